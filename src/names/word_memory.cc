#include "names/word_memory.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "names/lexicon.h"
#include "names/word_hash.h"

namespace tamis::names {

namespace {

bool same_bytes(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size()) == 0;
}

// As TokenView::alternatives holds them.
bool is_held(std::string_view form) noexcept { return !form.empty() && form.size() <= text::kMaxTokenBytes; }

bool is(const TokenView& view, const text::Token& token) noexcept {
  if (view.unvowelled != token.unvowelled || !same_bytes(view.latin, token.latin) ||
      !same_bytes(view.native, token.native))
    return false;
  std::string_view rest = view.alternatives;
  for (const std::string_view form : token.alternatives) {
    if (!is_held(form)) continue;
    if (rest.size() <= form.size() || static_cast<unsigned char>(rest.front()) != form.size() ||
        !same_bytes(rest.substr(1, form.size()), form))
      return false;
    rest.remove_prefix(form.size() + 1);
  }
  return rest.empty();
}

}  // namespace

WordMemory::WordMemory()
    : slots_(kSlots), pairs_(kPairs), bytes_(std::make_unique_for_overwrite<char[]>(kBytes)) {
  static_assert(alignof(KnownWord) <= kUnit && alignof(WordSketch) <= kUnit &&
                alignof(WordConcepts) <= kUnit);
  static_assert(sizeof(KnownWord) % alignof(WordSketch) == 0);
}

void WordMemory::forget() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  std::fill(pairs_.begin(), pairs_.end(), Pair{});
  used_ = 0;
  count_ = 0;
}

char* WordMemory::room(std::size_t size) noexcept {
  char* const out = bytes_.get() + used_;
  used_ += (size + kUnit - 1) / kUnit * kUnit;
  return out;
}

std::string_view WordMemory::keep(std::string_view letters) {
  if (letters.empty()) return {};
  char* const at = room(letters.size());
  std::memcpy(at, letters.data(), letters.size());
  return {at, letters.size()};
}

KnownWord& WordMemory::word(const text::Token& token) {
  std::uint64_t hash = word_hash(token.latin);
  if (!token.native.empty()) hash = mix_hash(hash, word_hash(token.native));
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  std::size_t at = hash & (kSlots - 1);
  for (; slots_[at].place != 0; at = (at + 1) & (kSlots - 1)) {
    if (slots_[at].hash != tag) continue;
    auto& known = *reinterpret_cast<KnownWord*>(bytes_.get() + (slots_[at].place - 1) * kUnit);
    if (is(known.view, token)) return known;
  }
  return add(token, slots_[at], tag);
}

KnownWord& WordMemory::add(const text::Token& token, Slot& slot, std::uint32_t hash) {
  made_.clear();
  std::size_t forms = 1;
  for (const std::string_view form : token.alternatives) {
    if (!is_held(form)) continue;
    made_ += static_cast<char>(form.size());
    made_ += form;
    forms += forms < kMaxForms ? 1 : 0;
  }
  slot = {static_cast<std::uint32_t>(used_ / kUnit + 1), hash};
  ++count_;
  char* at = room(sizeof(KnownWord) + forms * sizeof(WordSketch));
  KnownWord& word = *new (at) KnownWord;
  TokenView& view = word.view;
  view.latin = keep(token.latin);
  view.native = keep(token.native);
  view.alternatives = keep(made_);
  view.unvowelled = token.unvowelled;
  view.facts = &word_facts(view.latin);
  view.known = &word;
  word.syllable = is_syllable(view.native);
  at += sizeof(KnownWord);
  const auto add_sketch = [&](std::string_view form) {
    new (at) WordSketch(form);
    at += sizeof(WordSketch);
    ++word.form_count;
  };
  add_sketch(view.latin);
  for_each_alternative(view.alternatives, add_sketch);
  return word;
}

std::string_view WordMemory::sounds(KnownWord& word) {
  if (word.view.sounds.empty()) {
    made_.clear();
    append_sounds(made_, word.view.latin, word.view.alternatives);
    word.view.sounds = keep(made_);
  }
  return word.view.sounds;
}

const WordConcepts& WordMemory::concepts(KnownWord& word) {
  static constexpr WordConcepts kNone{};
  if (word.concepts == nullptr) {
    const WordConcepts found = concepts_of(word.view);
    word.concepts = found.size == 0 ? &kNone : new (room(sizeof found)) WordConcepts(found);
  }
  return *word.concepts;
}

}  // namespace tamis::names

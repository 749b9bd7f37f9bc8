#include "names/word_memory.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

#include "base/large_pages.h"
#include "base/unset_array.h"
#include "names/common_words.h"
#include "names/lexicon.h"
#include "names/same_letters.h"
#include "names/stored_sounds.h"
#include "names/word_hash.h"

namespace tamis::names {

namespace {

// As TokenView::alternatives holds them.
bool is_held(std::string_view form) noexcept { return !form.empty() && form.size() <= text::kMaxTokenBytes; }

bool is(const TokenView& view, const text::Token& token) noexcept {
  if (view.unvowelled != token.unvowelled || !same_letters(view.latin, token.latin) ||
      !same_letters(view.native, token.native))
    return false;
  std::string_view rest = view.alternatives;
  for (const std::string_view form : token.alternatives) {
    if (!is_held(form)) continue;
    if (rest.size() <= form.size() || static_cast<unsigned char>(rest.front()) != form.size() ||
        !same_letters(rest.substr(1, form.size()), form))
      return false;
    rest.remove_prefix(form.size() + 1);
  }
  return rest.empty();
}

}  // namespace

WordMemory::WordMemory()
    : slots_(kSlots),
      pairs_(kPairs),
      units_(std::make_unique_for_overwrite<Unit[]>(kBytes / kUnit)),
      first_(reinterpret_cast<char*>(units_.get())) {
  base::prefer_large_pages(first_, kBytes);
  static_assert(alignof(KnownWord) <= kUnit && sizeof(KnownWord) % alignof(FormSketches) == 0 &&
                alignof(WordConcepts) <= 8);
}

void WordMemory::forget() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  std::fill(pairs_.begin(), pairs_.end(), Pair{});
  used_ = 0;
  count_ = 0;
}

char* WordMemory::room(std::size_t size, std::size_t alignment) noexcept {
  used_ = (used_ + alignment - 1) / alignment * alignment;
  char* const out = first_ + used_;
  used_ += size;
  return out;
}

std::string_view WordMemory::keep(std::string_view letters) {
  if (letters.empty()) return {};
  char* const at = room(letters.size());
  std::memcpy(at, letters.data(), letters.size());
  return {at, letters.size()};
}

KnownWord* WordMemory::find(const text::Token& token, std::uint64_t hash, std::size_t& at) const noexcept {
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  for (at = hash & (kSlots - 1); slots_[at].place != 0; at = (at + 1) & (kSlots - 1)) {
    if (slots_[at].hash != tag) continue;
    KnownWord* const known = known_at(slots_[at].place);
    if (is(known->view, token)) return known;
  }
  return nullptr;
}

void WordMemory::ask(std::span<const text::Token> tokens, std::span<Asked> asked) const noexcept {
  const std::size_t count = std::min({tokens.size(), asked.size(), text::kMaxTokens});
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t latin = word_hash(tokens[i].latin);
    asked[i] = {tokens[i].native.empty() ? latin : mix_hash(latin, word_hash(tokens[i].native)), latin};
    __builtin_prefetch(&slots_[asked[i].hash & (kSlots - 1)]);
    prefetch_word_slot(latin);
  }
}

void WordMemory::expect(std::span<const Asked> asked) const noexcept {
  constexpr std::size_t kLine = 64;
  for (const Asked& one : asked) {
    const Slot& slot = slots_[one.hash & (kSlots - 1)];
    if (slot.place == 0) {
      prefetch_word_facts(one.latin);
      continue;
    }
    const char* const at = first_ + std::size_t{slot.place - 1} * kUnit;
    for (std::size_t line = 0; line < 4; ++line) __builtin_prefetch(at + line * kLine);
  }
}

void WordMemory::words(std::span<const text::Token> tokens, std::span<KnownWord*> out) {
  std::array<Asked, text::kMaxTokens> asked;
  const std::size_t count = std::min({tokens.size(), out.size(), asked.size()});
  ask(tokens.first(count), asked);
  expect(std::span(asked).first(count));
  words(tokens, std::span(asked).first(count), out);
}

void WordMemory::words(std::span<const text::Token> tokens, std::span<const Asked> asked,
                       std::span<KnownWord*> out) {
  const std::size_t count = std::min({tokens.size(), asked.size(), out.size(), text::kMaxTokens});
  base::UnsetArray<KnownWord*, text::kMaxTokens> added;
  base::UnsetArray<std::uint64_t, text::kMaxTokens> latin;
  std::size_t added_count = 0;
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t at = 0;
    out[i] = find(tokens[i], asked[i].hash, at);
    if (out[i] != nullptr) continue;
    out[i] = &add(tokens[i]);
    const auto place = static_cast<std::size_t>(reinterpret_cast<const char*>(out[i]) - first_) / kUnit;
    slots_[at] = {static_cast<std::uint32_t>(place + 1), static_cast<std::uint32_t>(asked[i].hash >> 32)};
    added[added_count] = out[i];
    latin[added_count++] = asked[i].latin;
  }
  look_up(added.first(added_count), latin.first(added_count));
}

void WordMemory::look_up(std::span<KnownWord* const> added, std::span<const std::uint64_t> latin) const {
  base::UnsetArray<std::uint64_t, text::kMaxTokens> common;
  for (std::size_t i = 0; i < added.size() && bodies_; ++i)
    common[i] = prefetch_common_word(added[i]->view.latin);
  for (std::size_t i = 0; i < added.size(); ++i) {
    KnownWord& word = *added[i];
    word.facts = word_facts_of(latin[i]);
    word.nicknames = word.facts.nicknames;
  }
  for (std::size_t i = 0; i < added.size() && bodies_; ++i) {
    const bool is_common = !added[i]->view.latin.empty() && is_common_word(common[i]);
    added[i]->facts.common = is_common ? WordFacts::Common::kYes : WordFacts::Common::kNo;
  }
}

KnownWord& WordMemory::add(const text::Token& token) {
  made_.clear();
  bool several = false;
  for (const std::string_view form : token.alternatives) {
    if (!is_held(form)) continue;
    made_ += static_cast<char>(form.size());
    made_ += form;
    several = true;
  }
  ++count_;
  // Most words have one form, and so stay in four lines of the cache.
  char* at = room(sizeof(KnownWord) + (several ? sizeof(FormSketches) : 0), alignof(KnownWord));
  KnownWord& word = *new (at) KnownWord;
  TokenView& view = word.view;
  view.latin = keep(token.latin);
  view.native = keep(token.native);
  view.alternatives = keep(made_);
  view.unvowelled = token.unvowelled;
  view.facts = &word.facts;
  view.known = &word;
  word.syllable = is_syllable(view.native);
  FormSketches* const each = several ? new (at + sizeof(KnownWord)) FormSketches : nullptr;
  const auto add_sketch = [&](std::string_view form) {
    const WordSketch sketch(form);
    if (each != nullptr) each->add(sketch);
    if (word.form_count++ == 0)
      word.forms = FormsSketch(sketch);
    else
      word.forms.add(sketch);
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

#include "screen/name_memory.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <type_traits>

#include "base/large_pages.h"
#include "names/same_letters.h"
#include "names/syllable_words.h"
#include "names/word_hash.h"

namespace tamis::screen {

std::string_view KnownName::written(std::size_t first, std::size_t count) const noexcept {
  if (count == 0 || first >= places.size()) return {};
  const std::size_t last = std::min(first + count, places.size()) - 1;
  // The text is that of the words.
  return {text.data() + places[first].begin, places[last].end - places[first].begin};
}

NameMemory::NameMemory(names::WordMemory& words) : words_(words), slots_(kSlots), met_(kMet) {
  prepared_.set_memory(&words_);
  second_.set_memory(&words_);
  base::prefer_large_pages(kept_.first(), kBytes);
  static_assert(alignof(KnownName) <= kUnit && std::is_trivially_destructible_v<KnownName> &&
                std::is_trivially_copyable_v<names::TokenView> && std::is_trivially_copyable_v<names::Part>);
}

void NameMemory::forget() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  kept_.used = 0;
  count_ = 0;
}

void NameMemory::begin(std::uint8_t kinds) {
  kinds_ = kinds;
  const bool full = count_ + 2 > kMostNames || kept_.used + kPairBytes > kBytes;
  // Views of the words die with them.
  if (words_.begin((kinds & ~bit(names::NameKind::kPerson)) != 0) || full) forget();
  passing_.used = 0;
}

NameMemory::Asked NameMemory::ask(std::string_view text) const noexcept {
  Asked asked{text};
  asked.short_enough = text.size() <= kLongestText;
  if (!asked.short_enough) return asked;
  asked.hash = names::word_hash(text);
  __builtin_prefetch(&slots_[asked.hash & (kSlots - 1)]);
  __builtin_prefetch(&met_[asked.hash & (kMet - 1)]);
  return asked;
}

void NameMemory::find(Asked& asked) {
  // Longer names are not looked for.
  if (!asked.short_enough) return;
  const auto tag = static_cast<std::uint32_t>(asked.hash >> 32);
  for (std::size_t at = asked.hash & (kSlots - 1); slots_[at].place != 0; at = (at + 1) & (kSlots - 1)) {
    if (slots_[at].hash != tag) continue;
    auto& known = *reinterpret_cast<KnownName*>(kept_.first() + std::size_t{slots_[at].place - 1} * kUnit);
    if (!names::same_letters(known.text, asked.text)) continue;
    complete(known, text::Cut::kWritten);
    asked.known = &known;
    return;
  }
  std::uint64_t& met = met_[asked.hash & (kMet - 1)];
  const std::uint64_t high = asked.hash >> 48;
  for (unsigned shift = 0; shift < 64; shift += 16)
    asked.keep = asked.keep || (met >> shift & 0xFFFF) == high;
  if (!asked.keep) met = met << 16 | high;
}

KnownName& NameMemory::add_written(const Asked& asked, PreparedName& prepared) {
  const std::string_view text = asked.text;
  KnownName& name = add(text, asked.keep, prepared);
  name.may_have_other_cut = prepared.has_other_cut();
  name.may_have_words = names::may_have_syllable_words(prepared.tokens());
  if (!asked.keep) return name;
  char* const copy = kept_.take(text.size(), 1);
  if (!text.empty()) std::memcpy(copy, text.data(), text.size());
  name.text = {copy, text.size()};
  const auto place = static_cast<std::size_t>(reinterpret_cast<const char*>(&name) - kept_.first()) / kUnit;
  std::size_t at = asked.hash & (kSlots - 1);
  while (slots_[at].place != 0) at = (at + 1) & (kSlots - 1);
  slots_[at] = {static_cast<std::uint32_t>(place + 1), static_cast<std::uint32_t>(asked.hash >> 32)};
  ++count_;
  return name;
}

KnownName& NameMemory::name(std::string_view text) {
  Asked asked = ask(text);
  find(asked);
  if (asked.known != nullptr) return *asked.known;
  prepared_.prepare(text);
  return add_written(asked, prepared_);
}

NameMemory::Two NameMemory::names(std::string_view first, std::string_view second) {
  __builtin_prefetch(second.data());
  Asked one = ask(first);
  Asked other = ask(second);
  if (one.hash == other.hash) {  // the second may be found when the first was added
    KnownName& name = this->name(first);
    return {name, this->name(second)};
  }
  find(one);
  find(other);
  if (one.known == nullptr) prepared_.cut(first);
  if (other.known == nullptr) second_.cut(second);
  if (one.known == nullptr) prepared_.expect_words();
  if (other.known == nullptr) second_.expect_words();
  if (one.known == nullptr) {
    prepared_.find_words();
    one.known = &add_written(one, prepared_);
  }
  if (other.known == nullptr) {
    second_.find_words();
    other.known = &add_written(other, second_);
  }
  return {*one.known, *other.known};
}

KnownName* NameMemory::other_cut(KnownName& name) {
  if (!name.may_have_other_cut) return nullptr;
  if (name.other_cut == nullptr) {
    prepared_.prepare(name.text, text::Cut::kOther);
    name.other_cut = &add(name.text, name.kept, prepared_);
  } else {
    complete(*name.other_cut, text::Cut::kOther);
  }
  return name.other_cut;
}

KnownName* NameMemory::by_words(KnownName& name) {
  if (!name.may_have_words) return nullptr;
  if (name.by_words == nullptr) {
    name.may_have_words = prepared_.prepare_words(name.text);
    if (name.may_have_words) name.by_words = &add(name.text, name.kept, prepared_);
  } else {
    complete(*name.by_words, text::Cut::kWords);
  }
  return name.by_words;
}

KnownName& NameMemory::add(std::string_view text, bool keep, PreparedName& prepared) {
  Room& room = room_of(keep);
  auto& name = *new (room.take(sizeof(KnownName), kUnit)) KnownName;
  name.text = text;
  name.kept = keep;
  const auto known = prepared.known_words();
  const auto tokens = prepared.tokens();
  const auto words = room.take_for<names::TokenView>(known.size());
  const auto places = room.take_for<KnownName::Place>(known.size());
  for (std::size_t i = 0; i < known.size(); ++i) {
    new (&words[i]) names::TokenView(known[i]->view);
    places[i] = {tokens[i].begin, tokens[i].end};
  }
  name.words = words;
  name.places = places;
  add_parts(name, prepared);
  return name;
}

void NameMemory::add_parts(KnownName& name, PreparedName& prepared) {
  for (const names::NameKind kind :
       {names::NameKind::kPerson, names::NameKind::kOrganization, names::NameKind::kThing}) {
    if ((kinds_ & ~name.kinds & bit(kind)) == 0) continue;
    const auto from = prepared.parts(kind);
    const auto parts = room_of(name.kept).take_for<names::Part>(from.size());
    if (!from.empty()) std::memcpy(static_cast<void*>(parts.data()), from.data(), from.size_bytes());
    name.parts_of[static_cast<std::size_t>(kind)] = parts;
  }
  name.kinds |= kinds_;
}

// A name that was met with other kinds before.
void NameMemory::complete(KnownName& name, text::Cut cut) {
  if ((kinds_ & ~name.kinds) == 0) return;
  prepared_.prepare(name.text, cut);
  add_parts(name, prepared_);
}

}  // namespace tamis::screen

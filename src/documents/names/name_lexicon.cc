#include "documents/names/name_lexicon.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/hash.h"

namespace tamis::documents {

namespace {

constexpr std::array<std::string_view, 52> kLanguages = {
    "de", "en", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "sv", "da",
    "nb", "cs", "ro", "hu", "fi", "be", "bg", "sr", "el", "ca", "id", "ko", "zh",
    "ja", "ar", "fa", "he", "hr", "sk", "nn", "sl", "hi", "ur", "bn", "vi", "th",
    "ms", "bs", "mk", "lt", "lv", "et", "sq", "az", "kk", "ka", "hy", "sw", "ta"};
constexpr LanguageSet kAllLanguages = ~LanguageSet{0};

// 1 + place in kLanguages by the two letters; 0: none.
constexpr std::array<std::uint8_t, 26 * 26> kLanguageNumbers = [] {
  std::array<std::uint8_t, 26 * 26> numbers{};
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    const std::string_view code = kLanguages[i];
    numbers[static_cast<std::size_t>((code[0] - 'a') * 26 + code[1] - 'a')] =
        static_cast<std::uint8_t>(i + 1);
  }
  return numbers;
}();

}  // namespace

LanguageSet language_set(std::string_view language) noexcept {
  if (language == "no") language = "nb";
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  if (language.size() == 2 && is_letter(language[0]) && is_letter(language[1])) {
    const std::uint8_t number =
        kLanguageNumbers[static_cast<std::size_t>((language[0] - 'a') * 26 + language[1] - 'a')];
    if (number != 0) return LanguageSet{1} << (number - 1U);
  }
  return language.empty() ? kAllLanguages : LanguageSet{1} << 63;
}

std::uint64_t NameLexicon::hash(std::string_view lower) noexcept { return base::xxh3(lower) | 1; }

const NameLexicon& NameLexicon::get() {
  static const NameLexicon kLexicon = [] {
    if (std::span<const Phrase> phrases; base::frozen_tables().read("lexicon/phrases", phrases))
      return NameLexicon(base::frozen_tables());
    base::FrozenWriter written;
    freeze(written);
    static const base::OwnedFrozenTables kOwned(written);
    return NameLexicon(kOwned.tables());
  }();
  return kLexicon;
}

NameLexicon::NameLexicon(base::FrozenTables tables) {
  std::span<const FrozenMeaning> meanings;
  std::span<const FrozenEnding> endings;
  tables.read("lexicon/meanings", meanings);
  tables.read("lexicon/phrases", phrases_);
  tables.read("lexicon/rest", rest_);
  tables.read("lexicon/links", links_);
  tables.read("lexicon/slots", slots_);
  tables.read("lexicon/suffix", suffix_);
  tables.read("lexicon/words", words_);
  tables.read("lexicon/facts", facts_);
  tables.read("lexicon/endings", endings);
  tables.read("lexicon/letters", letters_);
  meanings_.reserve(meanings.size());
  for (const FrozenMeaning& meaning : meanings) {
    meanings_.push_back({static_cast<NameSense>(meaning.sense), view(meaning.detail), view(meaning.country),
                         view(meaning.gender)});
  }
  for (const FrozenEnding& ending : endings)
    noun_endings_.emplace_back(view(ending.letters), ending.languages);
}

std::uint64_t NameLexicon::find(std::span<const std::uint64_t> slots, std::uint64_t hash,
                                std::uint64_t low_bits) noexcept {
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = hash & mask; slots[at] != 0; at = (at + 1) & mask) {
    if ((slots[at] ^ hash) >> low_bits == 0) return slots[at] & ((std::uint64_t{1} << low_bits) - 1);
  }
  return 0;
}

const NameLexicon::Link* NameLexicon::links(std::span<const std::uint64_t> slots,
                                            std::uint64_t hash) const noexcept {
  const std::uint64_t place = find(slots, hash, kLinkBits);
  return place == 0 ? nullptr : &links_[place - 1];
}

void NameLexicon::match(const TextTokens& text, const std::vector<std::uint64_t>& hashes, std::uint32_t i,
                        std::uint32_t last, std::uint64_t first, LanguageSet languages,
                        std::vector<Match>& out) const {
  const Token& token = text.tokens[i];
  for (const Link* link = links(slots_, first); link != nullptr; link = link->more() ? link + 1 : nullptr) {
    const Phrase& phrase = phrases_[link->phrase()];
    if ((phrase.languages & languages) == 0) continue;
    if ((phrase.capital != 0 && !token.capital) || (phrase.all_capitals != 0 && !token.all_capitals))
      continue;
    if (phrase.words > last - i) continue;
    const std::uint64_t* rest = rest_.data() + phrase.rest;
    std::uint32_t next = i + 1;
    std::uint8_t number = link->number();
    bool fits = true;
    for (; next < i + phrase.words && fits; ++next) {
      fits = false;
      for (; *rest != 0; ++rest) {
        if (((*rest ^ hashes[next]) & ~kNumberBits) != 0) continue;
        const auto its = static_cast<std::uint8_t>((*rest & kNumberBits) >> 1);
        fits = true;
        number |= its;
        if (its == kPlural) number = kPlural;
      }
      ++rest;
    }
    if (link->number() == kPlural) number = kPlural;
    if (fits) out.push_back({&meanings_[phrase.meaning], view(phrase.written), next, number});
  }
  if (out.size() > 1) {
    std::stable_sort(out.begin(), out.end(), [](const Match& a, const Match& b) {
      return a.last != b.last ? a.last > b.last : a.meaning->sense < b.meaning->sense;
    });
  }
}

const NameMeaning* NameLexicon::compound(std::string_view lower, LanguageSet languages, std::size_t& cut,
                                         std::uint8_t& number) const noexcept {
  constexpr std::size_t kLeastPart = 3;
  constexpr std::size_t kLeastOffice = 6;
  static const LanguageSet german = language_set("de");
  static const LanguageSet dutch = language_set("nl");
  for (std::size_t at = kLeastPart; at + kLeastPart < lower.size(); ++at) {
    if ((static_cast<unsigned char>(lower[at]) & 0xC0) == 0x80) continue;
    const std::uint64_t part = hash(lower.substr(at));
    for (const Link* link = links(suffix_, part); link != nullptr; link = link->more() ? link + 1 : nullptr) {
      const Phrase& phrase = phrases_[link->phrase()];
      if ((phrase.languages & languages) == 0) continue;
      cut = at;
      number = link->number();
      return &meanings_[phrase.meaning];
    }
    // "Bundesaußenministerin", "Kremlwoordvoerder": any office may be the last part.
    for (const Link* link = links(slots_, part); link != nullptr; link = link->more() ? link + 1 : nullptr) {
      const Phrase& phrase = phrases_[link->phrase()];
      const bool noun = (phrase.languages & languages & german) != 0 && phrase.capital != 0;
      if (!(noun || (phrase.languages & languages & dutch) != 0) || phrase.words > 1) continue;
      if (meanings_[phrase.meaning].sense != NameSense::kOffice || lower.size() - at < kLeastOffice) continue;
      cut = at;
      number = link->number();
      return &meanings_[phrase.meaning];
    }
  }
  return nullptr;
}

const NameLexicon::WordFacts* NameLexicon::word(std::uint64_t hash) const noexcept {
  const std::uint64_t place = find(words_, hash, kFactBits);
  return place == 0 ? nullptr : &facts_[place - 1];
}

bool NameLexicon::is(std::uint64_t hash, WordIs what) const noexcept {
  const WordFacts* found = word(hash);
  return found != nullptr && (found->is & what) != 0;
}

char NameLexicon::given_name(std::uint64_t hash) const noexcept {
  const WordFacts* found = word(hash);
  return found == nullptr ? '\0' : found->gender;
}

bool NameLexicon::is_surname(std::uint64_t hash) const noexcept { return is(hash, kSurname); }

bool NameLexicon::is_well_known(std::uint64_t hash) const noexcept { return is(hash, kWellKnown); }

bool NameLexicon::is_particle(std::uint64_t hash) const noexcept { return is(hash, kParticle); }

bool NameLexicon::is_plain_word(std::uint64_t hash, LanguageSet languages) const noexcept {
  const WordFacts* found = word(hash);
  return found != nullptr && (found->languages & languages) != 0;
}

bool NameLexicon::is_stop_word(std::uint64_t hash, LanguageSet languages) const noexcept {
  const WordFacts* found = word(hash);
  return found != nullptr && (found->stop & languages) != 0;
}

bool NameLexicon::is_leading_surname(std::uint64_t hash) const noexcept { return is(hash, kLeadingSurname); }

bool NameLexicon::is_former(std::uint64_t hash) const noexcept { return is(hash, kFormer); }

bool NameLexicon::is_feature(std::uint64_t hash) const noexcept { return is(hash, kFeature); }

bool NameLexicon::is_other_acronym(std::uint64_t hash) const noexcept { return is(hash, kOtherAcronym); }

bool NameLexicon::is_noun_shaped(std::string_view lower, LanguageSet languages) const noexcept {
  constexpr std::size_t kLeastStem = 3;
  return std::any_of(noun_endings_.begin(), noun_endings_.end(), [&](const auto& ending) {
    return (ending.second & languages) != 0 && lower.size() >= ending.first.size() + kLeastStem &&
           lower.ends_with(ending.first);
  });
}

bool NameLexicon::is_german_noun(std::string_view lower) const noexcept {
  constexpr std::size_t kLeastStem = 3;
  if (is_noun_shaped(lower, language_set("de"))) return true;
  constexpr std::size_t kLeastPart = 4;
  static const LanguageSet german = language_set("de");
  for (std::size_t at = kLeastStem; at + kLeastPart <= lower.size(); ++at) {
    if ((static_cast<unsigned char>(lower[at]) & 0xC0) == 0x80) continue;
    const std::string_view part = lower.substr(at);
    const WordFacts* found = word(hash(part));
    if (found != nullptr && (found->languages & german) != 0 && (found->stop & german) == 0) return true;
  }
  return false;
}

}  // namespace tamis::documents

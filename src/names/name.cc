#include "names/name.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/data_table.h"
#include "base/unset_array.h"
#include "names/abjad_words.h"
#include "names/acronym.h"
#include "names/common_words.h"
#include "names/token_match.h"
#include "names/translated_words.h"
#include "names/usual_brands.h"
#include "names/word_script.h"

namespace tamis::names {

namespace {

constexpr std::size_t kMostCharacterBytes = 4;

// One letter of an alphabet: an initial, though its romanisation may have two letters (Ю., Ш.).
bool is_one_letter(const text::Token& token) noexcept {
  if (token.native.empty()) return token.latin.size() == 1;
  switch (token.script) {
    case text::Script::kCyrillic:
    case text::Script::kGreek:
    case text::Script::kArmenian:
    case text::Script::kGeorgian:
    case text::Script::kArabic:
    case text::Script::kHebrew:
      return token.native.size() <= 2 ||
             (token.script == text::Script::kGeorgian && token.native.size() == 3);
    default:
      return token.latin.size() == 1;
  }
}

bool is_common(const WordFacts& facts, std::string_view folded) noexcept {
  if (facts.common == WordFacts::Common::kNotAsked) return is_common_word(folded);
  return facts.common == WordFacts::Common::kYes;
}

bool is_abjad(const text::Token& token) noexcept {
  return token.script == text::Script::kArabic || token.script == text::Script::kHebrew;
}

// A brand that many firms bear: what lists hold of them says little of that.
void know_abjad_word(const text::Token& token, Part& part) noexcept {
  const std::uint8_t bits8 = abjad_word_bits8(token.native);
  if (bits8 == 0) return;
  part.bits8 = std::min(part.bits8, bits8);
  part.flags |= kKnownName | kCommonWord;
}

// An English word in Hangul (비전, vision) is as ordinary as it is in Latin letters.
void know_english_word(const text::Token& token, Part& part) noexcept {
  if (!is_word_of_syllables(token.native) || !is_hangul(token.native)) return;
  base::for_each_part(usual_brands(token.native), ' ', [&](std::string_view word) {
    if (!is_common_word(word)) return;
    part.bits8 = std::min(part.bits8, static_cast<std::uint8_t>(8.0F * word_bits(NameKind::kOrganization, word)));
    part.flags |= kKnownName | kCommonWord;
  });
}

// Whether two Han characters are no word of the tables, though the table of phrases has their reading.
bool is_misread(std::span<const text::Token> two) noexcept {
  std::array<char, 2 * kMostCharacterBytes> letters;
  char* end = letters.data();
  for (const text::Token& token : two) {
    if (token.script != text::Script::kHan || token.native.empty() ||
        token.native.size() > kMostCharacterBytes)
      return false;
    end = std::copy(token.native.begin(), token.native.end(), end);
  }
  const std::string_view native(letters.data(), static_cast<std::size_t>(end - letters.data()));
  const WordConcepts concepts = concepts_of({{}, native, {}, false});
  return concepts.size == 0 || concepts.composed;
}

// By group: words that are said of any firm (kind company of data/body_concepts.tsv).
const std::vector<bool>& company_groups() {
  static const std::vector<bool> kCompanies = [] {
    std::vector<bool> out(std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1);
    base::for_each_row(base::data_table("body_concepts.tsv"), [&](const auto& columns, std::size_t) {
      if (columns[0] != "company") return;
      base::for_each_part(columns[1], ' ', [&](std::string_view one) {
        out[match_phrase(NameKind::kOrganization, {&one, 1}).word.group] = true;
      });
    });
    out[0] = false;
    return out;
  }();
  return kCompanies;
}

bool has_place_and_trade(std::span<const Part> parts) {
  const auto is_place = [](const Part& part) { return part.role == Role::kPlace; };
  const auto is_trade_word = [](const Part& part) {
    return part.role == Role::kGeneric && says_trade({part.role, part.group, part.family});
  };
  return std::any_of(parts.begin(), parts.end(), is_place) &&
         std::any_of(parts.begin(), parts.end(), is_trade_word);
}

}  // namespace

void parse_name(NameKind kind, std::span<const text::Token> tokens, std::vector<Part>& parts) {
  std::array<const WordFacts*, text::kMaxTokens> facts;
  const std::size_t count = std::min(tokens.size(), facts.size());
  for (std::size_t i = 0; i < count; ++i) facts[i] = &word_facts(tokens[i].latin);
  parse_name(kind, tokens.first(count), {facts.data(), count}, parts);
}

void parse_name(NameKind kind, std::span<const text::Token> tokens, std::span<const WordFacts* const> facts,
                std::vector<Part>& parts) {
  parts.clear();
  base::UnsetArray<std::string_view, text::kMaxTokens> words;
  const std::size_t count = std::min({tokens.size(), facts.size(), words.size()});
  for (std::size_t i = 0; i < count; ++i) words[i] = tokens[i].latin;
  const std::span<const std::string_view> all = words.first(count);
  const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
  parts.resize(count);
  const auto flag = [](bool set, PartFlag which) noexcept { return set ? unsigned{which} : 0U; };
  bool any_ordinary = false;
  bool after_particle = false;
  for (std::size_t i = 0; i < count;) {
    const WordFacts& first = *facts[i];
    PhraseMatch match;
    const bool syllable = kind != NameKind::kPerson && is_syllable(tokens[i].native);
    if (first.longest_phrase > 1) {
      match = match_phrase(kind, all.subspan(i), first);
    } else if ((first.known & bit) != 0 && !syllable) {
      match = {1, first.words[static_cast<std::size_t>(kind)]};
    }
    // Of a firm a syllable by itself is no particle or "and" of another language that its reading is spelt like (凯, kai).
    if (syllable && match.length == 1) match = {};
    // ... nor are two characters a trade of another spelling that is read likewise (伊奇, 仪器).
    if (match.length == 2 && match.word.role == Role::kGeneric && is_misread(tokens.subspan(i, 2)))
      match = {};
    const bool body_abjad = kind != NameKind::kPerson && is_abjad(tokens[i]);
    if (match.length == 0 && body_abjad && tokens[i].script == text::Script::kArabic) {
      const Word word = word_behind_prefix(kind, tokens[i].native, words[i]);
      if (word.role != Role::kOrdinary) match = {1, word};
    }
    const std::size_t length = std::clamp<std::size_t>(match.length, 1, count - i);
    // Tables hold Arabic words with their article, which is a word of its own and says nothing.
    const bool article = length > 1 && tokens[i].native == kArabicArticle;
    for (std::size_t k = 0; k < length; ++k) {
      const text::Token& token = tokens[i + k];
      Part part;
      part.token = static_cast<std::uint32_t>(i + k);
      const bool one_letter = is_one_letter(token);
      // In a personal name a lone letter is an initial, not the "and" of some language.
      if (match.length > 0 && !(kind == NameKind::kPerson && match.length == 1 && one_letter)) {
        part.role = match.word.role;
        part.group = match.word.group;
        part.family = match.word.family;
        if (article && k == 0) {
          part.role = Role::kParticle;
          part.group = part.family = 0;
        }
      } else if (token.script == text::Script::kDigits) {
        part.role = Role::kNumber;
      }
      part.bits8 = kind == NameKind::kPerson ? facts[i + k]->person_bits8 : facts[i + k]->other_bits8;
      part.letters = one_letter ? std::uint8_t{1} : static_cast<std::uint8_t>(token.latin.size());
      const bool after_son_of = after_particle && is_son_of({Role::kParticle, parts[i + k - 1].group, 0});
      const bool well_known = kind != NameKind::kPerson &&
                              (std::min(facts[i + k]->person_bits, facts[i + k]->other_bits) < kUnknownBits ||
                               is_great_brand(token.latin));
      const bool common =
          kind != NameKind::kPerson && part.role == Role::kOrdinary && is_common(*facts[i + k], token.latin);
      const bool continues = k > (article ? 1U : 0U);
      part.flags = static_cast<std::uint8_t>(
          flag(token.joins_previous, kJoinsPrevious) | flag(well_known, kKnownName) |
          flag(common, kCommonWord) | flag(continues, kContinuesPhrase) | flag(after_son_of, kAfterSonOf));
      if (body_abjad && part.role == Role::kOrdinary) know_abjad_word(token, part);
      if (kind != NameKind::kPerson && part.role == Role::kOrdinary) know_english_word(token, part);
      after_particle = part.role == Role::kParticle;
      any_ordinary |= part.role == Role::kOrdinary && !one_letter;
      parts[i + k] = part;
    }
    i += length;
  }
  if (kind != NameKind::kPerson) {
    flag_repeats(tokens, parts);
    any_ordinary = std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
      return part.role == Role::kOrdinary && (part.flags & kSaysNoMore) == 0 &&
             !is_one_letter(tokens[part.token]);
    });
  }
  if (any_ordinary) {
    const auto ordinary = std::count_if(parts.begin(), parts.end(),
                                        [](const Part& part) { return part.role == Role::kOrdinary; });
    if (kind != NameKind::kPerson || ordinary < 3) return;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].role == Role::kOrdinary && ends_like_patronymic(words[i])) parts[i].flags |= kPatronymic;
    }
    return;
  }
  // Nothing but titles, generic words and places: those that say most are the name then.
  const auto promote = [&](auto&& wanted) {
    bool done = false;
    for (Part& part : parts) {
      if (wanted(part) && part.letters > 1) {
        part.role = Role::kOrdinary;
        done = true;
      }
    }
    return done;
  };
  // Beside a place and a trade a company is no other than a corporation (Homs Refinery Company).
  const bool named_by_trade = kind == NameKind::kOrganization && has_place_and_trade(parts);
  if (promote([&](const Part& part) {
        return part.role == Role::kPlace || part.role == Role::kTitle ||
               (part.role == Role::kGeneric && !(named_by_trade && company_groups()[part.group]));
      }))
    return;
  promote([](const Part& part) { return part.role != Role::kOrdinary; });
}

}  // namespace tamis::names

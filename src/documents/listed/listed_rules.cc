#include "documents/listed/listed_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/data_table.h"
#include "documents/listed/institutions.h"
#include "documents/words/name_grammar.h"
#include "documents/words/stop_words.h"
#include "names/lexicon.h"
#include "names/token_match.h"
#include "names/translated_words.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

namespace {

// Above the top band: beyond it chance meetings of name parts are rare (docs/documents.md has the figures).
constexpr double kPersonBits = 3.8;
// What outweighs a first or last word of the listed name that the text lacks.
constexpr double kShortenedBits = 5.0;
// In a script without capitals, when the name is listed in another script only.
constexpr double kUnmarkedBits = 7.5;
// ... and where the script writes the vowels.
constexpr double kUnmarkedVowelBits = 6.6;
// ... and on a page that speaks of the person's country.
constexpr double kUnmarkedCountryBits = 5.0;
constexpr std::size_t kFewestUnmarkedLetters = 3;  // there
constexpr double kDoubtfulBits = 3.0;
constexpr double kAgainst = -0.5;
constexpr double kShortNameBits = 8.0;
constexpr int kContentWords = 3;
constexpr int kWordsWithForm = 2;
constexpr std::uint32_t kFewestOfCapitalName = 4;  // bytes; fewer are states' and bodies' acronyms
constexpr std::size_t kShortWordBytes = 4;         // in capitals, many things' initials
constexpr std::size_t kLettersToMisspell = 6;
// Of words of two languages: what they have alike, and what is left of the shorter one.
constexpr std::size_t kFewestLettersOfStem = 6;
constexpr std::size_t kMostLettersOfEnding = 3;

bool is_name_evidence(std::string_view feature) noexcept {
  return feature == "name" || feature == "alias" || feature == "previous_name" || feature == "weak_alias";
}
bool agrees(std::string_view operation) noexcept {
  return operation == "equal" || operation == "equivalent" || operation == "romanised" ||
         operation == "typo" || operation == "nickname" || operation == "joined";
}

struct Words {
  int content = 0;      // that say something: no legal form, no particle
  int distinctive = 0;  // that only few names have
  bool form = true;     // legal forms and words for "company" only
  bool legal = false;   // has a legal form
};

Words words_of(std::string_view written, names::NameKind kind, text::TokenBuffer& buffer) {
  Words words;
  for (const text::Token& token : buffer.tokenize(written, text::Cut::kWritten, text::Forms::kMain)) {
    const std::array<std::string_view, 1> phrase{token.latin};
    const names::PhraseMatch match = names::match_phrase(kind, phrase);
    const names::Role role = match.length == 0 ? names::Role::kOrdinary : match.word.role;
    words.legal = words.legal || role == names::Role::kLegalForm;
    if (role == names::Role::kLegalForm || role == names::Role::kConnector || role == names::Role::kParticle)
      continue;
    if (is_company_form(token.latin)) continue;
    words.form = false;
    ++words.content;
    if (role == names::Role::kOrdinary && token.latin.size() >= 4 && !is_common_word(token.latin) &&
        names::word_bits(names::NameKind::kPerson, token.latin) >= names::kUnknownBits)
      ++words.distinctive;
  }
  return words;
}

// The word of a person's name that carries identity; what stands before others (sheikh, al, abd) does not.
bool is_given_or_family(std::string_view latin) {
  if (latin.size() < 2) return false;
  const std::array<std::string_view, 1> phrase{latin};
  const names::PhraseMatch match = names::match_phrase(names::NameKind::kPerson, phrase);
  if (match.length != 0 && match.word.role != names::Role::kOrdinary) return false;
  return latin != "abd" && latin != "abdul" && latin != "abdal" && latin != "abdel" && latin != "abu" &&
         latin != "umm";
}

bool is_known_name(std::string_view latin) {
  return names::word_bits(names::NameKind::kPerson, latin) < names::kUnknownBits;
}

// Whether data/nicknames.tsv has both, and in no group together: two names, though somebody once wrote one for the other.
bool are_two_names(std::string_view a, std::string_view b) {
  const auto first = names::nickname_groups(a);
  const auto second = names::nickname_groups(b);
  return !first.empty() && !second.empty() &&
         std::none_of(first.begin(), first.end(), [&](std::uint16_t group) {
           return std::find(second.begin(), second.end(), group) != second.end();
         });
}

struct Pair {
  bool counts = false;      // both are given or family names
  bool same = false;        // equal, in the same script
  bool other_word = false;  // not equal, though neither has to be romanised to say so
  bool doubtful = false;    // both are names of their own, and nobody writes one for the other
  bool two_names = false;   // ... and are known as two names
  std::size_t letters = 0;
  std::size_t fewest = 0;  // that a word of the script must have
  bool writes_vowels = false;
};

Pair pair_of(const Evidence& evidence, text::TokenBuffer& buffer) {
  Pair pair;
  const auto query = buffer.tokenize(evidence.query, text::Cut::kWritten, text::Forms::kMain);
  if (query.empty()) return pair;
  const std::string latin(query.back().latin);
  const std::string native(query.back().native);
  const text::Script script = query.back().script;
  pair.fewest = fewest_unmarked_letters(script);
  pair.writes_vowels = writes_vowels(script);
  for (const char c : native) pair.letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  const auto listed = buffer.tokenize(evidence.listed, text::Cut::kWritten, text::Forms::kMain);
  if (listed.empty()) return pair;
  const std::string_view other = listed.back().latin;
  pair.counts = is_given_or_family(latin) && is_given_or_family(other);
  pair.same = latin == other && native == listed.back().native;
  pair.other_word = !pair.same && !native.empty() && !listed.back().native.empty();
  // A foreign name in Hangul is no syllable of it.
  const bool syllables = listed.size() > 1 && listed.back().script == text::Script::kHangul;
  pair.two_names =
      latin != other && !syllables && evidence.operation != "nickname" && are_two_names(latin, other);
  pair.doubtful = native.empty() && latin != other && evidence.operation != "nickname" &&
                  is_known_name(latin) && is_known_name(other) &&
                  (!names::attested_variants(latin, other) || pair.two_names);
  return pair;
}

// The listed name says whose father or mother the bearer is.
bool is_parent_word(std::string_view written, text::TokenBuffer& buffer) {
  const auto tokens = buffer.tokenize(written);
  return !tokens.empty() && is_grammar_word(NameGrammar::kParent, tokens.back().latin);
}

bool lacks_parent_word(const Match& match, text::TokenBuffer& buffer) {
  return std::any_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
    return is_name_evidence(evidence.feature) && evidence.operation == "missing" && evidence.query.empty() &&
           is_parent_word(evidence.listed, buffer);
  });
}

// Whether every word on both sides has met its like.
bool is_whole(const Match& match) {
  return std::none_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
    if (!is_name_evidence(evidence.feature)) return false;
    const std::string_view operation = evidence.operation;
    return operation == "replaced" || operation == "contradicted" || operation == "typo" ||
           (operation == "missing" && evidence.bits < (evidence.query.empty() ? kAgainst : 0));
  });
}

Standing person_standing(const Match& match, bool unmarked, text::TokenBuffer& buffer) {
  int agreeing = 0;
  bool shortened = false;
  bool native = true;
  bool vowels = true;
  bool brief = false;  // a word by its sound has few letters
  double bits = match.bits;
  for (const Evidence& evidence : match.evidence) {
    if (!is_name_evidence(evidence.feature)) continue;
    if (agrees(evidence.operation)) {
      const Pair pair = pair_of(evidence, buffer);
      if (pair.doubtful) bits -= kDoubtfulBits;
      // Nearly a name ("Sergen" for Sergei) that speaks against the listed one is another.
      if (!pair.counts || (evidence.operation == "typo" && evidence.bits < 0)) continue;
      agreeing += evidence.operation == "joined" && !unmarked ? 2 : 1;
      if (!pair.same) native = false;
      vowels = vowels && pair.writes_vowels;
      // Spelt by sound against Latin letters, it may be the name; against letters of its own script it is another word.
      if (unmarked && pair.other_word) return Standing::kNot;
      if (unmarked && !pair.same && pair.letters < pair.fewest) {
        if (pair.writes_vowels || pair.letters < kFewestUnmarkedLetters) return Standing::kNot;
        brief = true;
      }
    }
    if (evidence.operation == "missing" && evidence.query.empty() && evidence.bits < kAgainst)
      shortened = true;
  }
  if (agreeing < 2 || lacks_parent_word(match, buffer)) return Standing::kNot;
  const double least = unmarked && !native ? (vowels ? kUnmarkedVowelBits : kUnmarkedBits)
                       : shortened         ? kShortenedBits
                                           : kPersonBits;
  if (bits >= least && !brief) return Standing::kStands;
  if (unmarked && !native && !vowels && bits >= kUnmarkedCountryBits && is_whole(match))
    return Standing::kCountry;
  return least == kPersonBits && !brief && bits >= kAlsoBits ? Standing::kAlso : Standing::kNot;
}

bool is_legal_form_word(std::string_view listed, text::TokenBuffer& buffer) {
  const auto words = buffer.tokenize(listed, text::Cut::kWritten, text::Forms::kMain);
  return std::all_of(words.begin(), words.end(),
                     [](const text::Token& word) { return is_word_of_legal_form(word.latin); });
}

// Whether all words of the listed name that met one are such words.
bool is_legal_form(const Match& match, text::TokenBuffer& buffer) {
  return std::all_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
    if (!is_name_evidence(evidence.feature) ||
        !(agrees(evidence.operation) || evidence.operation == "translated"))
      return true;
    const auto words = buffer.tokenize(evidence.listed, text::Cut::kWritten, text::Forms::kMain);
    return std::all_of(words.begin(), words.end(),
                       [](const text::Token& word) { return is_word_of_legal_form(word.latin); });
  });
}

bool may_be_misspelt(const Evidence& evidence, const Words& listed, text::TokenBuffer& buffer) {
  if (listed.distinctive == 0) return false;
  std::size_t letters = 0;
  for (const text::Token& token : buffer.tokenize(evidence.query, text::Cut::kWritten, text::Forms::kMain)) {
    if (is_common_word(token.latin)) return false;
    letters += token.latin.size();
  }
  return letters >= kLettersToMisspell;
}

// Whether the page's piece is the listed one in its own letters or as they are romanised; else the two only mean the same (LNG, Gaz).
bool is_spelt_as_listed(const Evidence& evidence, text::TokenBuffer& buffer) {
  const std::string listed = text::folded(evidence.listed);
  for (const text::Token& token : buffer.tokenize(evidence.query)) {
    if (token.latin == listed || names::attested_variants(token.latin, listed)) return true;
    if (std::find(token.alternatives.begin(), token.alternatives.end(), listed) != token.alternatives.end())
      return true;
  }
  return false;
}

// Whether two words that sound alike are one word of two languages: of one concept (Democrático, Democratic), or of one stem of an
// international word that only ends otherwise (Diaspory, Diaspora).
bool is_cognate(const Evidence& evidence, text::TokenBuffer& buffer) {
  const auto query = buffer.tokenize(evidence.query, text::Cut::kWritten, text::Forms::kMain);
  if (query.size() != 1) return false;
  const std::string latin(query.front().latin);
  const std::string native(query.front().native);
  const auto listed = buffer.tokenize(evidence.listed, text::Cut::kWritten, text::Forms::kMain);
  if (listed.size() != 1) return false;
  const std::string_view other = listed.front().latin;
  if (names::concepts_of({latin, native, {}, false})
          .meets(names::concepts_of({other, listed.front().native, {}, false})))
    return true;
  const std::size_t shorter = std::min(latin.size(), other.size());
  const auto alike = static_cast<std::size_t>(
      std::mismatch(latin.begin(), latin.begin() + static_cast<std::ptrdiff_t>(shorter), other.begin())
          .first -
      latin.begin());
  return alike >= kFewestLettersOfStem && shorter - alike <= kMostLettersOfEnding &&
         std::max(latin.size(), other.size()) - alike <= kMostLettersOfEnding + 1;
}

Standing organisation_standing(const Match& match, names::NameKind kind, bool unmarked,
                               text::TokenBuffer& buffer) {
  Words agreeing;
  int equal = 0;
  int by_meaning = 0;  // short words that mean what the listed one means
  bool legal = false;
  bool translated = is_translated(match);
  for (const Evidence& evidence : match.evidence) {
    if (!is_name_evidence(evidence.feature)) continue;
    if (agrees(evidence.operation)) {
      const Words words = words_of(evidence.listed, names::NameKind::kOrganization, buffer);
      // «Спарта» is SPARTA, whatever else the word is.
      const bool same = evidence.operation == "equal" || evidence.operation == "equivalent" ||
                        (evidence.operation == "romanised" && is_spelt_as_listed(evidence, buffer)) ||
                        (evidence.operation == "joined" &&
                         letters_of_name(evidence.query, buffer) == letters_of_name(evidence.listed, buffer));
      if (!same && !unmarked && words.content != 0 && words.distinctive == 0 &&
          is_cognate(evidence, buffer)) {
        translated = true;
        agreeing.content += words.content;
        continue;
      }
      // Another spelling of a short or ordinary word is another word.
      if (!same && words.content != 0 && !may_be_misspelt(evidence, words, buffer)) return Standing::kNot;
      if (unmarked && words.content != 0 && !pair_of(evidence, buffer).same) return Standing::kNot;
      if (evidence.operation == "equivalent" && words.content == 1 &&
          evidence.query.size() <= kShortWordBytes && !is_spelt_as_listed(evidence, buffer))
        by_meaning += words.content;
      agreeing.content += words.content;
      agreeing.distinctive += words.distinctive;
      if (same) equal += words.content;
      legal = legal || (same && words.form && words.legal);
    } else if (evidence.operation == "translated") {
      agreeing.content += words_of(evidence.listed, names::NameKind::kOrganization, buffer).content;
    } else if (evidence.operation == "missing" || evidence.operation == "replaced" ||
               evidence.operation == "initial") {
      // A legal form of several words ("Акционерное общество"), of which the evidence has the first.
      if (evidence.operation == "missing" && evidence.query.empty() && evidence.bits == 0 &&
          is_legal_form_word(evidence.listed, buffer))
        continue;
      // Of a word that stands for another both must be forms: "Egmont Institute" is no GRUPO EGMONT.
      for (const std::string* left : {&evidence.query, &evidence.listed}) {
        if (!left->empty() && !words_of(*left, names::NameKind::kOrganization, buffer).form)
          return Standing::kNot;
      }
    }
  }
  if (agreeing.content == by_meaning || is_legal_form(match, buffer)) return Standing::kNot;
  if (kind == names::NameKind::kThing) return Standing::kVessel;
  // Institutions of different states translate alike.
  if (translated) return Standing::kCountry;
  // Ordinary words with the legal form of the list ("Top Glacier Company Limited") are nobody else's.
  if (agreeing.distinctive != 0 || equal >= (legal ? kWordsWithForm : kContentWords))
    return Standing::kStands;
  return Standing::kCountry;
}

// Whether a word says what kind of body the name is of. One such word stays: "Extremo Oriente" is no Banco de Extremo Oriente.
bool says_what_body(std::string_view latin) {
  if (is_company_form(latin)) return false;
  std::vector<Concept> concepts;
  concepts_of(latin, concepts);
  return std::any_of(concepts.begin(), concepts.end(),
                     [](Concept number) { return concept_class(number) == ConceptClass::kBody; });
}

}  // namespace

bool is_word_of_legal_form(std::string_view latin) {
  static const std::unordered_set<std::string_view> kWords = [] {
    constexpr std::size_t kFewestBlanks = 2;
    std::unordered_set<std::string_view> words;
    base::for_each_row(base::data_table("legal_forms.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      std::string_view rest = column[1].empty() ? column[0] : column[1];
      if (static_cast<std::size_t>(std::count(rest.begin(), rest.end(), ' ')) < kFewestBlanks) return;
      base::for_each_part(rest, ' ', [&](std::string_view part) { words.insert(part); });
    });
    return words;
  }();
  return kWords.contains(latin);
}

bool is_legal_or_link(std::string_view latin) {
  const std::array<std::string_view, 1> phrase{latin};
  const names::PhraseMatch match = names::match_phrase(names::NameKind::kOrganization, phrase);
  const names::Role role = match.length == 0 ? names::Role::kOrdinary : match.word.role;
  return role == names::Role::kLegalForm || role == names::Role::kConnector ||
         role == names::Role::kParticle || is_company_form(latin);
}

Standing standing_of(const Match& match, bool unmarked, text::TokenBuffer& buffer) {
  const names::NameKind kind = screen::name_kind_of_schema(match.schema);
  if (kind == names::NameKind::kPerson) return person_standing(match, unmarked, buffer);
  return organisation_standing(match, kind, unmarked, buffer);
}

double fewest_unmarked_bits(text::Script script) noexcept {
  return writes_vowels(script) ? kUnmarkedVowelBits : kUnmarkedBits;
}

bool is_translated(const Match& match) noexcept {
  return std::any_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
    return is_name_evidence(evidence.feature) && evidence.operation == "translated";
  });
}

bool is_shortened_organisation(const Match& match, text::TokenBuffer& buffer) {
  if (screen::name_kind_of_schema(match.schema) != names::NameKind::kOrganization) return false;
  int equal = 0;
  int distinctive = 0;
  bool has_body = false;
  bool lacks_body = false;
  for (const Evidence& evidence : match.evidence) {
    if (!is_name_evidence(evidence.feature)) continue;
    if (agrees(evidence.operation)) {
      if (evidence.operation != "equal" && evidence.operation != "equivalent") return false;
      const Words words = words_of(evidence.listed, names::NameKind::kOrganization, buffer);
      equal += words.content;
      distinctive += words.distinctive;
      for (const text::Token& token : buffer.tokenize(evidence.listed))
        has_body = has_body || says_what_body(token.latin);
    } else if (evidence.operation == "missing" || evidence.operation == "replaced" ||
               evidence.operation == "initial") {
      if (evidence.listed.empty() || !evidence.query.empty()) return false;
      for (const text::Token& token : buffer.tokenize(evidence.listed)) {
        lacks_body = lacks_body || says_what_body(token.latin);
        if (!is_common_word(token.latin) &&
            !words_of(token.latin, names::NameKind::kOrganization, buffer).form)
          return false;
      }
    }
  }
  if (lacks_body && !has_body) return false;
  if (equal >= 2 && distinctive > 0 && match.bits >= kShortNameBits) return true;
  return equal >= kContentWords &&
         text::folded(match.listed_name).starts_with(text::folded(match.query_name));
}

std::string letters_of_name(std::string_view written, text::TokenBuffer& buffer) {
  std::string letters;
  for (const text::Token& token : buffer.tokenize(written)) letters += token.latin;
  return letters;
}

bool has_distinctive_word(const Match& match, text::TokenBuffer& buffer) {
  return std::any_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
    return is_name_evidence(evidence.feature) && agrees(evidence.operation) &&
           words_of(evidence.listed, names::NameKind::kOrganization, buffer).distinctive > 0;
  });
}

bool is_other_name(const Match& match, text::TokenBuffer& buffer) {
  if (screen::name_kind_of_schema(match.schema) != names::NameKind::kPerson) return false;
  if (lacks_parent_word(match, buffer)) return true;
  return std::any_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
    return is_name_evidence(evidence.feature) && agrees(evidence.operation) &&
           pair_of(evidence, buffer).two_names;
  });
}

bool has_doubtful_word(const Match& match, text::TokenBuffer& buffer) {
  return std::any_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
    return is_name_evidence(evidence.feature) && agrees(evidence.operation) &&
           pair_of(evidence, buffer).doubtful;
  });
}

bool is_of_capital_name(const TextTokens& text, std::uint32_t token) {
  const std::uint32_t sentence = text.sentence_of[token];
  const auto is_part = [&](std::uint32_t i) {
    if (i >= text.tokens.size() || text.sentence_of[i] != sentence) return false;
    const Token& other = text.tokens[i];
    if (other.kind != TokenKind::kWord || !other.all_capitals ||
        other.end - other.begin < kFewestOfCapitalName)
      return false;
    const std::array<std::string_view, 1> word{text.lower(i)};
    const names::PhraseMatch known = names::match_phrase(names::NameKind::kOrganization, word);
    return known.length == 0 || known.word.role != names::Role::kLegalForm;
  };
  return (token > 0 && is_part(token - 1)) || is_part(token + 1);
}

}  // namespace tamis::documents

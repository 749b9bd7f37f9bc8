#include "documents/parties/whole_persons.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/names/name_lexicon.h"
#include "documents/words/inflection.h"
#include "documents/words/name_grammar.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

namespace {

constexpr double kHardlyTheWord = -1;  // of a word by its sound that rather is another (صالح for Sial)
constexpr double kMissingBits = -0.5;

// "خان" is no "جان": of three letters in one script none is another's spelling, but for the letters that Persian and Arabic write
// differently.
bool is_another_short_word(std::string_view query, std::string_view listed) noexcept {
  constexpr std::size_t kLetter = 2;  // bytes
  constexpr std::size_t kMost = 3 * kLetter;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSame = {
      {{"\u06CC", "\u064A"}, {"\u06A9", "\u0643"}, {"\u0649", "\u064A"}, {"\u06C1", "\u0647"}}};
  const auto is_arabic = [](std::string_view word) {
    return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xD8 &&
           static_cast<unsigned char>(word.front()) <= 0xDB;
  };
  const auto plain = [&](std::string_view letter) {
    for (const auto& [persian, arabic] : kSame) {
      if (letter == persian) return arabic;
    }
    return letter;
  };
  if (!is_arabic(query) || !is_arabic(listed) || query.size() > kMost || listed.size() > kMost) return false;
  if (query.size() != listed.size()) return true;
  for (std::size_t at = 0; at + kLetter <= query.size(); at += kLetter) {
    if (plain(query.substr(at, kLetter)) != plain(listed.substr(at, kLetter))) return true;
  }
  return false;
}

// "میرزا" is no MIRZAEI: a surname that ends in ی or ع is written so.
bool lacks_nisba(std::string_view query, std::string_view listed) noexcept {
  constexpr std::size_t kFewestLetters = 6;  // of the listed word
  constexpr std::array<std::string_view, 4> kEnds = {"\u064A", "\u06CC", "\u0649", "\u0639"};
  if (query.size() < 2 || listed.size() < kFewestLetters ||
      static_cast<unsigned char>(query.front()) < 0xD8 || static_cast<unsigned char>(query.front()) > 0xDB)
    return false;
  constexpr std::string_view kVowels = "aeiAEI";
  const bool nisba = (listed.back() == 'i' || listed.back() == 'I') &&
                     kVowels.find(listed[listed.size() - 2]) != std::string_view::npos;
  return nisba && std::none_of(kEnds.begin(), kEnds.end(),
                               [&](std::string_view letter) { return query.ends_with(letter); });
}

}  // namespace

bool is_whole_person(const Match& match, double least) noexcept {
  if (screen::name_kind_of_schema(match.schema) != names::NameKind::kPerson || match.bits < least)
    return false;
  return std::none_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
    const std::string_view operation = evidence.operation;
    return operation == "replaced" || operation == "contradicted" || operation == "typo" ||
           is_another_short_word(evidence.query, evidence.listed) ||
           lacks_nisba(evidence.query, evidence.listed) ||
           // An article that only the page writes counts nothing (الأسد).
           (operation == "missing" &&
            (evidence.query.empty() ? evidence.bits < kMissingBits : evidence.bits < 0));
  });
}

bool is_another_consonant_word(const Match& match) noexcept {
  return std::any_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
    if (evidence.operation != "typo" || evidence.bits >= 0 || evidence.query.empty()) return false;
    const auto first = static_cast<unsigned char>(evidence.query.front());
    return first == 0xD6 || first == 0xD7 || (first >= 0xD8 && first <= 0xDB);
  });
}

bool two_words_agree(const Match& match) noexcept {
  int words = 0;
  for (const Evidence& evidence : match.evidence) {
    const std::string_view operation = evidence.operation;
    if (operation == "replaced" || operation == "contradicted") return false;
    if (operation == "equal" || operation == "equivalent" || operation == "nickname" ||
        (operation == "romanised" && evidence.bits > kHardlyTheWord))
      ++words;
  }
  return words >= 2;
}

bool is_whole_name(const TextTokens& tokens, TokenRange range, std::string_view language) {
  const std::uint32_t words = range.last - range.first;
  if (words < 2 || words > 3) return false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (tokens.tokens[i].kind != TokenKind::kWord || !tokens.tokens[i].capital) return false;
  }
  const NameLexicon& lexicon = NameLexicon::get();
  const std::string_view lower = tokens.lower(range.first);
  if (lexicon.given_name(NameLexicon::hash(lower)) != 0) return true;
  std::vector<std::string> forms;
  peel(language, tokens.at(range.first), lower, forms);
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    std::string plain;
    append_lower(plain, form);
    return lexicon.given_name(NameLexicon::hash(plain)) != 0;
  });
}

bool links_on(const TextTokens& tokens, TokenRange core, TokenRange inner) noexcept {
  const auto is_link = [&tokens](std::uint32_t token) {
    return is_grammar_word(NameGrammar::kNameLink, tokens.lower(token));
  };
  const auto is_word = [&tokens](std::uint32_t token) {
    return tokens.tokens[token].kind == TokenKind::kWord;
  };
  return is_link(inner.last - 1) ||
         (inner.last + 1 < core.last && is_link(inner.last) && is_word(inner.last + 1)) ||
         (inner.first > core.first + 1 && is_link(inner.first - 1) && is_word(inner.first - 2));
}

}  // namespace tamis::documents

#include "documents/words/verb_endings.h"

#include <algorithm>
#include <iterator>

#include "documents/words/grammar_words.h"

namespace tamis::documents {

VerbEnding verb_ending(std::string_view language, std::string_view last, std::string_view first) {
  constexpr std::size_t kStem = 3;  // bytes
  const GrammarWords& grammar = grammar_words(language);
  const auto ends = [&](WordUse endings) {
    return grammar.ends(endings, last, kStem) || grammar.ends(endings, first, kStem);
  };
  if (ends(WordUse::kFutureEnd)) return VerbEnding::kFuture;
  return ends(WordUse::kConditionalEnd) ? VerbEnding::kConditional : VerbEnding::kOther;
}

bool is_perfective_future(std::string_view language, std::string_view word) {
  constexpr std::size_t kStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words(language);
  return grammar.begins(WordUse::kPerfectiveFront, word) &&
         grammar.ends(WordUse::kPerfectiveFutureEnd, word, kStem) &&
         !grammar.ends(WordUse::kImperfectiveEnd, word);
}

bool is_failed_verb(std::string_view language, std::string_view word) {
  constexpr std::size_t kStem = 2;  // bytes
  const std::size_t ending = grammar_words(language).ending_bytes(WordUse::kFailedEnd, word, kStem);
  if (ending == 0) return false;
  // "imza-la-madı" has the -la of verbs made of nouns; "yapıl-amadı" is a passive and "al-amadı" a root of one syllable.
  const std::string_view stem = word.substr(0, word.size() - ending);
  if (!stem.ends_with('l')) return true;
  const auto is_vowel = [](std::string_view text) {
    constexpr std::string_view kVowels[] = {"a", "e", "o", "ö", "ı", "i", "u", "ü"};
    return std::any_of(std::begin(kVowels), std::end(kVowels),
                       [&](std::string_view vowel) { return text.ends_with(vowel); });
  };
  const std::string_view before = stem.substr(0, stem.size() - 1);
  if (!is_vowel(before)) return false;
  const bool passive =
      before.ends_with("ı") || before.ends_with("i") || before.ends_with("u") || before.ends_with("ü");
  std::size_t vowels = 0;
  for (std::size_t i = 1; i <= before.size(); ++i) vowels += is_vowel(before.substr(0, i)) ? 1 : 0;
  return passive || vowels == 1;
}

bool is_negated_verb(std::string_view language, std::string_view word) {
  constexpr std::size_t kStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words(language);
  if (word.size() <= kStem || is_failed_verb(language, word)) return false;
  return grammar.holds(WordUse::kNegatedVerbIn, word.substr(kStem)) ||
         grammar.ends(WordUse::kNegatedVerbEnd, word, kStem + 1);
}

}  // namespace tamis::documents

#include "documents/event_tense.h"

#include "documents/grammar_words.h"

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

bool is_negated_verb(std::string_view language, std::string_view word) {
  constexpr std::size_t kStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words(language);
  if (word.size() <= kStem || grammar.ends(WordUse::kFailedEnd, word, kStem)) return false;
  return grammar.holds(WordUse::kNegatedVerbIn, word.substr(kStem)) ||
         grammar.ends(WordUse::kNegatedVerbEnd, word, kStem + 1);
}

}  // namespace tamis::documents

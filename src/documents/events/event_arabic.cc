#include "documents/events/event_arabic.h"

#include "documents/words/grammar_words.h"

namespace tamis::documents {

bool is_arabic_verb_before(const EventSentence& sentence, const Who& who, std::uint32_t token) {
  constexpr std::size_t kStem = 4;      // bytes: two letters
  constexpr std::size_t kLongest = 10;  // bytes: five letters
  if (sentence.language != "ar" || token + 1 != who.tokens.first || token < sentence.tokens.first + 2 ||
      hit_ending_at(sentence, token, WordClass::kPreposition) != nullptr)
    return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ar");
  const std::string_view word = text.lower(token);
  if (grammar.ends(WordUse::kPluralPastEnd, word, kStem)) return true;
  if (who.kind != EntityKind::kPlace || who.unnamed) return false;
  const std::string_view noun = text.lower(token - 1);
  return (grammar.ends(WordUse::kFeminineVerbEnd, word, kStem) &&
          grammar.ends(WordUse::kNoAccusative, noun, kStem)) ||
         (word.size() <= kLongest && grammar.begins(WordUse::kPresentFront, word) &&
          grammar.ends(WordUse::kFieldAdjectiveEnd, noun, kStem));
}

}  // namespace tamis::documents

#include "documents/statements/speaker_sense.h"

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

bool is_no_speaker(const Work& work, TokenRange phrase, std::string_view language) {
  const TextTokens& text = work.tokens;
  const GrammarWords& grammar = grammar_words(language);
  if (phrase.first >= phrase.last || has_no_blanks(language) || language == "ko") return false;
  const auto kinds = [&](std::uint32_t token) { return clause_word_classes(language, text.lower(token)); };
  const bool alone = phrase.last == phrase.first + 1;
  if (grammar.has(WordUse::kNoSpeaker, text.lower(phrase.first))) return true;
  if (alone)
    return !text.tokens[phrase.first].capital &&
           grammar.ends(WordUse::kInfinitiveEnd, text.lower(phrase.first), 4) &&
           (language == "ru" || language == "uk");
  bool of = false;  // behind a preposition: "one of |them|"
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord) return false;  // an aside may hold anything
    const std::uint32_t word = kinds(i);
    if ((word & (kPreposition | kGenitive | kRelative)) != 0) of = true;
    if (of) continue;
    if ((word & kAuxiliary) != 0 && (word & kArticle) == 0 && !text.tokens[i].capital && i > phrase.first)
      return true;
    if (i == phrase.first || language != "en") continue;
    // "This |caused my| parries", "Steve |balanced them| out"
    if (i + 1 < phrase.last && grammar.ends(WordUse::kPastEnd, text.lower(i), 4) &&
        ((kinds(i + 1) & (kArticle | kPronoun)) != 0 ||
         grammar.has(WordUse::kPossessive, text.lower(i + 1)) ||
         grammar.has(WordUse::kObjectPronoun, text.lower(i + 1)) ||
         grammar.has(WordUse::kObjectPronouns, text.lower(i + 1)) ||
         grammar.has(WordUse::kNoSpeaker, text.lower(i + 1))) &&
        text.lower(i + 1) != "'s" && text.lower(i + 1) != "’s")
      return true;
  }
  return false;
}

}  // namespace tamis::documents

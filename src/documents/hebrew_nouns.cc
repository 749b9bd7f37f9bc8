#include "documents/hebrew_nouns.h"

#include <algorithm>

#include "documents/cues.h"
#include "documents/grammar_words.h"

namespace tamis::documents {

bool is_hebrew_deed_noun(std::string_view lower) noexcept {
  constexpr std::size_t kLetter = 2;  // bytes
  const GrammarWords& hebrew = grammar_words("he");
  if (hebrew.has(WordUse::kDeedNoun, lower)) return true;
  return lower.size() > 2 * kLetter &&
         (hebrew.begins(WordUse::kWordFront, lower) || hebrew.begins(WordUse::kNounFront, lower)) &&
         hebrew.has(WordUse::kDeedNoun, lower.substr(kLetter));
}

bool is_hebrew_verbal_noun(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const std::uint32_t next = hit.tokens.last;
  if (hit.trigger->form != TriggerForm::kVerb || next != hit.tokens.first + 1 || next >= sentence.tokens.last)
    return false;
  const TextTokens& text = sentence.work->tokens;
  if ((clause_word_classes("he", text.lower(next)) & clause_word::kGenitive) != 0) return true;
  return is_hebrew_deed_noun(text.lower(hit.tokens.first)) &&
         std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
           return who.tokens.first == next && !who.unnamed && who.kind == EntityKind::kPerson;
         });
}

bool is_in_hebrew_name(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  return sentence.language == "he" && hit.words == 1 &&
         std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
           return !who.unnamed && who.kind == EntityKind::kPerson &&
                  who.tokens.last > who.tokens.first + 1 && who.tokens.contains(hit.tokens.first);
         });
}

bool follows_hebrew_owner(const EventSentence& sentence, const TriggerHit& hit,
                          std::uint32_t token) noexcept {
  return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
    return who.tokens.first >= hit.whole.last && who.tokens.first <= hit.whole.last + 1 &&
           who.tokens.last == token;
  });
}

}  // namespace tamis::documents

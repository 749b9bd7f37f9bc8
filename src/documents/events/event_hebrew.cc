#include "documents/events/event_hebrew.h"

#include <algorithm>

#include "documents/names/uncased_tables.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/hebrew_nouns.h"
#include "documents/words/inflection.h"

namespace tamis::documents {

namespace {

constexpr std::string_view kRelative = "\u05E9";  // "that", written onto its verb

}  // namespace

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
           return !who.unnamed && who.kind == EntityKind::kPerson && who.tokens.last > who.tokens.first + 1 &&
                  who.tokens.contains(hit.tokens.first);
         });
}

bool is_owner_of_hebrew_object(const EventSentence& sentence, const TriggerHit& hit,
                               const Who& who) noexcept {
  constexpr std::uint32_t kTitle = 5;  // tokens
  const TextTokens& text = sentence.work->tokens;
  for (std::uint32_t i = hit.whole.last; i < who.tokens.first; ++i) {
    if ((clause_word_classes("he", text.lower(i)) & clause_word::kGenitive) == 0) continue;
    return who.tokens.first - i <= kTitle &&
           (i == hit.whole.last || grammar_words("he").has(WordUse::kNameOf, text.lower(i - 1)));
  }
  return false;
}

bool is_before_hebrew_relative(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t verb = hit.tokens.first;
  if (who.unnamed || who.kind != EntityKind::kPerson || verb <= who.tokens.first) return false;
  const bool beside = who.tokens.last == verb ||
                      (who.tokens.last + 1 == verb && text.tokens[who.tokens.last].kind == TokenKind::kComma);
  const std::string_view word = text.lower(verb);
  return beside && word.starts_with(kRelative) &&
         UncasedTables::get().verbs.contains(word.substr(kRelative.size()));
}

bool follows_hebrew_owner(const EventSentence& sentence, const TriggerHit& hit,
                          std::uint32_t token) noexcept {
  return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
    return who.tokens.first >= hit.whole.last && who.tokens.first <= hit.whole.last + 1 &&
           who.tokens.last == token;
  });
}

bool has_hebrew_object(const EventSentence& sentence, const TriggerHit& hit, std::uint32_t last) noexcept {
  for (std::uint32_t i = hit.whole.last; i < last; ++i) {
    if (grammar_words("he").has(WordUse::kObjectParticle, sentence.work->tokens.lower(i))) return true;
  }
  return false;
}

std::uint32_t end_of_hebrew_construct(const EventSentence& sentence, std::uint32_t noun) noexcept {
  constexpr std::uint32_t kMost = 3;       // words
  constexpr std::size_t kFewestBytes = 4;  // of two letters
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("he");
  if (!grammar.ends(WordUse::kFeminineNounEnd, text.lower(noun - 1), kFewestBytes)) return noun;
  std::uint32_t last = noun;
  while (last < sentence.tokens.last && last - noun < kMost) {
    const std::string_view word = text.lower(last);
    // "חברת מפרש הזהב |ש|מושבה בדובאי"
    const bool relative = last > noun + 1 && word.starts_with(kRelative);
    const bool tied =
        last > noun &&
        (grammar.begins(WordUse::kAndFront, word) || grammar.begins(WordUse::kInNameFront, word) ||
         grammar.begins(WordUse::kToNameFront, word) || grammar.begins(WordUse::kFromNameFront, word));
    if (text.tokens[last].kind != TokenKind::kWord || relative || tied || sentence.page->time[last] ||
        sentence.page->cue[last] || covers_trigger(sentence, last) || clause_word_classes("he", word) != 0 ||
        UncasedTables::get().verbs.contains(word) ||
        std::any_of(
            sentence.names.begin(), sentence.names.end(),
            [&](const Who& who) { return who.kind == EntityKind::kPlace && who.tokens.contains(last); }) ||
        std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
          return hit.tokens.contains(last) &&
                 (hit.word->word == WordClass::kPreposition || hit.word->word == WordClass::kReason ||
                  hit.word->word == WordClass::kAuxiliary || hit.word->word == WordClass::kStatus);
        }))
      break;
    ++last;
  }
  return last;
}

bool has_written_preposition(const EventSentence& sentence, const Who& who) {
  if (sentence.language != "he" || who.referent < 0 || who.unnamed) return false;
  const auto& referents = sentence.work->document->referents;
  return !written_front(sentence.work->tokens.at(who.tokens.first),
                        referents[static_cast<std::size_t>(who.referent)].name)
              .empty();
}

}  // namespace tamis::documents

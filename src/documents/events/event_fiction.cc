#include "documents/events/event_fiction.h"

#include <algorithm>
#include <cstdint>

#include "documents/events/event_sentence.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "|Im neuen Roman| ...", "|Der Film| „X“ |erzählt| ..."; not "in einer |Serie von| Anschlägen".
bool opens_plot(const EventSentence& sentence, TokenRange tokens) noexcept {
  constexpr std::uint32_t kReach = 6;  // tokens up to the noun
  constexpr std::uint32_t kTitle = 9;  // tokens from the noun to its verb
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (tokens.first >= tokens.last || !grammar.has(WordUse::kFictionOpen, text.lower(tokens.first)))
    return false;
  const std::uint32_t end = std::min(tokens.last, tokens.first + kReach);
  std::uint32_t noun = tokens.first + 1;
  while (noun < end && !grammar.has(WordUse::kFiction, text.lower(noun))) {
    if (text.tokens[noun].kind != TokenKind::kWord && text.tokens[noun].kind != TokenKind::kHyphen)
      return false;
    ++noun;
  }
  if (noun >= end || noun + 1 >= tokens.last) return false;
  const bool setting =
      (clause_word_classes(sentence.language, text.lower(tokens.first)) & clause_word::kPreposition) != 0;
  // Behind a phrase of where a German or Dutch sentence has its verb, in the singular; an English one has a comma or the title.
  const Token& next = text.tokens[noun + 1];
  const std::string_view word = text.lower(noun + 1);
  // "In einem Film |der Hamas|": somebody's, who shows what he did.
  const std::uint32_t classes = clause_word_classes(sentence.language, word);
  const bool owned = (classes & clause_word::kArticle) != 0 && noun + 2 < tokens.last &&
                     sentence.work->mention_of[noun + 2] >= 0;
  const bool english = sentence.language == "en";
  const bool goes_on =
      next.kind == TokenKind::kWord &&
      (next.capital || owned || english || (sentence.language == "nl" && word.ends_with("en")) ||
       ((classes & clause_word::kPreposition) != 0 && (classes & clause_word::kArticle) == 0));
  if (setting) return !goes_on;
  // "The series |of| strikes follows": many of something.
  if (english && grammar.has(WordUse::kOutOf, word)) return false;
  const std::uint32_t last = std::min(tokens.last, noun + kTitle);
  for (std::uint32_t i = noun + 1; i < last; ++i) {
    if (grammar.has(WordUse::kTellsStory, text.lower(i))) return true;
  }
  return false;
}

// "|Новый сериал рассказывает|, как банда ...", "|W powieści| gang ...": a story in whose sentence no person is named; a film on somebody may
// tell what he did.
bool opens_slavic_plot(const EventSentence& sentence, TokenRange tokens) noexcept {
  constexpr std::uint32_t kReach = 4;  // tokens up to the noun
  constexpr std::uint32_t kTitle = 9;  // tokens from the noun to its verb
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const std::uint32_t end = std::min(tokens.last, tokens.first + kReach);
  std::uint32_t noun = tokens.first;
  while (noun < end && !grammar.has(WordUse::kFiction, text.lower(noun))) {
    if (text.tokens[noun].kind != TokenKind::kWord) return false;
    ++noun;
  }
  if (noun >= end) return false;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const std::int32_t name = sentence.page->name_of[i];
    if (name >= 0 && sentence.work->names[static_cast<std::size_t>(name)].kind == EntityKind::kPerson)
      return false;
  }
  const std::uint32_t last = std::min(tokens.last, noun + kTitle);
  for (std::uint32_t i = noun + 1; i < last; ++i) {
    if (grammar.has(WordUse::kTellsStory, text.lower(i))) return true;
  }
  return noun > tokens.first &&
         (clause_word_classes(sentence.language, text.lower(tokens.first)) & clause_word::kPreposition) != 0;
}

// "un |film sul| sequestro", "una |novela sobre| la detención", "ein |Film über| die Verhaftung": what a noun of fiction is about.
bool is_subject_of_fiction(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t first = hit.tokens.first;
  while (first > sentence.tokens.first &&
         (clause_word_classes(sentence.language, text.lower(first - 1)) & clause_word::kArticle) != 0 &&
         hit_ending_at(sentence, first, WordClass::kPreposition) == nullptr)
    --first;
  const WordHit* about = hit_ending_at(sentence, first, WordClass::kPreposition);
  return about != nullptr && about->tokens.first > sentence.tokens.first && is_noun_trigger(sentence, hit) &&
         about->word->tie != Tie::kBy && about->word->tie != Tie::kOf &&
         grammar_words(sentence.language).has(WordUse::kFiction, text.lower(about->tokens.first - 1));
}

// "flieht", "overvalt", "flees": a verb in the third person of the present without an auxiliary.
bool is_in_present(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const char ending = sentence.language == "en" ? 's' : 't';
  if (is_noun_trigger(sentence, hit) || !sentence.work->tokens.lower(hit.tokens.first).ends_with(ending))
    return false;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  return std::none_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kAuxiliary && clause.contains(word.tokens.first);
  });
}

}  // namespace

bool is_of_plot(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (grammar_words(sentence.language).words(WordUse::kFiction).empty()) return false;
  const auto time = sentence.page->time.begin();
  if (std::find(time + sentence.tokens.first, time + sentence.tokens.last, true) !=
      time + sentence.tokens.last)
    return false;
  if (has_order(sentence.language, WordOrder::kSlavic)) return opens_slavic_plot(sentence, sentence.tokens);
  if (opens_plot(sentence, sentence.tokens) || is_subject_of_fiction(sentence, hit)) return true;
  if (!is_in_present(sentence, hit)) return false;
  constexpr std::uint32_t kSentences = 3;  // before it, in its paragraph
  const auto& sentences = sentence.work->tokens.sentences;
  for (std::uint32_t n = sentence.number; n > 0 && sentence.number - n < kSentences; --n) {
    if (sentences[n - 1].block != sentences[sentence.number].block) return false;
    if (opens_plot(sentence, sentences[n - 1].tokens)) return true;
  }
  return false;
}

}  // namespace tamis::documents

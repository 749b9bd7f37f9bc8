#include "documents/events/event_reach.h"

#include <algorithm>

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

// A noun and the clause about it, with the comma.
constexpr std::uint32_t kBeside = 2;

// The first word of the clause that holds `token`, over a preposition, when it opens a clause about what stands before it ("|wo| ...", ", mit
// |denen| ..."); the clause's end: it does not.
std::uint32_t relative_opening(const EventSentence& sentence, std::uint32_t token) {
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(token);
  std::uint32_t first = clause.first;
  while (first < clause.last && text.tokens[first].kind != TokenKind::kWord) ++first;
  for (std::uint32_t i = first; i < std::min(first + 2, clause.last); ++i) {
    const std::uint32_t classes = clause_word_classes(sentence.language, text.lower(i));
    if ((classes & (clause_word::kRelative | clause_word::kWh)) != 0) return i;
    if ((classes & clause_word::kPreposition) == 0) break;
  }
  return clause.last;
}

// "vorgeworfen", "gefangen": ends as infinitives do, with "ge" at its front or behind a particle; not "fliegen", "ausgeben".
bool is_strong_participle(std::string_view verb) noexcept {
  if (!verb.ends_with("en") || grammar_words("de").ends(WordUse::kGeInfinitive, verb)) return false;
  const std::size_t inside = verb.find("ge", 2);
  return verb.starts_with("ge") || (inside != std::string_view::npos && inside + 3 < verb.size());
}

}  // namespace

bool is_relative_clause(const EventSentence& sentence, std::uint32_t token) {
  return relative_opening(sentence, token) < sentence.clause_range(token).last;
}

bool is_said_of_another(const EventSentence& sentence, const TriggerHit& hit, TokenRange item,
                        TokenRange word) {
  const std::uint32_t begin = sentence.clause_range(word.first).first;
  if (begin <= hit.tokens.first || !is_relative_clause(sentence, word.first)) return false;
  const auto is_beside = [&](TokenRange noun) {
    return noun.first < noun.last && noun.last <= begin && begin - noun.last <= kBeside;
  };
  return !(is_noun_trigger(sentence, hit) && is_beside(hit.whole)) && !is_beside(item);
}

bool is_second_predicate(const EventSentence& sentence, const TriggerHit& hit, TokenRange word) {
  const TextTokens& text = sentence.work->tokens;
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& joint) {
    const std::uint32_t next = joint.tokens.last;
    return joint.word->word == WordClass::kAnd && joint.tokens.first >= word.last &&
           next <= hit.tokens.first &&
           (clause_word_classes(sentence.language, text.lower(next)) & clause_word::kAuxiliary) != 0;
  });
}

TokenRange rejection_around(const EventSentence& sentence, const TriggerHit& hit) {
  const GrammarWords& grammar = grammar_words(sentence.language);
  const TextTokens& text = sentence.work->tokens;
  const std::uint16_t clause = sentence.clause(hit.tokens.first);
  TokenRange verb;
  for (std::uint32_t i = sentence.tokens.first; i < hit.tokens.first; ++i) {
    if (sentence.clause(i) < clause && grammar.has(WordUse::kRejects, text.lower(i))) verb = {i, i + 1};
  }
  if (verb.first >= verb.last) return {};
  for (std::uint32_t i = hit.tokens.last; i < sentence.tokens.last; ++i) {
    if (sentence.clause(i) > clause && grammar.has(WordUse::kRejectsEnd, text.lower(i))) return verb;
  }
  return {};
}

bool is_parted_by_semicolon(const TextTokens& text, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    if (text.tokens[i].kind != TokenKind::kColon) continue;
    const std::string_view mark = text.at(i);
    if (mark == ";" || mark == "\uff1b" || mark == "\u061b") return true;
  }
  return false;
}

std::uint32_t last_word(const EventSentence& sentence) noexcept {
  std::uint32_t end = sentence.tokens.last;
  while (end > sentence.tokens.first && sentence.work->tokens.tokens[end - 1].kind != TokenKind::kWord) --end;
  return end;
}

bool is_of_past_passive(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (sentence.language != "de") return false;
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t verb = hit.tokens.first;
  // "Zum |neuen| Minister wurde X ernannt": an adjective before its noun.
  if (hit.whole.last < sentence.tokens.last && text.tokens[hit.whole.last].kind == TokenKind::kWord &&
      text.tokens[hit.whole.last].capital)
    return false;
  if (verb > sentence.tokens.first &&
      grammar_words("de").has(WordUse::kInfinitiveParticle, text.lower(verb - 1)))
    return false;
  const TokenRange clause = auxiliary_clause(sentence, verb);
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
    if (aux.word->word != WordClass::kAuxiliary || !aux.word->passive || !clause.contains(aux.tokens.first))
      return false;
    const std::string_view form = text.lower(aux.tokens.first);
    return form.starts_with("wu") || form.starts_with("wor");
  });
}

bool is_german_infinitive(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  // "|wegen| Geldwäsche |angeklagt|": the verb ends a phrase that a preposition opens.
  const bool over_gap = hit.whole.last > hit.tokens.last &&
                        hit_ending_at(sentence, hit.tokens.last, WordClass::kPreposition) != nullptr;
  const std::string_view verb =
      sentence.work->tokens.lower((over_gap ? hit.whole.last : hit.tokens.last) - 1);
  if (sentence.language == "nl") {
    // "uit |te| leveren", "|te| bevriezen"
    const std::uint32_t last = hit.whole.last - 1;
    return (last > sentence.tokens.first && sentence.work->tokens.lower(last - 1) == "te") ||
           (hit.tokens.first > sentence.tokens.first &&
            sentence.work->tokens.lower(hit.tokens.first - 1) == "te") ||
           (hit.whole.last < sentence.tokens.last && sentence.work->tokens.lower(hit.whole.last) == "te") ||
           (verb.ends_with("n") && !is_strong_participle(verb) &&
            !grammar_words("nl").ends(WordUse::kParticipleEnd, verb, 3));
  }
  return verb.ends_with("n") && !is_strong_participle(verb) && !is_of_past_passive(sentence, hit);
}

bool is_te_perfect(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const std::uint32_t verb = hit.tokens.first;
  return sentence.language == "nl" && verb >= sentence.tokens.first + 2 &&
         sentence.work->tokens.lower(verb - 2) == "te" &&
         hit_ending_at(sentence, verb, WordClass::kAuxiliary) != nullptr;
}

bool is_passive_clause(const EventSentence& sentence, std::uint32_t auxiliary) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(auxiliary);
  std::uint32_t end = clause.last;
  while (end > auxiliary + 1 && text.tokens[end - 1].kind != TokenKind::kWord) --end;
  // "der von der EU sanktioniert |wird|": the auxiliary ends its clause.
  if (end <= auxiliary + 1) end = auxiliary;
  if (end <= clause.first) return false;
  const std::string_view last = text.lower(end - 1);
  return !last.ends_with("n") || is_strong_participle(last);
}

bool is_agent_of_attribute(const EventSentence& sentence, const TriggerHit& hit, const Who& who) noexcept {
  constexpr std::uint32_t kReach = 5;  // tokens that say when
  if (sentence.language != "de" ||
      hit_ending_at(sentence, who.tokens.first, WordClass::kPreposition) == nullptr)
    return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& german = grammar_words("de");
  for (std::uint32_t i = who.tokens.last; i < sentence.tokens.last && i - who.tokens.last <= kReach; ++i) {
    const auto participle =
        std::find_if(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
          return other.tokens.first == i && other.trigger->form == TriggerForm::kVerb &&
                 german.ends(WordUse::kAttributiveEnd, text.lower(i)) && !text.tokens[i].capital;
        });
    if (participle != sentence.triggers.end()) return !hit.tokens.contains(i) && i + 1 < sentence.tokens.last;
    if (!sentence.page->time[i] && hit_ending_at(sentence, i + 1, WordClass::kPreposition) == nullptr)
      return false;
  }
  return false;
}

}  // namespace tamis::documents

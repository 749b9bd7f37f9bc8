// The span of a slot: with the words of the noun phrase that the tables do not have (event_filler.h).
#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

// "|customs| officers", "|двух| офицеров", "dos ciudadanos |libaneses|", "Prokuratura |Krajowa|": the adjectives, numbers and capitals that
// belong to a noun for somebody.
void EventFiller::widen_over_modifiers(Span& span) const {
  constexpr std::uint32_t kMost = 3;
  const TextTokens& text = work_.tokens;
  const TokenRange phrase = text.tokens_in(span);
  if (phrase.first >= phrase.last || !is_cased(text.tokens[phrase.first].script)) return;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const bool english = sentence_.language == "en";
  const auto is_small = [&](std::uint32_t i) {
    // "failed |because| police arrested X"
    if ((clause_word_classes(sentence_.language, text.lower(i)) & clause_word::kSubordinator) != 0)
      return true;
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      const WordClass its = word.word->word;
      return word.tokens.contains(i) &&
             (its == WordClass::kPreposition || its == WordClass::kAnd || its == WordClass::kAuxiliary ||
              its == WordClass::kRelative || its == WordClass::kThat || its == WordClass::kStatus ||
              its == WordClass::kDeterminer || its == WordClass::kFrame);
    });
  };
  // "a 49-year-|old| businessman": how old somebody is tells not who.
  const auto ends_age = [&](std::uint32_t i) {
    return english && i > clause_.first && text.tokens[i - 1].kind == TokenKind::kHyphen &&
           grammar.begins(WordUse::kAgeFront, text.lower(i));
  };
  const auto is_free_word = [&](std::uint32_t i) {
    return text.tokens[i].kind == TokenKind::kWord && !ends_age(i) && !hit_.whole.contains(i) &&
           !hit_.companion.contains(i) && !sentence_.page->time[i] && !sentence_.page->cue[i] &&
           work_.mention_of[i] < 0 && !is_small(i) && !covers_trigger(sentence_, i) && !is_pronoun(i) &&
           // "at |least| three sailors"
           !grammar.has(WordUse::kApproximation, text.lower(i));
  };
  // Of a number: all that it counts.
  const auto& quantities = document_.quantities;
  const SpanIndex::Window window = sentence_.page->quantities_at.window(span.begin, span.end);
  for (std::size_t n = window.first; n < quantities.size(); ++n) {
    const Quantity& quantity = quantities[n];
    if (quantity.span.begin >= span.end) break;
    if (!quantity.span.overlaps(span) || (!quantity.unit.empty() && quantity.unit != "person")) continue;
    const TokenRange counted = text.tokens_in(quantity.span);
    const TokenRange its = sentence_.clause_range(counted.first);
    if (!its.contains(phrase.first) || counted.last > its.last) continue;
    span.begin = std::min(span.begin, quantity.span.begin);
    span.end = std::max(span.end, quantity.span.end);
  }
  TokenRange whole = text.tokens_in(span);
  std::uint32_t first = whole.first;
  while (first > clause_.first && whole.first - first < kMost && is_free_word(first - 1) &&
         (english ? !grammar.ends(WordUse::kGerundEnd, text.lower(first - 1), 3) &&
                        !text.lower(first - 1).ends_with("ly")
                  : !text.tokens[first - 1].capital &&
                        grammar.ends(WordUse::kModifierEnd, text.lower(first - 1), 4)))
    --first;
  // In English only up to what opens a phrase: whatever stands between is no verb then.
  const bool opens = !english || first == clause_.first ||
                     (first > clause_.first &&
                      (is_small(first - 1) || hit_.whole.contains(first - 1) || ends_age(first - 1) ||
                       text.tokens[first - 1].kind != TokenKind::kWord || work_.mention_of[first - 1] >= 0));
  if (opens && first < whole.first) span.begin = text.tokens[first].begin;
  std::uint32_t last = whole.last;
  while (last < clause_.last && last - whole.last < kMost && is_free_word(last) &&
         text.tokens[last].capital && sentence_.language != "de")
    ++last;
  if (last > whole.last) span.end = text.tokens[last - 1].end;
}

// "the |steel| magnate", "l'|ex| colonnello": from the determiner on; and no small word at the end ("irmão |do|").
void EventFiller::widen_to_phrase(Span& span) const {
  constexpr std::uint32_t kMost = 3;
  const TextTokens& text = work_.tokens;
  const TokenRange phrase = text.tokens_in(span);
  if (phrase.first >= phrase.last || !is_cased(text.tokens[phrase.first].script)) return;
  const auto small = [&](std::uint32_t i) {
    return word_of(i, WordClass::kPreposition) != nullptr || word_of(i, WordClass::kDeterminer) != nullptr;
  };
  for (std::uint32_t at = phrase.first; at > clause_.first && phrase.first - at <= kMost; --at) {
    const std::uint32_t before = at - 1;
    if (word_of(before, WordClass::kDeterminer) != nullptr) {
      span.begin = text.tokens[at].begin;
      break;
    }
    const TokenKind kind = text.tokens[before].kind;
    if ((kind != TokenKind::kWord && kind != TokenKind::kHyphen) || hit_.whole.contains(before) ||
        sentence_.page->time[before] || sentence_.page->cue[before] || work_.mention_of[before] >= 0 ||
        word_of(before, WordClass::kPreposition) != nullptr || word_of(before, WordClass::kAnd) != nullptr ||
        word_of(before, WordClass::kAuxiliary) != nullptr || word_of(before, WordClass::kStatus) != nullptr ||
        word_of(before, WordClass::kRelative) != nullptr || word_of(before, WordClass::kThat) != nullptr)
      break;
  }
  std::uint32_t last = text.tokens_in(span).last;
  if (small(last - 1) && last - 1 > phrase.first) {
    if (last < clause_.last && text.tokens[last].kind == TokenKind::kWord && !small(last) &&
        !hit_.whole.contains(last)) {
      span.end = text.tokens[last].end;
    } else {
      span.end = text.tokens[last - 2].end;
    }
  }
}

// "الجمارك |التركية|": the adjective of a people behind an Arabic body.
void EventFiller::widen_over_nisba(Span& span) const {
  if (sentence_.language != "ar") return;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("ar");
  const std::uint32_t next = text.tokens_in(span).last;
  if (next >= clause_.last || text.tokens[next].kind != TokenKind::kWord || hit_.whole.contains(next)) return;
  const std::string_view word = text.lower(next);
  if (grammar.begins(WordUse::kArticleFront, word) && grammar.ends(WordUse::kFieldAdjectiveEnd, word, 6))
    span.end = text.tokens[next].end;
}

bool EventFiller::is_in_people(std::uint32_t token) const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPeople && word.tokens.contains(token);
  });
}

// "the |head| of the oil company Enica": with the body that he is head of.
void EventFiller::widen_over_headed_body(Span& span) const {
  const TokenRange its = work_.tokens.tokens_in(span);
  if (its.first >= its.last || its.last + 1 >= clause_.last || !is_in_people(its.last) ||
      hit_ending_at(sentence_, its.last + 1, WordClass::kPreposition) == nullptr)
    return;
  const TokenRange body = phrase_from(its.last + 1, clause_.last);
  if (body.first < body.last) span.end = work_.tokens.span(body).end;
}

}  // namespace tamis::documents

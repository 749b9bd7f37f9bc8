// Romance noun phrases that hold an accusation ("un empresario acusado de vender armas"), who orders what a noun tells ("ordenó la
// detención de X"), and whose deeds a clause without a subject tells ("aseguró que derribó 48 drones").
#include <algorithm>

#include "documents/event_filler.h"
#include "documents/grammar_words.h"
#include "documents/word_order.h"

namespace tamis::documents {

// The participle of an accusation that stands in the clause behind the noun it is about, before "of"; 0: none.
std::uint32_t EventFiller::accusation() const noexcept {
  if (!has_order(sentence_.language, WordOrder::kNounBeforeName)) return 0;
  constexpr std::size_t kStem = 3;  // bytes
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (const WordHit& word : sentence_.words) {
    const std::uint32_t at = word.tokens.first;
    if (word.word->word != WordClass::kStatus || word.word->status != StatusWord::kAlleged ||
        !in_clause(word.tokens) || at <= clause_.first || at + 1 >= clause_.last ||
        text.tokens[at - 1].kind != TokenKind::kWord ||
        !grammar.ends(WordUse::kApposedParticipleEnd, text.lower(at), kStem) ||
        hit_ending_at(sentence_, at, WordClass::kAuxiliary) != nullptr)
      continue;
    const WordHit* of = word_of(at + 1, WordClass::kPreposition);
    const std::string_view next = text.lower(at + 1);
    const bool elided = next.starts_with('d') && (next.ends_with("'") || next.ends_with("\u2019"));
    if (elided || (of != nullptr && of->word->tie == Tie::kOf)) return at;
  }
  return 0;
}

// Whether the event is what the accusation is of.
bool EventFiller::is_accused_of(std::uint32_t accusation) const noexcept {
  constexpr std::uint32_t kReach = 6;  // "of", an auxiliary, adverbs
  return accusation != 0 && hit_.tokens.first > accusation && hit_.tokens.first <= accusation + kReach;
}

// Whoever ends before the participle, else the noun phrase there.
void EventFiller::add_accused(std::uint32_t accusation) {
  const std::string_view subject_role = role(Tie::kSubject);
  if (subject_role.empty()) return;
  for (const Who& who : sentence_.names) {
    if (who.tokens.last != accusation || who.unnamed || who.kind == EntityKind::kPlace || who.tie == Tie::kOf)
      continue;
    subject_ = &who;
    add_name(subject_role, who);
    return;
  }
  constexpr std::uint32_t kMost = 6;
  const TextTokens& text = work_.tokens;
  std::uint32_t first = accusation;
  while (first > clause_.first && accusation - first < kMost) {
    const std::uint32_t before = first - 1;
    if (text.tokens[before].kind != TokenKind::kWord || word_of(before, WordClass::kDeterminer) != nullptr ||
        hit_ending_at(sentence_, first, WordClass::kDeterminer) != nullptr ||
        word_of(before, WordClass::kAuxiliary) != nullptr || covers_trigger(sentence_, before) ||
        sentence_.page->time[before])
      break;
    first = before;
  }
  while (first < accusation && word_of(first, WordClass::kPreposition) != nullptr) ++first;
  if (first >= accusation) return;
  add(subject_role, {first, accusation}, {});
  ++names_added_;
}

// "La Procura di Milano |ha disposto| l'arresto", "la fiscalía |ordenó| la detención": who orders it is its authority.
void EventFiller::add_orderer() {
  if (!is_noun() || role(Tie::kSubject) != "authority" || has_slot("authority")) return;
  const TextTokens& text = work_.tokens;
  std::uint32_t verb = hit_.tokens.first;
  const auto is_article = [&](std::uint32_t token) {
    const std::string_view word = text.lower(token);
    return hit_ending_at(sentence_, token + 1, WordClass::kDeterminer) != nullptr || word.ends_with("'") ||
           word.ends_with("\u2019");
  };
  while (verb > clause_.first && is_article(verb - 1)) --verb;
  if (verb <= clause_.first + 1 ||
      !grammar_words(sentence_.language).has(WordUse::kOrders, text.lower(verb - 1)))
    return;
  --verb;
  for (const Who& who : sentence_.names) {
    if (!who_in_clause(who) || who.tokens.last > verb || who.tie != Tie::kBare || who.pronoun) continue;
    add_name("authority", who);
    return;
  }
}

// "El ministerio, en una nota de RIA Novosti, dijo |que derribó| 48 drones": who says what a verb without a subject tells; null: it has one.
bool EventFiller::add_speaker_of_clause(std::string_view subject_role) {
  constexpr std::uint32_t kAuxiliaries = 2;
  if (is_noun() || passive_ || subject_role.empty() ||
      (!has_order(sentence_.language, WordOrder::kNounBeforeName) && sentence_.language != "ar") ||
      !has_order(sentence_.language, WordOrder::kDropsSubject) || !governed_by_that() ||
      hit_.tokens.first > clause_.first + 1 + kAuxiliaries)
    return false;
  // Arabic writes it onto "that".
  if (sentence_.language == "ar" &&
      (hit_.tokens.first == 0 ||
       !grammar_words("ar").has(WordUse::kThatPronoun, work_.tokens.lower(hit_.tokens.first - 1))))
    return false;
  const Span hit = work_.tokens.span(hit_.tokens);
  for (const std::uint32_t number : statements_saying(hit)) {
    const Statement& statement = document_.statements[number];
    if (statement.speaker_span.empty() || !statement.content.front().overlaps(hit)) continue;
    const TokenRange said = work_.tokens.tokens_in(statement.content.front());
    const TokenRange speaker = work_.tokens.tokens_in(statement.speaker_span);
    if (said.first + kAuxiliaries < hit_.tokens.first || !sentence_.tokens.contains(speaker.first) ||
        speaker.last > clause_.first)
      continue;
    for (const Who& who : sentence_.names) {
      if (work_.tokens.span(who.whole).overlaps(statement.speaker_span) && who.tie != Tie::kOf &&
          who.tie != Tie::kAdjective) {
        subject_ = &who;
        add_name(subject_role, who);
        return true;
      }
    }
    add(subject_role, speaker, {});
    ++names_added_;
    return true;
  }
  return false;
}

}  // namespace tamis::documents

// Whom else a Slavic or Romance verb deals with: behind the object, joined to it, "внесло в список |14 танкеров| |и семь компаний|", "wpisała |189 tankowców|,
// |a także bank „X”|" (event_filler.h).
#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/times/numbers_in_text.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kReach = 10;  // tokens that say more of the object, before the word that joins
constexpr std::uint32_t kPhrase = 6;  // tokens of what is joined, before its name or noun
constexpr std::size_t kStem = 3;      // bytes
constexpr std::size_t kMost = 6;
constexpr std::uint32_t kQuantifier = 3;  // tokens that say how many, before the noun of whom

}  // namespace

// Whether the token may stand in a noun phrase: no verb, event, pronoun or opening of a clause.
bool EventFiller::is_in_joined_noun(std::uint32_t token) const noexcept {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const TokenKind kind = text.tokens[token].kind;
  if (kind == TokenKind::kNumber || kind == TokenKind::kHyphen || kind == TokenKind::kQuote) return true;
  if (kind != TokenKind::kWord || sentence_.page->cue[token] || sentence_.page->time[token]) return false;
  if (work_.mention_of[token] >= 0) return true;
  const std::string_view word = text.lower(token);
  return !covers_trigger(sentence_, token) && word_of(token, WordClass::kAuxiliary) == nullptr &&
         word_of(token, WordClass::kRelative) == nullptr && word_of(token, WordClass::kThat) == nullptr &&
         !grammar.ends(WordUse::kPastEnd, word, kStem) &&
         !grammar.ends(WordUse::kInfinitiveEnd, word, kStem) && !grammar.has(WordUse::kFiniteVerb, word);
}

// Behind the word that joins something to what ends at token `from`: "and", "as well as" behind a comma, the comma of a list that ends in
// "and"; 0: the clause goes on otherwise.
std::uint32_t EventFiller::behind_joining_word(std::uint32_t from) const noexcept {
  const TextTokens& text = work_.tokens;
  const auto joins = [&](std::uint32_t i) {
    const WordHit* word = i < sentence_.tokens.last ? word_of(i, WordClass::kAnd) : nullptr;
    return word != nullptr && word->tokens.first == i ? word->tokens.last : 0;
  };
  for (std::uint32_t i = from; i < sentence_.tokens.last && i - from <= kReach; ++i) {
    if (const std::uint32_t end = joins(i); end != 0) return end;
    if (text.tokens[i].kind == TokenKind::kComma) {
      if (const std::uint32_t end = joins(i + 1); end != 0) return end;
      for (std::uint32_t k = i + 1; k < sentence_.tokens.last && k - i <= kReach; ++k) {
        if (joins(k) != 0) return k > i + 1 ? i + 1 : 0;
        if (text.tokens[k].kind != TokenKind::kComma && !is_in_joined_noun(k)) return 0;
      }
      return 0;
    }
    if (!is_in_joined_noun(i)) return 0;
  }
  return 0;
}

// Whether the clause goes on behind token `end` with a verb: what stands before it is its subject.
bool EventFiller::goes_on_with_verb(std::uint32_t end) const noexcept {
  while (end < sentence_.tokens.last && work_.tokens.tokens[end].kind == TokenKind::kQuote) ++end;
  return end < sentence_.tokens.last && work_.tokens.tokens[end].kind == TokenKind::kWord &&
         !is_in_joined_noun(end);
}

// "семь компаний", "dwa banki": counted people, bodies or ships at token `first`; empty: none.
TokenRange EventFiller::counted_parties_at(std::uint32_t first) const noexcept {
  const TokenRange none{first, first};
  if (first >= sentence_.tokens.last ||
      !may_be_number(work_.tokens, first, sentence_.language, number_words(sentence_.language)))
    return none;
  for (std::uint32_t i = first + 1; i < sentence_.tokens.last && i - first <= kPhrase; ++i) {
    if (!is_in_joined_noun(i) || word_of(i, WordClass::kPreposition) != nullptr) return none;
    if (word_of(i, WordClass::kCompany) != nullptr || word_of(i, WordClass::kVessel) != nullptr ||
        word_of(i, WordClass::kPeople) != nullptr)
      return goes_on_with_verb(i + 1) ? none : TokenRange{first, i + 1};
  }
  return none;
}

// The end of what is joined behind token `first`, added to the targets; 0: nothing is.
std::uint32_t EventFiller::add_joined_object(std::uint32_t first) {
  const TextTokens& text = work_.tokens;
  if (first < sentence_.tokens.last && word_of(first, WordClass::kDeterminer) != nullptr) ++first;
  if (first >= sentence_.tokens.last) return 0;
  if (const TokenRange counted = counted_parties_at(first); counted.first < counted.last) {
    const Span span = text.span(counted);
    if (std::none_of(event_.slots.begin(), event_.slots.end(),
                     [&](const Slot& slot) { return slot.span.overlaps(span); }))
      add("target", counted, {});
    return counted.last;
  }
  if (may_be_number(text, first, sentence_.language, number_words(sentence_.language))) return 0;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first < first || who.unnamed || who.pronoun || who.tie == Tie::kAdjective) continue;
    if (who.tokens.first - first > kPhrase || who.speaker ||
        (who.kind != EntityKind::kPerson && who.kind != EntityKind::kOrganization &&
         who.kind != EntityKind::kVessel))
      return 0;
    for (std::uint32_t i = first; i < who.tokens.first; ++i) {
      if (!is_in_joined_noun(i) || word_of(i, WordClass::kPreposition) != nullptr) return 0;
    }
    if (goes_on_with_verb(std::max(who.tokens.last, who.trail))) return 0;
    add_name("target", who);
    return std::max(who.tokens.last, who.trail);
  }
  return 0;
}

// "sancionó a X|, y a varias empresas|", "a sanctionné X |et plusieurs sociétés|": right behind whom the verb deals with, the noun for others.
void EventFiller::add_joined_parties(std::uint32_t end) {
  const TextTokens& text = work_.tokens;
  const bool marked = sentence_.language == "es";  // by "a"
  if (end < sentence_.tokens.last && text.tokens[end].kind == TokenKind::kComma) ++end;
  const WordHit* joins = end < sentence_.tokens.last ? word_of(end, WordClass::kAnd) : nullptr;
  if (joins == nullptr || joins->tokens.first != end) return;
  std::uint32_t first = joins->tokens.last;
  if (marked) {
    const WordHit* to = first < sentence_.tokens.last ? word_of(first, WordClass::kPreposition) : nullptr;
    if (to == nullptr || to->word->tie != Tie::kTo) return;
    first = to->tokens.last;
  }
  const auto noun = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who.unnamed && !who.pronoun && !who.authority && who.kind != EntityKind::kPlace &&
           who.tokens.last > first && who.tokens.first <= first + kQuantifier;
  });
  if (noun == sentence_.names.end() || noun->tokens.first < first) return;
  for (std::uint32_t i = first; i < noun->tokens.first; ++i) {
    if (!is_in_joined_noun(i)) return;
  }
  // "..., y varias empresas |anunciaron|", "et plusieurs sociétés |ont| annoncé": these do something else.
  for (std::uint32_t i = noun->tokens.last; !marked && i < sentence_.tokens.last; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || word_of(i, WordClass::kRelative) != nullptr) break;
    if (word_of(i, WordClass::kAuxiliary) != nullptr || sentence_.page->cue[i]) return;
  }
  const Span span = text.span(noun->tokens);
  if (std::none_of(event_.slots.begin(), event_.slots.end(),
                   [&](const Slot& slot) { return slot.span.overlaps(span); }))
    add_name("target", *noun);
}

void EventFiller::add_joined_objects() {
  const bool slavic = has_order(sentence_.language, WordOrder::kSlavic);
  if ((!slavic && !has_order(sentence_.language, WordOrder::kNounBeforeName)) || passive_ || is_noun() ||
      framed_ || role(Tie::kObject) != "target" ||
      (type_.group != EventGroup::kSanctions && type_.group != EventGroup::kEnforcement))
    return;
  const TextTokens& text = work_.tokens;
  const Slot* last = nullptr;
  for (const Slot& slot : event_.slots) {
    if (slot.role == "target" && slot.span.begin >= event_.trigger.begin &&
        slot.span.begin < text.span(sentence_.tokens).end &&
        (last == nullptr || slot.span.end > last->span.end))
      last = &slot;
  }
  if (last == nullptr) return;
  if (!slavic) {
    std::uint32_t end = text.tokens_in(last->span).last;
    // "al ministro de Petróleo, |X|": his name behind the office.
    for (const Who& who : sentence_.names) {
      if (last->referent >= 0 && who.referent == last->referent && who.tokens.first >= end &&
          who.tokens.first <= end + 1)
        end = std::max(who.tokens.last, who.trail);
    }
    add_joined_parties(end);
    return;
  }
  // "внеся в него |20 танкеров| и X": the first of them, before the names.
  const std::uint32_t behind = hit_.whole.last;
  if (const TokenRange first = counted_parties_at(behind);
      first.first < first.last && text.span(first).end <= last->span.begin &&
      std::none_of(event_.slots.begin(), event_.slots.end(),
                   [&](const Slot& slot) { return slot.span.overlaps(text.span(first)); })) {
    const Span at = last->span;
    add("target", first, {});
    last = nullptr;
    for (const Slot& slot : event_.slots) {
      if (slot.span.begin == at.begin && slot.role == "target") last = &slot;
    }
    if (last == nullptr) return;
  }
  std::uint32_t end = text.tokens_in(last->span).last;
  for (std::size_t n = 0; n < kMost && end != 0; ++n) {
    const std::uint32_t next = behind_joining_word(end);
    end = next == 0 ? 0 : add_joined_object(next);
  }
}

}  // namespace tamis::documents

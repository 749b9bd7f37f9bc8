// What tells of nothing that was: deeds of anybody, and participles of things whose deed was told (event_worth.h).
#include <algorithm>
#include <array>
#include <string_view>

#include "documents/events/event_slots.h"
#include "documents/events/event_worth.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

bool is_quote(const Token& token) noexcept {
  return token.kind == TokenKind::kQuote || token.kind == TokenKind::kOpen;
}

// Where what is said in quotes begins, inside the clause; its first token otherwise.
std::uint32_t opening_of(const EventSentence& sentence, TokenRange clause, std::uint32_t before) noexcept {
  const auto& tokens = sentence.work->tokens.tokens;
  for (std::uint32_t i = before; i > clause.first; --i) {
    if (is_quote(tokens[i - 1]) || tokens[i - 1].kind == TokenKind::kColon) return i;
  }
  return clause.first;
}

bool is_said_directly(const EventSentence& sentence, Span trigger) noexcept {
  const auto& statements = sentence.work->document->statements;
  return std::any_of(statements.begin(), statements.end(), [&](const Statement& statement) {
    return statement.kind == StatementKind::kDirect &&
           std::any_of(statement.content.begin(), statement.content.end(),
                       [&](const Span said) { return said.contains(trigger); });
  });
}

// A Korean syllable that ends in ㄴ or ㄹ: how a verb before a noun ends.
bool ends_adnominal(std::string_view word) noexcept {
  constexpr std::size_t kBytes = 3;
  constexpr std::uint32_t kFirst = 0xAC00;
  constexpr std::uint32_t kLast = 0xD7A3;
  constexpr std::uint32_t kFinals = 28;
  constexpr std::uint32_t kNieun = 4;
  constexpr std::uint32_t kRieul = 8;
  if (word.size() < kBytes) return false;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(word[word.size() - kBytes + i]));
  };
  const std::uint32_t syllable = ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  if (syllable < kFirst || syllable > kLast) return false;
  const std::uint32_t final = (syllable - kFirst) % kFinals;
  return final == kNieun || final == kRieul;
}

// "has the |power to| impose sanctions on banks": what somebody may do to nobody in particular.
bool is_power_over_anybody(const EventSentence& sentence, const TriggerHit& hit, const Event& event) {
  static constexpr std::array<std::string_view, 6> kPowers = {"ability",   "power",      "powers",
                                                              "authority", "capability", "capacity"};
  constexpr std::uint32_t kReach = 4;  // tokens between "to" and the words of the event
  if (sentence.language != "en" || sentence.tokens.first + 2 > hit.tokens.first) return false;
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t to = hit.tokens.first + 1;
  const std::uint32_t least = std::max(sentence.tokens.first + 1, to - std::min(to, kReach + 1));
  while (to > least && text.lower(to) != "to" && (to > hit.tokens.first || text.tokens[to].kind == TokenKind::kWord)) --to;
  return text.lower(to) == "to" &&
         std::find(kPowers.begin(), kPowers.end(), text.lower(to - 1)) != kPowers.end() &&
         std::none_of(event.slots.begin(), event.slots.end(), [](const Slot& slot) {
           return is_party_role(slot.role) && slot.role != "actor" && slot.referent >= 0;
         });
}

// "14 |ways to| launder money", "The law |bans| the sale of weapons to minors": what may be done, or must not be, and nobody is named who
// does it.
bool is_of_method_or_law(const EventSentence& sentence, const TriggerHit& hit, const Event& event) {
  static constexpr std::array<std::string_view, 3> kWays = {"ways", "how", "means"};
  static constexpr std::array<std::string_view, 10> kLaws = {
      "law", "laws", "treaty", "act", "rules", "regulation", "convention", "statute", "code", "legislation"};
  static constexpr std::array<std::string_view, 5> kForbids = {"bans", "bars", "prohibits", "forbids",
                                                               "outlaws"};
  const auto is_one_of = [](const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t first = hit.whole.first;
  if (is_power_over_anybody(sentence, hit, event)) return true;
  if (sentence.language != "en" || std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
        return is_party_role(slot.role) && slot.referent >= 0;
      }))
    return false;
  if (first >= sentence.tokens.first + 2 && text.lower(first - 1) == "to" &&
      is_one_of(kWays, text.lower(first - 2)))
    return true;
  for (std::uint32_t i = sentence.tokens.first + 1; i < first; ++i) {
    if (is_one_of(kForbids, text.lower(i)) && is_one_of(kLaws, text.lower(i - 1))) return true;
  }
  return false;
}

}  // namespace

bool is_bare_attribute(const EventSentence& sentence, const TriggerHit& hit, const Event& event) {
  const std::string_view language = sentence.language;
  const std::uint32_t first = hit.whole.first;
  const std::uint32_t last = hit.whole.last;
  if (hit.trigger->form != TriggerForm::kVerb || is_noun_trigger(sentence, hit) ||
      last >= sentence.tokens.last)
    return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(language);
  const bool before_thing = std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
    const TokenRange its = text.tokens_in(slot.span);
    return (slot.role == "item" || slot.role == "asset" || slot.role == "goods" || slot.role == "target") &&
           its.first <= last && last < its.last;
  });
  if (!before_thing) return false;
  const bool opens = first == sentence.tokens.first || text.tokens[first - 1].kind != TokenKind::kWord;
  if (language == "ja" || language == "ko") {
    const std::string_view own = text.lower(last - 1);
    const bool adnominal =
        language == "ko" ? ends_adnominal(own) : own.ends_with("た") || own.ends_with("る");
    if (!adnominal) return false;
    return opens || grammar.ends(WordUse::kTopicParticle, text.lower(first - 1));
  }
  const std::string_view verb = text.lower(first);
  if (language == "en" || language == "de" || language == "nl") {
    if (first == sentence.tokens.first) return false;
    const std::string_view article = text.lower(first - 1);
    return (grammar.ends(WordUse::kAttributiveEnd, verb) ||
            (language == "en" && grammar.ends(WordUse::kParticipleEnd, verb))) &&
           (grammar.has(WordUse::kDefinite, article) || grammar.has(WordUse::kThis, article));
  }
  constexpr std::size_t kStem = 8;  // bytes
  return has_order(language, WordOrder::kSlavic) &&
         (first == sentence.tokens.first || text.tokens[first - 1].kind != TokenKind::kComma) &&
         grammar.ends(WordUse::kApposedParticipleEnd, verb, kStem);
}

bool is_of_anybody(const EventSentence& sentence, const TriggerHit& hit, const Event& event) {
  if (is_of_method_or_law(sentence, hit, event)) return true;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (sentence.question || grammar.words(WordUse::kAnybody).empty()) return false;
  const TextTokens& text = sentence.work->tokens;
  // "|Wer| das Embargo bricht, muss mit einer Haftstrafe rechnen"
  if ((event.type == "conviction" || event.type == "fine") && event.status == EventStatus::kPossible &&
      !has_role(event, "target") && grammar.has(WordUse::kAnybody, text.lower(sentence.tokens.first)))
    return true;
  if (is_noun_trigger(sentence, hit)) return false;
  const bool characters = is_character_script(text.tokens[hit.whole.first].script);
  const auto is_anybody = [&](std::uint32_t token) {
    if (text.tokens[token].kind != TokenKind::kWord) return false;
    return characters ? grammar.begins(WordUse::kAnybody, text.text.substr(text.tokens[token].begin))
                      : grammar.has(WordUse::kAnybody, text.lower(token));
  };
  const auto is_deed_of = [](const Slot& slot) {
    return is_party_role(slot.role) && slot.role != "recipient" && slot.role != "payee";
  };
  if (std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
        const TokenRange its = text.tokens_in(slot.span);
        return is_deed_of(slot) && slot.referent < 0 && its.first < its.last && is_anybody(its.first);
      }))
    return true;
  const std::uint32_t verb = hit.whole.first;
  if (verb > sentence.tokens.first && grammar.has(WordUse::kOneSubject, text.lower(verb - 1)))
    return is_said_directly(sentence, text.span(hit.tokens));
  const TokenRange clause = sentence.clause_range(verb);
  std::uint32_t opening = opening_of(sentence, clause, verb);
  // "|anyone| who sells", "|cualquiera| que venda": before the clause.
  constexpr std::uint32_t kBeforeRelative = 2;
  for (std::uint32_t i = 0; i < kBeforeRelative && opening <= clause.first &&
                            opening > sentence.tokens.first && !is_anybody(opening);
       ++i)
    --opening;
  if (opening >= verb || !is_anybody(opening)) return false;
  // "Wer den Tanker gestoppt hat, ist unklar": it was.
  const bool verb_last = sentence.language == "de" || sentence.language == "nl";
  const bool was = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kAuxiliary && clause.contains(word.tokens.first) &&
           (verb_last || (word.tokens.first >= opening && word.tokens.last <= verb));
  });
  const std::string_view own = text.lower(hit.whole.last - 1);
  const bool past =
      grammar.ends(WordUse::kPastEnd, own) ||
      (sentence.language == "en" && grammar.ends(WordUse::kParticipleEnd, own)) ||
      (has_order(sentence.language, WordOrder::kSlavic) && !grammar.ends(WordUse::kImperfectiveEnd, own));
  if (was || past || event.status == EventStatus::kBackground) return false;
  return std::none_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
    return is_deed_of(slot) && slot.referent >= 0 && text.tokens_in(slot.span).first >= opening &&
           clause.contains(text.tokens_in(slot.span).first);
  });
}

}  // namespace tamis::documents

// A crime that is fought is none that was committed: "crack down on |sanctions evasion|", "|Geldwäsche| bekämpfen", "打击|规避制裁|",
// "制裁回避|の防止策|" (event_filler.h).
#include <algorithm>
#include <string_view>

#include "documents/events/event_filler.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kWordsBefore =
    4;  // between the word and the noun of the crime: "crack |down on Iranian oil| smuggling"
constexpr std::uint32_t kWordsBehind = 5;       // where verbs may stand last
constexpr std::uint32_t kCharactersBefore = 4;  // without blanks
constexpr std::uint32_t kCharactersBehind = 5;
constexpr std::size_t kPrefix = 9;  // bytes of the longest such word without blanks

// "the anti-|corruption| commission", "anti-|money laundering| rules": written onto what it is set against.
bool is_behind_anti(const TextTokens& text, std::uint32_t noun) noexcept {
  constexpr std::string_view kAnti = "anti";
  return noun >= 2 && text.tokens[noun - 1].kind == TokenKind::kHyphen &&
         !text.tokens[noun - 1].space_before && !text.tokens[noun].space_before &&
         text.lower(noun - 2) == kAnti;
}

}  // namespace

bool EventFiller::is_fought() const noexcept {
  const TextTokens& text = work_.tokens;
  if (is_noun() && (type_.group == EventGroup::kCrime || type_.name == "terrorism") &&
      is_behind_anti(text, hit_.whole.first))
    return true;
  const std::string_view language = sentence_.language;
  const GrammarWords& grammar = grammar_words(language);
  const bool characters = is_character_script(text.tokens[hit_.tokens.first].script) || language == "ja";
  const auto fights = [&](std::uint32_t token) {
    if (work_.mention_of[token] >= 0 || text.tokens[token].kind != TokenKind::kWord) return false;
    if (characters) {
      const std::uint32_t begin = text.tokens[token].begin;
      return grammar.begins(WordUse::kFightsFront, text.text.substr(begin, kPrefix));
    }
    const std::string_view word = text.lower(token);
    return grammar.has(WordUse::kFights, word) || grammar.begins(WordUse::kFightsFront, word);
  };
  const auto other = [&](const auto& test) {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
      if (&hit == &hit_ || hit.blocked || hit.trigger->type == EventTrigger::kAnyType) return false;
      return test(hit, EventTables::get().type_of(*hit.trigger));
    });
  };
  // "|제재| 회피 단속을 |강화|했다": the sanctions of an evasion are imposed on nobody.
  if (type_.name == "sanctions_designation" && hit_.companion.first < hit_.companion.last)
    return other([&](const TriggerHit& hit, const EventType& type) {
      return type.name == "sanctions_evasion" && hit.whole.contains(hit_.companion.first);
    });
  // "|cracked down on| sanctions evasion": nobody's rights suffer.
  if (type_.name == "human_rights_abuse")
    return fights(hit_.tokens.first) && other([&](const TriggerHit& hit, const EventType& type) {
             return (type.group == EventGroup::kCrime || type.name == "sanctions_evasion") &&
                    hit.whole.first >= hit_.whole.last && hit.whole.first - hit_.whole.last < kWordsBefore;
           });
  // Elsewhere a noun and a verb of one root are one row of the tables.
  const bool told_apart = is_cased(work_.tokens.tokens[hit_.tokens.first].script) &&
                          !has_order(sentence_.language, WordOrder::kSlavic);
  const bool gerund = sentence_.language == "en" && work_.tokens.lower(hit_.tokens.last - 1).ends_with("ing");
  if ((told_apart && !is_noun() && !gerund) ||
      (type_.group != EventGroup::kCrime && type_.name != "sanctions_evasion" &&
       type_.name != "sanctions_violation"))
    return false;
  // Who attacks, and who pays, does it to somebody in particular.
  if (type_.name == "cyber_attack" || type_.name == "crypto_theft" || type_.name == "financial_transaction" ||
      type_.name == "ownership_change" || type_.name == "front_company")
    return false;
  const bool last_verb = has_order(language, WordOrder::kMarksObjects) || language == "tr" ||
                         language == "fa" || language == "de";
  const bool first_verb = !has_order(language, WordOrder::kMarksObjects) && language != "tr";
  const std::uint32_t before = characters ? kCharactersBefore : kWordsBefore;
  for (std::uint32_t i = hit_.whole.first;
       first_verb && i > sentence_.tokens.first && hit_.whole.first - i <= before; --i) {
    const TokenKind kind = text.tokens[i - 1].kind;
    if (kind == TokenKind::kComma || kind == TokenKind::kColon) break;
    // "counter the sanctions |by| smuggling oil"
    const WordHit* how = gerund ? word_of(i - 1, WordClass::kPreposition) : nullptr;
    if (how != nullptr && how->word->tie == Tie::kBy) break;
    if (fights(i - 1)) return true;
  }
  const std::uint32_t behind = characters ? kCharactersBehind : kWordsBehind;
  for (std::uint32_t i = hit_.whole.last;
       last_verb && i < sentence_.tokens.last && i - hit_.whole.last < behind; ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if (kind == TokenKind::kComma || kind == TokenKind::kColon) break;
    if (fights(i)) return true;
  }
  // "measures |against| sanctions evasion"
  const WordHit* against = hit_ending_at(sentence_, hit_.whole.first, WordClass::kPreposition);
  return against != nullptr && against->word->tie == Tie::kAgainst && !characters && first_verb;
}

// "对|其死亡|表示哀悼", "|그의 죽음|": whose death it was the page has told.
bool EventFiller::is_of_pronoun() const noexcept {
  if (type_.name != "death" || hit_.whole.first == sentence_.tokens.first) return false;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  constexpr std::uint32_t kLongest = 4;  // tokens
  for (std::uint32_t size = 1; size <= kLongest && hit_.whole.first >= sentence_.tokens.first + size;
       ++size) {
    if (grammar.has(WordUse::kHisBefore, text.at(text.span({hit_.whole.first - size, hit_.whole.first}))))
      return true;
  }
  return false;
}

}  // namespace tamis::documents

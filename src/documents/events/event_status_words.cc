#include "documents/events/event_status_words.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

bool is_attributive(TokenRange word, TokenRange noun) noexcept {
  return noun.first < noun.last && word.last <= noun.first && noun.first - word.last <= kAttributive;
}

bool is_adjective(const EventSentence& sentence, TokenRange word) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == WordClass::kAdjective && hit.tokens.first == word.first &&
           hit.tokens.last == word.last;
  });
}

bool is_auxiliary(const EventSentence& sentence, TokenRange word) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == WordClass::kAuxiliary && hit.tokens.first == word.first &&
           hit.tokens.last == word.last;
  });
}

bool is_predicate(const EventSentence& sentence, const TriggerHit& hit, TokenRange word,
                  TokenRange item) noexcept {
  if (word.first == hit.tokens.last || (item.first < item.last && word.first == item.last)) return true;
  const std::string_view its = sentence.work->tokens.lower(word.first);
  if (sentence.language == "de" && (its.ends_with("lich") || its.ends_with("ell") || its.ends_with("ant")))
    return true;
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
    return aux.word->word == WordClass::kAuxiliary && aux.tokens.last == word.first;
  });
}

bool is_modal_behind(const EventSentence& sentence, std::uint32_t token) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.tokens.first == token && hit.word->word == WordClass::kStatus &&
           (hit.word->status == StatusWord::kPlanned || hit.word->status == StatusWord::kFuture);
  });
}

bool is_perfect(const EventSentence& sentence, std::uint32_t modal) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(modal);
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const std::string_view word = text.lower(i);
    if (word == "haben" || word == "worden" ||
        (word == "sein" && i > modal && i + 1 < sentence.tokens.last &&
         text.tokens[i + 1].kind != TokenKind::kWord))
      return true;
  }
  return false;
}

bool is_past_particle(const EventSentence& sentence, TokenRange word) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (!grammar.ends(WordUse::kPastParticle, text.lower(word.last - 1)) || word.last >= sentence.tokens.last)
    return false;
  const std::string_view verb = text.lower(word.last);
  return !grammar.begins(WordUse::kPresentFront, verb) || grammar.ends(WordUse::kPastVerbEnd, verb);
}

bool is_object_marker(const EventSentence& sentence, std::uint32_t token) noexcept {
  const std::uint32_t next = token + 1;
  if (next >= sentence.tokens.last) return false;
  if (sentence.work->tokens.tokens[next].kind == TokenKind::kNumber) return true;
  // "将伊万·彼得罗夫引渡到": a foreign name.
  constexpr std::uint32_t kName = 12;
  const TextTokens& text = sentence.work->tokens;
  for (std::uint32_t i = next; i < sentence.tokens.last && i < next + kName; ++i) {
    if (text.at(i).find("·") != std::string_view::npos || text.at(i).find("・") != std::string_view::npos)
      return true;
    if (text.tokens[i].kind == TokenKind::kComma) break;
  }
  // "将与该网络有关的12家实体列入": a clause with 的 before those whom the verb behind them deals with.
  const bool adjunct = grammar_words("zh").has(WordUse::kAdjunctOpen, text.at(next));  // "将|对|...实施制裁"
  for (const TriggerHit& hit : sentence.triggers) {
    if (adjunct || hit.tokens.first <= next || hit.blocked ||
        hit.trigger->roles[static_cast<std::size_t>(Tie::kObject)] != "target")
      continue;
    const bool object = std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
      // "将总部位于莫斯科的公司|“北线”|列入": over the mark that closes the name.
      const bool marked =
          who.tokens.last + 1 == hit.tokens.first && text.tokens[who.tokens.last].kind == TokenKind::kQuote;
      return who.tokens.first > next && (who.tokens.last == hit.tokens.first || marked) && !who.pronoun;
    });
    for (std::uint32_t i = next; object && i < hit.tokens.first; ++i) {
      if (grammar_words("zh").has(WordUse::kWhoseParticle, text.at(i))) return true;
      if (text.tokens[i].kind == TokenKind::kComma) break;
    }
  }
  return std::any_of(sentence.names.begin(), sentence.names.end(),
                     [&](const Who& who) { return who.tokens.first == next; }) ||
         grammar_words("zh").has(WordUse::kCountBegin, sentence.work->tokens.lower(next));
}

bool is_in_name(const EventSentence& sentence, TokenRange word) noexcept {
  return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
    return !who.unnamed && !who.described && !who.pronoun && who.tokens.last - who.tokens.first >= 2 &&
           who.tokens.first <= word.first && word.last <= who.tokens.last;
  });
}

bool is_no_condition(const EventSentence& sentence, TokenRange word) noexcept {
  const TextTokens& text = sentence.work->tokens;
  if (word.last - word.first > 1 ||
      !grammar_words(sentence.language).has(WordUse::kConditionFirst, text.lower(word.first)))
    return false;
  return word.first > sentence.tokens.first && text.tokens[word.first - 1].kind != TokenKind::kComma &&
         text.tokens[word.first - 1].kind != TokenKind::kQuote &&
         sentence.clause(word.first - 1) == sentence.clause(word.first);
}

bool hands_over(const EventType& type) noexcept {
  return type.name == "extradition" || type.name == "release";
}

bool can_be_proposed(const EventType& type, bool noun) noexcept {
  return (noun && (type.name == "arrest" || type.name == "expulsion" || type.name == "seizure" ||
                   type.name == "investigation" || type.name == "appointment" || type.name == "dismissal")) ||
         type.name == "conviction" || type.group == EventGroup::kTrade ||
         type.group == EventGroup::kSanctions || hands_over(type) || type.name == "agreement" ||
         type.name == "deployment" || type.name == "asset_freeze" || type.name == "fine";
}

bool ends_clause(const EventSentence& sentence, std::uint32_t last) noexcept {
  const TokenRange clause = sentence.clause_range(last - 1);
  for (std::uint32_t i = last; i < clause.last; ++i) {
    if (sentence.work->tokens.tokens[i].kind == TokenKind::kWord) return false;
  }
  return true;
}

bool first_of_clause(const EventSentence& sentence, std::uint32_t token) noexcept {
  std::uint32_t first = sentence.clause_range(token).first;
  while (first < token && sentence.work->tokens.tokens[first].kind != TokenKind::kWord) ++first;
  return first == token;
}

bool can_be_promised(const EventType& type, bool noun) noexcept {
  if (!noun)
    return type.name != "agreement" && type.name != "statement_of_support" &&
           type.group != EventGroup::kSanctions &&
           (type.group != EventGroup::kEnforcement || hands_over(type));
  return type.group == EventGroup::kTrade || hands_over(type) || type.name == "deployment" ||
         type.name == "visit" || type.name == "terrorism" || type.name == "ownership_change" ||
         type.name == "financial_transaction" || type.name == "military_exercise";
}

bool governs_infinitive(const EventSentence& sentence, TokenRange word) noexcept {
  if (sentence.language != "en" || word.last - word.first < 2) return false;
  const TextTokens& text = sentence.work->tokens;
  const std::string_view last = text.lower(word.last - 1);
  return last == "to" || ((last == "be" || last == "have") && text.lower(word.last - 2) == "to");
}

bool is_said_of_noun_behind(const EventSentence& sentence, const TriggerHit& hit, TokenRange word) noexcept {
  const TextTokens& text = sentence.work->tokens;
  if (word.last >= hit.tokens.first) return false;
  const Token& next = text.tokens[word.last];
  if (next.kind != TokenKind::kWord) return false;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (sentence.language == "ja")
    return next.script != text::Script::kHiragana &&
           grammar.ends(WordUse::kAdnominalEnd, text.at(word.last - 1));
  // "생산에 |필요한| 부품"
  return sentence.language == "ko" &&
         (grammar.ends(WordUse::kAdnominalEnd, text.lower(word.last - 1), 3) ||
          grammar.ends(WordUse::kDescribingVerbEnd, text.lower(word.last - 1), 6));
}

bool is_nearest(const EventSentence& sentence, const TriggerHit& hit, TokenRange word) noexcept {
  const auto apart = [&](const TriggerHit& other) {
    const int clauses = std::abs(static_cast<int>(sentence.clause(other.tokens.first)) -
                                 static_cast<int>(sentence.clause(word.first)));
    return static_cast<std::uint32_t>(clauses) * 8 + distance(other.tokens, word);
  };
  const std::uint32_t own = apart(hit);
  const bool characters = is_character_script(sentence.work->tokens.tokens[hit.tokens.first].script);
  return std::none_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
    // "谈判|破裂": without blanks a trigger may touch the word that is said of it.
    const bool beside = characters ? other.tokens.last == word.first : false;
    return !other.blocked && other.trigger->form != TriggerForm::kAnaphor &&
           (distance(other.tokens, word) > 0 || beside) && other.trigger->type != hit.trigger->type &&
           other.trigger->items == 0 && distance(other.tokens, hit.tokens) > 0 && apart(other) < own;
  });
}

bool is_gerund_as_noun(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const TextTokens& text = sentence.work->tokens;
  if (sentence.language != "en" || hit.trigger->form != TriggerForm::kVerb ||
      !text.lower(hit.tokens.first).ends_with("ing"))
    return false;
  const auto is = [&](std::uint32_t token, std::uint32_t classes) {
    return sentence.tokens.contains(token) && (clause_word_classes("en", text.lower(token)) & classes) != 0;
  };
  const bool alone = hit.tokens.last == hit.tokens.first + 1;
  if (alone && is(hit.tokens.last, clause_word::kAuxiliary)) return true;
  return is(alone ? hit.tokens.last : hit.tokens.last - 1, clause_word::kGenitive) && hit.tokens.first > 0 &&
         is(hit.tokens.first - 1, clause_word::kArticle);
}

bool negates_thing(const EventSentence& sentence, TokenRange item, TokenRange word) noexcept {
  const TextTokens& text = sentence.work->tokens;
  if (item.first < word.last || item.first - word.last > kAttributive ||
      !grammar_words(sentence.language).has(WordUse::kNegativeArticle, text.lower(word.first)))
    return false;
  for (std::uint32_t i = word.last; i < item.first; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord ||
        hit_ending_at(sentence, i + 1, WordClass::kPreposition) != nullptr)
      return false;
  }
  return true;
}

bool stops_something(const EventSentence& sentence, const TriggerHit& hit, TokenRange word) noexcept {
  constexpr std::uint32_t kAuxiliaryReach = 2;  // tokens from it to the verb
  const EventType& type = EventTables::get().type_of(*hit.trigger);
  if (sentence.language != "en" || word.first < hit.whole.last || word.last >= sentence.tokens.last ||
      (type.group != EventGroup::kForce && type.name != "cyber_attack"))
    return false;
  for (std::uint32_t i = word.first; i > hit.whole.last && word.first - i < kAuxiliaryReach; --i) {
    if (hit_ending_at(sentence, i, WordClass::kAuxiliary) != nullptr) return false;
  }
  const TextTokens& text = sentence.work->tokens;
  return text.lower(word.last - 1).ends_with("ed") && text.tokens[word.last].kind == TokenKind::kWord &&
         !sentence.page->time[word.last] &&
         hit_ending_at(sentence, word.last + 1, WordClass::kPreposition) == nullptr &&
         hit_ending_at(sentence, word.last + 1, WordClass::kAnd) == nullptr;
}

}  // namespace tamis::documents

// What stands around the noun of an event in Chinese, Japanese and Korean, whose clauses go before the noun that they are about
// (event_filler.h).
#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/events/event_own_clauses.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kStanceReach = 10;  // tokens between the noun and the verb of a stand behind it
constexpr std::uint32_t kUnknown = 3;       // characters between that verb and the noun that are no name
constexpr std::uint32_t kVerbReach = 7;     // tokens of a verb between the noun and whom its clause is about
constexpr std::size_t kSyllable = 3;        // bytes

}  // namespace

// "泽连斯基|欢迎|制裁", "对制裁表示|遗憾|", "制裁を|批判した|", "제재를 |규탄했다|": who takes a stand on what was done has not done it.
bool EventFiller::is_object_of_stance() const noexcept {
  const std::string_view language = sentence_.language;
  // "ont manifesté |contre l'extradition| de X"
  if (has_order(language, WordOrder::kNounBeforeName)) {
    std::uint32_t first = hit_.tokens.first;
    const bool article = first > clause_.first && word_of(first - 1, WordClass::kDeterminer) != nullptr;
    if (article) --first;
    const WordHit* against = hit_ending_at(sentence_, first, WordClass::kPreposition);
    return article && against != nullptr && against->word->tie == Tie::kAgainst;
  }
  if ((!is_noun() && type_.group != EventGroup::kSanctions) ||
      !has_order(language, WordOrder::kCountryFirst) || language == "tr")
    return false;
  const GrammarWords& grammar = grammar_words(language);
  const TextTokens& text = work_.tokens;
  const auto takes_stand = [&](std::uint32_t token) {
    return grammar.begins(WordUse::kStance, text.text.substr(text.tokens[token].begin, 2 * kSyllable));
  };
  const auto is_topic = [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kTo && in_clause(word.tokens);
  };
  if (language == "zh") {
    // Between the verb and the noun stand names and a few characters more, or a preposition of the noun.
    std::uint32_t unknown = 0;
    for (std::uint32_t i = hit_.tokens.first; i > clause_.first && unknown <= kUnknown; --i) {
      if (text.tokens[i - 1].kind != TokenKind::kWord) break;
      if (i > clause_.first + 1 && takes_stand(i - 2)) return true;
      if (work_.mention_of[i - 1] < 0 && word_of(i - 1, WordClass::kSanction) == nullptr) ++unknown;
    }
    const bool topic = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return is_topic(word) && word.tokens.first < hit_.whole.last &&
             (word.tokens.last > hit_.tokens.first || hit_.tokens.first - word.tokens.last <= kStanceReach);
    });
    for (std::uint32_t i = hit_.whole.last; topic && i < clause_.last && i < hit_.whole.last + kStanceReach;
         ++i) {
      if (text.tokens[i].kind == TokenKind::kComma) break;
      if (takes_stand(i)) return true;
    }
    return false;
  }
  // What is said of the noun stands behind its particle; a comma or another clause ends it.
  return is_noun() && stance_behind(false);
}

// Korean and Japanese: whether the verb of a stand is behind the event in its clause; `told`: over what it is told with ("-고", "と").
bool EventFiller::stance_behind(bool told) const noexcept {
  const std::string_view language = sentence_.language;
  const GrammarWords& grammar = grammar_words(language);
  const TextTokens& text = work_.tokens;
  for (std::uint32_t i = hit_.whole.last; i < clause_.last && i < hit_.whole.last + kStanceReach; ++i) {
    if (text.tokens[i].kind == TokenKind::kComma) break;
    if (grammar.begins(WordUse::kStance, text.text.substr(text.tokens[i].begin, 2 * kSyllable))) return true;
    if (!told && (language == "ja" ? grammar.has(WordUse::kQuoteParticle, text.at(i))
                                   : grammar.ends(WordUse::kQuoteEnd, text.at(i))))
      break;
  }
  return false;
}

// "정부도 |제재를| 검토한다", "政府も|制裁を|検討する": whether the noun of the event is itself the object of its verb.
bool EventFiller::marks_object_itself() const noexcept {
  const GrammarWords& grammar = grammar_words(sentence_.language);
  if (sentence_.language == "ko")
    return grammar.ends(WordUse::kObjectParticle, work_.tokens.lower(hit_.tokens.last - 1), kSyllable);
  return hit_.tokens.last < clause_.last &&
         grammar.has(WordUse::kObjectParticle, work_.tokens.lower(hit_.tokens.last));
}

// "러시아는 미국이 |제재를 부과했다고 비난했다|": whom the sentence is about takes a stand on what another did.
bool EventFiller::is_told_with_stance() const noexcept {
  return type_.group == EventGroup::kSanctions && has_order(sentence_.language, WordOrder::kMarksObjects) &&
         !passive_ && hit_.trigger->form != TriggerForm::kState && stance_behind(true);
}

// "访问平壤|的|绍伊古": in Chinese the subject stands behind its verb only at the end of a clause about it; a verb with "了" or with a
// subject before it is no such clause.
bool EventFiller::is_behind_clause(const Who& who) const noexcept {
  constexpr std::uint32_t kNoSubject = 1;  // characters before the verb
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const TextTokens& text = work_.tokens;
  const bool done = text.at(hit_.whole.last - 1) == "了" ||
                    (hit_.whole.last < clause_.last && text.at(hit_.whole.last) == "了");
  // "访问了平壤|的切梅佐夫|举行": it goes on behind the name, which the particle is right before.
  const bool goes_on = clause_.first == sentence_.tokens.first && who.tokens.first > hit_.whole.last &&
                       grammar.has(WordUse::kWhoseParticle, text.at(who.tokens.first - 1)) &&
                       who.tokens.last + 1 < clause_.last &&
                       text.tokens[who.tokens.last].kind == TokenKind::kWord && !who.unnamed;
  if (done && !goes_on) return false;
  std::uint32_t words = 0;
  for (std::uint32_t i = hit_.whole.first; i > clause_.first; --i) {
    const std::uint32_t token = i - 1;
    if (text.tokens[token].kind != TokenKind::kWord || sentence_.page->time[token] ||
        word_of(token, WordClass::kStatus) != nullptr)
      continue;
    if (hit_ending_at(sentence_, i, WordClass::kPreposition) != nullptr) {
      words = 0;
      break;
    }
    ++words;
  }
  if (words > kNoSubject) return false;
  for (std::uint32_t i = who.tokens.first; i > hit_.whole.last; --i) {
    if (grammar.has(WordUse::kWhoseParticle, work_.tokens.at(i - 1))) return true;
  }
  return false;
}

// "平壌を訪問した|ショイグ|氏", "侵攻を続ける|ロシア|": a Japanese verb before its noun, unless its own subject stands before it.
const Who* EventFiller::noun_behind_japanese(const std::vector<const Who*>& before) const noexcept {
  const TextTokens& text = work_.tokens;
  if (std::any_of(before.begin(), before.end(), [](const Who* who) { return who->nominative; }))
    return nullptr;
  std::uint32_t i = hit_.whole.last;
  while (i < sentence_.tokens.last && i < hit_.whole.last + kVerbReach &&
         text.tokens[i].script == text::Script::kHiragana && word_of(i, WordClass::kAfterName) == nullptr)
    ++i;
  if (i == 0 || text.tokens[i - 1].script != text::Script::kHiragana ||
      word_of(i - 1, WordClass::kAfterName) != nullptr)
    return nullptr;
  // "制裁を受けた|ロシアの取引所ガランテックス|": the last of the phrase, not whose it is.
  const Who* found = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first < i || who.tie == Tie::kAdjective || who.pronoun) continue;
    for (std::uint32_t k = i; k < who.tokens.first; ++k) {
      if (text.tokens[k].kind != TokenKind::kWord ||
          (word_of(k, WordClass::kAfterName) != nullptr &&
           !grammar_words("ja").has(WordUse::kWhoseParticle, text.at(k))))
        return found;
    }
    if (who.tokens.first > i + kVerbReach) break;
    if (who.tie == Tie::kOf) continue;
    if (found == nullptr && (!takes_unnamed(who) || who.numbered)) return nullptr;
    found = &who;
    i = who.tokens.last;
    if (!who.unnamed) break;
  }
  return found;
}

// "ウクライナ|侵攻を続ける|ロシア", "우크라이나 |침공을 이어가는| 러시아": whom a clause is about whose verb governs the noun; null: no such clause.
const Who* EventFiller::doer_behind_noun() const noexcept {
  const std::string_view language = sentence_.language;
  if (!is_noun() || !has_order(language, WordOrder::kMarksObjects)) return nullptr;
  const GrammarWords& grammar = grammar_words(language);
  const TextTokens& text = work_.tokens;
  const bool korean = language == "ko";
  std::uint32_t i = hit_.whole.last;
  if (korean ? !grammar.ends(WordUse::kObjectParticle, text.at(i - 1), kSyllable)
             : i >= clause_.last || !grammar.has(WordUse::kObjectParticle, text.at(i)))
    return nullptr;
  const std::uint32_t verb = korean ? i : i + 1;
  for (i = verb; i < sentence_.tokens.last && i < verb + kVerbReach; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || sentence_.page->time[i]) return nullptr;
    for (const Who& who : sentence_.names) {
      if (who.tokens.first != i || i == verb) continue;
      const bool adnominal = korean ? work_.mention_of[i - 1] < 0 && ends_before_noun(text.at(i - 1))
                                    : text.tokens[i - 1].script == text::Script::kHiragana &&
                                          word_of(i - 1, WordClass::kAfterName) == nullptr;
      return adnominal && who.kind != EntityKind::kOther ? &who : nullptr;
    }
  }
  return nullptr;
}

namespace {

// "送った|と|国会に報告した", "제공했다|고 |국회에| 보고했다", "거래를 도운 |혐의로| 은행을 제재했다": behind what is reported, or the ground, a name is one of the verb to come.
bool is_behind_told_clause(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  constexpr std::uint32_t kMostOfClause = 6;  // tokens
  if (who.tokens.first < hit.whole.last) return false;
  if (sentence.language == "ja") {
    const GrammarWords& grammar = grammar_words("ja");
    return hit.whole.last < who.tokens.first && !is_noun_trigger(sentence, hit) &&
           grammar.has(WordUse::kQuoteParticle, sentence.work->tokens.at(hit.whole.last));
  }
  if (sentence.language != "ko") return false;
  const GrammarWords& grammar = grammar_words("ko");
  for (std::uint32_t i = hit.whole.last - 1; i < who.tokens.first && i < hit.whole.last + kMostOfClause;
       ++i) {
    const std::string_view word = sentence.work->tokens.lower(i);
    if (grammar.ends(WordUse::kSaidEnd, word, 3) || grammar.has(WordUse::kGroundEnd, word)) return true;
  }
  return false;
}

}  // namespace

// "|ウクライナ|侵攻を続けるロシアに対する制裁": a name that is written onto the noun of another event is of that one alone.
bool EventFiller::is_of_other_noun(const Who& who) const noexcept {
  if (is_behind_told_clause(sentence_, hit_, who)) return true;
  if (who.unnamed || !has_order(sentence_.language, WordOrder::kMarksObjects)) return false;
  // "박정민 |대표는| 사기 혐의로 기소됐다": its particle parts it from the noun.
  if (sentence_.language == "ko" && who.mention >= 0) {
    const std::string_view last = work_.tokens.at(who.tokens.last - 1);
    const GrammarWords& grammar = grammar_words("ko");
    if (document_.mentions[static_cast<std::size_t>(who.mention)].span.end <
            work_.tokens.tokens[who.tokens.last - 1].end &&
        (grammar.ends(WordUse::kTopicParticle, last, kSyllable) ||
         grammar.ends(WordUse::kSubjectParticle, last, kSyllable)))
      return false;
  }
  return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
    return &other != &hit_ && !other.blocked && is_noun_trigger(sentence_, other) &&
           other.trigger->type != hit_.trigger->type && other.whole.first == who.tokens.last &&
           !other.whole.contains(hit_.whole.first);
  });
}

}  // namespace tamis::documents

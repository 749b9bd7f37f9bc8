#include "documents/events/event_conditions.h"

#include <algorithm>

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

bool opens_clause(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t first = sentence.clause_range(hit.tokens.first).first;
  while (first < hit.tokens.first && (text.tokens[first].kind != TokenKind::kWord ||
                                      hit_ending_at(sentence, first + 1, WordClass::kDeterminer) != nullptr))
    ++first;
  return first == hit.tokens.first;
}

bool is_deed_as_such(const EventSentence& sentence, const TriggerHit& hit) {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (hit.whole.last >= sentence.tokens.last) return false;
  if (sentence.language == "ko")
    return grammar.ends(WordUse::kDeedEnd, text.lower(hit.whole.last - 1)) &&
           grammar.has(WordUse::kDeedNoun, text.lower(hit.whole.last));
  constexpr std::size_t kLongest = 18;  // bytes
  return sentence.language == "ja" &&
         grammar.begins(WordUse::kDeedNoun, text.text.substr(text.tokens[hit.whole.last - 1].end, kLongest));
}

TokenRange conditional_behind(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::size_t kStem = 3;  // bytes
  const GrammarWords& grammar = grammar_words(sentence.language);
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  for (std::uint32_t i = hit.tokens.last; i < clause.last; ++i) {
    if (sentence.work->mention_of[i] < 0 && !sentence.work->tokens.tokens[i].capital &&
        grammar.ends(WordUse::kConditionalEnd, sentence.work->tokens.lower(i), kStem))
      return {i, i + 1};
  }
  return {};
}

TokenRange condition_opening(const EventSentence& sentence, const TriggerHit& hit) {
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  std::uint32_t first = clause.first;
  while (first < hit.tokens.first && text.tokens[first].kind != TokenKind::kWord) ++first;
  if (first >= hit.tokens.first) return {};
  if (sentence.language == "es")
    return text.lower(first) == "de" && first + 1 == hit.tokens.first &&
                   grammar_words("es").ends(WordUse::kInfinitiveEnd, text.lower(hit.tokens.first), 2)
               ? TokenRange{first, first + 1}
               : TokenRange{};
  // Its subject stands right behind it, and a clause behind that says what would follow.
  const std::uint32_t next = first + 1;
  const bool subject =
      text.tokens[next].capital ||
      (clause_word_classes(sentence.language, text.lower(next)) & clause_word::kPronoun) != 0 ||
      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
        return word.word->word == WordClass::kDeterminer && word.tokens.first == next;
      });
  return subject && clause.last < sentence.tokens.last &&
                 grammar_words(sentence.language).has(WordUse::kConditionOpen, text.lower(first))
             ? TokenRange{first, first + 1}
             : TokenRange{};
}

bool is_condition_behind(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kLongest = 8;  // characters of a verb's endings
  const TextTokens& text = sentence.work->tokens;
  if (sentence.language == "ko") {
    constexpr std::size_t kStem = 3;  // bytes
    const GrammarWords& korean = grammar_words("ko");
    const std::uint32_t next = hit.whole.last;
    return korean.ends(WordUse::kConditionalEnd, text.lower(next - 1), kStem) ||
           (next < sentence.tokens.last && korean.begins(WordUse::kConditionBehind, text.lower(next)));
  }
  if (sentence.language != "ja") return false;
  const GrammarWords& grammar = grammar_words("ja");
  // "ミサイル|発射か|", "|発射か| 防衛省": a headline that asks.
  if (const std::uint32_t mark = hit.whole.last;
      mark < sentence.tokens.last && grammar.has(WordUse::kQuestionEnd, text.at(mark)) &&
      (mark + 1 >= sentence.tokens.last || text.tokens[mark + 1].kind != TokenKind::kWord ||
       text.tokens[mark + 1].begin > text.tokens[mark].end))
    return true;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  for (std::uint32_t i = hit.tokens.last; i < clause.last && i < hit.tokens.last + kLongest; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || text.tokens[i].script != text::Script::kHiragana)
      return false;
    if (grammar.begins(WordUse::kConditionBehind, text.text.substr(text.tokens[i].begin, 18))) return true;
  }
  return false;
}

namespace {

// "чтобы продать", "aby sprzedać", "in order to sell": an infinitive in a clause that a word of purpose opens, or right behind it.
TokenRange plain_purpose_before(const EventSentence& sentence, const TriggerHit& hit) {
  if (!is_infinitive(sentence, hit)) return {};
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  for (std::uint32_t i = clause.first; i < hit.tokens.first; ++i) {
    if (grammar_words(sentence.language).has(WordUse::kPurposeOpen, text.lower(i))) return {i, i + 1};
  }
  return {};
}

}  // namespace

bool comes_for_it(const EventSentence& sentence, const TriggerHit& hit) {
  const auto is_visit = [](const TriggerHit& trigger) {
    return trigger.trigger->type != EventTrigger::kAnyType &&
           EventTables::get().type_of(*trigger.trigger).name == "visit";
  };
  return hit.trigger->form == TriggerForm::kVerb && !is_visit(hit) &&
         std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
           return !other.blocked && other.tokens.first < hit.tokens.first && is_visit(other);
         });
}

bool is_verb_first_condition(const EventSentence& sentence, const TriggerHit& hit) {
  if ((sentence.language != "de" && sentence.language != "nl") || sentence.question ||
      hit.trigger->form != TriggerForm::kVerb)
    return false;
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t first = sentence.tokens.first;
  while (first < hit.tokens.first && text.tokens[first].kind != TokenKind::kWord) ++first;
  const std::string_view verb = text.lower(first);
  if (first != hit.tokens.first || !(verb.ends_with('t') || verb.ends_with("en")) ||
      first + 1 >= sentence.tokens.last)
    return false;
  // Its subject stands right behind it, and the verb of what would follow right behind the comma.
  const TokenRange clause = sentence.clause_range(first);
  const std::uint32_t next = first + 1;
  const bool subject =
      text.tokens[next].capital || (clause_word_classes(sentence.language, text.lower(next)) &
                                    (clause_word::kPronoun | clause_word::kArticle)) != 0;
  if (!subject || clause.last >= sentence.tokens.last) return false;
  std::uint32_t then = clause.last;
  while (then < sentence.tokens.last && text.tokens[then].kind != TokenKind::kWord) ++then;
  return then < sentence.tokens.last && !text.tokens[then].capital &&
         (clause_word_classes(sentence.language, text.lower(then)) &
          (clause_word::kSubordinator | clause_word::kRelative | clause_word::kArticle |
           clause_word::kPreposition | clause_word::kPronoun)) == 0;
}

TokenRange counterfactual_around(const EventSentence& sentence, const TriggerHit& hit) {
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (hit.trigger->form != TriggerForm::kVerb || grammar.words(WordUse::kContrary).empty()) return {};
  const TextTokens& text = sentence.work->tokens;
  const std::uint16_t clause = sentence.clause(hit.tokens.first);
  TokenRange auxiliary;
  bool contrary = false;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const bool same = sentence.clause(i) == clause;
    const bool opens = i == sentence.tokens.first || sentence.clause(i - 1) != sentence.clause(i) ||
                       text.tokens[i - 1].kind != TokenKind::kWord;
    if (same && grammar.has(WordUse::kContraryAuxiliary, text.lower(i))) auxiliary = {i, i + 1};
    contrary = contrary || (grammar.has(WordUse::kContrary, text.lower(i)) && (same || opens) &&
                            // "almost 200 missiles"
                            (i + 1 == sentence.tokens.last || text.tokens[i + 1].kind != TokenKind::kNumber));
  }
  return contrary ? auxiliary : TokenRange{};
}

bool is_infinitive(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::size_t kStem = 2;             // bytes
  constexpr std::size_t kLongestParticle = 8;  // bytes
  if (hit.trigger->form != TriggerForm::kVerb) return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const std::string_view first = text.lower(hit.tokens.first);
  const std::string_view last = text.lower(hit.tokens.last - 1);
  if (!grammar.words(WordUse::kInfinitiveParticle).empty()) {
    if (grammar.has(WordUse::kInfinitiveParticle, first)) return true;
    if (hit.tokens.first > sentence.tokens.first &&
        grammar.has(WordUse::kInfinitiveParticle, text.lower(hit.tokens.first - 1)))
      return true;
    // "Sanktionen gegen X |zu| verhängen", "festzunehmen"
    if (hit.whole.last > hit.whole.first + 1 &&
        grammar.has(WordUse::kInfinitiveParticle, text.lower(hit.whole.last - 2)))
      return true;
    const std::size_t zu = sentence.language == "de" ? last.find("zu", 2) : std::string_view::npos;
    if (zu <= kLongestParticle && zu + 5 < last.size() && last.ends_with("n")) return true;
  }
  return grammar.ends(WordUse::kBareInfinitiveEnd, first, kStem) ||
         grammar.ends(WordUse::kBareInfinitiveEnd, last, kStem);
}

TokenRange purpose_before(const EventSentence& sentence, const TriggerHit& hit) {
  if (const TokenRange plain = plain_purpose_before(sentence, hit); plain.first < plain.last) return plain;
  const bool german = sentence.language == "de";
  if (!german && sentence.language != "nl") return {};
  constexpr std::size_t kLongestParticle = 8;  // bytes
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  std::uint32_t opens = clause.first;
  while (opens < hit.tokens.first && !grammar.has(WordUse::kPurpose, text.lower(opens)) &&
         (!german || text.tokens[opens].kind != TokenKind::kWord))
    ++opens;
  if (opens >= hit.tokens.first || !grammar.has(WordUse::kPurpose, text.lower(opens))) return {};
  for (std::uint32_t i = opens + 1; i < clause.last; ++i) {
    const std::string_view word = text.lower(i);
    const bool infinitive =
        i + 1 < clause.last && word == (german ? "zu" : "te") && text.lower(i + 1).ends_with('n');
    const std::size_t zu = german ? word.find("zu", 2) : std::string_view::npos;
    const bool joined =
        !text.tokens[i].capital && zu <= kLongestParticle && zu + 5 < word.size() && word.ends_with("n");
    if ((infinitive || joined) && i + 2 >= hit.tokens.first) return {opens, opens + 1};
  }
  return {};
}

bool negates_telling(const EventSentence& sentence, TokenRange negator, std::uint32_t event) {
  constexpr std::uint32_t kReach = 4;  // tokens from the negator to the verb
  const TextTokens& text = sentence.work->tokens;
  for (std::uint32_t i = negator.last + 1; i < event; ++i) {
    const std::uint32_t kinds = clause_word_classes(sentence.language, text.lower(i));
    if ((kinds & clause_word::kWh) == 0 || (kinds & clause_word::kRelative) != 0) continue;
    const std::uint32_t first = i > negator.last + kReach ? i - kReach : negator.last;
    for (std::uint32_t verb = first; verb < i; ++verb) {
      if (sentence.page->cue[verb]) return true;
    }
  }
  return false;
}

bool asks_negated(const EventSentence& sentence, TokenRange negator) {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const TokenRange clause = sentence.clause_range(negator.first);
  const auto asks = [&](std::uint32_t token) {
    return clause.contains(token) && text.tokens[token].kind == TokenKind::kWord &&
           grammar.has(WordUse::kWhether, text.lower(token));
  };
  std::uint32_t first = clause.first;
  while (first < negator.first && text.tokens[first].kind != TokenKind::kWord) ++first;
  return asks(negator.last + 1) || (first < negator.first && asks(first)) ||
         (negator.first > clause.first && asks(negator.first - 1));
}

bool is_asked(const EventSentence& sentence, TokenRange clause) noexcept {
  if (!has_order(sentence.language, WordOrder::kSlavic) || clause.first <= sentence.tokens.first) return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  constexpr std::uint32_t kFirstWords = 2;
  std::uint32_t words = 0;
  for (std::uint32_t i = clause.first; i < clause.last && words < kFirstWords; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord) continue;
    ++words;
    // "|Ли| Ин Хо": a name.
    if (!text.tokens[i].capital && grammar.has(WordUse::kWhether, text.lower(i))) return true;
  }
  return false;
}

}  // namespace tamis::documents

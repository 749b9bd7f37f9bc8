#include "documents/event_tense.h"

#include <algorithm>
#include <iterator>

#include "documents/event_sentence.h"
#include "documents/grammar_words.h"

namespace tamis::documents {

VerbEnding verb_ending(std::string_view language, std::string_view last, std::string_view first) {
  constexpr std::size_t kStem = 3;  // bytes
  const GrammarWords& grammar = grammar_words(language);
  const auto ends = [&](WordUse endings) {
    return grammar.ends(endings, last, kStem) || grammar.ends(endings, first, kStem);
  };
  if (ends(WordUse::kFutureEnd)) return VerbEnding::kFuture;
  return ends(WordUse::kConditionalEnd) ? VerbEnding::kConditional : VerbEnding::kOther;
}

bool is_perfective_future(std::string_view language, std::string_view word) {
  constexpr std::size_t kStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words(language);
  return grammar.begins(WordUse::kPerfectiveFront, word) &&
         grammar.ends(WordUse::kPerfectiveFutureEnd, word, kStem) &&
         !grammar.ends(WordUse::kImperfectiveEnd, word);
}

bool is_failed_verb(std::string_view language, std::string_view word) {
  constexpr std::size_t kStem = 2;  // bytes
  const std::size_t ending = grammar_words(language).ending_bytes(WordUse::kFailedEnd, word, kStem);
  if (ending == 0) return false;
  // "imza-la-madı" has the -la of verbs made of nouns; "yapıl-amadı" is a passive and "al-amadı" a root of one syllable.
  const std::string_view stem = word.substr(0, word.size() - ending);
  if (!stem.ends_with('l')) return true;
  const auto is_vowel = [](std::string_view text) {
    constexpr std::string_view kVowels[] = {"a", "e", "o", "ö", "ı", "i", "u", "ü"};
    return std::any_of(std::begin(kVowels), std::end(kVowels),
                       [&](std::string_view vowel) { return text.ends_with(vowel); });
  };
  const std::string_view before = stem.substr(0, stem.size() - 1);
  if (!is_vowel(before)) return false;
  const bool passive =
      before.ends_with("ı") || before.ends_with("i") || before.ends_with("u") || before.ends_with("ü");
  std::size_t vowels = 0;
  for (std::size_t i = 1; i <= before.size(); ++i) vowels += is_vowel(before.substr(0, i)) ? 1 : 0;
  return passive || vowels == 1;
}

bool is_negated_verb(std::string_view language, std::string_view word) {
  constexpr std::size_t kStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words(language);
  if (word.size() <= kStem || is_failed_verb(language, word)) return false;
  return grammar.holds(WordUse::kNegatedVerbIn, word.substr(kStem)) ||
         grammar.ends(WordUse::kNegatedVerbEnd, word, kStem + 1);
}

bool is_japanese_intent(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (sentence.language != "ja") return false;
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t last = sentence.tokens.last;
  const GrammarWords& grammar = grammar_words("ja");
  const auto is = [&](WordUse use, std::uint32_t i) { return i < last && grammar.has(use, text.at(i)); };
  std::uint32_t next = hit.whole.last;
  if (is(WordUse::kFutureEnd, next - 1) && is(WordUse::kQuoteParticle, next)) {
    ++next;
  } else {
    // "演習|を実施|すると"
    constexpr std::uint32_t kVerb = 3;  // tokens
    if (is(WordUse::kObjectParticle, next)) {
      ++next;
      for (std::uint32_t k = 0; k < kVerb && next < last && text.tokens[next].script == text::Script::kHan;
           ++k)
        ++next;
    }
    if (next >= last ||
        !grammar.begins(WordUse::kPerfectiveFutureEnd, text.text.substr(text.tokens[next].begin)))
      return false;
    next += kVerb;
  }
  constexpr std::uint32_t kReach = 12;  // tokens to the verb of saying
  for (std::uint32_t i = next; i < last && i < next + kReach; ++i) {
    if (sentence.page->cue[i]) return true;
    if (is(WordUse::kTopicParticle, i) || is(WordUse::kSubjectParticle, i)) return false;
  }
  return false;
}

bool is_korean_intent(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (sentence.language != "ko") return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ko");
  constexpr std::size_t kStem = 3;       // bytes
  constexpr std::uint32_t kGoverns = 2;  // tokens behind a noun
  const std::uint32_t last =
      std::min(sentence.clause_range(hit.tokens.first).last, hit.whole.last + kGoverns);
  for (std::uint32_t i = hit.whole.last - 1; i < last && text.tokens[i].kind == TokenKind::kWord; ++i) {
    if (grammar.ends(WordUse::kFutureEnd, text.lower(i), kStem)) return true;
    // Only its own verb, unless a noun has one that governs it.
    if (i + 1 == hit.whole.last && !grammar.ends(WordUse::kObjectParticle, text.lower(i), kStem))
      return false;
  }
  return false;
}

}  // namespace tamis::documents

// What somebody denies or confirms of the clause before: "..., was Teheran bestreitet", "..., ce que Téhéran nie", "..., something that
// Tehran denies".
#include "documents/statements/speech_acts.h"

#include <algorithm>

#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kFarClaim = 10;  // tokens from the noun of a claim to the comma

// Where "als" opens what somebody calls it, in `range`: "was X |als „Lüge“| zurückwies"; range.last: nowhere. German and Dutch.
std::uint32_t verdict_in(const TextTokens& text, TokenRange range, std::string_view language) {
  std::uint32_t at = range.first;
  while (at < range.last && ((language != "de" && language != "nl") || text.lower(at) != "als")) ++at;
  return at;
}

}  // namespace

// How many tokens open a clause about the whole of the one before the comma; 0: it is none.
std::uint32_t SpeechActs::comment_opening(std::size_t number) const {
  if (number == 0 || segments_[number - 1].separator != TokenKind::kComma) return 0;
  const TokenRange segment = segments_[number].tokens;
  if (in_quote(segment.first)) return 0;
  // ", |une accusation que| rejette X", ", |ein Vorwurf, den| X zurückweist", ", |a charge| X denies"
  const GrammarWords& grammar = grammar_words(language_);
  const bool elided =
      text_.lower(segment.first).ends_with('\'') || text_.lower(segment.first).ends_with("\u2019");
  std::uint32_t noun = segment.first + ((classes(segment.first) & kArticle) != 0 || elided ? 1 : 0);
  if (noun + 1 < segment.last && !is_word(text_.tokens[noun])) ++noun;  // "un|'|accusa"
  if (noun + 1 < segment.last && grammar.has(WordUse::kClaimNoun, text_.lower(noun))) {
    const bool relative = (classes(noun + 1) & (kThat | kRelative)) != 0;
    return relative || language_ == "en" ? noun + 1 - segment.first + (relative ? 1 : 0) : 0;
  }
  const bool german = grammar_ == Grammar::kGerman && number > 1 &&
                      segments_[number - 2].separator == TokenKind::kComma &&
                      (classes(segment.first) & kRelative) != 0;
  if (german) {
    const TokenRange before = segments_[number - 1].tokens;
    if (before.last - before.first <= 2 && grammar.has(WordUse::kClaimNoun, text_.lower(before.last - 1)))
      return 1;
  }
  if (!grammar.has(WordUse::kSentenceRelative, text_.lower(segment.first))) return 0;
  const bool pronoun = segment.first + 1 < segment.last &&
                       (classes(segment.first + 1) & (kThat | kRelative)) != 0 &&
                       (classes(segment.first + 1) & kArticle) == 0;
  if (pronoun) return 2;
  return grammar_ == Grammar::kRomance ? 0 : 1;
}

// Where the clause ends that the one in segment `number` is about: before ", ein Vorwurf, den", too.
std::uint32_t SpeechActs::commented_end(std::size_t number) const {
  const TokenRange before = segments_[number - 1].tokens;
  const bool noun = number > 1 && before.last - before.first <= 2 &&
                    segments_[number - 2].separator == TokenKind::kComma &&
                    grammar_words(language_).has(WordUse::kClaimNoun, text_.lower(before.last - 1));
  return segments_[number - (noun ? 2 : 1)].tokens.last;
}

// The segment that opens the clause of the act about the one before: over an aside, too (", cosa que el ministro, |detenido|, rechaza"); 0: none.
std::size_t SpeechActs::comment_segment(const Act& act) const {
  if (comment_opening(act.segment) > 0) return act.segment;
  const std::size_t before = act.segment;
  if (before < 3 || comment_opening(before - 2) == 0 || !begins_clause(act) ||
      segments_[before - 2].separator != TokenKind::kComma ||
      segments_[before - 1].separator != TokenKind::kComma || has_act_cue(segments_[before - 2].tokens) ||
      has_act_cue(segments_[before - 1].tokens))
    return 0;
  return before - 2;
}

bool SpeechActs::is_comment(const Act& act) const {
  const std::size_t number = comment_segment(act);
  const bool denies = act.cue.modality == ModalityKind::kDenied;
  const bool confirms = act.cue.kind == CueKind::kSay && act.cue.modality == ModalityKind::kAsserted;
  const bool judges = act.cue.kind == CueKind::kObject && grammar_ == Grammar::kGerman;
  if (number == 0 || act.cue.by || act.cue.gap.first < act.cue.gap.last || (!denies && !confirms && !judges))
    return false;
  const std::uint32_t opening = comment_opening(number);
  const TokenRange first = segments_[number].tokens;
  const TokenRange segment = segments_[act.segment].tokens;
  if (act.cue.tokens.first < first.first + opening) return false;
  // "..., was der Minister als „Propaganda“ zurückwies": what he calls it may be quoted.
  const std::uint32_t verdict =
      verdict_in(text_, {first.first + opening, act.cue.tokens.first}, language_);
  const bool called = verdict > first.first + opening && verdict < act.cue.tokens.first;
  if (judges) return called && number == act.segment;
  if (has_quote({first.first, called ? verdict : segment.last})) return false;
  if (!denies && !grammar_words(language_).has(WordUse::kConfirms, text_.lower(act.cue.tokens.first)))
    return false;
  // "..., something the minister confirmed |on Monday|": nothing else is said there, and no clause follows.
  const std::uint32_t behind = skip_adjuncts(act.cue.verb_end(), segment.last);
  std::uint32_t last = segment.last;
  while (last > behind && (classes(last - 1) & (kAuxiliary | kAdverb | kTime)) != 0) --last;
  const bool subject_behind = act.cue.tokens.first == first.first + opening;
  // "Belarus, |which denies| supplying parts, ...": in English the pronoun is the subject.
  if (subject_behind && language_ == "en") return false;
  return subject_behind ? has_words({behind, last}) : !has_words({behind, last}) || denies;
}

// What is commented on, and by whom.
void SpeechActs::comment_on_clause(std::size_t number) {
  Act& act = acts_[number];
  const std::size_t opens = comment_segment(act);
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t end = commented_end(opens);
  act.message = {};
  if (number > 0 && !acts_[number - 1].comment &&
      acts_[number - 1].message[0].first < acts_[number - 1].message[0].last &&
      acts_[number - 1].message[0].last <= end) {
    act.message = acts_[number - 1].message;
  } else {
    TokenRange clause{message_begin(number), end};
    // "faces |accusations of fraud|, which it denies"
    const GrammarWords& grammar = grammar_words(language_);
    for (std::uint32_t i = end; i > clause.first && end - i < kFarClaim; --i) {
      if (!grammar.has(WordUse::kClaimNoun, text_.lower(i - 1))) continue;
      clause.first = i - 1;
      if (clause.first > unit_.first && (classes(clause.first - 1) & kArticle) != 0) --clause.first;
      break;
    }
    act.message[0] = clause;
  }
  TokenRange front{segments_[opens].tokens.first + comment_opening(opens), act.cue.tokens.first};
  if (const std::uint32_t verdict = verdict_in(text_, front, language_); verdict < front.last) {
    if (act.cue.kind == CueKind::kObject) act.message[0] = {verdict, front.last};
    front.last = verdict;
  }
  if (opens < act.segment) front.last = segments_[opens].tokens.last;
  while (front.last > front.first && (classes(front.last - 1) & (kAdverb | kAuxiliary)) != 0 &&
         (classes(front.last - 1) & kArticle) == 0)
    --front.last;
  act.speaker = has_words(front) ? speakers_.before_verb(front, language_)
                                 : speakers_.after_verb({act.cue.verb_end(), segment.last}, language_);
  act.noun = false;
}

}  // namespace tamis::documents

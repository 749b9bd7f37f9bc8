// Who speaks and what is said in a Persian sentence: the subject stands first, adjuncts and the object with را between it and the
// verb, a clause with که behind it.
#include <algorithm>
#include <utility>

#include "documents/grammar_words.h"
#include "documents/speech_acts.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

const GrammarWords& persian() {
  static const GrammarWords& kGrammar = grammar_words("fa");
  return kGrammar;
}

}  // namespace

// "|اسکات بسنت|، وزیر خزانه‌داری، در بیانیه‌ای": the first noun phrase that neither a preposition governs nor را marks.
Speaker SpeakerFinder::persian_subject(TokenRange region) const {
  Candidate candidate;
  Candidate medium;
  for (std::uint32_t at = region.first; next_candidate(region, "fa", at, candidate);) {
    const bool of_medium = medium.tokens.last != 0 && candidate.mention >= 0 &&
                           medium.tokens.last == candidate.tokens.first && !is_place_at(at - 1);
    if (medium.tokens.last != 0 && !of_medium) break;
    if (of_medium) {  // "خبرگزاری |تسنیم|"
      candidate.word = medium.word;
      return make(candidate, region, "fa");
    }
    if (candidate.governed) continue;
    const std::uint32_t end = extend(candidate, region, "fa").last;
    if (end < region.last && persian().has(WordUse::kObjectParticle, text_.at(end))) continue;
    if (candidate.mention >= 0 || candidate.pronoun != 0 || !passes_on(candidate.word))
      return make(candidate, region, "fa");
    medium = candidate;
  }
  return medium.tokens.last != 0 ? make(medium, region, "fa") : Speaker{};
}

Speaker SpeechActs::persian_subject(std::size_t number) const {
  const Act& act = acts_[number];
  const std::uint32_t at = act.cue.tokens.first;
  // "گفتگوهایی که |غرب| نگران است": of the clause that it ends.
  const std::uint32_t clause = segments_[segment_of(at)].tokens.first;
  for (std::uint32_t i = at; i > clause + 1; --i) {
    if ((classes(i - 1) & kThat) == 0 || in_quote(i - 1)) continue;
    if (number > 0 && acts_[number - 1].cue.tokens.last + 1 >= i) break;
    Speaker subject = speakers_.persian_subject(without_quotes_left({i, at}));
    if (subject.found()) return subject;
    break;
  }
  std::uint32_t begin = unit_.first;
  if (number > 0) begin = acts_[number - 1].cue.tokens.last;
  if (act.before) begin = std::max(begin, clause);  // what is said stands in front
  for (std::size_t k = segment_of(begin); k < segments_.size(); ++k) {
    TokenRange region = segments_[k].tokens;
    region.first = std::max(region.first, begin);
    region.last = std::min(region.last, at);
    if (region.first >= region.last) {
      if (segments_[k].tokens.first >= at) break;
      continue;
    }
    // Neither the clause that the verb before it governs, nor "هنگامی که ...".
    if ((number > 0 && region.first == begin && k == segment_of(begin)) ||
        (classes(region.first) & (kThat | kRelative | kSubordinator)) != 0)
      continue;
    for (const Frame& frame : frames_) {
      if (frame.tokens.first <= region.first && frame.tokens.last > region.first)
        region.first = std::min(frame.tokens.last, region.last);
    }
    if (act.before && region.last == at && region.first + 2 < at &&
        (classes(region.first) & kDemonstrative) != 0 &&
        persian().has(WordUse::kObjectParticle, text_.at(region.first + 1)))
      region.first += 2;
    region = without_quotes_left(region);
    if (!has_words(region)) continue;
    Speaker subject = speakers_.persian_subject(region);
    if (subject.found()) return subject;
  }
  return number > 0 ? acts_[number - 1].speaker : Speaker{};
}

// Behind the subject and the adjuncts of time, in the stretch that ends at `end`.
std::uint32_t SpeechActs::behind_persian_subject(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t first = std::max(begin, segments_[segment_of(end - 1)].tokens.first);
  const Speaker subject = speakers_.persian_subject({first, end});
  constexpr std::uint32_t kFar = 4;  // tokens: an adverb or a time may stand first
  if (subject.found() && subject.tokens.first <= first + kFar && subject.tokens.last < end)
    first = subject.tokens.last;
  while (first < end &&
         (!is_word(text_.tokens[first]) || (classes(first) & (kTime | kThat | kAdverb | kConjunction)) != 0))
    ++first;
  return first;
}

// The object with را in front of the verb; `marker`: behind را. What is called something has it in marks or bare behind.
bool SpeechActs::persian_object(std::size_t number, std::uint32_t begin) {
  Act& act = acts_[number];
  const bool calls = act.cue.kind == CueKind::kObject;
  const bool denied = act.cue.object && act.cue.modality == ModalityKind::kDenied;
  const std::uint32_t at = act.cue.tokens.first;
  std::uint32_t marker = at;
  while (marker > begin &&
         (in_quote(marker - 1) || !persian().has(WordUse::kObjectParticle, text_.at(marker - 1))))
    --marker;
  if (marker <= begin + 1) return false;
  const std::uint32_t first = behind_persian_subject(begin, marker - 1);
  const std::uint32_t segment = segments_[segment_of(marker - 1)].tokens.first;
  if (!calls && !denied && act.cue.object && segment > unit_.first && marker == segment + 2 &&
      (classes(segment) & kDemonstrative) != 0) {
    // "...؛ این را وزارت دفاع اعلام کرد": what is said stands in front.
    act.message[0] = {unit_.first, segment - 1};
    act.message[1] = {};
    act.before = true;
    return true;
  }
  if ((!calls && !denied) || first + 1 >= marker) return false;
  const bool named = calls && marker < at;
  act.message[0] = {first, named ? at : marker - 1};
  act.message[1] = {};
  act.noun = !named;
  return true;
}

// What is said stands behind the verb, with که or without; an object with را or with از stands in front of it.
void SpeechActs::persian_message(std::size_t number) {
  Act& act = acts_[number];
  constexpr std::uint32_t kFar = 40;  // tokens
  const std::uint32_t at = act.cue.tokens.first;
  const std::uint32_t end = act.cue.tokens.last;
  const bool says = act.cue.kind == CueKind::kSay;
  if (!says && act.cue.kind != CueKind::kObject) return;
  if (end < unit_.last && ((classes(end) & kThat) != 0 || in_quote(end) || !is_word(text_.tokens[end])) &&
      says && !act.empty() && act.message[0].first >= end &&
      ((classes(end) & kThat) != 0 || in_quote(end) || text_.tokens[end].kind == TokenKind::kColon))
    return;
  std::uint32_t begin = number > 0 ? acts_[number - 1].cue.tokens.last : unit_.first;
  if (at - begin > kFar) begin = at - kFar;
  if (persian_object(number, begin) || !says) return;
  // "از آمادگی خود برای کمک |خبر داد|"
  if (persian().has(WordUse::kTellsOf, text_.at(at))) {
    for (std::uint32_t i = behind_persian_subject(begin, at); i + 1 < at; ++i) {
      if (in_quote(i) || !persian().has(WordUse::kFromWhom, text_.at(i))) continue;
      act.message[0] = {i + 1, at};
      act.message[1] = {};
      act.noun = true;
      return;
    }
  }
  // "گفت |ایران باید ...|": without که.
  const TokenRange segment = segments_[segment_of(end - 1)].tokens;
  constexpr std::uint32_t kShortest = 3;  // tokens
  if ((act.empty() || act.message[0].last <= at) && end + kShortest <= segment.last &&
      is_word(text_.tokens[end]) && !in_quote(end) && (classes(end) & kConjunction) == 0) {
    act.before = false;
    act.message[0] = {end, limit_of(number)};
    act.message[1] = {};
  }
}

}  // namespace tamis::documents

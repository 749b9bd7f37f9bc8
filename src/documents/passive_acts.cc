// Passives of saying: "the ministry was told by an official that", "„...“, wurde von X mitgeteilt", "заявлено губернатором".
#include <algorithm>
#include <utility>

#include "documents/grammar_words.h"
#include "documents/speech_acts.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kFar = 14;  // tokens between the verb and who says it

}  // namespace

// The noun phrase behind "by" in `region`; in a language without such a word one in the instrumental.
Speaker SourceFrames::agent_in(TokenRange region) const {
  const GrammarWords& grammar = grammar_words(language_);
  const auto is_known = [&](const Speaker& speaker) {
    if (!speaker.found() || speaker.pronoun != 0) return false;
    return grammar_ == Grammar::kSlavic || speaker.mention >= 0 || speaker.referent != kNobody ||
           speaker.word != SourceWord::kNone ||
           (speaker.tokens.first < speaker.tokens.last &&
            ((classes(speaker.tokens.first) & kArticle) != 0 || text_.tokens[speaker.tokens.first].capital));
  };
  const bool bare = grammar.words(WordUse::kAgent).empty();
  for (std::uint32_t i = region.first; i < region.last && i < region.first + kFar; ++i) {
    if (in_quote(i) || (classes(i) & kThat & ~kRelative) != 0) break;
    if (bare) {
      if (!is_word(text_.tokens[i]) || (classes(i) & (kPreposition | kTime)) != 0 ||
          !grammar.ends(WordUse::kInstrumentalEnd, text_.lower(i), 4))
        continue;
      Speaker agent = speakers_.behind_preposition({i, region.last}, language_);
      if (is_known(agent) && agent.tokens.first <= i) return agent;
      continue;
    }
    if (i + 1 >= region.last || !grammar.has(WordUse::kAgent, text_.lower(i)) ||
        grammar.holds(WordUse::kSpeechPlace, text_.lower(i + 1)) || (classes(i + 1) & kTime) != 0 ||
        text_.tokens[i + 1].kind == TokenKind::kNumber)
      continue;
    Speaker agent = speakers_.behind_preposition({i + 1, region.last}, language_);
    // "von der Staatsanwaltschaft", "par le gouverneur Igor Artamonov"
    if (is_known(agent)) return agent;
  }
  return {};
}

// Who says it in the passive; nobody, if nobody is named.
void SpeechActs::take_agent(Act& act) {
  const TokenRange segment = segments_[act.segment].tokens;
  if (act.cue.gap.first < act.cue.gap.last) act.speaker = agent_in(act.cue.gap);
  if (!act.speaker.found()) {
    const std::uint32_t last = segments_[segment_of(act.cue.tokens.last - 1)].tokens.last;
    act.speaker = agent_in({act.cue.tokens.last, last});
    if (act.speaker.found()) act.cue.tokens.last = std::max(act.cue.tokens.last, act.speaker.tokens.last);
  }
  if (!act.speaker.found()) act.speaker = agent_in({segment.first, act.cue.tokens.first});
}

// "The accusations |were rejected by| the mission": what is denied is the subject.
void SpeechActs::deny_subject(Act& act) const {
  TokenRange subject{segments_[act.segment].tokens.first, act.cue.tokens.first};
  while (subject.last > subject.first && (classes(subject.last - 1) & (kAdverb | kAuxiliary)) != 0)
    --subject.last;
  if (subject.first >= subject.last || in_quote(subject.first) || in_frame(subject.first) ||
      (classes(subject.first) & (kRelative | kSubordinator | kPreposition | kConjunction)) != 0)
    return;
  act.message[0] = subject;
  act.noun = true;
}

}  // namespace tamis::documents

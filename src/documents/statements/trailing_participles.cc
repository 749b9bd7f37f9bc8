// Who speaks in an English participle behind a comma that closes its sentence: "Russia expelled two diplomats, |accusing| them of spying".
#include "documents/statements/speech_acts.h"

namespace tamis::documents {

using namespace clause_word;

namespace {
constexpr std::uint32_t kLongestSubject = 10;  // tokens
}

// "|Russia| expelled two British diplomats on Monday", "|The head of the bank| resigned": a party that opens `clause`, and a small word that
// is none of its phrase behind it.
Speaker SpeechActs::opening_subject(TokenRange clause) const {
  if (!has_words(clause) ||
      (classes(clause.first) & (kPreposition | kRelative | kSubordinator | kPronoun)) != 0)
    return {};
  const std::uint32_t last = std::min(clause.last, clause.first + kLongestSubject);
  TokenRange noun;
  for (std::uint32_t i = clause.first; i < last; ++i) {
    if (!is_word(text_.tokens[i]) || in_quote(i)) return {};
    const bool phrase = speakers_.mention_at(i) >= 0 || text_.tokens[i].capital ||
                        (classes(i) & (kArticle | kGenitive)) != 0 ||
                        source_word_at(work_, i, clause.last, language_, noun) != SourceWord::kNone;
    // "|Kenya's| central bank"
    if (phrase || text_.lower(i) == "'s" || text_.lower(i) == "\u2019s") continue;
    const bool owned = i > clause.first && (text_.lower(i - 1) == "'s" || text_.lower(i - 1) == "\u2019s");
    if (i == clause.first || owned || classes(i) != 0 || (classes(i - 1) & (kArticle | kGenitive)) != 0)
      return {};
    Speaker subject = speakers_.before_verb({clause.first, i}, language_);
    const bool known = subject.mention >= 0 || subject.word == SourceWord::kGroup;
    return subject.found() && known && subject.tokens.last == i ? subject : Speaker{};
  }
  return {};
}

void SpeechActs::take_main_subject(std::size_t number) {
  Act& act = acts_[number];
  // "|Kenya's central bank| froze 15 accounts, it said in a statement"
  if (act.before && act.speaker.found() && act.speaker.mention < 0 &&
      act.speaker.tokens.last == act.speaker.tokens.first + 1 &&
      text_.lower(act.speaker.tokens.first) == "it" && act.speaker.tokens.first >= act.message[0].last) {
    if (Speaker subject = opening_subject(segments_[segment_of(act.message[0].first)].tokens);
        subject.found())
      act.speaker = std::move(subject);
    return;
  }
  const std::uint32_t cue = act.cue.tokens.first;
  if (language_ != "en" || act.segment == 0 || act.relative || act.conjoined ||
      !text_.lower(cue).ends_with("ing") || segments_[act.segment].tokens.first != cue ||
      segments_[act.segment - 1].separator != TokenKind::kComma)
    return;
  const auto closes_clause_before = [&](const Act& told) {
    return told.segment < act.segment && told.before && !told.dropped && !told.relative &&
           told.speaker.found() && told.speaker.tokens.last <= cue;
  };
  // "..., the agency said, adding that": who said the one says the other.
  for (std::size_t n = number; n > 0; --n) {
    if (!closes_clause_before(acts_[n - 1])) continue;
    act.speaker = acts_[n - 1].speaker;
    return;
  }
  if (number > 0) return;
  const TokenRange clause = segments_[act.segment - 1].tokens;
  if (!act.speaker.found() || !clause.contains(act.speaker.tokens.first)) return;
  if (Speaker subject = opening_subject(clause);
      subject.found() && subject.tokens.last <= act.speaker.tokens.first)
    act.speaker = std::move(subject);
}

}  // namespace tamis::documents

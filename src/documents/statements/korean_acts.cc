// What is said and by whom in a Korean sentence: a topic, what is said with -고 or in marks, and the verb; or what is said, who
// passes it on, and the verb. Words are told by their particles.
#include <algorithm>

#include "documents/statements/speech_acts.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

constexpr std::uint32_t kNameInMarks = 6;  // tokens, marks and all
constexpr std::size_t kSyllable = 3;       // bytes
constexpr std::size_t kBeyond = kSyllable;

const GrammarWords& korean() {
  static const GrammarWords& kGrammar = grammar_words("ko");
  return kGrammar;
}

}  // namespace

bool SpeechActs::is_korean_subject(std::uint32_t token) const {
  // "해사무역기구(UKMTO)|가|": behind a note the particle stands alone.
  if (token > unit_.first && text_.tokens[token - 1].kind == TokenKind::kClose &&
      korean().has(WordUse::kSubjectParticle, text_.at(token)))
    return true;
  return is_word(text_.tokens[token]) && korean().ends(WordUse::kSubjectParticle, text_.at(token), kBeyond) &&
         !korean().ends(WordUse::kNoSubject, text_.at(token)) && (classes(token) & kTime) == 0;
}

// "한국을 "미친 집단"이라고": the object that the quotation is said of belongs to it.
std::uint32_t SpeechActs::object_of_quote(std::uint32_t begin, std::uint32_t quote) const {
  if (quote <= begin || !is_word(text_.tokens[quote - 1])) return quote;
  if (!korean().ends(WordUse::kObjectParticle, text_.at(quote - 1))) return quote;
  std::uint32_t first = quote - 1;
  while (first > begin && quote - first < 4 && is_word(text_.tokens[first - 1]) &&
         !korean().ends(WordUse::kObjectClose, text_.at(first - 1), 1))
    --first;
  return first;
}

// Behind the words of when, where, through whom and to whom something was said, from `at` on.
std::uint32_t SpeechActs::behind_korean_adjuncts(std::uint32_t at, std::uint32_t end) const {
  for (bool moved = true; moved && at < end;) {
    moved = false;
    const std::string_view word = text_.at(at);
    if (!is_word_or_number_at(at)) {
      ++at;
      moved = true;
      continue;
    }
    const bool day = word[0] >= '0' && word[0] <= '9' && korean().ends(WordUse::kDateEnd, word);
    const bool adjunct = korean().has(WordUse::kSpeechDay, word) || day ||
                         (classes(at) & kConjunction) != 0 || korean().ends(WordUse::kWhomEnd, word);
    if (adjunct && at + 1 < end) {
      ++at;
      moved = true;
      continue;
    }
    // "이날 국회 보고에서", "대통령과의 회담에서": where it was said.
    constexpr std::uint32_t kFar = 6;  // tokens
    for (std::uint32_t i = at; i + 1 < end && i < at + kFar && !in_quote(i); ++i) {
      if (is_korean_subject(i) || korean().ends(WordUse::kObjectParticle, text_.at(i), kBeyond)) break;
      const bool where = korean().ends(WordUse::kWhereEnd, text_.lower(i)) &&
                         korean().holds(WordUse::kSpeechPlace, text_.at(i));
      if (!where) continue;
      at = i + 1;
      moved = true;
      break;
    }
  }
  return at;
}

TokenRange SourceFrames::without_korean_note(TokenRange region) const {
  constexpr std::uint32_t kLongestNote = 8;  // tokens
  const std::uint32_t size = region.last - region.first;
  if (size < 4 || text_.tokens[region.last - 2].kind != TokenKind::kClose ||
      text_.tokens[region.last - 1].space_before || text_.at(region.last - 1).size() > kSyllable)
    return region;
  for (std::uint32_t i = region.last - 2; i > region.first + 1 && region.last - i < kLongestNote; --i) {
    if (text_.tokens[i - 1].kind == TokenKind::kOpen) return {region.first, i - 1};
  }
  return region;
}

void SourceFrames::add_korean_publisher(TokenRange region, Frame& frame) const {
  for (std::uint32_t i = region.last; i > region.first + 1; --i) {
    if (!korean().has(WordUse::kMadePublic, text_.at(i - 1))) continue;
    // "관영 매체가 14일 공개한 사진": the nearest word with the particle of the subject.
    std::uint32_t last = i - 1;
    while (last > region.first && !korean().ends(WordUse::kSubjectParticle, text_.at(last - 1), kBeyond))
      --last;
    if (last == region.first) return;
    Speaker owner = speakers_.before_verb({region.first, last}, language_);
    if (!owner.found() || !owner.is_medium()) return;
    frame.evidence = std::move(frame.source);
    frame.evidence.tokens.first = std::max(frame.evidence.tokens.first, i);
    frame.evidence.name = text_.at(text_.span(frame.evidence.tokens));
    frame.evidence.name.resize(
        frame.evidence.name.size() -
        korean().ending_bytes(WordUse::kSourceParticle, text_.at(frame.evidence.tokens.last - 1), kBeyond));
    frame.source = std::move(owner);
    frame.tokens.first = std::min(region.first, frame.source.tokens.first);
    return;
  }
}

bool SpeechActs::is_word_or_number_at(std::uint32_t token) const {
  return is_word(text_.tokens[token]) || text_.tokens[token].kind == TokenKind::kNumber;
}

// "러시아가 주권을 지키기 위해 “...”고 칭찬했다": where the clause that holds the quotation begins, if it has a subject of its own
// behind the topic; else the quotation, or the object that it is said of.
std::uint32_t SpeechActs::korean_clause_of_quote(std::uint32_t behind_topic, std::uint32_t quote) const {
  // "기자들이 묻자 “...”", "보고가 끝난 뒤 기자들에게 “...”": what led to it.
  std::uint32_t first = behind_topic;
  for (std::uint32_t i = behind_topic; i < quote; ++i) {
    if (korean().ends(WordUse::kBeforeSpeech, text_.at(i)) && !is_korean_subject(i)) first = i + 1;
  }
  first = behind_korean_adjuncts(first, quote);
  if (first >= quote || !is_word(text_.tokens[quote - 1])) return object_of_quote(first, quote);
  for (std::uint32_t i = first; i < quote; ++i) {
    if (is_korean_subject(i)) return first;
  }
  return object_of_quote(first, quote);
}

bool SpeechActs::is_korean_attribute(const Cue& cue) const {
  const std::uint32_t next = cue.tokens.last;
  // "분석하고 |있다며|": what is going on, not said.
  if (next < unit_.last && korean().ends(WordUse::kQuoteEnd, text_.at(next - 1)) &&
      korean().begins(WordUse::kAspect, text_.at(next)))
    return true;
  return korean().ends(WordUse::kSaidBeforeNoun, text_.at(next - 1)) &&
         !(next < unit_.last && korean().has(WordUse::kQuoteWord, text_.at(next)));
}

// "분석하고 있다|며 이를 “...”이라고 규정했다": the clause in front is another statement.
void SpeechActs::split_korean_clauses() {
  for (std::size_t number = 0; number < acts_.size() && acts_.size() < kMaxActs; ++number) {
    const Act& act = acts_[number];
    const std::uint32_t begin = number > 0 ? acts_[number - 1].cue.tokens.last : unit_.first;
    for (std::uint32_t i = begin + 2; i + 1 < act.cue.tokens.first; ++i) {
      if (in_quote(i) || in_quote(i - 1) || !is_word(text_.tokens[i]) ||
          !korean().ends(WordUse::kAndSaidEnd, text_.at(i), kBeyond))
        continue;
      Act part;
      part.cue.kind = CueKind::kSay;
      part.cue.tokens = {i, i + 1};
      part.own_verb = true;
      part.segment = segment_of(i);
      part.that_clause = true;
      acts_.insert(acts_.begin() + static_cast<std::ptrdiff_t>(number), part);
      ++number;
      break;
    }
  }
}

// "전문가들 사이에서는 ...는 |관측이 나온다|", "야당에서는 “...”는 |비판이 쏟아졌다|": who holds the view stands where it comes from.
bool SpeechActs::korean_view(Act& act, std::uint32_t front) {
  const std::uint32_t at = act.cue.tokens.first;
  if (act.cue.tokens.last - at < 2 || at < front + 2 ||
      !korean().ends(WordUse::kSubjectParticle, text_.at(at), kBeyond))
    return false;
  constexpr std::uint32_t kLongestHolder = 5;  // tokens
  std::uint32_t first = front;
  for (std::uint32_t i = front; i + 1 < at && i < front + kLongestHolder && !in_quote(i); ++i) {
    if (!korean().ends(WordUse::kViewPlace, text_.at(i))) continue;
    TokenRange holder{front, i + 1};
    const bool among = korean().begins(WordUse::kAmong, text_.at(i));
    if (among) --holder.last;
    if (holder.first >= holder.last) break;
    act.speaker = speakers_.before_postposition(holder, language_);
    if (!act.speaker.found()) break;
    if (!among && act.speaker.tokens.last == holder.last) {
      const std::size_t ending = korean().ending_bytes(WordUse::kViewPlace, text_.at(i));
      if (act.speaker.name.ends_with(text_.at(i))) act.speaker.name.resize(act.speaker.name.size() - ending);
    }
    first = i + 1;
    break;
  }
  act.message[0] = {first, at};
  if (const std::uint32_t quote = first_quote(act.message[0]); quote != kNowhere) {
    std::uint32_t last = at;
    while (last > quote && !in_quote(last - 1)) --last;
    if (quote == first && last + 1 >= at) act.message[0] = {quote, last};
  } else if (!korean().ends(WordUse::kViewNoun, text_.at(at - 1))) {
    act.message[0] = {};
    return true;
  }
  act.that_clause = true;
  return true;
}

void SpeechActs::korean_message(std::size_t number) {
  Act& act = acts_[number];
  std::uint32_t begin = unit_.first;
  for (std::size_t k = 0; k < number; ++k) begin = std::max(begin, acts_[k].cue.tokens.last);
  const std::uint32_t end = act.own_verb ? act.cue.tokens.last : act.cue.tokens.first;
  if (act.cue.tokens.last < unit_.last && text_.tokens[act.cue.tokens.last].kind == TokenKind::kColon) {
    act.lead_in = !has_words({act.cue.tokens.last, unit_.last});
    if (!act.lead_in) act.message[0] = {act.cue.tokens.last + 1, unit_.last};
    return;
  }
  if (begin > unit_.first && number > 0 && korean_outer_message(number, begin)) return;
  std::uint32_t behind_via = begin;
  std::uint32_t via = end;
  std::uint32_t front = begin;
  for (const Frame& frame : frames_) {
    if (frame.tokens.last > end) continue;
    // "신문은 관계자를 인용해": who says it stands in front of it.
    if (frame.kind == CueKind::kVia) {
      behind_via = std::max(behind_via, frame.tokens.last);
      via = std::min(via, frame.tokens.first);
    } else {
      front = std::max(front, frame.tokens.last);
    }
  }
  if (korean_view(act, front)) return;
  // "“...” 유럽 외교관|의 말이다|", "선박이 떠났다는 게 당국|의 설명이다|": a noun of saying, and whose it is.
  if (end > begin && act.cue.kind == CueKind::kSay && !act.own_verb && !in_quote(end - 1) &&
      korean().ends(WordUse::kWhoseParticle, text_.at(end - 1), kBeyond)) {
    TokenRange owner{front, end};
    for (std::uint32_t i = front; i < end; ++i) {
      if (in_quote(i)) {
        owner.first = i + 1;
        act.message[0] = {first_quote({front, end}), i + 1};
      } else if (i + 2 < end && korean().ends(WordUse::kViewNoun, text_.at(i), kBeyond)) {
        owner.first = i + 2;  // "떠났다는 |게|"
        act.message[0] = {front, i + 1};
        act.that_clause = true;
      }
    }
    while (owner.first < end && !is_word(text_.tokens[owner.first])) ++owner.first;
    // "익명을 |요구한| 외교관": a clause before its noun.
    for (std::uint32_t i = end - 1; i > owner.first; --i) {
      if (speakers_.mention_at(i - 1) >= 0 ||
          !korean().ends(WordUse::kDescribingVerbEnd, text_.at(i - 1), kBeyond))
        continue;
      owner.first = i;
      break;
    }
    if (owner.first < end) act.speaker = speakers_.before_postposition(owner, language_);
    if (act.speaker.found() && act.speaker.name.ends_with(text_.at(end - 1)))
      act.speaker.name.resize(act.speaker.name.size() -
                              korean().ending_bytes(WordUse::kWhoseParticle, text_.at(end - 1), kBeyond));
    return;
  }
  // "경비대는 유조선을 나포했|는데|, 부통령|은| 이를 비난했다": behind the comma of a clause with another subject.
  for (std::uint32_t i = front + 2; i + 2 < end && !in_quote(i); ++i) {
    if (!korean().ends(WordUse::kGoesOnEnd, text_.at(i - 1), kBeyond)) continue;
    const bool comma = text_.tokens[i].kind == TokenKind::kComma;
    // "소문이 돌았으나 |사법부는| 부인했다"; but "위원장은 어렵지만 인민은 이긴다고 말했다" is told by the topic in front.
    if (!comma && (!is_word(text_.tokens[i]) || has_korean_topic({front, i}))) continue;
    std::uint32_t last = i + 1;
    while (last < end && !in_quote(last)) ++last;
    const std::uint32_t behind = comma ? i + 1 : i;
    const TokenRange topic = speakers_.topic_in({behind, last});
    if (topic.first < topic.last) front = begin = behind;
  }
  std::uint32_t quote = first_quote({begin, end});
  std::uint32_t behind_quote = end;
  while (quote != kNowhere && behind_quote > quote && !in_quote(behind_quote - 1)) --behind_quote;
  // "“건배”를 제의하고 속담을 인용했다": what is cited comes behind.
  if (act.cue.kind == CueKind::kQuotes && behind_quote < end) quote = kNowhere;
  // "“건배”|를 제의하고|": done, not said.
  if (quote != kNowhere && behind_quote < end && !text_.tokens[behind_quote].space_before &&
      korean().ends(WordUse::kObjectParticle, text_.at(behind_quote)) &&
      korean().ends(WordUse::kQuoteEnd, text_.at(act.cue.tokens.last - 1)))
    return;
  // "'그림자 선단' 유조선을 제재할 계획이라고 통신이 보도했다": a name in marks inside of what is told.
  if (quote != kNowhere && behind_quote < end && behind_quote - quote <= kNameInMarks &&
      text_.tokens[behind_quote].space_before && is_word(text_.tokens[behind_quote])) {
    for (std::uint32_t i = end; i > behind_quote + 1; --i) {
      if (!korean().ends(WordUse::kSaidEnd, text_.lower(i - 1))) continue;
      if (korean_subject_end({i, end}) != kNowhere) quote = kNowhere;
      break;
    }
  }
  const TokenRange topic = speakers_.topic_in({front, quote == kNowhere ? end : std::max(front, quote)});
  const bool has_topic = topic.first < topic.last;
  // "“...”고 칭찬하며 “...”고 말했다": the same who speaks.
  if (!has_topic && number > 0 && begin > unit_.first && acts_[number - 1].speaker.found() &&
      !korean().ends(WordUse::kQuoteEnd, text_.at(begin - 1)) &&
      korean_subject_end({begin, quote == kNowhere ? begin : quote}) == kNowhere)
    act.speaker = acts_[number - 1].speaker;
  if (quote != kNowhere) {
    // "“많은 주제”|가 있다고| 말했다": the quotation is a part of the clause.
    const bool said = behind_quote < end && korean().ends(WordUse::kSaidEnd, text_.lower(end - 1), kBeyond) &&
                      is_word(text_.tokens[behind_quote]) &&
                      !korean().has(WordUse::kQuoteWord, text_.at(behind_quote)) &&
                      !korean().ends(WordUse::kAndSaidEnd, text_.at(behind_quote)) &&
                      (text_.tokens[behind_quote].space_before ||
                       !korean().has(WordUse::kQuoteParticle, text_.at(behind_quote)));
    const bool says = act.cue.kind == CueKind::kSay || act.cue.kind == CueKind::kObject;
    if (said && says) {
      std::uint32_t first = has_topic ? topic.last : front;
      if (first < quote) first = behind_korean_adjuncts(std::max(first, std::min(behind_via, quote)), quote);
      act.message[0] = {first, end};
      act.that_clause = true;
    } else {
      std::uint32_t first = quote;
      if (has_topic && topic.last <= quote) {
        first = korean_clause_of_quote(std::max(topic.last, std::min(behind_via, quote)), quote);
      } else if (number > 0 && begin > unit_.first && acts_[number - 1].that_clause) {
        first = behind_korean_adjuncts(begin, quote);
      } else {
        first = object_of_quote(begin, quote);
      }
      act.message[0] = {first, behind_quote};
    }
    if (has_topic) act.speaker = speakers_.before_verb(topic, language_);
    // "김 위원장이 요청했느냐는 |질문에는| “...”이라고 대답했다": who is asked is not there; who spoke before.
    if (!has_topic && !act.speaker.found() && korean_subject_end({behind_quote, end}) == kNowhere) {
      for (std::uint32_t i = std::min(act.message[0].first, quote); i > begin; --i) {
        if (!korean().ends(WordUse::kToQuestion, text_.at(i - 1))) continue;
        if (korean_subject_end({i, quote}) != kNowhere) break;
        act.speaker.tokens = act.cue.tokens;
        act.speaker.pronoun = kMale | kFemale;
        act.speaker.medium = "person";
        act.speaker.reason = "pronoun";
        act.speaker.confidence = 0.6;
        break;
      }
    }
    return;
  }
  // "조한범 위원은 이렇게 말했다. “...”", "속담을 인용했다. “...”"
  const bool quotation_follows =
      act.cue.tokens.last + 2 > unit_.last && unit_.last < text_.tokens.size() && in_quote(unit_.last) &&
      text_.sentences[text_.sentence_of[unit_.last]].block == text_.sentences[text_.sentence_of[end]].block;
  const bool as_follows = end > begin && korean().has(WordUse::kAsFollows, text_.at(end - 1));
  const bool cites = quotation_follows && act.cue.kind == CueKind::kQuotes;
  if (as_follows || cites) {
    act.lead_in = true;
    if (has_topic) act.speaker = speakers_.before_verb(topic, language_);
    return;
  }
  if (act.cue.kind == CueKind::kQuotes) return;
  const bool takes_object =
      act.cue.kind == CueKind::kObject || act.cue.object || act.cue.modality == ModalityKind::kDenied ||
      act.cue.modality == ModalityKind::kFeared || act.cue.modality == ModalityKind::kNeeded;
  if (act.cue.kind != CueKind::kSay && !takes_object) return;
  std::uint32_t last = end;
  // "...라고 외교부 당국자가 말했다", "...했다고 27일 보도했다": who reports, or when, stands in front of the verb.
  constexpr std::uint32_t kBetween = 12;  // tokens
  for (std::uint32_t i = end; i > unit_.first + 1 && end - i < kBetween && !in_quote(i - 1); --i) {
    if (!korean().ends(WordUse::kSaidEnd, text_.lower(i - 1))) continue;
    const std::uint32_t subject = korean_subject_end({i, end});
    if (subject != kNowhere) {
      act.message[0] = {number > 0 ? unit_.first : begin, i};
      act.speaker = speakers_.before_verb({i, subject}, language_);
      return;
    }
    last = i;
    break;
  }
  std::uint32_t after = 0;
  Speaker subject;
  const bool goes_on = number > 0 && !has_topic && (act.own_verb || acts_[number - 1].own_verb);
  if (goes_on) {
    after = begin;
  } else {
    constexpr std::uint32_t kSubject = 7;  // tokens
    subject = has_topic
                  ? speakers_.before_verb(topic, language_)
                  : speakers_.before_verb(
                        {front, std::min({last, front + kSubject, via > front ? via : last})}, language_);
    after = subject.found() ? subject.tokens.last : std::min(last, front + 1);
    if (has_topic) after = std::max(after, topic.last);
  }
  after = std::max(after, behind_via);
  const bool present = korean().ends(WordUse::kPresentEnd, text_.at(act.cue.tokens.last - 1));
  if (last > after && act.own_verb) {
    act.message[0] = {behind_korean_adjuncts(after, last), last};
  } else if (last > after && (korean().ends(WordUse::kQuoteEnd, text_.lower(last - 1)) ||
                              korean().ends(WordUse::kViewNoun, text_.lower(last - 1)) ||
                              korean().has(WordUse::kQuoteWord, text_.lower(last - 1)))) {
    act.message[0] = {present ? after : behind_korean_adjuncts(after, last), last};
  } else if (last > after + 1 && korean().ends(WordUse::kNounClauseEnd, text_.at(last - 1)) && has_topic) {
    // "만나 |... 도울 의향이 있음을| 시사했다": behind the clause of what was done.
    for (std::uint32_t i = after; i + 2 < last; ++i) {
      if (korean().has(WordUse::kMeetingVerb, text_.at(i))) after = i + 1;
    }
    act.message[0] = {behind_korean_adjuncts(after, last), last};
    act.that_clause = true;
  } else if (takes_object && last > after && korean().ends(WordUse::kObjectParticle, text_.at(last - 1))) {
    act.message[0] = {after, last};  // "보도를 부인했다"
  }
  if (subject.found() && has_topic) {
    act.speaker = std::move(subject);
  } else if (!subject.found() && after > begin && !goes_on) {
    act.speaker.tokens = {begin, after};
    act.speaker.name = text_.at(text_.span(act.speaker.tokens));
    act.speaker.medium = "organization";
    act.speaker.reason = "words of the page";
    act.speaker.confidence = 0.6;
  }
}

// A noun with the particle of the topic, and no verb before a noun ("보냈|다는| 보도").
bool SpeechActs::has_korean_topic(TokenRange region) const {
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    if (korean().ends(WordUse::kTopicParticle, text_.at(i), kBeyond) &&
        !korean().ends(WordUse::kAdnominalEnd, text_.at(i)))
      return true;
  }
  return false;
}

std::uint32_t SpeechActs::korean_subject_end(TokenRange region) const {
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    const bool noted = i > region.first && text_.tokens[i - 1].kind == TokenKind::kClose &&
                       korean().has(WordUse::kTopicParticle, text_.at(i));
    if (noted || is_korean_subject(i) || korean().ends(WordUse::kTopicParticle, text_.at(i), kBeyond))
      return i + 1;
  }
  return kNowhere;
}

// "X는 ... 말했다고 |매체가 전했다|", "매체는 X가 ... 강조했다고 |보도했다|": the verb of who passes the act before it on.
bool SpeechActs::korean_outer_message(std::size_t number, std::uint32_t begin) {
  Act& act = acts_[number];
  Act& inner = acts_[number - 1];
  const std::uint32_t end = act.cue.tokens.first;
  if (inner.cue.tokens.last != begin || inner.own_verb ||
      !korean().ends(WordUse::kQuoteEnd, text_.at(begin - 1)) || first_quote({begin, end}) != kNowhere)
    return false;
  std::uint32_t from = unit_.first;
  for (std::size_t k = 0; k + 1 < number; ++k) from = std::max(from, acts_[k].cue.tokens.last);
  if (const std::uint32_t subject = korean_subject_end({begin, end}); subject != kNowhere) {
    act.speaker = speakers_.before_verb({begin, subject}, language_);
    act.message[0] = {from, begin};
    return true;
  }
  const TokenRange topic = speakers_.topic_in({from, inner.cue.tokens.first});
  if (topic.first >= topic.last) return false;
  act.speaker = speakers_.before_verb(topic, language_);
  act.message[0] = {behind_korean_adjuncts(topic.last, begin), begin};
  // Who is quoted: the subject behind the topic.
  const std::uint32_t limit = inner.cue.tokens.first;
  const std::uint32_t first = act.message[0].first;
  inner.message = {};
  inner.speaker = {};
  if (const std::uint32_t subject = korean_subject_end({first, limit});
      subject != kNowhere && subject < limit) {
    inner.speaker = speakers_.before_verb({first, subject}, language_);
    inner.message[0] = {behind_korean_adjuncts(subject, limit), limit};
  }
  return true;
}

}  // namespace tamis::documents

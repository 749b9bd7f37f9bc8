// Sources that a clause of its own names: "wie X berichtet", "as photos released by X show", who asked.
#include <algorithm>
#include <utility>

#include "documents/statements/source_frames.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

// "Das Geld sei überwiesen worden, so |Chainscope|.": capitals that nothing is known of, behind words told in the subjunctive or quoted.
bool SourceFrames::is_bare_name(TokenRange phrase, std::uint32_t at) const {
  constexpr std::uint32_t kLongest = 3;  // tokens
  if (phrase.first >= phrase.last || phrase.last - phrase.first > kLongest) return false;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (!is_word(text_.tokens[i]) || !text_.tokens[i].capital || classes(i) != 0) return false;
  }
  if (has_quote({unit_.first, at})) return true;
  for (std::uint32_t i = unit_.first + 1; i < at; ++i) {
    if ((classes(i) & kKonjunktiv) != 0 && !text_.tokens[i].capital) return true;
  }
  return false;
}

// "Jak |dodał|, ...", "Como |añadió|, ...": he, where the verb alone tells it; what "podano" tells nobody does.
Speaker SourceFrames::left_out(const Cue& verb, TokenRange after) const {
  const bool leaves_out =
      grammar_ == Grammar::kSlavic || (grammar_ == Grammar::kRomance && language_ != "fr");
  const GrammarWords& grammar = grammar_words(language_);
  const std::string_view word = text_.lower(verb.tokens.last - 1);
  if (!leaves_out || verb.kind != CueKind::kSay || verb.by || has_words(after) ||
      grammar.ends(WordUse::kImpersonalEnd, word, 2))
    return {};
  Speaker speaker;
  speaker.tokens = verb.tokens;
  speaker.pronoun = kMale | kFemale;
  if (grammar.ends(WordUse::kFeminineVerbEnd, word, 2)) speaker.pronoun = kFemale;
  speaker.medium = "person";
  speaker.reason = "pronoun";
  speaker.confidence = 0.5;
  return speaker;
}

// "wie zwei Beamte|, die anonym bleiben wollten,| X sagten", "as two officials|, who asked not to be named,| told X": the verb stands
// behind what is said of who speaks.
bool SourceFrames::as_across_insertion(const Cue& cue, std::size_t number) {
  constexpr std::uint32_t kLongestNoun = 9;  // tokens
  if (grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese || number + 2 >= segments_.size() ||
      segments_[number].separator != TokenKind::kComma ||
      segments_[number + 1].separator != TokenKind::kComma)
    return false;
  const TokenRange noun{cue.tokens.last, segments_[number].tokens.last};
  const TokenRange insertion = segments_[number + 1].tokens;
  const TokenRange verb = segments_[number + 2].tokens;
  constexpr std::uint32_t kPronounWithin = 3;  // tokens: "two of whom"
  bool is_relative = false;
  for (std::uint32_t i = insertion.first; i < insertion.last && i < insertion.first + kPronounWithin; ++i)
    is_relative = is_relative || (classes(i) & kRelative) != 0;
  if (noun.first >= noun.last || noun.last - noun.first > kLongestNoun || has_quote(noun) ||
      has_quote(insertion) || (classes(noun.first) & (kPreposition | kConjunction | kPronoun)) != 0 ||
      (!is_relative && !is_apposition(insertion)))
    return false;
  const bool says = std::any_of(cues_.begin(), cues_.end(), [&](const Cue& other) {
    if (other.kind != CueKind::kSay || !verb.contains(other.tokens.first) || in_quote(other.tokens.first))
      return false;
    return grammar_ == Grammar::kGerman ? other.tokens.last == verb.last : other.tokens.first == verb.first;
  });
  if (!says) return false;
  Frame frame;
  frame.kind = cue.kind;
  frame.source = speakers_.before_verb(noun, language_);
  const Speaker& source = frame.source;
  if (!source.found() || source.confidence < 0.6 || (source.mention < 0 && source.word == SourceWord::kNone))
    return false;
  frame.tokens = {cue.tokens.first, verb.last};
  frames_.push_back(std::move(frame));
  return true;
}

void SourceFrames::frame_as(const Cue& cue) {
  const std::size_t number = segment_of(cue.tokens.first);
  const TokenRange segment = segments_[number].tokens;
  TokenRange inner = segment;
  inner.first = cue.tokens.first;
  // It begins its segment, or stands behind a quotation.
  if (cue.tokens.first != segment.first && !in_quote(cue.tokens.first - 1)) {
    const bool after_conjunction =
        cue.tokens.first == segment.first + 1 && (classes(segment.first) & kConjunction) != 0;
    if (!after_conjunction) return;
  }
  const Cue* verb = nullptr;
  for (const Cue& other : cues_) {
    if (other.tokens.first <= cue.tokens.first || other.tokens.first >= segment.last) continue;
    const bool holds = other.kind == CueKind::kObject && other.tokens.first <= cue.tokens.last + 1;
    if (other.kind == CueKind::kSay || other.kind == CueKind::kShow || other.kind == CueKind::kPut ||
        other.kind == CueKind::kQuote || holds) {
      verb = &other;
      break;
    }
  }
  Frame frame;
  frame.kind = cue.kind;
  frame.tokens = inner;
  const TokenRange rest{cue.tokens.last, segment.last};
  if (verb == nullptr && as_across_insertion(cue, number)) return;
  if (verb == nullptr) {
    // "..., so Berg": only a name.
    if (text_.lower(cue.tokens.first) != "so" || language_ != "de" || number == 0) return;
    if (rest.last - rest.first > 14) return;
    // "so die Chefin |weiter|"
    TokenRange phrase = rest;
    while (phrase.last > phrase.first + 1 && (classes(phrase.last - 1) & (kAdverb | kTime)) != 0)
      --phrase.last;
    frame.source = speakers_.after_verb(phrase, language_);
    // "..., so die Behördenchefin weiter, ..."
    const bool article = rest.first < rest.last && (classes(rest.first) & kArticle) != 0 &&
                         rest.last - rest.first <= 7 && frame.source.tokens.first <= rest.first + 1;
    const bool known = frame.source.mention >= 0 || frame.source.word != SourceWord::kNone ||
                       frame.source.pronoun != 0 || article || is_bare_name(phrase, cue.tokens.first);
    if (!known || (frame.source.tokens.first > rest.first + 3)) return;
    frames_.push_back(std::move(frame));
    return;
  }
  const TokenRange before{cue.tokens.last, verb->tokens.first};
  const TokenRange after{verb->verb_end(), segment.last};
  frame.evidence = speakers_.evidence_in(after, language_);
  if (!frame.evidence.found()) frame.evidence = speakers_.evidence_in(before, language_);
  if (verb->kind == CueKind::kShow) {
    if (!frame.evidence.found()) return;
    // Who passes the photo on: in the same segment, or in the relative clause behind it.
    const std::uint32_t verb_at = verb->tokens.first;
    frame.source = evidence_owner(
        {frame.evidence.tokens.last, verb_at > frame.evidence.tokens.last ? verb_at : segment.last});
    // "aus einem Schreiben des Ministeriums": the paper speaks, unless its owner has a name.
    const bool named =
        frame.source.mention >= 0 &&
        document_.mentions[static_cast<std::size_t>(frame.source.mention)].form <= MentionForm::kAcronym;
    if (!named && !frame.source.is_medium()) frame.source = {};
    // "..., опубликованных государственными СМИ": a participle, too.
    const bool described =
        number + 1 < segments_.size() &&
        ((classes(segments_[number + 1].tokens.first) & kRelative) != 0 ||
         (grammar_ == Grammar::kSlavic &&
          grammar_words(language_).ends(WordUse::kParticipleEnd,
                                        text_.lower(segments_[number + 1].tokens.first), 7)));
    if (described) {
      frame.tokens.last = segments_[number + 1].tokens.last;
      if (!frame.source.found()) frame.source = evidence_owner(segments_[number + 1].tokens, true);
    }
  } else {
    if (verb->by) frame.source = agent_in({cue.tokens.last, segment.last});
    if (!frame.source.found() && before.first < before.last)
      frame.source = speakers_.before_verb(before, language_);
    if (!frame.source.found() || frame.source.confidence <= 0.6) {
      Speaker behind = speakers_.after_verb(after, language_);
      if (behind.found() && (!frame.source.found() || behind.confidence > frame.source.confidence))
        frame.source = std::move(behind);
    }
    if (number + 2 < segments_.size() && frame.source.mention >= 0 && frame.source.medium == "person") {
      // "Comme l'explique Marc Dubreuil, chercheur à l'IRIS, ..."
      const TokenRange next = segments_[number + 1].tokens;
      if (next.last - next.first <= 7 && classes(next.first) == 0 && !text_.tokens[next.first].capital &&
          !has_act_cue(next) && !has_quote(next))
        frame.tokens.last = next.last;
    }
    // "Wie der „Spiegel“ berichtet"
    // "Jak ustalił „Dziennik Portowy”", too.
    const TokenRange around = before.first < before.last ? before : after;
    if (!frame.source.found() || frame.source.mention < 0) {
      for (std::uint32_t i = around.first; i < around.last && i < around.first + 8; ++i) {
        const std::int32_t number_of_name = in_quote(i) ? quote_of_[i] : name_of_[i];
        if (number_of_name < 0) continue;
        const Quotation& quotation = quotations_[static_cast<std::size_t>(number_of_name)];
        if (quotation.words > 4) break;
        frame.source = {};
        frame.source.tokens = quotation.outer;
        frame.source.name = text_.at(text_.span(quotation.tokens));
        frame.source.medium = "media";
        frame.source.reason = "words of the page";
        frame.source.confidence = 0.8;
        break;
      }
    }
    frame.evidence = {};
    if (!frame.source.found() && cue.tokens.last == verb->tokens.first) frame.source = left_out(*verb, after);
    if (!frame.source.found()) return;
    find_origin(after.first < after.last && frame.source.tokens.first >= after.first ? after : rest, frame);
  }
  if (!frame.source.found() && frame.evidence.found()) {
    frame.source = frame.evidence;
    frame.evidence = {};
  }
  if (verb->kind != CueKind::kShow) take_aside(frame);
  frames_.push_back(std::move(frame));
}

// "Как рассказал «Коммерсанту» |источник|", "Як дізналася «Правда» від |співрозмовника|": who told the medium.
void SourceFrames::find_origin(TokenRange region, Frame& frame) const {
  constexpr std::uint32_t kReach = 3;  // tokens
  const bool quoted = name_of_[frame.source.tokens.first] >= 0 || in_quote(frame.source.tokens.first);
  const bool medium = frame.source.is_medium() || (quoted && frame.source.medium != "person");
  if (!medium || grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese) return;
  std::uint32_t i = frame.source.tokens.last;
  if (i < region.last && text_.tokens[i].kind == TokenKind::kQuote) ++i;
  const std::uint32_t end = std::min(region.last, i + kReach);
  const GrammarWords& grammar = grammar_words(language_);
  const bool from = i < end && grammar.has(WordUse::kFromWhom, text_.lower(i));
  if (from) ++i;
  if (i >= region.last || (!from && grammar_ != Grammar::kSlavic)) return;
  Speaker other = from ? speakers_.behind_preposition({i, region.last}, language_)
                       : speakers_.after_verb({i, region.last}, language_);
  const bool known = other.found() && !other.is_medium() && !is_evidence(other.word) &&
                     (other.word == SourceWord::kGroup || other.medium == "person") &&
                     other.tokens.first <= i + 2;
  if (!known) return;
  if (frame.source.medium != "agency" && frame.source.medium != "state_media") frame.source.medium = "media";
  constexpr std::uint32_t kLongestPlace = 8;  // tokens
  const std::uint32_t rest = other.tokens.last;
  if (other.mention < 0 && other.word == SourceWord::kGroup && rest < region.last &&
      region.last - rest <= kLongestPlace && (classes(rest) & kPreposition) != 0) {
    other.tokens.last = region.last;  // "співрозмовник |у правоохоронних органах|"
    other.name = text_.at(text_.span(other.tokens));
  }
  frame.origin = speakers_.widen(std::move(other), {i, region.last}, language_);
}

Speaker SourceFrames::evidence_owner(TokenRange region, bool governed) const {
  TokenRange found;
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    const SourceWord word = source_word_at(work_, i, region.last, language_, found);
    const std::int32_t mention = speakers_.mention_at(i);
    if (mention < 0 && !passes_on(word) && word != SourceWord::kGroup) continue;
    if (mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].form == MentionForm::kPronoun)
      continue;
    bool by = !governed || grammar_ == Grammar::kSlavic;
    for (std::uint32_t k = i; !by && k > region.first && i - k < 3; --k)
      by = (classes(k - 1) & kPreposition) != 0;
    if (!by) continue;
    std::uint32_t first = i;
    while (first > region.first && i - first < 2 && classes(first - 1) == 0 &&
           text_.tokens[first - 1].kind == TokenKind::kWord && !text_.tokens[first - 1].capital &&
           mention < 0)
      --first;
    return speakers_.behind_preposition({first, region.last}, language_);
  }
  return {};
}

// "sagte der Sprecher", "a déclaré Peskov", "Dmitry Peskov said": the words of saying open or close it.
bool SourceFrames::ends_saying(TokenRange segment) const {
  constexpr std::uint32_t kLongest = 14;  // tokens
  if (segment.last - segment.first > kLongest) return false;
  return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
    return (cue.kind == CueKind::kSay || cue.kind == CueKind::kQuote) && !in_quote(cue.tokens.first) &&
           (cue.tokens.first == segment.first || cue.tokens.last == segment.last) &&
           cue.tokens.first >= segment.first && cue.tokens.last <= segment.last;
  });
}

void SourceFrames::frame_told_on(const Cue& cue) {
  if (grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese || grammar_ == Grammar::kArabic) return;
  const std::size_t number = segment_of(cue.tokens.first);
  if (number == 0) return;
  const TokenRange segment = segments_[number].tokens;
  TokenRange saying = segments_[number - 1].tokens;
  while (saying.first < saying.last && !is_word(text_.tokens[saying.first])) ++saying.first;
  const bool said_before = number > 1 || has_quote({unit_.first, saying.first});
  if (!said_before || !ends_saying(saying)) return;
  const bool opens = cue.tokens.first == segment.first;
  const TokenRange rest =
      opens ? TokenRange{cue.verb_end(), segment.last} : TokenRange{segment.first, cue.tokens.first};
  std::uint32_t end = segment.last;
  while (end > cue.tokens.last && !is_word(text_.tokens[end - 1])) --end;
  if (rest.first >= rest.last || (!opens && cue.tokens.last != end)) return;
  Frame frame;
  frame.kind = CueKind::kAs;
  frame.tokens = segment;
  frame.source = opens ? speakers_.after_verb(rest, language_) : speakers_.before_verb(rest, language_);
  if (!frame.source.is_medium()) return;
  frames_.push_back(std::move(frame));
}

void SourceFrames::frame_asked(const Cue& cue) {
  const std::size_t number = segment_of(cue.tokens.first);
  const TokenRange segment = segments_[number].tokens;
  Frame frame;
  frame.kind = cue.kind;
  frame.tokens = {cue.tokens.first, segment.last};
  // "Gefragt nach der Zukunft |antwortete| die Sprecherin, dass": up to the verb of the answer.
  for (const Cue& other : cues_) {
    const bool answers = other.kind == CueKind::kSay || other.kind == CueKind::kQuote;
    if (!answers || other.tokens.first <= cue.tokens.last || other.tokens.first >= segment.last ||
        grammar_ != Grammar::kGerman)
      continue;
    frame.tokens.last = other.tokens.first;
    frames_.push_back(std::move(frame));
    return;
  }
  if (cue.tokens.last < segment.last) {
    std::uint32_t first = cue.tokens.last;
    if ((classes(first) & (kGenitive | kPreposition)) != 0 && first + 1 < segment.last) ++first;
    TokenRange region{first, segment.last};
    Speaker asker = speakers_.after_verb(region, language_);
    const bool noun_phrase = first > cue.tokens.last || (classes(first) & kArticle) != 0;
    if (asker.mention >= 0 || asker.word == SourceWord::kGroup || noun_phrase)
      frame.source = std::move(asker);
  }
  if (number + 1 < segments_.size() && (classes(segments_[number + 1].tokens.first) & (kWh | kThat)) != 0)
    frame.tokens.last = segments_[number + 1].tokens.last;
  // Behind a quotation it says whom the answer went to, no more.
  for (std::uint32_t i = segment.first; i < cue.tokens.first; ++i) {
    for (const Cue& other : cues_) {
      if (other.tokens.first == i && other.kind == CueKind::kSay) {
        frame.tokens = {cue.tokens.first, segment.last};
        break;
      }
    }
  }
  frames_.push_back(std::move(frame));
}

}  // namespace tamis::documents

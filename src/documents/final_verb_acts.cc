// What is said where the verb stands last: Korean and Turkish. Japanese has japanese_acts.cc.
#include <algorithm>

#include "documents/grammar_words.h"
#include "documents/speech_acts.h"

namespace tamis::documents {

using namespace clause_word;

std::uint32_t SpeechActs::object_of_quote(std::uint32_t begin, std::uint32_t quote) const {
  if (language_ != "ko" || quote <= begin || !is_word(text_.tokens[quote - 1])) return quote;
  const GrammarWords& grammar = grammar_words(language_);
  if (!grammar.ends(WordUse::kObjectParticle, text_.at(quote - 1))) return quote;
  std::uint32_t first = quote - 1;
  while (first > begin && quote - first < 4 && is_word(text_.tokens[first - 1]) &&
         !grammar.ends(WordUse::kObjectClose, text_.at(first - 1)))
    --first;
  return first;
}

void SpeechActs::message_before_final_verb(std::size_t number) {
  Act& act = acts_[number];
  if (language_ == "ja") {
    japanese_message(number);
    return;
  }
  std::uint32_t begin = unit_.first;
  for (std::size_t k = 0; k < number; ++k) begin = std::max(begin, acts_[k].cue.tokens.last);
  if (act.cue.tokens.last < unit_.last && text_.tokens[act.cue.tokens.last].kind == TokenKind::kColon) {
    // "şunları söyledi: ..."
    act.lead_in = !has_words({act.cue.tokens.last, unit_.last});
    if (!act.lead_in) act.message[0] = {act.cue.tokens.last + 1, unit_.last};
    return;
  }
  std::uint32_t end = act.cue.tokens.first;
  // "... bilmediklerini |de| ekledi"
  if (language_ == "tr" && end > begin + 1 && !in_quote(end - 1) &&
      grammar_words(language_).has(WordUse::kAlsoBefore, text_.lower(end - 1)))
    --end;
  if (language_ == "tr" && number == 0 && act.cue.tokens.first > unit_.first && act.cue.kind == CueKind::kSay &&
      text_.tokens[act.cue.tokens.first - 1].kind == TokenKind::kComma && !has_quote(unit_) &&
      has_words({act.cue.tokens.last, unit_.last})) {
    // "..., diyor oda başkanı": the subject stands last.
    Speaker subject = speakers_.after_verb({act.cue.tokens.last, unit_.last}, language_);
    if (subject.found()) {
      act.message[0] = {begin, act.cue.tokens.first - 1};
      act.before = true;
      act.speaker = std::move(subject);
      return;
    }
  }
  const std::uint32_t quote = first_quote({begin, end});
  if (quote != kNowhere) {
    std::uint32_t last = end;
    while (last > quote && !in_quote(last - 1)) --last;
    std::uint32_t first = object_of_quote(begin, quote);
    if (language_ == "tr" && quote > begin + 1 &&
        grammar_words(language_).ends(WordUse::kGenitiveEnd, text_.lower(quote - 1)) &&
        !in_quote(quote - 1)) {
      // "X, Boğaz'ın kapatılmasının “masada olduğunu” söyledi": its subject belongs to it.
      std::uint32_t comma = quote - 1;
      while (comma > begin && text_.tokens[comma].kind != TokenKind::kComma) --comma;
      if (comma > begin) first = comma + 1;
    }
    if (language_ == "tr" && first == quote && quote > begin + 1 && !in_quote(quote - 1)) {
      const GrammarWords& grammar = grammar_words(language_);
      if ((act.cue.kind == CueKind::kObject || act.cue.kind == CueKind::kQuote) && quote > begin + 2 &&
          grammar.ends(WordUse::kAccusativeEnd, text_.lower(quote - 1))) {
        first = quote - 1;  // "|olayı| “buzdağının görünen kısmı” olarak nitelendirdi"
        if (speakers_.is_ending(first) && first > begin) --first;
      } else if (last == end && grammar.ends(WordUse::kClauseObjectEnd, text_.lower(last - 2))) {
        // "X, müvekkilinin emekçi olduğunu ve “ilgisi bulunmadığını” söyledi": the clause begins behind the subject's comma.
        std::uint32_t comma = begin;
        while (comma < quote && comma < begin + 12 && text_.tokens[comma].kind != TokenKind::kComma) ++comma;
        if (comma + 2 < quote && text_.tokens[comma].kind == TokenKind::kComma) first = comma + 1;
      }
    }
    act.message[0] = {first, last};
    return;
  }
  const bool takes_object = act.cue.kind == CueKind::kObject || act.cue.modality == ModalityKind::kDenied ||
                            act.cue.modality == ModalityKind::kFeared;
  if (act.cue.kind != CueKind::kSay && !takes_object) return;
  const GrammarWords& grammar = grammar_words(language_);
  if (language_ == "ko") {
    // "...라고 외교부 당국자가 말했다", "...했다고 27일 보도했다": who reports, or when, stands in front of the verb.
    constexpr std::uint32_t kBetween = 7;  // tokens
    for (std::uint32_t i = end; i > unit_.first + 1 && end - i < kBetween && !in_quote(i - 1); --i) {
      if (!grammar.ends(WordUse::kSaidEnd, text_.lower(i - 1))) continue;
      bool subject = false;
      for (std::uint32_t k = i; k < end; ++k)
        subject = subject || grammar.ends(WordUse::kSubjectParticle, text_.at(k)) ||
                  grammar.ends(WordUse::kTopicParticle, text_.at(k), 3);
      if (subject) {
        act.message[0] = {number > 0 ? unit_.first : begin, i};
        act.speaker = speakers_.before_verb({i, end}, language_);
        return;
      }
      end = i;
      break;
    }
    std::uint32_t behind_via = 0;
    for (const Frame& frame : frames_) {
      if (frame.tokens.last > end) continue;
      // "신문은 관계자를 인용해": who says it stands in front of it.
      if (frame.kind == CueKind::kVia)
        behind_via = std::max(behind_via, frame.tokens.last);
      else
        begin = std::max(begin, frame.tokens.last);
    }
    // "...다고 밝혔다": the clause ends in 고; its subject is not ours, the first noun phrase is.
    const Speaker subject = speakers_.before_verb({begin, std::min(end, begin + 7)}, language_);
    std::uint32_t after = begin;
    if (subject.found()) {
      after = subject.tokens.last;
    } else {
      after = std::min(end, begin + 1);
    }
    after = std::max(after, behind_via);
    if (end > after && (grammar.ends(WordUse::kQuoteEnd, text_.lower(end - 1)) ||
                        grammar.has(WordUse::kQuoteWord, text_.lower(end - 1)))) {
      // "국정원은 국회 보고에서 |": where it was said.
      for (std::uint32_t i = after; i < end && i < after + 6; ++i) {
        // Behind the subject of the clause it is where that happened.
        if (grammar.ends(WordUse::kSubjectParticle, text_.at(i))) break;
        if (grammar.ends(WordUse::kWhereEnd, text_.lower(i)) &&
            grammar.holds(WordUse::kSpeechPlace, text_.at(i)))
          after = i + 1;
      }
      // "5일", "27일": when it was said.
      while (after + 2 < end && text_.tokens[after].kind == TokenKind::kWord &&
             text_.at(after).ends_with("일") && text_.at(after)[0] >= '0' && text_.at(after)[0] <= '9')
        ++after;
      act.message[0] = {after, end};
    } else if (takes_object && end > after && grammar.ends(WordUse::kObjectParticle, text_.at(end - 1))) {
      act.message[0] = {after, end};  // "보도를 부인했다"
    }
    if (!subject.found() && after > begin) {
      act.speaker.tokens = {begin, after};
      act.speaker.name = text_.at(text_.span(act.speaker.tokens));
      act.speaker.medium = "organization";
      act.speaker.reason = "words of the page";
      act.speaker.confidence = 0.6;
    }
    return;
  }
  if (act.cue.passive) {
    // "Bakanlıktan yapılan açıklamada, ... olduğu belirtildi": a stretch up to a comma, or a document, is the source.
    std::uint32_t after = begin;
    constexpr std::uint32_t kLongestSource = 10;  // tokens
    for (std::uint32_t i = begin; i < end && i < begin + kLongestSource; ++i) {
      TokenRange found;
      const bool paper = is_evidence(source_word_at(work_, i, end, language_, found));
      if (text_.tokens[i].kind != TokenKind::kComma && !paper) continue;
      after = paper ? found.last : i;
      // Whose paper it is says more than the paper.
      for (std::uint32_t k = begin; k < after && !paper; ++k) {
        if (!is_evidence(source_word_at(work_, k, after, language_, found))) continue;
        act.speaker = speakers_.after_verb({begin, k}, language_);
        break;
      }
      if (paper && found.first > begin) act.speaker = speakers_.after_verb({begin, found.first}, language_);
      if (!act.speaker.found()) act.speaker = speakers_.after_verb({begin, after}, language_);
      break;
    }
    if (end > after + 2) act.message[0] = {after, end};
    act.that_clause = true;
    return;
  }
  if (language_ == "tr") {
    // "X, ... taşıdığını söyledi": a clause made a noun in the accusative; X ends at a comma, or is a name.
    // Of a noun: "iddiaları yalanladı", "kararı eleştirdi", "krizden korkuyor".
    if (end < begin + 2 || !(grammar.ends(WordUse::kClauseObjectEnd, text_.lower(end - 1)) ||
                             (takes_object && grammar.ends(WordUse::kNounObjectEnd, text_.lower(end - 1)))))
      return;
    std::uint32_t after = begin;
    while (after < end && after < begin + 12 && text_.tokens[after].kind != TokenKind::kComma) ++after;
    if (after >= end || text_.tokens[after].kind != TokenKind::kComma) {
      const Speaker subject = speakers_.after_verb({begin, std::min(end, begin + 6)}, language_);
      if (!subject.found() && !takes_object && act.cue.kind == CueKind::kSay) {
        // "... olduğunu söyledi.": who spoke before.
        act.message[0] = {begin, end};
        act.speaker.tokens = act.cue.tokens;
        act.speaker.pronoun = kMale | kFemale;
        act.speaker.medium = "person";
        act.speaker.reason = "pronoun";
        act.speaker.confidence = 0.5;
        return;
      }
      if (!subject.found() || subject.tokens.last >= end) return;
      after = subject.tokens.last;
      while (after + 1 < end && speakers_.is_ending(after)) ++after;
    }
    // "Tahran yönetimi ise bunu yalanladı"
    for (std::uint32_t i = after; i + 1 < end && i < after + 3; ++i) {
      if (grammar.has(WordUse::kSubjectContrast, text_.lower(i))) after = i + 1;
    }
    act.message[0] = {after, end};
    return;
  }
}

}  // namespace tamis::documents

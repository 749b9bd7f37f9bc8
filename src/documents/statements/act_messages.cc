// What is said by an act: the quotations, the clause or the noun that its verb has.
#include "documents/statements/speech_acts.h"

#include <algorithm>
#include <string_view>

#include "documents/statements/main_predicate.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"

namespace tamis::documents {

using namespace clause_word;

std::uint32_t SpeechActs::limit_of(std::size_t number) const {
  std::uint32_t limit = end_of_opening_clause(number);
  // "Russia, |he said|, regards the step as void": the verbs behind an incise are those of what it tears.
  if (language_ == "en" && is_incise(acts_[number])) return limit;
  // "Despite reports |urging new rules|, officials have done nothing"
  const Segment& own = segments_[acts_[number].segment];
  if (language_ == "en" && is_opening_participle(acts_[number]) && own.separator == TokenKind::kComma)
    return own.tokens.last;
  for (std::size_t k = number + 1; k < acts_.size(); ++k) {
    const Act& next = acts_[k];
    // "said that the ship was sold |but the ministry warned|"
    if (next.segment == acts_[number].segment && !next.coordinated && !next.conjoined &&
        next.begin > acts_[number].cue.tokens.last)
      limit = std::min(limit, next.begin - 1);
    if (next.comment) {
      limit = std::min(limit, commented_end(comment_segment(next)));
    } else if (is_participle_before(acts_[number], next)) {
      limit = std::min(limit, segments_[next.segment].tokens.first);
    } else if (next.coordinated) {
      limit = std::min(limit, before_insertion(next.begin));
    } else if (language_ == "en" && next.segment > acts_[number].segment &&
               text_.lower(segments_[next.segment].tokens.first) == "with" &&
               text_.lower(next.cue.tokens.first).ends_with("ing")) {
      limit = std::min(limit, segments_[next.segment].tokens.first);  // ", with X warning that"
    } else if (acts_[number].cue.kind == CueKind::kObject && next.segment > acts_[number].segment &&
               !next.relative && next.cue.tokens.first > segments_[next.segment].tokens.first &&
               next.cue.tokens.first - segments_[next.segment].tokens.first <= 3 &&
               speakers_.mention_at(segments_[next.segment].tokens.first) >= 0) {
      // "X acusa a Y de ..., Z lo llama ...": another main clause.
      limit = std::min(limit, segments_[next.segment].tokens.first);
    } else if (grammar_ == Grammar::kArabic && next.segment > acts_[number].segment && begins_clause(next) &&
               (grammar_words(language_).begins(WordUse::kAndFront, text_.at(next.cue.tokens.first)) ||
                (classes(segments_[next.segment].tokens.first) & kContrast) != 0)) {
      limit = std::min(limit, segments_[next.segment].tokens.first);  // "فيما أكد"
    } else if (grammar_ == Grammar::kArabic && follows_at_once(next) && !begins_clause(next) &&
               !is_verb_of_clause(acts_[number], next)) {
      limit = std::min(limit, next.cue.tokens.first);  // "a network that, it said, buys"
    } else if (next.segment > acts_[number].segment && !next.relative &&
               (classes(segments_[next.segment].tokens.first) & (kContrast | kConjunction)) != 0 &&
               !begins_clause(next)) {
      limit = std::min(limit, segments_[next.segment].tokens.first);
    } else if (grammar_ == Grammar::kChinese && next.cue.modality == ModalityKind::kFeared &&
               next.segment > acts_[number].segment + 1 && !begins_clause(next) &&
               speakers_.mention_at(segments_[next.segment].tokens.first) >= 0) {
      limit = std::min(limit, segments_[next.segment].tokens.first);  // "...，西方担心..."
    } else if (grammar_ == Grammar::kChinese && next.segment > acts_[number].segment && begins_clause(next) &&
               (acts_[number].cue.kind == CueKind::kObject ||
                acts_[number].cue.modality == ModalityKind::kDenied) &&
               next.cue.kind == CueKind::kSay && next.cue.tokens.last < unit_.last &&
               (classes(next.cue.tokens.last) & (kPronoun | kDemonstrative)) == 0 &&
               !grammar_words(language_).has(WordUse::kAnaphorOf, text_.at(next.cue.tokens.last))) {
      limit = std::min(limit, segments_[next.segment].tokens.first);  // "否认有关指控，|称|中方..."
    } else if (next.segment > acts_[number].segment && (begins_clause(next) || closes_sentence(next)) &&
               stands_behind_message(next) && !is_verb_of_relative(acts_[number], next)) {
      limit = std::min(limit, segments_[next.segment].tokens.first);
    }
  }
  return limit;
}

// "estimated that 900 people, |which are 4 percent|, |reported| a disorder": behind a relative clause of what is said, the verb of its subject;
// nobody who could speak stands behind it.
bool SpeechActs::is_verb_of_relative(const Act& outer, const Act& inner) const {
  if (language_ != "en" || !begins_clause(inner) || inner.segment < outer.segment + 2 ||
      (classes(segments_[inner.segment - 1].tokens.first) & kRelative) == 0)
    return false;
  const Speaker behind =
      speakers_.after_verb({inner.cue.verb_end(), segments_[inner.segment].tokens.last}, language_);
  return behind.mention < 0 && behind.word == SourceWord::kNone && behind.pronoun == 0;
}

bool SpeechActs::is_verb_of_clause(const Act& outer, const Act& inner) const {
  constexpr std::uint32_t kLongestSubject = 3;  // tokens
  const std::uint32_t that = that_after(outer);
  return that != 0 && that < inner.cue.tokens.first && inner.cue.tokens.first - that <= kLongestSubject;
}

void SpeechActs::find_message(std::size_t number) {
  if (acts_[number].comment) return comment_on_clause(number);
  if (behind_anaphor(acts_[number]) != 0) return;
  if (language_ == "fa") {
    persian_message(number);
    return;
  }
  if (grammar_ == Grammar::kSlavic && acts_[number].cue.kind == CueKind::kSay &&
      opens_with_anaphor(acts_[number]) && puts_subject_behind(acts_[number]))
    return;  // "Про це «Набережній правді» повідомило джерело": the marks hold a newspaper's name
  if ((grammar_ == Grammar::kGerman || grammar_ == Grammar::kRomance) && number == 0 &&
      tells_sentence_before(acts_[number]))
    return;
  if (language_ == "en") {
    if (const TokenRange charge = charge_before_agent(acts_[number]); has_words(charge)) {
      acts_[number].message[0] = charge;
      acts_[number].noun = true;
      return;
    }
  }
  find_clause(number);
  Act& act = acts_[number];
  end_denied_noun(act);
  // "Lavrov, who said that the talks had failed|, left for Minsk|": the main clause goes on.
  const TokenRange own = segments_[act.segment].tokens;
  const bool about_subject =
      act.relative || (grammar_ == Grammar::kRomance && act.segment > 0 && own.first < act.cue.tokens.first &&
                       text_.tokens[own.first - 1].kind == TokenKind::kComma &&
                       (text_.lower(own.first) == "que" || text_.lower(own.first) == "che"));
  if (about_subject && act.cue.kind == CueKind::kSay && !act.empty() && !act.before && act.segment > 0 &&
      act.message[0].first >= act.cue.tokens.last && !in_quote(act.message[0].first) &&
      is_bare_subject({unit_.first, segments_[act.segment - 1].tokens.last}, work_, language_)) {
    act.message[0].last = before_predicate(act.message[0], segments_, quote_of_, work_, language_);
  }
  if (!act.empty() || act.lead_in || grammar_ == Grammar::kVerbLast) return;
  // "Dass er Geld gewaschen habe, hatte er stets zurückgewiesen."
  if (number == 0 && act.segment == 1 && segments_[0].separator == TokenKind::kComma &&
      !in_quote(unit_.first) && (classes(unit_.first) & kThat) != 0 &&
      (classes(unit_.first) & (kPreposition | kWh)) == 0 && grammar_ != Grammar::kChinese &&
      grammar_ != Grammar::kArabic) {
    act.message[0] = {unit_.first + 1, segments_[0].tokens.last};
    act.that_clause = true;
    return;
  }
  // "The raid was denied by X", "The raid |was condemned by| X": what it is about stands before.
  if (act.cue.by && (act.cue.modality == ModalityKind::kDenied || act.cue.kind == CueKind::kObject))
    return deny_subject(act);
  if (act.cue.modality == ModalityKind::kDenied) {
    act.message[0] = object_before(act);
    act.noun = !act.empty();
    return;
  }
  // "acknowledged having lied"
  if (language_ == "en" && act.cue.kind == CueKind::kSay && act.cue.tokens.last + 1 < unit_.last &&
      grammar_words(language_).has(WordUse::kGerundOpen, text_.lower(act.cue.tokens.last))) {
    act.message[0] = {act.cue.tokens.last, limit_of(number)};
    act.that_clause = true;
    return;
  }
  // "dijo habían ayudado": "que" was lost.
  if (grammar_ == Grammar::kRomance && act.cue.kind == CueKind::kSay && act.cue.tokens.last < unit_.last &&
      !in_quote(act.cue.tokens.last) && (classes(act.cue.tokens.last) & kFinite) != 0) {
    act.message[0] = {act.cue.tokens.last, limit_of(number)};
    act.that_clause = true;
    return;
  }
  if (const TokenRange infinitive = infinitive_of(act, limit_of(number)); has_words(infinitive)) {
    act.message[0] = infinitive;
    act.that_clause = true;
    return;
  }
  if (grammar_ == Grammar::kEnglish && language_ != "en") {
    // Hindi and Urdu: "सुनीता राव ने |आरोपों को “मनगढ़ंत”| क़रार दिया".
    const GrammarWords& grammar = grammar_words(language_);
    const std::uint32_t at = act.cue.tokens.first;
    for (std::uint32_t i = at; i > segments_[act.segment].tokens.first; --i) {
      if (in_quote(i - 1)) continue;
      const bool particle = grammar.has(WordUse::kSubjectParticle, text_.lower(i - 1));
      const bool pronoun = (classes(i - 1) & kPronoun) != 0 && i - 1 == segments_[act.segment].tokens.first;
      if (!particle && !pronoun) continue;
      const std::uint32_t first = skip_adjuncts(i, at);
      const bool said = act.cue.kind == CueKind::kObject || act.cue.object ||
                        act.cue.modality == ModalityKind::kDenied ||
                        act.cue.modality == ModalityKind::kNeeded || has_quote({first, at});
      if (said && has_words({first, at})) {
        act.message[0] = {first, at};
        act.noun = true;
      }
      break;
    }
    if (!act.empty()) return;
  }
  TokenRange front = told_in_front(act);
  if (!has_words(front) && act.cue.object) front = object_before(act);
  if (has_words(front)) {
    act.message[0] = front;
    act.noun = true;
    return;
  }
  if (!act.cue.object) return;
  const bool verb_first = puts_subject_behind(act) && !ends_apposition(act);
  const TokenRange object = object_of(act, verb_first, limit_of(number));
  if (!has_words(object)) return;
  act.message[0] = {object.first, before_time_clause(object)};
  act.noun = true;
}

// "seine Bereitschaft zu helfen|, als er Kim traf": when it was said is no part of a noun that is said.
std::uint32_t SpeechActs::before_time_clause(TokenRange object) const {
  const GrammarWords& grammar = grammar_words(language_);
  for (std::uint32_t i = object.first; i + 1 < object.last; ++i) {
    if (text_.tokens[i].kind == TokenKind::kComma && !in_quote(i) &&
        grammar.has(WordUse::kTimeClause, text_.lower(i + 1)))
      return i;
  }
  return object.last;
}

// "该商人否认|指控|，检方要求……": a Chinese noun that is denied ends at its comma.
void SpeechActs::end_denied_noun(Act& act) const {
  if (language_ != "zh" || act.empty() || act.before || act.cue.modality != ModalityKind::kDenied) return;
  const TokenRange own = segments_[segment_of(act.cue.tokens.last - 1)].tokens;
  constexpr std::uint32_t kNoun = 2;     // characters
  constexpr std::uint32_t kLongest = 8;  // tokens
  if (act.message[0].first < act.cue.tokens.last || act.message[0].last <= own.last ||
      own.last < act.message[0].first + kNoun || own.last - act.message[0].first > kLongest ||
      has_quote({act.message[0].first, own.last}) ||
      !grammar_words(language_).has(WordUse::kClaimNoun, text_.at(text_.span({own.last - kNoun, own.last}))))
    return;
  act.message = {};
  act.message[0] = {act.cue.tokens.last, own.last};
  act.noun = true;
}

std::uint32_t SpeechActs::message_begin(std::size_t number) const {
  std::uint32_t begin = unit_.first;
  for (std::size_t k = 0; k < number; ++k) {
    if (acts_[k].before) begin = std::max(begin, segments_[acts_[k].segment].tokens.last);
  }
  for (const Frame& frame : frames_) {
    if (frame.kind == CueKind::kAsked && frame.tokens.first == begin) begin = frame.tokens.last;
  }
  // "Russland kritisierte den Schritt: Die EU breche das Recht, erklärte X."
  for (std::size_t k = 0; k + 1 < acts_[number].segment; ++k) {
    if (segments_[k].separator == TokenKind::kColon && segments_[k].tokens.last > begin)
      begin = segments_[k + 1].tokens.first;
  }
  while (begin < unit_.last && !is_word(text_.tokens[begin]) && !in_quote(begin) && name_of_[begin] < 0)
    ++begin;
  return begin;
}

// "said |Nordfrakt's newly elected chairman| Lars Holm": whose, and what he is.
bool SpeechActs::is_owned_office(TokenRange phrase) const {
  constexpr std::uint32_t kLongest = 9;  // tokens
  bool owned = false;
  if (phrase.last <= phrase.first || phrase.last - phrase.first > kLongest) return false;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const std::string_view word = text_.lower(i);
    const bool mark = word == "'s" || word == "’s";
    owned = owned || mark;
    if (mark || text_.tokens[i].kind == TokenKind::kHyphen || speakers_.mention_at(i) >= 0) continue;
    if (text_.tokens[i].kind != TokenKind::kWord || (classes(i) & ~(kArticle | kAdverb | kTime)) != 0)
      return false;
  }
  return owned;
}

std::uint32_t SpeechActs::quoted_clause_begin(const Act& act, bool verb_first, std::uint32_t inner,
                                              std::uint32_t limit) const {
  std::uint32_t begin = act.cue.verb_end();
  if (act.cue.kind == CueKind::kQuoted || act.cue.kind == CueKind::kQuotes) begin = act.cue.tokens.last;
  if (verb_first && !act.coordinated && grammar_ != Grammar::kEnglish) {
    const Speaker speaker = speakers_.after_verb({begin, inner}, language_);
    if (speaker.found()) begin = speaker.tokens.last;
    std::uint32_t end = 0;
    if (grammar_ == Grammar::kArabic && !speaker.found() && arabic_subject({begin, inner}, end).found())
      begin = end;
  }
  begin = skip_adjuncts(begin, std::min(inner, limit));
  // "sagte Reportern „...“": whom it was said to.
  TokenRange found;
  if (act.cue.kind == CueKind::kSay && begin < inner &&
      ((language_ != "en" && grammar_ != Grammar::kChinese) || act.cue.to) &&
      (speakers_.mention_at(begin) >= 0 ||
       source_word_at(work_, begin, inner, language_, found) != SourceWord::kNone) &&
      inner - begin <= 4)
    begin = inner;
  if (language_ == "en" && act.cue.kind == CueKind::kSay && act.cue.to) {
    // "told |the board| the fine was “...”"
    const std::uint32_t end = behind_addressee(begin, inner);
    if (end > begin && end < inner && (classes(end) & (kArticle | kPronoun)) != 0) begin = end;
  }
  return begin;
}

}  // namespace tamis::documents

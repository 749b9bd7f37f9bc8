// What was said, where no source and no last verb settles it: the step that finds the clause, one kind of clause after another.
#include "documents/statements/speech_acts.h"

#include <algorithm>
#include <string_view>

#include "documents/statements/main_predicate.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/modality.h"

namespace tamis::documents {

using namespace clause_word;

bool SpeechActs::message_of_relative(std::size_t number, const ClauseSurroundings& around) {
  Act& act = acts_[number];
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  const Segment& last_segment = segments_[around.end_segment];
  const bool parted = act.cue.gap.first < act.cue.gap.last;
  const bool accusative = segment.first + 1 < at && grammar_words(language_).has(WordUse::kAccusativeArticle,
                                                                                 text_.lower(segment.first));
  // "|Südkorea| nannte er ..."
  const bool he = !parted && segment.first < at && act.cue.tokens.last < last_segment.tokens.last &&
                  (classes(act.cue.tokens.last) & (kMale | kFemale | kPlural)) == kMale && has_quote(unit_);
  if (language_ == "de" && around.object_like && !act.relative && (accusative || he) &&
      !in_quote(segment.first)) {
    // "|Einen Besuch in Brüssel| bestritt die Kommission": what the clause opens with is no subject.
    const TokenRange behind = parted ? act.cue.gap : TokenRange{act.cue.verb_end(), last_segment.tokens.last};
    Speaker subject = speakers_.after_verb(without_quotes_right(behind), language_);
    if (subject.found() && subject.confidence >= 0.6) {
      const bool quote = has_quote(behind);
      act.message[0] = {segment.first, at};
      if (quote) act.message[1] = {first_quote(behind), behind.last};
      act.before = true;
      act.noun = !quote;
      act.speaker = std::move(subject);
      return true;
    }
  }
  // ", dem Washington vorwirft, |Öl geschmuggelt zu haben|,": behind an object in the relative clause.
  const GrammarWords& small_words = grammar_words(language_);
  if (language_ == "de" && act.relative && act.cue.kind == CueKind::kObject &&
      act.cue.tokens.last == last_segment.tokens.last && last_segment.separator == TokenKind::kComma &&
      around.next_segment < segments_.size() && around.next_first < around.limit &&
      !in_quote(around.next_first)) {
    const TokenRange infinitive = segments_[around.next_segment].tokens;
    if (infinitive.last >= infinitive.first + 2) {
      for (std::uint32_t i = infinitive.last - 1; i > infinitive.first && infinitive.last - i < 4; --i) {
        if (!small_words.has(WordUse::kToInfinitive, text_.lower(i - 1))) continue;
        act.message[0] = {infinitive.first, std::min(around.limit, infinitive.last)};
        return true;
      }
    }
  }
  // ", der |die Vorwürfe| bestreitet,"
  if (act.relative && act.cue.tokens.last == last_segment.tokens.last && segment.first + 1 < at &&
      ((act.cue.kind == CueKind::kObject && language_ == "de") ||
       (act.cue.modality == ModalityKind::kDenied && (classes(segment.first) & kRelative) != 0 &&
        (language_ == "de" || language_ == "nl")))) {
    act.message[0] = {segment.first + 1, at};
    // ", dessen Anwälte |die Vorwürfe| bestreiten,": behind who denies.
    for (std::uint32_t i = segment.first + 2;
         i + 1 < at && grammar_words(language_).has(WordUse::kWhoseRelative, text_.lower(segment.first));
         ++i) {
      if ((classes(i) & kArticle) == 0) continue;
      act.message[0].first = i;
      break;
    }
    return true;
  }
  return false;
}

bool SpeechActs::message_behind_colon(std::size_t number, const ClauseSurroundings& around) {
  Act& act = acts_[number];
  const TokenRange segment = segments_[act.segment].tokens;
  const Segment& last_segment = segments_[around.end_segment];
  if (is_incise_behind_aside(act, around.limit)) {
    act.message[0] = {around.next_first, around.limit};
    return true;
  }
  // "sagte die Sprecherin der Regierung, Anne Wittkamp: „...“"
  if (!around.colon && last_segment.separator == TokenKind::kComma &&
      around.end_segment + 2 < segments_.size() &&
      segments_[around.end_segment + 1].separator == TokenKind::kColon &&
      is_name_alone(segments_[around.end_segment + 1].tokens) &&
      in_quote(segments_[around.end_segment + 2].tokens.first) &&
      segments_[around.end_segment + 2].tokens.first < around.limit) {
    act.message[0] = {segments_[around.end_segment + 2].tokens.first, around.limit};
    act.speaker = sole_mention(segments_[around.end_segment + 1].tokens);
    if (!act.speaker.found()) act.speaker = unknown_person(segments_[around.end_segment + 1].tokens);
    return true;
  }
  if (around.colon) {
    if (around.next_first < unit_.last) {
      act.message[0] = {around.next_first, around.limit};
      // "Санкции не повлияют на проект, уверен министр: «...»"
      constexpr std::uint32_t kShortestClause = 4;  // tokens
      const bool clause_before =
          around.has_before && act.cue.kind == CueKind::kSay &&
          segment.first - around.before_begin > kShortestClause &&
          (grammar_ == Grammar::kSlavic || grammar_ == Grammar::kRomance || grammar_ == Grammar::kGerman) &&
          in_quote(around.next_first) && !opens_frame(around.before_begin) &&
          (classes(around.before_begin) & (kSubordinator | kConjunction)) == 0 &&
          !has_act_cue({around.before_begin, segment.first}) &&
          segments_[act.segment - 1].separator == TokenKind::kComma && !ends_apposition(act);
      Speaker subject;
      if (clause_before)
        subject = speakers_.after_verb({act.cue.verb_end(), last_segment.tokens.last}, language_);
      const bool both = clause_before && subject.found() && subject.confidence >= 0.6;
      if ((around.quote_before || both) && around.verb_first) {
        act.message[1] = act.message[0];
        act.message[0] = {around.before_begin, segment.first};
      }
      return true;
    }
    act.lead_in = true;
    return true;
  }
  return false;
}

bool SpeechActs::message_with_that(std::size_t number, const ClauseSurroundings& around) {
  Act& act = acts_[number];
  const Segment& last_segment = segments_[around.end_segment];
  if (around.that != 0 && around.that < around.limit &&
      !(around.quote_before && around.verb_first && around.that > last_segment.tokens.last)) {
    act.message[0] = {around.that, around.limit};
    act.that_clause = true;
    // "قالت |إنها| اعتقلته": its subject is written onto it.
    if (language_ == "ar" && around.that > act.cue.tokens.last && (classes(around.that - 1) & kThat) != 0 &&
        grammar_words(language_).ends(WordUse::kObjectSuffix, text_.at(around.that - 1)))
      act.message[0].first = around.that - 1;
    if (act.cue.kind == CueKind::kObject || act.cue.modality == ModalityKind::kDenied) {
      // "hielt es für unklug, dass", "отверг сообщения, что": the object belongs to it.
      const std::uint32_t object = object_begin(act, around.verb_first, around.limit);
      const bool noun = act.cue.kind == CueKind::kObject ||
                        (object + 1 < around.that && classes(object) == 0 && is_word(text_.tokens[object]) &&
                         grammar_ != Grammar::kArabic && act.cue.gap.first >= act.cue.gap.last);
      // "it unlikely that": how likely it is, is not said but what.
      const bool likelihood = act.cue.kind == CueKind::kObject && object < around.that &&
                              modality_of(work_, {object, around.that}).kind == ModalityKind::kPossible;
      // "lobte Nordkorea dafür, dass es", "звинуватив Литву в тому, що вона": the clause is what is said.
      const bool for_it = act.cue.kind == CueKind::kObject && around.that >= unit_.first + 3 &&
                          text_.tokens[around.that - 2].kind == TokenKind::kComma &&
                          grammar_words(language_).has(WordUse::kForIt, text_.lower(around.that - 3));
      if (object < around.that && noun && !likelihood && !for_it) act.message[0].first = object;
    }
    return true;
  }
  if (const TokenRange infinitive = infinitive_of(act, around.limit);
      !around.quote_before && has_words(infinitive)) {
    act.message[0] = infinitive;  // "Em carta, relatou ter sido amarrado"
    act.that_clause = true;
    return true;
  }
  return false;
}

bool SpeechActs::message_before_apposition(std::size_t number, const ClauseSurroundings& around) {
  Act& act = acts_[number];
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  const Segment& last_segment = segments_[around.end_segment];
  if (around.verb_first && around.has_before && !around.quote_before && act.segment >= 2 &&
      act.cue.kind == CueKind::kSay && grammar_ != Grammar::kChinese && grammar_ != Grammar::kArabic) {
    // “It is a red line,” the official, speaking on condition of anonymity, said.
    const TokenRange clause = segments_[act.segment - 1].tokens;
    const TokenRange subject = segments_[act.segment - 2].tokens;
    constexpr std::uint32_t kLongestSubject = 9;  // tokens
    const std::uint32_t opens = classes(clause.first);
    const bool aside =
        (opens & (kRelative | kPreposition)) != 0 || is_participle(clause.first) ||
        grammar_words(language_).ends(WordUse::kClauseParticipleEnd, text_.lower(clause.first));
    if (aside && subject.first > around.before_begin && ends_in_quote({around.before_begin, subject.first}) &&
        !has_quote({subject.first, clause.last}) && subject.last - subject.first <= kLongestSubject) {
      Speaker speaker = speakers_.before_verb(subject, language_);
      if (speaker.found() && (speaker.mention >= 0 || speaker.word != SourceWord::kNone)) {
        act.before = true;
        act.message[0] = {around.before_begin, subject.first};
        act.speaker = std::move(speaker);
        return true;
      }
    }
  }
  if (grammar_ == Grammar::kChinese && around.has_before && !around.quote_before &&
      act.cue.kind == CueKind::kSay &&
      (around.verb_first || grammar_words(language_).has(WordUse::kAdjunctOpen, text_.at(segment.first)))) {
    // “...，”金与正，领导人的妹妹，在一份声明中|说: the subject follows what is said.
    constexpr std::size_t kMostBetween = 3;  // segments
    for (std::size_t k = act.segment; k > 1 && act.segment - k < kMostBetween; --k) {
      const TokenRange subject = segments_[k - 1].tokens;
      if (has_quote(subject)) break;
      if (!ends_in_quote({around.before_begin, subject.first})) continue;
      act.speaker = speakers_.before_verb(subject, language_);
      if (!act.speaker.found()) break;
      act.before = true;
      act.message[0] = {around.before_begin, subject.first};
      return true;
    }
  }
  // “We expect more,” the minister, John Smith, was quoted as saying.
  const bool says = act.cue.kind == CueKind::kSay || act.cue.kind == CueKind::kQuoted;
  if (around.verb_first && around.has_before && !around.quote_before && language_ == "en" && says) {
    // “We expect more,” John Smith, a spokesman, said.
    for (std::size_t k = act.segment; k > 1 && act.segment - k < 2; --k) {
      const TokenRange name = segments_[k - 1].tokens;
      const bool single = k < act.segment && is_single_name(name, segments_[k].tokens);
      if ((!single && !is_name_alone(name)) || !ends_in_quote({around.before_begin, name.first})) continue;
      act.before = true;
      act.message[0] = {around.before_begin, name.first};
      act.speaker = sole_mention(name);
      if (!act.speaker.found()) act.speaker = single ? named_by_words(name) : unknown_person(name);
      return true;
    }
  }
  if (language_ == "en" && around.has_before && !around.quote_before && says && act.segment >= 2) {
    // "It was frozen, the founder of the exchange, Ben Zhou, |has said|."
    constexpr std::uint32_t kLongestOffice = 9;  // tokens
    const TokenRange name = segments_[act.segment - 1].tokens;
    const TokenRange office = segments_[act.segment - 2].tokens;
    // "|Petrov's| lawyer, John Doe, told the paper."
    bool opens = (classes(office.first) & (kArticle | kPronoun)) != 0 ||
                 grammar_words(language_).has(WordUse::kPossessive, text_.lower(office.first));
    for (std::uint32_t i = office.first; i < office.last && !opens; ++i)
      opens = text_.lower(i) == "'s" && text_.tokens[office.first].capital;
    const TokenRange behind{skip_adjuncts(act.cue.verb_end(), last_segment.tokens.last),
                            last_segment.tokens.last};
    const bool ends = nothing_behind(behind) || only_addressee(act, behind);
    std::uint32_t verb = segment.first;
    while (verb < at && (classes(verb) & (kAdverb | kAuxiliary)) != 0) ++verb;
    // "In return it got money, lawmaker Han Seo-jun, the secretary of the committee, |said|."
    constexpr std::uint32_t kLongestNamed = 5;  // tokens
    const bool explained =
        act.segment >= 3 && verb == at && ends && (classes(name.first) & kArticle) != 0 &&
        name.last - name.first <= kLongestOffice && !has_quote(office) &&
        office.first > around.before_begin + 4 && office.last - office.first <= kLongestNamed &&
        (!opens_frame(around.before_begin) || segments_[act.segment - 3].tokens.first > around.before_begin);
    if (explained) {
      Speaker named = speakers_.before_verb(office, language_);
      if (named.mention >= 0 && named.medium == "person" && named.tokens.last == office.last &&
          (named.reason == "named" || named.tokens.first == office.first)) {
        act.before = true;
        act.message[0] = {around.before_begin, office.first};
        act.speaker = std::move(named);
        return true;
      }
    }
    if (verb == at && opens && ends && office.last - office.first <= kLongestOffice &&
        office.first > around.before_begin + 2 && !has_quote(office) && is_name_alone(name)) {
      act.before = true;
      act.message[0] = {around.before_begin, office.first};
      act.speaker = sole_mention(name);
      if (!act.speaker.found()) act.speaker = unknown_person(name);
      return true;
    }
  }
  return false;
}

bool SpeechActs::message_beside_verb(std::size_t number, const ClauseSurroundings& around) {
  Act& act = acts_[number];
  const TokenRange segment = segments_[act.segment].tokens;
  const Segment& last_segment = segments_[around.end_segment];
  if (around.quote_before && (around.verb_first || around.inner == kNowhere) &&
      !(act.coordinated && number > 0)) {
    act.before = true;
    act.message[0] = {around.before_begin, segment.first};
    if (around.quote_next) act.message[1] = {around.next_first, quoted_end(around.next_first, around.limit)};
    return true;
  }
  if (around.inner != kNowhere && !(around.verb_first && around.has_before)) {
    act.message[0] = {
        quoted_clause_begin(act, around.verb_first && !around.and_says, around.inner, around.limit),
        around.limit};
    return true;
  }
  if (grammar_ == Grammar::kChinese && act.cue.to && !around.quote_before) {
    if (const std::uint32_t told = behind_told(act, around.verb_first, around.limit); told != 0) {
      act.message[0] = {told, around.limit};
      return true;
    }
  }
  const bool its = grammar_ == Grammar::kChinese && around.verb_first && around.has_before &&
                   act.cue.verb_end() < last_segment.tokens.last &&
                   grammar_words(language_).has(WordUse::kAnaphorOf, text_.at(act.cue.verb_end()));
  if (grammar_ == Grammar::kChinese && act.cue.kind == CueKind::kSay && (its || around.inner == kNowhere) &&
      !around.quote_next && !around.quote_before) {
    // "指责法国资助叛军", "制裁了该集团，称其...": the clause stands behind the verb, without a comma.
    constexpr std::uint32_t kShortest = 4;  // tokens
    std::uint32_t first = act.cue.verb_end();
    while (first < last_segment.tokens.last &&
           grammar_words(language_).has(WordUse::kAspect, text_.at(first)))
      ++first;
    TokenRange found;
    const bool told =
        first < last_segment.tokens.last &&
        (source_word_at(work_, first, last_segment.tokens.last, language_, found) != SourceWord::kNone) &&
        found.last + 1 >= last_segment.tokens.last;
    if (!told && first + kShortest <= std::min(behind_list_commas(around.end_segment), around.limit) &&
        !has_act_cue({first, last_segment.tokens.last})) {
      act.message[0] = {first, around.limit};
      if (around.verb_first && around.has_before) act.speaker = chinese_subject_left(act);
      return true;
    }
  }
  if (grammar_ == Grammar::kChinese && around.verb_first && around.has_before && !around.quote_before &&
      around.inner == kNowhere && !act.coordinated && around.object_like &&
      !has_quote({around.before_begin, segment.first})) {
    // "英国启动了这个机制，|指控|伊朗违反了协议": what is said stands behind the verb.
    constexpr std::uint32_t kShortest = 4;  // tokens
    if (act.cue.verb_end() + kShortest <= std::min(behind_list_commas(around.end_segment), around.limit)) {
      act.message[0] = {act.cue.verb_end(), around.limit};
      act.speaker = chinese_subject_left(act);
      return true;
    }
  }
  // "resigned because, he said, |the vote was rigged|": a conjunction stands alone before who says it.
  if (around.has_before && act.cue.kind == CueKind::kSay &&
      segments_[act.segment - 1].separator == TokenKind::kComma &&
      last_segment.separator == TokenKind::kComma && around.next_first < around.limit &&
      grammar_ != Grammar::kChinese && grammar_ != Grammar::kArabic && around.inner == kNowhere &&
      (classes(segments_[act.segment - 1].tokens.last - 1) & (kSubordinator | kThat)) != 0 &&
      (classes(segments_[act.segment - 1].tokens.last - 1) & (kArticle | kPronoun)) == 0) {
    act.message[0] = {around.next_first, around.limit};
    act.that_clause = true;
    return true;
  }
  return false;
}

bool SpeechActs::message_before_verb(std::size_t number, const ClauseSurroundings& around) {
  Act& act = acts_[number];
  const TokenRange segment = segments_[act.segment].tokens;
  const Segment& last_segment = segments_[around.end_segment];
  bool subject_behind = false;
  if (around.verb_first && has_words({act.cue.verb_end(), last_segment.tokens.last})) {
    const Speaker behind = speakers_.after_verb({act.cue.verb_end(), last_segment.tokens.last}, language_);
    // English puts the subject there only beside quotations and in "..., said police".
    subject_behind = behind.found() &&
                     (language_ != "en" || (behind.confidence >= 0.85 && !act.coordinated &&
                                            (behind.tokens.first <= act.cue.verb_end() + 2 ||
                                             is_owned_office({act.cue.verb_end(), behind.tokens.first}))));
  }
  // "Die Vorwürfe seien haltlos, ätzte X": behind a clause the place of the verb shows that it speaks.
  if (act.quote_only() && !around.quote_next && !around.quote_before &&
      !speaks_behind_clause(act, around.before_begin)) {
    return true;
  }
  if (!around.colon && !around.quote_next && !around.quote_before && around.inner == kNowhere &&
      around.that == 0 && (act.cue.kind == CueKind::kSay || act.cue.kind == CueKind::kQuote)) {
    // "قال الجنرال، قائد الجيش، في خطاب: «...»": appositions and adjuncts between the verb and the colon.
    constexpr std::size_t kMostBetween = 4;  // segments
    for (std::size_t k = around.end_segment + 1;
         k + 1 < segments_.size() && k <= around.end_segment + kMostBetween; ++k) {
      const std::uint32_t behind = segments_[k + 1].tokens.first;
      if (segments_[k].tokens.first >= around.limit || has_quote(segments_[k].tokens) ||
          has_act_cue(segments_[k].tokens))
        break;
      if (segments_[k].separator != TokenKind::kColon) continue;
      if (behind >= around.limit || !in_quote(behind)) break;
      act.message[0] = {behind, around.limit};
      return true;
    }
  }
  const bool bare_verb = around.verb_first && around.has_before && grammar_ != Grammar::kEnglish &&
                         !act.coordinated && act.cue.kind == CueKind::kSay &&
                         act.cue.tokens.last <= last_segment.tokens.last &&
                         nothing_behind({skip_adjuncts(act.cue.tokens.last, last_segment.tokens.last),
                                         last_segment.tokens.last}) &&
                         (last_segment.tokens.last >= around.limit || around.next_first >= around.limit ||
                          !comma_opens_message(act, around.next_first));
  const bool only_subject =
      around.object_like &&
      (act.cue.kind == CueKind::kSay || (!act.coordinated && grammar_ != Grammar::kArabic &&
                                         !has_act_cue({around.before_begin, segment.first}))) &&
      subject_behind &&
      !has_words({object_begin(act, around.verb_first, last_segment.tokens.last), last_segment.tokens.last});
  // "وعلى الجانب الآخر، أعلن الجيش توقيف فلان": the object stands behind the subject.
  if (grammar_ == Grammar::kArabic && around.verb_first && around.has_before && act.cue.object &&
      !around.quote_before) {
    const Speaker subject = speakers_.after_verb({act.cue.verb_end(), last_segment.tokens.last}, language_);
    const std::uint32_t object = object_begin(act, around.verb_first, around.limit);
    const bool known = subject.mention >= 0 || subject.word != SourceWord::kNone;
    if (known && object < last_segment.tokens.last && (classes(object) & kPreposition) == 0 &&
        has_words({object, last_segment.tokens.last})) {
      act.message[0] = {object, around.limit};
      act.noun = true;
      return true;
    }
  }
  if (around.verb_first && around.has_before && (subject_behind || bare_verb) &&
      (!around.object_like || only_subject || bare_verb) &&
      !(opens_frame(around.before_begin) && around.comma_clause &&
        !has_quote({around.before_begin, segment.first}))) {
    act.before = true;
    act.message[0] = {around.before_begin, segment.first};
    if (around.quote_next) act.message[1] = {around.next_first, quoted_end(around.next_first, around.limit)};
    if (!around.quote_next && !around.colon &&
        goes_on_behind(act, {around.before_begin, segment.first}, around.next_first, around.limit))
      act.message[1] = {around.next_first, around.limit};
    return true;
  }
  return false;
}

bool SpeechActs::message_as_object(std::size_t number, const ClauseSurroundings& around) {
  Act& act = acts_[number];
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  const Segment& last_segment = segments_[around.end_segment];
  // "warf der Ministerin vor, ... zu haben"
  if (around.object_like && language_ == "de" && act.cue.gap.first < act.cue.gap.last &&
      around.next_first < around.limit && last_segment.separator == TokenKind::kComma &&
      text_.lower(act.cue.tokens.last - 1) == "vor") {
    act.message[0] = {around.next_first, around.limit};
    return true;
  }
  if ((language_ == "de" && !around.comma_clause) || language_ == "nl") {
    // "Ungarn hatte |die Streichung| verlangt und war damit gescheitert"
    if (const TokenRange object = german_perfect_object(act); has_words(object)) {
      act.message[0] = object;
      act.noun = true;
      // "heeft |Noord-Korea| beschuldigd |van de diefstal|": Dutch sets behind the participle what is not its object.
      const TokenRange rest{act.cue.tokens.last, std::min(last_segment.tokens.last, around.limit)};
      if (language_ == "nl" && has_words(rest)) act.message[1] = rest;
      return true;
    }
  }
  if (around.object_like) {
    // "wird |von den USA| beschuldigt": the agent is nothing that is said.
    const bool agent = act.cue.by && act.cue.gap.first < act.cue.gap.last;
    const std::uint32_t object =
        agent ? act.cue.tokens.last : object_begin(act, around.verb_first, around.limit);
    // "whom Tehran accuses |of spying|", "was accused by Tehran |of spying|": whom it concerns stands before.
    const bool concerns =
        language_ == "en" && act.cue.kind == CueKind::kObject &&
        (act.cue.by || (act.relative &&
                        grammar_words(language_).has(WordUse::kObjectRelative, text_.lower(segment.first))));
    if (object < around.limit && language_ == "en" && (classes(object) & kPreposition) != 0 &&
        (!concerns || text_.lower(object) != "of"))
      return true;
    // "X, who denies |the charges|, lives in Oslo": the object ends with its clause.
    const bool relative = act.relative ||
                          (grammar_ == Grammar::kRomance && act.segment > 0 && segment.first < at &&
                           (text_.lower(segment.first) == "que" || text_.lower(segment.first) == "che")) ||
                          // "Huawei, |accused by Washington of theft|, denied"
                          (act.cue.by && act.cue.tokens.first == segment.first);
    if (relative && last_segment.separator == TokenKind::kComma &&
        has_words({object, last_segment.tokens.last})) {
      act.message[0] = {object, std::min(around.limit, last_segment.tokens.last)};
      return true;
    }
    if (object < around.limit && has_words({object, around.limit})) {
      act.message[0] = {object, before_time_clause({object, around.limit})};
      return true;
    }
    // "hat die Vorwürfe zurückgewiesen": the object stands in front.
    return true;
  }
  return false;
}

bool SpeechActs::message_behind_comma(std::size_t number, const ClauseSurroundings& around) {
  Act& act = acts_[number];
  const Segment& last_segment = segments_[around.end_segment];
  if (!around.comma_clause) return false;
  std::uint32_t begin = around.next_first;
  const std::uint32_t object = object_begin(act, around.verb_first, around.limit);
  // "zitierte einen Vertreter mit den Worten, das Flugzeug ...": whom it quotes is not what he says.
  const bool quotes = act.cue.kind == CueKind::kQuotes && act.cue.gap.first < act.cue.gap.last;
  // "told |the board|, “...”": whom.
  const bool told = language_ == "en" && act.cue.to && in_quote(around.next_first);
  if (!quotes && !told && !act.cue.by && object < last_segment.tokens.last &&
      is_noun_phrase({object, last_segment.tokens.last}))
    begin = object;
  act.message[0] = {begin, begin == object ? before_time_clause({begin, around.limit}) : around.limit};
  return true;
}

void SpeechActs::message_without_marks(std::size_t number, const ClauseSurroundings& around) {
  Act& act = acts_[number];
  const Segment& last_segment = segments_[around.end_segment];
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  // "quoted Kim as saying |the ship had left|": behind whom it quotes.
  const bool quoted_words =
      language_ == "en" && (act.cue.kind == CueKind::kQuotes || act.cue.kind == CueKind::kQuoted);
  const std::uint32_t rest =
      skip_adjuncts(quoted_words ? act.cue.tokens.last : act.cue.verb_end(), last_segment.tokens.last);
  // "In his testimony, he told ...": no message; "In 2024, |Iran sold the ship|, he said" has one.
  const bool fragment =
      around.has_before && act.segment == 1 && opens_frame(around.before_begin) &&
      segment.first - around.before_begin <= 9 && language_ == "en" &&
      !has_quote({around.before_begin, segment.first}) &&
      !goes_on_behind(act, {around.before_begin, segment.first}, around.next_first, around.limit);
  // "Morrison took over, |and Vindman reported to him|": a clause of its own.
  const bool joined = language_ == "en" && !around.quote_before && segment.first + 1 < at &&
                      (classes(segment.first) & kConjunction) != 0;
  if (around.has_before && !around.verb_first && !fragment && !joined &&
      (grammar_ == Grammar::kEnglish || grammar_ == Grammar::kChinese || subject_stands_first(act) ||
       arabic_subject_first(act)) &&
      (nothing_behind({rest, last_segment.tokens.last}) ||
       only_addressee(act, {rest, last_segment.tokens.last}) ||
       is_circumstance({rest, last_segment.tokens.last}, work_, language_))) {
    act.before = true;
    act.message[0] = {around.before_begin, segment.first};
    if (around.quote_next) act.message[1] = {around.next_first, quoted_end(around.next_first, around.limit)};
    if (!around.quote_next &&
        goes_on_behind(act, {around.before_begin, segment.first}, around.next_first, around.limit))
      act.message[1] = {around.next_first, around.limit};
    return;
  }
  if (around.quote_next) {
    act.message[0] = {around.next_first, around.limit};
    return;
  }
  // Translated word for word: "sagte es würde weiter versuchen".
  if (language_ == "de" && !around.verb_first && act.cue.kind == CueKind::kSay &&
      act.cue.gap.first >= act.cue.gap.last && rest < last_segment.tokens.last && !in_quote(rest) &&
      (classes(rest) & (kPreposition | kConjunction)) == 0) {
    std::uint32_t words = 0;
    bool finite = false;
    for (std::uint32_t i = rest; i < last_segment.tokens.last; ++i) {
      words += is_word(text_.tokens[i]) ? 1U : 0U;
      finite = finite || (i > rest && i < rest + 8 && (classes(i) & (kAuxiliary | kKonjunktiv)) != 0);
    }
    if (finite && words >= 3) {
      act.message[0] = {rest, around.limit};
      return;
    }
  }
  if (const std::uint32_t told = behind_told(act, around.verb_first, around.limit); told != 0) {
    act.message[0] = {told, around.limit};
    return;
  }
  // Without any mark: English "said the ship had left", translated "sagte Kim Die beiden Länder hätten".
  const bool plain = language_ == "en" || grammar_ == Grammar::kArabic || act.cue.clause ||
                     (language_ == "de" && around.verb_first && act.segment == 0);
  if (!plain || act.cue.kind == CueKind::kQuote) return;
  const bool told = rest > act.cue.tokens.first && (classes(rest - 1) & kAddressee) != 0;
  std::uint32_t begin = act.cue.to && !told ? behind_addressee(rest, last_segment.tokens.last) : rest;
  if (around.verb_first && grammar_ != Grammar::kEnglish) {
    const Speaker speaker = speakers_.after_verb({act.cue.verb_end(), last_segment.tokens.last}, language_);
    if (!speaker.found() || speaker.mention < 0) return;
    begin = speaker.tokens.last;
    // "أعلنت |وزارة الخزانة الأمريكية| عقوبات": the subject with its adjectives.
    if (language_ == "ar")
      begin = skip_adjuncts(std::max(begin, arabic_object(act, last_segment.tokens.last)),
                            last_segment.tokens.last);
    if (language_ == "de" && (begin >= last_segment.tokens.last || !text_.tokens[begin].capital)) return;
  } else if (around.verb_first && !act.coordinated) {
    return;
  }
  // "said in a statement it had sold the ship": the clause begins at its pronoun.
  if (act.cue.clause && begin < last_segment.tokens.last && (classes(begin) & kPreposition) != 0) {
    for (std::uint32_t i = begin + 2; i < last_segment.tokens.last && i < begin + 6 && !in_quote(i); ++i) {
      if ((classes(i) & kPronoun) == 0 || (classes(i) & kArticle) != 0) continue;
      begin = i;
      break;
    }
  }
  if (begin >= around.limit ||
      (!has_clause({begin, last_segment.tokens.last}, act) && !is_parted_clause(begin, around.limit)))
    return;
  act.message[0] = {begin, around.limit};
}

void SpeechActs::find_clause(std::size_t number) {
  Act& act = acts_[number];
  const std::uint32_t limit = limit_of(number);
  const TokenRange segment = segments_[act.segment].tokens;
  const std::uint32_t at = act.cue.tokens.first;
  if (grammar_ == Grammar::kVerbLast) {
    message_before_final_verb(number);
    return;
  }
  const std::size_t end_segment = segment_of(act.cue.tokens.last - 1);
  const Segment& last_segment = segments_[end_segment];
  // "La società, |con sede a Bamako|, nega.": its subject and an aside are not what somebody denies.
  if (grammar_ == Grammar::kRomance && act.cue.modality == ModalityKind::kDenied && act.segment == 2 &&
      !act.relative && segments_[0].separator == TokenKind::kComma &&
      segments_[1].separator == TokenKind::kComma && (classes(unit_.first) & kArticle) != 0 &&
      !has_words({act.cue.verb_end(), last_segment.tokens.last}) && begins_clause(act) &&
      !has_quote({unit_.first, at}) && is_noun_phrase(segments_[0].tokens)) {
    act.dropped = true;
    return;
  }
  const bool apposition = ends_apposition(act);
  const bool verb_first = puts_subject_behind(act) && !apposition;
  const std::uint32_t before_begin = message_begin(number);
  // "...，并称两国关系“...”", "...，称有关说法是“...”": the clause stands behind.
  const bool and_says = grammar_ == Grammar::kChinese && act.segment > 0 && verb_first &&
                        act.cue.kind == CueKind::kSay && (act.coordinated || act.conjoined || number > 0) &&
                        last_segment.tokens.last >= act.cue.tokens.last + 3 &&
                        !in_quote(segment.first > unit_.first ? segment.first - 1 : segment.first);
  // "|في المقابل|، توعد X بالرد": nobody says an aside.
  // "|However|, the group raised the alarm"
  const bool only_aside = act.segment == 1 && is_aside({before_begin, segments_[0].tokens.last});
  const bool has_before = !apposition && !and_says && !only_aside && act.segment > 0 &&
                          segment.first > before_begin && has_words({before_begin, segment.first});
  const bool quote_before = has_before && ends_in_quote({before_begin, segment.first});
  // "wies die Vorwürfe zurück und sagte: ...": the colon is the second verb's.
  const bool colon = last_segment.separator == TokenKind::kColon && limit > last_segment.tokens.last;
  const std::uint32_t that = that_after(act);
  // What follows in other segments.
  const std::size_t next_segment = behind_frames(end_segment);
  const std::uint32_t next_first =
      next_segment < segments_.size() ? segments_[next_segment].tokens.first : unit_.last;
  const bool quote_next = next_first < limit && in_quote(next_first);
  const bool object_like = act.cue.kind == CueKind::kObject || act.cue.modality == ModalityKind::kDenied ||
                           act.cue.modality == ModalityKind::kNeeded;

  // A quotation inside the segment, behind the verb.
  const std::uint32_t inner = first_quote({act.cue.verb_end(), std::min(last_segment.tokens.last, limit)});
  const bool comma_clause = last_segment.separator == TokenKind::kComma && next_first < limit &&
                            comma_opens_message(act, next_first);
  const ClauseSurroundings around{.limit = limit,
                                  .end_segment = end_segment,
                                  .verb_first = verb_first,
                                  .before_begin = before_begin,
                                  .and_says = and_says,
                                  .has_before = has_before,
                                  .quote_before = quote_before,
                                  .colon = colon,
                                  .that = that,
                                  .next_segment = next_segment,
                                  .next_first = next_first,
                                  .quote_next = quote_next,
                                  .object_like = object_like,
                                  .inner = inner,
                                  .comma_clause = comma_clause};
  if (message_of_relative(number, around) || message_behind_colon(number, around) ||
      message_with_that(number, around) || message_before_apposition(number, around) ||
      message_beside_verb(number, around) || message_before_verb(number, around) ||
      message_as_object(number, around) || message_behind_comma(number, around))
    return;
  message_without_marks(number, around);
}

}  // namespace tamis::documents

// The verbs of saying in a sentence: what is said by each, by whom, and which of them is told inside another.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_SPEECH_ACTS_H_
#define TAMIS_DOCUMENTS_STATEMENTS_SPEECH_ACTS_H_

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "documents/statements/source_frames.h"

namespace tamis::documents {

// Values of Act::medium that are no number of an act.
inline constexpr std::int32_t kNoMedium = -1;
inline constexpr std::int32_t kEvidence = -2;  // a photo, video or document: SpeechActs::evidence_
inline constexpr std::int32_t kQuoting = -3;   // the subject of "quoted X as saying": SpeechActs::quoting_

// One verb of saying with what it says.
struct Act {
  Cue cue;
  std::size_t segment = 0;
  Speaker speaker;
  std::array<TokenRange, 2> message{};
  bool before = false;       // what is said stands in front of the cue
  bool coordinated = false;  // shares the subject of the act before it
  bool that_clause = false;
  bool lead_in = false;    // ends in a colon: the next paragraph is what is said
  bool relative = false;   // in a relative clause
  bool comment = false;    // says what somebody denies or confirms of the clause before (act_comments.cc)
  bool conjoined = false;  // behind "and": its subject stands somewhere to the left
  bool dropped = false;
  bool own_verb = false;  // Korean "분석하고 있다며": the cue is the verb of what is said, "says" comes later
  bool noun = false;                // what is said is a noun, the object of a verb of saying
  std::int32_t medium = kNoMedium;  // the act of the medium that passes this one on
  std::uint32_t begin = 0;          // where its clause begins
  // A cue only beside a quotation.
  [[nodiscard]] bool quote_only() const noexcept {
    return cue.kind == CueKind::kQuote || (cue.kind == CueKind::kQuotes && cue.gap.first >= cue.gap.last);
  }
  [[nodiscard]] bool empty() const noexcept {
    return message[0].first >= message[0].last && message[1].first >= message[1].last;
  }
};

// What stands around a cue whose clause is looked for. Tokens of the page; segments of the unit.
struct ClauseSurroundings {
  std::uint32_t limit = 0;         // what is said ends here at the latest
  std::size_t end_segment = 0;     // of the cue's last token
  bool verb_first = false;         // the subject stands behind the verb
  std::uint32_t before_begin = 0;  // where a message in front of the cue begins
  bool and_says = false;           // Chinese: a second verb, whose clause stands behind
  bool has_before = false;         // words stand in front that may be what is said
  bool quote_before = false;       // they end in a quotation
  bool colon = false;              // behind the segment
  std::uint32_t that = 0;          // the token behind "that"; 0: none
  std::size_t next_segment = 0;    // the next segment that is no source
  std::uint32_t next_first = 0;    // its first token
  bool quote_next = false;         // a quotation begins there
  bool object_like = false;        // what is said may be a noun
  std::uint32_t inner = 0;         // a quotation in the segment, behind the verb; kNowhere: none
  bool comma_clause = false;       // what stands behind the comma is what is said
};

// Where the subject of a verb of saying may stand: the phrases before and behind the verb, and whether it is looked for behind it first.
struct SubjectRegions {
  TokenRange front;
  TokenRange behind;
  bool verb_first = false;
};

class SpeechActs : public SourceFrames {
 protected:
  explicit SpeechActs(Work& work) : SourceFrames(work) {}

  // speech_acts.cc
  void find_acts();
  [[nodiscard]] bool only_names(const Cue& cue) const;
  [[nodiscard]] bool has_verb_behind(const Cue& noun) const;
  [[nodiscard]] bool is_shown_by_medium(const Act& act) const;
  [[nodiscard]] bool is_chinese_noun(const Cue& cue) const;
  [[nodiscard]] bool chinese_not_said(const Cue& cue) const;
  // Where the clause of an act begins, and whether it goes on from the act before it.
  void place(Act& act);
  // The segment behind `number` that is no source: "sagte, laut X, dass"; segments_.size() if there is none.
  [[nodiscard]] std::size_t behind_frames(std::size_t number) const;
  // "Cuando un periodista le preguntó si ..., Putin respondió": the question is no statement beside the answer.
  void drop_questions();
  // A medium's act around another act is a link of its chain; any other act inside a message belongs to the message.
  void resolve_nesting();
  // Whether `inner` is a main clause of its own in front of `outer`: "Er rechne damit, dass ..., sagte X".
  [[nodiscard]] bool is_told_of_another(const Act& outer, const Act& inner) const;
  void nest_in_medium(Act& outer, std::int32_t number, Act& inner);

  // act_comments.cc
  [[nodiscard]] std::uint32_t comment_opening(std::size_t number) const;
  [[nodiscard]] std::uint32_t commented_end(std::size_t number) const;
  [[nodiscard]] std::size_t comment_segment(const Act& act) const;
  [[nodiscard]] bool is_comment(const Act& act) const;
  void comment_on_clause(std::size_t number);

  // act_speakers.cc
  void take_issuer(Act& act) const;
  void leave_main_clause(Act& act, std::uint32_t last) const;

  // passive_acts.cc
  void take_agent(Act& act);
  void deny_subject(Act& act) const;
  [[nodiscard]] TokenRange charge_before_agent(const Act& act) const;

  // act_clauses.cc
  [[nodiscard]] bool is_participle(std::uint32_t token) const;
  // "that" stands right behind the cue: its subject is not there.
  void end_before_others(Act& act) const;
  [[nodiscard]] bool follows_at_once(const Act& act) const;
  // "A – a word of the narrator – and said B": A ends at the first dash.
  [[nodiscard]] std::uint32_t before_insertion(std::uint32_t end) const noexcept;
  // "..., Picardo dijo": translated word for word, subject and verb close the sentence.
  [[nodiscard]] bool subject_stands_first(const Act& act) const;
  // "..., وكالة رويترز ذكرت": translated word for word.
  [[nodiscard]] bool arabic_subject_first(const Act& act) const;
  [[nodiscard]] Speaker first_in_unit(std::uint32_t last) const;
  // "..., X said on Tuesday": English and Chinese put the subject first there, too.
  [[nodiscard]] bool closes_sentence(const Act& act) const;
  [[nodiscard]] bool nothing_behind(TokenRange rest) const;
  [[nodiscard]] bool begins_clause(const Act& act) const;
  // So does German behind an adjunct: "|In Berlin| sagte der Sprecher".
  [[nodiscard]] bool puts_subject_behind(const Act& act) const;
  // "Об этом ... сообщил": Slavic, a preposition and what stands for the sentence before.
  [[nodiscard]] bool opens_with_anaphor(const Act& act) const;
  [[nodiscard]] bool tells_sentence_before(const Act& act) const;
  // "Poinformowała |o tym| prokuratura": Slavic, behind the preposition and what stands for the sentence before; 0: it does not open so.
  [[nodiscard]] std::uint32_t behind_anaphor(const Act& act) const;
  // English "X, an apposition, said Y had left": the clause behind the verb is what is said, the subject stands in front.
  // "Der Sprecher des Stabs, Andrij Kowal, wies das zurück", "José Múcio, ministro da Defesa, anunciou"
  [[nodiscard]] bool ends_named_apposition(const Act& act) const;
  // Slavic: whether a finite verb stands right behind a name.
  [[nodiscard]] bool has_verb_behind_name(TokenRange range) const;
  // "Die Gruppe, die den Verkehr beobachtet, meldete", "L'ambassadeur, interrogé mardi, a dit"
  [[nodiscard]] bool ends_clause_of_subject(const Act& act) const;
  // "Russia|, he said,| regards": a pronoun and its verb between commas, behind a name or a noun with its article alone.
  [[nodiscard]] bool is_incise(const Act& act) const;
  // "However, |officials say|, the ship was sold": English, between small words that open the sentence and its clause.
  [[nodiscard]] bool is_incise_behind_aside(const Act& act, std::uint32_t limit) const;
  // A few words that have no verb yet: their clause goes on behind the cue.
  [[nodiscard]] bool is_torn(TokenRange range) const;
  // A person's name and nothing else, or two to four capitals that look like one.
  [[nodiscard]] bool is_name_alone(TokenRange range) const;
  [[nodiscard]] bool is_single_name(TokenRange range, TokenRange apposition) const;
  [[nodiscard]] bool ends_apposition(const Act& act) const;
  // "المبعوث السابق، توم بيرييلو، دعا"
  [[nodiscard]] bool ends_arabic_apposition(const Act& act) const;
  // "..., two diplomats told Northwire.": nothing behind the verb but whom it was told.
  [[nodiscard]] bool only_addressee(const Act& act, TokenRange rest) const;
  // "..., sagte X." and "..., X said.": nothing follows but time and place.
  [[nodiscard]] bool begins_with_written_that(std::uint32_t token) const;
  [[nodiscard]] bool stands_behind_aside(const Act& act) const;
  [[nodiscard]] bool stands_behind_message(const Act& act) const;
  // "wie" that begins "wie X berichtet" is no object clause.
  [[nodiscard]] bool names_source(std::uint32_t token) const noexcept { return in_frame(token); }
  [[nodiscard]] bool has_clause(TokenRange range, const Act& act) const;
  // The number behind "about", "at least"; `first`: there is none.
  [[nodiscard]] std::uint32_t behind_approximation(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool opens_frame(std::uint32_t token) const;
  [[nodiscard]] bool is_noun_phrase(TokenRange range) const;
  // Whether the clause behind the comma is what is said: a main clause in German, Chinese and where no
  // word says "that" ("sagte, er komme").
  [[nodiscard]] bool comma_opens_message(const Act& act, std::uint32_t first) const;

  // act_messages.cc
  // Where the message of an act that stands in front of it must stop: the next clause of another act.
  [[nodiscard]] std::uint32_t limit_of(std::size_t number) const;
  // "When X announced the exchange|, he said| it would last": where the main clause begins behind the clause of time or
  // condition that the act stands in; unit_.last: there is none.
  [[nodiscard]] std::uint32_t end_of_opening_clause(std::size_t number) const;
  [[nodiscard]] bool is_verb_of_relative(const Act& outer, const Act& inner) const;
  [[nodiscard]] bool is_opening_participle(const Act& act) const;
  // "قال إن الغرب |يخشى| أن": the verb of what is said, no verb of its own.
  [[nodiscard]] bool is_verb_of_clause(const Act& outer, const Act& inner) const;
  // The token behind "that" in the segment of the cue, or the first of the next segment; 0: none.
  [[nodiscard]] bool asks_for_deed(const Act& act, TokenRange segment) const;
  [[nodiscard]] std::uint32_t that_after(const Act& act) const;
  // Whether the verb belongs to a relative clause without a pronoun, so that nothing beside it is what was said.
  [[nodiscard]] bool is_of_relative(const Act& act) const;
  [[nodiscard]] bool has_verb_before_that(TokenRange range) const;
  [[nodiscard]] std::uint32_t that_behind_adjuncts(const Act& act, std::size_t next) const;
  [[nodiscard]] std::uint32_t end_of_time(std::uint32_t first, std::uint32_t last) const;
  // Skips what may stand between the cue and what is said: adverbs, times, whom it was said to.
  [[nodiscard]] std::uint32_t skip_adjuncts(std::uint32_t i, std::uint32_t last) const;
  [[nodiscard]] bool says_nothing(TokenRange said) const;
  [[nodiscard]] bool is_only_subject(const Act& act) const;
  [[nodiscard]] bool is_owned_office(TokenRange phrase) const;
  // "said |the vessel, the Sea Falcon, sailed to Nampo|": English; a subject at `begin`, an apposition between commas, and its verb.
  [[nodiscard]] bool is_parted_clause(std::uint32_t begin, std::uint32_t limit) const;
  [[nodiscard]] bool is_relative_that(std::uint32_t behind_cue, std::uint32_t that) const;
  [[nodiscard]] bool is_that_of_object(std::uint32_t behind_cue, std::uint32_t that) const;
  [[nodiscard]] bool is_dated_noun(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool is_chinese_addressee(TokenRange region) const;
  void find_message(std::size_t number);
  [[nodiscard]] std::uint32_t before_time_clause(TokenRange object) const;
  // clause_messages.cc: each of the steps that answer bool says whether it settled what was said, or that nothing was.
  void find_clause(std::size_t number);
  bool message_of_relative(std::size_t number, const ClauseSurroundings& around);
  bool message_behind_colon(std::size_t number, const ClauseSurroundings& around);
  bool message_with_that(std::size_t number, const ClauseSurroundings& around);
  bool message_before_apposition(std::size_t number, const ClauseSurroundings& around);
  bool message_beside_verb(std::size_t number, const ClauseSurroundings& around);
  bool message_before_verb(std::size_t number, const ClauseSurroundings& around);
  bool message_as_object(std::size_t number, const ClauseSurroundings& around);
  bool message_behind_comma(std::size_t number, const ClauseSurroundings& around);
  void message_without_marks(std::size_t number, const ClauseSurroundings& around);
  // act_messages.cc
  // "告诉路透社，|军队正在准备|", "powiedziało Politico, |lista może wzrosnąć|": where the clause behind whom it was told begins; 0: none.
  [[nodiscard]] std::uint32_t behind_told(const Act& act, bool verb_first, std::uint32_t limit) const;
  // "se trata, dijo, |de una cacería|": the clause of `front` goes on at `first`, behind who says it.
  [[nodiscard]] bool goes_on_behind(const Act& act, TokenRange front, std::uint32_t first,
                                    std::uint32_t limit) const;
  // "..., ätzte X.": a verb that speaks beside quotations, right in front of a subject that is known, behind a clause.
  [[nodiscard]] bool speaks_behind_clause(const Act& act, std::uint32_t begin) const;
  // Enough words to be a clause; for English a pronoun, an article or a name must begin it ("said yes" says nothing to us).
  [[nodiscard]] std::uint32_t behind_addressee(std::uint32_t i, std::uint32_t last) const;
  // Where the message of a cue behind it may begin: at the unit, or behind the act before.
  [[nodiscard]] std::uint32_t message_begin(std::size_t number) const;
  // Behind a verb: past its subject, adverbs and times.
  [[nodiscard]] std::uint32_t object_begin(const Act& act, bool verb_first, std::uint32_t limit) const;
  // "die Rakete sei offenbar ...": a main clause, where "die" might begin a relative one. German.
  [[nodiscard]] bool has_verb_second(std::uint32_t first) const;
  // The first word of the clause that holds the quotation at `inner`: behind the cue's subject and adjuncts.
  [[nodiscard]] std::uint32_t quoted_clause_begin(const Act& act, bool verb_first, std::uint32_t inner,
                                                  std::uint32_t limit) const;
  // "dijo haber visto", "ha detto di essere pronto", "reclamou de não ter sido consultada".
  [[nodiscard]] TokenRange infinitive_of(const Act& act, std::uint32_t limit) const;
  [[nodiscard]] TokenRange told_in_front(const Act& act) const;
  // "эти сообщения опровергли", "this denied": an object in front of its verb, that a demonstrative begins.
  [[nodiscard]] std::uint32_t behind_place(const Act& act, std::uint32_t last) const;
  [[nodiscard]] TokenRange object_before(const Act& act) const;
  [[nodiscard]] TokenRange german_perfect_object(const Act& act) const;
  [[nodiscard]] TokenRange german_perfect_verdict(const Act& act) const;
  [[nodiscard]] std::uint32_t behind_phrases(std::uint32_t begin, std::uint32_t last) const;
  // "kündigte neue Sanktionen an", "announced new sanctions": what is said is a noun.
  [[nodiscard]] TokenRange object_of(const Act& act, bool verb_first, std::uint32_t limit) const;

  // final_verb_acts.cc
  // Turkish: speaker, what is said, verb. Korean and Japanese have files of their own.
  void message_before_final_verb(std::size_t number);
  // korean_acts.cc
  void korean_message(std::size_t number);
  [[nodiscard]] bool korean_view(Act& act, std::uint32_t front);
  [[nodiscard]] bool korean_outer_message(std::size_t number, std::uint32_t begin);
  void split_korean_clauses();
  // "“...”라고 |말한| 푸틴": in front of a noun, not of "것으로 전해졌다".
  [[nodiscard]] bool is_korean_attribute(const Cue& cue) const;
  [[nodiscard]] bool is_korean_subject(std::uint32_t token) const;
  [[nodiscard]] bool is_word_or_number_at(std::uint32_t token) const;
  // Behind the first word with the particle of a subject or topic; kNowhere: none.
  [[nodiscard]] bool has_korean_topic(TokenRange region) const;
  [[nodiscard]] std::uint32_t korean_subject_end(TokenRange region) const;
  [[nodiscard]] std::uint32_t behind_korean_adjuncts(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t korean_clause_of_quote(std::uint32_t behind_topic, std::uint32_t quote) const;
  [[nodiscard]] std::uint32_t object_of_quote(std::uint32_t begin, std::uint32_t quote) const;

  // japanese_acts.cc
  void japanese_message(std::size_t number);
  [[nodiscard]] bool ends_plural(std::uint32_t end) const;
  [[nodiscard]] TokenRange katakana_before_office(TokenRange region) const;
  [[nodiscard]] bool has_japanese_subject(TokenRange region) const;
  [[nodiscard]] std::uint32_t japanese_topic_of(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t japanese_fronted_object(TokenRange region) const;
  bool japanese_outer_message(std::size_t number, std::uint32_t particle);
  // The particle of the topic of `region`; kNowhere: none.
  [[nodiscard]] std::uint32_t japanese_second_topic(TokenRange region) const;
  [[nodiscard]] std::uint32_t japanese_topic(TokenRange region) const;
  // The noun phrase in front of the topic's particle: a mention, a pronoun, a name in katakana behind an office, its words.
  [[nodiscard]] Speaker japanese_speaker(TokenRange region) const;

  // persian_acts.cc
  void persian_message(std::size_t number);
  [[nodiscard]] bool is_persian_and(std::uint32_t token) const;
  // Where what is said behind the verb must end: at an act that "and" joins.
  [[nodiscard]] std::uint32_t persian_limit(std::size_t number) const;
  // From the begin of the clause of an act to its verb.
  [[nodiscard]] TokenRange persian_clause(std::size_t number) const;
  [[nodiscard]] Speaker persian_subject(TokenRange clause) const;
  [[nodiscard]] Speaker persian_subject_of_clause(const Act& act) const;
  bool persian_anaphor(Act& act) const;
  [[nodiscard]] bool has_object_mark(TokenRange region) const;
  // The object with its mark, and what the verb makes of it.
  [[nodiscard]] TokenRange persian_object(const Act& act, TokenRange clause) const;

  // act_speakers.cc
  void find_speaker(std::size_t number);
  // Each of the steps that answer bool says whether it settled who speaks, or that nobody does.
  void find_subject(std::size_t number);
  bool subject_of_its_cue(std::size_t number);
  bool subject_by_grammar(std::size_t number);
  bool subject_of_clause_before(std::size_t number);
  bool subject_regions(std::size_t number, SubjectRegions& regions);
  bool find_quoted(Act& act);
  // clause_subjects.cc
  bool subject_of_relative(Act& act, const SubjectRegions& regions);
  void subject_behind_verb(Act& act, const SubjectRegions& regions);
  bool subject_before_verb(Act& act, const SubjectRegions& regions);
  void subject_in_phrase(Act& act, const SubjectRegions& regions);
  bool subject_of_impersonal(Act& act, const SubjectRegions& regions);
  void leave_subject_out(std::size_t number, const SubjectRegions& regions);
  // act_speakers.cc
  void verb_last_subject(std::size_t number);
  [[nodiscard]] Speaker turkish_subject(TokenRange front) const;
  [[nodiscard]] Speaker turkish_nominative(std::size_t number) const;
  [[nodiscard]] std::uint32_t behind_speech_place(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t behind_turkish_clause(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t behind_turkish_subject(std::uint32_t begin, std::uint32_t end) const;
  // Where the phrase of an act's speaker may reach: its clause to the verb, to what is said or to a source.
  [[nodiscard]] bool leaves_pronouns_out() const noexcept;
  [[nodiscard]] bool is_small_word(const Speaker& speaker) const;
  [[nodiscard]] Speaker body_in(TokenRange region) const;
  [[nodiscard]] bool stands_in_adjunct(const Speaker& speaker, TokenRange front) const;
  [[nodiscard]] TokenRange phrase_region(const Act& act, const Speaker& speaker) const;
  // An adjunct or nothing stands in front of the verb.
  [[nodiscard]] bool begins_before_subject(const Act& act) const;
  // The person named last in `region`, outside of marks.
  [[nodiscard]] Speaker last_person_in(TokenRange region) const;
  [[nodiscard]] Speaker pronoun_at(std::uint32_t token) const;
  void show_speaker(Act& act);
  // The party right in front of a relative clause.
  [[nodiscard]] Speaker antecedent(std::size_t segment) const;
  // The nearest party in the segments to the left: appositions stand between subject and verb.
  [[nodiscard]] Speaker subject_left_of(const Act& act) const;
  [[nodiscard]] std::uint32_t before_denied_paper(TokenRange front) const;
  [[nodiscard]] Speaker name_in_apposition(const Act& act) const;
  // trailing_participles.cc
  [[nodiscard]] Speaker opening_subject(TokenRange clause) const;
  // Gives an English participle behind a comma ("..., accusing them of") the speaker of the act before it, or the subject of its clause.
  void take_main_subject(std::size_t number);
  // Russian and Ukrainian verbs of the past show the gender of their subject.
  [[nodiscard]] bool disagrees(const Act& act, const Speaker& speaker) const;
  // The same between Arabic commas: a person of the memory, or two to five words of no class.
  [[nodiscard]] Speaker arabic_person(TokenRange region) const;
  [[nodiscard]] std::uint32_t before_turkish_manner(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool follows_converb(std::size_t number) const;
  // arabic_acts.cc
  [[nodiscard]] std::int32_t person_called(std::uint32_t token) const;
  [[nodiscard]] bool is_arabic_preposition(const Cue& cue) const;
  [[nodiscard]] bool is_arabic_noun(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t arabic_nouns_end(TokenRange region) const;
  [[nodiscard]] std::uint32_t arabic_phrase_end(TokenRange region, std::uint32_t& named) const;
  [[nodiscard]] std::uint32_t behind_arabic_adjuncts(TokenRange region) const;
  [[nodiscard]] Speaker arabic_subject(TokenRange region, std::uint32_t& end) const;
  [[nodiscard]] static std::uint32_t arabic_gender(std::string_view verb);
  [[nodiscard]] Speaker whole_arabic_body(Speaker body) const;
  [[nodiscard]] bool is_participle_before(const Act& act, const Act& next) const;
  [[nodiscard]] bool dismisses_somebody(const Act& act) const;
  [[nodiscard]] bool is_ruling(const Act& act) const;
  void end_denied_noun(Act& act) const;
  [[nodiscard]] Speaker holder_behind_owner(const Act& act) const;
  void arabic_speaker(std::size_t number);
  [[nodiscard]] std::uint32_t arabic_object(const Act& act, std::uint32_t limit) const;
  // chinese_acts.cc
  // "指责美国|、|日本干涉": where the clause of the segment ends; a comma of a list (、) ends none.
  [[nodiscard]] std::uint32_t behind_list_commas(std::size_t segment) const noexcept;
  [[nodiscard]] Speaker chinese_subject_left(const Act& act) const;
  [[nodiscard]] Speaker chinese_document(const Act& act) const;
  void end_chinese_message(std::size_t number);
  [[nodiscard]] Speaker subject_of_unit(std::uint32_t before) const {
    return subject_of({unit_.first, before});
  }
  // The first noun phrase that may be a subject, in front of any quotation.
  [[nodiscard]] Speaker subject_of(TokenRange region) const;

  mutable std::unordered_map<std::string, std::int32_t> surnames_;  // of referents; kNobody: of two
  mutable bool surnames_read_ = false;
  std::vector<Act> acts_;
  Speaker last_speaker_;  // of the page so far
  Speaker evidence_;      // of the act whose medium is kEvidence
  Speaker quoting_;       // of the act whose medium is kQuoting
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_SPEECH_ACTS_H_

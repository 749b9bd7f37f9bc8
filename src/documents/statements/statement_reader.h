// The statements of a page, unit by unit: the acts of saying and sources that the layers below find become statements here.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_STATEMENT_READER_H_
#define TAMIS_DOCUMENTS_STATEMENTS_STATEMENT_READER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/statements/speech_acts.h"
#include "documents/words/anaphor_nouns.h"
#include "documents/words/span_index.h"
#include "documents/words/title_words.h"

namespace tamis::documents {

class StatementReader : private SpeechActs {
 public:
  explicit StatementReader(Work& work) : SpeechActs(work) {}

  // Appends to Document::statements. Once for each object.
  void read();

 private:
  struct Content {
    std::vector<Span> spans;
    bool quoted = false;  // something in marks
    bool plain = false;   // words outside of marks
    std::uint32_t words = 0;
  };

  // A paragraph that begins with who speaks: "Sergey Lavrov: We have ...", "Q: Why?".
  struct Turn {
    enum class Kind : std::uint8_t { kNone, kNamed, kWords, kQuestion, kAnswer, kGoesOn };
    Kind kind = Kind::kNone;
    TokenRange label;
    std::uint32_t body = 0;  // its first token
    Speaker speaker;         // of a question nobody
  };

  // statements.cc
  void read_block();
  // "Moscow says it was empty; Tehran denies it.": two sentences. 0: no semicolon.
  [[nodiscard]] bool tells_what_was_said(std::uint32_t token, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t behind_semicolon(TokenRange tokens) const;
  // Where a quotation that ends with a full stop is followed by a new sentence, which tokens.cc could not see; 0: nowhere.
  [[nodiscard]] std::uint32_t end_of_leading_quotation(TokenRange tokens) const noexcept;
  // A quotation that goes over the end of a sentence keeps the sentences together; so does a dash behind one ("«A!» — said X").
  [[nodiscard]] bool ends_here(TokenRange tokens) const noexcept;
  // "WASHINGTON (Reuters) - ", "Santos, 3 de julho de 2021 - ", "BAMAKO – ": place, agency and day in front of the first sentence.
  [[nodiscard]] std::uint32_t behind_clock(TokenRange tokens) const noexcept;
  [[nodiscard]] std::uint32_t behind_dateline(TokenRange tokens) const noexcept;
  void read_unit(TokenRange tokens);
  [[nodiscard]] static bool cites_at_once(const Speaker& speaker, const Frame& frame) noexcept;
  void set_speaker(const Speaker& speaker, Statement& statement) const;
  void emit(Act& act);
  // "Es wurde bestätigt, dass": nobody.
  [[nodiscard]] bool is_expletive(const Speaker& speaker) const;
  [[nodiscard]] bool names_court(TokenRange words) const;
  [[nodiscard]] bool follows_colon(const Act& act) const;
  [[nodiscard]] bool only_adverbs(TokenRange range) const;
  // Whether a quotation that its paragraph does not close ends the unit.
  [[nodiscard]] bool ends_in_open_quote() const noexcept;
  [[nodiscard]] Span cue_span(const Cue& cue) const;
  void finish(Statement statement, const Speaker& speaker, bool open);
  // Nothing but a mark stands before it in its paragraph.
  [[nodiscard]] bool begins_block(Span span) const noexcept;
  // A sentence that no verb of saying is in, but a source: "Laut X ...".
  void read_framed_unit();
  // "Putin asked Ankara for gas, according to X": who asks does not speak, X tells of it.
  [[nodiscard]] bool frame_tells_all() const;
  // "X launched it, according to the army, |which said it shot it down|": nothing else in the sentence is an act of saying.
  [[nodiscard]] const Act* comment_on_frame() const;
  [[nodiscard]] bool tells_more_behind_frame() const;
  // "..., companies which, according to X, help": what X says is that they help, else the whole unit.
  [[nodiscard]] TokenRange framed_clause(const Frame& frame) const;
  [[nodiscard]] TokenRange soll_tokens() const noexcept;
  [[nodiscard]] bool has_long_quote() const noexcept;

  // transcripts.cc
  // Finds who speaks in each paragraph of an interview or a transcript; empty on pages that are none.
  void find_turns();
  // The words before the colon that opens the paragraph, as far as they may name who speaks.
  [[nodiscard]] Turn label_of(std::uint32_t block) const;
  [[nodiscard]] Turn by_its_words(Turn turn, std::uint32_t last) const;
  [[nodiscard]] Speaker interviewed_person(std::uint32_t first_turn) const;
  // dash_interviews.cc
  struct DashBlock {
    TokenRange tokens;
    std::uint32_t marks = 0;  // dashes in front
    bool dash = false;
    bool question = false;
    bool quoted = false;  // begins in quotation marks
    bool torn = false;    // a cue stands between its dashes
    [[nodiscard]] std::uint32_t body() const noexcept { return tokens.first + marks; }
  };
  [[nodiscard]] DashBlock dash_block(std::uint32_t block) const;
  bool find_dash_turns(std::vector<Turn>& turns);

  // What the paragraph says is its speaker's; what it says of others' words passes through him.
  bool read_turn();

  // statement_content.cc
  // `range` without frames, incises and the marks at its ends.
  void add_content(TokenRange range, bool keep_views, Content& content) const;
  [[nodiscard]] bool is_cut(std::uint32_t token, TokenRange range, bool keep_views) const noexcept;
  void trim_day(TokenRange& piece) const noexcept;
  void add_piece(TokenRange piece, Content& content) const;
  // Of the words, then of the cue. `whole_turn`: a paragraph of an interview, of which the first sentence tells.
  void set_modality(const Cue* cue, const Content& content, Statement& statement, bool cue_negated = false,
                    bool own_words = false, bool whole_turn = false) const;
  // "hat nicht bestätigt, dass", "glaubt nicht, dass", "did not rule out".
  [[nodiscard]] bool is_negated(const Act& act) const;
  // "ein möglicher Handel": the noun is possible, not the clause.
  [[nodiscard]] bool is_attributive(TokenRange evidence) const noexcept;
  // "far beyond a possible deal": an adjective behind a preposition says nothing of the whole clause.
  [[nodiscard]] bool is_adjunct(TokenRange evidence, TokenRange clause) const noexcept;
  // Without the relative clauses behind it.
  [[nodiscard]] TokenRange main_clause(TokenRange range, bool direct) const;

  // statement_speakers.cc
  // Whether a mention of `referent` that is no pronoun stands in [begin, end).
  [[nodiscard]] bool named_since(std::int32_t referent, std::uint32_t begin, std::uint32_t end) const;
  // Whether the pronoun at `token` cannot stand for the referent, by their genders.
  [[nodiscard]] bool gender_clash(std::uint32_t token, std::int32_t referent) const;
  // Whether a verb of that gender cannot be of the person; who is not known to be a woman is none.
  [[nodiscard]] bool disagrees_with(std::uint32_t pronoun, const Speaker& speaker) const;
  // Whether a noun alone says who it is, of the other gender: "a woman" is not he.
  [[nodiscard]] bool noun_disagrees(std::uint32_t pronoun, const Speaker& speaker) const;
  // The first person named in the sentence before that of `token`, in the same paragraph.
  [[nodiscard]] Speaker subject_of_sentence_before(std::uint32_t token) const;
  // The first person named in it.
  [[nodiscard]] Speaker subject_of_sentence(std::uint32_t sentence) const;
  // Male, female or neuter (data/clause_words.tsv) by the article of a body or the ending of its noun; 0: not known.
  [[nodiscard]] std::uint32_t grammatical_gender(const Speaker& body) const;
  // The body that "er", "elle" or a subject left out stands for: the subject of the sentence before, or who spoke in it.
  [[nodiscard]] Speaker body_before(const Speaker& pronoun) const;
  // The last person named by a name in the two hundred tokens before `token`.
  [[nodiscard]] Speaker last_person_named(std::uint32_t token) const;
  // The pronoun in `speaker` is of the person who spoke or was named last.
  void mean_last_person(Speaker& speaker) const;
  [[nodiscard]] Speaker indefinite_before(std::uint32_t token) const;
  [[nodiscard]] Speaker asked_before(std::uint32_t pronoun) const;
  // Who spoke or began the sentence right before the pronoun, in its paragraph, when nobody else is named there whom it could be.
  [[nodiscard]] Speaker sole_person_before(const Speaker& pronoun) const;
  // apposed_speakers.cc
  // The name beside the words by which a speaker is called.
  void take_name_apposed(Speaker& speaker) const;
  [[nodiscard]] Speaker name_at(std::uint32_t token, bool body) const;
  [[nodiscard]] bool names_others(TokenRange phrase) const;
  [[nodiscard]] bool resolve_pronoun(Speaker& speaker) const;
  // Arabic joins its article to the noun.
  [[nodiscard]] std::string_view bare_noun(std::uint32_t token) const noexcept;
  // "El ministro" behind what another minister said is he, whichever minister the memory took it for, unless that one was
  // named since.
  [[nodiscard]] bool is_later_holder(const Speaker& speaker) const;
  // "Die Sprecherin" after "eine Sprecherin der Staatsanwaltschaft" is she.
  void prefer_newcomer(Speaker& speaker) const;
  // A surname is of whoever had it last in the paragraph by his full name: "Kim" behind "Kim Jong-woo (34), an office worker, ...".
  void prefer_namesake(Speaker& speaker) const;
  // The speaker is who spoke before, named by the words that stand here.
  static void lead_back(Speaker& speaker, const Speaker& before, const char* reason);
  // "The trader" after "the gold trader X", "die Gruppe" after "die Gruppe „X“": whom the noun stood beside before.
  void lead_back_by_noun(Speaker& speaker) const;
  // "L'opposante", "der 58-Jährige", "the winemaker": a person by a noun that stands nowhere before it: who was named last.
  [[nodiscard]] bool stands_in_plural_konjunktiv(TokenRange clause) const;
  bool read_clause_and_late_cue();
  void mean_latter(Speaker& speaker) const;
  void lead_back_by_role(Speaker& speaker) const;
  void lead_back_to_last_person(Speaker& speaker, std::string_view noun) const;
  // described_speakers.cc
  struct Description {
    AnaphorKind kind = AnaphorKind::kNone;
    bool masculine = false;
    bool feminine = false;
    bool commercial = false;  // "company"
    TokenRange noun;
  };
  [[nodiscard]] Speaker owned_before(std::uint32_t token) const;
  [[nodiscard]] bool is_told_apart(const Speaker& speaker) const;
  [[nodiscard]] Description description_of(TokenRange phrase) const;
  [[nodiscard]] bool holds_office(std::int32_t referent, std::string_view noun) const;
  [[nodiscard]] bool is_of_court(std::int32_t referent) const;
  [[nodiscard]] bool clashes(const Description& description, std::string_view gender) const;
  [[nodiscard]] Speaker person_named_before(const Description& description, std::string_view noun) const;
  // "Der Italiener", "le chercheur", "ведомство": who spoke right before, else who was named last of those that the noun may mean.
  void lead_back_description(Speaker& speaker) const;
  // coordinated_speakers.cc
  [[nodiscard]] TokenRange named_at(std::uint32_t token, bool person) const;
  [[nodiscard]] bool is_and(std::uint32_t token) const;
  [[nodiscard]] TokenRange body_named_at(std::uint32_t token) const;
  [[nodiscard]] TokenRange person_named_at(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t before_office(std::uint32_t name, std::uint32_t most) const;
  void join_people(Speaker& speaker, std::uint32_t verb) const;
  // With those beside it that speak, too; `verb`: where the verb of saying stands.
  void join_coordinated(Speaker& speaker, std::uint32_t verb) const;
  void join_groups(Speaker& speaker, std::uint32_t verb) const;
  // statement_speakers.cc
  // "Bowden" behind what "Matthew Bowden" said, when the page's memory knows neither.
  void take_name_beside(Speaker& speaker) const;
  void take_name_known(Speaker& speaker) const;
  void remember(const Speaker& speaker);

  // statement_chains.cc
  [[nodiscard]] SourceLink link_of(const Speaker& source) const;
  [[nodiscard]] SourceLink hearsay_link(TokenRange tokens) const;
  void begin_chain(std::vector<SourceLink>& chain) const;
  [[nodiscard]] static bool same_party(const Speaker& a, const Speaker& b) noexcept;
  [[nodiscard]] static bool begins_alike(const Speaker& a, const Speaker& b) noexcept;
  void add_frame_links(const Speaker& speaker, std::vector<SourceLink>& chain) const;
  // A medium by its name, and not the page's own.
  [[nodiscard]] bool is_named_medium(const Speaker& medium) const;
  // "로이터통신에 ... 증언했다": a medium that was told.
  bool add_korean_addressee(const Act& act, Statement& statement) const;
  bool add_chinese_addressee(const Act& act, Statement& statement) const;
  void set_addressee(const Act* act, Statement& statement) const;
  // "in an interview with the agency X", "dijo en la televisión estatal X", "сказал правитель агентству X": a medium by its name
  // that the words went to or through, anywhere in the clause of the act.
  // `act`: nullptr for a source.
  void add_told_medium(const Act* act, const Speaker& speaker, Statement& statement) const;
  bool add_told_in(TokenRange region, const Act* act, const Speaker& speaker, Statement& statement) const;
  [[nodiscard]] Speaker medium_by_name(Speaker medium, std::uint32_t last) const;
  [[nodiscard]] bool is_source_noun(std::uint32_t token) const;
  [[nodiscard]] bool is_told(std::uint32_t noun, TokenRange region) const;
  // A continued quotation came the same way.
  void inherit_chain(Statement& statement) const;

  // bare_statements.cc
  // Quotations without any cue in their sentence.
  void read_bare_unit();
  // "Песков: Россию информировали, это «дело союзника»": a person, a colon, and a clause with a quotation in it.
  // Tells a statement whose speaker and content are known; `confidence`: before that of the speaker.
  void add_without_cue(StatementKind kind, double confidence, Content content, const Speaker& speaker,
                       bool open);
  void drop_repeated_headings();
  [[nodiscard]] bool is_heading() const;
  bool read_quotation_and_particle();
  bool read_name_and_clause();
  // "Peskow: „Das ist falsch“", and in headlines 국정원 "북한군 파병": who speaks, and a quotation to the end.
  bool read_name_and_quotation();
  // "..., sagte X. Russland habe kein Interesse daran.": the mood alone says that he still speaks.
  bool goes_on_in_konjunktiv();
  // Whether the verb of the main clause, before any comma, is a subjunctive.
  [[nodiscard]] bool stands_in_konjunktiv(TokenRange clause) const;
  // By the table, or by its ending behind a noun or pronoun: "der Absender |sitze| in Izmir".
  [[nodiscard]] bool is_konjunktiv(std::uint32_t token, TokenRange clause) const;
  // "Sie malte ein düsteres Bild: Jedes Institut |sei| Ziel geworden.": what stands behind the colon is said by who stands before it.
  bool read_konjunktiv_behind_colon();
  // Who the clause in front of a colon is about.
  [[nodiscard]] Speaker subject_in_front(TokenRange front) const;
  // "Das kündigte X an.", "Об этом сообщает ТАСС.": what was said is the sentence before.
  bool speak_for_sentence_before(const Act& act);
  // “A?” Peskov asked: the cue stands in a sentence of its own.
  void speak_for_bare_quotation(Act& act);
  bool read_dialogue();

  // unknown_verbs.cc
  // A lower-case word that looks like a finite verb and that no table has.
  [[nodiscard]] bool is_unknown_verb(std::uint32_t token) const;
  // A person, a body or a noun for them.
  [[nodiscard]] bool is_known_subject(const Speaker& speaker) const;
  // Cues for verbs between such a subject and "that".
  void add_unknown_verbs();
  void add_unknown_korean_verb();
  bool read_quotation_in_clause();

  // verbless_statements.cc
  // A person, body or group that is surely named.
  [[nodiscard]] bool may_speak(const Speaker& speaker) const;
  void say_quotation(TokenRange range, Speaker speaker, double confidence);
  bool read_colon_and_quotation();
  bool read_quotation_and_manner();
  // “We will not pay” — Anna Keller, chief executive. 「...」（毛利報道官）
  bool read_quotation_and_name();
  void add_dialogue(TokenRange piece, Content& content) const;

  TitleWords title_words_;
  SpanIndex times_at_;          // Document::times, by bytes
  std::vector<Turn> turns_;     // of each block; empty: the page is no interview
  std::uint32_t begin_at_ = 0;  // no token before it is read in the block
  TokenRange before_;           // the unit in front of it in its block
  std::uint32_t block_ = 0;
  std::uint32_t unit_in_block_ = 0;
  std::int32_t previous_block_ = -1;
  Speaker last_person_;
  std::vector<Speaker> named_;      // persons who spoke so far
  std::vector<Speaker> described_;  // and who had no name
  Speaker pending_;                 // "X sagte:" at the end of a paragraph
  Cue pending_cue_;
  std::uint32_t pending_at_ = 0;
  Speaker last_statement_speaker_;
  std::int32_t last_statement_block_ = -1;
  std::uint32_t last_statement_unit_ = 0;
  bool last_open_ = false;  // the last statement ended in a quotation: another may go on
  bool bare_open_ = false;  // its marks were never closed
  std::int32_t bare_ = -1;  // the statement of a quotation whose speaker is not known yet
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_STATEMENT_READER_H_

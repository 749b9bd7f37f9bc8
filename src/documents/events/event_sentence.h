// One sentence as the finder of events sees it: the words of the tables in it, its clauses, and who is named in it with the
// preposition before the name.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_SENTENCE_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_SENTENCE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/words/event_tables.h"
#include "documents/words/span_index.h"
#include "documents/words/work.h"

namespace tamis::documents {

// A phrase of the tables in the sentence.
struct TriggerHit {
  const EventTrigger* trigger = nullptr;
  TokenRange tokens;  // up to a gap of the phrase: what stands in the gap is beside the trigger
  TokenRange whole;
  std::uint32_t words = 0;
  bool blocked = false;       // a word of its "unless" stands near
  std::string_view particle;  // that must end the clause; empty: none
  bool bare = false;          // may be a noun, by its form
  TokenRange companion;       // of a pair: its other word; empty otherwise
};

// A word of a side of the pairs.
struct PairWordHit {
  std::uint16_t side = 0;
  TokenRange tokens;
};

struct WordHit {
  const EventWord* word = nullptr;
  TokenRange tokens;
};

// A name in the sentence, or an adjective of a country.
struct Who {
  TokenRange tokens;
  TokenRange whole;  // with the name beside it of the same person ("the former adviser, John Bolton")
  std::uint32_t clause_token = 0;  // says in which clause it counts: of an apposition its noun's
  std::int32_t mention = -1;
  std::uint32_t lead = 0;  // first token of the country before a body ("美国财政部"); 0: none
  std::uint32_t trail =
      0;  // end of the place behind a body ("Міністерство фінансів США", "parquet de Beyrouth"); 0: none
  std::uint32_t title =
      0;                   // first token of a noun for somebody before the name ("uomo di affari X"); 0: none
  std::uint32_t area = 0;  // first token of "the Gulf of", "the port of" before the name; 0: none
  std::int32_t referent = kNobody;
  EntityKind kind = EntityKind::kOther;
  Tie tie = Tie::kBare;
  bool possessive = false;
  bool pronoun = false;
  bool office = false;      // has a title, or is a description
  bool speaker = false;     // of a statement
  bool group = false;       // joined by "and" to the name before, whose tie it shares
  bool described = false;   // by a title or description, not a name
  bool nameless = false;    // described, and the page has no name for him
  bool fears = false;       // speaks of what may come: does not do it
  bool unnamed = false;     // no mention: "two men", "the company"
  bool authority = false;   // unnamed: police, a court
  bool nominative = false;  // marked as the subject (Japanese, Korean)
  bool states = false;      // unnamed: both countries, the two sides, both presidents
  bool leaders = false;     // ... of these: persons
  bool counted = false;     // unnamed: a number of what no table has ("dois despachantes")
  bool delegation = false;  // unnamed: a delegation, an envoy
  bool official = false;  // unnamed: by an office or kinship that one person has ("the minister", "his son")
  bool retinue = false;   // unnamed: somebody's people, with his name ("Putin's allies")
  bool numbered = false;  // unnamed: a number stands before it
  bool compound = false;  // the front of a longer word ("Rosneft-Chef", "Iran-based")
  std::string_view country;
};

// What the sentences of a page share.
struct EventPage {
  // A site that the page names ("Kosmodrom Wostotschny"), by its kind.
  struct Site {
    std::string_view kind;
    std::int32_t referent = kNobody;
  };
  const Work* work = nullptr;
  std::vector<std::int32_t> name_of;  // of each token: in Work::names, -1: none
  std::vector<bool> speaker;          // of each token: names the speaker of a statement
  std::vector<bool> fears;            // of each token: names who fears what he speaks of
  std::vector<bool> cue;              // of each token: a verb or preposition of saying
  std::vector<Site> sites;
  std::vector<bool> named;  // of each referent: the page calls him by a name somewhere
  std::vector<bool> time;   // of each token: part of an expression of time
  SpanIndex quantities_at;  // Document::quantities, by bytes
  // Stretches of Document::statements by bytes, and of which statement each is.
  struct StatementSpans {
    SpanIndex at;
    std::vector<std::uint32_t> statements;
  };
  StatementSpans said;      // what is said
  StatementSpans speakers;  // who says it
  StatementSpans media;     // the first bytes of agencies and media that pass it on
};
[[nodiscard]] EventPage event_page(const Work& work);

// Whether the link of a chain is an agency or a medium that the page names.
[[nodiscard]] bool is_of_medium(const SourceLink& link) noexcept;

struct EventSentence {
  const Work* work = nullptr;
  std::uint32_t number = 0;
  TokenRange tokens;
  std::string_view language;
  std::vector<TriggerHit> triggers;
  std::vector<WordHit> words;
  std::vector<Who> names;
  std::vector<std::uint16_t> clause_of;  // of each token of the sentence
  bool question = false;
  const EventPage* page = nullptr;

  // Of a token outside of the sentence, which a name that reaches over its end may have: that of the nearest inside.
  [[nodiscard]] std::uint16_t clause(std::uint32_t token) const noexcept {
    if (clause_of.empty()) return 0;
    const std::size_t at = token < tokens.first ? 0 : token - tokens.first;
    return clause_of[at < clause_of.size() ? at : clause_of.size() - 1];
  }
  // Tokens of a clause that hold `token`.
  [[nodiscard]] TokenRange clause_range(std::uint32_t token) const noexcept;
};

// Whether the trigger is a noun here: by its form, or a German word with a capital.
[[nodiscard]] bool is_noun_trigger(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// How many tokens lie between; 0 when they touch or overlap.
[[nodiscard]] inline std::uint32_t distance(TokenRange a, TokenRange b) noexcept {
  if (a.last <= b.first) return b.first - a.last;
  if (b.last <= a.first) return a.first - b.last;
  return 0;
}

// Whether token `token` is "for" before a verb made a noun ("for |supplying|", "por |haber vendido|").
[[nodiscard]] bool is_reason(const EventSentence& sentence, std::uint32_t token);

// Whether a clause "|it| accuses of ..." about the noun before it opens at `token`.
[[nodiscard]] bool is_contact_clause(const EventSentence& sentence, std::uint32_t token);

// "was arrested in Berlin |and charged| with fraud", "wurde festgenommen |und am Freitag ausgeliefert|": whether "and" at the token joins a
// second predicate that has its own things, times and places, and may share its auxiliary. English, German, Dutch.
[[nodiscard]] bool opens_joined_verb(const EventSentence& sentence, std::uint32_t token,
                                     std::uint32_t clause_begin);

// Whether a trigger of the type of `verb` stands in the clause before "and" at the token, and not each of both has a time of its own: "boarded
// the ship and seized its cargo" tells one thing.
[[nodiscard]] bool tells_the_same(const EventSentence& sentence, const TriggerHit& verb,
                                  std::uint32_t clause_begin, std::uint32_t token);

// "was arrested |after he left|", "fined X |before extraditing| Y": whether a word of what was before or after opens a clause with a pronoun
// or a gerund, behind another event. English.
[[nodiscard]] bool opens_before_or_after(const EventSentence& sentence, std::uint32_t token,
                                         std::uint32_t clause_begin);

// The clause in which the auxiliary of a verb stands: its own, or the one that "and" joins it to.
[[nodiscard]] TokenRange auxiliary_clause(const EventSentence& sentence, std::uint32_t verb);

// The word of the class that ends before token `last`; null: none.
[[nodiscard]] const WordHit* hit_ending_at(const EventSentence& sentence, std::uint32_t last,
                                           WordClass word) noexcept;

// Whether a token belongs to a trigger of the sentence.
[[nodiscard]] bool covers_trigger(const EventSentence& sentence, std::uint32_t token) noexcept;

// Adds a trigger for each head of a pair with its nearest companion in the same stretch of words (event_pairs.cc).
void add_pairs(const std::vector<PairWordHit>& words, EventSentence& out);

// The place that a report comes from, before a dash, is no name of its first sentence (event_sources.cc).
void drop_dateline(EventSentence& out);

// What each name is tied by, when names and words are found (event_name_ties.cc).
void tie_names(EventSentence& out);

// Unties who stands in a phrase that names the source of what is told (event_sources.cc), when names are tied and words found.
void mark_sources(EventSentence& out);

// Whether a finite verb right behind the name makes it a subject, and no part of a list before it (event_clauses.cc).
[[nodiscard]] bool stands_before_verb(const EventSentence& out, const Who& who) noexcept;

// Takes out triggers whose auxiliary and participle belong to two clauses, when words are found (event_clauses.cc).
void drop_split_phrases(EventSentence& out);

// Fills clause_of, when names are tied and words found. Linear in the sentence.
void find_clauses(EventSentence& out);

// Sentences of more tokens are cut there: a page of one line must stay linear.
inline constexpr std::uint32_t kMostSentenceTokens = 200;

// Fills `out` (whose vectors are used again) for tokens [first, last) of sentence `number`. A sentence without triggers is left
// empty, unless `without_triggers`.
void read_sentence(const EventPage& page, std::uint32_t number, TokenRange tokens, EventSentence& out,
                   bool without_triggers = false);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_SENTENCE_H_

// What tamis reads out of a page: the clean text, who is named in it and on which lists, who said what, and what
// happened. Every finding carries the span of text it stands on; SourceMap leads each span back to the bytes that came in.
// docs/document_report.md describes the report made of it.
//
//   auto index = tamis::Index::open("lists.tamis");
//   tamis::DocumentReader reader(*index);
//   tamis::DocumentScratch scratch;               // one per thread
//   auto document = reader.read(bytes, {}, scratch);
#ifndef TAMIS_DOCUMENT_H_
#define TAMIS_DOCUMENT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/error.h"
#include "tamis/screener.h"

namespace tamis {

// Bytes [begin, end) of Document::text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const noexcept { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const noexcept { return empty() ? 0 : end - begin; }
  [[nodiscard]] bool contains(Span other) const noexcept { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
  friend bool operator==(const Span&, const Span&) = default;
};

// Where a span stands in the input: bytes of the input as it came, and code points of the input once decoded.
struct SourceSpan {
  std::uint64_t byte_begin = 0;
  std::uint64_t byte_end = 0;
  std::uint64_t code_point_begin = 0;
  std::uint64_t code_point_end = 0;
};

// Leads from Document::text to the input. A run is a stretch of text that stands in the input as it is, or stands for
// something else there (an entity, a byte of another charset, blanks that were folded). Runs cover the text without gaps, in
// the order of the text, which need not be the order of the input. Immutable once filled; look-up is a binary search.
class SourceMap {
 public:
  static constexpr std::uint8_t kCodePoint = 255;
  // From so many runs on (100 MB of them) further ones are put together into one piece: spans there lead to all of it.
  static constexpr std::size_t kMaxRuns = 1'800'000;
  struct Run {
    std::uint32_t text = 0;  // first byte of the text
    std::uint32_t text_size = 0;
    std::uint64_t input = 0;  // first byte of the input
    std::uint64_t input_size = 0;
    std::uint64_t code_point = 0;   // of the input, at `input`
    std::uint32_t code_points = 0;  // of the input, in the run
    bool verbatim = true;           // text and input have the same bytes
    // Of a run that is not verbatim but regular: every `text_unit` bytes of the text (kCodePoint: every code point) stand for `input_unit` bytes and
    // `code_point_unit` code points of the input (a charset of fixed width, base64). 0: the run is one piece.
    std::uint8_t text_unit = 0;
    std::uint8_t input_unit = 0;
    std::uint8_t code_point_unit = 0;
  };
  // Runs must be appended in the order of the text, without gaps; neighbouring runs of one kind are joined.
  void append(const Run& run);
  // The same for a stretch of another map, [span.begin, span.end) of `text`, which from here on stands at `at`.
  void append(const SourceMap& other, std::string_view text, Span span, std::uint32_t at);
  // The whole text is the input.
  static SourceMap identity(std::string_view text);
  // `text`: Document::text. A span of nothing gives the place it stands at. A span over several runs reaches from the first
  // byte of its first run to the last byte of its last.
  [[nodiscard]] SourceSpan source(std::string_view text, Span span) const noexcept;
  [[nodiscard]] const std::vector<Run>& runs() const noexcept { return runs_; }

 private:
  std::vector<Run> runs_;
};

enum class Zone : std::uint8_t { kTitle, kLead, kBody, kCaption, kTeaser, kFurniture };
// "title", "lead", "body", "caption", "teaser", "furniture".
[[nodiscard]] std::string_view zone_name(Zone zone) noexcept;
// Whether findings of the zone count: all but teasers and furniture.
[[nodiscard]] constexpr bool is_main(Zone zone) noexcept { return zone <= Zone::kCaption; }

// A paragraph, heading, list item, caption. Blocks stand in the order of Document::text, two line feeds between them.
struct Block {
  Span span;
  Zone zone = Zone::kBody;
  std::string language;       // ISO 639-1, or 639-3 where there is none; empty: unknown
  double language_share = 0;  // how sure, in [0, 1]
  std::string reason;         // why it is in this zone, for teasers and furniture ("phrase: Leave a Reply")
};

// A value of the page's metadata and where it came from.
struct MetaValue {
  std::string value;  // UTF-8; empty: not there
  std::string
      origin;  // "option", "json-ld", "opengraph", "meta", "time", "url", "dateline", "label", "copyright", "heading", "mail", "warc"
};

struct Metadata {
  MetaValue title;
  MetaValue outlet;  // who publishes the page
  MetaValue author;
  MetaValue published;  // ISO 8601 date, or date and time with its zone
  MetaValue modified;
  MetaValue url;       // canonical where the page says so
  MetaValue language;  // that the page claims
  std::string description;
};

// A time that the text names. `value` is in the style of EDTF and TIMEX3: "2023-09-13", "2023-07",
// "2023-09-13T11:43+09:00", "XXXX-WXX-3" (a Wednesday, not known which), "P18M", "PT4H".
struct TimeExpression {
  enum class Kind : std::uint8_t { kDate, kTime, kInterval, kDuration, kSet };
  Span span;
  Kind kind = Kind::kDate;
  std::string value;
  std::string end;          // of an interval
  std::string part_of_day;  // "MO", "AF", "EV", "NI" of TIMEX3; empty: none
  std::string zone;         // "local" when the text says so and the place is not known yet, or "+09:00"
  // "hours before the summit": `value` is the duration (PTXH: not said how many), `relation` "before" or "after",
  // `anchor` the words for the event.
  std::string relation;
  Span anchor;
  bool resolved = false;  // `value` is a point or interval of the calendar
  // "since", "until", "from", "by", "after", "before", "about"; "start", "mid", "end" of the period; empty: none.
  std::string qualifier;
};

// A number that the text names, with its unit.
struct Quantity {
  Span span;
  Span whole;  // with its qualifier where that stands before it ("more than 200 students")
  double value = 0;
  double last = 0;   // of a range ("zwischen 400 und 500"); 0: none
  std::string unit;  // "km", "kg", "USD", "percent", "person" ...; empty: a bare count
  std::string
      counted;  // what is counted, as the text has it ("ballistische Kurzstreckenraketen"); empty: a measure
  std::string qualifier;    // "about", "more_than", "less_than", "at_least", "at_most"; empty: none
  bool each = false;        // "jeweils", "each"
  double paired_value = 0;  // the same measure in another unit, "650 km (400 miles)"
  std::string paired_unit;
  bool consistent = true;  // the paired value agrees within 5 %
};

enum class EntityKind : std::uint8_t { kPerson, kOrganization, kPlace, kGroup, kVessel, kOther };
[[nodiscard]] std::string_view entity_kind_name(EntityKind kind) noexcept;

enum class MentionForm : std::uint8_t {
  kName,     // a full name
  kSurname,  // alone, or with a title
  kGivenName,
  kAcronym,
  kTitle,        // "the president", "der Minister"
  kDescription,  // "the North Korean leader"
  kKinship,      // "his sister"
  kPronoun,
};
[[nodiscard]] std::string_view mention_form_name(MentionForm form) noexcept;

inline constexpr std::int32_t kNobody = -1;

struct Mention {
  Span span;
  EntityKind kind = EntityKind::kPerson;
  MentionForm form = MentionForm::kName;
  std::int32_t referent = kNobody;   // in Document::referents
  std::vector<std::int32_t> rivals;  // other referents it may be
  std::uint32_t block = 0;           // in Document::blocks
  std::string reason;                // how it was resolved ("full name", "only bearer of the surname", ...)
  double confidence = 1;
};

// How sure it is that a referent is a listed party.
enum class ListedStatus : std::uint8_t { kNo, kAmbiguous, kLikely, kHit };
[[nodiscard]] std::string_view listed_status_name(ListedStatus status) noexcept;

// Someone or something that the page speaks of, once for all its mentions.
struct Referent {
  EntityKind kind = EntityKind::kPerson;
  std::string name;                     // the fullest form on the page
  std::string gender;                   // "male", "female", empty: not known
  std::string country;                  // code; of a place the place's own
  std::vector<std::string> titles;      // as the page has them
  std::vector<std::uint32_t> mentions;  // in Document::mentions, in the order of the text
  ListedStatus status = ListedStatus::kNo;
  std::vector<Match> listed;  // what it may be on the lists, best first
  // What it does on the page, the weightiest first: "actor", "participant", "target", "beneficiary", "authority",
  // "speaker", "source", "mentioned".
  std::vector<std::string> roles;
  std::string reason;  // of the status
};

// Who passed a statement on: from the outlet inwards.
struct SourceLink {
  std::string name;  // as the page has it ("russischen Staatsmedien", "KCNA")
  std::int32_t referent = kNobody;
  Span span;  // empty: the outlet of the page, or inferred
  std::string
      medium;  // "outlet", "agency", "state_media", "media", "person", "organization", "photo", "video", "document", "hearsay"
  bool inferred = false;  // taken over from the paragraph before
};

enum class StatementKind : std::uint8_t { kDirect, kIndirect, kMixed, kReported };
[[nodiscard]] std::string_view statement_kind_name(StatementKind kind) noexcept;

struct Statement {
  StatementKind kind = StatementKind::kDirect;
  std::vector<Span> content;
  Span cue;                        // empty: none
  std::int32_t speaker = kNobody;  // in Document::referents
  Span speaker_span;
  std::string speaker_name;    // of the referent, or the words of the page for groups ("US-Beamte")
  std::string speaker_reason;  // "named", "pronoun", "description", "same speaker as before", ...
  std::int32_t addressee = kNobody;
  Span addressee_span;
  std::vector<SourceLink> chain;
  bool negated = false;
  // "asserted", "possible", "planned", "conditional", "feared", "denied", "needed", "asked".
  std::string modality = "asserted";
  std::uint32_t block = 0;
  double confidence = 1;
};

struct Slot {
  // "actor", "recipient", "participant", "target", "authority", "item", "class", "count", "place", "origin", "destination",
  // "time", "interval", "duration", "distance", "amount", "programme", "topic", "outcome", ...
  std::string role;
  Span span;
  std::string value;  // normalised where there is a norm ("2", "650 km", "kp")
  std::int32_t referent = kNobody;
  std::int32_t time = -1;      // in Document::times
  std::int32_t quantity = -1;  // in Document::quantities
};

enum class EventStatus : std::uint8_t {
  kOccurred,
  kAlleged,
  kPossible,
  kPlanned,
  kDenied,
  kFailed,
  kBackground
};
[[nodiscard]] std::string_view event_status_name(EventStatus status) noexcept;

struct Event {
  std::string type;  // of data/event_types.tsv ("missile_launch")
  EventStatus status = EventStatus::kOccurred;
  std::vector<Slot> slots;
  Span trigger;
  std::vector<Span> evidence;             // the sentences it stands on
  std::vector<std::uint32_t> statements;  // in Document::statements, those that tell it
  std::vector<SourceLink> chain;
  std::string reason;  // of the status ("befürchtet")
  // Probability that a careful reader would note it, as measured on pages that no rule was written for (docs/documents.md).
  double confidence = 1;
};

struct Relation {
  std::string type;  // "position", "former_position", "deputy", "family", "member", "companion", "ownership"
  std::int32_t subject = kNobody;
  std::int32_t object = kNobody;
  std::string detail;  // "sister", "defence minister", as the page has it
  Span span;
  std::string reason;  // how it was found ("office beside the name", "words between the names", ...)
  // How probable it is that a careful reader notes it, as measured on annotated pages. Less than DocumentOptions::min_relation_confidence
  // is not told.
  double confidence = 1;
};

// A country that whole programmes are about ("North Korea": UN 1718, ...), when the page speaks of it.
struct CountryProgram {
  std::string country;  // code
  std::string authority;
  std::string program;
  std::string scope;
  std::string url;
};

struct Document {
  std::string name;  // of the input: file or URL
  std::string
      content_type;     // what it was read as: "text/html", "text/plain", "text/markdown", "message/rfc822"
  std::string charset;  // that it was decoded from
  std::uint64_t input_bytes = 0;
  std::string input_sha256;  // 64 hexadecimal digits
  Metadata meta;
  std::string text;  // UTF-8: all blocks, two line feeds between them
  SourceMap map;
  std::vector<Block> blocks;
  std::vector<std::string> languages;  // of the main text, most of it first
  std::vector<std::string>
      machine_translation;  // evidence that the text is translated by machine; empty: no suspicion
  std::vector<TimeExpression> times;
  std::vector<Quantity> quantities;
  std::vector<Mention> mentions;  // in the order of the text
  std::vector<Referent> referents;
  std::vector<Statement> statements;
  std::vector<Event> events;
  std::vector<Relation> relations;
  std::vector<CountryProgram> country_programs;
  std::vector<std::string> warnings;  // what could not be used, and why
};

struct DocumentOptions {
  Options screening;
  std::string content_type;  // empty: told from the bytes
  std::string charset;       // that the transport claims; empty: none
  std::string published;     // ISO 8601; overrides what the page says
  std::string url;
  std::string language;  // ISO 639; overrides the guess
  std::uint64_t max_bytes = 64ULL << 20;
  std::uint64_t max_text_bytes =
      4ULL << 20;  // of the decoded text, markup left out: an article has 10 KB, a book 1 MB
  // Events that are less probable are not told (Event::confidence). Chosen where one more in doubt would be wrong more often than right.
  double min_event_confidence = 0.4;
  // The same of relations (Relation::confidence).
  double min_relation_confidence = 0.4;
};

// kInvalidArgument when an option says nothing that the reader can follow: a date that is none, a language that no text is
// taken for, a charset or content type that is not known. DocumentReader does not ask: it passes such values over, with a
// warning of the page where that is the date.
[[nodiscard]] Result<void> check_options(const DocumentOptions& options);

// Working memory of one thread.
class DocumentScratch {
 public:
  DocumentScratch();
  ~DocumentScratch();
  DocumentScratch(DocumentScratch&&) noexcept;
  DocumentScratch& operator=(DocumentScratch&&) noexcept;

  struct State;
  [[nodiscard]] State& state() noexcept { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

// What is known of one page beside its bytes; goes before DocumentOptions where it says something.
struct PageHint {
  std::string name;
  std::string url;
  std::string content_type;
  std::string charset;
  std::string published;
};

// Reads pages against an index. Immutable, thread-safe; each thread brings its DocumentScratch.
class DocumentReader {
 public:
  explicit DocumentReader(Index index, DocumentOptions options = {});
  ~DocumentReader();

  // kLimit: more bytes than max_bytes; kFormat: bytes that are no text. Deterministic.
  [[nodiscard]] Result<Document> read(std::string_view bytes, const PageHint& hint,
                                      DocumentScratch& scratch) const;

  [[nodiscard]] const Index& index() const noexcept;
  [[nodiscard]] const DocumentOptions& options() const noexcept;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace tamis

#endif  // TAMIS_DOCUMENT_H_

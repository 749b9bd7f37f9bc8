// Screening: who in the index is this, how sure is it, and why. The whole public API of a match:
//
//   auto index = tamis::Index::open("lists.tamis");
//   tamis::Screener screener(*index);
//   tamis::Scratch scratch;                       // one per thread
//   tamis::Query query;
//   query.names = {"Sergej Schoigu"};
//   tamis::Answer answer = screener.screen(query, scratch);
#ifndef TAMIS_SCREENER_H_
#define TAMIS_SCREENER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/error.h"

namespace tamis {

// An opened index file. Immutable, cheap to copy, thread-safe; the file stays mapped while a copy lives.
class Index {
 public:
  // Checks the header and the section table in microseconds (see verify()). Errors as docs/index_format.md says:
  // kNotFound, kIo, kFormat, kTruncated, kCorrupt, kVersion; each says what to do.
  [[nodiscard]] static Result<Index> open(const std::string& path);
  // The same for an index in memory; `name` stands for the path in messages.
  [[nodiscard]] static Result<Index> open_memory(std::string bytes, std::string name);

  // Checks every checksum and every inner offset; reads the whole file.
  [[nodiscard]] Result<void> verify() const;
  // Checks the checksum of every section only: that what the file answers is what its builder wrote. kCorrupt. Reads the
  // whole file, at several GB/s once it is in memory.
  [[nodiscard]] Result<void> check() const;

  [[nodiscard]] std::uint32_t entity_count() const noexcept;
  // Names as they are listed; a pass over all of them.
  [[nodiscard]] std::uint32_t name_count() const noexcept;
  // SHA-256 of the content, 64 hexadecimal digits.
  [[nodiscard]] std::string hash() const;

  struct State;
  [[nodiscard]] const State& state() const noexcept { return *state_; }

 private:
  explicit Index(std::shared_ptr<const State> state) noexcept;
  std::shared_ptr<const State> state_;
};

// One question. Strings are UTF-8 as the customer file or the user gives them; all but `names` may be empty.
struct Query {
  std::string id;                        // the caller's, given back in the answer
  std::string schema;                    // FollowTheMoney schema; empty: any
  std::vector<std::string> names;        // first the name, then aliases; the best of them counts
  std::vector<std::string> birth_dates;  // any form model/partial_date.h reads
  std::string gender;
  std::vector<std::string> countries;  // of residence or registration: names or codes
  std::vector<std::string> nationalities;
  std::vector<std::string> addresses;
  struct Identifier {
    std::string property;  // FollowTheMoney property ("passportNumber", "imoNumber"), or empty: guessed
    std::string value;
  };
  std::vector<Identifier> identifiers;
};

// One piece of evidence. The bits of all pieces add up to Match::bits. `feature` and `operation` view words of the program,
// valid for ever.
struct Evidence {
  std::string_view
      feature;  // "name", "alias", "birth_date", "country", "gender", "identifier", "address", "schema", "policy"
  std::string_view
      operation;  // "equal", "equivalent", "romanised", "typo", "nickname", "initial", "joined", "missing",
                  // "replaced", "complete", "contradicted", "near", "weak_alias", "identified",
                  // "calibration"; of Algorithm::kOfac
                  // "whole_name", "other_first_letter", "mean_of_parts", "part", "part_same_soundex",
                  // "part_below_floor", "part_too_short"
  std::string query;       // the query's piece as it was written; empty: not there
  std::string listed;      // the listed piece as the list prints it; empty: not there
  double bits = 0;         // log2 odds for (positive) or against (negative)
  double similarity = -1;  // in [0, 1], what Algorithm::kOfac has in place of bits; negative: none
  std::string dataset;     // which list says so ...
  std::string entry_id;    // ... in which entry
};

// One listed entity that the query may be.
struct Match {
  std::string id;
  std::string caption;
  std::string schema;
  std::vector<std::string> datasets;  // lists that hold the entity
  std::vector<std::string> programs;  // sanctions programmes, as the lists name them
  double score = 0;                   // in [0, 1): 1 / (1 + 2^-bits); with Algorithm::kOfac in [0, 1]
  double bits = 0;                    // with Algorithm::kOfac 0
  bool match = false;                 // score >= threshold
  std::string listed_name;            // the listed name that matched best, as printed
  std::string query_name;             // which of the query's names it matched
  std::vector<Evidence> evidence;
  std::uint32_t ordinal = 0;  // of the entity in the index
};

struct Answer {
  std::vector<Match> matches;         // by falling bits, then id; at most Options::limit
  std::size_t above_threshold = 0;    // entities that reach the threshold, also those beyond the limit
  std::vector<std::string> warnings;  // parts of the query that could not be used, and why
  bool screened = true;  // false: no name and no identifier could be used, so nothing was looked for
};

// How a score comes about: tamis's own evidence, or the score that OFAC's own search shows (docs/scoring.md), for which
// every listed name is scored and nothing but the name is weighed.
enum class Algorithm : std::uint8_t { kTamis, kOfac };

// What a lone weak alias may do (OFAC FAQ 122 to 125: not expected to be screened, useful to confirm).
enum class WeakAliases : std::uint8_t { kIgnore, kConfirm, kFull };

// The last step of a score, fitted by `tamis calibrate` on labelled pairs (docs/scoring.md, "Calibration"): the summed
// bits of a name of that kind become slope * bits + offset. As it stands: the identity.
struct Profile {
  struct Line {
    double slope = 1;   // above 0
    double offset = 0;  // in bits
    bool operator==(const Line&) const = default;
  };
  Line person;
  Line organization;
  Line thing;        // vessels, aircraft, securities
  std::string hash;  // SHA-256 of the file, 64 hexadecimal digits; empty: of no file

  // Reads the file that `tamis calibrate` wrote. kNotFound, kIo; kFormat when it is not such a file; kTruncated; kCorrupt
  // when lines and curve do not belong together; kVersion when it was fitted for other weights of evidence.
  [[nodiscard]] static Result<Profile> open(const std::string& path);
};

struct Options {
  double threshold = 0.7;  // score from which an entity is an alert
  double cutoff = -1;      // lowest score shown; negative: the threshold
  std::size_t limit = 5;   // entities in an answer
  WeakAliases weak_aliases = WeakAliases::kConfirm;
  bool explain = true;  // fill Match::evidence
  // Whether what the press calls listed parties (names/usual_names.h) is asked as their listed names; not with Algorithm::kOfac.
  bool usual_names = true;
  Algorithm algorithm = Algorithm::kTamis;
  Profile profile = {};  // not used with Algorithm::kOfac
};

// Working memory of one thread; no allocation in the search once warm.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(Scratch&&) noexcept;
  Scratch& operator=(Scratch&&) noexcept;

  struct State;
  [[nodiscard]] State& state() noexcept { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

namespace screen {
class OfacSearch;
}

// Screens queries against an index. Immutable, thread-safe; each thread brings its Scratch.
class Screener {
 public:
  // With Algorithm::kOfac takes all listed names apart: some 0.1 s and 10 MB for 100,000 of them.
  explicit Screener(Index index, Options options = {});
  ~Screener();

  // Total: a query that cannot be used (no name, no identifier) has no matches, a warning, and is not `screened`. Deterministic: same
  // index, query and options, same answer. Some 20 to 60 µs at list size; with Algorithm::kOfac some 20 ms.
  [[nodiscard]] Answer screen(const Query& query, Scratch& scratch) const;

  [[nodiscard]] const Index& index() const noexcept { return index_; }
  [[nodiscard]] const Options& options() const noexcept { return options_; }

 private:
  Index index_;
  Options options_;
  std::shared_ptr<const screen::OfacSearch> ofac_;  // with Algorithm::kOfac
};

// One name against another, without an index.
struct Comparison {
  double score = 0;
  double bits = 0;
  std::vector<Evidence> evidence;  // `dataset` and `entry_id` are empty
};

// `schema`: FollowTheMoney; empty: Person and organisation are both tried and the better one counts. Thread-safe.
// With Algorithm::kOfac the schema and the profile do not matter, and `bits` is 0.
[[nodiscard]] Comparison compare_names(std::string_view schema, std::string_view name1,
                                       std::string_view name2, Algorithm algorithm = Algorithm::kTamis,
                                       const Profile& profile = {});

// 1 / (1 + 2^-bits), kept below 1.
[[nodiscard]] double score_of_bits(double bits) noexcept;

// Screens every name and alias of every entity against the index: each must find its own entity in the top band.
struct SelfTestReport {
  std::uint64_t names = 0;
  struct Failure {
    std::string entity_id;
    std::string name;
    double score = 0;  // what it did score; 0: not found
  };
  std::uint64_t failed = 0;
  std::vector<Failure> failures;  // the first 100
};
inline constexpr double kTopBand = 0.9;
// `jobs` threads; `progress` (may be empty) is called now and then from one of them with the share done.
[[nodiscard]] SelfTestReport self_test(const Index& index, unsigned jobs,
                                       void (*progress)(void* context, double share) = nullptr,
                                       void* context = nullptr);

}  // namespace tamis

#endif  // TAMIS_SCREENER_H_

// What `tamis tune` measures: how many customers alert at each threshold, and how many mutated names of the lists
// still find their entity. Everything is screened once, with a low cutoff; the thresholds are read off the scores.
#ifndef TAMIS_CLI_TUNING_H_
#define TAMIS_CLI_TUNING_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/customers.h"
#include "screen/mutation.h"
#include "tamis/screener.h"

namespace tamis::cli {

// 0.5 to 0.99, and `line` if it is not among them; ascending.
[[nodiscard]] std::vector<double> tune_thresholds(double line);
// The cutoff to screen with: below all thresholds, so that what stands just below the line is seen, too.
[[nodiscard]] double tune_cutoff(double line) noexcept;

// How many of a group of mutated names found their entity.
struct Recall {
  std::uint64_t mutations = 0;
  std::vector<std::uint64_t> found;  // by threshold

  void add(double score, std::span<const double> thresholds);
  // At threshold number `at`; 0 for an empty group.
  [[nodiscard]] double share(std::size_t at) const noexcept;
};

// A listed name that is to be mutated.
struct TunedName {
  std::uint32_t name = 0;    // row in the index
  std::uint32_t entity = 0;  // ordinal
  std::string_view region;   // of its bearer's nationality or country, else programme; "several", "unknown"
  std::string_view script;   // ISO 15924, of most of its letters

  // "slavic", or "slavic Cyrl" where the script is not Latin.
  [[nodiscard]] std::string culture() const;
};

// At most `count` names of the index by `seed`: of entities that are screened, no weak aliases, each text once.
// Ascending. The same on every platform.
[[nodiscard]] std::vector<TunedName> pick_names(const Index& index, std::size_t count, std::uint64_t seed);

// The mutations of one name: the score with which its own entity is found; 0: below the cutoff, -1: not applicable.
using MutationScores = std::array<double, screen::kMutationCount>;

// Screens the mutations of `names`, each as a bare name, in `jobs` threads; the outcome does not depend on their
// number. `progress` (may be empty) gets the share done, from one thread at a time.
[[nodiscard]] std::vector<MutationScores> screen_mutations(const Screener& screener,
                                                           std::span<const TunedName> names,
                                                           std::uint64_t seed, unsigned jobs,
                                                           const std::function<void(double)>& progress);

// The mutated name that belongs to a score.
[[nodiscard]] std::optional<std::string> mutated_name(const Index& index, const TunedName& name,
                                                      screen::Mutation mutation, std::uint64_t seed);

struct RecallTables {
  Recall overall;
  std::array<Recall, screen::kMutationCount> by_mutation;
  std::map<std::string, Recall> by_list;                        // an entity of several lists counts in each
  std::map<std::string, Recall> by_culture;                     // TunedName::culture()
  std::map<std::string, Recall> by_kind;                        // person, organization, thing
  std::map<std::pair<std::string, std::size_t>, Recall> cells;  // culture and mutation

  // The cell of at least `least` mutations with the lowest recall at threshold `at`; of equals the largest. end(): none.
  [[nodiscard]] std::map<std::pair<std::string, std::size_t>, Recall>::const_iterator worst_cell(
      std::size_t at, std::uint64_t least) const;
};
[[nodiscard]] RecallTables tabulate(const Index& index, std::span<const TunedName> names,
                                    std::span<const MutationScores> scores,
                                    std::span<const double> thresholds);

// A hit near the line.
struct NearHit {
  double distance = 0;  // from the line, in bits
  std::int64_t row = 0;
  std::uint32_t entity = 0;
  double score = 0;
  Customer customer;

  [[nodiscard]] bool operator<(const NearHit& other) const noexcept {
    if (distance != other.distance) return distance < other.distance;
    return row != other.row ? row < other.row : entity < other.entity;
  }
};

// Counts the answers of customers. add() is thread-safe, and the outcome does not depend on the order of the calls.
class CustomerTally {
 public:
  // `sample`: how many hits on either side of the line are wanted.
  CustomerTally(const Index& index, std::vector<double> thresholds, double line, std::size_t sample);

  void add(const Customer& customer, const Answer& answer);

  [[nodiscard]] std::uint64_t customers() const noexcept { return customers_; }
  [[nodiscard]] const std::vector<std::uint64_t>& alerts() const noexcept { return alerts_; }  // by threshold
  [[nodiscard]] const std::vector<std::uint64_t>& hits() const noexcept { return hits_; }      // entities
  // Customers that a list makes alert at the line.
  [[nodiscard]] const std::map<std::string, std::uint64_t>& alerts_by_list() const noexcept {
    return by_list_;
  }
  // `sample` of the hits nearest to the line (ten times as many are drawn from), by falling score.
  [[nodiscard]] std::vector<NearHit> above(std::uint64_t seed) const { return draw(above_, seed); }
  [[nodiscard]] std::vector<NearHit> below(std::uint64_t seed) const { return draw(below_, seed + 1); }

 private:
  void keep(std::set<NearHit>& near, NearHit hit) const;
  [[nodiscard]] std::vector<NearHit> draw(const std::set<NearHit>& near, std::uint64_t seed) const;

  Index index_;
  std::vector<double> thresholds_;
  double line_;
  double line_bits_;
  std::size_t sample_;
  std::mutex mutex_;
  std::uint64_t customers_ = 0;
  std::vector<std::uint64_t> alerts_;
  std::vector<std::uint64_t> hits_;
  std::map<std::string, std::uint64_t> by_list_;
  std::set<NearHit> above_;
  std::set<NearHit> below_;
};

}  // namespace tamis::cli

#endif  // TAMIS_CLI_TUNING_H_

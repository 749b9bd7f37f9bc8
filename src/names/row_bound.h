// The most that score_name() can give a listed name of which nothing is known but which words of the query it matches: of the
// names that hold a common word most match nothing else, and are told so before they are looked at.
#ifndef TAMIS_NAMES_ROW_BOUND_H_
#define TAMIS_NAMES_ROW_BOUND_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "names/evidence_classes.h"
#include "names/evidence_weights.h"
#include "names/name.h"
#include "names/token_match.h"

namespace tamis::names {

// One query name as a name of one kind. No allocation; thread-compatible. Bits are up to rounding (0.001).
class RowBound {
 public:
  static constexpr std::size_t kMostRows = 16;

  // As for score_name().
  void prepare(NameKind kind, std::span<const Part> query) noexcept;
  // False: it is not known what a name can have; the rest is not to be asked.
  [[nodiscard]] bool known() const noexcept { return known_; }
  // Bits of a name of which no word meets any of the query, except those rows that may meet by group or as initials, which
  // are taken to.
  [[nodiscard]] float none() const noexcept { return none_; }
  // The classes of two ordinary words that meet: when both are well-known words, else.
  struct Classes {
    EvidenceClass known;
    EvidenceClass other;
    Classes(NameKind kind, const TokenMatch& match) noexcept
        : known(matched_class(kind, Role::kOrdinary, match, true)),
          other(matched_class(kind, Role::kOrdinary, match, false)) {}
  };
  // What is added at most when a listed word meets row `row` by `match`, as match_tokens() tells it. `classes`: of the match.
  [[nodiscard]] float gain(std::size_t row, const TokenMatch& match, const Classes& classes) const noexcept {
    const Row& to = rows_[row];
    if (!to.telling) return to.by_role;
    // Among people it is what its letters make it (match_in_names()).
    if (match.operation == Operation::kTranslated && kind_ == NameKind::kPerson) return to.by_match;
    const float loss = 1.0F - match.quality;
    const auto most = [&](EvidenceClass evidence) noexcept {
      const auto at = static_cast<std::size_t>(evidence);
      return to.of_class[at] + loss * (*weights_)[at].per_loss;
    };
    const float known = to.known ? most(classes.known) : to.by_role;
    return std::max(std::max(to.by_role, most(classes.other)), known);
  }
  // ... when anything meets the row that is not the next one too, as two listed words that are the row's when written as one.
  [[nodiscard]] float any_gain(std::size_t row) const noexcept { return rows_[row].by_match; }
  // ... when the row and the next one, written as one, are the listed word (match_joined()).
  [[nodiscard]] float joined_gain(std::size_t row) const noexcept { return rows_[row].joined; }
  // ... and what the next one adds then: it is not left over.
  [[nodiscard]] float covered_gain(std::size_t row) const noexcept { return rows_[row].covered; }

  // Two rows of one kind that have the same key have the same gains.
  [[nodiscard]] std::uint64_t key(std::size_t row) const noexcept { return rows_[row].key; }

  // Rows that keep a name from being complete when they meet nothing, a bit each: none by group, none that goes on a phrase, no
  // place of a firm or thing (kCompleteElsewhere).
  [[nodiscard]] std::uint32_t telling() const noexcept { return telling_; }
  // ... of them ordinary words, which another word may resemble.
  [[nodiscard]] std::uint32_t ordinary() const noexcept { return ordinary_; }

 private:
  [[nodiscard]] float most_of(EvidenceClass evidence, float information, float loss) const noexcept;

  // Gains of a row: more than it has when it meets nothing, at least 0.
  struct Row {
    std::uint64_t key = 0;
    bool telling = false;  // tells people apart
    bool known = false;    // a well-known word
    float by_role = 0;     // when it meets a word of another role
    float by_match = 0;    // ... any word
    float joined = 0;
    float covered = 0;
    std::array<float, kEvidenceClasses>
        of_class{};  // when it meets an ordinary word without loss; of the classes for that
  };

  NameKind kind_ = NameKind::kPerson;
  bool known_ = false;
  float none_ = 0;
  std::uint32_t telling_ = 0;
  std::uint32_t ordinary_ = 0;
  const EvidenceWeights* weights_ = nullptr;
  std::array<Row, kMostRows> rows_;
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_ROW_BOUND_H_

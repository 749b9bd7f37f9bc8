// The most that score_name() can give a listed name of which nothing is known but which words of the query it matches: of the
// names that hold a common word most match nothing else, and are told so before they are looked at.
#ifndef TAMIS_NAMES_ROW_BOUND_H_
#define TAMIS_NAMES_ROW_BOUND_H_

#include <array>
#include <cstdint>
#include <span>

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
  // What is added at most when a listed word meets row `row` by `match`, as match_tokens() tells it; at least 0.
  [[nodiscard]] float gain(std::size_t row, const TokenMatch& match) const noexcept;
  // ... when the row and the next one, written as one, are the listed word (match_joined()).
  [[nodiscard]] float joined_gain(std::size_t row) const noexcept;
  // ... and what the next one adds then: it is not left over.
  [[nodiscard]] float covered_gain(std::size_t row) const noexcept { return std::max(0.0F, -left_over_[row]); }

  // Rows that keep a name from being complete when they meet nothing, a bit each: none by group, none that goes on a phrase.
  [[nodiscard]] std::uint32_t telling() const noexcept { return telling_; }
  // ... of them ordinary words, which another word may resemble.
  [[nodiscard]] std::uint32_t ordinary() const noexcept { return ordinary_; }

 private:
  [[nodiscard]] float most_of(EvidenceClass evidence, float information, float loss) const noexcept;

  NameKind kind_ = NameKind::kPerson;
  bool known_ = false;
  float none_ = 0;
  std::uint32_t telling_ = 0;
  std::uint32_t ordinary_ = 0;
  const EvidenceWeights* weights_ = nullptr;
  std::span<const Part> query_;
  std::array<float, kMostRows> left_over_;  // of rows that meet nothing; more than 0 for those that are taken to meet
  std::array<float, kMostRows> by_role_;    // the most of a row that meets a word of another role
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_ROW_BOUND_H_

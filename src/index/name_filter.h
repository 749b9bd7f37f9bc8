// Which names need not be looked at: those that cannot have the bits that are asked for, by which words of the query they
// match and by their shape.
#ifndef TAMIS_INDEX_NAME_FILTER_H_
#define TAMIS_INDEX_NAME_FILTER_H_

#include <array>
#include <cstdint>
#include <span>

#include "index/name_shape.h"
#include "names/match_matrix.h"
#include "names/row_bound.h"
#include "names/token_match.h"

namespace tamis::index {

inline constexpr std::size_t kNameKinds = 3;  // names::NameKind

// Bits in 1/64, by kind of name; whole numbers, so that sums do not depend on their order. Rounded up.
using Gains = std::array<std::int16_t, kNameKinds>;

// What is known of a name that postings mention.
struct Matched {
  std::int16_t gain = 0;    // sum of the greatest gains of the rows that it matches, by its kind
  std::uint16_t rows = 0;   // that it matches, a bit each
  std::uint16_t equal = 0;  // ... by a match so good that no two of its words are written for the row
  std::uint8_t hits = 0;    // of its words that match, at least so many; a word counts for each row
};

// One query name: prepare() for all kinds, then ask. No allocation; thread-compatible.
class NameFilter {
 public:
  // Prepares for names of one kind that are wanted when score_name() gives them `least` bits or more.
  void prepare(names::NameKind kind, std::span<const names::Part> query,
               std::span<const names::TokenView> words, float least) noexcept;
  // Whether all kinds are prepared, and the query is one that can be told anything about.
  [[nodiscard]] bool usable() const noexcept;

  // Rows of the same key have the same gains(), of this filter or another.
  using RowKey = std::array<std::uint64_t, kNameKinds>;
  [[nodiscard]] RowKey key(std::size_t row) const noexcept;
  // Of a listed word that meets a row of the query.
  [[nodiscard]] Gains gains(std::size_t row, const names::TokenMatch& match) const noexcept;
  // ... that row `row` and the next are when they are written as one: of the first, of the second.
  [[nodiscard]] Gains joined_gains(std::size_t row) const noexcept;
  [[nodiscard]] Gains covered_gains(std::size_t row) const noexcept;
  // Whether no two listed words are taken for the row when one meets it by this match.
  [[nodiscard]] static bool settles(std::size_t kind, const names::TokenMatch& match) noexcept;

  // False: score_name() gives the name less than is wanted, unless it has the letters of the query when blanks are dropped.
  [[nodiscard]] bool may_reach(NameShape shape, const Matched& matched) const noexcept {
    return may_reach(shape, matched, {});
  }
  // What is known of names of which one word meets a row and no other word any: by row, then by the word.
  struct OnRow {
    static constexpr std::uint8_t kNoRow = 0xFF;
    std::array<std::int32_t, kNameKinds>
        missing{};  // gains from which on they may reach it, whatever their shape is
    std::array<std::uint8_t, kNameKinds>
        open_row{};          // the only row left over, which another word may resemble
    std::uint16_t bit = 0;   // of the row
    std::uint32_t rest = 0;  // rows that keep a name of any kind from being complete, but for it
  };
  struct Alone {
    std::uint8_t any =
        0;  // they may reach it whatever their shape is; a bit for each kind, and for numbers that are none
    std::array<std::uint8_t, kNameKinds> open_row{};
    std::uint16_t bit = 0;
    std::array<std::uint16_t, kNameKinds> equal{};  // Matched::equal
    Gains gains{};
  };
  [[nodiscard]] OnRow on_row(std::size_t row) const noexcept;
  // `settles`: a bit for each kind.
  [[nodiscard]] static Alone alone(const OnRow& row, const Gains& gains, std::uint8_t settles) noexcept {
    Alone out;
    out.any = static_cast<std::uint8_t>(~0U << kNameKinds);
    for (std::size_t kind = 0; kind < kNameKinds; ++kind) {
      const bool settled = (settles >> kind & 1) != 0;
      out.any |= static_cast<std::uint8_t>(gains[kind] >= row.missing[kind] ? 1U << kind : 0U);
      out.open_row[kind] = row.open_row[kind];
      out.equal[kind] = settled ? row.bit : std::uint16_t{0};
    }
    out.bit = row.bit;
    out.gains = gains;
    return out;
  }
  // As may_reach(shape, matched) of such a name.
  [[nodiscard]] bool may_reach(NameShape shape, const Alone& alone) const noexcept {
    const std::size_t kind = shape.kind();
    if ((alone.any >> kind & 1) != 0 || shape.is_special()) return true;
    const std::size_t open = alone.open_row[kind];
    if (open != OnRow::kNoRow && shape.telling() <= 2 && may_resemble(kind, open, shape)) return true;
    return may_reach_joined(shape, alone.bit, alone.equal[kind], alone.gains[kind]);
  }
  // The same for many shapes at once, for any listed word that meets the row: `out` is 0 for those that may not.
  static constexpr std::size_t kShapes = 64;
  struct Row {
    bool any = false;  // may be told of none
    std::uint8_t open_row = OnRow::kNoRow;
    std::uint32_t rest = 0;    // as in OnRow
    std::int32_t missing = 0;  // what they lack beside what two words that are one add, at least
  };
  // `most`: of the gains of the words.
  [[nodiscard]] static Row row(const OnRow& row, const Gains& most) noexcept {
    Row out;
    out.open_row = row.open_row[0];
    out.rest = row.rest;
    out.missing = row.missing[0] - most[0];
    for (std::size_t kind = 0; kind < kNameKinds; ++kind) {
      out.any |= most[kind] >= row.missing[kind] || row.open_row[kind] != out.open_row;
      out.missing = std::min(out.missing, row.missing[kind] - most[kind]);
    }
    return out;
  }
  // `shapes`: kShapes at most.
  void may_reach(std::span<const std::uint32_t> shapes, const Row& row,
                 std::array<std::uint32_t, kShapes>& out) const noexcept;

  // Rows that a name may match besides, and what they add at most.
  struct Left {
    std::uint16_t rows = 0;
    std::array<std::int32_t, kNameKinds> gains{};
  };
  // The same of a name that may match more rows.
  [[nodiscard]] bool may_reach(NameShape shape, const Matched& matched, const Left& left) const noexcept;

  // Of names that match none of the rows but those that are left.
  enum class Prospect : std::uint8_t {
    kAny,         // they may reach it
    kResembling,  // ... if they have a word that resembles the only row that is left over, or as those that follow
    kPlace,       // ... by what depends on the place in the name: initials, two words that are one
  };
  // Sets `open` to the only row that is left over when it is kResembling.
  [[nodiscard]] Prospect prospect(std::size_t kind, const Left& left, std::size_t& open) const noexcept;
  // False: no word of the name resembles the row when that is all that is left of the query (names::complete_matches()).
  [[nodiscard]] bool may_resemble(std::size_t kind, std::size_t row, NameShape shape) const noexcept {
    const names::Resemblance most = kinds_[kind].resemblances[row];
    if (most == names::Resemblance::kNone) return false;
    return most == names::Resemblance::kAny ? words_[row].may_resemble(shape)
                                            : words_[row].may_be_near(shape, static_cast<unsigned>(most));
  }
  // Whether a name that matches none of the rows but those that are left may reach it because two of its words may be one of the
  // query's. `shape`: of a kind.
  [[nodiscard]] bool may_reach_joined(NameShape shape, const Left& left) const noexcept {
    return may_reach_joined(shape, left.rows, 0, left.gains[shape.kind()]);
  }

 private:
  struct Kind {
    names::RowBound bound;
    bool ready = false;
    std::int32_t missing = 0;  // what names that match nothing lack, in 1/64 bits
    std::array<std::int16_t, names::RowBound::kMostRows> any_gains;  // RowBound::any_gain()
    std::array<names::Resemblance, names::RowBound::kMostRows> resemblances;
  };
  // `met`: rows that the name matches or may match; `but`: of them those that are no two words; `gain`: by them.
  [[nodiscard]] bool may_reach_joined(NameShape shape, std::uint32_t met, std::uint32_t but,
                                      std::int32_t gain) const noexcept;
  [[nodiscard]] static std::int16_t in_units(float bits) noexcept;

  std::array<Kind, kNameKinds> kinds_;
  std::size_t rows_ = 0;
  std::array<std::int16_t, names::RowBound::kMostRows> any_gains_;  // of all kinds, the most
  std::array<WordShape, names::RowBound::kMostRows> words_;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_NAME_FILTER_H_

// In which order the words of two names met.
#ifndef TAMIS_NAMES_NAME_ORDER_H_
#define TAMIS_NAMES_NAME_ORDER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "names/name.h"

namespace tamis::names {

inline constexpr std::uint8_t kNoColumn = 0xFF;

// How often the columns that words met descend, read in a circle, beyond the once of a name that is turned around (family name first or
// last). At most text::kMaxTokens columns, kNoColumn among them.
[[nodiscard]] std::size_t turns(std::span<const std::uint8_t> column_of_row) noexcept;

// Whether a hyphen tells the family name of three short words of one side (Seong Il-jung), and it met the middle one of
// three on the other (Jong Sung Il), where no family name stands. `met_by`: the column of each row, kNoColumn or beyond: it met none.
[[nodiscard]] bool surname_meets_middle(std::span<const Part> query, std::span<const Part> listed,
                                        std::span<const std::uint8_t> met_by) noexcept;

// Whether `longer` is `word`, a name, with an ending that makes family names (data/family_name_endings.tsv), and no given name itself
// (Karim, Karimi; not Vasil, Vasily). Folded Latin.
[[nodiscard]] bool makes_family_name(std::string_view word, std::string_view longer) noexcept;

// Which of two names has the family name that is made of the other's given name, of pairs of words that makes_family_name() holds for.
class FamilyNames {
 public:
  // Of words at `row` and `column` that met; the last that tell people apart are `last_row` and `last_column`.
  void add(std::size_t row, std::size_t last_row, std::size_t column, std::size_t last_column,
           bool in_listed) noexcept {
    (in_listed ? in_listed_ : in_query_) = true;
    crossed_ = crossed_ || (in_listed ? column == last_column && row < last_row
                                      : row == last_row && column < last_column);
  }
  // Whether the given name of one is the family name of the other: Karim Rahimi, Rahim Karimi.
  [[nodiscard]] bool change_places() const noexcept { return crossed_ || (in_query_ && in_listed_); }

 private:
  bool in_query_ = false;
  bool in_listed_ = false;
  bool crossed_ = false;
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_NAME_ORDER_H_

// In which order the words of two names met.
#ifndef TAMIS_NAMES_NAME_ORDER_H_
#define TAMIS_NAMES_NAME_ORDER_H_

#include <cstddef>
#include <cstdint>
#include <span>

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

}  // namespace tamis::names

#endif  // TAMIS_NAMES_NAME_ORDER_H_

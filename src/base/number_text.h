// Numbers as people read them.
#ifndef TAMIS_BASE_NUMBER_TEXT_H_
#define TAMIS_BASE_NUMBER_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tamis::base {

// 1234567 -> "1,234,567".
[[nodiscard]] std::string grouped(std::uint64_t number);
// A fixed-point number ("0.987").
[[nodiscard]] std::string decimals(double value, int places);
// Of ASCII digits alone; nothing for anything else or what 64 bits do not hold.
[[nodiscard]] std::optional<std::uint64_t> whole_number(std::string_view text) noexcept;

}  // namespace tamis::base

#endif  // TAMIS_BASE_NUMBER_TEXT_H_

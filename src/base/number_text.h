// Numbers as people read them.
#ifndef TAMIS_BASE_NUMBER_TEXT_H_
#define TAMIS_BASE_NUMBER_TEXT_H_

#include <cstdint>
#include <string>

namespace tamis::base {

// 1234567 -> "1,234,567".
[[nodiscard]] std::string grouped(std::uint64_t number);
// A fixed-point number ("0.987").
[[nodiscard]] std::string decimals(double value, int places);

}  // namespace tamis::base

#endif  // TAMIS_BASE_NUMBER_TEXT_H_

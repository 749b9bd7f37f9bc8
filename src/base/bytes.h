// Bounds-checked reading of untrusted bytes. The one bounds check of the project is here, in
// subtraction form, because offset + size wraps for crafted values.
#ifndef TAMIS_BASE_BYTES_H_
#define TAMIS_BASE_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace tamis::base {

// True when [offset, offset + size) lies inside [0, total). Total, noexcept.
[[nodiscard]] constexpr bool in_bounds(std::uint64_t offset, std::uint64_t size,
                                       std::uint64_t total) noexcept {
  return offset <= total && size <= total - offset;
}

// Reads a trivially copyable T at `offset` of `bytes` (little-endian machines only; the build checks).
// REQUIRES: in_bounds(offset, sizeof(T), bytes.size()).
template <class T>
[[nodiscard]] T load(std::string_view bytes, std::uint64_t offset) noexcept {
  static_assert(std::is_trivially_copyable_v<T>);
  T out;
  std::memcpy(&out, bytes.data() + offset, sizeof(T));
  return out;
}

}  // namespace tamis::base

#endif  // TAMIS_BASE_BYTES_H_

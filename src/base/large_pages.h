// Large pages: look-ups all over a few megabytes then find their addresses in the processor's table of pages.
#ifndef TAMIS_BASE_LARGE_PAGES_H_
#define TAMIS_BASE_LARGE_PAGES_H_

#include <cstddef>

namespace tamis::base {

inline constexpr std::size_t kLargePage = std::size_t{1} << 21;  // bytes, where the machine has them

// Advises the kernel to keep what lies in whole pages between `data` and `data + size` in large ones. Nothing changes but the time
// that look-ups take; a kernel without large pages says no.
void prefer_large_pages(const void* data, std::size_t size) noexcept;

}  // namespace tamis::base

#endif  // TAMIS_BASE_LARGE_PAGES_H_

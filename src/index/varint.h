// Variable-length integers (LEB128: seven bits a byte, low first) and length-prefixed bytes: what records and
// issues are written in. The reader takes hostile bytes: it never reads outside and never fails half-way, it
// only remembers that something was wrong.
#ifndef TAMIS_INDEX_VARINT_H_
#define TAMIS_INDEX_VARINT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace tamis::index {

inline void put_varint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

inline void put_bytes(std::string& out, std::string_view bytes) {
  put_varint(out, bytes.size());
  out += bytes;
}

// Thread-compatible; noexcept. After the first bad read every further one yields 0 or empty, and bad() is
// true.
class ByteCursor {
 public:
  explicit ByteCursor(std::string_view bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] std::uint64_t varint() noexcept {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && at_ < bytes_.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      if (shift == 63 && byte > 1) break;  // more than 64 bits
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    fail();
    return 0;
  }

  [[nodiscard]] std::string_view take(std::uint64_t size) noexcept {
    if (!base::in_bounds(at_, size, bytes_.size())) {
      fail();
      return {};
    }
    const std::string_view out = bytes_.substr(at_, size);
    at_ += size;
    return out;
  }

  [[nodiscard]] std::string_view bytes() noexcept { return take(varint()); }

  // A count of things that take at least `least` bytes each: bad when they cannot all be there.
  [[nodiscard]] std::uint64_t count(std::uint64_t least) noexcept {
    const std::uint64_t value = varint();
    if (value > (bytes_.size() - at_) / least) {
      fail();
      return 0;
    }
    return value;
  }

  void fail() noexcept {
    bad_ = true;
    at_ = bytes_.size();
  }
  [[nodiscard]] bool bad() const noexcept { return bad_; }
  [[nodiscard]] bool at_end() const noexcept { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool bad_ = false;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_VARINT_H_

// Tables worked out when the program is built: tools/freeze_tables writes what reading data/*.tsv ends in as arrays, and the
// programs have these compiled in, so that a table costs nothing until a page of it is looked at. A program without them reads
// the .tsv files' text as the tool did; the answers are the same. cmake/FrozenTables.cmake says which programs have them.
#ifndef TAMIS_BASE_FROZEN_H_
#define TAMIS_BASE_FROZEN_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tamis::base {

// Arrays by name, in the byte order and layout of the machine that builds the program.
class FrozenWriter {
 public:
  // Values are written as they lie in memory: no pointers.
  template <class T>
  void add(std::string name, std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T> && !std::is_pointer_v<T>);
    add_bytes(std::move(name), {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)});
  }
  template <class T>
  void add_one(std::string name, const T& value) {
    add(std::move(name), std::span<const T>(&value, 1));
  }
  [[nodiscard]] std::string finish() const;

 private:
  void add_bytes(std::string name, std::string_view bytes);
  struct Array {
    std::string name;
    std::string bytes;
  };
  std::vector<Array> arrays_;
};

// The arrays of one FrozenWriter, which must outlive it and begin at an address that is a multiple of kFrozenAlignment.
inline constexpr std::size_t kFrozenAlignment = 64;
class FrozenTables {
 public:
  constexpr FrozenTables() = default;
  explicit constexpr FrozenTables(std::string_view bytes) noexcept : bytes_(bytes) {}
  [[nodiscard]] bool empty() const noexcept { return bytes_.empty(); }
  // False, and `out` as it was: there is no array of the name.
  template <class T>
  bool read(std::string_view name, std::span<const T>& out) const noexcept {
    std::string_view bytes;
    if (!find(name, bytes)) return false;
    out = {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
    return true;
  }
  template <class T>
  bool read_one(std::string_view name, const T*& out) const noexcept {
    std::span<const T> found;
    if (!read(name, found) || found.size() != 1) return false;
    out = found.data();
    return true;
  }

 private:
  bool find(std::string_view name, std::string_view& bytes) const noexcept;
  std::string_view bytes_;
};

// Arrays that were not compiled in, where they may be read.
class OwnedFrozenTables {
 public:
  explicit OwnedFrozenTables(const FrozenWriter& written);
  [[nodiscard]] FrozenTables tables() const noexcept;

 private:
  struct alignas(kFrozenAlignment) Piece {
    std::array<char, kFrozenAlignment> bytes;
  };
  std::vector<Piece> pieces_;
};

// Those of this program; empty: it has none. Set before main() by the file that holds them.
[[nodiscard]] FrozenTables frozen_tables() noexcept;
void set_frozen_tables(std::string_view bytes) noexcept;

// The one frozen value of the name; where there is none, what `build(value)` makes of a T{} that stays for ever. For a static of the
// caller's: each type of `build` has one value.
template <class T, class Build>
[[nodiscard]] const T& frozen_or_built(std::string_view name, Build build) {
  const T* frozen = nullptr;
  if (frozen_tables().read_one(name, frozen)) return *frozen;
  static const T kBuilt = [&] {
    T value{};
    build(value);
    return value;
  }();
  return kBuilt;
}

// One at namespace scope beside each table that is frozen; `write` adds the table's arrays, names beginning with the table's.
class TableToFreeze {
 public:
  using Write = void (*)(FrozenWriter& out);
  explicit TableToFreeze(Write write) noexcept;
  // The arrays of all tables of the program, the same whatever the order in which they were linked.
  static std::string freeze_all();

 private:
  Write write_;
  const TableToFreeze* next_;
};

}  // namespace tamis::base

#endif  // TAMIS_BASE_FROZEN_H_

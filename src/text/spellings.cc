// data/spellings.tsv in memory: an open-addressing table from one or two units to a run of spellings.
#include "text/spellings.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/data_table.h"
#include "text/utf8.h"

namespace tamis::text {
namespace {

constexpr std::uint64_t key_of(char32_t first, char32_t second) noexcept {
  return std::uint64_t{first} << 32 | second;
}

class SpellingTable {
 public:
  static const SpellingTable& get() noexcept {
    static const SpellingTable instance;
    return instance;
  }

  [[nodiscard]] std::span<const Spelling> find(char32_t first, char32_t second) const noexcept {
    const std::uint64_t key = key_of(first, second);
    for (std::size_t at = slot_of(key);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.key == key) return std::span<const Spelling>(spellings_).subspan(slot.first, slot.count);
      if (slot.key == 0) return {};
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };

  SpellingTable() {
    std::vector<Slot> rows;
    base::for_each_row(base::data_table("spellings.tsv"), [&](const auto& column, std::size_t) {
      std::string_view units = column[0];
      std::array<char32_t, 2> unit{};
      for (std::size_t i = 0; i < unit.size() && !units.empty(); ++i) {
        const auto decoded = decode_utf8(units, 0);
        unit[i] = decoded.code_point;
        units.remove_prefix(decoded.bytes);
      }
      Slot row{key_of(unit[0], unit[1]), static_cast<std::uint32_t>(spellings_.size()), 0};
      for (std::string_view rest = column[1]; !rest.empty();) {
        const std::size_t blank = rest.find(' ');
        const std::string_view item = rest.substr(0, blank);
        rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
        const std::size_t colon = std::min(item.find(':'), item.size());
        Spelling spelling;
        for (const char c : item.substr(0, std::min(colon, kMaxSpellingLetters))) {
          spelling.letters |= static_cast<std::uint32_t>(static_cast<unsigned char>(c)) << (8 * spelling.length++);
        }
        const std::string_view bits = item.substr(std::min(colon + 1, item.size()));
        std::from_chars(bits.data(), bits.data() + bits.size(), spelling.tenths);
        spellings_.push_back(spelling);
        ++row.count;
      }
      rows.push_back(row);
    });
    std::size_t size = 64;
    while (size < rows.size() * 2) size *= 2;
    slots_.resize(size);
    for (const Slot& row : rows) {
      std::size_t at = slot_of(row.key);
      while (slots_[at].key != 0) at = (at + 1) & (size - 1);
      slots_[at] = row;
    }
  }

  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const noexcept {
    return (key * 0x9E3779B97F4A7C15ULL >> 40) & (slots_.size() - 1);
  }

  std::vector<Slot> slots_;
  std::vector<Spelling> spellings_;
};

}  // namespace

SpellingUnits spelling_units(std::string_view native) noexcept {
  constexpr char32_t kSilentInitial = 11;
  SpellingUnits out;
  const auto add = [&out](char32_t c) {
    if (out.size < kMaxSpellingUnits) out.code[out.size++] = c;
  };
  for (std::size_t at = 0; at < native.size();) {
    const auto decoded = decode_utf8(native, at);
    at += decoded.bytes;
    char32_t c = decoded.code_point;
    if (c >= 0xAC00 && c <= 0xD7A3) {
      const char32_t index = c - 0xAC00;
      if (index / 588 != kSilentInitial) add(0x1100 + index / 588);
      add(0x1161 + index % 588 / 28);
      if (index % 28 != 0) add(0x11A7 + index % 28);
      continue;
    }
    if (c >= 0x30A1 && c <= 0x30F6) c -= 0x60;  // katakana as hiragana
    add(c);
  }
  return out;
}

std::span<const Spelling> spellings_of(char32_t first, char32_t second) noexcept {
  return SpellingTable::get().find(first, second);
}

}  // namespace tamis::text

#include "names/japanese_names.h"

#include <array>
#include <unordered_map>

#include "base/data_table.h"

namespace tamis::names {
namespace {

constexpr std::size_t kCharacterBytes = 3;  // of a Chinese character of the basic plane
constexpr std::size_t kMostPart = 3 * kCharacterBytes;
constexpr std::size_t kMostBytes = 2 * kMostPart + kCharacterBytes;
constexpr std::array<std::string_view, 4> kBlanks{" ", "\u3000", "\u30FB", "\u00B7"};

// Readings of a part, separated by blanks; empty: it is none.
class Tables {
 public:
  static const Tables& get() {
    static const Tables tables;
    return tables;
  }
  [[nodiscard]] std::string_view family(std::string_view written) const { return find(families_, written); }
  [[nodiscard]] std::string_view given(std::string_view written) const { return find(given_, written); }

 private:
  using Table = std::unordered_map<std::string_view, std::string_view>;

  Tables() {
    base::for_each_row(base::data_table("japanese_names.tsv"), [&](const auto& column, std::size_t) {
      Table& table = column[0] == "family" ? families_ : given_;
      base::for_each_part(column[1], '|',
                          [&](std::string_view written) { table.emplace(written, column[2]); });
    });
  }
  static std::string_view find(const Table& table, std::string_view written) {
    const auto found = table.find(written);
    return found == table.end() ? std::string_view() : found->second;
  }

  Table families_;
  Table given_;
};

bool begins_with_character(std::string_view name) noexcept {
  if (name.size() < 2 * kCharacterBytes || name.size() > kMostBytes) return false;
  const auto first = static_cast<unsigned char>(name.front());
  return first >= 0xE4 && first <= 0xE9;
}

std::string_view without_blank(std::string_view given) noexcept {
  for (const std::string_view blank : kBlanks) {
    if (given.starts_with(blank)) return given.substr(blank.size());
  }
  return given;
}

void append_readings(std::string_view families, std::string_view given, std::vector<std::string>& out) {
  base::for_each_part(families, ' ', [&](std::string_view family) {
    base::for_each_part(given, ' ', [&](std::string_view reading) {
      if (out.size() == kMostJapaneseNames) return;
      out.push_back(std::string(family) + ' ' + std::string(reading));
    });
  });
}

}  // namespace

std::vector<std::string> japanese_names(std::string_view name) {
  std::vector<std::string> out;
  if (!begins_with_character(name)) return out;
  const Tables& tables = Tables::get();
  for (std::size_t size = kMostPart; size >= kCharacterBytes; size -= kCharacterBytes) {
    if (size >= name.size()) continue;
    const std::string_view family = tables.family(name.substr(0, size));
    if (family.empty()) continue;
    append_readings(family, tables.given(without_blank(name.substr(size))), out);
  }
  return out;
}

}  // namespace tamis::names

#include "documents/listed/korean_readings.h"

#include <algorithm>
#include <unordered_map>

#include "base/data_table.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// Readings of a character, separated by blanks.
std::string_view readings_of(char32_t code_point) {
  static const std::unordered_map<char32_t, std::string_view> kReadings = [] {
    std::unordered_map<char32_t, std::string_view> all;
    const auto add = [&](std::string_view character, std::string_view readings) {
      if (!readings.empty()) all.try_emplace(text::decode_utf8(character, 0).code_point, readings);
    };
    base::for_each_row(base::data_table("han_readings.tsv"), [&](const auto& column, std::size_t count) {
      if (count > 3) add(column[0], column[3]);
    });
    base::for_each_row(base::data_table("korean_readings.tsv"), [&](const auto& column, std::size_t count) {
      if (count > 1) add(column[0], column[1]);
    });
    return all;
  }();
  const auto found = kReadings.find(code_point);
  return found == kReadings.end() ? std::string_view{} : found->second;
}

}  // namespace

void append_korean_readings(std::string_view characters, std::size_t most, std::vector<std::string>& out) {
  std::vector<std::string> made(1);
  for (std::size_t at = 0; at < characters.size();) {
    const text::Decoded character = text::decode_utf8(characters, at);
    at += std::max<std::size_t>(character.bytes, 1);
    std::string_view readings = readings_of(character.code_point);
    if (readings.empty()) return;
    std::vector<std::string> longer;
    base::for_each_part(readings, ' ', [&](std::string_view part) {
      for (const std::string& begun : made) {
        if (longer.size() < most) longer.push_back(begun + std::string(part));
      }
    });
    made = std::move(longer);
  }
  out.insert(out.end(), made.begin(), made.end());
}

}  // namespace tamis::documents

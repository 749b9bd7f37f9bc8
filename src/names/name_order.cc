#include "names/name_order.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/data_table.h"
#include "names/lexicon.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

constexpr std::size_t kSyllables = 3;  // of a name, its family name among them

// `met_by`: of each word of the first side.
bool meets_middle(std::span<const Part> parts, std::span<const std::uint8_t> met_by) noexcept {
  constexpr std::uint8_t kMostSyllable = 6;  // letters
  const auto joins = [&](std::size_t i) { return (parts[i].flags & kJoinsPrevious) != 0; };
  if (joins(1) == joins(2)) return false;
  for (const Part& part : parts) {
    if (part.role != Role::kOrdinary || part.letters < 2 || part.letters > kMostSyllable) return false;
  }
  return met_by[joins(1) ? 2 : 0] == 1;
}

}  // namespace

bool makes_family_name(std::string_view word, std::string_view longer) noexcept {
  static const std::vector<std::string_view> kEndings = [] {
    std::vector<std::string_view> out;
    base::for_each_row(base::data_table("family_name_endings.tsv"),
                       [&](const auto& column, std::size_t) { out.push_back(column[0]); });
    return out;
  }();
  constexpr std::size_t kFewestLetters = 4;
  constexpr std::string_view kVowels = "aeiouy";
  if (word.size() < kFewestLetters || longer.size() <= word.size() || !longer.starts_with(word) ||
      kVowels.find(word.back()) != std::string_view::npos)
    return false;
  const std::string_view ending = longer.substr(word.size());
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end() &&
         nickname_groups(longer).empty();
}

std::size_t turns(std::span<const std::uint8_t> column_of_row) noexcept {
  std::array<std::uint8_t, text::kMaxTokens> met;
  std::size_t size = 0;
  for (const std::uint8_t column : column_of_row) {
    met[size] = column;
    size += column != kNoColumn ? 1U : 0U;
  }
  std::size_t descents = 0;
  for (std::size_t i = 0; i < size && size > 2; ++i) descents += met[(i + 1) % size] < met[i] ? 1U : 0U;
  return descents > 1 ? descents - 1 : 0;
}

bool surname_meets_middle(std::span<const Part> query, std::span<const Part> listed,
                          std::span<const std::uint8_t> met_by) noexcept {
  if (query.size() != kSyllables || listed.size() != kSyllables) return false;
  if (meets_middle(query, met_by)) return true;
  std::array<std::uint8_t, kSyllables> met_row;  // by column
  met_row.fill(kSyllables);
  for (std::size_t i = 0; i < kSyllables; ++i) {
    if (met_by[i] < kSyllables) met_row[met_by[i]] = static_cast<std::uint8_t>(i);
  }
  return meets_middle(listed, met_row);
}

}  // namespace tamis::names

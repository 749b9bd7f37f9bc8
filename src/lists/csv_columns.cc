#include "lists/csv_columns.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>

#include "base/data_table.h"

namespace tamis::lists {

namespace {

struct Spellings {
  struct Beside {
    std::string spelling;
    std::string_view other, column;
  };
  std::map<std::string, std::string_view, std::less<>> columns;
  std::map<std::string, std::string_view, std::less<>> schemas;
  std::vector<Beside> beside;

  Spellings() {
    base::for_each_row(base::data_table("csv_columns.tsv"), [&](const auto& column, std::size_t) {
      if (column[0] == "column") columns.emplace(column_key(column[2]), column[1]);
      if (column[0] == "schema") schemas.emplace(column_key(column[2]), column[1]);
      if (column[0] == "beside") beside.push_back({column_key(column[1]), column[2], column[3]});
    });
  }
};

const Spellings& spellings() {
  static const Spellings table;
  return table;
}

std::string_view find_in(const std::map<std::string, std::string_view, std::less<>>& table,
                         std::string_view key) {
  const auto found = table.find(key);
  return found == table.end() ? std::string_view() : found->second;
}

}  // namespace

std::string column_key(std::string_view header_cell) {
  // A header cell is a few words; more is no header, and cut.
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(
      header_cell.data(), static_cast<std::int32_t>(std::min<std::size_t>(header_cell.size(), 256))));
  // Case and compatibility forms first, then the marks apart from their letters, so that they can be left out.
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
  if (U_SUCCESS(error)) text = fold->normalize(text, error);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(error);
  if (U_SUCCESS(error)) text = decompose->normalize(text, error);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (u_isalnum(c) != 0 && c != 0xFFFD) kept.append(c);
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

std::string_view canonical_column(std::string_view header_cell) {
  return find_in(spellings().columns, column_key(header_cell));
}

std::vector<std::string_view> canonical_columns(std::span<const std::string> header) {
  std::vector<std::string_view> out;
  out.reserve(header.size());
  for (const std::string& cell : header) out.push_back(canonical_column(cell));
  const std::vector<std::string_view> alone = out;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string key = column_key(header[i]);
    for (const Spellings::Beside& rule : spellings().beside) {
      if (key == rule.spelling && std::find(alone.begin(), alone.end(), rule.other) != alone.end() &&
          std::find(alone.begin(), alone.end(), rule.column) == alone.end()) {
        out[i] = rule.column;
      }
    }
  }
  return out;
}

std::string_view schema_of_word(std::string_view word) {
  return find_in(spellings().schemas, column_key(word));
}

bool names_somebody(std::span<const std::string_view> columns) noexcept {
  return std::any_of(columns.begin(), columns.end(), [](std::string_view column) {
    return column == "name" || column == "firstName" || column == "lastName";
  });
}

}  // namespace tamis::lists

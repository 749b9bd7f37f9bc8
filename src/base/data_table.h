// The knowledge tables of data/*.tsv, compiled into the program as text (see cmake/DataTables.cmake).
// Rows are lines, columns are separated by one tab; empty lines and lines that begin with '#' are comments.
#ifndef TAMIS_BASE_DATA_TABLE_H_
#define TAMIS_BASE_DATA_TABLE_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace tamis::base {

// The whole text of data/NAME ("countries.tsv"), valid for ever. Empty when there is no such table,
// which is a bug that data_table_test finds.
[[nodiscard]] std::string_view data_table(std::string_view name) noexcept;

constexpr std::size_t kMaxTableColumns = 12;

// Calls `row(columns, count)` for every row of `table`; `columns` is a std::array of views into `table`,
// those from `count` on are empty.
template <class Row>
void for_each_row(std::string_view table, Row&& row) {
  while (!table.empty()) {
    const std::size_t end = table.find('\n');
    std::string_view line = table.substr(0, end);
    table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    std::array<std::string_view, kMaxTableColumns> columns{};
    std::size_t count = 0;
    while (count < kMaxTableColumns) {
      const std::size_t tab = line.find('\t');
      columns[count++] = line.substr(0, tab);
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    row(columns, count);
  }
}

// Calls `visit(part)` for each part of a cell between separators that is not empty: "de|en" by '|' is "de" and "en".
template <class Visit>
constexpr void for_each_part(std::string_view cell, char separator, Visit&& visit) {
  while (!cell.empty()) {
    const std::size_t end = cell.find(separator);
    if (end != 0) visit(cell.substr(0, end));
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
}

// Whether `holds(part)` for some part of a cell that is not empty; those behind the first are not asked.
template <class Holds>
[[nodiscard]] constexpr bool any_part(std::string_view cell, char separator, Holds&& holds) {
  while (!cell.empty()) {
    const std::size_t end = cell.find(separator);
    if (end != 0 && holds(cell.substr(0, end))) return true;
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  return false;
}

}  // namespace tamis::base

#endif  // TAMIS_BASE_DATA_TABLE_H_

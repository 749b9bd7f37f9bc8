#include "text/han_forms.h"

#include <unordered_map>

#include "base/data_table.h"
#include "text/utf8.h"

namespace tamis::text {

namespace {

struct Forms {
  std::unordered_map<std::string_view, std::string_view> simple;
  std::unordered_map<std::string_view, std::string_view> first;
};

const Forms& forms() {
  static const Forms kForms = [] {
    Forms out;
    std::unordered_map<std::string_view, std::string_view> rows;
    base::for_each_row(base::data_table("han_variants.tsv"), [&](const auto& columns, std::size_t count) {
      if (count > 1) rows.emplace(columns[0], columns[1]);
    });
    base::for_each_row(base::data_table("han_variants.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 2) return;
      bool first = true;
      base::for_each_part(columns[1], ' ', [&](std::string_view other) {
        // 国 has 國, and 國 the new Japanese form 国: of two that have each other the lower code point stands for both.
        const auto row = rows.find(other);
        const bool mutual = row != rows.end() && row->second.find(columns[0]) != std::string_view::npos;
        if (!mutual || columns[0] < other) out.simple.emplace(other, columns[0]);
        if (first && (!mutual || columns[0] < other)) out.first.emplace(columns[0], other);
        first = false;
      });
    });
    return out;
  }();
  return kForms;
}

}  // namespace

std::string_view simplified(std::string_view character) {
  const auto found = forms().simple.find(character);
  return found == forms().simple.end() ? character : found->second;
}

std::string traditional(std::string_view text) {
  std::string out;
  bool other = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t bytes = decode_utf8(text, i).bytes;
    const std::string_view character = text.substr(i, bytes);
    const auto found = forms().first.find(character);
    other = other || found != forms().first.end();
    out += found == forms().first.end() ? character : found->second;
    i += bytes;
  }
  return other ? out : std::string();
}

}  // namespace tamis::text

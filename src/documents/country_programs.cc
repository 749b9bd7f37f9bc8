#include "documents/country_programs.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

struct Row {
  std::string_view authority;
  std::string_view program;
  std::string_view scope;
  std::string_view url;
};
using Rows = std::unordered_map<std::string_view, std::vector<Row>>;

const Rows& rows() {
  static const Rows kRows = [] {
    Rows rows;
    base::for_each_row(base::data_table("country_programs.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 5) rows[column[0]].push_back({column[1], column[2], column[3], column[4]});
    });
    return rows;
  }();
  return kRows;
}

}  // namespace

void find_country_programs(Work& work) {
  Document& document = *work.document;
  document.country_programs.clear();
  std::vector<std::string_view> seen;
  const auto speak_of = [&](std::string_view country) {
    if (country.empty() || std::find(seen.begin(), seen.end(), country) != seen.end()) return;
    const auto found = rows().find(country);
    if (found == rows().end()) return;
    seen.push_back(found->first);
    for (const Row& row : found->second) {
      document.country_programs.push_back({std::string(country), std::string(row.authority),
                                           std::string(row.program), std::string(row.scope),
                                           std::string(row.url)});
    }
  };
  for (const NameInText& name : work.names) {
    if (name.country.empty() || name.tokens.first >= work.tokens.tokens.size()) continue;
    if (!work.in_main_text(work.tokens.sentences[work.tokens.sentence_of[name.tokens.first]].block)) continue;
    speak_of(name.country);
  }
}

}  // namespace tamis::documents

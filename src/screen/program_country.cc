#include "screen/program_country.h"

#include <string>
#include <unordered_map>

#include "base/data_table.h"
#include "model/country.h"
#include "text/tokenize.h"

namespace tamis::screen {

std::string_view country_of_program(std::string_view program) {
  static const std::unordered_map<std::string_view, std::string_view> kCodes = [] {
    std::unordered_map<std::string_view, std::string_view> codes;
    base::for_each_row(base::data_table("program_countries.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 2) codes.emplace(column[0], column[1]);
    });
    return codes;
  }();
  if (const auto known = kCodes.find(program); known != kCodes.end()) return known->second;
  thread_local text::TokenBuffer buffer;
  std::string words;
  for (const text::Token& token : buffer.tokenize(program)) {
    std::string_view word = token.latin;
    while (!word.empty() && word.back() >= '0' && word.back() <= '9') word.remove_suffix(1);
    if (word == "the") continue;
    if (word == "sanctions" || word.empty() || word == "eo") break;
    words += words.empty() ? "" : " ";
    words += word;
    if (const std::string_view code = model::country_code(words); !code.empty())
      return code == "ua" ? "" : code;
  }
  return {};
}

}  // namespace tamis::screen

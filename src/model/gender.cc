#include "model/gender.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <map>
#include <string>

#include "base/data_table.h"

namespace tamis::model {
namespace {

constexpr std::size_t kMaxBytes = 40;

const std::map<std::string, std::string_view, std::less<>>& words() {
  static const std::map<std::string, std::string_view, std::less<>> table = [] {
    std::map<std::string, std::string_view, std::less<>> out;
    base::for_each_row(base::data_table("gender_words.tsv"),
                       [&](const auto& column, std::size_t) { out.emplace(column[0], column[1]); });
    return out;
  }();
  return table;
}

}  // namespace

std::string_view gender_of(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  while (!text.empty() && kSpace.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '.' || kSpace.find(text.back()) != std::string_view::npos))
    text.remove_suffix(1);
  if (text.empty() || text.size() > kMaxBytes) return {};
  const auto found = words().find(text);
  if (found != words().end()) return found->second;
  std::string lower;
  icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
      .toLower(icu::Locale::getRoot())
      .toUTF8String(lower);
  const auto again = words().find(lower);
  return again == words().end() ? std::string_view() : again->second;
}

}  // namespace tamis::model

#include "documents/page/byline.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "documents/words/tokens.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace tamis::documents {
namespace {

constexpr std::size_t kLongestLine = 200;  // bytes
constexpr std::size_t kMostWords = 12;
// Where no capitals tell a name, a longer line says something.
constexpr std::size_t kMostUncasedWords = 4;
constexpr std::size_t kMostUncasedBytes = 48;

struct BylineWords {
  std::vector<std::string_view> before;  // the longest first
  std::vector<std::string_view> after;
  std::unordered_set<std::string_view> between;

  BylineWords() {
    base::for_each_row(base::data_table("byline_words.tsv"), [&](const auto& column, std::size_t) {
      base::for_each_part(column[2], '|', [&](std::string_view words) {
        if (column[1] == "between") {
          between.insert(words);
        } else {
          (column[1] == "before" ? before : after).push_back(words);
        }
      });
    });
    const auto longer = [](std::string_view a, std::string_view b) { return a.size() > b.size(); };
    std::stable_sort(before.begin(), before.end(), longer);
    std::stable_sort(after.begin(), after.end(), longer);
  }
};

const BylineWords& byline_words() {
  static const BylineWords kWords;
  return kWords;
}

// Blanks and the marks that stand around names.
std::string_view bare(std::string_view text) noexcept {
  constexpr std::string_view kMarks = " \t\n\r,;:*";
  while (!text.empty() && kMarks.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kMarks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

bool is_ascii(char c) noexcept { return (static_cast<unsigned char>(c) & 0x80U) == 0; }

// What follows `word` at the begin of `line`, whatever the case; empty: something else stands there. A word of letters ends where
// the line has a blank or colon, but in scripts that are written without.
std::string_view behind(std::string_view line, std::string_view lower, std::string_view word) {
  if (lower.size() != line.size() || !lower.starts_with(word) || lower.size() == word.size()) return {};
  const std::string_view rest = line.substr(word.size());
  const char last = word.back();
  const bool mark = last == ':' || last == '/' || !is_ascii(last);
  if (mark || rest.front() == ' ' || rest.front() == ':') return rest;
  return {};
}

// Whether these are names: few words, no digits, and in scripts with capitals each word with one but for the small ones.
bool are_names(std::string_view names) {
  if (names.empty()) return false;
  std::size_t words = 0;
  std::size_t capitals = 0;
  bool any_cased = false;
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find_first_of(" ,", at), names.size());
    const std::string_view word = names.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (++words > kMostWords) return false;
    for (std::size_t i = 0; i < word.size();) {
      const text::Decoded decoded = text::decode_utf8(word, i);
      if (text::character(decoded.code_point).kind == text::CharKind::kDigit || decoded.code_point == '!' ||
          decoded.code_point == '?' || decoded.code_point == '@')
        return false;
      i += decoded.bytes;
    }
    const text::Character& first = text::character(text::decode_utf8(word, 0).code_point);
    const bool cased = first.script == text::Script::kLatin || first.script == text::Script::kCyrillic ||
                       first.script == text::Script::kGreek;
    any_cased = any_cased || cased;
    if (!cased || first.upper) {
      ++capitals;
    } else if (!byline_words().between.contains(word)) {
      return false;
    }
  }
  return capitals > 0 && (any_cased || (words <= kMostUncasedWords && names.size() <= kMostUncasedBytes));
}

// "Jane Roe and John Doe, Reuters" -> "Jane Roe and John Doe"; "Redação - 06/07/2023" -> "Redação".
std::string_view without_tail(std::string_view names) noexcept {
  std::size_t end = names.size();
  for (const std::string_view mark : {" - ", " – ", " — ", " | ", " • ", " · ", "\n", "("})
    end = std::min(end, names.find(mark));
  names = bare(names.substr(0, end));
  // A date or hour behind the names.
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (base::is_ascii_digit(names[i])) return bare(names.substr(0, names.rfind(',', i)));
  }
  return names;
}

}  // namespace

std::string authors_of(std::string_view line) {
  line = bare(line);
  if (line.size() > kLongestLine || line.empty()) return {};
  std::string lower;
  append_lower(lower, line);
  for (const std::string_view word : byline_words().before) {
    const std::string_view names = without_tail(bare(behind(line, lower, word)));
    if (are_names(names)) return std::string(names);
  }
  for (const std::string_view word : byline_words().after) {
    if (!line.ends_with(word)) continue;
    const std::string_view names = bare(line.substr(0, line.size() - word.size()));
    // "서울 특파원 홍길동": only a name and the word.
    if (are_names(names) && std::count(names.begin(), names.end(), ' ') <= 2) return std::string(names);
  }
  return {};
}

}  // namespace tamis::documents

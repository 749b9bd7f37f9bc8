#include "documents/page/date_line.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "documents/page/metadata.h"
#include "text/utf8.h"

namespace tamis::documents {
namespace {

constexpr std::size_t kMaxLine = 400;
// A line that begins a date has no more numbers and words than that.
constexpr std::size_t kMaxWords = 60;

[[nodiscard]] int number(std::string_view digits) noexcept {
  int value = 0;
  for (const char c : digits.substr(0, 8)) value = value * 10 + (c - '0');
  return value;
}

[[nodiscard]] std::string iso(int year, int month, int day) {
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
  return normal_date(out);
}

// The years that the arithmetic below holds for: 1991 to 2072.
[[nodiscard]] bool is_persian_year(int year) noexcept { return year >= 1370 && year <= 1450; }

// Leap years of the 33-year cycle, which meets the astronomical calendar from 1343 to 1472 (E. M. Reingold and N. Dershowitz,
// Calendrical Calculations, chapter 15).
[[nodiscard]] bool is_persian_leap_year(int year) noexcept {
  const int of_cycle = year % 33;
  return of_cycle == 1 || of_cycle == 5 || of_cycle == 9 || of_cycle == 13 || of_cycle == 17 ||
         of_cycle == 22 || of_cycle == 26 || of_cycle == 30;
}

// 1404, 9, 4 -> 2025-11-25; empty: no such day.
[[nodiscard]] std::string from_persian(int year, int month, int day) {
  const int in_month = month <= 6 ? 31 : month < 12 || is_persian_leap_year(year) ? 30 : 29;
  if (month < 1 || month > 12 || day < 1 || day > in_month) return {};
  using namespace std::chrono;
  sys_days at = sys_days(1991y / 3 / 21);  // the first day of 1370
  for (int each = 1370; each < year; ++each) at += days(is_persian_leap_year(each) ? 366 : 365);
  at += days(31 * std::min(month - 1, 6) + 30 * std::max(month - 7, 0) + day - 1);
  const year_month_day date(at);
  return iso(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
             static_cast<int>(static_cast<unsigned>(date.day())));
}

[[nodiscard]] bool is_buddhist_year(int year) noexcept { return year >= 2533 && year <= 2643; }

const std::unordered_set<std::string_view>& small_words() {
  static const std::unordered_set<std::string_view> kWords = [] {
    std::unordered_set<std::string_view> out;
    base::for_each_row(base::data_table("dateline_words.tsv"),
                       [&](const auto& column, std::size_t) { out.insert(column[0]); });
    return out;
  }();
  return kWords;
}

struct Months {
  std::unordered_map<std::string_view, int> gregorian;
  std::unordered_map<std::string_view, int> persian;
  std::unordered_map<std::string, int> by_language;    // "hr listopada"
  std::vector<std::pair<std::string_view, int>> eras;  // and the year before their first
  std::unordered_set<std::string_view> month_word;
  std::unordered_set<std::string_view> year_word;
  std::vector<std::string_view> prefixes;  // of a month, written onto it

  Months() {
    base::for_each_row(base::data_table("date_calendars.tsv"), [&](const auto& column, std::size_t) {
      const int month = number(column[2]);
      base::for_each_part(column[3], '|', [&](std::string_view name) {
        if (column[0] == "gregorian")
          gregorian.emplace(name, month);
        else if (column[0] == "persian")
          persian.emplace(name, month);
        else if (column[0] == "era")
          eras.emplace_back(name, month);
        else if (column[0] == "month_word")
          month_word.insert(name);
        else if (column[0] == "year_word")
          year_word.insert(name);
        else if (column[0] == "prefix")
          prefixes.push_back(name);
        else
          by_language.emplace(std::string(column[1]) + " " + std::string(name), month);
      });
    });
  }
};

const Months& months() {
  static const Months kMonths;
  return kMonths;
}

[[nodiscard]] int find_month(const std::unordered_map<std::string_view, int>& table, std::string_view word) {
  const auto found = table.find(word);
  return found == table.end() ? 0 : found->second;
}

// Words of the line: digits of any script as ASCII, "年", "月", "日" and the like as words of their own, marks away.
[[nodiscard]] std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty() && words.size() < kMaxWords && small_words().count(word) == 0) words.push_back(word);
    word.clear();
  };
  for (std::size_t i = 0; i < line.size();) {
    const text::Decoded decoded = text::decode_utf8(line, i);
    const char32_t c = decoded.code_point;
    const std::string_view bytes = line.substr(i, decoded.bytes);
    i += decoded.bytes;
    const auto wide = static_cast<UChar32>(c);
    if (c >= 0x80 && u_isdigit(wide)) {
      word += static_cast<char>('0' + u_charDigitValue(wide));
      continue;
    }
    const bool unit = c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0xB144 || c == 0xC6D4 || c == 0xC77C;
    const bool gap =
        c < 0x80 ? bytes[0] == ' ' || bytes[0] == '\t' || bytes[0] == '\n' || bytes[0] == '\r' ||
                       bytes[0] == ',' || bytes[0] == '|' || bytes[0] == '(' || bytes[0] == ')'
                 : u_isUWhiteSpace(wide) || (u_ispunct(wide) && !u_hasBinaryProperty(wide, UCHAR_DASH));
    // "发布于2025年", "新聞2025": a number behind letters of scripts without blanks begins a word.
    const bool behind_number = !word.empty() && base::is_ascii_digit(word.back());
    if (gap) {
      finish();
    } else if (unit && behind_number) {
      finish();
      words.emplace_back(c == 0x5E74 || c == 0xB144 ? "Y" : c == 0x6708 || c == 0xC6D4 ? "M" : "D");
    } else if (unit && word.empty() && !words.empty() && base::all_ascii_digits(words.back())) {
      words.emplace_back(c == 0x5E74 || c == 0xB144 ? "Y" : c == 0x6708 || c == 0xC6D4 ? "M" : "D");
    } else {
      word += bytes;
    }
  }
  finish();
  return words;
}

// The digits at the end of "发布时间2025" or "令和7"; the letters before them in `before`.
[[nodiscard]] std::string_view last_digits(std::string_view word, std::string_view& before) noexcept {
  std::size_t begin = word.size();
  while (begin > 0 && base::is_ascii_digit(word[begin - 1])) --begin;
  before = word.substr(0, begin);
  return word.substr(begin);
}

// "2025 Y 11 M 25 D": year, month and day with their units at `i`.
[[nodiscard]] std::string east_asian(const std::vector<std::string>& words, std::size_t i) {
  if (i + 5 >= words.size() || words[i + 1] != "Y" || words[i + 3] != "M" || words[i + 5] != "D" ||
      !base::all_ascii_digits(words[i + 2]) || !base::all_ascii_digits(words[i + 4]))
    return {};
  std::string_view before;
  const std::string_view digits = last_digits(words[i], before);
  if (digits.empty()) return {};
  int year = number(digits);
  for (const auto& [era, before_it] : months().eras) {
    if (digits.size() <= 2 && before.ends_with(era)) year += before_it;
  }
  return iso(year, number(words[i + 2]), number(words[i + 4]));
}

// Day, month in words, year: "4 آذر 1404", "25 تشرين الثاني 2025", "25 นวมบร 2568", "25 tháng 11 năm 2025", "25 listopada 2025".
[[nodiscard]] std::string day_first(const std::vector<std::string>& words, std::size_t i,
                                    std::string_view language) {
  std::string_view day = words[i];
  while (!day.empty() && day.back() == '.') day.remove_suffix(1);
  if (day.size() > 2 || !base::all_ascii_digits(day) || i + 2 >= words.size()) return {};
  const auto year_at = [&](std::size_t at) {
    std::string_view digits = at < words.size() ? std::string_view(words[at]) : std::string_view{};
    while (!digits.empty() && !base::is_ascii_digit(digits.back())) digits.remove_suffix(1);
    return digits.size() == 4 && base::all_ascii_digits(digits) ? number(digits) : 0;
  };
  const std::string& name = words[i + 1];
  int year = year_at(i + 2);
  if (const int month = find_month(months().persian, name); month != 0 && is_persian_year(year))
    return from_persian(year, month, number(day));
  if (year > 0) {
    const auto found = months().by_language.find(std::string(language) + " " + base::ascii_lower(name));
    if (found != months().by_language.end()) return iso(year, found->second, number(day));
    if (const int month = find_month(months().gregorian, name); month != 0)
      return iso(is_buddhist_year(year) ? year - 543 : year, month, number(day));
    // "25 نوفمبر/تشرين الثاني 2025" has the other name too, "25 בנובמבר 2025" a preposition.
    std::string_view bare;
    for (const std::string_view prefix : months().prefixes) {
      if (name.starts_with(prefix)) bare = std::string_view(name).substr(prefix.size());
    }
    for (const std::string_view form : {std::string_view(name).substr(0, name.find('/')), bare}) {
      if (form.empty() || form == name) continue;
      if (std::string date =
              normal_date(std::string(day) + " " + std::string(form) + " " + std::to_string(year));
          !date.empty())
        return date;
    }
    if (is_buddhist_year(year)) {
      const std::string date = normal_date(std::string(day) + " " + name + " " + std::to_string(year - 543));
      if (!date.empty()) return date;
    }
  }
  if (i + 3 >= words.size()) return {};
  // "25 tháng 11 năm 2025"
  if (months().month_word.count(name) != 0 && base::all_ascii_digits(words[i + 2]) &&
      words[i + 2].size() <= 2) {
    year = year_at(months().year_word.count(words[i + 3]) != 0 ? i + 4 : i + 3);
    return year == 0 ? std::string{} : iso(year, number(words[i + 2]), number(day));
  }
  year = year_at(i + 3);
  if (year == 0) return {};
  const std::string two = name + " " + words[i + 2];
  if (const int month = find_month(months().gregorian, two); month != 0) return iso(year, month, number(day));
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos) return {};
  return normal_date(std::string(day) + " " + name.substr(0, slash) + " " + std::to_string(year));
}

// "1404/09/04", and "2568-11-25" in Thai.
[[nodiscard]] std::string numeric_of_other_calendar(std::string_view word, std::string_view language) {
  std::array<int, 3> parts{};
  std::size_t part = 0;
  for (std::size_t i = 0; i < word.size() && part < parts.size();) {
    std::size_t end = i;
    while (end < word.size() && base::is_ascii_digit(word[end])) ++end;
    if (end == i || end - i > 4) return {};
    parts[part++] = number(word.substr(i, end - i));
    if (end < word.size() && word[end] != '/' && word[end] != '-' && word[end] != '.') break;
    i = end + 1;
  }
  if (part != parts.size() || parts[1] < 1 || parts[1] > 12 || parts[2] < 1) return {};
  if (language == "fa" && is_persian_year(parts[0])) return from_persian(parts[0], parts[1], parts[2]);
  if (language == "th" && is_buddhist_year(parts[0])) return iso(parts[0] - 543, parts[1], parts[2]);
  return {};
}

// Up to three words that normal_date() reads.
[[nodiscard]] std::string plain_date(const std::vector<std::string>& words, std::size_t i) {
  for (std::size_t size = std::min<std::size_t>(3, words.size() - i); size > 0; --size) {
    std::string joined;
    for (std::size_t k = i; k < i + size; ++k) {
      std::string part = words[k];
      // "13.", "13th", "13-го"
      std::size_t digits = 0;
      while (digits < part.size() && base::is_ascii_digit(part[digits])) ++digits;
      if (size > 1 && digits > 0 && digits <= 2) part.resize(digits);
      if (!joined.empty()) joined += ' ';
      joined += part;
    }
    while (!joined.empty() && (joined.back() == '.' || joined.back() == ':' || joined.back() == ';'))
      joined.pop_back();
    if (std::count_if(joined.begin(), joined.end(), base::is_ascii_digit) < 5) continue;
    std::string date = normal_date(joined);
    if (date.size() == 10 && !is_buddhist_year(number(std::string_view(date).substr(0, 4)))) return date;
  }
  return {};
}

}  // namespace

std::string date_in_line(std::string_view line, std::string_view language) {
  const std::vector<std::string> words = words_of(line.substr(0, kMaxLine));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (std::none_of(words[i].begin(), words[i].end(), base::is_ascii_digit)) {
      // "November 25 2025"; every other date begins with a number.
      if (std::string date = plain_date(words, i); !date.empty()) return date;
      continue;
    }
    for (std::string date : {east_asian(words, i), day_first(words, i, language), plain_date(words, i),
                             numeric_of_other_calendar(words[i], language)}) {
      if (!date.empty()) return date;
    }
  }
  return {};
}

}  // namespace tamis::documents

#include "model/partial_date.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "base/data_table.h"

namespace tamis::model {

namespace {

// The longest date that lists print is an interval of two written-out dates; longer cells are sentences.
constexpr std::size_t kMaxTextBytes = 80;
constexpr std::size_t kMaxTokens = 24;

struct Token {
  enum class Kind : std::uint8_t { kNumber, kMonth, kWord, kMark } kind = Kind::kMark;
  int value = 0;  // of a number, or 1 to 12 of a month
  std::size_t digits = 0;
  char mark = 0;     // '-', '/', '.', ',' ...
  std::string word;  // lower case

  [[nodiscard]] bool is(char c) const noexcept { return kind == Kind::kMark && mark == c; }
  [[nodiscard]] bool is(std::string_view text) const noexcept { return kind == Kind::kWord && word == text; }
  [[nodiscard]] bool year() const noexcept {
    return kind == Kind::kNumber && digits == 4 && value >= 1000 && value <= 2999;
  }
};
using Tokens = std::span<const Token>;

int month_of(std::string_view word) {
  static const std::unordered_map<std::string_view, int> table = [] {
    std::unordered_map<std::string_view, int> months;
    base::for_each_row(base::data_table("month_names.tsv"), [&](const auto& column, std::size_t) {
      int month = 0;
      std::from_chars(column[0].data(), column[0].data() + column[0].size(), month);
      base::for_each_part(column[1], '|', [&](std::string_view part) { months.emplace(part, month); });
    });
    return months;
  }();
  const auto found = table.find(word);
  return found == table.end() ? 0 : found->second;
}

// Lower case, digits of any script as ASCII, dashes as '-', the units of East Asian dates as '-'.
std::string plain(std::string_view text) {
  const bool ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  std::string out;
  out.reserve(text.size());
  if (ascii) {
    for (const char c : text) out.push_back(base::ascii_lower(c));
    return out;
  }
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  wide.foldCase();
  for (std::int32_t at = 0; at < wide.length();) {
    const UChar32 c = wide.char32At(at);
    at += U16_LENGTH(c);
    const std::int32_t digit = u_charDigitValue(c);
    if (digit >= 0 && digit <= 9)
      out.push_back(static_cast<char>('0' + digit));
    else if (u_hasBinaryProperty(c, UCHAR_DASH))
      out.push_back('-');
    else if (c == 0x5E74 || c == 0x6708 || c == 0xB144 || c == 0xC6D4)
      out.push_back('-');  // year, month
    else if (c == 0x65E5 || c == 0xC77C)
      out.push_back(' ');  // day
    else if (c == 0xFF0F)
      out.push_back('/');
    else if (c == 0xFF0E)
      out.push_back('.');
    else if (c == 0x307 && !out.empty())
      continue;  // of a folded capital I with dot
    else if (u_isUWhiteSpace(c))
      out.push_back(' ');
    else
      icu::UnicodeString(c).toUTF8String(out);
  }
  // "1948年5月" leaves a dash at the end.
  while (!out.empty() && (out.back() == ' ' || out.back() == '-')) out.pop_back();
  return out;
}

// Takes `count` digits off the front.
bool take_digits(std::string_view& text, std::size_t count) noexcept {
  if (text.size() < count || !base::all_ascii_digits(text.substr(0, count))) {
    return false;
  }
  text.remove_prefix(count);
  return true;
}

bool take(std::string_view& text, char c) noexcept {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

// hh:mm, hh:mm:ss, hh:mm:ss.fff
bool take_clock(std::string_view& text) noexcept {
  if (!take_digits(text, 2) || !take(text, ':') || !take_digits(text, 2)) return false;
  if (take(text, ':')) {
    if (!take_digits(text, 2)) return false;
    if (take(text, '.')) {
      while (!text.empty() && base::is_ascii_digit(text.front())) text.remove_prefix(1);
    }
  }
  return true;
}

bool take_zone(std::string_view& text) noexcept {
  if (take(text, 'z')) return true;
  if (!take(text, '+') && !take(text, '-')) return false;
  return take_digits(text, 2) && (take(text, ':'), take_digits(text, 2));
}

// The date of an XML Schema date, dateTime or gYear with a zone; `text` itself when it is none.
std::string_view without_time(std::string_view text) noexcept {
  std::string_view rest = text;
  if (!take_digits(rest, 4)) return text;
  while (rest.size() >= 3 && rest[0] == '-' && base::is_ascii_digit(rest[1]) &&
         base::is_ascii_digit(rest[2]) && (rest.size() == 3 || rest[3] != ':')) {
    rest.remove_prefix(3);
  }
  const std::string_view date = text.substr(0, text.size() - rest.size());
  if (date.size() == 10 && (take(rest, 't') || take(rest, ' '))) {
    rest = base::trim(rest);
    if (!take_clock(rest)) return text;
    rest = base::trim(rest);
    if (!rest.empty() && !take_zone(rest)) return text;
  } else if (rest.empty() || (rest.front() != 'z' && rest.find(':') == std::string_view::npos) ||
             !take_zone(rest)) {
    return text;
  }
  return rest.empty() ? date : text;
}

// "07/10/1952 00:00", "3.5.1948 12:30:00 PM": spreadsheets and databases put a clock behind any form of date.
std::string_view without_clock(std::string_view text) noexcept {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  std::size_t begin = colon;
  while (begin > 0 && base::is_ascii_digit(text[begin - 1])) --begin;
  if (begin == colon || colon - begin > 2 || begin < 6 || text[begin - 1] != ' ') return text;
  std::string_view rest = text.substr(colon);
  for (int parts = 0; parts < 2 && rest.size() >= 3 && rest[0] == ':' && base::is_ascii_digit(rest[1]) &&
                      base::is_ascii_digit(rest[2]);
       ++parts)
    rest.remove_prefix(3);
  if (rest.size() > 1 && rest[0] == '.' && base::is_ascii_digit(rest[1])) {
    rest.remove_prefix(1);
    while (!rest.empty() && base::is_ascii_digit(rest.front())) rest.remove_prefix(1);
  }
  rest = base::trim(rest);
  return rest.empty() || rest == "am" || rest == "pm" ? base::trim(text.substr(0, begin)) : text;
}

bool tokenize(std::string_view text, std::array<Token, kMaxTokens>& tokens, std::size_t& count) {
  count = 0;
  while (!text.empty()) {
    const char c = text.front();
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      text.remove_prefix(1);
      continue;
    }
    if (count == kMaxTokens) return false;
    Token& token = tokens[count++];
    token = Token{};
    if (base::is_ascii_digit(c)) {
      while (token.digits < text.size() && base::is_ascii_digit(text[token.digits])) ++token.digits;
      if (token.digits > 8) return false;
      token.kind = Token::Kind::kNumber;
      std::from_chars(text.data(), text.data() + token.digits, token.value);
      text.remove_prefix(token.digits);
      continue;
    }
    const auto in_word = [](char d) {
      return (d >= 'a' && d <= 'z') || static_cast<unsigned char>(d) >= 0x80;
    };
    if (!in_word(c)) {
      token.mark = c;
      text.remove_prefix(1);
      continue;
    }
    std::size_t size = 0;
    while (size < text.size() && in_word(text[size])) ++size;
    token.word = text.substr(0, size);
    token.kind = Token::Kind::kWord;
    text.remove_prefix(size);
    const int month = month_of(token.word);
    if (month != 0) {
      token.kind = Token::Kind::kMonth;
      token.value = month;
    }
  }
  return true;
}

// data/date_words.tsv: (class, word).
bool is_date_word(std::string_view word_class, std::string_view word) noexcept {
  static const std::set<std::pair<std::string_view, std::string_view>> words = [] {
    std::set<std::pair<std::string_view, std::string_view>> out;
    base::for_each_row(base::data_table("date_words.tsv"),
                       [&](const auto& columns, std::size_t) { out.emplace(columns[0], columns[1]); });
    return out;
  }();
  return words.count({word_class, word}) != 0;
}

bool says_circa(const Token& token) noexcept {
  if (token.kind == Token::Kind::kMark) return token.mark == '~' || token.mark == '%' || token.mark == '?';
  if (token.kind != Token::Kind::kWord) return false;
  return is_date_word("circa", token.word);
}

bool is_filler(const Token& token) noexcept {
  if (token.kind != Token::Kind::kWord) return false;
  constexpr std::array<std::string_view, 12> kWords = {"born", "in",  "on",   "the",     "year", "years",
                                                       "of",   "dob", "from", "between", "г",    "de"};
  return std::find(kWords.begin(), kWords.end(), token.word) != kWords.end();
}

// A month or day that is said to be unknown: 0, dd, mm, xx, ?? (question marks are gone by then).
bool is_placeholder(const Token& token) noexcept {
  return (token.kind == Token::Kind::kNumber && token.value == 0 && token.digits <= 2) || token.is("dd") ||
         token.is("mm") || token.is("d") || token.is("m") || token.is("xx") || token.is("x");
}

bool valid(int year, int month, int day) noexcept {
  if (year < 1000 || year > 2999 || month < 0 || month > 12 || (month == 0 && day != 0)) return false;
  if (day == 0) return true;
  return (std::chrono::year(year) / month / day).ok();
}

std::optional<PartialDate> make(int year, int month, int day) noexcept {
  if (!valid(year, month, day)) return std::nullopt;
  PartialDate date;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(day);
  return date;
}

// A component of a date without its separators: a number, a month's name or a placeholder.
struct Part {
  int value = 0;  // 0: unknown
  bool named = false;
  bool year = false;
};

std::optional<Part> part_of(const Token& token) noexcept {
  if (is_placeholder(token)) return Part{};
  if (token.kind == Token::Kind::kMonth) return Part{token.value, true, false};
  if (token.year()) return Part{token.value, false, true};
  if (token.kind == Token::Kind::kNumber && token.digits <= 2) return Part{token.value, false, false};
  return std::nullopt;
}

// One date; nothing around it.
std::optional<PartialDate> parse_single(Tokens tokens, DateOrder order) noexcept {
  if (tokens.size() == 1 && tokens[0].kind == Token::Kind::kNumber) {
    const Token& token = tokens[0];
    if (token.digits == 4) return make(token.value, 0, 0);
    if (token.digits == 8) return make(token.value / 10000, token.value / 100 % 100, token.value % 100);
    return std::nullopt;
  }
  std::array<Part, 3> parts{};
  std::size_t count = 0;
  bool dots_only = true;
  bool separated = true;  // no two separators in a row, none in front
  for (const Token& token : tokens) {
    if (token.kind == Token::Kind::kMark) {
      // A full stop may follow a short month ("Sep. 1938") and stand at the end; a comma follows a word or a
      // day.
      if (token.mark != '-' && token.mark != '/' && token.mark != '.' && token.mark != ',')
        return std::nullopt;
      if (count == 0) return std::nullopt;
      if (token.mark != '.' && token.mark != ',') {
        if (!separated) return std::nullopt;
        separated = false;
      }
      dots_only = dots_only && token.mark == '.';
      continue;
    }
    if (token.kind == Token::Kind::kWord && (token.word == "st" || token.word == "nd" || token.word == "rd" ||
                                             token.word == "th" || token.word == "er")) {
      if (count == 0 || parts[count - 1].named || parts[count - 1].year) return std::nullopt;  // "1st"
      continue;
    }
    const std::optional<Part> part = part_of(token);
    if (!part || count == parts.size()) return std::nullopt;
    parts[count++] = *part;
    separated = true;
  }
  if (!separated || count < 2) return std::nullopt;

  if (count == 2) {  // month and year
    const Part& year = parts[0].year ? parts[0] : parts[1];
    const Part& month = parts[0].year ? parts[1] : parts[0];
    if (!year.year || month.year) return std::nullopt;
    return make(year.value, month.value, 0);
  }
  if (parts[0].year) {  // year first: month, then day; a named month may stand last ("1977 7 Jul")
    const bool turned = parts[2].named && !parts[1].named;
    const int month = parts[turned ? 2 : 1].value;
    return make(parts[0].value, month, month == 0 ? 0 : parts[turned ? 1 : 2].value);
  }
  if (!parts[2].year) return std::nullopt;
  if (parts[0].named && parts[1].named) return std::nullopt;
  if (parts[1].named) return make(parts[2].value, parts[1].value, parts[0].value);
  if (parts[0].named) return make(parts[2].value, parts[0].value, parts[1].value);
  const bool month_first = order == DateOrder::kMonthFirst && !dots_only;
  int day = parts[month_first ? 1 : 0].value;
  int month = parts[month_first ? 0 : 1].value;
  if (month > 12 && day >= 1 && day <= 12) std::swap(day, month);  // only one order is possible
  return make(parts[2].value, month, month == 0 ? 0 : day);
}

// What both ends have in common: the whole interval when it is one of years.
std::optional<PartialDate> join(PartialDate first, PartialDate last) noexcept {
  if (first.last_year != 0 || last.last_year != 0 || last.year < first.year) return std::nullopt;
  if (last.year > first.year) {
    PartialDate out;
    out.year = first.year;
    out.last_year = last.year;
    return out;
  }
  if (first == last) return first;
  if (first.month == 0 || last.month == 0 || first.month != last.month) {
    if (first.month != 0 && last.month != 0 && last.month < first.month) return std::nullopt;
    return make(first.year, 0, 0);
  }
  if (first.day != 0 && last.day != 0 && last.day < first.day) return std::nullopt;
  return make(first.year, first.month, 0);
}

// "1970s", "early 1970s", "197x"
std::optional<PartialDate> parse_decade(Tokens tokens) noexcept {
  if (!tokens.empty() && (tokens[0].is("early") || tokens[0].is("mid") || tokens[0].is("late"))) {
    tokens = tokens.subspan(1);
    if (!tokens.empty() && tokens[0].is('-')) tokens = tokens.subspan(1);
  }
  int first = 0;
  if (tokens.size() == 2 && tokens[0].year() && tokens[0].value % 10 == 0 && tokens[1].is("s")) {
    first = tokens[0].value;
  } else if (tokens.size() == 2 && tokens[0].kind == Token::Kind::kNumber && tokens[0].digits == 3 &&
             tokens[1].is("x")) {
    first = tokens[0].value * 10;
  }
  if (first < 1000 || first > 2990) return std::nullopt;
  PartialDate out;
  out.year = static_cast<std::int16_t>(first);
  out.last_year = static_cast<std::int16_t>(first + 9);
  return out;
}

std::optional<PartialDate> parse_interval(Tokens tokens, DateOrder order) noexcept {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    const Token& cut = tokens[at];
    const bool either = cut.kind == Token::Kind::kWord && is_date_word("or", cut.word);
    const bool range = cut.is('-') || cut.is('/') || cut.is("to") || cut.is("and") || cut.is("et") ||
                       cut.is("und") || cut.is("bis") || cut.is("until") || cut.is("till");
    if (!either && !range) continue;
    const Tokens left = tokens.first(at);
    const Tokens right = tokens.subspan(at + 1);
    if (right.size() == 1 && right[0].kind == Token::Kind::kNumber && right[0].digits == 2 && at == 1 &&
        left[0].year() && cut.is('-')) {  // "1958-63", which is no month
      const int last = left[0].value / 100 * 100 + right[0].value;
      if (right[0].value <= 12 || last <= left[0].value) continue;
      return join(*make(left[0].value, 0, 0), *make(last, 0, 0));
    }
    const std::optional<PartialDate> last = parse_single(right, order);
    if (!last) continue;
    std::optional<PartialDate> first = parse_single(left, order);
    if (!first && left[0].kind == Token::Kind::kMonth &&
        (left.size() == 1 || (left.size() == 2 && left[1].is('.')))) {
      first = make(last->year, left[0].value, 0);  // "Aug. and Sep. 1977"
    }
    if (!first) continue;
    if (either) {
      const bool years = first->month == 0 && last->month == 0;
      if (!years || last->year - first->year > 1) return std::nullopt;
    }
    return join(*first, *last);
  }
  return std::nullopt;
}

}  // namespace

std::string PartialDate::to_string() const {
  std::array<char, 48> text{};
  const char* mark = circa ? "~" : "";
  int size = 0;
  if (last_year != 0) {
    size = std::snprintf(text.data(), text.size(), "%04d%s/%04d%s", year, mark, last_year, mark);
  } else if (month == 0) {
    size = std::snprintf(text.data(), text.size(), "%04d%s", year, mark);
  } else if (day == 0) {
    size = std::snprintf(text.data(), text.size(), "%04d-%02u%s", year, unsigned{month}, mark);
  } else {
    size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u%s", year, unsigned{month}, unsigned{day},
                         mark);
  }
  return {text.data(), static_cast<std::size_t>(size)};
}

std::optional<PartialDate> parse_date(std::string_view text, DateOrder order) {
  text = base::trim(text);
  if (text.empty() || text.size() > kMaxTextBytes) return std::nullopt;
  const std::string lower = plain(text);
  std::array<Token, kMaxTokens> tokens;
  std::size_t count = 0;
  if (!tokenize(without_clock(without_time(base::trim(lower))), tokens, count)) return std::nullopt;

  // Marks of doubt and words without meaning go first; what is left must be a date and nothing else.
  bool circa = false;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < count; ++at) {
    if (says_circa(tokens[at])) {
      circa = true;
      if (tokens[at].kind == Token::Kind::kWord && at + 1 < count && tokens[at + 1].is('.')) ++at;
      continue;
    }
    if (is_filler(tokens[at]) || tokens[at].is('(') || tokens[at].is(')')) continue;
    if (kept != at) tokens[kept] = std::move(tokens[at]);
    ++kept;
  }
  while (kept > 0 && (tokens[kept - 1].is('.') || tokens[kept - 1].is(',') || tokens[kept - 1].is(';')))
    --kept;
  if (kept == 0) return std::nullopt;
  const Tokens all(tokens.data(), kept);
  std::optional<PartialDate> date = parse_single(all, order);
  if (!date) date = parse_decade(all);
  if (!date) date = parse_interval(all, order);
  if (date) date->circa = circa;
  return date;
}

std::vector<PartialDate> parse_dates(std::string_view text, DateOrder order) {
  std::vector<PartialDate> out;
  text = base::trim(text);
  if (text.empty() || text.size() > std::size_t{16} * kMaxTextBytes) return out;
  if (const std::optional<PartialDate> one = parse_date(text, order)) {
    out.push_back(*one);
    return out;
  }
  const auto end_of_piece = [](std::string_view rest) -> std::pair<std::size_t, std::size_t> {
    for (std::size_t at = 0; at < rest.size(); ++at) {
      if (rest[at] == ';' || rest[at] == '\n' || rest[at] == '|') return {at, 1};
      const auto blank = [](char c) { return c == ' ' || c == '\t'; };
      if (at + 3 < rest.size() && blank(rest[at]) && blank(rest[at + 3]) && (rest[at + 1] | 0x20) == 'o' &&
          (rest[at + 2] | 0x20) == 'r') {
        return {at, 4};
      }
      // A comma that is not the one of "July 7, 1977".
      if (rest[at] == ',' && at >= 4 &&
          std::all_of(rest.begin() + static_cast<std::ptrdiff_t>(at - 4),
                      rest.begin() + static_cast<std::ptrdiff_t>(at), base::is_ascii_digit)) {
        return {at, 1};
      }
    }
    return {rest.size(), 0};
  };
  for (std::string_view rest = text; !rest.empty();) {
    const auto [size, skip] = end_of_piece(rest);
    const std::string_view piece = base::trim(rest.substr(0, size));
    rest.remove_prefix(size + skip);
    if (piece.empty()) continue;
    const std::optional<PartialDate> date = parse_date(piece, order);
    if (!date) return {};
    if (std::find(out.begin(), out.end(), *date) == out.end()) out.push_back(*date);
  }
  return out;
}

std::optional<PartialDate> parse_excel_serial(std::string_view text) {
  text = base::trim(text);
  if (const std::size_t point = text.find('.'); point != std::string_view::npos) {  // a time of day
    const std::string_view fraction = text.substr(point + 1);
    if (!base::all_ascii_digits(fraction)) return std::nullopt;
    text = text.substr(0, point);
  }
  if (text.size() > 5 || !base::all_ascii_digits(text)) return std::nullopt;
  int serial = 0;
  std::from_chars(text.data(), text.data() + text.size(), serial);
  if (serial < 1 || serial > 73050 || serial == 60) return std::nullopt;
  using std::chrono::days;
  const std::chrono::sys_days zero = std::chrono::year(1899) / 12 / 30;
  const std::chrono::year_month_day date(zero + days(serial < 60 ? serial + 1 : serial));
  return make(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
              static_cast<int>(static_cast<unsigned>(date.day())));
}

}  // namespace tamis::model

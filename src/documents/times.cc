#include "documents/times.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/data_table.h"
#include "documents/grammar_words.h"
#include "documents/numbers_in_text.h"
#include "documents/time_zones.h"
#include "documents/word_classes.h"

namespace tamis::documents {

namespace {

using text::Script;
namespace chrono = std::chrono;

// The classes of data/time_words.tsv, in the order of kClassNames.
enum Class : std::uint8_t {
  kWeekday,       // value 1 (Monday) to 7
  kWeekdayShort,  // counts beside a date only
  kWeekdays,      // "on Mondays"
  kMonth,
  kJalali,       // month of the Iranian calendar
  kPart,         // of the day
  kAmPm,         // behind the hour; hours to add
  kAmPmPre,      // before the hour
  kClock,        // "noon": hour * 100 + minute
  kDay,          // "yesterday": days from the publication
  kDayPart,      // "tonight": part of today
  kDayPartPast,  // "last night": part of yesterday
  kMod,          // last -1, this 0, next 1
  kThisUnit,     // "last year" in one word: (n + 8) * 16 + unit
  kUnit,         // of a duration
  kUnitAdjective,
  kDays,  // "이틀": so many days
  kDual,  // "ساعتين": two of a unit
  kAgoPre,
  kAgoPost,
  kInPre,
  kInPost,
  kBefore,  // relation to an event
  kAfter,
  kBetween,
  kAnd,
  kFrom,
  kTo,
  kClockMark,  // "Uhr"
  kClockPre,   // "um"
  kClockHour,  // 时: hour mark of Chinese, Japanese, Korean
  kClockMinute,
  kClockHalf,
  kLocal,     // "Ortszeit"
  kLocalPre,  // 当地时间
  kZone,      // words of data/time_zone_words.tsv: value indexes them
  kZonePre,   // "heure de": some zone
  kQualifier,
  kYearPre,    // may stand before a year
  kYearPost,   // makes a number a year
  kDatePre,    // may stand before a month
  kMonthPost,  // "ayında"
  kYearMark,   // 年
  kMonthMark,
  kDayMark,
  kSome,  // "several"
  kHalf,
  kHalfUnit,  // "полчаса": half of a unit
  kOne,
  kEvery,
  kSeason,
  kQuarter,
  kHalfYear,
  kDecadeMark,
  kDecadePre,
  kOf,
  kFuture,
  kPast,
  kStop,  // function word: ends the words for an event
  kArticle,
  kEraBc,
  kQualifierPost,  // behind the date: "yılından beri"
  kOrdinal,        // "first" to "fourth": of a quarter or half year
  kOneUnit,        // "неделю": one of a unit
  kClasses
};

constexpr std::array<std::string_view, kClasses> kClassNames = {"weekday",    "weekday_short",
                                                                "weekdays",   "month",
                                                                "jalali",     "part",
                                                                "ampm",       "ampm_pre",
                                                                "clock",      "day",
                                                                "day_part",   "day_part_past",
                                                                "mod",        "this_unit",
                                                                "unit",       "unit_adjective",
                                                                "days",       "dual",
                                                                "ago_pre",    "ago_post",
                                                                "in_pre",     "in_post",
                                                                "before",     "after",
                                                                "between",    "and",
                                                                "from",       "to",
                                                                "clock_mark", "clock_pre",
                                                                "clock_hour", "clock_minute",
                                                                "clock_half", "local",
                                                                "local_pre",  "zone",
                                                                "zone_pre",   "qualifier",
                                                                "year_pre",   "year_post",
                                                                "date_pre",   "month_post",
                                                                "year_mark",  "month_mark",
                                                                "day_mark",   "some",
                                                                "half",       "half_unit",
                                                                "one",        "every",
                                                                "season",     "quarter",
                                                                "half_year",  "decade_mark",
                                                                "decade_pre", "of",
                                                                "future",     "past",
                                                                "stop",       "article",
                                                                "era_bc",     "qualifier_post",
                                                                "ordinal",    "one_unit"};

enum Unit : std::uint8_t {
  kYears,
  kMonths,
  kWeeks,
  kDaysUnit,
  kHours,
  kMinutes,
  kSeconds,
  kDecades,
  kCenturies
};
constexpr std::array<std::string_view, 9> kUnitNames = {"Y", "M", "W", "D", "H", "MIN", "S", "DE", "C"};
constexpr std::array<std::string_view, 5> kPartNames = {"", "MO", "AF", "EV", "NI"};
constexpr std::array<std::string_view, 5> kSeasonNames = {"", "SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 11> kQualifierNames = {
    "", "since", "until", "from", "by", "after", "before", "about", "start", "mid", "end"};

Unit unit_of(const WordHit& hit) noexcept { return static_cast<Unit>(static_cast<int>(hit.value)); }

template <std::size_t N>
int index_of(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<int>(i);
  }
  return -1;
}

struct Tables {
  WordClasses words;
  std::vector<std::string_view> zones;
};

const Tables& tables() {
  static const Tables kTables = [] {
    Tables made;
    base::for_each_row(base::data_table("time_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 4) return;
      const std::string_view name = columns[1];
      if (name == "particle") {
        made.words.add_particles(columns[0], columns[3]);
        return;
      }
      const int word_class = index_of(kClassNames, name);
      if (word_class < 0) return;
      const std::string text(columns[2]);
      double value = std::strtod(text.c_str(), nullptr);
      switch (word_class) {
        case kPart:
        case kDayPart:
        case kDayPartPast:
          value = index_of(kPartNames, text);
          break;
        case kUnit:
        case kUnitAdjective:
        case kHalfUnit:
        case kOneUnit:
          value = index_of(kUnitNames, text);
          break;
        case kDual:
          value = index_of(kUnitNames, std::string_view(text).substr(1));
          break;
        case kThisUnit: {
          const std::size_t letter = text.find_first_of("YMW");
          value = (value + 8) * 16 + index_of(kUnitNames, std::string_view(text).substr(letter, 1));
          break;
        }
        case kQualifier:
        case kQualifierPost:
          value = index_of(kQualifierNames, text);
          break;
        case kSeason:
          value = index_of(kSeasonNames, text);
          break;
        default:
          break;
      }
      made.words.add(columns[0], columns[3], static_cast<std::uint8_t>(word_class), value);
    });
    base::for_each_row(base::data_table("time_zone_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 4) return;
      made.words.add(columns[1], columns[3], kZone, static_cast<double>(made.zones.size()));
      made.zones.push_back(columns[2]);
    });
    return made;
  }();
  return kTables;
}

void append_number(std::string& out, int value, int width) {
  std::array<char, 12> digits{};
  int count = 0;
  unsigned rest = value < 0 ? 0U : static_cast<unsigned>(value);
  do {
    digits[static_cast<std::size_t>(count++)] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest != 0 && count < 11);
  while (count < width) digits[static_cast<std::size_t>(count++)] = '0';
  while (count > 0) out += digits[static_cast<std::size_t>(--count)];
}

std::string duration(double count, Unit unit) {
  if (unit == kDecades) return duration(count * 10, kYears);
  if (unit == kCenturies) return duration(count * 100, kYears);
  std::string out("P");
  const double whole = std::floor(count);
  const bool exact = whole == count;
  const auto number = [&out](double value) {
    if (value >= 0 && value < 1e9 && value == std::floor(value)) {
      append_number(out, static_cast<int>(value), 1);
    } else {
      std::string text = std::to_string(value);
      while (text.back() == '0') text.pop_back();
      if (text.back() == '.') text.pop_back();
      out += text;
    }
  };
  const auto part = [&](double value, char letter) {
    if (value == 0) return;
    number(value);
    out += letter;
  };
  if (!exact && unit == kYears && std::floor(count * 12) == count * 12) {
    part(whole, 'Y');
    part((count - whole) * 12, 'M');
    return out;
  }
  if (!exact && unit == kHours && std::floor(count * 60) == count * 60) {
    out += 'T';
    part(whole, 'H');
    part((count - whole) * 60, 'M');
    return out;
  }
  if (unit >= kHours) out += 'T';
  number(count);
  out += unit == kMinutes ? 'M' : kUnitNames[unit][0];
  return out;
}

std::string some_duration(Unit unit) {
  if (unit == kDecades || unit == kCenturies) return "PXY";
  std::string out(unit >= kHours ? "PTX" : "PX");
  out += unit == kMinutes ? 'M' : kUnitNames[unit][0];
  return out;
}

// Days from 1970 of a day of the Iranian calendar; exact for 1178 to 1633 (1799 to 2254) by the 33-year rule.
chrono::sys_days from_jalali(int year, int month, int day) {
  const int cycle_year = year - 1;
  const int days = 365 * cycle_year + (cycle_year / 33) * 8 + (cycle_year % 33 + 3) / 4;
  const int month_days = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  // 1 Farvardin 1402 is 2023-03-21.
  constexpr int kReferenceYear = 1401;
  constexpr int kReference = 365 * kReferenceYear + (kReferenceYear / 33) * 8 + (kReferenceYear % 33 + 3) / 4;
  const chrono::sys_days base = chrono::sys_days(chrono::year(2023) / 3 / 21);
  return base + chrono::days(days + month_days + day - 1 - kReference);
}

bool leap(int year) noexcept { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_of(int year, int month) noexcept {
  constexpr std::array<int, 13> kDaysOf = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && (year == 0 || leap(year)) ? 29 : kDaysOf[static_cast<std::size_t>(month)];
}

struct Clock {
  int hour = -1;
  int minute = 0;
  int second = -1;
  bool sure = false;  // a mark, a half of the day or a zone says that it is an hour
  bool half_known = false;
  std::string zone;
  std::uint32_t end = 0;
};

constexpr int kNoMod = 99;

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = 0;
  int season = 0;
  int quarter = 0;
  int half = 0;
  int decade = 0;  // 199 of the 1990s
  int mod = kNoMod;
  bool relative = false;  // so many units from the publication
  double offset = 0;
  Unit unit = kDaysUnit;
  int part = 0;
  bool set = false;
  int qualifier = 0;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

struct Number {
  int value = 0;
  int digits = 0;
  std::uint32_t end = 0;
};

std::optional<chrono::sys_days> read_anchor(std::string_view text) {
  if (text.size() < 10) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const chrono::year_month_day date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                    chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return chrono::sys_days(date);
}

class Finder {
 public:
  explicit Finder(Work& work)
      : work_(work), text_(work.tokens), out_(work.document->times), tables_(tables()) {
    anchor_ = read_anchor(work.document->meta.published.value);
  }

  void sentence(std::uint32_t number) {
    const Sentence& sentence = text_.sentences[number];
    language_ = work_.language(sentence.block);
    words_ = &tables_.words.language(language_);
    grammar_ = &grammar_words(language_);
    numbers_ = &number_words(language_);
    first_ = sentence.tokens.first;
    last_ = sentence.tokens.last;
    if (!look_up()) return;
    const std::size_t found = out_.size();
    for (std::uint32_t i = first_; i < last_;) {
      const std::uint32_t next = at_token(i);
      i = next > i ? next : i + 1;
    }
    join_clocks(found);
  }

 private:
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  // The hits of every token of the sentence; false if nothing can be a time here.
  bool look_up() {
    hits_.clear();
    ranges_.assign(last_ - first_, Range{});
    number_.assign(last_ - first_, 0);
    behind_.assign(last_ - first_ + 1, 0);
    bool any = false;
    for (std::uint32_t i = first_; i < last_; ++i) {
      Range& range = ranges_[i - first_];
      range.first = static_cast<std::uint32_t>(hits_.size());
      const Token& token = text_.tokens[i];
      if (token.kind == TokenKind::kNumber) any = true;
      WordClasses::find(*words_, text_, i, last_, hits_);
      for (std::size_t k = range.first; k < hits_.size(); ++k) {
        const WordHit& hit = hits_[k];
        if (hit.word_class <= kDual) any = true;
        behind_[hit.end - first_] |= 1ULL << hit.word_class;
      }
      range.last = static_cast<std::uint32_t>(hits_.size());
      number_[i - first_] = may_be_number(text_, i, language_, *numbers_) ? 1 : 0;
    }
    return any;
  }

  [[nodiscard]] const WordHit* at(std::uint32_t i, Class word_class) const noexcept {
    if (i < first_ || i >= last_) return nullptr;
    const Range range = ranges_[i - first_];
    const WordHit* best = nullptr;
    for (std::uint32_t k = range.first; k < range.last; ++k) {
      const WordHit& hit = hits_[k];
      if (hit.word_class == word_class && (best == nullptr || hit.end > best->end)) best = &hit;
    }
    return best;
  }
  // Whether a word of the class ends just before token i.
  [[nodiscard]] bool behind(std::uint32_t i, Class word_class) const noexcept {
    return i > first_ && i <= last_ && (behind_[i - first_] >> word_class & 1U) != 0;
  }
  [[nodiscard]] TokenKind kind(std::uint32_t i) const noexcept {
    return i < last_ ? text_.tokens[i].kind : TokenKind::kOther;
  }
  [[nodiscard]] bool word_is(std::uint32_t i, std::string_view word) const noexcept {
    return i < last_ && text_.lower(i) == word;
  }
  [[nodiscard]] bool ends_in(std::uint32_t i, WordUse endings) const noexcept {
    return i < last_ && grammar_->ends(endings, text_.lower(i));
  }
  [[nodiscard]] bool spaced(std::uint32_t i) const noexcept {
    return i >= last_ || text_.tokens[i].space_before;
  }
  [[nodiscard]] bool is_cjk() const noexcept {
    return language_ == "zh" || language_ == "ja" || language_ == "ko";
  }
  [[nodiscard]] std::uint32_t skip(std::uint32_t i, Class word_class, int most = 2) const noexcept {
    for (; most > 0; --most) {
      const WordHit* hit = at(i, word_class);
      if (hit == nullptr) break;
      i = hit->end;
    }
    return i;
  }

  // Bare digits; of Chinese and Japanese also Han numerals.
  bool digits(std::uint32_t i, Number& number) const {
    if (i >= last_) return false;
    if (kind(i) == TokenKind::kNumber) {
      std::array<char, 12> buffer{};
      const std::size_t size = ascii_digits(text_.at(i), buffer.data(), buffer.size());
      if (size == 0 || size > 8) return false;
      number.value = 0;
      for (std::size_t k = 0; k < size; ++k) {
        if (buffer[k] < '0' || buffer[k] > '9') return false;
        number.value = number.value * 10 + (buffer[k] - '0');
      }
      number.digits = static_cast<int>(size);
      number.end = i + 1;
      return true;
    }
    if ((language_ == "zh" || language_ == "ja") && text_.tokens[i].script == Script::kHan) {
      NumberInText read;
      if (!read_number(text_, i, last_, language_, *numbers_, true, read) || read.value > 9999) return false;
      number.value = static_cast<int>(read.value);
      number.digits = static_cast<int>(read.end - i);
      number.end = read.end;
      return true;
    }
    return false;
  }

  bool year(std::uint32_t i, Number& number) const {
    return digits(i, number) && number.digits == 4 && number.value >= 1000 && number.value < 3000;
  }

  // Pieces of a token like "13.09.2023", "11:43".
  int pieces(std::uint32_t i, std::array<int, 3>& values, std::array<int, 3>& sizes, char& mark) const {
    if (kind(i) != TokenKind::kNumber) return 0;
    std::array<char, 16> buffer{};
    const std::size_t size = ascii_digits(text_.at(i), buffer.data(), buffer.size());
    if (size == 0) return 0;
    std::size_t count = 0;
    values = {};
    sizes = {};
    mark = '\0';
    for (std::size_t k = 0; k < size; ++k) {
      const char c = buffer[k];
      if (c >= '0' && c <= '9') {
        if (sizes[count] == 4) return 0;
        values[count] = values[count] * 10 + (c - '0');
        ++sizes[count];
        continue;
      }
      if ((mark != '\0' && c != mark) || sizes[count] == 0 || count == 2) return 0;
      mark = c;
      ++count;
    }
    return static_cast<int>(count) + 1;
  }

  // --- hours -------------------------------------------------------------------------------------------------------------

  bool clock(std::uint32_t i, Clock& clock) const {
    if (i >= last_) return false;
    if (const WordHit* hit = at(i, kClock)) {
      clock.hour = static_cast<int>(hit->value) / 100;
      clock.minute = static_cast<int>(hit->value) % 100;
      clock.sure = clock.half_known = true;
      clock.end = hit->end;
      zone(clock);
      return true;
    }
    std::uint32_t at_token = i;
    int add = -1;
    bool local = false;
    for (int k = 0; k < 3; ++k) {
      if (const WordHit* hit = at(at_token, kLocalPre); hit != nullptr && k == 0) {
        local = true;
        at_token = hit->end;
        if (kind(at_token) == TokenKind::kComma) ++at_token;
      } else if (const WordHit* pre = at(at_token, kAmPmPre); pre != nullptr && add < 0) {
        add = static_cast<int>(pre->value);
        at_token = pre->end;
      } else {
        break;
      }
    }
    if (kind(at_token) != TokenKind::kNumber && !(at_token != i && is_cjk())) {
      if (!(language_ == "zh" || language_ == "ja")) return false;
    }
    if (!clock_digits(at_token, clock)) return false;
    if (add >= 0) {
      clock.sure = clock.half_known = true;
      half_of_day(clock, add);
    }
    if (local) {
      clock.zone = "local";
      clock.sure = true;
    }
    behind_clock(clock);
    return clock.hour <= 24 && clock.minute < 60 && clock.second < 61;
  }

  bool clock_digits(std::uint32_t i, Clock& clock) const {
    std::array<int, 3> values{};
    std::array<int, 3> sizes{};
    char mark = '\0';
    const int count = pieces(i, values, sizes, mark);
    if (count >= 2 && (mark == ':' || mark == '.') && sizes[0] <= 2 && sizes[1] == 2 && values[0] <= 24 &&
        values[1] < 60 && (count == 2 || (sizes[2] == 2 && values[2] < 60 && mark == ':'))) {
      clock.hour = values[0];
      clock.minute = values[1];
      clock.second = count == 3 ? values[2] : -1;
      clock.end = i + 1;
      clock.sure = false;
      dotted_ = mark == '.';
      return true;
    }
    Number number;
    if (!digits(i, number)) return false;
    dotted_ = false;
    const WordHit* longer = at(number.end, kUnit);
    if (const WordHit* hour = at(number.end, kClockHour);
        hour != nullptr && number.value <= 24 && (longer == nullptr || longer->end <= hour->end)) {
      clock.hour = number.value;
      clock.end = hour->end;
      clock.sure = true;
      Number minute;
      if (const WordHit* half = at(clock.end, kClockHalf)) {
        clock.minute = 30;
        clock.end = half->end;
      } else if (digits(clock.end, minute) && minute.value < 60) {
        if (const WordHit* minutes = at(minute.end, kClockMinute)) {
          clock.minute = minute.value;
          clock.end = minutes->end;
        }
      }
      return true;
    }
    if (number.digits <= 2 && number.value <= 24) {
      const std::uint32_t next = number.end;
      if (const WordHit* mark_hit = at(next, kClockMark)) {
        Number minute;
        if (digits(mark_hit->end, minute) && minute.digits == 2 && minute.value < 60 &&
            (behind(i, kClockPre) || language_ == "fr" || language_ == "de")) {
          clock.hour = number.value;
          clock.minute = minute.value;
          clock.end = minute.end;
          if (const WordHit* unit = at(clock.end, kUnit); unit != nullptr && unit_of(*unit) == kMinutes)
            clock.end = unit->end;
          clock.sure = true;
          return true;
        }
        // "11 часов", "à 11 heures": an hour behind its preposition or before a half of the day, else a duration.
        const bool exact = at(next, kUnit) == nullptr;
        if (exact || behind(i, kClockPre) || at(mark_hit->end, kAmPm) != nullptr ||
            at(mark_hit->end, kLocal) != nullptr) {
          clock.hour = number.value;
          clock.minute = 0;
          clock.end = mark_hit->end;
          clock.sure = true;
          return true;
        }
        return false;
      }
      // "13h30", "11h": letters and digits of one word.
      if (next < last_ && !spaced(next) && kind(next) == TokenKind::kWord) {
        const std::string_view word = text_.lower(next);
        if (word[0] == 'h' && word.size() <= 3 && word.size() != 2 && number.value < 24) {
          int minute = 0;
          for (const char c : word.substr(1)) {
            if (c < '0' || c > '9') return false;
            minute = minute * 10 + (c - '0');
          }
          clock.hour = number.value;
          clock.minute = minute;
          clock.end = next + 1;
          clock.sure = true;
          return minute < 60;
        }
      }
      if (at(next, kAmPm) != nullptr) {
        clock.hour = number.value;
        clock.minute = 0;
        clock.end = next;
        clock.sure = true;
        return true;
      }
    }
    if (number.digits == 4 && number.value < 2400 && number.value % 100 < 60) {
      if (const WordHit* mark_hit = at(number.end, kClockMark); mark_hit != nullptr && language_ == "en") {
        clock.hour = number.value / 100;
        clock.minute = number.value % 100;
        clock.end = mark_hit->end;
        clock.sure = true;
        return true;
      }
    }
    return false;
  }

  static void half_of_day(Clock& clock, int add) noexcept {
    if (add == 12 && clock.hour < 12) clock.hour += 12;
    if (add == 0 && clock.hour == 12) clock.hour = 0;
  }

  // What may follow the digits: "Uhr", "a.m.", the zone.
  void behind_clock(Clock& clock) const {
    for (int k = 0; k < 3; ++k) {
      if (const WordHit* mark = at(clock.end, kClockMark); mark != nullptr && k == 0 && !clock.sure) {
        clock.end = mark->end;
        clock.sure = true;
      } else if (const WordHit* half = at(clock.end, kAmPm); half != nullptr && !clock.half_known) {
        half_of_day(clock, static_cast<int>(half->value));
        clock.end = half->end;
        clock.sure = clock.half_known = true;
        if (kind(clock.end) == TokenKind::kStop && !spaced(clock.end) && clock.end + 1 < last_) ++clock.end;
      } else {
        break;
      }
    }
    clock.end = turkish_ending(clock.end);
    zone(clock);
  }

  void zone(Clock& clock) const {
    std::uint32_t i = clock.end;
    const bool open = kind(i) == TokenKind::kOpen;
    if (open || kind(i) == TokenKind::kComma) ++i;
    std::string found;
    std::uint32_t end = i;
    if (const WordHit* word = at(i, kZone)) {
      found = tables_.zones[static_cast<std::size_t>(word->value)];
      end = word->end;
      if ((text_.lower(i) == "et" || text_.lower(i) == "z") && !text_.tokens[i].all_capitals &&
          text_.at(i) != "Z")
        return;
      int sign = 0;
      const std::string_view name = text_.lower(i);
      if ((name == "utc" || name == "gmt") && end < last_) {
        if (text_.tokens[end].mark == U'+') sign = 1;
        if (kind(end) == TokenKind::kHyphen || kind(end) == TokenKind::kDash) sign = -1;
        Number hours;
        if (sign != 0 && digits(end + 1, hours) && hours.value <= 14) {
          found = sign > 0 ? "+" : "-";
          append_number(found, hours.value, 2);
          found += ":00";
          end = hours.end;
        }
      }
    } else if (const WordHit* local = at(i, kLocal)) {
      found = "local";
      end = local->end;
    } else {
      return;
    }
    if (open) {
      if (kind(end) == TokenKind::kClose) ++end;
    }
    clock.zone = std::move(found);
    clock.sure = true;
    clock.end = end;
  }

  [[nodiscard]] static std::string clock_text(const Clock& clock) {
    std::string out("T");
    append_number(out, clock.hour, 2);
    out += ':';
    append_number(out, clock.minute, 2);
    if (clock.second >= 0) {
      out += ':';
      append_number(out, clock.second, 2);
    }
    return out;
  }

  // --- dates -------------------------------------------------------------------------------------------------------------

  std::uint32_t ordinal_mark(std::uint32_t i) const noexcept {
    if (i >= last_ || spaced(i)) return i;
    if (kind(i) == TokenKind::kStop && text_.tokens[i].mark == U'.') return i + 1;
    if (kind(i) == TokenKind::kHyphen && i + 1 < last_ &&
        grammar_->has(WordUse::kOrdinalHyphen, text_.lower(i + 1)))
      return i + 2;
    if (kind(i) != TokenKind::kWord) return i;
    if (grammar_->has(WordUse::kOrdinalMark, text_.lower(i))) return i + 1;
    return text_.at(i) == "°" ? i + 1 : i;
  }

  std::uint32_t year_behind(std::uint32_t i, Date& date) const {
    std::uint32_t j = skip(i, kOf, 3);
    Number number;
    if (!year(j, number)) return i;
    // "13 September, 1000 people": only a year of our time behind a comma.
    if (j != i && kind(i) == TokenKind::kComma && (number.value < 1800 || number.value > 2100)) return i;
    date.year = number.value;
    return year_post(number.end);
  }

  [[nodiscard]] std::uint32_t year_post(std::uint32_t i) const {
    if (const WordHit* post = at(i, kYearPost)) {
      i = post->end;
      if (kind(i) == TokenKind::kStop && text_.tokens[i].mark == U'.' && !spaced(i) && i + 1 < last_ &&
          i > first_ && text_.tokens[i - 1].lower_size <= 4)
        ++i;
    }
    return turkish_ending(i);
  }

  // "2023'te": the ending that Turkish sets off by an apostrophe.
  [[nodiscard]] std::uint32_t turkish_ending(std::uint32_t i) const noexcept {
    if (language_ != "tr" || i >= last_ || spaced(i)) return i;
    if (kind(i) == TokenKind::kWord && text_.lower(i)[0] == '\'' && text_.lower(i).size() <= 5) return i + 1;
    if (kind(i) == TokenKind::kQuote && kind(i + 1) == TokenKind::kWord && !spaced(i + 1) &&
        text_.lower(i + 1).size() <= 4)
      return i + 2;
    return i;
  }

  // A month's name with its stop ("Sept."); 0 if there is none.
  std::uint32_t month_name(std::uint32_t i, int& month, bool beside_number) const {
    const WordHit* hit = at(i, kMonth);
    if (hit == nullptr) return 0;
    const std::string_view word = text_.lower(i);
    const Token& token = text_.tokens[i];
    if (language_ == "en" && !token.capital) return 0;
    if (language_ == "de" && !token.capital) return 0;
    const bool cased = token.script == Script::kLatin || token.script == Script::kCyrillic;
    const bool brief = cased && word.size() <= (token.script == Script::kCyrillic ? 6U : 3U) &&
                       !grammar_->has(WordUse::kWholeMonth, word);
    if (brief && !beside_number) return 0;
    month = static_cast<int>(hit->value);
    std::uint32_t end = hit->end;
    if (kind(end) == TokenKind::kStop && text_.tokens[end].mark == U'.' && !spaced(end) &&
        word.size() <= 10 && end + 1 < last_ && beside_number &&
        (kind(end + 1) == TokenKind::kNumber || at(end + 1, kOf) != nullptr))
      ++end;
    // "أيلول/سبتمبر"
    if (word_is(end, "/") && at(end + 1, kMonth) != nullptr) end = at(end + 1, kMonth)->end;
    if (const WordHit* post = at(end, kMonthPost)) end = post->end;
    return end;
  }

  // "13 [th] [of] September [2023]"; `day_to` is set for "12.-14. September".
  std::uint32_t day_month(std::uint32_t i, Date& date, int& day_to) const {
    Number day;
    day_to = 0;
    if (!digits(i, day) || day.digits > 2 || day.value < 1 || day.value > 31) return 0;
    std::uint32_t j = ordinal_mark(day.end);
    std::uint32_t range = j;
    if (kind(j) == TokenKind::kDash || kind(j) == TokenKind::kHyphen) {
      range = j + 1;
    } else if (const WordHit* to = at(j, kTo)) {
      range = to->end;
    } else if (const WordHit* conj = at(j, kAnd)) {
      range = conj->end;
    }
    Number second;
    if (range != j && digits(skip(range, kOf, 1), second) && second.digits <= 2 && second.value >= 1 &&
        second.value <= 31) {
      const std::uint32_t behind_second = ordinal_mark(second.end);
      int month = 0;
      if (month_name(skip(behind_second, kOf), month, true) != 0) {
        day_to = second.value;
        j = behind_second;
      }
    }
    j = skip(j, kOf);
    int month = 0;
    const std::uint32_t end = month_name(j, month, true);
    if (end == 0) {
      const WordHit* jalali = at(j, kJalali);
      if (jalali == nullptr) return 0;
      date.month = static_cast<int>(jalali->value) + 100;
      date.day = day.value;
      std::uint32_t next = skip(jalali->end, kOf);
      Number number;
      if (digits(next, number) && number.digits == 4 && number.value > 1200 && number.value < 1500) {
        const chrono::year_month_day gregorian(from_jalali(number.value, date.month - 100, date.day));
        date.year = static_cast<int>(gregorian.year());
        date.month = static_cast<int>(static_cast<unsigned>(gregorian.month()));
        date.day = static_cast<int>(static_cast<unsigned>(gregorian.day()));
        return number.end;
      }
      if (anchor_) {
        for (int back = 0; back < 2; ++back) {
          const int now = static_cast<int>(chrono::year_month_day(*anchor_).year()) - 621 - back;
          const chrono::sys_days read = from_jalali(now, date.month - 100, date.day);
          if (read <= *anchor_) {
            const chrono::year_month_day gregorian(read);
            date.year = static_cast<int>(gregorian.year());
            date.month = static_cast<int>(static_cast<unsigned>(gregorian.month()));
            date.day = static_cast<int>(static_cast<unsigned>(gregorian.day()));
            return jalali->end;
          }
        }
      }
      date.month = date.day = 0;
      return 0;
    }
    if (day.value > days_of(0, month)) return 0;
    date.day = day.value;
    date.month = month;
    const std::uint32_t behind_year = year_behind(end, date);
    if (date.year != 0 && day.value > days_of(date.year, month)) return 0;
    return behind_year;
  }

  // "September 13[th][, 2023]"
  std::uint32_t month_day(std::uint32_t i, Date& date, int& day_to) const {
    day_to = 0;
    int month = 0;
    const std::uint32_t j = month_name(i, month, true);
    if (j == 0) return 0;
    Number day;
    if (!digits(j, day) || day.digits > 2 || day.value < 1 || day.value > days_of(0, month)) return 0;
    if (language_ != "en" && language_ != "fa" && !language_.empty()) return 0;
    std::uint32_t end = ordinal_mark(day.end);
    if (end != day.end && kind(end - 1) == TokenKind::kStop) end = day.end;
    Number second;
    if ((kind(end) == TokenKind::kDash || kind(end) == TokenKind::kHyphen) && digits(end + 1, second) &&
        second.digits <= 2 && second.value > day.value && second.value <= days_of(0, month)) {
      day_to = second.value;
      end = second.end;
    }
    date.month = month;
    date.day = day.value;
    Number number;
    std::uint32_t comma = end;
    if (kind(comma) == TokenKind::kComma) ++comma;
    if (year(comma, number) && number.value >= 1800 && number.value < 2100) {
      date.year = number.value;
      end = number.end;
      if (day.value > days_of(date.year, month)) return 0;
    }
    return end;
  }

  // 2023年9月13日, 9월 13일, 今年9月, 13日
  std::uint32_t marked_date(std::uint32_t i, Date& date) const {
    if (!is_cjk()) return 0;
    std::uint32_t j = i;
    Number number;
    bool any = false;
    if (const WordHit* unit = at(j, kThisUnit)) {
      const int code = static_cast<int>(unit->value);
      Number month;
      Number day;
      const int n = code / 16 - 8;
      if (code % 16 == kYears && digits(unit->end, month) && at(month.end, kMonthMark) != nullptr &&
          month.value >= 1 && month.value <= 12) {
        if (!anchor_) return 0;
        date.year = static_cast<int>(chrono::year_month_day(*anchor_).year()) + n;
        j = unit->end;
        any = true;
      } else if (code % 16 == kMonths && digits(unit->end, day) && at(day.end, kDayMark) != nullptr &&
                 day.value >= 1 && day.value <= 31) {
        if (!anchor_) return 0;
        const chrono::year_month_day now(*anchor_);
        const chrono::year_month month_of = now.year() / now.month() + chrono::months(n);
        date.year = static_cast<int>(month_of.year());
        date.month = static_cast<int>(static_cast<unsigned>(month_of.month()));
        date.day = day.value;
        if (date.day > days_of(date.year, date.month)) return 0;
        return weekday_in_brackets(at(day.end, kDayMark)->end, date);
      } else {
        return 0;
      }
    } else if (language_ == "ja" && (era(j, number))) {
      date.year = number.value;
      j = number.end;
      any = true;
    } else if (year(j, number) && at(number.end, kYearMark) != nullptr) {
      date.year = number.value;
      j = at(number.end, kYearMark)->end;
      any = true;
      if (const WordHit* unit_behind = at(number.end, kUnit); unit_behind != nullptr && unit_behind->end > j)
        return 0;
    }
    if (digits(j, number) && number.value >= 1 && number.value <= 12) {
      if (const WordHit* mark = at(number.end, kMonthMark)) {
        date.month = number.value;
        j = mark->end;
        any = true;
      }
    }
    if (digits(j, number) && number.value >= 1 && number.value <= 31 && number.digits <= 3) {
      const WordHit* mark = at(number.end, kDayMark);
      const WordHit* span = at(number.end, kUnit);
      const bool span_only = span != nullptr && mark != nullptr && span->end > mark->end;
      const bool span_behind = mark != nullptr && !any &&
                               (at(mark->end, kAgoPost) != nullptr || at(mark->end, kInPost) != nullptr);
      if (mark != nullptr && !span_only && !span_behind &&
          (date.month == 0 || number.value <= days_of(date.year, date.month))) {
        date.day = number.value;
        j = mark->end;
        any = true;
      }
    }
    if (!any) return 0;
    if (date.day != 0 && date.month == 0 && date.year != 0) return 0;
    return weekday_in_brackets(j, date);
  }

  // 令和5年
  bool era(std::uint32_t i, Number& number) const {
    int base = 0;
    if (word_is(i, "令") && word_is(i + 1, "和")) base = 2018;
    if (word_is(i, "平") && word_is(i + 1, "成")) base = 1988;
    if (word_is(i, "昭") && word_is(i + 1, "和")) base = 1925;
    if (base == 0 || !digits(i + 2, number) || number.value < 1 || number.value > 64) return false;
    const WordHit* mark = at(number.end, kYearMark);
    if (mark == nullptr) return false;
    number.value += base;
    number.end = mark->end;
    return true;
  }

  std::uint32_t weekday_in_brackets(std::uint32_t i, Date& date) const {
    if (kind(i) != TokenKind::kOpen || i + 2 >= last_) return i;
    const WordHit* day = at(i + 1, kWeekday);
    if (day != nullptr && kind(day->end) == TokenKind::kClose) {
      date.weekday = static_cast<int>(day->value);
      return day->end + 1;
    }
    if (is_cjk() && kind(i + 2) == TokenKind::kClose) {
      constexpr std::array<std::string_view, 14> kDaysOfWeek = {"月", "火", "水", "木", "金", "土", "日",
                                                                "월", "화", "수", "목", "금", "토", "일"};
      const int found = index_of(kDaysOfWeek, text_.at(i + 1));
      if (found >= 0) {
        date.weekday = found % 7 + 1;
        return i + 3;
      }
    }
    return i;
  }

  // 13.09.2023, 13/09/2023, 2023-09-13
  std::uint32_t numeric_date(std::uint32_t i, Date& date) const {
    Number number;
    if (year(i, number) && (kind(i + 1) == TokenKind::kHyphen) && !spaced(i + 1)) {
      Number month;
      Number day;
      if (digits(i + 2, month) && month.digits == 2 && month.value >= 1 && month.value <= 12 &&
          kind(i + 3) == TokenKind::kHyphen && digits(i + 4, day) && day.digits == 2 && day.value >= 1 &&
          day.value <= days_of(number.value, month.value)) {
        date.year = number.value;
        date.month = month.value;
        date.day = day.value;
        return day.end;
      }
      return 0;
    }
    std::array<int, 3> values{};
    std::array<int, 3> sizes{};
    char mark = '\0';
    const int count = pieces(i, values, sizes, mark);
    if (count == 3 && (mark == '.' || mark == '/')) {
      int y = values[2];
      int m = values[1];
      int d = values[0];
      if (sizes[0] == 4) {
        y = values[0];
        d = values[2];
      } else if (sizes[2] == 4 || (sizes[2] == 2 && sizes[1] == 2 && sizes[0] == 2)) {
        if (sizes[2] == 2) {
          if (mark != '.' && mark != '/') return 0;
          y += y < 70 ? 2000 : 1900;
        }
        if (mark == '/' && language_ == "en") {
          // Day or month first? Where both would do, only the year is certain.
          if (values[0] <= 12 && values[1] <= 12 && values[0] != values[1]) {
            date.year = y;
            return y >= 1000 && y < 3000 ? i + 1 : 0;
          }
          if (values[1] > 12) std::swap(m, d);
        }
      } else {
        return 0;
      }
      if (y < 1000 || y >= 3000 || m < 1 || m > 12 || d < 1 || d > days_of(y, m)) return 0;
      date.year = y;
      date.month = m;
      date.day = d;
      return year_post(i + 1);
    }
    // "am 13.09." of German and its neighbours
    if (count == 2 && mark == '.' && sizes[0] <= 2 && sizes[1] <= 2 && kind(i + 1) == TokenKind::kStop &&
        !spaced(i + 1) && behind(i, kDatePre) && language_ != "en" && values[1] >= 1 && values[1] <= 12 &&
        values[0] >= 1 && values[0] <= days_of(0, values[1])) {
      date.day = values[0];
      date.month = values[1];
      return i + 2 < last_ ? i + 2 : i + 1;
    }
    return 0;
  }

  // German writes "Mittwochmorgen" as one word.
  bool weekday_word(std::uint32_t i, Date& date, std::uint32_t& end) const {
    if (const WordHit* hit = at(i, kWeekday)) {
      if (language_ == "pt" && text_.lower(i).size() <= 8 && text_.tokens[i].kind == TokenKind::kWord &&
          hit->end == i + 1 && (text_.lower(i) == "segunda" || text_.lower(i) == "terça") &&
          !behind(i, kDatePre))
        return false;
      date.weekday = static_cast<int>(hit->value);
      end = hit->end;
      return true;
    }
    if ((language_ == "de" || language_ == "nl") && kind(i) == TokenKind::kWord) {
      const std::string_view word = text_.lower(i);
      for (std::size_t size = 6; size <= 10 && size + 3 <= word.size(); ++size) {
        const auto day = words_->words.find(word.substr(0, size));
        if (day == words_->words.end() || day->second.front().word_class != kWeekday) continue;
        const auto part = words_->words.find(word.substr(size));
        if (part == words_->words.end()) continue;
        for (const WordClasses::Phrase& phrase : part->second) {
          if (phrase.word_class != kPart || !phrase.rest.empty()) continue;
          date.weekday = static_cast<int>(day->second.front().value);
          date.part = static_cast<int>(phrase.value);
          end = i + 1;
          return true;
        }
      }
    }
    return false;
  }

  // The part of the day behind a date: "Wednesday morning", "в среду утром", "mercredi matin".
  std::uint32_t part_behind(std::uint32_t i, Date& date) const {
    std::uint32_t j = i;
    if (kind(j) == TokenKind::kComma) return i;
    if (const WordHit* part = at(j, kPart)) {
      if (is_cjk() && at(j, kAmPmPre) != nullptr) {
        Number number;
        if (digits(at(j, kAmPmPre)->end, number)) return i;  // belongs to the hour
      }
      date.part = static_cast<int>(part->value);
      return part->end;
    }
    // "on Wednesday in the morning", "am Mittwoch am frühen Morgen"
    for (int k = 0; k < 3 && j < last_ && kind(j) == TokenKind::kWord; ++k) {
      if (at(j, kStop) == nullptr && at(j, kArticle) == nullptr && at(j, kOf) == nullptr) break;
      ++j;
      if (const WordHit* part = at(j, kPart);
          part != nullptr && (language_ == "en" || language_ == "de" || language_ == "it" ||
                              language_ == "fr" || language_ == "nl")) {
        if (language_ == "de" && !text_.tokens[j].capital) break;
        date.part = static_cast<int>(part->value);
        return part->end;
      }
    }
    return i;
  }

  // A modifier behind: "dernier", "pasado", "الماضي".
  std::uint32_t mod_behind(std::uint32_t i, Date& date) const {
    if (date.mod != kNoMod) return i;
    if (language_ == "en" || language_ == "de" || language_ == "ru" || language_ == "uk" ||
        language_ == "nl" || is_cjk() || language_ == "tr")
      return i;
    const WordHit* mod = at(i, kMod);
    if (mod == nullptr) return i;
    date.mod = static_cast<int>(mod->value);
    return mod->end;
  }

  bool date(std::uint32_t i, Date& date, int& day_to) const {
    date = {};
    date.first = i;
    day_to = 0;
    if (i >= last_) return false;
    std::uint32_t end = 0;
    if (is_cjk()) {
      if ((end = marked_date(i, date)) != 0) {
        date.end = part_behind(end, date);
        return true;
      }
      date = {};
      date.first = i;
    }
    // Weekday first.
    std::uint32_t j = i;
    if (const WordHit* mod = at(j, kMod)) {
      date.mod = static_cast<int>(mod->value);
      j = mod->end;
      if (const WordHit* article = at(j, kOf); article != nullptr && language_ != "en") j = article->end;
    }
    if (const WordHit* every = at(j, kEvery); every != nullptr && date.mod == kNoMod) {
      Date inner;
      std::uint32_t behind_day = 0;
      if (weekday_word(every->end, inner, behind_day)) {
        date.weekday = inner.weekday;
        date.set = true;
        date.end = behind_day;
        date.end = part_behind(date.end, date);
        return true;
      }
    }
    if (const WordHit* days = at(j, kWeekdays); days != nullptr && date.mod == kNoMod) {
      date.weekday = static_cast<int>(days->value);
      date.set = true;
      date.end = days->end;
      return true;
    }
    bool weekday = weekday_word(j, date, end);
    const bool brief_weekday = !weekday && at(j, kWeekdayShort) != nullptr;
    if (brief_weekday) {
      end = at(j, kWeekdayShort)->end;
      if (kind(end) == TokenKind::kStop && !spaced(end)) ++end;
    }
    if (weekday || brief_weekday) {
      std::uint32_t k = end;
      if (kind(k) == TokenKind::kComma) ++k;
      k = skip(k, kOf, 2);
      Date inner;
      std::uint32_t behind_date = calendar(k, inner, day_to);
      if (behind_date != 0 && inner.day != 0) {
        const int of_week = brief_weekday ? static_cast<int>(at(j, kWeekdayShort)->value) : date.weekday;
        const int part = date.part;
        inner.first = i;
        date = inner;
        date.weekday = of_week;
        date.part = part;
        date.first = i;
        date.end = date.part == 0 ? part_behind(behind_date, date) : behind_date;
        return true;
      }
      if (brief_weekday) return false;
      date.end = end;
      date.end = mod_behind(date.end, date);
      if (date.part == 0) date.end = part_behind(date.end, date);
      return true;
    }
    // "last July", "dieses Jahr", "next week"
    if (date.mod != kNoMod) {
      int month = 0;
      if (const std::uint32_t behind_month = month_name(j, month, false)) {
        date.month = month;
        date.end = behind_month;
        return true;
      }
      if (is_cjk()) {
        Date inner;
        const std::uint32_t behind_date = marked_date(j, inner);
        if (behind_date != 0 && inner.year == 0) {
          inner.first = i;
          inner.mod = inner.day == 0 ? date.mod : kNoMod;
          date = inner;
          date.end = behind_date;
          return true;
        }
      }
      if (unit_with_mod(j, date)) return true;
      if (date.mod == 0 && language_ == "en") {
        if (const WordHit* part = at(j, kPart)) {
          date.relative = true;
          date.offset = 0;
          date.part = static_cast<int>(part->value);
          date.end = part->end;
          return true;
        }
      }
      date.mod = kNoMod;
    }
    end = calendar(i, date, day_to);
    if (end != 0) {
      date.end = end;
      if (date.day != 0) {
        if (date.weekday == 0) date.end = weekday_in_brackets(date.end, date);
        date.end = part_behind(date.end, date);
      } else if (date.year == 0) {
        date.end = mod_behind(date.end, date);
      }
      return true;
    }
    if (const WordHit* unit = at(i, kUnit); unit != nullptr && !is_cjk() && unit_of(*unit) <= kWeeks) {
      // "la semaine dernière", "el mes pasado"
      Date inner;
      const std::uint32_t behind_mod = mod_behind(unit->end, inner);
      if (behind_mod != unit->end) {
        date.relative = true;
        date.offset = inner.mod;
        date.unit = unit_of(*unit);
        date.end = behind_mod;
        return true;
      }
    }
    return relative_day(i, date);
  }

  bool unit_with_mod(std::uint32_t j, Date& date) const {
    const WordHit* unit = at(j, kUnit);
    if (unit == nullptr || unit_of(*unit) > kWeeks) return false;
    // "the last year of the war" is still last year; "past years" and "last 18 months" are not.
    const std::string_view word = text_.lower(j);
    if (language_ == "en" && word.back() == 's') return false;
    if (grammar_->has(WordUse::kPluralUnit, word)) return false;
    date.relative = true;
    date.offset = date.mod;
    date.unit = unit_of(*unit);
    date.mod = kNoMod;
    date.end = unit->end;
    return true;
  }

  bool relative_day(std::uint32_t i, Date& date) const {
    if (const WordHit* unit = at(i, kThisUnit)) {
      const int code = static_cast<int>(unit->value);
      date.relative = true;
      date.offset = code / 16 - 8;
      date.unit = static_cast<Unit>(code % 16);
      date.end = unit->end;
      return true;
    }
    const bool tomorrow_or_morning = language_ == "de" && text_.lower(i) == "morgen";
    if (const WordHit* day = at(i, kDay);
        day != nullptr &&
        !(tomorrow_or_morning && text_.tokens[i].capital && !text_.tokens[i].sentence_start)) {
      if (language_ == "es" && text_.lower(i) == "mañana" && i > first_ && behind(i, kOne)) return false;
      if (language_ == "es" && text_.lower(i) == "mañana" && (word_is(i - 1, "la") || word_is(i - 1, "esta")))
        return false;
      date.relative = true;
      date.offset = day->value;
      date.end = day->end;
      date.end = part_behind(date.end, date);
      return true;
    }
    if (const WordHit* part = at(i, kDayPart)) {
      date.relative = true;
      date.part = static_cast<int>(part->value);
      date.end = part->end;
      return true;
    }
    if (const WordHit* part = at(i, kDayPartPast)) {
      date.relative = true;
      date.offset = -1;
      date.part = static_cast<int>(part->value);
      date.end = part->end;
      return true;
    }
    return false;
  }

  // Dates of the calendar, without a weekday before them; the token behind, or 0.
  std::uint32_t calendar(std::uint32_t i, Date& date, int& day_to) const {
    if (i >= last_) return 0;
    if (const std::uint32_t end = marked_date(i, date)) return end;
    date.year = date.month = date.day = 0;
    if (kind(i) == TokenKind::kNumber) {
      if (const std::uint32_t end = numeric_date(i, date)) return end;
      if (const std::uint32_t end = day_month(i, date, day_to)) return end;
      date.year = date.month = date.day = 0;
      return year_alone(i, date);
    }
    if (const std::uint32_t end = month_day(i, date, day_to)) return end;
    date.year = date.month = date.day = 0;
    int month = 0;
    if (const std::uint32_t end = month_name(i, month, true)) {
      Date with_year;
      const std::uint32_t behind_year = year_behind(end, with_year);
      if (behind_year != end) {
        date.month = month;
        date.year = with_year.year;
        return behind_year;
      }
    }
    const bool licensed = behind(i, kDatePre) || behind(i, kQualifier);
    if (const std::uint32_t end = month_name(i, month, false);
        end != 0 && (licensed || at(at(i, kMonth)->end, kMonthPost) != nullptr)) {
      date.month = month;
      return end;
    }
    if (const std::uint32_t end = season_or_quarter(i, date)) return end;
    if (const WordHit* decade = at(i, kDecadePre)) {
      Number number;
      if (digits(decade->end, number) && number.value % 10 == 0 &&
          ((number.digits == 4 && number.value >= 1000 && number.value < 2100) ||
           (number.digits == 2 && number.value >= 20))) {
        date.decade = number.digits == 2 ? 190 + number.value / 10 : number.value / 10;
        return number.end;
      }
    }
    return 0;
  }

  std::uint32_t season_or_quarter(std::uint32_t i, Date& date) const {
    if (const WordHit* ordinal = at(i, kOrdinal)) {
      const WordHit* quarter = at(ordinal->end, kQuarter);
      const WordHit* half = at(ordinal->end, kHalfYear);
      if (half != nullptr && ordinal->value > 2) half = nullptr;
      if (quarter != nullptr || half != nullptr) {
        (quarter != nullptr ? date.quarter : date.half) = static_cast<int>(ordinal->value);
        return year_behind((quarter != nullptr ? quarter : half)->end, date);
      }
    }
    if (const WordHit* season = at(i, kSeason)) {
      if (language_ == "en" && text_.lower(i) == "fall" && !behind(i, kDatePre)) return 0;
      Date with_year;
      const std::uint32_t end = year_behind(season->end, with_year);
      if (end == season->end && !behind(i, kDatePre) && language_ != "ru" && language_ != "uk" &&
          language_ != "pl")
        return 0;
      // French "been", Russian "years".
      if (end == season->end && grammar_->has(WordUse::kNoSeason, text_.lower(i))) return 0;
      date.season = static_cast<int>(season->value);
      date.year = with_year.year;
      return end;
    }
    return 0;
  }

  std::uint32_t year_alone(std::uint32_t i, Date& date) const {
    Number number;
    if (!year(i, number)) return 0;
    std::uint32_t end = number.end;
    // The 1990s.
    if (const WordHit* decade = at(end, kDecadeMark);
        decade != nullptr && number.value % 10 == 0 &&
        (!spaced(end) || kind(end) == TokenKind::kHyphen || language_ == "ru")) {
      date.decade = number.value / 10;
      return decade->end;
    }
    if ((kind(end) == TokenKind::kHyphen) && !spaced(end) && number.value % 10 == 0) {
      if (const WordHit* decade = at(end + 1, kDecadeMark)) {
        date.decade = number.value / 10;
        return decade->end;
      }
    }
    if (!spaced(end) && (kind(end) == TokenKind::kWord)) {
      if (language_ != "tr" && !(text_.lower(end)[0] == '\'')) return 0;
    }
    if (const WordHit* post = at(end, kYearPost)) {
      date.year = number.value;
      (void)post;
      return year_post(end);
    }
    if (language_ == "ru" || language_ == "uk" || language_ == "pl") {
      if (!(behind(i, kQualifier) || kind(end) == TokenKind::kClose) || number.value < 1900 ||
          number.value > 2100)
        return 0;
      if (kind(end) == TokenKind::kWord && at(end, kStop) == nullptr) return 0;
    }
    const bool bracketed = i > first_ && kind(i - 1) == TokenKind::kOpen &&
                           (kind(end) == TokenKind::kClose || kind(end) == TokenKind::kComma);
    const bool preposition = behind(i, kYearPre) || behind(i, kQualifier);
    if (!bracketed && !preposition) return 0;
    if (number.value < 1800 || number.value > 2100) {
      if (!behind(i, kYearPre)) return 0;
      return 0;
    }
    date.year = number.value;
    return end;
  }

  // --- tense -------------------------------------------------------------------------------------------------------------

  // The tense of one word: 1 of what is to come, -1 of what was, 0: says nothing. Romance languages put it into the ending.
  [[nodiscard]] int tense_of(std::uint32_t i) const noexcept {
    const Range range = ranges_[i - first_];
    for (std::uint32_t k = range.first; k < range.last; ++k) {
      if (hits_[k].word_class == kFuture) return 1;
      if (hits_[k].word_class == kPast) return -1;
    }
    const Token& token = text_.tokens[i];
    if (token.kind != TokenKind::kWord || token.capital || token.lower_size < 5) return 0;
    if (grammar_->ends(WordUse::kFutureEnd, text_.lower(i))) return 1;
    return grammar_->ends(WordUse::kPastEnd, text_.lower(i)) ? -1 : 0;
  }

  // The tense of the clause around the tokens, by the nearest word that tells one.
  [[nodiscard]] int tense(std::uint32_t first, std::uint32_t end) const noexcept {
    constexpr std::uint32_t kReach = 25;
    int found = 0;
    std::uint32_t distance = 2 * kReach;
    std::uint32_t far = 0;  // words on the other side of "and" are further
    for (std::uint32_t i = first, n = 0; i > first_ && n < kReach && n + far < distance; --i, ++n) {
      const TokenKind before = text_.tokens[i - 1].kind;
      if (before == TokenKind::kComma || before == TokenKind::kColon || before == TokenKind::kDash) break;
      if (at(i - 1, kAnd) != nullptr) far = 6;
      if (const int told = tense_of(i - 1); told != 0) {
        found = told;
        distance = n + far;
        break;
      }
    }
    far = 0;
    for (std::uint32_t i = end, n = 0; i < last_ && n < kReach && n + far < distance; ++i, ++n) {
      const TokenKind now = text_.tokens[i].kind;
      if (now == TokenKind::kComma || now == TokenKind::kColon || now == TokenKind::kDash) break;
      if (at(i, kAnd) != nullptr) far = 6;
      if (const int told = tense_of(i); told != 0) {
        found = told;
        break;
      }
    }
    return found;
  }

  // --- resolution --------------------------------------------------------------------------------------------------------

  static void append_date(std::string& out, const chrono::sys_days days) {
    const chrono::year_month_day date(days);
    append_number(out, static_cast<int>(date.year()), 4);
    out += '-';
    append_number(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    out += '-';
    append_number(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
  }
  static chrono::sys_days day_of(int year, int month, int day) {
    return chrono::sys_days(chrono::year(year) / chrono::month(static_cast<unsigned>(month)) /
                            chrono::day(static_cast<unsigned>(day)));
  }

  // `value`, `resolved`, `relation` of a date.
  void resolve(const Date& date, TimeExpression& time) const {
    std::string& value = time.value;
    value.clear();
    time.resolved = true;
    const int told = date.year == 0 ? tense(date.first, date.end) : 0;
    // "until Friday", "by July": to come, unless the clause is about what was.
    const bool will =
        told > 0 ||
        (told == 0 && (time.qualifier == "until" || time.qualifier == "by" || time.qualifier == "from"));
    const int anchor_year = anchor_ ? static_cast<int>(chrono::year_month_day(*anchor_).year()) : 0;
    const int anchor_month =
        anchor_ ? static_cast<int>(static_cast<unsigned>(chrono::year_month_day(*anchor_).month())) : 0;
    if (date.set) {
      value = "XXXX-WXX-";
      append_number(value, date.weekday, 1);
      time.resolved = false;
      return;
    }
    if (date.decade != 0) {
      append_number(value, date.decade, 3);
      value += 'X';
      return;
    }
    if (date.relative) {
      resolve_relative(date, time);
      return;
    }
    if (date.day != 0) {
      if (date.year != 0) {
        append_date(value, day_of(date.year, date.month, date.day));
        return;
      }
      if (!anchor_) {
        time.resolved = false;
        value = "XXXX-";
        if (date.month == 0) {
          value += "XX";
        } else {
          append_number(value, date.month, 2);
        }
        value += '-';
        append_number(value, date.day, 2);
        return;
      }
      int y = anchor_year;
      int m = date.month == 0 ? anchor_month : date.month;
      if (date.month != 0 && !will && told == 0 && date.day <= days_of(y, m)) {
        // No tense: a day of the coming months is nearer than the same day of last year.
        const auto ahead = (day_of(y, m, date.day) - *anchor_).count();
        if (ahead > 0 && ahead < 183) {
          append_date(value, *anchor_ + chrono::days(ahead));
          return;
        }
      }
      for (int k = 0; k < 9; ++k) {
        if (date.day <= days_of(y, m)) {
          const chrono::sys_days candidate = day_of(y, m, date.day);
          if (will ? candidate >= *anchor_ : candidate <= *anchor_) {
            append_date(value, candidate);
            return;
          }
        }
        if (date.month != 0) {
          y += will ? 1 : -1;
        } else {
          m += will ? 1 : -1;
          if (m == 0) {
            m = 12;
            --y;
          } else if (m == 13) {
            m = 1;
            ++y;
          }
        }
      }
      time.resolved = false;
      value = "XXXX-XX-";
      append_number(value, date.day, 2);
      return;
    }
    if (date.weekday != 0) {
      if (!anchor_) {
        value = "XXXX-WXX-";
        append_number(value, date.weekday, 1);
        time.resolved = false;
        return;
      }
      const int now = static_cast<int>(chrono::weekday(*anchor_).iso_encoding());
      int days = 0;
      if (date.mod == 1) {
        days = (date.weekday - now + 6) % 7 + 1;
      } else if (date.mod == -1) {
        days = -((now - date.weekday + 6) % 7 + 1);
      } else if (will) {
        days = (date.weekday - now + 7) % 7;
      } else {
        days = -((now - date.weekday + 7) % 7);
      }
      append_date(value, *anchor_ + chrono::days(days));
      return;
    }
    int y = date.year;
    if (y == 0 && anchor_) {
      int begin = date.month;
      if (date.season != 0) begin = date.season == 4 ? 12 : date.season * 3;
      if (date.quarter != 0) begin = date.quarter * 3 - 2;
      if (date.half != 0) begin = date.half * 6 - 5;
      if (begin != 0) {
        y = anchor_year;
        if (date.mod == -1) {
          if (begin >= anchor_month) --y;
        } else if (date.mod == 1) {
          if (begin <= anchor_month) ++y;
        } else if (date.mod == kNoMod) {
          if (will && begin < anchor_month) ++y;
          if (!will && begin > anchor_month) --y;
        }
      }
    }
    if (y == 0) {
      value = "XXXX";
      time.resolved = false;
    } else {
      append_number(value, y, 4);
    }
    if (date.month != 0) {
      value += '-';
      append_number(value, date.month, 2);
    } else if (date.season != 0) {
      value += '-';
      value += kSeasonNames[static_cast<std::size_t>(date.season)];
    } else if (date.quarter != 0) {
      value += "-Q";
      append_number(value, date.quarter, 1);
    } else if (date.half != 0) {
      value += "-H";
      append_number(value, date.half, 1);
    }
  }

  void resolve_relative(const Date& date, TimeExpression& time) const {
    std::string& value = time.value;
    const auto whole = static_cast<int>(date.offset);
    if (!anchor_ || date.offset != whole || std::abs(whole) > 100000) {
      time.resolved = false;
      time.relation = date.offset < 0 ? "before" : date.offset > 0 ? "after" : "on";
      value = date.unit == kYears || date.unit == kDecades ? "XXXX"
              : date.unit == kMonths                       ? "XXXX-XX"
              : date.unit == kWeeks                        ? "XXXX-WXX"
                                                           : "XXXX-XX-XX";
      return;
    }
    const chrono::year_month_day now(*anchor_);
    switch (date.unit) {
      case kYears:
      case kDecades:
      case kCenturies: {
        const int factor = date.unit == kYears ? 1 : date.unit == kDecades ? 10 : 100;
        const int year = static_cast<int>(now.year()) + whole * factor;
        if (year < 1 || year > 9999) break;
        append_number(value, year, 4);
        return;
      }
      case kMonths: {
        const chrono::year_month month = now.year() / now.month() + chrono::months(whole);
        if (static_cast<int>(month.year()) < 1) break;
        append_number(value, static_cast<int>(month.year()), 4);
        value += '-';
        append_number(value, static_cast<int>(static_cast<unsigned>(month.month())), 2);
        return;
      }
      case kWeeks: {
        const chrono::sys_days day = *anchor_ + chrono::days(7 * whole);
        const int of_week = static_cast<int>(chrono::weekday(day).iso_encoding());
        const chrono::sys_days thursday = day + chrono::days(4 - of_week);
        const chrono::year year = chrono::year_month_day(thursday).year();
        const auto week =
            (thursday - chrono::sys_days(year / chrono::January / chrono::day(1))).count() / 7 + 1;
        append_number(value, static_cast<int>(year), 4);
        value += "-W";
        append_number(value, static_cast<int>(week), 2);
        return;
      }
      case kDaysUnit:
        append_date(value, *anchor_ + chrono::days(whole));
        return;
      default:
        break;
    }
    time.resolved = false;
    value = "XXXX-XX-XX";
    time.relation = date.offset < 0 ? "before" : "after";
  }

  // --- one token ---------------------------------------------------------------------------------------------------------

  // The end of a token without the particle that Korean hangs on.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t i) const noexcept {
    const Token& token = text_.tokens[i];
    if (words_->particles.empty() || token.script != Script::kHangul) return token.end;
    const std::string_view word = text_.lower(i);
    if (words_->words.contains(word) || word.size() != token.end - token.begin) return token.end;
    for (std::size_t size = word.size(); size > 3;) {
      size -= 3;
      if (words_->words.contains(word.substr(0, size))) return token.begin + static_cast<std::uint32_t>(size);
    }
    return token.end;
  }

  TimeExpression& emit(std::uint32_t first, std::uint32_t end) {
    TimeExpression& time = out_.emplace_back();
    time.span = {text_.tokens[first].begin, end_of(end - 1)};
    time.qualifier = qualifier_before(first);
    return time;
  }

  [[nodiscard]] std::string_view qualifier_before(std::uint32_t i) const noexcept {
    for (int depth = 0; depth < 2; ++depth) {
      // The longest one that ends here.
      std::uint32_t before = i;
      for (std::uint32_t begin = i > first_ + 6 ? i - 6 : first_; begin < i; ++begin) {
        const Range range = ranges_[begin - first_];
        for (std::uint32_t k = range.first; k < range.last; ++k) {
          const WordHit& hit = hits_[k];
          if (hit.end != i) continue;
          if (hit.word_class == kQualifier) return kQualifierNames[static_cast<std::size_t>(hit.value)];
          if (hit.word_class == kYearPre || hit.word_class == kArticle) before = std::min(before, begin);
        }
      }
      // "seit dem Jahr 2019", "منذ عام 2019"
      if (before == i) break;
      i = before;
    }
    return {};
  }

  std::string zone_for(const Clock& clock, std::string_view value) const {
    if (clock.zone.empty() || clock.zone == "local") return clock.zone;
    const auto offset = utc_offset(clock.zone, value);
    if (!offset) return clock.zone;
    const int minutes = *offset;
    std::string text(minutes < 0 ? "-" : "+");
    append_number(text, std::abs(minutes) / 60, 2);
    text += ':';
    append_number(text, std::abs(minutes) % 60, 2);
    return text;
  }

  void set_clock(TimeExpression& time, const Clock& clock) const {
    if (time.value.empty()) {
      time.value = "XXXX-XX-XX";
      time.resolved = false;
    }
    time.value += clock_text(clock);
    time.zone = zone_for(clock, time.value);
    if (!time.zone.empty() && (time.zone[0] == '+' || time.zone[0] == '-')) time.value += time.zone;
    time.kind = TimeExpression::Kind::kTime;
  }

  // Hour, then possibly the hour it lasts to. `open`: "between" or "from" stands before.
  bool clock_range(std::uint32_t i, bool open, Clock& begin, Clock& end, bool& range) const {
    range = false;
    if (!clock(i, begin)) return false;
    std::uint32_t j = begin.end;
    if (kind(j) == TokenKind::kDash || kind(j) == TokenKind::kHyphen) {
      ++j;
    } else if (const WordHit* to = at(j, kTo)) {
      j = to->end;
    } else if (const WordHit* conj = at(j, kAnd); conj != nullptr && open) {
      j = conj->end;
    } else if (!ends_in(j - 1, WordUse::kSinceEnd) && !(language_ == "ja" && word_is(j, "ご") &&
                                                        word_is(j + 1, "ろ") && at(j + 2, kTo) != nullptr)) {
      return begin.sure || clock_before(i);
    } else if (language_ == "ja") {
      j = at(j + 2, kTo)->end;
    }
    if (const WordHit* pre = at(j, kClockPre)) j = pre->end;
    if (Number minute; is_cjk() && begin.sure && digits(j, minute) && minute.value < 60 &&
                       at(minute.end, kClockMinute) != nullptr && minute.value > begin.minute) {
      end = begin;  // 午前11時43分ごろから53分ごろ
      end.minute = minute.value;
      end.end = at(minute.end, kClockMinute)->end;
      range = true;
      return true;
    }
    if (!clock(j, end)) return begin.sure || clock_before(i);
    range = true;
    if (end.half_known && !begin.half_known && begin.hour < 12 && end.hour >= 12 &&
        end.hour - 12 >= begin.hour)
      begin.hour += 12;
    return true;
  }

  [[nodiscard]] bool clock_before(std::uint32_t i) const noexcept {
    if (!behind(i, kClockPre) && !behind(i, kLocalPre) && !behind(i, kQualifier)) return false;
    return !dotted_ || language_ == "it" || language_ == "pl" || language_ == "tr" || language_ == "nl" ||
           language_ == "de";
  }

  // The date just before token i (behind a comma or a preposition), among what was found.
  TimeExpression* date_before(std::uint32_t i) {
    if (out_.empty()) return nullptr;
    TimeExpression& last = out_.back();
    if (last.kind != TimeExpression::Kind::kDate && last.kind != TimeExpression::Kind::kTime) return nullptr;
    if (last.value.find('T') != std::string::npos || last.value.size() < 10) return nullptr;
    const std::uint32_t begin = text_.tokens[i].begin;
    if (last.span.end > begin || last.span.begin < text_.tokens[first_].begin) return nullptr;
    std::uint32_t between = 0;
    for (std::uint32_t k = i; k > first_ && text_.tokens[k - 1].begin >= last.span.end; --k) ++between;
    if (between > 5) return nullptr;
    for (std::uint32_t k = i - between; k < i; ++k) {
      if (kind(k) == TokenKind::kComma || kind(k) == TokenKind::kOpen) continue;
      if (at(k, kClockPre) != nullptr || at(k, kStop) != nullptr || at(k, kBetween) != nullptr ||
          at(k, kFrom) != nullptr || at(k, kArticle) != nullptr || at(k, kLocalPre) != nullptr ||
          behind(k + 1, kClockPre) || behind(k + 1, kBetween))
        continue;
      return nullptr;
    }
    return &last;
  }

  std::uint32_t at_token(std::uint32_t i) {
    const Token& token = text_.tokens[i];
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) return i;
    const Range range = ranges_[i - first_];
    if (range.first == range.last && number_[i - first_] == 0 && !compound_weekday(i)) return i;
    // Openers of a range.
    std::uint32_t inner = i;
    bool open = false;
    if (const WordHit* between = at(i, kBetween)) {
      inner = between->end;
      open = true;
    } else if (const WordHit* from = at(i, kFrom)) {
      inner = from->end;
      open = true;
    }
    if (open) {
      if (const std::uint32_t end = range_of(i, inner)) return end;
    }
    if (const std::uint32_t end = chinese_event(i)) return end;
    if (const std::uint32_t end = clock_here(i, i, false)) return end;
    if (const std::uint32_t end = ago_or_in(i)) return end;
    if (const std::uint32_t end = part_before(i)) return end;
    Date first;
    int day_to = 0;
    if (date(i, first, day_to)) return date_here(i, first, day_to);
    if (const std::uint32_t end = duration_here(i)) return end;
    return i;
  }

  [[nodiscard]] bool compound_weekday(std::uint32_t i) const noexcept {
    return ((language_ == "de" && text_.tokens[i].capital) || language_ == "nl") &&
           text_.tokens[i].lower_size > 8;
  }

  std::uint32_t clock_here(std::uint32_t first, std::uint32_t i, bool open) {
    Clock begin;
    Clock end;
    bool range = false;
    if (!clock_range(i, open, begin, end, range)) return 0;
    const std::uint32_t behind_clock = range ? end.end : begin.end;
    if (range && begin.zone.empty()) begin.zone = end.zone;
    std::uint32_t span_first = first;
    TimeExpression base;
    if (TimeExpression* before = date_before(first)) {
      base = *before;
      out_.pop_back();
      // 当地时间3月3日下午2时30分: the word stands before the date
      if (begin.zone.empty() && behind(text_.token_at(base.span.begin), kLocalPre)) begin.zone = "local";
      base.span.end = end_of(behind_clock - 1);
    } else {
      // "11:43 Uhr am Mittwoch", "at 11:43 on Wednesday"
      std::uint32_t j = behind_clock;
      if (kind(j) == TokenKind::kComma) ++j;
      for (int k = 0; k < 2; ++k) {
        if (at(j, kDatePre) != nullptr && !is_date_start(j))
          j = at(j, kDatePre)->end;
        else if (at(j, kOf) != nullptr && !is_date_start(j))
          j = at(j, kOf)->end;
      }
      Date date_behind;
      int day_to = 0;
      if (j < last_ && date(j, date_behind, day_to) && day_to == 0 &&
          (date_behind.day != 0 || date_behind.weekday != 0 ||
           (date_behind.relative && date_behind.unit == kDaysUnit)) &&
          !date_behind.set) {
        resolve(date_behind, base);
        base.part_of_day = kPartNames[static_cast<std::size_t>(date_behind.part)];
        base.span = {text_.tokens[span_first].begin, text_.tokens[date_behind.end - 1].end};
      } else {
        base.span = {text_.tokens[span_first].begin, end_of(behind_clock - 1)};
      }
    }
    if (first != i) {
      base.qualifier.clear();  // "from" opens the interval
    } else if (base.qualifier.empty()) {
      base.qualifier = qualifier_before(i);
    }
    const std::string date_value = base.value;
    set_clock(base, begin);
    if (range) {
      base.kind = TimeExpression::Kind::kInterval;
      base.end = date_value.empty() ? "XXXX-XX-XX" : date_value;
      base.end += clock_text(end);
      if (!base.zone.empty() && (base.zone[0] == '+' || base.zone[0] == '-')) base.end += base.zone;
    }
    const std::uint32_t last_byte = base.span.end;
    out_.push_back(std::move(base));
    std::uint32_t next = behind_clock;
    while (next < last_ && text_.tokens[next].end <= last_byte) ++next;
    return next;
  }

  [[nodiscard]] bool is_date_start(std::uint32_t j) const noexcept {
    return at(j, kWeekday) != nullptr || at(j, kDay) != nullptr || at(j, kMonth) != nullptr ||
           kind(j) == TokenKind::kNumber;
  }

  // "from 12 to 14 September", "zwischen 2014 und 2016", "between 11:43 and 11:53".
  std::uint32_t range_of(std::uint32_t first, std::uint32_t i) {
    if (const WordHit* pre = at(i, kClockPre); pre != nullptr && kind(i) == TokenKind::kWord) {
      Clock probe;
      if (clock(pre->end, probe)) i = pre->end;
    }
    Clock begin;
    Clock end;
    bool range = false;
    if (clock_range(i, true, begin, end, range) && range) return clock_here(first, i, true);
    Number y1;
    Number y2;
    const auto plausible = [](const Number& number) { return number.value >= 1800 && number.value <= 2100; };
    std::uint32_t j = 0;
    i = skip(i, kOf, 1);
    if (const WordHit* article = at(i, kArticle);
        article != nullptr && kind(article->end) == TokenKind::kNumber)
      i = article->end;
    if (year(i, y1) && plausible(y1)) {
      j = year_post(y1.end);
      const WordHit* to = at(j, kTo);
      const WordHit* conj = at(j, kAnd);
      if (to != nullptr || conj != nullptr) {
        std::uint32_t k = to != nullptr ? to->end : conj->end;
        k = skip(k, kOf, 1);
        if (year(k, y2) && plausible(y2) && y2.value >= y1.value) {
          const std::uint32_t end_token = year_post(y2.end);
          TimeExpression& time = emit(first, end_token);
          time.kind = TimeExpression::Kind::kInterval;
          append_number(time.value, y1.value, 4);
          append_number(time.end, y2.value, 4);
          time.qualifier.clear();
          time.resolved = true;
          return end_token;
        }
      }
    }
    Date from;
    Date to_date;
    int day_to = 0;
    if (!date(i, from, day_to)) {
      // "с 12 по 14 сентября": the first has no month yet
      Number day;
      if (digits(i, day) && day.digits <= 2) {
        Date both;
        const std::uint32_t behind_both = day_month(i, both, day_to);
        if (behind_both != 0 && day_to != 0) {
          both.first = first;
          both.end = behind_both;
          return date_here(first, both, day_to);
        }
        // "tra il 14 e il 15 novembre"
        std::uint32_t j2 = ordinal_mark(day.end);
        const WordHit* joint = at(j2, kTo);
        if (joint == nullptr) joint = at(j2, kAnd);
        if (joint != nullptr && day.value >= 1) {
          j2 = joint->end;
          for (int k = 0; k < 2; ++k) {
            const WordHit* small = at(j2, kDatePre);
            if (small == nullptr) small = at(j2, kArticle);
            if (small != nullptr && kind(j2) == TokenKind::kWord) j2 = small->end;
          }
          both = {};
          int none = 0;
          const std::uint32_t end2 = day_month(j2, both, none);
          if (end2 != 0 && none == 0 && both.day > day.value && both.month <= 12) {
            both.first = first;
            both.end = end2;
            const int last_day = both.day;
            both.day = day.value;
            return date_here(first, both, last_day);
          }
        }
      }
      return 0;
    }
    if (day_to != 0) {
      from.first = first;
      return date_here(first, from, day_to);
    }
    j = from.end;
    const WordHit* to = at(j, kTo);
    const WordHit* conj = at(j, kAnd);
    if (to == nullptr && conj == nullptr) return 0;
    std::uint32_t k = to != nullptr ? to->end : conj->end;
    k = skip(k, kOf, 1);
    if (!date(k, to_date, day_to) || day_to != 0 || from.set || to_date.set) return 0;
    if (from.year == 0 && !from.relative && from.weekday == 0) from.year = to_date.year;
    TimeExpression other;
    resolve(to_date, other);
    TimeExpression& time = emit(first, to_date.end);
    resolve(from, time);
    time.kind = TimeExpression::Kind::kInterval;
    time.end = other.value;
    time.resolved = time.resolved && other.resolved;
    return to_date.end;
  }

  std::uint32_t date_here(std::uint32_t i, Date& first, int day_to) {
    if (first.day == 0 && first.weekday == 0 && !first.relative && first.year != 0 && first.month == 0) {
      // "2014-2016", "2014 bis 2016"
      const std::uint32_t end = years_behind(i, first);
      if (end != 0) return end;
    }
    TimeExpression& time = emit(i, first.end);
    if (const WordHit* post = at(first.end, kQualifierPost); post != nullptr && time.qualifier.empty())
      time.qualifier = kQualifierNames[static_cast<std::size_t>(post->value)];
    if (time.qualifier.empty() && ends_in(first.end - 1, WordUse::kSinceEnd)) time.qualifier = "since";
    if (time.qualifier.empty() && ends_in(first.end - 1, WordUse::kUntilEnd)) time.qualifier = "until";
    resolve(first, time);
    time.part_of_day = kPartNames[static_cast<std::size_t>(first.part)];
    if (first.part != 0) time.kind = TimeExpression::Kind::kTime;
    if (first.set) time.kind = TimeExpression::Kind::kSet;
    if (day_to != 0) {
      Date second = first;
      second.day = day_to;
      second.weekday = 0;
      second.part = 0;
      if (second.year == 0 || day_to <= days_of(second.year, second.month)) {
        TimeExpression other;
        resolve(second, other);
        time.kind = TimeExpression::Kind::kInterval;
        time.end = other.value;
      }
      return first.end;
    }
    // A date, then another one: "12 September – 14 October", "Dienstag bis Donnerstag"
    std::uint32_t j = first.end;
    if (kind(j) == TokenKind::kDash) {
      ++j;
    } else if (const WordHit* to = at(j, kTo); to != nullptr && !first.set) {
      j = to->end;
    } else if (!ends_in(j - 1, WordUse::kSinceEnd)) {
      return first.end;
    }
    Date second;
    int ignored = 0;
    j = skip(j, kOf, 1);
    if (j >= last_ || !date(j, second, ignored) || ignored != 0 || second.set) return first.end;
    const bool alike = (second.day != 0) == (first.day != 0) &&
                       (second.weekday != 0) == (first.weekday != 0) &&
                       (second.month != 0) == (first.month != 0);
    if (!alike || first.relative != second.relative) return first.end;
    TimeExpression other;
    resolve(second, other);
    if (first.year == 0 && second.year != 0) {
      first.year = second.year;
      resolve(first, time);
    }
    time.kind = TimeExpression::Kind::kInterval;
    time.end = other.value;
    time.resolved = time.resolved && other.resolved;
    time.span.end = text_.tokens[second.end - 1].end;
    return second.end;
  }

  std::uint32_t years_behind(std::uint32_t i, const Date& first) {
    std::uint32_t j = first.end;
    if (kind(j) == TokenKind::kDash || kind(j) == TokenKind::kHyphen) {
      ++j;
    } else if (const WordHit* to = at(j, kTo)) {
      j = to->end;
    } else {
      return 0;
    }
    Number second;
    if (!year(j, second) || second.value < first.year || second.value > 2100) return 0;
    const std::uint32_t end = year_post(second.end);
    TimeExpression& time = emit(i, end);
    time.kind = TimeExpression::Kind::kInterval;
    append_number(time.value, first.year, 4);
    append_number(time.end, second.value, 4);
    time.resolved = true;
    return end;
  }

  // --- durations ---------------------------------------------------------------------------------------------------------

  struct Span2 {
    double count = 0;
    bool some = false;
    bool article = false;
    bool bare = false;
    Unit unit = kDaysUnit;
    std::string value;
    std::uint32_t end = 0;
  };

  bool span_of_time(std::uint32_t i, Span2& span) const {
    span = {};
    if (const WordHit* half = at(i, kHalfUnit)) {
      span.unit = unit_of(*half);
      span.count = 0.5;
      span.value = duration(0.5, span.unit);
      span.end = half->end;
      return true;
    }
    if (const WordHit* days = at(i, kDays)) {
      span.count = days->value;
      span.value = duration(days->value, kDaysUnit);
      span.end = days->end;
      return true;
    }
    if (const WordHit* dual = at(i, kDual)) {
      span.count = 2;
      span.unit = unit_of(*dual);
      span.value = duration(2, span.unit);
      span.end = dual->end;
      return true;
    }
    if (const WordHit* one = at(i, kOneUnit)) {
      span.count = 1;
      span.article = true;
      span.unit = unit_of(*one);
      span.value = duration(1, span.unit);
      span.end = one->end;
      return true;
    }
    const auto unit_at = [&](std::uint32_t j) -> const WordHit* {
      if (const WordHit* unit = at(j, kUnit)) {
        // "m." and "min" shortened; "S" of seconds is never one letter here
        return unit;
      }
      return at(j, kUnitAdjective);
    };
    if (const WordHit* half = at(i, kHalf)) {
      if (const WordHit* unit = unit_at(half->end)) {
        span.count = 0.5;
        span.unit = unit_of(*unit);
        span.value = duration(0.5, span.unit);
        span.end = unit->end;
        return true;
      }
    }
    if (const WordHit* some = at(i, kSome)) {
      const WordHit* unit = unit_at(some->end);
      if (unit == nullptr && some->end < last_ && kind(some->end) == TokenKind::kWord &&
          at(some->end, kOf) != nullptr)
        unit = unit_at(at(some->end, kOf)->end);
      if (unit != nullptr) {
        span.some = true;
        span.unit = unit_of(*unit);
        span.value = some_duration(span.unit);
        span.end = unit->end;
        return true;
      }
    }
    NumberInText number;
    if (number_[i - first_] != 0 && read_number(text_, i, last_, language_, *numbers_, true, number)) {
      std::uint32_t j = number.end;
      if (kind(j) == TokenKind::kHyphen && j + 1 < last_) ++j;
      // "deux dernières années"
      if (const WordHit* mod = at(j, kMod); mod != nullptr && unit_at(mod->end) != nullptr) j = mod->end;
      const WordHit* unit = unit_at(j);
      if (unit != nullptr && number.value >= 0 && number.value < 1e7) {
        span.unit = unit_of(*unit);
        span.end = unit->end;
        span.article = number.article;
        span.count = number.value;
        if (number.lower_bound) {
          span.some = true;
          span.value = some_duration(span.unit);
        } else {
          span.value = duration(number.value, span.unit);
        }
        // "dos horas y media"
        if (const WordHit* conj = at(span.end, kAnd)) {
          if (const WordHit* half = at(conj->end, kHalf);
              half != nullptr && at(half->end, kUnit) == nullptr) {
            span.count = number.value + 0.5;
            span.value = duration(span.count, span.unit);
            span.end = half->end;
            return true;
          }
        }
        // "two hours and 30 minutes"
        if (span.unit == kHours && number.value == std::floor(number.value)) {
          std::uint32_t k = span.end;
          if (const WordHit* conj = at(k, kAnd)) k = conj->end;
          NumberInText more;
          if (read_number(text_, k, last_, language_, *numbers_, true, more)) {
            const WordHit* minutes = at(more.end, kUnit);
            if (minutes != nullptr && unit_of(*minutes) == kMinutes && more.value < 60) {
              span.value = duration(number.value + more.value / 60, kHours);
              span.value = "PT";
              append_number(span.value, static_cast<int>(number.value), 1);
              span.value += 'H';
              append_number(span.value, static_cast<int>(more.value), 1);
              span.value += 'M';
              span.count = number.value + more.value / 60;
              span.end = minutes->end;
            }
          }
        }
        return true;
      }
      return false;
    }
    // "Stunden vor", "hours before": the plural alone
    if (const WordHit* unit = at(i, kUnit); unit != nullptr && !is_cjk()) {
      span.unit = unit_of(*unit);
      span.some = span.bare = true;
      span.value = some_duration(span.unit);
      span.end = unit->end;
      return true;
    }
    return false;
  }

  // The words for the event behind "before".
  Span event_words(std::uint32_t i, std::uint32_t& end) const {
    std::uint32_t j = i;
    for (int k = 0; k < 2; ++k) {
      if (const WordHit* article = at(j, kArticle)) j = article->end;
    }
    const std::uint32_t begin = j;
    int words = 0;
    for (; j < last_ && words < 6; ++j) {
      const Token& token = text_.tokens[j];
      if (token.kind == TokenKind::kHyphen && j > begin) continue;
      if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) break;
      if (j > begin && at(j, kStop) != nullptr) break;
      if (j == begin && at(j, kStop) != nullptr && at(j, kArticle) == nullptr) break;
      if (j > begin && (at(j, kWeekday) != nullptr)) break;
      const Token& before = text_.tokens[j > begin ? j - 1 : j];
      if (j > begin && before.kind == TokenKind::kWord) {
        if (language_ == "de") {
          if (before.capital && !token.capital) break;
        } else if (token.script != Script::kArabic && token.capital && !before.capital && words > 0 &&
                   at(j - 1, kArticle) == nullptr) {
          break;
        }
      }
      ++words;
    }
    while (j > begin && text_.tokens[j - 1].kind == TokenKind::kHyphen) --j;
    if (j == begin) return {};
    end = j;
    // The article belongs to the words as the page has them.
    return {text_.tokens[i].begin, text_.tokens[j - 1].end};
  }

  std::uint32_t ago_or_in(std::uint32_t i) {
    const WordHit* ago = at(i, kAgoPre);
    const WordHit* in = at(i, kInPre);
    if (ago == nullptr && in == nullptr) return 0;
    for (const WordHit* opener : {ago, in}) {
      if (opener == nullptr) continue;
      std::uint32_t j = opener->end;
      if (const WordHit* about = at(j, kQualifier); about != nullptr && about->value == 7) j = about->end;
      Span2 span;
      if (!span_of_time(j, span)) continue;
      if (opener == in && language_ == "en" && at(span.end, kAgoPost) != nullptr) continue;
      if (opener == in && language_ == "en" && span.unit == kYears && i > first_ && word_is(i - 1, "times"))
        continue;
      // "через неделю после встречи", "قبل ساعات من القمة": a relation to an event after all.
      for (const Class relation : {kBefore, kAfter}) {
        const WordHit* hit = at(span.end, relation);
        std::uint32_t end = 0;
        const Span anchor = hit == nullptr ? Span{} : event_words(hit->end, end);
        if (anchor.empty()) continue;
        const bool before = language_ == "ar" ? opener == ago : relation == kBefore;
        TimeExpression& time = emit(i, end);
        time.kind = TimeExpression::Kind::kDuration;
        time.value = span.value;
        time.relation = before ? "before" : "after";
        time.anchor = anchor;
        return end;
      }
      if (span.bare) continue;
      emit_relative(i, span, opener == ago ? -1 : 1);
      return span.end;
    }
    return 0;
  }

  void emit_relative(std::uint32_t first, const Span2& span, int sign, std::uint32_t end = 0) {
    TimeExpression& time = emit(first, end == 0 ? span.end : end);
    time.qualifier.clear();
    if (span.some || (span.unit >= kHours && span.unit <= kSeconds) || span.count != std::floor(span.count) ||
        !anchor_) {
      time.kind = TimeExpression::Kind::kDuration;
      time.value = span.value;
      time.relation = sign < 0 ? "before" : "after";
      return;
    }
    Date date;
    date.relative = true;
    date.offset = sign * span.count;
    date.unit = span.unit;
    time.kind = TimeExpression::Kind::kDate;
    resolve_relative(date, time);
    time.resolved = time.value.find('X') == std::string::npos;
  }

  // "정상회담 몇 시간 전", 首脳会談の数時間前: the event stands before the span.
  std::uint32_t event_before(std::uint32_t i, const Span2& span) {
    const WordHit* before = at(span.end, kAgoPost);
    const WordHit* after = at(span.end, kInPost);
    if (before == nullptr && after == nullptr) return 0;
    std::uint32_t j = i;
    if (language_ == "ko") {
      if (j == first_ || kind(j - 1) != TokenKind::kWord || text_.tokens[j - 1].script != Script::kHangul ||
          in_found(j - 1))
        return 0;
      if (ends_in(j - 1, WordUse::kEventClose)) return 0;
      --j;
    } else {
      if (j > first_ && text_.at(j - 1) == "の") --j;
      const std::uint32_t end = j;
      if (language_ == "zh") return 0;
      while (j > first_ && end - j < 12 && kind(j - 1) == TokenKind::kWord && !in_found(j - 1) &&
             (text_.tokens[j - 1].script == Script::kHan || text_.tokens[j - 1].script == Script::kKatakana))
        --j;
      if (j == end || end == i) return 0;
      emit_event(j, j, end, span, before != nullptr, (before != nullptr ? before : after)->end);
      return (before != nullptr ? before : after)->end;
    }
    emit_event(j, j, i, span, before != nullptr, (before != nullptr ? before : after)->end);
    return (before != nullptr ? before : after)->end;
  }

  void emit_event(std::uint32_t first, std::uint32_t event, std::uint32_t event_end, const Span2& span,
                  bool before, std::uint32_t end) {
    TimeExpression& time = emit(first, end);
    time.kind = TimeExpression::Kind::kDuration;
    time.value = span.value;
    time.relation = before ? "before" : "after";
    time.anchor = {text_.tokens[event].begin, text_.tokens[event_end - 1].end};
  }

  // 峰会前几小时: "before" stands between the event and the span.
  std::uint32_t chinese_event(std::uint32_t i) {
    if (language_ != "zh") return 0;
    const WordHit* before = at(i, kAgoPost);
    const WordHit* after = at(i, kInPost);
    const WordHit* relation = before != nullptr ? before : after;
    if (relation == nullptr) return 0;
    Span2 span;
    if (!span_of_time(relation->end, span) || span.bare) return 0;
    std::uint32_t j = i;
    while (j > first_ && i - j < 8 && text_.tokens[j - 1].script == Script::kHan && !in_found(j - 1) &&
           text_.at(j - 1) != "在" && text_.at(j - 1) != "于" && text_.at(j - 1) != "，")
      --j;
    if (j == i) return 0;
    emit_event(j, j, i, span, before != nullptr, span.end);
    return span.end;
  }

  [[nodiscard]] bool in_found(std::uint32_t i) const noexcept {
    return !out_.empty() && out_.back().span.end > text_.tokens[i].begin;
  }

  std::uint32_t duration_here(std::uint32_t i) {
    Span2 span;
    if (!span_of_time(i, span)) return 0;
    if (is_cjk()) {
      if (const std::uint32_t end = event_before(i, span)) return end;
    }
    for (const Class relation : {kBefore, kAfter}) {
      const WordHit* hit = at(span.end, relation);
      if (hit == nullptr) continue;
      std::uint32_t end = 0;
      const Span anchor = event_words(hit->end, end);
      if (anchor.empty()) continue;
      TimeExpression& time = emit(i, end);
      time.kind = TimeExpression::Kind::kDuration;
      time.value = span.value;
      time.relation = relation == kBefore ? "before" : "after";
      time.anchor = anchor;
      return end;
    }
    if (const WordHit* ago = at(span.end, kAgoPost);
        ago != nullptr && !(at(span.end, kBefore) != nullptr && at(span.end, kBefore)->end > ago->end)) {
      if (!span.bare) {
        emit_relative(i, span, -1, ago->end);
        return ago->end;
      }
    }
    if (const WordHit* later = at(span.end, kInPost); later != nullptr && !span.bare && language_ != "en") {
      TimeExpression& time = emit(i, later->end);
      time.kind = TimeExpression::Kind::kDuration;
      time.value = span.value;
      time.relation = "after";
      return later->end;
    }
    // "за несколько часов до саммита": the opener stands before
    if (span.bare) return 0;
    if (span.article && span.unit < kHours && !is_cjk()) {
      // "a day" is seldom a duration
      return 0;
    }
    TimeExpression& time = emit(i, span.end);
    time.kind = TimeExpression::Kind::kDuration;
    time.value = span.value;
    return span.end;
  }

  // "am Morgen des 13. September", "утром 13 сентября", "na manhã de quarta-feira", "صباح الأربعاء"
  std::uint32_t part_before(std::uint32_t i) {
    const WordHit* part = at(i, kPart);
    if (part == nullptr || is_cjk()) return 0;
    std::uint32_t j = part->end;
    for (int k = 0; k < 3 && j < last_; ++k) {
      if (is_date_start(j)) break;
      const WordHit* pre = at(j, kDatePre);
      if (pre == nullptr) pre = at(j, kOf);
      if (pre == nullptr) pre = at(j, kArticle);
      if (pre == nullptr || kind(j) == TokenKind::kComma) break;
      j = pre->end;
    }
    Date first;
    int day_to = 0;
    if (j >= last_ || !date(j, first, day_to) || day_to != 0 || first.set || first.part != 0) return 0;
    if (first.day == 0 && first.weekday == 0 && !(first.relative && first.unit == kDaysUnit)) return 0;
    first.part = static_cast<int>(part->value);
    first.first = i;
    return date_here(i, first, 0);
  }

  // An hour without a date takes the one day that its sentence names.
  void join_clocks(std::size_t from) {
    const TimeExpression* day = nullptr;
    std::size_t days = 0;
    for (std::size_t k = from; k < out_.size(); ++k) {
      const TimeExpression& time = out_[k];
      if (time.kind != TimeExpression::Kind::kDate &&
          !(time.kind == TimeExpression::Kind::kTime && time.value.find('T') == std::string::npos))
        continue;
      if (time.value.size() != 10 || time.value == "XXXX-XX-XX") continue;
      day = &time;
      ++days;
    }
    if (days != 1) return;
    const std::string value = day->value;
    const bool resolved = day->resolved;
    for (std::size_t k = from; k < out_.size(); ++k) {
      TimeExpression& time = out_[k];
      if (time.value.size() < 16 || time.value.compare(0, 11, "XXXX-XX-XXT") != 0) continue;
      time.value.replace(0, 10, value);
      if (time.end.size() >= 16) time.end.replace(0, 10, value);
      time.resolved = resolved;
    }
  }

  Work& work_;
  const TextTokens& text_;
  std::vector<TimeExpression>& out_;
  const Tables& tables_;
  std::optional<chrono::sys_days> anchor_;
  std::string_view language_;
  const WordClasses::Language* words_ = nullptr;
  const GrammarWords* grammar_ = nullptr;
  const WordClasses::Language* numbers_ = nullptr;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::vector<WordHit> hits_;
  std::vector<Range> ranges_;
  std::vector<std::uint8_t> number_;   // whether a number may begin at the token
  std::vector<std::uint64_t> behind_;  // classes that end before the token, as bits
  mutable bool dotted_ = false;        // the hour read last was written with a dot
};

static_assert(kClasses <= 64, "classes are kept as bits");

}  // namespace

void find_times(Work& work) {
  work.document->times.clear();
  Finder finder(work);
  for (std::uint32_t i = 0; i < work.tokens.sentences.size(); ++i) finder.sentence(i);
}

}  // namespace tamis::documents

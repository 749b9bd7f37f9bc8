#include "documents/times/time_words.h"

#include <cmath>
#include <cstdlib>

#include "base/data_table.h"

namespace tamis::documents::times {

namespace chrono = std::chrono;

namespace {

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

}  // namespace

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

}  // namespace tamis::documents::times

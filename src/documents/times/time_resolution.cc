#include "documents/times/time_finder.h"

#include <chrono>
#include <string>

namespace tamis::documents::times {

using text::Script;
namespace chrono = std::chrono;

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

// The tense of one word: 1 of what is to come, -1 of what was, 0: says nothing. Romance languages put it into the ending.
int TimeFinder::tense_of(std::uint32_t i) const noexcept {
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
int TimeFinder::tense(std::uint32_t first, std::uint32_t end) const noexcept {
  constexpr std::uint32_t kReach = 25;
  int found = 0;
  std::uint32_t distance = 2 * kReach;
  std::uint32_t far = 0;  // words on the other side of "and" are further
  for (std::uint32_t i = first, n = 0; i > first_ && n < kReach && n + far < distance; --i, ++n) {
    const TokenKind before = text_.tokens[i - 1].kind;
    if (before == TokenKind::kComma || before == TokenKind::kColon || before == TokenKind::kDash) break;
    if (at(i - 1, kAnd) != nullptr) far = 6;
    // "为|了|在9月12日": what stands before the day in Chinese tells nothing of its verb.
    if (const int told = tense_of(i - 1); told > 0 || (told < 0 && language_ != "zh")) {
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
  // "قرار است عباس عراقچی، وزیر خارجه، روز جمعه ...": a future that opens the sentence, over asides.
  constexpr std::uint32_t kOpening = 3;
  for (std::uint32_t i = first_; found == 0 && i < last_ && i < first_ + kOpening; ++i) {
    if (at(i, kFuture) != nullptr) found = 1;
  }
  return found;
}

void TimeFinder::append_date(std::string& out, const chrono::sys_days days) {
  const chrono::year_month_day date(days);
  append_number(out, static_cast<int>(date.year()), 4);
  out += '-';
  append_number(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
  out += '-';
  append_number(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

chrono::sys_days TimeFinder::day_of(int year, int month, int day) {
  return chrono::sys_days(chrono::year(year) / chrono::month(static_cast<unsigned>(month)) /
                          chrono::day(static_cast<unsigned>(day)));
}

// `value`, `resolved`, `relation` of a date.
void TimeFinder::resolve(const Date& date, TimeExpression& time) const {
  std::string& value = time.value;
  value.clear();
  time.resolved = true;
  const int told = date.year == 0 ? tense(date.first, date.end) : 0;
  // "until Friday", "by July": to come, unless the clause is about what was.
  bool will = told > 0 || (told == 0 &&
                           (time.qualifier == "until" || time.qualifier == "by" || time.qualifier == "from"));
  // "오는 5일": a day that is coming.
  for (const std::uint32_t i : {date.first, date.first > 0 ? date.first - 1 : date.first}) {
    const ClassHit* mod = language_ == "ko" && date.day != 0 && i >= first_ ? at(i, kMod) : nullptr;
    will = will || (mod != nullptr && mod->value > 0 && mod->value < 2);
  }
  const int anchor_year = anchor_ ? static_cast<int>(chrono::year_month_day(*anchor_).year()) : 0;
  const int anchor_month =
      anchor_ ? static_cast<int>(static_cast<unsigned>(chrono::year_month_day(*anchor_).month())) : 0;
  // The Chinese word of the future also stands before an object ("12日将他移交给..."): a bare day just past is meant.
  constexpr int kJustPast = 7;
  if (will && language_ == "zh" && date.month == 0 && date.day != 0 && anchor_) {
    const int ago =
        static_cast<int>(static_cast<unsigned>(chrono::year_month_day(*anchor_).day())) - date.day;
    will = ago < 0 || ago > kJustPast;
  }
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
    if (date.month != 0 && !will) {
      // No tense: a day of the coming months is nearer than the same day of last year. Of the past: "had planned to impose on Dec. 15"
      // is told of the next weeks, and a day ten months ago has its year.
      constexpr int kMonths = 183;  // days
      constexpr int kWeeks = 60;    // days
      for (const int year : {y, y + 1}) {
        if (date.day > days_of(year, m)) continue;
        const auto ahead = (day_of(year, m, date.day) - *anchor_).count();
        if (ahead > 0 && ahead < (told == 0 && year == y ? kMonths : kWeeks)) {
          append_date(value, *anchor_ + chrono::days(ahead));
          return;
        }
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

void TimeFinder::resolve_relative(const Date& date, TimeExpression& time) const {
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

}  // namespace tamis::documents::times

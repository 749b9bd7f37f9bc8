#include "documents/times/time_finder.h"

#include <array>

namespace tamis::documents::times {

using text::Script;
namespace chrono = std::chrono;

std::uint32_t TimeFinder::ordinal_mark(std::uint32_t i) const noexcept {
  if (i >= last_ || spaced(i)) return i;
  if (kind(i) == TokenKind::kStop && text_.tokens[i].mark == U'.') return i + 1;
  if (kind(i) == TokenKind::kHyphen && i + 1 < last_ &&
      grammar_->has(WordUse::kOrdinalHyphen, text_.lower(i + 1)))
    return i + 2;
  if (kind(i) != TokenKind::kWord) return i;
  if (grammar_->has(WordUse::kOrdinalMark, text_.lower(i))) return i + 1;
  return text_.at(i) == "°" ? i + 1 : i;
}

std::uint32_t TimeFinder::year_behind(std::uint32_t i, Date& date) const {
  std::uint32_t j = skip(i, kOf, 3);
  Number number;
  if (!year(j, number)) return i;
  // "13 September, 1000 people": only a year of our time behind a comma.
  if (j != i && kind(i) == TokenKind::kComma && (number.value < 1800 || number.value > 2100)) return i;
  date.year = number.value;
  return year_post(number.end);
}

std::uint32_t TimeFinder::year_post(std::uint32_t i) const {
  if (const ClassHit* post = at(i, kYearPost)) {
    i = post->end;
    if (kind(i) == TokenKind::kStop && text_.tokens[i].mark == U'.' && !spaced(i) && i + 1 < last_ &&
        i > first_ && text_.tokens[i - 1].lower_size <= 4)
      ++i;
  }
  return turkish_ending(i);
}

// "2023'te": the ending that Turkish sets off by an apostrophe.
std::uint32_t TimeFinder::turkish_ending(std::uint32_t i) const noexcept {
  if (language_ != "tr" || i >= last_ || spaced(i)) return i;
  if (kind(i) == TokenKind::kWord && text_.lower(i)[0] == '\'' && text_.lower(i).size() <= 5) return i + 1;
  if (kind(i) == TokenKind::kQuote && kind(i + 1) == TokenKind::kWord && !spaced(i + 1) &&
      text_.lower(i + 1).size() <= 4)
    return i + 2;
  return i;
}

// A month's name with its stop ("Sept."); 0 if there is none.
std::uint32_t TimeFinder::month_name(std::uint32_t i, int& month, bool beside_number) const {
  const ClassHit* hit = at(i, kMonth);
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
  if (kind(end) == TokenKind::kStop && text_.tokens[end].mark == U'.' && !spaced(end) && word.size() <= 10 &&
      end + 1 < last_ && beside_number &&
      (kind(end + 1) == TokenKind::kNumber || at(end + 1, kOf) != nullptr))
    ++end;
  // "أيلول/سبتمبر"
  if (word_is(end, "/") && at(end + 1, kMonth) != nullptr) end = at(end + 1, kMonth)->end;
  if (const ClassHit* post = at(end, kMonthPost)) end = post->end;
  return end;
}

// "13 [th] [of] September [2023]"; `day_to` is set for "12.-14. September".
std::uint32_t TimeFinder::day_month(std::uint32_t i, Date& date, int& day_to) const {
  Number day;
  day_to = 0;
  if (!digits(i, day) || day.digits > 2 || day.value < 1 || day.value > 31) return 0;
  std::uint32_t j = ordinal_mark(day.end);
  std::uint32_t range = j;
  if (kind(j) == TokenKind::kDash || kind(j) == TokenKind::kHyphen) {
    range = j + 1;
  } else if (const ClassHit* to = at(j, kTo)) {
    range = to->end;
  } else if (const ClassHit* conj = at(j, kAnd)) {
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
    const ClassHit* jalali = at(j, kJalali);
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

// "on the 9th", "am 18.": a day of the month that the page is of.
std::uint32_t TimeFinder::bare_day(std::uint32_t i, Date& date) const {
  Number day;
  if ((language_ != "en" && language_ != "de") || i < first_ + 1 || !digits(i, day) || day.value < 1 ||
      day.value > 31)
    return 0;
  const std::uint32_t end = ordinal_mark(day.end);
  if (end == day.end) return 0;
  // English sets the article between.
  std::uint32_t before = i - 1;
  if (language_ == "en" && at(before, kArticle) != nullptr && before > first_) --before;
  if ((language_ == "en" && before == i - 1) || !grammar_->has(WordUse::kDayPreposition, text_.lower(before)))
    return 0;
  // "am 18. Geburtstag", "on the 38th parallel", "am 3. internationalen Tag": the ordinal of a noun.
  if (end < last_ && (kind(end) == TokenKind::kNumber || kind(end) == TokenKind::kHyphen)) return 0;
  if (end < last_ && kind(end) == TokenKind::kWord && at(end, kStop) == nullptr && at(end, kTo) == nullptr &&
      (language_ == "en" || text_.tokens[end].capital ||
       grammar_->ends(WordUse::kModifierEnd, text_.lower(end), 3)))
    return 0;
  date.day = day.value;
  return end;
}

// "September 13[th][, 2023]"
std::uint32_t TimeFinder::month_day(std::uint32_t i, Date& date, int& day_to) const {
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
std::uint32_t TimeFinder::marked_date(std::uint32_t i, Date& date) const {
  if (!is_cjk()) return 0;
  std::uint32_t j = i;
  Number number;
  bool any = false;
  if (const ClassHit* unit = at(j, kThisUnit)) {
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
    if (const ClassHit* unit_behind = at(number.end, kUnit); unit_behind != nullptr && unit_behind->end > j)
      return 0;
  }
  if (digits(j, number) && number.value >= 1 && number.value <= 12) {
    if (const ClassHit* mark = at(number.end, kMonthMark)) {
      date.month = number.value;
      j = mark->end;
      any = true;
    }
  }
  if (digits(j, number) && number.value >= 1 && number.value <= 31 && number.digits <= 3) {
    const ClassHit* mark = at(number.end, kDayMark);
    const ClassHit* span = at(number.end, kUnit);
    const bool span_only = span != nullptr && mark != nullptr && span->end > mark->end;
    const bool span_behind =
        mark != nullptr && !any && (at(mark->end, kAgoPost) != nullptr || at(mark->end, kInPost) != nullptr);
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
bool TimeFinder::era(std::uint32_t i, Number& number) const {
  int base = 0;
  if (word_is(i, "令") && word_is(i + 1, "和")) base = 2018;
  if (word_is(i, "平") && word_is(i + 1, "成")) base = 1988;
  if (word_is(i, "昭") && word_is(i + 1, "和")) base = 1925;
  if (base == 0 || !digits(i + 2, number) || number.value < 1 || number.value > 64) return false;
  const ClassHit* mark = at(number.end, kYearMark);
  if (mark == nullptr) return false;
  number.value += base;
  number.end = mark->end;
  return true;
}

std::uint32_t TimeFinder::weekday_in_brackets(std::uint32_t i, Date& date) const {
  if (kind(i) != TokenKind::kOpen || i + 2 >= last_) return i;
  const ClassHit* day = at(i + 1, kWeekday);
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
std::uint32_t TimeFinder::numeric_date(std::uint32_t i, Date& date) const {
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
bool TimeFinder::weekday_word(std::uint32_t i, Date& date, std::uint32_t& end) const {
  if (const ClassHit* hit = at(i, kWeekday)) {
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
std::uint32_t TimeFinder::part_behind(std::uint32_t i, Date& date) const {
  std::uint32_t j = i;
  if (kind(j) == TokenKind::kComma) return i;
  if (const ClassHit* part = at(j, kPart)) {
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
    if (const ClassHit* part = at(j, kPart);
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
std::uint32_t TimeFinder::mod_behind(std::uint32_t i, Date& date) const {
  if (date.mod != kNoMod) return i;
  if (language_ == "en" || language_ == "de" || language_ == "ru" || language_ == "uk" || language_ == "nl" ||
      is_cjk() || language_ == "tr")
    return i;
  const ClassHit* mod = at(i, kMod);
  if (mod == nullptr) return i;
  date.mod = static_cast<int>(mod->value);
  return mod->end;
}

bool TimeFinder::date(std::uint32_t i, Date& date, int& day_to) const {
  if (!date_without_year(i, date, day_to)) return false;
  if (day_to == 0) join_relative_year(date);
  return true;
}

// "December of last year", "im Dezember vergangenen Jahres", "в декабре прошлого года"; "geçen yıl aralık ayında".
void TimeFinder::join_relative_year(Date& date) const {
  const auto is_relative_year = [](const Date& d) {
    return d.relative && d.unit == kYears && d.offset == static_cast<int>(d.offset);
  };
  const bool month = date.month != 0 && date.year == 0 && !date.relative;
  if (is_cjk() || (!month && !is_relative_year(date))) return;
  std::uint32_t j = date.end;
  for (int words = 0; words < 3; ++words) {
    if (kind(j) != TokenKind::kWord || at(j, kMod) != nullptr) break;
    const std::string_view word = text_.lower(j);
    if (word.ends_with('\'') || word.ends_with("’")) {  // "de l'année", "dell'anno"
      ++j;
      continue;
    }
    const ClassHit* small = nullptr;
    for (const Class of : {kOf, kArticle, kDatePre}) {
      if (small == nullptr) small = at(j, of);
    }
    if (small == nullptr) break;
    j = small->end;
  }
  Date other;
  int none = 0;
  if (j >= last_ || !date_without_year(j, other, none) || none != 0) return;
  const bool fits = month ? is_relative_year(other)
                          : other.month != 0 && other.year == 0 && !other.relative && other.weekday == 0;
  if (!fits) return;
  const Date& year = month ? other : date;
  const int offset = static_cast<int>(year.offset);
  const std::uint32_t first = date.first;
  const std::uint32_t end = other.end;
  if (!month) date = other;
  date.first = first;
  date.end = end;
  date.mod = kNoMod;
  if (anchor_) date.year = static_cast<int>(chrono::year_month_day(*anchor_).year()) + offset;
}

// A date without such a year behind it.
bool TimeFinder::date_without_year(std::uint32_t i, Date& date, int& day_to) const {
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
  if (const ClassHit* mod = at(j, kMod)) {
    date.mod = static_cast<int>(mod->value);
    j = mod->end;
    if (const ClassHit* article = at(j, kOf); article != nullptr && language_ != "en") j = article->end;
  }
  if (const ClassHit* every = at(j, kEvery); every != nullptr && date.mod == kNoMod) {
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
  if (const ClassHit* days = at(j, kWeekdays); days != nullptr && date.mod == kNoMod) {
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
      if (const ClassHit* part = at(j, kPart)) {
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
  if (const ClassHit* unit = at(i, kUnit); unit != nullptr && !is_cjk() && unit_of(*unit) <= kWeeks) {
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

bool TimeFinder::unit_with_mod(std::uint32_t j, Date& date) const {
  const ClassHit* unit = at(j, kUnit);
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

bool TimeFinder::relative_day(std::uint32_t i, Date& date) const {
  if (const ClassHit* unit = at(i, kThisUnit)) {
    const int code = static_cast<int>(unit->value);
    date.relative = true;
    date.offset = code / 16 - 8;
    date.unit = static_cast<Unit>(code % 16);
    date.end = unit->end;
    return true;
  }
  const bool tomorrow_or_morning = language_ == "de" && text_.lower(i) == "morgen";
  if (const ClassHit* day = at(i, kDay); day != nullptr && !(tomorrow_or_morning && text_.tokens[i].capital &&
                                                             !text_.tokens[i].sentence_start)) {
    if (language_ == "es" && text_.lower(i) == "mañana" && i > first_ && behind(i, kOne)) return false;
    if (language_ == "es" && text_.lower(i) == "mañana" && (word_is(i - 1, "la") || word_is(i - 1, "esta")))
      return false;
    date.relative = true;
    date.offset = day->value;
    date.end = day->end;
    date.end = part_behind(date.end, date);
    return true;
  }
  if (const ClassHit* part = at(i, kDayPart)) {
    date.relative = true;
    date.part = static_cast<int>(part->value);
    date.end = part->end;
    return true;
  }
  if (const ClassHit* part = at(i, kDayPartPast)) {
    date.relative = true;
    date.offset = -1;
    date.part = static_cast<int>(part->value);
    date.end = part->end;
    return true;
  }
  return false;
}

// Dates of the calendar, without a weekday before them; the token behind, or 0.
std::uint32_t TimeFinder::calendar(std::uint32_t i, Date& date, int& day_to) const {
  if (i >= last_) return 0;
  if (const std::uint32_t end = marked_date(i, date)) return end;
  date.year = date.month = date.day = 0;
  if (kind(i) == TokenKind::kNumber) {
    if (const std::uint32_t end = numeric_date(i, date)) return end;
    if (const std::uint32_t end = day_month(i, date, day_to)) return end;
    if (const std::uint32_t end = bare_day(i, date)) return end;
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
  if (const ClassHit* decade = at(i, kDecadePre)) {
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

std::uint32_t TimeFinder::season_or_quarter(std::uint32_t i, Date& date) const {
  if (const ClassHit* ordinal = at(i, kOrdinal)) {
    const ClassHit* quarter = at(ordinal->end, kQuarter);
    const ClassHit* half = at(ordinal->end, kHalfYear);
    if (half != nullptr && ordinal->value > 2) half = nullptr;
    if (quarter != nullptr || half != nullptr) {
      (quarter != nullptr ? date.quarter : date.half) = static_cast<int>(ordinal->value);
      return year_behind((quarter != nullptr ? quarter : half)->end, date);
    }
  }
  if (const ClassHit* season = at(i, kSeason)) {
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

// A number that is no amount of anything: "2022-му", "2015'ten", "hatte |2023| an ...", "już od |2016| podlega".
// Round ones may be either.
bool TimeFinder::is_year_by_form(std::uint32_t i, const Number& number) const {
  constexpr int kEarliest = 1950;
  constexpr int kLatest = 2035;  // without a day of publication
  constexpr int kAhead = 2;
  const int latest = anchor_ ? static_cast<int>(chrono::year_month_day(*anchor_).year()) + kAhead : kLatest;
  if (number.value < kEarliest || number.value > latest) return false;
  const std::uint32_t end = number.end;
  if (kind(end) == TokenKind::kHyphen) return language_ != "de" && ordinal_mark(end) != end;
  const bool round = number.value % 100 == 0;
  if (language_ == "tr") return !round && turkish_ending(end) != end;
  if (!spaced(i) && i > first_) return false;
  // What follows is no noun, and what stands before no number or label ("Resolution 1970").
  if (language_ == "pl")
    return !round && behind(i, kQualifier) && kind(end) == TokenKind::kWord && !text_.tokens[end].capital;
  if (language_ != "de" || round || end >= last_) return false;
  if (i > first_ && (kind(i - 1) == TokenKind::kNumber || kind(i - 1) == TokenKind::kHyphen ||
                     kind(i - 1) == TokenKind::kOther || kind(i - 1) == TokenKind::kStop ||
                     grammar_->has(WordUse::kNumberLabel, text_.lower(i - 1))))
    return false;
  return kind(end) == TokenKind::kWord && spaced(end) && !text_.tokens[end].capital &&
         (at(end, kStop) != nullptr || at(end, kPast) != nullptr || at(end, kFuture) != nullptr ||
          grammar_->has(WordUse::kYearBefore, text_.lower(end)) ||
          grammar_->ends(WordUse::kYearVerbEnd, text_.lower(end)));
}

std::uint32_t TimeFinder::year_alone(std::uint32_t i, Date& date) const {
  Number number;
  if (!year(i, number)) return 0;
  std::uint32_t end = number.end;
  // The 1990s.
  if (const ClassHit* decade = at(end, kDecadeMark);
      decade != nullptr && number.value % 10 == 0 &&
      (!spaced(end) || kind(end) == TokenKind::kHyphen || language_ == "ru")) {
    date.decade = number.value / 10;
    return decade->end;
  }
  if ((kind(end) == TokenKind::kHyphen) && !spaced(end) && number.value % 10 == 0) {
    if (const ClassHit* decade = at(end + 1, kDecadeMark)) {
      date.decade = number.value / 10;
      return decade->end;
    }
  }
  if (!spaced(end) && (kind(end) == TokenKind::kWord)) {
    if (language_ != "tr" && !(text_.lower(end)[0] == '\'')) return 0;
  }
  if (const ClassHit* post = at(end, kYearPost)) {
    date.year = number.value;
    (void)post;
    return year_post(end);
  }
  if (is_year_by_form(i, number)) {
    date.year = number.value;
    if (const std::uint32_t ordinal = ordinal_mark(end); ordinal != end && kind(end) == TokenKind::kHyphen)
      return ordinal;
    return turkish_ending(end);
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

}  // namespace tamis::documents::times

#include "documents/times/times.h"

#include <cstdlib>
#include <string>

#include "documents/times/time_finder.h"
#include "documents/times/time_zones.h"

namespace tamis::documents::times {

using text::Script;
namespace chrono = std::chrono;

void TimeFinder::sentence(std::uint32_t number) {
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

// The hits of every token of the sentence; false if nothing can be a time here.
bool TimeFinder::look_up() {
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
      const ClassHit& hit = hits_[k];
      if (hit.word_class <= kDual) any = true;
      behind_[hit.end - first_] |= 1ULL << hit.word_class;
    }
    range.last = static_cast<std::uint32_t>(hits_.size());
    number_[i - first_] = may_be_number(text_, i, language_, *numbers_) ? 1 : 0;
  }
  // "Dienstagabend" may be the only time of its sentence.
  for (std::uint32_t i = first_; i < last_ && !any; ++i) {
    Date date;
    std::uint32_t end = 0;
    any = compound_weekday(i) && weekday_word(i, date, end);
  }
  return any;
}

// Bare digits; of Chinese and Japanese also Han numerals.
bool TimeFinder::digits(std::uint32_t i, Number& number) const {
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

// Pieces of a token like "13.09.2023", "11:43".
int TimeFinder::pieces(std::uint32_t i, std::array<int, 3>& values, std::array<int, 3>& sizes,
                       char& mark) const {
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

// The end of a token without the particle that Korean hangs on.
std::uint32_t TimeFinder::end_of(std::uint32_t i) const noexcept {
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

TimeExpression& TimeFinder::emit(std::uint32_t first, std::uint32_t end) {
  TimeExpression& time = out_.emplace_back();
  time.span = {text_.tokens[first].begin, end_of(end - 1)};
  time.qualifier = qualifier_before(first);
  return time;
}

std::string_view TimeFinder::qualifier_before(std::uint32_t i) const noexcept {
  for (int depth = 0; depth < 2; ++depth) {
    // The longest one that ends here.
    std::uint32_t before = i;
    for (std::uint32_t begin = i > first_ + 6 ? i - 6 : first_; begin < i; ++begin) {
      const Range range = ranges_[begin - first_];
      for (std::uint32_t k = range.first; k < range.last; ++k) {
        const ClassHit& hit = hits_[k];
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

std::string TimeFinder::zone_for(const Clock& clock, std::string_view value) const {
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

void TimeFinder::set_clock(TimeExpression& time, const Clock& clock) const {
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
bool TimeFinder::clock_range(std::uint32_t i, bool open, Clock& begin, Clock& end, bool& range) const {
  range = false;
  if (!clock(i, begin)) return false;
  std::uint32_t j = begin.end;
  if (kind(j) == TokenKind::kDash || kind(j) == TokenKind::kHyphen) {
    ++j;
  } else if (const ClassHit* to = at(j, kTo)) {
    j = to->end;
  } else if (const ClassHit* conj = at(j, kAnd); conj != nullptr && open) {
    j = conj->end;
  } else if (!ends_in(j - 1, WordUse::kSinceEnd) &&
             !(language_ == "ja" && word_is(j, "ご") && word_is(j + 1, "ろ") && at(j + 2, kTo) != nullptr)) {
    return begin.sure || clock_before(i);
  } else if (language_ == "ja") {
    j = at(j + 2, kTo)->end;
  }
  if (const ClassHit* pre = at(j, kClockPre)) j = pre->end;
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
  if (end.half_known && !begin.half_known && begin.hour < 12 && end.hour >= 12 && end.hour - 12 >= begin.hour)
    begin.hour += 12;
  return true;
}

bool TimeFinder::clock_before(std::uint32_t i) const noexcept {
  if (!behind(i, kClockPre) && !behind(i, kLocalPre) && !behind(i, kQualifier)) return false;
  return !dotted_ || language_ == "it" || language_ == "pl" || language_ == "tr" || language_ == "nl" ||
         language_ == "de";
}

// The date just before token i (behind a comma or a preposition), among what was found.
TimeExpression* TimeFinder::date_before(std::uint32_t i) {
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

std::uint32_t TimeFinder::at_token(std::uint32_t i) {
  const Token& token = text_.tokens[i];
  if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) return i;
  const Range range = ranges_[i - first_];
  if (range.first == range.last && number_[i - first_] == 0 && !compound_weekday(i)) return i;
  // Openers of a range.
  std::uint32_t inner = i;
  bool open = false;
  if (const ClassHit* between = at(i, kBetween)) {
    inner = between->end;
    open = true;
  } else if (const ClassHit* from = at(i, kFrom)) {
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

bool TimeFinder::compound_weekday(std::uint32_t i) const noexcept {
  return ((language_ == "de" && text_.tokens[i].capital) || language_ == "nl") &&
         text_.tokens[i].lower_size > 8;
}

std::uint32_t TimeFinder::clock_here(std::uint32_t first, std::uint32_t i, bool open) {
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

bool TimeFinder::is_date_start(std::uint32_t j) const noexcept {
  return at(j, kWeekday) != nullptr || at(j, kDay) != nullptr || at(j, kMonth) != nullptr ||
         kind(j) == TokenKind::kNumber;
}

// "from 12 to 14 September", "zwischen 2014 und 2016", "between 11:43 and 11:53".
std::uint32_t TimeFinder::range_of(std::uint32_t first, std::uint32_t i) {
  if (const ClassHit* pre = at(i, kClockPre); pre != nullptr && kind(i) == TokenKind::kWord) {
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
  if (const ClassHit* article = at(i, kArticle);
      article != nullptr && kind(article->end) == TokenKind::kNumber)
    i = article->end;
  if (year(i, y1) && plausible(y1)) {
    j = year_post(y1.end);
    const ClassHit* to = at(j, kTo);
    const ClassHit* conj = at(j, kAnd);
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
      const ClassHit* joint = at(j2, kTo);
      if (joint == nullptr) joint = at(j2, kAnd);
      if (joint != nullptr && day.value >= 1) {
        j2 = joint->end;
        for (int k = 0; k < 2; ++k) {
          const ClassHit* small = at(j2, kDatePre);
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
  const ClassHit* to = at(j, kTo);
  const ClassHit* conj = at(j, kAnd);
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

std::uint32_t TimeFinder::date_here(std::uint32_t i, Date& first, int day_to) {
  if (first.day == 0 && first.weekday == 0 && !first.relative && first.year != 0 && first.month == 0) {
    // "2014-2016", "2014 bis 2016"
    const std::uint32_t end = years_behind(i, first);
    if (end != 0) return end;
  }
  TimeExpression& time = emit(i, first.end);
  if (const ClassHit* post = at(first.end, kQualifierPost); post != nullptr && time.qualifier.empty())
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
  } else if (const ClassHit* to = at(j, kTo); to != nullptr && !first.set) {
    j = to->end;
  } else if (!ends_in(j - 1, WordUse::kSinceEnd)) {
    return first.end;
  }
  Date second;
  int ignored = 0;
  j = skip(j, kOf, 1);
  if (j >= last_ || !date(j, second, ignored) || ignored != 0 || second.set) return first.end;
  const bool alike = (second.day != 0) == (first.day != 0) && (second.weekday != 0) == (first.weekday != 0) &&
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

std::uint32_t TimeFinder::years_behind(std::uint32_t i, const Date& first) {
  std::uint32_t j = first.end;
  if (kind(j) == TokenKind::kDash || kind(j) == TokenKind::kHyphen) {
    ++j;
  } else if (const ClassHit* to = at(j, kTo)) {
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

}  // namespace tamis::documents::times

namespace tamis::documents {

void find_times(Work& work) {
  work.document->times.clear();
  times::TimeFinder finder(work);
  for (std::uint32_t i = 0; i < work.tokens.sentences.size(); ++i) finder.sentence(i);
}

}  // namespace tamis::documents

#include "documents/times/time_finder.h"

#include <string>

namespace tamis::documents::times {

using text::Script;
namespace chrono = std::chrono;

bool TimeFinder::clock(std::uint32_t i, Clock& clock) const {
  if (i >= last_) return false;
  if (const ClassHit* hit = at(i, kClock)) {
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
    if (const ClassHit* hit = at(at_token, kLocalPre); hit != nullptr && k == 0) {
      local = true;
      at_token = hit->end;
      if (kind(at_token) == TokenKind::kComma) ++at_token;
    } else if (const ClassHit* pre = at(at_token, kAmPmPre); pre != nullptr && add < 0) {
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
  // "这|一点|", "有|一点|", "|一时|": a bit and a while; an hour has its half of the day or minutes.
  if (language_ == "zh" && add < 0 && clock.hour == 1 && clock.minute <= 0 &&
      kind(at_token) != TokenKind::kNumber)
    return false;
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

bool TimeFinder::clock_digits(std::uint32_t i, Clock& clock) const {
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
  const ClassHit* longer = at(number.end, kUnit);
  if (const ClassHit* hour = at(number.end, kClockHour);
      hour != nullptr && number.value <= 24 && (longer == nullptr || longer->end <= hour->end)) {
    clock.hour = number.value;
    clock.end = hour->end;
    clock.sure = true;
    Number minute;
    if (const ClassHit* half = at(clock.end, kClockHalf)) {
      clock.minute = 30;
      clock.end = half->end;
    } else if (digits(clock.end, minute) && minute.value < 60) {
      if (const ClassHit* minutes = at(minute.end, kClockMinute)) {
        clock.minute = minute.value;
        clock.end = minutes->end;
      }
    }
    return true;
  }
  if (number.digits <= 2 && number.value <= 24) {
    const std::uint32_t next = number.end;
    if (const ClassHit* mark_hit = at(next, kClockMark)) {
      Number minute;
      if (digits(mark_hit->end, minute) && minute.digits == 2 && minute.value < 60 &&
          (behind(i, kClockPre) || language_ == "fr" || language_ == "de")) {
        clock.hour = number.value;
        clock.minute = minute.value;
        clock.end = minute.end;
        if (const ClassHit* unit = at(clock.end, kUnit); unit != nullptr && unit_of(*unit) == kMinutes)
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
    if (const ClassHit* mark_hit = at(number.end, kClockMark); mark_hit != nullptr && language_ == "en") {
      clock.hour = number.value / 100;
      clock.minute = number.value % 100;
      clock.end = mark_hit->end;
      clock.sure = true;
      return true;
    }
  }
  return false;
}

void TimeFinder::half_of_day(Clock& clock, int add) noexcept {
  if (add == 12 && clock.hour < 12) clock.hour += 12;
  if (add == 0 && clock.hour == 12) clock.hour = 0;
}

// What may follow the digits: "Uhr", "a.m.", the zone.
void TimeFinder::behind_clock(Clock& clock) const {
  for (int k = 0; k < 3; ++k) {
    if (const ClassHit* mark = at(clock.end, kClockMark); mark != nullptr && k == 0 && !clock.sure) {
      clock.end = mark->end;
      clock.sure = true;
    } else if (const ClassHit* half = at(clock.end, kAmPm); half != nullptr && !clock.half_known) {
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

void TimeFinder::zone(Clock& clock) const {
  std::uint32_t i = clock.end;
  const bool open = kind(i) == TokenKind::kOpen;
  if (open || kind(i) == TokenKind::kComma) ++i;
  std::string found;
  std::uint32_t end = i;
  if (const ClassHit* word = at(i, kZone)) {
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
  } else if (const ClassHit* local = at(i, kLocal)) {
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

std::string TimeFinder::clock_text(const Clock& clock) {
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

}  // namespace tamis::documents::times

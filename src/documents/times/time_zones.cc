#include "documents/times/time_zones.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

struct Change {
  std::int64_t minute = 0;  // since 1970, UTC
  int offset = 0;
};

struct Tables {
  std::unordered_map<std::string_view, std::vector<Change>> zones;
  std::unordered_map<std::string_view, CountryZone> countries;
};

bool digits_at(std::string_view text, std::size_t at, std::size_t count, int& value) noexcept {
  if (at + count > text.size()) return false;
  value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    value = value * 10 + (text[i] - '0');
  }
  return true;
}

// "2023-09-13T11:43" or a day alone (noon).
std::optional<std::int64_t> minute_of(std::string_view text) noexcept {
  int year = 0;
  int month = 0;
  int day = 0;
  if (!digits_at(text, 0, 4, year) || !digits_at(text, 5, 2, month) || !digits_at(text, 8, 2, day))
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  int hour = 12;
  int minute = 0;
  if (text.size() >= 16 && text[10] == 'T' &&
      (!digits_at(text, 11, 2, hour) || !digits_at(text, 14, 2, minute)))
    return std::nullopt;
  return std::int64_t{std::chrono::sys_days(date).time_since_epoch().count()} * 1440 + hour * 60 + minute;
}

std::optional<int> offset_of(std::string_view text) noexcept {
  int hours = 0;
  int minutes = 0;
  if (text.size() < 6 || (text[0] != '+' && text[0] != '-') || !digits_at(text, 1, 2, hours) ||
      !digits_at(text, 4, 2, minutes))
    return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

const Tables& tables() {
  static const Tables kTables = [] {
    Tables made;
    base::for_each_row(base::data_table("time_zones.tsv"), [&](const auto& columns, std::size_t count) {
      if (count >= 4 && columns[0] == "country") {
        made.countries[columns[1]] = {columns[2], columns[3] == "sure"};
      } else if (count >= 3 && columns[0] == "zone") {
        std::vector<Change>& changes = made.zones[columns[1]];
        std::string_view rest = columns[2];
        while (!rest.empty()) {
          const std::size_t bar = rest.find('|');
          const std::string_view piece = rest.substr(0, bar);
          const std::size_t blank = piece.find(' ');
          const auto offset = offset_of(blank == std::string_view::npos ? piece : piece.substr(blank + 1));
          const auto minute = blank == std::string_view::npos ? std::optional<std::int64_t>(INT64_MIN)
                                                              : minute_of(piece.substr(0, blank));
          if (offset && minute) changes.push_back({*minute, *offset});
          if (bar == std::string_view::npos) break;
          rest.remove_prefix(bar + 1);
        }
      }
    });
    return made;
  }();
  return kTables;
}

std::string offset_text(int minutes) {
  const int absolute = minutes < 0 ? -minutes : minutes;
  std::string text(minutes < 0 ? "-" : "+");
  text += static_cast<char>('0' + absolute / 600);
  text += static_cast<char>('0' + absolute / 60 % 10);
  text += ':';
  text += static_cast<char>('0' + absolute % 60 / 10);
  text += static_cast<char>('0' + absolute % 10);
  return text;
}

}  // namespace

std::optional<CountryZone> zone_of_country(std::string_view country) noexcept {
  const auto& countries = tables().countries;
  const auto found = countries.find(country);
  if (found == countries.end()) return std::nullopt;
  return found->second;
}

std::optional<int> utc_offset(std::string_view zone, std::string_view date_time) noexcept {
  if (const auto fixed = offset_of(zone)) return fixed;
  const auto& zones = tables().zones;
  const auto found = zones.find(zone);
  if (found == zones.end() || found->second.empty()) return std::nullopt;
  const std::vector<Change>& changes = found->second;
  const auto local = minute_of(date_time);
  if (!local) {
    constexpr std::int64_t kYear2020 = 26297280;  // minutes from 1970 to 2020
    if (changes.back().minute > kYear2020) return std::nullopt;
    return changes.back().offset;
  }
  if (*local < 15778080 || *local > 34713000) return std::nullopt;  // 2000 to 2035
  int offset = changes.front().offset;
  for (const Change& change : changes) {
    if (change.minute != INT64_MIN && change.minute + change.offset > *local) break;
    offset = change.offset;
  }
  return offset;
}

bool set_local_zone(TimeExpression& time, std::string_view country) {
  if (time.zone != "local") return false;
  const auto zone = zone_of_country(country);
  if (!zone || !zone->sure) return false;
  const auto offset = utc_offset(zone->name, time.value);
  if (!offset) return false;
  time.zone = offset_text(*offset);
  const auto add = [&](std::string& value) {
    if (value.find('T') != std::string::npos) value += time.zone;
  };
  add(time.value);
  add(time.end);
  return true;
}

}  // namespace tamis::documents

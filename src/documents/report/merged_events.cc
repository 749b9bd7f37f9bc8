#include "documents/report/merged_events.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "base/hash.h"
#include "documents/events/event_slots.h"
#include "documents/report/report.h"
#include "documents/words/tokens.h"
#include "model/partial_date.h"

namespace tamis::documents {
namespace {

constexpr std::size_t kMostOfAKey = 16;
constexpr std::size_t kMostValues = 32;  // of one kind, kept of an event
constexpr std::size_t kTextBytes = 300;
constexpr std::size_t kValueBytes = 80;

[[nodiscard]] std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return std::string(text.substr(0, most));
}

[[nodiscard]] std::string lowered(std::string_view text) {
  std::string out;
  append_lower(out, shortened(text, kValueBytes));
  return out;
}

void add_sorted(std::vector<std::string>& values, std::string value) {
  const auto at = std::lower_bound(values.begin(), values.end(), value);
  if (value.empty() || values.size() >= kMostValues || (at != values.end() && *at == value)) return;
  values.insert(at, std::move(value));
}

// How many values both have.
[[nodiscard]] int shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  int count = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (*left == *right) {
      ++count;
      ++left;
      ++right;
    } else {
      *left < *right ? ++left : ++right;
    }
  }
  return count;
}

// What happened, what may, what is said not to have, what was tried.
[[nodiscard]] std::uint64_t merged_status(EventStatus status) noexcept {
  switch (status) {
    case EventStatus::kOccurred:
    case EventStatus::kAlleged:
    case EventStatus::kBackground:
      return 1;
    case EventStatus::kPossible:
    case EventStatus::kPlanned:
      return 2;
    case EventStatus::kDenied:
      return 3;
    case EventStatus::kFailed:
      return 4;
  }
  return 0;
}

// "2023-09" and "2023-09-13" agree.
[[nodiscard]] bool days_agree(std::string_view a, std::string_view b) noexcept {
  return a.empty() || b.empty() || a.starts_with(b) || b.starts_with(a);
}

// Days of two dates of publication, at most three apart; false where one is not known.
[[nodiscard]] bool near_in_print(std::string_view a, std::string_view b) {
  const auto day_number = [](std::string_view date) -> std::optional<int> {
    const auto parsed = model::parse_date(date);
    if (!parsed || parsed->year == 0 || parsed->month == 0 || parsed->day == 0) return std::nullopt;
    // Days from civil, after Howard Hinnant's chrono algorithms (public domain).
    const int year = parsed->year - (parsed->month <= 2 ? 1 : 0);
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int month = parsed->month + (parsed->month > 2 ? -3 : 9);
    const int day_of_year = (153 * month + 2) / 5 + parsed->day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  };
  const auto first = day_number(a.substr(0, 10));
  const auto second = day_number(b.substr(0, 10));
  return first && second && std::abs(*first - *second) <= 3;
}

// Some number of one role differs and none of that role is shared.
[[nodiscard]] bool numbers_differ(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto role_of = [](std::string_view number) { return number.substr(0, number.find('=')); };
  for (const std::string& number : a) {
    bool role_there = false;
    bool same = false;
    for (const std::string& other : b) {
      if (role_of(number) != role_of(other)) continue;
      role_there = true;
      same |= number == other;
    }
    if (role_there && !same) return true;
  }
  return false;
}

// The first ten signs of a resolved date or time: its day, as far as it is known.
[[nodiscard]] std::string day_of(const Document& document, const Event& event) {
  for (const Slot& slot : event.slots) {
    if (slot.time < 0 || static_cast<std::size_t>(slot.time) >= document.times.size()) continue;
    const TimeExpression& time = document.times[static_cast<std::size_t>(slot.time)];
    if (!time.resolved || time.value.empty() || time.value.front() == 'X' || time.value.front() == 'P')
      continue;
    return time.value.substr(0, 10);
  }
  return {};
}

[[nodiscard]] std::uint64_t key_of(const EventTelling& telling, std::string_view what) {
  return base::xxh3(what, base::xxh3(telling.type, merged_status(telling.status)));
}

// The keys that a telling is found by, the first of them its story; each party with the day, and with each number.
[[nodiscard]] std::vector<std::uint64_t> keys_of(const EventTelling& telling, std::uint32_t story) {
  std::vector<std::uint64_t> keys{key_of(telling, "story " + std::to_string(story))};
  if (telling.day.size() == 10) {
    for (const std::string& party : telling.who) keys.push_back(key_of(telling, party + " " + telling.day));
  }
  constexpr std::size_t kMostKeys = 48;
  for (const std::string& number : telling.numbers) {
    for (const std::string& party : telling.who) {
      if (keys.size() < kMostKeys) keys.push_back(key_of(telling, party + " " + number));
    }
  }
  return keys;
}

}  // namespace

std::vector<EventTelling> tellings_of(const Document& document) {
  std::vector<EventTelling> tellings;
  if (document.events.empty()) return tellings;
  const ReportView view(document);
  for (std::size_t i = 0; i < document.events.size() && tellings.size() < kMostTellings; ++i) {
    const Event& event = document.events[i];
    EventTelling telling;
    telling.type = event.type;
    telling.status = event.status;
    telling.event = static_cast<std::uint32_t>(i);
    telling.day = day_of(document, event);
    telling.published = document.meta.published.value.substr(0, 10);
    for (const Slot& slot : event.slots) {
      const std::string_view words =
          slot.span.empty() ? std::string_view(slot.value) : view.text_of(slot.span);
      const std::string_view value = slot.value.empty() ? words : std::string_view(slot.value);
      if (telling.slots.size() < kMostValues)
        telling.slots.emplace_back(slot.role, shortened(value, kValueBytes));
      if (slot.time >= 0) continue;
      const bool number = slot.quantity >= 0 || slot.role == "count" || slot.role == "amount";
      if (number) {
        add_sorted(telling.numbers, slot.role + "=" + lowered(value));
        continue;
      }
      std::string known = lowered(value);
      bool somebody = false;
      if (slot.referent >= 0 && static_cast<std::size_t>(slot.referent) < document.referents.size()) {
        const Referent& referent = document.referents[static_cast<std::size_t>(slot.referent)];
        const ReportParty* party = view.party_of(slot.referent);
        somebody = true;
        known = party != nullptr                                                   ? party->best().id
                : referent.kind == EntityKind::kPlace && !referent.country.empty() ? referent.country
                                                                                   : lowered(referent.name);
      }
      if (somebody && !is_place_role(slot.role)) {
        add_sorted(telling.who, known);
        if (const ReportParty* party = view.party_of(slot.referent)) {
          for (const Match* entry : party->entries) add_sorted(telling.who, entry->id);
        }
      }
      add_sorted(is_place_role(slot.role) ? telling.places
                 : somebody               ? telling.parties
                                          : telling.items,
                 std::move(known));
    }
    const Span sentence = event.evidence.empty() ? event.trigger : event.evidence.front();
    telling.span = view.source(sentence);
    telling.text = shortened(view.text_of(sentence), kTextBytes);
    tellings.push_back(std::move(telling));
  }
  return tellings;
}

std::int64_t EventMerger::find(const EventTelling& telling, std::uint32_t page, std::uint32_t story) const {
  std::int64_t best = -1;
  int best_common = 0;
  const std::vector<std::uint64_t> keys = keys_of(telling, story);
  for (const std::uint64_t key : keys) {
    const bool one_story = key == keys.front();
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) continue;
    for (const std::uint32_t number : found->second) {
      const EventTelling& known = events_[number].telling;
      // One page tells an event once: its own reading has put together what it could.
      if (events_[number].sources.back().page == page) continue;
      if (known.type != telling.type || merged_status(known.status) != merged_status(telling.status))
        continue;
      if (!days_agree(known.day, telling.day) || numbers_differ(known.numbers, telling.numbers)) continue;
      const int parties = shared(known.who, telling.who);
      const int places = shared(known.places, telling.places);
      const int numbers = shared(known.numbers, telling.numbers);
      const int common = 2 * parties + places + numbers + shared(known.items, telling.items);
      const bool same_day = !known.day.empty() && known.day == telling.day;
      const bool told_alike =
          parties > 0 && places > 0 && numbers > 0 && near_in_print(known.published, telling.published);
      if (!(one_story && common > 0) && !(parties > 0 && same_day) && !told_alike) continue;
      if (common <= best_common) continue;
      best = number;
      best_common = common;
    }
  }
  return best;
}

void EventMerger::enter(std::uint32_t number, std::uint32_t story) {
  for (const std::uint64_t key : keys_of(events_[number].telling, story)) {
    std::vector<std::uint32_t>& numbers = by_key_[key];
    if (std::find(numbers.begin(), numbers.end(), number) != numbers.end()) continue;
    if (numbers.size() == kMostOfAKey) numbers.erase(numbers.begin());
    numbers.push_back(number);
  }
}

void EventMerger::add(std::uint32_t page, std::uint32_t story, std::vector<EventTelling> tellings) {
  for (EventTelling& telling : tellings) {
    EventSource source{page, story, telling.status, telling.event, telling.span, std::move(telling.text)};
    telling.text.clear();
    std::int64_t number = find(telling, page, story);
    if (number < 0) {
      number = static_cast<std::int64_t>(events_.size());
      events_.push_back({std::move(telling), {}});
    } else {
      EventTelling& known = events_[static_cast<std::size_t>(number)].telling;
      if (telling.day.size() > known.day.size()) known.day = telling.day;
      for (std::string& value : telling.parties) {
        const bool there = std::binary_search(known.who.begin(), known.who.end(), value);
        if (!there) add_sorted(known.parties, std::move(value));
      }
      for (std::string& value : telling.who) add_sorted(known.who, std::move(value));
      for (std::string& value : telling.places) add_sorted(known.places, std::move(value));
      for (std::string& value : telling.items) add_sorted(known.items, std::move(value));
      for (std::string& value : telling.numbers) add_sorted(known.numbers, std::move(value));
    }
    events_[static_cast<std::size_t>(number)].sources.push_back(std::move(source));
    enter(static_cast<std::uint32_t>(number), story);
  }
}

}  // namespace tamis::documents

#include "documents/merged_events.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/hash.h"
#include "documents/report.h"
#include "documents/tokens.h"

namespace tamis::documents {
namespace {

constexpr std::size_t kMostOfAKey = 16;
constexpr std::size_t kMostValues = 24;  // of one kind, kept of an event
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

[[nodiscard]] bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (*left == *right) return true;
    *left < *right ? ++left : ++right;
  }
  return false;
}

[[nodiscard]] bool is_place_role(std::string_view role) noexcept {
  return role == "place" || role == "origin" || role == "destination";
}

// What happened, what may, what is said not to have, what was tried.
[[nodiscard]] std::uint64_t reality(EventStatus status) noexcept {
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
  return base::xxh3(what, base::xxh3(telling.type, reality(telling.status)));
}

// The keys that a telling is found by: its story; each party with the day, or with the month where the day is not known.
[[nodiscard]] std::vector<std::uint64_t> keys_of(const EventTelling& telling, std::uint32_t story) {
  std::vector<std::uint64_t> keys{key_of(telling, "story " + std::to_string(story))};
  if (telling.day.size() == 10) {
    for (const std::string& party : telling.parties)
      keys.push_back(key_of(telling, party + " " + telling.day));
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

std::int64_t EventMerger::find(const EventTelling& telling, std::uint32_t story) const {
  const std::vector<std::uint64_t> keys = keys_of(telling, story);
  for (const std::uint64_t key : keys) {
    const bool one_story = key == keys.front();
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) continue;
    for (const std::uint32_t number : found->second) {
      const EventTelling& known = events_[number].telling;
      if (known.type != telling.type || reality(known.status) != reality(telling.status)) continue;
      if (!days_agree(known.day, telling.day) || numbers_differ(known.numbers, telling.numbers)) continue;
      const bool parties = share(known.parties, telling.parties);
      const bool same_day = !known.day.empty() && known.day == telling.day;
      const bool slots = parties || share(known.places, telling.places) ||
                         share(known.items, telling.items) || share(known.numbers, telling.numbers);
      if ((one_story && slots) || (parties && same_day)) return number;
    }
  }
  return -1;
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
    std::int64_t number = find(telling, story);
    // One page tells an event once; its own reading has put together what it could.
    if (number >= 0 && events_[static_cast<std::size_t>(number)].sources.back().page == page) number = -1;
    if (number < 0) {
      number = static_cast<std::int64_t>(events_.size());
      events_.push_back({std::move(telling), {}});
    } else {
      EventTelling& known = events_[static_cast<std::size_t>(number)].telling;
      if (telling.day.size() > known.day.size()) known.day = telling.day;
      for (std::string& value : telling.parties) add_sorted(known.parties, std::move(value));
      for (std::string& value : telling.places) add_sorted(known.places, std::move(value));
      for (std::string& value : telling.items) add_sorted(known.items, std::move(value));
      for (std::string& value : telling.numbers) add_sorted(known.numbers, std::move(value));
    }
    events_[static_cast<std::size_t>(number)].sources.push_back(std::move(source));
    enter(static_cast<std::uint32_t>(number), story);
  }
}

}  // namespace tamis::documents

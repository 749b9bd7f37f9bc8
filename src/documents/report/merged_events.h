// An event told by ten pages is one event with ten sources: events of the pages of a run put together.
//
// Two tellings are one event when they have the same type, are equally real (what happened is not what is feared), contradict
// each other neither in time nor in number, and stand in pages of one story and share a slot, or share an actor or other party
// and the day; or, where one of them has no day, a party, a place and a number, in pages published at most three days apart.
// Of several that fit, the one with the most in common is taken. Parties are compared by their list ids and places by country where they have them, so pages of
// several languages meet. Time a telling: constant, whatever the number of events before.
#ifndef TAMIS_DOCUMENTS_REPORT_MERGED_EVENTS_H_
#define TAMIS_DOCUMENTS_REPORT_MERGED_EVENTS_H_

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tamis/document.h"

namespace tamis::documents {

// One page's telling of an event, cut down to what merging and the summary need: some 500 bytes.
struct EventTelling {
  std::string type;
  EventStatus status = EventStatus::kOccurred;
  std::vector<std::string> parties;  // list ids, country codes or lower-case names of who takes part, sorted
  std::vector<std::string> who;     // the same with the ids of all records of a party, by which tellings meet
  std::vector<std::string> places;  // country codes or lower-case names, sorted
  std::vector<std::string> items;   // what else the slots have, lower case, sorted
  std::vector<std::string> numbers;  // "role=value", sorted
  std::string day;                   // ISO 8601, as far as it is known; empty: not
  std::string published;             // the page's date of publication, ISO 8601; empty: not known
  std::vector<std::pair<std::string, std::string>> slots;  // role and value as the report has them
  // Where it stands.
  std::uint32_t event = 0;  // in Document::events
  SourceSpan span;          // of the first sentence
  std::string text;         // of it, 300 bytes at most
};

// The events of one page, kMostTellings at most. Thread-safe.
inline constexpr std::size_t kMostTellings = 64;
[[nodiscard]] std::vector<EventTelling> tellings_of(const Document& document);

struct EventSource {
  std::uint32_t page = 0;  // the caller's number
  std::uint32_t story = 0;
  EventStatus status = EventStatus::kOccurred;
  std::uint32_t event = 0;
  SourceSpan span;
  std::string text;
};

// What all its tellings say.
struct MergedEvent {
  EventTelling
      telling;  // the first one, with what the others add to its parties, places, items, numbers, day
  std::vector<EventSource> sources;
};

class EventMerger {
 public:
  void add(std::uint32_t page, std::uint32_t story, std::vector<EventTelling> tellings);
  // In the order of their first tellings.
  [[nodiscard]] const std::vector<MergedEvent>& events() const noexcept { return events_; }

 private:
  [[nodiscard]] std::int64_t find(const EventTelling& telling, std::uint32_t page, std::uint32_t story) const;
  void enter(std::uint32_t number, std::uint32_t story);

  std::vector<MergedEvent> events_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>
      by_key_;  // the last of each key, kMostOfAKey at most
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_REPORT_MERGED_EVENTS_H_

#include "documents/event_accusers.h"

#include <algorithm>
#include <string_view>

#include "documents/event_tables.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kNear = 8;  // events before and behind: those of one sentence stand together

const EventType* type_of(std::string_view name) noexcept {
  for (const EventType& type : EventTables::get().types) {
    if (type.name == name) return &type;
  }
  return nullptr;
}

bool is_offence(const EventType& type) noexcept {
  return type.group == EventGroup::kCrime || type.group == EventGroup::kTrade ||
         type.name == "sanctions_evasion" || type.name == "sanctions_violation";
}

bool is_measure(const EventType& type) noexcept {
  return type.group == EventGroup::kEnforcement || type.name == "sanctions_designation" ||
         type.name == "asset_freeze";
}

bool does(std::string_view role) noexcept {
  return role == "actor" || role == "supplier" || role == "recipient";
}

bool is_one(const Slot& a, const Slot& b) noexcept {
  return (a.referent >= 0 && a.referent == b.referent) || a.span.overlaps(b.span);
}

bool has(const Event& event, std::string_view role, const Slot& who) noexcept {
  return std::any_of(event.slots.begin(), event.slots.end(),
                     [&](const Slot& slot) { return slot.role == role && is_one(slot, who); });
}

}  // namespace

void clear_accusers(Document& document) {
  for (std::size_t n = 0; n < document.events.size(); ++n) {
    Event& crime = document.events[n];
    const EventType* type = type_of(crime.type);
    if (type == nullptr || !is_offence(*type) || crime.evidence.empty()) continue;
    const std::size_t first = n - std::min(n, kNear);
    const std::size_t last = std::min(document.events.size(), n + kNear);
    for (std::size_t k = first; k < last; ++k) {
      const Event& measure = document.events[k];
      const EventType* its = k == n ? nullptr : type_of(measure.type);
      if (its == nullptr || !is_measure(*its) || measure.evidence.empty() ||
          !measure.evidence.front().overlaps(crime.evidence.front()))
        continue;
      const std::size_t before = crime.slots.size();
      std::erase_if(crime.slots, [&](const Slot& slot) {
        return does(slot.role) && has(measure, "authority", slot) && !has(measure, "target", slot);
      });
      const bool nobody = before > crime.slots.size() && type->group == EventGroup::kCrime &&
                          std::none_of(crime.slots.begin(), crime.slots.end(),
                                       [](const Slot& slot) { return does(slot.role); });
      if (!nobody || measure.type == "seizure" || measure.type == "asset_freeze") continue;
      for (const Slot& slot : measure.slots) {
        if (slot.role != "target") continue;
        crime.slots.push_back(slot);
        crime.slots.back().role = "actor";
      }
    }
  }
}

}  // namespace tamis::documents

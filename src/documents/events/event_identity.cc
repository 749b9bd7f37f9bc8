#include "documents/events/event_identity.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "documents/events/event_age.h"
#include "documents/events/event_slots.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostEvidence = 12;

const Referent* referent_of(const Document& document, const Slot& slot) noexcept {
  if (slot.referent < 0 || static_cast<std::size_t>(slot.referent) >= document.referents.size())
    return nullptr;
  return &document.referents[static_cast<std::size_t>(slot.referent)];
}

bool is_place(const Document& document, const Slot& slot) noexcept {
  const Referent* referent = referent_of(document, slot);
  return referent != nullptr ? referent->kind == EntityKind::kPlace : !slot.value.empty();
}

// The same party, or a state and its capital, leader or adjective.
bool same_party(const Document& document, const Slot& a, const Slot& b) noexcept {
  if (a.referent >= 0 && a.referent == b.referent) return true;
  const std::string_view country = country_of(document, a);
  return !country.empty() && country == country_of(document, b) &&
         (is_place(document, a) || is_place(document, b));
}

// "the company", "two men": may be anybody told before.
bool is_unnamed(const Slot& slot) noexcept { return slot.referent < 0 && slot.value.empty(); }

bool same_place(const Document& document, const Slot& a, const Slot& b) noexcept {
  const Referent* one = referent_of(document, a);
  const Referent* two = referent_of(document, b);
  if (one == nullptr || two == nullptr || a.referent == b.referent) return true;
  return one->country.empty() || two->country.empty() || one->country == two->country;
}

// Drones are no shells; "weapons" and "technology" may be either.
bool same_thing(std::string_view a, std::string_view b) noexcept {
  const auto is_any = [](std::string_view value) {
    return value == "weapons" || value == "technology" || value == "satellite";
  };
  return a == b || is_any(a) || is_any(b);
}

// Of a role that several fill together: whether those of one are among those of the other.
bool members_agree(const Document& document, const Event& known, const Event& added,
                   std::string_view role) noexcept {
  std::size_t in_known = 0;
  std::size_t in_added = 0;
  std::size_t shared = 0;
  for (const Slot& slot : known.slots) in_known += slot.role == role ? 1 : 0;
  for (const Slot& b : added.slots) {
    if (b.role != role) continue;
    ++in_added;
    shared += std::any_of(known.slots.begin(), known.slots.end(),
                          [&](const Slot& a) { return a.role == role && same_party(document, a, b); })
                  ? 1
                  : 0;
  }
  return in_known == 0 || in_added == 0 || shared >= std::min(in_known, in_added);
}

// What two authorities do to one party they do each for itself ("the EU listed him in May, London in June").
bool authorities_agree(const Document& document, const Event& known, const Event& added) noexcept {
  const bool measure = known.type == "sanctions_designation" || known.type == "sanctions_delisting" ||
                       known.type == "asset_freeze" || known.type == "visa_ban" || known.type == "expulsion";
  if (measure) return members_agree(document, known, added, "authority");
  // "Thai customs seized ...", "the junta confiscated ...": police and courts of two countries act each for itself.
  const auto acts = [&](const Event& event, std::string_view country) {
    return std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
      return slot.role == "authority" && country_of(document, slot) == country;
    });
  };
  const auto foreign = [&](const Event& one, const Event& two) {
    return std::any_of(one.slots.begin(), one.slots.end(), [&](const Slot& slot) {
      return slot.role == "authority" && !country_of(document, slot).empty() &&
             !acts(two, country_of(document, slot));
    });
  };
  const bool known_authority = std::any_of(added.slots.begin(), added.slots.end(), [&](const Slot& slot) {
    return slot.role == "authority" && !country_of(document, slot).empty();
  });
  return known.type != "seizure" || !known_authority || !foreign(known, added) || !foreign(added, known);
}

// Several days told with one event ("in the spring", "on Tuesday") are those of the other telling: all of them.
bool times_agree(const Event& known, const Event& added) noexcept {
  const auto is_time = [](const Slot& slot) { return slot.role == "time" && slot.time >= 0; };
  const auto covers = [&](const Event& one, const Event& two) {
    return std::all_of(two.slots.begin(), two.slots.end(), [&](const Slot& b) {
      return !is_time(b) || std::any_of(one.slots.begin(), one.slots.end(),
                                        [&](const Slot& a) { return is_time(a) && a.value == b.value; });
    });
  };
  if (covers(known, added) && covers(added, known)) return true;
  return std::all_of(known.slots.begin(), known.slots.end(), [&](const Slot& a) {
    return !is_time(a) || std::all_of(added.slots.begin(), added.slots.end(), [&](const Slot& b) {
      return !is_time(b) || same_time(a.value, b.value);
    });
  });
}

bool things_agree(const Event& known, const Event& added) noexcept {
  bool compared = false;
  for (const Slot& b : added.slots) {
    if (b.role != "item" && b.role != "goods" && b.role != "asset") continue;
    for (const Slot& a : known.slots) {
      if (a.role != b.role) continue;
      if (same_thing(a.value, b.value)) return true;
      compared = true;
    }
  }
  return !compared;
}

}  // namespace

int reality(EventStatus status) noexcept {
  switch (status) {
    case EventStatus::kOccurred:
      return 0;
    case EventStatus::kAlleged:
      return 1;
    case EventStatus::kPossible:
    case EventStatus::kPlanned:
      return 2;
    case EventStatus::kDenied:
      return 3;
    case EventStatus::kFailed:
      return 4;
    case EventStatus::kBackground:
      return 5;
  }
  return 0;
}

std::string_view country_of(const Document& document, const Slot& slot) noexcept {
  const Referent* referent = referent_of(document, slot);
  return referent != nullptr ? std::string_view(referent->country) : std::string_view(slot.value);
}

bool are_one(const Document& document, const Event& known, const Event& added, bool picks_up) noexcept {
  bool shared = false;
  for (const Slot& a : known.slots) {
    for (const Slot& b : added.slots) {
      if (is_party_role(a.role) && is_party_role(b.role) && same_party(document, a, b)) shared = true;
      if (a.role != b.role) continue;
      if (a.role == "count" && a.value != b.value) return false;
      if (is_party_role(a.role) && !is_shared_role(a.role) && !same_party(document, a, b) && !is_unnamed(a) &&
          !is_unnamed(b))
        return false;
      if ((a.role == "place" || a.role == "origin") && !same_place(document, a, b)) return false;
    }
  }
  for (const std::string_view role : {"participant", "party", "guest", "target"}) {
    if (!members_agree(document, known, added, role)) return false;
  }
  if (!authorities_agree(document, known, added) || !times_agree(known, added)) return false;
  // Two that share nothing but their type are two, unless the second only picks up.
  return things_agree(known, added) && (picks_up || shared);
}

bool share_target(const Event& one, const Event& two) noexcept {
  return std::any_of(one.slots.begin(), one.slots.end(), [&](const Slot& slot) {
    return slot.role == "target" && std::any_of(two.slots.begin(), two.slots.end(), [&](const Slot& other) {
             return other.role == "target" &&
                    (other.span == slot.span || (slot.referent >= 0 && other.referent == slot.referent));
           });
  });
}

// Who suffers `known` alone, has no name and is not counted, where `slot` names a person who suffers; null: nobody.
Slot* one_nameless_target(const Document& document, Event& known, const Slot& slot) noexcept {
  const Referent* named = referent_of(document, slot);
  if (slot.role != "target" || named == nullptr || named->kind != EntityKind::kPerson) return nullptr;
  Slot* found = nullptr;
  for (Slot& other : known.slots) {
    if (other.role == "count") return nullptr;
    if (other.role != "target") continue;
    if (found != nullptr || other.referent >= 0) return nullptr;
    found = &other;
  }
  return found;
}

void merge_into(const Document& document, Event& known, Event& added) {
  // A meeting of persons; "the meeting" of nobody picks up the talks.
  const bool persons = std::any_of(added.slots.begin(), added.slots.end(), [&](const Slot& slot) {
    const Referent* referent = referent_of(document, slot);
    return slot.role == "participant" && referent != nullptr && referent->kind == EntityKind::kPerson;
  });
  if (known.type == "talks" && added.type == "leader_meeting" && persons) known.type = added.type;
  for (Slot& slot : added.slots) {
    // "destituye |al jefe de la Guardia|", then "destituyó al general |X|": by his name.
    const auto nameless = std::find_if(known.slots.begin(), known.slots.end(), [&](const Slot& other) {
      return slot.role == "person" && slot.referent >= 0 && other.role == "person" && other.referent < 0 &&
             other.value.empty();
    });
    if (nameless != known.slots.end()) {
      *nameless = std::move(slot);
      continue;
    }
    // "Festnahme |eines syrischen Generals|", then "hat den General |X| festgenommen"
    if (Slot* held = one_nameless_target(document, known, slot); held != nullptr) {
      *held = std::move(slot);
      continue;
    }
    const bool present = std::any_of(known.slots.begin(), known.slots.end(), [&](const Slot& other) {
      if (other.role != slot.role) return false;
      if (!is_shared_role(slot.role) || slot.role == "class") return true;
      if (slot.role == "item" || slot.role == "authority") return other.value == slot.value;
      return same_party(document, other, slot);
    });
    if (!present) known.slots.push_back(std::move(slot));
  }
  drop_giver_who_takes(known.slots);
  for (const Span span : added.evidence) {
    if (known.evidence.size() < kMostEvidence &&
        std::find(known.evidence.begin(), known.evidence.end(), span) == known.evidence.end())
      known.evidence.push_back(span);
  }
  for (const std::uint32_t statement : added.statements) {
    if (std::find(known.statements.begin(), known.statements.end(), statement) == known.statements.end())
      known.statements.push_back(statement);
  }
  if (known.chain.empty()) known.chain = std::move(added.chain);
}

void take_words(const Document& document, Event& titled, const Event& told) {
  for (Slot& slot : titled.slots) {
    if (slot.role == "time" || slot.role == "count") continue;
    for (const Slot& other : told.slots) {
      const bool same = other.role == slot.role && other.span.size() > slot.span.size() &&
                        ((!slot.value.empty() && slot.value == other.value && slot.role == "authority") ||
                         same_party(document, slot, other));
      if (!same) continue;
      slot.span = other.span;
      slot.referent = other.referent;
      slot.value = other.value;
      break;
    }
  }
}

}  // namespace tamis::documents

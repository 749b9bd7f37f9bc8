#include "documents/events/event_accusers.h"

#include <algorithm>
#include <string_view>

#include "documents/words/event_tables.h"
#include "documents/words/word_order.h"

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
         type.name == "sanctions_evasion" || type.name == "sanctions_violation" || type.name == "terrorism";
}

bool is_measure(const EventType& type) noexcept {
  return type.group == EventGroup::kEnforcement || type.name == "sanctions_designation" ||
         type.name == "asset_freeze" || type.name == "expulsion" || type.name == "visa_ban";
}

bool does(std::string_view role) noexcept {
  return role == "actor" || role == "supplier" || role == "recipient";
}

bool is_one(const Slot& a, const Slot& b) noexcept {
  return (a.referent >= 0 && a.referent == b.referent) || a.span.overlaps(b.span);
}

bool is_set_against_its_target(std::string_view type) noexcept {
  return type == "sanctions_designation" || type == "visa_ban" || type == "asset_freeze" ||
         type == "charge" || type == "conviction";
}

bool has(const Event& event, std::string_view role, const Slot& who) noexcept {
  return std::any_of(event.slots.begin(), event.slots.end(),
                     [&](const Slot& slot) { return slot.role == role && is_one(slot, who); });
}

// "|Iran| delivered drones before it froze the assets of X": who is named before the verb of the deed, and takes a measure only behind it, did both.
// Not for what the measure is taken ("the court has X |for exporting parts| sentenced").
bool acts_before(const Slot& who, const Event& deed, const Event& measure) noexcept {
  if (std::any_of(measure.slots.begin(), measure.slots.end(), [&](const Slot& ground) {
        return (ground.role == "offence" || ground.role == "reason") && ground.span.contains(deed.trigger);
      }))
    return false;
  return deed.status != EventStatus::kAlleged && who.span.end <= deed.trigger.begin &&
         deed.trigger.end <= measure.trigger.begin;
}

// "X |suffered torture|", "the bank was the victim of |a hack|": told twice, by a noun before which X stands and by what says that he suffered it;
// nobody is the victim of himself. "defrauded |investors|": once, by who they are.
void settle_victims(Event& deed) {
  const auto suffers = [](const Slot& slot) { return slot.role == "victim" || slot.role == "target"; };
  std::erase_if(deed.slots, [&](const Slot& slot) {
    const bool acts = slot.role == "actor";
    const bool nobody = slot.role == "victim" && slot.referent < 0;
    if (!acts && !nobody) return false;
    return std::any_of(deed.slots.begin(), deed.slots.end(), [&](const Slot& victim) {
      if (&victim == &slot || !suffers(victim)) return false;
      return acts ? is_one(victim, slot) : victim.referent >= 0 && victim.span.overlaps(slot.span);
    });
  });
}

// "sanctions on X for torture": whom a measure of its sentence is set against did the deed, and did not suffer it.
void blame_targets(Document& document, std::size_t n) {
  Event& deed = document.events[n];
  const std::size_t last = std::min(document.events.size(), n + kNear);
  for (std::size_t k = n - std::min(n, kNear); k < last; ++k) {
    const Event& measure = document.events[k];
    if (k == n || !is_set_against_its_target(measure.type) || measure.evidence.empty() ||
        !measure.evidence.front().overlaps(deed.evidence.front()))
      continue;
    std::erase_if(deed.slots, [&](const Slot& slot) {
      return does(slot.role) && has(measure, "authority", slot) && !has(measure, "target", slot);
    });
    for (Slot& slot : deed.slots) {
      if (slot.role == "victim" && has(measure, "target", slot)) slot.role = "actor";
    }
  }
}

// "a breach of Security Council resolutions": whose rules are broken does not break them.
void clear_rulers(Event& breach) {
  std::erase_if(breach.slots, [&](const Slot& slot) {
    return slot.role == "actor" && std::any_of(breach.slots.begin(), breach.slots.end(), [&](const Slot& of) {
             return of.role == "authority" && is_one(of, slot);
           });
  });
}

// "ввозит чипы |в обход санкций США|", "with parts shipped in circumvention of |EU| sanctions": whose sanctions are evaded does not evade
// them, nor is anything else in the sentence done for him by the same words.
void clear_evaded(Document& document, std::size_t n) {
  clear_rulers(document.events[n]);
  const Event& evasion = document.events[n];
  const std::size_t last = std::min(document.events.size(), n + kNear);
  for (std::size_t k = n - std::min(n, kNear); k < last; ++k) {
    Event& other = document.events[k];
    if (k == n || other.evidence.empty() || evasion.evidence.empty() || other.trigger == evasion.trigger ||
        !other.evidence.front().overlaps(evasion.evidence.front()))
      continue;
    std::erase_if(other.slots, [&](const Slot& slot) {
      return (slot.role == "recipient" || slot.role == "supplier" || slot.role == "actor") &&
             std::any_of(evasion.slots.begin(), evasion.slots.end(), [&](const Slot& ruler) {
               return ruler.role == "authority" && ruler.span.overlaps(slot.span);
             });
    });
  }
}

// Of two events of one sentence by the same words: whose visit, or to where, the one is of, the other gave nothing to ("поставки обсуждались во время
// |визита X в Пхеньян|"); where the one crime was done, nobody did the other ("отмывал похищенную криптовалюту |в ОАЭ|").
void clear_shared(Document& document, std::size_t n) {
  const Event& first = document.events[n];
  const EventType* type = type_of(first.type);
  const bool visit = first.type == "visit" && !document.languages.empty() &&
                     has_order(document.languages.front(), WordOrder::kSlavic);
  const bool crime = type != nullptr && is_offence(*type);
  if ((!visit && !crime) || first.evidence.empty()) return;
  const std::size_t last = std::min(document.events.size(), n + kNear);
  for (std::size_t k = n - std::min(n, kNear); k < last; ++k) {
    Event& other = document.events[k];
    if (k == n || other.evidence.empty() || !other.evidence.front().overlaps(first.evidence.front()))
      continue;
    std::erase_if(other.slots, [&](const Slot& slot) {
      if (slot.role != (visit ? "recipient" : "actor")) return false;
      return std::any_of(first.slots.begin(), first.slots.end(), [&](const Slot& its) {
        return its.span == slot.span && (its.role == "place" || (visit && its.role == "guest"));
      });
    });
  }
}

// "X warned that strikes might follow": who fears a deed, or holds it possible, is no actor of it unless what is said names him.
void clear_fearful(const Document& document, Event& event) {
  for (const std::uint32_t number : event.statements) {
    const Statement& told = document.statements[number];
    if (told.modality != "feared" && told.modality != "possible") continue;
    std::erase_if(event.slots, [&](const Slot& slot) {
      return does(slot.role) && slot.referent >= 0 && slot.referent == told.speaker &&
             document.referents[static_cast<std::size_t>(slot.referent)].kind == EntityKind::kPerson &&
             std::none_of(told.content.begin(), told.content.end(),
                          [&](const Span& said) { return said.overlaps(slot.span); });
    });
  }
}

// "X urged |allies| to tighten sanctions": whom a demand goes to does what is demanded.
void clear_addressees(const Document& document, Event& event) {
  for (const std::uint32_t number : event.statements) {
    const Statement& told = document.statements[number];
    if (told.modality != "needed" || told.content.empty()) continue;
    for (Slot& slot : event.slots) {
      if (slot.role == "target" && slot.span.begin == told.content.front().begin &&
          slot.span.end <= event.trigger.begin)
        slot.role = "authority";
    }
    const bool asked = std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
      return slot.role == "authority" && slot.span.begin == told.content.front().begin;
    });
    std::erase_if(event.slots, [&](const Slot& slot) {
      return asked && slot.role == "authority" && slot.span.begin < told.content.front().begin;
    });
  }
}

// "intercepted |a container| with 13 tonnes of |cocaine|", "seized |$7 million| laundered by X": what is seized did no crime; a ship may.
void clear_seized_things(Event& crime, const Event& measure) {
  std::erase_if(crime.slots, [&](const Slot& actor) {
    return actor.role == "actor" && actor.referent < 0 &&
           std::any_of(measure.slots.begin(), measure.slots.end(), [&](const Slot& thing) {
             return thing.role == "asset" && thing.value != "vessel" && thing.value != "aircraft" &&
                    thing.span.overlaps(actor.span);
           });
  });
}

}  // namespace

void clear_accusers(Document& document) {
  for (std::size_t n = 0; n < document.events.size(); ++n) {
    Event& event = document.events[n];
    clear_fearful(document, event);
    if (event.type == "military_operation" || event.type == "terrorism") {
      // Whom an attack hit did not make it; a state may stand on both sides.
      std::erase_if(event.slots, [&](const Slot& slot) {
        if (slot.role != "actor" || slot.value.size() == 2) return false;
        // "погибли |600 солдат|"
        return slot.referent >= 0 ? has(event, "target", slot)
                                  : std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& hit) {
                                      return hit.role == "target" && hit.span == slot.span;
                                    });
      });
    }
    if (event.type == "dismissal") {
      // Who leaves his post is not dismissed by himself.
      std::erase_if(event.slots, [&](const Slot& slot) {
        return slot.role == "authority" && slot.referent >= 0 && has(event, "person", slot);
      });
    }
    if (event.type == "sanctions_designation") clear_addressees(document, event);
    if (event.type == "sanctions_violation") clear_rulers(event);
    if (event.type == "sanctions_evasion") clear_evaded(document, n);
    clear_shared(document, n);
    if (const EventType* type = type_of(event.type);
        event.type == "human_rights_abuse" || (type != nullptr && type->group == EventGroup::kCrime))
      settle_victims(event);
    if (event.type == "human_rights_abuse" && !event.evidence.empty()) blame_targets(document, n);
  }
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
      if (type->group == EventGroup::kCrime) clear_seized_things(crime, measure);
      const std::size_t before = crime.slots.size();
      std::erase_if(crime.slots, [&](const Slot& slot) {
        return does(slot.role) && has(measure, "authority", slot) && !has(measure, "target", slot) &&
               !(type->group == EventGroup::kTrade && acts_before(slot, crime, measure));
      });
      const bool nobody = before > crime.slots.size() && type->group == EventGroup::kCrime &&
                          std::none_of(crime.slots.begin(), crime.slots.end(),
                                       [](const Slot& slot) { return does(slot.role); });
      if (!nobody || measure.type == "seizure" || measure.type == "asset_freeze") continue;
      // "siber saldırılar nedeniyle |üç Rus| yaptırım listesinde": nor did they suffer it.
      std::erase_if(crime.slots,
                    [&](const Slot& slot) { return slot.role == "target" && has(measure, "target", slot); });
      for (const Slot& slot : measure.slots) {
        if (slot.role != "target") continue;
        crime.slots.push_back(slot);
        crime.slots.back().role = "actor";
      }
    }
  }
}

}  // namespace tamis::documents

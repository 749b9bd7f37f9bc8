#include "documents/events/event_echoes.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "documents/events/event_slots.h"

namespace tamis::documents {

namespace {

// Bytes between what was told and what is said of it.
constexpr std::uint32_t kNear = 700;

bool is_measure(const Event& event) noexcept {
  static constexpr std::string_view kMeasures[] = {"sanctions_designation", "sanctions_delisting",
                                                   "asset_freeze", "visa_ban", "expulsion"};
  return std::find(std::begin(kMeasures), std::end(kMeasures), event.type) != std::end(kMeasures);
}

// What somebody may try in vain, and try again.
bool may_be_tried(const Event& event) noexcept {
  static constexpr std::string_view kDeeds[] = {"arms_transfer",
                                                "arrest",
                                                "crypto_theft",
                                                "cyber_attack",
                                                "drug_trafficking",
                                                "embargoed_trade",
                                                "fraud",
                                                "human_trafficking",
                                                "missile_launch",
                                                "military_operation",
                                                "money_laundering",
                                                "satellite_launch",
                                                "shipping",
                                                "smuggling",
                                                "technology_transfer",
                                                "terrorism",
                                                "ship_to_ship_transfer"};
  return std::find(std::begin(kDeeds), std::end(kDeeds), event.type) != std::end(kDeeds);
}

// The event told last before the sentence, of those that `accepts` takes; null: none near.
template <class Accepts>
const Event* last_told(const EventSentence& sentence, const std::vector<Event>& told, Accepts&& accepts) {
  const std::uint32_t here = sentence.work->tokens.span(sentence.tokens).begin;
  const Event* last = nullptr;
  std::uint32_t last_at = 0;
  for (const Event& event : told) {
    if (!accepts(event)) continue;
    for (const Span span : event.evidence) {
      if (span.end > here || here - span.end >= kNear) continue;
      // Of those of one sentence the one whose words stand last.
      const std::uint32_t at = span.contains(event.trigger) ? event.trigger.end : span.begin;
      if (last != nullptr && at < last_at) continue;
      last = &event;
      last_at = at;
    }
  }
  return last;
}

// A verb of the type that asks for nothing, to read what stands around other words as around it.
const EventTrigger* plain_verb(std::string_view type) noexcept {
  const EventTables& tables = EventTables::get();
  for (const EventTrigger& trigger : tables.triggers) {
    if (tables.type_of(trigger).name == type && trigger.form == TriggerForm::kVerb && trigger.items == 0 &&
        !trigger.frame && trigger.particle.empty() && trigger.roles == tables.types[trigger.type].roles)
      return &trigger;
  }
  return nullptr;
}

}  // namespace

const EventTrigger* fill_echo(const EventSentence& sentence, const TriggerHit& hit,
                              const std::vector<Event>& told, Event& event) {
  const Event* last = last_told(sentence, told, is_measure);
  if (last == nullptr) return nullptr;
  TriggerHit verb = hit;
  verb.trigger = plain_verb(last->type);
  if (verb.trigger == nullptr || !fill_event(sentence, verb, event)) return nullptr;
  const auto has = [&](std::string_view role) {
    return std::any_of(event.slots.begin(), event.slots.end(),
                       [&](const Slot& slot) { return slot.role == role; });
  };
  if (!has("authority")) return nullptr;
  if (!has("target")) {
    for (const Slot& slot : last->slots) {
      if (slot.role == "target" || slot.role == "asset") event.slots.push_back(slot);
    }
  }
  return has("target") || has("asset") ? verb.trigger : nullptr;
}

const EventTrigger* fill_failed_try(const EventSentence& sentence, const TriggerHit& hit,
                                    const std::vector<Event>& told, Event& event) {
  const Event* last = last_told(sentence, told, may_be_tried);
  if (last == nullptr) return nullptr;
  TriggerHit verb = hit;
  verb.trigger = plain_verb(last->type);
  if (verb.trigger == nullptr) return nullptr;
  Event filled;
  if (fill_event(sentence, verb, filled)) {
    event = std::move(filled);
  } else {
    const TextTokens& text = sentence.work->tokens;
    event.trigger = text.span(hit.whole);
    event.evidence = {text.span(sentence.tokens)};
  }
  event.type = last->type;
  event.status = EventStatus::kFailed;
  event.reason = std::string(sentence.work->tokens.at(sentence.work->tokens.span(hit.whole)));
  for (const Slot& slot : last->slots) {
    if ((slot.role == "actor" || slot.role == "supplier" || slot.role == "item" || slot.role == "goods") &&
        !has_role(event, slot.role))
      event.slots.push_back(slot);
  }
  return verb.trigger;
}

}  // namespace tamis::documents

#include "documents/event_worth.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace tamis::documents {

namespace {

bool has_role(const Event& event, std::string_view role) noexcept {
  return std::any_of(event.slots.begin(), event.slots.end(),
                     [&](const Slot& slot) { return slot.role == role; });
}

}  // namespace

bool is_offence(const Event& event) noexcept {
  const std::string& type = event.type;
  const auto& types = EventTables::get().types;
  const auto its =
      std::find_if(types.begin(), types.end(), [&](const EventType& known) { return known.name == type; });
  return (its != types.end() && its->group == EventGroup::kCrime) || type == "sanctions_evasion" ||
         type == "sanctions_violation" || type == "terrorism" || type == "human_rights_abuse";
}

// One party alone, of what needs another: a word of the type, not an event ("troops who attack", "prosecutors charge").
bool is_thin(const Event& event) noexcept {
  if (event.slots.size() != 1 || event.status == EventStatus::kDenied ||
      event.status == EventStatus::kFailed || event.status == EventStatus::kPlanned)
    return false;
  const std::string_view role = event.slots.front().role;
  if (event.type == "military_operation" || event.type == "terrorism") return role == "actor";
  if (event.type == "financial_transaction") return role != "amount";
  if (event.type == "embargoed_trade") return true;
  if (event.type == "military_exercise") return role == "participant";
  if (event.type == "investigation") return role == "authority" || role == "target";
  return (event.type == "charge" || event.type == "arrest" || event.type == "seizure") &&
         (role == "authority" || role == "amount");
}

// Whether an event without a named party is worth telling.
bool stands_alone(const Event& event, const EventTrigger& trigger, std::uint32_t words) noexcept {
  const EventGroup group = EventTables::get().types[trigger.type].group;
  // "The talks, which were to begin on Tuesday, were called off."
  if (event.type == "talks" && event.status != EventStatus::kOccurred &&
      event.status != EventStatus::kAlleged && event.status != EventStatus::kBackground &&
      event.status != EventStatus::kDenied && trigger.form == TriggerForm::kNoun)
    return true;
  if (event.type == "visit" && event.status == EventStatus::kFailed) return true;
  // "von der Liste nehmen", "wash drug money": the words have no other sense, whoever it is.
  if (trigger.lemma && words >= 2 && trigger.form == TriggerForm::kVerb && group != EventGroup::kConsult)
    return true;
  // What somebody tells of crimes and of evasion at sea need name nobody: "they switch off their transponders".
  if (event.status == EventStatus::kAlleged &&
      (group == EventGroup::kCrime || event.type == "ais_gap" || event.type == "ship_to_ship_transfer" ||
       event.type == "human_rights_abuse" || event.type == "sanctions_evasion" ||
       event.type == "sanctions_violation") &&
      (words >= 2 || event.type == "ship_to_ship_transfer"))
    return true;
  // "wanted for smuggling": nobody's, and only thought of.
  if (event.status == EventStatus::kPossible && is_offence(event) && event.slots.empty()) return false;
  // "was added to the sanctions list", whoever it was.
  if (event.type == "sanctions_designation" && words >= 2 && trigger.form != TriggerForm::kNoun) return true;
  if (group == EventGroup::kConsult || group == EventGroup::kOffice || event.type == "statement_of_support")
    return false;
  // "Peskow wies Berichte über ein Waffengeschäft zurück", "weitere Listungen sind möglich": what is denied, feared or
  // came to nothing need name nobody.
  const bool unreal = event.status == EventStatus::kDenied || event.status == EventStatus::kPossible ||
                      event.status == EventStatus::kFailed;
  if (unreal &&
      (group == EventGroup::kTrade || group == EventGroup::kWeapons || group == EventGroup::kForce ||
       group == EventGroup::kSanctions || group == EventGroup::kCrime || group == EventGroup::kEnforcement))
    // "opposes unilateral sanctions": of nobody.
    return (trigger.form == TriggerForm::kNoun && group != EventGroup::kSanctions) || !event.slots.empty();
  // "The prosecutor's office opened an investigation.", "years behind bars"
  if (group == EventGroup::kEnforcement &&
      (has_role(event, "authority") || (words >= 2 && trigger.form == TriggerForm::kVerb)))
    return true;
  const bool deed = group != EventGroup::kCrime && group != EventGroup::kEnforcement;
  return std::any_of(event.slots.begin(), event.slots.end(), [deed](const Slot& slot) {
    if (!deed)
      return slot.role == "asset" || slot.role == "amount" || slot.role == "goods" || slot.role == "place" ||
             slot.role == "penalty";
    return slot.role == "item" || slot.role == "class" || slot.role == "authority" || slot.role == "amount" ||
           slot.role == "place" || slot.role == "goods" || slot.role == "asset" || slot.role == "instrument";
  });
}

}  // namespace tamis::documents

#include "documents/event_echoes.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "documents/event_slots.h"

namespace tamis::documents {

namespace {

// Bytes between what was told and what is said of it.
constexpr std::uint32_t kNear = 700;

const EventType& type_of(const Event& event) noexcept {
  const auto& types = EventTables::get().types;
  return *std::find_if(types.begin(), types.end(),
                       [&](const EventType& type) { return type.name == event.type; });
}

// What people deny: deals, deeds and crimes, so far as they are only said, feared or planned. What a court or an authority does is
// public.
bool is_deniable(const Event& event) noexcept {
  const EventGroup group = type_of(event).group;
  const bool said = event.status == EventStatus::kAlleged || event.status == EventStatus::kPossible ||
                    event.status == EventStatus::kPlanned;
  if (group == EventGroup::kTrade || group == EventGroup::kCrime || event.type == "sanctions_evasion" ||
      event.type == "sanctions_violation" || event.type == "human_rights_abuse")
    return said || event.status == EventStatus::kOccurred;
  return said && (group == EventGroup::kForce || group == EventGroup::kWeapons);
}

bool is_measure(const Event& event) noexcept {
  static constexpr std::string_view kMeasures[] = {
      "sanctions_designation", "sanctions_delisting", "asset_freeze", "visa_ban", "expulsion"};
  return std::find(std::begin(kMeasures), std::end(kMeasures), event.type) != std::end(kMeasures);
}

// The last of `told` before the sentence that is near enough and that `may` accepts.
template <class May>
const Event* last_told(const EventSentence& sentence, const std::vector<Event>& told, May&& may) {
  const std::uint32_t here = sentence.work->tokens.span(sentence.tokens).begin;
  const Event* last = nullptr;
  std::uint32_t last_end = 0;
  for (const Event& event : told) {
    if (!may(event)) continue;
    for (const Span span : event.evidence) {
      if (span.end > here || here - span.end >= kNear) continue;
      // Of those of one sentence the one whose words stand last.
      const std::uint32_t end = span.contains(event.trigger) ? event.trigger.end : span.begin;
      if (last != nullptr && end < last_end) continue;
      last = &event;
      last_end = end;
    }
  }
  return last;
}

// "denied reports that the South flew drones", "accusations of murder": the claim is not the one told before. "accusations by Kyiv" may be.
bool has_content(const EventSentence& sentence, TokenRange claim) noexcept {
  const auto named = [&](std::uint32_t from) {
    return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
      return who.tokens.first >= from && who.tokens.first <= from + 1;
    });
  };
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    if (word.tokens.first != claim.last) return false;
    return word.word->word == WordClass::kThat ||
           (word.word->word == WordClass::kPreposition && !named(word.tokens.last));
  });
}

// "La société nie." Nothing else is said to be denied.
bool ends_clause(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (hit.whole.last >= sentence.tokens.last) return true;
  const TokenKind next = sentence.work->tokens.tokens[hit.whole.last].kind;
  return next != TokenKind::kWord && next != TokenKind::kNumber && next != TokenKind::kOther;
}

// A trigger of the type; `plain`: a verb that asks for nothing, to read what stands around other words as around it.
const EventTrigger* trigger_of(std::string_view type, bool plain) noexcept {
  const EventTables& tables = EventTables::get();
  for (const EventTrigger& trigger : tables.triggers) {
    if (trigger.type == EventTrigger::kAnyType || tables.types[trigger.type].name != type) continue;
    if (!plain || (trigger.form == TriggerForm::kVerb && trigger.items == 0 && !trigger.frame &&
                   trigger.particle.empty() && trigger.roles == tables.types[trigger.type].roles))
      return &trigger;
  }
  return nullptr;
}

void copy_slots(const Event& from, Event& to) {
  for (const Slot& slot : from.slots) {
    const bool thing = slot.role == "item" || slot.role == "goods" || slot.role == "asset";
    if (thing || is_party_role(slot.role)) to.slots.push_back(slot);
  }
}

const EventTrigger* fill_denial(const EventSentence& sentence, const TriggerHit& hit,
                                const std::vector<Event>& told, Event& event) {
  const bool pair = hit.companion.first < hit.companion.last;
  if (pair ? has_content(sentence, hit.companion) : !ends_clause(sentence, hit)) return nullptr;
  const Event* last = last_told(sentence, told, is_deniable);
  if (last == nullptr) return nullptr;
  event.type = last->type;
  event.trigger = sentence.work->tokens.span(hit.whole);
  event.evidence = {sentence.work->tokens.span(sentence.tokens)};
  event.status = EventStatus::kDenied;
  event.reason = std::string(sentence.work->tokens.at(event.trigger));
  copy_slots(*last, event);
  return trigger_of(last->type, false);
}

const EventTrigger* fill_likewise(const EventSentence& sentence, const TriggerHit& hit,
                                  const std::vector<Event>& told, Event& event) {
  const Event* last = last_told(sentence, told, is_measure);
  if (last == nullptr) return nullptr;
  TriggerHit verb = hit;
  verb.trigger = trigger_of(last->type, true);
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

}  // namespace

bool is_echo(const EventTrigger& trigger) noexcept {
  return trigger.form == TriggerForm::kDenial || trigger.form == TriggerForm::kLikewise;
}

const EventTrigger* fill_echo(const EventSentence& sentence, const TriggerHit& hit,
                              const std::vector<Event>& told, Event& event) {
  return hit.trigger->form == TriggerForm::kDenial ? fill_denial(sentence, hit, told, event)
                                                   : fill_likewise(sentence, hit, told, event);
}

}  // namespace tamis::documents

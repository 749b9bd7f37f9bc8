#include "documents/events/event_grounds.h"

#include <algorithm>
#include <string_view>

#include "documents/events/event_slots.h"

namespace tamis::documents {

namespace {

bool are_one(const Slot& a, const Slot& b) noexcept {
  return a.span.overlaps(b.span) || (a.referent >= 0 && a.referent == b.referent);
}

bool has(const Event& event, std::string_view role, const Slot& who) noexcept {
  return std::any_of(event.slots.begin(), event.slots.end(),
                     [&](const Slot& slot) { return slot.role == role && are_one(slot, who); });
}

void settle_deed(const EventSentence& sentence, const Event& measure, std::string_view doer, Event& deed) {
  const TextTokens& text = sentence.work->tokens;
  const auto is_pronoun = [&](const Slot& slot) {
    const TokenRange tokens = text.tokens_in(slot.span);
    return std::any_of(sentence.names.begin(), sentence.names.end(),
                       [&](const Who& who) { return who.pronoun && tokens.contains(who.tokens.first); });
  };
  const auto stands_wrong = [&](const Slot& slot) {
    // "over |its| launch"
    if (slot.role == doer) return has(measure, "authority", slot) || is_pronoun(slot);
    // "Sanktionen |gegen Nordkorea| wegen des Starts": no destination.
    return (slot.role == "destination" || slot.role == "target") && has(measure, "target", slot);
  };
  deed.slots.erase(std::remove_if(deed.slots.begin(), deed.slots.end(), stands_wrong), deed.slots.end());
  if (has_role(deed, doer)) return;
  for (const Slot& slot : measure.slots) {
    if (slot.role != "target") continue;
    deed.slots.push_back(slot);
    deed.slots.back().role = doer;
  }
}

}  // namespace

void settle_grounds(const EventSentence& sentence, std::vector<EventDraft>& drafts) {
  for (const EventDraft& measure : drafts) {
    if (measure.dropped || measure.event.type != "sanctions_designation") continue;
    const auto& slots = measure.event.slots;
    const auto ground =
        std::find_if(slots.begin(), slots.end(), [](const Slot& slot) { return slot.role == "reason"; });
    if (ground == slots.end() || !has_role(measure.event, "target")) continue;
    for (EventDraft& deed : drafts) {
      if (&deed == &measure || deed.trigger == nullptr || group_of(deed) == EventGroup::kSanctions ||
          !ground->span.contains(deed.event.trigger))
        continue;
      const std::string_view doer = deed.trigger->roles[static_cast<std::size_t>(Tie::kSubject)];
      if (!doer.empty()) settle_deed(sentence, measure.event, doer, deed.event);
    }
  }
}

}  // namespace tamis::documents

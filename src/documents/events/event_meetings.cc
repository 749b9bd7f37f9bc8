#include "documents/events/event_meetings.h"

#include <algorithm>
#include <string>
#include <vector>

#include "documents/events/event_slots.h"
#include "documents/words/offices.h"

namespace tamis::documents {

namespace {

// Of those who meet.
struct Members {
  bool persons = false;
  bool leaders = false;
  bool officials = false;  // persons whose office is told
  bool others = false;     // states, bodies, sides
};

bool leads_state(const Referent& referent) {
  return std::any_of(referent.titles.begin(), referent.titles.end(), [](const std::string& title) {
    const std::vector<std::string> offices = offices_in(title);
    return std::any_of(offices.begin(), offices.end(), [](const std::string& office) {
      return is_leader(office) || office == "prime_minister";
    });
  });
}

Members members_of(const EventSentence& sentence, const TriggerHit& hit, const Event& event) {
  const Document& document = *sentence.work->document;
  const TextTokens& text = sentence.work->tokens;
  Members members;
  // "les deux présidents se sont rencontrés": they may fill no slot yet.
  members.persons = members.leaders =
      std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
        return who.leaders && sentence.clause(who.clause_token) == sentence.clause(hit.tokens.first);
      });
  for (const Slot& slot : event.slots) {
    if (slot.role != "participant") continue;
    const auto who = std::find_if(sentence.names.begin(), sentence.names.end(), [&](const Who& name) {
      return text.span(name.tokens).overlaps(slot.span);
    });
    const bool person =
        (who != sentence.names.end() && who->official) ||
        (slot.referent >= 0 &&
         document.referents[static_cast<std::size_t>(slot.referent)].kind == EntityKind::kPerson);
    if (!person) {
      members.others = true;
      continue;
    }
    members.persons = true;
    if (slot.referent < 0) {
      members.officials = true;
      continue;
    }
    const Referent& referent = document.referents[static_cast<std::size_t>(slot.referent)];
    members.officials = members.officials || !referent.titles.empty();
    members.leaders = members.leaders || leads_state(referent);
  }
  return members;
}

// Whether a noun for talks is the word that tells it, or stands inside of it ("held five hours of |talks|").
bool is_told_by_talks(const EventSentence& sentence, const TriggerHit& hit) {
  // 会談, 회담: of leaders as well as of others.
  if (sentence.language == "ja" || sentence.language == "ko") return false;
  const auto is_noun_of = [&](const TriggerHit& other, std::string_view type) {
    return EventTables::get().type_of(*other.trigger).name == type &&
           other.trigger->form == TriggerForm::kNoun && hit.whole.first <= other.whole.first &&
           other.whole.last <= hit.whole.last;
  };
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& talks) {
    // "a |session of talks|", "|face-to-face talks|": a meeting all the same.
    return is_noun_of(talks, "talks") &&
           std::none_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
             return is_noun_of(other, "leader_meeting") && other.whole.first <= talks.whole.first &&
                    talks.whole.last <= other.whole.last && other.words > talks.words;
           });
  });
}

}  // namespace

bool is_meeting(std::string_view type) noexcept { return type == "leader_meeting" || type == "talks"; }

void settle_meeting(const EventSentence& sentence, const TriggerHit& hit, Event& event) {
  if (event.type != "leader_meeting") return;
  const Members members = members_of(sentence, hit, event);
  const bool sides = members.others && !members.persons;
  if (sides || (members.officials && !members.leaders && is_told_by_talks(sentence, hit)))
    event.type = "talks";
}

}  // namespace tamis::documents

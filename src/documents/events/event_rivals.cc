#include "documents/events/event_rivals.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "documents/events/event_history.h"
#include "documents/events/event_identity.h"
#include "documents/events/event_slots.h"
#include "documents/events/event_worth.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kNoItem = ~std::uint32_t{0};
constexpr std::uint32_t kFarItem = 40;  // bytes
// Words between "agreed" and what to do.
constexpr std::uint32_t kAgreedReach = 3;

// Between the trigger and its nearest thing; kNoItem: none.
std::uint32_t bytes_to_item(const Event& event) noexcept {
  std::uint32_t nearest = kNoItem;
  for (const Slot& slot : event.slots) {
    if (slot.role != "item" && slot.role != "goods") continue;
    const std::uint32_t apart = slot.span.begin >= event.trigger.end
                                    ? slot.span.begin - event.trigger.end
                                    : event.trigger.begin - std::min(event.trigger.begin, slot.span.end);
    nearest = std::min(nearest, apart);
  }
  return nearest;
}

bool share_item(const Event& one, const Event& two) noexcept {
  return std::any_of(one.slots.begin(), one.slots.end(), [&](const Slot& slot) {
    return slot.role == "item" && std::any_of(two.slots.begin(), two.slots.end(), [&](const Slot& other) {
             return other.role == "item" && other.span.overlaps(slot.span);
           });
  });
}

bool share_words(const Event& one, const Event& two, std::string_view role) noexcept {
  return std::any_of(one.slots.begin(), one.slots.end(), [&](const Slot& slot) {
    return slot.role == role && std::any_of(two.slots.begin(), two.slots.end(), [&](const Slot& other) {
             return other.role == role && other.span == slot.span;
           });
  });
}

// The crime that the target of a measure is suspected of: it is he who did it.
void suspect(Event& crime, const Event& measure) {
  const bool judged = measure.type == "conviction" || measure.type == "fine";
  if (crime.status == EventStatus::kOccurred && !judged) crime.status = EventStatus::kAlleged;
  const auto is_authority = [&](const Slot& slot) {
    return std::any_of(measure.slots.begin(), measure.slots.end(), [&](const Slot& other) {
      return other.role == "authority" && other.span == slot.span;
    });
  };
  std::erase_if(crime.slots,
                [&](const Slot& slot) { return slot.role == "authority" || is_authority(slot); });
  if (has_role(crime, "actor")) return;
  for (const Slot& slot : measure.slots) {
    if (slot.role != "target" || std::any_of(crime.slots.begin(), crime.slots.end(),
                                             [&](const Slot& own) { return own.span == slot.span; }))
      continue;
    Slot actor = slot;
    actor.role = "actor";
    crime.slots.push_back(std::move(actor));
  }
}

// "Poland will introduce |up to five years in prison| for evading sanctions": what a state provides for, which sentences nobody.
bool is_law(const Event& event) noexcept {
  if ((event.type != "conviction" && event.type != "fine") ||
      (event.status != EventStatus::kPlanned && event.status != EventStatus::kPossible))
    return false;
  const auto is_state = [](const Slot& slot) { return slot.value.size() == 2 && slot.referent >= 0; };
  bool state = false;
  for (const Slot& slot : event.slots) {
    if (slot.role != "target" && slot.role != "authority") continue;
    if (!is_state(slot)) return false;
    state = true;
  }
  return state || (event.type == "conviction" && event.status == EventStatus::kPlanned);
}

bool is_of_movables(const Event& event) noexcept {
  return has_role(event, "asset") &&
         std::all_of(event.slots.begin(), event.slots.end(), [](const Slot& slot) {
           return slot.role != "asset" || (slot.value != "funds" && slot.value != "real estate");
         });
}

bool is_by_troops_alone(const Event& event) noexcept {
  return std::all_of(event.slots.begin(), event.slots.end(),
                     [](const Slot& slot) { return slot.role != "item" || slot.value == "troops"; });
}

// "|Ukrainian drones| set a depot on fire": forces or weapons of war before the verb of its clause.
bool is_armed(const EventSentence& sentence, const EventDraft& draft) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return (word.word->word == WordClass::kForce || word.word->word == WordClass::kDrone ||
            word.word->word == WordClass::kMissile) &&
           word.tokens.last <= draft.tokens.first &&
           sentence.clause(word.tokens.first) == sentence.clause(draft.tokens.first);
  });
}

// "|wird verdächtigt|, Gelder veruntreut zu haben", "|steht im Verdacht|": an investigation of nobody's, by words that only make alleged what the
// sentence tells behind them.
bool is_mere_suspicion(const EventSentence& sentence, const EventDraft& draft) noexcept {
  if (draft.event.type != "investigation" || has_role(draft.event, "authority") ||
      draft.trigger->form == TriggerForm::kNoun)
    return false;
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kAlleged &&
           word.tokens.first < draft.tokens.last && draft.tokens.first < word.tokens.last;
  });
}

void add_offence(Event& event, const EventDraft& crime) {
  for (Slot& slot : event.slots) {
    if (slot.role != "offence") continue;
    if (slot.value.empty()) {
      slot.value = crime.event.type;
      return;
    }
    if (slot.value == crime.event.type) return;
  }
  Slot slot;
  slot.role = "offence";
  slot.span = crime.event.trigger;
  slot.value = crime.event.type;
  event.slots.push_back(std::move(slot));
}

// Whether what one event is done to did the other.
bool is_on_actor_of(const Event& event, const Event& other) noexcept {
  return std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& target) {
    return target.role == "target" &&
           std::any_of(other.slots.begin(), other.slots.end(), [&](const Slot& actor) {
             return actor.role == "actor" && actor.span.overlaps(target.span);
           });
  });
}

// "أوقفت 12 من أفراد طاقم |سفينة|": whether a ship behind those who are held, in their phrase or right behind it, is all that is seized.
bool is_on_seized(const Event& arrest, const Event& seizure) noexcept {
  constexpr std::uint32_t kReach = 12;  // bytes between them
  if (arrest.type != "arrest" || seizure.type != "seizure") return false;
  const auto held = std::find_if(arrest.slots.begin(), arrest.slots.end(),
                                 [](const Slot& slot) { return slot.role == "target"; });
  if (held == arrest.slots.end() || held->span.begin < arrest.trigger.end) return false;
  return std::all_of(seizure.slots.begin(), seizure.slots.end(), [&](const Slot& slot) {
    return slot.role != "asset" || (slot.value == "vessel" && slot.span.begin >= held->span.begin + kReach &&
                                    slot.span.begin <= held->span.end + kReach);
  });
}

// Whether a person or people suffer it.
bool is_on_people(const EventSentence& sentence, const Event& event) noexcept {
  return std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& victim) {
    return victim.role == "victim" &&
           std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
             return (who.kind == EntityKind::kPerson || who.kind == EntityKind::kGroup) && !who.authority &&
                    sentence.work->tokens.span(who.tokens).overlaps(victim.span);
           });
  });
}

// "tres |personas| acusadas de exportar": those who do it are not whom they traffic.
bool is_done_to_doer(const Event& event) noexcept {
  return event.type == "human_trafficking" &&
         std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& victim) {
           return victim.role == "victim" &&
                  std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& actor) {
                    return actor.role == "actor" && actor.span.overlaps(victim.span);
                  });
         });
}

}  // namespace

EventGroup group_of(const TriggerHit& hit) noexcept { return EventTables::get().type_of(*hit.trigger).group; }
EventGroup group_of(const EventDraft& draft) noexcept {
  return EventTables::get().type_of(*draft.trigger).group;
}

void weigh_against_each_other(const EventSentence& sentence, std::vector<EventDraft>& drafts) {
  for (EventDraft& draft : drafts) {
    for (EventDraft& other : drafts) {
      if (&draft == &other || draft.dropped || other.dropped) continue;
      // "запровадив |візові обмеження|": of sanctions in one phrase with visas only these are told.
      if (draft.event.type == "sanctions_designation" && other.event.type == "visa_ban" &&
          draft.event.trigger.overlaps(other.event.trigger))
        draft.dropped = true;
      // "|evading UN sanctions|", "breach of |EU sanctions|": those that are evaded or broken are not imposed here.
      if (draft.event.type == "sanctions_designation" &&
          (other.event.type == "sanctions_evasion" || other.event.type == "sanctions_violation") &&
          draft.event.trigger.overlaps(other.event.trigger))
        draft.dropped = true;
      // "제재를 위반한 은행에 벌금을 |부과했다|": one verb imposes the fine, and nobody's sanctions.
      if (draft.event.type == "sanctions_designation" && other.event.type == "fine" &&
          share_words(draft.event, other.event, "amount"))
        draft.dropped = true;
      // "判处16年|监禁|": the term of a sentence is no arrest.
      if (draft.event.type == "arrest" && other.event.type == "conviction" &&
          share_words(draft.event, other.event, "penalty"))
        draft.dropped = true;
      // "|資金を|洗浄していた": laundered, not paid.
      if (draft.event.type == "financial_transaction" && other.event.type == "money_laundering" &&
          draft.tokens.last <= other.tokens.first && other.tokens.first - draft.tokens.last <= kAgreedReach)
        draft.dropped = true;
      // "派遣航母|前往|釜山": the voyage is the deployment.
      if (draft.event.type == "shipping" && other.event.type == "deployment" &&
          sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first) &&
          !has_role(draft.event, "cargo"))
        draft.dropped = true;
      // Coins stolen by hackers are one theft; abuses beside a listing are its reason.
      if (draft.event.type == "cyber_attack" && other.event.type == "crypto_theft") draft.dropped = true;
      if (draft.trigger->form == TriggerForm::kNoun && is_offence(draft.event) &&
          other.event.type == "sanctions_designation" && draft.tokens.first > other.tokens.first &&
          // "..., accusati di traffico di migranti": in the clause behind, too, where it is only said of them.
          (sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first) ||
           draft.event.status == EventStatus::kAlleged))
        suspect(draft.event, other.event);
      // "investigates a programme that brings girls to the factory": what is looked into is not yet proved.
      if (is_offence(draft.event) && draft.event.status == EventStatus::kOccurred &&
          draft.tokens.first > other.tokens.first &&
          (other.event.type == "investigation" || other.event.type == "charge" ||
           other.event.type == "arrest" || other.event.type == "sanctions_designation"))
        draft.event.status = EventStatus::kAlleged;
      // The launch of a satellite that somebody may help with is what he helps with.
      for (const Slot& slot : other.event.slots) {
        const bool ground = slot.role == "reason" || slot.role == "offence";
        const bool covers = slot.role == "item" || (ground && (group_of(draft) == EventGroup::kEnforcement ||
                                                               group_of(draft) == EventGroup::kSanctions ||
                                                               draft.event.type == "military_operation"));
        if (covers && slot.span.contains(draft.event.trigger) && !slot.span.overlaps(other.event.trigger) &&
            draft.event.type != other.event.type && !is_offence(draft.event))
          draft.dropped = true;
      }
      if (is_offence(other.event) && other.event.status == EventStatus::kAlleged &&
          other.tokens.first >= draft.tokens.last && is_mere_suspicion(sentence, draft))
        draft.dropped = true;
      // "jailed on charges of", "hat das Schiff nach X festgesetzt": the ground or the way of what is told.
      if (sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first)) {
        if (draft.event.type == "charge" && !has_role(draft.event, "target") &&
            (other.event.type == "arrest" || other.event.type == "conviction" || other.event.type == "fine"))
          draft.dropped = true;
        // "arrested a man suspected of": why he was, not what else happened.
        if (draft.event.type == "investigation" && !other.weak &&
            (other.event.type == "arrest" || other.event.type == "charge" ||
             other.event.type == "conviction") &&
            (draft.tokens.first > other.tokens.first || sentence.language == "fa"))
          draft.dropped = true;
        if (draft.event.type == "shipping" && other.event.type != "shipping" &&
            !has_role(draft.event, "destination") && !has_role(draft.event, "origin"))
          draft.dropped = true;
      }
      // "|jailed| two traffickers for ten years": the sentence.
      if (draft.event.type == "arrest" && other.event.type == "conviction" &&
          draft.event.trigger.overlaps(other.event.trigger))
        draft.dropped = true;
      // "|zatrzymali| 12 transportów": what the longer phrase of the verb says is seized is nobody who is held.
      if (draft.event.type == "arrest" && other.event.type == "seizure" &&
          other.event.trigger.contains(draft.event.trigger) &&
          other.event.trigger.size() > draft.event.trigger.size() && share_target(draft.event, other.event))
        draft.dropped = true;
      // "|контракт на| поставку": the deal is what it is for.
      if (draft.event.type == other.event.type && draft.tokens.last == other.tokens.first &&
          draft.event.type == "arms_transfer" && draft.event.status == other.event.status)
        draft.dropped = true;
      // "seized a shipment of rifles bound for Sudan": what is seized has not arrived.
      if (other.event.type == "seizure" && other.trigger->form == TriggerForm::kVerb &&
          draft.event.status == EventStatus::kOccurred && other.event.status == EventStatus::kOccurred &&
          (draft.event.type == "arms_transfer" || draft.event.type == "technology_transfer" ||
           draft.event.type == "embargoed_trade") &&
          sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first))
        draft.dropped = true;
      // "Providing it would be a breach": the breach is told; the deed only adds to what was told of it.
      if (other.event.type == "sanctions_violation" && other.event.status != EventStatus::kOccurred &&
          draft.hit != nullptr &&
          (is_noun_trigger(sentence, *draft.hit) || draft.event.status == EventStatus::kPossible) &&
          group_of(draft) == EventGroup::kTrade && draft.tokens.first < other.tokens.first &&
          sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first))
        draft.only_adds = true;
      // "sold missiles": a deal in goods is none in companies; what is paid as a fine, or frozen, is no payment.
      if (draft.event.type == "ownership_change" && group_of(other) == EventGroup::kTrade &&
          draft.tokens.first == other.tokens.first)
        draft.dropped = true;
      if (draft.event.type == "financial_transaction" &&
          (other.event.type == "fine" || other.event.type == "asset_freeze") &&
          sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first))
        draft.dropped = true;
      // One verb of two things: the one that stands much nearer ("providing that technology would ... a missile force").
      if (draft.tokens.first == other.tokens.first && draft.trigger->items != 0 &&
          other.trigger->items != 0 && draft.event.type != other.event.type) {
        const std::uint32_t own = bytes_to_item(draft.event);
        const std::uint32_t its = bytes_to_item(other.event);
        if (own != kNoItem && its != kNoItem && own > its + kFarItem) draft.dropped = true;
      }
      // "ha |sequestrato| il giornalista", "... una villa": one verb for taking somebody and for taking a thing.
      if (draft.event.type == "seizure" && other.event.type == "human_rights_abuse" &&
          draft.event.trigger.overlaps(other.event.trigger))
        (is_on_people(sentence, other.event) && !has_role(draft.event, "asset") ? draft : other).dropped =
            true;
      // "die Sanktionen gegen X aufheben": what is lifted from somebody is not imposed on him.
      if (draft.event.type == "sanctions_designation" && other.event.type == "sanctions_delisting" &&
          sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first) &&
          (draft.event.trigger.overlaps(other.event.trigger) || share_target(draft.event, other.event) ||
           draft.trigger->form == TriggerForm::kNoun ||
           // "kann |die Sanktionen gegen| X aufheben"
           (draft.event.trigger.end <= other.event.trigger.begin &&
            std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
              return word.word->word == WordClass::kSanction && draft.tokens.contains(word.tokens.first);
            }))))
        draft.dropped = true;
      // "Drohnen haben das Werk angegriffen", "214 kilo eroin |ele geçirdi|"
      if (draft.event.type == "cyber_attack" &&
          ((other.event.type == "military_operation" && has_role(other.event, "item")) ||
           other.event.type == "seizure") &&
          draft.event.trigger.overlaps(other.event.trigger))
        draft.dropped = true;
      // "L'armée a chassé les rebelles": who drives fighters out expels nobody.
      if (draft.event.type == "expulsion" && other.event.type == "military_operation" &&
          draft.event.trigger.overlaps(other.event.trigger))
        draft.dropped = true;
      // "hackers attacked the exchange", "شن قراصنة هجوما إلكترونيا على البرلمان"
      if (draft.event.type == "military_operation" && other.event.type == "cyber_attack" &&
          !has_role(draft.event, "item") &&
          (draft.event.trigger.overlaps(other.event.trigger) || share_target(draft.event, other.event)))
        draft.dropped = true;
      // "hackers tried to break in, but |the attack| was foiled": it is the same attack, and not on them.
      if (draft.event.type == "military_operation" && other.event.type == "cyber_attack" &&
          !has_role(draft.event, "item") && is_on_actor_of(draft.event, other.event))
        draft.dropped = true;
      // "plotting a bomb attack", "підірвати станцію": terror, unless forces or their drones do it; what is given as a bribe is no payment.
      if (draft.event.type == "military_operation" && other.event.type == "terrorism" &&
          draft.event.trigger.overlaps(other.event.trigger))
        (is_armed(sentence, draft) ? other : draft).dropped = true;
      if (draft.event.type == "financial_transaction" && other.event.type == "corruption" &&
          sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first))
        draft.dropped = true;
      // "could send Syria air defence systems": what is handed over is not deployed.
      if (draft.event.type == "deployment" && other.event.type == "arms_transfer" &&
          draft.event.trigger.overlaps(other.event.trigger) && share_item(draft.event, other.event))
        draft.dropped = true;
      // "fing einen Lastwagen mit Raketen ab": what is taken from somebody is not fought for. "schoss Raketen Richtung Ostmeer ab": a launch.
      if (draft.event.type == "military_operation" && draft.event.trigger.overlaps(other.event.trigger) &&
          (other.event.type == "seizure" ||
           (other.event.type == "missile_launch" &&
            (has_role(other.event, "destination") || has_role(other.event, "distance") ||
             has_role(other.event, "origin")))))
        draft.dropped = true;
      // One verb tells one deed: a theft of coins is no fraud, shells sent are no payment.
      if (is_other_sense(draft.event.type, other.event.type) &&
          draft.event.trigger.overlaps(other.event.trigger))
        draft.dropped = true;
      if (is_done_to_doer(draft.event) && group_of(other) == EventGroup::kTrade &&
          draft.event.trigger.overlaps(other.event.trigger))
        draft.dropped = true;
      // "traspasó 700.000 barriles |a otro buque|": what goes over to another ship is neither sold nor given away.
      if (other.event.type == "ship_to_ship_transfer" && is_other_sense(draft.event.type, other.event.type) &&
          other.tokens.first > draft.tokens.first &&
          sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first))
        draft.dropped = true;
      // "арестовала яхту", "差し押さえた": a thing that moves is seized, a house is frozen.
      if (draft.event.trigger.begin == other.event.trigger.begin &&
          ((draft.event.type == "asset_freeze" && other.event.type == "seizure" &&
            is_of_movables(draft.event)) ||
           (draft.event.type == "seizure" && other.event.type == "asset_freeze" &&
            std::any_of(draft.event.slots.begin(), draft.event.slots.end(), [](const Slot& slot) {
              return slot.role == "asset" && slot.value == "real estate";
            }))))
        draft.dropped = true;
      // "attacked the camp, killing 13 people": whom it killed is told with the attack; of who has a name the death is told as well.
      if (draft.event.type == "death" && !other.weak &&
          (other.event.type == "military_operation" || other.event.type == "terrorism" ||
           other.event.type == "human_rights_abuse") &&
          std::none_of(draft.event.slots.begin(), draft.event.slots.end(),
                       [&](const Slot& slot) { return slot.role == "person" && slot.referent >= 0; }))
        draft.dropped = true;
      // "killed in an Israeli air strike": whom the strike hit.
      if (draft.event.type == "military_operation" && other.event.type == "death" &&
          has_role(draft.event, "actor") && !has_role(draft.event, "target") &&
          sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first)) {
        for (Slot slot : other.event.slots) {
          if (slot.role != "person") continue;
          slot.role = "target";
          draft.event.slots.push_back(std::move(slot));
          break;
        }
      }
      // "a rocket carrying two satellites blasted off"
      if (draft.event.type == "missile_launch" && other.event.type == "satellite_launch")
        draft.dropped = true;
      // "had agreed to share its technology": the deed is what was agreed.
      if (draft.event.type == "agreement" && draft.trigger->form == TriggerForm::kVerb &&
          !has_role(draft.event, "instrument") && group_of(other) == EventGroup::kTrade &&
          other.tokens.first > draft.tokens.last && other.tokens.first - draft.tokens.last <= kAgreedReach)
        draft.dropped = true;
      // "la OFAC |designó| a X": who lists somebody gives him no office.
      if (draft.event.type == "appointment" && other.event.type == "sanctions_designation" &&
          draft.event.trigger.overlaps(other.event.trigger))
        draft.dropped = true;
      // "Der Kommandeur |der Luftstreitkräfte|, X, |traf| Y": forces in an office hit nobody whom its holder meets.
      if (draft.event.type == "military_operation" && other.event.type == "leader_meeting" &&
          draft.event.trigger.overlaps(other.event.trigger) && is_by_troops_alone(draft.event) &&
          std::count_if(other.event.slots.begin(), other.event.slots.end(),
                        [](const Slot& slot) { return slot.role == "participant"; }) > 1)
        draft.dropped = true;
      // "|traf| in Begleitung von Y in X |ein|"
      if (draft.event.type == "leader_meeting" && other.event.type == "visit" &&
          other.event.trigger.contains(draft.event.trigger) &&
          draft.event.trigger.begin == other.event.trigger.begin &&
          other.event.trigger.size() > draft.event.trigger.size())
        draft.dropped = true;
      // "travelled to Moscow for talks"
      if (draft.event.type == "talks" && draft.event.status == EventStatus::kPlanned &&
          other.event.type == "visit" &&
          sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first))
        draft.dropped = true;
      // One verb, of a thing or of somebody: the thing ("арестовала яхту"), unless those are on it ("עצרה 12 אנשי צוות של ספינה").
      if (draft.trigger->items == 0 && other.trigger->items != 0 &&
          group_of(draft) == EventGroup::kEnforcement && draft.tokens.first == other.tokens.first)
        (is_on_seized(draft.event, other.event) ? other : draft).dropped = true;
      // A crime beside an arrest, charge or sentence is the offence.
      const bool offence = is_offence(draft.event);
      const bool ground =
          std::any_of(other.event.slots.begin(), other.event.slots.end(), [&](const Slot& slot) {
            return slot.role == "offence" && slot.span.overlaps(draft.event.trigger);
          });
      if (offence && (draft.trigger->form == TriggerForm::kNoun || ground) &&
          group_of(other) == EventGroup::kEnforcement) {
        add_offence(other.event, draft);
        suspect(draft.event, other.event);
        // What a court has judged is told by its sentence.
        const bool beside = draft.event.status != EventStatus::kDenied &&
                            other.trigger->form == TriggerForm::kVerb &&
                            other.tokens.first < draft.tokens.first &&
                            sentence.clause(draft.tokens.first) == sentence.clause(other.tokens.first);
        if (other.event.type == "conviction" && (ground || beside)) draft.dropped = true;
        // "charged with fraud and money laundering": the charge names them, and nothing more is told of them.
        if (other.event.type == "charge" && draft.trigger->form == TriggerForm::kNoun &&
            draft.event.status == EventStatus::kAlleged && (ground || beside) && is_only_named(draft.event))
          draft.dropped = true;
      }
    }
  }
  for (EventDraft& draft : drafts) {
    if (!is_law(draft.event)) continue;
    draft.dropped = true;
    for (EventDraft& crime : drafts) {
      if (is_offence(crime.event) && crime.tokens.first > draft.tokens.first) crime.dropped = true;
    }
  }
}

}  // namespace tamis::documents

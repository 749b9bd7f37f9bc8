// Whether an event happened: told as done, only alleged, possible, planned, denied, failed, or past history.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// What is seen around a trigger that bears on how real its event is, whether it decides or not: the bits of
// status_signs().
enum class StatusSign : std::uint8_t {
  kNegated,
  kGoverningNegation,  // of the clause that governs it
  kRejected,
  kWhether,
  kDenied,
  kDeniedBehind,
  kFailed,
  kProposed,
  kPossible,
  kAttempted,
  kPlanned,
  kPurpose,  // "to send", governed by no word of the tables
  kQuestion,
  kBackground,
  kAlleged,
  kSourced,
  kNoun,
  kState,
  kFramed,    // is_framed()
  kGoverned,  // in a clause behind "that"
  kOpening,   // opens its clause as the deed as such
  kRelative,  // in a clause about a noun before it
  kPluperfect,
  kBehindOther,  // not in the first clause of its sentence
  // Words of the sentence, whether they reach it or not.
  kFarNegation,
  kFarPossible,
  kFarPlanned,
  kFarFailed,
  kFarAlleged,
  kFarDenied,
  kFarBackground,
  kFarProposed,
  kMeasureBeside,  // another trigger of the sentence tells an arrest, a charge, a listing
  kTitle,          // the headline, or a heading, tells it
  kCertain,        // its own verb ("plotting"), one of hearsay ("soll ... haben") or a construct says so
  kUndone  // not weighed: the verb is denied, or an infinitive of which the words do not say that it was done
};
// Of those that are weighed.
inline constexpr std::size_t kStatusSigns = static_cast<std::size_t>(StatusSign::kCertain) + 1;

[[nodiscard]] constexpr std::uint64_t sign_bit(StatusSign sign) noexcept {
  return std::uint64_t{1} << static_cast<unsigned>(sign);
}
// "negated", as data/status_weights.tsv names it.
[[nodiscard]] std::string_view status_sign_name(StatusSign sign) noexcept;

struct EventVerdict {
  EventStatus status = EventStatus::kOccurred;
  TokenRange reason;  // the words it stands on; empty: nothing speaks against
};

// Of the event that `hit` tells about `item` (empty: none), by the words of the sentence. Linear in them.
[[nodiscard]] EventVerdict status_of(const EventSentence& sentence, const TriggerHit& hit, TokenRange item);

// The signs of the event that `hit` tells, but kTitle: the number of each as a bit (sign_bit()). `told`: the status it
// has got; one that the words around the trigger do not give is of a construct that says so for certain. Linear in the
// words of the sentence.
[[nodiscard]] std::uint64_t status_signs(const EventSentence& sentence, const TriggerHit& hit,
                                         EventStatus told);

// A noun that only says when something else was ("after the summit").
[[nodiscard]] bool is_framed(const EventSentence& sentence, const TriggerHit& hit);

// "X, |arrested| in March,": a participle of the passive that opens its clause behind a noun and a comma, and deals with nobody behind it.
[[nodiscard]] bool is_apposed_participle(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// A verb in the passive, so that its subject suffers it.
[[nodiscard]] bool is_passive(const EventSentence& sentence, const TriggerHit& hit, TokenRange item);

// "X charged with fraud", "X in Berlin festgenommen": whether a participle in a title is a passive whose auxiliary is left out. English,
// German, Dutch.
[[nodiscard]] bool is_headline_passive(const EventSentence& sentence, const TriggerHit& hit);

// "was arrested in Berlin |and charged|": whether an English participle shares the passive of the clause that "and" joins it to.
[[nodiscard]] bool shares_passive(const EventSentence& sentence, const TriggerHit& hit);

// Whether another trigger of the type in the clause is a verb that lists, holds or charges in the active.
[[nodiscard]] bool acts_beside(const EventSentence& sentence, const TriggerHit& hit);

// Whether a trigger that is only a part of a predicate stands with a passive or a state of its type, whose subject suffers.
[[nodiscard]] bool suffers_beside(const EventSentence& sentence, const TriggerHit& hit);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_H_

// The knowledge that events are found by: data/event_types.tsv, event_triggers.tsv, event_words.tsv, event_status.tsv, and the modality words of
// modality_words.tsv.
#ifndef TAMIS_DOCUMENTS_WORDS_EVENT_TABLES_H_
#define TAMIS_DOCUMENTS_WORDS_EVENT_TABLES_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/words/phrases.h"

namespace tamis::documents {

// How a name stands to a trigger.
enum class Tie : std::uint8_t {
  kNone,  // behind a preposition that means nothing here ("about")
  kBare,  // without preposition: subject or object
  kSubject,
  kObject,
  kBy,
  kOf,
  kAdjective,
  kTo,
  kFrom,
  kIn,
  kWith,
  kFor,
  kAgainst,
  kOver,
  kBetween,
  kVon,  // of, from or by, as the trigger has it (German, Dutch)
  kItem,
  kCount
};

using Roles = std::array<std::string_view, static_cast<std::size_t>(Tie::kCount)>;

enum class EventGroup : std::uint8_t {
  kConsult,
  kSupport,
  kTrade,
  kWeapons,
  kForce,
  kSanctions,
  kCrime,
  kEnforcement,
  kOffice,
  kNone  // of EventTables::type_of() alone
};

struct EventType {
  std::string_view name;
  EventGroup group = EventGroup::kConsult;
  Roles roles;  // the slot that each tie fills; empty: none
};

enum class WordClass : std::uint8_t {
  kMissile,
  kSatellite,
  kArms,
  kTechnology,
  kCommodity,
  kNuclear,
  kAsset,
  kMoney,
  kCrypto,
  kCompany,
  kStake,
  kForce,
  kVessel,
  kInstrument,
  kSupport,
  kWaters,
  kArea,
  kAuthority,
  kReason,
  kTimes,
  kMeasure,
  kPreposition,
  kAuxiliary,
  kRelative,
  kAnd,
  kDeterminer,
  kThat,
  kFrame,
  kAdjective,
  kPeople,     // people and bodies without a name
  kSite,       // a place without a name: airport, space centre; the value is its kind
  kSide,       // "pro", "anti": before the name of a side
  kAfterName,  // a particle or postposition behind a name, and what ties it
  kSource,     // "according to" before, "zufolge" behind who tells it; the value: before or behind
  kMember,     // "among them": behind it stands who is of those named before
  kStatus,
  // Things that only say what a verb of a concept tells (event_frames.tsv).
  kDrug,
  kMigrant,     // people who are smuggled or sold
  kContraband,  // what is smuggled, beside drugs and arms
  kSanction,    // sanctions, embargo, price cap, export controls
  kBlacklist,   // the list itself
  kEnvoy,       // ambassadors, diplomats
  kMission,     // embassies
  kTies,        // relations of states
  kVisa,        // visas, entry
  kBribe,
  kPublicMoney,  // public funds, the state's coffers
  kDirtyMoney,   // illicit money, its origin
  kSignal,       // of a ship: transponder, position
  kNetwork,      // computers, servers, websites
  kCase,         // proceedings
  kPenalty,      // a fine
  kPaper,        // passports, invoices, books
  kVictim,       // prisoners, villagers, protesters
  kCaptive,      // whoever is held, and may be let go: hostages, prisoners
  kObjective,    // what is attacked: a refinery, a base, positions
  kDrone,        // arms that are launched at what they hit, and no missiles
  kCount
};
constexpr bool is_item(WordClass word) noexcept { return word <= WordClass::kSupport; }
constexpr bool is_frame_item(WordClass word) noexcept {
  return word > WordClass::kStatus && word < WordClass::kCount;
}
static_assert(static_cast<unsigned>(WordClass::kCount) <= 64, "EventTrigger::items");

enum class StatusWord : std::uint8_t {
  kNothing,  // takes a longer phrase out ("nicht nur")
  kNegation,
  kPossible,
  kFeared,
  kPlanned,
  kFuture,
  kConditional,
  kNeeded,
  kFailed,
  kAttempted,
  kBackground,
  kAlleged,
  kSource,       // somebody without a name says so
  kPluperfect,   // an auxiliary of what had been
  kAllegedNoun,  // an adjective that says it of the noun behind it only
  kDenied,
  kAlready,   // of a listing: it stands since before the page
  kProposed,  // somebody asks for it or discusses it
  kAgreed,    // somebody has promised or approved it
  kPrevented  // somebody refused, stopped or called it off
};

struct EventWord {
  WordClass word = WordClass::kStatus;
  std::string_view value;
  Tie tie = Tie::kNone;                      // of prepositions and what stands for them behind a name
  StatusWord status = StatusWord::kNothing;  // of kStatus
  bool passive = false;                      // of auxiliaries
  std::string_view language;                 // of the row
  std::string_view phrases;                  // of the row, separated by '|'
};

// kNothing: no event but a phrase in which a trigger of the type, or of any, tells none ("launch pad"). kLikewise: a measure told before,
// whichever it is, taken by another (event_echoes.h).
enum class TriggerForm : std::uint8_t { kVerb, kNoun, kState, kAnaphor, kExchange, kNothing, kLikewise };

struct EventTrigger {
  static constexpr std::uint16_t kAnyType = 0xFFFF;  // of kNothing, kLikewise
  std::uint16_t type = 0;                            // in EventTables::types
  TriggerForm form = TriggerForm::kVerb;
  std::uint64_t items = 0;  // bits of WordClass of which one must stand near; 0: none
  enum class Need : std::uint8_t {
    kNothing,
    kName,
    kTwo,
    kLeader,
    kDestination,
    kGuest,
    kLister
  } need = Need::kNothing;
  Roles roles;                // of the type, with what the trigger changes
  std::string_view particle;  // last word of the clause of a separable verb; empty: none
  bool frame = false;         // of a concept: its things stand in its clause, and near
  bool bare = false;          // its form may be a noun: what stands before it says which
  bool lemma = false;         // of a verb as a dictionary has it: the words that belong to it stand near
};

// What verbs of one sense tell, by the things beside them: frames of all languages (event_frames.tsv, event_concepts.tsv).
struct EventConcept {
  std::string_view particle;  // as of a trigger
  bool bare = false;
  std::vector<std::uint32_t> frames;  // in EventTables::triggers
};

// Words near each other that tell an event ("impose" and "sanctions"), in either order, in all languages (data/event_pairs.tsv).
struct EventPair {
  std::uint16_t head = 0;       // a side
  std::uint16_t companion = 0;  // the other
  std::uint32_t trigger = 0;    // in EventTables::triggers
};

// A case ending of a name in a language that has no prepositions ("Ankara'da", "러시아에").
struct NameEnding {
  std::string_view language;
  std::string_view ending;
  Tie tie = Tie::kBare;
  bool nominative = false;
};

struct EventTables {
  // What a phrase is: its value is the kind in the upper three bits and the place in its vector, or the number of a side
  // of pairs.
  enum class Kind : std::uint32_t { kTrigger, kWord, kUnless, kConcept, kPairWord };
  static constexpr std::uint32_t kShift = 29;
  static Kind kind(std::uint32_t value) noexcept { return static_cast<Kind>(value >> kShift); }
  static std::uint32_t place(std::uint32_t value) noexcept { return value & ((1U << kShift) - 1); }

  std::vector<EventType> types;
  std::vector<EventTrigger> triggers;
  std::vector<EventConcept> concepts;
  std::vector<EventWord> words;
  std::vector<NameEnding> endings;  // the longest of a language first
  std::vector<EventPair> pairs;     // by head
  PhraseTable trigger_phrases{
      "event_triggers"};                    // kTrigger, kUnless: a place in `triggers`; kConcept, kPairWord
  PhraseTable word_phrases{"event_words"};  // kWord; looked up only in sentences with a trigger

  // The type that a trigger tells; of one that tells none (EventTrigger::kAnyType) one without a name, in no group.
  [[nodiscard]] const EventType& type_of(const EventTrigger& trigger) const noexcept {
    static const EventType kNoType{{}, EventGroup::kNone, {}};
    return trigger.type < types.size() ? types[trigger.type] : kNoType;
  }

  // Built on first use; immutable, thread-safe.
  static const EventTables& get();
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_EVENT_TABLES_H_

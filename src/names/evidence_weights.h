// What a piece of name evidence is worth in bits: data/evidence_weights.tsv, fitted by tools/fit_evidence.py. The classes
// are the vocabulary that the fit, the scorer and docs/scoring.md share.
#ifndef TAMIS_NAMES_EVIDENCE_WEIGHTS_H_
#define TAMIS_NAMES_EVIDENCE_WEIGHTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "names/lexicon.h"

namespace tamis::names {

// What happened to one part of a name, as finely as the weights tell it apart.
enum class EvidenceClass : std::uint8_t {
  // A word that tells people apart met its like.
  kEqual,
  kVariant,        // another spelling that alias pairs of the lists attest (data/name_variants.tsv)
  kSpellingSame,   // other letters of the same script, the same sounds
  kSpelling,       // sounds alike
  kSpellingKnown,  // sounds alike, but both are well-known names of their own
  kSwapped,        // two neighbouring letters have changed places, in a word of five letters or more
  kTypo,
  kTypoKnown,     // within the edits of a slip, but both are well-known names of their own
  kUnvowelled,    // one side leaves vowels unwritten
  kSyllable,      // one Hangul syllable and one of its readings
  kSyllableNear,  // ... and something like its reading
  kHan,           // one Han character and one of its readings in one of four languages
  kHanReading,    // ... that another language than Mandarin has, in a name that is read in it throughout
  kHanNear,       // ... and something like one, or another character that reads alike
  kResembling,    // too far apart for a match by themselves, but all that is left on both sides looks alike
  kBySound,  // a Latin word that sounds like a brand in Han characters or Hangul; information: letters of the shorter word
  kNickname,
  kInitial,
  kJoined,      // two words are one
  kTranslated,  // words of two languages for one thing
  kAcronym,     // one name is made of the first letters of the other's words; information: how many
  // ... or did not.
  kReplaced,        // another word is left over on the other side
  kReplacedInSlot,  // ... and stands between the same neighbours: another father, tribe or place
  kReplacedBrand,  // ... of a firm named in Han characters or Hangul here and in Latin letters there, which often has two names
  kReplacedAcross,  // ... of an organisation or thing, between a Latin name and one in another alphabet: a translation that no table knows
  kMissingInListed,  // the first or last word that tells people apart
  kMissingInQuery,
  kMissingMiddleInListed,  // a word between them
  kMissingMiddleInQuery,
  kSyllableMissing,  // of firms and things: a Han character or Hangul syllable where both names are written in such, one by one
  kPatronymicMissing,
  kInitialMissing,
  // Words that say little or something else.
  kGenericMatch,
  kGenericReplaced,
  kGenericMissingInListed,
  kGenericMissingInQuery,
  kLegalFormMatch,
  kLegalFormReplaced,
  kGenerationMatch,
  kGenerationMissing,
  kParticleMatch,  // title, particle, connector
  kPlaceMatch,
  kPlaceReplaced,
  kPlaceMissing,
  kNumberMatch,
  kNumberReplaced,
  kNumberMissing,
  kTradeMissing,  // of firms and things: a trade, place or title that is part of the name, since the name has no other words
  // The name as a whole.
  kComplete,  // nothing that tells people apart is left over, and every word surely met its like; information of the words that are
              // sure, loss of all
  kCompleteAlike,  // likewise, in a name that is nobody's, but no word is the very same; information: letters of the words that met,
                   // the shorter of each pair, at most 28
  kCompleteAlikeKnown,  // ... and a word of the query that is only like the listed one is a well-known name of its own
  kCompleteOtherTrade,  // ... of firms and things, but trades are left over on both sides and none met; information: bits of the words
                        // that are sure, of a short one at most 3 a letter, less 1
  kCompleteOtherTradeKnown,  // ... and every word of the query that met is a well-known name of its own
  kCompleteMononym,  // of people: ... but all that met is one word, and it is not the very same; information: its letters, of the
  // shorter, at most kMostLettersMononym
  kCompleteBySound,  // ... but the brand is only like in sound, and trades or places met by tables; information: how many, at most 3
  kCompleteElsewhere,  // of firms and things: all of the listed name, beside places of the query (Rosneft Deutschland);
                       // information: of the words that met, of a short word at most most_of_letters()
  kCompleteOfTrades,  // ... of organisations: ... but two words of tables are all of it, one of them translated in one script
  kNearComplete,  // nothing is left over and one word is doubtful; information: of the words that are sure
  kIdentical,     // both names are the same words in the same order
  kDisorder,      // the words that met stand in another order than turning the name around explains
  kSingle,        // one word is all that met, and the query has more
  kWordAlone,  // one word of the query tells names apart, and the listed name has the very same at an end (of firms: it
               // begins with it) and more; information: of the word
  kOtherSyllables,  // of people: both names are Chinese ones of other syllables, or one of two syllables against one of three
  kPrior,    // of every pair: a name that is like another is mostly somebody else's
  kNothing,  // says nothing: titles, particles and legal forms that are missing
};
inline constexpr std::size_t kEvidenceClasses = static_cast<std::size_t>(EvidenceClass::kNothing) + 1;

// Name of the class in data/evidence_weights.tsv ("spelling_known").
[[nodiscard]] std::string_view evidence_class_name(EvidenceClass evidence) noexcept;

// bits = base + per_bit * information + per_loss * loss; information in bits (word_bits, at most kMaxInformation), loss =
// 1 - quality of the match.
struct EvidenceWeight {
  float base = 0;
  float per_bit = 0;
  float per_loss = 0;
};
inline constexpr float kMaxInformation = 14.0F;
inline constexpr float kMostLettersAlike = 28.0F;  // of kCompleteAlike
inline constexpr float kMostLettersMononym = 7.0F;

// The weights of one kind of name, by class.
using EvidenceWeights = std::array<EvidenceWeight, kEvidenceClasses>;

// Organisations and things share one column. Read from the compiled-in table on first use; thread-safe, no allocation.
[[nodiscard]] const EvidenceWeights& evidence_weights(NameKind kind) noexcept;
[[nodiscard]] const EvidenceWeight& evidence_weight(NameKind kind, EvidenceClass evidence) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_EVIDENCE_WEIGHTS_H_

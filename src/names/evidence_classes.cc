#include "names/evidence_classes.h"

#include <algorithm>

namespace tamis::names {

namespace {

// A syllable and a Latin word that is one of its readings.
constexpr float kReadingQuality = 0.95F;
// From here on the words of two groups of places are spellings that no table has together (amrika, america).
constexpr float kOnePlaceQuality = 0.92F;

}  // namespace

EvidenceClass matched_class(NameKind kind, Role role, const TokenMatch& match, bool both_known) noexcept {
  if (kind != NameKind::kPerson && match.relation == Relation::kBySound && role == Role::kOrdinary)
    return EvidenceClass::kBySound;
  // Another character that reads alike says nothing where the word itself says little.
  if (role != Role::kOrdinary && match.relation == Relation::kHan && match.quality < kReadingQuality)
    return EvidenceClass::kNothing;
  switch (role) {
    case Role::kGeneric:
      return EvidenceClass::kGenericMatch;
    case Role::kLegalForm:
      return EvidenceClass::kLegalFormMatch;
    case Role::kGeneration:
      return EvidenceClass::kGenerationMatch;
    case Role::kTitle:
    case Role::kParticle:
    case Role::kConnector:
      return EvidenceClass::kParticleMatch;
    case Role::kPlace:
      return EvidenceClass::kPlaceMatch;
    case Role::kNumber:
      return EvidenceClass::kNumberMatch;
    case Role::kOrdinary:
      break;
  }
  switch (match.relation) {
    case Relation::kHanReading:
      return EvidenceClass::kHanReading;
    case Relation::kSyllable:
      return match.quality >= kReadingQuality ? EvidenceClass::kSyllable : EvidenceClass::kSyllableNear;
    case Relation::kHan:
      return match.quality >= kReadingQuality ? EvidenceClass::kHan : EvidenceClass::kHanNear;
    case Relation::kResembling:
      return EvidenceClass::kResembling;
    case Relation::kUnvowelled:
      // As people spell it (data/romanization.tsv, spelled_names.tsv): the commonest names are met so, and never speak against.
      return kind == NameKind::kPerson && match.quality >= kSpelledQuality ? EvidenceClass::kVariant
                                                                           : EvidenceClass::kUnvowelled;
    case Relation::kVariant:
      return EvidenceClass::kVariant;
    case Relation::kSwapped:
      return EvidenceClass::kSwapped;
    case Relation::kOtherName:
      return EvidenceClass::kTypoKnown;
    case Relation::kBySound:
    case Relation::kFamilyName:
    case Relation::kPlain:
      break;
  }
  switch (match.operation) {
    case Operation::kNickname:
      return EvidenceClass::kNickname;
    case Operation::kInitial:
      return EvidenceClass::kInitial;
    case Operation::kJoined:
      return EvidenceClass::kJoined;
    case Operation::kTranslated:
      return EvidenceClass::kTranslated;
    case Operation::kRomanized:
      // Only the script differs.
      if (match.quality >= kOtherScriptQuality) return EvidenceClass::kEqual;
      if (match.quality >= kSameSoundsQuality) return EvidenceClass::kSpellingSame;
      return both_known ? EvidenceClass::kSpellingKnown : EvidenceClass::kSpelling;
    case Operation::kTypo:
      return both_known ? EvidenceClass::kTypoKnown : EvidenceClass::kTypo;
    default:
      return EvidenceClass::kEqual;
  }
}

EvidenceClass missing_class(NameKind kind, const Part& part, bool middle, bool in_listed) noexcept {
  if ((part.flags & kSaysNoMore) != 0) return EvidenceClass::kNothing;
  switch (part.role) {
    case Role::kOrdinary:
      if (part.letters == 1) return EvidenceClass::kInitialMissing;
      if (kind != NameKind::kPerson && part.group != 0) return EvidenceClass::kTradeMissing;
      if (kind == NameKind::kPerson && (part.flags & kPatronymic) != 0)
        return EvidenceClass::kPatronymicMissing;
      if (middle)
        return in_listed ? EvidenceClass::kMissingMiddleInListed : EvidenceClass::kMissingMiddleInQuery;
      return in_listed ? EvidenceClass::kMissingInListed : EvidenceClass::kMissingInQuery;
    case Role::kPlace:
      return EvidenceClass::kPlaceMissing;
    case Role::kNumber:
      return EvidenceClass::kNumberMissing;
    case Role::kGeneric:
      return in_listed ? EvidenceClass::kGenericMissingInListed : EvidenceClass::kGenericMissingInQuery;
    case Role::kGeneration:
      return EvidenceClass::kGenerationMissing;
    default:
      return EvidenceClass::kNothing;
  }
}

EvidenceClass replaced_class(Role role, bool in_slot) noexcept {
  switch (role) {
    case Role::kOrdinary:
      return in_slot ? EvidenceClass::kReplacedInSlot : EvidenceClass::kReplaced;
    case Role::kPlace:
      return EvidenceClass::kPlaceReplaced;
    case Role::kNumber:
      return EvidenceClass::kNumberReplaced;
    case Role::kGeneric:
      return EvidenceClass::kGenericReplaced;
    case Role::kLegalForm:
      return EvidenceClass::kLegalFormReplaced;
    case Role::kGeneration:
      return EvidenceClass::kGenerationMissing;
    default:
      return EvidenceClass::kNothing;
  }
}

bool is_guess_of_role(const Part& left, const Part& right, const TokenMatch& match) noexcept {
  constexpr std::uint8_t kFewestLetters = 5;
  constexpr float kLeastQuality = 0.75F;
  if (match.operation == Operation::kEqual || match.quality >= kOtherScriptQuality) return false;
  if (is_cut_short(left, match)) return false;
  return std::min(left.letters, right.letters) < kFewestLetters || match.quality < kLeastQuality;
}

bool is_guess_of_known_word(const Part& left, const Part& right, const TokenMatch& match) noexcept {
  const bool by_letters = match.operation == Operation::kTypo || match.operation == Operation::kRomanized;
  return by_letters && match.relation != Relation::kVariant && match.quality < kOtherScriptQuality &&
         left.group != 0 && right.group == 0;
}

bool is_of_trade(const Part& query, const Part& listed, bool scripts_across) noexcept {
  const bool brand = scripts_across && (query.flags & kCommonWord) != 0;
  return (query.group != 0 || listed.group != 0) && !brand;
}

bool stands_within(std::span<const Part> listed, std::uint64_t used, std::size_t at) noexcept {
  bool before = false;
  bool behind = false;
  for (std::size_t j = 0; j < listed.size(); ++j) {
    if ((used >> j & 1) != 0 && listed[j].role != Role::kLegalForm) (j < at ? before : behind) = true;
  }
  return before && behind;
}

TokenMatch match_of_parts(const Part& left, const Part& right, const TokenMatch& match) noexcept {
  if (match.quality < 1 && left.group != 0 && left.group == right.group &&
      ((left.flags ^ right.flags) & kContinuesPhrase) == 0) {
    return {Operation::kEquivalent, 1.0F};
  }
  if ((!match || match.operation == Operation::kTranslated) && left.role == Role::kLegalForm &&
      right.role == Role::kLegalForm && left.family != 0 && left.family == right.family) {
    return {Operation::kEquivalent, 0.7F};
  }
  // Two places that tables have (Western, Eastern) are no slip for each other, nor are they where they are all of the name (Bank of
  // Algeria, of Nigeria).
  const bool by_letters = match.operation == Operation::kTypo || match.operation == Operation::kRomanized;
  if (by_letters && left.role == right.role && (left.role == Role::kPlace || left.role == Role::kOrdinary) &&
      left.group != 0 && right.group != 0 && match.quality < kOnePlaceQuality)
    return {};
  // Trades, places and legal forms are translated: of them only a reading letter by letter (科技, Keji) is no chance.
  if (match.relation == Relation::kBySound && match.quality < kReadingQuality &&
      (left.role != Role::kOrdinary || right.role != Role::kOrdinary))
    return {};
  // A short legal form is near to many a name (Visa, FZE).
  if ((left.role == Role::kLegalForm) != (right.role == Role::kLegalForm) &&
      is_guess_of_role(left, right, match))
    return {};
  return match;
}

}  // namespace tamis::names

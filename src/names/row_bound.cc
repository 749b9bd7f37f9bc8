#include "names/row_bound.h"

#include <algorithm>
#include <limits>

#include "names/evidence_classes.h"
#include "names/name_bound.h"

namespace tamis::names {

namespace {

constexpr float kNothing = -std::numeric_limits<float>::infinity();
constexpr float kJoinedQuality = 0.97F;  // of match_joined(), at most
// Of words that meet: by what they are, when not both are ordinary ...
constexpr EvidenceClass kByRole[] = {EvidenceClass::kPlaceMatch,      EvidenceClass::kNumberMatch,
                                     EvidenceClass::kGenericMatch,    EvidenceClass::kLegalFormMatch,
                                     EvidenceClass::kGenerationMatch, EvidenceClass::kParticleMatch};
// ... and by how they meet.
constexpr EvidenceClass kByMatch[] = {
    EvidenceClass::kEqual,      EvidenceClass::kVariant,      EvidenceClass::kSpellingSame,
    EvidenceClass::kSwapped,    EvidenceClass::kSpelling,     EvidenceClass::kSpellingKnown,
    EvidenceClass::kTypo,       EvidenceClass::kTypoKnown,    EvidenceClass::kUnvowelled,
    EvidenceClass::kSyllable,   EvidenceClass::kSyllableNear, EvidenceClass::kHan,
    EvidenceClass::kHanReading, EvidenceClass::kHanNear,      EvidenceClass::kNickname,
    EvidenceClass::kInitial,    EvidenceClass::kJoined,       EvidenceClass::kTranslated,
    EvidenceClass::kBySound};

// What the gains of a row follow from beside the weights.
std::uint64_t key_of(const Part& part, bool middle) noexcept {
  return static_cast<std::uint64_t>(part.role) | std::uint64_t{part.bits8} << 8 |
         std::uint64_t{part.letters} << 16 | std::uint64_t{part.flags} << 24 |
         std::uint64_t{part.group != 0 ? 1U : 0U} << 32 | std::uint64_t{part.family != 0 ? 1U : 0U} << 33 |
         std::uint64_t{middle ? 1U : 0U} << 34;
}

}  // namespace

// Whatever information the words that met have, up to that.
float RowBound::most_of(EvidenceClass evidence, float information, float loss) const noexcept {
  const EvidenceWeight& weight = (*weights_)[static_cast<std::size_t>(evidence)];
  return weight.base + std::max(0.0F, weight.per_bit * information) + weight.per_loss * loss;
}

void RowBound::prepare(NameKind kind, std::span<const Part> query) noexcept {
  kind_ = kind;
  weights_ = &evidence_weights(kind);
  telling_ = 0;
  ordinary_ = 0;
  // What a field cuts off may be anything.
  known_ = signs_hold(kind) && !query.empty() && query.size() <= kMostRows &&
           (query.back().flags & kMayBeCut) == 0 && !has_brand(query);
  if (!known_) return;
  const TellingEnds ends(query);
  float by_role = kNothing;
  for (const EvidenceClass evidence : kByRole)
    by_role = std::max(by_role, most_of(evidence, kMaxInformation, 0));
  const float joined = most_of(EvidenceClass::kJoined, kMaxInformation, 1.0F - kJoinedQuality);
  none_ = most_of(EvidenceClass::kPrior, 0, 0);
  for (std::size_t i = 0; i < query.size(); ++i) {
    const Part& part = query[i];
    Row& row = rows_[i];
    row.key = key_of(part, ends.in_middle(i));
    row.telling = discriminates(part.role);
    row.known = part.bits() < kUnknownBits;
    row.by_role =
        row.telling ? by_role : most_of(matched_class(kind, part.role, {}, false), kMaxInformation, 0);
    row.by_match = row.by_role;
    // What does not tell people apart counts by its role, however it meets.
    for (const EvidenceClass evidence : kByMatch) {
      if (!row.telling) break;
      // Information that is not the word's.
      const bool own = evidence == EvidenceClass::kBySound;
      const float most = most_of(evidence, own ? kMaxInformation : information(part), 0);
      row.of_class[static_cast<std::size_t>(evidence)] = most;
      row.by_match = std::max(row.by_match, most);
    }
    float left_over = 0;
    if (part.is_initial() || part.group != 0 || part.family != 0) {
      left_over = std::max(row.by_match, 0.0F);
    } else if ((part.flags & kContinuesPhrase) == 0) {
      left_over = most_left_over(kind, *weights_, part, ends.in_middle(i), true);
      const std::uint32_t bit = std::uint32_t{1} << i;
      if (row.telling && (kind == NameKind::kPerson || part.role != Role::kPlace)) telling_ |= bit;
      if (part.role == Role::kOrdinary) ordinary_ |= bit;
    }
    none_ += left_over;
    const auto more = [left_over](float bits) { return std::max(0.0F, std::max(bits, 0.0F) - left_over); };
    row.joined = more(std::max(row.by_role, joined));
    row.covered = more(0);
    row.by_role = more(row.by_role);
    row.by_match = more(row.by_match);
    for (const EvidenceClass evidence : kByMatch) {
      if (!row.telling) break;
      row.of_class[static_cast<std::size_t>(evidence)] -= left_over;
    }
  }
}

}  // namespace tamis::names

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
constexpr EvidenceClass kByRole[] = {EvidenceClass::kPlaceMatch,     EvidenceClass::kNumberMatch,
                                     EvidenceClass::kGenericMatch,   EvidenceClass::kLegalFormMatch,
                                     EvidenceClass::kGenerationMatch, EvidenceClass::kParticleMatch};
// ... and by how they meet.
constexpr EvidenceClass kByMatch[] = {
    EvidenceClass::kEqual,        EvidenceClass::kVariant,  EvidenceClass::kSpelling, EvidenceClass::kSpellingKnown,
    EvidenceClass::kTypo,         EvidenceClass::kTypoKnown, EvidenceClass::kUnvowelled, EvidenceClass::kSyllable,
    EvidenceClass::kSyllableNear, EvidenceClass::kHan,      EvidenceClass::kHanNear,  EvidenceClass::kNickname,
    EvidenceClass::kInitial,      EvidenceClass::kJoined,   EvidenceClass::kTranslated};

}  // namespace

// Whatever information the words that met have, up to that.
float RowBound::most_of(EvidenceClass evidence, float information, float loss) const noexcept {
  const EvidenceWeight& weight = (*weights_)[static_cast<std::size_t>(evidence)];
  return weight.base + std::max(0.0F, weight.per_bit * information) + weight.per_loss * loss;
}

void RowBound::prepare(NameKind kind, std::span<const Part> query) noexcept {
  kind_ = kind;
  query_ = query;
  weights_ = &evidence_weights(kind);
  telling_ = 0;
  ordinary_ = 0;
  // What a field cuts off may be anything.
  known_ = signs_hold(kind) && !query.empty() && query.size() <= kMostRows &&
           (query.back().flags & kMayBeCut) == 0;
  if (!known_) return;
  std::size_t first = query.size();  // part that tells people apart
  std::size_t last = 0;
  for (std::size_t i = 0; i < query.size(); ++i) {
    if (!discriminates(query[i].role)) continue;
    first = std::min(first, i);
    last = i;
  }
  none_ = most_of(EvidenceClass::kPrior, 0, 0);
  for (std::size_t i = 0; i < query.size(); ++i) {
    const Part& part = query[i];
    const float own = information(part);
    float any = kNothing;
    for (const EvidenceClass evidence : kByRole) any = std::max(any, most_of(evidence, kMaxInformation, 0));
    by_role_[i] = discriminates(part.role) ? any : most_of(matched_class(part.role, {}, false), kMaxInformation, 0);
    if (part.is_initial() || part.group != 0 || part.family != 0) {
      for (const EvidenceClass evidence : kByMatch) any = std::max(any, most_of(evidence, own, 0));
      left_over_[i] = std::max(any, 0.0F);
    } else if ((part.flags & kContinuesPhrase) != 0) {
      left_over_[i] = 0;
    } else {
      left_over_[i] = most_left_over(*weights_, part, first < i && i < last, true);
      const std::uint32_t bit = std::uint32_t{1} << i;
      if (discriminates(part.role)) telling_ |= bit;
      if (part.role == Role::kOrdinary) ordinary_ |= bit;
    }
    none_ += left_over_[i];
  }
}

float RowBound::gain(std::size_t row, const TokenMatch& match) const noexcept {
  const Part& part = query_[row];
  const float own = information(part);
  float most = by_role_[row];
  if (discriminates(part.role)) {
    if (match.operation == Operation::kTranslated && kind_ == NameKind::kPerson) {
      // Among people it is what its letters make it (match_in_names()).
      for (const EvidenceClass evidence : kByMatch) most = std::max(most, most_of(evidence, own, 0));
    } else {
      const float loss = 1.0F - match.quality;
      most = std::max(most, most_of(matched_class(Role::kOrdinary, match, false), own, loss));
      if (part.bits() < kUnknownBits)
        most = std::max(most, most_of(matched_class(Role::kOrdinary, match, true), own, loss));
    }
  }
  return std::max(0.0F, std::max(most, 0.0F) - left_over_[row]);
}

float RowBound::joined_gain(std::size_t row) const noexcept {
  const float most = std::max(
      by_role_[row], most_of(EvidenceClass::kJoined, kMaxInformation, 1.0F - kJoinedQuality));
  return std::max(0.0F, std::max(most, 0.0F) - left_over_[row]);
}

}  // namespace tamis::names

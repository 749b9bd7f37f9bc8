#include "names/name_bound.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "names/evidence_classes.h"
#include "names/name_evidence.h"

namespace tamis::names {

namespace {

constexpr float kJoinedQuality = 0.97F;  // of match_joined(), at most
// A letter of another alphabet may be romanised by so many.
constexpr std::size_t kLongestLetter = 4;

bool usual_signs(const EvidenceWeights& weights) noexcept {
  using Class = EvidenceClass;
  for (const Class evidence : {Class::kReplaced,
                               Class::kReplacedInSlot,
                               Class::kReplacedBrand,
                               Class::kMissingInListed,
                               Class::kMissingInQuery,
                               Class::kMissingMiddleInListed,
                               Class::kMissingMiddleInQuery,
                               Class::kPatronymicMissing,
                               Class::kInitialMissing,
                               Class::kGenericReplaced,
                               Class::kGenericMissingInListed,
                               Class::kGenericMissingInQuery,
                               Class::kLegalFormReplaced,
                               Class::kGenerationMissing,
                               Class::kPlaceReplaced,
                               Class::kPlaceMissing,
                               Class::kNumberReplaced,
                               Class::kNumberMissing,
                               Class::kDisorder,
                               Class::kSingle,
                               Class::kOtherSyllables,
                               Class::kNothing}) {
    const EvidenceWeight& weight = weights[static_cast<std::size_t>(evidence)];
    if (weight.base > 0 || weight.per_bit > 0) return false;
  }
  return std::all_of(weights.begin(), weights.end(),
                     [](const EvidenceWeight& weight) { return weight.per_loss <= 0; });
}

}  // namespace

bool signs_hold(NameKind kind) noexcept {
  static const bool person = usual_signs(evidence_weights(NameKind::kPerson));
  static const bool other = usual_signs(evidence_weights(NameKind::kOrganization));
  return kind == NameKind::kPerson ? person : other;
}

NameBound::Group NameBound::group_of(Role role) noexcept {
  switch (role) {
    case Role::kOrdinary:
      return kOrdinaryWords;
    case Role::kPlace:
      return kPlaces;
    case Role::kNumber:
      return kNumbers;
    case Role::kGeneric:
      return kGenericWords;
    case Role::kLegalForm:
      return kLegalForms;
    case Role::kGeneration:
      return kGenerations;
    default:
      return kOthers;
  }
}

float NameBound::bits_of(EvidenceClass evidence, float bits_of_word, float loss) const noexcept {
  const EvidenceWeight& weight = (*weights_)[static_cast<std::size_t>(evidence)];
  return weight.base + weight.per_bit * bits_of_word + weight.per_loss * loss;
}

float most_left_over(const EvidenceWeights& weights, const Part& part, bool middle, bool in_query) noexcept {
  const float half = 0.5F * information(part);
  const auto bits_of = [&](EvidenceClass evidence, float bits_of_word) {
    const EvidenceWeight& weight = weights[static_cast<std::size_t>(evidence)];
    return weight.base + weight.per_bit * bits_of_word;
  };
  return std::max({bits_of(missing_class(part, middle, in_query), information(part)),
                   bits_of(replaced_class(part.role, false), half),
                   bits_of(replaced_class(part.role, true), half)});
}

void NameBound::prepare(NameKind kind, std::span<const Part> query,
                        std::span<const TokenView> query_words) noexcept {
  ready_ = true;
  kind_ = kind;
  weights_ = &evidence_weights(kind);
  query_ = query;
  query_words_ = query_words;
  // What a field cuts off may be anything.
  bounded_ = signs_hold(kind) && !query.empty() && (query.back().flags & kMayBeCut) == 0 && !has_brand(query);
  special_rows_ = 0;
  telling_rows_ = 0;
  continuing_rows_ = 0;
  repeating_rows_ = 0;
  shortest_ = std::numeric_limits<std::size_t>::max() / 2;
  longest_ = 0;
  const TellingEnds ends(query);
  for (std::size_t i = 0; i < query.size(); ++i) {
    const Part& part = query[i];
    query_left_over_[i] = most_left_over(*weights_, part, ends.in_middle(i), true);
    const std::uint64_t bit = std::uint64_t{1} << i;
    if (part.is_initial() || part.group != 0 || part.family != 0) special_rows_ |= bit;
    if (discriminates(part.role)) telling_rows_ |= bit;
    if ((part.flags & kSaysNoMore) != 0) repeating_rows_ |= bit;
    if ((part.flags & kContinuesPhrase) != 0) continuing_rows_ |= bit;
    const std::size_t size = query_words[i].latin.size();
    if (size < kMinJoinedLetters) continue;
    shortest_ = std::min(shortest_, size);
    longest_ = std::max(longest_, size);
  }
}

void NameBound::begin(std::span<const Part> listed) noexcept {
  listed_ = listed;
  met_rows_ = 0;
  met_columns_ = 0;
  may_rows_ = 0;
  may_columns_ = 0;
  telling_columns_ = 0;
  continuing_columns_ = 0;
  repeating_columns_ = 0;
  for (std::size_t i = 0; i < query_.size(); ++i) {
    most_[i] = 0;
    least_[i] = 1;
  }
  for (std::size_t j = 0; j < listed.size(); ++j) {
    telling_columns_ |= std::uint64_t{discriminates(listed[j].role) ? 1U : 0U} << j;
    continuing_columns_ |= std::uint64_t{(listed[j].flags & kContinuesPhrase) != 0 ? 1U : 0U} << j;
    repeating_columns_ |= std::uint64_t{(listed[j].flags & kSaysNoMore) != 0 ? 1U : 0U} << j;
  }
}

void NameBound::add(std::size_t row, std::size_t column, const TokenMatch& match,
                    float bits_of_word) noexcept {
  const Part& left = query_[row];
  const Part& right = listed_[column];
  const Role role = discriminates(left.role) ? right.role : left.role;
  const bool both_known = left.bits() < kUnknownBits && right.bits() < kUnknownBits;
  const float loss = 1.0F - match.quality;
  most_[row] = std::max(most_[row], bits_of(matched_class(role, match, both_known), bits_of_word, loss));
  least_[row] = std::min(least_[row], discriminates(role) ? loss : 0.0F);
  may_rows_ |= std::uint64_t{1} << row;
  may_columns_ |= std::uint64_t{1} << column;
}

void NameBound::meet(std::size_t row, std::size_t column, const TokenMatch& match) noexcept {
  met_rows_ |= std::uint64_t{1} << row;
  met_columns_ |= std::uint64_t{1} << column;
  const Part& left = query_[row];
  const Part& right = listed_[column];
  add(row, column, match_of_parts(left, right, match), std::min(information(left), information(right)));
}

void NameBound::join(std::size_t row, std::size_t column) noexcept {
  if (row + 1 >= query_.size()) return;
  add(row, column, {Operation::kJoined, kJoinedQuality}, information(listed_[column]));
  least_[row + 1] = 0;
  may_rows_ |= std::uint64_t{2} << row;
}

// What depends on the place in the name: initials, words of one group, two listed words that may be one of the query's.
void NameBound::meet_by_place() noexcept {
  const auto both = [&](std::size_t i, std::size_t j) {
    const Part& left = query_[i];
    const Part& right = listed_[j];
    const float bits_of_word = std::min(information(left), information(right));
    if (left.letters != right.letters && (left.is_initial() || right.is_initial()))
      add(i, j, {Operation::kInitial, 0.5F}, bits_of_word);
    if (const TokenMatch match = match_of_parts(left, right, {})) add(i, j, match, bits_of_word);
  };
  for (std::size_t j = 0; j < listed_.size(); ++j) {
    const Part& right = listed_[j];
    if (right.is_initial()) {
      for (std::size_t i = 0; i < query_.size(); ++i) both(i, j);
    } else {
      for (std::uint64_t rest = special_rows_; rest != 0; rest &= rest - 1)
        both(static_cast<std::size_t>(std::countr_zero(rest)), j);
    }
    if (j + 1 == listed_.size()) break;
    const Part& next = listed_[j + 1];
    const std::size_t shortest = std::size_t{right.letters} + next.letters;
    const std::size_t longest = shortest + (right.letters == 1 ? kLongestLetter - 1 : 0) +
                                (next.letters == 1 ? kLongestLetter - 1 : 0);
    if (longest + 1 < shortest_ || shortest > longest_ + 1) continue;
    for (std::size_t i = 0; i < query_.size(); ++i) {
      const std::size_t size = query_words_[i].latin.size();
      if (size < kMinJoinedLetters || size + 1 < shortest || size > longest + 1) continue;
      add(i, j, {Operation::kJoined, kJoinedQuality}, information(query_[i]));
      may_columns_ |= std::uint64_t{2} << j;
    }
  }
}

NameBound::Rest NameBound::rest_of_query() const noexcept {
  Rest out;
  for (std::size_t i = 0; i < query_.size(); ++i) {
    if (((may_rows_ | continuing_rows_ | repeating_rows_) >> i & 1) != 0) continue;
    const Group group = group_of(query_[i].role);
    out.bits[group] += query_left_over_[i];
    if (group == kOrdinaryWords) ++out.ordinary;
  }
  return out;
}

NameBound::Rest NameBound::rest_of_listed() const noexcept {
  Rest out;
  for (std::size_t j = 0; j < listed_.size(); ++j) {
    if (((may_columns_ | continuing_columns_ | repeating_columns_) >> j & 1) != 0) continue;
    const bool middle =
        (telling_columns_ & ((std::uint64_t{1} << j) - 1)) != 0 && (telling_columns_ >> j >> 1) != 0;
    const Group group = group_of(listed_[j].role);
    out.bits[group] += most_left_over(*weights_, listed_[j], middle, false);
    if (group == kOrdinaryWords) ++out.ordinary;
  }
  return out;
}

NameBound::Most NameBound::most(float interest) noexcept {
  Most out{std::numeric_limits<float>::infinity()};
  if (!bounded_ || listed_.empty() || has_brand(listed_)) return out;
  meet_by_place();
  // Parts that tell people apart and meet nothing, and those that may meet something.
  const std::uint64_t open_rows = telling_rows_ & ~may_rows_ & ~repeating_rows_;
  const std::uint64_t open_columns = telling_columns_ & ~may_columns_ & ~repeating_columns_;
  const bool unsure_row = (telling_rows_ & may_rows_ & ~met_rows_) != 0;
  const bool unsure_column = (telling_columns_ & may_columns_ & ~met_columns_) != 0;
  const auto several = [](std::uint64_t bits) noexcept { return (bits & (bits - 1)) != 0; };
  if (!several(open_rows) && !several(open_columns)) {
    if (unsure_row || unsure_column) {
      if ((open_rows != 0 || unsure_row) && (open_columns != 0 || unsure_column)) return out;
    } else if (open_rows != 0 && open_columns != 0) {
      const auto row = static_cast<std::size_t>(std::countr_zero(open_rows));
      const auto column = static_cast<std::size_t>(std::countr_zero(open_columns));
      if (may_resemble(query_[row], listed_[column])) {
        out.open_row = static_cast<std::uint8_t>(row);
        out.open_column = static_cast<std::uint8_t>(column);
      }
    }
  }
  float total = bits_of(EvidenceClass::kPrior, 0, 0);
  for (std::size_t i = 0; i < query_.size(); ++i) total += most_[i];
  if ((open_rows & ~continuing_rows_) == 0 && (open_columns & ~continuing_columns_) == 0) {
    float sure = 0;
    float loss = 0;
    for (std::uint64_t rest = telling_rows_ & ~(repeating_rows_ & ~may_rows_); rest != 0; rest &= rest - 1) {
      loss += least_[static_cast<std::size_t>(std::countr_zero(rest))];
      sure = std::min(sure + kMaxInformation, 2.0F * kMaxInformation);
    }
    const auto whole = [&](EvidenceClass evidence) {
      return std::max(bits_of(evidence, sure, loss), bits_of(evidence, 0, loss));
    };
    total += std::max({whole(EvidenceClass::kComplete), whole(EvidenceClass::kNearComplete),
                       bits_of(EvidenceClass::kCompleteAlike, kMostLettersAlike, loss), 0.0F});
    total += std::max(bits_of(EvidenceClass::kIdentical, 0, 0), 0.0F);
  }
  if (total >= interest) {
    const Rest query = rest_of_query();
    const Rest listed = rest_of_listed();
    // A word of one side stands against one of the other at best.
    const auto replaced = static_cast<float>(std::min(query.ordinary, listed.ordinary));
    total += std::min({query.bits[kOrdinaryWords], listed.bits[kOrdinaryWords],
                       replaced * std::max(bits_of(EvidenceClass::kReplaced, 0, 0),
                                           bits_of(EvidenceClass::kReplacedInSlot, 0, 0))});
    for (std::size_t group = kOrdinaryWords + 1; group < kGroups; ++group)
      total += std::min(query.bits[group], listed.bits[group]);
  }
  out.bits = total;
  return out;
}

}  // namespace tamis::names

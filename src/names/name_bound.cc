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

// Whether two listed words, written as one, are the query's.
bool are_joined(const TokenView& query, const TokenView& first, const TokenView& second) noexcept {
  const std::size_t size = first.latin.size() + second.latin.size();
  if (size > text::kMaxTokenBytes) return false;
  std::array<char, text::kMaxTokenBytes> letters;
  std::copy(second.latin.begin(), second.latin.end(),
            std::copy(first.latin.begin(), first.latin.end(), letters.begin()));
  return static_cast<bool>(match_joined({letters.data(), size}, query.latin));
}

bool usual_signs(const EvidenceWeights& weights) noexcept {
  using Class = EvidenceClass;
  for (const Class evidence : {Class::kReplaced,
                               Class::kReplacedInSlot,
                               Class::kReplacedBrand,
                               Class::kReplacedAcross,
                               Class::kMissingInListed,
                               Class::kMissingInQuery,
                               Class::kMissingMiddleInListed,
                               Class::kMissingMiddleInQuery,
                               Class::kSyllableMissing,
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
                               Class::kTradeMissing,
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

float most_left_over(NameKind kind, const EvidenceWeights& weights, const Part& part, bool middle,
                     bool in_query) noexcept {
  const float half = 0.5F * information(part);
  const auto bits_of = [&](EvidenceClass evidence, float bits_of_word) {
    const EvidenceWeight& weight = weights[static_cast<std::size_t>(evidence)];
    return weight.base + weight.per_bit * bits_of_word;
  };
  return std::max({bits_of(missing_class(kind, part, middle, in_query), information(part)),
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
    query_left_over_[i] = most_left_over(kind, *weights_, part, ends.in_middle(i), true);
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
  same_rows_ = 0;
  by_table_rows_ = 0;
  joins_ = false;
  telling_columns_ = 0;
  continuing_columns_ = 0;
  repeating_columns_ = 0;
  for (std::size_t i = 0; i < query_.size(); ++i) {
    most_[i] = 0;
    least_[i] = 1;
    least_doubt_[i] = 2;
    letters_[i] = 0;
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
  const EvidenceClass evidence = matched_class(kind_, role, match, both_known);
  if (evidence == EvidenceClass::kBySound) bits_of_word = letters_by_sound(left, right);
  most_[row] = std::max(most_[row], bits_of(evidence, bits_of_word, loss));
  // What says again what another word says is no doubt and no loss.
  const bool says_again = match.operation == Operation::kTranslated && kind_ != NameKind::kPerson;
  if (!discriminates(role) || says_again) {
    least_[row] = 0;
    least_doubt_[row] = 0;
  } else {
    least_[row] = std::min(least_[row], loss);
    const bool two_known = both_known && match.relation != Relation::kVariant;
    const unsigned doubt = match.quality >= kCompleteQuality ? 0U : two_known ? 2U : 1U;
    least_doubt_[row] = static_cast<std::uint8_t>(std::min<unsigned>(least_doubt_[row], doubt));
  }
  const std::uint64_t bit = std::uint64_t{1} << row;
  letters_[row] = std::max(letters_[row], std::min(left.letters, right.letters));
  if (match.quality >= kOtherScriptQuality || match.operation == Operation::kEqual ||
      match.relation == Relation::kVariant)
    same_rows_ |= bit;
  if (match.operation == Operation::kTranslated || match.operation == Operation::kEquivalent)
    by_table_rows_ |= bit;
  may_rows_ |= bit;
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
  least_doubt_[row + 1] = 0;
  joins_ = true;
  may_rows_ |= std::uint64_t{2} << row;
}

// What depends on the place in the name: initials, words of one group, two listed words that may be one of the query's.
void NameBound::meet_by_place(std::span<const TokenView> listed_words) noexcept {
  const bool words_known = listed_words.size() >= listed_.size();
  const auto both = [&](std::size_t i, std::size_t j) {
    const Part& left = query_[i];
    const Part& right = listed_[j];
    const float bits_of_word = std::min(information(left), information(right));
    if (left.letters != right.letters && (left.is_initial() || right.is_initial())) {
      if (!words_known) {
        add(i, j, {Operation::kInitial, 0.5F}, bits_of_word);
      } else if (query_words_[i].latin.front() == listed_words[j].latin.front()) {
        add(i, j, {Operation::kInitial, 0.5F}, bits_of_word);
        met_rows_ |= std::uint64_t{1} << i;
        met_columns_ |= std::uint64_t{1} << j;
      }
    }
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
      if (words_known && !are_joined(query_words_[i], listed_words[j], listed_words[j + 1])) continue;
      add(i, j, {Operation::kJoined, kJoinedQuality}, information(query_[i]));
      joins_ = true;
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
    out.bits[group] += most_left_over(kind_, *weights_, listed_[j], middle, false);
    if (group == kOrdinaryWords) ++out.ordinary;
  }
  return out;
}

float NameBound::most_of_whole(bool resembling) const noexcept {
  const auto open = [resembling](std::uint64_t bits) noexcept {
    return resembling ? (bits & (bits - 1)) != 0 : bits != 0;
  };
  const std::uint64_t open_rows = telling_rows_ & ~may_rows_ & ~repeating_rows_ & ~continuing_rows_;
  const std::uint64_t open_columns =
      telling_columns_ & ~may_columns_ & ~repeating_columns_ & ~continuing_columns_;
  if (open(open_rows) || open(open_columns)) return 0;
  float sure = 0;
  float loss = 0;
  float letters = 0;
  // What one more word resembles is a doubt.
  unsigned doubt = (open_rows | open_columns) != 0 ? 1 : 0;
  for (std::uint64_t rest = telling_rows_; rest != 0; rest &= rest - 1) {
    const auto row = static_cast<std::size_t>(std::countr_zero(rest));
    sure = std::min(sure + kMaxInformation, 2.0F * kMaxInformation);
    letters += static_cast<float>(resembling ? query_[row].letters : letters_[row]);
    // In a name that is complete by another word's likeness a word may meet nothing else.
    if (resembling || (may_rows_ >> row & 1) == 0) continue;
    loss += least_[row];
    doubt += least_doubt_[row];
  }
  if (doubt > 1) return 0;
  const auto whole = [&](EvidenceClass evidence, float most) {
    return std::max(bits_of(evidence, most, loss), bits_of(evidence, 0, loss));
  };
  float out = std::max(0.0F, whole(EvidenceClass::kNearComplete, sure));
  if (doubt > 0) return out;
  const bool may_be_alike = kind_ != NameKind::kPerson;
  const bool several_by_table = (by_table_rows_ & (by_table_rows_ - 1)) != 0;
  if (!may_be_alike || same_rows_ != 0 || joins_ || several_by_table || resembling)
    out = std::max(out, whole(EvidenceClass::kComplete, sure));
  if (may_be_alike) {
    out = std::max({out, whole(EvidenceClass::kCompleteOtherTrade, sure),
                    whole(EvidenceClass::kCompleteOtherTradeKnown, sure)});
    for (const EvidenceClass alike : {EvidenceClass::kCompleteAlike, EvidenceClass::kCompleteAlikeKnown})
      out = std::max(out, whole(alike, std::min(letters, kMostLettersAlike)));
  }
  return out;
}

NameBound::Most NameBound::most(float interest, std::span<const TokenView> listed_words) noexcept {
  Most out{std::numeric_limits<float>::infinity()};
  if (!bounded_ || listed_.empty() || has_brand(listed_)) return out;
  meet_by_place(listed_words);
  // Parts that tell people apart and meet nothing, and those that may meet something.
  const std::uint64_t open_rows = telling_rows_ & ~may_rows_ & ~repeating_rows_;
  const std::uint64_t open_columns = telling_columns_ & ~may_columns_ & ~repeating_columns_;
  const bool unsure_row = (telling_rows_ & may_rows_ & ~met_rows_) != 0;
  const bool unsure_column = (telling_columns_ & may_columns_ & ~met_columns_) != 0;
  const auto several = [](std::uint64_t bits) noexcept { return (bits & (bits - 1)) != 0; };
  float total = bits_of(EvidenceClass::kPrior, 0, 0);
  for (std::size_t i = 0; i < query_.size(); ++i) total += most_[i];
  if (!several(open_rows) && !several(open_columns)) {
    if (unsure_row || unsure_column) {
      out.unsure = (open_rows != 0 || unsure_row) && (open_columns != 0 || unsure_column);
    } else if (open_rows != 0 && open_columns != 0) {
      const auto row = static_cast<std::size_t>(std::countr_zero(open_rows));
      const auto column = static_cast<std::size_t>(std::countr_zero(open_columns));
      if (may_resemble(query_[row], listed_[column])) {
        out.open_row = static_cast<std::uint8_t>(row);
        out.open_column = static_cast<std::uint8_t>(column);
      }
    }
  }
  if (out.unsure) {
    const EvidenceWeight& resembling = (*weights_)[static_cast<std::size_t>(EvidenceClass::kResembling)];
    total += std::max(0.0F, resembling.base + std::max(0.0F, resembling.per_bit * kMaxInformation) +
                                resembling.per_loss * (1.0F - kResemblingQuality));
    total += most_of_whole(true);
    out.bits = total + std::max(bits_of(EvidenceClass::kIdentical, 0, 0), 0.0F);
    return out;
  }
  total += most_of_whole(false);
  const std::uint64_t all_rows = ~std::uint64_t{0} >> (64U - query_.size());
  if (query_.size() == listed_.size() && same_rows_ == all_rows)
    total += std::max(bits_of(EvidenceClass::kIdentical, 0, 0), 0.0F);
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

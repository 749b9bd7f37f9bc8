#include "names/name_bound.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "names/evidence_classes.h"
#include "names/match_matrix.h"
#include "names/name_evidence.h"
#include "names/translated_words.h"
#include "names/word_script.h"
#include "text/utf8.h"

namespace tamis::names {

namespace {

constexpr float kNothing = -std::numeric_limits<float>::infinity();
constexpr float kJoinedQuality = 0.97F;  // of match_joined(), at most
// A letter of another alphabet may be romanised by so many.
constexpr std::size_t kLongestLetter = 4;
// Words of more letters are taken for that long.
constexpr std::size_t kMostSize = 63;

// Two neighbouring words written as one; empty: too long for that.
class Joined {
 public:
  Joined(const TokenView& first, const TokenView& second) noexcept
      : size_(first.latin.size() + second.latin.size()) {
    if (size_ > letters_.size()) size_ = 0;
    if (size_ == 0) return;
    std::copy(second.latin.begin(), second.latin.end(),
              std::copy(first.latin.begin(), first.latin.end(), letters_.begin()));
  }
  [[nodiscard]] std::string_view letters() const noexcept { return {letters_.data(), size_}; }

 private:
  std::size_t size_;
  std::array<char, text::kMaxTokenBytes> letters_;
};

// Whether two listed words, written as one, are the query's.
bool are_joined(const TokenView& query, const TokenView& first, const TokenView& second) noexcept {
  if (!may_be_joined(first.latin, second.latin, query.latin)) return false;
  return static_cast<bool>(match_joined(Joined(first, second).letters(), query.latin));
}

bool is_latin(std::span<const TokenView> words) noexcept {
  return std::all_of(words.begin(), words.end(), [](const TokenView& word) { return word.native.empty(); });
}

bool are_syllables(std::span<const TokenView> words) noexcept {
  return std::all_of(words.begin(), words.end(),
                     [](const TokenView& word) { return is_syllable(word.native); });
}

std::uint64_t bit_of(std::size_t at) noexcept { return std::uint64_t{1} << at; }

bool is_set(std::uint64_t bits, std::size_t at) noexcept { return (bits >> at & 1) != 0; }

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

namespace {

// replaced_class() of each role, not in its slot and in it.
constexpr std::size_t kRoles = static_cast<std::size_t>(Role::kGeneration) + 1;
const std::array<std::array<EvidenceClass, 2>, kRoles> kReplacedClasses = [] {
  std::array<std::array<EvidenceClass, 2>, kRoles> out{};
  for (std::size_t role = 0; role < kRoles; ++role) {
    for (const bool in_slot : {false, true})
      out[role][in_slot ? 1 : 0] = replaced_class(static_cast<Role>(role), in_slot);
  }
  return out;
}();

// Of a part that stands against another one of its role.
float most_replaced_by(NameKind kind, const EvidenceWeights& weights, const Part& part) noexcept {
  const float half = 0.5F * information(part);
  const auto bits_of = [&](EvidenceClass evidence) {
    const EvidenceWeight& weight = weights[static_cast<std::size_t>(evidence)];
    return weight.base + weight.per_bit * half;
  };
  const auto& classes = kReplacedClasses[std::min(static_cast<std::size_t>(part.role), kRoles - 1)];
  const float most = std::max(bits_of(classes[0]), bits_of(classes[1]));
  if (part.role != Role::kOrdinary || kind == NameKind::kPerson) return most;
  return std::max(most, bits_of(EvidenceClass::kReplacedAcross));
}

}  // namespace

float most_left_over(NameKind kind, const EvidenceWeights& weights, const Part& part, bool middle,
                     bool in_query) noexcept {
  const EvidenceWeight& missing =
      weights[static_cast<std::size_t>(missing_class(kind, part, middle, in_query))];
  return std::max(missing.base + missing.per_bit * information(part), most_replaced_by(kind, weights, part));
}

float NameBound::replaced_brand() const noexcept {
  return has_brands_ ? bits_of(EvidenceClass::kReplacedBrand, 0, 0) : -std::numeric_limits<float>::infinity();
}

void NameBound::prepare(NameKind kind, std::span<const Part> query,
                        std::span<const TokenView> query_words) noexcept {
  ready_ = true;
  kind_ = kind;
  weights_ = &evidence_weights(kind);
  query_ = query;
  query_words_ = query_words;
  // What a field cuts off may be anything.
  bounded_ = signs_hold(kind) && !query.empty() && (query.back().flags & kMayBeCut) == 0;
  initial_rows_ = 0;
  special_rows_ = 0;
  telling_rows_ = 0;
  place_rows_ = 0;
  continuing_rows_ = 0;
  repeating_rows_ = 0;
  ordinary_rows_ = 0;
  brand_rows_ = 0;
  resembling_rows_ = 0;
  brand_sizes_ = 0;
  query_latin_ = is_latin(query_words.first(query.size()));
  query_syllables_ = are_syllables(query_words.first(query.size()));
  shortest_ = std::numeric_limits<std::size_t>::max() / 2;
  longest_ = 0;
  rows_up_to_.fill(0);
  rows_of_group_.fill(0);
  rows_of_family_.fill(0);
  const float replaced =
      std::max(bits_of(EvidenceClass::kReplaced, 0, 0), bits_of(EvidenceClass::kReplacedInSlot, 0, 0));
  most_replaced_ = kind == NameKind::kPerson
                       ? replaced
                       : std::max(replaced, bits_of(EvidenceClass::kReplacedAcross, 0, 0));
  const TellingEnds ends(query);
  for (std::size_t i = 0; i < query.size(); ++i) {
    const Part& part = query[i];
    query_left_over_[i] = most_left_over(kind, *weights_, part, ends.in_middle(i), true);
    query_replaced_[i] = most_replaced_by(kind, *weights_, part);
    const std::uint64_t bit = bit_of(i);
    if (part.is_initial()) initial_rows_ |= bit;
    if (part.is_initial() || part.group != 0 || part.family != 0) special_rows_ |= bit;
    if (part.group != 0) rows_of_group_[part.group % kGroupPlaces] |= bit;
    if (part.family != 0) rows_of_family_[part.family % kGroupPlaces] |= bit;
    if (discriminates(part.role)) telling_rows_ |= bit;
    if (part.role == Role::kPlace) place_rows_ |= bit;
    if ((part.flags & kSaysNoMore) != 0)
      repeating_rows_ |= bit;
    else if (part.role == Role::kOrdinary)
      ordinary_rows_ |= bit;
    if ((part.flags & kBrand) != 0) {
      brand_rows_ |= bit;
      const auto add_size = [&](std::string_view reading) {
        brand_sizes_ |= bit_of(std::min(reading.size(), kMostSize));
      };
      add_size(query_words[i].latin);
      for_each_alternative(query_words[i].alternatives, add_size);
    }
    if (part.role == Role::kOrdinary && most_resemblance(kind, query, query_words, i) != Resemblance::kNone)
      resembling_rows_ |= bit;
    if ((part.flags & kContinuesPhrase) != 0) continuing_rows_ |= bit;
    const std::size_t size = query_words[i].latin.size();
    if (size < kMinJoinedLetters) continue;
    shortest_ = std::min(shortest_, size);
    longest_ = std::max(longest_, size);
    rows_up_to_[std::min(size, text::kMaxTokenBytes)] |= bit;
  }
  for (std::size_t size = 1; size < rows_up_to_.size(); ++size) rows_up_to_[size] |= rows_up_to_[size - 1];
}

void NameBound::begin(std::span<const Part> listed, std::span<const TokenView> listed_words) noexcept {
  listed_ = listed;
  listed_words_ = listed_words;
  words_known_ = listed_words.size() >= listed.size();
  both_syllables_ = query_syllables_ && words_known_ && are_syllables(listed_words.first(listed.size()));
  met_rows_ = 0;
  met_columns_ = 0;
  may_rows_ = 0;
  may_columns_ = 0;
  word_rows_ = 0;
  word_columns_ = 0;
  guessed_ = false;
  same_rows_ = 0;
  by_table_rows_ = 0;
  joins_ = false;
  other_rows_ = 0;
  other_columns_ = 0;
  for (std::size_t i = 0; i < query_.size(); ++i) met_[i] = Met{};
  std::uint64_t telling = 0;
  std::uint64_t ordinary = 0;
  std::uint64_t initials = 0;
  std::uint64_t grouped = 0;
  unsigned flags = 0;
  for (std::size_t j = 0; j < listed.size(); ++j) {
    const Part& part = listed[j];
    telling |= std::uint64_t{discriminates(part.role)} << j;
    ordinary |= std::uint64_t{part.role == Role::kOrdinary} << j;
    initials |= std::uint64_t{part.letters == 1} << j;
    grouped |= std::uint64_t{(part.group | part.family) != 0} << j;
    flags |= part.flags;
  }
  telling_columns_ = telling;
  ordinary_columns_ = ordinary;
  initial_columns_ = initials & ordinary;
  grouped_columns_ = grouped;
  continuing_columns_ = 0;
  repeating_columns_ = 0;
  brand_columns_ = 0;
  if ((flags & (kContinuesPhrase | kSaysNoMore | kBrand)) != 0) {
    for (std::size_t j = 0; j < listed.size(); ++j) {
      continuing_columns_ |= std::uint64_t{(listed[j].flags & kContinuesPhrase) != 0} << j;
      repeating_columns_ |= std::uint64_t{(listed[j].flags & kSaysNoMore) != 0} << j;
      brand_columns_ |= std::uint64_t{(listed[j].flags & kBrand) != 0} << j;
    }
    ordinary_columns_ &= ~repeating_columns_;
  }
  covered_rows_ = continuing_rows_;
  covered_columns_ = continuing_columns_;
  has_brands_ = (brand_rows_ | brand_columns_) != 0;
  for (std::size_t j = 0; has_brands_ && j < listed.size(); ++j) most_of_column_[j] = kNothing;
}

void NameBound::add(std::size_t row, std::size_t column, const TokenMatch& match,
                    float bits_of_word) noexcept {
  const Part& left = query_[row];
  const Part& right = listed_[column];
  const Role role = discriminates(left.role) ? right.role : left.role;
  const bool both_known = left.bits() < kUnknownBits && right.bits() < kUnknownBits;
  const float loss = 1.0F - match.quality;
  EvidenceClass evidence = matched_class(kind_, role, match, both_known);
  // What several syllables say together they say once.
  if ((left.flags & right.flags & kContinuesPhrase) != 0 && query_syllables_) {
    if (both_syllables_) evidence = EvidenceClass::kNothing;
    guessed_ = guessed_ || !words_known_;
  }
  if (evidence == EvidenceClass::kBySound) bits_of_word = letters_by_sound(left, right);
  Met& met = met_[row];
  if (match) {
    const float bits = bits_of(evidence, bits_of_word, loss);
    met.most = std::max(met.most, bits);
    if (has_brands_) most_of_column_[column] = std::max(most_of_column_[column], bits);
    if (is_set(ordinary_columns_, column) && !is_set(ordinary_rows_, row)) other_rows_ |= bit_of(row);
    if (is_set(ordinary_rows_, row) && !is_set(ordinary_columns_, column)) other_columns_ |= bit_of(column);
  }
  // What says again what another word says is no doubt and no loss.
  const bool says_again = match.operation == Operation::kTranslated && kind_ != NameKind::kPerson;
  if (!discriminates(role) || says_again) {
    met.least = 0;
    met.least_doubt = 0;
  } else {
    met.least = std::min(met.least, loss);
    const bool two_known =
        (both_known && match.relation != Relation::kVariant) || match.relation == Relation::kOtherName;
    const unsigned doubt = match.quality >= kCompleteQuality ? 0U : two_known ? 2U : 1U;
    met.least_doubt = static_cast<std::uint8_t>(std::min<unsigned>(met.least_doubt, doubt));
  }
  const std::uint64_t bit = std::uint64_t{1} << row;
  met.letters = std::max(met.letters, std::min(left.letters, right.letters));
  if (match.quality >= kOtherScriptQuality || match.operation == Operation::kEqual ||
      match.relation == Relation::kVariant ||
      (match.operation == Operation::kTranslated && (left.group != 0 || right.group != 0)))
    same_rows_ |= bit;
  if (match.operation == Operation::kTranslated || match.operation == Operation::kEquivalent)
    by_table_rows_ |= bit;
  may_rows_ |= bit;
  may_columns_ |= std::uint64_t{1} << column;
}

void NameBound::meet(std::size_t row, std::size_t column, const TokenMatch& match) noexcept {
  const Part& left = query_[row];
  const Part& right = listed_[column];
  TokenMatch most = match;
  word_rows_ |= bit_of(row);
  word_columns_ |= bit_of(column);
  if (match.operation == Operation::kTranslated && ((left.flags | right.flags) & kBrand) != 0) {
    // What its syllables say is sure, or nothing: all words of the name decide.
    most.quality = std::max(most.quality, translated_quality({}, {}));
  } else {
    met_rows_ |= bit_of(row);
    met_columns_ |= bit_of(column);
  }
  const float bits_of_word = std::min(information(left), information(right));
  add(row, column, match_of_parts(left, right, most), bits_of_word);
  // A reading of another language that the whole name does not have (complete_matches()).
  if (match.relation == Relation::kHanReading)
    add(row, column, match_of_parts(left, right, {match.operation, kOtherReadingQuality, Relation::kHan}),
        bits_of_word);
  if (match.operation != Operation::kTranslated) return;
  // A word may be said again by one that has met already.
  covered_rows_ |= bit_of(row);
  covered_columns_ |= bit_of(column);
}

void NameBound::join(std::size_t row, std::size_t column) noexcept {
  if (row + 1 >= query_.size()) return;
  add(row, column, {Operation::kJoined, kJoinedQuality}, information(listed_[column]));
  met_[row + 1].least = 0;
  met_[row + 1].least_doubt = 0;
  joins_ = true;
  may_rows_ |= bit_of(row + 1);
  covered_rows_ |= bit_of(row + 1);
}

// What depends on the place in the name: initials, words of one group, two listed words that may be one of the query's.
void NameBound::meet_by_place() noexcept {
  const auto both = [&](std::size_t i, std::size_t j) {
    const Part& left = query_[i];
    const Part& right = listed_[j];
    const float bits_of_word = std::min(information(left), information(right));
    if (left.letters != right.letters && (left.is_initial() || right.is_initial())) {
      const bool met = words_known_ && query_words_[i].latin.front() == listed_words_[j].latin.front();
      if (met || !words_known_) {
        add(i, j, {Operation::kInitial, 0.5F}, bits_of_word);
        word_rows_ |= bit_of(i);
        word_columns_ |= bit_of(j);
      }
      guessed_ = guessed_ || !words_known_;
      if (met) {
        met_rows_ |= bit_of(i);
        met_columns_ |= bit_of(j);
      }
    }
    const bool grouped =
        (left.group == right.group && left.group != 0) || (left.family == right.family && left.family != 0);
    if (!grouped) return;
    if (const TokenMatch match = match_of_parts(left, right, {})) add(i, j, match, bits_of_word);
  };
  if (initial_columns_ != 0 || special_rows_ != 0) {
    const std::uint64_t all_rows = ~std::uint64_t{0} >> (64U - query_.size());
    for (std::size_t j = 0; j < listed_.size(); ++j) {
      std::uint64_t rest = is_set(initial_columns_, j) ? all_rows : initial_rows_;
      if (is_set(grouped_columns_, j))
        rest |= rows_of_group_[listed_[j].group % kGroupPlaces] |
                rows_of_family_[listed_[j].family % kGroupPlaces];
      for (; rest != 0; rest &= rest - 1) both(static_cast<std::size_t>(std::countr_zero(rest)), j);
    }
  }
  for (std::size_t j = 0; j + 1 < listed_.size(); ++j) {
    const Part& right = listed_[j];
    const Part& next = listed_[j + 1];
    const std::size_t shortest = std::size_t{right.letters} + next.letters;
    const std::size_t longest = shortest + (right.letters == 1 ? kLongestLetter - 1 : 0) +
                                (next.letters == 1 ? kLongestLetter - 1 : 0);
    if (longest + 1 < shortest_ || shortest > longest_ + 1) continue;
    std::uint64_t rest = rows_up_to_[std::min(longest + 1, text::kMaxTokenBytes)];
    if (shortest > 1) rest &= ~rows_up_to_[std::min(shortest - 2, text::kMaxTokenBytes)];
    for (; rest != 0; rest &= rest - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(rest));
      if (words_known_ && !are_joined(query_words_[i], listed_words_[j], listed_words_[j + 1])) continue;
      add_joined(i, j);
      joins_ = true;
      guessed_ = guessed_ || !words_known_;
      may_columns_ |= bit_of(j) | bit_of(j + 1);
      covered_columns_ |= bit_of(j + 1);
    }
  }
}

// A word of the query that may be the listed word and the next. Of a long name many pairs may be: what two ordinary words say
// of the query's is the same for all of them.
void NameBound::add_joined(std::size_t row, std::size_t column) noexcept {
  const Part& left = query_[row];
  const std::uint8_t letters = std::min(left.letters, listed_[column].letters);
  Met& met = met_[row];
  const bool ordinary = is_set(ordinary_rows_, row) && is_set(ordinary_columns_, column) && !query_syllables_;
  if (ordinary && met.joined > kNothing && letters <= met.letters) {
    if (has_brands_) most_of_column_[column] = std::max(most_of_column_[column], met.joined);
    return;
  }
  const TokenMatch match{Operation::kJoined, kJoinedQuality};
  add(row, column, match, information(left));
  if (ordinary) met.joined = bits_of(EvidenceClass::kJoined, information(left), 1.0F - match.quality);
}

// What a brand in Han characters or Hangul meets in a name in Latin letters by its sound, as complete_matches() finds it: two
// words side by side that are one of its readings, or, when the brand is the only ordinary word of its name that meets nothing, the one
// word or the two side by side that are all that is left of the other name. A word that may be left is taken to be.
void NameBound::meet_brands() noexcept {
  const bool in_query = brand_rows_ != 0;
  if (in_query == (brand_columns_ != 0)) return;  // neither, or both
  if (in_query ? words_known_ && !is_latin(listed_words_.first(listed_.size())) : !query_latin_) return;
  const std::span<const Part> latin = in_query ? listed_ : query_;
  const std::span<const TokenView> latin_words = in_query ? listed_words_ : query_words_;
  const std::span<const TokenView> brand_words = in_query ? query_words_ : listed_words_;
  const auto add_sound = [&](std::size_t brand, std::size_t first, std::size_t count,
                             const TokenMatch& match) {
    const std::size_t row = in_query ? brand : first;
    const std::size_t column = in_query ? first : brand;
    const float bits_of_word = count == 2 ? information(in_query ? query_[row] : listed_[column])
                                          : std::min(information(query_[row]), information(listed_[column]));
    add(row, column, match, bits_of_word);
    if (count == 1) return;
    if (in_query) {
      may_columns_ |= bit_of(column + 1);
      covered_columns_ |= bit_of(column + 1);
      return;
    }
    may_rows_ |= bit_of(row + 1);
    covered_rows_ |= bit_of(row + 1);
    met_[row + 1].least = 0;
    met_[row + 1].least_doubt = 0;
  };
  // Two words in Latin letters, as a rule as long as their parts say: a letter of theirs may be several.
  const auto longest = [](const Part& part) {
    return std::size_t{part.letters} + (part.letters == 1 ? kLongestLetter - 1 : 0);
  };
  const auto may_be_reading = [&](const Part& first, const Part& second) {
    const std::size_t low = std::size_t{first.letters} + second.letters - 1;  // within one edit
    const std::size_t high = longest(first) + longest(second) + 1;
    return high >= kMostSize || (brand_sizes_ & (bit_of(high + 1) - bit_of(low))) != 0;
  };
  // Letters of which each begins a syllable (match_brand()).
  const auto may_begin_syllables = [&](std::size_t brand, std::size_t first, std::size_t count) {
    const std::size_t syllables = text::count_code_points(query_words_[brand].native);
    std::size_t low = 0;
    std::size_t high = 0;
    for (std::size_t i = first; i < first + count; ++i) {
      low += latin[i].letters;
      high += longest(latin[i]);
    }
    return low <= syllables && syllables <= high;
  };
  const std::uint64_t open = (in_query ? ordinary_columns_ & ~met_columns_ : ordinary_rows_ & ~met_rows_);
  const std::uint64_t surely_open =
      (in_query ? ordinary_columns_ & ~word_columns_ : ordinary_rows_ & ~word_rows_);
  const std::uint64_t open_brands =
      in_query ? ordinary_rows_ & ~met_rows_ : ordinary_columns_ & ~met_columns_;
  const std::uint64_t others = in_query ? ordinary_rows_ & ~word_rows_ : ordinary_columns_ & ~word_columns_;
  const std::uint64_t brands = in_query ? brand_rows_ : brand_columns_;
  // What is left beside brands may be any ordinary word.
  for (std::uint64_t rest = brands | open_brands; rest != 0; rest &= rest - 1) {
    const auto brand = static_cast<std::size_t>(std::countr_zero(rest));
    for (std::size_t i = 0; i + 1 < latin.size() && is_set(brands, brand); ++i) {
      TokenMatch match{Operation::kJoined, kJoinedQuality};
      if (in_query && !may_be_reading(latin[i], latin[i + 1])) continue;
      if (words_known_) {
        if (brand_words[brand].alternatives.empty()) break;
        match = match_joined(Joined(latin_words[i], latin_words[i + 1]).letters(), brand_words[brand]);
        if (!match) continue;
      }
      match.relation = Relation::kBySound;
      add_sound(brand, i, 2, match);
      joins_ = true;
      guessed_ = guessed_ || !words_known_;
    }
    if ((others & ~bit_of(brand)) != 0 || !is_set(open_brands, brand)) continue;
    const auto meet = [&](std::size_t first, std::size_t count) {
      if (words_known_) {
        const Joined joined(latin_words[first], count == 2 ? latin_words[first + 1] : TokenView{});
        if (const TokenMatch match = match_brand(joined.letters(), brand_words[brand]))
          add_sound(brand, first, count, match);
        return;
      }
      guessed_ = true;
      add_sound(brand, first, count, {Operation::kRomanized, kResemblingQuality, Relation::kBySound});
      if (!in_query || may_begin_syllables(brand, first, count))
        add_sound(brand, first, count, {Operation::kInitial, kResemblingQuality, Relation::kResembling});
    };
    for (std::size_t i = 0; i < latin.size(); ++i) {
      if (!is_set(open, i)) continue;
      if ((surely_open & ~bit_of(i)) == 0) meet(i, 1);
      if (i + 1 < latin.size() && is_set(open, i + 1) && (surely_open & ~(bit_of(i) | bit_of(i + 1))) == 0)
        meet(i, 2);
    }
  }
}

float NameBound::most_replaced() const noexcept { return std::max(most_replaced_, replaced_brand()); }

namespace {

std::size_t count_of(std::uint64_t bits) noexcept { return static_cast<std::size_t>(std::popcount(bits)); }

}  // namespace

// A word meets its like, or is left over. Ordinary words that are left over on both sides stand against one another
// (score_name()); of as many or fewer on this side all do: no fewer are left on the other, unless words of it meet others or count
// for nothing.
float NameBound::most_of_rows(std::uint64_t resembling, float bits) const noexcept {
  const std::uint64_t rows = ordinary_rows_ & ~continuing_rows_;
  const std::uint64_t columns = ordinary_columns_ & ~continuing_columns_;
  const std::uint64_t taken = other_rows_ | (covered_rows_ & ~rows);
  const bool replaced = count_of(rows | taken) <= count_of(columns & ~covered_columns_);
  const float brand = replaced_brand();
  float total = 0;
  float more = 0;
  for (std::size_t i = 0; i < query_.size(); ++i) {
    const float left_over = !is_set(ordinary_rows_, i)    ? query_left_over_[i]
                            : replaced && is_set(rows, i) ? std::max(query_replaced_[i], brand)
                                                          : std::max(query_left_over_[i], brand);
    const float least = is_set(covered_rows_, i) ? std::max(0.0F, left_over) : left_over;
    const float most = std::max(met_[i].most, least);
    total += most;
    if (is_set(resembling, i)) more = std::max(more, bits - most);
  }
  return total + more;
}

float NameBound::most_of_columns() const noexcept {
  const std::uint64_t rows = ordinary_rows_ & ~continuing_rows_;
  const std::uint64_t columns = ordinary_columns_ & ~continuing_columns_;
  const std::uint64_t taken = other_columns_ | (covered_columns_ & ~columns);
  const bool replaced = count_of(columns | taken) <= count_of(rows & ~covered_rows_);
  const float brand = replaced_brand();
  float total = 0;
  for (std::size_t j = 0; j < listed_.size(); ++j) {
    const Part& part = listed_[j];
    float left_over = 0;
    if (!is_set(continuing_columns_, j) && !is_set(repeating_columns_, j)) {
      if (replaced && is_set(columns, j)) {
        left_over = most_replaced_by(kind_, *weights_, part);
      } else {
        const bool middle = (telling_columns_ & (bit_of(j) - 1)) != 0 && telling_columns_ >> j >> 1 != 0;
        left_over = most_left_over(kind_, *weights_, part, middle, false);
      }
      if (part.role == Role::kOrdinary) left_over = std::max(left_over, brand);
    }
    if (is_set(covered_columns_, j)) left_over = std::max(0.0F, left_over);
    total += std::max(most_of_column_[j], left_over);
  }
  return total;
}

NameBound::Rest NameBound::rest_of_query() const noexcept {
  Rest out;
  const float brand = replaced_brand();
  for (std::size_t i = 0; i < query_.size(); ++i) {
    if (((may_rows_ | continuing_rows_ | repeating_rows_) >> i & 1) != 0) continue;
    const Group group = group_of(query_[i].role);
    if (group == kOrdinaryWords) {
      out.bits[group] += std::max(query_left_over_[i], brand);
      ++out.ordinary;
    } else {
      out.bits[group] += query_left_over_[i];
    }
  }
  return out;
}

NameBound::Rest NameBound::rest_of_listed() const noexcept {
  Rest out;
  const float brand = replaced_brand();
  for (std::size_t j = 0; j < listed_.size(); ++j) {
    if (((may_columns_ | continuing_columns_ | repeating_columns_) >> j & 1) != 0) continue;
    const bool middle =
        (telling_columns_ & ((std::uint64_t{1} << j) - 1)) != 0 && (telling_columns_ >> j >> 1) != 0;
    const Group group = group_of(listed_[j].role);
    const float most = most_left_over(kind_, *weights_, listed_[j], middle, false);
    if (group == kOrdinaryWords) {
      out.bits[group] += std::max(most, brand);
      ++out.ordinary;
    } else {
      out.bits[group] += most;
    }
  }
  return out;
}

namespace {

bool several(std::uint64_t bits) noexcept { return (bits & (bits - 1)) != 0; }

}  // namespace

float NameBound::most_by_sound() const noexcept {
  // Of a brand known by its syllables each word met counts as one more.
  if (kind_ == NameKind::kPerson || by_table_rows_ == 0 || !has_brands_) return 0;
  return std::max(0.0F, bits_of(EvidenceClass::kCompleteBySound, static_cast<float>(kFewestByTable), 0));
}

float NameBound::most_alone() const noexcept {
  if (several(telling_rows_)) return 0;
  return std::max({0.0F, bits_of(EvidenceClass::kWordAlone, 0, 0),
                   bits_of(EvidenceClass::kWordAlone, kMaxInformation, 0)});
}

float NameBound::most_elsewhere() const noexcept {
  if (kind_ == NameKind::kPerson) return 0;
  const auto met = static_cast<float>(std::popcount(telling_rows_ & may_rows_));
  return std::max(0.0F, bits_of(EvidenceClass::kCompleteElsewhere, std::min(met, 2.0F) * kMaxInformation, 0));
}

float NameBound::most_of_whole() const noexcept {
  const std::uint64_t open_rows = telling_rows_ & ~may_rows_ & ~repeating_rows_ & ~continuing_rows_;
  const std::uint64_t open_columns =
      telling_columns_ & ~may_columns_ & ~repeating_columns_ & ~continuing_columns_;
  if (open_rows != 0) return (open_rows & ~place_rows_) == 0 && open_columns == 0 ? most_elsewhere() : 0;
  if (open_columns != 0) return most_alone();
  float sure = 0;
  float loss = 0;
  float letters = 0;
  unsigned doubt = 0;
  for (std::uint64_t rest = telling_rows_; rest != 0; rest &= rest - 1) {
    const auto row = static_cast<std::size_t>(std::countr_zero(rest));
    sure = std::min(sure + kMaxInformation, 2.0F * kMaxInformation);
    letters += static_cast<float>(met_[row].letters);
    if (!is_set(may_rows_, row)) continue;
    loss += met_[row].least;
    doubt += met_[row].least_doubt;
  }
  const auto whole = [&](EvidenceClass evidence, float most) {
    return std::max(bits_of(evidence, most, loss), bits_of(evidence, 0, loss));
  };
  float out = std::max({most_by_sound(), most_alone(), place_rows_ != 0 ? most_elsewhere() : 0.0F});
  if (doubt > 1) return out;
  if (several(telling_rows_ & may_rows_)) out = std::max(out, whole(EvidenceClass::kNearComplete, sure));
  if (doubt > 0) return out;
  const bool may_be_alike = kind_ != NameKind::kPerson;
  const bool several_by_table = has_brands_ ? by_table_rows_ != 0 : several(by_table_rows_);
  if (!may_be_alike || same_rows_ != 0 || joins_ || several_by_table)
    out = std::max(out, whole(EvidenceClass::kComplete, sure));
  if (!may_be_alike)
    out = std::max(out, whole(EvidenceClass::kCompleteMononym, std::min(letters, kMostLettersMononym)));
  if (may_be_alike) {
    out = std::max({out, whole(EvidenceClass::kCompleteOtherTrade, sure),
                    whole(EvidenceClass::kCompleteOtherTradeKnown, sure)});
    for (const EvidenceClass alike : {EvidenceClass::kCompleteAlike, EvidenceClass::kCompleteAlikeKnown})
      out = std::max(out, whole(alike, std::min(letters, kMostLettersAlike)));
  }
  return out;
}

// A word that another resembles is the one doubt that a name may have.
float NameBound::most_of_resembling_whole() const noexcept {
  const float out = most_by_sound();
  if (!several(telling_rows_)) return out;
  const auto sure = static_cast<float>(std::popcount(telling_rows_) - 1) * kMaxInformation;
  const float loss = 1.0F - kResemblingQuality;
  return std::max({out, bits_of(EvidenceClass::kNearComplete, 0, loss),
                   bits_of(EvidenceClass::kNearComplete, std::min(sure, 2.0F * kMaxInformation), loss)});
}

NameBound::Most NameBound::most(float interest) noexcept {
  Most out{std::numeric_limits<float>::infinity()};
  if (!bounded_ || listed_.empty()) return out;
  meet_by_place();
  if (has_brands_) meet_brands();
  float whole = most_of_whole();
  const std::uint64_t all_rows = ~std::uint64_t{0} >> (64U - query_.size());
  if (query_.size() == listed_.size() && same_rows_ == all_rows)
    whole += std::max(bits_of(EvidenceClass::kIdentical, 0, 0), 0.0F);
  const float prior = bits_of(EvidenceClass::kPrior, 0, 0);
  float met = prior;
  for (std::size_t i = 0; i < query_.size(); ++i) met += std::max(0.0F, met_[i].most);
  float total = met + whole;
  if (total >= interest) {
    const Rest query = rest_of_query();
    const Rest listed = rest_of_listed();
    // A word of one side stands against one of the other at best.
    const auto replaced = static_cast<float>(std::min(query.ordinary, listed.ordinary));
    total += std::min({query.bits[kOrdinaryWords], listed.bits[kOrdinaryWords], replaced * most_replaced()});
    for (std::size_t group = kOrdinaryWords + 1; group < kGroups; ++group)
      total += std::min(query.bits[group], listed.bits[group]);
  }
  if (total >= interest) total = std::min(total, prior + whole + most_of_rows());
  if (total >= interest && has_brands_) total = std::min(total, prior + whole + most_of_columns());
  out.bits = total;
  out.unsure = guessed_;
  // Parts that tell people apart and meet nothing, and those that may meet something: the only one of each side may resemble the
  // other.
  const std::uint64_t open_rows = telling_rows_ & ~may_rows_ & ~repeating_rows_;
  const std::uint64_t open_columns = telling_columns_ & ~may_columns_ & ~repeating_columns_;
  const std::uint64_t unsure_rows = telling_rows_ & may_rows_ & ~met_rows_ & resembling_rows_;
  const std::uint64_t unsure_columns = telling_columns_ & may_columns_ & ~met_columns_ & ordinary_columns_;
  const bool none = several(open_rows) || several(open_columns) || (open_rows & ~resembling_rows_) != 0 ||
                    (open_columns & ~ordinary_columns_) != 0;
  if (none || (open_rows | unsure_rows) == 0 || (open_columns | unsure_columns) == 0) return out;
  if ((unsure_rows | unsure_columns) == 0) {
    const auto row = static_cast<std::size_t>(std::countr_zero(open_rows));
    const auto column = static_cast<std::size_t>(std::countr_zero(open_columns));
    if (!may_resemble(query_[row], listed_[column])) return out;
    out.open_row = static_cast<std::uint8_t>(row);
    out.open_column = static_cast<std::uint8_t>(column);
    return out;
  }
  out.unsure = true;
  const EvidenceWeight& weight = (*weights_)[static_cast<std::size_t>(EvidenceClass::kResembling)];
  const float bits = std::max(0.0F, weight.base + std::max(0.0F, weight.per_bit * kMaxInformation) +
                                        weight.per_loss * (1.0F - kResemblingQuality));
  whole = most_of_resembling_whole();
  total = met + bits + whole;
  if (total >= interest)
    total = std::min(total, prior + whole + most_of_rows((open_rows | unsure_rows) & resembling_rows_, bits));
  out.bits = std::max(out.bits, total);
  return out;
}

}  // namespace tamis::names

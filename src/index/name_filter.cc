#include "index/name_filter.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace tamis::index {

namespace {

constexpr float kUnitsPerBit = 64.0F;
// Of one row: more makes no difference, for no name lacks more; so that the sum of all rows fits.
constexpr float kMostGain = 25.0F;
static_assert((kMostGain * kUnitsPerBit + 1.0F) * static_cast<float>(names::RowBound::kMostRows) < 32767.0F);
// NameFilter::OnRow::missing of a kind that is reached whatever else matches; gains can be taken from it.
constexpr std::int32_t kLacksNothing = std::numeric_limits<std::int32_t>::min() / 2;
// From this quality on complete_matches() tries no two words for one.
constexpr float kSettlingQuality = 0.9F;

// std::has_single_bit() calls a function on machines whose compiler may not count bits.
constexpr bool is_one_bit(std::uint32_t bits) noexcept { return bits != 0 && (bits & (bits - 1)) == 0; }

}  // namespace

std::int16_t NameFilter::in_units(float bits) noexcept {
  return static_cast<std::int16_t>(static_cast<int>(std::clamp(bits, 0.0F, kMostGain) * kUnitsPerBit) + 1);
}

void NameFilter::prepare(names::NameKind kind, std::span<const names::Part> query,
                         std::span<const names::TokenView> words, float least) noexcept {
  const auto at = static_cast<std::size_t>(kind);
  if (at >= kinds_.size()) return;
  Kind& out = kinds_[at];
  out.ready = false;
  if (query.size() != words.size()) return;
  out.bound.prepare(kind, query);
  if (!out.bound.known()) return;
  constexpr float kRounding = 0.01F;  // of sums of single precision
  const float missing = std::clamp(least - kRounding - out.bound.none(), 0.0F, kMostGain);
  out.missing = static_cast<std::int32_t>(std::floor(missing * kUnitsPerBit));
  out.ready = true;
  rows_ = words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    words_[i] = WordShape(words[i].latin);
    out.any_gains[i] = in_units(out.bound.any_gain(i));
    out.resemblances[i] = names::most_resemblance(kind, query, words, i);
    any_gains_[i] = at == 0 ? out.any_gains[i] : std::max(any_gains_[i], out.any_gains[i]);
  }
}

bool NameFilter::usable() const noexcept {
  return std::all_of(kinds_.begin(), kinds_.end(), [](const Kind& kind) { return kind.ready; });
}

NameFilter::RowKey NameFilter::key(std::size_t row) const noexcept {
  RowKey out;
  for (std::size_t kind = 0; kind < out.size(); ++kind) out[kind] = kinds_[kind].bound.key(row);
  return out;
}

Gains NameFilter::gains(std::size_t row, const names::TokenMatch& match) const noexcept {
  using Classes = names::RowBound::Classes;
  const Classes of_persons(names::NameKind::kPerson, match);
  const bool by_kind =
      match.relation == names::Relation::kBySound || match.relation == names::Relation::kUnvowelled;
  const Classes of_others = by_kind ? Classes(names::NameKind::kOrganization, match) : of_persons;
  Gains out;
  for (std::size_t kind = 0; kind < out.size(); ++kind) {
    const bool person = static_cast<names::NameKind>(kind) == names::NameKind::kPerson;
    out[kind] = in_units(kinds_[kind].bound.gain(row, match, person ? of_persons : of_others));
  }
  return out;
}

Gains NameFilter::joined_gains(std::size_t row) const noexcept {
  Gains out;
  for (std::size_t kind = 0; kind < out.size(); ++kind)
    out[kind] = in_units(kinds_[kind].bound.joined_gain(row));
  return out;
}

Gains NameFilter::covered_gains(std::size_t row) const noexcept {
  Gains out;
  for (std::size_t kind = 0; kind < out.size(); ++kind)
    out[kind] = in_units(kinds_[kind].bound.covered_gain(row));
  return out;
}

bool NameFilter::settles(std::size_t kind, const names::TokenMatch& match) noexcept {
  const bool as_letters = kind == static_cast<std::size_t>(names::NameKind::kPerson) &&
                          match.operation == names::Operation::kTranslated;
  return match.quality > kSettlingQuality && !as_letters;
}

bool NameFilter::may_reach(NameShape shape, const Matched& matched, const Left& left) const noexcept {
  if (shape.kind() >= kinds_.size() || shape.is_special()) return true;
  const Kind& kind = kinds_[shape.kind()];
  // Rows that tell people apart and surely meet nothing.
  const std::uint32_t rest = kind.bound.telling() & ~(std::uint32_t{matched.rows} | left.rows);
  if (rest == 0) return true;  // the name may be complete
  if (matched.gain + left.gains[shape.kind()] >= kind.missing) return true;
  // Another word may resemble the only one that is left.
  if (is_one_bit(rest) && (rest & kind.bound.ordinary()) != 0 &&
      (left.rows != 0 || shape.telling() <= std::uint32_t{matched.hits} + 1U) &&
      may_resemble(shape.kind(), static_cast<std::size_t>(std::countr_zero(rest)), shape))
    return true;
  return may_reach_joined(shape, std::uint32_t{matched.rows} | left.rows, matched.equal,
                          matched.gain + left.gains[shape.kind()]);
}

bool NameFilter::may_reach_joined(NameShape shape, std::uint32_t met, std::uint32_t but,
                                  std::int32_t gain) const noexcept {
  const Kind& kind = kinds_[shape.kind()];
  std::uint32_t joined = 0;
  for (std::size_t i = 0; i < rows_; ++i) {
    if ((but >> i & 1) != 0 || !words_[i].may_be_joined(shape)) continue;
    joined |= std::uint32_t{1} << i;
    gain += kind.any_gains[i];
  }
  if (joined == 0) return false;
  const std::uint32_t rest = kind.bound.telling() & ~(met | joined);
  if (rest == 0 || gain >= kind.missing) return true;
  return is_one_bit(rest) && (rest & kind.bound.ordinary()) != 0 &&
         may_resemble(shape.kind(), static_cast<std::size_t>(std::countr_zero(rest)), shape);
}

NameFilter::OnRow NameFilter::on_row(std::size_t row) const noexcept {
  OnRow out;
  out.bit = static_cast<std::uint16_t>(1U << row);
  out.rest = ~std::uint32_t{0};
  for (std::size_t at = 0; at < kNameKinds; ++at) {
    const Kind& kind = kinds_[at];
    const std::uint32_t rest = kind.bound.telling() & ~std::uint32_t{out.bit};
    out.rest &= rest;
    out.missing[at] = rest == 0 ? kLacksNothing : kind.missing;
    const bool one = is_one_bit(rest) && (rest & kind.bound.ordinary()) != 0;
    out.open_row[at] = one ? static_cast<std::uint8_t>(std::countr_zero(rest)) : OnRow::kNoRow;
  }
  return out;
}

void NameFilter::may_reach(std::span<const std::uint32_t> shapes, const Row& row,
                           std::array<std::uint32_t, kShapes>& out) const noexcept {
  const std::size_t size = std::min(shapes.size(), kShapes);
  if (row.any) {
    std::fill_n(out.begin(), size, 1U);
    return;
  }
  const std::uint32_t* const in = shapes.data();
  for (std::size_t i = 0; i < size; ++i) out[i] = NameShape(in[i]).may_be_any();
  if (row.open_row != OnRow::kNoRow) {
    const WordShape word = words_[row.open_row];
    for (std::size_t i = 0; i < size; ++i)
      out[i] |= std::uint32_t{NameShape(in[i]).telling() <= 2} & word.may_resemble_bit(NameShape(in[i]));
  }
  // Two words that are one: which rows they may be, and what they add.
  std::array<std::uint32_t, kShapes> joined;
  std::array<std::int32_t, kShapes> gains;
  bool any = false;
  for (std::size_t r = 0; r < rows_; ++r) {
    const WordShape word = words_[r];
    if (word.lengths() == 0) continue;
    if (!any) {
      std::fill_n(joined.begin(), size, 0U);
      std::fill_n(gains.begin(), size, 0);
    }
    any = true;
    const std::int32_t gain = any_gains_[r];
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t may_be = word.may_be_joined_bit(NameShape(in[i]));
      joined[i] |= may_be << r;
      gains[i] += gain & -static_cast<std::int32_t>(may_be);
    }
  }
  if (!any) return;
  const std::uint32_t rest = row.rest;
  const std::int32_t missing = row.missing;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t left = rest & ~joined[i];
    out[i] |= std::uint32_t{joined[i] != 0} &
              (std::uint32_t{(left & (left - 1)) == 0} | std::uint32_t{gains[i] >= missing});
  }
}

NameFilter::Prospect NameFilter::prospect(std::size_t kind, const Left& left,
                                          std::size_t& open) const noexcept {
  const Kind& asked = kinds_[kind];
  const std::uint32_t rest = asked.bound.telling() & ~std::uint32_t{left.rows};
  if (left.gains[kind] >= asked.missing || rest == 0) return Prospect::kAny;
  if (!is_one_bit(rest) || (rest & asked.bound.ordinary()) == 0) return Prospect::kPlace;
  open = static_cast<std::size_t>(std::countr_zero(rest));
  return asked.resemblances[open] == names::Resemblance::kNone ? Prospect::kPlace : Prospect::kResembling;
}

}  // namespace tamis::index

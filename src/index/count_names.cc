#include <algorithm>
#include <array>
#include <optional>

#include "index/candidate_finder.h"

namespace tamis::index {

void CandidateFinder::begin_tallies() {
  std::uint64_t volume = 0;
  for (std::size_t row = 0; row < query_.size(); ++row) volume += volume_[row];
  std::size_t size = CandidateScratch::kFewestSlots;
  while (size < volume && size < kMostFirstSlots) size *= 2;
  if (scratch_.slots_.size() < size) scratch_.slots_.resize(size);
  scratch_.slot_mask_ = size - 1;
  std::fill_n(scratch_.slots_.begin(), size, 0U);
}

void CandidateFinder::grow_slots() {
  const std::size_t size = 2 * (scratch_.slot_mask_ + 1);
  if (scratch_.slots_.size() < size) scratch_.slots_.resize(size);
  std::fill_n(scratch_.slots_.begin(), size, 0U);
  scratch_.slot_mask_ = size - 1;
  for (std::uint32_t i = 0; i < scratch_.touched_.size(); ++i) {
    std::size_t at = slot_hash(scratch_.touched_[i].name) & scratch_.slot_mask_;
    while (scratch_.slots_[at] != 0) at = (at + 1) & scratch_.slot_mask_;
    scratch_.slots_[at] = i + 1;
  }
}

void CandidateFinder::count_words() {
  std::size_t heavy = 0;
  const bool by_mark = filter_ != nullptr && row_number_ > all_several_;
  std::size_t light = filter_ != nullptr ? first_light_[row_number_ - 1U] : 0;
  NameFilter::OnRow on_row;
  if (by_mark) on_row = filter_->on_row(row_);
  const CandidateScratch::Mark* const marks = scratch_.marks_.data();
  const std::size_t mask = mark_mask_;
  const Few few = filter_ != nullptr ? few_[row_number_ - 1U] : few_of(row_);
  const auto is_light = [&few](std::size_t i) noexcept { return few.units[i] <= few.most_light; };
  std::size_t light_few = 0;
  if (!by_mark) {
    for (std::size_t i = 0; i < few.names.size(); ++i) {
      if (!is_light(i)) continue;
      ++light_few;
      count(few.names[i], few.units[i], few.shapes[i], count_of(few.matches[few.of[i]]));
    }
  } else {
    light_few = light_few_[row_number_ - 1U];
    const NameFilter::Row shapes_of_row = filter_->row(on_row, words_[row_]->most_gains);
    for (std::size_t first = 0; first < few.names.size(); first += NameFilter::kShapes) {
      const std::size_t size = std::min(few.names.size() - first, NameFilter::kShapes);
      filter_->may_reach(few.shapes.subspan(first, size), shapes_of_row, may_reach_);
      for (std::size_t i = first; i < first + size; ++i) {
        const std::uint32_t name = few.names[i];
        const bool several = (marks[name / 64 & mask].several >> (name % 64) & 1) != 0;
        const bool reaching = may_reach_[i - first] != 0;
        if (!((several | reaching) & is_light(i))) continue;
        const MatchingWords::Match& match = few.matches[few.of[i]];
        if (several || filter_->may_reach(NameShape(few.shapes[i]),
                                          NameFilter::alone(on_row, match.gains, match.settles)))
          count(name, few.units[i], few.shapes[i], count_of(match));
      }
    }
  }
  heavy += few.names.size() - light_few;
  for_each_walk([&](CandidateScratch::Walk& walk, const CandidateScratch::Count& counted) {
    walk.light = filter_ != nullptr ? scratch_.lights_[light++] : light_names(walk.names, walk.units);
    heavy += walk.names.size() - walk.light;
    if (walk.light == 0) return;
    if (!by_mark) {
      for (std::size_t i = 0; i < walk.light; ++i)
        count(walk.names[i], number_at(walk.units, i), number_at(walk.shapes, i), counted);
      return;
    }
    if (&walk == widest_) {
      for (const std::uint32_t i : scratch_.of_widest_)
        count(walk.names[i], number_at(walk.units, i), walk.shapes[i], counted);
      return;
    }
    const NameFilter::Alone alone = NameFilter::alone(on_row, counted.gains, counted.settles);
    const NameFilter::Row shapes_of_row = filter_->row(on_row, counted.gains);
    for (std::size_t first = 0; first < walk.light; first += NameFilter::kShapes) {
      const std::size_t size = std::min(walk.light - first, NameFilter::kShapes);
      const std::uint32_t* const names = walk.names.data() + first;
      const std::uint32_t* const shapes = walk.shapes.data() + first;
      filter_->may_reach({shapes, size}, shapes_of_row, may_reach_);
      for (std::size_t i = 0; i < size; ++i) {
        // Names that stand in no other posting of the query are told by their shape.
        const std::uint64_t several = marks[names[i] / 64 & mask].several >> (names[i] % 64) & 1;
        if ((several | may_reach_[i]) == 0) continue;
        if (several != 0 || filter_->may_reach(NameShape(shapes[i]), alone))
          count(names[i], number_at(walk.units, first + i), shapes[i], counted);
      }
    }
  });
  if (heavy == 0 || scratch_.touched_.empty()) return;
  find_hopeful();
  if (scratch_.hopeful_.empty()) return;
  // A very common word has many more names than may still be candidates: then each of these says whether it holds one.
  constexpr std::size_t kPostingsPerName = 10;
  if (heavy / kPostingsPerName > scratch_.hopeful_.size()) {
    for_each_hopeful([&](CandidateScratch::Tally& tally, std::span<const names::Part> parts) {
      for (const names::Part& part : parts) {
        for (const Expansion* e = scratch_.find(part.token); e != nullptr; e = scratch_.expansion(e->next)) {
          if (const auto counted = count_in_row(*e)) count(tally, *counted);
        }
      }
    });
    return;
  }
  // Most names are none of them, which a bit tells that several share.
  hopeful_bits_.fill(0);
  for (const std::uint32_t i : scratch_.hopeful_) {
    const std::uint32_t name = scratch_.touched_[i].name;
    hopeful_bits_[name / 64 % hopeful_bits_.size()] |= std::uint64_t{1} << (name % 64);
  }
  for (std::size_t i = 0; i < few.names.size(); ++i) {
    const std::uint32_t name = few.names[i];
    if (!is_light(i) && (hopeful_bits_[name / 64 % hopeful_bits_.size()] >> (name % 64) & 1) != 0)
      count_touched(name, count_of(few.matches[few.of[i]]));
  }
  for_each_walk([&](const CandidateScratch::Walk& walk, const CandidateScratch::Count& counted) {
    for (const std::uint32_t name : walk.names.subspan(walk.light)) {
      if ((hopeful_bits_[name / 64 % hopeful_bits_.size()] >> (name % 64) & 1) != 0)
        count_touched(name, counted);
    }
  });
}

void CandidateFinder::find_hopeful() {
  std::vector<std::uint32_t>& hopeful = scratch_.hopeful_;
  std::size_t kept = 0;
  for (const std::uint32_t i : hopeful) {
    hopeful[kept] = i;
    kept += is_hopeful(scratch_.touched_[i]) ? 1 : 0;
  }
  hopeful.resize(kept);
  for (; asked_ < scratch_.touched_.size(); ++asked_) {
    if (is_hopeful(scratch_.touched_[asked_])) hopeful.push_back(static_cast<std::uint32_t>(asked_));
  }
}

void CandidateFinder::count_splits() {
  for (std::size_t i = first_split_; i < scratch_.expansions_.size(); ++i) {
    const Expansion& first = scratch_.expansions_[i];
    if (first.row != row_ || first.half != 1) continue;
    // The expansions of one split stand together, first halves first; begin where a split begins.
    const bool begins = i == 0 || scratch_.expansions_[i - 1].kind != Expansion::Kind::kSplit ||
                        scratch_.expansions_[i - 1].split != first.split;
    if (!begins) continue;
    std::size_t end = i;
    std::array<std::size_t, 2> volume{};
    for (; end < scratch_.expansions_.size() && scratch_.expansions_[end].kind == Expansion::Kind::kSplit &&
           scratch_.expansions_[end].split == first.split;
         ++end) {
      const Expansion& half = scratch_.expansions_[end];
      volume[half.half - 1U] += walk_of_split(end).names.size();
    }
    // The names of the rarer half, asked for the other.
    const std::uint8_t rarer = volume[1] < volume[0] ? 2 : 1;
    for (std::size_t k = i; k < end; ++k) {
      const Expansion& half = scratch_.expansions_[k];
      if (half.half != rarer) continue;
      const auto& [names, units, shapes, unused, counted] = walk_of_split(k);
      const std::size_t light = light_names(names, units);
      const std::size_t wanted = scratch_.touched_.empty() ? light : names.size();
      const bool by_mark = filter_ != nullptr && row_number_ > all_several_;
      for (std::size_t at = 0; at < wanted; ++at) {
        if (by_mark) {
          // A name that holds both halves stands in the postings of both.
          const std::uint32_t name = names[at];
          const CandidateScratch::Mark& mark = scratch_.marks_[name / 64 & mark_mask_];
          if (at < light && (mark.several >> (name % 64) & 1) == 0) continue;
        } else {
          if (at + 2 * kAhead < wanted) index_.prefetch_name(names[at + 2 * kAhead]);
          if (at + kAhead < wanted) index_.prefetch_parts(names[at + kAhead]);
        }
        count_split(names[at], number_at(units, at), number_at(shapes, at), first.split, at >= light);
      }
    }
  }
}

std::optional<CandidateScratch::Count> CandidateFinder::count_of_split(std::span<const names::Part> parts,
                                                                       std::uint16_t split) const noexcept {
  std::array<std::uint32_t, 2> mass{};
  std::array<bool, 2> held{};
  for (const names::Part& part : parts) {
    for (const Expansion* e = scratch_.find(part.token); e != nullptr; e = scratch_.expansion(e->next)) {
      if (e->kind != Expansion::Kind::kSplit || e->split != split || e->row != row_) continue;
      const std::size_t half = e->half - 1U;
      held[half] = true;
      mass[half] = std::max(mass[half], index_.token_mass(part.token));
    }
  }
  if (!held[0] || !held[1]) return std::nullopt;
  return CandidateScratch::Count{mass[0] + mass[1], any_gains(), 0};
}

void CandidateFinder::count_split(std::uint32_t name, std::uint16_t units, std::uint32_t shape,
                                  std::uint16_t split, bool only_touched) {
  if (name >= index_.name_count()) return;  // a damaged index
  if (only_touched && !is_touched(name)) return;
  const auto counted = count_of_split(index_.parts(index_.name(name)), split);
  if (!counted) return;
  if (only_touched)
    count_touched(name, *counted);
  else
    count(name, units, shape, *counted);
}

void CandidateFinder::scan(std::vector<std::uint32_t>& out) {
  begin_tallies();
  scratch_.hopeful_.clear();
  const std::size_t rows = query_.size();
  for (std::size_t i = 0; i < rows; ++i) order_[i] = static_cast<std::uint8_t>(i);
  std::sort(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(rows),
            [&](std::uint8_t a, std::uint8_t b) {
              return volume_[a] != volume_[b] ? volume_[a] < volume_[b] : a < b;
            });
  if (filter_ != nullptr) mark_names();
  begin_rows();
  for (std::size_t k = 0; k < rows; ++k) {
    begin_row(k);
    if (filter_ != nullptr) expect(std::span(order_).subspan(k, rows - k));
    count_words();
    if (splits_ != 0) count_splits();
    end_row();
  }
  for (const CandidateScratch::Tally& tally : scratch_.touched_) {
    const bool by_query = reaches(tally.query, total_);
    if (!by_query && !reaches(tally.listed, std::uint64_t{kMassesPerUnit} * tally.mass)) continue;
    if (filter_ != nullptr && !filter_->may_reach(tally.shape, tally.matched)) continue;
    if (by_query || reaches(tally.listed, index_.name(tally.name).mass)) out.push_back(tally.name);
  }
}

void CandidateFinder::expect(std::span<const std::uint8_t> rows) {
  left_ = {};
  for (const std::uint8_t row : rows) {
    left_.rows |= static_cast<std::uint16_t>(1U << row);
    for (std::size_t kind = 0; kind < kNameKinds; ++kind) left_.gains[kind] += row_gains_[row][kind];
  }
  for (std::size_t kind = 0; kind < kNameKinds; ++kind)
    prospects_[kind] = filter_->prospect(kind, left_, open_rows_[kind]);
  if (row_ > 0) covered_.gains = covered_gains(row_);
}

}  // namespace tamis::index

#include <algorithm>

#include "index/candidate_finder.h"

namespace tamis::index {

void CandidateFinder::mark_names() {
  const std::size_t rows = query_.size();
  std::size_t light = 0;
  begin_rows();
  scratch_.lights_.clear();
  find_widest();
  for (std::size_t k = 0; k < rows; ++k) {
    begin_row(k);
    first_light_[k] = static_cast<std::uint32_t>(scratch_.lights_.size());
    const auto add = [&](const CandidateScratch::Walk& walk) {
      const std::size_t count = light_names(walk.names, walk.units);
      scratch_.lights_.push_back(static_cast<std::uint32_t>(count));
      light += &walk != widest_ ? count : 0;
    };
    const Few few = few_of(row_);
    std::uint32_t light_few = 0;
    for (const std::uint16_t units : few.units) light_few += units <= few.most_light ? 1U : 0U;
    few_[k] = few;
    light_few_[k] = light_few;
    light += light_few;
    for_each_walk([&](const CandidateScratch::Walk& walk, const auto&) { add(walk); });
    for_each_split([&](const CandidateScratch::Walk& walk) { add(walk); });
    end_row();
  }
  std::size_t words = 64;
  while (words * kNamesPerMark < light) words *= 2;
  scratch_.marks_.assign(words, {});
  mark_mask_ = words - 1;
  CandidateScratch::Mark* const marks = scratch_.marks_.data();
  const std::size_t mask = mark_mask_;
  all_several_ = 0;
  std::size_t marked = 0;
  std::size_t at = 0;
  for (std::size_t k = 0; k < rows; ++k) {
    row_ = order_[k];
    const auto mark_heavy = [&](const CandidateScratch::Walk& walk, std::size_t first_heavy) {
      const std::size_t heavy = walk.names.size() - first_heavy;
      if (heavy == 0 || marked == 0) return;
      if (heavy / kMarksPerName > marked) {
        all_several_ = k;
        return;
      }
      for (const std::uint32_t name : walk.names.subspan(first_heavy)) {
        CandidateScratch::Mark& to = marks[name / 64 & mask];
        to.several |= to.once & std::uint64_t{1} << (name % 64);
      }
    };
    std::size_t light_of_widest = 0;
    const auto mark = [&](const CandidateScratch::Walk& walk) {
      const std::size_t first_heavy = scratch_.lights_[at++];
      if (&walk == widest_) {
        light_of_widest = first_heavy;
        return;
      }
      for (const std::uint32_t name : walk.names.first(first_heavy)) {
        CandidateScratch::Mark& to = marks[name / 64 & mask];
        const std::uint64_t bit = std::uint64_t{1} << (name % 64);
        to.several |= to.once & bit;
        to.once |= bit;
      }
      mark_heavy(walk, first_heavy);
      marked += first_heavy;
    };
    const Few& few = few_[k];
    const std::uint32_t* const few_names = few.names.data();
    const std::uint16_t* const few_units = few.units.data();
    for (std::size_t i = 0; i < few.names.size(); ++i) {
      const std::uint32_t name = few_names[i];
      CandidateScratch::Mark& to = marks[name / 64 & mask];
      const std::uint64_t bit = std::uint64_t{1} << (name % 64);
      to.several |= to.once & bit;
      to.once |= few_units[i] <= few.most_light ? bit : 0;
    }
    marked += light_few_[k];
    for_each_walk([&](const CandidateScratch::Walk& walk, const auto&) { mark(walk); });
    for_each_split([&](const CandidateScratch::Walk& walk) { mark(walk); });
    if (k + 1 < rows || widest_ == nullptr) continue;
    look_through_widest(light_of_widest);
    mark_heavy(*widest_, light_of_widest);
  }
}

void CandidateFinder::find_widest() noexcept {
  widest_ = nullptr;
  const std::size_t row = order_[query_.size() - 1U];
  const std::size_t last = row + 1 < query_.size() ? first_walk_[row + 1] : first_joined_walk_;
  std::size_t most = kFewestOfWidest;
  for (std::size_t i = first_walk_[row]; i < last; ++i) {
    const CandidateScratch::Walk& walk = scratch_.walks_[i];
    if (walk.names.size() < most) continue;
    most = walk.names.size();
    widest_ = &walk;
  }
}

void CandidateFinder::look_through_widest(std::size_t light) {
  const NameFilter::OnRow on_row = filter_->on_row(row_);
  const CandidateScratch::Count& counted = widest_->count;
  const NameFilter::Alone alone = NameFilter::alone(on_row, counted.gains, counted.settles);
  const NameFilter::Row shapes_of_row = filter_->row(on_row, counted.gains);
  CandidateScratch::Mark* const marks = scratch_.marks_.data();
  const std::size_t mask = mark_mask_;
  std::vector<std::uint32_t>& out = scratch_.of_widest_;
  out.clear();
  for (std::size_t first = 0; first < light; first += NameFilter::kShapes) {
    const std::size_t size = std::min(light - first, NameFilter::kShapes);
    const std::uint32_t* const names = widest_->names.data() + first;
    const std::uint32_t* const shapes = widest_->shapes.data() + first;
    filter_->may_reach({shapes, size}, shapes_of_row, may_reach_);
    for (std::size_t i = 0; i < size; ++i) {
      CandidateScratch::Mark& to = marks[names[i] / 64 & mask];
      const std::uint64_t several = to.once >> (names[i] % 64) & 1;
      if ((several | may_reach_[i]) == 0) continue;
      to.several |= several << (names[i] % 64);
      if (several != 0 || filter_->may_reach(NameShape(shapes[i]), alone))
        out.push_back(static_cast<std::uint32_t>(first + i));
    }
  }
}

}  // namespace tamis::index

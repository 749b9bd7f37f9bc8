// How candidates.cc works; for its own files only.
#ifndef TAMIS_INDEX_CANDIDATE_FINDER_H_
#define TAMIS_INDEX_CANDIDATE_FINDER_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "index/candidates.h"
#include "text/tokenize.h"

namespace tamis::index {

inline constexpr auto kMaxMassUnits = static_cast<std::uint32_t>(kMaxMass * kMassPerBit);
inline constexpr auto kSharePerMille = static_cast<std::uint64_t>(kShare * 1000.0F + 0.5F);

// `part` is at least kShare of `whole`, in whole numbers.
inline bool reaches(std::uint64_t part, std::uint64_t whole) noexcept {
  return part * 1000 >= kSharePerMille * whole;
}

// One query: the listed words that its words match (candidates.cc), which names stand in several postings (mark_names.cc), and what
// each name has matched (count_names.cc).
class CandidateFinder {
 public:
  CandidateFinder(const NameIndex& index, std::span<const names::TokenView> query, CandidateScratch& scratch,
                  const NameFilter* filter)
      : index_(index),
        query_(query.subspan(0, std::min<std::size_t>(query.size(), text::kMaxTokens))),
        scratch_(scratch),
        filter_(filter != nullptr && filter->usable() && index.has_shapes() ? filter : nullptr) {}

  void run(std::vector<std::uint32_t>& out);

  void run(std::span<const std::uint32_t> names, std::vector<std::uint32_t>& out);

 private:
  void expand_word(std::size_t row);

  [[nodiscard]] NameIndex::Postings postings_of(const MatchingWords::Match& kept) const noexcept {
    return kept.count != 0 ? index_.postings_at(kept.posting, kept.count) : NameIndex::Postings{};
  }

  // The names of a row's word that stand together.
  struct Few : MatchingWords::Names {
    const MatchingWords::Match* matches;  // `of` counts from here
    std::uint32_t most_light;             // units of the names that light_names() would take, at most
  };
  [[nodiscard]] Few few_of(std::size_t row) const noexcept {
    const MatchingWords::Word& word = *words_[row];
    return {scratch_.words_.names(word), &scratch_.words_.match(word.first), most_light_units()};
  }
  [[nodiscard]] static CandidateScratch::Count count_of(const MatchingWords::Match& match) noexcept {
    return {match.mass, match.gains, match.settles};
  }

  // Of the words that are looked at, those that a row and the next are, written as one.
  void match_join(std::size_t row);

  void expand_join(std::size_t row);

  void expand_splits(std::size_t row);

  void build_map();

  // Weights of the query words and the bounds that end scans.
  void weigh();

  // Has the gains of a row's matches known.
  void know_gains(std::size_t row, MatchingWords::Word& word,
                  std::span<MatchingWords::Match> matches) const noexcept;

  // What a join or the half of a split says and where its names are.
  [[nodiscard]] CandidateScratch::Walk walk_of(const Expansion& expansion) const noexcept;
  void set_names(CandidateScratch::Walk& walk, const NameIndex::Postings& postings) const noexcept {
    walk.names = postings.names;
    walk.units = postings.masses;
    if (walk.names.empty()) return;
    __builtin_prefetch(walk.names.data());
    if (!walk.units.empty()) __builtin_prefetch(walk.units.data());
    if (filter_ == nullptr) return;
    walk.shapes = postings.shapes;
    __builtin_prefetch(walk.shapes.data());
  }
  [[nodiscard]] Gains covered_gains(std::size_t row) const noexcept {
    return filter_ != nullptr ? filter_->covered_gains(row) : Gains{};
  }
  static constexpr Gains any_gains() noexcept {
    Gains out{};
    out.fill(kAnyGain);
    return out;
  }
  void raise_gains(std::size_t row, const Gains& gains) noexcept {
    if (filter_ != nullptr) raise(row_gains_[row], gains);
  }
  static void raise(Gains& most, const Gains& gains) noexcept {
    for (std::size_t kind = 0; kind < kNameKinds; ++kind) most[kind] = std::max(most[kind], gains[kind]);
  }

  static std::size_t slot_hash(std::uint32_t name) noexcept {
    return static_cast<std::size_t>((name * 0x9E3779B97F4A7C15ULL) >> 32);
  }

  void begin_tallies();

  // Twice as many slots, so that at most half are taken.
  void grow_slots();

  // Counts for the current row that `name` holds a listed word that matches it. `units`, `shape`: of the name, as in Tally.
  void count(std::uint32_t name, std::uint16_t units, std::uint32_t shape,
             const CandidateScratch::Count& counted) {
    std::size_t at = slot_hash(name) & scratch_.slot_mask_;
    while (scratch_.slots_[at] != 0) {
      CandidateScratch::Tally& tally = scratch_.touched_[scratch_.slots_[at] - 1];
      if (tally.name == name) return count(tally, counted);
      at = (at + 1) & scratch_.slot_mask_;
    }
    if (filter_ != nullptr && !is_prospect(NameShape(shape))) return;
    if (name >= index_.name_count()) return;  // a damaged index
    scratch_.touched_.push_back({name, 0, 0, 0, 0, units, NameShape(shape), 0, {}});
    scratch_.slots_[at] = static_cast<std::uint32_t>(scratch_.touched_.size());
    count(scratch_.touched_.back(), counted);
    if (scratch_.touched_.size() * 2 > scratch_.slot_mask_) grow_slots();
  }
  // Whether a name that is met here for the first time is to have a Tally.
  [[nodiscard]] bool is_prospect(NameShape shape) const noexcept {
    const std::size_t kind = shape.kind();
    if (kind >= kNameKinds || shape.is_special() || prospects_[kind] == NameFilter::Prospect::kAny)
      return true;
    if (prospects_[kind] == NameFilter::Prospect::kResembling &&
        filter_->may_resemble(kind, open_rows_[kind], shape))
      return true;
    return filter_->may_reach_joined(shape, left_);
  }

  [[nodiscard]] bool is_touched(std::uint32_t name) const noexcept {
    std::size_t at = slot_hash(name) & scratch_.slot_mask_;
    while (scratch_.slots_[at] != 0) {
      if (scratch_.touched_[scratch_.slots_[at] - 1].name == name) return true;
      at = (at + 1) & scratch_.slot_mask_;
    }
    return false;
  }

  // ... if it has a Tally.
  void count_touched(std::uint32_t name, const CandidateScratch::Count& counted) {
    std::size_t at = slot_hash(name) & scratch_.slot_mask_;
    while (scratch_.slots_[at] != 0) {
      CandidateScratch::Tally& tally = scratch_.touched_[scratch_.slots_[at] - 1];
      if (tally.name == name) return count(tally, counted);
      at = (at + 1) & scratch_.slot_mask_;
    }
  }
  void count(CandidateScratch::Tally& tally, const CandidateScratch::Count& counted) const noexcept {
    const std::uint32_t mass = std::min(counted.mass, kMostRowMass);  // more: a damaged index
    const std::uint32_t most = most_[row_];
    if (tally.last != row_number_) {
      tally.last = row_number_;
      tally.query += least_[row_];
      tally.row = 0;
      tally.row_gain = 0;
    }
    if (mass > tally.row) {
      add_listed(tally, std::min(mass, most) - std::min<std::uint32_t>(tally.row, most));
      tally.row = static_cast<std::uint16_t>(mass);
    }
    if (filter_ == nullptr) return;
    const std::size_t kind = tally.shape.kind();
    Matched& matched = tally.matched;
    const auto bit = static_cast<std::uint16_t>(1U << row_);
    matched.rows |= bit;
    if ((counted.settles >> kind & 1) != 0) matched.equal |= bit;
    matched.hits = static_cast<std::uint8_t>(matched.hits + (matched.hits < 0xFF ? 1 : 0));
    const std::int16_t gain = kind < counted.gains.size() ? counted.gains[kind] : std::int16_t{0};
    if (gain > tally.row_gain) {
      matched.gain = static_cast<std::int16_t>(matched.gain + gain - tally.row_gain);
      tally.row_gain = gain;
    }
  }

  // At most kMaxTokens rows of kMostRowMass: it fits.
  static void add_listed(CandidateScratch::Tally& tally, std::uint32_t mass) noexcept {
    tally.listed = (tally.listed + mass) & 0xFFFFFFU;
  }

  // The units of the heaviest name that may be a candidate by what is left of the query.
  [[nodiscard]] std::uint32_t most_light_units() const noexcept {
    if (all_new_) return 0xFFFFU;
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(listed_left_ * 1000 / (kSharePerMille * kMassesPerUnit), 0xFFFFU));
  }
  // Of the postings of a token, how many names are light enough to be candidates by what is left of the query. Names
  // beyond count only when they are touched already. Few are light as a rule, hence from the front.
  [[nodiscard]] std::size_t light_names(std::span<const std::uint32_t> names,
                                        std::span<const std::uint16_t> units) const noexcept {
    if (all_new_) return names.size();
    const auto light = [&](std::size_t at) {
      if (!units.empty()) return reaches(listed_left_, std::uint64_t{kMassesPerUnit} * units[at]);
      return names[at] < index_.name_count() && reaches(listed_left_, index_.name(names[at]).mass);
    };
    std::size_t low = 0;  // all before are light
    std::size_t step = 1;
    while (low + step <= names.size() && light(low + step - 1)) {
      low += step;
      step *= 2;
    }
    std::size_t high = std::min(low + step - 1, names.size());  // this one and all behind are not
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (light(middle))
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  }

  // What an expansion which is no split says for the current row; nothing when it is of another row.
  [[nodiscard]] std::optional<CandidateScratch::Count> count_in_row(
      const Expansion& expansion) const noexcept {
    if (expansion.kind == Expansion::Kind::kWord) {
      if (expansion.row != row_) return std::nullopt;
      return count_of(scratch_.words_.match(expansion.kept));
    }
    if (expansion.kind == Expansion::Kind::kSplit) return std::nullopt;
    const auto at = static_cast<std::size_t>(&expansion - scratch_.expansions_.data()) - first_join_;
    return count_of_join(expansion, scratch_.walks_[first_joined_walk_ + at]);
  }
  // A joined word covers two rows and counts for the first.
  [[nodiscard]] std::optional<CandidateScratch::Count> count_of_join(
      const Expansion& expansion, const CandidateScratch::Walk& walk) const noexcept {
    if (expansion.row == row_) return walk.count;
    if (expansion.row + 1U == row_) return covered_;
    return std::nullopt;
  }

  // Calls `visit(walk, count)` for the words that match the current row, by themselves when they have many names, or with the
  // row before or behind it.
  template <class Visit>
  void for_each_walk(Visit&& visit) {
    std::vector<CandidateScratch::Walk>& walks = scratch_.walks_;
    const std::size_t last = row_ + 1 < query_.size() ? first_walk_[row_ + 1] : first_joined_walk_;
    for (std::size_t i = first_walk_[row_]; i < last; ++i) visit(walks[i], walks[i].count);
    for (std::size_t i = first_join_; i < first_split_; ++i) {
      CandidateScratch::Walk& walk = walks[first_joined_walk_ + (i - first_join_)];
      if (const auto counted = count_of_join(scratch_.expansions_[i], walk)) visit(walk, *counted);
    }
  }

  // The row that is counted next: the k-th of the order, `query_left_` and `listed_left_` with it.
  void begin_row(std::size_t k) noexcept {
    row_ = order_[k];
    row_number_ = static_cast<std::uint8_t>(k + 1);
    // A name met here for the first time matches none of the words before.
    all_new_ = reaches(query_left_, total_);
  }
  void end_row() noexcept {
    query_left_ -= least_[row_];
    listed_left_ -= most_[row_];
  }
  void begin_rows() noexcept {
    query_left_ = 0;
    listed_left_ = 0;
    for (std::size_t i = 0; i < query_.size(); ++i) {
      query_left_ += least_[i];
      listed_left_ += most_[i];
    }
  }

  // Notes which names stand in several postings: of the others, which are most, the shape tells whether they may reach what
  // is asked for.
  void mark_names();

  // The word of the last row with the most names: none stands in it twice, and none comes after it, so its names need no marks.
  void find_widest() noexcept;
  // Which of its light names are to be counted.
  void look_through_widest(std::size_t light);
  // Calls `visit(walk)` for the halves of splits of the current row.
  template <class Visit>
  void for_each_split(Visit&& visit) {
    if (splits_ == 0) return;
    for (std::size_t i = first_split_; i < scratch_.expansions_.size(); ++i) {
      if (scratch_.expansions_[i].row == row_) visit(walk_of_split(i));
    }
  }
  void count_words();

  // Names with a Tally that would meet P if they matched all rows that are left, the current one too. Those that would not
  // before do not now.
  void find_hopeful();
  [[nodiscard]] bool is_hopeful(const CandidateScratch::Tally& tally) const noexcept {
    if (!reaches(tally.query + query_left_, total_) &&
        !reaches(tally.listed + listed_left_, std::uint64_t{kMassesPerUnit} * tally.mass))
      return false;
    return filter_ == nullptr || filter_->may_reach(tally.shape, tally.matched, left_);
  }

  template <class Visit>
  void for_each_hopeful(Visit&& visit) {
    std::vector<CandidateScratch::Tally>& touched = scratch_.touched_;
    const std::vector<std::uint32_t>& hopeful = scratch_.hopeful_;
    for (std::size_t i = 0; i < hopeful.size(); ++i) {
      if (i + 2 * kAhead < hopeful.size()) index_.prefetch_name(touched[hopeful[i + 2 * kAhead]].name);
      if (i + kAhead < hopeful.size()) index_.prefetch_parts(touched[hopeful[i + kAhead]].name);
      CandidateScratch::Tally& tally = touched[hopeful[i]];
      visit(tally, index_.parts(index_.name(tally.name)));
    }
  }

  [[nodiscard]] const CandidateScratch::Walk& walk_of_split(std::size_t expansion) const noexcept {
    return scratch_.walks_[first_joined_walk_ + (expansion - first_join_)];
  }
  // Names that hold both halves of a split.
  void count_splits();

  // What a name says that holds both halves of a split of the current row, else nothing.
  [[nodiscard]] std::optional<CandidateScratch::Count> count_of_split(std::span<const names::Part> parts,
                                                                      std::uint16_t split) const noexcept;

  void count_split(std::uint32_t name, std::uint16_t units, std::uint32_t shape, std::uint16_t split,
                   bool only_touched);

  void scan(std::vector<std::uint32_t>& out);

  // What names can still come to by the rows that are left, the current one first.
  void expect(std::span<const std::uint8_t> rows);

  void add_joined(std::vector<std::uint32_t>& out);

  void add_joined(std::string_view names::TokenView::*of, std::vector<std::uint32_t>& out);

  template <class Number>
  static Number number_at(std::span<const Number> numbers, std::size_t at) noexcept {
    return numbers.empty() ? Number{0} : numbers[at];
  }

  static constexpr std::size_t kMostFirstSlots = 8192;  // clearing more costs more than growing
  // More than a name lacks: two words that are one are left to who looks at the name.
  static constexpr std::int16_t kAnyGain = 25 * 64;
  static constexpr std::uint16_t kMaxSplits = MatchingWords::kMaxSplits;
  static constexpr std::uint32_t kNotKept = Expansion{}.kept;
  // A posting is asked for names that stand in others before, when it has at most so many times as many.
  static constexpr std::size_t kMarksPerName = 64;
  // Light postings for each word of marks, at most: the fewer, the fewer names share a bit.
  static constexpr std::size_t kNamesPerMark = 4;
  static constexpr std::size_t kFewestOfWidest = 64;  // names of find_widest()
  static constexpr std::size_t kAhead = 8;            // names that are fetched while others are looked at
  static constexpr std::uint32_t kMostRowMass = 2 * kMaxMassUnits;  // both halves of a split

  const NameIndex& index_;
  const std::span<const names::TokenView> query_;
  CandidateScratch& scratch_;
  const NameFilter* const filter_;
  std::uint16_t splits_ = 0;
  // Where the expansions of each word begin, those of joins, of splits.
  std::array<std::uint32_t, text::kMaxTokens> first_word_;
  std::array<MatchingWords::Word*, text::kMaxTokens> words_;
  std::array<std::uint32_t, text::kMaxTokens> first_walk_;  // ... and their walks
  std::uint32_t first_joined_walk_ = 0;
  std::uint32_t first_join_ = 0;
  std::uint32_t first_split_ = 0;
  // With a filter: of the rows in the order in which they are counted.
  std::array<Few, text::kMaxTokens> few_;
  std::array<std::uint32_t, text::kMaxTokens> light_few_;
  std::array<std::uint32_t, NameFilter::kShapes> may_reach_;
  std::array<std::uint32_t, text::kMaxTokens> least_;
  std::array<std::uint32_t, text::kMaxTokens> most_;
  std::array<std::uint64_t, text::kMaxTokens> volume_;
  std::uint64_t total_ = 0;                           // weight_to_share()
  std::array<std::uint8_t, text::kMaxTokens> order_;  // of the rows, rarest first
  std::array<std::uint32_t, text::kMaxTokens>
      first_light_;  // in CandidateScratch::lights_, of each row in this order
  // Of the row that is counted.
  std::size_t row_ = 0;
  std::uint8_t row_number_ = 0;
  std::uint64_t query_left_ = 0;
  std::uint64_t listed_left_ = 0;
  CandidateScratch::Count covered_;  // by a word that is the row before and this one
  // With a filter: what each row gains at most, and of the rows that are left.
  std::array<Gains, text::kMaxTokens> row_gains_;
  NameFilter::Left left_;
  std::array<NameFilter::Prospect, kNameKinds> prospects_;
  std::array<std::size_t, kNameKinds> open_rows_{};
  std::size_t asked_ = 0;        // so many names with a Tally were asked whether they are hopeful
  std::size_t mark_mask_ = 0;    // of CandidateScratch::marks_
  std::size_t all_several_ = 0;  // in the rows before this one each name may stand in several postings
  std::array<std::uint64_t, 128> hopeful_bits_;     // of the hopeful names; names share bits
  const CandidateScratch::Walk* widest_ = nullptr;  // of the last row
  bool all_new_ = false;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_CANDIDATE_FINDER_H_

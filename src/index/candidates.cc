#include "index/candidates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "names/edit_distance.h"
#include "names/joined_letters.h"
#include "names/lexicon.h"
#include "names/sounds.h"
#include "text/tokenize.h"

namespace tamis::index {

namespace {

constexpr auto kMaxMassUnits = static_cast<std::uint32_t>(kMaxMass * kMassPerBit);
constexpr auto kSharePerMille = static_cast<std::uint64_t>(kShare * 1000.0F + 0.5F);

// `part` is at least kShare of `whole`, in whole numbers.
bool reaches(std::uint64_t part, std::uint64_t whole) noexcept {
  return part * 1000 >= kSharePerMille * whole;
}

}  // namespace

void CandidateScratch::clear_map(std::size_t expected) {
  std::size_t size = 256;
  while (size < expected * 2) size *= 2;
  map_.assign(size, Slot{});
  map_used_ = 0;
}

const Expansion* CandidateScratch::find(std::uint32_t token) const noexcept {
  const std::size_t mask = map_.size() - 1;
  for (std::size_t at = (token * 0x9E3779B1U) & mask;; at = (at + 1) & mask) {
    const Slot& slot = map_[at];
    if (slot.token == token) return &expansions_[slot.first];
    if (slot.token == kNoToken) return nullptr;
  }
}

void CandidateScratch::insert(const Expansion& expansion) { expansions_.push_back(expansion); }

class CandidateFinder {
 public:
  CandidateFinder(const NameIndex& index, std::span<const names::TokenView> query, CandidateScratch& scratch,
                  const NameFilter* filter)
      : index_(index),
        query_(query.subspan(0, std::min<std::size_t>(query.size(), text::kMaxTokens))),
        scratch_(scratch),
        filter_(filter != nullptr && filter->usable() && index.has_shapes() ? filter : nullptr) {}

  void run(std::vector<std::uint32_t>& out) {
    out.clear();
    scratch_.expansions_.clear();
    scratch_.touched_.clear();
    scratch_.same_letters_.clear();
    if (query_.empty()) {
      scratch_.clear_map(0);
      return;
    }
    scratch_.words_.begin(index_);
    for (std::size_t row = 0; row < query_.size(); ++row) {
      first_word_[row] = static_cast<std::uint32_t>(scratch_.expansions_.size());
      expand_word(row);
    }
    first_join_ = static_cast<std::uint32_t>(scratch_.expansions_.size());
    for (std::size_t row = 0; row + 1 < query_.size(); ++row) expand_join(row);
    first_split_ = static_cast<std::uint32_t>(scratch_.expansions_.size());
    for (std::size_t row = 0; row < query_.size(); ++row) expand_splits(row);
    build_map();
    weigh();
    scan(out);
    add_joined(out);
    std::sort(out.begin(), out.end());
  }

  void run(std::span<const std::uint32_t> names, std::vector<std::uint32_t>& out) {
    out.clear();
    scratch_.expansions_.clear();
    scratch_.touched_.clear();
    scratch_.same_letters_.clear();
    if (!query_.empty()) {
      add_joined(out);
      out.insert(out.end(), names.begin(), names.end());
      std::sort(out.begin(), out.end());
      out.erase(std::unique(out.begin(), out.end()), out.end());
      std::erase_if(out, [&](std::uint32_t name) { return name >= index_.name_count(); });
      LookedWords& looked_at = scratch_.words_.looked();
      looked_at.begin();
      for (const std::uint32_t name : out) {
        for (const names::Part& part : index_.parts(index_.name(name))) looked_at.add(part.token);
      }
      for (std::size_t row = 0; row < query_.size(); ++row) {
        const names::WordMatcher matcher(query_[row]);
        for (const LookedWords::Looked& looked : looked_at.all()) {
          const names::TokenMatch match = matcher.match(index_.token(looked.token));
          if (!match) continue;
          scratch_.insert(
              {looked.token, kNoToken, match, static_cast<std::uint8_t>(row), Expansion::Kind::kWord});
        }
      }
      for (std::size_t row = 0; row + 1 < query_.size(); ++row) match_join(row);
    }
    build_map();
  }

 private:
  void expand_word(std::size_t row) {
    MatchingWords::Word& word = scratch_.words_.word(index_, query_[row]);
    words_[row] = &word;
    for (std::uint32_t i = word.first; i < word.first + word.count; ++i) {
      const MatchingWords::Match& match = scratch_.words_.match(i);
      scratch_.insert({match.token, kNoToken, match.match, static_cast<std::uint8_t>(row),
                       Expansion::Kind::kWord, 0, 0, i});
    }
  }

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
  void match_join(std::size_t row) {
    const std::string joined = std::string(query_[row].latin).append(query_[row + 1].latin);
    if (joined.size() > text::kMaxTokenBytes || joined.size() < names::kMinJoinedLetters) return;
    for (const LookedWords::Looked& looked : scratch_.words_.looked().all()) {
      const names::TokenMatch match = names::match_joined(joined, index_.token(looked.token).latin);
      if (!match) continue;
      scratch_.insert(
          {looked.token, kNoToken, match, static_cast<std::uint8_t>(row), Expansion::Kind::kJoin});
    }
  }

  void expand_join(std::size_t row) {
    const std::string_view first = query_[row].latin;
    const std::string_view second = query_[row + 1].latin;
    const std::size_t size = first.size() + second.size();
    if (size > text::kMaxTokenBytes || size < names::kMinJoinedLetters) return;
    std::array<char, text::kMaxTokenBytes> buffer;
    std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), buffer.begin()));
    const std::string_view joined(buffer.data(), size);
    LookedWords& looked = scratch_.words_.looked();
    looked.begin();
    scratch_.words_.for_each_near(index_, joined, 1, [&](std::uint32_t token) {
      if (!looked.add(token)) return;
      const names::TokenMatch match = names::match_joined(joined, index_.token(token).latin);
      if (match)
        scratch_.insert({token, kNoToken, match, static_cast<std::uint8_t>(row), Expansion::Kind::kJoin});
    });
  }

  void expand_splits(std::size_t row) {
    const MatchingWords::Word& word = *words_[row];
    const std::uint32_t first = word.first + word.count;
    const std::uint16_t splits_before = splits_;
    for (std::uint32_t i = first; i < first + word.splits; ++i) {
      const MatchingWords::Match& match = scratch_.words_.match(i);
      const auto split = static_cast<std::uint16_t>(splits_before + match.split);
      if (split >= kMaxSplits) return;
      splits_ = static_cast<std::uint16_t>(split + 1);
      scratch_.insert({match.token, kNoToken, match.match, static_cast<std::uint8_t>(row),
                       Expansion::Kind::kSplit, match.half, split, i});
    }
  }

  void build_map() {
    scratch_.clear_map(scratch_.expansions_.size());
    const std::size_t mask = scratch_.map_.size() - 1;
    for (std::uint32_t i = 0; i < scratch_.expansions_.size(); ++i) {
      Expansion& expansion = scratch_.expansions_[i];
      std::size_t at = (expansion.token * 0x9E3779B1U) & mask;
      while (scratch_.map_[at].token != kNoToken && scratch_.map_[at].token != expansion.token)
        at = (at + 1) & mask;
      if (scratch_.map_[at].token == expansion.token) expansion.next = scratch_.map_[at].first;
      scratch_.map_[at] = {expansion.token, i};
    }
  }

  // Weights of the query words and the bounds that end scans.
  void weigh() {
    for (std::size_t row = 0; row < query_.size(); ++row)
      least_[row] = static_cast<std::uint32_t>(mass_of_unmet(query_[row]) * kMassPerBit);
    most_.fill(0);
    volume_.fill(0);
    std::array<std::uint32_t, text::kMaxTokens> exact{};
    std::array<std::uint32_t, 2 * kMaxSplits> split_most{};
    if (filter_ != nullptr) row_gains_.fill({});
    scratch_.walks_.clear();
    for (std::size_t row = 0; row < query_.size(); ++row) {
      MatchingWords::Word& word = *words_[row];
      const std::span<MatchingWords::Match> matches = scratch_.words_.matches(word);
      if (filter_ != nullptr) {
        know_gains(row, word, matches);
        row_gains_[row] = word.most_gains;
      }
      least_[row] = std::min(least_[row], word.least);
      most_[row] = word.most;
      exact[row] = word.exact;
      volume_[row] = word.volume;
      first_walk_[row] = static_cast<std::uint32_t>(scratch_.walks_.size());
      for (const MatchingWords::Match& match : matches.first(word.many)) {
        CandidateScratch::Walk& walk = scratch_.walks_.emplace_back();
        set_names(walk, postings_of(match));
        walk.count = count_of(match);
      }
    }
    first_joined_walk_ = static_cast<std::uint32_t>(scratch_.walks_.size());
    for (std::size_t i = first_join_; i < scratch_.expansions_.size(); ++i) {
      const Expansion& expansion = scratch_.expansions_[i];
      const CandidateScratch::Walk& walk = scratch_.walks_.emplace_back(walk_of(expansion));
      const std::uint32_t mass = walk.count.mass;
      const std::size_t row = expansion.row;
      const auto volume = static_cast<std::uint64_t>(walk.names.size());
      switch (expansion.kind) {
        case Expansion::Kind::kWord:
          break;
        case Expansion::Kind::kJoin:
          for (const std::size_t covered : {row, row + 1}) {
            least_[covered] = std::min(least_[covered], mass);
            most_[covered] = std::max(most_[covered], mass);
            volume_[covered] += volume;
          }
          raise_gains(row, walk.count.gains);
          raise_gains(row + 1, covered_gains(row + 1));
          break;
        case Expansion::Kind::kSplit: {
          const std::size_t at = 2U * expansion.split + expansion.half - 1U;
          split_most[at] = std::max(split_most[at], mass);
          volume_[row] += volume;
          raise_gains(row, any_gains());
          break;
        }
      }
    }
    for (std::size_t i = first_split_; i < scratch_.expansions_.size(); ++i) {
      const Expansion& expansion = scratch_.expansions_[i];
      const std::size_t at = 2U * expansion.split;
      const std::uint32_t both = split_most[at] + split_most[at + 1];
      least_[expansion.row] = std::min(least_[expansion.row], std::min(both, kMaxMassUnits));
      most_[expansion.row] = std::max(most_[expansion.row], both);
    }
    total_ = 0;
    for (std::size_t row = 0; row < query_.size(); ++row) {
      total_ += least_[row];
      if (exact[row] != 0) most_[row] = exact[row];
    }
  }

  // Has the gains of a row's matches known.
  void know_gains(std::size_t row, MatchingWords::Word& word,
                  std::span<MatchingWords::Match> matches) const noexcept {
    const NameFilter::RowKey key = filter_->key(row);
    if (word.has_gains && word.gains_of == key) return;
    word.has_gains = true;
    word.gains_of = key;
    word.most_gains = {};
    for (MatchingWords::Match& match : matches) {
      match.gains = filter_->gains(row, match.match);
      raise(word.most_gains, match.gains);
    }
  }

  // What a join or the half of a split says and where its names are.
  [[nodiscard]] CandidateScratch::Walk walk_of(const Expansion& expansion) const noexcept {
    CandidateScratch::Walk out;
    const bool is_kept = expansion.kept != kNotKept;
    set_names(out, is_kept ? postings_of(scratch_.words_.match(expansion.kept))
                           : index_.all_postings(expansion.token));
    out.count.mass = index_.token_mass(expansion.token);
    if (filter_ != nullptr) out.count.gains = filter_->joined_gains(expansion.row);
    return out;
  }
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

  void begin_tallies() {
    std::uint64_t volume = 0;
    for (std::size_t row = 0; row < query_.size(); ++row) volume += volume_[row];
    std::size_t size = CandidateScratch::kFewestSlots;
    while (size < volume && size < kMostFirstSlots) size *= 2;
    if (scratch_.slots_.size() < size) scratch_.slots_.resize(size);
    scratch_.slot_mask_ = size - 1;
    std::fill_n(scratch_.slots_.begin(), size, 0U);
  }

  // Twice as many slots, so that at most half are taken.
  void grow_slots() {
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
        filter_->word(open_rows_[kind]).may_resemble(shape))
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
    query_left_ = total_;
    listed_left_ = 0;
    for (std::size_t i = 0; i < query_.size(); ++i) listed_left_ += most_[i];
  }

  // Notes which names stand in several postings: of the others, which are most, the shape tells whether they may reach what
  // is asked for.
  void mark_names() {
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

  // The word of the last row with the most names: none stands in it twice, and none comes after it, so its names need no marks.
  void find_widest() noexcept {
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
  // Which of its light names are to be counted.
  void look_through_widest(std::size_t light) {
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
  // Calls `visit(walk)` for the halves of splits of the current row.
  template <class Visit>
  void for_each_split(Visit&& visit) {
    if (splits_ == 0) return;
    for (std::size_t i = first_split_; i < scratch_.expansions_.size(); ++i) {
      if (scratch_.expansions_[i].row == row_) visit(walk_of_split(i));
    }
  }
  void count_words() {
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
          for (const Expansion* e = scratch_.find(part.token); e != nullptr;
               e = scratch_.expansion(e->next)) {
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

  // Names with a Tally that would meet P if they matched all rows that are left, the current one too. Those that would not
  // before do not now.
  void find_hopeful() {
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
  void count_splits() {
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

  // What a name says that holds both halves of a split of the current row, else nothing.
  [[nodiscard]] std::optional<CandidateScratch::Count> count_of_split(std::span<const names::Part> parts,
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

  void count_split(std::uint32_t name, std::uint16_t units, std::uint32_t shape, std::uint16_t split,
                   bool only_touched) {
    if (name >= index_.name_count()) return;  // a damaged index
    if (only_touched && !is_touched(name)) return;
    const auto counted = count_of_split(index_.parts(index_.name(name)), split);
    if (!counted) return;
    if (only_touched)
      count_touched(name, *counted);
    else
      count(name, units, shape, *counted);
  }

  void scan(std::vector<std::uint32_t>& out) {
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

  // What names can still come to by the rows that are left, the current one first.
  void expect(std::span<const std::uint8_t> rows) {
    left_ = {};
    for (const std::uint8_t row : rows) {
      left_.rows |= static_cast<std::uint16_t>(1U << row);
      for (std::size_t kind = 0; kind < kNameKinds; ++kind) left_.gains[kind] += row_gains_[row][kind];
    }
    for (std::size_t kind = 0; kind < kNameKinds; ++kind)
      prospects_[kind] = filter_->prospect(kind, left_, open_rows_[kind]);
    if (row_ > 0) covered_.gains = covered_gains(row_);
  }

  void add_joined(std::vector<std::uint32_t>& out) {
    add_joined(&names::TokenView::latin, out);
    const bool own = std::all_of(query_.begin(), query_.end(), [](const names::TokenView& word) {
      return names::has_own_letters(word.native);
    });
    if (own) add_joined(&names::TokenView::native, out);
  }

  void add_joined(std::string_view names::TokenView::*of, std::vector<std::uint32_t>& out) {
    std::array<char, text::kMaxInputBytes> letters;
    std::size_t size = 0;
    for (const names::TokenView& word : query_) {
      if (size + (word.*of).size() > letters.size()) return;
      std::copy((word.*of).begin(), (word.*of).end(), letters.begin() + static_cast<std::ptrdiff_t>(size));
      size += (word.*of).size();
    }
    const std::string_view joined(letters.data(), size);
    for (const std::uint64_t entry : index_.joined(joined_hash(joined))) {
      const auto name = static_cast<std::uint32_t>(entry & 0xFFFFFFFFULL);
      if (name >= index_.name_count()) continue;
      std::size_t at = 0;
      bool same = true;
      for (const names::Part& part : index_.parts(index_.name(name))) {
        const std::string_view word = index_.token(part.token).*of;
        same = same && joined.substr(std::min(at, size), word.size()) == word;
        at += word.size();
      }
      if (!same || at != size) continue;
      auto& known = scratch_.same_letters_;
      if (std::find(known.begin(), known.end(), name) == known.end()) known.push_back(name);
      if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
    }
  }

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
  std::uint64_t total_ = 0;
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

void find_candidates(const NameIndex& index, std::span<const names::TokenView> query,
                     CandidateScratch& scratch, std::vector<std::uint32_t>& out, const NameFilter* filter) {
  CandidateFinder(index, query, scratch, filter).run(out);
}

void match_names(const NameIndex& index, std::span<const names::TokenView> query, CandidateScratch& scratch,
                 std::span<const std::uint32_t> names, std::vector<std::uint32_t>& out) {
  CandidateFinder(index, query, scratch, nullptr).run(names, out);
}

}  // namespace tamis::index

#include "index/candidates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "names/edit_distance.h"
#include "names/lexicon.h"
#include "names/sounds.h"
#include "text/tokenize.h"

namespace tamis::index {

namespace {

constexpr auto kMaxMassUnits = static_cast<std::uint32_t>(kMaxMass * kMassPerBit);
constexpr auto kSharePerMille = static_cast<std::uint64_t>(kShare * 1000.0F + 0.5F);
constexpr std::size_t kMinSplitLetters = 5;
constexpr std::size_t kMinHalfLetters = 2;

// `part` is at least kShare of `whole`, in whole numbers.
bool reaches(std::uint64_t part, std::uint64_t whole) noexcept { return part * 1000 >= kSharePerMille * whole; }

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
  CandidateFinder(const NameIndex& index, std::span<const names::TokenView> query, CandidateScratch& scratch)
      : index_(index), query_(query.subspan(0, std::min<std::size_t>(query.size(), text::kMaxTokens))), scratch_(scratch) {}

  void run(std::vector<std::uint32_t>& out) {
    out.clear();
    scratch_.expansions_.clear();
    scratch_.touched_.clear();
    if (query_.empty()) {
      scratch_.clear_map(0);
      return;
    }
    if (scratch_.seen_.size() != index_.token_count()) {
      scratch_.seen_.assign(index_.token_count(), 0);
      scratch_.stamp_ = 0;
    }
    for (std::size_t row = 0; row < query_.size(); ++row) expand_word(row);
    for (std::size_t row = 0; row + 1 < query_.size(); ++row) expand_join(row);
    for (std::size_t row = 0; row < query_.size(); ++row) expand_split(row);
    build_map();
    weigh();
    scan(out);
    add_joined(out);
    std::sort(out.begin(), out.end());
  }

 private:
  void next_stamp() {
    if (++scratch_.stamp_ == 0) {
      std::fill(scratch_.seen_.begin(), scratch_.seen_.end(), 0U);
      scratch_.stamp_ = 1;
    }
  }
  // True the first time a token is met under the current stamp.
  bool first_look(std::uint32_t token) {
    if (token >= scratch_.seen_.size() || scratch_.seen_[token] == scratch_.stamp_) return false;
    scratch_.seen_[token] = scratch_.stamp_;
    return true;
  }

  void expand_word(std::size_t row) {
    const names::TokenView& word = query_[row];
    if (scratch_.cached_index_ != index_.serial() ||
        scratch_.cached_matches_.size() > CandidateScratch::kMaxCachedMatches) {
      scratch_.cached_index_ = index_.serial();
      scratch_.cached_words_.clear();
      scratch_.cached_matches_.clear();
    }
    std::string& key = scratch_.cache_key_;
    key.assign(word.latin);
    key += word.unvowelled ? '\1' : '\0';
    key += word.native;
    key += '\0';
    key += word.alternatives;
    const auto [at, missing] = scratch_.cached_words_.try_emplace(key);
    CandidateScratch::CachedWord& cached = at->second;
    if (missing) {
      cached.first = static_cast<std::uint32_t>(scratch_.cached_matches_.size());
      find_matches(word);
      cached.count = static_cast<std::uint32_t>(scratch_.cached_matches_.size()) - cached.first;
    }
    for (std::uint32_t i = 0; i < cached.count; ++i) {
      const auto& match = scratch_.cached_matches_[cached.first + i];
      scratch_.insert({match.token, kNoToken, match.match, static_cast<std::uint8_t>(row), Expansion::Kind::kWord, 0, 0});
    }
  }

  // Appends all listed words that `word` matches to the cache.
  void find_matches(const names::TokenView& word) {
    const names::WordMatcher matcher(word);
    next_stamp();
    const auto look = [&](std::uint32_t token) {
      if (!first_look(token)) return;
      const names::TokenMatch match = matcher.match(index_.token(token));
      if (match) scratch_.cached_matches_.push_back({token, match});
    };
    for (const names::WordMatcher::Form& form : matcher.forms()) {
      for_each_deletion_variant(form.letters, names::allowed_edits(form.letters.size()), [&](std::string_view variant) {
        index_.for_each_deletion(deletion_hash(variant), look);
      });
      for (const std::uint64_t sound_key : form.keys.all()) index_.for_each_key(key_hash(KeyClass::kSound, sound_key), look);
    }
    for (const std::uint16_t group : names::nickname_groups(word.latin)) {
      index_.for_each_key(key_hash(KeyClass::kNickname, group), look);
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
    next_stamp();
    for_each_deletion_variant(joined, 1, [&](std::string_view variant) {
      index_.for_each_deletion(deletion_hash(variant), [&](std::uint32_t token) {
        if (!first_look(token)) return;
        const names::TokenMatch match = names::match_joined(joined, index_.token(token).latin);
        if (match) scratch_.insert({token, kNoToken, match, static_cast<std::uint8_t>(row), Expansion::Kind::kJoin, 0, 0});
      });
    });
  }

  void expand_split(std::size_t row) {
    const std::string_view word = query_[row].latin;
    if (word.size() < kMinSplitLetters) return;
    for (std::size_t cut = kMinHalfLetters; cut + kMinHalfLetters <= word.size(); ++cut) {
      const std::string_view halves[2] = {word.substr(0, cut), word.substr(cut)};
      const std::size_t before = scratch_.expansions_.size();
      bool found[2] = {false, false};
      for (std::uint8_t half = 0; half < 2; ++half) {
        next_stamp();
        index_.for_each_deletion(deletion_hash(halves[half]), [&](std::uint32_t token) {
          if (!first_look(token) || index_.token(token).latin != halves[half]) return;
          found[half] = true;
          scratch_.insert({token, kNoToken, {names::Operation::kJoined, 0.97F}, static_cast<std::uint8_t>(row),
                           Expansion::Kind::kSplit, static_cast<std::uint8_t>(half + 1), splits_});
        });
        if (!found[half]) break;
      }
      if (found[0] && found[1] && splits_ < kMaxSplits) ++splits_;
      else scratch_.expansions_.resize(before);
    }
  }

  void build_map() {
    scratch_.clear_map(scratch_.expansions_.size());
    const std::size_t mask = scratch_.map_.size() - 1;
    for (std::uint32_t i = 0; i < scratch_.expansions_.size(); ++i) {
      Expansion& expansion = scratch_.expansions_[i];
      std::size_t at = (expansion.token * 0x9E3779B1U) & mask;
      while (scratch_.map_[at].token != kNoToken && scratch_.map_[at].token != expansion.token) at = (at + 1) & mask;
      if (scratch_.map_[at].token == expansion.token) expansion.next = scratch_.map_[at].first;
      scratch_.map_[at] = {expansion.token, i};
    }
  }

  // Weights of the query words and the bounds that end scans.
  void weigh() {
    least_.fill(kMaxMassUnits);
    most_.fill(0);
    volume_.fill(0);
    std::array<std::uint32_t, text::kMaxTokens> exact{};
    std::array<std::uint32_t, 2 * kMaxSplits> split_most{};
    for (const Expansion& expansion : scratch_.expansions_) {
      const std::uint32_t mass = index_.token_mass(expansion.token);
      const std::size_t row = expansion.row;
      const auto volume = static_cast<std::uint64_t>(index_.postings(expansion.token).size());
      switch (expansion.kind) {
        case Expansion::Kind::kWord:
          least_[row] = std::min(least_[row], mass);
          most_[row] = std::max(most_[row], mass);
          if (expansion.match.operation == names::Operation::kEqual) exact[row] = std::max(exact[row], mass);
          volume_[row] += volume;
          break;
        case Expansion::Kind::kJoin:
          for (const std::size_t covered : {row, row + 1}) {
            least_[covered] = std::min(least_[covered], mass);
            most_[covered] = std::max(most_[covered], mass);
            volume_[covered] += volume;
          }
          break;
        case Expansion::Kind::kSplit: {
          const std::size_t at = 2U * expansion.split + expansion.half - 1U;
          split_most[at] = std::max(split_most[at], mass);
          volume_[row] += volume;
          break;
        }
      }
    }
    for (const Expansion& expansion : scratch_.expansions_) {
      if (expansion.kind != Expansion::Kind::kSplit) continue;
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

  // Counts for the current row that `name` holds listed words of that mass which match it.
  void count(std::uint32_t name, std::uint32_t mass, bool only_touched) noexcept {
    if (name >= scratch_.tallies_.size()) return;  // a damaged index
    CandidateScratch::Tally& tally = scratch_.tallies_[name];
    const std::uint32_t most = most_[row_];
    if (tally.stamp == row_stamp_) {
      if (mass <= tally.row) return;
      tally.listed += std::min(mass, most) - std::min(tally.row, most);
      tally.row = mass;
      return;
    }
    if (tally.stamp < scratch_.query_stamp_) {
      if (only_touched) return;
      scratch_.touched_.push_back(name);
      tally.query = 0;
      tally.listed = 0;
    }
    tally.stamp = row_stamp_;
    tally.query += least_[row_];
    tally.listed += std::min(mass, most);
    tally.row = mass;
  }

  // Calls `visit(name, only_touched)` for the postings of a token; from the first name that is too heavy to be a candidate by
  // what is left of the query, only names that are touched already are wanted.
  template <class Visit>
  void walk(std::uint32_t token, Visit&& visit) const {
    const auto postings = index_.postings(token);
    std::size_t light = postings.size();
    if (!all_new_) {
      const auto heavy = std::partition_point(postings.begin(), postings.end(), [&](std::uint32_t name) {
        return name < index_.name_count() && reaches(listed_left_, index_.name(name).mass);
      });
      light = static_cast<std::size_t>(heavy - postings.begin());
    }
    for (std::size_t i = 0; i < light; ++i) visit(postings[i], false);
    if (scratch_.touched_.empty()) return;
    for (std::size_t i = light; i < postings.size(); ++i) visit(postings[i], true);
  }

  // Stamps of one query: one a row.
  void begin_tallies() {
    constexpr auto kRows = static_cast<std::uint32_t>(text::kMaxTokens);
    if (scratch_.tallies_.size() != index_.name_count() || scratch_.query_stamp_ > 0xFFFFFFFFU - 4 * kRows) {
      scratch_.tallies_.assign(index_.name_count(), {});
      scratch_.query_stamp_ = 0;
    }
    scratch_.query_stamp_ += kRows + 1;
  }

  void count_splits() {
    for (std::size_t i = 0; i < scratch_.expansions_.size(); ++i) {
      const Expansion& first = scratch_.expansions_[i];
      if (first.kind != Expansion::Kind::kSplit || first.row != row_ || first.half != 1) continue;
      // The expansions of one split stand together, first halves first; begin where a split begins.
      const bool begins = i == 0 || scratch_.expansions_[i - 1].kind != Expansion::Kind::kSplit ||
                          scratch_.expansions_[i - 1].split != first.split;
      if (!begins) continue;
      if (scratch_.half_stamp_.size() != index_.name_count() || ++scratch_.half_stamp_now_ == 0) {
        scratch_.half_stamp_.assign(index_.name_count(), 0);
        scratch_.half_mass_.assign(index_.name_count(), 0);
        scratch_.half_stamp_now_ = 1;
      }
      for (std::size_t k = i; k < scratch_.expansions_.size() && scratch_.expansions_[k].kind == Expansion::Kind::kSplit &&
                              scratch_.expansions_[k].split == first.split; ++k) {
        const Expansion& half = scratch_.expansions_[k];
        const std::uint32_t mass = index_.token_mass(half.token);
        walk(half.token, [&](std::uint32_t name, bool only_touched) {
          if (name >= scratch_.half_stamp_.size()) return;
          const bool seen = scratch_.half_stamp_[name] == scratch_.half_stamp_now_;
          if (half.half == 2) {
            if (seen) count(name, scratch_.half_mass_[name] + mass, only_touched);
            return;
          }
          scratch_.half_mass_[name] = seen ? std::max(scratch_.half_mass_[name], mass) : mass;
          scratch_.half_stamp_[name] = scratch_.half_stamp_now_;
        });
      }
    }
  }

  void scan(std::vector<std::uint32_t>& out) {
    begin_tallies();
    std::array<std::uint8_t, text::kMaxTokens> order;
    const std::size_t rows = query_.size();
    for (std::size_t i = 0; i < rows; ++i) order[i] = static_cast<std::uint8_t>(i);
    std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(rows), [&](std::uint8_t a, std::uint8_t b) {
      return volume_[a] != volume_[b] ? volume_[a] < volume_[b] : a < b;
    });
    std::uint64_t query_left = total_;
    listed_left_ = 0;
    for (std::size_t i = 0; i < rows; ++i) listed_left_ += most_[i];
    for (std::size_t k = 0; k < rows; ++k) {
      row_ = order[k];
      row_stamp_ = scratch_.query_stamp_ + static_cast<std::uint32_t>(k);
      // A name met here for the first time matches none of the words before.
      all_new_ = reaches(query_left, total_);
      for (const Expansion& expansion : scratch_.expansions_) {
        if (expansion.kind == Expansion::Kind::kSplit) continue;
        if (expansion.row != row_ && (expansion.kind != Expansion::Kind::kJoin || expansion.row + 1U != row_)) continue;
        // A joined word covers two rows and counts for the first.
        const std::uint32_t mass = expansion.row == row_ ? index_.token_mass(expansion.token) : 0;
        walk(expansion.token, [&](std::uint32_t name, bool only_touched) { count(name, mass, only_touched); });
      }
      if (splits_ != 0) count_splits();
      query_left -= least_[row_];
      listed_left_ -= most_[row_];
    }
    for (const std::uint32_t name : scratch_.touched_) {
      const CandidateScratch::Tally& tally = scratch_.tallies_[name];
      if (reaches(tally.query, total_) || reaches(tally.listed, index_.name(name).mass)) out.push_back(name);
    }
  }

  void add_joined(std::vector<std::uint32_t>& out) {
    std::array<char, text::kMaxInputBytes> letters;
    std::size_t size = 0;
    for (const names::TokenView& word : query_) {
      if (size + word.latin.size() > letters.size()) return;
      std::copy(word.latin.begin(), word.latin.end(), letters.begin() + static_cast<std::ptrdiff_t>(size));
      size += word.latin.size();
    }
    const std::string_view joined(letters.data(), size);
    for (const std::uint64_t entry : index_.joined(joined_hash(joined))) {
      const auto name = static_cast<std::uint32_t>(entry & 0xFFFFFFFFULL);
      if (name >= index_.name_count()) continue;
      std::size_t at = 0;
      bool same = true;
      for (const names::Part& part : index_.parts(index_.name(name))) {
        const std::string_view word = index_.token(part.token).latin;
        same = same && joined.substr(std::min(at, size), word.size()) == word;
        at += word.size();
      }
      if (same && at == size && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
    }
  }

  static constexpr std::uint16_t kMaxSplits = 32;

  const NameIndex& index_;
  const std::span<const names::TokenView> query_;
  CandidateScratch& scratch_;
  std::uint16_t splits_ = 0;
  std::array<std::uint32_t, text::kMaxTokens> least_;
  std::array<std::uint32_t, text::kMaxTokens> most_;
  std::array<std::uint64_t, text::kMaxTokens> volume_;
  std::uint64_t total_ = 0;
  // Of the row that is counted.
  std::size_t row_ = 0;
  std::uint32_t row_stamp_ = 0;
  std::uint64_t listed_left_ = 0;
  bool all_new_ = false;
};

void find_candidates(const NameIndex& index, std::span<const names::TokenView> query, CandidateScratch& scratch,
                     std::vector<std::uint32_t>& out) {
  CandidateFinder(index, query, scratch).run(out);
}

}  // namespace tamis::index

#include "index/candidates.h"

#include <algorithm>
#include <array>
#include <string>

#include "index/candidate_finder.h"
#include "names/joined_letters.h"
#include "text/tokenize.h"

namespace tamis::index {

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

void CandidateFinder::run(std::vector<std::uint32_t>& out) {
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

void CandidateFinder::run(std::span<const std::uint32_t> names, std::vector<std::uint32_t>& out) {
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

void CandidateFinder::expand_word(std::size_t row) {
  MatchingWords::Word& word = scratch_.words_.word(index_, query_[row]);
  words_[row] = &word;
  for (std::uint32_t i = word.first; i < word.first + word.count; ++i) {
    const MatchingWords::Match& match = scratch_.words_.match(i);
    scratch_.insert({match.token, kNoToken, match.match, static_cast<std::uint8_t>(row),
                     Expansion::Kind::kWord, 0, 0, i});
  }
}

void CandidateFinder::match_join(std::size_t row) {
  const std::string joined = std::string(query_[row].latin).append(query_[row + 1].latin);
  if (joined.size() > text::kMaxTokenBytes || joined.size() < names::kMinJoinedLetters) return;
  for (const LookedWords::Looked& looked : scratch_.words_.looked().all()) {
    const names::TokenMatch match = names::match_joined(joined, index_.token(looked.token));
    if (!match) continue;
    scratch_.insert({looked.token, kNoToken, match, static_cast<std::uint8_t>(row), Expansion::Kind::kJoin});
  }
}

void CandidateFinder::expand_join(std::size_t row) {
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
    const names::TokenMatch match = names::match_joined(joined, index_.token(token));
    if (match)
      scratch_.insert({token, kNoToken, match, static_cast<std::uint8_t>(row), Expansion::Kind::kJoin});
  });
}

void CandidateFinder::expand_splits(std::size_t row) {
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

void CandidateFinder::build_map() {
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

void CandidateFinder::weigh() {
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
  total_ = weight_to_share(query_, total_, [&](std::size_t row) { return words_[row]->is_translated; });
}

void CandidateFinder::know_gains(std::size_t row, MatchingWords::Word& word,
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

CandidateScratch::Walk CandidateFinder::walk_of(const Expansion& expansion) const noexcept {
  CandidateScratch::Walk out;
  const bool is_kept = expansion.kept != kNotKept;
  set_names(out, is_kept ? postings_of(scratch_.words_.match(expansion.kept))
                         : index_.all_postings(expansion.token));
  out.count.mass = index_.token_mass(expansion.token);
  if (filter_ != nullptr) out.count.gains = filter_->joined_gains(expansion.row);
  return out;
}

void CandidateFinder::add_joined(std::vector<std::uint32_t>& out) {
  add_joined(&names::TokenView::latin, out);
  const bool own = std::all_of(query_.begin(), query_.end(), [](const names::TokenView& word) {
    return names::has_own_letters(word.native);
  });
  if (own) add_joined(&names::TokenView::native, out);
}

void CandidateFinder::add_joined(std::string_view names::TokenView::*of, std::vector<std::uint32_t>& out) {
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

void find_candidates(const NameIndex& index, std::span<const names::TokenView> query,
                     CandidateScratch& scratch, std::vector<std::uint32_t>& out, const NameFilter* filter) {
  CandidateFinder(index, query, scratch, filter).run(out);
}

void match_names(const NameIndex& index, std::span<const names::TokenView> query, CandidateScratch& scratch,
                 std::span<const std::uint32_t> names, std::vector<std::uint32_t>& out) {
  CandidateFinder(index, query, scratch, nullptr).run(names, out);
}

}  // namespace tamis::index

#include "index/matching_words.h"

#include <algorithm>

#include "index/translated_tokens.h"
#include "names/edit_distance.h"
#include "names/lexicon.h"
#include "names/translated_words.h"

namespace tamis::index {

namespace {

constexpr std::size_t kMinSplitLetters = 5;
constexpr std::size_t kMinHalfLetters = 2;

}  // namespace

void MatchingWords::begin(const NameIndex& index) {
  if (index_ == index.serial() && matches_.size() <= kMaxMatches && names_.size() <= kMaxNames &&
      words_.size() <= kMaxWords)
    return;
  index_ = index.serial();
  // Growing copies all: room for some thousand words, of which only what is used takes memory.
  words_.reserve(kMaxWords / 16);
  matches_.reserve(kMaxMatches / 4);
  names_.reserve(kMaxNames / 4);
  shapes_.reserve(kMaxNames / 4);
  units_.reserve(kMaxNames / 4);
  of_.reserve(kMaxNames / 4);
  words_.clear();
  matches_.clear();
  names_.clear();
  shapes_.clear();
  units_.clear();
  of_.clear();
}

bool is_translated(const names::TokenView& word) noexcept {
  if (word.native.empty()) return false;
  const names::WordConcepts concepts = names::concepts_of(word);
  return concepts.size != 0 && !concepts.composed;
}

void MatchingWords::make_key(const names::TokenView& word) {
  key_.assign(word.latin);
  key_ += word.unvowelled ? '\1' : '\0';
  key_ += word.native;
  key_ += '\0';
  key_ += word.alternatives;
}

MatchingWords::Word& MatchingWords::word(const NameIndex& index, const names::TokenView& word) {
  make_key(word);
  const auto [at, missing] = words_.try_emplace(key_);
  Word& out = at->second;
  if (!missing) return out;
  const auto kept = [this] { return static_cast<std::uint32_t>(matches_.size()); };
  out.is_translated = is_translated(word);
  out.first = kept();
  find_matches(index, word);
  out.count = kept() - out.first;
  std::uint16_t splits = 0;
  find_all_splits(index, word, splits);
  out.splits = kept() - out.first - out.count;
  fill_in(index, out);
  return out;
}

// Keeps a listed word that a word matches, which fill_in() completes.
void MatchingWords::keep(const NameIndex& index, std::uint32_t token, const names::TokenMatch& match,
                         std::uint8_t half, std::uint16_t split) {
  matches_.push_back({token, match, 0, split, half, 0, {}, 0, 0});
  index.prefetch_postings(token);
}

void MatchingWords::find_all_splits(const NameIndex& index, const names::TokenView& word,
                                    std::uint16_t& splits) {
  find_splits(index, word.latin, splits);
  if (!names::is_word_of_syllables(word.native)) return;
  names::for_each_alternative(word.alternatives,
                              [&](std::string_view reading) { find_splits(index, reading, splits); });
}

void MatchingWords::look_for(const NameIndex& index, const names::TokenView& word,
                             const names::WordMatcher& matcher, LookedWords& out,
                             std::vector<std::uint32_t>& sure) {
  make_key(word);
  if (const auto known = words_.find(key_); known != words_.end()) {
    const std::size_t count = std::size_t{known->second.count} + known->second.splits;
    for (const Match& match : std::span(matches_).subspan(known->second.first, count)) {
      out.add(match.token);
      sure.push_back(match.token);
    }
    return;
  }
  add_looked(index, word, matcher, out);
  const std::size_t before = matches_.size();
  std::uint16_t splits = 0;
  find_all_splits(index, word, splits);
  for (const Match& match : std::span(matches_).subspan(before)) {
    out.add(match.token);
    sure.push_back(match.token);
  }
  matches_.resize(before);
}

// The listed words that may match, each with the forms by which it does.
void MatchingWords::add_looked(const NameIndex& index, const names::TokenView& word,
                               const names::WordMatcher& matcher, LookedWords& out) {
  const auto forms = matcher.forms();
  const auto keys = matcher.keys();
  std::size_t next_key = 0;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const auto bit = static_cast<std::uint8_t>(1U << i);
    for_each_near(index, forms[i].letters, names::allowed_edits(forms[i].letters.size()),
                  [&](std::uint32_t token) { out.at(token).hits.letters |= bit; });
    // Each key once, with the first form that has it, for all that have it.
    for (; next_key < keys.size() && (matcher.forms_of_key(next_key) & (bit | (bit - 1U))) != 0; ++next_key) {
      const std::uint8_t with_key = matcher.forms_of_key(next_key);
      index.for_each_key(key_hash(KeyClass::kSound, keys[next_key]),
                         [&](std::uint32_t token) { out.at(token).hits.keys |= with_key; });
    }
  }
  for (const std::uint16_t group : names::nickname_groups(word.latin)) {
    index.for_each_key(key_hash(KeyClass::kNickname, group),
                       [&](std::uint32_t token) { out.at(token).hits.nickname = true; });
  }
  const auto concepts = names::concepts_of(word);
  TranslatedTokens& translated = TranslatedTokens::of_thread();
  for (const names::ConceptNumber number : concepts.all()) {
    for (const std::uint32_t token : translated.of(index, number)) out.at(token);
  }
}

// Appends all listed words that `word` matches.
void MatchingWords::find_matches(const NameIndex& index, const names::TokenView& word) {
  const names::WordMatcher matcher(word);
  looked_.begin();
  add_looked(index, word, matcher, looked_);
  // Words lie far apart in a large index: they are on their way while others are compared.
  const std::span<const LookedWords::Looked> looked = looked_.all();
  for (std::size_t i = 0; i < looked.size(); ++i) {
    if (i + 2 * kAhead < looked.size()) index.prefetch_token_row(looked[i + 2 * kAhead].token);
    if (i + kAhead < looked.size()) index.prefetch_token_text(looked[i + kAhead].token);
    const std::uint32_t token = looked[i].token;
    const names::TokenMatch match = matcher.match(index.token(token), looked[i].hits);
    if (match) keep(index, token, match);
  }
}

// Appends the halves of two listed words that `word` is, written as one.
void MatchingWords::find_splits(const NameIndex& index, std::string_view word, std::uint16_t& splits) {
  if (word.size() < kMinSplitLetters) return;
  hashes_.clear();
  for (std::size_t cut = kMinHalfLetters; cut + kMinHalfLetters <= word.size(); ++cut) {
    for (const std::string_view half : {word.substr(0, cut), word.substr(cut)}) {
      hashes_.push_back(deletion_hash(half));
      index.prefetch_deletion_bucket(hashes_.back());
    }
  }
  for (const std::uint64_t hash : hashes_) index.prefetch_deletions(hash);
  for (std::size_t cut = kMinHalfLetters; cut + kMinHalfLetters <= word.size(); ++cut) {
    const std::string_view halves[2] = {word.substr(0, cut), word.substr(cut)};
    const std::size_t before = matches_.size();
    bool found[2] = {false, false};
    for (std::uint8_t half = 0; half < 2; ++half) {
      looked_.begin();
      const std::uint64_t hash = hashes_[2 * (cut - kMinHalfLetters) + half];
      index.for_each_deletion(hash, [&](std::uint32_t token) {
        if (index.latin_size(token) != halves[half].size() || !looked_.add(token) ||
            index.token(token).latin != halves[half]) {
          return;
        }
        found[half] = true;
        keep(index, token, {names::Operation::kJoined, 0.97F}, static_cast<std::uint8_t>(half + 1), splits);
      });
      if (!found[half]) break;
    }
    if (found[0] && found[1] && splits < kMaxSplits)
      ++splits;
    else
      matches_.resize(before);
  }
}

void MatchingWords::fill_in(const NameIndex& index, Word& word) {
  const std::span<Match> kept = std::span(matches_).subspan(word.first);
  for (Match& match : kept) {
    match.mass = static_cast<std::uint16_t>(std::min<std::uint32_t>(index.token_mass(match.token), 0xFFFFU));
    match.count = static_cast<std::uint32_t>(index.all_postings(match.token).names.size());
    if (match.count != 0) match.posting = index.first_posting(match.token);
    for (std::size_t kind = 0; kind < kNameKinds; ++kind)
      match.settles |= static_cast<std::uint8_t>(NameFilter::settles(kind, match.match) ? 1U << kind : 0U);
  }
  const std::span<Match> matches = kept.first(word.count);
  for (const Match& match : matches) {
    word.least = std::min<std::uint32_t>(word.least, match.mass);
    word.most = std::max<std::uint32_t>(word.most, match.mass);
    if (match.match.operation == names::Operation::kEqual)
      word.exact = std::max<std::uint32_t>(word.exact, match.mass);
    word.volume += match.count;
  }
  if (!index.has_masses() || !index.has_shapes() || matches.size() > 0xFFFF) {
    word.many = word.count;
    return;
  }
  const auto few = std::partition(matches.begin(), matches.end(),
                                  [](const Match& match) { return match.count > kFewNames; });
  word.many = static_cast<std::uint32_t>(few - matches.begin());
  gather_names(index, word, matches);
}

void MatchingWords::gather_names(const NameIndex& index, Word& word, std::span<const Match> matches) {
  std::size_t total = 0;
  for (std::size_t i = word.many; i < matches.size(); ++i) {
    if (matches[i].count == 0) continue;
    const NameIndex::Postings postings = index.postings_at(matches[i].posting, matches[i].count);
    __builtin_prefetch(postings.names.data());
    __builtin_prefetch(postings.masses.data());
    __builtin_prefetch(postings.shapes.data());
    total += matches[i].count;
  }
  const std::size_t first = names_.size();
  word.first_name = static_cast<std::uint32_t>(first);
  word.name_count = static_cast<std::uint32_t>(total);
  names_.resize(first + total);
  shapes_.resize(first + total);
  units_.resize(first + total);
  of_.resize(first + total);
  std::uint32_t* names = names_.data() + first;
  std::uint32_t* shapes = shapes_.data() + first;
  std::uint16_t* units = units_.data() + first;
  std::uint16_t* of = of_.data() + first;
  for (std::size_t i = word.many; i < matches.size(); ++i) {
    if (matches[i].count == 0) continue;
    const NameIndex::Postings postings = index.postings_at(matches[i].posting, matches[i].count);
    for (std::size_t k = 0; k < postings.names.size(); ++k) {
      *names++ = postings.names[k];
      *shapes++ = postings.shapes[k];
      *units++ = postings.masses[k];
      *of++ = static_cast<std::uint16_t>(i);
    }
  }
}

}  // namespace tamis::index

#include "documents/phrases.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace tamis::documents {

namespace {

std::uint32_t pack_language(std::string_view language) noexcept {
  if (language == "*") return 0;
  std::uint32_t packed = 0;
  for (const char c : language.substr(0, 3)) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

// FNV-1a, taken on letter by letter: a prefix of a word is hashed on the way to the word.
constexpr std::uint32_t kHashBasis = 2166136261U;
constexpr std::uint32_t hash_on(std::uint32_t hash, char c) noexcept {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}

std::uint32_t hash_of(std::string_view word) noexcept {
  std::uint32_t hash = kHashBasis;
  for (const char c : word) hash = hash_on(hash, c);
  return hash;
}

constexpr std::size_t bit_of(std::uint32_t hash) noexcept { return (hash ^ hash >> 16) & 4095U; }

// Up to the first eight bytes of a word as a number, the first one lowest.
std::uint64_t first_bytes(std::string_view word) noexcept {
  std::uint64_t bytes = 0;
  if (word.size() >= sizeof bytes) {
    std::memcpy(&bytes, word.data(), sizeof bytes);
  } else {
    for (std::size_t i = 0; i < word.size(); ++i)
      bytes |= std::uint64_t{static_cast<unsigned char>(word[i])} << 8 * i;
  }
  return bytes;
}

std::size_t mix(std::uint64_t bits) noexcept {
  return static_cast<std::size_t>((bits * 0x9E3779B97F4A7C15ULL) >> 50);  // 14 bits
}

std::size_t whole_bit(std::uint64_t first, std::string_view word) noexcept {
  std::uint64_t last = word.size();
  if (word.size() > 8) last |= first_bytes(word.substr(word.size() - 4)) << 16;
  return mix(first ^ last * 0xD6E8FEB86659FD93ULL);
}

std::size_t head_bit(std::uint64_t first, std::size_t bytes) noexcept {
  return mix((first & ((std::uint64_t{1} << 8 * bytes) - 1)) + bytes);
}

bool fits(std::string_view lower, std::string_view word, bool prefix) noexcept {
  return prefix ? lower.substr(0, word.size()) == word : lower == word;
}

// A full stop, but not that of "am 21. bekannt".
bool ends_gap(const TextTokens& text, std::uint32_t i) noexcept {
  if (text.tokens[i].kind != TokenKind::kStop) return false;
  return i == 0 || i + 1 >= text.tokens.size() || text.tokens[i - 1].kind != TokenKind::kNumber ||
         text.sentence_of[i + 1] != text.sentence_of[i];
}

}  // namespace

static_assert(std::endian::native == std::endian::little);

namespace {

// Whether a piece of a table is letters of Latin and Cyrillic throughout, which tokenize() leaves as one word; it is asked for
// the others only, since reading the tables is most of the time to the first page.
bool is_one_word(std::string_view piece) noexcept {
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const auto c = static_cast<unsigned char>(piece[i]);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) continue;
    if (++i == piece.size()) return false;
    const auto next = static_cast<unsigned char>(piece[i]);
    // Up to U+017F, but for the signs of multiplication and division; U+0400 to U+047F.
    const bool latin = (c == 0xC3 && next != 0x97 && next != 0xB7) || c == 0xC4 || c == 0xC5;
    if (!latin && c != 0xD0 && c != 0xD1) return false;
  }
  return true;
}

}  // namespace

void PhraseTable::Beginnings::add(std::string_view word, bool prefix) {
  const std::uint64_t first = first_bytes(word);
  if (!prefix) {
    words_.set(whole_bit(first, word));
    return;
  }
  const std::size_t size = std::min(word.size(), kHeadBytes);
  heads_.set(head_bit(first, size));
  head_sizes_ |= 1U << size;
}

bool PhraseTable::Beginnings::may_begin(std::string_view word) const noexcept {
  const std::uint64_t first = first_bytes(word);
  if (words_.test(whole_bit(first, word))) return true;
  for (std::uint32_t sizes = head_sizes_; sizes != 0; sizes &= sizes - 1) {
    const auto size = static_cast<std::size_t>(std::countr_zero(sizes));
    if (size > word.size()) return false;
    if (heads_.test(head_bit(first, size))) return true;
  }
  return false;
}

void PhraseTable::add(std::string_view language, std::string_view phrase, std::uint32_t value) {
  Phrase added;
  added.language = pack_language(language);
  added.value = value;
  bool gap = false;
  std::size_t begin = 0;
  while (begin < phrase.size()) {
    std::size_t end = phrase.find(' ', begin);
    if (end == std::string_view::npos) end = phrase.size();
    std::string_view piece = phrase.substr(begin, end - begin);
    begin = end + 1;
    if (piece.empty()) continue;
    if (piece == "_") {
      gap = true;
      continue;
    }
    const bool prefix = piece.size() > 1 && piece.back() == '*';
    if (prefix) piece.remove_suffix(1);
    if (is_one_word(piece)) {
      std::string lower;
      append_lower(lower, piece);
      added.words.push_back({std::move(lower), prefix, gap});
      gap = false;
      continue;
    }
    const Block block{.span = {0, static_cast<std::uint32_t>(piece.size())}, .language = {}, .reason = {}};
    TextTokens cut;
    tokenize(piece, {&block, 1}, cut);
    for (std::size_t i = 0; i < cut.tokens.size(); ++i) {
      added.words.push_back(
          {std::string(cut.lower(cut.tokens[i])), prefix && i + 1 == cut.tokens.size(), gap});
      gap = false;
    }
  }
  if (added.words.empty()) return;
  const auto number = static_cast<std::uint32_t>(phrases_.size());
  const Word& first = added.words.front();
  beginnings_.add(first.lower, first.prefix);
  Index& index = added.language == 0 ? any_ : languages_[added.language];
  (first.prefix ? index.by_prefix : index.by_word)[first.lower].push_back(number);
  if (first.prefix) {
    index.prefixes.set(bit_of(hash_of(first.lower)));
    index.longest_prefix = std::max(index.longest_prefix, first.lower.size());
  } else {
    index.words.set(bit_of(hash_of(first.lower)));
  }
  phrases_.push_back(std::move(added));
}

bool PhraseTable::match(const TextTokens& text, std::uint32_t i, std::uint32_t last, const Phrase& phrase,
                        Match& match) {
  std::uint32_t at = i + 1;
  match.gap = {};
  for (std::size_t k = 1; k < phrase.words.size(); ++k) {
    const Word& word = phrase.words[k];
    if (word.gap_before) {
      std::uint32_t gap = at;
      const std::uint32_t limit = std::min(last, at + kMaxGap);
      while (gap < limit && !ends_gap(text, gap) && !fits(text.lower(gap), word.lower, word.prefix)) ++gap;
      if (gap >= limit || ends_gap(text, gap)) return false;
      match.gap = {at, gap};
      at = gap + 1;
      continue;
    }
    if (at >= last || !fits(text.lower(at), word.lower, word.prefix)) return false;
    ++at;
  }
  match.value = phrase.value;
  match.tokens = {i, at};
  match.words = static_cast<std::uint32_t>(phrase.words.size());
  return true;
}

void PhraseTable::find_in(const Index& index, const TextTokens& text, std::uint32_t i, std::uint32_t last,
                          std::vector<Match>& out) const {
  const std::string_view lower = text.lower(i);
  const auto collect = [&](const std::vector<std::uint32_t>& numbers) {
    for (const std::uint32_t number : numbers) {
      Match found;
      if (match(text, i, last, phrases_[number], found)) out.push_back(found);
    }
  };
  // Whole words go before prefixes.
  if (index.words.test(bit_of(hash_of(lower)))) {
    if (const auto found = index.by_word.find(lower); found != index.by_word.end()) collect(found->second);
  }
  std::uint32_t hash = kHashBasis;
  const std::size_t longest = std::min(lower.size(), index.longest_prefix);
  for (std::size_t size = 1; size <= longest; ++size) {
    hash = hash_on(hash, lower[size - 1]);
    if (!index.prefixes.test(bit_of(hash))) continue;
    if (const auto found = index.by_prefix.find(lower.substr(0, size)); found != index.by_prefix.end()) {
      collect(found->second);
    }
  }
}

void PhraseTable::find(const TextTokens& text, std::uint32_t i, std::uint32_t last, std::string_view language,
                       std::vector<Match>& out) const {
  out.clear();
  if (i >= last || !beginnings_.may_begin(text.lower(i))) return;
  find_in(any_, text, i, last, out);
  if (const auto index = languages_.find(pack_language(language)); index != languages_.end())
    find_in(index->second, text, i, last, out);
  if (out.size() < 2) return;
  std::stable_sort(out.begin(), out.end(), [](const Match& a, const Match& b) { return a.words > b.words; });
}

bool PhraseTable::longest(const TextTokens& text, std::uint32_t i, std::uint32_t last,
                          std::string_view language, Match& match) const {
  if (i >= last || !beginnings_.may_begin(text.lower(i))) return false;
  thread_local std::vector<Match> found;
  find(text, i, last, language, found);
  if (found.empty()) return false;
  match = found.front();
  return true;
}

}  // namespace tamis::documents

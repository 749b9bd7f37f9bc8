#include "documents/words/phrases.h"
#include "documents/words/noun_lists.h"
#include "text/han_forms.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace tamis::documents {

namespace {

std::uint32_t pack_language(std::string_view language) noexcept {
  const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(language[i])}; };
  if (language.size() == 2) return byte(0) << 8 | byte(1);
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

// Of a first word: its hash, its language, whether it is a prefix.
constexpr std::uint64_t key_of(std::uint32_t hash, std::uint32_t language, bool prefix) noexcept {
  const std::uint64_t key = (std::uint64_t{language} << 32 | hash) * 0x9E3779B97F4A7C15ULL;
  return (key ^ key >> 29) * (prefix ? 0xBF58476D1CE4E5B9ULL : 0x94D049BB133111EBULL);
}
constexpr std::uint32_t tag_of(std::uint64_t key) noexcept { return static_cast<std::uint32_t>(key); }

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

std::uint64_t whole_key(std::uint64_t first, std::string_view word) noexcept {
  std::uint64_t last = word.size();
  if (word.size() > 8) last |= first_bytes(word.substr(word.size() - 4)) << 16;
  return first ^ last * 0xD6E8FEB86659FD93ULL;
}

std::uint64_t head_key(std::uint64_t first, std::size_t bytes) noexcept {
  return (first & ((std::uint64_t{1} << 8 * bytes) - 1)) + bytes;
}

// The block of a key, and its bits in there.
struct BlockBits {
  std::size_t block = 0;
  std::uint64_t bits = 0;

  BlockBits(std::uint64_t key, std::uint32_t language, std::size_t blocks) noexcept {
    std::uint64_t hash = (key + language) * 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ hash >> 32) * 0xBF58476D1CE4E5B9ULL;
    block = (hash >> 40) & (blocks - 1);
    bits = std::uint64_t{1} << (hash >> 34 & 63) | std::uint64_t{1} << (hash >> 28 & 63);
  }
};

constexpr std::size_t kMostHeadBytes = 6;      // of a prefix, in a Bloom filter
constexpr std::size_t kBeginningsOfBlock = 6;  // one word in some 25 is taken for one at the most
constexpr std::size_t place_of_language(std::uint32_t language) noexcept {
  return (language * 0x9E3779B1U) >> 25;
}
constexpr std::uint32_t kWhole = std::uint32_t{1} << 31;

constexpr std::size_t kFewestSlots = 16;

// Chinese is looked up in simplified characters, whichever a page is written in.
constexpr std::uint32_t kChinese = std::uint32_t{'z'} << 8 | std::uint32_t{'h'};
constexpr std::uint32_t kGerman = std::uint32_t{'d'} << 8 | std::uint32_t{'e'};
// Words between a German verb and what closes its clause.
constexpr std::uint32_t kLongestBracket = 22;
std::string_view form_of(const TextTokens& text, std::uint32_t i, std::uint32_t language) {
  const std::string_view lower = text.lower(i);
  return language == kChinese && text.tokens[i].script == text::Script::kHan ? text::simplified(lower)
                                                                             : lower;
}

bool fits(std::string_view lower, std::string_view word, bool prefix) noexcept {
  if (prefix ? lower.size() < word.size() : lower.size() != word.size()) return false;
  return word.empty() ||
         (lower.front() == word.front() && std::memcmp(lower.data(), word.data(), word.size()) == 0);
}

// A full stop, but not that of "am 21. bekannt".
bool ends_gap(const TextTokens& text, std::uint32_t i) noexcept {
  if (text.tokens[i].kind != TokenKind::kStop) return false;
  return i == 0 || i + 1 >= text.tokens.size() || text.tokens[i - 1].kind != TokenKind::kNumber ||
         text.sentence_of[i + 1] != text.sentence_of[i];
}

// "stellten ... |sicher|.", "hat ... |verkauft|, wie": no word stands behind it in its clause.
bool closes_clause(const TextTokens& text, std::uint32_t i, std::uint32_t last) noexcept {
  return i + 1 >= last || text.tokens[i + 1].kind == TokenKind::kComma ||
         text.tokens[i + 1].kind == TokenKind::kStop;
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

constexpr char kElision = '\x01';

// `phrase` with kElision for the apostrophes that end its words, which a text writes onto the next word: there "dell'" is one token
// with its mark, elsewhere two. Empty: it has none.
std::string with_elisions(std::string_view phrase) {
  std::string out;
  bool any = false;
  for (std::size_t i = 0; i < phrase.size();) {
    static constexpr std::string_view kCurly = "\xE2\x80\x99";
    const std::size_t mark = phrase[i] == '\'' ? 1 : phrase.substr(i).starts_with(kCurly) ? kCurly.size() : 0;
    const std::size_t behind = i + mark;
    if (mark > 0 && i > 0 && phrase[i - 1] != ' ' && (behind == phrase.size() || phrase[behind] == ' ')) {
      out += kElision;
      any = true;
      i = behind;
    } else {
      out += phrase[i++];
    }
  }
  return any ? out : std::string();
}

}  // namespace

bool PhraseTable::Beginnings::add(std::uint32_t language, std::string_view word, bool prefix,
                                  std::span<std::uint64_t> blocks) {
  static_assert(kHeadBytes == kMostHeadBytes);
  const std::uint64_t first = first_bytes(word);
  const std::size_t size = std::min(word.size(), kHeadBytes);
  const BlockBits its(prefix ? head_key(first, size) : whole_key(first, word), language, blocks.size());
  sizes_[place_of_language(language)] |= prefix ? std::uint32_t{1} << size : kWhole;
  if ((~blocks[its.block] & its.bits) == 0) return false;
  blocks[its.block] |= its.bits;
  return true;
}

bool PhraseTable::Beginnings::may_begin(std::uint32_t language, std::string_view word,
                                        std::span<const std::uint64_t> blocks) const noexcept {
  const std::uint64_t first = first_bytes(word);
  const auto has = [&](std::uint64_t key) {
    const BlockBits its(key, language, blocks.size());
    return (~blocks[its.block] & its.bits) == 0;
  };
  std::uint32_t sizes = sizes_[place_of_language(language)];
  if ((sizes & kWhole) != 0 && has(whole_key(first, word))) return true;
  for (sizes &= ~kWhole; sizes != 0; sizes &= sizes - 1) {
    const auto size = static_cast<std::size_t>(std::countr_zero(sizes));
    if (size > word.size()) return false;
    if (has(head_key(first, size))) return true;
  }
  return false;
}

PhraseTable::PhraseTable(base::FrozenTables frozen, std::string_view name) {
  const auto read = [&](std::string_view array, auto& out) {
    return frozen.read("phrases/" + std::string(name) + "/" + std::string(array), out);
  };
  std::span<const Head> head;
  if (!name.empty() && read("head", head) && head.size() == 1 && read("phrases", phrases_) &&
      read("words", words_) && read("slots", slots_) && read("blocks", blocks_) &&
      read("letters", letters_)) {
    head_ = head.data();
    return;
  }
  built_ = std::make_unique<Built>();
  built_->slots.resize(kFewestSlots);
  built_->blocks.resize(Beginnings::kFewestBlocks);
  view();
}

void PhraseTable::freeze(base::FrozenWriter& out, std::string_view name) const {
  // Phrases with one beginning stand side by side, and so do their words: they are gone through together.
  std::vector<Phrase> phrases;
  std::vector<Word> words;
  std::vector<Slot> slots(slots_.begin(), slots_.end());
  std::string all_letters;
  phrases.reserve(phrases_.size());
  words.reserve(words_.size());
  const auto add_word = [&](Word word) {
    const std::string_view own = letters(word);
    word.begin = static_cast<std::uint32_t>(all_letters.size());
    all_letters += own;
    words.push_back(word);
  };
  for (Slot& slot : slots) {
    const auto first = static_cast<std::uint32_t>(phrases.size()) + 1;
    for (std::uint32_t number = slot.first; number != 0;) {
      Phrase phrase = phrases_[number - 1];
      number = phrase.next;
      const std::span<const Word> own = words_.subspan(phrase.first_word, phrase.words);
      phrase.first_word = static_cast<std::uint32_t>(words.size());
      phrase.next = number == 0 ? 0 : static_cast<std::uint32_t>(phrases.size()) + 2;
      phrases.push_back(phrase);
      std::for_each(own.begin(), own.end(), add_word);
    }
    if (slot.first == 0) continue;
    slot.first = first;
    slot.last = static_cast<std::uint32_t>(phrases.size());
  }
  const std::string path = "phrases/" + std::string(name) + "/";
  out.add_one(path + "head", *head_);
  out.add(path + "phrases", std::span<const Phrase>(phrases));
  out.add(path + "words", std::span<const Word>(words));
  out.add(path + "slots", std::span<const Slot>(slots));
  out.add(path + "blocks", blocks_);
  out.add(path + "letters", std::span<const char>(all_letters));
}

void PhraseTable::view() noexcept {
  head_ = &built_->head;
  phrases_ = built_->phrases;
  words_ = built_->words;
  slots_ = built_->slots;
  blocks_ = built_->blocks;
  letters_ = built_->letters;
}

std::uint64_t PhraseTable::key_of(const Phrase& phrase) const noexcept {
  const Word& first = words_[phrase.first_word];
  return documents::key_of(hash_of(letters(first)), phrase.language, first.prefix != 0);
}

std::size_t PhraseTable::place_of(std::span<const Slot> slots, std::uint64_t key, std::uint32_t language,
                                  std::string_view word, bool prefix) const noexcept {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = (key >> 32) & mask;
  for (; slots[at].first != 0; at = (at + 1) & mask) {
    if (slots[at].tag != tag_of(key)) continue;
    const Phrase& phrase = phrases_[slots[at].first - 1];
    const Word& first = words_[phrase.first_word];
    if (phrase.language == language && (first.prefix != 0) == prefix && letters(first) == word) break;
  }
  return at;
}

void PhraseTable::grow() {
  std::vector<Slot> slots(2 * built_->slots.size());
  const std::size_t mask = slots.size() - 1;
  for (const Slot& slot : built_->slots) {
    if (slot.first == 0) continue;
    std::size_t at = (key_of(built_->phrases[slot.first - 1]) >> 32) & mask;
    while (slots[at].first != 0) at = (at + 1) & mask;
    slots[at] = slot;
  }
  built_->slots = std::move(slots);
  view();
}

void PhraseTable::add_beginning(const Phrase& phrase) {
  const Word& first = words_[phrase.first_word];
  if (built_->head.beginnings.add(phrase.language, letters(first), first.prefix != 0, built_->blocks))
    ++built_->beginnings;
}

void PhraseTable::add(std::string_view language, std::string_view phrase, std::uint32_t value) {
  if (is_frozen()) return;
  if (const std::string elided = with_elisions(phrase); !elided.empty()) add(language, elided, value);
  Built& built = *built_;
  Phrase added;
  added.language = pack_language(language);
  added.value = value;
  added.first_word = static_cast<std::uint32_t>(built.words.size());
  bool gap = false;
  const bool chinese = added.language == kChinese;
  const auto add_word = [&](std::string_view lower, bool prefix) {
    if (chinese) lower = text::simplified(lower);
    built.words.push_back({static_cast<std::uint32_t>(built.letters.size()),
                           static_cast<std::uint16_t>(lower.size()), static_cast<std::uint8_t>(prefix),
                           static_cast<std::uint8_t>(gap)});
    built.letters += lower;
    ++added.words;
    gap = false;
  };
  std::string lower;
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
      lower.clear();
      append_lower(lower, piece);
      add_word(lower, prefix);
      continue;
    }
    if (piece.back() == kElision) {
      lower.clear();
      append_lower(lower, piece.substr(0, piece.size() - 1));
      lower += '\'';
      add_word(lower, prefix);
      continue;
    }
    const Block block{.span = {0, static_cast<std::uint32_t>(piece.size())}, .language = {}, .reason = {}};
    TextTokens cut;
    tokenize(piece, {&block, 1}, cut);
    for (std::size_t i = 0; i < cut.tokens.size(); ++i)
      add_word(cut.lower(cut.tokens[i]), prefix && i + 1 == cut.tokens.size());
  }
  if (added.words == 0) return;
  built.phrases.push_back(added);
  const auto number = static_cast<std::uint32_t>(built.phrases.size());
  view();
  if (2 * built.phrases.size() > built.slots.size()) grow();
  const Word& first = built.words[added.first_word];
  const bool prefix = first.prefix != 0;
  const std::uint64_t key = key_of(added);
  add_beginning(added);
  if (built.beginnings > kBeginningsOfBlock * built.blocks.size()) {
    built.blocks.assign(2 * built.blocks.size(), 0);
    built.beginnings = 0;
    view();
    for (const Phrase& other : built.phrases) add_beginning(other);
  }
  if (prefix) {
    built.head.prefixes.set(key % kPrefixBits);
    built.head.longest_prefix = std::max<std::size_t>(built.head.longest_prefix, first.size);
  }
  Slot& slot = built.slots[place_of(slots_, key, added.language, letters(first), prefix)];
  if (slot.first == 0) {
    slot = {tag_of(key), number, number};
  } else {
    built.phrases[slot.last - 1].next = number;
    slot.last = number;
  }
}

bool PhraseTable::match(const TextTokens& text, std::uint32_t i, std::uint32_t last, const Phrase& phrase,
                        Match& match) const {
  std::uint32_t at = i + 1;
  match.gap = {};
  for (std::uint32_t k = 1; k < phrase.words; ++k) {
    const Word& word = words_[phrase.first_word + k];
    const std::string_view wanted = letters(word);
    const bool prefix = word.prefix != 0;
    if (word.gap_before != 0) {
      std::uint32_t gap = at;
      const bool brackets = phrase.language == kGerman && k + 1 == phrase.words;
      const std::uint32_t limit = std::min(last, at + (brackets ? kLongestBracket : kMaxGap));
      while (gap < limit && !ends_gap(text, gap) &&
             !fits(form_of(text, gap, phrase.language), wanted, prefix))
        ++gap;
      if (gap >= limit || ends_gap(text, gap)) return false;
      if (gap - at >= kMaxGap &&
          (!closes_clause(text, gap, last) || has_german_clause_comma(text, {at, gap}, last)))
        return false;
      if (match.gap.first >= match.gap.last) match.gap = {at, gap};
      at = gap + 1;
      continue;
    }
    if (at >= last || !fits(form_of(text, at, phrase.language), wanted, prefix)) return false;
    ++at;
  }
  match.value = phrase.value;
  match.tokens = {i, at};
  match.words = phrase.words;
  return true;
}

void PhraseTable::find_in(std::uint32_t language, const TextTokens& text, std::uint32_t i, std::uint32_t last,
                          std::vector<Match>& out) const {
  const std::string_view lower = form_of(text, i, language);
  const std::string_view next = i + 1 < last ? form_of(text, i + 1, language) : std::string_view();
  // Most phrases that begin so go on otherwise.
  const auto may_go_on = [&](const Phrase& phrase) {
    if (phrase.words < 2) return true;
    const Word& second = words_[phrase.first_word + 1];
    return second.gap_before != 0 ||
           (i + 1 < last && second.size <= next.size() && fits(next, letters(second), second.prefix != 0));
  };
  const auto collect = [&](std::uint64_t key, std::string_view word, bool prefix) {
    std::uint32_t number = slots_[place_of(slots_, key, language, word, prefix)].first;
    while (number != 0) {
      const Phrase& phrase = phrases_[number - 1];
      number = phrase.next;
      if (!may_go_on(phrase)) continue;
      if (Match found; match(text, i, last, phrase, found)) out.push_back(found);
    }
  };
  const std::uint64_t bytes = first_bytes(lower);
  const auto may_have = [&](std::uint64_t key) {
    const BlockBits its(key, language, blocks_.size());
    return (~blocks_[its.block] & its.bits) == 0;
  };
  // Whole words go before prefixes.
  if (may_have(whole_key(bytes, lower)))
    collect(documents::key_of(hash_of(lower), language, false), lower, false);
  std::uint32_t hash = kHashBasis;
  const std::size_t longest = std::min(lower.size(), head_->longest_prefix);
  for (std::size_t size = 1; size <= longest; ++size) {
    hash = hash_on(hash, lower[size - 1]);
    // All longer prefixes have this head.
    if (size == kMostHeadBytes && !may_have(head_key(bytes, size))) break;
    const std::uint64_t key = documents::key_of(hash, language, true);
    if (head_->prefixes.test(key % kPrefixBits) &&
        (size >= kMostHeadBytes || may_have(head_key(bytes, size))))
      collect(key, lower.substr(0, size), true);
  }
}

void PhraseTable::find(const TextTokens& text, std::uint32_t i, std::uint32_t last, std::string_view language,
                       std::vector<Match>& out) const {
  out.clear();
  if (i >= last) return;
  const auto find_of = [&](std::uint32_t packed) {
    if (head_->beginnings.may_begin(packed, form_of(text, i, packed), blocks_))
      find_in(packed, text, i, last, out);
  };
  find_of(0);
  if (const std::uint32_t packed = pack_language(language); packed != 0) find_of(packed);
  if (out.size() < 2) return;
  std::stable_sort(out.begin(), out.end(), [](const Match& a, const Match& b) { return a.words > b.words; });
}

bool PhraseTable::longest(const TextTokens& text, std::uint32_t i, std::uint32_t last,
                          std::string_view language, Match& match) const {
  thread_local std::vector<Match> found;
  find(text, i, last, language, found);
  if (found.empty()) return false;
  match = found.front();
  return true;
}

}  // namespace tamis::documents

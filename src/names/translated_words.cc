// Looks words up in the table of concepts, which is frozen (base/frozen.h), or read on first use in some milliseconds.
#include "names/translated_words.h"

#include <algorithm>
#include <bitset>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "base/frozen.h"
#include "names/token_match.h"
#include "names/word_hash.h"

namespace tamis::names {

namespace {

// Letters of an ending: at most so many, less behind a short stem, which is met by chance.
constexpr std::size_t kMostEnding = 8;
constexpr std::size_t kLetterBytes = 2;  // of Arabic and Hebrew
constexpr std::size_t kMostNativeEnding = 3 * kLetterBytes;
// Words of another script may have so many Latin letters more behind a stem.
constexpr std::uint8_t kMostLatinOfNativeEnding = 8;
constexpr std::size_t kBeginning = 4;  // letters that a filter asks for

std::size_t most_ending(std::size_t stem) noexcept {
  return stem < 4 ? 1 : stem == 4 ? 4 : stem == 5 ? 6 : kMostEnding;
}

// Words are looked up by their Latin form if they are of Latin, Cyrillic or Greek script, which begin below U+0530, and by
// their own letters otherwise.
bool by_latin(const TokenView& word) noexcept {
  return word.native.empty() || static_cast<unsigned char>(word.native.front()) < 0xD4;
}

std::uint64_t hash_of(std::string_view letters) noexcept { return word_hash(letters); }

// The hashes of what a word begins with, letter by letter, so that all of its stems cost one walk.
class StemHash {
 public:
  void add(char letter) noexcept {
    state_ = (state_ ^ static_cast<unsigned char>(letter)) * 0x9E3779B97F4A7C15ULL;
  }
  [[nodiscard]] std::uint64_t get() const noexcept {
    return mix_hash(state_ ^ 0xD1B54A32D192ED03ULL, 0x8CB92BA72F3D8DD7ULL);
  }
  static std::uint64_t of(std::string_view letters) noexcept {
    StemHash hash;
    for (const char letter : letters) hash.add(letter);
    return hash.get();
  }

 private:
  std::uint64_t state_ = 0x2545F4914F6CDD1DULL;
};

class Table {
 public:
  static const Table& get() {
    static const Table instance;
    return instance;
  }

  static void freeze(base::FrozenWriter& out) {
    const Table& all = get();
    out.add_one(path("filters"), *all.filters_);
    out.add(path("slots"), all.slots_);
    out.add(path("endings"), all.endings_);
    out.add(path("first_stem"), all.first_stem_);
    out.add(path("stems"), all.frozen_stems_);
  }

  Table() {
    const base::FrozenTables tables = base::frozen_tables();
    if (tables.read_one(path("filters"), filters_) && tables.read(path("slots"), slots_) &&
        tables.read(path("endings"), endings_) && tables.read(path("first_stem"), first_stem_) &&
        tables.read(path("stems"), frozen_stems_))
      return;
    build();
  }

  [[nodiscard]] WordConcepts find(const TokenView& word) const noexcept {
    WordConcepts out;
    const bool latin = by_latin(word);
    const std::string_view letters = latin ? word.latin : word.native;
    if (!may_begin(letters)) {
      if (!latin) compose(letters, out);
      return out;
    }
    const std::size_t step = latin ? 1 : kLetterBytes;
    const std::size_t most = std::min(latin ? kMostEnding : kMostNativeEnding, letters.size() - 1);
    std::array<std::uint64_t, kMostEnding + 1> hashes;  // of the word less so many letters
    StemHash stem_hash;
    for (std::size_t size = 1; size <= letters.size(); ++size) {
      stem_hash.add(letters[size - 1]);
      if (letters.size() - size <= most) hashes[letters.size() - size] = stem_hash.get();
    }
    prefetch(hashes[0]);
    // Stems that may be in the table, the longest first: all of them are on their way before the first is looked at.
    std::array<std::uint8_t, kMostEnding> stems;
    std::size_t stem_count = 0;
    std::uint32_t hash = 0;
    for (std::size_t size = 1; size <= most; ++size) {
      const std::size_t stem = letters.size() - size;
      hash = ending_hash(hash, letters[stem]);
      // The filter of endings is small.
      if (size % step != 0 || (latin && size > most_ending(stem)) ||
          !filters_->endings.test(ending_bit(hash)) || !may_hold(hashes[size]))
        continue;
      __builtin_prefetch(slot_at(hashes[size]));
      stems[stem_count++] = static_cast<std::uint8_t>(size);
    }
    find(hashes[0], false, out);
    for (std::size_t i = 0; i < stem_count; ++i) {
      if (is_ending(letters.substr(letters.size() - stems[i]))) find(hashes[stems[i]], true, out);
    }
    if (!latin && out.size == 0) compose(letters, out);
    return out;
  }

  [[nodiscard]] bool may_be_of_stem(const TokenView& word, std::size_t stem) const noexcept {
    return !by_latin(word) || stem >= word.latin.size() ||
           filters_->endings.test(ending_bit(ending_hash(word.latin.substr(stem))));
  }

  // The word itself only: its stems are fewer and asked for later.
  void prefetch(const TokenView& word) const noexcept {
    const std::string_view letters = by_latin(word) ? word.latin : word.native;
    if (may_begin(letters)) prefetch(StemHash::of(letters));
  }

  // Asked for by few: views are made at the first time.
  [[nodiscard]] std::span<const ConceptStem> stems(ConceptNumber number) const noexcept {
    if (number >= concepts()) return {};
    static const std::vector<ConceptStem> kStems = [this] {
      std::vector<ConceptStem> views;
      views.reserve(frozen_stems_.size());
      const std::string_view table = word_table();
      for (const FrozenStem& stem : frozen_stems_)
        views.push_back({table.substr(stem.begin, stem.size), static_cast<std::uint8_t>(stem.endings)});
      return views;
    }();
    return std::span(kStems).subspan(first_stem_[number], first_stem_[number + 1U] - first_stem_[number]);
  }
  [[nodiscard]] std::size_t concepts() const noexcept { return first_stem_.size() - 1; }

 private:
  static constexpr std::size_t kMostConcepts = 0xFFFF;
  static constexpr std::size_t kFewestComposed = 2;
  static constexpr std::size_t kMostComposed = 4;
  static constexpr std::size_t kSyllableBytes = 3;  // of the characters that are in the table by themselves
  static constexpr std::uint8_t kSyllable = 2;      // Slot::any_ending: a syllable of composed words
  static constexpr std::size_t kWordBits = std::size_t{1} << 19;  // some eight for each word
  // As the table is frozen (base/frozen.h).
  struct Slot {
    std::uint64_t hash = 0;  // 0: empty
    ConceptNumber number = 0;
    std::uint8_t any_ending = 0;
    std::uint8_t english = 0;
    std::uint8_t place = 0;
    std::array<std::uint8_t, 3> unused{};
  };
  struct FrozenStem {
    std::uint32_t begin = 0;  // of the letters, in the table
    std::uint16_t size = 0;
    std::uint16_t endings = 0;
  };
  struct Filters {
    std::bitset<65536> beginnings;  // of words and stems of kBeginning letters or more
    std::bitset<65536> shorter;     // ... of fewer
    std::bitset<65536> endings;
    std::bitset<kWordBits> words;  // by may_hold()
  };

  static std::string path(std::string_view array) { return "concepts/" + std::string(array); }
  static std::string_view word_table() noexcept { return base::data_table("word_concepts.tsv"); }

  void build() {
    base::for_each_row(base::data_table("translated_endings.tsv"),
                       [&](const auto& column, std::size_t count) {
                         if (count < 2 || column[0].starts_with("before ")) return;
                         for (std::string_view rest = column[1]; !rest.empty();) {
                           const std::string_view ending = rest.substr(0, rest.find(' '));
                           rest.remove_prefix(std::min(rest.size(), ending.size() + 1));
                           if (ending.empty()) continue;
                           built_filters_.endings.set(ending_bit(ending_hash(ending)));
                           built_endings_.push_back(hash_of(ending));
                         }
                       });
    std::sort(built_endings_.begin(), built_endings_.end());
    const std::string_view table = word_table();
    std::size_t size = 64;
    while (size < table.size() / 8) size *= 2;  // a row is some 16 bytes
    built_slots_.assign(size, {});
    std::size_t concepts = 0;
    std::vector<std::pair<ConceptNumber, FrozenStem>> stems;
    stems.reserve(size / 2);
    base::for_each_row(table, [&](const auto& column, std::size_t count) {
      if (count < 4 || column[0].empty()) return;
      const bool native = !column[1].empty();
      const std::uint8_t any_ending = column[2] == "1" ? 1 : column[2] == "2" ? kSyllable : 0;
      const std::string_view latin = native ? column[1] : column[0];
      const auto most = static_cast<std::uint8_t>(any_ending == 0 ? 0
                                                  : native        ? kMostLatinOfNativeEnding
                                                                  : most_ending(latin.size()));
      if (column[0].size() < kBeginning)
        built_filters_.shorter.set(beginning(column[0]));
      else
        built_filters_.beginnings.set(beginning(column[0]));
      for (std::string_view rest = column[3]; !rest.empty();) {
        std::string_view text = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), text.size() + 1));
        const bool place = text.ends_with('p');
        if (place) text.remove_suffix(1);
        const bool english = text.ends_with('e');
        if (english) text.remove_suffix(1);
        unsigned number = 0;
        for (const char digit : text) number = number * 10 + static_cast<unsigned>(digit - '0');
        if (number >= kMostConcepts) return;
        add(StemHash::of(column[0]), {0, static_cast<ConceptNumber>(number), any_ending,
                                      static_cast<std::uint8_t>(english), static_cast<std::uint8_t>(place)});
        stems.emplace_back(static_cast<ConceptNumber>(number),
                           FrozenStem{static_cast<std::uint32_t>(latin.data() - table.data()),
                                      static_cast<std::uint16_t>(latin.size()), most});
        concepts = std::max<std::size_t>(concepts, number + 1U);
      }
    });
    built_first_stem_.assign(concepts + 1, 0);
    for (const auto& [number, stem] : stems) ++built_first_stem_[number + 1U];
    for (std::size_t i = 1; i < built_first_stem_.size(); ++i)
      built_first_stem_[i] += built_first_stem_[i - 1];
    built_stems_.resize(stems.size());
    std::vector<std::uint32_t> at(built_first_stem_.begin(), built_first_stem_.end());
    for (const auto& [number, stem] : stems) built_stems_[at[number]++] = stem;
    filters_ = &built_filters_;
    slots_ = built_slots_;
    endings_ = built_endings_;
    first_stem_ = built_first_stem_;
    frozen_stems_ = built_stems_;
  }

  static std::uint16_t beginning(std::string_view letters) noexcept {
    std::uint32_t hash = 0;
    for (std::size_t i = 0; i < kBeginning && i < letters.size(); ++i)
      hash = hash * 251 + static_cast<unsigned char>(letters[i]);
    return static_cast<std::uint16_t>(hash ^ (hash >> 16));
  }
  // Of an ending, letter by letter from its last.
  static std::uint32_t ending_hash(std::uint32_t hash, char letter) noexcept {
    return hash * 0x9E3779B1U + static_cast<unsigned char>(letter) + 1U;
  }
  static std::uint32_t ending_hash(std::string_view ending) noexcept {
    std::uint32_t hash = 0;
    for (std::size_t i = ending.size(); i-- > 0;) hash = ending_hash(hash, ending[i]);
    return hash;
  }
  static std::uint16_t ending_bit(std::uint32_t hash) noexcept {
    return static_cast<std::uint16_t>(hash >> 16);
  }

  [[nodiscard]] bool is_ending(std::string_view letters) const noexcept {
    return std::binary_search(endings_.begin(), endings_.end(), hash_of(letters));
  }
  // Whether some word or stem begins like these letters: a filter.
  [[nodiscard]] bool may_begin(std::string_view letters) const noexcept {
    if (letters.size() >= kBeginning && filters_->beginnings.test(beginning(letters))) return true;
    if (letters.size() >= kBeginning + 2) return false;
    for (std::size_t size = 1; size < kBeginning && size <= letters.size(); ++size) {
      if (filters_->shorter.test(beginning(letters.substr(0, size)))) return true;
    }
    return false;
  }

  // Whether some word or stem has that hash: a filter that a cache holds, as it does not hold the table.
  [[nodiscard]] bool may_hold(std::uint64_t hash) const noexcept {
    return filters_->words.test((hash >> 40) & (kWordBits - 1));
  }

  [[nodiscard]] const Slot* slot_at(std::uint64_t hash) const noexcept {
    return &slots_[(hash | 1) & (slots_.size() - 1)];
  }
  void prefetch(std::uint64_t hash) const noexcept {
    if (may_hold(hash)) __builtin_prefetch(slot_at(hash));
  }

  void add(std::uint64_t hash, Slot slot) {
    built_filters_.words.set((hash >> 40) & (kWordBits - 1));
    slot.hash = hash | 1;
    std::size_t at = slot.hash & (built_slots_.size() - 1);
    while (built_slots_[at].hash != 0) at = (at + 1) & (built_slots_.size() - 1);
    built_slots_[at] = slot;
    if (++used_ * 2 > built_slots_.size()) grow();
  }
  void grow() {
    std::vector<Slot> old(built_slots_.size() * 2);
    old.swap(built_slots_);
    used_ = 0;
    for (const Slot& slot : old) {
      if (slot.hash != 0) add(slot.hash, slot);
    }
  }

  // The concepts of a word of which every syllable has one.
  void compose(std::string_view letters, WordConcepts& out) const noexcept {
    const std::size_t syllables = letters.size() / kSyllableBytes;
    if (letters.size() % kSyllableBytes != 0 || syllables < kFewestComposed || syllables > kMostComposed ||
        !is_syllable(letters.substr(0, kSyllableBytes)))
      return;
    for (std::size_t i = 0; i < syllables; ++i) {
      const std::string_view syllable = letters.substr(i * kSyllableBytes, kSyllableBytes);
      const std::uint8_t before = out.size;
      if (filters_->shorter.test(beginning(syllable))) find<true>(StemHash::of(syllable), false, out);
      if (out.size == before) {
        out = {};
        return;
      }
    }
    out.composed = true;
  }

  // Adds the concepts of words, stems, or syllables of composed words, with this hash.
  template <bool syllable = false>
  void find(std::uint64_t hash, bool stem, WordConcepts& out) const noexcept {
    if (!may_hold(hash)) return;
    hash |= 1;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at].hash != 0; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.hash != hash || (stem && slot.any_ending == 0) || (slot.any_ending == kSyllable) != syllable ||
          out.size == kMostConceptsOfWord || out.has(slot.number))
        continue;
      out.add(slot.number, slot.english != 0, slot.place != 0);
    }
  }

  const Filters* filters_ = nullptr;
  std::span<const Slot> slots_;             // open addressing, a slot for each word and concept
  std::span<const std::uint64_t> endings_;  // hashes, ascending
  std::span<const std::uint32_t> first_stem_;
  std::span<const FrozenStem> frozen_stems_;
  // Where they were not compiled in:
  Filters built_filters_;
  std::vector<Slot> built_slots_;
  std::size_t used_ = 0;
  std::vector<std::uint64_t> built_endings_;
  std::vector<std::uint32_t> built_first_stem_;
  std::vector<FrozenStem> built_stems_;
};

const base::TableToFreeze kFrozen(&Table::freeze);

}  // namespace

bool WordConcepts::has(ConceptNumber number) const noexcept {
  return std::find(numbers.begin(), numbers.begin() + size, number) != numbers.begin() + size;
}

bool WordConcepts::share(const WordConcepts& other) const noexcept {
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j < other.size; ++j) {
      if (numbers[i] == other.numbers[j] && ((english >> i & 1) == 0 || (other.english >> j & 1) == 0))
        return true;
    }
  }
  return false;
}

bool WordConcepts::share_place(const WordConcepts& other) const noexcept {
  for (std::size_t i = 0; i < size; ++i) {
    if ((place >> i & 1) != 0 && other.has(numbers[i])) return true;
  }
  return false;
}

WordConcepts concepts_of(const TokenView& word) noexcept { return Table::get().find(word); }
bool may_be_of_stem(const TokenView& word, std::size_t stem) noexcept {
  return Table::get().may_be_of_stem(word, stem);
}
void prefetch_concepts(const TokenView& word) noexcept { Table::get().prefetch(word); }
std::span<const ConceptStem> stems_of(ConceptNumber number) noexcept { return Table::get().stems(number); }
std::size_t concept_count() noexcept { return Table::get().concepts(); }

}  // namespace tamis::names

// data/spellings.tsv in memory: an open-addressing table from one or two units to a run of spellings.
#include "text/spellings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_table.h"
#include "base/frozen.h"
#include "base/unset_array.h"
#include "text/hangul.h"
#include "text/romanize.h"
#include "text/utf8.h"

namespace tamis::text {
namespace {

constexpr std::uint64_t key_of(char32_t first, char32_t second) noexcept {
  return std::uint64_t{first} << 32 | second;
}

class SpellingTable {
 public:
  static const SpellingTable& get() noexcept {
    static const SpellingTable instance;
    return instance;
  }

  [[nodiscard]] const SpelledPairs& pairs() const noexcept { return pairs_; }
  [[nodiscard]] std::span<const Spelling> find(char32_t first, char32_t second) const noexcept {
    if (second != 0 && !pairs_.may_have(first, second)) return {};
    const std::uint64_t key = key_of(first, second);
    for (std::size_t at = slot_of(key);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.key == key) return std::span<const Spelling>(spellings_).subspan(slot.first, slot.count);
      if (slot.key == 0) return {};
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };

  SpellingTable() {
    std::vector<Slot> rows;
    base::for_each_row(base::data_table("spellings.tsv"), [&](const auto& column, std::size_t) {
      std::string_view units = column[0];
      std::array<char32_t, 2> unit{};
      for (std::size_t i = 0; i < unit.size() && !units.empty(); ++i) {
        const auto decoded = decode_utf8(units, 0);
        unit[i] = decoded.code_point;
        units.remove_prefix(decoded.bytes);
      }
      Slot row{key_of(unit[0], unit[1]), static_cast<std::uint32_t>(spellings_.size()), 0};
      for (std::string_view rest = column[1]; !rest.empty();) {
        const std::size_t blank = rest.find(' ');
        const std::string_view item = rest.substr(0, blank);
        rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
        const std::size_t colon = std::min(item.find(':'), item.size());
        Spelling spelling;
        for (const char c : item.substr(0, std::min(colon, kMaxSpellingLetters))) {
          spelling.letters |= static_cast<std::uint32_t>(static_cast<unsigned char>(c))
                              << (8 * spelling.length++);
        }
        const std::string_view bits = item.substr(std::min(colon + 1, item.size()));
        std::from_chars(bits.data(), bits.data() + bits.size(), spelling.tenths);
        spellings_.push_back(spelling);
        ++row.count;
      }
      rows.push_back(row);
      if (unit[1] != 0) pairs_.add(unit[0], unit[1]);
    });
    std::array<std::int16_t, 128> letter_tenths{};
    for (const Slot& row : rows) {
      const std::uint64_t letter = row.key >> 32;
      if (letter < letter_tenths.size() && row.count == 1)
        letter_tenths[letter] = spellings_[row.first].tenths;
    }
    for (Spelling& spelling : spellings_) {
      spelling.likelihood = spelling.tenths;
      for (std::uint32_t rest = spelling.letters; rest != 0; rest >>= 8) {
        spelling.likelihood = static_cast<std::int16_t>(spelling.likelihood - letter_tenths[rest & 127]);
      }
    }
    std::size_t size = 64;
    while (size < rows.size() * 2) size *= 2;
    slots_.resize(size);
    for (const Slot& row : rows) {
      std::size_t at = slot_of(row.key);
      while (slots_[at].key != 0) at = (at + 1) & (size - 1);
      slots_[at] = row;
    }
  }

  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const noexcept {
    return (key * 0x9E3779B97F4A7C15ULL >> 40) & (slots_.size() - 1);
  }

  std::vector<Slot> slots_;
  std::vector<Spelling> spellings_;
  SpelledPairs pairs_;
};

}  // namespace

namespace {

void add_units(char32_t c, SpellingUnits& out) noexcept {
  const auto add = [&out](char32_t unit) {
    if (out.size < kMaxSpellingUnits) out.code[out.size++] = unit;
  };
  if (is_hangul_syllable(c)) {
    const HangulLetters letters = hangul_letters(c);
    if (letters.initial != kSilentInitial) add(0x1100 + letters.initial);
    add(0x1161 + letters.vowel);
    if (letters.final != 0) add(0x11A7 + letters.final);
    return;
  }
  add(c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c);  // katakana as hiragana
}

}  // namespace

SpellingUnits spelling_units(std::string_view native) noexcept {
  SpellingUnits out;
  spelling_units(native, out);
  return out;
}

void spelling_units(std::string_view native, SpellingUnits& out) noexcept {
  out.size = 0;
  for (std::size_t at = 0; at < native.size();) {
    // Most are two bytes, and their own unit.
    const auto lead = static_cast<unsigned char>(native[at]);
    if (lead >= 0xC2 && lead < 0xE0 && at + 1 < native.size()) {
      const auto next = static_cast<unsigned char>(native[at + 1]);
      if ((next & 0xC0U) == 0x80U && out.size < kMaxSpellingUnits) {
        out.code[out.size++] = static_cast<char32_t>((lead & 0x1FU) << 6 | (next & 0x3FU));
        at += 2;
        continue;
      }
    }
    const auto decoded = decode_utf8(native, at);
    at += decoded.bytes;
    add_units(decoded.code_point, out);
  }
}

SpellingUnits spelling_units(std::u32string_view native) noexcept {
  SpellingUnits out;
  for (const char32_t c : native) add_units(c, out);
  return out;
}

std::span<const Spelling> spellings_of(char32_t first, char32_t second) noexcept {
  return SpellingTable::get().find(first, second);
}

const SpelledPairs& spelled_pairs() noexcept { return SpellingTable::get().pairs(); }

namespace {

// All but vowels, y, h and w.
constexpr std::array<bool, 256> kConsonants = [] {
  std::array<bool, 256> out{};
  out.fill(true);
  for (const unsigned char c : {'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w'}) out[c] = false;
  return out;
}();

// The consonants of a word being written, doubled ones once, as a hash.
struct Skeleton {
  std::uint64_t hash = 1;
  char last = 0;

  void add(char c) noexcept {
    if (kConsonants[static_cast<unsigned char>(c)] && c != last)
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15ULL;
    last = c;
  }
};

std::uint64_t skeleton_of(std::string_view word) noexcept {
  Skeleton skeleton;
  for (const char c : word) skeleton.add(c);
  return skeleton.hash;
}

constexpr std::size_t kBeam = 9;
constexpr std::size_t kLeastBeam = 4;
constexpr std::size_t kChoices = 4;  // spellings of one piece that are tried

// A spelling of the first units of a word: another one and what was written after it.
struct Draft {
  Skeleton skeleton;
  std::int32_t likelihood = 0;  // tenths of bits
  std::uint8_t from_place = 0;
  std::uint8_t from_draft = 0;
  const Spelling* last = nullptr;
};

// The likeliest spellings up to one place, one of each row of consonants, likeliest first.
struct Beam {
  base::UnsetArray<Draft, kBeam> drafts;
  std::size_t size;
  std::uint64_t met;  // a bit for the hash of each draft that was added

  void clear() noexcept {
    size = 0;
    met = 0;
  }
  [[nodiscard]] bool takes(std::int32_t likelihood, std::size_t width) const noexcept {
    return size < width || drafts[width - 1].likelihood < likelihood;
  }
  void add(const Draft& draft, std::size_t width) noexcept {
    const std::uint64_t bit = std::uint64_t{1} << (draft.skeleton.hash >> 58);
    std::size_t at = size;
    if ((met & bit) != 0) {
      at = 0;
      while (at < size && drafts[at].skeleton.hash != draft.skeleton.hash) ++at;
    }
    met |= bit;
    if (at < size) {
      if (drafts[at].likelihood >= draft.likelihood) return;
    } else if (size < width) {
      ++size;
    } else {
      at = width - 1;
    }
    for (; at > 0 && drafts[at - 1].likelihood < draft.likelihood; --at) drafts[at] = drafts[at - 1];
    drafts[at] = draft;
  }
};

class Speller {
 public:
  // `wanted`: so many spellings at least are looked for.
  explicit Speller(std::size_t wanted) noexcept : width_(std::clamp(wanted, kLeastBeam, kBeam)) {}

  // False when a unit is not in the table.
  bool spell(std::u32string_view letters) noexcept {
    const SpellingUnits units = spelling_units(letters);
    if (units.size == 0) return false;
    for (std::size_t i = 0; i <= units.size; ++i) beams_[i].clear();
    beams_[0].drafts[0] = Draft{};
    beams_[0].size = 1;
    for (std::size_t i = 0; i < units.size; ++i) {
      const auto one = spellings_of(units.code[i]);
      if (one.empty()) return false;
      write(i, one, i + 1);
      if (i + 1 < units.size) write(i, spellings_of(units.code[i], units.code[i + 1]), i + 2);
    }
    place_ = units.size;
    return true;
  }
  [[nodiscard]] std::span<const Draft> drafts() const noexcept {
    return beams_[place_].drafts.first(beams_[place_].size);
  }

  // The letters of a draft, into `out`.
  [[nodiscard]] std::string_view letters(const Draft& draft,
                                         std::array<char, kMaxTokenBytes>& out) const noexcept {
    std::size_t begin = out.size();
    for (const Draft* at = &draft; at->last != nullptr; at = &beams_[at->from_place].drafts[at->from_draft]) {
      for (std::size_t i = at->last->length; i-- > 0;) {
        if (begin > 0) out[--begin] = static_cast<char>(at->last->letters >> (8 * i) & 255);
      }
    }
    return {out.data() + begin, out.size() - begin};
  }

 private:
  void write(std::size_t place, std::span<const Spelling> spellings, std::size_t to) noexcept {
    Beam& beam = beams_[to];
    for (std::size_t k = 0; k < beams_[place].size; ++k) {
      const Draft& draft = beams_[place].drafts[k];
      for (const Spelling& spelling : spellings.subspan(0, std::min(spellings.size(), kChoices))) {
        const std::int32_t likelihood = draft.likelihood + spelling.likelihood;
        if (!beam.takes(likelihood, width_)) break;  // the next ones are less likely
        Draft longer{draft.skeleton, likelihood, static_cast<std::uint8_t>(place),
                     static_cast<std::uint8_t>(k), &spelling};
        for (std::uint32_t rest = spelling.letters; rest != 0; rest >>= 8)
          longer.skeleton.add(static_cast<char>(rest & 255));
        beam.add(longer, width_);
      }
    }
  }

  std::array<Beam, kMaxSpellingUnits + 1> beams_;
  std::size_t place_ = 0;
  std::size_t width_;
};

// A table of names in the order of the names: where a name and its spellings stand in the table.
struct SpelledName {
  std::uint32_t name = 0;
  std::uint32_t name_size = 0;
  std::uint32_t spellings = 0;
  std::uint32_t spellings_size = 0;
};

// What people write by convention goes before what was counted.
constexpr std::array<std::string_view, 2> kSpelledNames = {"usual_spellings", "spelled_names"};

std::string_view table_of_names(std::string_view name) {
  return base::data_table(std::string(name) + ".tsv");
}

std::vector<SpelledName> sort_spelled_names(std::string_view table) {
  using Row = std::pair<std::string_view, std::string_view>;
  std::vector<Row> rows;
  base::for_each_row(table, [&](const auto& column, std::size_t) {
    base::for_each_part(column[0], '|', [&](std::string_view name) { rows.emplace_back(name, column[1]); });
  });
  std::sort(rows.begin(), rows.end());
  std::vector<SpelledName> sorted;
  const auto place = [&](std::string_view text) {
    return text.empty() ? 0U : static_cast<std::uint32_t>(text.data() - table.data());
  };
  for (const auto& [name, spellings] : rows) {
    sorted.push_back({place(name), static_cast<std::uint32_t>(name.size()), place(spellings),
                      static_cast<std::uint32_t>(spellings.size())});
  }
  return sorted;
}

class SpelledNames {
 public:
  explicit SpelledNames(std::string_view name) : table_(table_of_names(name)) {
    if (base::frozen_tables().read(name, rows_)) return;
    sorted_ = sort_spelled_names(table_);
    rows_ = sorted_;
  }
  [[nodiscard]] std::string_view find(std::string_view native) const noexcept {
    const auto name_of = [&](const SpelledName& row) { return table_.substr(row.name, row.name_size); };
    const auto found = std::lower_bound(
        rows_.begin(), rows_.end(), native,
        [&](const SpelledName& row, std::string_view wanted) { return name_of(row) < wanted; });
    return found != rows_.end() && name_of(*found) == native
               ? table_.substr(found->spellings, found->spellings_size)
               : std::string_view();
  }

 private:
  std::string_view table_;
  std::vector<SpelledName> sorted_;
  std::span<const SpelledName> rows_;
};

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  for (const std::string_view name : kSpelledNames) {
    const std::vector<SpelledName> sorted = sort_spelled_names(table_of_names(name));
    out.add(std::string(name), std::span<const SpelledName>(sorted));
  }
});

}  // namespace

std::string_view usual_spellings(std::string_view native) noexcept {
  static const std::array<SpelledNames, kSpelledNames.size()> tables = {SpelledNames(kSpelledNames[0]),
                                                                        SpelledNames(kSpelledNames[1])};
  for (const SpelledNames& table : tables) {
    const std::string_view found = table.find(native);
    if (!found.empty()) return found;
  }
  return {};
}

int letter_tenths(char letter) noexcept { return letter_tenths()[static_cast<unsigned char>(letter)]; }

const std::array<std::int16_t, 256>& letter_tenths() noexcept {
  static const std::array<std::int16_t, 256> table = [] {
    std::array<std::int16_t, 256> out{};
    out.fill(47);
    for (std::size_t letter = 'a'; letter <= 'z'; ++letter) {
      const auto row = spellings_of(static_cast<char32_t>(letter));
      if (!row.empty()) out[letter] = row[0].tenths;
    }
    return out;
  }();
  return table;
}

void spell_by_sound(std::u32string_view letters, Romanization& out) noexcept {
  Speller speller(kBeam);
  std::array<char, kMaxTokenBytes> buffer;
  out.count = 0;
  if (!speller.spell(letters)) return;
  for (const Draft& draft : speller.drafts()) out.add(speller.letters(draft, buffer));
}

void add_spellings(std::u32string_view letters, Romanization& out) noexcept {
  if (out.count >= out.text.size()) return;
  Speller speller(out.text.size() - out.count + 1);
  if (!speller.spell(letters)) return;
  std::array<char, kMaxTokenBytes> buffer;
  std::array<std::uint64_t, kMaxAlternatives + 1> known{};
  const std::size_t count = out.count;
  for (std::size_t i = 0; i < count; ++i) known[i] = skeleton_of(out[i]);
  out.add(speller.letters(speller.drafts().front(), buffer));
  for (const Draft& draft : speller.drafts()) {
    if (std::find(known.begin(), known.begin() + count, draft.skeleton.hash) == known.begin() + count) {
      out.add(speller.letters(draft, buffer));
    }
  }
}

}  // namespace tamis::text

#include "text/language.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <span>
#include <string>

#include "base/data_table.h"
#include "base/frozen.h"
#include "text/language_features.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::text {

namespace {

constexpr std::size_t kMaxLetters = 4000;
constexpr std::size_t kColumns = 64;  // languages of a group at most; a row is one cache line

struct Traits {
  std::uint16_t id = 0;
  LetterGroup group = LetterGroup::kNone;
  Script script = Script::kOther;
  bool letter = false;
  bool ignored = false;  // marks that writers leave out at will
};

Traits traits_of_slow(char32_t c) noexcept {
  Traits traits;
  const auto point = static_cast<UChar32>(c);
  if (c == 0x640 || (c >= 0x64B && c <= 0x652) || c == 0xAD || (c >= 0x200B && c <= 0x200F)) {
    traits.ignored = true;
    return traits;
  }
  const auto lower = static_cast<char32_t>(u_tolower(point));
  if (c >= 0x300 && c <= 0x36F) {
    traits.id = static_cast<std::uint16_t>(848 + (c - 0x300));
    traits.group = LetterGroup::kLatin;
    traits.script = Script::kLatin;
    return traits;  // counts as no letter of its own
  }
  const bool mark = u_charType(point) == U_NON_SPACING_MARK || u_charType(point) == U_COMBINING_SPACING_MARK;
  traits.letter = u_isalpha(point) != 0;
  if (!traits.letter && !mark) return traits;
  traits.script = script_of(c);
  if (lower < 0x250) {
    traits.group = LetterGroup::kLatin;
    traits.id = static_cast<std::uint16_t>(lower);
  } else if (lower >= 0x1E00 && lower < 0x1F00) {
    traits.group = LetterGroup::kLatin;
    traits.id = static_cast<std::uint16_t>(592 + (lower - 0x1E00));
  } else if (lower >= 0x400 && lower < 0x530) {
    traits.group = LetterGroup::kCyrillic;
    traits.id = static_cast<std::uint16_t>(3 + (lower - 0x400));
  } else if (lower >= 0x600 && lower < 0x780) {
    traits.group = LetterGroup::kArabic;
    traits.id = static_cast<std::uint16_t>(3 + (lower - 0x600));
  } else if (lower >= 0x900 && lower < 0x980) {
    traits.group = LetterGroup::kDevanagari;
    traits.id = static_cast<std::uint16_t>(3 + (lower - 0x900));
  } else if (lower >= 0x1200 && lower < 0x13A0) {
    traits.group = LetterGroup::kEthiopic;
    traits.id = static_cast<std::uint16_t>(3 + (lower - 0x1200));
  }
  return traits;
}

constexpr char32_t kCached = 0x3000;

using TraitsTable = std::array<Traits, kCached>;
constexpr std::string_view kTraits = "language/traits";

const TraitsTable& traits_table() noexcept {
  static const TraitsTable& kTable = base::frozen_or_built<TraitsTable>(kTraits, [](TraitsTable& built) {
    for (char32_t i = 0; i < kCached; ++i) built[i] = traits_of_slow(i);
  });
  return kTable;
}

Traits traits_of(char32_t c) noexcept {
  static const TraitsTable& kTable = traits_table();
  return c < kCached ? kTable[c] : traits_of_slow(c);
}

// The language of a script that one language of the table writes.
std::string_view language_of_script(Script script) noexcept {
  switch (script) {
    case Script::kGreek:
      return "el";
    case Script::kArmenian:
      return "hy";
    case Script::kGeorgian:
      return "ka";
    case Script::kHebrew:
      return "he";
    case Script::kHan:
      return "zh";
    case Script::kHiragana:
    case Script::kKatakana:
      return "ja";
    case Script::kHangul:
      return "ko";
    case Script::kThai:
      return "th";
    case Script::kLao:
      return "lo";
    case Script::kKhmer:
      return "km";
    case Script::kMyanmar:
      return "my";
    case Script::kBengali:
      return "bn";
    case Script::kGurmukhi:
      return "pa";
    case Script::kGujarati:
      return "gu";
    case Script::kTamil:
      return "ta";
    case Script::kTelugu:
      return "te";
    case Script::kKannada:
      return "kn";
    case Script::kMalayalam:
      return "ml";
    case Script::kSinhala:
      return "si";
    case Script::kTibetan:
      return "bo";
    case Script::kOriya:
      return "or";
    case Script::kThaana:
      return "dv";
    default:
      return {};
  }
}

// One group's table: n-grams with a weight for each language. Open addressing, with a bit a slot in front that keeps most
// look-ups of strange n-grams in the first-level cache.
struct Model {
  std::vector<std::string_view> languages;
  double scale = 1;        // of the weights: logit = sum / scale
  double temperature = 1;  // fitted on held-out sentences
  std::span<const std::uint64_t> keys;
  std::span<const std::uint32_t> rows;    // of a slot
  std::span<const std::uint64_t> filter;  // one bit a hash value
  std::span<const std::uint8_t> weights;  // kColumns a row
  std::array<std::int32_t, kColumns> bias{};
  std::uint64_t mask = 0;
  std::uint64_t filter_mask = 0;

  static std::uint64_t hash(std::uint64_t key) noexcept {
    key *= 0x9E3779B97F4A7C15ULL;
    return key ^ (key >> 29);
  }
  [[nodiscard]] const std::uint8_t* find(std::uint64_t key) const noexcept {
    const std::uint64_t h = hash(key);
    const std::uint64_t bit = h & filter_mask;
    if ((filter[bit >> 6] >> (bit & 63) & 1U) == 0) return nullptr;
    for (std::uint64_t slot = h & mask;; slot = (slot + 1) & mask) {
      if (keys[slot] == key) return weights.data() + std::size_t{rows[slot]} * kColumns;
      if (keys[slot] == 0) return nullptr;
    }
  }
};

constexpr char kLowestWeight = '!';  // 33; 127 - 33 levels
constexpr std::uint8_t kZeroWeight = 80;

struct Models {
  std::array<Model, kLetterGroups> groups;
  // Where the model was not compiled in. `head`: the row that opens the group, behind its name.
  struct Built {
    std::string_view head;
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint64_t> filter;
    std::vector<std::uint8_t> weights;
  };
  std::array<Built, kLetterGroups> built;
};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
  }
  return parts;
}

// Calls `use(line)` for each line that is no comment. The table has 51,000 of two columns: base::for_each_row() takes three times
// as long.
template <class Use>
void for_each_line(std::string_view table, Use&& use) {
  while (!table.empty()) {
    const std::size_t end = table.find('\n');
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    if (!line.empty() && line.front() != '#') use(line);
  }
}
constexpr std::size_t kMostGroupName = 16;

std::uint64_t key_of(std::string_view gram) noexcept {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < gram.size();) {
    const Decoded decoded = decode_utf8(gram, i);
    i += decoded.bytes;
    const std::uint16_t id = decoded.code_point == U'_'    ? kWordEdge
                             : decoded.code_point == U'\'' ? kInnerApostrophe
                                                           : letter_of(decoded.code_point).id;
    key = key << 10 | id;
  }
  return key;
}

// "model SCALE TEMPERATURE LANGUAGES BIASES"
void read_head(std::string_view line, Model& model) {
  const auto columns = split(line, '\t');
  if (columns.size() < 5) return;
  model.scale = std::strtod(std::string(columns[1]).c_str(), nullptr);
  model.temperature = std::strtod(std::string(columns[2]).c_str(), nullptr);
  model.languages = split(columns[3], ' ');
  if (model.languages.size() > kColumns) model.languages.resize(kColumns);
  const auto biases = split(columns[4], ' ');
  for (std::size_t k = 0; k < biases.size() && k < kColumns; ++k)
    model.bias[k] = static_cast<std::int32_t>(std::strtol(std::string(biases[k]).c_str(), nullptr, 10));
}

void set_masks(Model& model) noexcept {
  model.mask = model.keys.size() - 1;
  model.filter_mask = model.keys.size() * 2 - 1;
}

std::string path_of(std::size_t group, std::string_view array) {
  return "language/" + std::string(kLetterGroupNames[group]) + "/" + std::string(array);
}

bool read_frozen(Models& models) {
  const base::FrozenTables tables = base::frozen_tables();
  if (tables.empty()) return false;
  for (std::size_t i = 0; i < kLetterGroups; ++i) {
    Model& model = models.groups[i];
    std::span<const char> head;
    if (!tables.read(path_of(i, "head"), head) || !tables.read(path_of(i, "keys"), model.keys) ||
        !tables.read(path_of(i, "rows"), model.rows) || !tables.read(path_of(i, "filter"), model.filter) ||
        !tables.read(path_of(i, "weights"), model.weights))
      return false;
    read_head({head.data(), head.size()}, model);
    set_masks(model);
  }
  return true;
}

const Models& models() {
  static const std::unique_ptr<const Models> kModels = [] {
    auto made = std::make_unique<Models>();
    if (read_frozen(*made)) return made;
    made = std::make_unique<Models>();
    const std::string_view table = base::data_table("language_model.tsv");
    std::array<std::size_t, kLetterGroups> counts{};
    const auto group_of = [](std::string_view name) {
      for (std::size_t i = 0; i < kLetterGroups; ++i) {
        if (kLetterGroupNames[i] == name) return i;
      }
      return kLetterGroups;
    };
    // A row "GROUP model SCALE TEMPERATURE LANGUAGES BIASES" opens a group; its n-grams follow.
    std::size_t current = kLetterGroups;
    for_each_line(table, [&](std::string_view line) {
      // An n-gram has a few bytes, the name of a group more; only group rows have a word "model" behind it.
      const std::size_t tab = line.substr(0, kMostGroupName).find('\t');
      if (tab != std::string_view::npos && line.substr(tab + 1).starts_with("model\t"))
        current = group_of(line.substr(0, tab));
      else if (current < kLetterGroups)
        ++counts[current];
    });
    for (std::size_t i = 0; i < kLetterGroups; ++i) {
      Model& model = made->groups[i];
      Models::Built& built = made->built[i];
      std::size_t slots = 64;
      while (slots < counts[i] * 3) slots *= 2;
      built.keys.assign(slots, 0);
      built.rows.assign(slots, 0);
      built.filter.assign(slots * 2 / 64, 0);
      built.weights.assign(counts[i] * kColumns, kZeroWeight);
      model.keys = built.keys;
      model.rows = built.rows;
      model.filter = built.filter;
      model.weights = built.weights;
      set_masks(model);
    }
    current = kLetterGroups;
    std::array<std::size_t, kLetterGroups> next{};
    for_each_line(table, [&](std::string_view line) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string_view::npos) return;
      const std::string_view gram = line.substr(0, tab);
      line.remove_prefix(tab + 1);
      if (line.starts_with("model\t")) {
        current = group_of(gram);
        if (current == kLetterGroups) return;
        made->built[current].head = line;
        read_head(line, made->groups[current]);
        return;
      }
      if (current == kLetterGroups) return;
      const Model& model = made->groups[current];
      Models::Built& built = made->built[current];
      const std::uint64_t key = key_of(gram);
      const std::size_t row = next[current]++;
      const std::size_t width = std::min(line.size(), model.languages.size());
      static_assert(kLowestWeight == 33);
      std::memcpy(built.weights.data() + row * kColumns, line.data(), width);
      const std::uint64_t h = Model::hash(key);
      const std::uint64_t bit = h & model.filter_mask;
      built.filter[bit >> 6] |= 1ULL << (bit & 63);
      std::uint64_t slot = h & model.mask;
      while (built.keys[slot] != 0 && built.keys[slot] != key) slot = (slot + 1) & model.mask;
      built.keys[slot] = key;
      built.rows[slot] = static_cast<std::uint32_t>(row);
    });
    return made;
  }();
  return *kModels;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  out.add_one(std::string(kTraits), traits_table());
  const Models& all = models();
  for (std::size_t i = 0; i < kLetterGroups; ++i) {
    const Model& model = all.groups[i];
    const std::string_view head = all.built[i].head;
    out.add(path_of(i, "head"), std::span<const char>(head.data(), head.size()));
    out.add(path_of(i, "keys"), model.keys);
    out.add(path_of(i, "rows"), model.rows);
    out.add(path_of(i, "filter"), model.filter);
    out.add(path_of(i, "weights"), model.weights);
  }
});

// Sums the weights of a group's n-grams.
class Sums {
 public:
  void add(const std::uint8_t* row) noexcept {
    for (std::size_t k = 0; k < kColumns; ++k) short_[k] = static_cast<std::uint16_t>(short_[k] + row[k]);
    if (++pending_ == 500) flush();
  }
  void flush() noexcept {
    for (std::size_t k = 0; k < kColumns; ++k) {
      sums_[k] += short_[k];
      short_[k] = 0;
    }
    grams_ += pending_;
    pending_ = 0;
  }
  // The sums of `grams` rows at once, fewer than 500.
  void add(const std::array<std::uint16_t, kColumns>& rows, std::uint32_t grams) noexcept {
    if (pending_ + grams > 500) flush();
    for (std::size_t k = 0; k < kColumns; ++k) short_[k] = static_cast<std::uint16_t>(short_[k] + rows[k]);
    pending_ += grams;
  }
  [[nodiscard]] std::int32_t sum(std::size_t k) const noexcept {
    return sums_[k] - static_cast<std::int32_t>(grams_) * kZeroWeight;
  }
  [[nodiscard]] std::uint32_t grams() const noexcept { return grams_; }
  [[nodiscard]] std::uint32_t all_grams() const noexcept { return grams_ + pending_; }

 private:
  alignas(64) std::array<std::uint16_t, kColumns> short_{};
  alignas(64) std::array<std::int32_t, kColumns> sums_{};
  std::uint32_t pending_ = 0;
  std::uint32_t grams_ = 0;
};

// What the n-grams of the words that came last weigh: a text repeats its words. 800 KB a thread.
class WordMemo {
 public:
  static constexpr std::size_t kLettersOfNumber = 6;  // ten bits each
  static constexpr std::size_t kMostLetters = 2 * kLettersOfNumber;

  struct Entry {
    alignas(64) std::array<std::uint16_t, kColumns> sums{};
    std::array<std::uint64_t, 2> key{};  // the letters, and the group
    std::uint32_t grams = 0;
  };

  // `padded`: of at most kMostLetters, edges included.
  const Entry& of(const Model& model, std::size_t group, const std::uint16_t* padded,
                  std::size_t size) noexcept {
    std::array<std::uint64_t, 2> key{group + 1, 0};
    for (std::size_t i = 0; i < size; ++i) {
      std::uint64_t& number = key[i / kLettersOfNumber];
      number = number << 10 | padded[i];
    }
    key[1] |= std::uint64_t{group + 1} << 60;
    const std::uint64_t hash = (key[0] ^ key[1] * 0xD6E8FEB86659FD93ULL) * 0x9E3779B97F4A7C15ULL;
    Entry& entry = entries_[hash >> (64 - kBits)];
    if (entry.key == key) return entry;
    entry.key = key;
    entry.grams = 0;
    entry.sums.fill(0);
    each_gram(padded, size, [&](std::uint64_t gram) {
      const std::uint8_t* row = model.find(gram);
      if (row == nullptr) return;
      ++entry.grams;
      for (std::size_t k = 0; k < kColumns; ++k)
        entry.sums[k] = static_cast<std::uint16_t>(entry.sums[k] + row[k]);
    });
    return entry;
  }

 private:
  static constexpr int kBits = 12;
  std::array<Entry, std::size_t{1} << kBits> entries_;
};

struct Scored {
  std::size_t group = kLetterGroups;
  std::string_view fixed;  // the script's only language
  double fixed_share = 0;
  std::array<double, kColumns> probability{};
};

// The text is read on until one language leads the next by this much (a logit: one in eight thousand), which most sentences
// reach half way.
constexpr double kDecided = 9;
constexpr std::uint32_t kCheckEvery = 40;

double softening(const Model& model, std::uint32_t grams) noexcept {
  // Long texts repeat themselves: n-grams are not independent, so the logits of long texts grow too sure. They grow with the
  // square root of their number; the temperature was fitted on held-out sentences.
  return model.temperature * std::max(1.0, std::sqrt(grams / 100.0));
}

bool decided(const Model& model, Sums& sum) noexcept {
  sum.flush();
  std::int32_t best = INT32_MIN;
  std::int32_t second = INT32_MIN;
  for (std::size_t k = 0; k < model.languages.size(); ++k) {
    const std::int32_t value = sum.sum(k) + model.bias[k];
    second = std::max(second, std::min(best, value));
    best = std::max(best, value);
  }
  return best - second > kDecided * model.scale * softening(model, sum.grams());
}

void score(std::string_view utf8, bool whole, Scored& out) noexcept {
  const Models& all = models();
  thread_local const auto kept = std::make_unique<WordMemo>();
  WordMemo& memo = *kept;
  std::array<std::uint32_t, 64> scripts{};
  std::array<std::uint16_t, kMaxWord + 2> word{};
  std::array<std::uint32_t, kLetterGroups> letters{};
  std::array<Sums, kLetterGroups> sums;
  std::size_t size = 0;
  std::size_t group = kLetterGroups;
  std::uint32_t seen = 0;
  std::uint32_t check_at = kCheckEvery;
  bool stop = false;
  const auto close = [&] {
    if (size == 0) return;
    while (size > 1 && word[size - 1] == kInnerApostrophe) --size;
    word[size++] = kWordEdge;
    const Model& model = all.groups[group];
    Sums& sum = sums[group];
    if (size <= WordMemo::kMostLetters) {
      const WordMemo::Entry& known = memo.of(model, group, word.data(), size);
      sum.add(known.sums, known.grams);
    } else {
      each_gram(word.data(), size, [&](std::uint64_t key) {
        if (const std::uint8_t* row = model.find(key)) sum.add(row);
      });
    }
    size = 0;
    if (!whole && seen >= 24 && sum.all_grams() >= check_at) {
      check_at = sum.all_grams() + kCheckEvery;
      // All that was read must be of this script.
      stop = letters[group] * 8 >= seen * 7 && decided(model, sum);
    }
  };
  for (std::size_t i = 0; i < utf8.size() && seen < kMaxLetters && !stop;) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    char32_t point = byte;
    std::size_t bytes = 1;
    if (byte >= 0x80) {
      const Decoded decoded = decode_utf8(utf8, i);
      point = decoded.code_point;
      bytes = decoded.bytes;
    }
    i += bytes;
    const Traits traits = traits_of(point);
    if (traits.ignored) continue;
    if (traits.letter) {
      ++seen;
      ++scripts[static_cast<std::size_t>(traits.script) & 63];
    }
    if (traits.id == 0) {
      if ((point == U'\'' || point == U'’' || point == U'ʼ') && size > 1) {
        if (size < kMaxWord && word[size - 1] != kInnerApostrophe) word[size++] = kInnerApostrophe;
      } else {
        close();
      }
      continue;
    }
    const auto now = static_cast<std::size_t>(traits.group);
    if (size == 0 || now != group) {
      if (size != 0) close();
      if (!traits.letter) continue;
      word[0] = kWordEdge;
      size = 1;
      group = now;
    }
    ++letters[now];
    if (size < kMaxWord) word[size++] = traits.id;
  }
  close();
  // The script with most letters; a Han character or a syllable weighs more than a letter.
  std::size_t best = 0;
  double best_weight = 0;
  double total = 0;
  const auto kana = scripts[static_cast<std::size_t>(Script::kHiragana)] +
                    scripts[static_cast<std::size_t>(Script::kKatakana)];
  const auto han = scripts[static_cast<std::size_t>(Script::kHan)];
  for (std::size_t k = 1; k < scripts.size(); ++k) {
    if (scripts[k] == 0) continue;
    const auto script = static_cast<Script>(k);
    double weight = scripts[k];
    if (script == Script::kHan) weight *= 3;
    if (script == Script::kHangul || script == Script::kHiragana || script == Script::kKatakana)
      weight *= 2.5;
    total += weight;
    if (weight > best_weight) {
      best_weight = weight;
      best = k;
    }
  }
  if (best_weight == 0) return;
  const auto script = static_cast<Script>(best);
  if (script == Script::kHan || script == Script::kHiragana || script == Script::kKatakana) {
    // Japanese has kana between its characters; Chinese has next to none.
    const bool japanese = kana * 20 >= han + kana;
    out.fixed = japanese ? "ja" : "zh";
    const double weight = japanese ? 2.5 * kana + 3.0 * han : 3.0 * han;
    out.fixed_share = weight / total;
    return;
  }
  std::size_t chosen = kLetterGroups;
  switch (script) {
    case Script::kLatin:
      chosen = static_cast<std::size_t>(LetterGroup::kLatin);
      break;
    case Script::kCyrillic:
      chosen = static_cast<std::size_t>(LetterGroup::kCyrillic);
      break;
    case Script::kArabic:
      chosen = static_cast<std::size_t>(LetterGroup::kArabic);
      break;
    case Script::kDevanagari:
      chosen = static_cast<std::size_t>(LetterGroup::kDevanagari);
      break;
    case Script::kEthiopic:
      chosen = static_cast<std::size_t>(LetterGroup::kEthiopic);
      break;
    default:
      out.fixed = language_of_script(script);
      out.fixed_share = best_weight / total;
      return;
  }
  const Model& model = all.groups[chosen];
  if (model.languages.empty()) return;
  Sums& sum = sums[chosen];
  sum.flush();
  out.group = chosen;
  double highest = -1e30;
  const double soften = softening(model, sum.grams());
  for (std::size_t k = 0; k < model.languages.size(); ++k) {
    const double logit = (sum.sum(k) + model.bias[k]) / model.scale / soften;
    out.probability[k] = logit;
    highest = std::max(highest, logit);
  }
  double norm = 0;
  for (std::size_t k = 0; k < model.languages.size(); ++k) {
    out.probability[k] = std::exp(out.probability[k] - highest);
    norm += out.probability[k];
  }
  for (std::size_t k = 0; k < model.languages.size(); ++k) out.probability[k] /= norm;
}

}  // namespace

Letter letter_of(char32_t code_point) noexcept {
  const Traits traits = traits_of(code_point);
  return {traits.group, traits.id};
}

char32_t code_point_of(LetterGroup group, std::uint16_t id) noexcept {
  if (id == kWordEdge) return U'_';
  if (id == kInnerApostrophe) return U'\'';
  switch (group) {
    case LetterGroup::kLatin:
      if (id >= 848) return static_cast<char32_t>(0x300 + id - 848);
      return id >= 592 ? static_cast<char32_t>(0x1E00 + id - 592) : static_cast<char32_t>(id);
    case LetterGroup::kCyrillic:
      return static_cast<char32_t>(0x400 + id - 3);
    case LetterGroup::kArabic:
      return static_cast<char32_t>(0x600 + id - 3);
    case LetterGroup::kDevanagari:
      return static_cast<char32_t>(0x900 + id - 3);
    case LetterGroup::kEthiopic:
      return static_cast<char32_t>(0x1200 + id - 3);
    case LetterGroup::kNone:
      break;
  }
  return U'?';
}

LanguageGuess identify_language(std::string_view utf8) noexcept {
  Scored scored;
  score(utf8, false, scored);
  LanguageGuess guess;
  if (!scored.fixed.empty()) {
    guess.code = scored.fixed;
    guess.share = scored.fixed_share;
    return guess;
  }
  if (scored.group == kLetterGroups) return guess;
  const Model& model = models().groups[scored.group];
  std::size_t best = 0;
  std::size_t second = model.languages.size();
  for (std::size_t k = 1; k < model.languages.size(); ++k) {
    if (scored.probability[k] > scored.probability[best]) {
      second = best;
      best = k;
    } else if (second == model.languages.size() || scored.probability[k] > scored.probability[second]) {
      second = k;
    }
  }
  guess.code = model.languages[best];
  guess.share = scored.probability[best];
  if (second < model.languages.size()) {
    guess.second = model.languages[second];
    guess.second_share = scored.probability[second];
  }
  return guess;
}

std::vector<LanguageGuess> rank_languages(std::string_view utf8) {
  Scored scored;
  score(utf8, true, scored);
  std::vector<LanguageGuess> ranked;
  if (!scored.fixed.empty()) {
    ranked.push_back({scored.fixed, scored.fixed_share, {}, 0});
  } else if (scored.group < kLetterGroups) {
    const Model& model = models().groups[scored.group];
    for (std::size_t k = 0; k < model.languages.size(); ++k) {
      if (scored.probability[k] >= 0.01) ranked.push_back({model.languages[k], scored.probability[k], {}, 0});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const LanguageGuess& a, const LanguageGuess& b) { return a.share > b.share; });
  }
  return ranked;
}

const std::vector<std::string_view>& known_languages() {
  static const std::vector<std::string_view> kCodes = [] {
    std::vector<std::string_view> codes;
    for (std::size_t script = 0; script < 64; ++script) {
      const std::string_view code = language_of_script(static_cast<Script>(script));
      if (!code.empty() && std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    }
    for (const Model& model : models().groups)
      codes.insert(codes.end(), model.languages.begin(), model.languages.end());
    std::sort(codes.begin(), codes.end());
    return codes;
  }();
  return kCodes;
}

}  // namespace tamis::text

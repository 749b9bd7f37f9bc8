// The Han table as flat arrays: one bucket index by code point, rows as views into the compiled-in text.
#include "text/han.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/data_table.h"
#include "base/frozen.h"
#include "base/hashed_words.h"
#include "text/utf8.h"

namespace tamis::text {
namespace {

struct Row {
  char32_t character = 0;
  std::string_view mandarin;
  std::string_view cantonese;
  std::string_view korean;
  std::string_view japanese;
};

struct Syllable {
  std::string_view name;
  std::string_view others;
};

// Takes the first word off `words`.
std::string_view take_word(std::string_view& words) noexcept {
  const std::size_t blank = words.find(' ');
  const std::string_view word = words.substr(0, blank);
  words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
  return word;
}

class HanTable {
 public:
  static const HanTable& get() noexcept {
    static const HanTable instance;
    return instance;
  }

  [[nodiscard]] const Row* find(char32_t character) const noexcept {
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), character,
                                      [](const Row& a, char32_t c) { return a.character < c; });
    return row != rows_.end() && row->character == character ? &*row : nullptr;
  }
  [[nodiscard]] std::unordered_set<std::string_view> syllables() const {
    std::unordered_set<std::string_view> all;
    for (const Row& row : rows_) {
      for (std::string_view readings : {row.mandarin, row.cantonese, row.korean}) {
        while (!readings.empty()) all.insert(take_word(readings));
      }
    }
    return all;
  }
  [[nodiscard]] std::unordered_set<std::string_view> pinyin() const {
    std::unordered_set<std::string_view> all;
    for (const Row& row : rows_) {
      for (std::string_view readings = row.mandarin; !readings.empty();) all.insert(take_word(readings));
    }
    return all;
  }
  [[nodiscard]] std::unordered_set<std::string> korean() const {
    std::unordered_set<std::string> all;
    for (const Row& row : rows_) {
      for (std::string_view readings = row.korean; !readings.empty();) {
        const char32_t letter = decode_utf8(take_word(readings), 0).code_point;
        Romanization hangul;
        romanize(Script::kHangul, {&letter, 1}, hangul);
        for (std::size_t i = 0; i < hangul.count; ++i) all.emplace(hangul[i]);
      }
    }
    return all;
  }
  [[nodiscard]] std::string_view wade_giles(std::string_view pinyin) const noexcept {
    return find(pinyin_, pinyin);
  }
  [[nodiscard]] std::string_view hong_kong(std::string_view jyutping) const noexcept {
    return find(jyutping_, jyutping);
  }

 private:
  HanTable() {
    base::for_each_row(base::data_table("han_readings.tsv"), [&](const auto& column, std::size_t) {
      rows_.push_back({decode_utf8(column[0], 0).code_point, column[1], column[2], column[3], column[4]});
    });
    base::for_each_row(base::data_table("han_syllables.tsv"), [&](const auto& column, std::size_t) {
      (column[0] == "pinyin" ? pinyin_ : jyutping_).push_back({column[1], column[2]});
    });
    std::sort(rows_.begin(), rows_.end(),
              [](const Row& a, const Row& b) { return a.character < b.character; });
    // Unihan has the Korean readings of traditional characters only.
    base::for_each_row(base::data_table("korean_readings.tsv"), [&](const auto& column, std::size_t) {
      const char32_t character = decode_utf8(column[0], 0).code_point;
      const auto row = std::lower_bound(rows_.begin(), rows_.end(), character,
                                        [](const Row& a, char32_t c) { return a.character < c; });
      if (row != rows_.end() && row->character == character && row->korean.empty()) row->korean = column[1];
    });
    const auto by_name = [](const Syllable& a, const Syllable& b) { return a.name < b.name; };
    std::sort(pinyin_.begin(), pinyin_.end(), by_name);
    std::sort(jyutping_.begin(), jyutping_.end(), by_name);
  }

  static std::string_view find(const std::vector<Syllable>& syllables, std::string_view name) noexcept {
    const auto found = std::lower_bound(syllables.begin(), syllables.end(), name,
                                        [](const Syllable& a, std::string_view b) { return a.name < b; });
    return found != syllables.end() && found->name == name ? found->others : std::string_view{};
  }

  std::vector<Row> rows_;
  std::vector<Syllable> pinyin_;
  std::vector<Syllable> jyutping_;
};

const base::HashedWords& syllables() {
  static const base::HashedWords kSyllables("han_syllables", [](const base::HashedWords::Add& add) {
    for (const std::string_view syllable : HanTable::get().syllables()) add(syllable, 0, 0);
  });
  return kSyllables;
}

const base::HashedWords& pinyin_syllables() {
  static const base::HashedWords kSyllables("pinyin_syllables", [](const base::HashedWords::Add& add) {
    for (const std::string_view syllable : HanTable::get().pinyin()) add(syllable, 0, 0);
  });
  return kSyllables;
}

const base::HashedWords& korean_syllables() {
  static const base::HashedWords kSyllables("korean_syllables", [](const base::HashedWords::Add& add) {
    for (const std::string& syllable : HanTable::get().korean()) add(syllable, 0, 0);
  });
  return kSyllables;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  syllables().freeze(out);
  pinyin_syllables().freeze(out);
  korean_syllables().freeze(out);
});

}  // namespace

void read_han(char32_t character, Romanization& out) noexcept {
  const HanTable& table = HanTable::get();
  out.count = 0;
  const Row* row = table.find(character);
  if (row == nullptr) {
    romanize(Script::kOther, {&character, 1}, out);
    return;
  }
  std::string_view mandarin = row->mandarin;
  const std::string_view first = take_word(mandarin);
  // 'v' for the u with dots is the input-method spelling; texts write u.
  std::string_view spelt = table.wade_giles(first);
  if (first.find('v') != std::string_view::npos) out.add(take_word(spelt));
  out.add(first);
  for (std::string_view cantonese = row->cantonese; !cantonese.empty();) {
    const std::string_view jyutping = take_word(cantonese);
    std::string_view forms = table.hong_kong(jyutping);
    if (forms.empty()) out.add(jyutping);
    for (int i = 0; i < 2 && !forms.empty(); ++i) out.add(take_word(forms));
  }
  while (!mandarin.empty()) out.add(take_word(mandarin));
  out.add(take_word(spelt));
  for (std::string_view korean = row->korean; !korean.empty();) {
    const std::string_view syllable = take_word(korean);
    Romanization hangul;
    const char32_t letter = decode_utf8(syllable, 0).code_point;
    romanize(Script::kHangul, {&letter, 1}, hangul);
    for (std::size_t i = 0; i < std::min<std::size_t>(hangul.count, 2); ++i) out.add(hangul[i]);
  }
  for (std::string_view japanese = row->japanese; !japanese.empty();) out.add(take_word(japanese));
  for (std::string_view cantonese = row->cantonese; !cantonese.empty();) out.add(take_word(cantonese));
}

std::string_view han_reading(char32_t character, HanReading reading) noexcept {
  const HanTable& table = HanTable::get();
  const Row* row = table.find(character);
  if (row == nullptr) return {};
  const auto first = [](std::string_view words) { return words.substr(0, words.find(' ')); };
  switch (reading) {
    case HanReading::kPinyin:
      return first(row->mandarin);
    case HanReading::kWadeGiles: {
      const std::string_view spelt = first(table.wade_giles(first(row->mandarin)));
      return spelt.empty() ? first(row->mandarin) : spelt;
    }
    case HanReading::kHongKong: {
      const std::string_view spelt = first(table.hong_kong(first(row->cantonese)));
      return spelt.empty() ? first(row->cantonese) : spelt;
    }
    case HanReading::kJapanese:
      return first(row->japanese);
    case HanReading::kKorean:
      break;
  }
  if (row->korean.empty()) return {};
  thread_local Romanization hangul;
  const char32_t letter = decode_utf8(row->korean, 0).code_point;
  romanize(Script::kHangul, {&letter, 1}, hangul);
  return hangul.count == 0 ? std::string_view() : std::string_view(hangul[0]);
}

bool is_read_as(char32_t character, HanReading reading, std::string_view latin) noexcept {
  const HanTable& table = HanTable::get();
  const Row* row = table.find(character);
  if (row == nullptr) return false;
  const auto holds = [latin](std::string_view words) noexcept {
    while (!words.empty()) {
      if (take_word(words) == latin) return true;
    }
    return false;
  };
  switch (reading) {
    case HanReading::kPinyin:
      return holds(row->mandarin);
    case HanReading::kJapanese:
      return holds(row->japanese);
    case HanReading::kWadeGiles:
    case HanReading::kHongKong: {
      const bool mandarin = reading == HanReading::kWadeGiles;
      for (std::string_view rest = mandarin ? row->mandarin : row->cantonese; !rest.empty();) {
        const std::string_view syllable = take_word(rest);
        const std::string_view spelt = mandarin ? table.wade_giles(syllable) : table.hong_kong(syllable);
        if (spelt.empty() ? syllable == latin : holds(spelt)) return true;
      }
      return false;
    }
    case HanReading::kKorean:
      break;
  }
  for (std::string_view rest = row->korean; !rest.empty();) {
    const char32_t letter = decode_utf8(take_word(rest), 0).code_point;
    Romanization hangul;
    romanize(Script::kHangul, {&letter, 1}, hangul);
    for (std::size_t i = 0; i < hangul.count; ++i) {
      if (hangul[i] == latin) return true;
    }
  }
  return false;
}

bool is_pinyin(std::string_view latin) noexcept { return pinyin_syllables().contains(latin); }

bool is_korean_syllable(std::string_view latin) noexcept { return korean_syllables().contains(latin); }

bool is_han_syllable(std::string_view latin) noexcept { return syllables().contains(latin); }

}  // namespace tamis::text

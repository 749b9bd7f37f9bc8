#include "names/korean_transcriptions.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/data_table.h"

namespace tamis::names {
namespace {

constexpr std::size_t kMostBytes = 80;
constexpr std::size_t kMostWords = 3;
constexpr std::size_t kMostSyllableBytes = 15;

// The Latin spellings of a part of a name, separated by blanks; empty: it is none.
class Tables {
 public:
  static const Tables& get() {
    static const Tables tables;
    return tables;
  }

  [[nodiscard]] std::string_view family(std::string_view word) const { return find(families_, word); }
  [[nodiscard]] std::string_view syllable(std::string_view letters) const {
    return letters.size() > kMostSyllableBytes ? std::string_view() : find(syllables_, letters);
  }

 private:
  using Table = std::unordered_map<std::string_view, std::string_view>;

  Tables() {
    base::for_each_row(base::data_table("korean_transcriptions.tsv"), [&](const auto& column, std::size_t) {
      Table& table = column[0] == "family" ? families_ : syllables_;
      base::for_each_part(column[2], '|',
                          [&](std::string_view spelling) { table.emplace(spelling, column[3]); });
    });
  }

  static std::string_view find(const Table& table, std::string_view word) {
    const auto found = table.find(word);
    return found == table.end() ? std::string_view() : found->second;
  }

  Table families_;
  Table syllables_;
};

constexpr unsigned char byte_of(char c) noexcept { return static_cast<unsigned char>(c); }

// Cyrillic, Hebrew and Arabic letters are two bytes from 0xD0, 0xD7 and 0xD8 on, kana three from 0xE3 on.
constexpr bool begins_letter(char c) noexcept {
  return byte_of(c) == 0xD0 || byte_of(c) == 0xD1 || (byte_of(c) >= 0xD7 && byte_of(c) <= 0xDB) ||
         byte_of(c) == 0xE3;
}
constexpr bool begins_character(char c) noexcept { return (byte_of(c) & 0xC0U) != 0x80; }

// Small letters of Cyrillic, a geresh for an apostrophe, and one blank for what stands between words; empty: other letters stand in it.
std::string small(std::string_view name) {
  constexpr std::string_view kMiddleDot = "\u30FB";
  constexpr std::string_view kDoubleHyphen = "\uFF1D";
  constexpr std::string_view kApostrophe = "\u2019";
  std::string out;
  while (!name.empty()) {
    std::size_t size = 1;
    if (name.starts_with(kMiddleDot) || name.starts_with(kDoubleHyphen)) {
      size = kMiddleDot.size();
      out += ' ';
    } else if (name.front() == ' ' || name.front() == '-') {
      out += ' ';
    } else if (name.front() == '\'' || name.starts_with(kApostrophe)) {
      if (name.front() != '\'') size = kApostrophe.size();
      out += "\u05F3";
    } else if (begins_letter(name.front())) {
      while (size < name.size() && !begins_character(name[size])) ++size;
      out += name.substr(0, size);
      if (size == 2 && byte_of(name[0]) == 0xD0) {
        char& lead = out[out.size() - 2];
        char& next = out.back();
        if (byte_of(next) < 0x90) {  // U+0400 to U+040F: small ones lie 0x50 further
          lead = '\xD1';
          next = static_cast<char>(byte_of(next) + 0x10);
        } else if (byte_of(next) < 0xA0) {
          next = static_cast<char>(byte_of(next) + 0x20);
        } else if (byte_of(next) < 0xB0) {
          lead = '\xD1';
          next = static_cast<char>(byte_of(next) - 0x20);
        }
      }
    } else {
      return {};
    }
    name.remove_prefix(size);
  }
  return out;
}

// Every choice of the spellings of two or three parts, the first ones first, until `out` is full.
void append_choices(std::string_view family, std::string_view first, std::string_view second,
                    std::vector<std::string>& out) {
  base::for_each_part(family, ' ', [&](std::string_view of_family) {
    base::for_each_part(first, ' ', [&](std::string_view one) {
      const auto add = [&](std::string_view two) {
        if (out.size() == kMostKoreanTranscriptions) return;
        std::string spelling = std::string(of_family).append(" ").append(one);
        if (!two.empty()) spelling.append("-").append(two);
        if (std::find(out.begin(), out.end(), spelling) == out.end()) out.push_back(std::move(spelling));
      };
      if (second.empty())
        add({});
      else
        base::for_each_part(second, ' ', add);
    });
  });
}

}  // namespace

std::vector<std::string> korean_transcriptions(std::string_view name) {
  if (name.empty() || name.size() > kMostBytes || !begins_letter(name.front())) return {};
  const std::string letters = small(name);
  std::array<std::string_view, kMostWords> words;
  std::size_t count = 0;
  bool too_many = false;
  base::for_each_part(letters, ' ', [&](std::string_view word) {
    if (word.empty()) return;
    too_many = too_many || count == kMostWords;
    if (!too_many) words[count++] = word;
  });
  if (too_many || count < 2) return {};
  const Tables& tables = Tables::get();
  const std::string_view family = tables.family(words[0]);
  if (family.empty()) return {};
  std::vector<std::string> out;
  if (count == kMostWords) {
    const std::string_view one = tables.syllable(words[1]);
    const std::string_view two = tables.syllable(words[2]);
    if (!one.empty() && !two.empty()) append_choices(family, one, two, out);
    return out;
  }
  const std::string_view given = words[1];
  // The longer first syllable first.
  for (std::size_t size = given.size(); size-- > 1;) {
    if (!begins_character(given[size])) continue;
    const std::string_view one = tables.syllable(given.substr(0, size));
    const std::string_view two = tables.syllable(given.substr(size));
    if (!one.empty() && !two.empty()) append_choices(family, one, two, out);
  }
  if (const std::string_view whole = tables.syllable(given); out.empty() && !whole.empty())
    append_choices(family, whole, {}, out);
  return out;
}

}  // namespace tamis::names

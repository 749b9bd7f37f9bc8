#include "names/korean_spellings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "base/ascii.h"
#include "base/data_table.h"

namespace tamis::names {
namespace {

constexpr std::size_t kMostBytes = 40;
constexpr std::size_t kMostWords = 3;
constexpr std::size_t kMostSyllable = 6;  // letters: gyeong, hyoung

using Table = std::unordered_map<std::string_view, std::string_view>;

class Tables {
 public:
  static const Tables& get() {
    static const Tables tables;
    return tables;
  }

  [[nodiscard]] std::optional<std::string_view> family(std::string_view word) const {
    return find(families_, word);
  }

  // Empty: its letters make no syllable.
  [[nodiscard]] std::string syllable(std::string_view letters) const {
    if (letters.empty() || letters.size() > kMostSyllable) return {};
    if (const auto whole = find(syllables_, letters)) return std::string(*whole);
    const std::size_t begin = letters.find_first_of("aeiouwy");
    if (begin == std::string_view::npos) return {};
    std::string_view initial;
    if (begin > 0) {
      const auto found = find(initials_, letters.substr(0, begin));
      if (!found) return {};
      initial = *found;
    }
    const std::string_view rest = letters.substr(begin);
    // The longest vowel whose rest is a final consonant: oh is o, ong is o and ng.
    for (std::size_t size = std::min(rest.size(), std::size_t{3}); size > 0; --size) {
      const auto vowel = find(vowels_, rest.substr(0, size));
      const auto last = find(finals_, rest.substr(size));
      if (vowel && last) return std::string(initial).append(*vowel).append(*last);
    }
    return {};
  }

 private:
  Tables() {
    base::for_each_row(base::data_table("korean_romanisations.tsv"), [&](const auto& column, std::size_t) {
      Table& table = column[0] == "family"    ? families_
                     : column[0] == "initial" ? initials_
                     : column[0] == "vowel"   ? vowels_
                     : column[0] == "final"   ? finals_
                                              : syllables_;
      base::for_each_part(column[1], '|', [&](std::string_view spelling) {
        table.emplace(spelling == "-" ? std::string_view() : spelling, column[2]);
      });
    });
  }

  static std::optional<std::string_view> find(const Table& table, std::string_view word) {
    const auto found = table.find(word);
    return found == table.end() ? std::nullopt : std::optional(found->second);
  }

  Table families_;
  Table initials_;
  Table vowels_;
  Table finals_;
  Table syllables_;
};

// The words of a name that has two or three of them, in small ASCII letters.
struct Words {
  std::array<std::string_view, kMostWords> at;
  std::size_t count = 0;
  std::size_t joined = kMostWords;  // the word that a hyphen joins to the one before
  bool comma = false;               // behind the first
};

std::optional<Words> words_of(std::string_view letters) {
  Words out;
  constexpr std::string_view kBetween = " -,";
  for (std::size_t at = letters.find_first_not_of(kBetween); at != std::string_view::npos;) {
    if (out.count == kMostWords) return std::nullopt;
    const std::size_t end = std::min(letters.find_first_of(kBetween, at), letters.size());
    out.at[out.count++] = letters.substr(at, end - at);
    at = letters.find_first_not_of(kBetween, end);
    if (at == std::string_view::npos) break;
    const std::string_view between = letters.substr(end, at - end);
    if (between == "-") out.joined = out.count;
    out.comma = out.comma || (out.count == 1 && between.starts_with(','));
  }
  if (out.count < 2) return std::nullopt;
  return out;
}

// What a hyphen joins is the given name, and a comma stands behind the family name.
bool may_be_family(const Words& words, std::size_t at) {
  if (words.comma && at != 0) return false;
  return words.joined == kMostWords || (at != words.joined && at + 1 != words.joined);
}

// With a hyphen in the given name: no family name stands in it.
void append_given(std::string_view family, std::string_view first, std::string_view second,
                  std::string_view written, std::vector<std::string>& out) {
  const Tables& tables = Tables::get();
  const std::string one = tables.syllable(first);
  if (one.empty()) return;
  const std::string two = tables.syllable(second);
  if (two.empty()) return;
  std::string spelling = std::string(family).append(" ").append(one).append("-").append(two);
  const auto same = [](char a, char b) { return a == b || (a == '-' && b == ' ') || (a == ' ' && b == '-'); };
  if (std::equal(spelling.begin(), spelling.end(), written.begin(), written.end(), same) ||
      out.size() == kMostKoreanSpellings || std::find(out.begin(), out.end(), spelling) != out.end())
    return;
  out.push_back(std::move(spelling));
}

}  // namespace

std::vector<std::string> other_korean_spellings(std::string_view name) {
  if (name.size() > kMostBytes) return {};
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == ',';
  };
  if (!std::all_of(name.begin(), name.end(), letter)) return {};
  // Small strings of most libraries hold 15 bytes: a name of more would allocate.
  std::array<char, kMostBytes> letters{};
  std::transform(name.begin(), name.end(), letters.begin(), [](char c) { return base::ascii_lower(c); });
  const std::string_view written(letters.data(), name.size());
  const auto words = words_of(written);
  if (!words) return {};
  std::vector<std::string> out;
  const std::size_t last = words->count - 1;
  for (const std::size_t family_at : {std::size_t{0}, last}) {
    if (!may_be_family(*words, family_at)) continue;
    const auto family = Tables::get().family(words->at[family_at]);
    if (!family) continue;
    const std::size_t given_at = family_at == 0 ? 1 : 0;
    const std::string_view given = words->at[given_at];
    if (words->count == kMostWords) {
      append_given(*family, given, words->at[given_at + 1], written, out);
    } else {
      // The longer first syllable first: Yeongil is Yeong-il before it is Yeon-gil.
      const std::size_t most = std::min(given.size(), kMostSyllable + 1);
      for (std::size_t size = most; size-- > 1;)
        append_given(*family, given.substr(0, size), given.substr(size), written, out);
    }
    if (!out.empty()) break;
  }
  return out;
}

bool is_korean_name(std::string_view family, std::string_view first, std::string_view second) {
  const Tables& tables = Tables::get();
  return tables.family(family).has_value() && !tables.syllable(first).empty() &&
         !tables.syllable(second).empty();
}

}  // namespace tamis::names

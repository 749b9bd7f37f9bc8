#include "names/joined_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "names/token_match.h"
#include "names/translated_words.h"
#include "text/utf8.h"

namespace tamis::names {

namespace {

constexpr std::size_t kLetterBytes = 3;  // of these scripts
constexpr std::size_t kFewestLetters = 5;
constexpr std::size_t kMostLetters = 84;
constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kLongestWord = 24;
constexpr std::size_t kTellingWord = 4;  // met by chance no more

bool in(char32_t c, char32_t first, char32_t last) noexcept { return c >= first && c <= last; }

// Vowels and marks that belong to the consonant before them.
bool is_behind(char32_t c) noexcept {
  return in(c, 0xE30, 0xE3A) || c == 0xE45 || in(c, 0xE47, 0xE4E) || in(c, 0xEB0, 0xEBD) ||
         in(c, 0xEC8, 0xECE) || in(c, 0x17B4, 0x17D3) || c == 0x17DD;
}

// Vowels before their consonant, and the sign that joins the next one.
bool is_before(char32_t c) noexcept { return in(c, 0xE40, 0xE44) || in(c, 0xEC0, 0xEC4) || c == 0x17D2; }

// The letters of a word and where it may be cut.
struct Letters {
  std::array<std::uint16_t, kMostLetters + 1> at{};
  std::array<bool, kMostLetters + 1> boundary{};
  std::size_t size = 0;

  explicit Letters(std::string_view native) {
    char32_t before = 0;
    for (std::size_t i = 0; i < native.size();) {
      const auto letter = text::decode_utf8(native, i);
      at[size] = static_cast<std::uint16_t>(i);
      boundary[size] = !is_behind(letter.code_point) && !is_before(before);
      before = letter.code_point;
      i += letter.bytes;
      ++size;
    }
    at[size] = static_cast<std::uint16_t>(native.size());
    boundary[size] = true;
  }

  [[nodiscard]] std::string_view of(std::string_view native, std::size_t first, std::size_t last) const {
    return native.substr(at[first], at[last] - at[first]);
  }
};

// The best way to cut the letters up to one.
struct Best {
  std::uint8_t covered = 0;
  std::uint8_t words = 0;
  std::uint8_t length = 0;  // of the word of the tables that ends here; 0: none
};

bool is_known(std::string_view word) {
  const WordConcepts concepts = concepts_of({{}, word, {}, false});
  return concepts.size != 0 && !concepts.composed;
}

}  // namespace

bool may_be_joined(text::Script script, std::string_view native) noexcept {
  return (script == text::Script::kThai || script == text::Script::kLao || script == text::Script::kKhmer) &&
         native.size() >= kFewestLetters * kLetterBytes && native.size() <= kMostLetters * kLetterBytes;
}

bool cut_joined_word(text::Script script, std::string_view native, std::vector<JoinedPiece>& pieces) {
  pieces.clear();
  if (!may_be_joined(script, native) || is_known(native)) return false;
  if (text::count_code_points(native) > kMostLetters) return false;
  const Letters letters(native);
  std::array<Best, kMostLetters + 1> best{};
  for (std::size_t end = 1; end <= letters.size; ++end) {
    best[end] = {best[end - 1].covered, best[end - 1].words, 0};
    if (!letters.boundary[end]) continue;
    for (std::size_t length = kShortestWord; length <= std::min(end, kLongestWord); ++length) {
      const std::size_t begin = end - length;
      if (!letters.boundary[begin] || !is_known(letters.of(native, begin, end))) continue;
      const Best now{static_cast<std::uint8_t>(best[begin].covered + length),
                     static_cast<std::uint8_t>(best[begin].words + 1), static_cast<std::uint8_t>(length)};
      if (now.covered > best[end].covered ||
          (now.covered == best[end].covered && now.words <= best[end].words))
        best[end] = now;
    }
  }
  std::size_t longest = 0;
  for (std::size_t end = letters.size; end > 0;) {
    std::size_t begin = end - std::max<std::size_t>(best[end].length, 1);
    const bool known = best[end].length != 0;
    while (!known && begin > 0 && best[begin].length == 0) --begin;
    pieces.push_back({letters.at[begin], letters.at[end], known});
    if (known) longest = std::max(longest, end - begin);
    end = begin;
  }
  std::reverse(pieces.begin(), pieces.end());
  const bool whole = std::all_of(pieces.begin(), pieces.end(), [](const auto& piece) { return piece.known; });
  if (pieces.size() < 2 || (longest < kTellingWord && !whole)) pieces.clear();
  return !pieces.empty();
}

}  // namespace tamis::names

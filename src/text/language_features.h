// What the language model sees of a text: its letters by script, and the n-grams of its words. Shared by language.cc and
// the tool that trains the model, so that both see the same.
#ifndef TAMIS_TEXT_LANGUAGE_FEATURES_H_
#define TAMIS_TEXT_LANGUAGE_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tamis::text {

// Scripts that several languages share, each with a model of its own.
enum class LetterGroup : std::uint8_t { kLatin, kCyrillic, kArabic, kDevanagari, kEthiopic, kNone };
inline constexpr std::size_t kLetterGroups = 5;
inline constexpr std::array<std::string_view, kLetterGroups> kLetterGroupNames = {
    "latin", "cyrillic", "arabic", "devanagari", "ethiopic"};

// A letter in lower case as a number below 1,024, unique in its group. 1 stands for the edge of a word, 2 for an
// apostrophe in one.
struct Letter {
  LetterGroup group = LetterGroup::kNone;
  std::uint16_t id = 0;  // 0: no letter of a group
};
[[nodiscard]] Letter letter_of(char32_t code_point) noexcept;
[[nodiscard]] char32_t code_point_of(LetterGroup group, std::uint16_t id) noexcept;

inline constexpr std::uint16_t kWordEdge = 1;
inline constexpr std::uint16_t kInnerApostrophe = 2;
inline constexpr std::size_t kMaxGram = 5;
inline constexpr std::size_t kMaxWord = 40;

// Calls `gram(key)` for every n-gram of one to five letters of a word, edges included (but an edge alone). `padded` begins
// and ends with kWordEdge. Keys are the letters, ten bits each.
template <class Gram>
void each_gram(const std::uint16_t* padded, std::size_t size, Gram&& gram) {
  for (std::size_t i = 0; i < size; ++i) {
    std::uint64_t key = 0;
    const std::size_t end = i + kMaxGram < size ? i + kMaxGram : size;
    for (std::size_t k = i; k < end; ++k) {
      key = key << 10 | padded[k];
      if (k == i && padded[i] == kWordEdge) continue;
      gram(key);
    }
  }
}

// How many letters of each script a text has, and its words by group.
struct LetterCounts {
  std::array<std::uint32_t, kLetterGroups> groups{};
  std::array<std::uint32_t, 64> scripts{};  // by text::Script
  std::uint32_t letters = 0;
};

}  // namespace tamis::text

#endif  // TAMIS_TEXT_LANGUAGE_FEATURES_H_

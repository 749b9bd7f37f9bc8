// A filter before a look-up of words: most words of a text are in no set of a table, and their size, first and last two bytes
// say so without a hash of all their bytes.
#ifndef TAMIS_DOCUMENTS_WORDS_WORD_SHAPES_H_
#define TAMIS_DOCUMENTS_WORDS_WORD_SHAPES_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tamis::documents {

// Of UTF-8 words in one writing (all by append_lower(), say). 2 KB; useful for sets of up to some thousand words.
class WordShapes {
 public:
  static constexpr std::size_t kPlaces = std::size_t{1} << 14;

  // Below kPlaces; equal words have equal places, other words seldom.
  [[nodiscard]] static constexpr std::size_t place(std::string_view word) noexcept {
    if (word.empty()) return 0;
    const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(word[i])}; };
    const std::size_t last = word.size() - 1;
    const std::size_t second = last > 0 ? 1 : 0;
    const std::uint32_t ends =
        byte(0) << 24 | byte(second) << 16 | byte(last - second) << 8 | byte(last);
    return ((ends ^ static_cast<std::uint32_t>(word.size()) * 0x85EBCA6BU) * 0x9E3779B1U) >> 18;
  }

  void add(std::string_view word) { places_.set(place(word)); }
  // False: it was not added.
  [[nodiscard]] bool may_have(std::string_view word) const noexcept { return places_[place(word)]; }

 private:
  std::bitset<kPlaces> places_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_WORD_SHAPES_H_

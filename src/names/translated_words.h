// Words of organisations' names that stand for each other in different languages: завод and plant, وزارة and ministry,
// Московский and Moscow. A concept is what such words share; data/translated_words.tsv, learned_translations.tsv,
// institution_words.tsv and the groups of name_words.tsv hold them.
#ifndef TAMIS_NAMES_TRANSLATED_WORDS_H_
#define TAMIS_NAMES_TRANSLATED_WORDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tamis::names {

struct TokenView;

using ConceptNumber = std::uint16_t;
inline constexpr std::size_t kMostConceptsOfWord = 12;

// The concepts of one word.
struct WordConcepts {
  std::array<ConceptNumber, kMostConceptsOfWord> numbers;
  std::uint8_t size = 0;
  std::uint16_t english = 0;  // a bit for each: the word is English there
  std::uint16_t place = 0;    // ... the concept is one country, region or city
  std::uint64_t any = 0;  // a bit for each by its last six bits: words that share none of them do not meet
  // The word itself is in no table; each of its syllables is, as a syllable of names of firms (蓝帽: blue, hat).
  bool composed = false;
  [[nodiscard]] std::span<const ConceptNumber> all() const noexcept { return {numbers.data(), size}; }
  [[nodiscard]] bool has(ConceptNumber number) const noexcept;
  void add(ConceptNumber number, bool is_english, bool is_place = false) noexcept {
    english |= static_cast<std::uint16_t>((is_english ? 1U : 0U) << size);
    place |= static_cast<std::uint16_t>((is_place ? 1U : 0U) << size);
    any |= std::uint64_t{1} << (number & 63U);
    numbers[size++] = number;
  }
  // Whether the two words may be translations of each other: they share a concept, and are not both English there.
  [[nodiscard]] bool meets(const WordConcepts& other) const noexcept {
    return (any & other.any) != 0 && share(other);
  }
  // Whether a concept that both have is a place: such words are translated in one way only (Московский, Moscow).
  [[nodiscard]] bool meets_as_place(const WordConcepts& other) const noexcept {
    return (any & other.any) != 0 && place != 0 && share_place(other);
  }

 private:
  [[nodiscard]] bool share(const WordConcepts& other) const noexcept;
  [[nodiscard]] bool share_place(const WordConcepts& other) const noexcept;
};

// Some ns for words that begin like none of the tables, else some 0.1 µs. Words of alphabets are looked up by their Latin
// form, so that transliterated names meet translated ones; words of scripts without vowels and of syllables by their own.
[[nodiscard]] WordConcepts concepts_of(const TokenView& word) noexcept;
// Before concepts_of() of several words: what the table has of them is on its way while others are looked up.
void prefetch_concepts(const TokenView& word) noexcept;

// Whether the word may have the concepts of the stem that is its first `stem` letters: false only where what stands behind is no ending
// of any language. A filter: it costs a step a letter of the ending.
[[nodiscard]] bool may_be_of_stem(const TokenView& word, std::size_t stem) noexcept;

// How the words of a concept begin: each has for its Latin form the letters of one of these, and where `endings` is not 0 up
// to so many letters more. Valid for ever.
struct ConceptStem {
  std::string_view latin;
  std::uint8_t endings = 0;
};
[[nodiscard]] std::span<const ConceptStem> stems_of(ConceptNumber number) noexcept;
[[nodiscard]] std::size_t concept_count() noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_TRANSLATED_WORDS_H_

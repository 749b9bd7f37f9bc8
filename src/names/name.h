// A name taken apart: its words with the part each plays and what it weighs.
#ifndef TAMIS_NAMES_NAME_H_
#define TAMIS_NAMES_NAME_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "names/lexicon.h"
#include "text/tokenize.h"

namespace tamis::names {

// One word of a name. Plain data of 12 bytes, stored as it is in the index.
struct Part {
  std::uint32_t token = 0;   // index into the name's tokens, or the token id of an index
  std::uint16_t group = 0;   // Word::group
  std::uint16_t family = 0;  // Word::family
  Role role = Role::kOrdinary;
  std::uint8_t bits8 = 0;    // information in eighths of a bit
  std::uint8_t letters = 0;  // length of the Latin form
  std::uint8_t flags = 0;    // PartFlag

  [[nodiscard]] float bits() const noexcept { return static_cast<float>(bits8) / 8.0F; }
  [[nodiscard]] bool is_initial() const noexcept { return letters == 1 && role == Role::kOrdinary; }
};
static_assert(sizeof(Part) == 12);

enum PartFlag : std::uint8_t {
  kJoinsPrevious = 1,    // no blank before it in the text ("al-Assad")
  kContinuesPhrase = 2,  // second or later word of one phrase ("obshchestvo" of "aktsionernoe obshchestvo")
  // Of firms and things: a name that many people bear or a word that names of organisations have (data/token_frequency.tsv).
  // Counts on the side of the query only; in an index made before it existed it says something else.
  kKnownName = 4,
  kMayBeCut = 32,    // last word of a name that fills a field of 35 characters: the rest may be cut off
  kAfterSonOf = 16,  // the word behind bin, ibn, bint: the father
  kSaysNoMore =
      64,  // an acronym of other words of the name, or a word that it holds already: may be missing (acronym.h)
  // A word that no table knows, of a name in Han characters or Hangul that is cut into words (syllable_words.h): mostly the brand.
  kBrand = 128,
  // Of firms and things: an ordinary word (common_words.h). Counts on the side of the query only.
  kCommonWord = 8,
  // Of persons: named after the father (data/patronymics.tsv), in a name of three words or more
  kPatronymic = 8,
};

// Whether the name is in Han characters or Hangul and has a word that no table knows: what such a word is worth is not bounded by
// its letters.
[[nodiscard]] inline bool has_brand(std::span<const Part> parts) noexcept {
  std::uint8_t flags = 0;
  for (const Part& part : parts) flags |= part.flags;
  return (flags & kBrand) != 0;
}

// The name line of payment messages and of many old systems, in characters (ISO 9362 era formats: 35x). A name of that
// length, or one less where a blank was cut off, may go on.
inline constexpr std::size_t kFieldCharacters = 35;

// Takes tokens apart into parts, one for each token, `token` counting from 0. Appends to `parts` after clearing
// it; no allocation once warm. A name all of whose words are generic, titles or places ("General Trading
// Company") has them as ordinary words, since nothing else tells it apart. Total, thread-safe.
void parse_name(NameKind kind, std::span<const text::Token> tokens, std::vector<Part>& parts);
// The same; `facts`: what word_facts() says of each token's Latin form.
void parse_name(NameKind kind, std::span<const text::Token> tokens, std::span<const WordFacts* const> facts,
                std::vector<Part>& parts);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_NAME_H_

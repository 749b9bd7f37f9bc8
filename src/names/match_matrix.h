// Which words of two names match, and what the places of the words add to it: initials, two words that are one, what is
// left over on both sides. What that is worth is in name_evidence.h.
#ifndef TAMIS_NAMES_MATCH_MATRIX_H_
#define TAMIS_NAMES_MATCH_MATRIX_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "names/match_words.h"
#include "names/name.h"
#include "names/token_match.h"

namespace tamis::names {

// The quality of words that only resemble each other, less their edits by their length: below every match.
inline constexpr float kResemblingQuality = 0.4F;

// Which words match, filled by the caller: the index knows it from its expansions, compare() computes it.
// Rows are query parts, columns listed parts.
class MatchMatrix {
 public:
  void reset(std::size_t rows, std::size_t columns);
  [[nodiscard]] TokenMatch& at(std::size_t row, std::size_t column) noexcept {
    return cells_[row * columns_ + column];
  }
  [[nodiscard]] const TokenMatch& at(std::size_t row, std::size_t column) const noexcept {
    return cells_[row * columns_ + column];
  }
  // Whether a cell of the row is a match.
  [[nodiscard]] bool any_in_row(std::size_t row) const noexcept {
    std::uint32_t any = 0;
    for (std::size_t column = 0; column < columns_; ++column)
      any |= std::bit_cast<std::uint32_t>(at(row, column).quality);
    return any != 0;  // no quality is below 0
  }
  [[nodiscard]] std::span<TokenMatch> cells() noexcept { return cells_; }  // row by row
  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::size_t columns() const noexcept { return columns_; }

  // Two neighbouring words of one side that are one word of the other: row and row + 1 against column
  // (`query_side`), or row against column and column + 1.
  struct Join {
    std::uint8_t row = 0;
    std::uint8_t column = 0;
    bool query_side = false;
    TokenMatch match;
  };
  std::vector<Join> joins;
  // The letters of both names are the same when all blanks are dropped.
  bool same_letters = false;
  // The query has a kKnownName, and all words of both names are in Latin letters or digits.
  bool known_in_latin = false;
  // The one name is in Latin letters, and the other in Han characters or Hangul and has a kBrand.
  bool brand_across = false;
  // The one name is in Latin letters only and the other is not.
  bool scripts_across = false;
  // Both names are Han characters or Hangul syllables that stand by themselves.
  bool both_syllables = false;
  // Likewise the words of one name, and the other is in Latin letters only.
  bool syllables_across = false;
  // Both names have words in scripts of their own, and not in one.
  bool third_script = false;
  // The one name has a kBrand, and the other is in a script that is neither Latin nor its own.
  bool brand_foreign = false;
  // Of brand_across: how far the brand that is left sounds from the Latin word that is left: 0 near, 1 like a stranger,
  // or not known.
  float brand_distance = 1;
  // So many letters has the name that is the acronym of the other (names/acronym.h), of no persons; 0: none is.
  std::size_t acronym_letters = 0;
  // have_other_syllables() (names/chinese_spellings.h) of the names of two persons.
  bool other_syllables = false;
  WordPairScratch scratch;  // of fill_matches()

 private:
  std::vector<TokenMatch> cells_;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
};

// Adds to `matches`, whose cells hold what match_in_names() says, what depends on the place in the name: initials,
// joins, and same_letters. Views are indexed like the parts.
void complete_matches(NameKind kind, std::span<const Part> query, std::span<const TokenView> query_words,
                      std::span<const Part> listed, std::span<const TokenView> listed_words,
                      MatchMatrix& matches);

// Fills all of `matches` by comparing every word with every other: for two names without an index.
void fill_matches(NameKind kind, std::span<const Part> query, std::span<const TokenView> query_words,
                  std::span<const Part> listed, std::span<const TokenView> listed_words,
                  MatchMatrix& matches);

// What a brand in Han characters or Hangul is worth against all that is left of a Latin name: one word, or two side by side written as
// one. `distance`: MatchMatrix::brand_distance, left as it is where letters begin syllables; costs more than all else. nullptr: not
// asked for.
[[nodiscard]] TokenMatch match_brand(std::string_view latin, const TokenView& brand,
                                     float* distance = nullptr) noexcept;

// Whether two parts that are no match count as one when they are all that is left on both sides.
[[nodiscard]] bool resembles(const Part& query, const TokenView& query_word, const Part& listed,
                             const TokenView& listed_word) noexcept;

// How far apart a word may be that resembles one of the query: the number is that of the edits.
enum class Resemblance : std::uint8_t { kNone = 0, kOneEdit = 1, kTwoEdits = 2, kAny = 3 };
// The farthest that complete_matches() lets resemble the query's word `row` when it is all that is left of the query.
[[nodiscard]] Resemblance most_resemblance(NameKind kind, std::span<const Part> query,
                                           std::span<const TokenView> query_words, std::size_t row) noexcept;

// False when resembles() is, whatever the words are.
[[nodiscard]] bool may_resemble(const Part& query, const Part& listed) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_MATCH_MATRIX_H_

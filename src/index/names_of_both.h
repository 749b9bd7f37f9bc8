// Whether some listed name may have parts for two sides of a query: asked before the query is searched, where an answer that
// leaves a side out is of no use. A search takes ten times as long.
#ifndef TAMIS_INDEX_NAMES_OF_BOTH_H_
#define TAMIS_INDEX_NAMES_OF_BOTH_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/looked_words.h"
#include "index/matching_words.h"
#include "index/name_index.h"
#include "names/name.h"
#include "names/token_match.h"

namespace tamis::index {

// Reusable, no allocation once warm. Thread-compatible.
class NamesOfBoth {
 public:
  static constexpr std::size_t kMostOthers = 2;

  // False: no name of a person has a part, or two neighbouring ones as one, that `word` matches or is the initial of, and another
  // for one of the `others`, written as one with the next or not; nor one for `word` and the first of these written as one. Some 20
  // to 60 µs. `others`: the words behind it, 1 to kMostOthers. `memory`: of the words of queries before.
  [[nodiscard]] bool may_be(const NameIndex& index, const names::TokenView& word,
                            std::span<const names::TokenView> others, MatchingWords& memory);

 private:
  // Names that are looked through; with more no word tells enough.
  static constexpr std::size_t kMostNames = 8192;

  // Words of which one is wanted, with the listed words that they may be.
  struct Side {
    enum class Met : std::uint8_t { kNotAsked, kYes, kNo };
    std::vector<names::WordMatcher> matchers;
    std::array<std::string_view, kMostOthers> letters;
    std::string joined;  // of two words
    LookedWords looked;
    std::vector<std::uint32_t> sure;
    std::vector<Met> met;  // of what is in `looked`

    void begin(const NameIndex& index, std::span<const names::TokenView> words, MatchingWords& memory);
    [[nodiscard]] std::size_t names(const NameIndex& index) const;
    // REQUIRES: `looked` has the token.
    [[nodiscard]] bool meets(const NameIndex& index, std::uint32_t token);
    // Whether one of a word and a part is the initial of the other.
    [[nodiscard]] bool is_initial(std::string_view part) const;
    // Whether some word is two neighbouring parts.
    [[nodiscard]] bool is_joined(std::string_view left, std::string_view right) const;
  };

  [[nodiscard]] static bool may_be_joined(const NameIndex& index, const names::TokenView& first,
                                          const names::TokenView& second, MatchingWords& memory);
  // Whether one of the parts, other than those of `own`, may be for `side`.
  [[nodiscard]] static bool has_part(const NameIndex& index, std::span<const names::Part> parts,
                                     std::uint32_t own, Side& side);

  std::array<Side, 2> sides_;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_NAMES_OF_BOTH_H_

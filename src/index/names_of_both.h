// Whether some listed name may have parts for both words of a query: asked before the query is searched, where an answer that
// leaves a word out is of no use. To be exact takes ten times as long.
#ifndef TAMIS_INDEX_NAMES_OF_BOTH_H_
#define TAMIS_INDEX_NAMES_OF_BOTH_H_

#include <array>
#include <cstdint>
#include <span>

#include "index/looked_words.h"
#include "index/matching_words.h"
#include "index/name_index.h"
#include "names/name.h"
#include "names/token_match.h"

namespace tamis::index {

// Reusable, no allocation once warm. Thread-compatible.
class NamesOfBoth {
 public:
  // False: no name of a person has, for each of the two words, a part (or two neighbouring ones as one) that the word matches or
  // is the initial of, nor one for both written as one. Some 20 to 60 µs. `memory`: for buffers.
  [[nodiscard]] bool may_be(const NameIndex& index, const names::TokenView& first,
                            const names::TokenView& second, MatchingWords& memory);

 private:
  // Names that are looked through; with more no word tells enough.
  static constexpr std::size_t kMostNames = 8192;

  [[nodiscard]] bool may_be_joined(const NameIndex& index, const names::TokenView& first,
                                   const names::TokenView& second, MatchingWords& memory);
  [[nodiscard]] static std::size_t names_of(const NameIndex& index, const LookedWords& words);
  // Whether one of the name's parts, other than that of `own`, may be for `word`, which `looked` are like.
  [[nodiscard]] static bool has_part(const NameIndex& index, std::span<const names::Part> parts,
                                     std::uint32_t own, const names::TokenView& word,
                                     const LookedWords& looked);

  std::array<LookedWords, 2> looked_;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_NAMES_OF_BOTH_H_

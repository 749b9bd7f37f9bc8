// The words of data/relation_words.tsv that state a relation between two names. For relations.cc.
#ifndef TAMIS_DOCUMENTS_WORDS_RELATION_WORDS_H_
#define TAMIS_DOCUMENTS_WORDS_RELATION_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/words/phrases.h"

namespace tamis::documents {

// On which sides of the words the two names stand; the table's head says what each is.
enum class Direction : std::uint8_t { kNone, kForward, kBackward, kDelegation, kBetween, kBoth };

struct RelationWord {
  std::string_view type;
  Direction direction = Direction::kNone;
};

// Where a text has them.
struct RelationHit {
  const RelationWord* word = nullptr;
  TokenRange tokens;
  TokenRange gap;
};

struct RelationTable {
  std::vector<RelationWord> words;
  PhraseTable phrases{"relations"};
  PhraseTable offices{"relation_offices"};  // words of type "office"
};

// Read once; immutable, thread-safe.
[[nodiscard]] const RelationTable& relation_table();

// What somebody is by rank or calling, of data/offices.tsv: whatever else he is tells more.
[[nodiscard]] bool is_rank(std::string_view office) noexcept;
// What somebody is called only for what another is ("his counterpart"), or as one of many.
[[nodiscard]] bool is_no_office(std::string_view office) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_RELATION_WORDS_H_

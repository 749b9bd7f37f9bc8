// What a text says of a name's bearer that tells him from the listed one of the same name: no relation, a humble calling, an age
// (data/namesake_words.tsv). docs/documents.md, "Mentions and parties".
#ifndef TAMIS_DOCUMENTS_PARTIES_NAMESAKES_H_
#define TAMIS_DOCUMENTS_PARTIES_NAMESAKES_H_

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "documents/words/work.h"

namespace tamis::documents {

// How a page writes the names of its listed parties. Thread-compatible; reads Work::listed when it is first asked, and never again.
class ListedWritings {
 public:
  // Whether the page has the listed name at these tokens, and writes a name of the same record otherwise elsewhere.
  [[nodiscard]] bool has_other(const Work& work, TokenRange name);

 private:
  struct Writing {
    std::uint32_t listed = 0;  // in Work::listed: the first
    bool several = false;
  };
  void read(const Work& work);

  std::optional<std::unordered_map<std::uint32_t, Writing>> by_record_;  // by the ordinal of the best match
  std::unordered_map<std::uint64_t, std::uint32_t> by_place_;            // in Work::listed, by the tokens
};

struct NamesakeSigns {
  bool somebody_else = false;  // the text says so, or a calling beside the name does
  int age = 0;                 // in years; 0: not said
  bool age_beside = false;     // the sentence of the name says it, not the next
};

// Of the name at `name`: the words around it in its sentence, and what the next sentence of the block says of the name itself.
// `writings`: of this page. Cost: that of looking up the phrases of two sentences; thread-safe, but for `writings`.
[[nodiscard]] NamesakeSigns namesake_signs(const Work& work, TokenRange name, ListedWritings& writings);

// Whether a noun for a house of learning or of letters ends at the token: "Institut", "think tank".
[[nodiscard]] bool is_house_noun(const Work& work, std::uint32_t token);

// Whether the words before the name say that it is only somebody's name ("my son is called") or a street's.
[[nodiscard]] bool is_called_by(const Work& work, TokenRange name);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_NAMESAKES_H_

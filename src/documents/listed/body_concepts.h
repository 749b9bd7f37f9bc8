// Words that say what kind of body a name is of, by their concepts, so that they are known in every language of the
// tables (data/body_concepts.tsv).
#ifndef TAMIS_DOCUMENTS_LISTED_BODY_CONCEPTS_H_
#define TAMIS_DOCUMENTS_LISTED_BODY_CONCEPTS_H_

#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "names/translated_words.h"
#include "text/tokenize.h"

namespace tamis::documents {

// Immutable; read once.
class BodyConcepts {
 public:
  static const BodyConcepts& get();

  [[nodiscard]] bool has(const names::WordConcepts& concepts) const { return holds(numbers_, concepts); }
  // Says more than "company" or "group".
  [[nodiscard]] bool tells(const names::WordConcepts& concepts) const { return holds(telling_, concepts); }
  // Of a state's bodies alone: ministry, commission, court.
  [[nodiscard]] bool is_public(const names::WordConcepts& concepts) const { return holds(public_, concepts); }
  // Republic, federation and the like, each word of `written`.
  [[nodiscard]] bool is_of_states(std::string_view written, text::TokenBuffer& buffer) const;
  // What stands before the name of whom a body is named after. `lower`: by append_lower().
  [[nodiscard]] bool is_of_honour(std::string_view lower) const { return honours_.contains(lower); }
  // Of adjectives that are made of a place's name, without their endings: -sk.
  [[nodiscard]] std::span<const std::string_view> place_suffixes() const noexcept { return suffixes_; }

 private:
  using Numbers = std::unordered_set<names::ConceptNumber>;
  BodyConcepts();
  [[nodiscard]] static bool holds(const Numbers& numbers, const names::WordConcepts& concepts);

  Numbers numbers_;
  Numbers telling_;
  Numbers states_;
  Numbers public_;
  std::unordered_set<std::string_view> honours_;
  std::vector<std::string_view> suffixes_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_BODY_CONCEPTS_H_

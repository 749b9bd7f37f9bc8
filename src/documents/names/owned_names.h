// Bodies and ships by whose they are: "his yacht Amadea", "its owner, Transvolga Shipbroker", "the plant, part of the concern Y". For
// relations.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_OWNED_NAMES_H_
#define TAMIS_DOCUMENTS_NAMES_OWNED_NAMES_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "documents/names/possessors.h"
#include "documents/words/relation_words.h"
#include "documents/words/work.h"

namespace tamis::documents {

class OwnedNames {
 public:
  OwnedNames(const Work& work, const Possessors& possessors) : work_(work), possessors_(possessors) {}

  // What the words of a type "part", "from", "thing" or "owner" of data/relation_words.tsv tell in the sentence, if anything.
  [[nodiscard]] static bool is_of(std::string_view type) noexcept {
    return type == "part" || type == "from" || type == "thing" || type == "owner";
  }
  [[nodiscard]] std::optional<Relation> find(const RelationHit& hit, TokenRange sentence,
                                             std::string_view language) const;

 private:
  [[nodiscard]] const Mention* body_before(std::uint32_t token, TokenRange sentence) const noexcept;
  [[nodiscard]] std::optional<Relation> of_part(const RelationHit& hit, TokenRange sentence) const;
  [[nodiscard]] std::optional<Relation> of_from(const RelationHit& hit, TokenRange sentence) const;
  [[nodiscard]] std::optional<Relation> of_thing(const RelationHit& hit, TokenRange sentence,
                                                 std::string_view language) const;
  [[nodiscard]] std::optional<Relation> of_owner(const RelationHit& hit, TokenRange sentence,
                                                 std::string_view language) const;
  [[nodiscard]] const Mention* mention_at(std::uint32_t token) const noexcept;
  [[nodiscard]] const Mention* right_behind(std::uint32_t token, TokenRange sentence) const noexcept;
  [[nodiscard]] std::int32_t owner_before(std::uint32_t thing, TokenRange sentence,
                                          std::string_view language) const;
  [[nodiscard]] std::int32_t vessel_before(std::uint32_t token) const noexcept;

  const Work& work_;
  const Possessors& possessors_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_OWNED_NAMES_H_

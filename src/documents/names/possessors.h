// Whom "his", "ihr" and "sa" mean before kin, deputies and things of somebody: one of the persons named before.
#ifndef TAMIS_DOCUMENTS_NAMES_POSSESSORS_H_
#define TAMIS_DOCUMENTS_NAMES_POSSESSORS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "documents/words/work.h"

namespace tamis::documents {

class Possessors {
 public:
  explicit Possessors(const Work& work) : work_(work) {}

  // Whose relative `subject` is, by a possessive at `token`: of the persons before it who share a surname with him the one told of
  // most, else whom() names. `gender`: of the possessive, empty: either.
  [[nodiscard]] std::int32_t relative_of(std::int32_t subject, std::uint32_t token,
                                         std::string_view gender) const;
  // Of the persons of the page who share a surname with `subject` the one told of most. kNobody: none.
  [[nodiscard]] std::int32_t namesake_of(std::int32_t subject) const;
  // Whom a possessive at `token` means that stands before `subject`: the person named last before it, of that gender. kNobody: none.
  [[nodiscard]] std::int32_t whom(std::int32_t subject, std::uint32_t token, std::string_view gender) const;
  // The gender of whom the possessive at `token` means ("his": male), empty: either; none where no possessive of one person
  // stands.
  [[nodiscard]] std::optional<std::string_view> possessive_at(std::uint32_t token,
                                                              std::string_view language) const;

 private:
  [[nodiscard]] bool may_be(std::int32_t referent, std::int32_t subject,
                            std::string_view gender) const noexcept;

  const Work& work_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_POSSESSORS_H_

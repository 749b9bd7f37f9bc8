// Character references of HTML (&eacute; &#233; &#xE9;), read as browsers read them.
#ifndef TAMIS_DOCUMENTS_PAGE_ENTITIES_H_
#define TAMIS_DOCUMENTS_PAGE_ENTITIES_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace tamis::documents {

struct CharacterReference {
  std::size_t size = 0;  // bytes of the reference, with '&'; 0: it is none, the '&' is text
  char text[16] = {};    // UTF-8
  std::size_t text_size = 0;
  [[nodiscard]] std::string_view value() const noexcept { return {text, text_size}; }
};

// The reference at `at`, where `html` has '&'. `in_attribute`: names without ';' count less there. At most 40 bytes are
// looked at (digits: all that follow). Thread-safe.
[[nodiscard]] CharacterReference character_reference(std::string_view html, std::size_t at,
                                                     bool in_attribute) noexcept;

// `html` with its references resolved.
[[nodiscard]] std::string resolve_references(std::string_view html, bool in_attribute);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_ENTITIES_H_

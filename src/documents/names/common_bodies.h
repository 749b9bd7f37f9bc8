// Bodies that each state has one of ("foreign ministry", "МИД", "Generalstab"): a name alone does not say which, the country that
// the page puts beside it does.
#ifndef TAMIS_DOCUMENTS_NAMES_COMMON_BODIES_H_
#define TAMIS_DOCUMENTS_NAMES_COMMON_BODIES_H_

#include <optional>
#include <string>
#include <string_view>

#include "documents/words/work.h"

namespace tamis::documents {

struct CommonBody {
  std::string country;  // ISO code; empty: nothing beside the name says it
  Span phrase;          // with the country's name: "Russia's foreign ministry", "Außenministerium in Kiew"
};

// nullopt: `name`, of work.names, is no such body. Looks at the names beside it.
[[nodiscard]] std::optional<CommonBody> common_body(const Work& work, const NameInText& name);

// ISO code of the country whose name or adjective stands inside a body's name, behind it with a word or case that ties both, or right
// before it as whose it is ("Ukraine's Main Directorate"); empty: none does. Cost: a walk over the sentence's names.
[[nodiscard]] std::string_view country_beside(const Work& work, TokenRange body);

// Whether the name, UTF-8, has the adjective of a country ("... of the Russian Federation"), and none of `country`.
[[nodiscard]] bool names_another_country(std::string_view name, std::string_view country);

// Whether the page names in full, with a country that is not `country`, the ministry whose name `name` clips ("Мінфін" beside
// "Міністерство фінансів США"), and nowhere with that country. Cost: a walk over the page's tokens.
[[nodiscard]] bool is_clipped_of_another(const Work& work, const NameInText& name, std::string_view country);

// A body's name, UTF-8, without the words that name the country: "Defence Ministry" of "The Russian Defence Ministry". The name
// itself when nothing else is in it.
[[nodiscard]] std::string without_country(std::string_view name, std::string_view country);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_COMMON_BODIES_H_

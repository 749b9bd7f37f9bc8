// Who is in a sentence of events without a name: people, bodies and ships by their nouns, and numbers of those whom no table has.
#ifndef TAMIS_DOCUMENTS_EVENT_UNNAMED_H_
#define TAMIS_DOCUMENTS_EVENT_UNNAMED_H_

#include <cstdint>
#include <string_view>

#include "documents/event_sentence.h"

namespace tamis::documents {

// Where a country's name stands before its body as an adjective does, or behind it as a genitive.
[[nodiscard]] bool country_first(std::string_view language) noexcept;
[[nodiscard]] bool country_behind(std::string_view language) noexcept;

// "zwei Männer", "the Chinese company", "police": who acts or suffers without a name. A noun beside a name is its title.
void find_unnamed(EventSentence& out);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENT_UNNAMED_H_

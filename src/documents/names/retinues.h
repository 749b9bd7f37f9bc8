// Somebody's people, who are not he: "союзники Путина", "普京的盟友", "Putin'in müttefikleri".
#ifndef TAMIS_DOCUMENTS_NAMES_RETINUES_H_
#define TAMIS_DOCUMENTS_NAMES_RETINUES_H_

#include "documents/words/work.h"

namespace tamis::documents {

// The noun for people beside a person's name, with the name; empty: there is none, or the name is of whom the noun is a title.
// `name`: tokens of the name, maybe with a title before it. In languages that tie both by a case, a particle or their order; a
// preposition between them ("allies of Putin") is not looked for. Nouns: "retinue" of data/event_words.tsv. Some 1 us; thread-safe.
[[nodiscard]] TokenRange retinue_of(const Work& work, TokenRange name);

// Where the noun for somebody's people begins that ends before token `end` ("сторонники"); `end`: none does, or it begins before `first`.
[[nodiscard]] std::uint32_t people_before(const Work& work, std::uint32_t first, std::uint32_t end,
                                          std::string_view language);

// Whether the last word of a Slavic name at `token` has another form than the name has by itself; or could have none, and the noun that
// ends before token `noun_end` is a plural and so no title ("адвокаты |Мадуро|", not "адвокат Мазен |Шукри|").
[[nodiscard]] bool is_oblique_name(const Work& work, std::uint32_t token, std::uint32_t noun_end);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_RETINUES_H_

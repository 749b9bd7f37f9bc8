// What stands around the words of an office and changes it: "former", "deputy", until when. For relations.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_OFFICE_DETAILS_H_
#define TAMIS_DOCUMENTS_NAMES_OFFICE_DETAILS_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "documents/words/relation_words.h"
#include "documents/words/work.h"

namespace tamis::documents {

inline constexpr std::string_view kDeputyCharacter = "\u526f";

// "央行|副|行长谢塞纳": whether the title was read without the character of deputies that stands right before it.
[[nodiscard]] bool lacks_deputy_character(const Work& work, const NameInText& name);
// "|前|哥伦比亚国防部副部长X": Chinese "former" before the country or body whose office it is.
[[nodiscard]] bool is_former_chinese(const Work& work, const NameInText& name, TokenRange sentence);
// "|заступник| міністра внутрішніх справ X": Slavic puts the office of whose deputy he is into the genitive. Where the deputy stands;
// `name.tokens.first`: nowhere.
[[nodiscard]] std::uint32_t deputy_before(const Work& work, const NameInText& name, TokenRange sentence);
// "eski |askeri istihbarat| şefi Kemal Hasan": Turkish says of what the office is before it, in words without a capital. Where they
// begin, at most kMostOfComplement before; `name.tokens.first`: there are none. `hits`: words of relations, which are no such words.
inline constexpr std::uint32_t kMostOfComplement = 3;
[[nodiscard]] std::uint32_t turkish_complement(const Work& work, const NameInText& name, TokenRange sentence,
                                               std::span<const RelationHit> hits);
// "Ri Pyong Chol, Vorsitzender |der Zentralen Militärkommission|,": one behind the genitive that a German office governs behind the name of
// its holder; `name.tokens.last`: there is none.
[[nodiscard]] std::uint32_t german_complement(const Work& work, const NameInText& name, TokenRange sentence);
// One behind "|until 2023|", "|bis zum vergangenen Jahr|" where it begins at the token; `at`: it does not.
[[nodiscard]] std::uint32_t behind_until(const Work& work, std::uint32_t at, TokenRange sentence);
// "who served as envoy |until 2023|", "|hasta el año pasado| jefe de", "was president |from 2011 to 2016|".
[[nodiscard]] bool held_once(const Work& work, TokenRange office, TokenRange sentence);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_OFFICE_DETAILS_H_

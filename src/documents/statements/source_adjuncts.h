// What stands in the phrase of a source and is not who speaks: where it was said, the adjective of a country. For speakers.cc.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_SOURCE_ADJUNCTS_H_
#define TAMIS_DOCUMENTS_STATEMENTS_SOURCE_ADJUNCTS_H_

#include <cstdint>
#include <string_view>

#include "documents/statements/speakers.h"
#include "documents/words/work.h"

namespace tamis::documents {

// "dijo |en una entrevista con los autores|", "ha detto |in un'intervista con| X": whether the noun that was taken for the speaker in `region`
// is where somebody else spoke. Romance.
[[nodiscard]] bool is_conversation_with_another(const Work& work, const Speaker& speaker, TokenRange region,
                                                std::string_view language);
// "l'armée |soudanaise|", "дипломатов |ЕС|": whether the mention behind the noun of a group only says whose it is: the adjective of a country
// in a Romance language, in others a genitive that needs no word and is no person. False for a negative number.
[[nodiscard]] bool says_whose_group(const Work& work, std::int32_t mention, std::string_view language);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_SOURCE_ADJUNCTS_H_

// Words beside a verb of saying that cannot be who speaks.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_SPEAKER_SENSE_H_
#define TAMIS_DOCUMENTS_STATEMENTS_SPEAKER_SENSE_H_

#include <string_view>

#include "documents/words/work.h"

namespace tamis::documents {

// Whether the words of a phrase that no name, office or noun of a table stands for are no noun phrase in the case of a subject: a
// pronoun that suffers ("had told |me|"), a verb with its object ("|Steve balanced them out|"), an auxiliary ("|it would be|"), an
// infinitive alone. Linear in the phrase.
[[nodiscard]] bool is_no_speaker(const Work& work, TokenRange phrase, std::string_view language);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_SPEAKER_SENSE_H_

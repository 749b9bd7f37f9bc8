// Whether an office in a sentence is somebody else's than of the person named in front of it.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_OTHER_OFFICERS_H_
#define TAMIS_DOCUMENTS_STATEMENTS_OTHER_OFFICERS_H_

#include "documents/statements/speakers.h"

namespace tamis::documents {

// "After meeting Ivan Petrov, |the minister| said", on a page that names him nowhere else and gives him no such office. Linear in his
// mentions and the words of the sentence `unit`.
[[nodiscard]] bool is_other_than_named(const Work& work, TokenRange unit, const Speaker& speaker);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_OTHER_OFFICERS_H_

// Bare surnames before which another's given name stands that no stage took for a part of the name: "die Handballerin Sina Lukaschenko"
// is nobody whom the page calls Lukaschenko. For memory.h.
#ifndef TAMIS_DOCUMENTS_PARTIES_OTHER_GIVEN_NAMES_H_
#define TAMIS_DOCUMENTS_PARTIES_OTHER_GIVEN_NAMES_H_

#include "documents/parties/memory_draft.h"
#include "documents/words/work.h"

namespace tamis::documents {

// Whether a word with a capital, in the middle of its sentence, that people bear and that is no ordinary word stands right before the
// surname and belongs to no title, person or body. A place's name is taken for one unless a preposition stands before it. Some µs.
[[nodiscard]] bool follows_other_given_name(const Work& work, const Draft& draft);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_OTHER_GIVEN_NAMES_H_

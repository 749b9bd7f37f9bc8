// Who holds, charges or lists somebody for a crime has not committed it.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_ACCUSERS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_ACCUSERS_H_

#include "tamis/document.h"

namespace tamis::documents {

// "네덜란드 경찰은 자금 세탁에 관여한 혐의로 남성 2명을 체포했다": where one sentence tells a crime or a trade beside the arrest, charge or
// listing for it, takes whoever is its authority there from those who did it; a crime that nobody is left for was that of whom the
// authority deals with. Compares each such event with those of its sentence.
void clear_accusers(Document& document);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_ACCUSERS_H_

// The report on a page as FollowTheMoney entities, for Aleph and other programs of that world: the page as an Article, what
// it says as Documentation, Mention, Event and edges between the parties. Ids are made of the page's SHA-256, so the same page
// gives the same entities, and two runs merge.
#ifndef TAMIS_DOCUMENTS_REPORT_REPORT_FTM_H_
#define TAMIS_DOCUMENTS_REPORT_REPORT_FTM_H_

#include <string>

#include "tamis/document.h"

namespace tamis::documents {

// Appends the entities, one JSON object a line: first the Article, then the listed parties with what it takes to show them
// (`tamis export` has the whole of them under the same ids), Documentation from the article to each record of theirs, one
// Mention for each other person or body, Events, and the relations as Family, Associate, Membership, Directorship,
// Occupancy, Ownership or UnknownLink. Teasers and furniture give none.
void append_ftm_report(std::string& out, const Document& document, const Index& index);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_REPORT_REPORT_FTM_H_

// Which blocks of a page are the article: title, lead, body, captions; teasers and furniture are told apart and dropped.
#ifndef TAMIS_DOCUMENTS_PAGE_MAIN_TEXT_H_
#define TAMIS_DOCUMENTS_PAGE_MAIN_TEXT_H_

#include "documents/page/page.h"

namespace tamis::documents {

// Sets the zone and reason of each block, and puts together a sentence that furniture cut in two.
void find_main_text(PageText& page);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_MAIN_TEXT_H_

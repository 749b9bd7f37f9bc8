#include "documents/metadata.h"

namespace tamis::documents {

void find_metadata(const PageHint&, const DocumentOptions&, PageText&) {}
void finish_metadata(PageText&) {}
std::string normal_date(std::string_view) { return {}; }
std::string date_in_url(std::string_view) { return {}; }

}  // namespace tamis::documents

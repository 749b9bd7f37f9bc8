// gzip files for tests.
#ifndef TAMIS_DOCUMENTS_PAGE_INFLATE_TESTING_H_
#define TAMIS_DOCUMENTS_PAGE_INFLATE_TESTING_H_

#include <string>
#include <string_view>

namespace tamis::documents {

// One member that holds `bytes`.
[[nodiscard]] std::string gzip(std::string_view bytes);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_INFLATE_TESTING_H_

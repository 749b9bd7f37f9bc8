// Indexes that the tests of reading pages share: compiled once a program.
#ifndef TAMIS_TEST_DOCUMENTS_COMPILED_LISTS_H_
#define TAMIS_TEST_DOCUMENTS_COMPILED_LISTS_H_

#include <string>

#include "tamis/screener.h"

namespace tamis::test {

// An index of `source`, a folder of lists. A failure of the test when it does not compile. The first call for a source takes a
// moment, all official lists some seconds.
[[nodiscard]] const Index& compiled_lists(const std::string& source);

}  // namespace tamis::test

#endif  // TAMIS_TEST_DOCUMENTS_COMPILED_LISTS_H_

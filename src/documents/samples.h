// For tests: the rows of a table in test/documents/.
#ifndef TAMIS_DOCUMENTS_SAMPLES_H_
#define TAMIS_DOCUMENTS_SAMPLES_H_

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/data_table.h"

#ifndef TAMIS_SOURCE_DIR  // the build of the tests says where the sources are
#define TAMIS_SOURCE_DIR "."
#endif

namespace tamis::documents {

// Columns of each row of test/documents/NAME. Throws when there are none.
inline std::vector<std::vector<std::string>> read_samples(const std::string& name) {
  std::ifstream file(std::string(TAMIS_SOURCE_DIR) + "/test/documents/" + name);
  std::stringstream text;
  text << file.rdbuf();
  const std::string table = text.str();
  std::vector<std::vector<std::string>> rows;
  base::for_each_row(table, [&](const auto& columns, std::size_t count) {
    rows.emplace_back(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(count));
  });
  if (rows.empty()) throw std::runtime_error("no rows in test/documents/" + name);
  return rows;
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_SAMPLES_H_

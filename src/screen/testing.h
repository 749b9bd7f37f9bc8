// For tests: indexes compiled from lists.
#ifndef TAMIS_SCREEN_TESTING_H_
#define TAMIS_SCREEN_TESTING_H_

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/compile.h"
#include "tamis/screener.h"

#ifndef TAMIS_SOURCE_DIR  // the build gives it to tests
#define TAMIS_SOURCE_DIR "."
#endif

namespace tamis::screen {

// An index of `sources`, files and folders as index::CompileOptions has them. The file it is compiled to has a name by
// chance, since ctest runs several tests at a time, and is gone when the index is opened. Throws std::runtime_error, which fails
// the test, with the reason.
[[nodiscard]] inline Index compile_lists(std::vector<std::string> sources) {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("tamis_test_" + std::to_string(std::random_device{}()) +
                                                 "_" + std::to_string(std::random_device{}()) + ".tamis"))
          .string();
  std::filesystem::remove(path);
  index::CompileOptions options;
  options.sources = std::move(sources);
  options.out = path;
  if (const auto report = index::compile(options); !report)
    throw std::runtime_error(report.error().to_string());
  auto index = Index::open(path);
  std::filesystem::remove(path);  // the map stays
  if (!index) throw std::runtime_error(index.error().to_string());
  return std::move(*index);
}

// The same of one list of one's own, whose rows `csv` holds.
[[nodiscard]] inline Index compile_csv(std::string_view csv) {
  const auto path =
      std::filesystem::temp_directory_path() / ("tamis_test_" + std::to_string(std::random_device{}()) + "_" +
                                                std::to_string(std::random_device{}()) + ".csv");
  std::ofstream(path) << csv;
  Index index = compile_lists({path.string()});
  std::filesystem::remove(path);
  return index;
}

// The same of one source, compiled once a process.
[[nodiscard]] inline const Index& compiled_lists(const std::string& source) {
  static std::map<std::string, Index> indexes;
  const auto known = indexes.find(source);
  return known != indexes.end() ? known->second
                                : indexes.emplace(source, compile_lists({source})).first->second;
}

// The sample lists of examples/.
[[nodiscard]] inline const Index& sample_lists() {
  return compiled_lists(std::string(TAMIS_SOURCE_DIR) + "/examples/lists");
}

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_TESTING_H_

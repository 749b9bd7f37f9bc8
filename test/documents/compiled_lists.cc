#include "test/documents/compiled_lists.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <utility>

#include "index/compile.h"
#include "test/temporary_path.h"

namespace tamis::test {

namespace {

Index compile_lists(const std::string& source) {
  const std::string path = test::temporary_path("compiled_lists.tamis");
  std::filesystem::remove(path);
  index::CompileOptions options;
  options.sources = {source};
  options.out = path;
  const auto report = index::compile(options);
  if (!report) ADD_FAILURE() << report.error().to_string();
  auto index = Index::open(path);
  if (!index) ADD_FAILURE() << index.error().to_string();
  std::filesystem::remove(path);  // the map stays
  return std::move(*index);
}

}  // namespace

const Index& compiled_lists(const std::string& source) {
  static std::map<std::string, Index> kIndexes;
  const auto known = kIndexes.find(source);
  if (known != kIndexes.end()) return known->second;
  return kIndexes.emplace(source, compile_lists(source)).first->second;
}

}  // namespace tamis::test

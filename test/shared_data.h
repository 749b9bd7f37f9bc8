// Where tests find data that is not part of the repository: whole official lists, name pairs, pages. It lies in
// a folder "shared" beside the clone, or wherever the environment variable TAMIS_SHARED points. A contributor
// without it sees those tests skipped; where CI is set they fail instead, so that a run which tested half of
// what it should cannot be green.
#ifndef TAMIS_TEST_SHARED_DATA_H_
#define TAMIS_TEST_SHARED_DATA_H_

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tamis::test {

// The absolute path of `relative` ("lists/current/un") in the shared data; nullopt when it is not there, with a
// test failure recorded if CI is set. Use TAMIS_SHARED_OR_SKIP in a test body.
[[nodiscard]] inline std::optional<std::string> shared_path(std::string_view relative) {
  const char* root = std::getenv("TAMIS_SHARED");
  const std::filesystem::path base = root != nullptr && *root != '\0'
                                         ? std::filesystem::path(root)
                                         : std::filesystem::path(TAMIS_SOURCE_DIR) / ".." / "shared";
  const std::filesystem::path path = (base / relative).lexically_normal();
  std::error_code error;
  if (std::filesystem::exists(path, error)) return path.string();
  const char* ci = std::getenv("CI");
  if (ci != nullptr && *ci != '\0') ADD_FAILURE() << "shared data missing under CI: " << path;
  return std::nullopt;
}

}  // namespace tamis::test

// Declares `variable` as the std::string path of `relative` in the shared data, or ends the test as skipped
// (as failed where CI is set).
#define TAMIS_SHARED_OR_SKIP(variable, relative)                                            \
  const std::optional<std::string> variable##_found = ::tamis::test::shared_path(relative); \
  if (!variable##_found) GTEST_SKIP() << "no shared data: " << (relative);                  \
  const std::string& variable = *variable##_found

#endif  // TAMIS_TEST_SHARED_DATA_H_

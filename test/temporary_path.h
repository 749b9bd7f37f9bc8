// Where tests write: ctest runs each test as a process of its own, several at a time, so a name alone would be shared.
#ifndef TAMIS_TEST_TEMPORARY_PATH_H_
#define TAMIS_TEST_TEMPORARY_PATH_H_

#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <string_view>

namespace tamis::test {

// A path in the folder for temporary files that no other process of these tests has.
[[nodiscard]] inline std::string temporary_path(std::string_view name) {
  return testing::TempDir() + std::to_string(::getpid()) + "_" + std::string(name);
}

}  // namespace tamis::test

#endif  // TAMIS_TEST_TEMPORARY_PATH_H_

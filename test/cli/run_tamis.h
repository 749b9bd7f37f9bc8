// The frame of the command-line tests: each runs the real binary, as a user would, in a folder of its own that is
// gone afterwards. The binary's answers are read from files, so that no pipe can fill up and block.
#ifndef TAMIS_TEST_CLI_RUN_TAMIS_H_
#define TAMIS_TEST_CLI_RUN_TAMIS_H_

#include <gtest/gtest.h>
#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::test {

struct RunResult {
  int status = -1;  // exit status, or 128 + signal number as a shell has it
  std::string out;
  std::string err;
};

// A tamis process that was started and not yet waited for.
class Process {
 public:
  Process(pid_t pid, std::filesystem::path out, std::filesystem::path err);
  ~Process();  // kills it if it was not waited for
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  void send(int signal_number) const;
  [[nodiscard]] RunResult wait();

 private:
  pid_t pid_;
  std::filesystem::path out_;
  std::filesystem::path err_;
};

class CliTest : public testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  // Runs `tamis ARGUMENTS` in folder() with `input` as standard input, and waits for its end. The environment is
  // the test's own, without NO_COLOR and the like: output goes to files, so no terminal features are on.
  [[nodiscard]] RunResult tamis(const std::vector<std::string>& arguments, std::string_view input = {});
  // The same, its standard output going to `output`, a device that is not read again.
  [[nodiscard]] RunResult tamis_to(const std::filesystem::path& output,
                                   const std::vector<std::string>& arguments);
  // Starts it only.
  [[nodiscard]] Process start(const std::vector<std::string>& arguments, std::string_view input = {},
                              const std::filesystem::path& output = {});

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  // Writes a file into folder() and returns its name.
  std::string write(const std::string& name, std::string_view content);
  [[nodiscard]] std::string read(const std::string& name) const;
  // The absolute path of a file of the repository ("examples/lists").
  [[nodiscard]] static std::string repository(std::string_view relative);

 private:
  std::filesystem::path folder_;
  int runs_ = 0;
};

// The lines of `text`, without their line breaks.
[[nodiscard]] std::vector<std::string> lines(std::string_view text);

}  // namespace tamis::test

#endif  // TAMIS_TEST_CLI_RUN_TAMIS_H_

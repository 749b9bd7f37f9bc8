#include "test/cli/run_tamis.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace tamis::test {
namespace {

namespace fs = std::filesystem;

std::string read_all(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// In the child: makes `path` file descriptor `target`, or ends with status 127.
void redirect(const fs::path& path, int flags, int target) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, target) < 0) ::_exit(127);
  ::close(file);
}

}  // namespace

Process::Process(pid_t pid, fs::path out, fs::path err)
    : pid_(pid), out_(std::move(out)), err_(std::move(err)) {}

Process::~Process() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
}

void Process::send(int signal_number) const { ::kill(pid_, signal_number); }

RunResult Process::wait() {
  int status = 0;
  ::waitpid(std::exchange(pid_, -1), &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_all(out_), read_all(err_)};
}

void CliTest::SetUp() {
  std::string name = (fs::path(testing::TempDir()) / "tamis_cli_XXXXXX").string();
  ASSERT_NE(::mkdtemp(name.data()), nullptr) << name;
  folder_ = name;
}

void CliTest::TearDown() {
  std::error_code error;
  if (!folder_.empty()) fs::remove_all(folder_, error);
}

Process CliTest::start(const std::vector<std::string>& arguments, std::string_view input,
                       const fs::path& output) {
  const std::string number = std::to_string(++runs_);
  const fs::path in = folder_ / write(".in" + number, input);
  const fs::path out = folder_ / (".out" + number);
  const fs::path err = folder_ / (".err" + number);
  std::vector<std::string> words{TAMIS_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) {
    redirect(in, O_RDONLY, STDIN_FILENO);
    redirect(output.empty() ? out : output, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    if (::chdir(folder_.c_str()) != 0) ::_exit(127);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  return {child, out, err};
}

RunResult CliTest::tamis(const std::vector<std::string>& arguments, std::string_view input) {
  return start(arguments, input).wait();
}

RunResult CliTest::tamis_to(const fs::path& output, const std::vector<std::string>& arguments) {
  return start(arguments, {}, output).wait();
}

std::string CliTest::write(const std::string& name, std::string_view content) {
  std::ofstream stream(folder_ / name, std::ios::binary);
  stream << content;
  return name;
}

std::string CliTest::read(const std::string& name) const { return read_all(folder_ / name); }

std::string CliTest::repository(std::string_view relative) {
  return (fs::path(TAMIS_SOURCE_DIR) / relative).string();
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    result.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace tamis::test

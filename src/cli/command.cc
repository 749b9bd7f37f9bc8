#include "cli/command.h"

#include <CLI/CLI.hpp>

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <thread>
#include <utility>

#include "cli/terminal.h"

namespace tamis::cli {

void add_index_option(CLI::App& command, std::string& path) {
  path = "lists.tamis";
  command.add_option("--index", path, "The index file that `tamis compile` made")
      ->envname("TAMIS_INDEX")
      ->type_name("FILE")
      ->capture_default_str();
}

void add_jobs_option(CLI::App& command, unsigned& jobs) {
  const auto cores = [] { return std::max(1U, std::thread::hardware_concurrency()); };
  jobs = cores();
  command
      .add_option_function<unsigned>(
          "--jobs", [&jobs, cores](unsigned wanted) { jobs = wanted == 0 ? cores() : wanted; },
          "Threads to work with; 0: one for each core (the default)")
      ->type_name("N")
      ->check(CLI::Range(0U, 256U).description(""));
}

CLI::Validator number_between(double least, double most) {
  const auto check = [least, most](std::string& text) -> std::string {
    double value = 0;
    if (CLI::detail::lexical_cast(text, value) && value >= least && value <= most) return {};
    const auto shown = [](double number) {
      std::array<char, 32> out{};
      std::snprintf(out.data(), out.size(), "%g", number);
      return std::string(out.data());
    };
    return text + " is not a number from " + shown(least) + " to " + shown(most);
  };
  return CLI::Validator(check, "");
}

CLI::Validator word_of(const std::map<std::string, int>& words) {
  const auto check = [words](std::string& text) {
    if (const auto found = words.find(text); found != words.end()) {
      text = std::to_string(found->second);
      return std::string();
    }
    std::string out;
    for (const auto& [word, value] : words) out += (out.empty() ? "" : ", ") + word;
    return text + " is none of " + out;
  };
  return CLI::Validator(check, "");
}

void add_algorithm_option(CLI::App& command, Algorithm& algorithm) {
  const std::map<std::string, int> words{{"tamis", static_cast<int>(Algorithm::kTamis)},
                                         {"ofac", static_cast<int>(Algorithm::kOfac)}};
  command
      .add_option("--algorithm", algorithm,
                  "Whose score: tamis (the default), or ofac, the score of the name alone as OFAC's own\n"
                  "search shows it")
      ->transform(word_of(words))
      ->type_name("WORD");
}

void add_profile_option(CLI::App& command, std::string& path) {
  command
      .add_option("--profile", path,
                  "Calibration that `tamis calibrate` wrote: the last step of every score (default: none,\n"
                  "scores as the engine's own weights give them)")
      ->type_name("FILE");
}

Result<Profile> open_profile(const std::string& path, Algorithm algorithm) {
  if (path.empty()) return Profile{};
  if (algorithm == Algorithm::kOfac) {
    return fail(ErrorCode::kInvalidArgument,
                "--profile and --algorithm ofac do not go together: a profile calibrates the score of tamis; "
                "give one "
                "of them");
  }
  return Profile::open(path);
}

Result<Index> open_index(const std::string& path) {
  auto index = Index::open(path);
  if (!index && index.error().code == ErrorCode::kNotFound)
    index.error().message +=
        "; `tamis compile --out FILE LISTS` makes an index, --index or TAMIS_INDEX names it";
  if (!index) return index;
  if (auto whole = index->check(); !whole) return tl::unexpected<Error>(std::move(whole.error()));
  return index;
}

Result<void> not_an_input(const std::string& output, std::span<const std::string> inputs) {
  struct stat written {};
  if (output.empty() || ::stat(output.c_str(), &written) != 0 || !S_ISREG(written.st_mode)) return {};
  for (const std::string& input : inputs) {
    struct stat read {};
    if (input.empty() || ::stat(input.c_str(), &read) != 0) continue;
    if (read.st_dev != written.st_dev || read.st_ino != written.st_ino) continue;
    return fail(
        ErrorCode::kInvalidArgument,
        "the file to write is " + input + ", which is to be read and would be lost; name another file",
        Where{output, -1, -1, {}});
  }
  return {};
}

namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set from a signal handler");

extern "C" void request_stop(int) { stop.store(true); }

}  // namespace

std::atomic<bool>& stop_requested() noexcept { return stop; }

void catch_stop_signals() {
  struct sigaction action {};
  action.sa_handler = request_stop;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigemptyset(&action.sa_mask);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
}

Result<void> print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
    return fail(ErrorCode::kIo, errno == EPIPE
                                    ? std::string("standard output was closed before the end")
                                    : std::string("standard output: cannot write: ") + std::strerror(errno));
  }
  return {};
}

int report(const Error& error, int status) {
  const Style style(stderr);
  std::fprintf(stderr, "%stamis:%s %s\n", style.red(), style.plain(), error.to_string().c_str());
  return status;
}

}  // namespace tamis::cli

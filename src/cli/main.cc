// The tamis command: only what it takes to find the right subcommand. Each command is a file of this folder.
#include <CLI/CLI.hpp>

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/file.h"
#include "cli/command.h"
#include "tamis/version.h"

namespace {

// Answers that could not be written are not done.
int all_written(int status) {
  const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (written || status == tamis::cli::kUnusable) return status;
  return tamis::cli::report(tamis::Error{tamis::ErrorCode::kIo,
                                         "the output could not be written to its end; is the disk full?",
                                         {"standard output", -1, -1, {}}});
}

// A mapped file (index, customers, pages) that somebody cuts short in place is gone from under the reader.
extern "C" void file_was_cut(int) {
  constexpr std::string_view kMessage =
      "tamis: a file was cut short while it was read, or its disk failed; replace files by renaming, and run "
      "again\n";
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
  ::_exit(tamis::cli::kUnusable);
}

// The end of a command that does not end by itself on a signal (command.h, catch_stop_signals).
extern "C" void remove_and_end(int signal_number) {
  tamis::base::remove_temporaries();
  ::signal(signal_number, SIG_DFL);
  ::raise(signal_number);
}

void end_cleanly_on_signals() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    if (::signal(number, remove_and_end) == SIG_IGN) ::signal(number, SIG_IGN);  // nohup
  }
}

// What CLI11 says of arguments, said as all errors are.
std::string argument_error(const CLI::App* app, const CLI::Error& error) {
  std::string command = app->get_name();
  for (const CLI::App* sub = app; !sub->get_subcommands().empty();) {
    sub = sub->get_subcommands().front();
    command += " " + sub->get_name();
  }
  std::string words = error.what();
  if (words.size() > 1 && tamis::base::is_ascii_upper(words[0]) && !tamis::base::is_ascii_upper(words[1]))
    words[0] = tamis::base::ascii_lower(words[0]);
  return "tamis: " + words + "; `" + command + " --help` shows what is expected\n";
}

}  // namespace

int main(int argc, char** argv) {
  ::signal(SIGBUS, file_was_cut);
  end_cleanly_on_signals();
  CLI::App app("tamis: who in it is under which sanction, why, and where it says so.", "tamis");
  app.set_version_flag("--version", std::string("tamis ") + tamis::kVersion);
  app.require_subcommand(1);
  app.failure_message(argument_error);
  tamis::cli::Action action;
  tamis::cli::add_compile(app, action);
  tamis::cli::add_match(app, action);
  tamis::cli::add_read(app, action);
  tamis::cli::add_compare(app, action);
  tamis::cli::add_eval(app, action);
  tamis::cli::add_calibrate(app, action);
  tamis::cli::add_tune(app, action);
  tamis::cli::add_info(app, action);
  tamis::cli::add_verify(app, action);
  tamis::cli::add_selftest(app, action);
  tamis::cli::add_show(app, action);
  tamis::cli::add_diff(app, action);
  tamis::cli::add_export(app, action);
  tamis::cli::add_lists(app, action);
  tamis::cli::add_version(app, action);
  // Last, because commands inherit what is set before them.
  app.set_help_all_flag("--help-all", "Help of all commands");
  app.footer(
      "tamis COMMAND --help explains a command. Exit status: 0 done, 1 a check failed, 2 unusable input.\n"
      "Begin with: tamis lists fetch --out lists/; tamis compile --out lists.tamis lists/; tamis match "
      "\"NAME\"");
  // CLI11 would say only that a command is missing.
  if (argc > 1 && argv[1][0] != '-') {
    const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
    if (std::none_of(commands.begin(), commands.end(),
                     [&](const CLI::App* command) { return command->check_name(argv[1]); })) {
      return tamis::cli::report(tamis::Error{
          tamis::ErrorCode::kInvalidArgument,
          "there is no command \"" + std::string(argv[1]) + "\"; `tamis --help` shows the commands",
          {}});
    }
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return all_written(app.exit(error) == 0 ? tamis::cli::kDone : tamis::cli::kUnusable);
  }
  try {
    return all_written(action ? action() : tamis::cli::kUnusable);
  } catch (const std::bad_alloc&) {
    std::fputs("tamis: there is not enough memory; use fewer --jobs, or split the input\n", stderr);
    return tamis::cli::kUnusable;
  } catch (const std::exception& error) {  // memory ran out, or a bug: said, and never a crash
    std::fprintf(stderr, "tamis: %s\n", error.what());
    return tamis::cli::kUnusable;
  }
}

// The tamis command: only what it takes to find the right subcommand. Each command is a file of this folder.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

#include "cli/command.h"
#include "tamis/version.h"

int main(int argc, char** argv) {
  CLI::App app("tamis: who in it is under which sanction, why, and where it says so.", "tamis");
  app.set_version_flag("--version", std::string("tamis ") + tamis::kVersion);
  app.require_subcommand(1);
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
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? tamis::cli::kDone : tamis::cli::kUnusable;
  }
  try {
    return action ? action() : tamis::cli::kUnusable;
  } catch (const std::exception& error) {  // memory ran out, or a bug: said, and never a crash
    std::fprintf(stderr, "tamis: %s\n", error.what());
    return tamis::cli::kUnusable;
  }
}

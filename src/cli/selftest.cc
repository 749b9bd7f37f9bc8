// tamis selftest: every listed name finds its own entity.
#include "cli/selftest.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <mutex>
#include <string>

#include "base/json_writer.h"
#include "cli/answer_json.h"
#include "cli/command.h"
#include "cli/terminal.h"

namespace tamis::cli {
namespace {

struct Arguments {
  std::string index;
  unsigned jobs = 1;
  bool json = false;
  bool quiet = false;
};

struct Progress {
  ProgressBar bar;
  std::uint64_t names;
  std::mutex mutex;
};

int selftest(const Arguments& arguments) {
  auto index = open_index(arguments.index);
  if (!index) return report(index.error());
  const SelfTestReport report_ = run_self_test(*index, arguments.jobs, arguments.quiet);
  if (arguments.json) {
    std::string out;
    base::JsonWriter json(out);
    json.begin_object()
        .field("ok", report_.failed == 0)
        .field("names", report_.names)
        .field("failed", report_.failed);
    json.key("failures").begin_array();
    for (const SelfTestReport::Failure& failure : report_.failures) {
      json.begin_object().field("id", failure.entity_id).field("name", failure.name);
      json.key("score").number(shown_score(failure.score), 6).end_object();
    }
    json.end_array().field("hash", index->hash()).end_object();
    std::printf("%s\n", out.c_str());
  } else {
    const Style style(stdout);
    for (const SelfTestReport::Failure& failure : report_.failures) {
      std::printf(
          "%slost:%s %s \"%s\" %s\n", style.red(), style.plain(), printable(failure.entity_id).c_str(),
          printable(failure.name).c_str(),
          failure.score > 0 ? ("scores " + decimals(failure.score, 3)).c_str() : "does not find its entity");
    }
    if (report_.failed > report_.failures.size()) {
      std::printf("and %s more\n", grouped(report_.failed - report_.failures.size()).c_str());
    }
    if (report_.failed == 0) {
      std::printf("%spassed%s  each of %s names finds its entity with a score of at least %s\n",
                  style.green(), style.plain(), grouped(report_.names).c_str(),
                  decimals(kTopBand, 2).c_str());
    } else {
      std::printf("%sfailed%s  %s of %s names do not find their entity\n", style.red(), style.plain(),
                  grouped(report_.failed).c_str(), grouped(report_.names).c_str());
    }
  }
  return report_.failed == 0 ? kDone : kCheckFailed;
}

}  // namespace

SelfTestReport run_self_test(const Index& index, unsigned jobs, bool quiet) {
  Progress progress{ProgressBar("Self-test", "names", !quiet), index.name_count(), {}};
  const auto draw = [](void* context, double share) {
    auto* shown = static_cast<Progress*>(context);
    const std::lock_guard lock(shown->mutex);
    shown->bar.update(share, static_cast<std::uint64_t>(share * static_cast<double>(shown->names)));
  };
  SelfTestReport report = self_test(index, jobs, draw, &progress);
  progress.bar.clear();
  return report;
}

void add_selftest(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("selftest", "Check that every listed name finds its own entity");
  command->footer(
      "`tamis compile` runs the same test before it publishes an index. Exit status: 0 passed, 1 failed.");
  auto arguments = std::make_shared<Arguments>();
  add_index_option(*command, arguments->index);
  add_jobs_option(*command, arguments->jobs);
  command->add_flag("--quiet", arguments->quiet, "No progress bar");
  command->add_flag("--json", arguments->json, "One JSON object");
  command->callback([arguments, &action] { action = [arguments] { return selftest(*arguments); }; });
}

}  // namespace tamis::cli

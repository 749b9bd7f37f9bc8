// tamis compile: official lists in, one verified and self-tested index out.
#include "index/compile.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "base/json_writer.h"
#include "cli/command.h"
#include "cli/list_table.h"
#include "cli/selftest.h"
#include "cli/terminal.h"
#include "lists/reader.h"
#include "tamis/screener.h"
#include "tamis/version.h"

namespace tamis::cli {
namespace {

struct Arguments {
  index::CompileOptions options;
  bool no_selftest = false;
  bool quiet = false;
  bool issues = false;
  bool json = false;
  unsigned jobs = 1;
};

// An index that does not find its own names is not published.
[[nodiscard]] Result<void> passes_self_test(const index::IndexFile& file, const Arguments& arguments) {
  auto index = Index::open(file.path());
  if (!index) return tl::unexpected<Error>(std::move(index.error()));
  const SelfTestReport tested = run_self_test(*index, arguments.jobs, arguments.quiet);
  if (tested.failed == 0) return {};
  std::string message = "self-test: " + grouped(tested.failed) + " of " + grouped(tested.names) +
                        " names do not find their own entity";
  for (std::size_t i = 0; i < tested.failures.size() && i < 5; ++i) {
    message += (i == 0 ? ": " : "; ") + tested.failures[i].entity_id + " \"" +
               printable(tested.failures[i].name) + "\"";
  }
  return fail(
      ErrorCode::kRefused,
      message +
          ". The index was not published; --no-selftest publishes it all the same (and please report this)");
}

int compile(const Arguments& arguments) {
  index::CompileOptions options = arguments.options;
  if (!options.format.empty() && lists::find_format(options.format) == nullptr) {
    return report(Error{ErrorCode::kInvalidArgument,
                        "--format " + options.format + " is not known; `tamis lists` shows the formats",
                        {}});
  }
  ProgressBar bar("Compiling", "entities", !arguments.quiet);
  options.progress = [&bar](const index::CompileProgress& progress) {
    bar.update(progress.bytes_total == 0
                   ? 0.0
                   : static_cast<double>(progress.bytes_done) / static_cast<double>(progress.bytes_total),
               progress.entities);
  };
  if (!arguments.no_selftest) {
    options.accept = [&](const index::IndexFile& file) {
      bar.clear();
      return passes_self_test(file, arguments);
    };
  }
  auto compiled = index::compile(options);
  bar.clear();
  if (!compiled)
    return report(compiled.error(), compiled.error().code == ErrorCode::kRefused ? kCheckFailed : kUnusable);

  std::string out;
  if (arguments.json) {
    base::JsonWriter json(out);
    json.begin_object()
        .key("index")
        .begin_object()
        .field("file", options.out)
        .field("hash", compiled->index_hash);
    json.field("bytes", compiled->index_bytes).end_object();
    write_lists(json, compiled->meta);
    json.key("passed_over").begin_array();
    for (const std::string& file : compiled->passed_over) json.string(file);
    json.end_array().key("notes").begin_array();
    for (const std::string& note : compiled->notes) json.string(note);
    json.end_array().field("selftest", !arguments.no_selftest);
    json.key("seconds").number(compiled->seconds, 3).field("version", kVersion).end_object();
    out += '\n';
  } else {
    const Style style(stdout);
    out = list_table(compiled->meta, style);
    if (arguments.issues) out += '\n' + issue_table(compiled->meta, style);
    for (const std::string& note : compiled->notes)
      out += std::string(style.yellow()) + "note:" + style.plain() + " " + printable(note) + "\n";
    for (const std::string& file : compiled->passed_over) out += "passed over: " + printable(file) + "\n";
    out += std::string(style.bold()) + options.out + style.plain() + "  " +
           bytes_text(compiled->index_bytes) + ", " +
           (arguments.no_selftest ? "not self-tested, " : "self-test passed, ") +
           duration_text(compiled->seconds) + "\nhash " + compiled->index_hash + "\n";
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return kDone;
}

}  // namespace

void add_compile(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("compile", "Compile official lists into one index file");
  command->footer(R"(Examples:
  tamis compile --out lists.tamis lists/
  tamis compile --out lists.tamis sdn.xml UK-Sanctions-List.xml our_list.csv

The index that stands at --out is replaced only by a whole, verified and self-tested one; it is left as it was when a file
cannot be read to its end, when a list lost more than --max-shrink of its entries, or when a listed name does not
find its own entity. Exit status: 0 published, 1 refused by such a check, 2 a source that cannot be used.)");
  auto arguments = std::make_shared<Arguments>();
  index::CompileOptions& options = arguments->options;
  command->add_option("--out", options.out, "The index file to write")->required()->type_name("FILE");
  command->add_option("SOURCE", options.sources, "Files of lists, and folders that hold them")
      ->required()
      ->type_name("SOURCE");
  command
      ->add_option("--format", options.format,
                   "Read every file as this format (default: recognised from the content)")
      ->type_name("ID");
  command
      ->add_option("--max-shrink", options.max_shrink,
                   "Share of its entries that a list may lose against the index replaced")
      ->check(number_between(0.0, 1.0))
      ->type_name("SHARE")
      ->capture_default_str();
  command->add_flag("--allow-shrink", options.allow_shrink, "Publish whatever the lists lost");
  command->add_flag("--allow-older", options.allow_older, "Publish editions older than those they replace");
  command
      ->add_option("--max-error-share", options.max_error_share,
                   "Share of its records that a list may lose to errors")
      ->check(number_between(0.0, 1.0))
      ->type_name("SHARE")
      ->capture_default_str();
  command->add_flag("--no-selftest", arguments->no_selftest, "Publish without the self-test");
  command->add_flag("--issues", arguments->issues, "Also show how many issues of which kind each list had");
  add_jobs_option(*command, arguments->jobs);
  command->add_flag("--quiet", arguments->quiet, "No progress bar");
  command->add_flag("--json", arguments->json, "One JSON object");
  command->callback([arguments, &action] { action = [arguments] { return compile(*arguments); }; });
}

}  // namespace tamis::cli

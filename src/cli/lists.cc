// tamis lists: which formats are read, where the official lists come from; tamis lists fetch: gets them.
#include <CLI/CLI.hpp>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "base/json_writer.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "lists/fetch.h"
#include "lists/reader.h"

namespace tamis::cli {
namespace {

struct Arguments {
  lists::FetchOptions fetch;
  std::string table;
  bool json = false;
  bool quiet = false;
};

std::atomic<bool> stop_requested{false};
extern "C" void stop_fetching(int) { stop_requested.store(true); }

int show_lists(const Arguments& arguments) {
  const auto official = lists::official_lists(arguments.table);
  if (!official) return report(official.error());
  std::string out;
  if (arguments.json) {
    base::JsonWriter json(out);
    json.begin_object().key("formats").begin_array();
    for (const lists::Format& format : lists::formats()) {
      json.begin_object().field("id", format.id).field("description", format.description).end_object();
    }
    json.end_array().key("lists").begin_array();
    for (const lists::OfficialList& list : *official) {
      json.begin_object().field("id", list.id).field("dataset", list.dataset).field("title", list.title);
      json.field("url", list.url)
          .field("file", list.file)
          .field("default", list.by_default)
          .field("notes", list.notes)
          .end_object();
    }
    json.end_array().end_object();
    out += '\n';
  } else {
    const Style style(stdout);
    std::vector<std::vector<std::string>> rows{{"format", "what it is"}};
    for (const lists::Format& format : lists::formats()) {
      rows.push_back({std::string(format.id), std::string(format.description)});
    }
    out = table_text(rows, {}, style) + '\n';
    rows = {{"official list", "title", "from"}};
    for (const lists::OfficialList& list : *official) {
      rows.push_back({list.id + (list.by_default ? "" : " *"), list.title, list.url});
    }
    out += table_text(rows, {}, style) + "* fetched only when named: tamis lists fetch --out lists/ ID\n";
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return kDone;
}

int fetch(const Arguments& arguments) {
  ::signal(SIGINT, stop_fetching);
  ::signal(SIGTERM, stop_fetching);
  lists::FetchOptions options = arguments.fetch;
  options.table = arguments.table;
  ProgressBar bar("Fetching", "kB", !arguments.quiet);
  options.progress = [&](const lists::FetchProgress& progress) {
    bar.update(
        progress.total == 0 ? 0.0 : static_cast<double>(progress.bytes) / static_cast<double>(progress.total),
        progress.bytes / 1000);
    return !stop_requested.load();
  };
  const auto reports = lists::fetch_lists(options);
  bar.clear();
  if (!reports)
    return report(reports.error(), reports.error().code == ErrorCode::kRefused ? kCheckFailed : kUnusable);
  bool all_there = true;
  std::string out;
  const Style style(stdout);
  for (const lists::FetchReport& one : *reports) {
    // A list that could not be renewed is a check that failed, even if an older copy can be used.
    all_there = all_there && (one.status == lists::FetchStatus::kUpdated ||
                              one.status == lists::FetchStatus::kNotModified);
    if (arguments.json) {
      base::JsonWriter json(out);
      json.begin_object().field("id", one.id).field("dataset", one.dataset).field("path", one.path);
      json.field("status", lists::fetch_status_name(one.status)).field("bytes", one.bytes);
      json.field("previous_bytes", one.previous_bytes).field("url", one.url).field("etag", one.etag);
      json.field("last_modified", one.last_modified)
          .field("sha256", one.sha256)
          .field("fetched_at", one.fetched_at);
      json.field("message", one.message).end_object();
      out += '\n';
      continue;
    }
    const bool good =
        one.status == lists::FetchStatus::kUpdated || one.status == lists::FetchStatus::kNotModified;
    const char* colour = good                                        ? style.green()
                         : one.status == lists::FetchStatus::kFailed ? style.red()
                                                                     : style.yellow();
    out += std::string(colour) + padded(lists::fetch_status_name(one.status), 14) + style.plain() + "  " +
           padded(one.id, 22) + "  " + padded(bytes_text(one.bytes), 9) + "  " + printable(one.message) +
           "\n";
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  if (stop_requested.load()) return kInterrupted;
  return all_there ? kDone : kCheckFailed;
}

}  // namespace

void add_lists(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("lists", "Which formats are read and where the official lists come from");
  auto arguments = std::make_shared<Arguments>();
  command
      ->add_option("--table", arguments->table,
                   "A table of your own in place of the official lists\n(docs/lists/fetch.md)")
      ->type_name("FILE");
  command->add_flag("--json", arguments->json, "One JSON object; of fetch, one for each list");
  command->require_subcommand(0, 1);

  auto* get = command->add_subcommand("fetch", "Download the official lists over HTTPS");
  get->fallthrough();
  get->footer(R"(Examples:
  tamis lists fetch --out lists/
  tamis lists fetch --out lists/ un_sc eu_fsf

A list that has not changed is not downloaded again; a download that was cut short is resumed; what is no list, or lost
too much of its size, never replaces the copy that is there. Exit status: 0 all lists are up to date, 1 a list could not
be renewed (the last good copy, if there is one, stays), 2 unusable arguments.)");
  lists::FetchOptions& options = arguments->fetch;
  get->add_option("--out", options.folder, "Folder for the lists; created when missing")
      ->required()
      ->type_name("FOLDER");
  get->add_option("LIST", options.only, "Ids of lists (default: those that `tamis lists` shows without *)")
      ->type_name("LIST");
  get->add_option("--ca-file", options.ca_file, "PEM file of trusted authorities (default: the system's)")
      ->type_name("FILE");
  get->add_option("--timeout", options.timeout_s, "Seconds for one attempt at one file")
      ->check(CLI::Range(1, 86400).description(""))
      ->type_name("SECONDS")
      ->capture_default_str();
  get->add_option("--attempts", options.attempts, "Attempts at one file")
      ->check(CLI::Range(1, 100).description(""))
      ->type_name("N")
      ->capture_default_str();
  get->add_option("--max-shrink", options.max_shrink, "Share of its bytes that a list may lose")
      ->check(number_between(0.0, 1.0))
      ->type_name("SHARE")
      ->capture_default_str();
  get->add_flag("--force", options.force, "Download what seems unchanged, too, and take a list that shrank");
  get->add_flag("--quiet", arguments->quiet, "No progress bar");
  get->add_flag("--json", arguments->json, "One JSON object for each list");
  get->callback([arguments, &action] { action = [arguments] { return fetch(*arguments); }; });
  command->callback([arguments, &action] {
    if (!action) action = [arguments] { return show_lists(*arguments); };
  });
}

}  // namespace tamis::cli

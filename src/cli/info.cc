// tamis info: what an index holds, and what was wrong with its lists.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string>

#include "base/json_writer.h"
#include "cli/command.h"
#include "cli/list_table.h"
#include "cli/terminal.h"
#include "index/issue_log.h"
#include "screen/index_state.h"
#include "tamis/screener.h"

namespace tamis::cli {
namespace {

struct Arguments {
  std::string index;
  std::string dataset;
  bool issues = false;
  bool sections = false;
  bool json = false;
};

// Every stored issue; in JSON one object each, after the object of the index.
[[nodiscard]] Result<void> print_issues(const Index& index, const Arguments& arguments) {
  const index::IndexMeta& meta = index.state().entities.meta();
  const Style style(stdout);
  return index::read_issues(
      index.state().file.bytes(index::SectionKind::kIssues), [&](const index::StoredIssue& stored) {
        const std::string dataset =
            stored.list < meta.lists.size() ? meta.lists[stored.list].dataset : std::string();
        if (!arguments.dataset.empty() && dataset != arguments.dataset) return;
        const lists::Issue& issue = stored.issue;
        if (arguments.json) {
          std::string out;
          base::JsonWriter json(out);
          json.begin_object()
              .field("dataset", dataset)
              .field("severity", index::severity_name(issue.severity));
          json.field("code", issue.code).field("message", issue.message).field("file", issue.where.file);
          if (issue.where.line >= 0) json.field("line", issue.where.line);
          if (issue.where.byte_offset >= 0) json.field("byte_offset", issue.where.byte_offset);
          if (!issue.where.record_id.empty()) json.field("record", issue.where.record_id);
          json.end_object();
          std::printf("%s\n", out.c_str());
        } else {
          const Error shown{ErrorCode::kFormat, issue.message, issue.where};
          std::printf("%s%s%s %s: %s\n", style.bold(),
                      std::string(index::severity_name(issue.severity)).c_str(), style.plain(),
                      printable(issue.code).c_str(), printable(shown.to_string()).c_str());
        }
      });
}

int info(const Arguments& arguments) {
  auto index = open_index(arguments.index);
  if (!index) return report(index.error());
  const Index::State& state = index->state();
  const index::IndexMeta& meta = state.entities.meta();
  if (!arguments.dataset.empty() && meta.find(arguments.dataset) == nullptr) {
    return report(Error{
        ErrorCode::kNotFound, "the index holds no list " + arguments.dataset, {arguments.index, -1, -1, {}}});
  }
  std::string out;
  if (arguments.json) {
    base::JsonWriter json(out);
    json.begin_object()
        .field("file", arguments.index)
        .field("hash", index->hash())
        .field("builder", state.file.builder());
    json.field("bytes", state.file.size());
    json.field("format", std::to_string(state.file.header().format_major) + "." +
                             std::to_string(state.file.header().format_minor));
    json.field("text_pipeline", state.file.header().text_pipeline_version);
    write_lists(json, meta);
    if (arguments.sections) {
      json.key("sections").begin_array();
      for (const index::SectionRow& section : state.file.sections()) {
        json.begin_object()
            .field("kind", section.kind)
            .field("bytes", section.size)
            .field("count", section.count)
            .end_object();
      }
      json.end_array();
    }
    json.end_object();
    out += '\n';
  } else {
    const Style style(stdout);
    out = std::string(style.bold()) + arguments.index + style.plain() + "  " + bytes_text(state.file.size()) +
          ", made by " + printable(state.file.builder()) + "\nhash " + index->hash() + "\n\n" +
          list_table(meta, style);
    if (const std::string issues = issue_table(meta, style); !issues.empty() && !arguments.issues)
      out += '\n' + issues;
    if (arguments.sections) {
      std::vector<std::vector<std::string>> rows{{"section", "bytes", "elements"}};
      for (const index::SectionRow& section : state.file.sections()) {
        rows.push_back({std::to_string(section.kind), grouped(section.size), grouped(section.count)});
      }
      out += '\n' + table_text(rows, {true, true, true}, style);
    }
    if (arguments.issues) out += '\n';
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  if (arguments.issues) {
    if (auto printed = print_issues(*index, arguments); !printed) return report(printed.error());
  }
  return kDone;
}

}  // namespace

void add_info(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("info", "What an index holds: lists, editions, counts, issues");
  auto arguments = std::make_shared<Arguments>();
  add_index_option(*command, arguments->index);
  command->add_flag("--issues", arguments->issues, "Show each issue the readers reported, with its place");
  command->add_option("--list", arguments->dataset, "Issues of this list only")->type_name("LIST");
  command->add_flag("--sections", arguments->sections,
                    "Show the sections of the file (docs/index_format.md)");
  command->add_flag("--json", arguments->json, "One JSON object; with --issues, then one for each issue");
  command->callback([arguments, &action] { action = [arguments] { return info(*arguments); }; });
}

}  // namespace tamis::cli

// tamis diff: what changed between two indexes.
#include "index/diff.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string>

#include "base/json_writer.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "screen/index_state.h"
#include "tamis/screener.h"

namespace tamis::cli {
namespace {

using Kind = index::EntityChange::Kind;

struct Arguments {
  std::string before;
  std::string after;
  bool summary = false;
  bool json = false;
};

[[nodiscard]] const char* name_of(Kind kind) noexcept {
  switch (kind) {
    case Kind::kAdded:
      return "added";
    case Kind::kRemoved:
      return "removed";
    case Kind::kChanged:
      return "changed";
  }
  return "";
}

[[nodiscard]] std::string caption_of(const model::Entity* entity) {
  if (entity == nullptr) return {};
  return entity->caption.empty() ? std::string(entity->first("name")) : entity->caption;
}

void append_json(std::string& out, const index::EntityChange& change) {
  const model::Entity* shown = change.after != nullptr ? change.after : change.before;
  base::JsonWriter json(out);
  json.begin_object().field("change", name_of(change.kind)).field("id", change.id);
  if (shown != nullptr) {
    json.field("caption", caption_of(shown)).field("schema", shown->schema).key("datasets").begin_array();
    for (const model::Source& source : shown->sources) json.string(source.dataset);
    json.end_array();
  }
  if (change.kind == Kind::kChanged) {
    json.key("values").begin_array();
    for (const index::ValueChange& value : change.values) {
      json.begin_object().field("change",
                                value.kind == index::ValueChange::Kind::kAdded ? "added" : "removed");
      json.field("property", value.property).field("value", value.value).end_object();
    }
    json.end_array();
  }
  json.end_object();
  out += '\n';
}

void append_text(std::string& out, const index::EntityChange& change, const Style& style) {
  const model::Entity* shown = change.after != nullptr ? change.after : change.before;
  const char* sign = change.kind == Kind::kAdded ? "+ " : change.kind == Kind::kRemoved ? "- " : "~ ";
  const char* colour = change.kind == Kind::kAdded     ? style.green()
                       : change.kind == Kind::kRemoved ? style.red()
                                                       : style.yellow();
  out += std::string(colour) + sign + printable(change.id) + style.plain();
  if (shown != nullptr) out += "  " + printable(caption_of(shown)) + " (" + printable(shown->schema) + ")";
  out += '\n';
  for (const index::ValueChange& value : change.values) {
    const bool added = value.kind == index::ValueChange::Kind::kAdded;
    out += std::string("    ") + (added ? style.green() : style.red()) + (added ? "+ " : "- ") +
           style.plain() + printable(value.property) + ": " + printable(value.value) + "\n";
  }
}

int diff(const Arguments& arguments) {
  auto before = open_index(arguments.before);
  if (!before) return report(before.error());
  auto after = open_index(arguments.after);
  if (!after) return report(after.error());
  const Style style(stdout);
  std::string out;
  const auto summary =
      index::diff(before->state().entities, after->state().entities, [&](const index::EntityChange& change) {
        if (arguments.summary) return;
        out.clear();
        arguments.json ? append_json(out, change) : append_text(out, change, style);
        std::fwrite(out.data(), 1, out.size(), stdout);
      });
  if (!summary) return report(summary.error());
  out.clear();
  if (arguments.json) {
    base::JsonWriter json(out);
    json.begin_object()
        .key("summary")
        .begin_object()
        .field("added", summary->added)
        .field("removed", summary->removed);
    json.field("changed", summary->changed).field("unchanged", summary->unchanged).end_object();
    json.key("before")
        .begin_object()
        .field("file", arguments.before)
        .field("hash", before->hash())
        .end_object();
    json.key("after")
        .begin_object()
        .field("file", arguments.after)
        .field("hash", after->hash())
        .end_object()
        .end_object();
    out += '\n';
  } else {
    out = grouped(summary->added) + " added, " + grouped(summary->removed) + " removed, " +
          grouped(summary->changed) + " changed, " + grouped(summary->unchanged) + " as before\n";
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return kDone;
}

}  // namespace

void add_diff(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("diff", "What changed between two indexes: entities and values");
  command->footer("Example:\n  tamis diff yesterday.tamis today.tamis");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("OLD", arguments->before, "The earlier index")->required()->type_name("FILE");
  command->add_option("NEW", arguments->after, "The later index")->required()->type_name("FILE");
  command->add_flag("--summary", arguments->summary, "Only how many were added, removed and changed");
  command->add_flag("--json", arguments->json,
                    "One JSON object for each entity that changed, then the summary");
  command->callback([arguments, &action] { action = [arguments] { return diff(*arguments); }; });
}

}  // namespace tamis::cli

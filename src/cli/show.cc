// tamis show: one listed entity with everything the lists say of it.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_writer.h"
#include "cli/answer_json.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "model/country.h"
#include "screen/index_state.h"
#include "tamis/screener.h"

namespace tamis::cli {
namespace {

struct Arguments {
  std::string index;
  std::vector<std::string> ids;
  bool json = false;
};

void append_values(std::string& out, const std::vector<model::Value>& values, const model::Entity& entity,
                   std::size_t indent, bool with_source, const Style& style) {
  std::size_t widest = 0;
  for (const model::Value& value : values) widest = std::max(widest, value.property.size());
  std::vector<std::string_view> done;
  for (const model::Value& first : values) {
    if (std::find(done.begin(), done.end(), first.property) != done.end()) continue;
    done.push_back(first.property);
    bool labelled = false;
    for (const model::Value& value : values) {
      if (value.property != first.property) continue;
      out.append(indent, ' ')
          .append(padded(labelled ? "" : value.property, widest))
          .append("  ")
          .append(printable(value.value));
      labelled = true;
      std::string aside;
      if (value.property == "country" || value.property == "nationality" ||
          value.property == "birthCountry") {
        aside = model::country_name(value.value);
      }
      if (!value.original.empty())
        aside += (aside.empty() ? "as printed: " : "; as printed: ") + value.original;
      if (with_source && entity.sources.size() > 1 && value.source < entity.sources.size()) {
        aside += (aside.empty() ? "" : "; ") + entity.sources[value.source].dataset;
      }
      if (!aside.empty())
        out.append("  ").append(style.dim()).append("(" + printable(aside) + ")").append(style.plain());
      out.push_back('\n');
    }
  }
}

[[nodiscard]] std::string text_of(const model::Entity& entity, std::string_view caption, const Style& style) {
  std::string out = std::string(style.bold()) + printable(caption) + style.plain() + "\n" +
                    printable(entity.schema) + " " + printable(entity.id) + "\n";
  for (const model::Source& source : entity.sources) {
    out += "on " + printable(source.dataset) + ", entry " + printable(source.entry_id);
    if (!source.date.empty()) out += ", as of " + printable(source.date);
    out += '\n';
  }
  if (!entity.referents.empty()) {
    out += "also published as";
    for (const std::string& referent : entity.referents) out += " " + printable(referent);
    out += '\n';
  }
  out += '\n';
  append_values(out, entity.values, entity, 0, true, style);
  for (const model::Listing& listing : entity.listings) {
    out += "\nlisted";
    if (listing.source < entity.sources.size()) {
      out += " by " + printable(entity.sources[listing.source].dataset) + " " +
             printable(entity.sources[listing.source].entry_id);
    }
    out += '\n';
    append_values(out, listing.values, entity, 2, false, style);
  }
  return out;
}

[[nodiscard]] std::string json_of(const model::Entity& entity, std::string_view caption, const Index& index) {
  std::string out;
  base::JsonWriter json(out);
  json.begin_object().field("id", entity.id).field("caption", caption).field("schema", entity.schema);
  json.key("datasets").begin_array();
  for (std::size_t i = 0; i < entity.sources.size(); ++i) {
    const auto same = [&](const model::Source& source) {
      return source.dataset == entity.sources[i].dataset;
    };
    const auto here = entity.sources.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find_if(entity.sources.begin(), here, same) == here) json.string(entity.sources[i].dataset);
  }
  json.end_array().key("sources").begin_array();
  for (const model::Source& source : entity.sources) {
    json.begin_object()
        .field("dataset", source.dataset)
        .field("entry_id", source.entry_id)
        .field("date", source.date)
        .end_object();
  }
  json.end_array().key("referents").begin_array();
  for (const std::string& referent : entity.referents) json.string(referent);
  json.end_array();
  write_properties(json, entity);
  write_sanctions(json, entity);
  json.key("statements").begin_array();
  for (const model::Value& value : entity.values) {
    json.begin_object().field("property", value.property).field("value", value.value);
    if (!value.original.empty()) json.field("original", value.original);
    if (!value.language.empty()) json.field("language", value.language);
    if (value.source < entity.sources.size()) {
      json.field("dataset", entity.sources[value.source].dataset)
          .field("entry_id", entity.sources[value.source].entry_id);
    }
    json.end_object();
  }
  json.end_array().key("index").begin_object().field("hash", index.hash()).end_object().end_object();
  out += '\n';
  return out;
}

int show(const Arguments& arguments) {
  auto index = open_index(arguments.index);
  if (!index) return report(index.error());
  const index::EntityStore& store = index->state().entities;
  const Style style(stdout);
  int status = kDone;
  bool first = true;
  for (const std::string& id : arguments.ids) {
    const auto ordinal = store.find(id);
    if (!ordinal) {
      status = report(Error{ErrorCode::kNotFound,
                            "no entity has the id " + id + "; ids are shown by `tamis match`",
                            {arguments.index, -1, -1, {}}});
      continue;
    }
    const auto entity = store.entity(*ordinal);
    if (!entity) return report(entity.error());
    const std::string out = arguments.json
                                ? json_of(*entity, store.caption(*ordinal), *index)
                                : (first ? "" : "\n") + text_of(*entity, store.caption(*ordinal), style);
    first = false;
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return status;
}

}  // namespace

void add_show(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("show", "Show a listed entity with everything the lists say of it");
  command->footer("Example:\n  tamis show --index lists.tamis ofac-36");
  auto arguments = std::make_shared<Arguments>();
  add_index_option(*command, arguments->index);
  command->add_option("ENTITY_ID", arguments->ids, "Ids as `tamis match` shows them")
      ->required()
      ->type_name("ID");
  command->add_flag("--json", arguments->json, "One JSON object a line");
  command->callback([arguments, &action] { action = [arguments] { return show(*arguments); }; });
}

}  // namespace tamis::cli

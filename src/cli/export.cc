// tamis export: the entities of an index as FollowTheMoney entities, for other programs of that world.
#include <unistd.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/data_table.h"
#include "base/file.h"
#include "base/json_writer.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "model/partial_date.h"
#include "screen/index_state.h"
#include "tamis/screener.h"

namespace tamis::cli {
namespace {

// Of an interval this long or shorter every year is given: FollowTheMoney has no intervals.
constexpr int kMostYears = 20;

struct Arguments {
  std::string index;
  std::string output;
};

// FollowTheMoney's dates are prefixes of ISO 8601: circa is dropped, an interval becomes its years (its ends when
// it is longer than kMostYears). All else is passed on.
void append_ftm_values(const model::Value& value, std::vector<std::string>& out) {
  const std::string& text = value.value;
  if (text.find_first_of("~/") != std::string::npos && std::string_view(value.property).ends_with("Date")) {
    if (const auto date = model::parse_date(text)) {
      model::PartialDate plain = *date;
      plain.circa = false;
      plain.last_year = 0;
      if (date->last_year <= date->year) {
        out.push_back(plain.to_string());
        return;
      }
      const bool all = date->last_year - date->year < kMostYears;
      for (int year = date->year; year <= date->last_year; year += all ? 1 : date->last_year - date->year) {
        out.push_back(std::to_string(year));
      }
      return;
    }
  }
  out.push_back(text);
}

// Properties that FollowTheMoney gives companies and no other organization (data/identifier_properties.tsv).
bool is_of_companies(std::string_view property) {
  static const std::unordered_set<std::string_view> kOfCompanies = [] {
    std::unordered_set<std::string_view> out;
    base::for_each_row(base::data_table("identifier_properties.tsv"), [&](const auto& column, std::size_t) {
      if (column[3].starts_with("Company") && column[3].find("LegalEntity") == std::string_view::npos)
        out.insert(column[0]);
    });
    return out;
  }();
  return kOfCompanies.contains(property);
}

// Lists say "entity"; one that has an ISIN is a company, and FollowTheMoney drops such a number of any other schema.
std::string_view exported_schema(const model::Entity& entity) {
  const bool organization = entity.schema == "Organization" || entity.schema == "LegalEntity";
  const bool company =
      organization && std::any_of(entity.values.begin(), entity.values.end(),
                                  [](const model::Value& value) { return is_of_companies(value.property); });
  return company ? std::string_view("Company") : std::string_view(entity.schema);
}

// Values by property, properties in the order of their first value, values each once.
void write_ftm_values(base::JsonWriter& json, const std::vector<model::Value>& values) {
  std::vector<std::string_view> done;
  std::vector<std::string> texts;
  for (const model::Value& first : values) {
    if (std::find(done.begin(), done.end(), first.property) != done.end()) continue;
    done.push_back(first.property);
    texts.clear();
    for (const model::Value& value : values) {
      if (value.property == first.property) append_ftm_values(value, texts);
    }
    json.key(first.property).begin_array();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
      if (std::find(texts.begin(), text, *text) == text) json.string(*text);
    }
    json.end_array();
  }
}

void write_strings(base::JsonWriter& json, const char* key, const std::vector<std::string_view>& texts) {
  json.key(key).begin_array();
  for (const std::string_view text : texts) json.string(text);
  json.end_array();
}

// The entity on one line, each of its listings as a Sanction on one more.
void append_lines(std::string& out, const model::Entity& entity, const index::EntityStore& store,
                  std::uint32_t ordinal) {
  std::vector<std::string_view> referents(entity.referents.begin(), entity.referents.end());
  {
    base::JsonWriter json(out);
    json.begin_object()
        .field("id", entity.id)
        .field("caption", store.caption(ordinal))
        .field("schema", exported_schema(entity));
    json.key("properties").begin_object();
    write_ftm_values(json, entity.values);
    json.end_object();
    write_strings(json, "referents", referents);
    write_strings(json, "datasets", store.datasets(ordinal));
    json.field("target", store.matchable(ordinal)).end_object();
    out += '\n';
  }
  std::size_t number = 0;
  for (const model::Listing& listing : entity.listings) {
    ++number;
    std::vector<std::string_view> datasets;
    std::string_view day;
    if (listing.source < entity.sources.size()) {
      datasets.push_back(entity.sources[listing.source].dataset);
      day = entity.sources[listing.source].date;
    }
    base::JsonWriter json(out);
    json.begin_object();
    json.field("id", listing.id.empty() ? entity.id + "-sanction-" + std::to_string(number) : listing.id);
    json.field("schema", "Sanction").key("properties").begin_object();
    json.key("entity").begin_array().string(entity.id).end_array();
    write_ftm_values(json, listing.values);
    json.end_object();
    write_strings(json, "datasets", datasets);
    if (!day.empty()) json.field("last_change", day);
    json.field("target", false).end_object();
    out += '\n';
  }
}

// Calls `write` with pieces of the whole output, each a number of whole lines.
[[nodiscard]] Result<void> write_lines(const index::EntityStore& store,
                                       const std::function<Result<void>(std::string_view)>& write) {
  constexpr std::size_t kPiece = 1 << 20;
  std::string out;
  for (std::uint32_t ordinal = 0; ordinal < store.size(); ++ordinal) {
    auto entity = store.entity(ordinal);
    if (!entity) return tl::unexpected(std::move(entity.error()));
    append_lines(out, *entity, store, ordinal);
    if (out.size() < kPiece) continue;
    if (auto written = write(out); !written) return written;
    out.clear();
  }
  return write(out);
}

int export_entities(const Arguments& arguments) {
  if (auto good = not_an_input(arguments.output, std::array{arguments.index}); !good)
    return report(good.error());
  auto index = open_index(arguments.index);
  if (!index) return report(index.error());
  const bool to_file = !arguments.output.empty();
  // A half-written export is never seen under the name that was asked for.
  const bool replaces = to_file && !base::is_stream(arguments.output);
  const std::string target = replaces ? base::replaced_file(arguments.output) : arguments.output;
  const std::string temporary = replaces ? target + ".part-" + std::to_string(::getpid()) : target;
  std::FILE* file = to_file ? std::fopen(temporary.c_str(), "wb") : stdout;
  const auto unwritable = [&](const std::string& what) {
    return Error{ErrorCode::kIo,
                 what + ": " + std::strerror(errno),
                 {to_file ? arguments.output : "standard output", -1, -1, {}}};
  };
  if (file == nullptr) return report(unwritable("cannot create the file"));
  if (replaces) base::temporary_begins(temporary);
  auto written = write_lines(index->state().entities, [&](std::string_view lines) -> Result<void> {
    if (std::fwrite(lines.data(), 1, lines.size(), file) != lines.size()) {
      return tl::unexpected(unwritable("cannot write"));
    }
    return {};
  });
  if (written && std::fflush(file) != 0) written = tl::unexpected(unwritable("cannot write"));
  if (to_file) {
    if (std::fclose(file) != 0 && written) written = tl::unexpected(unwritable("cannot write"));
    if (written && replaces && std::rename(temporary.c_str(), target.c_str()) != 0)
      written = tl::unexpected(unwritable("cannot put the file in place"));
    if (!written && replaces) std::remove(temporary.c_str());
    if (replaces) base::temporary_ends(temporary);
  }
  return written ? kDone : report(written.error());
}

}  // namespace

void add_export(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("export", "All listed entities as FollowTheMoney entities, JSON lines");
  command->footer(R"(Examples:
  tamis export --index lists.tamis --output entities.ftm.json
  tamis export --index lists.tamis | jq -r .caption

One entity a line, in the order of the index, each followed by its listings as Sanction entities. `tamis
compile` and FollowTheMoney's own tools read the file.)");
  auto arguments = std::make_shared<Arguments>();
  add_index_option(*command, arguments->index);
  command->add_option("--output", arguments->output, "The file to write (default: standard output)")
      ->type_name("FILE");
  command->callback([arguments, &action] { action = [arguments] { return export_entities(*arguments); }; });
}

}  // namespace tamis::cli

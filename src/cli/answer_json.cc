#include "cli/answer_json.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "screen/index_state.h"
#include "tamis/version.h"

namespace tamis::cli {
namespace {

[[nodiscard]] std::string_view weak_aliases_name(WeakAliases weak) noexcept {
  switch (weak) {
    case WeakAliases::kIgnore:
      return "ignore";
    case WeakAliases::kConfirm:
      return "confirm";
    case WeakAliases::kFull:
      return "full";
  }
  return "";
}

void write_strings(base::JsonWriter& json, const char* key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  json.key(key).begin_array();
  for (const std::string& value : values) json.string(value);
  json.end_array();
}

// Values by property, properties in the order of their first value.
void write_values(base::JsonWriter& json, const std::vector<model::Value>& values) {
  std::vector<std::string_view> properties;
  for (const model::Value& value : values) {
    if (std::find(properties.begin(), properties.end(), value.property) == properties.end()) {
      properties.push_back(value.property);
    }
  }
  for (const std::string_view property : properties) {
    json.key(property).begin_array();
    for (const model::Value& value : values) {
      if (value.property == property) json.string(value.value);
    }
    json.end_array();
  }
}

void write_match(base::JsonWriter& json, const Index& index, Algorithm algorithm, const Match& match) {
  json.begin_object().field("id", match.id).field("caption", match.caption).field("schema", match.schema);
  json.key("datasets").begin_array();
  for (const std::string& dataset : match.datasets) json.string(dataset);
  json.end_array().key("programs").begin_array();
  for (const std::string& program : match.programs) json.string(program);
  json.end_array();
  if (const auto entity = index.state().entities.entity(match.ordinal)) {
    write_properties(json, *entity);
    write_sanctions(json, *entity);
  } else {
    json.key("properties").begin_object().end_object();
  }
  if (algorithm == Algorithm::kOfac) {
    json.key("score").number(match.score, 6);
  } else {
    json.key("score").number(shown_score(match.score), 6);
    json.key("bits").number(match.bits, 2);
  }
  json.field("match", match.match)
      .field("query_name", match.query_name)
      .field("listed_name", match.listed_name);
  json.key("evidence");
  write_evidence(json, match.evidence);
  json.end_object();
}

}  // namespace

void write_properties(base::JsonWriter& json, const model::Entity& entity) {
  json.key("properties").begin_object();
  write_values(json, entity.values);
  json.end_object();
}

void write_sanctions(base::JsonWriter& json, const model::Entity& entity) {
  json.key("sanctions").begin_array();
  for (const model::Listing& listing : entity.listings) {
    json.begin_object();
    if (listing.source < entity.sources.size()) {
      const model::Source& source = entity.sources[listing.source];
      json.field("dataset", source.dataset).field("entry_id", source.entry_id);
      if (!source.date.empty()) json.field("date", source.date);
    }
    if (!listing.id.empty()) json.field("id", listing.id);
    write_values(json, listing.values);
    json.end_object();
  }
  json.end_array();
}

AnswerWriter::AnswerWriter(const Index& index, const Options& options)
    : index_(index), algorithm_(options.algorithm) {
  base::JsonWriter json(context_);
  json.begin_object().key("index");
  screen::write_index(json, index);
  if (!options.profile.hash.empty()) json.field("profile", options.profile.hash);
  json.field("version", kVersion);
  json.key("options").begin_object().key("threshold").number(options.threshold, 6);
  if (options.cutoff >= 0) json.key("cutoff").number(options.cutoff, 6);
  json.field("limit", static_cast<std::uint64_t>(options.limit));
  json.field("weak_aliases", weak_aliases_name(options.weak_aliases));
  if (options.algorithm == Algorithm::kOfac) json.field("algorithm", "ofac");
  json.end_object().end_object();
  context_ = context_.substr(1, context_.size() - 2);
}

void AnswerWriter::append_query(std::string& out, const Query& query) {
  out += "{\"query\":";
  base::JsonWriter json(out);
  json.begin_object();
  if (!query.id.empty()) json.field("id", query.id);
  if (!query.schema.empty()) json.field("schema", query.schema);
  write_strings(json, "names", query.names);
  write_strings(json, "birth_dates", query.birth_dates);
  if (!query.gender.empty()) json.field("gender", query.gender);
  write_strings(json, "countries", query.countries);
  write_strings(json, "nationalities", query.nationalities);
  write_strings(json, "addresses", query.addresses);
  if (!query.identifiers.empty()) {
    json.key("identifiers").begin_array();
    for (const Query::Identifier& identifier : query.identifiers) {
      json.begin_object();
      if (!identifier.property.empty()) json.field("property", identifier.property);
      json.field("value", identifier.value).end_object();
    }
    json.end_array();
  }
  json.end_object();
  out += ',';
}

void AnswerWriter::append_answer(std::string& out, const Query& query, const Answer& answer,
                                 std::span<const std::string> row_warnings, std::int64_t row,
                                 std::int64_t line) const {
  append_query(out, query);
  out += "\"results\":";
  base::JsonWriter json(out);
  json.begin_array();
  for (const Match& match : answer.matches) write_match(json, index_, algorithm_, match);
  json.end_array();
  out += ",\"total\":" + std::to_string(answer.above_threshold);
  if (!row_warnings.empty() || !answer.warnings.empty()) {
    out += ",\"warnings\":";
    base::JsonWriter warnings(out);
    warnings.begin_array();
    for (const std::string& warning : row_warnings) warnings.string(warning);
    for (const std::string& warning : answer.warnings) warnings.string(warning);
    warnings.end_array();
  }
  append_tail(out, row, line);
}

void AnswerWriter::append_error(std::string& out, const Query& query, const Error& error, std::int64_t row,
                                std::int64_t line) const {
  append_query(out, query);
  out += "\"results\":[],\"error\":";
  base::JsonWriter json(out);
  json.begin_object().field("code", error_code_name(error.code)).field("message", error.message).end_object();
  append_tail(out, row, line);
}

void AnswerWriter::append_tail(std::string& out, std::int64_t row, std::int64_t line) const {
  out += ',';
  out += context_;
  if (row > 0) out += ",\"row\":" + std::to_string(row) + ",\"line\":" + std::to_string(line);
  out += "}\n";
}

}  // namespace tamis::cli

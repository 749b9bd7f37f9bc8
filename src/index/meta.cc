#include "index/meta.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "base/json_writer.h"

namespace tamis::index {

namespace {

using lists::Severity;
constexpr std::array<Severity, 4> kSeverities{Severity::kRepaired, Severity::kWarning, Severity::kSkipped,
                                              Severity::kError};

void write_counts(base::JsonWriter& json, const Counts& counts) {
  json.field("entities", counts.entities).field("edges", counts.edges);
  json.field("others", counts.others).field("names", counts.names);
}

namespace dom = simdjson::dom;

std::string text_of(const dom::element& element, const char* key) {
  std::string_view out;
  if (element[key].get_string().get(out) != simdjson::SUCCESS) return {};
  return std::string(out);
}

std::uint64_t number_of(const dom::element& element, const char* key) {
  std::uint64_t out = 0;
  if (element[key].get_uint64().get(out) != simdjson::SUCCESS) return 0;
  return out;
}

// Calls visit(element) for each element of an array; a missing array has none.
template <class Visit>
void for_each(const dom::element& element, const char* key, Visit&& visit) {
  dom::array array;
  if (element[key].get_array().get(array) != simdjson::SUCCESS) return;
  for (const dom::element item : array) visit(item);
}

Counts counts_of(const dom::element& element) {
  return Counts{number_of(element, "entities"), number_of(element, "edges"), number_of(element, "others"),
                number_of(element, "names")};
}

}  // namespace

std::string_view severity_name(Severity severity) noexcept {
  switch (severity) {
    case Severity::kRepaired:
      return "repaired";
    case Severity::kWarning:
      return "warning";
    case Severity::kSkipped:
      return "skipped";
    case Severity::kError:
      return "error";
  }
  return "warning";
}

std::uint64_t ListMeta::issue_count(Severity severity) const noexcept {
  std::uint64_t sum = 0;
  for (const IssueCount& issue : issues) sum += issue.severity == severity ? issue.count : 0;
  return sum;
}

const ListMeta* IndexMeta::find(std::string_view dataset) const noexcept {
  for (const ListMeta& list : lists) {
    if (list.dataset == dataset) return &list;
  }
  return nullptr;
}

std::string write_meta(const IndexMeta& meta) {
  std::string out;
  base::JsonWriter json(out);
  json.begin_object().field("builder", meta.builder).key("totals").begin_object();
  write_counts(json, meta.totals);
  json.field("identifiers", meta.identifiers).end_object().key("lists").begin_array();
  for (const ListMeta& list : meta.lists) {
    json.begin_object().field("dataset", list.dataset).field("title", list.title).field("date", list.date);
    json.field("format", list.format).key("files").begin_array();
    for (const ListFile& file : list.files) {
      json.begin_object().field("name", file.name).field("size", file.size);
      json.field("sha256", file.sha256).end_object();
    }
    json.end_array().field("records", list.records).field("stated_records", list.stated_records);
    write_counts(json, list.counts);
    json.key("issues").begin_array();
    for (const IssueCount& issue : list.issues) {
      json.begin_object().field("severity", severity_name(issue.severity)).field("code", issue.code);
      json.field("count", issue.count).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().key("schemata").begin_array();
  for (const std::string& schema : meta.schemata) json.string(schema);
  json.end_array().end_object();
  return out;
}

Result<IndexMeta> parse_meta(std::string_view text) {
  dom::parser parser;
  dom::element root;
  // Empty first: simdjson would copy from the null pointer of a section that is not there.
  if (text.empty() || parser.parse(text.data(), text.size(), true).get(root) != simdjson::SUCCESS ||
      !root.is_object()) {
    return fail(ErrorCode::kCorrupt, "expected a JSON object in the meta section");
  }
  IndexMeta meta;
  meta.builder = text_of(root, "builder");
  dom::element totals;
  if (root["totals"].get(totals) == simdjson::SUCCESS) {
    meta.totals = counts_of(totals);
    meta.identifiers = number_of(totals, "identifiers");
  }
  for_each(root, "lists", [&](const dom::element& row) {
    ListMeta list;
    list.dataset = text_of(row, "dataset");
    list.title = text_of(row, "title");
    list.date = text_of(row, "date");
    list.format = text_of(row, "format");
    for_each(row, "files", [&](const dom::element& file) {
      list.files.push_back(ListFile{text_of(file, "name"), number_of(file, "size"), text_of(file, "sha256")});
    });
    list.records = number_of(row, "records");
    list.stated_records = number_of(row, "stated_records");
    list.counts = counts_of(row);
    for_each(row, "issues", [&](const dom::element& issue) {
      const std::string severity = text_of(issue, "severity");
      IssueCount count;
      for (const Severity known : kSeverities) {
        if (severity_name(known) == severity) count.severity = known;
      }
      count.code = text_of(issue, "code");
      count.count = number_of(issue, "count");
      list.issues.push_back(std::move(count));
    });
    meta.lists.push_back(std::move(list));
  });
  for_each(root, "schemata", [&](const dom::element& schema) {
    std::string_view name;
    if (schema.get_string().get(name) == simdjson::SUCCESS) meta.schemata.emplace_back(name);
  });
  return meta;
}

}  // namespace tamis::index

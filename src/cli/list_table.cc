#include "cli/list_table.h"

#include <algorithm>
#include <vector>

namespace tamis::cli {
namespace {

// "3 errors, 12 warnings": the graver first, what is zero left out.
[[nodiscard]] std::string issues_text(const index::ListMeta& list) {
  struct Kind {
    lists::Severity severity;
    const char* one;
    const char* many;
  };
  static constexpr Kind kKinds[] = {{lists::Severity::kError, "error", "errors"},
                                    {lists::Severity::kSkipped, "skipped", "skipped"},
                                    {lists::Severity::kWarning, "warning", "warnings"},
                                    {lists::Severity::kRepaired, "repaired", "repaired"}};
  std::string out;
  for (const Kind& kind : kKinds) {
    const std::uint64_t count = list.issue_count(kind.severity);
    if (count == 0) continue;
    if (!out.empty()) out += ", ";
    out += grouped(count) + " " + (count == 1 ? kind.one : kind.many);
  }
  return out.empty() ? "none" : out;
}

void write_counts(base::JsonWriter& json, const index::Counts& counts) {
  json.field("entities", counts.entities).field("edges", counts.edges);
  json.field("others", counts.others).field("names", counts.names);
}

}  // namespace

std::string list_table(const index::IndexMeta& meta, const Style& style) {
  std::vector<std::vector<std::string>> rows{{"list", "date", "records", "entities", "names", "issues"}};
  for (const index::ListMeta& list : meta.lists) {
    rows.push_back({printable(list.dataset), list.date.empty() ? "-" : printable(list.date),
                    grouped(list.records), grouped(list.counts.entities), grouped(list.counts.names),
                    issues_text(list)});
  }
  rows.push_back({"together", "", "", grouped(meta.totals.entities), grouped(meta.totals.names), ""});
  std::string out = table_text(rows, {false, false, true, true, true, false}, style);
  if (meta.totals.edges + meta.totals.others > 0) {
    out += "and " + grouped(meta.totals.edges) + " links, " + grouped(meta.totals.others) +
           " addresses, documents and other things that are shown but not screened\n";
  }
  return out;
}

std::string issue_table(const index::IndexMeta& meta, const Style& style) {
  std::vector<std::vector<std::string>> rows{{"list", "issue", "severity", "count"}};
  for (const index::ListMeta& list : meta.lists) {
    for (auto issue = list.issues.rbegin(); issue != list.issues.rend(); ++issue) {
      rows.push_back({printable(list.dataset), printable(issue->code),
                      std::string(index::severity_name(issue->severity)), grouped(issue->count)});
    }
  }
  return rows.size() == 1 ? std::string() : table_text(rows, {false, false, false, true}, style);
}

void write_lists(base::JsonWriter& json, const index::IndexMeta& meta) {
  json.key("lists").begin_array();
  for (const index::ListMeta& list : meta.lists) {
    json.begin_object().field("dataset", list.dataset).field("title", list.title).field("date", list.date);
    json.field("format", list.format).key("files").begin_array();
    for (const index::ListFile& file : list.files) {
      json.begin_object()
          .field("name", file.name)
          .field("size", file.size)
          .field("sha256", file.sha256)
          .end_object();
    }
    json.end_array().field("records", list.records);
    if (list.stated_records > 0) json.field("stated_records", list.stated_records);
    write_counts(json, list.counts);
    json.key("issues").begin_array();
    for (const index::IssueCount& issue : list.issues) {
      json.begin_object().field("severity", index::severity_name(issue.severity)).field("code", issue.code);
      json.field("count", issue.count).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().key("totals").begin_object();
  write_counts(json, meta.totals);
  json.field("identifiers", meta.identifiers).end_object();
}

}  // namespace tamis::cli

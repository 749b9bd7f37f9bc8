// What an index says of itself: which lists in which edition, how many entries, what was wrong with them.
// JSON in the file, so that an auditor reads it without tamis; this is its typed form.
#ifndef TAMIS_INDEX_META_H_
#define TAMIS_INDEX_META_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lists/reader.h"
#include "tamis/error.h"

namespace tamis::index {

struct ListFile {
  std::string name;  // base name
  std::uint64_t size = 0;
  std::string sha256;  // 64 hexadecimal digits
  friend bool operator==(const ListFile&, const ListFile&) = default;
};

struct IssueCount {
  lists::Severity severity = lists::Severity::kWarning;
  std::string code;
  std::uint64_t count = 0;
  friend bool operator==(const IssueCount&, const IssueCount&) = default;
};

// Counts of one list or of the whole index. An entity counts for every list among its sources.
struct Counts {
  std::uint64_t entities = 0;  // of matchable schemata: what is screened
  std::uint64_t edges = 0;     // links between entities
  std::uint64_t others = 0;    // addresses, documents, wallets ...: kept to be shown
  std::uint64_t names = 0;     // name, alias, previousName and weakAlias values
  friend bool operator==(const Counts&, const Counts&) = default;
};

// One list as it was read.
struct ListMeta {
  std::string dataset;  // "us_ofac_sdn"
  std::string title;
  std::string date;    // YYYY-MM-DD or empty
  std::string format;  // id of the reader: "ofac_xml"
  std::vector<ListFile> files;
  std::uint64_t records = 0;         // seen by the reader
  std::uint64_t stated_records = 0;  // as the list says; 0: it does not
  Counts counts;
  std::vector<IssueCount> issues;  // ascending by severity and code

  [[nodiscard]] std::uint64_t issue_count(lists::Severity severity) const noexcept;
  friend bool operator==(const ListMeta&, const ListMeta&) = default;
};

struct IndexMeta {
  std::string builder;  // "tamis 0.1.0"
  std::vector<ListMeta> lists;
  std::vector<std::string> schemata;  // EntityRow::schema counts in it
  Counts totals;                      // each entity once
  std::uint64_t identifiers = 0;      // rows of the identifier index
  friend bool operator==(const IndexMeta&, const IndexMeta&) = default;

  [[nodiscard]] const ListMeta* find(std::string_view dataset) const noexcept;
};

// Stable lower-case names: "repaired", "warning", "skipped", "error".
[[nodiscard]] std::string_view severity_name(lists::Severity severity) noexcept;

[[nodiscard]] std::string write_meta(const IndexMeta& meta);

// kCorrupt when the bytes are no meta JSON. Fields that are missing keep their defaults.
[[nodiscard]] Result<IndexMeta> parse_meta(std::string_view json);

}  // namespace tamis::index

#endif  // TAMIS_INDEX_META_H_

#include "index/issue_log.h"

#include <algorithm>

#include "index/varint.h"

namespace tamis::index {

namespace {

using lists::Issue;
using lists::Severity;

bool grave(Severity severity) { return severity == Severity::kSkipped || severity == Severity::kError; }

// `text` cut to at most `limit` bytes, not inside a UTF-8 sequence.
std::string_view cut(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

// Strings in the order of first use, each written once.
class Names {
 public:
  std::uint64_t number(std::string_view text) {
    const auto [place, fresh] = numbers_.emplace(std::string(text), numbers_.size());
    if (fresh) put_bytes(bytes_, text);
    return place->second;
  }
  void write(std::string& out) const {
    put_varint(out, numbers_.size());
    out += bytes_;
  }

 private:
  std::map<std::string, std::uint64_t> numbers_;
  std::string bytes_;
};

}  // namespace

void IssueLog::add(std::uint32_t list, const Issue& issue) {
  List& log = lists_[list];
  ++log.counts[{issue.severity, issue.code}];
  std::uint64_t& kept = grave(issue.severity) ? log.graver : log.lesser;
  if (kept >= kMaxKeptIssues) return;
  ++kept;
  log.kept.push_back(issue);
  log.kept.back().message = std::string(cut(issue.message, kMaxIssueMessageBytes));
  log.kept.back().where.record_id = std::string(cut(issue.where.record_id, kMaxIssueMessageBytes));
}

std::vector<IssueCount> IssueLog::counts(std::uint32_t list) const {
  std::vector<IssueCount> out;
  const auto found = lists_.find(list);
  if (found == lists_.end()) return out;
  for (const auto& [key, count] : found->second.counts)
    out.push_back(IssueCount{key.first, key.second, count});
  return out;
}

std::string IssueLog::encode(const std::vector<std::uint32_t>& list_numbers) const {
  std::vector<std::pair<std::uint32_t, const List*>> order;
  for (const auto& [list, log] : lists_) {
    if (list < list_numbers.size()) order.emplace_back(list_numbers[list], &log);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Names codes;
  Names files;
  std::string rows;
  std::uint64_t count = 0;
  for (const auto& [list, log] : order) {
    for (const Issue& issue : log->kept) {
      put_varint(rows, list);
      put_varint(rows, static_cast<std::uint64_t>(issue.severity));
      put_varint(rows, codes.number(issue.code));
      put_varint(rows, files.number(issue.where.file));
      put_varint(rows,
                 issue.where.byte_offset < 0 ? 0 : static_cast<std::uint64_t>(issue.where.byte_offset) + 1);
      put_varint(rows, issue.where.line < 0 ? 0 : static_cast<std::uint64_t>(issue.where.line) + 1);
      put_bytes(rows, issue.where.record_id);
      put_bytes(rows, issue.message);
      ++count;
    }
  }
  std::string out;
  codes.write(out);
  files.write(out);
  put_varint(out, count);
  out += rows;
  return out;
}

Result<void> read_issues(std::string_view bytes, const std::function<void(const StoredIssue&)>& issue) {
  constexpr std::uint64_t kLeastIssueBytes = 8;  // eight fields of at least one byte
  const auto bad = [] { return fail(ErrorCode::kCorrupt, "the issues section is damaged"); };
  ByteCursor in(bytes);
  const auto read_names = [&] {
    std::vector<std::string_view> names(in.count(1));
    for (std::string_view& name : names) name = in.bytes();
    return names;
  };
  const std::vector<std::string_view> codes = read_names();
  const std::vector<std::string_view> files = read_names();
  StoredIssue stored;
  for (std::uint64_t left = in.count(kLeastIssueBytes); left > 0; --left) {
    const std::uint64_t list = in.varint();
    const std::uint64_t severity = in.varint();
    const std::uint64_t code = in.varint();
    const std::uint64_t file = in.varint();
    const std::uint64_t offset = in.varint();
    const std::uint64_t line = in.varint();
    const std::string_view record_id = in.bytes();
    const std::string_view message = in.bytes();
    if (in.bad() || list > 0xFFFF || severity > static_cast<std::uint64_t>(Severity::kError) ||
        code >= codes.size() || file >= files.size()) {
      return bad();
    }
    stored.list = static_cast<std::uint32_t>(list);
    stored.issue.severity = static_cast<Severity>(severity);
    stored.issue.code = codes[code];
    stored.issue.message = message;
    stored.issue.where = Where{std::string(files[file]), static_cast<std::int64_t>(offset) - 1,
                               static_cast<std::int64_t>(line) - 1, std::string(record_id)};
    issue(stored);
  }
  if (in.bad() || !in.at_end()) return bad();
  return {};
}

}  // namespace tamis::index

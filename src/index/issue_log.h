// The issues of a compile inside its index, so that `tamis info --issues` can show years later what was dirty
// in the list of that day. Bounded: a list gone wrong must not make the index grow without end; the counts in
// kMeta are always complete.
#ifndef TAMIS_INDEX_ISSUE_LOG_H_
#define TAMIS_INDEX_ISSUE_LOG_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/meta.h"
#include "lists/reader.h"
#include "tamis/error.h"

namespace tamis::index {

// Issues kept of one list: as many of the lesser ones (repaired, warning), and as many again of those that
// cost a record (skipped, error), so that a flood of repairs cannot hide a lost record.
inline constexpr std::uint64_t kMaxKeptIssues = 10'000;
inline constexpr std::size_t kMaxIssueMessageBytes = 1024;  // longer messages are cut

// Collects issues by the number of their list and counts all of them. Thread-compatible.
class IssueLog {
 public:
  void add(std::uint32_t list, const lists::Issue& issue);

  // All counts of one list, ascending by severity and code.
  [[nodiscard]] std::vector<IssueCount> counts(std::uint32_t list) const;

  // The section's bytes. `list_numbers[n]` is the place in kMeta of the list that add() called n; issues come
  // in that order, those of one list in the order in which they were added.
  [[nodiscard]] std::string encode(const std::vector<std::uint32_t>& list_numbers) const;

 private:
  struct List {
    std::map<std::pair<lists::Severity, std::string>, std::uint64_t> counts;
    std::uint64_t lesser = 0;
    std::uint64_t graver = 0;
    std::vector<lists::Issue> kept;
  };
  std::map<std::uint32_t, List> lists_;
};

struct StoredIssue {
  std::uint32_t list = 0;  // index into the lists of kMeta
  lists::Issue issue;      // where.file is a base name
};

// Hands over the issues of the section one by one, in its order. kCorrupt, when some may have been handed
// over.
[[nodiscard]] Result<void> read_issues(std::string_view bytes,
                                       const std::function<void(const StoredIssue&)>& issue);

}  // namespace tamis::index

#endif  // TAMIS_INDEX_ISSUE_LOG_H_

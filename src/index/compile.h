// Official lists in, one verified index out. The rule that everything here serves: an index in use is never
// replaced by a worse one. A file that cannot be read whole, a list that lost too many entries or broke too
// many records, an index that does not verify or that the caller's own test rejects: each is an error that
// leaves the old index where it is.
#ifndef TAMIS_INDEX_COMPILE_H_
#define TAMIS_INDEX_COMPILE_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/index_file.h"
#include "index/issue_log.h"
#include "index/meta.h"
#include "tamis/error.h"

namespace tamis::index {

struct CompileProgress {
  std::string_view file;         // base name of the file being read
  std::uint64_t bytes_done = 0;  // of all sources; grows by whole sources
  std::uint64_t bytes_total = 0;
  std::uint64_t entities = 0;
};

struct CompileOptions {
  // Files and folders. A folder stands for all lists under it: hidden files, notes (README*, *.md, *.txt,
  // *.toml), what downloads leave beside a list (*.meta, *.etag, *.sha256, *.part, *.tmp, *.previous) and
  // indexes (*.tamis) are passed over; any other file in it must be a list. A file named here is never passed
  // over.
  std::vector<std::string> sources;
  std::string out;
  std::string format;  // id of a reader to use for every file; empty: recognised from the content

  // The share of its entries that a list may lose against the index being replaced; a list that is gone lost
  // all.
  double max_shrink = 0.1;
  bool allow_shrink = false;  // lose as many as there are
  bool allow_older = false;   // replace a list by an edition that states an earlier date
  // The share of its records that a list may lose to errors, or lack against the count it states of itself.
  double max_error_share = 0.01;

  std::function<void(const CompileProgress&)>
      progress;  // may be empty; called now and then from the same thread
  // May be empty. Called with the finished and verified index before it is published; an Error stops that.
  std::function<Result<void>(const IndexFile&)> accept;
};

struct CompileReport {
  IndexMeta meta;
  std::string index_hash;  // IndexFile::content_hash
  std::uint64_t index_bytes = 0;
  double seconds = 0;                    // wall clock
  std::vector<std::string> passed_over;  // files in folders that are no lists by their names
  std::vector<std::string> notes;  // what the caller should tell: the shrink guard could not compare ...
};

// Compiles `sources` into one index and publishes it at `out`, atomically. The index depends on the files'
// contents and base names only: not on their folders, their order, the clock or the machine. Errors name
// file, place and remedy: kNotFound, kIo, kInvalidArgument (nothing to compile), kFormat, kTruncated, kLimit
// (a file that no reader can use), kRefused (a guard). On any error the file at `out` is as it was.
[[nodiscard]] Result<CompileReport> compile(const CompileOptions& options);

}  // namespace tamis::index

#endif  // TAMIS_INDEX_COMPILE_H_

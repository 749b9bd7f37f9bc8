// Screens a whole customer file: the rows in order, whatever the number of threads, each accounted for. The output file
// is only ever appended to, in whole lines and input order, so an interrupted run is resumed where it stopped.
#ifndef TAMIS_CLI_BATCH_H_
#define TAMIS_CLI_BATCH_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "cli/customers.h"
#include "tamis/error.h"
#include "tamis/screener.h"

namespace tamis::cli {

// What became of the rows. rows = resumed + screened + bad.
struct BatchSummary {
  std::uint64_t rows = 0;
  std::uint64_t resumed = 0;  // done by an earlier run that this one goes on with
  std::uint64_t screened = 0;
  std::uint64_t bad = 0;       // could not be screened
  std::uint64_t blank = 0;     // without any value; not counted as rows
  std::uint64_t alerts = 0;    // rows with at least one entity at or above the threshold
  std::uint64_t hits = 0;      // such entities
  std::uint64_t warnings = 0;  // rows of which a value could not be used
  double seconds = 0;
  bool interrupted = false;
};

// Renders one screened row; called from several threads at once. `answer` is null for a bad row.
using RenderRow = std::function<void(std::string& out, const Customer& customer, const Answer* answer)>;

struct BatchOptions {
  unsigned jobs = 1;
  const std::atomic<bool>* stop = nullptr;  // set by a signal handler: end after the rows at hand
  // Called in input order from one thread at a time.
  std::function<Result<void>(std::string_view text)> write;  // rendered rows
  std::function<void(const Customer&)> bad_row;              // each bad row
  // Each value that could not be used of a row that has no matches; may be empty.
  std::function<void(const Customer&, const std::string& note)> quiet_row;
  std::function<void(std::int64_t byte_offset, std::uint64_t rows)>
      progress;  // about every 64 rows; may be empty
};

// The error of an answer that is not Answer::screened: its warnings.
[[nodiscard]] Error not_screened(const Answer& answer, Where where = {});

// Screens what is left of `customers`. The error is that of BatchOptions::write.
[[nodiscard]] Result<BatchSummary> run_batch(CustomerReader& customers, const Screener& screener,
                                             const RenderRow& render, const BatchOptions& options);

// An output file that may hold the rows of an earlier run.
class ResumableOutput {
 public:
  // Opens `path` for appending; `fresh` empties it first. A last line without its line break is cut off by the first
  // append(), or by finish(): it was being written when the earlier run ended. Until then the file is as it was. kIo; kRefused when another process writes to the file.
  [[nodiscard]] static Result<ResumableOutput> open(const std::string& path, bool fresh);
  ResumableOutput(ResumableOutput&& other) noexcept;
  ResumableOutput& operator=(ResumableOutput&& other) noexcept;
  ~ResumableOutput();

  // Whole lines that the file already holds, and the first and last of them with their line breaks; 0 and empty:
  // a new file.
  [[nodiscard]] std::uint64_t lines() const noexcept { return lines_; }
  [[nodiscard]] const std::string& first_line() const noexcept { return first_; }
  [[nodiscard]] const std::string& last_line() const noexcept { return last_; }

  // The begin of that last line without its line break; empty: there is none.
  [[nodiscard]] const std::string& torn_line() const noexcept { return torn_; }

  // Appends whole lines. kIo, then what was written ends with a whole line or is cut off at the next open().
  [[nodiscard]] Result<void> append(std::string_view lines);
  // Flushes to the disk.
  [[nodiscard]] Result<void> finish();

 private:
  ResumableOutput() = default;
  int file_ = -1;
  std::string path_;
  std::uint64_t lines_ = 0;
  std::string first_;
  std::string last_;
  std::string torn_;
  std::int64_t cut_at_ = -1;  // where the last whole line ends when more follows; else negative

  [[nodiscard]] Result<void> cut();
};

// Skips the rows of `customers` that stand in `output` already. `head` gives the start of the line that a row has in
// the output; `context` must stand in each line. kRefused when the output is of another customer file, index, engine
// or threshold: it says which and what to do. Gives the number of rows skipped.
[[nodiscard]] Result<std::uint64_t> skip_done_rows(CustomerReader& customers, const ResumableOutput& output,
                                                   std::string_view context,
                                                   const std::function<std::string(const Customer&)>& head);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_BATCH_H_

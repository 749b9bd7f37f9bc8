#include "cli/batch.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "cli/ordered_work.h"

namespace tamis::cli {
namespace {

constexpr std::string_view kLineBegin = "{\"query\":";  // of every answer
constexpr std::int64_t kTornBytes = 64;
constexpr std::size_t kChunkRows = 64;  // some 2 ms of work: the lock is not felt, and the bar moves

struct Chunk {
  std::vector<Customer> customers;
  std::string text;
  std::uint64_t screened = 0;
  std::uint64_t alerts = 0;
  std::uint64_t hits = 0;
  std::uint64_t warnings = 0;
};

void work(Chunk& chunk, const Screener& screener, const RenderRow& render, Scratch& scratch) {
  for (Customer& customer : chunk.customers) {
    if (customer.error) {
      render(chunk.text, customer, nullptr);
      continue;
    }
    const Answer answer = screener.screen(customer.query, scratch);
    if (!answer.screened) {
      customer.error = not_screened(answer, {{}, customer.byte_offset, customer.line, customer.query.id});
      render(chunk.text, customer, nullptr);
      continue;
    }
    ++chunk.screened;
    chunk.alerts += answer.above_threshold > 0 ? 1 : 0;
    chunk.hits += answer.above_threshold;
    chunk.warnings += customer.warnings.empty() && answer.warnings.empty() ? 0 : 1;
    render(chunk.text, customer, &answer);
    if (answer.matches.empty()) {
      customer.warnings.insert(customer.warnings.end(), answer.warnings.begin(), answer.warnings.end());
    } else {
      customer.warnings.clear();
    }
  }
}

// False at the end of the file.
bool fill(Chunk& chunk, CustomerReader& customers, const std::atomic<bool>* stop) {
  chunk.customers.reserve(kChunkRows);
  while (chunk.customers.size() < kChunkRows && (stop == nullptr || !stop->load())) {
    Customer customer;
    if (!customers.next(customer)) break;
    chunk.customers.push_back(std::move(customer));
  }
  return !chunk.customers.empty();
}

// Takes finished chunks, in order.
class Ledger {
 public:
  Ledger(BatchSummary& summary, const BatchOptions& options) : summary_(summary), options_(options) {}

  [[nodiscard]] Result<void> take(const Chunk& chunk) {
    if (auto written = options_.write(chunk.text); !written) return written;
    for (const Customer& customer : chunk.customers) {
      if (!customer.error) {
        if (!options_.quiet_row) continue;
        for (const std::string& note : customer.warnings) options_.quiet_row(customer, note);
        continue;
      }
      ++summary_.bad;
      if (options_.bad_row) options_.bad_row(customer);
    }
    summary_.rows += chunk.customers.size();
    summary_.screened += chunk.screened;
    summary_.alerts += chunk.alerts;
    summary_.hits += chunk.hits;
    summary_.warnings += chunk.warnings;
    if (options_.progress) options_.progress(chunk.customers.back().byte_offset, summary_.rows);
    return {};
  }

 private:
  BatchSummary& summary_;
  const BatchOptions& options_;
};

[[nodiscard]] tl::unexpected<Error> io_error(const std::string& path, const char* what) {
  return fail(ErrorCode::kIo, std::string("cannot be ") + what + ": " + std::strerror(errno),
              Where{path, -1, -1, {}});
}

}  // namespace

Error not_screened(const Answer& answer, Where where) {
  std::string message;
  for (const std::string& warning : answer.warnings)
    message.append(message.empty() ? "" : "; ").append(warning);
  return Error{ErrorCode::kInvalidArgument, std::move(message), std::move(where)};
}

Result<BatchSummary> run_batch(CustomerReader& customers, const Screener& screener, const RenderRow& render,
                               const BatchOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  BatchSummary summary;
  Ledger ledger(summary, options);
  const auto outcome = work_in_order<Chunk>(
      options.jobs, [&](Chunk& chunk) { return fill(chunk, customers, options.stop); },
      [&] {
        return [&, scratch = Scratch()](Chunk& chunk) mutable { work(chunk, screener, render, scratch); };
      },
      [&](Chunk& chunk) { return ledger.take(chunk); });
  if (!outcome) return tl::unexpected<Error>(outcome.error());
  summary.blank = customers.blank_rows();
  summary.interrupted = options.stop != nullptr && options.stop->load();
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return summary;
}

Result<ResumableOutput> ResumableOutput::open(const std::string& path, bool fresh) {
  ResumableOutput out;
  out.path_ = path;
  out.file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (out.file_ < 0) return io_error(path, "opened for writing");
  // What cannot be locked (a pipe, some network file systems) is written without a lock.
  if (::flock(out.file_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    return fail(ErrorCode::kRefused, "another tamis writes to this file; wait for it or name another output",
                Where{path, -1, -1, {}});
  }
  struct stat status {};
  if (::fstat(out.file_, &status) != 0) return io_error(path, "read");
  if (!S_ISREG(status.st_mode)) return out;  // /dev/null, /dev/stdout: nothing to resume
  if (fresh && ::ftruncate(out.file_, 0) != 0) return io_error(path, "emptied");
  if (fresh || status.st_size == 0) return out;
  // One pass over the file: whole lines, the first and the last of them.
  std::string buffer(1 << 20, '\0');
  off_t at = 0;
  off_t line_begin = 0;
  off_t last_begin = 0;
  off_t whole = 0;  // where the last whole line ends
  while (true) {
    const ssize_t got = ::pread(out.file_, buffer.data(), buffer.size(), at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return io_error(path, "read");
    if (got == 0) break;
    for (ssize_t i = 0; i < got;) {
      const void* found = std::memchr(buffer.data() + i, '\n', static_cast<std::size_t>(got - i));
      if (found == nullptr) break;
      const auto next = static_cast<const char*>(found) - buffer.data() + 1;
      last_begin = line_begin;
      line_begin = whole = at + next;
      if (++out.lines_ == 1) out.first_.assign(static_cast<std::size_t>(whole), '\0');
      i = next;
    }
    at += got;
  }
  const auto read_at = [&](std::string& text, off_t from) {
    std::size_t filled = 0;
    while (filled < text.size()) {
      const ssize_t got =
          ::pread(out.file_, text.data() + filled, text.size() - filled, from + static_cast<off_t>(filled));
      if (got <= 0) return false;
      filled += static_cast<std::size_t>(got);
    }
    return true;
  };
  if (out.lines_ > 0) {
    out.last_.assign(static_cast<std::size_t>(whole - last_begin), '\0');
    if (!read_at(out.first_, 0) || !read_at(out.last_, last_begin)) return io_error(path, "read");
  }
  out.torn_.assign(static_cast<std::size_t>(std::min<off_t>(at - whole, kTornBytes)), '\0');
  if (!out.torn_.empty() && !read_at(out.torn_, whole)) return io_error(path, "read");
  if (at != whole) out.cut_at_ = whole;
  if (::lseek(out.file_, whole, SEEK_SET) < 0) return io_error(path, "continued");
  return out;
}

ResumableOutput::ResumableOutput(ResumableOutput&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      path_(std::move(other.path_)),
      lines_(other.lines_),
      first_(std::move(other.first_)),
      last_(std::move(other.last_)),
      torn_(std::move(other.torn_)),
      cut_at_(other.cut_at_) {}

ResumableOutput& ResumableOutput::operator=(ResumableOutput&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(path_, other.path_);
  std::swap(lines_, other.lines_);
  std::swap(first_, other.first_);
  std::swap(last_, other.last_);
  std::swap(torn_, other.torn_);
  std::swap(cut_at_, other.cut_at_);
  return *this;
}

ResumableOutput::~ResumableOutput() {
  if (file_ >= 0) ::close(file_);
}

Result<void> ResumableOutput::cut() {
  if (cut_at_ >= 0 && ::ftruncate(file_, static_cast<off_t>(cut_at_)) != 0)
    return io_error(path_, "cut after its last whole line");
  cut_at_ = -1;
  return {};
}

Result<void> ResumableOutput::append(std::string_view lines) {
  if (auto done = cut(); !done) return done;
  while (!lines.empty()) {
    const ssize_t put = ::write(file_, lines.data(), lines.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return io_error(path_, "written");
    lines.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

Result<void> ResumableOutput::finish() {
  if (auto done = cut(); !done) return done;
  if (::fsync(file_) != 0 && errno != EINVAL && errno != EROFS) return io_error(path_, "flushed to the disk");
  return {};
}

Result<std::uint64_t> skip_done_rows(CustomerReader& customers, const ResumableOutput& output,
                                     std::string_view context,
                                     const std::function<std::string(const Customer&)>& head) {
  constexpr std::string_view kRemedy =
      "; name another --output, or use --fresh to throw away what is there and begin anew";
  if (output.lines() == 0) {
    // Less than a line: the begin of an answer, or somebody's file without a line break.
    const std::string_view torn = output.torn_line();
    const std::size_t common = std::min(torn.size(), kLineBegin.size());
    if (torn.substr(0, common) == kLineBegin.substr(0, common)) return 0;
    return fail(ErrorCode::kRefused, "the file is no output of tamis" + std::string(kRemedy));
  }
  for (const std::string* line : {&output.first_line(), &output.last_line()}) {
    if (line->find(context) == std::string::npos) {
      return fail(ErrorCode::kRefused,
                  "the output holds answers of another index, version or threshold (or is no output of "
                  "tamis), so the "
                  "run cannot go on with it" +
                      std::string(kRemedy));
    }
  }
  Customer customer;
  for (std::uint64_t done = 1; done <= output.lines(); ++done) {
    const bool more = customers.next(customer);
    const std::string* line = done == output.lines() ? &output.last_line()
                              : done == 1            ? &output.first_line()
                                                     : nullptr;
    if (more && (line == nullptr || line->starts_with(head(customer)))) continue;
    return fail(ErrorCode::kRefused, "the output holds " + std::to_string(output.lines()) +
                                         " rows that are not those of this customer file" +
                                         std::string(kRemedy));
  }
  return output.lines();
}

}  // namespace tamis::cli

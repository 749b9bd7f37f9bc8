#include "lists/fetch.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <thread>
#include <utility>

#include "base/file.h"
#include "base/hash.h"
#include "lists/fetch_notes.h"
#include "lists/fetched_content.h"
#include "lists/https_request.h"
#include "lists/reader.h"

namespace tamis::lists {

namespace {

constexpr std::size_t kMaxPageBytes = std::size_t{4} << 20;  // of a page that links to a list

tl::unexpected<Error> fail_file(ErrorCode code, std::string message, std::string file) {
  return fail(code, std::move(message), Where{std::move(file), -1, -1, {}});
}

std::string system_reason() { return std::strerror(errno); }

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), size};
}

std::string megabytes(std::uint64_t bytes) {
  std::array<char, 48> text{};
  const bool large = bytes >= 1'000'000;
  const int size =
      large ? std::snprintf(text.data(), text.size(), "%.1f MB", static_cast<double>(bytes) / 1e6)
            : std::snprintf(text.data(), text.size(), "%llu bytes", static_cast<unsigned long long>(bytes));
  return {text.data(), static_cast<std::size_t>(size)};
}

HttpsLimits limits_of(const FetchOptions& options) {
  return {options.ca_file, options.connect_timeout_s, options.timeout_s, options.stall_timeout_s};
}

Result<void> check_content(const FetchOptions& options, const OfficialList& list, std::string_view bytes) {
  if (const Result<void> whole = check_whole(bytes); !whole) return whole;
  const FetchedFile file{list, bytes};
  if (options.check) return options.check(file);
  const Result<Recognition> known = recognize(Input{list.file, bytes.substr(0, Format::kRecognizeBytes)});
  if (!known) return tl::unexpected<Error>(known.error());
  return {};
}

// A problem of one list: the words for its report, and whether another attempt may help.
struct Trouble {
  std::string message;
  bool may_pass = false;
  bool cancelled = false;
};
template <class T>
using Attempt = tl::expected<T, Trouble>;

tl::unexpected<Trouble> trouble(std::string message, bool may_pass = false, bool cancelled = false) {
  return tl::unexpected<Trouble>(Trouble{std::move(message), may_pass, cancelled});
}

Trouble trouble_of(const HttpsRequest::Outcome& outcome) {
  return {explain_transfer(outcome), outcome.may_pass, outcome.cancelled};
}

class ListFetcher {
 public:
  ListFetcher(const FetchOptions& options, const OfficialList& list)
      : options_(options), list_(list), path_((std::filesystem::path(options.folder) / list.file).string()) {
    report_.id = list.id;
    report_.dataset = list.dataset;
    report_.path = path_;
  }

  FetchReport run(bool& cancelled) {
    examine_current();
    int wait_ms = options_.retry_wait_ms;
    for (int attempt = 1;; ++attempt) {
      const Attempt<void> done = fetch_once();
      if (done) break;
      cancelled = done.error().cancelled;
      if (cancelled || !done.error().may_pass || attempt >= options_.attempts) {
        give_up(done.error().message, attempt);
        break;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(wait_ms));
      wait_ms = std::min(wait_ms * 2, 60'000);
    }
    return std::move(report_);
  }

 private:
  std::string beside(std::string_view suffix) const { return path_ + std::string(suffix); }
  std::string part_notes_path() const {
    return path_ + std::string(sidecar::kPart) + std::string(sidecar::kMeta);
  }

  // What is in the folder now, and whether it is a list at all.
  void examine_current() {
    const Result<base::MappedFile> file = base::MappedFile::open(path_);
    if (!file) return;
    exists_ = true;
    current_bytes_ = file->bytes().size();
    current_sha256_ = base::sha256_hex(file->bytes());
    good_ = check_content(options_, list_, file->bytes()).has_value();
    notes_ = read_fetch_notes(beside(sidecar::kMeta));
    noted_ = good_ && notes_.sha256 == current_sha256_ && notes_.url == list_.url;
    describe_current();
  }

  void describe_current() {
    report_.bytes = current_bytes_;
    report_.previous_bytes = current_bytes_;
    report_.sha256 = current_sha256_;
    if (noted_) {
      report_.etag = notes_.etag;
      report_.last_modified = notes_.last_modified;
      report_.fetched_at = notes_.fetched_at;
    }
  }

  void give_up(const std::string& reason, int attempts) {
    std::string tries;
    if (attempts > 1) tries.append(" (").append(std::to_string(attempts)).append(" attempts)");
    if (good_) {
      report_.status = FetchStatus::kKeptLastGood;
      report_.message = reason + tries + "; the last good copy";
      if (!report_.fetched_at.empty()) report_.message += " of " + report_.fetched_at;
      report_.message += " stays in place";
      return;
    }
    report_.status = FetchStatus::kFailed;
    report_.message = reason + tries +
                      (exists_ ? "; the file in the folder is not a list that is recognised, either"
                               : "; there is no earlier copy");
  }

  // The address of the file: the table's, or the link in the table's page.
  Attempt<std::string> file_url() {
    if (list_.link.empty()) return list_.url;
    std::string page;
    HttpsRequest request;
    request.on_begin = [](long status, const HttpsHeaders&) { return status == 200; };
    request.on_bytes = [&](std::string_view bytes) {
      if (page.size() + bytes.size() > kMaxPageBytes) return false;
      page.append(bytes);
      return true;
    };
    request.on_progress = [&](std::uint64_t, std::uint64_t) { return tell_progress(0, 0, false); };
    const HttpsRequest::Outcome outcome = request.run(list_.url, limits_of(options_), {});
    if (outcome.begun && outcome.status != 200) {
      return trouble(explain_status(outcome.status) + " (the page that links to the list)",
                     status_may_pass(outcome.status));
    }
    if (outcome.refused)
      return trouble("the page that links to the list is over " + megabytes(kMaxPageBytes));
    if (!outcome.complete) return tl::unexpected<Trouble>(trouble_of(outcome));
    std::string url = find_link(page, outcome.url, list_.link);
    if (url.empty()) {
      return trouble(
          "the page " + list_.url + " has no link that ends in \"" + list_.link +
          "\"; the authority may have moved the list: look for a newer tamis, or give a table of your own");
    }
    if (!is_https(url)) return trouble("the page " + list_.url + " links to " + url + ", which is not https");
    return url;
  }

  Attempt<void> fetch_once() {
    Attempt<std::string> url = file_url();
    if (!url) return tl::unexpected<Trouble>(url.error());

    std::vector<std::string> headers = {"Accept-Encoding: identity"};
    if (noted_ && !options_.force) {
      if (!notes_.etag.empty()) headers.push_back("If-None-Match: " + notes_.etag);
      if (!notes_.last_modified.empty()) headers.push_back("If-Modified-Since: " + notes_.last_modified);
    }
    const std::uint64_t held = resumable_bytes(*url, headers);

    Attempt<HttpsRequest::Outcome> answer = transfer(*url, headers, held);
    if (!answer) return tl::unexpected<Trouble>(answer.error());
    const HttpsRequest::Outcome& outcome = *answer;
    report_.url = outcome.url;
    if (outcome.status == 304) {
      if (!noted_) return trouble("the server says \"not modified\" of a file that is not here");
      remove_part();
      return keep_unchanged(outcome.headers, "the server says that the list has not changed");
    }
    return take_over(outcome);
  }

  // Bytes of a download that was cut short and can go on; adds the headers that ask for the rest.
  std::uint64_t resumable_bytes(const std::string& url, std::vector<std::string>& headers) {
    struct stat status {};
    const FetchNotes part = read_fetch_notes(part_notes_path());
    // Only a strong ETag or a date promises that the rest belongs to the beginning (RFC 9110, 13.1.5).
    const bool strong = !part.etag.empty() && !part.etag.starts_with("W/");
    if (::stat(beside(sidecar::kPart).c_str(), &status) != 0 || status.st_size <= 0 || part.url != url ||
        (!strong && part.last_modified.empty()) ||
        static_cast<std::uint64_t>(status.st_size) >= list_.max_bytes) {
      remove_part();
      return 0;
    }
    headers.push_back("Range: bytes=" + std::to_string(status.st_size) + "-");
    headers.push_back("If-Range: " + (strong ? part.etag : part.last_modified));
    return static_cast<std::uint64_t>(status.st_size);
  }

  Attempt<HttpsRequest::Outcome> transfer(const std::string& url, const std::vector<std::string>& headers,
                                          std::uint64_t held) {
    std::uint64_t received = held;
    std::uint64_t offset = 0;  // of the answer's first byte in the file
    std::string refusal;
    bool may_help = false;
    int fd = -1;
    HttpsRequest request;
    request.on_begin = [&](long status, const HttpsHeaders& answer) {
      if (status == 304) return true;
      if (status != 200 && status != 206) return false;
      if (status == 206 && (held == 0 || answer.range_start != held)) {
        refusal = "the server sent another part of the file than the one asked for";
        may_help = true;
        return false;
      }
      offset = received = status == 206 ? held : 0;
      if (answer.content_length &&
          *answer.content_length > list_.max_bytes - std::min(received, list_.max_bytes)) {
        refusal = too_large(received + *answer.content_length);
        return false;
      }
      FetchNotes part;
      part.url = url;
      part.etag = answer.etag;
      part.last_modified = answer.last_modified;
      if (status == 200) {
        remove_part();
        if (const Result<void> noted = write_fetch_notes(part_notes_path(), part); !noted) {
          refusal = noted.error().to_string();
          return false;
        }
      }
      const int mode = O_WRONLY | O_CREAT | O_CLOEXEC | (status == 200 ? O_TRUNC : O_APPEND);
      fd = ::open(beside(sidecar::kPart).c_str(), mode, 0644);
      if (fd < 0) refusal = "cannot write " + beside(sidecar::kPart) + ": " + system_reason();
      return fd >= 0;
    };
    request.on_bytes = [&](std::string_view bytes) {
      if (fd < 0) return true;  // the body of a 304 that should have none
      if (bytes.size() > list_.max_bytes - std::min(received, list_.max_bytes)) {
        refusal = too_large(received + bytes.size());
        return false;
      }
      while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
          refusal = "cannot write " + beside(sidecar::kPart) + ": " + system_reason();
          return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
        received += static_cast<std::uint64_t>(written);
      }
      return true;
    };
    request.on_progress = [&](std::uint64_t, std::uint64_t total) {
      return tell_progress(received, total == 0 ? 0 : offset + total, false);
    };
    HttpsRequest::Outcome outcome = request.run(url, limits_of(options_), headers);
    bool synced = true;
    if (fd >= 0) {
      synced = ::fsync(fd) == 0;
      ::close(fd);
    }
    if (!refusal.empty()) {
      remove_part();
      return trouble(refusal, may_help);
    }
    if (outcome.begun && outcome.status != 200 && outcome.status != 206 && outcome.status != 304) {
      report_.url = outcome.url;
      if (outcome.status == 416) {  // the part does not belong to the file that is there now
        remove_part();
        return trouble("the server cannot resume the download", true);
      }
      return trouble(explain_status(outcome.status), status_may_pass(outcome.status));
    }
    if (!outcome.complete) return tl::unexpected<Trouble>(trouble_of(outcome));
    if (!synced) return trouble("cannot flush " + beside(sidecar::kPart) + " to disk: " + system_reason());
    if (!tell_progress(received, received, true)) return trouble("the fetch was cancelled", false, true);
    return outcome;
  }

  std::string too_large(std::uint64_t bytes) const {
    return "the file is over the limit of " + megabytes(list_.max_bytes) + " that the table sets (at least " +
           megabytes(bytes) + ")";
  }

  bool tell_progress(std::uint64_t bytes, std::uint64_t total, bool last) {
    if (!options_.progress) return true;
    const auto now = std::chrono::steady_clock::now();
    if (!last && now - told_ < std::chrono::seconds(1)) return true;
    told_ = now;
    return options_.progress(FetchProgress{list_.id, bytes, total});
  }

  // A complete download in FILE.part: checks it, and puts it in place.
  Attempt<void> take_over(const HttpsRequest::Outcome& outcome) {
    std::uint64_t bytes = 0;
    std::string sha256;
    {
      const Result<base::MappedFile> part = base::MappedFile::open(beside(sidecar::kPart));
      if (!part) {
        return trouble(part.error().code == ErrorCode::kNotFound ? "the answer is empty"
                                                                 : part.error().to_string());
      }
      bytes = part->bytes().size();
      const Result<void> content = check_content(options_, list_, part->bytes());
      if (!content) {
        reject();
        return trouble("the download was refused: " + content.error().message);
      }
      sha256 = base::sha256_hex(part->bytes());
    }
    if (good_ && sha256 == current_sha256_) {
      remove_part();
      return keep_unchanged(outcome.headers, "the list is the same as before");
    }
    const double floor = static_cast<double>(current_bytes_) * (1.0 - options_.max_shrink);
    if (good_ && !options_.force && static_cast<double>(bytes) < floor) {
      reject();
      return trouble("the list shrank from " + megabytes(current_bytes_) + " to " + megabytes(bytes) +
                     ", more than the shrink guard allows, and was refused; compare " +
                     beside(sidecar::kRejected) + " with the authority's page and use force if it is right");
    }
    return publish(outcome, bytes, std::move(sha256));
  }

  Attempt<void> publish(const HttpsRequest::Outcome& outcome, std::uint64_t bytes, std::string sha256) {
    std::error_code error;
    if (good_) {  // a copy that is no list must not push the last good one out
      const std::string waiting = beside(sidecar::kPrevious) + ".new";
      std::filesystem::remove(waiting, error);
      std::filesystem::create_hard_link(path_, waiting, error);
      if (error)
        std::filesystem::copy_file(path_, waiting, std::filesystem::copy_options::overwrite_existing, error);
      if (!error) std::filesystem::rename(waiting, beside(sidecar::kPrevious), error);
      if (error) return trouble("cannot keep the last good copy: " + error.message());
    }
    std::filesystem::rename(beside(sidecar::kPart), path_, error);
    if (error) return trouble("cannot put the new file in place: " + error.message());
    remove_part();
    sync_folder();

    const bool replaced = exists_;
    const std::uint64_t before = current_bytes_;
    exists_ = good_ = noted_ = true;
    current_bytes_ = bytes;
    current_sha256_ = std::move(sha256);
    notes_ = FetchNotes{};
    notes_.url = list_.url;
    notes_.etag = outcome.headers.etag;
    notes_.last_modified = outcome.headers.last_modified;
    notes_.sha256 = current_sha256_;
    notes_.bytes = bytes;
    notes_.fetched_at = notes_.checked_at = utc_now();
    describe_current();
    report_.previous_bytes = replaced ? before : 0;
    report_.status = FetchStatus::kUpdated;
    report_.message = replaced ? "updated: " + megabytes(bytes) + ", before " + megabytes(before)
                               : "downloaded: " + megabytes(bytes);
    note_down();
    return {};
  }

  Attempt<void> keep_unchanged(const HttpsHeaders& headers, std::string message) {
    if (!noted_) {
      notes_ = FetchNotes{};
      notes_.url = list_.url;
      notes_.sha256 = current_sha256_;
      notes_.bytes = current_bytes_;
      notes_.fetched_at = utc_now();
    }
    if (!headers.etag.empty()) notes_.etag = headers.etag;
    if (!headers.last_modified.empty()) notes_.last_modified = headers.last_modified;
    notes_.checked_at = utc_now();
    noted_ = true;
    describe_current();
    report_.status = FetchStatus::kNotModified;
    report_.message = std::move(message);
    note_down();
    return {};
  }

  // The list itself is in place; without notes the next fetch is only slower.
  void note_down() {
    if (const Result<void> noted = write_fetch_notes(beside(sidecar::kMeta), notes_); !noted) {
      report_.message += "; its notes could not be written (" + noted.error().to_string() + ")";
    }
  }

  void remove_part() const {
    std::error_code ignored;
    std::filesystem::remove(beside(sidecar::kPart), ignored);
    std::filesystem::remove(part_notes_path(), ignored);
  }

  void reject() const {
    std::error_code ignored;
    std::filesystem::rename(beside(sidecar::kPart), beside(sidecar::kRejected), ignored);
    remove_part();
  }

  void sync_folder() const {
    const int fd = ::open(options_.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
  }

  const FetchOptions& options_;
  const OfficialList& list_;
  const std::string path_;
  FetchReport report_;
  FetchNotes notes_;     // of the file in place
  bool exists_ = false;  // there is a file in place
  bool good_ = false;    // ... and it is a list
  bool noted_ = false;   // ... and the notes are about it
  std::uint64_t current_bytes_ = 0;
  std::string current_sha256_;
  std::chrono::steady_clock::time_point told_{};
};

// One fetch at a time in a folder: two would write the same FILE.part. The lock ends with the process.
class FolderLock {
 public:
  explicit FolderLock(const std::string& folder)
      : fd_(::open((std::filesystem::path(folder) / sidecar::kLock).c_str(), O_RDWR | O_CREAT | O_CLOEXEC,
                   0644)),
        held_(fd_ >= 0 && ::flock(fd_, LOCK_EX | LOCK_NB) == 0) {}
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] bool writable() const noexcept { return fd_ >= 0; }
  [[nodiscard]] bool held() const noexcept { return held_; }

 private:
  int fd_;
  bool held_;
};

Result<void> check_options(const FetchOptions& options) {
  const auto wrong = [](std::string what) { return fail(ErrorCode::kInvalidArgument, std::move(what)); };
  if (options.folder.empty()) return wrong("a folder to fetch the lists into must be named");
  if (options.timeout_s < 1 || options.connect_timeout_s < 1 || options.stall_timeout_s < 1) {
    return wrong("time limits must be at least one second");
  }
  if (options.attempts < 1 || options.attempts > 20) return wrong("the number of attempts must be 1 to 20");
  if (options.retry_wait_ms < 0) return wrong("the wait between attempts must not be negative");
  if (!(options.max_shrink >= 0.0 && options.max_shrink <= 1.0)) {
    return wrong("the share by which a list may shrink must be 0 to 1, such as 0.2");
  }
  struct stat status {};
  if (!options.ca_file.empty() && ::stat(options.ca_file.c_str(), &status) != 0) {
    return fail_file(ErrorCode::kNotFound, "cannot read the file of trusted authorities: " + system_reason(),
                     options.ca_file);
  }
  return {};
}

}  // namespace

Result<std::vector<FetchReport>> fetch_lists(const FetchOptions& options) {
  if (const Result<void> sound = check_options(options); !sound) return tl::unexpected<Error>(sound.error());
  const Result<std::vector<OfficialList>> lists = official_lists(options.table);
  if (!lists) return tl::unexpected<Error>(lists.error());
  for (const std::string& id : options.only) {
    if (std::none_of(lists->begin(), lists->end(), [&](const OfficialList& list) { return list.id == id; })) {
      std::string known;
      for (const OfficialList& list : *lists) known.append(known.empty() ? "" : ", ").append(list.id);
      return fail(ErrorCode::kInvalidArgument, "there is no list \"" + id + "\"; known are " + known);
    }
  }
  std::error_code error;
  std::filesystem::create_directories(options.folder, error);
  if (error) return fail_file(ErrorCode::kIo, "cannot create the folder: " + error.message(), options.folder);
  const FolderLock lock(options.folder);
  if (!lock.writable()) {
    return fail_file(ErrorCode::kIo, "cannot write into the folder: " + system_reason(), options.folder);
  }
  if (!lock.held()) {
    return fail_file(ErrorCode::kRefused, "another fetch is at work in this folder; wait until it has ended",
                     options.folder);
  }
  std::vector<FetchReport> reports;
  bool cancelled = false;
  for (const OfficialList& list : *lists) {
    const bool chosen = options.only.empty() ? list.by_default
                                             : std::find(options.only.begin(), options.only.end(), list.id) !=
                                                   options.only.end();
    if (chosen && !cancelled) reports.push_back(ListFetcher(options, list).run(cancelled));
  }
  return reports;
}

std::string_view fetch_status_name(FetchStatus status) noexcept {
  switch (status) {
    case FetchStatus::kUpdated:
      return "updated";
    case FetchStatus::kNotModified:
      return "not_modified";
    case FetchStatus::kKeptLastGood:
      return "kept_last_good";
    case FetchStatus::kFailed:
      return "failed";
  }
  return {};
}

}  // namespace tamis::lists

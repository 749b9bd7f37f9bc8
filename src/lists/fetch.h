// Downloads the official lists over HTTPS into a folder and keeps the last good copy of each. Origins are
// flaky and serve error pages, cut files and, once, a list that had lost most of its entries; so nothing
// replaces a good file that was not received whole, recognised as a list, and about as large as before.
// docs/lists/fetch.md explains.
#ifndef TAMIS_LISTS_FETCH_H_
#define TAMIS_LISTS_FETCH_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lists/fetch_notes.h"
#include "lists/official_lists.h"
#include "tamis/error.h"

namespace tamis::lists {

// What is handed to FetchOptions::check: a complete download that is not in place yet, or the copy that is.
struct FetchedFile {
  const OfficialList& list;
  std::string_view bytes;  // a memory map, valid during the call
};

struct FetchProgress {
  std::string_view id;
  std::uint64_t bytes = 0;  // received of this file, what a resumed download had before included
  std::uint64_t total = 0;  // 0: the server did not say
};

struct FetchOptions {
  std::string folder;             // created when missing
  std::vector<std::string> only;  // ids; empty: all rows that are fetched by default
  std::string table;              // path of a table of one's own; empty: the official lists
  std::string ca_file;            // PEM file of trusted authorities; empty: the system's
  int timeout_s = 1800;           // for one attempt at one file, in seconds; at least 1
  int connect_timeout_s = 20;     // for TCP and TLS
  int stall_timeout_s = 60;       // under 512 bytes a second for so long ends an attempt
  int attempts = 3;  // of one file after failures that may pass; each resumes where the last one ended
  int retry_wait_ms = 2000;  // before the second attempt; doubled for each further one
  double max_shrink = 0.2;   // share of its bytes that a list may lose, 0 to 1; more is refused
  bool force = false;        // download what seems unchanged, too, and take a list that shrank
  // Says whether the bytes are the list they should be; called once for each download. Empty:
  // lists::recognize() must know the format. HTML pages and empty files are refused before.
  std::function<Result<void>(const FetchedFile&)> check;
  // Called about once a second and at the end of a file; false ends the whole fetch.
  std::function<bool(const FetchProgress&)> progress;
};

enum class FetchStatus : std::uint8_t {
  kUpdated,       // a new file is in place
  kNotModified,   // the server or the content says that nothing changed
  kKeptLastGood,  // no new file, for the reason in `message`; the copy in the folder stays and can be used
  kFailed,        // no new file, and no usable copy in the folder
};

struct FetchReport {
  std::string id;
  std::string dataset;
  std::string path;  // of the list in the folder
  FetchStatus status = FetchStatus::kFailed;
  std::uint64_t bytes = 0;           // of the file now in place; 0: none
  std::uint64_t previous_bytes = 0;  // of the file that was replaced or compared with; 0: none
  std::string url;            // where the file came from, after redirects; empty when it was not reached
  std::string etag;           // as the server gave it, or empty
  std::string last_modified;  // as the server gave it (an HTTP date), or empty
  std::string sha256;         // of the file now in place
  std::string fetched_at;  // when that file was downloaded: UTC, YYYY-MM-DDThh:mm:ssZ; empty when not known
  std::string message;     // one sentence for a person: what happened and, if need be, what to do
};

// Fetches every chosen list, one after the other; the failure of one does not stop the others and is a
// report, not an Error. Reports come in the order of the table. Errors: the table, an unknown id, a folder
// that cannot be written, options out of range, another fetch at work in the same folder (kRefused).
//
// Beside FILE the folder holds FILE.meta (ETag, dates, SHA-256: what the next conditional request asks with),
// FILE.previous (the last good copy before this one), FILE.part and FILE.part.meta (a download cut short,
// resumed next time), FILE.rejected (the last download that was refused, to look at). Proxies: https_proxy
// and no_proxy of the environment. Not for two threads in one folder; thread-safe otherwise. Memory does not
// grow with the files.
[[nodiscard]] Result<std::vector<FetchReport>> fetch_lists(const FetchOptions& options);

// Stable lower-case name: "updated", "not_modified", "kept_last_good", "failed".
[[nodiscard]] std::string_view fetch_status_name(FetchStatus status) noexcept;

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_FETCH_H_

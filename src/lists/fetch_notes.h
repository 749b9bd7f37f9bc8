// What the list fetcher writes down beside a file (FILE.meta: "key<TAB>value" lines), to ask the authority next time whether
// it has changed; and the names of all the files it keeps beside lists.
#ifndef TAMIS_LISTS_FETCH_NOTES_H_
#define TAMIS_LISTS_FETCH_NOTES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "tamis/error.h"

namespace tamis::lists {

namespace sidecar {
inline constexpr std::string_view kMeta = ".meta";
inline constexpr std::string_view kPart = ".part";
inline constexpr std::string_view kPrevious = ".previous";
inline constexpr std::string_view kRejected = ".rejected";
inline constexpr std::string_view kLock = ".fetch.lock";
}  // namespace sidecar

struct FetchNotes {
  std::string url;  // of the table, so that another address begins anew
  std::string etag;
  std::string last_modified;
  std::string sha256;
  std::string fetched_at;
  std::string checked_at;
  std::uint64_t bytes = 0;
};

// Missing or damaged notes are as good as none: the next request is then unconditional.
[[nodiscard]] FetchNotes read_fetch_notes(const std::string& path);

[[nodiscard]] Result<void> write_fetch_notes(const std::string& path, const FetchNotes& notes);

// True for names of files that fetch_lists keeps beside the lists; who reads all files of a folder skips
// them.
[[nodiscard]] bool is_fetch_sidecar(std::string_view file_name) noexcept;

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_FETCH_NOTES_H_

#include "lists/fetch_notes.h"

#include <array>

#include "base/data_table.h"
#include "base/file.h"
#include "base/number_text.h"

namespace tamis::lists {

namespace {

constexpr std::size_t kMaxMetaBytes = std::size_t{64} << 10;

}  // namespace

FetchNotes read_fetch_notes(const std::string& path) {
  FetchNotes notes;
  const Result<base::MappedFile> file = base::MappedFile::open(path);
  if (!file || file->bytes().size() > kMaxMetaBytes) return notes;
  base::for_each_row(file->bytes(), [&](const auto& column, std::size_t count) {
    if (count != 2) return;
    const std::string value(column[1]);
    if (column[0] == "url") notes.url = value;
    if (column[0] == "etag") notes.etag = value;
    if (column[0] == "last_modified") notes.last_modified = value;
    if (column[0] == "sha256") notes.sha256 = value;
    if (column[0] == "fetched_at") notes.fetched_at = value;
    if (column[0] == "checked_at") notes.checked_at = value;
    if (column[0] == "bytes") notes.bytes = base::whole_number(value).value_or(0);
  });
  return notes;
}

Result<void> write_fetch_notes(const std::string& path, const FetchNotes& notes) {
  std::string text =
      "# Kept by the list fetcher; deleting this file makes the next fetch download the list again.\n";
  const auto row = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) text.append(key).append(1, '\t').append(value).append(1, '\n');
  };
  row("url", notes.url);
  row("etag", notes.etag);
  row("last_modified", notes.last_modified);
  row("bytes", std::to_string(notes.bytes));
  row("sha256", notes.sha256);
  row("fetched_at", notes.fetched_at);
  row("checked_at", notes.checked_at);
  const std::array<std::string_view, 1> parts = {text};
  return base::write_file_atomically(path, parts);
}

bool is_fetch_sidecar(std::string_view file_name) noexcept {
  return file_name == sidecar::kLock || file_name.ends_with(sidecar::kMeta) ||
         file_name.ends_with(sidecar::kPart) || file_name.ends_with(sidecar::kPrevious) ||
         file_name.ends_with(sidecar::kRejected) || file_name.ends_with(".previous.new") ||
         file_name.find(".meta.") != std::string_view::npos;
}

}  // namespace tamis::lists

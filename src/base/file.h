// Files: read-only memory maps and atomic publication (temporary file, fsync, rename, fsync of the
// folder), so that a reader sees the old file or the new one and never a half-written one.
#ifndef TAMIS_BASE_FILE_H_
#define TAMIS_BASE_FILE_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "tamis/error.h"

namespace tamis::base {

// A whole file mapped read-only. Movable; the bytes are valid while the object lives. Immutable.
class MappedFile {
 public:
  // kNotFound when there is no such file, kIo otherwise. An empty file maps to empty bytes.
  [[nodiscard]] static Result<MappedFile> open(const std::string& path);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  [[nodiscard]] std::string_view bytes() const noexcept { return {data_, size_}; }

  // Asks the kernel to read what it has not read yet of the file in large pages, where the file system has them: look-ups all
  // over the file then find their addresses in the processor's table of pages. The bytes are the
  // same. Nothing happens to files of more than 512 MiB.
  void prefer_large_pages() const noexcept;

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

// Writes to a new file, from its beginning on, in blocks that begin where large pages do: file systems with large pages (ext4
// since Linux 6.16, xfs) then keep what is written in them, and who maps the file gets them. Small writes, and those that begin
// elsewhere, would fill small pages for as long as the file stays cached. write() and flush() are false, and errno says why,
// when the file cannot be written.
class LargePageWriter {
 public:
  explicit LargePageWriter(int fd);
  [[nodiscard]] bool write(std::string_view bytes);
  [[nodiscard]] bool flush();  // once, at the end

 private:
  int fd_;
  std::string block_;
};

// The file that a new one for `path` is put in the place of: where a link leads, so that the link stays one.
[[nodiscard]] std::string replaced_file(const std::string& path);
// Whether there is a device, pipe or socket at `path`, which is written to and never replaced (/dev/null, /dev/stdout).
[[nodiscard]] bool is_stream(const std::string& path) noexcept;

// Replaces `path` by the concatenation of `parts`, atomically; writes them to what is_stream(). On any error the old
// file is untouched and the temporary file is removed.
[[nodiscard]] Result<void> write_file_atomically(const std::string& path,
                                                 std::span<const std::string_view> parts);

// A file that means nothing unless its writer comes to its end: between the two calls an interrupted program removes it
// with remove_temporaries(). At most 16 at a time and paths under 4096 bytes; others stay. Thread-safe.
void temporary_begins(const std::string& path) noexcept;
void temporary_ends(const std::string& path) noexcept;
// Removes them. Safe in a signal handler.
void remove_temporaries() noexcept;

}  // namespace tamis::base

#endif  // TAMIS_BASE_FILE_H_

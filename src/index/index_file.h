// The container of an index: one file of checksummed sections, written once, mapped and read by many.
//
// The idea: a query must never be answered from bytes that are not what the builder wrote. So the header and
// the section table carry checksums that open() checks in microseconds, every section carries one that
// verify() checks, and the text-pipeline version is part of the header because a query folded by other rules
// would silently miss names. docs/index_format.md is the contract, byte for byte.
#ifndef TAMIS_INDEX_INDEX_FILE_H_
#define TAMIS_INDEX_INDEX_FILE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/bytes.h"
#include "index/sections.h"
#include "tamis/error.h"

namespace tamis::index {

// 0x89 keeps text tools away and shows a lost eighth bit; CR LF shows a transfer that changed line ends
// (PNG's idea, W3C PNG 5.2).
inline constexpr std::string_view kMagic{"\x89TAMIS\r\n", 8};
inline constexpr std::uint32_t kFormatMajor = 1;        // a reader refuses another major...
inline constexpr std::uint32_t kOldestFormatMajor = 1;  // ... unless it still knows it
inline constexpr std::uint32_t kFormatMinor = 6;        // additions that an older reader may skip
inline constexpr std::uint32_t kEndianMark = 0x01020304;
inline constexpr std::size_t kSectionAlignment = 64;  // a cache line
inline constexpr std::uint32_t kMaxSections = 1024;   // far above the kinds there are; bounds a forged table
inline constexpr std::uint32_t kRequiredSection =
    1;  // flag: a reader that does not know the kind must refuse

// First 128 bytes of the file, little-endian. Layout and checksum stay the same in every later format.
struct FileHeader {
  std::uint8_t magic[8] = {};
  std::uint32_t format_major = 0;
  std::uint32_t format_minor = 0;
  std::uint32_t header_size = 0;
  std::uint32_t endian_mark = 0;
  std::uint64_t file_size = 0;
  std::uint32_t section_count = 0;
  std::uint32_t text_pipeline_version = 0;
  std::uint64_t table_xxh3 = 0;          // of the section table
  std::uint8_t content_sha256[32] = {};  // of every byte after the header
  char builder[40] = {};                 // "tamis 0.1.0", zero-padded
  std::uint64_t header_xxh3 = 0;         // of the 120 bytes before
};
static_assert(sizeof(FileHeader) == 128 && std::is_trivially_copyable_v<FileHeader>);

// One row of the section table, which follows the header. Rows ascend by kind and by offset.
struct SectionRow {
  std::uint32_t kind = 0;
  std::uint32_t flags = 0;
  std::uint64_t offset = 0;
  std::uint64_t size = 0;  // in bytes; count * element_size
  std::uint64_t count = 0;
  std::uint32_t element_size = 0;
  std::uint32_t reserved = 0;
  std::uint64_t xxh3 = 0;
};
static_assert(sizeof(SectionRow) == 48 && std::is_trivially_copyable_v<SectionRow>);

// Name and version of this program as indexes and answers carry it: "tamis 0.1.0".
[[nodiscard]] std::string_view builder_version() noexcept;

// True when this version knows the section kind.
[[nodiscard]] bool known_section(std::uint32_t kind) noexcept;

// Bytes of an opened index. Immutable, movable; thread-safe for reading. Views stay valid while the object
// (or what it was moved into) lives.
class IndexFile {
 public:
  // Maps and checks header, table, bounds, order, alignment and sizes; reads no section, so the cost does not
  // grow with the file. Errors, each saying what to do: kNotFound, kIo, kFormat (foreign: what it looks
  // like), kTruncated, kCorrupt, kVersion (newer or older format, other text pipeline, unknown required
  // section).
  [[nodiscard]] static Result<IndexFile> open(const std::string& path);

  // The same over bytes in memory; `name` stands for the path in messages. For tests and fuzzing.
  [[nodiscard]] static Result<IndexFile> open_memory(std::string bytes, std::string name);

  // As open(), but takes any text-pipeline version: to look at what is about to be replaced, never to screen.
  [[nodiscard]] static Result<IndexFile> open_for_inspection(const std::string& path);

  IndexFile(IndexFile&&) noexcept;
  IndexFile& operator=(IndexFile&&) noexcept;
  ~IndexFile();

  // Elements of a section. kCorrupt when it is missing or its elements are not of size sizeof(T).
  template <class T>
  [[nodiscard]] Result<std::span<const T>> section(SectionKind kind) const {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kSectionAlignment);
    auto bytes = checked_bytes(kind, sizeof(T));
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    return std::span<const T>(reinterpret_cast<const T*>(bytes->data()), bytes->size() / sizeof(T));
  }

  // Bytes of a section; empty when there is none.
  [[nodiscard]] std::string_view bytes(SectionKind kind) const noexcept;
  [[nodiscard]] bool has(SectionKind kind) const noexcept;

  // Recomputes the checksum of each section: every byte that is ever answered from. kCorrupt, naming the section.
  [[nodiscard]] Result<void> check_sections() const;

  // Recomputes every checksum: of each section (the error names it) and of the content as a whole. kCorrupt.
  // Reads the whole file, about 1 GB/s. What the bytes mean is checked by verify_index (verify.h).
  [[nodiscard]] Result<void> verify() const;

  // SHA-256 of every byte after the header, 64 lower-case hexadecimal digits: the identity of the index in
  // answers and audit records. Taken from the header, O(1); verify() proves it. The same number comes from
  // `tail -c +129 FILE | sha256sum`.
  [[nodiscard]] std::string content_hash() const;

  [[nodiscard]] const FileHeader& header() const noexcept;
  [[nodiscard]] std::string_view builder() const noexcept;  // "tamis 0.1.0"
  [[nodiscard]] std::span<const SectionRow> sections() const noexcept;
  [[nodiscard]] std::uint64_t size() const noexcept;  // of the file, in bytes
  [[nodiscard]] const std::string& path() const noexcept;

  // A kCorrupt error about this file, with what to do; for the readers of sections.
  [[nodiscard]] Error damaged(const std::string& what) const;

 private:
  struct State;
  explicit IndexFile(std::unique_ptr<State> state) noexcept;
  [[nodiscard]] static Result<IndexFile> open_state(std::unique_ptr<State> state, bool any_pipeline);
  [[nodiscard]] Result<std::string_view> checked_bytes(SectionKind kind, std::size_t element_size) const;

  std::unique_ptr<State> state_;
};

// A complete index beside its final place, not yet visible there. Movable; removes its file unless committed.
class StagedIndex {
 public:
  StagedIndex(StagedIndex&& other) noexcept;
  StagedIndex& operator=(StagedIndex&& other) noexcept;
  ~StagedIndex();

  // Where the file stands now.
  [[nodiscard]] const std::string& path() const noexcept { return temporary_; }

  // Renames it to its final path, atomically, and flushes the folder. kIo leaves the old file as it was.
  [[nodiscard]] Result<void> commit();

 private:
  friend class IndexWriter;
  StagedIndex(std::string temporary, std::string target) noexcept;

  std::string temporary_;  // empty once committed
  std::string target_;
};

// Collects sections and writes them as one file. Sections are kept as the caller's buffers: no copy is made
// before the bytes go to the file. The same sections give the same bytes, in whatever order they were added.
// Thread-compatible.
class IndexWriter {
 public:
  IndexWriter();  // for this program's text pipeline
  explicit IndexWriter(std::uint32_t text_pipeline_version);
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;
  ~IndexWriter();

  // Takes a section of plain elements. Adding a kind twice makes stage() and publish() fail.
  template <class T>
  void add_section(SectionKind kind, std::vector<T>&& elements, bool required = true) {
    static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>,
                  "padding bytes would be written as they happen to stand in memory");
    auto held = std::make_shared<const std::vector<T>>(std::move(elements));
    const std::size_t count = held->size();
    const std::string_view view(reinterpret_cast<const char*>(held->data()), count * sizeof(T));
    add(kind, view, count, sizeof(T), required, std::move(held));
  }
  // Takes a section of bytes.
  void add_section(SectionKind kind, std::string&& bytes, bool required = true);

  // Writes the file under a temporary name in the folder of `path`, flushed to disk. A `path` that is a
  // symbolic link stands for what it points to. kIo, kInvalidArgument.
  [[nodiscard]] Result<StagedIndex> stage(const std::string& path) const;

  // stage() and commit().
  [[nodiscard]] Result<void> publish(const std::string& path) const;

  // The file's bytes, for tests and for indexes that live in memory only.
  [[nodiscard]] Result<std::string> to_bytes() const;

 private:
  struct Section;
  struct Layout;
  void add(SectionKind kind, std::string_view bytes, std::uint64_t count, std::uint32_t element_size,
           bool required, std::shared_ptr<const void> owner);
  [[nodiscard]] Result<Layout> layout() const;

  std::uint32_t text_pipeline_version_;
  std::vector<Section> sections_;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_INDEX_FILE_H_

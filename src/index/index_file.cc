#include "index/index_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/ascii.h"
#include "base/file.h"
#include "base/hash.h"
#include "tamis/version.h"
#include "text/tokenize.h"

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "index files are mapped as they are: little-endian");

namespace tamis::index {

namespace {

constexpr std::size_t kHashedHeader = offsetof(FileHeader, header_xxh3);
static_assert(kHashedHeader == 120);

std::string_view as_bytes(const FileHeader& header) {
  return {reinterpret_cast<const char*>(&header), sizeof header};
}

std::uint64_t aligned(std::uint64_t offset) {
  return (offset + kSectionAlignment - 1) / kSectionAlignment * kSectionAlignment;
}

bool has_prefix(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && text.substr(0, prefix.size()) == prefix;
}

// What a file that is no index looks like, for the message that refuses it.
std::string looks_like(std::string_view bytes) {
  if (has_prefix(bytes, "\x89TAMIS\n") || has_prefix(bytes, "\tTAMIS")) {
    return "a tamis index whose bytes were changed by a text-mode transfer; copy it again in binary mode";
  }
  if (has_prefix(bytes, "\x1F\x8B")) return "a gzip archive; unpack it first";
  if (has_prefix(bytes, std::string_view("\x28\xB5\x2F\xFD", 4))) return "a zstd archive; unpack it first";
  if (has_prefix(bytes, std::string_view("PK\x03\x04", 4))) return "a zip archive; unpack it first";
  if (has_prefix(bytes, "SQLite format 3")) return "an SQLite database";
  if (has_prefix(bytes,
                 "\x7F"
                 "ELF"))
    return "a program";
  if (has_prefix(bytes, "%PDF")) return "a PDF";
  std::string_view head = bytes.substr(0, 4096);
  if (head.find_first_not_of('\0') == std::string_view::npos)
    return "zero bytes, as a failed copy leaves them";
  if (has_prefix(head, "\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  head.remove_prefix(start == std::string_view::npos ? head.size() : start);
  const std::string lower = base::ascii_lower(head.substr(0, 64));
  if (has_prefix(lower, "<html") || has_prefix(lower, "<!doctype html")) return "an HTML page";
  if (has_prefix(lower, "<")) return "XML; compile a list into an index with `tamis compile`";
  if (has_prefix(lower, "{") || has_prefix(lower, "[")) {
    return "JSON; compile a list into an index with `tamis compile`";
  }
  const bool text = std::none_of(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
  });
  return text ? "text; compile a list into an index with `tamis compile`" : "other binary data";
}

Error error_of(ErrorCode code, std::string message, const std::string& path, std::int64_t offset = -1) {
  return Error{code, std::move(message), Where{path, offset, -1, {}}};
}

std::string number(std::uint64_t value) { return std::to_string(value); }

}  // namespace

std::string_view builder_version() noexcept {
  static const std::string version = std::string("tamis ") + kVersion;
  return version;
}

bool known_section(std::uint32_t kind) noexcept {
  return std::any_of(std::begin(kSectionKinds), std::end(kSectionKinds),
                     [&](SectionKind known) { return static_cast<std::uint32_t>(known) == kind; });
}

struct IndexFile::State {
  std::string path;
  base::MappedFile map;
  std::string memory;  // of open_memory
  std::string_view bytes;
  FileHeader header;
  std::vector<SectionRow> table;
};

IndexFile::IndexFile(std::unique_ptr<State> state) noexcept : state_(std::move(state)) {}
IndexFile::IndexFile(IndexFile&&) noexcept = default;
IndexFile& IndexFile::operator=(IndexFile&&) noexcept = default;
IndexFile::~IndexFile() = default;

Result<IndexFile> IndexFile::open(const std::string& path) {
  auto map = base::MappedFile::open(path);
  if (!map) return tl::unexpected<Error>(std::move(map.error()));
  auto state = std::make_unique<State>();
  state->path = path;
  state->map = std::move(*map);
  state->map.prefer_large_pages();
  state->bytes = state->map.bytes();
  return open_state(std::move(state), false);
}

Result<IndexFile> IndexFile::open_for_inspection(const std::string& path) {
  auto map = base::MappedFile::open(path);
  if (!map) return tl::unexpected<Error>(std::move(map.error()));
  auto state = std::make_unique<State>();
  state->path = path;
  state->map = std::move(*map);
  state->bytes = state->map.bytes();
  return open_state(std::move(state), true);
}

Result<IndexFile> IndexFile::open_memory(std::string bytes, std::string name) {
  auto state = std::make_unique<State>();
  state->path = std::move(name);
  state->memory = std::move(bytes);
  state->bytes = state->memory;
  return open_state(std::move(state), false);
}

Result<IndexFile> IndexFile::open_state(std::unique_ptr<State> state, bool any_pipeline) {
  const std::string& path = state->path;
  const std::string_view bytes = state->bytes;
  const auto refuse = [&](ErrorCode code, std::string message, std::int64_t offset = -1) {
    return tl::unexpected<Error>(error_of(code, std::move(message), path, offset));
  };
  const auto damaged = [&](const std::string& what, std::int64_t offset) {
    return refuse(ErrorCode::kCorrupt,
                  what + ": the file is damaged; copy it again or rebuild it with `tamis compile`", offset);
  };
  if (bytes.size() < kMagic.size() && kMagic.substr(0, bytes.size()) == bytes) {
    return refuse(ErrorCode::kTruncated,
                  "expected a tamis index, found " + number(bytes.size()) +
                      " bytes: the copy was cut off; copy it again or rebuild it with `tamis compile`");
  }
  if (bytes.substr(0, kMagic.size()) != kMagic) {
    return refuse(
        ErrorCode::kFormat,
        "expected a tamis index (made by `tamis compile`), found what looks like " + looks_like(bytes), 0);
  }
  if (bytes.size() < sizeof(FileHeader)) {
    return refuse(ErrorCode::kTruncated,
                  "expected a header of 128 bytes, found " + number(bytes.size()) +
                      ": the copy was cut off; copy it again or rebuild it with `tamis compile`");
  }
  state->header = base::load<FileHeader>(bytes, 0);
  const FileHeader& header = state->header;
  if (base::xxh3(bytes.substr(0, kHashedHeader)) != header.header_xxh3) {
    return damaged("the header's checksum does not hold", 0);
  }
  if (header.endian_mark != kEndianMark) {
    return refuse(ErrorCode::kFormat,
                  "the index was written on a machine of other byte order; rebuild it with `tamis compile`");
  }
  const std::string made_by = "format " + number(header.format_major) + "." + number(header.format_minor) +
                              ", made by " +
                              std::string(header.builder, ::strnlen(header.builder, sizeof header.builder));
  if (header.format_major > kFormatMajor) {
    return refuse(ErrorCode::kVersion,
                  "the index is of a newer format (" + made_by + ") than this " +
                      std::string(builder_version()) + " reads (up to " + number(kFormatMajor) +
                      "); use that version of tamis, or rebuild " + "the index with this one");
  }
  if (header.format_major < kOldestFormatMajor) {
    return refuse(ErrorCode::kVersion, "the index is of an older format (" + made_by +
                                           ") that this version no longer reads (from " +
                                           number(kOldestFormatMajor) +
                                           " on); rebuild it with `tamis compile`");
  }
  if (bytes.size() < header.file_size) {
    return refuse(ErrorCode::kTruncated,
                  "expected " + number(header.file_size) + " bytes, found " + number(bytes.size()) +
                      ": the copy was cut off; copy it again or rebuild it with `tamis compile`",
                  static_cast<std::int64_t>(bytes.size()));
  }
  if (bytes.size() > header.file_size) {
    return damaged("expected " + number(header.file_size) + " bytes, found " + number(bytes.size()),
                   static_cast<std::int64_t>(header.file_size));
  }
  if (header.header_size != sizeof(FileHeader)) return damaged("the header has another size", 16);
  if (header.text_pipeline_version != text::kTextPipelineVersion && !any_pipeline) {
    return refuse(ErrorCode::kVersion, "the index was built by text pipeline " +
                                           number(header.text_pipeline_version) + " (" + made_by +
                                           "), this " + std::string(builder_version()) +
                                           " has text pipeline " + number(text::kTextPipelineVersion) +
                                           " and would miss names in it; rebuild it with `tamis compile`");
  }
  if (header.section_count > kMaxSections ||
      !base::in_bounds(sizeof(FileHeader), std::uint64_t{header.section_count} * sizeof(SectionRow),
                       bytes.size())) {
    return damaged("the section table does not fit into the file", 32);
  }
  const std::string_view table =
      bytes.substr(sizeof(FileHeader), std::size_t{header.section_count} * sizeof(SectionRow));
  if (base::xxh3(table) != header.table_xxh3) {
    return damaged("the section table's checksum does not hold", sizeof(FileHeader));
  }
  std::uint64_t end = sizeof(FileHeader) + table.size();
  for (std::size_t i = 0; i < header.section_count; ++i) {
    const auto row = base::load<SectionRow>(table, i * sizeof(SectionRow));
    const auto at = static_cast<std::int64_t>(sizeof(FileHeader) + i * sizeof(SectionRow));
    const std::string name = "section " + number(row.kind);
    if (!base::in_bounds(row.offset, row.size, bytes.size())) return damaged(name + " leaves the file", at);
    if (row.offset % kSectionAlignment != 0) return damaged(name + " is not aligned", at);
    if (row.offset < end) return damaged(name + " overlaps what stands before it", at);
    if (row.element_size == 0 || row.size % row.element_size != 0 ||
        row.size / row.element_size != row.count) {
      return damaged(name + " has a size that is no multiple of its elements", at);
    }
    if (!state->table.empty() && row.kind <= state->table.back().kind) {
      return damaged(name + " is out of order", at);
    }
    if (!known_section(row.kind) && (row.flags & kRequiredSection) != 0) {
      return refuse(ErrorCode::kVersion,
                    "the index needs " + name + ", which this " + std::string(builder_version()) +
                        " does not know (" + made_by +
                        "); use that version of tamis, or rebuild the index with this one");
    }
    end = row.offset + row.size;
    state->table.push_back(row);
  }
  if (end != bytes.size()) return damaged("bytes follow the last section", static_cast<std::int64_t>(end));
  return IndexFile(std::move(state));
}

Result<std::string_view> IndexFile::checked_bytes(SectionKind kind, std::size_t element_size) const {
  for (const SectionRow& row : state_->table) {
    if (row.kind != static_cast<std::uint32_t>(kind)) continue;
    if (row.element_size != element_size) {
      return tl::unexpected<Error>(damaged("section " + number(row.kind) + " has elements of " +
                                           number(row.element_size) + " bytes, expected " +
                                           number(element_size)));
    }
    return state_->bytes.substr(row.offset, row.size);
  }
  return tl::unexpected<Error>(
      damaged("section " + number(static_cast<std::uint32_t>(kind)) + " is missing"));
}

std::string_view IndexFile::bytes(SectionKind kind) const noexcept {
  for (const SectionRow& row : state_->table) {
    if (row.kind == static_cast<std::uint32_t>(kind)) return state_->bytes.substr(row.offset, row.size);
  }
  return {};
}

bool IndexFile::has(SectionKind kind) const noexcept {
  return std::any_of(state_->table.begin(), state_->table.end(),
                     [&](const SectionRow& row) { return row.kind == static_cast<std::uint32_t>(kind); });
}

Result<void> IndexFile::check_sections() const {
  for (const SectionRow& row : state_->table) {
    if (base::xxh3(state_->bytes.substr(row.offset, row.size)) != row.xxh3) {
      Error error = damaged("the checksum of section " + number(row.kind) + " does not hold");
      error.where.byte_offset = static_cast<std::int64_t>(row.offset);
      return tl::unexpected<Error>(std::move(error));
    }
  }
  return {};
}

Result<void> IndexFile::verify() const {
  if (auto sections = check_sections(); !sections) return sections;
  base::Sha256 sha;
  sha.update(state_->bytes.substr(sizeof(FileHeader)));
  if (sha.finish_hex() != content_hash()) {
    return tl::unexpected<Error>(damaged("the SHA-256 of the content does not hold"));
  }
  return {};
}

std::string IndexFile::content_hash() const {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : state_->header.content_sha256) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

const FileHeader& IndexFile::header() const noexcept { return state_->header; }
std::string_view IndexFile::builder() const noexcept {
  const auto& text = state_->header.builder;
  return {text, ::strnlen(text, sizeof text)};
}
std::span<const SectionRow> IndexFile::sections() const noexcept { return state_->table; }
std::uint64_t IndexFile::size() const noexcept { return state_->bytes.size(); }
const std::string& IndexFile::path() const noexcept { return state_->path; }

Error IndexFile::damaged(const std::string& what) const {
  return error_of(ErrorCode::kCorrupt,
                  what + ": the file is damaged; copy it again or rebuild it with `tamis compile`",
                  state_->path);
}

// --------------------------------------------------------------------------------------------------------

StagedIndex::StagedIndex(std::string temporary, std::string target) noexcept
    : temporary_(std::move(temporary)), target_(std::move(target)) {
  base::temporary_begins(temporary_);
}
StagedIndex::StagedIndex(StagedIndex&& other) noexcept
    : temporary_(std::exchange(other.temporary_, {})), target_(std::move(other.target_)) {}
StagedIndex& StagedIndex::operator=(StagedIndex&& other) noexcept {
  std::swap(temporary_, other.temporary_);
  std::swap(target_, other.target_);
  return *this;
}
StagedIndex::~StagedIndex() {
  if (temporary_.empty()) return;
  ::unlink(temporary_.c_str());
  base::temporary_ends(temporary_);
}

Result<void> StagedIndex::commit() {
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
    return tl::unexpected<Error>(error_of(
        ErrorCode::kIo, std::string("cannot put the new index in place: ") + std::strerror(errno), target_));
  }
  base::temporary_ends(temporary_);
  temporary_.clear();
  const std::size_t slash = target_.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : target_.substr(0, slash + 1);
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0) {
    ::fsync(fd);
    ::close(fd);
  }
  return {};
}

// --------------------------------------------------------------------------------------------------------

struct IndexWriter::Section {
  SectionKind kind;
  bool required;
  std::uint32_t element_size;
  std::uint64_t count;
  std::string_view bytes;
  std::shared_ptr<const void> owner;
};

// The pieces of the file in order: header, table, then padding and sections.
struct IndexWriter::Layout {
  FileHeader header;
  std::vector<SectionRow> table;
  std::vector<std::string_view> pieces;  // all but the header
};

IndexWriter::IndexWriter() : IndexWriter(text::kTextPipelineVersion) {}
IndexWriter::IndexWriter(std::uint32_t text_pipeline_version)
    : text_pipeline_version_(text_pipeline_version) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;
IndexWriter::~IndexWriter() = default;

void IndexWriter::add(SectionKind kind, std::string_view bytes, std::uint64_t count,
                      std::uint32_t element_size, bool required, std::shared_ptr<const void> owner) {
  sections_.push_back(Section{kind, required, element_size, count, bytes, std::move(owner)});
}

void IndexWriter::add_section(SectionKind kind, std::string&& bytes, bool required) {
  auto held = std::make_shared<const std::string>(std::move(bytes));
  const std::string_view view = *held;
  add(kind, view, view.size(), 1, required, std::move(held));
}

Result<IndexWriter::Layout> IndexWriter::layout() const {
  static constexpr std::array<char, kSectionAlignment> kZeros{};
  std::vector<const Section*> order;
  order.reserve(sections_.size());
  for (const Section& section : sections_) order.push_back(&section);
  std::sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->kind < b->kind; });
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (order[i]->kind == order[i - 1]->kind) {
      return fail(ErrorCode::kInvalidArgument,
                  "section " + number(static_cast<std::uint32_t>(order[i]->kind)) + " was added twice");
    }
  }
  if (order.size() > kMaxSections) return fail(ErrorCode::kLimit, "too many sections for one index");

  Layout out;
  out.table.reserve(order.size());  // the pieces point into it
  std::uint64_t at = sizeof(FileHeader) + order.size() * sizeof(SectionRow);
  std::vector<std::string_view> bodies;
  for (const Section* section : order) {
    SectionRow row;
    row.kind = static_cast<std::uint32_t>(section->kind);
    row.flags = section->required ? kRequiredSection : 0;
    row.offset = aligned(at);
    row.size = section->bytes.size();
    row.count = section->count;
    row.element_size = section->element_size;
    row.xxh3 = base::xxh3(section->bytes);
    bodies.emplace_back(kZeros.data(), row.offset - at);
    bodies.push_back(section->bytes);
    at = row.offset + row.size;
    out.table.push_back(row);
  }
  const std::string_view table(reinterpret_cast<const char*>(out.table.data()),
                               out.table.size() * sizeof(SectionRow));
  out.pieces.push_back(table);
  out.pieces.insert(out.pieces.end(), bodies.begin(), bodies.end());

  FileHeader& header = out.header;
  std::copy(kMagic.begin(), kMagic.end(), header.magic);
  header.format_major = kFormatMajor;
  header.format_minor = kFormatMinor;
  header.header_size = sizeof(FileHeader);
  header.endian_mark = kEndianMark;
  header.file_size = at;
  header.section_count = static_cast<std::uint32_t>(order.size());
  header.text_pipeline_version = text_pipeline_version_;
  header.table_xxh3 = base::xxh3(table);
  const std::string_view builder = builder_version().substr(0, sizeof header.builder);
  std::copy(builder.begin(), builder.end(), header.builder);
  base::Sha256 sha;
  for (const std::string_view piece : out.pieces) sha.update(piece);
  const std::string digest = sha.finish_hex();
  const auto nibble = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  for (std::size_t i = 0; i < sizeof header.content_sha256; ++i) {
    header.content_sha256[i] =
        static_cast<std::uint8_t>(nibble(digest[2 * i]) * 16 + nibble(digest[2 * i + 1]));
  }
  header.header_xxh3 = base::xxh3(as_bytes(header).substr(0, kHashedHeader));
  return out;
}

Result<StagedIndex> IndexWriter::stage(const std::string& path) const {
  std::error_code status;
  std::filesystem::path target(path);
  constexpr int kMaxLinks = 40;  // as Linux follows
  for (int i = 0; i < kMaxLinks && std::filesystem::is_symlink(target, status); ++i) {
    target = target.parent_path() / std::filesystem::read_symlink(target, status);
  }
  if (std::filesystem::is_directory(target, status)) {
    return tl::unexpected<Error>(error_of(
        ErrorCode::kInvalidArgument, "expected the path of a file, found a folder; name the file", path));
  }
  const auto built = layout();
  if (!built) return tl::unexpected<Error>(built.error());

  std::string temporary = target.string() + ".XXXXXX";
  const int fd = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (fd < 0) {
    return tl::unexpected<Error>(
        error_of(ErrorCode::kIo,
                 std::string("cannot create a file beside the target: ") + std::strerror(errno), path));
  }
  StagedIndex staged(temporary, target.string());  // removes the file on every return below
  base::LargePageWriter file(fd);
  bool good = file.write(as_bytes(built->header));
  for (std::size_t i = 0; good && i < built->pieces.size(); ++i) good = file.write(built->pieces[i]);
  good = good && file.flush();
  good = good && ::fchmod(fd, 0644) == 0 && ::fsync(fd) == 0;
  const int reason = errno;
  ::close(fd);
  if (!good) {
    return tl::unexpected<Error>(
        error_of(ErrorCode::kIo, std::string("cannot write the index: ") + std::strerror(reason), path));
  }
  return staged;
}

Result<void> IndexWriter::publish(const std::string& path) const {
  auto staged = stage(path);
  if (!staged) return tl::unexpected<Error>(std::move(staged.error()));
  return staged->commit();
}

Result<std::string> IndexWriter::to_bytes() const {
  const auto built = layout();
  if (!built) return tl::unexpected<Error>(built.error());
  std::string out(as_bytes(built->header));
  for (const std::string_view piece : built->pieces) out += piece;
  return out;
}

}  // namespace tamis::index

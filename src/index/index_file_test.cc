#include "index/index_file.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "base/hash.h"
#include "text/tokenize.h"

namespace tamis::index {
namespace {

constexpr auto kNumbers = SectionKind::kPostings;
constexpr auto kTexts = SectionKind::kNameTexts;
constexpr auto kEmpty = SectionKind::kJoined;

IndexWriter sample(std::uint32_t pipeline = text::kTextPipelineVersion) {
  IndexWriter writer(pipeline);
  writer.add_section(kNumbers, std::vector<std::uint32_t>{7, 8, 9});
  writer.add_section(kEmpty, std::vector<std::uint64_t>{});
  writer.add_section(kTexts, std::string("abc"));
  return writer;
}

std::string sample_bytes() { return *sample().to_bytes(); }

std::string temporary_folder() {
  const auto folder =
      std::filesystem::path(testing::TempDir()) /
      ("tamis_index_file_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder.string();
}

// Applies `change` to the header and makes its checksum right again: what another version would have written.
template <class Change>
std::string with_header(std::string bytes, Change&& change) {
  FileHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  change(header);
  header.header_xxh3 = base::xxh3({reinterpret_cast<const char*>(&header), 120});
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

// The same for a row of the section table.
template <class Change>
std::string with_row(std::string bytes, std::size_t row_number, Change&& change) {
  SectionRow row;
  char* at = bytes.data() + sizeof(FileHeader) + row_number * sizeof row;
  std::memcpy(&row, at, sizeof row);
  change(row);
  std::memcpy(at, &row, sizeof row);
  return with_header(bytes, [&](FileHeader& header) {
    header.table_xxh3 = base::xxh3(
        std::string_view(bytes).substr(sizeof(FileHeader), header.section_count * sizeof(SectionRow)));
  });
}

Error error_of(const std::string& bytes) {
  const auto file = IndexFile::open_memory(bytes, "x.tamis");
  EXPECT_FALSE(file);
  return file ? Error{} : file.error();
}

bool says(const Error& error, std::string_view text) {
  return error.to_string().find(text) != std::string::npos;
}

TEST(IndexFile, RoundTrip) {
  const auto file = IndexFile::open_memory(sample_bytes(), "x.tamis");
  ASSERT_TRUE(file) << file.error().to_string();
  const auto numbers = file->section<std::uint32_t>(kNumbers);
  ASSERT_TRUE(numbers);
  EXPECT_EQ(std::vector<std::uint32_t>(numbers->begin(), numbers->end()),
            (std::vector<std::uint32_t>{7, 8, 9}));
  EXPECT_EQ(file->bytes(kTexts), "abc");
  EXPECT_TRUE(file->has(kEmpty));
  EXPECT_TRUE(file->section<std::uint64_t>(kEmpty)->empty());
  EXPECT_FALSE(file->has(SectionKind::kMeta));
  EXPECT_EQ(file->section<std::uint64_t>(kNumbers).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(file->section<std::uint8_t>(SectionKind::kMeta).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(file->builder(), builder_version());
  EXPECT_TRUE(file->verify());
  for (const SectionRow& row : file->sections()) EXPECT_EQ(row.offset % kSectionAlignment, 0U);
}

TEST(IndexFile, BytesDoNotDependOnTheOrderOfSections) {
  IndexWriter other;
  other.add_section(kTexts, std::string("abc"));
  other.add_section(kEmpty, std::vector<std::uint64_t>{});
  other.add_section(kNumbers, std::vector<std::uint32_t>{7, 8, 9});
  EXPECT_EQ(*other.to_bytes(), sample_bytes());
}

TEST(IndexFile, ContentHashIsThatOfTheBytesBehindTheHeader) {
  const std::string bytes = sample_bytes();
  EXPECT_EQ(IndexFile::open_memory(bytes, "x")->content_hash(),
            base::sha256_hex(std::string_view(bytes).substr(128)));
}

TEST(IndexFile, ASectionAddedTwiceIsRefused) {
  IndexWriter writer = sample();
  writer.add_section(kTexts, std::string("again"));
  EXPECT_EQ(writer.to_bytes().error().code, ErrorCode::kInvalidArgument);
}

TEST(IndexFile, EveryFlippedBitOfHeaderAndTableIsFound) {
  const std::string good = sample_bytes();
  const std::size_t end = sizeof(FileHeader) + 3 * sizeof(SectionRow);
  for (std::size_t at = 0; at < end; ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string bytes = good;
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
      const Error error = error_of(bytes);
      if (at < kMagic.size()) {
        EXPECT_EQ(error.code, ErrorCode::kFormat) << at;
      } else {
        EXPECT_EQ(error.code, ErrorCode::kCorrupt) << at;
        EXPECT_TRUE(says(error, "damaged")) << error.to_string();
      }
    }
  }
}

TEST(IndexFile, EveryFlippedByteOfTheContentIsFoundByVerify) {
  const std::string good = sample_bytes();
  for (std::size_t at = sizeof(FileHeader) + 3 * sizeof(SectionRow); at < good.size(); ++at) {
    std::string bytes = good;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x40);
    const auto file = IndexFile::open_memory(bytes, "x");
    ASSERT_TRUE(file);
    const auto verified = file->verify();
    ASSERT_FALSE(verified) << at;
    EXPECT_EQ(verified.error().code, ErrorCode::kCorrupt);
  }
}

TEST(IndexFile, EveryTruncationIsFound) {
  const std::string good = sample_bytes();
  for (std::size_t size = 0; size < good.size(); ++size) {
    const Error error = error_of(good.substr(0, size));
    EXPECT_EQ(error.code, ErrorCode::kTruncated) << size << ": " << error.to_string();
    EXPECT_TRUE(says(error, "cut off")) << error.to_string();
  }
}

TEST(IndexFile, BytesBehindTheEndAreFound) {
  EXPECT_EQ(error_of(sample_bytes() + "x").code, ErrorCode::kCorrupt);
}

TEST(IndexFile, OtherVersionsAreRefusedWithTheRemedy) {
  const Error newer =
      error_of(with_header(sample_bytes(), [](FileHeader& h) { h.format_major = kFormatMajor + 1; }));
  EXPECT_EQ(newer.code, ErrorCode::kVersion);
  const std::string found = "newer format (format 2." + std::to_string(kFormatMinor) + ", made by tamis ";
  EXPECT_TRUE(says(newer, found)) << newer.to_string();
  const Error older = error_of(with_header(sample_bytes(), [](FileHeader& h) { h.format_major = 0; }));
  EXPECT_EQ(older.code, ErrorCode::kVersion);
  EXPECT_TRUE(says(older, "older format")) << older.to_string();
  EXPECT_TRUE(says(older, "rebuild it with `tamis compile`")) << older.to_string();
  const std::string minor = with_header(sample_bytes(), [](FileHeader& h) { h.format_minor = 99; });
  EXPECT_TRUE(IndexFile::open_memory(minor, "x"));
  const Error endian =
      error_of(with_header(sample_bytes(), [](FileHeader& h) { h.endian_mark = 0x04030201; }));
  EXPECT_EQ(endian.code, ErrorCode::kFormat);
}

TEST(IndexFile, AnotherTextPipelineIsRefusedButCanBeLookedInto) {
  const std::string folder = temporary_folder();
  const std::string path = folder + "/x.tamis";
  ASSERT_TRUE(sample(text::kTextPipelineVersion + 1).publish(path));
  const auto file = IndexFile::open(path);
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, ErrorCode::kVersion);
  EXPECT_TRUE(says(file.error(), "text pipeline")) << file.error().to_string();
  EXPECT_TRUE(says(file.error(), "rebuild it with `tamis compile`")) << file.error().to_string();
  EXPECT_TRUE(IndexFile::open_for_inspection(path));
}

TEST(IndexFile, ForgedTablesAreRefused) {
  const std::string good = sample_bytes();
  const auto code = [&](std::size_t row, auto&& change) {
    return error_of(with_row(good, row, change)).code;
  };
  EXPECT_EQ(code(0, [](SectionRow& r) { r.offset = 1ULL << 63; }), ErrorCode::kCorrupt);
  EXPECT_EQ(code(0, [](SectionRow& r) { r.size = ~0ULL; }), ErrorCode::kCorrupt);
  EXPECT_EQ(code(0, [](SectionRow& r) { r.offset += 1; }), ErrorCode::kCorrupt);
  EXPECT_EQ(code(0, [](SectionRow& r) { r.offset = 0; }), ErrorCode::kCorrupt);
  EXPECT_EQ(code(1, [](SectionRow& r) { r.offset -= 64; }), ErrorCode::kCorrupt);
  EXPECT_EQ(code(1, [](SectionRow& r) { r.kind = 1; }), ErrorCode::kCorrupt);
  EXPECT_EQ(code(1, [](SectionRow& r) { r.count += 1; }), ErrorCode::kCorrupt);
  EXPECT_EQ(code(1, [](SectionRow& r) { r.element_size = 0; }), ErrorCode::kCorrupt);
  EXPECT_EQ(error_of(with_header(good, [](FileHeader& h) { h.section_count = 0xFFFFFFFF; })).code,
            ErrorCode::kCorrupt);
  EXPECT_EQ(error_of(with_header(good, [](FileHeader& h) { h.file_size = ~0ULL; })).code,
            ErrorCode::kTruncated);
  EXPECT_EQ(error_of(with_header(good, [](FileHeader& h) { h.header_size = 0; })).code, ErrorCode::kCorrupt);
}

TEST(IndexFile, UnknownSectionsAreSkippedUnlessRequired) {
  IndexWriter writer = sample();
  writer.add_section(static_cast<SectionKind>(9000), std::string("later"), /*required=*/false);
  const auto file = IndexFile::open_memory(*writer.to_bytes(), "x");
  ASSERT_TRUE(file) << file.error().to_string();
  EXPECT_TRUE(file->verify());
  writer.add_section(static_cast<SectionKind>(9001), std::string("needed"));
  const Error error = error_of(*writer.to_bytes());
  EXPECT_EQ(error.code, ErrorCode::kVersion);
  EXPECT_TRUE(says(error, "section 9001")) << error.to_string();
}

TEST(IndexFile, ForeignFilesAreNamed) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"<?xml version=\"1.0\"?><sdnList/>", "XML"},
      {" <!DOCTYPE HTML><html>", "an HTML page"},
      {"{\"id\":1}", "JSON"},
      {"\x1F\x8B\x08 more", "gzip"},
      {"PK\x03\x04 more", "zip"},
      {"id,name\n1,Example\n", "text"},
      {std::string(200, '\0'), "zero bytes"},
      {"\x89TAMIS\n" + std::string(200, 'x'), "text-mode transfer"},
      {"\x7F"
       "ELF\x02\x01",
       "a program"},
      {"\x01\x02\x03\x04\x05\x06\x07\x08\x09", "other binary data"}};
  for (const auto& [bytes, what] : cases) {
    const Error error = error_of(bytes);
    EXPECT_EQ(error.code, ErrorCode::kFormat) << what;
    EXPECT_TRUE(says(error, what)) << error.to_string();
    EXPECT_TRUE(says(error, "x.tamis")) << error.to_string();
  }
}

TEST(IndexFile, StagingShowsNothingUntilCommitted) {
  const std::string folder = temporary_folder();
  const std::string path = folder + "/x.tamis";
  const auto files = [&] { return std::distance(std::filesystem::directory_iterator(folder), {}); };
  {
    const auto staged = sample().stage(path);
    ASSERT_TRUE(staged) << staged.error().to_string();
    EXPECT_FALSE(std::filesystem::exists(path));
    EXPECT_TRUE(IndexFile::open(staged->path())->verify());
  }
  EXPECT_EQ(files(), 0);
  auto staged = sample().stage(path);
  ASSERT_TRUE(staged);
  ASSERT_TRUE(staged->commit());
  EXPECT_EQ(files(), 1);
  EXPECT_TRUE(IndexFile::open(path));
  EXPECT_EQ(IndexFile::open(folder + "/none.tamis").error().code, ErrorCode::kNotFound);
}

// What a full disk looks like: the old file stays, and nothing half-written is left beside it.
TEST(IndexFile, AFailedWriteLeavesNothingBehind) {
  const std::string folder = temporary_folder();
  const std::string path = folder + "/x.tamis";
  ASSERT_TRUE(sample().publish(path));
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto old_handler = ::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 200;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto published = sample().publish(path);
  ::setrlimit(RLIMIT_FSIZE, &before);
  ::signal(SIGXFSZ, old_handler);
  ASSERT_FALSE(published);
  EXPECT_EQ(published.error().code, ErrorCode::kIo);
  EXPECT_TRUE(IndexFile::open(path)->verify());
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
}

TEST(IndexFile, PublishFollowsALinkAndRefusesAFolder) {
  const std::string folder = temporary_folder();
  std::filesystem::create_directories(folder + "/data");
  std::filesystem::create_symlink("data/real.tamis", folder + "/link.tamis");
  ASSERT_TRUE(sample().publish(folder + "/link.tamis"));
  EXPECT_TRUE(std::filesystem::is_symlink(folder + "/link.tamis"));
  EXPECT_TRUE(IndexFile::open(folder + "/data/real.tamis"));
  EXPECT_EQ(sample().publish(folder + "/data").error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(sample().publish(folder + "/none/x.tamis").error().code, ErrorCode::kIo);
}

}  // namespace
}  // namespace tamis::index

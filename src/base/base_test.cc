#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/csv.h"
#include "base/data_table.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/json_writer.h"
#include "test/temporary_path.h"

namespace tamis::base {
namespace {

TEST(Bytes, BoundsDoNotWrap) {
  constexpr auto kMax = std::numeric_limits<std::uint64_t>::max();
  EXPECT_TRUE(in_bounds(0, 0, 0));
  EXPECT_TRUE(in_bounds(4, 6, 10));
  EXPECT_FALSE(in_bounds(4, 7, 10));
  EXPECT_FALSE(in_bounds(kMax, 2, 10));
  EXPECT_FALSE(in_bounds(2, kMax, 10));
}

TEST(Files, TemporariesOfAnInterruptedProgramAreRemoved) {
  const std::string kept = test::temporary_path("kept");
  const std::string lost = test::temporary_path("lost");
  for (const std::string& path : {kept, lost}) {
    const std::string_view part = "x";
    ASSERT_TRUE(write_file_atomically(path, std::span(&part, 1)));
    temporary_begins(path);
  }
  temporary_ends(kept);
  remove_temporaries();
  temporary_ends(lost);
  EXPECT_TRUE(std::filesystem::exists(kept));
  EXPECT_FALSE(std::filesystem::exists(lost));
  std::filesystem::remove(kept);
}

TEST(Hash, KnownAnswers) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(xxh3(""), 0x2d06800538d394c2ULL);
  EXPECT_EQ(hex64(0x0123456789abcdefULL), "0123456789abcdef");
}

std::vector<std::vector<std::string>> read_csv(std::string_view text, char separator = ',') {
  CsvReader reader(text, separator);
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  while (true) {
    const auto more = reader.next(row);
    if (!more || !*more) break;
    rows.push_back(row);
  }
  return rows;
}

TEST(Csv, QuotesBreaksAndEndings) {
  EXPECT_EQ(read_csv("\xEF\xBB\xBF"
                     "a,\"b,\"\"c\"\"\nd\"\r\n\r\n1,2\n,"),
            (std::vector<std::vector<std::string>>{{"a", "b,\"c\"\nd"}, {"1", "2"}, {"", ""}}));
  EXPECT_EQ(read_csv("a;b", ';'), (std::vector<std::vector<std::string>>{{"a", "b"}}));
}

TEST(Csv, UnclosedQuoteIsReportedAndReadingGoesOn) {
  CsvReader reader("x,y\n1,\"open\n2,3\n");
  std::vector<std::string> row;
  ASSERT_TRUE(*reader.next(row));
  const auto bad = reader.next(row);
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().where.line, 2);
  EXPECT_EQ(bad.error().where.byte_offset, 4);
  ASSERT_TRUE(*reader.next(row));
  EXPECT_EQ(row, (std::vector<std::string>{"2", "3"}));
  EXPECT_EQ(reader.line(), 3);
}

// Strings are looked at eight bytes at a time: what must be escaped, wherever it stands.
TEST(JsonWriter, EscapesStandAnywhere) {
  const std::pair<std::string, std::string> kinds[] = {
      {"\"", "\\\""}, {"\\", "\\\\"}, {"\x1F", "\\u001f"}, {"\x7F", "\\u007f"},
      {"\n", "\\n"},  {"ю", "ю"},     {"\xFF", "\uFFFD"}};
  for (const auto& [raw, written] : kinds) {
    for (std::size_t size = 0; size < 20; ++size) {
      for (std::size_t at = 0; at <= size; ++at) {
        std::string text(size, '~');
        text.insert(at, raw);
        std::string expected(size, '~');
        expected.insert(at, written);
        std::string out;
        append_json_string(out, text);
        ASSERT_EQ(out, '"' + expected + '"');
      }
    }
  }
}

TEST(JsonWriter, OrderEscapesAndNumbers) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("b", "q\"\\\n\x01").field("a", 0.70000001).key("l").begin_array();
  json.integer(-3).boolean(true).null().number(2.5).string("\xFFok\xED\xA0\x80").end_array().end_object();
  EXPECT_EQ(out,
            "{\"b\":\"q\\\"\\\\\\n\\u0001\",\"a\":0.7,\"l\":[-3,true,null,2.5,"
            "\"\xEF\xBF\xBDok\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"]}");
}

TEST(File, PublishesAtomically) {
  const auto folder = std::filesystem::path(test::temporary_path("file_test"));
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "f").string();
  const std::vector<std::string_view> parts{"ab", "", "c"};
  ASSERT_TRUE(write_file_atomically(path, parts));
  const auto file = MappedFile::open(path);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->bytes(), "abc");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
  EXPECT_EQ(MappedFile::open(path + "x").error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(write_file_atomically((folder / "none" / "f").string(), parts));
}

TEST(File, ALinkStaysOneAndADeviceIsWrittenTo) {
  const auto folder = std::filesystem::path(test::temporary_path("file_link_test"));
  std::filesystem::create_directories(folder / "elsewhere");
  const std::string target = (folder / "elsewhere" / "f").string();
  const std::string link = (folder / "link").string();
  const std::vector<std::string_view> parts{"ab"};
  ASSERT_TRUE(write_file_atomically(target, std::vector<std::string_view>{"old"}));
  std::filesystem::remove(link);
  std::filesystem::create_symlink(target, link);
  ASSERT_TRUE(write_file_atomically(link, parts));
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  EXPECT_EQ(MappedFile::open(target)->bytes(), "ab");

  // A pipe of one's own: replacing /dev/null would be felt by the whole machine.
  const std::string pipe = (folder / "pipe").string();
  std::filesystem::remove(pipe);
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  ASSERT_TRUE(is_stream(pipe));
  ASSERT_TRUE(write_file_atomically(pipe, parts));
  char got[4] = {};
  EXPECT_EQ(::read(reader, got, sizeof got), 2);
  EXPECT_EQ(std::string_view(got, 2), "ab");
  ::close(reader);
  EXPECT_TRUE(std::filesystem::is_fifo(pipe));
  EXPECT_FALSE(is_stream(target));
  EXPECT_FALSE(is_stream((folder / "none").string()));
  std::filesystem::remove_all(folder);
}

TEST(File, LargePageWriterWritesAllInItsOrder) {
  const std::string path = test::temporary_path("large");
  std::string wanted;
  {
    const int fd = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    ASSERT_GE(fd, 0);
    LargePageWriter writer(fd);
    // Pieces smaller and larger than a block, that end in and at blocks.
    const std::size_t block = std::size_t{1} << 21;
    for (const std::size_t size :
         {std::size_t{5}, block - 5, std::size_t{0}, 2 * block + 3, block - 3, std::size_t{7}}) {
      std::string piece(size, '\0');
      for (std::size_t i = 0; i < size; ++i) piece[i] = static_cast<char>((i * 31 + wanted.size()) >> 3);
      ASSERT_TRUE(writer.write(piece));
      wanted += piece;
    }
    ASSERT_TRUE(writer.flush());
    ::close(fd);
  }
  const auto file = MappedFile::open(path);
  ASSERT_TRUE(file);
  file->prefer_large_pages();
  EXPECT_TRUE(file->bytes() == wanted);
  LargePageWriter nowhere(-1);
  EXPECT_TRUE(nowhere.write("kept until the block is full"));
  EXPECT_FALSE(nowhere.flush());
  std::filesystem::remove(path);
}

TEST(DataTable, RowsSkipCommentsAndSplitAtTabs) {
  std::string seen;
  for_each_row("# head\n\na\tb\r\nc\n", [&](const auto& columns, std::size_t count) {
    seen += std::to_string(count) + std::string(columns[0]) + std::string(columns[1]) + ";";
  });
  EXPECT_EQ(seen, "2ab;1c;");
}

}  // namespace
}  // namespace tamis::base

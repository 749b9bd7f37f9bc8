#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "lists/reader.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

Error refusal(std::string_view bytes) {
  const auto found = recognize(Input{"list.dat", bytes});
  EXPECT_FALSE(found.has_value()) << bytes.substr(0, 40);
  return found ? Error{} : found.error();
}

TEST(Formats, HaveUniqueIdsAndAreFoundByThem) {
  std::set<std::string_view> ids;
  for (const Format& format : formats()) {
    EXPECT_TRUE(ids.insert(format.id).second) << format.id;
    EXPECT_FALSE(format.description.empty()) << format.id;
    EXPECT_NE(format.recognize, nullptr) << format.id;
    EXPECT_NE(format.read, nullptr) << format.id;
    EXPECT_EQ(find_format(format.id), &format);
  }
  EXPECT_EQ(find_format("no_such_format"), nullptr);
}

TEST(Formats, WhatIsNoListIsNamedWithARemedy) {
  using namespace std::string_view_literals;
  struct Case {
    std::string_view bytes;
    const char* says;
  };
  const Case cases[] = {
      {"", "empty file"},
      {" \r\n\t", "white space"},
      {"<!DOCTYPE html><p>x", "HTML page"},
      {"\xEF\xBB\xBF\n<HTML><head>", "HTML page"},
      {"<?xml version=\"1.0\"?><html xmlns=\"x\"><p/></html>", "HTML page"},
      {"<?xml version=\"1.0\"?><!-- c --><feed><entry/></feed>", "root element <feed>"},
      {"<?xml version=\"1.0\"?>", "without a root element"},
      {"just some words\n", "plain text"},
      {"PK\x03\x04xxxx", "xlsx"},
      {"\x1F\x8B\x08", "gzip"},
      {"%PDF-1.7", "PDF"},
      {"\xFF\xFE<\0", "UTF-16"},
      {"<\0?\0x\0"sv, "binary"},
      {"{\"error\":\"not found\"}", "JSON"},
  };
  for (const Case& test : cases) {
    const Error error = refusal(test.bytes);
    EXPECT_EQ(error.code, ErrorCode::kFormat) << test.says;
    EXPECT_NE(error.message.find(test.says), std::string::npos) << test.says << ": " << error.message;
    EXPECT_EQ(error.where.file, "list.dat");
    EXPECT_EQ(error.where.byte_offset, 0);
    EXPECT_NE(error.message.find("; "), std::string::npos) << "no remedy: " << error.message;
  }
}

TEST(Formats, EveryBadSharedFileIsRefusedWithItsPlaceAndARemedy) {
  TAMIS_SHARED_OR_SKIP(folder, "lists/bad");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    ++files;
    const std::string path = entry.path().string();
    const auto file = base::MappedFile::open(path);
    ASSERT_TRUE(file.has_value()) << path;
    const Input input{path, file->bytes()};
    Error error;
    if (const auto found = recognize(input); !found) {
      error = found.error();
    } else {
      Collector out;
      const auto read = found->format->read(std::span(&input, 1), out);
      ASSERT_FALSE(read.has_value()) << path << " was taken as " << found->format->id;
      error = read.error();
    }
    EXPECT_EQ(error.where.file, path) << error.to_string();
    EXPECT_GE(error.where.byte_offset, 0) << error.to_string();
    EXPECT_TRUE(error.message.find("ownload") != std::string::npos ||
                error.message.find("--format") != std::string::npos)
        << "no remedy: " << error.to_string();
  }
  EXPECT_EQ(files, 5U);
}

}  // namespace
}  // namespace tamis::lists

#include "documents/page/warc.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "documents/page/inflate_testing.h"

namespace tamis::documents {
namespace {

std::string record(std::string_view type, std::string_view block,
                   std::string_view url = "http://example.org/a",
                   std::string_view content_type = "application/http; msgtype=response",
                   std::string_view version = "1.0") {
  return "WARC/" + std::string(version) + "\r\nWARC-Type: " + std::string(type) +
         "\r\nWARC-Target-URI: " + std::string(url) +
         "\r\nWARC-Date: 2023-09-14T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: " +
         std::string(content_type) + "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" +
         std::string(block) + "\r\n\r\n";
}

std::string http(std::string_view body,
                 std::string_view headers = "Content-Type: text/html; charset=\"UTF-8\"\r\n",
                 std::string_view status = "200 OK") {
  return "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(headers) + "\r\n" + std::string(body);
}

struct Read {
  std::vector<WarcPage> pages;
  std::vector<Error> errors;
  WarcCounts counts;
};

Read read(std::string_view bytes, std::size_t piece = 1000, std::uint64_t max_page_bytes = 1U << 20) {
  std::size_t at = 0;
  WarcReader reader(
      [&](char* out, std::size_t room) -> Result<std::size_t> {
        const std::size_t now = std::min({room, piece, bytes.size() - at});
        std::memcpy(out, bytes.data() + at, now);
        at += now;
        return now;
      },
      "test.warc", max_page_bytes);
  Read out;
  WarcPage page;
  for (int calls = 0; calls < 1000; ++calls) {
    const auto more = reader.next(page);
    if (!more) {
      out.errors.push_back(more.error());
      continue;
    }
    if (!*more) {
      out.counts = reader.counts();
      return out;
    }
    out.pages.push_back(page);
  }
  ADD_FAILURE() << "the reader does not end";
  return out;
}

TEST(Warc, PlainAndGzipGiveTheSamePages) {
  const std::vector<std::string> records = {
      record("warcinfo", "software: x\r\n", "", "application/warc-fields"),
      record("request", "GET / HTTP/1.1\r\n\r\n"),
      record("response", http("<p>one</p>")),
      record("response", http("GIF89a", "Content-Type: image/gif\r\n")),
      record("response", http("gone", "Content-Type: text/html\r\n", "404 Not Found")),
      record("conversion", "two", "http://example.org/b", "text/plain", "1.1"),
      record("revisit", http("")),
      record("response", http("<p>three</p>"), "<http://example.org/c>"),
  };
  std::string plain;
  std::string zipped;
  for (const std::string& one : records) {
    plain += one;
    zipped += gzip(one);
  }
  for (const std::string& archive : {plain, zipped}) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, archive.size()}) {
      const Read found = read(archive, piece);
      ASSERT_EQ(found.pages.size(), 3U);
      EXPECT_TRUE(found.errors.empty());
      EXPECT_EQ(found.pages[0].bytes, "<p>one</p>");
      EXPECT_EQ(found.pages[0].hint.url, "http://example.org/a");
      EXPECT_EQ(found.pages[0].hint.charset, "UTF-8");
      EXPECT_EQ(found.pages[0].hint.published, "");  // when it was fetched is not when it was published
      EXPECT_EQ(found.pages[0].captured, "2023-09-14T10:00:00Z");
      EXPECT_EQ(found.pages[1].bytes, "two");
      EXPECT_EQ(found.pages[1].hint.content_type, "text/plain");
      EXPECT_EQ(found.pages[2].hint.url, "http://example.org/c");
      EXPECT_EQ(archive.substr(found.pages[2].offset, 2), archive == plain ? "WA" : "\x1F\x8B");
      EXPECT_EQ(found.counts.other_records, 3U);
      EXPECT_EQ(found.counts.other_types, 1U);
      EXPECT_EQ(found.counts.other_status, 1U);
    }
  }
}

TEST(Warc, ContentEncodingsComeOff) {
  const std::string body = "<p>unpacked text</p>";
  const std::string zipped = gzip(body);
  char size[16];
  std::snprintf(size, sizeof size, "%zx", zipped.size());
  const std::string chunked = std::string(size) + ";x=y\r\n" + zipped + "\r\n0\r\n\r\n";
  const std::string type = "Content-Type: text/html\r\n";
  const std::string archive =
      record("response", http(zipped, type + "Content-Encoding: gzip\r\n")) +
      record("response", http(chunked, type + "Content-Encoding: x-gzip\r\nTransfer-Encoding: chunked\r\n")) +
      record("response",
             http("5\r\n<p>ab\r\n4\r\n</p>\r\n0\r\n\r\n", type + "transfer-encoding: Chunked\r\n")) +
      // Crawlers unpack and keep the header.
      record("response", http(body, type + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")) +
      record("response", http(body, type + "Content-Encoding: br\r\n")) +
      record("response", http(std::string("\x8B\x01\x02\0\x03", 5), type + "Content-Encoding: br\r\n"));
  const Read found = read(archive);
  ASSERT_EQ(found.pages.size(), 5U);
  EXPECT_EQ(found.pages[0].bytes, body);
  EXPECT_EQ(found.pages[1].bytes, body);
  EXPECT_EQ(found.pages[2].bytes, "<p>ab</p>");
  EXPECT_EQ(found.pages[3].bytes, body);
  EXPECT_EQ(found.pages[4].bytes, body);
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_NE(found.errors[0].message.find("content encoding \"br\""), std::string::npos);
}

TEST(Warc, DamagedRecordsAreReportedAndSkipped) {
  const std::string good = record("response", http("<p>good</p>"));
  const std::string no_length =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n<p>x</p>\r\n\r\n";
  std::string archive = good + no_length + good + "garbage between records\r\n\r\nmore of it\r\n" + good;
  Read found = read(archive);
  EXPECT_EQ(found.pages.size(), 3U);
  ASSERT_EQ(found.errors.size(), 2U);
  EXPECT_EQ(found.errors[0].where.byte_offset, static_cast<std::int64_t>(good.size()));
  EXPECT_NE(found.errors[0].message.find("many"), std::string::npos);
  EXPECT_EQ(found.errors[1].where.byte_offset, static_cast<std::int64_t>(2 * good.size() + no_length.size()));

  std::string broken = gzip(good);
  const std::size_t size = broken.size();
  archive = broken + broken + broken;
  for (std::size_t i = size + 20; i < size + 40; ++i) archive[i] = '\xFF';
  found = read(archive, 11);
  EXPECT_EQ(found.pages.size(), 2U);
  ASSERT_FALSE(found.errors.empty());
  EXPECT_EQ(found.errors[0].code, ErrorCode::kCorrupt);
  EXPECT_EQ(found.errors[0].where.byte_offset, static_cast<std::int64_t>(size));

  found = read(good + good.substr(0, good.size() - 20));
  EXPECT_EQ(found.pages.size(), 1U);
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].code, ErrorCode::kTruncated);

  found = read(record("response", http(std::string(5000, 'x'))) + good, 1000, 1000);
  EXPECT_EQ(found.pages.size(), 1U);
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].code, ErrorCode::kLimit);

  // Not an archive at all, and a header without an end.
  found = read("hello");
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].code, ErrorCode::kFormat);
  EXPECT_NE(found.errors[0].message.find("--input"), std::string::npos);
  found = read("WAR");
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].code, ErrorCode::kTruncated);
  EXPECT_EQ(read("").errors.size(), 0U);
  found = read("WARC/1.0\r\nX: " + std::string(200'000, 'y') + "\r\n\r\n" + good);
  EXPECT_EQ(found.pages.size(), 1U);
  EXPECT_EQ(found.errors.size(), 1U);
  EXPECT_FALSE(WarcReader::open("/no/such/file.warc.gz"));
}

// An archive that is one gzip member from end to end.
TEST(Warc, PagesBeforeTheDamageOfAMemberAreKept) {
  std::string records;
  for (int i = 0; i < 40; ++i) records += record("response", http("<p>page " + std::to_string(i) + "</p>"));
  const std::string whole = gzip(records);
  std::string cut = whole.substr(0, whole.size() * 3 / 4);
  const std::string damaged = cut + std::string(300, '\xFF');
  for (const std::string& archive : {cut, damaged}) {
    for (const std::size_t piece : {std::size_t{1}, archive.size()}) {
      const Read found = read(archive, piece);
      EXPECT_GT(found.pages.size(), 5U) << piece;
      ASSERT_FALSE(found.errors.empty());
      EXPECT_EQ(found.errors[0].where.byte_offset, 0);
    }
  }
}

// A length that says more than there is costs its own record and no other.
TEST(Warc, ALengthThatLiesTakesNoPageAlong) {
  const std::string good = record("response", http("<p>good</p>"));
  for (const std::string_view type : {"response", "request"}) {
    for (const std::string_view length : {"70000", "99999999999", "18446744073709551615"}) {
      const std::string lying = "WARC/1.0\r\nWARC-Type: " + std::string(type) +
                                "\r\nContent-Length: " + std::string(length) +
                                "\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>x</p>\r\n\r\n";
      const std::string plain = good + lying + lying + good;
      const std::string zipped = gzip(good) + gzip(lying) + gzip(lying) + gzip(good);
      for (const std::string& archive : {plain, zipped}) {
        for (const std::size_t piece : {std::size_t{1}, archive.size()}) {
          const Read found = read(archive, piece);
          ASSERT_EQ(found.pages.size(), 2U) << type << length << piece;
          EXPECT_EQ(found.pages[1].bytes, "<p>good</p>");
          ASSERT_EQ(found.errors.size(), 2U);
          EXPECT_EQ(found.errors[0].code, ErrorCode::kTruncated);
          EXPECT_EQ(found.errors[0].where.byte_offset,
                    static_cast<std::int64_t>(archive == plain ? good.size() : gzip(good).size()));
          if (archive == plain) {
            EXPECT_EQ(found.pages[1].offset, plain.size() - good.size());
          }
        }
      }
    }
  }
}

TEST(Warc, RecognisedByItsFirstBytes) {
  EXPECT_TRUE(looks_like_warc("WARC/1.0\r\n"));
  EXPECT_TRUE(looks_like_warc(gzip(record("warcinfo", "x"))));
  EXPECT_FALSE(looks_like_warc(gzip("<html>")));
  EXPECT_FALSE(looks_like_warc("<html>"));
  EXPECT_FALSE(looks_like_warc(""));
}

}  // namespace
}  // namespace tamis::documents

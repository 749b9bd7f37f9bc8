// The fetcher against a real HTTPS server on the loopback interface (https_testing.h).
#include "lists/fetch.h"

#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <fcntl.h>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/hash.h"
#include "lists/https_testing.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_file(const std::string& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string list_text(std::size_t entries, std::string_view mark = "") {
  std::string text = "<LIST>";
  for (std::size_t i = 0; i < entries; ++i)
    text += "<entry>" + std::to_string(i) + std::string(mark) + "</entry>";
  return text + "</LIST>";
}

class Fetch : public ::testing::Test {
 protected:
  void SetUp() override {
    std::signal(SIGPIPE, SIG_IGN);  // the server writes to clients that hang up
    ::setenv("no_proxy", "127.0.0.1", 1);
    std::string pattern = (std::filesystem::temp_directory_path() / "tamis_fetch_XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    root_ = pattern;
    options_.folder = root_ + "/lists";
    options_.ca_file = root_ + "/ca.pem";
    options_.attempts = 1;
    options_.retry_wait_ms = 1;
    options_.check = [](const FetchedFile& file) -> Result<void> {
      if (file.bytes.starts_with("<LIST>")) return {};
      return fail(ErrorCode::kFormat, "this is no list");
    };
    certificate_.save(options_.ca_file);
  }
  void TearDown() override {
    server_.reset();
    std::filesystem::remove_all(root_);
  }

  void serve(HttpsServer::Handler handler) {
    server_ = std::make_unique<HttpsServer>(certificate_, std::move(handler));
  }

  static std::string row(const std::string& id, const std::string& url, const std::string& link = "",
                         const std::string& max_mb = "1") {
    return id + "\t" + id + "_set\tList " + id + "\t" + url + "\t" + link + "\t" + id + ".xml\t" + max_mb +
           "\t1\t\n";
  }

  void table(const std::string& rows) {
    options_.table = root_ + "/table.tsv";
    write_file(options_.table, "# test\n" + rows);
  }

  std::vector<FetchReport> fetch() {
    const auto reports = fetch_lists(options_);
    EXPECT_TRUE(reports) << (reports ? "" : reports.error().to_string());
    return reports.value_or(std::vector<FetchReport>());
  }
  FetchReport fetch_one() {
    const auto reports = fetch();
    EXPECT_EQ(reports.size(), 1U);
    return reports.empty() ? FetchReport() : reports[0];
  }

  // A table of one list "a", and its good first copy in place.
  void first_copy(const std::string& text) {
    body_ = text;
    etag_ = "\"one\"";
    table(row("a", server_->url("/a")));
    ASSERT_EQ(fetch_one().status, FetchStatus::kUpdated);
    ASSERT_EQ(read_file(target()), text);
  }
  void serve_body() {
    serve([this](const Asked& asked) {
      Answer answer;
      if (!etag_.empty() && asked.header("if-none-match") == etag_) {
        answer.status = 304;
        return answer;
      }
      answer.headers = "ETag: " + etag_ + "\r\nLast-Modified: Sat, 22 Aug 2026 10:00:00 GMT\r\n";
      answer.body = body_;
      return answer;
    });
  }

  [[nodiscard]] std::string target(const std::string& suffix = "") const {
    return options_.folder + "/a.xml" + suffix;
  }

  Certificate certificate_{"IP:127.0.0.1"};
  std::string root_;
  FetchOptions options_;
  std::unique_ptr<HttpsServer> server_;
  std::string body_;
  std::string etag_;
};

TEST_F(Fetch, FirstDownloadAndNotModified) {
  serve_body();
  body_ = list_text(100);
  etag_ = "\"one\"";
  table(row("a", server_->url("/a")));
  const FetchReport first = fetch_one();
  EXPECT_EQ(first.status, FetchStatus::kUpdated) << first.message;
  EXPECT_EQ(first.id, "a");
  EXPECT_EQ(first.dataset, "a_set");
  EXPECT_EQ(first.bytes, body_.size());
  EXPECT_EQ(first.previous_bytes, 0U);
  EXPECT_EQ(first.etag, "\"one\"");
  EXPECT_EQ(first.last_modified, "Sat, 22 Aug 2026 10:00:00 GMT");
  EXPECT_EQ(first.sha256, base::sha256_hex(body_));
  EXPECT_EQ(first.fetched_at.size(), 20U);
  EXPECT_EQ(first.path, target());
  EXPECT_EQ(read_file(target()), body_);
  EXPECT_FALSE(std::filesystem::exists(target(".part")));
  EXPECT_FALSE(std::filesystem::exists(target(".part.meta")));
  EXPECT_FALSE(std::filesystem::exists(target(".previous")));

  const FetchReport second = fetch_one();
  EXPECT_EQ(second.status, FetchStatus::kNotModified) << second.message;
  EXPECT_EQ(second.bytes, body_.size());
  EXPECT_EQ(second.sha256, first.sha256);
  EXPECT_EQ(second.fetched_at, first.fetched_at);
  const auto asked = server_->asked();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[0].header("if-none-match"), "");
  EXPECT_EQ(asked[1].header("if-none-match"), "\"one\"");
  EXPECT_EQ(asked[1].header("if-modified-since"), "Sat, 22 Aug 2026 10:00:00 GMT");

  options_.force = true;
  EXPECT_EQ(fetch_one().status, FetchStatus::kNotModified);  // downloaded, and the same bytes
  EXPECT_EQ(server_->asked().back().header("if-none-match"), "");
}

TEST_F(Fetch, UpdateKeepsThePreviousCopy) {
  serve_body();
  first_copy(list_text(100));
  const std::string before = body_;
  body_ = list_text(101);
  etag_ = "\"two\"";
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kUpdated) << report.message;
  EXPECT_EQ(report.previous_bytes, before.size());
  EXPECT_EQ(report.etag, "\"two\"");
  EXPECT_EQ(read_file(target()), body_);
  EXPECT_EQ(read_file(target(".previous")), before);
}

TEST_F(Fetch, SameBytesUnderANewEtagAreNoUpdate) {
  serve_body();
  first_copy(list_text(100));
  etag_ = "\"two\"";
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kNotModified) << report.message;
  EXPECT_EQ(report.etag, "\"two\"");
  EXPECT_FALSE(std::filesystem::exists(target(".previous")));
  EXPECT_EQ(fetch_one().status, FetchStatus::kNotModified);
  EXPECT_EQ(server_->asked().back().header("if-none-match"), "\"two\"");
}

// A file that was changed in the folder is not what the ETag was about: the whole list is asked for again.
TEST_F(Fetch, ADamagedCopyIsDownloadedAgainAndNeverBecomesThePreviousOne) {
  serve_body();
  first_copy(list_text(100));
  const std::string one = body_;
  body_ = list_text(101);
  etag_ = "\"two\"";
  ASSERT_EQ(fetch_one().status, FetchStatus::kUpdated);
  write_file(target(), "torn");
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kUpdated) << report.message;
  EXPECT_EQ(read_file(target()), body_);
  EXPECT_EQ(read_file(target(".previous")), one);
  EXPECT_EQ(server_->asked().back().header("if-none-match"), "");
}

// Serves body_ with ranges; the first `cuts` answers break off in the middle.
TEST_F(Fetch, ResumesAfterACutConnection) {
  body_ = list_text(40'000);
  int cuts = 2;
  serve([&](const Asked& asked) {
    Answer answer;
    answer.headers = "ETag: \"v\"\r\n";
    std::size_t from = 0;
    const std::string range = asked.header("range");
    if (!range.empty() && asked.header("if-range") == "\"v\"") {
      from = static_cast<std::size_t>(std::stoul(range.substr(6)));
      answer.status = 206;
      answer.headers += "Content-Range: bytes " + std::to_string(from) + "-" +
                        std::to_string(body_.size() - 1) + "/" + std::to_string(body_.size()) + "\r\n";
    }
    answer.body = body_.substr(from);
    if (cuts-- > 0) answer.cut_after = 100'000;
    return answer;
  });
  table(row("a", server_->url("/a")));

  const FetchReport cut = fetch_one();
  EXPECT_EQ(cut.status, FetchStatus::kFailed);
  EXPECT_EQ(read_file(target(".part")), body_.substr(0, 100'000));
  options_.attempts = 2;  // the second cut and the end within one fetch
  const FetchReport whole = fetch_one();
  EXPECT_EQ(whole.status, FetchStatus::kUpdated) << whole.message;
  EXPECT_EQ(read_file(target()), body_);
  EXPECT_FALSE(std::filesystem::exists(target(".part")));
  const auto asked = server_->asked();
  ASSERT_EQ(asked.size(), 3U);
  EXPECT_EQ(asked[1].header("range"), "bytes=100000-");
  EXPECT_EQ(asked[2].header("range"), "bytes=200000-");
}

TEST_F(Fetch, APartOfAnotherVersionIsThrownAway) {
  body_ = list_text(40'000);
  etag_ = "\"old\"";
  bool cut = true;
  serve([&](const Asked& asked) {
    Answer answer;
    answer.headers = "ETag: " + etag_ + "\r\n";
    answer.body = body_;
    if (!asked.header("range").empty() && asked.header("if-range") == etag_)
      ADD_FAILURE() << "resumed another version";
    if (cut) answer.cut_after = 100'000;
    return answer;
  });
  table(row("a", server_->url("/a")));
  ASSERT_EQ(fetch_one().status, FetchStatus::kFailed);
  cut = false;
  etag_ = "\"new\"";
  body_ = list_text(39'000, "x");
  EXPECT_EQ(fetch_one().status, FetchStatus::kUpdated);
  EXPECT_EQ(read_file(target()), body_);
}

TEST_F(Fetch, AWrongRangeIsNotGluedOn) {
  body_ = list_text(40'000);
  int answers = 0;
  serve([&](const Asked& asked) {
    Answer answer;
    answer.headers = "ETag: \"v\"\r\n";
    answer.body = body_;
    if (answers++ == 0) answer.cut_after = 100'000;
    if (!asked.header("range").empty()) {
      answer.status = 206;
      answer.headers += "Content-Range: bytes 5-9/10\r\n";
      answer.body = "wrong";
    }
    return answer;
  });
  table(row("a", server_->url("/a")));
  options_.attempts = 3;
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kUpdated) << report.message;
  EXPECT_EQ(read_file(target()), body_);
  EXPECT_EQ(answers, 3);
}

// No length, and a clean end of the connection: nothing but the content shows that the rest is missing.
TEST_F(Fetch, AFileWithoutItsEndIsRefused) {
  std::string body;
  serve([&](const Asked&) {
    Answer answer;
    answer.body = body;
    answer.no_length = true;
    return answer;
  });
  table(row("a", server_->url("/a")));
  options_.check = [](const FetchedFile&) -> Result<void> { return {}; };
  for (const std::string& cut : {list_text(100).substr(0, 900), std::string("<LIST><entry>1</entry>"),
                                 std::string("<LIST><entry>1</entry></LI"),
                                 std::string("[{\"id\": 1}, {\"id\""), std::string("{\"a\": [1, 2]")}) {
    body = cut;
    const FetchReport report = fetch_one();
    EXPECT_EQ(report.status, FetchStatus::kFailed) << cut;
    EXPECT_NE(report.message.find("end of the file is missing"), std::string::npos) << report.message;
  }
  for (const std::string& whole :
       {std::string("<?xml version=\"1.0\"?>\n<l:LIST xmlns:l=\"x\"></l:LIST >\n<!-- end -->\n"),
        std::string("<LIST/>"), std::string("[{\"id\": 1}]\n"), std::string("{}\n{}\n"),
        std::string("id,name\n1,x\n")}) {
    body = whole;
    options_.force = true;
    EXPECT_EQ(fetch_one().status, FetchStatus::kUpdated) << whole;
  }
}

TEST_F(Fetch, TooLargeIsStoppedBeforeAndWhileItStreams) {
  bool stated = true;
  serve([&](const Asked&) {
    Answer answer;
    answer.body = list_text(200'000);
    answer.no_length = !stated;
    return answer;
  });
  table(row("a", server_->url("/a")));
  for (const bool length : {true, false}) {
    stated = length;
    const FetchReport report = fetch_one();
    EXPECT_EQ(report.status, FetchStatus::kFailed);
    EXPECT_NE(report.message.find("over the limit of 1.0 MB"), std::string::npos) << report.message;
    EXPECT_FALSE(std::filesystem::exists(target()));
    EXPECT_FALSE(std::filesystem::exists(target(".part")));
  }
}

TEST_F(Fetch, ASlowServerIsGivenUp) {
  serve([](const Asked&) {
    Answer answer;
    answer.body = list_text(10);
    answer.stall_ms = 10'000;
    return answer;
  });
  table(row("a", server_->url("/a")));
  options_.timeout_s = 1;
  const auto start = std::chrono::steady_clock::now();
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kFailed);
  EXPECT_NE(report.message.find("too slow"), std::string::npos) << report.message;
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(6));
}

TEST_F(Fetch, AStalledServerIsGivenUp) {
  serve([](const Asked&) {
    Answer answer;
    answer.body = list_text(10);
    answer.stall_ms = 20'000;
    return answer;
  });
  table(row("a", server_->url("/a")));
  options_.stall_timeout_s = 1;
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(fetch_one().status, FetchStatus::kFailed);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(8));
}

TEST_F(Fetch, HtmlPagesAreRefusedAndTheLastGoodCopyStays) {
  serve_body();
  first_copy(list_text(100));
  const std::string good = body_;
  for (const std::string page :
       {"<!DOCTYPE html><html><body>Down for maintenance</body></html>", "\xEF\xBB\xBF\n <HTML></HTML>",
        "<?xml version=\"1.0\"?>\n<html xmlns=\"x\"></html>"}) {
    body_ = page + std::string(10'000, ' ');
    etag_ = "\"page\"";
    const FetchReport report = fetch_one();
    EXPECT_EQ(report.status, FetchStatus::kKeptLastGood);
    EXPECT_NE(report.message.find("HTML page"), std::string::npos) << report.message;
    EXPECT_EQ(report.bytes, good.size());
    EXPECT_EQ(report.sha256, base::sha256_hex(good));
    EXPECT_EQ(read_file(target()), good);
    EXPECT_EQ(read_file(target(".rejected")), body_);
  }
  EXPECT_FALSE(std::filesystem::exists(target(".previous")));
}

TEST_F(Fetch, WhatTheCheckRefusesIsRefused) {
  serve_body();
  body_ = "{\"not\": \"a list\"}";
  etag_ = "\"x\"";
  table(row("a", server_->url("/a")));
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kFailed);
  EXPECT_NE(report.message.find("this is no list"), std::string::npos) << report.message;
  body_.clear();
  EXPECT_NE(fetch_one().message.find("empty"), std::string::npos);
  options_.check = nullptr;  // lists::recognize
  body_ = "no list of any format";
  EXPECT_EQ(fetch_one().status, FetchStatus::kFailed);
  body_ =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST "
      "dateGenerated=\"2026-02-27T00:00:09.554Z\">"
      "<INDIVIDUALS></INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>";
  EXPECT_EQ(fetch_one().status, FetchStatus::kUpdated);
}

// Real files: what a good day and a bad day bring.
TEST_F(Fetch, RealListsPassAndBrokenOnesDoNot) {
  TAMIS_SHARED_OR_SKIP(lists, "lists");
  std::string file;
  serve([&](const Asked&) {
    Answer answer;
    answer.body = read_file(lists + file);
    return answer;
  });
  table(row("a", server_->url("/a"), "", "64"));
  options_.check = nullptr;
  options_.force = true;  // the files are of different lists, and so of different sizes
  for (const std::string_view good :
       {"/current/un/consolidated_2026-02-27.xml", "/current/eu/xmlFullSanctionsList_1_1.xml",
        "/current/uk/UK-Sanctions-List.xml", "/current/ch/seco_whole_list.xml", "/current/ca/sema-lmes.xml",
        "/current/ofac/sdn.xml"}) {
    file = good;
    const FetchReport report = fetch_one();
    EXPECT_EQ(report.status, FetchStatus::kUpdated) << good << ": " << report.message;
  }
  const std::string last = read_file(target());
  for (const std::string_view bad :
       {"/bad/maintenance_page.html", "/bad/not_a_list.txt", "/bad/sdn_truncated.xml"}) {
    file = bad;
    const FetchReport report = fetch_one();
    EXPECT_EQ(report.status, FetchStatus::kKeptLastGood) << bad << ": " << report.message;
  }
  EXPECT_EQ(read_file(target()), last);
}

TEST_F(Fetch, AListThatShrinksIsRefusedUnlessForced) {
  serve_body();
  first_copy(list_text(1000));
  const std::string good = body_;
  body_ = list_text(700);
  etag_ = "\"two\"";
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kKeptLastGood);
  EXPECT_NE(report.message.find("shrank"), std::string::npos) << report.message;
  EXPECT_EQ(read_file(target()), good);
  EXPECT_EQ(read_file(target(".rejected")), body_);
  options_.max_shrink = 0.5;
  EXPECT_EQ(fetch_one().status, FetchStatus::kUpdated);
  body_ = list_text(10);
  etag_ = "\"three\"";
  EXPECT_EQ(fetch_one().status, FetchStatus::kKeptLastGood);
  options_.force = true;
  EXPECT_EQ(fetch_one().status, FetchStatus::kUpdated);
  EXPECT_EQ(read_file(target()), body_);
}

TEST_F(Fetch, RedirectsGoToHttpsOnly) {
  serve([this](const Asked& asked) {
    Answer answer;
    answer.status = 302;
    if (asked.path == "/http")
      answer.headers = "Location: http://127.0.0.1:9/list\r\n";
    else if (asked.path == "/file")
      answer.headers = "Location: file:///etc/passwd\r\n";
    else if (asked.path == "/circle")
      answer.headers = "Location: /circle\r\n";
    else if (asked.path == "/https")
      answer.headers = "Location: /end\r\nETag: \"of the redirect\"\r\n";
    else {
      answer.status = 200;
      answer.body = list_text(5);
    }
    return answer;
  });
  for (const std::string path : {"/http", "/file"}) {
    table(row("a", server_->url(path)));
    const FetchReport report = fetch_one();
    EXPECT_EQ(report.status, FetchStatus::kFailed);
    EXPECT_NE(report.message.find("not https"), std::string::npos) << report.message;
  }
  table(row("a", server_->url("/circle")));
  EXPECT_NE(fetch_one().message.find("circles"), std::string::npos);
  table(row("a", server_->url("/https")));
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kUpdated) << report.message;
  EXPECT_EQ(report.url, server_->url("/end"));
  EXPECT_EQ(report.etag, "");
}

TEST_F(Fetch, UntrustedCertificatesAreRefused) {
  serve_body();
  body_ = list_text(5);
  etag_ = "\"one\"";
  table(row("a", server_->url("/a")));
  const Certificate other("IP:127.0.0.1");
  other.save(options_.ca_file);
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kFailed);
  EXPECT_NE(report.message.find("certificate"), std::string::npos) << report.message;
  options_.ca_file.clear();  // the system's authorities do not know it either
  EXPECT_EQ(fetch_one().status, FetchStatus::kFailed);
  EXPECT_TRUE(server_->asked().empty());
}

TEST_F(Fetch, ACertificateOfAnotherHostIsRefused) {
  const Certificate other("DNS:lists.example");
  other.save(options_.ca_file);
  server_ = std::make_unique<HttpsServer>(other, [](const Asked&) { return Answer(); });
  table(row("a", server_->url("/a")));
  EXPECT_EQ(fetch_one().status, FetchStatus::kFailed);
  EXPECT_TRUE(server_->asked().empty());
}

TEST_F(Fetch, OneFailureDoesNotStopTheOthers) {
  serve([](const Asked& asked) {
    Answer answer;
    if (asked.path == "/gone") answer.status = 404;
    if (asked.path == "/broken") answer.status = 503;
    answer.body = asked.path == "/b" ? list_text(5) : "<html>no</html>";
    return answer;
  });
  table(row("gone", server_->url("/gone")) + row("broken", server_->url("/broken")) +
        row("refused", "https://127.0.0.1:1/") + row("b", server_->url("/b")));
  options_.attempts = 2;
  const auto reports = fetch();
  ASSERT_EQ(reports.size(), 4U);
  EXPECT_EQ(reports[0].status, FetchStatus::kFailed);
  EXPECT_NE(reports[0].message.find("404"), std::string::npos) << reports[0].message;
  EXPECT_NE(reports[1].message.find("503"), std::string::npos) << reports[1].message;
  EXPECT_NE(reports[1].message.find("2 attempts"), std::string::npos) << reports[1].message;
  EXPECT_EQ(reports[2].status, FetchStatus::kFailed);
  EXPECT_EQ(reports[3].status, FetchStatus::kUpdated) << reports[3].message;
  int gone = 0;
  int broken = 0;
  for (const Asked& asked : server_->asked()) {
    gone += asked.path == "/gone" ? 1 : 0;
    broken += asked.path == "/broken" ? 1 : 0;
  }
  EXPECT_EQ(gone, 1);  // will not pass by itself
  EXPECT_EQ(broken, 2);
}

TEST_F(Fetch, ALinkOnAPageIsFollowed) {
  std::string page;
  serve([&](const Asked& asked) {
    Answer answer;
    answer.body = asked.path == "/page/"                       ? page
                  : asked.path == "/files/v7/List.xml?x=1&y=2" ? list_text(7)
                                                               : "";
    if (answer.body.empty()) answer.status = 404;
    return answer;
  });
  table(row("a", server_->url("/page/"), "List.xml"));
  page =
      "<html><a href='/other.xml'>x</a> <a class=\"b\" href = \"../files/v7/List.xml?x=1&amp;y=2\">List</a>";
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kUpdated) << report.message;
  EXPECT_EQ(read_file(target()), list_text(7));
  page = "<html>the list has moved</html>";
  const FetchReport moved = fetch_one();
  EXPECT_EQ(moved.status, FetchStatus::kKeptLastGood);
  EXPECT_NE(moved.message.find("no link that ends in \"List.xml\""), std::string::npos) << moved.message;
  page = "<a href=\"http://127.0.0.1/List.xml\">";
  EXPECT_NE(fetch_one().message.find("not https"), std::string::npos);
}

TEST_F(Fetch, ProgressIsToldAndCanCancel) {
  serve_body();
  body_ = list_text(20'000);
  etag_ = "\"one\"";
  table(row("a", server_->url("/a")) + row("b", server_->url("/b")));
  std::uint64_t last = 0;
  options_.progress = [&](const FetchProgress& progress) {
    EXPECT_EQ(progress.id, "a");
    last = progress.bytes;
    return progress.bytes < body_.size();
  };
  const auto reports = fetch();
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_EQ(last, body_.size());
  EXPECT_EQ(reports[0].status, FetchStatus::kFailed);
  EXPECT_NE(reports[0].message.find("cancelled"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(target()));
}

TEST_F(Fetch, OneFetchAtATimeInAFolder) {
  serve_body();
  body_ = list_text(5);
  etag_ = "\"one\"";
  table(row("a", server_->url("/a")));
  std::filesystem::create_directories(options_.folder);
  const int lock = ::open((options_.folder + "/.fetch.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
  const auto refused = fetch_lists(options_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kRefused);
  ::close(lock);
  EXPECT_EQ(fetch_one().status, FetchStatus::kUpdated);
}

TEST_F(Fetch, DamagedNotesAreAsGoodAsNone) {
  serve_body();
  first_copy(list_text(100));
  using namespace std::string_literals;
  write_file(target(".meta"), "\0\xff\tetag\n\netag\t\"one\"\t\t\n"s + std::string(200'000, 'x'));
  const FetchReport report = fetch_one();
  EXPECT_EQ(report.status, FetchStatus::kNotModified) << report.message;
  EXPECT_EQ(server_->asked().back().header("if-none-match"), "");
}

TEST_F(Fetch, OnlyTheNamedLists) {
  serve_body();
  body_ = list_text(5);
  table(row("a", server_->url("/a")) + row("b", server_->url("/b")));
  options_.only = {"b"};
  EXPECT_EQ(fetch_one().id, "b");
  options_.only = {"c"};
  const auto unknown = fetch_lists(options_);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, ErrorCode::kInvalidArgument);
  EXPECT_NE(unknown.error().message.find("a, b"), std::string::npos);
}

TEST_F(Fetch, OptionsOutOfRangeAreSaid) {
  table(row("a", "https://127.0.0.1:1/"));
  const auto refused = [&](const std::function<void(FetchOptions&)>& change) {
    FetchOptions options = options_;
    change(options);
    return !fetch_lists(options).has_value();
  };
  EXPECT_TRUE(refused([](FetchOptions& o) { o.folder.clear(); }));
  EXPECT_TRUE(refused([](FetchOptions& o) { o.timeout_s = 0; }));
  EXPECT_TRUE(refused([](FetchOptions& o) { o.attempts = 0; }));
  EXPECT_TRUE(refused([](FetchOptions& o) { o.max_shrink = 1.5; }));
  EXPECT_TRUE(refused([](FetchOptions& o) { o.max_shrink = std::nan(""); }));
  EXPECT_TRUE(refused([](FetchOptions& o) { o.ca_file = "/no/such/file.pem"; }));
  EXPECT_TRUE(refused([](FetchOptions& o) { o.folder = "/dev/null/x"; }));
  EXPECT_TRUE(refused([](FetchOptions& o) { o.table = "/no/such/table.tsv"; }));
}

TEST_F(Fetch, ATableThatIsNotSoundIsRefused) {
  const std::string good = row("a", "https://lists.example/a");
  const auto error = [&](const std::string& rows) {
    table(rows);
    const auto lists = official_lists(options_.table);
    return lists ? std::string() : lists.error().to_string();
  };
  EXPECT_EQ(error(good), "");
  EXPECT_NE(error("").find("no row"), std::string::npos);
  EXPECT_NE(error("a\tb\n").find("9 columns"), std::string::npos);
  EXPECT_NE(error(good + good).find("an id that no other row has"), std::string::npos);
  EXPECT_NE(error(row("a", "http://lists.example/a")).find("https://"), std::string::npos);
  EXPECT_NE(error(row("a", "file:///etc/passwd")).find("https://"), std::string::npos);
  EXPECT_NE(error(row("../a", "https://lists.example/a")).find("file name"), std::string::npos);
  EXPECT_NE(error(row("a.xml.meta\t", "https://lists.example/a")).find("columns"), std::string::npos);
  EXPECT_NE(error(row("a", "https://lists.example/a", "", "0")).find("size limit"), std::string::npos);
  EXPECT_NE(error(row("a", "https://lists.example/a", "", "99999999999999999999")).find("size limit"),
            std::string::npos);
}

TEST(OfficialLists, BuiltInTableIsSound) {
  const auto lists = official_lists();
  ASSERT_TRUE(lists) << lists.error().to_string();
  int by_default = 0;
  for (const OfficialList& list : *lists) {
    EXPECT_FALSE(list.dataset.empty()) << list.id;
    EXPECT_FALSE(list.title.empty()) << list.id;
    by_default += list.by_default ? 1 : 0;
  }
  EXPECT_GE(by_default, 6);
}

TEST(FetchSidecar, Names) {
  for (const std::string_view name : {"a.xml.meta", "a.xml.part", "a.xml.part.meta", "a.xml.previous",
                                      "a.xml.rejected", "a.xml.meta.x8Rk2q", ".fetch.lock"}) {
    EXPECT_TRUE(is_fetch_sidecar(name)) << name;
  }
  EXPECT_FALSE(is_fetch_sidecar("sdn.xml"));
  EXPECT_FALSE(is_fetch_sidecar("sdn_comments.csv"));
}

}  // namespace
}  // namespace tamis::lists

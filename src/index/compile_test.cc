#include "index/compile.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "index/entity_store.h"
#include "test/shared_data.h"

namespace tamis::index {
namespace {

namespace fs = std::filesystem;

std::string person(const std::string& id, const std::string& name, const std::string& dataset,
                   const std::string& more = {}) {
  return R"({"id":")" + id + R"(","schema":"Person","caption":")" + name + R"(","datasets":[")" + dataset +
         R"("],"properties":{"name":[")" + name + "\"]" + more + "}}\n";
}

std::string people(int first, int last, const std::string& dataset) {
  std::string out;
  for (int i = first; i <= last; ++i) {
    out += person(dataset + "-" + std::to_string(i), "Testname Number" + std::to_string(i), dataset);
  }
  return out;
}

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

class CompileTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        (fs::path(testing::TempDir()) /
         ("tamis_compile_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name())))
            .string();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    options_.out = folder_ + "/out/lists.tamis";
    fs::create_directories(folder_ + "/out");
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) {
    const fs::path path = fs::path(folder_) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  Result<CompileReport> run(std::vector<std::string> sources) {
    options_.sources = std::move(sources);
    return compile(options_);
  }
  // Runs a compile that must fail and leave nothing but the old index behind.
  Error refused(std::vector<std::string> sources) {
    const std::string before = fs::exists(options_.out) ? read(options_.out) : std::string();
    const auto report = run(std::move(sources));
    EXPECT_FALSE(report);
    EXPECT_EQ(fs::exists(options_.out) ? read(options_.out) : std::string(), before);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_ + "/out"), {}), before.empty() ? 0 : 1);
    return report ? Error{} : report.error();
  }

  std::string folder_;
  CompileOptions options_;
};

// What the fetcher refused, or has not got whole, must not be screened with.
TEST_F(CompileTest, WhatTheFetcherKeepsBesideListsIsNoList) {
  write("in/a.ftm.json", people(1, 3, "list_a"));
  for (const char* suffix :
       {".rejected", ".previous", ".previous.new", ".part", ".part.meta", ".meta", ".meta.1"}) {
    write("in/a.ftm.json" + std::string(suffix), people(7, 9, "list_a"));
  }
  const auto report = run({folder_ + "/in"});
  ASSERT_TRUE(report) << report.error().to_string();
  EXPECT_EQ(report->meta.totals.entities, 3U);
  EXPECT_EQ(report->passed_over.size(), 7U);
}

bool says(const Error& error, std::string_view text) {
  return error.to_string().find(text) != std::string::npos;
}

TEST_F(CompileTest, ListsBecomeOneIndex) {
  const std::string a = write("in/a.ftm.json", people(1, 3, "list_a"));
  const std::string b = write("in/deep/own.csv", "name,birth date\nSomebody Else,1950\n");
  write("in/README.md", "# notes");
  write("in/.hidden.json", "{");
  write("in/a.ftm.json.meta", "etag");
  std::vector<std::uint64_t> steps;
  options_.progress = [&](const CompileProgress& progress) { steps.push_back(progress.bytes_done); };
  const auto report = run({folder_ + "/in"});
  ASSERT_TRUE(report) << report.error().to_string();
  EXPECT_EQ(report->meta.totals.entities, 4U);
  EXPECT_EQ(report->meta.totals.names, 4U);
  ASSERT_EQ(report->meta.lists.size(), 2U);
  EXPECT_EQ(report->passed_over.size(), 2U);
  EXPECT_EQ(report->meta.lists[0].dataset, "list_a");
  ASSERT_EQ(report->meta.lists[0].files.size(), 1U);
  EXPECT_EQ(report->meta.lists[0].files[0].name, "a.ftm.json");
  EXPECT_EQ(report->meta.lists[0].files[0].size, fs::file_size(a));
  EXPECT_EQ(report->meta.lists[1].files[0].name, "own.csv");
  EXPECT_EQ(steps.back(), fs::file_size(a) + fs::file_size(b));

  const auto file = IndexFile::open(options_.out);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->content_hash(), report->index_hash);
  EXPECT_EQ(file->size(), report->index_bytes);
  const auto store = EntityStore::open(*file);
  ASSERT_TRUE(store);
  EXPECT_EQ(store->meta(), report->meta);
  EXPECT_EQ(store->caption(*store->find("list_a-2")), "Testname Number2");
}

TEST_F(CompileTest, TheBytesDependOnTheListsOnly) {
  const std::string list_a = people(1, 20, "list_a") + "{broken\n";
  const std::string list_b = "name,alias\nSomebody Else,Nobody\nAnother Body,\n";
  options_.max_error_share = 0.5;
  ASSERT_TRUE(run({write("one/a.ftm.json", list_a), write("one/b.csv", list_b)}));
  const std::string first = read(options_.out);
  ASSERT_TRUE(run({write("two/z/b.csv", list_b), write("two/a.ftm.json", list_a)}));
  EXPECT_EQ(read(options_.out), first);
  options_.allow_shrink = true;
  ASSERT_TRUE(run({folder_ + "/two", folder_ + "/two/z/b.csv"}));
  EXPECT_EQ(read(options_.out), first);
  EXPECT_EQ(first.find(folder_), std::string::npos) << "paths of the machine stand in the index";
}

TEST_F(CompileTest, TheSameFileTwiceIsOneAndReported) {
  const auto report =
      run({write("a.ftm.json", people(1, 3, "list_a")), write("copy/b.ftm.json", people(1, 3, "list_a"))});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->meta.totals.entities, 3U);
  ASSERT_EQ(report->meta.lists[0].issues.size(), 1U);
  EXPECT_EQ(report->meta.lists[0].issues[0].code, "duplicate_file");
}

TEST_F(CompileTest, AListThatShrankIsRefusedUnlessAllowed) {
  ASSERT_TRUE(
      run({write("a.ftm.json", people(1, 100, "list_a")), write("b.ftm.json", people(1, 10, "list_b"))}));
  const std::string b = write("b.ftm.json", people(1, 10, "list_b"));
  EXPECT_TRUE(run({write("a.ftm.json", people(1, 90, "list_a")), b})) << "a tenth is allowed";
  const Error shrunk = refused({write("a.ftm.json", people(1, 60, "list_a")), b});
  EXPECT_EQ(shrunk.code, ErrorCode::kRefused);
  EXPECT_TRUE(says(shrunk, "list_a lost 30 of 90 entries (33.3 %)")) << shrunk.to_string();
  const Error replaced = refused({write("a.ftm.json", people(201, 290, "list_a")), b});
  EXPECT_TRUE(says(replaced, "list_a lost 90 of 90"))
      << "as many entries, but others: " << replaced.to_string();
  const Error gone = refused({write("a.ftm.json", people(1, 90, "list_a"))});
  EXPECT_TRUE(says(gone, "list_b lost 10 of 10 entries (100 %)")) << gone.to_string();
  EXPECT_TRUE(says(gone, "not among the sources any more")) << gone.to_string();
  options_.allow_shrink = true;
  EXPECT_TRUE(run({folder_ + "/a.ftm.json"}));
}

TEST_F(CompileTest, AnOlderEditionIsRefusedUnlessAllowed) {
  const auto list = [&](const std::string& date) {
    write("own.toml", "dataset = \"own\"\ndate = \"" + date + "\"\n");
    return write("own.csv", "name\nSomebody Else\n");
  };
  ASSERT_TRUE(run({list("2026-03-01")}));
  EXPECT_TRUE(run({list("2026-03-01")})) << "the same edition again";
  const std::string good = read(options_.out);
  const Error older = refused({list("2026-02-28")});
  EXPECT_EQ(older.code, ErrorCode::kRefused);
  EXPECT_TRUE(says(older,
                   "own is the edition of 2026-02-28, older than that of the index being replaced "
                   "(2026-03-01)"))
      << older.to_string();
  EXPECT_TRUE(says(older, "--allow-older")) << older.to_string();
  EXPECT_EQ(read(options_.out), good);
  options_.allow_older = true;
  EXPECT_TRUE(run({list("2026-02-28")}));
  options_.allow_older = false;
  EXPECT_TRUE(run({list("2026-03-02")}));
  // A list without a date says nothing of its age.
  write("own.toml", "dataset = \"own\"\n");
  EXPECT_TRUE(run({folder_ + "/own.csv"}));
}

TEST_F(CompileTest, WhatStandsAtTheTargetIsRespected) {
  const std::string list = write("a.ftm.json", people(1, 3, "list_a"));
  std::ofstream(options_.out) << "id,name\n1,A customer\n";
  const Error foreign = refused({list});
  EXPECT_EQ(foreign.code, ErrorCode::kRefused);
  EXPECT_TRUE(says(foreign, "is not an index")) << foreign.to_string();
  fs::remove(options_.out);

  ASSERT_TRUE(run({list}));
  const std::string good = read(options_.out);
  std::ofstream(options_.out, std::ios::binary) << good.substr(0, good.size() / 2);
  const auto repaired = run({list});
  ASSERT_TRUE(repaired) << "a damaged index may be replaced: " << repaired.error().to_string();
  ASSERT_EQ(repaired->notes.size(), 1U);
  EXPECT_EQ(read(options_.out), good);
}

TEST_F(CompileTest, AnIndexThatTheCallerRejectsIsNotPublished) {
  const std::string list = write("a.ftm.json", people(1, 3, "list_a"));
  options_.accept = [](const IndexFile& file) -> Result<void> {
    EXPECT_TRUE(file.verify());
    return fail(ErrorCode::kRefused, "self-test failed");
  };
  const Error error = refused({list});
  EXPECT_EQ(error.message, "self-test failed");
  options_.accept = [](const IndexFile&) -> Result<void> { return {}; };
  EXPECT_TRUE(run({list}));
}

TEST_F(CompileTest, BrokenRecordsBeyondTheLimitRefuseTheList) {
  const std::string list = write("a.ftm.json", people(1, 9, "list_a") + "{broken\n");
  const Error error = refused({list});
  EXPECT_EQ(error.code, ErrorCode::kRefused);
  EXPECT_TRUE(says(error, "a.ftm.json:10")) << error.to_string();
  options_.max_error_share = 0.2;
  const auto report = run({list});
  ASSERT_TRUE(report) << report.error().to_string();
  EXPECT_EQ(report->meta.lists[0].issue_count(lists::Severity::kError), 1U);
  std::vector<std::string> issues;
  ASSERT_TRUE(
      read_issues(IndexFile::open(options_.out)->bytes(SectionKind::kIssues), [&](const StoredIssue& stored) {
        issues.push_back(stored.issue.where.file + ":" + std::to_string(stored.issue.where.line));
      }));
  EXPECT_EQ(issues, (std::vector<std::string>{"a.ftm.json:10"}));
}

TEST_F(CompileTest, UnusableSourcesAreNamed) {
  EXPECT_EQ(refused({}).code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(refused({folder_ + "/nowhere"}).code, ErrorCode::kNotFound);
  fs::create_directories(folder_ + "/empty");
  EXPECT_EQ(refused({folder_ + "/empty"}).code, ErrorCode::kInvalidArgument);
  const Error html = refused({write("mixed/list.xml", "<html><body>Sorry</body></html>")});
  EXPECT_EQ(html.code, ErrorCode::kFormat);
  EXPECT_TRUE(says(html, "list.xml")) << html.to_string();
  write("mixed/a.ftm.json", people(1, 3, "list_a"));
  EXPECT_TRUE(says(refused({folder_ + "/mixed"}), "list.xml")) << "a file in a folder that is no list";
  options_.format = "no_such_format";
  const Error format = refused({write("a.ftm.json", people(1, 3, "list_a"))});
  EXPECT_TRUE(says(format, "ftm_json")) << format.to_string();
  options_.format.clear();
  options_.out.clear();
  options_.sources = {folder_ + "/a.ftm.json"};
  EXPECT_EQ(compile(options_).error().code, ErrorCode::kInvalidArgument);
}

TEST_F(CompileTest, EveryBadSharedFileIsRefused) {
  TAMIS_SHARED_OR_SKIP(bad, "lists/bad");
  ASSERT_TRUE(run({write("a.ftm.json", people(1, 3, "list_a"))}));
  options_.allow_shrink = true;
  int files = 0;
  for (const auto& entry : fs::directory_iterator(bad)) {
    const Error error = refused({entry.path().string()});
    EXPECT_TRUE(says(error, entry.path().filename().string())) << error.to_string();
    ++files;
  }
  EXPECT_EQ(files, 5);
  refused({bad});
}

// Each record of each list is an entity or a reported issue. The records are those of shared/lists/README.md.
TEST_F(CompileTest, AllSharedListsAddUp) {
  TAMIS_SHARED_OR_SKIP(current, "lists/current");
  const auto report = run({current});
  ASSERT_TRUE(report) << report.error().to_string();
  const std::map<std::string, std::uint64_t> records{
      {"us_ofac_sdn", 19249},           {"us_ofac_cons", 442},
      {"un_sc_sanctions", 1003},        {"eu_fsf", 5860},
      {"gb_fcdo_sanctions", 6349},      {"ch_seco_sanctions", 8254},
      {"ca_dfatd_sema_sanctions", 4759}};
  std::map<std::string, std::uint64_t> found;
  for (const ListMeta& list : report->meta.lists) {
    found[list.dataset] = list.records;
    EXPECT_EQ(list.records, list.counts.entities + list.issue_count(lists::Severity::kSkipped) +
                                list.issue_count(lists::Severity::kError))
        << list.dataset;
  }
  EXPECT_EQ(found, records);
  EXPECT_GE(report->meta.totals.entities, 45000U);
  EXPECT_LT(report->index_bytes, std::uint64_t{120} << 20);
}

}  // namespace
}  // namespace tamis::index

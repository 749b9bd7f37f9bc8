#include "cli/batch.h"

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>
#include <string>

#include <gtest/gtest.h>

#include "cli/ordered_work.h"

namespace tamis::cli {
namespace {

class Output : public testing::Test {
 protected:
  void SetUp() override {
    path_ = (std::filesystem::path(testing::TempDir()) /
             ("tamis_batch_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name())))
                .string();
    std::filesystem::remove(path_);
  }
  void TearDown() override { std::filesystem::remove(path_); }

  void put(const std::string& text) const { std::ofstream(path_, std::ios::binary) << text; }
  [[nodiscard]] std::string get() const {
    std::ifstream in(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::string path_;
};

TEST_F(Output, ANewFileIsEmpty) {
  auto output = ResumableOutput::open(path_, false);
  ASSERT_TRUE(output);
  EXPECT_EQ(output->lines(), 0U);
  ASSERT_TRUE(output->append("one\n"));
  ASSERT_TRUE(output->finish());
  EXPECT_EQ(get(), "one\n");
}

TEST_F(Output, ALineThatWasBeingWrittenIsCutOff) {
  put("first\nsecond\nthird, unfin");
  {
    auto output = ResumableOutput::open(path_, false);
    ASSERT_TRUE(output);
    EXPECT_EQ(output->lines(), 2U);
    EXPECT_EQ(output->first_line(), "first\n");
    EXPECT_EQ(output->last_line(), "second\n");
    ASSERT_TRUE(output->append("third\n"));
  }
  EXPECT_EQ(get(), "first\nsecond\nthird\n");
}

TEST_F(Output, OnlyAPieceOfALineIsNothing) {
  put("unfin");
  auto output = ResumableOutput::open(path_, false);
  ASSERT_TRUE(output);
  EXPECT_EQ(output->lines(), 0U);
  EXPECT_EQ(output->torn_line(), "unfin");
  EXPECT_EQ(get(), "unfin") << "nobody has said yet that the file is ours";
  ASSERT_TRUE(output->finish());
  EXPECT_EQ(get(), "");
}

TEST_F(Output, LinesLongerThanTheBuffer) {
  const std::string line = std::string(3'000'000, 'x') + "\n";
  put(line + "short\n" + line);
  auto output = ResumableOutput::open(path_, false);
  ASSERT_TRUE(output);
  EXPECT_EQ(output->lines(), 3U);
  EXPECT_EQ(output->first_line(), line);
  EXPECT_EQ(output->last_line(), line);
}

TEST_F(Output, FreshEmptiesIt) {
  put("old\n");
  auto output = ResumableOutput::open(path_, true);
  ASSERT_TRUE(output);
  EXPECT_EQ(output->lines(), 0U);
  EXPECT_EQ(get(), "");
}

TEST_F(Output, TwoWritersAreRefused) {
  auto first = ResumableOutput::open(path_, false);
  ASSERT_TRUE(first);
  auto second = ResumableOutput::open(path_, false);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::kRefused);
}

TEST_F(Output, AFolderIsAnError) {
  auto output = ResumableOutput::open(testing::TempDir(), false);
  ASSERT_FALSE(output);
  EXPECT_EQ(output.error().code, ErrorCode::kIo);
}

constexpr std::string_view kFile = "name\nA\nB\nC\n";

std::string head(const Customer& customer) {
  return customer.query.names.empty() ? "" : customer.query.names[0] + ":";
}

Result<std::uint64_t> skip(const std::string& path, std::string_view context) {
  auto output = ResumableOutput::open(path, false);
  if (!output) return tl::unexpected<Error>(output.error());
  auto customers = CustomerReader::open(kFile, "c.csv", CustomerFormat::kCsv);
  if (!customers) return tl::unexpected<Error>(customers.error());
  return skip_done_rows(*customers, *output, context, head);
}

TEST_F(Output, RowsThatAreDoneAreSkipped) {
  put("A: index-1\nB: index-1\n");
  const auto skipped = skip(path_, "index-1");
  ASSERT_TRUE(skipped) << skipped.error().message;
  EXPECT_EQ(*skipped, 2U);
}

TEST_F(Output, AnotherIndexOrAnotherCustomerFileIsRefused) {
  put("A: index-1\nB: index-1\n");
  EXPECT_EQ(skip(path_, "index-2").error().code, ErrorCode::kRefused);
  put("A: index-1\nX: index-1\n");
  EXPECT_EQ(skip(path_, "index-1").error().code, ErrorCode::kRefused);
  put("A: index-1\nB: index-1\nC: index-1\nD: index-1\n");  // more rows than the file has
  EXPECT_EQ(skip(path_, "index-1").error().code, ErrorCode::kRefused);
  put("a file of something else\n");
  const auto foreign = skip(path_, "index-1");
  ASSERT_FALSE(foreign);
  EXPECT_NE(foreign.error().message.find("--fresh"), std::string::npos);
}

TEST_F(Output, AForeignFileStaysAsItIs) {
  for (const char* text : {"notes of somebody\nthe last without a line break", "one line without a break"}) {
    put(text);
    EXPECT_EQ(skip(path_, "index-1").error().code, ErrorCode::kRefused) << text;
    EXPECT_EQ(get(), text);
  }
  put("{\"query\":{\"na");  // the begin of an answer is ours
  EXPECT_EQ(skip(path_, "index-1").value_or(9), 0U);
}

TEST(OrderedWork, WhatAWorkerThrowsComesOutAfterAllThreadsEnded) {
  for (const unsigned jobs : {1U, 2U, 8U}) {
    int made = 0;
    const auto run = [&] {
      return work_in_order<int>(
          jobs, [&](int& item) { return (item = ++made) < 1000; },
          [] {
            return [](int& item) {
              if (item == 77) throw std::bad_alloc();
            };
          },
          [](int&) -> Result<void> { return {}; });
    };
    EXPECT_THROW(static_cast<void>(run()), std::bad_alloc) << jobs;
  }
}

TEST(OrderedWork, TakesEveryItemInOrder) {
  for (const unsigned jobs : {1U, 3U}) {
    int made = 0;
    int taken = 0;
    const auto outcome = work_in_order<int>(
        jobs, [&](int& item) { return (item = ++made) <= 500; }, [] { return [](int& item) { item *= 2; }; },
        [&](int& item) -> Result<void> {
          EXPECT_EQ(item, 2 * ++taken);
          return {};
        });
    EXPECT_TRUE(outcome);
    EXPECT_EQ(taken, 500);
  }
}

}  // namespace
}  // namespace tamis::cli

#include "documents/report/report_json.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "documents/report/report.h"
#include "documents/report_testing.h"
#include "test/json_schema.h"

namespace tamis::documents {
namespace {

namespace dom = simdjson::dom;

class ReportJsonTest : public testing::Test {
 protected:
  // What is wrong with `json` by the schema of docs/.
  [[nodiscard]] static std::string invalid(const std::string& json) {
    std::ifstream stream(std::string(TAMIS_SOURCE_DIR) + "/docs/document_report.schema.json",
                         std::ios::binary);
    return test::schema_finding(std::string(std::istreambuf_iterator<char>(stream), {}), json);
  }

  [[nodiscard]] dom::element parse(const std::string& json) {
    dom::element value;
    EXPECT_EQ(parser_.parse(json).get(value), simdjson::SUCCESS) << json;
    return value;
  }

  [[nodiscard]] static std::string report(const Document& document, std::string_view story = {}) {
    std::string out;
    JsonReportWriter(screen::sample_lists()).append(out, document, story);
    return out;
  }

  dom::parser parser_;
};

TEST_F(ReportJsonTest, ReportsFollowTheSchema) {
  EXPECT_EQ(invalid(report(rich_document())), "");
  EXPECT_EQ(invalid(report(rich_document(), "0123456789abcdef")), "");
  EXPECT_EQ(invalid(report(Document{})), "");
  std::string error;
  JsonReportWriter(screen::sample_lists())
      .append_error(error, PageHint{"page.html", "", "", "", ""}, Error{ErrorCode::kFormat, "no text", {}});
  EXPECT_EQ(invalid(error), "");
}

TEST_F(ReportJsonTest, SchemaCheckCanFail) {
  std::string json = report(rich_document());
  EXPECT_NE(invalid("{}"), "");
  const std::size_t at = json.find("\"polarity\":\"negative\"");
  ASSERT_NE(at, std::string::npos);
  json.replace(at, 21, "\"polarity\":\"unlikely\"");
  EXPECT_NE(invalid(json).find("polarity"), std::string::npos) << invalid(json);
  json = report(rich_document());
  json.insert(json.size() - 1, ",\"extra\":1");
  EXPECT_NE(invalid(json).find("extra"), std::string::npos);
}

TEST_F(ReportJsonTest, BeginsWithTheKeysOfTheContract) {
  const std::string json = report(rich_document());
  std::string keys;
  for (const auto [key, value] : parse(json).get_object()) keys += std::string(key) + " ";
  EXPECT_TRUE(keys.starts_with(
      "source languages title outlet published main_text zones mentions parties statements events "
      "relations index version "))
      << keys;
  EXPECT_EQ(report(rich_document()), json);
}

TEST_F(ReportJsonTest, SpansLeadToTheInput) {
  const Document document = rich_document();
  const std::string input = document.text;
  const std::string json = report(document);
  const dom::element root = parse(json);
  for (const char* key : {"zones", "mentions", "times", "quantities"}) {
    for (const dom::element item : root[key].get_array()) {
      const std::string_view text = item["text"];
      const auto begin = static_cast<std::size_t>(std::uint64_t(item["byte_start"]));
      const auto end = static_cast<std::size_t>(std::uint64_t(item["byte_end"]));
      EXPECT_EQ(input.substr(begin, end - begin), text) << key;
    }
  }
  const dom::element second = root["mentions"].at(1);
  EXPECT_EQ(std::string_view(second["text"]), "Sergej Schoigu");
  // One "ö" stands before it.
  EXPECT_EQ(std::uint64_t(second["char_start"]) + 1, std::uint64_t(second["byte_start"]));
}

TEST_F(ReportJsonTest, PartiesAreTheSanctionedOnesAndAmbiguousOnesStandApart) {
  const std::string json = report(rich_document());
  const dom::element root = parse(json);
  const dom::array parties = root["parties"];
  ASSERT_EQ(parties.size(), 2U);
  const dom::element shoigu = parties.at(0);
  EXPECT_EQ(std::string_view(shoigu["status"]), "hit");
  EXPECT_EQ(std::string_view(shoigu["role"]), "participant");
  EXPECT_GE(dom::array(shoigu["datasets"]).size(), 3U);
  EXPECT_EQ(dom::array(shoigu["mentions"]).size(), 2U);
  EXPECT_EQ(std::string_view(parties.at(1)["status"]), "likely");
  ASSERT_EQ(dom::array(root["ambiguous"]).size(), 1U);
  EXPECT_GE(dom::array(root["ambiguous"].at(0)["rivals"]).size(), 1U);
  // The statement leads to the party.
  EXPECT_EQ(std::string_view(root["statements"].at(0)["speaker"]["party"]),
            std::string_view(parties.at(1)["id"]));
  EXPECT_EQ(std::string_view(root["statements"].at(0)["chain"].at(1)["name"]), "TASS");
}

TEST_F(ReportJsonTest, MainTextLeavesFurnitureOut) {
  const std::string json = report(rich_document());
  const dom::element root = parse(json);
  const std::string_view text = root["main_text"];
  EXPECT_TRUE(text.starts_with("Schoigu in "));
  EXPECT_EQ(text.find("Leave a Reply"), std::string_view::npos);
  EXPECT_EQ(dom::array(root["zones"]).size(), 4U);
}

TEST_F(ReportJsonTest, UnknownValuesAreNull) {
  const std::string json = report(Document{});
  const dom::element root = parse(json);
  EXPECT_TRUE(root["published"].is_null());
  EXPECT_TRUE(root["title"].is_null());
  EXPECT_TRUE(root["source"]["url"].is_null());
}

TEST_F(ReportJsonTest, TwoReferentsOfOnePartyAreOneParty) {
  DocumentBuilder page("Sergej Schoigu kam. Shoigu ging.");
  const std::int32_t first = page.referent("Sergej Schoigu", EntityKind::kPerson, ListedStatus::kLikely,
                                           "Sergei Kuzhugetovich Shoigu");
  const std::int32_t second =
      page.referent("Shoigu", EntityKind::kPerson, ListedStatus::kHit, "Sergei Kuzhugetovich Shoigu");
  page.mention(page.at("Sergej Schoigu"), first);
  page.mention(page.at("Shoigu"), second, MentionForm::kSurname);
  page.document.referents[1].roles = {"speaker"};
  const ReportView view(page.document);
  ASSERT_EQ(view.parties().size(), 1U);
  EXPECT_EQ(view.parties()[0].status, ListedStatus::kHit);
  EXPECT_EQ(view.parties()[0].mentions.size(), 2U);
  EXPECT_EQ(view.parties()[0].roles.front(), "speaker");
  EXPECT_EQ(view.party_of(first), view.party_of(second));
}

TEST_F(ReportJsonTest, PartiesOfFurnitureAloneAreNone) {
  DocumentBuilder page("Ein Artikel.\n\nMehr: Sergej Schoigu");
  page.document.blocks.back().zone = Zone::kTeaser;
  const std::int32_t shoigu =
      page.referent("Sergej Schoigu", EntityKind::kPerson, ListedStatus::kHit, "Sergei Kuzhugetovich Shoigu");
  page.mention(page.at("Sergej Schoigu"), shoigu);
  EXPECT_TRUE(ReportView(page.document).parties().empty());
}

TEST_F(ReportJsonTest, LocatorAgreesWithTheSourceMap) {
  Document document;
  document.text = std::string(300, 'x') + "Größe & 東京 " + std::string(150, 'y') + "Ende";
  // "Größe " verbatim at byte 500, "&" of "&amp;", the rest verbatim behind it.
  const auto amp = static_cast<std::uint32_t>(document.text.find('&'));
  const auto size = static_cast<std::uint32_t>(document.text.size());
  document.map.append({0, amp, 500, amp, 490, amp - 2, true});
  document.map.append({amp, 1, 500 + amp, 5, 490 + amp - 2, 5, false});
  document.map.append(
      {amp + 1, size - amp - 1, 505 + amp, size - amp - 1, 495 + amp - 2, size - amp - 1 - 4, true});
  const SpanLocator locator(document);
  for (std::uint32_t begin = 0; begin < size; begin += 3) {
    for (const std::uint32_t end : {begin, begin + 1, begin + 40, size}) {
      const Span span{begin, std::min(end, size)};
      const SourceSpan expected = document.map.source(document.text, span);
      const SourceSpan found = locator.source(span);
      EXPECT_EQ(found.byte_begin, expected.byte_begin);
      EXPECT_EQ(found.byte_end, expected.byte_end);
      // The map counts broken letters, the locator whole ones: compared where the span does not cut one.
      const auto cut = [&](std::uint32_t at) {
        return at < size && (static_cast<unsigned char>(document.text[at]) & 0xC0U) == 0x80U;
      };
      if (cut(span.begin) || cut(span.end)) continue;
      EXPECT_EQ(found.code_point_begin, expected.code_point_begin) << begin;
      EXPECT_EQ(found.code_point_end, expected.code_point_end) << begin << " " << span.end;
    }
  }
}

TEST_F(ReportJsonTest, StoryIsAddedToAWholeReport) {
  std::string json = report(rich_document());
  add_story(json, "abc");
  EXPECT_EQ(json, report(rich_document(), "abc"));
}

}  // namespace
}  // namespace tamis::documents

#include "documents/report/report_html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "documents/report_testing.h"

namespace tamis::documents {
namespace {

std::string report(const Document& document) {
  std::string out;
  append_html_report(out, document, screen::sample_lists());
  return out;
}

// The values of all attributes `name`.
std::vector<std::string> values_of(std::string_view html, const std::string& name) {
  std::vector<std::string> values;
  const std::string begin = " " + name + "=\"";
  for (std::size_t at = 0; (at = html.find(begin, at)) != std::string_view::npos;) {
    at += begin.size();
    values.emplace_back(html.substr(at, html.find('"', at) - at));
  }
  return values;
}

// Start and end tags that do not meet; empty when they do.
std::string unbalanced(std::string_view html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find("<body>"); (at = html.find('<', at)) != std::string_view::npos; ++at) {
    const std::size_t end = html.find_first_of(" >", at);
    std::string tag(html.substr(at + 1, end - at - 1));
    if (tag == "br") continue;
    if (tag.front() != '/') {
      open.push_back(tag);
    } else if (open.empty() || open.back() != tag.substr(1)) {
      return "at byte " + std::to_string(at) + ": " + tag + " closes " +
             (open.empty() ? "nothing" : open.back());
    } else {
      open.pop_back();
      if (open.empty()) break;
    }
  }
  return open.empty() ? "" : "open: " + open.back();
}

void expect_sound(const std::string& html) {
  EXPECT_EQ(unbalanced(html), "");
  std::set<std::string> ids;
  for (const std::string& id : values_of(html, "id")) EXPECT_TRUE(ids.insert(id).second) << id << " twice";
  for (const std::string& link : values_of(html, "href")) {
    if (link.starts_with('#')) {
      EXPECT_TRUE(ids.contains(link.substr(1))) << link << " leads nowhere";
    } else {
      EXPECT_TRUE(link.starts_with("https://") || link.starts_with("http://")) << link;
    }
  }
  EXPECT_TRUE(values_of(html, "src").empty());
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("<link"), std::string::npos);
  EXPECT_EQ(html.find("@import"), std::string::npos);
}

TEST(ReportHtmlTest, IsOneSoundPageWhoseLinksLeadSomewhere) {
  const std::string html = report(rich_document());
  expect_sound(html);
  EXPECT_NE(html.find("2 sanctioned parties, 1 ambiguous"), std::string::npos);
  EXPECT_NE(html.find("Sergei Kuzhugetovich SHOIGU"), std::string::npos);
  EXPECT_NE(html.find("id=\"m2\" href=\"#party-1\">Sergej Schoigu<sup>1</sup>"), std::string::npos);
  EXPECT_NE(html.find("<sup dir=\"ltr\" id=\"s2\">"), std::string::npos);
  EXPECT_NE(html.find("missile launch"), std::string::npos);
  expect_sound(report(Document{}));
}

TEST(ReportHtmlTest, HostileWordsStayWords) {
  DocumentBuilder page(
      "<script>alert(1)</script> \"Sergej Schoigu\" & 'x' \xE2\x80\xAE"
      "reversed\x07\n\nrest");
  Document& document = page.document;
  document.name = "\"><img src=x onerror=alert(1)>";
  document.meta.title = {"</title><script>", "heading"};
  document.meta.url = {"javascript:alert(1)", "json-ld"};
  document.meta.outlet = {"<b>", "meta"};
  document.warnings = {"<i>"};
  document.blocks[0].language = "de\" onload=\"x";
  document.country_programs.push_back({"<u>", "<u>", "<u>", "<u>", "javascript:alert(2)"});
  const std::int32_t schoigu = page.referent("<Sergej> Schoigu", EntityKind::kPerson, ListedStatus::kHit,
                                             "Sergei Kuzhugetovich Shoigu");
  page.mention(page.at("Sergej Schoigu"), schoigu);
  document.referents[0].reason = "<reason>";
  Relation relation;
  relation.subject = schoigu;
  relation.type = "<type>";
  relation.detail = "<detail>";
  document.relations.push_back(relation);
  const std::string html = report(document);
  expect_sound(html);
  for (const char* hostile : {"<script", "<img", "<b>", "<i>", "<u>", "<reason>", "<type>", "<detail>",
                              "onload=\"x", "href=\"javascript", "\xE2\x80\xAE", "\x07"}) {
    EXPECT_EQ(html.find(hostile), std::string::npos) << hostile;
  }
  EXPECT_NE(html.find("&lt;script&gt;alert(1)&lt;/script&gt; &quot;"), std::string::npos);
}

TEST(ReportHtmlTest, MarksMayCrossEachOther) {
  DocumentBuilder page("Eins zwei drei vier fünf sechs.\n\nSieben acht.");
  Document& document = page.document;
  const std::int32_t who =
      page.referent("zwei drei", EntityKind::kPerson, ListedStatus::kHit, "Sergei Kuzhugetovich Shoigu");
  page.mention(page.at("zwei drei"), who);
  for (const char* words : {"Eins zwei", "drei vier fünf", "vier", "sechs.\n\nSieben"}) {
    Statement statement;
    statement.content = {page.at(words)};
    document.statements.push_back(statement);
  }
  Event event;
  event.type = "talks";
  event.trigger = page.at("drei vier");
  document.events.push_back(event);
  event.trigger = {5, 5000};  // beyond the text
  document.events.push_back(event);
  const std::string html = report(document);
  EXPECT_EQ(unbalanced(html), "");
  // The words of the article are all there, in order, whatever cuts them: tags and small links taken out.
  const std::size_t begin = html.find("<p dir=\"auto\" lang=\"de\">");
  std::string plain;
  int small = 0;
  for (std::size_t at = begin; at < html.find("</article>");) {
    if (html[at] == '<') {
      small += html.compare(at, 4, "<sup") == 0 ? 1 : html.compare(at, 5, "</sup") == 0 ? -1 : 0;
      at = html.find('>', at) + 1;
    } else {
      if (small == 0) plain += html[at];
      ++at;
    }
  }
  EXPECT_EQ(plain, "Eins zwei drei vier fünf sechs.\nSieben acht.\n");
}

TEST(ReportHtmlTest, ManyMarksStayLinear) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Putin sagte etwas. ";
  DocumentBuilder page(text);
  const std::int32_t putin =
      page.referent("Putin", EntityKind::kPerson, ListedStatus::kHit, "Vladimir Vladimirovich Putin");
  for (std::uint32_t i = 0; i < 20000; ++i) {
    page.mention({i * 19, i * 19 + 5}, putin, MentionForm::kSurname);
    Statement statement;
    statement.content = {{i * 19 + 12, i * 19 + 17}};
    page.document.statements.push_back(statement);
  }
  EXPECT_GT(report(page.document).size(), text.size());
}

TEST(ReportHtmlTest, OverviewLinksTheReports) {
  std::string html;
  append_html_overview(html, {{"0001-a.html", "a.html", "T<1>", "1 sanctioned party", {"X & Y"}, true},
                              {"", "b.html", "", "not read: no text", {}, false}});
  EXPECT_EQ(unbalanced(html), "");
  EXPECT_NE(html.find("2 pages, 1 with sanctioned parties"), std::string::npos);
  EXPECT_NE(html.find("<a href=\"0001-a.html\"><bdi>T&lt;1&gt;</bdi></a>"), std::string::npos);
  EXPECT_NE(html.find("X &amp; Y"), std::string::npos);
}

}  // namespace
}  // namespace tamis::documents

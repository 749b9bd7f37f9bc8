#include "cli/report_text.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/report_testing.h"

namespace tamis::cli {
namespace {

using documents::DocumentBuilder;
using documents::rich_document;

std::string report(const Document& document, bool colours = false) {
  std::string out;
  append_report(out, document, screen::sample_lists(), Style(colours));
  return out;
}

TEST(ReportTextTest, SaysVerdictPartiesEventsAndStatements) {
  const std::string text = report(rich_document());
  EXPECT_EQ(text.rfind("2 sanctioned parties, 1 ambiguous  page.txt\n", 0), 0U) << text;
  for (const char* part :
       {"  1. Sergei Kuzhugetovich SHOIGU  score 0.9", "       us_ofac_sdn ofac-35173: RUSSIA-EO14024",
        "     on the lists: born 1955-05-21", "Read against us_ofac_sdn of 2026-08-21",
        "on the page: participant, mentioned; called \"Schoigu\", \"Sergej Schoigu\" (2 times)",
        "  2. Dmitry Sergeyevich PESKOV  likely, score", "Ambiguous: the page does not tell who is meant (1)",
        "may be Muhammad SAEED (ofac-10689, us_ofac_sdn)",
        "North Korea: UN 1718 (arms, luxury goods, finance)", "missile launch, occurred",
        "arms transfer, possible (befürchten)", "distance: etwa 650 Kilometer (400 Meilen) = 650 km",
        "Dmitri Peskow [listed], through TASS [planned]: Der russische",
        "Dmitri Peskow [listed] [negated]: \"Es gibt keine Pläne, Dokumente zu unterzeichnen\"",
        "Sergej Schoigu [listed]: position, russische Verteidigungsminister",
        "note: a script was passed over"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
}

// What was compared is said where the page does not have it in so many words.
TEST(ReportTextTest, SaysWhatWasComparedWithTheLists) {
  DocumentBuilder page("Sergej Schoigu kam.");
  page.mention(page.at("Sergej Schoigu"), page.referent("Sergej Schoigu", EntityKind::kPerson,
                                                        ListedStatus::kHit, "Sergei Kuzhugetovich Shoigu"));
  Match& whole = page.document.referents[0].listed.front();
  whole.query_name = "SERGEJ SCHOIGU";
  whole.listed_name = "Sergey Shoigu";
  std::string text = report(page.document);
  EXPECT_EQ(text.find("compared as"), std::string::npos) << text;
  EXPECT_NE(text.find("     listed name that matched: Sergey Shoigu\n"), std::string::npos) << text;
  whole.query_name = "Sergej Kuschugetowitsch Schoigu";
  text = report(page.document);
  EXPECT_NE(text.find("     compared as \"Sergej Kuschugetowitsch Schoigu\"\n"), std::string::npos) << text;
}

TEST(ReportTextTest, SaysValuesInWords) {
  DocumentBuilder page("Mehr als 1,5 Millionen Barrel, angeblich. Geldwäsche.");
  Event event;
  event.type = "embargoed_trade";
  Slot amount;
  amount.role = "amount";
  amount.span = page.at("Mehr als 1,5 Millionen Barrel");
  amount.value = "more_than 1500000 bbl";
  amount.quantity = 0;
  Slot offence;
  offence.role = "offence";
  offence.span = page.at("Geldwäsche");
  offence.value = "money_laundering";
  event.slots = {amount, offence};
  SourceLink link;
  link.name = "angeblich";
  link.medium = "hearsay";
  event.chain = {link};
  page.document.events.push_back(event);
  const std::string text = report(page.document);
  for (const char* part : {"Barrel = more than 1,500,000 barrels\n", "Geldwäsche = money laundering\n",
                           "according to: hearsay (angeblich)\n"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
}

TEST(ReportTextTest, MarksTheMentionInItsSentence) {
  const std::string text = report(rich_document(), true);
  EXPECT_NE(text.find("Verteidigungsminister \033[1;31mSergej Schoigu\033[0m wird am Mittwoch"),
            std::string::npos)
      << text;
}

TEST(ReportTextTest, PagesCannotSteerTheTerminal) {
  DocumentBuilder page("Sergej Schoigu E[2J***kam. Ende.");
  // Behind the reader's back, which lets no such signs through.
  page.document.text.replace(page.at("E[2J***").begin, 7, "\033[2J\xE2\x80\xAE");
  page.document.name = "a\033b";
  page.document.meta.title = {"t\033c", "heading"};
  const std::int32_t who =
      page.referent("S\033", EntityKind::kPerson, ListedStatus::kHit, "Sergei Kuzhugetovich Shoigu");
  page.mention(page.at("Sergej Schoigu"), who);
  const std::string text = report(page.document);
  EXPECT_EQ(text.find('\033'), std::string::npos);
  EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
  EXPECT_NE(text.find("Sergej Schoigu ?[2J?kam."), std::string::npos) << text;
}

TEST(ReportTextTest, LongSentencesAreCutAtBlanksAroundTheMention) {
  std::string sentence;
  for (int i = 0; i < 100; ++i) sentence += "wörtlich ";
  DocumentBuilder page(sentence + "Schoigu " + sentence + "Ende.");
  const std::int32_t who =
      page.referent("Schoigu", EntityKind::kPerson, ListedStatus::kHit, "Sergei Kuzhugetovich Shoigu");
  page.mention(page.at("Schoigu"), who, MentionForm::kSurname);
  const std::string text = report(page.document);
  const std::size_t at = text.find("| … wörtlich ");
  ASSERT_NE(at, std::string::npos) << text;
  const std::string quote = text.substr(at, text.find('\n', at) - at);
  EXPECT_LT(quote.size(), 300U);
  EXPECT_NE(quote.find("wörtlich Schoigu wörtlich"), std::string::npos) << quote;
  EXPECT_TRUE(quote.ends_with("wörtlich …")) << quote;
}

// A page without text clears nobody.
TEST(ReportTextTest, EmptyPageIsNotCalledClear) {
  EXPECT_TRUE(report(Document{}).starts_with("no text to read  \n")) << report(Document{});
}

TEST(ReportTextTest, PageWithoutPartySaysSo) {
  DocumentBuilder page("Nobody came.");
  const std::string text = report(page.document);
  EXPECT_TRUE(
      text.starts_with("no sanctioned party  page.txt\n  no date of publication (--published gives one), "
                       "language de\n\nRead against "))
      << text;
}

}  // namespace
}  // namespace tamis::cli

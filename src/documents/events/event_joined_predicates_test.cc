// Names that an English or Slavic verb before "and" deals with, and people called by their body.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string fillers(std::string_view text, std::string_view type, std::string_view role) {
  return ReadPage(text, "en", "2026-03-10").fillers(type, role);
}

TEST(EventJoinedPredicates, TheFirstVerbKeepsItsObjects) {
  EXPECT_EQ(fillers("Viktor Malenko manages the Dubai branch of Nordwind Bank and paid the crew $2 million.",
                    "financial_transaction", "payer"),
            "Viktor Malenko");
  EXPECT_EQ(fillers("Viktor Malenko, who ran the Dubai office of Nordwind Bank and transferred $2 million to "
                    "Hezbollah, was arrested.",
                    "financial_transaction", "payer"),
            "Viktor Malenko");
  EXPECT_EQ(
      fillers("The court convicted Viktor Malenko, who worked for the Ministry of Oil and sold 20 missiles "
              "to Iran.",
              "arms_transfer", "recipient"),
      "Iran");
  EXPECT_EQ(
      fillers("The ship left Bandar Abbas and delivered missiles to Sanaa.", "arms_transfer", "supplier"),
      "");
}

TEST(EventJoinedPredicates, JoinedSubjectsStay) {
  EXPECT_EQ(fillers("Iran and Russia signed an agreement and exchanged prisoners.", "release", "authority"),
            "Iran; Russia");
  EXPECT_EQ(fillers("Israel bombed Natanz and attacked Tehran on Monday.", "military_operation", "actor"),
            "Israel");
}

TEST(EventJoinedPredicates, ABodysManIsNotTheBody) {
  EXPECT_EQ(fillers("A Hezbollah fighter was arrested in Beirut on Monday.", "arrest", "target"),
            "Hezbollah fighter");
  EXPECT_EQ(
      fillers("Hezbollah commander Viktor Malenko was arrested in Beirut on Monday.", "arrest", "target"),
      "Viktor Malenko");
}

TEST(EventJoinedPredicates, AVillageNearByIsNoTarget) {
  EXPECT_EQ(fillers("Three soldiers were captured near the village of Makhnovka on Saturday.",
                    "military_operation", "target"),
            "Three soldiers");
  EXPECT_EQ(fillers("Israel bombed a village on Friday.", "military_operation", "target"), "village");
}

TEST(EventJoinedPredicates, ThePowerOverAnybodyIsNoDeed) {
  EXPECT_EQ(fillers("OFAC retains the ability to designate persons who support the regime.",
                    "sanctions_designation", "target"),
            "none");
  EXPECT_EQ(fillers("OFAC designated Viktor Malenko on Friday.", "sanctions_designation", "target"),
            "Viktor Malenko");
}

TEST(EventJoinedPredicates, WhatIsDoubtedIsPossible) {
  const ReadPage page("Analysts doubt that Moscow will hand over missile technology to North Korea.", "en");
  const Event* event = page.event("technology_transfer");
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->status, EventStatus::kPossible) << page.show(*event);
  const ReadPage sure("Officials are certain that Moscow will hand over missile technology to North Korea.",
                      "en");
  const Event* planned = sure.event("technology_transfer");
  ASSERT_NE(planned, nullptr);
  EXPECT_EQ(planned->status, EventStatus::kPlanned) << sure.show(*planned);
}

TEST(EventJoinedPredicates, WhatIsDeniedAsItIsNotWhatFollows) {
  const ReadPage page("Viktor Malenko denied it a few weeks before the plane crash that killed him.", "en");
  ASSERT_EQ(page.document.statements.size(), 1U);
  EXPECT_EQ(page.at(page.document.statements[0].content.front()), "it");
  const ReadPage clause("Viktor Malenko denied it had received the money.", "en");
  ASSERT_EQ(clause.document.statements.size(), 1U);
  EXPECT_EQ(clause.at(clause.document.statements[0].content.front()), "it had received the money");
}

TEST(EventJoinedPredicates, ATitleIsNobodyElseOfTheCountry) {
  const ReadPage page(
      "The Russian president arrived in Beijing on Monday. Russian Foreign Minister Viktor Malenko came with "
      "him.",
      "en", "2026-03-10");
  const Event* visit = page.event("visit");
  ASSERT_NE(visit, nullptr);
  EXPECT_FALSE(page.has(*visit, "guest", "Malenko")) << page.show(*visit);
}

TEST(EventJoinedPredicates, PartOfTheBusinessTiesNoNames) {
  const ReadPage page("Nordwind Bank bought part of the field from Ostrov Oil.", "en", "2026-03-10");
  EXPECT_TRUE(page.document.relations.empty());
}

std::string slavic_fillers(std::string_view language, std::string_view text, std::string_view type,
                           std::string_view role) {
  return ReadPage(text, language, "2026-03-10").fillers(type, role);
}

TEST(EventJoinedPredicates, ASlavicPredicateBehindAndHasItsOwnThings) {
  const char* russian = "Генерал Олег Варкин посетил Дамаск и продал сирийской фирме двадцать ракет.";
  EXPECT_EQ(slavic_fillers("ru", russian, "arms_transfer", "supplier"), "Олег Варкин");
  EXPECT_EQ(slavic_fillers("ru", russian, "visit", "place"), "Дамаск");
  EXPECT_EQ(slavic_fillers("ru", "Иран запустил ракету в Аравийское море и отправил в Сирию солдат.",
                           "missile_launch", "destination"),
            "море");
  EXPECT_EQ(
      slavic_fillers("pl", "Minister Oleg Warkin odwiedził Damaszek i podpisał umowę.", "agreement", "party"),
      "Oleg Warkin");
  EXPECT_EQ(slavic_fillers("uk", "Міністр Олег Варкін відвідав Дамаск і продав ракети.", "arms_transfer",
                           "supplier"),
            "Олег Варкін");
  // Whom it deals with is declined, so its subject is that of the first.
  EXPECT_EQ(slavic_fillers(
                "ru",
                "Президент Армении Олег Варкин в мае уволил Павла Громова и назначил на его место генерала "
                "Юрия Зорина.",
                "appointment", "authority"),
            "Олег Варкин");
  // Who was met was met there.
  EXPECT_EQ(slavic_fillers(
                "ru", "Министр Олег Варкин прибыл в Дамаск и провёл переговоры с премьером Павлом Громовым.",
                "talks", "place"),
            "Дамаск");
}

}  // namespace
}  // namespace tamis::documents

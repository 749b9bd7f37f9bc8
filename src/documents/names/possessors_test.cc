#include "documents/names/possessors.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "subject > object (type)" of each relation of the type, in the order of the page.
std::string told(const std::string& text, const std::string& language, const std::string& type) {
  const ReadPage page(text, language);
  std::string out;
  for (const Relation& relation : page.document.relations) {
    if (relation.type != type) continue;
    const auto name = [&](std::int32_t referent) {
      return referent < 0 ? std::string("-")
                          : page.document.referents[static_cast<std::size_t>(referent)].name;
    };
    out += name(relation.subject) + " > " + name(relation.object) + "\n";
  }
  return out;
}

TEST(Possessors, ADeputyIsOfWhomThePossessiveMeans) {
  EXPECT_EQ(
      told("Hassan Karimi smiled. His brother and deputy, Omid Karimi, stood beside him.", "en", "deputy"),
      "Omid Karimi > Hassan Karimi\n");
  EXPECT_EQ(told("Хасан Карими улыбался. Его заместитель Омид Азиз стоял рядом.", "ru", "deputy"),
            "Омид Азиз > Хасан Карими\n");
}

TEST(Possessors, AmongThoseNamedBeforeARelativeIsOfWhoSharesTheSurname) {
  EXPECT_EQ(told("Hassan Karimi met Donald Trump. His brother Omid Karimi stood beside him.", "en", "family"),
            "Omid Karimi > Hassan Karimi\n");
}

TEST(Possessors, KinOfAPersonWhoIsNoMentionIsOfNobody) {
  EXPECT_EQ(
      told("Igor Orlov waited. Anna Meyer, the daughter of Qzx, said that he was late.", "en", "family"), "");
}

TEST(Possessors, ShipsAndCompaniesBehindAPossessive) {
  EXPECT_EQ(told("Oleg Danilov lives in Dubai. In Croatia his yacht, the MV Silver Tern, was seized.", "en",
                 "ownership"),
            "Oleg Danilov > MV Silver Tern\n");
  EXPECT_EQ(told("Олег Данилов живёт в Дубае. Его компания «Синяя вода» закрыта.", "ru", "ownership"),
            "Олег Данилов > Синяя вода\n");
  EXPECT_EQ(told("Олег Данилов живёт в Дубае. Его выпускает компания «Синяя вода».", "ru", "ownership"), "");
}

TEST(Possessors, TheOwnerOfAShipNamedBefore) {
  EXPECT_EQ(told("The tanker MV Silver Tern lies off Oman. Its owner, Bluewater Holdings Ltd, did not reply.",
                 "en", "ownership"),
            "Bluewater Holdings Ltd > MV Silver Tern\n");
}

}  // namespace
}  // namespace tamis::documents

// Turkish: bodies and ships whose noun stands behind their name, courts with a number, case on the noun, names joined over what somebody has.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string named(std::string_view text, EntityKind kind) {
  const ReadPage page(text, "tr", "2026-10-14");
  std::string found;
  for (const Mention& mention : page.document.mentions) {
    if (mention.kind == kind && mention.form == MentionForm::kName)
      found += std::string(page.at(mention.span)) + "|";
  }
  return found;
}

std::string told(std::string_view text, std::string_view type, std::string_view role) {
  const ReadPage page(text, "tr", "2026-10-14");
  const Event* event = page.event(type);
  if (event == nullptr) return "none";
  std::string found;
  for (const Slot& slot : event->slots) {
    if (slot.role == role) found += std::string(page.at(slot.span)) + "|";
  }
  return found;
}

TEST(TurkishPages, AShipStandsBeforeItsNoun) {
  EXPECT_EQ(named("\"Silver Wind\" gemisi İzmir'e geldi.", EntityKind::kVessel), "Silver Wind|");
  EXPECT_EQ(named("Polis, Silver Wind adlı tankeri aradı.", EntityKind::kVessel), "Silver Wind|");
  EXPECT_EQ(named("Polis, Silver Wind tankerinde arama yaptı.", EntityKind::kVessel), "Silver Wind|");
  EXPECT_EQ(named("Operasyonda geminin kaptanı konuştu.", EntityKind::kVessel), "");
  EXPECT_EQ(named("Rus tankeri limandan ayrıldı.", EntityKind::kVessel), "");
}

TEST(TurkishPages, ABodyWithItsLastNoun) {
  EXPECT_EQ(named("İtalya Sahil Güvenliği, gemiyi durdurdu.", EntityKind::kOrganization),
            "İtalya Sahil Güvenliği|");
  EXPECT_EQ(named("İzmir 4. Asliye Ceza Mahkemesi, kararı açıkladı.", EntityKind::kOrganization),
            "İzmir 4. Asliye Ceza Mahkemesi|");
}

TEST(TurkishPages, TheCaseOfABodyStandsOnItsNoun) {
  EXPECT_EQ(told("Fransa, kaçakçılık yaptığı gerekçesiyle Norveks şirketini yaptırım listesine aldı.",
                 "sanctions_designation", "target"),
            "Norveks|");
}

TEST(TurkishPages, NamesJoinOverWhatSomebodyHas) {
  EXPECT_EQ(told("İş insanı Selim Karaca ile ortağı Metin Uzun tutuklandı.", "arrest", "target"),
            "Selim Karaca|Metin Uzun|");
  EXPECT_EQ(told("Gürcistan ile Ermenistan, Tiflis'te anlaşma imzaladı.", "agreement", "party"),
            "Gürcistan|Ermenistan|");
}

TEST(TurkishPages, WhereItIsJoinsNobody) {
  EXPECT_EQ(told("Mısır, Kıbrıs ile Akdeniz'de tatbikat yaptı.", "military_exercise", "place"), "Akdeniz|");
}

TEST(TurkishPages, WhomAParticipleDealsWithSuffersNothing) {
  EXPECT_EQ(told("Fransa, Suriye'ye silah taşıyan Selim Karaca'ya yaptırım uyguladı.",
                 "sanctions_designation", "target"),
            "Selim Karaca|");
}

TEST(TurkishPages, APeopleBeforeAnAgentDoesIt) {
  EXPECT_EQ(told("Selim Karaca, Yunan makamlarınca tutuklandı.", "arrest", "authority"), "Yunan|");
}

TEST(TurkishPages, APaperSpeaksByItsWholeName) {
  const ReadPage page("El Pais gazetesi, bankanın Rusya'ya para aktardığını yazdı.", "tr", "2026-10-14");
  ASSERT_EQ(page.document.statements.size(), 1U);
  EXPECT_EQ(page.document.statements.front().speaker_name, "El Pais gazetesi");
}

TEST(TurkishPages, WhatIsAskedForDidNotHappen) {
  const auto status = [](std::string_view text, std::string_view type) {
    const ReadPage page(text, "tr", "2026-10-14");
    const Event* event = page.event(type);
    return event == nullptr ? std::string_view("none") : event_status_name(event->status);
  };
  EXPECT_EQ(status("Savcılık, Selim Karaca'nın tutuklanmasını talep etti.", "arrest"), "possible");
  EXPECT_EQ(status("Mahkeme, Selim Karaca hakkında yakalama kararı çıkardı.", "arrest"), "possible");
  EXPECT_EQ(status("Mahkeme, Selim Karaca'yı tutukladı.", "arrest"), "occurred");
}

TEST(TurkishPages, WhoIsCountedEndsBehindTheCase) {
  EXPECT_EQ(told("Norveç, altı Rus albayını kara listeye aldı.", "sanctions_designation", "target"),
            "altı Rus albayını|");
  EXPECT_EQ(told("Norveç, siber saldırılar nedeniyle altı Rus subayına yaptırım uyguladı.", "cyber_attack",
                 "target"),
            "");
}

}  // namespace
}  // namespace tamis::documents

// Arabic verbs between a preposition and a name (event_arabic.h), and whom weapons are of.
#include "documents/events/event_arabic.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string who(const char* text, const char* type, const char* role) {
  return words_of("ar", text, type, role);
}

TEST(EventArabic, WhomAVerbAboutTheTargetDealsWithIsNone) {
  EXPECT_EQ(who("فرضت لندن عقوبات على أربع شركات زودت سوريا.", "sanctions_designation", "target"),
            "أربع شركات");
}

TEST(EventArabic, WhoIsQuestionedIsTheTarget) {
  EXPECT_EQ(who("فتحت الشرطة تحقيقا مع الوزير سامر الحلبي.", "investigation", "target"), "سامر الحلبي");
}

TEST(EventArabic, ANumberCountsPeople) {
  EXPECT_EQ(who("اعتقلت الشرطة 30 طالب شاركوا في الاعتصام.", "arrest", "authority"), "الشرطة");
  EXPECT_EQ(who("اعتقلت الشرطة 30 طالب شاركوا في الاعتصام.", "arrest", "target"), "30 طالب");
}

TEST(EventArabic, WeaponsActForTheirCountry) {
  EXPECT_EQ(who("استهدفت مسيرات روسية محطة كهرباء.", "military_operation", "actor"), "مسيرات روسية");
  EXPECT_EQ(words_of("fa", "پهپادهای روسی به یک نیروگاه حمله کردند.", "military_operation", "actor"),
            "پهپادهای روسی");
}

TEST(EventArabic, CrewsOfShipsAreHeld) {
  EXPECT_TRUE(tells("ar", "أوقفت الشرطة القبرصية ثمانية من أفراد طاقم سفينة.", "arrest"));
  EXPECT_FALSE(tells("ar", "أوقفت الشرطة القبرصية ثمانية من أفراد طاقم سفينة.", "seizure"));
  EXPECT_TRUE(tells("he", "המשטרה עצרה שישה אנשי צוות של ספינה.", "arrest"));
}

TEST(EventArabic, WhoDealsInArmsIsNoShipmentOfThem) {
  constexpr const char* kText = "سلمت قطر تاجر السلاح الأوكراني فيتالي بوندار إلى كييف.";
  EXPECT_FALSE(tells("ar", kText, "arms_transfer"));
  EXPECT_EQ(who(kText, "extradition", "target"), "فيتالي بوندار");
}

TEST(EventArabic, WhoIsProvidedIsNoSupplier) {
  EXPECT_EQ(who("بحث الطرفان تزويد كييف بصواريخ باتريوت.", "arms_transfer", "recipient"), "كييف");
}

TEST(EventArabic, WhatForcesDidBesidesIsTheirs) {
  EXPECT_EQ(who("قصف الجيش الإسرائيلي ميناء الحديدة ودمر مستودعين.", "military_operation", "actor"),
            "الجيش الإسرائيلي");
}

}  // namespace
}  // namespace tamis::documents

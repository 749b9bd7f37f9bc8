// Bodies whose names are made of words of the tables: trades, institutions, countries.
#include <gtest/gtest.h>

#include <string_view>

#include "tamis/screener.h"

namespace tamis {
namespace {

constexpr double kAlert = 0.7;

double score(std::string_view query, std::string_view listed) {
  return compare_names("Organization", query, listed).score;
}

TEST(TableWordsTest, ACountryWrittenRightIsNoSlipForAnotherWord) {
  EXPECT_LT(score("Bahrain Petroleum Company", "BEHRAN OIL CO."), kAlert);
  EXPECT_LT(score("Oman Airways", "OMAR AIRWAYS"), kAlert);
  EXPECT_LT(score("Chad Trading", "CHAND TRADING"), kAlert);
  EXPECT_GT(score("Behrain Petroleum", "Bahrain Petroleum"), kAlert);
  EXPECT_GT(score("Kuwait Steel", "KUVEIT STEEL"), kAlert);
  EXPECT_GT(score("Iranina Shipping Lines", "IRANIAN SHIPPING LINES"), kAlert);
}

TEST(TableWordsTest, AWordThatStandsBetweenThoseThatMetMakesAnotherHouse) {
  EXPECT_LT(score("Deutsche Bank", "German-Iranian Trade Bank"), kAlert);
  EXPECT_LT(score("National Oil Company", "National Iranian Oil Company"), kAlert);
  EXPECT_LT(score("Moscow Bank", "Moscow Industrial Bank"), kAlert);
  EXPECT_GT(score("Deutsche Bank AG", "Deutsche Bank (Schweiz) AG"), kAlert);
  EXPECT_GT(score("Russian Railways", "Russian Railways Logistics"), kAlert);
  EXPECT_GT(score("Central Bank of Iran", "Central Bank of the Islamic Republic of Iran"), kAlert);
  EXPECT_GT(score("Iran Shipping Lines", "Islamic Republic of Iran Shipping Lines"), kAlert);
}

TEST(TableWordsTest, InstitutionsAreTranslated) {
  EXPECT_GT(score("香港金融管理局", "Hong Kong Monetary Authority"), kAlert);
  EXPECT_GT(score("国家外汇管理局", "State Administration of Foreign Exchange"), kAlert);
  EXPECT_GT(score("国家开发银行", "China Development Bank"), kAlert);
  EXPECT_GT(score("国家能源集团", "China Energy Group"), kAlert);
  EXPECT_GT(score("جهاز الأمن الوطني", "National Security Agency"), kAlert);
  EXPECT_GT(score("الجامعة الأمريكية في بيروت", "American University of Beirut"), kAlert);
  EXPECT_GT(score("بانک آلمان", "German Bank"), kAlert);
  EXPECT_GT(score("Мінскі аўтамабільны завод", "Minsk Automobile Plant"), kAlert);
  EXPECT_GT(score("ក្រសួងការពារជាតិ", "Ministry of National Defence"), kAlert);
  EXPECT_GT(score("ກະຊວງປ້ອງກັນປະເທດ", "Ministry of National Defence"), kAlert);
}

TEST(TableWordsTest, OtherInstitutionsStayOthers) {
  EXPECT_LT(score("香港金融管理局", "Hong Kong Maritime Authority"), kAlert);
  EXPECT_LT(score("国家开发银行", "China Construction Bank"), kAlert);
  EXPECT_LT(score("越南国家银行", "China Bank"), kAlert);
  EXPECT_LT(score("جهاز الأمن الوطني", "National Space Agency"), kAlert);
  EXPECT_LT(score("Мінскі аўтамабільны завод", "Minsk Tractor Plant"), kAlert);
  EXPECT_LT(score("ក្រសួងសុខាភិបាល", "Ministry of National Defence"), kAlert);
}

TEST(TableWordsTest, AnArabicBrandThatIsOnlyTranslatedIsNoName) {
  EXPECT_LT(score("شركة البحر للصناعات الغذائية", "Marine Industries Group (MIG)"), kAlert);
  EXPECT_LT(score("مؤسسة الحربي للنقل", "LIMITED LIABILITY COMPANY MILITARY TRANSPORTATION"), 0.75);
  EXPECT_LT(score("شركة النجمة للتجارة", "STAR TRADING COMPANY"), kAlert);
  EXPECT_GT(score("وزارة الداخلية", "Ministry of Interior"), kAlert);
  EXPECT_GT(score("وزارة الدفاع", "Ministry of Defence"), kAlert);
  EXPECT_GT(score("شركة الصناعات البحرية", "Marine Industries Company"), kAlert);
}

TEST(TableWordsTest, AFirstLetterIsNoNameOfAFirm) {
  EXPECT_LT(score("مؤسسة الريادة للمقاولات", "Limited Liability Company R STROY"), kAlert);
  EXPECT_LT(score("Riyada Construction", "R STROY"), kAlert);
  EXPECT_LT(score("Karim Trading", "K TRADING LLC"), kAlert);
  EXPECT_GT(score("R-Stroy", "R STROY LLC"), kAlert);
}

}  // namespace
}  // namespace tamis

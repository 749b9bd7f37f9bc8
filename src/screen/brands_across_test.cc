// Firms named in Han characters here and in Latin letters there: which of several Latin names is nearest.
#include <gtest/gtest.h>

#include <string_view>

#include "tamis/screener.h"

namespace tamis {
namespace {

double score(std::string_view query, std::string_view listed) {
  return compare_names("Organization", query, listed).score;
}

TEST(BrandsAcrossTest, OtherBrandsAreToldApartByTheReadingsOfTheirCharacters) {
  const std::string_view firm = "宁波欧腾机械有限公司";
  EXPECT_GT(score(firm, "NINGBO OTURN MACHINERY CO., LTD"), score(firm, "NINGBO PANDA MACHINERY CO., LTD"));
  // In Cantonese paksing.
  const std::string_view other = "苏州百胜动力机器股份有限公司";
  EXPECT_GT(score(other, "SUZHOU PARSUN POWER MACHINE CO., LTD."),
            score(other, "SUZHOU HORIZON POWER MACHINE CO., LTD."));
  EXPECT_LT(score(other, "SUZHOU PARSUN POWER MACHINE CO., LTD."), 0.7);
}

TEST(BrandsAcrossTest, ABrandThatIsLeftOverCountsAsAnother) {
  const std::string_view firm = "敏山電子科技有限公司";
  EXPECT_LT(score(firm, "ELECTRONICS TECHNOLOGY CO., LIMITED"),
            score(firm, "MINSUN ELECTRONICS TECHNOLOGY CO., LIMITED"));
  EXPECT_LT(score(firm, "ELECTRONICS TECHNOLOGY CO., LIMITED"), 0.1);
}

TEST(BrandsAcrossTest, CharactersThatAreLeftOverCountOneByOne) {
  EXPECT_LT(score("香港奧芯電子有限公司", "Hong Kong Electronics"), 0.6);
  EXPECT_LT(score("Hong Kong Electronics", "香港奧芯電子有限公司"), 0.6);
  // Read as the word for an instrument is.
  EXPECT_LT(score("伊奇信電子科技有限公司", "Xin Quan Electronics (Hong Kong) Co., Limited"), 0.1);
  EXPECT_LT(score("亞洲建源有限公司", "CHANG SHA TIAN YI KONG JIAN KE JI YAN JIU YUAN YOU XIAN GONG SI"),
            0.1);
}

TEST(BrandsAcrossTest, KnownFirmsAreFoundByTheirUsualNames) {
  EXPECT_GT(score("上海司南导航技术股份有限公司", "COMNAV TECHNOLOGY LTD"), 0.5);
  EXPECT_GT(score("廣州數控設備有限公司", "GSK CNC EQUIPMENT CO LTD"), 0.5);
}

constexpr double kAlert = 0.7;

TEST(BrandsAcrossTest, ACommonArabicBrandWithATradeOfItsOwnIsNoHouseOfThatName) {
  EXPECT_LT(score("شركة الفجر للمقاولات", "گروه صنایع فجر"), kAlert);
  EXPECT_LT(score("مؤسسة الإتقان للنقل", "ITQAN COMPANY"), kAlert);
  EXPECT_LT(score("شرکت شاهین بازرگانی", "SHAHIN INDUSTRIES GROUP"), kAlert);
  EXPECT_LT(score("شركة الهلال للسياحة", "HELAL COMPANY"), score("شركة الهلال", "HELAL COMPANY"));
  EXPECT_LT(score("شركة السمان للتجارة", "SAMAN INDUSTRIAL GROUP"), kAlert);
  EXPECT_GT(score("شركة الإتقان", "ITQAN COMPANY"), kAlert);
  EXPECT_GT(score("مؤسسة الجابري للتجارة العامة", "AL-JABRI GENERAL TRADING CO"), kAlert);
  // Few firms are called so.
  EXPECT_GT(score("شركة القاطرجي للنقل", "QATIRJI COMPANY"), kAlert);
}

TEST(BrandsAcrossTest, ArabicConsonantsAloneAreNoBrand) {
  EXPECT_LT(score("شركة المنصوري للنقل", "LIMITED LIABILITY COMPANY MENSOR GRUPP"), kAlert);
  EXPECT_LT(score("مجموعة النجار للتجارة", "LIMITED LIABILITY COMPANY ANGAR"), kAlert);
  EXPECT_LT(score("مجموعة الشامي للتجارة", "Al Sham Company"), kAlert);
  EXPECT_LT(score("شركة القحطاني للمقاولات", "科电工程有限公司"), kAlert);
  EXPECT_LT(score("קבוצת ביטון הנדסה", "บริษัท แพตอน กรุ๊ป จำกัด"), kAlert);
  EXPECT_GT(score("شركة المنصوري للنقل", "AL MANSOURI TRANSPORT CO"), kAlert);
  EXPECT_GT(score("مؤسسة الحمزة للصرافة", "AL HAMZA EXCHANGE"), kAlert);
}

}  // namespace
}  // namespace tamis

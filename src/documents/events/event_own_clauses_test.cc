// Whose a noun is, and in which clause a name stands: Chinese, Japanese, Korean.
#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string filled(std::string_view language, std::string_view text, std::string_view type,
                   std::string_view role) {
  const ReadPage page(text, language, "2026-03-10");
  return slots_of(page, type, role, true);
}

TEST(EventOwnClauses, TheOwnerOfANounTravels) {
  EXPECT_EQ(filled("ko", "푸틴 대통령의 베이징 방문이 취소됐다.", "visit", "guest"), "푸틴");
  EXPECT_EQ(filled("ja", "プーチン大統領の北京訪問は中止された。", "visit", "guest"), "プーチン");
}

TEST(EventOwnClauses, TheNameBetweenAStateAndANounOfMeasures) {
  EXPECT_EQ(filled("ko", "미국의 화웨이 제재가 발효됐다.", "sanctions_designation", "target"), "화웨이");
  EXPECT_EQ(filled("ko", "제재는 효과가 없다고 크렘린궁이 말했다.", "sanctions_designation", "target"), "-");
}

TEST(EventOwnClauses, AGroundHoldsNobodyWhoSuffers) {
  EXPECT_EQ(filled("zh", "英国以资助俄罗斯军工为由，将三家土耳其公司列入制裁名单。", "sanctions_designation",
                   "authority"),
            "英国");
}

TEST(EventOwnClauses, ToWhomTheVerbBeforeANounGivesSuffersNothing) {
  const std::string target = filled("ko", "미국은 시리아에 석유를 공급한 러시아 회사를 제재했다.",
                                    "sanctions_designation", "target");
  EXPECT_EQ(target.find("시리아"), std::string::npos);
  EXPECT_NE(target.find("회사"), std::string::npos);
  EXPECT_EQ(filled("ko", "유럽연합은 시리아에 제재를 부과했다.", "sanctions_designation", "target"),
            "시리아");
}

TEST(EventOwnClauses, WhoseAnOtherNounIsActsInNothing) {
  EXPECT_EQ(
      filled("ja", "イタリア警察は、ロシアの実業家が所有するヨットを差し押さえた。", "seizure", "authority"),
      "イタリア警察");
  EXPECT_EQ(filled("ja", "ドイツ海軍は、ロシアの影の船団に属するタンカーを拿捕した。", "seizure", "target")
                .find("ロシア"),
            std::string::npos);
}

TEST(EventOwnClauses, WhoAsksWhetherHasNotDoneIt) {
  EXPECT_EQ(filled("zh", "美国官员正在调查伊朗是否向胡塞武装提供了导弹。", "arms_transfer", "supplier"),
            "伊朗");
}

TEST(EventOwnClauses, TwoJoinedSubjects) {
  EXPECT_EQ(filled("ko", "인도와 파키스탄이 국경에서 교전했다.", "military_operation", "actor"),
            "인도; 파키스탄");
}

TEST(EventOwnClauses, ATownThatNoTableHas) {
  EXPECT_EQ(filled("ko", "이란이 이라크 북부 술라이라를 향해 탄도미사일을 발사했다.", "missile_launch",
                   "destination"),
            "이라크 북부 술라이라");
  EXPECT_EQ(filled("ja", "イランはイラク北部スライラに向けて弾道ミサイルを発射した。", "missile_launch",
                   "destination"),
            "イラク北部スライラ");
}

TEST(EventOwnClauses, APenaltyWithoutATerm) {
  EXPECT_EQ(filled("ko", "법원은 박민호 씨에게 무기징역을 선고했다.", "conviction", "penalty"), "무기징역을");
  EXPECT_EQ(filled("ja", "東京地裁は田中太郎被告に死刑を言い渡した。", "conviction", "penalty"), "死刑");
}

TEST(EventOwnClauses, TheHolderOfAnOfficeGivesTheOrder) {
  EXPECT_EQ(filled("zh", "朝鲜领导人金正恩发射了一枚洲际弹道导弹。", "missile_launch", "actor"), "金正恩");
}

TEST(EventOwnClauses, ACompanyThatImportsTradesInNothing) {
  EXPECT_EQ(filled("zh", "检方正在调查一家粮食进口公司。", "embargoed_trade", "item"), "-");
  EXPECT_EQ(filled("ja", "ロシアの戦闘機2機がフィンランドの領空を侵犯した。", "military_operation", "actor"),
            "-");
}

}  // namespace
}  // namespace tamis::documents

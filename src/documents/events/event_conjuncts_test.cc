#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// The targets of the first event of the type, in the order of the text.
std::string targets(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language, "2026-03-10");
  const Event* event = page.event(type);
  if (event == nullptr) return {};
  std::string found;
  for (const Slot& slot : event->slots) {
    if (slot.role == "target") found += (found.empty() ? "" : "; ") + page.at(slot.span);
  }
  return found;
}

TEST(EventConjuncts, AllThatAnObjectJoinsSuffer) {
  EXPECT_EQ(
      targets("ja", "政府は25日、アラブ首長国連邦に拠点を置く6団体とタンカー12隻を資産凍結の対象に追加した。",
              "sanctions_designation"),
      "6団体; タンカー12隻");
  EXPECT_EQ(
      targets("ja", "米財務省は7月、国軍とつながりのある実業家ら4人と「KTサービス」を制裁対象から外した。",
              "sanctions_delisting"),
      "実業家ら4人; 「KTサービス」");
  EXPECT_EQ(targets("ko", "재무부는 러시아 군수업체를 도운 개인 6명과 기관 3곳을 제재 대상에 올렸다.",
                    "sanctions_designation"),
            "개인 6명; 기관 3곳");
}

TEST(EventConjuncts, WhoseKinSomebodyIsIsNotMeant) {
  EXPECT_EQ(
      targets("ko",
              "재무부는 석유 밀수를 도운 혐의로 해운사 2곳과 사이드 알자말의 조카를 제재 명단에 올렸다.",
              "sanctions_designation"),
      "해운사 2곳; 사이드 알자말의 조카");
}

TEST(EventConjuncts, ChineseJoinsABodyAndItsPeople) {
  EXPECT_EQ(targets("zh", "美国财政部周二制裁了恒达贸易有限公司及其董事长李建国。", "sanctions_designation"),
            "恒达贸易有限公司; 李建国");
  EXPECT_EQ(targets("zh", "财政部制裁了远洋航运有限公司及其法定代表人赵国强。", "sanctions_designation"),
            "远洋航运有限公司; 赵国强");
  // Whose the office is.
  EXPECT_EQ(targets("zh", "美国财政部周二制裁了恒达贸易有限公司董事长李建国。", "sanctions_designation")
                .find("恒达"),
            std::string::npos);
}

TEST(EventConjuncts, JapaneseSaysWhoTheSecondIs) {
  const std::string both = targets(
      "ja", "県警は、会社員の佐藤健容疑者（31）と、無職、鈴木一郎容疑者（40）を逮捕した。", "arrest");
  EXPECT_NE(both.find("佐藤健"), std::string::npos);
  EXPECT_NE(both.find("鈴木一郎"), std::string::npos);
}

TEST(EventConjuncts, KoreanNounBeforeAJoinedName) {
  const std::string both =
      targets("ko", "미국 재무부는 4일 은행가 장국철과 허정선을 제재했다.", "sanctions_designation");
  EXPECT_NE(both.find("장국철"), std::string::npos);
  EXPECT_NE(both.find("; 허정선"), std::string::npos);
}

TEST(EventConjuncts, WhatIsNobodyJoinsNothing) {
  EXPECT_EQ(targets("ja", "米財務省は北朝鮮と取引した銀行3行を制裁対象に指定した。", "sanctions_designation")
                .find("北朝鮮"),
            std::string::npos);
}

}  // namespace
}  // namespace tamis::documents

#include <gtest/gtest.h>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventFought, ACrimeThatIsFoughtWasNotCommitted) {
  EXPECT_FALSE(tells("en", "The EU wants to crack down on sanctions evasion.", "sanctions_evasion"));
  EXPECT_FALSE(tells("en", "Officials discussed measures to combat money laundering.", "money_laundering"));
  EXPECT_FALSE(tells("ko", "미국은 제재 회피 단속을 강화했다.", "sanctions_designation"));
  EXPECT_FALSE(tells("de", "Die EU will die Umgehung von Sanktionen bekämpfen.", "sanctions_evasion"));
  EXPECT_FALSE(tells("fr", "L'UE veut lutter contre le contournement des sanctions.", "sanctions_evasion"));
  EXPECT_FALSE(tells("es", "La UE quiere combatir la evasión de sanciones.", "sanctions_evasion"));
  EXPECT_FALSE(tells("ru", "ЕС намерен бороться с обходом санкций.", "sanctions_evasion"));
  EXPECT_FALSE(tells("ja", "政府は制裁回避の防止策を協議した。", "sanctions_evasion"));
  EXPECT_FALSE(tells("ko", "정부는 제재 회피를 막기 위해 협력하기로 했다.", "sanctions_evasion"));
  EXPECT_FALSE(tells("zh", "双方讨论了打击规避制裁行为的措施。", "sanctions_evasion"));
}

TEST(EventFought, WhatSomebodyDidIsTold) {
  EXPECT_TRUE(
      tells("en", "The firm is accused of sanctions evasion for a Russian bank.", "sanctions_evasion"));
  EXPECT_TRUE(tells("zh", "美国指控该公司规避制裁，向俄罗斯出口芯片。", "sanctions_evasion"));
  EXPECT_TRUE(tells("ko", "재무부는 이 회사가 제재 회피를 도왔다고 밝혔다.", "sanctions_evasion"));
}

}  // namespace
}  // namespace tamis::documents

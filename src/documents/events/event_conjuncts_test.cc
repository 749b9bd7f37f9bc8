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

TEST(EventConjuncts, WhatIsNobodyJoinsNothing) {
  EXPECT_EQ(targets("ja", "米財務省は北朝鮮と取引した銀行3行を制裁対象に指定した。", "sanctions_designation")
                .find("北朝鮮"),
            std::string::npos);
}

}  // namespace
}  // namespace tamis::documents

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string filled(std::string_view text, std::string_view type, std::string_view role) {
  const ReadPage page(text, "ja", "2026-03-10");
  return slots_of(page, type, role, true);
}

TEST(EventJapanese, APartOfACountryIsOfWhatStandsBehindIt) {
  EXPECT_EQ(filled("ウクライナ軍は10日、ロシア西部ブリャンスク州の弾薬庫を攻撃した。", "military_operation",
                   "actor"),
            "ウクライナ軍");
}

TEST(EventJapanese, AnOfficeBeforeACommaIsOfWhoIsNamedBehindIt) {
  EXPECT_EQ(filled("大阪地検は9日、元課長、田中太郎被告を詐欺の罪で起訴した。", "charge", "target"),
            "田中太郎");
  EXPECT_EQ(filled("大阪地検は9日、元課長、田中太郎被告を詐欺の罪で起訴した。", "charge", "authority"),
            "大阪地検");
}

TEST(EventJapanese, WhomASentenceIsFor) {
  EXPECT_EQ(filled("福岡地裁は鈴木和夫被告に懲役5年を言い渡した。", "conviction", "target"), "鈴木和夫");
  EXPECT_EQ(filled("福岡地裁は商社「北洋物産」元社長、鈴木和夫被告に懲役5年の判決を言い渡した。",
                   "conviction", "authority"),
            "福岡地裁");
}

TEST(EventJapanese, WhereItWas) {
  EXPECT_EQ(filled("プーチン氏は習近平氏と北京で会談した。", "leader_meeting", "place"), "北京");
  EXPECT_EQ(filled("米海軍は貨物船「ルナ」を紅海で拿捕した。", "seizure", "place"), "紅海");
  EXPECT_EQ(filled("石破茂首相は9日、カナダのカルガリーに到着した。", "visit", "place").find("会談"),
            std::string::npos);
}

TEST(EventJapanese, WhatOnlyHitsOrIsFlagged) {
  EXPECT_FALSE(tells("ja", "台風が九州を直撃し、空の便が乱れた。", "military_operation"));
  EXPECT_FALSE(tells("ja", "巨人は逆転で阪神を撃破し、首位に立った。", "military_operation"));
  EXPECT_FALSE(tells("ja", "パナマ船籍のタンカーが炎上した。", "shipping"));
}

}  // namespace
}  // namespace tamis::documents

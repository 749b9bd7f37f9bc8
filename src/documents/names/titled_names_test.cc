#include "documents/names/titled_names.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "title: name" of each person with a title.
std::string titled(const std::string& text, const std::string& language) {
  const ReadPage page(text, language);
  std::string out;
  for (const NameInText& name : page.work.names) {
    if (name.kind == EntityKind::kPerson && name.form == MentionForm::kName && !name.title.empty())
      out += name.title + ": " + name.normal + "\n";
  }
  return out;
}

TEST(TitledNames, JapaneseNamesBeforeWhatTheOfficeIsOf) {
  EXPECT_EQ(titled("中国の程永華駐日大使が記者会見した。", "ja"), "大使: 程永華\n");
  EXPECT_EQ(titled("チャウシュオール・トルコ外相は反発した。", "ja"), "外相: チャウシュオール\n");
  EXPECT_EQ(titled("警察は会社員キム・ヨンス容疑者を逮捕した。", "ja"), "容疑者: キム・ヨンス\n");
  EXPECT_EQ(titled("マントゥロフ第1副首相が出席した。", "ja"), "副首相: マントゥロフ\n");
  EXPECT_EQ(titled("同日午後、外務省報道官が発表した。", "ja"), "");
}

TEST(TitledNames, KoreanNamesBeforeTheStateTheyArePostedTo) {
  EXPECT_EQ(titled("안드레이 쿨릭 주한 러시아 대사가 이임했다.", "ko"), "대사: 안드레이 쿨릭\n");
  EXPECT_EQ(titled("갈리바프 이란 국회의장은 반발했다.", "ko"), "국회의장: 갈리바프\n");
}

TEST(TitledNames, WhatSomebodyIsHeadOfIsNoName) {
  EXPECT_EQ(titled("貿易会社社長の佐藤和夫容疑者を逮捕した。", "ja"), "容疑者: 佐藤和夫\n");
  EXPECT_EQ(titled("무역업체 대표가 체포됐다.", "ko"), "");
  EXPECT_EQ(titled("예비역 대령이 체포됐다.", "ko"), "");
}

TEST(TitledNames, ACharacterThatEndsOtherNames) {
  EXPECT_EQ(titled("副主任易会满接受调查。", "zh"), "副主任: 易会满\n");
  EXPECT_EQ(titled("副主任李会参加了活动。", "zh"), "");
}

TEST(TitledNames, BeforeAVerbOfSaying) {
  EXPECT_EQ(titled("警方发言人阿披实说，没有人受伤。", "zh"), "发言人: 阿披实\n");
  EXPECT_EQ(titled("警方发言人的车停了。", "zh"), "");
}

TEST(TitledNames, BehindTheBodyInKorean) {
  EXPECT_EQ(titled("중국 외교부 대변인 린젠은 말했다.", "ko"), "대변인: 린젠\n");
}

TEST(TitledNames, BeforeAMinistryThatNoTableHas) {
  EXPECT_EQ(titled("알렉산드르 코즐로프 러시아 천연자원부 장관은 말했다.", "ko"),
            "장관: 알렉산드르 코즐로프\n");
}

TEST(TitledNames, OfTwoPartsInKatakana) {
  EXPECT_EQ(titled("メキシコ大統領クラウディア・シェインバウムは述べた。", "ja"),
            "大統領: クラウディア・シェインバウム\n");
}

TEST(TitledNames, RightBehindTheNameInArabic) {
  EXPECT_EQ(titled("وقال عباس عراقجي وزير الخارجية الإيراني إن بلاده سترد.", "ar"),
            "وزير الخارجية الإيراني: عباس عراقجي\n");
  EXPECT_EQ(titled("وقال المتحدث باسم الخارجية الإيرانية إسماعيل بقائي إن بلاده سترد.", "ar"),
            "المتحدث باسم الخارجية الإيرانية: إسماعيل بقائي\n");
}

// A Korean verb that goes on stands before no office, and 小 stands in Chinese names.
TEST(TitledNames, WordsThatLookLikeAName) {
  EXPECT_EQ(titled("그는 배후로 지목돼 왔으며 정찰총국장을 지냈다.", "ko"), "");
  EXPECT_EQ(titled("그는 회의를 주재했고 대통령을 만났다.", "ko"), "");
  EXPECT_EQ(titled("外交部长王小明说，谈判破裂。", "zh"), "外交部长: 王小明\n");
  EXPECT_EQ(titled("该部门的小官员说，谈判破裂。", "zh"), "");
}

// Without a title, where a name opens its clause.
TEST(TitledNames, ChineseNamesThatOpenAClause) {
  const auto persons = [](const char* text) { return names_in(text, "zh", EntityKind::kPerson); };
  EXPECT_EQ(persons("张志强表示，公司没有违反制裁。"), "张志强\n");
  EXPECT_NE(persons("王建国是蓝水集团的董事长。").find("王建国\n"), std::string::npos);
  EXPECT_NE(persons("李敏书，研究所的研究员，说这是信号。").find("李敏书\n"), std::string::npos);
  EXPECT_EQ(persons("白皮书称，军费增加。"), "");
}

TEST(TitledNames, TitlesAndCallingsOfTheEast) {
  EXPECT_EQ(titled("田辺千尋代表は語った。", "ja"), "代表: 田辺千尋\n");
  EXPECT_EQ(titled("재무부는 해커 박진혁을 제재했다.", "ko"), "해커: 박진혁\n");
}

TEST(TitledNames, BetweenCommasInArabic) {
  EXPECT_EQ(titled("وصل المبعوث الأمريكي، مسعد بولس، إلى جنيف.", "ar"), "المبعوث الأمريكي: مسعد بولس\n");
}

}  // namespace
}  // namespace tamis::documents

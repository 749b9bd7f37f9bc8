// Bodies, ships, persons and states in Korean, Chinese and Japanese that the noun or the marks beside them tell.
#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string bodies(std::string_view language, std::string_view text) {
  return names_in(text, language, EntityKind::kOrganization);
}
std::string ships(std::string_view language, std::string_view text) {
  return names_in(text, language, EntityKind::kVessel);
}
std::string persons(std::string_view language, std::string_view text) {
  return names_in(text, language, EntityKind::kPerson);
}

TEST(NativeBodies, InMarksBehindTheNoun) {
  EXPECT_EQ(bodies("ko", "세관은 해운업체 '한빛라인'을 고발했다."), "한빛라인\n");
  EXPECT_EQ(bodies("zh", "海关查处了航运公司“北线航运”。"), "北线航运\n");
  EXPECT_EQ(bodies("ja", "税関は海運会社「ノルドライン」を告発した。"), "ノルドライン\n");
}

TEST(NativeBodies, WithoutMarksByItsLetters) {
  EXPECT_EQ(bodies("ja", "税関は海運会社ノルドラインを告発した。"), "ノルドライン\n");
  EXPECT_EQ(bodies("zh", "黑客攻击了交易所Bytrade。"), "Bytrade\n");
  EXPECT_EQ(bodies("ko", "해커들이 거래소 바이트렉스에서 코인을 훔쳤다."), "바이트렉스\n");
}

TEST(NativeBodies, WhatIsSaidInMarksIsNoBody) {
  EXPECT_EQ(bodies("ko", "기업 \"살리기\"에 나섰다."), "");
  EXPECT_EQ(bodies("ko", "업체 '특혜' 의혹이 커졌다."), "");
  EXPECT_EQ(bodies("zh", "公司“二选一”被罚。"), "");
  EXPECT_EQ(bodies("ja", "企業「脱炭素」を宣言。"), "");
  EXPECT_EQ(bodies("ja", "企業トップが会った。"), "");
}

TEST(NativeBodies, TwoCharactersBehindALongNoun) {
  EXPECT_EQ(bodies("ja", "税関は貿易会社「金豊」を告発した。"), "金豊\n");
  EXPECT_EQ(bodies("zh", "公司“双赢”被罚。"), "");
}

TEST(NativeBodies, WhoIsAppointedOrTried) {
  EXPECT_EQ(persons("zh", "委员会任命王志强为副局长，免去陈立新的职务。"), "王志强\n副局长\n陈立新\n");
  EXPECT_EQ(persons("zh", "法院对周永强受贿案公开宣判。"), "周永强\n");
  EXPECT_EQ(persons("zh", "会议决定高度重视。"), "");
  EXPECT_EQ(persons("zh", "政府对石油向朝鲜出口作出限制，对高层涉嫌违规展开核查。"), "");
}

TEST(NativeBodies, AnAgeBeforeTheFormOfAddress) {
  EXPECT_EQ(persons("ko", "검찰은 이정호(58) 씨를 구속했다."), "이정호\n");
}

TEST(NativeBodies, Ships) {
  EXPECT_EQ(ships("ko", "해경은 벌크선 골든 피어호를 추격했다."), "골든 피어호\n");
  EXPECT_EQ(ships("zh", "海警扣押了货轮“和平之星”号。"), "和平之星\n");
  EXPECT_EQ(ships("zh", "海警扣押了货轮宏泰168号。"), "宏泰168号\n");
  EXPECT_EQ(ships("ja", "貨物船ルビーマール号が沈没した。"), "ルビーマール号\n");
  EXPECT_EQ(ships("ko", "유조선 2척이 입항했다."), "");
  EXPECT_EQ(ships("zh", "他发出“和平”号召。"), "");
}

TEST(NativeBodies, PersonsBehindNounsThatAreNoOffice) {
  EXPECT_EQ(persons("ko", "북한 국적자 리철호를 만났다."), "리철호\n");
  EXPECT_EQ(persons("zh", "朝鲜公民金哲浩被捕。"), "金哲浩\n");
  EXPECT_EQ(persons("ja", "リ・チョルホを追加した。"), "リ・チョルホ\n");
  EXPECT_EQ(persons("ko", "북한 국적의 노동자들이 왔다."), "");
  EXPECT_EQ(persons("ja", "データ・センターを建てた。"), "");
}

TEST(NativeBodies, KoreansBeforeTheFormOfAddress) {
  EXPECT_EQ(persons("ko", "박민호 씨는 서울에서 체포됐다."), "박민호\n");
  EXPECT_EQ(persons("ko", "경찰은 박민호씨를 체포했다."), "박민호\n");
  EXPECT_EQ(persons("ko", "세무사 오 모 씨가 체포됐다."), "오 모\n");
  EXPECT_EQ(persons("ko", "아저씨가 왔다."), "");
}

TEST(NativeBodies, StatesOfOneCharacterEach) {
  EXPECT_EQ(names_in("俄朝去年签署条约。", "zh", EntityKind::kPlace), "俄\n朝\n");
  EXPECT_EQ(names_in("日米韓は訓練した。", "ja", EntityKind::kPlace), "日\n米\n韓\n");
  EXPECT_EQ(names_in("日中は暑い。", "ja", EntityKind::kPlace), "");
  EXPECT_EQ(names_in("米国務省は発表した。", "ja", EntityKind::kOrganization), "国務省\n");
}

TEST(NativeBodies, ParticlesBehindAMarkTieTheName) {
  const ReadPage page("미국은 해운업체 '한빛라인'과 선장 박민호를 제재했다.", "ko", "2026-03-10");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  std::string targets;
  for (const Slot& slot : event->slots)
    if (slot.role == "target") targets += page.at(slot.span) + ";";
  EXPECT_EQ(targets, "박민호;한빛라인;");
}

TEST(NativeBodies, ChineseCompaniesByTheirLegalForm) {
  EXPECT_EQ(bodies("zh", "美国制裁海洋物流有限公司。"), "海洋物流有限公司\n");
  EXPECT_EQ(bodies("zh", "警方将北方贸易有限责任公司列入名单。"), "北方贸易有限责任公司\n");
  EXPECT_EQ(bodies("zh", "一家机械制造有限公司运送了零件。"), "");
  EXPECT_EQ(bodies("zh", "他在有限公司工作。"), "");
}

TEST(NativeBodies, KoreansBeforeAFormerOffice) {
  EXPECT_EQ(persons("ko", "박정민 전 국장은 체포됐다."), "박정민\n");
  EXPECT_EQ(persons("ko", "경찰은 이종섭 전 국방장관을 체포했다."), "이종섭\n");
}

TEST(NativeBodies, AChinesePassiveBeforeItsNounIsToldOfTheNoun) {
  const ReadPage page("警方释放了被捕的记者李明。", "zh", "2026-03-10");
  const Event* event = page.event("arrest");
  ASSERT_NE(event, nullptr);
  ASSERT_FALSE(event->slots.empty());
  EXPECT_EQ(page.at(event->slots.front().span), "李明");
}

}  // namespace
}  // namespace tamis::documents

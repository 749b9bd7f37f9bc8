// Chinese, Japanese and Korean: how real an event is and whose, by particles and forms.
#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string told(std::string_view language, std::string_view text, std::string_view type,
                 std::string_view role) {
  const ReadPage page(text, language, "2026-03-10");
  const Event* event = page.event(type);
  if (event == nullptr) return "none";
  std::string found(event_status_name(event->status));
  for (const Slot& slot : event->slots) {
    if (slot.role == role) found += " " + page.at(slot.span);
  }
  return found;
}

TEST(NativeEvents, AMarkOfTheObjectIsNoFuture) {
  EXPECT_EQ(told("zh", "美国财政部同日将与该网络有关的12家实体列入制裁名单。", "sanctions_designation",
                 "authority"),
            "occurred 美国财政部");
  EXPECT_EQ(told("zh", "首尔将对参与导弹开发的四个实体实施单边制裁。", "sanctions_designation", "none"),
            "planned");
}

TEST(NativeEvents, WhatSaysOfANounWhatItIsForSaysNothingOfTheDeed) {
  EXPECT_EQ(told("ko", "정부가 무인기 생산에 필요한 부품을 조달한 개인 3명을 독자제재 대상으로 지정했다.",
                 "sanctions_designation", "none"),
            "occurred");
  EXPECT_EQ(told("ko", "부산세관은 허가 없이 반도체를 보내려던 업체를 적발했다.", "seizure", "none"),
            "occurred");
}

TEST(NativeEvents, WhoIsSomewhereStandsBehindTheNounOfTheVisit) {
  EXPECT_EQ(
      told("ko", "김정은 국무위원장이 29일 평양을 방문 중인 세르게이 쇼이구를 접견했다.", "visit", "guest"),
      "occurred 세르게이 쇼이구를");
}

TEST(NativeEvents, AVisitWithItsPlaceIsOfThePersonBehindIt) {
  EXPECT_EQ(
      told("ko", "김정은 국무위원장이 11일 평양을 방문한 안드레이 벨로우소프 러시아 국방장관을 접견했다.",
           "visit", "guest")
          .find("김정은"),
      std::string::npos);
  EXPECT_EQ(told("ko", "푸틴 대통령이 모스크바를 찾은 최선희 외무상을 만났다.", "visit", "guest"),
            "occurred 최선희");
  EXPECT_EQ(told("ko", "푸틴 대통령이 평양을 방문했다.", "visit", "guest"), "occurred 푸틴");
}

TEST(NativeEvents, JapanesePassivesSuffer) {
  EXPECT_EQ(told("ja", "佐藤隆志容疑者が警視庁に逮捕された。", "arrest", "target"), "occurred 佐藤隆志");
}

TEST(NativeEvents, WhoseDeathAPronounTellsOfIsNoOther) {
  EXPECT_EQ(told("zh", "胡塞武装领导人阿卜杜勒-马利克·胡塞对其死亡表示哀悼。", "death", "person"), "none");
}

TEST(NativeEvents, AnotherVerbEndsAnObject) {
  EXPECT_EQ(told("ko", "경찰은 로테르담에서 남성 2명을 체포하고 서버 11대를 압수했다.", "seizure", "target"),
            "occurred 서버 11대");
}

TEST(NativeEvents, AnArmyActsThatTellsOfItself) {
  EXPECT_EQ(told("ko", "이스라엘군은 시리아 남부의 무기고를 공습했다고 27일 밝혔다.", "military_operation",
                 "actor"),
            "occurred 이스라엘군");
  EXPECT_EQ(told("ja", "イスラエル軍は27日、シリア南部の武器庫を空爆したと発表した。", "military_operation",
                 "actor"),
            "occurred イスラエル軍");
  EXPECT_EQ(told("zh", "以军27日表示，空袭了叙利亚南部的武器库。", "military_operation", "actor"),
            "occurred 以军");
}

TEST(NativeEvents, WhoseClauseStandsBeforeANounSendsNothing) {
  EXPECT_EQ(
      told("ko", "재무부에 따르면 이들 회사는 헤즈볼라가 사용하는 샤헤드 무인기의 엔진을 이란으로 보냈다.",
           "technology_transfer", "supplier")
          .find("헤즈볼라"),
      std::string::npos);
}

TEST(NativeEvents, AVerbOfAPhraseBeforeIsNoneOfTheItem) {
  EXPECT_EQ(told("ko", "로이터 통신은 소식통을 인용해 무인기 일부가 러시아에 넘겨졌다고 전했다.",
                 "arms_transfer", "item"),
            "alleged 무인기");
}

TEST(NativeEvents, AGovernmentIsOfTheCountryBeforeIt) {
  const ReadPage page("영국 정부가 러시아 석유회사 가스프롬네프트를 제재했다.", "ko", "2026-03-10");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  for (const Slot& slot : event->slots) EXPECT_NE(slot.value, "KR");
}

TEST(NativeEvents, WhereACompanyIsBasedDoesNothing) {
  EXPECT_EQ(
      told("ja", "ドバイに拠点を置く取引所ノルベックスから暗号資産が盗まれた。", "crypto_theft", "actor")
          .find("ドバイ"),
      std::string::npos);
  EXPECT_EQ(told("ko", "재무부는 홍콩과 중국에 있는 회사 6곳을 제재 명단에 올렸다.", "sanctions_designation",
                 "target"),
            "occurred 회사 6곳");
}

TEST(NativeEvents, WhatIsSaidToBeDoneIsToCome) {
  const auto status = [](std::string_view language, std::string_view text, std::string_view type) {
    return told(language, text, type, "none");
  };
  EXPECT_EQ(status("ko", "한국 정부는 북한 은행을 제재하겠다고 밝혔다.", "sanctions_designation"), "planned");
  EXPECT_EQ(status("ko", "러시아는 이란에 전투기를 보내겠다고 말했다.", "arms_transfer"), "planned");
  EXPECT_EQ(status("ko", "정부는 은행을 제재하기로 했다.", "sanctions_designation"), "planned");
  EXPECT_EQ(status("ko", "푸틴 대통령이 평양을 방문한다고 크렘린궁이 밝혔다.", "visit"), "planned");
  EXPECT_EQ(status("ko", "푸틴 대통령이 평양을 방문했다고 크렘린궁이 밝혔다.", "visit"), "occurred");
  EXPECT_EQ(status("ja", "政府は北朝鮮の銀行を制裁すると発表した。", "sanctions_designation"), "planned");
  EXPECT_EQ(status("ja", "政府は北朝鮮の銀行を制裁したと発表した。", "sanctions_designation"), "occurred");
  EXPECT_EQ(status("ja", "北朝鮮は衛星を打ち上げると発表した。", "satellite_launch"), "planned");
}

TEST(NativeEvents, WhatIsShotDownDoesNothing) {
  EXPECT_EQ(told("ko", "러시아 국방부는 밤사이 우크라이나 드론 85대를 격추했다고 주장했다.",
                 "military_operation", "actor")
                .find("우크라이나"),
            std::string::npos);
}

TEST(NativeEvents, AShipIsCalledWhatStandsInMarksBehindIt) {
  EXPECT_EQ(told("ja", "フィンランド警察はタンカー「イーグルＳ」を拿捕した。", "seizure", "target"),
            "occurred イーグルＳ");
}

TEST(NativeEvents, WhereCountedBodiesAreFromIsNone) {
  EXPECT_EQ(
      told("zh", "财政部冻结了三家墨西哥金融机构的账户。", "asset_freeze", "target").find("occurred 墨西哥 "),
      std::string::npos);
}

TEST(NativeEvents, AnArmyBeforeANounSaysWhose) {
  EXPECT_EQ(
      told("ko", "우크라이나 전쟁: 쿠르스크서 북한군 포로 2명 생포", "arrest", "authority").find("북한군"),
      std::string::npos);
  EXPECT_EQ(told("ko", "러시아 국방부는 밤사이 우크라이나 드론 85대를 격추했다고 주장했다.",
                 "military_operation", "actor")
                .find("밤사이"),
            std::string::npos);
}

TEST(NativeEvents, ASentenceWithoutASubjectGoesOnWithTheOneBefore) {
  const auto meant = [](std::string_view language, std::string_view text, std::string_view type,
                        std::string_view role) {
    const ReadPage page(text, language, "2026-03-10");
    const Event* event = page.event(type);
    if (event == nullptr) return std::string("none");
    for (const Slot& slot : event->slots) {
      if (slot.role == role) return slot.value;
    }
    return std::string("nobody");
  };
  EXPECT_EQ(meant("ko", "북한은 지난주 전원회의를 열었다. 이어 탄도미사일 2발을 발사했다.", "missile_launch",
                  "actor"),
            "북한");
  EXPECT_EQ(meant("ja", "イランは先週、会議を開いた。その後、ロシアに砲弾を供与した。", "arms_transfer",
                  "supplier"),
            "イラン");
  EXPECT_EQ(meant("zh", "朝鲜上周召开会议。随后，向日本海发射了两枚弹道导弹。", "missile_launch", "actor"),
            "朝鲜");
  // Another subject, another paragraph, a clause about a noun.
  EXPECT_EQ(meant("ko", "북한은 지난주 회의를 열었다. 군 당국이 탄도미사일 2발을 발사했다.", "missile_launch",
                  "actor")
                .find("북한"),
            std::string::npos);
  EXPECT_NE(
      meant("ja", "イランは会議を開いた。\n\nその後、ロシアに砲弾を供与した。", "arms_transfer", "supplier"),
      "イラン");
  EXPECT_NE(meant("zh", "朝鲜上周召开会议。向俄罗斯提供炮弹的公司拒绝置评。", "arms_transfer", "supplier"),
            "朝鲜");
}

TEST(NativeEvents, WhoStandsInAClauseAboutTheSubjectActsThere) {
  EXPECT_EQ(
      told("ko", "아들이 영국에 사는 김철수 회장은 베를린에서 체포됐다.", "arrest", "target").find("영국"),
      std::string::npos);
  EXPECT_EQ(told("ja", "息子が英国に住むセルゲイ・チェメゾフ氏はベルリンで逮捕された。", "arrest", "target"),
            "occurred セルゲイ・チェメゾフ");
  EXPECT_EQ(told("zh", "儿子住在英国的谢尔盖·切梅佐夫在柏林被捕。", "arrest", "target"),
            "occurred 谢尔盖·切梅佐夫");
  // The topic reaches over the clause.
  EXPECT_EQ(told("ko", "러시아는 로스텍을 이끄는 세르게이 체메조프를 해임했다.", "dismissal", "person")
                .find("로스텍"),
            std::string::npos);
}

TEST(NativeEvents, KoreanClausesEndWithoutAComma) {
  EXPECT_EQ(told("ko", "미국이 제재를 강화하자 북한은 탄도미사일 2발을 발사했다.", "missile_launch", "actor"),
            "occurred 북한");
  EXPECT_EQ(told("ko", "박영수 대표가 물러난 뒤 김철수 회장은 베를린에서 체포됐다.", "arrest", "target")
                .find("박영수"),
            std::string::npos);
  EXPECT_EQ(told("ko", "북한은 러시아에 포탄을 공급한 뒤 시리아에 병력 1만 명을 파병했다.", "arms_transfer",
                 "recipient"),
            "occurred 러시아");
  // "에 대한" closes no clause.
  EXPECT_EQ(told("ko", "워싱턴은 북한에 대한 제재를 준비하고 있다고 미국 관리들이 말했다.",
                 "sanctions_designation", "target")
                .find("planned 북한"),
            0U);
}

TEST(NativeEvents, WhereItWasIsNobodysCountry) {
  EXPECT_EQ(told("ko", "북한은 쿠르스크에 병력 1만 명을 파병했다.", "deployment", "destination"),
            "occurred 쿠르스크");
  EXPECT_EQ(told("ko", "북한은 원산에서 탄도미사일 1발을 발사했다.", "missile_launch", "origin"),
            "occurred 원산");
  EXPECT_EQ(told("ja", "北朝鮮は豊渓里の核実験場で核実験を実施した。", "nuclear_test", "place")
                .find("occurred 豊渓里"),
            0U);
  EXPECT_EQ(told("zh", "伊朗在黄海与俄罗斯举行了联合军演。", "military_exercise", "place"), "occurred 黄海");
  EXPECT_EQ(told("zh", "朝鲜从平壤顺安发射了一枚弹道导弹。", "missile_launch", "actor"), "occurred 朝鲜");
}

TEST(NativeEvents, WhoHeldAnOfficeIsNotItsBody) {
  EXPECT_EQ(told("zh", "韩国前部长李相敏被捕。", "arrest", "target"), "occurred 李相敏");
  EXPECT_EQ(told("zh", "检察机关起诉了国防部前部长李尚福。", "charge", "target"), "occurred 李尚福");
  EXPECT_EQ(told("zh", "俄罗斯前总统梅德韦杰夫访问平壤。", "visit", "guest"), "occurred 梅德韦杰夫");
}

TEST(NativeEvents, AParticlePartsANameFromTheNounOfItsGround) {
  EXPECT_EQ(told("ko", "박정민 대표는 사기 혐의로 기소됐다.", "charge", "target"), "occurred 박정민");
  EXPECT_EQ(told("ko", "라브로프 장관은 밀수 혐의로 체포됐다.", "arrest", "target"), "occurred 라브로프");
}

TEST(NativeEvents, AHeadlineSetsACommaBehindItsSubject) {
  EXPECT_EQ(
      told("ko", "미 재무부, 북한 기업 2곳 제재", "sanctions_designation", "authority").find("occurred"), 0U);
  EXPECT_NE(told("ko", "미 재무부, 북한 기업 2곳 제재", "sanctions_designation", "authority").find("재무부"),
            std::string::npos);
}

TEST(NativeEvents, TheAuthorityStandsInsideAChineseMeasure) {
  EXPECT_EQ(told("zh", "谢尔盖·切梅佐夫遭到英国制裁。", "sanctions_designation", "target").find("英国"),
            std::string::npos);
}

TEST(NativeEvents, WhatIsStoppedInTheAirIsNotSeized) {
  EXPECT_EQ(told("zh", "以军说，从也门发射的两枚导弹被防空系统拦截。", "seizure", "none"), "none");
  EXPECT_NE(told("zh", "海关拦截了一艘走私油轮。", "seizure", "none"), "none");
}

TEST(NativeEvents, AnAttributeIsNotWhatIsTaken) {
  EXPECT_EQ(told("zh", "海警扣押了一艘来自伊朗的货轮“和平之星”号。", "seizure", "target"),
            "occurred 和平之星");
  EXPECT_EQ(told("zh", "海巡署扣押懸掛多哥國旗的貨輪「新海88號」。", "seizure", "target"),
            "occurred 新海88號");
  EXPECT_EQ(
      told("zh", "财政部将总部位于迪拜的贸易公司“蓝天国际”列入制裁名单。", "sanctions_designation", "none"),
      "occurred");
}

TEST(NativeEvents, StatesOfHeadlines) {
  EXPECT_EQ(told("ko", "北, 동해상으로 탄도미사일 발사", "missile_launch", "actor"), "occurred 北");
  EXPECT_EQ(told("ko", "美, 이란 유조선 나포", "seizure", "authority"), "occurred 美");
}

TEST(NativeEvents, NorthKoreanSpelling) {
  EXPECT_EQ(told("ko", "미싸일총국은 14일 신형미싸일의 시험발사를 진행하였다.", "missile_launch", "none"),
            "occurred");
  EXPECT_EQ(told("ko", "로씨야련방 외무상 쎄르게이 라브로브동지가 11일 평양에 도착하였다.", "visit", "guest"),
            "occurred 쎄르게이 라브로브");
}

TEST(NativeEvents, WhoIsAcquittedIsNotConvicted) {
  EXPECT_EQ(told("ja", "東京高裁は10日、鈴木一郎被告に無罪を言い渡した。", "conviction", "none"), "failed");
}

TEST(NativeEvents, AKoreanHeadlineEndsWithTheNounOfTheDeed) {
  EXPECT_EQ(told("ko", "경찰, 마약 조직원 5명 검거", "arrest", "target"), "occurred 마약 조직원 5명");
  EXPECT_EQ(told("ko", "경찰, 마약 조직원 5명 검거", "arrest", "authority"), "occurred 경찰");
  EXPECT_EQ(told("ko", "미국, 자카르타서 군사훈련", "military_exercise", "place"), "occurred 자카르타");
  EXPECT_EQ(told("ko", "러, 발트해서 탄도미사일 발사", "missile_launch", "actor"), "occurred 러");
  EXPECT_EQ(told("ko", "푸틴, 내달 평양 방문", "visit", "place"), "planned 평양");
}

TEST(NativeEvents, WhatSomethingIsNotIsNoDenialOfIt) {
  EXPECT_EQ(told("ko", "무기상이 튀르키예가 아닌 폴란드로 송환됐다.", "extradition", "destination"),
            "occurred 폴란드");
  EXPECT_EQ(told("ko", "포탄을 팔았다는 것은 사실이 아닌 주장이다.", "arms_transfer", "none"), "denied");
}

TEST(NativeEvents, ASuspendedTermIsNoSecondSentence) {
  EXPECT_EQ(told("ja", "大阪地裁は元役員に懲役3年、執行猶予5年を言い渡した。", "conviction", "penalty"),
            "occurred 3年");
  EXPECT_EQ(told("zh", "法院判处李明有期徒刑三年，缓刑五年。", "conviction", "penalty"), "occurred 三年");
  EXPECT_EQ(told("ko", "법원은 박씨에게 징역 2년에 집행유예 3년을 선고했다.", "conviction", "penalty"),
            "occurred 2년");
}

TEST(NativeEvents, AgainstWhomChineseMeasuresAre) {
  EXPECT_EQ(told("zh", "商务部决定对美国企业天盾动力公司采取反制措施。", "sanctions_designation", "target"),
            "occurred 美国企业天盾动力公司");
  EXPECT_EQ(told("zh", "欧盟委员会9日公布第20轮对俄制裁草案。", "sanctions_designation", "target"),
            "possible");
}

TEST(NativeEvents, WhoAnnouncesAChineseMeasureImposesIt) {
  EXPECT_EQ(told("zh", "美国财政部星期四宣布，将一家俄罗斯银行列入制裁名单。", "sanctions_designation",
                 "authority"),
            "occurred 财政部");
  EXPECT_EQ(told("zh", "欧盟10日宣布，对三名朝鲜公民实施制裁。", "sanctions_designation", "authority"),
            "occurred 欧盟");
}

TEST(NativeEvents, WhoIsAppointedInChinese) {
  EXPECT_EQ(told("zh", "国务院任命赵春生为公安部副部长。", "appointment", "person"), "occurred 赵春生");
}

TEST(NativeEvents, TwoJapaneseMinistersOfOneOffice) {
  EXPECT_EQ(told("ja", "林外相、王毅氏と大阪で会談", "leader_meeting", "participant"), "occurred 林 王毅");
}

TEST(NativeEvents, AJapaneseClauseThatGoesOnIsAsPlannedAsTheLast) {
  EXPECT_EQ(told("ja", "ショイグ書記は12日に訪朝し、朴正天氏と会談する予定だ。", "visit", "guest"),
            "planned ショイグ");
  EXPECT_EQ(told("ja", "ショイグ書記は12日に訪朝し、北朝鮮は歓迎式典を開く予定だ。", "visit", "guest"),
            "occurred ショイグ");
}

TEST(NativeEvents, WhoseSpokesmanSpeaksSuppliesNothing) {
  EXPECT_EQ(told("ja", "ロシア外務省のザハロワ情報局長は、北朝鮮に無人機技術を提供したとの報道を否定した。",
                 "technology_transfer", "supplier")
                .find("外務省"),
            std::string::npos);
}

TEST(NativeEvents, WhatIsReportedInKoreanGoesToNobodyItIsReportedTo) {
  EXPECT_EQ(told("ko", "국정원은 러시아가 북한에 미사일을 제공했다고 국회에 보고했다.", "arms_transfer",
                 "recipient"),
            "alleged 북한");
  EXPECT_EQ(
      told("ko", "이재명 대통령은 트럼프 대통령과 전화 통화를 하고 대북 공조를 논의했다.", "talks", "none"),
      "occurred");
}

TEST(NativeEvents, ASurnameBeforeAnOfficeIsOfWhoHoldsIt) {
  EXPECT_EQ(
      told("ja", "金光哲氏は大使館にいた。金正恩総書記は平壌に戻った。金総書記は10日、モスクワを訪問した。",
           "visit", "guest"),
      "occurred 金");
  const ReadPage page("田中健司氏は大使館にいた。金正恩総書記は平壌に戻った。金総書記は演説した。", "ja",
                      "2026-03-10");
  ASSERT_FALSE(page.document.mentions.empty());
  const Mention& last = page.document.mentions.back();
  ASSERT_GE(last.referent, 0);
  EXPECT_EQ(page.document.referents[static_cast<std::size_t>(last.referent)].name.find("田中"),
            std::string::npos);
}

}  // namespace
}  // namespace tamis::documents

// Chinese, Japanese and Korean: who speaks behind asides, notes, adjuncts and clauses, and in interviews.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::vector<std::string> speakers(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2026-03-10");
  std::vector<std::string> names;
  for (const Statement& statement : page.document.statements) names.push_back(statement.speaker_name);
  return names;
}

std::string speaker(std::string_view language, std::string_view text) {
  const std::vector<std::string> all = speakers(language, text);
  return all.empty() ? "none" : all.back();
}

TEST(NativeStatements, ChineseSpeakersStandBeforeAppositionsAndAdjuncts) {
  EXPECT_EQ(speaker("zh", "约翰·科尔，特朗普总统的特使，在会见卢卡申科后告诉记者，这个决定立即生效。"),
            "约翰·科尔");
  EXPECT_EQ(speaker("zh", "约翰·科尔，特朗普总统的特使，在明斯克告诉记者，这个决定立即生效。"), "约翰·科尔");
}

TEST(NativeStatements, ACountryBehindAKoreanMinistryIsAnothersSubject) {
  EXPECT_EQ(speaker("ko", "국방부는 러시아가 미사일을 발사했다고 밝혔다."), "국방부");
  EXPECT_EQ(speaker("ko", "합동참모본부는 이란이 미사일을 발사했다고 밝혔다."), "합동참모본부");
  EXPECT_EQ(speaker("ko", "러시아 국방부는 드론을 격추했다고 밝혔다."), "러시아 국방부");
}

TEST(NativeStatements, AKoreanTopicBehindAContrastSpeaks) {
  EXPECT_EQ(speaker("ko", "메흐디 니아자디가 구금됐다는 소문이 돌았으나 사법부는 사실이 아니라고 밝혔다."),
            "사법부");
  EXPECT_EQ(speaker("ko", "김정은 위원장은 상황이 어렵지만 인민은 승리할 것이라고 말했다."), "김정은");
}

TEST(NativeStatements, WhatIsNotConfirmedOnesOwnIsNoStatement) {
  EXPECT_EQ(speaker("zh", "路透社无法独立证实这些说法。"), "none");
  EXPECT_EQ(speaker("zh", "本所未能獨立證實這一數字。"), "none");
}

TEST(NativeStatements, ArabicSubjectsBehindVerbsWithPrepositions) {
  EXPECT_EQ(speaker("ar", "رحب الرئيس الفرنسي إيمانويل ماكرون بإعلان وقف إطلاق النار."), "إيمانويل ماكرون");
  EXPECT_EQ(speaker("ar", "دعا الرئيس المصري عبد الفتاح السيسي إلى ضبط النفس."), "عبد الفتاح السيسي");
  EXPECT_EQ(speaker("ar", "وصف نتنياهو القرار بأنه ظالم."), "نتنياهو");
}

TEST(NativeStatements, TownsInsideForeignNamesArePartOfThem) {
  EXPECT_EQ(speaker("zh", "立陶宛外交部长克斯图蒂斯·布德里斯否认维尔纽斯将会重新打开港口。"),
            "克斯图蒂斯·布德里斯");
}

TEST(NativeStatements, KoreanBodiesMayHaveANote) {
  EXPECT_EQ(speaker("ko", "러시아군이 마을을 점령했다고 우크라이나 총참모부(GS)가 24일 밝혔다."),
            "우크라이나 총참모부");
}

// Whether the words in marks are a mention of somebody.
bool is_nickname(std::string_view language, std::string_view text, std::string_view words) {
  const ReadPage page(text, language, "2026-03-10");
  for (const Mention& mention : page.document.mentions) {
    if (page.work.tokens.at(mention.span) == words) return true;
  }
  return false;
}

TEST(Nicknames, WhatSomebodySaysInMarksIsNone) {
  EXPECT_FALSE(is_nickname("ko", "김철수 장관은 \"회담이 유익했다\"고 말했다.", "회담이 유익했다"));
  EXPECT_FALSE(is_nickname("ko", "김철수 장관 \"서방이 대화 거부\"", "서방이 대화 거부"));
  EXPECT_FALSE(is_nickname("ar", "قال سيرغي لافروف «المفاوضات فشلت».", "المفاوضات فشلت"));
  EXPECT_TRUE(is_nickname("ko", "김철수 사장 \"불도저\"가 돌아왔다.", "불도저"));
}

TEST(NativeStatements, AChineseVerbBehindAnOfficeIsNoName) {
  EXPECT_EQ(speaker("zh", "该官员发表讲话说，谈判破裂。"), "该官员");
  EXPECT_EQ(speaker("zh", "警方发言人阿差云说，没有人受伤。"), "阿差云");
}

TEST(NativeStatements, ACommaOfAListEndsNoChineseClause) {
  EXPECT_EQ(speaker("zh", "外交部发言人答记者问，批评美国、日本干涉内政。"), "外交部发言人");
}

TEST(NativeStatements, WhatAPaperSaysIsItsOwners) {
  EXPECT_EQ(speaker("zh", "世界银行的报告显示，经济衰退。"), "世界银行");
}

TEST(NativeStatements, WhatIsToldOnBehindTwoBodiesIsTheirs) {
  EXPECT_EQ(speaker("ja", "政府と関係者によると、組織が近づいた。最初の送金が始まったという。"),
            "政府と関係者");
}

TEST(NativeStatements, BehindAKoreanClauseAnotherSubjectSpeaks) {
  EXPECT_EQ(speaker("ko",
                    "미 해안경비대는 20일 유조선을 나포했는데, 델시 로드리게스 부통령은 이를 "
                    "\"해적질\"이라고 비난했다."),
            "델시 로드리게스");
}

TEST(NativeStatements, JapaneseSpeakersMayStandBetweenWhatIsSaidAndTheVerb) {
  EXPECT_EQ(speaker("ja", "口座が凍結されたことを発見したと、2人の情報筋がブルームバーグに語りました。"),
            "2人の情報筋");
}

TEST(NativeStatements, QuestionsBeforeAnswersInMarksNeedNotLookLikeAny) {
  const std::vector<std::string> all = speakers("ja",
                                                "元委員の竹内舞子氏に聞いた。\n\n――石炭密輸は減っていますか。"
                                                "\n\n「減っていません」\n\n――ロシアは。\n\n「活動は"
                                                "終わりました」");
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[1], "竹内舞子");
  EXPECT_EQ(all[3], "竹内舞子");
}

// Nothing stands before the first token of a page.
TEST(Statements, APageMayBeginWithASpeechVerb) {
  for (const auto& [language, text] :
       std::vector<std::pair<std::string, std::string>>{{"es", "Dijo Putin que no habrá guerra."},
                                                        {"fr", "Annonce le ministre : « Nous partons »."},
                                                        {"it", "Afferma Putin che la guerra finirà."},
                                                        {"pt", "Disse Putin que a guerra vai acabar."},
                                                        {"tr", "Ekleyen"},
                                                        {"tr", "Ekleyen Putin, savaşın biteceğini söyledi."},
                                                        {"ro", "Spune Putin că războiul se va termina."},
                                                        {"en", "Says Putin: \"We will leave.\""},
                                                        {"de", "Sagte Putin, der Krieg sei vorbei."},
                                                        {"ru", "Заявил Путин, что война закончится."}}) {
    const ReadPage page(text, language, "2026-03-10");
    EXPECT_FALSE(page.document.text.empty()) << language;
  }
}

TEST(NativeStatements, ADeniedNounEndsAtItsComma) {
  EXPECT_EQ(speakers("zh", "该商人否认指控，检方要求50万元保释金。"),
            (std::vector<std::string>{"该商人", "检方"}));
  const ReadPage page("这名商人否认有关指控，他的律师要求释放他。", "zh", "2026-03-10");
  ASSERT_FALSE(page.document.statements.empty());
  EXPECT_EQ(page.at(page.document.statements[0].content.front()), "有关指控");
}

TEST(NativeStatements, AnArmyIsNobodyWhoSpokeBefore) {
  EXPECT_EQ(speaker("ko",
                    "이란 외무부의 에스마일 바가이 대변인은 미국의 결정을 비난했다. 이스라엘군은 시리아 "
                    "남부의 무기고를 "
                    "공습했다고 밝혔다."),
            "이스라엘군");
}

TEST(NativeStatements, WhoeverCitesASourceInKoreanSaysNotWhatThatSays) {
  EXPECT_EQ(speaker("ko", "르몽드는 소식통을 인용해 김영복이 쿠르스크를 방문했다고 보도했다."), "소식통을");
  EXPECT_EQ(speaker("ko", "르몽드는 프랑스 정보당국을 인용해 김영복이 쿠르스크를 방문했다고 보도했다."),
            "프랑스 정보당국");
}

TEST(NativeStatements, AProsecutorsOfficeOfATownSpeaks) {
  EXPECT_EQ(speaker("zh", "台北地檢署表示，該商人違反貿易法。"), "台北地檢署");
}

TEST(NativeStatements, WhoPassesOnWhatASpokesmanSaidIsALink) {
  for (const std::string_view text :
       {"ペスコフ報道官は「契約は署名されていない」と述べたとタス通信が伝えた。",
        "ペスコフ報道官は「契約は署名されていない」と述べた、とタス通信が伝えた。"}) {
    const ReadPage page(text, "ja", "2026-03-10");
    ASSERT_EQ(page.document.statements.size(), 1U) << text;
    EXPECT_EQ(page.document.statements[0].speaker_name, "ペスコフ");
    ASSERT_EQ(page.document.statements[0].chain.size(), 1U) << text;
    EXPECT_EQ(page.document.statements[0].chain[0].name, "タス通信");
  }
}

TEST(NativeStatements, AReportAndADoubleNameInChinese) {
  EXPECT_EQ(speaker("zh", "该报告称，油轮关闭了应答器。"), "报告");
  EXPECT_EQ(speaker("zh", "该机构表示，公司违反了制裁。"), "该机构");
  EXPECT_EQ(speaker("zh", "美国驻联合国大使琳达·托马斯-格林菲尔德敦促安理会延长授权。"),
            "琳达·托马斯-格林菲尔德");
}

TEST(NativeStatements, AKoreanNameThatEndsLikeAVerbIsTheTopic) {
  EXPECT_EQ(speaker("ko", "전문가 에런 아널드는 러시아가 무기를 넘겼다고 말했다."), "에런 아널드");
  EXPECT_EQ(speaker("ko", "김씨는 \"아내와 딸이 아직 그곳에 있다\"며 눈시울을 붉혔다."), "김씨");
}

TEST(NativeStatements, AKoreanNounOfSayingClosesWhatStandsBeforeIt) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(speakers("ko", "선박 3척이 지난달 남포항을 떠났다는 게 일본 당국의 설명이다."),
            (Names{"일본 당국"}));
  EXPECT_EQ(
      speakers("ko",
               "\"북한 노동자 2만명이 공장으로 갈 것이라는 얘기를 들었습니다.\" 익명을 요구한 유럽 외교관의 "
               "말이다."),
      (Names{"유럽 외교관"}));
  // The paragraph before, whose marks are not closed.
  EXPECT_EQ(speakers("ko",
                     "\"민스크에는 팔 것이 별로 없습니다.\n\n\"하지만 러시아로 가는 통로는 있지요.\" "
                     "유럽연합 외교관의 설명이다."),
            (Names{"유럽연합 외교관", "유럽연합 외교관"}));
  EXPECT_TRUE(speakers("ko", "이것은 김철수의 집이다.").empty());
}

TEST(NativeStatements, AJapaneseBodyWithTheParticleOfTheSubjectTellsTheSentenceBefore) {
  EXPECT_EQ(speaker("ja", "石油タンカーが2日、サハリン沖で漂流した。第1管区海上保安本部が明らかにした。"),
            "第1管区海上保安本部");
  EXPECT_EQ(speaker("ja", "警視庁は男3人を逮捕した。男らが工場を公開した。"), "none");
}

TEST(NativeStatements, AJapaneseSpeakerStandsBetweenWhatHeSaysAndTheVerb) {
  EXPECT_EQ(speaker("ja", "タンカーが信号を切ったと海上保安庁が発表した。"), "海上保安庁");
  EXPECT_EQ(speaker("ja", "工作員が国外に逃れたことをポーランド政府が明らかにした。"), "ポーランド政府");
  EXPECT_EQ(speaker("ja", "EUは3日、銀行が規則に違反したと発表した。"), "EU");
}

TEST(NativeStatements, WhatAChineseSpeakerAgreesToAndDeniesAreTwoStatements) {
  EXPECT_EQ(speakers("zh", "佩斯科夫称，莫斯科愿意与塞方合作，但他否认俄方准备出售股份。").size(), 2U);
  EXPECT_EQ(speakers("zh", "佩斯科夫称，莫斯科愿意与塞方合作，但价格太低。").size(), 1U);
}

TEST(NativeStatements, ATurkishMediumInTheDativeWasTold) {
  EXPECT_EQ(speaker("tr", "Bir diplomat, gemilerin geri döndüğünü Reuters'a söyledi."), "Bir diplomat");
  EXPECT_EQ(speaker("tr", "Gemilerin geri döndüğünü Reuters bildirdi."), "Reuters");
}

TEST(NativeStatements, WhomAChineseSpeakerTurnsTo) {
  const ReadPage page("金正恩对绍伊古表示，朝方支持俄罗斯。", "zh", "2026-03-10");
  ASSERT_EQ(page.document.statements.size(), 1U);
  EXPECT_EQ(page.at(page.document.statements[0].addressee_span), "绍伊古");
}

TEST(NativeStatements, WhoHasItFromAPaperSpeaks) {
  EXPECT_EQ(speaker("zh", "一家智库根据卫星图像称，朝鲜正在修建码头。"), "一家智库");
  EXPECT_EQ(speaker("zh", "美国国防部的数据显示，朝鲜拥有50枚弹头。"), "美国国防部");
}

}  // namespace
}  // namespace tamis::documents

// The order of a chain of sources: from the outlet inwards.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

using Names = std::vector<std::string>;

// The speaker of the first statement, behind the names of its chain.
Names told(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2025-06-12");
  Names names;
  if (page.document.statements.empty()) return names;
  const Statement& statement = page.document.statements.front();
  for (const SourceLink& link : statement.chain) names.push_back(link.name);
  names.push_back(statement.speaker_name);
  return names;
}

TEST(StatementChains, WhoPassesASourceOnStandsBeforeIt) {
  const Names outward{"Yonhap", "KCNA", "KCNA"};
  EXPECT_EQ(told("en", "North Korea fired two missiles on Monday, KCNA said, quoted by Yonhap."), outward);
  EXPECT_EQ(told("en", "According to KCNA, quoted by Yonhap, North Korea fired two missiles on Monday."),
            outward);
  EXPECT_EQ(told("de", "Nordkorea feuerte am Montag zwei Raketen ab, meldete KCNA, zitiert von Yonhap."),
            outward);
  EXPECT_EQ(told("fr", "La Corée du Nord a tiré deux missiles lundi, selon KCNA, citée par Yonhap."),
            outward);
  EXPECT_EQ(told("es", "Corea del Norte disparó dos misiles el lunes, según KCNA, citada por Yonhap."),
            outward);
}

TEST(StatementChains, WhoIsCitedStandsBehindWhoCites) {
  EXPECT_EQ(told("en", "North Korea fired two missiles on Monday, Yonhap reported, citing KCNA."),
            (Names{"Yonhap", "KCNA"}));
}

TEST(StatementChains, AnInterviewIsPassedOnByItsMedium) {
  EXPECT_EQ(told("en", "\"We will respond to this,\" Lavrov said in an interview with TASS."),
            (Names{"TASS", "Lavrov"}));
}

TEST(StatementChains, WhereItWasSaidStandsBeforeAnArabicVerb) {
  EXPECT_EQ(told("ar", "وفي تصريح لوكالة رويترز، قال عباس عراقجي إن الوضع صعب.").back(), "عباس عراقجي");
  EXPECT_EQ(told("ar", "وفي تصريح لوكالة رويترز، قال عباس عراقجي إن الوضع صعب.").size(), 2U);
}

TEST(StatementChains, ATurkishMediumInTheDativeWasTold) {
  EXPECT_EQ(told("tr", "Mehmet Yılmaz, Reuters'a yaptırımların bankaya zarar verdiğini söyledi."),
            (Names{"Reuters", "Mehmet Yılmaz"}));
  // Whom it is about is none.
  EXPECT_EQ(told("tr", "Mehmet Yılmaz, Rosneft'e yaptırım uygulandığını söyledi.").size(), 1U);
}

TEST(StatementChains, AHebrewRelativeClauseHoldsNoSpeaker) {
  EXPECT_EQ(told("he", "גורם אמריקאי, ששהה בלונדון, אמר כי המצב קשה.").back(), "גורם אמריקאי");
}

TEST(StatementChains, AnAgencyBehindTheSpeakerOfAQuotationPassesItOn) {
  EXPECT_EQ(told("en", "\"We have no information,\" Dmitry Peskov said, TASS reported."),
            (Names{"TASS", "Dmitry Peskov"}));
  EXPECT_EQ(
      told("de", "\u201EWir haben keine Informationen\u201C, erkl\u00E4rte Dmitrij Peskow, meldet TASS."),
      (Names{"TASS", "Dmitrij Peskow"}));
  // Whoever is no medium passes nothing on.
  EXPECT_EQ(told("de", "\u201EDas Schiff ist leer\u201C, sagte Dmitrij Peskow, meldet die Polizei."),
            (Names{"Dmitrij Peskow"}));
}

TEST(StatementChains, AKoreanSourceIsNamedWithoutItsNote) {
  EXPECT_EQ(told("ko", "합동참모본부(합참)에 따르면 북한은 미사일을 발사했다."), (Names{"합동참모본부"}));
  EXPECT_EQ(told("ko", "우크라이나 국방부 정보총국(GUR)에 따르면 북한은 포탄을 실어 날랐다."),
            (Names{"우크라이나 국방부 정보총국"}));
}

// What the first statement tells.
std::string content(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2025-06-12");
  return page.document.statements.empty() ? "none"
                                          : std::string(page.at(page.document.statements[0].content.front()));
}

TEST(StatementChains, AnAdjectiveBehindASourceIsOfTheSource) {
  EXPECT_EQ(content("ru", "По словам источника, близкого к следствию, Иван Петров вывез золото в Дубай."),
            "Иван Петров вывез золото в Дубай");
  EXPECT_EQ(content("uk", "За словами дипломата, обізнаного з перемовинами, Іран передав Росії дрони."),
            "Іран передав Росії дрони");
  EXPECT_EQ(content("pl", "Zdaniem dyplomaty, znającego przebieg rozmów, Iran przekazał Rosji drony."),
            "Iran przekazał Rosji drony");
}

TEST(StatementChains, WhatIsAskedForIsTheInfinitive) {
  EXPECT_EQ(
      content("uk", "Міністр Андрій Сибіга закликав Туреччину закрити протоку для суден, що возять зерно."),
      "Туреччину закрити протоку для суден, що возять зерно");
  EXPECT_EQ(content("es", "El ministro instó a Turquía a cerrar el estrecho a los barcos que llevan grano."),
            "a Turquía a cerrar el estrecho a los barcos que llevan grano");
  EXPECT_EQ(content("uk", "Міністр Андрій Сибіга заявив, що судна возять зерно."), "судна возять зерно");
}

TEST(StatementChains, JakobyOpensWhatIsDenied) {
  EXPECT_EQ(content("pl", "Ambasador zaprzeczył, jakoby spotkał się z Putinem."), "spotkał się z Putinem");
  EXPECT_EQ(told("pl", "Iran jakoby przekazał Rosji drony."), (Names{"jakoby", ""}));
}

TEST(StatementChains, WhatACourtTurnsDownIsNoDenial) {
  EXPECT_EQ(content("ru", "Высокий суд отклонил иск компании против министерства."), "none");
  EXPECT_EQ(content("fr", "Le tribunal a rejeté le recours de la société Alpha."), "none");
  EXPECT_EQ(content("ru", "МИД отклонил обвинения Киева."), "обвинения Киева");
}

}  // namespace
}  // namespace tamis::documents

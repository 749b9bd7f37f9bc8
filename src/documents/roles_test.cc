// What part a listed party has on a page, by whole readings against a small list of our own.
#include "documents/roles.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/parties/bearer_context.h"
#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

constexpr const char* kList =
    "id|schema|name|alias|country|program|position\n"
    "putin|Person|Vladimir Vladimirovich PUTIN|Vladimir Putin;Владимир Путин|Russia|RUSSIA|President of "
    "Russia\n"
    "peskov|Person|Dmitry Sergeyevich PESKOV|Dmitry Peskov;Дмитрий Песков;드미트리 "
    "페스코프|Russia|RUSSIA|Spokesman\n"
    "shoigu|Person|Sergei Kuzhugetovich SHOIGU|Sergei Shoigu;Sergey Shoigu;Сергей "
    "Шойгу|Russia|RUSSIA|Minister\n"
    "garantex|Company|Garantex Europe OU|Garantex;Гарантекс|Kyrgyzstan|CYBER|\n"
    "keremet|Organization|KEREMET BANK|Керемет Банк|Kyrgyzstan|RUSSIA|\n"
    "ria|Organization|RIA NOVOSTI|РИА Новости|Russia|RUSSIA|\n";

// The first role of the party; empty: it is not found.
std::string role(std::string_view id, std::string_view text, const std::string& language) {
  static const Index kIndex = screen::compile_csv(kList);
  DocumentOptions options;
  options.language = language;
  const DocumentReader reader(kIndex, options);
  DocumentScratch scratch;
  const auto document = reader.read(text, {}, scratch);
  EXPECT_TRUE(document);
  if (!document) return {};
  for (const Referent& referent : document->referents) {
    if (referent.status == ListedStatus::kNo || referent.listed.empty() || referent.roles.empty()) continue;
    if (referent.listed.front().id.ends_with(id)) return referent.roles.front();
  }
  return {};
}

TEST(Roles, OfPartiesWithoutStatementAndEvent) {
  EXPECT_EQ(role("garantex", "For three months Garantex ran its servers in Bishkek without trouble.\n", "en"),
            "actor");
  EXPECT_EQ(role("garantex", "Drei Monate lang betrieb Garantex seine Server in Bischkek.\n", "de"), "actor");
}

// The country of a title and a name of the same person stand before nobody, and side by side the last particle holds for both.
TEST(Roles, BySubjectsThatOtherNamesStandBefore) {
  EXPECT_EQ(role("peskov", "드미트리 페스코프와 세르게이 쇼이구가 공장의 가동을 준비했다.\n", "ko"), "actor");
  EXPECT_EQ(role("keremet", "Segundo o documento, a Keremet Bank mantém laços com Moscou há anos.\n", "pt"),
            "actor");
}

// Who only stands in the dateline tells the page.
TEST(Roles, OfTheAgencyInADateline) {
  EXPECT_EQ(
      role("ria", "МИНСК, 7 июн — РИА Новости. Завод выпустил новый трактор, его покажут осенью.\n", "ru"),
      "source");
}

TEST(Roles, OfWhomItIsSaidDoesNotSpeak) {
  EXPECT_NE(
      role("shoigu", "The delegates asked whether Sergei Shoigu was ever mentioned in the ledger.\n", "en"),
      "speaker");
}

TEST(Roles, WhoIsToldByAnOfficeThatTheNameEnds) {
  EXPECT_EQ(
      role("peskov",
           "Auf die Frage, ob Wladimir Putin mit dem Ergebnis zufrieden ist, antwortete der Pressesekretär "
           "des "
           "Präsidenten Dmitri Peskow: „Der Präsident ist zufrieden, wenn die Menschen zu Hause sind“.\n",
           "de"),
      "speaker");
}

TEST(Roles, WhoIsListedListsNobody) {
  EXPECT_EQ(role("keremet",
                 "In January Keremet Bank was placed on the sanctions list by the United States.\n", "en"),
            "target");
  EXPECT_EQ(
      role("garantex",
           "Garantex, sanctioned by the United States since August, denies that it laundered money.\n", "en"),
      "target");
}

TEST(Roles, ABodyThatOnlyAnOfficeNamesIsNoTarget) {
  for (const auto& [text, language] : std::vector<std::pair<std::string, std::string>>{
           {"Oleg Orlov was sanctioned by the United States as former head of Keremet Bank.\n", "en"},
           {"Oleg Orlow wurde von den USA als ehemaliger Chef der Keremet Bank mit Sanktionen belegt.\n",
            "de"},
           {"Oleg Orlov a été sanctionné par les États-Unis en tant qu'ancien directeur de Keremet Bank.\n",
            "fr"},
           {"Oleg Orlov fue sancionado por Estados Unidos como exdirector de Keremet Bank.\n", "es"}})
    EXPECT_NE(role("keremet", text, language), "target") << text;
}

TEST(Roles, WhoIsInADelegationTakesPart) {
  for (const auto& [text, language] : std::vector<std::pair<std::string, std::string>>{
           {"Vladimir Putin's delegation includes Sergei Shoigu, who is under US sanctions.\n", "en"},
           {"В состав делегации Владимира Путина входит Сергей Шойгу, который находится под санкциями США.\n",
            "ru"},
           {"La délégation de Vladimir Putin comprend Sergei Shoigu, visé par des sanctions américaines.\n",
            "fr"},
           {"La delegación de Vladimir Putin incluye a Sergei Shoigu, sancionado por Estados Unidos.\n",
            "es"}})
    EXPECT_EQ(role("shoigu", text, language), "participant") << text;
}

// Whoever the words say he is with, named or not.
TEST(Roles, WhoHostsAGuestTakesPart) {
  EXPECT_EQ(
      role("putin",
           "The Kremlin was quiet. Vladimir Putin hosted the Cuban president in Moscow on Tuesday.\n", "en"),
      "participant");
}

TEST(Roles, WhoStandsBesideSomebodyTakesPart) {
  for (const auto& [text, language] : std::vector<std::pair<std::string, std::string>>{
           {"Auch der russische Minister Sergei Shoigu stand neben seinem Bruder, während dieser sich ins "
            "Gästebuch eintrug.\n",
            "de"},
           {"The Russian minister Sergei Shoigu stood next to his brother while he signed the guest book.\n",
            "en"},
           {"Российский министр Сергей Шойгу стоял рядом со своим братом у стены.\n", "ru"}}) {
    EXPECT_EQ(role("shoigu", text, language), "participant") << text;
  }
}

TEST(Roles, OfTwoFullNamesBehindTheVerbTheSecondSpeaks) {
  for (const auto& [text, language] :
       {std::pair{"«Мы готовы», — сказал журналистам пресс-секретарь Владимира Путина Дмитрий Песков.\n",
                  "ru"},
        std::pair{"«Ми готові», – сказав речник Володимира Путіна Дмитро Пєсков.\n", "uk"},
        std::pair{"„Jesteśmy gotowi” – powiedział rzecznik Władimira Putina Dmitrij Pieskow.\n", "pl"}}) {
    EXPECT_EQ(role("peskov", text, language), "speaker") << text;
    EXPECT_NE(role("putin", text, language), "speaker") << text;
  }
}

TEST(Roles, WhoElseIsOnTheListIsItsTarget) {
  EXPECT_EQ(role("keremet",
                 "The European Union put the exchange Garantex on its sanctions list on Monday.\n\n"
                 "The list also includes Keremet Bank.\n",
                 "en"),
            "target");
  EXPECT_EQ(role("keremet",
                 "L'Union européenne a inscrit Garantex sur sa liste de sanctions lundi.\n\n"
                 "Parmi eux figure aussi la Keremet Bank.\n",
                 "fr"),
            "target");
  // Where no listing is told a list is any list.
  EXPECT_NE(role("keremet", "The list also includes Keremet Bank, as guests of the fair were told.\n", "en"),
            "target");
}

TEST(Roles, EntriesOfANoticeAreTargets) {
  const std::string_view notice =
      "Treasury sanctions two\n\nWASHINGTON — The Treasury Department on Monday imposed sanctions on two "
      "persons.\n\n"
      "The following entries have been added to the list: SHOIGU, Sergei Kuzhugetovich; GARANTEX EUROPE OU "
      "(a.k.a. GRX), Tallinn.\n";
  EXPECT_EQ(role("shoigu", notice, "en"), "target");
  EXPECT_EQ(role("garantex", notice, "en"), "target");
}

TEST(Roles, InitialsBeforeAndBehindTheSurname) {
  for (const std::string_view text :
       {"Совещание в Москве провёл В.В. Путин, доклад сделал С. К. Шойгу.\n",
        "В Москве присутствовали Путин В.В. и Шойгу С.К.\n",
        "В Москве под председательством В. В. Путина слово предоставили С.К. Шойгу.\n"}) {
    EXPECT_FALSE(role("putin", text, "ru").empty()) << text;
    EXPECT_FALSE(role("shoigu", text, "ru").empty()) << text;
  }
  EXPECT_FALSE(role("peskov", "According to D. S. Peskov, nothing was signed in Moscow.\n", "en").empty());
  // Other letters, the same letters turned round, one letter that fits.
  EXPECT_EQ(role("shoigu", "Присутствовал К.С. Шойгу.\n", "ru"), "");
  EXPECT_EQ(role("peskov", "Присутствовал А.В. Песков.\n", "ru"), "");
  EXPECT_EQ(role("peskov", "Присутствовал Д.В. Песков.\n", "ru"), "");
}

TEST(Roles, ASurnameInACaseSaysWhoseSpokesmanItIs) {
  for (const auto& [text, language] : {std::pair{"Представитель Путина молчит. Россия ждёт.\n", "ru"},
                                       std::pair{"Представник Путіна мовчить. Росія чекає.\n", "uk"},
                                       std::pair{"Rzecznik Putina milczy. Rosja czeka.\n", "pl"}}) {
    EXPECT_FALSE(role("putin", text, language).empty()) << text;
  }
}

TEST(Roles, WordsOfSanctionsAreFoundWhereTheFirstStands) {
  EXPECT_EQ(sanctions_at("the bank was sanctioned, and sanctions followed"), 13U);
  EXPECT_EQ(sanctions_at("sanktionen"), 0U);
  EXPECT_EQ(sanctions_at("банк под санкциями"), std::string_view("банк под ").size());
  EXPECT_FALSE(speaks_of_sanctions("the bank sank, and sanity followed"));
  EXPECT_FALSE(speaks_of_sanctions("s"));
  EXPECT_FALSE(speaks_of_sanctions(""));
}

TEST(Roles, HashtagsAreTakenApart) {
  EXPECT_FALSE(role("putin", "Thousands in Berlin today #StopVladimirPutin\n", "en").empty());
  EXPECT_FALSE(role("shoigu", "He left Moscow at noon. #Sergei_Shoigu\n", "en").empty());
}

TEST(Roles, WhatAClauseAboutAnotherTellsIsNotSaidOfWhoStandsBeforeIt) {
  EXPECT_NE(role("peskov",
                 "Dmitry Peskov, a longtime aide, and Sergei Shoigu, who has been under US sanctions since "
                 "2022, watched the parade.\n",
                 "en"),
            "target");
  EXPECT_EQ(role("shoigu",
                 "Dmitry Peskov, a longtime aide, and Sergei Shoigu, who has been under US sanctions since "
                 "2022, watched the parade.\n",
                 "en"),
            "target");
}

}  // namespace
}  // namespace tamis::documents

// Who bears a listed name and is somebody else, who is named right behind another, and what stands in brackets: whole readings against a
// small list of our own.

#include "documents/parties/namesakes.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>

#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

constexpr const char* kList =
    "id|schema|name|alias|country|program|birthDate\n"
    "putin|Person|Vladimir Vladimirovich PUTIN|Vladimir Putin;Владимир Путин|Russia|RUSSIA|1952-10-07\n"
    "peskov|Person|Dmitry Sergeyevich PESKOV|Dmitry Peskov;Дмитрий Песков|Russia|RUSSIA|1967-10-17\n"
    "guerrero|Person|Hector Rusthenford GUERRERO FLORES||Venezuela|SDGT|1983\n"
    "dagalo|Person|Mohamed Hamdan DAGALO|محمد حمدان دقلو|Sudan|SUDAN|1974\n"
    "makenga|Person|Sultani MAKENGA||Congo, Democratic Republic of the|DRCONGO|1973\n"
    "qassem|Person|Naim QASSEM|Naim Qasim|Lebanon|SDGT|1953\n"
    "hezbollah|Organization|HIZBALLAH|Hezbollah|Lebanon|SDGT|\n"
    "fsb|Organization|FEDERAL SECURITY SERVICE||Russia|RUSSIA|\n"
    "grinex|Organization|GRINEX||Kyrgyzstan|CYBER|\n"
    "krylov|Person|Ruslan Petrovich KRYLOVETSKY|Ruslan Krylovetsky|Russia|RUSSIA|1966\n"
    "dilbar|Vessel|DILBAR|||RUSSIA|\n"
    "eagle|Vessel|EAGLE S|||RUSSIA|\n";

// How often each party is mentioned: "putin" -> 2.
std::map<std::string, std::size_t> parties(std::string_view text, const std::string& language,
                                           const std::string& published = {}) {
  static const Index kIndex = screen::compile_csv(kList);
  DocumentOptions options;
  options.language = language;
  options.published = published;
  const DocumentReader reader(kIndex, options);
  DocumentScratch scratch;
  const auto document = reader.read(text, {}, scratch);
  std::map<std::string, std::size_t> found;
  EXPECT_TRUE(document);
  if (!document) return found;
  for (const Referent& referent : document->referents) {
    if (referent.status == ListedStatus::kNo || referent.listed.empty()) continue;
    const std::string& id = referent.listed.front().id;
    found[id.substr(id.find('-') + 1)] += referent.mentions.size();
  }
  return found;
}

using Found = std::map<std::string, std::size_t>;

TEST(Namesakes, TheAgeOfAChildIsNotItsFathers) {
  const std::string before = "Президент России Владимир Путин вернулся в Москву.\n\n";
  EXPECT_EQ(parties("Президент России Владимир Путин представил своего 17-летнего сына Адама.\n", "ru",
                    "2025-04-16"),
            (Found{{"putin", 1}}));
  EXPECT_EQ(
      parties("Russian President Vladimir Putin presented his 17-year-old son Adam.\n", "en", "2025-04-16"),
      (Found{{"putin", 1}}));
  EXPECT_EQ(parties(before + "17-летний Владимир Путин из Омска работает в кафе.\n", "ru", "2025-04-16"),
            (Found{{"putin", 1}}));
}

TEST(Namesakes, AreSomebodyElse) {
  const std::string kreml = "Russlands Machthaber Ruslan Krylovetsky unterschrieb das Papier in Moskau.\n\n";
  EXPECT_EQ(parties(kreml, "de"), (Found{{"krylov", 1}}));
  EXPECT_EQ(parties(kreml + "In Riga lacht der Taxifahrer Ruslan Krylovetsky über die Frage.\n", "de"),
            (Found{{"krylov", 1}}));
  EXPECT_EQ(parties(kreml + "Auch Ruslan Krylovetsky aus Riga, nicht verwandt mit dem Politiker, war dort.\n",
                    "de"),
            (Found{{"krylov", 1}}));
  const std::string minister = "A Russian minister, Ruslan Krylovetsky, spoke.\n\n";
  EXPECT_EQ(parties(minister + "In Leeds the taxi driver Ruslan Krylovetsky shrugs.\n", "en"),
            parties(minister, "en"));
  EXPECT_FALSE(parties(minister, "en").empty());
  EXPECT_EQ(parties("В Риге таксист Руслан Крыловецкий пожимает плечами.\n", "ru"), Found{});
}

TEST(Namesakes, ByAge) {
  const std::string text = "Ruslan Krylovetsky, 31, opened a shop in Russia.\n";
  EXPECT_EQ(parties(text, "en", "2025-06-01"), Found{});
  EXPECT_EQ(parties("Ruslan Krylovetsky, 59, opened a shop in Russia.\n", "en", "2025-06-01"),
            (Found{{"krylov", 1}}));
  // Without a date nothing says when somebody of 31 was born; and years of a sentence are no age.
  EXPECT_EQ(parties(text, "en"), (Found{{"krylov", 1}}));
  EXPECT_EQ(parties("Ruslan Krylovetsky a écopé de 31 ans de prison en Russie.\n", "fr", "2025-06-01"),
            (Found{{"krylov", 1}}));
}

TEST(Namesakes, BySurname) {
  const std::string chief = "The Treasury listed Sultani Makenga, the chief of the rebels in Congo.\n\n";
  const std::size_t alone = parties(chief, "en")["makenga"];
  EXPECT_EQ(parties(chief + "\"My son is called Makenga,\" laughs a woman at the market.\n", "en"),
            (Found{{"makenga", alone}}));
  EXPECT_EQ(parties(chief + "The army of Congo accuses General Makenga of lying.\n", "en"),
            (Found{{"makenga", alone + 1}}));
  EXPECT_EQ(parties("El Tesoro sancionó a Héctor Rusthenford Guerrero Flores en Venezuela.\n\n"
                    "La maestra Nieves Guerrero vende empanadas. «Aquí nadie me conoce», dijo Guerrero.\n",
                    "es"),
            (Found{{"guerrero", 1}}));
}

TEST(TwoNames, OneBehindTheOther) {
  EXPECT_EQ(
      parties("Пресс-секретарь Владимира Путина Дмитрий Песков отказался от комментариев в России.\n", "ru"),
      (Found{{"peskov", 1}, {"putin", 1}}));
  EXPECT_EQ(parties("Речник Володимира Путіна Дмитро Пєсков сказав це у Росії.\n", "uk"),
            (Found{{"peskov", 1}, {"putin", 1}}));
  EXPECT_EQ(parties("Šéf Hizballáhu Naím Kásim promluvil v Libanonu.\n", "cs"),
            (Found{{"hezbollah", 1}, {"qassem", 1}}));
}

TEST(Brackets, ExplainANameInOtherLetters) {
  const Found found =
      parties("키르기스스탄의 거래소 그리넥스(Grinex)도 제재를 받았다. 그리넥스는 부인했다.\n", "ko");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_GE(found.at("grinex"), 2U);  // the one in Latin letters, and one in Hangul behind it
}

TEST(Countries, InTheirCasesAndBehindProclitics) {
  EXPECT_EQ(parties("В России ФСБ задержала банкира.\n", "ru"), (Found{{"fsb", 1}}));
  EXPECT_EQ(parties("Россия молчит. ФСБ задержала банкира.\n", "ru"), (Found{{"fsb", 1}}));
  EXPECT_EQ(parties("Росія мовчить. ФСБ затримала банкіра.\n", "uk"), (Found{{"fsb", 1}}));
  // Venezuela is not Russia, though a word for "Russian" begins like it.
  EXPECT_EQ(parties("En Venezuela, el FSB de Basilea dio consejos.\n", "es"), Found{});
}

TEST(Vessels, OfOneMarkedWord) {
  EXPECT_EQ(parties("Die Jacht liegt im Hafen. Die »Dilbar« wird bewacht.\n", "de"), (Found{{"dilbar", 1}}));
  EXPECT_EQ(parties("The tanker met the Dilbar off Malta.\n", "en"), (Found{{"dilbar", 1}}));
  EXPECT_EQ(parties("Der Kapitän des Tankers »Eagle S« wurde befragt.\n", "de"), (Found{{"eagle", 1}}));
  EXPECT_EQ(parties("Das Lied »Dilbar« lief im Radio.\n", "de"), Found{});
}

TEST(Namesakes, AreToldFromAPartyThatThePageHasUnderALongerName) {
  const std::string army =
      "General Sultani Makenga of the M23 spoke in Goma. The European Union listed Makenga.\n\n";
  const std::string spoke = "General Mohamed Hamdan Dagalo spoke in Nyala, Sudan.\n\n";
  const Found both = parties(spoke, "en", "2026-06-09");
  EXPECT_EQ(both, (Found{{"dagalo", 1}}));
  EXPECT_EQ(
      parties(spoke + "In Omdurman Mohamed Hamdan, a 71-year-old jeweller, sells rings. \"They laugh,\" said "
                      "Hamdan.\n",
              "en", "2026-06-09"),
      both);
  EXPECT_EQ(
      parties(army + "Sultany Makenga (31) sells phones in Bukavu. \"They laugh,\" said Sultany Makenga.\n",
              "en", "2026-06-09"),
      parties(army, "en", "2026-06-09"));
}

TEST(Namesakes, AreIntroducedAsSuch) {
  const std::string kremlin = "Der russische Präsident Wladimir Putin sprach in Moskau.\n\n";
  const Found one = parties(kremlin, "de");
  EXPECT_EQ(
      parties(
          kremlin + "Der Besitzer der Firma heißt fast gleich. Das bestätigte Firmenchef Vladimir Putin.\n",
          "de"),
      one);
  EXPECT_EQ(parties(kremlin + "In Riga wohnt sein Namensvetter Vladimir Putin.\n", "de"), one);
}

TEST(Namesakes, KeepTheirSurnameInLaterParagraphs) {
  const std::string spoke = "Dmitry Peskov spoke in Moscow, Russia.\n\n";
  EXPECT_EQ(
      parties(spoke + "In Riga the baker Dmitry Peskov, no relation, sells bread.\n\nIt is late.\n\n\"Nobody "
                      "believes it,\" said Peskov.\n",
              "en"),
      parties(spoke, "en"));
}

TEST(Namesakes, AreStreets) {
  EXPECT_EQ(parties("La Russie paie. Dans la rue Vladimir Poutine, un vendeur attend.\n", "fr"), Found());
  EXPECT_EQ(parties("Rusia paga. En la avenida Vladimir Putin espera un vendedor.\n", "es"), Found());
  EXPECT_EQ(parties("Rusia paga. En la calle, Vladimir Putin saluda a todos.\n", "es"),
            (Found{{"putin", 1}}));
}

TEST(Namesakes, AManNamedSoIsNotWhomThePageWritesOtherwise) {
  EXPECT_EQ(
      parties("The driver, a man named Ruslan Krylovetski, had served under Ruslan Krylovetsky in Russia.\n",
              "en"),
      (Found{{"krylov", 1}}));
  EXPECT_EQ(parties("A man named Ruslan Krylovetsky was seen in Russia.\n", "en"), (Found{{"krylov", 1}}));
  EXPECT_EQ(
      parties("A man named Ruslan Krylovetsky was seen in Russia. A man named Ruslan Krylovetsky denied it. "
              "Vladimir Putin met Владимир Путин.\n",
              "en"),
      (Found{{"krylov", 2}, {"putin", 2}}));
}

TEST(Namesakes, APageSaysWhatLettersStandFor) {
  EXPECT_EQ(
      parties("The Fife Swimming Bureau (FSB) closed its pool in Russia Lane. The FSB blamed rain.\n", "en"),
      Found{});
}

TEST(Namesakes, AnArticleBehindAFullNameBeginsAnotherNoun) {
  EXPECT_EQ(parties("Das Werk, zu dessen Leiter Ruslan Krylovetsky der Verhaftete Beziehungen pflegte, liegt "
                    "in Russland.\n",
                    "de"),
            (Found{{"krylov", 1}}));
}

}  // namespace
}  // namespace tamis::documents

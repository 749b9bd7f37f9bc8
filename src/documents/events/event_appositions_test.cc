// Who is called by a description beside a name, who denies a crime, and which body tells what it did itself.
#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>
#include <utility>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventAppositions, TheNameBehindADescription) {
  EXPECT_EQ(
      words_of("en", "A second man from the bureau, Karl Olsen, was charged in 2018.", "charge", "target"),
      "Karl Olsen");
}

TEST(EventAppositions, BothWhomAPluralCalls) {
  const auto target = [](std::string_view text) { return words_of("de", text, "arrest", "target"); };
  EXPECT_NE(target("Die Polizei verhaftete zwei Makler, Karl Olsen und Erik Sommer.").find("Erik Sommer"),
            std::string::npos);
}

TEST(EventAppositions, ThePersonWhoseBodyTheAsideNames) {
  EXPECT_EQ(
      words_of("de", "Karl Olsen, Gründer der Norvex Holding Group, wurde am Montag in Berlin festgenommen.",
               "arrest", "target"),
      "Karl Olsen");
}

TEST(EventAppositions, WhoIsSaidToBeListedStandsBeforeTheAside) {
  for (const auto& [language, text] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"en", "The ship carried potash of Rosneft, a state company sanctioned by the United States."},
           {"pt", "O navio levava potássio da Rosneft, empresa estatal sancionada pelos Estados Unidos."},
           {"es", "El barco llevaba potasio de Rosneft, empresa estatal sancionada por Estados Unidos."},
           {"fr",
            "Le navire transportait de la potasse de Rosneft, entreprise sanctionnée par les États-Unis."}})
    EXPECT_EQ(words_of(language, text, "sanctions_designation", "target"), "Rosneft") << text;
  EXPECT_EQ(words_of("en", "After talks with Rosneft, the minister was sanctioned by the United States.",
                     "sanctions_designation", "target")
                .find("Rosneft"),
            std::string::npos);
}

TEST(EventAppositions, AFrontCompanyIsWhoseAsideItOpens) {
  constexpr std::string_view kText =
      "The money went to Norvex Trading, a front company of Iran's defence ministry.";
  EXPECT_EQ(words_of("en", kText, "front_company", "company"), "Norvex Trading");
}

TEST(EventDeniers, WhoDeniesACrimeIsItsActor) {
  EXPECT_EQ(
      words_of("de", "Der Händler Viktor Kasanzew wies die Vorwürfe des Betrugs zurück.", "fraud", "actor"),
      "Viktor Kasanzew");
  EXPECT_EQ(words_of("en", "Viktor Kasanzew denied involvement in human trafficking.", "human_trafficking",
                     "actor"),
            "Viktor Kasanzew");
  EXPECT_EQ(words_of("pt", "Viktor Kasanzew nega qualquer envolvimento com lavagem de dinheiro.",
                     "money_laundering", "actor"),
            "Viktor Kasanzew");
}

TEST(EventAnnouncers, ABodyTellsWhatItDidItself) {
  EXPECT_EQ(words_of("uk", "СБУ повідомила, що затримала трьох чоловіків.", "arrest", "authority"), "СБУ");
  EXPECT_EQ(words_of("ar", "أعلنت الشرطة أنها اعتقلت ثلاثة رجال.", "arrest", "authority"), "الشرطة");
}

TEST(EventAppositions, ThoseWhoAreCountedInFrontOfAnAside) {
  EXPECT_EQ(words_of("en", "Three sailors, two Russians and a Syrian, were arrested in Cyprus.", "arrest",
                     "target"),
            "Three sailors");
}

TEST(EventAppositions, TheNameBehindAFrontCompany) {
  EXPECT_EQ(
      words_of("en",
               "Ivan Petrov used a Dubai-based front company, Northwind Trading FZE, to pay a supplier.",
               "front_company", "company"),
      "Northwind Trading FZE");
}

TEST(EventAppositions, AllNamesOfTheListBehindThoseWhoAreCounted) {
  EXPECT_EQ(
      words_of("en",
               "Four generals, Ivan Petrov, Anton Orlov, Oleg Sidorov and Ali Hassan, were arrested in Riga.",
               "arrest", "target"),
      "Ivan Petrov | Anton Orlov | Oleg Sidorov | Ali Hassan");
  EXPECT_EQ(
      words_of(
          "en",
          "Police arrested four generals, Ivan Petrov, Anton Orlov, Oleg Sidorov and Ali Hassan, in Riga.",
          "arrest", "target"),
      "Ivan Petrov | Anton Orlov | Oleg Sidorov | Ali Hassan");
}

}  // namespace
}  // namespace tamis::documents

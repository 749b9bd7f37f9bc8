// Whole pages against a list of a few invented parties: who is found by his name, and who is meant where the page goes on without it.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "documents/testing.h"
#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

// Invented but for the forms of the names.
constexpr const char* kList =
    "id|schema|name|alias|country|program\n"
    "orlov|Person|Zdenko Valentinovich TARKHUNOV||Russia|RUSSIA\n"
    "peral|Person|Ruslan PERALIN||Russia|RUSSIA\n"
    "gang|Person|Anselme DUROCHER||Haiti|HAITI\n"
    "head|Person|Alvaro QUINTELA||Venezuela|VENEZUELA\n"
    "ghol|Person|Ilyad Ag GHOLIM||Mali|MALI\n"
    "bank|Organization|ORDEZA BANK||Russia|RUSSIA\n"
    "avia|Organization|JSC AVIORDEZ ZILTRANSAV|OAO AVIAKOMPANIYA AVIORDES TSILTRANSAV|Russia|RUSSIA\n"
    "shore|Organization|BRIGHT SHORE INC LIMITED||Iran|IRAN\n"
    "oil|Organization|LLC OIL SERVICE GARRONT||Russia|RUSSIA\n"
    "grin|Organization|GRONEX||Kyrgyzstan|CYBER\n";

const Index& list() {
  static const Index kIndex = screen::compile_csv(kList);
  return kIndex;
}

// What the page calls each party by.
std::multiset<std::string> parties_of(std::string_view text, const std::string& language) {
  return called_parties(list(), text, language);
}

using Parties = std::multiset<std::string>;

TEST(PartiesSpokenOf, ABodyByWhatItIs) {
  EXPECT_EQ(parties_of("Moscow. The Russian lender Ordeza Bank was sanctioned. The bank denied it.\n", "en"),
            (Parties{"Ordeza Bank=bank", "bank=bank"}));
  // Another bank is named between, and no ship was spoken of.
  EXPECT_EQ(
      parties_of(
          "Moscow. Ordeza Bank, a Russian lender, was sanctioned. Tolmar Bank was not. The bank denied it. "
          "The tanker sailed.\n",
          "en"),
      Parties{"Ordeza Bank=bank"});
  // The noun belongs to the name behind it.
  EXPECT_EQ(parties_of("Ordeza Bank, a Russian lender, was sanctioned. The bank Tolmar was not.\n", "en"),
            Parties{"Ordeza Bank=bank"});
}

TEST(PartiesSpokenOf, APersonByHisNickname) {
  EXPECT_EQ(
      parties_of("Haiti. Anselme Durocher, alias \"Grillade\", leads a gang. Grillade lives in Haiti.\n",
                 "en"),
      (Parties{"Anselme Durocher=gang", "Grillade=gang", "Grillade=gang"}));
}

TEST(PartiesSpokenOf, AHeadOfStateWithoutTheCountry) {
  EXPECT_TRUE(
      parties_of("El presidente de Venezuela, Alvaro Quintela, habl\u00f3 ayer. El mandatario se fue.\n",
                 "es")
          .contains("mandatario=head"));
  EXPECT_FALSE(
      parties_of("El presidente de Venezuela, Alvaro Quintela, habl\u00f3 ayer. El mandatario chileno se "
                 "fue.\n",
                 "es")
          .contains("mandatario chileno=head"));
}

TEST(PartiesSpokenOf, WithoutTheNameBetween) {
  EXPECT_EQ(parties_of("Russia's Zdenko Tarkhunov spoke.\n", "en"), Parties{"Zdenko Tarkhunov=orlov"});
}

TEST(PartiesSpokenOf, NotBehindAnothersGivenName) {
  const Parties found =
      parties_of("Russland. Ruslan Peralin sprach in Moskau. Die Handballerin Sina Peralin lachte.\n", "de");
  EXPECT_EQ(found, Parties{"Ruslan Peralin=peral"});
}

TEST(PartiesSpokenOf, ASurnameThatOnlyTheListsKnow) {
  EXPECT_EQ(parties_of("Ilyad Ag Gholim vit au Mali. Selon la presse, Ag Gholim a fui.\n", "fr"),
            (Parties{"Ilyad Ag Gholim=ghol", "Gholim=ghol"}));
}

TEST(PartiesSpokenOf, AnArticleIsNoGivenName) {
  EXPECT_TRUE(parties_of("Russland. Eine Mitarbeiterin von Ruslan Peralin schwieg.\n", "de")
                  .contains("Ruslan Peralin=peral"));
}

TEST(PartiesSpokenOf, BodiesByTheNameThatIsTheirs) {
  EXPECT_EQ(parties_of("The plane of Aviordez Ziltransav landed in Russia.\n", "en"),
            Parties{"Aviordez Ziltransav=avia"});
  EXPECT_EQ(parties_of("Clients in Kyrgyzstan use Gronex.\n", "en"), Parties{"Gronex=grin"});
  EXPECT_EQ(parties_of("Clients in Norway use Gronex.\n", "en"), Parties{});
}

TEST(PartiesSpokenOf, OrdinaryWordsWhereTheTextSaysWhoseTheyAre) {
  EXPECT_EQ(parties_of("Bright Shore, an Iranian company, was named.\n", "en"),
            Parties{"Bright Shore=shore"});
  EXPECT_EQ(parties_of("Die iranische Firma Bright Shore wurde genannt.\n", "de"),
            Parties{"Bright Shore=shore"});
  EXPECT_EQ(parties_of("Bright Shore, a Norwegian company, was named in Iran.\n", "en"), Parties{});
  EXPECT_EQ(parties_of("The bright shore of Iran. They saw Bright Shore in Iran.\n", "en"), Parties{});
  EXPECT_EQ(parties_of("Russland. Die Firma Garront Immobilien aus Stuttgart schwieg.\n", "de"), Parties{});
}

}  // namespace
}  // namespace tamis::documents

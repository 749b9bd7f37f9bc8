#include "documents/names/introduced_bodies.h"

#include <gtest/gtest.h>

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
    "keller|Organization|Keller|PRIVATE MILITARY COMPANY 'KELLER'|Russia|RUSSIA\n"
    "saman|Organization|SAMAN AIR||Iran|IRAN\n"
    "ordeza|Organization|ORDEZA BANK||Russia|RUSSIA\n"
    "titan|Organization|Open Joint Stock Company \"Titanika\"||Belarus|BELARUS\n"
    "long|Organization|ORDEZA MARITIME INSURANCE BROKERS||Russia|RUSSIA\n"
    "bruno|Person|Bruno KELLER||Russia|RUSSIA\n";

const Index& list() {
  static const Index kIndex = screen::compile_csv(kList);
  return kIndex;
}

std::multiset<std::string> bodies_of(std::string_view text, const std::string& language) {
  return called_parties(list(), text, language);
}

using Bodies = std::multiset<std::string>;

TEST(IntroducedBodies, ByANounWithTheirCountry) {
  EXPECT_EQ(bodies_of("The Russian mercenary group Keller left the town.\n", "en"), Bodies{"Keller=keller"});
  EXPECT_EQ(bodies_of("The Iranian airline Saman stopped its flights.\n", "en"), Bodies{"Saman=saman"});
  EXPECT_EQ(bodies_of("Der belarussische Anlagenhersteller Titanika wurde genannt.\n", "de"),
            Bodies{"Titanika=titan"});
  EXPECT_EQ(bodies_of("El banco ruso Ordeza fue citado.\n", "es"), Bodies{"Ordeza=ordeza"});
}

TEST(IntroducedBodies, WithAdjectivesBetween) {
  EXPECT_EQ(bodies_of("La compagnie aérienne iranienne Saman a suspendu ses vols.\n", "fr"),
            Bodies{"Saman=saman"});
  EXPECT_EQ(bodies_of("Il gruppo di mercenari russi Keller ha lasciato la città.\n", "it"),
            Bodies{"Keller=keller"});
}

TEST(IntroducedBodies, ElsewhereOnThePageToo) {
  EXPECT_EQ(
      bodies_of("Un convoi de Keller est parti. Le groupe paramilitaire russe Keller a reconnu l'attaque. "
                "Anna Keller se tait.\n",
                "fr"),
      (Bodies{"Keller=keller", "Keller=keller"}));
}

TEST(IntroducedBodies, NotOfAnotherCountryNorAnybodysNorAnotherName) {
  EXPECT_EQ(bodies_of("The Turkish airline Saman stopped its flights.\n", "en"), Bodies{});
  EXPECT_EQ(bodies_of("La agencia rusa Ordeza informó de ello.\n", "es"), Bodies{});
  EXPECT_EQ(bodies_of("Die Firma Keller aus Köln liefert nach Russland.\n", "de"), Bodies{});
  EXPECT_EQ(bodies_of("The Russian bank Ordezana and the Russian agency Titanika were named.\n", "en"),
            Bodies{});
  EXPECT_EQ(bodies_of("Anna Keller, of a Russian group, was there. Keller left.\n", "en"), Bodies{});
}

}  // namespace
}  // namespace tamis::documents

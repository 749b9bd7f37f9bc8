// Whom a surname means beside an office: whole readings against a small list of our own.

#include "documents/parties/office_holders.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

constexpr const char* kList =
    "id|schema|name|alias|country|position|program\n"
    "velichko|Person|Pavel Anatolevich VELICHKO||Russia|Deputy Minister of Defence of the Russian "
    "Federation|RUSSIA\n"
    "gordeev|Person|Ilya Petrovich GORDEEV||Russia|Minister of Industry of the Russian Federation|RUSSIA\n"
    "zhulin|Person|Oleg Ivanovich ZHULIN||Russia|Secretary of the party committee; head of department|RUSSIA\n";

bool names_listed(std::string_view text, const std::string& language) {
  static const Index kIndex = screen::compile_csv(kList);
  DocumentOptions options;
  options.language = language;
  const DocumentReader reader(kIndex, options);
  DocumentScratch scratch;
  const auto document = reader.read(text, {}, scratch);
  EXPECT_TRUE(document);
  if (!document) return false;
  for (const Referent& referent : document->referents) {
    if (referent.status != ListedStatus::kNo && !referent.listed.empty()) return true;
  }
  return false;
}

TEST(OfficeHolders, AMinisterIsNeitherADeputyNorASecretary) {
  EXPECT_TRUE(names_listed("Le ministre russe Gordeev a rencontré son homologue à Alger.\n", "fr"));
  EXPECT_FALSE(names_listed("Le ministre russe Velichko a rencontré son homologue à Alger.\n", "fr"));
  EXPECT_FALSE(names_listed("Il ministro russo Zhulin ha incontrato il collega a Roma.\n", "it"));
}

TEST(OfficeHolders, TheLeaderOfAStateIsNoHeadOfADepartment) {
  EXPECT_FALSE(names_listed("El líder ruso Zhulin viajó a La Habana.\n", "es"));
}

}  // namespace
}  // namespace tamis::documents

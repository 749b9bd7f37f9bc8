// Turkish participles, owners and places before a noun with the ending of a case (event_turkish.h).
#include "documents/events/event_turkish.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string who(const char* text, const char* type, const char* role) {
  return words_of("tr", text, type, role);
}

TEST(EventTurkish, WhoStandsInAClauseAboutANounTakesPartInItAlone) {
  constexpr const char* kText =
      "Danimarka, Suriye'nin buğday almasına yardım eden iki şirkete yaptırım uyguladı.";
  EXPECT_EQ(who(kText, "sanctions_designation", "authority"), "Danimarka");
  EXPECT_EQ(who(kText, "sanctions_designation", "target"), "iki şirkete");
  // A passive participle has no object.
  EXPECT_NE(who("OFAC, Hasan Demir'i özel olarak belirlenmiş kişiler listesine aldı.",
                "sanctions_designation", "target")
                .find("Hasan Demir"),
            std::string::npos);
}

TEST(EventTurkish, OwnersOfAccountsDoNotFreezeThem) {
  constexpr const char* kText = "Hollanda, Rus tüccar Oleg Sorokin'in hesaplarını dondurdu.";
  EXPECT_EQ(who(kText, "asset_freeze", "authority"), "Hollanda");
  EXPECT_EQ(who(kText, "asset_freeze", "target"), "Oleg Sorokin");
  // The owner of a verb made a noun does it.
  EXPECT_EQ(who("Londra'nın İran bankalarına yaptırım uygulaması bekleniyor.", "sanctions_designation",
                "authority"),
            "Londra");
}

TEST(EventTurkish, APlaceIsTiedAsTheNounThatIsItsOwn) {
  EXPECT_NE(
      who("Tahran, Suriye'nin Halep kentine 200 asker gönderdi.", "deployment", "destination").find("Halep"),
      std::string::npos);
}

TEST(EventTurkish, ASubjectStandsBeforeItsCommaOverATime) {
  EXPECT_EQ(who("Danimarka dün, iki şirkete yaptırım uyguladı.", "sanctions_designation", "authority"),
            "Danimarka");
}

}  // namespace
}  // namespace tamis::documents

#include "documents/events/event_grounds.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// All slots of the first event of the type but for those that say why: "authority=A; target=B".
std::string told(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language);
  const Event* event = page.event(type);
  if (event == nullptr) return "none";
  std::string found;
  for (const Slot& slot : event->slots) {
    if (slot.role == "reason" || slot.role == "offence" || slot.role == "count") continue;
    found += (found.empty() ? "" : "; ") + slot.role + "=" + std::string(page.at(slot.span));
  }
  return found;
}

TEST(EventGrounds, WhoIsSanctionedForADeedDidIt) {
  EXPECT_EQ(told("de", "Die USA verhängten Sanktionen gegen Syrien wegen des Starts einer Rakete.",
                 "missile_launch"),
            "class=Rakete; actor=Syrien");
  EXPECT_EQ(told("ru", "ЕС ввёл санкции против КНДР за запуск спутника.", "satellite_launch"),
            "item=спутника; actor=КНДР");
  EXPECT_EQ(told("es", "La UE sancionó a Siria por lanzar un misil.", "missile_launch"),
            "actor=Siria; class=misil");
}

TEST(EventGrounds, WhoHasAPartInTheDeedIsNotSanctioned) {
  EXPECT_EQ(
      told("ru", "ЕС ввёл санкции против трёх фирм за поставки двигателей Сирии.", "sanctions_designation"),
      "authority=ЕС; target=трёх фирм");
  EXPECT_EQ(told("uk", "США запровадили санкції проти двох фірм за постачання двигунів Сирії.",
                 "sanctions_designation"),
            "authority=США; target=двох фірм");
  EXPECT_EQ(told("en", "The EU sanctioned two Russian officers for the attack on Kharkiv.",
                 "sanctions_designation"),
            "authority=EU; target=two Russian officers");
  EXPECT_EQ(told("en", "Two officers were sanctioned for the attack on Kharkiv.", "sanctions_designation"),
            "target=Two officers");
  EXPECT_EQ(
      told("en", "The EU imposed sanctions for human rights abuses on Belarus.", "sanctions_designation"),
      "authority=EU; target=Belarus");
}

TEST(EventGrounds, PeopleWhoAreDetainedAreNoThings) {
  EXPECT_EQ(told("en", "Police detained three men carrying drone engines.", "arrest"),
            "authority=Police; target=three men");
  EXPECT_EQ(told("en", "Police detained three men carrying drone engines.", "seizure"), "none");
  EXPECT_EQ(told("en", "Customs detained a shipment of drone engines.", "arrest"), "none");
  EXPECT_EQ(told("en", "India detained two tankers carrying Iranian oil.", "arrest"), "none");
}

}  // namespace
}  // namespace tamis::documents

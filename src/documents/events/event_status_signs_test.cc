// How real an event is that stands in a clause about somebody, or that somebody may yet suffer.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string status_of(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language, "2025-06-12");
  const Event* event = page.event(type);
  return event == nullptr ? "none" : std::string(event_status_name(event->status));
}

TEST(EventStatusSigns, AClauseAboutSomebodyIsNotDenied) {
  EXPECT_NE(status_of("en", "Tom Reed denied having met Carlos Vega who killed himself in March.", "death"),
            "denied");
  EXPECT_EQ(
      status_of("en", "Tom Reed denied having met Carlos Vega who reportedly committed suicide.", "death"),
      "alleged");
  EXPECT_NE(status_of("fr", "Anna Lopez nie connaître Carlos Vega qui s'est suicidé en mars.", "death"),
            "denied");
}

TEST(EventStatusSigns, WhatReportsSayIsDenied) {
  EXPECT_EQ(status_of("en", "The police denied reports that Carlos Vega was arrested in March.", "arrest"),
            "denied");
  EXPECT_EQ(status_of("en", "The police did not arrest Carlos Vega in March.", "arrest"), "denied");
}

TEST(EventStatusSigns, WhatSomebodyMayYetSuffer) {
  EXPECT_EQ(status_of("en", "Carlos Vega is vulnerable to extradition to Brazil.", "extradition"),
            "possible");
  EXPECT_EQ(status_of("en", "Carlos Vega is at risk of extradition to Brazil.", "extradition"), "possible");
}

TEST(EventStatusSigns, RoundsOfDutiesAreNoTalks) {
  EXPECT_EQ(status_of("en", "The next round of tariffs is due to start in December.", "talks"), "none");
  EXPECT_EQ(status_of("en", "The next round of talks is due to start in December.", "talks"), "planned");
  EXPECT_EQ(status_of("es", "La próxima ronda de aranceles empieza en diciembre.", "talks"), "none");
}

TEST(EventStatusSigns, AWarrantArrestsNobody) {
  EXPECT_EQ(status_of("en", "The court issued an arrest warrant for Carlos Vega in March 2023.", "arrest"),
            "possible");
  EXPECT_EQ(
      status_of("de", "Das Gericht hat im März 2023 einen Haftbefehl gegen Carlos Vega erlassen.", "arrest"),
      "possible");
  EXPECT_EQ(status_of("es", "El tribunal emitió una orden de arresto contra Carlos Vega.", "arrest"),
            "possible");
  EXPECT_EQ(status_of("fr", "Le tribunal a émis un mandat d'arrêt contre Carlos Vega.", "arrest"),
            "possible");
  EXPECT_EQ(
      status_of("en", "Police arrested Carlos Vega in Vienna on an arrest warrant from Paris.", "arrest"),
      "occurred");
}

TEST(EventStatusSigns, WhoDoesNotSayWhenDeniesNothing) {
  EXPECT_EQ(status_of("es", "El ministro Carlos Vega no dijo cuándo se firmará el acuerdo.", "agreement"),
            "planned");
  EXPECT_EQ(
      status_of("it", "Il ministro Carlo Vega non ha detto quando sarà firmato l'accordo.", "agreement"),
      "planned");
  EXPECT_EQ(status_of("pt", "O ministro João Vega não disse quando o acordo será assinado.", "agreement"),
            "planned");
  EXPECT_EQ(status_of("es", "El ministro Carlos Vega no firmó el acuerdo.", "agreement"), "denied");
}

TEST(EventStatusSigns, AnotherVerbBehindAndGovernsTheMeasure) {
  EXPECT_EQ(status_of("en", "ECOWAS suspended the country and threatened sanctions on the coup leaders.",
                      "sanctions_delisting"),
            "none");
  EXPECT_EQ(status_of("en", "The EU suspended its sanctions on Belavia and threatened further measures.",
                      "sanctions_delisting"),
            "occurred");
}

TEST(EventStatusSigns, AParticleBehindACommaIsAPreposition) {
  EXPECT_NE(status_of("de", "Washington kündigte an, die Reederei Talmar auf die Sanktionsliste zu setzen.",
                      "sanctions_designation"),
            "failed");
}

}  // namespace
}  // namespace tamis::documents

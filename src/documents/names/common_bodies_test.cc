#include "documents/names/common_bodies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "documents/event_testing.h"
#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

// What the page's bodies are called, each once, in the order of their first mention.
std::vector<std::string> bodies_of(const std::string& language, std::string_view text) {
  DocumentOptions options;
  options.language = language;
  const DocumentReader reader(screen::sample_lists(), options);
  DocumentScratch scratch;
  const Document document = reader.read(text, {}, scratch).value();  // throws what fails the test
  std::vector<std::string> out;
  for (const Referent& referent : document.referents) {
    if (referent.kind == EntityKind::kOrganization) out.push_back(referent.name);
  }
  return out;
}

using Names = std::vector<std::string>;

// The country beside the body's words in the text.
std::string beside(std::string_view language, std::string_view text, std::string_view body) {
  const ReadPage page(text, language);
  const std::size_t at = text.find(body);
  const auto begin = static_cast<std::uint32_t>(at);
  const auto end = static_cast<std::uint32_t>(at + body.size());
  return std::string(country_beside(page.work, page.work.tokens.tokens_in({begin, end})));
}

TEST(CommonBodies, TheCountryBesideABody) {
  constexpr std::string_view kBody = "Main Intelligence Directorate";
  EXPECT_EQ(beside("en", "Ukraine's Main Intelligence Directorate said on Monday it was so.", kBody), "ua");
  EXPECT_EQ(beside("en", "The Main Intelligence Directorate of Ukraine said it was so.", kBody), "ua");
  EXPECT_EQ(beside("de", "Die Hauptverwaltung für Aufklärung der Ukraine sprach.",
                   "Hauptverwaltung für Aufklärung"),
            "ua");
}

TEST(CommonBodies, ANameThatSaysAnotherCountry) {
  EXPECT_TRUE(names_another_country("General Staff of the Russian Federation", "ua"));
  EXPECT_FALSE(names_another_country("General Staff of the Russian Federation", "ru"));
  EXPECT_FALSE(names_another_country("General Staff", "ua"));
}

TEST(CommonBodies, MinistriesOfTwoStatesAreTwo) {
  EXPECT_EQ(
      bodies_of(
          "en",
          "Russia's foreign ministry said on Monday it rejected the claims. The French foreign ministry "
          "said it regretted them. The foreign ministry in Paris said it would respond."),
      (Names{"Russia's foreign ministry", "French foreign ministry"}));
  EXPECT_EQ(
      bodies_of(
          "de",
          "Das russische Außenministerium wies die Vorwürfe zurück. Das Außenministerium der Vereinigten "
          "Staaten prüft den Fall. Das Außenministerium in Moskau schwieg."),
      (Names{"russische Außenministerium", "Außenministerium der Vereinigten Staaten"}));
  EXPECT_EQ(
      bodies_of("ru",
                "МИД России отверг обвинения. МИД Украины заявил, что это преступление. Французский МИД "
                "выразил сожаление. МИД Украины вызвал посла."),
      (Names{"МИД России", "МИД Украины", "Французский МИД"}));
  EXPECT_EQ(bodies_of("ko", "한국 외교부는 우려를 표명했다. 러시아 외교부는 이를 부인했다."),
            (Names{"한국 외교부", "러시아 외교부"}));
}

TEST(CommonBodies, WithoutACountryTheOneSpokenOfLastIsMeant) {
  EXPECT_EQ(
      bodies_of(
          "en",
          "The foreign ministry said it was told on Monday. Russia's foreign ministry said it had asked. "
          "The foreign ministry said no more."),
      (Names{"Russia's foreign ministry"}));
}

TEST(CommonBodies, TheCountryIsTakenOutOfTheName) {
  EXPECT_EQ(without_country("The Russian Defence Ministry", "ru"), "The Defence Ministry");
  EXPECT_EQ(without_country("Defence Ministry", "ru"), "Defence Ministry");
  EXPECT_EQ(without_country("Russian", "ru"), "Russian");
}

TEST(CommonBodies, AClippedNameIsOfTheMinistryThatThePageNamesInFull) {
  const auto is_another = [](std::string_view text) {
    const ReadPage page(text, "uk", "2026-03-10");
    return std::any_of(page.work.names.begin(), page.work.names.end(),
                       [&](const NameInText& name) { return is_clipped_of_another(page.work, name, "ru"); });
  };
  EXPECT_TRUE(
      is_another("Мінфін запроваджує санкції. Міністерство фінансів США внесло до списку сім компаній."));
  EXPECT_FALSE(
      is_another("Мінфін запроваджує санкції. Міністерство фінансів Росії внесло до списку сім компаній."));
  EXPECT_FALSE(is_another("Мінфін запроваджує санкції проти Росії."));
}

TEST(CommonBodies, AnAbbreviationOfAThingIsNone) {
  EXPECT_EQ(bodies_of("en",
                      "The firm bought unmanned aerial vehicle (UAV) parts and field programmable gate array "
                      "(FPGA) chips."),
            Names{});
  EXPECT_EQ(bodies_of("ru", "Прилёты были на НПЗ, АЭС работает штатно."), Names{});
}

TEST(CommonBodies, TheShortFormOfABodyNamedAfterAPlace) {
  EXPECT_EQ(
      bodies_of("en",
                "Shenzhen Norvexo Technology Co., Ltd. sold engines. Shenzhen Norvexo was fined on Monday."),
      Names{"Shenzhen Norvexo Technology Co., Ltd."});
  EXPECT_EQ(bodies_of("en", "Hong Kong Norvexo Model Limited sold engines. Norvexo denied the claim."),
            Names{"Hong Kong Norvexo Model Limited"});
}

}  // namespace
}  // namespace tamis::documents

#include "screen/body_country.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "screen/testing.h"
#include "text/tokenize.h"

namespace tamis::screen {
namespace {

TEST(NamedCountry, IsTheOneThatTheNameHas) {
  EXPECT_EQ(named_country("Ministry of Defence of Spain").code, "es");
  EXPECT_EQ(named_country("Ministry of Defence United Kingdom").code, "gb");
  EXPECT_EQ(named_country("Ministerio de Defensa España").text, "España");
  for (const char* name : {"Ministry of Defence", "Banco de la Nación", "Ministry of Trade International", "Embassy of Iran in Germany", "", "IT DE"})
    EXPECT_TRUE(named_country(name).code.empty()) << name;
}

bool without_country(std::string_view name) {
  text::TokenBuffer buffer;
  std::vector<names::Part> parts;
  names::parse_name(names::NameKind::kOrganization, buffer.tokenize(name), parts);
  return is_state_body_without_country(parts, name);
}

TEST(StateBodyWithoutCountry, IsMadeOfGenericWords) {
  for (const char* name : {"Ministry of Defence", "Ministerio de Defensa", "Federal Security Service", "National Guard"})
    EXPECT_TRUE(without_country(name)) << name;
  for (const char* name : {"Ministry of Defence of Syria", "Bank of Moscow", "Bank Sepah", "Real Estate Bank", "Wagner Group", "Ministry", ""})
    EXPECT_FALSE(without_country(name)) << name;
}

TEST(BodyOfACountry, IsNoneOfThatNameInAnother) {
  const Index index = compile_csv(
      "id,schema,name,country,programs\n"
      "1,Organization,Ministry of Defence,sy,\n"
      "2,Organization,Ministry of Oil,,\"Measures against Syria\"\n"
      "3,Organization,Ministry of Posts,,Terrorism\n"
      "4,Company,Zarvand Bank,ir,\n"
      "5,Organization,Ministry of Roads;Ministry of Roads of Cuba,,\n");
  const Screener screener(index, {});
  const auto score = [&](const char* name, const char* country = nullptr) {
    Query query;
    query.names.emplace_back(name);
    if (country != nullptr) query.countries.emplace_back(country);
    Scratch scratch;
    const Answer answer = screener.screen(query, scratch);
    return answer.matches.empty() ? 0.0 : answer.matches.front().score;
  };
  EXPECT_GE(score("Ministry of Defence"), 0.7);
  EXPECT_LT(score("Ministry of Defence of Spain"), 0.5);
  EXPECT_LT(score("Ministry of Defence of Norway"), 0.5);
  EXPECT_LT(score("Ministry of Oil of Norway"), 0.5) << "the programme says whose it is";
  EXPECT_LT(score("Ministry of Roads of Norway"), 0.5) << "another name says whose it is";
  EXPECT_GE(score("Ministry of Roads of Cuba"), 0.7);
  EXPECT_GT(score("Ministry of Posts of Norway"), 0.5) << "whose it is, the list does not say";
  EXPECT_GT(score("Ministry of Defence Syria"), score("Ministry of Defence Spain"));
  EXPECT_GT(score("Ministry of Defence of Spain", "sy"), score("Ministry of Defence of Spain"))
      << "what the query states decides";
  EXPECT_GT(score("Zarvand Bank Germany"), 0.7) << "a house of that name in another country";
}

}  // namespace
}  // namespace tamis::screen

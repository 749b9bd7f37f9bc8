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
  EXPECT_EQ(named_country("UK Ministry of Defence").code, "gb");
  EXPECT_TRUE(named_country("Polish Ministry of National Defence").first);
  EXPECT_TRUE(named_country("中国农业银行").first);
  const NamedCountry korea = named_country("Ministry of Defence of Korea");
  EXPECT_TRUE(korea.is("kp") && korea.is("kr") && !korea.is("ir"));
  for (const char* name : {"Ministry of Defence", "contact us", "Banco de la Nación",
                           "Ministry of Trade International", "Embassy of Iran in Germany", "", "IT DE"})
    EXPECT_TRUE(named_country(name).code.empty()) << name;
}

NamelessBody body_of(std::string_view name) {
  text::TokenBuffer buffer;
  std::vector<names::Part> parts;
  names::parse_name(names::NameKind::kOrganization, buffer.tokenize(name), parts);
  return nameless_body(parts, name);
}

TEST(NamelessBody, IsMadeOfGenericWords) {
  for (const char* name :
       {"Ministry of Defence", "Ministerio de Defensa", "Federal Security Service", "National Guard"})
    EXPECT_EQ(body_of(name), NamelessBody::kOfState) << name;
  for (const char* name :
       {"Agricultural Bank", "Real Estate Bank", "Bank Sepah", "Insurance Company", "Melli University"})
    EXPECT_EQ(body_of(name), NamelessBody::kHouse) << name;
  for (const char* name :
       {"Ministry of Defence of Syria", "Bank of Moscow", "Zarvand Bank", "Wagner Group", "Ministry", ""})
    EXPECT_EQ(body_of(name), NamelessBody::kNone) << name;
}

TEST(NamelessBody, OfAHouseOnlyWhatStandsBehindOfSaysWhoseItIs) {
  for (const char* name :
       {"Agricultural Bank of China", "Banque agricole de Chine", "Chinese Agricultural Bank"})
    EXPECT_TRUE(says_whose(named_country(name), NamelessBody::kHouse)) << name;
  EXPECT_FALSE(says_whose(named_country("Agricultural Bank China"), NamelessBody::kHouse));
  EXPECT_TRUE(says_whose(named_country("Ministry of Defence China"), NamelessBody::kOfState));
  EXPECT_FALSE(says_whose(named_country("Agricultural Bank of China"), NamelessBody::kNone));
}

TEST(BodyOfACountry, IsNoneOfThatNameInAnother) {
  const Index index = compile_csv(
      "id,schema,name,country,programs\n"
      "1,Organization,Ministry of Defence,sy,\n"
      "2,Organization,Ministry of Oil,,\"Measures against Syria\"\n"
      "3,Organization,Ministry of Posts,,Terrorism\n"
      "4,Company,Zarvand Bank,ir,\n"
      "6,Company,Agricultural Bank,ir,\n"
      "7,Organization,National University,ir,\n"
      "8,Organization,Ministry of State Security,,DPRK3\n"
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
  EXPECT_LT(score("Agricultural Bank of Peru"), 0.5);
  EXPECT_LT(score("French Ministry of Defence"), 0.5);
  EXPECT_LT(score("UK Ministry of Defence"), 0.5);
  EXPECT_LT(score("National University of Singapore"), 0.5);
  EXPECT_LT(score("Ministry of State Security of China"), 0.5) << "the programme's code says whose it is";
  EXPECT_GT(score("Ministry of State Security of Korea"), 0.5) << "which of two, the query leaves open";
  EXPECT_GT(score("Ministry of Posts of Norway"), 0.5) << "whose it is, the list does not say";
  EXPECT_GT(score("Ministry of Defence Syria"), score("Ministry of Defence Spain"));
  EXPECT_GT(score("Ministry of Defence of Spain", "sy"), score("Ministry of Defence of Spain"))
      << "what the query states decides";
  EXPECT_GT(score("Zarvand Bank Germany"), 0.7) << "a house of that name in another country";
}

}  // namespace
}  // namespace tamis::screen

#include "model/country.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/data_table.h"
#include "test/shared_data.h"

namespace tamis::model {
namespace {

TEST(Country, NamesOfSeveralWordsInTheirCases) {
  EXPECT_EQ(country_code("Korei Północnej"), "kp");
  EXPECT_EQ(country_code("Jižní Koreji"), "kr");
  EXPECT_EQ(country_code("Саудівській Аравії"), "sa");
  EXPECT_EQ(country_code("Sjedinjenim Američkim Državama"), "us");
  EXPECT_EQ(country_code("Yhdysvalloissa"), "us");
  EXPECT_EQ(country_code("Bosnu i Hercegovinu"), "ba");
  EXPECT_EQ(country_code("Korei Wschodniej"), "");
}

TEST(CountryCode, CodesOfAnyKind) {
  EXPECT_EQ(country_code("KP"), "kp");
  EXPECT_EQ(country_code("kp"), "kp");
  EXPECT_EQ(country_code("PRK"), "kp");
  EXPECT_EQ(country_code(" ru\n"), "ru");
  EXPECT_EQ(country_code("UK"), "gb");
  EXPECT_EQ(country_code("EL"), "gr");
  EXPECT_EQ(country_code("YU"), "yucs");
  EXPECT_EQ(country_code("CS"), "csxx");
  EXPECT_EQ(country_code("SU"), "suhh");
  EXPECT_EQ(country_code("suhh"), "suhh");
  EXPECT_EQ(country_code("ua-cri"), "ua-cri");
  EXPECT_EQ(country_code("XKX"), "xk");
  EXPECT_EQ(country_code("EU"), "eu");
  EXPECT_EQ(country_code("NO"), "no");
  EXPECT_EQ(country_code("NA"), "na");
  EXPECT_EQ(country_code("QQ"), "");
  EXPECT_EQ(country_code("ABC"), "");
}

TEST(CountryCode, NamesAndListHabits) {
  for (const std::string_view north :
       {"North Korea", "Korea, North", "Democratic People's Republic of Korea",
        "KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF", "DPRK", "D.P.R.K.", "Nordkorea", "Corée du Nord", "КНДР",
        "北朝鲜", "조선민주주의인민공화국", "Korea (the Democratic People’s Republic of)",
        "Democratic Peoples Republic of Korea", "Korea, Democratic People's Republic of", "North Korean"}) {
    EXPECT_EQ(country_code(north), "kp") << north;
  }
  for (const std::string_view south : {"South Korea", "Korea, South", "Republic of Korea",
                                       "Korea, Republic of", "Korea (Republic of)", "Südkorea", "대한민국"}) {
    EXPECT_EQ(country_code(south), "kr") << south;
  }
  EXPECT_EQ(country_code("Iran (Islamic Republic of)"), "ir");
  EXPECT_EQ(country_code("Iran, Islamic Republic of"), "ir");
  EXPECT_EQ(country_code("Islamic Republic of Iran"), "ir");
  EXPECT_EQ(country_code("Burma"), "mm");
  EXPECT_EQ(country_code("Myanmar (Burma) / Myanmar (Birmanie)"), "mm");
  EXPECT_EQ(country_code("Belarus / Bélarus"), "by");
  EXPECT_EQ(country_code("South Sudan / Soudan du sud"), "ss");
  EXPECT_EQ(country_code("West Bank"), "ps");
  EXPECT_EQ(country_code("Region: Gaza"), "ps");
  EXPECT_EQ(country_code("PALESTINIAN TERRITORY, Occupied"), "ps");
  EXPECT_EQ(country_code("Crimea"), "ua-cri");
  EXPECT_EQ(country_code("Region: Crimea"), "ua-cri");
  EXPECT_EQ(country_code("Россия"), "ru");
  EXPECT_EQ(country_code("Russische Föderation"), "ru");
  EXPECT_EQ(country_code("RUSSIAN FEDERATION"), "ru");
  EXPECT_EQ(country_code("the Russian Federation"), "ru");
  EXPECT_EQ(country_code("CONGO, Democratic Republic of (was Zaire)"), "cd");
  EXPECT_EQ(country_code("Congo (Democratic Republic)"), "cd");
  EXPECT_EQ(country_code("Congo, Republic of the"), "cg");
  EXPECT_EQ(country_code("Congo"), "cg");
  EXPECT_EQ(country_code("Cote d Ivoire"), "ci");
  EXPECT_EQ(country_code("CÔTE D’IVOIRE"), "ci");
  EXPECT_EQ(country_code("Cote Divoire"), "ci");
  EXPECT_EQ(country_code("BOSNIA AND HERZEGOWINA"), "ba");
  EXPECT_EQ(country_code("Bosnia & Herzegovina"), "ba");
  EXPECT_EQ(country_code("VIRGIN ISLANDS (BRITISH)"), "vg");
  EXPECT_EQ(country_code("Virgin Islands, British"), "vg");
  EXPECT_EQ(country_code("Bahamas, The"), "bs");
  EXPECT_EQ(country_code("Man, Isle of"), "im");
  EXPECT_EQ(country_code("St. Kitts & Nevis"), "kn");
  EXPECT_EQ(country_code("China, Hong Kong Special Administrative Region"), "hk");
  EXPECT_EQ(country_code("Taiwan, Province of China"), "tw");
  EXPECT_EQ(country_code("Republic of China"), "tw");
  EXPECT_EQ(country_code("People's Republic of China"), "cn");
  EXPECT_EQ(country_code("Macedonia, The Former Yugoslav Republic of"), "mk");
  EXPECT_EQ(country_code("TÜRKİYE"), "tr");
  EXPECT_EQ(country_code("Turkey"), "tr");
  EXPECT_EQ(country_code("U.S.A."), "us");
  EXPECT_EQ(country_code("USSR (until 1991)"), "suhh");
  EXPECT_EQ(country_code("former Soviet Union"), "suhh");
  EXPECT_EQ(country_code("Libya (in custody)"), "ly");
  EXPECT_EQ(country_code("Iran / unknown"), "ir");
  EXPECT_EQ(country_code("United Kingdom of Great Britain and Northern\nIreland"), "gb");
  EXPECT_EQ(country_code("Republic of Moldova"), "md");
  EXPECT_EQ(country_code("Kingdom of Saudi Arabia"), "sa");
  EXPECT_EQ(country_code("Grand Duchy of Luxembourg"), "lu");
  EXPECT_EQ(country_code("Citizenship: Ukraine"), "ua");
}

TEST(CountryCode, Nationals) {
  EXPECT_EQ(country_code("Russian"), "ru");
  EXPECT_EQ(country_code("IRANIAN"), "ir");
  EXPECT_EQ(country_code("Iranian"), "ir");
  EXPECT_EQ(country_code("Saudi Arabian"), "sa");
  EXPECT_EQ(country_code("Palestinian"), "ps");
  EXPECT_EQ(country_code("französisch"), "fr");
  EXPECT_EQ(country_code("российское"), "ru");
  EXPECT_EQ(country_code("Nigerien"), "ne");
  EXPECT_EQ(country_code("Nigerian"), "ng");
}

TEST(CountryCode, WhatIsNotCertainIsNoAnswer) {
  for (const std::string_view text : {"",
                                      " ",
                                      "unknown",
                                      "UNKNOWN",
                                      "Stateless",
                                      "Sudan/South Sudan",
                                      "Sudan/or South Sudan",
                                      "N/A",
                                      "n.a.",
                                      "-",
                                      "???",
                                      "00",
                                      "Moscow",
                                      "Tbilisi, Georgia",
                                      "Iran, Iraq",
                                      "Korea",
                                      "Congolese",
                                      "possibly Palestinian",
                                      "Extremist Settler Violence",
                                      "Kuwaiti citizenship withdrawn in 2002",
                                      "Paris (France)",
                                      "Republic of",
                                      "()",
                                      "/",
                                      "(",
                                      ",",
                                      "a,b,c"}) {
    EXPECT_EQ(country_code(text), "") << text;
  }
  EXPECT_EQ(country_code(std::string(100'000, 'a')), "");
  EXPECT_EQ(country_code("\xff\xfe\xc3"), "");
}

TEST(CountryKey, HoweverTheLettersAreWritten) {
  EXPECT_EQ(country_key("Côte d’Ivoire"), "cotedivoire");
  EXPECT_EQ(country_key("Co\u0302te d'Ivoire"), "cotedivoire");
  EXPECT_EQ(country_key("ＣÔTE D`IVOIRE"), "cotedivoire");
  EXPECT_EQ(country_key("Việt Nam"), country_key("Vie\u0323\u0302t Nam"));
  EXPECT_EQ(country_key("Vie\u0302\u0323t Nam"), "vietnam");
  // A soft hyphen vanishes, a sign with a blank inside parts, half of it is a number.
  EXPECT_EQ(country_key("Sowjet\u00ADunion"), "sowjetunion");
  EXPECT_EQ(country_key("a⒈b ½"), "a1b12");
  // Marks of Indic letters keep their order whichever was written first; syllables of Hangul are their letters.
  EXPECT_EQ(country_key("क\u093C\u094D"), country_key("क\u094D\u093C"));
  EXPECT_EQ(country_key("대한민국"),
            country_key("\u1103\u1162\u1112\u1161\u11AB\u1106\u1175\u11AB\u1100\u116E\u11A8"));
  EXPECT_EQ(country_key("\xFF\xFE"), country_key("\uFFFD\uFFFD"));
  EXPECT_EQ(country_key(""), "");
}

TEST(CountryName, EnglishShortName) {
  EXPECT_EQ(country_name("kp"), "North Korea");
  EXPECT_EQ(country_name("ua-cri"), "Crimea");
  EXPECT_EQ(country_name("xx"), "");
  EXPECT_EQ(country_name(""), "");
}

// Every spelling of the tables finds its own code: no two rows claim one key, and no name reads as a code.
TEST(CountryTables, EveryNameFindsItsCode) {
  std::size_t names = 0;
  std::set<std::string> codes;
  base::for_each_row(base::data_table("countries.tsv"), [&](const auto& column, std::size_t count) {
    ASSERT_EQ(count, 5U) << column[0];
    if (column[0] == "*") return;
    EXPECT_TRUE(codes.insert(std::string(column[0])).second) << column[0];
    EXPECT_EQ(country_code(column[0]), column[0]);
    EXPECT_EQ(country_name(column[0]), column[1]);
    EXPECT_EQ(country_code(column[1]), column[0]) << column[1];
    for (std::size_t at = 2; at < 5; ++at) {
      for (std::string_view list = column[at]; !list.empty();) {
        const std::size_t bar = list.find('|');
        EXPECT_EQ(country_code(list.substr(0, bar)), column[0]) << list.substr(0, bar);
        ++names;
        list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
      }
    }
  });
  base::for_each_row(base::data_table("country_names.tsv"), [&](const auto& column, std::size_t count) {
    ASSERT_EQ(count, 4U);
    EXPECT_EQ(country_code(column[1]), column[0]) << column[1] << " in " << column[2];
    EXPECT_EQ(column[3], country_key(column[1])) << "run tools/country_keys data/country_names.tsv";
    ++names;
  });
  EXPECT_EQ(codes.size(), 281U);  // FollowTheMoney 4's 280 and the Netherlands Antilles
  EXPECT_GT(names, 15'000U);
}

// The text between `open` and `close`, all of them, with counts.
std::map<std::string, int> cells(const std::string& path, std::string_view open, std::string_view close) {
  std::ifstream in(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  std::map<std::string, int> out;
  for (std::size_t at = bytes.find(open); at != std::string::npos; at = bytes.find(open, at + 1)) {
    const std::size_t from = at + open.size();
    const std::size_t end = bytes.find(close, from);
    if (end == std::string::npos) break;
    std::string cell = bytes.substr(from, end - from);
    for (std::size_t entity; (entity = cell.find("&#xE9;")) != std::string::npos;)
      cell.replace(entity, 6, "é");
    if (!cell.empty()) ++out[cell];
  }
  return out;
}

void expect_known(const std::string& path, std::string_view open, std::string_view close,
                  const std::set<std::string>& unknown, std::size_t at_least) {
  std::size_t seen = 0;
  for (const auto& [cell, count] : cells(path, open, close)) {
    if (unknown.count(cell) != 0) {
      EXPECT_EQ(country_code(cell), "") << cell;
    } else {
      EXPECT_NE(country_code(cell), "") << cell << " (" << count << " times)";
    }
    ++seen;
  }
  EXPECT_GE(seen, at_least) << path;
}

TEST(CountryLists, EveryCountryOfTheListsIsKnown) {
  TAMIS_SHARED_OR_SKIP(lists, "lists/current");
  expect_known(lists + "/un/consolidated_2026-02-27.xml", "<COUNTRY>", "</COUNTRY>",
               {"Sudan/South Sudan", "Sudan/or South Sudan"}, 60);
  expect_known(lists + "/eu/xmlFullSanctionsList_1_1.xml", "countryDescription=\"", "\"", {"UNKNOWN"}, 100);
  expect_known(lists + "/uk/UK-Sanctions-List.xml", "<AddressCountry>", "</AddressCountry>", {}, 100);
  expect_known(lists + "/ca/sema-lmes.xml", "<Country>", "</Country>",
               {"Extremist Settler Violence / Violence extrémiste des colons",
                "Hamas Terrorist Attacks / Attaques terroristes du Hamas",
                "Justice for Victims of Corrupt Foreign Officials Regulations (JVCFOR) / Règlement relatif à "
                "la justice "
                "pour les victimes de dirigeants étrangers corrompus (RJVDEC)"},
               15);
}

}  // namespace
}  // namespace tamis::model

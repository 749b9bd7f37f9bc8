// From list files to explained answers, over the sample lists of examples/ and, where they are at hand, over all
// official lists.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

#include "base/hash.h"
#include "index/compile.h"
#include "index/index_file.h"
#include "index/sections.h"
#include "screen/index_state.h"
#include "screen/score_entities.h"
#include "screen/testing.h"
#include "tamis/screener.h"
#include "test/shared_data.h"
#include "test/temporary_path.h"

namespace tamis {
namespace {

Index samples() { return screen::compile_lists({std::string(TAMIS_SOURCE_DIR) + "/examples/lists"}); }

Answer ask(const Screener& screener, const Query& query) {
  Scratch scratch;
  return screener.screen(query, scratch);
}

Query named(std::string name) {
  Query query;
  query.names = {std::move(name)};
  return query;
}

TEST(Screening, EveryNameOfTheSampleFindsItself) {
  const Index index = samples();
  EXPECT_TRUE(index.verify());
  const SelfTestReport report = self_test(index, 2);
  EXPECT_GT(report.names, 100U);
  EXPECT_EQ(report.failed, 0U);
}

// The self-test scores only whom it asks for; that must be what a customer's query would give.
TEST(Screening, ScoresOfAskedEntitiesAreThoseOfTheAnswer) {
  const Index index = samples();
  Options options;
  options.cutoff = 0.001;
  options.limit = 100000;
  const Screener screener(index, options);
  std::vector<std::uint32_t> all(index.state().entities.size());
  std::iota(all.begin(), all.end(), 0U);
  Scratch scratch;
  std::vector<double> scores;
  std::size_t found = 0;
  const index::NameIndex& names = index.state().names;
  for (std::uint32_t name = 0; name < names.name_count(); ++name) {
    const Query query = named(std::string(names.text(names.name(name))));
    const Answer answer = ask(screener, query);
    screen::score_entities(screener, query, scratch, all, scores);
    std::vector<double> expected(all.size(), 0);
    for (const Match& match : answer.matches) expected[match.ordinal] = match.score;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (expected[i] <= 0 && scores[i] < options.cutoff) continue;
      EXPECT_EQ(scores[i], expected[i]) << query.names.front() << ", entity " << i;
    }
    const std::uint32_t own[] = {names.name(name).entity};
    screen::score_entities(screener, query, scratch, own, scores);
    ASSERT_EQ(scores.size(), 1U);
    EXPECT_EQ(scores[0], expected[own[0]]) << query.names.front();
    found += answer.matches.size();
  }
  EXPECT_GT(found, std::size_t{names.name_count()});
}

TEST(Screening, SpellingsAndScriptsFindTheParty) {
  const Screener screener(samples());
  const struct {
    const char* query;
    const char* caption;  // a word of it, in any case
  } kCases[] = {
      {"Sergej Schoigu", "SHOIGU"},
      {"\u0421\u0435\u0440\u0433\u0435\u0439 \u0428\u043e\u0439\u0433\u0443", "SHOIGU"},
      {"Dmitri Peskow", "PESKOV"},
      {"Wladimir Putin", "PUTIN"},
      {"Ri Pyong Chol", "RI"},
      {"\ub9ac\ubcd1\ucca0", "RI"},
      {"Kim Yo Jong", "KIM"},
      {"Munitions Industry Department", "MUNITIONS"},
  };
  for (const auto& test : kCases) {
    const Answer answer = ask(screener, named(test.query));
    ASSERT_FALSE(answer.matches.empty()) << test.query;
    std::string caption = answer.matches.front().caption;
    std::transform(caption.begin(), caption.end(), caption.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    EXPECT_NE(caption.find(test.caption), std::string::npos) << test.query << " found " << caption;
    EXPECT_TRUE(answer.matches.front().match);
    EXPECT_FALSE(answer.matches.front().programs.empty()) << test.query;
  }
}

TEST(Screening, TheEvidenceAddsUpToTheScore) {
  const Screener screener(samples());
  Query query = named("Sergej Schoigu");
  query.birth_dates = {"1955-05-21"};
  query.nationalities = {"Russia"};
  query.gender = "male";
  const Answer answer = ask(screener, query);
  ASSERT_FALSE(answer.matches.empty());
  for (const Match& match : answer.matches) {
    double sum = 0;
    for (const Evidence& evidence : match.evidence) sum += evidence.bits;
    EXPECT_NEAR(sum, match.bits, 1e-3) << match.id;
    EXPECT_NEAR(match.score, 1 / (1 + std::exp2(-match.bits)), 1e-4) << match.id;
  }
}

TEST(Screening, FactsSpeakForAndAgainst) {
  const Screener screener(samples(), Options{.threshold = 0.7, .cutoff = 0.0001});
  const double alone = ask(screener, named("Sergei Shoigu")).matches.front().bits;
  Query born = named("Sergei Shoigu");
  born.birth_dates = {"1955-05-21"};
  EXPECT_GT(ask(screener, born).matches.front().bits, alone);
  born.birth_dates = {"1990-05-21"};
  EXPECT_LT(ask(screener, born).matches.front().bits, alone);
  // What systems write where they know none must not clear anybody.
  born.birth_dates = {"01.01.1900"};
  const Answer unknown = ask(screener, born);
  EXPECT_EQ(unknown.matches.front().bits, alone);
  EXPECT_EQ(unknown.warnings.size(), 1U);
}

TEST(Screening, GendersAreReadInTheWordsOfCustomerFiles) {
  const Screener screener(samples());
  const auto bits = [&](const char* gender) {
    Query query = named("Sergei Shoigu");
    query.schema = "Person";
    query.gender = gender;
    const Answer answer = ask(screener, query);
    EXPECT_TRUE(answer.warnings.empty()) << gender;
    for (const Match& match : answer.matches) {
      for (const Evidence& evidence : match.evidence)
        if (evidence.feature == "gender") return evidence.bits;
    }
    return 0.0;
  };
  EXPECT_GT(bits("Hombre"), 0);
  EXPECT_GT(bits("1"), 0);
  EXPECT_LT(bits("Mujer"), 0);  // begins like "male"
  EXPECT_LT(bits("Mrs"), 0);
  EXPECT_EQ(bits("X"), 0);
  EXPECT_EQ(bits("unknown"), 0);
  Query query = named("Sergei Shoigu");
  query.gender = "Jupiter";
  EXPECT_FALSE(ask(screener, query).warnings.empty());
}

TEST(Screening, UnusableQueriesAreSaid) {
  const Screener screener(samples());
  EXPECT_FALSE(ask(screener, Query{}).warnings.empty());
  EXPECT_FALSE(ask(screener, named("...")).warnings.empty());
  Query query = named("Kim Jong Un");
  query.birth_dates = {"yesterday"};
  query.countries = {"Atlantis"};
  EXPECT_EQ(ask(screener, query).warnings.size(), 2U);
}

Index own_list(const std::string& text) {
  const std::string path = test::temporary_path("screening_test_addresses.csv");
  std::ofstream(path) << text;
  const Index index = screen::compile_lists({path});
  std::filesystem::remove(path);
  return index;
}

TEST(Screening, AddressesSpeakForAndAgainstAndSayWhere) {
  const Screener screener(own_list("id,schema,name,address,country\n"
                                   "7,Person,Anna Maria Lindqvist,\"12 Golestan Street, Shiraz, Iran\",Iran\n"
                                   "8,Person,Anna Maria Lindqvist,\"4 Lilac Road, Valletta, Malta\",Malta\n"
                                   "9,Person,Anna Maria Lindqvist,,\n"),
                          Options{.threshold = 0.7, .cutoff = 0.0001});
  const Answer without = ask(screener, named("Anna Maria Lindqvist"));
  ASSERT_EQ(without.matches.size(), 3U);
  Query query = named("Anna Maria Lindqvist");
  query.addresses = {"Golestan Ave. 12, Shiraz, Iran"};
  const Answer with = ask(screener, query);
  ASSERT_EQ(with.matches.size(), 3U);
  const double plain = without.matches.front().bits;
  const auto address = [](const Match& match) {
    const auto found = std::find_if(match.evidence.begin(), match.evidence.end(),
                                    [](const Evidence& evidence) { return evidence.feature == "address"; });
    return found == match.evidence.end() ? Evidence{} : *found;
  };
  for (const Match& match : with.matches) {
    double sum = 0;
    for (const Evidence& evidence : match.evidence) sum += evidence.bits;
    EXPECT_NEAR(sum, match.bits, 1e-3);
    const Evidence evidence = address(match);
    EXPECT_NEAR(match.bits, plain + evidence.bits, 1e-3);
    if (match.id.ends_with('7')) {
      EXPECT_GT(evidence.bits, 3);
      EXPECT_EQ(evidence.query, "Golestan Ave. 12, Shiraz, Iran");
      EXPECT_EQ(evidence.listed, "12 Golestan Street, Shiraz, Iran");
      EXPECT_EQ(evidence.entry_id, "7");
      EXPECT_FALSE(evidence.dataset.empty());
    } else if (match.id.ends_with('8')) {
      EXPECT_EQ(evidence.operation, "contradicted");
      EXPECT_LT(evidence.bits, 0);
    } else {
      EXPECT_EQ(evidence.feature, "");
    }
  }
  EXPECT_TRUE(with.matches.front().id.ends_with('7'));
  query.addresses.assign(20, "4 Lilac Road");
  EXPECT_EQ(ask(screener, query).warnings.size(), 1U);
}

// An index as format 1.0 had it, without the words of addresses, the masses beside the postings and the pairs of words: the sections get numbers that
// nobody knows.
TEST(Screening, AnOlderIndexSaysThatItCannotWeighAddresses) {
  const std::string path = test::temporary_path("screening_test_older.tamis");
  std::filesystem::remove(path);
  index::CompileOptions options;
  options.sources = {std::string(TAMIS_SOURCE_DIR) + "/examples/lists"};
  options.out = path;
  ASSERT_TRUE(index::compile(options));
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  std::filesystem::remove(path);
  index::FileHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const std::size_t table = header.section_count * sizeof(index::SectionRow);
  for (std::size_t at = sizeof header; at < sizeof header + table; at += sizeof(index::SectionRow)) {
    index::SectionRow row;
    std::memcpy(&row, bytes.data() + at, sizeof row);
    if (row.kind == static_cast<std::uint32_t>(index::SectionKind::kAddressWords)) row.kind = 99;
    if (row.kind == static_cast<std::uint32_t>(index::SectionKind::kPostingMasses)) row.kind = 118;
    if (row.kind == static_cast<std::uint32_t>(index::SectionKind::kPostingShapes)) row.kind = 119;
    if (row.kind == static_cast<std::uint32_t>(index::SectionKind::kWordPairs)) row.kind = 129;
    if (row.kind == static_cast<std::uint32_t>(index::SectionKind::kPairBuckets)) row.kind = 130;
    if (row.kind == static_cast<std::uint32_t>(index::SectionKind::kPairNames)) row.kind = 131;
    if (row.kind == static_cast<std::uint32_t>(index::SectionKind::kPairTags)) row.kind = 132;
    std::memcpy(bytes.data() + at, &row, sizeof row);
  }
  header.table_xxh3 = base::xxh3(std::string_view(bytes).substr(sizeof header, table));
  header.header_xxh3 = base::xxh3({reinterpret_cast<const char*>(&header), 120});
  std::memcpy(bytes.data(), &header, sizeof header);
  auto older = Index::open_memory(std::move(bytes), "older");
  ASSERT_TRUE(older) << older.error().to_string();
  Query query = named("Sergej Schoigu");
  const Answer plain = ask(Screener(*older), query);
  const Answer today = ask(Screener(samples()), query);
  ASSERT_EQ(plain.matches.size(), today.matches.size());
  for (std::size_t i = 0; i < plain.matches.size(); ++i) {
    EXPECT_EQ(plain.matches[i].id, today.matches[i].id);
    EXPECT_EQ(plain.matches[i].bits, today.matches[i].bits);
  }
  query.addresses = {"Moscow"};
  const Answer answer = ask(Screener(*older), query);
  ASSERT_EQ(answer.warnings.size(), 1U);
  EXPECT_NE(answer.warnings[0].find("compile the lists again"), std::string::npos);
  ASSERT_FALSE(answer.matches.empty());
  EXPECT_EQ(answer.matches[0].bits, plain.matches[0].bits);
}

TEST(Screening, OneScratchServesManyIndexes) {
  const Screener first(samples());
  const Screener second(samples());
  Scratch scratch;
  const auto ids = [&](const Screener& screener) {
    std::string out;
    for (const Match& match : screener.screen(named("Wladimir Putin"), scratch).matches)
      out += match.id + " ";
    return out;
  };
  const std::string expected = ids(first);
  EXPECT_EQ(ids(second), expected);
  EXPECT_EQ(ids(first), expected);
}

TEST(CompareNames, NamesSpeltBySoundInOtherScripts) {
  for (const char* shoigu :
       {"Сергей Шойгу", "سيرغي شويغو", "세르게이 쇼이구", "谢尔盖·绍伊古", "セルゲイ・ショイグ"}) {
    EXPECT_GT(compare_names("Person", "Sergei Shoigu", shoigu).score, 0.9) << shoigu;
    EXPECT_GT(compare_names("Person", shoigu, "Sergei Shoigu").score, 0.9) << shoigu;
    EXPECT_LT(compare_names("Person", "Johannes Kepler", shoigu).score, 0.5) << shoigu;
  }
  EXPECT_GT(compare_names("Person", "Abdulrahman Alshaer", "عبد الرحمن الشاعر").score, 0.9);
  EXPECT_GT(compare_names("Person", "Abd al-Rahman al-Shaer", "عبد الرحمن الشاعر").score, 0.9);
  EXPECT_GT(compare_names("Person", "Habibullah Reshad", "حبیب الله رشاد").score, 0.9);
  EXPECT_GT(compare_names("Person", "Mohammad Taghi", "محمدتقی").score, 0.9);
  EXPECT_GT(compare_names("Person", "Kim Jong Un", "김정은").score, 0.9);
}

TEST(CompareNames, BrandsInHanCharacters) {
  // All syllables translated, with the place that both have; one of them alone; by convention.
  EXPECT_GT(compare_names("Company", "宁波白鲸机械有限公司", "Ningbo White Whale Machinery Co Ltd").score,
            0.9);
  EXPECT_LT(compare_names("Company", "宁波白鲸机械有限公司", "Ningbo White Rose Machinery Co Ltd").score,
            0.7);
  EXPECT_GT(compare_names("Company", "联想集团有限公司", "Lenovo Group Ltd").score, 0.9);
  EXPECT_GT(compare_names("Company", "保利科技有限公司", "Poly Technologies Inc").score, 0.9);
  EXPECT_LT(compare_names("Company", "保利科技有限公司", "Lenovo Technologies Inc").score, 0.3);
}

// As Pyongyang and as Seoul spell them.
TEST(CompareNames, BrandsInHangul) {
  EXPECT_GT(compare_names("Company", "고은산무역회사", "Kounsan Trading Corporation").score, 0.9);
  EXPECT_GT(compare_names("Company", "고은산무역회사", "Goeunsan Trading Corporation").score, 0.9);
  EXPECT_GT(compare_names("Company", "스음무역회사", "Suum Trading Corporation").score, 0.9);
  EXPECT_LT(compare_names("Company", "고은산무역회사", "Koinsan Trading Corporation").score, 0.7);
}

// Two characters sound like something in any language: a firm is found by the reading of its brand, not by what is only like it.
TEST(CompareNames, FirmsOnNoListInOtherScripts) {
  const auto score = [](const char* a, const char* b) { return compare_names("Company", a, b).score; };
  for (const auto& [clean, listed] : std::initializer_list<std::pair<const char*, const char*>>{
           {"阿部食品有限会社", "ASB GROUP OF COMPANIES LIMITED"},
           {"合同会社田中農林", "SELIN TECHNIC KISH COMPANY"},
           {"株式会社近藤食品", "JIN TANG TECHNOLOGY LIMITED"},
           {"江茂尚实业集团有限公司", "Jin Bei Group Company Limited"},
           {"利维化工有限公司", "WEI TA LEE COMPANY"},
           {"凯达信息技术有限公司", "伊奇信電子科技有限公司"},
           {"东莞盛新精密机械有限公司", "东莞圣寅数控设备有限公司"},
           {"博凯物流有限公司", "VA BO COMPANY EOOD"},
           {"유한회사 가온", "Ka Pa Sa"},
           {"لخم LLC", "ООО СГМ-Мост"},
           {"ООО Торговая компания \"Урор\"", "GURON TRADING LIMITED"},
           {"شركة المدار للنقل المحدودة", "LIMITED LIABILITY COMPANY MIDAX GROUP"}}) {
    EXPECT_LT(score(clean, listed), 0.7) << clean << " / " << listed;
    EXPECT_LT(score(listed, clean), 0.7) << listed << " / " << clean;
  }
  for (const auto& [asked, listed] : std::initializer_list<std::pair<const char*, const char*>>{
           {"華信船務(香港)有限公司", "HUAXIN SHIPPING HONGKONG LTD"},
           {"青岛合汇鑫国际贸易有限公司", "Qingdao Hehuixin International Trading Co., Ltd"},
           {"长光卫星", "CHANGGUANG SATELLITE CO., LTD."},  // 长 is chang or zhang
           {"杭州海康威视数字技术有限公司", "Hangzhou Hikvision Digital Technology Co., Ltd."},
           {"华信船务有限公司", "華信船務有限公司"}}) {
    EXPECT_GT(score(asked, listed), 0.7) << asked << " / " << listed;
    EXPECT_GT(score(listed, asked), 0.7) << listed << " / " << asked;
  }
}

// A word that no table translates costs less between two scripts than within one, and never makes an alert.
TEST(CompareNames, AnotherWordAcrossScripts) {
  const auto bits = [](const char* a, const char* b) { return compare_names("Organization", a, b).bits; };
  const double across = bits("Εθνική Τράπεζα Ζωγράφου", "National Bank of Painters");
  const double within = bits("National Bank of Sculptors", "National Bank of Painters");
  EXPECT_GT(across, within + 3);
  EXPECT_LT(across, 0);
}

// Romanised, a letter depends on where its word begins; the letters themselves do not.
TEST(CompareNames, BlanksInNamesOfOneAlphabet) {
  EXPECT_GT(compare_names("Person", "Андрей ЕвгеньевичПАРШИН", "Андрей Евгеньевич ПАРШИН").score, 0.9);
  EXPECT_GT(compare_names("Person", "АндрейЕвгеньевич ПАРШИН", "Андрей Евгеньевич Паршин").score, 0.9);
  EXPECT_LT(compare_names("Person", "Андрей ЕвгеньевичПАРШИН", "Андрей Евгеньевич ГРОМОВ").score, 0.5);
}

// A query of 35 characters may be cut off inside of a legal form or a trade.
TEST(CompareNames, AFieldMayCutALegalForm) {
  for (const char* listed :
       {"SAHINLER METAL MAKINA ENDUSTRI ANONIM SIRKETI", "HENGYANG PETROCHEMICAL LOGISTICS LIMITED",
        "JOINT STOCK COMPANY PROMTECH ULYANOVSK",
        "OKB TSP Scientific Production Limited Liability Company"}) {
    const std::string cut = std::string(listed).substr(0, 35);
    EXPECT_GT(compare_names("Company", cut, listed).score, 0.7) << cut;
    EXPECT_LT(compare_names("Company", cut, "METALLURGICAL PLANT LIMITED").score, 0.5) << cut;
  }
}

TEST(CompareNames, ChineseNamesOfOtherSyllables) {
  for (const auto& [one, other] :
       {std::pair{"Wang Junying", "Guoying WANG"}, std::pair{"Lin Qing De", "Qing LIN"},
        std::pair{"Lui Wai Tung", "Lui Wai Ming"}, std::pair{"王明", "王明山"}}) {
    const Comparison comparison = compare_names("Person", one, other);
    EXPECT_LT(comparison.score, 0.7) << one << " " << other;
    EXPECT_TRUE(
        std::any_of(comparison.evidence.begin(), comparison.evidence.end(),
                    [](const Evidence& piece) { return piece.operation == "syllables" && piece.bits < 0; }));
  }
  EXPECT_GT(compare_names("Person", "Wang Junying", "Junying WANG").score, 0.9);
  EXPECT_GT(compare_names("Person", "Jong Sung-il", "Sung Il JONG").score, 0.9);
}

TEST(Screening, BrandsOfFirmsInHanCharacters) {
  const auto score = [](const char* query, const char* listed) {
    const double forth = compare_names("Company", query, listed).score;
    EXPECT_NEAR(forth, compare_names("Company", listed, query).score, 0.35) << query << " " << listed;
    return forth;
  };
  // Read in Cantonese, by its first letters, translated syllable by syllable.
  EXPECT_GT(score("Wah Shing International Trading Co., Ltd.", "华盛国际贸易有限公司"), 0.9);
  EXPECT_GT(score("QLH Electronics Co., Ltd.", "青龙河电子有限公司"), 0.7);
  EXPECT_GT(score("Shenzhen Red Sail International Trade Co., Ltd.", "深圳市红帆国际贸易有限公司"), 0.7);
  // Another brand, be the place and the trade the same: seen, but no alert.
  EXPECT_LT(score("Shenzhen Whitmore International Trade Co., Ltd.", "深圳市红帆国际贸易有限公司"), 0.5);
  // Two syllables sound like something in any language.
  EXPECT_LT(score("金路德集团有限公司", "مادو"), 0.5);
}

TEST(CompareNames, AcronymsAndOrdinals) {
  const double acronym = compare_names("Organization", "MID", "Munitions Industry Department").score;
  EXPECT_GT(acronym, 0.4);
  EXPECT_LT(acronym, 0.7);
  // An acronym that tables translate by one of the words is an acronym still.
  EXPECT_GT(compare_names("Organization", "IRISL", "Islamic Republic of Iran Shipping Lines").score, 0.7);
  EXPECT_GT(compare_names("Organization", "Russian Direct Investment Fund",
                          "Российский фонд прямых инвестиций (РФПИ)")
                .score,
            0.9);
  EXPECT_GT(compare_names("Organization", "142nd Separate Electronic Warfare Battalion",
                          "142-й отдельный батальон радиоэлектронной борьбы")
                .score,
            0.9);
  EXPECT_LT(compare_names("Organization", "142nd Separate Electronic Warfare Battalion",
                          "143-й отдельный батальон радиоэлектронной борьбы")
                .score,
            0.1);
}

// Ships and companies have no nicknames, and of three letters hardly anything is a spelling of four.
TEST(CompareNames, AShortWordThatIsOnlyLikeAShipsNameIsAnother) {
  EXPECT_LT(compare_names("Vessel", "Kim", "CHEM").score, 0.3);
  EXPECT_LT(compare_names("Vessel", "Ali", "MENA").score, 0.6);
  EXPECT_GT(compare_names("Vessel", "Ali", "ALI").score, 0.9);
  EXPECT_GT(compare_names("Vessel", "Artavile", "ARTAVIL").score, 0.7);
}

TEST(CompareNames, OrderSpellingAndStrangers) {
  EXPECT_GT(compare_names("Person", "PUTIN, Vladimir", "Wladimir Putin").score, 0.9);
  EXPECT_GT(compare_names("Company", "Siemens Aktiengesellschaft", "Siemens AG").score, 0.9);
  EXPECT_LT(compare_names("Person", "Igor Petrov", "Vladimir Putin").score, 0.1);
  EXPECT_LT(compare_names("Person", "John Smith", "John Brown").score, 0.5);
  EXPECT_EQ(compare_names("Person", "", "x").score, compare_names("Person", "", "y").score);
}

}  // namespace
}  // namespace tamis

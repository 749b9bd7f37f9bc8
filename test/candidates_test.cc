// The proof of promise 1: candidates are exactly the names that meet predicate P. Real names where the official
// lists are at hand, the sample lists of examples/ always, each damaged in seeded ways, against brute force.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/candidates.h"
#include "index/compile.h"
#include "index/index_file.h"
#include "index/name_filter.h"
#include "index/name_index.h"
#include "index/names_of_both.h"
#include "names/name_evidence.h"
#include "screen/prepared_name.h"
#include "test/reference/brute_force_candidates.h"
#include "test/reference/mutate.h"
#include "test/shared_data.h"
#include "test/temporary_path.h"

namespace tamis {
namespace {

struct Built {
  index::IndexFile file;
  index::NameIndex names;
};

Built build(const std::vector<std::string>& sources, std::uint32_t keep_every) {
  // The names of the lists, thinned out so that brute force stays affordable.
  const std::string path = test::temporary_path("candidates_test.tamis");
  index::CompileOptions options;
  options.sources = sources;
  options.out = path;
  options.allow_shrink = true;
  const auto report = index::compile(options);
  if (!report) ADD_FAILURE() << report.error().to_string();
  auto whole = index::IndexFile::open(path);
  auto all = index::NameIndex::open(*whole);
  index::NameIndexBuilder builder;
  for (std::uint32_t id = 0; id < all->name_count(); id += keep_every) {
    const index::NameRow& row = all->name(id);
    builder.add(id, row.kind, row.rank, std::string(all->text(row)));
  }
  index::IndexWriter writer;
  EXPECT_TRUE(builder.write(writer));
  auto file = index::IndexFile::open_memory(*writer.to_bytes(), "thinned");
  auto names = index::NameIndex::open(*file);
  EXPECT_TRUE(names->verify());
  std::filesystem::remove(path);
  return {std::move(*file), std::move(*names)};
}

void prove(const Built& built, int rounds, std::uint32_t seed) {
  const reference::BruteForceCandidates slow(built.names);
  std::mt19937 random(seed);
  screen::PreparedName prepared;
  index::CandidateScratch scratch;
  std::vector<std::uint32_t> found;
  std::size_t total = 0;
  for (int round = 0; round < rounds; ++round) {
    std::string query(
        built.names.text(built.names.name(static_cast<std::uint32_t>(random() % built.names.name_count()))));
    for (auto damage = static_cast<unsigned>(random() % 3); damage > 0; --damage)
      query = reference::mutate(query, random);
    prepared.prepare(query);
    if (prepared.words().empty()) continue;
    index::find_candidates(built.names, prepared.words(), scratch, found);
    ASSERT_EQ(found, slow.find(prepared.words())) << query;
    total += found.size();
    if (prepared.has_other_cut()) {
      prepared.prepare(query, text::Cut::kOther);
      index::find_candidates(built.names, prepared.words(), scratch, found);
      ASSERT_EQ(found, slow.find(prepared.words())) << query << ", cut otherwise";
    }
    if (!prepared.prepare_words(query)) continue;
    index::find_candidates(built.names, prepared.words(), scratch, found);
    ASSERT_EQ(found, slow.find(prepared.words())) << query << ", cut into words";
  }
  // A predicate that nothing meets would be proved too.
  EXPECT_GT(total, static_cast<std::size_t>(rounds) / 2);
}

// What score_name() gives a listed name for a query; nothing for one that has its letters when blanks are dropped.
std::optional<float> score(const index::NameIndex& index, std::uint32_t id, screen::PreparedName& query,
                           screen::PreparedName& listed) {
  const index::NameRow& row = index.name(id);
  const std::string text(index.text(row));
  listed.prepare(text, row.cut);
  names::MatchMatrix matrix;
  names::NameScratch scratch;
  const auto query_parts = query.parts(row.kind);
  const auto listed_parts = listed.parts(row.kind);
  names::fill_matches(row.kind, query_parts, query.words(), listed_parts, listed.words(), matrix);
  if (matrix.same_letters) return std::nullopt;
  return names::score_name(row.kind, query_parts, listed_parts, matrix, scratch);
}

// A name that meets P and that the filter leaves out has fewer bits than are asked for.
void prove_filter(const Built& built, int rounds, std::uint32_t seed) {
  const auto any_text = [&](std::mt19937& random) {
    return std::string(
        built.names.text(built.names.name(static_cast<std::uint32_t>(random() % built.names.name_count()))));
  };
  std::mt19937 random(seed);
  screen::PreparedName query;
  screen::PreparedName listed;
  index::CandidateScratch scratch;
  index::NameFilter filter;
  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> left;
  std::size_t met = 0;
  std::size_t kept = 0;
  for (int round = 0; round < rounds; ++round) {
    std::string text = any_text(random);
    if (random() % 2 == 0) {  // words of two names: most candidates match some of them only
      const std::string other = any_text(random);
      const std::size_t blank = other.find(' ');
      text = text.substr(0, text.find(' ')) + ' ' +
             (blank == std::string::npos ? other : other.substr(blank + 1));
    }
    if (random() % 2 == 0) text = reference::mutate(text, random);
    query.prepare(text);
    if (query.words().empty()) continue;
    index::find_candidates(built.names, query.words(), scratch, all);
    for (const float least : {-20.0F, -3.0F, 1.2F, 6.0F}) {
      for (const auto kind :
           {names::NameKind::kPerson, names::NameKind::kOrganization, names::NameKind::kThing})
        filter.prepare(kind, query.parts(kind), query.words(), least);
      index::find_candidates(built.names, query.words(), scratch, left, &filter);
      ASSERT_TRUE(std::includes(all.begin(), all.end(), left.begin(), left.end())) << text;
      std::vector<std::uint32_t> out;
      std::set_difference(all.begin(), all.end(), left.begin(), left.end(), std::back_inserter(out));
      for (const std::uint32_t id : out) {
        const auto bits = score(built.names, id, query, listed);
        ASSERT_TRUE(bits) << text << " / " << listed.text();
        ASSERT_LT(*bits, least + 0.001F) << text << " / " << listed.text();
      }
      if (least != 1.2F) continue;
      met += all.size();
      kept += left.size();
    }
  }
  // A filter that leaves nothing out would be proved too.
  EXPECT_LT(kept * 10, met * 9);
}

TEST(Candidates, TheFilterLosesNoNameOfTheSampleLists) {
  prove_filter(build({std::string(TAMIS_SOURCE_DIR) + "/examples/lists"}, 1), 400, 7);
}

TEST(Candidates, TheFilterLosesNoNameOfTheOfficialLists) {
  const auto un = test::shared_path("lists/current/un");
  const auto uk = test::shared_path("lists/current/uk");
  if (!un || !uk) GTEST_SKIP() << "shared lists are not here";
  prove_filter(build({*un, *uk}, 2), 250, 8);
}

// Names of few words of every role, so that many are initials, joined, split, translated, or have a word twice.
TEST(Candidates, TheFilterLosesNoNameOfWordsThatMeetInEveryWay) {
  constexpr std::string_view kWords[] = {
      "Sergei", "Sergey", "Shoigu", "Choigou",   "bin",     "al",      "Mohammed",  "Muhammad",
      "Abdul",  "Rahman", "J",      "K",         "Trading", "Company", "Co",        "Ltd",
      "LLC",    "Iran",   "Moscow", "II",        "3",       "Jr",      "Dr",        "Abdulrahman",
      "Kim",    "Kym",    "Иванов", "Ю",         "Bob",     "Robert",  "Aurora",    "Orora",
      "Mo",     "hammed", "завод",  "Plant",     "Fabrik",  "making",  "Zuhair",    "Zoheir",
      "محمد",   "王",     "Wang",   "Ivanovich", "Shoygo",  "Auroara", "Robertson", "Ivanof",
      "Moh",    "Rahmani"};
  std::mt19937 random(9);
  const auto name = [&] {
    std::string out;
    for (auto left = 1 + random() % 4; left > 0; --left) {
      if (!out.empty()) out += ' ';
      out += kWords[random() % std::size(kWords)];
    }
    return out;
  };
  index::NameIndexBuilder builder;
  for (std::uint32_t id = 0; id < 2500; ++id)
    builder.add(id, static_cast<names::NameKind>(random() % 3), index::NameRank::kName, name());
  index::IndexWriter writer;
  ASSERT_TRUE(builder.write(writer));
  auto file = index::IndexFile::open_memory(*writer.to_bytes(), "every way");
  auto names = index::NameIndex::open(*file);
  ASSERT_TRUE(names->verify());
  prove_filter({std::move(*file), std::move(*names)}, 400, 10);
}

// One word of the query meets nothing by itself: two listed words written as one with a slip, an initial, a word that resembles it.
TEST(Candidates, TheFilterKeepsWhatDependsOnThePlaceInTheName) {
  index::NameIndexBuilder builder;
  std::uint32_t id = 0;
  const auto add = [&](const std::string& name) {
    builder.add(id++, names::NameKind::kPerson, index::NameRank::kName, name);
  };
  for (int i = 0; i < 400; ++i) {  // common words weigh little
    add("Abdul Bakeer");
    add("Rahman Dorgel");
    add("J Finkas");
    add("Quentil Lummer");
  }
  const std::uint32_t first = id;
  add("Abdul Rahman Zvyagintsev");
  add("J Zvyagintsev");
  add("Quentil Zvyagintsev");
  index::IndexWriter writer;
  ASSERT_TRUE(builder.write(writer));
  auto file = index::IndexFile::open_memory(*writer.to_bytes(), "place");
  auto names = index::NameIndex::open(*file);
  screen::PreparedName query;
  screen::PreparedName listed;
  index::CandidateScratch scratch;
  index::NameFilter filter;
  std::vector<std::uint32_t> found;
  constexpr std::string_view kQueries[] = {"Abdulrahmen Zvyagintsev", "Jorgos Zvyagintsev",
                                           "Quemtyl Zvyagintsev"};
  for (std::uint32_t i = 0; i < std::size(kQueries); ++i) {
    query.prepare(kQueries[i]);
    const auto bits = score(*names, first + i, query, listed);
    ASSERT_TRUE(bits);
    for (const auto kind :
         {names::NameKind::kPerson, names::NameKind::kOrganization, names::NameKind::kThing})
      filter.prepare(kind, query.parts(kind), query.words(), *bits);
    index::find_candidates(*names, query.words(), scratch, found);
    ASSERT_TRUE(std::binary_search(found.begin(), found.end(), first + i)) << kQueries[i];
    index::find_candidates(*names, query.words(), scratch, found, &filter);
    EXPECT_TRUE(std::binary_search(found.begin(), found.end(), first + i)) << kQueries[i] << ' ' << *bits;
  }
}

// Foreign names in Hangul, whose words are cut otherwise: names of people who have both, by a word, an initial or written as one, are
// never told not to be there, and most others are.
TEST(Candidates, NamesOfBothWordsOfHangulAreNeverDenied) {
  constexpr std::string_view kListed[] = {"Sergei Shoigu",
                                          "SHOIGU, Sergey Kuzhugetovich",
                                          "S. Shoigu",
                                          "Shoi Gu Sergei",
                                          "Sergeishoigu",
                                          "Vladimir Putin",
                                          "V. V. Putin",
                                          "Alexander Lukashenko",
                                          "Aliaksandr Lukashenka",
                                          "Kim Jong Un",
                                          "김정은",
                                          "세르게이 쇼이구",
                                          "Bashar Al-Assad",
                                          "Muhammad Hassan",
                                          "Nicolas Maduro Moros",
                                          "Ramzan Kadyrov",
                                          "Pu Tin",
                                          "Maria Zakharova",
                                          "Dmitri Medvedev",
                                          "Yevgeny Prigozhin"};
  constexpr std::string_view kFirst[] = {"세르게이", "블라디미르", "알렉산드르", "바샤르",   "니콜라스",
                                         "람잔",     "마리야",     "드미트리",   "무함마드", "예브게니"};
  constexpr std::string_view kSecond[] = {"쇼이구", "푸틴",     "루카셴코", "아사드", "마두로", "카디로프",
                                          "하산",   "자하로바", "대변인",   "경제는", "이야기", "메드베데프"};
  index::NameIndexBuilder builder;
  std::uint32_t id = 0;
  for (const std::string_view name : kListed)
    builder.add(id++, names::NameKind::kPerson, index::NameRank::kName, name);
  builder.add(id, names::NameKind::kOrganization, index::NameRank::kName, "Ramzan Hassan Company");
  index::IndexWriter writer;
  ASSERT_TRUE(builder.write(writer));
  auto file = index::IndexFile::open_memory(*writer.to_bytes(), "both");
  auto listed_names = index::NameIndex::open(*file);
  ASSERT_TRUE(listed_names);
  index::NamesOfBoth both;
  index::MatchingWords memory;
  screen::PreparedName query;
  screen::PreparedName listed;
  names::MatchMatrix matrix;
  std::size_t met = 0;
  std::size_t denied = 0;
  for (const std::string_view first : kFirst) {
    for (const std::string_view second : kSecond) {
      const std::string text = std::string(first) + ' ' + std::string(second);
      query.prepare(text, text::Cut::kOther);
      if (query.words().size() < 2 || query.words().size() > 3) continue;
      bool has_both = false;
      for (std::uint32_t name = 0; name < listed_names->name_count(); ++name) {
        const index::NameRow& row = listed_names->name(name);
        if (row.kind != names::NameKind::kPerson) continue;
        listed.prepare(listed_names->text(row), row.cut);
        const auto rows = query.parts(row.kind);
        names::fill_matches(row.kind, rows, query.words(), listed.parts(row.kind), listed.words(), matrix);
        std::uint64_t rows_met = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
          for (std::size_t j = 0; j < listed.words().size(); ++j) {
            const names::TokenMatch match = matrix.at(i, j);
            rows_met |= std::uint64_t{match && match.relation != names::Relation::kResembling} << i;
          }
        }
        for (const auto& join : matrix.joins)
          rows_met |= std::uint64_t{join.query_side ? 3U : 1U} << join.row;
        has_both = has_both || matrix.same_letters || rows_met == (std::uint64_t{1} << rows.size()) - 1;
      }
      const bool may_be = both.may_be(*listed_names, query.words().front(), query.words().subspan(1), memory);
      EXPECT_TRUE(may_be || !has_both) << text;
      met += has_both ? 1 : 0;
      denied += may_be ? 0 : 1;
    }
  }
  EXPECT_GE(met, 6U);
  EXPECT_GE(denied, 40U);
}

TEST(Candidates, EqualBruteForceOnTheSampleLists) {
  prove(build({std::string(TAMIS_SOURCE_DIR) + "/examples/lists"}, 1), 150, 1);
}

// A word that most names hold has far more postings than a query touches names: those are then asked instead.
TEST(Candidates, EqualBruteForceWhereOneWordIsInMostNames) {
  constexpr std::string_view kSyllables[] = {"ba",  "dor", "gel", "fin", "kas", "lum",
                                             "mer", "nat", "pol", "rus", "sav", "tig"};
  std::mt19937 random(3);
  const auto word = [&] {
    std::string out;
    for (auto left = 2 + random() % 2; left > 0; --left) out += kSyllables[random() % std::size(kSyllables)];
    return out;
  };
  index::NameIndexBuilder builder;
  for (std::uint32_t id = 0; id < 3000; ++id) {
    std::string name = word() + " " + word();
    if (id % 8 != 0) name = "Mohammed " + name;
    if (id % 50 == 0) name = "Abdulrahman";
    if (id % 50 == 1) name = "Abdul Rahman " + word();
    builder.add(id, names::NameKind::kPerson, index::NameRank::kName, name);
  }
  index::IndexWriter writer;
  ASSERT_TRUE(builder.write(writer));
  auto file = index::IndexFile::open_memory(*writer.to_bytes(), "common");
  auto names = index::NameIndex::open(*file);
  prove({std::move(*file), std::move(*names)}, 150, 4);
}

// Listed words of another language are found by their concept.
TEST(Candidates, EqualBruteForceWhereWordsAreTranslated) {
  constexpr std::string_view kWords[][6] = {
      {"завод", "plant", "مصنع", "Fabrik", "εργοστάσιο", "zavoda"},
      {"механический", "mechanical", "mekhanicheskogo", "mécanique", "механичен", "میکانیک"},
      {"банк", "bank", "بنك", "banque", "τράπεζα", "банката"},
      {"Московский", "Moscow", "Moskau", "москвы", "موسكو", "moskovskii"},
      {"оборона", "defence", "دفاع", "Verteidigung", "άμυνας", "отбраната"},
      {"приборостроительный", "instrument", "making", "прибор", "Instrumente", "приладобудівний"}};
  constexpr std::string_view kNames[] = {"Zvezda", "Luch", "Меркурий", "Smith", "Иванов", "Abdulrahman"};
  std::mt19937 random(5);
  index::NameIndexBuilder builder;
  for (std::uint32_t id = 0; id < 1500; ++id) {
    std::string name(kNames[random() % std::size(kNames)]);
    for (auto left = 1 + random() % 4; left > 0; --left) {
      name += ' ';
      name += kWords[random() % std::size(kWords)][random() % 6];
    }
    builder.add(id, names::NameKind::kOrganization, index::NameRank::kName, name);
  }
  index::IndexWriter writer;
  ASSERT_TRUE(builder.write(writer));
  auto file = index::IndexFile::open_memory(*writer.to_bytes(), "translated");
  auto names = index::NameIndex::open(*file);
  // A name in one language finds the same in another.
  screen::PreparedName prepared;
  index::CandidateScratch scratch;
  std::vector<std::uint32_t> found;
  prepared.prepare("Verteidigung banque moskovskii");
  index::find_candidates(*names, prepared.words(), scratch, found);
  EXPECT_FALSE(found.empty());
  prove({std::move(*file), std::move(*names)}, 150, 6);
}

// Each name a brand and the words behind it, both written in one of three ways.
void prove_brands(std::span<const std::array<std::string_view, 3>> brands,
                  std::span<const std::array<std::string_view, 3>> rest, std::uint32_t count, unsigned seed) {
  std::mt19937 random(seed);
  index::NameIndexBuilder builder;
  for (std::uint32_t id = 0; id < count; ++id) {
    const auto way = random() % 3;
    std::string name(brands[random() % brands.size()][way]);
    name += way == 0 ? "" : " ";
    name += rest[random() % rest.size()][way];
    builder.add(id, names::NameKind::kOrganization, index::NameRank::kName, name);
  }
  index::IndexWriter writer;
  ASSERT_TRUE(builder.write(writer));
  auto file = index::IndexFile::open_memory(*writer.to_bytes(), "brands");
  auto names = index::NameIndex::open(*file);
  prove({std::move(*file), std::move(*names)}, 150, seed);
}

// A brand is two Latin words side by side, by any of its readings and one edit off, and the other way about.
TEST(Candidates, EqualBruteForceWhereBrandsAreReadInSeveralWays) {
  constexpr std::array<std::string_view, 3> kBrands[] = {{"华盛", "Wah Shing", "Hua Sheng"},
                                                         {"恒达", "Hang Tat", "Heng Daa"},
                                                         {"金龙", "Kam Lung", "Golden Dragon"},
                                                         {"浩翔", "Hao Xiang", "Ho Tseung"}};
  constexpr std::array<std::string_view, 3> kRest[] = {
      {"贸易有限公司", "Trading Ltd", "Trade Co"},
      {"国际物流有限公司", "International Logistics", "Logistics Ltd"},
      {"机械厂", "Machinery Plant", "Machine Works"}};
  prove_brands(kBrands, kRest, 600, 9);
}

TEST(Candidates, EqualBruteForceWhereBrandsAreInHangul) {
  constexpr std::array<std::string_view, 3> kBrands[] = {{"로은산", "Rounsan", "Roeunsan"},
                                                         {"고음", "Koum", "Goeum"},
                                                         {"금강", "Kumgang", "Geumgang"},
                                                         {"스은봉", "Suunbong", "Seueunbong"}};
  constexpr std::array<std::string_view, 3> kRest[] = {{"무역회사", "Trading Corporation", "Trade Co"},
                                                       {"은행", "Bank", "Banking Corporation"},
                                                       {"기계공장", "Machine Plant", "Machinery Works"}};
  prove_brands(kBrands, kRest, 400, 10);
}

// A translated name is found though a word of it is in no table; a name of a person in the same script needs more.
TEST(Candidates, TranslatedQueriesAreFoundByLess) {
  const auto found = [](std::string_view listed, names::NameKind kind, std::string_view query) {
    index::NameIndexBuilder builder;
    builder.add(0, kind, index::NameRank::kName, std::string(listed));
    for (std::uint32_t i = 1; i <= 64; ++i)
      builder.add(i, kind, index::NameRank::kName,
                  std::string(1, static_cast<char>('a' + i % 26)) + "orvand " + std::to_string(1000 + i));
    index::IndexWriter writer;
    EXPECT_TRUE(builder.write(writer));
    auto file = index::IndexFile::open_memory(*writer.to_bytes(), "translated");
    auto names = index::NameIndex::open(*file);
    screen::PreparedName prepared;
    prepared.prepare(query);
    index::CandidateScratch scratch;
    std::vector<std::uint32_t> out;
    index::find_candidates(*names, prepared.words(), scratch, out);
    return std::find(out.begin(), out.end(), 0U) != out.end();
  };
  constexpr auto kBody = names::NameKind::kOrganization;
  EXPECT_TRUE(found("Industrial Bank", kBody, "Βιομηχανική Τράπεζα Ζωρβαλιτσουνέων Μπρεκεδόντων"));
  EXPECT_TRUE(found("Промышленный торговый банк брекедонцев", kBody, "Industrial Trade Bank of Xyqwert"));
  EXPECT_FALSE(found("Ivan Petrov", names::NameKind::kPerson, "Иван Зорвальчунцев"));
  constexpr auto kPerson = names::NameKind::kPerson;
  EXPECT_TRUE(found("ماريان حويك", kPerson, "Marianne Hoayek")) << "one of two words in another script";
  EXPECT_TRUE(found("יעל אלימלך", kPerson, "Yael Hoayek"));
  EXPECT_TRUE(found("Зорвальчунец Тарас", kPerson, "Taras Hoayek"));
  EXPECT_FALSE(found("Marianne Zorvalch", kPerson, "Marianne Hoayek")) << "in one script";
  EXPECT_FALSE(found("ماريان حويك زغير", kPerson, "Marianne Hoayek Zaghbi")) << "one of three";
}

TEST(Candidates, EqualBruteForceOnTheOfficialLists) {
  const auto un = test::shared_path("lists/current/un");
  const auto uk = test::shared_path("lists/current/uk");
  if (!un || !uk) GTEST_SKIP() << "shared lists are not here";
  prove(build({*un, *uk}, 7), 60, 2);
}

}  // namespace
}  // namespace tamis

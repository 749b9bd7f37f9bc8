// Which records of several lists are one party: by how much their names tell, among as many others as lists hold.
#include "documents/listed/listed_identity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

// Two lists; the second holds some thousand others, since what is common among few is rare among many.
Index two_lists() {
  const auto folder =
      std::filesystem::temp_directory_path() / ("tamis_identity_" + std::to_string(std::random_device{}()));
  std::filesystem::create_directory(folder);
  std::ofstream(folder / "one.csv") << "id,schema,name,alias,birth_date,country\n"
                                       "a,Person,Mustafa Fadhil Karim,Hassan Ali,,\n"
                                       "b,Person,Dmitri Peskov,,,ru\n"
                                       "c,Person,Ahmed Ali,,1970-05-03,\n"
                                       "d,Person,Mohamed Ali,,1935,sy\n";
  std::ofstream other(folder / "other.csv");
  other << "id,schema,name,alias,birth_date,country\n"
           "a,Person,Hassan Dahir Ali Mahmud,,,\n"
           "b,Person,Dmitriy Sergeevich Peskov,Dmitri S Peskov,,ru\n"
           "c,Person,Ali Ahmed,,1970-05-03,\n"
           "d,Person,Mohamed Ali,,1935,so\n";
  std::string name = "Aaaa";
  for (int i = 0; i < 8200; ++i) {
    other << "x" << i << ",Person,Q" << name << " Z" << name << ",,,\n";
    for (std::size_t at = name.size(); at-- > 0;) {
      if (name[at] != 'z' && name[at] != 'Z') {
        ++name[at];
        break;
      }
      name[at] = at == 0 ? 'A' : 'a';
    }
  }
  other.close();
  Index index = screen::compile_lists({folder.string()});
  std::filesystem::remove_all(folder);
  return index;
}

// Rows of the parties that the records of the two lists make of which `name` may be one, one party a word: "a+a" one
// of both lists.
std::vector<std::string> parties_of(std::string_view name) {
  static const Index kIndex = two_lists();
  const Screener screener(kIndex, {.cutoff = 0.01, .limit = 20});
  Scratch scratch;
  Query query;
  query.schema = "Person";
  query.names = {std::string(name)};
  std::vector<std::string> parties;
  for (const ListedParty& party : group_records(kIndex, screener.screen(query, scratch).matches, {})) {
    std::string rows;
    for (const Match& record : party.records)
      rows += (rows.empty() ? "" : "+") + record.id.substr(record.id.find_last_of('-') + 1);
    parties.push_back(rows);
  }
  std::sort(parties.begin(), parties.end());
  return parties;
}

using Rows = std::vector<std::string>;

TEST(ListedIdentity, CommonNamesAloneMakeNoParty) { EXPECT_EQ(parties_of("Hassan Ali"), (Rows{"a", "a"})); }

TEST(ListedIdentity, ARareNameDoes) { EXPECT_EQ(parties_of("Dmitri Peskov"), (Rows{"b+b"})); }

TEST(ListedIdentity, SoDoesADayOfBirth) { EXPECT_EQ(parties_of("Ahmed Ali"), (Rows{"c+c"})); }

TEST(ListedIdentity, AYearOfBirthDoesNotWhereCountriesDiffer) {
  const Rows parties = parties_of("Mohamed Ali");
  EXPECT_EQ(std::count(parties.begin(), parties.end(), "d"), 2);
}

// Ids of the lists' rows that the page's only listed person is taken for.
Rows rows_of(const Index& index, std::string_view text) {
  const DocumentReader reader(index, {});
  DocumentScratch scratch;
  const Document document = reader.read(text, {}, scratch).value();  // throws what fails the test
  Rows rows;
  for (const Referent& referent : document.referents) {
    if (referent.status != ListedStatus::kHit) continue;
    for (const Match& match : referent.listed)
      rows.push_back(match.id.substr(match.id.find_last_of('-') + 1));
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

TEST(ListedIdentity, WhomTheNewsKnowIsNoNamesake) {
  const Index index = screen::compile_csv(
      "id,schema,name,alias,birth_date,country,position\n"
      "spokesman,Person,Dmitry Sergeyevich Peskov,Dmitry Peskov,1967-10-17,ru,Spokesman of the President\n"
      "envoy,Person,Dmitry Peskov,,1975-12-26,ru,\n"
      "basketball,Person,Dzmitry Yurievich Baskau,Dmitry Baskov,,by,\n");
  EXPECT_EQ(rows_of(index, "克里姆林宫发言人佩斯科夫周二在莫斯科表示，会谈是友好的。"), (Rows{"spokesman"}));
}

}  // namespace
}  // namespace tamis::documents

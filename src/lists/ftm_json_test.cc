#include <gtest/gtest.h>
#include <simdjson.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "lists/testing.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

using Strings = std::vector<std::string>;

std::vector<Input> inputs_of(const std::vector<std::pair<std::string, std::string>>& files) {
  std::vector<Input> inputs;
  for (const auto& [name, bytes] : files) inputs.push_back(Input{name, bytes});
  return inputs;
}

struct Read : ReadList {
  explicit Read(const std::vector<std::pair<std::string, std::string>>& files)
      : ReadList("ftm_json", inputs_of(files)) {}
  explicit Read(const std::string& json) : Read({{"feeds/test.entities.ftm.json", json}}) {}

  [[nodiscard]] std::string message(std::string_view code) const {
    const Issue* first = issue(code);
    return first == nullptr ? std::string() : first->message;
  }
};

std::string person(const std::string& id, const std::string& name, const std::string& more = {}) {
  return R"({"id":")" + id + R"(","schema":"Person","properties":{"name":[")" + name + R"("])" + more +
         R"(},"datasets":["list_a","list_b"],"referents":[],"last_change":"2024-05-06T07:08:09",)"
         R"("last_seen":"2024-06-01T00:00:00"})" +
         "\n";
}

const char* const kSanction =
    R"({"id":"s-1","schema":"Sanction","properties":{"entity":["NK-1"],"program":["RUS"],)"
    R"("authority":["OFAC"],)"
    R"("startDate":["2022-02-24"],"reason":["for & because"]},"datasets":["list_b"],)"
    R"("last_change":"2023-01-02T00:00:00"})"
    "\n";

TEST(FtmJson, FoldsSanctionsIntoTheirTargetWhereverTheyStand) {
  for (const std::string& json :
       {person("NK-1", "Ivan Petrov") + kSanction, kSanction + person("NK-1", "Ivan Petrov")}) {
    const Read read(json);
    ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
    ASSERT_EQ(read.found.entities.size(), 1U);
    const model::Entity& entity = read.found.entities[0];
    ASSERT_EQ(entity.sources.size(), 2U);
    EXPECT_EQ(entity.sources[0].dataset, "list_a");
    EXPECT_EQ(entity.sources[0].date, "2024-05-06");
    ASSERT_EQ(entity.listings.size(), 1U);
    EXPECT_EQ(entity.listings[0].id, "s-1");
    EXPECT_EQ(entity.sources[entity.listings[0].source].dataset, "list_b") << "a sanction's own list";
    std::map<std::string, std::string> values;
    for (const model::Value& value : entity.listings[0].values) values[value.property] = value.value;
    EXPECT_EQ(values, (std::map<std::string, std::string>{{"program", "RUS"},
                                                          {"authority", "OFAC"},
                                                          {"startDate", "2022-02-24"},
                                                          {"reason", "for & because"}}));
  }
}

TEST(FtmJson, KeepsASanctionWithoutTargetAndSaysSo) {
  const Read read(person("NK-2", "Somebody Else") + kSanction);
  EXPECT_EQ(read.issues("orphan_sanction"), 1U);
  ASSERT_NE(read.entity("s-1"), nullptr);
  EXPECT_EQ(read.all("s-1", "entity"), Strings{"NK-1"});
}

TEST(FtmJson, KeepsEdgesAndAddressesAndGivesDocumentNumbersToTheHolder) {
  const Read read(
      R"({"id":"p-1","schema":"Passport","properties":{"holder":["NK-1"],"number":["K123456"],)"
      R"("country":["ru"]},"datasets":["list_a"]})"
      "\n"
      R"({"id":"i-1","schema":"Identification","properties":{"holder":["NK-1"],"number":["ID-9"],)"
      R"("type":["card"]},"datasets":["list_a"]})"
      "\n" +
      person("NK-1", "Ivan Petrov") +
      R"({"id":"o-1","schema":"Ownership","properties":{"owner":["NK-1"],"asset":["NK-7"],)"
      R"("percentage":["51"]},"datasets":["list_a"]})"
      "\n"
      R"({"id":"a-1","schema":"Address","properties":{"full":["Street 1"]},"datasets":["list_a"]})"
      "\n");
  EXPECT_EQ(read.found.entities.size(), 5U);
  EXPECT_EQ(read.all("NK-1", "passportNumber"), Strings{"K123456"});
  EXPECT_EQ(read.all("NK-1", "idNumber"), Strings{"ID-9"});
  EXPECT_EQ(read.all("p-1", "number"), Strings{"K123456"}) << "kept as it was, too";
  EXPECT_EQ(read.all("o-1", "owner"), Strings{"NK-1"});
  EXPECT_EQ(read.all("o-1", "asset"), Strings{"NK-7"});
  EXPECT_EQ(read.all("a-1", "full"), Strings{"Street 1"});
  EXPECT_TRUE(read.found.issues.empty());
}

TEST(FtmJson, RepairsNamesAndKeepsEverythingElseAsItStands) {
  const Read read(R"({"id":"x","schema":"Person","caption":"Shown","properties":{"name":["Влади мир Путин",)"
                  R"("Plain Name","Plain Name"],)"
                  R"("alias":["А&amp;B"],"birthDate":["1952-10-07T00:00:00"],"deathDate":["someday"],)"
                  R"("weight":[80.5],"notes":["a  b"]},)"
                  R"("referents":["ofac-1","eu-2"],"datasets":["l"]})"
                  "\n");
  EXPECT_EQ(read.all("x", "name"), (Strings{"Владимир Путин", "Plain Name"}));
  EXPECT_EQ(read.entity("x")->values[0].original, "Влади мир Путин");
  EXPECT_EQ(read.all("x", "birthDate"), Strings{"1952-10-07"});
  EXPECT_EQ(read.all("x", "deathDate"), Strings{"someday"});
  EXPECT_EQ(read.issues("bad_date"), 1U);
  EXPECT_EQ(read.all("x", "weight"), Strings{"80.5"});
  EXPECT_EQ(read.all("x", "notes"), Strings{"a  b"});
  EXPECT_EQ(read.entity("x")->referents, (Strings{"ofac-1", "eu-2"}));
  EXPECT_EQ(read.entity("x")->caption, "Shown");
}

TEST(FtmJson, AppliesADelta) {
  const std::string base =
      person("NK-1", "Stays") + person("NK-2", "Goes") + person("NK-3", "Old Name") + kSanction;
  const std::string delta =
      R"({"op":"DEL","entity":{"id":"NK-2"}})"
      "\n"
      R"({"op":"MOD","entity":{"id":"NK-3","schema":"Person","properties":{"name":["New Name"]},)"
      R"("datasets":["list_a"]}})"
      "\n"
      R"({"op":"ADD","entity":{"id":"NK-4","schema":"Person","properties":{"name":["Comes"]},)"
      R"("datasets":["list_a"]}})"
      "\n"
      R"({"op":"ADD","entity":{"id":"s-2","schema":"Sanction","properties":{"entity":["NK-1"],)"
      R"("program":["NEW"]},"datasets":["list_a"]}})"
      "\n"
      R"({"op":"MOD","entity":{"id":"s-1","schema":"Sanction","properties":{"entity":["NK-4"],)"
      R"("program":["MOVED"]},"datasets":["list_a"]}})"
      "\n"
      R"({"op":"DEL","entity":{"id":"NK-99"}})"
      "\n";
  for (const bool delta_first : {false, true}) {
    std::vector<std::pair<std::string, std::string>> files{{"entities.ftm.json", base},
                                                           {"entities.delta.json", delta}};
    if (delta_first) std::swap(files[0], files[1]);
    const Read read(files);
    ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
    EXPECT_EQ(read.found.entities.size(), 3U);
    EXPECT_EQ(read.entity("NK-2"), nullptr);
    EXPECT_EQ(read.all("NK-3", "name"), Strings{"New Name"});
    EXPECT_EQ(read.all("NK-4", "name"), Strings{"Comes"});
    ASSERT_EQ(read.entity("NK-1")->listings.size(), 1U) << "the new sanction; the old one moved to NK-4";
    EXPECT_EQ(read.entity("NK-1")->listings[0].id, "s-2");
    ASSERT_EQ(read.entity("NK-4")->listings.size(), 1U);
    EXPECT_EQ(read.entity("NK-4")->listings[0].values[0].value, "MOVED");
    EXPECT_EQ(read.message("delta_applied"), "by the delta 2 entities were added, 2 replaced and 1 removed");
    EXPECT_EQ(read.issues("delta_unknown_id"), 1U);
  }
}

TEST(FtmJson, LaterDeltasWin) {
  const auto line = [](const std::string& op, const std::string& name) {
    return R"({"op":")" + op + R"(","entity":{"id":"NK-1","schema":"Person","properties":{"name":[")" + name +
           R"("]},"datasets":["a"]}})" + "\n";
  };
  const Read read({{"b.entities.ftm.json", person("NK-1", "First")},
                   {"1.entities.delta.json", line("MOD", "Second")},
                   {"2.entities.delta.json", line("MOD", "Third")}});
  EXPECT_EQ(read.all("NK-1", "name"), Strings{"Third"});
  const Read gone({{"b.entities.ftm.json", person("NK-1", "First")},
                   {"1.entities.delta.json", line("MOD", "Second")},
                   {"2.entities.delta.json", R"({"op":"DEL","entity":{"id":"NK-1"}})"}});
  EXPECT_TRUE(gone.found.entities.empty());
}

TEST(FtmJson, ReadsADeltaAloneWithAWarning) {
  const std::vector<std::pair<std::string, std::string>> files{
      {"entities.delta.json",
       R"({"op":"ADD","entity":{"id":"NK-4","schema":"Person","properties":{"name":["Comes"]},)"
       R"("datasets":["a"]}})"
       "\n"}};
  const Read read(files);
  EXPECT_EQ(read.found.entities.size(), 1U);
  EXPECT_EQ(read.issues("delta_without_base"), 1U);
}

TEST(FtmJson, JoinsWhatTwoFeedsSayOfOneEntity) {
  const Read read(
      {{"a.entities.ftm.json", person("NK-1", "One Name") + person("NK-2", "Alone")},
       {"b.entities.ftm.json",
        R"({"id":"NK-1","schema":"Person","properties":{"name":["Other Name"],"topics":["role.pep"]},)"
        R"("datasets":["peps"]})"
        "\n"}});
  EXPECT_EQ(read.found.entities.size(), 2U);
  EXPECT_EQ(read.all("NK-1", "name"), (Strings{"One Name", "Other Name"}));
  EXPECT_EQ(read.all("NK-1", "topics"), Strings{"role.pep"});
  EXPECT_EQ(read.entity("NK-1")->sources.size(), 3U);
}

TEST(FtmJson, GivesOneSnapshotADatasetAndNamesFilesWithoutOne) {
  const Read read(person("NK-1", "A") + R"({"id":"n","schema":"Company","properties":{"name":["N"]}})" +
                  "\n");
  ASSERT_EQ(read.snapshots->size(), 3U);
  EXPECT_EQ((*read.snapshots)[0].dataset, "list_a");
  EXPECT_EQ((*read.snapshots)[0].date, "2024-06-01");
  EXPECT_EQ((*read.snapshots)[0].records, 1U);
  EXPECT_EQ((*read.snapshots)[2].dataset, "test") << "the file's name";
}

TEST(FtmJson, ReportsLinesThatAreNoEntity) {
  const Read read(person("NK-1", "A") + "{broken\n" + R"({"id":"x","properties":{}})" + "\n\n" +
                  R"({"schema":"Person"})" + "\n" +
                  R"({"id":"y","schema":"Dragon","properties":{"name":["Z"]},"datasets":["l"]})" + "\n");
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  EXPECT_EQ(read.issues("bad_line"), 3U);
  EXPECT_EQ(read.issues("unknown_schema"), 1U);
  EXPECT_EQ(read.found.entities.size(), 2U);
}

TEST(FtmJson, RefusesWhatIsCutOffOrForeign) {
  const std::string whole = person("NK-1", "A") + person("NK-2", "B");
  for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
    const std::string part = whole.substr(0, size);
    const bool ends_a_line = size > 0 && (part.back() == '\n' || whole[size] == '\n');
    EXPECT_EQ(Read(part).snapshots.has_value(), ends_a_line) << size;
  }
  EXPECT_EQ(Read(whole.substr(0, whole.size() - 30)).snapshots.error().code, ErrorCode::kTruncated);
  EXPECT_EQ(Read("<html></html>").snapshots.error().code, ErrorCode::kFormat);
}

TEST(FtmJson, ALineOfManyValuesCostsNoMoreThanItsLength) {
  std::string names;
  for (int i = 0; i < 200000; ++i) names += "\"Name " + std::to_string(i % 150000) + "\",";
  names.back() = ']';
  const Read read("{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"alias\":[" + names +
                  "},\"datasets\":[\"a\"]}\n");
  EXPECT_EQ(read.all("x", "alias").size(), 150000U);
}

// Every property value of the file arrives: in the entity, or in a listing of the entity a sanction names.
TEST(FtmJson, LosesNothingOfARealGraph) {
  for (const char* const name : {"ftm/zala.entities.ftm.json", "ftm/parteispenden.entities.ftm.json"}) {
    TAMIS_SHARED_OR_SKIP(path, name);
    const Result<base::MappedFile> file = base::MappedFile::open(path);
    ASSERT_TRUE(file);
    const Input input{path, file->bytes()};
    Collector found;
    const auto snapshots = find_format("ftm_json")->read(std::span(&input, 1), found);
    ASSERT_TRUE(snapshots) << snapshots.error().to_string();
    std::set<std::string> have;
    for (const model::Entity& entity : found.entities) {
      for (const model::Value& value : entity.values) {
        have.insert(entity.id + "|" + value.property + "|" +
                    (value.original.empty() ? value.value : value.original));
      }
      for (const model::Listing& listing : entity.listings) {
        for (const model::Value& value : listing.values) {
          have.insert(listing.id + "|" + value.property + "|" +
                      (value.original.empty() ? value.value : value.original));
        }
      }
    }
    simdjson::dom::parser parser;
    std::size_t lines = 0;
    std::string_view rest = file->bytes();
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const simdjson::padded_string line(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      simdjson::dom::element entity;
      ASSERT_EQ(parser.parse(line).get(entity), simdjson::SUCCESS);
      ++lines;
      const auto id = std::string(entity["id"].get_string().value());
      const bool sanction = entity["schema"].get_string().value() == "Sanction";
      for (const auto property : simdjson::dom::object(entity["properties"])) {
        if (sanction && property.key == "entity") continue;
        for (const auto value : simdjson::dom::array(property.value)) {
          EXPECT_TRUE(have.contains(id + "|" + std::string(property.key) + "|" +
                                    std::string(std::string_view(value))))
              << id << " " << property.key << " " << std::string_view(value);
        }
      }
    }
    EXPECT_EQ(lines, std::string_view(name).find("zala") != std::string_view::npos ? 91U : 475U);
  }
}

}  // namespace
}  // namespace tamis::lists

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "lists/csv_columns.h"
#include "lists/testing.h"
#include "test/temporary_path.h"

namespace tamis::lists {
namespace {

using Strings = std::vector<std::string>;

std::vector<Input> files_of(const std::string& csv, const std::string& toml) {
  std::vector<Input> inputs{Input{"no-such-folder/House List.csv", csv}};
  if (!toml.empty()) inputs.push_back(Input{"no-such-folder/House List.toml", toml});
  return inputs;
}

struct Read : ReadList {
  explicit Read(const std::string& csv, const std::string& toml = {})
      : ReadList("own_csv", files_of(csv, toml)) {}
};

TEST(CsvColumns, FoldsSpellings) {
  EXPECT_EQ(column_key(" Date_of-Birth "), "dateofbirth");
  EXPECT_EQ(column_key("PRÉNOM"), "prenom");
  EXPECT_EQ(column_key("Straße"), "strasse");
  EXPECT_EQ(column_key(column_key("\u03D2x")), column_key("\u03D2x")) << "a compatibility capital";
  EXPECT_EQ(column_key("\xFF\xFE"), "");
  for (const char* const header :
       {"DOB", "Date of Birth", "birth_date", "Geburtsdatum", "Fecha de Nacimiento", "дата рождения"}) {
    EXPECT_EQ(canonical_column(header), "birthDate") << header;
  }
  EXPECT_EQ(canonical_column("Full Name"), "name");
  EXPECT_EQ(canonical_column("first name"), "firstName");
  EXPECT_EQ(canonical_column("Last Name"), "lastName");
  EXPECT_EQ(canonical_column("nombre"), "name");
  EXPECT_EQ(canonical_column("shoe size"), "");
  EXPECT_EQ(schema_of_word("Individual"), "Person");
  EXPECT_EQ(schema_of_word("SHIP"), "Vessel");
  EXPECT_EQ(schema_of_word("dragon"), "");
}

TEST(CsvColumns, TellsASurnameFromAWholeName) {
  const Strings whole{"nom", "date de naissance"}, parts{"Nom", "Prénom"}, spanish{"Nombre", "Apellidos"};
  EXPECT_EQ(canonical_columns(whole), (std::vector<std::string_view>{"name", "birthDate"}));
  EXPECT_EQ(canonical_columns(parts), (std::vector<std::string_view>{"lastName", "firstName"}));
  EXPECT_EQ(canonical_columns(spanish), (std::vector<std::string_view>{"firstName", "lastName"}));
  EXPECT_TRUE(names_somebody(canonical_columns(parts)));
  const Strings none{"id", "country"};
  EXPECT_FALSE(names_somebody(canonical_columns(none)));
}

TEST(OwnCsv, ReadsTheUsualColumns) {
  const Read read(
      "id,schema,name,alias,birth_date,gender,country,nationality,address,identifiers,program,notes\n"
      "7,Person,Ivan Petrov,\"Ivan P.; Иван Петров\",1948-05-03,m,Russia,ru;by,\"Street 1; Street 2\","
      "\"passport: K1234567; IMO 9187629; ABC-99\",House rules,\"a note; with a semicolon\"\n");
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  EXPECT_EQ((*read.snapshots)[0].dataset, "house_list");
  ASSERT_EQ(read.found.entities.size(), 1U);
  EXPECT_EQ(read.found.entities[0].id, "house_list-7");
  EXPECT_EQ(read.found.entities[0].schema, "Person");
  EXPECT_EQ(read.all("name"), Strings{"Ivan Petrov"});
  EXPECT_EQ(read.all("alias"), (Strings{"Ivan P.", "Иван Петров"}));
  EXPECT_EQ(read.all("birthDate"), Strings{"1948-05-03"});
  EXPECT_EQ(read.all("gender"), Strings{"male"});
  EXPECT_EQ(read.all("country"), Strings{"ru"});
  EXPECT_EQ(read.all("nationality"), (Strings{"ru", "by"}));
  EXPECT_EQ(read.all("address"), (Strings{"Street 1", "Street 2"}));
  EXPECT_EQ(read.all("passportNumber"), Strings{"K1234567"});
  EXPECT_EQ(read.all("idNumber"), (Strings{"IMO 9187629", "ABC-99"}))
      << "a person has no IMO number of its own";
  EXPECT_EQ(read.all("notes"), Strings{"a note; with a semicolon"});
  EXPECT_EQ(read.listing("program"), Strings{"House rules"});
}

TEST(OwnCsv, ReadsASpreadsheetInAnotherLanguage) {
  const Read read(
      "\xEF\xBB\xBFsep=;\r\nKunden-Nr;Nachname;Vorname;Geburtsdatum;Staatsangehörigkeit;PLZ;Ort;Straße\r\n"
      "7;Müller;Jürgen;3.5.1948;Deutschland;10115;Berlin;Hauptstr. 1\r\n;;;;;;;\r\n");
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  ASSERT_EQ(read.found.entities.size(), 1U) << "an empty row is no record";
  EXPECT_EQ((*read.snapshots)[0].records, 1U);
  EXPECT_EQ(read.found.entities[0].schema, "Person") << "only persons have a given name";
  EXPECT_EQ(read.all("name"), Strings{"Jürgen Müller"});
  EXPECT_EQ(read.all("birthDate"), Strings{"1948-05-03"});
  EXPECT_EQ(read.all("nationality"), Strings{"de"});
  EXPECT_EQ(read.all("address"), Strings{"Hauptstr. 1, 10115 Berlin"});
  EXPECT_TRUE(read.found.issues.empty());
}

TEST(OwnCsv, TakesColumnsAndDefaultsFromTheSettings) {
  const Read read("ref|vor|nach|when|doc\n1|Anna|Levi|05/03/1948|X123456\n",
                  "dataset = \"house\"\ntitle = \"House list\"\ndate = \"2026-01-02\"\nseparator = \"|\"\n"
                  "date_order = \"month_first\"\n[columns]\nid = \"ref\"\nname = [\"vor\", "
                  "\"nach\"]\nbirthDate = \"when\"\n"
                  "passport = \"doc\"\n[defaults]\nschema = \"Person\"\ntopics = [\"poi\", "
                  "\"crime\"]\nprogram = \"Internal\"\n"
                  "authority = \"Compliance\"\n");
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  EXPECT_EQ((*read.snapshots)[0].dataset, "house");
  EXPECT_EQ((*read.snapshots)[0].title, "House list");
  EXPECT_EQ((*read.snapshots)[0].date, "2026-01-02");
  EXPECT_EQ(read.found.entities.at(0).id, "house-1");
  EXPECT_EQ(read.all("name"), Strings{"Anna Levi"});
  EXPECT_EQ(read.all("birthDate"), Strings{"1948-05-03"});
  EXPECT_EQ(read.all("passportNumber"), Strings{"X123456"});
  EXPECT_EQ(read.all("topics"), (Strings{"poi", "crime"}));
  EXPECT_EQ(read.listing("authority"), Strings{"Compliance"});
}

TEST(OwnCsv, FindsTheSettingsBesideTheList) {
  const std::filesystem::path folder = std::filesystem::path(test::temporary_path("own_csv_test"));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "x.toml") << "dataset = \"beside\"\n[columns]\nname = \"Wer\"\n";
  const std::string path = (folder / "x.csv").string();
  const Input input{path, "Nr,Wer\n1,Anna\n"};
  const auto recognised = recognize(input);
  ASSERT_TRUE(recognised) << "the header alone says nothing, the file beside does";
  EXPECT_EQ(recognised->format->id, "own_csv");
  Collector found;
  const auto snapshots = recognised->format->read(std::span(&input, 1), found);
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(snapshots) << snapshots.error().to_string();
  EXPECT_EQ((*snapshots)[0].dataset, "beside");
  EXPECT_EQ(found.entities.at(0).first("name"), "Anna");
}

TEST(OwnCsv, SettingsThatCannotBeMeantAreErrors) {
  const auto error = [](const std::string& toml) {
    const Read read("id,name\n1,A\n", toml);
    return read.snapshots ? std::string("accepted") : read.snapshots.error().to_string();
  };
  EXPECT_NE(error("dataset = ").find("TOML"), std::string::npos);
  EXPECT_NE(error("datset = \"x\"").find("unknown key \"datset\""), std::string::npos);
  EXPECT_NE(error("dataset = \"Not Good\"").find("a-z"), std::string::npos);
  EXPECT_NE(error("separator = \"::\"").find("one character"), std::string::npos);
  EXPECT_NE(error("date_order = \"sideways\"").find("day_first"), std::string::npos);
  EXPECT_NE(error("[columns]\nname = \"Nobody\"").find("\"Nobody\""), std::string::npos);
  EXPECT_NE(error("[columns]\nname = 7").find("[columns]"), std::string::npos);
  EXPECT_NE(error("title = \"Häuser\" # für uns\nwer = \"é\"").find("unknown key \"wer\""),
            std::string::npos);
  EXPECT_NE(error("\ntitleд\u0430 = 1").find(":2"), std::string::npos) << "toml++ 3.3 must not see this";
  EXPECT_NE(error("title = \"\"\"\\\n é\"\"\"").find("several lines"), std::string::npos);
  EXPECT_NE(error("title = \"x\"\n[|columns]").find(":2"), std::string::npos)
      << "toml++ 3.3 must not see this";
  EXPECT_NE(error("\n\ntitle = 7").find(":3"), std::string::npos) << "the line is named";
}

TEST(OwnCsv, KeepsWhatItDoesNotUnderstandAsNotes) {
  const Read read("name,Shoe size,dob\nAnna Levi,38,unknown-ish\nBo,\"a, b\",1970,extra\n");
  EXPECT_EQ(read.issues("unknown_column"), 1U);
  EXPECT_EQ(read.issues("bad_date"), 1U);
  EXPECT_EQ(read.all("notes"), (Strings{"birthDate: unknown-ish", "Shoe size: 38"}));
  EXPECT_EQ(read.issues("extra_cells"), 1U);
  EXPECT_EQ(read.all("notes", 1), (Strings{"Shoe size: a, b", "extra"}));
}

TEST(OwnCsv, MakesIdsThatLastAndStayApart) {
  const Read read("name,dob\nAnna Levi,1970\nAnna Levi,1980\nAnna Levi,1970\n");
  ASSERT_EQ(read.found.entities.size(), 3U);
  EXPECT_NE(read.found.entities[0].id, read.found.entities[1].id);
  EXPECT_EQ(read.found.entities[2].id, read.found.entities[0].id + "-2");
  EXPECT_EQ(read.issues("same_id"), 1U);
  EXPECT_EQ(Read("dob,name\n1970,Anna Levi\n").found.entities.at(0).id, read.found.entities[0].id);
}

TEST(OwnCsv, TakesAnEntryThatHasOnlyANumber) {
  const Read read(
      "id,type,name,wallet,imo\n1,CryptoWallet,,0x098b716b8aaf21512996dc57eb0615e2383e2f96,\n2,vessel,,,IMO "
      "9187629\n3,person,,,\n");
  EXPECT_EQ(read.found.entities.size(), 2U);
  EXPECT_EQ(read.all("imoNumber", 1), Strings{"9187629"});
  EXPECT_EQ(read.issues("no_name"), 1U);
}

TEST(OwnCsv, ReportsRowsThatCannotBeRead) {
  const Read read("id,name\n1,A\n2,\"lost quote\n3,B\n");
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  EXPECT_EQ(read.issues("bad_row"), 1U);
  EXPECT_EQ((*read.snapshots)[0].records, 3U);
  EXPECT_EQ(read.found.entities.size(), 2U);
}

TEST(OwnCsv, RefusesWhatIsNoListInUtf8) {
  const auto code = [](const std::string& csv) {
    const Read read(csv);
    return read.snapshots ? std::string("accepted")
                          : std::string(error_code_name(read.snapshots.error().code));
  };
  EXPECT_EQ(code(""), "truncated");
  EXPECT_EQ(code("id,colour\n1,red\n"), "format");
  EXPECT_EQ(code(std::string("\xFF\xFE") + "i"), "format");
  const Read latin("id,name\n1,A\n2,M\xFCller\n");
  ASSERT_FALSE(latin.snapshots);
  EXPECT_EQ(latin.snapshots.error().where.line, 3);
  EXPECT_EQ(latin.snapshots.error().where.byte_offset, 15);
  std::string quotes = "id,name\n";
  for (int i = 0; i < 500; ++i) quotes += "\"\"\"\n\n";
  EXPECT_FALSE(recognize(Input{"x.csv", "just some prose, with a comma\n"}));
  EXPECT_FALSE(recognize(Input{"x.txt", "not a list at all"}));
}

TEST(OwnCsv, ReadsOpenSanctionsSimpleTargets) {
  const Read read(
      "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\",\"countries\",\"addresses\",\"identifiers\","
      "\"sanctions\",\"phones\","
      "\"emails\",\"program_ids\",\"dataset\",\"first_seen\",\"last_seen\",\"last_change\"\n"
      "\"NK-1\",\"Company\",\"Acme LLC\",\"\"\"Acme; Ltd\"\"\",\"\",\"ru;by\",\"Street "
      "1\",\"7707083893\",\"RUS - 2022\",\"+7 1\",\"a@b.c\","
      "\"US-RUS\",\"US OFAC\",\"2023\",\"2024\",\"2024\"\n");
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  EXPECT_EQ(read.found.entities.at(0).schema, "Company");
  EXPECT_EQ(read.all("country"), (Strings{"ru", "by"}));
  EXPECT_EQ(read.all("innCode"), Strings{"7707083893"});
  EXPECT_EQ(read.listing("programId"), Strings{"US-RUS"});
  EXPECT_TRUE(read.found.issues.empty()) << read.found.issues[0].message;
}

}  // namespace
}  // namespace tamis::lists

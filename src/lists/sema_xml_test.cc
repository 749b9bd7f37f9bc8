#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "lists/testing.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

using Strings = std::vector<std::string>;

struct Read : ReadList {
  explicit Read(const std::string& records)
      : ReadList("sema_xml", "sema.xml",
                 "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<data-set>" + records +
                     "</data-set>") {}
};

std::string element(const std::string& tag, const std::string& text) {
  return text.empty() ? std::string() : "<" + tag + ">" + text + "</" + tag + ">";
}

std::string person(const std::string& last, const std::string& given, const std::string& aliases = {},
                   const std::string& birth = {}, const std::string& item = "1") {
  return "<record>" + element("Country", "Russia / Russie") + element("LastName", last) +
         element("GivenName", given) + element("Aliases", aliases) +
         element("DateOfBirthOrShipBuildDate", birth) + element("Schedule", "1, Part 1") +
         element("Item", item) + element("DateOfListing", "2022-02-24") + "</record>";
}

std::string other(const std::string& name, const std::string& aliases = {}) {
  return "<record>" + element("Country", "Iran") + element("EntityOrShip", name) +
         element("Aliases", aliases) + element("Schedule", "1, Part 2") + element("Item", "7") +
         element("DateOfListing", "2022-02-24") + "</record>";
}

Strings aliases_of_person(const std::string& cell) {
  return Read(person("PETROV", "Ivan Ivanovich", cell)).all("alias");
}
Strings aliases_of_firm(const std::string& cell) { return Read(other("Some Plant", cell)).all("alias"); }

TEST(SemaXml, ReadsAPerson) {
  const Read read(person("Levi ", " Anna", "", "1985-11-03"));
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  ASSERT_EQ(read.found.entities.size(), 1U);
  const model::Entity& entity = read.found.entities[0];
  EXPECT_EQ(entity.schema, "Person");
  EXPECT_EQ(entity.id.size(), std::string("ca-sema-").size() + 12);
  EXPECT_EQ(entity.id, Read(person("Levi", "Anna", "other", "1990", "99")).found.entities[0].id)
      << "schedule, country and name make the id, white space and the rest do not";
  EXPECT_NE(entity.id, Read(person("Levi", "Anne")).found.entities[0].id);
  EXPECT_EQ(read.all("name"), Strings{"Anna Levi"});
  EXPECT_EQ(read.all("firstName"), Strings{"Anna"});
  EXPECT_EQ(read.all("lastName"), Strings{"Levi"});
  EXPECT_EQ(read.all("birthDate"), Strings{"1985-11-03"});
  EXPECT_EQ(read.all("country"), Strings{}) << "\"Country\" is the regime, not where somebody is from";
  EXPECT_EQ(entity.sources[0].entry_id, "Russia, Schedule 1, Part 1, item 1");
  ASSERT_EQ(entity.listings.size(), 1U);
  const auto& values = entity.listings[0].values;
  EXPECT_TRUE(std::any_of(values.begin(), values.end(), [](const model::Value& value) {
    return value.property == "program" && value.value == "Russia";
  }));
}

TEST(SemaXml, TellsShipsFromEntities) {
  const Read ship(
      "<record><Country>Russia / Russie</Country><EntityOrShip>Sea Star</EntityOrShip>"
      "<TitleOrShip>Oil Tanker</TitleOrShip><ShipIMONumber>9187629</ShipIMONumber>"
      "<DateOfBirthOrShipBuildDate>1997</DateOfBirthOrShipBuildDate><Schedule>1.1</Schedule><Item>1</Item>"
      "<DateOfListing>2025-02-21</DateOfListing></record>");
  EXPECT_EQ(ship.found.entities.at(0).schema, "Vessel");
  EXPECT_EQ(ship.all("imoNumber"), Strings{"9187629"});
  EXPECT_EQ(ship.all("type"), Strings{"Oil Tanker"});
  EXPECT_EQ(ship.all("buildDate"), Strings{"1997"});
  EXPECT_EQ(Read(other("Some Plant")).found.entities.at(0).schema, "Organization");
}

TEST(SemaXml, SplitsAnAliasCellOfAPerson) {
  EXPECT_EQ(aliases_of_person("Nikolai Azarov, Микола Янович Азаров; Николай Азаров"),
            (Strings{"Nikolai Azarov", "Микола Янович Азаров", "Николай Азаров"}));
  EXPECT_EQ(aliases_of_person("Иван ПЕТРОВ / Iван ПЕТРЕНКО"), (Strings{"Иван ПЕТРОВ", "Іван ПЕТРЕНКО"}));
  EXPECT_EQ(aliases_of_person("Анна Пушкарева or Анна Шейман"), (Strings{"Анна Пушкарева", "Анна Шейман"}));
  EXPECT_EQ(aliases_of_person("Олександр Сауленко and Александр Сауленко"),
            (Strings{"Олександр Сауленко", "Александр Сауленко"}));
  EXPECT_EQ(aliases_of_person("(Юрий ГОВТВИН / Юрiй ГОВТВИН"), (Strings{"Юрий ГОВТВИН", "Юрій ГОВТВИН"}));
  EXPECT_EQ(aliases_of_person("Abbas Nilforoushan\n عباس نیلفروشان"),
            (Strings{"Abbas Nilforoushan", "عباس نیلفروشان"}));
  EXPECT_EQ(aliases_of_person("Mohamed El Tahir El Awad El\nAmin, Mohammed Al-Amin"),
            (Strings{"Mohamed El Tahir El Awad El Amin", "Mohammed Al-Amin"}))
      << "line breaks are wraps of the printed page";
}

TEST(SemaXml, KeepsTheLanguageThatALabelStates) {
  const Read read(
      person("BUBICH", "Yevgeny Valerievich", "Belarussian: Яўген Бубіч, Russian\xC2\xA0: Евгений Бубич"));
  EXPECT_EQ(read.all("alias"), (Strings{"Яўген Бубіч", "Евгений Бубич"}));
  for (const model::Value& value : read.found.entities.at(0).values) {
    if (value.value == "Яўген Бубіч") {
      EXPECT_EQ(value.language, "bel");
    }
    if (value.value == "Евгений Бубич") {
      EXPECT_EQ(value.language, "rus");
    }
  }
}

TEST(SemaXml, DoesNotLetHalfANameStandForThePerson) {
  const Read spelling(person("BIDYOVKA", "Vladimir Anatolyevich", "BIDEVKA, Wladimir"));
  EXPECT_EQ(spelling.all("weakAlias"), (Strings{"BIDEVKA", "Wladimir"}));
  EXPECT_EQ(spelling.all("alias"),
            (Strings{"Vladimir Anatolyevich BIDEVKA", "Wladimir Anatolyevich BIDYOVKA"}));
  EXPECT_EQ(spelling.issues("part_alias"), 2U);

  const Read nickname(person("DREMOV", "Pavel", "Batya, Kazak"));
  EXPECT_EQ(nickname.all("weakAlias"), (Strings{"Batya", "Kazak"}));
  EXPECT_EQ(nickname.all("alias"), Strings{});

  const Read no_surname(person("POPOVA", "Yulia Mikhailovna", "Julia Mikhailovna"));
  EXPECT_EQ(no_surname.all("alias"), Strings{"Julia Mikhailovna POPOVA"});
  EXPECT_EQ(no_surname.all("weakAlias"), Strings{"Julia Mikhailovna"});

  const Read inverted(person("BARANOV", "Oleg Anatolievich", "Баранов, Олег Анатольевич"));
  EXPECT_EQ(inverted.all("alias"), Strings{"Олег Анатольевич Баранов"});

  const Read one_name(person("Thaung", "", "Thaung Tun"));
  EXPECT_EQ(one_name.all("name"), Strings{"Thaung"});
}

TEST(SemaXml, SplitsAnAliasCellOfAFirmWithoutCuttingItsName) {
  EXPECT_EQ(aliases_of_firm("Невское ПКБ, АО; Izhbs, LLC"), (Strings{"Невское ПКБ, АО", "Izhbs, LLC"}));
  EXPECT_EQ(aliases_of_firm("BSZ, BSW, Belarusian Metal Holding Company"),
            (Strings{"BSZ", "BSW", "Belarusian Metal Holding Company"}));
  EXPECT_EQ(aliases_of_firm("Войска радиационной, химической и биологической защиты, РХБЗ"),
            (Strings{"Войска радиационной, химической и биологической защиты", "РХБЗ"}));
  EXPECT_EQ(aliases_of_firm("Al Rowad Bank for Development and Investment"),
            Strings{"Al Rowad Bank for Development and Investment"});
  EXPECT_EQ(aliases_of_firm("GSK Advance Co. Ltd. and GSK for Advanced Business Co. Ltd."),
            (Strings{"GSK Advance Co. Ltd.", "GSK for Advanced Business Co. Ltd."}));
  EXPECT_EQ(aliases_of_firm("НПО «Кант» and АО НПП Кант"), (Strings{"НПО «Кант»", "АО НПП Кант"}));
  EXPECT_EQ(aliases_of_firm("Общество \"АЛЕВКУРП\"/ ОАО \"АЛЕВКУРП"),
            (Strings{"Общество \"АЛЕВКУРП\"", "ОАО \"АЛЕВКУРП"}));
  EXPECT_EQ(aliases_of_firm("Завод «Гранит» (АО «Гранит»)"), (Strings{"АО «Гранит»", "Завод «Гранит»"}));
  EXPECT_EQ(aliases_of_firm("Gulf Bank Company Limited     Arabic: بنك الخليج"),
            (Strings{"Gulf Bank Company Limited", "بنك الخليج"}));
  const Read form(other("OOO NewsFront", "Общество с ограниченной ответственностью"));
  EXPECT_EQ(form.all("alias"), Strings{});
  EXPECT_EQ(form.issues("bad_alias"), 1U);
}

TEST(SemaXml, TakesANameCellApart) {
  const Read aka(other("Suntac Group (also\nknown as Suntac Technologies and Suntac Ltd.)"));
  EXPECT_EQ(aka.all("name"), Strings{"Suntac Group"});
  EXPECT_EQ(aka.all("alias"), (Strings{"Suntac Technologies", "Suntac Ltd."}));
  const Read french(other("Commercial Bank of Syria/Banque commerciale de Syrie"));
  EXPECT_EQ(french.all("name"), Strings{"Commercial Bank of Syria"});
  EXPECT_EQ(french.all("alias"), Strings{"Banque commerciale de Syrie"});
  const Read acronym(other("Myanma Pearl Enterprise (MPE)"));
  EXPECT_EQ(acronym.all("name"), Strings{"Myanma Pearl Enterprise (MPE)"});
  EXPECT_EQ(acronym.all("alias"), Strings{"Myanma Pearl Enterprise"});
  EXPECT_EQ(acronym.all("weakAlias"), Strings{"MPE"});
  EXPECT_EQ(Read(other("MEC Steel Mills (Hmaw Bi/Pyi/Ywama)")).all("name"),
            Strings{"MEC Steel Mills (Hmaw Bi/Pyi/Ywama)"});
  EXPECT_EQ(Read(person("DIKIY (DIKY)", "Aleksey")).all("alias"), Strings{"Aleksey DIKY"});
  EXPECT_EQ(Read(person("KONKOV", "Alexander KONKOV")).all("name"), Strings{"Alexander KONKOV"});
}

TEST(SemaXml, ReadsTheDatesOnlyThisListPrints) {
  const auto birth = [](const std::string& text) {
    return Read(person("A", "B", "", text)).all("birthDate");
  };
  EXPECT_EQ(birth("1972"), Strings{"1972"});
  EXPECT_EQ(birth("1963-1964"), Strings{"1963/1964"});
  EXPECT_EQ(birth("1972-08-10 or 1972-08-11"), (Strings{"1972-08-10", "1972-08-11"}));
  EXPECT_EQ(birth("1965-07-15 OR 1969-09-28"), (Strings{"1965-07-15", "1969-09-28"}));
  EXPECT_EQ(birth("25569"), Strings{"1970-01-01"}) << "a spreadsheet's day number";
  EXPECT_EQ(birth("Sep-99"), Strings{"1999-09"}) << "listed in 2022";
  EXPECT_EQ(birth("3-Sep-65"), Strings{"1965-09-03"});
  EXPECT_EQ(birth("born in the early 1970s"), Strings{"1970/1979"});
  EXPECT_EQ(birth(" 1967-01-08  "), Strings{"1967-01-08"});
  const Read unreadable(person("A", "B", "", "around harvest"));
  EXPECT_EQ(unreadable.all("birthDate"), Strings{});
  EXPECT_EQ(unreadable.all("notes"), Strings{"birthDate: around harvest"});
  EXPECT_EQ(unreadable.issues("bad_date"), 1U);
}

TEST(SemaXml, KeepsTwoEntriesOfOneNameApart) {
  const Read read(person("Ali", "Ahmad", "", "1960", "1") + person("Ali", "Ahmad", "", "1970", "2") +
                  person("Ali", "Ahmad", "", "1970", "2"));
  ASSERT_EQ(read.found.entities.size(), 2U);
  EXPECT_NE(read.found.entities[0].id, read.found.entities[1].id);
  EXPECT_EQ(read.issues("same_name"), 1U);
  EXPECT_EQ(read.issues("duplicate"), 1U);
  EXPECT_EQ((*read.snapshots)[0].records, 3U);
}

TEST(SemaXml, ReportsRecordsWithoutNameAndUnknownColumns) {
  const Read read(
      "<record><Country>Iran</Country><Item>1</Item></record>" + other("X Plant") +
      "<record><Country>Iran</Country><EntityOrShip>Y</EntityOrShip><Colour>red</Colour></record>");
  EXPECT_EQ(read.found.entities.size(), 2U);
  EXPECT_EQ(read.issues("no_name"), 1U);
  EXPECT_EQ(read.issues("unknown_field"), 1U);
  EXPECT_FALSE(Read("").snapshots) << "no record at all";
}

TEST(SemaXml, EveryRecordOfTheListIsAnEntityOrAnIssue) {
  TAMIS_SHARED_OR_SKIP(path, "lists/current/ca/sema-lmes.xml");
  const Result<base::MappedFile> file = base::MappedFile::open(path);
  ASSERT_TRUE(file);
  const Input input{path, file->bytes()};
  EXPECT_EQ(recognize(Input{path, input.bytes.substr(0, Format::kRecognizeBytes)})->format->id, "sema_xml");
  Collector found;
  const auto snapshots = find_format("sema_xml")->read(std::span(&input, 1), found);
  ASSERT_TRUE(snapshots) << snapshots.error().to_string();
  EXPECT_EQ((*snapshots)[0].records, 4759U);
  EXPECT_EQ(found.entities.size(), 4759U);
  std::set<std::string> ids;
  std::size_t ships = 0, persons = 0, dates = 0;
  for (const model::Entity& entity : found.entities) {
    EXPECT_TRUE(ids.insert(entity.id).second) << entity.id;
    EXPECT_EQ(entity.all("name").size(), 1U) << entity.id;
    ships += entity.schema == "Vessel" ? 1U : 0U;
    persons += entity.schema == "Person" ? 1U : 0U;
    dates += entity.first("birthDate").empty() && entity.first("buildDate").empty() ? 0U : 1U;
    EXPECT_EQ(entity.schema == "Vessel", !entity.first("imoNumber").empty()) << entity.id;
  }
  EXPECT_EQ(ships, 109U);
  EXPECT_EQ(persons, 3334U);
  EXPECT_EQ(dates, 1825U) << "every date of the list was read";
  for (const Issue& issue : found.issues) EXPECT_NE(issue.severity, Severity::kError) << issue.message;
}

}  // namespace
}  // namespace tamis::lists

#include "cli/stated_names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/data_table.h"
#include "lists/code_points.h"

namespace tamis::cli {
namespace {

using Names = std::vector<std::string>;

Names of_person(std::string_view field) { return names_inside(field, true); }
Names of_any(std::string_view field) { return names_inside(field, false); }

TEST(NamesInside, OnePlainNameIsLeftAlone) {
  for (const char* name : {"Sergei Shoigu",
                           "Lindqvist, Anna Maria",
                           "Alfa Bank (Kazakhstan) JSC",
                           "Marks and Spencer plc",
                           "Aka Group Holding",
                           "Jean Aka Kouassi",
                           "Maria Aka",
                           "Dubai Real Estate LLC",
                           "Royal Savings Bank",
                           "José Ortega y Gasset",
                           "Alias",
                           "Asia Minor Shipping",
                           "Deceased",
                           "AC/DC Trading",
                           "",
                           "(",
                           "- -",
                           "Ван Вэй",
                           "王伟",
                           "أيمن الظواهري",
                           "Al-Qaida",
                           "Rhein-Main-Donau AG",
                           "\xFF\xFE\x80"}) {
    EXPECT_EQ(of_any(name), Names{}) << name;
  }
}

TEST(NamesInside, ASecondNameBehindAMark) {
  EXPECT_EQ(of_any("Acme Ltd. dba Rosneft"), (Names{"Acme Ltd.", "Rosneft"}));
  EXPECT_EQ(of_any("ACME LTD T/A ROSNEFT"), (Names{"ACME LTD", "ROSNEFT"}));
  EXPECT_EQ(of_any("Acme (formerly Rosneft)"), (Names{"Acme", "Rosneft"}));
  EXPECT_EQ(of_any("Acme Holding, formerly known as Rosoboronexport"),
            (Names{"Acme Holding", "Rosoboronexport"}));
  EXPECT_EQ(of_any("John Smith a.k.a. Ivan Kuznetsov aka Vanya K."),
            (Names{"John Smith", "Ivan Kuznetsov", "Vanya K."}));
  EXPECT_EQ(of_any("Müller GmbH (vormals Rosneft Deutschland GmbH)"),
            (Names{"Müller GmbH", "Rosneft Deutschland GmbH"}));
  EXPECT_EQ(of_any("Société Alpha, anciennement Beta (Suisse) SA"),
            (Names{"Société Alpha", "Beta (Suisse) SA"}));
  EXPECT_EQ(of_any("Иванов Пётр, он же Сидоров Павел"), (Names{"Иванов Пётр", "Сидоров Павел"}));
  EXPECT_EQ(of_any("甲公司（曾用名：乙公司）"), (Names{"甲公司", "乙公司"}));
  EXPECT_EQ(of_any("Rosneft c/o Acme Services Ltd"), (Names{"Rosneft", "Acme Services Ltd"}));
  EXPECT_EQ(of_any("John Smith / Ivan Kuznetsov"), (Names{"John Smith", "Ivan Kuznetsov"}));
}

TEST(NamesInside, RemarksAreTakenOff) {
  EXPECT_EQ(of_any("PUTIN VLADIMIR (DECEASED)"), Names{"PUTIN VLADIMIR"});
  EXPECT_EQ(of_any("Estate of the late Vladimir Putin"), Names{"Vladimir Putin"});
  EXPECT_EQ(of_any("Vladimir Putin - personal account"), Names{"Vladimir Putin"});
  EXPECT_EQ(of_any("Erben von Karl Meier"), Names{"Karl Meier"});
  EXPECT_EQ(of_any("M/s Acme Traders"), Names{"Acme Traders"});
  EXPECT_EQ(of_any("Karl Meier, VIP"), Names{"Karl Meier"});
  EXPECT_EQ(of_any("Karl Meier VIP"), Names{});
}

TEST(NamesInside, AnOfficeOfAFirmIsTakenOff) {
  EXPECT_EQ(of_any("BANK MELLI IRAN (HEAD OFFICE), TEHRAN"), Names{"BANK MELLI IRAN"});
  EXPECT_EQ(of_any("Bank Melli Iran, Hamburg Branch"),
            (Names{"Bank Melli Iran, Hamburg", "Bank Melli Iran"}));
  EXPECT_EQ(of_any("Bank Saderat PLC - Succursale, Paris"), Names{"Bank Saderat PLC"});
  EXPECT_EQ(of_any("Банк Россия, филиал"), Names{"Банк Россия"});
  for (const char* name :
       {"Mary Ann Branch", "Head Office", "Branch Banking and Trust", "Oxford Head Office Supplies"})
    EXPECT_EQ(of_any(name), Names{}) << name;
  EXPECT_EQ(of_person("Anna Maria Louise Branch"), Names{});
}

TEST(NamesInside, TheSeatBehindAFirmIsTakenOff) {
  EXPECT_EQ(of_any("ROSOBORONEXPORT JSC, MOSCOW, RUSSIA"), Names{"ROSOBORONEXPORT JSC"});
  EXPECT_EQ(of_any("ROSOBORONEXPORT JSC MOSCOW RU"), Names{"ROSOBORONEXPORT JSC"});
  EXPECT_EQ(of_any("GAZPROMBANK MOSCOW RU"), Names{"GAZPROMBANK"});
  EXPECT_EQ(of_any("BANK MELLI IRAN TEHRAN IR"), Names{"BANK MELLI IRAN"});
  EXPECT_EQ(of_any("GAZPROMBANK NEW YORK US"), Names{"GAZPROMBANK"});
  EXPECT_EQ(of_any("Bank Melli Iran (Iran)"), Names{"Bank Melli Iran"});
  for (const char* name :
       {"Bank of Moscow", "Bank Melli Iran", "Deutsche Bank Moscow", "Alfa Bank (Kazakhstan) JSC",
        "Moscow, Russia", "Wagner, Berlin", "Silvia Modesto Alemán", "Cristina Iván de la O",
        "Ortega Saavedra, Santiago", "Iran", "Air India", "Trans In", "Kim, Jordan"})
    EXPECT_EQ(of_any(name), Names{}) << name;
  EXPECT_EQ(of_person("Garcia Lopez, Madrid"), Names{}) << "of a person only with its country";
  EXPECT_EQ(of_person("SERGEI SHOIGU MOSCOW RU"), Names{"SERGEI SHOIGU"});
  EXPECT_EQ(of_person("Sergei Shoigu, Moscow, Russia"), Names{"Sergei Shoigu"});
}

TEST(NamesInside, NamesAtBirthAndKin) {
  EXPECT_EQ(of_person("Maria Müller geb. Putina"), (Names{"Maria Müller", "Maria Putina"}));
  EXPECT_EQ(of_person("Müller geb. Putina, Maria"), (Names{"Müller", "Putina, Maria", "Müller, Maria"}));
  EXPECT_EQ(of_person("Müller, Maria (née Putina)"), (Names{"Müller, Maria", "Putina, Maria"}));
  EXPECT_EQ(of_person("Ahmad s/o Hussein"), (Names{"Ahmad", "Ahmad Hussein"}));
  EXPECT_EQ(of_person("Fatima Bibi w/o Hussein Ali"), Names{"Fatima Bibi"});
}

TEST(NamesInside, OfPersonsOnly) {
  EXPECT_EQ(of_person("Maria Garcia & Juan Lopez"), (Names{"Maria Garcia", "Juan Lopez"}));
  EXPECT_EQ(of_person("John and Mary Smith"), (Names{"John Smith", "Mary Smith"}));
  EXPECT_EQ(of_any("Maria Garcia & Juan Lopez"), Names{});
  EXPECT_EQ(of_person("Kim Jong-un (DPRK)"), Names{"Kim Jong-un"});
}

TEST(NamesInside, DatesAndNumbersBehindAName) {
  const auto complete = [](const char* name, const char* schema = "") {
    Query query;
    query.names = {name};
    query.schema = schema;
    complete_names(query);
    return query;
  };
  for (const char* field :
       {"Kim Jong-Un 8.1.1984", "Kim Jong-Un (DOB 8 Jan 1984)", "Kim Jong-Un, born 1984-01-08",
        "Kim Jong-Un geb. 8.1.1984", "Kim Jong-Un, 08.01.1984 г.р.", "Kim Jong-Un *8.1.1984"}) {
    const Query query = complete(field, "Person");
    ASSERT_EQ(query.names.size(), 2U) << field;
    EXPECT_EQ(query.names[1], "Kim Jong-Un") << field;
    EXPECT_EQ(query.birth_dates, Names{"1984-01-08"}) << field;
  }
  EXPECT_EQ(complete("Kim Jong-Un (DOB 8 Jan 1984)").birth_dates.size(), 1U);
  EXPECT_TRUE(complete("Acme Holding 31.12.2020").birth_dates.empty()) << "that would make a person of it";
  EXPECT_EQ(complete("Unit 1984").names.size(), 1U);
  EXPECT_EQ(complete("Fund 2020 Ltd").names.size(), 1U);
  const Query ship = complete("ARGO I (IMO 9114608)", "Vessel");
  EXPECT_EQ(ship.names, (Names{"ARGO I (IMO 9114608)", "ARGO I"}));
  ASSERT_EQ(ship.identifiers.size(), 1U);
  EXPECT_EQ(ship.identifiers[0].value, "IMO 9114608");
}

TEST(NamesInside, InitialsWithoutBlanks) {
  EXPECT_EQ(of_any("Putin V.V."), Names{"Putin V V"});
  EXPECT_EQ(of_any("С.К. Шойгу"), Names{"С К Шойгу"});
  EXPECT_EQ(of_any("Шойгу С.К"), Names{"Шойгу С К"});
  EXPECT_EQ(of_any("J.R.R. Tolkien"), Names{"J R R Tolkien"});
  EXPECT_EQ(of_any("Acme S.A."), Names{});
  EXPECT_EQ(of_any("Acme B.V."), Names{});
  EXPECT_EQ(of_any("Acme S.p.A."), Names{});
}

TEST(NamesInside, HostileFieldsTakeLinearTime) {
  std::string field;
  while (field.size() < 990) field += "aka ( / ";
  EXPECT_LE(of_person(field).size(), 8U);
  EXPECT_EQ(of_person(std::string(1'000'000, '(')), Names{});
  EXPECT_LE(of_any(std::string(300, '/') + " aka a.k.a. née & / - (").size(), 8U);
}

TEST(CompleteNames, NumbersInTheFieldOfAName) {
  const auto identifiers = [](const char* name) {
    Query query;
    query.names = {name};
    complete_names(query);
    return query.identifiers.size();
  };
  EXPECT_EQ(identifiers("IMO 9116412"), 1U);
  EXPECT_EQ(identifiers("0x098B716B8Aaf21512996dC57EB0615e2383E2f96"), 1U);
  EXPECT_EQ(identifiers("Sberbank"), 0U);  // shaped like a BIC
  EXPECT_EQ(identifiers("Plant No. 9"), 0U);
  EXPECT_EQ(identifiers("Unit 29155"), 0U);
}

TEST(CompleteNames, TheNameItselfStaysFirst) {
  Query query;
  query.schema = "Person";
  query.names = {"Kim Jong-un (DPRK)", "Kim Jong-un"};
  complete_names(query);
  EXPECT_EQ(query.names, (Names{"Kim Jong-un (DPRK)", "Kim Jong-un"}));
}

TEST(CustomerNameMarks, TheTableIsSound) {
  base::for_each_row(base::data_table("customer_name_marks.tsv"), [](const auto& column, std::size_t count) {
    EXPECT_EQ(count, 2U) << column[0];
    EXPECT_EQ(lists::lower_case(column[1]), column[1]);
  });
}

}  // namespace
}  // namespace tamis::cli

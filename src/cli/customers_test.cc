#include "cli/customers.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tamis::cli {
namespace {

std::vector<Customer> read_all(std::string_view bytes, CustomerFormat format,
                               const std::string& schema = {}) {
  auto reader = CustomerReader::open(bytes, "customers", format, schema);
  EXPECT_TRUE(reader.has_value()) << (reader ? "" : reader.error().to_string());
  std::vector<Customer> out;
  if (!reader) return out;
  for (Customer customer; reader->next(customer);) out.push_back(customer);
  return out;
}

TEST(Customers, CsvInAnyOrderAndSpelling) {
  const auto rows = read_all(
      "DOB;Kundennummer;Full Name;Type;aka;Nationality;Country of residence;Gender;Passport No\r\n"
      "1955-05-21;K1;Sergej Schoigu;individual;S. Shoigu|Serge Choigou;ru;Russia;m;P123456\r\n"
      ";K2;Acme Trading;company;;;ae;;\r\n",
      CustomerFormat::kCsv);
  ASSERT_EQ(rows.size(), 2U);
  const Query& query = rows[0].query;
  EXPECT_FALSE(rows[0].error);
  EXPECT_EQ(rows[0].row, 1);
  EXPECT_EQ(rows[0].line, 2);
  EXPECT_EQ(query.id, "K1");
  EXPECT_EQ(query.schema, "Person");
  EXPECT_EQ(query.names, (std::vector<std::string>{"Sergej Schoigu", "S. Shoigu", "Serge Choigou"}));
  EXPECT_EQ(query.birth_dates, std::vector<std::string>{"1955-05-21"});
  EXPECT_EQ(query.nationalities, std::vector<std::string>{"ru"});
  EXPECT_EQ(query.countries, std::vector<std::string>{"Russia"});
  EXPECT_EQ(query.gender, "m");
  ASSERT_EQ(query.identifiers.size(), 1U);
  EXPECT_EQ(query.identifiers[0].property, "passportNumber");
  EXPECT_EQ(query.identifiers[0].value, "P123456");
  EXPECT_EQ(rows[1].query.schema, "Company");
}

TEST(Customers, PartsOfNamesMakeAName) {
  const auto rows = read_all("first name,last name,city,address\nAnna Maria,Lindqvist,Uppsala,Storgatan 4\n",
                             CustomerFormat::kCsv, "Person");
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].query.names, std::vector<std::string>{"Anna Maria Lindqvist"});
  EXPECT_EQ(rows[0].query.schema, "Person");
  EXPECT_EQ(rows[0].query.addresses, std::vector<std::string>{"Storgatan 4, Uppsala"});
}

TEST(Customers, JsonNumbersAreIdentifiersAndOtherValuesAreSaid) {
  const auto rows =
      read_all(R"({"name":"Gulf Star","identifiers":[{"property":"imoNumber","value":9116412}]})"
               "\n"
               R"({"name":"Kim","birth_date":1952.5,"nationality":{"code":"kp"},"gender":null})"
               "\n",
               CustomerFormat::kJsonLines);
  ASSERT_EQ(rows.size(), 2U);
  ASSERT_EQ(rows[0].query.identifiers.size(), 1U);
  EXPECT_EQ(rows[0].query.identifiers[0].property, "imoNumber");
  EXPECT_EQ(rows[0].query.identifiers[0].value, "9116412");
  EXPECT_TRUE(rows[0].warnings.empty());
  ASSERT_EQ(rows[1].warnings.size(), 2U) << "null is no value, the two others were meant to be some";
  EXPECT_NE(rows[1].warnings[0].find("birthDate"), std::string::npos) << rows[1].warnings[0];
}

TEST(Customers, HeadersOfManyLanguages) {
  for (const char* header : {"姓名,出生日期,国籍", "الاسم,تاريخ الميلاد,الجنسية", "성명,생년월일,국적",
                             "Ad Soyad,Doğum Tarihi,Uyruk", "שם מלא,תאריך לידה,אזרחות",
                             "Account Name,Birthdate,Citizenship", "họ và tên,ngày sinh,quốc tịch"}) {
    const auto rows = read_all(std::string(header) + "\nKim Jong Un,1984-01-08,kp\n", CustomerFormat::kCsv);
    ASSERT_EQ(rows.size(), 1U) << header;
    EXPECT_EQ(rows[0].query.names, std::vector<std::string>{"Kim Jong Un"}) << header;
    EXPECT_EQ(rows[0].query.birth_dates.size(), 1U) << header;
    EXPECT_EQ(rows[0].query.nationalities.size(), 1U) << header;
  }
}

TEST(Customers, NamesWithSomethingBesideThemAreTakenApart) {
  const auto rows = read_all("name,type\nAcme Ltd dba Rosneft,company\nMaria Garcia & Juan Lopez,retail\n",
                             CustomerFormat::kCsv);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].query.names, (std::vector<std::string>{"Acme Ltd dba Rosneft", "Acme Ltd", "Rosneft"}));
  EXPECT_EQ(rows[1].query.names,
            (std::vector<std::string>{"Maria Garcia & Juan Lopez", "Maria Garcia", "Juan Lopez"}));
}

TEST(Customers, FilesOfAnotherMakeAreRefusedWithARemedy) {
  const auto message = [](const std::string& text, CustomerFormat format) {
    auto reader = CustomerReader::open(text, "c", format);
    if (!reader) return reader.error().message;
    Customer customer;
    return reader->next(customer) && customer.error ? customer.error->message : std::string();
  };
  EXPECT_NE(message("{\n \"name\": \"Kim\"\n}\n", CustomerFormat::kJsonLines).find("jq -c ."),
            std::string::npos);
  EXPECT_NE(message(R"({"queries":{"q":{"schema":"Person","properties":{"name":["Kim"]}}}})",
                    CustomerFormat::kJsonLines)
                .find(".queries[]"),
            std::string::npos);
  EXPECT_NE(message("\xE8\xEC\xFF;\xF4\n", CustomerFormat::kCsv).find("UTF-8"), std::string::npos);
  EXPECT_NE(message("Vladimir Putin,1952\n", CustomerFormat::kCsv).find("header row in front"),
            std::string::npos);
}

TEST(Customers, Utf16WithoutAMarkIsRefused) {
  const std::string_view text("n\0a\0m\0e\0\n\0K\0i\0m\0", 16);
  const auto reader = CustomerReader::open(text, "customers", CustomerFormat::kCsv);
  ASSERT_FALSE(reader);
  EXPECT_NE(reader.error().message.find("UTF-16"), std::string::npos) << reader.error().message;
}

TEST(Customers, SaysWhatAFileIsThatIsNoText) {
  const auto said = [](std::string_view bytes) {
    const auto reader = CustomerReader::open(bytes, "customers", CustomerFormat::kCsv);
    return reader ? std::string() : reader.error().message;
  };
  EXPECT_NE(said("\x1F\x8B\x08 name").find("found gzip"), std::string::npos);
  EXPECT_NE(said("PK\x03\x04 xl/workbook.xml").find("xlsx"), std::string::npos);
  EXPECT_EQ(said("BZ,name\n1,Anna\n"), "");
}

TEST(Customers, IdentifiersWithLabelsAndWithout) {
  const auto rows = read_all("name,identifiers\nGulf Star,passport no: X12345; IMO 9116412 ;HRB 123456\n",
                             CustomerFormat::kCsv);
  ASSERT_EQ(rows.size(), 1U);
  ASSERT_EQ(rows[0].query.identifiers.size(), 3U);
  EXPECT_EQ(rows[0].query.identifiers[0].property, "passportNumber");
  EXPECT_EQ(rows[0].query.identifiers[0].value, "X12345");
  EXPECT_EQ(rows[0].query.identifiers[1].property, "");
  EXPECT_EQ(rows[0].query.identifiers[1].value, "IMO 9116412");
}

TEST(Customers, EachBadRowIsReportedWithItsLineAndTheRunGoesOn) {
  const auto rows = read_all(
      "id,name,birth_date\n"
      "1,Good One,1970\n"
      "2,,1970\n"                 // nobody
      "3,Smith, John,1970,x\n"    // a separator too many
      "\n"                        // nothing
      ",,\n"                      // blank
      "4,Bad \xFF Bytes,1970\n"   // not UTF-8
      "5,\"two\nlines\",1970\n"   // good: a quoted line break
      "6,\"never closed,1970\n",  // to the end of the file
      CustomerFormat::kCsv);
  ASSERT_EQ(rows.size(), 6U);
  EXPECT_FALSE(rows[0].error);
  ASSERT_TRUE(rows[1].error);
  EXPECT_EQ(rows[1].error->where.line, 3);
  EXPECT_EQ(rows[1].error->where.record_id, "2");
  EXPECT_EQ(rows[1].query.id, "2");
  ASSERT_TRUE(rows[2].error);
  EXPECT_NE(rows[2].error->message.find("5 cells"), std::string::npos);
  ASSERT_TRUE(rows[3].error);
  EXPECT_NE(rows[3].error->message.find("UTF-8"), std::string::npos);
  EXPECT_EQ(rows[3].line, 7);
  EXPECT_FALSE(rows[4].error);
  EXPECT_EQ(rows[4].query.names, (std::vector<std::string>{"two", "lines"}));
  ASSERT_TRUE(rows[5].error);
  EXPECT_EQ(rows[5].line, 10);
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].row, static_cast<std::int64_t>(i) + 1);
}

TEST(Customers, FilesThatCannotBeUsedSayWhatToDo) {
  const auto message = [](std::string_view bytes, CustomerFormat format) {
    auto reader = CustomerReader::open(bytes, "c.csv", format);
    return reader ? std::string() : reader.error().to_string();
  };
  EXPECT_NE(message("", CustomerFormat::kCsv).find("empty"), std::string::npos);
  EXPECT_NE(message("\xFF\xFEn\0a\0", CustomerFormat::kCsv).find("UTF-8"), std::string::npos);
  EXPECT_NE(message("alpha,beta\n1,2\n", CustomerFormat::kCsv).find("\"alpha\", \"beta\""),
            std::string::npos);
  EXPECT_NE(message("[{\"name\":\"x\"}]", CustomerFormat::kJsonLines).find("jq -c"), std::string::npos);
}

TEST(Customers, ColumnsThatAreNotUsedAreNamed) {
  auto reader = CustomerReader::open("name,shoe size\nA B,43\n", "c.csv", CustomerFormat::kCsv);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->note(), "not used in screening: \"shoe size\"");
}

TEST(Customers, KeysThatAreNotUsedAreNamedOnce) {
  auto reader = CustomerReader::open(
      "{\"name\":\"A B\",\"nam\":\"C\",\"properties\":{\"shoe\":[\"43\"]}}\n{\"name\":\"D "
      "E\",\"nam\":\"F\",\"caption\":\"D\"}\n",
      "c.jsonl", CustomerFormat::kJsonLines);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->note(), "");
  for (Customer customer; reader->next(customer);) EXPECT_FALSE(customer.error);
  EXPECT_EQ(reader->note(), "not used in screening: \"nam\", \"shoe\"");
}

TEST(Customers, JsonLinesFlatAndFollowTheMoney) {
  const auto rows = read_all(
      "{\"id\":7,\"name\":\"Ri Pyong Chol\",\"alias\":[\"Ri "
      "Pyong-chol\"],\"birth_date\":1948,\"country\":\"kp\"}\n"
      "\n"
      "{\"id\":\"Q1\",\"schema\":\"Company\",\"caption\":\"Acme\",\"properties\":{\"name\":[\"Acme "
      "AG\"],\"alias\":[\"Acme\"],"
      "\"jurisdiction\":[\"ch\"],\"leiCode\":[\"529900T8BM49AURSDO55\"],\"sector\":[\"toys\"]}}\r\n"
      "{\"id\":\"Q2\",\"names\":[\"A\",\"B\"],\"identifiers\":[{\"property\":\"imoNumber\",\"value\":"
      "\"9116412\"},\"X99\"]}\n"
      "not json\n"
      "[1]\n"
      "{\"id\":\"Q3\"}",
      CustomerFormat::kJsonLines);
  ASSERT_EQ(rows.size(), 6U);
  EXPECT_EQ(rows[0].query.id, "7");
  EXPECT_EQ(rows[0].query.birth_dates, std::vector<std::string>{"1948"});
  EXPECT_EQ(rows[0].query.names.size(), 2U);
  EXPECT_EQ(rows[1].query.schema, "Company");
  EXPECT_EQ(rows[1].query.names, (std::vector<std::string>{"Acme AG", "Acme"}));
  EXPECT_EQ(rows[1].query.countries, std::vector<std::string>{"ch"});
  ASSERT_EQ(rows[1].query.identifiers.size(), 1U);
  EXPECT_EQ(rows[1].query.identifiers[0].property, "leiCode");
  EXPECT_EQ(rows[1].line, 3);
  EXPECT_EQ(rows[2].query.names, (std::vector<std::string>{"A", "B"}));
  ASSERT_EQ(rows[2].query.identifiers.size(), 2U);
  EXPECT_EQ(rows[2].query.identifiers[0].property, "imoNumber");
  EXPECT_EQ(rows[2].query.identifiers[1].value, "X99");
  for (std::size_t i = 3; i < 6; ++i) EXPECT_TRUE(rows[i].error) << i;
  EXPECT_EQ(rows[5].error->where.record_id, "Q3");
}

TEST(Customers, UnknownTypeIsAWarningNotALoss) {
  const auto rows = read_all("name,type\nA B,gizmo\n", CustomerFormat::kCsv);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_FALSE(rows[0].error);
  EXPECT_EQ(rows[0].query.schema, "");
  ASSERT_EQ(rows[0].warnings.size(), 1U);
  EXPECT_NE(rows[0].warnings[0].find("gizmo"), std::string::npos);
}

TEST(Customers, FormatByNameThenByContent) {
  EXPECT_EQ(customer_format("x.CSV", "{"), CustomerFormat::kCsv);
  EXPECT_EQ(customer_format("x.ftm.json", "a,b"), CustomerFormat::kJsonLines);
  EXPECT_EQ(customer_format("standard input", " {\"a\":1}"), CustomerFormat::kJsonLines);
  EXPECT_EQ(customer_format("standard input", "name\nx"), CustomerFormat::kCsv);
}

}  // namespace
}  // namespace tamis::cli

#include "lists/cell.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tamis::lists {
namespace {

// "use:text" of each name, in order: g given, a alias, w weak, f former.
std::vector<std::string> taken(std::string_view cell) {
  std::vector<std::string> out;
  for (const CellName& name : read_name_cell(cell).names) {
    const char* const uses = "gawf";
    out.push_back(std::string(1, uses[static_cast<int>(name.use)]) + ":" + name.text);
  }
  return out;
}

using Names = std::vector<std::string>;

TEST(NameCell, PlainNamesStayAsTheyAre) {
  EXPECT_EQ(taken("Anna Muster"), Names({"g:Anna Muster"}));
  EXPECT_EQ(taken("  Anna\n      Muster "), Names({"g:Anna Muster"}));
  EXPECT_EQ(taken("Muster, Anna"), Names({"g:Muster, Anna"}));
  EXPECT_EQ(taken("RELIEF FOUNDATION (KENYA)"), Names({"g:RELIEF FOUNDATION (KENYA)"}));
  EXPECT_EQ(taken("Muster & Co. (Hong Kong) Limited"), Names({"g:Muster & Co. (Hong Kong) Limited"}));
  EXPECT_EQ(taken(""), Names());
}

TEST(NameCell, SemicolonsPartNames) {
  EXPECT_EQ(taken("Anna Muster; Ana Muster"), Names({"g:Anna Muster", "g:Ana Muster"}));
  EXPECT_EQ(taken("TRADING COMPANY ALFA ; BETA HOLDING"),
            Names({"g:TRADING COMPANY ALFA", "g:BETA HOLDING"}));
  // A semicolon with no blank behind it is a misprint inside a name.
  EXPECT_EQ(taken("Anstalt „;Muster“ in Bern"), Names({"g:Anstalt „;Muster“ in Bern"}));
  EXPECT_EQ(taken("Anna Muster;"), Names({"g:Anna Muster"}));
  // So is one that ends an HTML entity.
  EXPECT_EQ(taken("MUSTER &amp; SONS"), Names({"g:MUSTER &amp; SONS"}));
}

TEST(NameCell, BracketsInAnotherScriptAreNames) {
  EXPECT_EQ(taken("Ali Hasan (علي حسن)"), Names({"g:Ali Hasan", "a:علي حسن"}));
  EXPECT_EQ(taken("علي حسن (Ali Hasan; Aly Hassan)"), Names({"g:علي حسن", "a:Ali Hasan", "a:Aly Hassan"}));
  EXPECT_EQ(taken("Abu Omar (original script: Абу Омар)"), Names({"g:Abu Omar", "a:Абу Омар"}));
  EXPECT_EQ(taken("Ali Hasan Muster علي حسن"), Names({"g:Ali Hasan Muster", "a:علي حسن"}));
  // A translated description is no name, nor is the acronym of another body.
  EXPECT_EQ(taken("Al-Muster (български клон)"), Names({"g:Al-Muster (български клон)"}));
  EXPECT_EQ(taken("Оперативна база Юг (IRGC)"), Names({"g:Оперативна база Юг (IRGC)"}));
}

TEST(NameCell, AcronymsAreWeak) {
  EXPECT_EQ(taken("FRONT FOR EXAMPLES (FFE)"),
            Names({"g:FRONT FOR EXAMPLES (FFE)", "a:FRONT FOR EXAMPLES", "w:FFE"}));
  EXPECT_EQ(taken("Jamaat-ul-Muster (JuM)"),
            Names({"g:Jamaat-ul-Muster (JuM)", "a:Jamaat-ul-Muster", "w:JuM"}));
  EXPECT_EQ(taken("Избирателна комисия (ИК)"),
            Names({"g:Избирателна комисия (ИК)", "a:Избирателна комисия", "w:ИК"}));
  EXPECT_EQ(taken("HARAKAT MUSTER / HM"), Names({"g:HARAKAT MUSTER / HM", "a:HARAKAT MUSTER", "w:HM"}));
  EXPECT_EQ(taken("MATA (Muster Atom Technik Anstalt)"),
            Names({"g:MATA (Muster Atom Technik Anstalt)", "a:Muster Atom Technik Anstalt", "w:MATA"}));
  // Of a part only, a country, a word of the name.
  EXPECT_EQ(taken("Base South of the Example Guard Corps (EGC)"),
            Names({"g:Base South of the Example Guard Corps (EGC)"}));
  EXPECT_EQ(taken("STATE BANK OF SYRIA (SYRIA)"), Names({"g:STATE BANK OF SYRIA (SYRIA)"}));
  EXPECT_EQ(taken("MUSTER (RESEARCH BUREAU \"MUSTER\")"),
            Names({"g:MUSTER", "a:RESEARCH BUREAU \"MUSTER\""}));
}

TEST(NameCell, ExplanationsAreTakenOff) {
  EXPECT_EQ(taken("Anna Muster (birth name)"), Names({"g:Anna Muster"}));
  EXPECT_EQ(taken("Anna Muster (previously listed as)"), Names({"f:Anna Muster"}));
  EXPECT_EQ(taken("AM (initials)"), Names({"w:AM"}));
  EXPECT_EQ(taken("HTZ (formerly Muobi)"), Names({"g:HTZ", "f:Muobi"}));
  EXPECT_EQ(taken("Muster Holding (a.k.a. Muster Group)"), Names({"g:Muster Holding", "a:Muster Group"}));
  EXPECT_EQ(taken("\"MUSTER, Sheikh\""), Names({"g:MUSTER, Sheikh"}));
  EXPECT_EQ(taken("“1-P”"), Names({"g:1-P"}));
  EXPECT_EQ(taken("OOO \"Muster\""), Names({"g:OOO \"Muster\""}));
  EXPECT_EQ(taken(") Anna Muster"), Names({"g:Anna Muster"}));

  const NameCell born =
      read_name_cell("Anna Muster, born 1 Jan. 1953 (Oman passport no.03825239, expiry 3 May 2024.)");
  ASSERT_EQ(born.names.size(), 1u);
  EXPECT_EQ(born.names[0].text, "Anna Muster");
  EXPECT_EQ(born.notes.size(), 2u);

  const NameCell son = read_name_cell("Ali Hasan son of Omar Hasan (علي حسن),");
  EXPECT_EQ(taken("Ali Hasan son of Omar Hasan (علي حسن),"), Names({"g:Ali Hasan", "a:علي حسن"}));
  EXPECT_EQ(son.father, "Omar Hasan");
}

TEST(NameCell, LettersListsAndLabels) {
  EXPECT_EQ(taken("Anna Muster a.k.a. Ana Mustermann"), Names({"g:Anna Muster", "g:Ana Mustermann"}));
  const NameCell labelled = read_name_cell("Anna Muster; Arabic: علي حسن");
  ASSERT_EQ(labelled.names.size(), 2u);
  EXPECT_EQ(labelled.names[1].language, "ara");
}

TEST(NameCell, HostileCellsEnd) {
  for (const std::string& unit :
       {std::string("("), std::string(")"), std::string("(a) "), std::string("a (b) "), std::string("; "),
        std::string("\""), std::string("a (B; "), std::string(" son of "), std::string("\xD8")}) {
    std::string cell;
    while (cell.size() < 100'000) cell += unit;
    (void)read_name_cell(cell);
    (void)read_name_cell(std::string_view(cell).substr(0, 4000));
    (void)document_number(cell);
  }
}

TEST(DocumentNumber, WordsAroundItGo) {
  EXPECT_EQ(document_number("A0123456"), "A0123456");
  EXPECT_EQ(document_number("Libyan passport No. 513519"), "513519");
  EXPECT_EQ(document_number("CAR diplomatic passport no. D00000898"), "D00000898");
  EXPECT_EQ(document_number("563210184 (Expires 18 Jun. 2018)"), "563210184");
  EXPECT_EQ(document_number("R00012098, South Sudan"), "R00012098");
  EXPECT_EQ(document_number("German travel document (\"Reiseausweis\") A 0139243"), "A 0139243");
  EXPECT_EQ(document_number("SSN 156-92-9858 (United States of America)"), "156-92-9858");
  EXPECT_EQ(document_number("Russian passport number 8208 No. 555627"), "8208 555627");
  EXPECT_EQ(document_number("96 03 464086"), "96 03 464086");
  EXPECT_EQ(document_number("No34409/129"), "34409/129");
  EXPECT_EQ(document_number("Moroccan national identity card DE- 473900"), "DE- 473900");
  EXPECT_EQ(document_number("national identity card number 1127083101740003 under name\nAbdul Rosyid"),
            "1127083101740003");
  EXPECT_EQ(document_number("Mali ID Number 073/ SPICRE"), "073/ SPICRE");
  EXPECT_EQ(document_number("unknown"), "");
  EXPECT_EQ(document_number(""), "");
}

TEST(Cells, NothingIsSaidInManyWays) {
  for (const char* text : {"", " ", "-", "N/A", "none", "Null", "UNKNOWN", "00", "na"})
    EXPECT_TRUE(says_nothing(text)) << text;
  for (const char* text : {"Na Mena", "0", "x", "not known to anybody"})
    EXPECT_FALSE(says_nothing(text)) << text;
}

TEST(Cells, PartsAreJoinedOnce) {
  EXPECT_EQ(join_parts({"Main St. 1,", "", "Bern", "Bern", "Switzerland"}), "Main St. 1, Bern, Switzerland");
  EXPECT_EQ(join_parts({"Ghorak District, Afghanistan", "Afghanistan"}), "Ghorak District, Afghanistan");
  EXPECT_EQ(join_parts({"-", "unknown"}), "");
}

TEST(Cells, FieldKeysIgnorePunctuation) {
  EXPECT_EQ(field_key("D.O.B"), "dob");
  EXPECT_EQ(field_key("Business registration number (s)"), "businessregistrationnumbers");
}

TEST(IslamicCalendar, LunarAndSolar) {
  // The EU list prints this day of the lunar calendar as 1982-04-19.
  EXPECT_EQ(islamic_to_gregorian(1402, 6, 24, false), "1982-04");
  EXPECT_EQ(islamic_to_gregorian(1343, 0, 0, true), "1964/1965");
  EXPECT_EQ(islamic_to_gregorian(1343, 1, 20, true), "1964-04");
  EXPECT_EQ(islamic_to_gregorian(1343, 12, 25, true), "1965-03");
  EXPECT_EQ(islamic_to_gregorian(1400, 0, 0, false), "1979/1980");
  EXPECT_EQ(islamic_to_gregorian(1982, 4, 19, false), "");
  EXPECT_EQ(islamic_to_gregorian(1402, 13, 1, false), "");
}

TEST(Imo, ShipsAndCompaniesHaveTheirOwnCheckDigits) {
  // IMO Resolution A.1117(30) gives 9074729 as its example; 5342883 and 9074729 of the public registers.
  EXPECT_TRUE(is_ship_imo("9074729"));
  EXPECT_FALSE(is_ship_imo("9074720"));
  EXPECT_TRUE(is_company_imo("5571322"));
  EXPECT_FALSE(is_ship_imo("5571322"));
  EXPECT_FALSE(is_company_imo("557132"));
}

TEST(Scripts, OfMostLetters) {
  EXPECT_EQ(script_name("Anna Анна Muster"), "latin");
  EXPECT_EQ(script_name("Анна"), "cyrillic");
  EXPECT_EQ(script_name("علي"), "arabic");
  EXPECT_EQ(script_name("伊藤"), "east_asian");
  EXPECT_EQ(script_name("123"), "");
  EXPECT_TRUE(has_script("Anna Анна", "cyrillic"));
  EXPECT_FALSE(has_script("Anna", "greek"));
}

TEST(UniqueIds, CopiesAreNumbered) {
  UniqueIds ids;
  bool repeated = true;
  EXPECT_EQ(ids.claim("a", repeated), "a");
  EXPECT_FALSE(repeated);
  EXPECT_EQ(ids.claim("a-2", repeated), "a-2");
  EXPECT_EQ(ids.claim("a", repeated), "a-3");
  EXPECT_TRUE(repeated);
  EXPECT_EQ(ids.claim("a", repeated), "a-4");
}

TEST(Contacts, DirtyCells) {
  Collector sink;
  Record record(sink, Where{}, "x-1", "Organization", {});
  add_emails(record, "info@example.org; E-mail: sales@example.com.");
  add_emails(record, "info@example.orgsales@example.com");
  add_websites(record, "www.example.org and https://example.com/");
  add_phones(record, "+41 31 000 00 00; +41 31 000 00 01");
  EXPECT_EQ(record.entity().all("email"),
            (std::vector<std::string_view>{"info@example.org", "sales@example.com"}));
  EXPECT_EQ(record.entity().all("website"),
            (std::vector<std::string_view>{"www.example.org", "https://example.com"}));
  EXPECT_EQ(record.entity().all("phone").size(), 2u);
  ASSERT_EQ(sink.issues.size(), 1u);
  EXPECT_EQ(sink.issues[0].code, "bad_email");
}

TEST(Countries, CellsOfSeveral) {
  Collector sink;
  Record record(sink, Where{}, "x-1", "Person", {});
  add_country_cell(record, "country", "Sudan/South Sudan");
  add_country_cell(record, "country", "Libya (in custody)");
  add_country_cell(record, "country", "Branch Office 11: Iran");
  add_country_cell(record, "country", "unknown");
  EXPECT_EQ(record.entity().all("country"), (std::vector<std::string_view>{"sd", "ss", "ly", "ir"}));
  EXPECT_TRUE(sink.issues.empty());
  add_country_cell(record, "country", "Atlantis / Lemuria");
  ASSERT_EQ(sink.issues.size(), 1u);
  EXPECT_EQ(sink.issues[0].code, "unknown_country");
}

}  // namespace
}  // namespace tamis::lists

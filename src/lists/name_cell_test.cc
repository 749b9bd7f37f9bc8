#include "lists/name_cell.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lists/cell.h"

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

}  // namespace
}  // namespace tamis::lists

#include "lists/repair.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tamis::lists {
namespace {

using Codes = std::vector<std::string_view>;

TEST(RepairText, LeavesCleanTextAlone) {
  for (const std::string_view text :
       {"", "RI Pyong Chol", "Ri Pyong Ch'ol", "리병철", "Владимир ПУТИН", "R&D Ltd"}) {
    const Repair repair = repair_text(text);
    EXPECT_EQ(repair.value, text);
    EXPECT_TRUE(repair.done.empty()) << text;
  }
}

TEST(RepairText, CollapsesWhiteSpaceWithoutACode) {
  const Repair repair = repair_text(" \t EXAMPLE \r\n  STAR\xC2\xA0\xE2\x80\xAF 1 \n");
  EXPECT_EQ(repair.value, "EXAMPLE STAR 1");
  EXPECT_TRUE(repair.done.empty());
}

TEST(RepairText, ComposesWithoutACode) {
  const Repair repair = repair_text("Belaru\u0301s Jose\u0301");
  EXPECT_EQ(repair.value, "Belar\u00FAs Jos\u00E9");
  EXPECT_TRUE(repair.done.empty());
}

TEST(RepairText, DecodesEntitiesEvenEscapedTwice) {
  EXPECT_EQ(repair_text("Caf&eacute; &amp; Sons").value, "Café & Sons");
  EXPECT_EQ(repair_text("O&#39;Brien &#x2019;").value, "O'Brien ’");
  EXPECT_EQ(repair_text("Smith &amp;amp; Co").value, "Smith & Co");
  EXPECT_EQ(repair_text("it&#146;s").value, "it’s");  // Windows-1252 byte as a reference
  EXPECT_EQ(repair_text("Smith &amp; Co").done, Codes{"entity"});
}

TEST(RepairText, LeavesAmpersandsThatAreNoEntities) {
  for (const std::string_view text :
       {"A & B; C", "A &B;", "&;", "&#;", "&#x;", "&#xD800;", "&#0;", "&#99999999;", "AT&T", "&"}) {
    EXPECT_EQ(repair_text(text).value, text);
    EXPECT_TRUE(repair_text(text).done.empty()) << text;
  }
}

TEST(RepairText, DropsInvisibleAndControlCharacters) {
  const Repair repair = repair_text("Ri\xE2\x80\x8B Pyong\xC2\xAD\x01 Chol\xEF\xBB\xBF");
  EXPECT_EQ(repair.value, "Ri Pyong Chol");
  EXPECT_EQ(repair.done, (Codes{"zero_width", "control"}));
  EXPECT_EQ(repair_text("line one_x000D_ line two").value, "line one line two");
  EXPECT_EQ(repair_text("a_x00e9_b _x00").value, "a_x00e9_b _x00");
}

TEST(RepairText, MakesWideFormsOrdinary) {
  const Repair repair = repair_text("ＡＢＣ　Ｃｏ．（東京）");
  EXPECT_EQ(repair.value, "ABC Co.(東京)");
  EXPECT_EQ(repair.done, Codes{"full_width"});
  EXPECT_EQ(repair_text("ｶﾞｽ").value, "ガス");
}

TEST(RepairText, ReplacesIllFormedBytes) {
  const Repair repair = repair_text("a\xFF\xC3(b");
  EXPECT_EQ(repair.value, "a\uFFFD\uFFFD(b");
  EXPECT_EQ(repair.done, Codes{"invalid_utf8"});
}

TEST(RepairName, ReplacesLookAlikesByTheMajorityOfTheWord) {
  EXPECT_EQ(repair_name("Рутin").value, "Рутin");  // n has no Cyrillic look-alike: not certain
  EXPECT_EQ(repair_name("Iван Ceргeй").value, "Іван Сергей");
  EXPECT_EQ(repair_name("Viкtorovich").value, "Viktorovich");
  EXPECT_EQ(repair_name("Мiхаiл").done, Codes{"homoglyph"});
  EXPECT_EQ(repair_name("Дoнбáсса").value, "Донба\u0301сса");  // the accent stays
  EXPECT_EQ(repair_name("Володимирïвна").value, "Володимирївна");
  EXPECT_EQ(repair_name("Αthens").value, "Athens");  // Greek capital alpha
}

TEST(RepairName, DecidesTiesByTheWholeName) {
  EXPECT_EQ(repair_name("АO Завод").value, "АО Завод");
  EXPECT_EQ(repair_name("АO Bank").value, "AO Bank");
  EXPECT_EQ(repair_name("АO").value, "АO");  // nothing decides
}

TEST(RepairName, LeavesWholeWordsOfTwoScriptsAlone) {
  for (const std::string_view name :
       {"AO “МПЗ”", "ООО МирТелеком", "Т-34 XL", "SWIFT Россия", "ТРАНСd", "Шvейк", "IT-Парк"}) {
    EXPECT_EQ(repair_name(name).value, name);
    EXPECT_TRUE(repair_name(name).done.empty());
  }
}

TEST(RepairName, JoinsKnownWordsBrokenByBlanks) {
  const Repair repair = repair_name("Влади мир Влади мирович ПУ ТИН");
  EXPECT_EQ(repair.value, "Владимир Владимирович ПУТИН");
  EXPECT_EQ(repair.done, Codes{"broken_spacing"});
  EXPECT_EQ(repair_name("Вла ди мир Путин").value, "Владимир Путин");
}

TEST(RepairName, JoinsNothingElse) {
  for (const std::string_view name : {"Влади Мир", "Анна Мария", "Ким Чен Ын", "Сергей Ким", "ИВАН ИВАНОВ",
                                      "за рубежом", "Банк мир", "Vladi mir"}) {
    EXPECT_EQ(repair_name(name).value, name);
    EXPECT_TRUE(repair_name(name).done.empty()) << name;
  }
}

std::vector<std::string> texts(std::string_view cell, bool comma_splits = false) {
  std::vector<std::string> out;
  for (const NamePiece& piece : split_names(cell, comma_splits)) {
    std::string shown = piece.text;
    if (!piece.language.empty()) shown += " [" + piece.language + "]";
    if (piece.former) shown += " (former)";
    out.push_back(shown);
  }
  return out;
}

using Texts = std::vector<std::string>;

TEST(SplitNames, KeepsOneNameWhole) {
  EXPECT_EQ(texts("RI, Pyong Chol"), Texts{"RI, Pyong Chol"});
  EXPECT_EQ(texts("  Bank (a) Ltd  "), Texts{"Bank (a) Ltd"});
  EXPECT_EQ(texts("Akademie der Aliasse"), Texts{"Akademie der Aliasse"});
  EXPECT_EQ(texts("Aka Hoshi"), Texts{"Aka Hoshi"});
  EXPECT_EQ(texts("1. FC Example"), Texts{"1. FC Example"});
  EXPECT_EQ(texts("Open Company (OC)"), Texts{"Open Company (OC)"});
  EXPECT_TRUE(texts(" ;; \n").empty());
}

TEST(SplitNames, SplitsAtSeparators) {
  EXPECT_EQ(texts("A; B ;C"), (Texts{"A", "B", "C"}));
  EXPECT_EQ(texts("A\r\nB"), (Texts{"A", "B"}));
  EXPECT_EQ(texts("A, B"), Texts{"A, B"});
  EXPECT_EQ(texts("A, B", true), (Texts{"A", "B"}));
}

TEST(SplitNames, SplitsAtAliasPhrases) {
  EXPECT_EQ(texts("A a.k.a. B, f.k.a. C"), (Texts{"A", "B", "C (former)"}));
  EXPECT_EQ(texts("A (also known as B)"), (Texts{"A", "B"}));
  EXPECT_EQ(texts("A alias: B aka C"), (Texts{"A", "B", "C"}));
  EXPECT_EQ(texts("A; formerly known as B; D"), (Texts{"A", "B (former)", "D"}));
}

TEST(SplitNames, SplitsNumberedAndLetteredLists) {
  EXPECT_EQ(texts("(a) A (b) B (c) C"), (Texts{"A", "B", "C"}));
  EXPECT_EQ(texts("a) A b) B"), (Texts{"A", "B"}));
  EXPECT_EQ(texts("1) A; 2) B 3) C"), (Texts{"A", "B", "C"}));
  EXPECT_EQ(texts("X (1) A (2) B"), (Texts{"X", "A", "B"}));
  EXPECT_EQ(texts("(b) A (c) B"), Texts{"(b) A (c) B"});
}

TEST(SplitNames, ReadsLanguageLabels) {
  EXPECT_EQ(texts("Jane, Belarussian: Юры, Russian : Юрий"), (Texts{"Jane", "Юры [bel]", "Юрий [rus]"}));
  EXPECT_EQ(texts("Ri (Korean: 리병철)"), (Texts{"Ri", "리병철 [kor]"}));
  EXPECT_EQ(texts("Russian: А, Б; C", true), (Texts{"А [rus]", "Б [rus]", "C"}));
  EXPECT_EQ(texts("Russian Bank: One"), Texts{"Russian Bank: One"});
}

}  // namespace
}  // namespace tamis::lists

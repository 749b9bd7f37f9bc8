// Which words are told, and by whom: what stands between the verb and the words, and clauses that look like what is said.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "speaker: words" of each statement, a line each.
std::string told(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2025-06-12");
  std::string out;
  for (const Statement& statement : page.document.statements) {
    out += statement.speaker_name + ":";
    for (const Span span : statement.content) out += " " + page.at(span);
    out += "\n";
  }
  return out;
}

std::string modality(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2025-06-12");
  return page.document.statements.empty() ? "" : page.document.statements.front().modality;
}

TEST(StatementContent, WhomItWasToldIsNoPartOfAQuotation) {
  EXPECT_EQ(told("en", "Tom Reed told the Intelligence Committee, \"We saw it too late.\""),
            "Tom Reed: We saw it too late.\n");
  EXPECT_EQ(told("en", "Anna Keller told the board on Monday, \"We cannot pay the fine.\""),
            "Anna Keller: We cannot pay the fine.\n");
  EXPECT_EQ(told("en", "Anna Keller told the court: \"We cannot pay the fine.\""),
            "Anna Keller: We cannot pay the fine.\n");
  // Where a clause leads to the quotation it is told, too.
  EXPECT_EQ(told("en", "Tom Reed told the board the fine was \"a heavy burden for us all\"."),
            "Tom Reed: the fine was \"a heavy burden for us all\"\n");
}

TEST(StatementContent, ADateBeforeItsNounIsTold) {
  EXPECT_EQ(told("en", "Tom Reed said the May 3 meeting had been useful."),
            "Tom Reed: the May 3 meeting had been useful\n");
  EXPECT_EQ(told("en", "Anna Keller said the Monday raid changed nothing."),
            "Anna Keller: the Monday raid changed nothing\n");
  // When it was said is not.
  EXPECT_EQ(told("en", "Tom Reed said on May 3 that the meeting had been useful."),
            "Tom Reed: the meeting had been useful\n");
  EXPECT_EQ(told("en", "Tom Reed said the next day that the meeting had been useful."),
            "Tom Reed: the meeting had been useful\n");
}

TEST(StatementContent, WhoReportsToSomebodyTellsNothing) {
  EXPECT_EQ(
      told("en",
           "After Anna Keller left the council, it was Reed who took over, and Hansen reported to him."),
      "");
  EXPECT_EQ(told("en", "The ship sank off Oslo, Tom Reed reported to the coast guard."),
            "Tom Reed: The ship sank off Oslo\n");
}

TEST(StatementContent, APronounAndItsVerbAreNotTold) {
  EXPECT_EQ(told("en", "Tom Reed wrote a long letter. He said, she said. Nobody knew the truth."), "");
  EXPECT_EQ(told("en", "Tom Reed wrote a letter. He was wrong, Anna Keller said."),
            "Anna Keller: He was wrong\n");
}

TEST(StatementContent, WhoHasAnOfficeOfABodySpeaksForIt) {
  EXPECT_EQ(told("en", "Job cuts will come, said Siemens's newly elected chairman Tom Reed."),
            "Tom Reed: Job cuts will come\n");
  EXPECT_EQ(told("en", "The plant will close, said Nordfrakt's acting finance chief Anna Keller."),
            "Anna Keller: The plant will close\n");
  EXPECT_EQ(told("en", "The plant will close, said Nordfrakt's Anna Keller."),
            "Anna Keller: The plant will close\n");
}

TEST(StatementContent, ACommissionIsNoCompany) {
  EXPECT_EQ(told("en",
                 "The Federal Trade Commission is investigating Orbital. The company said on Monday that it "
                 "would pay."),
            "The company: it would pay\n");
  EXPECT_EQ(told("en", "Siemens sued Orbital. The company said on Monday that it would win."),
            "Siemens: it would win\n");
}

TEST(StatementContent, AnOfficeByItsAcronymIsNoCompany) {
  EXPECT_EQ(
      told("en", "The Public Prosecutor (PPO) is investigating Orbital. The company said it would pay."),
      "The company: it would pay\n");
}

TEST(StatementContent, WhoIsOfABodyOfAnOwnerSpeaksHimself) {
  EXPECT_EQ(told("en", "\"The ice is thin,\" said marine biologist Ottoline Frost of the British Survey.")
                .find("Survey"),
            std::string::npos);
}

TEST(StatementContent, ConcernsThatSomebodyRaisedAreNoFear) {
  EXPECT_EQ(modality("en", "Tom Reed said others had raised concerns about the pump."), "asserted");
  EXPECT_EQ(modality("en", "Tom Reed said his concerns had been heard."), "asserted");
  EXPECT_EQ(modality("en", "Tom Reed said he was concerned that the pump would fail."), "feared");
}

TEST(StatementContent, AClauseOfANounIsNotTold) {
  EXPECT_EQ(
      told("en", "The ministry closed the plant, adding to a list of losses that have hurt the region."), "");
  EXPECT_EQ(told("en", "Anna Keller agreed to repay the sum that she took from the bank.").find(": she took"),
            std::string::npos);
  EXPECT_EQ(told("en", "Anna Keller said in a statement that she took the sum."),
            "Anna Keller: she took the sum\n");
  EXPECT_EQ(told("en", "Anna Keller told reporters that she took the sum."),
            "Anna Keller: she took the sum\n");
}

TEST(StatementContent, WhatAParticipleInFrontTellsEndsBeforeItsSubject) {
  EXPECT_EQ(told("en", "Saying that the war was lost, Tom Reed announced he would resign."),
            "Tom Reed: the war was lost\nTom Reed: he would resign\n");
  EXPECT_EQ(told("en", "Tom Reed left the hall, saying that the war was lost, and went home.")
                .find("Tom Reed left"),
            std::string::npos);
}

TEST(StatementContent, AClauseOfTimeEndsWhereTheMainClauseBegins) {
  EXPECT_EQ(
      told("en", "When Anna Keller announced the exchange last week, she said the board had kept its word."),
      "Anna Keller: the exchange last week\nAnna Keller: the board had kept its word\n");
  EXPECT_EQ(told("en", "On Monday, when Tom Reed said the talks had failed, the currency fell."),
            "Tom Reed: the talks had failed\n");
  EXPECT_EQ(told("de", "Nachdem Anna Keller erklärt hatte, die Gespräche seien gescheitert, fiel der Kurs."),
            "Anna Keller: die Gespräche seien gescheitert\n");
  // Behind a main clause there is no other.
  EXPECT_EQ(told("de",
                 "Der Rat tagte am Montag, nachdem Anna Keller der Bank vorgeworfen hatte, Geld gewaschen zu "
                 "haben."),
            "Anna Keller: Geld gewaschen zu haben\n");
}

TEST(StatementContent, WhatEvidenceShowsIsSaidWhole) {
  EXPECT_EQ(told("en", "Tom Reed said the evidence shows that the bank never paid."),
            "Tom Reed: the evidence shows that the bank never paid\n");
  EXPECT_EQ(told("en", "Tom Reed said the next day that the bank never paid."),
            "Tom Reed: the bank never paid\n");
}

TEST(StatementContent, ARelativeClauseWithoutAPronounSaysNothingBesideIt) {
  EXPECT_EQ(told("en", "That is less than the figure Tom Reed cited, but it is close."), "");
  EXPECT_EQ(told("en", "The general used a shell company called Northwind Trading to buy chips."), "");
}

TEST(StatementContent, TheClauseBehindAnIncise) {
  EXPECT_EQ(told("en", "However, officials say, the ship was sold in March."),
            "officials: the ship was sold in March\n");
  EXPECT_EQ(told("en", "In 2024, the ship was off Malta, Tom Reed said."),
            "Tom Reed: In 2024, the ship was off Malta\n");
}

TEST(StatementContent, AMonthAndAnAbbreviationStandBeforeAnApposition) {
  EXPECT_EQ(told("en",
                 "In a letter to the president in May, Tom Reed, the head of the board, said farmers faced a "
                 "crisis."),
            "Tom Reed: farmers faced a crisis\n");
  EXPECT_EQ(
      told("en",
           "James Reed Jr., the attorney for the district, said the case highlights that rights matter."),
      "James Reed Jr: the case highlights that rights matter\n");
}

TEST(StatementContent, AWomanIsNotHe) {
  EXPECT_EQ(told("en", "Tom Reed was accused of theft by a woman. He denied the charge.")
                .find("a woman: the charge"),
            std::string::npos);
}

TEST(StatementContent, TheDayItWasSaidIsNoPartOfIt) {
  EXPECT_EQ(told("de", "Anna Keller sagte am 12. Oktober 2023, die Firma werde zahlen."),
            "Anna Keller: die Firma werde zahlen\n");
  EXPECT_EQ(told("de", "Anna Keller erklärte am 3. März, die Firma habe das Embargo umgangen."),
            "Anna Keller: die Firma habe das Embargo umgangen\n");
  EXPECT_EQ(told("de", "Anna Keller sagte, am 12. Oktober werde die Firma zahlen."),
            "Anna Keller: am 12. Oktober werde die Firma zahlen\n");
}

}  // namespace
}  // namespace tamis::documents

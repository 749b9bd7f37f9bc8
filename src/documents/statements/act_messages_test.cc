// What is said, where the clause around it opens with an aside, a paper or a clause of time.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "speaker: content [modality]" of each statement, a line each; "not " before the modality where it is negated.
std::string said(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2025-06-12");
  std::string out;
  for (const Statement& statement : page.document.statements) {
    out += statement.speaker_name + ':';
    for (const Span& span : statement.content) out += ' ' + page.at(span);
    out += " [" + std::string(statement.negated ? "not " : "") + std::string(statement.modality) + "]\n";
  }
  return out;
}

TEST(ActMessages, NobodySaysAnAside) {
  EXPECT_EQ(said("en", "However, the group raised alarm at the terms."), "");
  EXPECT_EQ(said("en", "In fact, the ministry said the ship had left."),
            "the ministry: the ship had left [asserted]\n");
  EXPECT_EQ(said("en", "The ship had left, the ministry said."),
            "the ministry: The ship had left [asserted]\n");
}

// Whom a verb of threat is against stands where an inverted speaker would.
TEST(ActMessages, ANameAndItsAsideAreNotSaid) {
  EXPECT_EQ(said("en", "Tom Reed, who visited Minsk on Monday, warned Kyiv."), "");
  EXPECT_EQ(said("en", "The attack was an act of war, warned Seoul."),
            "Seoul: The attack was an act of war [asserted]\n");
}

TEST(ActMessages, WhatAPaperCallsForEndsAtItsComma) {
  EXPECT_EQ(said("en", "In a letter calling for the talks, Anna Lopez said that the war would spread."),
            "Anna Lopez: the talks [needed]\nAnna Lopez: the war would spread [possible]\n");
  EXPECT_EQ(said("en", "In a speech urging restraint, Tom Reed added that the truce had failed."),
            "Tom Reed: restraint [needed]\nTom Reed: the truce had failed [asserted]\n");
}

TEST(ActMessages, WhatReportsUrgeIsNotTheMainClause) {
  EXPECT_EQ(said("en", "Despite reports urging new rules, officials have made no changes."),
            "reports: new rules [needed]\n");
}

TEST(ActMessages, WhoMadeThePaperSpeaks) {
  EXPECT_EQ(said("en", "The commission issued a statement warning that the vote was unsafe."),
            "The commission: the vote was unsafe [asserted]\n");
  EXPECT_EQ(said("en", "The statement said that the vote was unsafe."),
            "The statement: the vote was unsafe [asserted]\n");
}

TEST(ActMessages, ADemonstrativeOpensNoClause) {
  EXPECT_EQ(said("en", "Tom Reed said he is proud of the work on that front."),
            "Tom Reed: he is proud of the work on that front [asserted]\n");
  EXPECT_EQ(said("en", "Anna Lopez said at the meeting that the ship had left."),
            "Anna Lopez: the ship had left [asserted]\n");
  EXPECT_EQ(said("en", "Anna Lopez said early on that the ship had left."),
            "Anna Lopez: the ship had left [asserted]\n");
}

TEST(ActMessages, StatesAreNoVerb) {
  EXPECT_EQ(said("en", "Rates have risen in US states where the drug is legal."), "");
  EXPECT_EQ(said("en", "Gulf states in the region said that the ship had left."),
            "Gulf states in the region: the ship had left [asserted]\n");
}

TEST(ActMessages, WhatTheSourceIsIsNotSaid) {
  EXPECT_EQ(said("en", "Rates averaged 5 percent in October, according to Carfacts, a provider of data."),
            "Carfacts: Rates averaged 5 percent in October [asserted]\n");
}

TEST(ActMessages, TwoSingleMarksCloseADoubleOne) {
  EXPECT_EQ(said("en", "“It was an attempt to mislead voters,’’ Tom Reed told reporters."),
            "Tom Reed: It was an attempt to mislead voters [asserted]\n");
  EXPECT_EQ(said("en", "“The voters’ trust is gone,” Tom Reed told reporters."),
            "Tom Reed: The voters’ trust is gone [asserted]\n");
}

TEST(ActMessages, TheSubjectOfAClauseOfTimeSpeaks) {
  EXPECT_EQ(said("en", "Oil fell after sources said that Russia had refused."),
            "sources: Russia had refused [asserted]\n");
  EXPECT_EQ(said("en", "Shares rose because analysts said that the bank was sound."),
            "analysts: the bank was sound [asserted]\n");
}

TEST(ActMessages, AClaimIsNoVerb) {
  EXPECT_EQ(said("en", "One reason for the faults in this claim is that nobody has seen the ship."), "");
  EXPECT_EQ(said("en", "The groups claim that nobody has seen the ship."),
            "The groups: nobody has seen the ship [not asserted]\n");
}

TEST(ActMessages, WhoHasToldNamesHimselfBeforeTheApposition) {
  EXPECT_EQ(
      said("en", "Tom Reed, the younger brother of the banker, has told friends and family that he left."),
      "Tom Reed: he left [asserted]\n");
}

TEST(ActMessages, TheConditionIsNegativeNotWhatIsSaid) {
  EXPECT_EQ(said("en", "Anna Lopez said she would raise the duties if no deal is reached."),
            "Anna Lopez: she would raise the duties if no deal is reached [conditional]\n");
  EXPECT_EQ(said("en", "Anna Lopez said she would not raise the duties if a deal is reached."),
            "Anna Lopez: she would not raise the duties if a deal is reached [not conditional]\n");
}

TEST(ActMessages, ThePastOfTheFutureIsAPlan) {
  EXPECT_EQ(said("en", "The company said it would appeal."), "The company: it would appeal [planned]\n");
  EXPECT_EQ(said("en", "The agency said it would not be hiring."),
            "The agency: it would not be hiring [not planned]\n");
  EXPECT_EQ(said("en", "The minister said it would be a mistake."),
            "The minister: it would be a mistake [possible]\n");
}

TEST(ActMessages, TheRelativeClauseBehindAQuantityDoesNotCount) {
  EXPECT_EQ(said("en", "The firm said it had hired 1,000 men, many of whom may leave again."),
            "The firm: it had hired 1,000 men, many of whom may leave again [asserted]\n");
}

TEST(ActMessages, AQuotationMayHaveLostItsComma) {
  EXPECT_EQ(said("en", "\"We are talking of tractors\" he said without offering proof."),
            "he: We are talking of tractors [asserted]\n");
  EXPECT_EQ(said("en", "\"We are talking of tractors\" John Bender told reporters."),
            "John Bender: We are talking of tractors [asserted]\n");
  // Marks around a name of the clause.
  EXPECT_EQ(said("en", "The \"Red Line\" he said was closed."), "");
}

TEST(ActMessages, WhomAMediumQuotesMayHaveAnApposition) {
  EXPECT_EQ(said("en", "\"We have complied,\" the minister, John Bender, was quoted as saying by Interfax."),
            "John Bender: We have complied [asserted]\n");
  EXPECT_EQ(
      said("en", "\"We have complied,\" John Bender, the chairman, was quoted as saying by the newspaper."),
      "John Bender: We have complied [asserted]\n");
}

}  // namespace
}  // namespace tamis::documents

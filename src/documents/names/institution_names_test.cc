// How far the names of bodies reach, and those that a sign joins.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "documents/names/names_in_text.h"
#include "documents/testing.h"

namespace tamis::documents {
namespace {

std::string bodies(std::string_view text) {
  TestPage page(text, "en");
  find_names(page.work);
  std::string out;
  for (const NameInText& name : page.work.names) {
    if (name.kind == EntityKind::kOrganization) out += '|' + page.at(name.core);
  }
  return out;
}

TEST(InstitutionNames, WhatABodyIsAbout) {
  EXPECT_EQ(bodies("A study by the National Institute on Drug Abuse was read."),
            "|National Institute on Drug Abuse");
  EXPECT_EQ(bodies("He spoke at the Council on Foreign Relations."), "|Council on Foreign Relations");
  EXPECT_EQ(bodies("He left the Commission on Human Rights."), "|Commission on Human Rights");
}

TEST(InstitutionNames, WhenAndOfWhatItSpokeIsNoPart) {
  EXPECT_EQ(bodies("The Security Council on Monday met again.").find(" on "), std::string::npos);
  EXPECT_EQ(bodies("The Security Council on Ukraine was divided.").find(" on "), std::string::npos);
}

TEST(InstitutionNames, TwoFields) {
  EXPECT_EQ(bodies("In May the Citizenship and Immigration Services closed."),
            "|Citizenship and Immigration Services");
  EXPECT_EQ(bodies("In May the Health and Human Services office closed."), "|Health and Human Services");
}

TEST(InstitutionNames, TwoBodiesAreTwo) {
  EXPECT_EQ(bodies("In May Google and Amazon Web Services closed.").find(" and "), std::string::npos);
  EXPECT_EQ(bodies("Doctors and Emergency Services arrived.").find("Doctors"), std::string::npos);
}

TEST(InstitutionNames, CapitalsThatASignJoins) {
  EXPECT_EQ(bodies("The outage of PG&E went on, AT&T said."), "|PG&E|AT&T");
  EXPECT_EQ(bodies("The firm raised its R&D costs, and the Q&A was short."), "");
}

TEST(InstitutionNames, AFrenchMinistryKeepsTheLastWordOfItsField) {
  TestPage page("Le ministère iranien des Affaires étrangères a démenti.", "fr");
  find_names(page.work);
  const bool whole = std::any_of(page.work.names.begin(), page.work.names.end(), [&](const NameInText& name) {
    return page.at(name.core) == "ministère iranien des Affaires étrangères";
  });
  EXPECT_TRUE(whole);
}

TEST(InstitutionNames, TheDesignationOfAModelIsNoAcronym) {
  EXPECT_EQ(bodies("Iran sold CH-95 drones.").find("CH"), std::string::npos);
}
}  // namespace
}  // namespace tamis::documents

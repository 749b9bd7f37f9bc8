// Who speaks where an adjunct stands before a German or Dutch verb, and what the particle of a verb is.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "documents/statement_testing.h"

namespace tamis::documents {
namespace {

using All = std::vector<std::string>;

TEST(GermanPhrases, WhoSpeaksStandsBehindTheVerbWhereAnAdjunctStandsBeforeIt) {
  EXPECT_EQ(told("de", "Nach einem Gespräch mit Minister Karl Olsen kündigte die Ministerin neue Hilfen an."),
            All{"die Ministerin: neue Hilfen"});
  EXPECT_EQ(told("de", "In Oslo kündigte der Minister neue Sanktionen an."),
            All{"der Minister: neue Sanktionen"});
  EXPECT_EQ(told("de", "Bei einem Treffen mit Karl Olsen lobte der Gast die Beziehungen beider Länder."),
            All{"der Gast: die Beziehungen beider Länder"});
  EXPECT_EQ(told("nl", "Na een gesprek met Karl Olsen bekritiseerde de premier de sancties."),
            All{"de premier: de sancties"});
}

TEST(GermanPhrases, WhoStandsBeforeTheVerbWithoutAPrepositionSpeaks) {
  EXPECT_EQ(told("de", "Minister Karl Olsen kündigte neue Hilfen an."), All{"Karl Olsen: neue Hilfen"});
  EXPECT_EQ(told("de", "Karl Olsen kritisierte die Sanktionen."), All{"Karl Olsen: die Sanktionen"});
}

TEST(GermanPhrases, TheParticleOfAVerbStandsLast) {
  EXPECT_EQ(told("de", "Die Sprecherin teilte mit Bezug auf einen Bericht mit, das Treffen finde am Montag statt."),
            All{"Die Sprecherin: das Treffen finde am Montag statt"});
  EXPECT_EQ(told("de", "Karl Olsen teilte mit, das Treffen finde am Montag statt."),
            All{"Karl Olsen: das Treffen finde am Montag statt"});
}

TEST(GermanPhrases, TheClosingMarkBelongsToTheNameOfANewspaper) {
  const All all = told("de", "Laut einem Bericht des Senders „Al Nahr“ will die Regierung Panzer liefern.");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all.front().ends_with(": will die Regierung Panzer liefern")) << all.front();
}

TEST(GermanPhrases, WhatSomebodyCallsTheClauseBeforeIsHisWord) {
  const All all = told("de", "Nordland hat Soldaten nach Oslo geschickt, was Karl Olsen als Falschmeldung bezeichnete.");
  EXPECT_EQ(all, All{"Karl Olsen: als Falschmeldung"});
}

}  // namespace
}  // namespace tamis::documents

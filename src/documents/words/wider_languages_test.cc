// Pages in languages whose tables are shorter than those of the main ones: Baltic and Finnic languages, Slovene and its neighbours.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string speaker(std::string_view language, std::string_view text) {
  const ReadPage page(text, language);
  return page.document.statements.empty() ? "none" : page.document.statements.front().speaker_name;
}

TEST(WiderLanguages, WhoSpeaks) {
  EXPECT_EQ(speaker("lt", "„Mes nenusileisime“, – pareiškė užsienio reikalų ministras Jonas Kazlauskas."),
            "Jonas Kazlauskas");
  EXPECT_EQ(speaker("lv", "\"Mēs nepadosimies,\" uzsvēra aizsardzības ministrs Andris Liepa."),
            "Andris Liepa");
  EXPECT_EQ(speaker("sl", "\"Ne bomo popustili,\" je poudaril obrambni minister Marjan Novak."),
            "Marjan Novak");
  EXPECT_EQ(speaker("et", "\"Me ei anna alla,\" rõhutas kaitseminister Hanno Tamm."), "Hanno Tamm");
  EXPECT_EQ(speaker("fi", "\"Emme anna periksi\", sanoi puolustusministeri Antti Virtanen."),
            "Antti Virtanen");
}

TEST(WiderLanguages, WhatHappened) {
  EXPECT_EQ(words_of("lt", "Šiaurės Korėja paleido balistinę raketą.", "missile_launch", "actor"),
            "Šiaurės Korėja");
  EXPECT_EQ(words_of("lv", "Ziemeļkoreja izšāva ballistisku raķeti.", "missile_launch", "actor"),
            "Ziemeļkoreja");
  EXPECT_EQ(words_of("et", "Põhja-Korea tulistas välja ballistilise raketi.", "missile_launch", "actor"),
            "Põhja-Korea");
  EXPECT_EQ(words_of("fi", "Pohjois-Korea laukaisi ballistisen ohjuksen.", "missile_launch", "actor"),
            "Pohjois-Korea");
  EXPECT_EQ(words_of("lt", "Muitinė įsigijo naują laivą.", "seizure", "target"), "no event");
}

}  // namespace
}  // namespace tamis::documents

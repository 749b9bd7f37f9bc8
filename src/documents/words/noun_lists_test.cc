#include "documents/words/noun_lists.h"

#include <gtest/gtest.h>

#include <string_view>

namespace tamis::documents {
namespace {

bool parts_list(std::string_view sentence) {
  Block block;
  block.span = {0, static_cast<std::uint32_t>(sentence.size())};
  block.language = "de";
  TextTokens text;
  tokenize(sentence, {&block, 1}, text);
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (text.tokens[i].kind == TokenKind::kComma)
      return is_german_list_comma(text, i, static_cast<std::uint32_t>(text.tokens.size()));
  }
  return false;
}

TEST(NounLists, CommaBetweenCommonNouns) {
  EXPECT_TRUE(parts_list("Die Ermittler stellten Bargeld, Goldbarren und Luxusautos sicher."));
  EXPECT_TRUE(parts_list("Geliefert wurden Gewehre, zwei alte Panzer sowie Munition."));
  EXPECT_TRUE(parts_list("Sie verkauften Jachten, Villen, teure Uhren oder Gemälde."));
}

TEST(NounLists, CommaThatEndsAClause) {
  EXPECT_FALSE(parts_list("Er flog nach Moskau, sagten Beamte und Diplomaten."));
  EXPECT_FALSE(parts_list("Sergej Orlow, Chef der Bank und Berater des Ministers, reiste ab."));
  EXPECT_FALSE(parts_list("Sie beschlagnahmte die Jacht, die einem Russen und Kanada gehört."));
  EXPECT_FALSE(parts_list("Er kam, sah und siegte."));
}

}  // namespace
}  // namespace tamis::documents

#include "documents/names/title_case.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "documents/words/tokens.h"

namespace tamis::documents {
namespace {

// The line with the capitals that are left.
std::string lowered(std::string_view line) {
  Document document;
  document.languages = {"en"};
  Block block;
  block.span = {0, static_cast<std::uint32_t>(line.size())};
  block.language = "en";
  document.blocks.push_back(block);
  Work work;
  work.document = &document;
  tokenize(line, document.blocks, work.tokens);
  lower_title_case(work);
  std::string out(line);
  for (const Token& token : work.tokens.tokens) {
    if (token.kind == TokenKind::kWord && !token.capital)
      out[token.begin] = static_cast<char>(out[token.begin] | 0x20);
  }
  return out;
}

TEST(TitleCase, OrdinaryWordsBecomeSmall) {
  EXPECT_EQ(lowered("Treasury Targets Procurement Network in Asia"),
            "Treasury targets procurement network in Asia");
  EXPECT_EQ(lowered("Kim Arrives in Russia for Putin Summit"), "Kim arrives in Russia for Putin summit");
}

TEST(TitleCase, OtherLinesAreLeftAlone) {
  for (const std::string_view line :
       {"Korea Mining Development Trading Corporation", "Ministry of Defence of the Russian Federation",
        "Sergei Chemezov Targets several refineries in Siberia", "Viktor Orlov Met Kim Jong Un."})
    EXPECT_EQ(lowered(line), line);
}

}  // namespace
}  // namespace tamis::documents

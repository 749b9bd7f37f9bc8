#include "documents/page/list_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "documents/testing.h"

namespace tamis::documents {
namespace {

std::vector<std::string> sentences(std::string_view text) {
  TestPage page(text, "en");
  part_list_lines(page.work.tokens);
  const TextTokens& tokens = page.work.tokens;
  std::vector<std::string> out;
  for (std::uint32_t s = 0; s < tokens.sentences.size(); ++s) {
    const Sentence& sentence = tokens.sentences[s];
    out.push_back(page.at(sentence.span));
    EXPECT_TRUE(tokens.block_sentences[sentence.block].contains(s));
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
      EXPECT_EQ(tokens.sentence_of[i], s);
  }
  return out;
}

// HTML has such lines in one block; of plain text a wrapped paragraph is one.
std::vector<std::string> sentences_of_block(const std::string& text) {
  Document document;
  document.text = text;
  document.blocks.emplace_back();
  document.blocks.back().span = {0, static_cast<std::uint32_t>(text.size())};
  TextTokens tokens;
  tokenize(document.text, document.blocks, tokens);
  part_list_lines(tokens);
  std::vector<std::string> out;
  for (const Sentence& sentence : tokens.sentences) out.emplace_back(tokens.at(sentence.span));
  return out;
}

TEST(ListLines, AreOneThingEach) {
  EXPECT_EQ(sentences_of_block("Igor Sechin\nViktor Vekselberg\nSuleiman Kerimov (Dagestan)"),
            (std::vector<std::string>{"Igor Sechin", "Viktor Vekselberg", "Suleiman Kerimov (Dagestan)"}));
}

TEST(ListLines, SentencesStayWhole) {
  for (const char* text :
       {"The president Vladimir\nPutin met others\nin Moscow", "Igor Sechin\nViktor Vekselberg",
        "Igor Sechin,\nViktor Vekselberg,\nSuleiman Kerimov",
        "The Minister of Foreign Affairs spoke\nOf Peace and other Things\nAnd War"})
    EXPECT_EQ(sentences_of_block(text), std::vector<std::string>{text});
  EXPECT_EQ(sentences("One. Two came. Three went.").size(), 3U);
}

}  // namespace
}  // namespace tamis::documents

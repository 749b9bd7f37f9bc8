#include "names/joined_words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tamis::names {
namespace {

// The pieces joined by '|', those that no table has in brackets; empty where the word is not cut.
std::string cut(text::Script script, std::string_view word) {
  text::TokenBuffer buffer;
  const auto tokens = buffer.tokenize(word);
  std::vector<JoinedPiece> pieces;
  std::string out;
  const std::string_view native = tokens.empty() ? std::string_view() : tokens[0].native;
  if (!cut_joined_word(script, native, pieces)) return out;
  for (const JoinedPiece& piece : pieces) {
    if (!out.empty()) out += '|';
    const std::string letters(native.substr(piece.begin, piece.end - piece.begin));
    out += piece.known ? letters : '[' + letters + ']';
  }
  return out;
}

TEST(JoinedWords, WordsOfTheTablesAndWhatIsBetween) {
  using text::Script;
  EXPECT_EQ(cut(Script::kThai, "ธนาคารกรุงไทย"), "ธนาคาร|[กรุง]|ไทย");
  EXPECT_EQ(cut(Script::kThai, "บริษัทเอเชียการเดินเรือจำกัด"), "บริษัท|เอเชีย|การเดินเรือ|จํากัด");
  EXPECT_EQ(cut(Script::kLao, "ທະນາຄານພັດທະນາລາວ"), "ທະນາຄານ|ພັດທະນາ|ລາວ");
  EXPECT_EQ(cut(Script::kKhmer, "ក្រសួងការពារជាតិ"), "ក្រសួង|ការពារជាតិ");
}

TEST(JoinedWords, WordsOfTheTablesAndNamesAreLeftWhole) {
  using text::Script;
  EXPECT_EQ(cut(Script::kThai, "ธนาคาร"), "");
  EXPECT_EQ(cut(Script::kThai, "ชินวัตร"), "");
  EXPECT_EQ(cut(Script::kThai, "ดาวประกาย"), "");  // a short word and another: met by chance
  EXPECT_EQ(cut(Script::kHan, "国际贸易"), "");
  EXPECT_EQ(cut(Script::kThai, ""), "");
}

}  // namespace
}  // namespace tamis::names

#include "names/japanese_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tamis::names {
namespace {

bool may_be(const char* name, const std::string& reading) {
  const std::vector<std::string> all = japanese_names(name);
  return std::find(all.begin(), all.end(), reading) != all.end();
}

TEST(JapaneseNames, AreReadByTables) {
  EXPECT_TRUE(may_be("高橋 健一", "takahashi kenichi"));
  EXPECT_TRUE(may_be("髙橋健一", "takahashi kenichi"));
  EXPECT_TRUE(may_be("渡邊　浩二", "watanabe koji"));
  EXPECT_TRUE(may_be("佐々木 洋子", "sasaki yoko"));
  EXPECT_TRUE(may_be("森 正", "mori tadashi"));
}

TEST(JapaneseNames, AreSeveralWhereReadingsAre) {
  EXPECT_TRUE(may_be("山崎 裕", "yamazaki yutaka"));
  EXPECT_TRUE(may_be("山崎 裕", "yamasaki hiroshi"));
  EXPECT_LE(japanese_names("山崎 裕").size(), kMostJapaneseNames);
}

TEST(JapaneseNames, NeedAFamilyNameAndAGivenName) {
  for (const char* name : {"", "高橋", "健一 高橋", "张国庆", "李小龙", "김정은", "Takahashi Kenichi", "高橋商事",
                           "高橋 健一郎太夫左衛門", "日本銀行"})
    EXPECT_TRUE(japanese_names(name).empty()) << name;
}

}  // namespace
}  // namespace tamis::names

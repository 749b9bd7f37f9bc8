#include "names/korean_transcriptions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tamis::names {
namespace {

bool may_be(const char* name, const std::string& spelling) {
  const std::vector<std::string> all = korean_transcriptions(name);
  return std::find(all.begin(), all.end(), spelling) != all.end();
}

TEST(KoreanTranscriptions, Russian) {
  EXPECT_TRUE(may_be("Чхве Рён Хэ", "choe ryong-hae"));
  EXPECT_TRUE(may_be("Ли Ёнджу", "ri yong-ju"));
  EXPECT_TRUE(may_be("ПАК ЧОНЧХОН", "pak jong-chon"));
  EXPECT_TRUE(may_be("Ким Чен Ын", "kim jong-un"));
  EXPECT_TRUE(may_be("Но Гван Чхоль", "ro kwang-chol"));
  EXPECT_TRUE(may_be("Ли Соль", "ri sol"));
}

TEST(KoreanTranscriptions, UkrainianAndJapanese) {
  EXPECT_TRUE(may_be("Лі Йон Хо", "ri yong-ho"));
  EXPECT_TRUE(may_be("Кім Чен Ин", "kim jong-un"));
  EXPECT_TRUE(may_be("キム・ヨンチョル", "kim yong-chol"));
  EXPECT_TRUE(may_be("リ・ビョンチョル", "ri pyong-chol"));
}

TEST(KoreanTranscriptions, ArabicPersianAndHebrew) {
  EXPECT_TRUE(may_be("كيم جونغ أون", "kim jong-un"));
  EXPECT_TRUE(may_be("ري يونغ هو", "ri yong-ho"));
  EXPECT_TRUE(may_be("کیم چون سوپ", "kim chun-sop"));
  EXPECT_TRUE(may_be("چوی کوانگ سو", "choe kwang-su"));
  EXPECT_TRUE(may_be("קים יונג צ׳ול", "kim yong-chol"));
  EXPECT_TRUE(may_be("קים צ'ון סוף", "kim chun-sop"));
  for (const char* name :
       {"محمد حسن", "هان سولو كينوبي", "حسن نصر الله", "דוד כהן", "יאיר לפיד", "ג'ו ביידן", "קים קרדשיאן"})
    EXPECT_TRUE(korean_transcriptions(name).empty()) << name;
}

TEST(KoreanTranscriptions, NothingOfOtherNames) {
  for (const char* name : {"", "Kim Jong Un", "Ким", "Ким Юрий", "Ли Андрей Викторович", "Владимир Путин",
                           "Ан Ирина Ли Пак", "オレグ・バラノフ", "キム", "\xD0", "\xE3\x82", "- -"})
    EXPECT_TRUE(korean_transcriptions(name).empty()) << name;
  EXPECT_LE(korean_transcriptions("Чон Чон Чон").size(), kMostKoreanTranscriptions);
}

}  // namespace
}  // namespace tamis::names

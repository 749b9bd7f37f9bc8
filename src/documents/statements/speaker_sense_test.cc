#include "documents/statements/speaker_sense.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

bool says(std::string_view language, std::string_view text, std::string_view speaker) {
  const ReadPage page(text, language);
  return std::any_of(page.document.statements.begin(), page.document.statements.end(),
                     [&](const Statement& statement) { return statement.speaker_name == speaker; });
}

// The word beside a phrase by its words.
bool refused(std::string_view language, std::string_view phrase) {
  const TestPage page(phrase, language);
  return is_no_speaker(page.work, {0, static_cast<std::uint32_t>(page.work.tokens.tokens.size())}, language);
}

TEST(SpeakerSense, AVerbWithItsObjectSpeaksNot) {
  EXPECT_TRUE(refused("en", "Steve balanced them out"));
  EXPECT_TRUE(refused("en", "This caused my parries"));
  EXPECT_TRUE(refused("en", "it would be"));
  EXPECT_TRUE(refused("en", "me"));
  EXPECT_TRUE(refused("ru", "экспериментировать"));
  EXPECT_TRUE(refused("ru", "мне часто"));
  EXPECT_FALSE(refused("en", "the letter signed by seven physicians"));
  EXPECT_FALSE(refused("en", "two members of its crew"));
  EXPECT_FALSE(refused("de", "einer von ihnen"));
  EXPECT_FALSE(refused("ru", "одна из сотрудниц"));
  EXPECT_FALSE(refused("fr", "l'un d'eux"));
}

TEST(SpeakerSense, WhoIsToldIsNotWhoTells) {
  EXPECT_FALSE(says(
      "en", "But multiple friends of the author had told me that they were suppressing his work.", "me"));
}

}  // namespace
}  // namespace tamis::documents

// Who acts and who suffers by the form of the verb (event_passive.cc).
#include <gtest/gtest.h>

#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventPassive, TheAuxiliaryOfThePerfectIsNoPassiveInSouthSlavicLanguages) {
  const auto who = [](const char* language, const char* text, const char* role) {
    return words_of(language, text, "arrest", role);
  };
  EXPECT_EQ(who("hr", "Policija je u Zagrebu uhitila Igora Petrova.", "authority"), "Policija");
  EXPECT_EQ(who("sr", "Policija je uhapsila Igora Petrova.", "target"), "Igora Petrova");
  EXPECT_EQ(who("sl", "Policija je v Ljubljani aretirala Igorja Petrova.", "authority"), "Policija");
  EXPECT_EQ(who("hr", "Igor Petrov je uhićen u Zagrebu.", "target"), "Igor Petrov");
  EXPECT_EQ(who("sr", "Игор Петров је ухапшен у Београду.", "target"), "Игор Петров");
  EXPECT_EQ(who("sl", "Igor Petrov je bil aretiran v Ljubljani.", "target"), "Igor Petrov");
  EXPECT_EQ(who("bg", "Игор Петров е арестуван в София.", "target"), "Игор Петров");
}

TEST(EventPassive, ABulgarianPerfectHasASubjectThatActs) {
  EXPECT_EQ(words_of("bg", "Иран е доставил ракети на Русия.", "arms_transfer", "supplier"), "Иран");
}

TEST(EventPassive, WhoseTheNetworkIsThatIsHackedSuffers) {
  const auto who = [](const char* language, const char* text, const char* role) {
    return words_of(language, text, "cyber_attack", role);
  };
  EXPECT_EQ(who("en", "Hackers hacked the website of Norvexa Bank.", "target"), "Norvexa Bank");
  EXPECT_EQ(who("ru", "Хакеры взломали сайт компании «Норвекса».", "actor"), "");
  EXPECT_EQ(who("ru", "Хакеры ГРУ взломали биржу.", "actor"), "ГРУ");
}

}  // namespace
}  // namespace tamis::documents

// Who speaks in an English participle behind a comma, in "it said", and in a clause whose subject an apposition parts from its verb.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "speaker: what is said" of the last statement.
std::string told(std::string_view text) {
  const ReadPage page(text, "en", "2026-03-10");
  if (page.document.statements.empty()) return {};
  const Statement& statement = page.document.statements.back();
  std::string one = statement.speaker_name + ":";
  for (const Span content : statement.content) one += " " + page.at(content);
  return one;
}

TEST(TrailingParticiples, SpeakForTheSubjectOfTheClause) {
  EXPECT_EQ(told("Russia expelled two British diplomats on Monday, saying they had spied for London."),
            "Russia: they had spied for London");
  EXPECT_EQ(told("On Monday, Tehran released two sailors, saying it was a gesture of goodwill."),
            "Tehran: it was a gesture of goodwill");
}

TEST(TrailingParticiples, GoOnFromWhoSaidWhatStandsBefore) {
  EXPECT_EQ(told("A bulk carrier was struck by a missile, the agency said, adding that the crew was safe."),
            "the agency: the crew was safe");
  EXPECT_EQ(told("The talks failed, a diplomat said, warning that sanctions would follow."),
            "a diplomat: sanctions would follow");
}

TEST(TrailingParticiples, ItIsTheSubjectOfWhatIsSaid) {
  EXPECT_EQ(told("The company sold its stake, it said in a statement on Thursday."),
            "The company: The company sold its stake");
}

TEST(TrailingParticiples, AnAppositionPartsASubjectFromItsVerb) {
  EXPECT_EQ(told("The ministry said the vessel, the Sea Falcon, sailed to Nampo."),
            "The ministry: the vessel, the Sea Falcon, sailed to Nampo");
  EXPECT_EQ(told("He said hello, the guard, a Pole, waved."), "");
}

}  // namespace
}  // namespace tamis::documents

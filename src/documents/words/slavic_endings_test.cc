#include "documents/words/slavic_endings.h"

#include <utility>

#include <gtest/gtest.h>

namespace tamis::documents {
namespace {

TEST(SlavicEndings, TellsAdjectivesInTheNominativePluralFromGenitives) {
  for (const auto& [language, word] : {std::pair{"pl", "syryjscy"}, {"pl", "rosyjskie"}, {"cs", "íránští"},
                                       {"ru", "сирийские"}, {"uk", "російські"}, {"bg", "сирийски"}})
    EXPECT_TRUE(has_slavic_ending(SlavicEnding::kNominativeAdjective, language, word)) << word;
  for (const auto& [language, word] :
       {std::pair{"pl", "syryjskich"}, {"pl", "obrony"}, {"cs", "íránských"}, {"ru", "сирийских"}, {"uk", "області"}})
    EXPECT_FALSE(has_slavic_ending(SlavicEnding::kNominativeAdjective, language, word)) << word;
}

TEST(SlavicEndings, AreThoseOfTheirLanguage) {
  EXPECT_TRUE(has_slavic_ending(SlavicEnding::kPluralVerb, "ru", "задержали"));
  EXPECT_FALSE(has_slavic_ending(SlavicEnding::kPluralVerb, "ru", "zatrzymali"));
  EXPECT_FALSE(has_slavic_ending(SlavicEnding::kPluralVerb, "de", "задержали"));
}

}  // namespace
}  // namespace tamis::documents

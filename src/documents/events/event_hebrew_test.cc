// Hebrew verbal nouns, relative clauses and idioms, whose doer or patient stands behind them (event_hebrew.h).
#include "documents/events/event_hebrew.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string who(const char* text, const char* type, const char* role) {
  return words_of("he", text, type, role);
}

TEST(EventHebrew, TellWhoseDeedItIs) {
  EXPECT_EQ(who("הממשלה הודיעה על מעצרו של יוסף לוי.", "arrest", "target"), "יוסף לוי");
  EXPECT_EQ(who("הממשלה דרשה את הסגרתה של רחל כהן לארצות הברית.", "extradition", "target"), "רחל כהן");
  EXPECT_EQ(who("הממשלה דרשה את הסגרת יוסף לוי לצרפת.", "extradition", "destination"), "לצרפת");
  EXPECT_EQ(who("ההחלטה התקבלה לאחר שחרורו של יוסף לוי.", "release", "target"), "יוסף לוי");
  // A verb with its object.
  EXPECT_EQ(who("המשטרה עצרה את יוסף לוי.", "arrest", "authority"), "המשטרה");
}

TEST(EventHebrew, WordsOfANameTellNoEvent) {
  EXPECT_EQ(who("דן גרטלר נשוי לרחל כהן.", "talks", "participant"), "no event");
}

TEST(EventHebrew, RelativeClausesAreAboutTheNameBeforeThem) {
  EXPECT_EQ(who("ראש הממשלה מינה את משה כהן במקומו של יוסף לוי שהתפטר.", "dismissal", "person"), "יוסף לוי");
  EXPECT_EQ(who("הבנק השעה את יוסף לוי שהורשע בהונאה.", "conviction", "target"), "יוסף לוי");
}

TEST(EventHebrew, IdiomsAreDoneToWhoseTheirNounIs) {
  EXPECT_EQ(who("הנשיא קיבל את פניו של יוסף לוי בירושלים.", "leader_meeting", "place"), "בירושלים");
  EXPECT_EQ(who("האיחוד האירופי הסיר מרשימת הסנקציות את שמו של יוסף לוי.", "sanctions_delisting", "target"),
            "יוסף לוי");
}

TEST(EventHebrew, NamesBehindWhatIsWrittenOntoThem) {
  EXPECT_EQ(who("לאחר שיוסף לוי נפגש עם ולדימיר פוטין במוסקבה, נסגר החשבון.", "leader_meeting", "place"),
            "במוסקבה");
  // "מחסן" is a store, no Hassan.
  EXPECT_EQ(who("החות'ים תקפו מחסן נשק סמוך לחומס.", "military_operation", "target"), "מחסן נשק");
}

TEST(EventHebrew, WhoSpeaksStandsBehindTheVerbWhereAnAdjunctOpensTheSentence) {
  const auto speaker = [](const char* text) {
    const ReadPage page(text, "he", "2026-10-14");
    return page.document.statements.empty() ? std::string() : page.document.statements.front().speaker_name;
  };
  EXPECT_EQ(speaker("במהלך ביקורו בפיונגיאנג אמר שר החוץ הרוסי סרגיי לברוב כי ההסכם ייחתם."), "סרגיי לברוב");
  EXPECT_EQ(speaker("בריאיון לסוכנות רויטרס אמר דובר הממשלה אבי ברק כי המשלוח הגיע."), "אבי ברק");
  EXPECT_EQ(speaker("בנימין נתניהו אמר כי ההסכם ייחתם."), "בנימין נתניהו");
}

TEST(EventHebrew, ForcesAreOfTheCountryOfTheirAdjective) {
  EXPECT_EQ(who("מטוסי קרב רוסיים הפציצו בית חולים באידליב.", "military_operation", "actor"),
            "מטוסי קרב רוסיים");
  EXPECT_EQ(who("ספינה ישראלית הותקפה בים האדום.", "military_operation", "actor"), "");
  EXPECT_EQ(
      words_of("ar", "استهدفت طائرات إسرائيلية مستودعا للأسلحة قرب حمص.", "military_operation", "actor"),
      "طائرات إسرائيلية");
  EXPECT_EQ(words_of("ar", "استهدفت سفينة إسرائيلية في البحر الأحمر.", "military_operation", "actor"), "");
}

TEST(EventHebrew, BodiesHaveTheirCountryBehindThem) {
  EXPECT_EQ(who("משטרת קפריסין עצרה שני חשודים.", "arrest", "authority"), "משטרת קפריסין");
  EXPECT_EQ(who("בריטניה הטילה סנקציות על ארבע חברות שמכרו נשק לסוריה.", "sanctions_designation", "target"),
            "ארבע חברות");
}

TEST(EventHebrew, NounsAndTheirAdjectivesMayHaveTheArticle) {
  EXPECT_EQ(who("התרגיל המשותף של הודו ויפן החל ביום שני.", "military_exercise", "participant").substr(0, 8),
            "הודו");
  EXPECT_FALSE(tells("he", "יוון הטילה וטו על חבילת הסנקציות.", "sanctions_designation"));
}

}  // namespace
}  // namespace tamis::documents

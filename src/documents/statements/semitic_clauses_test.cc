// Arabic, Persian, Hebrew and Turkish: where a clause ends, and whom one is about that has no subject of its own.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// The value of the slot: of a noun or pronoun the name that it stands for.
std::string meant(std::string_view language, std::string_view text, std::string_view type,
                  std::string_view role) {
  const ReadPage page(text, language, "2026-10-14");
  const Event* event = page.event(type);
  if (event == nullptr) return "none";
  for (const Slot& slot : event->slots) {
    if (slot.role == role) return slot.value.empty() ? std::string(page.at(slot.span)) : slot.value;
  }
  return {};
}

TEST(SemiticClauses, AMeasureOfACountryOpensASecondArabicClause) {
  constexpr std::string_view kText =
      "أرسلت إيران شحنة صواريخ إلى حزب الله وفرضت الولايات المتحدة عقوبات على رامي مخلوف.";
  EXPECT_EQ(words_of("ar", kText, "arms_transfer", "supplier"), "إيران");
  EXPECT_EQ(words_of("ar", kText, "sanctions_designation", "authority"), "الولايات المتحدة");
  constexpr std::string_view kAfter =
      "أرسلت إيران شحنة صواريخ إلى حزب الله بعد أن جمّدت بريطانيا أصول رامي مخلوف.";
  EXPECT_EQ(words_of("ar", kAfter, "asset_freeze", "authority"), "بريطانيا");
  // Who is met stands behind the second verb.
  EXPECT_EQ(words_of("ar", "زار رامي مخلوف بغداد والتقى قادة فصائل مسلحة.", "visit", "guest"), "رامي مخلوف");
}

TEST(SemiticClauses, ATurkishClauseOfWhenHasASubjectOfItsOwn) {
  EXPECT_EQ(words_of("tr", "Recep Tayyip Erdoğan Moskova'dayken Sıtkı Ayan Berlin'de tutuklandı.", "arrest",
                     "target"),
            "Sıtkı Ayan");
  EXPECT_EQ(words_of("tr", "Sıtkı Ayan Berlin'de tutuklandı ve Rusya Sudan'a füze sattı.", "arms_transfer",
                     "supplier"),
            "Rusya");
  // The subject of both.
  EXPECT_EQ(words_of("tr", "Sıtkı Ayan Moskova'da yaşıyor ve Berlin'de tutuklandı.", "arrest", "target"),
            "Sıtkı Ayan");
}

TEST(SemiticClauses, WhoseTheOfficeIsBeforeATurkishNameDoesNotSuffer) {
  EXPECT_EQ(
      words_of("tr", "Hilal Petrol şirketinin patronu Sıtkı Ayan Berlin'de tutuklandı.", "arrest", "target"),
      "Sıtkı Ayan");
  EXPECT_EQ(words_of("tr", "Erdoğan'a yakınlığıyla bilinen Sıtkı Ayan AB'nin kara listesine eklendi.",
                     "sanctions_designation", "target"),
            "Sıtkı Ayan");
}

TEST(SemiticClauses, ALeftOutSubjectIsThatOfTheSentenceBefore) {
  EXPECT_EQ(meant("ar", "يعيش رامي مخلوف في موسكو. وقبل ذلك اعتُقل في برلين.", "arrest", "target"),
            "رامي مخلوف");
  EXPECT_EQ(meant("ar", "يعيش رامي مخلوف في موسكو. وهو زار طهران.", "visit", "guest"), "رامي مخلوف");
  EXPECT_EQ(
      meant("fa", "حسین دهقان در مشهد زندگی می\u200cکند. این تاجر در برلین دستگیر شد.", "arrest", "target"),
      "حسین دهقان");
  // A noun that looks like a verb is nobody's.
  EXPECT_EQ(meant("ar", "نقلت وكالة رويترز الخبر. ذهب من مناجم السودان.", "visit", "guest"), "none");
}

TEST(SemiticClauses, ThePersianNounOfACompoundVerbHasItsPersonBehindIt) {
  const auto status = [](std::string_view text) {
    const ReadPage page(text, "fa", "2026-10-14");
    const Event* event = page.event("arrest");
    return event == nullptr ? std::string("none") : std::string(event_status_name(event->status));
  };
  EXPECT_EQ(status("مخالفان خواستار بازداشت رضا کریمی، مدیر بانک، شدند."), "possible");
  EXPECT_EQ(status("رضا کریمی در برلین بازداشت شد."), "occurred");
}

TEST(SemiticClauses, NamesWithoutATitleAreToldByWhatStandsBesideThem) {
  EXPECT_EQ(words_of("fa", "رضا کریمی به مسکو سفر کرد.", "visit", "guest"), "رضا کریمی");
  EXPECT_EQ(words_of("fa", "پس از آنکه رضا کریمی در برلین دستگیر شد، بانک بسته شد.", "arrest", "target"),
            "رضا کریمی");
  EXPECT_EQ(words_of("he", "דובר הבנק אמר כי יוסף לוי נעצר בברלין.", "arrest", "target"), "יוסף לוי");
  EXPECT_EQ(words_of("tr", "İngiltere hükümeti Ahmet Demir'i tutukladı. İspanya Ahmet Demir'i iade etti.",
                     "extradition", "authority"),
            "İspanya");
}

}  // namespace
}  // namespace tamis::documents

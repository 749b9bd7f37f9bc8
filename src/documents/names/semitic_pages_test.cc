// Arabic, Persian, Hebrew and Urdu: names behind titles, prepositions and "and" that are written onto names, subjects by their place.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"
#include "documents/words/inflection.h"

namespace tamis::documents {
namespace {

std::string told(std::string_view language, std::string_view text, std::string_view type,
                 std::string_view role) {
  const ReadPage page(text, language, "2026-10-14");
  const Event* event = page.event(type);
  if (event == nullptr) return "none";
  std::string found(event_status_name(event->status));
  for (const Slot& slot : event->slots) {
    if (slot.role == role) found += " | " + std::string(page.at(slot.span));
  }
  return found;
}

std::string speakers(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2026-10-14");
  std::string found;
  for (const Statement& statement : page.document.statements) found += statement.speaker_name + "|";
  return found;
}

TEST(SemiticPages, WhatIsWrittenOntoAName) {
  EXPECT_EQ(written_front("בביירות", "ביירות"), "ב");
  EXPECT_EQ(written_front("ולרוסיה", "רוסיה"), "ול");
  EXPECT_EQ(written_front("ביירות", "ביירות"), "");
  EXPECT_EQ(written_front("بموسكو", "موسكو"), "ب");
  EXPECT_EQ(written_front("بموسكو", ""), "");
}

TEST(SemiticPages, HebrewNamesEndBeforeVerbsAndBehindWhatTheirOfficeIsOf) {
  EXPECT_EQ(speakers("he", "שר הביטחון ישראל כ\"ץ אמר כי המבצע יימשך."), "ישראל כ\"ץ|");
  EXPECT_EQ(speakers("he", "יו\"ר הפרלמנט נביה ברי הודיע כי ההצבעה נדחתה."), "נביה ברי|");
  EXPECT_EQ(speakers("he", "דובר משרד החוץ האיראני, אסמאעיל בקאאי, הכחיש את הדברים."), "אסמאעיל בקאאי|");
  EXPECT_EQ(speakers("he", "דובר משרד החוץ האיראני אסמאעיל בקאאי הכחיש את הדברים."), "אסמאעיל בקאאי|");
  EXPECT_EQ(speakers("he", "שר הביטחון האיראני, עזיז נסירזאדה, אמר כי המבצע נמשך."), "עזיז נסירזאדה|");
  EXPECT_EQ(speakers("he", "משרד הבריאות בביירות דיווח כי שני בני אדם נהרגו."), "משרד הבריאות בביירות|");
}

TEST(SemiticPages, NamesEndAtWordsOfTime) {
  EXPECT_EQ(speakers("hi", "राष्ट्रपति व्लादिमीर पुतिन दिसंबर में भारत आएंगे।"), "");
  EXPECT_EQ(told("hi", "विदेश मंत्री एस जयशंकर अगले सप्ताह मॉस्को जाएंगे और सर्गेई लावरोव से मुलाकात करेंगे।",
                 "leader_meeting", "participant")
                .find("सप्ताह"),
            std::string::npos);
}

TEST(SemiticPages, PrepositionsAreWrittenOntoHebrewNames) {
  EXPECT_EQ(told("he", "המשטרה עצרה שלושה חשודים בחיפה.", "arrest", "place"), "occurred | בחיפה");
  EXPECT_EQ(told("he", "ישראל ומצרים חתמו על הסכם גז בקהיר.", "agreement", "party"),
            "occurred | ישראל | ומצרים");
}

TEST(SemiticPages, AnArabicSubjectMayStandBeforeItsVerb) {
  EXPECT_EQ(told("ar", "وكانت شعبة المعلومات قد أوقفت أربعة أشخاص في مطار بيروت.", "arrest", "authority"),
            "occurred | شعبة المعلومات");
  EXPECT_EQ(told("ar", "أعلنت قوات خفر السواحل اليمنية، الثلاثاء، أنها ضبطت زورقاً يحمل صواريخ.", "seizure",
                 "authority"),
            "occurred | قوات خفر السواحل اليمنية");
}

TEST(SemiticPages, ACommitteeOfSanctionsListsNobody) {
  EXPECT_EQ(told("ar", "لجنة العقوبات التابعة لمجلس الأمن تعتزم عقد جلسة مغلقة.", "sanctions_designation",
                 "target"),
            "none");
}

TEST(SemiticPages, WhereGoodsLeaveFromSuppliesNothing) {
  EXPECT_EQ(
      told("en", "Iran shipped missiles from Bandar Abbas to the Houthis.", "arms_transfer", "supplier"),
      "occurred | Iran");
}

TEST(SemiticPages, AsidesAreSaidByNobody) {
  const ReadPage page("في المقابل، توعد عبد الملك الحوثي بالرد على أي عدوان.", "ar", "2026-10-14");
  ASSERT_EQ(page.document.statements.size(), 1U);
  EXPECT_EQ(page.at(page.document.statements[0].content.front()), "بالرد على أي عدوان");
}

TEST(SemiticPages, AVerbOfSayingBehindItsSubjectAndWhatIsSaid) {
  EXPECT_EQ(speakers("ar", "الصاروخ طار حوالي 450 كيلومترا، وكالة الأنباء المركزية الكورية ذكرت."),
            "وكالة الأنباء المركزية الكورية|");
}

TEST(SemiticPages, NineIsNoNegation) {
  const ReadPage page("منابع امنیتی گفتند که دست کم نه تن کشته شدند.", "fa", "2026-10-14");
  ASSERT_EQ(page.document.statements.size(), 1U);
  EXPECT_FALSE(page.document.statements[0].negated);
}

TEST(SemiticPages, AnObjectBehindTheHebrewParticle) {
  EXPECT_EQ(told("he", "בית המשפט הרשיע את אחמד חסן במימון טרור.", "conviction", "target"),
            "occurred | אחמד חסן");
}

TEST(SemiticPages, HindiAndUrduTieNamesByTheWordsBehindThem) {
  EXPECT_EQ(told("hi", "भारत ने रूस को हथियार भेजे।", "arms_transfer", "recipient"), "occurred | रूस");
  EXPECT_EQ(told("hi", "भारत ने रूस को हथियार भेजे।", "arms_transfer", "supplier"), "occurred | भारत");
}

TEST(SemiticPages, WhoFoilsACrimeDidNotCommitIt) {
  EXPECT_EQ(told("en", "Jordan's border guards foiled an attempt to smuggle captagon from Syria.",
                 "smuggling", "actor"),
            "failed");
}

TEST(SemiticPages, ANumberMayEndAHebrewSentence) {
  const ReadPage page("מוסקבה מכרה לאיראן מטוסי סוחוי 35. המשא ומתן נמשך.", "he", "2026-10-14");
  EXPECT_EQ(page.work.tokens.sentences.size(), 2U);
}

TEST(SemiticPages, WhoIsListedStandsBeforeAVerbThatHasNoObject) {
  EXPECT_EQ(told("ar", "وكانت شركة كابيتال تاب القابضة قد أدرجت على قائمة العقوبات في يناير الماضي.",
                 "sanctions_designation", "authority"),
            "background");
}

TEST(SemiticPages, AWholeBodyAnnounces) {
  EXPECT_EQ(speakers("ar", "أعلنت وزارة الخزانة الأمريكية فرض عقوبات على محمد حمدان دقلو."),
            "وزارة الخزانة الأمريكية|");
}

TEST(SemiticPages, WhoFearsADeedDoesNotDoIt) {
  EXPECT_EQ(told("ar", "وأعرب الأمين العام للأمم المتحدة أنطونيو غوتيريش عن قلقه من احتمال وقوع مجازر جديدة.",
                 "human_rights_abuse", "actor")
                .find("غوتيريش"),
            std::string::npos);
}

TEST(SemiticPages, APersianSourceEndsBeforeTheVerbAndAtTheCommaOfItsClause) {
  EXPECT_EQ(speakers("fa",
                     "خبرگزاری فرانسه به نقل از پلیس بحرین گزارش داد که سه نفر بازداشت "
                     "شده\u200cاند."),
            "پلیس بحرین|");
  EXPECT_EQ(speakers("fa", "به گفته یک مقام عمانی که خواست نامش فاش نشود، مذاکرات در مسقط ادامه دارد."),
            "یک مقام عمانی|");
}

TEST(SemiticPages, WhoAccusesInPersianChargesNobody) {
  EXPECT_EQ(
      told("fa", "عبدالملک الحوثی، رهبر این گروه، نیز آمریکا را به دخالت متهم کرد.", "charge", "target"),
      "none");
}

TEST(SemiticPages, APersianOfficeAndItsHolderAreOneSubject) {
  const ReadPage page("وزیر دفاع ایران عزیز نصیرزاده ارسال سلاح به یمن را رد کرد.", "fa", "2026-10-14");
  ASSERT_EQ(page.document.statements.size(), 1U);
  EXPECT_EQ(page.at(page.document.statements[0].content.front()), "ارسال سلاح به یمن را");
}

TEST(SemiticPages, BetweenIsNoVerbOfSaying) {
  EXPECT_EQ(speakers("ar", "جال الوفد بين بيروت ودمشق وبغداد."), "");
  EXPECT_EQ(speakers("ar", "بين الوزير أن الاتفاق سيوقع غداً."), "الوزير|");
}

TEST(SemiticPages, TheAdjectiveBeforeAQuotationIsOfWhoSpeaks) {
  EXPECT_EQ(speakers("ar", "وأدانت وزارة الخارجية الإيرانية \"الاغتيال الجبان\"."),
            "وزارة الخارجية الإيرانية|");
}

TEST(SemiticPages, WhoStandsOnTheListOfAStateIsItsTarget) {
  EXPECT_EQ(told("fa", "شرکت ماهان در فهرست تحریم\u200cهای آمریکا قرار دارد.", "sanctions_designation",
                 "authority"),
            "background | آمریکا");
}

std::string named(std::string_view language, std::string_view text, EntityKind kind) {
  const ReadPage page(text, language, "2026-10-14");
  std::string found;
  for (const Mention& mention : page.document.mentions) {
    if (mention.kind == kind && mention.form == MentionForm::kName)
      found += std::string(page.at(mention.span)) + "|";
  }
  return found;
}

TEST(SemiticPages, AThirdArabicWordIsOfTheNameWhereItIsClosed) {
  EXPECT_EQ(named("ar", "أوقفت الشرطة رجل الأعمال علي حسن شبيب في المطار.", EntityKind::kPerson),
            "علي حسن شبيب|");
  EXPECT_EQ(named("ar", "أوقفت الشرطة رجل الأعمال راشد بن خالد الشامسي في المطار.", EntityKind::kPerson),
            "راشد بن خالد الشامسي|");
  EXPECT_EQ(named("ar", "وقع الوزير علي حسن اتفاقا مع الشركة.", EntityKind::kPerson), "علي حسن|");
}

TEST(SemiticPages, AnObjectIsNoThirdWordOfAnArabicName) {
  EXPECT_EQ(named("ar", "زار محمد حسن متحف في روما.", EntityKind::kPerson), "محمد حسن|");
  EXPECT_EQ(named("ar", "حضر مديرها محمد حسن الاجتماع.", EntityKind::kPerson), "محمد حسن|");
}

TEST(SemiticPages, APersonAloneBehindAnArabicVerbOfArrestIsHeld) {
  EXPECT_EQ(told("ar", "اعتقل رجل الأعمال وليد النجار في الدوحة.", "arrest", "target"),
            "occurred | وليد النجار");
  EXPECT_EQ(told("ar", "اعتقل رجل الأعمال وليد النجار في الدوحة.", "arrest", "authority"), "occurred");
  EXPECT_EQ(
      told("ar", "أوقف فرع الجرائم رئيس النادي السابق وليد النجار للاشتباه في تورطه.", "arrest", "authority"),
      "occurred | فرع الجرائم");
}

TEST(SemiticPages, NamesBehindWhoseOfficeItIs) {
  EXPECT_EQ(named("ar", "أدرجت باريس الشركة ومالكها وليد النجار.", EntityKind::kPerson), "وليد النجار|");
  EXPECT_EQ(named("he", "לונדון הטילה סנקציות על החברה ועל מייסדה, דורון שגב.", EntityKind::kPerson),
            "דורון שגב|");
  EXPECT_EQ(named("fa", "کانادا شرکت و مالک آن وحید کریمی را تحریم کرد.", EntityKind::kPerson),
            "وحید کریمی|");
  EXPECT_EQ(told("he", "דורון שגב ואחיו עמיר שגב הואשמו בשוחד.", "charge", "target"),
            "occurred | דורון שגב | עמיר שגב");
}

TEST(SemiticPages, WordsThatSpellEnglishOnesNameABodyOrShip) {
  EXPECT_EQ(named("he", "לונדון הטילה סנקציות על חברת הספנות פסיפיק מרין.", EntityKind::kOrganization),
            "פסיפיק מרין|");
  EXPECT_EQ(named("he", "חברת ביטוח ישראלית נמכרה.", EntityKind::kOrganization), "");
  EXPECT_EQ(named("ar", "غادرت الناقلة سيلفر ستار الميناء.", EntityKind::kVessel), "سيلفر ستار|");
}

TEST(SemiticPages, WhomTheGroundOfAMeasureNamesSuffersNothing) {
  EXPECT_EQ(told("ar", "أدرجت واشنطن وليد النجار على قائمة العقوبات بتهمة تمويل حزب الله.",
                 "sanctions_designation", "target"),
            "occurred | وليد النجار");
}

TEST(SemiticPages, ACitizenHasANameBehindHisCountry) {
  EXPECT_EQ(told("ar", "أوقفت الشرطة الإيطالية المواطن البلغاري سيرغي بوبوف في نابولي.", "arrest", "target"),
            "occurred | سيرغي بوبوف");
  EXPECT_EQ(told("fa", "شهروند ترکیه\u200cای، امره دمیر، در وین بازداشت شد.", "arrest", "target"),
            "occurred | امره دمیر");
  EXPECT_EQ(named("ar", "يشكو المواطن اللبناني من الغلاء.", EntityKind::kPerson), "");
  EXPECT_EQ(named("he", "האזרח הצרפתי עובד פחות שעות.", EntityKind::kPerson), "");
}

TEST(SemiticPages, ThatBehindAPrepositionTiesNobody) {
  EXPECT_EQ(told("ar", "حذرت كييف من أن طهران قد تسلم روسيا صواريخ.", "arms_transfer", "supplier"),
            "possible | طهران");
  EXPECT_EQ(told("ar", "حذرت كييف من أن طهران قد تسلم روسيا صواريخ.", "arms_transfer", "recipient"),
            "possible | روسيا");
}

TEST(SemiticPages, ACompanyFreezesNoAssets) {
  EXPECT_EQ(
      told("ar", "فرضت كندا عقوبات على ثلاث سفن، كما جمدت أصول بنك الشمال.", "asset_freeze", "authority"),
      "occurred | كندا");
}

TEST(SemiticPages, AnAgencyBeforeAColonOnlyTells) {
  EXPECT_EQ(told("ar", "سانا: قصف طيران الاحتلال مطارا في ريف دمشق.", "military_operation", "actor"),
            "occurred");
  EXPECT_EQ(told("fa", "رویترز: کانادا شرکت «نور دریا» را تحریم کرد.", "sanctions_designation", "authority"),
            "occurred | کانادا");
}

TEST(SemiticPages, PersianObjectsOverAnAside) {
  EXPECT_EQ(told("fa", "پلیس اتریش الکساندر پوپوف، بازرگان روس، را بازداشت کرد.", "arrest", "target"),
            "occurred | الکساندر پوپوف");
  EXPECT_EQ(
      told("fa", "فرانسه شرکت هنگ\u200cکنگی «نور دریا» را تحریم کرد.", "sanctions_designation", "target"),
      "occurred | نور دریا");
}

TEST(SemiticPages, HebrewCompaniesOfPlainWordsAndWhereHackersAreFrom) {
  EXPECT_EQ(
      told("he", "קנדה הטילה סנקציות על חברת רוח הים בגין הברחת נשק.", "sanctions_designation", "target"),
      "occurred | חברת רוח הים");
  EXPECT_EQ(
      told("he", "קנדה הטילה סנקציות על חברת רוח הים שמקום מושבה בדובאי.", "sanctions_designation", "target"),
      "occurred | חברת רוח הים");
  EXPECT_EQ(told("he", "חברת רוח הים סיפקה שבבים לאיראן.", "technology_transfer", "supplier"),
            "occurred | חברת רוח הים");
  EXPECT_EQ(told("he", "האקרים מרוסיה גנבו 20 מיליון דולר בביטקוין.", "crypto_theft", "actor"),
            "occurred | האקרים");
  EXPECT_EQ(told("he", "האקרים מרוסיה גנבו 20 מיליון דולר בביטקוין.", "crypto_theft", "target"), "occurred");
}

TEST(SemiticPages, TheOpenSeaMakesNothingPossible) {
  EXPECT_EQ(told("ar", "نقلت السفينة \"نور البحر\" حمولتها إلى ناقلة أخرى في عرض البحر.",
                 "ship_to_ship_transfer", "none"),
            "occurred");
}

}  // namespace
}  // namespace tamis::documents

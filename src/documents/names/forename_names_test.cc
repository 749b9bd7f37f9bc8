#include "documents/names/forename_names.h"

#include <gtest/gtest.h>

#include "documents/names_testing.h"

namespace tamis::documents {
namespace {

TEST(ForenameNames, ArabicBehindTheVerb) {
  EXPECT_EQ(persons("وشدد مارك رومل على أن المكونات أوروبية.", "ar"), "مارك رومل");
  EXPECT_EQ(persons("وصرح فرناندو غراندي مارلاسكا بأن العملية جرت بالتعاون.", "ar"),
            "فرناندو غراندي مارلاسكا");
  EXPECT_EQ(persons("وقال سكوت بيسنت إن الشبكة استخدمت سفنا.", "ar"), "سكوت بيسنت");
}

TEST(ForenameNames, ArabicObjectIsNoPartOfTheName) {
  EXPECT_EQ(persons("رفض توماس فليتشر الاتهامات الموجهة إليه.", "ar"), "توماس فليتشر");
  EXPECT_EQ(persons("نفى مارك رومل تسليم الوثائق.", "ar"), "مارك رومل");
}

TEST(ForenameNames, PersianBeforeTheVerb) {
  EXPECT_EQ(persons("اسکات بسنت تأکید کرد تحریم\u200cها ادامه خواهد یافت.", "fa"), "اسکات بسنت");
  EXPECT_EQ(persons("اورزولا فون در لاین تأکید کرد که تصمیم گرفته شده است.", "fa"), "اورزولا فون در لاین");
}

TEST(ForenameNames, HebrewOnEitherSide) {
  EXPECT_EQ(persons("לדברי רפאל גרוסי, הפקחים טרם הורשו להיכנס.", "he"), "רפאל גרוסי");
  EXPECT_EQ(persons("סקוט בסנט אמר כי הרשת הבריחה נפט.", "he"), "סקוט בסנט");
  EXPECT_EQ(persons("אמר ג'ון קול כי המדינה תקבל הקלות.", "he"), "ג'ון קול");
}

TEST(ForenameNames, AForenameWithoutAVerbIsNobody) {
  EXPECT_EQ(persons("شارع محمد محمود مغلق أمام السيارات.", "ar"), "");
  EXPECT_EQ(persons("הסרט על רפאל הגדול הוקרן בפסטיבל.", "he"), "");
  EXPECT_EQ(persons("شهر بابک زیبا از شهرهای کرمان است.", "fa"), "");
}

}  // namespace
}  // namespace tamis::documents

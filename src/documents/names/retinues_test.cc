#include "documents/names/retinues.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <tuple>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// Who says what the text reports first.
std::string speaker(std::string_view language, std::string_view text) {
  const ReadPage page(text, language);
  return page.document.statements.empty() ? "nobody" : page.document.statements.front().speaker_name;
}

TEST(Retinues, WhatSomebodysPeopleSayIsNotSaidByHim) {
  for (const auto& [language, text, who] : {
           std::tuple{"ru", "Союзники Путина заявили в понедельник, что переговоры провалились.",
                      "Союзники Путина"},
           {"ru", "Адвокаты Навального заявили, что его перевели в другую колонию.", "Адвокаты Навального"},
           {"ru", "Адвокат Платона Лебедева заявил, что его перевели в другую колонию.",
            "Адвокат Платона Лебедева"},
           {"pl", "Prawnicy Nawalnego powiedzieli w poniedziałek, że rozmowy się udały.",
            "Prawnicy Nawalnego"},
           {"zh", "普京的盟友周一说，会谈已经失败。", "普京的盟友"},
           {"tr", "Putin'in müttefikleri pazartesi günü görüşmelerin başarısız olduğunu söyledi.",
            "Putin'in müttefikleri"},
           {"ar", "قال محامي نيكولاس مادورو يوم الاثنين إن المحادثات فشلت.", "محامي نيكولاس مادورو"},
       })
    EXPECT_EQ(speaker(language, text), who) << text;
}

// In the order and with the articles of other languages, kin as well.
TEST(Retinues, InOtherLanguages) {
  for (const auto& [language, text, who] : {
           std::tuple{"ru", "Жена Ивана Петрова сказала, что счета заморожены.", "Жена Ивана Петрова"},
           {"cs", "Stoupenci Bašára Asada uvedli, že se vrátí.", "Stoupenci Bašára Asada"},
           {"sr", "Sin Viktora Janukoviča izjavio je da nije napuštao zemlju.", "Sin Viktora Janukoviča"},
           {"ro", "Avocații lui Ilan Șor au declarat că nu au primit nimic.", "Avocații lui Ilan Șor"},
           {"el", "Ο δικηγόρος του Νίκου Αλεξίου δήλωσε ότι δεν έφυγε.", "δικηγόρος του Νίκου Αλεξίου"},
           {"tr", "Viktor Yanukoviç'in kızı ülkeyi terk etmediğini söyledi.", "Viktor Yanukoviç'in kızı"},
           {"hu", "Orbán Viktor tanácsadója közölte, hogy a számlákat lezárták.", "Orbán Viktor tanácsadója"},
           {"ro", "Consilierul Maiei Sandu a anunțat că conturile sunt închise.", "Consilierul Maiei Sandu"},
           {"hu", "Szabó István ügyvédei közölték, hogy fellebbeznek.", "Szabó István ügyvédei"},
           {"ar", "وقالت زوجة سامر الحلو إن الحسابات مجمدة.", "زوجة سامر الحلو"},
       })
    EXPECT_EQ(speaker(language, text), who) << text;
}

TEST(Retinues, ATitledPersonSaysItHimself) {
  EXPECT_EQ(speaker("ru", "Адвокат Мазен Шукри заявил, что переговоры провалились."), "Мазен Шукри");
  EXPECT_EQ(speaker("ru", "Советник Иван Петров заявил, что переговоры провалились."), "Иван Петров");
  EXPECT_EQ(speaker("pl", "Adwokat Jan Nowak powiedział, że złoży zażalenie."), "Jan Nowak");
  EXPECT_EQ(speaker("cs", "Advokát Tomáš Dvořák uvedl, že podá stížnost."), "Tomáš Dvořák");
  EXPECT_EQ(speaker("ro", "Avocatul Ion Popescu a declarat că nu a primit nimic."), "Ion Popescu");
  EXPECT_EQ(speaker("ru", "По словам адвоката Олега Петрова, переговоры провалились."), "Олег Петров");
}

}  // namespace
}  // namespace tamis::documents

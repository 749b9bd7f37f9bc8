#include "documents/names/declined_names.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/names/names_in_text.h"
#include "documents/testing.h"

namespace tamis::documents {
namespace {

// The persons that the page names, in the first case, ", " between them.
std::string persons(std::string_view text, std::string_view language) {
  TestPage page(text, language);
  find_names(page.work);
  std::string found;
  for (const NameInText& name : page.work.names) {
    if (name.kind != EntityKind::kPerson || name.form == MentionForm::kTitle ||
        name.form == MentionForm::kDescription || name.form == MentionForm::kKinship)
      continue;
    if (!found.empty()) found += ", ";
    found += name.normal;
  }
  return found;
}

TEST(DeclinedNames, GivenNameAndSurnameAgree) {
  EXPECT_EQ(persons("Суд арестовал имущество Ивана Петрова.", "ru"), "Иван Петров");
  EXPECT_EQ(persons("Про це говорили з Михайлом Подоляком.", "uk"), "Михайло Подоляк");
  EXPECT_EQ(persons("Adwokat Marka Falenty złożył zażalenie.", "pl"), "Marek Falenta");
  EXPECT_EQ(persons("Podle advokátky Evy Horákové byly účty zmrazeny.", "cs"), "Eva Horáková");
  EXPECT_EQ(persons("Према речима Милорада Додика, преговори су у застоју.", "sr"), "Милорад Додик");
  EXPECT_EQ(persons("Vladimiro Putino sesuo susitiko su žurnalistais.", "lt"), "Vladimiras Putinas");
  EXPECT_EQ(persons("Vladimira Putina māsa tikās ar žurnālistiem.", "lv"), "Vladimirs Putins");
  EXPECT_EQ(persons("Viktor Janukovytšin poika sanoi näin.", "fi"), "Viktor Janukovytš");
}

// The country of an office stands in the genitive before the name, whatever its letters and though a name begins so, too.
TEST(DeclinedNames, CountryOfAnOfficeIsNoName) {
  EXPECT_EQ(persons("Premijer Albanije Edi Rama govori.", "sr"), "Edi Rama");
  EXPECT_EQ(persons("Predsednik Francuske Emanuel Makron govori.", "sr"), "Emanuel Makron");
  EXPECT_EQ(persons("Uhapsili su predsednika Republike Srpske Milorada Dodika.", "sr"), "Milorad Dodik");
  EXPECT_EQ(persons("Prezident Ruska Vladimir Putin mluvil.", "cs"), "Vladimir Putin");
  EXPECT_EQ(persons("Premiér Slovenska Robert Fico mluvil.", "cs"), "Robert Fico");
  EXPECT_EQ(persons("Minister obrony Niemiec Boris Pistorius milczy.", "pl"), "Boris Pistorius");
  EXPECT_EQ(persons("Prezydent Chin Xi Jinping milczy.", "pl"), "Xi Jinping");
  EXPECT_EQ(persons("Суд арестовал гендиректора компании «Заря» Владимира Носова.", "ru"), "Владимир Носов");
}

// A woman in the first case, or a man in another.
TEST(DeclinedNames, WomenInTheFirstCase) {
  EXPECT_EQ(persons("Вчера Александра Иванова приехала в Тверь.", "ru"), "Александра Иванова");
  EXPECT_EQ(persons("Суд встал на сторону сторонников Александра Иванова.", "ru"), "Александр Иванов");
  EXPECT_EQ(persons("Их сын Алексей Рогозин руководил заводом.", "ru"), "Алексей Рогозин");
  EXPECT_EQ(persons("Это рассказал охранник Алексей Зимин.", "ru"), "Алексей Зимин");
  EXPECT_EQ(persons("Jego syn Andrzej Duda wyjechał.", "pl"), "Andrzej Duda");
  EXPECT_EQ(persons("Jana Nováková včera odletěla do Brna.", "cs"), "Jana Nováková");
  EXPECT_EQ(persons("Вчера прокурор Ива Колева говори пред журналисти.", "bg"), "Ива Колева");
}

TEST(DeclinedNames, TheNounBeforeIsNoPartOfTheName) {
  EXPECT_EQ(persons("Сторонники Башара Асада вышли на улицы.", "ru"), "Башар Асад");
  EXPECT_EQ(persons("Ochroniarze Aleksandra Wójcika pobili przechodnia.", "pl"), "Aleksander Wójcik");
  EXPECT_EQ(persons("Охранник Евгения Пригожина сообщил о гибели людей.", "ru"), "Евгений Пригожин");
}

// What is a town, a word or a time elsewhere.
TEST(DeclinedNames, WordsThatAreNamesToo) {
  EXPECT_EQ(persons("Pismo Milanu Kneževiću predato je.", "sr"), "Milan Knežević");
  EXPECT_EQ(persons("U Milanu su bili turisti.", "sr"), "");
  EXPECT_EQ(persons("Nagy Katalin ügyvéd szerint a számlákat zárolták.", "hu"), "Nagy Katalin");
  EXPECT_EQ(persons("Mészáros Lőrinccel tárgyalt a nagykövet.", "hu"), "Mészáros Lőrinc");
  EXPECT_EQ(persons("Вчера Мария Бутина приехала в Тверь.", "ru"), "Мария Бутина");
  EXPECT_EQ(persons("Luka Petrović je juče otišao.", "sr"), "Luka Petrović");
}

TEST(DeclinedNames, PartsOfADoubleSurname) {
  EXPECT_EQ(persons("Rozmawiał z Władysławem Kosiniakiem-Kamyszem w Sejmie.", "pl"),
            "Władysław Kosiniak-Kamysz");
  EXPECT_EQ(persons("Dopis Vladimira Kara-Murzy došel.", "cs"), "Vladimir Kara-Murza");
}

TEST(DeclinedNames, KinBehindTheOwner) {
  EXPECT_EQ(persons("Дочь Рамзана Кадырова Айшат возглавила министерство.", "ru"), "Рамзан Кадыров, Айшат");
  EXPECT_EQ(persons("Manželka Jiřího Drahoše Eva přednášela v Brně.", "cs"), "Jiří Drahoš, Eva");
  EXPECT_EQ(persons("Сын Ивана Петровича Сидорова ушёл.", "ru"), "Иван Петрович Сидоров");
}

TEST(DeclinedNames, TwoPersonsInTwoCases) {
  EXPECT_EQ(persons("Адвоката Марины Колесниковой Людмилу Казак лишили лицензии.", "ru"),
            "Марина Колесникова, Людмила Казак");
}

}  // namespace
}  // namespace tamis::documents

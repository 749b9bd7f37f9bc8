// Bodies that no capitals mark, and other names that the whole of reading finds: against a small list of our own, invented but for
// the forms of the names.

#include "documents/parties/unmarked_bodies.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <string_view>

#include "documents/testing.h"
#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

constexpr const char* kList =
    "id|schema|name|alias|country|program|lastName\n"
    "ryujong|Organization|RYUJONG CREDIT BANK||North Korea|DPRK|\n"
    "mandal|Organization|KOREA MANDAL CREDIT BANK|MANDAL CREDIT BANK|North Korea|DPRK|\n"
    "academy|Organization|Academy of National Defence Science|국방과학원|North Korea|DPRK|\n"
    "office|Organization|Office 39||North Korea|DPRK|\n"
    "kpa|Organization|Korean People's Army|조선인민군|North Korea|DPRK|\n"
    "jiangsu|Organization|JIANGSU QIANZHU MACHINERY CO LTD|江苏千竹机械制造有限公司|China|RUSSIA|\n"
    "north|Organization|NORTHERN STAR GAS COMPANY|شركة نجم الشمال للغاز|Syria|SYRIA|\n"
    "guard|Organization|The Federal Guard Service|Федеральная служба охраны Российской "
    "Федерации|Russia|RUSSIA|\n"
    "rekond|Organization|JSC ZAVOD REKOND|АО «Завод «Реконд»|Russia|RUSSIA|\n"
    "limbach|Organization|Xiamen Limbach Aviation Engine Co., Ltd||China|RUSSIA|\n"
    "kuwait|Organization|YEMEN KUWAIT BANK FOR TRADE AND INVESTMENT||Yemen|YEMEN|\n"
    "glacier|Organization|TOP GLACIER COMPANY LIMITED||China|IRAN|\n"
    "junk|Organization|Yadran Group|Общество с ограниченной|Russia|RUSSIA|\n"
    "what|Organization|Radioelectronics|Научно-производственное объединение|Russia|RUSSIA|\n"
    "sim|Person|SIM Hyon Sop||North Korea|DPRK|SIM\n"
    "zambada|Person|Ismael ZAMBADA GARCIA||Mexico|SDNTK|ZAMBADA GARCIA\n"
    "volodin|Person|Vyacheslav Viktorovich VOLODIN|Вячеслав Володин|Russia|RUSSIA|VOLODIN\n"
    "jamal|Person|Sa'id AL-JAMAL||Yemen|YEMEN|AL-JAMAL\n"
    "petrel|Vessel|PETREL 8|||DPRK|\n";

const Index& list() {
  static const Index kIndex = screen::compile_csv(kList);
  return kIndex;
}

std::set<std::string> parties_of(std::string_view text, const std::string& language) {
  return first_called_parties(list(), text, language);
}

using Parties = std::set<std::string>;

TEST(UnmarkedBodies, InOtherLettersOnAPageOfTheirCountry) {
  EXPECT_EQ(parties_of("북한의 류정신용은행은 중국에 지점을 두었다.\n", "ko"),
            Parties{"류정신용은행=ryujong"});
  // Another country's bank.
  EXPECT_EQ(parties_of("대구의 류정신용은행은 지점을 두었다.\n", "ko"), Parties{});
  EXPECT_EQ(parties_of("북한의 은행은 문을 닫았다. 서울의 회사도 닫았다.\n", "ko"), Parties{});
}

// Behind hiragana a word of katakana begins the name; what only shares the words of a listed name is none.
TEST(UnmarkedBodies, FromWhereKatakanaBegins) {
  EXPECT_EQ(parties_of("北朝鮮によると、政府はマンダル信用銀行に対する調査を始めた。\n", "ja"),
            Parties{"マンダル信用銀行=mandal"});
  EXPECT_EQ(parties_of("政府はマンダル信用金庫に対する調査を始めた。\n", "ja"), Parties{});
  EXPECT_EQ(parties_of("북한의 국방과학원은 시험을 했다.\n", "ko"), Parties{"국방과학원=academy"});
  EXPECT_EQ(parties_of("국방과학연구소는 북한의 시험을 분석했다.\n", "ko"), Parties{});
}

TEST(UnmarkedBodies, InTheLettersOfTheList) {
  EXPECT_EQ(parties_of("据报道，江苏千竹机械制造有限公司三月份运送了零部件。\n", "zh"),
            Parties{"江苏千竹机械制造有限公司=jiangsu"});
  EXPECT_EQ(parties_of("조선인민군은 훈련을 했다.\n", "ko"), Parties{"조선인민군=kpa"});
  EXPECT_EQ(parties_of("قالت الوكالة إن شركة نجم الشمال للغاز توقفت عن العمل.\n", "ar"),
            Parties{"شركة نجم الشمال للغاز=north"});
  EXPECT_EQ(parties_of("江苏一家机械制造有限公司三月份运送了零部件。\n", "zh"), Parties{});
}

TEST(UnmarkedBodies, HostileTextsEnd) {
  std::mt19937 random(11);  // NOLINT: the same texts each time
  const std::string_view pieces[] = {"은행",  "회사는 ", "银行", "公司", "第一", "(",       ")",
                                     "شركة ", "بنك ",    "、",   "\n\n", "・",   "グループ"};
  std::string text;
  for (int i = 0; i < 20000; ++i) text += pieces[random() % std::size(pieces)];
  parties_of(text, "ko");
  parties_of(text, "zh");
  parties_of(text, "ar");
}

TEST(NamedBodies, SlavicNamesWithSmallLettersAndNestedMarks) {
  EXPECT_EQ(parties_of("Под санкции попала Федеральная служба охраны Российской Федерации.\n", "ru"),
            Parties{"Федеральная служба охраны Российской Федерации=guard"});
  EXPECT_EQ(parties_of("В России АО «Завод «Реконд» поставляло детали.\n", "ru"), Parties{"Реконд=rekond"});
}

TEST(NamedBodies, LegalFormsAndWhatABodyIsAreNoParty) {
  EXPECT_EQ(parties_of("В России Общество с ограниченной ответственностью «Гаусс» закрылось.\n", "ru"),
            Parties{});
  EXPECT_EQ(parties_of("В России Научно-производственное объединение «Поиск» закрылось.\n", "ru"), Parties{});
}

TEST(NamedBodies, CutShortOnAPageOfTheirCountry) {
  EXPECT_EQ(parties_of("The engine came from Xiamen Limbach in China.\n", "en"),
            Parties{"Xiamen Limbach=limbach"});
  EXPECT_EQ(parties_of("The engine came from Xiamen Limbach.\n", "en"), Parties{});
  EXPECT_EQ(parties_of("In Yemen the Yemen Kuwait Bank closed.\n", "en"),
            Parties{"Yemen Kuwait Bank=kuwait"});
  EXPECT_EQ(parties_of("Payments went to Top Glacier Company Limited in March.\n", "en"),
            Parties{"Top Glacier Company Limited=glacier"});
}

// A name of characters may begin with a number.
TEST(NamedBodies, OfANumberAndCharacters) {
  EXPECT_EQ(parties_of("北朝鮮の39号室は資金を調達した。\n", "ja"), Parties{"39号室=office"});
  EXPECT_EQ(parties_of("북한 소식통은 39호실 자금이 고갈됐다고 말했다.\n", "ko"), Parties{"39호실=office"});
  EXPECT_EQ(parties_of("北朝鮮から39号線が延びた。\n", "ja"), Parties{});
}

TEST(NamedPersons, KoreanNamesInHanCharacters) {
  EXPECT_EQ(parties_of("美方称公司受朝鲜银行代表沈贤燮控制。\n", "zh"), Parties{"沈贤燮=sim"});
  EXPECT_EQ(parties_of("公司受代表沈贤燮控制。\n", "zh"), Parties{});
}

TEST(NamedPersons, SecondSurnamesNicknamesAndApostrophes) {
  EXPECT_EQ(parties_of("In Mexico Ismael Zambada was seized.\n", "en"), Parties{"Ismael Zambada=zambada"});
  EXPECT_EQ(parties_of("В’ячеслав Володін виступив у Росії.\n", "uk"), Parties{"В’ячеслав Володін=volodin"});
  EXPECT_EQ(parties_of("In Yemen Sa’id al-Jamal spoke.\n", "en"), Parties{"Sa’id al-Jamal=jamal"});
}

TEST(NamedVessels, WhereTheTextSpeaksOfShips) {
  EXPECT_EQ(parties_of("Five tankers brought fuel. One of them, the Petrel 8, was barred.\n", "en"),
            Parties{"Petrel 8=petrel"});
  EXPECT_EQ(parties_of("We sat in the Petrel 8, a bar.\n", "en"), Parties{});
}

}  // namespace
}  // namespace tamis::documents

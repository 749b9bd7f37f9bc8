// Names of the news for listed bodies, numbers of listed parties, and surnames with offices: against a small list of our own.

#include "documents/listed/popular_names.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>

#include "base/data_table.h"
#include "documents/listed/listed_names.h"
#include "documents/parties/named_parties.h"
#include "documents/testing.h"
#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

constexpr const char* kList =
    "id|schema|name|alias|country|program|imoNumber|taxNumber|passportNumber\n"
    "wagner|Organization|Wagner Group|PMC Wagner|Russia|RUSSIA|||\n"
    "irgc|Organization|Islamic Revolutionary Guard Corps|IRGC|Iran|IRAN|||\n"
    "hezbollah|Organization|Hizballah|Hezbollah|Lebanon|SDGT|||\n"
    "hamas|Organization|Hamas|||SDGT|||\n"
    "taliban|Organization|TALIBAN|||SDGT|||\n"
    "fsb|Organization|FEDERAL SECURITY SERVICE||Russia|RUSSIA|||\n"
    "room39|Organization|OFFICE 39||North Korea|DPRK|||\n"
    "ttp|Organization|Tehrik-e Taliban Pakistan||Pakistan|SDGT|||\n"
    "sberbank|Organization|Sberbank||Russia|RUSSIA||7707083893|\n"
    "nasrallah|Person|Hasan NASRALLAH||Lebanon|SDGT|||\n"
    "raisi|Person|Ebrahim RAISI||Iran|IRAN|||\n"
    "lukashenko|Person|Alexander LUKASHENKO||Belarus|BELARUS|||\n"
    "viktor|Person|Viktor Aleksandrovich LUKASHENKO||Belarus|BELARUS|||\n"
    "padrino|Person|Vladimir PADRINO LOPEZ||Venezuela|VENEZUELA|||\n"
    "maduro|Person|Nicolas MADURO MOROS||Venezuela|VENEZUELA|||\n"
    "salah|Person|Salah Eddine GASMI|Abou Mohamed Salah|Algeria|SDGT|||\n"
    "abbas|Person|Muhammad ABBAS||Syria|SYRIA|||\n"
    "zambada|Person|Ismael ZAMBADA||Mexico|SDNTK|||A1234567\n"
    "ship|Vessel|FENG SHOU|||RUSSIA|9402471||\n";

const Index& list() {
  static const Index kIndex = screen::compile_csv(kList);
  return kIndex;
}

std::string plain_id(const std::string& id) { return id.substr(id.find('-') + 1); }

// "span=id" of every listed name of the stage, in the order of the text.
std::string found_in(std::string_view text, std::string_view language) {
  const Screener screener(list());
  Scratch scratch;
  TestPage page(text, language);
  find_listed_names(screener, scratch, page.work);
  std::string out;
  std::uint32_t behind = 0;
  for (const ListedName& name : page.work.listed) {
    EXPECT_GE(name.span.begin, behind) << text;
    behind = name.span.end;
    if (!out.empty()) out += "; ";
    out += page.at(name.span) + '=' + plain_id(name.matches.front()->id);
    EXPECT_FALSE(name.query.empty());
  }
  return out;
}

// Ids of the parties that a whole reading says are there.
std::set<std::string> parties_of(std::string_view text, const std::string& language) {
  std::set<std::string> ids;
  for_each_party(list(), text, language, [&](const Document&, const Referent& referent) {
    ids.insert(plain_id(referent.listed.front().id));
  });
  return ids;
}

using Ids = std::set<std::string>;

TEST(PopularNames, InOtherWordsLettersAndCases) {
  EXPECT_EQ(found_in("Die Söldnertruppe Wagner zog ab.", "de"), "Söldnertruppe Wagner=wagner");
  EXPECT_EQ(found_in("боевики ЧВК «Вагнер»", "ru"), "ЧВК «Вагнер»=wagner");
  EXPECT_EQ(found_in("бойцам группы Вагнера", "ru"), "группы Вагнера=wagner");
  EXPECT_EQ(found_in("Najemnicy z Grupy Wagnera szkolą", "pl"), "Grupy Wagnera=wagner");
  EXPECT_EQ(found_in("El grupo Wagner entrena", "es"), "grupo Wagner=wagner");
  EXPECT_EQ(found_in("Irans Revolutionsgarden", "de"), "Irans Revolutionsgarden=irgc");
  EXPECT_EQ(found_in("I pasdaran iraniani", "it"), "pasdaran=irgc");
  EXPECT_EQ(found_in("قال متحدث باسم الحرس الثوري الإيراني", "ar"), "الحرس الثوري الإيراني=irgc");
  EXPECT_EQ(found_in("مواقع لحزب الله في لبنان", "ar"), "لحزب الله=hezbollah");
  EXPECT_EQ(found_in("伊朗伊斯兰革命卫队扣押油轮", "zh"), "伊朗伊斯兰革命卫队=irgc");
  EXPECT_EQ(found_in("혁명수비대가 발표했다", "ko"), "혁명수비대=irgc");
  EXPECT_EQ(found_in("против талибов", "ru"), "талибов=taliban");
}

TEST(PopularNames, WithAndWithoutAccents) {
  EXPECT_EQ(found_in("Ebráhím Raísí zahynul.", "cs"), "Ebráhím Raísí=raisi");
  EXPECT_EQ(found_in("Ebrahim Raisi zahynul.", "cs"), "Ebrahim Raisi=raisi");
  EXPECT_EQ(found_in("Con Nicolas Máduro habló.", "es"), "Nicolas Máduro=maduro");
  EXPECT_EQ(found_in("Los soldadós de Ebrahím Raïsi", "es"), "Ebrahím Raïsi=raisi");
  EXPECT_EQ(found_in("Os talibãs fecharam escolas.", "pt"), "talibãs=taliban");
  EXPECT_EQ(found_in("Os talibas fecharam escolas.", "pt"), "talibas=taliban");
}

TEST(PopularNames, NotWhatOnlyLooksLikeThem) {
  EXPECT_EQ(found_in("Richard Wagner komponierte den Lohengrin.", "de"), "");
  EXPECT_EQ(found_in("La sheba ya rona", "st"), "");
  EXPECT_EQ(found_in("Basic training", "en"), "");
  EXPECT_EQ(found_in("لديه حماس كبير للعمل", "ar"), "");  // enthusiasm
  EXPECT_EQ(found_in("حركة حماس ترد. وقالت حماس", "ar"), "حركة حماس=hamas; حماس=hamas");
  EXPECT_EQ(found_in("Ayumi Hamasaki sang in Osaka.", "en"), "");
  EXPECT_EQ(found_in("Przywódca Hamasu zginął.", "pl"), "Hamasu=hamas");
  // Too ordinary, but for a page that speaks of the country.
  EXPECT_EQ(found_in("The guest of Room 39 in Leeds slept.", "en"), "");
  EXPECT_EQ(found_in("The money went to Room 39 in North Korea.", "en"), "Room 39=room39");
  // Letters that are many bodies' count on a page of the country.
  EXPECT_EQ(found_in("The FSB in Basel advises banks.", "en"), "");
  EXPECT_EQ(found_in("The FSB in Russia arrested a banker.", "en"), "FSB=fsb");
}

TEST(PopularNames, EveryRowIsWellFormed) {
  int rows = 0;
  base::for_each_row(base::data_table("popular_names.tsv"), [&](const auto& column, std::size_t count) {
    ++rows;
    EXPECT_TRUE(count == 3 || (count == 4 && column[3].size() >= 2)) << column[0];
    EXPECT_FALSE(column[1].empty());
    EXPECT_TRUE(column[2] == "o" || column[2] == "p") << column[0];
    EXPECT_EQ(column[0].find("||"), std::string_view::npos) << column[0];
  });
  EXPECT_GE(rows, 600);
}

TEST(PopularNames, HostileTextsEnd) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += i % 2 == 0 ? "ЧВК «" : "Hamas ";
  EXPECT_FALSE(found_in(text, "ru").empty());
  std::mt19937_64 random(7);
  std::string bytes(200000, ' ');
  for (char& c : bytes) c = static_cast<char>(random());
  found_in(bytes, "");
}

TEST(PopularNames, ABodyIsNotTakenForALongerName) {
  EXPECT_EQ(parties_of("The Taliban closed schools in Kandahar.\n", "en"), Ids{"taliban"});
}

TEST(IdentifiersInText, BesideAWordThatSaysWhatTheyAre) {
  EXPECT_EQ(found_in("Das Schiff mit der IMO-Nummer 9402471 wurde gesehen.", "de"), "9402471=ship");
  EXPECT_EQ(found_in("Судно с номером ИМО 9402471 задержано.", "ru"), "9402471=ship");
  EXPECT_EQ(found_in("ПАО, ИНН 7707083893, Москва", "ru"), "7707083893=sberbank");
  EXPECT_EQ(found_in("He carried passport no. A1234567.", "en"), "A1234567=zambada");
  EXPECT_EQ(found_in("编号IMO9402471的船", "zh"), "IMO9402471=ship");
}

TEST(IdentifiersInText, NotBareNumbers) {
  EXPECT_EQ(found_in("They sold 9402471 copies.", "en"), "");
  EXPECT_EQ(found_in("Call 7707083893 today.", "en"), "");
  EXPECT_EQ(found_in("The ship, IMO 9402470, left.", "en"), "");
}

TEST(IdentifiersInText, AWalletByItsForm) {
  const Screener screener(screen::sample_lists());
  Scratch scratch;
  TestPage page("The coins went to 0x098B716B8Aaf21512996dc57EB0615e2383E2f96 overnight.", "en");
  find_listed_names(screener, scratch, page.work);
  ASSERT_EQ(page.work.listed.size(), 1U);
  EXPECT_EQ(page.at(page.work.listed.front().span), "0x098B716B8Aaf21512996dc57EB0615e2383E2f96");
}

TEST(NamedParties, ArabicLettersBehindAGivenName) {
  EXPECT_EQ(parties_of("ابراهیم رئیسی در سقوط بالگرد جان باخت.\n", "fa"), Ids{"raisi"});
  EXPECT_EQ(parties_of("وزير الدفاع فلاديمير بادرينو لوبيز أدلى ببيان.\n", "ar"), Ids{"padrino"});
  EXPECT_EQ(parties_of("قال ابراهیم حسن انه بخير.\n", "ar"), Ids{});
}

TEST(NamedParties, TwoNamesAreNotSpellingsOfOne) {
  EXPECT_EQ(parties_of("Mahmoud Abbas addressed the assembly.\n", "en"), Ids{});
  EXPECT_EQ(parties_of("Mohamed Salah scored twice.\n", "en"), Ids{});
}

TEST(NamedParties, ANicknameInQuotationMarks) {
  EXPECT_EQ(found_in("Ismael \"El Mayo\" Zambada pleaded guilty.", "en"),
            "Ismael \"El Mayo\" Zambada=zambada");
}

// As designation notices print them.
TEST(NamedParties, SurnameInCapitalsBeforeItsComma) {
  EXPECT_EQ(parties_of("ZAMBADA, Ismael (a.k.a. ZAMBADA GARCIA, Ismael), Mexico\n", "en"), Ids{"zambada"});
  EXPECT_EQ(parties_of("LUKASHENKO, Viktor Aleksandrovich, Belarus\n", "en"), Ids{"viktor"});
  EXPECT_EQ(parties_of("SCHMIDT, Hans Peter, Kassel, Germany\n", "en"), Ids{});
  EXPECT_EQ(parties_of("CAIRO, Friday - The market was full.\n", "en"), Ids{});
}

TEST(KnownHolders, SurnameWithOfficeOrCountry) {
  EXPECT_EQ(parties_of("Der belarussische Präsident Lukaschenko sprach.\n", "de"), Ids{"lukashenko"});
  EXPECT_EQ(parties_of("El presidente venezolano Maduro rechazó todo.\n", "es"), Ids{"maduro"});
  EXPECT_EQ(parties_of("ベラルーシのルカシェンコ大統領が演説した。\n", "ja"), Ids{"lukashenko"});
  EXPECT_EQ(parties_of("알렉산드르 루카셴코 벨라루스 대통령이 참석했다.\n", "ko"), Ids{"lukashenko"});
  // Nothing says which.
  EXPECT_EQ(parties_of("Lukaschenko heißt der Bäcker in Kassel.\n", "de"), Ids{});
  EXPECT_EQ(parties_of("Nicolas Müller verkauft Maduro, eine Zigarre, in Bonn.\n", "de"), Ids{});
}

}  // namespace
}  // namespace tamis::documents

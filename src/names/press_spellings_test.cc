#include "names/press_spellings.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tamis::names {
namespace {

using Names = std::vector<std::string>;

TEST(PressSpellings, HungarianSounds) {
  EXPECT_EQ(other_press_spellings("Vlagyimir Putyin"), Names{"vladimir putin"});
  EXPECT_EQ(other_press_spellings("Oleg Gyeripaszka"), Names{"oleg deripaska"});
  EXPECT_EQ(other_press_spellings("TYIMCSENKO, Gennagyij"), Names{"timchenko, gennadiy"});
}

TEST(PressSpellings, DutchAndScandinavianSounds) {
  EXPECT_EQ(other_press_spellings("Viktor Janoekovitsj"), (Names{"viktor yanukovich"}));
  EXPECT_EQ(other_press_spellings("Anatolij Tjerner").front(), "anatoliy cherner");
}

TEST(PressSpellings, LettersThatOnlySlavicEndingsExplain) {
  EXPECT_EQ(other_press_spellings("Siergiej Szczogolew"), Names{"sergey shchogolev"});
  EXPECT_EQ(other_press_spellings("Aleksander Bortnikow"), Names{});
  EXPECT_EQ(other_press_spellings("Aleksandr Basjkin").front(), "aleksandr bashkin");
  EXPECT_EQ(other_press_spellings("Dmitri Svi\u0161t\u0161ev").front(), "dmitri svishchev");
  EXPECT_EQ(other_press_spellings("Serghei \u0218oigov"), Names{"sergei shoigov"});
  EXPECT_EQ(other_press_spellings("Alekszej Goreszlavszkij").front(), "aleksey goreslavskiy");
  for (const char* name : {"Joe Biden", "Koen Peeters", "Joost de Boer", "Wies\u0142aw Nowak"})
    EXPECT_EQ(other_press_spellings(name), Names{}) << name;
}

TEST(PressSpellings, TheGreekPilgrim) {
  EXPECT_EQ(other_press_spellings("Maria Hadjimichael"), Names{"maria hatzimichael"});
  EXPECT_EQ(other_press_spellings("CHATZIMARKOS Andreas"), Names{"hatzimarkos andreas"});
  EXPECT_EQ(other_press_spellings("Andreas Hatzimarkos"), Names{});
}

TEST(PressSpellings, ArabicNamesInSomali) {
  EXPECT_EQ(other_press_spellings("Xasan Axmed Cali"), Names{"hasan ahmed ali"});
  EXPECT_EQ(other_press_spellings("Maxamed Cabdi Warsame"), Names{"mahamed abdi warsame"});
  EXPECT_EQ(other_press_spellings("Cumar Xaaji Nuur"), Names{"umar haji nur"});
  for (const char* name : {"Carlos Medina", "Xavier Aceves", "Maxime Cochet", "Alexa Castro"})
    EXPECT_EQ(other_press_spellings(name), Names{}) << name;
}

TEST(PressSpellings, ArabsAndIraniansInTurkishAndSpanish) {
  EXPECT_EQ(other_press_spellings("Moctaba Hameney"), Names{"mojtaba hameney"});
  EXPECT_EQ(other_press_spellings("Cavad Oci"), Names{"javad oji"});
  EXPECT_EQ(other_press_spellings("Moytaba Jamenei"), Names{"mojtaba khamenei"});
  EXPECT_EQ(other_press_spellings("Jaled Tohami"), Names{"khaled tohami"});
  for (const char* name : {"Juan Mayorga", "Javier Milei", "Carla Cavalcanti", "Ahmet Canan"})
    EXPECT_EQ(other_press_spellings(name), Names{}) << name;
}

TEST(PressSpellings, CzechWomen) {
  EXPECT_EQ(other_press_spellings("Margarita Simonjanov\u00E1"), Names{"margarita simonyan"});
  EXPECT_EQ(other_press_spellings("MARIJA KOSTENKOV\u00C1"), Names{"mariya kostenko"});
}

TEST(PressSpellings, BalticEndings) {
  const auto one_is = [](const char* name, const std::string& wanted) {
    const Names others = other_press_spellings(name);
    EXPECT_NE(std::find(others.begin(), others.end(), wanted), others.end()) << name;
  };
  one_is("Vladimiras Putinas", "vladimir putin");
  one_is("Sergejus Lavrovas", "sergej lavrov");
  one_is("Vladimirs Putins", "vladimir putin");
  one_is("Dmitrijs Peskovs", "dmitrij peskov");
  one_is("Ismailas Hanija", "ismail hanija");
  one_is("Romanas Abramovi\u010Dius", "roman abramovi\u010D");
}

TEST(PressSpellings, BelarusianPassports) {
  EXPECT_EQ(other_press_spellings("Andrei KAVALIOU"), Names{"andrei kavalev"});
  EXPECT_EQ(other_press_spellings("Dzmitry Hrynkouski"), Names{"dmitry grynkovski"});
  EXPECT_EQ(other_press_spellings("Viachaslau Tsitou"), Names{"viachaslav titov"});
  EXPECT_EQ(other_press_spellings("Marozau, Uladzimir Mikhailavich"),
            Names{"marozov, uladimir mikhailovich"});
}

TEST(PressSpellings, OtherNamesAreLeftAlone) {
  for (const char* name : {"", "James Roberts", "Stephanie Williams", "Thomas Andrews", "Carlos Torres",
                           "Chris Phillips", "Luis Salas", "Kim Gyeong Hui", "Aung Gyi", "Lobsang Gyatso",
                           "John Collins", "Vladimir Putin", "\xFF\xFE", "s", "- s", "Nyi Nyi Aung", "\xC3"})
    EXPECT_EQ(other_press_spellings(name), Names{}) << name;
  EXPECT_EQ(other_press_spellings(std::string(100'000, 's')), Names{});
}

}  // namespace
}  // namespace tamis::names

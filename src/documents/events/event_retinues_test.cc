#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <tuple>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "role=words" of everybody in the first event, whom the page names with his name in brackets.
std::string whose(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2019-11-19");
  std::string out;
  if (page.document.events.empty()) return "nothing";
  for (const Slot& slot : page.document.events.front().slots) {
    if (slot.time >= 0 || slot.role == "place" || slot.role == "count" || slot.role == "instrument") continue;
    if (!out.empty()) out += "; ";
    out += slot.role + "=" + std::string(page.at(slot.span));
    if (slot.referent >= 0)
      out += " (" + page.document.referents[static_cast<std::size_t>(slot.referent)].name + ")";
  }
  return out;
}

TEST(EventRetinues, ThePeopleOfSomebodyAreNotHe) {
  for (const auto& [language, text, told] : {
           std::tuple{"en", "Putin's allies met Assad's envoys in Sochi on Friday.",
                      "participant=Putin's allies; participant=Assad's envoys"},
           {"en", "Associates of President Nicolás Maduro were arrested on Monday in Miami.",
            "target=Associates of President Nicolás Maduro"},
           {"en", "The US Treasury sanctioned two sons of Ramzan Kadyrov on Monday.",
            "authority=US Treasury (US Treasury); target=two sons of Ramzan Kadyrov"},
           {"de", "Die Anwälte von Maduro unterzeichneten am Montag ein Abkommen mit Chevron.",
            "party=Anwälte von Maduro; party=Chevron (Chevron)"},
           {"fr", "Les avocats de Nicolás Maduro ont rencontré le ministre syrien à Sotchi.",
            "participant=avocats de Nicolás Maduro; participant=ministre syrien"},
           {"es", "La policía detuvo el lunes a un socio de Álex Saab en Cúcuta.",
            "authority=policía; target=socio de Álex Saab"},
           {"it", "Gli avvocati di Nicolás Maduro hanno incontrato Matteo Rossi a Mosca.",
            "participant=avvocati di Nicolás Maduro; participant=Matteo Rossi (Matteo Rossi)"},
           {"ru", "Союзники Путина встретились в пятницу с Иваном Петровым в Москве.",
            "participant=Союзники Путина; participant=Иваном Петровым (Иван Петров)"},
           {"pl", "Policja zatrzymała w piątek prawników Nawalnego w Moskwie.",
            "authority=Policja; target=prawników Nawalnego"},
           {"zh", "警方周五在加拉加斯逮捕了马杜罗的律师。", "authority=警方; target=马杜罗的律师"},
           {"ja", "警察は金曜日、マドゥロ大統領の弁護士を逮捕した。",
            "authority=警察; target=マドゥロ大統領の弁護士"},
       })
    EXPECT_EQ(whose(language, text), told) << text;
}

TEST(EventRetinues, ATitleAndItsNameAreHe) {
  EXPECT_NE(whose("en", "Putin's ally Igor Sechin met Nicolás Maduro in Caracas.").find("(Igor Sechin)"),
            std::string::npos);
  EXPECT_NE(whose("ru", "Полиция арестовала бизнесмена Петрова в Москве.").find("(Петров)"),
            std::string::npos);
  EXPECT_NE(whose("de", "Die Polizei nahm den Anwalt Peter Müller fest.").find("(Peter Müller)"),
            std::string::npos);
  EXPECT_NE(whose("en", "The police arrested lawyer Ivan Petrov in Moscow.").find("(Ivan Petrov)"),
            std::string::npos);
}

TEST(EventRetinues, WhatAStatesArmyDoesIsItsOwn) {
  EXPECT_EQ(whose("en", "Iran's allies attacked Israel on Monday."),
            "actor=Iran's allies; target=Israel (Israel)");
  EXPECT_NE(whose("en", "Russia's soldiers attacked Kharkiv on Monday.").find("Russia"), std::string::npos);
}

}  // namespace
}  // namespace tamis::documents

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "target=words authority=words" of the first event of the type; empty: there is none.
std::string parties(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language, "2026-03-10");
  const Event* event = page.event(type);
  std::string found;
  if (event == nullptr) return found;
  for (const Slot& slot : event->slots) {
    if (is_party_role(slot.role) || slot.role == "authority")
      found += (found.empty() ? "" : " ") + slot.role + "=" + page.at(slot.span);
  }
  return found;
}

TEST(EventNationals, SufferAsPersons) {
  EXPECT_EQ(parties("en", "The 31-year-old Australian was arrested at Heathrow on Sunday.", "arrest"),
            "target=31-year-old Australian");
  EXPECT_EQ(parties("en", "A Bulgarian was sentenced to six years in prison.", "conviction"),
            "target=Bulgarian");
  EXPECT_EQ(
      parties("de", "Der 48-jährige Australier wurde in London zu 50 Wochen Haft verurteilt.", "conviction"),
      "target=Australier");
  EXPECT_EQ(parties("fr", "L'Australien a été condamné lundi à six ans de prison.", "conviction"),
            "target=Australien");
  EXPECT_EQ(parties("ru", "47-летний австралиец был задержан в понедельник в Москве.", "arrest"),
            "target=австралиец");
  EXPECT_EQ(parties("uk", "Австралієць був затриманий у понеділок у Києві.", "arrest"), "target=Австралієць");
}

// "agents of X" are held, not X.
TEST(EventNationals, PeopleOfABodySuffer) {
  EXPECT_EQ(parties("uk", "Поліція затримала у Львові агента ГРУ.", "arrest"),
            "authority=Поліція target=агента ГРУ");
  EXPECT_EQ(parties("ru", "Полиция задержала в Туле сотрудника ГРУ.", "arrest"),
            "authority=Полиция target=сотрудника ГРУ");
}

TEST(EventNationals, StatesActAsTheyDid) {
  EXPECT_EQ(
      parties("en", "The Iranians delivered missiles to Russia.", "arms_transfer").find("supplier=Iranians"),
      0U);
  EXPECT_EQ(
      parties("fr", "La marine française a arraisonné le pétrolier Kiwala.", "seizure").find("target=marine"),
      std::string::npos);
  EXPECT_EQ(parties("en", "Karim Hassan, an Iranian, was arrested in Oslo.", "arrest"),
            "target=Karim Hassan");
}

}  // namespace
}  // namespace tamis::documents

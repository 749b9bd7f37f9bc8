// Slavic cases and clauses: whom a verb deals with, by the endings of names and by relative pronouns; two clauses in one sentence.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// The words, or the name they mean, of the slots of the first event of the type, in the order of the text; "-": no such event.
std::string filled(std::string_view language, std::string_view text, std::string_view type,
                   std::string_view role) {
  const ReadPage page(text, language, "2026-03-10");
  const Event* event = page.event(type);
  if (event == nullptr) return "-";
  std::string found;
  for (const Slot& slot : event->slots) {
    if (slot.role != role) continue;
    if (!found.empty()) found += "; ";
    found += slot.value.empty() ? page.at(slot.span) : slot.value;
  }
  return found;
}

TEST(EventSlavic, ARelativePronounInTheAccusativeIsWhomItIsDoneTo) {
  const char* text =
      "Банкир Олег Варкин, которого в мае задержала полиция Испании, отказался от комментариев.";
  EXPECT_EQ(filled("ru", text, "arrest", "target"), "Олег Варкин");
  EXPECT_EQ(filled("ru", text, "arrest", "authority"), "es");
  EXPECT_EQ(filled("uk", "Банкір Олег Варкін, чиї рахунки заморозила Швейцарія, промовчав.", "asset_freeze",
                   "target"),
            "Олег Варкін");
  EXPECT_EQ(filled("pl", "Bankier Oleg Warkin, któremu w maju postawiono zarzut oszustwa, milczy.", "charge",
                   "target"),
            "Oleg Warkin");
  // In the nominative it is its subject.
  EXPECT_NE(filled("ru", "Полиция Испании, которая задержала Олега Варкина, молчит.", "arrest", "target"),
            "Полиция Испании");
}

TEST(EventSlavic, ANameInACaseThatNoSubjectHasSuffers) {
  EXPECT_EQ(
      filled("pl", "Biznesmenowi Olegowi Warkinowi skonfiskowano jacht w Genui.", "seizure", "authority"),
      "");
  EXPECT_EQ(filled("ru", "Вчера Олегу Варкину предъявлено обвинение.", "charge", "target"), "Олегу Варкину");
  EXPECT_EQ(filled("ru", "На бизнесмена Олега Варкина наложен штраф в 2 млн евро.", "fine", "target"),
            "Олега Варкина");
  // In the nominative it acts.
  EXPECT_EQ(filled("ru", "Олег Варкин уволил Павла Громова.", "dismissal", "authority"), "Олег Варкин");
}

TEST(EventSlavic, TheNameBehindAnOfficeAndItsGenitiveIsThePerson) {
  EXPECT_EQ(filled("ru", "Владимир Путин уволил министра транспорта Олега Варкина.", "dismissal", "person"),
            "Олега Варкина");
  EXPECT_EQ(filled("pl", "Premier odwołał ministra transportu Olega Warkina.", "dismissal", "person"),
            "Olega Warkina");
}

TEST(EventSlavic, ASecondSubjectBehindAndOpensAClause) {
  const char* text =
      "Полиция Кипра 3 июня арестовала Павла Громова, и Лондон во вторник выслал Олега Варкина.";
  EXPECT_EQ(filled("ru", text, "arrest", "target"), "Павла Громова");
  EXPECT_EQ(filled("ru", "Лондон и Париж выслали Олега Варкина.", "expulsion", "authority"), "GB; fr");
}

}  // namespace
}  // namespace tamis::documents

// The name beside the words by which a speaker is called, where a body is, and the subject of a verb behind "and".
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// Who says each statement.
std::vector<std::string> speakers(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2026-03-10");
  std::vector<std::string> all;
  for (const Statement& statement : page.document.statements) all.push_back(statement.speaker_name);
  return all;
}

using All = std::vector<std::string>;

TEST(ApposedSpeakers, WhatABodyIsBehindItsName) {
  EXPECT_EQ(speakers("hu", "Naim Kasszem, a Hezbollah vezetője szerint a teszt üzenet az ellenségnek."),
            All{"Naim Kasszem"});
}

TEST(ApposedSpeakers, AMediumIsNotCalledByWhomItCites) {
  EXPECT_EQ(speakers("tr", "Reuters, dört kaynağa dayandırdığı haberinde geminin battığını yazdı."),
            All{"dört kaynağa"});
}

// The particle of a question has no capital inside its sentence.
TEST(ApposedSpeakers, ASurnameThatIsSpeltAsAParticle) {
  EXPECT_EQ(speakers("ru", "«Мы построим порт», — добавил Ли."), All{"Ли"});
}

TEST(ApposedSpeakers, WhereABodyOrAPersonIs) {
  EXPECT_EQ(speakers("de", "Die Probe sei bestanden, sagte ein Ermittler in Bangkok."),
            All{"ein Ermittler in Bangkok"});
  EXPECT_EQ(speakers("ru", "Евросоюз введет санкции, рассказал дипломат в Брюсселе."),
            All{"дипломат в Брюсселе"});
}

TEST(ApposedSpeakers, APronounOfTheWrongGenderIsTheOnlyPersonOfTheParagraph) {
  EXPECT_EQ(
      speakers("en",
               "Tom Andrews, UN special rapporteur, criticised the idea as “paying the arsonist”. She said "
               "that the company transfers money to the generals."),
      (All{"Tom Andrews", "Tom Andrews"}));
}

TEST(ApposedSpeakers, WhoDoesOneThingAndSaysAnother) {
  EXPECT_EQ(
      speakers("en",
               "The police arrested Ivan Petrov on Monday and confirmed later that he had no ties to it."),
      All{"The police"});
  EXPECT_EQ(
      speakers("de", "Die Polizei nahm Ivan Petrow fest und bestätigte, dass er keine Verbindung habe."),
      All{"Die Polizei"});
  EXPECT_EQ(speakers("fr", "La police a arrêté Ivan Petrov et a confirmé qu'il n'avait aucun lien."),
            All{"La police"});
  EXPECT_EQ(speakers("es", "La policía detuvo a Iván Pérez y confirmó que no tenía vínculos."),
            All{"La policía"});
}

TEST(ApposedSpeakers, BehindWhomItWasTold) {
  EXPECT_EQ(speakers("es", "\"Tenemos miedo\", le dijo a este medio Ana Ruiz, esposa de un pescador."),
            All{"Ana Ruiz"});
}

TEST(ApposedSpeakers, WhoseEmbassyItIs) {
  EXPECT_EQ(speakers("de", "Die Botschaft Myanmars erklärte, von einer solchen Reise wisse sie nichts."),
            All{"Die Botschaft Myanmars"});
}

TEST(ApposedSpeakers, BehindACommaInMarksThatAreNeverClosed) {
  EXPECT_EQ(speakers("ar",
                     "\"كل ليلة كانت تهبط ثلاث طائرات بدون أضواء، قال عامل سابق في المطار. \"كانوا يتكلمون "
                     "الإسبانية.\""),
            All{"عامل سابق في المطار"});
  EXPECT_EQ(
      speakers("tr",
               "\"Bu insanlar bir bedel ödeyecekler, Dışişleri Bakanı David Lammy bir açıklamada söyledi. "
               "\"Biz halkın yanındayız.\""),
      All{"David Lammy"});
}

TEST(ApposedSpeakers, WhoWasMetOrAskedAboutIsNotTheMinister) {
  EXPECT_EQ(speakers("en", "After meeting Ivan Petrov, the minister said that talks would go on."),
            All{"the minister"});
  EXPECT_EQ(
      speakers("fr", "Interrogé sur Ivan Petrov, le porte-parole a déclaré qu'il n'avait aucun commentaire."),
      All{"le porte-parole"});
  EXPECT_EQ(
      speakers("es", "Tras reunirse con Iván Petrov, el ministro dijo que las conversaciones seguirían."),
      All{"el ministro"});
}

TEST(ApposedSpeakers, ATurkishDeterminerIsNoPronoun) {
  EXPECT_EQ(speakers("tr", "Hazine Bakanlığı o dönem, milislerin sivilleri kaçırdığını bildirmişti."),
            All{"Hazine Bakanlığı"});
}

TEST(ApposedSpeakers, ASlavicSourceEndsBeforeTheSubjectOfWhatItTells) {
  EXPECT_EQ(speakers("pl", "Według policji Adam Gąsior uciekł do Niemiec."), All{"policji"});
  EXPECT_EQ(speakers("cs", "Podle policie Jan Novák vypral dva miliony eur."), All{"policie"});
  EXPECT_EQ(speakers("pl", "Zdaniem śledczych Adam Gąsior wyprał 2 mln euro."), All{"śledczych"});
  // In the genitive, and behind an office, the name is the source's.
  EXPECT_EQ(speakers("pl", "Według rzecznika policji Adama Gąsiora sprawca uciekł."), All{"Adam Gąsior"});
  EXPECT_EQ(speakers("bg", "Според говорителката Мария Захарова Русия няма да участва."), All{"Мария Захарова"});
}

TEST(ApposedSpeakers, WhoIsAccusedInARelativeClauseAccusesNobody) {
  EXPECT_EQ(speakers("ru", "Олега Варкина, которого обвиняют в хищении, задержали в Стамбуле."), All{});
}

}  // namespace
}  // namespace tamis::documents

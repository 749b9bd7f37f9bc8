// Who says it in Slavic and Turkish sentences whose subject is left out, stands behind a preposition, or in another clause.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "documents/statement_testing.h"

namespace tamis::documents {
namespace {

using All = std::vector<std::string>;

TEST(ActSpeakers, ABodyBehindAPrepositionMayHaveAHyphen) {
  EXPECT_EQ(told("ru", "Суд арестовал счета завода, сообщили во вторник в пресс-службе суда."),
            All{"пресс-службе суда: Суд арестовал счета завода"});
  EXPECT_EQ(told("uk", "Суд арештував рахунки заводу, повідомили у вівторок у пресслужбі суду."),
            All{"пресслужбі суду: Суд арештував рахунки заводу"});
}

TEST(ActSpeakers, WhoDoesNotConfirmNorDenyIsTheSubjectBeforeBut) {
  EXPECT_EQ(told("uk", "Речник Дмитро Коваль не підтвердив, але й не спростував цю інформацію."),
            All{"Дмитро Коваль: цю інформацію"});
  EXPECT_EQ(told("pl", "Rzecznik Jan Nowak nie potwierdził, ale też nie zdementował tych informacji."),
            All{"Jan Nowak: tych informacji"});
}

TEST(ActSpeakers, WhatIsToldInFrontOfItsVerb) {
  EXPECT_EQ(told("ru", "О задержании чиновника сообщила прокуратура."),
            All{"прокуратура: О задержании чиновника"});
  EXPECT_EQ(told("uk", "Про затримання посадовця повідомила прокуратура."),
            All{"прокуратура: Про затримання посадовця"});
  EXPECT_EQ(told("pl", "O zatrzymaniu urzędnika poinformowała prokuratura."),
            All{"prokuratura: O zatrzymaniu urzędnika"});
}

TEST(ActSpeakers, ASourceInARelativeClauseBehindAPreposition) {
  EXPECT_EQ(
      told("ru", "Минфин наказал компанию «Востоктрейд», через которую, по данным следствия, шли поставки."),
      All{"следствия: шли поставки"});
}

TEST(ActSpeakers, TheAgentOfAPassiveIsNoSubject) {
  EXPECT_EQ(
      told("pt",
           "O ministro Carlos Fávaro disse que o governo não foi informado pela polícia e negou que o Brasil "
           "ajude Minsk."),
      (All{"Carlos Fávaro: o governo não foi informado pela polícia",
           "Carlos Fávaro: o Brasil ajude Minsk"}));
}

TEST(ActSpeakers, ThePortugueseArticleIsSpeltLikeThePreposition) {
  EXPECT_EQ(told("pt", "O navio foi retido na segunda-feira, disse a polícia."),
            All{"a polícia: O navio foi retido na segunda-feira"});
  EXPECT_EQ(told("pt", "O acordo será assinado em maio, informou a Reuters."),
            All{"Reuters: O acordo será assinado em maio"});
  EXPECT_EQ(told("pt", "O acordo será assinado em maio, disse a jornalistas o ministro Carlos Fávaro."),
            All{"Carlos Fávaro: O acordo será assinado em maio"});
}

TEST(ActSpeakers, APlaceBehindDeIsNoInfinitive) {
  EXPECT_EQ(
      told("pt",
           "O general António Indjai, procurado há anos, foi detido no aeroporto de Lisboa, disse à Lusa "
           "fonte da polícia."),
      All{"fonte da polícia: O general António Indjai, procurado há anos, foi detido no aeroporto de "
          "Lisboa"});
}

TEST(ActSpeakers, AnOrdinalIsNoSource) {
  EXPECT_EQ(told("pt", "Um segundo suspeito, o almirante José Américo, está em parte incerta."), All{});
  EXPECT_EQ(told("it", "Un secondo sospettato, l'ammiraglio Marco Bruni, è in fuga."), All{});
  EXPECT_EQ(told("pt", "Segundo o almirante José Américo, o navio partiu."),
            All{"José Américo: o navio partiu"});
}

TEST(ActSpeakers, ASourceWithoutANameTakesNoneFromBehindAComma) {
  EXPECT_EQ(
      told("pt", "Segundo a mesma fonte, Indjai, que liderou o golpe, viajava com um passaporte falso."),
      All{"a mesma fonte: Indjai, que liderou o golpe, viajava com um passaporte falso"});
  EXPECT_EQ(told("en", "According to the same source, Carvajal, who led the agency, was travelling alone."),
            All{"the same source: Carvajal, who led the agency, was travelling alone"});
  EXPECT_EQ(told("es", "Según la misma fuente, Carvajal, que dirigió la agencia, viajaba solo."),
            All{"la misma fuente: Carvajal, que dirigió la agencia, viajaba solo"});
  EXPECT_EQ(told("pt", "Segundo o ministro, Carlos Fávaro, o navio estava vazio."),
            All{"Carlos Fávaro: o navio estava vazio"});
}

TEST(ActSpeakers, WhatTheLawThreatensWithIsNotSaid) {
  EXPECT_EQ(told("ru", "Ему грозит пять лет тюрьмы."), All{});
  EXPECT_EQ(told("pl", "Mężczyźnie grozi pięć lat więzienia."), All{});
}

TEST(ActSpeakers, ATurkishConverbHasTheSubjectOfItsVerb) {
  EXPECT_EQ(told("tr", "Selim Ertuğ, suçlamaları reddederek müvekkilinin makine ihraç ettiğini söyledi."),
            (All{"Selim Ertuğ: suçlamaları", "Selim Ertuğ: müvekkilinin makine ihraç ettiğini"}));
}

TEST(ActSpeakers, TheTurkishPastBeforeThePastSays) {
  EXPECT_EQ(told("tr", "Sözcü Ahmet Demir, geminin battığını söylemişti."),
            All{"Ahmet Demir: geminin battığını"});
}

TEST(ActSpeakers, WhatIsToldOfTheSentenceBefore) {
  EXPECT_EQ(told("pl", "Zatrzymano dwa statki. Poinformowała o tym prokuratura."),
            All{"prokuratura: Zatrzymano dwa statki"});
}

TEST(ActSpeakers, WhomAGermanPerfectAccusesDoesNotSpeak) {
  EXPECT_EQ(
      told("de", "Der Kommandeur der Marine, Jan Brandt, hat den USA vorgeworfen, Tanker zu entführen."),
      All{"Jan Brandt: Tanker zu entführen"});
}

TEST(ActSpeakers, TheVerbEndsAPolishSourceInARelativeClause) {
  EXPECT_EQ(told("pl", "To bank, który według śledczych obsługiwał spółkę w Dubaju."),
            All{"śledczych: obsługiwał spółkę w Dubaju"});
}

TEST(ActSpeakers, ADenialBehindAnAside) {
  EXPECT_EQ(told("de", "Der Chef der Firma Altyn, Karl Berger, hat am Mittwoch die Vorwürfe zurückgewiesen."),
            All{"Karl Berger: die Vorwürfe"});
  EXPECT_EQ(told("nl", "De minister, Jan Smit, heeft de beschuldigingen ontkend."),
            All{"Jan Smit: de beschuldigingen"});
}

TEST(ActSpeakers, WhoNeitherConfirmsNorDeniesSaysNothing) {
  EXPECT_EQ(told("en", "The company neither confirmed nor denied the report."), All{});
  EXPECT_EQ(told("nl", "Jan Smit bevestigt noch ontkent dat."), All{});
  EXPECT_EQ(told("de", "Der Sprecher hat den Bericht weder bestätigt noch dementiert."), All{});
  EXPECT_EQ(told("es", "La empresa ni confirma ni desmiente la información."), All{});
  EXPECT_EQ(told("en", "The company denied the report."), All{"The company: the report"});
}

TEST(ActSpeakers, WhoDefendsATitleSaysNothing) {
  EXPECT_EQ(told("de", "Der Klub Nordhafen verteidigte seine Tabellenführung."), All{});
  EXPECT_EQ(told("nl", "Jan Smit verdedigde zijn titel in Wenen."), All{});
  EXPECT_EQ(told("en", "John Brandt defended his title in Vienna."), All{});
}

TEST(ActSpeakers, TheDayOfTheMonthIsNotSaid) {
  EXPECT_EQ(told("de", "Maria Sacharowa sagte am 12. laut TASS, solche Berichte seien Märchen."),
            All{"Maria Sacharowa: solche Berichte seien Märchen"});
}

TEST(ActSpeakers, ATranslatedKoreanDatelineSaysNothing) {
  EXPECT_EQ(
      told("de",
           "(Seoul = Hanmin-Nachrichten) Reporter Yang Do-hyun = Ein Ingenieur, der im August floh, sagte, "
           "dass die Fabrik leer sei."),
      All{"Ein Ingenieur: die Fabrik leer sei"});
}

TEST(ActSpeakers, WhatAColonTellsWasSaid) {
  EXPECT_EQ(told("it", "La Corea del Nord ha importato petrolio: lo ha rivelato Guido Crosetto."),
            All{"Guido Crosetto: La Corea del Nord ha importato petrolio"});
  EXPECT_EQ(told("fr", "La Corée du Nord a importé du pétrole : c'est ce qu'affirme Paul Renaud."),
            All{"Paul Renaud: La Corée du Nord a importé du pétrole"});
  EXPECT_EQ(told("it", "Guido Crosetto ha detto: lo Stato non paga."),
            All{"Guido Crosetto: lo Stato non paga"});
}

TEST(ActSpeakers, ADutchSurnameMayBeginWithItsParticle) {
  EXPECT_EQ(told("nl", "Gijs van den Broek verliet de zaal. \u201EWij gaan weg\u201D, zei Van den Broek."),
            All{"Gijs van den Broek: Wij gaan weg"});
}

TEST(ActSpeakers, WhoDeniesInARelativeClauseIsItsAntecedent) {
  EXPECT_EQ(told("en", "Belarus, which denies supplying aircraft parts to Myanmar, will host cadets."),
            All{"Belarus: supplying aircraft parts to Myanmar"});
}

TEST(ActSpeakers, AParticipleSaysItsOwnClauseOnly) {
  EXPECT_EQ(told("en", "Noting that the talks had failed, Vladimir Putin said Russia would wait."),
            (All{"Vladimir Putin: the talks had failed", "Vladimir Putin: Russia would wait"}));
}

TEST(ActSpeakers, AMinisterWhoIsDismissedIsNotDenied) {
  EXPECT_EQ(told("en", "Vladimir Putin dismissed the deputy defence minister on Monday."), All{});
}

TEST(ActSpeakers, WhatIsSaidStandsBehindAnAsideOfWhoSaysIt) {
  EXPECT_EQ(
      told("de", "Dann sagte der Leiter des Komitees, Karl Berger, in einer Rede, dass die Lage ernst sei."),
      All{"Karl Berger: die Lage ernst sei"});
}

TEST(ActSpeakers, WhereItWasSaidDoesNotSpeak) {
  const auto speaker = [](std::string_view language, std::string_view text) {
    const ReadPage page(text, language, "2025-06-12");
    return page.document.statements.empty() ? std::string() : page.document.statements.back().speaker_name;
  };
  EXPECT_EQ(
      speaker("es",
              "Juan Bender llegó el lunes. En un video publicado en Telegram afirmó que era una farsa."),
      "Juan Bender");
  EXPECT_EQ(
      speaker("it", "Carlo Bender è arrivato lunedì. In un'intervista a Reuters ha detto che è una farsa."),
      "Carlo Bender");
  EXPECT_EQ(
      speaker("pt", "João Bender chegou na segunda. Em vídeo no Telegram afirmou que a lista é uma farsa."),
      "João Bender");
  // A body in the locative does.
  EXPECT_NE(speaker("es", "Juan Bender llegó el lunes. En la Fiscalía admiten que la lista era una farsa."),
            "Juan Bender");
}

TEST(ActSpeakers, ALongOfficeOrASecondAsideBeforeTheVerbIsNoMessage) {
  EXPECT_EQ(told("fr",
                 "La porte-parole du ministère russe des Affaires étrangères, Anna Lavrova, a dénoncé une "
                 "décision."),
            All{"Anna Lavrova: une décision"});
  EXPECT_EQ(told("fr", "Le chef du cartel, Pedro Salas, dit El Mayo, a dénoncé un enlèvement."),
            All{"Pedro Salas: un enlèvement"});
  EXPECT_EQ(told("fr", "Le président sortant, Pedro Salas, au pouvoir depuis 2013, a promis une riposte."),
            All{"Pedro Salas: une riposte"});
  EXPECT_EQ(told("fr", "La situation est grave, a dénoncé une ONG syrienne."),
            All{"une ONG syrienne: La situation est grave"});
  EXPECT_EQ(told("fr", "Le ministre, Pedro Salas, doit se rendre à Bamako, ont indiqué deux diplomates."),
            All{"deux diplomates: Le ministre, Pedro Salas, doit se rendre à Bamako"});
}

TEST(ActSpeakers, TheAdjectiveOfACountryIsNoSource) {
  EXPECT_EQ(told("fr", "Selon l'armée soudanaise, le pont a été détruit."),
            All{"l'armée soudanaise: le pont a été détruit"});
  EXPECT_EQ(told("es", "Según la policía griega, el puente fue destruido."),
            All{"la policía griega: el puente fue destruido"});
  EXPECT_EQ(told("it", "Secondo l'esercito sudanese, il ponte è stato distrutto."),
            All{"l'esercito sudanese: il ponte è stato distrutto"});
  EXPECT_EQ(told("pt", "Segundo a presidência egípcia, a ponte foi destruída."),
            All{"a presidência egípcia: a ponte foi destruída"});
}

TEST(ActSpeakers, ASourceByItsPronounIsWhoSpokeBefore) {
  EXPECT_EQ(told("fr", "« Omar Karim ment », juge Pierre Lenoir. Selon lui, le pays manque de carburant."),
            (All{"Pierre Lenoir: Omar Karim ment", "Pierre Lenoir: le pays manque de carburant"}));
}

TEST(ActSpeakers, AnInterviewWithAnotherSaysNothing) {
  EXPECT_EQ(told("es",
                 "El fiscal Pedro Salas habló ayer. \"Solo cambió de nombres\", dijo en una entrevista con "
                 "Reuters."),
            All{"Pedro Salas: Solo cambió de nombres"});
}

TEST(ActSpeakers, APerfectInfinitiveIsToldWithItsRelativeClause) {
  EXPECT_EQ(told("es", "El Ejército afirmó haber derribado una avioneta que transportaba cocaína."),
            All{"El Ejército: haber derribado una avioneta que transportaba cocaína"});
  EXPECT_EQ(told("it", "L'esercito ha affermato di aver intercettato un camion che trasportava armi."),
            All{"L'esercito: aver intercettato un camion che trasportava armi"});
}

TEST(ActSpeakers, ADenialWithoutAnObjectTellsNothing) {
  EXPECT_EQ(told("it", "Il generale Marco Bruni era a Bamako. La società, con sede a Bamako, nega."), All{});
  EXPECT_EQ(told("pt", "Um porta-voz do governo, José Américo, desmentiu a informação."),
            All{"José Américo: a informação"});
}
TEST(ActSpeakers, ARomancePredicateBehindAndSpeaksForTheSubject) {
  EXPECT_EQ(told("ro", "Ion Marin a respins acuzațiile și a declarat că va pleca."),
            (All{"Ion Marin: acuzațiile", "Ion Marin: va pleca"}));
  EXPECT_EQ(told("fr", "Jean Morel a dénoncé un complot et nié que la banque ait fraudé."),
            (All{"Jean Morel: un complot", "Jean Morel: la banque ait fraudé"}));
}

}  // namespace
}  // namespace tamis::documents

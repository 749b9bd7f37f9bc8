// Slavic cases and clauses: whom a verb deals with, by the endings of names and by relative pronouns; two clauses in one sentence.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventSlavic, ARelativePronounInTheAccusativeIsWhomItIsDoneTo) {
  const char* text =
      "Банкир Олег Варкин, которого в мае задержала полиция Испании, отказался от комментариев.";
  EXPECT_EQ(values_of("ru", text, "arrest", "target"), "Олег Варкин");
  EXPECT_EQ(values_of("ru", text, "arrest", "authority"), "es");
  EXPECT_EQ(values_of("uk", "Банкір Олег Варкін, чиї рахунки заморозила Швейцарія, промовчав.",
                      "asset_freeze", "target"),
            "Олег Варкін");
  EXPECT_EQ(values_of("pl", "Bankier Oleg Warkin, któremu w maju postawiono zarzut oszustwa, milczy.",
                      "charge", "target"),
            "Oleg Warkin");
  // In the nominative it is its subject.
  EXPECT_NE(values_of("ru", "Полиция Испании, которая задержала Олега Варкина, молчит.", "arrest", "target"),
            "Полиция Испании");
}

TEST(EventSlavic, ANameInACaseThatNoSubjectHasSuffers) {
  EXPECT_EQ(
      values_of("pl", "Biznesmenowi Olegowi Warkinowi skonfiskowano jacht w Genui.", "seizure", "authority"),
      "");
  EXPECT_EQ(values_of("ru", "Вчера Олегу Варкину предъявлено обвинение.", "charge", "target"),
            "Олегу Варкину");
  EXPECT_EQ(values_of("ru", "На бизнесмена Олега Варкина наложен штраф в 2 млн евро.", "fine", "target"),
            "Олега Варкина");
  // In the nominative it acts.
  EXPECT_EQ(values_of("ru", "Олег Варкин уволил Павла Громова.", "dismissal", "authority"), "Олег Варкин");
}

TEST(EventSlavic, TheNameBehindAnOfficeAndItsGenitiveIsThePerson) {
  EXPECT_EQ(
      values_of("ru", "Владимир Путин уволил министра транспорта Олега Варкина.", "dismissal", "person"),
      "Олега Варкина");
  EXPECT_EQ(values_of("pl", "Premier odwołał ministra transportu Olega Warkina.", "dismissal", "person"),
            "Olega Warkina");
}

TEST(EventSlavic, ASecondSubjectBehindAndOpensAClause) {
  const char* text =
      "Полиция Кипра 3 июня арестовала Павла Громова, и Лондон во вторник выслал Олега Варкина.";
  EXPECT_EQ(values_of("ru", text, "arrest", "target"), "Павла Громова");
  EXPECT_EQ(values_of("ru", "Лондон и Париж выслали Олега Варкина.", "expulsion", "authority"), "GB; fr");
}

std::string values_of(std::string_view language, std::string_view text, std::string_view type,
                      std::string_view role) {
  return slots_of(ReadPage(text, language, "2025-06-18"), type, role, true);
}

TEST(EventSlavic, WhoStandsAloneBeforeAVerbWithoutASubjectIsItsObject) {
  EXPECT_EQ(values_of("ru", "Предпринимателя Олега Варкина задержали в Стамбуле.", "arrest", "target"),
            "Олега Варкина");
  EXPECT_EQ(
      values_of("ru", "Компанию «Норвекс» внесли в санкционный список.", "sanctions_designation", "target"),
      "Норвекс");
  EXPECT_EQ(values_of("pl", "Spółkę „Norwex” wpisano na listę sankcyjną.", "sanctions_designation", "target"),
            "Norwex");
  EXPECT_EQ(values_of("ru", "Олега Варкина, которого обвиняют в хищении, задержали в Стамбуле.", "arrest",
                      "target"),
            "Олега Варкина");
  // A plural noun, a body in capitals and a state are subjects of such a verb.
  EXPECT_EQ(values_of("ru", "Сотрудники ФСБ задержали Олега Варкина.", "arrest", "authority"), "ФСБ");
  EXPECT_EQ(
      values_of("ru", "США внесли в санкционный список Олега Варкина.", "sanctions_designation", "authority"),
      "США");
}

TEST(EventSlavic, WeaponsInThePluralStrikeWhatStandsBehind) {
  EXPECT_EQ(values_of("uk", "Безпілотники атакували склад у Твері.", "military_operation", "target"),
            "склад");
  EXPECT_EQ(values_of("ru", "Ракеты поразили склад в Сумах.", "military_operation", "actor"), "");
}

TEST(EventSlavic, AnAdjectiveBehindTheVerbIsOfItsObject) {
  EXPECT_EQ(values_of("pl", "Hakerzy zaatakowali serwery litewskiej firmy.", "cyber_attack", "actor"),
            "Hakerzy");
  EXPECT_EQ(values_of("cs", "Hackeři napadli weby polské banky.", "cyber_attack", "target"), "polské banky");
}

// Who only speaks of reports does not do what they tell.
TEST(EventSlavic, WhoDoesNotCommentOnAReportedDeedIsNoActor) {
  const char* text = "Матвиенко не стала комментировать сообщения о поставках ракет в Судан.";
  EXPECT_EQ(values_of("ru", text, "arms_transfer", "supplier"), "");
  EXPECT_EQ(values_of("ru", text, "arms_transfer", "recipient"), "Судан");
}

TEST(EventSlavic, ABodyInTheDativeIsPaid) {
  EXPECT_EQ(
      values_of("ru", "Фирма перечислила компании «Норвекс» 3 млн евро.", "financial_transaction", "payee"),
      "Норвекс");
}

TEST(EventSlavic, WhoLeavesAfterAListingWasListed) {
  constexpr std::string_view kText = "Ахметов покинул пост после включения в санкционный список США.";
  EXPECT_EQ(values_of("ru", kText, "sanctions_designation", "target"), "Ахметов");
  EXPECT_EQ(values_of("ru", kText, "sanctions_designation", "authority"), "США");
}

TEST(EventSlavic, WhoTakesAPlaceIsAppointed) {
  EXPECT_EQ(values_of("ru", "Ахметов покинул пост; его сменила Ольга Зорина.", "appointment", "person"),
            "Ольга Зорина");
  EXPECT_EQ(values_of("pl", "Rząd odwołał Jana Kowalskiego i na jego miejsce powołał Adama Nowaka.",
                      "appointment", "person"),
            "Adama Nowaka");
}

TEST(EventSlavic, WhoExpelsDidNotDoWhatItIsFor) {
  EXPECT_EQ(
      values_of("pl", "Czechy wydaliły rosyjskiego dyplomatę Iwana Łogwinowa za podpalenie składu w Pradze.",
                "terrorism", "actor"),
      "");
}

TEST(EventSlavic, WhoStandsBehindTheVerbOfAQuestionActs) {
  EXPECT_EQ(values_of("ru", "Азиз Насирзаде не ответил на вопрос, передавал ли Тегеран ракеты хуситам.",
                      "arms_transfer", "supplier"),
            "Тегеран");
  EXPECT_EQ(values_of("uk", "Азіз Насірзаде не відповів на запитання, чи передавав Тегеран ракети хуситам.",
                      "arms_transfer", "supplier"),
            "Тегеран");
  // He may be left out.
  EXPECT_EQ(values_of("pl", "Oleg Warkin nie powiedział, czy przekazał Iranowi rakiety.", "arms_transfer",
                      "supplier"),
            "Oleg Warkin");
}

TEST(EventSlavic, WhoIsAskedAboutANounHasNoPartInIt) {
  const char* text =
      "Олег Варкин на вопрос журналистов, обсуждались ли поставки снарядов Ирану, отвечать отказался.";
  EXPECT_EQ(values_of("ru", text, "arms_transfer", "supplier"), "");
  EXPECT_EQ(values_of("ru", text, "arms_transfer", "recipient"), "Ирану");
  const char* polish = "Oleg Warkin odmówił odpowiedzi na pytanie, czy omawiano dostawy amunicji do Iranu.";
  EXPECT_EQ(values_of("pl", polish, "arms_transfer", "supplier"), "");
  // Who says it of himself has.
  EXPECT_EQ(values_of("ru", "Олег Варкин признал, что поставил Ирану снаряды.", "arms_transfer", "supplier"),
            "Олег Варкин");
}

TEST(EventSlavic, PeopleOfAStateTakeMeasures) {
  EXPECT_EQ(
      values_of("pl", "Brytyjczycy objęli sankcjami Olega Warkina.", "sanctions_designation", "authority"),
      "Brytyjczycy");
  EXPECT_EQ(values_of("pl", "Brytyjczycy objęli sankcjami Olega Warkina.", "sanctions_designation", "target"),
            "Olega Warkina");
  EXPECT_EQ(values_of("ru", "Израильтяне арестовали Олега Варкина.", "arrest", "authority"), "Израильтяне");
  // In the passive, or in the accusative, it is done to them.
  EXPECT_EQ(values_of("ru", "Израильтяне арестованы в Вене.", "arrest", "target"), "Израильтяне");
  EXPECT_EQ(values_of("pl", "Brytyjczycy zostali objęci sankcjami przez Rosję.", "sanctions_designation",
                      "authority"),
            "Rosję");
}

TEST(EventSlavic, TheSubjectMayStandBehindAnAside) {
  EXPECT_EQ(values_of("ru", "Полиция Вены задержала двоих. Под санкции попал, в частности, Олег Варкин.",
                      "sanctions_designation", "target"),
            "Олег Варкин");
}

TEST(EventSlavic, APronounGoesOverWhatIsSomebodys) {
  const ReadPage page(
      "Олег Варкин возглавляет холдинг. Его компания «Норд» возит нефть. Лондон внёс его в санкционный "
      "список.",
      "ru", "2026-03-10");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  for (const Slot& slot : event->slots) {
    if (slot.role != "target" || slot.referent < 0) continue;
    EXPECT_EQ(page.document.referents[static_cast<std::size_t>(slot.referent)].name, "Олег Варкин");
  }
}

TEST(EventSlavic, DefendersOfTheAccusedAreNotCharged) {
  for (const auto& [language, text] :
       {std::pair{"ru", "Адвокат обвиняемого Олег Варкин заявил, что дело закрыто."},
        {"uk", "Адвокат обвинуваченого Олег Варкін заявив, що справу закрито."},
        {"pl", "Obrońca oskarżonego Jan Nowak powiedział, że sprawa jest zamknięta."}})
    EXPECT_EQ(values_of(language, text, "charge", "target"), "-") << text;
  EXPECT_NE(values_of("ru", "Прокурор предъявил обвинения адвокату Олегу Варкину.", "charge", "target"), "");
}

TEST(EventSlavic, WhoIsAccusedInTheReflexiveIsCharged) {
  const char* text = "Бизнесмен Олег Варкин обвиняется в передаче серверов террористам.";
  EXPECT_EQ(values_of("ru", text, "charge", "target"), "Олег Варкин");
  EXPECT_EQ(values_of("ru", text, "charge", "authority"), "");
  EXPECT_EQ(values_of("uk", "Підприємець Олег Варкін обвинувачується у шпигунстві.", "charge", "target"),
            "Олег Варкін");
}

TEST(EventSlavic, PeopleInTheDativePluralReceive) {
  EXPECT_EQ(
      values_of("ru", "Олег Варкин обвиняется в продаже дронов террористам.", "arms_transfer", "supplier"),
      "");
}

TEST(EventSlavic, WhereACourtSitsAndWhoseCitizenSomebodyIsAreNoDestination) {
  const char* text = "Суд в Вене разрешил экстрадицию в США гражданина России Олега Варкина.";
  EXPECT_EQ(values_of("ru", text, "extradition", "destination"), "США");
  EXPECT_EQ(values_of("ru", text, "extradition", "target"), "Олега Варкина");
}

TEST(EventSlavic, ANationalBehindAPlaceIsNoGround) {
  EXPECT_EQ(values_of("ru", "Полиция задержала в Вене россиянина Олега Варкина.", "arrest", "target"),
            "Олега Варкина");
  EXPECT_EQ(values_of("pl", "Policja zatrzymała w Wiedniu Rosjanina Olega Warkina.", "arrest", "target"),
            "Olega Warkina");
  EXPECT_EQ(values_of("ru", "Суд арестовал за убийство бизнесмена Павла Громова хакера Олега Варкина.",
                      "arrest", "target"),
            "Олега Варкина");
}

TEST(EventSlavic, AnAnswerToSanctionsImposesNone) {
  for (const auto& [language, text] : {std::pair{"ru", "Россия ответит на новые санкции ЕС."},
                                       std::pair{"uk", "Росія відповіла на нові санкції США."},
                                       std::pair{"pl", "Rosja odpowie na nowe sankcje UE."}})
    EXPECT_EQ(values_of(language, text, "sanctions_designation", "authority"), "-") << text;
}

TEST(EventSlavic, AShipTakenInPolishIsSeized) {
  EXPECT_EQ(values_of("pl", "Norweska policja przejęła tankowiec „Orlik” u wybrzeży Norwegii.", "seizure",
                      "target"),
            "Orlik");
}

TEST(EventSlavic, ACalibreIsNoMissile) {
  EXPECT_EQ(values_of("ru", "Иран отправил в Сирию тысячу снарядов калибра 122 мм.", "arms_transfer", "item"),
            "снарядов");
}

TEST(EventSlavic, WhoWillFallUnderSanctionsIsToBeListed) {
  const ReadPage page("Под ограничения попадут ещё 22 банка.", "ru", "2026-03-10");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->status, EventStatus::kPlanned);
}

TEST(EventSlavic, OverWhichStateMoneyWentDidNotLaunderIt) {
  EXPECT_EQ(values_of("pl", "Oleg Warkin wyprał 3 mln euro przez Maltę.", "money_laundering", "actor"),
            "Oleg Warkin");
  EXPECT_EQ(values_of("pl", "Rakiety zostały dostarczone przez Iran.", "arms_transfer", "supplier"), "Iran");
}

TEST(EventSlavic, WhoGotWhatTheListedSoldIsNotListed) {
  EXPECT_EQ(values_of("pl", "Kanada wpisała na czarną listę trzy firmy za dostarczanie Iranowi silników.",
                      "sanctions_designation", "target"),
            "trzy firmy");
}

TEST(EventSlavic, PeopleAreJoinedOverAnOfficeAndWhoseItIs) {
  const char* text = "Павел Громов и министр связи Судана Олег Варкин подписали договор.";
  EXPECT_EQ(values_of("ru", text, "agreement", "party"), "Павел Громов; Олег Варкин");
}

TEST(EventSlavic, ASeaNamedByAnAdjectiveIsNoState) {
  EXPECT_EQ(
      values_of("ru", "Вьетнам и Индия провели учения в Японском море.", "military_exercise", "participant"),
      "Вьетнам; Индия");
}

TEST(EventSlavic, WhoAsksForAMeasureSuffersNothing) {
  EXPECT_EQ(
      values_of("ru", "Сербия освободила двух заложников по просьбе Павла Громова.", "release", "target"),
      "двух заложников");
}

TEST(EventSlavic, HackersOfAGroupStealFromWhomTheySteal) {
  EXPECT_EQ(values_of("sr", "Hakeri iz grupe Norveks ukrali su kriptovalute od berze Delta.", "crypto_theft",
                      "target")
                .find("Norveks"),
            std::string::npos);
}

TEST(EventSlavic, ACourtThatRefusesKeepsItsNameAndDoesNothing) {
  const ReadPage page("Суд отказался арестовать банкира Олега Варкина.", "ru", "2026-03-10");
  const Event* event = page.event("arrest");
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->status, EventStatus::kFailed);
}

TEST(EventSlavic, TheMoneyOfAGroundIsNotSeized) {
  const char* text = "Policja zatrzymała w Łodzi Olega Warkina za pranie brudnych pieniędzy.";
  EXPECT_EQ(values_of("pl", text, "arrest", "target"), "Olega Warkina");
  EXPECT_EQ(values_of("pl", text, "seizure", "asset"), "-");
  EXPECT_NE(values_of("ru", "Полиция арестовала в порту яхту Олега Варкина.", "seizure", "asset"), "-");
}

TEST(EventSlavic, BulgarianNaIsOfANounAndToBehindAVerb) {
  EXPECT_EQ(values_of("bg", "Кипър замрази сметките на Олег Варкин.", "asset_freeze", "target"),
            "Олег Варкин");
  EXPECT_EQ(values_of("bg", "Судан достави на Иран ракети.", "arms_transfer", "recipient"), "Иран");
}

TEST(EventSlavic, MoneyGoesToWhoseTheAccountIs) {
  EXPECT_EQ(values_of("ru", "Фирма «Норвекс» перевела 2 млн евро на счёт Олега Варкина.",
                      "financial_transaction", "payee"),
            "Олега Варкина");
}

TEST(EventSlavic, CzechPairsOfWordsTellEvents) {
  EXPECT_EQ(values_of("cs", "Soud poslal do vazby Olega Varkina.", "arrest", "authority"), "Soud");
  EXPECT_EQ(values_of("cs", "Ředitelem závodu se v pátek stal Oleg Varkin.", "appointment", "person"),
            "Oleg Varkin");
}

}  // namespace
}  // namespace tamis::documents

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string actors(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language, "2026-03-10");
  const Event* event = page.event(type);
  if (event == nullptr) return "none";
  std::string found;
  for (const Slot& slot : event->slots) {
    if (slot.role == "actor" || slot.role == "supplier")
      found += (found.empty() ? "" : "; ") + page.at(slot.span);
  }
  return found;
}

TEST(EventAccusers, WhoArrestsForACrimeHasNotCommittedIt) {
  EXPECT_EQ(
      actors("ja", "オランダ警察は資金洗浄に関与した疑いで中国籍の男2人を逮捕した。", "money_laundering")
          .find("警察"),
      std::string::npos);
  EXPECT_EQ(actors("ko", "네덜란드 경찰은 자금 세탁에 관여한 혐의로 남성 2명을 체포했다.", "money_laundering")
                .find("경찰"),
            std::string::npos);
  EXPECT_EQ(actors("en", "Dutch police arrested two men in Rotterdam on suspicion of money laundering.",
                   "money_laundering"),
            "two men");
}

TEST(EventAccusers, WhoAccusesDidNotDoIt) {
  EXPECT_EQ(
      actors("de", "Washington hat dem Iran vorgeworfen, Drohnen an Russland zu liefern.", "arms_transfer"),
      "Iran");
  EXPECT_EQ(actors("de", "Die Bundespolizei hat Nordkorea des Diebstahls von Kryptowährungen beschuldigt.",
                   "crypto_theft"),
            "Nordkorea");
  EXPECT_EQ(
      actors("nl", "Washington heeft Iran ervan beschuldigd drones te leveren aan Rusland.", "arms_transfer"),
      "Iran");
  EXPECT_EQ(
      actors("nl", "De politie heeft Noord-Korea beschuldigd van de diefstal van bitcoins.", "crypto_theft"),
      "Noord-Korea");
  EXPECT_EQ(actors("es", "La policía estadounidense acusó a Corea del Norte del robo de criptomonedas.",
                   "crypto_theft"),
            "Corea del Norte");
  // Whom no table has.
  EXPECT_EQ(actors("fr", "Khartoum accuse les Sudistes de fournir des drones aux rebelles.", "arms_transfer"),
            "Sudistes");
}

TEST(EventAccusers, WhoIsAskedToActIsNoTarget) {
  EXPECT_EQ(words_of("en", "Efforts to urge Ukraine to investigate Anna Keller failed.", "investigation",
                     "authority"),
            "Ukraine");
  EXPECT_EQ(words_of("en", "There were plans to persuade Germany to arrest Tom Reed.", "arrest", "authority"),
            "Germany");
  EXPECT_EQ(words_of("en", "Tom Reed pressed Ukraine to investigate Anna Keller.", "investigation", "target"),
            "Anna Keller");
  EXPECT_EQ(words_of("en", "Germany planned to arrest Tom Reed.", "arrest", "authority"), "Germany");
}

TEST(EventAccusers, WhoTellsOfAnothersDeedDidNotDoIt) {
  EXPECT_EQ(actors("en", "The minister John Carver said that the fishermen's boss smuggled gold to Dubai.",
                   "smuggling")
                .find("Carver"),
            std::string::npos);
  EXPECT_EQ(actors("de", "Der Minister Karl Berger erklärte, das Kartell habe Gold nach Dubai geschmuggelt.",
                   "smuggling"),
            "Kartell");
  EXPECT_EQ(actors("es", "Juan Pérez dijo que la banda contrabandeó oro a Dubái.", "smuggling").find("Pérez"),
            std::string::npos);
  // Of himself.
  EXPECT_EQ(actors("en", "John Carver said that he had smuggled gold to Dubai.", "smuggling"), "he");
}

TEST(EventAccusers, WhomAGermanVerbAccusesStandsInTheDative) {
  EXPECT_EQ(
      actors("de", "Die Regierung wirft der Miliz vor, Panzer an den Sudan zu liefern.", "arms_transfer")
          .find("Regierung"),
      std::string::npos);
  EXPECT_EQ(actors("de", "Washington versprach, Panzer an den Sudan zu liefern.", "arms_transfer"),
            "Washington");
}

TEST(EventAccusers, WhomSanctionsAreSetAgainstForADeedDidNotSufferIt) {
  EXPECT_EQ(words_of("ru", "США ввели санкции против генерала Олега Зимина за пытки и казни.",
                     "human_rights_abuse", "victim"),
            "");
  EXPECT_EQ(words_of("ko", "미국은 고문 혐의로 김철수 장군을 제재했다.", "human_rights_abuse", "victim"), "");
}

TEST(EventAccusers, WhoWarnsOfADeedIsNoActorOfIt) {
  EXPECT_EQ(actors("ru", "Министр Олег Зимин предупредил, что удары по подстанциям могут привести к аварии.",
                   "military_operation")
                .find("Зимин"),
            std::string::npos);
}

TEST(EventAccusers, WhoseRulesAreBrokenDoesNotBreakThem) {
  EXPECT_EQ(
      actors("ko", "한국 정부는 이번 거래가 유엔 안보리 제재 위반이라고 지적했다.", "sanctions_violation")
          .find("안보리"),
      std::string::npos);
}

TEST(EventAccusers, SlavicPutsFirstWhomAMeasureIsAbout) {
  EXPECT_EQ(words_of("ru", "Танкер «Ладога» Великобритания включила в санкционный список в мае.",
                     "sanctions_designation", "target")
                .find("список"),
            std::string::npos);
  EXPECT_EQ(words_of("ru", "Задержанному предъявили обвинение в госизмене.", "charge", "target"),
            "Задержанному");
  EXPECT_EQ(words_of("ru", "Министр Олег Зимин покинул свой пост.", "dismissal", "person"), "Олег Зимин");
}

TEST(EventAccusers, WhoseSanctionsAreEvadedDoesNotEvadeThem) {
  EXPECT_EQ(actors("ru", "Россия ввозит микросхемы в обход санкций США и Евросоюза.", "sanctions_evasion")
                .find("США"),
            std::string::npos);
  EXPECT_EQ(actors("ru", "Россия ввозит микросхемы в обход санкций США и Евросоюза.", "technology_transfer"),
            "Россия");
  EXPECT_EQ(actors("pl", "Norwex dostarczał procesory z pominięciem sankcji USA.", "sanctions_evasion").find("USA"),
            std::string::npos);
}

TEST(EventAccusers, WhereOneCrimeIsDoneNobodyDoesAnother) {
  EXPECT_EQ(actors("ru", "Группировка отмывала украденные биткоины через казино в Макао.", "crypto_theft").find("Макао"),
            std::string::npos);
}

}  // namespace
}  // namespace tamis::documents

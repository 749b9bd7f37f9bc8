#include <gtest/gtest.h>

#include <algorithm>

#include "documents/event_testing.h"
#include "documents/words/verb_forms.h"

namespace tamis::documents {
namespace {

std::size_t count_of(const char* language, const char* text, const char* type) {
  const ReadPage page(text, language);
  return static_cast<std::size_t>(std::count_if(page.document.events.begin(), page.document.events.end(),
                                                [&](const Event& event) { return event.type == type; }));
}

TEST(EventGeneric, WhatAnybodyDoesIsNoEvent) {
  EXPECT_FALSE(tells("de", "Wer dem Regime Raketen liefert, macht sich strafbar, sagte der Minister.",
                     "arms_transfer"));
  EXPECT_FALSE(tells("en", "Anyone who sells missiles to Iran faces prosecution, the minister said.",
                     "arms_transfer"));
  EXPECT_FALSE(tells("es", "Quien venda misiles a Irán será castigado, dijo el ministro.", "arms_transfer"));
  EXPECT_FALSE(tells("es", "Cualquiera podría ser procesado en Estados Unidos.", "charge"));
  EXPECT_FALSE(
      tells("ru", "Кто поставляет оружие террористам, тот преступник, заявил министр.", "arms_transfer"));
  EXPECT_FALSE(tells("pl", "Kto sprzedaje broń Iranowi, łamie prawo, powiedział minister.", "arms_transfer"));
  EXPECT_FALSE(tells("zh", "任何人向伊朗出售导弹都将受到制裁，部长说。", "arms_transfer"));
  EXPECT_FALSE(
      tells("fr", "« On arrête d'abord, on écrit le complot ensuite », a dit l'ancien ministre Paul Martin.",
            "arrest"));
}

TEST(EventGeneric, WhatALawThreatensIsNoSentence) {
  EXPECT_FALSE(tells("de",
                     "Wer das Embargo bricht, muss mit einer Freiheitsstrafe von bis zu zehn Jahren rechnen.",
                     "conviction"));
  EXPECT_TRUE(
      tells("de", "Karl Olsen muss mit einer Freiheitsstrafe von bis zu zehn Jahren rechnen.", "conviction"));
}

TEST(EventGeneric, WhoDidItIsAskedOfWhatWasDone) {
  EXPECT_TRUE(
      tells("en", "Anyone who sold missiles to Iran faces prosecution, the minister said.", "arms_transfer"));
  EXPECT_TRUE(tells("es", "Quien vendió los misiles a Irán fue detenido en Madrid.", "arms_transfer"));
  EXPECT_TRUE(tells("ru", "Кто перевёл 190 тысяч евро на счёт вдовы сенатора, устанавливает прокуратура.",
                    "financial_transaction"));
}

TEST(EventGeneric, ABareParticiplePicksUpWhatWasTold) {
  EXPECT_EQ(count_of("de",
                     "Hacker haben am Montag Bitcoin im Wert von 40 Millionen Dollar von der Börse Coinvale "
                     "gestohlen. Die gestohlenen Bitcoin wurden verschoben, sagte ein Sprecher.",
                     "crypto_theft"),
            1U);
  EXPECT_EQ(count_of("ko",
                     "해커들이 월요일 거래소 한빛코인에서 비트코인 500개를 훔쳤다. 당국은 훔친 비트코인이 "
                     "세탁됐다고 밝혔다.",
                     "crypto_theft"),
            1U);
  EXPECT_EQ(
      count_of("ru",
               "Французский флот задержал танкер «Кивала» в среду. Задержанный танкер стоит в порту Бреста, "
               "сообщил адмирал.",
               "seizure"),
      1U);
}

TEST(EventGeneric, SilenceDeniesNothing) {
  EXPECT_EQ(
      count_of(
          "en",
          "North Korea fired two ballistic missiles on Monday. State media made no mention of the launch.",
          "missile_launch"),
      1U);
  EXPECT_EQ(count_of("ja", "北朝鮮は月曜日に弾道ミサイル2発を発射した。国営メディアは発射に触れていない。",
                     "missile_launch"),
            1U);
  EXPECT_EQ(count_of("ru", "Путин посетил Пхеньян в среду. Кремль не упомянул о визите.", "visit"), 1U);
}

TEST(EventGeneric, WhoControlsExportsTradesNothing) {
  EXPECT_FALSE(tells("en", "China strictly controls the export of dual-use goods, the ministry said.",
                     "technology_transfer"));
  EXPECT_FALSE(tells("es",
                     "China controla estrictamente la exportación de bienes de doble uso, dijo el portavoz.",
                     "technology_transfer"));
  EXPECT_FALSE(tells("zh", "中国商务部表示，中方严格管控两用物项出口。", "technology_transfer"));
}

TEST(EventGeneric, GermanSeparableVerbsInThePluralOfThePresent) {
  EXPECT_TRUE(tells("de", "Die USA heben die Sanktionen gegen die Fluggesellschaft Belavia auf.",
                    "sanctions_delisting"));
  EXPECT_FALSE(tells("de", "Die USA heben die Sanktionen gegen die Fluggesellschaft Belavia auf.",
                     "sanctions_designation"));
  EXPECT_TRUE(tells("de", "Die Banken frieren die Konten von Viktor Medwedtschuk ein.", "asset_freeze"));
  std::vector<VerbPhrase> phrases;
  append_verb_phrases("de", "auf+heben", phrases);
  EXPECT_TRUE(std::any_of(phrases.begin(), phrases.end(), [](const VerbPhrase& phrase) {
    return phrase.phrase == "heben" && phrase.particle == "auf";
  }));
}

TEST(EventGeneric, AThingThatMovesIsSeizedNotFrozen) {
  EXPECT_TRUE(tells("uk", "Хорватія арештувала яхту олігарха Віктора Медведчука.", "seizure"));
  EXPECT_FALSE(tells("uk", "Хорватія арештувала яхту олігарха Віктора Медведчука.", "asset_freeze"));
  EXPECT_FALSE(tells("ja", "イタリア警察は富豪のヨットを差し押さえた。", "asset_freeze"));
}

TEST(EventGeneric, WhatALawForbidsAndWaysToDoItAreNoEvents) {
  EXPECT_FALSE(tells("en", "The law bans the sale of weapons to minors.", "arms_transfer"));
  EXPECT_FALSE(
      tells("en", "The report, released on Tuesday, lists 14 ways to launder money.", "money_laundering"));
  EXPECT_TRUE(tells("en", "North Korea found ways to launder money in Macau.", "money_laundering"));
}

TEST(EventGeneric, AMillionTonnesAreNoMoney) {
  EXPECT_FALSE(tells("en", "The port of Rotterdam handled 430 million tonnes of cargo last year.",
                     "financial_transaction"));
}

}  // namespace
}  // namespace tamis::documents

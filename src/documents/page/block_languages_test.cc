#include "documents/page/block_languages.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/page/machine_translation.h"
#include "documents/testing.h"

namespace tamis::documents {
namespace {

constexpr std::string_view kGerman =
    "Der Minister kündigte am Donnerstag an, dass die Bank von der Liste gestrichen werden soll, wie aus "
    "Kreisen der "
    "Regierung verlautete.";
constexpr std::string_view kRussian =
    "Министр заявил в четверг, что банк будет исключён из санкционного списка, сообщили источники в "
    "правительстве.";

TEST(BlockLanguages, EachBlockByItself) {
  TestPage page(std::string(kGerman) + "\n\n" + std::string(kRussian) + "\n\nLeave a Reply\n\nTASS\n\n12:30",
                "");
  find_languages(page.document, {});
  ASSERT_EQ(page.document.blocks.size(), 5U);
  EXPECT_EQ(page.document.blocks[0].language, "de");
  EXPECT_GT(page.document.blocks[0].language_share, 0.9);
  EXPECT_EQ(page.document.blocks[1].language, "ru");
  for (std::size_t i = 2; i < 5; ++i) {
    EXPECT_EQ(page.document.blocks[i].language, "") << i;
    EXPECT_EQ(page.document.blocks[i].language_share, 0) << i;
  }
  ASSERT_EQ(page.document.languages.size(), 2U);
}

TEST(BlockLanguages, TheMostTextComesFirstAndFurnitureDoesNotCount) {
  TestPage page(std::string(kRussian) + "\n\n" + std::string(kGerman) + "\n\n" + std::string(kGerman), "");
  find_languages(page.document, {});
  ASSERT_EQ(page.document.languages.size(), 2U);
  EXPECT_EQ(page.document.languages[0], "de");
  page.document.blocks[1].zone = page.document.blocks[2].zone = Zone::kFurniture;
  find_languages(page.document, {});
  ASSERT_EQ(page.document.languages.size(), 1U);
  EXPECT_EQ(page.document.languages[0], "ru");
  EXPECT_EQ(page.document.blocks[1].language, "de");
}

TEST(BlockLanguages, TheOptionOverridesAndAClaimBreaksTies) {
  TestPage page(kGerman, "");
  DocumentOptions options;
  options.language = "nl-BE";
  find_languages(page.document, options);
  EXPECT_EQ(page.document.blocks[0].language, "nl");
  EXPECT_EQ(page.document.languages.front(), "nl");
  // A false claim does not.
  page.document.meta.language = {"fr", "meta"};
  find_languages(page.document, {});
  EXPECT_EQ(page.document.blocks[0].language, "de");
}

TEST(BlockLanguages, ScriptsOfOneLanguageNeedFewLetters) {
  TestPage page("북한 미사일 발사\n\nミサイルを発射\n\n导弹发射\n\nεκτόξευση πυραύλων\n\nשיגור טילים", "");
  find_languages(page.document, {});
  const auto& blocks = page.document.blocks;
  ASSERT_EQ(blocks.size(), 5U);
  EXPECT_EQ(blocks[0].language, "ko");
  EXPECT_EQ(blocks[1].language, "ja");
  EXPECT_EQ(blocks[2].language, "zh");
  EXPECT_EQ(blocks[3].language, "el");
  EXPECT_EQ(blocks[4].language, "he");
}

TEST(BlockLanguages, AFewWordsOfFurnitureAreToldByTheirScriptOnly) {
  TestPage page(
      std::string(kGerman) +
          "\n\nKontakt – Über uns\n\nО компании\n\nΕπικοινωνία\n\nお問い合わせ\n\nContact | Επικοινωνία",
      "");
  for (std::size_t i = 1; i < page.document.blocks.size(); ++i)
    page.document.blocks[i].zone = Zone::kFurniture;
  find_languages(page.document, {});
  const auto& blocks = page.document.blocks;
  ASSERT_EQ(blocks.size(), 6U);
  EXPECT_EQ(blocks[1].language, "");
  EXPECT_EQ(blocks[2].language, "");
  EXPECT_EQ(blocks[3].language, "el");
  EXPECT_EQ(blocks[4].language, "ja");
  EXPECT_EQ(blocks[5].language, "el");
}

TEST(BlockLanguages, NothingToRead) {
  for (const std::string_view text : {"", "12345 67890", "\xFF\xFE\xFF", "!!! ??? ..."}) {
    TestPage page(text, "");
    find_languages(page.document, {});
    EXPECT_TRUE(page.document.languages.empty()) << text;
  }
}

// Names and loan words of a page are alike in both; "karena" and "bahwa" are Indonesian, "kerana" and "bahawa" Malay.
TEST(BlockLanguages, CloseLanguagesAreToldByTheirWords) {
  constexpr std::string_view kIndonesian =
      "Menteri luar negeri Rusia tiba di Naypyidaw pada hari Kamis, kata kantor berita TASS.\n\n"
      "Jenderal Min Aung Hlaing mengatakan bahwa kedua negara akan menandatangani kontrak senjata.\n\n"
      "Kapal tanker itu ditahan karena dokumennya palsu, ujar polisi setempat pada Desember.";
  constexpr std::string_view kMalay =
      "Menteri luar Rusia tiba di Naypyidaw pada hari Khamis, kata agensi berita TASS.\n\n"
      "Jeneral Min Aung Hlaing berkata bahawa kedua-dua negara akan menandatangani kontrak senjata.\n\n"
      "Kapal tangki itu ditahan kerana dokumennya palsu, kata polis tempatan pada Disember.";
  for (const auto& [text, language] : {std::pair{kIndonesian, "id"}, std::pair{kMalay, "ms"}}) {
    TestPage page(text, "");
    find_languages(page.document, {});
    ASSERT_FALSE(page.document.languages.empty());
    EXPECT_EQ(page.document.languages, std::vector<std::string>{language});
    for (const Block& block : page.document.blocks) EXPECT_EQ(block.language, language);
  }
}

std::size_t evidence_of(std::string_view language, std::string_view text) {
  TestPage page(text, language);
  find_machine_translation(page.work);
  return page.document.machine_translation.size();
}

TEST(MachineTranslation, SuspectedOnEvidence) {
  // Of several kinds: an English island, the verb in a wrong place, a blank before the stop.
  EXPECT_GE(
      evidence_of(
          "de",
          "Nach dem Treffen, das drei Stunden dauerte, Sprecher Iwan Petrow sagte, es gebe keine Pläne .\n\n"
          "Ein Sprichwort lautet, a [loyal] Hund sei besser als zwei Katzen."),
      3U);
  EXPECT_GE(
      evidence_of(
          "de",
          "Der Plan sei ein Erfolg, so amtliche Medien berichtet. Die Einheit ( KPA) gab ihn bekannt ."),
      2U);
}

TEST(MachineTranslation, NotSuspectedOfPeople) {
  EXPECT_EQ(evidence_of("de", kGerman), 0U);
  // One kind alone: a scraper put the blank there.
  EXPECT_EQ(evidence_of("de", "Das Treffen dauerte drei Stunden ."), 0U);
  EXPECT_EQ(
      evidence_of(
          "de", "Er arbeitet für das Carnegie Endowment for the Arts, sagte er. Das Lied heißt »This Land«."),
      0U);
  EXPECT_EQ(evidence_of("en", "He said that this would be a [good] day ."), 0U);
  EXPECT_EQ(evidence_of("", ""), 0U);
}

}  // namespace
}  // namespace tamis::documents

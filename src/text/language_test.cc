#include "text/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "test/shared_data.h"

namespace tamis::text {
namespace {

TEST(Language, SentencesOfNews) {
  const std::pair<std::string_view, std::string_view> kSamples[] = {
      {"de", "Die Bank hat nach Angaben der Behörde mehrere Millionen Euro überwiesen."},
      {"en", "The bank transferred several million euros, the authority said."},
      {"fr", "La banque a viré plusieurs millions d'euros, selon l'autorité."},
      {"es", "El banco transfirió varios millones de euros, según la autoridad."},
      {"it", "La banca ha trasferito diversi milioni di euro, secondo l'autorità."},
      {"pt", "O banco transferiu vários milhões de euros, segundo a autoridade."},
      {"nl", "De bank heeft volgens de autoriteit enkele miljoenen euro's overgemaakt."},
      {"pl", "Bank przelał kilka milionów euro, poinformował urząd."},
      {"ru", "Банк перевёл несколько миллионов евро, сообщили в ведомстве."},
      {"uk", "Банк переказав кілька мільйонів євро, повідомили у відомстві."},
      {"tr", "Yetkililer, bankanın birkaç milyon avro aktardığını söyledi."},
      {"ar", "حول البنك عدة ملايين يورو بحسب السلطات"},
      {"fa", "به گفته مقامات این بانک چند میلیون یورو منتقل کرده است"},
      {"ur", "حکام کے مطابق بینک نے کئی ملین یورو منتقل کیے ہیں"},
      {"he", "הבנק העביר כמה מיליוני אירו, נמסר מהרשות"},
      {"ko", "당국에 따르면 은행은 수백만 유로를 송금했다"},
      {"ja", "当局によると、銀行は数百万ユーロを送金した"},
      {"zh", "据当局称，该银行转账了数百万欧元"},
      {"el", "Η τράπεζα μετέφερε αρκετά εκατομμύρια ευρώ"},
      {"bg", "Банката е превела няколко милиона евро, съобщиха от ведомството."},
      {"sv", "Banken har överfört flera miljoner euro, uppger myndigheten."},
      {"fi", "Pankki siirsi useita miljoonia euroja, viranomainen kertoo."},
      {"hu", "A bank több millió eurót utalt át, közölte a hatóság."},
      {"vi", "Theo nhà chức trách, ngân hàng đã chuyển vài triệu euro."},
  };
  for (const auto& [code, text] : kSamples) {
    const LanguageGuess guess = identify_language(text);
    EXPECT_EQ(guess.code, code) << text << " (" << guess.share << ", then " << guess.second << ")";
  }
}

TEST(Language, NoLettersNoGuess) {
  for (const std::string_view text : {"", "12 345", "\xFF\xFE", "... !!!", "\xF0\x9F\x98\x80"}) {
    EXPECT_EQ(identify_language(text).code, "") << text;
    EXPECT_FALSE(is_sure(identify_language(text)));
    EXPECT_TRUE(rank_languages(text).empty());
  }
}

TEST(Language, SharesAreProbabilities) {
  for (const std::string_view text :
       {"a", "Das ist ein Satz", "Berlin", "привет", "سلام", "Oslo er en by i Norge"}) {
    const LanguageGuess guess = identify_language(text);
    EXPECT_GE(guess.share, 0.0);
    EXPECT_LE(guess.share, 1.0);
    EXPECT_LE(guess.second_share, guess.share);
    double sum = 0;
    for (const LanguageGuess& each : rank_languages(text)) sum += each.share;
    EXPECT_LE(sum, 1.0001);
  }
  EXPECT_LT(identify_language("Oslo").share, 0.9);  // a word tells little
}

TEST(Language, KnowsWhatTheIssueAsks) { EXPECT_GE(known_languages().size(), 75U); }

TEST(Language, LongAndHostileText) {
  const auto begin = std::chrono::steady_clock::now();
  std::string text(20 << 20, 'a');
  (void)identify_language(text);
  for (std::size_t i = 0; i < text.size(); i += 2) text[i] = '\'';
  (void)identify_language(text);
  EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), 20.0);
}

// The quarter of the samples that neither training nor development looked at.
TEST(Language, SentenceAccuracyOnTheQuarterHeldOut) {
  TAMIS_SHARED_OR_SKIP(folder, "pages/languages");
  const std::string_view kMain[] = {"de", "en", "fr", "es", "it", "pt", "nl", "pl", "ru",
                                    "uk", "tr", "ar", "fa", "he", "ko", "ja", "zh"};
  double all = 0;
  double main = 0;
  std::size_t languages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    const std::string code = entry.path().stem().string();
    std::ifstream file(entry.path());
    std::string line;
    std::size_t total = 0;
    std::size_t right = 0;
    for (std::size_t n = 0; std::getline(file, line); ++n) {
      if (n % 4 != 3) continue;
      ++total;
      right += identify_language(line).code == code;
    }
    const double share = static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(total, 1));
    all += share;
    ++languages;
    if (std::find(std::begin(kMain), std::end(kMain), code) != std::end(kMain)) {
      main += share;
      EXPECT_GE(share, 0.92) << code;
    }
  }
  EXPECT_GE(languages, 75U);
  EXPECT_GE(main / static_cast<double>(std::size(kMain)), 0.98);
  EXPECT_GE(all / static_cast<double>(languages), 0.96);
}

}  // namespace
}  // namespace tamis::text

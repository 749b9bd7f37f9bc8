// Texts without a stop: what asks something of each name or word of a sentence asks it in bounded time, however long the sentence is.
#include <gtest/gtest.h>

#include <cstddef>
#include <ctime>
#include <string>
#include <string_view>

#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

// Seconds of this thread's processor, which other programs do not lengthen.
double seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double time_of(const DocumentReader& reader, std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  DocumentScratch scratch;
  const double begin = seconds();
  EXPECT_TRUE(reader.read(text, {}, scratch).has_value());
  return seconds() - begin;
}

TEST(LongSentences, AreReadInTheTimeOfShortOnes) {
  const DocumentReader reader(screen::sample_lists());
  for (const std::string_view piece : {
           "Rosneft sold the company Tradive Bank, and the company, the bank and the group thanked "
           "Sberbank, ",
           "Rosneft hat die Bank verkauft, der Konzern und das Unternehmen lobten die Sberbank, ",
           "la banca Tradive, la empresa y el banco compraron Rosneft, ",
           "bývalý ministr Ivan Petrov, ředitel banky Tradive a bývalý majitel firmy Rosneft se svou ženou "
           "Olgou, ",
           "eski askeri istihbarat şefi Kemal Hasan, eski bakan Ali Demir, ",
           "former minister Ivan Petrov, wife of the owner of Rosneft, ",
           "Ivan P7, minister of finance of Y7, ",
           "former owner and ",
           "Ivan Petrov accused Olga Ivanova of fraud and denied it, he said, ",
           "防长张三说，该公司和俄罗斯石油公司，",
           "وقال وزير الدفاع محمد حسن إن الشركة، ",
       }) {
    constexpr std::size_t kCount = 6000;
    EXPECT_LT(time_of(reader, piece, kCount), 10.0) << piece;  // the square took minutes
  }
}

// Of each of them it is asked whether the letters of its sentence are others than its own.
TEST(LongSentences, OfNamesThatMayBeShips) {
  const DocumentReader reader(screen::sample_lists());
  EXPECT_LT(time_of(reader, "Putin and ", 100'000), 8.0);  // the square took twice as long
  EXPECT_LT(time_of(reader, "|Rosneft, Sberbank| ", 30'000), 8.0);
}

// "Said" is a name, too: of each it is asked whether its surroundings speak of sanctions.
TEST(LongSentences, OfOneNameAgainAndAgain) {
  const DocumentReader reader(screen::sample_lists());
  EXPECT_LT(time_of(reader, "said ", 100'000), 8.0);
}

// Each may begin a name that the others behind it belong to.
TEST(LongSentences, OfInitialsAndKanaWithoutAName) {
  const DocumentReader reader(screen::sample_lists());
  EXPECT_LT(time_of(reader, "J. R. ", 100'000), 8.0);  // the square took a minute
  EXPECT_LT(time_of(reader, "ア", 150'000), 8.0);
}

}  // namespace
}  // namespace tamis::documents

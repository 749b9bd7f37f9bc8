#include "documents/parties/small_letters.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "documents/testing.h"
#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

const Index& list() {
  static const Index kIndex = screen::compile_csv(
      "id|schema|name|alias|country|position|program\n"
      "putin|Person|Vladimir Vladimirovich PUTIN|Vladimir Putin;Владимир Путин|Russia|President|RUSSIA\n"
      "kim|Person|KIM Jong Un|Kim Jong Un|North Korea|Chairman|DPRK\n"
      "sechin|Person|Igor Ivanovich SECHIN|Igor Sechin;Игорь Сечин|Russia||RUSSIA\n"
      "roe|Company|Rosoboronexport||Russia||RUSSIA\n"
      "will|Person|Will MARK||Iran||IRAN\n"
      "panda|Organization|Panda||Iran||IRAN\n");
  return kIndex;
}

using Found = std::set<std::string>;

Found parties(std::string_view text) { return first_called_parties(list(), text, ""); }

TEST(SmallLetters, NamesOfPagesWithoutCapitals) {
  EXPECT_EQ(parties("yesterday kim jong un came to the cosmodrome. igor sechin said nothing."),
            (Found{"kim jong un=kim", "igor sechin=sechin"}));
  EXPECT_EQ(parties("the villa of sechin igor was sold to kim jong-un."),
            (Found{"sechin igor=sechin", "kim jong-un=kim"}));
  EXPECT_EQ(parties("игорь сечин купил виллу, сказали вчера в москве."), (Found{"игорь сечин=sechin"}));
  EXPECT_EQ(parties("did you see that igor sechin bought a villa through rosoboronexport?"),
            (Found{"igor sechin=sechin", "rosoboronexport=roe"}));
}

TEST(SmallLetters, OrdinaryWordsStaySmall) {
  EXPECT_EQ(parties("the panda at the zoo will mark its birthday today, and all of us will be there."),
            Found{});
  EXPECT_EQ(parties("i will mark it, you will see. the company will go on, the bank will pay."), Found{});
}

TEST(SmallLetters, OtherPagesAreLeftAlone) {
  EXPECT_EQ(
      parties("The Minister said on Monday that Russia and Iran will mark the day. We saw vladimir putin."),
      Found{});
  TestPage page("The Minister spoke. He said that igor sechin was there.", "en");
  restore_capitals(page.work);
  for (const Token& token : page.work.tokens.tokens) {
    if (page.work.tokens.lower(token) == "igor") {
      EXPECT_FALSE(token.capital);
    }
  }
}

}  // namespace
}  // namespace tamis::documents

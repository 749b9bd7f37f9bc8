#include "names/spelled_letters.h"

#include <gtest/gtest.h>

namespace tamis::names {
namespace {

TEST(SpelledLetters, RunsOfNamesOfLettersAreLatin) {
  EXPECT_EQ(with_latin_letters("ООО «Ай Кью Компонентс»"), "ООО «IQ Компонентс»");
  EXPECT_EQ(with_latin_letters("Си-Эн-Си Инжиниринг"), "CNC Инжиниринг");
  EXPECT_EQ(with_latin_letters("شركة دي إتش إل للشحن"), "شركة DHL للشحن");
  EXPECT_EQ(with_latin_letters("חברת איי בי סי"), "חברת ABC");
  EXPECT_EQ(with_latin_letters("บริษัท เอ บี บี จำกัด"), "บริษัท ABB จำกัด");
  EXPECT_EQ(with_latin_letters("Ομίλος Ντι Έιτς Ελ"), "Ομίλος DHL");
}

TEST(SpelledLetters, OtherNamesStayAsTheyAre) {
  for (const std::string_view name : {"Газпром", "ООО Ай", "ООО ОАО", "Би Индастриз", "علي محمد",
                                      "И. О. Петров", "김정은", "에스케이", "DHL", "Ι. Παπαδόπουλος", ""})
    EXPECT_EQ(with_latin_letters(name), "") << name;
}

}  // namespace
}  // namespace tamis::names

#include "documents/times/quantities.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <sstream>
#include <string>

#include "documents/samples.h"
#include "documents/testing.h"
#include "documents/times/numbers_in_text.h"
#include "documents/times/times.h"

namespace tamis::documents {
namespace {

std::string number_text(double value) {
  std::ostringstream out;
  if (value == std::floor(value) && std::fabs(value) < 1e15) {
    out << static_cast<long long>(value);
  } else {
    out << value;
  }
  return out.str();
}

std::string quantities_of(std::string_view language, std::string_view text) {
  TestPage page(text, language);
  find_times(page.work);
  find_quantities(page.work);
  std::string out;
  for (const Quantity& quantity : page.document.quantities) {
    EXPECT_FALSE(quantity.span.empty()) << text;
    if (!out.empty()) out += "; ";
    out += number_text(quantity.value);
    if (quantity.last != 0) out += "-" + number_text(quantity.last);
    if (!quantity.unit.empty()) out += " " + quantity.unit;
    if (!quantity.counted.empty()) out += " " + quantity.counted;
    if (!quantity.qualifier.empty()) out += " " + quantity.qualifier;
    if (quantity.each) out += " each";
    if (!quantity.paired_unit.empty())
      out += " pair " + number_text(quantity.paired_value) + " " + quantity.paired_unit;
    if (!quantity.consistent) out += " inconsistent";
  }
  return out;
}

TEST(Quantities, SamplesInFifteenLanguages) {
  for (const auto& row : read_samples("quantity_samples.tsv")) {
    ASSERT_EQ(row.size(), 3U) << row[0] << ": " << row.back();
    EXPECT_EQ(quantities_of(row[0], row[1]), row[2]) << row[0] << ": " << row[1];
  }
}

TEST(Quantities, PairsOfUnitsAreOneQuantityAndChecked) {
  EXPECT_EQ(quantities_of("de", "Sie legten jeweils etwa 650 Kilometer (400 Meilen) zurück."),
            "650 km about each pair 400 mi");
  EXPECT_EQ(quantities_of("en", "It flew 650 km (250 miles)."), "650 km pair 250 mi inconsistent");
  EXPECT_EQ(quantities_of("en", "It weighs 100 kg (220 pounds)."), "100 kg pair 220 lb");
  EXPECT_EQ(quantities_of("en", "It flew 650 km (and more)."), "650 km");
}

TEST(Quantities, LabelsAreNoQuantities) {
  EXPECT_EQ(quantities_of("de", "Su-35, Hwasong-18, Resolution 1718, Artikel 5, Nr. 7, § 3, F-16"), "");
  EXPECT_EQ(quantities_of("en", "The 18th century, the 2nd floor, Room 39, Boeing 737."), "");
  EXPECT_EQ(quantities_of("de", "Am 13. September 2023 um 11:43 Uhr, vor zwei Tagen, vier Stunden"), "");
  EXPECT_EQ(quantities_of("de", "Ein Mann und eine Frau."), "");
}

TEST(Quantities, ASlavicNounSpeltAsAnAdjectiveClosesItsPhrase) {
  EXPECT_EQ(quantities_of("ru", "санкции против трёх компаний из Ирана"), "3 компаний");
  EXPECT_EQ(quantities_of("pl", "sankcje na dwie firmy za pomoc"), "2 firmy");
}

TEST(Quantities, MarksOfThousandsAndDecimalsByLanguage) {
  EXPECT_EQ(quantities_of("en", "1,234.5 km"), "1234.5 km");
  EXPECT_EQ(quantities_of("de", "1.234,5 km"), "1234.5 km");
  EXPECT_EQ(quantities_of("fr", "1 234,5 km"), "1234.5 km");
  EXPECT_EQ(quantities_of("ru", "12 500 000 рублей"), "12500000 RUB");
  EXPECT_EQ(quantities_of("de", "1,5 km"), "1.5 km");
  EXPECT_EQ(quantities_of("de", "1,000 km"), "1000 km");  // translated from English
  EXPECT_EQ(quantities_of("ar", "١٢٣ كيلومترا"), "123 km");
  EXPECT_EQ(quantities_of("zh", "三百五十公里"), "350 km");
  EXPECT_EQ(quantities_of("zh", "1亿2000万美元"), "120000000 USD");
}

TEST(NumbersInText, Words) {
  const auto value = [](std::string_view language, std::string_view text) {
    const TestPage page(text, language);
    NumberInText number;
    const auto& tokens = page.work.tokens;
    if (!read_number(tokens, 0, static_cast<std::uint32_t>(tokens.tokens.size()), language,
                     number_words(language), true, number))
      return -1.0;
    EXPECT_EQ(number.end, tokens.tokens.size()) << text;
    return number.value;
  };
  EXPECT_EQ(value("de", "zweiundzwanzig"), 22);
  EXPECT_EQ(value("de", "dreihundertfünfundvierzig"), 345);
  EXPECT_EQ(value("de", "zweitausenddreihundert"), 2300);
  EXPECT_EQ(value("de", "eineinhalb"), 1.5);
  EXPECT_EQ(value("de", "dreieinhalb"), 3.5);
  EXPECT_EQ(value("en", "two hundred and fifty-six thousand"), 256000);
  EXPECT_EQ(value("en", "two and a half million"), 2500000);
  EXPECT_EQ(value("fr", "quatre-vingt-dix-sept"), 97);
  EXPECT_EQ(value("fr", "deux mille trois cent vingt et un"), 2321);
  EXPECT_EQ(value("es", "ciento treinta y dos mil"), 132000);
  EXPECT_EQ(value("it", "ventidue"), 22);
  EXPECT_EQ(value("it", "ventuno"), 21);
  EXPECT_EQ(value("nl", "tweeëntwintig"), 22);
  EXPECT_EQ(value("ru", "двадцать три тысячи пятьсот"), 23500);
  EXPECT_EQ(value("tr", "yirmi iki"), 22);
  EXPECT_EQ(value("zh", "一万二千三百"), 12300);
  EXPECT_EQ(value("de", "Zweifel"), -1);
  EXPECT_EQ(value("de", "Achtung"), -1);
}

TEST(Quantities, HostileText) {
  for (const std::string_view piece : {"zwei ", "1 ", "$", "jeweils ", "(400 ", "zwischen 4 und ", "1-",
                                       "zweihundertundzwei", "ca. ", "\xC3", "1.000.000."}) {
    std::string text;
    for (std::size_t i = 0; i < 40000; ++i) text += piece;
    TestPage page(text, "de");
    const auto begin = std::chrono::steady_clock::now();
    find_quantities(page.work);
    EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), 10.0) << piece;
  }
  for (const std::string_view language : {"de", "zh", "ko", "ar", ""})
    EXPECT_EQ(quantities_of(language, ""), "");
}

TEST(Quantities, CountsOfSemiticAndTurkishNouns) {
  EXPECT_NE(quantities_of("ar", "أطلق الجيش صاروخين على المدينة.").find("2"), std::string::npos);
  EXPECT_NE(quantities_of("ar", "دفع البنك مليوني دولار.").find("2000000"), std::string::npos);
  EXPECT_NE(quantities_of("tr", "Polis 300'den fazla göçmeni yakaladı.").find("300"), std::string::npos);
  EXPECT_NE(quantities_of("he", "המשטרה עצרה יותר מ-300 מפגינים.").find("300"), std::string::npos);
  EXPECT_EQ(quantities_of("he", "ב-2021 גזר בית המשפט את דינו."), "");
  EXPECT_NE(quantities_of("he", "שבעים חשודים נעצרו.").find("70"), std::string::npos);
}

TEST(Quantities, PeoplesAreCounted) {
  EXPECT_EQ(quantities_of("en", "Turkey arrested 12 Kurds on Tuesday."), "12 Kurds");
  EXPECT_EQ(quantities_of("en", "The guests stayed at the Four Seasons Hotel."), "");
}

}  // namespace
}  // namespace tamis::documents

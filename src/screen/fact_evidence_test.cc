#include "screen/fact_evidence.h"

#include <gtest/gtest.h>

#include <vector>

namespace tamis::screen {
namespace {

model::PartialDate date(const char* text) { return model::parse_date(text).value_or(model::PartialDate{}); }

TEST(CompareDates, MoreAgreementSpeaksLouder) {
  const float day = compare_dates(date("1948-05-03"), date("1948-05-03")).bits;
  const float month = compare_dates(date("1948-05"), date("1948-05-03")).bits;
  const float year = compare_dates(date("1948"), date("1948-05-03")).bits;
  const float circa = compare_dates(date("1949"), date("1948~")).bits;
  EXPECT_GT(day, month);
  EXPECT_GT(month, year);
  EXPECT_GT(year, circa);
  EXPECT_GT(circa, 0);
}

TEST(CompareDates, SwappedAndMistypedDaysAreNear) {
  EXPECT_EQ(compare_dates(date("1948-05-03"), date("1948-03-05")).operation, "near");
  EXPECT_GT(compare_dates(date("1948-05-03"), date("1948-03-05")).bits, 0);
  EXPECT_GT(compare_dates(date("1969-07-16"), date("1989-07-16")).bits, 0);
  EXPECT_GT(compare_dates(date("1969-07-16"), date("1969-07-06")).bits, 0);
}

TEST(CompareDates, OtherYearsContradictTheMoreTheFurther) {
  const float few = compare_dates(date("1948"), date("1951")).bits;
  const float many = compare_dates(date("1948"), date("1960")).bits;
  const float generation = compare_dates(date("1948"), date("1980")).bits;
  EXPECT_LT(few, 0);
  EXPECT_LT(many, few);
  EXPECT_LT(generation, many);
  EXPECT_EQ(compare_dates(date("1948"), date("1980")).operation, "contradicted");
}

TEST(CompareDates, IsSymmetric) {
  const std::vector<model::PartialDate> dates = {
      date("1948"),      date("1948-05"),    date("1948-05-03"), date("1948-03-05"), date("1948~"),
      date("1946/1950"), date("1949-01-01"), date("1958-05-03"), date("1980-12"),    model::PartialDate{}};
  for (const auto& a : dates) {
    for (const auto& b : dates) {
      EXPECT_FLOAT_EQ(compare_dates(a, b).bits, compare_dates(b, a).bits)
          << a.to_string() << " " << b.to_string();
    }
  }
}

TEST(CompareDates, TheBestPairCounts) {
  const std::vector<model::PartialDate> query = {date("1970"), date("1948-05-03")};
  const std::vector<index::FactDate> listed = {{1980, 0, 0, 0, 0, index::FactDateKind::kBirth},
                                               {1948, 0, 5, 3, 0, index::FactDateKind::kBirth}};
  const DatesEvidence best = compare_dates(query, listed);
  EXPECT_EQ(best.query, 1U);
  EXPECT_EQ(best.listed, 1U);
  EXPECT_EQ(best.evidence.operation, "equal");
  EXPECT_TRUE(compare_dates({}, listed).evidence.operation.empty());
}

TEST(CompareCountries, AgreementContradictionAndSilence) {
  const std::vector<index::FactCountry> listed = {{3, index::kCountryNationality},
                                                  {7, index::kCountryAddress}};
  const std::vector<QueryCountry> same = {{3, true}};
  const std::vector<QueryCountry> place = {{7, false}};
  const std::vector<QueryCountry> other = {{9, true}};
  EXPECT_GT(compare_countries(same, listed).evidence.bits, compare_countries(place, listed).evidence.bits);
  EXPECT_GT(compare_countries(place, listed).evidence.bits, 0);
  EXPECT_LT(compare_countries(other, listed).evidence.bits, 0);
  EXPECT_TRUE(compare_countries({}, listed).evidence.operation.empty());
  // A birthplace elsewhere contradicts nothing.
  const std::vector<index::FactCountry> born = {{3, index::kCountryBirth}};
  EXPECT_TRUE(compare_countries(other, born).evidence.operation.empty());
}

TEST(CompareGenders, OnlyWhenBothAreKnown) {
  EXPECT_TRUE(compare_genders(0, index::kGenderMale).operation.empty());
  EXPECT_GT(compare_genders(index::kGenderMale, index::kGenderMale).bits, 0);
  EXPECT_LT(compare_genders(index::kGenderFemale, index::kGenderMale).bits, 0);
  EXPECT_GT(compare_genders(index::kGenderOther, index::kGenderOther).bits, 0);
  EXPECT_TRUE(compare_genders(index::kGenderOther, index::kGenderMale).operation.empty());
  EXPECT_TRUE(compare_genders(index::kGenderFemale, index::kGenderOther).operation.empty());
}

}  // namespace
}  // namespace tamis::screen

#include "screen/program_country.h"

#include <gtest/gtest.h>

namespace tamis::screen {
namespace {

TEST(CountryOfProgram, IsWhatItIsNamedAfterOrTheTableHas) {
  EXPECT_EQ(country_of_program("DPRK3"), "kp");
  EXPECT_EQ(country_of_program("RUSSIA-EO14024"), "ru");
  EXPECT_EQ(country_of_program("The Russia (Sanctions) (EU Exit) Regulations 2019"), "ru");
  EXPECT_EQ(country_of_program("IRGC"), "ir");
  for (const char* program : {"SDGT", "UKRAINE-EO13660", "The Counter-Terrorism Regulations", ""})
    EXPECT_EQ(country_of_program(program), "") << program;
}

}  // namespace
}  // namespace tamis::screen

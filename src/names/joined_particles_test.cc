#include "names/joined_particles.h"

#include <gtest/gtest.h>

namespace tamis::names {
namespace {

TEST(JoinedParticles, AreWrittenOntoTheNameBehindThem) {
  EXPECT_EQ(other_particle_join("Khalid Ben Sultan"), "Khalid Bensultan");
  EXPECT_EQ(other_particle_join("Ali Bou-Saleh"), "Ali Bousaleh");
}

TEST(JoinedParticles, AreCutFromWordsThatNoTableHas) {
  EXPECT_EQ(other_particle_join("Khaled Alqurayshi"), "Khaled Al qurayshi");
  EXPECT_EQ(other_particle_join("BINTALEB Omar"), "BIN TALEB Omar");
}

TEST(JoinedParticles, OtherNamesAreLeftAlone) {
  EXPECT_EQ(other_particle_join("Benjamin Elliott"), "");
  EXPECT_EQ(other_particle_join("Alexander Petrov"), "");
  EXPECT_EQ(other_particle_join("Binladin"), "");
  EXPECT_EQ(other_particle_join("Ali Ben"), "");
  EXPECT_EQ(other_particle_join(""), "");
}

}  // namespace
}  // namespace tamis::names

#include "documents/names/shared_surnames.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/names_testing.h"

namespace tamis::documents {
namespace {

TEST(SharedSurnames, ForenamesJoinedByAnd) {
  EXPECT_EQ(persons("Police arrested Hans and Erik Brandt in Oslo.", "en"), "Hans Brandt|Erik Brandt");
  EXPECT_EQ(persons("Die Polizei nahm Hans und Erik Brandt fest.", "de"), "Hans Brandt|Erik Brandt");
  EXPECT_EQ(persons("La policía detuvo a Ana y Luis Pérez.", "es"), "Ana Pérez|Luis Pérez");
}

TEST(SharedSurnames, AListOfThem) {
  EXPECT_EQ(persons("Police arrested Anna, Hans and Erik Brandt in Oslo.", "en"),
            "Anna Brandt|Hans Brandt|Erik Brandt");
}

TEST(SharedSurnames, NotOfWhoHasAnother) {
  EXPECT_EQ(persons("Hans Holm spoke first. Later Hans and Erik Brandt spoke.", "en").find("Hans Brandt"),
            std::string::npos);
  // A surname, a place, a title before it.
  EXPECT_EQ(persons("Merkel and Donald Trump met in Berlin.", "en").find("Merkel Trump"), std::string::npos);
  EXPECT_EQ(persons("Oslo and Erik Brandt agreed on Monday.", "en").find("Oslo Brandt"), std::string::npos);
  EXPECT_EQ(persons("King Hans and Erik Brandt agreed on Monday.", "en").find("Hans Brandt"),
            std::string::npos);
}

}  // namespace
}  // namespace tamis::documents

#include "screen/listed_facts.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "screen/index_state.h"
#include "screen/testing.h"

namespace tamis::screen {
namespace {

const Index& listed() {
  static const Index index = compile_csv(
      "id,schema,name,birth_date,birth_place,nationality,country,imo_number,position\n"
      "p1,Person,Ivan Testov,1952-10-07,Leningrad,ru,,,Minister of Tests\n"
      "p2,Person,Ivan Testov,1952;1953~,,ru,by,,\n"
      "v1,Vessel,Test Star,,,,pa,9116412,\n"
      "n1,Organization,Nobody Knows Ltd,,,,,,\n");
  return index;
}

// The id in the index of the row `id`: the list's name stands before it.
std::string_view id_of(std::string_view row) {
  const index::EntityStore& store = listed().state().entities;
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    if (store.id(i).ends_with(row)) return store.id(i);
  }
  return "no such id";
}

std::string facts(std::string_view row) { return listed_facts(listed(), std::array{id_of(row)}); }

TEST(ListedFacts, ArePutIntoWords) {
  EXPECT_EQ(facts("p1"), "born 1952-10-07 in Leningrad; country Russia; Minister of Tests");
  EXPECT_EQ(facts("p2"), "born 1952, about 1953; countries Belarus, Russia");
  EXPECT_EQ(facts("v1"), "IMO 9116412; country Panama");
  EXPECT_EQ(facts("n1"), "");
  EXPECT_EQ(facts("no such id"), "");
}

TEST(ListedFacts, OfSeveralRecordsEachValueOnce) {
  EXPECT_EQ(listed_facts(listed(), std::array{id_of("p1"), id_of("p2")}),
            "born 1952-10-07, about 1953 in Leningrad; countries Russia, Belarus; Minister of Tests");
}

TEST(ListedFacts, OfTheSampleLists) {
  const Index& index = sample_lists();
  EXPECT_EQ(listed_facts(index, std::array<std::string_view, 1>{"un-6908522"}), "country North Korea");
  EXPECT_EQ(listed_since(index, "un-6908522"), "2016-03-02");
  EXPECT_EQ(listed_since(index, "ofac-20157"), "");
  EXPECT_EQ(listed_since(index, "no such id"), "");
}

TEST(ListedFacts, ProvenanceNamesEveryListItsDateAndTheIndex) {
  const Index& index = sample_lists();
  EXPECT_NE(provenance(index, true)
                .find("; un_sc_sanctions, UN Security Council Consolidated List, of 2026-02-27; "),
            std::string::npos)
      << provenance(index, true);
  const std::string words = provenance(index);
  for (const std::string& part :
       {std::string("us_ofac_sdn of 2026-08-21, "), "index " + index.hash(),
        std::string("ca_dfatd_sema_sanctions (states no date)"), std::string("; tamis ")}) {
    EXPECT_NE(words.find(part), std::string::npos) << part << "\n" << words;
  }
}

}  // namespace
}  // namespace tamis::screen

#include "documents/parties/names_beside.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

std::vector<std::string> warnings_of(const std::string& page) {
  static const Index kIndex = screen::compile_csv(
      "id|schema|name|alias|country|position|program\n"
      "sechin|Person|Igor Ivanovich SECHIN|Igor Sechin|Russia||RUSSIA\n"
      "putin|Person|Vladimir Vladimirovich PUTIN|Vladimir Putin|Russia|President|RUSSIA\n");
  const DocumentReader reader(kIndex, {});
  DocumentScratch scratch;
  return reader.read(page, {}, scratch).value().warnings;  // throws what fails the test
}

TEST(NamesBeside, LinksThatNameSomebodyElseAreSaid) {
  const std::string article =
      "<html><body><article><h1>Talks in Moscow</h1><p>Vladimir Putin received his guests on Monday, the "
      "Kremlin "
      "said in a statement.</p><p>They spoke about grain and about the price of oil for two "
      "hours.</p></article>";
  const auto said =
      warnings_of(article +
                  "<div><a href=/a>Igor Sechin sells his villa on the lake</a> "
                  "<a href=/b>Vladimir Putin visits a school in the north</a></div></body></html>");
  ASSERT_EQ(said.size(), 1U);
  EXPECT_NE(said[0].find("not counted: Igor Ivanovich SECHIN"), std::string::npos) << said[0];
  EXPECT_EQ(said[0].find("PUTIN"), std::string::npos) << said[0];
  EXPECT_TRUE(warnings_of(article + "</body></html>").empty());
}

}  // namespace
}  // namespace tamis::documents

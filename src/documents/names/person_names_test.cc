// Words for offices that mean something else in the sentence.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/names/names_in_text.h"
#include "documents/testing.h"

namespace tamis::documents {
namespace {

bool names_office(std::string_view language, std::string_view text, std::string_view office) {
  TestPage page(text, language);
  find_names(page.work);
  for (const NameInText& name : page.work.names) {
    if (page.at(name.span).find(office) != std::string::npos) return true;
  }
  return false;
}

TEST(PersonNames, AHeadThatIsHurtIsNoOffice) {
  EXPECT_FALSE(names_office("en", "The bullet struck Ivan Petrov, wounding him in the head.", "head"));
  EXPECT_FALSE(names_office("en", "Maria Lopez was hit on her head by a stone.", "head"));
  EXPECT_FALSE(names_office("uk", "Олег Коваль вистрілив йому в голову.", "голову"));
}

TEST(PersonNames, TheHeadOfABodyIsAnOffice) {
  EXPECT_TRUE(names_office("en", "Anna Schmidt, the head of the bank, resigned.", "head"));
  EXPECT_TRUE(names_office("en", "He wrote to the head of the bank, Anna Schmidt.", "head"));
}

}  // namespace
}  // namespace tamis::documents

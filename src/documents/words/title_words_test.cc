#include "documents/words/title_words.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace tamis::documents {
namespace {

Document document_of(std::vector<std::pair<EntityKind, std::vector<std::string>>> referents) {
  Document document;
  for (auto& [kind, titles] : referents) {
    Referent referent;
    referent.kind = kind;
    referent.titles = std::move(titles);
    document.referents.push_back(std::move(referent));
  }
  return document;
}

TEST(TitleWords, AreOfWhoeverElseHasThem) {
  TitleWords words;
  words.note(document_of({{EntityKind::kPerson, {"Deputy Foreign Minister"}},
                          {EntityKind::kPerson, {"Министр", "генерал"}},
                          {EntityKind::kOrganization, {"agency"}},
                          {EntityKind::kPerson, {"minister of state", "Minister"}}}));
  EXPECT_TRUE(words.are_of_another("minister", 0));
  EXPECT_TRUE(words.are_of_another("minister", 3));
  EXPECT_TRUE(words.are_of_another("minister", 1));
  EXPECT_FALSE(words.are_of_another("deputy", 0));
  EXPECT_TRUE(words.are_of_another("deputy", 3));
  EXPECT_TRUE(words.are_of_another("foreign minister", 3));
  EXPECT_FALSE(words.are_of_another("minister of", 3));
  EXPECT_TRUE(words.are_of_another("генерал", 0));
  EXPECT_FALSE(words.are_of_another("agency", 0));   // of no person
  EXPECT_FALSE(words.are_of_another("ministe", 1));  // whole words
  EXPECT_FALSE(words.are_of_another("", 0));
  words.note({});
  EXPECT_FALSE(words.are_of_another("minister", 1));
}

}  // namespace
}  // namespace tamis::documents

// Words with a capital inside: firms, and persons whose names have one.
#include <gtest/gtest.h>

#include <string>

#include "documents/names/names_in_text.h"
#include "documents/testing.h"

namespace tamis::documents {
namespace {

// "name=kind" of each name of the text, each behind a blank.
std::string names(std::string_view text, std::string_view language) {
  TestPage page(text, language);
  find_names(page.work);
  std::string out;
  for (const NameInText& name : page.work.names) {
    if (name.form != MentionForm::kName && name.form != MentionForm::kSurname) continue;
    out += ' ' + page.at(name.core) + '=' + std::string(entity_kind_name(name.kind));
  }
  return out;
}

TEST(JoinedCapitals, AreBodies) {
  EXPECT_EQ(names("Major WeWork layoffs begin today.", "en"), " WeWork=organization");
  EXPECT_EQ(names("Gestern hat TikTok die Videos gelöscht.", "de"), " TikTok=organization");
  EXPECT_EQ(names("Selon SoftBank, la vente est faite.", "fr"), " SoftBank=organization");
}

TEST(JoinedCapitals, ArePersonsBehindTheBeginningsOfNames) {
  const std::string found = names("Kevin McCarthy met Ron DeSantis and LaToya Jackson.", "en");
  EXPECT_NE(found.find("Kevin McCarthy=person"), std::string::npos) << found;
  EXPECT_NE(found.find("Ron DeSantis=person"), std::string::npos) << found;
  EXPECT_NE(found.find("LaToya Jackson=person"), std::string::npos) << found;
}

}  // namespace
}  // namespace tamis::documents

#include "documents/names/kin_names.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// The persons of the page, but those who are titles or pronouns.
std::string persons(const std::string& text, const std::string& language) {
  const ReadPage page(text, language);
  std::string out;
  for (const NameInText& name : page.work.names) {
    if (name.kind == EntityKind::kPerson && name.form == MentionForm::kName) out += name.normal + "\n";
  }
  return out;
}

TEST(KinNames, OfKoreansAndForeigners) {
  EXPECT_EQ(persons("장성택의 조카인 박민호는 도주했다.", "ko"), "장성택\n박민호\n");
  EXPECT_EQ(persons("그의 딸 마리야 보론초바는 의사이다.", "ko"), "마리야 보론초바\n");
}

TEST(KinNames, AGivenNameAloneBehindKin) {
  EXPECT_EQ(relations_of("Martin Doyle came with his sister, Fiona.", "en"), "family: sister\n");
  EXPECT_EQ(relations_of("Martin Doyle kam mit seiner Schwester Fiona.", "de"), "family: Schwester\n");
}

TEST(KinNames, KinAndSomethingElse) {
  EXPECT_EQ(relations_of("Omar Haddad, der Bruder und Stellvertreter von Sami Haddad, schwieg.", "de"),
            "family: Bruder\n");
  EXPECT_EQ(relations_of("Omar Haddad, hermano y adjunto de Sami Haddad, calló.", "es"),
            "family: hermano\ndeputy: adjunto de\n");
}

TEST(KinNames, OfTheSurnameOfTheOwner) {
  EXPECT_EQ(persons("苏奇督的儿子苏图埃穆是军官。", "zh"), "苏图埃穆\n");
}

TEST(KinNames, NotWhatKinDo) {
  EXPECT_EQ(persons("그의 딸은 학교에 갔다.", "ko"), "");
  EXPECT_EQ(persons("他的女儿在学校。", "zh"), "");
}

}  // namespace
}  // namespace tamis::documents

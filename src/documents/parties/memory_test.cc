#include "documents/parties/memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "documents/testing.h"
#include "screen/testing.h"

namespace tamis::documents {
namespace {

// A page whose names are marked by hand: the stage is tested without those before it.
class MemoryTest : public testing::Test {
 protected:
  void page(std::string_view text, std::string_view language = "en") {
    page_ = std::make_unique<TestPage>(text, language);
    from_ = 0;
  }

  // The next place of `text` behind the last one that was marked.
  NameInText& name(std::string_view text, EntityKind kind = EntityKind::kPerson,
                   MentionForm form = MentionForm::kName) {
    const std::size_t at = page_->document.text.find(text, from_);
    EXPECT_NE(at, std::string::npos) << text;
    from_ = at + 1;
    NameInText name;
    name.span = name.core = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())};
    name.tokens = name.core_tokens = page_->work.tokens.tokens_in(name.span);
    name.kind = kind;
    name.form = form;
    name.normal = text;
    page_->work.names.push_back(std::move(name));
    return page_->work.names.back();
  }

  NameInText& listed(std::string_view text, EntityKind kind = EntityKind::kPerson) {
    NameInText& marked = name(text, kind);
    const Screener screener(screen::sample_lists(), {.cutoff = 0.5, .limit = 20});
    Scratch scratch;
    Query query;
    query.names = {std::string(text)};
    ListedName found;
    found.span = marked.span;
    found.tokens = marked.tokens;
    found.query = text;
    for (Match& match : screener.screen(query, scratch).matches) found.matches.push_back(std::move(match));
    EXPECT_FALSE(found.matches.empty()) << text;
    page_->work.listed.push_back(std::move(found));
    return marked;
  }

  Document& resolve() {
    const Screener screener(screen::sample_lists());
    Scratch scratch;
    resolve_mentions(screener, scratch, page_->work);
    return page_->document;
  }

  // "name" of the referent of each mention.
  std::vector<std::string> bearers() {
    std::vector<std::string> names;
    for (const Mention& mention : page_->document.mentions) {
      names.push_back(page_->document.referents[static_cast<std::size_t>(mention.referent)].name);
    }
    return names;
  }

  std::unique_ptr<TestPage> page_;
  std::size_t from_ = 0;
};

using Names = std::vector<std::string>;

TEST_F(MemoryTest, NamesOfEastAsiaThatBeginAlikeAreTwo) {
  page("太子集团创办人陈志被引渡。陈志的律师陈志强说没有收到通知。", "zh");
  name("陈志");
  name("陈志");
  name("陈志强");
  resolve();
  const auto& mentions = page_->document.mentions;
  ASSERT_EQ(mentions.size(), 3U);
  EXPECT_EQ(mentions[0].referent, mentions[1].referent);
  EXPECT_NE(mentions[0].referent, mentions[2].referent);
}

TEST_F(MemoryTest, GivenNameAloneOfEastAsiaIsWhoHasIt) {
  page("오세훈 시장이 말했다. 세훈 씨는 떠났다.", "ko");
  name("오세훈");
  name("세훈");
  resolve();
  const auto& mentions = page_->document.mentions;
  ASSERT_EQ(mentions.size(), 2U);
  EXPECT_EQ(mentions[0].referent, mentions[1].referent);
}

TEST_F(MemoryTest, SurnameBeforeTheFullNameIsLedToIt) {
  page("Putin meets guests.\n\nVladimir Putin arrived. Putin spoke.");
  name("Putin", EntityKind::kPerson, MentionForm::kSurname);
  listed("Vladimir Putin");
  name("Putin spoke", EntityKind::kPerson, MentionForm::kSurname).normal = "Putin";
  Document& document = resolve();
  EXPECT_EQ(bearers(), (Names{"Vladimir Putin", "Vladimir Putin", "Vladimir Putin"}));
  ASSERT_EQ(document.referents.size(), 1U);
  EXPECT_EQ(document.referents[0].status, ListedStatus::kHit);
  EXPECT_EQ(document.mentions[0].form, MentionForm::kSurname);
}

TEST_F(MemoryTest, SurnameOfSeveralGoesToTheFirstAndTheOthersAreRivals) {
  page(
      "Kim Jong Un came with Ri Pyong Chol. Kim Yo Jong waited.\n\nKim smiled. Later Kim Yo Jong left and "
      "Kim waved.");
  listed("Kim Jong Un").country = "kp";
  listed("Ri Pyong Chol").country = "kp";
  name("Kim Yo Jong").country = "kp";
  name("Kim smiled", EntityKind::kPerson, MentionForm::kSurname).normal = "Kim";
  name("Kim Yo Jong").country = "kp";
  name("Kim waved", EntityKind::kPerson, MentionForm::kSurname).normal = "Kim";
  Document& document = resolve();
  EXPECT_EQ(bearers(), (Names{"Kim Jong Un", "Ri Pyong Chol", "Kim Yo Jong", "Kim Jong Un", "Kim Yo Jong",
                              "Kim Yo Jong"}));
  EXPECT_EQ(document.mentions[3].rivals.size(), 1U);
}

TEST_F(MemoryTest, TwoSpellingsAreOnePerson) {
  page("Sergej Schoigu kam. Shoigu ging.", "de");
  listed("Sergej Schoigu");
  name("Shoigu", EntityKind::kPerson, MentionForm::kSurname);
  resolve();
  EXPECT_EQ(bearers(), (Names{"Sergej Schoigu", "Sergej Schoigu"}));
}

TEST_F(MemoryTest, DescriptionFindsTheOnlyPersonOfOfficeAndCountry) {
  page(
      "Der russische Präsident Wladimir Putin empfing Kim Jong Un. Der nordkoreanische Führer dankte dem "
      "russischen Präsidenten.",
      "de");
  NameInText& putin = listed("Wladimir Putin");
  putin.office = "president";
  putin.country = "ru";
  listed("Kim Jong Un").country = "kp";
  NameInText& leader = name("nordkoreanische Führer", EntityKind::kPerson, MentionForm::kDescription);
  leader.office = "leader";
  leader.country = "kp";
  NameInText& president = name("russischen Präsidenten", EntityKind::kPerson, MentionForm::kDescription);
  president.office = "president";
  president.country = "ru";
  resolve();
  EXPECT_EQ(bearers(), (Names{"Wladimir Putin", "Kim Jong Un", "Kim Jong Un", "Wladimir Putin"}));
}

TEST_F(MemoryTest, ManOfAnOfficeIsNoWoman) {
  page("Nicolás Paz habló.\n\nClara Sol respondió. El mandatario calló.", "es");
  NameInText& he = name("Nicolás Paz");
  he.gender = "male";
  he.office = "president";
  NameInText& she = name("Clara Sol");
  she.gender = "female";
  she.office = "president";
  name("mandatario", EntityKind::kPerson, MentionForm::kTitle).office = "president";
  resolve();
  EXPECT_EQ(bearers(), (Names{"Nicolás Paz", "Clara Sol", "Nicolás Paz"}));
}

TEST_F(MemoryTest, CallingIsNobodyWhoComesLater) {
  page("The general left. The defence minister stayed.\n\nJohn Smith, a general, and Paul Brown spoke.");
  name("general", EntityKind::kPerson, MentionForm::kTitle).office = "general";
  name("defence minister", EntityKind::kPerson, MentionForm::kTitle).office = "defence_minister";
  name("John Smith").office = "general";
  name("Paul Brown").office = "defence_minister";
  resolve();
  EXPECT_EQ(bearers(), (Names{"Paul Brown", "John Smith", "Paul Brown"}));
}

TEST_F(MemoryTest, KinshipBesideANameIsThatPerson) {
  page("Auch seine Schwester und hochrangige Beamte Kim Yo Jong stand dort. Die Schwester lachte.", "de");
  NameInText& sister = name("seine Schwester", EntityKind::kPerson, MentionForm::kKinship);
  sister.kin = "sister";
  sister.gender = "female";
  name("Kim Yo Jong");
  NameInText& again = name("Die Schwester", EntityKind::kPerson, MentionForm::kKinship);
  again.kin = "sister";
  again.gender = "female";
  resolve();
  EXPECT_EQ(bearers(), (Names{"Kim Yo Jong", "Kim Yo Jong", "Kim Yo Jong"}));
}

TEST_F(MemoryTest, ASisterOfAnotherIsAnother) {
  page("Kim's sister Kim Yo Jong laughed. Kim's sister spoke. Putin's sister left.", "en");
  const auto sister = [&](std::string_view words, std::uint32_t owner) {
    NameInText& kin = name(words, EntityKind::kPerson, MentionForm::kKinship);
    kin.kin = "sister";
    kin.gender = "female";
    kin.of = {owner, owner + 1};
  };
  sister("sister", 0);
  name("Kim Yo Jong");
  sister("sister", 8);
  sister("sister", 13);
  resolve();
  EXPECT_EQ(bearers(), (Names{"Kim Yo Jong", "Kim Yo Jong", "Kim Yo Jong"}));
}

TEST_F(MemoryTest, PronounAgreesInGenderAndIsNotInTheQuotation) {
  page("Anna Meier met Wladimir Putin. He smiled. She left.");
  name("Anna Meier").gender = "female";
  listed("Wladimir Putin").gender = "male";
  NameInText& he = name("He", EntityKind::kPerson, MentionForm::kPronoun);
  he.gender = "male";
  NameInText& she = name("She", EntityKind::kPerson, MentionForm::kPronoun);
  she.gender = "female";
  resolve();
  EXPECT_EQ(bearers(), (Names{"Anna Meier", "Wladimir Putin", "Wladimir Putin", "Anna Meier"}));
}

// Who adds something is who spoke before, not the first who is named; "the minister" is any minister, the last one named.
TEST_F(MemoryTest, PronounBesideAVerbGoesToWhoSpoke) {
  page(
      "Anna Berg's ship waits, said Olga Holm. \"Soon,\" she added. Minister Ove Falk and Jan Dahl left. The "
      "minister waved.");
  name("Anna Berg");
  name("Olga Holm").beside_verb = true;
  NameInText& she = name("she", EntityKind::kPerson, MentionForm::kPronoun);
  she.gender = "female";
  she.beside_verb = true;
  name("Ove Falk").office = "defence_minister";
  name("Jan Dahl");
  name("minister waved", EntityKind::kPerson, MentionForm::kTitle).office = "minister";
  resolve();
  EXPECT_EQ(bearers(), (Names{"Anna Berg", "Olga Holm", "Olga Holm", "Ove Falk", "Jan Dahl", "Ove Falk"}));
}

TEST_F(MemoryTest, UnlistedNamesakeIsAnotherPerson) {
  page("Vladimir Putin met Igor Putin. Igor Putin left.");
  listed("Vladimir Putin");
  name("Igor Putin");
  name("Igor Putin");
  Document& document = resolve();
  ASSERT_EQ(document.referents.size(), 2U);
  EXPECT_EQ(document.referents[1].status, ListedStatus::kNo);
  EXPECT_EQ(document.referents[1].mentions.size(), 2U);
}

TEST_F(MemoryTest, CommonNameAloneIsAmbiguous) {
  page("Muhammad Saeed sells bread.");
  listed("Muhammad Saeed");
  EXPECT_EQ(resolve().referents.at(0).status, ListedStatus::kAmbiguous);
}

TEST_F(MemoryTest, FurnitureHasNoMentions) {
  page("Vladimir Putin came.\n\nVladimir Putin: read more");
  page_->document.blocks[1].zone = Zone::kFurniture;
  listed("Vladimir Putin");
  listed("Vladimir Putin");
  EXPECT_EQ(resolve().mentions.size(), 1U);
}

TEST_F(MemoryTest, RecordsOfSeveralListsAreOneParty) {
  page("Vladimir Putin came.");
  listed("Vladimir Putin");
  Document& document = resolve();
  ASSERT_EQ(document.referents.size(), 1U);
  const Referent& referent = document.referents[0];
  EXPECT_EQ(referent.status, ListedStatus::kHit);
  std::vector<std::string> lists;
  for (const Match& match : referent.listed)
    lists.insert(lists.end(), match.datasets.begin(), match.datasets.end());
  EXPECT_GE(lists.size(), 2U);
  std::sort(lists.begin(), lists.end());
  EXPECT_EQ(std::unique(lists.begin(), lists.end()), lists.end()) << "a list has a party once";
}

}  // namespace
}  // namespace tamis::documents

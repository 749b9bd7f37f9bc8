#include "documents/relations/relation_gaps.h"

#include <gtest/gtest.h>

#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// A page of one sentence and the tokens of a part of it.
struct Sentence {
  Sentence(std::string_view text, std::string_view language) : page(text, language) {}
  [[nodiscard]] TokenRange all() const { return page.work.tokens.sentences[0].tokens; }
  [[nodiscard]] TokenRange part(std::string_view words) const {
    const auto begin = static_cast<std::uint32_t>(page.document.text.find(words));
    return page.work.tokens.tokens_in({begin, begin + static_cast<std::uint32_t>(words.size())});
  }
  ReadPage page;
};

TEST(RelationGaps, DeniedRightBeforeTheWords) {
  const Sentence denied("Viktor Danilov não controla a empresa.", "pt");
  EXPECT_TRUE(is_denied(denied.page.work, denied.part("controla"), denied.all()));
  const Sentence told("Viktor Danilov controla a empresa.", "pt");
  EXPECT_FALSE(is_denied(told.page.work, told.part("controla"), told.all()));
  EXPECT_FALSE(is_denied(told.page.work, told.part("Viktor"), told.all()));
}

TEST(RelationGaps, AClauseOfItsOwn) {
  const Sentence page("A man close to the military said that Viktor Danilov fled.", "en");
  EXPECT_TRUE(opens_clause(page.page.work, page.part("the military said that")));
  EXPECT_FALSE(opens_clause(page.page.work, page.part("the military")));
}

TEST(RelationGaps, LedByAPreposition) {
  const Sentence page("Il dirige depuis Dubaï.", "fr");
  EXPECT_TRUE(is_led(page.page.work, page.part("depuis")));
  EXPECT_FALSE(is_led(page.page.work, page.part("dirige")));
  EXPECT_FALSE(is_led(page.page.work, {1, 1}));
}

TEST(RelationGaps, ANameThatWasNotRead) {
  const Sentence page("He met with Wardu, the son of Viktor Danilov.", "en");
  EXPECT_TRUE(has_unread_name(page.page.work, page.part("the son of").first, page.all()));
  const Sentence german("Er traf Onkel Wardu, Sohn von Viktor Danilov.", "de");
  EXPECT_FALSE(has_unread_name(german.page.work, german.part("Sohn von").first, german.all()));
}

TEST(RelationGaps, OneOfManyIsNobodys) {
  const Sentence among("Der Tanker gehört zur Schattenflotte.", "de");
  EXPECT_TRUE(belongs_among(among.page.work, among.part("zur")));
  const Sentence owned("Der Tanker gehört der Reederei.", "de");
  EXPECT_FALSE(belongs_among(owned.page.work, owned.part("der Reederei")));
}

TEST(RelationGaps, AnOfficeBehindAVerbIsNotThatOfItsSubject) {
  for (const std::string_view text : {"Vladimir Putin met the head of Norvex in Sochi.",
                                      "Vladimir Putin praised the former commander of the Norvex group."})
    EXPECT_EQ(relations_of(text, "en").find("position"), std::string::npos) << text;
  EXPECT_NE(relations_of("Vladimir Putin became the head of Norvex Bank.", "en").find("position"),
            std::string::npos);
}

}  // namespace
}  // namespace tamis::documents

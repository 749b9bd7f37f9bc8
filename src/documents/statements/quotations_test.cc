#include "documents/statements/quotations.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "documents/testing.h"

namespace tamis::documents {
namespace {

using Words = std::vector<std::string>;

Words quoted(std::string_view text, std::string_view language) {
  const TestPage page(text, language);
  std::vector<Quotation> found;
  find_quotations(page.work, found);
  Words out;
  for (const Quotation& quotation : found) out.push_back(page.at(page.work.tokens.span(quotation.tokens)));
  return out;
}

TEST(Quotations, MarksOfTheLanguages) {
  EXPECT_EQ(quoted("Er sagte: „Gut so.“ Dann »auch gut« und ‚fein‘.", "de"),
            (Words{"Gut so.", "auch gut", "fein"}));
  EXPECT_EQ(quoted("“We fell short,” he said. \"Not again.\" 'Never,' she said.", "en"),
            (Words{"We fell short,", "Not again.", "Never,"}));
  EXPECT_EQ(quoted("« Nous irons », a-t-il dit. «Non»", "fr"), (Words{"Nous irons", "Non"}));
  EXPECT_EQ(quoted("«Нет», — сказал он. „Да“", "ru"), (Words{"Нет", "Да"}));
  EXPECT_EQ(quoted("他说：“好。”「不」『可』", "zh"), (Words{"好。", "不", "可"}));
}

TEST(Quotations, OneThatIsNeverClosedEndsWhereTheNextOpens) {
  EXPECT_EQ(quoted("“这是适当的行动，目的明确。“我肯定路线不变，”他说。", "zh"),
            (Words{"这是适当的行动，目的明确。", "我肯定路线不变，"}));
}

TEST(Quotations, ApostrophesInchesAndTitlesAreNone) {
  EXPECT_EQ(quoted("Putin's l'Iran, the workers' party in the '90s, a 19\" pipe", "en"), Words{});
  EXPECT_EQ(quoted("他读了《红楼梦》。", "zh"), Words{});
}

TEST(Quotations, NestedOnesBelongToTheOuter) {
  EXPECT_EQ(quoted("„Er sagte ‚nein‘ und ging“, sagte sie.", "de"), (Words{"Er sagte ‚nein‘ und ging"}));
  EXPECT_EQ(quoted("“He said ‘no’ and left,” she said.", "en"), (Words{"He said ‘no’ and left,"}));
}

TEST(Quotations, AnOpenerInsideStartsAnotherBehindAFullStop) {
  const TestPage page("„Er zeigt Interesse. „Wir zeigen alles“, sagte er.", "de");
  std::vector<Quotation> found;
  find_quotations(page.work, found);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0].closed);
  EXPECT_TRUE(found[1].run_on);
}

TEST(Quotations, UnclosedOnesEndWithTheirBlock) {
  const TestPage page("„Das ist lang und hört nicht auf.\n\n„Hier geht es weiter“, sagte er.", "de");
  std::vector<Quotation> found;
  find_quotations(page.work, found);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].open_ended);
  EXPECT_TRUE(found[1].closed);
}

TEST(Quotations, ALostOpenerIsTheBeginOfTheSentence) {
  EXPECT_EQ(quoted("Das war nicht abgesprochen“, sagte er.", "de"), (Words{"Das war nicht abgesprochen"}));
}

TEST(Quotations, ANeverClosedOneEndsWithItsSentenceWhereWholeOnesFollow) {
  EXPECT_EQ(quoted("Sie sagte: \"Wir zahlen alles. Der Abgeordnete sagte, sie habe \"nichts getan\".", "de"),
            (Words{"Wir zahlen alles.", "nichts getan"}));
  EXPECT_EQ(quoted("She said: “We pay for it all. The deputy said she had “done nothing” and left.", "en"),
            (Words{"We pay for it all.", "done nothing"}));
  // Nested ones in a closed quotation stay.
  EXPECT_EQ(quoted("“We pay. He said “no” and left,” she said.", "en"),
            (Words{"We pay. He said “no” and left,"}));
}

TEST(Quotations, WhoSpeaksInsideOfUnclosedMarksEndsThem) {
  EXPECT_EQ(quoted("„Die Preise steigen, warnte Nowak im Gespräch mit TASS. „Am Ende zahlen alle.“", "de"),
            (Words{"Die Preise steigen", "Am Ende zahlen alle."}));
  EXPECT_EQ(quoted("\"We are grateful to him, said the general. \"Our sky is safe.", "en"),
            (Words{"We are grateful to him", "Our sky is safe."}));
  EXPECT_EQ(quoted("“We are grateful to him, the general said. Our sky is safe.”", "en"),
            (Words{"We are grateful to him", "Our sky is safe."}));
  EXPECT_EQ(quoted("«Siria agradece su ayuda, dijo el presidente al término. «Estamos decididos».", "es"),
            (Words{"Siria agradece su ayuda", "Estamos decididos"}));
  EXPECT_EQ(quoted("“He came, and what he said was new. We all listened.”", "en"),
            (Words{"He came, and what he said was new. We all listened."}));
}

TEST(Quotations, UnclosedOnesInsideOfAClauseEndWithIt) {
  EXPECT_EQ(quoted("He called it \"right and just, showing will. His sister left on Tuesday.", "en"),
            (Words{"right and just, showing will."}));
}

TEST(Quotations, AnyMarksEnd) {
  std::string marks;
  for (int i = 0; i < 100000; ++i) marks += i % 3 == 0 ? "„" : i % 3 == 1 ? "\"a" : "'« ";
  EXPECT_NO_FATAL_FAILURE(quoted(marks, "de"));
}

}  // namespace
}  // namespace tamis::documents

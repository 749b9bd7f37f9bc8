#include "documents/words/modality.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/data_table.h"
#include "documents/testing.h"

namespace tamis::documents {
namespace {

struct Found {
  std::string kind;
  bool negated;
  friend bool operator==(const Found&, const Found&) = default;
};

Found read(std::string_view text, std::string_view language) {
  const TestPage page(text, language);
  const Modality modality =
      modality_of(page.work, {0, static_cast<std::uint32_t>(page.work.tokens.tokens.size())});
  return {std::string(modality_name(modality.kind)), modality.negated};
}

TEST(Modality, GermanWords) {
  EXPECT_EQ(read("Pjöngjang lieferte Granaten.", "de"), (Found{"asserted", false}));
  EXPECT_EQ(read("Pjöngjang könnte Granaten liefern.", "de"), (Found{"possible", false}));
  EXPECT_EQ(read("Der Westen befürchtet neue Lieferungen.", "de"), (Found{"feared", false}));
  EXPECT_EQ(read("Es gebe keine Pläne.", "de"), (Found{"planned", true}));
  EXPECT_EQ(read("Das würde einen Verstoß darstellen.", "de"), (Found{"conditional", false}));
  EXPECT_EQ(read("Moskau braucht nicht nur Munition.", "de"), (Found{"needed", false}));
}

TEST(Modality, TheConditionIsNegativeNotTheClause) {
  EXPECT_EQ(read("Moscow would sign if no deal is reached.", "en"), (Found{"conditional", false}));
  EXPECT_EQ(read("If they do not answer, Moscow would sign.", "en"), (Found{"conditional", false}));
  EXPECT_EQ(read("Moscow would not sign if a deal is reached.", "en"), (Found{"conditional", true}));
  EXPECT_EQ(read("Wenn niemand antwortet, unterschreibt Moskau.", "de"), (Found{"conditional", false}));
}

TEST(Modality, AQuestionAsks) {
  EXPECT_EQ(read("Did they sign?", "en"), (Found{"asked", false}));
  EXPECT_EQ(read("“Will they sign?”", "en"), (Found{"asked", false}));
}

TEST(Modality, RomanceVerbsTellTheFutureByTheirEnding) {
  EXPECT_EQ(read("Maduro viajará a Moscú.", "es"), (Found{"planned", false}));
  EXPECT_EQ(read("Le Conseil de sécurité tiendra une réunion.", "fr"), (Found{"planned", false}));
  EXPECT_EQ(read("La nave partirà giovedì.", "it"), (Found{"planned", false}));
  EXPECT_EQ(read("Muttaqi visitará Nova Délhi.", "pt"), (Found{"planned", false}));
  EXPECT_EQ(read("Le ministre se retira.", "fr"), (Found{"asserted", false}));
  EXPECT_EQ(read("Maduro no viajará a Moscú.", "es"), (Found{"asserted", true}));
}

TEST(Modality, OfANounIsNoNegation) {
  EXPECT_EQ(read("Un avión no tripulado golpeó un autobús.", "es"), (Found{"asserted", false}));
  EXPECT_EQ(read("O crime se combate com inteligência.", "pt"), (Found{"asserted", false}));
}

TEST(Modality, ANounThatEndsLikeAVerbIsNone) {
  EXPECT_EQ(read("Washington de pirataria", "pt"), (Found{"asserted", false}));
  EXPECT_EQ(read("a Washington de «piratería»", "es"), (Found{"asserted", false}));
  EXPECT_EQ(read("que la ayudará", "es"), (Found{"asserted", false}));
  EXPECT_EQ(read("la ayudará mañana", "es"), (Found{"planned", false}));
}

TEST(Modality, AReflexivePronounIsNoIf) {
  EXPECT_EQ(read("O embaixador reuniu-se com o ministro.", "pt"), (Found{"asserted", false}));
  EXPECT_EQ(read("Se o ministro vier, haverá acordo.", "pt"), (Found{"conditional", false}));
}

TEST(Modality, FirstPersonsTellTheFuture) {
  EXPECT_EQ(read("Pediremos su extradición.", "es"), (Found{"planned", false}));
  EXPECT_EQ(read("Chiederemo la sua estradizione.", "it"), (Found{"planned", false}));
  EXPECT_EQ(read("Vamos pedir a extradição dele.", "pt"), (Found{"planned", false}));
  EXPECT_EQ(read("los extremos supremos", "es"), (Found{"asserted", false}));
}

TEST(Modality, OtherLanguages) {
  EXPECT_EQ(read("They didn't meet.", "en"), (Found{"asserted", true}));
  EXPECT_EQ(read("The ship may have called at Rajin.", "en"), (Found{"possible", false}));
  EXPECT_EQ(read("Россия не планирует поставки.", "ru"), (Found{"planned", true}));
  EXPECT_EQ(read("La livraison aurait eu lieu.", "fr"), (Found{"possible", false}));
  EXPECT_EQ(read("El barco no habría salido.", "es"), (Found{"possible", true}));
  EXPECT_EQ(read("双方可能签署协议", "zh"), (Found{"possible", false}));
  EXPECT_EQ(read("国防部将军说", "zh"), (Found{"asserted", false}));
  EXPECT_EQ(read("서명할 계획이 없다", "ko"), (Found{"planned", true}));
  EXPECT_EQ(read("قد توقع الدولتان اتفاقا", "ar"), (Found{"possible", false}));
}

TEST(Modality, EvidenceIsTheDecidingWord) {
  const TestPage page("Kim könnte möglicherweise nicht kommen", "de");
  const Modality modality = modality_of(page.work, {0, 5});
  EXPECT_EQ(page.at(page.work.tokens.span(modality.evidence)), "könnte");
  EXPECT_EQ(page.at(page.work.tokens.span(modality.negation)), "nicht");
}

TEST(Modality, EmptyAndOutOfRange) {
  const TestPage page("", "de");
  EXPECT_EQ(modality_of(page.work, {0, 9}).kind, ModalityKind::kAsserted);
  EXPECT_EQ(modality_of(page.work, {5, 2}).kind, ModalityKind::kAsserted);
}

TEST(Modality, TableHasNoUnknownClassAndNoDuplicate) {
  const std::set<std::string_view> classes = {"negation",  "possibility", "fear", "plan",
                                              "condition", "need",        "none", "irrealis"};
  std::set<std::string> seen;
  base::for_each_row(base::data_table("modality_words.tsv"), [&](const auto& columns, std::size_t count) {
    ASSERT_EQ(count, 3U) << columns[0] << ' ' << columns[1] << ' ' << columns[2];
    EXPECT_TRUE(classes.contains(columns[1])) << columns[1];
    EXPECT_FALSE(columns[2].empty());
    std::string key(columns[0]);
    key.append("\t").append(columns[1]).append("\t").append(columns[2]);
    EXPECT_TRUE(seen.insert(key).second) << key;
  });
}

}  // namespace
}  // namespace tamis::documents

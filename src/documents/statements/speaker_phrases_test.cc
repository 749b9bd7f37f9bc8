// Who speaks, by grammar: how far a phrase reaches, and who is meant where only a noun, a verb or nothing stands.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "documents/statements/statements.h"
#include "documents/testing.h"

namespace tamis::documents {
namespace {

using Names = std::vector<std::string>;

struct Named {
  EntityKind kind;
  std::string_view name;
};

// The speakers of the page in their order; `named` are its mentions, by their names.
Names speakers_of(std::string_view text, std::string_view language, const std::vector<Named>& named = {}) {
  TestPage page(text, language);
  page.work.mention_of.assign(page.work.tokens.tokens.size(), -1);
  for (const Named& one : named) {
    Referent referent;
    referent.kind = one.kind;
    referent.name = one.name;
    page.document.referents.push_back(referent);
    for (std::size_t at = text.find(one.name); at != std::string_view::npos;
         at = text.find(one.name, at + 1)) {
      Mention mention;
      mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + one.name.size())};
      mention.kind = one.kind;
      mention.form = MentionForm::kName;
      mention.referent = static_cast<std::int32_t>(page.document.referents.size()) - 1;
      const TokenRange tokens = page.work.tokens.tokens_in(mention.span);
      for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
        page.work.mention_of[i] = static_cast<std::int32_t>(page.document.mentions.size());
      page.document.mentions.push_back(mention);
    }
  }
  find_statements(page.work);
  Names names;
  for (const Statement& statement : page.document.statements) names.push_back(statement.speaker_name);
  return names;
}

// What the first statement says.
std::string said(std::string_view text, std::string_view language) {
  TestPage page(text, language);
  find_statements(page.work);
  return page.document.statements.empty() ? std::string() : page.at(page.document.statements[0].content[0]);
}

constexpr EntityKind kPerson = EntityKind::kPerson;
constexpr EntityKind kPlace = EntityKind::kPlace;

TEST(SpeakerPhrases, AttributesBehindTheNounBelongToIt) {
  EXPECT_EQ(speakers_of("“We saw the ship leave,” said a person familiar with the matter.", "en"),
            (Names{"a person familiar with the matter"}));
  EXPECT_EQ(speakers_of("« Le texte est mort », a dit une source proche du dossier.", "fr"),
            (Names{"une source proche du dossier"}));
  EXPECT_EQ(speakers_of("„Der Text ist tot“, sagte ein Beamter im Energieministerium.", "de"),
            (Names{"ein Beamter im Energieministerium"}));
  // Where he spoke is none.
  EXPECT_EQ(speakers_of("„Der Text ist tot“, sagte ein Beamter in einem Interview.", "de"),
            (Names{"ein Beamter"}));
}

TEST(SpeakerPhrases, ASourceReachesOverItsApposition) {
  EXPECT_EQ(said("Selon le chercheur Marc Dubreuil, géographe à Lyon, le risque est faible.", "fr"),
            "le risque est faible");
  EXPECT_EQ(said("Para a pesquisadora Larissa Souza, do Instituto Escolhas, falta transparência.", "pt"), "");
  EXPECT_EQ(said("Nach Angaben des Analysten Jan Brandt vom Institut Rusi war die Ladung schwer.", "de"),
            "war die Ladung schwer");
}

TEST(SpeakerPhrases, PlacesSpeakTogether) {
  const std::vector<Named> places = {{kPlace, "Berlin"}, {kPlace, "Paris"}, {kPlace, "London"}};
  EXPECT_EQ(speakers_of("Berlin, Paris und London warnten, das Abkommen sei tot.", "de", places),
            (Names{"Berlin, Paris und London"}));
  EXPECT_EQ(speakers_of("Paris and London said that the deal was dead.", "en", places),
            (Names{"Paris and London"}));
}

TEST(SpeakerPhrases, ANameOfOneWordStandsBeforeItsApposition) {
  EXPECT_EQ(speakers_of("“They took everything,” Ibrahim, a herder, said by phone.", "en"),
            (Names{"Ibrahim"}));
}

TEST(SpeakerPhrases, AnAmountOpensAClause) {
  EXPECT_EQ(speakers_of("The firm said about a third of the money had been swapped.", "en"),
            (Names{"The firm"}));
}

TEST(SpeakerPhrases, WordsOfTimeBeforeTheVerbAreNoPartOfThem) {
  EXPECT_EQ(speakers_of("The top court last week ruled that the decree was unlawful.", "en"),
            (Names{"The top court"}));
  EXPECT_EQ(speakers_of("The central bank earlier this year said the reserves were safe.", "en"),
            (Names{"The central bank"}));
}

TEST(SpeakerPhrases, TheLastPartOfACompoundSaysNothing) {
  EXPECT_EQ(
      speakers_of("Three people died in protests against the self-declared “interim” government.", "en"),
      Names{});
}

TEST(SpeakerPhrases, WhatARelativeClauseDeniesEndsWithIt) {
  EXPECT_EQ(said("Karl Olsen, who denies the charges, lives in Oslo.", "en"), "the charges");
  EXPECT_EQ(said("Karl Olsen, der die Vorwürfe bestreitet, lebt in Oslo.", "de"), "die Vorwürfe");
  EXPECT_EQ(said("Paul Vernier, qui nie les accusations, vit à Oslo.", "fr"), "les accusations");
  EXPECT_EQ(said("Ana Ferrer, que niega las acusaciones, vive en Oslo.", "es"), "las acusaciones");
  EXPECT_EQ(said("Олег Варкин, который отрицает обвинения, живёт в Осло.", "ru"), "обвинения");
}

TEST(SpeakerPhrases, WhoCallsSomethingSoMayStandBehindIt) {
  const std::string_view text =
      "Esper visited the prison, dubbed the “Hanoi Hilton” by American servicemen held there.";
  EXPECT_EQ(said(text, "en"), "the “Hanoi Hilton”");
  EXPECT_EQ(speakers_of(text, "en", {{kPerson, "Esper"}}).front().rfind("American", 0), 0U);
}

TEST(SpeakerPhrases, SmallWordsAndGovernedNounsAreNoSubjects) {
  const std::vector<Named> names = {{kPerson, "Olof Gill"}, {kPlace, "Brukseli"}};
  EXPECT_EQ(speakers_of("Rzecznik Olof Gill powiedział, że sankcje pozostają. Zastrzegł jednak, że decyzja "
                        "zapadnie później. Zaapelował do Brukseli, by nie ustępowała.",
                        "pl", names),
            (Names{"Olof Gill", "Olof Gill", "Olof Gill"}));
}

TEST(SpeakerPhrases, ANameInMarksBelongsToTheNounThatTells) {
  EXPECT_EQ(speakers_of("Laut dem Kanal „Fahnenmast“ ist der Sohn nach Maskat geflogen.", "de"),
            Names{"dem Kanal „Fahnenmast“"});
  EXPECT_EQ(speakers_of("Источник «Северного вестника» в полиции сообщил, что задержаны двое.", "ru"),
            Names{"Источник «Северного вестника» в полиции"});
  EXPECT_EQ(speakers_of("Según el grupo de derechos «Nunca Más», la policía arrestó a dos gerentes.", "es"),
            Names{"el grupo de derechos «Nunca Más»"});
}

TEST(SpeakerPhrases, ThatMayStandBehindAdjunctsBetweenCommas) {
  EXPECT_EQ(
      said("El ministro respondió el lunes, en un acto en Fuerte Tiuna, que la Armada será leal.", "es"),
      "la Armada será leal");
  EXPECT_EQ(said("The minister replied on Monday, at an event in Norfolk, that the navy would stay.", "en"),
            "the navy would stay");
  EXPECT_EQ(said("Министр ответил в понедельник, на встрече в Минске, что армия останется верна.", "ru"),
            "армия останется верна");
}

TEST(SpeakerPhrases, ANounIsCalledByTheNameThatFollowsIt) {
  EXPECT_EQ(
      speakers_of("Ein Mechaniker, der sich als Dmitri Peskin vorstellte, sagte, die Kollegen lebten dort.",
                  "de"),
      Names{"Dmitri Peskin"});
  EXPECT_EQ(
      speakers_of("Uno de ellos, un obrero de nombre Prakash Menon, dijo que había trabajado allí.", "es"),
      Names{"Prakash Menon"});
}

TEST(SpeakerPhrases, WhoseFirstVerbItIsSpeaksWithTheSecondInTurkish) {
  EXPECT_EQ(said("Bakan suçlamaları reddetti ve soruşturmanın süreceğini söyledi.", "tr"), "suçlamaları");
  EXPECT_EQ(speakers_of("Bakan suçlamaları reddetti ve soruşturmanın süreceğini söyledi.", "tr"),
            (Names{"Bakan", "Bakan"}));
}

TEST(SpeakerPhrases, PromisesAreInfinitives) {
  EXPECT_EQ(said("The minister vowed on Monday to retaliate against the port.", "en"),
            "to retaliate against the port");
  EXPECT_EQ(said("De minister beloofde de levering stop te zetten.", "nl"), "de levering stop te zetten");
}

TEST(SpeakerPhrases, ASlavicSourceEndsBeforeTheSubject) {
  EXPECT_EQ(speakers_of("Zdaniem śledczych biznesmen kupił w Polsce dwie hurtownie.", "pl"), Names{"śledczych"});
}

TEST(SpeakerPhrases, WhatIsAskedWithAParticleIsNotSaid) {
  EXPECT_EQ(speakers_of("Министр не ответил на вопрос, передавал ли Тегеран ракеты хуситам.", "ru"), Names{});
  EXPECT_EQ(said("Министр заявил, что Тегеран не передавал ракеты хуситам.", "ru"),
            "Тегеран не передавал ракеты хуситам");
}

}  // namespace
}  // namespace tamis::documents

// German, Dutch and Slavic: who denies what, what tells the sentence before, and what belongs to the source.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

struct Said {
  std::string speaker;
  std::string content;
  std::string modality;

  friend bool operator==(const Said&, const Said&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Said& said) {
    return out << said.speaker << " | " << said.content << " | " << said.modality;
  }
};

std::vector<Said> said(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2025-06-12");
  std::vector<Said> all;
  for (const Statement& statement : page.document.statements) {
    Said one{statement.speaker_name, {}, statement.modality};
    for (const Span& span : statement.content) {
      if (!one.content.empty()) one.content += " || ";
      one.content += page.at(span);
    }
    all.push_back(std::move(one));
  }
  return all;
}

using All = std::vector<Said>;

TEST(Denials, APaperBeforeWhoDeniesItIsDenied) {
  EXPECT_EQ(
      said("de", "Am Donnerstag hat Sergej Lawrow Berichte zurückgewiesen, wonach Teheran Raketen liefere."),
      (All{{"Sergej Lawrow", "wonach Teheran Raketen liefere", "denied"}}));
}

TEST(Denials, TheRestOfTheVerbIsNotDenied) {
  EXPECT_EQ(said("nl", "Minister Abbas Araghchi wees de beschuldigingen van de hand."),
            (All{{"Abbas Araghchi", "de beschuldigingen", "denied"}}));
  EXPECT_EQ(said("nl", "Iran heeft raketten verkocht. Minister Abbas Araghchi ontkent dat."),
            (All{{"Abbas Araghchi", "dat", "denied"}}));
}

TEST(Denials, ASentenceToldOfTheOneBefore) {
  const std::string german = "Russland hat Raketen an den Iran geliefert";
  const std::string dutch = "Rusland heeft raketten aan Iran geleverd";
  EXPECT_EQ(said("de", german + ". Das teilte die Sprecherin des Präsidenten, Natalja Eismont, mit."),
            (All{{"Natalja Eismont", german, "asserted"}}));
  EXPECT_EQ(said("de", german + ". Das bestreitet Dmitri Peskow."),
            (All{{"Dmitri Peskow", german, "denied"}}));
  EXPECT_EQ(said("nl", dutch + ". Dat heeft het Openbaar Ministerie dinsdag bekendgemaakt."),
            (All{{"Openbaar Ministerie", dutch, "asserted"}}));
  EXPECT_EQ(said("nl", dutch + ". Dat ontkent Dmitri Peskov."), (All{{"Dmitri Peskov", dutch, "denied"}}));
}

TEST(Denials, ASurnameBesideNoNounHasNoCase) {
  EXPECT_EQ(said("de", "Die Ministerin Anna Peters bestritt die Vorwürfe."),
            (All{{"Anna Peters", "die Vorwürfe", "denied"}}));
}

TEST(Denials, WhoSpeaksOfHisOwnIsTheSubject) {
  EXPECT_EQ(said("de", "Die Armee hat in der Nacht nach eigenen Angaben 87 Drohnen abgeschossen."),
            (All{{"Die Armee", "Die Armee hat in der Nacht || 87 Drohnen abgeschossen", "asserted"}}));
}

TEST(Denials, TheSubjunctiveBeforeWhoSpeaksIsHis) {
  EXPECT_EQ(
      said("de", "Budapest habe nie gedroht, die Entscheidung zu blockieren, sagte Peter Szijjarto."),
      (All{{"Peter Szijjarto", "Budapest habe nie gedroht, die Entscheidung zu blockieren", "asserted"}}));
}

TEST(Denials, WhatOneSaysAnotherDenies) {
  EXPECT_EQ(said("de", "Der Hafen sei gesperrt worden, sagte Josep Borrell. Das bestreitet Dmitri Peskow."),
            (All{{"Josep Borrell", "Der Hafen sei gesperrt worden", "asserted"},
                 {"Dmitri Peskow", "Der Hafen sei gesperrt worden", "denied"}}));
}

TEST(Denials, AnAdjunctStandsBehindAnApposition) {
  EXPECT_EQ(said("de",
                 "Das Ministerium habe Raketen bestellt, teilte der Sprecher des Präsidenten, Dmitri "
                 "Peskow, am Montag mit."),
            (All{{"Dmitri Peskow", "Das Ministerium habe Raketen bestellt", "asserted"}}));
}

TEST(Denials, ARelativeClauseBehindTheSourceIsNotSaid) {
  EXPECT_EQ(said("de",
                 "Nach Angaben eines Diplomaten, der nicht genannt werden wollte, hatte Ungarn die "
                 "Lieferung blockiert."),
            (All{{"eines Diplomaten", "hatte Ungarn die Lieferung blockiert", "asserted"}}));
  EXPECT_EQ(
      said("nl", "Volgens een diplomaat, die anoniem wil blijven, heeft Hongarije de levering geblokkeerd."),
      (All{{"een diplomaat", "heeft Hongarije de levering geblokkeerd", "asserted"}}));
}

TEST(Denials, ACompoundOfTellingIsASource) {
  EXPECT_EQ(said("de", "Der Frachter wurde nach Polizeiangaben in Rostock beschlagnahmt."),
            (All{{"Polizeiangaben", "Der Frachter wurde || in Rostock beschlagnahmt", "asserted"}}));
  EXPECT_EQ(said("de", "Nach ersten Kreml-Angaben hat der Minister Pjöngjang besucht."),
            (All{{"Kreml-Angaben", "hat der Minister Pjöngjang besucht", "asserted"}}));
  EXPECT_TRUE(said("de", "Der Frachter wurde nach Größenangaben sortiert.").empty());
}

TEST(Denials, TheAdjectiveOfADutchSourceTellsNothing) {
  EXPECT_EQ(said("nl", "Volgens Israëlische inlichtingen levert Moskou raketten aan Iran."),
            (All{{"Israëlische inlichtingen", "levert Moskou raketten aan Iran", "asserted"}}));
}

TEST(Denials, SlavicDeniesThis) {
  EXPECT_EQ(said("ru", "Лондон обвинил Москву в диверсиях. Россия это отрицает.").back(),
            (Said{"Россия", "это", "denied"}));
  EXPECT_EQ(said("uk", "Київ звинуватив Мінськ у диверсіях. Білорусь це заперечує.").back(),
            (Said{"Білорусь", "це", "denied"}));
  EXPECT_EQ(said("pl", "Londyn oskarżył Moskwę o sabotaż. Rosja temu zaprzecza.").back(),
            (Said{"Rosja", "temu", "denied"}));
  // What is not done with "this" is no denial of it.
  EXPECT_EQ(said("ru", "Лондон обвинил Москву в диверсиях. Россия это помнит.").size(), 1U);
}

TEST(Denials, AMediumInMarksSpeaksWhereNoMarkPartsItFromItsVerb) {
  EXPECT_EQ(said("ru", "Груз ушел в Иран, утверждает «Медуза».").back().speaker, "Медуза");
  EXPECT_EQ(said("pl", "Ładunek trafił do Iranu – pisze „Rzeczpospolita”.").back().speaker, "Rzeczpospolita");
  // Whom it was told, and what is shouted.
  EXPECT_NE(said("uk", "Завод зупинено, сказав Зимін «Українській правді».").back().speaker,
            "Українській правді");
  EXPECT_EQ(said("ru", "Олег Зимин крикнул: «Стой, стрелять буду».").back().content, "Стой, стрелять буду");
}

TEST(Denials, ARulingDeniesNothing) {
  EXPECT_TRUE(said("en", "A court in Malmo dismissed the case against the shipowner.").empty());
  EXPECT_TRUE(said("en", "The judge denied bail.").empty());
  EXPECT_EQ(said("en", "The shipowner dismissed the charges against him.").size(), 1U);
  EXPECT_EQ(said("en", "The court denied reports that it had been hacked.").size(), 1U);
}

}  // namespace
}  // namespace tamis::documents

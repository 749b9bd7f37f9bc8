// By which name a speaker is called, and who says it in the passive.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "documents/statements/statements.h"
#include "documents/testing.h"

namespace tamis::documents {
namespace {

struct Said {
  std::string speaker;
  std::string content;
  friend bool operator==(const Said&, const Said&) = default;
  friend void PrintTo(const Said& said, std::ostream* out) { *out << said.speaker << ": " << said.content; }
};

// Of each statement who says it and the first stretch of what is said; `persons` are full names that the memory knows.
std::vector<Said> said(std::string_view text, std::string_view language,
                       const std::vector<std::string_view>& persons = {}, bool translated = false) {
  TestPage page(text, language);
  page.work.mention_of.assign(page.work.tokens.tokens.size(), -1);
  if (translated) page.document.machine_translation = {"verb in a wrong place"};
  for (const std::string_view name : persons) {
    Referent referent;
    referent.kind = EntityKind::kPerson;
    referent.name = name;
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
      Mention mention;
      mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
      mention.kind = EntityKind::kPerson;
      mention.form = MentionForm::kName;
      mention.referent = static_cast<std::int32_t>(page.document.referents.size());
      referent.mentions.push_back(static_cast<std::uint32_t>(page.document.mentions.size()));
      const TokenRange tokens = page.work.tokens.tokens_in(mention.span);
      for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
        page.work.mention_of[i] = static_cast<std::int32_t>(page.document.mentions.size());
      page.document.mentions.push_back(mention);
    }
    page.document.referents.push_back(referent);
  }
  find_statements(page.work);
  std::vector<Said> out;
  for (const Statement& statement : page.document.statements)
    out.push_back({statement.speaker_name, page.at(statement.content.front())});
  return out;
}

using All = std::vector<Said>;

TEST(SpeakerNames, ThePhraseOfAnOfficeThatEndsInANameIsCalledByIt) {
  EXPECT_EQ(said("Der Pressesekretär des Präsidenten Dmitri Peskow sagte, Moskau werde antworten.", "de",
                 {"Dmitri Peskow"}),
            (All{{"Dmitri Peskow", "Moskau werde antworten"}}));
  EXPECT_EQ(said("The member of the delegation John Hurley said that money was sent.", "en"),
            (All{{"John Hurley", "money was sent"}}));
}

TEST(SpeakerNames, TheNameOfAnOwnerIsNotTheSpeakers) {
  // Somebody new, a woman beside a man's name, and a president by the page's other words.
  EXPECT_EQ(said("Ein Sprecher des Präsidenten Dmitri Peskow sagte, Moskau werde antworten.", "de",
                 {"Dmitri Peskow"})[0]
                .speaker,
            "Ein Sprecher des Präsidenten Dmitri Peskow");
  EXPECT_NE(said("Die Sprecherin des Präsidenten Dmitri Peskow sagte, Moskau werde antworten.", "de",
                 {"Dmitri Peskow"})[0]
                .speaker,
            "Dmitri Peskow");
  EXPECT_NE(
      said("Präsident Dmitri Peskow kam an. Der Sprecher des Präsidenten Dmitri Peskow sagte, Moskau werde "
           "antworten.",
           "de", {"Dmitri Peskow"})
          .back()
          .speaker,
      "Dmitri Peskow");
  // "des ukrainischen Präsidenten X" is proper German for the owner, and a machine's for the holder.
  const std::string_view text =
      "Der Sprecher des russischen Präsidenten Dmitri Peskow sagte, Moskau werde antworten.";
  EXPECT_NE(said(text, "de", {"Dmitri Peskow"})[0].speaker, "Dmitri Peskow");
  EXPECT_EQ(said(text, "de", {"Dmitri Peskow"}, true)[0].speaker, "Dmitri Peskow");
}

TEST(SpeakerNames, WhoSawAPaperIsNoPartOfIt) {
  EXPECT_EQ(said("The ship carried fuel, according to documents reviewed by The Corridor.", "en")[0].speaker,
            "documents");
}

TEST(PassiveActs, WhoSaysItStandsBehindBy) {
  EXPECT_EQ(said("The ministry was told by an embassy official that the ship had left.", "en"),
            (All{{"an embassy official", "the ship had left"}}));
  EXPECT_EQ(
      said("Das Ministerium wurde von einem Vertreter der Botschaft darüber informiert, dass das Schiff "
           "ausgelaufen sei.",
           "de")[0]
          .content,
      "das Schiff ausgelaufen sei");
  EXPECT_EQ(said("Il a été annoncé par le gouverneur Igor Artamonov que trois drones ont été abattus.", "fr",
                 {"Igor Artamonov"}),
            (All{{"Igor Artamonov", "trois drones ont été abattus"}}));
  EXPECT_EQ(said("Посольству было сообщено полицией, что трое граждан задержаны.", "ru"),
            (All{{"полицией", "трое граждан задержаны"}}));
}

TEST(PassiveActs, WhoWasToldDoesNotSpeak) {
  for (const Said& one : said("The court was told that the ship had left the port.", "en"))
    EXPECT_EQ(one.speaker, "");
}

TEST(EnglishClauses, APhraseBehindWhomItWasToldEndsTheSentence) {
  for (const std::string_view end : {"on condition of anonymity", "in Brussels on Monday", "from Moscow"})
    EXPECT_EQ(
        said("The EU is considering similar steps, two diplomats told Reuters " + std::string(end) + ".",
             "en"),
        (All{{"two diplomats", "The EU is considering similar steps"}}));
}

TEST(EnglishClauses, AnOwnersManIsNamedBetweenCommas) {
  EXPECT_EQ(said("\"It is a lie,\" Haidari's lawyer, John Doe, told the BBC.", "en", {"John Doe"}),
            (All{{"John Doe", "It is a lie"}}));
}

TEST(EnglishClauses, WhomAMediumTellsOfGoesOnBehindIt) {
  const auto all = said(
      "Maria Zakharova described it as \"piracy\", TASS reported, and warned that Russia could send ships.",
      "en", {"Maria Zakharova"});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1], (Said{"Maria Zakharova", "Russia could send ships"}));
}

TEST(SourcePhrases, AParticipleBehindAPaperBelongsToIt) {
  EXPECT_EQ(
      said("According to the indictment, unsealed in May, the pair used a front company.", "en")[0].content,
      "the pair used a front company");
  EXPECT_EQ(said("Selon le rapport, publié lundi, la société a livré des drones.", "fr")[0].content,
            "la société a livré des drones");
}

TEST(GermanClauses, TheFirstWordBehindTheCommaMayBeAnArticle) {
  EXPECT_EQ(
      said("Anna Keller sagte am Sonntag, die Rebellen hätten die Stadt geplündert.", "de", {"Anna Keller"}),
      (All{{"Anna Keller", "die Rebellen hätten die Stadt geplündert"}}));
  EXPECT_EQ(said("Anna Keller sagte am Sonntag, die Armee griff die Stadt an.", "de", {"Anna Keller"}),
            (All{{"Anna Keller", "die Armee griff die Stadt an"}}));
}

TEST(ArabicSources, WhomTheMediumHasItFrom) {
  EXPECT_EQ(said("وأفادت رويترز نقلا عن مسؤولين بأن الصواريخ جاءت من إيران.", "ar")[0].content,
            "الصواريخ جاءت من إيران");
}

}  // namespace
}  // namespace tamis::documents

// Bodies named in another language than the list's: against a small list of our own, invented but for the forms of the names.

#include "documents/parties/translated_bodies.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>

#include "documents/testing.h"
#include "index/translated_tokens.h"
#include "names/token_match.h"
#include "names/translated_words.h"
#include "screen/index_state.h"
#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

constexpr const char* kList =
    "id|schema|name|alias|country|program|lastName\n"
    "diaspora|Organization|Institute of the Russian Diaspora||Russia|RUSSIA|\n"
    "media|Organization|JSC National Media Group||Russia|RUSSIA|\n"
    "army|Organization|Korean People's Army||North Korea|DPRK|\n"
    "rocket|Organization|53rd Anti-Aircraft Missile Brigade||Russia|RUSSIA|\n"
    "navy|Organization|Russian Navy||Russia|RUSSIA|\n"
    "party|Organization|Liberal Democratic Party of Russia||Russia|RUSSIA|\n"
    "haqqani|Organization|Haqqani Network||Afghanistan|AFGHANISTAN|\n"
    "powder|Organization|Perm Powder Plant||Russia|RUSSIA|\n"
    "makeyev|Organization|JSC Makeyev State Rocket Center||Russia|RUSSIA|\n"
    "mec|Organization|MYANMAR ECONOMIC CORPORATION||Myanmar|BURMA|\n"
    "meh|Organization|MYANMA ECONOMIC HOLDINGS||Myanmar|BURMA|\n"
    "power|Organization|LLC Russian Power Group||Russia|RUSSIA|\n"
    "nasir|Organization|Al-Nasir bin Hamid Brigade||Sudan|SUDAN|\n"
    "legion|Organization|Russian Imperial Legion||Russia|RUSSIA|\n";

const Index& list() {
  static const Index kIndex = screen::compile_csv(kList);
  return kIndex;
}

std::set<std::string> parties_of(std::string_view text, const std::string& language) {
  return first_called_parties(list(), text, language);
}

using Parties = std::set<std::string>;

// The words of a concept, found by how they begin, against all words of the index, for one index and then another.
TEST(TranslatedTokens, AreAllWordsOfTheConcept) {
  const Index other = screen::compile_csv(
      "id|schema|name|country\n"
      "a|Organization|Ministry of Defence|Russia\n"
      "b|Organization|Ministerium fuer Verteidigung|Russia\n"
      "c|Organization|Zavod imeni Degtyareva|Russia\n");
  for (const Index* index : {&list(), &other, &list()}) {
    const index::NameIndex& names = index->state().names;
    std::size_t found = 0;
    for (std::size_t number = 0; number < names::concept_count(); ++number) {
      const auto own = static_cast<names::ConceptNumber>(number);
      std::set<std::uint32_t> wanted;
      for (const names::ConceptStem& stem : names::stems_of(own)) {
        for (std::uint32_t token = 0; token < names.token_count(); ++token) {
          const names::TokenView word = names.token(token);
          ASSERT_EQ(names.latin(token), word.latin);
          if (word.latin.starts_with(stem.latin) && word.latin.size() <= stem.latin.size() + stem.endings &&
              names::concepts_of(word).has(own))
            wanted.insert(token);
        }
      }
      const auto tokens = index::TranslatedTokens::of_thread().of(names, own);
      EXPECT_EQ(std::set<std::uint32_t>(tokens.begin(), tokens.end()), wanted) << number;
      found += wanted.size();
    }
    EXPECT_GT(found, 3u);
  }
}

TEST(TranslatedBodies, WordByWord) {
  EXPECT_EQ(parties_of("Moscou finance l'Institut de la diaspora russe depuis dix ans.\n", "fr"),
            Parties{"Institut de la diaspora russe=diaspora"});
  EXPECT_EQ(parties_of("Instytut Diaspory Rosyjskiej działa w Rosji od lat.\n", "pl"),
            Parties{"Instytut Diaspory Rosyjskiej=diaspora"});
  EXPECT_EQ(parties_of("El Partido Liberal Democrático de Rusia no ha respondido.\n", "es"),
            Parties{"Partido Liberal Democrático de Rusia=party"});
  EXPECT_EQ(parties_of("En Afganistán la red Haqqani mató a dos personas.\n", "es"),
            Parties{"red Haqqani=haqqani"});
  EXPECT_EQ(parties_of("W Afganistanie Sieć Haqqani zabiła dwie osoby.\n", "pl"),
            Parties{"Sieć Haqqani=haqqani"});
  EXPECT_EQ(
      parties_of("В России ракету построил Государственный ракетный центр имени академика В. П. Макеева.\n",
                 "ru"),
      Parties{"Государственный ракетный центр имени академика В. П. Макеева=makeyev"});
  // A short word between others is looked for with none.
  EXPECT_EQ(parties_of("В Судане бойцы бригады «Аль-Насир бин Хамид» заняли мост.\n", "ru"),
            Parties{"Аль-Насир бин Хамид=nasir"});
}

TEST(TranslatedBodies, CompoundsByTheirParts) {
  EXPECT_EQ(parties_of("In Nordkorea feierte die Koreanische Volksarmee ihren Tag.\n", "de"),
            Parties{"Koreanische Volksarmee=army"});
  EXPECT_EQ(parties_of("Die Nationale Mediengruppe sendet in Russland.\n", "de"),
            Parties{"Nationale Mediengruppe=media"});
}

TEST(TranslatedBodies, InternationalWordsThatOnlyEndOtherwise) {
  EXPECT_EQ(parties_of("En Russie, la Légion impériale russe recrute.\n", "fr"),
            Parties{"Légion impériale russe=legion"});
}

TEST(TranslatedBodies, OnAPageOfTheirCountryOnly) {
  EXPECT_EQ(parties_of("Die Nationale Mediengruppe sendet in Kanada.\n", "de"), Parties{});
}

TEST(TranslatedBodies, TooLittle) {
  EXPECT_EQ(parties_of("Die russische Flotte lief aus, Russland schwieg.\n", "de"), Parties{});
  EXPECT_EQ(parties_of("En Russie, le ministre de l'Institut est parti.\n", "fr"), Parties{});
}

TEST(TranslatedBodies, ANounThatSaysWhatTheNextNameIs) {
  EXPECT_EQ(parties_of("AB, Rus enerji şirketi Norteks'i listeden çıkardı.\n", "tr"), Parties{});
  EXPECT_EQ(parties_of("AB, Rus enerji şirketlerini listeden çıkardı.\n", "tr"), Parties{});
}

TEST(TranslatedBodies, TwoNamesAreTwo) {
  EXPECT_EQ(
      parties_of("The Myanmar Economic Corporation and the Myanma Economic Holdings control banks there.\n",
                 "en"),
      (Parties{"Myanmar Economic Corporation=mec", "Myanma Economic Holdings=meh"}));
}

TEST(TranslatedBodies, HostileTextsEnd) {
  std::mt19937 random(7);
  const std::string_view words[] = {"Institut", "de", "la", "Armee",  "Volks", "-",     "«",  "»",
                                    "53",       ".",  "B",  "Banque", "russe", "Group", "Ruß"};
  std::string text;
  for (int i = 0; i < 4000; ++i) {
    text += words[random() % std::size(words)];
    if (random() % 3 != 0) text += ' ';
  }
  parties_of(text + '\n', "de");
  parties_of(std::string(20000, 'a') + '\n', "de");
}

}  // namespace
}  // namespace tamis::documents

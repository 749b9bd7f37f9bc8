// Listed names in texts of many languages, against a small list of our own: real names, invented sentences.

#include "documents/listed/listed_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "documents/listed/institutions.h"
#include "documents/listed/listed_cache.h"
#include "documents/listed/listed_links.h"
#include "documents/listed/listed_rules.h"
#include "documents/parties/office_holders.h"
#include "documents/testing.h"
#include "documents/words/inflection.h"
#include "documents/words/stop_words.h"
#include "screen/index_state.h"
#include "screen/testing.h"
#include "tamis/screener.h"

namespace tamis::documents {
namespace {

constexpr const char* kList =
    "id|schema|name|alias|country|position|program\n"
    "putin|Person|Vladimir Vladimirovich PUTIN|Vladimir Putin;Владимир Путин|Russia|President of the Russian "
    "Federation|RUSSIA\n"
    "shoigu|Person|Sergei Kuzhugetovich SHOIGU|Sergei Shoigu;Sergey Shoygu;Сергей Шойгу|Russia|Minister of "
    "Defence of the Russian Federation|RUSSIA\n"
    "peskov|Person|Dmitry Sergeyevich PESKOV|Dmitry Peskov;Dmitri Peskov;Дмитрий Песков|Russia|Press "
    "Secretary of the President|RUSSIA\n"
    "kim|Person|KIM Jong Un|Kim Jong Un|North Korea|Chairman|DPRK\n"
    "ri|Person|RI Pyong Chol||North Korea||DPRK\n"
    "choe|Person|CHOE Son Hui||North Korea|Minister of Foreign Affairs|DPRK\n"
    "maduro|Person|Nicolas MADURO MOROS|Nicolas Maduro|Venezuela|President|VENEZUELA\n"
    "ahmad|Person|Mahmoud AHMADINEJAD|محمود أحمدي نژاد;محمود احمدی نژاد|Iran||IRAN\n"
    "sergei|Person|Sergei SMIRNOV||Russia||RUSSIA\n"
    "mid|Organization|Munitions Industry Department||North Korea||DPRK\n"
    "mod|Organization|Ministry of Defence of the Russian Federation||Russia||RUSSIA\n"
    "modsy|Organization|Ministry of Defence of Syria||Syria||SYRIA\n"
    "irgc|Organization|Islamic Revolutionary Guard Corps|IRGC;Iranian Revolutionary Guards|Iran||IRAN\n"
    "tass|Organization|TASS||Russia||RUSSIA\n"
    "rosneft|Company|Rosneft|PJSC Rosneft Oil Company|Russia||RUSSIA\n"
    "panda|Organization|Panda||Iran||IRAN\n"
    "man|Vessel|MAN||Iran||IRAN\n"
    "smith|Company|LLC Smith||Russia||RUSSIA\n"
    "komid|Organization|Korea Mining Development Trading Corporation|KOMID|North Korea||DPRK\n"
    "hamas|Organization|Hamas||Palestine||SDGT\n";

const Index& list() {
  static const Index kIndex = screen::compile_csv(kList);
  return kIndex;
}

// "span=id" of everything found, in the order of the text, joined by "; ".
std::string found_in(std::string_view text, std::string_view language) {
  const Screener screener(list());
  Scratch scratch;
  TestPage page(text, language);
  find_listed_names(screener, scratch, page.work);
  std::string out;
  for (const ListedName& name : page.work.listed) {
    if (!out.empty()) out += "; ";
    std::string id = name.matches.front()->id;
    out += page.at(name.span) + '=' + id.substr(id.find('-') + 1);
    EXPECT_FALSE(name.query.empty());
    EXPECT_FALSE(name.reason.empty());
    EXPECT_FALSE(name.matches.front()->evidence.empty());
    EXPECT_EQ(page.work.tokens.span(name.tokens), name.span);
  }
  return out;
}

TEST(ListedNames, FullNamesWithCaseEndings) {
  EXPECT_EQ(found_in("Der russische Präsident Wladimir Putin traf am Mittwoch Kim Jong Un.", "de"),
            "Wladimir Putin=putin; Kim Jong Un=kim");
  EXPECT_EQ(found_in("Begleitet wird er von Verteidigungsminister Sergej Schoigu.", "de"),
            "Sergej Schoigu=shoigu");
  EXPECT_EQ(found_in("Wladimir Putins Krieg", "de"), "Wladimir Putins=putin");
  EXPECT_EQ(found_in("Kremlin spokesman Dmitry Peskov's remarks", "en"), "Dmitry Peskov=peskov");
  EXPECT_EQ(found_in("North Korea's Kim Jong-un", "en"), "Kim Jong-un=kim");
  EXPECT_EQ(found_in("Об этом рассказали Владимиру Путину и Сергею Шойгу.", "ru"),
            "Владимиру Путину=putin; Сергею Шойгу=shoigu");
  EXPECT_EQ(found_in("за словами Дмитра Пескова", "uk"), "Дмитра Пескова=peskov");
  EXPECT_EQ(found_in("Rozmowa z Władimirem Putinem", "pl"), "Władimirem Putinem=putin");
  EXPECT_EQ(found_in("Rozhovor s Vladimirem Putinem", "cs"), "Vladimirem Putinem=putin");
  EXPECT_EQ(found_in("Le ministre Sergueï Choïgou a dit", "fr"), "Sergueï Choïgou=shoigu");
  EXPECT_EQ(found_in("El presidente Nicolás Maduro dijo", "es"), "Nicolás Maduro=maduro");
  EXPECT_EQ(found_in("Vladimir Putin'in açıklaması", "tr"), "Vladimir Putin=putin");
  EXPECT_EQ(found_in("قال محمود احمدی نژاد", "fa"), "محمود احمدی نژاد=ahmad");
}

TEST(ListedNames, ScriptsWithoutBlanks) {
  EXPECT_EQ(found_in("俄罗斯总统普京会见金正恩。", "zh"), "普京=putin; 金正恩=kim");
  EXPECT_EQ(found_in("国防部长谢尔盖·绍伊古表示", "zh"), "谢尔盖·绍伊古=shoigu");
  EXPECT_EQ(found_in("プーチン大統領とセルゲイ・ショイグ国防相", "ja"),
            "プーチン=putin; セルゲイ・ショイグ=shoigu");
  EXPECT_EQ(found_in("김정은 국무위원장은 세르게이 쇼이구를 만났다.", "ko"),
            "김정은=kim; 세르게이 쇼이구를=shoigu");
  EXPECT_EQ(found_in("리병철 비서가 동행했다.", "ko"), "리병철=ri");
}

TEST(ListedNames, InstitutionsAcrossLanguages) {
  EXPECT_EQ(found_in("als früherer Leiter des Ministeriums für Munitionsindustrie Nordkoreas", "de"),
            "Ministeriums für Munitionsindustrie Nordkoreas=mid");
  EXPECT_EQ(found_in("Министерство обороны России сообщило", "ru"), "Министерство обороны России=mod");
  EXPECT_EQ(found_in("Le ministère russe de la Défense a annoncé", "fr"),
            "ministère russe de la Défense=mod");
  EXPECT_EQ(found_in("Das Korps der Islamischen Revolutionsgarden im Iran drohte", "de"),
            "Korps der Islamischen Revolutionsgarden=irgc");
  EXPECT_EQ(found_in("قالت وزارة الدفاع الروسية", "ar"), "وزارة الدفاع الروسية=mod");
  EXPECT_EQ(found_in("俄罗斯国防部表示", "zh"), "俄罗斯国防部=mod");
  EXPECT_EQ(found_in("俄罗斯国防部长谢尔盖·绍伊古表示", "zh"), "谢尔盖·绍伊古=shoigu");  // whoever heads it
  EXPECT_EQ(found_in("조선 군수공업부 부장", "ko"), "조선 군수공업부=mid");
  // Whose ministry it is must be said.
  EXPECT_EQ(found_in("Das Verteidigungsministerium teilte mit, Russland sei gemeint.", "de"), "");
  EXPECT_EQ(found_in("The Brazilian Ministry of Defence said Russia was meant.", "en"), "");
  EXPECT_EQ(found_in("The Carnegie Endowment for International Peace said", "en"), "");
}

TEST(ListedNames, Acronyms) {
  EXPECT_EQ(found_in("Die russische Nachrichtenagentur TASS meldet.", "de"), "TASS=tass");
  EXPECT_EQ(found_in("TASS meldet das.", "de"), "");  // of no country that the page speaks of
  EXPECT_EQ(found_in("Wypowiedź przytoczyła agencja TASS.", "pl"),
            "TASS=tass");  // its noun says which
  EXPECT_EQ(found_in("Das meldet die Agentur Tass.", "de"), "Tass=tass");
  EXPECT_EQ(found_in("Lo riferisce la Tass.", "it"), "Tass=tass");
  EXPECT_EQ(found_in("Eine Tass Kaffee in Russland", "de"), "");
  EXPECT_EQ(found_in("Das Ministerium für Munitionsindustrie ( MFM) in Nordkorea. Das MFM schwieg.", "de"),
            "Ministerium für Munitionsindustrie=mid; MFM=mid; MFM=mid");
  EXPECT_EQ(found_in("RUSSIA SAYS TASS IS WRONG AGAIN TODAY", "en"), "");  // all is in capitals
}

TEST(ListedNames, WordsThatAreNoParty) {
  EXPECT_EQ(found_in("Man sah einen Panda. Im Zoo sagte Panda nichts. Auf Seit Im Aus.", "de"), "");
  EXPECT_EQ(found_in("Ankit Panda, Senior Fellow, said the launch was notable.", "en"), "");
  EXPECT_EQ(found_in("John Smith met Vladimir Klitschko and Sergei Putnik.", "en"), "");
  EXPECT_EQ(found_in("Vladimir Smith met Dmitry Kim and Jong Park, said Sergei.", "en"), "");
  EXPECT_EQ(found_in("Putin said. Shoigu nodded.", "en"), "");  // bare surnames are for the document's memory
  EXPECT_EQ(found_in("On Monday Hamas said so, and so did Rosneft.", "en"), "Hamas=hamas; Rosneft=rosneft");
  EXPECT_EQ(found_in("Panda denied.", "en"), "");  // known to one list, and any word may begin a sentence
  EXPECT_EQ(found_in("Rosneft denied.", "en"), "Rosneft=rosneft");  // the news know it (popular_names.h)
}

TEST(ListedNames, TitleAndSurname) {
  const Screener screener(list());
  Scratch scratch;
  TestPage page("x", "de");
  const auto ask = [&](std::string_view surname, std::string_view language, std::string_view office,
                       std::string_view country) {
    const auto matches =
        find_office_holders(screener, scratch, page.work, {surname, language, office, country, {}});
    return matches.empty() ? std::string() : matches.front().id.substr(matches.front().id.find('-') + 1);
  };
  EXPECT_EQ(ask("Peskow", "de", "spokesperson", "ru"), "peskov");
  EXPECT_EQ(ask("Schoigu", "de", "defence_minister", "ru"), "shoigu");
  EXPECT_EQ(ask("Песковым", "ru", "spokesperson", "ru"), "peskov");
  EXPECT_EQ(ask("Choe", "en", "foreign_minister", "kp"), "choe");
  EXPECT_EQ(ask("Peskow", "de", "defence_minister", "ru"), "");
  EXPECT_EQ(ask("Peskow", "de", "spokesperson", "fr"), "");
  EXPECT_EQ(ask("Peskow", "de", "", "ru"), "");
  EXPECT_EQ(ask("", "de", "spokesperson", "ru"), "");
}

// What is kept between pages changes no answer.
TEST(ListedNames, TheCacheChangesNothing) {
  const Screener screener(list());
  Scratch scratch;
  std::shared_ptr<ListedNamesCache> cache;
  const std::vector<std::pair<std::string, std::string>> texts{
      {"de", "Wladimir Putin und Kim Jong Un. Dmitri Peskow sprach."},
      {"en", "Kim Jong Un and Kim Jong met Sergei Smirnov."},
      {"ru", "Сергей Шойгу и Дмитрий Песков."},
      {"en", "Sergei Kim met Vladimir Jong Un Putin."}};
  std::vector<std::string> first;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      TestPage page(texts[i].second, texts[i].first);
      page.work.listed_cache = cache;
      find_listed_names(screener, scratch, page.work);
      cache = page.work.listed_cache;
      std::string found;
      for (const ListedName& name : page.work.listed)
        found += page.at(name.span) + name.matches.front()->id + ' ';
      if (round == 0)
        first.push_back(found);
      else
        EXPECT_EQ(found, first[i]) << texts[i].second;
      EXPECT_EQ(found_in(texts[i].second, texts[i].first).empty(), found.empty());
    }
  }
}

TEST(ListedNames, HostileText) {
  EXPECT_EQ(found_in("", "de"), "");
  EXPECT_EQ(found_in(" \n\n\n ", ""), "");
  std::mt19937 random(1);
  std::string bytes;
  for (int i = 0; i < 200000; ++i) bytes += static_cast<char>(random());
  found_in(bytes, "ru");
  std::string capitals;
  for (int i = 0; i < 30000; ++i) capitals += "Kim Jong ";  // one line, all of it like a name
  found_in(capitals, "en");
  std::string distinct;
  for (int i = 0; i < 20000; ++i) distinct += "Wort" + std::to_string(i) + "x ";
  found_in(distinct, "de");
  found_in(std::string(200000, '('), "en");
  std::string dots;
  for (int i = 0; i < 20000; ++i) dots += "谢·";
  found_in(dots, "zh");
  std::string hyphens;
  for (int i = 0; i < 20000; ++i) hyphens += "Putin-";
  found_in(hyphens, "de");
}

// The pieces that a line without end is read in are of 4,096 words: who stands right before a seam looks over it.
TEST(ListedNames, WordsAtTheSeamOfTwoPieces) {
  for (std::size_t before = 4090; before <= 4097; ++before) {
    std::string line;
    for (std::size_t i = 0; i < before; ++i) line += "a ";
    for (const char* tail : {"In Win Oo", "A B C", "So Sergei Schoigu Kim"}) {
      EXPECT_NO_FATAL_FAILURE(found_in(line + tail, "en")) << before << tail;
    }
  }
  std::string letters;
  for (int i = 0; i < 20000; ++i) letters += "A ";
  EXPECT_EQ(found_in(letters, "en"), "");
}

TEST(Inflection, FormsOfTheTable) {
  const auto forms = [](std::string_view language, std::string_view word) {
    std::string lower;
    append_lower(lower, word);
    std::vector<std::string> out;
    peel(language, word, lower, out);
    return out;
  };
  const auto has = [](const std::vector<std::string>& all, std::string_view form) {
    return std::find(all.begin(), all.end(), form) != all.end();
  };
  EXPECT_TRUE(has(forms("de", "Putins"), "Putin"));
  EXPECT_TRUE(has(forms("ru", "Лавровского"), "Лавровский"));
  EXPECT_TRUE(has(forms("ru", "Захаровой"), "Захарова"));
  EXPECT_TRUE(has(forms("ru", "Сергея"), "Сергей"));
  EXPECT_TRUE(has(forms("pl", "Ławrowem"), "Ławrow"));
  EXPECT_TRUE(has(forms("cs", "Putinovi"), "Putin"));
  EXPECT_TRUE(has(forms("hu", "Putyinnak"), "Putyin"));
  EXPECT_TRUE(has(forms("fi", "Putinille"), "Putin"));
  EXPECT_TRUE(has(forms("ko", "푸틴에게"), "푸틴"));
  EXPECT_TRUE(has(forms("he", "לפוטין"), "פוטין"));
  EXPECT_TRUE(forms("xx", "Putins").empty());
  EXPECT_TRUE(forms("de", "").empty());
}

TEST(Institutions, ConceptsOfCompounds) {
  std::vector<Concept> one;
  std::vector<Concept> other;
  concepts_of("verteidigungsministerium", one);
  concepts_of("puolustusministerio", other);
  ASSERT_EQ(one.size(), 2U);
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  EXPECT_EQ(one, other);
  concepts_of("munitionsindustrie", one);
  EXPECT_EQ(one.size(), 2U);
  concepts_of("gartenministerium", one);  // a part that is something else
  EXPECT_TRUE(one.empty());
  concepts_of("", one);
  EXPECT_TRUE(one.empty());
}

TEST(ListedRules, TranslatedNamesStandInTheirCountryOnly) {
  Match match;
  match.schema = "Organization";
  const auto add = [&](std::string_view operation, const char* query, const char* listed) {
    Evidence evidence;
    evidence.feature = "name";
    evidence.operation = operation;
    evidence.query = query;
    evidence.listed = listed;
    match.evidence.push_back(evidence);
  };
  text::TokenBuffer buffer;
  add("equal", "Zavkentavr", "Zavkentavr");
  EXPECT_EQ(standing_of(match, false, buffer), Standing::kStands);
  EXPECT_FALSE(is_translated(match));
  add("translated", "Plant", "Zavod");
  EXPECT_EQ(standing_of(match, false, buffer), Standing::kCountry);
  EXPECT_TRUE(is_translated(match));
}

TEST(StopWords, ByLanguage) {
  EXPECT_TRUE(is_stop_word("de", "auf"));
  EXPECT_FALSE(is_stop_word("de", "putin"));
  EXPECT_TRUE(is_stop_word("", "the"));
  EXPECT_TRUE(is_common_word("panda"));
  EXPECT_FALSE(is_common_word("rosneft"));
}

// listed_words.cc does not send such words through the whole of text/tokenize.h.
TEST(ListedWords, FoldingOnlyLowersWordsOfAsciiLetters) {
  text::TokenBuffer buffer;
  std::size_t words = 0;
  base::for_each_row(base::data_table("common_words.tsv"), [&](const auto& column, std::size_t) {
    std::string_view rest = column[1];
    while (!rest.empty()) {
      std::string word(rest.substr(0, rest.find(' ')));
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
      if (word.size() < 2 ||
          !std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        continue;
      const std::string lower = word;
      if (++words % 2 == 0) word.front() = static_cast<char>(word.front() - 0x20);
      const auto tokens = buffer.tokenize(word);
      ASSERT_EQ(tokens.size(), 1U) << word;
      ASSERT_EQ(tokens.front().latin, lower);
      ASSERT_TRUE(tokens.front().native.empty() && tokens.front().alternatives.empty()) << word;
      ASSERT_FALSE(tokens.front().unvowelled || buffer.has_other_cut()) << word;
    }
  });
  EXPECT_GT(words, 1000U);
}

// The names in which two words meet, all of them looked through, with what look_up() says of both.
std::vector<std::uint32_t> names_that_have(const TextWord& a, const TextWord& b,
                                           const index::NameIndex& index) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t id = 0; id < index.name_count(); ++id) {
    const index::NameRow& row = index.name(id);
    bool meets = false;
    for (const names::Part& first : index.parts(row)) {
      for (const names::Part& second : index.parts(row)) {
        const ListedToken* own = a.find(first.token);
        const ListedToken* other = b.find(second.token);
        if (first.token == second.token || own == nullptr || other == nullptr) continue;
        meets = meets || row.kind != names::NameKind::kPerson || own->quality + other->quality >= 1.5F;
      }
    }
    if (meets) out.push_back(id);
  }
  return out;
}

// What is kept of a name beside a link is what comparing all its words says.
void expect_notes(const TextWord& first, const TextWord& second, std::uint32_t name, MetNotes notes) {
  const index::NameIndex& index = list().state().names;
  if (index.name(name).kind == names::NameKind::kPerson) return;
  unsigned left = 0;
  bool begun = false;
  bool begins = false;
  for (const names::Part& part : index.parts(index.name(name))) {
    const bool of_first = first.find(part.token) != nullptr;
    if (says_something(part.role) && !of_first && second.find(part.token) == nullptr) ++left;
    if (!begun && may_begin(part.role)) begins = of_first;
    begun = begun || may_begin(part.role);
  }
  EXPECT_EQ(unsigned{notes.left}, left) << index.text(index.name(name));
  EXPECT_EQ(notes.begins != 0, begins) << index.text(index.name(name));
}

// The names of pairs of sounds, and what is asked of one listed word at a time, against looking both words up among all: the same names
// meet, and where the filter says no there is none.
TEST(ListedNames, PairsMeetInTheNamesThatHaveBothWords) {
  const Screener screener(list());
  ASSERT_FALSE(list().state().names.word_pairs().empty());
  ASSERT_FALSE(list().state().names.names_of_pairs().empty());
  std::mt19937 random(11);
  std::vector<std::string> words = {"Wladimir", "Putins",    "Schojgu",  "Sergejs",     "Peskow",  "Dmitrijs",
                                    "Haus",     "Kim",       "Jong",     "Un",          "Choi",    "Maduros",
                                    "Nicolás",  "Peter",     "Песковым", "Дмитрию",     "Путину",  "Шойгу",
                                    "Сергея",   "Владимира", "Серёжа",   "محمود",       "أحمدي",   "نژاد",
                                    "الأحمدي",  "व्लादिमीर",  "पुतिन",     "किम",         "Rosneft", "Ministry",
                                    "Defence",  "Syria",     "Munition", "Departments", "Guards"};
  const std::size_t own = words.size();
  for (std::size_t i = 0; i < own; ++i) {
    std::string word = words[i];
    if (static_cast<unsigned char>(word[0]) >= 0x80) continue;
    for (int k = 0; k < 3; ++k) {
      std::string damaged = word;
      damaged[1 + random() % (damaged.size() - 1)] = static_cast<char>('a' + random() % 26);
      words.push_back(std::move(damaged));
    }
  }
  std::size_t linked = 0;
  std::size_t ruled_out = 0;
  for (const char* language : {"de", "ru", "ar", "hi"}) {
    ListedNamesCache asked(screener);
    ListedNamesCache compared(screener);
    const auto find = [&](ListedNamesCache& cache, const std::string& word) -> TextWord& {
      std::string lower;
      append_lower(lower, word);
      cache.words.set_language(language);
      return cache.words.find(word, lower, true);
    };
    for (const std::string& a : words) {
      for (const std::string& b : words) {
        if (a == b) continue;
        TextWord& left = find(compared, a);
        TextWord& right = find(compared, b);
        compared.words.look_up(left);
        compared.words.look_up(right);
        const std::vector<std::uint32_t> names = names_that_have(left, right, list().state().names);
        TextWord& first = find(asked, a);
        TextWord& second = find(asked, b);
        const bool may = asked.words.may_meet(first, second);
        const Link& link = link_of(first, second, asked);
        linked += names.empty() ? 0U : 1U;
        ruled_out += may ? 0U : 1U;
        EXPECT_TRUE(may || names.empty()) << a << ' ' << b << ' ' << language;
        ASSERT_FALSE(link.unmet) << a << ' ' << b;
        const auto met = asked.met.begin() + link.first_met;
        EXPECT_EQ(std::vector<std::uint32_t>(met, met + link.met_count), names)
            << a << ' ' << b << ' ' << language;
        for (std::size_t k = 0; k < names.size(); ++k)
          expect_notes(left, right, names[k], asked.met_notes[link.first_met + k]);
        // The likeness to one listed word is what looking all up says of it.
        for (const ListedToken& token : left.tokens) {
          const ListedLikeness::Like like = asked.words.likeness(first, token.token);
          EXPECT_EQ(like.quality, token.quality) << a << ' ' << language;
          EXPECT_EQ(asked.words.form_of(first, like.form), left.forms[token.form]) << a << ' ' << language;
        }
      }
    }
  }
  EXPECT_GT(linked, 300U);
  EXPECT_GT(ruled_out, 8000U);
}

// Words are forgotten and come again; what is found stays the same.
TEST(ListedNames, WhatIsForgottenChangesNoAnswer) {
  const Screener screener(list());
  const std::vector<std::string> texts = {
      "Wladimir Putin traf Sergej Schoigu. Kremlsprecher Dmitri Peskow sprach in Moskau mit Journalisten.",
      "Nicolas Maduro sprach in Caracas. Haus Baum Tisch Stuhl Lampe Fenster Wand Boden Decke Treppe.",
      "Kim Jong Un und Ri Pyong Chol. Rosneft und TASS. Wladimir Putins Sprecher Dmitri Peskow.",
      "Mahmud Ahmadinedschad, Mahmoud Ahmadinejad, Sergei Smirnow, Munitions Industry Department."};
  const auto read = [&](std::size_t most_words, std::size_t& words) {
    auto cache = std::make_shared<ListedNamesCache>(screener, most_words);
    Scratch scratch;
    std::string found;
    for (int round = 0; round < 30; ++round) {
      for (const std::string& text : texts) {
        TestPage page(text, "de");
        page.work.listed_cache = cache;
        find_listed_names(screener, scratch, page.work);
        for (const ListedName& name : page.work.listed) {
          found += page.at(name.span) + ' ' + name.query;
          for (const Match& match : name.matches) found += ' ' + match.id + ' ' + std::to_string(match.bits);
          found += '\n';
        }
      }
    }
    TextWord& word = cache->words.find("Nimmerdagewesen", "nimmerdagewesen", true);
    words = word.id;
    return found;
  };
  std::size_t all = 0;
  const std::string wanted = read(ListedWords::kMostWords, all);
  EXPECT_NE(wanted.find("Peskow"), std::string::npos);
  for (const std::size_t most : {std::size_t{1}, std::size_t{8}, std::size_t{24}, std::size_t{64}}) {
    std::size_t words = 0;
    EXPECT_EQ(read(most, words), wanted) << most;
    EXPECT_TRUE(most >= 32 || words > all) << most;  // some were looked up again
  }
}

TEST(ListedNames, TheMemoOfWordsChangesNoAnswer) {
  WordMemo memo;
  std::mt19937 random(5);
  for (int i = 0; i < 200000; ++i) {
    std::string word;
    for (std::size_t k = 0, size = random() % 20; k < size; ++k)
      word += static_cast<char>('a' + random() % 3);
    const auto notes =
        static_cast<WordNotes>((word.size() % 3 == 0 ? kMaySay : 0) |
                               (word.find("ab") != std::string::npos ? kMayBeginPopularName : 0));
    ASSERT_EQ(memo.notes(word, [&] { return notes; }), notes) << word;
  }
}

}  // namespace
}  // namespace tamis::documents

#include "names/lexicon.h"

#include <chrono>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/data_table.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

PhraseMatch match(NameKind kind, std::string_view printed) {
  text::TokenBuffer buffer;
  std::vector<std::string_view> tokens;
  for (const text::Token& token : buffer.tokenize(printed)) tokens.push_back(token.latin);
  return match_phrase(kind, tokens);
}

void expect_same_form(std::string_view a, std::string_view b) {
  const PhraseMatch first = match(NameKind::kOrganization, a);
  const PhraseMatch second = match(NameKind::kOrganization, b);
  EXPECT_GT(first.length, 0U) << a;
  EXPECT_NE(first.word.group, 0U) << a;
  EXPECT_EQ(first.word.role, second.word.role) << a << " / " << b;
  EXPECT_EQ(first.word.group, second.word.group) << a << " / " << b;
}

bool nicknames(std::string_view a, std::string_view b) {
  for (const std::uint16_t x : nickname_groups(a)) {
    for (const std::uint16_t y : nickname_groups(b)) {
      if (x == y) return true;
    }
  }
  return false;
}

TEST(Lexicon, FoldedColumnsAreWhatTheTextPipelineMakes) {
  for (const std::string_view table : {"legal_forms.tsv", "name_words.tsv"}) {
    int wrong = 0;
    base::for_each_row(base::data_table(table), [&](const auto& columns, std::size_t) {
      const std::string form = text::folded(columns[0]);
      const std::string_view stated = columns[1].empty() ? columns[0] : columns[1];
      if (form == stated) return;
      if (++wrong < 10) {
        ADD_FAILURE() << table << ": \"" << columns[0] << "\" folds to \"" << form << "\", the table says \""
                      << stated << "\"; run tools/fold_tables data/" << table;
      }
    });
    EXPECT_EQ(wrong, 0) << table;
  }
}

TEST(Lexicon, TablesAreWellFormed) {
  std::set<std::string_view> countries;
  std::size_t forms = 0;
  base::for_each_row(base::data_table("legal_forms.tsv"), [&](const auto& columns, std::size_t count) {
    EXPECT_EQ(count, 5U) << columns[0];
    EXPECT_FALSE(columns[2].empty()) << columns[0];
    EXPECT_FALSE(columns[3].empty()) << columns[0];
    ++forms;
    for (std::string_view rest = columns[4]; !rest.empty();) {
      countries.insert(rest.substr(0, rest.find(',')));
      rest.remove_prefix(
          std::min(rest.size(), rest.find(',') == std::string_view::npos ? rest.size() : rest.find(',') + 1));
    }
  });
  EXPECT_GT(forms, 900U);
  EXPECT_GT(countries.size(), 60U);
  const std::set<std::string_view> roles{"title", "particle", "connector", "generic",
                                         "place", "number",   "generation"};
  base::for_each_row(base::data_table("name_words.tsv"), [&](const auto& columns, std::size_t count) {
    EXPECT_EQ(count, 5U) << columns[0];
    EXPECT_TRUE(roles.contains(columns[2])) << columns[0] << ": role " << columns[2];
    EXPECT_EQ(columns[4].find_first_not_of("pot"), std::string_view::npos) << columns[0];
  });
  base::for_each_row(base::data_table("nicknames.tsv"), [&](const auto& columns, std::size_t count) {
    EXPECT_EQ(count, 2U);
    EXPECT_TRUE(columns[0] == "nickname" || columns[0] == "spelling" || columns[0] == "language")
        << columns[0];
    EXPECT_NE(columns[1].find(' '), std::string_view::npos) << columns[1];
    EXPECT_EQ(columns[1].find_first_not_of("abcdefghijklmnopqrstuvwxyz "), std::string_view::npos)
        << columns[1];
  });
  std::string_view before;
  base::for_each_row(base::data_table("token_frequency.tsv"), [&](const auto& columns, std::size_t) {
    EXPECT_LT(before, columns[0]) << "ascending, no token twice";
    before = columns[0];
  });
}

TEST(Lexicon, LegalFormsMeetAcrossScriptsAndSpellings) {
  expect_same_form("ООО", "OOO");
  expect_same_form("ООО", "Общество с ограниченной ответственностью");
  expect_same_form("OOO", "Obshchestvo s ogranichennoi otvetstvennostyu");
  expect_same_form("ФГУП", "Federal State Unitary Enterprise");
  expect_same_form("ПАО", "Публичное акционерное общество");
  expect_same_form("ТОВ", "Товариство з обмеженою відповідальністю");
  expect_same_form("GmbH", "Gesellschaft mit beschränkter Haftung");
  expect_same_form("sp. z o.o.", "Spółka z ograniczoną odpowiedzialnością");
  expect_same_form("Ltd. Şti.", "Limited Sirketi");
  expect_same_form("S.A. de C.V.", "Sociedad Anónima de Capital Variable");
  expect_same_form("有限公司", "Youxian Gongsi");
  expect_same_form("株式会社", "Kabushiki Kaisha");
  expect_same_form("주식회사", "Chusik Hoesa");
  expect_same_form("سهامی خاص", "Private Joint Stock");
  expect_same_form("Pvt. Ltd.", "Private Limited");
  expect_same_form("L.L.C.", "Limited Liability Company");
  EXPECT_EQ(match(NameKind::kOrganization, "ذ.م.م").word.role, Role::kLegalForm);
  // Kin, not the same.
  const Word llc = match(NameKind::kOrganization, "LLC").word;
  const Word gmbh = match(NameKind::kOrganization, "GmbH").word;
  EXPECT_NE(llc.group, gmbh.group);
  EXPECT_EQ(llc.family, gmbh.family);
  EXPECT_NE(gmbh.family, match(NameKind::kOrganization, "Aktiengesellschaft").word.family);
  // The longest phrase wins, and only its own words are used up.
  EXPECT_EQ(match(NameKind::kOrganization, "GmbH & Co. KG Hamburg").length, 3U);
  EXPECT_EQ(match(NameKind::kOrganization, "Co., Ltd").length, 2U);
  // Persons have no legal form.
  EXPECT_EQ(match(NameKind::kPerson, "Sa").word.role, Role::kOrdinary);
}

TEST(Lexicon, GenericWordsMeetAcrossLanguages) {
  for (const auto& [a, b] :
       std::vector<std::pair<std::string_view, std::string_view>>{{"company", "compañía"},
                                                                  {"company", "شركة"},
                                                                  {"company", "компания"},
                                                                  {"bank", "banco"},
                                                                  {"bank", "банк"},
                                                                  {"international", "intl"},
                                                                  {"international", "международный"},
                                                                  {"international", "beynalmelali"},
                                                                  {"trading", "торговый"},
                                                                  {"ministry", "министерство"},
                                                                  {"ministry", "وزارت"},
                                                                  {"group", "группа"},
                                                                  {"shipping", "کشتیرانی"},
                                                                  {"petroleum", "نفت"},
                                                                  {"factory", "завод"},
                                                                  {"institute", "институт"},
                                                                  {"manufacturing", "mfg"},
                                                                  {"services", "srvcs"},
                                                                  {"iran", "ایران"},
                                                                  {"iran", "iranian"},
                                                                  {"moscow", "москва"},
                                                                  {"moscow", "Moskau"},
                                                                  {"syria", "سوريا"},
                                                                  {"north korea", "dprk"},
                                                                  {"second", "II"},
                                                                  {"corporation", "corp"}}) {
    expect_same_form(a, b);
  }
  EXPECT_EQ(match(NameKind::kOrganization, "Iran").word.role, Role::kPlace);
  EXPECT_EQ(match(NameKind::kOrganization, "national").word.role, Role::kGeneric);
  EXPECT_NE(match(NameKind::kOrganization, "national").word.group,
            match(NameKind::kOrganization, "federal").word.group);
  EXPECT_EQ(match(NameKind::kOrganization, "Schoigu").length, 0U);
  EXPECT_EQ(match_phrase(NameKind::kOrganization, {}).length, 0U);
}

TEST(Lexicon, PartsOfPersonalNames) {
  EXPECT_EQ(match(NameKind::kPerson, "Dr.").word.role, Role::kTitle);
  EXPECT_EQ(match(NameKind::kPerson, "Brigadier General").length, 2U);
  EXPECT_EQ(match(NameKind::kPerson, "bin").word.group, match(NameKind::kPerson, "ibn").word.group);
  EXPECT_EQ(match(NameKind::kPerson, "al").word.role, Role::kParticle);
  EXPECT_EQ(match(NameKind::kPerson, "Jr.").word.role, Role::kGeneration);
  EXPECT_EQ(match(NameKind::kPerson, "III").word.role, Role::kGeneration);
  for (const std::string_view name :
       {"Abd", "Il", "An", "King", "Baron", "Pan", "He", "Khan", "Md", "Rais", "Li"}) {
    EXPECT_EQ(match(NameKind::kPerson, name).length, 0U) << name << " is a name of its own";
  }
}

TEST(Lexicon, NicknamesShareAGroup) {
  EXPECT_TRUE(nicknames("robert", "bob"));
  EXPECT_TRUE(nicknames("william", "bill"));
  EXPECT_TRUE(nicknames("aleksandr", "sasha"));
  EXPECT_TRUE(nicknames("alexander", "sasha"));
  EXPECT_TRUE(nicknames("francisco", "paco"));
  EXPECT_TRUE(nicknames("konstantinos", "kostas"));
  EXPECT_TRUE(nicknames("giorgos", "george"));
  EXPECT_TRUE(nicknames("babis", "charalampos"));
  EXPECT_FALSE(nicknames("giorgos", "kostas"));
  EXPECT_TRUE(nicknames("jallow", "diallo"));
  EXPECT_TRUE(nicknames("mohammed", "mehmet"));
  EXPECT_TRUE(nicknames("muhammad", "magomed"));
  EXPECT_TRUE(nicknames("john", "ivan"));
  EXPECT_TRUE(nicknames("yusuf", "joseph"));
  EXPECT_FALSE(nicknames("robert", "bill"));
  EXPECT_FALSE(nicknames("ahmad", "mahmoud"));
  EXPECT_TRUE(nickname_groups("schoigu").empty());
  const auto groups = nickname_groups("max");
  for (std::size_t i = 1; i < groups.size(); ++i) EXPECT_LT(groups[i - 1], groups[i]);
}

TEST(Lexicon, CommonWordsTellLess) {
  EXPECT_LT(word_bits(NameKind::kPerson, "mohammad"), 7.0F);
  EXPECT_LT(word_bits(NameKind::kPerson, "mohammad"), word_bits(NameKind::kPerson, "putin"));
  EXPECT_LT(word_bits(NameKind::kOrganization, "company"), 4.0F);
  EXPECT_LT(word_bits(NameKind::kOrganization, "company"),
            word_bits(NameKind::kOrganization, "petrochemical"));
  EXPECT_EQ(word_bits(NameKind::kPerson, "qwertzuiop"), kUnknownBits);
  EXPECT_EQ(word_bits(NameKind::kThing, ""), kUnknownBits);
}

// Not a benchmark: guards against a table that has become slow by an order of magnitude.
TEST(Lexicon, LookUpsAreQuick) {
  const std::vector<std::string_view> words{"limited", "vladimirovich", "company",
                                            "al",      "mohammad",      "qwertz"};
  float sum = 0;
  const auto begin = std::chrono::steady_clock::now();
  constexpr int kRounds = 200'000;
  for (int i = 0; i < kRounds; ++i)
    sum += word_bits(NameKind::kPerson, words[static_cast<std::size_t>(i) % words.size()]);
  const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
  EXPECT_GT(sum, 0.0F);
  EXPECT_LT(took.count() / kRounds, 2000.0) << "nanoseconds a look-up";
}

}  // namespace
}  // namespace tamis::names

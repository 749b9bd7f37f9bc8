#include "screen/mutation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/data_table.h"
#include "model/country.h"
#include "screen/mutation_letters.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::screen {
namespace {

using names::NameKind;

struct Sample {
  NameKind kind;
  const char* name;
  const char* region;
};
const Sample kSamples[] = {
    {NameKind::kPerson, "Sergei Kuzhugetovich SHOIGU", "slavic"},
    {NameKind::kPerson, "Vladimir Putin", "slavic"},
    {NameKind::kPerson, "KIM Jong Un", "korean"},
    {NameKind::kPerson, "Usama bin Muhammad bin Awad bin Ladin", "arab"},
    {NameKind::kPerson, "Li", "chinese"},
    {NameKind::kPerson, "\u0421\u0435\u0440\u0433\u0435\u0439 \u0428\u043e\u0439\u0433\u0443", "slavic"},
    {NameKind::kPerson, "\u0645\u062d\u0645\u062f \u0631\u0636\u0627 \u0632\u0627\u0647\u062f\u06cc",
     "persian"},
    {NameKind::kPerson, "\u91d1\u6b63\u6069", "korean"},
    {NameKind::kPerson, "\ub9ac \ubcd1\ucca0", "korean"},
    {NameKind::kPerson, "Jos\u00e9 Mar\u00eda G\u00f3mez-P\u00e9rez", "latin"},
    {NameKind::kOrganization, "Ocean Maritime Management Company, Limited", "korean"},
    {NameKind::kOrganization, "JSC ROSOBORONEXPORT", "slavic"},
    {NameKind::kOrganization, "Munitions Industry Department", "korean"},
    {NameKind::kThing, "CHON MA SAN", "korean"},
    {NameKind::kThing, "EP-MNP", "persian"},
    {NameKind::kPerson, "", "other"},
    {NameKind::kPerson, "   ", "other"},
    {NameKind::kPerson, ", - .", "other"},
    {NameKind::kPerson, "\xff\xfe\xc3", "other"},
};

// Its code points in order, without blanks and commas, English and Russian letters in lower case.
std::u32string sorted_letters(std::string_view utf8) {
  std::u32string out;
  for (char32_t c : mutations::decode(utf8)) {
    if (c == ' ' || c == ',') continue;
    const bool capital = (c >= 'A' && c <= 'Z') || (c >= 0x410 && c <= 0x42F);
    out.push_back(capital ? c + 32 : c);
  }
  std::sort(out.begin(), out.end());
  return out;
}

template <class Check>
void for_each_mutation(Mutation mutation, Check&& check) {
  int applied = 0;
  for (const Sample& sample : kSamples) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      const auto mutated = mutate(mutation, sample.kind, sample.name, sample.region, seed);
      if (!mutated) continue;
      ++applied;
      check(sample, std::string_view(sample.name), std::string_view(*mutated));
    }
  }
  EXPECT_GT(applied, 100) << mutation_name(mutation);
}

TEST(Mutation, EachKindHasAName) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < kMutationCount; ++i) {
    const std::string_view name = mutation_name(static_cast<Mutation>(i));
    EXPECT_FALSE(name.empty()) << i;
    EXPECT_FALSE(mutation_title(static_cast<Mutation>(i)).empty()) << i;
    EXPECT_TRUE(seen.insert(name).second) << name;
  }
  EXPECT_TRUE(mutation_name(static_cast<Mutation>(kMutationCount)).empty());
}

TEST(Mutation, NeverUnchangedAlwaysTheSameAndSound) {
  for (std::size_t i = 0; i < kMutationCount; ++i) {
    const auto mutation = static_cast<Mutation>(i);
    for (const Sample& sample : kSamples) {
      std::set<std::string> outcomes;
      for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto first = mutate(mutation, sample.kind, sample.name, sample.region, seed);
        EXPECT_EQ(first, mutate(mutation, sample.kind, sample.name, sample.region, seed));
        outcomes.insert(first.value_or(""));
        if (!first) continue;
        EXPECT_NE(*first, sample.name) << mutation_name(mutation);
        EXPECT_FALSE(first->empty());
        if (mutations::decode(sample.name).find(text::kReplacement) == std::u32string::npos) {
          EXPECT_EQ(mutations::decode(*first).find(text::kReplacement), std::u32string::npos) << *first;
        }
      }
    }
  }
}

TEST(Mutation, TheSameNumbersEverywhere) {
  // From the reference implementation of SplitMix64 with seed 1234567.
  SeededRandom random(1234567);
  EXPECT_EQ(random.next(), 6457827717110365317U);
  EXPECT_EQ(random.next(), 3203168211198807973U);
  EXPECT_EQ(random.next(), 9817491932198370423U);
}

TEST(Mutation, AnyBytesAreTaken) {
  SeededRandom random(5);
  const std::string_view pieces[] = {"a",      "Z",      " ",          "-",      ",",      ".",      "kh",
                                     "7",      "\xff",   "\xe2\x80",   "\u00e9", "\u0301", "\u0416", "\u0645",
                                     "\u91d1", "\u200d", "\U0001F600", "\t",     "'"};
  for (int round = 0; round < 3000; ++round) {
    std::string name;
    for (std::size_t n = random.below(40); n > 0; --n) name += pieces[random.below(std::size(pieces))];
    for (std::size_t i = 0; i < kMutationCount; ++i) {
      const auto kind = static_cast<NameKind>(random.below(3));
      const auto mutated = mutate(static_cast<Mutation>(i), kind, name, "slavic", random.next());
      EXPECT_NE(mutated.value_or(name + "."), name) << mutation_name(static_cast<Mutation>(i));
    }
  }
  const std::string longest(10000, 'b');
  for (std::size_t i = 0; i < kMutationCount; ++i) {
    (void)mutate(static_cast<Mutation>(i), NameKind::kPerson, longest, "slavic", 1);
  }
}

// Kinds that no table of habits has a say in: the bytes are part of the contract.
TEST(Mutation, TheSameBytesEverywhere) {
  const auto golden = [](Mutation mutation, std::uint64_t seed) {
    return mutate(mutation, NameKind::kPerson, "Vladimir Vladimirovich Putin", "slavic", seed).value_or("");
  };
  EXPECT_EQ(golden(Mutation::kDroppedLetter, 1), "Vladimir Vladimirovch Putin");
  EXPECT_EQ(golden(Mutation::kDroppedLetter, 2), "Vladimir Vladimrovich Putin");
  EXPECT_EQ(golden(Mutation::kTransposed, 1), "Vladimir Vladmiirovich Putin");
  EXPECT_EQ(golden(Mutation::kSplit, 1), "Vladimir Vladi mirovich Putin");
  EXPECT_EQ(golden(Mutation::kReversed, 1), "Putin Vladimir Vladimirovich");
}

TEST(Mutation, LettersChangeOneAtATime) {
  for_each_mutation(Mutation::kKeyboard, [](const Sample&, std::string_view before, std::string_view after) {
    const std::u32string a = mutations::decode(before);
    const std::u32string b = mutations::decode(after);
    ASSERT_EQ(a.size(), b.size());
    int different = 0;
    for (std::size_t i = 0; i < a.size(); ++i) different += a[i] != b[i] ? 1 : 0;
    EXPECT_EQ(different, 1) << after;
  });
  for_each_mutation(Mutation::kDroppedLetter,
                    [](const Sample&, std::string_view before, std::string_view after) {
                      EXPECT_EQ(mutations::decode(after).size() + 1, mutations::decode(before).size());
                    });
  for_each_mutation(Mutation::kDoubledLetter,
                    [](const Sample&, std::string_view before, std::string_view after) {
                      EXPECT_EQ(mutations::decode(after).size(), mutations::decode(before).size() + 1);
                    });
  for_each_mutation(Mutation::kTransposed,
                    [](const Sample&, std::string_view before, std::string_view after) {
                      EXPECT_EQ(sorted_letters(after), sorted_letters(before)) << after;
                    });
  for (const Mutation mutation : {Mutation::kHomoglyph, Mutation::kDigit}) {
    for_each_mutation(mutation, [](const Sample&, std::string_view before, std::string_view after) {
      EXPECT_EQ(mutations::decode(after).size(), mutations::decode(before).size());
    });
  }
}

TEST(Mutation, NeighboursOfTheKeyboard) {
  std::set<std::string> seen;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    seen.insert(mutate(Mutation::kKeyboard, NameKind::kThing, "GGG", "other", seed).value());
  }
  // The six keys around g: f h above and below t y, v b; each at three places.
  EXPECT_EQ(seen.size(), 18U);
  for (const char* slip : {"FGG", "HGG", "TGG", "YGG", "VGG", "BGG"})
    EXPECT_TRUE(seen.contains(slip)) << slip;
}

TEST(Mutation, BlanksAndOrderKeepTheLetters) {
  for (const Mutation mutation : {Mutation::kJoined, Mutation::kSplit, Mutation::kReversed,
                                  Mutation::kLastFirst, Mutation::kSpacedOut}) {
    for_each_mutation(mutation, [&](const Sample&, std::string_view before, std::string_view after) {
      if (mutations::decode(before).find(U'\u00e9') != std::u32string::npos)
        return;  // folded by nothing here
      EXPECT_EQ(sorted_letters(after), sorted_letters(before)) << mutation_name(mutation) << " " << after;
    });
  }
  EXPECT_EQ(mutate(Mutation::kLastFirst, NameKind::kPerson, "Vladimir Putin", "slavic", 1),
            "PUTIN, Vladimir");
  EXPECT_EQ(mutate(Mutation::kReversed, NameKind::kPerson, "Vladimir Putin", "slavic", 1), "Putin Vladimir");
  EXPECT_EQ(mutate(Mutation::kLastFirst, NameKind::kPerson, "Usama bin Ladin", "arab", 1),
            "BIN LADIN, Usama");
}

TEST(Mutation, TruncationKeepsTheHead) {
  for (const char* name :
       {"Ocean Maritime Management Company, Limited", "Usama bin Muhammad bin Awad bin Ladin"}) {
    const auto cut = mutate(Mutation::kTruncated, NameKind::kOrganization, name, "other", 3);
    ASSERT_TRUE(cut);
    EXPECT_LE(mutations::decode(*cut).size(), kTruncatedLength);
    EXPECT_TRUE(std::string_view(name).starts_with(*cut));
  }
}

TEST(Mutation, WhatDoesNotApplySaysSo) {
  const auto none = [](Mutation mutation, NameKind kind, const char* name) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      EXPECT_EQ(mutate(mutation, kind, name, "slavic", seed), std::nullopt)
          << mutation_name(mutation) << name;
    }
  };
  none(Mutation::kTruncated, NameKind::kPerson, "Vladimir Putin");
  none(Mutation::kDroppedPart, NameKind::kPerson, "Vladimir Putin");
  none(Mutation::kTruncated, NameKind::kOrganization, "LIMITED LIABILITY COMPANY GENERAL TRADING Qwertz");
  none(Mutation::kRomanised, NameKind::kOrganization, "Shchukin Engineering");
  none(Mutation::kReversed, NameKind::kOrganization, "Munitions Industry Department");
  none(Mutation::kNickname, NameKind::kOrganization, "Vladimir Trading");
  none(Mutation::kNickname, NameKind::kPerson, "Qwghlm Xyzzy");
  none(Mutation::kNoLegalForm, NameKind::kOrganization, "Munitions Industry Department");
  none(Mutation::kNoLegalForm, NameKind::kPerson, "Vladimir Putin");
  none(Mutation::kJoined, NameKind::kThing, "VICTORY");
  none(Mutation::kSplit, NameKind::kThing, "LUNA");
  none(Mutation::kKeyboard, NameKind::kPerson, "\u91d1\u6b63\u6069");
  none(Mutation::kRomanised, NameKind::kPerson, "\u0421\u0435\u0440\u0433\u0435\u0439");
  for (std::size_t i = 0; i < kMutationCount; ++i) {
    none(static_cast<Mutation>(i), NameKind::kPerson, "");
    none(static_cast<Mutation>(i), NameKind::kPerson, ", .");
  }
}

std::set<std::string> outcomes(Mutation mutation, NameKind kind, const char* name, const char* region) {
  std::set<std::string> out;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    if (auto mutated = mutate(mutation, kind, name, region, seed)) out.insert(*mutated);
  }
  return out;
}

TEST(Mutation, RomanisationsAreThoseOfTheRegion) {
  const auto slavic = outcomes(Mutation::kRomanised, NameKind::kPerson, "Mikhail Zhukov", "slavic");
  for (const char* form :
       {"Mihail Zhukov", "Mikhail Zhukoff", "Mikhail Jukov", "Mikhail Schukow", "Michail Zhukow"}) {
    EXPECT_TRUE(slavic.contains(form)) << form;
  }
  const auto arab = outcomes(Mutation::kRomanised, NameKind::kPerson, "Qasim Khalid", "arab");
  EXPECT_TRUE(arab.contains("Kasim Khalid"));
  EXPECT_FALSE(
      outcomes(Mutation::kRomanised, NameKind::kPerson, "Qasim Khalid", "japanese").contains("Kasim Khalid"));
  for (const std::string& form : slavic) {
    EXPECT_EQ(form.find("zkh"), std::string::npos) << "a digraph was taken apart: " << form;
  }
  for (const std::string& form :
       outcomes(Mutation::kRomanised, NameKind::kPerson, "SHOIGU Sergei", "slavic")) {
    EXPECT_EQ(form.substr(0, form.find(' ')).find_first_of("abcdefghijklmnopqrstuvwxyz"), std::string::npos)
        << form;
  }
}

TEST(Mutation, PartsNicknamesInitialsAndForms) {
  EXPECT_TRUE(outcomes(Mutation::kNickname, NameKind::kPerson, "Aleksandr Petrov", "slavic")
                  .contains("Sasha Petrov"));
  EXPECT_TRUE(
      outcomes(Mutation::kNickname, NameKind::kPerson, "ROBERT MUGABE", "africa").contains("BOB MUGABE"));
  EXPECT_EQ(outcomes(Mutation::kInitial, NameKind::kPerson, "Vladimir Vladimirovich Putin", "slavic"),
            (std::set<std::string>{"V. Vladimirovich Putin", "Vladimir V. Putin", "V. V. Putin"}));
  EXPECT_EQ(outcomes(Mutation::kDroppedPart, NameKind::kPerson, "Sergei Kuzhugetovich Shoigu", "slavic"),
            (std::set<std::string>{"Sergei Kuzhugetovich", "Sergei Shoigu", "Kuzhugetovich Shoigu"}));
  EXPECT_EQ(outcomes(Mutation::kDroppedPart, NameKind::kOrganization, "Qwertz Yuiop Trading", "other"),
            (std::set<std::string>{"Qwertz Yuiop"}));
  EXPECT_TRUE(outcomes(Mutation::kAddedPart, NameKind::kPerson, "Sergei Shoigu", "slavic")
                  .contains("Sergei Ivanovich Shoigu"));
  EXPECT_FALSE(outcomes(Mutation::kAddedPart, NameKind::kPerson, "Sergei Shoigu", "arab")
                   .contains("Sergei Ivanovich Shoigu"));
  EXPECT_EQ(outcomes(Mutation::kNoLegalForm, NameKind::kOrganization, "JSC Rosoboronexport", "slavic"),
            (std::set<std::string>{"Rosoboronexport"}));
  EXPECT_TRUE(outcomes(Mutation::kOtherLegalForm, NameKind::kOrganization, "JSC ROSOBORONEXPORT", "slavic")
                  .contains("OJSC ROSOBORONEXPORT"));
  const auto abbreviated =
      outcomes(Mutation::kAbbreviated, NameKind::kOrganization, "Ocean International Company", "other");
  EXPECT_EQ(abbreviated,
            (std::set<std::string>{"Ocean Intl Company", "Ocean Int'l Company", "Ocean International Co"}));
  EXPECT_TRUE(outcomes(Mutation::kOcr, NameKind::kThing, "Caernarvon", "other").contains("Caemarvon"));
}

TEST(Mutation, InvisibleDamageReadsAlike) {
  for_each_mutation(Mutation::kInvisible, [](const Sample&, std::string_view before, std::string_view after) {
    EXPECT_EQ(mutations::decode(after).size(), mutations::decode(before).size() + 1);
  });
}

// The tables agree with each other and with those they share names with.
TEST(Mutation, TablesAreSound) {
  std::set<std::string, std::less<>> regions{"*"};
  base::for_each_row(base::data_table("name_regions.tsv"), [&](const auto& columns, std::size_t count) {
    ASSERT_EQ(count, 4U) << columns[0];
    regions.insert(std::string(columns[0]));
    std::string_view rest = columns[2];
    while (!rest.empty()) {
      const std::string_view code = rest.substr(0, rest.find(' '));
      EXPECT_FALSE(model::country_name(code).empty()) << code;
      EXPECT_EQ(name_region(code), columns[0]) << code << " stands in two regions";
      rest.remove_prefix(std::min(code.size() + 1, rest.size()));
    }
    EXPECT_EQ(region_title(columns[0]), columns[1]);
  });
  EXPECT_EQ(name_region("zz"), "other");
  EXPECT_EQ(programme_region("RUSSIA-EO14024"), "slavic");
  EXPECT_EQ(programme_region("DPRK3"), "korean");
  EXPECT_EQ(programme_region("The Syria (Sanctions) (EU Exit) Regulations 2019"), "arab");
  EXPECT_EQ(programme_region("Russia and Iran"), "several");
  EXPECT_EQ(programme_region("SDGT"), "");
  const auto check_regions = [&](std::string_view list) {
    while (!list.empty()) {
      const std::string_view region = list.substr(0, list.find(' '));
      EXPECT_TRUE(regions.contains(region)) << region;
      list.remove_prefix(std::min(region.size() + 1, list.size()));
    }
  };
  std::size_t habits = 0;
  base::for_each_row(
      base::data_table("romanization_habits.tsv"), [&](const auto& columns, std::size_t count) {
        ASSERT_EQ(count, 5U) << columns[0];
        EXPECT_NE(columns[0], columns[1]);
        EXPECT_TRUE(columns[3] == "both" || columns[3] == "to") << columns[3];
        EXPECT_TRUE(columns[2] == "any" || columns[2] == "start" || columns[2] == "end") << columns[2];
        check_regions(columns[4]);
        ++habits;
      });
  EXPECT_GT(habits, 50U);
  base::for_each_row(base::data_table("added_name_parts.tsv"), [&](const auto& columns, std::size_t count) {
    ASSERT_EQ(count, 5U) << columns[1];
    check_regions(columns[1]);
    EXPECT_TRUE(columns[3] == "front" || columns[3] == "middle" || columns[3] == "end") << columns[3];
  });
  base::for_each_row(base::data_table("ocr_confusions.tsv"), [&](const auto& columns, std::size_t count) {
    ASSERT_EQ(count, 2U) << columns[0];
    EXPECT_NE(columns[0], columns[1]);
  });
  std::size_t group = 0;
  base::for_each_row(base::data_table("nicknames.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 2) return;
    ++group;
    const auto groups = names::nickname_groups(columns[1].substr(0, columns[1].find(' ')));
    EXPECT_NE(std::find(groups.begin(), groups.end(), group), groups.end()) << columns[1];
  });
}

}  // namespace
}  // namespace tamis::screen

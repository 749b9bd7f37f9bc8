// The filter against the slow way: screening every name.

#include "documents/listed/party_filter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "documents/listed/listed_cache.h"
#include "documents/listed/listed_names.h"
#include "documents/listed/listed_other_names.h"
#include "documents/listed/listed_rules.h"
#include "documents/testing.h"
#include "screen/index_state.h"
#include "screen/prepared_name.h"
#include "screen/score_entities.h"
#include "screen/testing.h"
#include "tamis/screener.h"

namespace tamis::documents {
namespace {

constexpr const char* kList =
    "id|schema|name|alias|country\n"
    "putin|Person|Vladimir Vladimirovich PUTIN|Vladimir Putin;Владимир Путин|Russia\n"
    "peskov|Person|Dmitry Sergeyevich PESKOV|Dmitri Peskov;Дмитрий Песков|Russia\n"
    "ri|Person|RI Pyong Chol||North Korea\n"
    "maduro|Person|Nicolas MADURO MOROS|Nicolas Maduro|Venezuela\n"
    "saleh|Person|Abdulmalik AL-HOUTHI|Abd al-Malik Saleh|Yemen\n"
    "mid|Organization|Munitions Industry Department||North Korea\n"
    "rosneft|Company|Rosneft|PJSC Rosneft Oil Company|Russia\n"
    "limbach|Company|Xiamen Limbach Aviation Engine Co., Ltd||China\n"
    "thunder|Company|Sahara Thunder||Iran\n"
    "ocean|Company|Ocean Maritime Management Company|OMM|North Korea\n"
    "darya|Vessel|ADRIAN DARYA 1|GRACE 1|Iran\n"
    "bank|Organization|Foreign Trade Bank|Банк внешней торговли|North Korea\n"
    "party|Organization|Labour Party of Korea|Workers Party;LPK|North Korea\n"
    "apex|Company|Apex General Trading LLC|Apex|United Arab Emirates\n"
    "quinta|Company|INVERSIONES LA QUINTA Y CIA. LTDA.||Colombia\n"
    "cal|Company|CAL|Cal Logistics Ltd|Iran\n"
    "qods|Organization|Qods Aviation Industries|Light Airplanes Design and Manufacturing|Iran\n"
    "amber|Vessel|SEA AMBER||Russia\n";

// Words of the list, near to them and far from them.
constexpr const char* kWords[] = {
    "Vladimir",   "Wladimir",  "Vladimirovich", "Putin",         "Putina",     "Dmitry",
    "Dmitrij",    "Peskov",    "Peskow",        "Piesków",       "Путин",      "Песков",
    "Ri",         "Pyong",     "Chol",          "Pyongchol",     "Nicolas",    "Nicolás",
    "Maduro",     "Moros",     "Abdul",         "Malik",         "Abdulmalik", "al-Houthi",
    "Houthi",     "Abd",       "Saleh",         "Munitions",     "Industry",   "Department",
    "Rosneft",    "Oil",       "Company",       "Xiamen",        "Limbach",    "Aviation",
    "Engine",     "Sahara",    "Thunder",       "Saharathunder", "Ocean",      "Maritime",
    "Management", "OMM",       "Adrian",        "Darya",         "1",          "Grace",
    "Sea",        "Amber",     "Seaamber",      "Smith",         "Maria",      "Bank",
    "the",        "of",        "GmbH",          "Ltd",           "Müller",     "Tokyo",
    "V.",         "Steel",     "Foreign",       "Trade",         "Bank",       "Banco",
    "Банк",       "Handel",    "Labour",        "Party",         "Partei",     "Workers",
    "Korea",      "Apex",      "Apexx",         "General",       "Trading",    "LLC",
    "CAL",        "Cal",       "Logistics",     "Ghods",         "Qods",       "Industries",
    "Light",      "Airplanes", "Design",        "and",           "LPK",        "Industrie",
    "La",         "Quinta"};

class PartyFilterTest : public testing::Test {
 protected:
  PartyFilterTest() {
    use_listed_cache(screener_, page_.work);
    cache_ = page_.work.listed_cache.get();
  }

  std::vector<Match> screened(const std::string& name) {
    Query query;
    query.names.assign(1, name);
    return cache_->probe.screen(query, scratch_).matches;
  }

  // What of the matches may stand for the name, by entity and listed name.
  std::vector<std::string> standing(const std::string& name, bool person, std::vector<Match>&& matches) {
    std::vector<std::string> found;
    for (const Match& match : matches) {
      const bool is_person = screen::name_kind_of_schema(match.schema) == names::NameKind::kPerson;
      if (is_person != person) continue;
      if (standing_of(match, false, cache_->buffer) == Standing::kNot &&
          (person || (!is_shortened_organisation(match, cache_->buffer) &&
                      standing_by_other_name(list_, match, name, cache_->buffer) == Standing::kNot)))
        continue;
      found.push_back(match.id + " " + match.listed_name);
    }
    return found;
  }

  std::vector<Match> screened_among(const std::string& name, std::span<const std::uint32_t> names) {
    Query query;
    query.names.assign(1, name);
    Answer answer;
    screen::screen_names(cache_->probe, query, scratch_, names, answer);
    return answer.matches;
  }

  // Whether a person has the name with a low score: each word of it, or most, has its like.
  bool is_weakly_somebody(const std::string& name) {
    Query query;
    query.names.assign(1, name);
    const std::vector<Match> matches = weaker_.screen(query, scratch_).matches;
    return std::any_of(matches.begin(), matches.end(), [](const Match& match) {
      return screen::name_kind_of_schema(match.schema) == names::NameKind::kPerson &&
             std::none_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
               return !evidence.query.empty() && evidence.operation != "equal" &&
                      evidence.operation != "equivalent" && evidence.operation != "romanised" &&
                      evidence.operation != "nickname" && evidence.operation != "joined";
             });
    });
  }

  static Options weaker() {
    Options options;
    options.threshold = options.cutoff = kWeakerScore;
    options.explain = true;
    return options;
  }

  const Index list_ = screen::compile_csv(kList);
  const Screener screener_{list_};
  const Screener weaker_{list_, weaker()};
  Scratch scratch_;
  TestPage page_{"Nothing.", "en"};
  ListedNamesCache* cache_ = nullptr;
};

TEST_F(PartyFilterTest, LosesNothingThatStands) {
  PartyFilter filter(*cache_);
  std::mt19937 random(7);
  std::size_t kept_persons = 0;
  std::size_t kept_others = 0;
  std::size_t dropped = 0;
  std::size_t some = 0;
  std::size_t nobody = 0;
  for (int i = 0; i < 40000; ++i) {
    std::string name;
    bool spelt = true;
    for (std::size_t k = 0, words = 1 + random() % 4; k < words; ++k) {
      if (k > 0) name += random() % 8 == 0 ? '-' : ' ';
      std::string word = kWords[random() % std::size(kWords)];
      if (spelt && random() % 6 == 0 && word.size() > 4 && static_cast<signed char>(word[2]) > 0) {
        word.erase(2, 1);
        spelt = false;
      }
      name += word;
    }
    for (const bool person : {true, false}) {
      const PartyReach reach = person ? filter.person(name) : filter.organisation(name, false);
      const auto all = standing(name, person, screened(name));
      if (person && filter.nobody_at_all() && name.find_first_of(" -") != std::string::npos) {
        EXPECT_FALSE(is_weakly_somebody(name)) << name;
        ++nobody;
      }
      if (reach == PartyReach::kNobody) {
        EXPECT_TRUE(all.empty()) << name;
        ++dropped;
      } else if (reach == PartyReach::kSome) {
        EXPECT_EQ(standing(name, person, screened_among(name, filter.names())), all) << name;
        ++some;
      }
      (person ? kept_persons : kept_others) += all.empty() ? 0 : 1;
    }
  }
  EXPECT_GT(kept_persons, 50u);
  EXPECT_GT(kept_others, 200u);
  EXPECT_GT(dropped, 40000u);  // of 80,000 answers
  EXPECT_GT(some, 200u);
  EXPECT_GT(nobody, 20000u);
}

TEST_F(PartyFilterTest, LeavesNothingOver) {
  PartyFilter filter(*cache_);
  EXPECT_NE(filter.organisation("CAL", false), PartyReach::kNobody);
  EXPECT_EQ(filter.organisation("La Quinta", false) == PartyReach::kNobody,
            standing("La Quinta", false, screened("La Quinta")).empty());
  EXPECT_NE(filter.organisation("Foreign Trade Bank", false), PartyReach::kNobody);
  EXPECT_NE(filter.organisation("Banco Foreign Trade", false), PartyReach::kNobody);
  // Of one word the list has no more than legal forms beside it.
  EXPECT_EQ(filter.organisation("Labour", false), PartyReach::kNobody);
  EXPECT_EQ(filter.organisation("Trade Party", false), PartyReach::kNobody);
  EXPECT_EQ(filter.organisation("Light Bank", false), PartyReach::kNobody);
  // Words that say nothing of whose name it is.
  EXPECT_EQ(filter.organisation("LLC", false), PartyReach::kNobody);
  EXPECT_EQ(filter.organisation("THE", false), PartyReach::kNobody);
}

TEST_F(PartyFilterTest, IsTrueInDoubt) {
  PartyFilter filter(*cache_);
  EXPECT_NE(filter.person("V. Putin"), PartyReach::kNobody);
  EXPECT_NE(filter.person("普京"), PartyReach::kNobody);
  EXPECT_EQ(filter.person("Maria Smith"), PartyReach::kNobody);
  EXPECT_EQ(filter.person("D Peskov"), PartyReach::kSome);
  EXPECT_EQ(filter.person("D Smith"), PartyReach::kNobody);
  EXPECT_EQ(filter.person("Nicolas Putin"), PartyReach::kNobody);
  EXPECT_NE(filter.person("Dmitry Pekov"), PartyReach::kNobody);
  EXPECT_NE(filter.person("Abdulmalik Saleh"), PartyReach::kNobody);
  EXPECT_NE(filter.organisation("Saharathunder", false), PartyReach::kNobody);
}

}  // namespace
}  // namespace tamis::documents

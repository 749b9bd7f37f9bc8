// The founding case: a badly translated German page about a summit at a cosmodrome, read against all official lists. What must
// stand in its report, and what must not.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "screen/testing.h"
#include "tamis/document.h"
#include "test/shared_data.h"

namespace tamis::test {
namespace {

using Strings = std::set<std::string>;

class FoundingPage : public testing::Test {
 protected:
  void SetUp() override {
    TAMIS_SHARED_OR_SKIP(lists, "lists/current");
    TAMIS_SHARED_OR_SKIP(page, "pages/founding_page.txt");
    std::ifstream stream(page, std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(stream), {});
    const DocumentReader reader(screen::compiled_lists(lists));
    DocumentScratch scratch;
    auto read = reader.read(bytes_, {}, scratch);
    ASSERT_TRUE(read) << read.error().to_string();
    document_ = std::move(*read);
  }

  [[nodiscard]] std::string words(Span span) const { return document_.text.substr(span.begin, span.size()); }

  [[nodiscard]] std::string name_of(std::int32_t referent) const {
    return referent == kNobody ? std::string() : document_.referents[static_cast<std::size_t>(referent)].name;
  }

  // The statement one of whose contents has `part`.
  [[nodiscard]] const Statement* statement(std::string_view part) const {
    const Statement* best = nullptr;
    std::size_t best_size = 0;
    for (const Statement& statement : document_.statements) {
      std::size_t size = 0;
      bool has = false;
      for (const Span span : statement.content) {
        size += span.size();
        has = has || words(span).find(part) != std::string::npos;
      }
      if (!has || (best != nullptr && size >= best_size)) continue;
      best = &statement;
      best_size = size;
    }
    return best;
  }

  [[nodiscard]] std::string chain_of(const Statement& statement) const {
    std::string chain;
    for (const SourceLink& link : statement.chain) chain += link.name + ";";
    return chain;
  }

  [[nodiscard]] const Event* event(std::string_view type, EventStatus status) const {
    for (const Event& event : document_.events) {
      if (event.type == type && event.status == status) return &event;
    }
    return nullptr;
  }

  [[nodiscard]] static std::string slot(const Event& event, std::string_view role) {
    for (const Slot& slot : event.slots) {
      if (slot.role == role) return slot.value;
    }
    return {};
  }

  std::string bytes_;
  Document document_;
};

TEST_F(FoundingPage, ExactlyTheSanctionedPartiesWithTheirLists) {
  std::map<std::string, Strings> parties;
  for (const Referent& referent : document_.referents) {
    if (referent.status == ListedStatus::kNo) continue;
    EXPECT_EQ(referent.status, ListedStatus::kHit) << referent.name;
    for (const Match& match : referent.listed)
      parties[referent.name].insert(match.datasets.begin(), match.datasets.end());
  }
  const Strings all = {"us_ofac_sdn", "eu_fsf", "gb_fcdo_sanctions", "ch_seco_sanctions",
                       "ca_dfatd_sema_sanctions"};
  const Strings with_un = {"us_ofac_sdn", "eu_fsf", "gb_fcdo_sanctions", "ch_seco_sanctions",
                           "un_sc_sanctions"};
  const std::map<std::string, Strings> expected = {{"Wladimir Putin", all},
                                                   {"Kim Jong Un", {"us_ofac_sdn"}},
                                                   {"Ri Pyong Chol", with_un},
                                                   {"Kim Yo Jong", {"us_ofac_sdn"}},
                                                   {"Sergej Schoigu", all},
                                                   {"Dmitri Peskow", all},
                                                   {"TASS", {"ca_dfatd_sema_sanctions"}},
                                                   {"Ministeriums f\u00FCr Munitionsindustrie", with_un}};
  EXPECT_EQ(parties, expected);
}

TEST_F(FoundingPage, RolesAndCountryProgrammes) {
  for (const Referent& referent : document_.referents) {
    if (referent.name == "TASS") {
      EXPECT_EQ(referent.roles, std::vector<std::string>{"source"});
    }
    if (referent.name == "Sergej Schoigu" || referent.name == "Ri Pyong Chol" ||
        referent.name == "Kim Yo Jong") {
      EXPECT_EQ(referent.roles.front(), "participant") << referent.name;
    }
    // The page says of Ri that he is sanctioned, and names the department as where he worked.
    if (referent.name == "Ministeriums f\u00FCr Munitionsindustrie") {
      EXPECT_EQ(referent.roles, std::vector<std::string>{"mentioned"});
    }
  }
  EXPECT_TRUE(std::any_of(
      document_.country_programs.begin(), document_.country_programs.end(),
      [](const CountryProgram& program) { return program.country == "kp" && program.authority == "UN"; }));
}

TEST_F(FoundingPage, StatementsHaveTheirSpeakersAndChains) {
  struct Expected {
    std::string_view content;
    std::string_view speaker;
    std::string_view link;
  };
  const std::vector<Expected> expected = {
      {"Genau deshalb", "Putin", ""},
      {"Wir werden unsere neuen Objekte", "Putin", ""},
      {"alle Themen ohne Eile", "Putin", ""},
      {"Waffen f\u00FCr Moskaus Einsatz", "Beamte", ""},
      {"die Rolle von Milit\u00E4rsatelliten", "", "Staatsmedien"},
      {"wirtschaftliche Zusammenarbeit", "Putin", ""},
      {"viele Themen", "Kim Jong Un", ""},
      {"hegemonialen Kr\u00E4fte", "Kim Jong Un", ""},
      {"bedingungslose Unterst\u00FCtzung", "Kim Jong Un", ""},
      {"vorderster Front", "Kim Jong Un", ""},
      {"keine Pl\u00E4ne", "Peskow", "Staatsmedien"},
      {"Das gesamte Spektrum", "Peskow", "Berichten"},
      {"Gute Kleidung", "Putin", ""},
      {"koreanischen Freiheitskampfes", "Putin", ""},
      {"Bande der Kameradschaft", "Putin", ""},
      {"Einrichtungen wurden gebaut", "TASS", ""},
      {"klares Zeichen", "Kim Jong Un", "Medien"},
      {"ziemlich bedeutsam", "Bolton", ""},
      {"enger Nachbar", "Peskow", "Medien"},
      {"Kommentare von au\u00DFen", "Peskow", ""},
      {"gut aufgenommen", "Putin", ""},
      {"feuerte Nordkorea", "Stabschefs", ""},
      {"eine Strecke von etwa", "Stabschefs", ""},
      {"erhebliche Provokation", "Stabschefs", ""},
      {"zeigen, dass das Milit\u00E4r", "Easley", ""},
      {"auch bemerkenswert", "Easley", ""},
      {"bemerkenswerte Entwicklung", "Panda", ""},
      {"Ab 2019", "Panda", ""},
      {"taktischer Atomwaffen", "Panda", ""},
  };
  for (const Expected& one : expected) {
    const Statement* found = statement(one.content);
    ASSERT_NE(found, nullptr) << one.content;
    const std::string speaker = found->speaker_name + "|" + name_of(found->speaker);
    EXPECT_NE(speaker.find(one.speaker), std::string::npos) << one.content << ": " << speaker;
    EXPECT_NE(chain_of(*found).find(one.link), std::string::npos) << one.content << ": " << chain_of(*found);
  }
}

TEST_F(FoundingPage, EventsHaveTheirStatus) {
  const Event* launch = event("missile_launch", EventStatus::kOccurred);
  ASSERT_NE(launch, nullptr);
  EXPECT_EQ(slot(*launch, "count"), "2");
  EXPECT_EQ(slot(*launch, "actor"), "kp");
  EXPECT_EQ(slot(*launch, "class"), "short-range ballistic missile");
  EXPECT_EQ(slot(*launch, "interval"), "XXXX-XX-XXT11:43+09:00/XXXX-XX-XXT11:53+09:00");
  EXPECT_NE(slot(*launch, "distance").find("650 km"), std::string::npos);
  EXPECT_FALSE(launch->chain.empty());
  const Event* satellite = event("satellite_launch", EventStatus::kFailed);
  ASSERT_NE(satellite, nullptr);
  EXPECT_EQ(slot(*satellite, "count"), "2");
  EXPECT_EQ(slot(*satellite, "actor"), "kp");
  // The launches that the spaceport was built for are others.
  EXPECT_EQ(slot(*satellite, "vehicle"), "");
  const Event* meeting = event("leader_meeting", EventStatus::kOccurred);
  ASSERT_NE(meeting, nullptr);
  Strings participants;
  for (const Slot& one : meeting->slots) {
    if (one.role == "participant") participants.insert(name_of(one.referent));
  }
  EXPECT_EQ(participants, (Strings{"Kim Jong Un", "Wladimir Putin"}));
  EXPECT_EQ(slot(*meeting, "time"), "XXXX-WXX-3");
  EXPECT_NE(event("arms_transfer", EventStatus::kPossible), nullptr);
  EXPECT_NE(event("technology_transfer", EventStatus::kPossible), nullptr);
  EXPECT_EQ(event("arms_transfer", EventStatus::kOccurred), nullptr);
  EXPECT_EQ(event("technology_transfer", EventStatus::kOccurred), nullptr);
  EXPECT_TRUE(std::any_of(document_.events.begin(), document_.events.end(), [&](const Event& event) {
    return event.type == "sanctions_designation" &&
           std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
             return slot.role == "target" && name_of(slot.referent) == "Ri Pyong Chol";
           });
  }));
}

TEST_F(FoundingPage, RelationsAreThoseOfThePage) {
  const auto has = [&](std::string_view type, std::string_view subject, std::string_view object) {
    return std::any_of(document_.relations.begin(), document_.relations.end(), [&](const Relation& relation) {
      return relation.type == type && name_of(relation.subject) == subject &&
             name_of(relation.object).find(object) != std::string::npos;
    });
  };
  EXPECT_TRUE(has("position", "Wladimir Putin", "Russland"));
  EXPECT_TRUE(has("position", "Kim Jong Un", "Nordkorea"));
  EXPECT_TRUE(has("position", "Sergej Schoigu", "Russland"));
  EXPECT_TRUE(has("position", "Dmitri Peskow", "Russland"));
  EXPECT_TRUE(has("deputy", "Ri Pyong Chol", "Kim Jong Un"));
  EXPECT_TRUE(has("former_position", "Ri Pyong Chol", "Munitionsindustrie"));
  EXPECT_TRUE(has("family", "Kim Yo Jong", "Kim Jong Un"));
  EXPECT_TRUE(has("former_position", "John Bolton", "USA"));
}

TEST_F(FoundingPage, NoDateIsInventedAndTheFurnitureIsOut) {
  EXPECT_TRUE(document_.meta.published.value.empty());
  EXPECT_EQ(document_.meta.outlet.value, "CNN");
  for (const TimeExpression& time : document_.times) {
    EXPECT_EQ(time.value.rfind("202", 0) == 0 && time.value.substr(0, 4) != "2019", false) << time.value;
  }
  for (const Block& block : document_.blocks) {
    const std::string text = words(block.span);
    for (const std::string_view furniture :
         {"Kevin Porter", "Leave a Reply", "Your email address", "Most Popular", "Related Posts"}) {
      if (text.find(furniture) != std::string::npos) {
        EXPECT_FALSE(is_main(block.zone)) << text;
      }
    }
  }
}

}  // namespace
}  // namespace tamis::test

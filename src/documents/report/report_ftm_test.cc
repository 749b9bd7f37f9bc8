#include "documents/report/report_ftm.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "documents/report_testing.h"
#include "model/entity.h"

namespace tamis::documents {
namespace {

namespace dom = simdjson::dom;

struct Entity {
  std::string id;
  std::string schema;
  std::map<std::string, std::vector<std::string>> properties;
};

std::vector<Entity> entities(const Document& document) {
  std::string out;
  append_ftm_report(out, document, screen::sample_lists());
  std::string again;
  append_ftm_report(again, document, screen::sample_lists());
  EXPECT_EQ(out, again);
  std::vector<Entity> found;
  dom::parser parser;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = out.find('\n', at);
    dom::element line;
    EXPECT_EQ(parser.parse(out.substr(at, end - at)).get(line), simdjson::SUCCESS);
    Entity entity;
    entity.id = std::string_view(line["id"]);
    entity.schema = std::string_view(line["schema"]);
    for (const auto [key, values] : dom::object(line["properties"])) {
      for (const dom::element value : values.get_array())
        entity.properties[std::string(key)].emplace_back(std::string_view(value));
    }
    found.push_back(std::move(entity));
    at = end + 1;
  }
  return found;
}

// The ends of edges of FollowTheMoney 4, and what may stand there.
struct Ends {
  const char* schema;
  const char* from;
  const char* from_range;
  const char* to;
  const char* to_range;
};
constexpr Ends kEdges[] = {{"Documentation", "document", "Article", "entity", ""},
                           {"Family", "person", "Person", "relative", "Person"},
                           {"Associate", "person", "Person", "associate", "Person"},
                           {"Membership", "member", "LegalEntity", "organization", "Organization"},
                           {"Directorship", "director", "LegalEntity", "organization", "Organization"},
                           {"Occupancy", "holder", "Person", "post", "Position"},
                           {"Ownership", "owner", "LegalEntity", "asset", "Asset"},
                           {"UnknownLink", "subject", "", "object", ""}};

void expect_sound(const std::vector<Entity>& all) {
  std::map<std::string, std::string> schemas;
  for (const Entity& entity : all) {
    EXPECT_NE(model::find_schema(entity.schema), nullptr) << entity.schema;
    const auto [known, added] = schemas.emplace(entity.id, entity.schema);
    EXPECT_TRUE(added || known->second == entity.schema) << entity.id;
  }
  for (const Entity& entity : all) {
    for (const Ends& edge : kEdges) {
      if (entity.schema != edge.schema) continue;
      for (const auto& [property, range] :
           {std::pair{edge.from, edge.from_range}, std::pair{edge.to, edge.to_range}}) {
        ASSERT_TRUE(entity.properties.contains(property)) << entity.schema << " lacks " << property;
        for (const std::string& id : entity.properties.at(property)) {
          ASSERT_TRUE(schemas.contains(id)) << property << " " << id << " leads nowhere";
          EXPECT_TRUE(model::schema_accepts(range, schemas[id]))
              << entity.schema << "." << property << " is a " << schemas[id];
        }
      }
    }
    if (entity.schema == "Event" || entity.schema == "Position" || entity.schema == "Person") {
      EXPECT_TRUE(entity.properties.contains("name")) << entity.schema;
    }
    if (entity.schema == "Mention") {
      EXPECT_TRUE(entity.properties.contains("document"));
      EXPECT_TRUE(entity.properties.contains("name"));
    }
  }
}

std::vector<Entity> of_schema(const std::vector<Entity>& all, std::string_view schema) {
  std::vector<Entity> some;
  for (const Entity& entity : all) {
    if (entity.schema == schema) some.push_back(entity);
  }
  return some;
}

TEST(ReportFtmTest, PageBecomesArticleWithDocumentationOfEachRecord) {
  const std::vector<Entity> all = entities(rich_document());
  expect_sound(all);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].schema, "Article");
  EXPECT_EQ(all[0].properties.at("publishedAt"), std::vector<std::string>{"2023-09-13"});
  EXPECT_EQ(all[0].properties.at("language"), std::vector<std::string>{"deu"});
  std::set<std::string> documented;
  for (const Entity& edge : of_schema(all, "Documentation")) {
    EXPECT_EQ(edge.properties.at("document"), std::vector<std::string>{all[0].id});
    documented.insert(edge.properties.at("entity").begin(), edge.properties.at("entity").end());
  }
  EXPECT_TRUE(documented.contains("ofac-35173"));
  EXPECT_TRUE(documented.contains("eu-fsf-135219"));
  // The ambiguous one is a mention that is not resolved.
  EXPECT_FALSE(documented.contains("ofac-10689"));
  for (const Entity& mention : of_schema(all, "Mention")) {
    const bool listed =
        mention.properties.at("name")[0] != "Saeed" && mention.properties.at("name")[0] != "TASS";
    EXPECT_EQ(mention.properties.contains("resolved"), listed) << mention.properties.at("name")[0];
  }
}

TEST(ReportFtmTest, EventsSayWhoAndHowReal) {
  const std::vector<Entity> events = of_schema(entities(rich_document()), "Event");
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[1].properties.at("name"), std::vector<std::string>{"arms transfer (possible)"});
  EXPECT_EQ(events[0].properties.at("country"), std::vector<std::string>{"kp"});
  EXPECT_FALSE(events[0].properties.contains("date"));  // "hours before" is no date
}

TEST(ReportFtmTest, RelationsBecomeEdgesThatTheirEndsAllow) {
  DocumentBuilder page("Kim Jong Un, Kim Yo Jong, Wagner, Moskau, Firma.");
  const std::int32_t kim =
      page.referent("Kim Jong Un", EntityKind::kPerson, ListedStatus::kHit, "Kim Jong Un");
  const std::int32_t sister = page.referent("Kim Yo Jong", EntityKind::kPerson);
  const std::int32_t wagner = page.referent("Wagner", EntityKind::kOrganization);
  const std::int32_t place = page.referent("Moskau", EntityKind::kPlace);
  const std::int32_t group = page.referent("Beamte", EntityKind::kGroup);
  page.mention(page.at("Kim Jong Un"), kim);
  page.mention(page.at("Kim Yo Jong"), sister);
  page.mention(page.at("Wagner"), wagner);
  const auto relate = [&](const char* type, std::int32_t subject, std::int32_t object,
                          const char* detail = "x") {
    Relation relation;
    relation.type = type;
    relation.subject = subject;
    relation.object = object;
    relation.detail = detail;
    page.document.relations.push_back(relation);
  };
  for (const char* type :
       {"position", "former_position", "deputy", "family", "member", "companion", "ownership"}) {
    for (const std::int32_t subject : {kim, sister, wagner, place, group, kNobody}) {
      for (const std::int32_t object : {kim, sister, wagner, place, group, kNobody})
        relate(type, subject, object);
    }
  }
  const std::vector<Entity> all = entities(page.document);
  expect_sound(all);
  std::map<std::string, int> counts;
  for (const Entity& entity : all) ++counts[entity.schema];
  for (const char* schema : {"Family", "Associate", "Membership", "Directorship", "Occupancy", "UnknownLink"})
    EXPECT_GT(counts[schema], 0) << schema;
}

// Tables have codes for what is no country ("Korea", whichever it is); FollowTheMoney refuses them, and nobody else knows them.
TEST(ReportFtmTest, CountriesThatAreNoneStayInside) {
  const DocumentReader reader(screen::sample_lists(), {});
  DocumentScratch scratch;
  const auto document = reader.read(
      "The ministers met Kim Jong Un on Tuesday and spoke of the military drills on the Korean peninsula.\n\n"
      "The Korean army held military exercises on the Korean Peninsula on Monday, officials said.\n",
      {}, scratch);
  ASSERT_TRUE(document);
  bool peninsula = false;
  for (const Referent& referent : document->referents) {
    EXPECT_LT(referent.country.size(), 6U) << referent.name << ": " << referent.country;
    peninsula = peninsula || referent.name.find("eninsula") != std::string::npos;
  }
  EXPECT_TRUE(peninsula);
  for (const Entity& entity : entities(*document)) {
    for (const auto& [property, values] : entity.properties) {
      for (const std::string& value : values) EXPECT_NE(value, "xkorea") << entity.schema << " " << property;
    }
  }
  for (const Event& event : document->events) {
    for (const Slot& slot : event.slots) EXPECT_NE(slot.value, "xkorea") << event.type << " " << slot.role;
  }
}

TEST(ReportFtmTest, EmptyPageIsAnArticle) {
  const std::vector<Entity> all = entities(Document{});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].schema, "Article");
}

}  // namespace
}  // namespace tamis::documents

#include "documents/relations/relation_confidence.h"

#include <gtest/gtest.h>

#include <string>

namespace tamis::documents {
namespace {

// "the defence minister, Petrov, of Rosneft. Petrov, a trader": a position with its body, and one told later.
Document two_relations() {
  Document document;
  document.text = "the defence minister, Ivan Petrov, of Rosneft. Petrov, a trader";
  const auto span = [&](std::string_view words, std::size_t from = 0) {
    const auto at = static_cast<std::uint32_t>(document.text.find(words, from));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  Referent person;
  person.kind = EntityKind::kPerson;
  person.name = "Ivan Petrov";
  person.mentions = {0, 2};
  person.status = ListedStatus::kHit;
  Referent body;
  body.kind = EntityKind::kOrganization;
  body.name = "Rosneft";
  body.mentions = {1};
  document.referents = {person, body};
  Mention mention;
  mention.span = span("Ivan Petrov");
  mention.referent = 0;
  document.mentions.push_back(mention);
  mention.span = span("Rosneft");
  mention.kind = EntityKind::kOrganization;
  mention.referent = 1;
  document.mentions.push_back(mention);
  mention.span = span("Petrov", 30);
  mention.kind = EntityKind::kPerson;
  mention.form = MentionForm::kSurname;
  mention.referent = 0;
  mention.confidence = 0.5;
  document.mentions.push_back(mention);
  document.relations = {{"position", 0, 1, "defence minister", span("the defence minister, Ivan Petrov"),
                         "office beside the name", 1},
                        {"position", 0, kNobody, "trader", span("trader"), "office apart from the name", 1}};
  Statement statement;
  statement.kind = StatementKind::kDirect;
  statement.content = {span("Petrov, a trader")};
  document.statements = {statement};
  return document;
}

std::string words_of(const std::vector<WeighedFeature>& features) {
  std::string out;
  for (const WeighedFeature& feature : features) {
    if (feature.amount == 0) continue;
    if (!out.empty()) out += ' ';
    out += name_of(feature);
    if (feature.amount != 1) out.append(":").append(std::to_string(feature.amount).substr(0, 4));
  }
  return out;
}

TEST(RelationConfidence, SaysWhatIsSeenOfARelation) {
  const Document document = two_relations();
  const auto features = relation_features(document);
  ASSERT_EQ(features.size(), 2U);
  EXPECT_EQ(words_of(features[0]),
            "type=position found=office beside the name object=organization called=name object_called=name "
            "object_apart:0.03 listed office=state words:2.00 named:1.58 others");
  EXPECT_EQ(
      words_of(features[1]),
      "type=position found=office apart from the name object=none called=surname apart:0.02 unsure:0.50 "
      "listed office=none words named:1.58 others told_before said=direct");
}

TEST(RelationConfidence, LessThanTheLeastIsNotTold) {
  Document document = two_relations();
  weigh_relations(document, 0);
  ASSERT_EQ(document.relations.size(), 2U);
  for (const Relation& relation : document.relations) {
    EXPECT_GT(relation.confidence, 0);
    EXPECT_LT(relation.confidence, 1);
  }
  EXPECT_GT(document.relations[0].confidence, document.relations[1].confidence);
  const double between = document.relations[0].confidence;
  weigh_relations(document, between);
  ASSERT_EQ(document.relations.size(), 1U);
  EXPECT_EQ(document.relations[0].detail, "defence minister");
  weigh_relations(document, 1.1);
  EXPECT_TRUE(document.relations.empty());
}

}  // namespace
}  // namespace tamis::documents

#include "documents/statements/statement_confidence.h"

#include <gtest/gtest.h>

#include <string>

namespace tamis::documents {
namespace {

Span span_of(const Document& document, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(document.text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

// One of a listed person by his name, and one of nobody.
Document two_statements() {
  Document document;
  document.text = "Ivan Petrov told TASS that the ship had sailed. \"No.\"";
  Block block;
  block.span = {0, static_cast<std::uint32_t>(document.text.size())};
  block.zone = Zone::kBody;
  block.language = "en";
  document.blocks = {block};
  Referent person;
  person.kind = EntityKind::kPerson;
  person.name = "Ivan Petrov";
  person.status = ListedStatus::kHit;
  Referent body;
  body.kind = EntityKind::kOrganization;
  document.referents = {person, body};
  Mention mention;
  mention.span = span_of(document, "Ivan Petrov");
  mention.referent = 0;
  mention.confidence = 0.75;
  document.mentions.push_back(mention);
  mention.span = span_of(document, "TASS");
  mention.kind = EntityKind::kOrganization;
  mention.referent = 1;
  document.mentions.push_back(mention);
  Statement named;
  named.kind = StatementKind::kIndirect;
  named.cue = span_of(document, "told");
  named.speaker = 0;
  named.speaker_span = span_of(document, "Ivan Petrov");
  named.speaker_reason = "named";
  named.content = {span_of(document, "the ship had sailed")};
  named.chain = {{"Page", kNobody, {}, "outlet", false},
                 {"TASS", 1, span_of(document, "TASS"), "agency", false}};
  Statement bare;
  bare.content = {span_of(document, "No.")};
  document.statements = {named, bare};
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

TEST(StatementConfidence, SaysWhatIsSeenOfAStatement) {
  const Document document = two_statements();  // the features look into it
  const auto features = statement_features(document);
  ASSERT_EQ(features.size(), 2U);
  EXPECT_EQ(
      words_of(features[0]),
      "kind=indirect found=named modality=asserted zone=body words:0.40 "
      "bytes:4.32 pieces "
      "speaker=person listed speaker_words:2.00 apart:0.00 names called=name unsure:0.25 link=agency beside "
      "others");
  EXPECT_EQ(words_of(features[1]),
            "kind=direct found=unknown modality=asserted zone=body no_cue words:0.10 "
            "bytes:2.00 pieces few_words speaker=nobody beside others:2.00");
}

TEST(StatementConfidence, IsAProbabilityThatANameMakesGreater) {
  Document document = two_statements();
  weigh_statements(document);
  for (const Statement& statement : document.statements) {
    EXPECT_GT(statement.confidence, 0);
    EXPECT_LT(statement.confidence, 1);
  }
  EXPECT_GT(document.statements[0].confidence, document.statements[1].confidence);
}

}  // namespace
}  // namespace tamis::documents

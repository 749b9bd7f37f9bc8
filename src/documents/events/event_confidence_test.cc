#include "documents/events/event_confidence.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/data_table.h"
#include "documents/events/event_codes.h"

namespace tamis::documents {
namespace {

// "A arrested B. |He was arrested| and |released|", the second sentence from byte 14 on, in direct speech.
Document two_sentences() {
  Document document;
  document.text = "A arrested B. He was arrested and released.";
  Referent listed;
  listed.status = ListedStatus::kHit;
  document.referents = {Referent{}, listed};
  Event arrest;
  arrest.type = "arrest";
  arrest.trigger = {2, 10};
  arrest.evidence = {{0, 13}};
  Slot slot;
  slot.role = "authority";
  slot.referent = 0;
  arrest.slots.push_back(slot);
  slot.role = "target";
  slot.referent = 1;
  arrest.slots.push_back(slot);
  arrest.slots.push_back(slot);
  Event again;
  again.type = "arrest";
  again.status = EventStatus::kAlleged;
  again.reason = "said";
  again.trigger = {17, 29};
  again.evidence = {{14, 43}};
  Event release;
  release.type = "release";
  release.trigger = {34, 42};
  release.evidence = {{14, 43}};
  document.events = {arrest, again, release};
  Statement statement;
  statement.kind = StatementKind::kDirect;
  statement.content = {{14, 43}};
  document.statements = {statement};
  return document;
}

std::string words_of(const std::vector<WeighedFeature>& features) {
  std::string out;
  for (const WeighedFeature& feature : features) {
    if (!out.empty()) out += ' ';
    out.append(feature.kind);
    if (!feature.value.empty()) out.append("=").append(feature.value);
    if (feature.amount != 1) out.append(":").append(std::to_string(feature.amount).substr(0, 3));
  }
  return out;
}

TEST(EventConfidence, SaysWhatIsSeenOfAnEvent) {
  const Document document = two_sentences();
  const auto features = event_features(document);
  ASSERT_EQ(features.size(), 3U);
  EXPECT_EQ(words_of(features[0]),
            "type=arrest group=enforcement status=occurred role=authority role=target slots:3.0 parties:2.0 "
            "beside:0.0 first_in_sentence words letters:0.8 page_density:0.6");
  EXPECT_EQ(words_of(features[1]),
            "type=arrest group=enforcement status=alleged slots:0.0 parties:0.0 beside first_in_sentence "
            "told_before reason words:2.0 letters:1.2 said=direct page_density:0.6");
  EXPECT_EQ(words_of(features[2]),
            "type=release group=enforcement status=occurred slots:0.0 parties:0.0 beside words letters:0.8 "
            "said=direct page_density:0.6");
}

TEST(EventConfidence, WhatIsToldInFullIsMoreProbableThanItsEcho) {
  Document document = two_sentences();
  weigh_events(document, 0);
  ASSERT_EQ(document.events.size(), 3U);
  EXPECT_GT(document.events[0].confidence, document.events[1].confidence);
  for (const Event& event : document.events) {
    EXPECT_GT(event.confidence, 0);
    EXPECT_LT(event.confidence, 1);
  }
}

// The words of a long page that tells nothing else may have another sense.
TEST(EventConfidence, AnEventOfAPageThatTellsFewIsLessProbable) {
  Document thick = two_sentences();
  thick.blocks.resize(1);
  thick.blocks[0].span = {0, static_cast<std::uint32_t>(thick.text.size())};
  Document thin = thick;
  thin.text += std::string(9000, 'x');
  thin.blocks[0].span.end += 9000;
  Document furnished = thin;
  furnished.blocks.push_back(furnished.blocks[0]);
  furnished.blocks[0].span.end = furnished.blocks[1].span.begin =
      static_cast<std::uint32_t>(thick.text.size());
  furnished.blocks[1].zone = Zone::kFurniture;
  for (Document* document : {&thick, &thin, &furnished}) weigh_events(*document, 0);
  for (std::size_t n = 0; n < 3; ++n) {
    EXPECT_LT(thin.events[n].confidence, thick.events[n].confidence - 0.05);
    EXPECT_EQ(furnished.events[n].confidence, thick.events[n].confidence);
  }
}

TEST(EventConfidence, LessThanTheLeastIsNotTold) {
  Document document = two_sentences();
  weigh_events(document, 0);
  const double between = (document.events[0].confidence + document.events[1].confidence) / 2;
  Document told = two_sentences();
  weigh_events(told, between);
  ASSERT_FALSE(told.events.empty());
  for (const Event& event : told.events) EXPECT_GE(event.confidence, between);
  EXPECT_LT(told.events.size(), 3U);
  weigh_events(told, 1.1);
  EXPECT_TRUE(told.events.empty());
}

TEST(EventConfidence, TheTableWeighsTypesThatThereAre) {
  std::set<std::string> seen;
  base::for_each_row(base::data_table("event_weights.tsv"), [&](const auto& columns, std::size_t count) {
    ASSERT_EQ(count, 2U);
    const std::string feature(columns[0]);
    EXPECT_TRUE(seen.insert(feature).second) << feature << " stands twice";
    if (!feature.starts_with("type=")) return;
    EXPECT_FALSE(event_codes(feature.substr(5)).group.empty()) << feature;
  });
  EXPECT_TRUE(seen.contains("prior"));
}

}  // namespace
}  // namespace tamis::documents

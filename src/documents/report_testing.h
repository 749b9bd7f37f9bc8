// For tests of the reports: a page of everything that a report can say, filled by hand, so that they do not depend on what
// the stages find.
#ifndef TAMIS_DOCUMENTS_REPORT_TESTING_H_
#define TAMIS_DOCUMENTS_REPORT_TESTING_H_

#include <cstdint>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/page/page.h"
#include "index/compile.h"
#include "screen/testing.h"
#include "tamis/document.h"

#ifndef TAMIS_SOURCE_DIR  // the build of the tests says where the sources are
#define TAMIS_SOURCE_DIR "."
#endif

namespace tamis::documents {

// Fills a Document of plain text part by part.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(std::string text) {
    document.name = "page.txt";
    document.input_bytes = text.size();
    document.input_sha256 = std::string(64, 'a');
    PageText page;
    page.document = &document;
    read_plain_text(text, page);
    for (Block& block : document.blocks) {
      block.language = "de";
      block.language_share = 0.98;
    }
    document.languages = {"de"};
  }

  // The `nth` place of `words` in the text.
  [[nodiscard]] Span at(std::string_view words, int nth = 0) const {
    std::size_t found = document.text.find(words);
    for (; nth > 0 && found != std::string::npos; --nth) found = document.text.find(words, found + 1);
    if (found == std::string::npos) throw std::runtime_error("not in the text: " + std::string(words));
    return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + words.size())};
  }

  std::int32_t referent(std::string name, EntityKind kind, ListedStatus status = ListedStatus::kNo,
                        std::string_view query = {}) {
    Referent referent;
    referent.name = std::move(name);
    referent.kind = kind;
    referent.status = status;
    if (!query.empty()) {
      const Screener screener(screen::sample_lists());
      Scratch scratch;
      Query asked;
      asked.names = {std::string(query)};
      referent.listed = screener.screen(asked, scratch).matches;
      if (referent.listed.empty()) throw std::runtime_error("not listed: " + std::string(query));
      referent.reason = "full name and office agree";
    }
    document.referents.push_back(std::move(referent));
    return static_cast<std::int32_t>(document.referents.size()) - 1;
  }

  void mention(Span span, std::int32_t referent, MentionForm form = MentionForm::kName,
               std::vector<std::int32_t> rivals = {}) {
    Mention mention;
    mention.span = span;
    mention.form = form;
    mention.referent = referent;
    mention.rivals = std::move(rivals);
    mention.reason = form == MentionForm::kName ? "full name" : "only bearer of the surname";
    if (referent >= 0) {
      Referent& whose = document.referents[static_cast<std::size_t>(referent)];
      mention.kind = whose.kind;
      whose.mentions.push_back(static_cast<std::uint32_t>(document.mentions.size()));
    }
    document.mentions.push_back(std::move(mention));
  }

  Document document;
};

// A page in German whose title, lead and furniture are marked; two sanctioned parties, one ambiguous, two statements, one
// of them through a chain, a launch and a feared transfer.
[[nodiscard]] inline Document rich_document() {
  DocumentBuilder page(
      "Schoigu in Pjöngjang <erwartet>\n\n"
      "Der russische Verteidigungsminister Sergej Schoigu wird am Mittwoch in Nordkorea erwartet, sagte "
      "Kremlsprecher "
      "Dmitri Peskow laut TASS. „Es gibt keine Pläne, Dokumente zu unterzeichnen“, sagte Peskow.\n\n"
      "Stunden zuvor feuerte Nordkorea zwei Raketen ab, die etwa 650 Kilometer (400 Meilen) flogen. "
      "Westliche Beamte "
      "befürchten, dass Pjöngjang Munition liefern könnte. Auch Saeed war dabei.\n\n"
      "Leave a Reply");
  Document& document = page.document;
  document.meta.title = {"Schoigu in Pjöngjang <erwartet>", "heading"};
  document.meta.outlet = {"Beispielblatt", "option"};
  document.meta.published = {"2023-09-13", "option"};
  document.meta.url = {"https://example.org/schoigu?a=1&b=2", "option"};
  document.blocks.front().zone = Zone::kTitle;
  document.blocks.back().zone = Zone::kFurniture;
  document.blocks.back().language = "en";
  document.blocks.back().reason = "phrase: Leave a Reply";
  const std::int32_t shoigu =
      page.referent("Sergej Schoigu", EntityKind::kPerson, ListedStatus::kHit, "Sergei Kuzhugetovich Shoigu");
  const std::int32_t peskov =
      page.referent("Dmitri Peskow", EntityKind::kPerson, ListedStatus::kLikely, "Dmitri Peskow");
  const std::int32_t saeed =
      page.referent("Saeed", EntityKind::kPerson, ListedStatus::kAmbiguous, "Muhammad Saeed");
  const std::int32_t korea = page.referent("Nordkorea", EntityKind::kPlace);
  const std::int32_t tass = page.referent("TASS", EntityKind::kOrganization);
  const std::int32_t officials = page.referent("Westliche Beamte", EntityKind::kGroup);
  document.referents[static_cast<std::size_t>(shoigu)].roles = {"participant", "mentioned"};
  document.referents[static_cast<std::size_t>(shoigu)].titles = {"russische Verteidigungsminister"};
  document.referents[static_cast<std::size_t>(shoigu)].gender = "male";
  document.referents[static_cast<std::size_t>(peskov)].roles = {"speaker"};
  document.referents[static_cast<std::size_t>(korea)].country = "kp";
  page.mention(page.at("Schoigu"), shoigu, MentionForm::kSurname);
  page.mention(page.at("Sergej Schoigu"), shoigu);
  page.mention(page.at("Nordkorea"), korea);
  page.mention(page.at("Dmitri Peskow"), peskov);
  page.mention(page.at("TASS"), tass, MentionForm::kAcronym);
  page.mention(page.at("Peskow", 1), peskov, MentionForm::kSurname);
  page.mention(page.at("Nordkorea", 1), korea);
  page.mention(page.at("Westliche Beamte"), officials, MentionForm::kDescription);
  page.mention(page.at("Saeed"), saeed, MentionForm::kSurname, {shoigu});

  TimeExpression time;
  time.span = page.at("Mittwoch");
  time.value = "2023-09-13";
  time.resolved = true;
  document.times.push_back(time);
  time = {};
  time.span = page.at("Stunden zuvor");
  time.kind = TimeExpression::Kind::kDuration;
  time.value = "PTXH";
  time.relation = "before";
  time.anchor = page.at("erwartet", 1);
  document.times.push_back(time);
  Quantity range;
  range.span = page.at("etwa 650 Kilometer (400 Meilen)");
  range.value = 650;
  range.unit = "km";
  range.qualifier = "about";
  range.paired_value = 400;
  range.paired_unit = "mi";
  document.quantities.push_back(range);

  Statement reported;
  reported.kind = StatementKind::kReported;
  reported.content = {
      page.at("Der russische Verteidigungsminister Sergej Schoigu wird am Mittwoch in Nordkorea erwartet")};
  reported.cue = page.at("sagte");
  reported.speaker = peskov;
  reported.speaker_span = page.at("Kremlsprecher Dmitri Peskow");
  reported.speaker_name = "Dmitri Peskow";
  reported.speaker_reason = "named";
  reported.modality = "planned";
  reported.block = 1;
  SourceLink outlet;
  outlet.name = "Beispielblatt";
  outlet.medium = "outlet";
  SourceLink agency;
  agency.name = "TASS";
  agency.referent = tass;
  agency.span = page.at("TASS");
  agency.medium = "agency";
  reported.chain = {outlet, agency};
  document.statements.push_back(reported);
  Statement direct;
  direct.content = {page.at("Es gibt keine Pläne, Dokumente zu unterzeichnen")};
  direct.cue = page.at("sagte", 1);
  direct.speaker = peskov;
  direct.speaker_span = page.at("Peskow", 1);
  direct.speaker_name = "Dmitri Peskow";
  direct.speaker_reason = "named";
  direct.negated = true;
  direct.block = 1;
  direct.chain = {outlet};
  document.statements.push_back(direct);

  const auto slot = [](const char* role, Span span, std::string value = {}, std::int32_t referent = kNobody) {
    Slot made;
    made.role = role;
    made.span = span;
    made.value = std::move(value);
    made.referent = referent;
    return made;
  };
  Event launch;
  launch.type = "missile_launch";
  launch.trigger = page.at("feuerte");
  launch.slots = {slot("actor", page.at("Nordkorea", 1), "kp", korea),
                  slot("count", page.at("zwei Raketen"), "2"), slot("distance", range.span, "650 km")};
  launch.slots.back().quantity = 0;
  launch.slots.push_back(slot("time", page.at("Stunden zuvor"), "PTXH"));
  launch.slots.back().time = 1;
  launch.evidence = {page.at(
      "Stunden zuvor feuerte Nordkorea zwei Raketen ab, die etwa 650 Kilometer (400 Meilen) flogen.")};
  launch.chain = {outlet};
  document.events.push_back(launch);
  Event transfer;
  transfer.type = "arms_transfer";
  transfer.status = EventStatus::kPossible;
  transfer.trigger = page.at("liefern");
  transfer.slots = {slot("supplier", page.at("Pjöngjang", 1), "kp", korea),
                    slot("item", page.at("Munition"))};
  transfer.evidence = {page.at("Westliche Beamte befürchten, dass Pjöngjang Munition liefern könnte.")};
  transfer.statements = {1};
  transfer.reason = "befürchten";
  document.events.push_back(transfer);

  Relation position;
  position.type = "position";
  position.subject = shoigu;
  position.object = kNobody;
  position.detail = "russische Verteidigungsminister";
  position.span = page.at("russische Verteidigungsminister Sergej Schoigu");
  document.relations.push_back(position);
  document.country_programs.push_back({"kp", "UN", "UN 1718", "arms, luxury goods, finance",
                                       "https://www.un.org/securitycouncil/sanctions/1718"});
  document.machine_translation = {"feuerte ... ab"};
  document.warnings = {"a script was passed over"};
  return std::move(page.document);
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_REPORT_TESTING_H_

#include "documents/report/report_json.h"

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/json_writer.h"
#include "documents/events/event_codes.h"
#include "documents/report/report.h"
#include "screen/evidence_json.h"
#include "tamis/version.h"

namespace tamis::documents {
namespace {

using base::JsonWriter;

// One report; the JSON of each part is a function.
class Writer {
 public:
  Writer(std::string& out, const Document& document) : json_(out), view_(document), document_(document) {}

  // All but the closing brace, "index" and "version" left out: `context` is them.
  void write(std::string& out, const std::string& context, std::string_view story);

 private:
  void optional(const char* key, std::string_view value) {
    json_.key(key);
    if (value.empty()) {
      json_.null();
    } else {
      json_.string(value);
    }
  }
  template <class Strings>
  void strings(const char* key, const Strings& values) {
    json_.key(key).begin_array();
    for (const auto& value : values) json_.string(value);
    json_.end_array();
  }
  void id(const char* key, char kind, std::int64_t number) {
    json_.key(key);
    if (number < 0) {
      json_.null();
    } else {
      json_.string(kind + std::to_string(number + 1));
    }
  }
  // The fields of a span, inside an object that is open.
  void span_fields(Span span) {
    const SourceSpan source = view_.source(span);
    json_.field("byte_start", source.byte_begin).field("byte_end", source.byte_end);
    json_.field("char_start", source.code_point_begin).field("char_end", source.code_point_end);
    json_.field("text", view_.text_of(span));
  }
  void span(Span where) {
    if (where.empty()) {
      json_.null();
      return;
    }
    json_.begin_object();
    span_fields(where);
    json_.end_object();
  }
  // The fields "referent" and "party".
  void who(std::int32_t referent) {
    id("referent", 'r', referent);
    const ReportParty* party = view_.party_of(referent);
    optional("party", party == nullptr ? std::string_view{} : std::string_view(party->best().id));
  }
  // Who or what fills it: the normalised value, else the name of whom the words mean, else the words.
  [[nodiscard]] std::string_view value_of(const Slot& slot) const {
    if (!slot.value.empty()) return slot.value;
    if (slot.referent >= 0 && static_cast<std::size_t>(slot.referent) < document_.referents.size()) {
      const std::string& name = document_.referents[static_cast<std::size_t>(slot.referent)].name;
      if (!name.empty()) return name;
    }
    return view_.text_of(slot.span);
  }
  void chain(const std::vector<SourceLink>& links);
  void entry(const Match& match, bool evidence);
  void party(const ReportParty& party);
  void source();
  void zones();
  void mentions();
  void statements();
  void codes(std::string_view type);
  void events();
  void relations();
  void metadata();
  void times();
  void quantities();
  void referents();
  void country_programs();

  JsonWriter json_;
  ReportView view_;
  const Document& document_;
};

void Writer::source() {
  json_.key("source").begin_object().field("name", document_.name);
  optional("url", document_.meta.url.value);
  json_.field("content_type", document_.content_type).field("charset", document_.charset);
  json_.field("bytes", document_.input_bytes);
  json_.field("sha256", document_.input_sha256).end_object();
}

void Writer::zones() {
  json_.key("zones").begin_array();
  for (const Block& block : document_.blocks) {
    json_.begin_object().field("zone", zone_name(block.zone));
    optional("language", block.language);
    json_.key("language_share").number(block.language_share, 3);
    span_fields(block.span);
    optional("reason", block.reason);
    json_.end_object();
  }
  json_.end_array();
}

void Writer::mentions() {
  json_.key("mentions").begin_array();
  for (std::size_t i = 0; i < document_.mentions.size(); ++i) {
    const Mention& mention = document_.mentions[i];
    json_.begin_object();
    id("id", 'm', static_cast<std::int64_t>(i));
    span_fields(mention.span);
    json_.field("zone", zone_name(view_.zone_of(mention.span)));
    json_.field("kind", entity_kind_name(mention.kind)).field("form", mention_form_name(mention.form));
    optional("name", view_.name_of(mention.referent));
    who(mention.referent);
    json_.key("rivals").begin_array();
    for (const std::int32_t rival : mention.rivals) json_.string("r" + std::to_string(rival + 1));
    json_.end_array().field("reason", mention.reason);
    json_.key("confidence").number(mention.confidence, 3);
    json_.end_object();
  }
  json_.end_array();
}

void Writer::entry(const Match& match, bool evidence) {
  json_.begin_object().field("id", match.id).field("caption", match.caption).field("schema", match.schema);
  strings("datasets", match.datasets);
  strings("programs", match.programs);
  json_.key("score").number(screen::shown_score(match.score), 6);
  json_.key("bits").number(match.bits, 2);
  json_.field("query_name", match.query_name).field("listed_name", match.listed_name);
  if (evidence) {
    json_.key("evidence");
    screen::write_evidence(json_, match.evidence);
  }
  json_.end_object();
}

void Writer::party(const ReportParty& party) {
  const Match& best = party.best();
  const Referent& referent = document_.referents[party.referent()];
  json_.begin_object().field("id", best.id).field("caption", best.caption).field("schema", best.schema);
  strings("datasets", party.datasets);
  strings("programs", party.programs);
  json_.field("role", party.roles.front());
  strings("roles", party.roles);
  json_.field("status", listed_status_name(party.status)).field("reason", referent.reason);
  json_.key("score").number(screen::shown_score(best.score), 6);
  json_.key("bits").number(best.bits, 2);
  json_.field("name", referent.name);
  id("referent", 'r', party.referent());
  json_.field("query_name", best.query_name).field("listed_name", best.listed_name);
  json_.key("evidence");
  screen::write_evidence(json_, best.evidence);
  json_.key("mentions").begin_array();
  for (const std::uint32_t mention : party.mentions) {
    json_.begin_object();
    id("id", 'm', mention);
    span_fields(document_.mentions[mention].span);
    json_.field("form", mention_form_name(document_.mentions[mention].form)).end_object();
  }
  json_.end_array().key("entries").begin_array();
  for (const Match* match : party.entries) entry(*match, match != &best);
  json_.end_array().key("rivals").begin_array();
  for (const Match* match : party.rivals) entry(*match, true);
  json_.end_array().end_object();
}

void Writer::chain(const std::vector<SourceLink>& links) {
  json_.key("chain").begin_array();
  for (const SourceLink& link : links) {
    json_.begin_object().field("name", link.name).field("medium", link.medium);
    who(link.referent);
    json_.field("inferred", link.inferred).key("span");
    span(link.span);
    json_.end_object();
  }
  json_.end_array();
}

void Writer::statements() {
  json_.key("statements").begin_array();
  std::string content;
  for (std::size_t i = 0; i < document_.statements.size(); ++i) {
    const Statement& statement = document_.statements[i];
    json_.begin_object();
    id("id", 's', static_cast<std::int64_t>(i));
    json_.field("kind", statement_kind_name(statement.kind));
    json_.key("speaker");
    if (statement.speaker < 0 && statement.speaker_name.empty()) {
      json_.null();
    } else {
      json_.begin_object();
      json_.field("name", statement.speaker_name.empty() ? view_.name_of(statement.speaker)
                                                         : std::string_view(statement.speaker_name));
      who(statement.speaker);
      json_.field("reason", statement.speaker_reason).key("span");
      span(statement.speaker_span);
      json_.end_object();
    }
    json_.key("cue");
    span(statement.cue);
    content.clear();
    for (const Span piece : statement.content) {
      if (!content.empty()) content += ' ';
      content += view_.text_of(piece);
    }
    json_.field("text", content).key("content").begin_array();
    for (const Span piece : statement.content) span(piece);
    json_.end_array().key("addressee");
    if (statement.addressee < 0 && statement.addressee_span.empty()) {
      json_.null();
    } else {
      json_.begin_object();
      json_.field("name", statement.addressee < 0 ? view_.text_of(statement.addressee_span)
                                                  : view_.name_of(statement.addressee));
      who(statement.addressee);
      json_.key("span");
      span(statement.addressee_span);
      json_.end_object();
    }
    chain(statement.chain);
    json_.field("modality", statement.modality);
    json_.field("polarity", statement.negated ? "negative" : "positive");
    json_.field("zone", statement.block < document_.blocks.size()
                            ? zone_name(document_.blocks[statement.block].zone)
                            : zone_name(Zone::kBody));
    json_.key("confidence").number(statement.confidence, 3);
    json_.end_object();
  }
  json_.end_array();
}

void Writer::codes(std::string_view type) {
  const EventCodes codes = event_codes(type);
  json_.key("codes").begin_object().field("group", codes.group);
  optional("plover", codes.plover);
  strings("cameo", codes.cameo);
  strings("classes", codes.classes);
  json_.end_object();
}

void Writer::events() {
  json_.key("events").begin_array();
  for (std::size_t i = 0; i < document_.events.size(); ++i) {
    const Event& event = document_.events[i];
    json_.begin_object();
    id("id", 'e', static_cast<std::int64_t>(i));
    json_.field("type", event.type).field("status", event_status_name(event.status));
    json_.field("reason", event.reason).key("slots").begin_array();
    for (const Slot& slot : event.slots) {
      json_.begin_object().field("role", slot.role);
      json_.field("value", value_of(slot));
      who(slot.referent);
      id("time", 't', slot.time);
      id("quantity", 'q', slot.quantity);
      json_.key("span");
      span(slot.span);
      json_.end_object();
    }
    json_.end_array().key("trigger");
    span(event.trigger);
    json_.key("evidence").begin_array();
    for (const Span piece : event.evidence) span(piece);
    json_.end_array().key("statements").begin_array();
    for (const std::uint32_t statement : event.statements) json_.string("s" + std::to_string(statement + 1));
    json_.end_array();
    chain(event.chain);
    codes(event.type);
    json_.key("confidence").number(event.confidence, 3);
    json_.end_object();
  }
  json_.end_array();
}

void Writer::relations() {
  json_.key("relations").begin_array();
  for (const Relation& relation : document_.relations) {
    json_.begin_object().field("type", relation.type).field("detail", relation.detail);
    for (const auto& [key, referent] :
         {std::pair{"subject", relation.subject}, std::pair{"object", relation.object}}) {
      json_.key(key);
      if (referent < 0) {
        json_.null();
        continue;
      }
      json_.begin_object().field("name", view_.name_of(referent));
      who(referent);
      json_.end_object();
    }
    json_.key("span");
    span(relation.span);
    json_.field("reason", relation.reason).key("confidence").number(relation.confidence, 3);
    json_.end_object();
  }
  json_.end_array();
}

void Writer::metadata() {
  json_.key("metadata").begin_object();
  const Metadata& meta = document_.meta;
  struct Item {
    const char* key;
    const MetaValue& value;
  };
  for (const Item& item :
       {Item{"title", meta.title}, Item{"outlet", meta.outlet}, Item{"author", meta.author},
        Item{"published", meta.published}, Item{"modified", meta.modified}, Item{"url", meta.url},
        Item{"language", meta.language}}) {
    if (item.value.value.empty()) continue;
    json_.key(item.key).begin_object().field("value", item.value.value);
    json_.field("origin", item.value.origin).end_object();
  }
  json_.end_object();
}

void Writer::times() {
  static constexpr const char* kKinds[] = {"date", "time", "interval", "duration", "set"};
  json_.key("times").begin_array();
  for (std::size_t i = 0; i < document_.times.size(); ++i) {
    const TimeExpression& time = document_.times[i];
    json_.begin_object();
    id("id", 't', static_cast<std::int64_t>(i));
    span_fields(time.span);
    json_.field("kind", kKinds[static_cast<std::size_t>(time.kind)]).field("value", time.value);
    optional("end", time.end);
    optional("part_of_day", time.part_of_day);
    optional("zone", time.zone);
    optional("relation", time.relation);
    json_.key("anchor");
    span(time.anchor);
    json_.field("resolved", time.resolved).end_object();
  }
  json_.end_array();
}

void Writer::quantities() {
  json_.key("quantities").begin_array();
  for (std::size_t i = 0; i < document_.quantities.size(); ++i) {
    const Quantity& quantity = document_.quantities[i];
    json_.begin_object();
    id("id", 'q', static_cast<std::int64_t>(i));
    span_fields(quantity.span);
    json_.key("value").number(quantity.value, 6).key("last");
    if (quantity.last == 0) {
      json_.null();
    } else {
      json_.number(quantity.last, 6);
    }
    optional("unit", quantity.unit);
    optional("counted", quantity.counted);
    optional("qualifier", quantity.qualifier);
    json_.field("each", quantity.each).key("paired");
    if (quantity.paired_unit.empty()) {
      json_.null();
    } else {
      json_.begin_object().key("value").number(quantity.paired_value, 6).field("unit", quantity.paired_unit);
      json_.field("consistent", quantity.consistent).end_object();
    }
    json_.end_object();
  }
  json_.end_array();
}

void Writer::referents() {
  json_.key("referents").begin_array();
  for (std::size_t i = 0; i < document_.referents.size(); ++i) {
    const Referent& referent = document_.referents[i];
    json_.begin_object();
    id("id", 'r', static_cast<std::int64_t>(i));
    json_.field("name", referent.name).field("kind", entity_kind_name(referent.kind));
    optional("gender", referent.gender);
    optional("country", referent.country);
    strings("titles", referent.titles);
    strings("roles", referent.roles);
    json_.field("status", listed_status_name(referent.status)).field("reason", referent.reason);
    const ReportParty* party = view_.party_of(static_cast<std::int32_t>(i));
    optional("party", party == nullptr ? std::string_view{} : std::string_view(party->best().id));
    json_.key("mentions").begin_array();
    for (const std::uint32_t mention : referent.mentions) json_.string("m" + std::to_string(mention + 1));
    json_.end_array().end_object();
  }
  json_.end_array();
}

void Writer::country_programs() {
  json_.key("country_programs").begin_array();
  for (const CountryProgram& program : document_.country_programs) {
    json_.begin_object().field("country", program.country).field("authority", program.authority);
    json_.field("program", program.program)
        .field("scope", program.scope)
        .field("url", program.url)
        .end_object();
  }
  json_.end_array();
}

void Writer::write(std::string& out, const std::string& context, std::string_view story) {
  const Metadata& meta = document_.meta;
  json_.begin_object();
  source();
  strings("languages", document_.languages);
  optional("title", meta.title.value);
  optional("outlet", meta.outlet.value);
  optional("published", meta.published.value);
  json_.field("main_text", view_.main_text());
  zones();
  mentions();
  json_.key("parties").begin_array();
  for (const ReportParty& each : view_.parties()) party(each);
  json_.end_array();
  statements();
  events();
  relations();
  out += ',';
  out += context;
  optional("modified", meta.modified.value);
  optional("author", meta.author.value);
  optional("description", meta.description);
  metadata();
  json_.key("ambiguous").begin_array();
  for (const ReportParty& each : view_.ambiguous()) party(each);
  json_.end_array();
  country_programs();
  referents();
  times();
  quantities();
  strings("machine_translation", document_.machine_translation);
  strings("warnings", document_.warnings);
  if (!story.empty()) json_.field("story", story);
  json_.end_object();
}

}  // namespace

JsonReportWriter::JsonReportWriter(const Index& index) {
  JsonWriter json(context_);
  json.begin_object().key("index");
  screen::write_index(json, index);
  json.field("version", kVersion).end_object();
  context_ = context_.substr(1, context_.size() - 2);
}

void JsonReportWriter::append(std::string& out, const Document& document, std::string_view story) const {
  Writer(out, document).write(out, context_, story);
}

void JsonReportWriter::append_error(std::string& out, const PageHint& page, const Error& error) const {
  JsonWriter json(out);
  json.begin_object().key("source").begin_object().field("name", page.name);
  json.key("url");
  if (page.url.empty()) {
    json.null();
  } else {
    json.string(page.url);
  }
  json.end_object().key("error").begin_object().field("code", error_code_name(error.code));
  json.field("message", error.message).end_object();
  out += ',';
  out += context_;
  json.end_object();
}

void add_story(std::string& report, std::string_view story) {
  if (story.empty() || report.empty() || report.back() != '}') return;
  report.back() = ',';
  report += "\"story\":";
  base::append_json_string(report, story);
  report += '}';
}

}  // namespace tamis::documents

#include "documents/report/report_ftm.h"

#include <unicode/locid.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/json_writer.h"
#include "documents/events/event_codes.h"
#include "documents/report/report.h"
#include "model/entity.h"
#include "screen/index_state.h"
#include "tamis/version.h"

namespace tamis::documents {
namespace {

constexpr std::string_view kDataset = "tamis_pages";

[[nodiscard]] std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// One entity with its values by property, properties in the order of their first value, values each once.
class FtmEntity {
 public:
  FtmEntity(std::string id, std::string_view schema) : id_(std::move(id)), schema_(schema) {}

  // Blanks and line breaks are folded, but for the text of the page.
  FtmEntity& add(std::string_view property, std::string_view given) {
    const std::string value = property == "bodyText" ? std::string(given) : folded(given);
    if (value.empty()) return *this;
    const auto known = std::find_if(values_.begin(), values_.end(),
                                    [&](const auto& each) { return each.first == property; });
    if (known == values_.end()) {
      values_.push_back({std::string(property), {std::string(value)}});
    } else if (std::find(known->second.begin(), known->second.end(), value) == known->second.end()) {
      known->second.emplace_back(value);
    }
    return *this;
  }

  void write(std::string& out, std::string_view caption = {}) const {
    base::JsonWriter json(out);
    json.begin_object().field("id", id_);
    if (!caption.empty()) json.field("caption", caption);
    json.field("schema", schema_).key("properties").begin_object();
    for (const auto& [property, values] : values_) {
      json.key(property).begin_array();
      for (const std::string& value : values) json.string(value);
      json.end_array();
    }
    json.end_object().key("datasets").begin_array().string(kDataset).end_array();
    json.field("target", false).end_object();
    out += '\n';
  }

  [[nodiscard]] const std::string& id() const noexcept { return id_; }

 private:
  std::string id_;
  std::string schema_;
  std::vector<std::pair<std::string, std::vector<std::string>>> values_;
};

// ISO 639-3, which FollowTheMoney has; empty when there is none.
[[nodiscard]] std::string language_code(const std::string& language) {
  // FollowTheMoney knows Norwegian, not its two written forms.
  if (language == "nb" || language == "nn") return "nor";
  const std::string code = icu::Locale(language.c_str()).getISO3Language();
  return code.empty() && language.size() == 3 ? language : code;
}

// A prefix of ISO 8601, which FollowTheMoney's dates are: "2023", "2023-09", "2023-09-13", or a date and time without its zone. Empty:
// `text` is none.
[[nodiscard]] std::string plain_date(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:dd";
  std::size_t fits = 0;
  while (fits < text.size() && fits < kShape.size()) {
    const bool digit = text[fits] >= '0' && text[fits] <= '9';
    const bool good = kShape[fits] == 'd'
                          ? digit
                          : text[fits] == kShape[fits] || (kShape[fits] == 'T' && text[fits] == ' ');
    if (!good) break;
    ++fits;
  }
  const std::size_t size = fits >= 19   ? 19
                           : fits >= 16 ? 16
                           : fits >= 10 ? 10
                           : fits >= 7  ? 7
                           : fits >= 4  ? 4
                                        : 0;
  // A local time stays a date: without its zone it would be read as another moment.
  const bool universal = text.substr(fits) == "Z" || text.substr(fits) == "+00:00";
  return std::string(text.substr(0, size > 10 && !universal ? 10 : size));
}

[[nodiscard]] bool is_web_address(std::string_view url) noexcept {
  return url.starts_with("https://") || url.starts_with("http://");
}

// What an entity may stand for at the end of an edge.
struct End {
  std::string id;  // empty: nobody
  model::Schema::Kind kind = model::Schema::Kind::kNone;
  std::string schema;

  [[nodiscard]] bool person() const noexcept { return schema == "Person"; }
  [[nodiscard]] bool organization() const noexcept {
    return kind == model::Schema::Kind::kOrganization && schema != "LegalEntity";
  }
  [[nodiscard]] bool legal() const noexcept { return person() || organization() || schema == "LegalEntity"; }
  [[nodiscard]] bool asset() const noexcept {
    return schema == "Company" || schema == "Vessel" || schema == "Airplane" || schema == "Asset";
  }
};

[[nodiscard]] std::string_view schema_of(EntityKind kind) noexcept {
  switch (kind) {
    case EntityKind::kPerson:
      return "Person";
    case EntityKind::kOrganization:
      return "Organization";
    case EntityKind::kVessel:
      return "Vessel";
    case EntityKind::kGroup:
    case EntityKind::kPlace:
    case EntityKind::kOther:
      return "";
  }
  return "";
}

class FtmReport {
 public:
  FtmReport(std::string& out, const Document& document, const Index& index)
      : out_(out), view_(document), document_(document), index_(index), sentences_(document) {
    key_ = document.input_sha256.empty() ? base::sha256_hex(document.name + '\n' + document.text)
                                         : document.input_sha256;
    article_ = "tamis-article-" + key_.substr(0, 20);
    written_.resize(document.referents.size(), false);
  }

  void write() {
    article();
    for (const ReportParty& party : view_.parties()) listed(party);
    mentions();
    for (std::size_t i = 0; i < document_.events.size(); ++i) event(document_.events[i], i);
    for (std::size_t i = 0; i < document_.relations.size(); ++i) relation(document_.relations[i], i);
  }

 private:
  // Of what the page says: stable for one page, whatever its name.
  [[nodiscard]] std::string id_of(std::string_view kind, std::string_view what) const {
    return "tamis-" + std::string(kind) + "-" +
           base::sha256_hex(key_ + '\n' + std::string(what)).substr(0, 20);
  }
  [[nodiscard]] std::string sentence_of(Span span) const {
    return std::string(view_.text_of(sentences_.around(span)));
  }

  void article() {
    const Metadata& meta = document_.meta;
    FtmEntity entity(article_, "Article");
    entity.add("title", meta.title.value);
    entity.add("fileName", document_.name);
    entity.add("publisher", meta.outlet.value).add("author", meta.author.value);
    entity.add("publishedAt", plain_date(meta.published.value))
        .add("modifiedAt", plain_date(meta.modified.value));
    if (is_web_address(meta.url.value)) entity.add("sourceUrl", meta.url.value);
    for (const std::string& language : document_.languages) entity.add("language", language_code(language));
    entity.add("mimeType", document_.content_type).add("encoding", document_.charset);
    entity.add("fileSize", std::to_string(document_.input_bytes));
    // FollowTheMoney's contentHash is SHA-1.
    if (!document_.input_sha256.empty())
      entity.add("notes", "SHA-256 of the input: " + document_.input_sha256);
    entity.add("summary", meta.description).add("bodyText", view_.main_text());
    for (const Referent& referent : document_.referents) {
      if (referent.kind == EntityKind::kPerson) entity.add("peopleMentioned", referent.name);
      if (referent.kind == EntityKind::kOrganization) entity.add("companiesMentioned", referent.name);
    }
    entity.add("processingAgent", std::string("tamis ") + kVersion);
    entity.write(out_, meta.title.value.empty() ? document_.name : meta.title.value);
  }

  void listed(const ReportParty& party) {
    for (const Match* match : party.entries) {
      FtmEntity entity(match->id, match->schema);
      entity.add("name", match->caption);
      if (const auto whole = index_.state().entities.entity(match->ordinal); whole) {
        for (const char* property : {"topics", "country", "nationality", "birthDate"}) {
          for (const std::string_view value : whole->all(property)) {
            if (std::string_view(property) != "birthDate") {
              entity.add(property, value);
            } else {
              entity.add(property, plain_date(value));
            }
          }
        }
      }
      entity.write(out_, match->caption);
      FtmEntity edge(id_of("documentation", match->id), "Documentation");
      edge.add("document", article_).add("entity", match->id);
      for (const std::string_view role : party.roles) edge.add("role", with_blanks(role));
      edge.add("status", listed_status_name(party.status));
      edge.add("date", plain_date(document_.meta.published.value));
      if (is_web_address(document_.meta.url.value)) edge.add("sourceUrl", document_.meta.url.value);
      std::size_t shown = 0;
      for (const std::uint32_t mention : party.mentions) {
        edge.add("namesMentioned", view_.text_of(document_.mentions[mention].span));
        if (shown++ < 3) edge.add("summary", sentence_of(document_.mentions[mention].span));
      }
      edge.add("description", document_.referents[party.referent()].reason);
      edge.write(out_);
    }
  }

  // A person or body of the page becomes one Mention, resolved where it is listed; Aleph makes no entity of it.
  void mentions() {
    for (std::size_t i = 0; i < document_.referents.size(); ++i) {
      const Referent& referent = document_.referents[i];
      if (referent.kind != EntityKind::kPerson && referent.kind != EntityKind::kOrganization) continue;
      FtmEntity entity(id_of("mention", std::to_string(i) + referent.name), "Mention");
      entity.add("document", article_).add("name", referent.name);
      bool in_main_text = false;
      for (const std::uint32_t at : referent.mentions) {
        if (at >= document_.mentions.size()) continue;
        const Mention& mention = document_.mentions[at];
        if (!is_main(view_.zone_of(mention.span))) continue;
        in_main_text = true;
        if (mention.form == MentionForm::kName || mention.form == MentionForm::kAcronym ||
            mention.form == MentionForm::kSurname)
          entity.add("name", view_.text_of(mention.span));
      }
      if (!in_main_text || referent.name.empty()) continue;
      const ReportParty* party = view_.party_of(static_cast<std::int32_t>(i));
      if (party != nullptr) {
        const model::Schema* schema = model::find_schema(party->best().schema);
        const End end{party->best().id, schema == nullptr ? model::Schema::Kind::kNone : schema->kind,
                      party->best().schema};
        if (end.legal()) entity.add("resolved", end.id);
      }
      entity.add("detectedSchema", schema_of(referent.kind)).add("contextCountry", referent.country);
      entity.write(out_, referent.name);
    }
  }

  // What stands at the end of an edge; an entity of its own is written for one that is not listed, once.
  [[nodiscard]] End end_of(std::int32_t number) {
    if (number < 0 || static_cast<std::size_t>(number) >= document_.referents.size()) return {};
    if (const ReportParty* party = view_.party_of(number)) {
      const model::Schema* schema = model::find_schema(party->best().schema);
      return {party->best().id, schema == nullptr ? model::Schema::Kind::kNone : schema->kind,
              party->best().schema};
    }
    const auto at = static_cast<std::size_t>(number);
    const Referent& referent = document_.referents[at];
    const std::string_view schema = schema_of(referent.kind);
    if (schema.empty() || referent.name.empty()) return {};
    FtmEntity entity(id_of("entity", std::to_string(at) + referent.name), schema);
    if (!written_[at]) {
      written_[at] = true;
      entity.add("name", referent.name).add("country", referent.country);
      if (referent.kind == EntityKind::kPerson) {
        entity.add("gender", referent.gender);
        for (const std::string& title : referent.titles) entity.add("position", title);
      }
      entity.add("proof", article_);
      entity.write(out_, referent.name);
    }
    const model::Schema* known = model::find_schema(schema);
    return {entity.id(), known == nullptr ? model::Schema::Kind::kNone : known->kind, std::string(schema)};
  }

  void event(const Event& event, std::size_t number) {
    FtmEntity entity(id_of("event", std::to_string(number) + event.type), "Event");
    std::string name = with_blanks(event.type);
    std::string slots;
    for (const Slot& slot : event.slots) {
      const std::string_view words =
          slot.span.empty() ? std::string_view(slot.value) : view_.text_of(slot.span);
      slots += (slots.empty() ? "" : "; ") + with_blanks(slot.role) + ": " + std::string(words);
    }
    name += " (" + std::string(event_status_name(event.status)) + ")";
    entity.add("name", name);
    for (const Slot& slot : event.slots) {
      const std::string_view words =
          slot.span.empty() ? std::string_view(slot.value) : view_.text_of(slot.span);
      const bool where = slot.role == "place" || slot.role == "origin" || slot.role == "destination";
      if (where) entity.add("location", words);
      if (slot.time >= 0 && static_cast<std::size_t>(slot.time) < document_.times.size()) {
        const TimeExpression& time = document_.times[static_cast<std::size_t>(slot.time)];
        if (time.resolved) {
          entity.add(time.end.empty() ? "date" : "startDate", plain_date(time.value));
          if (!time.end.empty()) entity.add("endDate", plain_date(time.end));
        }
      }
      if (slot.referent < 0 || static_cast<std::size_t>(slot.referent) >= document_.referents.size())
        continue;
      const Referent& referent = document_.referents[static_cast<std::size_t>(slot.referent)];
      if (referent.kind == EntityKind::kPlace) entity.add("country", referent.country);
      if (const End end = end_of(slot.referent); end.legal()) entity.add("involved", end.id);
    }
    entity.add("keywords", with_blanks(event.type)).add("keywords", event_status_name(event.status));
    const EventCodes& codes = event_codes(event.type);
    for (const std::string_view word : codes.classes) entity.add("keywords", word);
    if (!codes.plover.empty()) entity.add("keywords", "PLOVER " + std::string(codes.plover));
    for (const std::string_view code : codes.cameo) entity.add("keywords", "CAMEO " + std::string(code));
    for (const Span sentence : event.evidence) entity.add("summary", view_.text_of(sentence));
    entity.add("description", slots);
    if (!event.reason.empty()) entity.add("notes", "status because of \"" + event.reason + "\"");
    if (const std::string chain = chain_words(event.chain); !chain.empty())
      entity.add("notes", "through " + chain);
    entity.add("proof", article_).add("publisher", document_.meta.outlet.value);
    if (is_web_address(document_.meta.url.value)) entity.add("sourceUrl", document_.meta.url.value);
    entity.write(out_, name);
  }

  void edge(std::size_t number, const Relation& relation, std::string_view schema, std::string_view from,
            const End& subject, std::string_view to, const End& object, std::string_view words) {
    FtmEntity entity(id_of("relation", std::to_string(number) + relation.type), schema);
    entity.add(from, subject.id).add(to, object.id);
    entity.add(words, relation.detail.empty() ? with_blanks(relation.type) : relation.detail);
    if (relation.type == "former_position") entity.add("status", "ended");
    finish(entity, relation);
  }

  void finish(FtmEntity& entity, const Relation& relation) {
    if (!relation.span.empty()) entity.add("summary", sentence_of(relation.span));
    entity.add("proof", article_);
    if (is_web_address(document_.meta.url.value)) entity.add("sourceUrl", document_.meta.url.value);
    entity.write(out_);
  }

  void relation(const Relation& relation, std::size_t number) {
    const End subject = end_of(relation.subject);
    if (subject.id.empty()) return;
    const bool post = relation.type == "position" || relation.type == "former_position";
    const bool to_somebody = relation.object >= 0;
    const End object = to_somebody ? end_of(relation.object) : End{};
    if (post && subject.person() && !object.organization() && !relation.detail.empty()) {
      FtmEntity position(id_of("position", relation.detail), "Position");
      position.add("name", relation.detail);
      if (to_somebody && static_cast<std::size_t>(relation.object) < document_.referents.size())
        position.add("country", document_.referents[static_cast<std::size_t>(relation.object)].country);
      position.add("proof", article_);
      position.write(out_, relation.detail);
      FtmEntity entity(id_of("relation", std::to_string(number) + relation.type), "Occupancy");
      entity.add("holder", subject.id).add("post", position.id());
      entity.add("status", relation.type == "position" ? "current" : "ended");
      finish(entity, relation);
      return;
    }
    if (object.id.empty() || object.id == subject.id) return;
    const bool persons = subject.person() && object.person();
    if (post && subject.legal() && object.organization()) {
      edge(number, relation, "Directorship", "director", subject, "organization", object, "role");
    } else if (relation.type == "family" && persons) {
      edge(number, relation, "Family", "person", subject, "relative", object, "relationship");
    } else if ((relation.type == "companion" || relation.type == "deputy" || relation.type == "associate") &&
               persons) {
      edge(number, relation, "Associate", "person", subject, "associate", object, "relationship");
    } else if (relation.type == "member" && subject.legal() && object.organization()) {
      edge(number, relation, "Membership", "member", subject, "organization", object, "role");
    } else if (relation.type == "ownership" && subject.legal() && object.asset()) {
      edge(number, relation, "Ownership", "owner", subject, "asset", object, "role");
    } else {
      edge(number, relation, "UnknownLink", "subject", subject, "object", object, "role");
    }
  }

  std::string& out_;
  ReportView view_;
  const Document& document_;
  const Index& index_;
  SentenceFinder sentences_;
  std::string key_;
  std::string article_;
  std::vector<bool> written_;  // entities of referents
};

}  // namespace

void append_ftm_report(std::string& out, const Document& document, const Index& index) {
  FtmReport(out, document, index).write();
}

}  // namespace tamis::documents

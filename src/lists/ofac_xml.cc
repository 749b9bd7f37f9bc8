// OFAC's SDN and consolidated lists in the standard XML format (sdn.xml, consolidated.xml; Treasury, "SDN XML
// specification"): one <sdnEntry> for each party. docs/lists/ofac.md has the mapping.
#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "lists/cell.h"
#include "lists/ofac.h"
#include "lists/one_file.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/record_checks.h"
#include "lists/xml_records.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

constexpr std::string_view kRoot = "sdnList";
constexpr std::string_view kRecords[] = {"publshInformation", "sdnEntry"};

class OfacXmlReader {
 public:
  OfacXmlReader(const Input& input, Sink& sink)
      : input_(input), sink_(sink), details_(sink), unknown_(sink, "OFAC entries") {
    snapshot_.dataset = ofac::dataset_of(input.file_name);
    snapshot_.title = ofac::title_of(snapshot_.dataset);
  }

  Result<Snapshot> read() {
    XmlHandlers handlers;
    handlers.expected_root = kRoot;
    handlers.root = [](const XmlNode& root) { return root.name == kRoot; };
    handlers.record_names = kRecords;
    handlers.record = [this](const XmlNode& node) {
      if (node.name == "sdnEntry")
        entry(node);
      else
        information(node);
    };
    if (auto done = read_xml_records(input_, handlers); !done)
      return tl::unexpected<Error>(std::move(done.error()));
    return snapshot_;
  }

 private:
  void information(const XmlNode& node) {
    if (const auto date = model::parse_date(node.child_text("Publish_Date"), model::DateOrder::kMonthFirst)) {
      snapshot_.date = date->to_string();
    }
    const std::string_view count = node.child_text("Record_Count");
    std::from_chars(count.data(), count.data() + count.size(), snapshot_.stated_records);
  }

  void entry(const XmlNode& node) {
    ++snapshot_.records;
    const std::string uid(node.child_text("uid"));
    const Where where = where_of(input_, node, uid);
    if (refuse_large(sink_, node, where)) return;
    bool repeated = false;
    const std::string id = ids_.claim("ofac-" + uid, repeated);
    const std::string_view type = node.child_text("sdnType");
    std::string_view schema = ofac::schema_of(type);
    const bool known_type = !schema.empty();
    if (!known_type) schema = "LegalEntity";
    Record record(sink_, where, id, schema, {snapshot_.dataset, uid, snapshot_.date});
    if (repeated) {
      record.issue(Severity::kWarning, "duplicate_id",
                   "the uid stands on an entry before; this one is kept as " + id);
    }
    if (!known_type) {
      record.issue(Severity::kWarning, "unknown_type",
                   "the type \"" + std::string(type) + "\" is not known; kept as LegalEntity");
    }
    record.topic("sanction");
    const bool person = schema == "Person";
    name(record, node, person, "name");
    record.text("position", node.child_text("title"));
    std::vector<std::string> programs;
    if (const XmlNode* list = node.child("programList")) {
      for (const XmlNode* program : list->all("program")) programs.push_back(program->text);
    }
    ofac::add_listing(record, programs);
    details_.add_remarks(record, node.child_text("remarks"));
    each(node, "akaList", "aka", [&](const XmlNode& aka) {
      const std::string kind = base::ascii_lower(aka.child_text("type"));
      const bool weak = aka.child_text("category") == "weak";
      name(record, aka, person, weak ? "weakAlias" : kind.starts_with("f") ? "previousName" : "alias");
    });
    each(node, "idList", "id", [&](const XmlNode& detail) {
      details_.add(record, detail.child_text("idType"), detail.child_text("idNumber"),
                   detail.child_text("idCountry"));
    });
    each(node, "addressList", "address", [&](const XmlNode& address) {
      record.text("address", join_parts({address.child_text("address1"), address.child_text("address2"),
                                         address.child_text("address3"), address.child_text("city"),
                                         address.child_text("stateOrProvince"),
                                         address.child_text("postalCode"), address.child_text("country")}));
      if (const std::string_view country = address.child_text("country"); !says_nothing(country)) {
        record.country("country", country);
      }
    });
    each(node, "nationalityList", "nationality",
         [&](const XmlNode& item) { record.country("nationality", item.child_text("country")); });
    each(node, "citizenshipList", "citizenship",
         [&](const XmlNode& item) { record.country("citizenship", item.child_text("country")); });
    each(node, "dateOfBirthList", "dateOfBirthItem",
         [&](const XmlNode& item) { record.date("birthDate", item.child_text("dateOfBirth")); });
    each(node, "placeOfBirthList", "placeOfBirthItem",
         [&](const XmlNode& item) { record.text("birthPlace", item.child_text("placeOfBirth")); });
    if (const XmlNode* vessel = node.child("vesselInfo")) {
      record.identifier("callSign", vessel->child_text("callSign"));
      record.text("type", vessel->child_text("vesselType"));
      if (const std::string_view flag = vessel->child_text("vesselFlag"); !says_nothing(flag))
        record.country("flag", flag);
      if (const std::string_view owner = vessel->child_text("vesselOwner"); !owner.empty()) {
        record.text("notes", "Vessel owner " + std::string(owner));
      }
      record.text("tonnage", vessel->child_text("tonnage"));
      record.text("grossRegisteredTonnage", vessel->child_text("grossRegisteredTonnage"));
    }
    for (const XmlNode& child : node.children) {
      constexpr std::string_view kKnown[] = {"uid",
                                             "lastName",
                                             "firstName",
                                             "title",
                                             "sdnType",
                                             "remarks",
                                             "programList",
                                             "idList",
                                             "akaList",
                                             "addressList",
                                             "nationalityList",
                                             "citizenshipList",
                                             "dateOfBirthList",
                                             "placeOfBirthList",
                                             "vesselInfo"};
      if (std::find(std::begin(kKnown), std::end(kKnown), child.name) == std::end(kKnown)) {
        unknown_.report(child.name, where);
        if (!child.text.empty()) record.text("notes", child.name + ": " + child.text);
      }
    }
    record.finish();
  }

  template <class Visit>
  static void each(const XmlNode& node, std::string_view list_name, std::string_view item_name,
                   Visit&& visit) {
    const XmlNode* list = node.child(list_name);
    if (list == nullptr) return;
    for (const XmlNode* item : list->all(item_name)) visit(*item);
  }

  static void name(Record& record, const XmlNode& node, bool person, std::string_view property) {
    const std::string_view first = node.child_text("firstName");
    const std::string_view last = node.child_text("lastName");
    record.name(property, ofac::full_name(first, last));
    if (!person || property != "name") return;
    record.name("firstName", first);
    record.name("lastName", last);
  }

  const Input& input_;
  Sink& sink_;
  ofac::Details details_;
  UnknownFields unknown_;
  UniqueIds ids_;
  Snapshot snapshot_;
};

std::string recognize_ofac_xml(const Input& head) {
  return xml_root_name(head.bytes) == kRoot ? std::string(ofac::dataset_of(head.file_name)) : std::string();
}

Result<std::vector<Snapshot>> read_ofac_xml(std::span<const Input> inputs, Sink& sink) {
  return read_one_file<OfacXmlReader>(inputs, sink, "the OFAC list");
}

}  // namespace

extern const Format kOfacXml;
const Format kOfacXml = {"ofac_xml", "OFAC SDN and consolidated lists, standard XML", recognize_ofac_xml,
                         read_ofac_xml};

}  // namespace tamis::lists

// The tables of OFAC's advanced XML format, in which everything is an id into something else: reference values, locations,
// documents, relationships and sanctions entries, kept in short for the parties that refer to them.
#ifndef TAMIS_LISTS_OFAC_ADVANCED_TABLES_H_
#define TAMIS_LISTS_OFAC_ADVANCED_TABLES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lists/reader.h"
#include "lists/xml_records.h"

namespace tamis::lists::ofac_advanced {

// The elements that hold the tables.
inline constexpr std::array<std::string_view, 6> kTables{
    "DateOfIssue",   "ReferenceValueSets",  "Location",
    "IDRegDocument", "ProfileRelationship", "SanctionsEntry"};

// The sets of reference values that are looked up by their ids, and the elements that hold them.
enum Set : std::size_t {
  kAliasTypes,
  kAreaCodes,
  kCalendars,
  kCountries,
  kDetails,
  kDocumentDates,
  kDocumentTypes,
  kFeatureTypes,
  kLegalBases,
  kLists,
  kLocationParts,
  kNameParts,
  kPartyTypes,
  kRelations,
  kMeasures,
  kScripts,
  kValidities,
  kSetCount
};

[[nodiscard]] inline bool is_true(std::string_view text) { return text == "true" || text == "1"; }

// A <DatePeriod> as what both its ends share, in the form that model::parse_date reads: 1 January to 31
// December of one year is that year, of several years the years between; empty without a year.
[[nodiscard]] std::string period_text(const XmlNode& period);

struct Location {
  std::string address;  // as the standard XML's reader composes it
  std::string country;  // as printed
};

struct Document {
  std::string id, type, country, authority, validity, comment, number;
  std::vector<std::pair<std::string, std::string>> dates;  // type, date
  std::int64_t line = 0, byte_offset = 0;
};

struct Entry {
  std::string id, list;
  std::vector<std::string> programs;
  std::vector<std::pair<std::string_view, std::string>> values;  // property and value of the listing
  std::int64_t line = 0, byte_offset = 0;
};

struct Relationship {
  std::string id, from, to, type, comment;
  bool former = false;
  std::int64_t line = 0, byte_offset = 0;
};

// Thread-compatible.
class Tables {
 public:
  // What is kept of the tables is some 20 MiB for 19,000 parties.
  static constexpr std::size_t kMaxKeptBytes = std::size_t{256} << 20;

  Tables(const Input& input, Sink& sink) : input_(input), sink_(sink) {}

  // Takes in one element of kTables; nothing more once there is too much.
  void add(const XmlNode& node);
  [[nodiscard]] bool too_large() const noexcept { return kept_bytes_ > kMaxKeptBytes; }

  // Of issue, or empty.
  [[nodiscard]] const std::string& date() const noexcept { return date_; }
  [[nodiscard]] const std::vector<Relationship>& relationships() const noexcept { return relationships_; }

  // The text behind an id; empty where there is none.
  [[nodiscard]] std::string_view find(Set set, std::string_view id) const;
  // The text and the party type of a party's subtype; null where there is none.
  [[nodiscard]] const std::pair<std::string, std::string>* subtype(std::string_view id) const;
  [[nodiscard]] const Location* location(std::string_view id) const;

  // What belongs to an identity or a profile: handed over once.
  [[nodiscard]] std::vector<Document> take_documents(std::string_view identity);
  [[nodiscard]] std::vector<Entry> take_entries(std::string_view profile);

  // Reports that the `what` with this id is not in the file.
  void missing(std::string_view what, std::string_view id, const Where& where);
  // Reports the documents and entries that nobody took.
  void report_untaken();

 private:
  using Texts = std::unordered_map<std::string, std::string>;

  void reference_values(const XmlNode& set);
  void add_location(const XmlNode& node);
  void add_document(const XmlNode& node);
  void add_relationship(const XmlNode& node);
  void add_entry(const XmlNode& node);
  [[nodiscard]] std::string country_text(const std::string& id) const;
  [[nodiscard]] std::string name_of(Set set, std::string_view id, std::string_view what, const XmlNode& node);
  void unusable(const XmlNode& node, std::string_view id, std::string_view what);
  void repeated(const XmlNode& node, std::string_view id, std::string_view what);
  void keep(std::size_t bytes);

  const Input& input_;
  Sink& sink_;
  std::string date_;
  std::size_t kept_bytes_ = 0;
  std::array<Texts, kSetCount> sets_;
  Texts area_countries_, country_codes_;  // by id: country id, ISO 3166
  std::unordered_map<std::string, std::pair<std::string, std::string>> subtypes_;  // text, party type id
  std::unordered_map<std::string, Location> locations_;
  std::unordered_map<std::string, std::vector<Document>> documents_;  // by identity; those not taken yet
  std::unordered_map<std::string, std::vector<Entry>> entries_;       // by profile; those not taken yet
  std::vector<Relationship> relationships_;
};

}  // namespace tamis::lists::ofac_advanced

#endif  // TAMIS_LISTS_OFAC_ADVANCED_TABLES_H_

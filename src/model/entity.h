// The entity model: FollowTheMoney's vocabulary (schema, properties, topics), with the provenance of every
// value: which list, which entry, which date. Lists make entities, the index stores them, screening shows
// them.
#ifndef TAMIS_MODEL_ENTITY_H_
#define TAMIS_MODEL_ENTITY_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::model {

// One place that says something about an entity.
struct Source {
  std::string dataset;   // list id ("us_ofac_sdn")
  std::string entry_id;  // the entry's id as the list prints it ("36", "KPi.076", "EU.1001.60")
  std::string date;      // when the list said so (entry's last change, else list date); YYYY-MM-DD or empty
};

// One property value. FollowTheMoney 4 property names ("name", "alias", "weakAlias", "birthDate", ...).
struct Value {
  std::string property;
  std::string value;     // UTF-8, cleaned
  std::string original;  // what stood in the source where cleaning changed more than white space; else empty
  std::string language;  // ISO 639-3 ("rus") or empty
  std::uint32_t source = 0;  // index into Entity::sources
};

// One sanction on the entity: the properties of a FollowTheMoney `Sanction` ("program", "programId",
// "authority", "authorityId", "unscId", "listingDate", "startDate", "endDate", "reason", "provisions",
// "status", "sourceUrl", ...).
struct Listing {
  std::string id;  // of the Sanction entity where the source has one; else empty
  std::uint32_t source = 0;
  std::vector<Value> values;
};

// A FollowTheMoney entity. Edges (Ownership, Directorship, Family, UnknownLink, ...) are entities too: their
// end points are properties whose value is an entity id ("owner", "asset", "subject", "object").
// Property formats: dates are partial ISO 8601 with EDTF marks ("1948", "1948-05", "1948-05-03", "1948~"
// circa, "1948/1950" between; model/partial_date.h); countries are lower-case ISO 3166-1 alpha-2 codes or
// FollowTheMoney's extras (model/country.h); gender is "male", "female" or "other"; topics are
// FollowTheMoney's ("sanction", "role.pep", ...); identifiers as printed, cleaned of their labels.
struct Entity {
  std::string id;       // unique in the index: "<list prefix>-<entry id>", such as "ofac-36"
  std::string schema;   // "Person", "Company", "Organization", "LegalEntity", "Vessel", "Airplane", ...
  std::string caption;  // the name to show; empty: the index takes the first name
  std::vector<Source> sources;
  std::vector<std::string> referents;  // other ids under which the entity was published
  std::vector<Value> values;
  std::vector<Listing> listings;

  // Appends one value unless `value` is empty or the same property has the same value already. True if added.
  bool add(std::string_view property, std::string_view value, std::string_view language = {},
           std::string_view original = {}, std::uint32_t source = 0);

  // The first value of `property`, or empty. Valid until the entity changes.
  [[nodiscard]] std::string_view first(std::string_view property) const noexcept;
  [[nodiscard]] std::vector<std::string_view> all(std::string_view property) const;
};

// Appends one value to a listing under the rules of Entity::add.
bool add_value(std::vector<Value>& values, std::string_view property, std::string_view value,
               std::string_view language = {}, std::string_view original = {}, std::uint32_t source = 0);

// What a schema is, from data/ftm_schemas.tsv.
struct Schema {
  std::string_view name;
  bool matchable = false;  // names of such entities are screened
  bool edge = false;
  // The scorer's view of it: person, organisation (companies, public bodies, legal entities), vessel, other
  // thing (aircraft, securities).
  enum class Kind : std::uint8_t { kNone, kPerson, kOrganization, kVessel, kThing, kAny } kind = Kind::kNone;
};

// Looks a schema up by its FollowTheMoney name, exact case; nullptr when unknown. Thread-safe.
[[nodiscard]] const Schema* find_schema(std::string_view name) noexcept;

// True when an entity of `listed` may answer a query for `asked` (equal, or one is an ancestor of the other:
// LegalEntity asks for Person, Company, Organization ...; an empty `asked` takes all). Thread-safe.
[[nodiscard]] bool schema_accepts(std::string_view asked, std::string_view listed) noexcept;

}  // namespace tamis::model

#endif  // TAMIS_MODEL_ENTITY_H_

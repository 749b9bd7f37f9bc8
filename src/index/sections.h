// The sections of an index file: what each holds. docs/index_format.md is the contract, byte for byte.
#ifndef TAMIS_INDEX_SECTIONS_H_
#define TAMIS_INDEX_SECTIONS_H_

#include <cstdint>

namespace tamis::index {

// Numbers are part of the format: never reused, never renumbered. 1-99 entities, 100-199 names, 200-299
// identifiers.
enum class SectionKind : std::uint32_t {
  kMeta = 1,            // JSON: lists (snapshots with hashes and dates, counts), builder version
  kStrings = 2,         // UTF-8 bytes of the strings that records share
  kEntities = 3,        // EntityRow[]
  kEntityRecords = 4,   // encoded entities
  kEntityIds = 5,       // hash table id -> entity
  kIssues = 6,          // issues reported by the readers, encoded
  kStringOffsets = 7,   // uint64[strings + 1], into kStrings
  kFacts = 8,           // FactsRow[], one for each entity
  kFactDates = 9,       // FactDate[]
  kFactCountries = 10,  // FactCountry[]
  kCountryCodes = 11,   // CountryCode[], ascending; FactCountry and IdentifierRow count in it
  kAddressWords = 12,   // AddressWord[], ascending by hash; since format 1.1
  kNames = 100,         // NameRow[]
  kNameTexts = 101,     // the names as listed, UTF-8
  kNameTokens = 102,    // token ids of every name, in order (forward lists)
  kTokens = 110,        // TokenRow[], ordered by latin form, then native form
  kTokenTexts = 111,
  kPostingOffsets = 112,
  kPostings = 113,       // name ids of every token, by ascending name mass
  kPostingMasses = 114,  // uint16[], of the names in kPostings, in fours; since format 1.3
  kPostingShapes = 115,  // uint32[], NameShape of the names in kPostings; since format 1.4
  kDeletionBuckets = 120,
  kDeletions = 121,
  kKeyBuckets = 122,
  kKeys = 123,
  kJoined = 124,       // hash of a whole joined name -> names
  kWordPairs = 125,    // uint64[], blocks of WordPairs; since format 1.5
  kPairBuckets = 126,  // uint32[], NamesOfPairs; since format 1.6
  kPairNames = 127,    // uint32[]
  kPairTags = 128,     // uint8[], of the names in kPairNames
  kIdentifiers = 200,  // IdentifierRow[], ordered by hash
  kIdentifierTexts = 201,
  kEntityIdentifierOffsets = 202,  // uint32[entities + 1], into kEntityIdentifiers
  kEntityIdentifiers = 203,        // uint32[], rows of kIdentifiers, by entity
  kIdentifierProperties = 204,     // property names, each ended by a line feed, in byte order
};

// Every kind above: what a reader of this version knows. A new kind is added here too.
inline constexpr SectionKind kSectionKinds[] = {
    SectionKind::kMeta,
    SectionKind::kStrings,
    SectionKind::kEntities,
    SectionKind::kEntityRecords,
    SectionKind::kEntityIds,
    SectionKind::kIssues,
    SectionKind::kStringOffsets,
    SectionKind::kFacts,
    SectionKind::kFactDates,
    SectionKind::kFactCountries,
    SectionKind::kCountryCodes,
    SectionKind::kNames,
    SectionKind::kNameTexts,
    SectionKind::kNameTokens,
    SectionKind::kTokens,
    SectionKind::kTokenTexts,
    SectionKind::kPostingOffsets,
    SectionKind::kPostings,
    SectionKind::kPostingMasses,
    SectionKind::kPostingShapes,
    SectionKind::kDeletionBuckets,
    SectionKind::kDeletions,
    SectionKind::kKeyBuckets,
    SectionKind::kKeys,
    SectionKind::kJoined,
    SectionKind::kWordPairs,
    SectionKind::kPairBuckets,
    SectionKind::kPairNames,
    SectionKind::kPairTags,
    SectionKind::kIdentifiers,
    SectionKind::kIdentifierTexts,
    SectionKind::kEntityIdentifierOffsets,
    SectionKind::kEntityIdentifiers,
    SectionKind::kIdentifierProperties,
    SectionKind::kAddressWords,
};

// One entity. `first_name`, `name_count`: its rows in kNames (names of one entity are adjacent).
struct EntityRow {
  std::uint64_t record_offset = 0;  // into kEntityRecords
  std::uint32_t record_size = 0;
  std::uint32_t first_name = 0;
  std::uint32_t name_count = 0;
  std::uint16_t schema = 0;   // index into the schemata of kMeta
  std::uint16_t dataset = 0;  // index into the lists of kMeta: the list of the entity's first source
};
static_assert(sizeof(EntityRow) == 24);

// What screening asks of an entity without decoding it. Counts stop at 65,535.
struct FactsRow {
  std::uint32_t first_date = 0;     // into kFactDates
  std::uint32_t first_country = 0;  // into kFactCountries
  std::uint16_t date_count = 0;
  std::uint16_t country_count = 0;
  std::uint8_t genders = 0;      // FactGender bits
  std::uint8_t schema_kind = 0;  // model::Schema::Kind
  std::uint16_t flags = 0;       // FactFlag bits
};
static_assert(sizeof(FactsRow) == 16);

enum FactGender : std::uint8_t { kGenderMale = 1, kGenderFemale = 2, kGenderOther = 4 };

enum FactFlag : std::uint16_t {
  kFactMatchable = 1,   // its names are screened: a listed entity
  kFactEdge = 2,        // a link between two entities
  kFactListed = 4,      // has a listing, or a topic that begins with "sanction"
  kFactWeakOnly = 8,    // has no name but weak aliases
  kFactManyLists = 16,  // sources of more than one list
};

// A date of an entity; the dates of one entity ascend by kind. Fields as in model::PartialDate.
enum class FactDateKind : std::uint8_t { kBirth = 0, kDeath = 1, kIncorporation = 2, kBuild = 3 };
struct FactDate {
  std::int16_t year = 0;
  std::int16_t last_year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::uint8_t circa = 0;
  FactDateKind kind = FactDateKind::kBirth;
};
static_assert(sizeof(FactDate) == 8);

// A country of an entity, once each, ascending, with all the ways in which it is its country.
enum FactCountryRole : std::uint16_t {
  kCountryGeneral = 1,       // country
  kCountryNationality = 2,   // nationality, citizenship
  kCountryJurisdiction = 4,  // jurisdiction, mainCountry
  kCountryAddress = 8,       // of an address
  kCountryBirth = 16,        // birthCountry
  kCountryFlag = 32,         // flag, pastFlags of a vessel
  kCountryDocument = 64,     // of a passport or another document
};
struct FactCountry {
  std::uint16_t country = 0;  // into kCountryCodes
  std::uint16_t roles = 0;    // FactCountryRole bits
};
static_assert(sizeof(FactCountry) == 4);

// A country code ("kp", "suhh", "gb-sct"), zero-padded.
struct CountryCode {
  char code[8] = {};
};
static_assert(sizeof(CountryCode) == 8);

// A word of listed addresses and how many of them hold it. `hash`: xxh3 of its Latin form; `information`: what
// meeting it by chance is worth, in 1/256 bit (address_words.h).
struct AddressWord {
  std::uint64_t hash = 0;
  std::uint32_t addresses = 0;
  std::uint32_t information = 0;
};
static_assert(sizeof(AddressWord) == 16);

// One identifier of one entity, ordered by (hash, kind, text, entity). `hash`: xxh3(text, seed = class), see
// identifier_index.h; the text is model::Identifier's normal form.
struct IdentifierRow {
  std::uint64_t hash = 0;
  std::uint32_t entity = 0;
  std::uint32_t text_offset = 0;  // into kIdentifierTexts
  std::uint16_t text_size = 0;
  std::uint16_t country = 0;   // of the document, 1 + index into kCountryCodes; 0: not known
  std::uint16_t property = 0;  // line of kIdentifierProperties, from 0
  std::uint8_t kind = 0;       // model::IdentifierKind
  std::uint8_t flags = 0;      // IdentifierFlag bits
};
static_assert(sizeof(IdentifierRow) == 24);

enum IdentifierFlag : std::uint8_t {
  kIdentifierCheckDigitOk = 1,
  kIdentifierOfHolding = 2,  // stands on a wallet or document that the entity holds
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_SECTIONS_H_

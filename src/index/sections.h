// The sections of an index file: what each holds. docs/index_format.md is the contract, byte for byte.
#ifndef TAMIS_INDEX_SECTIONS_H_
#define TAMIS_INDEX_SECTIONS_H_

#include <cstdint>

namespace tamis::index {

// Numbers are part of the format: never reused, never renumbered. 1-99 entities, 100-199 names, 200-299
// identifiers.
enum class SectionKind : std::uint32_t {
  kMeta = 1,            // JSON: lists (snapshots with hashes and dates, counts), builder version
  kStrings = 2,         // UTF-8 bytes that other sections point into
  kEntities = 3,        // EntityRow[]
  kEntityRecords = 4,   // encoded entities
  kEntityIds = 5,       // hash table id -> entity
  kIssues = 6,          // issues reported by the readers, encoded
  kNames = 100,         // NameRow[]
  kNameTexts = 101,     // the names as listed, UTF-8
  kNameTokens = 102,    // token ids of every name, in order (forward lists)
  kTokens = 110,        // TokenRow[], ordered by latin form, then native form
  kTokenTexts = 111,
  kPostingOffsets = 112,
  kPostings = 113,      // name ids of every token, by ascending name mass
  kDeletionBuckets = 120,
  kDeletions = 121,
  kKeyBuckets = 122,
  kKeys = 123,
  kJoined = 124,        // hash of a whole joined name -> names
  kIdentifiers = 200,   // IdentifierRow[], ordered by hash
  kIdentifierTexts = 201,
};

// One entity. `first_name`, `name_count`: its rows in kNames (names of one entity are adjacent).
struct EntityRow {
  std::uint64_t record_offset = 0;  // into kEntityRecords
  std::uint32_t record_size = 0;
  std::uint32_t first_name = 0;
  std::uint32_t name_count = 0;
  std::uint16_t schema = 0;         // index into the schema table of kMeta
  std::uint16_t dataset = 0;        // index into the lists of kMeta
};
static_assert(sizeof(EntityRow) == 24);

}  // namespace tamis::index

#endif  // TAMIS_INDEX_SECTIONS_H_

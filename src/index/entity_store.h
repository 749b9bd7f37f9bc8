// The entities of an index: what is shown of a hit, and the few facts that screening weighs.
//
// Records are written compactly (varints; property names, lists, languages and every string that comes twice
// are kept once), because the texts of 46,000 entries, reasons and notes included, are most of an index. The
// facts (dates, countries, genders) are kept a second time as plain arrays, since the scorer asks for them
// thousands of times a second and must not decode a record for it.
#ifndef TAMIS_INDEX_ENTITY_STORE_H_
#define TAMIS_INDEX_ENTITY_STORE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/index_file.h"
#include "index/meta.h"
#include "index/sections.h"
#include "model/entity.h"
#include "model/partial_date.h"

namespace tamis::index {

// An entity larger than this when decoded is not stored (and not decoded): some hundred times the largest
// entry that any list has, and a bound on what a forged record can cost.
inline constexpr std::uint64_t kMaxEntityBytes = std::uint64_t{64} << 20;

// Memory that `entity` takes, as kMaxEntityBytes counts it.
[[nodiscard]] std::uint64_t entity_bytes(const model::Entity& entity) noexcept;

// Writes entities as records. Strings of earlier records are referred to, so records are read with the
// strings of the encoder that wrote them. The same entities in the same order give the same bytes.
// Thread-compatible.
class EntityEncoder {
 public:
  EntityEncoder();
  EntityEncoder(EntityEncoder&&) noexcept;
  EntityEncoder& operator=(EntityEncoder&&) noexcept;
  ~EntityEncoder();

  // Appends the record of `entity`. False, and nothing appended, when it is larger than kMaxEntityBytes.
  bool encode(const model::Entity& entity, std::string& out);

  // Decodes a record of this encoder; nullopt when it is not one.
  [[nodiscard]] std::optional<model::Entity> decode(std::string_view record) const;
  // The id at the head of such a record; empty when it is not one.
  [[nodiscard]] static std::string_view record_id(std::string_view record) noexcept;

  // Adds kStrings and kStringOffsets; the encoder is empty afterwards.
  void write(IndexWriter& writer);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The hash table of kEntityIds: uint32 slots, a power of two, at most half of them used; ordinal + 1 or 0. An
// id's first slot is xxh3(id) modulo the slots, then the next ones; a search ends at an empty slot or after
// kMaxIdProbes. Referents are entered after all ids.
inline constexpr std::uint32_t kMaxIdProbes = 256;

// The entities of an opened index, by ordinal 0 .. size() - 1. Immutable, thread-safe. The IndexFile must
// outlive it. Views are into the file. Accessors take any ordinal: one that does not exist, or whose record
// is damaged, has empty values.
class EntityStore {
 public:
  // Checks the sizes of the sections against each other, in time that does not grow with them. kCorrupt.
  [[nodiscard]] static Result<EntityStore> open(const IndexFile& file);

  EntityStore(EntityStore&&) noexcept;
  EntityStore& operator=(EntityStore&&) noexcept;
  ~EntityStore();

  [[nodiscard]] std::uint32_t size() const noexcept;
  [[nodiscard]] const IndexMeta& meta() const noexcept;

  // The whole entity; about 5 us. kInvalidArgument: no such ordinal; kCorrupt: the record is damaged.
  [[nodiscard]] Result<model::Entity> entity(std::uint32_t ordinal) const;

  // The entity that has this id, or that was published under it (referents). O(1).
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const noexcept;

  [[nodiscard]] std::string_view id(std::uint32_t ordinal) const noexcept;
  [[nodiscard]] std::string_view caption(std::uint32_t ordinal) const noexcept;
  [[nodiscard]] std::string_view schema(std::uint32_t ordinal) const noexcept;
  [[nodiscard]] model::Schema::Kind schema_kind(std::uint32_t ordinal) const noexcept;
  // List of the first source.
  [[nodiscard]] std::string_view dataset(std::uint32_t ordinal) const noexcept;
  // Lists of all sources, each once, in their order.
  [[nodiscard]] std::vector<std::string_view> datasets(std::uint32_t ordinal) const;
  // Sanction programmes ("program" of the listings; where there is none, "programId" of listings and entity),
  // each once, in their order.
  [[nodiscard]] std::vector<std::string_view> programs(std::uint32_t ordinal) const;

  // One value of an entity without its original; listing values come as of number `listing`, else kNoListing.
  struct ValueView {
    static constexpr std::uint32_t kNoListing = 0xFFFFFFFF;
    std::string_view property;
    std::string_view value;
    std::string_view language;
    std::uint32_t source = 0;
    std::uint32_t listing = kNoListing;
  };
  // All values in their order, into `out` (cleared first).
  void values(std::uint32_t ordinal, std::vector<ValueView>& out) const;

  // Facts: O(1), no allocation.
  [[nodiscard]] std::span<const FactDate> dates(std::uint32_t ordinal) const noexcept;
  [[nodiscard]] std::span<const FactDate> dates(std::uint32_t ordinal, FactDateKind kind) const noexcept;
  [[nodiscard]] std::span<const FactDate> birth_dates(std::uint32_t ordinal) const noexcept {
    return dates(ordinal, FactDateKind::kBirth);
  }
  [[nodiscard]] std::span<const FactCountry> countries(std::uint32_t ordinal) const noexcept;
  [[nodiscard]] std::uint8_t genders(std::uint32_t ordinal) const noexcept;  // FactGender bits
  [[nodiscard]] std::uint16_t flags(std::uint32_t ordinal) const noexcept;   // FactFlag bits
  [[nodiscard]] bool matchable(std::uint32_t ordinal) const noexcept {
    return (flags(ordinal) & kFactMatchable) != 0;
  }
  // Has the memory fetched of what matchable() and schema() look at. Any ordinal.
  void prefetch(std::uint32_t ordinal) const noexcept;
  // The entity's rows in kNames.
  [[nodiscard]] EntityRow row(std::uint32_t ordinal) const noexcept;

  // The number of a country code in this index, and back. nullopt: no entity has that country.
  [[nodiscard]] std::optional<std::uint16_t> country_number(std::string_view code) const noexcept;
  [[nodiscard]] std::string_view country_code(std::uint16_t number) const noexcept;

  // Decodes every record and checks every offset, order and id. kCorrupt.
  [[nodiscard]] Result<void> verify() const;

 private:
  struct State;
  explicit EntityStore(std::unique_ptr<State> state) noexcept;
  std::unique_ptr<State> state_;
};

[[nodiscard]] model::PartialDate to_partial_date(const FactDate& date) noexcept;
[[nodiscard]] FactDate to_fact_date(const model::PartialDate& date, FactDateKind kind) noexcept;

}  // namespace tamis::index

#endif  // TAMIS_INDEX_ENTITY_STORE_H_

// Exact look-up of identifiers: a passport, tax or IMO number names one holder, whatever the name beside it
// looks like. Numbers are compared in the normal form of model/identifier.h.
#ifndef TAMIS_INDEX_IDENTIFIER_INDEX_H_
#define TAMIS_INDEX_IDENTIFIER_INDEX_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/index_file.h"
#include "index/sections.h"
#include "model/identifier.h"
#include "tamis/error.h"

namespace tamis::index {

// Kinds whose numbers are compared with each other are of one class: 0 for numbers that states and registers
// hand out (passport, identity card, tax, registration; INN and OGRN among them, because lists print them in
// any of these fields), else one class for each kind.
[[nodiscard]] std::uint8_t identifier_class(model::IdentifierKind kind) noexcept;

// Collects identifiers and writes their sections; the bytes depend on the set of identifiers only.
// Thread-compatible.
class IdentifierIndexBuilder {
 public:
  // `value`: a normal form; longer than kMaxTextBytes is ignored (no identifier is). `country`: 1 + number of
  // the code in kCountryCodes, 0 unknown. `flags`: IdentifierFlag bits. The same identifier of the same
  // entity and property counts once.
  void add(std::uint32_t entity, const model::Identifier& value, std::string_view property,
           std::uint16_t country, std::uint8_t flags);

  // Adds the sections for entities 0 .. entity_count - 1, and returns the rows written. The builder is empty
  // afterwards. kLimit when the texts exceed 4 GiB.
  [[nodiscard]] Result<std::uint64_t> write(IndexWriter& writer, std::uint32_t entity_count);

  static constexpr std::size_t kMaxTextBytes = 512;  // the longest wallet addresses have some 110 characters

 private:
  struct Draft {
    IdentifierRow row;
    std::uint64_t text = 0;  // into texts_
  };
  std::vector<Draft> drafts_;
  std::string texts_;
  std::vector<std::string> properties_;  // in the order of first use
};

// One answer of find(). Views are into the file.
struct IdentifierHit {
  std::uint32_t entity = 0;
  model::IdentifierKind kind = model::IdentifierKind::kOther;
  bool check_digit_ok = false;
  bool of_holding = false;    // stands on a wallet or document that the entity holds
  std::uint16_t country = 0;  // of the document, 1 + number of EntityStore::country_code; 0: not known
  std::string_view property;  // as listed: "passportNumber"
  std::string_view text;      // normal form
};

// Immutable view; thread-safe. The IndexFile must outlive it. A damaged file gives empty answers, never a
// read outside it.
class IdentifierIndex {
 public:
  // kCorrupt when the sections do not fit together. An index without identifier sections has no identifiers.
  [[nodiscard]] static Result<IdentifierIndex> open(const IndexFile& file);

  // Every entity that has the identifier `text`, given as a number of `kind`. A kind with a shape of its own
  // (LEI, ISIN, BIC, wallet) is also found where the list gave it as a number of no special kind, and the
  // other way round. Appends to `out`: each entity and property once, in the order of entities. O(log rows).
  void find(model::IdentifierKind kind, std::string_view text, std::vector<IdentifierHit>& out) const;

  // Rows of one entity; row() shows each.
  [[nodiscard]] std::span<const std::uint32_t> rows_of(std::uint32_t entity) const noexcept;
  [[nodiscard]] IdentifierHit row(std::uint32_t number) const noexcept;
  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }

  // Checks order, hashes and every offset. kCorrupt.
  [[nodiscard]] Result<void> verify() const;

 private:
  [[nodiscard]] std::string_view text_of(const IdentifierRow& row) const noexcept;
  void find_in_class(std::uint8_t identifier_class, std::string_view normal,
                     std::vector<IdentifierHit>& out) const;

  std::string path_;
  std::span<const IdentifierRow> rows_;
  std::string_view texts_;
  std::span<const std::uint32_t> offsets_;
  std::span<const std::uint32_t> by_entity_;
  std::vector<std::string_view> properties_;
  std::uint64_t entities_ = 0;
  std::uint64_t countries_ = 0;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_IDENTIFIER_INDEX_H_

// Opens, verifies and decodes an index from hostile bytes. Checksums would stop nearly every mutation at the
// door, so the first byte of the input chooses what is tried:
//   'r'  the rest is a whole file, as it is;
//   's'  the rest is a whole file, whose header and checksums are made right first;
//   'p'  the rest is patches of five bytes (offset, little-endian; value) to the content of a small index
//        that is built at the start, so that seeds stay valid when the format grows.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/hash.h"
#include "index/diff.h"
#include "index/entity_store.h"
#include "index/identifier_index.h"
#include "index/index_builder.h"
#include "index/index_file.h"
#include "index/issue_log.h"
#include "index/verify.h"
#include "text/tokenize.h"

namespace {

using namespace tamis;

std::string small_index() {
  index::IndexBuilder builder;
  builder.begin_source("fuzz", {index::ListFile{"list.xml", 1, std::string(64, '0')}});
  for (const char* id : {"a", "b", "c"}) {
    model::Entity entity;
    entity.id = id;
    entity.schema = *id == 'c' ? "CryptoWallet" : *id == 'b' ? "Company" : "Person";
    entity.caption = "Ri Pyong Chol";
    entity.referents = {std::string("ref-") + id};
    entity.sources = {{"un_sc", id, "2026-02-27"}, {"us_ofac_sdn", "36", ""}};
    entity.add("name", "Ri Pyong Chol");
    entity.add("alias", "\xEB\xA6\xAC\xEB\xB3\x91\xEC\xB2\xA0", "kor", "", 1);
    entity.add("weakAlias", "Ri");
    entity.add("birthDate", "1948");
    entity.add("country", "kp");
    entity.add("passportNumber", "654310150");
    entity.add("publicKey", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
    entity.add("holder", "a");
    entity.listings.emplace_back();
    entity.listings.back().source = 1;
    model::add_value(entity.listings.back().values, "program", "UN-SCR1718", {}, {}, 1);
    builder.entity(std::move(entity));
  }
  builder.issue(
      lists::Issue{lists::Severity::kRepaired, "bad_date", "repaired", Where{"list.xml", 7, 1, "a"}});
  lists::Snapshot snapshot;
  snapshot.dataset = "un_sc";
  builder.end_source({snapshot});
  index::IndexWriter writer;
  (void)builder.finish(writer);
  return writer.to_bytes().value_or(std::string());
}

// Makes header and section table pass open(), as far as their numbers allow.
void repair(std::string& bytes) {
  if (bytes.size() < sizeof(index::FileHeader)) return;
  auto header = base::load<index::FileHeader>(bytes, 0);
  std::memcpy(header.magic, index::kMagic.data(), sizeof header.magic);
  header.format_major = index::kFormatMajor;
  header.header_size = sizeof header;
  header.endian_mark = index::kEndianMark;
  header.file_size = bytes.size();
  header.section_count %= 64;
  header.text_pipeline_version = text::kTextPipelineVersion;
  const std::uint64_t table = std::uint64_t{header.section_count} * sizeof(index::SectionRow);
  if (base::in_bounds(sizeof header, table, bytes.size())) {
    header.table_xxh3 = base::xxh3(std::string_view(bytes).substr(sizeof header, table));
  }
  header.header_xxh3 = base::xxh3({reinterpret_cast<const char*>(&header), 120});
  std::memcpy(bytes.data(), &header, sizeof header);
}

void exercise(std::string bytes) {
  const auto file = index::IndexFile::open_memory(std::move(bytes), "fuzz.tamis");
  if (!file) return;
  (void)file->verify();
  (void)index::verify_content(*file);
  (void)index::read_issues(file->bytes(index::SectionKind::kIssues), [](const index::StoredIssue&) {});
  if (const auto store = index::EntityStore::open(*file)) {
    constexpr std::uint32_t kMost = 256;  // a forged count must not turn into minutes here
    std::vector<index::EntityStore::ValueView> values;
    for (std::uint32_t i = 0; i < store->size() && i < kMost; ++i) {
      (void)store->entity(i);
      (void)store->find(store->id(i));
      (void)store->programs(i);
      (void)store->datasets(i);
      store->values(i, values);
      for (const auto& country : store->countries(i)) (void)store->country_code(country.country);
      for (const auto& date : store->birth_dates(i)) (void)index::to_partial_date(date).to_string();
    }
    (void)store->find("ref-b");
    if (store->size() <= kMost) (void)index::diff(*store, *store, [](const index::EntityChange&) {});
  }
  if (const auto identifiers = index::IdentifierIndex::open(*file)) {
    std::vector<index::IdentifierHit> hits;
    identifiers->find(model::IdentifierKind::kOther, "654310150", hits);
    identifiers->find(model::IdentifierKind::kWallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", hits);
    for (std::uint32_t i = 0; i < 4; ++i) {
      for (const std::uint32_t row : identifiers->rows_of(i)) (void)identifiers->row(row);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string small = small_index();
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 'r') {
    exercise(std::string(rest));
  } else if (data[0] == 's') {
    std::string bytes(rest);
    repair(bytes);
    exercise(std::move(bytes));
  } else {
    std::string bytes = small;
    for (std::size_t at = 0; at + 5 <= rest.size(); at += 5) {
      const auto offset = base::load<std::uint32_t>(rest, at);
      bytes[sizeof(index::FileHeader) + offset % (bytes.size() - sizeof(index::FileHeader))] = rest[at + 4];
    }
    repair(bytes);
    exercise(std::move(bytes));
  }
  return 0;
}

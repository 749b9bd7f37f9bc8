#include "index/verify.h"

#include "index/address_words.h"
#include "index/entity_store.h"
#include "index/identifier_index.h"
#include "index/issue_log.h"
#include "index/name_index.h"

namespace tamis::index {

Result<void> verify_content(const IndexFile& file) {
  const auto entities = EntityStore::open(file);
  if (!entities) return tl::unexpected<Error>(entities.error());
  if (auto good = entities->verify(); !good) return good;
  const auto addresses = AddressWords::open(file);
  if (!addresses) return tl::unexpected<Error>(addresses.error());
  if (auto good = addresses->verify(file); !good) return good;
  const auto identifiers = IdentifierIndex::open(file);
  if (!identifiers) return tl::unexpected<Error>(identifiers.error());
  if (auto good = identifiers->verify(); !good) return good;
  const auto names = NameIndex::open(file);
  if (!names) return tl::unexpected<Error>(names.error());
  if (auto good = names->verify(); !good) return good;
  for (std::uint32_t name = 0; name < names->name_count(); ++name) {
    const EntityRow row = entities->row(names->name(name).entity);
    if (name < row.first_name || name - row.first_name >= row.name_count) {
      return tl::unexpected<Error>(
          file.damaged("name " + std::to_string(name) + " is not among the names of its entity"));
    }
  }
  if (file.has(SectionKind::kIssues)) {
    bool known_lists = true;
    const std::size_t lists = entities->meta().lists.size();
    const auto good = read_issues(file.bytes(SectionKind::kIssues), [&](const StoredIssue& issue) {
      known_lists = known_lists && issue.list < lists;
    });
    if (!good) return tl::unexpected<Error>(file.damaged(good.error().message));
    if (!known_lists) return tl::unexpected<Error>(file.damaged("an issue is of no list"));
  }
  return {};
}

Result<void> verify_index(const IndexFile& file) {
  if (auto good = file.verify(); !good) return good;
  return verify_content(file);
}

}  // namespace tamis::index

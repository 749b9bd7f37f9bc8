#include "tamis/screener.h"

#include <utility>

#include "screen/index_state.h"

namespace tamis {

namespace {

Result<std::shared_ptr<const Index::State>> make_state(Result<index::IndexFile> opened) {
  if (!opened) return tl::unexpected<Error>(std::move(opened.error()));
  auto entities = index::EntityStore::open(*opened);
  if (!entities) return tl::unexpected<Error>(std::move(entities.error()));
  auto identifiers = index::IdentifierIndex::open(*opened);
  if (!identifiers) return tl::unexpected<Error>(std::move(identifiers.error()));
  auto names = index::NameIndex::open(*opened);
  if (!names) return tl::unexpected<Error>(std::move(names.error()));
  auto addresses = index::AddressWords::open(*opened);
  if (!addresses) return tl::unexpected<Error>(std::move(addresses.error()));
  return std::make_shared<const Index::State>(Index::State{
      std::move(*opened), std::move(*entities), std::move(*identifiers), std::move(*names), *addresses});
}

}  // namespace

Index::Index(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}

Result<Index> Index::open(const std::string& path) {
  auto state = make_state(index::IndexFile::open(path));
  if (!state) return tl::unexpected<Error>(std::move(state.error()));
  return Index(std::move(*state));
}

Result<Index> Index::open_memory(std::string bytes, std::string name) {
  auto state = make_state(index::IndexFile::open_memory(std::move(bytes), std::move(name)));
  if (!state) return tl::unexpected<Error>(std::move(state.error()));
  return Index(std::move(*state));
}

Result<void> Index::verify() const {
  if (auto sums = state_->file.verify(); !sums) return sums;
  if (auto entities = state_->entities.verify(); !entities) return entities;
  if (auto addresses = state_->addresses.verify(state_->file); !addresses) return addresses;
  if (auto identifiers = state_->identifiers.verify(); !identifiers) return identifiers;
  return state_->names.verify();
}

Result<void> Index::check() const { return state_->file.check_sections(); }

std::uint32_t Index::entity_count() const noexcept {
  return static_cast<std::uint32_t>(state_->entities.meta().totals.entities);
}
std::uint32_t Index::name_count() const noexcept {
  const index::NameIndex& names = state_->names;
  std::uint32_t count = 0;
  for (std::uint32_t name = 0; name < names.name_count(); ++name) {
    count += names.name(name).cut == text::Cut::kWritten ? 1U : 0U;
  }
  return count;
}
std::string Index::hash() const { return state_->file.content_hash(); }

}  // namespace tamis

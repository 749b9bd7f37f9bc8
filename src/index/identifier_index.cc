#include "index/identifier_index.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"

namespace tamis::index {

namespace {

using model::Identifier;
using model::IdentifierKind;

std::uint64_t hash_of(std::uint8_t identifier_class, std::string_view normal) {
  return base::xxh3(normal, identifier_class);
}

// Kinds whose shape alone tells them from other numbers, so that a list that prints one in a field of no
// special kind still means it.
bool tells_itself(IdentifierKind kind) {
  return kind == IdentifierKind::kLei || kind == IdentifierKind::kIsin || kind == IdentifierKind::kBic ||
         kind == IdentifierKind::kWallet;
}

}  // namespace

std::uint8_t identifier_class(IdentifierKind kind) noexcept {
  switch (kind) {
    case IdentifierKind::kOther:
    case IdentifierKind::kInn:
    case IdentifierKind::kOgrn:
      return 0;
    default:
      return static_cast<std::uint8_t>(kind);
  }
}

void IdentifierIndexBuilder::add(std::uint32_t entity, const Identifier& value, std::string_view property,
                                 std::uint16_t country, std::uint8_t flags) {
  if (value.value.empty() || value.value.size() > kMaxTextBytes) return;
  auto known = std::find(properties_.begin(), properties_.end(), property);
  if (known == properties_.end()) {
    if (properties_.size() >= 0xFFFF || property.find('\n') != std::string_view::npos) return;
    known = properties_.emplace(properties_.end(), property);
  }
  Draft draft;
  draft.row.hash = hash_of(identifier_class(value.kind), value.value);
  draft.row.entity = entity;
  draft.row.text_size = static_cast<std::uint16_t>(value.value.size());
  draft.row.country = country;
  draft.row.property = static_cast<std::uint16_t>(known - properties_.begin());
  draft.row.kind = static_cast<std::uint8_t>(value.kind);
  draft.row.flags = static_cast<std::uint8_t>(flags | (value.check_digit_ok ? kIdentifierCheckDigitOk : 0));
  draft.text = texts_.size();
  texts_ += value.value;
  drafts_.push_back(draft);
}

Result<std::uint64_t> IdentifierIndexBuilder::write(IndexWriter& writer, std::uint32_t entity_count) {
  std::vector<std::string> names = properties_;
  std::sort(names.begin(), names.end());
  for (Draft& draft : drafts_) {
    const auto place = std::lower_bound(names.begin(), names.end(), properties_[draft.row.property]);
    draft.row.property = static_cast<std::uint16_t>(place - names.begin());
  }
  const auto text = [this](const Draft& draft) {
    return std::string_view(texts_).substr(draft.text, draft.row.text_size);
  };
  const auto key = [&text](const Draft& draft) {
    return std::tuple(draft.row.hash, draft.row.kind, text(draft), draft.row.entity, draft.row.property,
                      draft.row.flags);
  };
  // A known country before an unknown one, so that the one that is kept knows it.
  std::sort(drafts_.begin(), drafts_.end(), [&](const Draft& a, const Draft& b) {
    const auto country = [](const Draft& draft) {
      return draft.row.country == 0 ? 0xFFFF : draft.row.country - 1;
    };
    return std::pair(key(a), country(a)) < std::pair(key(b), country(b));
  });
  drafts_.erase(std::unique(drafts_.begin(), drafts_.end(),
                            [&](const Draft& a, const Draft& b) { return key(a) == key(b); }),
                drafts_.end());

  std::vector<IdentifierRow> rows;
  rows.reserve(drafts_.size());
  std::string texts;
  std::string_view last;
  std::uint64_t last_offset = 0;
  for (const Draft& draft : drafts_) {
    if (text(draft) != last || rows.empty()) {
      last = text(draft);
      last_offset = texts.size();
      texts += last;
    }
    if (texts.size() > 0xFFFFFFFF) {
      return fail(ErrorCode::kLimit,
                  "the index would hold more than 4 GiB of identifiers; compile the lists into "
                  "several indexes");
    }
    rows.push_back(draft.row);
    rows.back().text_offset = static_cast<std::uint32_t>(last_offset);
  }
  std::vector<std::uint32_t> offsets(std::size_t{entity_count} + 1, 0);
  for (const IdentifierRow& row : rows) ++offsets[std::size_t{row.entity} + 1];
  for (std::size_t i = 1; i < offsets.size(); ++i) offsets[i] += offsets[i - 1];
  std::vector<std::uint32_t> by_entity(rows.size());
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  for (std::uint32_t i = 0; i < rows.size(); ++i) by_entity[next[rows[i].entity]++] = i;
  std::string properties;
  for (const std::string& name : names) properties += name + "\n";

  const std::uint64_t count = rows.size();
  writer.add_section(SectionKind::kIdentifiers, std::move(rows));
  writer.add_section(SectionKind::kIdentifierTexts, std::move(texts));
  writer.add_section(SectionKind::kEntityIdentifierOffsets, std::move(offsets));
  writer.add_section(SectionKind::kEntityIdentifiers, std::move(by_entity));
  writer.add_section(SectionKind::kIdentifierProperties, std::move(properties));
  *this = IdentifierIndexBuilder();
  return count;
}

Result<IdentifierIndex> IdentifierIndex::open(const IndexFile& file) {
  IdentifierIndex index;
  index.path_ = file.path();
  if (!file.has(SectionKind::kIdentifiers)) return index;
  const auto rows = file.section<IdentifierRow>(SectionKind::kIdentifiers);
  const auto offsets = file.section<std::uint32_t>(SectionKind::kEntityIdentifierOffsets);
  const auto by_entity = file.section<std::uint32_t>(SectionKind::kEntityIdentifiers);
  if (!rows) return tl::unexpected<Error>(rows.error());
  if (!offsets) return tl::unexpected<Error>(offsets.error());
  if (!by_entity) return tl::unexpected<Error>(by_entity.error());
  index.rows_ = *rows;
  index.offsets_ = *offsets;
  index.by_entity_ = *by_entity;
  index.texts_ = file.bytes(SectionKind::kIdentifierTexts);
  for (const SectionRow& row : file.sections()) {
    if (row.kind == static_cast<std::uint32_t>(SectionKind::kEntities)) index.entities_ = row.count;
    if (row.kind == static_cast<std::uint32_t>(SectionKind::kCountryCodes)) index.countries_ = row.count;
  }
  std::string_view names = file.bytes(SectionKind::kIdentifierProperties);
  while (!names.empty() && index.properties_.size() < 0xFFFF) {
    const std::size_t end = names.find('\n');
    if (end == std::string_view::npos) break;
    index.properties_.push_back(names.substr(0, end));
    names.remove_prefix(end + 1);
  }
  if (!names.empty() || index.offsets_.size() != index.entities_ + 1 ||
      index.by_entity_.size() != index.rows_.size()) {
    return tl::unexpected<Error>(file.damaged("the identifier sections do not fit together"));
  }
  return index;
}

std::string_view IdentifierIndex::text_of(const IdentifierRow& row) const noexcept {
  if (!base::in_bounds(row.text_offset, row.text_size, texts_.size())) return {};
  return texts_.substr(row.text_offset, row.text_size);
}

IdentifierHit IdentifierIndex::row(std::uint32_t number) const noexcept {
  IdentifierHit hit;
  if (number >= rows_.size()) return hit;
  const IdentifierRow& row = rows_[number];
  hit.entity = row.entity;
  hit.kind = static_cast<IdentifierKind>(row.kind);
  hit.check_digit_ok = (row.flags & kIdentifierCheckDigitOk) != 0;
  hit.of_holding = (row.flags & kIdentifierOfHolding) != 0;
  hit.country = row.country;
  if (row.property < properties_.size()) hit.property = properties_[row.property];
  hit.text = text_of(row);
  return hit;
}

std::span<const std::uint32_t> IdentifierIndex::rows_of(std::uint32_t entity) const noexcept {
  if (offsets_.empty() || entity >= offsets_.size() - 1) return {};
  const std::uint32_t begin = offsets_[entity];
  const std::uint32_t end = offsets_[std::size_t{entity} + 1];
  if (begin > end || end > by_entity_.size()) return {};
  return by_entity_.subspan(begin, end - begin);
}

void IdentifierIndex::find_in_class(std::uint8_t identifier_class, std::string_view normal,
                                    std::vector<IdentifierHit>& out) const {
  const std::uint64_t hash = hash_of(identifier_class, normal);
  auto at =
      std::lower_bound(rows_.begin(), rows_.end(), hash,
                       [](const IdentifierRow& row, std::uint64_t wanted) { return row.hash < wanted; });
  for (; at != rows_.end() && at->hash == hash; ++at) {
    if (text_of(*at) == normal && at->entity < entities_) {
      out.push_back(row(static_cast<std::uint32_t>(at - rows_.begin())));
    }
  }
}

void IdentifierIndex::find(IdentifierKind kind, std::string_view text,
                           std::vector<IdentifierHit>& out) const {
  if (rows_.empty()) return;
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  const auto look_up = [&](IdentifierKind as) {
    const auto normal = model::normalize_identifier(as, text);
    if (normal) find_in_class(identifier_class(as), normal->value, out);
  };
  look_up(kind);
  if (identifier_class(kind) == 0) {
    const IdentifierKind shape = model::guess_identifier_kind(text);
    if (tells_itself(shape)) look_up(shape);
  } else if (tells_itself(kind)) {
    look_up(IdentifierKind::kOther);
  }
  const auto key = [](const IdentifierHit& hit) {
    return std::tuple(hit.entity, hit.property, hit.text, hit.kind, hit.of_holding);
  };
  std::sort(out.begin() + first, out.end(),
            [&](const IdentifierHit& a, const IdentifierHit& b) { return key(a) < key(b); });
}

Result<void> IdentifierIndex::verify() const {
  const auto damaged = [&](const char* what) {
    return fail(ErrorCode::kCorrupt,
                std::string(what) + ": the file is damaged; copy it again or rebuild it with `tamis compile`",
                Where{path_, -1, -1, {}});
  };
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const IdentifierRow& row = rows_[i];
    if (i > 0 && row.hash < rows_[i - 1].hash) return damaged("the identifiers are out of order");
    if (row.kind > static_cast<std::uint8_t>(IdentifierKind::kCallSign) || row.text_size == 0 ||
        text_of(row).size() != row.text_size || row.entity >= entities_ ||
        row.property >= properties_.size() || row.country > countries_) {
      return damaged("an identifier points outside its sections");
    }
    if (row.hash != hash_of(identifier_class(static_cast<IdentifierKind>(row.kind)), text_of(row))) {
      return damaged("an identifier has another hash than its text");
    }
  }
  if (offsets_.empty()) return {};
  if (offsets_.front() != 0 || offsets_.back() != rows_.size())
    return damaged("identifiers are of no entity");
  for (std::size_t entity = 0; entity + 1 < offsets_.size(); ++entity) {
    if (offsets_[entity] > offsets_[entity + 1]) return damaged("the identifiers of entities overlap");
    for (const std::uint32_t number : rows_of(static_cast<std::uint32_t>(entity))) {
      if (number >= rows_.size() || rows_[number].entity != entity) {
        return damaged("an entity has an identifier that is another's");
      }
    }
  }
  return {};
}

}  // namespace tamis::index

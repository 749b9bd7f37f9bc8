#include "index/entity_store.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <unordered_map>
#include <utility>

#include "base/hash.h"
#include "index/varint.h"

namespace tamis::index {

namespace {

using model::Entity;
using model::Listing;
using model::Source;
using model::Value;

// Marks of a value: what stands in its record beside property and text.
constexpr std::uint64_t kHasOriginal = 1;
constexpr std::uint64_t kHasLanguage = 2;
constexpr std::uint64_t kHasSource = 4;
constexpr unsigned kMarkBits = 3;

// The mark of a text that is the record's caption: the commonest repetition, since most captions are a name.
constexpr std::uint64_t kCaptionMark = 1;

// Strings shorter than this cost less in place than as a reference; longer ones than the maximum hardly ever
// come twice, and a bound on them bounds what a forged reference can cost.
constexpr std::size_t kMinSharedBytes = 3;
constexpr std::size_t kMaxSharedBytes = std::size_t{1} << 20;

// Hashes of strings seen once, so that the second time a string becomes a shared one. Open addressing; stops
// growing at kMaxSeen, after which new strings are written in place.
class SeenOnce {
 public:
  // True when `hash` was there already.
  bool test_and_set(std::uint64_t hash) {
    if (hash == 0) hash = 1;
    if (slots_.empty()) slots_.assign(1024, 0);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != 0) {
      if (slots_[at] == hash) return true;
      at = (at + 1) & (slots_.size() - 1);
    }
    if (used_ >= kMaxSeen) return false;
    slots_[at] = hash;
    if (++used_ * 2 > slots_.size()) grow();
    return false;
  }

 private:
  static constexpr std::size_t kMaxSeen = std::size_t{16} << 20;
  void grow() {
    std::vector<std::uint64_t> old(slots_.size() * 2, 0);
    old.swap(slots_);
    for (const std::uint64_t hash : old) {
      if (hash == 0) continue;
      std::size_t at = hash & (slots_.size() - 1);
      while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = hash;
    }
  }
  std::vector<std::uint64_t> slots_;
  std::size_t used_ = 0;
};

// Reads one record. `strings(n)` gives the shared string n, nullopt when there is none.
template <class Strings>
class RecordCursor {
 public:
  RecordCursor(std::string_view record, const Strings& strings) noexcept : in_(record), strings_(strings) {}

  // What every record begins with; read it first.
  struct Head {
    std::string_view id, schema, caption;
  };
  Head head() noexcept {
    Head out;
    out.id = in_.bytes();
    out.schema = shared();
    out.caption = text();
    caption_ = out.caption;
    return out;
  }

  // A text: in place (even mark), the caption, or a shared string (other odd marks).
  std::string_view text() noexcept {
    const std::uint64_t mark = in_.varint();
    if (mark == kCaptionMark) return caption_;
    return (mark & 1) == 0 ? in_.take(mark >> 1) : shared((mark >> 1) - 1);
  }
  std::string_view shared() noexcept { return shared(in_.varint()); }
  std::uint64_t varint() noexcept { return in_.varint(); }
  std::uint64_t count(std::uint64_t least) noexcept { return in_.count(least); }

  struct Item {
    std::string_view property, value, original, language;
    std::uint32_t source = 0;
  };
  Item value() noexcept {
    Item item;
    const std::uint64_t marks = in_.varint();
    item.property = shared(marks >> kMarkBits);
    item.value = text();
    if ((marks & kHasOriginal) != 0) item.original = text();
    if ((marks & kHasLanguage) != 0) item.language = shared();
    if ((marks & kHasSource) != 0) item.source = narrow(in_.varint());
    return item;
  }

  std::uint32_t narrow(std::uint64_t number) noexcept {
    if (number > 0xFFFFFFFF) in_.fail();
    return static_cast<std::uint32_t>(number);
  }
  [[nodiscard]] bool bad() const noexcept { return in_.bad(); }
  [[nodiscard]] bool complete() const noexcept { return !in_.bad() && in_.at_end(); }

 private:
  std::string_view shared(std::uint64_t number) noexcept {
    const std::optional<std::string_view> found = strings_(number);
    if (!found) in_.fail();
    return found.value_or(std::string_view());
  }

  ByteCursor in_;
  const Strings& strings_;
  std::string_view caption_;
};

// The least bytes that an element of each kind takes in a record.
constexpr std::uint64_t kLeastSource = 3;  // list, entry, date
constexpr std::uint64_t kLeastReferent = 1;
constexpr std::uint64_t kLeastValue = 2;    // marks, text
constexpr std::uint64_t kLeastListing = 3;  // id, source, count

// Counts down what a record may still allocate.
class Budget {
 public:
  explicit Budget(std::uint64_t bytes) : left_(bytes) {}
  bool spend(std::uint64_t bytes) noexcept {
    if (bytes > left_) return false;
    left_ -= bytes;
    return true;
  }

 private:
  std::uint64_t left_;
};

template <class Cursor>
bool decode_values(Cursor& in, Budget& budget, std::vector<Value>& out) {
  const std::uint64_t count = in.count(kLeastValue);
  if (!budget.spend(count * sizeof(Value))) return false;
  out.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto item = in.value();
    if (in.bad() || !budget.spend(item.property.size() + item.value.size() + item.original.size() +
                                  item.language.size())) {
      return false;
    }
    out.push_back(Value{std::string(item.property), std::string(item.value), std::string(item.original),
                        std::string(item.language), item.source});
  }
  return true;
}

template <class Strings>
std::optional<Entity> decode_record(std::string_view record, const Strings& strings) {
  RecordCursor<Strings> in(record, strings);
  Budget budget(kMaxEntityBytes);
  Entity entity;
  const auto [id, schema, caption] = in.head();
  if (in.bad() || !budget.spend(id.size() + schema.size() + caption.size())) return std::nullopt;
  entity.id = id;
  entity.schema = schema;
  entity.caption = caption;
  const std::uint64_t sources = in.count(kLeastSource);
  if (!budget.spend(sources * sizeof(Source))) return std::nullopt;
  entity.sources.reserve(sources);
  for (std::uint64_t i = 0; i < sources; ++i) {
    const std::string_view dataset = in.shared();
    const std::string_view entry = in.text();
    const std::string_view date = in.text();
    if (in.bad() || !budget.spend(dataset.size() + entry.size() + date.size())) return std::nullopt;
    entity.sources.push_back(Source{std::string(dataset), std::string(entry), std::string(date)});
  }
  const std::uint64_t referents = in.count(kLeastReferent);
  if (!budget.spend(referents * sizeof(std::string))) return std::nullopt;
  entity.referents.reserve(referents);
  for (std::uint64_t i = 0; i < referents; ++i) {
    const std::string_view referent = in.text();
    if (in.bad() || !budget.spend(referent.size())) return std::nullopt;
    entity.referents.emplace_back(referent);
  }
  if (!decode_values(in, budget, entity.values)) return std::nullopt;
  const std::uint64_t listings = in.count(kLeastListing);
  if (!budget.spend(listings * sizeof(Listing))) return std::nullopt;
  entity.listings.reserve(listings);
  for (std::uint64_t i = 0; i < listings; ++i) {
    Listing& listing = entity.listings.emplace_back();
    const std::string_view listing_id = in.text();
    listing.source = in.narrow(in.varint());
    if (in.bad() || !budget.spend(listing_id.size())) return std::nullopt;
    listing.id = listing_id;
    if (!decode_values(in, budget, listing.values)) return std::nullopt;
  }
  if (!in.complete()) return std::nullopt;
  return entity;
}

std::uint64_t values_bytes(const std::vector<Value>& values) noexcept {
  std::uint64_t sum = values.size() * sizeof(Value);
  for (const Value& value : values) {
    sum += value.property.size() + value.value.size() + value.original.size() + value.language.size();
  }
  return sum;
}

}  // namespace

std::uint64_t entity_bytes(const Entity& entity) noexcept {
  std::uint64_t sum = entity.id.size() + entity.schema.size() + entity.caption.size();
  for (const Source& source : entity.sources) {
    sum += sizeof(Source) + source.dataset.size() + source.entry_id.size() + source.date.size();
  }
  for (const std::string& referent : entity.referents) sum += sizeof(std::string) + referent.size();
  sum += values_bytes(entity.values);
  for (const Listing& listing : entity.listings) {
    sum += sizeof(Listing) + listing.id.size() + values_bytes(listing.values);
  }
  return sum;
}

struct EntityEncoder::State {
  std::deque<std::string> strings;
  std::unordered_map<std::string_view, std::uint32_t> numbers;  // into `strings`, which never move
  SeenOnce seen;

  std::uint32_t intern(std::string_view text) {
    const auto found = numbers.find(text);
    if (found != numbers.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(strings.size());
    strings.emplace_back(text);
    numbers.emplace(strings.back(), number);
    return number;
  }

  void put_shared(std::string& out, std::string_view text) { put_varint(out, intern(text)); }

  void put_text(std::string& out, std::string_view text) {
    if (text.size() >= kMinSharedBytes && text.size() <= kMaxSharedBytes) {
      const auto found = numbers.find(text);
      if (found != numbers.end() || seen.test_and_set(base::xxh3(text))) {
        put_varint(out, std::uint64_t{intern(text)} * 2 + 3);
        return;
      }
    }
    put_varint(out, text.size() * 2);
    out += text;
  }

  void put_values(std::string& out, const std::vector<Value>& values, std::string_view caption) {
    put_varint(out, values.size());
    for (const Value& value : values) {
      put_varint(out, (std::uint64_t{intern(value.property)} << kMarkBits) |
                          (value.original.empty() ? 0 : kHasOriginal) |
                          (value.language.empty() ? 0 : kHasLanguage) | (value.source == 0 ? 0 : kHasSource));
      if (!caption.empty() && value.value == caption) {
        put_varint(out, kCaptionMark);
      } else {
        put_text(out, value.value);
      }
      if (!value.original.empty()) put_text(out, value.original);
      if (!value.language.empty()) put_shared(out, value.language);
      if (value.source != 0) put_varint(out, value.source);
    }
  }
};

EntityEncoder::EntityEncoder() : state_(std::make_unique<State>()) {}
EntityEncoder::EntityEncoder(EntityEncoder&&) noexcept = default;
EntityEncoder& EntityEncoder::operator=(EntityEncoder&&) noexcept = default;
EntityEncoder::~EntityEncoder() = default;

bool EntityEncoder::encode(const Entity& entity, std::string& out) {
  if (entity_bytes(entity) > kMaxEntityBytes) return false;
  State& state = *state_;
  put_bytes(out, entity.id);
  state.put_shared(out, entity.schema);
  state.put_text(out, entity.caption);
  put_varint(out, entity.sources.size());
  for (const Source& source : entity.sources) {
    state.put_shared(out, source.dataset);
    state.put_text(out, source.entry_id);
    state.put_text(out, source.date);
  }
  put_varint(out, entity.referents.size());
  for (const std::string& referent : entity.referents) state.put_text(out, referent);
  state.put_values(out, entity.values, entity.caption);
  put_varint(out, entity.listings.size());
  for (const Listing& listing : entity.listings) {
    state.put_text(out, listing.id);
    put_varint(out, listing.source);
    state.put_values(out, listing.values, entity.caption);
  }
  return true;
}

std::optional<Entity> EntityEncoder::decode(std::string_view record) const {
  const auto strings = [this](std::uint64_t number) -> std::optional<std::string_view> {
    if (number >= state_->strings.size()) return std::nullopt;
    return state_->strings[number];
  };
  return decode_record(record, strings);
}

std::string_view EntityEncoder::record_id(std::string_view record) noexcept {
  ByteCursor in(record);
  return in.bytes();
}

void EntityEncoder::write(IndexWriter& writer) {
  std::vector<std::uint64_t> offsets;
  offsets.reserve(state_->strings.size() + 1);
  std::uint64_t total = 0;
  for (const std::string& text : state_->strings) {
    offsets.push_back(total);
    total += text.size();
  }
  offsets.push_back(total);
  std::string bytes;
  bytes.reserve(total);
  for (const std::string& text : state_->strings) bytes += text;
  *state_ = State();
  writer.add_section(SectionKind::kStrings, std::move(bytes));
  writer.add_section(SectionKind::kStringOffsets, std::move(offsets));
}

// --------------------------------------------------------------------------------------------------------

struct EntityStore::State {
  std::string path;
  IndexMeta meta;
  std::vector<model::Schema::Kind> kinds;  // of meta.schemata
  std::string_view records;
  std::string_view strings;
  std::span<const std::uint64_t> string_offsets;
  std::span<const EntityRow> rows;
  std::span<const std::uint32_t> ids;
  std::span<const FactsRow> facts;
  std::span<const FactDate> dates;
  std::span<const FactCountry> countries;
  std::span<const CountryCode> codes;
  std::uint64_t name_rows = 0;

  [[nodiscard]] std::optional<std::string_view> string(std::uint64_t number) const noexcept {
    if (string_offsets.empty() || number >= string_offsets.size() - 1) return std::nullopt;
    const std::uint64_t begin = string_offsets[number];
    const std::uint64_t end = string_offsets[number + 1];
    if (begin > end || end > strings.size()) return std::nullopt;
    return strings.substr(begin, end - begin);
  }
  [[nodiscard]] std::string_view record(std::uint32_t ordinal) const noexcept {
    if (ordinal >= rows.size()) return {};
    const EntityRow& row = rows[ordinal];
    if (!base::in_bounds(row.record_offset, row.record_size, records.size())) return {};
    return records.substr(row.record_offset, row.record_size);
  }
  [[nodiscard]] Error damaged(const std::string& what) const {
    return Error{ErrorCode::kCorrupt,
                 what + ": the file is damaged; copy it again or rebuild it with `tamis compile`",
                 Where{path, -1, -1, {}}};
  }
  [[nodiscard]] std::string_view code(std::size_t number) const noexcept {
    if (number >= codes.size()) return {};
    const auto& text = codes[number].code;
    return {text, ::strnlen(text, sizeof text)};
  }

  // Calls visit(cursor) at the head of a record, behind id, schema and caption.
  template <class Visit>
  void read(std::uint32_t ordinal, Visit&& visit) const {
    const auto lookup = [this](std::uint64_t number) { return string(number); };
    RecordCursor<decltype(lookup)> in(record(ordinal), lookup);
    (void)in.head();
    if (!in.bad()) visit(in);
  }
  template <class Cursor>
  static void skip_sources_and_referents(Cursor& in) {
    for (std::uint64_t left = in.count(kLeastSource); left > 0 && !in.bad(); --left) {
      (void)in.shared();
      (void)in.text();
      (void)in.text();
    }
    for (std::uint64_t left = in.count(kLeastReferent); left > 0 && !in.bad(); --left) (void)in.text();
  }
  // Calls value(item, listing) for every value.
  template <class Visit>
  void each_value(std::uint32_t ordinal, Visit&& value) const {
    read(ordinal, [&](auto& in) {
      skip_sources_and_referents(in);
      const auto group = [&](std::uint32_t listing) {
        for (std::uint64_t left = in.count(kLeastValue); left > 0 && !in.bad(); --left) {
          const auto item = in.value();
          if (!in.bad()) value(item, listing);
        }
      };
      group(ValueView::kNoListing);
      const std::uint64_t listings = in.count(kLeastListing);
      for (std::uint64_t i = 0; i < listings && !in.bad(); ++i) {
        (void)in.text();
        (void)in.varint();
        group(static_cast<std::uint32_t>(i));
      }
    });
  }
  [[nodiscard]] bool has_referent(std::uint32_t ordinal, std::string_view id) const noexcept {
    bool found = false;
    read(ordinal, [&](auto& in) {
      for (std::uint64_t left = in.count(kLeastSource); left > 0 && !in.bad(); --left) {
        (void)in.shared();
        (void)in.text();
        (void)in.text();
      }
      for (std::uint64_t left = in.count(kLeastReferent); left > 0 && !in.bad(); --left) {
        found = found || in.text() == id;
      }
    });
    return found;
  }
};

EntityStore::EntityStore(std::unique_ptr<State> state) noexcept : state_(std::move(state)) {}
EntityStore::EntityStore(EntityStore&&) noexcept = default;
EntityStore& EntityStore::operator=(EntityStore&&) noexcept = default;
EntityStore::~EntityStore() = default;

Result<EntityStore> EntityStore::open(const IndexFile& file) {
  auto state = std::make_unique<State>();
  state->path = file.path();
  const auto take = [&](SectionKind kind, auto& span) -> Result<void> {
    using T = std::remove_reference_t<decltype(span[0])>;
    auto section = file.section<std::remove_const_t<T>>(kind);
    if (!section) return tl::unexpected<Error>(std::move(section.error()));
    span = *section;
    return {};
  };
  for (auto& taken :
       {take(SectionKind::kEntities, state->rows), take(SectionKind::kEntityIds, state->ids),
        take(SectionKind::kStringOffsets, state->string_offsets), take(SectionKind::kFacts, state->facts),
        take(SectionKind::kFactDates, state->dates), take(SectionKind::kFactCountries, state->countries),
        take(SectionKind::kCountryCodes, state->codes)}) {
    if (!taken) return tl::unexpected<Error>(taken.error());
  }
  state->records = file.bytes(SectionKind::kEntityRecords);
  state->strings = file.bytes(SectionKind::kStrings);
  const auto damaged = [&](const char* what) { return tl::unexpected<Error>(file.damaged(what)); };
  if (state->rows.size() > 0xFFFFFFFE) return damaged("there are more entities than the format counts");
  if (state->facts.size() != state->rows.size()) return damaged("entities and facts differ in number");
  if ((state->ids.size() & (state->ids.size() - 1)) != 0) {
    return damaged("the table of ids is no power of two");
  }
  if (state->string_offsets.empty() || state->string_offsets.back() != state->strings.size()) {
    return damaged("the shared strings do not fill their section");
  }
  for (const SectionRow& row : file.sections()) {
    if (row.kind == static_cast<std::uint32_t>(SectionKind::kNames)) state->name_rows = row.count;
  }
  auto meta = parse_meta(file.bytes(SectionKind::kMeta));
  if (!meta) return tl::unexpected<Error>(file.damaged(meta.error().message));
  state->meta = std::move(*meta);
  for (const std::string& name : state->meta.schemata) {
    const model::Schema* schema = model::find_schema(name);
    state->kinds.push_back(schema == nullptr ? model::Schema::Kind::kAny : schema->kind);
  }
  return EntityStore(std::move(state));
}

std::uint32_t EntityStore::size() const noexcept { return static_cast<std::uint32_t>(state_->rows.size()); }
const IndexMeta& EntityStore::meta() const noexcept { return state_->meta; }

Result<Entity> EntityStore::entity(std::uint32_t ordinal) const {
  if (ordinal >= state_->rows.size()) {
    return fail(ErrorCode::kInvalidArgument,
                "there is no entity " + std::to_string(ordinal) + " in the index");
  }
  const State& state = *state_;
  const auto strings = [&state](std::uint64_t number) { return state.string(number); };
  auto entity = decode_record(state.record(ordinal), strings);
  if (!entity) {
    return tl::unexpected<Error>(
        state.damaged("the record of entity " + std::to_string(ordinal) + " cannot be read"));
  }
  return std::move(*entity);
}

std::optional<std::uint32_t> EntityStore::find(std::string_view id_text) const noexcept {
  const State& state = *state_;
  if (state.ids.empty()) return std::nullopt;
  const std::size_t mask = state.ids.size() - 1;
  const std::size_t start = base::xxh3(id_text) & mask;
  const std::size_t probes = std::min<std::size_t>(kMaxIdProbes, state.ids.size());
  for (const bool by_referent : {false, true}) {
    for (std::size_t i = 0; i < probes; ++i) {
      const std::uint32_t slot = state.ids[(start + i) & mask];
      if (slot == 0) break;
      const std::uint32_t ordinal = slot - 1;
      if (by_referent ? state.has_referent(ordinal, id_text)
                      : ordinal < state.rows.size() && id(ordinal) == id_text) {
        return ordinal;
      }
    }
  }
  return std::nullopt;
}

std::string_view EntityStore::id(std::uint32_t ordinal) const noexcept {
  return EntityEncoder::record_id(state_->record(ordinal));
}

std::string_view EntityStore::caption(std::uint32_t ordinal) const noexcept {
  const State& state = *state_;
  const auto lookup = [&state](std::uint64_t number) { return state.string(number); };
  RecordCursor<decltype(lookup)> in(state.record(ordinal), lookup);
  return in.head().caption;
}

std::string_view EntityStore::schema(std::uint32_t ordinal) const noexcept {
  if (ordinal >= state_->rows.size()) return {};
  const std::size_t number = state_->rows[ordinal].schema;
  return number < state_->meta.schemata.size() ? std::string_view(state_->meta.schemata[number])
                                               : std::string_view();
}

model::Schema::Kind EntityStore::schema_kind(std::uint32_t ordinal) const noexcept {
  if (ordinal >= state_->rows.size()) return model::Schema::Kind::kNone;
  const std::size_t number = state_->rows[ordinal].schema;
  return number < state_->kinds.size() ? state_->kinds[number] : model::Schema::Kind::kNone;
}

std::string_view EntityStore::dataset(std::uint32_t ordinal) const noexcept {
  if (ordinal >= state_->rows.size()) return {};
  const std::size_t number = state_->rows[ordinal].dataset;
  return number < state_->meta.lists.size() ? std::string_view(state_->meta.lists[number].dataset)
                                            : std::string_view();
}

std::vector<std::string_view> EntityStore::datasets(std::uint32_t ordinal) const {
  std::vector<std::string_view> out;
  state_->read(ordinal, [&](auto& in) {
    for (std::uint64_t left = in.count(kLeastSource); left > 0 && !in.bad(); --left) {
      const std::string_view dataset = in.shared();
      (void)in.text();
      (void)in.text();
      if (!in.bad() && std::find(out.begin(), out.end(), dataset) == out.end()) out.push_back(dataset);
    }
  });
  return out;
}

std::vector<std::string_view> EntityStore::programs(std::uint32_t ordinal) const {
  std::vector<std::string_view> programs;
  std::vector<std::string_view> ids;
  const auto add = [](std::vector<std::string_view>& to, std::string_view text) {
    if (std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
  };
  state_->each_value(ordinal, [&](const auto& item, std::uint32_t) {
    if (item.property == "program") add(programs, item.value);
    if (item.property == "programId") add(ids, item.value);
  });
  return programs.empty() ? ids : programs;
}

void EntityStore::values(std::uint32_t ordinal, std::vector<ValueView>& out) const {
  out.clear();
  state_->each_value(ordinal, [&](const auto& item, std::uint32_t listing) {
    out.push_back(ValueView{item.property, item.value, item.language, item.source, listing});
  });
}

std::span<const FactDate> EntityStore::dates(std::uint32_t ordinal) const noexcept {
  if (ordinal >= state_->facts.size()) return {};
  const FactsRow& row = state_->facts[ordinal];
  if (!base::in_bounds(row.first_date, row.date_count, state_->dates.size())) return {};
  return state_->dates.subspan(row.first_date, row.date_count);
}

std::span<const FactDate> EntityStore::dates(std::uint32_t ordinal, FactDateKind kind) const noexcept {
  const std::span<const FactDate> all = dates(ordinal);
  std::size_t begin = 0;
  while (begin < all.size() && all[begin].kind < kind) ++begin;
  std::size_t end = begin;
  while (end < all.size() && all[end].kind == kind) ++end;
  return all.subspan(begin, end - begin);
}

std::span<const FactCountry> EntityStore::countries(std::uint32_t ordinal) const noexcept {
  if (ordinal >= state_->facts.size()) return {};
  const FactsRow& row = state_->facts[ordinal];
  if (!base::in_bounds(row.first_country, row.country_count, state_->countries.size())) return {};
  return state_->countries.subspan(row.first_country, row.country_count);
}

std::uint8_t EntityStore::genders(std::uint32_t ordinal) const noexcept {
  return ordinal < state_->facts.size() ? state_->facts[ordinal].genders : std::uint8_t{0};
}

std::uint16_t EntityStore::flags(std::uint32_t ordinal) const noexcept {
  return ordinal < state_->facts.size() ? state_->facts[ordinal].flags : std::uint16_t{0};
}

void EntityStore::prefetch(std::uint32_t ordinal) const noexcept {
  if (ordinal < state_->facts.size()) __builtin_prefetch(&state_->facts[ordinal]);
  if (ordinal < state_->rows.size()) __builtin_prefetch(&state_->rows[ordinal]);
}

EntityRow EntityStore::row(std::uint32_t ordinal) const noexcept {
  return ordinal < state_->rows.size() ? state_->rows[ordinal] : EntityRow{};
}

std::optional<std::uint16_t> EntityStore::country_number(std::string_view code) const noexcept {
  std::size_t low = 0;
  std::size_t high = std::min<std::size_t>(state_->codes.size(), 0xFFFF);
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (state_->code(middle) < code) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low >= 0xFFFF || low >= state_->codes.size() || state_->code(low) != code) return std::nullopt;
  return static_cast<std::uint16_t>(low);
}

std::string_view EntityStore::country_code(std::uint16_t number) const noexcept {
  return state_->code(number);
}

Result<void> EntityStore::verify() const {
  const State& state = *state_;
  const auto damaged = [&](const std::string& what) { return tl::unexpected<Error>(state.damaged(what)); };
  for (std::size_t i = 1; i < state.string_offsets.size(); ++i) {
    if (state.string_offsets[i] < state.string_offsets[i - 1]) return damaged("the shared strings overlap");
  }
  for (std::size_t i = 1; i < state.codes.size(); ++i) {
    if (state.code(i) <= state.code(i - 1)) return damaged("the country codes are out of order");
  }
  std::size_t used = 0;
  for (const std::uint32_t slot : state.ids) {
    if (slot > state.rows.size()) return damaged("the table of ids names an entity that does not exist");
    used += slot != 0 ? 1 : 0;
  }
  if (used > state.ids.size() / 2) return damaged("the table of ids is overfull");
  std::uint64_t record_end = 0;
  std::uint64_t name_end = 0;
  for (std::uint32_t ordinal = 0; ordinal < size(); ++ordinal) {
    const EntityRow& row = state.rows[ordinal];
    const FactsRow& fact = state.facts[ordinal];
    const std::string which = "entity " + std::to_string(ordinal);
    if (row.record_offset != record_end) return damaged(which + " does not follow the one before it");
    record_end += row.record_size;
    const auto found = entity(ordinal);
    if (!found) return tl::unexpected<Error>(found.error());
    if (found->id.empty() || find(found->id) != ordinal) return damaged(which + " is not found by its id");
    if (found->schema != schema(ordinal)) return damaged(which + " has two schemata");
    if (row.dataset >= state.meta.lists.size()) return damaged(which + " is of no list");
    if (!base::in_bounds(row.first_name, row.name_count, state.name_rows) ||
        (row.name_count != 0 && row.first_name != name_end)) {
      return damaged(which + " has names that are not there");
    }
    name_end += row.name_count;
    const auto bad_source = [&](std::uint32_t source) {
      return source != 0 && source >= found->sources.size();
    };
    const auto bad_values = [&](const std::vector<Value>& values) {
      return std::any_of(values.begin(), values.end(), [&](const Value& v) { return bad_source(v.source); });
    };
    if (bad_values(found->values) ||
        std::any_of(found->listings.begin(), found->listings.end(), [&](const Listing& listing) {
          return bad_source(listing.source) || bad_values(listing.values);
        })) {
      return damaged(which + " names a source that it does not have");
    }
    if (!base::in_bounds(fact.first_date, fact.date_count, state.dates.size()) ||
        !base::in_bounds(fact.first_country, fact.country_count, state.countries.size())) {
      return damaged(which + " has facts that are not there");
    }
    for (const FactCountry& country : countries(ordinal)) {
      if (country.country >= state.codes.size()) return damaged(which + " has a country that is not there");
    }
    const std::span<const FactDate> all = dates(ordinal);
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i].kind < all[i - 1].kind) return damaged(which + " has dates out of order");
    }
  }
  if (record_end != state.records.size()) return damaged("bytes follow the last record");
  if (name_end != state.name_rows) return damaged("there are names without an entity");
  return {};
}

model::PartialDate to_partial_date(const FactDate& date) noexcept {
  model::PartialDate out;
  out.year = date.year;
  out.month = date.month;
  out.day = date.day;
  out.circa = date.circa != 0;
  out.last_year = date.last_year;
  return out;
}

FactDate to_fact_date(const model::PartialDate& date, FactDateKind kind) noexcept {
  FactDate out;
  out.year = date.year;
  out.last_year = date.last_year;
  out.month = date.month;
  out.day = date.day;
  out.circa = date.circa ? 1 : 0;
  out.kind = kind;
  return out;
}

}  // namespace tamis::index

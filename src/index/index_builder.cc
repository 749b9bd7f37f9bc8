#include "index/index_builder.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/data_table.h"
#include "base/hash.h"
#include "index/address_words.h"
#include "index/entity_store.h"
#include "index/identifier_index.h"
#include "index/issue_log.h"
#include "index/name_index.h"
#include "model/identifier.h"
#include "model/partial_date.h"

namespace tamis::index {

namespace {

using lists::Issue;
using lists::Severity;
using lists::Snapshot;
using model::Entity;
using model::Identifier;
using model::IdentifierKind;
using model::Listing;
using model::Schema;
using model::Source;
using model::Value;

// A schema that the model does not know is screened as if it might be anybody: a name too many is a question,
// a name too few is a miss.
Schema schema_of(std::string_view name) {
  const Schema* known = model::find_schema(name);
  if (known != nullptr) return *known;
  Schema unknown;
  unknown.matchable = true;
  unknown.kind = Schema::Kind::kAny;
  return unknown;
}

// Of two schemata of which one descends from the other, the descendant has more ancestors.
std::size_t ancestor_count(std::string_view schema) {
  std::size_t count = 0;
  base::for_each_row(base::data_table("ftm_schemas.tsv"), [&](const auto& column, std::size_t) {
    if (column[0] != schema || column[4].empty()) return;
    count = 1 + static_cast<std::size_t>(std::count(column[4].begin(), column[4].end(), ','));
  });
  return count;
}

std::string base_name(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  if (what.empty() || what == by) return;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

// Appends `more` to `values` without what is there already; linear, because feeds hold entities of many
// thousand values.
void unite_values(std::vector<Value>& values, std::vector<Value>&& more,
                  const std::vector<std::uint32_t>& source_map) {
  values.reserve(values.size() + more.size());  // the set below points into it
  std::set<std::pair<std::string_view, std::string_view>> known;
  for (const Value& value : values) known.emplace(value.property, value.value);
  for (Value& value : more) {
    if (known.contains({value.property, value.value})) continue;
    value.source = value.source < source_map.size() ? source_map[value.source] : 0;
    values.push_back(std::move(value));
    known.emplace(values.back().property, values.back().value);
  }
}

bool same_values(const std::vector<Value>& a, const std::vector<Value>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Value& left, const Value& right) {
    return left.property == right.property && left.value == right.value;
  });
}

bool has_dataset(const Entity& entity, std::string_view dataset) {
  return std::any_of(entity.sources.begin(), entity.sources.end(),
                     [&](const Source& source) { return source.dataset == dataset; });
}

// How the kinds of names of a property rank.
struct NameProperty {
  std::string_view property;
  NameRank rank;
};
constexpr std::array<NameProperty, 4> kNameProperties{{{"name", NameRank::kName},
                                                       {"alias", NameRank::kAlias},
                                                       {"previousName", NameRank::kPrevious},
                                                       {"weakAlias", NameRank::kWeak}}};

names::NameKind name_kind(Schema::Kind kind, const Entity& entity) {
  switch (kind) {
    case Schema::Kind::kPerson:
      return names::NameKind::kPerson;
    case Schema::Kind::kOrganization:
      return names::NameKind::kOrganization;
    case Schema::Kind::kVessel:
    case Schema::Kind::kThing:
      return names::NameKind::kThing;
    case Schema::Kind::kNone:
    case Schema::Kind::kAny:
      break;
  }
  // A legal entity, person or company: what only a person has makes it one.
  for (const std::string_view property : {"birthDate", "gender", "firstName", "lastName", "nationality"}) {
    if (!entity.first(property).empty()) return names::NameKind::kPerson;
  }
  return names::NameKind::kOrganization;
}

// "Given middle family" of a person whose list gives parts and no whole name.
std::string name_from_parts(const Entity& entity) {
  std::string out;
  for (const std::string_view property :
       {"firstName", "secondName", "middleName", "fatherName", "lastName"}) {
    const std::string_view part = entity.first(property);
    if (part.empty()) continue;
    if (!out.empty()) out += ' ';
    out += part;
  }
  return out;
}

// The best name of an entity, for a list that says nothing of how to show it; empty when there is none.
std::string first_name(const Entity& entity) {
  for (const NameProperty& known : kNameProperties) {
    const std::string_view name = entity.first(known.property);
    if (!name.empty()) return std::string(name);
  }
  return name_from_parts(entity);
}

std::optional<FactDateKind> date_kind(std::string_view property) {
  if (property == "birthDate") return FactDateKind::kBirth;
  if (property == "deathDate") return FactDateKind::kDeath;
  if (property == "incorporationDate") return FactDateKind::kIncorporation;
  if (property == "buildDate") return FactDateKind::kBuild;
  return std::nullopt;
}

std::uint16_t country_role(std::string_view property) {
  if (property == "country") return kCountryGeneral;
  if (property == "nationality" || property == "citizenship") return kCountryNationality;
  if (property == "jurisdiction" || property == "mainCountry") return kCountryJurisdiction;
  if (property == "birthCountry") return kCountryBirth;
  if (property == "flag" || property == "pastFlags") return kCountryFlag;
  return 0;
}

// Identifier of a value, unless the property names something that many entities share (a programme) or that
// is no number of the entity.
std::optional<IdentifierKind> identifier_kind_of(std::string_view schema, std::string_view property) {
  if (property == "programId") return std::nullopt;
  const auto kind = model::identifier_kind(property);
  if (kind) return kind;
  if (property == "number" && (schema == "Identification" || schema == "Passport"))
    return IdentifierKind::kOther;
  if (property == "publicKey") return IdentifierKind::kWallet;
  return std::nullopt;
}

constexpr std::uint32_t kNoOrdinal = 0xFFFFFFFF;
constexpr std::uint16_t kNoCountry = 0xFFFF;

}  // namespace

bool unite(Entity& into, Entity&& from) {
  bool agree = true;
  if (into.schema != from.schema) {
    if (model::schema_accepts(into.schema, from.schema)) {
      if (ancestor_count(from.schema) > ancestor_count(into.schema)) into.schema = from.schema;
    } else {
      agree = false;
    }
  }
  std::vector<std::uint32_t> source_map;
  for (Source& source : from.sources) {
    const auto same = std::find_if(into.sources.begin(), into.sources.end(), [&](const Source& held) {
      return held.dataset == source.dataset && held.entry_id == source.entry_id && held.date == source.date;
    });
    source_map.push_back(static_cast<std::uint32_t>(same - into.sources.begin()));
    if (same == into.sources.end()) into.sources.push_back(std::move(source));
  }
  for (std::string& referent : from.referents) {
    if (std::find(into.referents.begin(), into.referents.end(), referent) == into.referents.end()) {
      into.referents.push_back(std::move(referent));
    }
  }
  if (into.caption.empty()) into.caption = std::move(from.caption);
  unite_values(into.values, std::move(from.values), source_map);
  for (Listing& listing : from.listings) {
    listing.source = listing.source < source_map.size() ? source_map[listing.source] : 0;
    for (Value& value : listing.values) {
      value.source = value.source < source_map.size() ? source_map[value.source] : 0;
    }
    const bool known = std::any_of(into.listings.begin(), into.listings.end(), [&](const Listing& held) {
      return held.id == listing.id && held.source == listing.source &&
             same_values(held.values, listing.values);
    });
    if (!known) into.listings.push_back(std::move(listing));
  }
  return agree;
}

struct IndexBuilder::State {
  // What was begun with begin_source.
  struct Origin {
    std::string format;
    std::vector<ListFile> files;
    std::vector<Snapshot> snapshots;
  };
  struct Slot {
    std::uint64_t offset = 0;  // into `records`
    std::uint32_t size = 0;
    std::uint32_t origin = 0;
  };

  EntityEncoder encoder;
  std::string records;
  std::vector<Slot> slots;
  bool rewritten = false;            // some records stand behind their place
  std::vector<std::uint32_t> table;  // open addressing: ordinal + 1
  std::vector<Origin> origins;
  IssueLog issues;  // by origin
  std::array<std::uint64_t, 4> open_issues{};
  bool over_limit = false;

  [[nodiscard]] std::string_view record(std::uint32_t ordinal) const {
    return std::string_view(records).substr(slots[ordinal].offset, slots[ordinal].size);
  }
  [[nodiscard]] std::uint32_t find(std::string_view id) const {
    if (table.empty()) return kNoOrdinal;
    const std::size_t mask = table.size() - 1;
    for (std::size_t at = base::xxh3(id) & mask; table[at] != 0; at = (at + 1) & mask) {
      if (EntityEncoder::record_id(record(table[at] - 1)) == id) return table[at] - 1;
    }
    return kNoOrdinal;
  }
  void enter(std::uint32_t ordinal) {
    if ((slots.size() + 1) * 2 > table.size()) {
      table.assign(std::max<std::size_t>(1024, table.size() * 2), 0);
      for (std::uint32_t i = 0; i <= ordinal; ++i) place(i);
    } else {
      place(ordinal);
    }
  }
  void place(std::uint32_t ordinal) {
    const std::size_t mask = table.size() - 1;
    std::size_t at = base::xxh3(EntityEncoder::record_id(record(ordinal))) & mask;
    while (table[at] != 0) at = (at + 1) & mask;
    table[at] = ordinal + 1;
  }

  [[nodiscard]] std::uint32_t origin() const { return static_cast<std::uint32_t>(origins.size() - 1); }
  [[nodiscard]] std::string only_file() const {
    return origins.back().files.size() == 1 ? origins.back().files.front().name : std::string();
  }
  // An issue of the source that is open.
  void report(Severity severity, std::string code, std::string message, std::string record_id,
              std::string file = {}) {
    ++open_issues[static_cast<std::size_t>(severity)];
    Issue issue{severity, std::move(code), std::move(message),
                Where{std::move(file), -1, -1, std::move(record_id)}};
    issues.add(origin(), issue);
  }
};

IndexBuilder::IndexBuilder() : state_(std::make_unique<State>()) {}
IndexBuilder::~IndexBuilder() = default;

void IndexBuilder::begin_source(std::string_view format, std::vector<ListFile> files) {
  state_->origins.push_back(State::Origin{std::string(format), std::move(files), {}});
  state_->open_issues = {};
}

void IndexBuilder::end_source(std::vector<Snapshot> snapshots) {
  state_->origins.back().snapshots = std::move(snapshots);
}

std::uint64_t IndexBuilder::entity_count() const noexcept { return state_->slots.size(); }

std::uint64_t IndexBuilder::issue_count(Severity severity) const noexcept {
  return state_->open_issues[static_cast<std::size_t>(severity)];
}

void IndexBuilder::issue(Issue&& issue) {
  State& state = *state_;
  ++state.open_issues[static_cast<std::size_t>(issue.severity)];
  std::string name = base_name(issue.where.file);
  replace_all(issue.message, issue.where.file, name);
  issue.where.file = std::move(name);
  state.issues.add(state.origin(), issue);
}

void IndexBuilder::entity(Entity&& entity) {
  State& state = *state_;
  const std::string file = state.only_file();
  if (entity.id.empty()) {
    state.report(Severity::kError, "no_id", "an entity without an id cannot be kept", {}, file);
    return;
  }
  if (entity.caption.empty()) entity.caption = first_name(entity);
  std::string id = entity.id;
  std::uint32_t ordinal = state.find(id);
  const bool fresh = ordinal == kNoOrdinal;
  if (!fresh) {
    auto held = state.encoder.decode(state.record(ordinal));
    if (!held) return;  // not reached: the record is our own
    const bool same_list =
        entity.sources.empty()
            ? state.slots[ordinal].origin == state.origin()
            : std::all_of(entity.sources.begin(), entity.sources.end(),
                          [&](const Source& source) { return has_dataset(*held, source.dataset); });
    const bool edge = schema_of(entity.schema).edge;
    const std::string schema = entity.schema;
    if (!unite(*held, std::move(entity))) {
      state.report(Severity::kWarning, "schema_conflict",
                   "the id stands for a " + held->schema + " and for a " + schema + "; the first was kept",
                   id, file);
    }
    if (same_list && !edge) {
      state.report(Severity::kSkipped, "duplicate_id",
                   "the id came before; the values were united with those of the first record", id, file);
    } else if (!edge) {
      state.report(Severity::kWarning, "shared_id",
                   "another list has an entity of this id; the values of both were united", id, file);
    }
    entity = std::move(*held);
  }
  if (state.slots.size() >= kNoOrdinal - 1) {
    state.over_limit = true;
    return;
  }
  const std::uint64_t offset = state.records.size();
  if (!state.encoder.encode(entity, state.records)) {
    state.report(Severity::kError, "entity_too_large",
                 "the entity takes more than " + std::to_string(kMaxEntityBytes >> 20) +
                     " MiB, which no real entry does; it was left out",
                 id, file);
    return;
  }
  const auto size = static_cast<std::uint32_t>(state.records.size() - offset);
  if (fresh) {
    ordinal = static_cast<std::uint32_t>(state.slots.size());
    state.slots.push_back(State::Slot{offset, size, state.origin()});
    state.enter(ordinal);
  } else {
    state.slots[ordinal].offset = offset;
    state.slots[ordinal].size = size;
    state.rewritten = true;
  }
}

namespace {

// The plain arrays that the second pass over the entities fills.
struct Tables {
  std::vector<EntityRow> rows;
  std::vector<FactsRow> facts;
  std::vector<FactDate> dates;
  std::vector<FactCountry> countries;
  std::map<std::string, std::uint16_t, std::less<>> codes;  // country -> number
  std::map<std::string, std::uint16_t> schemata;

  // Countries get their numbers in the order of the codes, so those of all entities are noted first.
  void note_countries(const Entity& entity) {
    for (const Value& value : entity.values) {
      if (country_role(value.property) != 0 && !value.value.empty()) {
        codes.emplace(value.value.substr(0, sizeof(CountryCode::code)), kNoCountry);
      }
    }
  }
  void number_countries() {
    std::uint16_t next = 0;
    for (auto& [code, number] : codes) {
      if (next == kNoCountry - 1) break;
      number = next++;
    }
  }
  [[nodiscard]] std::uint16_t country_number(std::string_view code) const {
    const auto found = codes.find(code.substr(0, sizeof(CountryCode::code)));
    return found == codes.end() ? kNoCountry : found->second;
  }
  [[nodiscard]] std::vector<CountryCode> country_codes() const {
    std::vector<CountryCode> out;
    for (const auto& [code, number] : codes) {
      if (number == kNoCountry) break;
      std::copy(code.begin(), code.end(), out.emplace_back().code);
    }
    return out;
  }

  std::uint16_t schema_number(const std::string& schema, std::vector<std::string>& names) {
    const auto [place, fresh] = schemata.emplace(schema, static_cast<std::uint16_t>(schemata.size()));
    if (fresh) names.push_back(schema);
    return place->second;
  }
};

// Adds one to every list among `datasets`, each once.
template <class Add>
void for_each_list(const std::vector<std::uint32_t>& lists, Add&& add) {
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (std::find(lists.begin(), lists.begin() + static_cast<std::ptrdiff_t>(i), lists[i]) ==
        lists.begin() + static_cast<std::ptrdiff_t>(i)) {
      add(lists[i]);
    }
  }
}

// kEntityIds, see entity_store.h.
std::vector<std::uint32_t> id_table(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& ids,
                                    const std::vector<std::pair<std::uint64_t, std::uint32_t>>& referents) {
  std::size_t size = 16;
  while (size < (ids.size() + referents.size()) * 2) size *= 2;
  for (;; size *= 2) {
    std::vector<std::uint32_t> table(size, 0);
    bool fits = true;
    for (const auto* group : {&ids, &referents}) {
      for (const auto& [hash, ordinal] : *group) {
        std::size_t at = hash & (size - 1);
        std::uint32_t probes = 1;
        while (table[at] != 0) {
          at = (at + 1) & (size - 1);
          ++probes;
        }
        table[at] = ordinal + 1;
        fits = fits && probes < kMaxIdProbes;
      }
    }
    // Equal hashes of different ids never spread, whatever the size; xxh3 has 64 bits, so that takes an
    // attack on the list itself, and costs those ids their look-up, not their screening.
    if (fits || size > (ids.size() + referents.size()) * 64) return table;
  }
}

}  // namespace

// Everything that is added, put together into the sections of the file.
class IndexBuilder::Assembly {
 public:
  Assembly(State& state, IndexWriter& writer)
      : state_(state), writer_(writer), count_(static_cast<std::uint32_t>(state.slots.size())) {}

  Result<IndexMeta> run() {
    meta_.builder = std::string(builder_version());
    merge_lists();
    if (auto done = note_all(); !done) return tl::unexpected<Error>(std::move(done.error()));
    for (std::uint32_t ordinal = 0; ordinal < count_; ++ordinal) {
      if (auto done = add(ordinal); !done) return tl::unexpected<Error>(std::move(done.error()));
    }
    if (auto done = write_sections(); !done) return tl::unexpected<Error>(std::move(done.error()));
    count_issues();
    writer_.add_section(SectionKind::kIssues, state_.issues.encode(origin_list_), /*required=*/false);
    writer_.add_section(SectionKind::kMeta, write_meta(meta_));
    return std::move(meta_);
  }

 private:
  struct Ranked {
    NameRank rank;
    const Value* value;
  };

  std::uint32_t list_number(std::string_view dataset, const State::Origin& origin) {
    const auto found = list_numbers_.find(dataset);
    if (found != list_numbers_.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(meta_.lists.size());
    list_numbers_.emplace(dataset, number);
    ListMeta list;
    list.dataset = std::string(dataset);
    list.format = origin.format;
    meta_.lists.push_back(std::move(list));
    return number;
  }

  // The lists: snapshots in their order, one list once.
  void merge_lists() {
    origin_list_.resize(state_.origins.size(), 0);
    for (std::size_t i = 0; i < state_.origins.size(); ++i) {
      const State::Origin& origin = state_.origins[i];
      bool first = true;
      for (const Snapshot& snapshot : origin.snapshots) {
        const std::uint32_t number = list_number(snapshot.dataset, origin);
        ListMeta& list = meta_.lists[number];
        if (first) origin_list_[i] = number;
        first = false;
        if (list.title.empty()) list.title = snapshot.title;
        if (!list.date.empty() && !snapshot.date.empty() && list.date != snapshot.date) {
          state_.issues.add(
              static_cast<std::uint32_t>(i),
              Issue{Severity::kWarning, "two_editions",
                    "editions of " + list.date + " and " + snapshot.date + " of " + list.dataset +
                        " were compiled together: what the newer one dropped is still listed",
                    Where{origin.files.empty() ? "" : origin.files.front().name, -1, -1, {}}});
        }
        list.date = std::max(list.date, snapshot.date);
        list.records += snapshot.records;
        list.stated_records += snapshot.stated_records;
        for (const ListFile& file : origin.files) {
          if (std::find(list.files.begin(), list.files.end(), file) == list.files.end())
            list.files.push_back(file);
        }
      }
    }
  }

  [[nodiscard]] Result<Entity> decode(std::uint32_t ordinal) const {
    std::optional<Entity> entity = state_.encoder.decode(state_.record(ordinal));
    if (!entity) return fail(ErrorCode::kCorrupt, "a record of the builder cannot be read back");
    return std::move(*entity);
  }

  // What must be known of all before the facts of any can be written.
  Result<void> note_all() {
    tables_.rows.reserve(count_);
    tables_.facts.reserve(count_);
    ids_.reserve(count_);
    for (std::uint32_t ordinal = 0; ordinal < count_; ++ordinal) {
      const Result<Entity> decoded = decode(ordinal);
      if (!decoded) return tl::unexpected<Error>(decoded.error());
      const Entity& entity = *decoded;
      tables_.note_countries(entity);
      ids_.emplace_back(base::xxh3(entity.id), ordinal);
      for (const std::string& referent : entity.referents) {
        if (state_.find(referent) == kNoOrdinal) referents_.emplace_back(base::xxh3(referent), ordinal);
      }
      if (entity.schema == "Address") {
        for (const std::string_view country : entity.all("country")) {
          address_countries_[ordinal].emplace_back(country);
        }
      }
    }
    tables_.number_countries();
    if (state_.rewritten) compact_.reserve(state_.records.size());
    return {};
  }

  Result<void> add(std::uint32_t ordinal) {
    const Result<Entity> decoded = decode(ordinal);
    if (!decoded) return tl::unexpected<Error>(decoded.error());
    const Entity& entity = *decoded;
    const std::uint32_t origin = state_.slots[ordinal].origin;
    const Schema schema = schema_of(entity.schema);
    const bool screened = schema.matchable && !schema.edge;
    if (model::find_schema(entity.schema) == nullptr) {
      state_.issues.add(origin,
                        Issue{Severity::kWarning, "unknown_schema",
                              "\"" + entity.schema + "\" is no schema of FollowTheMoney that tamis knows; " +
                                  "its names are screened as those of persons and organisations",
                              Where{{}, -1, -1, entity.id}});
    }
    if (auto done = note_lists(entity, origin); !done) return done;

    EntityRow row;
    row.record_offset = record_offset_;
    row.record_size = state_.slots[ordinal].size;
    row.first_name = names_.name_count();
    row.schema = tables_.schema_number(entity.schema, meta_.schemata);
    row.dataset = static_cast<std::uint16_t>(entity_lists_.front());
    record_offset_ += row.record_size;
    if (state_.rewritten) compact_ += state_.record(ordinal);
    const bool weak_only = add_names(ordinal, entity, schema);
    row.name_count = names_.name_count() - row.first_name;
    const auto count_in = [&](Counts& counts) {
      ++(screened ? counts.entities : schema.edge ? counts.edges : counts.others);
    };
    for_each_list(entity_lists_, [&](std::uint32_t list) { count_in(meta_.lists[list].counts); });
    count_in(meta_.totals);
    const FactsRow fact = facts_of(entity, schema, weak_only);
    if (tables_.dates.size() > 0xFFFFFFFF || tables_.countries.size() > 0xFFFFFFFF) {
      return fail(ErrorCode::kLimit,
                  "too many dates or countries for one index; compile the lists into several");
    }
    add_identifiers(ordinal, entity, schema);
    tables_.rows.push_back(row);
    tables_.facts.push_back(fact);
    return {};
  }

  // The numbers of the lists that name the entity, into entity_lists_.
  Result<void> note_lists(const Entity& entity, std::uint32_t origin) {
    entity_lists_.clear();
    for (const Source& source : entity.sources) {
      entity_lists_.push_back(source.dataset.empty() ? origin_list_[origin]
                                                     : list_number(source.dataset, state_.origins[origin]));
    }
    if (entity_lists_.empty()) {
      if (meta_.lists.empty()) list_number("", state_.origins[origin]);
      entity_lists_.push_back(origin_list_[origin]);
    }
    if (meta_.lists.size() > 0xFFFF) {
      return fail(ErrorCode::kLimit,
                  "an index holds at most 65,535 lists; compile them into several indexes");
    }
    return {};
  }

  // Names, best rank first, a text once. True when all are weak aliases.
  bool add_names(std::uint32_t ordinal, const Entity& entity, const Schema& schema) {
    const std::uint32_t origin = state_.slots[ordinal].origin;
    const bool screened = schema.matchable && !schema.edge;
    ranked_.clear();
    for (const Value& value : entity.values) {
      for (const NameProperty& known : kNameProperties) {
        if (value.property == known.property) ranked_.push_back(Ranked{known.rank, &value});
      }
    }
    std::stable_sort(ranked_.begin(), ranked_.end(), [](auto& a, auto& b) { return a.rank < b.rank; });
    Value made;
    if (screened && ranked_.empty()) {
      made.value = name_from_parts(entity);
      if (made.value.empty() && entity.caption != entity.id) made.value = entity.caption;
      if (!made.value.empty()) {
        ranked_.push_back(Ranked{NameRank::kName, &made});
      } else {
        state_.issues.add(origin, Issue{Severity::kWarning, "no_name",
                                        "the entity has no name and is found by its identifiers only",
                                        Where{{}, -1, -1, entity.id}});
      }
    }
    if (screened) {
      const names::NameKind kind = name_kind(schema.kind, entity);
      std::set<std::string_view> known;
      for (const Ranked& name : ranked_) {
        if (!known.insert(name.value->value).second) continue;
        if (!names_.add(ordinal, kind, name.rank, name.value->value)) {
          state_.issues.add(origin, Issue{Severity::kWarning, "unmatchable_name",
                                          "\"" + name.value->value + "\" holds no word that could be matched",
                                          Where{{}, -1, -1, entity.id}});
          continue;
        }
        const std::uint32_t source = name.value->source;
        ++meta_.lists[source < entity_lists_.size() ? entity_lists_[source] : entity_lists_.front()]
              .counts.names;
        ++meta_.totals.names;
      }
    }
    return !ranked_.empty() && ranked_.front().rank == NameRank::kWeak;
  }

  FactsRow facts_of(const Entity& entity, const Schema& schema, bool weak_only) {
    const bool screened = schema.matchable && !schema.edge;
    FactsRow fact;
    fact.schema_kind = static_cast<std::uint8_t>(schema.kind);
    fact.first_date = static_cast<std::uint32_t>(tables_.dates.size());
    fact.first_country = static_cast<std::uint32_t>(tables_.countries.size());
    roles_.clear();
    bool sanction_topic = false;
    for (const Value& value : entity.values) {
      if (const auto kind = date_kind(value.property)) {
        if (const auto date = model::parse_date(value.value)) {
          tables_.dates.push_back(to_fact_date(*date, *kind));
        }
      } else if (const std::uint16_t role = country_role(value.property); role != 0) {
        if (const std::uint16_t number = tables_.country_number(value.value); number != kNoCountry) {
          roles_[number] |= role;
        }
      } else if (value.property == "addressEntity") {
        const auto address = address_countries_.find(state_.find(value.value));
        if (address == address_countries_.end()) continue;
        for (const std::string& country : address->second) {
          if (const std::uint16_t number = tables_.country_number(country); number != kNoCountry) {
            roles_[number] |= kCountryAddress;
          }
        }
      } else if (value.property == "address" || (value.property == "full" && entity.schema == "Address")) {
        address_words_.add(value.value);
      } else if (value.property == "gender") {
        fact.genders |= value.value == "male"     ? kGenderMale
                        : value.value == "female" ? kGenderFemale
                                                  : kGenderOther;
      } else if (value.property == "topics") {
        sanction_topic = sanction_topic || value.value.starts_with("sanction");
      }
    }
    const auto first_date = tables_.dates.begin() + fact.first_date;
    std::stable_sort(first_date, tables_.dates.end(),
                     [](const FactDate& a, const FactDate& b) { return a.kind < b.kind; });
    if (tables_.dates.size() - fact.first_date > 0xFFFF) tables_.dates.resize(fact.first_date + 0xFFFF);
    fact.date_count = static_cast<std::uint16_t>(tables_.dates.size() - fact.first_date);
    for (const auto& [number, role] : roles_) tables_.countries.push_back(FactCountry{number, role});
    fact.country_count = static_cast<std::uint16_t>(roles_.size());
    fact.flags = static_cast<std::uint16_t>(
        (screened ? kFactMatchable : 0) | (schema.edge ? kFactEdge : 0) |
        (!entity.listings.empty() || sanction_topic ? kFactListed : 0) | (weak_only ? kFactWeakOnly : 0) |
        (std::any_of(entity_lists_.begin(), entity_lists_.end(),
                     [&](std::uint32_t list) { return list != entity_lists_.front(); })
             ? kFactManyLists
             : 0));
    return fact;
  }

  // Identifiers, of a wallet or document also for its holder.
  void add_identifiers(std::uint32_t ordinal, const Entity& entity, const Schema& schema) {
    const bool screened = schema.matchable && !schema.edge;
    std::uint32_t holder = kNoOrdinal;
    std::uint16_t document_country = 0;
    if (!screened && !schema.edge) {
      holder = state_.find(entity.first("holder"));
      const std::string_view country = entity.first("country");
      const std::uint16_t number = country.empty() ? kNoCountry : tables_.country_number(country);
      if (number != kNoCountry) document_country = static_cast<std::uint16_t>(number + 1);
    }
    for (const Value& value : entity.values) {
      const auto kind = identifier_kind_of(entity.schema, value.property);
      if (!kind) continue;
      const auto identifier = model::normalize_identifier(*kind, value.value);
      if (!identifier) continue;
      identifiers_.add(ordinal, *identifier, value.property, document_country, 0);
      if (holder != kNoOrdinal && holder != ordinal) {
        identifiers_.add(holder, *identifier, value.property, document_country, kIdentifierOfHolding);
      }
    }
  }

  Result<void> write_sections() {
    std::string records = state_.rewritten ? std::move(compact_) : std::move(state_.records);
    records.shrink_to_fit();
    state_.records = std::string();
    state_.slots = {};
    state_.table = {};
    writer_.add_section(SectionKind::kEntityRecords, std::move(records));
    state_.encoder.write(writer_);
    writer_.add_section(SectionKind::kEntities, std::move(tables_.rows));
    writer_.add_section(SectionKind::kEntityIds, id_table(ids_, referents_));
    writer_.add_section(SectionKind::kFacts, std::move(tables_.facts));
    writer_.add_section(SectionKind::kFactDates, std::move(tables_.dates));
    writer_.add_section(SectionKind::kFactCountries, std::move(tables_.countries));
    writer_.add_section(SectionKind::kCountryCodes, tables_.country_codes());
    address_words_.write(writer_);
    const auto written = identifiers_.write(writer_, count_);
    if (!written) return tl::unexpected<Error>(written.error());
    meta_.identifiers = *written;
    if (const auto named = names_.write(writer_); !named) return tl::unexpected<Error>(named.error());
    return {};
  }

  void count_issues() {
    for (std::size_t i = 0; i < meta_.lists.size(); ++i) {
      std::map<std::pair<Severity, std::string>, std::uint64_t> sums;
      for (std::size_t origin = 0; origin < origin_list_.size(); ++origin) {
        if (origin_list_[origin] != i) continue;
        for (const IssueCount& issue : state_.issues.counts(static_cast<std::uint32_t>(origin))) {
          sums[{issue.severity, issue.code}] += issue.count;
        }
      }
      for (const auto& [key, sum] : sums)
        meta_.lists[i].issues.push_back(IssueCount{key.first, key.second, sum});
    }
  }

  State& state_;
  IndexWriter& writer_;
  std::uint32_t count_;
  IndexMeta meta_;
  std::map<std::string, std::uint32_t, std::less<>> list_numbers_;
  std::vector<std::uint32_t> origin_list_;
  Tables tables_;
  std::unordered_map<std::uint32_t, std::vector<std::string>>
      address_countries_;  // by ordinal of the address
  std::vector<std::pair<std::uint64_t, std::uint32_t>> ids_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> referents_;
  NameIndexBuilder names_;
  IdentifierIndexBuilder identifiers_;
  AddressWordsBuilder address_words_;
  std::string compact_;
  std::uint64_t record_offset_ = 0;
  std::vector<Ranked> ranked_;  // of the entity at hand, as the next two
  std::vector<std::uint32_t> entity_lists_;
  std::map<std::uint16_t, std::uint16_t> roles_;
};

Result<IndexMeta> IndexBuilder::finish(IndexWriter& writer) {
  if (state_->over_limit) {
    return fail(ErrorCode::kLimit,
                "an index holds at most 4,294,967,294 entities; compile the lists into several indexes");
  }
  return Assembly(*state_, writer).run();
}

}  // namespace tamis::index

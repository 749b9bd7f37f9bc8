// The way of a query: words -> candidate names (index/) -> evidence of each name (names/) -> the best name of each
// entity -> evidence of the facts -> the answer, explained.

#include "tamis/screener.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <limits>
#include <unordered_map>
#include <utility>

#include "index/acronyms.h"
#include "index/candidates.h"
#include "model/country.h"
#include "model/gender.h"
#include "model/identifier.h"
#include "names/name_bound.h"
#include "screen/address_evidence.h"
#include "screen/fact_evidence.h"
#include "screen/index_state.h"
#include "screen/ofac_search.h"
#include "screen/other_spellings.h"
#include "screen/prepared_name.h"
#include "screen/profile.h"
#include "screen/score_entities.h"

namespace tamis {

namespace {

// A query with more names than this is cut, with a warning: the cost of a query stays bounded.
constexpr std::size_t kMaxQueryNames = 32;
// Addresses beyond these are not compared: of a query, of a listed entity.
constexpr std::size_t kMaxQueryAddresses = 8;
constexpr std::size_t kMaxListedAddresses = 64;
// An identifier that agrees, the same with another country, one that only looks like it (no check digit, short).
constexpr float kSameIdentifier = 14.0F;
constexpr float kIdentifierOtherCountry = 7.0F;
// A query that names no schema, but has a date of birth or a gender, is a person; a company or a ship of that name is somebody
// else, unless the customer file calls a founding date a birth date: doubt, no exclusion.
constexpr float kNotAPerson = -4.0F;
// The name of an entity found by its identifier may contradict it, but not outweigh it alone.
constexpr float kLeastNameBitsWithIdentifier = -6.0F;
// A weak alias alone stays below every threshold in use; what else agrees then lifts it.
constexpr float kWeakAliasMostBits = 0.0F;

constexpr std::uint32_t kNoName = 0xFFFFFFFFU;
// A bound of a name's bits may come out so much too low (names::NameBound).
constexpr float kBoundRounding = 0.01F;

struct Hit {
  std::uint32_t entity = 0;
  std::uint32_t name = kNoName;  // best listed name
  std::uint16_t query_name = 0;  // in Scratch::State::asked
  float name_bits = -100.0F;
  float sum = 0;   // of the bits of everything
  float bits = 0;  // ... after the profile
  bool identified = false;
  std::uint16_t query_identifier = 0;
  index::IdentifierHit identifier;
};

std::uint8_t gender_bits(std::string_view word) noexcept {
  if (word == "male") return index::kGenderMale;
  if (word == "female") return index::kGenderFemale;
  if (word == "other") return index::kGenderOther;
  return 0;
}

}  // namespace

// A listed name that its bound does not rule out.
struct Bounded {
  std::uint32_t name = 0;
  names::NameBound::Most most;
};

// A name that is asked: as it is written, cut otherwise, or in another spelling.
struct Asked {
  screen::PreparedName name;
  float bits = 0;             // what asking so costs, at most 0
  bool persons = false;       // only people are asked for
  std::uint16_t written = 0;  // the query's name
};

struct Scratch::State {
  std::deque<Asked> asked;                       // a name stays where it is
  std::vector<screen::OtherSpelling> spellings;  // of one name
  std::deque<std::string> spelt;                 // those that are asked, by all names
  screen::PreparedName listed;
  index::CandidateScratch candidates;
  std::vector<std::uint32_t> found;
  std::vector<std::uint32_t> names_of_hits;
  std::vector<std::uint32_t> by_acronym;
  names::MatchMatrix matrix;
  index::NameFilter filter;                // of the name that is searched
  std::array<names::NameBound, 3> bounds;  // ... by kind
  std::vector<Bounded> bounded;
  names::NameScratch evidence;
  std::vector<names::TokenView> listed_words;
  std::vector<index::IdentifierHit> identifiers;
  std::vector<Hit> hits;
  std::vector<std::uint32_t> hit_of_entity;  // 1 + position in `hits`, cleared after each query
  std::vector<model::PartialDate> dates;
  std::vector<screen::QueryCountry> countries;
  std::vector<std::string> country_texts;
  std::vector<screen::PreparedAddress> addresses;  // of the query; the first Run::address_count_ are in use
  screen::PreparedAddress listed_address;
  screen::CountryMemory address_countries;
  std::vector<index::EntityStore::ValueView> values;
  std::vector<index::EntityStore::ValueView> linked_values;
};

Scratch::Scratch() : state_(std::make_unique<State>()) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;

Screener::Screener(Index index, Options options) : index_(std::move(index)), options_(std::move(options)) {
  if (options_.cutoff < 0) options_.cutoff = options_.threshold;
  if (options_.algorithm == Algorithm::kOfac)
    ofac_ = std::make_shared<const screen::OfacSearch>(index_.state());
}
Screener::~Screener() = default;

namespace {

// One query on its way; lives for one call.
class Run {
 public:
  Run(const Index::State& state, const Options& options, const Query& query, Scratch::State& scratch,
      Answer& answer)
      : state_(state),
        options_(options),
        query_(query),
        scratch_(scratch),
        answer_(answer),
        cutoff_bits_(bits_of_score(options.cutoff)),
        threshold_bits_(bits_of_score(options.threshold)) {
    for (std::size_t kind = 0; kind < steps_.size(); ++kind) {
      Step& step = steps_[kind];
      step.line = screen::profile_line(options.profile, static_cast<names::NameKind>(kind));
      step.cutoff = screen::uncalibrated(step.line, cutoff_bits_);
      step.weak_alias = std::min(kWeakAliasMostBits, screen::uncalibrated(step.line, kWeakAliasMostBits));
    }
  }

  void run() {
    search();
    answer();
  }

  // See score_entities.h.
  void run(std::span<const std::uint32_t> names) {
    names_ = names;
    search();
    // Another name of an entity that is found may be nearer than those.
    scratch_.names_of_hits.clear();
    for (const Hit& hit : scratch_.hits) add_names_of(hit);
    const bool others = std::any_of(
        scratch_.names_of_hits.begin(), scratch_.names_of_hits.end(),
        [&](std::uint32_t name) { return std::find(names.begin(), names.end(), name) == names.end(); });
    if (others) {
      names_ = scratch_.names_of_hits;
      search();
    }
    answer();
  }
  void score(std::span<const std::uint32_t> entities, std::vector<double>& scores) {
    only_ = entities;
    search();
    scores.assign(entities.size(), 0);
    for (const Hit& hit : scratch_.hits) {
      const auto at = std::lower_bound(entities.begin(), entities.end(), hit.entity);
      scores[static_cast<std::size_t>(at - entities.begin())] = score_of_bits(static_cast<double>(hit.bits));
    }
  }

 private:
  void search() {
    scratch_.hits.clear();
    scratch_.hit_of_entity.resize(state_.entities.size(), 0);
    answer_.screened = false;
    read_facts();
    search_identifiers();
    search_names();
    for (const Hit& hit : scratch_.hits) scratch_.hit_of_entity[hit.entity] = 0;
    weigh_facts();
  }

  // The profile for one kind of name, and what it makes of limits that stand for scores: in bits before it.
  struct Step {
    Profile::Line line;
    float cutoff = 0;
    float weak_alias = 0;  // so that a weak alias alone stays silent whatever the offset
  };
  [[nodiscard]] const Step& step(names::NameKind kind) const noexcept {
    return steps_[std::min(static_cast<std::size_t>(kind), steps_.size() - 1)];
  }
  // By the name that matched; of an entity found by an identifier alone, by its schema.
  [[nodiscard]] const Step& step(const Hit& hit) const {
    return step(hit.name != kNoName ? state_.names.name(hit.name).kind
                                    : screen::name_kind_of_schema(state_.entities.schema(hit.entity)));
  }

  // The names of an entity stand together.
  void add_names_of(const Hit& hit) {
    if (hit.name == kNoName) return;
    std::uint32_t first = hit.name;
    while (first > 0 && state_.names.name(first - 1).entity == hit.entity) --first;
    for (; first < state_.names.name_count() && state_.names.name(first).entity == hit.entity; ++first)
      scratch_.names_of_hits.push_back(first);
  }

  static float bits_of_score(double score) noexcept {
    const double clamped = std::clamp(score, 1e-9, 1.0 - 1e-9);
    return static_cast<float>(std::log2(clamped / (1.0 - clamped)));
  }

  void warn(std::string text) { answer_.warnings.push_back(std::move(text)); }

  void read_facts() {
    scratch_.dates.clear();
    for (const std::string& text : query_.birth_dates) {
      if (text.empty()) continue;
      if (const auto date = model::parse_date(text))
        scratch_.dates.push_back(*date);
      else
        warn("the date \"" + text +
             "\" could not be read and was not used; expected a form such as 1948, 1948-05-03, 3.5.1948 or 3 "
             "May 1948, with "
             "all four digits of the year");
    }
    scratch_.countries.clear();
    scratch_.country_texts.clear();
    const auto add_country = [&](const std::string& text, bool nationality) {
      if (text.empty()) return;
      const std::string_view code = model::country_code(text);
      if (code.empty()) {
        warn("the country \"" + text +
             "\" is not known and was not used; expected a name or an ISO 3166 code");
        return;
      }
      scratch_.countries.push_back(
          {state_.entities.country_number(code).value_or(screen::kUnlistedCountry), nationality});
      scratch_.country_texts.push_back(text);
    };
    for (const std::string& text : query_.nationalities) add_country(text, true);
    for (const std::string& text : query_.countries) add_country(text, false);
    const std::string_view gender = model::gender_of(query_.gender);
    gender_ = gender_bits(gender);
    if (gender.empty() && !query_.gender.empty())
      warn("the gender \"" + query_.gender +
           "\" is not known and was not used; expected male, female or other");
    is_person_ = query_.schema.empty() && (gender_ != 0 || !scratch_.dates.empty());
    read_addresses();
    const bool facts =
        !scratch_.dates.empty() || !scratch_.countries.empty() || gender_ != 0 || address_count_ != 0;
    most_fact_bits_ = facts ? screen::kMostFactBits : 0.0F;
  }

  void read_addresses() {
    address_count_ = 0;
    for (const std::string& text : query_.addresses) {
      if (text.empty()) continue;
      if (!state_.addresses.known()) {
        warn("the index was made by an older version and cannot weigh addresses; compile the lists again");
        return;
      }
      if (address_count_ == kMaxQueryAddresses) {
        warn("only the first " + std::to_string(kMaxQueryAddresses) + " addresses were compared");
        return;
      }
      if (scratch_.addresses.size() <= address_count_) scratch_.addresses.emplace_back();
      scratch_.addresses[address_count_++].prepare_query(text, state_.addresses, scratch_.address_countries);
    }
  }

  // Calls `visit(text)` for each address of an entity, also for those that stand in an entity of their own.
  template <class Visit>
  void each_address(std::uint32_t entity, Visit&& visit) {
    std::size_t count = 0;
    state_.entities.values(entity, scratch_.values);
    for (const auto& value : scratch_.values) {
      if (value.listing != index::EntityStore::ValueView::kNoListing) continue;
      if (value.property == "address") {
        if (count++ == kMaxListedAddresses) return;
        visit(value.value);
      } else if (value.property == "addressEntity") {
        const auto linked = state_.entities.find(value.value);
        if (!linked) continue;
        state_.entities.values(*linked, scratch_.linked_values);
        for (const auto& part : scratch_.linked_values) {
          if (part.property != "full") continue;
          if (count++ == kMaxListedAddresses) return;
          visit(part.value);
        }
      }
    }
  }

  struct AddressHit {
    screen::FactEvidence evidence;
    std::size_t query = 0;
    std::string_view listed;
  };

  // The pair of addresses that agrees best, or contradicts least.
  AddressHit compare_addresses(std::uint32_t entity) {
    AddressHit best;
    bool first = true;
    if (address_count_ == 0) return best;
    each_address(entity, [&](std::string_view listed) {
      scratch_.listed_address.prepare(listed, state_.addresses, scratch_.address_countries);
      for (std::size_t i = 0; i < address_count_; ++i) {
        const screen::FactEvidence evidence = screen::compare_addresses(
            scratch_.addresses[i], scratch_.listed_address, query_.countries.empty());
        if (first || evidence.bits > best.evidence.bits) best = {evidence, i, listed};
        first = false;
      }
    });
    return best;
  }

  [[nodiscard]] bool wanted(std::uint32_t entity) const {
    if (!only_.empty() && !std::binary_search(only_.begin(), only_.end(), entity)) return false;
    return state_.entities.matchable(entity) &&
           model::schema_accepts(query_.schema, state_.entities.schema(entity));
  }

  Hit& hit_of(std::uint32_t entity) {
    std::uint32_t& slot = scratch_.hit_of_entity[entity];
    if (slot == 0) {
      scratch_.hits.emplace_back();
      scratch_.hits.back().entity = entity;
      slot = static_cast<std::uint32_t>(scratch_.hits.size());
    }
    return scratch_.hits[slot - 1];
  }

  void search_identifiers() {
    for (std::size_t i = 0; i < query_.identifiers.size(); ++i) {
      const Query::Identifier& asked = query_.identifiers[i];
      const auto kind =
          asked.property.empty()
              ? model::guess_identifier_kind(asked.value)
              : model::identifier_kind(asked.property).value_or(model::guess_identifier_kind(asked.value));
      if (!model::normalize_identifier(kind, asked.value)) {
        warn("the identifier \"" + asked.value + "\" is too short or malformed and was not used");
        continue;
      }
      answer_.screened = true;
      scratch_.identifiers.clear();
      state_.identifiers.find(kind, asked.value, scratch_.identifiers);
      for (const index::IdentifierHit& match : scratch_.identifiers) {
        if (match.entity >= state_.entities.size() || !wanted(match.entity)) continue;
        Hit& hit = hit_of(match.entity);
        if (hit.identified) continue;
        hit.identified = true;
        identified_ = true;
        hit.identifier = match;
        hit.query_identifier = static_cast<std::uint16_t>(i);
      }
    }
  }

  void search_names() {
    const std::size_t asked = std::min(query_.names.size(), kMaxQueryNames);
    if (asked < query_.names.size()) {
      warn("only the first " + std::to_string(kMaxQueryNames) + " names were screened; split the query");
    }
    asked_count_ = 0;
    scratch_.spelt.clear();
    const bool persons = model::schema_accepts(query_.schema, "Person");
    for (std::size_t i = 0; i < asked; ++i) {
      const std::string& text = query_.names[i];
      if (!ask(text, i, 0, false)) {
        if (!text.empty()) warn("the name \"" + text + "\" holds no letter or digit and was not screened");
        continue;
      }
      answer_.screened = true;
      if (scratch_.asked[asked_count_ - 1].name.overflow()) {
        warn("the name is longer than " + std::to_string(text::kMaxTokens) + " words or " +
             std::to_string(text::kMaxInputBytes) + " bytes; the rest was not screened");
      }
      search_last();
      ask_otherwise(text, i, 0, false);
      if (!persons) continue;
      scratch_.spellings.clear();
      screen::append_other_spellings(text, scratch_.spellings);
      for (screen::OtherSpelling& spelling : scratch_.spellings) {
        const std::string& spelt = scratch_.spelt.emplace_back(std::move(spelling.name));
        if (!ask(spelt, i, spelling.bits, spelling.persons)) continue;
        search_last();
        ask_otherwise(spelt, i, spelling.bits, spelling.persons);
      }
    }
    if (!answer_.screened) warn("the query has no name and no identifier that could be used");
  }

  // Makes a name ready to be searched; false, and nothing is: it has no words.
  bool ask(std::string_view text, std::size_t written, float bits, bool persons,
           text::Cut cut = text::Cut::kWritten) {
    if (scratch_.asked.size() == asked_count_) scratch_.asked.emplace_back();
    Asked& asked = scratch_.asked[asked_count_];
    asked.bits = bits;
    asked.persons = persons;
    asked.written = static_cast<std::uint16_t>(written);
    if (cut == text::Cut::kWords) {
      if (!asked.name.prepare_words(text)) return false;
    } else {
      asked.name.prepare(text, cut);
      if (asked.name.words().empty()) return false;
    }
    ++asked_count_;
    return true;
  }

  // The last name that was made ready, if it can be cut otherwise, once more.
  void ask_otherwise(std::string_view text, std::size_t written, float bits, bool persons) {
    const std::size_t as_written = asked_count_ - 1;
    if (scratch_.asked[as_written].name.has_other_cut() &&
        ask(text, written, bits, persons, text::Cut::kOther))
      search_last();
    if (names::may_have_syllable_words(scratch_.asked[as_written].name.tokens()) &&
        ask(text, written, bits, persons, text::Cut::kWords))
      search_last();
  }

  void search_last() {
    const std::size_t last = asked_count_ - 1;
    search_name(scratch_.asked[last].name, static_cast<std::uint16_t>(last));
  }

  void search_name(screen::PreparedName& name, std::uint16_t query_name) {
    // Names that cannot reach the cutoff are no hits, unless an identifier has found their entity.
    const bool filtered = !identified_ && names_.empty();
    for (std::size_t kind = 0; kind < steps_.size() && filtered; ++kind) {
      const auto as = static_cast<names::NameKind>(kind);
      scratch_.filter.prepare(as, name.parts(as), name.words(), steps_[kind].cutoff - most_fact_bits_);
    }
    if (!names_.empty()) {
      index::match_names(state_.names, name.words(), scratch_.candidates, names_, scratch_.found);
    } else {
      index::find_candidates(state_.names, name.words(), scratch_.candidates, scratch_.found,
                             filtered ? &scratch_.filter : nullptr);
    }
    searched_ = query_name;
    for (names::NameBound& bound : scratch_.bounds) bound.reset();
    // Names, then what else is asked of those that may reach the cutoff, lie far apart in a large index: they are on their way
    // while others are looked at.
    constexpr std::size_t kAhead = 4;
    const std::vector<std::uint32_t>& found = scratch_.found;
    scratch_.bounded.clear();
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (i + 4 * kAhead < found.size()) state_.names.prefetch_name(found[i + 4 * kAhead]);
      if (i + 2 * kAhead < found.size()) state_.names.prefetch_parts(found[i + 2 * kAhead]);
      bound(name, found[i]);
    }
    add_by_acronym(name);
    const std::vector<Bounded>& bounded = scratch_.bounded;
    for (std::size_t i = 0; i < bounded.size(); ++i) {
      if (i + 2 * kAhead < bounded.size()) {
        const index::NameRow& next = state_.names.name(bounded[i + 2 * kAhead].name);
        state_.entities.prefetch(next.entity);
        for (const names::Part& part : state_.names.parts(next)) state_.names.prefetch_token_row(part.token);
      }
      if (i + kAhead < bounded.size()) {
        const index::NameRow& next = state_.names.name(bounded[i + kAhead].name);
        for (const names::Part& part : state_.names.parts(next)) state_.names.prefetch_token_text(part.token);
      }
      weigh_name(name, bounded[i], query_name);
    }
  }

  // Adds names that share no word with the query, but are its acronym or have it for theirs.
  void add_by_acronym(screen::PreparedName& name) {
    if (is_person_ || query_.schema == "Person") return;
    index::find_by_acronym(state_.names, name.parts(names::NameKind::kOrganization), name.words(),
                           scratch_.by_acronym);
    for (const std::uint32_t id : scratch_.by_acronym) {
      const std::uint32_t entity = state_.names.name(id).entity;
      if (entity >= state_.entities.size()) continue;
      if (!only_.empty() && !std::binary_search(only_.begin(), only_.end(), entity)) continue;
      scratch_.bounded.push_back({id, {std::numeric_limits<float>::infinity()}});
    }
  }

  // Weighs a name that may reach the cutoff, or its entity's hit.
  void weigh_name(screen::PreparedName& name, const Bounded& bounded, std::uint16_t query_name) {
    const index::NameRow& row = state_.names.name(bounded.name);
    const Asked& asked = scratch_.asked[query_name];
    if (!wanted(row.entity) || (asked.persons && row.kind != names::NameKind::kPerson)) return;
    const float most = most_of_rank(row);
    const float interest = least_of_interest(row) - kBoundRounding;
    names::NameBound::Most most_of_name = bounded.most;
    if (most_of_name.unsure && most_of_name.bits >= interest && read_listed_words(state_.names.parts(row)))
      most_of_name = most_of(name, row, interest, scratch_.listed_words);
    const float bound = std::min(most, most_of_name.bits);
    // What the facts will add is cheaper to know than what the name says.
    const bool far =
        bound < interest || (only_.empty() && scratch_.hit_of_entity[row.entity] == 0 &&
                             bound + most_facts(row.entity) < step(row.kind).cutoff - kBoundRounding);
    if (far && !resembles(name, row, most_of_name)) return;
    const float bits = std::min(most, score(name, row) + asked.bits);
    if (bits < step(row.kind).cutoff - most_fact_bits_ && scratch_.hit_of_entity[row.entity] == 0) return;
    Hit& hit = hit_of(row.entity);
    if (bits > hit.name_bits ||
        (bits == hit.name_bits && hit.name != kNoName && row.rank < state_.names.name(hit.name).rank)) {
      hit.name_bits = bits;
      hit.name = bounded.name;
      hit.query_name = query_name;
    }
  }

  // The most bits that a name of its rank can have; minus infinity: it is not looked at.
  [[nodiscard]] float most_of_rank(const index::NameRow& row) const noexcept {
    constexpr float kAny = std::numeric_limits<float>::infinity();
    if (row.rank != index::NameRank::kWeak) return kAny;
    if (options_.weak_aliases == WeakAliases::kIgnore) return -kAny;
    return options_.weak_aliases == WeakAliases::kConfirm ? step(row.kind).weak_alias : kAny;
  }

  // What the bits of a name must reach to change anything.
  [[nodiscard]] float least_of_interest(const index::NameRow& row) const noexcept {
    const std::uint32_t slot = scratch_.hits.empty() ? 0 : scratch_.hit_of_entity[row.entity];
    if (slot == 0) return step(row.kind).cutoff - most_fact_bits_;
    return scratch_.hits[slot - 1]
        .name_bits;  // of an entity that its identifier found: less than any name has
  }

  // Adds a name that may reach the cutoff, or its entity's hit, to the scratch's.
  void bound(screen::PreparedName& name, std::uint32_t id) {
    const index::NameRow& row = state_.names.name(id);
    if (row.entity >= state_.entities.size()) return;
    if (!only_.empty() && !std::binary_search(only_.begin(), only_.end(), row.entity)) return;
    const float interest = least_of_interest(row) - kBoundRounding;
    if (most_of_rank(row) < interest) return;
    const auto same = scratch_.candidates.same_letters();
    if (std::find(same.begin(), same.end(), id) != same.end()) {
      scratch_.bounded.push_back({id, {std::numeric_limits<float>::infinity()}});
      return;
    }
    const names::NameBound::Most most = most_of(name, row, interest, {});
    if (most.bits >= interest || most.open_row != names::NameBound::kNoPart)
      scratch_.bounded.push_back({id, most});
  }

  names::NameBound::Most most_of(screen::PreparedName& name, const index::NameRow& row, float interest,
                                 std::span<const names::TokenView> listed_words) {
    const auto query_parts = name.parts(row.kind);
    const auto listed_parts = state_.names.parts(row);
    names::NameBound& bound =
        scratch_.bounds[std::min(static_cast<std::size_t>(row.kind), scratch_.bounds.size() - 1)];
    if (!bound.prepared_for(row.kind)) bound.prepare(row.kind, query_parts, name.words());
    bound.begin(listed_parts);
    for (std::size_t j = 0; j < listed_parts.size(); ++j) {
      for (const index::Expansion* e = scratch_.candidates.find(listed_parts[j].token); e != nullptr;
           e = scratch_.candidates.expansion(e->next)) {
        if (e->row >= query_parts.size()) continue;
        if (e->kind == index::Expansion::Kind::kWord) {
          const names::TokenMatch match = match_in(row.kind, *e, name);
          if (match) bound.meet(e->row, j, match);
        } else if (e->kind == index::Expansion::Kind::kJoin)
          bound.join(e->row, j);
      }
    }
    return bound.most(interest, listed_words);
  }
  // The words of a listed name; false: the index is damaged.
  bool read_listed_words(std::span<const names::Part> parts) {
    scratch_.listed_words.clear();
    for (const names::Part& part : parts) {
      scratch_.listed_words.push_back(state_.names.token(part.token));
      if (scratch_.listed_words.back().latin.empty()) return false;
    }
    return true;
  }

  // What an expansion is worth in names of that kind.
  [[nodiscard]] names::TokenMatch match_in(names::NameKind kind, const index::Expansion& expansion,
                                           const screen::PreparedName& name) const {
    if (expansion.match.operation != names::Operation::kTranslated) return expansion.match;
    return names::match_in_names(kind, expansion.match, name.words()[expansion.row],
                                 state_.names.token(expansion.token));
  }

  // Whether the parts that the bound leaves open are alike.
  [[nodiscard]] bool resembles(screen::PreparedName& name, const index::NameRow& row,
                               const names::NameBound::Most& most) const {
    if (most.open_row == names::NameBound::kNoPart) return false;
    const names::Part& listed = state_.names.parts(row)[most.open_column];
    return names::resembles(name.parts(row.kind)[most.open_row], name.words()[most.open_row], listed,
                            state_.names.token(listed.token));
  }

  // Bits of one listed name; leaves the pieces in the scratch.
  float score(screen::PreparedName& name, const index::NameRow& row) {
    const auto query_parts = name.parts(row.kind);
    const auto listed_parts = state_.names.parts(row);
    names::MatchMatrix& matrix = scratch_.matrix;
    matrix.reset(query_parts.size(), listed_parts.size());
    if (!read_listed_words(listed_parts)) return -100.0F;
    for (std::size_t j = 0; j < listed_parts.size(); ++j) {
      const std::uint32_t token = listed_parts[j].token;
      for (const index::Expansion* e = scratch_.candidates.find(token); e != nullptr;
           e = scratch_.candidates.expansion(e->next)) {
        if (e->kind == index::Expansion::Kind::kWord && e->row < query_parts.size())
          matrix.at(e->row, j) = match_in(row.kind, *e, name);
      }
    }
    names::complete_matches(row.kind, query_parts, name.words(), listed_parts, scratch_.listed_words, matrix);
    return names::score_name(row.kind, query_parts, listed_parts, matrix, scratch_.evidence);
  }

  [[nodiscard]] bool may_be_person(std::uint32_t entity) const {
    using Kind = model::Schema::Kind;
    const Kind kind = state_.entities.schema_kind(entity);
    return kind == Kind::kPerson || kind == Kind::kAny || kind == Kind::kNone;
  }

  // What weigh_facts() adds to the bits of an entity that no identifier found, at most.
  [[nodiscard]] float most_facts(std::uint32_t entity) const {
    if (most_fact_bits_ == 0.0F) return 0;
    float bits =
        screen::compare_dates(scratch_.dates, state_.entities.birth_dates(entity)).evidence.bits +
        screen::compare_countries(scratch_.countries, state_.entities.countries(entity)).evidence.bits +
        screen::compare_genders(gender_, state_.entities.genders(entity)).bits;
    if (is_person_ && !may_be_person(entity)) bits += kNotAPerson;
    return bits + (address_count_ != 0 ? screen::kMostAddressBits : 0.0F);
  }

  void weigh_facts() {
    for (Hit& hit : scratch_.hits) {
      float bits = hit.name_bits;
      if (hit.identified) bits = std::max(bits, kLeastNameBitsWithIdentifier) + identifier_bits(hit);
      hit.sum =
          bits +
          screen::compare_dates(scratch_.dates, state_.entities.birth_dates(hit.entity)).evidence.bits +
          screen::compare_countries(scratch_.countries, state_.entities.countries(hit.entity)).evidence.bits +
          screen::compare_genders(gender_, state_.entities.genders(hit.entity)).bits;
      if (is_person_ && !may_be_person(hit.entity)) hit.sum += kNotAPerson;
      const Step& last = step(hit);
      if (address_count_ != 0 && hit.sum >= last.cutoff - screen::kMostAddressBits) {
        hit.sum += compare_addresses(hit.entity).evidence.bits;
      }
      hit.bits = screen::calibrated(last.line, hit.sum);
    }
  }

  [[nodiscard]] float identifier_bits(const Hit& hit) const {
    if (hit.identifier.country == 0 || scratch_.countries.empty()) return kSameIdentifier;
    for (const screen::QueryCountry& country : scratch_.countries) {
      if (country.country == hit.identifier.country - 1) return kSameIdentifier;
    }
    return kIdentifierOtherCountry;
  }

  void answer() {
    std::vector<Hit>& hits = scratch_.hits;
    std::erase_if(hits, [&](const Hit& hit) { return hit.bits < cutoff_bits_; });
    std::sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) {
      if (a.bits != b.bits) return a.bits > b.bits;
      return state_.entities.id(a.entity) < state_.entities.id(b.entity);
    });
    answer_.above_threshold = static_cast<std::size_t>(
        std::count_if(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.bits >= threshold_bits_; }));
    const std::size_t shown = std::min(hits.size(), options_.limit);
    // Expansions of the scratch are those of the last name asked; explaining another name needs its own again.
    std::uint16_t current = searched_;
    for (std::size_t i = 0; i < shown; ++i) {
      const Hit& hit = hits[i];
      Match match;
      match.ordinal = hit.entity;
      match.id = state_.entities.id(hit.entity);
      match.caption = state_.entities.caption(hit.entity);
      match.schema = state_.entities.schema(hit.entity);
      for (const std::string_view dataset : state_.entities.datasets(hit.entity))
        match.datasets.emplace_back(dataset);
      for (const std::string_view program : state_.entities.programs(hit.entity))
        match.programs.emplace_back(program);
      match.bits = static_cast<double>(hit.bits);
      match.score = score_of_bits(match.bits);
      match.match = hit.bits >= threshold_bits_;
      if (hit.name != kNoName) {
        match.listed_name = state_.names.text(state_.names.name(hit.name));
        match.query_name = scratch_.asked[hit.query_name].name.text();
      }
      if (options_.explain) {
        if (hit.name != kNoName && hit.query_name != current) {
          current = hit.query_name;
          if (names_.empty())
            index::find_candidates(state_.names, scratch_.asked[current].name.words(), scratch_.candidates,
                                   scratch_.found);
          else
            index::match_names(state_.names, scratch_.asked[current].name.words(), scratch_.candidates,
                               names_, scratch_.found);
        }
        explain(hit, match);
      }
      answer_.matches.push_back(std::move(match));
    }
  }

  void explain(const Hit& hit, Match& match) {
    const auto entity = state_.entities.entity(hit.entity);
    const auto source_of = [&](auto&& wanted, Evidence& evidence) {
      if (!entity) return;
      for (const model::Value& value : entity->values) {
        if (!wanted(value)) continue;
        if (evidence.listed.empty()) evidence.listed = value.value;
        set_source(*entity, value.source, evidence);
        return;
      }
      if (!entity->sources.empty()) set_source(*entity, 0, evidence);
    };
    if (hit.name != kNoName) {
      const index::NameRow& row = state_.names.name(hit.name);
      Asked& asked = scratch_.asked[hit.query_name];
      screen::PreparedName& name = asked.name;
      const float raw = score(name, row) + asked.bits;
      const std::string listed_text(state_.names.text(row));
      scratch_.listed.prepare(listed_text, row.cut);
      static constexpr std::string_view kFeatures[] = {"name", "alias", "previous_name", "weak_alias"};
      const std::string_view feature = kFeatures[static_cast<std::size_t>(row.rank) & 3];
      screen::append_name_evidence(feature, scratch_.evidence.pieces, name, scratch_.listed, match.evidence);
      Evidence source;
      source.listed = listed_text;
      source_of([&](const model::Value& value) { return value.value == listed_text; }, source);
      for (Evidence& evidence : match.evidence) {
        evidence.dataset = source.dataset;
        evidence.entry_id = source.entry_id;
      }
      if (asked.bits < 0)
        match.evidence.push_back(
            screen::spelling_evidence(query_.names[asked.written], name.text(), asked.bits));
      if (hit.name_bits < raw) {
        Evidence policy = source;
        policy.feature = "policy";
        policy.operation = "weak_alias";
        policy.bits = static_cast<double>(hit.name_bits - raw);
        match.evidence.push_back(std::move(policy));
      }
    }
    if (hit.identified) {
      const float name_bits = std::max(hit.name_bits, kLeastNameBitsWithIdentifier);
      if (hit.name == kNoName) {
        Evidence none;
        none.feature = "name";
        none.operation = "replaced";
        none.query = query_.names.empty() ? std::string() : query_.names.front();
        none.listed = match.caption;
        none.bits = static_cast<double>(name_bits);
        match.evidence.push_back(std::move(none));
      } else if (name_bits > hit.name_bits) {
        Evidence policy;
        policy.feature = "policy";
        policy.operation = "identified";
        policy.bits = static_cast<double>(name_bits - hit.name_bits);
        match.evidence.push_back(std::move(policy));
      }
      Evidence evidence;
      evidence.feature = "identifier";
      evidence.bits = static_cast<double>(identifier_bits(hit));
      evidence.operation = evidence.bits == static_cast<double>(kSameIdentifier) ? "equal" : "near";
      evidence.query = query_.identifiers[hit.query_identifier].value;
      source_of(
          [&](const model::Value& value) {
            const auto kind = model::identifier_kind(value.property);
            if (!kind) return false;
            const auto normal = model::normalize_identifier(*kind, value.value);
            return normal && normal->value == hit.identifier.text;
          },
          evidence);
      if (evidence.listed.empty()) evidence.listed = hit.identifier.text;
      match.evidence.push_back(std::move(evidence));
    }
    if (is_person_ && !may_be_person(hit.entity)) {
      Evidence evidence;
      evidence.feature = "schema";
      evidence.operation = "contradicted";
      evidence.query = "Person";
      evidence.listed = match.schema;
      evidence.bits = static_cast<double>(kNotAPerson);
      match.evidence.push_back(std::move(evidence));
    }
    add_date_evidence(hit, match, source_of);
    add_country_evidence(hit, match, source_of);
    add_address_evidence(hit, match, source_of);
    const screen::FactEvidence gender = screen::compare_genders(gender_, state_.entities.genders(hit.entity));
    if (!gender.operation.empty()) {
      Evidence evidence;
      evidence.feature = "gender";
      evidence.operation = gender.operation;
      evidence.query = query_.gender;
      evidence.bits = static_cast<double>(gender.bits);
      source_of([](const model::Value& value) { return value.property == "gender"; }, evidence);
      match.evidence.push_back(std::move(evidence));
    }
    if (hit.bits != hit.sum) match.evidence.push_back(screen::calibration_evidence(hit.sum, hit.bits));
  }

  template <class SourceOf>
  void add_date_evidence(const Hit& hit, Match& match, SourceOf&& source_of) {
    const auto listed = state_.entities.birth_dates(hit.entity);
    const screen::DatesEvidence dates = screen::compare_dates(scratch_.dates, listed);
    if (dates.evidence.operation.empty()) return;
    const model::PartialDate date = index::to_partial_date(listed[dates.listed]);
    Evidence evidence;
    evidence.feature = "birth_date";
    evidence.operation = dates.evidence.operation;
    evidence.query = scratch_.dates[dates.query].to_string();
    evidence.listed = date.to_string();
    evidence.bits = static_cast<double>(dates.evidence.bits);
    source_of(
        [&](const model::Value& value) {
          return value.property == "birthDate" && value.value == evidence.listed;
        },
        evidence);
    match.evidence.push_back(std::move(evidence));
  }

  template <class SourceOf>
  void add_country_evidence(const Hit& hit, Match& match, SourceOf&& source_of) {
    const auto listed = state_.entities.countries(hit.entity);
    const screen::CountriesEvidence countries = screen::compare_countries(scratch_.countries, listed);
    if (countries.evidence.operation.empty()) return;
    const std::string code(state_.entities.country_code(listed[countries.listed].country));
    Evidence evidence;
    evidence.feature = "country";
    evidence.operation = countries.evidence.operation;
    evidence.query = scratch_.country_texts[countries.query];
    evidence.listed = code;
    evidence.bits = static_cast<double>(countries.evidence.bits);
    source_of([&](const model::Value& value) { return value.value == code; }, evidence);
    match.evidence.push_back(std::move(evidence));
  }

  template <class SourceOf>
  void add_address_evidence(const Hit& hit, Match& match, SourceOf&& source_of) {
    const AddressHit address = compare_addresses(hit.entity);
    if (address.evidence.operation.empty()) return;
    Evidence evidence;
    evidence.feature = "address";
    evidence.operation = address.evidence.operation;
    evidence.query = scratch_.addresses[address.query].text();
    evidence.listed = address.listed;
    evidence.bits = static_cast<double>(address.evidence.bits);
    source_of(
        [&](const model::Value& value) {
          return value.property == "address" && value.value == evidence.listed;
        },
        evidence);
    match.evidence.push_back(std::move(evidence));
  }

  static void set_source(const model::Entity& entity, std::uint32_t source, Evidence& evidence) {
    if (source >= entity.sources.size()) return;
    evidence.dataset = entity.sources[source].dataset;
    evidence.entry_id = entity.sources[source].entry_id;
  }

  const Index::State& state_;
  const Options& options_;
  const Query& query_;
  Scratch::State& scratch_;
  Answer& answer_;
  const float cutoff_bits_;
  const float threshold_bits_;
  std::array<Step, 3> steps_;  // by kind of name
  std::uint8_t gender_ = 0;
  bool is_person_ = false;   // by the facts that the query has
  bool identified_ = false;  // some entity is found by its identifier
  float most_fact_bits_ = screen::kMostFactBits;
  std::size_t address_count_ = 0;
  std::span<const std::uint32_t> only_;   // entities, ascending; empty: all
  std::span<const std::uint32_t> names_;  // that are looked at; empty: all
  std::size_t asked_count_ = 0;           // names in use of Scratch::State::asked
  std::uint16_t searched_ = 0xFFFF;       // the name whose expansions the scratch holds
};

}  // namespace

Answer Screener::screen(const Query& query, Scratch& scratch) const {
  Answer answer;
  if (ofac_ != nullptr) {
    ofac_->screen(query, options_, answer);
    return answer;
  }
  Run(index_.state(), options_, query, scratch.state(), answer).run();
  return answer;
}

void screen::screen_names(const Screener& screener, const Query& query, Scratch& scratch,
                          std::span<const std::uint32_t> names, Answer& answer) {
  if (names.empty()) return;
  Run(screener.index().state(), screener.options(), query, scratch.state(), answer).run(names);
}

void screen::score_entities(const Screener& screener, const Query& query, Scratch& scratch,
                            std::span<const std::uint32_t> entities, std::vector<double>& scores) {
  scores.clear();
  if (entities.empty()) return;
  Answer answer;
  Run(screener.index().state(), screener.options(), query, scratch.state(), answer).score(entities, scores);
}

}  // namespace tamis

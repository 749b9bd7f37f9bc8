// One query on its way through an index: which names it may be, what else is asked of them, and the answer with its
// reasons. Internal to the screener.
#ifndef TAMIS_SCREEN_QUERY_RUN_H_
#define TAMIS_SCREEN_QUERY_RUN_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/candidates.h"
#include "index/names_of_both.h"
#include "names/name_bound.h"
#include "names/name_evidence.h"
#include "screen/address_evidence.h"
#include "screen/body_country.h"
#include "screen/fact_evidence.h"
#include "screen/index_state.h"
#include "screen/other_spellings.h"
#include "screen/prepared_name.h"
#include "screen/profile.h"
#include "screen/score_entities.h"
#include "tamis/screener.h"

namespace tamis {

namespace screen {

// An identifier that agrees.
inline constexpr float kSameIdentifier = 14.0F;
// A query that names no schema, but has a date of birth or a gender, is a person; a company or a ship of that name is
// somebody else, unless the customer file calls a founding date a birth date: doubt, no exclusion.
inline constexpr float kNotAPerson = -4.0F;
// The name of an entity found by its identifier may contradict it, but not outweigh it alone.
inline constexpr float kLeastNameBitsWithIdentifier = -6.0F;
// A weak alias alone stays below every threshold in use; what else agrees then lifts it.
inline constexpr float kWeakAliasMostBits = 0.0F;

inline constexpr std::uint32_t kNoName = 0xFFFFFFFFU;

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

}  // namespace screen

struct Scratch::State {
  std::deque<screen::Asked> asked;               // a name stays where it is
  std::vector<screen::OtherSpelling> spellings;  // of one name
  std::deque<std::string> spelt;                 // those that are asked, by all names
  screen::PreparedName listed;
  index::CandidateScratch candidates;
  index::NamesOfBoth names_of_both;
  std::vector<std::uint32_t> found;
  std::vector<std::uint32_t> names_of_hits;
  std::vector<std::uint32_t> by_acronym;
  names::MatchMatrix matrix;
  index::NameFilter filter;                // of the name that is searched
  std::array<names::NameBound, 3> bounds;  // ... by kind
  std::vector<screen::Bounded> bounded;
  names::NameScratch evidence;
  std::vector<names::TokenView> listed_words;
  std::vector<index::IdentifierHit> identifiers;
  std::vector<screen::Hit> hits;
  std::vector<std::uint32_t> hit_of_entity;  // 1 + position in `hits`, cleared after each query
  std::vector<model::PartialDate> dates;
  std::vector<screen::QueryCountry> countries;
  std::vector<std::string> country_texts;
  std::vector<screen::PreparedAddress>
      addresses;  // of the query; the first QueryRun::address_count_ are in use
  screen::PreparedAddress listed_address;
  screen::CountryMemory address_countries;
  std::vector<index::EntityStore::ValueView> values;
  std::vector<index::EntityStore::ValueView> linked_values;
};

namespace screen {

// Lives for one call.
class QueryRun {
 public:
  QueryRun(const Index::State& state, const Options& options, const Query& query, Scratch::State& scratch,
           Answer& answer, Interest interest = {});
  void run();
  // See score_entities.h.
  void run(std::span<const std::uint32_t> names);
  void score(std::span<const std::uint32_t> entities, std::vector<double>& scores);

 private:
  // ---- names (query_run.cc)

  void search();
  // The profile for one kind of name, and what it makes of limits that stand for scores: in bits before it.
  struct Step {
    Profile::Line line;
    float cutoff = 0;
    float least = 0;       // bits with which an entity is shown
    float weak_alias = 0;  // so that a weak alias alone stays silent whatever the offset
  };
  [[nodiscard]] const Step& step(names::NameKind kind) const noexcept {
    return steps_[std::min(static_cast<std::size_t>(kind), steps_.size() - 1)];
  }
  // Sets cutoffs: to what is of interest, or to the query's.
  void look_for(bool interest) noexcept;
  // By the name that matched; of an entity found by an identifier alone, by its schema.
  [[nodiscard]] const Step& step(const Hit& hit) const;
  // Calls `visit(name)` for each name of a hit's entity, if a name found it; they stand together.
  template <class Visit>
  void each_name_of(const Hit& hit, Visit&& visit) const {
    if (hit.name == kNoName) return;
    std::uint32_t name = hit.name;
    while (name > 0 && state_.names.name(name - 1).entity == hit.entity) --name;
    for (; name < state_.names.name_count() && state_.names.name(name).entity == hit.entity; ++name)
      visit(name);
  }
  static float bits_of_score(double score) noexcept;
  void warn(std::string text) { answer_.warnings.push_back(std::move(text)); }
  [[nodiscard]] bool wanted(std::uint32_t entity) const;
  Hit& hit_of(std::uint32_t entity);
  void search_names();
  // Makes a name ready to be searched; false, and nothing is: it has no words.
  bool ask(std::string_view text, std::size_t written, float bits, bool persons,
           text::Cut cut = text::Cut::kWritten);
  // The last name that was made ready, if it can be cut otherwise, once more.
  void ask_otherwise(std::string_view text, std::size_t written, float bits, bool persons);
  void search_last();
  // Whether the last name that was made ready may be somebody's of interest.
  [[nodiscard]] bool may_be_of_interest();
  void search_name(screen::PreparedName& name, std::uint16_t query_name);
  // Adds names that share no word with the query, but are its acronym or have it for theirs.
  void add_by_acronym(screen::PreparedName& name);
  // Weighs a name that may reach the cutoff, or its entity's hit.
  void weigh_name(screen::PreparedName& name, const Bounded& bounded, std::uint16_t query_name);
  // The most bits that a name of its rank can have; minus infinity: it is not looked at.
  [[nodiscard]] float most_of_rank(const index::NameRow& row) const noexcept;
  // What the bits of a name must reach to change anything.
  [[nodiscard]] float least_of_interest(const index::NameRow& row) const noexcept;
  // Adds a name that may reach the cutoff, or its entity's hit, to the scratch's.
  void bound(screen::PreparedName& name, std::uint32_t id);
  names::NameBound::Most most_of(screen::PreparedName& name, const index::NameRow& row, float interest,
                                 std::span<const names::TokenView> listed_words);
  // The words of a listed name; false: the index is damaged.
  bool read_listed_words(std::span<const names::Part> parts);
  // What an expansion is worth in names of that kind.
  [[nodiscard]] names::TokenMatch match_in(names::NameKind kind, const index::Expansion& expansion,
                                           const screen::PreparedName& name) const;
  // Whether the parts that the bound leaves open are alike.
  [[nodiscard]] bool resembles(screen::PreparedName& name, const index::NameRow& row,
                               const names::NameBound::Most& most) const;
  // Bits of one listed name; leaves the pieces in the scratch.
  float score(screen::PreparedName& name, const index::NameRow& row);

  // ---- facts (query_facts.cc)

  void read_facts();
  void read_addresses();
  // Calls `visit(text)` for each address of an entity, also for those that stand in an entity of their own.
  template <class Visit>
  void each_address(std::uint32_t entity, Visit&& visit);
  struct AddressHit {
    screen::FactEvidence evidence;
    std::size_t query = 0;
    std::string_view listed;
  };
  // The pair of addresses that agrees best, or contradicts least.
  AddressHit compare_addresses(std::uint32_t entity);
  void search_identifiers();
  [[nodiscard]] bool may_be_person(std::uint32_t entity) const;
  // What weigh_facts() adds to the bits of an entity that no identifier found, at most.
  [[nodiscard]] float most_facts(std::uint32_t entity) const;
  void weigh_facts();
  // The country in the query's name where the query states none and the hit is a body of that name in others; empty: it says nothing.
  [[nodiscard]] screen::NamedCountry other_country_of_body(const Hit& hit) const;
  // Whether what the list tells of the hit (countries, programmes, names, else its prose) is of other countries only.
  [[nodiscard]] bool is_told_of_other(const Hit& hit, const screen::NamedCountry& country) const;
  [[nodiscard]] float identifier_bits(const Hit& hit) const;

  // ---- the answer (query_answer.cc)

  void answer();
  void explain(const Hit& hit, Match& match);
  template <class SourceOf>
  void add_date_evidence(const Hit& hit, Match& match, SourceOf&& source_of);
  template <class SourceOf>
  void add_country_evidence(const Hit& hit, Match& match, SourceOf&& source_of);
  void add_body_evidence(const Hit& hit, Match& match) const;
  template <class SourceOf>
  void add_address_evidence(const Hit& hit, Match& match, SourceOf&& source_of);
  static void set_source(const model::Entity& entity, std::uint32_t source, Evidence& evidence);

  const Index::State& state_;
  const Options& options_;
  const Query& query_;
  Scratch::State& scratch_;
  Answer& answer_;
  const float cutoff_bits_;
  const float threshold_bits_;
  std::array<Step, 3> steps_;  // by kind of name
  const bool both_words_;      // Interest::both_words
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

}  // namespace screen

}  // namespace tamis

#endif  // TAMIS_SCREEN_QUERY_RUN_H_

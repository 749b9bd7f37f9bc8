// What else is asked of those whose names may match: dates, countries, genders, addresses, identifiers.
#include "screen/query_run.h"

#include <algorithm>
#include <string>
#include <vector>

#include "model/country.h"
#include "model/gender.h"
#include "model/identifier.h"
#include "model/placeholder_dates.h"
#include "screen/program_country.h"

namespace tamis::screen {

namespace {

// Addresses beyond these are not compared: of a query, of a listed entity.
constexpr std::size_t kMaxQueryAddresses = 8;
constexpr std::size_t kMaxListedAddresses = 64;
// Of a reason or note, those bytes that are searched for countries.
constexpr std::size_t kMostProseBytes = 1200;
// An identifier that agrees with one of another country, and one that only looks like it (no check digit, short).
constexpr float kIdentifierOtherCountry = 7.0F;

std::uint8_t gender_bits(std::string_view word) noexcept {
  if (word == "male") return index::kGenderMale;
  if (word == "female") return index::kGenderFemale;
  if (word == "other") return index::kGenderOther;
  return 0;
}

}  // namespace

void QueryRun::read_facts() {
  scratch_.dates.clear();
  for (const std::string& text : query_.birth_dates) {
    if (text.empty()) continue;
    const auto date = model::parse_date(text);
    if (date && !model::is_placeholder_birth_date(*date))
      scratch_.dates.push_back(*date);
    else if (date)
      warn("the date \"" + text + "\" stands for an unknown one and was not used");
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
      warn("the country \"" + text + "\" is not known and was not used; expected a name or an ISO 3166 code");
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

void QueryRun::read_addresses() {
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

template <class Visit>
void QueryRun::each_address(std::uint32_t entity, Visit&& visit) {
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

QueryRun::AddressHit QueryRun::compare_addresses(std::uint32_t entity) {
  AddressHit best;
  bool first = true;
  if (address_count_ == 0) return best;
  each_address(entity, [&](std::string_view listed) {
    scratch_.listed_address.prepare(listed, state_.addresses, scratch_.address_countries);
    for (std::size_t i = 0; i < address_count_; ++i) {
      const screen::FactEvidence evidence =
          screen::compare_addresses(scratch_.addresses[i], scratch_.listed_address, query_.countries.empty());
      if (first || evidence.bits > best.evidence.bits) best = {evidence, i, listed};
      first = false;
    }
  });
  return best;
}

void QueryRun::search_identifiers() {
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

bool QueryRun::may_be_person(std::uint32_t entity) const {
  using Kind = model::Schema::Kind;
  const Kind kind = state_.entities.schema_kind(entity);
  return kind == Kind::kPerson || kind == Kind::kAny || kind == Kind::kNone;
}

float QueryRun::most_facts(std::uint32_t entity) const {
  if (most_fact_bits_ == 0.0F) return 0;
  float bits =
      screen::compare_dates(scratch_.dates, state_.entities.birth_dates(entity)).evidence.bits +
      screen::compare_countries(scratch_.countries, state_.entities.countries(entity)).evidence.bits +
      screen::compare_genders(gender_, state_.entities.genders(entity)).bits;
  if (is_person_ && !may_be_person(entity)) bits += kNotAPerson;
  return bits + (address_count_ != 0 ? screen::kMostAddressBits : 0.0F);
}

void QueryRun::weigh_facts() {
  for (Hit& hit : scratch_.hits) {
    float bits = hit.name_bits;
    if (hit.identified) bits = std::max(bits, kLeastNameBitsWithIdentifier) + identifier_bits(hit);
    hit.sum =
        bits + screen::compare_dates(scratch_.dates, state_.entities.birth_dates(hit.entity)).evidence.bits +
        screen::compare_countries(scratch_.countries, state_.entities.countries(hit.entity)).evidence.bits +
        screen::compare_genders(gender_, state_.entities.genders(hit.entity)).bits;
    if (is_person_ && !may_be_person(hit.entity)) hit.sum += kNotAPerson;
    const Step& last = step(hit);
    if (address_count_ != 0 && hit.sum >= last.cutoff - screen::kMostAddressBits) {
      hit.sum += compare_addresses(hit.entity).evidence.bits;
    }
    if (hit.sum >= last.cutoff && !other_country_of_body(hit).code.empty()) hit.sum += kBodyOfOtherCountry;
    hit.bits = screen::calibrated(last.line, hit.sum);
  }
}

screen::NamedCountry QueryRun::other_country_of_body(const Hit& hit) const {
  if (!scratch_.countries.empty() || hit.name == kNoName || hit.identified) return {};
  const index::NameRow& row = state_.names.name(hit.name);
  if (row.kind != names::NameKind::kOrganization) return {};
  const screen::NamelessBody body = screen::nameless_body(state_.names.parts(row), state_.names.text(row));
  if (body == screen::NamelessBody::kNone) return {};
  const screen::NamedCountry named =
      screen::named_country(query_.names[scratch_.asked[hit.query_name].written]);
  if (named.code.empty() || !screen::says_whose(named, body)) return {};
  return is_told_of_other(hit, named) ? named : screen::NamedCountry{};
}

bool QueryRun::is_told_of_other(const Hit& hit, const screen::NamedCountry& country) const {
  bool knows = false;
  bool same = false;
  const auto told = [&](std::string_view code) {
    knows = knows || !code.empty();
    same = same || country.is(code);
  };
  const auto read = [&](std::string_view text) {
    for (const screen::NamedCountry& named : screen::named_countries(text)) {
      told(named.code);
      told(named.other);
    }
  };
  for (const index::FactCountry& listed : state_.entities.countries(hit.entity))
    told(state_.entities.country_code(listed.country));
  // Some lists say whose body it is by the programme, by another of its names or in prose alone.
  for (const std::string_view program : state_.entities.programs(hit.entity)) {
    told(screen::country_of_program(program));
    read(program);
  }
  each_name_of(hit, [&](std::uint32_t name) { read(state_.names.text(state_.names.name(name))); });
  if (knows) return !same;
  std::vector<index::EntityStore::ValueView> values;
  state_.entities.values(hit.entity, values);
  for (const auto& value : values) {
    if (value.property == "reason" || value.property == "notes" || value.property == "summary")
      read(value.value.substr(0, kMostProseBytes));
  }
  return knows && !same;
}

float QueryRun::identifier_bits(const Hit& hit) const {
  if (hit.identifier.country == 0 || scratch_.countries.empty()) return kSameIdentifier;
  for (const screen::QueryCountry& country : scratch_.countries) {
    if (country.country == hit.identifier.country - 1) return kSameIdentifier;
  }
  return kIdentifierOtherCountry;
}

}  // namespace tamis::screen

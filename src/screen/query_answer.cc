// The answer to a query: its hits in order, each explained piece by piece.
#include "screen/query_run.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "model/identifier.h"

namespace tamis::screen {

void QueryRun::answer() {
  std::vector<Hit>& hits = scratch_.hits;
  std::erase_if(hits, [&](const Hit& hit) { return hit.bits < step(hit).least; });
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
          index::match_names(state_.names, scratch_.asked[current].name.words(), scratch_.candidates, names_,
                             scratch_.found);
      }
      explain(hit, match);
    }
    answer_.matches.push_back(std::move(match));
  }
}

void QueryRun::explain(const Hit& hit, Match& match) {
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
  add_body_evidence(hit, match);
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
void QueryRun::add_date_evidence(const Hit& hit, Match& match, SourceOf&& source_of) {
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
void QueryRun::add_country_evidence(const Hit& hit, Match& match, SourceOf&& source_of) {
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

void QueryRun::add_body_evidence(const Hit& hit, Match& match) const {
  const screen::NamedCountry country = other_country_of_body(hit);
  if (country.code.empty()) return;
  Evidence evidence;
  evidence.feature = "country";
  evidence.operation = "contradicted";
  evidence.query = country.text;
  const auto listed = state_.entities.countries(hit.entity);
  if (!listed.empty()) evidence.listed = state_.entities.country_code(listed.front().country);
  evidence.bits = static_cast<double>(kBodyOfOtherCountry);
  match.evidence.push_back(std::move(evidence));
}

template <class SourceOf>
void QueryRun::add_address_evidence(const Hit& hit, Match& match, SourceOf&& source_of) {
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

void QueryRun::set_source(const model::Entity& entity, std::uint32_t source, Evidence& evidence) {
  if (source >= entity.sources.size()) return;
  evidence.dataset = entity.sources[source].dataset;
  evidence.entry_id = entity.sources[source].entry_id;
}

}  // namespace tamis::screen

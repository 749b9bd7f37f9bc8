// Which listed names a query may be: candidates, bounds, scores.
#include "screen/query_run.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "index/acronyms.h"

namespace tamis::screen {

namespace {

// A query with more names than this is cut, with a warning: the cost of a query stays bounded.
constexpr std::size_t kMaxQueryNames = 32;
// A bound of a name's bits may come out so much too low (names::NameBound).
constexpr float kBoundRounding = 0.01F;

}  // namespace

QueryRun::QueryRun(const Index::State& state, const Options& options, const Query& query,
                   Scratch::State& scratch, Answer& answer, Interest interest)
    : state_(state),
      options_(options),
      query_(query),
      scratch_(scratch),
      answer_(answer),
      cutoff_bits_(bits_of_score(options.cutoff)),
      threshold_bits_(bits_of_score(options.threshold)),
      both_words_(interest.both_words) {
  for (std::size_t kind = 0; kind < steps_.size(); ++kind) {
    Step& step = steps_[kind];
    step.line = screen::profile_line(options.profile, static_cast<names::NameKind>(kind));
    step.weak_alias = std::min(kWeakAliasMostBits, screen::uncalibrated(step.line, kWeakAliasMostBits));
    const bool person = static_cast<names::NameKind>(kind) == names::NameKind::kPerson;
    step.least = std::max(cutoff_bits_, static_cast<float>(person ? interest.person : interest.other));
  }
  look_for(true);
}

void QueryRun::look_for(bool interest) noexcept {
  for (Step& step : steps_)
    step.cutoff = screen::uncalibrated(step.line, interest ? step.least : cutoff_bits_);
}

void QueryRun::run() {
  search();
  answer();
}

void QueryRun::run(std::span<const std::uint32_t> names) {
  names_ = names;
  // Another name of an entity that is found may be nearer than those, and of interest.
  look_for(false);
  search();
  look_for(true);
  scratch_.names_of_hits.clear();
  for (const Hit& hit : scratch_.hits)
    each_name_of(hit, [&](std::uint32_t name) { scratch_.names_of_hits.push_back(name); });
  const bool others = std::any_of(
      scratch_.names_of_hits.begin(), scratch_.names_of_hits.end(),
      [&](std::uint32_t name) { return std::find(names.begin(), names.end(), name) == names.end(); });
  if (others) {
    names_ = scratch_.names_of_hits;
    search();
  }
  answer();
}

void QueryRun::score(std::span<const std::uint32_t> entities, std::vector<double>& scores) {
  only_ = entities;
  search();
  scores.assign(entities.size(), 0);
  for (const Hit& hit : scratch_.hits) {
    const auto at = std::lower_bound(entities.begin(), entities.end(), hit.entity);
    scores[static_cast<std::size_t>(at - entities.begin())] = score_of_bits(static_cast<double>(hit.bits));
  }
}

void QueryRun::search() {
  scratch_.hits.clear();
  scratch_.hit_of_entity.resize(state_.entities.size(), 0);
  answer_.screened = false;
  read_facts();
  search_identifiers();
  search_names();
  for (const Hit& hit : scratch_.hits) scratch_.hit_of_entity[hit.entity] = 0;
  weigh_facts();
}

const QueryRun::Step& QueryRun::step(const Hit& hit) const {
  return step(hit.name != kNoName ? state_.names.name(hit.name).kind
                                  : screen::name_kind_of_schema(state_.entities.schema(hit.entity)));
}

float QueryRun::bits_of_score(double score) noexcept {
  const double clamped = std::clamp(score, 1e-9, 1.0 - 1e-9);
  return static_cast<float>(std::log2(clamped / (1.0 - clamped)));
}

bool QueryRun::wanted(std::uint32_t entity) const {
  if (!only_.empty() && !std::binary_search(only_.begin(), only_.end(), entity)) return false;
  return state_.entities.matchable(entity) &&
         model::schema_accepts(query_.schema, state_.entities.schema(entity));
}

Hit& QueryRun::hit_of(std::uint32_t entity) {
  std::uint32_t& slot = scratch_.hit_of_entity[entity];
  if (slot == 0) {
    scratch_.hits.emplace_back();
    scratch_.hits.back().entity = entity;
    slot = static_cast<std::uint32_t>(scratch_.hits.size());
  }
  return scratch_.hits[slot - 1];
}

void QueryRun::search_names() {
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
    scratch_.spellings.clear();
    if (persons) screen::append_other_spellings(text, scratch_.spellings);
    if (options_.usual_names) screen::append_usual_names(text, persons, scratch_.spellings);
    for (screen::OtherSpelling& spelling : scratch_.spellings) {
      const std::string& spelt = scratch_.spelt.emplace_back(std::move(spelling.name));
      if (!ask(spelt, i, spelling.bits, spelling.persons)) continue;
      search_last();
      ask_otherwise(spelt, i, spelling.bits, spelling.persons);
    }
  }
  if (!answer_.screened) warn("the query has no name and no identifier that could be used");
}

bool QueryRun::ask(std::string_view text, std::size_t written, float bits, bool persons, text::Cut cut) {
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

void QueryRun::ask_otherwise(std::string_view text, std::size_t written, float bits, bool persons) {
  const std::size_t as_written = asked_count_ - 1;
  if (scratch_.asked[as_written].name.has_other_cut() &&
      ask(text, written, bits, persons, text::Cut::kOther) && may_be_of_interest())
    search_last();
  // Names of organisations are cut so.
  if (!both_words_ && names::may_have_syllable_words(scratch_.asked[as_written].name.tokens()) &&
      ask(text, written, bits, persons, text::Cut::kWords))
    search_last();
}

bool QueryRun::may_be_of_interest() {
  if (!both_words_) return true;
  screen::PreparedName& name = scratch_.asked[asked_count_ - 1].name;
  const auto words = name.words();
  const auto parts = name.parts(names::NameKind::kPerson);
  const auto tells = [](const names::Part& part) {
    return part.role == names::Role::kOrdinary && (part.flags & names::kMayBeCut) == 0;
  };
  // A word of several syllables is part of a name or it is left out; of two syllables one may be left for what resembles it.
  if (words.size() < 2 || !names::is_word_of_syllables(words.front().native) ||
      (words.size() == 2 && !names::is_word_of_syllables(words.back().native)) ||
      !std::all_of(parts.begin(), parts.end(), tells))
    return true;
  return scratch_.names_of_both.may_be(state_.names, words.front(), words.subspan(1),
                                       scratch_.candidates.words());
}

void QueryRun::search_last() {
  const std::size_t last = asked_count_ - 1;
  search_name(scratch_.asked[last].name, static_cast<std::uint16_t>(last));
}

void QueryRun::search_name(screen::PreparedName& name, std::uint16_t query_name) {
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
  // Names, then what else is asked of those that may reach the cutoff, lie far apart in a large index: they are on their
  // way while others are looked at.
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

void QueryRun::add_by_acronym(screen::PreparedName& name) {
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

void QueryRun::weigh_name(screen::PreparedName& name, const Bounded& bounded, std::uint16_t query_name) {
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

float QueryRun::most_of_rank(const index::NameRow& row) const noexcept {
  constexpr float kAny = std::numeric_limits<float>::infinity();
  if (row.rank != index::NameRank::kWeak) return kAny;
  if (options_.weak_aliases == WeakAliases::kIgnore) return -kAny;
  return options_.weak_aliases == WeakAliases::kConfirm ? step(row.kind).weak_alias : kAny;
}

float QueryRun::least_of_interest(const index::NameRow& row) const noexcept {
  const std::uint32_t slot = scratch_.hits.empty() ? 0 : scratch_.hit_of_entity[row.entity];
  if (slot == 0) return step(row.kind).cutoff - most_fact_bits_;
  return scratch_.hits[slot - 1].name_bits;  // of an entity that its identifier found: less than any name has
}

void QueryRun::bound(screen::PreparedName& name, std::uint32_t id) {
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

names::NameBound::Most QueryRun::most_of(screen::PreparedName& name, const index::NameRow& row,
                                         float interest, std::span<const names::TokenView> listed_words) {
  const auto query_parts = name.parts(row.kind);
  const auto listed_parts = state_.names.parts(row);
  names::NameBound& bound =
      scratch_.bounds[std::min(static_cast<std::size_t>(row.kind), scratch_.bounds.size() - 1)];
  if (!bound.prepared_for(row.kind)) bound.prepare(row.kind, query_parts, name.words());
  bound.begin(listed_parts, listed_words);
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
  return bound.most(interest);
}

bool QueryRun::read_listed_words(std::span<const names::Part> parts) {
  scratch_.listed_words.clear();
  for (const names::Part& part : parts) {
    scratch_.listed_words.push_back(state_.names.token(part.token));
    if (scratch_.listed_words.back().latin.empty()) return false;
  }
  return true;
}

names::TokenMatch QueryRun::match_in(names::NameKind kind, const index::Expansion& expansion,
                                     const screen::PreparedName& name) const {
  if (expansion.match.operation != names::Operation::kTranslated) return expansion.match;
  return names::match_in_names(kind, expansion.match, name.words()[expansion.row],
                               state_.names.token(expansion.token));
}

bool QueryRun::resembles(screen::PreparedName& name, const index::NameRow& row,
                         const names::NameBound::Most& most) const {
  if (most.open_row == names::NameBound::kNoPart) return false;
  const names::Part& listed = state_.names.parts(row)[most.open_column];
  return names::resembles(name.parts(row.kind)[most.open_row], name.words()[most.open_row], listed,
                          state_.names.token(listed.token));
}

float QueryRun::score(screen::PreparedName& name, const index::NameRow& row) {
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

}  // namespace tamis::screen

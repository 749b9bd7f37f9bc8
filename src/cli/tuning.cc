#include "cli/tuning.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "base/thread_group.h"
#include "screen/index_state.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::cli {
namespace {

constexpr double kThresholds[] = {0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99};
constexpr std::size_t kNearPerSample = 10;

// Which of an entity's countries says most of the culture of its name, the best first.
constexpr std::uint16_t kRoles[] = {
    index::kCountryNationality, index::kCountryBirth,   index::kCountryJurisdiction, index::kCountryGeneral,
    index::kCountryFlag,        index::kCountryAddress, index::kCountryDocument};

[[nodiscard]] std::string_view region_of(const index::EntityStore& entities, std::uint32_t entity) {
  for (const std::uint16_t role : kRoles) {
    std::string_view region;
    for (const index::FactCountry& country : entities.countries(entity)) {
      if ((country.roles & role) == 0) continue;
      const std::string_view here = screen::name_region(entities.country_code(country.country));
      if (!region.empty() && region != here) return "several";
      region = here;
    }
    if (!region.empty()) return region;
  }
  std::string_view region;
  for (const std::string_view programme : entities.programs(entity)) {
    const std::string_view here = screen::programme_region(programme);
    if (here.empty()) continue;
    if (!region.empty() && region != here) return "several";
    region = here;
  }
  return region.empty() ? std::string_view("unknown") : region;
}

[[nodiscard]] std::string_view script_of_name(std::string_view utf8) {
  std::array<std::size_t, 64> letters{};
  for (std::size_t at = 0; at < utf8.size();) {
    const text::Decoded decoded = text::decode_utf8(utf8, at);
    at += decoded.bytes;
    const auto script = static_cast<std::size_t>(text::script_of(decoded.code_point));
    if (script != 0 && script != static_cast<std::size_t>(text::Script::kDigits) && script < letters.size()) {
      ++letters[script];
    }
  }
  const auto most = std::max_element(letters.begin(), letters.end());
  return text::script_code(static_cast<text::Script>(*most == 0 ? 0 : most - letters.begin()));
}

[[nodiscard]] std::string_view kind_word(names::NameKind kind) noexcept {
  switch (kind) {
    case names::NameKind::kPerson:
      return "person";
    case names::NameKind::kOrganization:
      return "organization";
    case names::NameKind::kThing:
      return "thing";
  }
  return "thing";
}

}  // namespace

std::vector<double> tune_thresholds(double line) {
  std::vector<double> out(std::begin(kThresholds), std::end(kThresholds));
  if (std::find(out.begin(), out.end(), line) == out.end()) out.push_back(line);
  std::sort(out.begin(), out.end());
  return out;
}

double tune_cutoff(double line) noexcept { return std::min(kThresholds[0], line) * 0.8; }

void Recall::add(double score, std::span<const double> thresholds) {
  found.resize(thresholds.size());
  ++mutations;
  for (std::size_t i = 0; i < thresholds.size() && score >= thresholds[i]; ++i) ++found[i];
}

double Recall::share(std::size_t at) const noexcept {
  return mutations == 0 ? 0.0 : static_cast<double>(found[at]) / static_cast<double>(mutations);
}

std::string TunedName::culture() const {
  std::string out(region);
  if (script != "Latn") out += " " + std::string(script);
  return out;
}

std::vector<TunedName> pick_names(const Index& index, std::size_t count, std::uint64_t seed) {
  const index::NameIndex& names = index.state().names;
  const index::EntityStore& entities = index.state().entities;
  std::vector<std::uint32_t> rows;
  std::unordered_set<std::string_view> seen;
  for (std::uint32_t i = 0; i < names.name_count(); ++i) {
    const index::NameRow& row = names.name(i);
    if (row.rank == index::NameRank::kWeak || !entities.matchable(row.entity)) continue;
    if (seen.insert(names.text(row)).second) rows.push_back(i);
  }
  screen::SeededRandom random(seed);
  count = std::min(count, rows.size());
  for (std::size_t i = 0; i < count; ++i) std::swap(rows[i], rows[i + random.below(rows.size() - i)]);
  rows.resize(count);
  std::sort(rows.begin(), rows.end());
  std::vector<TunedName> out;
  out.reserve(count);
  for (const std::uint32_t name : rows) {
    const index::NameRow& row = names.name(name);
    out.push_back({name, row.entity, region_of(entities, row.entity), script_of_name(names.text(row))});
  }
  return out;
}

std::optional<std::string> mutated_name(const Index& index, const TunedName& name, screen::Mutation mutation,
                                        std::uint64_t seed) {
  const index::NameIndex& names = index.state().names;
  const index::NameRow& row = names.name(name.name);
  return screen::mutate(mutation, row.kind, names.text(row), name.region, seed);
}

std::vector<MutationScores> screen_mutations(const Screener& screener, std::span<const TunedName> names,
                                             std::uint64_t seed, unsigned jobs,
                                             const std::function<void(double)>& progress) {
  std::vector<MutationScores> out(names.size());
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::size_t done = 0;
  const auto work = [&] {
    constexpr std::size_t kBlock = 16;
    Scratch scratch;
    Query query;
    query.names.resize(1);
    for (std::size_t begin = 0; (begin = next.fetch_add(kBlock)) < names.size();) {
      const std::size_t end = std::min(begin + kBlock, names.size());
      for (std::size_t i = begin; i < end; ++i) {
        for (std::size_t kind = 0; kind < screen::kMutationCount; ++kind) {
          const auto mutated =
              mutated_name(screener.index(), names[i], static_cast<screen::Mutation>(kind), seed);
          out[i][kind] = -1;
          if (!mutated) continue;
          out[i][kind] = 0;
          query.names.front() = *mutated;
          for (const Match& match : screener.screen(query, scratch).matches) {
            if (match.ordinal == names[i].entity) out[i][kind] = match.score;
          }
        }
      }
      const std::lock_guard lock(mutex);
      done += end - begin;
      if (progress) progress(static_cast<double>(done) / static_cast<double>(names.size()));
    }
  };
  base::run_on_threads(jobs, work);
  return out;
}

RecallTables tabulate(const Index& index, std::span<const TunedName> names,
                      std::span<const MutationScores> scores, std::span<const double> thresholds) {
  RecallTables out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string culture = names[i].culture();
    const auto lists = index.state().entities.datasets(names[i].entity);
    const std::string kind(kind_word(index.state().names.name(names[i].name).kind));
    for (std::size_t mutation = 0; mutation < screen::kMutationCount; ++mutation) {
      const double score = scores[i][mutation];
      if (score < 0) continue;
      out.overall.add(score, thresholds);
      out.by_mutation[mutation].add(score, thresholds);
      out.by_culture[culture].add(score, thresholds);
      out.by_kind[kind].add(score, thresholds);
      out.cells[{culture, mutation}].add(score, thresholds);
      for (const std::string_view list : lists) out.by_list[std::string(list)].add(score, thresholds);
    }
  }
  return out;
}

std::map<std::pair<std::string, std::size_t>, Recall>::const_iterator RecallTables::worst_cell(
    std::size_t at, std::uint64_t least) const {
  auto worst = cells.end();
  for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
    if (cell->second.mutations < least) continue;
    if (worst == cells.end() || cell->second.share(at) < worst->second.share(at) ||
        (cell->second.share(at) == worst->second.share(at) &&
         cell->second.mutations > worst->second.mutations)) {
      worst = cell;
    }
  }
  return worst;
}

CustomerTally::CustomerTally(const Index& index, std::vector<double> thresholds, double line,
                             std::size_t sample)
    : index_(index),
      thresholds_(std::move(thresholds)),
      line_(line),
      line_bits_(std::log2(std::clamp(line, 1e-9, 1 - 1e-9) / (1 - std::clamp(line, 1e-9, 1 - 1e-9)))),
      sample_(sample),
      alerts_(thresholds_.size()),
      hits_(thresholds_.size()) {}

void CustomerTally::add(const Customer& customer, const Answer& answer) {
  const std::lock_guard lock(mutex_);
  ++customers_;
  double best = 0;
  std::set<std::string_view> lists;
  for (const Match& match : answer.matches) {
    best = std::max(best, match.score);
    for (std::size_t i = 0; i < thresholds_.size() && match.score >= thresholds_[i]; ++i) ++hits_[i];
    const bool above = match.score >= line_;
    if (above) lists.insert(match.datasets.begin(), match.datasets.end());
    if (sample_ == 0) continue;
    NearHit hit{std::abs(match.bits - line_bits_), customer.row, match.ordinal, match.score, {}};
    std::set<NearHit>& near = above ? above_ : below_;
    if (near.size() >= sample_ * kNearPerSample && !(hit < *near.rbegin())) continue;
    hit.customer = customer;
    keep(near, std::move(hit));
  }
  for (std::size_t i = 0; i < thresholds_.size() && best >= thresholds_[i]; ++i) ++alerts_[i];
  for (const std::string_view list : lists) ++by_list_[std::string(list)];
}

void CustomerTally::keep(std::set<NearHit>& near, NearHit hit) const {
  near.insert(std::move(hit));
  if (near.size() > sample_ * kNearPerSample) near.erase(std::prev(near.end()));
}

std::vector<NearHit> CustomerTally::draw(const std::set<NearHit>& near, std::uint64_t seed) const {
  std::vector<NearHit> out(near.begin(), near.end());
  screen::SeededRandom random(seed);
  const std::size_t count = std::min(sample_, out.size());
  for (std::size_t i = 0; i < count; ++i) std::swap(out[i], out[i + random.below(out.size() - i)]);
  out.resize(count);
  std::sort(out.begin(), out.end(), [](const NearHit& a, const NearHit& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.row != b.row ? a.row < b.row : a.entity < b.entity;
  });
  return out;
}

}  // namespace tamis::cli

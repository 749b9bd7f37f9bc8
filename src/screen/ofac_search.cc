#include "screen/ofac_search.h"

#include <algorithm>
#include <array>

#include "model/entity.h"
#include "names/ofac_score.h"

namespace tamis::screen {
namespace {

using names::OfacName;
using names::OfacScore;

constexpr std::size_t kMaxQueryNames = 32;

[[nodiscard]] std::string written(std::string_view text, const OfacName::Part& part) {
  return std::string(text.substr(part.source_begin, part.source_end - part.source_begin));
}

void append_evidence(std::string_view feature, std::string_view query_text, const OfacName& query,
                     std::string_view listed_text, const OfacName& listed, const OfacScore& score,
                     std::vector<Evidence>& out) {
  const auto add = [&](std::string_view operation, std::string asked, std::string found, double similarity) {
    Evidence evidence;
    evidence.feature = feature;
    evidence.operation = operation;
    evidence.query = std::move(asked);
    evidence.listed = std::move(found);
    evidence.similarity = similarity;
    out.push_back(std::move(evidence));
  };
  const bool same_letter =
      !query.text.empty() && !listed.text.empty() && query.text.front() == listed.text.front();
  add(same_letter ? "whole_name" : "other_first_letter", std::string(query_text), std::string(listed_text),
      score.whole_name);
  add("mean_of_parts", std::string(query_text), std::string(listed_text), score.parts);
  if (listed.parts.empty()) return;
  for (std::size_t i = 0; i < score.pairings.size(); ++i) {
    const OfacScore::Pairing& pairing = score.pairings[i];
    std::string asked = written(query_text, query.parts[i]);
    if (!pairing.counts) {
      add("part_too_short", std::move(asked), {}, -1);
      continue;
    }
    add(pairing.likeness < names::kOfacPartFloor ? "part_below_floor"
        : pairing.same_soundex                   ? "part_same_soundex"
                                                 : "part",
        std::move(asked), written(listed_text, listed.parts[pairing.listed]), pairing.likeness);
  }
}

}  // namespace

OfacSearch::OfacSearch(const Index::State& state) : state_(state) {
  std::unordered_map<std::u32string, std::uint32_t> known;
  OfacName name;
  first_.push_back(0);
  for (std::uint32_t id = 0; id < state_.names.name_count(); ++id) {
    names::prepare_ofac_name(state_.names.text(state_.names.name(id)), name);
    for (std::size_t i = 0; i < name.parts.size(); ++i) {
      const auto [word, is_new] =
          known.try_emplace(std::u32string(name.part(i)), static_cast<std::uint32_t>(words_.size()));
      if (is_new) words_.push_back(word->first);
      name_words_.push_back(word->second);
    }
    first_.push_back(static_cast<std::uint32_t>(name_words_.size()));
  }
}

std::u32string OfacSearch::whole(std::uint32_t name) const {
  std::u32string out;
  for (std::uint32_t i = first_[name]; i < first_[name + 1]; ++i) {
    if (!out.empty()) out.push_back(U' ');
    out += words_[name_words_[i]];
  }
  return out;
}

bool OfacSearch::search(const std::string& name, std::uint16_t query_name, const Query& query,
                        const Options& options, std::unordered_map<std::uint32_t, Best>& found) const {
  OfacName asked;
  names::prepare_ofac_name(name, asked);
  if (asked.parts.empty()) return false;
  const std::size_t count = first_.size() - 1;
  std::vector<double> sums(count, 0.0);
  std::vector<double> likeness(words_.size());
  std::size_t counted = 0;
  for (std::size_t i = 0; i < asked.parts.size(); ++i) {
    if (!names::ofac_part_counts(asked, i)) continue;
    ++counted;
    for (std::size_t w = 0; w < words_.size(); ++w) {
      likeness[w] = names::jaro_winkler(asked.part(i), words_[w], names::PrefixBonus::kAboveThreshold);
    }
    for (std::size_t id = 0; id < count; ++id) {
      double best = 0;
      for (std::uint32_t at = first_[id]; at < first_[id + 1]; ++at)
        best = std::max(best, likeness[name_words_[at]]);
      if (best >= names::kOfacPartFloor) sums[id] += best;
    }
  }
  for (std::uint32_t id = 0; id < count; ++id) {
    if (first_[id] == first_[id + 1]) continue;
    double score = sums[id] / static_cast<double>(counted);
    if (words_[name_words_[first_[id]]].front() == asked.text.front()) {
      score = std::max(score, names::ofac_whole_name(asked.text, whole(id)));
    }
    if (score < options.cutoff || score <= 0) continue;
    const index::NameRow& row = state_.names.name(id);
    if (row.entity >= state_.entities.size() || !state_.entities.matchable(row.entity) ||
        !model::schema_accepts(query.schema, state_.entities.schema(row.entity)) ||
        (row.rank == index::NameRank::kWeak && options.weak_aliases == WeakAliases::kIgnore)) {
      continue;
    }
    const auto [best, is_new] = found.try_emplace(row.entity, Best{score, id, query_name});
    if (!is_new && score > best->second.score) best->second = {score, id, query_name};
  }
  return true;
}

void OfacSearch::screen(const Query& query, const Options& options, Answer& answer) const {
  std::unordered_map<std::uint32_t, Best> found;
  const std::size_t names = std::min(query.names.size(), kMaxQueryNames);
  if (names < query.names.size()) {
    answer.warnings.push_back("only the first " + std::to_string(names) +
                              " names were screened; split the query");
  }
  answer.screened = false;
  for (std::size_t i = 0; i < names; ++i) {
    if (search(query.names[i], static_cast<std::uint16_t>(i), query, options, found)) answer.screened = true;
  }
  if (names != 0 && !answer.screened)
    answer.warnings.emplace_back("the query's names hold no letter or digit");
  if (names == 0)
    answer.warnings.emplace_back("the query has no name; the ofac algorithm looks at nothing else");

  std::vector<std::pair<std::uint32_t, Best>> hits(found.begin(), found.end());
  std::sort(hits.begin(), hits.end(), [&](const auto& a, const auto& b) {
    if (a.second.score != b.second.score) return a.second.score > b.second.score;
    return state_.entities.id(a.first) < state_.entities.id(b.first);
  });
  answer.above_threshold = static_cast<std::size_t>(std::count_if(
      hits.begin(), hits.end(), [&](const auto& hit) { return hit.second.score >= options.threshold; }));
  hits.resize(std::min(hits.size(), options.limit));
  OfacName asked;
  OfacName listed;
  OfacScore score;
  for (const auto& [entity, best] : hits) {
    const index::NameRow& row = state_.names.name(best.name);
    Match match;
    match.ordinal = entity;
    match.id = state_.entities.id(entity);
    match.caption = state_.entities.caption(entity);
    match.schema = state_.entities.schema(entity);
    for (const std::string_view dataset : state_.entities.datasets(entity))
      match.datasets.emplace_back(dataset);
    for (const std::string_view program : state_.entities.programs(entity))
      match.programs.emplace_back(program);
    match.score = best.score;
    match.match = best.score >= options.threshold;
    match.listed_name = state_.names.text(row);
    match.query_name = query.names[best.query_name];
    if (options.explain) {
      names::prepare_ofac_name(match.query_name, asked);
      names::prepare_ofac_name(match.listed_name, listed);
      names::score_ofac(asked, listed, score);
      static constexpr std::array<std::string_view, 4> kFeatures{"name", "alias", "previous_name",
                                                                 "weak_alias"};
      append_evidence(kFeatures[static_cast<std::size_t>(row.rank) & 3], match.query_name, asked,
                      match.listed_name, listed, score, match.evidence);
      if (const auto whole = state_.entities.entity(entity); whole && !whole->sources.empty()) {
        std::uint32_t source = 0;
        for (const model::Value& value : whole->values) {
          if (value.value != match.listed_name) continue;
          source = value.source;
          break;
        }
        for (Evidence& evidence : match.evidence) {
          if (source >= whole->sources.size()) break;
          evidence.dataset = whole->sources[source].dataset;
          evidence.entry_id = whole->sources[source].entry_id;
        }
      }
    }
    answer.matches.push_back(std::move(match));
  }
}

Comparison compare_ofac(std::string_view name1, std::string_view name2) {
  thread_local OfacName query;
  thread_local OfacName listed;
  thread_local OfacScore score;
  names::prepare_ofac_name(name1, query);
  names::prepare_ofac_name(name2, listed);
  names::score_ofac(query, listed, score);
  Comparison out;
  out.score = score.score;
  append_evidence("name", name1, query, name2, listed, score, out.evidence);
  return out;
}

}  // namespace tamis::screen

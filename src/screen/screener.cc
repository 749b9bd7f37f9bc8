// The way of a query: words -> candidate names (index/) -> evidence of each name (names/) -> the best name of each
// entity -> evidence of the facts -> the answer, explained: query_run.h.

#include "tamis/screener.h"

#include <utility>

#include "screen/ofac_search.h"
#include "screen/query_run.h"
#include "screen/score_entities.h"

namespace tamis {

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

Answer Screener::screen(const Query& query, Scratch& scratch) const {
  if (ofac_ == nullptr) return screen::screen_for(*this, query, scratch, {});
  Answer answer;
  ofac_->screen(query, options_, answer);
  return answer;
}

void screen::screen_names(const Screener& screener, const Query& query, Scratch& scratch,
                          std::span<const std::uint32_t> names, Answer& answer, Interest interest) {
  if (names.empty()) return;
  screen::QueryRun(screener.index().state(), screener.options(), query, scratch.state(), answer, interest)
      .run(names);
}

Answer screen::screen_for(const Screener& screener, const Query& query, Scratch& scratch, Interest interest) {
  Answer answer;
  screen::QueryRun(screener.index().state(), screener.options(), query, scratch.state(), answer, interest)
      .run();
  return answer;
}

void screen::score_entities(const Screener& screener, const Query& query, Scratch& scratch,
                            std::span<const std::uint32_t> entities, std::vector<double>& scores) {
  scores.clear();
  if (entities.empty()) return;
  Answer answer;
  screen::QueryRun(screener.index().state(), screener.options(), query, scratch.state(), answer)
      .score(entities, scores);
}

}  // namespace tamis

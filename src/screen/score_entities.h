// What some entities score for a query, without an answer: for the self-test, which asks of each listed name only
// whether it finds its own entity. And the answer from some names alone: for those who know already which may be meant, as the
// reader of pages does (documents/listed/listed_names.cc).
#ifndef TAMIS_SCREEN_SCORE_ENTITIES_H_
#define TAMIS_SCREEN_SCORE_ENTITIES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "tamis/screener.h"

namespace tamis::screen {

// Who is of no interest to those who ask: entities of fewer bits, above the cutoff, by the kind of the name that matches. They are
// left out as those below the cutoff are, and cost as little.
struct Interest {
  static constexpr double kNobody = 1e6;  // bits that nothing has
  double person = -kNobody;
  double other = -kNobody;
  // The query is the name of a person in two words, and who has but one of them is of no interest.
  bool both_words = false;
};

// Sets scores[i] to the score that `screener.screen(query, scratch)` gives entities[i]; 0: it does not find the entity, or
// finds it too far below the cutoff for any facts to lift it. The search is that of screen(), through the same candidates, but
// only names of these entities are scored. `entities`: ordinals, ascending, each once. Not for Algorithm::kOfac.
void score_entities(const Screener& screener, const Query& query, Scratch& scratch,
                    std::span<const std::uint32_t> entities, std::vector<double>& scores);

// Fills an empty `answer` as screen() does, but of all listed names only these (ids, in any order), the names in the same letters and
// those that an acronym of the query finds are looked at: some 10 µs and more for each entity that is found. `names` empty: none. Not
// for Algorithm::kOfac.
void screen_names(const Screener& screener, const Query& query, Scratch& scratch,
                  std::span<const std::uint32_t> names, Answer& answer, Interest interest = {});

// What screener.screen() answers, without those who are of no interest. Not for Algorithm::kOfac.
[[nodiscard]] Answer screen_for(const Screener& screener, const Query& query, Scratch& scratch,
                                Interest interest);

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_SCORE_ENTITIES_H_

// What some entities score for a query, without an answer: for the self-test, which asks of each listed name only
// whether it finds its own entity.
#ifndef TAMIS_SCREEN_SCORE_ENTITIES_H_
#define TAMIS_SCREEN_SCORE_ENTITIES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "tamis/screener.h"

namespace tamis::screen {

// Sets scores[i] to the score that `screener.screen(query, scratch)` gives entities[i]; 0: it does not find the entity, or
// finds it too far below the cutoff for any facts to lift it. The search is that of screen(), through the same candidates, but
// only names of these entities are scored. `entities`: ordinals, ascending, each once. Not for Algorithm::kOfac.
void score_entities(const Screener& screener, const Query& query, Scratch& scratch,
                    std::span<const std::uint32_t> entities, std::vector<double>& scores);

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_SCORE_ENTITIES_H_

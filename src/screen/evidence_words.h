// Evidence in words for the person who must decide; the terminal's answers and the reports on pages say it alike.
#ifndef TAMIS_SCREEN_EVIDENCE_WORDS_H_
#define TAMIS_SCREEN_EVIDENCE_WORDS_H_

#include <span>
#include <string>
#include <string_view>

#include "tamis/screener.h"

namespace tamis::screen {

// What happened between the two pieces, as a clause; without control characters ("\"Sergej\" may be another spelling of
// \"Sergei\"").
[[nodiscard]] std::string evidence_clause(const Evidence& piece);

// "birth_date" -> "birth date".
[[nodiscard]] std::string feature_words(std::string_view feature);

// The piece whose list and entry all pieces come from; null when they come from several.
[[nodiscard]] const Evidence* single_source(std::span<const Evidence> evidence) noexcept;

// What an amount of evidence means in words: "very strongly for", "slightly against", "neither for nor against".
[[nodiscard]] std::string_view weight_words(double bits) noexcept;

// Bits as people read them: "+3.1", "-0.4", "0.0".
[[nodiscard]] std::string signed_bits(double bits);

// A score in [0, 1] as people read it, never 1: three places, near the top four.
[[nodiscard]] std::string shown_number(double score);

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_EVIDENCE_WORDS_H_

// Answers for the person who must decide: the verdict first, then who, on which lists, and why, piece by piece.
#ifndef TAMIS_CLI_ANSWER_TEXT_H_
#define TAMIS_CLI_ANSWER_TEXT_H_

#include <span>
#include <string>
#include <string_view>

#include "cli/terminal.h"
#include "tamis/screener.h"

namespace tamis::cli {

// What an amount of evidence means in words: "very strongly for", "slightly against", "counts nothing".
[[nodiscard]] std::string_view weight_words(double bits) noexcept;

// Bits as people read them: "+3.1", "-0.4", "0.0".
[[nodiscard]] std::string signed_bits(double bits);

// A score in [0, 1] as people read it, never 1: three places, near the top four.
[[nodiscard]] std::string shown_number(double score);

// Appends the evidence, one line a piece, each indented by `indent` blanks; with the list and entry of each piece where
// they are not the same for all.
void append_evidence(std::string& out, std::span<const Evidence> evidence, std::size_t indent,
                     const Style& style);

// Appends the whole answer. `label` says which query it is ("row 12 (line 13), C-1011") and may be empty.
void append_answer(std::string& out, const Query& query, const Answer& answer, const Options& options,
                   std::string_view label, const Style& style);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_ANSWER_TEXT_H_

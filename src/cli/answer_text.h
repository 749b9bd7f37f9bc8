// Answers for the person who must decide: the verdict first, then who, on which lists, and why, piece by piece.
#ifndef TAMIS_CLI_ANSWER_TEXT_H_
#define TAMIS_CLI_ANSWER_TEXT_H_

#include <span>
#include <string>
#include <string_view>

#include "cli/terminal.h"
#include "screen/evidence_words.h"
#include "tamis/screener.h"

namespace tamis::cli {

using screen::shown_number;
using screen::signed_bits;
using screen::weight_words;

// Appends the evidence, one line a piece, each indented by `indent` blanks; with the list and entry of each piece where
// they are not the same for all.
void append_evidence(std::string& out, std::span<const Evidence> evidence, std::size_t indent,
                     const Style& style);

// Appends the whole answer of a screener of `index`. `label` says which query it is ("row 12 (line 13), C-1011") and may be empty.
void append_answer(std::string& out, const Query& query, const Answer& answer, const Index& index,
                   const Options& options, std::string_view label, const Style& style);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_ANSWER_TEXT_H_

// Where a sentence goes on behind a clause about its subject: "X, who said that A|, left for Y".
#ifndef TAMIS_DOCUMENTS_STATEMENTS_MAIN_PREDICATE_H_
#define TAMIS_DOCUMENTS_STATEMENTS_MAIN_PREDICATE_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "documents/statements/statement_unit.h"

namespace tamis::documents {

// Whether `range`, the begin of a sentence up to a relative pronoun, is a name or a noun phrase and has no verb: "Foreign Minister X", "The
// head of the agency". `language`: ISO 639-1. Cost linear in the range.
[[nodiscard]] bool is_bare_subject(TokenRange range, const Work& work, std::string_view language);

// The end of `said`, what a relative clause about the subject says: before the comma behind which the predicate of the main clause stands;
// `said.last` if none does. `quote_of`: of each token its quotation, -1 outside of quotations. Cost linear in the segments.
[[nodiscard]] std::uint32_t before_predicate(TokenRange said, std::span<const Segment> segments,
                                             std::span<const std::int32_t> quote_of, const Work& work,
                                             std::string_view language);

// "..., he said |as he arrived in Minsk|", "|while visiting a factory|": what is told of how it was said, behind the verb. English.
[[nodiscard]] bool is_circumstance(TokenRange rest, const Work& work, std::string_view language);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_MAIN_PREDICATE_H_

// How real a clause is: asserted, denied, possible, feared, planned ... Read from the words of data/modality_words.tsv;
// statements and events take their modality and status from here.
#ifndef TAMIS_DOCUMENTS_WORDS_MODALITY_H_
#define TAMIS_DOCUMENTS_WORDS_MODALITY_H_

#include <cstdint>
#include <string_view>

#include "documents/words/work.h"

namespace tamis::documents {

// The weakest claim last: where several are said of a clause, the last of this order counts.
enum class ModalityKind : std::uint8_t {
  kAsserted,
  kNeeded,
  kPlanned,
  kPossible,
  kConditional,
  kAsked,
  kFeared,
  kDenied
};
// "asserted", "needed", "planned", "possible", "conditional", "asked", "feared", "denied", as Statement::modality has them.
[[nodiscard]] std::string_view modality_name(ModalityKind kind) noexcept;

struct Modality {
  ModalityKind kind = ModalityKind::kAsserted;
  bool negated = false;  // "keine Pläne", "did not meet"; a clause may be possible and negated
  TokenRange evidence;   // the words that decided `kind`; empty: none
  TokenRange negation;   // the first word of negation; empty: none
};

// Of the words in `clause`, which should be one clause: a relative clause behind it has a modality of its own. The language is
// that of the sentence it begins in. A clause that ends in a question mark is kAsked. kDenied never comes from here: words
// negate, only cues deny. `indirect_speech`: forms of report ("sie hätten") are no condition. Linear in the clause; deterministic; thread-safe.
[[nodiscard]] Modality modality_of(const Work& work, TokenRange clause, bool indirect_speech = false);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_MODALITY_H_

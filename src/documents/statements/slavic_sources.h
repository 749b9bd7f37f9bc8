// Where a source in a Slavic language ends that no comma ends.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_SLAVIC_SOURCES_H_
#define TAMIS_DOCUMENTS_STATEMENTS_SLAVIC_SOURCES_H_

#include <cstdint>
#include <string_view>

#include "documents/statements/source_frames.h"

namespace tamis::documents {

// "Według |policji| Adam Gąsior uciekł", "Zdaniem |ekspertów| Rosja dostarczyła", "Według |ONZ| syryjscy żołnierze ostrzelali": the end of the
// source that begins at `region`, right before whom what is said is about. A name in another case than the page has it in belongs to the
// source, and so does one behind an office. `region.last`: nobody stands there. Linear in the tokens of the source.
[[nodiscard]] std::uint32_t slavic_source_end(const Work& work, const SpeakerFinder& speakers, TokenRange region,
                                              std::string_view language);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_SLAVIC_SOURCES_H_

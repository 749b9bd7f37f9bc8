// Words that show that what looks like a speaker, an event or a thing of one is none: data/veto_words.tsv.
#ifndef TAMIS_DOCUMENTS_VETO_WORDS_H_
#define TAMIS_DOCUMENTS_VETO_WORDS_H_

#include <cstdint>
#include <string_view>

namespace tamis::documents {

enum class VetoWord : std::uint8_t { kNoSpeaker, kDismisses, kAbstractHead, kNobody, kCircumstance };

// `lower`: a word by append_lower(); `language`: ISO 639-1. A language without a row has no such word. Thread-safe.
[[nodiscard]] bool is_veto_word(VetoWord use, std::string_view language, std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_VETO_WORDS_H_

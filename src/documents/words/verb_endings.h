// Tense and negation that a verb tells by its own form.
#ifndef TAMIS_DOCUMENTS_WORDS_VERB_ENDINGS_H_
#define TAMIS_DOCUMENTS_WORDS_VERB_ENDINGS_H_

#include <cstdint>
#include <string_view>

namespace tamis::documents {

enum class VerbEnding : std::uint8_t { kOther, kFuture, kConditional };

// Of a verb's form in French, Spanish, Italian, Portuguese or Turkish, of whose phrase `last` and `first` are the last and the first word,
// in lower case.
[[nodiscard]] VerbEnding verb_ending(std::string_view language, std::string_view last,
                                     std::string_view first);

// Whether a Russian, Ukrainian or Polish word, in lower case, is the present of a perfective verb, which tells the future ("передаст",
// "nałoży"). A rule of prefixes and endings: some hundred verbs of the press, not every verb.
[[nodiscard]] bool is_perfective_future(std::string_view language, std::string_view word);

// Whether a Turkish verb, in lower case, says that it could not be ("gönderemedi", "alamadı"); the ambiguous "-lamadı" is read as the
// negation of a verb made of a noun ("imzalamadı").
[[nodiscard]] bool is_failed_verb(std::string_view language, std::string_view word);

// Whether a Turkish verb, in lower case, is negated by its own form ("göndermedi", "katılmayacağını"), and not one that could not be
// ("gönderemedi").
[[nodiscard]] bool is_negated_verb(std::string_view language, std::string_view word);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_VERB_ENDINGS_H_

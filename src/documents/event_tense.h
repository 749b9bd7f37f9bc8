// Tenses that a verb tells by its own form.
#ifndef TAMIS_DOCUMENTS_EVENT_TENSE_H_
#define TAMIS_DOCUMENTS_EVENT_TENSE_H_

#include <cstdint>
#include <string_view>

namespace tamis::documents {

struct EventSentence;
struct TriggerHit;

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

// "制裁|すると|発表した", "衛星を打ち上げ|ると|通告した": a verb in the form of what is to come, before the particle of what is said and, without
// another subject, a verb of saying.
[[nodiscard]] bool is_japanese_intent(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// "제재하|겠다고|", "제재를 가하|겠다고|", "보내|기로|": the verb of the trigger, or the one that governs it.
[[nodiscard]] bool is_korean_intent(const EventSentence& sentence, const TriggerHit& hit) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENT_TENSE_H_

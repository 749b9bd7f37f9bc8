// What a film, a novel or a game tells, which nobody did.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_FICTION_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_FICTION_H_

namespace tamis::documents {

struct EventSentence;
struct TriggerHit;

// "|Im neuen Thriller| überfällt ein Söldner ...", "|De roman vertelt| hoe ...": whether the trigger is of the plot that its sentence opens with, or
// in the present tense of one that a sentence before it in its paragraph opened, or what a "film about" is about. What has a day is no plot.
[[nodiscard]] bool is_of_plot(const EventSentence& sentence, const TriggerHit& hit) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_FICTION_H_

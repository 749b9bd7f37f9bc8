// Who speaks, does or suffers something by the words around the name alone: for parties of which no statement or event tells. For
// roles.h.
#ifndef TAMIS_DOCUMENTS_BARE_ROLES_H_
#define TAMIS_DOCUMENTS_BARE_ROLES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/events/event_sentence.h"
#include "documents/words/cues.h"

namespace tamis::documents {

// Whether the span stands in one of `grounds`, the reasons that the page gives for measures.
[[nodiscard]] bool is_within(const std::vector<Span>& grounds, Span span);

class BareRoles {
 public:
  // `work` must outlive it. Marks what the page's statements and times cover: once a page.
  explicit BareRoles(const Work& work);

  // "speaker", "actor", "participant", "target" or empty for the referent of that number, by the sentences of its mentions outside `grounds`
  // (reasons of measures); `mute`: it cannot speak. At most some sentences of a referent are read.
  [[nodiscard]] std::string_view of(const Referent& referent, std::int32_t number,
                                    const std::vector<Span>& grounds, bool mute);

 private:
  [[nodiscard]] const Who& last_of_list(std::size_t name) const;
  [[nodiscard]] std::string_view in_sentence(std::int32_t number, bool mute);
  [[nodiscard]] bool goes_along(const Who& who) const;
  [[nodiscard]] bool is_told_beside(const Who& who) const;
  [[nodiscard]] bool is_stative(const Who& who) const;
  [[nodiscard]] bool tells_something(const Who& who) const;
  [[nodiscard]] bool may_stand_first(const Cue& cue) const;
  [[nodiscard]] bool is_passive(const Cue& cue) const;
  [[nodiscard]] bool speaks(const Who& who);
  [[nodiscard]] const Who* subject_of(const Cue& cue) const;

  const Work& work_;
  EventPage page_;
  std::vector<bool> has_speaker_;  // of each token: of a verb of saying that a statement gives to somebody
  EventSentence read_;
  std::vector<Cue> cues_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_BARE_ROLES_H_

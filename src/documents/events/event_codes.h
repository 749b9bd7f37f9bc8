// What other ontologies call a type of event: the last columns of data/event_types.tsv.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_CODES_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_CODES_H_

#include <string_view>
#include <vector>

namespace tamis::documents {

// Views into the table, valid for ever.
struct EventCodes {
  std::string_view group;                 // "weapons"; empty: no such type
  std::string_view plover;                // "MOBILIZE weapons"; empty: none
  std::vector<std::string_view> cameo;    // "150", "040-046"
  std::vector<std::string_view> classes;  // of adverse media: "proliferation"
};

// Total, thread-safe; a hash look-up.
[[nodiscard]] const EventCodes& event_codes(std::string_view type);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_CODES_H_

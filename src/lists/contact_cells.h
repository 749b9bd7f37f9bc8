// E-mail addresses, web addresses and phone numbers as the cells of official lists hold them: several in one, with
// labels, blanks and full stops.
#ifndef TAMIS_LISTS_CONTACT_CELLS_H_
#define TAMIS_LISTS_CONTACT_CELLS_H_

#include <string_view>

#include "lists/record.h"

namespace tamis::lists {

// E-mail addresses and web addresses of a contact cell into "email" and "website". Cells hold several of
// them, labels, blanks and full stops; what is no address (or two glued together) is a kWarning issue
// "bad_email" or "bad_url" and kept in the notes.
void add_emails(Record& record, std::string_view cell);
void add_websites(Record& record, std::string_view cell);

// Phone numbers of a cell, at commas, semicolons and bars, into "phone".
void add_phones(Record& record, std::string_view cell);

// E-mail addresses that stand in running text into "email"; what is none is left alone.
void add_emails_in_text(Record& record, std::string_view text);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_CONTACT_CELLS_H_

// Letters made equal that writers use one for another.
#ifndef TAMIS_TEXT_PLAIN_LETTERS_H_
#define TAMIS_TEXT_PLAIN_LETTERS_H_

#include <string>
#include <string_view>

namespace tamis::text {

// Appends `lower` (UTF-8, lower case) with letters made equal that writers use one for another: the forms of alef, yeh, kaf and
// teh marbuta; yo; apostrophes. Joiners, vowel points and the dots of Indic letters are left out. Linear, thread-safe.
void append_plain(std::string& out, std::string_view lower);

}  // namespace tamis::text

#endif  // TAMIS_TEXT_PLAIN_LETTERS_H_

// Cells of official lists that hold more than their column says: several countries, a passport number with the story of
// its issue. Shared by the readers of lists whose cells are filled by the same hands and in the same ways. Names are in
// name_cell.h, addresses of mail and web in contact_cells.h.
#ifndef TAMIS_LISTS_CELL_H_
#define TAMIS_LISTS_CELL_H_

#include <initializer_list>
#include <string>
#include <string_view>

#include "lists/record.h"

namespace tamis::lists {

// Of those that stand in cells.
[[nodiscard]] constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// An IMO number into "imoNumber". The numbers of companies and registered owners have a check digit of their
// own (weights 8, 6, 4, 2, 9, 7; IMO Resolution MSC.160(78)), so that one which is no ship's is not called a
// misprint.
void add_imo(Record& record, std::string_view text);

// True for seven digits whose last is the check digit of a company's or of a ship's number (A.1117(30)).
[[nodiscard]] bool is_company_imo(std::string_view text) noexcept;
[[nodiscard]] bool is_ship_imo(std::string_view text) noexcept;

// The number in the free text of a document cell, without the words around it:
//   "Libyan passport No. 513519" -> "513519"; "563210184 (Expires 18 Jun. 2018)" -> "563210184";
//   "German travel document A 0139243" -> "A 0139243"; "R00012098, South Sudan" -> "R00012098".
// Empty when the text holds no number. Total.
[[nodiscard]] std::string document_number(std::string_view text);

// The property of a registration number from the words before it ("OGRN", "Tax ID"), by
// data/registration_labels.tsv: a FollowTheMoney property, "kpp" (no identifier), or empty when no word is
// known.
[[nodiscard]] std::string_view registration_property(std::string_view words);

// True for text by which lists say that there is nothing: empty, "-", "n/a", "none", "null", "unknown" ...
[[nodiscard]] bool says_nothing(std::string_view text) noexcept;

// Joins the parts that say something with ", "; parts equal to one before are left out.
[[nodiscard]] std::string join_parts(std::initializer_list<std::string_view> parts);

// A country cell that may hold more than one country or a remark: "Sudan/South Sudan" is two countries,
// "Libya (in custody)" is Libya with a note. What is not understood is left to Record::country to report.
void add_country_cell(Record& record, std::string_view property, std::string_view cell);

// White space runs (line breaks included) to one blank, trimmed.
[[nodiscard]] std::string collapse_space(std::string_view text);

// Lower-case ASCII letters and digits of `text` only: "D.O.B" and "DOB" are both "dob".
[[nodiscard]] std::string field_key(std::string_view text);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_CELL_H_

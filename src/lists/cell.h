// Cells of official lists that hold more than their column says: several names, a name with its explanation
// in brackets, a passport number with the story of its issue. Shared by the readers of the UN, EU and UK
// lists, whose cells are filled by the same hands and in the same ways.
#ifndef TAMIS_LISTS_CELL_H_
#define TAMIS_LISTS_CELL_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lists/reader.h"
#include "lists/record.h"
#include "lists/xml_records.h"

namespace tamis::lists {

// A name found in a cell, and what the cell says it is.
struct CellName {
  enum class Use : std::uint8_t {
    kGiven,   // what the column says
    kAlias,   // another full name of the same bearer
    kWeak,    // an acronym or initials: identifies nobody alone
    kFormer,  // a former name
  };
  Use use = Use::kGiven;
  std::string text;      // white space collapsed; not repaired
  std::string language;  // ISO 639-3 from a label in the cell, or empty
};

struct NameCell {
  std::vector<CellName> names;     // in the cell's order, the kGiven ones first
  std::vector<std::string> notes;  // what is no name: "born in 1963"
  std::string father;              // "X son of Y": Y
  std::vector<std::string_view>
      done;  // codes: "several_names", "annotation", "acronym", "quotes", "punctuation"
};

// Takes a name cell apart:
//   "X; Y"                           two names
//   "X (Y; Z)", X and Y in different scripts, and "X (original script: Y)"   names in both scripts
//   "X (formerly Y)"                 a former name; "X (a.k.a. Y)" an alias
//   "X (nom de guerre)"              an annotation of data/name_annotations.tsv: taken off, its effect kept
//   "AL-QAIDA IN THE ... (AQAP)"     the name as printed, the name without its acronym, the acronym as weak
//   "X, born 1 Jan. 1953", "X son of Y"   the rest as note or father's name
//   "Latin letters العربية"          two names
// Line breaks are white space here: the XML lists break long cells anywhere. Brackets that are part of a name
// ("AL-HARAMAYN FOUNDATION (KENYA)") stay. A cell of more than 4 KiB is one name. Total, thread-safe.
[[nodiscard]] NameCell read_name_cell(std::string_view cell);

// Puts a cell's names into `record`: kGiven as `property`; kAlias as "alias" ("weakAlias" when `property` is
// that: the list's low opinion of a cell holds for all of it), kFormer as "previousName", kWeak as
// "weakAlias"; notes into "notes". What was done is reported as kRepaired.
void add_name_cell(Record& record, std::string_view property, std::string_view cell,
                   std::string_view language = {});

// The script of most letters of `text`: "latin", "cyrillic", "greek", "arabic", "east_asian", "other", or
// empty.
[[nodiscard]] std::string_view script_name(std::string_view text);

// True when a letter of `text` is of `script`, a value of script_name.
[[nodiscard]] bool has_script(std::string_view text, std::string_view script);

// An IMO number into "imoNumber". The numbers of companies and registered owners have a check digit of their
// own (weights 8, 6, 4, 2, 9, 7; IMO Resolution MSC.160(78)), so that one which is no ship's is not called a
// misprint.
void add_imo(Record& record, std::string_view text);

// True for seven digits whose last is the check digit of a company's or of a ship's number (A.1117(30)).
[[nodiscard]] bool is_company_imo(std::string_view text) noexcept;
[[nodiscard]] bool is_ship_imo(std::string_view text) noexcept;

// E-mail addresses and web addresses of a contact cell into "email" and "website". Cells hold several of
// them, labels, blanks and full stops; what is no address (or two glued together) is a kWarning issue
// "bad_email" or "bad_url" and kept in the notes.
void add_emails(Record& record, std::string_view cell);
void add_websites(Record& record, std::string_view cell);

// Phone numbers of a cell, at commas, semicolons and bars, into "phone".
void add_phones(Record& record, std::string_view cell);

// E-mail addresses that stand in running text into "email"; what is none is left alone.
void add_emails_in_text(Record& record, std::string_view text);

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

// Of a date of the lunar Islamic calendar (tabular, civil epoch, so a day may be off by one) the Gregorian
// month as "1982-04", or of a year alone the years it touches as "1923/1924". With `solar`, of the Iranian
// calendar. Month and day 0 are unknown. Empty when it is no date of that calendar between 1200 and 1500.
// Source: E. M. Reingold and N. Dershowitz, Calendrical Calculations, chapters 7 and 15.
[[nodiscard]] std::string islamic_to_gregorian(int year, int month, int day, bool solar);

// A record beyond any that a list has held (the largest of 2026: 55 KB, and 732 elements) costs time that
// grows with the square of its values: it is refused. True, with a kError issue "too_large", when `record` is
// one.
inline constexpr std::size_t kLargestRecordBytes = std::size_t{512} << 10;
inline constexpr std::size_t kMostElements = 20'000;
[[nodiscard]] bool refuse_large(Sink& sink, const XmlNode& record, const Where& where,
                                std::size_t most_bytes = kLargestRecordBytes,
                                std::size_t most_elements = kMostElements);

// Reports each unknown field of a format once per file, so that a change of the format does not go unseen.
class UnknownFields {
 public:
  UnknownFields(Sink& sink, std::string_view what) : sink_(sink), what_(what) {}
  void report(std::string_view field, const Where& where);

 private:
  Sink& sink_;
  std::string_view what_;  // "element", "column"
  std::set<std::string, std::less<>> seen_;
};

// Makes record ids unique within one list: a second "x" becomes "x-2". Remembers every id.
class UniqueIds {
 public:
  // The id to use; `repeated` tells whether it had to be changed.
  [[nodiscard]] std::string claim(std::string id, bool& repeated);

 private:
  std::map<std::string, int, std::less<>> copies_;
};

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_CELL_H_

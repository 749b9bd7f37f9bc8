// Repairs of dirty list text where the meaning is certain. Each says what it changed, so that the original is
// kept and the repair reported; what is not certain is left alone for the caller to report.
#ifndef TAMIS_LISTS_REPAIR_H_
#define TAMIS_LISTS_REPAIR_H_

#include <string>
#include <string_view>
#include <vector>

namespace tamis::lists {

struct Repair {
  std::string value;
  // Codes of what was done, each at most once: "full_width", "homoglyph", "broken_spacing", "zero_width",
  // "entity" (an HTML entity left in the text), "control", "invalid_utf8". White-space trimming and NFC are not
  // worth a code.
  std::vector<std::string_view> done;
};

// Any text: NFC, HTML entities decoded (HTML 4.01 section 24 and numeric ones, also when escaped twice),
// zero-width, bidirectional and control characters dropped, full-width and half-width forms made ordinary, runs
// of white space (line breaks included) one blank, trimmed. Invalid UTF-8 becomes U+FFFD. Total, thread-safe;
// linear in the text.
[[nodiscard]] Repair repair_text(std::string_view text);

// A name: repair_text, then letters of another script that only look alike inside a word ("Рutин": the minority
// script's look-alikes are replaced by the majority's, a tie is decided by the whole name's majority; a word
// with a minority letter that has no look-alike stays as it is), and blanks inside words ("Влади мир", "ПУ ТИН":
// neighbouring pieces that go on in the same case, of which at least one is no name part by itself, are joined
// when the joined word is in data/known_names.tsv, and never otherwise). Total, thread-safe.
[[nodiscard]] Repair repair_name(std::string_view text);

// One name out of a cell that holds several.
struct NamePiece {
  std::string text;      // trimmed, not repaired
  std::string language;  // ISO 639-3 from a label, or empty
  bool former = false;   // introduced by "f.k.a.", "formerly", "previously"
};

// Splits a cell that holds several names: separators ';', newline, "a.k.a.", "f.k.a.", "also known as",
// "formerly known as", "alias", numbered or lettered lists "(a) x (b) y", "1) x 2) y", "a) x b) y" (in sequence
// from the first), and language labels of data/language_labels.tsv ("Arabic:", "Russian:", "(Korean: x)"), which
// become the part's language. A comma splits only when `comma_splits`. Give it the cell as it stands in the file,
// line breaks and all. Total, thread-safe.
[[nodiscard]] std::vector<NamePiece> split_names(std::string_view cell, bool comma_splits = false);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_REPAIR_H_

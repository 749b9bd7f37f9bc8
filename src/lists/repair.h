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
  // Codes of what was done: "full_width", "homoglyph", "broken_spacing", "zero_width", "entity" (an HTML entity
  // left in the text), "control", "invalid_utf8". White-space trimming and NFC are not worth a code.
  std::vector<std::string_view> done;
};

// Any text: NFC, HTML entities decoded, zero-width and control characters dropped, full-width forms made
// ordinary, runs of white space one blank, trimmed. Invalid UTF-8 becomes U+FFFD. Total.
[[nodiscard]] Repair repair_text(std::string_view text);

// A name: repair_text, then letters of another script that only look alike inside a word ("Рутin": the minority
// script's look-alikes are replaced by the majority's), and blanks inside words ("Влади мир": two neighbouring
// pieces of which at least one is no name part by itself are joined when the joined word is a known name of
// data/, and never otherwise).
[[nodiscard]] Repair repair_name(std::string_view text);

// Splits a cell that holds several names: separators ';', newline, "a.k.a.", "f.k.a.", "also known as", "alias",
// numbered or lettered lists "(a) x (b) y", "1) x 2) y", "a) x b) y", and language labels ("Arabic:", "Russian:",
// "Korean:"), which become the part's language. A comma splits only when `comma_splits`.
struct NamePiece {
  std::string text;
  std::string language;  // ISO 639-3 from a label, or empty
};
[[nodiscard]] std::vector<NamePiece> split_names(std::string_view cell, bool comma_splits = false);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_REPAIR_H_

// What a name is asked as, too: one place for the screener, for single comparisons and for the reader of pages.
#ifndef TAMIS_SCREEN_OTHER_SPELLINGS_H_
#define TAMIS_SCREEN_OTHER_SPELLINGS_H_

#include <string>
#include <string_view>
#include <vector>

#include "names/lexicon.h"
#include "tamis/screener.h"

namespace tamis::screen {

struct OtherSpelling {
  std::string name;
  float bits = 0;        // what it costs, at most 0
  bool persons = false;  // counts for people only
};

// The name of somebody who may be a person as lists may have it otherwise: Latin Arabic names joined and apart
// (names/arabic_joins.h), Chinese names in pinyin (names/chinese_spellings.h), Korean ones as Pyongyang spells them
// (names/korean_spellings.h, names/korean_transcriptions.h), foreign names without the habits of some languages' press (names/press_spellings.h).
// Appends. Thread-safe, total; 0.6 µs for most names.
void append_other_spellings(std::string_view name, std::vector<OtherSpelling>& out);

// The listed names of whom the press calls so (names/usual_names.h), of bodies alone where `persons` is false, and the name with
// the Latin letters that it speaks one by one (names/spelled_letters.h). Likewise; some 2 µs.
void append_usual_names(std::string_view name, bool persons, std::vector<OtherSpelling>& out);

// That a name was asked in another spelling, which costs `bits`.
[[nodiscard]] Evidence spelling_evidence(std::string_view written, std::string_view spelling, float bits);

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_OTHER_SPELLINGS_H_

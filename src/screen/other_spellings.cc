#include "screen/other_spellings.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/data_table.h"
#include "names/arabic_joins.h"
#include "names/chinese_spellings.h"
#include "names/japanese_names.h"
#include "names/joined_particles.h"
#include "names/korean_spellings.h"
#include "names/korean_transcriptions.h"
#include "names/press_spellings.h"
#include "names/spelled_letters.h"
#include "names/usual_names.h"
#include "text/tokenize.h"

namespace tamis::screen {

void append_other_spellings(std::string_view name, std::vector<OtherSpelling>& out) {
  if (std::string joined = names::other_arabic_join(name); !joined.empty())
    out.push_back({std::move(joined), 0, false});
  if (std::string joined = names::other_particle_join(name); !joined.empty())
    out.push_back({std::move(joined), 0, true});
  if (std::string parted = names::at_arabic_breaks(name); !parted.empty())
    out.push_back({std::move(parted), 0, true});
  for (std::string& joined : names::partly_joined_arabic(name)) out.push_back({std::move(joined), 0, true});
  if (std::string joined = names::without_arabic_breaks(name); !joined.empty())
    out.push_back({std::move(joined), names::kUnseenBlankBits, true});
  for (names::ChineseSpelling& spelling : names::other_chinese_spellings(name))
    out.push_back({std::move(spelling.name), spelling.bits, true});
  for (std::string& spelling : names::other_korean_spellings(name))
    out.push_back({std::move(spelling), names::kKoreanSpellingBits, true});
  for (std::string& spelling : names::korean_transcriptions(name))
    out.push_back({std::move(spelling), names::kKoreanTranscriptionBits, true});
  for (std::string& reading : names::japanese_names(name))
    out.push_back({std::move(reading), names::kJapaneseNameBits, true});
  for (std::string& spelling : names::other_press_spellings(name))
    out.push_back({std::move(spelling), names::kPressSpellingBits, true});
}

namespace {

// Whether each word of the name is one of the listed name's, so that it is found as it was asked: of a person two words and more.
bool is_part_of(std::string_view name, std::string_view listed, bool person) {
  const std::string whole = ' ' + text::folded(listed) + ' ';
  const std::string words = text::folded(name);
  if (person && words.find(' ') == std::string::npos) return false;
  return !base::any_part(words, ' ', [&](std::string_view word) {
    return whole.find(' ' + std::string(word) + ' ') == std::string::npos;
  });
}

}  // namespace

void append_usual_names(std::string_view name, bool persons, std::vector<OtherSpelling>& out) {
  if (std::string letters = names::with_latin_letters(name); !letters.empty())
    out.push_back({std::move(letters), 0, false});
  for (names::UsualName& usual : names::usual_names(name)) {
    if ((usual.person && !persons) || is_part_of(name, usual.name, usual.person)) continue;
    out.push_back({std::move(usual.name), usual.bits, usual.person});
  }
}

Evidence spelling_evidence(std::string_view written, std::string_view spelling, float bits) {
  Evidence out;
  out.feature = "policy";
  out.operation = "respelled";
  out.query = written;
  out.listed = spelling;
  out.bits = static_cast<double>(bits);
  return out;
}

}  // namespace tamis::screen

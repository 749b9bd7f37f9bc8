// The words that show an act of saying, and the small words its grammar hangs on: data/cues.tsv, clause_words.tsv,
// source_words.tsv.
#ifndef TAMIS_DOCUMENTS_WORDS_CUES_H_
#define TAMIS_DOCUMENTS_WORDS_CUES_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "documents/words/modality.h"
#include "documents/words/work.h"

namespace tamis::documents {

// As the head of data/cues.tsv explains them.
enum class CueKind : std::uint8_t {
  kNone,
  kSay,
  kQuote,
  kObject,
  kQuoted,
  kQuotes,
  kBefore,
  kAfter,
  kView,
  kHearsay,
  kSoll,
  kAs,
  kShow,
  kPut,
  kVia,
  kAsked
};

struct Cue {
  CueKind kind = CueKind::kNone;
  ModalityKind modality = ModalityKind::kAsserted;  // what the verb makes of its content
  bool weak_modality = false;                       // only of a clause that is not plainly asserted
  bool to = false;       // "told the committee": the next noun is whom it was said to
  bool clause = false;   // a clause may follow without "that"
  bool object = false;   // what is said may be a noun, its object
  bool passive = false;  // its subject is what is said
  bool by = false;       // a passive: who says it stands behind "by"
  bool through =
      false;  // of kVia: leads to the medium that passes its source on ("quoted by"), not to whom it cites
  TokenRange tokens;  // from its first word to its last
  TokenRange gap;     // of a separable verb; else empty
  [[nodiscard]] std::uint32_t verb_end() const noexcept {
    return gap.first < gap.last ? gap.first : tokens.last;
  }
};

// All cues in [range.first, range.last), by place; the longest phrase at a place wins, and the words in its gap are looked at
// again. No comma stands in a gap, and the prefix of a separable verb ends its clause.
// `skip`: a mark for each token of the page, those of zero or more begin no cue; empty: none is skipped.
void find_cues(const Work& work, TokenRange range, std::string_view language,
               std::span<const std::int32_t> skip, std::vector<Cue>& out);

// Classes of data/clause_words.tsv, as bits.
namespace clause_word {
inline constexpr std::uint32_t kThat = 1U << 0;
inline constexpr std::uint32_t kWh = 1U << 1;
inline constexpr std::uint32_t kRelative = 1U << 2;
inline constexpr std::uint32_t kPreposition = 1U << 3;
inline constexpr std::uint32_t kSubordinator = 1U << 4;
inline constexpr std::uint32_t kConjunction = 1U << 5;
inline constexpr std::uint32_t kArticle = 1U << 6;
inline constexpr std::uint32_t kGenitive = 1U << 7;
inline constexpr std::uint32_t kAdverb = 1U << 8;
inline constexpr std::uint32_t kTime = 1U << 9;
inline constexpr std::uint32_t kAuxiliary = 1U << 10;
inline constexpr std::uint32_t kAddressee = 1U << 11;
inline constexpr std::uint32_t kMale = 1U << 12;
inline constexpr std::uint32_t kFemale = 1U << 13;
inline constexpr std::uint32_t kPlural = 1U << 14;
inline constexpr std::uint32_t kNeuter = 1U << 15;
inline constexpr std::uint32_t kSpeakerFirst = 1U << 16;
inline constexpr std::uint32_t kPrefix = 1U << 17;
inline constexpr std::uint32_t kIndefinite = 1U << 18;
inline constexpr std::uint32_t kAnaphor = 1U << 19;
inline constexpr std::uint32_t kContrast = 1U << 20;
inline constexpr std::uint32_t kKonjunktiv = 1U << 21;
inline constexpr std::uint32_t kBearer = 1U << 22;
inline constexpr std::uint32_t kDemonstrative = 1U << 23;
inline constexpr std::uint32_t kFinite = 1U << 24;
inline constexpr std::uint32_t kPronoun = kMale | kFemale | kPlural | kNeuter;
}  // namespace clause_word

// The classes of a lower-case word; 0: none.
[[nodiscard]] std::uint32_t clause_word_classes(std::string_view language, std::string_view lower);

enum class SourceWord : std::uint8_t {
  kNone,
  kStateMedia,
  kAgency,
  kMedia,
  kPhoto,
  kVideo,
  kDocument,
  kGroup
};
// "state_media", "agency", "media", "photo", "video", "document"; "organization" for kGroup, empty for kNone.
[[nodiscard]] std::string_view medium_name(SourceWord word) noexcept;
[[nodiscard]] constexpr bool passes_on(SourceWord word) noexcept {
  return word == SourceWord::kStateMedia || word == SourceWord::kAgency || word == SourceWord::kMedia;
}
[[nodiscard]] constexpr bool is_evidence(SourceWord word) noexcept {
  return word == SourceWord::kPhoto || word == SourceWord::kVideo || word == SourceWord::kDocument;
}

// The longest phrase of data/source_words.tsv at token `i`; kNone if there is none. `last` bounds it.
[[nodiscard]] SourceWord source_word_at(const Work& work, std::uint32_t i, std::uint32_t last,
                                        std::string_view language, TokenRange& found);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_CUES_H_

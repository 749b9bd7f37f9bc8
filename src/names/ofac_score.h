// The score of OFAC's own search (sanctionssearch.ofac.treas.gov) of one name for another, as FAQ 249 describes it and
// as it was found to behave: for those who must show what OFAC's tool would say. docs/scoring.md, "ofac", pins the
// definition, with expected values.
#ifndef TAMIS_NAMES_OFAC_SCORE_H_
#define TAMIS_NAMES_OFAC_SCORE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::names {

// A part of the query whose best likeness is lower counts nothing.
inline constexpr double kOfacPartFloor = 0.5;
// Parts of the query of so few letters are left out, unless all are.
inline constexpr std::size_t kOfacShortPart = 2;
// A name is cut after so many letters and blanks: bounds the cost of a pair.
inline constexpr std::size_t kOfacMostLetters = 512;

// A name as that search takes it apart: upper case, parts between blanks, punctuation and symbols; apostrophes, full
// stops and combining marks vanish. Reusable.
struct OfacName {
  std::u32string text;  // the parts with one blank between them
  struct Part {
    std::uint32_t begin = 0;  // in `text`
    std::uint32_t size = 0;
    std::uint32_t source_begin = 0;  // in the name, bytes
    std::uint32_t source_end = 0;
  };
  std::vector<Part> parts;

  [[nodiscard]] std::u32string_view part(std::size_t i) const noexcept {
    return std::u32string_view(text).substr(parts[i].begin, parts[i].size);
  }
};

// Total: any bytes. Thread-safe.
void prepare_ofac_name(std::string_view utf8, OfacName& out);

// In [0, 1]. Jaro as in Winkler 1990 (transpositions halved and rounded down); 0 when either side is empty. Strings are
// cut at kOfacMostLetters. Symmetric but for rare orders of repeated letters.
[[nodiscard]] double jaro(std::u32string_view a, std::u32string_view b) noexcept;
// Whether the bonus for a common prefix needs a Jaro likeness above 0.7 (Winkler) or not (SimMetrics).
enum class PrefixBonus : std::uint8_t { kAboveThreshold, kAlways };
[[nodiscard]] double jaro_winkler(std::u32string_view a, std::u32string_view b, PrefixBonus bonus) noexcept;

// American Soundex (National Archives): a letter and three digits, "0000" for a word that does not begin with A to Z.
[[nodiscard]] std::array<char, 4> soundex(std::u32string_view upper) noexcept;

// The likeness of the whole names: 0 when their first letters differ.
[[nodiscard]] double ofac_whole_name(std::u32string_view query, std::u32string_view listed) noexcept;
// Whether part `i` of the query counts (see kOfacShortPart).
[[nodiscard]] bool ofac_part_counts(const OfacName& query, std::size_t i) noexcept;

struct OfacScore {
  double score = 0;  // the greater of the next two; OFAC shows it as a whole percentage
  double whole_name = 0;
  double parts = 0;  // mean over the parts of the query that count
  // For each part of the query in order, the part of the listed name most like it.
  struct Pairing {
    bool counts = false;        // false: too short, nothing else is set
    bool same_soundex = false;  // shown, not scored
    std::uint32_t listed = 0;
    double likeness = 0;  // below kOfacPartFloor it enters the mean as 0
  };
  std::vector<Pairing> pairings;
};

// Asymmetric: the parts are the query's. Some 1 us a pair of short names. Thread-safe.
void score_ofac(const OfacName& query, const OfacName& listed, OfacScore& out);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_OFAC_SCORE_H_

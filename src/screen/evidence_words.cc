#include "screen/evidence_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "base/number_text.h"
#include "model/country.h"
#include "text/printable.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::screen {
namespace {

using base::decimals;
using text::printable;

// What prints as 0.0 bits is neither for nor against; below minus this it is against.
constexpr double kZeroBits = 0.05;
constexpr double kNeutralBits = -0.5;

[[nodiscard]] std::string quoted(const std::string& text) { return "\"" + printable(text) + "\""; }

using Scripts = std::uint32_t;  // one bit a script

[[nodiscard]] Scripts scripts_of(std::string_view text) noexcept {
  Scripts out = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded letter = text::decode_utf8(text, at);
    at += letter.bytes;
    const text::Script script = text::script_of(letter.code_point);
    if (script != text::Script::kOther && script != text::Script::kDigits) {
      out |= Scripts{1} << static_cast<unsigned>(script);
    }
  }
  return out;
}

[[nodiscard]] Scripts bit(text::Script script) noexcept {
  return Scripts{1} << static_cast<unsigned>(script);
}

// One word with letters of two scripts that look alike: a reader cannot see it.
[[nodiscard]] bool has_look_alikes(std::string_view word) noexcept {
  if (word.find(' ') != std::string_view::npos) return false;
  const Scripts scripts = scripts_of(word) & (bit(text::Script::kLatin) | bit(text::Script::kCyrillic) |
                                              bit(text::Script::kGreek));
  return (scripts & (scripts - 1)) != 0;
}

[[nodiscard]] bool no_script_in_common(std::string_view a, std::string_view b) noexcept {
  const Scripts left = scripts_of(a);
  const Scripts right = scripts_of(b);
  return left != 0 && right != 0 && (left & right) == 0;
}

// Countries stand in evidence by their codes ("kp"), which few read.
[[nodiscard]] std::string shown(const Evidence& piece, const std::string& value) {
  const std::string_view country =
      piece.feature == "country" ? model::country_name(value) : std::string_view();
  return quoted(country.empty() ? value : std::string(country));
}

// Two pieces that were compared, as a clause; empty for an operation that is not between two words.
[[nodiscard]] std::string pair_clause(const Evidence& piece) {
  const std::string_view operation = piece.operation;
  const std::string query = shown(piece, piece.query);
  const std::string listed = shown(piece, piece.listed);
  if (operation == "equal") {
    const bool hidden = has_look_alikes(piece.query) || has_look_alikes(piece.listed);
    return query + " is " + listed + (hidden ? ", with look-alike letters of another script" : "");
  }
  if (operation == "initial") {
    return piece.query.size() <= piece.listed.size() ? query + " may be short for " + listed
                                                     : query + " may be shortened to " + listed;
  }
  if (operation == "nickname") return query + " and " + listed + " may be forms of one name";
  const bool two_scripts = no_script_in_common(piece.query, piece.listed);
  const std::string_view in_script = two_scripts ? " in another script" : "";
  if (operation == "joined") return query + " is " + listed + std::string(in_script) + ", spaces aside";
  if (operation == "romanised") {
    if (piece.bits <= kNeutralBits) return query + " is only similar to " + listed + std::string(in_script);
    return query + (two_scripts ? " is " : " may be another spelling of ") + listed + std::string(in_script);
  }
  struct Words {
    std::string_view operation, verb;
  };
  static constexpr std::array<Words, 6> kWords{{{"equivalent", " is the counterpart of "},
                                                {"translated", " translates "},
                                                {"typo", " is nearly "},
                                                {"near", " is near "},
                                                {"replaced", " stands where the list has "},
                                                {"contradicted", " contradicts "}}};
  for (const Words& words : kWords) {
    if (words.operation == operation) return query + std::string(words.verb) + listed;
  }
  return query + " " + std::string(operation) + " " + listed;
}

}  // namespace

std::string evidence_clause(const Evidence& piece) {
  const std::string_view operation = piece.operation;
  if (piece.feature == "policy" && operation == "weak_alias") return "a weak alias alone makes no alert";
  if (piece.feature == "policy" && operation == "identified")
    return "the identifier outweighs the differing name";
  if (piece.feature == "policy" && operation == "calibration") return "the calibration profile moves the sum";
  if (piece.feature == "policy" && operation == "respelled")
    return quoted(piece.query) + " may be " + quoted(piece.listed) + ", among other names";
  if (operation == "complete") return "every distinctive part has a match";
  if (operation == "identical") return "the words agree in the same order";
  if (operation == "order") return "the parts stand in another order";
  if (operation == "prior") return "similar names usually belong to others";
  if (operation == "syllables") return "the names have different syllables";
  if (operation == "elsewhere") return "every distinctive part of the listed name has a match, beside a place";
  if (operation == "alone") return "the name asked about is one part alone";
  if (operation == "single") return "only one distinctive part agrees";
  if (piece.query.empty() && piece.listed.empty()) return std::string(piece.operation);
  if (operation == "part_too_short") return quoted(piece.query) + " is too short to count";
  if (operation == "replaced" && piece.query.empty())
    return "no name was given that could agree with " + quoted(piece.listed);
  if (operation == "missing" || piece.query.empty() || piece.listed.empty()) {
    return piece.query.empty() ? "only the listed name has " + quoted(piece.listed)
                               : "only the name asked about has " + quoted(piece.query);
  }
  if (operation == "whole_name") return "the whole name against " + quoted(piece.listed);
  if (operation == "other_first_letter") return "the whole name does not begin like " + quoted(piece.listed);
  if (operation == "mean_of_parts") return "the parts of the name, on average";
  if (operation == "part_below_floor")
    return quoted(piece.query) + " is too unlike " + quoted(piece.listed) + " and counts 0";
  if (operation == "part_same_soundex")
    return quoted(piece.query) + " is most like " + quoted(piece.listed) + " (same Soundex)";
  if (operation == "part") return quoted(piece.query) + " is most like " + quoted(piece.listed);
  return pair_clause(piece);
}

const Evidence* single_source(std::span<const Evidence> evidence) noexcept {
  const Evidence* source = nullptr;
  for (const Evidence& piece : evidence) {
    if (piece.dataset.empty()) continue;
    if (source == nullptr) source = &piece;
    if (piece.dataset != source->dataset || piece.entry_id != source->entry_id) return nullptr;
  }
  return source;
}

std::string feature_words(std::string_view feature) {
  std::string out(feature);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string_view weight_words(double bits) noexcept {
  if (bits >= 10) return "very strongly for";
  if (bits >= 5) return "strongly for";
  if (bits >= 2) return "clearly for";
  if (bits >= 0.5) return "slightly for";
  if (bits >= kZeroBits) return "very slightly for";
  if (bits > -kZeroBits) return "neither for nor against";
  if (bits > kNeutralBits) return "very slightly against";
  if (bits > -2) return "slightly against";
  if (bits > -5) return "clearly against";
  if (bits > -10) return "strongly against";
  return "very strongly against";
}

std::string signed_bits(double bits) {
  if (std::abs(bits) < kZeroBits) return "0.0";
  return (bits < 0 ? "" : "+") + decimals(bits, 1);
}

std::string shown_number(double score) { return decimals(std::min(score, 0.9999), score >= 0.999 ? 4 : 3); }

}  // namespace tamis::screen

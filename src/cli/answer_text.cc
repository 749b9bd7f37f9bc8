#include "cli/answer_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::cli {
namespace {

[[nodiscard]] std::string joined(const std::vector<std::string>& values, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < values.size() && i < most; ++i) {
    if (i > 0) out += ", ";
    out += printable(values[i]);
  }
  if (values.size() > most) out += " and " + std::to_string(values.size() - most) + " more";
  return out;
}

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

// Two pieces that were compared, as a clause; empty for an operation that is not between two words.
[[nodiscard]] std::string pair_clause(const Evidence& piece) {
  const std::string_view operation = piece.operation;
  const std::string query = quoted(piece.query);
  const std::string listed = quoted(piece.listed);
  if (operation == "equal") {
    const bool hidden = has_look_alikes(piece.query) || has_look_alikes(piece.listed);
    return query + " is " + listed + (hidden ? ", with look-alike letters of another script" : "");
  }
  if (operation == "initial") {
    return piece.query.size() <= piece.listed.size() ? query + " may be short for " + listed
                                                     : query + " may be meant by " + listed;
  }
  if (operation == "nickname") return query + " and " + listed + " may be forms of one name";
  if (operation == "romanised") {
    const Scripts left = scripts_of(piece.query);
    const Scripts right = scripts_of(piece.listed);
    if (left == 0 || right == 0 || (left & right) != 0)
      return query + " may be another spelling of " + listed;
    return query + (piece.bits > kNeutralBits ? " is " : " may be ") + listed + " in another script";
  }
  struct Words {
    std::string_view operation, verb;
  };
  static constexpr std::array<Words, 6> kWords{{{"equivalent", " is the counterpart of "},
                                                {"typo", " is nearly "},
                                                {"joined", " is, blanks aside, "},
                                                {"near", " is near "},
                                                {"replaced", " stands where the list has "},
                                                {"contradicted", " contradicts "}}};
  for (const Words& words : kWords) {
    if (words.operation == operation) return query + std::string(words.verb) + listed;
  }
  return query + " " + piece.operation + " " + listed;
}

// What happened between the two pieces, as a clause.
[[nodiscard]] std::string clause(const Evidence& piece) {
  const std::string_view operation = piece.operation;
  if (piece.feature == "policy" && operation == "weak_alias") return "a weak alias alone makes no alert";
  if (piece.feature == "policy" && operation == "identified")
    return "the identifier speaks for a name that differs";
  if (piece.feature == "policy" && operation == "calibration") return "the calibration profile moves the sum";
  if (operation == "complete") return "every distinctive part found its like";
  if (operation == "identical") return "the words agree in the same order";
  if (operation == "order") return "the parts stand in another order";
  if (operation == "prior") return "a like name is mostly somebody else's";
  if (operation == "single") return "only one distinctive part agrees";
  if (piece.query.empty() && piece.listed.empty()) return piece.operation;
  if (operation == "part_too_short") return quoted(piece.query) + " is too short to count";
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

// The list and entry that all pieces come from; null when they come from several.
[[nodiscard]] const Evidence* single_source(std::span<const Evidence> evidence) noexcept {
  const Evidence* source = nullptr;
  for (const Evidence& piece : evidence) {
    if (piece.dataset.empty()) continue;
    if (source == nullptr) source = &piece;
    if (piece.dataset != source->dataset || piece.entry_id != source->entry_id) return nullptr;
  }
  return source;
}

[[nodiscard]] std::string feature_words(std::string_view feature) {
  std::string out(feature);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

void append_match(std::string& out, const Match& match, std::size_t number, const Query& query,
                  Algorithm algorithm, const Style& style) {
  out += "  " + std::to_string(number) + ". " + style.bold() + printable(match.caption) + style.plain();
  if (algorithm == Algorithm::kOfac) {
    out += "  score " + decimals(match.score, 3) + std::string(style.dim()) +
           (match.match ? "" : " (below the threshold)") + style.plain();
  } else {
    out += "  score " + shown_number(match.score);
    out += std::string(style.dim()) + " (" + signed_bits(match.bits) + " bits" +
           (match.match ? ")" : "; below the threshold)") + style.plain();
  }
  out +=
      "\n     " + printable(match.schema) + " " + printable(match.id) + ", on " + joined(match.datasets, 8);
  if (!match.programs.empty()) out += "\n     programmes: " + joined(match.programs, 8);
  if (!match.listed_name.empty() && match.listed_name != match.caption) {
    out += "\n     listed name that matched: " + printable(match.listed_name);
  }
  if (query.names.size() > 1 && !match.query_name.empty()) {
    out += "\n     by the customer's name: " + printable(match.query_name);
  }
  out += '\n';
  if (const Evidence* source = single_source(match.evidence)) {
    out +=
        "     according to " + printable(source->dataset) + ", entry " + printable(source->entry_id) + ":\n";
  }
  append_evidence(out, match.evidence, 5, style);
}

}  // namespace

std::string_view weight_words(double bits) noexcept {
  if (bits >= 10) return "very strongly for";
  if (bits >= 5) return "strongly for";
  if (bits >= 2) return "clearly for";
  if (bits >= 0.5) return "slightly for";
  if (bits >= kZeroBits) return "hardly for";
  if (bits > -kZeroBits) return "counts nothing";
  if (bits > kNeutralBits) return "hardly against";
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

void append_evidence(std::string& out, std::span<const Evidence> evidence, std::size_t indent,
                     const Style& style) {
  const bool one_source = single_source(evidence) != nullptr;  // the caller says it
  std::vector<std::string> clauses;
  std::size_t widest = 0;
  std::size_t widest_feature = 0;
  for (const Evidence& piece : evidence) {
    clauses.push_back(clause(piece));
    widest = std::max(widest, std::min<std::size_t>(display_width(clauses.back()), 66));
    widest_feature = std::max(widest_feature, piece.feature.size());
  }
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Evidence& piece = evidence[i];
    const char* colour = piece.bits >= 0.5    ? style.green()
                         : piece.bits <= -0.5 ? style.yellow()
                                              : style.dim();
    out.append(indent, ' ').append(padded(feature_words(piece.feature), widest_feature)).append("  ");
    if (piece.similarity >= 0) {
      out.append(padded(clauses[i], widest)).append("  ").append(decimals(piece.similarity, 3));
    } else if (piece.operation == "part_too_short") {
      out.append(clauses[i]);
    } else {
      const bool counted = piece.operation == "identical" && std::abs(piece.bits) < kZeroBits;
      out.append(padded(clauses[i], widest)).append("  ").append(colour);
      out.append(counted ? "counted already" : weight_words(piece.bits));
      out.append(" (" + signed_bits(piece.bits) + " bits)").append(style.plain());
    }
    if (!one_source && !piece.dataset.empty()) {
      out.append("  ").append(style.dim()).append(printable(piece.dataset));
      if (!piece.entry_id.empty()) out.append(" ").append(printable(piece.entry_id));
      out.append(style.plain());
    }
    out.push_back('\n');
  }
}

void append_answer(std::string& out, const Query& query, const Answer& answer, const Options& options,
                   std::string_view label, const Style& style) {
  const std::string who =
      query.names.empty()
          ? (query.identifiers.empty() ? std::string("(nobody)") : printable(query.identifiers[0].value))
          : printable(query.names[0]);
  if (answer.above_threshold > 0) {
    out += std::string(style.red()) + "ALERT" + style.plain();
  } else {
    out += std::string(style.green()) + "no alert" + style.plain();
  }
  out += "  " + std::string(style.bold()) + who + style.plain();
  if (!label.empty()) out += "  " + std::string(style.dim()) + std::string(label) + style.plain();
  out += '\n';
  for (const std::string& warning : answer.warnings) {
    out += "  " + std::string(style.yellow()) + "note:" + style.plain() + " " + printable(warning) + "\n";
  }
  std::size_t number = 0;
  for (const Match& match : answer.matches)
    append_match(out, match, ++number, query, options.algorithm, style);
  const std::size_t shown = static_cast<std::size_t>(
      std::count_if(answer.matches.begin(), answer.matches.end(), [](const Match& m) { return m.match; }));
  if (answer.above_threshold > shown) {
    out += "  and " + std::to_string(answer.above_threshold - shown) + " more at or above " +
           decimals(options.threshold, 2) + " (--limit shows more)\n";
  }
}

}  // namespace tamis::cli

#include "cli/answer_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "screen/evidence_words.h"
#include "screen/listed_facts.h"

namespace tamis::cli {
namespace {

using screen::evidence_clause;
using screen::feature_words;
using screen::single_source;

[[nodiscard]] std::string joined(const std::vector<std::string>& values, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < values.size() && i < most; ++i) {
    if (i > 0) out += ", ";
    out += printable(values[i]);
  }
  if (values.size() > most) out += " and " + std::to_string(values.size() - most) + " more";
  return out;
}

void append_match(std::string& out, const Match& match, std::size_t number, const Query& query,
                  const Index& index, Algorithm algorithm, const Style& style) {
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
  if (const std::string since = screen::listed_since(index, match.id); !since.empty())
    out += (match.programs.empty() ? "\n     since " : ", since ") + since;
  if (const std::string facts = screen::listed_facts(index, std::array{std::string_view(match.id)});
      !facts.empty())
    out += "\n     on the list: " + facts;
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

void append_evidence(std::string& out, std::span<const Evidence> evidence, std::size_t indent,
                     const Style& style) {
  const bool one_source = single_source(evidence) != nullptr;  // the caller says it
  std::vector<std::string> clauses;
  std::size_t widest = 0;
  std::size_t widest_feature = 0;
  for (const Evidence& piece : evidence) {
    clauses.push_back(evidence_clause(piece));
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
      const bool counted = piece.operation == "identical" && signed_bits(piece.bits) == "0.0";
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

void append_answer(std::string& out, const Query& query, const Answer& answer, const Index& index,
                   const Options& options, std::string_view label, const Style& style) {
  const std::string who =
      query.names.empty()
          ? (query.identifiers.empty() ? std::string("(nobody)") : printable(query.identifiers[0].value))
          : printable(query.names[0]);
  if (!answer.screened) {
    out += std::string(style.yellow()) + "not screened" + style.plain();
  } else if (answer.above_threshold > 0) {
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
    append_match(out, match, ++number, query, index, options.algorithm, style);
  const std::size_t shown = static_cast<std::size_t>(
      std::count_if(answer.matches.begin(), answer.matches.end(), [](const Match& m) { return m.match; }));
  if (answer.above_threshold > shown) {
    out += "  and " + std::to_string(answer.above_threshold - shown) + " more at or above " +
           decimals(options.threshold, 2) + " (--limit shows more)\n";
  }
}

}  // namespace tamis::cli

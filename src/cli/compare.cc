// tamis compare: one name against another, explained.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/json_writer.h"
#include "cli/answer_json.h"
#include "cli/answer_text.h"
#include "cli/command.h"
#include "cli/stated_names.h"
#include "cli/terminal.h"
#include "model/entity.h"
#include "tamis/screener.h"
#include "tamis/version.h"

namespace tamis::cli {
namespace {

struct Arguments {
  std::string schema;
  std::string name1;
  std::string name2;
  double threshold = Options{}.threshold;
  Algorithm algorithm = Algorithm::kTamis;
  std::string profile;
  bool json = false;
};

// The better of two comparisons of what both fields hold, as match asks a list (complete_names()).
struct Compared {
  Comparison comparison;
  std::string name1;
  std::string name2;
};

std::vector<std::string> names_of(const Arguments& arguments, const std::string& field) {
  Query query;
  query.schema = arguments.schema;
  query.names = {field};
  if (arguments.algorithm == Algorithm::kTamis) complete_names(query);
  return query.names;
}

Compared best_comparison(const Arguments& arguments, const Profile& profile) {
  Compared best;
  bool first = true;
  for (const std::string& name1 : names_of(arguments, arguments.name1)) {
    for (const std::string& name2 : names_of(arguments, arguments.name2)) {
      Comparison comparison = compare_names(arguments.schema, name1, name2, arguments.algorithm, profile);
      if (!first && comparison.bits <= best.comparison.bits) continue;
      best = {std::move(comparison), name1, name2};
      first = false;
    }
  }
  return best;
}

int compare(const Arguments& arguments) {
  if (!arguments.schema.empty() && model::find_schema(arguments.schema) == nullptr) {
    return report(
        Error{ErrorCode::kInvalidArgument,
              "--schema " + arguments.schema + " is not known; use Person, Company, Organization, Vessel ...",
              {}});
  }
  auto profile = open_profile(arguments.profile, arguments.algorithm);
  if (!profile) return report(profile.error());
  const Compared best = best_comparison(arguments, *profile);
  const Comparison& comparison = best.comparison;
  const bool as_written = best.name1 == arguments.name1 && best.name2 == arguments.name2;
  const bool ofac = arguments.algorithm == Algorithm::kOfac;
  const double shown = ofac ? comparison.score : shown_score(comparison.score);
  const bool match = comparison.score >= arguments.threshold;
  std::string out;
  if (arguments.json) {
    base::JsonWriter json(out);
    json.begin_object()
        .field("schema", arguments.schema)
        .field("name1", arguments.name1)
        .field("name2", arguments.name2);
    if (!as_written) json.field("compared1", best.name1).field("compared2", best.name2);
    json.key("score").number(shown, 6);
    if (ofac) {
      json.field("algorithm", "ofac");
    } else {
      json.key("bits").number(comparison.bits, 2);
    }
    json.key("threshold").number(arguments.threshold, 6).field("match", match).key("evidence");
    write_evidence(json, comparison.evidence);
    if (!profile->hash.empty()) json.field("profile", profile->hash);
    json.field("version", kVersion).end_object();
    out += '\n';
  } else {
    const Style style(stdout);
    out += std::string(match ? style.red() : style.green()) + (match ? "match" : "no match") + style.plain() +
           "  score " +
           (ofac ? decimals(shown, 3) + " ("
                 : shown_number(shown) + " (" + signed_bits(comparison.bits) + " bits; ") +
           "threshold " + decimals(arguments.threshold, 2) + ")\n";
    if (!as_written) out += "  compared as \"" + best.name1 + "\" and \"" + best.name2 + "\"\n";
    append_evidence(out, comparison.evidence, 2, style);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return kDone;
}

}  // namespace

void add_compare(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("compare", "The score of one name for another, explained");
  command->footer(
      "Example:\n  tamis compare --schema Person \"Sergej Schoigu\" \"SHOIGU, Sergei Kuzhugetovich\"");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("NAME1", arguments->name1, "The name asked about")->required();
  command->add_option("NAME2", arguments->name2, "The name as a list has it")->required();
  command
      ->add_option("--schema", arguments->schema,
                   "What both are: Person, Company, Organization, Vessel ... (default: person and\n"
                   "organisation are both tried, the better one counts)")
      ->type_name("SCHEMA");
  command->add_option("--threshold", arguments->threshold, "Score from which it is a match")
      ->check(number_between(0.0, 1.0))
      ->type_name("SCORE")
      ->capture_default_str();
  add_algorithm_option(*command, arguments->algorithm);
  add_profile_option(*command, arguments->profile);
  command->add_flag("--json", arguments->json, "One JSON object");
  command->callback([arguments, &action] { action = [arguments] { return compare(*arguments); }; });
}

}  // namespace tamis::cli

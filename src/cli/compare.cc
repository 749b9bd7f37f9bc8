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
#include "screen/other_spellings.h"
#include "screen/prepared_name.h"
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

// The best of the comparisons of what both fields hold and of its other spellings, as match asks a list.
struct Compared {
  Comparison comparison;
  std::string name1;
  std::string name2;
};

// What a field holds and its other spellings, with what these cost; if `usual`, the listed names of whom the press calls so, too.
std::vector<screen::OtherSpelling> names_of(const Arguments& arguments, const std::string& field,
                                            bool usual) {
  std::vector<screen::OtherSpelling> out;
  if (arguments.algorithm != Algorithm::kTamis) {
    out.push_back({field, 0, false});
    return out;
  }
  Query query;
  query.schema = arguments.schema;
  query.names = {field};
  complete_names(query);
  for (std::string& name : query.names) out.push_back({std::move(name), 0, false});
  const bool person = model::schema_accepts(arguments.schema, "Person");
  for (std::size_t i = 0, all = out.size(); i < all; ++i) {
    const std::string name = out[i].name;
    if (person) screen::append_other_spellings(name, out);
    if (usual) screen::append_usual_names(name, person, out);
  }
  return out;
}

Compared best_comparison(const Arguments& arguments, const Profile& profile, bool usual) {
  Compared best;
  bool first = true;
  for (const screen::OtherSpelling& one : names_of(arguments, arguments.name1, usual)) {
    for (const screen::OtherSpelling& other : names_of(arguments, arguments.name2, usual)) {
      const std::string_view schema =
          one.persons || other.persons ? std::string_view("Person") : std::string_view(arguments.schema);
      Comparison comparison = compare_names(schema, one.name, other.name, arguments.algorithm, profile);
      for (const auto& [written, spelling] :
           {std::pair{&arguments.name1, &one}, std::pair{&arguments.name2, &other}}) {
        if (spelling->bits == 0) continue;
        comparison.bits += static_cast<double>(spelling->bits);
        comparison.score = score_of_bits(comparison.bits);
        comparison.evidence.push_back(screen::spelling_evidence(*written, spelling->name, spelling->bits));
      }
      if (!first && comparison.bits <= best.comparison.bits) continue;
      best = {std::move(comparison), one.name, other.name};
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
  for (const std::string* name : {&arguments.name1, &arguments.name2}) {
    if (screen::PreparedName prepared; prepared.prepare(*name), !prepared.words().empty()) continue;
    return report(Error{ErrorCode::kInvalidArgument,
                        "the name \"" + *name + "\" holds no letter or digit, so there is nothing to compare",
                        {}});
  }
  auto profile = open_profile(arguments.profile, arguments.algorithm);
  if (!profile) return report(profile.error());
  Compared best = best_comparison(arguments, *profile, false);
  // A name that matches by itself says why more directly.
  if (best.comparison.score < arguments.threshold) best = best_comparison(arguments, *profile, true);
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

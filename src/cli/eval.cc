// tamis eval: precision and recall of the scorer on labelled pairs of names.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/csv.h"
#include "base/file.h"
#include "base/json_writer.h"
#include "cli/command.h"
#include "cli/evaluation.h"
#include "cli/pair_file.h"
#include "cli/terminal.h"
#include "tamis/screener.h"
#include "tamis/version.h"

namespace tamis::cli {
namespace {

// A column with more values than this is an id or a remark, not a group.
constexpr std::size_t kMaxGroups = 100;

struct Arguments {
  std::string pairs;
  std::string scores;
  double threshold = Options{}.threshold;
  Algorithm algorithm = Algorithm::kTamis;
  std::string profile;
  unsigned jobs = 1;
  bool json = false;
};

[[nodiscard]] std::vector<std::string> table_row(const std::string& label, const Evaluation& evaluation) {
  return {label,
          grouped(evaluation.pairs()),
          grouped(evaluation.true_positives),
          grouped(evaluation.false_positives),
          grouped(evaluation.false_negatives),
          grouped(evaluation.true_negatives),
          decimals(evaluation.precision(), 3),
          decimals(evaluation.recall(), 3),
          decimals(evaluation.f1(), 3),
          decimals(evaluation.best_f1, 3),
          decimals(evaluation.best_threshold, 3)};
}

void write_evaluation(base::JsonWriter& json, const Evaluation& evaluation) {
  json.field("pairs", evaluation.pairs());
  json.field("tp", evaluation.true_positives).field("fp", evaluation.false_positives);
  json.field("fn", evaluation.false_negatives).field("tn", evaluation.true_negatives);
  json.key("precision").number(evaluation.precision(), 6).key("recall").number(evaluation.recall(), 6);
  json.key("f1").number(evaluation.f1(), 6);
  json.key("best_f1")
      .number(evaluation.best_f1, 6)
      .key("best_threshold")
      .number(evaluation.best_threshold, 6);
}

int eval(const Arguments& arguments) {
  auto profile = open_profile(arguments.profile, arguments.algorithm);
  if (!profile) return report(profile.error());
  auto mapped = base::MappedFile::open(arguments.pairs);
  if (!mapped) return report(mapped.error());
  auto file = read_pairs(arguments.pairs, mapped->bytes());
  if (!file) return report(file.error());
  score_pairs(*file, arguments.algorithm, *profile, arguments.jobs);

  if (!arguments.scores.empty()) {
    std::string out;
    for (std::size_t i = 0; i < file->header.size(); ++i) {
      if (i > 0) out += ',';
      base::append_csv_cell(out, file->header[i]);
    }
    out += ",score\n";
    for (const Pair& pair : file->pairs) {
      for (std::size_t i = 0; i < pair.cells.size(); ++i) {
        if (i > 0) out += ',';
        base::append_csv_cell(out, pair.cells[i]);
      }
      out += "," + decimals(pair.scored.score, 6) + "\n";
    }
    const std::string_view parts[] = {out};
    if (auto written = base::write_file_atomically(arguments.scores, parts); !written)
      return report(written.error());
  }

  std::vector<ScoredPair> all;
  for (const Pair& pair : file->pairs) all.push_back(pair.scored);
  const Evaluation whole = evaluate(all, arguments.threshold);
  std::map<std::size_t, std::map<std::string, std::vector<ScoredPair>>> groups;
  std::vector<std::string> left_out;
  for (std::size_t c = 0; c < file->header.size(); ++c) {
    if (c == file->name1 || c == file->name2 || c == file->is_match) continue;
    auto& values = groups[c];
    for (const Pair& pair : file->pairs) {
      values[pair.cells[c]].push_back(pair.scored);
      if (values.size() > kMaxGroups) break;
    }
    if (values.size() > kMaxGroups) {
      left_out.push_back(file->header[c]);
      groups.erase(c);
    }
  }

  std::string out;
  if (arguments.json) {
    base::JsonWriter json(out);
    json.begin_object();
    write_evaluation(json, whole);
    json.key("threshold").number(arguments.threshold, 6).field("bad_rows", file->bad);
    json.key("groups").begin_object();
    for (const auto& [column, values] : groups) {
      json.key(file->header[column]).begin_object();
      for (const auto& [value, pairs] : values) {
        json.key(value).begin_object();
        write_evaluation(json, evaluate(pairs, arguments.threshold));
        json.end_object();
      }
      json.end_object();
    }
    json.end_object();
    if (!profile->hash.empty()) json.field("profile", profile->hash);
    json.field("version", kVersion).end_object();
    out += '\n';
  } else {
    std::vector<std::vector<std::string>> rows{
        {"", "pairs", "TP", "FP", "FN", "TN", "precision", "recall", "F1", "best F1", "at"}};
    rows.push_back(table_row("all", whole));
    for (const auto& [column, values] : groups) {
      for (const auto& [value, pairs] : values) {
        rows.push_back(
            table_row(printable(file->header[column] + " = " + value), evaluate(pairs, arguments.threshold)));
      }
    }
    out =
        "threshold " + decimals(arguments.threshold, 3) +
        (profile->hash.empty() ? "" : ", profile " + profile->hash) + "\n" +
        table_text(rows, {false, true, true, true, true, true, true, true, true, true, true}, Style(stdout));
    for (const std::string& column : left_out) {
      out += "column \"" + printable(column) + "\" has more than " + std::to_string(kMaxGroups) +
             " different values: not taken apart\n";
    }
    if (file->bad > 0) out += grouped(file->bad) + " rows could not be used\n";
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return kDone;
}

}  // namespace

void add_eval(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("eval", "Precision, recall and F1 of the scorer on labelled pairs of names");
  command->footer(
      "PAIRS is a CSV file with the columns schema, name1, name2, is_match (true or false); every further "
      "column groups\n"
      "the pairs. Example:\n  tamis eval pairs.csv --scores scored.csv");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("PAIRS", arguments->pairs, "The pairs, as CSV")->required()->type_name("FILE");
  command->add_option("--threshold", arguments->threshold, "Score from which a pair counts as found")
      ->check(number_between(0.0, 1.0))
      ->type_name("SCORE")
      ->capture_default_str();
  command->add_option("--scores", arguments->scores, "Write the pairs with a column \"score\" to this file")
      ->type_name("FILE");
  add_algorithm_option(*command, arguments->algorithm);
  add_profile_option(*command, arguments->profile);
  add_jobs_option(*command, arguments->jobs);
  command->add_flag("--json", arguments->json, "One JSON object");
  command->callback([arguments, &action] { action = [arguments] { return eval(*arguments); }; });
}

}  // namespace tamis::cli

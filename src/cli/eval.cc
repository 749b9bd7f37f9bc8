// tamis eval: precision and recall of the scorer on labelled pairs of names.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/csv.h"
#include "base/file.h"
#include "base/json_writer.h"
#include "cli/command.h"
#include "cli/evaluation.h"
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
  unsigned jobs = 1;
  bool json = false;
};

struct Pair {
  std::vector<std::string> cells;
  ScoredPair scored;
};

struct PairFile {
  std::vector<std::string> header;
  std::vector<Pair> pairs;
  std::size_t schema = 0, name1 = 0, name2 = 0, is_match = 0;
  std::uint64_t bad = 0;
};

[[nodiscard]] std::string lower(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  std::string out(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

[[nodiscard]] std::optional<bool> truth(std::string_view cell) {
  const std::string word = lower(cell);
  for (const std::string_view yes : {"true", "1", "yes", "y", "t", "match", "positive"}) {
    if (word == yes) return true;
  }
  for (const std::string_view no : {"false", "0", "no", "n", "f", "no_match", "negative"}) {
    if (word == no) return false;
  }
  return std::nullopt;
}

[[nodiscard]] Result<PairFile> read_pairs(const std::string& path, std::string_view bytes) {
  PairFile out;
  base::CsvReader reader(bytes, base::guess_csv_separator(bytes.substr(0, bytes.find_first_of("\r\n"))));
  const Where where{path, -1, 1, {}};
  auto more = reader.next(out.header);
  if (!more || !*more) return fail(ErrorCode::kTruncated, "expected a header row, found nothing", where);
  const auto column = [&](std::string_view name, std::size_t& at) -> bool {
    for (std::size_t i = 0; i < out.header.size(); ++i) {
      if (lower(out.header[i]) == name) {
        at = i;
        return true;
      }
    }
    return false;
  };
  out.schema = out.header.size();  // none: the better of person and organisation counts
  (void)column("schema", out.schema);
  if (!column("name1", out.name1) || !column("name2", out.name2) || !column("is_match", out.is_match)) {
    return fail(ErrorCode::kFormat,
                "expected the columns schema, name1, name2 and is_match in the header row", where);
  }
  std::vector<std::string> cells;
  while (true) {
    more = reader.next(cells);
    if (more && !*more) break;
    std::string problem;
    std::optional<bool> label;
    if (!more) {
      problem = more.error().message;
    } else if (cells.size() != out.header.size()) {
      problem = "the row has " + std::to_string(cells.size()) + " cells, the header " +
                std::to_string(out.header.size());
    } else if (label = truth(cells[out.is_match]); !label) {
      problem = "is_match must be true or false, found \"" + printable(cells[out.is_match]) + "\"";
    }
    if (!problem.empty()) {
      ++out.bad;
      report(Error{ErrorCode::kFormat, problem + "; the pair is left out", {path, -1, reader.line(), {}}});
      continue;
    }
    out.pairs.push_back({cells, {0, *label}});
  }
  if (out.pairs.empty()) return fail(ErrorCode::kTruncated, "the file holds no pair", {path, -1, -1, {}});
  return out;
}

void score_pairs(PairFile& file, Algorithm algorithm, unsigned jobs) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    constexpr std::size_t kStep = 32;
    for (std::size_t begin = 0; (begin = next.fetch_add(kStep)) < file.pairs.size();) {
      for (std::size_t i = begin; i < std::min(begin + kStep, file.pairs.size()); ++i) {
        Pair& pair = file.pairs[i];
        const std::string_view schema =
            file.schema < pair.cells.size() ? std::string_view(pair.cells[file.schema]) : "";
        pair.scored.score =
            compare_names(schema, pair.cells[file.name1], pair.cells[file.name2], algorithm).score;
      }
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
}

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
  auto mapped = base::MappedFile::open(arguments.pairs);
  if (!mapped) return report(mapped.error());
  auto file = read_pairs(arguments.pairs, mapped->bytes());
  if (!file) return report(file.error());
  score_pairs(*file, arguments.algorithm, arguments.jobs);

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
    json.end_object().field("version", kVersion).end_object();
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
        "threshold " + decimals(arguments.threshold, 3) + "\n" +
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
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("SCORE")
      ->capture_default_str();
  command->add_option("--scores", arguments->scores, "Write the pairs with a column \"score\" to this file")
      ->type_name("FILE");
  add_algorithm_option(*command, arguments->algorithm);
  add_jobs_option(*command, arguments->jobs);
  command->add_flag("--json", arguments->json, "One JSON object");
  command->callback([arguments, &action] { action = [arguments] { return eval(*arguments); }; });
}

}  // namespace tamis::cli

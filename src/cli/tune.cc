// tamis tune: what a threshold costs and what it finds. Alerts over a file of customers against recall over mutated
// names of the lists, so that a compliance team can set the line and say why it stands there.
#include <CLI/CLI.hpp>

#include <array>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/csv.h"
#include "base/file.h"
#include "base/json_writer.h"
#include "cli/answer_json.h"
#include "cli/answer_text.h"
#include "cli/batch.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/tuning.h"
#include "screen/index_state.h"
#include "tamis/version.h"

namespace tamis::cli {
namespace {

// A cell with fewer mutated names says nothing of its recall.
constexpr std::uint64_t kLeastOfCell = 30;

struct Arguments {
  std::string index;
  std::string input;
  std::string input_format = "auto";
  std::size_t names = 5000;
  std::uint64_t seed = 1;
  std::size_t sample = 5;
  double threshold = Options{}.threshold;
  double min_recall = 0;
  double max_alerts = -1;
  std::string misses;
  std::string mutations;
  std::string profile;
  unsigned jobs = 1;
  bool quiet = false;
  bool json = false;
};

// Everything that was measured.
struct Tuning {
  std::vector<double> thresholds;
  std::size_t line = 0;  // of the threshold asked for
  BatchSummary summary;
  std::vector<TunedName> names;
  std::vector<MutationScores> scores;
  RecallTables recall;
  double seconds = 0;
};

struct Miss {
  std::size_t name = 0;
  std::size_t mutation = 0;
};

[[nodiscard]] double per_thousand(std::uint64_t alerts, std::uint64_t customers) noexcept {
  return customers == 0 ? 0.0 : 1000.0 * static_cast<double>(alerts) / static_cast<double>(customers);
}

[[nodiscard]] std::string percent(double share) { return decimals(100 * share, 2) + " %"; }

// "slavic Cyrl" -> "Russia and Slavic Europe, Cyrl".
[[nodiscard]] std::string culture_title(const std::string& culture) {
  const std::size_t blank = culture.find(' ');
  std::string out(screen::region_title(std::string_view(culture).substr(0, blank)));
  if (blank != std::string::npos) out += ", " + culture.substr(blank + 1);
  return out;
}

// The listed name with its explanation against one customer.
[[nodiscard]] Answer explained(const Screener& screener, const NearHit& hit, Scratch& scratch) {
  Answer answer = screener.screen(hit.customer.query, scratch);
  std::erase_if(answer.matches, [&](const Match& match) { return match.ordinal != hit.entity; });
  answer.above_threshold = !answer.matches.empty() && answer.matches.front().match ? 1 : 0;
  return answer;
}

// At most `sample` mutated names of the worst cell that were missed, by seed.
[[nodiscard]] std::vector<Miss> worst_misses(const Tuning& tuning, const std::string& culture,
                                             std::size_t mutation, std::size_t sample, std::uint64_t seed) {
  std::vector<Miss> out;
  for (std::size_t i = 0; i < tuning.names.size(); ++i) {
    const double score = tuning.scores[i][mutation];
    if (score < 0 || score >= tuning.thresholds[tuning.line] || tuning.names[i].culture() != culture)
      continue;
    out.push_back({i, mutation});
  }
  screen::SeededRandom random(seed);
  const std::size_t count = std::min(sample, out.size());
  for (std::size_t i = 0; i < count; ++i) std::swap(out[i], out[i + random.below(out.size() - i)]);
  out.resize(count);
  return out;
}

// The mutated names with a score below `below`, as CSV.
[[nodiscard]] Result<void> write_mutations(const std::string& path, const Index& index, const Tuning& tuning,
                                           std::uint64_t seed, double below) {
  std::string out = "mutation,culture,kind,list,entity,listed,mutated,score\n";
  const auto& names = index.state().names;
  const auto& entities = index.state().entities;
  for (std::size_t i = 0; i < tuning.names.size(); ++i) {
    const TunedName& name = tuning.names[i];
    for (std::size_t mutation = 0; mutation < screen::kMutationCount; ++mutation) {
      const double score = tuning.scores[i][mutation];
      if (score < 0 || score >= below) continue;
      const auto kind = static_cast<screen::Mutation>(mutation);
      const auto mutated = mutated_name(index, name, kind, seed);
      const std::string culture = name.culture();
      const std::string shown_score = decimals(score, 4);
      const std::string_view cells[] = {screen::mutation_name(kind),
                                        culture,
                                        entities.schema(name.entity),
                                        entities.dataset(name.entity),
                                        entities.id(name.entity),
                                        names.text(names.name(name.name)),
                                        *mutated,
                                        shown_score};
      bool first = true;
      for (const std::string_view cell : cells) {
        if (!first) out += ',';
        first = false;
        base::append_csv_cell(out, cell);
      }
      out += '\n';
    }
  }
  const std::string_view parts[] = {out};
  return base::write_file_atomically(path, parts);
}

[[nodiscard]] std::string text_report(const Arguments& arguments, const Index& index, const Tuning& tuning,
                                      const CustomerTally& tally, const Screener& explaining) {
  const Style style(stdout);
  const double line = tuning.thresholds[tuning.line];
  std::string out = grouped(tally.customers()) + " customers";
  if (tuning.summary.bad > 0)
    out += " (" + grouped(tuning.summary.bad) + (tuning.summary.bad == 1 ? " row" : " rows") +
           " could not be screened)";
  out += ", " + grouped(tuning.recall.overall.mutations) + " mutations of " + grouped(tuning.names.size()) +
         " listed names, seed " + std::to_string(arguments.seed);
  if (const std::string& profile = explaining.options().profile.hash; !profile.empty())
    out += ", profile " + profile;
  out += "\n\n";
  std::vector<std::vector<std::string>> rows{
      {"threshold", "alerts per 1,000", "customers", "hits", "recall"}};
  for (std::size_t i = 0; i < tuning.thresholds.size(); ++i) {
    rows.push_back({decimals(tuning.thresholds[i], 2) + (i == tuning.line ? " *" : "  "),
                    decimals(per_thousand(tally.alerts()[i], tally.customers()), 2),
                    grouped(tally.alerts()[i]), grouped(tally.hits()[i]),
                    percent(tuning.recall.overall.share(i))});
  }
  out += table_text(rows, {true, true, true, true, true}, style);

  out += "\nat " + decimals(line, 2) + ":\n";
  rows = {{"list", "alerts per 1,000", "mutations", "recall"}};
  for (const auto& [list, recall] : tuning.recall.by_list) {
    const auto alerts = tally.alerts_by_list().find(list);
    rows.push_back(
        {printable(list),
         decimals(
             per_thousand(alerts == tally.alerts_by_list().end() ? 0 : alerts->second, tally.customers()), 2),
         grouped(recall.mutations), percent(recall.share(tuning.line))});
  }
  out += table_text(rows, {false, true, true, true}, style);

  rows = {{"kind of mutation", "mutations", "recall"}};
  for (std::size_t i = 0; i < screen::kMutationCount; ++i) {
    const Recall& recall = tuning.recall.by_mutation[i];
    if (recall.mutations == 0) continue;
    rows.push_back({std::string(screen::mutation_title(static_cast<screen::Mutation>(i))),
                    grouped(recall.mutations), percent(recall.share(tuning.line))});
  }
  out += "\n" + table_text(rows, {false, true, true}, style);

  rows = {{"culture and script", "mutations", "recall"}};
  std::size_t small = 0;
  for (const auto& [culture, recall] : tuning.recall.by_culture) {
    if (recall.mutations < kLeastOfCell) {
      ++small;
      continue;
    }
    rows.push_back({culture_title(culture), grouped(recall.mutations), percent(recall.share(tuning.line))});
  }
  out += "\n" + table_text(rows, {false, true, true}, style);
  if (small > 0) {
    out += std::to_string(small) + " more with fewer than " + std::to_string(kLeastOfCell) +
           " mutations are not shown\n";
  }

  rows = {{"kind of name", "mutations", "recall"}};
  for (const auto& [kind, recall] : tuning.recall.by_kind) {
    rows.push_back({kind, grouped(recall.mutations), percent(recall.share(tuning.line))});
  }
  out += "\n" + table_text(rows, {false, true, true}, style);

  const auto worst = tuning.recall.worst_cell(tuning.line, kLeastOfCell);
  if (worst != tuning.recall.cells.end()) {
    const auto& [culture, mutation] = worst->first;
    out += "\nworst cell: " + std::string(screen::mutation_title(static_cast<screen::Mutation>(mutation))) +
           ", " + culture_title(culture) + ": " + percent(worst->second.share(tuning.line)) + " of " +
           grouped(worst->second.mutations) + "\n";
    rows = {{"listed", "mutated", "score"}};
    for (const Miss& miss : worst_misses(tuning, culture, mutation, arguments.sample, arguments.seed)) {
      const TunedName& name = tuning.names[miss.name];
      const double score = tuning.scores[miss.name][mutation];
      const auto mutated = mutated_name(index, name, static_cast<screen::Mutation>(mutation), arguments.seed);
      rows.push_back({printable(index.state().names.text(index.state().names.name(name.name))),
                      printable(mutated.value_or("")),
                      score > 0 ? decimals(score, 3) : "below " + decimals(explaining.options().cutoff, 2)});
    }
    if (rows.size() > 1) out += table_text(rows, {false, false, true}, style);
  }

  Scratch scratch;
  const auto samples = [&](const char* where, const std::vector<NearHit>& hits) {
    if (hits.empty()) return;
    out += "\n" + std::to_string(hits.size()) + (hits.size() == 1 ? " hit just " : " hits just ") + where +
           " " + decimals(line, 2) + ":\n";
    for (const NearHit& hit : hits) {
      append_answer(out, hit.customer.query, explained(explaining, hit, scratch), explaining.index(),
                    explaining.options(),
                    "row " + std::to_string(hit.row) + ", line " + std::to_string(hit.customer.line), style);
    }
  };
  samples("above", tally.above(arguments.seed));
  samples("below", tally.below(arguments.seed));
  out += "\n" + duration_text(tuning.seconds) + "\n";
  return out;
}

void write_recall(base::JsonWriter& json, const Recall& recall, std::size_t line) {
  json.field("mutations", recall.mutations);
  json.key("recall").number(recall.share(line), 6);
}

[[nodiscard]] std::string json_report(const Arguments& arguments, const Index& index, const Tuning& tuning,
                                      const CustomerTally& tally, const Screener& explaining) {
  std::string out;
  base::JsonWriter json(out);
  json.begin_object().field("customers", tally.customers()).field("bad_rows", tuning.summary.bad);
  json.field("names", std::uint64_t{tuning.names.size()}).field("mutations", tuning.recall.overall.mutations);
  json.field("seed", arguments.seed).key("threshold").number(arguments.threshold, 6);
  json.key("thresholds").begin_array();
  for (std::size_t i = 0; i < tuning.thresholds.size(); ++i) {
    json.begin_object().key("threshold").number(tuning.thresholds[i], 6);
    json.key("alerts_per_1000").number(per_thousand(tally.alerts()[i], tally.customers()), 4);
    json.field("alerts", tally.alerts()[i]).field("hits", tally.hits()[i]);
    json.key("recall").number(tuning.recall.overall.share(i), 6).end_object();
  }
  json.end_array().key("lists").begin_object();
  for (const auto& [list, recall] : tuning.recall.by_list) {
    const auto alerts = tally.alerts_by_list().find(list);
    json.key(list).begin_object().key("alerts_per_1000");
    json.number(per_thousand(alerts == tally.alerts_by_list().end() ? 0 : alerts->second, tally.customers()),
                4);
    write_recall(json, recall, tuning.line);
    json.end_object();
  }
  json.end_object().key("kinds_of_mutation").begin_object();
  for (std::size_t i = 0; i < screen::kMutationCount; ++i) {
    if (tuning.recall.by_mutation[i].mutations == 0) continue;
    json.key(screen::mutation_name(static_cast<screen::Mutation>(i))).begin_object();
    write_recall(json, tuning.recall.by_mutation[i], tuning.line);
    json.end_object();
  }
  const auto groups = [&](const char* key, const std::map<std::string, Recall>& table) {
    json.key(key).begin_object();
    for (const auto& [name, recall] : table) {
      json.key(name).begin_object();
      write_recall(json, recall, tuning.line);
      json.end_object();
    }
    json.end_object();
  };
  json.end_object();
  groups("cultures", tuning.recall.by_culture);
  groups("kinds_of_name", tuning.recall.by_kind);
  json.key("cells").begin_array();
  const auto cell_head = [&](const auto& cell) {
    json.field("culture", cell.first.first)
        .field("mutation", screen::mutation_name(static_cast<screen::Mutation>(cell.first.second)));
    write_recall(json, cell.second, tuning.line);
  };
  for (const auto& cell : tuning.recall.cells) {
    json.begin_object();
    cell_head(cell);
    json.end_object();
  }
  json.end_array();
  const auto worst = tuning.recall.worst_cell(tuning.line, kLeastOfCell);
  json.key("worst_cell");
  if (worst == tuning.recall.cells.end()) {
    json.null();
  } else {
    json.begin_object();
    cell_head(*worst);
    json.key("misses").begin_array();
    const auto& [culture, mutation] = worst->first;
    for (const Miss& miss : worst_misses(tuning, culture, mutation, arguments.sample, arguments.seed)) {
      const TunedName& name = tuning.names[miss.name];
      const auto mutated = mutated_name(index, name, static_cast<screen::Mutation>(mutation), arguments.seed);
      json.begin_object().field("id", index.state().entities.id(name.entity));
      json.field("listed", index.state().names.text(index.state().names.name(name.name)));
      json.field("mutated", std::string_view(*mutated));
      json.key("score").number(tuning.scores[miss.name][mutation], 6).end_object();
    }
    json.end_array().end_object();
  }
  Scratch scratch;
  const auto samples = [&](const char* key, const std::vector<NearHit>& hits) {
    json.key(key).begin_array();
    for (const NearHit& hit : hits) {
      const Answer answer = explained(explaining, hit, scratch);
      json.begin_object().field("row", hit.row).field("line", hit.customer.line);
      json.key("names").begin_array();
      for (const std::string& name : hit.customer.query.names) json.string(name);
      json.end_array();
      for (const Match& match : answer.matches) {
        json.field("id", match.id).field("caption", match.caption).field("listed_name", match.listed_name);
        json.key("score").number(shown_score(match.score), 6).key("bits").number(match.bits, 4);
        json.key("evidence");
        write_evidence(json, match.evidence);
      }
      json.end_object();
    }
    json.end_array();
  };
  samples("above", tally.above(arguments.seed));
  samples("below", tally.below(arguments.seed));
  json.key("seconds").number(tuning.seconds, 3);
  json.field("hash", index.hash());
  if (const std::string& profile = explaining.options().profile.hash; !profile.empty())
    json.field("profile", profile);
  json.field("version", kVersion).end_object();
  out += '\n';
  return out;
}

int tune(const Arguments& arguments) {
  const auto begin = std::chrono::steady_clock::now();
  auto profile = open_profile(arguments.profile);
  if (!profile) return report(profile.error());
  for (const std::string& output : {arguments.misses, arguments.mutations}) {
    if (auto good = not_an_input(output, std::array{arguments.index, arguments.input, arguments.profile});
        !good)
      return report(good.error());
  }
  auto index = open_index(arguments.index);
  if (!index) return report(index.error());
  auto mapped = base::MappedFile::open(arguments.input);
  if (!mapped) return report(mapped.error());
  const std::string_view bytes = mapped->bytes();
  const CustomerFormat format = arguments.input_format == "csv"     ? CustomerFormat::kCsv
                                : arguments.input_format == "jsonl" ? CustomerFormat::kJsonLines
                                                                    : customer_format(arguments.input, bytes);
  auto customers = CustomerReader::open(bytes, arguments.input, format);
  if (!customers) return report(customers.error());
  const auto say_note = [&] {
    if (const std::string note = customers->note(); !note.empty())
      std::fprintf(stderr, "%s: %s\n", arguments.input.c_str(), printable(note).c_str());
  };
  if (format == CustomerFormat::kCsv) say_note();

  Options options;
  options.threshold = arguments.threshold;
  options.cutoff = tune_cutoff(arguments.threshold);
  options.limit = 100000;  // every entity counts
  options.explain = false;
  options.profile = std::move(*profile);
  const Screener screener(*index, options);
  options.explain = true;
  const Screener explaining(*index, options);

  Tuning tuning;
  tuning.thresholds = tune_thresholds(arguments.threshold);
  while (tuning.thresholds[tuning.line] != arguments.threshold) ++tuning.line;
  CustomerTally tally(*index, tuning.thresholds, arguments.threshold, arguments.sample);
  {
    ProgressBar bar("Screening customers", "rows", !arguments.quiet);
    const Style error_style(stderr);
    BatchOptions batch;
    batch.jobs = arguments.jobs;
    batch.write = [](std::string_view) -> Result<void> { return {}; };
    batch.bad_row = [&](const Customer& customer) {
      bar.clear();
      std::fprintf(stderr, "%snot screened:%s row %s: %s\n", error_style.yellow(), error_style.plain(),
                   grouped(static_cast<std::uint64_t>(customer.row)).c_str(),
                   printable(customer.error->to_string()).c_str());
    };
    batch.progress = [&](std::int64_t offset, std::uint64_t rows) {
      bar.update(bytes.empty() ? 1.0 : static_cast<double>(offset) / static_cast<double>(bytes.size()), rows);
    };
    const auto tally_row = [&](std::string&, const Customer& customer, const Answer* answer) {
      if (answer != nullptr) tally.add(customer, *answer);
    };
    auto summary = run_batch(*customers, screener, tally_row, batch);
    bar.clear();
    if (format == CustomerFormat::kJsonLines) say_note();
    if (!summary) return report(summary.error());
    tuning.summary = *summary;
  }
  if (tally.customers() == 0) {
    return report(Error{ErrorCode::kTruncated,
                        "no row of the file could be screened, so there is nothing to measure",
                        {arguments.input, -1, -1, {}}});
  }
  tuning.names = pick_names(*index, arguments.names, arguments.seed);
  {
    ProgressBar bar("Screening mutated names", "names", !arguments.quiet);
    tuning.scores =
        screen_mutations(screener, tuning.names, arguments.seed, arguments.jobs, [&](double share) {
          bar.update(share, static_cast<std::uint64_t>(share * static_cast<double>(tuning.names.size())));
        });
    bar.clear();
  }
  tuning.recall = tabulate(*index, tuning.names, tuning.scores, tuning.thresholds);
  constexpr double kAll = 2;  // no score is as high
  for (const auto& [path, below] :
       {std::pair(arguments.misses, arguments.threshold), std::pair(arguments.mutations, kAll)}) {
    if (path.empty()) continue;
    if (auto written = write_mutations(path, *index, tuning, arguments.seed, below); !written)
      return report(written.error());
  }
  tuning.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const std::string out = arguments.json ? json_report(arguments, *index, tuning, tally, explaining)
                                         : text_report(arguments, *index, tuning, tally, explaining);
  if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0) {
    return report(Error{ErrorCode::kIo, "standard output was closed before the end", {}});
  }
  const double recall = tuning.recall.overall.share(tuning.line);
  const double alerts = per_thousand(tally.alerts()[tuning.line], tally.customers());
  int status = kDone;
  if (recall < arguments.min_recall) {
    std::fprintf(stderr, "recall is %s, below the --min-recall of %s\n", percent(recall).c_str(),
                 percent(arguments.min_recall).c_str());
    status = kCheckFailed;
  }
  if (arguments.max_alerts >= 0 && alerts > arguments.max_alerts) {
    std::fprintf(stderr, "%s alerts per 1,000 customers, above the --max-alerts of %s\n",
                 decimals(alerts, 2).c_str(), decimals(arguments.max_alerts, 2).c_str());
    status = kCheckFailed;
  }
  return status;
}

}  // namespace

void add_tune(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "tune", "Alerts and recall at each threshold: what a threshold costs and what it finds");
  command->footer(
      R"(Screens a file of customers, best of people who are not listed, and mutated names of the lists
(typing slips, scanner errors, other romanisations, nicknames, other order ...; bare names, without
date or country), and shows for each threshold how many customers alert and how many mutated names
still find their own entity; at --threshold also by list, kind of mutation and culture. Example:
  tamis tune --index lists.tamis --input customers.csv --sample 10

Exit status: 0 done, 1 --min-recall or --max-alerts is not met, 2 index, input or arguments cannot be
used.)");
  auto arguments = std::make_shared<Arguments>();
  add_index_option(*command, arguments->index);
  command
      ->add_option("--input", arguments->input,
                   "Customers: CSV with a header, JSON lines, or FollowTheMoney entities, as for\n"
                   "`tamis match`")
      ->required()
      ->type_name("FILE");
  command->add_option("--input-format", arguments->input_format, "auto (by name and content), csv or jsonl")
      ->check(CLI::IsMember({"auto", "csv", "jsonl"}).description(""))
      ->type_name("FORMAT")
      ->capture_default_str();
  command->add_option("--names", arguments->names, "Listed names to mutate, drawn by --seed")
      ->check(CLI::Range(std::size_t{1}, std::size_t{10000000}).description(""))
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--seed", arguments->seed, "Same seed, same names, mutations and samples")
      ->type_name("S")
      ->capture_default_str();
  command
      ->add_option("--sample", arguments->sample,
                   "Hits shown just above and just below the threshold, and misses of the worst\n"
                   "cell")
      ->check(CLI::Range(std::size_t{0}, std::size_t{1000}).description(""))
      ->type_name("K")
      ->capture_default_str();
  command->add_option("--threshold", arguments->threshold, "Score at which the tables are taken apart")
      ->check(number_between(0.01, 0.999))
      ->type_name("SCORE")
      ->capture_default_str();
  command
      ->add_option("--misses", arguments->misses, "Write all mutated names that were missed to this CSV file")
      ->type_name("FILE");
  command
      ->add_option("--mutations", arguments->mutations,
                   "Write all mutated names, found or missed, to this CSV file")
      ->type_name("FILE");
  command
      ->add_option("--min-recall", arguments->min_recall,
                   "Exit status 1 when the recall at the threshold is lower (0.97: 97 %)")
      ->check(number_between(0.0, 1.0))
      ->type_name("SHARE");
  command
      ->add_option("--max-alerts", arguments->max_alerts,
                   "Exit status 1 when more of 1,000 customers alert at the threshold")
      ->check(number_between(0.0, 1000.0))
      ->type_name("N");
  add_profile_option(*command, arguments->profile);
  add_jobs_option(*command, arguments->jobs);
  command->add_flag("--quiet", arguments->quiet, "No progress bar");
  command->add_flag("--json", arguments->json, "One JSON object");
  command->callback([arguments, &action] { action = [arguments] { return tune(*arguments); }; });
}

}  // namespace tamis::cli

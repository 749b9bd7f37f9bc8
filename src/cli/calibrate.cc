// tamis calibrate: fits the last step of the score on labelled pairs, shows how far the scores can be believed before
// and after, and writes the profile for --profile.
#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "base/json_writer.h"
#include "cli/command.h"
#include "cli/pair_file.h"
#include "cli/terminal.h"
#include "model/entity.h"
#include "screen/calibration.h"
#include "screen/prepared_name.h"
#include "screen/profile.h"
#include "tamis/version.h"

namespace tamis::cli {
namespace {

constexpr std::size_t kKinds = screen::kProfileKinds.size();

struct Arguments {
  std::string pairs;
  std::string out;
  double prior = -1;
  unsigned jobs = 1;
  bool json = false;
};

struct KindPair {
  screen::LabelledBits pair;
  std::size_t kind = 0;
  bool held_out = false;
};

using Fits = std::array<screen::CalibrationFit, kKinds>;

// How far scores can be believed, by kind and together, without and with the lines of some fit.
struct Measured {
  std::array<screen::Reliability, kKinds + 1> before;  // the last one: all kinds
  std::array<screen::Reliability, kKinds + 1> after;
};

struct Calibration {
  std::vector<KindPair> pairs;
  std::uint64_t left_out = 0;  // of no kind
  Fits fits;                   // on all pairs
  Measured all;                // ... and for all pairs
  Fits half_fits;              // on one half ...
  Measured held_out;           // ... for the other
};

// The kind of name of a schema; none where a schema may be a person as well as an organisation.
[[nodiscard]] std::optional<std::size_t> kind_of(std::string_view schema) {
  using Kind = model::Schema::Kind;
  const model::Schema* found = model::find_schema(schema);
  if (found == nullptr || found->kind == Kind::kAny || found->kind == Kind::kNone) return std::nullopt;
  return static_cast<std::size_t>(screen::name_kind_of_schema(schema));
}

template <class Wanted>
[[nodiscard]] Fits fit(const Calibration& calibration, Wanted&& wanted) {
  Fits out;
  std::vector<screen::LabelledBits> chosen;
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    chosen.clear();
    for (const KindPair& pair : calibration.pairs) {
      if (pair.kind == kind && wanted(pair)) chosen.push_back(pair.pair);
    }
    out[kind] = screen::fit_calibration(chosen);
  }
  return out;
}

template <class Wanted>
[[nodiscard]] Measured measure(const Calibration& calibration, const Fits& fits, Wanted&& wanted) {
  Measured out;
  for (const KindPair& pair : calibration.pairs) {
    if (!wanted(pair)) continue;
    const Profile::Line& line = fits[pair.kind].line;
    for (const std::size_t row : {pair.kind, kKinds}) {
      out.before[row].add(pair.pair.bits, pair.pair.is_match);
      out.after[row].add(line.slope * pair.pair.bits + line.offset, pair.pair.is_match);
    }
  }
  return out;
}

[[nodiscard]] Calibration calibration_of(const PairFile& file) {
  Calibration out;
  for (const Pair& pair : file.pairs) {
    const auto kind = kind_of(file.schema_of(pair));
    if (!kind) {
      ++out.left_out;
      continue;
    }
    // All pairs of one name on one side, so that a half is not held out from its own near doubles.
    const bool held_out = (base::xxh3(pair.cells[file.name1]) & 1) != 0;
    out.pairs.push_back({{pair.bits, pair.scored.is_match}, *kind, held_out});
  }
  const auto any = [](const KindPair&) { return true; };
  out.fits = fit(out, any);
  out.all = measure(out, out.fits, any);
  out.half_fits = fit(out, [](const KindPair& pair) { return !pair.held_out; });
  out.held_out = measure(out, out.half_fits, [](const KindPair& pair) { return pair.held_out; });
  return out;
}

// Why a kind was not fitted; empty when it was.
[[nodiscard]] std::string reason(const screen::CalibrationFit& fit) {
  switch (fit.outcome) {
    case screen::CalibrationFit::Outcome::kFitted:
      return {};
    case screen::CalibrationFit::Outcome::kTooFew:
      return "left as it is: " + grouped(fit.matches) + " matches and " + grouped(fit.others) +
             " others, at least " + std::to_string(screen::kLeastOfEachLabel) + " of each are needed";
    case screen::CalibrationFit::Outcome::kNotRising:
      return "left as it is: a higher score does not make a match likelier; are the labels right?";
  }
  return {};
}

[[nodiscard]] screen::ProfileFile profile_of(const Calibration& calibration, const Arguments& arguments,
                                             std::string_view pairs) {
  screen::ProfileFile out;
  out.engine = kVersion;
  out.weights = screen::weights_fingerprint();
  out.pairs_sha256 = base::sha256_hex(pairs);
  out.prior = arguments.prior;
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    const screen::CalibrationFit& fit = calibration.fits[kind];
    screen::ProfileFile::Kind& entry = out.kinds[kind];
    entry.pairs = fit.matches + fit.others;
    entry.matches = fit.matches;
    entry.fitted = fit.outcome == screen::CalibrationFit::Outcome::kFitted;
    entry.line = fit.line;
    if (entry.fitted && arguments.prior >= 0) {
      entry.line.offset = screen::profile_number(
          fit.line.offset + screen::prior_shift(arguments.prior, entry.matches, entry.pairs));
    }
  }
  return out;
}

[[nodiscard]] std::string row_title(std::size_t row) {
  return row == kKinds ? "all" : std::string(screen::kProfileKinds[row]);
}

void append_measured(std::string& out, const Measured& measured, const Style& style) {
  std::vector<std::vector<std::string>> rows{
      {"score", "before: pairs", "expected", "observed", "after: pairs", "expected", "observed"}};
  constexpr std::size_t kBands = screen::kReliabilityBands.size();
  for (std::size_t band = 0; band < kBands; ++band) {
    std::vector<std::string> row{decimals(screen::kReliabilityBands[band], 2) + " to " +
                                 decimals(band + 1 < kBands ? screen::kReliabilityBands[band + 1] : 1.0, 2)};
    for (const screen::Reliability* reliability : {&measured.before[kKinds], &measured.after[kKinds]}) {
      const screen::Reliability::Band& found = reliability->bands[band];
      row.push_back(grouped(found.pairs));
      row.push_back(found.pairs == 0 ? "-" : decimals(found.expected(), 3));
      row.push_back(found.pairs == 0 ? "-" : decimals(found.observed(), 3));
    }
    rows.push_back(std::move(row));
  }
  out += table_text(rows, {false, true, true, true, true, true, true}, style);
  rows = {{"", "pairs", "Brier score before", "after", "log loss before", "after"}};
  for (std::size_t row = 0; row <= kKinds; ++row) {
    const screen::Reliability& before = measured.before[row];
    const screen::Reliability& after = measured.after[row];
    if (before.pairs == 0) continue;
    rows.push_back({row_title(row), grouped(before.pairs), decimals(before.brier(), 4),
                    decimals(after.brier(), 4), decimals(before.log_loss(), 3),
                    decimals(after.log_loss(), 3)});
  }
  out += table_text(rows, {false, true, true, true, true, true}, style);
}

[[nodiscard]] std::string text_report(const Arguments& arguments, const PairFile& file,
                                      const Calibration& calibration, const screen::ProfileFile& profile,
                                      const std::string& hash) {
  const Style style(stdout);
  std::vector<std::vector<std::string>> rows{{"kind", "pairs", "matches", "slope", "offset", ""}};
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    const screen::ProfileFile::Kind& entry = profile.kinds[kind];
    rows.push_back({row_title(kind), grouped(entry.pairs), grouped(entry.matches),
                    decimals(entry.line.slope, 3), decimals(entry.line.offset, 2),
                    reason(calibration.fits[kind])});
  }
  std::string out = table_text(rows, {false, true, true, true, true, false}, style);
  if (arguments.prior >= 0) {
    out += "offsets shifted to a share of " + decimals(arguments.prior, 6) +
           " matches; the tables below are without that shift\n";
  } else {
    out +=
        "a score is the probability among candidates of whom as many are matches as of these pairs; --prior "
        "sets another share\n";
  }
  if (calibration.left_out > 0)
    out += grouped(calibration.left_out) + " pairs whose schema is not of one kind were left out\n";
  if (file.bad > 0) out += grouped(file.bad) + " rows could not be used\n";
  out += "\nall pairs, with lines fitted on all of them\n";
  append_measured(out, calibration.all, style);
  out += "\nheld out: lines fitted on one half of the pairs, shown for the other half\n";
  append_measured(out, calibration.held_out, style);
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    if (profile.kinds[kind].fitted && !reason(calibration.half_fits[kind]).empty())
      out += row_title(kind) + ", of the half fitted on: " + reason(calibration.half_fits[kind]) + "\n";
  }
  return out + "\n" + arguments.out + "\nhash " + hash + "\n";
}

void write_measured(base::JsonWriter& json, const char* key, const Measured& measured) {
  json.key(key).begin_object();
  for (const bool after : {false, true}) {
    json.key(after ? "after" : "before").begin_object();
    for (std::size_t row = 0; row <= kKinds; ++row) {
      const screen::Reliability& reliability = after ? measured.after[row] : measured.before[row];
      json.key(row_title(row)).begin_object().field("pairs", reliability.pairs);
      json.key("brier").number(reliability.brier(), 6).key("log_loss").number(reliability.log_loss(), 6);
      json.key("bands").begin_array();
      for (std::size_t band = 0; band < reliability.bands.size(); ++band) {
        const screen::Reliability::Band& found = reliability.bands[band];
        json.begin_object().key("from").number(screen::kReliabilityBands[band]).field("pairs", found.pairs);
        json.key("expected").number(found.expected(), 6).key("observed").number(found.observed(), 6);
        json.end_object();
      }
      json.end_array().end_object();
    }
    json.end_object();
  }
  json.end_object();
}

[[nodiscard]] std::string json_report(const Arguments& arguments, const PairFile& file,
                                      const Calibration& calibration, const screen::ProfileFile& profile,
                                      const std::string& hash) {
  std::string out;
  base::JsonWriter json(out);
  json.begin_object().field("pairs", static_cast<std::uint64_t>(calibration.pairs.size()));
  json.field("left_out", calibration.left_out).field("bad_rows", file.bad);
  if (arguments.prior >= 0) json.key("prior").number(arguments.prior, 9);
  json.key("kinds").begin_object();
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    const screen::ProfileFile::Kind& entry = profile.kinds[kind];
    json.key(row_title(kind)).begin_object().field("pairs", entry.pairs).field("matches", entry.matches);
    json.field("fitted", entry.fitted).key("slope").number(entry.line.slope);
    json.key("offset").number(entry.line.offset);
    if (!entry.fitted) json.field("reason", reason(calibration.fits[kind]));
    json.end_object();
  }
  json.end_object();
  write_measured(json, "all", calibration.all);
  write_measured(json, "held_out", calibration.held_out);
  json.field("output", arguments.out).field("profile", hash).field("pairs_sha256", profile.pairs_sha256);
  json.field("version", kVersion).end_object();
  out += '\n';
  return out;
}

int calibrate(const Arguments& arguments) {
  if (auto good = not_an_input(arguments.out, std::array{arguments.pairs}); !good)
    return report(good.error());
  auto mapped = base::MappedFile::open(arguments.pairs);
  if (!mapped) return report(mapped.error());
  auto file = read_pairs(arguments.pairs, mapped->bytes());
  if (!file) return report(file.error());
  score_pairs(*file, Algorithm::kTamis, Profile{}, arguments.jobs);
  const Calibration calibration = calibration_of(*file);
  const screen::ProfileFile profile = profile_of(calibration, arguments, mapped->bytes());
  std::string refused;
  bool fitted = false;
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    fitted = fitted || profile.kinds[kind].fitted;
    refused += (kind > 0 ? "; " : "") + row_title(kind) + " " + reason(calibration.fits[kind]);
  }
  if (!fitted) {
    return report(Error{ErrorCode::kInvalidArgument,
                        "nothing to calibrate, so no profile was written: " + refused +
                            ". The column schema must say Person, Company, Vessel ...",
                        {arguments.pairs, -1, -1, {}}});
  }
  const std::string text = screen::profile_text(profile);
  auto again = screen::read_profile(text, arguments.out);
  if (!again) return report(again.error());
  const std::string_view parts[] = {text};
  if (auto written = base::write_file_atomically(arguments.out, parts); !written)
    return report(written.error());
  const std::string out = arguments.json ? json_report(arguments, *file, calibration, profile, again->hash)
                                         : text_report(arguments, *file, calibration, profile, again->hash);
  if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0) {
    return report(Error{ErrorCode::kIo, "standard output was closed before the end", {}});
  }
  return kDone;
}

}  // namespace

void add_calibrate(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand(
      "calibrate", "Fit the last step of the score on labelled pairs: a profile for --profile");
  command->footer(
      R"(PAIRS is a CSV file as for `tamis eval`: schema, name1, name2, is_match. For each kind of name (person,
organization, thing: vessels and so on) with at least 20 matches and 20 others, the bits of evidence
become slope * bits + offset, so that a score is the share of true matches among pairs of that score.
Best of decisions on real alerts; of pairs that a rule has labelled, the profile learns the rule.

Without --prior the share is that of candidates like PAIRS. Labelled pairs hold far more matches than
customers do: of real candidates one in hundreds may be the listed party. --prior 0.005 says so and
lowers all scores; --threshold then wants to be set anew (`tamis tune --profile`). Example:
  tamis calibrate decisions.csv --out profile.toml --prior 0.01
  tamis match --index lists.tamis --profile profile.toml "Sergej Schoigu"

Exit status: 0 a profile was written, 2 pairs or arguments cannot be used.)");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("PAIRS", arguments->pairs, "The labelled pairs, as CSV")->required()->type_name("FILE");
  command->add_option("--out", arguments->out, "The profile to write")->required()->type_name("FILE");
  command
      ->add_option("--prior", arguments->prior,
                   "Share of true matches among the candidates that will be scored; 0.01: one in a\n"
                   "hundred (default: the share among PAIRS)")
      ->check(number_between(0.000001, 0.999999))
      ->type_name("SHARE");
  add_jobs_option(*command, arguments->jobs);
  command->add_flag("--json", arguments->json, "One JSON object");
  command->callback([arguments, &action] { action = [arguments] { return calibrate(*arguments); }; });
}

}  // namespace tamis::cli

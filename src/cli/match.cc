// tamis match: one name, or a customer file.
#include <CLI/CLI.hpp>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "base/file.h"
#include "cli/answer_json.h"
#include "cli/answer_text.h"
#include "cli/batch.h"
#include "cli/command.h"
#include "cli/customers.h"
#include "cli/stated_names.h"
#include "cli/terminal.h"
#include "lists/csv_columns.h"
#include "model/entity.h"
#include "model/identifier.h"
#include "screen/listed_facts.h"
#include "tamis/screener.h"

namespace tamis::cli {
namespace {

// Notes on rows without an answer to show, printed at most.
constexpr std::size_t kMostNotes = 50;

struct Arguments {
  std::string index;
  std::vector<std::string> names;
  std::vector<std::string> aliases;
  std::string schema;
  std::vector<std::string> birth_dates;
  std::vector<std::string> countries;
  std::vector<std::string> nationalities;
  std::string gender;
  std::vector<std::string> addresses;
  std::vector<std::string> identifiers;
  std::string input;
  std::string input_format = "auto";
  std::string output;
  bool fresh = false;
  bool strict = false;
  bool quiet = false;
  bool json = false;
  unsigned jobs = 1;
  std::string profile;
  Options options;
};

[[nodiscard]] Result<std::string> schema_of(const std::string& word) {
  if (word.empty() || model::find_schema(word) != nullptr) return word;
  if (const std::string_view known = lists::schema_of_word(word); !known.empty()) return std::string(known);
  return fail(ErrorCode::kInvalidArgument,
              "--schema " + word +
                  " is not known; use a FollowTheMoney schema such as Person, Company, "
                  "Organization, LegalEntity, Vessel or Airplane");
}

// "passportNumber=P123", "imo=9116412", or the number alone.
[[nodiscard]] Result<Query::Identifier> identifier_of(const std::string& text) {
  const std::size_t equal = text.find('=');
  if (equal == std::string::npos || equal == 0) return Query::Identifier{{}, text};
  const std::string key = text.substr(0, equal);
  if (model::identifier_kind(key)) return Query::Identifier{key, text.substr(equal + 1)};
  const std::string_view property = lists::canonical_column(key);
  if (model::identifier_kind(property))
    return Query::Identifier{std::string(property), text.substr(equal + 1)};
  return fail(ErrorCode::kInvalidArgument, "--id " + text + ": \"" + key +
                                               "\" is no kind of number that identifies somebody; use a "
                                               "FollowTheMoney property (passportNumber) or a "
                                               "usual word (passport, tax number, registration number, inn, "
                                               "lei, bic, imo, wallet), or give the number alone");
}

// Which lists, of when: without that an answer, "no alert" above all, says nothing.
[[nodiscard]] std::string screened_against(const Index& index, const Style& style) {
  return std::string(style.dim()) + "Screened against " + screen::provenance(index) + style.plain() + "\n";
}

int match_names(const Arguments& arguments, const Screener& screener) {
  std::vector<Query> queries;
  std::vector<std::string> names = arguments.names;
  if (names.empty()) names.emplace_back();
  for (const std::string& name : names) {
    Query query;
    query.schema = arguments.schema;
    if (!name.empty()) query.names.push_back(name);
    query.names.insert(query.names.end(), arguments.aliases.begin(), arguments.aliases.end());
    query.birth_dates = arguments.birth_dates;
    query.countries = arguments.countries;
    query.nationalities = arguments.nationalities;
    query.gender = arguments.gender;
    query.addresses = arguments.addresses;
    for (const std::string& text : arguments.identifiers) {
      auto identifier = identifier_of(text);
      if (!identifier) return report(identifier.error());
      query.identifiers.push_back(std::move(*identifier));
    }
    complete_names(query);
    queries.push_back(std::move(query));
  }
  Scratch scratch;
  const Style style(stdout);
  const AnswerWriter writer(screener.index(), screener.options());
  std::string out;
  std::size_t screened = 0;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const Answer answer = screener.screen(queries[i], scratch);
    screened += answer.screened ? 1 : 0;
    if (!answer.screened && arguments.json) {
      writer.append_error(out, queries[i], not_screened(answer), 0, 0);
    } else if (arguments.json) {
      writer.append_answer(out, queries[i], answer);
    } else {
      if (i > 0) out += '\n';
      append_answer(out, queries[i], answer, screener.index(), screener.options(), {}, style);
    }
  }
  if (!arguments.json && screened > 0) out += "\n" + screened_against(screener.index(), style);
  if (auto printed = print(out); !printed) return report(printed.error());
  if (screened == 0) return kUnusable;
  return arguments.strict && screened < queries.size() ? kCheckFailed : kDone;
}

// Options that say what is known of one party: a file says it in its columns.
[[nodiscard]] const char* option_of_one_party(const Arguments& arguments) {
  if (!arguments.names.empty()) return "NAME";
  if (!arguments.aliases.empty()) return "--alias";
  if (!arguments.birth_dates.empty()) return "--birth-date";
  if (!arguments.countries.empty()) return "--country";
  if (!arguments.nationalities.empty()) return "--nationality";
  if (!arguments.gender.empty()) return "--gender";
  if (!arguments.addresses.empty()) return "--address";
  if (!arguments.identifiers.empty()) return "--id";
  return nullptr;
}

// Options that would be passed over in silence.
[[nodiscard]] Result<void> options_go_together(const Arguments& arguments) {
  const auto refuse = [](std::string message) {
    return fail(ErrorCode::kInvalidArgument, std::move(message));
  };
  if (const char* option = option_of_one_party(arguments); option != nullptr && !arguments.input.empty()) {
    return refuse(
        std::string(option) +
        " is of one party, --input brings many: give one of the two (a file has columns for what is "
        "known of its parties)");
  }
  if (arguments.input.empty() && (!arguments.output.empty() || arguments.input_format != "auto")) {
    return refuse((arguments.output.empty() ? "--input-format" : "--output") +
                  std::string(" goes with a customer file: name it with --input"));
  }
  if (arguments.fresh && arguments.output.empty())
    return refuse("--fresh empties the file of --output: name it");
  if (arguments.options.cutoff > arguments.options.threshold) {
    return refuse("--cutoff is above --threshold, and would hide alerts; a cutoff shows what lies below");
  }
  return not_an_input(arguments.output, std::array{arguments.input, arguments.index, arguments.profile});
}

[[nodiscard]] std::string row_label(const Customer& customer) {
  std::string out = "row " + std::to_string(customer.row) + ", line " + std::to_string(customer.line);
  if (!customer.query.id.empty()) out += ", " + printable(customer.query.id);
  return out;
}

[[nodiscard]] std::string summary_json(const BatchSummary& summary, const std::string& output,
                                       const std::string& context) {
  std::string out;
  base::JsonWriter json(out);
  json.begin_object().field("rows", summary.rows).field("resumed", summary.resumed);
  json.field("screened", summary.screened).field("bad", summary.bad).field("blank", summary.blank);
  json.field("alerts", summary.alerts).field("hits", summary.hits).field("with_warnings", summary.warnings);
  json.key("seconds").number(summary.seconds, 3);
  json.field("interrupted", summary.interrupted);
  if (!output.empty()) json.field("output", output);
  out += "," + context + "}\n";
  return out;
}

[[nodiscard]] std::string summary_text(const BatchSummary& summary, const Index& index, const Style& style) {
  std::string out = std::string(style.bold()) + grouped(summary.rows) +
                    (summary.rows == 1 ? " row" : " rows") + style.plain() + ": ";
  if (summary.resumed > 0) out += grouped(summary.resumed) + " done by the run before, ";
  out += grouped(summary.screened) + " screened (" + (summary.alerts > 0 ? style.red() : style.green()) +
         grouped(summary.alerts) + (summary.alerts == 1 ? " alert" : " alerts") + style.plain() + ", " +
         grouped(summary.screened - summary.alerts) + " without), ";
  out += (summary.bad > 0 ? style.yellow() : "") + grouped(summary.bad) + " could not be screened" +
         (summary.bad > 0 ? style.plain() : "");
  if (summary.blank > 0) out += "; " + grouped(summary.blank) + " blank rows passed over";
  if (summary.warnings > 0)
    out += "; of " + grouped(summary.warnings) + (summary.warnings == 1 ? " row" : " rows") +
           " a value could not be used";
  const double rate =
      summary.seconds > 0 ? static_cast<double>(summary.rows - summary.resumed) / summary.seconds : 0;
  out += "\n" + duration_text(summary.seconds);
  if (summary.seconds > 0.05) out += ", " + grouped(static_cast<std::uint64_t>(rate)) + " rows/s";
  return out + "\n" + screened_against(index, style);
}

// The bytes of a customer file, or of standard input ("-").
class InputBytes {
 public:
  Result<void> open(const std::string& path) {
    if (path == "-") return read_standard_input();
    auto opened = base::MappedFile::open(path);
    if (!opened) return tl::unexpected<Error>(std::move(opened.error()));
    mapped_ = std::move(*opened);
    bytes_ = mapped_.bytes();
    name_ = path;
    return {};
  }

  [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
  // For messages.
  [[nodiscard]] const std::string& name() const noexcept { return name_; }

 private:
  Result<void> read_standard_input() {
    name_ = "standard input";
    for (std::vector<char> buffer(1 << 16);
         const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin);) {
      piped_.append(buffer.data(), got);
    }
    if (std::ferror(stdin) != 0)
      return fail(ErrorCode::kIo, std::string("cannot be read: ") + std::strerror(errno),
                  {name_, -1, -1, {}});
    bytes_ = piped_;
    return {};
  }

  base::MappedFile mapped_;
  std::string piped_;
  std::string_view bytes_;
  std::string name_;
};

// Screens one customer file: answers to the output or the terminal, what could not be screened and notes to standard
// error.
class FileMatch {
 public:
  FileMatch(const Arguments& arguments, const Screener& screener)
      : arguments_(arguments),
        screener_(screener),
        writer_(screener.index(), screener.options()),
        as_json_(arguments.json || !arguments.output.empty()) {}

  int run() {
    if (auto opened = input_.open(arguments_.input); !opened) return report(opened.error());
    const CustomerFormat format = arguments_.input_format == "csv" ? CustomerFormat::kCsv
                                  : arguments_.input_format == "jsonl"
                                      ? CustomerFormat::kJsonLines
                                      : customer_format(input_.name(), input_.bytes());
    auto customers = CustomerReader::open(input_.bytes(), input_.name(), format, arguments_.schema);
    if (!customers) return report(customers.error());
    if (auto opened = open_output(*customers); !opened) return report(opened.error());
    bar_.emplace("Screening", "rows", !arguments_.quiet && (output_.has_value() || !is_terminal(stdout)));
    if (format == CustomerFormat::kCsv) say_note(*customers);
    catch_stop_signals();
    auto summary = run_batch(
        *customers, screener_,
        [this](std::string& out, const Customer& customer, const Answer* answer) {
          render(out, customer, answer);
        },
        batch_options());
    bar_->clear();
    if (format == CustomerFormat::kJsonLines) say_note(*customers);
    if (!summary) return report(summary.error());
    if (notes_ > kMostNotes) {
      std::fprintf(stderr, "and %s more notes; --output FILE and --json have all of them\n",
                   grouped(notes_ - kMostNotes).c_str());
    }
    summary->resumed = resumed_;
    summary->rows += resumed_;
    return finish(*summary);
  }

 private:
  // Goes on behind the rows that an earlier run of the same command has written.
  Result<void> open_output(CustomerReader& customers) {
    if (arguments_.output.empty()) return {};
    auto opened = ResumableOutput::open(arguments_.output, arguments_.fresh);
    if (!opened) return tl::unexpected<Error>(std::move(opened.error()));
    output_ = std::move(*opened);
    const auto head = [](const Customer& customer) {
      std::string out;
      AnswerWriter::append_query(out, customer.query);
      return out;
    };
    auto skipped = skip_done_rows(customers, *output_, writer_.context(), head);
    if (!skipped) {
      skipped.error().where.file = arguments_.output;
      return tl::unexpected<Error>(std::move(skipped.error()));
    }
    resumed_ = *skipped;
    if (resumed_ > 0) {
      std::fprintf(stderr, "%s: goes on after row %s, where an earlier run stopped\n",
                   arguments_.output.c_str(), grouped(resumed_).c_str());
    }
    return {};
  }

  void say_note(const CustomerReader& customers) const {
    if (const std::string note = customers.note(); !note.empty())
      std::fprintf(stderr, "%s: %s\n", input_.name().c_str(), printable(note).c_str());
  }

  BatchOptions batch_options() {
    BatchOptions options;
    options.jobs = arguments_.jobs;
    options.stop = &stop_requested();
    options.write = [this](std::string_view text) -> Result<void> {
      if (text.empty()) return {};
      if (output_) return output_->append(text);
      bar_->clear();
      return print(text);
    };
    options.bad_row = [this](const Customer& customer) {
      bar_->clear();
      std::fprintf(stderr, "%snot screened:%s row %s: %s\n", error_style_.yellow(), error_style_.plain(),
                   grouped(static_cast<std::uint64_t>(customer.row)).c_str(),
                   printable(customer.error->to_string()).c_str());
    };
    if (!as_json_) {
      options.quiet_row = [this](const Customer& customer, const std::string& note) {
        if (++notes_ > kMostNotes) return;
        bar_->clear();
        std::fprintf(stderr, "%snote:%s %s: %s\n", error_style_.yellow(), error_style_.plain(),
                     row_label(customer).c_str(), printable(note).c_str());
      };
    }
    options.progress = [this](std::int64_t offset, std::uint64_t rows) {
      const std::size_t size = input_.bytes().size();
      bar_->update(size == 0 ? 1.0 : static_cast<double>(offset) / static_cast<double>(size),
                   resumed_ + rows);
    };
    return options;
  }

  // Called by several threads at once.
  void render(std::string& out, const Customer& customer, const Answer* answer) const {
    if (as_json_) {
      if (answer == nullptr) {
        writer_.append_error(out, customer.query, *customer.error, customer.row, customer.line);
      } else {
        writer_.append_answer(out, customer.query, *answer, customer.warnings, customer.row, customer.line);
      }
    } else if (answer != nullptr && !answer->matches.empty()) {
      Answer with_notes = *answer;
      with_notes.warnings.insert(with_notes.warnings.begin(), customer.warnings.begin(),
                                 customer.warnings.end());
      append_answer(out, customer.query, with_notes, screener_.index(), screener_.options(),
                    row_label(customer), out_style_);
      out += '\n';
    }
  }

  int finish(const BatchSummary& summary) {
    if (output_) {
      if (auto finished = output_->finish(); !finished) return report(finished.error());
    }
    // With answers on standard output as JSON, the summary must not stand among them.
    const bool answers_on_stdout = arguments_.json && !output_;
    if (arguments_.json && output_) {
      if (auto printed = print(summary_json(summary, arguments_.output, writer_.context())); !printed) {
        return report(printed.error());
      }
    } else {
      const std::string text =
          summary_text(summary, screener_.index(), answers_on_stdout ? error_style_ : out_style_);
      std::fputs(text.c_str(), answers_on_stdout ? stderr : stdout);
    }
    if (summary.interrupted) {
      std::fprintf(stderr,
                   output_ ? "Interrupted after row %s; the same command goes on from there.\n"
                           : "Interrupted after row %s.\n",
                   grouped(summary.rows).c_str());
      return kInterrupted;
    }
    if (summary.bad > 0 && summary.bad == summary.rows) return kUnusable;  // another format, most often
    return arguments_.strict && summary.bad > 0 ? kCheckFailed : kDone;
  }

  const Arguments& arguments_;
  const Screener& screener_;
  const AnswerWriter writer_;
  const bool as_json_;
  const Style out_style_{stdout};
  const Style error_style_{stderr};
  InputBytes input_;
  std::optional<ResumableOutput> output_;
  std::optional<ProgressBar> bar_;
  std::uint64_t resumed_ = 0;
  std::size_t notes_ = 0;
};

int match(Arguments& arguments) {
  auto schema = schema_of(arguments.schema);
  if (!schema) return report(schema.error());
  arguments.schema = *schema;
  if (arguments.input.empty() && arguments.names.empty() && arguments.identifiers.empty() &&
      arguments.aliases.empty()) {
    return report(Error{ErrorCode::kInvalidArgument,
                        "nothing to screen: give a NAME, an --id, or a customer file with --input",
                        {}});
  }
  if (auto good = options_go_together(arguments); !good) return report(good.error());
  auto profile = open_profile(arguments.profile, arguments.options.algorithm);
  if (!profile) return report(profile.error());
  arguments.options.profile = std::move(*profile);
  auto index = open_index(arguments.index);
  if (!index) return report(index.error());
  // Evidence of a row without output lines is not asked for.
  const Screener screener(*index, arguments.options);
  return arguments.input.empty() ? match_names(arguments, screener) : FileMatch(arguments, screener).run();
}

}  // namespace

void add_match(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("match", "Screen a name or a customer file against an index");
  command->footer(R"(Examples:
  tamis match --index lists.tamis "Sergej Schoigu"
  tamis match --index lists.tamis --schema Person --birth-date 1948 --country kp "Ri Pyong Chol"
  tamis match --index lists.tamis --id imo=9116412
  tamis match --index lists.tamis --input customers.csv
  tamis match --index lists.tamis --input customers.csv --output hits.jsonl --jobs 8

An alert is an entity whose score reaches --threshold. The exit status is 0 when the work was done,
whether there were alerts or not; 1 with --strict when a row or name could not be screened; 2 when index,
input or arguments cannot be used, or no name or row could be screened.)");
  auto arguments = std::make_shared<Arguments>();
  add_index_option(*command, arguments->index);
  command->add_option("NAME", arguments->names, "Names to screen, each on its own")->type_name("NAME");
  command->add_option("--alias", arguments->aliases, "Another name of the same party; may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command
      ->add_option("--schema", arguments->schema,
                   "What the party is: Person, Company, Organization, LegalEntity, Vessel ...;\n"
                   "of a customer file, for rows that do not say")
      ->type_name("SCHEMA");
  command
      ->add_option("--birth-date", arguments->birth_dates,
                   "Date of birth: 1948, 1948-05, 1948-05-03, 3.5.1948 ...")
      ->type_name("DATE")
      ->allow_extra_args(false);
  command->add_option("--country", arguments->countries, "Country of residence or registration, name or code")
      ->type_name("COUNTRY")
      ->allow_extra_args(false);
  command->add_option("--nationality", arguments->nationalities, "Nationality, name or code")
      ->type_name("COUNTRY")
      ->allow_extra_args(false);
  command->add_option("--gender", arguments->gender, "male, female or other")->type_name("GENDER");
  command
      ->add_option("--address", arguments->addresses, "Address: street, city, country; any order and script")
      ->type_name("TEXT")
      ->allow_extra_args(false);
  command
      ->add_option("--id", arguments->identifiers,
                   "Passport, tax, registration, IMO number, BIC, wallet address ...; KIND=NUMBER\n"
                   "(imo=9116412, passportNumber=...) says which, a bare number is guessed")
      ->type_name("NUMBER")
      ->allow_extra_args(false);
  command
      ->add_option("--input", arguments->input,
                   "A customer file: CSV with a header, JSON lines, or FollowTheMoney entities;\n"
                   "- is standard input")
      ->type_name("FILE");
  command->add_option("--input-format", arguments->input_format, "auto (by name and content), csv or jsonl")
      ->check(CLI::IsMember({"auto", "csv", "jsonl"}).description(""))
      ->type_name("FORMAT")
      ->capture_default_str();
  command
      ->add_option("--output", arguments->output,
                   "Write an answer for each row to this file, as JSON lines. A file that an\n"
                   "interrupted run of the same input left is continued")
      ->type_name("FILE");
  command->add_flag("--fresh", arguments->fresh, "Begin anew: empty the --output file first");
  command->add_flag("--strict", arguments->strict, "Exit status 1 when a row or name could not be screened");
  command->add_option("--threshold", arguments->options.threshold, "Score from which an entity is an alert")
      ->check(number_between(0.0, 1.0))
      ->type_name("SCORE")
      ->capture_default_str();
  command
      ->add_option("--cutoff", arguments->options.cutoff,
                   "Lowest score that is shown; below the threshold it shows near misses\n"
                   "(default: the threshold)")
      ->check(number_between(0.0, 1.0))
      ->type_name("SCORE");
  command->add_option("--limit", arguments->options.limit, "Entities shown for one query at most")
      ->check(CLI::Range(std::size_t{1}, std::size_t{10000}).description(""))
      ->type_name("N")
      ->capture_default_str();
  const std::map<std::string, int> weak{{"ignore", static_cast<int>(WeakAliases::kIgnore)},
                                        {"confirm", static_cast<int>(WeakAliases::kConfirm)},
                                        {"full", static_cast<int>(WeakAliases::kFull)}};
  command
      ->add_option("--weak-aliases", arguments->options.weak_aliases,
                   "What a weak alias alone may do: ignore, confirm (strengthen other evidence;\n"
                   "the default), full (count like a name)")
      ->transform(word_of(weak))
      ->type_name("WORD");
  add_algorithm_option(*command, arguments->options.algorithm);
  add_profile_option(*command, arguments->profile);
  add_jobs_option(*command, arguments->jobs);
  command->add_flag("--quiet", arguments->quiet, "No progress bar");
  command->add_flag("--json", arguments->json,
                    "One JSON object a line instead of text; with --output, the summary as one\n"
                    "JSON object");
  command->callback([arguments, &action] { action = [arguments] { return match(*arguments); }; });
}

}  // namespace tamis::cli

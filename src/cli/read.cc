// tamis read: pages in, reports on who is sanctioned in them, who said what and what happened out.
#include <CLI/CLI.hpp>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "cli/command.h"
#include "cli/ordered_work.h"
#include "cli/page_source.h"
#include "cli/report_output.h"
#include "cli/report_text.h"
#include "cli/run_stories.h"
#include "cli/terminal.h"
#include "documents/page/inflate.h"
#include "documents/report/report.h"
#include "documents/report/report_ftm.h"
#include "documents/report/report_html.h"
#include "documents/report/report_json.h"
#include "tamis/document.h"

namespace tamis::cli {
namespace {

enum class Format : std::uint8_t { kText, kJson, kHtml, kFtm };

struct Arguments {
  std::string index;
  std::vector<std::string> pages;
  std::vector<std::string> archives;
  std::string output;
  std::string stories;
  std::optional<Format> format;
  bool strict = false;
  bool quiet = false;
  unsigned jobs = 1;
  DocumentOptions options;
};

// Reads pages and writes their reports. Immutable, thread-safe.
class PageReader {
 public:
  PageReader(const DocumentReader& reader, std::uint64_t max_bytes, Format format, const Style& style,
             bool stories, bool events)
      : reader_(reader),
        max_bytes_(max_bytes),
        format_(format),
        style_(style),
        stories_(stories),
        events_(events),
        json_(reader.index()) {}

  void read(Page& page, DocumentScratch& scratch) const {
    base::MappedFile mapped;
    if (page.load) {
      auto opened = base::MappedFile::open(page.hint.name);
      if (opened) {
        mapped = std::move(*opened);
      } else {
        page.error = std::move(opened.error());
      }
    }
    std::string_view bytes = page.load ? mapped.bytes() : std::string_view(page.bytes);
    std::string unpacked;
    if (!page.error && documents::is_gzip(bytes)) {
      auto text = documents::gunzip(bytes, max_bytes_);
      if (text) {
        unpacked = std::move(*text);
        bytes = unpacked;
      } else {
        page.error = std::move(text.error());
      }
    }
    if (!page.error) {
      auto document = reader_.read(bytes, page.hint, scratch);
      if (document) {
        take(*document, page);
      } else {
        page.error = std::move(document.error());
      }
    }
    if (page.error) {
      if (page.error->where.file.empty()) page.error->where.file = page.hint.name;
      if (format_ == Format::kJson) {
        json_.append_error(page.report, page.hint, *page.error);
        page.report += '\n';
      }
    }
    page.bytes = std::string();
  }

  [[nodiscard]] const std::string& context() const noexcept { return json_.context(); }

 private:
  void take(const Document& document, Page& page) const {
    const documents::ReportView view(document);
    for (const documents::ReportParty& party : view.parties()) page.parties.push_back(party.best().caption);
    page.verdict = documents::verdict(view);
    page.sha256 = document.input_sha256;
    page.url = document.meta.url.value;
    page.title = document.meta.title.value;
    page.published = document.meta.published.value;
    page.languages = document.languages;
    if (stories_) page.sketch = documents::sketch_page(document);
    if (events_) page.tellings = documents::tellings_of(document);
    switch (format_) {
      case Format::kText:
        append_report(page.report, document, reader_.index(), style_);
        page.report += '\n';
        break;
      case Format::kHtml:
        documents::append_html_report(page.report, document, reader_.index());
        break;
      case Format::kFtm:
        documents::append_ftm_report(page.report, document, reader_.index());
        break;
      case Format::kJson:  // its line break comes with the story
        json_.append(page.report, document);
        break;
    }
  }

  const DocumentReader& reader_;
  std::uint64_t max_bytes_;
  Format format_;
  Style style_;
  bool stories_;
  bool events_;
  documents::JsonReportWriter json_;
};

struct Summary {
  std::uint64_t pages = 0;
  std::uint64_t failed = 0;
  std::uint64_t with_parties = 0;
};

[[nodiscard]] std::string summary_text(const Summary& summary, std::uint64_t passed_over,
                                       const Style& style) {
  std::string out = std::string(style.bold()) + grouped(summary.pages) +
                    (summary.pages == 1 ? " page" : " pages") + style.plain();
  out += ": " + grouped(summary.pages - summary.failed) + " read (";
  out += (summary.with_parties > 0 ? style.red() : style.green()) + grouped(summary.with_parties) +
         " with sanctioned parties" + style.plain() + "), ";
  out += (summary.failed > 0 ? style.yellow() : "") + grouped(summary.failed) + " could not be read" +
         (summary.failed > 0 ? style.plain() : "");
  if (passed_over > 0) out += "; " + grouped(passed_over) + " records that are no pages passed over";
  out += '\n';
  return out;
}

[[nodiscard]] Result<ReportOutput> open_output(const std::string& path, Format format, bool many) {
  std::error_code error;
  const bool folder = format == Format::kHtml && (many || std::filesystem::is_directory(path, error));
  if (!folder) return ReportOutput::stream(path);
  if (path.empty()) {
    return fail(ErrorCode::kInvalidArgument,
                "several pages as HTML do not go to standard output: name a folder with --output, which gets "
                "a file for each page and an index.html");
  }
  return ReportOutput::folder(path);
}

// Of files that need not be there; false of devices.
[[nodiscard]] bool is_same_path(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  std::error_code error;
  const auto status = std::filesystem::status(a, error);
  if (std::filesystem::exists(status)) {
    return std::filesystem::is_regular_file(status) && std::filesystem::equivalent(a, b, error);
  }
  const auto whole = [&](const std::string& path) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  };
  return whole(a) == whole(b);
}

int read(Arguments& arguments) {
  if (arguments.pages.empty() && arguments.archives.empty()) {
    return report(Error{ErrorCode::kInvalidArgument,
                        "nothing to read: give a PAGE, - for standard input, or an archive with --input",
                        {}});
  }
  std::vector<std::string> inputs = arguments.pages;
  inputs.insert(inputs.end(), arguments.archives.begin(), arguments.archives.end());
  inputs.push_back(arguments.index);
  for (const std::string* output : {&arguments.output, &arguments.stories}) {
    if (auto good = not_an_input(*output, inputs); !good) return report(good.error());
  }
  if (!arguments.stories.empty() && is_same_path(arguments.output, arguments.stories)) {
    return report(
        Error{ErrorCode::kInvalidArgument,
              "--output and --stories are the same file, and one of them would be lost; name another file",
              {arguments.stories, -1, -1, {}}});
  }
  if (auto good = check_options(arguments.options); !good) return report(good.error());
  auto index = open_index(arguments.index);
  if (!index) return report(index.error());
  const bool to_file = !arguments.output.empty();
  PageSource source(arguments.pages, arguments.archives, arguments.options.max_bytes);
  const bool many = source.many();
  const Format format = arguments.format.value_or(to_file ? Format::kJson : Format::kText);
  auto output = open_output(arguments.output, format, many);
  if (!output) return report(output.error());

  const bool summary_file = !arguments.stories.empty();
  const bool with_stories = summary_file || (many && format == Format::kJson);
  const DocumentReader reader(*index, arguments.options);
  const PageReader pages(reader, arguments.options.max_bytes, format, to_file ? Style(false) : Style(stdout),
                         with_stories, summary_file);
  RunStories stories(summary_file);
  const Style error_style(stderr);
  ProgressBar bar("Reading", "pages", !arguments.quiet && many && (to_file || !is_terminal(stdout)));
  Summary summary;
  catch_stop_signals();
  auto outcome = work_in_order<Page>(
      arguments.jobs, [&](Page& page) { return !stop_requested().load() && source.next(page); },
      [&] {
        return [&pages, scratch = DocumentScratch()](Page& page) mutable { pages.read(page, scratch); };
      },
      [&](Page& page) -> Result<void> {
        ++summary.pages;
        summary.with_parties += page.parties.empty() ? 0 : 1;
        if (page.error) {
          ++summary.failed;
          bar.clear();
          std::fprintf(stderr, "%snot read:%s %s\n", error_style.yellow(), error_style.plain(),
                       printable(page.error->to_string()).c_str());
        } else {
          const std::string story = with_stories ? stories.add(page) : std::string();
          if (format == Format::kJson) {
            documents::add_story(page.report, story);
            page.report += '\n';
          }
        }
        auto written = output->write(page);
        bar.update(source.share(), summary.pages);
        return written;
      });
  bar.clear();
  if (auto finished = output->finish(); outcome && !finished) outcome = std::move(finished);
  if (outcome && summary_file) {
    const std::string text = stories.summary(pages.context());
    const std::string_view part = text;
    outcome = base::write_file_atomically(arguments.stories, std::span(&part, 1));
  }
  if (!outcome) return report(outcome.error());
  if (many || to_file) std::fputs(summary_text(summary, source.passed_over(), error_style).c_str(), stderr);
  if (stop_requested().load()) {
    std::fprintf(stderr, "Interrupted after page %s.\n", grouped(summary.pages).c_str());
    return kInterrupted;
  }
  if (summary.failed == summary.pages && summary.failed > 0) return kUnusable;
  return arguments.strict && summary.failed > 0 ? kCheckFailed : kDone;
}

}  // namespace

void add_read(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("read", "Read pages: who in them is sanctioned, who said what, what happened");
  command->footer(R"(Examples:
  tamis read --index lists.tamis page.txt
  tamis read --index lists.tamis --format html --output report.html page.html
  tamis read --index lists.tamis --output reports.jsonl --stories stories.json pages/*.html
  tamis read --index lists.tamis --input crawl.warc.gz --output reports.jsonl
  curl -s https://example.org/news | tamis read --index lists.tamis --url https://example.org/news -

A page that cannot be read is reported, and the run goes on. The exit status is 0 when pages were read,
whether sanctioned parties were found or not; 1 with --strict when a page could not be read; 2 when no
page could be read, or index or arguments cannot be used.)");
  auto arguments = std::make_shared<Arguments>();
  add_index_option(*command, arguments->index);
  command->add_option("PAGE", arguments->pages, "Files to read; - is standard input")->type_name("PAGE");
  command
      ->add_option("--input", arguments->archives, "A WARC archive of pages, plain or gzip; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  const std::map<std::string, int> formats{{"text", static_cast<int>(Format::kText)},
                                           {"json", static_cast<int>(Format::kJson)},
                                           {"html", static_cast<int>(Format::kHtml)},
                                           {"ftm", static_cast<int>(Format::kFtm)}};
  command
      ->add_option(
          "--format", arguments->format,
          "text; json, one report a line; html, a page to look at; ftm, FollowTheMoney entities, one a\n"
          "line (default: text, with --output json)")
      ->transform(word_of(formats))
      ->type_name("WORD");
  command
      ->add_option("--output", arguments->output,
                   "The file to write (default: standard output); of several pages as html the folder")
      ->type_name("FILE");
  command
      ->add_option("--stories", arguments->stories,
                   "Write to this file, as JSON, which pages carry one story, and the events of all pages,\n"
                   "each once with all its sources")
      ->type_name("FILE");
  command
      ->add_option("--published", arguments->options.published,
                   "When the pages were published (2023-09-13); goes before what a page says")
      ->type_name("DATE");
  command->add_option("--url", arguments->options.url, "Where the page comes from")->type_name("URL");
  command->add_option("--language", arguments->options.language, "The pages' language (de, en, ru ...)")
      ->type_name("CODE");
  command->add_option("--charset", arguments->options.charset, "The pages' charset as the server gave it")
      ->type_name("NAME");
  command
      ->add_option("--content-type", arguments->options.content_type,
                   "text/html, text/plain, text/markdown or message/rfc822 (default: told from the bytes)")
      ->type_name("TYPE");
  command
      ->add_option("--event-confidence", arguments->options.min_event_confidence,
                   "Tell only events that are at least this probable, 0 to 1; 0: all (default 0.4)")
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("NUMBER");
  command
      ->add_option("--relation-confidence", arguments->options.min_relation_confidence,
                   "The same of relations (default 0.4)")
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("NUMBER");
  command->add_flag("--strict", arguments->strict, "Exit status 1 when a page could not be read");
  add_jobs_option(*command, arguments->jobs);
  command->add_flag("--quiet", arguments->quiet, "No progress bar");
  command->callback([arguments, &action] { action = [arguments] { return read(*arguments); }; });
}

}  // namespace tamis::cli

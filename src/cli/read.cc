// tamis read: pages in, reports on who is sanctioned in them, who said what and what happened out.
#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "cli/command.h"
#include "cli/ordered_work.h"
#include "cli/report_text.h"
#include "cli/terminal.h"
#include "documents/report.h"
#include "documents/report_html.h"
#include "documents/report_json.h"
#include "tamis/document.h"

namespace tamis::cli {
namespace {

enum class Format : std::uint8_t { kText, kJson, kHtml };

struct Arguments {
  std::string index;
  std::vector<std::string> pages;
  std::string output;
  std::optional<Format> format;
  bool strict = false;
  bool quiet = false;
  unsigned jobs = 1;
  DocumentOptions options;
};

// One page on its way through the run.
struct Page {
  PageHint hint;
  std::string bytes;
  bool load = false;  // from the file hint.name
  std::optional<Error> error;
  std::string text;  // the report
  std::uint32_t parties = 0;
  std::uint32_t ambiguous = 0;
};

// The pages that were named, in their order.
class PageSource {
 public:
  explicit PageSource(const Arguments& arguments) : arguments_(arguments) {}

  bool next(Page& page) {
    if (stop_requested().load() || at_ == arguments_.pages.size()) return false;
    const std::string& name = arguments_.pages[at_++];
    if (name == "-") {
      page.hint.name = "standard input";
      read_standard_input(page);
    } else {
      page.hint.name = name;
      page.load = true;
    }
    return true;
  }
  [[nodiscard]] double share() const noexcept {
    return arguments_.pages.empty() ? 1.0
                                    : static_cast<double>(at_) / static_cast<double>(arguments_.pages.size());
  }

 private:
  // One byte more than the limit is enough to know that it is too much.
  void read_standard_input(Page& page) const {
    const std::uint64_t most = arguments_.options.max_bytes + 1;
    std::vector<char> buffer(1 << 16);
    while (page.bytes.size() < most) {
      const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin);
      if (got == 0) break;
      page.bytes.append(buffer.data(), got);
    }
    if (std::ferror(stdin) != 0) {
      page.error = Error{ErrorCode::kIo,
                         std::string("cannot be read: ") + std::strerror(errno),
                         {page.hint.name, -1, -1, {}}};
    }
  }

  const Arguments& arguments_;
  std::size_t at_ = 0;
};

struct Summary {
  std::uint64_t pages = 0;
  std::uint64_t failed = 0;
  std::uint64_t with_parties = 0;
};

class Renderer {
 public:
  Renderer(const DocumentReader& reader, Format format, const Style& style)
      : reader_(reader), format_(format), style_(style), json_(reader.index()) {}

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
    if (!page.error) {
      const std::string_view bytes = page.load ? mapped.bytes() : std::string_view(page.bytes);
      auto document = reader_.read(bytes, page.hint, scratch);
      if (document) {
        render(*document, page);
      } else {
        page.error = std::move(document.error());
        if (page.error->where.file.empty()) page.error->where.file = page.hint.name;
      }
    }
    if (page.error && format_ == Format::kJson) {
      json_.append_error(page.text, page.hint, *page.error);
      page.text += '\n';
    }
    page.bytes = std::string();
  }

 private:
  void render(const Document& document, Page& page) const {
    const documents::ReportView view(document);
    page.parties = static_cast<std::uint32_t>(view.parties().size());
    page.ambiguous = static_cast<std::uint32_t>(view.ambiguous().size());
    switch (format_) {
      case Format::kText:
        append_report(page.text, document, style_);
        page.text += '\n';
        break;
      case Format::kHtml:
        documents::append_html_report(page.text, document, reader_.index());
        break;
      case Format::kJson:
        json_.append(page.text, document);
        page.text += '\n';
        break;
    }
  }

  const DocumentReader& reader_;
  Format format_;
  Style style_;
  documents::JsonReportWriter json_;
};

[[nodiscard]] std::string summary_text(const Summary& summary, const Style& style) {
  std::string out = std::string(style.bold()) + grouped(summary.pages) +
                    (summary.pages == 1 ? " page" : " pages") + style.plain();
  out += ": " + grouped(summary.pages - summary.failed) + " read (";
  out += (summary.with_parties > 0 ? style.red() : style.green()) + grouped(summary.with_parties) +
         " with sanctioned parties" + style.plain() + "), ";
  out += (summary.failed > 0 ? style.yellow() : "") + grouped(summary.failed) + " could not be read" +
         (summary.failed > 0 ? style.plain() : "") + "\n";
  return out;
}

int read(Arguments& arguments) {
  if (arguments.pages.empty()) {
    return report(
        Error{ErrorCode::kInvalidArgument, "nothing to read: give a PAGE, or - for standard input", {}});
  }
  auto index = Index::open(arguments.index);
  if (!index) return report(index.error());
  const bool to_file = !arguments.output.empty();
  const Format format = arguments.format.value_or(to_file ? Format::kJson : Format::kText);
  std::FILE* file = to_file ? std::fopen(arguments.output.c_str(), "wb") : stdout;
  const auto unwritable = [&](const char* what) {
    return Error{ErrorCode::kIo,
                 std::string(what) + ": " + std::strerror(errno),
                 {to_file ? arguments.output : "standard output", -1, -1, {}}};
  };
  if (file == nullptr) return report(unwritable("cannot create the file"));
  const DocumentReader reader(*index, arguments.options);
  const Renderer renderer(reader, format, to_file ? Style(false) : Style(stdout));
  PageSource source(arguments);
  const Style error_style(stderr);
  ProgressBar bar("Reading", "pages",
                  !arguments.quiet && (to_file || !is_terminal(stdout)) && arguments.pages.size() > 1);
  Summary summary;
  catch_stop_signals();
  auto outcome = work_in_order<Page>(
      arguments.jobs, [&](Page& page) { return source.next(page); },
      [&] {
        return [&renderer, scratch = DocumentScratch()](Page& page) mutable { renderer.read(page, scratch); };
      },
      [&](Page& page) -> Result<void> {
        ++summary.pages;
        summary.with_parties += page.parties > 0 ? 1 : 0;
        if (page.error) {
          ++summary.failed;
          bar.clear();
          std::fprintf(stderr, "%snot read:%s %s\n", error_style.yellow(), error_style.plain(),
                       printable(page.error->to_string()).c_str());
        }
        if (std::fwrite(page.text.data(), 1, page.text.size(), file) != page.text.size() ||
            (!to_file && std::fflush(file) != 0)) {
          return tl::unexpected<Error>(unwritable("cannot write"));
        }
        bar.update(source.share(), summary.pages);
        return {};
      });
  bar.clear();
  if (to_file && std::fclose(file) != 0 && outcome)
    outcome = tl::unexpected<Error>(unwritable("cannot write"));
  if (!outcome) return report(outcome.error());
  if (arguments.pages.size() > 1 || to_file) std::fputs(summary_text(summary, error_style).c_str(), stderr);
  if (stop_requested().load()) {
    std::fprintf(stderr, "Interrupted after page %s.\n", grouped(summary.pages).c_str());
    return kInterrupted;
  }
  if (summary.failed == summary.pages) return kUnusable;
  return arguments.strict && summary.failed > 0 ? kCheckFailed : kDone;
}

}  // namespace

void add_read(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("read", "Read pages: who in them is sanctioned, who said what, what happened");
  command->footer(R"(Examples:
  tamis read --index lists.tamis page.txt
  tamis read --index lists.tamis --output reports.jsonl pages/*.html
  curl -s https://example.org/news | tamis read --index lists.tamis --url https://example.org/news -

A page that cannot be read is reported, and the run goes on. The exit status is 0 when pages were read,
whether sanctioned parties were found or not; 1 with --strict when a page could not be read; 2 when no
page could be read, or index or arguments cannot be used.)");
  auto arguments = std::make_shared<Arguments>();
  add_index_option(*command, arguments->index);
  command->add_option("PAGE", arguments->pages, "Files to read; - is standard input")->type_name("PAGE");
  command->add_option("--output", arguments->output, "The file to write (default: standard output)")
      ->type_name("FILE");
  const std::map<std::string, Format> formats{
      {"text", Format::kText}, {"json", Format::kJson}, {"html", Format::kHtml}};
  command
      ->add_option("--format", arguments->format,
                   "text, or json: one JSON object a line (default: text; with --output json)")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("WORD");
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
  command->add_flag("--strict", arguments->strict, "Exit status 1 when a page could not be read");
  add_jobs_option(*command, arguments->jobs);
  command->add_flag("--quiet", arguments->quiet, "No progress bar");
  command->callback([arguments, &action] { action = [arguments] { return read(*arguments); }; });
}

}  // namespace tamis::cli

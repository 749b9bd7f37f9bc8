// Where the reports of `tamis read` go: standard output, one file, or a folder with a file for each page.
#ifndef TAMIS_CLI_REPORT_OUTPUT_H_
#define TAMIS_CLI_REPORT_OUTPUT_H_

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "cli/page_source.h"
#include "documents/report/report_html.h"
#include "tamis/error.h"

namespace tamis::cli {

// Thread-compatible. A stream holds whole reports only, whenever the run ends.
class ReportOutput {
 public:
  // An empty path is standard output. kIo.
  [[nodiscard]] static Result<ReportOutput> stream(const std::string& path);
  // Makes the folder if it is not there. A page's file is its number and name ("0001-speech.html"). kIo.
  [[nodiscard]] static Result<ReportOutput> folder(const std::string& path);
  ReportOutput(ReportOutput&& other) noexcept;
  ReportOutput& operator=(ReportOutput&& other) noexcept;
  ~ReportOutput();

  [[nodiscard]] Result<void> write(const Page& page);
  // Flushes; in a folder writes index.html, the overview.
  [[nodiscard]] Result<void> finish();

 private:
  ReportOutput() = default;
  std::string path_;
  std::FILE* file_ = nullptr;  // null: a folder
  std::uint64_t pages_ = 0;
  std::vector<documents::HtmlOverviewRow> rows_;
};

}  // namespace tamis::cli

#endif  // TAMIS_CLI_REPORT_OUTPUT_H_

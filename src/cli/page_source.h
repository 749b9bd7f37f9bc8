// The pages of a run of `tamis read`, one after the other.
#ifndef TAMIS_CLI_PAGE_SOURCE_H_
#define TAMIS_CLI_PAGE_SOURCE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "documents/page/warc.h"
#include "documents/report/merged_events.h"
#include "documents/report/stories.h"
#include "tamis/document.h"
#include "tamis/error.h"

namespace tamis::cli {

// One page on its way through the run: from its source to a worker, which reads it and writes the report, to the output.
struct Page {
  PageHint hint;
  std::string bytes;
  bool load = false;           // the worker gets the bytes from the file hint.name
  std::optional<Error> error;  // why it could not be read
  // Of the worker:
  std::string report;
  std::string sha256;
  std::string url;
  std::string title;
  std::string published;
  std::string verdict;
  std::vector<std::string> languages;
  std::vector<std::string> parties;  // captions
  documents::PageSketch sketch;
  std::vector<documents::EventTelling> tellings;
};

// The files that were named, standard input ("-") and the pages of WARC archives, in their order. Thread-compatible.
class PageSource {
 public:
  // `pages`: files; a name that ends in .warc or .warc.gz is an archive, one in .mbox a row of mails. `archives`: WARC files, read after the pages.
  PageSource(std::vector<std::string> pages, std::vector<std::string> archives, std::uint64_t max_bytes);

  // False at the end. A damaged record of an archive is a page with an error.
  [[nodiscard]] bool next(Page& page);
  // Of the work, in [0, 1].
  [[nodiscard]] double share() const noexcept;
  // Records of archives that are no pages: requests, images, redirects ...
  [[nodiscard]] std::uint64_t passed_over() const noexcept;
  // Whether there may be more than one page.
  [[nodiscard]] bool many() const noexcept;

 private:
  struct Input {
    std::string name;
    bool archive = false;
    bool mails = false;
  };
  [[nodiscard]] bool next_of_archive(Page& page);
  void next_of_mbox(Page& page);

  std::vector<Input> inputs_;
  std::uint64_t max_bytes_;
  std::size_t at_ = 0;  // the next input, or while an archive is open the one behind it
  std::optional<documents::WarcReader> archive_;
  documents::WarcPage record_;
  std::uint64_t archive_bytes_ = 0;
  base::MappedFile mbox_;
  std::size_t mail_begin_ = 0;   // of the next mail
  std::size_t mail_number_ = 0;  // of the last one; 0: no mbox is open
  std::uint64_t passed_over_ = 0;
};

}  // namespace tamis::cli

#endif  // TAMIS_CLI_PAGE_SOURCE_H_

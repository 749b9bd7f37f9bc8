// The pages of a run of `tamis read`, one after the other.
#ifndef TAMIS_CLI_PAGE_SOURCE_H_
#define TAMIS_CLI_PAGE_SOURCE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "documents/merged_events.h"
#include "documents/stories.h"
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

// The files that were named and standard input ("-"), in their order. Thread-compatible.
class PageSource {
 public:
  PageSource(std::vector<std::string> pages, std::uint64_t max_bytes)
      : pages_(std::move(pages)), max_bytes_(max_bytes) {}

  // False at the end.
  [[nodiscard]] bool next(Page& page);
  // Of the work, in [0, 1].
  [[nodiscard]] double share() const noexcept;

 private:
  std::vector<std::string> pages_;
  std::uint64_t max_bytes_;
  std::size_t at_ = 0;
};

}  // namespace tamis::cli

#endif  // TAMIS_CLI_PAGE_SOURCE_H_

// What a run of `tamis read` knows of its pages together: which carry one story, and which events are told by several.
#ifndef TAMIS_CLI_RUN_STORIES_H_
#define TAMIS_CLI_RUN_STORIES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/page_source.h"

namespace tamis::cli {

// Takes the pages in order. Thread-compatible.
class RunStories {
 public:
  // `summary`: pages and events are kept for summary(), some 5 KB a page; otherwise memory is bounded, and a story is known
  // again among the last 10,000 pages at least.
  explicit RunStories(bool summary);

  // The id of the page's story: 16 hexadecimal digits, made of the story's first page. `page` gives away what is kept.
  [[nodiscard]] std::string add(Page& page);

  // {"pages":N,"stories":[{"id","title","pages":[...]}],"events":[{"type","status",...,"sources":[...]}],<context>}
  [[nodiscard]] std::string summary(std::string_view context) const;

 private:
  struct KnownPage {
    std::string name;
    std::string url;
    std::string title;
    std::string published;
    std::vector<std::string> languages;
    std::uint32_t story = 0;
    double likeness = 1;
  };

  bool summary_;
  documents::StoryGrouper grouper_;
  std::vector<std::uint64_t> ids_;  // of the stories
  std::vector<KnownPage> pages_;
  documents::EventMerger events_;
};

}  // namespace tamis::cli

#endif  // TAMIS_CLI_RUN_STORIES_H_

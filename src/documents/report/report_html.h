// The report on a page as one self-contained HTML page: nothing is loaded, no script is run, and all that comes from the page
// that was read is escaped. The article with its marks, the parties above, events and statements beside it, each linked with
// its place in the text; for screens of any width, for print, in light and dark.
#ifndef TAMIS_DOCUMENTS_REPORT_REPORT_HTML_H_
#define TAMIS_DOCUMENTS_REPORT_REPORT_HTML_H_

#include <string>
#include <string_view>
#include <vector>

#include "tamis/document.h"

namespace tamis::documents {

// Appends the whole page. Linear in the text and the findings.
void append_html_report(std::string& out, const Document& document, const Index& index);

// A line of the overview of many reports.
struct HtmlOverviewRow {
  std::string file;                  // of the report, relative to the overview; empty: none
  std::string name;                  // of the input
  std::string title;                 // of the page
  std::string verdict;               // or the error
  std::vector<std::string> parties;  // captions
  bool alert = false;
};
void append_html_overview(std::string& out, const std::vector<HtmlOverviewRow>& rows);

// `text` for the content and the attributes of HTML: markup escaped, control characters and signs that turn the writing
// direction made visible.
void append_html(std::string& out, std::string_view text);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_REPORT_REPORT_HTML_H_

// The report on a page as one JSON object; docs/document_report.md and docs/document_report.schema.json are the contract.
// Fields stand in a fixed order, so that equal reports are equal bytes.
#ifndef TAMIS_DOCUMENTS_REPORT_REPORT_JSON_H_
#define TAMIS_DOCUMENTS_REPORT_REPORT_JSON_H_

#include <string>
#include <string_view>

#include "tamis/document.h"
#include "tamis/error.h"

namespace tamis::documents {

// Immutable, thread-safe; holds what all reports of one index have in common.
class JsonReportWriter {
 public:
  explicit JsonReportWriter(const Index& index);

  // Appends the object without a line break; `story` (stories.h) is a field of it unless empty.
  void append(std::string& out, const Document& document, std::string_view story = {}) const;
  // The object of a page that could not be read: source, error, index, version.
  void append_error(std::string& out, const PageHint& page, const Error& error) const;

  // `"index":{...},"version":"..."`
  [[nodiscard]] const std::string& context() const noexcept { return context_; }

 private:
  std::string context_;
};

// Adds the field "story" to a report that append() wrote without one.
void add_story(std::string& report, std::string_view story);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_REPORT_REPORT_JSON_H_

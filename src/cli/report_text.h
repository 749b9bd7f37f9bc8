// The report on a page for the person who must decide: the verdict first, then each party with its lists, what it does on
// the page, why it is taken for the listed one and the sentences it stands in; then what happened and who said what.
#ifndef TAMIS_CLI_REPORT_TEXT_H_
#define TAMIS_CLI_REPORT_TEXT_H_

#include <string>

#include "cli/terminal.h"
#include "tamis/document.h"

namespace tamis::cli {

// Appends the report on a page read against `index`. Control characters of the page are made visible, so that it cannot steer
// the terminal.
void append_report(std::string& out, const Document& document, const Index& index, const Style& style);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_REPORT_TEXT_H_

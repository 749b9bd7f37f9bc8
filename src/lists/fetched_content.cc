#include "lists/fetched_content.h"

#include <algorithm>

#include "base/ascii.h"
#include "lists/https_request.h"
#include "lists/reader.h"
#include "lists/xml_records.h"

namespace tamis::lists {

namespace {

bool looks_like_html(std::string_view bytes) {
  std::string_view head = bytes.substr(0, 4096);
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::string start = base::ascii_lower(base::trim(head));
  if (start.starts_with("<!doctype html") || start.starts_with("<html")) return true;
  // XHTML behind an XML declaration, or comments in front.
  return start.starts_with("<") &&
         (start.find("<!doctype html") != std::string::npos || start.find("<html") != std::string::npos);
}

// True when the end of an XML or JSON file is missing: the last end tag is not the root's, or no bracket closes it.
// Catches what a server or proxy ends early without an error, which the length of the answer does not show.
bool looks_cut_off(std::string_view bytes) {
  const std::string_view tail = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 64 << 10));
  const std::string root = xml_root_name(bytes.substr(0, Format::kRecognizeBytes));
  if (!root.empty()) {
    const std::size_t tag = tail.rfind("</");
    if (tag == std::string_view::npos) return bytes.rfind("/>") == std::string_view::npos;  // <list/>
    const std::size_t end = tail.find('>', tag);
    if (end == std::string_view::npos) return true;
    std::string_view name = base::trim(tail.substr(tag + 2, end - tag - 2));
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos)
      name.remove_prefix(colon + 1);
    return name != root;
  }
  std::string_view head = bytes.substr(0, 4096);
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head = base::trim(head);
  const std::string_view end = base::trim(tail);
  return (head.starts_with("{") && !end.ends_with("}")) || (head.starts_with("[") && !end.ends_with("]"));
}

}  // namespace

Result<void> check_whole(std::string_view bytes) {
  if (base::trim(bytes.substr(0, 4096)).empty()) return fail(ErrorCode::kFormat, "the answer is empty");
  if (looks_like_html(bytes)) {
    return fail(ErrorCode::kFormat,
                "the answer is an HTML page (an error, maintenance or login page), not a list");
  }
  if (looks_cut_off(bytes)) return fail(ErrorCode::kTruncated, "the end of the file is missing");
  return {};
}

std::string find_link(std::string_view page, std::string_view page_url, std::string_view suffix) {
  for (std::size_t at = page.find("href"); at != std::string_view::npos; at = page.find("href", at + 4)) {
    std::size_t from = page.find_first_not_of(" \t\r\n", at + 4);
    if (from == std::string_view::npos || page[from] != '=') continue;
    from = page.find_first_not_of(" \t\r\n", from + 1);
    if (from == std::string_view::npos || (page[from] != '"' && page[from] != '\'')) continue;
    const std::size_t end = page.find(page[from], from + 1);
    if (end == std::string_view::npos) return {};
    std::string link(base::trim(page.substr(from + 1, end - from - 1)));
    for (std::size_t amp = link.find("&amp;"); amp != std::string::npos; amp = link.find("&amp;", amp + 1)) {
      link.replace(amp, 5, "&");
    }
    const std::string_view path = std::string_view(link).substr(0, link.find_first_of("?#"));
    if (!path.ends_with(suffix)) continue;
    if (std::string url = absolute_url(page_url, link); !url.empty()) return url;
  }
  return {};
}

}  // namespace tamis::lists

#include "lists/contact_cells.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "lists/cell.h"

namespace tamis::lists {

namespace {

constexpr std::string_view kContactEnds = " ,;|:()<>[]\n\t\r\"";

// Pieces of `text` between any of `ends`, trimmed, without empty ones.
std::vector<std::string_view> split_any(std::string_view text, std::string_view ends) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(ends), text.size());
    if (const std::string_view piece = base::trim(text.substr(0, end)); !piece.empty()) out.push_back(piece);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// An address without the full stop of its sentence.
std::string_view bare_address(std::string_view token) noexcept {
  while (!token.empty() && (token.back() == '.' || token.back() == '/')) token.remove_suffix(1);
  while (!token.empty() && token.front() == '.') token.remove_prefix(1);
  return token;
}

// One '@' with something before it and a dot inside what follows.
bool is_email(std::string_view text) noexcept {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos)
    return false;
  const std::size_t dot = text.rfind('.');
  return dot != std::string_view::npos && dot > at + 1 && dot + 1 < text.size();
}

}  // namespace

void add_emails(Record& record, std::string_view cell) {
  if (says_nothing(cell)) return;
  bool bad = false;
  for (const std::string_view token : split_any(cell, kContactEnds)) {
    if (token.find('@') == std::string_view::npos) continue;
    const std::string_view address = bare_address(token);
    if (is_email(address)) {
      record.text("email", address);
    } else {
      bad = true;
    }
  }
  if (bad || cell.find('@') == std::string_view::npos) {
    const std::string text = collapse_space(cell);
    record.issue(Severity::kWarning, "bad_email",
                 "\"" + text + "\" is no e-mail address; it is kept in the notes");
    record.text("notes", "email: " + text);
  }
}

void add_emails_in_text(Record& record, std::string_view text) {
  if (text.find('@') == std::string_view::npos) return;
  for (const std::string_view token : split_any(text, kContactEnds)) {
    if (token.find('@') == std::string_view::npos) continue;
    if (const std::string_view address = bare_address(token); is_email(address))
      record.text("email", address);
  }
}

void add_websites(Record& record, std::string_view cell) {
  if (says_nothing(cell)) return;
  for (const std::string_view token : split_any(cell, " ,;|<>\n\t\r")) {
    const std::string lower = base::ascii_lower(token);
    if (lower == "and" || lower == "or" || lower == "website:" || lower == "web:") continue;
    const std::string_view address = bare_address(token);
    const std::size_t dot = address.find('.');
    if (dot != std::string_view::npos && dot > 0 && dot + 1 < address.size() &&
        address.find('@') == std::string_view::npos) {
      record.text("website", address);
    } else {
      record.issue(Severity::kWarning, "bad_url",
                   "\"" + std::string(token) + "\" is no web address; it is kept in the notes");
      record.text("notes", "website: " + std::string(token));
    }
  }
}

void add_phones(Record& record, std::string_view cell) {
  for (const std::string_view phone : split_any(cell, ",;|\n")) {
    const std::string text = collapse_space(phone);
    if (!says_nothing(text)) record.text("phone", text);
  }
}

}  // namespace tamis::lists

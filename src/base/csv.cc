#include "base/csv.h"

#include <algorithm>

namespace tamis::base {

CsvReader::CsvReader(std::string_view bytes, char separator) noexcept : bytes_(bytes), separator_(separator) {
  if (bytes_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
}

void CsvReader::skip_to_next_line(std::size_t from) noexcept {
  const std::size_t end = bytes_.find_first_of("\r\n", from);
  at_ = end == std::string_view::npos ? bytes_.size() : end;
}

Result<bool> CsvReader::next(std::vector<std::string>& row) {
  row.clear();
  while (at_ < bytes_.size() && (bytes_[at_] == '\n' || bytes_[at_] == '\r')) {
    if (bytes_[at_] == '\n' || at_ + 1 >= bytes_.size() || bytes_[at_ + 1] != '\n') ++line_;
    ++at_;
  }
  if (at_ >= bytes_.size()) return false;
  const std::size_t begin = at_;
  row_line_ = line_;
  row_offset_ = static_cast<std::int64_t>(begin);
  const auto where = [&] { return Where{{}, row_offset_, row_line_, {}}; };
  while (true) {
    std::string cell;
    // Spaces before an opening quote are tolerated, as in "a", "b".
    std::size_t look = at_;
    while (look < bytes_.size() && bytes_[look] == ' ') ++look;
    if (look < bytes_.size() && bytes_[look] == '"') {
      at_ = look + 1;
      bool closed = false;
      while (at_ < bytes_.size()) {
        const char c = bytes_[at_++];
        if (c == '"') {
          if (at_ < bytes_.size() && bytes_[at_] == '"') {
            cell += '"';
            ++at_;
            continue;
          }
          closed = true;
          break;
        }
        if (c == '\n') ++line_;
        cell += c;
        if (at_ - begin > kMaxRowBytes) break;
      }
      if (!closed) {
        const bool overlong = at_ - begin > kMaxRowBytes;
        line_ = row_line_;
        skip_to_next_line(begin);
        if (overlong) {
          return fail(ErrorCode::kLimit, "the row is longer than 4 MiB; is a closing quote missing?",
                      where());
        }
        return fail(ErrorCode::kFormat,
                    "expected a closing quote (\") before the end of the file; the row was skipped", where());
      }
    }
    const std::size_t tail = at_;
    while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n' && bytes_[at_] != '\r') {
      ++at_;
    }
    if (at_ - begin > kMaxRowBytes) {
      skip_to_next_line(begin);
      return fail(ErrorCode::kLimit, "the row is longer than 4 MiB; is this a CSV file?", where());
    }
    cell.append(bytes_.substr(tail, at_ - tail));
    row.push_back(std::move(cell));
    if (at_ >= bytes_.size() || bytes_[at_] != separator_) return true;
    ++at_;
  }
}

char guess_csv_separator(std::string_view header_line) noexcept {
  char best = ',';
  std::ptrdiff_t best_count = 0;
  for (const char candidate : {',', ';', '\t', '|'}) {
    const auto count = std::count(header_line.begin(), header_line.end(), candidate);
    if (count > best_count) {
      best = candidate;
      best_count = count;
    }
  }
  return best;
}

void append_csv_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace tamis::base

#include "cli/page_source.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace tamis::cli {
namespace {

// One byte more than the limit is enough to know that it is too much.
void read_standard_input(Page& page, std::uint64_t max_bytes) {
  page.hint.name = "standard input";
  std::vector<char> buffer(1 << 16);
  while (page.bytes.size() <= max_bytes) {
    const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin);
    if (got == 0) break;
    page.bytes.append(buffer.data(), got);
  }
  if (std::ferror(stdin) == 0) return;
  page.error = Error{
      ErrorCode::kIo, std::string("cannot be read: ") + std::strerror(errno), {page.hint.name, -1, -1, {}}};
}

}  // namespace

bool PageSource::next(Page& page) {
  if (at_ == pages_.size()) return false;
  const std::string& name = pages_[at_++];
  if (name == "-") {
    read_standard_input(page, max_bytes_);
  } else {
    page.hint.name = name;
    page.load = true;
  }
  return true;
}

double PageSource::share() const noexcept {
  return pages_.empty() ? 1.0 : static_cast<double>(at_) / static_cast<double>(pages_.size());
}

}  // namespace tamis::cli

#include "cli/page_source.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "documents/page/page.h"

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

PageSource::PageSource(std::vector<std::string> pages, std::vector<std::string> archives,
                       std::uint64_t max_bytes)
    : max_bytes_(max_bytes) {
  for (std::string& name : pages) {
    const bool archive = name.ends_with(".warc") || name.ends_with(".warc.gz");
    const bool mails = name.ends_with(".mbox");
    inputs_.push_back({std::move(name), archive, mails});
  }
  for (std::string& name : archives) inputs_.push_back({std::move(name), true, false});
}

bool PageSource::next_of_archive(Page& page) {
  const Input& input = inputs_[at_ - 1];
  const auto more = archive_->next(record_);
  if (!more) {
    page.hint.name = input.name;
    page.error = more.error();
    if (more.error().code == ErrorCode::kIo) archive_.reset();
    return true;
  }
  if (!*more) {
    const documents::WarcCounts& counts = archive_->counts();
    passed_over_ += counts.other_records + counts.other_status + counts.other_types;
    archive_.reset();
    return false;
  }
  page.hint = record_.hint;
  page.bytes.swap(record_.bytes);
  return true;
}

void PageSource::next_of_mbox(Page& page) {
  const std::string_view bytes = mbox_.bytes();
  const std::size_t end = std::min(documents::next_mail_of_mbox(bytes, mail_begin_), bytes.size());
  page.hint.name = inputs_[at_ - 1].name + "#" + std::to_string(++mail_number_);
  page.hint.content_type = "message/rfc822";
  // One byte more than the limit is enough to be refused.
  page.bytes = bytes.substr(mail_begin_, std::min<std::size_t>(end - mail_begin_, max_bytes_ + 1));
  mail_begin_ = end;
  if (mail_begin_ < bytes.size()) return;
  mbox_ = {};
  mail_number_ = 0;
}

bool PageSource::next(Page& page) {
  while (true) {
    if (mail_number_ > 0) {
      next_of_mbox(page);
      return true;
    }
    if (archive_ && next_of_archive(page)) return true;
    if (at_ == inputs_.size()) return false;
    const Input& input = inputs_[at_++];
    if (input.mails) {
      auto opened = base::MappedFile::open(input.name);
      if (opened && opened->bytes().starts_with("From ")) {
        mbox_ = std::move(*opened);
        mail_begin_ = 0;
        next_of_mbox(page);
        return true;
      }
    }
    if (!input.archive) {
      if (input.name == "-") {
        read_standard_input(page, max_bytes_);
      } else {
        page.hint.name = input.name;
        page.load = true;
      }
      return true;
    }
    auto opened = documents::WarcReader::open(input.name, max_bytes_);
    if (!opened) {
      page.hint.name = input.name;
      page.error = std::move(opened.error());
      return true;
    }
    archive_ = std::move(*opened);
    std::error_code error;
    archive_bytes_ = std::filesystem::file_size(input.name, error);
    if (error) {
      archive_bytes_ = 0;
    } else if (archive_bytes_ == 0) {
      archive_.reset();
      page.hint.name = input.name;
      page.error = Error{
          ErrorCode::kTruncated, "expected a WARC archive, found an empty file", {input.name, -1, -1, {}}};
      return true;
    }
  }
}

double PageSource::share() const noexcept {
  if (inputs_.empty()) return 1;
  double done = static_cast<double>(at_);
  if (archive_ && archive_bytes_ > 0)
    done += static_cast<double>(record_.offset) / static_cast<double>(archive_bytes_) - 1;
  return done / static_cast<double>(inputs_.size());
}

std::uint64_t PageSource::passed_over() const noexcept { return passed_over_; }

bool PageSource::many() const noexcept {
  return inputs_.size() > 1 || (!inputs_.empty() && (inputs_.front().archive || inputs_.front().mails));
}

}  // namespace tamis::cli

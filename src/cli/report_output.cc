#include "cli/report_output.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/file.h"

namespace tamis::cli {
namespace {

[[nodiscard]] tl::unexpected<Error> io_error(const std::string& path, const std::string& what) {
  return fail(ErrorCode::kIo, what, Where{path.empty() ? "standard output" : path, -1, -1, {}});
}

// Letters, digits and '-' of the name's last part, 60 of them at most: safe in any file system and any link.
[[nodiscard]] std::string file_name(std::uint64_t number, std::string_view name) {
  while (!name.empty() && name.back() == '/') name.remove_suffix(1);
  name.remove_prefix(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
  std::array<char, 24> digits{};
  std::snprintf(digits.data(), digits.size(), "%04llu", static_cast<unsigned long long>(number));
  std::string out = digits.data();
  bool dash = true;
  std::string words;
  for (const char c : name) {
    if (words.size() == 60) break;
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) {
      words += c;
    } else if (!dash) {
      words += '-';
    }
    dash = !plain;
  }
  while (!words.empty() && words.back() == '-') words.pop_back();
  if (!words.empty()) out += '-' + words;
  return out + ".html";
}

}  // namespace

Result<ReportOutput> ReportOutput::stream(const std::string& path) {
  ReportOutput output;
  output.path_ = path;
  output.file_ = path.empty() ? stdout : std::fopen(path.c_str(), "wb");
  if (output.file_ == nullptr)
    return io_error(path, std::string("cannot create the file: ") + std::strerror(errno));
  return output;
}

Result<ReportOutput> ReportOutput::folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (!std::filesystem::is_directory(path, error)) {
    return io_error(
        path,
        "is no folder and cannot be made one; with --format html and several pages --output is a folder");
  }
  ReportOutput output;
  output.path_ = path;
  return output;
}

ReportOutput::ReportOutput(ReportOutput&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, nullptr)),
      pages_(other.pages_),
      rows_(std::move(other.rows_)) {}

ReportOutput& ReportOutput::operator=(ReportOutput&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(file_, other.file_);
  std::swap(pages_, other.pages_);
  std::swap(rows_, other.rows_);
  return *this;
}

ReportOutput::~ReportOutput() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

Result<void> ReportOutput::write(const Page& page) {
  ++pages_;
  if (file_ != nullptr) {
    if (std::fwrite(page.report.data(), 1, page.report.size(), file_) != page.report.size() ||
        std::fflush(file_) != 0) {
      return io_error(path_, std::string("cannot write: ") + std::strerror(errno));
    }
    return {};
  }
  documents::HtmlOverviewRow row;
  row.name = page.hint.name;
  row.title = page.title;
  row.verdict = page.error ? "not read: " + page.error->message : page.verdict;
  row.parties = page.parties;
  row.alert = !page.parties.empty();
  if (!page.error) {
    row.file = file_name(pages_, page.hint.name);
    const std::string_view report = page.report;
    const auto written = base::write_file_atomically(path_ + "/" + row.file, std::span(&report, 1));
    if (!written) return written;
  }
  rows_.push_back(std::move(row));
  return {};
}

Result<void> ReportOutput::finish() {
  if (file_ == nullptr) {
    std::string overview;
    documents::append_html_overview(overview, rows_);
    const std::string_view text = overview;
    return base::write_file_atomically(path_ + "/index.html", std::span(&text, 1));
  }
  if (file_ == stdout) return {};
  if (std::fclose(std::exchange(file_, nullptr)) != 0)
    return io_error(path_, std::string("cannot write: ") + std::strerror(errno));
  return {};
}

}  // namespace tamis::cli

#include "cli/terminal.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "text/utf8.h"

namespace tamis::cli {

bool is_terminal(std::FILE* stream) noexcept { return ::isatty(::fileno(stream)) == 1; }

Style::Style(std::FILE* stream) noexcept {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  on_ = is_terminal(stream) && (no_color == nullptr || *no_color == '\0') && term != nullptr &&
        std::strcmp(term, "dumb") != 0;
}

namespace {

// Unicode 15: the blocks whose characters are East Asian Wide, and those of combining marks; enough for names.
[[nodiscard]] std::size_t width_of(char32_t c) noexcept {
  if (c < 0x20 || c == 0x7F) return 0;
  struct Range {
    char32_t first, last;
  };
  static constexpr std::array<Range, 9> kMarks{{{0x0300, 0x036F},
                                                {0x0591, 0x05BD},
                                                {0x0610, 0x061A},
                                                {0x064B, 0x065F},
                                                {0x0E31, 0x0E31},
                                                {0x0E34, 0x0E3A},
                                                {0x0E47, 0x0E4E},
                                                {0x200B, 0x200F},
                                                {0x20D0, 0x20FF}}};
  for (const Range& range : kMarks) {
    if (c >= range.first && c <= range.last) return 0;
  }
  static constexpr std::array<Range, 8> kWide{{{0x1100, 0x115F},
                                               {0x2E80, 0x303E},
                                               {0x3041, 0x33FF},
                                               {0x3400, 0x4DBF},
                                               {0x4E00, 0x9FFF},
                                               {0xAC00, 0xD7A3},
                                               {0xF900, 0xFAFF},
                                               {0xFF00, 0xFF60}}};
  for (const Range& range : kWide) {
    if (c >= range.first && c <= range.last) return 2;
  }
  return c >= 0x20000 && c <= 0x3FFFD ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) noexcept {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode_utf8(text, at);
    width += width_of(decoded.code_point);
    at += decoded.bytes;
  }
  return width;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t taken = display_width(text);
  if (taken < width) out.append(width - taken, ' ');
  return out;
}

std::string bytes_text(std::uint64_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + " B";
  double value = static_cast<double>(bytes) / 1000;
  for (const char* unit : {"kB", "MB", "GB"}) {
    if (value < 999.95 || std::strcmp(unit, "GB") == 0) return decimals(value, 1) + " " + unit;
    value /= 1000;
  }
  return {};
}

std::string duration_text(double seconds) {
  seconds = std::max(0.0, seconds);
  if (seconds < 9.995) return decimals(seconds, 2) + " s";
  if (seconds < 99.95) return decimals(seconds, 1) + " s";
  const auto whole = static_cast<std::uint64_t>(std::llround(std::min(seconds, 1e9)));
  std::array<char, 64> text{};
  if (whole < 6000) {
    std::snprintf(text.data(), text.size(), "%d min %02d s", static_cast<int>(whole / 60),
                  static_cast<int>(whole % 60));
  } else {
    std::snprintf(text.data(), text.size(), "%d h %02d min", static_cast<int>(whole / 3600),
                  static_cast<int>(whole / 60 % 60));
  }
  return text.data();
}

std::string table_text(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right,
                       const Style& style) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string out;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::string line;
    for (std::size_t i = 0; i < rows[r].size(); ++i) {
      if (i > 0) line += "  ";
      const std::string& cell = rows[r][i];
      if (i < right.size() && right[i]) {
        line.append(widths[i] - display_width(cell), ' ').append(cell);
      } else {
        line += padded(cell, widths[i]);
      }
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out.append(r == 0 ? style.bold() : "").append(line).append(r == 0 ? style.plain() : "").push_back('\n');
  }
  return out;
}

ProgressBar::ProgressBar(std::string what, std::string unit, bool wanted)
    : what_(std::move(what)),
      unit_(std::move(unit)),
      on_(wanted && is_terminal(stderr)),
      begin_(Clock::now()) {}

ProgressBar::~ProgressBar() { clear(); }

void ProgressBar::update(double share, std::uint64_t count) {
  if (!on_) return;
  const Clock::time_point now = Clock::now();
  if (first_share_ < 0) {
    first_share_ = share;
    first_count_ = count;
    begin_ = now;
  }
  if (drawn_ && now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  drawn_ = true;
  share = std::clamp(share, 0.0, 1.0);
  constexpr int kCells = 24;
  const int filled = static_cast<int>(share * kCells);
  std::string line = "\r\033[K" + what_ + " [";
  line.append(static_cast<std::size_t>(filled), '#').append(static_cast<std::size_t>(kCells - filled), '.');
  line.append("] ")
      .append(decimals(share * 100, 0))
      .append("%  ")
      .append(grouped(count))
      .append(" ")
      .append(unit_);
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  if (seconds > 0.5 && count > first_count_) {
    const double rate = static_cast<double>(count - first_count_) / seconds;
    line.append(", ").append(grouped(static_cast<std::uint64_t>(rate))).append("/s");
    if (share > first_share_) {
      line.append(", ").append(duration_text(seconds * (1 - share) / (share - first_share_))).append(" left");
    }
  }
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fflush(stderr);
}

void ProgressBar::clear() {
  if (!on_ || !drawn_) return;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
  drawn_ = false;
}

}  // namespace tamis::cli

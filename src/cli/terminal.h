// Output for people: colours and a progress bar, only where a terminal is looking, and text that lines up in any
// script. Nothing here writes unless told to.
#ifndef TAMIS_CLI_TERMINAL_H_
#define TAMIS_CLI_TERMINAL_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/number_text.h"
#include "text/printable.h"

namespace tamis::cli {

using base::decimals;
using base::grouped;
using text::printable;

// True when `stream` is a terminal.
[[nodiscard]] bool is_terminal(std::FILE* stream) noexcept;

// The escape sequences for `stream`: empty unless it is a terminal that has colours and NO_COLOR (no-color.org) is
// not set. Immutable.
class Style {
 public:
  explicit Style(std::FILE* stream) noexcept;
  explicit Style(bool on) noexcept : on_(on) {}
  [[nodiscard]] const char* bold() const noexcept { return on_ ? "\033[1m" : ""; }
  [[nodiscard]] const char* dim() const noexcept { return on_ ? "\033[2m" : ""; }
  [[nodiscard]] const char* red() const noexcept { return on_ ? "\033[1;31m" : ""; }
  [[nodiscard]] const char* green() const noexcept { return on_ ? "\033[32m" : ""; }
  [[nodiscard]] const char* yellow() const noexcept { return on_ ? "\033[33m" : ""; }
  [[nodiscard]] const char* plain() const noexcept { return on_ ? "\033[0m" : ""; }

 private:
  bool on_ = false;
};

// Columns that UTF-8 `text` takes on a terminal: 2 for East Asian wide characters, 0 for marks. Total.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

// `text` with blanks up to `width` columns; longer text stays as it is.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

// "812 B", "14.2 MB" (powers of 1000).
[[nodiscard]] std::string bytes_text(std::uint64_t bytes);
// "0.42 s", "12.3 s", "3 min 07 s", "2 h 05 min".
[[nodiscard]] std::string duration_text(double seconds);

// Rows of cells as columns, two blanks apart; `right` says which columns are aligned right. The first row is the head.
[[nodiscard]] std::string table_text(const std::vector<std::vector<std::string>>& rows,
                                     const std::vector<bool>& right, const Style& style);

// One line on standard error that shows how far the work is, how fast it goes and how long it will take; silent when
// standard error is no terminal. Thread-compatible.
class ProgressBar {
 public:
  // `what`: "Screening"; `unit`: "rows".
  ProgressBar(std::string what, std::string unit, bool wanted = true);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // `share` of the work in [0, 1]; `count` units so far. Redraws ten times a second at most.
  void update(double share, std::uint64_t count);
  // Takes the line off the terminal: before other output, and at the end.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  std::string what_;
  std::string unit_;
  bool on_;
  bool drawn_ = false;
  double first_share_ = -1;  // work that an earlier run did is no measure of speed
  std::uint64_t first_count_ = 0;
  Clock::time_point begin_;
  Clock::time_point last_;
};

}  // namespace tamis::cli

#endif  // TAMIS_CLI_TERMINAL_H_

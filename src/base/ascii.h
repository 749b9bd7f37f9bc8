// ASCII letters and blanks of UTF-8 or unknown bytes, whatever the locale: for keywords, headers, file names and labels. Names
// of people and bodies are folded by text/. Total, thread-safe, linear.
#ifndef TAMIS_BASE_ASCII_H_
#define TAMIS_BASE_ASCII_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace tamis::base {

[[nodiscard]] constexpr bool is_ascii_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || is_ascii_upper(c);
}
[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

// One digit or more, and nothing else.
[[nodiscard]] inline bool all_ascii_digits(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
[[nodiscard]] inline std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

// `lower_start` in small letters.
[[nodiscard]] inline bool starts_with_any_case(std::string_view text, std::string_view lower_start) noexcept {
  return text.size() >= lower_start.size() &&
         std::equal(lower_start.begin(), lower_start.end(), text.begin(),
                    [](char wanted, char found) { return wanted == ascii_lower(found); });
}

// Without what of `drop` stands at both ends.
[[nodiscard]] inline std::string_view trim(std::string_view text,
                                           std::string_view drop = " \t\r\n\f\v") noexcept {
  const std::size_t first = text.find_first_not_of(drop);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(drop) - first + 1);
}

}  // namespace tamis::base

#endif  // TAMIS_BASE_ASCII_H_

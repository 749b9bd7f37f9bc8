#include "documents/page/entities.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <unordered_map>

#include "base/data_table.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

struct Names {
  std::unordered_map<std::string_view, std::string> by_name;
  std::size_t longest = 0;

  Names() {
    base::for_each_row(base::data_table("html5_entities.tsv"), [&](const auto& column, std::size_t) {
      std::string value;
      std::string_view codes = column[1];
      while (!codes.empty()) {
        const std::size_t blank = codes.find(' ');
        const std::string_view code = codes.substr(0, blank);
        std::uint32_t code_point = 0;
        std::from_chars(code.data(), code.data() + code.size(), code_point, 16);
        text::append_utf8(value, code_point);
        codes.remove_prefix(blank == std::string_view::npos ? codes.size() : blank + 1);
      }
      by_name.emplace(column[0], std::move(value));
      longest = std::max(longest, column[0].size());
    });
  }
};

const Names& names() {
  static const Names instance;
  return instance;
}

bool is_alnum(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What numbers 0x80 to 0x9F mean on the web (HTML Living Standard 13.2.5.80): the characters of windows-1252.
constexpr char16_t kWindows[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                   0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                   0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

}  // namespace

CharacterReference character_reference(std::string_view html, std::size_t at, bool in_attribute) noexcept {
  CharacterReference out;
  const auto set = [&](std::string_view value, std::size_t size) {
    out.size = size;
    out.text_size = std::min(value.size(), sizeof(out.text));
    std::memcpy(out.text, value.data(), out.text_size);
  };
  std::size_t i = at + 1;
  if (i < html.size() && html[i] == '#') {
    ++i;
    const bool hexadecimal = i < html.size() && (html[i] == 'x' || html[i] == 'X');
    if (hexadecimal) ++i;
    const std::size_t digits = i;
    std::uint32_t value = 0;
    for (; i < html.size(); ++i) {
      const char c = html[i];
      std::uint32_t digit = 0;
      if (c >= '0' && c <= '9')
        digit = static_cast<std::uint32_t>(c - '0');
      else if (hexadecimal && c >= 'a' && c <= 'f')
        digit = static_cast<std::uint32_t>(c - 'a' + 10);
      else if (hexadecimal && c >= 'A' && c <= 'F')
        digit = static_cast<std::uint32_t>(c - 'A' + 10);
      else
        break;
      value = std::min<std::uint32_t>(value * (hexadecimal ? 16 : 10) + digit, 0x110000);
    }
    if (i == digits) return out;
    if (i < html.size() && html[i] == ';') ++i;
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = text::kReplacement;
    if (value >= 0x80 && value < 0xA0) value = kWindows[value - 0x80];
    char encoded[4];
    set({encoded, text::encode_utf8(value, encoded)}, i - at);
    return out;
  }
  const Names& table = names();
  std::size_t end = i;
  while (end < html.size() && end - i < table.longest && is_alnum(html[end])) ++end;
  if (end < html.size() && html[end] == ';') {
    const auto found = table.by_name.find(html.substr(i, end + 1 - i));
    if (found != table.by_name.end()) {
      set(found->second, end + 1 - at);
      return out;
    }
  }
  // The old names stand without ';' too; the longest wins. None has more than 6 letters.
  for (std::size_t last = std::min(end, i + 6); last > i + 1; --last) {
    const auto found = table.by_name.find(html.substr(i, last - i));
    if (found == table.by_name.end()) continue;
    if (in_attribute && last < html.size() && (html[last] == '=' || is_alnum(html[last]))) return out;
    set(found->second, last - at);
    return out;
  }
  return out;
}

std::string resolve_references(std::string_view html, bool in_attribute) {
  std::string out;
  out.reserve(html.size());
  for (std::size_t i = 0; i < html.size();) {
    const std::size_t next = html.find('&', i);
    out.append(html.substr(i, next - i));
    if (next == std::string_view::npos) break;
    const CharacterReference reference = character_reference(html, next, in_attribute);
    if (reference.size == 0) {
      out += '&';
      i = next + 1;
    } else {
      out.append(reference.value());
      i = next + reference.size;
    }
  }
  return out;
}

}  // namespace tamis::documents

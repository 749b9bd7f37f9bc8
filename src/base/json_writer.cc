#include "base/json_writer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace tamis::base {

namespace {

// Length of the well-formed UTF-8 sequence at the head of `text` (Unicode 15, table 3-7), 0 when there is none.
std::size_t utf8_sequence(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto tail = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if ((lead & 0xF0) == 0xE0) {
    if (!tail(1) || !tail(2)) return 0;
    if (lead == 0xE0 && byte(1) < 0xA0) return 0;
    if (lead == 0xED && byte(1) > 0x9F) return 0;
    return 3;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    if (lead == 0xF0 && byte(1) < 0x90) return 0;
    if (lead == 0xF4 && byte(1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

// Whether all eight bytes stand for themselves: ASCII, no control character, quotation mark or backslash. May say no for
// bytes that would.
bool eight_plain(const char* bytes) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kHigh = 0x8080808080808080ULL;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t control = word - kOnes * 0x20;
  const std::uint64_t quote = (word ^ kOnes * '"') - kOnes;
  const std::uint64_t backslash = (word ^ kOnes * '\\') - kOnes;
  const std::uint64_t deleted = word + kOnes;  // 0x7F
  return ((word | control | quote | backslash | deleted) & kHigh) == 0;
}

// Copies one to sixteen bytes as two halves that may overlap; whether eight_plain() holds of all.
bool copy_plain(const char* from, std::size_t size, char* to) noexcept {
  if (size >= 8) {
    std::memcpy(to, from, 8);
    std::memcpy(to + size - 8, from + size - 8, 8);
    return eight_plain(from) && eight_plain(from + size - 8);
  }
  char both[8];
  if (size >= 4) {
    std::memcpy(both, from, 4);
    std::memcpy(both + 4, from + size - 4, 4);
    std::memcpy(to, both, 4);
    std::memcpy(to + size - 4, both + 4, 4);
  } else {
    std::fill(both, both + 8, from[0]);
    both[1] = from[size / 2];
    both[2] = from[size - 1];
    to[0] = both[0];
    to[size / 2] = both[1];
    to[size - 1] = both[2];
  }
  return eight_plain(both);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    // What stands for itself is taken over in one piece.
    std::size_t plain = 0;
    while (plain < text.size()) {
      if (plain + 8 <= text.size() && eight_plain(text.data() + plain)) {
        plain += 8;
        continue;
      }
      if (text.size() >= 8 && plain + 8 > text.size() && eight_plain(text.data() + text.size() - 8)) {
        plain = text.size();  // the last eight, some of them for the second time
        break;
      }
      const auto byte = static_cast<unsigned char>(text[plain]);
      if (byte >= 0x80) {
        const std::size_t sequence = utf8_sequence(text.substr(plain));
        if (sequence == 0) break;
        plain += sequence;
      } else if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F) {
        ++plain;
      } else {
        break;
      }
    }
    if (plain > 0) {
      out += text.substr(0, plain);
      text.remove_prefix(plain);
      continue;
    }
    const char c = text.front();
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (code < 0x20 || code == 0x7F) {
      constexpr char kHex[] = "0123456789abcdef";
      out += "\\u00";
      out += kHex[code >> 4];
      out += kHex[code & 15];
    } else {
      out += "\xEF\xBF\xBD";
    }
    text.remove_prefix(1);
  }
  out += '"';
}

void JsonWriter::separate() {
  if (need_comma_) out_ += ',';
  need_comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  // A key is written at once: most of a report are keys.
  char buffer[24];
  char* to = buffer;
  if (need_comma_) *to++ = ',';
  *to++ = '"';
  if (name.empty() || name.size() > 16 || !copy_plain(name.data(), name.size(), to)) {
    separate();
    append_json_string(out_, name);
    out_ += ':';
  } else {
    to += name.size();
    *to++ = '"';
    *to++ = ':';
    out_.append(buffer, static_cast<std::size_t>(to - buffer));
  }
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  separate();
  append_json_string(out_, value);
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  separate();
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  out_.append(buffer, end);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::number(double value, int decimals) {
  if (!std::isfinite(value) || std::abs(value) > 1e15) return null();
  separate();
  char buffer[64];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr;
  std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
  if (digits.find('.') != std::string_view::npos) {
    while (digits.back() == '0') digits.remove_suffix(1);
    if (digits.back() == '.') digits.remove_suffix(1);
  }
  out_ += digits == "-0" ? std::string_view("0") : digits;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

}  // namespace tamis::base

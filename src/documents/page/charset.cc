#include "documents/page/charset.h"

#include <simdjson.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// Bytes a charset is told by.
constexpr std::size_t kSample = 16384;
// Share of controls and undecodable characters from which on bytes are no text.
constexpr double kNoText = 0.1;

struct Charset {
  std::string name;
  std::string converter;
  bool single = false;
  std::vector<std::unordered_map<char32_t, double>> letters;  // of each group: weight in (0, 1]
  std::array<char32_t, 256> table{};                          // of a single-byte charset
};

struct CloseConverter {
  void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  return converter;
}

struct Charsets {
  std::vector<Charset> all;
  std::unordered_map<std::string, std::size_t> by_label;

  Charsets() {
    base::for_each_row(base::data_table("charset_letters.tsv"), [&](const auto& column, std::size_t) {
      Charset charset;
      charset.name = column[0];
      charset.converter = column[1];
      charset.single = column[2] == "single";
      const Converter converter = open_converter(charset.converter);
      if (!converter) return;
      base::for_each_part(column[3], '|', [&](std::string_view part) { by_label.emplace(part, all.size()); });
      if (column[4] != "-") {
        const std::string_view letters = column[4];
        double weight = 1;
        charset.letters.emplace_back();
        for (std::size_t i = 0; i < letters.size();) {
          const text::Decoded letter = text::decode_utf8(letters, i);
          i += letter.bytes;
          if (letter.code_point == ' ') {
            charset.letters.emplace_back();
            weight = 1;
            continue;
          }
          charset.letters.back().emplace(letter.code_point, weight);
          weight = std::max(0.25, weight - 0.02);
        }
      }
      if (charset.single) {
        for (int byte = 0; byte < 256; ++byte) {
          const char source = static_cast<char>(byte);
          UChar target[4];
          UErrorCode status = U_ZERO_ERROR;
          const std::int32_t size = ucnv_toUChars(converter.get(), target, 4, &source, 1, &status);
          charset.table[byte] = size == 1 && U_SUCCESS(status) ? target[0] : text::kReplacement;
        }
      }
      all.push_back(std::move(charset));
    });
  }
};

const Charsets& charsets() {
  static const Charsets instance;
  return instance;
}

const Charset* find_charset(std::string_view label) {
  std::string lower;
  for (const char byte : label.substr(0, 64)) {
    if (byte == ' ' || byte == '"' || byte == '\'') continue;
    lower += base::ascii_lower(byte);
  }
  const auto found = charsets().by_label.find(lower);
  return found == charsets().by_label.end() ? nullptr : &charsets().all[found->second];
}

bool is_control(char32_t code_point) noexcept {
  return (code_point < 0x20 && code_point != '\t' && code_point != '\n' && code_point != '\r' &&
          code_point != '\f') ||
         (code_point >= 0x7F && code_point < 0xA0 && code_point != 0x85);
}

// Decodes by ICU; calls add(code point, first byte, number of bytes) for each character. `limit`: stop after so many.
template <class Add>
void convert(UConverter* converter, std::string_view bytes, std::size_t limit, Add&& add) {
  constexpr std::size_t kChunk = 4096;
  std::array<UChar, kChunk> target{};
  std::array<std::int32_t, kChunk> offsets{};
  ucnv_reset(converter);
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  char32_t pending = 0;  // whose bytes end where the next character begins
  std::size_t pending_at = 0;
  bool has_pending = false;
  char32_t high = 0;
  std::size_t high_at = 0;
  std::size_t count = 0;
  std::size_t last_at = 0;
  const auto emit = [&](char32_t code_point, std::size_t at) {
    if (has_pending) add(pending, pending_at, at - pending_at);
    pending = code_point;
    pending_at = at;
    has_pending = true;
    ++count;
  };
  while (count < limit) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* out = target.data();
    const char* const begin = source;
    // ICU counts offsets in 32 bits: pages beyond that are refused before.
    ucnv_toUnicode(converter, &out, out + kChunk, &source, end, offsets.data(), true, &status);
    const std::size_t produced = static_cast<std::size_t>(out - target.data());
    for (std::size_t i = 0; i < produced; ++i) {
      const std::size_t at =
          offsets[i] < 0 ? last_at : static_cast<std::size_t>(begin - bytes.data()) + offsets[i];
      const char32_t unit = target[i];
      if (high != 0) {
        if (unit >= 0xDC00 && unit < 0xE000) {
          emit(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), high_at);
          high = 0;
          last_at = at;
          continue;
        }
        emit(text::kReplacement, high_at);
        high = 0;
      }
      if (unit >= 0xD800 && unit < 0xDC00) {
        high = unit;
        high_at = at;
      } else {
        emit(unit >= 0xDC00 && unit < 0xE000 ? text::kReplacement : unit, at);
      }
      last_at = at;
    }
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
  }
  if (high != 0) emit(text::kReplacement, high_at);
  if (has_pending) {
    add(pending, pending_at,
        std::max<std::size_t>(1, static_cast<std::size_t>(source - bytes.data()) - pending_at));
  }
}

// How well the non-ASCII characters of a sample fit a charset: about 1 for text in it, below 0 for text in another.
class Fit {
 public:
  Fit(const Charset& charset, std::size_t group) : charset_(charset), letters_(charset.letters[group]) {}

  void add(char32_t code_point) {
    if (code_point < 0x80) {
      const bool upper = code_point >= 'A' && code_point <= 'Z';
      const bool lower = code_point >= 'a' && code_point <= 'z';
      // A word is in one alphabet.
      if ((upper || lower) && other_word_ && charset_.single) score_ -= 1.5;
      latin_word_ = upper || lower;
      other_word_ = false;
      after_lower_ = lower;
      in_word_ = latin_word_;
      return;
    }
    ++count_;
    if (code_point == text::kReplacement || is_control(code_point) ||
        (code_point >= 0xE000 && code_point < 0xF900)) {
      score_ -= 4;
      latin_word_ = other_word_ = after_lower_ = in_word_ = false;
      return;
    }
    if (const auto found = letters_.find(code_point); found != letters_.end()) {
      score_ += 0.5 + 0.5 * found->second;
      const bool other = code_point >= 0x370 && code_point < 0x2000;
      if (latin_word_ && other && charset_.single) score_ -= 1.5;
      other_word_ = other_word_ || other;
      after_lower_ = true;
      in_word_ = true;
      return;
    }
    const char32_t lower = simple_lower(code_point);
    if (lower != code_point && letters_.count(lower) != 0) {
      score_ += after_lower_ ? -1.5 : 0.4;
      after_lower_ = false;
      in_word_ = true;
      return;
    }
    if (code_point == 0xA0 || code_point == 0xAB || code_point == 0xBB ||
        (code_point >= 0x2010 && code_point <= 0x2026) || code_point == 0x20AC || code_point == 0x2116 ||
        code_point == 0xB0 || code_point == 0xA7 || code_point == 0xA9) {
      score_ += in_word_ && code_point != 0x2019 ? -0.1 : 0.3;
    } else if (!charset_.single && (code_point >= 0x2E80 || (code_point >= 0x370 && code_point < 0x530))) {
      score_ += code_point >= 0x2E80 ? 0.1 : 0;
    } else {
      score_ -= 1;
    }
    latin_word_ = other_word_ = after_lower_ = in_word_ = false;
  }

  [[nodiscard]] double mean() const noexcept {
    return count_ == 0 ? 0 : score_ / static_cast<double>(count_);
  }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

 private:
  // Enough for the alphabets of single-byte charsets.
  static char32_t simple_lower(char32_t c) noexcept {
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if (c >= 0x391 && c <= 0x3AB) return c + 32;
    if (c >= 0x100 && c <= 0x17F && (c & 1) == 0) return c + 1;
    if (c >= 0x139 && c <= 0x148 && (c & 1) == 1) return c + 1;
    if (c >= 0x179 && c <= 0x17D && (c & 1) == 1) return c + 1;
    return c;
  }

  const Charset& charset_;
  const std::unordered_map<char32_t, double>& letters_;
  double score_ = 0;
  std::size_t count_ = 0;
  bool latin_word_ = false;
  bool other_word_ = false;
  bool after_lower_ = false;
  bool in_word_ = false;
};

// Bytes to judge by: from the first ones outside ASCII on. Markup is ASCII and says nothing.
std::string_view sample_of(std::string_view bytes) noexcept {
  const auto high = std::find_if(bytes.begin(), bytes.end(), [](char byte) { return (byte & 0x80) != 0; });
  std::size_t at = static_cast<std::size_t>(high - bytes.begin());
  return bytes.substr(at, kSample);
}

double fit(const Charset& charset, std::string_view sample, UConverter* converter) {
  double best = -1e9;
  for (std::size_t group = 0; group < charset.letters.size(); ++group) {
    Fit fit(charset, group);
    if (charset.single) {
      for (const char byte : sample) fit.add(charset.table[static_cast<unsigned char>(byte)]);
    } else if (converter != nullptr) {
      const std::size_t size = sample.size();
      convert(converter, sample, size + 1, [&](char32_t code_point, std::size_t at, std::size_t) {
        // The sample may end inside a character.
        if (code_point == text::kReplacement && at + 4 >= size) return;
        fit.add(code_point);
      });
    }
    best = std::max(best, fit.mean());
  }
  return best;
}

bool is_utf8(std::string_view bytes) noexcept { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

bool has_high_byte(std::string_view bytes) noexcept {
  constexpr std::size_t kAtOnce =
      4096;  // without a jump for each, which compilers turn into a few instructions for many
  for (std::size_t at = 0; at < bytes.size(); at += kAtOnce) {
    unsigned char any = 0;
    for (const char byte : bytes.substr(at, kAtOnce)) any |= static_cast<unsigned char>(byte);
    if (any >= 0x80) return true;
  }
  return false;
}

struct Counted {
  std::size_t characters = 0;
  std::size_t controls = 0;
};

Counted count_controls(std::string_view utf8) noexcept {
  constexpr std::size_t kAtOnce = 128;  // counts fit into bytes
  Counted all;
  for (std::size_t at = 0; at < utf8.size(); at += kAtOnce) {
    std::uint8_t some_characters = 0;
    std::uint8_t some_controls = 0;
    for (const char c : utf8.substr(at, kAtOnce)) {
      const auto byte = static_cast<std::uint8_t>(c);
      some_characters = static_cast<std::uint8_t>(some_characters + ((byte & 0xC0) != 0x80));
      const bool control = (byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r') & (byte != '\f');
      some_controls = static_cast<std::uint8_t>(some_controls + (control | (byte == 0x7F)));
    }
    all.characters += some_characters;
    all.controls += some_controls;
  }
  return all;
}

// UTF-16 without its mark: nearly every other byte of Latin text is nought.
std::string_view utf16_by_noughts(std::string_view bytes) noexcept {
  const std::string_view head = bytes.substr(0, 1024);
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] != 0) continue;
    ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t many = head.size() / 5;
  if (head.size() >= 8 && odd > many && even * 8 < odd) return "utf-16le";
  if (head.size() >= 8 && even > many && odd * 8 < even) return "utf-16be";
  return {};
}

// Ill-formed stretches of a sample, of all its characters outside ASCII.
double utf8_damage(std::string_view sample) noexcept {
  std::size_t bad = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < sample.size();) {
    const text::Decoded decoded = text::decode_utf8(sample, i);
    if (decoded.code_point >= 0x80) {
      ++all;
      // A real U+FFFD has three bytes, as most damage has not; good enough for a share.
      if (decoded.code_point == text::kReplacement && sample.substr(i, 3) != "\xEF\xBF\xBD") ++bad;
    }
    i += decoded.bytes;
  }
  return all == 0 ? 0 : static_cast<double>(bad) / static_cast<double>(all);
}

void decode_utf8_into(std::string_view bytes, std::uint64_t offset, Decoded& out) {
  if (is_utf8(bytes)) {
    out.utf8 = bytes;
    Decoded::Run run;
    run.input = offset;
    run.code_point = offset == 0 ? 0 : 1;
    out.runs.push_back(run);
    return;
  }
  out.storage.reserve(bytes.size() + bytes.size() / 8);
  std::uint64_t code_point = offset == 0 ? 0 : 1;
  for (std::size_t i = 0; i < bytes.size();) {
    const text::Decoded decoded = text::decode_utf8(bytes, i);
    const bool bad = decoded.code_point == text::kReplacement && bytes.substr(i, 3) != "\xEF\xBF\xBD";
    if (bad) {
      ++out.replaced;
      out.append("\xEF\xBF\xBD", offset + i, decoded.bytes, code_point);
    } else {
      // Verbatim stretches are joined.
      if (out.runs.empty() || out.runs.back().text_unit != 0) {
        out.runs.push_back({out.storage.size(), offset + i, code_point, 0, 0, 0});
      }
      out.storage.append(bytes.substr(i, decoded.bytes));
    }
    i += decoded.bytes;
    ++code_point;
  }
  out.utf8 = out.storage;
}

std::string plural(std::uint64_t count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace

void Decoded::append(std::string_view bytes, std::uint64_t input, std::uint32_t input_size,
                     std::uint64_t code_point) {
  const auto input_unit = static_cast<std::uint8_t>(std::min<std::uint32_t>(input_size, 255));
  if (runs.empty() || runs.back().text_unit != kCodePoint || runs.back().input_unit != input_unit) {
    runs.push_back({storage.size(), input, code_point, kCodePoint, input_unit, 1});
  }
  storage.append(bytes);
}

void decode_utf8(std::string_view bytes, Decoded& out) {
  out = Decoded{};
  out.charset = "utf-8";
  decode_utf8_into(bytes, 0, out);
  if (out.runs.empty()) out.runs.emplace_back();
}

std::string canonical_charset(std::string_view label) {
  const Charset* charset = find_charset(label);
  return charset == nullptr ? std::string{} : charset->name;
}

std::string guess_charset(std::string_view bytes) {
  if (const std::string_view wide = utf16_by_noughts(bytes); !wide.empty()) return std::string(wide);
  const std::string_view sample = sample_of(bytes);
  if (sample.empty()) {
    return bytes.substr(0, kSample).find("\x1B$B") != std::string_view::npos ? "iso-2022-jp" : "utf-8";
  }
  if (is_utf8(bytes) || utf8_damage(sample) < 0.2) return "utf-8";
  const Charset* best = find_charset("windows-1252");
  double best_fit = -1e9;
  for (const Charset& charset : charsets().all) {
    if (charset.letters.empty()) continue;
    const Converter converter = charset.single ? nullptr : open_converter(charset.converter);
    double fitness = fit(charset, sample, converter.get());
    if (charset.name == "windows-1252") fitness += 0.01;  // the web's default
    if (charset.name == "macintosh" || charset.name == "x-mac-cyrillic") fitness -= 0.1;
    if (fitness > best_fit) {
      best_fit = fitness;
      best = &charset;
    }
  }
  return best->name;
}

std::string_view charset_claimed_in_markup(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  const auto word_behind = [&](std::size_t at) -> std::string_view {
    while (at < head.size() && (head[at] == ' ' || head[at] == '=' || head[at] == '"' || head[at] == '\''))
      ++at;
    std::size_t end = at;
    while (end < head.size() && end - at < 40 &&
           (std::isalnum(static_cast<unsigned char>(head[end])) != 0 || head[end] == '-' ||
            head[end] == '_' || head[end] == '.' || head[end] == ':')) {
      ++end;
    }
    return head.substr(at, end - at);
  };
  if (head.substr(0, 5) == "<?xml") {
    const std::string_view declaration = head.substr(0, head.find("?>"));
    if (const std::size_t at = declaration.find("encoding"); at != std::string_view::npos)
      return word_behind(at + 8);
  }
  const std::string lower = base::ascii_lower(head);
  for (std::size_t at = lower.find("<meta"); at != std::string::npos; at = lower.find("<meta", at + 5)) {
    const std::size_t end = lower.find('>', at);
    const std::size_t charset = lower.find("charset", at);
    if (charset == std::string::npos) break;
    if (charset < end) return word_behind(charset + 7);
  }
  return {};
}

Result<void> decode_page(std::string_view bytes, const CharsetClaims& claims, Decoded& out) {
  out = Decoded{};
  std::uint64_t offset = 0;
  const Charset* charset = nullptr;
  bool marked = true;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
    charset = find_charset("utf-8");
    offset = 3;
  } else if (bytes.size() >= 4 && bytes.substr(0, 4) == std::string_view("\xFF\xFE\0\0", 4)) {
    charset = find_charset("utf-32le");
    offset = 4;
  } else if (bytes.substr(0, 2) == "\xFF\xFE") {
    charset = find_charset("utf-16le");
    offset = 2;
  } else if (bytes.substr(0, 2) == "\xFE\xFF") {
    charset = find_charset("utf-16be");
    offset = 2;
  } else {
    marked = false;
  }
  bytes.remove_prefix(offset);

  std::string guessed;
  const auto guess = [&]() -> const std::string& {
    if (guessed.empty()) guessed = guess_charset(bytes);
    return guessed;
  };
  const bool valid_utf8 = is_utf8(bytes);
  const bool high = has_high_byte(bytes);
  for (const std::string_view claim : {claims.transport, claims.page}) {
    if (marked || charset != nullptr || claim.empty()) continue;
    const Charset* claimed = find_charset(claim);
    if (claimed == nullptr) {
      out.warnings.push_back("charset \"" + std::string(claim.substr(0, 40)) +
                             "\" is not known; told from the bytes");
      continue;
    }
    if (!high && claimed->name != "iso-2022-jp" && claimed->name.substr(0, 4) != "utf-") {
      charset = claimed;  // all of ASCII: any will do
      continue;
    }
    if (claimed->name.substr(0, 5) == "utf-1" || claimed->name.substr(0, 5) == "utf-3") {
      // A page that was found by its ASCII markup is in no wide charset, and noughts do not lie.
      if (utf16_by_noughts(bytes) == claimed->name ||
          (claimed->name.substr(0, 5) == "utf-3" && bytes.find('\0') != std::string_view::npos)) {
        charset = claimed;
      } else {
        out.warnings.push_back("the page claims " + claimed->name + ", its bytes are not; read as " +
                               guess());
      }
      continue;
    }
    const bool claims_utf8 = claimed->name == "utf-8";
    const std::string_view sample = sample_of(bytes);
    if (claims_utf8 ? valid_utf8 || utf8_damage(sample) < 0.2 : !valid_utf8 || !high) {
      if (claims_utf8 || !high) {
        charset = claimed;
        continue;
      }
      const Charset* other = find_charset(guess());
      if (other == claimed || other == nullptr) {
        charset = claimed;
        continue;
      }
      const Converter mine = claimed->single ? nullptr : open_converter(claimed->converter);
      const Converter theirs = other->single ? nullptr : open_converter(other->converter);
      const double claimed_fit = claimed->letters.empty() ? 0.5 : fit(*claimed, sample, mine.get());
      const double other_fit = other->letters.empty() ? 1 : fit(*other, sample, theirs.get());
      if (other_fit < claimed_fit + 0.5) {
        charset = claimed;
        continue;
      }
    }
    out.warnings.push_back("the page claims charset " + claimed->name + ", its bytes are " + guess());
  }
  if (charset == nullptr) charset = find_charset(guess());
  out.charset = charset->name;

  if (charset->name == "utf-8") {
    decode_utf8_into(bytes, offset, out);
  } else if (charset->single && !high) {
    out.utf8 = bytes;
    out.runs.push_back({0, offset, 0, 0, 0, 0});
  } else if (charset->single) {
    out.storage.reserve(bytes.size() + bytes.size() / 2);
    char encoded[4];
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const char32_t code_point = charset->table[static_cast<unsigned char>(bytes[i])];
      out.replaced += code_point == text::kReplacement ? 1 : 0;
      out.append({encoded, text::encode_utf8(code_point, encoded)}, i, 1, i);
    }
    out.utf8 = out.storage;
  } else {
    const Converter converter = open_converter(charset->converter);
    if (!converter) return fail(ErrorCode::kFormat, "this ICU has no converter for " + charset->name);
    out.storage.reserve(bytes.size() + bytes.size() / 2);
    std::uint64_t code_points = offset == 0 ? 0 : 1;
    char encoded[4];
    convert(converter.get(), bytes, static_cast<std::size_t>(-1),
            [&](char32_t code_point, std::size_t at, std::size_t size) {
              out.replaced += code_point == text::kReplacement ? 1 : 0;
              out.append({encoded, text::encode_utf8(code_point, encoded)}, offset + at,
                         static_cast<std::uint32_t>(size), code_points++);
            });
    out.utf8 = out.storage;
  }
  if (out.runs.empty()) out.runs.push_back({0, offset, 0, 0, 0, 0});

  const auto [characters, controls] = count_controls(out.utf8.substr(0, 65536));
  const double share =
      out.utf8.empty()
          ? 0
          : static_cast<double>(out.replaced) / static_cast<double>(out.utf8.size()) +
                (characters == 0 ? 0 : static_cast<double>(controls) / static_cast<double>(characters));
  if (share > kNoText && characters > 8) {
    return fail(ErrorCode::kFormat, "expected text, found bytes that are none in any charset (" +
                                        std::to_string(static_cast<int>(share * 100)) +
                                        " % are controls or undecodable, read as " + out.charset +
                                        "); give the page as HTML, text, mail or WARC");
  }
  if (out.replaced > 0) {
    out.warnings.push_back(plural(out.replaced, "character") + " could not be decoded as " + out.charset +
                           " and stand as U+FFFD");
  }
  return {};
}

}  // namespace tamis::documents

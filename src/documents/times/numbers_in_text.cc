#include "documents/times/numbers_in_text.h"

#include <unicode/uchar.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

#include "base/data_table.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

using text::Script;

enum Class : std::uint8_t { kAdd, kTimes, kScale, kHalf, kPart, kFixed, kBound, kAnd, kOne };

double number_of(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

const WordClasses& table() {
  static const WordClasses kTable = [] {
    WordClasses words;
    base::for_each_row(base::data_table("text_numbers.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 4) return;
      const std::string_view name = columns[1];
      const Class kind = name == "n"     ? kAdd
                         : name == "x"   ? kTimes
                         : name == "s"   ? kScale
                         : name == "h"   ? kHalf
                         : name == "p"   ? kPart
                         : name == "c"   ? kFixed
                         : name == "d"   ? kBound
                         : name == "and" ? kAnd
                                         : kOne;
      words.add(columns[0], columns[3], kind, number_of(columns[2]));
    });
    return words;
  }();
  return kTable;
}

bool decimal_comma(std::string_view language) noexcept {
  return language != "en" && language != "zh" && language != "ja" && language != "ko" && language != "he" &&
         language != "th" && language != "fa" && !language.empty();
}

// Languages that set off thousands by a blank.
bool blank_groups(std::string_view language) noexcept {
  for (const std::string_view code : {"fr", "ru", "uk", "pl", "cs", "sk", "bg", "be", "sv", "nb", "nn",
                                      "da", "fi", "hu", "es", "pt", "it", "de", "sl", "et", "lv", "lt"}) {
    if (language == code) return true;
  }
  return false;
}

// "1.234,5" of `language`; false for a date, an hour, a version.
bool parse_digits(std::string_view token, std::string_view language, double& value) {
  std::array<char, 40> plain{};
  std::array<char, 48> digits{};
  const std::size_t size = ascii_digits(token, digits.data(), digits.size());
  if (size == 0) return false;
  std::size_t commas = 0;
  std::size_t dots = 0;
  std::size_t last_mark = size;
  for (std::size_t i = 0; i < size; ++i) {
    if (digits[i] == ',' || digits[i] == '.') {
      ++(digits[i] == ',' ? commas : dots);
      last_mark = i;
    } else if (digits[i] == ':' || digits[i] == '/') {
      return false;
    }
  }
  const std::string_view whole(digits.data(), size);
  char decimal = '\0';
  if (commas + dots > 0) {
    const char last = digits[last_mark];
    const std::size_t behind = size - last_mark - 1;
    const char usual = decimal_comma(language) ? ',' : '.';
    if (commas > 0 && dots > 0) {
      decimal = last;  // both marks: the last one is the decimal mark
    } else if (commas + dots > 1) {
      decimal = '\0';  // repeated: thousands
    } else if (last == usual) {
      // "1,000 km" of a text translated from English: nobody writes three zeros behind a decimal mark.
      decimal = behind == 3 && whole.substr(last_mark + 1) == "000" && whole[0] != '0' ? '\0' : usual;
    } else {
      decimal = behind == 3 ? '\0' : last;
    }
    // Groups must have three digits.
    std::size_t group = 0;
    bool first_group = true;
    for (std::size_t i = 0; i <= size; ++i) {
      const bool mark = i == size || digits[i] == ',' || digits[i] == '.' || digits[i] == '\'';
      if (!mark) {
        ++group;
        continue;
      }
      const bool thousands = !first_group;
      if (thousands && group != 3) return false;
      if (!thousands && group > 3 && i < size && digits[i] != decimal) return false;
      if (i < size && digits[i] == decimal && decimal != '\0' && i == last_mark) break;
      group = 0;
      first_group = false;
    }
  }
  std::size_t written = 0;
  for (std::size_t i = 0; i < size && written + 1 < plain.size(); ++i) {
    if (digits[i] >= '0' && digits[i] <= '9') {
      plain[written++] = digits[i];
    } else if (digits[i] == decimal && i == last_mark) {
      plain[written++] = '.';
    }
  }
  value = std::strtod(plain.data(), nullptr);
  return std::isfinite(value);
}

// Value of a Han numeral, or -1.
double han_digit(std::string_view character) noexcept {
  struct Entry {
    std::string_view character;
    double value;
  };
  static constexpr std::array<Entry, 19> kDigits = {{{"〇", 0},
                                                     {"零", 0},
                                                     {"一", 1},
                                                     {"二", 2},
                                                     {"两", 2},
                                                     {"兩", 2},
                                                     {"三", 3},
                                                     {"四", 4},
                                                     {"五", 5},
                                                     {"六", 6},
                                                     {"七", 7},
                                                     {"八", 8},
                                                     {"九", 9},
                                                     {"壹", 1},
                                                     {"贰", 2},
                                                     {"叁", 3},
                                                     {"伍", 5},
                                                     {"双", 2},
                                                     {"雙", 2}}};
  for (const Entry& entry : kDigits) {
    if (entry.character == character) return entry.value;
  }
  return -1;
}

double han_unit(std::string_view character) noexcept {
  if (character == "十") return 10;
  if (character == "百") return 100;
  if (character == "千") return 1000;
  if (character == "万" || character == "萬") return 1e4;
  if (character == "亿" || character == "億") return 1e8;
  if (character == "兆") return 1e12;
  return 0;
}

bool read_han(const TextTokens& text, std::uint32_t i, std::uint32_t last, std::string_view language,
              bool single_han, NumberInText& number) {
  double total = 0;
  double section = 0;
  double digit = -1;
  std::uint32_t pieces = 0;
  bool unit_seen = false;
  double largest = 1e18;  // of the units of ten thousand and more, which must fall
  std::uint32_t at = i;
  for (; at < last && pieces < 24; ++at, ++pieces) {
    const Token& token = text.tokens[at];
    if (at > i && token.space_before) break;
    if (token.kind == TokenKind::kNumber) {
      double value = 0;
      if (digit >= 0 || !parse_digits(text.at(at), language, value)) break;
      if (at > i && !unit_seen) break;
      digit = value;
      if (at == i) number.in_digits = true;
      continue;
    }
    if (token.script != Script::kHan) break;
    const std::string_view character = text.at(at);
    if (const double value = han_digit(character); value >= 0) {
      if (digit >= 0) {
        if (number.in_digits && !unit_seen) break;
        digit = digit * 10 + value;  // 二〇二三
      } else {
        digit = value;
      }
      continue;
    }
    const double unit = han_unit(character);
    if (unit == 0) break;
    if (unit < 1e4) {
      if (unit == 10 && number.in_digits) break;
      section += (digit < 0 ? 1 : digit) * unit;
    } else {
      if (unit >= largest) break;
      if (section == 0 && digit < 0) break;  // a bare 万 is no number
      largest = unit;
      total += (section + (digit < 0 ? 0 : digit)) * unit;
      section = 0;
    }
    digit = -1;
    unit_seen = true;
  }
  if (pieces == 0) return false;
  if (pieces == 1 && !number.in_digits && !single_han) return false;
  // "零件", "零售": alone it begins a word.
  if (pieces == 1 && !number.in_digits && text.at(i) == "零") return false;
  number.value = total + section + (digit < 0 ? 0 : digit);
  number.end = at;
  number.scaled = largest < 1e18;
  return true;
}

// "zweiundzwanzig", "dreihundert", "ventidue": words of the table written as one.
class Compound {
 public:
  Compound(const WordClasses::Language& words, std::string_view word) : words_(words), word_(word) {}

  bool read(double& value) {
    if (word_.size() < 6 || word_.size() > 60 || !cut(0, 0)) return false;
    double total = 0;
    double current = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      const Piece& piece = pieces_[i];
      if (piece.kind == kTimes) {
        if (piece.value < 1000) {
          current = (current == 0 ? 1 : current) * piece.value;
        } else {
          total += (current == 0 ? 1 : current) * piece.value;
          current = 0;
        }
      } else if (piece.kind != kAnd) {
        current += piece.value;
      }
    }
    value = total + current;
    return true;
  }

 private:
  struct Piece {
    std::uint8_t kind = 0;
    double value = 0;
  };
  bool cut(std::size_t from, std::size_t depth) {
    if (from == word_.size()) {
      count_ = depth;
      return depth > 1 && pieces_[depth - 1].kind != kAnd && pieces_[depth - 1].kind != kPart + 100;
    }
    if (depth == pieces_.size() || ++steps_ > 200) return false;
    for (std::size_t size = std::min<std::size_t>(word_.size() - from, 14); size >= 2; --size) {
      const auto found = words_.words.find(word_.substr(from, size));
      if (found == words_.words.end()) continue;
      for (const WordClasses::Phrase& phrase : found->second) {
        if (!phrase.rest.empty() || phrase.word_class == kScale || phrase.word_class == kBound ||
            phrase.word_class == kOne || phrase.word_class == kFixed)
          continue;
        if (phrase.word_class == kAnd && depth == 0) continue;
        pieces_[depth] = {phrase.word_class, phrase.value};
        if (cut(from + size, depth + 1)) return true;
        break;
      }
    }
    return false;
  }

  const WordClasses::Language& words_;
  std::string_view word_;
  std::array<Piece, 12> pieces_{};
  std::size_t count_ = 0;
  std::size_t steps_ = 0;
};

bool compounds(std::string_view language) noexcept {
  return language == "de" || language == "nl" || language == "it";
}

// Whether a compound number may begin like this: a cheap look before the expensive one.
bool may_be_compound(const WordClasses::Language& words, std::string_view word) {
  for (std::size_t size = 3; size <= 8 && size < word.size(); ++size) {
    const auto found = words.words.find(word.substr(0, size));
    if (found != words.words.end() && found->second.front().rest.empty() &&
        (found->second.front().word_class <= kTimes || found->second.front().word_class == kPart))
      return true;
  }
  return false;
}

bool fits_below(double current, double value) noexcept {
  if (value >= 1000 || value <= 0) return false;
  const double scale = value < 10 ? 10 : value < 100 ? 100 : 1000;
  return std::fmod(current, scale) == 0;
}

}  // namespace

std::size_t ascii_digits(std::string_view token, char* out, std::size_t size) noexcept {
  std::size_t written = 0;
  for (std::size_t i = 0; i < token.size();) {
    if (written == size) return 0;
    const auto byte = static_cast<unsigned char>(token[i]);
    if (byte < 0x80) {
      out[written++] = token[i++];
      continue;
    }
    const text::Decoded decoded = text::decode_utf8(token, i);
    i += decoded.bytes;
    const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(decoded.code_point));
    if (digit >= 0) {
      out[written++] = static_cast<char>('0' + digit);
    } else if (decoded.code_point == U'٫') {
      out[written++] = '.';
    } else if (decoded.code_point == U'٬' || decoded.code_point == U'’') {
      out[written++] = '\'';
    }
  }
  return written;
}

bool may_be_number(const TextTokens& text, std::uint32_t i, std::string_view language,
                   const WordClasses::Language& words) noexcept {
  const Token& token = text.tokens[i];
  if (token.kind == TokenKind::kNumber) return true;
  if (token.kind != TokenKind::kWord) return false;
  if (language == "zh" || language == "ja") {
    if (token.script != Script::kHan) return false;
    const std::string_view character = text.at(i);
    return han_digit(character) >= 0 || han_unit(character) > 0;
  }
  const std::string_view lower = text.lower(i);
  if (words.prefixed || !words.particles.empty()) return true;
  if (!words.may_begin(lower)) return false;
  if (words.has(lower)) return true;
  return compounds(language) && may_be_compound(words, lower);
}

bool read_mixed_korean(const TextTokens& text, std::uint32_t i, std::uint32_t last, MixedNumber& number) {
  constexpr std::size_t kSyllable = 3;  // bytes
  constexpr std::uint32_t kMostTokens = 12;
  const auto scale_of = [](std::string_view syllable) {
    const std::string_view names[] = {"십", "백", "천", "만", "억", "조"};
    const double values[] = {10, 100, 1000, 1e4, 1e8, 1e12};
    for (std::size_t k = 0; k < std::size(names); ++k) {
      if (names[k] == syllable) return values[k];
    }
    return 0.0;
  };
  double total = 0;
  double section = 0;
  double digit = -1;
  double largest = 1e18;  // of the scales of ten thousand and more, which must fall
  bool scaled = false;
  number = {};
  for (std::uint32_t at = i; at < last && at - i < kMostTokens; ++at) {
    const Token& token = text.tokens[at];
    number.end = at + 1;
    if (token.kind == TokenKind::kNumber) {
      // "8억 3천만원": over a blank only what goes on with a scale.
      const bool goes_on = at + 1 < last && !text.tokens[at + 1].space_before &&
                           text.tokens[at + 1].kind == TokenKind::kWord &&
                           scale_of(text.lower(at + 1).substr(0, kSyllable)) > 0;
      if (digit >= 0 || (at > i && (token.space_before ? !goes_on || largest > 1e17 : !scaled)) ||
          !parse_digits(text.at(at), "ko", digit)) {
        number.end = at;
        break;
      }
      continue;
    }
    std::uint32_t used = 0;
    if (token.kind == TokenKind::kWord && token.script == Script::kHangul && !token.space_before && at > i) {
      const std::string_view word = text.lower(at);
      while (used < word.size()) {
        // "1|천500만달러": digits within the word.
        std::uint32_t digits = used;
        while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
        if (digits > used) {
          if (digit >= 0 || digits - used > 4) break;
          digit = number_of(word.substr(used, digits - used));
          used = digits;
          continue;
        }
        const double scale = scale_of(word.substr(used, kSyllable));
        if (scale == 0 || scale >= largest) break;
        if (scale < 1e4) {
          section += (digit < 0 ? 1 : digit) * scale;
        } else {
          if (section == 0 && digit < 0) break;
          total += (section + (digit < 0 ? 0 : digit)) * scale;
          section = 0;
          largest = scale;
        }
        digit = -1;
        scaled = true;
        used += kSyllable;
      }
      if (used == word.size()) continue;
    }
    number.end = at;
    number.offset = used;
    break;
  }
  number.value = total + section + (digit < 0 ? 0 : digit);
  return scaled && std::isfinite(number.value);
}

const WordClasses::Language& number_words(std::string_view language) noexcept {
  return table().language(language);
}

bool read_number(const TextTokens& text, std::uint32_t i, std::uint32_t last, std::string_view language,
                 const WordClasses::Language& words, bool single_han, NumberInText& number) {
  number = {};
  if (i >= last) return false;
  const Token& first = text.tokens[i];
  if (first.kind != TokenKind::kNumber && first.kind != TokenKind::kWord) return false;
  if (language == "zh" || language == "ja") {
    if (first.kind == TokenKind::kNumber || first.script == Script::kHan)
      return read_han(text, i, last, language, single_han, number);
    return false;
  }
  thread_local std::vector<ClassHit> hits;
  std::uint32_t at = i;
  double total = 0;
  double current = 0;
  bool any = false;
  if (first.kind == TokenKind::kNumber) {
    double value = 0;
    if (!parse_digits(text.at(i), language, value)) return false;
    number.in_digits = true;
    any = true;
    at = i + 1;
    const std::uint32_t bytes = first.end - first.begin;
    if (bytes <= 3 && blank_groups(language)) {  // "12 500 000"
      while (at < last && text.tokens[at].kind == TokenKind::kNumber && text.tokens[at].space_before &&
             text.tokens[at].begin - text.tokens[at - 1].end <= 3) {
        const std::string_view group = text.at(at);
        if (group.size() < 3 || (group.size() > 3 && group[3] != ',')) break;
        if (group.find_first_not_of("0123456789") < 3) break;
        double more = 0;
        if (!parse_digits(group, language, more) || group.find('.') != std::string_view::npos) break;
        value = value * 1000 + more;
        ++at;
        if (group.size() > 3) break;
      }
    }
    current = value;
  }
  bool joined = false;  // "and" stands before this word
  std::uint32_t end = at;
  for (std::uint32_t steps = 0; at < last && steps < 16; ++steps) {
    const Token& token = text.tokens[at];
    if (token.kind == TokenKind::kHyphen && any && at > i) {
      joined = true;
      ++at;
      continue;
    }
    if (token.kind != TokenKind::kWord) break;
    hits.clear();
    WordClasses::find(words, text, at, last, hits);
    const ClassHit* best = nullptr;
    for (const ClassHit& hit : hits) {
      if (hit.word_class == kPart) continue;
      if (hit.word_class == kScale && (!number.in_digits || at != i + 1)) continue;
      // "5m" is metres, "$5m" is money.
      if (hit.word_class == kScale && token.lower_size == 1 &&
          (i == 0 || text.tokens[i - 1].kind != TokenKind::kOther || text.tokens[i].space_before))
        continue;
      if (hit.word_class == kOne) {
        if (!any) number.article = true;
        continue;
      }
      if (hit.word_class == kAnd && (!any || joined)) continue;
      if (best == nullptr || hit.end > best->end ||
          (hit.end == best->end && best->word_class == kAnd && hit.word_class != kAnd))
        best = &hit;
    }
    if (best == nullptr) {
      double value = 0;
      if (compounds(language) && !number.in_digits && may_be_compound(words, text.lower(at)) &&
          Compound(words, text.lower(at)).read(value)) {
        if (any && !fits_below(current, value)) break;
        current += value;
        any = true;
        end = ++at;
        continue;
      }
      break;
    }
    const std::uint8_t kind = best->word_class;
    const double value = best->value;
    if (kind == kAnd) {
      joined = true;
      at = best->end;
      continue;
    }
    if (kind == kHalf) {
      if (!any) break;
      current += value;
      joined = false;
      end = at = best->end;
      continue;  // "two and a half million"
    }
    if (kind == kFixed || kind == kBound) {
      if (any) break;
      number.lower_bound = kind == kBound;
      current = value;
      any = true;
      end = at = best->end;
      continue;  // "anderthalb Millionen", "dozens of thousands"
    }
    if (kind == kTimes || kind == kScale) {
      if (joined && value < 1000 && any) break;
      if (value < 1000) {
        if (number.in_digits) break;
        current = (current == 0 ? 1 : current) * value;
      } else {
        if (total != 0 && value >= total) break;
        if (language == "es" && value == 1e6 && total == 1000) {  // "mil millones"
          total *= value;
        } else {
          total += (current == 0 && !any ? 1 : current == 0 ? 1 : current) * value;
        }
        current = 0;
        number.scaled = true;
      }
    } else {  // kAdd
      if (number.in_digits && total == 0) break;
      if (any && (current == 0 ? total == 0 : !fits_below(current, value))) break;
      if (number.in_digits && current != 0) break;
      current += value;
    }
    any = true;
    joined = false;
    end = at = best->end;
    // "млн." and "Mio." keep their stop.
    if (at < last && text.tokens[at].kind == TokenKind::kStop && text.tokens[at].mark == U'.' &&
        !text.tokens[at].space_before && number.scaled && at + 1 < last && text.tokens[at + 1].space_before) {
      end = ++at;
    }
    if (number.article && kind == kAdd && value == 1) {  // "ein": an article unless more follows
      continue;
    }
    number.article = false;
  }
  if (!any) {
    if (number.article) {
      number.value = 1;
      number.end = i + 1;
      return true;
    }
    return false;
  }
  if (end != i + 1) number.article = false;
  number.value = total + current;
  number.end = end;
  return std::isfinite(number.value);
}

}  // namespace tamis::documents

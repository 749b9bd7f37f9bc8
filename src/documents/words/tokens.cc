#include "documents/words/tokens.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>

#include "base/ascii.h"
#include "documents/words/sentences.h"
#include "documents/words/stop_words.h"
#include "documents/words/token_letters.h"
#include "text/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace tamis::documents {

namespace {

using text::Script;

constexpr std::uint32_t kLongestTag = 200;  // bytes

constexpr std::size_t kBytesOfToken = 4;  // few texts have shorter words and marks on the average
constexpr std::size_t kSpareBytes = 16;   // behind the lower case, for what writes more than it counts

// How many of the next bytes are letters of ASCII, up to kAtOnce, and which of them are capitals.
struct AsciiLetters {
#ifdef __SSE2__
  static constexpr std::size_t kAtOnce = 16;
#else
  static constexpr std::size_t kAtOnce = 8;
#endif
  std::size_t count = 0;
  std::uint32_t capitals = 0;

  // Writes the small letters to `lower`, which has room for kAtOnce bytes; what stands behind the letters there is left open.
  AsciiLetters(const char* from, std::size_t size, char* lower) noexcept {
    if (size < kAtOnce) {
      for (; count < size; ++count) {
        const auto byte = static_cast<unsigned char>(from[count]);
        if (static_cast<unsigned char>((byte | 0x20U) - 'a') > 'z' - 'a') break;
        capitals += (byte & 0x20U) == 0 ? 1U : 0U;
        lower[count] = static_cast<char>(byte | 0x20U);
      }
      return;
    }
#ifdef __SSE2__
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(lower), small);
    const __m128i letter = _mm_sub_epi8(small, _mm_set1_epi8('a'));
    const __m128i is_letter = _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8('z' - 'a')), letter);
    const auto letters = static_cast<std::uint32_t>(_mm_movemask_epi8(is_letter));
    const auto unchanged = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(small, bytes)));
    count = static_cast<std::size_t>(std::countr_one(letters));
    const std::uint32_t own = (1U << count) - 1;
    const std::uint32_t large = ~unchanged & own;
    if (large != 0) capitals = static_cast<std::uint32_t>(std::popcount(large));
#else
    for (; count < kAtOnce; ++count) {
      const auto byte = static_cast<unsigned char>(from[count]);
      if (static_cast<unsigned char>((byte | 0x20U) - 'a') > 'z' - 'a') break;
      capitals += (byte & 0x20U) == 0 ? 1U : 0U;
      lower[count] = static_cast<char>(byte | 0x20U);
    }
#endif
  }
};

// What a byte of ASCII is to words(): most bytes of most texts are of the first three kinds.
enum class Byte : std::uint8_t { kOther, kLetter, kBlank, kMark };

// kMark: a token by itself, whatever stands beside it.
constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> bytes{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) bytes[c] = bytes[c - 0x20U] = Byte::kLetter;
  for (const unsigned char c : {' ', '\t', '\n', '\v', '\f', '\r'}) bytes[c] = Byte::kBlank;
  for (const unsigned char c : std::string_view(".,:;!?\"()[]{}%&*+/<=>@$^`|~\\")) bytes[c] = Byte::kMark;
  return bytes;
}();

class Cutter {
 public:
  Cutter(std::string_view text, TextTokens& out) : text_(text), out_(out), table_(letter_table()) {
    out_.lower_text.resize(text.size() + kSpareBytes);
  }
  ~Cutter() { out_.lower_text.resize(lower_size_); }
  Cutter(const Cutter&) = delete;
  Cutter& operator=(const Cutter&) = delete;

  void cut(const Block& block, std::uint32_t number) {
    const auto first = static_cast<std::uint32_t>(out_.tokens.size());
    first_of_block_ = first;
    language_ = block.language;
    const std::size_t first_lower = lower_size_;
    words(block.span);
    close_abbreviations(first);
    if (language_ == "fa") write_as_persian(first_lower);
    const auto first_sentence = static_cast<std::uint32_t>(out_.sentences.size());
    cut_sentences(out_, first, block.language, number);
    out_.block_sentences.push_back({first_sentence, static_cast<std::uint32_t>(out_.sentences.size())});
  }

 private:
  // "(DVRK|, berichtete": machine translations lose the bracket behind an abbreviation. It is there all the same, without a byte.
  void close_abbreviations(std::uint32_t first) {
    std::vector<Token>& tokens = out_.tokens;
    for (std::size_t k = first; k + 2 < tokens.size(); ++k) {
      if (tokens[k].kind != TokenKind::kOpen || tokens[k].mark != U'(' || !tokens[k + 1].all_capitals ||
          tokens[k + 1].space_before || tokens[k + 1].kind != TokenKind::kWord ||
          (tokens[k + 2].kind != TokenKind::kComma &&
           (tokens[k + 2].kind != TokenKind::kWord || !tokens[k + 2].space_before)))
        continue;
      std::size_t next = k + 2;
      while (next < tokens.size() && tokens[next].kind != TokenKind::kOpen &&
             tokens[next].kind != TokenKind::kClose)
        ++next;
      if (next < tokens.size() && tokens[next].kind == TokenKind::kClose) continue;
      Token close;
      close.begin = close.end = tokens[k + 1].end;
      close.lower_begin = tokens[k + 1].lower_begin + tokens[k + 1].lower_size;
      close.kind = TokenKind::kClose;
      close.mark = U')';
      tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(k + 2), close);
    }
  }

  // Yeh and kaf as an Arabic keyboard has them, which many Persian pages are typed with: in the lower case, as the tables have them.
  void write_as_persian(std::size_t first) noexcept {
    std::string& lower = out_.lower_text;
    for (std::size_t i = first; i + 1 < lower_size_; ++i) {
      if (lower[i] != '\xD9') continue;
      if (lower[i + 1] == '\x8A') lower.replace(i, 2, "\u06cc");
      if (lower[i + 1] == '\x83') lower.replace(i, 2, "\u06a9");
    }
  }

  void words(Span span) {
    std::uint32_t i = span.begin;
    const std::uint32_t end = std::min<std::uint32_t>(span.end, static_cast<std::uint32_t>(text_.size()));
    bool space = true;
    tag_end_ = 0;
    while (i < end) {
      switch (kBytes[static_cast<unsigned char>(text_[i])]) {
        case Byte::kBlank:
          space = true;
          ++i;
          continue;
        case Byte::kLetter:
          if (i + 1 < end && text_[i + 1] == '.') {
            if (const std::uint32_t behind = dotted_acronym(i, end, space); behind != i) {
              space = false;
              i = behind;
              continue;
            }
          }
          if (const std::uint32_t behind = ascii_word(i, end, space); behind != i) {
            space = behind < end && text_[behind] == ' ';
            i = behind + (space ? 1 : 0);
            continue;
          }
          break;
        case Byte::kMark:
          push_ascii_mark(i++, space);
          space = false;
          continue;
        case Byte::kOther:
          break;
      }
      std::uint32_t behind = character(i, end, space);
      if (behind == i) behind = letter_word(i, end, space);
      if (behind != i) {
        space = false;
        i = behind;
        continue;
      }
      const text::Decoded decoded = decode(i);
      const LetterTraits traits = traits_of(decoded.code_point);
      if (traits.kind == LetterKind::kBlank) {
        space = true;
        i += decoded.bytes;
        continue;
      }
      if (traits.kind == LetterKind::kIgnored) {
        i += decoded.bytes;
        continue;
      }
      Token token;
      token.begin = i;
      token.space_before = space;
      space = false;
      switch (traits.kind) {
        case LetterKind::kLetter:
        case LetterKind::kMark:
          i = word(i, end, token);
          break;
        case LetterKind::kDigit:
          i = number(i, end, token);
          break;
        case LetterKind::kSingle:
          i = single(i + decoded.bytes, end, token);
          token.script = traits.script;
          break;
        case LetterKind::kApostrophe:
          i = apostrophe(i, i + decoded.bytes, end, decoded.code_point, token);
          break;
        default:
          // #Kim_Jong_Un
          if (i < tag_end_ && decoded.code_point == U'_') {
            space = true;
            ++i;
            continue;
          }
          token.kind = traits.token;
          token.mark = decoded.code_point;
          i += decoded.bytes;
          if (decoded.code_point == U'#') tag_end_ = end_of_tag(i, end);
          if (token.kind == TokenKind::kHyphen && token.space_before &&
              (i >= end || traits_of(decode(i).code_point).kind == LetterKind::kBlank)) {
            token.kind = TokenKind::kDash;
          }
      }
      token.end = i;
      push(token);
    }
  }

  // Most words of most texts: letters of ASCII and then a blank or a mark. Adds such a word and returns where it ends; `i` if there is
  // none.
  std::uint32_t ascii_word(std::uint32_t i, std::uint32_t end, bool space) {
    const char* const from = text_.data() + i;
    AsciiLetters letters(from, end - i, room_for_lower(AsciiLetters::kAtOnce));
    std::size_t size = letters.count;
    std::uint32_t capitals = letters.capitals;
    while (letters.count == AsciiLetters::kAtOnce) {
      letters =
          AsciiLetters(from + size, end - i - size, room_for_lower(size + AsciiLetters::kAtOnce) + size);
      size += letters.count;
      capitals += letters.capitals;
    }
    std::uint32_t behind = i + static_cast<std::uint32_t>(size);
    if (behind < end && !ends_ascii_word(static_cast<unsigned char>(text_[behind]))) return i;
    if (i < tag_end_) {
      behind = end_of_tag_word(i, behind);
      size = behind - i;
      capitals = static_cast<std::uint32_t>(
          std::count_if(from, from + size, [](char c) { return (c & 0x20) == 0; }));
      space = true;
    }
    Token token;
    token.begin = i;
    token.end = behind;
    token.kind = TokenKind::kWord;
    token.script = Script::kLatin;
    token.space_before = space;
    token.capital = (static_cast<unsigned char>(*from) & 0x20U) == 0;
    token.all_capitals = size > 1 && capitals == size;
    token.lower_begin = static_cast<std::uint32_t>(lower_size_);
    token.lower_size = static_cast<std::uint16_t>(std::min<std::size_t>(size, 0xFFFF));
    lower_size_ += size;
    out_.tokens.push_back(token);
    return behind;
  }

  // "U.S." is one word, and in lower case the same as "US", if data/abbreviations.tsv has it with its stops. The last stop is its own
  // token where the sentence ends with it. Adds the word and returns where it ends; `i` if there is none.
  std::uint32_t dotted_acronym(std::uint32_t i, std::uint32_t end, bool space) {
    constexpr std::size_t kMostLetters = 4;
    std::array<char, kMostLetters> letters{};
    std::string with_stops;
    std::size_t count = 0;
    std::uint32_t at = i;
    while (at + 1 < end && text_[at + 1] == '.' && text_[at] >= 'A' && text_[at] <= 'Z') {
      if (count == kMostLetters) return i;
      letters[count] = static_cast<char>(text_[at] | 0x20);
      with_stops += {letters[count++], '.'};
      at += 2;
    }
    if (count < 2 || !is_abbreviation(language_, with_stops)) return i;
    if (at < end && kBytes[static_cast<unsigned char>(text_[at])] == Byte::kLetter) return i;
    // Alone it is no sentence but a phrase of a table.
    if (ends_sentence(at, end) && (at < end || out_.tokens.size() > first_of_block_)) --at;
    std::memcpy(room_for_lower(count), letters.data(), count);
    Token token;
    token.begin = i;
    token.end = at;
    token.kind = TokenKind::kWord;
    token.script = Script::kLatin;
    token.space_before = space;
    token.capital = true;
    token.all_capitals = true;
    token.lower_begin = static_cast<std::uint32_t>(lower_size_);
    token.lower_size = static_cast<std::uint16_t>(count);
    lower_size_ += count;
    out_.tokens.push_back(token);
    return at;
  }

  // Whether the stop in front of `at` ends a sentence by what stands behind it: nothing, or a small word with a capital.
  [[nodiscard]] bool ends_sentence(std::uint32_t at, std::uint32_t end) const {
    while (at < end && (text_[at] == '"' || text_[at] == ')')) ++at;
    while (at < end && kBytes[static_cast<unsigned char>(text_[at])] == Byte::kBlank) ++at;
    if (at >= end) return true;
    if (text_[at] < 'A' || text_[at] > 'Z') return false;
    std::string word(1, static_cast<char>(text_[at] | 0x20));
    while (++at < end && text_[at] >= 'a' && text_[at] <= 'z') word += text_[at];
    return is_stop_word(language_, word);
  }

  // A character of three bytes that is a word by itself: most Han characters and kana.
  std::uint32_t character(std::uint32_t i, std::uint32_t end, bool space) {
    const char32_t point = three_bytes(text_.substr(0, end), i);
    if (point == 0 || table_[point].kind != LetterKind::kSingle) return i;
    std::uint8_t bytes = 0;
    if (i + 3 < end && static_cast<unsigned char>(text_[i + 3]) >= 0x80 &&
        peek(i + 3, end, bytes).kind == LetterKind::kMark)
      return i;
    Token token;
    token.begin = i;
    token.end = i + 3;
    token.kind = TokenKind::kWord;
    token.script = table_[point].script;
    token.space_before = space;
    std::memcpy(room_for_lower(3), text_.data() + i, 3);
    token.lower_begin = static_cast<std::uint32_t>(lower_size_);
    token.lower_size = 3;
    lower_size_ += 3;
    out_.tokens.push_back(token);
    return i + 3;
  }

  // The same of letters of one and two bytes and syllables of Hangul, in any mixture.
  std::uint32_t letter_word(std::uint32_t i, std::uint32_t end, bool space) {
    constexpr std::size_t kMostBytes = 128;
    char* const lower = room_for_lower(kMostBytes);
    Token token;
    std::uint32_t letters = 0;
    std::uint32_t capitals = 0;
    std::uint32_t at = i;
    // All of them are as long in lower case.
    const auto take = [&](Script script, bool upper) {
      if (letters == 0) {
        token.script = script;
        token.capital = upper;
      }
      ++letters;
      capitals += upper ? 1 : 0;
    };
    const std::uint32_t last = std::min<std::uint32_t>(end, i + kMostBytes - 4);
    while (at < last) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (byte < 0x80) {
        if (kBytes[byte] != Byte::kLetter) break;
        lower[at - i] = static_cast<char>(byte | 0x20U);
        take(Script::kLatin, (byte & 0x20U) == 0);
        ++at;
      } else if (byte >= 0xC2 && byte < 0xE0) {
        if (at + 1 >= end) return i;
        const auto second = static_cast<unsigned char>(text_[at + 1]);
        if ((second & 0xC0) != 0x80) return i;
        const PairLetter& letter = pairs_[(byte & 0x1FU) << 6 | (second & 0x3FU)];
        if (!letter.letter) break;
        std::memcpy(lower + (at - i), letter.lower.data(), 2);
        take(letter.script, letter.upper);
        at += 2;
      } else {
        if (three_bytes(text_.substr(0, end), at) < kFirstHangul) break;
        std::memcpy(lower + (at - i), text_.data() + at, 3);
        take(Script::kHangul, false);
        at += 3;
      }
    }
    if (letters == 0 || at >= i + kMostBytes - 4) return i;
    // A mark that word() might take in.
    if (at < end) {
      if (token.script == Script::kHebrew && text_[at] != ' ') return i;
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (byte < 0x80) {
        if (!ends_ascii_word(byte)) return i;
      } else {
        std::uint8_t bytes = 0;
        const LetterKind kind = peek(at, end, bytes).kind;
        if (kind != LetterKind::kBlank && kind != LetterKind::kSign && kind != LetterKind::kSingle) return i;
      }
    }
    token.begin = i;
    token.end = at;
    token.kind = TokenKind::kWord;
    token.space_before = space;
    token.all_capitals = letters > 1 && capitals == letters;
    token.lower_begin = static_cast<std::uint32_t>(lower_size_);
    token.lower_size = static_cast<std::uint16_t>(at - i);
    lower_size_ += at - i;
    out_.tokens.push_back(token);
    return at;
  }

  void push_ascii_mark(std::uint32_t i, bool space) {
    const auto mark = static_cast<unsigned char>(text_[i]);
    *room_for_lower(1) = text_[i];
    Token token;
    token.begin = i;
    token.end = i + 1;
    token.kind = table_[mark].token;
    token.space_before = space;
    token.mark = mark;
    token.lower_begin = static_cast<std::uint32_t>(lower_size_++);
    token.lower_size = 1;
    out_.tokens.push_back(token);
  }

  // Room for so many bytes, and kSpareBytes more, behind the lower case of the words before.
  char* room_for_lower(std::size_t size) {
    const std::size_t needed = lower_size_ + size + kSpareBytes;
    if (out_.lower_text.size() < needed) out_.lower_text.resize(2 * needed);
    return out_.lower_text.data() + lower_size_;
  }

  // One behind the last letter, digit or '_' of a hashtag.
  [[nodiscard]] std::uint32_t end_of_tag(std::uint32_t i, std::uint32_t end) const noexcept {
    const std::uint32_t most = std::min(end, i + kLongestTag);
    while (i < most) {
      const auto byte = static_cast<unsigned char>(text_[i]);
      if (byte < 0x80 && byte != '_' && !base::is_ascii_digit(text_[i]) &&
          ((byte | 0x20U) < 'a' || (byte | 0x20U) > 'z'))
        break;
      ++i;
    }
    return i;
  }

  // "PMC" of "PMCWagner", "Stop" of "StopPutin": a word of ASCII letters in a hashtag ends before a capital that begins another.
  [[nodiscard]] std::uint32_t end_of_tag_word(std::uint32_t i, std::uint32_t end) const noexcept {
    const auto small = [&](std::uint32_t k) { return (text_[k] & 0x20) != 0; };
    for (std::uint32_t k = i + 1; k < end; ++k) {
      if (!small(k) && (small(k - 1) || (k > i + 1 && k + 1 < end && small(k + 1)))) return k;
    }
    return end;
  }

  // Blanks and marks of ASCII but the apostrophe.
  static constexpr bool ends_ascii_word(unsigned char byte) noexcept {
    if (byte <= ' ') return byte == ' ' || (byte >= '\t' && byte <= '\r');
    const bool digit = byte >= '0' && byte <= '9';
    return byte < 0x7F && !digit && byte != '\'';
  }

  [[nodiscard]] LetterTraits peek(std::uint32_t i, std::uint32_t end, std::uint8_t& bytes) const noexcept {
    if (i >= end) {
      bytes = 0;
      LetterTraits none;
      none.kind = LetterKind::kBlank;
      return none;
    }
    const text::Decoded decoded = decode(i);
    bytes = decoded.bytes;
    return traits_of(decoded.code_point);
  }

  [[nodiscard]] text::Decoded decode(std::uint32_t i) const noexcept {
    const auto byte = static_cast<unsigned char>(text_[i]);
    if (byte < 0x80) return {byte, 1};
    if (const char32_t point = three_bytes(text_, i); point != 0) return {point, 3};
    return text::decode_utf8(text_, i);
  }

  std::uint32_t word(std::uint32_t i, std::uint32_t end, Token& token) const noexcept {
    token.kind = TokenKind::kWord;
    int letters = 0;
    int capitals = 0;
    std::uint8_t bytes = 0;
    while (i < end) {
      const auto byte = static_cast<unsigned char>(text_[i]);
      if (byte >= 'a' && byte <= 'z' && letters != 0) {  // most letters of most texts
        ++letters;
        ++i;
        continue;
      }
      // Letters of two bytes: Cyrillic, Greek, Arabic, Hebrew, Latin with signs.
      if (byte >= 0xC2 && byte < 0xE0 && letters != 0 && i + 1 < end) {
        const auto second = static_cast<unsigned char>(text_[i + 1]);
        const LetterTraits& traits = table_[(byte & 0x1FU) << 6 | (second & 0x3FU)];
        if ((second & 0xC0) == 0x80 && traits.kind == LetterKind::kLetter) {
          ++letters;
          capitals += traits.upper ? 1 : 0;
          i += 2;
          continue;
        }
      }
      const LetterTraits traits = peek(i, end, bytes);
      if (traits.kind == LetterKind::kLetter) {
        if (letters == 0) {
          token.capital = traits.upper;
          token.script = traits.script;
        }
        ++letters;
        capitals += traits.upper ? 1 : 0;
      } else if (traits.kind == LetterKind::kApostrophe) {
        std::uint8_t next_bytes = 0;
        const LetterTraits next = peek(i + bytes, end, next_bytes);
        if (next.kind != LetterKind::kLetter || next.script == Script::kHangul) break;
        const bool irish = letters == 1 && token.capital && (text_[token.begin] == 'O') && next.upper;
        if (irish) {
          i += bytes;
          continue;
        }
        if (is_inside_word(token, letters, i + bytes, end)) {
          i += bytes;
          continue;
        }
        if ((letters <= 2 || is_elided(token.begin, i)) && !is_ending_behind(letters, i + bytes, end))
          i += bytes;  // "l'" keeps its apostrophe, "'s" takes it
        break;
      } else if (token.script == Script::kHebrew && letters > 0 && is_gershayim(i, i + bytes, end)) {
        i += bytes;
        continue;
      } else if (traits.kind != LetterKind::kMark && traits.kind != LetterKind::kDigit &&
                 traits.kind != LetterKind::kIgnored) {
        break;
      }
      // "و11:53": a conjunction or preposition that Arabic writes together with the number.
      if (traits.kind == LetterKind::kDigit && letters == 1 && token.script == Script::kArabic) break;
      i += bytes;
    }
    token.all_capitals = letters > 1 && capitals == letters;
    return i;
  }

  // Whether the mark at `i` stands in front of the last letter of a Hebrew word, which makes it an acronym and quotes nothing.
  [[nodiscard]] bool is_gershayim(std::uint32_t i, std::uint32_t after, std::uint32_t end) const noexcept {
    const char32_t mark = decode(i).code_point;
    if (mark != U'"' && mark != U'\u05F4' && mark != U'”') return false;
    std::uint8_t bytes = 0;
    const LetterTraits last = peek(after, end, bytes);
    if (last.kind != LetterKind::kLetter || last.script != Script::kHebrew) return false;
    return after + bytes >= end || peek(after + bytes, end, bytes).kind != LetterKind::kLetter;
  }

  // "Xi|'s|", "Kim Jong Un|'un|": what stands behind the apostrophe is an ending of the short word before it.
  [[nodiscard]] bool is_ending_behind(int letters, std::uint32_t after, std::uint32_t end) const noexcept {
    if (letters < 2) return false;
    if (language_ == "tr") return true;
    std::uint8_t bytes = 0;
    return text_[after] == 's' &&
           (after + 1 >= end || peek(after + 1, end, bytes).kind != LetterKind::kLetter);
  }

  // Whether the apostrophe before `after` is a letter of the word: В'ячеслав, and in Latin letters of names such as Sa'id and Ja'far,
  // but not where languages write endings or articles so.
  [[nodiscard]] bool is_inside_word(const Token& token, int letters, std::uint32_t after,
                                    std::uint32_t end) const noexcept {
    if (token.script == Script::kCyrillic || token.script == Script::kHebrew) return true;
    if (token.script != Script::kLatin || !token.capital || letters < 2) return false;
    for (const std::string_view language : {"tr", "az", "fr", "it", "ca", "oc", "br", "mt", "uz", "nl"}) {
      if (language_ == language) return false;
    }
    std::uint32_t last = after;
    while (last < end && text_[last] >= 'a' && text_[last] <= 'z') ++last;
    const std::string_view rest = text_.substr(after, last - after);
    return rest.size() >= 2 && rest != "re" && rest != "ve" && rest != "ll" && rest != "il" && rest != "em" &&
           !is_elided(token.begin, after - 1);
  }

  [[nodiscard]] bool is_elided(std::uint32_t begin, std::uint32_t end) const noexcept {
    const std::string_view word = text_.substr(begin, end - begin);
    for (const std::string_view elided : {"lorsqu", "puisqu", "jusqu", "quoiqu", "aujourd", "dell", "nell",
                                          "sull", "dall", "all", "quell", "un"}) {
      if (word.size() == elided.size() && std::equal(word.begin(), word.end(), elided.begin(),
                                                     [](char a, char b) { return (a | 0x20) == b; })) {
        return true;
      }
    }
    return false;
  }

  std::uint32_t number(std::uint32_t i, std::uint32_t end, Token& token) const noexcept {
    token.kind = TokenKind::kNumber;
    token.script = Script::kDigits;
    std::uint8_t bytes = 0;
    while (i < end) {
      const LetterTraits traits = peek(i, end, bytes);
      if (traits.kind == LetterKind::kDigit) {
        i += bytes;
        continue;
      }
      const char c = text_[i];
      if (c == '.' || c == ',' || c == ':' || c == '/' || c == '\'' ||
          traits.kind == LetterKind::kApostrophe) {
        std::uint8_t next_bytes = 0;
        if (peek(i + bytes, end, next_bytes).kind == LetterKind::kDigit) {
          i += bytes;
          continue;
        }
      }
      break;
    }
    return i;
  }

  std::uint32_t single(std::uint32_t i, std::uint32_t end, Token& token) const noexcept {
    token.kind = TokenKind::kWord;
    std::uint8_t bytes = 0;
    while (i < end && peek(i, end, bytes).kind == LetterKind::kMark) i += bytes;
    return i;
  }

  std::uint32_t apostrophe(std::uint32_t i, std::uint32_t after, std::uint32_t end, char32_t mark,
                           Token& token) const noexcept {
    std::uint8_t bytes = 0;
    // Behind a word: "'s". Anything else is a quotation mark, also before a Korean particle: "'한빛'과".
    if (!token.space_before && !out_.tokens.empty() && out_.tokens.back().end == i &&
        out_.tokens.back().kind == TokenKind::kWord) {
      const LetterTraits next = peek(after, end, bytes);
      if (next.kind == LetterKind::kLetter && next.script != Script::kHangul) return word(after, end, token);
    }
    token.kind = traits_of(mark).token;
    token.mark = mark;
    return after;
  }

  void push(Token& token) {
    token.lower_begin = static_cast<std::uint32_t>(lower_size_);
    const std::string_view written = text_.substr(token.begin, token.end - token.begin);
    char* const to = room_for_lower(kMostLowerBytes * written.size());
    bool marks = false;
    std::size_t size = write_lower(to, written, marks);
    if (marks) {
      lower_.assign(to, size);
      compose(lower_, 0);
      size = lower_.size();
      std::copy(lower_.begin(), lower_.end(), room_for_lower(size));
    }
    lower_size_ += size;
    token.lower_size = static_cast<std::uint16_t>(std::min<std::size_t>(size, 0xFFFF));
    out_.tokens.push_back(token);
  }

  [[nodiscard]] LetterTraits traits_of(char32_t c) const noexcept {
    return c < kBasicPlane ? table_[c] : letter_traits(c);
  }

  std::string_view text_;
  std::uint32_t first_of_block_ = 0;  // its first token
  std::string_view language_;
  TextTokens& out_;
  const LetterTable& table_;
  const std::array<PairLetter, kPairLetters>& pairs_ = pair_letters();
  std::uint32_t tag_end_ = 0;   // of the hashtag that was begun last
  std::size_t lower_size_ = 0;  // of out_.lower_text what is filled
  std::string lower_;
};

}  // namespace

void append_lower(std::string& out, std::string_view utf8) {
  const std::size_t begin = out.size();
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    out.append(utf8);
    for (std::size_t i = begin; i < out.size(); ++i) {
      const char c = out[i];
      out[i] = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 0x20 : 0));
    }
    return;
  }
  out.resize(begin + kMostLowerBytes * utf8.size() + 1);
  bool marks = false;
  out.resize(begin + write_lower(out.data() + begin, utf8, marks));
  if (marks) compose(out, begin);
}

std::uint32_t TextTokens::token_at(std::uint32_t position) const noexcept {
  const auto found = std::partition_point(tokens.begin(), tokens.end(),
                                          [position](const Token& token) { return token.end <= position; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

TokenRange TextTokens::tokens_in(Span span) const noexcept {
  TokenRange range;
  range.first = token_at(span.begin);
  const auto found = std::partition_point(tokens.begin(), tokens.end(),
                                          [span](const Token& token) { return token.begin < span.end; });
  range.last = static_cast<std::uint32_t>(found - tokens.begin());
  if (range.last < range.first) range.last = range.first;
  return range;
}

void tokenize(std::string_view text, std::span<const Block> blocks, TextTokens& out) {
  out.text = text;
  out.tokens.clear();
  out.sentences.clear();
  out.block_sentences.clear();
  out.sentence_of.clear();
  out.tokens.reserve(text.size() / kBytesOfToken);
  Cutter cutter(text, out);
  for (std::uint32_t i = 0; i < blocks.size(); ++i) cutter.cut(blocks[i], i);
}

}  // namespace tamis::documents

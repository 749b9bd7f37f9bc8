// The tokenizer: decode and fold (normalize.h), cut into words; what then becomes of them is in tokenize_other_cut.cc
// and word_forms.cc.
#include "text/tokenize.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/normalize.h"
#include "text/tokenizer.h"
#include "text/utf8.h"

namespace tamis::text {
namespace {

constexpr char32_t kProlongedSound = 0x30FC;

constexpr std::array<CharKind, 128> kAsciiKinds = [] {
  std::array<CharKind, 128> kinds{};  // kBreak
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = CharKind::kDigit;
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = CharKind::kLetter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = CharKind::kLetter;
  kinds['\''] = kinds['`'] = CharKind::kApostrophe;
  kinds['"'] = CharKind::kQuote;
  kinds['.'] = CharKind::kStop;
  kinds[','] = CharKind::kComma;
  kinds['-'] = CharKind::kJoiner;
  return kinds;
}();

// What ASCII characters become in a word; 0: they stand in none.
constexpr std::array<char, 256> kPlainLetters = [] {
  std::array<char, 256> letters{};
  for (std::size_t c = '0'; c <= '9'; ++c) letters[c] = static_cast<char>(c);
  for (std::size_t c = 'a'; c <= 'z'; ++c) letters[c] = letters[c - 0x20] = static_cast<char>(c);
  return letters;
}();

bool is_ascii(std::string_view text) noexcept {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  const auto eight_at = [&](std::size_t i) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    return word;
  };
  std::uint64_t all = 0;
  if (text.size() >= 8) {
    for (std::size_t i = 0; i + 8 < text.size(); i += 8) all |= eight_at(i);
    return ((all | eight_at(text.size() - 8)) & kHighBits) == 0;
  }
  for (const char c : text) all |= static_cast<std::uint8_t>(c);
  return (all & kHighBits) == 0;
}

}  // namespace

// What French and Italian write onto the next word with an apostrophe, in small letters: d'Iran, dell'Interno. With a
// capital it is as often part of a name (D'Angelo, L'Oreal).
bool is_elided(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 8> kElided = {"d", "l", "dell", "dall", "nell", "sull", "all", "qu"};
  return word.size() <= 4 && std::find(kElided.begin(), kElided.end(), word) != kElided.end();
}

std::u32string code_points_of(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded decoded = decode_utf8(utf8, at);
    out += decoded.code_point;
    at += decoded.bytes;
  }
  return out;
}

void Tokenizer::run() {
  b_.tokens_.clear();
  b_.alternatives_.clear();
  b_.storage_.clear();
  b_.words_.clear();
  b_.code_points_.clear();
  b_.offsets_.clear();
  b_.overflow_ = false;
  b_.other_cut_ = false;
  if (b_.storage_.capacity() < kStorageBytes) {
    b_.storage_.reserve(kStorageBytes);
    b_.tokens_.reserve(kMaxTokens);
    b_.alternatives_.reserve(kMaxTokens * kMaxAlternatives);
  }
  if (text_.size() > kMaxInputBytes) {
    std::size_t size = kMaxInputBytes;
    while (size > kMaxInputBytes - 4 && (static_cast<std::uint8_t>(text_[size]) & 0xC0) == 0x80) --size;
    text_ = text_.substr(0, size);
    b_.overflow_ = true;
  }
  const bool ascii = is_ascii(text_);
  if (ascii && run_plain()) return;
  if (ascii) {
    split_ascii();
  } else {
    split_unicode();
  }
  close();
  join_single_letters();
  if (!ascii) {
    cut_otherwise();
    expect_known_words();
  }
  for (const TokenBuffer::Word& word : b_.words_) {
    if (word.count != 0) emit(word);
  }
}

bool Tokenizer::run_plain() {
  std::string& storage = b_.storage_;
  std::vector<Token>& tokens = b_.tokens_;
  storage.resize(text_.size());
  char* out = storage.data();
  const char* const text = text_.data();
  const std::size_t size = text_.size();
  bool apart = false;
  bool after_comma = false;
  bool after_stop = false;
  bool stop_before_last = false;  // the last word is one letter with a full stop
  std::size_t singles = 0;        // words of one letter in a row
  const auto give_up = [&] {
    tokens.clear();
    storage.clear();
    return false;
  };
  for (std::size_t i = 0; i < size;) {
    if (kPlainLetters[static_cast<std::uint8_t>(text[i])] == 0) {
      switch (kAsciiKinds[static_cast<std::uint8_t>(text[i++])]) {
        case CharKind::kStop:
        case CharKind::kJoiner:
          after_stop = false;
          break;
        case CharKind::kApostrophe:
          break;
        case CharKind::kComma:
          after_comma = true;
          apart = true;
          break;
        default:
          apart = true;
          break;
      }
      continue;
    }
    if (tokens.size() == kMaxTokens) return give_up();
    Token& token = tokens.emplace_back();
    token.begin = static_cast<std::uint32_t>(i);
    token.joins_previous = !apart && tokens.size() > 1;
    token.after_comma = after_comma;
    after_stop = after_stop && token.joins_previous;
    char* const word = out;
    std::uint8_t any = 0;
    std::uint8_t all = 0xFF;
    for (;; ++i) {
      const char letter = i < size ? kPlainLetters[static_cast<std::uint8_t>(text[i])] : '\0';
      if (letter != 0) {
        *out++ = letter;
        any |= static_cast<std::uint8_t>(letter);
        all &= static_cast<std::uint8_t>(letter);
        continue;
      }
      token.end = static_cast<std::uint32_t>(i);
      if (i + 1 < size && kAsciiKinds[static_cast<std::uint8_t>(text[i])] == CharKind::kApostrophe &&
          kAsciiKinds[static_cast<std::uint8_t>(text[i + 1])] == CharKind::kLetter && tokens.size() > 1 &&
          !token.joins_previous && is_elided(text_.substr(token.begin, i - token.begin))) {
        out = word;
        any = 0;
        all = 0xFF;
        token.begin = static_cast<std::uint32_t>(i + 1);
        continue;
      }
      // Apostrophes vanish.
      while (i < size && kAsciiKinds[static_cast<std::uint8_t>(text[i])] == CharKind::kApostrophe) ++i;
      if (i == size || kPlainLetters[static_cast<std::uint8_t>(text[i])] == 0) break;
      --i;
    }
    constexpr std::uint8_t kLetterBit = 0x40;
    const auto length = static_cast<std::size_t>(out - word);
    const bool digits = (any & kLetterBit) == 0;
    if (length > kMaxTokenBytes || (!digits && (all & kLetterBit) == 0)) return give_up();
    token.latin = {word, length};
    token.script = digits ? Script::kDigits : Script::kLatin;
    const bool before_stop = i < size && text[i] == '.';
    singles = length == 1 && !digits ? singles + 1 : 0;
    if (singles >= 3 || (singles == 2 && after_stop && stop_before_last)) return give_up();
    stop_before_last = singles > 0 && before_stop;
    apart = false;
    after_comma = false;
    after_stop = before_stop;
    if (before_stop) ++i;
  }
  return true;
}

void Tokenizer::split_ascii() {
  for (std::size_t i = 0; i < text_.size(); ++i)
    accept_ascii(static_cast<std::uint8_t>(text_[i]), static_cast<std::uint32_t>(i));
}

void Tokenizer::accept_ascii(std::uint8_t c, std::uint32_t at) {
  const CharKind kind = kAsciiKinds[c];
  if (kind == CharKind::kLetter) {
    const std::uint32_t from = at | (c < 'a' ? kUpperBit : 0U);
    if (!append_letter(Script::kLatin, c | 0x20U, from, at + 1))
      append(kind, Script::kLatin, c | 0x20U, from, at + 1);
  } else {
    accept(kind, Script::kDigits, c, at, at + 1);
  }
}

void Tokenizer::split_unicode() {
  Decoded here{};
  const Character* entry = nullptr;  // of `here` once it is decoded
  for (std::size_t i = 0; i < text_.size();) {
    const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(text_[at]); };
    if (entry == nullptr && byte(i) < 0x80 && (i + 1 == text_.size() || byte(i + 1) < 0x80)) {
      accept_ascii(byte(i), static_cast<std::uint32_t>(i));
      ++i;
      continue;
    }
    if (entry == nullptr) {
      here = decode_utf8(text_, i);
      entry = &character(here.code_point);
    }
    const std::size_t end = i + here.bytes;
    if (end == text_.size() || byte(end) < 0x80) {
      accept_unfolded(here.code_point, *entry, i, end);
      entry = nullptr;
      i = end;
      continue;
    }
    const Decoded next = decode_utf8(text_, end);
    const Character& next_entry = character(next.code_point);
    if (next_entry.boundary_before) {
      accept_unfolded(here.code_point, *entry, i, end);
      entry = &next_entry;
      here = next;
      i = end;
      continue;
    }
    entry = nullptr;
    i = split_stretch(i, here);
  }
}

std::size_t Tokenizer::split_stretch(std::size_t begin, Decoded first) {
  std::array<Decoded, kMaxStretch> stretch;
  stretch[0] = first;
  std::size_t count = 1;
  std::size_t end = begin + first.bytes;
  bool compose = false;
  std::uint8_t last_class = 0;
  while (end < text_.size() && (static_cast<std::uint8_t>(text_[end]) & 0x80) != 0) {
    const Decoded next = decode_utf8(text_, end);
    const Character& entry = character(next.code_point);
    if (entry.boundary_before) break;
    compose =
        compose || entry.may_compose || (entry.combining_class != 0 && entry.combining_class < last_class);
    last_class = entry.combining_class;
    if (count < stretch.size()) stretch[count++] = next;  // more marks than any script stacks are left out
    end += next.bytes;
  }
  if (!compose) {
    std::size_t at = begin;
    for (std::size_t k = 0; k < count; ++k) {
      const char32_t c = stretch[k].code_point;
      accept_unfolded(c, character(c), at, at + stretch[k].bytes);
      at += stretch[k].bytes;
    }
  } else {
    std::array<char32_t, kMaxStretch> source{};
    for (std::size_t k = 0; k < count; ++k) source[k] = stretch[k].code_point;
    std::array<char32_t, 4 * kMaxStretch> folded{};
    const std::size_t folded_count = fold_stretch({source.data(), count}, folded.data(), folded.size());
    for (std::size_t k = 0; k < folded_count; ++k)
      accept_unfolded(folded[k], character(folded[k]), begin, end);
  }
  return end;
}

void Tokenizer::accept_unfolded(char32_t c, const Character& entry, std::size_t begin, std::size_t end) {
  auto at = static_cast<std::uint32_t>(begin);
  if (entry.upper) at |= kUpperBit;
  if (entry.expansion == 1) {
    if (entry.kind == CharKind::kLetter &&
        append_letter(entry.script, entry.folded, at, static_cast<std::uint32_t>(end)))
      return;
    accept(entry.kind, entry.script, entry.folded, at, static_cast<std::uint32_t>(end));
    return;
  }
  for (const char32_t part : expansion_of(c)) {
    const Character& part_entry = character(part);
    accept(part_entry.kind, part_entry.script, part, at, static_cast<std::uint32_t>(end));
  }
}

void Tokenizer::accept(CharKind kind, Script script, char32_t c, std::uint32_t at, std::uint32_t end) {
  switch (kind) {
    case CharKind::kLetter:
    case CharKind::kDigit:
    case CharKind::kMark:
      append(kind, script, c, at, end);
      return;
    case CharKind::kIgnored:
      return;
    case CharKind::kApostrophe:
      if (open_ && word_.script == Script::kHebrew)
        append(CharKind::kMark, Script::kHebrew, kGeresh, at, end);
      else
        drop_elided(at, end);
      return;
    case CharKind::kQuote:
      if (open_ && word_.script == Script::kHebrew) return;
      close();
      apart_ = true;
      return;
    case CharKind::kStop:
      if (open_) {
        word_.before_stop = true;
        close();
        after_stop_ = true;
      } else {
        after_stop_ = false;
      }
      return;
    case CharKind::kZeroWidthSpace:
      if (open_ && word_.script >= Script::kThai && word_.script <= Script::kMyanmar) close();
      return;
    case CharKind::kJoiner:
      close();
      after_stop_ = false;
      return;
    case CharKind::kComma:
      close();
      apart_ = true;
      after_comma_ = true;
      return;
    case CharKind::kBreak:
      close();
      apart_ = true;
      return;
  }
}

void Tokenizer::append(CharKind kind, Script script, char32_t c, std::uint32_t at, std::uint32_t end) {
  if (kind == CharKind::kMark && script == Script::kHebrew && (!open_ || word_.script != script)) return;
  if (kind == CharKind::kMark && script == Script::kOther) {
    if (!open_ || word_.script != Script::kArabic) return;  // Arabic vowel signs belong to no script
    script = Script::kArabic;
  }
  if (c == kProlongedSound && open_ && word_.script == Script::kHiragana) script = Script::kHiragana;
  const bool alone = script == Script::kHan || script == Script::kHangul;
  if (open_ && (alone || splits(script))) close();
  if (!open_) {
    open_ = true;
    word_ = Word{};
    word_.first = static_cast<std::uint32_t>(b_.code_points_.size());
    word_.begin = at & ~kUpperBit;
    word_.script = script;
    word_.joins = !apart_ && !b_.words_.empty();
    word_.after_comma = after_comma_;
    word_.after_stop = after_stop_ && word_.joins;
    apart_ = after_comma_ = after_stop_ = false;
  }
  word_.end = end;
  if (kind == CharKind::kDigit) {
    word_.has_digit = true;
  } else {
    if (word_.script == Script::kDigits) word_.script = script;
    word_.scripts |= look_alike_bit(script);
  }
  if (word_.count < kMaxTokenBytes) {
    b_.code_points_.push_back(c);
    b_.offsets_.push_back(at);
    ++word_.count;
    if (c > 0x7F) word_.plain = false;
  }
  if (alone) close();
}

void Tokenizer::drop_elided(std::uint32_t at, std::uint32_t end) {
  if (!open_ || at != word_.end || !word_.plain || word_.joins || b_.words_.empty() || end >= text_.size() ||
      !is_elided(text_.substr(word_.begin, word_.end - word_.begin)))
    return;
  if (character(decode_utf8(text_, end).code_point).kind != CharKind::kLetter) return;
  open_ = false;
  apart_ = true;
  after_comma_ = word_.after_comma;
  b_.code_points_.resize(word_.first);
  b_.offsets_.resize(word_.first);
}

void Tokenizer::join_single_letters() {
  auto& words = b_.words_;
  for (std::size_t i = 0; i < words.size();) {
    if (!is_single_letter(words[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    if (words[i].before_stop) {
      while (end < words.size() && words[end].after_stop && words[end - 1].before_stop &&
             is_single_letter(words[end]) && words[end].script == words[i].script) {
        ++end;
      }
      const bool onto_a_word = end < words.size() && words[end].after_stop && words[end - 1].before_stop;
      if (end - i > 1 && !onto_a_word) {
        join(i, end);
        words[i].dotted = true;
      }
    } else {
      while (end < words.size() && is_single_letter(words[end]) && words[end].script == words[i].script &&
             !words[end].before_stop && !words[end].after_comma) {
        ++end;
      }
      if (end - i >= 3) join(i, end);
    }
    i = end;
  }
}

void Tokenizer::join(std::size_t first, std::size_t end) {
  Word& word = b_.words_[first];
  for (std::size_t i = first + 1; i < end; ++i) {
    Word& other = b_.words_[i];
    word.end = other.end;
    if (word.count < kMaxTokenBytes) ++word.count;
    word.plain = word.plain && other.plain;
    word.scripts |= other.scripts;
    other.count = 0;
  }
}

std::span<const Token> TokenBuffer::tokenize(std::string_view utf8, Cut cut, Forms forms) {
  Tokenizer(*this, utf8, cut, forms).run();
  return tokens_;
}

std::string folded(std::string_view utf8) {
  TokenBuffer buffer;
  std::string out;
  for (const Token& token : buffer.tokenize(utf8)) {
    if (!out.empty()) out.push_back(' ');
    out.append(token.latin);
  }
  return out;
}

}  // namespace tamis::text

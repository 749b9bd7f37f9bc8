// The tokenizer: decode and fold (normalize.h), cut into words, mend look-alikes, romanise (romanize.h, han.h).
#include "text/tokenize.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

#include "base/data_table.h"
#include "text/han.h"
#include "text/normalize.h"
#include "text/romanize.h"
#include "text/spellings.h"
#include "text/utf8.h"

namespace tamis::text {
namespace {

constexpr std::uint32_t kUpperBit = 1U << 31;
constexpr std::size_t kNativeBytes = 4 * kMaxTokenBytes;
constexpr char32_t kGeresh = 0x5F3;
constexpr char32_t kIterationMark = 0x3005;
constexpr char32_t kProlongedSound = 0x30FC;

// Alphabets whose single letters may be initials or spaced-out names, and which take digits into a word.
constexpr bool is_alphabet(Script script) noexcept {
  return script >= Script::kLatin && script <= Script::kHebrew;
}

constexpr std::uint8_t look_alike_bit(Script script) noexcept {
  switch (script) {
    case Script::kLatin:
      return 1;
    case Script::kCyrillic:
      return 2;
    case Script::kGreek:
      return 4;
    default:
      return 0;
  }
}

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

struct LookAlike {
  char32_t letter;  // folded
  bool upper;
  Script script;
  char latin;
};

const std::vector<LookAlike>& look_alikes() {
  static const std::vector<LookAlike> table = [] {
    std::vector<LookAlike> rows;
    base::for_each_row(base::data_table("homoglyphs.tsv"), [&](const auto& column, std::size_t) {
      const char32_t letter = decode_utf8(column[0], 0).code_point;
      if (column[2].size() != 1) return;
      const char latin =
          column[2][0] >= 'A' && column[2][0] <= 'Z' ? static_cast<char>(column[2][0] + 32) : column[2][0];
      const Character& entry = character(letter);
      rows.push_back({entry.folded, entry.upper, entry.script, latin});
    });
    return rows;
  }();
  return table;
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

// data/ordinal_endings.tsv
const std::vector<std::u32string>& ordinal_endings() {
  static const std::vector<std::u32string> table = [] {
    std::vector<std::u32string> out;
    base::for_each_row(base::data_table("ordinal_endings.tsv"),
                       [&](const auto& column, std::size_t) { out.push_back(code_points_of(column[0])); });
    return out;
  }();
  return table;
}

// data/arabic_compounds.tsv
struct Compounds {
  std::vector<std::u32string> first;
  std::vector<std::u32string> article;
  std::vector<std::u32string> second;
};

const Compounds& compounds() {
  static const Compounds table = [] {
    Compounds out;
    base::for_each_row(base::data_table("arabic_compounds.tsv"), [&](const auto& column, std::size_t) {
      std::u32string word = code_points_of(column[1]);
      (column[0] == "first"     ? out.first
       : column[0] == "article" ? out.article
                                : out.second)
          .push_back(std::move(word));
    });
    return out;
  }();
  return table;
}

// The forms of words that a thread met lately: names repeat their words, and forms by rules cost a word some microseconds. A
// word takes the place of another whose hash ends alike. 2.5 MB a thread when it has met many words that are not ASCII.
class KnownWords {
 public:
  static constexpr std::size_t kMaxLetters = 20;
  static constexpr std::size_t kMaxBytes = 208;
  static constexpr std::size_t kEntries = 8192;

  // What decides the forms. Longer words are not kept.
  struct Key {
    std::u32string_view letters;
    std::uint64_t hash;
    std::uint32_t kind;  // script, whole, cut

    Key(std::u32string_view letters_, Script script, bool whole, Cut cut) noexcept
        : letters(letters_),
          kind(static_cast<std::uint32_t>(script) << 2 | (whole ? 2U : 0U) |
               (script == Script::kArabic && cut == Cut::kOther ? 1U : 0U)) {
      hash = kind;
      for (const char32_t c : letters) hash = (hash ^ c) * 0x9E3779B97F4A7C15ULL;
      hash ^= hash >> 29;
    }
    [[nodiscard]] bool fits() const noexcept { return letters.size() <= kMaxLetters; }
  };

  struct Entry {
    std::uint32_t kind = 0;
    std::uint8_t letter_count = 0;  // 0: nothing is kept here
    std::uint8_t form_count = 0;
    std::uint8_t native_size = 0;
    std::uint8_t text_size = 0;
    std::array<std::uint8_t, kMaxAlternatives + 1> lengths;  // of the forms
    std::array<char32_t, kMaxLetters> letters;
    std::array<char, kMaxBytes> text;  // the native form, then the others

    [[nodiscard]] bool is(const Key& key) const noexcept {
      return letter_count != 0 && letter_count == key.letters.size() && kind == key.kind &&
             std::memcmp(letters.data(), key.letters.data(), letter_count * sizeof(char32_t)) == 0;
    }
    void clear() noexcept { letter_count = 0; }
    // `token`: of the word; `all`: its native form, of `native` bytes, and its others as they are to be kept.
    void set(const Key& key, const Token& token, std::string_view all, std::size_t native) noexcept {
      if (!key.fits() || key.letters.empty() || all.size() > kMaxBytes) return;
      kind = key.kind;
      std::copy(key.letters.begin(), key.letters.end(), letters.begin());
      form_count = 0;
      if (!token.latin.empty()) lengths[form_count++] = static_cast<std::uint8_t>(token.latin.size());
      for (const std::string_view form : token.alternatives)
        lengths[form_count++] = static_cast<std::uint8_t>(form.size());
      native_size = static_cast<std::uint8_t>(native);
      text_size = static_cast<std::uint8_t>(all.size());
      std::copy(all.begin(), all.end(), text.begin());
      letter_count = static_cast<std::uint8_t>(key.letters.size());
    }
  };

  static KnownWords& of_this_thread() {
    thread_local KnownWords words;
    return words;
  }
  // The entry of the word, or the one of its two places that it may take: not the one that was asked for last.
  [[nodiscard]] Entry& entry(const Key& key) noexcept {
    const std::size_t pair = key.hash % (kEntries / 2);
    for (std::size_t i = 0; i < 2; ++i) {
      if (!entries_[2 * pair + i].is(key)) continue;
      last_[pair] = i == 1;
      return entries_[2 * pair + i];
    }
    last_[pair] = !last_[pair];
    return entries_[2 * pair + (last_[pair] ? 1U : 0U)];
  }

 private:
  struct Free {
    void operator()(Entry* entries) const noexcept { std::free(entries); }
  };
  // Zeros that take no memory until they are written to: a short run has few words.
  KnownWords() : entries_(static_cast<Entry*>(std::calloc(kEntries, sizeof(Entry)))) {
    if (entries_ == nullptr) throw std::bad_alloc();
  }
  std::unique_ptr<Entry[], Free> entries_;
  std::array<bool, kEntries / 2> last_{};
};

}  // namespace

// What French and Italian write onto the next word with an apostrophe, in small letters: d'Iran, dell'Interno. With a capital it
// is as often part of a name (D'Angelo, L'Oreal).
bool is_elided(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 8> kElided = {"d", "l", "dell", "dall", "nell", "sull", "all", "qu"};
  return word.size() <= 4 && std::find(kElided.begin(), kElided.end(), word) != kElided.end();
}

class Tokenizer {
 public:
  Tokenizer(TokenBuffer& buffer, std::string_view text, Cut cut, Forms forms)
      : b_(buffer), text_(text), cut_(cut), forms_(forms) {}

  void run() {
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
    if (!ascii) cut_otherwise();
    for (const TokenBuffer::Word& word : b_.words_) {
      if (word.count != 0) emit(word);
    }
  }

 private:
  using Word = TokenBuffer::Word;
  static constexpr std::size_t kStorageBytes =
      (kMaxTokens + 1) * (kNativeBytes + (kMaxAlternatives + 1) * kMaxTokenBytes);

  // ---- ASCII that needs no second look

  // The tokens of an ASCII text, as the general way gives them, in one pass. False, and nothing done, where single letters
  // may belong together, a word has letters and digits, or a limit is met.
  bool run_plain() {
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

  // ---- cutting into words

  void split_ascii() {
    for (std::size_t i = 0; i < text_.size(); ++i)
      accept_ascii(static_cast<std::uint8_t>(text_[i]), static_cast<std::uint32_t>(i));
  }

  void accept_ascii(std::uint8_t c, std::uint32_t at) {
    const CharKind kind = kAsciiKinds[c];
    if (kind == CharKind::kLetter) {
      accept(kind, Script::kLatin, c | 0x20U, at | (c < 'a' ? kUpperBit : 0U), at + 1);
    } else {
      accept(kind, Script::kDigits, c, at, at + 1);
    }
  }

  void split_unicode() {
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

  // A letter and the marks after it; where they end.
  std::size_t split_stretch(std::size_t begin, Decoded first) {
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

  void accept_unfolded(char32_t c, const Character& entry, std::size_t begin, std::size_t end) {
    auto at = static_cast<std::uint32_t>(begin);
    if (entry.upper) at |= kUpperBit;
    if (entry.expansion == 1) {
      accept(entry.kind, entry.script, entry.folded, at, static_cast<std::uint32_t>(end));
      return;
    }
    for (const char32_t part : expansion_of(c)) {
      const Character& part_entry = character(part);
      accept(part_entry.kind, part_entry.script, part, at, static_cast<std::uint32_t>(end));
    }
  }

  void accept(CharKind kind, Script script, char32_t c, std::uint32_t at, std::uint32_t end) {
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

  void append(CharKind kind, Script script, char32_t c, std::uint32_t at, std::uint32_t end) {
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

  // Takes the open word back when it is an article or preposition that has lost its vowel before the next word: an apostrophe stands
  // at [at, end).
  void drop_elided(std::uint32_t at, std::uint32_t end) {
    if (!open_ || at != word_.end || !word_.plain || word_.joins || b_.words_.empty() ||
        end >= text_.size() || !is_elided(text_.substr(word_.begin, word_.end - word_.begin)))
      return;
    if (character(decode_utf8(text_, end).code_point).kind != CharKind::kLetter) return;
    open_ = false;
    apart_ = true;
    after_comma_ = word_.after_comma;
    b_.code_points_.resize(word_.first);
    b_.offsets_.resize(word_.first);
  }

  // Whether a letter of `script` cannot stand in the open word.
  [[nodiscard]] bool splits(Script script) const noexcept {
    const Script own = word_.script;
    if (script == own) return false;
    if (script == Script::kDigits) return !is_alphabet(own);
    if (own == Script::kDigits) return !is_alphabet(script);
    return look_alike_bit(own) == 0 || look_alike_bit(script) == 0;
  }

  void close() {
    if (!open_) return;
    open_ = false;
    b_.words_.push_back(word_);
  }

  [[nodiscard]] static bool is_single_letter(const Word& word) noexcept {
    return word.count == 1 && !word.has_digit && is_alphabet(word.script);
  }

  // U.S.A. and S H O I G U become one word each; a word that was taken into another keeps no letters.
  void join_single_letters() {
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

  void join(std::size_t first, std::size_t end) {
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

  // ---- the other cut

  // Longer runs of Hangul and Han are companies, not names spelt by sound.
  static constexpr std::size_t kMaxRun = 8;

  // Takes words together as Cut::kOther has them; as written, only notes that there is something to take.
  void cut_otherwise() {
    auto& words = b_.words_;
    // Two syllables are a given name (Jin-u, Taichi), unless another part of the name is too long for one or dots stand
    // between the parts, as between those of foreign names.
    std::size_t least = 3;
    for (std::size_t i = 0; i < words.size();) {
      const std::size_t end = run_end(i);
      if (end - i >= 4 ||
          (end - i >= 2 && end < words.size() && has_dot(words[end - 1].end, words[end].begin)))
        least = 2;
      i = end;
    }
    for (std::size_t i = 0; i < words.size();) {
      std::size_t end = i + 1;
      const Script script = words[i].script;
      if (words[i].count == 0) {
        i = end;
        continue;
      }
      if (script == Script::kHan || script == Script::kHangul) {
        end = run_end(i);
        if (end - i >= least && end - i <= kMaxRun && (script == Script::kHangul || spelt_by_sound(i, end)))
          take(i, end);
      } else if (script == Script::kArabic) {
        const std::u32string_view own = letters(words[i]);
        if (end < words.size() && follows(end) && written_together(own, letters(words[end]))) {
          take(i, ++end);
        } else if ((own.size() >= 5 && own.starts_with(U"ال")) || own.starts_with(U"عبدال") ||
                   middle_of(own) != 0) {
          b_.other_cut_ = true;  // see emit_arabic()
        }
      }
      i = end;
    }
  }

  // Whether a middle dot stands between two places of the text.
  [[nodiscard]] bool has_dot(std::size_t begin, std::size_t end) const noexcept {
    const std::string_view between = text_.substr(std::min(begin, text_.size()), end - std::min(begin, end));
    return between.find("·") != std::string_view::npos || between.find("・") != std::string_view::npos ||
           between.find("‧") != std::string_view::npos;
  }

  // The end of the run of Hangul or Han words, without anything between them, that begins at `first`; of others the next.
  [[nodiscard]] std::size_t run_end(std::size_t first) const noexcept {
    const auto& words = b_.words_;
    std::size_t end = first + 1;
    const Script script = words[first].script;
    if (script != Script::kHan && script != Script::kHangul) return end;
    while (end < words.size() && words[end].script == script && words[end].begin == words[end - 1].end) ++end;
    return end;
  }

  // Whether two Arabic words are one name that Latin writes together as often as not.
  [[nodiscard]] static bool written_together(std::u32string_view first, std::u32string_view second) noexcept {
    const Compounds& table = compounds();
    const auto holds = [](const std::vector<std::u32string>& words, std::u32string_view word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (holds(table.first, first) || holds(table.second, second)) return true;
    return second.size() > 3 && second.starts_with(U"ال") && holds(table.article, first);
  }

  // Whether word `i` goes on where the Arabic word before it ends.
  [[nodiscard]] bool follows(std::size_t i) const noexcept {
    const Word& word = b_.words_[i];
    const Word& before = b_.words_[i - 1];
    return word.script == Script::kArabic && word.count != 0 && !word.after_comma &&
           word.first == before.first + before.count;
  }

  // Whether the Han words [first, end) are a known name, or all their characters are known to spell names by sound.
  [[nodiscard]] bool spelt_by_sound(std::size_t first, std::size_t end) const {
    thread_local std::string name;
    name.clear();
    bool by_sound = true;
    for (std::size_t i = first; i < end; ++i) {
      const char32_t character = b_.code_points_[b_.words_[i].first];
      by_sound = by_sound && !spellings_of(character).empty();
      append_utf8(name, character);
    }
    return by_sound || !usual_spellings(name).empty();
  }

  void take(std::size_t first, std::size_t end) {
    b_.other_cut_ = true;
    if (cut_ != Cut::kOther) return;
    Word& word = b_.words_[first];
    for (std::size_t i = first + 1; i < end; ++i) {
      Word& other = b_.words_[i];
      word.end = other.end;
      word.count = std::min<std::uint32_t>(word.count + other.count, kMaxTokenBytes);
      other.count = 0;
    }
    word.whole = true;
  }

  // ---- from words to tokens

  void emit(const Word& word) {
    if (b_.tokens_.size() == kMaxTokens) {
      b_.overflow_ = true;
      return;
    }
    if (word.has_digit && !word.whole) {
      if (const std::size_t digits = digits_of_ordinal(word); digits != 0) {
        Word number = word;
        number.count = static_cast<std::uint32_t>(digits);
        number.script = Script::kDigits;
        emit_plain(number);
        return;
      }
    }
    if (word.plain) {
      emit_plain(word);
    } else if (word.script == Script::kArabic && !word.whole) {
      emit_arabic(word);
    } else if (word.script == Script::kMyanmar) {
      emit_myanmar(word);
    } else {
      Word mended = word;
      if ((word.scripts & (word.scripts - 1)) != 0) mend_look_alikes(mended);
      emit_romanized(mended);
    }
  }

  [[nodiscard]] std::u32string_view letters(const Word& word) const noexcept {
    return {b_.code_points_.data() + word.first, word.count};
  }

  // How many digits an ordinal such as 142nd begins with; 0: it is none.
  [[nodiscard]] std::size_t digits_of_ordinal(const Word& word) const noexcept {
    constexpr std::size_t kMostDigits = 5;
    const std::u32string_view text = letters(word);
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= U'0' && text[digits] <= U'9') ++digits;
    if (digits == 0 || digits > kMostDigits || digits == text.size()) return 0;
    const auto& endings = ordinal_endings();
    const bool known = std::find(endings.begin(), endings.end(), text.substr(digits)) != endings.end();
    return known ? digits : 0;
  }

  void emit_plain(const Word& word) {
    Token& token = add_token(word);
    const std::size_t at = b_.storage_.size();
    for (const char32_t c : letters(word)) b_.storage_.push_back(static_cast<char>(c));
    token.latin = std::string_view(b_.storage_).substr(at);
    if (word.has_digit && word.script == Script::kLatin && forms_ == Forms::kAll)
      add_digits_as_letters(word, token);
  }

  // V1adimir -> vladimir, viadimir. Digits at the end of a word are numbers, but for one behind four letters or more.
  void add_digits_as_letters(const Word& word, Token& token) {
    const std::u32string_view text = letters(word);
    std::size_t digits = 0;
    for (const char32_t c : text) digits += c <= U'9' ? 1U : 0U;
    // One at the end of a long word may be a letter (Faisa1), of a short one it is a number (tele2 is both ways).
    const bool at_end = text.back() <= U'9';
    if (digits > 2 || text.size() - digits < 3 || (at_end && (digits > 1 || text.size() < 5))) return;
    Romanization forms;
    forms.count = 0;
    forms.add(token.latin);
    for (int choice = 0; choice < 2; ++choice) {
      std::array<char, kMaxTokenBytes> form{};
      for (std::size_t i = 0; i < text.size(); ++i) {
        form[i] = static_cast<char>(text[i]);
        if (text[i] > U'9') continue;
        int nth = 0;
        for (const LookAlike& row : look_alikes()) {
          if (row.letter == text[i] && (nth++ == 0 || nth == choice + 1)) form[i] = row.latin;
        }
        if (nth == 0) return;  // a digit that looks like no letter
      }
      forms.add({form.data(), text.size()});
    }
    add_alternatives(forms, token);
  }

  void emit_romanized(const Word& word) {
    std::u32string_view text = letters(word);
    std::array<char32_t, 2>
        repeated{};  // a character and the mark that repeats it: a word of both, read as the first
    if (word.script == Script::kHan && !word.whole && text[0] == kIterationMark && word.joins &&
        word.first > 0) {
      repeated = {b_.code_points_[word.first - 1], kIterationMark};
      text = {repeated.data(), repeated.size()};
    }
    if (forms_ == Forms::kMain) {
      emit_main(word, text);
      return;
    }
    KnownWords& known = KnownWords::of_this_thread();
    const KnownWords::Key key(text, word.script, word.whole, cut_);
    KnownWords::Entry& entry = known.entry(key);
    if (entry.is(key)) {
      if (entry.form_count != 0) emit_known(word, entry);
      return;
    }
    Romanization forms;
    romanize_word(word, text, forms);
    entry.clear();
    if (forms.count == 0) {
      entry.set(key, {}, {}, 0);
      return;
    }
    Token& token = add_token(word);
    token.unvowelled = is_unvowelled(word.script);
    const std::size_t at = b_.storage_.size();
    if (word.script != Script::kLatin && word.script != Script::kDigits) add_native(word, token);
    const std::string_view usual =
        has_spellings(word.script) || word.whole ? usual_spellings(token.native) : std::string_view();
    const std::size_t native_end = b_.storage_.size();
    if (usual.empty()) {
      add_forms(forms, token);
    } else {
      // What people write goes before what rules give.
      Romanization all;
      all.count = 0;
      all.add(forms[0]);
      for (std::string_view rest = usual; !rest.empty();) {
        const std::size_t blank = rest.find(' ');
        all.add(rest.substr(0, blank));
        rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
      }
      for (std::size_t i = 1; i < forms.count; ++i) all.add(forms[i]);
      add_forms(all, token);
    }
    entry.set(key, token, std::string_view(b_.storage_).substr(at), native_end - at);
  }

  // A word with its main romanisation only.
  void emit_main(const Word& word, std::u32string_view text) {
    Romanization forms;
    romanize_word(word, text, forms);
    if (forms.count == 0) return;
    Token& token = add_token(word);
    token.unvowelled = is_unvowelled(word.script);
    if (word.script != Script::kLatin && word.script != Script::kDigits) add_native(word, token);
    const std::size_t at = b_.storage_.size();
    b_.storage_.append(forms[0]);
    token.latin = std::string_view(b_.storage_).substr(at);
  }

  // The forms of a word by rules and by the table of spellings.
  void romanize_word(const Word& word, std::u32string_view text, Romanization& forms) const {
    if (word.whole && word.script != Script::kArabic) {
      spell_by_sound(text, forms);
      if (forms.count == 0) romanize_apart(text, forms);
    } else if (word.script == Script::kHan) {
      read_han(text[0], forms);
    } else {
      const bool main_only = forms_ == Forms::kMain;
      romanize(word.script, text, forms, main_only);
      if (!main_only || forms.count == 0) {
        if (word.script == Script::kArabic && cut_ == Cut::kOther) add_assimilated(text, forms);
        if (has_spellings(word.script)) add_spellings(text, forms);
      }
    }
  }

  // A word whose forms are known.
  void emit_known(const Word& word, const KnownWords::Entry& entry) {
    Token& token = add_token(word);
    token.unvowelled = is_unvowelled(word.script);
    const std::size_t at = b_.storage_.size();
    b_.storage_.append(entry.text.data(), entry.text_size);
    const char* next = b_.storage_.data() + at;
    const auto take = [&next](std::size_t size) {
      const std::string_view taken(next, size);
      next += size;
      return taken;
    };
    token.native = entry.native_size == 0 ? std::string_view() : take(entry.native_size);
    token.latin = take(entry.lengths[0]);
    const std::size_t first = b_.alternatives_.size();
    for (std::size_t i = 1; i < entry.form_count; ++i) b_.alternatives_.push_back(take(entry.lengths[i]));
    token.alternatives = std::span<const std::string_view>(b_.alternatives_).subspan(first);
  }

  [[nodiscard]] static bool is_unvowelled(Script script) noexcept {
    return script == Script::kArabic || script == Script::kHebrew;
  }

  void add_forms(const Romanization& forms, Token& token) {
    const std::size_t at = b_.storage_.size();
    b_.storage_.append(forms[0]);
    token.latin = std::string_view(b_.storage_).substr(at);
    add_alternatives(forms, token);
  }

  [[nodiscard]] static bool has_spellings(Script script) noexcept {
    return script == Script::kCyrillic || script == Script::kArabic || script == Script::kHebrew ||
           script == Script::kHiragana || script == Script::kKatakana;
  }

  // The article inside of a word: its l before letters that take its place (Nureddin, Abdurrahman, Essaadi).
  static void add_assimilated(std::u32string_view text, Romanization& forms) {
    const std::size_t article = text.find(U"ال");
    if (article == std::u32string_view::npos || article + 2 >= text.size()) return;
    if (std::u32string_view(U"تثدذرزسشصضطظن").find(text[article + 2]) == std::u32string_view::npos) return;
    std::array<char32_t, kMaxTokenBytes> letters{};
    const std::size_t before = article + 1;
    std::copy(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(before), letters.begin());
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(before) + 1, text.end(),
              letters.begin() + static_cast<std::ptrdiff_t>(before));
    Romanization assimilated;
    spell_by_sound({letters.data(), text.size() - 1}, assimilated);
    for (std::size_t i = 0; i < std::min<std::size_t>(assimilated.count, 2); ++i) forms.add(assimilated[i]);
  }

  // The characters' own romanisations in a row: where the table of spellings lacks one of them.
  void romanize_apart(std::u32string_view text, Romanization& forms) const {
    std::array<char, kMaxTokenBytes> latin{};
    std::size_t size = 0;
    for (const char32_t c : text) {
      Romanization one;
      romanize(Script::kHangul, {&c, 1}, one);
      if (one.count == 0) continue;
      const std::string_view letters = one[0].substr(0, latin.size() - size);
      std::copy(letters.begin(), letters.end(), latin.begin() + static_cast<std::ptrdiff_t>(size));
      size += letters.size();
    }
    forms.add({latin.data(), size});
  }

  void add_native(const Word& word, Token& token) {
    const std::size_t at = b_.storage_.size();
    for (char32_t c : letters(word)) {
      if (token.unvowelled) {
        if (c == kGeresh || character(c).kind == CharKind::kMark) continue;
        if (c == 0x6CC) c = 0x64A;  // Persian yeh and keheh: two keyboards' ways to write one letter
        if (c == 0x6A9) c = 0x643;
      }
      append_utf8(b_.storage_, c);
    }
    token.native = std::string_view(b_.storage_).substr(at);
  }

  void add_alternatives(const Romanization& forms, Token& token) {
    const std::size_t first = b_.alternatives_.size();
    for (std::size_t i = 1; i < forms.count; ++i) {
      const std::size_t at = b_.storage_.size();
      b_.storage_.append(forms[i]);
      b_.alternatives_.push_back(std::string_view(b_.storage_).substr(at));
    }
    token.alternatives = std::span<const std::string_view>(b_.alternatives_).subspan(first);
  }

  Token& add_token(const Word& word) {
    Token& token = b_.tokens_.emplace_back();
    token.begin = word.begin;
    token.end = word.end;
    token.script = word.script;
    token.joins_previous = word.joins;
    token.after_comma = word.after_comma;
    token.dotted = word.dotted;
    return token;
  }

  // The article, and Abd with the article, are words of their own.
  void emit_arabic(const Word& word) {
    const std::u32string_view text = letters(word);
    const std::size_t middle = cut_ == Cut::kOther ? middle_of(text) : 0;
    if (cut_ == Cut::kOther && middle == 0) {
      emit_part(word, 0, text.size());
      return;
    }
    const auto next_letter = [&](std::size_t i) {
      while (i < text.size() && character(text[i]).kind == CharKind::kMark) ++i;
      return i;
    };
    // Where the word goes on after `prefix`, 0 if it does not begin so; counts the letters from there.
    std::size_t further = 0;
    const auto after = [&](std::size_t from, std::u32string_view prefix) -> std::size_t {
      std::size_t i = next_letter(from);
      for (const char32_t c : prefix) {
        const bool same = i < text.size() && (text[i] == c || (c == U'ا' && text[i] == U'ٱ'));
        if (!same) return 0;
        i = next_letter(i + 1);
      }
      further = 0;
      for (std::size_t k = i; k < text.size(); k = next_letter(k + 1)) ++further;
      return i;
    };
    std::size_t from = 0;
    if (middle != 0) {
      emit_part(word, 0, middle);
      from = middle;
    } else if (after(0, U"عبدال") != 0 && further >= 2) {
      const std::size_t article = after(0, U"عبد");
      emit_part(word, 0, article);
      from = article;
    }
    const std::size_t rest = after(from, U"ال");
    if (rest != 0 && further >= 3) {
      emit_part(word, from, rest);
      from = rest;
    }
    emit_part(word, from, text.size());
  }

  // Where an Arabic word falls into two names that are written together: before the article, or where a word of the table of
  // names begins or ends. 0: nowhere.
  [[nodiscard]] static std::size_t middle_of(std::u32string_view text) noexcept {
    constexpr std::size_t kLeastName = 3;
    if (text.starts_with(U"عبدال") || text.starts_with(U"ال")) return 0;
    for (std::size_t i = kLeastName; i + kLeastName <= text.size(); ++i) {
      const std::u32string_view rest = text.substr(i);
      if (rest.starts_with(U"ال") && rest.size() >= kLeastName + 1) return i;
      if (is_known_word(text.substr(0, i)) && (rest.size() > kLeastName || is_known_word(rest))) return i;
    }
    for (std::size_t i = kLeastName; i + kLeastName <= text.size(); ++i) {
      if (is_known_word(text.substr(i))) return i;
    }
    return 0;
  }

  // A syllable begins at each consonant that neither closes the one before (asat) nor belongs to a stack.
  void emit_myanmar(const Word& word) {
    constexpr char32_t kAsat = 0x103A;
    constexpr char32_t kVirama = 0x1039;
    const std::u32string_view text = letters(word);
    const auto begins = [&](std::size_t i) {
      const char32_t c = text[i];
      const bool letter = (c >= 0x1000 && c <= 0x102A) || c == 0x103F;
      if (!letter || text[i - 1] == kVirama) return false;
      return i + 1 >= text.size() || (text[i + 1] != kAsat && text[i + 1] != kVirama);
    };
    std::size_t from = 0;
    for (std::size_t i = 1; i <= text.size(); ++i) {
      if (i < text.size() && !begins(i)) continue;
      emit_part(word, from, i);
      from = i;
    }
  }

  void emit_part(const Word& word, std::size_t from, std::size_t to) {
    if (b_.tokens_.size() == kMaxTokens) {
      b_.overflow_ = true;
      return;
    }
    Word part = word;
    part.first += static_cast<std::uint32_t>(from);
    part.count = static_cast<std::uint32_t>(to - from);
    if (from != 0) {
      part.begin = b_.offsets_[part.first] & ~kUpperBit;
      part.joins = true;
      part.after_comma = false;
    }
    if (to != word.count) part.end = b_.offsets_[word.first + to] & ~kUpperBit;
    emit_romanized(part);
  }

  // A word with letters of two or three of Latin, Cyrillic and Greek: written in the one that can write most of it.
  void mend_look_alikes(Word& word) {
    constexpr std::array<Script, 3> kScripts = {Script::kLatin, Script::kCyrillic, Script::kGreek};
    Script best = word.script;
    std::size_t best_own = 0;
    std::size_t best_written = 0;
    for (const Script target : kScripts) {
      if ((word.scripts & look_alike_bit(target)) == 0) continue;
      std::size_t own = 0;
      std::size_t written = 0;
      for (std::uint32_t i = word.first; i < word.first + word.count; ++i) {
        const bool is_own = character(b_.code_points_[i]).script == target;
        own += is_own ? 1U : 0U;
        written += is_own || look_alike(i, target) != 0 ? 1U : 0U;
      }
      if (written > best_written || (written == best_written && own > best_own)) {
        best = target;
        best_own = own;
        best_written = written;
      }
    }
    word.script = best;
    bool mended = true;
    for (std::uint32_t i = word.first; i < word.first + word.count; ++i) {
      char32_t& c = b_.code_points_[i];
      const Script own = character(c).script;
      if (own == best || own == Script::kDigits) continue;
      const char32_t other = look_alike(i, best);
      if (other != 0) {
        c = other;
      } else {
        mended = false;
      }
    }
    if (!mended) word.script = Script::kOther;  // each letter by its own script's base rows
  }

  // The letter of `target` that looks like the code point at `i`, 0 if there is none.
  [[nodiscard]] char32_t look_alike(std::uint32_t i, Script target) const {
    const char32_t c = b_.code_points_[i];
    const bool upper = (b_.offsets_[i] & kUpperBit) != 0;
    const Script own = character(c).script;
    char32_t latin = 0;
    if (own == Script::kLatin) {
      latin = c;
    } else {
      for (const LookAlike& row : look_alikes()) {
        if (row.letter == c && row.upper == upper && row.script == own)
          latin = static_cast<unsigned char>(row.latin);
      }
    }
    if (target == Script::kLatin || latin == 0) return latin;
    for (const LookAlike& row : look_alikes()) {
      if (row.script == target && static_cast<unsigned char>(row.latin) == latin && row.upper == upper)
        return row.letter;
    }
    return 0;
  }

  TokenBuffer& b_;
  std::string_view text_;
  Cut cut_;
  Forms forms_;
  Word word_;
  bool open_ = false;
  bool apart_ = false;
  bool after_comma_ = false;
  bool after_stop_ = false;
};

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

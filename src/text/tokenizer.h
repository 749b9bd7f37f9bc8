// The work of TokenBuffer::tokenize: text is cut into words, Cut::kOther takes some of them together, and each word
// becomes a token in all its forms. Internal to text/.
#ifndef TAMIS_TEXT_TOKENIZER_H_
#define TAMIS_TEXT_TOKENIZER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/known_words.h"
#include "text/normalize.h"
#include "text/romanize.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::text {

// In TokenBuffer::offsets_: the code point was a capital.
inline constexpr std::uint32_t kUpperBit = 1U << 31;
inline constexpr char32_t kGeresh = 0x5F3;

// Alphabets whose single letters may be initials or spaced-out names, and which take digits into a word.
[[nodiscard]] constexpr bool is_alphabet(Script script) noexcept {
  return script >= Script::kLatin && script <= Script::kHebrew;
}

// The bit of TokenBuffer::Word::scripts; 0: a script without look-alikes.
[[nodiscard]] constexpr std::uint8_t look_alike_bit(Script script) noexcept {
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

[[nodiscard]] std::u32string code_points_of(std::string_view utf8);

class Tokenizer {
 public:
  Tokenizer(TokenBuffer& buffer, std::string_view text, Cut cut, Forms forms)
      : b_(buffer), text_(text), cut_(cut), forms_(forms) {}

  void run();

 private:
  using Word = TokenBuffer::Word;
  static constexpr std::size_t kNativeBytes = 4 * kMaxTokenBytes;
  static constexpr std::size_t kStorageBytes =
      (kMaxTokens + 1) * (kNativeBytes + (kMaxAlternatives + 1) * kMaxTokenBytes);
  // Longer runs of Hangul and Han are companies, not names spelt by sound.
  static constexpr std::size_t kMaxRun = 8;

  // ---- ASCII that needs no second look (tokenize.cc)

  // The tokens of an ASCII text, as the general way gives them, in one pass. False, and nothing done, where single
  // letters may belong together, a word has letters and digits, or a limit is met.
  bool run_plain();

  // ---- cutting into words (tokenize.cc)

  void split_ascii();
  void accept_ascii(std::uint8_t c, std::uint32_t at);
  void split_unicode();
  // A letter and the marks after it; where they end.
  std::size_t split_stretch(std::size_t begin, Decoded first);
  void accept_unfolded(char32_t c, const Character& entry, std::size_t begin, std::size_t end);
  void accept(CharKind kind, Script script, char32_t c, std::uint32_t at, std::uint32_t end);
  void append(CharKind kind, Script script, char32_t c, std::uint32_t at, std::uint32_t end);
  // append() of a letter that goes on in the open word, as most do; false, and nothing done: it may not.
  bool append_letter(Script script, char32_t c, std::uint32_t at, std::uint32_t end) {
    if (!open_ || script != word_.script || script == Script::kHan || script == Script::kHangul ||
        word_.count >= kMaxTokenBytes)
      return false;
    word_.end = end;
    word_.plain = word_.plain && c <= 0x7F;
    ++word_.count;
    b_.code_points_.push_back(c);
    b_.offsets_.push_back(at);
    return true;
  }
  // Takes the open word back when it is an article or preposition that has lost its vowel before the next word: an
  // apostrophe stands at [at, end).
  void drop_elided(std::uint32_t at, std::uint32_t end);
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
  void join_single_letters();
  void join(std::size_t first, std::size_t end);

  // ---- the other cut (tokenize_other_cut.cc)

  // Takes words together as Cut::kOther has them; as written, only notes that there is something to take.
  void cut_otherwise();
  // Whether a middle dot stands between two places of the text.
  [[nodiscard]] bool has_dot(std::size_t begin, std::size_t end) const noexcept;
  // The end of the run of Hangul or Han words, without anything between them, that begins at `first`; of others the
  // next.
  [[nodiscard]] std::size_t run_end(std::size_t first) const noexcept;
  // Whether two Arabic words are one name that Latin writes together as often as not.
  [[nodiscard]] static bool written_together(std::u32string_view first, std::u32string_view second) noexcept;
  // Whether these letters are a word behind the article: any three, of two those of data/arabic_compounds.tsv.
  [[nodiscard]] static bool stands_behind_article(std::u32string_view text) noexcept;
  // Whether word `i` goes on where the Arabic word before it ends.
  [[nodiscard]] bool follows(std::size_t i) const noexcept {
    const Word& word = b_.words_[i];
    const Word& before = b_.words_[i - 1];
    return word.script == Script::kArabic && word.count != 0 && !word.after_comma &&
           word.first == before.first + before.count;
  }
  // Whether the Han words [first, end) are a known name, or all their characters are known to spell names by sound.
  [[nodiscard]] bool spelt_by_sound(std::size_t first, std::size_t end) const;
  void take(std::size_t first, std::size_t end);

  // ---- from words to tokens (word_forms.cc)

  // Words whose forms may be known, before the first is asked for.
  void expect_known_words() const noexcept;
  void emit(const Word& word);
  [[nodiscard]] std::u32string_view letters(const Word& word) const noexcept {
    return {b_.code_points_.data() + word.first, word.count};
  }
  // How many digits an ordinal such as 142nd begins with; 0: it is none.
  [[nodiscard]] std::size_t digits_of_ordinal(const Word& word) const noexcept;
  void emit_plain(const Word& word);
  // V1adimir -> vladimir, viadimir. Digits at the end of a word are numbers, but for one behind four letters or more.
  void add_digits_as_letters(const Word& word, Token& token);
  void emit_romanized(const Word& word);
  // A word with its main romanisation only.
  void emit_main(const Word& word, std::u32string_view text);
  // The forms of a word by rules and by the table of spellings.
  void romanize_word(const Word& word, std::u32string_view text, Romanization& forms) const;
  // A word whose forms are known.
  void emit_known(const Word& word, const KnownWords::Entry& entry);
  [[nodiscard]] static bool is_unvowelled(Script script) noexcept {
    return script == Script::kArabic || script == Script::kHebrew;
  }
  void add_forms(const Romanization& forms, Token& token);
  [[nodiscard]] static bool has_spellings(Script script) noexcept {
    return script == Script::kCyrillic || script == Script::kArabic || script == Script::kHebrew ||
           script == Script::kHiragana || script == Script::kKatakana;
  }
  // The article inside of a word: its l before letters that take its place (Nureddin, Abdurrahman, Essaadi).
  static void add_assimilated(std::u32string_view text, Romanization& forms);
  // The characters' own romanisations in a row: where the table of spellings lacks one of them.
  void romanize_apart(std::u32string_view text, Romanization& forms) const;
  void add_native(const Word& word, Token& token);
  void add_alternatives(const Romanization& forms, Token& token);
  Token& add_token(const Word& word);
  // The article, and Abd with the article, are words of their own.
  void emit_arabic(const Word& word);
  // Where an Arabic word falls into two names that are written together: before the article, or where a word of the
  // table of names begins or ends. 0: nowhere.
  [[nodiscard]] static std::size_t middle_of(std::u32string_view text) noexcept;
  // ... behind a first word of data/arabic_compounds.tsv, or before one that stands apart. 0: nowhere.
  [[nodiscard]] static std::size_t compound_middle(std::u32string_view text) noexcept;
  // A syllable begins at each consonant that neither closes the one before (asat) nor belongs to a stack.
  void emit_myanmar(const Word& word);
  void emit_part(const Word& word, std::size_t from, std::size_t to);
  // A word with letters of two or three of Latin, Cyrillic and Greek: written in the one that can write most of it.
  void mend_look_alikes(Word& word);
  // The letter of `target` that looks like the code point at `i`, 0 if there is none.
  [[nodiscard]] char32_t look_alike(std::uint32_t i, Script target) const;

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

}  // namespace tamis::text

#endif  // TAMIS_TEXT_TOKENIZER_H_

// The text pipeline: UTF-8 in any script -> tokens in a folded Latin form. Lists when compiled and queries when
// asked go through exactly this code; its version is written into every index.
//
// Steps: decode (ill-formed bytes become U+FFFD and end a word) -> NFKC, case folding, marks and zero-width
// characters dropped, look-alike letters of another script inside a word replaced by the word's majority
// script -> words -> each word romanised by the tables of data/ (ICU is the oracle in tests, not the engine).
#ifndef TAMIS_TEXT_TOKENIZE_H_
#define TAMIS_TEXT_TOKENIZE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::text {

// Changes whenever any input could give other tokens: an index of another version is refused.
inline constexpr std::uint32_t kTextPipelineVersion = 1;

enum class Script : std::uint8_t {
  kOther, kLatin, kCyrillic, kGreek, kArmenian, kGeorgian, kArabic, kHebrew, kHan, kHiragana, kKatakana,
  kHangul, kThai, kLao, kKhmer, kMyanmar, kDevanagari, kBengali, kGurmukhi, kGujarati, kTamil, kTelugu,
  kKannada, kMalayalam, kSinhala, kTibetan, kEthiopic, kDigits,
};

// ISO 15924 code of a script ("Cyrl"); "Zyyy" for kOther and kDigits.
[[nodiscard]] std::string_view script_code(Script script) noexcept;

// Script of one code point. Total.
[[nodiscard]] Script script_of(char32_t code_point) noexcept;

// One word, or one syllable of a script written without blanks (each Hangul syllable and each Han character is
// a token of its own: Korean and Chinese names are written joined in their own script and apart in Latin).
struct Token {
  std::string_view latin;    // [a-z0-9]+, at most kMaxTokenBytes; the main romanisation
  std::string_view native;   // the folded word in its own script, UTF-8; empty for Latin and digits
  std::span<const std::string_view> alternatives;  // further romanisations, without `latin` (Han: Cantonese,
                                                   // Korean, Japanese readings; Cyrillic: Ukrainian г as h ...)
  std::uint32_t begin = 0;   // byte range of the word in the input
  std::uint32_t end = 0;
  Script script = Script::kOther;
  bool unvowelled = false;   // the script leaves short vowels unwritten (Arabic, Hebrew): vowels of `latin` are
                             // those that are written
  bool joins_previous = false;  // no blank stood between this token and the one before ("al-Assad", 김정은)
  bool after_comma = false;     // first token after a comma ("PUTIN, Vladimir")
};

inline constexpr std::size_t kMaxTokenBytes = 63;    // longer words are cut there
inline constexpr std::size_t kMaxTokens = 64;        // further words are left out: overflow() says so
inline constexpr std::size_t kMaxInputBytes = 4096;  // further bytes are left out: overflow() says so

// Tokens of one text and the storage they point into. Reuse one per thread: no allocation once warm.
// Thread-compatible. Tokens are valid until the next tokenize() or the end of the buffer.
//
// Rules of words: apostrophes, quotation marks and full stops inside a word vanish (O'Brien -> obrien, U.S.A. ->
// usa, S.p.A -> spa); every other character that is neither letter, digit nor mark ends a word, the hyphen
// included (al-Assad -> al, assad). Letters and digits may stand in one token (T34). Three or more single
// letters in a row, each apart ("S H O I G U"), are one token. Latin letters outside ASCII fold by data/
// (ß ss, æ ae, ø o, ł l, đ d, þ th, ı i, ə a; umlauts ä a, ö o, ü u with alternatives ae, oe, ue).
class TokenBuffer {
 public:
  [[nodiscard]] std::span<const Token> tokenize(std::string_view utf8);
  [[nodiscard]] std::span<const Token> tokens() const noexcept { return tokens_; }
  [[nodiscard]] bool overflow() const noexcept { return overflow_; }

 private:
  friend class Tokenizer;  // tokenize.cc
  std::vector<Token> tokens_;
  std::vector<std::string_view> alternatives_;
  std::string storage_;
  std::u32string code_points_;
  std::vector<std::uint32_t> offsets_;
  std::string folded_;
  bool overflow_ = false;
};

// The tokens' `latin` forms joined by single blanks: for messages and tests.
[[nodiscard]] std::string folded(std::string_view utf8);

}  // namespace tamis::text

#endif  // TAMIS_TEXT_TOKENIZE_H_

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
inline constexpr std::uint32_t kTextPipelineVersion = 16;

enum class Script : std::uint8_t {
  kOther,
  kLatin,
  kCyrillic,
  kGreek,
  kArmenian,
  kGeorgian,
  kArabic,
  kHebrew,
  kHan,
  kHiragana,
  kKatakana,
  kHangul,
  kThai,
  kLao,
  kKhmer,
  kMyanmar,
  kDevanagari,
  kBengali,
  kGurmukhi,
  kGujarati,
  kTamil,
  kTelugu,
  kKannada,
  kMalayalam,
  kSinhala,
  kTibetan,
  kEthiopic,
  kDigits,
  kOriya,
  kThaana,
};

// ISO 15924 code of a script ("Cyrl"); "Zyyy" for kOther and kDigits.
[[nodiscard]] std::string_view script_code(Script script) noexcept;

// Script of one code point. Total.
[[nodiscard]] Script script_of(char32_t code_point) noexcept;

// One word, or one syllable of a script whose names are written joined in their own script and apart in Latin: each
// Hangul syllable, each Han character, each syllable of Tibetan and Myanmar is a token of its own.
struct Token {
  std::string_view latin;  // [a-z0-9]+, at most kMaxTokenBytes; the main romanisation
  std::string_view
      native;  // the folded word in its own script, UTF-8; empty for Latin and digits. Without vowel
               // points in Arabic and Hebrew
  std::span<const std::string_view>
      alternatives;         // further romanisations, distinct, without `latin`, at most 8 (Han:
                            // Cantonese, Korean, Japanese readings; Cyrillic: Ukrainian г as h)
  std::uint32_t begin = 0;  // byte range of the word in the input
  std::uint32_t end = 0;
  Script script = Script::kOther;
  bool unvowelled =
      false;  // the script leaves short vowels unwritten (Arabic, Hebrew): vowels of `latin` are
              // those that are written
  bool joins_previous =
      false;  // nothing but hyphens, apostrophes or full stops stands between this token and the
              // one before ("al-Assad", 김정은, "A.B.Ivanov")
  bool after_comma = false;  // first token after a comma ("PUTIN, Vladimir")
  bool dotted = false;  // single letters, each with a full stop, without blanks: "U.S.A.", "J.R.", "S.p.A"
};

// Where a name of a script can be cut into words in two ways.
enum class Cut : std::uint8_t {
  kWritten,  // as the rules below say
  kOther,  // three or more syllables of Hangul or Han as one word (a foreign name spelt by sound: 스미스, 史密斯); Arabic
  // names with what is usually written together in Latin as one word (Abd al-Rahman, Habib Allah, al-Shaer), and
  // with what is written together in two (Muhammadtaqi)
  kWords,  // names of organisations in Han characters and Hangul cut into words: names::SyllableWords makes it of kWritten,
           // tokenize() takes it for that
};

// Which romanisations of a word are wanted.
enum class Forms : std::uint8_t {
  kAll,
  kMain,  // Token::latin alone, no alternatives: a fifth of the cost for Cyrillic, Arabic and Hangul
};

inline constexpr std::size_t kMaxTokenBytes = 63;    // longer words are cut there
inline constexpr std::size_t kMaxTokens = 64;        // further words are left out: overflow() says so
inline constexpr std::size_t kMaxInputBytes = 4096;  // further bytes are left out: overflow() says so

// Tokens of one text and the storage they point into. Reuse one per thread: no allocation once warm.
// Thread-compatible. Tokens are valid until the next tokenize() or the end of the buffer.
//
// Rules of words
// - Apostrophes vanish (O'Brien -> obrien), with a preposition or article before them that lost its vowel (Bank d'Iran -> bank, iran); a
//   quotation mark ends a word (OOO"Luch" -> ooo, luch), but vanishes between Hebrew letters; every other character that is
//   neither letter, digit nor mark ends a word, the hyphen included (al-Assad -> al, assad).
// - Full stops vanish between single letters (U.S.A. -> usa, S.p.A -> spa, J.R. -> jr) and end a word otherwise
//   (Co.Ltd -> co, ltd); initials written onto a word stay apart (V.V.Putin -> v, v, putin).
// - Three or more single letters of one alphabet in a row, each apart and without full stops ("S H O I G U"), are one
//   token.
// - Letters and digits of the alphabets may stand in one token (T34). A digit that stands for a letter (V1adimir) is
//   read as that letter in `alternatives` (data/homoglyphs.tsv).
// - A change of script ends a word, except between Latin, Cyrillic and Greek: there letters that look alike are
//   replaced by those of the script that can write most of the word.
// - An Arabic word that begins with the article and has three more letters is two tokens (al, and the rest, which
//   joins the previous); Abd al- written onto it likewise (abd, al, rest).
// - Tibetan syllables end at the tsheg, Myanmar ones by the rules of the script.
// - Latin letters outside ASCII fold by data/latin_folding.tsv, or lose their marks.
// - Letters of scripts without romanisation rows become 'u' and their code point in hexadecimal: equal words still meet.
class TokenBuffer {
 public:
  TokenBuffer() = default;
  TokenBuffer(const TokenBuffer&) = delete;  // tokens point into the buffer
  TokenBuffer& operator=(const TokenBuffer&) = delete;
  TokenBuffer(TokenBuffer&&) noexcept = default;
  TokenBuffer& operator=(TokenBuffer&&) noexcept = default;

  // Total: any bytes of any length; ill-formed UTF-8 ends a word. The time is linear in min(size, kMaxInputBytes).
  [[nodiscard]] std::span<const Token> tokenize(std::string_view utf8, Cut cut = Cut::kWritten,
                                                Forms forms = Forms::kAll);
  [[nodiscard]] std::span<const Token> tokens() const noexcept { return tokens_; }
  // Whether the last text had more bytes or words than the limits above; what is beyond them is not in tokens().
  [[nodiscard]] bool overflow() const noexcept { return overflow_; }
  // Whether the last text, cut as written, may have other words by Cut::kOther.
  [[nodiscard]] bool has_other_cut() const noexcept { return other_cut_; }

 private:
  friend class Tokenizer;     // tokenizer.h
  struct Word {               // a word before romanisation
    std::uint32_t first = 0;  // in code_points_
    std::uint32_t count = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Script script = Script::kOther;
    std::uint8_t scripts = 0;  // which of Latin, Cyrillic, Greek it has
    bool joins = false;
    bool after_comma = false;
    bool after_stop = false;   // a full stop and nothing else stands before it
    bool before_stop = false;  // a full stop follows directly
    bool dotted = false;
    bool plain = true;  // all ASCII
    bool has_digit = false;
    bool whole = false;  // by Cut::kOther: several words or syllables as one
  };
  std::vector<Token> tokens_;
  std::vector<std::string_view> alternatives_;
  std::string storage_;
  std::vector<Word> words_;
  std::vector<char32_t> code_points_;  // folded
  std::vector<std::uint32_t>
      offsets_;  // of each folded code point; the highest bit says that it was a capital
  bool overflow_ = false;
  bool other_cut_ = false;
};

// The tokens' `latin` forms joined by single blanks: for messages and tests.
[[nodiscard]] std::string folded(std::string_view utf8);

}  // namespace tamis::text

#endif  // TAMIS_TEXT_TOKENIZE_H_

// The words, marks and sentences of a page, made once and read by every stage behind. Unlike text/tokenize.h, which folds
// a name until all its spellings meet, this keeps the text as it stands: cues, triggers and titles are looked up in lower
// case with their accents.
#ifndef TAMIS_DOCUMENTS_WORDS_TOKENS_H_
#define TAMIS_DOCUMENTS_WORDS_TOKENS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/document.h"
#include "text/tokenize.h"

namespace tamis::documents {

enum class TokenKind : std::uint8_t {
  kWord,  // letters, marks, digits among letters; of Han, kana, Thai, Lao, Khmer and Myanmar each character is one
  kNumber,  // digits with . , : / ' between them: "11:43", "13.09.2023", "1,000"
  kQuote,   // any quotation mark; « and „ too. `mark` says which
  kDash,    // – — ― and a hyphen that stands between blanks
  kHyphen,  // - between letters
  kStop,    // . ! ? … 。 ！ ？ ؟ ۔ ।
  kComma,   // , ، 、 ，
  kColon,   // : ; ： ；
  kOpen,    // ( [ { （
  kClose,   // ) ] } ）
  kOther,   // any other mark or sign, one token each
};

// One word or mark. An apostrophe splits: "l'" + "homme", "Putin" + "'s" (the part of one or two letters keeps it), but
// "O'Brien" is one.
struct Token {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  std::uint32_t lower_begin = 0;  // into TextTokens::lower_text
  std::uint16_t lower_size = 0;
  TokenKind kind = TokenKind::kOther;
  text::Script script = text::Script::kOther;
  bool space_before : 1 = false;  // a blank or the begin of a block stands before it
  bool capital : 1 = false;       // the first letter is upper case
  bool all_capitals : 1 = false;  // two or more letters, all upper case
  bool sentence_start : 1 =
      false;          // the first word of its sentence (marks and quotes before it do not count)
  char32_t mark = 0;  // the code point of a token that is no word or number
  [[nodiscard]] Span span() const noexcept { return {begin, end}; }
};

// Tokens [first, last) of the text.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool contains(std::uint32_t token) const noexcept { return first <= token && token < last; }
};

struct Sentence {
  Span span;
  TokenRange tokens;
  std::uint32_t block = 0;
};

// Whether letters of the script are capital or small.
[[nodiscard]] constexpr bool is_cased(text::Script script) noexcept {
  return script == text::Script::kLatin || script == text::Script::kCyrillic ||
         script == text::Script::kGreek || script == text::Script::kArmenian;
}

// Whether each character of the script is a token of its own.
[[nodiscard]] constexpr bool is_character_script(text::Script script) noexcept {
  return script == text::Script::kHan || script == text::Script::kHiragana ||
         script == text::Script::kKatakana || script == text::Script::kThai || script == text::Script::kLao ||
         script == text::Script::kKhmer || script == text::Script::kMyanmar;
}

struct TextTokens {
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;          // in the order of the text; none crosses a block
  std::vector<TokenRange> block_sentences;  // of each block: sentences [first, last)
  std::vector<std::uint32_t> sentence_of;   // of each token
  std::string lower_text;

  [[nodiscard]] std::string_view lower(const Token& token) const noexcept {
    return {lower_text.data() + token.lower_begin, token.lower_size};
  }
  [[nodiscard]] std::string_view lower(std::uint32_t token) const noexcept { return lower(tokens[token]); }
  [[nodiscard]] std::string_view at(std::uint32_t token) const noexcept {
    return {text.data() + tokens[token].begin, tokens[token].end - tokens[token].begin};
  }
  [[nodiscard]] std::string_view at(Span span) const noexcept { return text.substr(span.begin, span.size()); }
  [[nodiscard]] Span span(TokenRange range) const noexcept {
    return range.first >= range.last ? Span{} : Span{tokens[range.first].begin, tokens[range.last - 1].end};
  }
  // The first token that ends behind `position`; tokens.size() if there is none. Binary search.
  [[nodiscard]] std::uint32_t token_at(std::uint32_t position) const noexcept;
  // Tokens that overlap `span`.
  [[nodiscard]] TokenRange tokens_in(Span span) const noexcept;
};

// Cuts the blocks of `text` into sentences and tokens. Sentences end behind a stop that is no abbreviation of
// data/abbreviations.tsv in the block's language, no initial and no ordinal; closing quotation marks and brackets behind the
// stop belong to it. Total; linear. Reuses the vectors of `out`.
void tokenize(std::string_view text, std::span<const Block> blocks, TextTokens& out);

// Lower case by Unicode's simple mapping, composed (NFC); the form that tables are looked up by.
void append_lower(std::string& out, std::string_view utf8);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_TOKENS_H_

// Names of organisations in Han characters, Hangul and Myanmar script, which the text pipeline cuts into syllables, and in
// Thai, Lao and Khmer, which it leaves as they are written, cut into the words that such names are made of (研究所, 무역,
// ธนาคาร): only whole words have concepts (translated_words.h).
#ifndef TAMIS_NAMES_SYLLABLE_WORDS_H_
#define TAMIS_NAMES_SYLLABLE_WORDS_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "names/joined_words.h"
#include "names/name.h"
#include "text/tokenize.h"

namespace tamis::names {

// Whether SyllableWords::cut() may find something: a few ns.
[[nodiscard]] bool may_have_syllable_words(std::span<const text::Token> tokens) noexcept;

// One name after the other; no allocation once warm. Thread-compatible.
class SyllableWords {
 public:
  // `tokens`: of a name, by Cut::kWritten; they must stay while this is used. False when no word of the tables stands among
  // them, or they are too few to be an organisation. What stands between words is one word up to three syllables, up to five
  // that spell names by sound, and words of two if there are more.
  bool cut(std::span<const text::Token> tokens);
  // Of the last cut(); views point into it.
  [[nodiscard]] std::span<const text::Token> tokens() const noexcept { return tokens_; }
  // As parse_name(): words of the tables are generic, or what their syllables are; others of two syllables or
  // more have kBrand.
  void parse(NameKind kind, std::vector<Part>& parts);

 private:
  void cut_run(std::size_t first, std::size_t last);
  // The words that one token is made of; false where it is one word.
  bool add_joined(std::size_t at);
  std::string_view kept(std::string_view letters);
  void add_word(std::size_t first, std::size_t last, bool known);
  // Those that the syllables name one by one (text/letter_names.h).
  std::string latin_letters_of(std::size_t first, std::size_t last);
  void add_readings(std::size_t first, std::size_t last, text::Token& token);

  std::span<const text::Token> syllables_;
  std::vector<text::Token> tokens_;
  std::vector<std::uint8_t> first_;  // of each of tokens_: its first syllable
  std::vector<bool> known_;          // ... whether it is a word of the tables
  std::string storage_;
  std::vector<std::string_view> alternatives_;
  std::string native_;
  std::vector<Part> parts_;
  std::vector<JoinedPiece> pieces_;
  text::TokenBuffer piece_buffer_;
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_SYLLABLE_WORDS_H_

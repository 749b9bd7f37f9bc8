// Which language a text is in. The script decides where it can; among the languages of one script a linear model over
// character n-grams does, whose table is data/language_model.tsv (made by tools/make_language_model.cc).
#ifndef TAMIS_TEXT_LANGUAGE_H_
#define TAMIS_TEXT_LANGUAGE_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tamis::text {

struct LanguageGuess {
  std::string_view code;    // ISO 639-1; empty: unknown (no letters, or too few to tell)
  double share = 0;         // how sure, in [0, 1]: the model's probability, calibrated on sentences held out
  std::string_view second;  // the runner-up; empty: none
  double second_share = 0;
};

// The best guess for `utf8`, of which at most the first 4,000 letters are read. Never refuses while there is a letter: see
// `is_sure` for short texts. Total, thread-safe, no allocation; about 2 microseconds a sentence.
[[nodiscard]] LanguageGuess identify_language(std::string_view utf8) noexcept;

// Whether the guess can be trusted on its own: a probability of at least 0.7.
[[nodiscard]] constexpr bool is_sure(const LanguageGuess& guess) noexcept {
  return !guess.code.empty() && guess.share >= 0.7;
}

// Probabilities of all languages of the text's script, for ties that something else may break; best first, those below
// 0.01 left out.
[[nodiscard]] std::vector<LanguageGuess> rank_languages(std::string_view utf8);

// Every code that identify_language may give.
[[nodiscard]] const std::vector<std::string_view>& known_languages();

}  // namespace tamis::text

#endif  // TAMIS_TEXT_LANGUAGE_H_

// All words of one name against all of another.
#ifndef TAMIS_NAMES_MATCH_WORDS_H_
#define TAMIS_NAMES_MATCH_WORDS_H_

#include <span>
#include <string>
#include <vector>

#include "names/token_match.h"
#include "names/word_sketch.h"

namespace tamis::names {

class WordMemory;

// Working storage of match_words(); one per thread.
struct WordPairScratch {
  std::vector<FormSketches> sketches;  // of rows, then of columns
  std::vector<FormsSketch> forms;      // likewise
  std::string sounds;
  WordMemory* memory = nullptr;  // that keeps all words of both sides; nullptr: some are in none
};

// cells[i * columns.size() + j] = WordMatcher(rows[i]).match_untranslated(columns[j]) for the first text::kMaxTokens of
// both; `cells` has a TokenMatch{} for each. Most words that cannot match cost some 10 ns. No allocation once warm.
void match_words(std::span<const TokenView> rows, std::span<const TokenView> columns,
                 WordPairScratch& scratch, std::span<TokenMatch> cells);
// Then makes them match_tokens(rows[i], columns[j]): the words of one concept translate each other. `memory`: as that
// of the scratch.
void add_translations(std::span<const TokenView> rows, std::span<const TokenView> columns, WordMemory* memory,
                      std::span<TokenMatch> cells);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_MATCH_WORDS_H_

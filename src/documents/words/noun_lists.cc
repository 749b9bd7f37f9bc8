#include "documents/words/noun_lists.h"

#include <string_view>

#include "documents/words/cues.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostBefore = 4;  // words between the comma and its noun

// "drei", "den", "mehrere", "teuren": what stands before a noun, at its begin or behind another such word; not "sagten".
bool stands_before_noun(const TextTokens& text, std::uint32_t i, bool begins) {
  if (text.tokens[i].kind == TokenKind::kNumber) return true;
  if (text.tokens[i].kind != TokenKind::kWord || text.tokens[i].capital) return false;
  const std::string_view word = text.lower(i);
  if ((clause_word_classes("de", word) & clause_word::kArticle) != 0) return begins;
  static constexpr std::string_view kEndings[] = {"e", "en", "er", "es", "em"};
  static constexpr std::string_view kVerbs[] = {"te", "ten", "tet"};
  for (const std::string_view verb : kVerbs) {
    if (begins && word.ends_with(verb)) return false;
  }
  for (const std::string_view ending : kEndings) {
    if (word.ends_with(ending)) return clause_word_classes("de", word) == 0;
  }
  return false;
}

// The end of the noun with its article and adjectives at token `i`; `i`: there is none.
std::uint32_t noun_end(const TextTokens& text, std::uint32_t i, std::uint32_t last) {
  std::uint32_t noun = i;
  while (noun < last && noun - i < kMostBefore && stands_before_noun(text, noun, noun == i)) ++noun;
  if (noun >= last || text.tokens[noun].kind != TokenKind::kWord || !text.tokens[noun].capital) return i;
  ++noun;
  while (noun + 1 < last && text.tokens[noun].kind == TokenKind::kHyphen &&
         text.tokens[noun + 1].kind == TokenKind::kWord)
    noun += 2;
  return noun;
}

}  // namespace

bool is_german_list_comma(const TextTokens& text, std::uint32_t comma, std::uint32_t last) {
  if (comma == 0 || text.tokens[comma - 1].kind != TokenKind::kWord || !text.tokens[comma - 1].capital)
    return false;
  std::uint32_t i = comma;
  while (i < last && text.tokens[i].kind == TokenKind::kComma) {
    const std::uint32_t end = noun_end(text, i + 1, last);
    if (end == i + 1) return false;
    i = end;
  }
  if (i >= last || text.tokens[i].kind != TokenKind::kWord) return false;
  const std::string_view joint = text.lower(i);
  if (joint != "und" && joint != "sowie" && joint != "oder") return false;
  const std::uint32_t end = noun_end(text, i + 1, last);
  return end != i + 1 && (end >= last || text.tokens[end].kind != TokenKind::kComma);
}

bool has_german_clause_comma(const TextTokens& text, TokenRange range, std::uint32_t last) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (text.tokens[i].kind == TokenKind::kComma && !is_german_list_comma(text, i, last)) return true;
  }
  return false;
}

}  // namespace tamis::documents

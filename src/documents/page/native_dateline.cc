#include "documents/page/native_dateline.h"

#include <algorithm>
#include <string_view>

#include "documents/words/grammar_words.h"

namespace tamis::documents {

std::uint32_t behind_native_dateline(const Work& work, TokenRange sentence) noexcept {
  constexpr std::uint32_t kReach = 32;     // tokens
  constexpr std::uint32_t kReporters = 6;  // tokens between "연합뉴스)" and "="
  const TextTokens& text = work.tokens;
  if (sentence.first >= sentence.last) return sentence.first;
  const std::string_view language = work.language_of_sentence(text.sentence_of[sentence.first]);
  const bool translated = language != "zh" && language != "ja" && language != "ko";
  const Sentence& own = text.sentences[text.sentence_of[sentence.first]];
  if (text.block_sentences[own.block].first != text.sentence_of[sentence.first]) return sentence.first;
  const std::uint32_t last = std::min(sentence.last, sentence.first + kReach);
  std::uint32_t open = sentence.first;
  if (language == "zh") {
    while (open < last && text.tokens[open].kind != TokenKind::kOpen &&
           text.tokens[open].kind != TokenKind::kComma)
      ++open;
    if (open > sentence.first &&
        (open >= last || !grammar_words(language).has(WordUse::kAgencyEnd, text.at(open - 1))))
      return sentence.first;
  }
  if (open >= last || text.tokens[open].kind != TokenKind::kOpen) return sentence.first;
  std::uint32_t close = open;
  while (close < last && text.tokens[close].kind != TokenKind::kClose) ++close;
  if (close >= last) return sentence.first;
  // "(Seoul = X) Reporter Y =": of a translated one, too.
  if (translated) {
    bool place = false;
    for (std::uint32_t i = open + 2; i < close; ++i) place = place || text.at(i) == "=";
    if (!place) return sentence.first;
  }
  if (language == "ko" || translated) {
    for (std::uint32_t i = close + 1; i < last && i <= close + kReporters; ++i) {
      if (text.at(i) == "=") return i + 1;
    }
  }
  if (translated) return close + 1;
  // A note at the begin of a sentence is one in other languages, too.
  return open > sentence.first || text.tokens[open].mark == U'【' || language == "zh" ? close + 1
                                                                                      : sentence.first;
}

std::uint32_t behind_ticker_hour(const Work& work, TokenRange sentence) noexcept {
  constexpr std::uint32_t kFront = 4;  // tokens of bullets before the hour
  const TextTokens& text = work.tokens;
  std::uint32_t i = sentence.first;
  while (i < sentence.last && i < sentence.first + kFront && text.tokens[i].kind != TokenKind::kWord &&
         text.tokens[i].kind != TokenKind::kNumber && text.tokens[i].kind != TokenKind::kQuote)
    ++i;
  // "08:12", as one token or three.
  const std::uint32_t begin = i;
  while (i < sentence.last && i < begin + 3 &&
         (text.tokens[i].kind == TokenKind::kNumber || text.tokens[i].kind == TokenKind::kColon) &&
         (i == begin || !text.tokens[i].space_before))
    ++i;
  if (i == begin) return sentence.first;
  const std::string_view hour = text.at(text.span({begin, i}));
  // "8.25": with a stop, too.
  const std::size_t colon = hour.find_first_of(":.");
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || hour.size() != colon + 3)
    return sentence.first;
  while (i < sentence.last &&
         (text.tokens[i].kind == TokenKind::kDash || text.tokens[i].kind == TokenKind::kColon ||
          text.tokens[i].kind == TokenKind::kComma))
    ++i;
  return i < sentence.last && text.tokens[i].space_before ? i : sentence.first;
}

}  // namespace tamis::documents

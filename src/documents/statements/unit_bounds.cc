// Where the units of a paragraph begin and end: behind a dateline, at a semicolon, at the end of a quotation. Sentences that a quotation
// bridges are one.
#include <algorithm>
#include <vector>

#include "documents/statements/statement_reader.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

void StatementReader::read_block() {
  const TokenRange sentences = text_.block_sentences[block_];
  for (std::uint32_t s = sentences.first; s < sentences.last;) {
    TokenRange tokens = text_.sentences[s].tokens;
    ++s;
    if (tokens.last <= begin_at_) continue;
    tokens.first = std::max(tokens.first, begin_at_);
    while (s < sentences.last && tokens.last > tokens.first && !ends_here(tokens) &&
           tokens.last - tokens.first < kMaxUnit) {
      tokens.last = text_.sentences[s].tokens.last;
      ++s;
    }
    constexpr int kMostParts = 64;  // between semicolons; a list of more is no speech
    for (int part = 0; part < kMostParts; ++part) {
      const std::uint32_t cut = behind_semicolon(tokens);
      if (cut == 0) break;
      read_unit({tokens.first, cut});
      before_ = {tokens.first, cut};
      ++unit_in_block_;
      tokens.first = cut;
    }
    while (const std::uint32_t cut = end_of_leading_quotation(tokens)) {
      read_unit({tokens.first, cut});
      ++unit_in_block_;
      tokens.first = cut;
    }
    read_unit(tokens);
    before_ = tokens;
    ++unit_in_block_;
  }
}

std::uint32_t StatementReader::behind_semicolon(TokenRange tokens) const {
  for (std::uint32_t i = tokens.first + 2; i + 2 < tokens.last && i < tokens.first + kMaxUnit; ++i) {
    if (quote_of_[i] < 0 && (text_.tokens[i].mark == U';' || text_.tokens[i].mark == U'；')) return i + 1;
    if (quote_of_[i] < 0 && text_.tokens[i].kind == TokenKind::kColon &&
        tells_what_was_said(i + 1, tokens.last))
      return i + 1;
  }
  return 0;
}

// "La Corea ha importato petrolio: |lo sostiene un rapporto|", "... : |c'est ce qu'affirme| le ministère": as a sentence of its own would.
bool StatementReader::tells_what_was_said(std::uint32_t token, std::uint32_t last) const {
  constexpr std::uint32_t kFront = 3;  // "c'est ce qu'", "lo ha"
  if (grammar_ != Grammar::kRomance) return false;
  std::uint32_t at = token;
  while (at < last && at < token + 2 && (classes(at) & kAnaphor) == 0) ++at;
  if (at >= last || (classes(at) & kAnaphor) == 0 || (at > token && language_ != "fr")) return false;
  std::vector<Cue> cues;
  find_cues(work_, {at + 1, std::min(last, at + 2 + kFront)}, language_, {}, cues);
  return !cues.empty() && cues.front().tokens.first <= at + kFront &&
         std::none_of(cues.begin(), cues.end(), [](const Cue& cue) { return cue.kind != CueKind::kSay; });
}

std::uint32_t StatementReader::end_of_leading_quotation(TokenRange tokens) const noexcept {
  for (std::uint32_t i = tokens.first; i + 1 < tokens.last && i < tokens.first + kMaxUnit; ++i) {
    if (quote_of_[i] < 0) continue;
    const Quotation& quotation = quotations_[static_cast<std::size_t>(quote_of_[i])];
    i = quotation.outer.last - 1;
    if (i + 1 >= tokens.last) return 0;
    const Token& next = text_.tokens[i + 1];
    const bool another = next.kind == TokenKind::kQuote && quote_of_[i + 1] != quote_of_[i] &&
                         quotation.outer.first > tokens.first && quote_of_[i + 1] >= 0;
    if (another && quotation.closed && text_.tokens[quotation.tokens.last - 1].kind == TokenKind::kStop)
      return i + 1;
    if (!quotation.closed || text_.tokens[quotation.tokens.last - 1].kind != TokenKind::kStop ||
        next.kind != TokenKind::kWord)
      continue;
    if (next.capital && next.space_before) return i + 1;
    // 他说：“...。”声明称...: behind a colon the quotation is the end of its sentence.
    if (grammar_ == Grammar::kChinese && quotation.outer.first > tokens.first &&
        text_.tokens[quotation.outer.first - 1].kind == TokenKind::kColon)
      return i + 1;
  }
  return 0;
}

bool StatementReader::ends_here(TokenRange tokens) const noexcept {
  const std::int32_t quote = quote_of_[tokens.last - 1];
  if (quote < 0) return true;
  // "“...입니다.” |라고| 칼라스는 말했다": translated, the word behind what is said stands alone.
  if (language_ == "ko" && tokens.last < text_.tokens.size() &&
      grammar_words(language_).has(WordUse::kQuoteWord, text_.at(tokens.last)))
    return false;
  if (tokens.last < text_.tokens.size() && (text_.tokens[tokens.last].kind == TokenKind::kDash ||
                                            text_.tokens[tokens.last].kind == TokenKind::kComma))
    return false;
  const Quotation& quotation = quotations_[static_cast<std::size_t>(quote)];
  if (quotation.outer.last > tokens.last) return false;
  // "A. „B“, sagte X": two quotations by the marks, one by the cue.
  const auto next = static_cast<std::size_t>(quote) + 1;
  // "X sagte: „A. „B“, fügte er hinzu": the first has a cue of its own.
  if (quotation.outer.first > tokens.first &&
      text_.tokens[quotation.outer.first - 1].kind == TokenKind::kColon)
    return true;
  return !(next < quotations_.size() && quotations_[next].run_on &&
           quotations_[next].outer.first == tokens.last);
}

// "14:35 – ", and in letters without capitals "واشنطن (رويترز) - ", "خبرگزاری ایسنا، یکشنبه ۷ اردیبهشت ۱۴۰۴ – ".
std::uint32_t StatementReader::behind_clock(TokenRange tokens) const noexcept {
  constexpr std::uint32_t kLongest = 10;  // tokens
  constexpr std::uint32_t kWords = 1;     // "14:35 Uhr"
  const auto kind = [&](std::uint32_t i) { return text_.tokens[i].kind; };
  std::uint32_t words = 0;
  const bool hour = kind(tokens.first) == TokenKind::kNumber;
  const bool uncased = !hour && !is_cased(text_.tokens[tokens.first].script) &&
                       !is_character_script(text_.tokens[tokens.first].script);
  for (std::uint32_t i = tokens.first + 1; i + 2 < tokens.last && i < tokens.first + kLongest; ++i) {
    if (quote_of_[i] >= 0) break;
    if ((kind(i) == TokenKind::kDash || kind(i) == TokenKind::kHyphen) && text_.tokens[i].space_before &&
        text_.tokens[i + 1].space_before) {
      const bool clock = hour && words <= kWords &&
                         text_.at(text_.span({tokens.first, i})).find(':') != std::string_view::npos;
      const bool line = uncased && (kind(i - 1) == TokenKind::kClose || kind(i - 1) == TokenKind::kNumber);
      return clock || line ? i + 1 : tokens.first;
    }
    words += kind(i) == TokenKind::kWord ? 1U : 0U;
  }
  return tokens.first;
}

std::uint32_t StatementReader::behind_dateline(TokenRange tokens) const noexcept {
  if (const std::uint32_t behind = behind_clock(tokens); behind > tokens.first) return behind;
  bool day = false;
  bool small = false;
  // "BANGUI, République centrafricaine (NP) —": small words may stand in the country's name before a bracket.
  const bool of_country = tokens.first + 1 < tokens.last && text_.tokens[tokens.first].all_capitals &&
                          text_.tokens[tokens.first + 1].kind == TokenKind::kComma;
  for (std::uint32_t i = tokens.first; i < tokens.last && i < tokens.first + 12; ++i) {
    const Token& token = text_.tokens[i];
    if (quote_of_[i] >= 0) break;
    day = day || token.kind == TokenKind::kNumber;
    if (token.kind == TokenKind::kDash && i == tokens.first + 1 && i + 2 < tokens.last) {
      // An acronym is shorter, and a second dash closes an insertion.
      constexpr std::uint32_t kPlace = 5;  // bytes
      const Token& first = text_.tokens[tokens.first];
      bool insertion = false;
      for (std::uint32_t k = i + 1; k < tokens.last && k < i + 30; ++k)
        insertion = insertion || text_.tokens[k].kind == TokenKind::kDash;
      return first.all_capitals && first.end - first.begin >= kPlace && text_.tokens[i + 1].capital &&
                     !insertion
                 ? i + 1
                 : tokens.first;
    }
    // "TEHERÁN, 4 mar (EFE).- "
    const bool dash =
        token.kind == TokenKind::kDash ||
        (token.kind == TokenKind::kHyphen && text_.tokens[i + 1 < tokens.last ? i + 1 : i].space_before);
    if (dash && i > tokens.first + 1 && i + 2 < tokens.last) {
      const Token& first = text_.tokens[tokens.first];
      if (day && first.capital && text_.tokens[i - 1].kind == TokenKind::kNumber) return i + 1;
      const bool bracket =
          text_.tokens[i - 1].kind == TokenKind::kClose ||
          (text_.tokens[i - 1].kind == TokenKind::kStop && text_.tokens[i - 2].kind == TokenKind::kClose);
      if ((first.all_capitals && !small) || (bracket && first.capital)) return i + 1;
      break;
    }
    if (token.kind != TokenKind::kWord || token.capital || token.end - token.begin <= 3 || day) continue;
    small = true;
    if (!of_country) break;
  }
  return tokens.first;
}

}  // namespace tamis::documents

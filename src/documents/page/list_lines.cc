#include "documents/page/list_lines.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace tamis::documents {
namespace {

constexpr std::size_t kFewestLines = 3;
constexpr std::uint32_t kMostWords = 5;

bool begins_line(const TextTokens& text, TokenRange range, std::uint32_t i) {
  if (i == range.first) return true;
  const std::uint32_t before = text.tokens[i - 1].end;
  return text.text.substr(before, text.tokens[i].begin - before).find('\n') != std::string_view::npos;
}

bool is_line(const TextTokens& text, TokenRange line) {
  const Token& first = text.tokens[line.first];
  const Token& last = text.tokens[line.last - 1];
  const bool begins = first.kind == TokenKind::kNumber ||
                      (first.kind == TokenKind::kWord && is_cased(first.script) && first.capital);
  const bool ends =
      last.kind == TokenKind::kWord || last.kind == TokenKind::kNumber || last.kind == TokenKind::kClose;
  const auto words = std::count_if(text.tokens.begin() + line.first, text.tokens.begin() + line.last,
                                   [](const Token& token) { return token.kind == TokenKind::kWord; });
  return begins && ends && words <= kMostWords;
}

// Empty: the sentence is no list.
std::vector<TokenRange> lines_of(const TextTokens& text, const Sentence& sentence) {
  std::vector<TokenRange> lines;
  const TokenRange range = sentence.tokens;
  const std::string_view written = text.at(sentence.span);
  if (std::count(written.begin(), written.end(), '\n') + 1 < static_cast<std::ptrdiff_t>(kFewestLines))
    return lines;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (begins_line(text, range, i)) {
      if (!lines.empty()) lines.back().last = i;
      lines.push_back({i, range.last});
    }
  }
  if (lines.size() < kFewestLines ||
      !std::all_of(lines.begin(), lines.end(), [&](TokenRange line) { return is_line(text, line); }))
    lines.clear();
  return lines;
}

}  // namespace

void part_list_lines(TextTokens& text) {
  std::vector<Sentence> sentences;  // empty until some sentence is parted
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    const Sentence sentence = text.sentences[s];
    const std::vector<TokenRange> lines = lines_of(text, sentence);
    if (lines.empty()) {
      if (!sentences.empty()) sentences.push_back(sentence);
      continue;
    }
    if (sentences.empty())
      sentences.assign(text.sentences.begin(), text.sentences.begin() + static_cast<std::ptrdiff_t>(s));
    for (const TokenRange line : lines) {
      sentences.push_back({text.span(line), line, sentence.block});
      text.tokens[line.first].sentence_start = true;
    }
  }
  if (sentences.empty()) return;
  text.sentences = std::move(sentences);
  for (TokenRange& block : text.block_sentences) block = {};
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    const Sentence& sentence = text.sentences[s];
    std::fill(text.sentence_of.begin() + sentence.tokens.first,
              text.sentence_of.begin() + sentence.tokens.last, s);
    TokenRange& block = text.block_sentences[sentence.block];
    if (block.first == block.last) block.first = s;
    block.last = s + 1;
  }
}

}  // namespace tamis::documents

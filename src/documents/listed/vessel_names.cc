#include "documents/listed/vessel_names.h"

#include <algorithm>
#include <string>

#include "documents/listed/latin_in_other_letters.h"
#include "documents/listed/popular_names.h"
#include "documents/listed/vessel_words.h"
#include "documents/words/stop_words.h"
#include "index/name_index.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostVesselWords = 4;
constexpr std::size_t kMostVesselDigits = 4;
constexpr std::uint32_t kMostNounTokens = 6;  // of a noun for a ship

// French parts its marks from what they quote: « Touska ».
bool is_quoted(const Token& before, const Token& word, const Token& behind) noexcept {
  if (before.kind != TokenKind::kQuote || behind.kind != TokenKind::kQuote) return false;
  if (before.mark == U'«' && behind.mark == U'»') return true;
  return !word.space_before && !behind.space_before;
}

}  // namespace

void VesselNames::note_run() {
  for (std::uint32_t i = 0; i < run_.size(); ++i) {
    if (!run_[i].name || !run_[i].word->exact) continue;
    letters_.clear();
    std::uint32_t best = 0;
    for (std::uint32_t k = i; k < run_.size() && k - i < kMostVesselWords; ++k) {
      if (k != i && (run_[k].token != run_[k - 1].token + 1 || !run_[k].word->exact)) break;
      const std::string_view latin = listed_letters(run_[k]);
      if (latin.empty()) break;
      letters_ += latin;
      std::uint32_t next = run_[k].token + 1;
      if ((k != i || is_marked(run_[i].token)) && is_vessel(letters_)) best = next;
      // "Port Olya-3"
      if (next + 1 < text_.tokens.size() && text_.tokens[next].kind == TokenKind::kHyphen &&
          !text_.tokens[next + 1].space_before)
        ++next;
      if (next < text_.tokens.size() && is_letter_or_number(text_.tokens[next]) &&
          !text_.tokens[next].sentence_start && text_.at(next).size() <= kMostVesselDigits) {
        const std::size_t size = letters_.size();
        letters_ += text_.lower(next).empty() ? text_.at(next) : text_.lower(next);
        if (is_vessel(letters_)) best = next + 1;
        letters_.resize(size);
      }
    }
    if (best == 0) continue;
    vessels_.push_back({run_[i].token, best});
    while (i + 1 < run_.size() && run_[i + 1].token < best) ++i;
  }
}

bool VesselNames::is_letter_or_number(const Token& token) noexcept {
  return token.kind == TokenKind::kNumber ||
         (token.kind == TokenKind::kWord && token.capital && token.end - token.begin == 1);
}

bool VesselNames::has_other_letters(std::uint32_t sentence) {
  if (sentence_ != sentence) {
    sentence_ = sentence;
    other_letters_ = is_of_other_letters(text_, text_.sentences[sentence]);
  }
  return other_letters_;
}

bool VesselNames::is_beside_noun(std::uint32_t token) {
  const Sentence& sentence = text_.sentences[text_.sentence_of[token]];
  const std::string_view language = work_.language(sentence.block);
  const auto is_capital_word = [&](std::uint32_t at) {
    return is_latin_word(text_.tokens[at]) && text_.tokens[at].capital;
  };
  if (!is_capital_word(token) || is_capital_word(token + 1)) return false;
  if (language == "tr")
    return !is_common_word(text_.lower(token)) && is_vessel_noun(language, text_.lower(token + 1));
  if (!has_other_letters(text_.sentence_of[token])) return false;
  std::string lower;
  for (std::uint32_t first = token; first > sentence.tokens.first && token - first < kMostNounTokens;
       --first) {
    if (text_.tokens[first - 1].kind != TokenKind::kWord) return false;
    lower.clear();
    append_lower(lower, text_.at(text_.span({first - 1, token})));
    if (is_vessel_noun(language, lower)) return true;
  }
  return false;
}

bool VesselNames::is_marked(std::uint32_t token) {
  const auto& tokens = text_.tokens;
  if (token == 0 && work_.language(text_.sentences[text_.sentence_of[token]].block) == "tr")
    return token + 1 < tokens.size() && !is_city(text_.lower(token)) && is_beside_noun(token);
  if (token == 0 || token + 1 >= tokens.size() || is_city(text_.lower(token))) return false;
  if (is_quoted(tokens[token - 1], tokens[token], tokens[token + 1])) return true;
  if (is_beside_noun(token)) return true;
  return text_.lower(token - 1) == "the" && !tokens[token].sentence_start && !tokens[token].all_capitals &&
         !(tokens[token + 1].kind == TokenKind::kWord && tokens[token + 1].capital) &&
         !is_common_word(text_.lower(token));
}

std::string_view VesselNames::listed_letters(const RunWord& word) const {
  const std::string_view lower = text_.lower(word.token);
  const bool ascii =
      std::all_of(lower.begin(), lower.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  for (const ListedToken& listed : word.word->tokens) {
    if (listed.form != 0 || listed.quality < 1) continue;
    const std::string_view latin = index_.token(listed.token).latin;
    if (!ascii || latin == lower) return latin;
  }
  return {};
}

bool VesselNames::is_vessel(std::string_view letters) const {
  const auto entries = index_.joined(index::joined_hash(letters));
  return std::any_of(entries.begin(), entries.end(), [&](std::uint64_t entry) {
    const auto id = static_cast<std::uint32_t>(entry);
    return id < index_.name_count() && index_.name(id).kind == names::NameKind::kThing;
  });
}

void VesselNames::find(RunSpans& spans) {
  std::vector<ListedName> found;
  VesselBlocks blocks(text_);
  for (const TokenRange tokens : vessels_) {
    if (!blocks.speak(text_.sentences[text_.sentence_of[tokens.first]].block)) continue;
    ListedName name;
    name.tokens = tokens;
    name.span = text_.span(tokens);
    name.query = text_.at(name.span);
    for (const Judged& judged : spans.answer(name.query, false).second) {
      if (judged.standing == Standing::kVessel && is_complete(judged.match))
        name.matches.push_back(judged.match);
    }
    if (name.matches.empty()) continue;
    name.reason = "a ship's name where the text speaks of ships";
    found.push_back(std::move(name));
  }
  vessels_.clear();
  put_longer(work_.listed, std::move(found));
}

bool VesselNames::is_complete(const Match& match) noexcept {
  return std::none_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
    const std::string_view operation = evidence.operation;
    return operation == "missing" || operation == "replaced" || operation == "typo" ||
           operation == "romanised";
  });
}

}  // namespace tamis::documents

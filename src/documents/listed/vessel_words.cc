#include "documents/listed/vessel_words.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kFewestBytes = 4;  // of a word for a ship
constexpr std::size_t kMostEnding = 4;   // ... and of what stands behind it

// Letters of more than two bytes: what is written without blanks or with particles behind.
bool is_of_characters(std::string_view word) noexcept {
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xE2;
}

const std::vector<std::string>& vessel_words() {
  static const std::vector<std::string> kWords = [] {
    std::vector<std::string> all;
    base::for_each_row(base::data_table("vessel_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2 || column[0] == "*") return;
      base::for_each_part(column[1], '|', [&](std::string_view word) {
        if (word.size() >= kFewestBytes && word.find(' ') == std::string_view::npos) {
          all.emplace_back();
          append_lower(all.back(), word.front() == '-' ? word.substr(1) : word);
        }
      });
    });
    return all;
  }();
  return kWords;
}

bool is_vessel_word(std::string_view lower) {
  const std::vector<std::string>& words = vessel_words();
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return lower.starts_with(word) && lower.size() <= word.size() + kMostEnding;
  });
}

bool has_vessel_word_of_characters(std::string_view text) {
  const std::vector<std::string>& words = vessel_words();
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return is_of_characters(word) && text.find(word) != std::string_view::npos;
  });
}

}  // namespace

bool is_vessel_noun(std::string_view language, std::string_view lower) {
  static const std::unordered_set<std::string> kNouns = [] {
    std::unordered_set<std::string> all;
    base::for_each_row(base::data_table("vessel_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      base::for_each_part(column[1], '|', [&](std::string_view word) {
        std::string key(column[0]);
        key += ' ';
        append_lower(key, word);
        all.insert(std::move(key));
      });
    });
    return all;
  }();
  std::string key(language);
  key += ' ';
  key += lower;
  return kNouns.contains(key);
}

bool speaks_of_vessels(const TextTokens& text, std::uint32_t block) {
  const auto first =
      std::partition_point(text.sentences.begin(), text.sentences.end(),
                           [block](const Sentence& sentence) { return sentence.block + 1 < block; });
  for (auto it = first; it != text.sentences.end() && it->block <= block; ++it) {
    const Sentence& sentence = *it;
    if (is_of_characters(text.at(sentence.tokens.first)) &&
        has_vessel_word_of_characters(text.at(text.span(sentence.tokens))))
      return true;
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if (text.tokens[i].kind == TokenKind::kWord && is_vessel_word(text.lower(i))) return true;
    }
  }
  return false;
}

}  // namespace tamis::documents

#include "documents/parties/nicknames.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/data_table.h"
#include "documents/names/uncased_tables.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"
#include "documents/words/stop_words.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostNicknames = 64;
constexpr std::uint32_t kMostWords = 3;  // of a nickname
constexpr std::uint32_t kMostCueWords = 6;
constexpr std::size_t kFewestBytes = 4;

struct Cue {
  std::string_view words;
  bool marked = false;  // only before a quotation mark or behind a comma
};
using Cues = std::unordered_map<std::string_view, std::vector<Cue>>;

const Cues& all_cues() {
  static const Cues kCues = [] {
    Cues cues;
    base::for_each_row(base::data_table("nickname_cues.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      auto& own = cues[column[0]];
      base::for_each_part(column[1], '|', [&](std::string_view words) {
        const bool marked = words.ends_with('"');
        if (marked) words.remove_suffix(1);
        own.push_back({words, marked});
      });
    });
    for (auto& [language, own] : cues) {
      std::stable_sort(own.begin(), own.end(),
                       [](const Cue& a, const Cue& b) { return a.words.size() > b.words.size(); });
    }
    return cues;
  }();
  return kCues;
}

class Finder {
 public:
  explicit Finder(const Work& work) : work_(work), text_(work.tokens) {}

  std::vector<Nickname> run(const std::vector<TokenRange>& persons) {
    std::vector<Nickname> given;
    for (const TokenRange& person : persons) {
      if (given.size() >= kMostNicknames) break;
      Nickname nickname{{}, person};
      if (!find_beside(person, nickname.tokens)) continue;
      const std::string_view words = text_.at(text_.span(nickname.tokens));
      if (std::none_of(given.begin(), given.end(),
                       [&](const Nickname& other) { return text_.at(text_.span(other.tokens)) == words; }))
        given.push_back(nickname);
    }
    std::vector<Nickname> found;
    if (given.empty()) return found;
    for (const Sentence& sentence : text_.sentences) {
      if (!work_.in_main_text(sentence.block)) continue;
      for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        for (const Nickname& nickname : given) {
          const std::uint32_t last = i + (nickname.tokens.last - nickname.tokens.first);
          if (last > sentence.tokens.last || !same(i, nickname.tokens)) continue;
          found.push_back({{i, last}, nickname.full});
          break;
        }
      }
    }
    return found;
  }

 private:
  [[nodiscard]] bool same(std::uint32_t i, TokenRange words) const {
    for (std::uint32_t k = 0; k < words.last - words.first; ++k) {
      if (text_.at(i + k) != text_.at(words.first + k)) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_kind(std::uint32_t i, TokenKind kind) const {
    return i < last_ && text_.tokens[i].kind == kind;
  }

  // "X, alias Y", "X « Y »", "X (« Y »)"
  bool find_beside(TokenRange person, TokenRange& nickname) {
    const std::uint32_t sentence = text_.sentence_of[person.first];
    last_ = text_.sentences[sentence].tokens.last;
    language_ = work_.language_of_sentence(sentence);
    std::uint32_t i = person.last;
    bool apart = false;
    while (is_kind(i, TokenKind::kComma) || is_kind(i, TokenKind::kOpen)) {
      apart = true;
      ++i;
    }
    const std::uint32_t behind_cue = cue_end(i, apart);
    const bool cue = behind_cue > i;
    i = behind_cue;
    const bool quoted = is_kind(i, TokenKind::kQuote);
    // Without a cue a German noun in marks is what somebody is called by others, if at all.
    if (!cue && (!quoted || language_ == "de")) return false;
    if (quoted) ++i;
    const std::uint32_t first = i;
    while (is_name_word(i) && i - first < kMostWords) {
      ++i;
      if (is_kind(i, TokenKind::kHyphen) && !text_.tokens[i].space_before) ++i;
      if (!quoted && !is_cased(text_.tokens[first].script)) break;
    }
    if (i == first || (quoted && !is_kind(i, TokenKind::kQuote))) return false;
    if (text_.tokens[i - 1].kind != TokenKind::kWord) return false;
    if (!cue && !is_cased(text_.tokens[first].script) &&
        (is_said(person, i + 1) || is_korean_sentence(first, i)))
      return false;
    nickname = {first, i};
    return text_.span(nickname).size() >= kFewestBytes;
  }

  // "장관은 “진전이 있었다”|고|", "|قال| X «انتهت»", "X «...» |گفت|": whether words in marks that end before
  // `behind` are what the person says.
  [[nodiscard]] bool is_said(TokenRange person, std::uint32_t behind) const {
    constexpr std::uint32_t kMostTitleWords = 3;
    const UncasedTables& tables = UncasedTables::get();
    const auto is_saying = [&](std::uint32_t i) {
      return is_kind(i, TokenKind::kWord) &&
             (tables.says.contains(text_.at(i)) || tables.verbs.contains(text_.at(i)));
    };
    if (is_saying(behind)) return true;
    if (is_kind(behind, TokenKind::kWord) && !text_.tokens[behind].space_before &&
        grammar_words(language_).begins(WordUse::kQuoteParticle, text_.at(behind)))
      return true;
    const std::uint32_t begin = text_.sentences[text_.sentence_of[person.first]].tokens.first;
    for (std::uint32_t i = person.first; i > begin && person.first - i < kMostTitleWords; --i) {
      if (is_saying(i - 1)) return true;
    }
    return false;
  }

  // Headlines: 라브로프 "|서방이 대화 거부|", 푸틴 "|준비됐다|".
  [[nodiscard]] bool is_korean_sentence(std::uint32_t first, std::uint32_t last) const {
    return text_.tokens[first].script == text::Script::kHangul &&
           (last - first > 1 || ending_bytes(NameGrammar::kSentenceEnd, text_.at(first)) > 0);
  }

  [[nodiscard]] bool is_name_word(std::uint32_t i) const {
    if (!is_kind(i, TokenKind::kWord)) return false;
    const Token& token = text_.tokens[i];
    if (is_cased(token.script)) return token.capital;
    return !is_stop_word(language_, text_.lower(i));
  }

  // One behind the cue at `i`; `i`: none stands there.
  [[nodiscard]] std::uint32_t cue_end(std::uint32_t i, bool apart) const {
    const auto own = all_cues().find(language_);
    if (own == all_cues().end()) return i;
    for (const Cue& cue : own->second) {
      std::string_view rest = cue.words;
      std::uint32_t at = i;
      while (!rest.empty() && at < last_ && at - i < kMostCueWords) {
        const std::string_view lower = text_.lower(at);
        const std::string_view token = lower.empty() ? text_.at(at) : lower;
        if (token.empty() || !rest.starts_with(token)) break;
        rest.remove_prefix(token.size());
        if (rest.starts_with(' ')) rest.remove_prefix(1);
        ++at;
      }
      if (!rest.empty() || at == i) continue;
      if (cue.marked && !apart && !is_kind(at, TokenKind::kQuote)) continue;
      return at;
    }
    return i;
  }

  const Work& work_;
  const TextTokens& text_;
  std::uint32_t last_ = 0;  // of the sentence
  std::string_view language_;
};

}  // namespace

std::vector<Nickname> find_nicknames(const Work& work, const std::vector<TokenRange>& persons) {
  return Finder(work).run(persons);
}

}  // namespace tamis::documents

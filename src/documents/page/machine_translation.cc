#include "documents/page/machine_translation.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

using text::Script;

enum Kind : std::uint8_t {
  kIsland,
  kVerbPlace,
  kDoubleCue,
  kBareParticiple,
  kStrong,  // those before are made by no scraper
  kBlank = kStrong,
  kBracket,
  kSpelling,
  kKinds
};

constexpr std::array<std::string_view, kKinds> kTexts = {
    "English left in the text",         "the verb is not in second place", "a cue twice for one speaker",
    "a participle stands for the verb", "a blank before a mark",           "a blank inside brackets",
    "two spellings of one name"};

struct Spelling {
  std::string_view from;
  std::string_view to;
};

struct Words {
  std::unordered_set<std::string> sets;  // "class:language:word"
  // By their first byte; in the order of the table, the first that fits is taken.
  std::array<std::vector<Spelling>, 256> spellings;
  [[nodiscard]] const std::vector<Spelling>& spellings_of(char first) const {
    return spellings[static_cast<unsigned char>(first)];
  }
  [[nodiscard]] bool has(std::string_view word_class, std::string_view language,
                         std::string_view word) const {
    std::string key(word_class);
    key += ':';
    key += language;
    key += ':';
    key += word;
    return sets.contains(key);
  }
};

const Words& words() {
  static const Words kWords = [] {
    Words made;
    base::for_each_row(base::data_table("machine_translation.tsv"),
                       [&](const auto& columns, std::size_t count) {
                         if (count < 3) return;
                         std::string_view rest = columns[2];
                         while (!rest.empty()) {
                           const std::size_t bar = rest.find('|');
                           const std::string_view word = rest.substr(0, bar);
                           const std::size_t sign = word.find('=');
                           if (columns[0] == "spelling" && sign != std::string_view::npos) {
                             if (sign > 0)
                               made.spellings[static_cast<unsigned char>(word.front())].push_back(
                                   {word.substr(0, sign), word.substr(sign + 1)});
                           } else {
                             std::string key(columns[0]);
                             key += ':';
                             key += columns[1];
                             key += ':';
                             key += word;
                             made.sets.insert(std::move(key));
                           }
                           if (bar == std::string_view::npos) break;
                           rest.remove_prefix(bar + 1);
                         }
                       });
    return made;
  }();
  return kWords;
}

// What the Latin spellings of one foreign name have in common: "Schoigu", "Shoigu", "Choigou" are one.
std::string common_spelling(std::string_view lower) {
  const Words& table = words();
  std::string key;
  while (!lower.empty()) {
    bool replaced = false;
    for (const Spelling& rule : table.spellings_of(lower.front())) {
      if (lower.starts_with(rule.from)) {
        key += rule.to;
        lower.remove_prefix(rule.from.size());
        replaced = true;
        break;
      }
    }
    if (replaced) continue;
    if (key.empty() || key.back() != lower[0]) key += lower[0];
    lower.remove_prefix(1);
  }
  return key;
}

class Evidence {
 public:
  explicit Evidence(Work& work) : work_(work), text_(work.tokens), words_(words()) {}

  void find() {
    for (std::uint32_t i = 0; i < text_.sentences.size(); ++i) {
      const Sentence& sentence = text_.sentences[i];
      if (!work_.in_main_text(sentence.block)) continue;
      const std::string_view language = work_.language(sentence.block);
      marks(sentence);
      if (!language.empty() && language != "en") islands(sentence, language);
      if (language == "de" || language == "nl") verbs(sentence, language);
      spellings(sentence);
    }
    std::size_t kinds = 0;
    std::size_t strong = 0;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      if (counts_[kind] == 0) continue;
      ++kinds;
      strong += kind < kStrong ? 1 : 0;
    }
    auto& out = work_.document->machine_translation;
    out.clear();
    if (!(strong > 0 && kinds >= 2) && kinds < 3) return;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      if (counts_[kind] == 0) continue;
      std::string line(kTexts[kind]);
      line += ": \"";
      line += samples_[kind];
      line += '"';
      if (counts_[kind] > 1) line += " and " + std::to_string(counts_[kind] - 1) + " more";
      out.push_back(std::move(line));
    }
  }

 private:
  void note(Kind kind, std::uint32_t first, std::uint32_t end) {
    if (++counts_[kind] > 1) return;
    samples_[kind] = text_.at(text_.span({first, end}));
    std::replace(samples_[kind].begin(), samples_[kind].end(), '\n', ' ');
  }
  [[nodiscard]] TokenKind kind(std::uint32_t i, const Sentence& sentence) const noexcept {
    return i < sentence.tokens.last ? text_.tokens[i].kind : TokenKind::kOther;
  }

  void marks(const Sentence& sentence) {
    for (std::uint32_t i = sentence.tokens.first + 1; i < sentence.tokens.last; ++i) {
      const Token& token = text_.tokens[i];
      const Token& before = text_.tokens[i - 1];
      if ((token.mark == U'.' || token.mark == U',') && token.space_before &&
          before.kind == TokenKind::kWord &&
          (i + 1 == sentence.tokens.last || text_.tokens[i + 1].space_before)) {
        note(kBlank, i - 1, i + 1);
      }
      if (before.kind == TokenKind::kOpen && token.space_before && token.kind == TokenKind::kWord)
        note(kBracket, i - 1, std::min(i + 2, sentence.tokens.last));
    }
  }

  void islands(const Sentence& sentence, std::string_view language) {
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const Token& token = text_.tokens[i];
      if (token.kind != TokenKind::kWord || token.script != Script::kLatin || token.capital) continue;
      const std::string_view word = text_.lower(i);
      // "a [good] friend"
      if (i + 3 < sentence.tokens.last && text_.tokens[i + 1].mark == U'[' &&
          text_.tokens[i + 2].kind == TokenKind::kWord && text_.tokens[i + 2].script == Script::kLatin &&
          !text_.tokens[i + 2].capital && text_.tokens[i + 3].mark == U']' &&
          words_.has("article", language, word)) {
        note(kIsland, i, i + 4);
        continue;
      }
      if (word.size() < 3 || word.size() > 7 || !words_.has("english", "*", word)) continue;
      // A name in English ("Carnegie Endowment for the Arts") has capitals beside the word; a title in quotation marks is no
      // translation either.
      const bool capital_before = i > sentence.tokens.first && text_.tokens[i - 1].capital;
      const bool lower_behind = kind(i + 1, sentence) == TokenKind::kWord && !text_.tokens[i + 1].capital;
      if (capital_before || !lower_behind) continue;
      note(kIsland, i, i + 2);
    }
  }

  void verbs(const Sentence& sentence, std::string_view language) {
    const std::uint32_t first = sentence.tokens.first;
    const std::uint32_t last = sentence.tokens.last;
    if (last - first < 4) return;
    std::uint32_t said = last;
    std::uint32_t end = last;
    while (end > first && kind(end - 1, sentence) == TokenKind::kStop) --end;
    std::uint32_t sayings = 0;
    bool quoted = false;
    for (std::uint32_t i = first; i < end; ++i) {
      quoted = quoted || text_.tokens[i].kind == TokenKind::kQuote;
      if (text_.tokens[i].kind == TokenKind::kWord && !text_.tokens[i].capital &&
          words_.has("say", language, text_.lower(i))) {
        ++sayings;
        if (said == last) said = i;
      }
    }
    // "Im Anschluss an die Gespräche, die ... dauerten, Kremlsprecher Peskow sagte": behind an adverbial the verb comes
    // before its subject.
    if (said < last && said > first + 4 && text_.tokens[first].kind == TokenKind::kWord &&
        text_.tokens[first].capital && words_.has("opener", language, text_.lower(first)) && !quoted) {
      std::uint32_t subject = said;
      while (subject > first && text_.tokens[subject - 1].kind == TokenKind::kWord &&
             text_.tokens[subject - 1].capital)
        --subject;
      if (subject < said && said - subject >= 2 && text_.tokens[subject - 1].kind == TokenKind::kComma)
        note(kVerbPlace, subject, said + 1);
    }
    // "..., teilten Südkoreas Stabschefs mit (JCS) sagte."
    if (sayings >= 2 && end > first + 2 && words_.has("say", language, text_.lower(end - 1)) &&
        text_.tokens[end - 2].kind == TokenKind::kClose)
      note(kDoubleCue, said, end);
    // ", so staatliche Medien gemeldet."
    if (end > first + 4 && words_.has("participle", language, text_.lower(end - 1))) {
      for (std::uint32_t i = end - 2; i > first && i + 6 > end; --i) {
        if (text_.tokens[i].kind != TokenKind::kWord) break;
        if (text_.lower(i) == (language == "de" ? "so" : "aldus") &&
            text_.tokens[i - 1].kind == TokenKind::kComma) {
          note(kBareParticiple, i, end);
          break;
        }
      }
    }
  }

  void spellings(const Sentence& sentence) {
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const Token& token = text_.tokens[i];
      if (token.kind != TokenKind::kWord || !token.capital || token.all_capitals || token.sentence_start ||
          token.script != Script::kLatin || token.lower_size < 5 || token.lower_size > 40)
        continue;
      std::string_view word = text_.lower(i);
      if (word.back() == 's') word.remove_suffix(1);
      std::string key = common_spelling(word);
      if (key.size() < 5) continue;
      const auto [found, added] = spellings_.try_emplace(std::move(key), i);
      if (added) continue;
      std::string_view other = text_.lower(found->second);
      if (other.back() == 's') other.remove_suffix(1);
      if (other == word) continue;
      if (++counts_[kSpelling] == 1) {
        samples_[kSpelling] = text_.at(found->second);
        samples_[kSpelling] += "\" and \"";
        samples_[kSpelling] += text_.at(i);
      }
    }
  }

  Work& work_;
  const TextTokens& text_;
  const Words& words_;
  std::array<std::size_t, kKinds> counts_{};
  std::array<std::string, kKinds> samples_;
  std::unordered_map<std::string, std::uint32_t> spellings_;
};

}  // namespace

void find_machine_translation(Work& work) { Evidence(work).find(); }

}  // namespace tamis::documents

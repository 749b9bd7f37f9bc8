#include "documents/names/title_case.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/data_table.h"
#include "documents/names/name_lexicon.h"
#include "documents/words/stop_words.h"

namespace tamis::documents {
namespace {

constexpr std::uint32_t kFewestWords = 4;
constexpr std::uint32_t kLongWord = 4;  // letters: shorter ones may be small in any title

bool is_cased_word(const Token& token) { return token.kind == TokenKind::kWord && is_cased(token.script); }

bool is_headline_verb(std::string_view lower) {
  static const std::unordered_set<std::string> kVerbs = [] {
    std::unordered_set<std::string> out;
    base::for_each_row(base::data_table("headline_verbs.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 2) return;
      base::for_each_part(c[1], ' ', [&](std::string_view verb) { out.emplace(verb); });
    });
    return out;
  }();
  return kVerbs.contains(std::string(lower));
}

class TitleLine {
 public:
  TitleLine(Work& work, TokenRange range, LanguageSet languages)
      : text_(work.tokens), range_(range), languages_(languages), kept_(range.last - range.first, false) {
    keep_listed(work);
  }

  [[nodiscard]] bool is_title_case() const {
    std::uint32_t words = 0;
    bool verb = false;
    for (std::uint32_t i = range_.first; i < range_.last; ++i) {
      const Token& token = text_.tokens[i];
      if (token.kind == TokenKind::kWord && !is_cased(token.script)) return false;
      if (!is_cased_word(token)) continue;
      ++words;
      const bool inner =
          i > range_.first && text_.tokens[i - 1].kind == TokenKind::kHyphen && !token.space_before;
      if (!token.capital && !inner && token.end - token.begin >= kLongWord && !is_small_word(i)) return false;
      verb = verb || (words > 1 && token.capital && !is_kept(i) && is_headline_verb(text_.lower(i)));
    }
    return verb && words >= kFewestWords && !ends_with_stop();
  }

  void lower_ordinary_words(const std::vector<std::uint64_t>& hashes) {
    keep_names_of_tables(hashes);
    std::vector<std::uint32_t> ordinary;
    for (std::uint32_t i = range_.first; i < range_.last; ++i) {
      if (is_ordinary(i) && !belongs_to_name(i)) ordinary.push_back(i);
    }
    for (const std::uint32_t i : ordinary) text_.tokens[i].capital = false;
  }

 private:
  [[nodiscard]] bool is_kept(std::uint32_t i) const { return kept_[i - range_.first]; }
  void keep(TokenRange tokens) {
    for (std::uint32_t i = std::max(tokens.first, range_.first); i < std::min(tokens.last, range_.last); ++i)
      kept_[i - range_.first] = true;
  }

  void keep_listed(const Work& work) {
    const auto behind = std::lower_bound(
        work.listed.begin(), work.listed.end(), range_.first,
        [](const ListedName& name, std::uint32_t first) { return name.tokens.last <= first; });
    for (auto name = behind; name != work.listed.end() && name->tokens.first < range_.last; ++name) {
      if (name->tokens.first + 1 < name->tokens.last) keep(name->tokens);
    }
  }

  void keep_names_of_tables(const std::vector<std::uint64_t>& hashes) {
    std::vector<NameLexicon::Match> matches;
    for (std::uint32_t i = range_.first; i < range_.last; ++i) {
      if (text_.tokens[i].kind != TokenKind::kWord) continue;
      matches.clear();
      lexicon_.match(text_, hashes, i, range_.last, hashes[i], languages_, matches);
      for (const NameLexicon::Match& match : matches) {
        const NameSense sense = match.meaning->sense;
        if (sense == NameSense::kPlace || sense == NameSense::kDemonym || sense == NameSense::kMedium ||
            sense == NameSense::kInstitution)
          keep({i, match.last});
      }
    }
  }

  [[nodiscard]] bool ends_with_stop() const {
    const std::string_view last = text_.at(range_.last - 1);
    return text_.tokens[range_.last - 1].kind != TokenKind::kWord && (last == "." || last == "…");
  }

  // "about", "from": titles may write them small.
  [[nodiscard]] bool is_small_word(std::uint32_t i) const { return is_stop_word("en", text_.lower(i)); }

  [[nodiscard]] bool is_ordinary(std::uint32_t i) const {
    const Token& token = text_.tokens[i];
    if (!is_cased_word(token) || !token.capital || token.all_capitals || is_kept(i)) return false;
    const std::string_view lower = text_.lower(i);
    const std::uint64_t hash = NameLexicon::hash(lower);
    if (is_headline_verb(lower) || lexicon_.is_stop_word(hash, languages_)) return true;
    if (lexicon_.given_name(hash) != '\0') return false;
    return lexicon_.is_plain_word(hash, languages_) || (is_common_word(lower) && !lexicon_.is_surname(hash));
  }

  [[nodiscard]] bool is_name_word(std::uint32_t i) const {
    return range_.contains(i) && is_cased_word(text_.tokens[i]) && text_.tokens[i].capital && !is_kept(i) &&
           !is_ordinary(i);
  }

  // "Park |Geun-hye|", "Kevin |Price|"; "Volga |Bank|".
  [[nodiscard]] bool belongs_to_name(std::uint32_t i) const {
    if (is_headline_verb(text_.lower(i))) return false;
    const bool behind = i > range_.first && is_name_word(i - 1);
    const std::uint64_t hash = NameLexicon::hash(text_.lower(i));
    if (lexicon_.is_surname(hash) && !lexicon_.is_stop_word(hash, languages_) &&
        (behind || is_name_word(i + 1)))
      return true;
    return behind && !lexicon_.is_surname(NameLexicon::hash(text_.lower(i - 1))) && is_body_noun(i, hash);
  }

  [[nodiscard]] bool is_body_noun(std::uint32_t i, std::uint64_t hash) const {
    std::vector<NameLexicon::Match> matches;
    std::vector<std::uint64_t> hashes(i + 1, hash);
    lexicon_.match(text_, hashes, i, i + 1, hash, languages_, matches);
    return std::any_of(matches.begin(), matches.end(), [](const NameLexicon::Match& match) {
      return match.meaning->sense == NameSense::kHead || match.meaning->sense == NameSense::kLegalForm;
    });
  }

  const NameLexicon& lexicon_ = NameLexicon::get();
  TextTokens& text_;
  TokenRange range_;
  LanguageSet languages_;
  std::vector<bool> kept_;  // of the line's tokens: those of names
};

}  // namespace

void lower_title_case(Work& work) {
  static const LanguageSet kEnglish = language_set("en");
  TextTokens& text = work.tokens;
  std::vector<std::uint64_t> hashes;
  for (const Sentence& sentence : text.sentences) {
    if (work.language(sentence.block) != "en" || sentence.tokens.last - sentence.tokens.first < kFewestWords)
      continue;
    TitleLine line(work, sentence.tokens, kEnglish);
    if (!line.is_title_case()) continue;
    if (hashes.empty()) {
      hashes.reserve(text.tokens.size());
      for (const Token& token : text.tokens) hashes.push_back(NameLexicon::hash(text.lower(token)));
    }
    line.lower_ordinary_words(hashes);
  }
}

}  // namespace tamis::documents

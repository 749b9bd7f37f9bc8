#include "documents/parties/described_bodies.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/data_table.h"
#include "documents/words/country_words.h"
#include "documents/words/inflection.h"
#include "documents/words/stop_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostBetween = 2;  // adjectives between article and noun
constexpr std::uint32_t kMostAdjectivesBehind = 3;
constexpr std::uint32_t kMostBehind = 5;         // words from the comma behind a name to its noun
constexpr std::size_t kFewestLettersBefore = 2;  // of a compound before its last part
constexpr std::size_t kWholeRoot = 4;            // bytes: a shorter root is a word of its own

// In the order of their bits.
constexpr std::array<std::string_view, 10> kClasses = {"company", "group",   "vessel",  "bank", "exchange",
                                                       "airline", "insurer", "shipper", "oil",  "party"};

BodyClasses class_of(std::string_view name) {
  const auto at = std::find(kClasses.begin(), kClasses.end(), name);
  return at == kClasses.end() ? BodyClasses{0}
                              : static_cast<BodyClasses>(1U << static_cast<unsigned>(at - kClasses.begin()));
}

using Nouns = std::unordered_map<std::string_view, BodyClasses>;

struct Language {
  Nouns nouns;
  std::vector<std::pair<std::string_view, BodyClasses>> suffixes;
  std::unordered_set<std::string_view> definite;
  std::vector<std::pair<std::string_view, BodyClasses>> whole;  // longest first
  bool bare = false;                                            // no article

  [[nodiscard]] BodyClasses of(std::string_view lower) const {
    if (const auto known = nouns.find(lower); known != nouns.end()) return known->second;
    for (const auto& [suffix, classes] : suffixes) {
      if (lower.ends_with(suffix) && lower.size() >= suffix.size() + kFewestLettersBefore) return classes;
    }
    return 0;
  }
};

struct Tables {
  std::unordered_map<std::string_view, Language> languages;
  std::vector<std::pair<std::string_view, BodyClasses>> roots;

  static const Tables& get() {
    static const Tables kTables = [] {
      Tables tables;
      base::for_each_row(base::data_table("body_descriptions.tsv"), [&](const auto& c, std::size_t count) {
        if (count < 4) return;
        const BodyClasses classes = class_of(c[2]);
        const bool root = c[0] == "root";
        Language* own = root ? nullptr : &tables.languages[c[1]];
        base::for_each_part(c[3], ' ', [&](std::string_view word) {
          if (word.empty()) return;
          if (root) {
            tables.roots.emplace_back(word, classes);
          } else if (c[0] == "noun") {
            if (word.front() == '-') own->suffixes.emplace_back(word.substr(1), classes);
            own->nouns[word.front() == '-' ? word.substr(1) : word] |= classes;
          } else if (c[0] == "whole") {
            own->whole.emplace_back(word, classes);
          } else {
            own->definite.insert(word);
          }
        });
        if (c[0] == "bare") own->bare = true;
      });
      for (auto& [name, language] : tables.languages) {
        std::stable_sort(language.whole.begin(), language.whole.end(),
                         [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
      }
      return tables;
    }();
    return kTables;
  }

  [[nodiscard]] const Language* language(std::string_view code) const {
    const auto found = languages.find(code);
    return found == languages.end() ? nullptr : &found->second;
  }
};

class Finder {
 public:
  explicit Finder(const Work& work) : work_(work), text_(work.tokens) {}

  std::vector<DescribedBody> run() {
    std::vector<DescribedBody> found;
    mark_names();
    for (const Sentence& sentence : text_.sentences) {
      if (!work_.in_main_text(sentence.block)) continue;
      code_ = work_.language(sentence.block);
      language_ = Tables::get().language(code_);
      if (language_ == nullptr) continue;
      sentence_ = sentence.tokens;
      for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
        if (named_[i] || text_.tokens[i].kind != TokenKind::kWord) continue;
        DescribedBody body;
        if (!(language_->whole.empty() ? noun_at(i, body) : whole_at(i, body))) continue;
        i = body.tokens.last - 1;
        found.push_back(body);
      }
    }
    return found;
  }

  [[nodiscard]] BodyClasses beside(TokenRange name) {
    const std::uint32_t number = text_.sentence_of[name.first];
    code_ = work_.language_of_sentence(number);
    language_ = Tables::get().language(code_);
    if (language_ == nullptr) return 0;
    sentence_ = text_.sentences[number].tokens;
    for (std::uint32_t i = name.first, seen = 0; i > sentence_.first && seen < kMostBetween + 1; ++seen) {
      --i;
      if (text_.tokens[i].kind == TokenKind::kQuote) continue;
      if (!is_word(i)) break;
      if (const BodyClasses classes = classes_at(i); classes != 0) return classes;
    }
    if (name.last < sentence_.last && text_.tokens[name.last].kind == TokenKind::kComma) {
      for (std::uint32_t i = name.last + 1; i < sentence_.last && i <= name.last + kMostBehind; ++i) {
        if (text_.tokens[i].kind == TokenKind::kHyphen) continue;
        if (!is_word(i)) break;
        if (const BodyClasses classes = classes_at(i); classes != 0) return classes;
      }
    }
    return 0;
  }

 private:
  void mark_names() {
    named_.assign(text_.tokens.size(), false);
    for (const NameInText& name : work_.names) {
      if (name.form == MentionForm::kName || name.form == MentionForm::kAcronym ||
          name.form == MentionForm::kSurname)
        std::fill(named_.begin() + name.tokens.first, named_.begin() + name.tokens.last, true);
    }
    for (const ListedName& listed : work_.listed)
      std::fill(named_.begin() + listed.tokens.first, named_.begin() + listed.tokens.last, true);
  }

  [[nodiscard]] bool is_word(std::uint32_t i) const {
    return i >= sentence_.first && i < sentence_.last && text_.tokens[i].kind == TokenKind::kWord;
  }

  // The classes of the noun at `i`, whatever its case.
  [[nodiscard]] BodyClasses classes_at(std::uint32_t i) {
    const std::string_view lower = text_.lower(i);
    if (const BodyClasses classes = language_->of(lower); classes != 0) return classes;
    if (code_ == "en" || code_ == "fr" || code_ == "es" || code_ == "it" || code_ == "pt") return 0;
    forms_.clear();
    peel(code_, text_.at(i), lower, forms_);
    for (const std::string& form : forms_) {
      plain_.clear();
      append_lower(plain_, form);
      if (const BodyClasses classes = language_->of(plain_); classes != 0) return classes;
    }
    return 0;
  }

  // "the (Dubai-based) company"; in languages without an article "this company", or the noun that begins its sentence.
  bool noun_at(std::uint32_t i, DescribedBody& body) {
    const bool capital = text_.tokens[i].capital && is_cased(text_.tokens[i].script);
    if (capital && code_ != "de" && !text_.tokens[i].sentence_start) return false;
    if (!is_definite(i)) return false;
    const BodyClasses classes = classes_at(i);
    if (classes == 0 || goes_on(i + 1)) return false;
    body.tokens = {i, i + 1};
    body.classes = classes;
    return true;
  }

  [[nodiscard]] bool is_definite(std::uint32_t noun) const {
    if (language_->bare && text_.tokens[noun].sentence_start) return true;
    std::uint32_t i = noun;
    for (std::uint32_t between = 0; between <= kMostBetween && i > sentence_.first; ++between) {
      --i;
      if (text_.tokens[i].kind == TokenKind::kHyphen && i > sentence_.first) --i;
      if (!is_word(i)) return false;
      if (language_->definite.contains(text_.lower(i))) return true;
      // "в компании сообщили": a preposition begins the sentence.
      if (language_->bare && between == 0 && text_.tokens[i].sentence_start &&
          is_stop_word(code_, text_.lower(i)))
        return true;
      if (language_->bare || is_stop_word(code_, text_.lower(i)) || code_ == "ko") return false;
    }
    return false;
  }

  // Whether what follows makes another phrase of it: a name ("the company Tradive"), "of", a quotation mark, a hyphen.
  [[nodiscard]] bool goes_on(std::uint32_t i) const {
    if (i >= sentence_.last) return false;
    if (code_ == "fr" || code_ == "es" || code_ == "it" || code_ == "pt" || code_ == "ro") {
      // "le groupe paramilitaire russe Wagner"
      std::uint32_t behind = i;
      while (behind < sentence_.last && behind - i < kMostAdjectivesBehind && is_word(behind) &&
             !text_.tokens[behind].capital && !named_[behind] && !is_stop_word(code_, text_.lower(behind)))
        ++behind;
      if (behind > i && is_word(behind) && named_[behind] && text_.tokens[behind].capital) return true;
    }
    const Token& token = text_.tokens[i];
    if (token.kind == TokenKind::kHyphen && !token.space_before) return true;
    if (token.kind == TokenKind::kQuote)
      return i + 1 < sentence_.last && (named_[i + 1] || text_.tokens[i + 1].capital) && token.space_before;
    if (token.kind != TokenKind::kWord) return false;
    if (named_[i]) return true;
    const std::string_view lower = text_.lower(i);
    if (is_genitive(lower)) return true;
    if (code_ == "de") return token.capital && !is_stop_word(code_, lower);
    if (token.capital && is_cased(token.script)) return true;
    // "la compagnie aérienne", "banque centrale": an adjective of the country says which.
    return !country_of_adjective(lower).empty();
  }

  [[nodiscard]] bool is_genitive(std::string_view lower) const {
    static constexpr std::array<std::string_view, 14> kOf = {
        "d'", "da", "das", "de", "del", "della", "dello", "des", "di", "do", "dos", "du", "of", "van"};
    return std::binary_search(kOf.begin(), kOf.end(), lower);
  }

  // 该公司, الشركة: words as the table has them, in scripts without blanks over several tokens.
  bool whole_at(std::uint32_t i, DescribedBody& body) const {
    const std::string_view rest = text_.at({text_.tokens[i].begin, text_.tokens[sentence_.last - 1].end});
    for (const auto& [words, classes] : language_->whole) {
      if (!rest.starts_with(words)) continue;
      const std::uint32_t end = text_.tokens[i].begin + static_cast<std::uint32_t>(words.size());
      std::uint32_t last = i;
      while (last < sentence_.last && text_.tokens[last].end <= end) ++last;
      if (last == i || text_.tokens[last - 1].end != end) continue;
      if (last < sentence_.last && named_[last]) continue;
      if (last < sentence_.last && text_.tokens[last].kind == TokenKind::kWord &&
          !country_of_adjective(text_.lower(last)).empty())
        continue;
      body.tokens = {i, last};
      body.classes = classes;
      return true;
    }
    return false;
  }

  const Work& work_;
  const TextTokens& text_;
  std::vector<bool> named_;  // by token; of the whole text, so for run() only
  TokenRange sentence_;
  std::string_view code_;
  const Language* language_ = nullptr;
  std::vector<std::string> forms_;
  std::string plain_;
};

}  // namespace

std::vector<DescribedBody> find_described_bodies(const Work& work) { return Finder(work).run(); }

BodyClasses classes_of_name(std::string_view name) {
  std::string lower;
  append_lower(lower, name);
  const auto is_letter = [&](std::size_t at) {
    return at < lower.size() &&
           (static_cast<unsigned char>(lower[at]) >= 0x80 || (lower[at] >= 'a' && lower[at] <= 'z') ||
            (lower[at] >= '0' && lower[at] <= '9'));
  };
  BodyClasses classes = 0;
  for (const auto& [root, mask] : Tables::get().roots) {
    for (std::size_t at = lower.find(root); at != std::string::npos; at = lower.find(root, at + 1)) {
      const bool native = static_cast<unsigned char>(root.front()) >= 0x80;
      const bool begins = at == 0 || !is_letter(at - 1);
      const bool ends = !is_letter(at + root.size());
      // "sberbank" and "bankasi", but no "co" in "Moscow".
      if (native || (root.size() > kWholeRoot - 1 ? begins || ends : begins && ends)) {
        classes = static_cast<BodyClasses>(classes | mask);
        break;
      }
    }
  }
  return classes;
}

std::vector<BodyClasses> classes_beside(const Work& work, const std::vector<TokenRange>& names) {
  Finder finder(work);
  std::vector<BodyClasses> classes;
  classes.reserve(names.size());
  for (const TokenRange name : names) classes.push_back(finder.beside(name));
  return classes;
}

}  // namespace tamis::documents

#include "documents/parties/small_letters.h"

#include <cstdint>
#include <string_view>

#include "documents/names/name_lexicon.h"
#include "documents/words/stop_words.h"
#include "names/lexicon.h"
#include "text/han.h"
#include "text/tokenize.h"

namespace tamis::documents {
namespace {

constexpr std::uint32_t kFewestWords = 3;
constexpr std::uint32_t kWordsOfCapital = 50;  // a lowered page keeps some: an "I", the name of a button
constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kMostSyllableLetters = 4;  // of two bytes each
constexpr std::uint32_t kMostUnknown = 3;

bool is_cased_word(const Token& token) { return token.kind == TokenKind::kWord && is_cased(token.script); }

bool lacks_capitals(const TextTokens& text) {
  std::uint32_t words = 0;
  std::uint32_t others = 0;  // words of scripts without capitals: some Latin ones among them say nothing
  std::uint32_t capitals = 0;
  for (const Token& token : text.tokens) {
    if (token.kind != TokenKind::kWord) continue;
    if (!is_cased(token.script)) {
      ++others;
      continue;
    }
    ++words;
    capitals += token.capital ? 1 : 0;
  }
  return words >= kFewestWords && words > others && std::uint64_t{capitals} * kWordsOfCapital <= words;
}

enum class Kind : std::uint8_t {
  kOrdinary,  // some table has it as a word of the language, or it is none
  kGiven,
  kSurname,
  kUnknown,
};

class Sorter {
 public:
  Sorter(const TextTokens& text, TokenRange range, std::string_view language)
      : text_(text), range_(range), language_(language), languages_(language_set(language)) {}

  [[nodiscard]] Kind kind(std::uint32_t i) const {
    if (!range_.contains(i) || !is_cased_word(text_.tokens[i])) return Kind::kOrdinary;
    const std::string_view lower = text_.lower(i);
    const std::uint64_t hash = NameLexicon::hash(lower);
    if (lower.size() < kFewestLetters || is_stop(lower, hash)) return Kind::kOrdinary;
    if (lexicon_.is_plain_word(hash, languages_)) return Kind::kOrdinary;
    if (lexicon_.is_well_known(hash)) return Kind::kSurname;
    if (lexicon_.given_name(hash) != '\0') return Kind::kGiven;
    if (lexicon_.is_surname(hash)) return Kind::kSurname;
    // English words stand in pages of all languages.
    return is_common_word(lower) ? Kind::kOrdinary : Kind::kUnknown;
  }

  // Tokens [first, last) are a name, none of it when they are equal; what stands before `next` is no part of another.
  struct Stretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t next = 0;
  };
  [[nodiscard]] Stretch at(std::uint32_t i) const {
    const Kind here = kind(i);
    if (here == Kind::kUnknown) {
      const std::uint32_t behind = behind_unknown(i);
      const Kind following = kind(behind);
      if (following == Kind::kGiven || following == Kind::kSurname) {
        // "sechin igor": a surname before it, if it has none behind.
        const bool open = following == Kind::kGiven && behind_given_name(behind) == behind + 1;
        return {open ? behind - 1 : behind, behind, behind};
      }
      return {behind - i <= kMostUnknown ? i : behind, behind, behind};
    }
    std::uint32_t last = behind_korean_name(i);
    if (last == i && here != Kind::kOrdinary) last = here == Kind::kGiven ? behind_given_name(i) : i + 1;
    // A word right behind a name that no table knows is one of the language.
    return {i, last, last == i ? i + 1 : behind_unknown(last)};
  }

 private:
  // "kim jong un": a surname of Korea, and two syllables of a given name that may be words of other languages; one
  // behind the last.
  [[nodiscard]] std::uint32_t behind_korean_name(std::uint32_t i) const {
    if (!is_cased_word(text_.tokens[i])) return i;
    const std::uint64_t hash = NameLexicon::hash(text_.lower(i));
    if (!lexicon_.is_leading_surname(hash)) return i;
    // Of a language that is not known the small words of all are stop words: "kim" is Turkish for who.
    if (language_.empty() ? text_.lower(i).size() <= kFewestLetters : is_stop(text_.lower(i), hash)) return i;
    std::uint32_t at = i + 1;
    for (int syllables = 0; syllables < 2; ++syllables) {
      if (syllables > 0 && range_.contains(at) && text_.tokens[at].kind == TokenKind::kHyphen) ++at;
      if (!range_.contains(at) || !is_cased_word(text_.tokens[at])) return i;
      const std::string_view lower = text_.lower(at);
      const bool latin = text_.tokens[at].script == text::Script::kLatin;
      if (latin ? !text::is_korean_syllable(lower) : lower.size() > 2 * kMostSyllableLetters) return i;
      ++at;
    }
    return at;
  }

  // What follows a given name, at most: a name of the father, and a surname that no table needs to know.
  [[nodiscard]] std::uint32_t behind_given_name(std::uint32_t i) const {
    std::uint32_t at = i + 1;
    while (kind(at) == Kind::kGiven) ++at;
    if (kind(at) == Kind::kUnknown && kind(at + 1) >= Kind::kSurname && is_patronymic(at)) ++at;
    return kind(at) >= Kind::kSurname ? at + 1 : at;
  }

  [[nodiscard]] std::uint32_t behind_unknown(std::uint32_t i) const {
    while (kind(i) == Kind::kUnknown) ++i;
    return i;
  }
  [[nodiscard]] bool is_stop(std::string_view lower, std::uint64_t hash) const {
    return is_stop_word(language_, lower) || lexicon_.is_stop_word(hash, languages_);
  }
  [[nodiscard]] bool is_patronymic(std::uint32_t i) const {
    thread_local text::TokenBuffer buffer;
    const auto words = buffer.tokenize(text_.at(i), text::Cut::kWritten, text::Forms::kMain);
    return words.size() == 1 && names::ends_like_patronymic(words[0].latin);
  }

  const NameLexicon& lexicon_ = NameLexicon::get();
  const TextTokens& text_;
  TokenRange range_;
  std::string_view language_;
  LanguageSet languages_;
};

}  // namespace

void restore_capitals(Work& work) {
  TextTokens& text = work.tokens;
  if (!lacks_capitals(text)) return;
  bool changed = false;
  for (const Sentence& sentence : text.sentences) {
    const std::string_view language = work.language(sentence.block);
    const Sorter sorter(text, sentence.tokens, language);
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
      const Sorter::Stretch name = sorter.at(i);
      for (std::uint32_t k = name.first; k < name.last; ++k) {
        Token& token = text.tokens[k];
        if (!is_cased_word(token) || token.capital) continue;
        token.capital = true;
        changed = true;
      }
      i = name.next;
    }
  }
  if (changed)
    work.document->warnings.emplace_back(
        "the page is written without capitals: names are told by their words alone, and some may be missed");
}

}  // namespace tamis::documents

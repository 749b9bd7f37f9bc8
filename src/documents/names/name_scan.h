// The words of a page as the finders of names see them: what each is by the tables, and which are taken by a name already.
// The finders run one after the other over one scan: institutions, persons, descriptions, places.
#ifndef TAMIS_DOCUMENTS_NAMES_NAME_SCAN_H_
#define TAMIS_DOCUMENTS_NAMES_NAME_SCAN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/name_lexicon.h"
#include "documents/words/work.h"

namespace tamis::documents {

// A phrase of the tables in the text.
struct Atom {
  const NameMeaning* meaning = nullptr;
  std::string_view written;  // as the table has it; empty: the last part of a compound
  TokenRange tokens;
  std::uint8_t number = kSingular;
  bool possessive_too = false;  // a pronoun that may be a possessive ("его")
  std::uint32_t cut = 0;        // bytes of particles behind a Korean word
  bool compound = false;        // the last part of one word ("Kremlsprecher")
};

struct WordInfo {
  std::uint64_t hash = 0;    // of the lower form; 0: no word
  std::int32_t atom = -1;    // that covers the word
  char given = 0;            // "m", "f", "u": a given name, as it stands or peeled
  bool given_as_is = false;  // as it stands
  bool surname = false;      // of the table, as it stands or peeled
  bool well_known = false;   // a surname that needs no introduction
  bool cased = false;        // of a script that has capitals
  bool capital = false;      // a capital that may mean a name: not of a line all in capitals
  bool plain = false;        // a word that the language writes in lower case, or a German noun
  bool digits = false;       // "MX2"
  bool stop = false;         // of the words that hold sentences together, or a day or month
};

struct NameScan {
  Work* work = nullptr;
  const TextTokens* text = nullptr;
  const NameLexicon* lexicon = nullptr;
  std::vector<WordInfo> words;
  std::vector<std::uint64_t> hashes;
  std::vector<Atom> atoms;
  std::vector<std::int32_t> name_of;  // of each token: index into work->names, -1: free
  // Of the sentence in work.
  TokenRange sentence;
  std::string_view language;
  LanguageSet languages = 0;
  bool german = false;  // all nouns have capitals
  std::vector<NameLexicon::Match> matches;
  std::vector<std::string> peeled;

  [[nodiscard]] const Token& token(std::uint32_t i) const noexcept { return text->tokens[i]; }
  [[nodiscard]] bool inside(std::uint32_t i) const noexcept { return sentence.contains(i); }
  [[nodiscard]] bool is_word(std::uint32_t i) const noexcept {
    return inside(i) && token(i).kind == TokenKind::kWord;
  }
  [[nodiscard]] bool is_kind(std::uint32_t i, TokenKind kind) const noexcept {
    return inside(i) && token(i).kind == kind;
  }
  // A hyphen with letters right before and behind it.
  [[nodiscard]] bool is_joint(std::uint32_t i) const noexcept {
    return is_kind(i, TokenKind::kHyphen) && is_word(i + 1) && !token(i).space_before &&
           !token(i + 1).space_before;
  }
  [[nodiscard]] bool is_free(std::uint32_t i) const noexcept { return inside(i) && name_of[i] < 0; }
  [[nodiscard]] const Atom* atom(std::uint32_t i) const noexcept {
    return inside(i) && words[i].atom >= 0 ? &atoms[static_cast<std::size_t>(words[i].atom)] : nullptr;
  }
  [[nodiscard]] const Atom* atom(std::uint32_t i, NameSense sense) const noexcept {
    const Atom* found = atom(i);
    return found != nullptr && found->meaning->sense == sense ? found : nullptr;
  }
  // The name that token `i` belongs to; nullptr: none.
  [[nodiscard]] NameInText* name(std::uint32_t i) const noexcept {
    return inside(i) && name_of[i] >= 0 ? &work->names[static_cast<std::size_t>(name_of[i])] : nullptr;
  }
  [[nodiscard]] std::string_view lower(std::uint32_t i) const noexcept {
    return inside(i) ? text->lower(i) : std::string_view{};
  }

  // Adds a name over `tokens`, whose words are taken unless another name has them. Returns its index.
  std::int32_t add(NameInText name, TokenRange tokens, TokenRange core);
  void enter(std::uint32_t sentence_number);
};

// Fills words, hashes and atoms for the whole page.
void scan_words(Work& work, NameScan& scan);

// Whether a small letter stands before a capital inside the word, as in the names of firms ("WeWork"), and no table and no beginning of
// such names ("McCain", "DeSantis", "LaShawn") says that somebody is called so.
[[nodiscard]] bool is_joined_capitals(const NameScan& scan, std::uint32_t i);

// Small words between the parts of a phrase: "of", "von", "de", "the", "der".
[[nodiscard]] bool is_link_word(std::string_view lower) noexcept;
// Those of them that say whose something is: "of", "von", "de", "der", "des".
[[nodiscard]] bool is_genitive_word(std::string_view lower) noexcept;
// "the", "der", "le", "el" ...: a definite article.
[[nodiscard]] bool is_definite_article(std::string_view lower) noexcept;

// A word before the noun at `i`, over adjectives, that says there are several ("beiden", "two", "mehrere"), or just one ("ein").
// 0: neither.
[[nodiscard]] std::uint8_t number_before(const NameScan& scan, std::uint32_t i);

// The finders; each works on the sentence that the scan has entered.
void find_notice_names(NameScan& scan);
void find_institutions(NameScan& scan);
void find_noun_bodies(NameScan& scan);
// One word with a capital inside that is no person's name: "SoftBank", "TikTok".
void find_joined_capitals(NameScan& scan);
void find_persons(NameScan& scan);
void find_described(NameScan& scan);
void find_places(NameScan& scan);
// For Korean, Chinese, Japanese, Arabic, Persian: names by tables and the titles beside them.
void find_uncased(NameScan& scan);
// Acronyms that the page explains once ("Joint Chiefs of Staff (JCS)") are known wherever they stand. For the whole page.
void spread_acronyms(NameScan& scan);
// Fills `normal` of persons: endings of case taken off where something on the page or in the tables says what is left. For the
// whole page, at the end.
void normalize_names(NameScan& scan);
// Words alone that are a surname or given name of somebody with a full name on the page. For the whole page, at the end.
void find_repeated(NameScan& scan);
// The same for bodies and ships. For the whole page, at the end.
void find_repeated_bodies(NameScan& scan);
// The same in scripts without capitals, also of those whom Work::listed has: what stands beside a word says whether it is a name.
void find_repeated_uncased(NameScan& scan);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_NAME_SCAN_H_

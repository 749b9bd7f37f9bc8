// How names of persons are put into cases: data/name_cases.tsv.
#ifndef TAMIS_DOCUMENTS_NAMES_NAME_CASES_H_
#define TAMIS_DOCUMENTS_NAMES_NAME_CASES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "documents/words/language_place.h"

namespace tamis::documents {

enum class NamePart : std::uint8_t { kGiven, kPatronymic, kSurname, kShape, kLast, kBody, kParts };

// Bits. Nominative, genitive, dative, accusative, instrumental, locative.
inline constexpr std::size_t kNameCases = 6;
using CaseSet = std::uint8_t;
inline constexpr CaseSet kNominative = 1;
inline constexpr CaseSet kAllCases = (1U << kNameCases) - 1;

// What a word may be the form of.
struct CaseReading {
  // Of the first case: the word's own letters, as the text has them and in lower case, and an ending in lower case.
  std::string_view stem, lower_stem, added;
  char gender = 'm';  // or 'f'
  CaseSet cases = 0;
  NamePart part = NamePart::kGiven;
  bool as_is = false;      // of any word as it stands
  std::size_t ending = 0;  // letters that the case has more than the first case, of the longest

  [[nodiscard]] std::string nominative() const { return std::string(stem).append(added); }
  // Valid until the next call in this thread.
  [[nodiscard]] std::string_view lower() const;
};

class NameCases {
 public:
  static const NameCases& get();

  // Whether the table has the language (ISO 639-1). A look-up.
  [[nodiscard]] bool has(std::string_view language) const { return find(language) != nullptr; }
  // Whether the language puts only the last word of a name into cases.
  [[nodiscard]] bool only_last(std::string_view language) const;
  // Whether an owner stands before what is his ("Vladimiro Putino sesuo").
  [[nodiscard]] bool owner_goes_first(std::string_view language) const;
  // The same, and nothing says so but the noun's own ending (Hungarian "Viktor Janukovics fia").
  [[nodiscard]] bool owns_unmarked(std::string_view language) const;
  // Whether an article between a noun and a name says whose it is, and nothing else does (Romanian "lui", Greek "του").
  [[nodiscard]] bool has_genitive_article(std::string_view language) const;
  // Appends the readings of `word` (`lower`: the same by append_lower()) as that part of a name; they are views into both. Some 1 us.
  void read(std::string_view language, NamePart part, std::string_view word, std::string_view lower,
            std::vector<CaseReading>& out) const;
  // A given name of men in the first case whose form in another is hardly a woman's name in the language, though elsewhere it is.
  [[nodiscard]] bool is_man(std::string_view language, std::string_view lower) const;
  // A surname before a given name that is a word of the language as well.
  [[nodiscard]] bool is_family(std::string_view language, std::string_view lower) const;
  // By an ending that names of persons have not (Bulgarian nouns with the article).
  [[nodiscard]] bool ends_like_noun(std::string_view language, std::string_view lower) const;
  // Behind which no name is in the first case.
  [[nodiscard]] bool governs(std::string_view language, std::string_view lower) const;

 private:
  struct Ending {
    std::string_view letters;
    std::string_view nominative;  // "*": of any word
    CaseSet cases = 0;
    char gender = 'm';
  };
  // By the last byte of what a word may end in; those without letters are in each. In the order of the table.
  using Endings = std::array<std::vector<Ending>, 256>;
  struct Language {
    std::array<Endings, static_cast<std::size_t>(NamePart::kParts)> endings;
    bool only_last = false;
    std::vector<std::string_view> men, governing, families;  // sorted
    std::vector<std::string_view> noun_ends;
    std::vector<std::string_view> traits;
  };

  NameCases();
  static void add(Endings& endings, Ending ending);
  [[nodiscard]] bool has_trait(std::string_view language, std::string_view trait) const;
  // Null: the table has it not.
  [[nodiscard]] const Language* find(std::string_view language) const noexcept {
    return places_[language_place(language)];
  }
  std::unordered_map<std::string_view, Language> languages_;
  std::array<const Language*, kLanguagePlaces + 1> places_{};
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_NAME_CASES_H_

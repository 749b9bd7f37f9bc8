#include "documents/names/oblique_names.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/data_table.h"
#include "documents/names/name_cases.h"
#include "documents/names/name_lexicon.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

struct Ending {
  std::string_view languages;
  std::string_view genitive;
  std::string_view nominative;
  [[nodiscard]] bool is_of(std::string_view language) const noexcept {
    return languages.find(language) != std::string_view::npos;
  }
};

// data/genitive_names.tsv
struct Endings {
  std::vector<Ending> given;
  std::vector<Ending> surname;

  static const Endings& get() {
    static const Endings endings;
    return endings;
  }

 private:
  Endings() {
    base::for_each_row(base::data_table("genitive_names.tsv"), [&](const auto& columns, std::size_t count) {
      if (count == 4 && columns[1] == "given")
        given.push_back({columns[0], columns[2], columns[3] == "-" ? std::string_view() : columns[3]});
      if (count == 3 && columns[1] == "surname") surname.push_back({columns[0], columns[2], {}});
    });
  }
};

// `given`: in lower case.
bool is_genitive_given_name(std::string_view given, std::string_view language) {
  const NameLexicon& lexicon = NameLexicon::get();
  if (lexicon.given_name(NameLexicon::hash(given)) != 0) return false;
  constexpr std::ptrdiff_t kShortest = 3;  // letters: one name of two is not told from another
  const auto letters = std::count_if(given.begin(), given.end(), [](char c) { return (c & 0xC0) != 0x80; });
  if (letters <= kShortest) return false;
  const auto& endings = Endings::get().given;
  return std::any_of(endings.begin(), endings.end(), [&](const Ending& ending) {
    if (!ending.is_of(language) || !given.ends_with(ending.genitive)) return false;
    std::string nominative(given.substr(0, given.size() - ending.genitive.size()));
    nominative += ending.nominative;
    return lexicon.given_name(NameLexicon::hash(nominative)) != 0;
  });
}

// "Mariei", where most names have an article instead.
bool is_declined_given_name(const TextTokens& text, std::uint32_t token, std::string_view language) {
  std::vector<CaseReading> readings;
  NameCases::get().read(language, NamePart::kGiven, text.at(token), text.lower(token), readings);
  return std::any_of(readings.begin(), readings.end(), [](const CaseReading& one) {
    return (one.cases & kNominative) == 0 &&
           NameLexicon::get().given_name(NameLexicon::hash(one.lower())) != 0;
  });
}

// "президента |Гитанаса Науседы|": behind an office in the genitive a name that no table has, both words of which may be in it.
bool is_unknown_genitive(const TextTokens& text, TokenRange name, std::string_view language) {
  constexpr std::size_t kStem = 6;       // bytes
  constexpr std::size_t kOneLetter = 2;  // bytes; "Айнура Садыкова" is a woman's name
  const std::string_view given = text.lower(name.first);
  if (name.first == 0 || name.first + 2 != name.last || text.tokens[name.first - 1].capital ||
      !grammar_words(language).ends(WordUse::kGenitiveNounEnd, text.lower(name.first - 1), kStem) ||
      NameLexicon::get().given_name(NameLexicon::hash(given)) != 0)
    return false;
  const auto ends = [&](const std::vector<Ending>& endings, std::string_view word, bool first_case_ends) {
    return std::any_of(endings.begin(), endings.end(), [&](const Ending& ending) {
      return ending.is_of(language) && word.ends_with(ending.genitive) &&
             (first_case_ends ? ending.nominative.empty()
                              : !ending.genitive.ends_with("\u0430") || ending.genitive.size() > kOneLetter);
    });
  };
  return ends(Endings::get().given, given, true) &&
         ends(Endings::get().surname, text.lower(name.last - 1), false);
}

}  // namespace

bool is_genitive_name(const TextTokens& text, TokenRange name, std::string_view language) {
  if (NameCases::get().has_genitive_article(language))
    return is_declined_given_name(text, name.first, language);
  if (language != "ru" && language != "uk" && language != "pl") return false;
  if (name.first + 1 >= name.last || !text.tokens[name.first].capital) return false;
  if (is_unknown_genitive(text, name, language)) return true;
  if (!is_genitive_given_name(text.lower(name.first), language)) return false;
  const std::string_view surname = text.lower(name.last - 1);
  const auto& endings = Endings::get().surname;
  return std::any_of(endings.begin(), endings.end(), [&](const Ending& ending) {
    return ending.is_of(language) && surname.ends_with(ending.genitive);
  });
}

}  // namespace tamis::documents

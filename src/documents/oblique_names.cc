#include "documents/oblique_names.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include "documents/name_lexicon.h"

namespace tamis::documents {

namespace {

struct Ending {
  std::string_view genitive;
  std::string_view nominative;
};

constexpr Ending kCyrillic[] = {{"а", ""},  {"а", "о"}, {"я", "й"}, {"я", "ь"},
                                {"ы", "а"}, {"и", "а"}, {"и", "я"}, {"ії", "ія"}};
constexpr Ending kPolish[] = {{"a", ""}, {"ego", "y"}, {"ego", "i"}, {"y", "a"}, {"i", "a"}, {"ii", "ia"}};

constexpr std::string_view kCyrillicSurname[] = {"а", "я", "ого", "его", "ой", "ей", "ої"};
constexpr std::string_view kPolishSurname[] = {"a", "ego", "iej", "ej"};

// `given`: in lower case.
bool is_genitive_given_name(std::string_view given, std::string_view language) {
  const bool polish = language == "pl";
  if (!polish && language != "ru" && language != "uk") return false;
  const std::size_t shortest = polish ? 3 : 6;  // bytes: three letters; "Кая" is no genitive of "Кай"
  const NameLexicon& lexicon = NameLexicon::get();
  if (lexicon.given_name(NameLexicon::hash(given)) != 0) return false;
  const auto is_of = [&](const Ending& ending) {
    if (!given.ends_with(ending.genitive) || given.size() < ending.genitive.size() + shortest) return false;
    std::string nominative(given.substr(0, given.size() - ending.genitive.size()));
    nominative += ending.nominative;
    return lexicon.given_name(NameLexicon::hash(nominative)) != 0;
  };
  if (polish) {
    for (const Ending& ending : kPolish) {
      if (is_of(ending)) return true;
    }
    return false;
  }
  for (const Ending& ending : kCyrillic) {
    if (is_of(ending)) return true;
  }
  return false;
}

}  // namespace

bool is_genitive_name(const TextTokens& text, TokenRange name, std::string_view language) {
  if (name.first + 1 >= name.last || !text.tokens[name.first].capital ||
      !is_genitive_given_name(text.lower(name.first), language))
    return false;
  const std::string_view surname = text.lower(name.last - 1);
  const auto ends = [&](std::string_view ending) { return surname.ends_with(ending); };
  return language == "pl" ? std::any_of(std::begin(kPolishSurname), std::end(kPolishSurname), ends)
                          : std::any_of(std::begin(kCyrillicSurname), std::end(kCyrillicSurname), ends);
}

}  // namespace tamis::documents

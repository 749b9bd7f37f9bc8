#include "documents/words/grammar_words.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/data_table.h"
#include "documents/words/language_place.h"
#include "text/han_forms.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kUses = static_cast<std::size_t>(WordUse::kUses);

// "future_end" of WordUse::kFutureEnd.
struct UseName {
  std::array<char, 32> letters{};
  std::size_t size = 0;

  [[nodiscard]] constexpr std::string_view view() const noexcept { return {letters.data(), size}; }
};

// The compiler's own spelling of the enumerator, so that no second list of names is to be kept in step: gcc and clang write
// "[... use = tamis::documents::WordUse::kFutureEnd" followed by "]" or ";".
template <WordUse use>
constexpr UseName spell() noexcept {
  constexpr std::string_view kFunction = __PRETTY_FUNCTION__;
  constexpr std::string_view kQualifier = "WordUse::k";
  std::string_view name = kFunction.substr(kFunction.find(kQualifier) + kQualifier.size());
  name = name.substr(0, name.find_first_of(";]"));
  UseName spelt;
  for (const char letter : name) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    if (capital && spelt.size > 0) spelt.letters[spelt.size++] = '_';
    spelt.letters[spelt.size++] = static_cast<char>(capital ? letter + ('a' - 'A') : letter);
  }
  return spelt;
}

template <std::size_t... number>
constexpr std::array<UseName, kUses> spell_all(std::index_sequence<number...>) noexcept {
  return {spell<static_cast<WordUse>(number)>()...};
}

constexpr std::array<UseName, kUses> kUseNames = spell_all(std::make_index_sequence<kUses>());
static_assert(kUseNames.front().view() == "future_end" &&
              kUseNames[static_cast<std::size_t>(WordUse::kThis)].view() == "this");

constexpr std::string_view kEveryLanguage = "*";

using Languages = std::unordered_map<std::string_view, GrammarWords>;

// Rows of every language first, so that each language begins with them.
Languages read_table() {
  static std::deque<std::string> others;  // traditional forms, which the words view
  Languages languages;
  for (const bool every : {true, false}) {
    base::for_each_row(base::data_table("grammar_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3 || (columns[1] == kEveryLanguage) != every) return;
      const auto found = std::find_if(kUseNames.begin(), kUseNames.end(),
                                      [&](const UseName& name) { return name.view() == columns[0]; });
      if (found == kUseNames.end()) return;
      const auto use = static_cast<WordUse>(found - kUseNames.begin());
      base::for_each_part(columns[1], ',', [&](std::string_view language) {
        GrammarWords& words = every
                                  ? languages[kEveryLanguage]
                                  : languages.try_emplace(language, languages[kEveryLanguage]).first->second;
        base::for_each_part(columns[2], ' ', [&](std::string_view word) {
          words.add(use, word);
          if (language != "zh") return;
          if (std::string other = text::traditional(word); !other.empty())
            words.add(use, others.emplace_back(std::move(other)));
        });
      });
    });
  }
  return languages;
}

}  // namespace

std::string_view use_name(WordUse use) noexcept { return kUseNames[static_cast<std::size_t>(use)].view(); }

bool GrammarWords::has(WordUse use, std::string_view lower) const noexcept {
  const auto& words = words_[static_cast<std::size_t>(use)];
  return std::find(words.begin(), words.end(), lower) != words.end();
}

bool GrammarWords::ends(WordUse use, std::string_view lower, std::size_t beyond) const noexcept {
  return ending_bytes(use, lower, beyond) != 0;
}

std::size_t GrammarWords::ending_bytes(WordUse use, std::string_view lower,
                                       std::size_t beyond) const noexcept {
  for (const std::string_view ending : words_[static_cast<std::size_t>(use)]) {
    if (lower.size() >= ending.size() + beyond && lower.ends_with(ending)) return ending.size();
  }
  return 0;
}

bool GrammarWords::begins(WordUse use, std::string_view lower) const noexcept {
  const auto& words = words_[static_cast<std::size_t>(use)];
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return lower.starts_with(word); });
}

bool GrammarWords::holds(WordUse use, std::string_view lower) const noexcept {
  const auto& words = words_[static_cast<std::size_t>(use)];
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

void GrammarWords::add(WordUse use, std::string_view word) {
  words_[static_cast<std::size_t>(use)].push_back(word);
}

const GrammarWords& grammar_words(std::string_view language) {
  static const Languages kLanguages = read_table();
  static const auto kPlaces = [] {
    std::array<const GrammarWords*, kLanguagePlaces + 1> places{};  // the last: of any other code
    places.fill(&kLanguages.at(kEveryLanguage));
    for (const auto& [code, words] : kLanguages) {
      if (const std::size_t place = language_place(code); place < kLanguagePlaces) places[place] = &words;
    }
    return places;
  }();
  return *kPlaces[language_place(language)];
}

}  // namespace tamis::documents

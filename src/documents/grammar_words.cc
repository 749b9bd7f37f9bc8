#include "documents/grammar_words.h"

#include <algorithm>
#include <unordered_map>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(WordUse::kUses)> kUseNames = {
    "future_end",     "conditional_end", "past_end",      "plural_past_end",
    "final_verb_end", "participle_end",  "passive_end",   "count_begin",
    "locative_end",   "possible_in",     "purpose",       "noun_end",
    "word_front",     "noun_front",      "article_front", "to_article",
    "to_front",       "past_particle",   "present_front", "past_verb_end",
    "adjective_end",  "genitive_end",    "counted_close", "event_close",
    "since_end",      "until_end",       "about_before",  "ordinal_mark",
    "ordinal_hyphen", "whole_month",     "plural_unit",   "no_season",
    "label_stop",     "part_of",         "part_article",  "relative_count",
    "persons",        "alternative",     "whom",          "impersonal",
    "telling_end"};

constexpr std::string_view kEveryLanguage = "*";

using Languages = std::unordered_map<std::string_view, GrammarWords>;

// Rows of every language first, so that each language begins with them.
Languages read_table() {
  Languages languages;
  for (const bool every : {true, false}) {
    base::for_each_row(base::data_table("grammar_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3 || (columns[1] == kEveryLanguage) != every) return;
      const auto found = std::find(kUseNames.begin(), kUseNames.end(), columns[0]);
      if (found == kUseNames.end()) return;
      const auto use = static_cast<WordUse>(found - kUseNames.begin());
      GrammarWords& words = every
                                ? languages[kEveryLanguage]
                                : languages.try_emplace(columns[1], languages[kEveryLanguage]).first->second;
      for (std::string_view rest = columns[2]; !rest.empty();) {
        const std::size_t blank = rest.find(' ');
        if (blank != 0) words.add(use, rest.substr(0, blank));
        rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
      }
    });
  }
  return languages;
}

}  // namespace

bool GrammarWords::has(WordUse use, std::string_view lower) const noexcept {
  const auto& words = words_[static_cast<std::size_t>(use)];
  return std::find(words.begin(), words.end(), lower) != words.end();
}

bool GrammarWords::ends(WordUse use, std::string_view lower, std::size_t beyond) const noexcept {
  const auto& endings = words_[static_cast<std::size_t>(use)];
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return lower.size() >= ending.size() + beyond && lower.ends_with(ending);
  });
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
  const auto found = kLanguages.find(language);
  return found == kLanguages.end() ? kLanguages.at(kEveryLanguage) : found->second;
}

}  // namespace tamis::documents

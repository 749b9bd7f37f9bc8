#include "documents/words/inflection.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>

#include "base/data_table.h"
#include "documents/words/language_place.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

enum class Condition : std::uint8_t { kNone, kConsonant, kVowel };

struct Rule {
  std::string_view letters;
  std::string_view replacement;
  std::size_t least = 0;
  bool begin = false;
  Condition condition = Condition::kNone;
};

bool is_vowel(char32_t c) noexcept {
  static constexpr std::u32string_view kVowels =
      U"aeiouyáéíóúýàèìòùâêîôûäëïöüãõåøæœąęėįųūāēīōőűıəаеёиоуыэюяіїєўαεηιουωάέήίόύώ";
  return kVowels.find(c) != std::u32string_view::npos;
}

char32_t last_letter(std::string_view utf8) noexcept {
  std::size_t at = utf8.size();
  while (at > 0 && (static_cast<unsigned char>(utf8[at - 1]) & 0xC0) == 0x80) --at;
  return at == 0 ? 0 : text::decode_utf8(utf8, at - 1).code_point;
}

// Of a language, in the order of the table: by the last byte of a word those that may apply to it.
using Rules = std::array<std::vector<Rule>, 256>;
using RulesOfLanguages = std::array<std::unique_ptr<Rules>, kLanguagePlaces>;

void add(const Rule& rule, std::unique_ptr<Rules>& rules) {
  if (!rules) rules = std::make_unique<Rules>();
  if (!rule.begin && !rule.letters.empty())
    return (*rules)[static_cast<unsigned char>(rule.letters.back())].push_back(rule);
  for (std::vector<Rule>& one : *rules) one.push_back(rule);
}

const RulesOfLanguages& rules() {
  static const RulesOfLanguages kRules = [] {
    RulesOfLanguages rules;
    base::for_each_row(base::data_table("inflections.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 5) return;
      Rule rule;
      rule.begin = column[1] == "begin";
      rule.letters = column[2];
      rule.replacement = column[3];
      std::from_chars(column[4].data(), column[4].data() + column[4].size(), rule.least);
      if (column[5] == "consonant") rule.condition = Condition::kConsonant;
      if (column[5] == "vowel") rule.condition = Condition::kVowel;
      base::for_each_part(column[0], ',', [&](std::string_view part) {
        if (const std::size_t place = language_place(part); place < kLanguagePlaces) add(rule, rules[place]);
      });
    });
    return rules;
  }();
  return kRules;
}

bool fits(const Rule& rule, std::string_view rest) noexcept {
  return rule.condition == Condition::kNone ||
         is_vowel(last_letter(rest)) == (rule.condition == Condition::kVowel);
}

bool applies(const Rule& rule, std::string_view rest) noexcept {
  return text::count_code_points(rest) >= rule.least && fits(rule, rest);
}

}  // namespace

void peel(std::string_view language, std::string_view word, std::string_view lower,
          std::vector<std::string>& forms) {
  const std::size_t place = language_place(language);
  if (place == kLanguagePlaces || lower.empty()) return;
  const std::unique_ptr<Rules>& all = rules()[place];
  if (!all) return;
  const std::size_t first = forms.size();
  // Where lower case has other lengths the lower form serves.
  const std::string_view source = word.size() == lower.size() ? word : lower;
  for (const Rule& rule : (*all)[static_cast<unsigned char>(lower.back())]) {
    if (forms.size() - first >= kMaxPeeledForms) return;
    if (lower.size() <= rule.letters.size()) continue;
    std::string form;
    if (rule.begin) {
      if (!lower.starts_with(rule.letters) || !applies(rule, lower.substr(rule.letters.size()))) continue;
      form.append(rule.replacement).append(source.substr(rule.letters.size()));
    } else {
      const std::size_t rest = lower.size() - rule.letters.size();
      if (!lower.ends_with(rule.letters) || !applies(rule, lower.substr(0, rest))) continue;
      form.append(source.substr(0, rest)).append(rule.replacement);
    }
    if (form != word &&
        std::find(forms.begin() + static_cast<std::ptrdiff_t>(first), forms.end(), form) == forms.end()) {
      forms.push_back(std::move(form));
    }
  }
}

bool takes_ending(std::string_view language, std::string_view name, std::string_view letters) {
  const std::size_t place = language_place(language);
  if (place == kLanguagePlaces || letters.empty() || rules()[place] == nullptr) return false;
  const std::vector<Rule>& rows = (*rules()[place])[static_cast<unsigned char>(letters.back())];
  return std::any_of(rows.begin(), rows.end(), [&](const Rule& rule) {
    return !rule.begin && rule.replacement.empty() && rule.letters == letters && fits(rule, name);
  });
}

std::string_view written_front(std::string_view word, std::string_view name) noexcept {
  constexpr std::size_t kMost = 6;  // bytes: three letters
  const std::string_view first = name.substr(0, name.find(' '));
  if (first.empty() || word.size() <= first.size() || word.size() - first.size() > kMost ||
      !word.ends_with(first))
    return {};
  return word.substr(0, word.size() - first.size());
}

}  // namespace tamis::documents

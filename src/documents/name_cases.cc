#include "documents/name_cases.h"

#include <algorithm>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(NamePart::kParts)> kPartNames = {
    "given", "patronymic", "surname", "shape", "last", "body"};

constexpr std::string_view kAny = "*";
constexpr std::string_view kNone = "-";
constexpr std::string_view kSame = "=";
constexpr std::string_view kNoCase = ".";

std::size_t letters_of(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string_view last_letter(std::string_view word) {
  std::size_t at = word.size();
  while (at > 0 && (word[at - 1] & 0xC0) == 0x80) --at;
  return at > 0 ? word.substr(at - 1) : word;
}

// Vowels and signs, behind which a name has an ending of its own in the first case.
bool ends_in_vowel(std::string_view lower) {
  static constexpr std::string_view kVowels =
      " a e i o u y á é í ó ú ů ě ý ą ę ė į ų ū ē ī ā ä ö ü ő ű õ а е ё и о у ы э ю я і ї є й ь α ε η ι ο υ ω ά έ ή "
      "ί ό ύ ώ ";
  const std::string_view letter = last_letter(lower);
  const std::size_t at = kVowels.find(letter);
  return !letter.empty() && at != std::string_view::npos && kVowels[at - 1] == ' ' &&
         kVowels[at + letter.size()] == ' ';
}

bool contains(const std::vector<std::string_view>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace

const NameCases& NameCases::get() {
  static const NameCases cases;
  return cases;
}

NameCases::NameCases() {
  const auto words = [](std::string_view cell, std::vector<std::string_view>& out) {
    base::for_each_part(cell, ' ', [&](std::string_view word) { out.push_back(word); });
  };
  base::for_each_row(base::data_table("name_cases.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 4 || columns[1] == "name") return;
    base::for_each_part(columns[0], ',', [&](std::string_view code) {
      Language& language = languages_[code];
      if (columns[1] == "man") return words(columns[3], language.men);
      if (columns[1] == "governs") return words(columns[3], language.governing);
      if (columns[1] == "family") return words(columns[3], language.families);
      if (columns[1] == "owner") return words(columns[3], language.traits);
      const auto part = std::find(kPartNames.begin(), kPartNames.end(), columns[1]);
      if (part == kPartNames.end()) return;
      Row row;
      row.gender = columns[2].empty() ? 'm' : columns[2].front();
      row.nominative = columns[3];
      for (std::size_t i = 0; i < kNameCases; ++i) {
        const std::string_view ending = i + 3 < count ? columns[i + 3] : kNoCase;
        row.endings[i] = ending == kSame ? columns[3] : ending;
      }
      language.rows[static_cast<std::size_t>(part - kPartNames.begin())].push_back(row);
    });
  });
  for (auto& [code, language] : languages_) {
    std::sort(language.men.begin(), language.men.end());
    std::sort(language.governing.begin(), language.governing.end());
    std::sort(language.families.begin(), language.families.end());
  }
}

bool NameCases::only_last(std::string_view language) const {
  const auto found = languages_.find(language);
  return found != languages_.end() &&
         !found->second.rows[static_cast<std::size_t>(NamePart::kLast)].empty();
}

bool NameCases::has_trait(std::string_view language, std::string_view trait) const {
  const auto found = languages_.find(language);
  if (found == languages_.end()) return false;
  const auto& traits = found->second.traits;
  return std::find(traits.begin(), traits.end(), trait) != traits.end();
}

bool NameCases::owner_goes_first(std::string_view language) const { return has_trait(language, "front"); }

bool NameCases::owns_unmarked(std::string_view language) const { return has_trait(language, "unmarked"); }

bool NameCases::has_genitive_article(std::string_view language) const {
  return has_trait(language, "article");
}

void NameCases::read(std::string_view language, NamePart part, std::string_view word, std::string_view lower,
                     std::vector<CaseReading>& out) const {
  const auto found = languages_.find(language);
  if (found == languages_.end() || word.size() != lower.size()) return;
  constexpr std::size_t kFewestLetters = 2;  // before the ending
  for (const Row& row : found->second.rows[static_cast<std::size_t>(part)]) {
    if (row.nominative == kAny) {
      out.push_back({std::string(word), row.gender, kAllCases, part, true});
      continue;
    }
    const std::string_view first = row.nominative == kNone ? std::string_view() : row.nominative;
    for (std::size_t i = 0; i < kNameCases; ++i) {
      base::for_each_part(row.endings[i], '/', [&](std::string_view cell) {
        if (cell == kNoCase) return;
        const std::string_view ending = cell == kNone ? std::string_view() : cell;
        if (!lower.ends_with(ending)) return;
        const std::string_view stem = lower.substr(0, lower.size() - ending.size());
        if (letters_of(stem) < kFewestLetters) {
          if (part != NamePart::kShape) return;
          if (letters_of(stem) == 0) return;
        }
        if (first.empty() && ends_in_vowel(stem)) return;
        std::string nominative(word.substr(0, stem.size()));
        // "ПриватБанк|у|": the letters as the text has them.
        if (ending.starts_with(first)) {
          nominative = word.substr(0, stem.size() + first.size());
        } else {
          nominative += first;
        }
        const std::size_t more = letters_of(ending) > letters_of(first) ? letters_of(ending) - letters_of(first) : 0;
        const auto bit = static_cast<CaseSet>(1U << i);
        const auto same = std::find_if(out.begin(), out.end(), [&](const CaseReading& one) {
          return one.part == part && one.gender == row.gender && one.nominative == nominative && !one.as_is;
        });
        if (same != out.end()) {
          same->cases |= bit;
          same->ending = std::max(same->ending, more);
        } else {
          out.push_back({std::move(nominative), row.gender, bit, part, false, more});
        }
      });
    }
  }
}

bool NameCases::is_man(std::string_view language, std::string_view lower) const {
  const auto found = languages_.find(language);
  return found != languages_.end() && contains(found->second.men, lower);
}

bool NameCases::is_family(std::string_view language, std::string_view lower) const {
  const auto found = languages_.find(language);
  return found != languages_.end() && contains(found->second.families, lower);
}

bool NameCases::governs(std::string_view language, std::string_view lower) const {
  const auto found = languages_.find(language);
  return found != languages_.end() && contains(found->second.governing, lower);
}

}  // namespace tamis::documents

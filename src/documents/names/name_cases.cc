#include "documents/names/name_cases.h"

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
      " a e i o u y á é í ó ú ů ě ý ą ę ė į ų ū ē ī ā ä ö ü ő ű õ а е ё и о у ы э ю я і ї є й ь α ε η ι ο υ "
      "ω ά έ ή "
      "ί ό ύ ώ ";
  const std::string_view letter = last_letter(lower);
  const std::size_t at = kVowels.find(letter);
  return !letter.empty() && at != std::string_view::npos && kVowels[at - 1] == ' ' &&
         kVowels[at + letter.size()] == ' ';
}

std::string_view without_sign(std::string_view ending) {
  return ending == kNone ? std::string_view() : ending;
}

bool contains(const std::vector<std::string_view>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace

std::string_view CaseReading::lower() const {
  if (added.empty()) return lower_stem;
  thread_local std::string word;
  word.assign(lower_stem).append(added);
  return word;
}

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
      if (columns[1] == "noun_end") return words(columns[3], language.noun_ends);
      if (columns[1] == "family") return words(columns[3], language.families);
      if (columns[1] == "owner") return words(columns[3], language.traits);
      const auto part = std::find(kPartNames.begin(), kPartNames.end(), columns[1]);
      if (part == kPartNames.end()) return;
      language.only_last = language.only_last || columns[1] == "last";
      Endings& endings = language.endings[static_cast<std::size_t>(part - kPartNames.begin())];
      const char gender = columns[2].empty() ? 'm' : columns[2].front();
      if (columns[3] == kAny) return add(endings, {{}, kAny, kAllCases, gender});
      for (std::size_t i = 0; i < kNameCases && i + 3 < count; ++i) {
        const std::string_view cell = columns[i + 3] == kSame ? columns[3] : columns[i + 3];
        base::for_each_part(cell, '/', [&](std::string_view letters) {
          if (letters == kNoCase) return;
          const auto one_case = static_cast<CaseSet>(1U << i);
          add(endings, {without_sign(letters), without_sign(columns[3]), one_case, gender});
        });
      }
    });
  });
  for (auto& [code, language] : languages_) {
    std::sort(language.men.begin(), language.men.end());
    std::sort(language.governing.begin(), language.governing.end());
    std::sort(language.families.begin(), language.families.end());
    if (const std::size_t place = language_place(code); place < kLanguagePlaces) places_[place] = &language;
  }
}

void NameCases::add(Endings& endings, Ending ending) {
  if (!ending.letters.empty()) {
    endings[static_cast<unsigned char>(ending.letters.back())].push_back(ending);
    return;
  }
  for (std::vector<Ending>& one : endings) one.push_back(ending);
}

bool NameCases::only_last(std::string_view language) const {
  const Language* const found = find(language);
  return found != nullptr && found->only_last;
}

bool NameCases::has_trait(std::string_view language, std::string_view trait) const {
  const Language* const found = find(language);
  if (found == nullptr) return false;
  const auto& traits = found->traits;
  return std::find(traits.begin(), traits.end(), trait) != traits.end();
}

bool NameCases::owner_goes_first(std::string_view language) const { return has_trait(language, "front"); }

bool NameCases::owns_unmarked(std::string_view language) const { return has_trait(language, "unmarked"); }

bool NameCases::has_genitive_article(std::string_view language) const {
  return has_trait(language, "article");
}

void NameCases::read(std::string_view language, NamePart part, std::string_view word, std::string_view lower,
                     std::vector<CaseReading>& out) const {
  const Language* const found = find(language);
  if (found == nullptr || word.size() != lower.size()) return;
  if (word.empty()) return;
  const std::size_t before = out.size();
  const Endings& endings = found->endings[static_cast<std::size_t>(part)];
  for (const Ending& ending : endings[static_cast<unsigned char>(lower.back())]) {
    if (ending.nominative == kAny) {
      out.push_back({word, lower, {}, ending.gender, kAllCases, part, true});
      continue;
    }
    if (!lower.ends_with(ending.letters)) continue;
    const std::string_view stem = lower.substr(0, lower.size() - ending.letters.size());
    // "|нефти|", the last word of a body's name
    const std::size_t fewest = part == NamePart::kBody ? 0 : part == NamePart::kShape ? 1 : 2;  // letters
    if (letters_of(stem) < fewest || (ending.nominative.empty() && ends_in_vowel(stem))) continue;
    // "ПриватБанк|у|": the letters as the text has them.
    const bool longer = ending.letters.starts_with(ending.nominative);
    const std::size_t kept = stem.size() + (longer ? ending.nominative.size() : 0);
    const std::string_view added = longer ? std::string_view() : ending.nominative;
    const std::size_t own = letters_of(ending.letters);
    const std::size_t first = letters_of(ending.nominative);
    const std::size_t more = own > first ? own - first : 0;
    const auto from = out.begin() + static_cast<std::ptrdiff_t>(before);
    const auto same = std::find_if(from, out.end(), [&](const CaseReading& one) {
      return one.gender == ending.gender && !one.as_is && one.stem.size() == kept && one.added == added;
    });
    if (same == out.end()) {
      out.push_back({word.substr(0, kept), lower.substr(0, kept), added, ending.gender, ending.cases, part,
                     false, more});
    } else {
      same->cases |= ending.cases;
      same->ending = std::max(same->ending, more);
    }
  }
}

bool NameCases::is_man(std::string_view language, std::string_view lower) const {
  const Language* const found = find(language);
  return found != nullptr && contains(found->men, lower);
}

bool NameCases::is_family(std::string_view language, std::string_view lower) const {
  const Language* const found = find(language);
  return found != nullptr && contains(found->families, lower);
}

bool NameCases::ends_like_noun(std::string_view language, std::string_view lower) const {
  const Language* const found = find(language);
  if (found == nullptr) return false;
  const auto& ends = found->noun_ends;
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return lower.ends_with(end); });
}

bool NameCases::governs(std::string_view language, std::string_view lower) const {
  const Language* const found = find(language);
  return found != nullptr && contains(found->governing, lower);
}

}  // namespace tamis::documents

// Words that two are written into one, each with its capital: names of firms and what they make.
#include <array>
#include <string>

#include "documents/names/name_scan.h"

namespace tamis::documents {

namespace {

bool is_upper(char letter) noexcept { return letter >= 'A' && letter <= 'Z'; }
bool is_lower(char letter) noexcept { return letter >= 'a' && letter <= 'z'; }

// Of the first capital behind a small letter; 0: there is none.
std::size_t inner_capital(std::string_view word) noexcept {
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (is_upper(word[i]) && is_lower(word[i - 1])) return i;
  }
  return 0;
}

}  // namespace

bool is_joined_capitals(const NameScan& scan, std::uint32_t i) {
  // Of names of persons: "son of", and what no table of particles has.
  static constexpr std::array<std::string_view, 4> kOfNames = {"mc", "mac", "fitz", "vander"};
  constexpr std::size_t kLeastPart = 2;  // bytes
  if (!scan.is_word(i) || !scan.words[i].capital || scan.words[i].digits || scan.words[i].surname ||
      scan.words[i].given != 0)
    return false;
  const std::string_view word = scan.text->at(i);
  const std::size_t at = inner_capital(word);
  if (at < kLeastPart || word.size() < at + kLeastPart) return false;
  std::string front;
  append_lower(front, word.substr(0, at));
  for (const std::string_view name : kOfNames) {
    if (front == name) return false;
  }
  const std::uint64_t hash = NameLexicon::hash(front);
  return !scan.lexicon->is_particle(hash) && scan.lexicon->given_name(hash) == 0;
}

void find_joined_capitals(NameScan& scan) {
  constexpr double kConfidence = 0.5;
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (!scan.is_free(i) || scan.atom(i) != nullptr || !is_joined_capitals(scan, i)) continue;
    NameInText name;
    name.kind = EntityKind::kOrganization;
    name.form = MentionForm::kName;
    name.normal = std::string(scan.text->at(i));
    name.confidence = kConfidence;
    scan.add(std::move(name), {i, i + 1}, {i, i + 1});
  }
}

}  // namespace tamis::documents

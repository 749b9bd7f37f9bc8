#include "documents/names/person_initials.h"

#include <algorithm>

#include "names/lexicon.h"
#include "text/tokenize.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kBytesOfLetter = 2;
constexpr std::size_t kBytesOfInitials = 2 * (1 + kBytesOfLetter);  // blanks before two letters

bool is_word_agreement(std::string_view operation) noexcept {
  return operation == "equal" || operation == "equivalent" || operation == "romanised" ||
         operation == "nickname";
}

// Russian and like surnames and patronymics of women end so.
bool is_feminine(std::string_view folded) noexcept { return folded.ends_with('a'); }

// Where a letter stands between blanks or ends of the name, first or last.
std::size_t place_of_letter(std::string_view name, std::string_view letter, bool last) noexcept {
  std::size_t found = std::string_view::npos;
  for (std::size_t at = name.find(letter); at != std::string_view::npos; at = name.find(letter, at + 1)) {
    const std::size_t end = at + letter.size();
    if ((at != 0 && name[at - 1] != ' ') || (end != name.size() && name[end] != ' ')) continue;
    found = at;
    if (!last) break;
  }
  return found;
}

}  // namespace

void part_initials(std::string& name) {
  if (name.find('.') == std::string::npos) return;
  std::replace(name.begin(), name.end(), '.', ' ');
  name.erase(std::unique(name.begin(), name.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
             name.end());
  if (name.ends_with(' ')) name.pop_back();
  // "Путин В В": said as it is written before the surname.
  const std::size_t blank = name.find(' ');
  if (blank == std::string::npos || blank <= kBytesOfLetter || name.size() - blank > kBytesOfInitials) return;
  name = name.substr(blank + 1) + ' ' + name.substr(0, blank);
}

bool initials_agree(std::string_view name, const Match& match) {
  const Evidence* surname = nullptr;
  const Evidence* given = nullptr;
  const Evidence* patronymic = nullptr;
  int initials = 0;
  for (const Evidence& evidence : match.evidence) {
    const std::string_view operation = evidence.operation;
    if (operation == "replaced" || operation == "contradicted") return false;
    if (is_word_agreement(operation)) {
      if (surname != nullptr) return false;
      surname = &evidence;
    }
    if (operation != "initial" || evidence.bits <= 0) continue;
    ++initials;
    (names::ends_like_patronymic(text::folded(evidence.listed)) ? patronymic : given) = &evidence;
  }
  if (surname == nullptr || initials != 2) return false;
  if (given == nullptr || patronymic == nullptr) return true;
  if (place_of_letter(name, given->query, false) >= place_of_letter(name, patronymic->query, true))
    return false;
  return !is_feminine(text::folded(patronymic->listed)) || !is_feminine(text::folded(surname->listed)) ||
         is_feminine(text::folded(surname->query));
}

std::string_view initial_left(std::string_view name, const Match& match) {
  const Evidence* given = nullptr;
  const Evidence* left = nullptr;
  int words = 0;
  for (const Evidence& evidence : match.evidence) {
    const std::string_view operation = evidence.operation;
    if (operation == "replaced" || operation == "contradicted") return {};
    if (is_word_agreement(operation)) ++words;
    if (operation == "initial") {
      if (given != nullptr) return {};
      given = &evidence;
    }
    if (evidence.feature == "name" || evidence.feature == "alias") {
      if (operation.starts_with("initial_missing") || operation == "missing") {
        if (!evidence.listed.empty() || left != nullptr) return {};
        left = &evidence;
      }
    }
  }
  if (words != 1 || given == nullptr || left == nullptr || left->query.empty() ||
      left->query.size() > kBytesOfLetter)
    return {};
  if (place_of_letter(name, given->query, false) >= place_of_letter(name, left->query, true)) return {};
  return left->query;
}

}  // namespace tamis::documents

#include "documents/names/shared_surnames.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr double kConfidence = 0.7;

bool is_full_name(const NameInText& name) {
  return name.kind == EntityKind::kPerson && name.form == MentionForm::kName &&
         name.core_tokens.last >= name.core_tokens.first + 2 && name.normal.find(' ') != std::string::npos;
}

// Whether the page has the word in a full name that does not end in `surname`.
bool belongs_to_another(const NameScan& scan, std::uint32_t word, std::string_view surname) {
  return std::any_of(scan.work->names.begin(), scan.work->names.end(), [&](const NameInText& name) {
    if (!is_full_name(name) || name.normal.ends_with(surname)) return false;
    for (std::uint32_t i = name.core_tokens.first; i < name.core_tokens.last; ++i) {
      if (scan.hashes[i] == scan.hashes[word]) return true;
    }
    return false;
  });
}

bool is_forename_alone(const NameScan& scan, std::uint32_t i) {
  if (i < scan.sentence.first || !scan.is_word(i)) return false;
  const WordInfo& word = scan.words[i];
  if (!word.capital || !word.given_as_is || word.surname || word.stop || word.atom >= 0) return false;
  // "King |Charles|": a title, or a part of another name; "in Wien |Hans| und Erik Brandt": a place is neither.
  return i == scan.sentence.first || !scan.is_word(i - 1) || !scan.words[i - 1].capital ||
         scan.atom(i - 1, NameSense::kPlace) != nullptr;
}

void share(NameScan& scan, std::uint32_t i, const std::string& surname) {
  const std::string normal = std::string(scan.text->at(i)) + ' ' + surname;
  const std::int32_t known = scan.name_of[i];
  const char gender = scan.words[i].given;
  if (known >= 0) {
    NameInText& name = scan.work->names[static_cast<std::size_t>(known)];
    if (name.kind != EntityKind::kPerson || name.core_tokens.last != name.core_tokens.first + 1 ||
        !name.title.empty())
      return;
    name.form = MentionForm::kName;
    name.normal = normal;
    name.confidence = std::max(name.confidence, kConfidence);
    return;
  }
  NameInText name;
  name.kind = EntityKind::kPerson;
  name.form = MentionForm::kName;
  name.normal = normal;
  name.confidence = kConfidence;
  if (gender == 'm') name.gender = "male";
  if (gender == 'f') name.gender = "female";
  scan.add(std::move(name), {i, i + 1}, {i, i + 1});
}

}  // namespace

void find_shared_surnames(NameScan& scan) {
  constexpr std::uint32_t kMost = 5;  // forenames before one surname
  const std::size_t count = scan.work->names.size();
  for (std::size_t n = 0; n < count; ++n) {
    if (!is_full_name(scan.work->names[n])) continue;
    const TokenRange core = scan.work->names[n].core_tokens;
    scan.enter(scan.text->sentence_of[core.first]);
    if (has_order(scan.language, WordOrder::kSlavic) || core.first < scan.sentence.first + 2 ||
        !scan.words[core.first].given_as_is || !scan.words[core.first].cased ||
        scan.work->names[n].tokens.first != core.first ||
        !grammar_words(scan.language).has(WordUse::kAndWord, scan.lower(core.first - 1)))
      continue;
    const std::string& normal = scan.work->names[n].normal;
    const std::string surname = normal.substr(normal.find(' ') + 1);
    // "Boris |Viktorovich| Petrov": only what is surely the surname.
    if (surname.find(' ') != std::string::npos) continue;
    std::uint32_t at = core.first - 2;
    for (std::uint32_t k = 0; k < kMost && is_forename_alone(scan, at); ++k) {
      if (belongs_to_another(scan, at, surname)) break;
      share(scan, at, surname);
      if (at < scan.sentence.first + 2 || !scan.is_kind(at - 1, TokenKind::kComma)) break;
      at -= 2;
    }
  }
}

}  // namespace tamis::documents

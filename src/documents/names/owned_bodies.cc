#include "documents/names/owned_bodies.h"

#include <string>
#include <utility>

#include "documents/words/cues.h"
#include "documents/words/phrases.h"
#include "documents/words/relation_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostBetween = 4;
constexpr std::uint32_t kMostWords = 4;
constexpr std::uint32_t kMostQuoted = 6;  // tokens
constexpr std::uint32_t kOther = clause_word::kThat | clause_word::kRelative | clause_word::kSubordinator |
                                 clause_word::kConjunction | clause_word::kPronoun | clause_word::kWh |
                                 clause_word::kFinite;

// Whether a body stands behind the word.
bool is_of_body(const RelationWord& word) {
  if (word.type == "ownership")
    return word.direction == Direction::kForward || word.direction == Direction::kBackward;
  return (word.type == "position" || word.type == "former_position") && word.direction == Direction::kForward;
}

// Whether a person stands behind the word: "headed by", "business partner of".
bool is_of_person(const RelationWord& word) {
  if (word.type == "associate") return word.direction == Direction::kForward;
  return (word.type == "position" || word.type == "former_position" || word.type == "companion") &&
         word.direction == Direction::kBackward;
}

// Where the small words behind `at` end: articles, adjectives and what the body is.
std::uint32_t behind_small_words(const NameScan& scan, std::uint32_t at) {
  std::uint32_t k = at;
  for (; k < at + kMostBetween && scan.is_word(k) && !scan.words[k].capital; ++k) {
    const std::uint32_t classes = clause_word_classes(scan.language, scan.lower(k));
    const bool leads = (classes & clause_word::kPreposition) != 0 &&
                       (classes & (clause_word::kGenitive | clause_word::kArticle)) == 0;
    if (!scan.is_free(k) || leads || (classes & kOther) != 0 || scan.atom(k, NameSense::kOffice) != nullptr ||
        scan.atom(k, NameSense::kKin) != nullptr || scan.atom(k, NameSense::kPersonVerb) != nullptr)
      return at;
  }
  return k;
}

// One behind the words of the name that begins at `k`; `k`: none does.
std::uint32_t end_of_name(const NameScan& scan, std::uint32_t k) {
  const auto may_be = [&](std::uint32_t i) {
    return scan.is_word(i) && scan.is_free(i) && scan.words[i].cased && scan.words[i].capital &&
           !scan.words[i].stop && !scan.token(i).sentence_start;
  };
  // In Cyrillic such names stand in quotation marks; without them it is who heads the body: "который возглавляет Дмитриев".
  if (!may_be(k) || scan.token(k).script == text::Script::kCyrillic || scan.atom(k) != nullptr ||
      scan.words[k].given != 0)
    return k;
  std::uint32_t last = k + 1;
  while (last - k < kMostWords && may_be(last)) ++last;
  const bool goes_on = scan.is_word(last) && scan.words[last].capital;
  if (goes_on || scan.is_joint(last)) return k;
  return last - k == 1 && (scan.words[k].plain || scan.words[k].surname) ? k : last;
}

// "Chef von |Wolgatrans|": where German has a name without an article, that is no noun by the tables or its shape; `k`: none.
std::uint32_t end_of_german_name(const NameScan& scan, std::uint32_t k) {
  if (scan.lower(k - 1) != "von" || scan.atom(k) != nullptr) return k;
  const auto may_be = [&](std::uint32_t i) {
    const std::string_view lower = scan.lower(i);
    return scan.is_word(i) && scan.is_free(i) && scan.words[i].capital && !scan.words[i].stop &&
           !scan.words[i].plain && !scan.words[i].surname && scan.words[i].given == 0 &&
           !scan.lexicon->is_german_noun(lower) && !scan.lexicon->is_noun_shaped(lower, scan.languages);
  };
  std::uint32_t last = k;
  while (last - k < kMostWords && may_be(last)) ++last;
  const bool goes_on = scan.is_word(last) && scan.words[last].capital;
  return goes_on || scan.is_joint(last) ? k : last;
}

std::uint32_t end_of_quoted(const NameScan& scan, std::uint32_t open) {
  for (std::uint32_t i = open + 1; i < open + kMostQuoted && scan.inside(i); ++i) {
    if (scan.is_kind(i, TokenKind::kQuote)) return i > open + 1 ? i : open;
    if (!scan.is_free(i) || !(scan.is_word(i) || scan.is_kind(i, TokenKind::kHyphen))) return open;
  }
  return open;
}

// "the founder |of| Syrinet", "chercheuse |à| l'Ifri": one behind the office of a body and the word that joins it;
// `i`: none stands there.
std::uint32_t behind_office(const NameScan& scan, std::uint32_t i) {
  const Atom* office = scan.atom(i, NameSense::kOffice);
  if (office == nullptr || office->tokens.first != i || (office->number & kSingular) == 0) return i;
  const std::string_view concept_name = office->meaning->detail;
  const bool german_head = scan.german && (concept_name == "leader" || concept_name == "adviser");
  if (!german_head && concept_name != "ceo" && concept_name != "director" && concept_name != "chairman" &&
      concept_name != "expert")
    return i;
  const std::uint32_t joint = office->tokens.last;
  const bool joins = scan.is_word(joint) && !scan.words[joint].capital &&
                     (clause_word_classes(scan.language, scan.lower(joint)) &
                      (clause_word::kGenitive | clause_word::kPreposition)) != 0;
  return joins ? joint + 1 : i;
}

// "está dirigida por |Kazem Mirzai|": two or three words with capitals that are in no table, as only such words make a person of.
void add_person_behind(NameScan& scan, std::uint32_t k) {
  constexpr std::uint32_t kMostOfPerson = 3;
  if (scan.german || !scan.is_word(k) || scan.token(k).script == text::Script::kCyrillic) return;
  const auto may_be = [&](std::uint32_t i) {
    return scan.is_word(i) && scan.is_free(i) && scan.words[i].cased && scan.words[i].capital &&
           !scan.token(i).all_capitals && !scan.words[i].stop && !scan.words[i].plain &&
           !scan.words[i].digits && scan.words[i].atom < 0;
  };
  std::uint32_t last = k;
  while (last - k <= kMostOfPerson && may_be(last)) ++last;
  const bool goes_on = scan.is_word(last) && scan.words[last].capital;
  if (last - k < 2 || last - k > kMostOfPerson || goes_on || scan.is_joint(last)) return;
  NameInText name;
  name.kind = EntityKind::kPerson;
  name.confidence = 0.5;
  name.normal = std::string(scan.text->at(scan.text->span({k, last})));
  scan.add(std::move(name), {k, last}, {k, last});
}

}  // namespace

void find_owned_bodies(NameScan& scan) {
  const RelationTable& table = relation_table();
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (!scan.is_word(i)) continue;
    PhraseTable::Match match;
    std::uint32_t k = i;
    if (table.phrases.longest(*scan.text, i, scan.sentence.last, scan.language, match) &&
        is_of_body(table.words[match.value])) {
      k = behind_small_words(scan, match.tokens.last);
    } else if (match.tokens.last > match.tokens.first && is_of_person(table.words[match.value])) {
      add_person_behind(scan, match.tokens.last);
      continue;
    } else if (const std::uint32_t office = behind_office(scan, i); office > i) {
      k = behind_small_words(scan, office);
    } else {
      continue;
    }
    TokenRange found{k, k};
    if (scan.german) {
      if (k > scan.sentence.first && scan.is_word(k)) found.last = end_of_german_name(scan, k);
    } else if (scan.is_kind(k, TokenKind::kQuote)) {
      found = {k + 1, end_of_quoted(scan, k)};
      if (found.last <= found.first || !scan.words[found.first].capital) continue;
    } else {
      found.last = end_of_name(scan, k);
    }
    if (found.first >= found.last) continue;
    NameInText name;
    name.kind = EntityKind::kOrganization;
    name.confidence = 0.5;
    name.normal = std::string(scan.text->at(scan.text->span(found)));
    scan.add(std::move(name), found, found);
  }
}

}  // namespace tamis::documents

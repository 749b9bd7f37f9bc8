#include "documents/names/declined_names.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "documents/names/retinues.h"
#include "documents/words/cues.h"
#include "documents/words/name_grammar.h"
#include "names/lexicon.h"

namespace tamis::documents {

namespace {

// Bits of what the tables know of a word.
constexpr double kKnownGiven = 3;
constexpr double kEitherGiven = 3;
constexpr double kRareName = 0.5;  // "Ивана", where men called "Иван" are meant
constexpr double kOtherGiven = 1;  // of the other gender elsewhere
constexpr double kUndeclined = 2;
constexpr double kUndeclinedSurname = 1;
constexpr double kSecondGiven = 2;
constexpr double kGivenLast = 0.5;  // for a surname
constexpr double kWellKnown = 3;
constexpr double kSeen = 2.5;
constexpr double kSurname = 2;
constexpr double kShape = 1.5;
constexpr double kAnyWord = 0.2;
constexpr double kFirstCase = 0.75;
constexpr double kSurnameFirst = 1;
constexpr double kUnread = -2;
constexpr double kGoverned = -5;

struct Word {
  std::uint32_t token = 0;
  std::vector<CaseReading> readings;
  std::vector<double> bits;
};

std::uint64_t hash_of(const CaseReading& reading) { return NameLexicon::hash(reading.lower()); }

double bits_of_given(const NameLexicon& lexicon, std::string_view language, const CaseReading& reading) {
  const char known = lexicon.given_name(hash_of(reading));
  if (known == 0) return kAnyWord;
  if (known != 'u' && known != reading.gender) return kOtherGiven;
  // "Janou": a name of one language may be a case in another.
  if (reading.as_is && reading.cases == kAllCases && !NameCases::get().only_last(language))
    return kUndeclined;
  return known == 'u' ? kEitherGiven : kKnownGiven;
}

double bits_of_surname(const NameScan& scan, const CaseReading& reading, std::uint32_t token,
                       const std::vector<std::uint64_t>& seen) {
  const std::uint64_t hash = hash_of(reading);
  // Finnish "Janukovytšin" ends like "Putin": there a case is told by the shape, the first case is not.
  const bool shape = reading.part == NamePart::kShape &&
                     (reading.cases != kNominative || !NameCases::get().only_last(scan.language));
  // Hungarian "Putyin|nal|", Finnish "Medvedev|ille|"
  constexpr std::size_t kLongEnding = 3;
  const bool long_ending = reading.ending >= kLongEnding && NameCases::get().only_last(scan.language);
  double bits = shape || long_ending ? kShape : kAnyWord;
  if (scan.lexicon->is_surname(hash)) bits = std::max(bits, kSurname);
  if (scan.lexicon->is_well_known(hash)) bits = kWellKnown;
  if (reading.as_is && reading.cases == kAllCases) bits = std::min(bits, kUndeclinedSurname);
  if (hash != scan.hashes[token] && std::binary_search(seen.begin(), seen.end(), hash))
    bits = std::max(bits, kSeen);
  return bits;
}

// "Ивана": a woman in the first case hardly, where a man called "Иван" is known.
void weigh_rare_names(const NameScan& scan, Word& word) {
  const std::string_view lower_word = scan.lower(word.token);
  // "Алексей" is no form of "Алекся".
  if (NameCases::get().is_man(scan.language, lower_word)) {
    for (std::size_t i = 0; i < word.readings.size(); ++i) {
      if (word.readings[i].part == NamePart::kGiven && (word.readings[i].cases & kNominative) == 0)
        word.bits[i] = std::min(word.bits[i], kRareName);
    }
    return;
  }
  const auto is_form_of_man = [&](const CaseReading& one) {
    if (one.part != NamePart::kGiven || one.gender != 'm' || (one.cases & kNominative) != 0) return false;
    const std::string_view lower = one.lower();
    return lower != lower_word && NameCases::get().is_man(scan.language, lower);
  };
  if (std::none_of(word.readings.begin(), word.readings.end(), is_form_of_man)) return;
  for (std::size_t i = 0; i < word.readings.size(); ++i) {
    const CaseReading& one = word.readings[i];
    if (one.part == NamePart::kGiven && one.lower() == lower_word)
      word.bits[i] = std::min(word.bits[i], kRareName);
  }
}

Word read_word(const NameScan& scan, std::uint32_t token, bool first, bool last,
               const std::vector<std::uint64_t>& seen) {
  const NameCases& cases = NameCases::get();
  const std::string_view text = scan.text->at(token);
  const std::string_view lower = scan.lower(token);
  Word word;
  word.token = token;
  auto& readings = word.readings;
  if (cases.only_last(scan.language) && !last) {
    for (const char gender : {'m', 'f'})
      readings.push_back({text, lower, {}, gender, kAllCases, NamePart::kGiven, true});
  } else {
    cases.read(scan.language, NamePart::kGiven, text, lower, readings);
    if (!first) cases.read(scan.language, NamePart::kPatronymic, text, lower, readings);
    cases.read(scan.language, NamePart::kShape, text, lower, readings);
    cases.read(scan.language, NamePart::kSurname, text, lower, readings);
  }
  for (const char gender : {'m', 'f'})
    readings.push_back({text, lower, {}, gender, kNominative, first ? NamePart::kGiven : NamePart::kSurname});
  // "Vladimira |Kara|-Murzy": the first part may have no cases.
  const bool front = !first && !last && scan.is_joint(token + 1);
  if (front) {
    for (const char gender : {'m', 'f'})
      readings.insert(readings.begin(), {text, lower, {}, gender, kAllCases, NamePart::kSurname, true});
  }
  for (const CaseReading& reading : readings) {
    double bits = reading.part == NamePart::kGiven ? bits_of_given(*scan.lexicon, scan.language, reading)
                  : reading.part == NamePart::kPatronymic ? kWellKnown
                                                          : bits_of_surname(scan, reading, token, seen);
    if (front && reading.as_is && reading.part == NamePart::kSurname)
      bits = scan.lexicon->is_surname(scan.hashes[token]) ? kSurname : kAnyWord;
    // A given name goes first, a surname last; where surnames go first, the table of given names says so.
    if (first && reading.part != NamePart::kGiven) bits -= kSurnameFirst;
    if (!first && reading.part == NamePart::kGiven && !cases.only_last(scan.language))
      bits = bits < kEitherGiven || front ? 0 : last ? kGivenLast : kSecondGiven;
    word.bits.push_back(bits);
  }
  if (first) weigh_rare_names(scan, word);
  return word;
}

struct Agreement {
  double bits = 0;
  std::vector<const CaseReading*> words;
};

Agreement agreement_of(const std::vector<Word>& words, char gender, CaseSet one_case) {
  Agreement found;
  for (const Word& word : words) {
    const CaseReading* best = nullptr;
    double bits = kUnread;
    for (std::size_t i = 0; i < word.readings.size(); ++i) {
      const CaseReading& reading = word.readings[i];
      if (reading.gender != gender || (reading.cases & one_case) == 0 || word.bits[i] <= bits) continue;
      bits = word.bits[i];
      best = &reading;
    }
    found.bits += bits;
    found.words.push_back(best);
  }
  return found;
}

bool is_name_word(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kInitial = 2;  // bytes
  const bool initial =
      scan.is_kind(i + 1, TokenKind::kStop) && scan.token(i).end - scan.token(i).begin <= kInitial;
  return scan.is_word(i) && scan.words[i].cased && scan.words[i].capital && !initial;
}

bool is_patronymic(const NameScan& scan, std::uint32_t i) {
  std::vector<CaseReading> readings;
  NameCases::get().read(scan.language, NamePart::kPatronymic, scan.text->at(i), scan.lower(i), readings);
  return !readings.empty() || names::ends_like_patronymic(scan.lower(i));
}

std::string joined(const NameScan& scan, TokenRange name, const std::vector<Word>& words,
                   const Agreement& agreement) {
  std::string text;
  std::size_t next = 0;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (i > name.first && scan.token(i).space_before) text += ' ';
    if (next < words.size() && words[next].token == i) {
      const CaseReading* reading = agreement.words[next++];
      if (reading != nullptr) {
        text.append(reading->stem).append(reading->added);
      } else {
        text += scan.text->at(i);
      }
    } else {
      text += scan.text->at(i);
    }
  }
  return text;
}

}  // namespace

NameGoverned governed_at(const NameScan& scan, std::uint32_t name) {
  if (name <= scan.sentence.first || !scan.is_word(name - 1)) return NameGoverned::kNo;
  const std::string_view before = scan.lower(name - 1);
  if (NameCases::get().governs(scan.language, before)) return NameGoverned::kYes;
  if ((clause_word_classes(scan.language, before) & clause_word::kPreposition) != 0)
    return NameGoverned::kYes;
  if (const Atom* kin = scan.atom(name - 1, NameSense::kKin); kin != nullptr) {
    if (kin->number == kPlural) return NameGoverned::kYes;
    // "их сын |Алексей Рогозин|"
    const Atom* owner = scan.atom(kin->tokens.first > scan.sentence.first ? kin->tokens.first - 1 : name);
    const bool owned =
        owner != nullptr && (owner->meaning->sense == NameSense::kPossessive || owner->possessive_too);
    return owned ? NameGoverned::kNo : NameGoverned::kPerhaps;
  }
  if (people_before(*scan.work, scan.sentence.first, name, scan.language) != name)
    return NameGoverned::kPerhaps;
  return NameGoverned::kNo;
}

DeclinedName declined_name(const NameScan& scan, TokenRange name, NameGoverned governed,
                           const std::vector<std::uint64_t>& seen) {
  if (!NameCases::get().has(scan.language)) return {};
  thread_local std::vector<std::uint32_t> tokens;
  tokens.clear();
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (is_name_word(scan, i)) tokens.push_back(i);
  }
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMost = 5;
  if (tokens.size() < kFewest || tokens.size() > kMost) return {};
  // "Ким Чен Ыном": the last syllable alone has a case.
  if (tokens.size() > kFewest && scan.lexicon->is_leading_surname(scan.words[tokens.front()].hash)) return {};
  std::vector<Word> words;
  for (const std::uint32_t token : tokens)
    words.push_back(read_word(scan, token, token == tokens.front(), token == tokens.back(), seen));
  const double first_case = governed == NameGoverned::kYes       ? kGoverned
                            : governed == NameGoverned::kPerhaps ? -kFirstCase
                                                                 : kFirstCase;
  Agreement best;
  double nominative = -100;
  std::array<double, 2> by_gender = {-100, -100};
  char gender = 0;
  CaseSet cases = 0;
  for (CaseSet one = kNominative; one < kAllCases; one = static_cast<CaseSet>(one << 1U)) {
    for (const char who : {'m', 'f'}) {
      Agreement agreement = agreement_of(words, who, one);
      if (one == kNominative) agreement.bits += first_case;
      if (one == kNominative) nominative = std::max(nominative, agreement.bits);
      double& most = by_gender[who == 'f' ? 1 : 0];
      most = std::max(most, agreement.bits);
      if (gender != 0 && agreement.bits <= best.bits) continue;
      best = std::move(agreement);
      gender = who;
      cases = one;
    }
  }
  DeclinedName found;
  found.bits = best.bits;
  found.cases = cases;
  found.lead = best.bits - nominative;
  constexpr double kClear = 1;
  if (std::abs(by_gender[0] - by_gender[1]) >= kClear) found.gender = gender == 'm' ? "male" : "female";
  found.nominative = joined(scan, name, words, best);
  return found;
}

bool has_declined_given_name(const NameScan& scan, TokenRange name) {
  const NameCases& cases = NameCases::get();
  if (name.last < name.first + 2 || !cases.has(scan.language)) return false;
  const std::uint32_t token = scan.language == "hu" ? name.last - 1 : name.first;
  if (!is_name_word(scan, token)) return false;
  std::vector<CaseReading> readings;
  cases.read(scan.language, NamePart::kGiven, scan.text->at(token), scan.lower(token), readings);
  return std::any_of(readings.begin(), readings.end(), [&](const CaseReading& one) {
    return !one.as_is && bits_of_given(*scan.lexicon, scan.language, one) >= kEitherGiven;
  });
}

bool is_declined_person(const NameScan& scan, std::uint32_t i) {
  if (!is_name_word(scan, i) || !is_name_word(scan, i + 1) || scan.words[i + 1].given_as_is ||
      scan.words[i + 1].atom >= 0 || !has_declined_given_name(scan, {i, i + 2}))
    return false;
  constexpr double kSureName = 4.5;
  static const std::vector<std::uint64_t> kNobody;
  const DeclinedName name = declined_name(scan, {i, i + 2}, NameGoverned::kNo, kNobody);
  return name.oblique() && name.bits >= kSureName;
}

bool is_noun_before_owner(const NameScan& scan, std::uint32_t i) {
  if (!scan.token(i).sentence_start || scan.words[i].given_as_is || scan.words[i].well_known) return false;
  if (!NameCases::get().has(scan.language) || !scan.is_word(i + 1) || !scan.words[i + 1].capital ||
      scan.words[i + 1].atom >= 0)
    return false;
  const std::uint32_t end = i + 1;
  // "|Вчера| Ольга Иванова приехала"
  if ((clause_word_classes(scan.language, scan.lower(i)) & (clause_word::kTime | clause_word::kAdverb)) != 0)
    return true;
  // Bulgarian "|Прокурорката| Ива Николова"
  if (NameCases::get().ends_like_noun(scan.language, scan.lower(i)) && scan.words[end].given_as_is)
    return true;
  if (people_before(*scan.work, scan.sentence.first, end, scan.language) == i) return true;
  if (scan.words[i].surname || !is_name_word(scan, i + 1) || !is_name_word(scan, i + 2)) return false;
  constexpr double kSureName = 4;
  static const std::vector<std::uint64_t> kNobody;
  const DeclinedName owner = declined_name(scan, {i + 1, i + 3}, NameGoverned::kNo, kNobody);
  constexpr double kSureGiven = 3;
  constexpr double kFar = 1.5;
  return owner.oblique() &&
         ((owner.bits >= kSureName && owner.lead > 0) || (owner.bits >= kSureGiven && owner.lead >= kFar));
}

std::uint32_t second_declined(const NameScan& scan, TokenRange run) {
  constexpr std::uint32_t kOne = 3;
  constexpr std::uint32_t kTwo = 4;
  const std::uint32_t words = run.last - run.first;
  if ((words != kOne && words != kTwo) || !NameCases::get().has(scan.language)) return run.first;
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    if (!is_name_word(scan, i)) return run.first;
  }
  constexpr double kSureName = 4;
  static const std::vector<std::uint64_t> kNobody;
  const std::uint32_t second = run.first + 2;
  const DeclinedName owner = declined_name(scan, {run.first, second}, governed_at(scan, run.first), kNobody);
  const bool kin = run.first > scan.sentence.first && scan.atom(run.first - 1, NameSense::kKin) != nullptr;
  constexpr double kKinOfSomebody = 3;
  if (!owner.oblique() || owner.bits < (kin ? kKinOfSomebody : kSureName)) return run.first;
  if (words == kOne) {
    return kin && !is_patronymic(scan, second) && !is_patronymic(scan, second - 1) ? second : run.first;
  }
  const DeclinedName other = declined_name(scan, {second, run.last}, NameGoverned::kNo, kNobody);
  const bool agree = (owner.cases & other.cases) != 0 && owner.gender == other.gender;
  return other.found() && other.bits >= kSureName && !agree ? second : run.first;
}

}  // namespace tamis::documents

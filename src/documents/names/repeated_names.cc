// Names of persons on the whole page: surnames taken up again, endings of case taken off.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "documents/names/declined_names.h"
#include "documents/names/name_scan.h"
#include "documents/names/person_offices.h"
#include "documents/names/person_runs.h"
#include "documents/words/cues.h"
#include "documents/words/inflection.h"
#include "documents/words/name_grammar.h"
#include "names/lexicon.h"

namespace tamis::documents {

namespace {

constexpr std::string_view kCyrillicA = "\xD0\xB0";  // ends the names of women

struct Known {
  std::uint64_t hash = 0;
  std::int32_t name = -1;
  bool given = false;
};

// One behind the words with a capital from `i` on that are no other name's and no ordinary word's.
std::uint32_t end_of_unknown_words(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostWords = 3;
  std::uint32_t end = i;
  if (scan.german) return end;  // where nouns have capitals, too
  while (end - i < kMostWords && scan.is_word(end) && scan.is_free(end) && scan.words[end].capital &&
         scan.words[end].cased && !scan.words[end].plain && scan.atom(end) == nullptr &&
         scan.token(end).space_before)
    ++end;
  return end;
}

}  // namespace

void find_repeated(NameScan& scan) {
  std::vector<NameInText>& names = scan.work->names;
  std::vector<Known> known;
  const auto remember = [&](std::uint32_t token, std::int32_t name, bool given) {
    known.push_back({scan.hashes[token], name, given});
    scan.peeled.clear();
    peel(scan.language, scan.text->at(token), scan.text->lower(token), scan.peeled);
    std::string lower;
    for (const std::string& form : scan.peeled) {
      lower.clear();
      append_lower(lower, form);
      known.push_back({NameLexicon::hash(lower), name, given});
    }
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const NameInText& name = names[i];
    if (name.kind != EntityKind::kPerson || name.confidence < 0.6) continue;
    if (name.form != MentionForm::kName && name.form != MentionForm::kSurname) continue;
    scan.enter(scan.text->sentence_of[name.core_tokens.first]);
    const std::uint32_t first = name.core_tokens.first;
    const std::uint32_t last = name.core_tokens.last - 1;
    remember(last, static_cast<std::int32_t>(i), false);
    for (std::uint32_t k = first + 1; k < last; ++k) {
      // "Álvaro Restrepo Gómez" is Restrepo further on.
      if (scan.words[k].capital && !scan.words[k].given_as_is && !scan.words[k].plain &&
          scan.token(k).end - scan.token(k).begin > 3 && !names::ends_like_patronymic(scan.lower(k))) {
        remember(k, static_cast<std::int32_t>(i), false);
      }
    }
    if (last > first && begins_with_surname(scan, first)) {
      remember(first, static_cast<std::int32_t>(i), false);
    }
  }
  // Whom only the lists know for a name: "Iyad Ag Ghali".
  constexpr std::uint32_t kFewestBytes = 4;
  std::vector<bool> in_listed(scan.text->tokens.size(), false);
  for (const ListedName& listed : scan.work->listed) {
    std::fill(in_listed.begin() + listed.tokens.first, in_listed.begin() + listed.tokens.last, true);
    const std::uint32_t last = listed.tokens.last - 1;
    if (listed.tokens.last - listed.tokens.first < 2 || listed.matches.empty() ||
        listed.matches.front()->schema != "Person" || scan.name_of[last] >= 0)
      continue;
    scan.enter(scan.text->sentence_of[last]);
    if (scan.is_word(last) && scan.words[last].cased && scan.words[last].capital && !scan.words[last].plain &&
        scan.token(last).end - scan.token(last).begin >= kFewestBytes)
      remember(last, -1, false);
  }
  if (known.empty()) return;
  std::stable_sort(known.begin(), known.end(),
                   [](const Known& a, const Known& b) { return a.hash < b.hash; });
  const auto find = [&](std::uint64_t hash) -> const Known* {
    const auto found = std::lower_bound(known.begin(), known.end(), hash,
                                        [](const Known& a, std::uint64_t b) { return a.hash < b; });
    return found != known.end() && found->hash == hash ? &*found : nullptr;
  };
  for (NameInText& name : names) {
    if (name.kind != EntityKind::kPerson || name.confidence > 0.6 || name.form == MentionForm::kName)
      continue;
    if (name.core_tokens.last - name.core_tokens.first == 1 &&
        find(scan.hashes[name.core_tokens.first]) != nullptr) {
      name.confidence = 0.85;
      if (name.form == MentionForm::kGivenName) name.form = MentionForm::kSurname;
    }
  }
  const TextTokens& text = *scan.text;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    scan.enter(s);
    for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
      if (!scan.is_free(i) || !scan.is_word(i) || !scan.words[i].capital || scan.atom(i) != nullptr) continue;
      const Known* same = find(scan.hashes[i]);
      if (same == nullptr) {
        scan.peeled.clear();
        peel(scan.language, text.at(i), text.lower(i), scan.peeled);
        std::string lower;
        for (const std::string& form : scan.peeled) {
          lower.clear();
          append_lower(lower, form);
          same = find(NameLexicon::hash(lower));
          if (same != nullptr) break;
        }
      }
      // A whole listed name is none of the names' stage, but a person's all the same.
      if (same == nullptr || (same->name < 0 && in_listed[i])) continue;
      NameInText name;
      name.kind = EntityKind::kPerson;
      // "Aung San Suu Kyi" on a page about Min Aung Hlaing: somebody's whole name begins with the word.
      const std::uint32_t end = end_of_unknown_words(scan, i + 1);
      const TokenRange range{i, end > i + 2 ? end : i + 1};
      name.form = end > i + 2 ? MentionForm::kName : MentionForm::kSurname;
      name.normal = std::string(text.at(text.span(range)));
      name.confidence = scan.words[i].plain && scan.token(i).sentence_start ? 0.5 : 0.85;
      const std::int32_t index = scan.add(std::move(name), range, range);
      // "Kabarebe, ein ehemaliger Verteidigungsminister, ...": only now the office has somebody beside it.
      if (!scan.is_kind(i + 1, TokenKind::kComma)) continue;
      constexpr std::uint32_t kMaxAhead = 6;
      for (std::uint32_t k = i + 2; k < i + 2 + kMaxAhead && scan.is_word(k); ++k) {
        if (scan.name_of[k] < 0) continue;
        NameInText& office = names[static_cast<std::size_t>(scan.name_of[k])];
        if (office.kind == EntityKind::kPerson && !office.office.empty() && office.apposed_to < 0 &&
            (office.form == MentionForm::kTitle || office.form == MentionForm::kDescription) &&
            apposed_name(scan, office.tokens.first) == index) {
          office.apposed_to = index;
        }
        break;
      }
    }
  }
}

namespace {

// Languages that put persons' names into cases.
bool declines_names(std::string_view language) noexcept {
  static constexpr std::array<std::string_view, 17> kLanguages = {
      "be", "bs", "cs", "de", "et", "fi", "hr", "hu", "kk", "lt", "lv", "pl", "ru", "sk", "sl", "sr", "uk"};
  return std::binary_search(kLanguages.begin(), kLanguages.end(), language);
}

// "Романа Абрамовича": a woman's name as it stands, but the surname says a man in another case.
enum class DeclinedMan { kNo, kPerhaps, kYes };

// "Павл|а|", "Льв|у|", Ukrainian "Павл|а|": a man's given name that has a vowel more in the first case; empty: it is none.
std::string with_lost_vowel(const NameScan& scan, std::string_view word, std::string_view lower) {
  static constexpr std::string_view kEndings[] = {"\xD0\xBE\xD0\xBC", "\xD0\xB0", "\xD1\x83", "\xD0\xB5"};
  static constexpr std::string_view kSoft = "\xD1\x8C";
  constexpr std::size_t kLetter = 2;  // bytes
  for (const std::string_view ending : kEndings) {
    if (!lower.ends_with(ending) || lower.size() < ending.size() + 3 * kLetter || lower.size() != word.size())
      continue;
    std::string stem(word.substr(0, word.size() - ending.size()));
    const std::size_t last = stem.size() - kLetter;
    std::string bare;
    append_lower(bare, stem);
    // "Петра", "Марка": nothing is lost.
    if (scan.lexicon->given_name(NameLexicon::hash(bare)) == 'm') return {};
    const bool soft = std::string_view(stem).substr(last - kLetter, kLetter) == kSoft;
    if (soft) {
      stem.replace(last - kLetter, kLetter, "\xD0\xB5");
    } else if (scan.language == "uk") {
      stem += "\xD0\xBE";
    } else {
      stem.insert(last, "\xD0\xB5");
    }
    std::string whole;
    append_lower(whole, stem);
    if (scan.lexicon->given_name(NameLexicon::hash(whole)) == 'm') return stem;
  }
  return {};
}

DeclinedMan declined_man(const NameScan& scan, const NameInText& name, std::uint32_t i,
                         const std::vector<std::uint64_t>& seen) {
  const std::string_view given = scan.lower(i);
  if (i != name.core_tokens.first || name.core_tokens.last < i + 2 || !given.ends_with(kCyrillicA) ||
      given.size() < 6)
    return DeclinedMan::kNo;
  if (scan.lexicon->given_name(NameLexicon::hash(given.substr(0, given.size() - 2))) != 'm' &&
      with_lost_vowel(scan, scan.text->at(i), given).empty())
    return DeclinedMan::kNo;
  const std::string_view surname = scan.lower(name.core_tokens.last - 1);
  if (ending_bytes(NameGrammar::kFeminineEnd, surname) == 0)
    return ending_bytes(NameGrammar::kMasculineObliqueEnd, surname) > 0 ? DeclinedMan::kYes
                                                                        : DeclinedMan::kNo;
  // "Владимира Путина" is a woman in the first case or a man in the second; he is if he is known.
  if (!surname.ends_with(kCyrillicA)) return DeclinedMan::kNo;
  const std::uint64_t bare = NameLexicon::hash(surname.substr(0, surname.size() - 2));
  const bool known = scan.lexicon->is_well_known(bare) || std::binary_search(seen.begin(), seen.end(), bare);
  return known ? DeclinedMan::kYes : DeclinedMan::kPerhaps;
}

// "Kaja |Kallas| sagte": German puts a surname into the genitive beside a noun alone.
bool has_case(const NameScan& scan, const NameInText& name, std::uint32_t i) {
  if (!scan.german || i == name.core_tokens.first) return true;
  const bool noun_behind = scan.is_word(name.core_tokens.last) && scan.words[name.core_tokens.last].capital;
  const std::uint32_t first = name.core_tokens.first;
  const bool noun_before = name.tokens.first == first && first > scan.sentence.first &&
                           scan.is_word(first - 1) && scan.words[first - 1].capital &&
                           !scan.token(first - 1).sentence_start;
  return noun_behind || noun_before;
}

// "ПриватБанк|у|", "Гаспром|а|", "Газпром нефт|и|": a body of one word or two by what such names end in.
void normalize_body(NameScan& scan, NameInText& name) {
  const TokenRange core = name.core_tokens;
  constexpr std::uint32_t kMostWords = 2;
  if (core.first >= core.last || core.last - core.first > kMostWords ||
      name.normal != scan.text->at(name.core))
    return;
  scan.enter(scan.text->sentence_of[core.first]);
  if (!NameCases::get().has(scan.language)) return;
  const std::uint32_t last = core.last - 1;
  std::vector<CaseReading> readings;
  NameCases::get().read(scan.language, NamePart::kBody, scan.text->at(last), scan.lower(last), readings);
  const bool first = std::any_of(readings.begin(), readings.end(),
                                 [](const CaseReading& one) { return (one.cases & kNominative) != 0; });
  if (first || readings.empty()) return;
  name.normal.resize(name.normal.size() - scan.text->at(last).size());
  name.normal += readings.front().nominative();
}

// The words together; false: they do not say enough.
// `oblique`: one behind the last name in a case.
bool normalize_whole(const NameScan& scan, NameInText& name, const std::vector<std::uint64_t>& seen,
                     std::uint32_t& oblique) {
  NameGoverned governed = governed_at(scan, name.tokens.first);
  // "Zdeňka Hřiba |a| Pavla Blažka"
  const bool conjunct = oblique > 0 && name.tokens.first == oblique + 1 && scan.is_word(oblique);
  if (conjunct && (clause_word_classes(scan.language, scan.lower(oblique)) & clause_word::kConjunction) != 0)
    governed = NameGoverned::kYes;
  // "адвокат |Иван Петров|": a title stands in the case of the name.
  if (governed == NameGoverned::kPerhaps && name.tokens.first != name.core_tokens.first)
    governed = NameGoverned::kNo;
  const DeclinedName read = declined_name(scan, name.core_tokens, governed, seen);
  constexpr double kEnough = 3;
  constexpr double kEnoughGoverned = 1.5;  // "сына |Наримана Нариманова|"
  const double enough = governed == NameGoverned::kNo || !read.oblique() ? kEnough : kEnoughGoverned;
  constexpr double kClear = 0.5;
  if (!read.found() || read.bits < enough || (read.oblique() && read.lead < kClear)) return false;
  if (read.oblique()) oblique = name.tokens.last;
  name.normal = read.nominative;
  name.gender = read.gender;
  return true;
}

}  // namespace

void normalize_names(NameScan& scan) {
  std::vector<NameInText>& names = scan.work->names;
  std::vector<std::uint64_t> seen;  // words of persons' names on the page
  for (const NameInText& name : names) {
    if (name.kind != EntityKind::kPerson) continue;
    if (name.form != MentionForm::kName && name.form != MentionForm::kSurname) continue;
    for (std::uint32_t i = name.core_tokens.first; i < name.core_tokens.last; ++i)
      seen.push_back(scan.hashes[i]);
  }
  std::sort(seen.begin(), seen.end());
  std::string lower;
  std::uint32_t oblique = 0;
  for (NameInText& name : names) {
    if (name.kind == EntityKind::kOrganization) normalize_body(scan, name);
    if (name.kind != EntityKind::kPerson) continue;
    if (name.form != MentionForm::kName && name.form != MentionForm::kSurname &&
        name.form != MentionForm::kGivenName)
      continue;
    scan.enter(scan.text->sentence_of[name.core_tokens.first]);
    if (normalize_whole(scan, name, seen, oblique)) continue;
    if (!declines_names(scan.language)) continue;
    std::string normal;
    bool changed = false;
    for (std::uint32_t i = name.core_tokens.first; i < name.core_tokens.last; ++i) {
      if (i > name.core_tokens.first && scan.token(i).space_before) normal += ' ';
      const std::string_view word = scan.text->at(i);
      std::string_view best = word;
      std::string restored;
      scan.peeled.clear();
      if (scan.is_word(i) && scan.words[i].capital) {
        // A given name as it stands needs no peeling, nor does a woman's surname ("Анна Петрова").
        const bool settled = (scan.words[i].given_as_is && i + 1 < name.core_tokens.last) ||
                             (name.gender == "female" &&
                              (scan.lower(i).ends_with(kCyrillicA) || scan.lower(i).ends_with("a"))) ||
                             // German puts no given name into a case: "Alischer" is not Ali's.
                             (scan.german && (scan.words[i].given_as_is || i + 1 < name.core_tokens.last));
        if (!settled && !is_nominative_surname(scan.lower(i)))
          peel(scan.language, word, scan.lower(i), scan.peeled);
        int weight = scan.lexicon->is_surname(scan.hashes[i]) ? 1 : 0;
        if (scan.lexicon->is_well_known(scan.hashes[i])) weight = 4;
        if (scan.words[i].given_as_is) {
          const DeclinedMan man = declined_man(scan, name, i, seen);
          if (man == DeclinedMan::kYes) {
            restored = with_lost_vowel(scan, word, scan.lower(i));
            best = restored.empty() ? word.substr(0, word.size() - 2) : std::string_view(restored);
            name.gender = "male";
            scan.peeled.clear();
          } else if (man == DeclinedMan::kPerhaps) {
            name.gender.clear();
          }
        }
        if (!scan.words[i].given_as_is && i == name.core_tokens.first && i + 1 < name.core_tokens.last &&
            (scan.language == "ru" || scan.language == "uk")) {
          // "Павлу Попову", "с Павлом Поповым"
          restored = with_lost_vowel(scan, word, scan.lower(i));
          if (!restored.empty()) {
            best = restored;
            if (name.gender.empty()) name.gender = "male";
            scan.peeled.clear();
          }
        }
        for (const std::string& form : scan.peeled) {
          lower.clear();
          append_lower(lower, form);
          const std::uint64_t hash = NameLexicon::hash(lower);
          int found = 0;
          if ((scan.lexicon->is_surname(hash) || scan.lexicon->given_name(hash) != 0) &&
              has_case(scan, name, i))
            found = 2;
          if (is_nominative_surname(lower)) found = std::max(found, 2);
          if (scan.lexicon->is_well_known(hash)) found = 4;
          if (std::binary_search(seen.begin(), seen.end(), hash)) found = std::max(found, 3);
          if (found > weight) {
            weight = found;
            best = form;
          }
        }
        // "Ким Чен Ына": the last syllable alone has the case.
        if (best.data() == word.data() && i >= name.core_tokens.first + 2) {
          const std::string_view whole = scan.lower(i);
          const std::size_t ending = ending_bytes(NameGrammar::kSyllableEnd, whole);
          if (ending > 0 && ending < whole.size() &&
              std::binary_search(seen.begin(), seen.end(),
                                 NameLexicon::hash(whole.substr(0, whole.size() - ending)))) {
            best = word.substr(0, word.size() - ending);
          }
        }
        if (best.data() == word.data() && is_genitive(scan, i)) best = word.substr(0, word.size() - 1);
      }
      changed = changed || best != word;
      normal += best;
    }
    if (changed) name.normal = std::move(normal);
  }
}

}  // namespace tamis::documents

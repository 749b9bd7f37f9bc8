#include "documents/names/person_runs.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "documents/listed/institutions.h"
#include "documents/names/declined_names.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"
#include "documents/words/speaker_languages.h"
#include "names/lexicon.h"
#include "text/han.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMaxRun = 7;       // words of a person's name
constexpr std::uint32_t kMaxInitials = 5;  // before its first word
constexpr std::size_t kSyllable = 6;       // bytes of a Korean one in Latin letters, at most

bool is_initial(const NameScan& scan, std::uint32_t i) {
  if (!scan.is_word(i) || !scan.words[i].capital) return false;
  const std::uint32_t bytes = scan.token(i).end - scan.token(i).begin;
  const std::uint32_t letter = scan.token(i).script == text::Script::kLatin ? 1U : 2U;
  return bytes <= 2 * letter && bytes >= letter && scan.is_kind(i + 1, TokenKind::kStop) &&
         !scan.token(i + 1).space_before && (bytes == letter || scan.token(i).script != text::Script::kLatin);
}

bool is_surname_shaped(std::string_view lower) {
  return lower.size() >= 5 && ending_bytes(NameGrammar::kSurnameEnd, lower) > 0;
}

}  // namespace

bool is_nominative_surname(std::string_view lower) {
  return lower.size() > 6 && ending_bytes(NameGrammar::kNominativeEnd, lower) > 0;
}

bool begins_with_surname(const NameScan& scan, std::uint32_t i) {
  return scan.lexicon->is_leading_surname(scan.hashes[i]);
}

namespace {

bool begins_with_apostrophe(std::string_view lower) noexcept {
  return lower.starts_with("'") || lower.starts_with("\u2019");
}

// "X, un antiguo ministro de Defensa", "X, Russia's ambassador": a comma and an office or calling right behind.
bool office_behind_comma(const NameScan& scan, std::uint32_t i) {
  if (!scan.is_kind(i, TokenKind::kComma)) return false;
  constexpr std::uint32_t kMaxWords = 5;
  for (std::uint32_t k = i + 1; k < i + 1 + kMaxWords && scan.is_word(k); ++k) {
    if (scan.atom(k, NameSense::kOffice) != nullptr) return !scan.words[k].capital || scan.german;
    const bool owner = scan.language == "en" && scan.atom(k, NameSense::kPlace) != nullptr &&
                       (scan.lower(k).ends_with("s") || begins_with_apostrophe(scan.lower(k + 1)));
    if (scan.words[k].capital && scan.atom(k, NameSense::kDemonym) == nullptr && !owner) return false;
  }
  return false;
}

// "its chief executive, |Tan Boon Heng|,": between marks behind an office in lower case.
bool stands_behind_office(const NameScan& scan, TokenRange tokens) {
  if (tokens.first < scan.sentence.first + 2 || !scan.is_kind(tokens.first - 1, TokenKind::kComma) ||
      (!scan.is_kind(tokens.last, TokenKind::kComma) && !scan.is_kind(tokens.last, TokenKind::kStop)))
    return false;
  std::uint32_t end = tokens.first - 1;
  // "son homologue |syrien|, Assaad al-Chaibani"
  if (is_romance(scan.language) && end > scan.sentence.first + 1 &&
      scan.atom(end - 1, NameSense::kDemonym) != nullptr)
    --end;
  const Atom* office = scan.atom(end - 1, NameSense::kOffice);
  return office != nullptr && office->tokens.last == end && !scan.words[end - 1].capital && !scan.german;
}

// "|He| Jianxiong": a surname of pinyin that is a pronoun as well, before one or two syllables that are no word.
bool is_pinyin_name(const NameScan& scan, std::uint32_t i) {
  if (!text::is_pinyin(scan.lower(i)) || scan.token(i).all_capitals || !scan.is_word(i + 1)) return false;
  const WordInfo& given = scan.words[i + 1];
  const std::string_view lower = scan.lower(i + 1);
  if (!given.capital || given.plain || given.atom >= 0) return false;
  for (std::size_t first = 1; first <= std::min(kSyllable, lower.size()); ++first) {
    if (text::is_pinyin(lower.substr(0, first)) &&
        (first == lower.size() || text::is_pinyin(lower.substr(first))))
      return true;
  }
  return false;
}

// "Bruno |Le| Maire", "Loïg |Le| Guen": a French article with a capital inside a name.
bool is_article_of_name(const NameScan& scan, std::uint32_t i) {
  return scan.language == "fr" && scan.words[i].capital && !scan.token(i).sentence_start &&
         !scan.token(i).all_capitals && is_definite_article(scan.lower(i));
}

// Whether the word may be part of a person's name. `run`: what stands before it.
bool may_be_name(const NameScan& scan, std::uint32_t i, const PersonRun& run, bool titled) {
  if (!scan.is_word(i) || !scan.is_free(i)) return false;
  const WordInfo& word = scan.words[i];
  if (!word.cased || !word.capital || word.digits || is_joined_capitals(scan, i)) return false;
  if (scan.lower(i).front() == '\'') return false;
  const bool begun = run.words > 0;
  constexpr std::size_t kLongestSyllable = 5;  // bytes
  // "Seong |Min-ho|": a joint before a small letter is of such names alone.
  const bool syllables = begun && run.words == 1 && scan.is_joint(i + 1) && scan.is_word(i + 2) &&
                         !scan.words[i + 2].capital && scan.words[i + 2].cased &&
                         !scan.token(i + 2).space_before && scan.lower(i).size() <= kLongestSyllable &&
                         scan.lower(i + 2).size() <= kLongestSyllable;
  // "Choe |Son-hui|": whatever the first of them is by itself.
  if (syllables && begins_with_surname(scan, run.tokens.first)) return true;
  // "la ministre Choe |Son| Hui": a small word with a capital between two of such a name; English headlines write all words so ("Kim To Meet").
  if (begun && run.words == 1 && (word.plain || word.atom >= 0) &&
      begins_with_surname(scan, run.tokens.first) && !scan.token(i).all_capitals &&
      scan.lower(i).size() <= kLongestSyllable && scan.is_word(i + 1) && scan.words[i + 1].capital &&
      !scan.words[i + 1].plain && scan.words[i + 1].atom < 0 && scan.lower(i + 1).size() <= kLongestSyllable)
    return true;
  // "|Nagy| Katalin", "|Magyar| Péter": a surname that is a word goes before the given name.
  if (!begun && NameCases::get().is_family(scan.language, scan.lower(i)) && scan.is_word(i + 1) &&
      scan.words[i + 1].capital && has_declined_given_name(scan, {i, i + 2}))
    return true;
  if (const Atom* atom = scan.atom(i)) {
    switch (atom->meaning->sense) {
      case NameSense::kPlace:
        // "Jordan Peterson", "Jack London", "Mr Washington"
        if (atom->tokens.last - atom->tokens.first > 1 || atom->meaning->detail == "seat") return false;
        if (titled && !begun) return true;
        // "Meng |Wanzhou|": a Chinese given name is a town as well.
        if (begun && run.words == 1 && atom->meaning->country == "cn" &&
            begins_with_surname(scan, run.tokens.first))
          return true;
        // "Pierluigi Di |Palma|"
        if (begun)
          return run.first_given && atom->meaning->detail != "country" &&
                 (run.words == 1 || (run.words == 2 && scan.words[i - 1].capital &&
                                     scan.lexicon->is_particle(scan.words[i - 1].hash)));
        if (is_declined_person(scan, i)) return true;
        if (i > scan.sentence.first && scan.is_word(i - 1) && scan.lower(i - 1).size() <= 4 &&
            !scan.words[i - 1].capital) {
          return false;  // "a Mosca Viktor Orbán"
        }
        // "|Хасан| аль-Омари", a town as well
        if (word.given != 0 && scan.is_word(i + 1) && scan.lexicon->is_particle(scan.words[i + 1].hash) &&
            scan.is_joint(i + 2) && scan.is_word(i + 3) && scan.words[i + 3].capital)
          return true;
        return word.given != 0 && scan.is_word(i + 1) && scan.words[i + 1].capital &&
               scan.words[i + 1].atom < 0 && !scan.words[i + 1].plain;
      case NameSense::kDemonym:
      case NameSense::kInstitution:
      case NameSense::kMedium:
      case NameSense::kGroup:
      case NameSense::kPossessive:
      case NameSense::kVessel:
        return false;
      case NameSense::kPronoun:
        return !begun && is_pinyin_name(scan, i);
      case NameSense::kOffice:
      case NameSense::kKin:
        // "Stephen King", "Hans Richter", "Bruno Le Maire", but not "Dmitri Peskow Sprecher"
        return run.first_given &&
               (run.words == 1 ||
                (run.words == 2 && i > run.tokens.first && is_article_of_name(scan, i - 1))) &&
               atom->tokens.last - atom->tokens.first == 1 && !atom->compound &&
               !(scan.is_word(i + 1) && scan.words[i + 1].capital);
      case NameSense::kHead:
        return run.first_given && run.words == 1 && !scan.german;
      case NameSense::kInstitutionAdjective:
      case NameSense::kKnownPerson:
      case NameSense::kLegalForm:
        return false;
      case NameSense::kPersonVerb:
        return false;
    }
  }
  // "|Laut| Peter Müller", "|Segundo| Pedro Souza"
  if (!begun && scan.token(i).sentence_start && scan.is_word(i + 1) && scan.words[i + 1].capital &&
      grammar_words(scan.language).has(WordUse::kSourceOpening, scan.lower(i)))
    return false;
  // "|Weźmy| Wasilija Anisimowa", "|Zatrzymano| Jana Nowaka": a Polish verb that opens the sentence before a given name and a surname.
  if (!begun && !titled && scan.language == "pl" && scan.token(i).sentence_start && word.given == 0 &&
      !word.surname && scan.is_word(i + 2) && scan.words[i + 1].given != 0 && scan.words[i + 2].capital &&
      (scan.lower(i).ends_with("my") || scan.lower(i).ends_with("no") || scan.lower(i).ends_with("to") ||
       ending_bytes(NameGrammar::kVerbEnd, scan.lower(i)) > 0))
    return false;
  // "Will Smith" may begin with a word of the sentence, no name goes on with one.
  const bool korean = syllables || (begun && run.words <= 2 && begins_with_surname(scan, run.tokens.first) &&
                                    (run.words == 2 || scan.is_joint(i + 1)));
  // "Sprecher |Gu| Wenlong", "|Li| Shuqin, Forscherin an": a surname that is a small word elsewhere.
  const bool told = !begun && begins_with_surname(scan, i) && scan.is_word(i + 1) &&
                    scan.words[i + 1].capital && !scan.words[i + 1].plain && scan.words[i + 1].atom < 0 &&
                    (titled || office_behind_comma(scan, i + 2));
  // "Oh |Se-jun|": joined syllables are of such names alone, at the head of a sentence, too.
  const bool joined = scan.is_joint(i + 2) && scan.words[i + 3].cased && !scan.words[i + 3].capital &&
                      scan.lower(i + 1).size() <= kSyllable && scan.lower(i + 3).size() <= kSyllable;
  const bool leads = !begun && (joined || !scan.token(i).sentence_start) && begins_with_surname(scan, i) &&
                     scan.is_word(i + 1) && scan.words[i + 1].capital &&
                     (joined || !scan.words[i + 1].plain) && scan.words[i + 1].atom < 0;
  // "Tareck El Aissami"
  const bool inner =
      begun && scan.is_word(i + 1) && scan.words[i + 1].capital && !scan.words[i + 1].stop &&
      (scan.lexicon->is_particle(word.hash) || (run.first_given && is_article_of_name(scan, i)));
  // Somebody is called "Eine", but an article that begins a sentence is none.
  const bool article = word.stop && (is_grammar_word(NameGrammar::kOne, scan.lower(i)) ||
                                     is_grammar_word(NameGrammar::kArticle, scan.lower(i)));
  if (word.stop && !(word.given != 0 && !begun && !article) && !korean && !leads && !inner && !told)
    return false;
  if (syllables || told || (leads && joined)) return true;
  if (begun && scan.german && word.plain && scan.words[run.tokens.first].given == 0) return false;
  // "hat Peter Müller |Waffen| bestellt": behind a given name and a surname a German noun is the object.
  const bool whole = !run.first_given || run.given < run.words;
  if (begun || titled) return !(word.plain && word.given == 0 && scan.german && !(titled && !begun) && whole);
  if (scan.token(i).sentence_start && word.plain) {
    // "Lee Sung-jun"
    if (begins_with_surname(scan, i) && scan.is_word(i + 1) && scan.words[i + 1].capital &&
        scan.is_joint(i + 2))
      return true;
    // "John |K.| Hurley"
    return word.given != 0 && scan.is_word(i + 1) && scan.words[i + 1].capital &&
           (!scan.words[i + 1].plain ||
            (is_initial(scan, i + 1) && scan.is_word(i + 3) && scan.words[i + 3].capital) ||
            (word.given_as_is && !word.stop && scan.words[i + 1].surname && !scan.words[i + 1].stop &&
             scan.words[i + 1].atom < 0));
  }
  if (word.plain && scan.german) {
    if (word.stop) return false;
    return word.given != 0 && scan.is_word(i + 1) && scan.words[i + 1].capital && scan.words[i + 1].atom < 0;
  }
  return true;
}

}  // namespace

void take_into_run(const NameScan& scan, std::uint32_t i, PersonRun& run) {
  const WordInfo& word = scan.words[i];
  if (run.words == 0) {
    run.first_given = word.given != 0;
    run.unsure_start = scan.token(i).sentence_start;
    // "Min Aung Hlaing", "Kim Jong Un": what may be a surname that goes first makes nobody a woman.
    run.gender = word.given == 'f' && scan.lexicon->is_leading_surname(word.hash) ? 'u' : word.given;
  }
  ++run.words;
  if (word.given != 0) ++run.given;
  // "Peter" is a word, too.
  const bool leads = run.words == 1 && (word.given != 0 || scan.lexicon->is_leading_surname(word.hash) ||
                                        NameCases::get().is_family(scan.language, scan.lower(i)));
  // "Tareck El Aissami": what joins the words of a name is none of the sentence.
  const bool joins = run.words > 1 && (scan.lexicon->is_particle(word.hash) || is_article_of_name(scan, i));
  if (word.plain && !leads && !joins) ++run.plain;
}

bool is_genitive(const NameScan& scan, std::uint32_t i) {
  const std::string_view lower = scan.lower(i);
  if (!scan.german || lower.size() < 4 || !lower.ends_with("s") || lower.ends_with("ss")) return false;
  if (scan.words[i].given_as_is) return false;
  const std::uint64_t bare = NameLexicon::hash(lower.substr(0, lower.size() - 1));
  // "Kaja |Kallas| sagte": behind a given name it is a surname, where no noun follows.
  const bool surname = i > scan.sentence.first && scan.is_word(i - 1) && scan.words[i - 1].capital &&
                       scan.words[i - 1].given != 0 && !(scan.is_word(i + 1) && scan.words[i + 1].capital);
  if (!surname && scan.lexicon->given_name(bare) != 0) return true;
  if (!scan.is_word(i + 1) || !scan.words[i + 1].capital) return false;
  return scan.words[i + 1].plain || scan.atom(i + 1) != nullptr;
}

namespace {

// Ismael "El Mayo" Zambada: the word behind the second quotation mark, where a name goes on; else `i`.
std::uint32_t behind_nickname(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostNickname = 4;
  std::uint32_t end = i + 1;
  while (end <= i + kMostNickname && scan.is_word(end) && scan.is_free(end)) ++end;
  bool capital = false;
  for (std::uint32_t k = i + 1; k < end; ++k) capital = capital || scan.words[k].capital;
  if (!capital || !scan.is_kind(end, TokenKind::kQuote)) return i;
  const std::uint32_t next = end + 1;
  return scan.is_word(next) && scan.words[next].capital && !scan.words[next].plain &&
                 scan.atom(next) == nullptr
             ? next
             : i;
}

}  // namespace

namespace {

// "|Menschenrechtsbeauftragte| Tatjana Moskalkowa": a long German noun that no table has, before a given name and a surname.
bool is_noun_before_name(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kLongNoun = 13;  // bytes; first names are shorter
  const auto is_capital = [&](std::uint32_t k) { return scan.is_word(k) && scan.words[k].capital; };
  return scan.german && is_capital(i) && scan.words[i].given == 0 && !scan.words[i].surname &&
         scan.token(i).end - scan.token(i).begin >= kLongNoun && is_capital(i + 1) &&
         scan.words[i + 1].given_as_is && is_capital(i + 2);
}

}  // namespace

namespace {

bool is_vowel(char letter) noexcept {
  return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

// "Defensie", "Justitie": what a ministry is for.
bool is_portfolio(std::string_view lower) {
  if (!may_have_concepts(lower)) return false;
  std::vector<Concept> concepts;
  concepts_of(lower, concepts);
  return std::any_of(concepts.begin(), concepts.end(),
                     [](Concept number) { return concept_class(number) == ConceptClass::kDomain; });
}

}  // namespace

// "«|Орион Трейдинг|»": words in guillemets are called so, as firms, ships and papers are, unless a given name opens them.
bool is_in_guillemets(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostWords = 4;
  if (i == scan.sentence.first || !scan.is_word(i) || scan.token(i).script != text::Script::kCyrillic ||
      scan.words[i].given != 0 || scan.text->at(i - 1) != "\u00AB")
    return false;
  for (std::uint32_t at = i; at < scan.sentence.last && at - i <= kMostWords; ++at) {
    if (scan.text->at(at) == "\u00BB") return at - i > 1;
    if (!scan.is_word(at)) return false;
  }
  return false;
}

PersonRun person_run_at(const NameScan& scan, std::uint32_t i, bool titled) {
  PersonRun run;
  run.tokens = {i, i};
  if (is_in_guillemets(scan, i)) return run;
  if (!titled && (is_noun_before_name(scan, i) || is_noun_before_owner(scan, i))) return run;
  // "Admiral a. |D.| Carsten Holm": out of service, no initial.
  if (i > scan.sentence.first + 1 && is_initial(scan, i) && scan.is_kind(i - 1, TokenKind::kStop) &&
      scan.is_word(i - 2) && scan.lower(i - 2) == "a" && !scan.words[i - 2].capital)
    return run;
  // "|Von Moskau| nach Pjöngjang reiste": where somebody came from.
  if (scan.german && i == scan.sentence.first && scan.lower(i) == "von" &&
      scan.atom(i + 1, NameSense::kPlace) != nullptr)
    return run;
  std::uint32_t at = i;
  while (run.words < kMaxRun) {
    if (is_initial(scan, at) && scan.is_free(at)) {
      run.initials = true;
      at += 2;
      if (run.words == 0 && at - i > 2 * kMaxInitials) break;
      // "Песков Д.С.", "Putin V. V.": two behind a surname belong to it.
      if (run.words == 1 && !run.first_given && is_initial(scan, at) && scan.is_free(at)) {
        run.tokens.last = at += 2;
        break;
      }
      if (run.words > 0 && !(scan.is_word(at) && scan.words[at].capital)) break;
      continue;
    }
    if (may_be_name(scan, at, run, titled)) {
      take_into_run(scan, at, run);
      run.tokens.last = ++at;
      if (is_genitive(scan, at - 1)) break;
      while (scan.is_joint(at) && scan.is_free(at + 1)) {
        const WordInfo& part = scan.words[at + 1];
        // "Jean-Marie", "Amir-Abdollahian", "Jong-un"; not "Putin-Besuch"
        const bool short_part = scan.token(at + 1).end - scan.token(at + 1).begin <= 6;
        if (!part.cased || (!part.capital && !short_part)) break;
        if (part.capital && scan.german && part.plain && part.given == 0) {
          run.words = 0;
          return run;
        }
        const Atom* atom = scan.atom(at + 1);
        if (atom != nullptr && (atom->compound || atom->meaning->sense == NameSense::kOffice ||
                                atom->meaning->sense == NameSense::kGroup)) {
          run.words = 0;
          return run;
        }
        at += 2;
        run.tokens.last = at;
      }
      if (scan.is_kind(at, TokenKind::kQuote)) {
        const std::uint32_t behind = behind_nickname(scan, at);
        if (behind == at || run.words != 1 || !run.first_given) break;
        at = behind;
      }
      continue;
    }
    // "Ван |И|", "Ван |Ї|": a conjunction is written small.
    if (run.words == 1 && scan.is_word(at) && scan.is_free(at) && scan.words[at].capital &&
        (scan.lower(at) == "\u0438" || scan.lower(at) == "\u0457") && scan.is_word(at - 1) &&
        !(scan.is_word(at + 1) && scan.words[at + 1].capital)) {
      take_into_run(scan, at, run);
      run.tokens.last = ++at;
      break;
    }
    // "Al-Fateh Qurachi"
    if (run.words == 0 && at == i && scan.is_word(at) && scan.words[at].capital && scan.words[at].atom < 0 &&
        scan.lexicon->is_particle(scan.words[at].hash) && scan.is_joint(at + 1) &&
        scan.words[at + 2].capital && scan.words[at + 2].atom < 0 && scan.is_free(at) &&
        scan.is_free(at + 2)) {
      take_into_run(scan, at + 2, run);
      at += 3;
      run.tokens.last = at;
      continue;
    }
    // "von der Leyen", "bin Salman", "da Silva"
    if (run.words > 0 && scan.is_word(at) && !scan.words[at].capital && scan.words[at].cased &&
        scan.lexicon->is_particle(scan.words[at].hash) && scan.lower(at).size() > 1 &&
        !(scan.language == "es" && scan.lower(at) == "es") &&
        !(scan.language == "ro" && scan.lower(at) == "la")) {
      std::uint32_t next = at + 1;
      if (scan.is_word(next) && !scan.words[next].capital && scan.words[next].cased &&
          (scan.lexicon->is_particle(scan.words[next].hash) || is_link_word(scan.lower(next)))) {
        ++next;
      }
      // "Begleitet wurde Kim |vom Direktor| der Abteilung": whom it was by.
      if (scan.german && scan.atom(next, NameSense::kOffice) != nullptr) break;
      // "... wurde Kim |von Ri| Pyong Chol": who bears the surname first bears no "von".
      if (scan.german && run.words == 1 && scan.lower(at).starts_with("vo") &&
          begins_with_surname(scan, run.tokens.first))
        break;
      // "wurde Sergej Schoigu |von Kim|": behind a given name and a surname stands no part of the name.
      if (scan.german && run.words > 1 && run.first_given && next == at + 1 && scan.lower(at) == "von" &&
          scan.is_word(at - 1) && scan.words[at - 1].given == 0 && !scan.words[at - 1].plain &&
          scan.words[at - 1].atom < 0)
        break;
      // "minister Brekelmans |van Defensie|": behind an office whose name stands between it and what it is for.
      if (titled && next == at + 1 && scan.lower(at) == "van" && scan.is_word(next) &&
          is_portfolio(scan.lower(next)))
        break;
      // "Ivan Popov |en| Joeri Koeznetsov", "Macron |en| Ukraine": an assimilated article ("en-Nadim") is a small word elsewhere.
      // "Anna Keller |as| Treasury's lawyer"
      constexpr std::uint32_t kSmallWord = clause_word::kConjunction | clause_word::kPreposition |
                                           clause_word::kPronoun | clause_word::kSubordinator;
      if (scan.lower(at).size() == 2 && scan.lower(at) != "al" && is_vowel(scan.lower(at).front()) &&
          (clause_word_classes(scan.language, scan.lower(at)) & kSmallWord) != 0)
        break;
      const bool arabic = scan.lower(at) == "bin" || scan.lower(at) == "ibn" || scan.lower(at) == "al";
      // "zu dem Sergej Tschemesow |der| Verhaftete Beziehungen pflegte": behind a full name an article alone begins another noun.
      // "Anker |das| Stromkabel": nor is it one of a name that has only begun.
      if (scan.german && next == at + 1 && is_grammar_word(NameGrammar::kArticle, scan.lower(at)) &&
          (run.words > 1 || scan.lower(at) == "das"))
        break;
      if ((run.first_given || titled || arabic) && run.words <= 4 && may_be_name(scan, next, run, titled) &&
          !scan.words[next].plain) {
        at = next;
        continue;
      }
    }
    // "al-Assad", "Al-Assad", "d'Estaing" behind a given name
    if (run.words > 0 && scan.is_word(at) && scan.is_joint(at + 1) &&
        scan.lexicon->is_particle(scan.words[at].hash) && scan.words[at + 2].capital) {
      take_into_run(scan, at + 2, run);
      at += 3;
      run.tokens.last = at;
      continue;
    }
    break;
  }
  return run;
}

bool has_cases(std::string_view language) noexcept {
  static constexpr std::array<std::string_view, 10> kWithCases = {"ru", "uk", "be", "pl", "cs",
                                                                  "sk", "sr", "hr", "bs", "sl"};
  return std::find(kWithCases.begin(), kWithCases.end(), language) != kWithCases.end();
}

namespace {

bool has_stem_before(NameGrammar ending, std::string_view word) {
  constexpr std::size_t kLeastStem = 5;  // bytes
  const std::size_t bytes = ending_bytes(ending, word);
  return bytes > 0 && word.size() >= bytes + kLeastStem;
}

}  // namespace

std::uint32_t behind_owner(const NameScan& scan, const PersonRun& run) {
  constexpr std::uint32_t kWords = 3;
  const std::uint32_t first = run.tokens.first;
  if (run.words != kWords || run.first_given || run.initials || !has_cases(scan.language) ||
      scan.is_joint(first + 1) || !has_stem_before(NameGrammar::kWhoseSurnameEnd, scan.lower(first)))
    return first;
  for (std::uint32_t i = first + 1; i < run.tokens.last; ++i) {
    if (names::ends_like_patronymic(scan.lower(i))) return first;
  }
  return first + 1;
}

bool begins_with_genitive_adjective(const NameScan& scan, const PersonRun& run) {
  const std::uint32_t first = run.tokens.first;
  if (run.words == 0 || run.first_given || run.initials || !has_cases(scan.language) ||
      scan.words[first].surname || scan.words[first].given != 0)
    return false;
  const std::string_view lower = scan.lower(first);
  if (has_stem_before(NameGrammar::kManyAdjectiveEnd, lower)) return true;
  if (!has_stem_before(NameGrammar::kObliqueAdjectiveEnd, lower)) return false;
  // "Толстой" is one; its noun stands behind in the same case.
  const std::uint32_t noun = first + 1;
  return scan.is_word(noun) && !scan.words[noun].stop && scan.words[noun].given == 0 &&
         !scan.words[noun].surname &&
         (scan.words[noun].capital || ending_bytes(NameGrammar::kGenitiveEnd, scan.lower(noun)) > 0);
}

std::uint32_t second_name(const NameScan& scan, const PersonRun& run) {
  constexpr std::uint32_t kWords = 4;
  const std::uint32_t first = run.tokens.first;
  if (const std::uint32_t second = second_declined(scan, run.tokens); second != first) return second;
  if (run.words != kWords || run.tokens.last - first != kWords) return first;
  const auto patronymic = [&](std::uint32_t i) { return names::ends_like_patronymic(scan.lower(i)); };
  // Where names have cases, nobody has two given names and two surnames by turns.
  if (!has_cases(scan.language)) return first;
  const bool two = scan.words[first].given != 0 && !scan.words[first + 1].given_as_is &&
                   scan.words[first + 2].given_as_is && !scan.words[first + 3].given_as_is &&
                   !patronymic(first + 1) && !patronymic(first + 3);
  return two ? first + 2 : first;
}

std::uint32_t behind_calling(const NameScan& scan, const PersonRun& run) {
  const std::uint32_t first = run.tokens.first;
  if (!scan.german || run.first_given || run.initials || run.words < 2 || scan.is_joint(first + 1) ||
      begins_with_surname(scan, first) || scan.lexicon->is_particle(scan.words[first].hash) ||
      names::ends_like_patronymic(scan.lower(first + 1)))
    return first;
  for (std::uint32_t i = first; i + 1 < run.tokens.last; ++i) {
    // "Kriminaloberrat |Yoo Jae-seok|"
    const bool korean = begins_with_surname(scan, i) && scan.is_joint(i + 2);
    if (i > first && (scan.words[i].given_as_is || korean)) return i;
    if (!scan.is_word(i) || scan.words[i].surname || scan.words[i].given != 0) return first;
  }
  // "der Lotse Nowak": an article is of no name.
  const bool article =
      first > scan.sentence.first && (is_definite_article(scan.lower(first - 1)) ||
                                      is_grammar_word(NameGrammar::kOne, scan.lower(first - 1)));
  return run.words == 2 && article && run.tokens.last - first == 2 && scan.words[first + 1].surname &&
                 scan.words[first + 1].given == 0
             ? first + 1
             : first;
}

PersonRun part_of_run(const NameScan& scan, TokenRange tokens) {
  PersonRun run;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) take_into_run(scan, i, run);
  run.tokens = tokens;
  return run;
}

bool is_person_verb(const NameScan& scan, std::uint32_t i) {
  return scan.atom(i, NameSense::kPersonVerb) != nullptr;
}

namespace {

// A verb of persons right behind `i`, over an auxiliary, an adverb or a comma.
bool verb_behind(const NameScan& scan, std::uint32_t i) {
  for (std::uint32_t k = i; k < i + 3 && scan.inside(k); ++k) {
    if (is_person_verb(scan, k)) return true;
    if (scan.token(k).kind != TokenKind::kWord || scan.words[k].capital) break;
  }
  return false;
}

bool verb_before(const NameScan& scan, std::uint32_t i) {
  return i > scan.sentence.first && is_person_verb(scan, i - 1);
}

// "in X", "в X", "à X": rather a place.
bool follows_preposition_of_place(const NameScan& scan, std::uint32_t i) {
  return i > scan.sentence.first && is_grammar_word(NameGrammar::kPlaceBefore, scan.lower(i - 1));
}

// "the |major| Asian markets", "a |general| Arab boycott": an adjective, before another and its noun.
bool is_described_by_rank(const NameScan& scan, TokenRange name) {
  return scan.language == "en" && name.first > scan.sentence.first && scan.is_word(name.first - 1) &&
         !scan.words[name.first - 1].capital &&
         is_grammar_word(NameGrammar::kAdjectiveRank, scan.lower(name.first - 1)) &&
         scan.is_word(name.last) && !scan.words[name.last].capital && !scan.words[name.last].stop &&
         !is_person_verb(scan, name.last);
}

}  // namespace

// How likely the run is a person, about the logarithm of the odds.
double weigh_person(const NameScan& scan, const PersonRun& run, bool titled) {
  if (run.words == 0) return -9;
  if (run.tokens.first > scan.sentence.first && !titled &&
      scan.lexicon->is_feature(scan.hashes[run.tokens.first - 1])) {
    return -9;  // "rue Victor Hugo"
  }
  // "професор Каролінського інституту"
  if (const Atom* head = scan.atom(run.tokens.last, NameSense::kHead);
      head != nullptr && !scan.words[run.tokens.last].capital && run.words == 1) {
    return -9;
  }
  if (titled && run.words == 1 && is_described_by_rank(scan, run.tokens)) return -9;
  double score = titled ? 3 : 0;
  const TokenRange tokens = run.tokens;
  const std::uint32_t last = tokens.last - 1;
  const std::string_view last_lower = scan.lower(last);
  if (run.initials) score += 1.5;
  if (verb_behind(scan, tokens.last) || verb_before(scan, tokens.first)) score += 1.5;
  // "hermano |de| X": an article in Dutch only.
  if (tokens.first > scan.sentence.first && is_definite_article(scan.lower(tokens.first - 1)) &&
      !scan.words[tokens.first - 1].capital && scan.language != "el" &&
      (scan.language == "nl" || scan.lower(tokens.first - 1) != "de")) {
    score -= scan.language == "en" || scan.language == "fr" || scan.language == "es" ? 2.5 : 1.5;
  }
  if (is_surname_shaped(last_lower)) score += 1.25;
  if (run.words >= 2) {
    const bool surname = scan.words[last].surname || is_surname_shaped(last_lower);
    const bool declined = !run.first_given && has_declined_given_name(scan, tokens);
    const bool family = NameCases::get().is_family(scan.language, scan.lower(tokens.first));
    if (surname && !scan.words[last].plain) score += 0.75;
    if (!run.first_given && !declined && !surname && !scan.words[tokens.first].surname && !titled) score -= 1;
    if (run.first_given || declined) score += scan.words[tokens.first].plain && !family ? 1.5 : 2.5;
    if (run.given >= 2) score += 0.5;
    // "Oh Se-jun": syllables of such names are words elsewhere.
    const bool leads = begins_with_surname(scan, tokens.first) && run.words <= 3;
    const bool joined = leads && scan.is_joint(tokens.first + 2);
    // "Gu Wenlong said"
    const bool first_plain = run.plain == 1 && scan.words[tokens.first].plain &&
                             (verb_behind(scan, tokens.last) || verb_before(scan, tokens.first));
    if (leads && (run.words == 3 || run.plain == 0 || joined || first_plain)) score += 2;
    // "Jo Yong Won": the last syllable is a word of English.
    const bool syllables = leads && run.words == 3 && run.plain <= 2 && !scan.words[tokens.first + 1].plain;
    if (joined || syllables) score += 0.75 * run.plain;
    if (names::ends_like_patronymic(scan.lower(tokens.first + 1))) score += 3;
    if (run.plain == 0) {
      score += scan.german ? 1.25 : 1;
    } else {
      score -= 0.75 * run.plain;
    }
    if (run.words > 4) score -= 1;
    if (!titled && run.plain == 0 && office_behind_comma(scan, tokens.last)) score += 1.5;
    if (!titled && stands_behind_office(scan, tokens)) score += 2.5;
    // "John Miller": a given name and a surname are a name although both are words as well.
    if (run.words == 2 && run.first_given && run.plain == 1 && scan.words[tokens.first].given_as_is &&
        scan.words[last].surname && !scan.words[last].stop && scan.words[last].atom < 0) {
      score += 0.75;
    }
    if (scan.is_kind(tokens.last, TokenKind::kComma) && scan.is_kind(tokens.last + 1, TokenKind::kNumber))
      score += 1.5;
    return score;
  }
  // "В. В. Путин": the letters may be words of the language.
  std::uint32_t own = tokens.first;
  while (run.initials && own < last && is_initial(scan, own)) own += 2;
  const WordInfo& word = scan.words[own];
  // German nouns follow articles and adjectives, names seldom.
  if (scan.german && !titled && tokens.first > scan.sentence.first && scan.is_word(tokens.first - 1) &&
      !scan.words[tokens.first - 1].capital && !is_person_verb(scan, tokens.first - 1)) {
    const std::string_view before = scan.lower(tokens.first - 1);
    for (const std::string_view ending : {"e", "en", "er", "em", "es"}) {
      if (before.size() > 2 && before.ends_with(ending)) {
        score -= 1.5;
        break;
      }
    }
  }
  if (word.given != 0) score += 0.5;
  if (word.surname && !word.plain) {
    // A surname that nothing else goes by, in the middle of a sentence or before a verb.
    score += word.given == 0 || !word.given_as_is ? 1.0 : 0.5;
    if (!run.unsure_start || scan.is_word(tokens.last)) score += 0.5;
    if (follows_preposition_of_place(scan, tokens.first)) score -= 1;
  }
  if (word.well_known && !word.stop) score += 2;
  if (word.plain) score -= 2;
  if (run.unsure_start) score -= 0.5;
  return score;
}

void set_person(NameScan& scan, NameInText& name, const PersonRun& run, double score) {
  const TextTokens& text = *scan.text;
  name.kind = EntityKind::kPerson;
  // A word alone that only the table of surnames has is a person about as often as not.
  const bool bare = run.words == 1 && !run.initials && score < 2.5 && name.title.empty();
  name.confidence = bare ? 0.45 : std::clamp(0.5 + score / 8, 0.3, 0.98);
  if (run.words == 1 && !run.initials) {
    name.form = scan.words[run.tokens.first].given != 0 && name.title.empty() && score < 2
                    ? MentionForm::kGivenName
                    : MentionForm::kSurname;
  } else {
    name.form = MentionForm::kName;
  }
  if (name.gender.empty() && name.form != MentionForm::kSurname) {
    if (run.gender == 'm') name.gender = "male";
    if (run.gender == 'f') name.gender = "female";
  }
  name.normal = std::string(text.at(text.span(run.tokens)));
}

}  // namespace tamis::documents

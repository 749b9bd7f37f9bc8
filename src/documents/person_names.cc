// Names of persons: runs of capitalised words, weighed by given names, titles, verbs and the shape of surnames; and the offices
// that stand before a name, beside it, or alone.
#include <algorithm>
#include <array>

#include "documents/inflection.h"
#include "documents/name_grammar.h"
#include "documents/name_scan.h"
#include "documents/offices.h"
#include "names/lexicon.h"

namespace tamis::documents {

namespace {

constexpr std::string_view kCyrillicA = "\xD0\xB0";  // ends the names of women
constexpr std::uint32_t kMaxRun = 7;                 // words of a person's name

struct Run {
  TokenRange tokens;
  std::uint32_t words = 0;  // without particles and initials
  std::uint32_t given = 0;  // known given names among them
  std::uint32_t plain = 0;  // usual words among them
  bool first_given = false;
  bool initials = false;
  bool unsure_start = false;  // begins its sentence
  char gender = 0;            // of the first given name
};

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

// The first case of the surnames that are told by their endings.
bool is_nominative(std::string_view lower) {
  return lower.size() > 6 && ending_bytes(NameGrammar::kNominativeEnd, lower) > 0;
}

// A name that begins with its surname: "Kim Jong Un".
bool is_east_asian(const NameScan& scan, std::uint32_t i) {
  return scan.lexicon->is_leading_surname(scan.hashes[i]);
}

// Whether the word may be part of a person's name. `run`: what stands before it.
bool may_be_name(const NameScan& scan, std::uint32_t i, const Run& run, bool titled) {
  if (!scan.is_word(i) || !scan.is_free(i)) return false;
  const WordInfo& word = scan.words[i];
  if (!word.cased || !word.capital || word.digits) return false;
  if (scan.lower(i).front() == '\'') return false;
  const bool begun = run.words > 0;
  if (const Atom* atom = scan.atom(i)) {
    switch (atom->meaning->sense) {
      case NameSense::kPlace:
        // "Jordan Peterson", "Jack London", "Mr Washington"
        if (atom->tokens.last - atom->tokens.first > 1 || atom->meaning->detail == "seat") return false;
        if (titled && !begun) return true;
        if (begun) return run.first_given && run.words == 1 && atom->meaning->detail != "country";
        if (i > scan.sentence.first && scan.is_word(i - 1) && scan.lower(i - 1).size() <= 4 &&
            !scan.words[i - 1].capital) {
          return false;  // "a Mosca Viktor Orbán"
        }
        return word.given != 0 && scan.is_word(i + 1) && scan.words[i + 1].capital &&
               scan.words[i + 1].atom < 0 && !scan.words[i + 1].plain;
      case NameSense::kDemonym:
      case NameSense::kInstitution:
      case NameSense::kMedium:
      case NameSense::kGroup:
      case NameSense::kPronoun:
      case NameSense::kPossessive:
      case NameSense::kVessel:
        return false;
      case NameSense::kOffice:
      case NameSense::kKin:
        // "Stephen King", "Hans Richter", but not "Dmitri Peskow Sprecher"
        return run.first_given && run.words == 1 && atom->tokens.last - atom->tokens.first == 1 &&
               !atom->compound && !(scan.is_word(i + 1) && scan.words[i + 1].capital);
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
  // "Will Smith" may begin with a word of the sentence, no name goes on with one.
  const bool korean = begun && run.words <= 2 && is_east_asian(scan, run.tokens.first) &&
                      (run.words == 2 || scan.is_joint(i + 1));
  const bool leads = !begun && !scan.token(i).sentence_start && is_east_asian(scan, i) &&
                     scan.is_word(i + 1) && scan.words[i + 1].capital && !scan.words[i + 1].plain &&
                     scan.words[i + 1].atom < 0;
  // "Tareck El Aissami"
  const bool inner = begun && scan.lexicon->is_particle(word.hash) && scan.is_word(i + 1) &&
                     scan.words[i + 1].capital && !scan.words[i + 1].stop;
  if (word.stop && !(word.given != 0 && !begun) && !korean && !leads && !inner) return false;
  if (begun && scan.german && word.plain && scan.words[run.tokens.first].given == 0) return false;
  if (begun || titled)
    return !(word.plain && word.given == 0 && scan.german && !(titled && !begun) && !run.first_given);
  if (scan.token(i).sentence_start && word.plain) {
    // "Lee Sung-jun"
    if (is_east_asian(scan, i) && scan.is_word(i + 1) && scan.words[i + 1].capital && scan.is_joint(i + 2))
      return true;
    return word.given != 0 && scan.is_word(i + 1) && scan.words[i + 1].capital &&
           (!scan.words[i + 1].plain || (word.given_as_is && !word.stop && scan.words[i + 1].surname &&
                                         !scan.words[i + 1].stop && scan.words[i + 1].atom < 0));
  }
  if (word.plain && scan.german) {
    if (word.stop) return false;
    return word.given != 0 && scan.is_word(i + 1) && scan.words[i + 1].capital && scan.words[i + 1].atom < 0;
  }
  return true;
}

void take(const NameScan& scan, std::uint32_t i, Run& run) {
  const WordInfo& word = scan.words[i];
  if (run.words == 0) {
    run.first_given = word.given != 0;
    run.unsure_start = scan.token(i).sentence_start;
    run.gender = word.given;
  }
  ++run.words;
  if (word.given != 0) ++run.given;
  // "Peter" is a word, too.
  const bool leads = run.words == 1 && (word.given != 0 || scan.lexicon->is_leading_surname(word.hash));
  // "Tareck El Aissami": what joins the words of a name is none of the sentence.
  const bool joins = run.words > 1 && scan.lexicon->is_particle(word.hash);
  if (word.plain && !leads && !joins) ++run.plain;
}

// "Putins Krieg", "Kims Delegation": the name ends with its genitive.
bool is_genitive(const NameScan& scan, std::uint32_t i) {
  const std::string_view lower = scan.lower(i);
  if (!scan.german || lower.size() < 4 || !lower.ends_with("s") || lower.ends_with("ss")) return false;
  if (scan.words[i].given_as_is) return false;
  const std::uint64_t bare = NameLexicon::hash(lower.substr(0, lower.size() - 1));
  if (scan.lexicon->given_name(bare) != 0) return true;
  if (!scan.is_word(i + 1) || !scan.words[i + 1].capital) return false;
  return scan.words[i + 1].plain || scan.atom(i + 1) != nullptr;
}

// The longest run of words at `i` that may be a person's name.
Run run_at(const NameScan& scan, std::uint32_t i, bool titled) {
  Run run;
  run.tokens = {i, i};
  std::uint32_t at = i;
  while (run.words < kMaxRun) {
    if (is_initial(scan, at) && scan.is_free(at)) {
      run.initials = true;
      at += 2;
      if (run.words > 0 && !(scan.is_word(at) && scan.words[at].capital)) break;
      continue;
    }
    if (may_be_name(scan, at, run, titled)) {
      take(scan, at, run);
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
      if (scan.is_kind(at, TokenKind::kQuote)) break;
      continue;
    }
    // "Al-Fateh Qurachi"
    if (run.words == 0 && at == i && scan.is_word(at) && scan.words[at].capital && scan.words[at].atom < 0 &&
        scan.lexicon->is_particle(scan.words[at].hash) && scan.is_joint(at + 1) &&
        scan.words[at + 2].capital && scan.words[at + 2].atom < 0 && scan.is_free(at) &&
        scan.is_free(at + 2)) {
      take(scan, at + 2, run);
      at += 3;
      run.tokens.last = at;
      continue;
    }
    // "von der Leyen", "bin Salman", "da Silva"
    if (run.words > 0 && scan.is_word(at) && !scan.words[at].capital && scan.words[at].cased &&
        scan.lexicon->is_particle(scan.words[at].hash) && scan.lower(at).size() > 1) {
      std::uint32_t next = at + 1;
      if (scan.is_word(next) && !scan.words[next].capital && scan.words[next].cased &&
          (scan.lexicon->is_particle(scan.words[next].hash) || is_link_word(scan.lower(next)))) {
        ++next;
      }
      const bool arabic = scan.lower(at) == "bin" || scan.lower(at) == "ibn" || scan.lower(at) == "al";
      if ((run.first_given || titled || arabic) && run.words <= 4 && may_be_name(scan, next, run, titled) &&
          !scan.words[next].plain) {
        at = next;
        continue;
      }
    }
    // "al-Assad", "d'Estaing" behind a given name
    if (run.words > 0 && scan.is_word(at) && !scan.words[at].capital && scan.is_joint(at + 1) &&
        scan.lexicon->is_particle(scan.words[at].hash) && scan.words[at + 2].capital) {
      take(scan, at + 2, run);
      at += 3;
      run.tokens.last = at;
      continue;
    }
    break;
  }
  return run;
}

bool is_verb(const NameScan& scan, std::uint32_t i) {
  return scan.atom(i, NameSense::kPersonVerb) != nullptr;
}

// A verb of persons right behind `i`, over an auxiliary, an adverb or a comma.
bool verb_behind(const NameScan& scan, std::uint32_t i) {
  for (std::uint32_t k = i; k < i + 3 && scan.inside(k); ++k) {
    if (is_verb(scan, k)) return true;
    if (scan.token(k).kind != TokenKind::kWord || scan.words[k].capital) break;
  }
  return false;
}

bool verb_before(const NameScan& scan, std::uint32_t i) {
  return i > scan.sentence.first && is_verb(scan, i - 1);
}

// "in X", "в X", "à X": rather a place.
bool follows_preposition_of_place(const NameScan& scan, std::uint32_t i) {
  return i > scan.sentence.first && is_grammar_word(NameGrammar::kPlaceBefore, scan.lower(i - 1));
}

// "X, un antiguo ministro de Defensa": a comma and an office or calling right behind.
bool office_behind_comma(const NameScan& scan, std::uint32_t i) {
  if (!scan.is_kind(i, TokenKind::kComma)) return false;
  constexpr std::uint32_t kMaxWords = 4;
  for (std::uint32_t k = i + 1; k < i + 1 + kMaxWords && scan.is_word(k); ++k) {
    if (scan.atom(k, NameSense::kOffice) != nullptr) return !scan.words[k].capital || scan.german;
    if (scan.words[k].capital && scan.atom(k, NameSense::kDemonym) == nullptr) return false;
  }
  return false;
}

// How likely the run is a person, about the logarithm of the odds.
double weigh(const NameScan& scan, const Run& run, bool titled) {
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
  double score = titled ? 3 : 0;
  const TokenRange tokens = run.tokens;
  const std::uint32_t last = tokens.last - 1;
  const std::string_view last_lower = scan.lower(last);
  if (run.initials) score += 1.5;
  if (verb_behind(scan, tokens.last) || verb_before(scan, tokens.first)) score += 1.5;
  if (tokens.first > scan.sentence.first && is_definite_article(scan.lower(tokens.first - 1)) &&
      !scan.words[tokens.first - 1].capital) {
    score -= scan.language == "en" || scan.language == "fr" || scan.language == "es" ? 2.5 : 1.5;
  }
  if (is_surname_shaped(last_lower)) score += 1.25;
  if (run.words >= 2) {
    const bool surname = scan.words[last].surname || is_surname_shaped(last_lower);
    if (surname && !scan.words[last].plain) score += 0.75;
    if (!run.first_given && !surname && !scan.words[tokens.first].surname && !titled) score -= 1;
    if (run.first_given) score += scan.words[tokens.first].plain ? 1.5 : 2.5;
    if (run.given >= 2) score += 0.5;
    if (is_east_asian(scan, tokens.first) && run.words <= 3 &&
        (run.words == 3 || run.plain == 0 || scan.is_joint(tokens.first + 2)))
      score += 2;
    if (names::ends_like_patronymic(scan.lower(tokens.first + 1))) score += 3;
    if (run.plain == 0) {
      score += scan.german ? 1.25 : 1;
    } else {
      score -= 0.75 * run.plain;
    }
    if (run.words > 4) score -= 1;
    if (!titled && run.plain == 0 && office_behind_comma(scan, tokens.last)) score += 1.5;
    // "John Miller": a given name and a surname are a name although both are words as well.
    if (run.words == 2 && run.first_given && run.plain == 1 && scan.words[tokens.first].given_as_is &&
        scan.words[last].surname && !scan.words[last].stop && scan.words[last].atom < 0) {
      score += 0.75;
    }
    if (scan.is_kind(tokens.last, TokenKind::kComma) && scan.is_kind(tokens.last + 1, TokenKind::kNumber))
      score += 1.5;
    return score;
  }
  const WordInfo& word = scan.words[tokens.first];
  // German nouns follow articles and adjectives, names seldom.
  if (scan.german && !titled && tokens.first > scan.sentence.first && scan.is_word(tokens.first - 1) &&
      !scan.words[tokens.first - 1].capital && !is_verb(scan, tokens.first - 1)) {
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

void set_person(NameScan& scan, NameInText& name, const Run& run, double score) {
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

// What says whose an office is, and which country's: "des Außenministeriums", "Russlands", "of the CIA".
struct Complement {
  std::uint32_t last = 0;  // one behind it
  std::string country;
  TokenRange of;
};

Complement complement_behind(const NameScan& scan, std::uint32_t i) {
  Complement complement;
  complement.last = i;
  // "président russe"
  if (const Atom* adjective = scan.atom(i, NameSense::kDemonym);
      adjective != nullptr && (scan.language == "fr" || scan.language == "es" || scan.language == "it" ||
                               scan.language == "pt" || scan.language == "ro" || scan.language == "ca")) {
    complement.country = adjective->meaning->country;
    complement.of = adjective->tokens;
    complement.last = adjective->tokens.last;
    return complement;
  }
  std::uint32_t at = i;
  int links = 0;
  while (links < 3 && is_link_word(scan.lower(at)) && !scan.words[at].capital) {
    ++at;
    ++links;
  }
  // "of the Russian foreign ministry"
  if (const Atom* adjective = scan.atom(at, NameSense::kDemonym);
      adjective != nullptr && scan.name(adjective->tokens.last) != nullptr) {
    complement.country = adjective->meaning->country;
    at = adjective->tokens.last;
  }
  if (const NameInText* owner = scan.name(at);
      owner != nullptr && owner->kind == EntityKind::kOrganization && owner->tokens.first <= at) {
    complement.last = owner->tokens.last;
    complement.of = owner->tokens;
    if (complement.country.empty()) complement.country = owner->country;
    // "Министерства обороны России", "министерства обороны США"
    if (const Atom* place = scan.atom(complement.last, NameSense::kPlace)) {
      complement.country = place->meaning->country;
      complement.last = place->tokens.last;
    } else if (const Atom* owner_place = scan.atom(complement.last, NameSense::kDemonym);
               owner_place != nullptr && !scan.words[complement.last].capital) {
      complement.country = owner_place->meaning->country;
      complement.last = owner_place->tokens.last;
    }
    return complement;
  }
  if (const Atom* place = scan.atom(at, NameSense::kPlace);
      place != nullptr && (links > 0 || place->tokens.first == i)) {
    const bool direct = scan.token(i).script == text::Script::kCyrillic || scan.language == "pl" ||
                        scan.language == "cs" || (scan.german && scan.lower(at).ends_with("s")) ||
                        scan.language == "de";
    // "министр обороны Мали Садио Камара": a full name follows.
    const bool named = place->meaning->detail == "country" && scan.is_word(at + 2) &&
                       scan.words[at + 2].capital && scan.words[at + 1].capital &&
                       scan.words[at + 1].atom < 0;
    if (links == 0 && (!direct || (scan.words[at].given != 0 && scan.is_word(at + 1) &&
                                   scan.words[at + 1].capital && !named))) {
      return complement;
    }
    complement.last = place->tokens.last;
    complement.of = place->tokens;
    complement.country = place->meaning->country;
  }
  return complement;
}

// What stands before an office: "der frühere russische", "Russia's deputy". Returns where the phrase begins.
std::uint32_t begin_of_office(const NameScan& scan, std::uint32_t i, std::string& country, TokenRange& of) {
  std::uint32_t first = i;
  constexpr int kMaxWords = 4;
  std::uint32_t left = i;
  for (int words = 0; words < kMaxWords && left > scan.sentence.first; ++words) {
    std::uint32_t at = left - 1;
    if (scan.is_kind(at, TokenKind::kHyphen) && !scan.token(at).space_before && at > scan.sentence.first) {
      const Atom* place = scan.atom(at - 1);
      if (place == nullptr || place->meaning->sense != NameSense::kPlace) {
        // "EU-Außenbeauftragter", "Duma-Vorsitzender"
        const NameInText* owner = scan.name(at - 1);
        if (owner == nullptr || left != i) break;
        if (country.empty()) country = owner->country;
        of = owner->tokens;
        first = left = owner->tokens.first;
        continue;
      }
      country = place->meaning->country;
      of = place->tokens;
      first = left = place->tokens.first;
      continue;
    }
    const std::string_view lower = scan.lower(at);
    if (lower == "'s" && at > scan.sentence.first) {
      if (const Atom* place = scan.atom(at - 1, NameSense::kPlace)) {
        country = place->meaning->country;
        of = place->tokens;
        return place->tokens.first;
      }
      if (const NameInText* owner = scan.name(at - 1)) of = owner->core_tokens;
      break;
    }
    if (!scan.is_word(at) && scan.atom(at, NameSense::kPlace) == nullptr) break;
    if (const Atom* atom = scan.atom(at)) {
      if (atom->meaning->sense == NameSense::kDemonym) {
        if (country.empty()) {
          country = atom->meaning->country;
          of = atom->tokens;
        }
        first = left = atom->tokens.first;
        continue;
      }
      if (atom->meaning->sense == NameSense::kPlace) {
        // "Nordkoreas Machthaber"; in English also "US officials", "UK defence secretary"
        const bool genitive = scan.german && lower.ends_with("s") && !atom->meaning->country.empty();
        if (genitive ||
            ((scan.language == "en" || scan.language == "tr" || scan.language == "ko") && left == i)) {
          if (country.empty()) {
            country = atom->meaning->country;
            of = atom->tokens;
          }
          return atom->tokens.first;
        }
        break;
      }
      const NameInText* owner = scan.name(at);
      if (owner != nullptr && owner->kind == EntityKind::kOrganization && left == i &&
          (scan.language == "en" || scan.language == "tr")) {
        if (country.empty()) country = owner->country;  // "Kremlin spokesman"
        of = owner->tokens;
        first = left = owner->tokens.first;
        continue;
      }
      break;
    }
    if (const NameInText* owner = scan.name(at)) {
      if (owner->kind == EntityKind::kOrganization && left == i && scan.language == "en") {
        if (country.empty()) country = owner->country;
        of = owner->tokens;
        first = left = owner->tokens.first;
        continue;
      }
      break;
    }
    // An adjective in lower case may stand between, but is not taken along unless a country follows it.
    if (scan.words[at].capital || !scan.words[at].cased || is_link_word(lower) || lower.size() < 4) break;
    left = at;
  }
  return first;
}

bool is_determined(const NameScan& scan, std::uint32_t first) {
  for (std::uint32_t back = 1; back <= 2 && first >= scan.sentence.first + back; ++back) {
    const std::uint32_t at = first - back;
    const std::string_view lower = scan.lower(at);
    if (is_definite_article(lower)) return true;
    if (scan.atom(at, NameSense::kPossessive) != nullptr) return true;
    if (!scan.is_word(at) || scan.words[at].capital || lower.size() < 4) return false;
  }
  return false;
}

// The name that stands before "..., der russische Präsident": its index, -1: none.
std::int32_t apposed_name(const NameScan& scan, std::uint32_t first) {
  std::uint32_t at = first;
  for (int words = 0; words < 5 && at > scan.sentence.first; ++words) {
    --at;
    if (scan.is_kind(at, TokenKind::kComma) || scan.is_kind(at, TokenKind::kDash) ||
        scan.is_kind(at, TokenKind::kOpen)) {
      if (at == scan.sentence.first) return -1;
      const NameInText* name = scan.name(at - 1);
      const bool person = name != nullptr && name->kind == EntityKind::kPerson &&
                          (name->form == MentionForm::kName || name->form == MentionForm::kSurname) &&
                          name->core_tokens.last == at;
      return person ? scan.name_of[at - 1] : -1;
    }
    if (!scan.is_word(at) || (scan.words[at].capital && scan.atom(at) == nullptr)) return -1;
    if (scan.atom(at, NameSense::kPersonVerb) != nullptr || scan.atom(at, NameSense::kKin) != nullptr)
      return -1;
  }
  return -1;
}

// "der frühere russische Präsident", "ex-président", "exministro"
bool is_former(const NameScan& scan, std::uint32_t first, std::uint32_t head) {
  const std::string_view lower = scan.lower(head);
  if (scan.atom(head) != nullptr && scan.atom(head)->written.size() + 2 <= lower.size() &&
      beginning_bytes(NameGrammar::kFormerPrefix, lower) > 0 &&
      !scan.atom(head)->written.starts_with(lower.substr(0, 2))) {
    return true;
  }
  constexpr std::uint32_t kMaxWords = 4;
  for (std::uint32_t back = 1; back <= kMaxWords && head >= scan.sentence.first + back; ++back) {
    const std::uint32_t at = head - back;
    if (scan.lexicon->is_former(scan.hashes[at])) return true;
    const bool inside = at >= first;
    if (!inside && !scan.is_kind(at, TokenKind::kHyphen) && (scan.words[at].capital || !scan.is_word(at)))
      return false;
    if (!inside && is_definite_article(scan.lower(at))) return false;
  }
  return false;
}

struct Office {
  const NameMeaning* meaning = nullptr;
  TokenRange tokens;  // head and what follows it
  std::string country;
  TokenRange of;
  std::uint32_t first = 0;
  std::string gender;
  std::uint8_t number = kSingular;
  bool former = false;
};

// The office at `i` with further offices behind it and what says whose it is.
Office office_at(const NameScan& scan, std::uint32_t i, const Atom& atom) {
  Office office;
  office.meaning = atom.meaning;
  office.number = atom.number;
  office.tokens = atom.tokens;
  office.gender = atom.meaning->gender;
  // "der Vorsitzende" is a man, "die Vorsitzende" a woman.
  if (scan.german && office.gender == "female" &&
      (scan.lower(i).ends_with("e") || scan.lower(i).ends_with("en"))) {
    if (!scan.lower(i).ends_with("innen")) office.gender.clear();
  }
  if (atom.compound) {  // "Kremlsprecher"
    const std::string_view lower = scan.lower(i);
    std::size_t cut = 0;
    std::uint8_t number = 0;
    if (scan.lexicon->compound(lower, scan.languages, cut, number) != nullptr) {
      std::vector<NameLexicon::Match> found;
      scan.lexicon->match(*scan.text, scan.hashes, i, i + 1, NameLexicon::hash(lower.substr(0, cut)),
                          scan.languages, found);
      if (!found.empty() && (found[0].meaning->sense == NameSense::kPlace ||
                             found[0].meaning->sense == NameSense::kInstitution)) {
        office.country = found[0].meaning->country;
        office.of = {i, i + 1};
      }
    }
  }
  std::string country;
  office.first = begin_of_office(scan, i, country, office.of);
  if (office.country.empty()) office.country = country;
  office.former = is_former(scan, office.first, i);
  for (int more = 0; more < 3; ++more) {
    const std::uint32_t at = office.tokens.last;
    if (scan.is_kind(at, TokenKind::kStop) && scan.token(at).end - scan.token(at).begin == 1 &&
        !scan.token(at).space_before && is_form_of_address(office.meaning->detail) && scan.is_word(at + 1)) {
      office.tokens.last = at + 1;  // "Mr.", "Dr."
      continue;
    }
    if (const Atom* next = scan.atom(at, NameSense::kOffice);
        next != nullptr && next->tokens.first == at && scan.is_free(at)) {
      if (is_form_of_address(office.meaning->detail)) office.meaning = next->meaning;
      if (office.gender.empty()) office.gender = next->meaning->gender;
      office.tokens.last = next->tokens.last;
      continue;
    }
    if (office.of.first >= office.tokens.first && office.of.first < office.of.last) break;
    const Complement complement = complement_behind(scan, at);
    if (complement.last == at) break;
    office.tokens.last = complement.last;
    if (office.country.empty()) office.country = complement.country;
    office.of = complement.of;
  }
  return office;
}

void add_titled(NameScan& scan, const Office& office, const Run& run, double score) {
  NameInText name;
  name.title = scan.text->at(scan.text->span({office.first, office.tokens.last}));
  if (!is_form_of_address(office.meaning->detail)) name.office = office.meaning->detail;
  name.country = office.country;
  name.gender = office.gender;
  name.former = office.former;
  name.of = office.of;
  set_person(scan, name, run, score);
  scan.add(std::move(name), {office.first, run.tokens.last}, run.tokens);
}

// The comma behind what says of what an office is, in words that no table knows; `i` if there is none.
std::uint32_t comma_behind(const NameScan& scan, std::uint32_t i) {
  const bool linked = is_link_word(scan.lower(i)) || is_grammar_word(NameGrammar::kTitleLink, scan.lower(i));
  if (scan.is_kind(i, TokenKind::kComma) || !linked || scan.words[i].capital) return i;
  constexpr std::uint32_t kMaxWords = 7;
  for (std::uint32_t k = i + 1; k < i + kMaxWords && scan.inside(k); ++k) {
    if (scan.is_kind(k, TokenKind::kComma)) return k;
    if (!scan.is_word(k) || scan.atom(k, NameSense::kPersonVerb) != nullptr ||
        scan.atom(k, NameSense::kOffice) != nullptr)
      break;
    const NameInText* name = scan.name(k);
    if (name != nullptr && name->kind == EntityKind::kPerson) break;
  }
  return i;
}

// A given name with a surname, as a name begins.
bool begins_full_name(const NameScan& scan, std::uint32_t i) {
  if (!scan.is_word(i) || !scan.words[i].capital || !scan.words[i].given_as_is || !scan.is_free(i) ||
      (scan.words[i].atom >= 0 && scan.atom(i, NameSense::kKnownPerson) == nullptr)) {
    return false;
  }
  // "Павел Иванов": Иваново is a city.
  const Atom* atom = scan.atom(i + 1);
  const bool other_sense =
      atom != nullptr && (atom->meaning->sense != NameSense::kPlace || atom->meaning->detail == "country");
  return scan.is_word(i + 1) && scan.words[i + 1].capital && !other_sense && !scan.words[i + 1].stop &&
         scan.is_free(i + 1) && !names::ends_like_patronymic(scan.lower(i + 1));
}

// "subsecretario del Tesoro John Hurley", "пресс-секретарь Лукашенко Наталья Эйсмонт", "радник зі санкційної політики Владислав
// Власюк", "гендиректор «Алабуги» Тимур Шагивалеев": where the name begins behind what an office at `i` is of, in words that no
// table knows; `i`: it begins there, or nowhere.
std::uint32_t name_behind_complement(const NameScan& scan, std::uint32_t i) {
  if (!scan.inside(i) ||
      (scan.is_word(i) && scan.words[i].capital && (scan.words[i].given_as_is || is_east_asian(scan, i)))) {
    return i;
  }
  constexpr std::uint32_t kMaxTokens = 9;
  const bool cyrillic = scan.is_word(i) && scan.token(i).script == text::Script::kCyrillic;
  if (scan.is_kind(i, TokenKind::kQuote)) {
    constexpr std::uint32_t kMaxQuoted = 6;
    for (std::uint32_t k = i + 1; k < i + kMaxQuoted && scan.inside(k); ++k) {
      if (scan.is_kind(k, TokenKind::kQuote)) return begins_full_name(scan, k + 1) ? k + 1 : i;
      if (!scan.is_word(k) && !scan.is_kind(k, TokenKind::kHyphen)) return i;
    }
    return i;
  }
  const bool polish = scan.language == "pl";
  bool linked = false;
  std::uint32_t content = 0;
  for (std::uint32_t k = i; k < i + kMaxTokens && scan.is_word(k); ++k) {
    const WordInfo& word = scan.words[k];
    const std::string_view lower = scan.lower(k);
    const NameInText* owner = scan.name(k);
    if (owner != nullptr && owner->kind == EntityKind::kPerson) return i;
    const Atom* atom = scan.atom(k);
    if (!word.capital && (is_link_word(lower) || is_grammar_word(NameGrammar::kTitleLink, lower))) {
      linked = true;
      continue;
    }
    if (content > 0 && (linked || cyrillic || polish) && begins_full_name(scan, k)) {
      const WordInfo& before = scan.words[k - 1];
      // "the Malian detachment Ivan Maslov"
      const Atom* adjective = scan.atom(k - 2, NameSense::kDemonym);
      const bool head = adjective != nullptr || scan.atom(k - 1, NameSense::kHead) != nullptr ||
                        scan.name(k - 1) != nullptr;
      return before.capital || cyrillic || polish || head ? k : i;
    }
    if (content > 0 && word.capital && word.given_as_is) return i;  // a name of another shape
    // "the transitional government Assimi Goita": two words with capitals behind the kind of body.
    if (content > 0 && (linked || cyrillic) && word.capital && !word.plain && atom == nullptr &&
        owner == nullptr && !scan.words[k - 1].capital && scan.atom(k - 1, NameSense::kHead) != nullptr &&
        scan.is_word(k + 1) && scan.words[k + 1].capital && !scan.words[k + 1].plain &&
        scan.words[k + 1].atom < 0 && !(scan.is_word(k + 2) && scan.words[k + 2].capital)) {
      return k;
    }
    if (atom != nullptr &&
        (atom->meaning->sense == NameSense::kOffice || atom->meaning->sense == NameSense::kKin ||
         atom->meaning->sense == NameSense::kPersonVerb || atom->meaning->sense == NameSense::kPronoun)) {
      return i;
    }
    if (polish) {
      // Whoever stands behind in the first case is no object of a verb.
      if (word.capital || word.stop || ending_bytes(NameGrammar::kVerbEnd, lower) > 0) return i;
    } else if (cyrillic) {
      if (!word.capital && lower.size() <= 4) return i;
      // The words of a complement stand in the genitive, or in the case that a preposition asks for.
      const bool oblique = ending_bytes(NameGrammar::kGenitiveEnd, lower) > 0 || atom != nullptr ||
                           (linked && !word.capital && !word.stop);
      if (word.capital ? !(oblique || word.surname || owner != nullptr) : !oblique) return i;
    } else if (!linked || (word.stop && !word.capital)) {
      return i;
    }
    ++content;
  }
  return i;
}

// "el hijo del mandatario, Nicolás Maduro Guerra": the name is the son's.
bool is_owner_of_kin(const NameScan& scan, std::uint32_t first) {
  std::uint32_t at = first;
  while (at > scan.sentence.first && first - at < 2 && is_genitive_word(scan.lower(at - 1))) --at;
  return at > scan.sentence.first && scan.atom(at - 1, NameSense::kKin) != nullptr;
}

// "Der Armeesprecher, Generalmajor Sylvain Ekenge": goes over a rank or form of address, with an article before it.
bool skip_rank(const NameScan& scan, std::uint32_t& at) {
  const std::uint32_t first = at + (is_definite_article(scan.lower(at)) ? 1 : 0);
  const Atom* rank = scan.atom(first, NameSense::kOffice);
  if (rank == nullptr || rank->tokens.first != first) return false;
  const std::string_view concept_name = rank->meaning->detail;
  if (concept_name != "general" && concept_name != "officer" && !is_form_of_address(concept_name))
    return false;
  at = office_at(scan, first, *rank).tokens.last;
  return true;
}

// Returns one behind the last token that is used.
std::uint32_t add_office(NameScan& scan, std::uint32_t i, const Atom& atom) {
  const Office office = office_at(scan, i, atom);
  const std::uint32_t behind = office.tokens.last;
  bool plural = office.number == kPlural;
  if (office.number == (kSingular | kPlural) && office.gender != "female") {
    plural = number_before(scan, office.first) == kPlural;
  }
  if (office.number != kPlural) {
    const std::uint32_t begin = name_behind_complement(scan, behind);
    const Run run = run_at(scan, begin, true);
    if (run.words > (begin > behind ? 1U : 0U)) {
      const double score = weigh(scan, run, true);
      if (score >= 1.5) {
        Office titled = office;
        titled.tokens.last = begin;
        add_titled(scan, titled, run, score);
        return run.tokens.last;
      }
    }
  }
  if (is_form_of_address(office.meaning->detail)) return behind;
  NameInText name;
  name.kind = plural ? EntityKind::kGroup : EntityKind::kPerson;
  name.plural = plural;
  name.form = office.country.empty() && office.of.first == office.of.last ? MentionForm::kTitle
                                                                          : MentionForm::kDescription;
  name.office = office.meaning->detail;
  if (plural) name.subtype = office.meaning->detail;
  name.country = office.country;
  name.gender = office.gender;
  name.former = office.former;
  name.of = office.of;
  TokenRange tokens{office.first, behind};
  name.title = scan.text->at(scan.text->span(tokens));
  name.normal = name.title;
  name.confidence = 0.8;
  // "Der frühere Sicherheitsberater der USA, John Bolton, ...", "Der Leiter der Abteilung für Raketenbau, Kim Il Nam, ..."
  const std::uint32_t comma = plural ? behind : comma_behind(scan, behind);
  if (!plural && scan.is_kind(comma, TokenKind::kComma) && !is_owner_of_kin(scan, office.first)) {
    std::uint32_t begin = comma + 1;
    const std::uint32_t rank_first = begin;
    const bool ranked = skip_rank(scan, begin);
    const Run run = run_at(scan, begin, ranked);
    double score = weigh(scan, run, ranked) + 1;
    // What commas part off behind an office is who holds it.
    if (run.words >= 2 && scan.is_kind(run.tokens.last, TokenKind::kComma) && run.plain == 0)
      score += is_verb(scan, run.tokens.last + 1) ? 2.5 : 1;
    if (run.words >= 2 && score >= (comma == behind ? 2 : 3.5)) {
      tokens.last = comma;
      name.title = scan.text->at(scan.text->span(tokens));
      name.normal = name.title;
      NameInText person;
      person.title = name.title;
      person.office = name.office;
      person.country = name.country;
      person.gender = name.gender;
      person.of = name.of;
      person.former = name.former;
      set_person(scan, person, run, score);
      const std::int32_t index =
          scan.add(std::move(person), {ranked ? rank_first : run.tokens.first, run.tokens.last}, run.tokens);
      name.apposed_to = index;
      scan.add(std::move(name), tokens, tokens);
      return run.tokens.last;
    }
  }
  const std::int32_t apposed = plural ? -1 : apposed_name(scan, office.first);
  if (apposed >= 0) {
    NameInText& person = scan.work->names[static_cast<std::size_t>(apposed)];
    if (person.office.empty()) {
      person.office = name.office;
      person.title = name.title;
      if (person.country.empty()) person.country = name.country;
      if (person.gender.empty()) person.gender = name.gender;
      person.former = name.former;
    }
    name.apposed_to = apposed;
  } else if (name.form == MentionForm::kTitle) {
    const bool determined = is_determined(scan, office.first);
    const bool articles = scan.token(i).script == text::Script::kLatin && scan.language != "pl" &&
                          scan.language != "cs" && scan.language != "tr";
    if (is_vague_office(office.meaning->detail) && !determined) return behind;
    if (articles && !scan.german && !determined) return behind;
    name.confidence = determined ? 0.7 : 0.5;
  }
  scan.add(std::move(name), tokens, tokens);
  return behind;
}

// "Via Raffaello Sanzio", "San Marino": returns one behind the last word.
std::uint32_t add_feature(NameScan& scan, std::uint32_t i) {
  std::uint32_t at = i + 1;
  if (scan.is_kind(at, TokenKind::kStop) && !scan.token(at).space_before &&
      scan.token(i).end - scan.token(i).begin <= 3)
    ++at;
  std::uint32_t end = at;
  constexpr std::uint32_t kMaxWords = 4;
  while (end < at + kMaxWords) {
    std::uint32_t next = end;
    while (next < end + 2 && is_link_word(scan.lower(next)) && !scan.words[next].capital) ++next;
    if (!scan.is_word(next) || !scan.words[next].capital || !scan.is_free(next) || scan.words[next].stop)
      break;
    const Atom* atom = scan.atom(next);
    if (atom != nullptr && atom->meaning->sense != NameSense::kPlace) break;
    end = next + 1;
  }
  if (end == at) return i + 1;
  NameInText name;
  name.kind = EntityKind::kPlace;
  name.confidence = 0.5;
  name.subtype = "site";
  const TokenRange range{i, end};
  name.normal = std::string(scan.text->at(scan.text->span(range)));
  scan.add(std::move(name), range, range);
  return end;
}

}  // namespace

void find_persons(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last;) {
    if (scan.token(i).kind != TokenKind::kWord || !scan.is_free(i)) {
      ++i;
      continue;
    }
    const Atom* atom = scan.atom(i);
    if (atom != nullptr && atom->meaning->sense == NameSense::kGroup && atom->tokens.first == i) {
      // "US official John Smith"
      const Run run = run_at(scan, atom->tokens.last, true);
      const double score = run.words >= 2 ? weigh(scan, run, false) : -9;
      if (score >= 1.5 && scan.is_free(atom->tokens.last)) {
        Office office = office_at(scan, i, *atom);
        if (office.tokens.last == run.tokens.first) {
          add_titled(scan, office, run, score + 1);
          i = run.tokens.last;
          continue;
        }
      }
      i = atom->tokens.last;
      continue;
    }
    if (atom != nullptr && atom->meaning->sense == NameSense::kOffice && atom->tokens.first == i) {
      i = std::max(add_office(scan, i, *atom), i + 1);
      continue;
    }
    if (!scan.words[i].capital) {
      ++i;
      continue;
    }
    if (scan.lexicon->is_feature(scan.hashes[i]) && scan.words[i].atom < 0) {
      i = add_feature(scan, i);
      continue;
    }
    Run run = run_at(scan, i, false);
    if (run.words >= 2 && i > scan.sentence.first && scan.atom(i - 1, NameSense::kKin) != nullptr &&
        !run.first_given && scan.words[i + 1].given_as_is) {
      // "Жена Пескова Татьяна Навка"
      run = Run{};
      take(scan, i, run);
      run.tokens = {i, i + 1};
    }
    const double score = weigh(scan, run, false);
    const double least = run.words == 1 ? 1.4 : 1.5;
    if (run.words == 0 || score < least) {
      ++i;
      continue;
    }
    NameInText name;
    set_person(scan, name, run, score);
    scan.add(std::move(name), run.tokens, run.tokens);
    i = run.tokens.last;
  }
}

namespace {

struct Known {
  std::uint64_t hash = 0;
  std::int32_t name = -1;
  bool given = false;
};

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
    if (last > first && is_east_asian(scan, first)) {
      remember(first, static_cast<std::int32_t>(i), false);
    }
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
      if (same == nullptr) continue;
      NameInText name;
      name.kind = EntityKind::kPerson;
      name.form = MentionForm::kSurname;
      name.normal = std::string(text.at(i));
      name.confidence = scan.words[i].plain && scan.token(i).sentence_start ? 0.5 : 0.85;
      const std::int32_t index = scan.add(std::move(name), {i, i + 1}, {i, i + 1});
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
  static constexpr std::array<std::string_view, 19> kLanguages = {"be", "bg", "bs", "cs", "de", "et", "fi",
                                                                  "hr", "hu", "kk", "lt", "lv", "mk", "pl",
                                                                  "ru", "sk", "sl", "sr", "uk"};
  return std::binary_search(kLanguages.begin(), kLanguages.end(), language);
}

// "Романа Абрамовича": a woman's name as it stands, but the surname says a man in another case.
enum class DeclinedMan { kNo, kPerhaps, kYes };

DeclinedMan declined_man(const NameScan& scan, const NameInText& name, std::uint32_t i,
                         const std::vector<std::uint64_t>& seen) {
  const std::string_view given = scan.lower(i);
  if (i != name.core_tokens.first || name.core_tokens.last < i + 2 || !given.ends_with(kCyrillicA) ||
      given.size() < 6)
    return DeclinedMan::kNo;
  if (scan.lexicon->given_name(NameLexicon::hash(given.substr(0, given.size() - 2))) != 'm')
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
  for (NameInText& name : names) {
    if (name.kind != EntityKind::kPerson) continue;
    if (name.form != MentionForm::kName && name.form != MentionForm::kSurname &&
        name.form != MentionForm::kGivenName)
      continue;
    scan.enter(scan.text->sentence_of[name.core_tokens.first]);
    if (!declines_names(scan.language)) continue;
    std::string normal;
    bool changed = false;
    for (std::uint32_t i = name.core_tokens.first; i < name.core_tokens.last; ++i) {
      if (i > name.core_tokens.first && scan.token(i).space_before) normal += ' ';
      const std::string_view word = scan.text->at(i);
      std::string_view best = word;
      scan.peeled.clear();
      if (scan.is_word(i) && scan.words[i].capital) {
        // A given name as it stands needs no peeling, nor does a woman's surname ("Анна Петрова").
        const bool settled = (scan.words[i].given_as_is && i + 1 < name.core_tokens.last) ||
                             (name.gender == "female" &&
                              (scan.lower(i).ends_with(kCyrillicA) || scan.lower(i).ends_with("a"))) ||
                             (scan.german && scan.words[i].given_as_is);
        if (!settled && !is_nominative(scan.lower(i))) peel(scan.language, word, scan.lower(i), scan.peeled);
        int weight = scan.lexicon->is_surname(scan.hashes[i]) ? 1 : 0;
        if (scan.lexicon->is_well_known(scan.hashes[i])) weight = 4;
        if (scan.words[i].given_as_is) {
          const DeclinedMan man = declined_man(scan, name, i, seen);
          if (man == DeclinedMan::kYes) {
            best = word.substr(0, word.size() - 2);
            name.gender = "male";
            scan.peeled.clear();
          } else if (man == DeclinedMan::kPerhaps) {
            name.gender.clear();
          }
        }
        for (const std::string& form : scan.peeled) {
          lower.clear();
          append_lower(lower, form);
          const std::uint64_t hash = NameLexicon::hash(lower);
          int found = 0;
          if (scan.lexicon->is_surname(hash) || scan.lexicon->given_name(hash) != 0) found = 2;
          if (is_nominative(lower)) found = std::max(found, 2);
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

#include "documents/names/person_offices.h"
#include "documents/names/declined_names.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "documents/words/cues.h"
#include "documents/words/name_grammar.h"
#include "documents/words/offices.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/work.h"
#include "names/lexicon.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

namespace {

// Languages whose nouns say whose an office is by standing behind it: "Menteri Pertahanan Rusia Andrei Belousov", "Ngoại trưởng Nga".
bool puts_owner_behind(std::string_view language) noexcept {
  return language == "id" || language == "ms" || language == "vi";
}

// What says whose an office is, and which country's: "des Außenministeriums", "Russlands", "of the CIA".
struct Complement {
  std::uint32_t last = 0;  // one behind it
  std::string country;
  TokenRange of;
};

// A listed organisation that begins at the token: one behind it; else `i`.
std::uint32_t behind_listed_body(const NameScan& scan, std::uint32_t i) {
  if (!scan.inside(i)) return i;
  const auto& listed = scan.work->listed;
  const auto at =
      std::lower_bound(listed.begin(), listed.end(), scan.token(i).begin,
                       [](const ListedName& name, std::uint32_t begin) { return name.span.begin < begin; });
  if (at == listed.end() || at->tokens.first != i || at->matches.empty() ||
      screen::name_kind_of_schema(at->matches.front()->schema) != names::NameKind::kOrganization)
    return i;
  return at->tokens.last;
}

Complement complement_behind(const NameScan& scan, std::uint32_t i) {
  Complement complement;
  complement.last = i;
  // "Pemimpin Hizbullah Hassan Nasrallah"
  if (puts_owner_behind(scan.language)) {
    if (const std::uint32_t last = behind_listed_body(scan, i); last > i) {
      complement.of = {i, last};
      complement.last = last;
      return complement;
    }
  }
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
    // "Министерства обороны России", but "компании «Заря» |Владимира| Макарова"
    if (const Atom* place = scan.atom(complement.last, NameSense::kPlace);
        place != nullptr && !is_declined_person(scan, complement.last)) {
      complement.country = place->meaning->country;
      complement.last = place->tokens.last;
    } else if (const Atom* owner_place = scan.atom(complement.last, NameSense::kDemonym);
               owner_place != nullptr && !scan.words[complement.last].capital) {
      complement.country = owner_place->meaning->country;
      complement.last = owner_place->tokens.last;
    }
    // "director del Servicio de Inteligencia Exterior |(SVR)|, X"
    const std::uint32_t open = complement.last;
    if (scan.is_kind(open, TokenKind::kOpen) && scan.is_word(open + 1) && scan.token(open + 1).all_capitals &&
        scan.is_kind(open + 2, TokenKind::kClose)) {
      const std::uint32_t name = open + (scan.is_kind(open + 3, TokenKind::kComma) ? 4 : 3);
      if (scan.is_word(name) && scan.words[name].capital) complement.last = open + 3;
    }
    return complement;
  }
  if (const Atom* place = scan.atom(at, NameSense::kPlace);
      // "of the |London|-based bank": where it is, not whose office.
      place != nullptr && (links > 0 || place->tokens.first == i) &&
      !(scan.language == "en" && scan.is_joint(place->tokens.last))) {
    const bool direct = scan.token(i).script == text::Script::kCyrillic || has_cases(scan.language) ||
                        puts_owner_behind(scan.language) || (scan.german && scan.lower(at).ends_with("s")) ||
                        scan.language == "de";
    // "министр обороны Мали Садио Камара", "prezident Ruska Vladimir Putin": a full name follows.
    const bool named = place->meaning->detail == "country" && scan.is_word(at + 2) &&
                       scan.words[at + 2].capital && scan.words[at + 1].capital &&
                       (scan.words[at + 1].atom < 0 || scan.words[at + 1].given_as_is);
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
    // "|Assistant| Attorney General"
    if (scan.language == "en" && left == first && scan.words[at].capital && scan.words[left].capital &&
        is_grammar_word(NameGrammar::kRankFront, lower)) {
      first = left = at;
      continue;
    }
    // "an Iran-based firm |whose| managing director"
    if (grammar_words(scan.language).has(WordUse::kWhoseRelative, lower)) break;
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

}  // namespace

// The name that stands before "..., der russische Präsident": its index, -1: none.
// "X, |che difende| l'oligarca", "X, |der den| Oligarchen verteidigt": whether the words behind the comma are of a clause that deals with
// somebody else; "X, |qui est| président", "X, |der früher| Minister war" is X.
bool is_object_in_clause(const NameScan& scan, std::uint32_t comma, std::uint32_t office) {
  const auto kinds = [&](std::uint32_t i) {
    return i < office ? clause_word_classes(scan.language, scan.lower(i)) : 0;
  };
  if ((kinds(comma + 1) & (clause_word::kRelative | clause_word::kThat)) == 0) return false;
  if ((kinds(comma + 1) & clause_word::kArticle) != 0 && (kinds(comma + 2) & clause_word::kArticle) == 0)
    return false;
  for (std::uint32_t i = comma + 1; i < office; ++i) {
    // Spanish "a" before a person is no preposition.
    const bool to = scan.language == "es" && (scan.lower(i) == "a" || scan.lower(i) == "al");
    if (is_grammar_word(NameGrammar::kBeing, scan.lower(i)) ||
        ((kinds(i) & clause_word::kPreposition) != 0 && !to))
      return false;
  }
  return true;
}

std::int32_t apposed_name(const NameScan& scan, std::uint32_t first) {
  std::uint32_t at = first;
  // "X, conseiller |du Guide suprême|": of whom the office beside the name is.
  if (is_romance(scan.language)) {
    std::uint32_t of = first;
    while (of > scan.sentence.first && is_definite_article(scan.lower(of - 1)) &&
           !is_genitive_word(scan.lower(of - 1)))
      --of;
    if (of > scan.sentence.first + 1 && is_genitive_word(scan.lower(of - 1)) &&
        scan.atom(of - 2, NameSense::kOffice) != nullptr)
      return -1;
  }
  // Hungarian: "Marija Zaharova külügyi szóvivő".
  const bool stands_behind = scan.language == "hu";
  for (int words = 0; words < 5 && at > scan.sentence.first; ++words) {
    --at;
    if (stands_behind) {
      const NameInText* name = scan.name(at);
      if (name != nullptr && name->kind == EntityKind::kPerson && name->form == MentionForm::kName &&
          name->core_tokens.last == at + 1)
        return scan.name_of[at];
      if (scan.words[at].stop) return -1;
    }
    if (scan.is_kind(at, TokenKind::kComma) || scan.is_kind(at, TokenKind::kDash) ||
        scan.is_kind(at, TokenKind::kOpen)) {
      if (at == scan.sentence.first || is_object_in_clause(scan, at, first)) return -1;
      const NameInText* name = scan.name(at - 1);
      const bool person = name != nullptr && name->kind == EntityKind::kPerson &&
                          (name->form == MentionForm::kName || name->form == MentionForm::kSurname) &&
                          name->core_tokens.last == at;
      return person ? scan.name_of[at - 1] : -1;
    }
    // "Mark Quinlan, |PG&E|'s senior director"
    if (const NameInText* owner = scan.name(at); owner != nullptr && owner->form == MentionForm::kAcronym &&
                                                 owner->tokens.last - owner->tokens.first > 1) {
      at = owner->tokens.first;
      continue;
    }
    if (!scan.is_word(at) || (scan.words[at].capital && scan.atom(at) == nullptr)) return -1;
    if (scan.atom(at, NameSense::kPersonVerb) != nullptr || scan.atom(at, NameSense::kKin) != nullptr)
      return -1;
    // "X, the daughter of Y, |is| the director", but "Y, the singer who was president"
    if (is_grammar_word(NameGrammar::kBeing, scan.lower(at)) &&
        (at == scan.sentence.first ||
         (clause_word_classes(scan.language, scan.lower(at - 1)) & clause_word::kRelative) == 0))
      return -1;
  }
  return -1;
}

namespace {

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

}  // namespace

OfficeInText office_at(const NameScan& scan, std::uint32_t i, const Atom& atom) {
  OfficeInText office;
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

void add_titled(NameScan& scan, const OfficeInText& office, const PersonRun& run, double score) {
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

namespace {

// The comma behind what says of what an office is, in words that no table knows; `i` if there is none.
std::uint32_t comma_behind(const NameScan& scan, std::uint32_t i) {
  // "avocatului |său|, Lucian Rogac,"
  if (scan.language == "ro" && scan.is_kind(i + 1, TokenKind::kComma) &&
      grammar_words("ro").has(WordUse::kPossessive, scan.lower(i)))
    return i + 1;
  const bool linked = is_link_word(scan.lower(i)) || is_grammar_word(NameGrammar::kTitleLink, scan.lower(i));
  // "Prezydent |Federalnego Urzędu Ochrony Konstytucji|, Thomas Haldenwang,": in the genitive, without a link.
  const bool genitive = has_cases(scan.language) && scan.is_word(i) && !scan.words[i].stop &&
                        (ending_bytes(NameGrammar::kGenitiveEnd, scan.lower(i)) > 0 ||
                         (scan.language == "pl" && ending_bytes(NameGrammar::kVerbEnd, scan.lower(i)) == 0));
  if (scan.is_kind(i, TokenKind::kComma) || !(genitive || (linked && !scan.words[i].capital))) return i;
  constexpr std::uint32_t kMaxWords = 7;
  for (std::uint32_t k = i + 1; k < i + kMaxWords && scan.inside(k); ++k) {
    if (scan.is_kind(k, TokenKind::kComma)) return k;
    if (!scan.is_word(k) || scan.atom(k, NameSense::kPersonVerb) != nullptr ||
        scan.atom(k, NameSense::kOffice) != nullptr)
      break;
    // "a letter to the president in |May|, X said": a time says nothing of an office.
    if (scan.words[k].stop && scan.words[k].capital) break;
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
  if (!scan.inside(i) || (scan.is_word(i) && scan.words[i].capital &&
                          (scan.words[i].given_as_is || begins_with_surname(scan, i)))) {
    return i;
  }
  constexpr std::uint32_t kMaxTokens = 9;
  constexpr std::uint32_t kMostBareWords = 2;
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
  const bool bare = puts_owner_behind(scan.language);
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
    // "Generalstabschef der Volksarmee |Ri Yong Gil|"
    const auto is_capital = [&](std::uint32_t at) { return scan.is_word(at) && scan.words[at].capital; };
    if (content > 0 && linked && begins_with_surname(scan, k) && is_capital(k + 1) && is_capital(k + 2) &&
        !is_capital(k + 3))
      return k;
    if (content > 0 && (linked || cyrillic || polish) && begins_full_name(scan, k)) {
      const WordInfo& before = scan.words[k - 1];
      // "the Malian detachment Ivan Maslov"
      const Atom* adjective = scan.atom(k - 2, NameSense::kDemonym);
      const bool head = adjective != nullptr || scan.atom(k - 1, NameSense::kHead) != nullptr ||
                        scan.name(k - 1) != nullptr;
      return before.capital || cyrillic || polish || head ? k : i;
    }
    // "analis pelayaran Rina Hartono"
    if (bare && content > 0 && word.capital && atom == nullptr && owner == nullptr && scan.is_word(k + 1) &&
        scan.words[k + 1].capital && scan.words[k + 1].atom < 0)
      return k;
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
      // "Szef |Biura Bezpieczeństwa Narodowego| Sławomir Cenckiewicz"
      const bool of_body = word.capital && word.given == 0 && !word.surname && !word.stop && atom == nullptr;
      if ((word.capital && !of_body) || word.stop || ending_bytes(NameGrammar::kVerbEnd, lower) > 0) return i;
    } else if (cyrillic) {
      if (!word.capital && lower.size() <= 4) return i;
      // The words of a complement stand in the genitive, or in the case that a preposition asks for.
      const bool oblique = ending_bytes(NameGrammar::kGenitiveEnd, lower) > 0 || atom != nullptr ||
                           (linked && !word.capital && !word.stop);
      if (word.capital ? !(oblique || word.surname || owner != nullptr) : !oblique) return i;
    } else if (bare) {
      // "Prezident |odvolal| ministra X": a verb in the past is none of its words.
      constexpr std::size_t kStem = 3;  // bytes
      if (word.capital || word.stop || content >= kMostBareWords ||
          (has_order(scan.language, WordOrder::kSlavic) &&
           grammar_words(scan.language).ends(WordUse::kPastEnd, lower, kStem)))
        return i;
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
  // "l'épouse de l'|ancien| ministre", "Soția |fostului| ministru"
  if (at > scan.sentence.first && scan.lexicon->is_former(scan.hashes[at - 1])) --at;
  constexpr int kLinks = 2;  // "de l'", "of the"
  for (int link = 0; link < kLinks && at > scan.sentence.first && is_genitive_word(scan.lower(at - 1));
       ++link)
    --at;
  if (at == scan.sentence.first || scan.atom(at - 1, NameSense::kKin) == nullptr) return false;
  // "X, |hermana| del presidente, Y,", "X é |irmã| do presidente, Y": an aside or predicate about X, so Y is the president.
  std::uint32_t kin = scan.atom(at - 1, NameSense::kKin)->tokens.first;
  if (kin > scan.sentence.first && is_definite_article(scan.lower(kin - 1))) --kin;
  if (kin < scan.sentence.first + 2) return true;
  if (is_grammar_word(NameGrammar::kBeing, scan.lower(kin - 1))) return false;
  const NameInText* before = scan.is_kind(kin - 1, TokenKind::kComma) ? scan.name(kin - 2) : nullptr;
  return before == nullptr || before->kind != EntityKind::kPerson;
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

}  // namespace

// "In a letter to the president, |Ivan Sorokin| asked": what a preposition opens the sentence with ends at the comma, and the name behind
// it, which no mark parts off, is the subject.
bool is_subject_behind_opening(const NameScan& scan, std::uint32_t office, std::uint32_t name_last) {
  std::uint32_t first = scan.sentence.first;
  while (first < office && !scan.is_word(first)) ++first;
  return first < office && scan.is_word(name_last) &&
         (clause_word_classes(scan.language, scan.lower(first)) &
          (clause_word::kPreposition | clause_word::kSubordinator)) != 0;
}

namespace {

// Languages in which a body may stand without an article or "of" behind who heads it.
bool heads_bare_bodies(std::string_view language) noexcept { return language == "ro" || language == "it"; }

// "Directorul |Romatsa|, Dan Popescu,", "directorul |Transgaz| Ion Sterian": a word without an article between an office and whom commas
// part off, or a full name, is the body that he heads. One behind it; `first`: there is none.
std::uint32_t behind_bare_body(const NameScan& scan, std::uint32_t first) {
  if (!heads_bare_bodies(scan.language)) return first;
  const PersonRun run = person_run_at(scan, first, true);
  if (run.words == 0 || run.initials || run.first_given || run.tokens.first != first) return first;
  const std::uint32_t last = run.tokens.last;
  if (run.words == 1) {
    if (!scan.is_kind(last, TokenKind::kComma)) return first;
    const PersonRun holder = person_run_at(scan, last + 1, false);
    return holder.words >= 2 && holder.first_given && scan.is_kind(holder.tokens.last, TokenKind::kComma)
               ? last
               : first;
  }
  return run.words >= 3 && !scan.words[first].surname && !scan.is_joint(first + 1) &&
                 scan.words[first + 1].given_as_is && scan.words[first + 2].given == 0
             ? first + 1
             : first;
}

}  // namespace

// Returns one behind the last token that is used.
std::uint32_t add_office(NameScan& scan, std::uint32_t i, const Atom& atom) {
  OfficeInText office = office_at(scan, i, atom);
  if (office.number != kPlural && office.of.first == office.of.last) {
    const TokenRange body{office.tokens.last, behind_bare_body(scan, office.tokens.last)};
    if (body.first < body.last) {
      NameInText name;
      name.kind = EntityKind::kOrganization;
      name.confidence = 0.6;
      name.normal = std::string(scan.text->at(scan.text->span(body)));
      scan.add(std::move(name), body, body);
      office.of = body;
      office.tokens.last = body.last;
    }
  }
  const std::uint32_t behind = office.tokens.last;
  bool plural = office.number == kPlural;
  if (office.number == (kSingular | kPlural) && office.gender != "female") {
    plural = number_before(scan, office.first) == kPlural;
  }
  if (office.number != kPlural) {
    const std::uint32_t begin = name_behind_complement(scan, behind);
    const PersonRun run = person_run_at(scan, begin, true);
    if (run.words > (begin > behind ? 1U : 0U) && !begins_with_genitive_adjective(scan, run)) {
      const double score = weigh_person(scan, run, true);
      if (score >= 1.5) {
        OfficeInText titled = office;
        titled.tokens.last = begin;
        std::uint32_t second = second_name(scan, run);
        if (second == run.tokens.first && is_of_somebody(office.meaning->detail))
          second = behind_owner(scan, run);
        const TokenRange first{run.tokens.first, second};
        // "Жена |министра обороны Сергея Шойгу| Ирина Шойгу": behind kin the office is in a case, and the first one's.
        if (second != run.tokens.first && office.first > scan.sentence.first &&
            scan.atom(office.first - 1, NameSense::kKin) != nullptr) {
          add_titled(scan, titled, part_of_run(scan, first), score);
          const TokenRange last{second, run.tokens.last};
          NameInText relative;
          set_person(scan, relative, part_of_run(scan, last), score);
          scan.add(std::move(relative), last, last);
          return run.tokens.last;
        }
        if (second != run.tokens.first) {
          // The office is the second one's, and of the first.
          NameInText of;
          set_person(scan, of, part_of_run(scan, first), score);
          scan.add(std::move(of), first, first);
          const TokenRange last{second, run.tokens.last};
          NameInText person;
          person.title = scan.text->at(scan.text->span({office.first, begin}));
          if (!is_form_of_address(office.meaning->detail)) person.office = office.meaning->detail;
          person.country = office.country;
          person.gender = office.gender;
          person.former = office.former;
          set_person(scan, person, part_of_run(scan, last), score);
          scan.add(std::move(person), last, last);
          return run.tokens.last;
        }
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
    const PersonRun run = person_run_at(scan, begin, ranked);
    double score = weigh_person(scan, run, ranked) + 1;
    // What commas part off behind an office is who holds it.
    if (run.words >= 2 && scan.is_kind(run.tokens.last, TokenKind::kComma) && run.plain == 0)
      score += is_person_verb(scan, run.tokens.last + 1) || !scan.german ? 2.5 : 1;
    if (run.words >= 2 && score >= (comma == behind ? 2 : 3.5) &&
        !is_subject_behind_opening(scan, office.first, run.tokens.last)) {
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
  // "Kim Yo Jong, |the leader|'s sister": whose sister she is.
  const bool owns = is_possessive_s(scan.lower(behind));
  // "プーチン氏、|北朝鮮外相と|会談": Japanese sets no description behind a comma.
  const bool parted = scan.language == "ja" && tokens.first > scan.sentence.first &&
                      scan.is_kind(tokens.first - 1, TokenKind::kComma);
  const std::int32_t apposed = plural || owns || parted ? -1 : apposed_name(scan, office.first);
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

}  // namespace tamis::documents

// Who is not named but described: groups, kin, pronouns, media in general; and the places.

#include <algorithm>
#include <iterator>

#include "documents/names/name_cases.h"
#include "documents/names/name_scan.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// The adjective or place that says of which country the noun at [first, last) is, and where the phrase begins and ends.
struct Belonging {
  TokenRange tokens;
  std::string country;
};

Belonging belonging(const NameScan& scan, TokenRange noun) {
  Belonging found{noun, {}};
  std::uint32_t left = noun.first;
  for (int words = 0; words < 4 && left > scan.sentence.first; ++words) {
    std::uint32_t at = left - 1;
    const bool joint =
        scan.is_kind(at, TokenKind::kHyphen) && !scan.token(at).space_before && at > scan.sentence.first;
    if (joint) --at;
    if (!scan.is_word(at) && scan.atom(at, NameSense::kPlace) == nullptr) break;
    const std::string_view lower = scan.lower(at);
    if (lower == "'s" && at > scan.sentence.first) {
      if (const Atom* place = scan.atom(at - 1, NameSense::kPlace)) {
        found.country = place->meaning->country;
        found.tokens.first = place->tokens.first;
      }
      break;
    }
    if (const Atom* atom = scan.atom(at)) {
      const bool place = atom->meaning->sense == NameSense::kPlace &&
                         (joint || scan.language == "en" || scan.language == "tr" ||
                          (scan.german && lower.ends_with("s") && lower.size() > 3));
      if (atom->meaning->sense != NameSense::kDemonym && !place) break;
      found.country = atom->meaning->country;
      found.tokens.first = left = atom->tokens.first;
      // "US-amerikanische und südkoreanische Beamte": the nearest says it.
      break;
    }
    if (scan.words[at].capital || scan.name_of[at] >= 0 || is_link_word(lower) || lower.size() < 4 || joint)
      break;
    left = at;
  }
  if (found.country.empty()) {
    const std::uint32_t right = noun.last;
    if (const Atom* adjective = scan.atom(right, NameSense::kDemonym);
        adjective != nullptr && !scan.words[right].capital) {
      found.country = adjective->meaning->country;
      found.tokens.last = adjective->tokens.last;
    } else {
      std::uint32_t at = right;
      int links = 0;
      while (links < 2 && is_genitive_word(scan.lower(at)) && !scan.words[at].capital) ++at, ++links;
      const Atom* place = scan.atom(at, NameSense::kPlace);
      const bool slavic = scan.token(noun.first).script == text::Script::kCyrillic || scan.language == "pl";
      if (place != nullptr &&
          ((links > 0 && scan.language != "en") || (links == 0 && (slavic || scan.german)))) {
        found.country = place->meaning->country;
        if (links == 0) found.tokens.last = place->tokens.last;
      }
    }
  }
  return found;
}

void add_group(NameScan& scan, const Atom& atom) {
  const Belonging of = belonging(scan, atom.tokens);
  NameInText name;
  const bool medium = atom.meaning->sense == NameSense::kMedium;
  bool plural = medium || (atom.number & kPlural) != 0;
  if (!medium && atom.number == (kSingular | kPlural) && number_before(scan, of.tokens.first) == kSingular)
    plural = false;
  if (medium && atom.meaning->detail == "media" && (atom.number & kPlural) == 0 && of.country.empty()) {
    name.confidence = 0.5;
  } else {
    name.confidence = of.country.empty() ? 0.7 : 0.9;
  }
  if (!plural && of.country.empty()) {
    // "ein Beamter", "a source": somebody who stays unnamed.
    name.confidence = 0.5;
  }
  name.kind = plural ? EntityKind::kGroup : EntityKind::kPerson;
  name.form = MentionForm::kDescription;
  name.plural = plural;
  name.subtype = atom.meaning->detail;
  name.country = of.country;
  name.normal = std::string(scan.text->at(scan.text->span(of.tokens)));
  TokenRange tokens = of.tokens;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (scan.name_of[i] >= 0) tokens = atom.tokens;
  }
  scan.add(std::move(name), tokens, atom.tokens);
}

// "the brother |and deputy| of Y": one behind the second noun, before the words that say whose; `i`: there is none.
std::uint32_t behind_second_noun(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostWords = 3;
  if (!scan.is_word(i) ||
      (clause_word_classes(scan.language, scan.lower(i)) & clause_word::kConjunction) == 0)
    return i;
  for (std::uint32_t k = i + 1; k <= i + kMostWords && scan.is_word(k) && scan.name(k) == nullptr; ++k) {
    if (is_genitive_word(scan.lower(k + 1)) && !is_genitive_word(scan.lower(k)) && !scan.words[k + 1].capital)
      return k + 1;
  }
  return i;
}

// "his sister, |Fiona|", "Ali Shamkhani's son |Hossein|": a given name alone, read as a name by the kin before it.
void add_given_name(NameScan& scan, std::uint32_t i, std::string_view gender) {
  if (!scan.is_word(i) || !scan.words[i].capital || !scan.words[i].given_as_is || scan.words[i].plain ||
      !scan.is_free(i) || (scan.words[i].atom >= 0 && scan.atom(i, NameSense::kKnownPerson) == nullptr) ||
      scan.is_joint(i + 1) || (scan.is_word(i + 1) && scan.words[i + 1].capital))
    return;
  NameInText name;
  name.kind = EntityKind::kPerson;
  name.form = MentionForm::kGivenName;
  name.gender = gender;
  name.normal = std::string(scan.text->at(i));
  name.confidence = 0.75;
  scan.add(std::move(name), {i, i + 1}, {i, i + 1});
}

// "sister of |Hezbollah's finance| chief, Karim Sade": the token at which the office before a comma begins, behind whose it is and what
// it is for; `token` itself where none does.
std::uint32_t office_behind_its_body(const NameScan& scan, std::uint32_t token) {
  constexpr int kMostWords = 2;
  std::uint32_t at = token;
  const NameInText* body = scan.name(at);
  if (body != nullptr && body->kind != EntityKind::kPerson) {
    at = body->tokens.last;
    if (is_possessive_s(scan.lower(at))) ++at;
  }
  for (int words = 0; words <= kMostWords && scan.is_word(at); ++words, ++at) {
    if (const Atom* office = scan.atom(at, NameSense::kOffice); office != nullptr)
      return scan.is_kind(office->tokens.last, TokenKind::kComma) ? at : token;
    if (scan.words[at].capital || scan.words[at].stop) break;
  }
  return token;
}

// "сестра |Кима|", "sestra |Petra Nováka|": nothing but a case says whose.
bool puts_owner_into_case(const NameScan& scan, const Atom& kin) {
  return scan.token(kin.tokens.first).script == text::Script::kCyrillic ||
         has_order(scan.language, WordOrder::kSlavic);
}

// "fiul |lui| Ion", "η κόρη |του| Νίκου"
bool is_genitive_article(const NameScan& scan, std::uint32_t i) {
  return NameCases::get().has_genitive_article(scan.language) && scan.inside(i) &&
         (clause_word_classes(scan.language, scan.lower(i)) & clause_word::kGenitive) != 0;
}

// "accompagnato |dal figlio| Saddam", "e |o filho| Adam": kin whose owner the article or nothing says, in languages that leave it out.
bool is_kin_of_subject(const NameScan& scan, const Atom& kin) {
  static constexpr std::string_view kLanguages[] = {"es", "it", "pt"};
  if (kin.number == kPlural || kin.tokens.first <= scan.sentence.first ||
      std::find(std::begin(kLanguages), std::end(kLanguages), scan.language) == std::end(kLanguages))
    return false;
  constexpr std::uint32_t kOpens =
      clause_word::kArticle | clause_word::kPreposition | clause_word::kConjunction;
  return (clause_word_classes(scan.language, scan.lower(kin.tokens.first - 1)) & kOpens) != 0;
}

void add_kin(NameScan& scan, const Atom& atom) {
  NameInText name;
  name.kind = atom.number == kPlural ? EntityKind::kGroup : EntityKind::kPerson;
  name.plural = atom.number == kPlural;
  name.form = MentionForm::kKinship;
  name.kin = atom.meaning->detail;
  name.gender = atom.meaning->gender;
  TokenRange tokens = atom.tokens;
  // "seine jüngere Schwester", "Kims Schwester", "Kim's sister"
  std::uint32_t left = tokens.first;
  for (int words = 0; words < 3 && left > scan.sentence.first; ++words) {
    const std::uint32_t at = left - 1;
    const Atom* before = scan.atom(at);
    if (before != nullptr && (before->meaning->sense == NameSense::kPossessive || before->possessive_too)) {
      name.of = {at, at + 1};
      tokens.first = at;
      break;
    }
    if (scan.lower(at) == "'s" && at > scan.sentence.first && scan.name(at - 1) != nullptr) {
      name.of = scan.name(at - 1)->core_tokens;
      tokens.first = name.of.first;
      break;
    }
    if (const NameInText* owner = scan.name(at)) {
      const bool whose = (scan.german && scan.lower(at).ends_with("s")) ||
                         (at + 1 == atom.tokens.first && NameCases::get().owner_goes_first(scan.language));
      if (owner->kind == EntityKind::kPerson && whose) {
        name.of = owner->core_tokens;
        tokens.first = name.of.first;
      }
      break;
    }
    if (!scan.is_word(at) || scan.words[at].capital || scan.lower(at).size() < 3 ||
        is_definite_article(scan.lower(at))) {
      break;
    }
    left = at;
  }
  // "сестра Кима", "sister of Kim Jong Un", "die Schwester von Kim"
  std::uint32_t right = tokens.last;
  if (name.of.first == name.of.last) {
    // "fils |aîné| du président"
    const bool adjective_behind = is_romance(scan.language) && scan.is_word(right) &&
                                  !scan.words[right].capital && !scan.words[right].stop &&
                                  !is_genitive_word(scan.lower(right)) &&
                                  is_genitive_word(scan.lower(right + 1));
    if (adjective_behind) ++right;
    right = behind_second_noun(scan, right);
    int links = 0;
    while (links < 2 && !scan.words[right].capital &&
           (is_genitive_word(scan.lower(right)) || is_genitive_article(scan, right)))
      ++right, ++links;
    const NameInText* owner = scan.name(right);
    const bool slavic = puts_owner_into_case(scan, atom);
    if (owner != nullptr && owner->kind == EntityKind::kPerson && (links > 0 || slavic) &&
        owner->tokens.first == right) {
      name.of = owner->core_tokens;
      tokens.last = owner->tokens.last;
    }
    if (links > 0 && name.of.first == name.of.last) right = office_behind_its_body(scan, right);
    // "жена бизнесмена"
    const Atom* office = scan.atom(right, NameSense::kOffice);
    if (name.of.first == name.of.last && office != nullptr && office->tokens.first == right &&
        (links > 0 || slavic)) {
      name.of = office->tokens;
      tokens.last = office->tokens.last;
    }
  }
  if (name.of.first == name.of.last) {
    if (is_kin_of_subject(scan, atom)) add_given_name(scan, atom.tokens.last, name.gender);
    return;
  }
  // "seine Schwester Kim Yo Jong", "his sister, Kim Yo Jong"
  std::uint32_t next = tokens.last;
  // "сестра Усманова Гульбахор Исмаилова"
  const bool cases = puts_owner_into_case(scan, atom);
  if (name.of.first < atom.tokens.first || cases || scan.is_kind(next, TokenKind::kComma)) {
    if (scan.is_kind(next, TokenKind::kComma)) ++next;
    if (atom.number != kPlural && name.of.first < atom.tokens.first) add_given_name(scan, next, name.gender);
    const NameInText* same = scan.name(next);
    if (same != nullptr && same->kind == EntityKind::kPerson &&
        (same->form == MentionForm::kName || same->form == MentionForm::kGivenName) &&
        same->tokens.first == next) {
      name.apposed_to = scan.name_of[next];
      NameInText& person = scan.work->names[static_cast<std::size_t>(name.apposed_to)];
      if (person.gender.empty()) person.gender = name.gender;
      if (person.kin.empty()) person.kin = name.kin;
    }
  }
  name.normal = std::string(scan.text->at(scan.text->span(tokens)));
  name.confidence = 0.9;
  scan.add(std::move(name), tokens, atom.tokens);
}

// German "sie": one woman or several persons, by the ending of the verb beside it.
bool is_plural_by_verb(const NameScan& scan, std::uint32_t i) {
  const auto plural_verb = [&](std::uint32_t at) {
    const std::string_view lower = scan.lower(at);
    return scan.is_word(at) && !scan.words[at].capital && lower.size() > 2 &&
           (lower.ends_with("en") || lower == "sind" || lower.ends_with("ten"));
  };
  if (scan.is_word(i + 1) && (scan.token(i).sentence_start || !scan.is_word(i - 1)))
    return plural_verb(i + 1);
  if (i > scan.sentence.first && scan.is_word(i - 1) && plural_verb(i - 1)) return true;
  // In a subordinate clause the verb ends it.
  for (std::uint32_t at = i + 1; at < i + 14 && scan.inside(at); ++at) {
    if (scan.is_kind(at, TokenKind::kComma) || scan.is_kind(at, TokenKind::kStop)) return plural_verb(at - 1);
  }
  return false;
}

// French "il y a", "il faut": nobody.
bool is_impersonal(const NameScan& scan, std::uint32_t i) {
  if (scan.language != "fr" || scan.lower(i) != "il") return false;
  const std::string_view next = scan.lower(i + 1);
  if (next == "s'" && scan.lower(i + 2) == "agit") return true;
  if (next == "n'" && scan.lower(i + 2) == "y") return true;
  // "Il y |a rencontré| le ministre", "Il y |avait rencontré| le ministre": somebody, there.
  constexpr std::size_t kStem = 3;  // bytes
  if (next == "y" && scan.is_word(i + 3) &&
      grammar_words(scan.language).ends(WordUse::kApposedParticipleEnd, scan.lower(i + 3), kStem))
    return false;
  return grammar_words(scan.language).has(WordUse::kImpersonal, next);
}

void add_pronoun(NameScan& scan, std::uint32_t i, const Atom& atom) {
  if (is_impersonal(scan, i)) return;
  if (atom.possessive_too && scan.is_word(i + 1)) {
    // "его сестра" says whose, "его задержали" is he.
    for (std::uint32_t k = i + 1; k < i + 4; ++k) {
      if (scan.atom(k, NameSense::kKin) != nullptr) return;
    }
    if (!scan.words[i + 1].capital && !scan.words[i + 1].stop) return;
  }
  NameInText name;
  name.kind = EntityKind::kPerson;
  name.form = MentionForm::kPronoun;
  name.gender = atom.meaning->gender;
  name.plural = atom.number == kPlural;
  name.confidence = 0.9;
  if (atom.number == (kSingular | kPlural)) {
    if (scan.german && scan.words[i].capital && !scan.token(i).sentence_start) return;  // polite address
    name.plural = is_plural_by_verb(scan, i);
    if (name.plural) name.gender.clear();
    name.confidence = 0.7;
  }
  if (scan.german && (scan.lower(i) == "ihr" || scan.lower(i) == "ihnen")) {
    if (scan.words[i].capital && !scan.token(i).sentence_start) return;
    // "ihr Mann" is a possessive, "mit ihr" is not.
    if (scan.lower(i) == "ihr" && scan.is_word(i + 1) &&
        (scan.words[i + 1].capital || scan.lower(i + 1).size() > 4))
      return;
    name.confidence = 0.5;
  }
  if (name.plural) name.kind = EntityKind::kGroup;
  name.normal = scan.text->lower(i);
  scan.add(std::move(name), {i, i + 1}, {i, i + 1});
}

}  // namespace

void find_described(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (!scan.is_free(i)) continue;
    const Atom* atom = scan.atom(i);
    if (atom == nullptr || atom->tokens.first != i) continue;
    switch (atom->meaning->sense) {
      case NameSense::kGroup:
        add_group(scan, *atom);
        break;
      case NameSense::kMedium:
        if (atom->meaning->detail == "media" || atom->meaning->detail == "state_media")
          add_group(scan, *atom);
        break;
      case NameSense::kKin:
        add_kin(scan, *atom);
        break;
      case NameSense::kPronoun:
        add_pronoun(scan, i, *atom);
        break;
      default:
        break;
    }
  }
}

void find_places(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (scan.token(i).kind != TokenKind::kWord) continue;
    const Atom* atom = scan.atom(i);
    if (atom == nullptr || atom->tokens.first != i) continue;
    const bool place = atom->meaning->sense == NameSense::kPlace;
    if (!place && atom->meaning->sense != NameSense::kDemonym) continue;
    // Within the phrase of a title ("Präsident Russlands") a place is a name of its own; within a name it is not.
    bool taken = false;
    for (std::uint32_t k = atom->tokens.first; k < atom->tokens.last; ++k) {
      const NameInText* owner = scan.name(k);
      if (owner != nullptr && (owner->core_tokens.contains(k) && owner->form != MentionForm::kDescription))
        taken = true;
      if (owner != nullptr && !place) taken = true;
      // "US officials", "US-Beamte"
      if (owner != nullptr && owner->kind == EntityKind::kGroup && k < owner->core_tokens.first &&
          (scan.is_joint(k + 1) || owner->core_tokens.first == k + 1)) {
        taken = true;
      }
    }
    // "Mersin |Limanı|" is no Lima: Turkish sets endings of names off by a mark.
    if (scan.language == "tr" && place && atom->tokens.last == i + 1 && i > scan.sentence.first &&
        scan.is_word(i - 1) && scan.words[i - 1].capital && scan.text->at(i).size() > atom->written.size())
      taken = true;
    if (taken) continue;
    NameInText name;
    const bool union_of_states =
        place && atom->meaning->country == "eu" && atom->meaning->detail == "country";
    name.kind =
        atom->meaning->detail == "seat" || union_of_states ? EntityKind::kOrganization : EntityKind::kPlace;
    name.form = MentionForm::kName;
    name.adjective = !place;
    if (!place) {
      // The adjective alone names nobody where it is written as any other word in the languages that have it so.
      name.form = MentionForm::kDescription;
      name.confidence = 0.6;
    } else {
      name.confidence = scan.words[i].plain && scan.token(i).sentence_start ? 0.4 : 0.9;
    }
    name.country = atom->meaning->country;
    name.subtype = atom->meaning->detail;
    name.normal = atom->written;
    scan.add(std::move(name), atom->tokens, atom->tokens);
  }
}

}  // namespace tamis::documents

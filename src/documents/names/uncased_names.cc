// Names in scripts without capitals: what the tables know, and what stands beside a title (푸틴 대통령, 习近平主席, プーチン大統領,
// الرئيس فلاديمير بوتين).
#include <algorithm>
#include <string>

#include "documents/names/arabic_offices.h"
#include "documents/names/forename_names.h"
#include "documents/names/introduced_bodies.h"
#include "documents/names/kin_names.h"
#include "documents/names/name_scan.h"
#include "documents/names/native_bodies.h"
#include "documents/names/titled_names.h"
#include "documents/names/uncased_tables.h"
#include "documents/names/uncased_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"
#include "documents/words/offices.h"

namespace tamis::documents {

namespace {

using Tables = UncasedTables;

std::size_t syllables(std::string_view hangul) { return hangul.size() / 3; }

// 푸틴 대통령, 블라디미르 푸틴 대통령: the words before the title. Returns the first token, `j` if there is no name.
std::uint32_t korean_name_before(const NameScan& scan, std::uint32_t j) {
  // 로이드 오스틴: a city as well.
  if (j > scan.sentence.first + 1) {
    const Atom* city = scan.atom(j - 1, NameSense::kPlace);
    if (city != nullptr && city->meaning->detail == "city" && city->cut == 0 && scan.is_free(j - 1) &&
        is_open(scan, j - 2) && Tables::get().given.contains(scan.text->at(j - 2))) {
      return j - 2;
    }
  }
  if (j == scan.sentence.first || !is_open(scan, j - 1) || !is_script(scan, j - 1, text::Script::kHangul))
    return j;
  const std::string_view last = scan.text->at(j - 1);
  const std::size_t size = syllables(last);
  const bool korean = Tables::get().korean_surnames.contains(last.substr(0, 3));
  const bool known = scan.atom(j - 1) != nullptr;
  if (size < 2 || size > 6 || (korean && size > 4 && !known)) return j;
  // "말했다고 대변인이": what is told.
  if (!known && ending_bytes(NameGrammar::kClauseEnd, last) > 0 && size > 3) return j;
  // "지목돼 왔|으며| 정찰총국장을"
  if (!known && ending_bytes(NameGrammar::kVerbLinkEnd, last) > 0) return j;
  if (ending_bytes(NameGrammar::kBodyEnd, last) > 0 && !known) return j;
  // "|방산업체| 대표": what he is head of.
  if (!known && (is_body_noun("ko", last) || Tables::get().korean_words.contains(last))) return j;
  const bool given = j - 1 > scan.sentence.first && is_script(scan, j - 2, text::Script::kHangul) &&
                     is_open(scan, j - 2) && Tables::get().given.contains(scan.text->at(j - 2));
  if (given && korean_particle_bytes(last) == 0) return j - 2;
  if (korean && size <= 3) return j - 1;
  if (korean_particle_bytes(last) != 0 && !known) return j;
  // 블라디미르 is a city as well.
  const Atom* place = scan.atom(j - 2, NameSense::kPlace);
  const bool city =
      known && place != nullptr && place->meaning->detail == "city" && place->cut == 0 && scan.is_free(j - 2);
  if (j - 1 > scan.sentence.first && (city || is_open(scan, j - 2)) &&
      is_script(scan, j - 2, text::Script::kHangul)) {
    const std::string_view first = scan.text->at(j - 2);
    const bool inflected = ending_bytes(NameGrammar::kClauseEnd, first) > 0;
    if (syllables(first) >= 2 && syllables(first) <= 5 && korean_particle_bytes(first) == 0 && !inflected)
      return j - 2;
  }
  return j - 1;
}

// Whether the word before `j` is by itself likely a person's name: of Korea, or of a foreigner with a given name.
bool is_sure_korean_name(const NameScan& scan, std::uint32_t j) {
  const std::uint32_t first = korean_name_before(scan, j);
  if (first == j) return false;
  // 김정은: what looks like a particle is its last syllable.
  if (const Atom* known = scan.atom(j - 1, NameSense::kKnownPerson); known != nullptr && known->cut == 0)
    return true;
  if (korean_particle_bytes(scan.text->at(j - 1)) != 0) return false;
  const std::string_view last = scan.text->at(j - 1);
  if (ending_bytes(NameGrammar::kBodyEnd, last) > 0) return false;
  // "|조현| 외교부 장관": a surname and one syllable right before the body that the office is of.
  const NameInText* body = scan.name(j);
  if (first == j - 1 && syllables(last) == 2 && body != nullptr && body->kind == EntityKind::kOrganization &&
      scan.atom(first) == nullptr && Tables::get().korean_surnames.contains(last.substr(0, 3)) &&
      !Tables::get().korean_words.contains(last))
    return ending_bytes(NameGrammar::kClauseEnd, last) == 0;
  // "|린젠| 중국 외교부 대변인은", "|아라그치| 이란 외무장관은": what begins the sentence before whose office it is.
  if (first == j - 1 && first == scan.sentence.first && scan.atom(j, NameSense::kPlace) != nullptr &&
      scan.atom(first) == nullptr && (syllables(last) != 3 || is_spelt_by_sound(last)))
    return ending_bytes(NameGrammar::kClauseEnd, last) == 0;
  if (first == j - 1) {
    return syllables(last) == 3 && Tables::get().korean_surnames.contains(last.substr(0, 3)) &&
           ending_bytes(NameGrammar::kClauseEnd, last) == 0;
  }
  constexpr std::size_t kSureSyllables = 6;
  const std::string_view given = scan.text->at(first);
  return Tables::get().given.contains(given) || syllables(given) + syllables(last) >= kSureSyllables;
}

// 담당, 전담: "in charge of".
bool is_charge(const NameScan& scan, std::uint32_t i) {
  return scan.is_word(i) && is_grammar_word(NameGrammar::kInCharge, scan.text->at(i));
}

// One behind the body or country before the words that say of what in it somebody is in charge; `charge`: there is none near.
std::uint32_t body_before_charge(const NameScan& scan, std::uint32_t charge) {
  constexpr std::uint32_t kMostWords = 6;
  for (std::uint32_t i = charge; i > scan.sentence.first && charge - i < kMostWords; --i) {
    const NameInText* owner = scan.name(i - 1);
    if (owner != nullptr && owner->kind == EntityKind::kOrganization) return i;
    if (scan.atom(i - 1, NameSense::kPlace) != nullptr) return i;
    const TokenKind kind = scan.token(i - 1).kind;
    if (kind != TokenKind::kWord && kind != TokenKind::kOther) return charge;
    if (kind == TokenKind::kWord && korean_particle_bytes(scan.text->at(i - 1)) != 0) return charge;
  }
  return charge;
}

// "이정렬 |전| 해양수산부 차관": whether "former" and before it a name stand before the token.
bool follows_former_name(const NameScan& scan, std::uint32_t i) {
  return i > scan.sentence.first + 1 && is_script(scan, i - 1, text::Script::kHangul) &&
         scan.lexicon->is_former(scan.hashes[i - 1]) && is_sure_korean_name(scan, i - 1);
}

// 마리야 자하로바 외무부 대변인, 양무진 한빛대 교수, 안드레이 벨로우소프 러시아 국방장관: where the name ends that stands before what the
// title at `j` is of; `j`: the name stands right before the title, or there is none.
std::uint32_t korean_body_before(const NameScan& scan, std::uint32_t j) {
  std::uint32_t at = j;
  constexpr int kMaxWords = 3;
  // "박정민 |전| 국장"
  if (follows_former_name(scan, j)) return j - 1;
  for (int words = 0; words < kMaxWords && at > scan.sentence.first; ++words) {
    const std::uint32_t before = at - 1;
    if (at < j && is_sure_korean_name(scan, at)) return at;
    // "조현목 |전| 외교부 기획단장"
    if (at < j && is_script(scan, before, text::Script::kHangul) &&
        scan.lexicon->is_former(scan.hashes[before]) && is_sure_korean_name(scan, before)) {
      return before;
    }
    if (is_charge(scan, before)) {
      // "재무부 |테러·금융정보 담당| 차관": of what he is in charge stands between.
      const std::uint32_t body = body_before_charge(scan, before);
      if (body == before) return j;
      at = body;
      continue;
    }
    const NameInText* owner = scan.name(before);
    const Atom* place = scan.atom(before, NameSense::kPlace);
    if (owner != nullptr && owner->kind == EntityKind::kOrganization) {
      at = owner->tokens.first;
    } else if (scan.is_kind(before, TokenKind::kNumber) && at == j && !scan.token(j).space_before) {
      at = before;  // 2차관
    } else if (scan.is_word(before) &&
               grammar_words("ko").has(WordUse::kLocatedHead, scan.text->at(before))) {
      at = before;  // "알렉산드르 마체고라 |주북| 러시아 대사"
    } else if (place != nullptr && place->cut == 0) {
      at = place->tokens.first;
    } else if (is_script(scan, before, text::Script::kHangul) && is_open(scan, before) &&
               (ending_bytes(NameGrammar::kBodyEnd, scan.text->at(before)) > 0 ||
                (korean_particle_bytes(scan.text->at(before)) == 0 &&
                 ending_bytes(NameGrammar::kBodyEndPerhaps, scan.text->at(before)) > 0 &&
                 (is_sure_korean_name(scan, before) || follows_former_name(scan, before))))) {
      at = before;
    } else {
      return j;
    }
  }
  return at < j && is_sure_korean_name(scan, at) ? at : j;
}

std::string country_before(const NameScan& scan, std::uint32_t i, std::uint32_t& first) {
  first = i;
  std::uint32_t at = i;
  // ロシアのプーチン大統領
  if (at > scan.sentence.first && is_grammar_word(NameGrammar::kOf, scan.lower(at - 1))) --at;
  if (at > scan.sentence.first) {
    // "|마이애미에서| 마두로 대통령": where it was is not whose he is.
    const Atom* place = scan.atom(at - 1, NameSense::kPlace);
    if (place != nullptr && scan.language == "ko" &&
        grammar_words("ko").ends(WordUse::kWhereEnd, scan.text->at(at - 1), 2))
      place = nullptr;
    // "4|일| 은행가 장국철": a day of the month, and no Japan.
    if (place != nullptr && scan.language == "ko" && place->tokens.first > scan.sentence.first &&
        scan.is_kind(place->tokens.first - 1, TokenKind::kNumber) &&
        !scan.token(place->tokens.first).space_before)
      place = nullptr;
    // "|俄罗斯|驻韩国大使": where he is posted is not whose he is.
    if (place != nullptr && scan.language == "zh" && place->tokens.first > scan.sentence.first &&
        grammar_words("zh").has(WordUse::kLocatedHead, scan.lower(place->tokens.first - 1))) {
      const std::uint32_t posted = place->tokens.first - 1;
      place = posted > scan.sentence.first ? scan.atom(posted - 1, NameSense::kPlace) : nullptr;
      if (place == nullptr || at != i) return {};
      first = place->tokens.first;
      return std::string(place->meaning->country);
    }
    if (place != nullptr) {
      if (at == i) first = place->tokens.first;
      return std::string(place->meaning->country);
    }
  }
  return {};
}

// "|전| 국방부 장관 송영무가": whether the office, or the body it is of, stands behind a word for "former".
bool follows_former(const NameScan& scan, std::uint32_t office) {
  constexpr std::uint32_t kMostWords = 3;
  for (std::uint32_t i = office; i > scan.sentence.first && office - i < kMostWords; --i) {
    if (scan.lexicon->is_former(scan.hashes[i - 1])) return true;
    if (scan.token(i - 1).kind != TokenKind::kWord) return false;
  }
  return false;
}

// 총참모부 부총참모장 김영복이: a Korean name with a particle, or before a comma, behind a title that a body, a country or what is no
// name stands before.
bool is_titled_korean(const NameScan& scan, const Atom& atom, std::uint32_t k) {
  if (atom.cut > 0 || atom.tokens.first == scan.sentence.first || !is_open(scan, k) ||
      !is_script(scan, k, text::Script::kHangul)) {
    return false;
  }
  const std::uint32_t before = atom.tokens.first - 1;
  if (is_sure_korean_name(scan, atom.tokens.first) || !is_script(scan, before, text::Script::kHangul))
    return false;
  if (scan.atom(before, NameSense::kKnownPerson) != nullptr) return false;
  const std::string_view word = scan.text->at(k);
  const std::size_t particle = korean_particle_bytes(word);
  constexpr std::size_t kNameBytes = 9;
  if (word.size() - particle != kNameBytes || !Tables::get().korean_surnames.contains(word.substr(0, 3)))
    return false;
  // "대통령 전용기가" has the offices of a state alone before it.
  const std::string_view office = atom.meaning->detail;
  const bool of_state = office == "president" || office == "prime_minister" || office == "minister" ||
                        office.ends_with("_minister");
  if (of_state && !follows_former(scan, atom.tokens.first)) return false;
  return particle > 0 || scan.is_kind(k + 1, TokenKind::kComma);
}

// "변호사 유디트 켈러만은": a foreigner's two names behind an office, the second with its particle. Returns one behind; `k`: none.
std::uint32_t foreign_name_behind(const NameScan& scan, const Atom& office, std::uint32_t k) {
  if (office.cut > 0 || !is_open(scan, k) || !is_open(scan, k + 1) ||
      !is_script(scan, k, text::Script::kHangul) || !is_script(scan, k + 1, text::Script::kHangul) ||
      is_sure_korean_name(scan, office.tokens.first))
    return k;
  const std::string_view given = scan.text->at(k);
  const std::string_view surname = scan.text->at(k + 1);
  const std::size_t particle = korean_particle_bytes(surname);
  constexpr std::size_t kSureSyllables = 6;
  const bool known = Tables::get().given.contains(given);
  const bool sure = known || syllables(given) + syllables(surname) > kSureSyllables;
  const bool ends = particle > 0 || scan.is_kind(k + 2, TokenKind::kComma);
  const bool plain = korean_particle_bytes(given) == 0 && syllables(given) >= 2 &&
                     ending_bytes(NameGrammar::kBodyEnd, given) == 0 &&
                     ending_bytes(NameGrammar::kClauseEnd, given) == 0;
  return sure && ends && (plain || known) ? k + 2 : k;
}

// 박진혁(37) 씨: the parenthesis before the title is no part of either.
std::uint32_t behind_name(const NameScan& scan, std::uint32_t i) {
  if (i < scan.sentence.first + 4 || !scan.is_kind(i - 1, TokenKind::kClose) ||
      !scan.is_kind(i - 2, TokenKind::kNumber) || !scan.is_kind(i - 3, TokenKind::kOpen)) {
    return i;
  }
  return i - 3;
}

// "राष्ट्रपति व्लादिमीर पुतिन |दिसंबर| में": a word of time ends a name.
bool is_in_time(const NameScan& scan, std::uint32_t i) {
  const Token& token = scan.token(i);
  const std::vector<TimeExpression>& times = scan.work->document->times;
  return std::any_of(times.begin(), times.end(), [&](const TimeExpression& time) {
    return time.span.begin < token.end && token.begin < time.span.end;
  });
}

// "יו\"ר |הפרלמנט| נביה ברי": behind a Hebrew title without article the noun with one says what it is of, where a name of two words follows.
bool is_hebrew_owner(const NameScan& scan, const Atom& title, std::uint32_t i) {
  const GrammarWords& hebrew = grammar_words("he");
  return scan.language == "he" && is_open(scan, i) && is_open(scan, i + 1) && is_open(scan, i + 2) &&
         !hebrew.begins(WordUse::kDefiniteFront, scan.lower(title.tokens.last - 1)) &&
         hebrew.begins(WordUse::kDefiniteFront, scan.lower(i)) &&
         !Tables::get().verbs.contains(scan.lower(i + 1)) && !Tables::get().verbs.contains(scan.lower(i + 2));
}

// "שר הביטחון |ישראל| כ\"ץ": behind a title that is complete with its article no country follows, but a given name.
bool is_hebrew_given(const NameScan& scan, const Atom& title, std::uint32_t i) {
  const Atom* place = scan.atom(i, NameSense::kPlace);
  return scan.language == "he" && place != nullptr && place->tokens.last == i + 1 && scan.is_free(i) &&
         title.tokens.last > title.tokens.first + 1 &&
         grammar_words("he").begins(WordUse::kDefiniteFront, scan.lower(title.tokens.last - 1)) &&
         is_open(scan, i + 1) && !Tables::get().verbs.contains(scan.lower(i + 1));
}

// "חוקר |מאוניברסיטת| פנסילבניה", "מומחה |בצ'טהם| האוס": where he is, and no name.
bool is_hebrew_place_of_work(const NameScan& scan, const Atom& title, std::uint32_t i) {
  constexpr std::size_t kLetter = 2;  // bytes
  const GrammarWords& hebrew = grammar_words("he");
  const std::string_view lower = scan.lower(i);
  if (scan.language != "he" || lower.size() < 4 * kLetter) return false;
  const std::string_view front = lower.substr(0, kLetter);
  const bool preposition = hebrew.has(WordUse::kInNameFront, front) ||
                           hebrew.has(WordUse::kToNameFront, front) ||
                           hebrew.has(WordUse::kFromNameFront, front);
  const bool in =
      hebrew.has(WordUse::kInNameFront, front) && is_calling(title.meaning->detail) && !is_given(scan, i);
  return in || (preposition && (is_body_noun("he", lower.substr(kLetter)) ||
                                hebrew.has(WordUse::kBodyNoun, lower.substr(kLetter))));
}

// "|בנג'מין שמיט|, חוקר": the name that opens its clause before the comma of a title. Returns its first token; `comma`: none does.
std::uint32_t hebrew_name_before(const NameScan& scan, std::uint32_t comma) {
  constexpr std::uint32_t kMostWords = 4;
  std::uint32_t first = comma;
  while (first > scan.sentence.first && comma - first < kMostWords &&
         is_script(scan, first - 1, text::Script::kHebrew) && is_open(scan, first - 1) &&
         !Tables::get().verbs.contains(scan.lower(first - 1)) &&
         !Tables::get().sources.contains(scan.lower(first - 1)))
    --first;
  const bool opens = first == scan.sentence.first || !scan.is_word(first - 1) ||
                     Tables::get().sources.contains(scan.lower(first - 1));
  const bool definite =
      grammar_words("he").begins(WordUse::kDefiniteFront, scan.lower(first)) && !is_given(scan, first);
  return opens && !definite && comma - first >= 2 ? first : comma;
}

// "דובר |משרד החוץ| האיראני": behind a Hebrew title a noun for a body and its own with the article; `i`: there is none.
std::uint32_t behind_hebrew_body(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostFields = 2;
  const GrammarWords& hebrew = grammar_words("he");
  if (scan.language != "he" || !scan.is_word(i) || !scan.is_free(i) ||
      !(is_body_noun("he", scan.lower(i)) || hebrew.has(WordUse::kBodyNoun, scan.lower(i))))
    return i;
  std::uint32_t end = i + 1;
  while (is_open(scan, end) && end <= i + kMostFields &&
         hebrew.begins(WordUse::kDefiniteFront, scan.lower(end)) && scan.atom(end) == nullptr)
    ++end;
  return end > i + 1 ? end : i;
}

// "שר הביטחון האיראני|, עזיז נסירזאדה,| אמר": two or three words between the comma at `i` and another are the name of who has the title;
// `i`: there are none.
std::uint32_t hebrew_name_in_aside(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kFewestWords = 2;
  constexpr std::uint32_t kMostWords = 3;
  if (scan.language != "he" || !scan.is_kind(i, TokenKind::kComma)) return i;
  std::uint32_t end = i + 1;
  while (is_open(scan, end) && end <= i + kMostWords && !Tables::get().verbs.contains(scan.lower(end)) &&
         !grammar_words("he").begins(WordUse::kAndFront, scan.lower(end)))
    ++end;
  const bool definite =
      grammar_words("he").begins(WordUse::kDefiniteFront, scan.lower(i + 1)) && !is_given(scan, i + 1);
  return end >= i + 1 + kFewestWords && scan.is_kind(end, TokenKind::kComma) && !definite ? i + 1 : i;
}

// "מפקד |משמרות המהפכה| חסן סלאמי", "דובר |חיזבאללה| יוסף לוי": the words between a title and a given name say of what it is; `i`: there
// are none.
std::uint32_t behind_hebrew_owner(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostOwner = 3;  // words
  if (scan.language != "he" || is_given(scan, i)) return i;
  std::uint32_t given = i;
  while (given < i + kMostOwner && is_open(scan, given) && !is_given(scan, given) &&
         !Tables::get().verbs.contains(scan.lower(given)))
    ++given;
  return given > i && is_given(scan, given) && is_open(scan, given + 1) &&
                 !Tables::get().verbs.contains(scan.lower(given + 1))
             ? given
             : i;
}

// A verb that persons do, with the "and" that Hebrew writes onto it ("נשיא X |ונפגש|").
bool ends_at_verb(const NameScan& scan, std::uint32_t i) {
  constexpr std::size_t kLetter = 2;  // bytes
  const Tables& tables = Tables::get();
  const std::string_view lower = scan.lower(i);
  return tables.verbs.contains(lower) || (scan.language == "he" && lower.size() > 2 * kLetter &&
                                          grammar_words("he").begins(WordUse::kAndFront, lower) &&
                                          tables.verbs.contains(lower.substr(kLetter)));
}

// Hindi, Urdu, Bengali and Hebrew put the title before the name, Hebrew with the adjective of the country between: the words
// behind it that are no others, up to a particle, a verb or a word of time.
std::uint32_t add_office_before_name(NameScan& scan, const Atom& atom) {
  constexpr std::uint32_t kMostNameWords = 4;
  std::uint32_t first = atom.tokens.first;
  std::string country = country_before(scan, first, first);
  std::uint32_t name_first = atom.tokens.last;
  const bool given = is_hebrew_given(scan, atom, name_first);
  name_first = behind_hebrew_body(scan, name_first);
  while (const Atom* place = given ? nullptr : scan.atom(name_first)) {
    if (place->tokens.first != name_first ||
        (place->meaning->sense != NameSense::kDemonym && place->meaning->sense != NameSense::kPlace))
      break;
    if (country.empty()) country = place->meaning->country;
    name_first = place->tokens.last;
  }
  if (is_hebrew_owner(scan, atom, name_first)) ++name_first;
  // "הנשיא |לשעבר| ג'וזף קבילה"
  if (scan.language == "he" && scan.is_word(name_first) && scan.lexicon->is_former(scan.hashes[name_first]))
    ++name_first;
  name_first = behind_hebrew_owner(scan, hebrew_name_in_aside(scan, name_first));
  std::uint32_t name_last = given ? name_first + 1 : name_first;
  while (name_last - name_first <= kMostNameWords && is_open(scan, name_last) &&
         !ends_at_verb(scan, name_last) && !is_in_time(scan, name_last)) {
    ++name_last;
    // "אחמד |א-שרע|", "סלים |אל-ג'בורי|"
    if (scan.language == "he" && scan.is_joint(name_last) && scan.is_word(name_last + 1)) name_last += 2;
  }
  // "יו"ר |חברת| שקמה אנרגיה": what he is of.
  if (scan.language == "he" && scan.is_word(name_first) && is_body_noun("he", scan.lower(name_first)))
    name_last = name_first;
  if (scan.language == "he" && is_hebrew_place_of_work(scan, atom, name_first)) name_last = name_first;
  if (scan.language == "he" && name_last == name_first && first > scan.sentence.first &&
      scan.is_kind(first - 1, TokenKind::kComma)) {
    if (const std::uint32_t before = hebrew_name_before(scan, first - 1); before < first - 1) {
      add_person(scan, {before, name_first}, {before, first - 1}, &atom, country, 0.75);
      return name_first;
    }
  }
  const std::uint32_t words = name_last - name_first;
  // One word is a name where it is the subject of a verb that persons do: "राष्ट्रपति जेलेंस्की ने कहा", but "राष्ट्रपति चुनाव".
  const bool subject = grammar_words(scan.language).has(WordUse::kSubjectParticle, scan.lower(name_last)) ||
                       (scan.language == "he" && Tables::get().verbs.contains(scan.lower(name_last)));
  if (words == 1 && !subject) return name_last;
  if (words == 0 || words > kMostNameWords) {
    add_office_alone(scan, atom, {first, name_first}, country);
    return name_first;
  }
  // "האזרח הישראלי |משלם יותר מיסים|": citizens do what anybody does.
  if (atom.meaning->detail == "citizen" && !is_given(scan, name_first)) return name_first;
  add_person(scan, {first, name_last}, {name_first, name_last}, &atom, country, 0.75);
  return name_last;
}

// A surname of one syllable or character that stands alone before an office.
bool is_short_surname(const NameScan& scan, std::uint32_t i) {
  const Tables& tables = Tables::get();
  if (!scan.is_word(i) || !scan.is_free(i) || scan.atom(i) != nullptr) return false;
  if (scan.language == "ja" && tables.japanese_words.contains(scan.text->at(i))) return false;
  const std::string_view text = scan.text->at(i);
  // "|전| 대표": a former one.
  if (scan.language == "ko")
    return is_script(scan, i, text::Script::kHangul) && syllables(text) == 1 &&
           tables.korean_surnames.contains(text) && !scan.lexicon->is_former(scan.hashes[i]);
  if (!is_script(scan, i, text::Script::kHan) || !Tables::has_form(tables.chinese_surnames, text))
    return false;
  // Not the last character of a word.
  return i == scan.sentence.first || scan.token(i - 1).script != text::Script::kHan || !is_open(scan, i - 1);
}

std::uint32_t add_office(NameScan& scan, const Atom& atom) {
  const std::uint32_t i = atom.tokens.first;
  if (scan.language == "hi" || scan.language == "ur" || scan.language == "bn" || scan.language == "he")
    return add_office_before_name(scan, atom);
  if (scan.token(i).script == text::Script::kArabic) {
    // "عبد |الملك| الحوثي": the second part of a name.
    if (i > scan.sentence.first && is_grammar_word(NameGrammar::kCompoundFirst, scan.lower(i - 1)))
      return atom.tokens.last;
    return add_arabic_office(scan, atom);
  }
  const bool korean = scan.language == "ko";
  // "約15億ドル|相|当": one character that another goes on is no office.
  if (scan.language == "ja" && atom.tokens.last == i + 1 && is_script(scan, i, text::Script::kHan) &&
      is_script(scan, i + 1, text::Script::kHan) && !scan.token(i + 1).space_before &&
      !is_form_of_address(atom.meaning->detail))
    return atom.tokens.last;
  std::uint32_t first = i;
  const std::uint32_t behind = korean                  ? behind_name(scan, i)
                               : scan.language == "ja" ? japanese_gloss_before(scan, i)
                                                       : i;
  std::uint32_t name_first = korean ? korean_name_before(scan, behind) : han_name_before(scan, behind);
  // 김여정 노동당 부부장: what he is of stands between.
  std::uint32_t name_last = behind;
  if (name_first == behind) name_first = i;
  if (korean) {
    if (const std::uint32_t body = korean_body_before(scan, i); body < i) {
      name_first = korean_name_before(scan, body);
      name_last = body;
    }
  }
  if (scan.language == "ja" && name_first == i) {
    if (const std::uint32_t body = japanese_body_before(scan, behind); body < behind) {
      if (const std::uint32_t name = han_name_before(scan, body); name < body) {
        name_first = name;
        name_last = body;
      }
    }
  }
  if (korean && name_first < i && is_titled_korean(scan, atom, atom.tokens.last)) name_first = i;
  // セルゲイ・ペトロフ|元|財務次官
  if (scan.language == "ja" && name_first == i && i > scan.sentence.first + 1 &&
      Tables::get().japanese_words.contains(scan.text->at(i - 1)) &&
      is_script(scan, i - 2, text::Script::kKatakana)) {
    if (const std::uint32_t kana = han_name_before(scan, i - 1); kana < i - 1) {
      name_first = kana;
      name_last = i - 1;
    }
  }
  if (korean) {
    const std::uint32_t k = atom.tokens.last;
    std::uint32_t end = foreign_name_behind(scan, atom, k);
    if (end == k && name_first == i && atom.cut == 0)
      end = korean_said_name(scan, atom.tokens, atom.meaning->detail, k);
    if (end > k) {
      add_person(scan, {first, end}, {k, end}, &atom, country_before(scan, i, first), 0.8);
      NameInText& name = scan.work->names.back();
      const auto particle = static_cast<std::uint32_t>(korean_particle_bytes(scan.text->at(end - 1)));
      name.core.end -= particle;
      name.span.end -= particle;
      name.normal = std::string(scan.text->at(name.core));
      return end;
    }
  }
  if (scan.language == "zh") {
    // "俄总统|助理|乌沙科夫": an office of an office.
    const Atom* next = scan.atom(atom.tokens.last, NameSense::kOffice);
    if (next != nullptr && next->tokens.first == atom.tokens.last &&
        chinese_name_at(scan, next->tokens.last) > next->tokens.last)
      return atom.tokens.last;
    // "项目高级研究员|安基特·潘达": a name spelt by sound stands behind its office.
    constexpr std::uint32_t kSureName = 3;  // tokens
    if (name_first < i && scan.atom(name_first, NameSense::kKnownPerson) == nullptr &&
        chinese_name_at(scan, atom.tokens.last) >= atom.tokens.last + kSureName)
      name_first = i;
  }
  if (scan.language == "ja" && name_first + 1 < name_last && is_script(scan, name_first, text::Script::kHan))
    name_last = japanese_name_end(scan, {name_first, name_last});
  // 김 위원장, 金総書記
  if (name_first == i && i > scan.sentence.first && is_short_surname(scan, i - 1) &&
      !(korean && is_titled_korean(scan, atom, atom.tokens.last))) {
    add_short_surname(scan, i - 1, atom, country_before(scan, i - 1, first));
    return atom.tokens.last;
  }
  if (name_first < i) {
    const std::string country = country_before(scan, name_first, first);
    add_person(scan, {name_first, atom.tokens.last}, {name_first, name_last}, &atom, country, 0.85);
    return atom.tokens.last;
  }
  const std::string country = country_before(scan, i, first);
  // 总统普京, 지도자 김정은
  const std::uint32_t k = atom.tokens.last;
  if (korean) {
    if (is_open(scan, k) && is_script(scan, k, text::Script::kHangul) &&
        ((atom.cut == 0 && atom.meaning->detail == "leader") || is_titled_korean(scan, atom, k) ||
         scan.atom(k, NameSense::kKnownPerson) != nullptr)) {
      const std::size_t size = syllables(scan.text->at(k));
      if (size >= 2 && size <= 5) {
        add_person(scan, {first, k + 1}, {k, k + 1}, &atom, country, 0.75);
        NameInText& name = scan.work->names.back();
        const std::size_t particle =
            scan.atom(k) == nullptr && size > 3 ? korean_particle_bytes(scan.text->at(k)) : 0;
        if (particle > 0) {
          name.core.end -= static_cast<std::uint32_t>(particle);
          name.span.end -= static_cast<std::uint32_t>(particle);
          name.normal = std::string(scan.text->at(name.core));
        }
        return k + 1;
      }
    }
  } else if (scan.language == "zh") {
    std::uint32_t end = chinese_name_at(scan, k);
    if (end == k && !is_form_of_address(atom.meaning->detail)) end = chinese_said_name(scan, k);
    if (end > k) {
      add_person(scan, {first, end}, {k, end}, &atom, country, 0.8);
      return end;
    }
  } else if (scan.language == "ja") {
    std::uint32_t begin = k;
    const std::uint32_t end = japanese_name_behind(scan, k, atom.meaning->detail, begin);
    if (end > k) {
      add_person(scan, {first, end}, {begin, end}, &atom, country, 0.75);
      return end;
    }
  }
  add_office_alone(scan, atom, {first, atom.tokens.last}, country);
  return atom.tokens.last;
}

// A place of one character ("俄") is one only before a title or institution.
bool is_abbreviated_place(const NameScan& scan, const Atom& atom) {
  if (atom.tokens.last - atom.tokens.first > 1 ||
      scan.token(atom.tokens.first).end - scan.token(atom.tokens.first).begin > 3 ||
      scan.token(atom.tokens.first).script == text::Script::kLatin) {
    return false;
  }
  // "|北|, 미사일 발사": Korean headlines write states with one character of Han.
  if (scan.language == "ko" && scan.token(atom.tokens.first).script == text::Script::kHan) return false;
  // "|米|、香港企業を制裁", "|러|, 유조선 나포"
  if ((scan.language == "ja" || scan.language == "ko") && atom.tokens.first == scan.sentence.first &&
      scan.is_kind(atom.tokens.last, TokenKind::kComma))
    return false;
  const Atom* next = scan.atom(atom.tokens.last);
  return next == nullptr ||
         (next->meaning->sense != NameSense::kOffice && next->meaning->sense != NameSense::kGroup &&
          next->meaning->sense != NameSense::kInstitution);
}

void add_table_name(NameScan& scan, const Atom& atom) {
  NameInText name;
  const NameMeaning& meaning = *atom.meaning;
  name.country = meaning.country;
  name.subtype = meaning.detail;
  name.normal = atom.written;
  name.confidence = 0.9;
  switch (meaning.sense) {
    case NameSense::kInstitution:
      name.kind = EntityKind::kOrganization;
      if (name.country.empty()) {
        std::uint32_t first = 0;
        name.country = country_before(scan, atom.tokens.first, first);
      }
      break;
    case NameSense::kMedium:
      if (meaning.detail == "media" || meaning.detail == "state_media") {
        // "타스 통신": the word belongs to the agency.
        if (atom.tokens.first > scan.sentence.first &&
            scan.atom(atom.tokens.first - 1, NameSense::kMedium) != nullptr)
          return;
        if (scan.atom(atom.tokens.last, NameSense::kMedium) != nullptr) return;
        if (meaning.detail == "media") name.confidence = 0.4;
        name.kind = EntityKind::kGroup;
        name.form = MentionForm::kDescription;
        name.plural = true;
        std::uint32_t first = 0;
        name.country = country_before(scan, atom.tokens.first, first);
      } else {
        name.kind = EntityKind::kOrganization;
      }
      break;
    case NameSense::kGroup: {
      name.kind = EntityKind::kGroup;
      name.form = MentionForm::kDescription;
      name.plural = true;
      std::uint32_t first = atom.tokens.first;
      name.country = country_before(scan, atom.tokens.first, first);
      const TokenRange tokens{first, atom.tokens.last};
      if (const Atom* adjective = scan.atom(atom.tokens.last, NameSense::kDemonym)) {
        name.country = adjective->meaning->country;
      }
      scan.add(std::move(name), tokens, atom.tokens);
      return;
    }
    case NameSense::kPlace:
      if (is_abbreviated_place(scan, atom)) return;
      if (is_grammar_word(NameGrammar::kNotPlace, scan.text->at(atom.tokens.first))) return;
      name.kind = meaning.detail == "seat" || (meaning.country == "eu" && meaning.detail == "country")
                      ? EntityKind::kOrganization
                      : EntityKind::kPlace;
      break;
    case NameSense::kKnownPerson:
      name.kind = EntityKind::kPerson;
      name.form = MentionForm::kSurname;
      name.gender = meaning.gender;
      name.confidence = 0.8;
      break;
    case NameSense::kPronoun: {
      name.kind = atom.number == kPlural ? EntityKind::kGroup : EntityKind::kPerson;
      name.form = MentionForm::kPronoun;
      name.plural = atom.number == kPlural;
      name.gender = meaning.gender;
      // 其他 is no pronoun.
      if (atom.tokens.first > scan.sentence.first &&
          is_grammar_word(NameGrammar::kNotPronoun, scan.text->at(atom.tokens.first - 1)))
        return;
      break;
    }
    default:
      return;
  }
  scan.add(std::move(name), atom.tokens, atom.tokens);
}

}  // namespace

void find_uncased(NameScan& scan) {
  // Institutions and media first: titles refer to them.
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    const Atom* atom = scan.atom(i);
    if (atom == nullptr || atom->tokens.first != i || !scan.is_free(i)) continue;
    if (atom->meaning->sense == NameSense::kInstitution || atom->meaning->sense == NameSense::kMedium) {
      add_table_name(scan, *atom);
    }
  }
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last;) {
    const Atom* atom = scan.atom(i);
    if (atom != nullptr && atom->tokens.first == i && atom->meaning->sense == NameSense::kOffice &&
        scan.is_free(i)) {
      i = std::max(add_office(scan, *atom), i + 1);
      continue;
    }
    ++i;
  }
  if (scan.language == "zh") add_dotted_names(scan);
  add_chinese_clause_names(scan);
  add_kin_names(scan);
  if (scan.language == "ar") add_arabic_kin_names(scan);
  add_forename_names(scan);
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    const Atom* atom = scan.atom(i);
    if (atom == nullptr || atom->tokens.first != i) continue;
    const NameInText* taken = scan.name(i);
    const bool place = atom->meaning->sense == NameSense::kPlace;
    // "ولادیمیر پوتین": no city.
    if (place && atom->meaning->detail == "city" && is_script(scan, i, text::Script::kArabic) &&
        is_given(scan, i) && scan.atom(i + 1, NameSense::kKnownPerson) != nullptr)
      continue;
    if (taken != nullptr && !(place && !taken->core_tokens.contains(i) && taken->kind != EntityKind::kGroup))
      continue;
    add_table_name(scan, *atom);
  }
}

}  // namespace tamis::documents

// Names of institutions, companies, media and ships: whole names of the tables, phrases that grow from a word such as
// "Bank" or "Ministry", names in quotation marks behind such a word, names with a legal form, acronyms.
#include <algorithm>
#include <array>

#include "documents/listed/market_codes.h"
#include "documents/listed/vessel_words.h"
#include "documents/names/name_scan.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMaxGrowth = 8;  // words of a name on either side of its head

constexpr std::uint32_t kMostVessels = 8;  // named behind one word

bool grows_over(std::string_view lower) { return is_grammar_word(NameGrammar::kGrows, lower); }

bool is_roman_number(std::string_view word) noexcept {
  // The Cyrillic letters that look like Roman ones, too.
  while (!word.empty()) {
    const text::Decoded letter = text::decode_utf8(word, 0);
    constexpr std::u32string_view kLetters = U"IVX\x0425\x0406";
    if (kLetters.find(letter.code_point) == std::u32string_view::npos) return false;
    word.remove_prefix(letter.bytes);
  }
  return true;
}

// What an adjective or a place beside `range` says of the country; empty: nothing.
std::string country_beside(const NameScan& scan, TokenRange range) {
  if (range.first > scan.sentence.first) {
    std::uint32_t left = range.first - 1;
    if (scan.is_kind(left, TokenKind::kHyphen) && left > scan.sentence.first) --left;
    for (int steps = 0; steps < 3 && scan.inside(left); ++steps) {
      if (const Atom* place = scan.atom(left)) {
        if (place->meaning->sense == NameSense::kDemonym || place->meaning->sense == NameSense::kPlace) {
          return std::string(place->meaning->country);
        }
        break;
      }
      // "Südkoreas gemeinsame Stabschefs", "South Korea's Joint Chiefs"
      if (!scan.is_word(left) || scan.name_of[left] >= 0 || left == scan.sentence.first) break;
      if (scan.words[left].capital) break;
      --left;
    }
  }
  std::uint32_t right = range.last;
  for (int steps = 0; steps < 2 && is_genitive_word(scan.lower(right)); ++steps) ++right;
  if (const Atom* place = scan.atom(right)) {
    if (place->meaning->sense == NameSense::kDemonym || place->meaning->sense == NameSense::kPlace) {
      return std::string(place->meaning->country);
    }
  }
  return {};
}

// The organisation that the acronym at `i` in brackets stands for: "Gemeinsame Stabschefs (JCS)", with a word between
// in broken sentences; its index, -1: none.
std::int32_t long_form_before(const NameScan& scan, std::uint32_t i) {
  if (i <= scan.sentence.first + 1 || !scan.is_kind(i - 1, TokenKind::kOpen)) return -1;
  constexpr std::uint32_t kMaxBetween = 1;
  for (std::uint32_t back = i - 1; back > scan.sentence.first && back + kMaxBetween + 1 >= i; --back) {
    const NameInText* before = scan.name(back - 1);
    if (before == nullptr) continue;
    return before->kind == EntityKind::kOrganization ? scan.name_of[back - 1] : -1;
  }
  return -1;
}

void add_institution(NameScan& scan, TokenRange tokens, TokenRange core, const NameMeaning* meaning,
                     MentionForm form, double confidence) {
  NameInText name;
  name.kind = EntityKind::kOrganization;
  name.form = form;
  const Atom* whole = scan.atom(core.first);
  name.normal = whole != nullptr && whole->tokens.first == core.first && whole->tokens.last == core.last
                    ? std::string(whole->written)
                    : std::string(scan.text->at(scan.text->span(core)));
  if (name.normal.empty()) name.normal = std::string(scan.text->at(scan.text->span(core)));
  name.confidence = confidence;
  if (meaning != nullptr) {
    name.subtype = meaning->detail;
    name.country = meaning->country;
  }
  if (tokens.first < core.first) {
    std::uint32_t last = core.first;
    while (last > tokens.first && scan.is_kind(last - 1, TokenKind::kQuote)) --last;
    name.title = scan.text->at(scan.text->span({tokens.first, last}));
  }
  if (name.country.empty()) {
    for (std::uint32_t i = core.first; i < core.last && name.country.empty(); ++i) {
      const Atom* place = scan.atom(i);
      if (place != nullptr &&
          (place->meaning->sense == NameSense::kDemonym || place->meaning->sense == NameSense::kPlace)) {
        name.country = place->meaning->country;
      }
    }
  }
  if (name.country.empty()) name.country = country_beside(scan, tokens);
  if (form == MentionForm::kAcronym) name.apposed_to = long_form_before(scan, core.first);
  scan.add(std::move(name), tokens, core);
}

// Whether a word may be part of the name of an institution, to the left of its head.
bool may_stand_left(const NameScan& scan, std::uint32_t i) {
  if (!scan.is_free(i) || !scan.is_word(i) || !scan.words[i].capital) return false;
  if (const Atom* atom = scan.atom(i)) {
    if (atom->meaning->sense != NameSense::kPlace && atom->meaning->sense != NameSense::kDemonym &&
        atom->meaning->sense != NameSense::kHead) {
      return false;
    }
    return true;
  }
  if (scan.german && scan.words[i].plain) return false;
  return !(scan.token(i).sentence_start && scan.words[i].plain);
}

bool may_stand_right(const NameScan& scan, std::uint32_t i, bool linked) {
  if (!scan.is_free(i) || !scan.is_word(i)) return false;
  if (!scan.words[i].capital) return false;
  if (const Atom* atom = scan.atom(i)) {
    if (atom->meaning->sense == NameSense::kOffice || atom->meaning->sense == NameSense::kPersonVerb ||
        atom->meaning->sense == NameSense::kPronoun || atom->meaning->sense == NameSense::kKin) {
      return false;
    }
    return linked || !scan.german || atom->meaning->sense == NameSense::kHead;
  }
  return linked || !scan.german || !scan.words[i].plain;
}

// The closing quotation mark of a name in quotation marks that opens at `i`; 0: it is no such name.
std::uint32_t quoted_end(const NameScan& scan, std::uint32_t i) {
  if (!scan.is_kind(i, TokenKind::kQuote) || !scan.is_word(i + 1) || scan.token(i + 1).space_before) return 0;
  constexpr std::uint32_t kMaxQuoted = 7;
  for (std::uint32_t k = i + 1; k < i + 1 + kMaxQuoted && scan.inside(k); ++k) {
    if (scan.is_kind(k, TokenKind::kStop) || scan.is_kind(k, TokenKind::kComma)) return 0;
    if (scan.is_kind(k, TokenKind::kQuote)) {
      // АО «Завод «Реконд»: a mark with a blank before it and none behind opens once more.
      if (scan.token(k).space_before && scan.is_word(k + 1) && !scan.token(k + 1).space_before) continue;
      return scan.words[i + 1].capital || !scan.words[i + 1].cased ? k : 0;
    }
  }
  return 0;
}

// "Федеральная служба", "Тамбовский пороховой завод": the adjective with a capital that begins the name whose head at
// `i` has none; `i`: there is none. At the begin of a sentence any word has a capital.
std::uint32_t grow_adjectives(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostAdjectives = 3;
  for (std::uint32_t left = i; left > scan.sentence.first && i - left < kMostAdjectives;) {
    --left;
    if (!scan.is_word(left) || !scan.is_free(left)) return i;
    // "Казанский завод", but "российская компания" is a company of Russia.
    if (const Atom* atom = scan.atom(left); atom != nullptr && atom->meaning->detail != "city") return i;
    const std::string_view lower = scan.lower(left);
    // "Комсомольский-на-Амуре авиационный завод"
    if (left > scan.sentence.first + 3 && scan.words[left].capital && scan.is_joint(left - 1) &&
        !scan.words[left - 2].capital && scan.is_joint(left - 3) && scan.words[left - 4].capital)
      return left - 4;
    // "оптико-механический"
    if (left > scan.sentence.first + 1 && scan.is_joint(left - 1)) {
      if (scan.words[left].capital || scan.words[left - 2].capital)
        return scan.words[left - 2].capital ? left - 2 : i;
      if (ending_bytes(NameGrammar::kAdjectiveEnd, lower) == 0) return i;
      left -= 2;
      continue;
    }
    if (lower.size() < 10 || ending_bytes(NameGrammar::kAdjectiveEnd, lower) == 0) return i;
    if (scan.words[left].capital) return left;
  }
  return i;
}

// Words behind "министерство" that say of what: "иностранных дел", "обороны"; up to the noun, without which they are
// none of the name ("движение первых трамваев").
std::uint32_t grow_genitive(const NameScan& scan, std::uint32_t i) {
  std::uint32_t end = i;
  for (int words = 0; words < 3; ++words, ++end) {
    if (!scan.is_word(end) || scan.words[end].capital || !scan.is_free(end)) break;
    const std::string_view lower = scan.lower(end);
    if (lower.size() < 6 || scan.atom(end, NameSense::kPersonVerb) != nullptr) break;
    // "Суд |отказался|": a verb.
    if (ending_bytes(NameGrammar::kGenitiveEnd, lower) == 0 || ending_bytes(NameGrammar::kVerbEnd, lower) > 0)
      break;
    const bool adjective = ending_bytes(NameGrammar::kAdjectiveGenitiveEnd, lower) > 0;
    if (!adjective) return end + 1;
  }
  return i;
}

// "Министерство промышленности |и торговли|", "Rada Bezpieczeństwa Narodowego |i Obrony|": one behind it; `i`: there is none.
std::uint32_t behind_second_field(const NameScan& scan, std::uint32_t i) {
  const bool follows = scan.is_word(i) && scan.is_word(i + 1) && scan.is_free(i) && scan.is_free(i + 1) &&
                       is_grammar_word(NameGrammar::kFieldAnd, scan.lower(i)) &&
                       is_grammar_word(NameGrammar::kFieldNoun, scan.lower(i + 1));
  return follows ? i + 2 : i;
}

// "|Health and| Human Services", "|Citizenship and| Immigration Services": where the first of the two fields of a body begins whose other
// one `first` begins; `first`: there is none. Both are ordinary words.
std::uint32_t before_first_field(const NameScan& scan, std::uint32_t first, std::uint32_t head) {
  if (scan.language != "en" || first >= head || first < scan.sentence.first + 2 ||
      scan.lower(first - 1) != "and")
    return first;
  const std::uint32_t field = first - 2;
  const auto is_ordinary = [&](std::uint32_t i) {
    return scan.is_word(i) && scan.is_free(i) && scan.words[i].capital && scan.words[i].plain &&
           !scan.words[i].stop && scan.words[i].atom < 0 &&
           // "|Doctors| and Emergency Services": people.
           !(scan.token(i).sentence_start && scan.lower(i).ends_with("s"));
  };
  return is_ordinary(field) && is_ordinary(first) ? field : first;
}

// "Institute |on Drug Abuse|", "Council |on Foreign Relations|": what a body is about, in ordinary words with a capital.
bool is_about(const NameScan& scan, const Atom& head, std::uint32_t i) {
  static constexpr std::array<std::string_view, 6> kHeads = {"institute",  "council", "committee",
                                                             "commission", "center",  "conference"};
  return scan.language == "en" && i == head.tokens.last && scan.lower(i) == "on" && scan.is_word(i + 1) &&
         scan.is_free(i + 1) && scan.words[i + 1].capital && scan.words[i + 1].plain &&
         !scan.words[i + 1].stop && scan.words[i + 1].atom < 0 &&
         std::find(kHeads.begin(), kHeads.end(), scan.lower(head.tokens.last - 1)) != kHeads.end();
}

// "Department of Health |and Human Services|", "ministère de l'Industrie |et du Commerce|": a second field in capitals, of words of the
// language that are no names; `i`: there is none.
std::uint32_t behind_capital_field(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostWords = 3;
  if (!scan.is_word(i) || !scan.is_free(i) || scan.words[i].capital ||
      !is_grammar_word(NameGrammar::kFieldTitleAnd, scan.lower(i)))
    return i;
  std::uint32_t first = i + 1;
  while (scan.is_word(first) && !scan.words[first].capital && first < i + 3 && grows_over(scan.lower(first)))
    ++first;
  std::uint32_t end = first;
  const auto is_of_field = [&](std::uint32_t k) {
    return scan.is_word(k) && scan.is_free(k) && scan.words[k].capital && scan.words[k].plain &&
           (scan.words[k].atom < 0 || k > first);
  };
  // "and |Urban| Development", not "and |Tom| Reed".
  const auto is_person = [&](std::uint32_t k) {
    return scan.words[k].given_as_is && (!is_of_field(k + 1) || scan.words[k + 1].surname);
  };
  while (end < first + kMostWords && is_of_field(end) && !is_person(end)) ++end;
  return end > first ? end : i;
}

// "|Ankara 3.| Ağır Ceza Mahkemesi": where the number of a court and its seat begin that end with `left`; `left`: there are none.
std::uint32_t before_turkish_number(const NameScan& scan, std::uint32_t left) {
  if (scan.language != "tr" || !scan.is_kind(left, TokenKind::kStop) || left < scan.sentence.first + 2 ||
      !scan.is_kind(left - 1, TokenKind::kNumber))
    return left;
  const Atom* seat = scan.atom(left - 2, NameSense::kPlace);
  return seat != nullptr && scan.is_free(left - 2) ? seat->tokens.first : left;
}

// Takes in what stands before the head: adjectives, in Cyrillic and Polish small ones too, which count as a capital
// then.
void grow_left(NameScan& scan, const Atom& head, bool slavic, TokenRange& range, bool& capital) {
  if (!capital && slavic && !head.compound) {
    const std::uint32_t adjective = grow_adjectives(scan, range.first);
    const std::uint32_t right = range.last;
    const bool goes_on = grow_genitive(scan, right) > right || may_stand_right(scan, right, false);
    if (adjective < range.first && (!scan.token(adjective).sentence_start || goes_on)) {
      range.first = adjective;
      capital = true;
    }
  } else if (capital && !head.compound) {
    while (range.first > scan.sentence.first && head.tokens.first - range.first < kMaxGrowth) {
      std::uint32_t left = range.first - 1;
      if (scan.is_kind(left, TokenKind::kHyphen) && !scan.token(left).space_before &&
          left > scan.sentence.first) {
        --left;
      }
      if (const std::uint32_t seat = before_turkish_number(scan, left); seat < left) {
        range.first = seat;
        break;
      }
      if (!may_stand_left(scan, left)) break;
      const Atom* atom = scan.atom(left);
      if (atom != nullptr && atom->meaning->sense == NameSense::kDemonym &&
          (head.meaning->detail == "ministry" || scan.german)) {
        break;
      }
      range.first = atom != nullptr ? atom->tokens.first : left;
    }
    range.first = before_first_field(scan, range.first, head.tokens.first);
  }
}

// How what stands behind the head is tied to it.
enum class Linked : std::uint8_t {
  kNo,
  kYes,
  kByGermanWord
};  // behind a German word only the one noun belongs to the name

// Takes in what stands behind the head.
Linked grow_right(NameScan& scan, const Atom& head, bool slavic, bool capital, TokenRange& range) {
  const std::string_view kind = head.meaning->detail;
  Linked linked = Linked::kNo;
  // "Savunma Bakanlığı |Muhammed Hüseyin|": a Turkish head with the ending of what it belongs to comes last.
  if (scan.language == "tr" &&
      ending_bytes(NameGrammar::kTurkishOwnedEnd, scan.lower(head.tokens.last - 1)) > 0)
    return linked;
  while (range.last - head.tokens.last < kMaxGrowth) {
    std::uint32_t right = range.last;
    if (scan.is_joint(right)) {
      range.last = right + 2;
      continue;
    }
    if (scan.atom(right, NameSense::kDemonym) != nullptr && !scan.words[right].capital &&
        scan.is_free(right)) {
      // "ministère russe de la Défense"
      std::uint32_t after = scan.atom(right)->tokens.last;
      if (!grows_over(scan.lower(after))) break;
      right = after;
    }
    // "Banque centrale", "Tribunal Supremo", "ministère iranien des Affaires |étrangères|"
    const bool field = linked == Linked::kYes && kind == "ministry" && !slavic;
    if ((capital || field) && !scan.german && scan.atom(right, NameSense::kInstitutionAdjective) != nullptr &&
        !scan.words[right].capital) {
      range.last = right + 1;
      continue;
    }
    std::uint32_t links = 0;
    if (capital && is_about(scan, head, right)) {
      ++right;
      ++links;
    }
    while (links < 3 && grows_over(scan.lower(right)) && (!scan.words[right].capital)) {
      ++right;
      ++links;
    }
    if (!may_stand_right(scan, right, links > 0)) {
      if (links == 0 && slavic && (kind == "ministry" || capital) && range.last == head.tokens.last) {
        const std::uint32_t end = grow_genitive(scan, range.last);
        if (end > range.last) {
          range.last = end;
          continue;
        }
      }
      break;
    }
    // "Председатель Совета Республики Наталья Кочанова"
    if (links == 0 && slavic && scan.words[right].given_as_is && !scan.words[right].plain &&
        scan.words[right].atom < 0 && scan.is_word(right + 1) && scan.words[right + 1].capital &&
        scan.words[right + 1].atom < 0) {
      break;
    }
    // "Under Secretary for Terrorism and Financial Intelligence |John K. Hurley|"
    if (links == 0 && scan.language == "en" && scan.words[right].given_as_is && scan.words[right].atom < 0 &&
        scan.is_word(right + 1) && scan.words[right + 1].capital && scan.words[right + 1].atom < 0 &&
        (scan.words[right + 1].surname || scan.lower(right + 1).size() == 1))
      break;
    // A person's name behind a word in lower case is not part of it: "банк Тинькова".
    if (links == 0 && !capital && range.last == head.tokens.last) break;
    if (links > 0) {
      // "Nuclear Policy Program des Carnegie Endowment": an institution of its own follows.
      std::uint32_t ahead = right + 1;
      while (scan.is_word(ahead) && scan.words[ahead].capital &&
             scan.atom(ahead, NameSense::kHead) == nullptr)
        ++ahead;
      // "Department of Social |Services|": a word of companies is one of the field here.
      const Atom* other = scan.is_word(ahead) ? scan.atom(ahead, NameSense::kHead) : nullptr;
      const bool second_field = kind == "ministry" && scan.language == "en" && other != nullptr &&
                                other->meaning->detail == "company" && scan.words[ahead].plain &&
                                scan.words[right].plain && ahead > right;
      if (second_field) {
        range.last = other->tokens.last;
        linked = Linked::kYes;
        continue;
      }
      if (scan.is_word(ahead) && scan.words[ahead].capital) break;
      // "Ministério da Defesa da Rússia"
      const Atom* country = scan.atom(right, NameSense::kPlace);
      if (country != nullptr && linked != Linked::kNo && country->meaning->detail == "country") break;
    }
    const Atom* atom = scan.atom(right);
    if (links == 0 && atom != nullptr && atom->meaning->sense == NameSense::kLegalForm) {
      range.last = atom->tokens.last;
      break;
    }
    if (links == 0 && (head.compound || linked == Linked::kByGermanWord)) break;
    if (links > 0)
      linked = scan.german && scan.lower(right - 1) != "for" && scan.lower(right - 1) != "of"
                   ? Linked::kByGermanWord
                   : Linked::kYes;
    range.last = atom != nullptr ? std::max(atom->tokens.last, right + 1) : right + 1;
  }
  if (slavic && range.last > head.tokens.last) range.last = behind_second_field(scan, range.last);
  if (linked == Linked::kYes && kind == "ministry" && capital && !slavic && !scan.german)
    range.last = behind_capital_field(scan, range.last);
  return linked;
}

void grow(NameScan& scan, std::uint32_t i, const Atom& head) {
  // "компания «Северный альянс»"
  if (const std::uint32_t close = quoted_end(scan, head.tokens.last); close != 0) {
    add_institution(scan, {head.tokens.first, close + 1}, {head.tokens.last + 1, close}, head.meaning,
                    MentionForm::kName, 0.9);
    return;
  }
  TokenRange range = head.tokens;
  const std::string_view kind = head.meaning->detail;
  bool capital = scan.words[i].capital;
  const bool slavic = scan.token(i).script == text::Script::kCyrillic || scan.language == "pl";
  grow_left(scan, head, slavic, range, capital);
  const Linked linked = grow_right(scan, head, slavic, capital, range);
  const std::uint32_t words = range.last - range.first;
  if (scan.german && scan.words[i].plain && range.first == head.tokens.first &&
      linked == Linked::kByGermanWord && (kind == "group" || kind == "company")) {
    return;  // "an vorderster Front des Kampfes"
  }
  if (words <= head.tokens.last - head.tokens.first) {
    if (head.compound && !scan.german && capital) {  // "Gazprombank"
      add_institution(scan, range, range, head.meaning, MentionForm::kName, 0.6);
      return;
    }
    // "das russische Außenministerium", "the Iranian Navy": a description where something says whose.
    if (!capital || (!head.compound && scan.german)) return;
    if (kind == "company" || kind == "group") return;
    const std::string country = country_beside(scan, range);
    if (country.empty()) return;
    add_institution(scan, range, range, head.meaning, MentionForm::kDescription, 0.5);
    return;
  }
  if (!capital && kind != "ministry" && range.last == head.tokens.last) return;
  add_institution(scan, range, range, head.meaning, MentionForm::kName, kind == "ministry" ? 0.9 : 0.75);
}

// A run of capitalised words before a legal form.
void add_company(NameScan& scan, std::uint32_t i, const Atom& form) {
  std::uint32_t first = i;
  while (first > scan.sentence.first && i - first < kMaxGrowth) {
    std::uint32_t left = first - 1;
    if (left > scan.sentence.first &&
        ((scan.is_kind(left, TokenKind::kHyphen) && !scan.token(left).space_before) ||
         scan.lower(left) == "&" || (scan.is_kind(left, TokenKind::kComma) && first == i))) {
      --left;
    }
    if (!scan.is_word(left) || !scan.is_free(left) || !scan.words[left].capital) break;
    const Atom* atom = scan.atom(left);
    if (atom != nullptr &&
        (atom->meaning->sense == NameSense::kOffice || atom->meaning->sense == NameSense::kPronoun)) {
      break;
    }
    if (scan.token(left).sentence_start && scan.words[left].plain && first == i) break;
    // "die Firma Nordwind GmbH"
    if (scan.german && first < i && scan.lexicon->is_plain_word(scan.hashes[left], scan.languages)) break;
    first = left;
  }
  if (first == i) {
    if (const std::uint32_t close = quoted_end(scan, form.tokens.last); close != 0) {  // ООО «Луч»
      add_institution(scan, {i, close + 1}, {i, close + 1}, nullptr, MentionForm::kName, 0.95);
    }
    return;
  }
  static const NameMeaning kCompany{NameSense::kHead, "company", {}, {}};
  const TokenRange range{first, form.tokens.last};
  add_institution(scan, range, range, &kCompany, MentionForm::kName, 0.95);
}

// "The ships Angara, Maria and Lady R": the first name behind a comma or a short word in lower case; 0: there is none.
std::uint32_t next_of_list(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kLongestAnd = 6;  // bytes
  if (scan.is_kind(i, TokenKind::kComma)) ++i;
  if (scan.is_word(i) && !scan.words[i].capital && scan.token(i).end - scan.token(i).begin <= kLongestAnd &&
      scan.is_word(i + 1))
    ++i;
  const bool free = scan.is_word(i) && scan.words[i].capital && scan.is_free(i);
  return free || quoted_end(scan, i) != 0 ? i : 0;
}

void add_vessel(NameScan& scan, const Atom& word, std::uint32_t from, std::uint32_t most) {
  std::uint32_t i = from;
  NameInText name;
  name.kind = EntityKind::kVessel;
  name.confidence = 0.85;
  TokenRange core;
  if (const std::uint32_t close = quoted_end(scan, i); close != 0) {
    core = {i + 1, close};
  } else {
    if (is_definite_article(scan.lower(i))) ++i;
    if (scan.is_kind(i, TokenKind::kComma) && is_definite_article(scan.lower(i + 1))) i += 2;
    std::uint32_t end = i;
    while (end < i + 4 && scan.is_word(end) && scan.words[end].capital && scan.is_free(end) &&
           !(scan.german && scan.words[end].plain) && scan.atom(end, NameSense::kOffice) == nullptr) {
      ++end;
    }
    if (end < i + 4 && end > i && scan.is_kind(end, TokenKind::kNumber)) ++end;
    const Atom* place = scan.atom(i, NameSense::kPlace);
    // "the ship Angara", but not "a tanker Russia seized"
    if (end == i || (place != nullptr && place->tokens.last == end && place->meaning->detail == "country"))
      return;
    core = {i, end};
    name.confidence = 0.7;
  }
  name.normal = std::string(scan.text->at(scan.text->span(core)));
  name.title = scan.text->at(scan.text->span(word.tokens));
  const bool first = from == word.tokens.last;
  std::uint32_t behind = core.last;
  if (scan.is_kind(behind, TokenKind::kQuote)) ++behind;
  scan.add(std::move(name), {first ? word.tokens.first : core.first, core.last}, core);
  if (word.number != kPlural || most == 0) return;
  if (const std::uint32_t next = next_of_list(scan, behind); next != 0)
    add_vessel(scan, word, next, most - 1);
}

// "|Sea Falcon| gemisi", "„|Sea Falcon|“ adlı tanker": the name before a Turkish noun for a ship; empty: none.
TokenRange turkish_vessel_before(const NameScan& scan, const Atom& word) {
  constexpr std::uint32_t kMostWords = 4;
  const TokenRange none{word.tokens.first, word.tokens.first};
  std::uint32_t last = word.tokens.first;
  const bool named = last > scan.sentence.first &&
                     grammar_words(scan.language).has(WordUse::kNamedBehind, scan.lower(last - 1));
  if (named) {
    --last;
  } else {
    // "gemisi", "gemisi|ni|", "tankeri|nden|"
    constexpr std::size_t kLongestCase = 4;  // bytes
    std::string_view noun = scan.lower(word.tokens.last - 1);
    std::size_t mark = noun.rfind('n');
    // "tankeri|nin|", "tankeri|nden|": the first of two.
    if (const std::size_t front =
            noun.ends_with("n") && noun.size() > 1 ? noun.rfind('n', noun.size() - 2) : mark;
        front != std::string_view::npos && noun.size() - front <= kLongestCase)
      mark = front;
    if (ending_bytes(NameGrammar::kTurkishOwnedEnd, noun) == 0 && mark != std::string_view::npos &&
        noun.size() - mark <= kLongestCase)
      noun = noun.substr(0, mark);
    // "gemi" is no ship's, "gemisi" is.
    const bool plain = is_vessel_noun(scan.language, std::string(noun) + "si");
    if (ending_bytes(NameGrammar::kTurkishOwnedEnd, noun) == 0 || plain) return none;
  }
  if (last > scan.sentence.first && scan.is_kind(last - 1, TokenKind::kQuote)) {
    const std::uint32_t close = last - 1;
    std::uint32_t open = close;
    while (open > scan.sentence.first && close - open <= kMostWords + 1) {
      --open;
      if (scan.is_kind(open, TokenKind::kQuote)) return {open + 1, close};
    }
    return none;
  }
  std::uint32_t first = last;
  while (first > scan.sentence.first && last - first < kMostWords && scan.is_free(first - 1) &&
         ((scan.is_word(first - 1) && scan.words[first - 1].capital) ||
          (first == last && scan.is_kind(first - 1, TokenKind::kNumber)))) {
    const Atom* atom = scan.atom(first - 1);
    if (atom != nullptr &&
        (atom->meaning->sense == NameSense::kDemonym || atom->meaning->sense == NameSense::kOffice ||
         (atom->meaning->sense == NameSense::kPlace && atom->meaning->detail == "country")))
      break;
    if (scan.token(first - 1).sentence_start && scan.words[first - 1].plain) break;
    --first;
  }
  if (first == last || !scan.is_word(first)) return none;
  const Atom* place = scan.atom(first, NameSense::kPlace);
  return place != nullptr && place->tokens.last == last ? none : TokenRange{first, last};
}

void add_turkish_vessel(NameScan& scan, const Atom& word) {
  const TokenRange core = turkish_vessel_before(scan, word);
  if (core.first >= core.last) {
    if (quoted_end(scan, word.tokens.last) != 0) add_vessel(scan, word, word.tokens.last, kMostVessels);
    return;
  }
  NameInText name;
  name.kind = EntityKind::kVessel;
  name.confidence = 0.7;
  name.normal = std::string(scan.text->at(scan.text->span(core)));
  name.title = scan.text->at(scan.text->span(word.tokens));
  scan.add(std::move(name), {core.first, word.tokens.last}, core);
}

bool is_acronym(const NameScan& scan, std::uint32_t i) {
  const Token& token = scan.token(i);
  if (scan.words[i].digits || !token.all_capitals || !scan.words[i].capital || scan.words[i].atom >= 0 ||
      is_market_code(*scan.text, i))
    return false;
  // "drones |CH|-95", "missiles |KN|-23": a model's designation.
  if (scan.is_kind(i + 1, TokenKind::kHyphen) && scan.is_kind(i + 2, TokenKind::kNumber) &&
      !scan.token(i + 1).space_before && !scan.token(i + 2).space_before)
    return false;
  const std::string_view word = scan.text->at(i);
  std::size_t letters = 0;
  for (const char c : word) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  // "(IMO 9240914)": a number's name.
  if (word == "IMO" && scan.inside(i + 1) &&
      (scan.is_kind(i + 1, TokenKind::kNumber) || scan.is_kind(i + 2, TokenKind::kNumber)))
    return false;
  // "TÜRASAŞ Genel Müdürü": what an office belongs to.
  constexpr std::size_t kMostOfOwner = 10;
  const bool owner = scan.language == "tr" && scan.atom(i + 1, NameSense::kOffice) != nullptr;
  if (letters < 2 || letters > (owner ? kMostOfOwner : 6) || is_roman_number(word)) return false;
  return owner || !scan.lexicon->is_other_acronym(scan.hashes[i]);
}

// One to four capitals.
bool is_capital_letters(const NameScan& scan, std::uint32_t i) {
  constexpr std::size_t kMost = 4;
  if (!scan.is_word(i) || !scan.is_free(i)) return false;
  const std::string_view word = scan.text->at(i);
  return word.size() <= kMost &&
         std::all_of(word.begin(), word.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

// "PG&E", "AT&T", "A&P": the token behind capitals that a sign joins without blanks; `i`: there are none. "R&D" is a word.
std::uint32_t behind_joined_capitals(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kTokens = 3;
  if (!is_capital_letters(scan, i) || !scan.inside(i + 1) || scan.token(i + 1).mark != U'&' ||
      scan.token(i + 1).space_before || !is_capital_letters(scan, i + 2) || scan.token(i + 2).space_before)
    return i;
  std::string lower;
  append_lower(lower, scan.text->at(scan.text->span({i, i + kTokens})));
  return scan.lexicon->is_other_acronym(NameLexicon::hash(lower)) ? i : i + kTokens;
}

// "unmanned aerial vehicle |(UAV)|": in brackets behind words in small letters that it abbreviates, so no body.
bool abbreviates_words(const NameScan& scan, std::uint32_t i) {
  if (i < scan.sentence.first + 3 || !scan.is_kind(i - 1, TokenKind::kOpen) ||
      !scan.is_kind(i + 1, TokenKind::kClose))
    return false;
  const std::string_view letters = scan.lower(i);
  std::uint32_t word = i - 1;
  for (std::size_t n = letters.size(); n > 0; --n) {
    if (word > scan.sentence.first && scan.is_kind(word - 1, TokenKind::kHyphen)) --word;
    if (word == scan.sentence.first || !scan.is_word(word - 1)) return false;
    --word;
    const std::string_view lower = scan.lower(word);
    // "UAVs"
    if (n == letters.size() && n > 2 && letters[n - 1] == 's' && lower.front() != 's') {
      ++word;
      continue;
    }
    if (scan.words[word].capital || lower.front() != letters[n - 1]) return false;
  }
  return true;
}

void add_acronym(NameScan& scan, std::uint32_t i, std::uint32_t end) {
  NameInText name;
  name.kind = EntityKind::kOrganization;
  name.form = MentionForm::kAcronym;
  name.normal = std::string(scan.text->at(scan.text->span({i, end})));
  name.confidence = name.normal.size() > 2 ? 0.5 : 0.35;
  const std::int32_t long_form = long_form_before(scan, i);
  if (long_form >= 0) {
    const NameInText& before = scan.work->names[static_cast<std::size_t>(long_form)];
    name.apposed_to = long_form;
    name.country = before.country;
    name.subtype = before.subtype;
    name.confidence = 0.9;
  }
  const TokenRange range{i, end};
  scan.add(std::move(name), range, range);
}

void add_medium(NameScan& scan, std::uint32_t i, const Atom& atom) {
  const std::string_view kind = atom.meaning->detail;
  if (kind != "media" && kind != "state_media") {
    TokenRange range = atom.tokens;
    NameInText name;
    name.kind = EntityKind::kOrganization;
    name.form = range.last - range.first == 1 && scan.token(i).all_capitals ? MentionForm::kAcronym
                                                                            : MentionForm::kName;
    name.normal = atom.written;
    name.subtype = kind;
    name.country = atom.meaning->country;
    scan.add(std::move(name), range, range);
    return;
  }
  // "die staatliche Nachrichtenagentur TASS", "газета «Ведомости»"
  std::uint32_t next = atom.tokens.last;
  const Atom* own = scan.atom(next, NameSense::kMedium);
  const bool quoted = scan.is_kind(next, TokenKind::kQuote);
  if (own == nullptr && quoted) own = scan.atom(next + 1, NameSense::kMedium);
  if (own != nullptr && own->meaning->detail != "media" && own->meaning->detail != "state_media") {
    NameInText name;
    name.kind = EntityKind::kOrganization;
    name.form = scan.token(own->tokens.first).all_capitals && own->tokens.last - own->tokens.first == 1
                    ? MentionForm::kAcronym
                    : MentionForm::kName;
    name.normal = own->written;
    name.subtype = own->meaning->detail;
    name.country = own->meaning->country;
    name.title = scan.text->at(scan.text->span(atom.tokens));
    scan.add(std::move(name), {i, own->tokens.last}, own->tokens);
    return;
  }
  if (kind == "state_media") return;
  const std::uint32_t close = quoted_end(scan, next);
  if (close != 0) {
    static const NameMeaning kOutlet{NameSense::kMedium, "outlet", {}, {}};
    add_institution(scan, {i, close + 1}, {next + 1, close}, &kOutlet, MentionForm::kName, 0.85);
  }
}

}  // namespace

void find_institutions(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (!scan.is_free(i) || scan.token(i).kind != TokenKind::kWord) continue;
    const Atom* atom = scan.atom(i);
    const std::uint32_t joined = behind_joined_capitals(scan, i);
    if (joined > i && (atom == nullptr || atom->tokens.last < joined)) {
      add_acronym(scan, i, joined);
    } else if (atom != nullptr && atom->tokens.first == i) {
      switch (atom->meaning->sense) {
        case NameSense::kInstitution: {
          const bool acronym = atom->tokens.last == i + 1 && scan.token(i).all_capitals;
          add_institution(scan, atom->tokens, atom->tokens, atom->meaning,
                          acronym ? MentionForm::kAcronym : MentionForm::kName, 0.95);
          break;
        }
        case NameSense::kMedium:
          add_medium(scan, i, *atom);
          break;
        case NameSense::kHead:
          grow(scan, i, *atom);
          break;
        case NameSense::kLegalForm:
          add_company(scan, i, *atom);
          break;
        case NameSense::kVessel:
          if (scan.language == "tr") {
            add_turkish_vessel(scan, *atom);
          } else {
            add_vessel(scan, *atom, atom->tokens.last, kMostVessels);
          }
          break;
        default:
          break;
      }
    } else if (atom == nullptr && is_acronym(scan, i) && !abbreviates_words(scan, i)) {
      add_acronym(scan, i, i + 1);
    }
  }
}

void spread_acronyms(NameScan& scan) {
  std::vector<NameInText>& names = scan.work->names;
  std::vector<std::size_t> defined;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].form == MentionForm::kAcronym && names[i].apposed_to >= 0) defined.push_back(i);
  }
  constexpr std::size_t kMaxDefined = 64;
  if (defined.empty()) return;
  defined.resize(std::min(defined.size(), kMaxDefined));
  for (NameInText& name : names) {
    if (name.form != MentionForm::kAcronym || name.apposed_to >= 0) continue;
    for (const std::size_t i : defined) {
      if (names[i].normal != name.normal) continue;
      name.country = names[i].country;
      name.subtype = names[i].subtype;
      name.confidence = 0.9;
      break;
    }
  }
}

}  // namespace tamis::documents

#include "documents/names/native_bodies.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "documents/listed/unmarked_names.h"
#include "documents/listed/vessel_words.h"
#include "documents/names/introduced_bodies.h"
#include "documents/names/name_scan.h"
#include "documents/names/uncased_tables.h"
#include "documents/names/uncased_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostMarked = 16;      // tokens between marks
constexpr std::uint32_t kMostOfNoun = 6;       // characters
constexpr std::uint32_t kMostOfShip = 10;      // tokens
constexpr std::uint32_t kFewestKana = 3;       // of a name in katakana
constexpr std::uint32_t kFewestMarked = 3;     // characters of a body's name, fewer are said in marks
constexpr std::size_t kSyllable = 3;           // bytes
constexpr std::size_t kFewestSyllables = 3;    // of a Korean name spelt by sound
constexpr std::size_t kFewestBySound = 2;      // ... that only foreign words have
constexpr std::uint32_t kMostKoreanWords = 3;  // of a ship's name
constexpr double kConfidence = 0.6;

using IsNoun = bool (*)(std::string_view, std::string_view);

// data/native_body_words.tsv
struct Words {
  std::unordered_set<std::string_view> ordinary;   // words behind a noun for a body that are no name
  std::unordered_set<std::string_view> syllables;  // Korean, that foreign names are spelt with
  std::unordered_set<std::string_view> ship_ends;
  std::unordered_set<std::string_view> inside;           // characters and words no name has inside
  std::unordered_set<std::string_view> no_surnames;      // Chinese surnames that are prepositions as well
  std::unordered_set<std::string_view> behind_somebody;  // Chinese, behind 某 that is of a noun: 某|种|
  std::unordered_set<std::string_view> determiners;  // 该, 本, 同: before a noun for a body that was named
  std::vector<std::string_view> no_name_ends;        // Korean, of verbs made nouns: 살리|기|
  std::unordered_set<std::string_view> persons;      // nouns for a person, behind which his name stands
  struct State {
    std::string_view language, letter, country;
  };
  std::vector<State> states;                        // characters that stand for a state beside another
  std::vector<std::string_view> behind_states;      // what two of them stand before
  std::vector<std::string_view> no_states;          // words of the same characters
  std::vector<std::string_view> office_ends;        // Korean, the last part of a local authority's name
  std::unordered_set<std::string_view> behind_end;  // 号召: behind such an end it is another word
  std::unordered_set<std::string_view>
      before_company;  // Chinese, of one or two characters, no part of a company's name

  static const Words& get() {
    static const Words kWords = [] {
      Words all;
      base::for_each_row(
          base::data_table("native_body_words.tsv"), [&](const auto& column, std::size_t count) {
            if (count < 3) return;
            if (column[0] == "state") {
              base::for_each_part(column[2], ' ', [&](std::string_view word) {
                const std::size_t at = word.find('=');
                all.states.push_back({column[1], word.substr(0, at), word.substr(at + 1)});
              });
              return;
            }
            if (auto* const list = column[0] == "office_end"      ? &all.office_ends
                                   : column[0] == "behind_states" ? &all.behind_states
                                   : column[0] == "no_states"     ? &all.no_states
                                   : column[0] == "no_name_end"   ? &all.no_name_ends
                                                                  : nullptr;
                list != nullptr) {
              base::for_each_part(column[2], ' ', [&](std::string_view word) { list->push_back(word); });
              return;
            }
            auto* own = column[0] == "ordinary"          ? &all.ordinary
                        : column[0] == "syllable"        ? &all.syllables
                        : column[0] == "ship_end"        ? &all.ship_ends
                        : column[0] == "no_name"         ? &all.inside
                        : column[0] == "person"          ? &all.persons
                        : column[0] == "determiner"      ? &all.determiners
                        : column[0] == "no_surname"      ? &all.no_surnames
                        : column[0] == "behind_somebody" ? &all.behind_somebody
                        : column[0] == "behind_end"      ? &all.behind_end
                        : column[0] == "before_company"  ? &all.before_company
                                                         : nullptr;
            if (own == nullptr) return;
            base::for_each_part(column[2], ' ', [&](std::string_view word) { own->insert(word); });
          });
      return all;
    }();
    return kWords;
  }
};

}  // namespace

bool is_spelt_by_sound(std::string_view bare) {
  if (bare.size() < kFewestSyllables * kSyllable || Words::get().ordinary.contains(bare)) return false;
  std::size_t foreign = 0;
  for (std::size_t i = 0; i + kSyllable <= bare.size(); i += kSyllable)
    foreign += Words::get().syllables.contains(bare.substr(i, kSyllable)) ? 1 : 0;
  return foreign >= kFewestBySound;
}

namespace {

bool touches(const NameScan& scan, std::uint32_t i) {
  return scan.inside(i) && i > scan.sentence.first && !scan.token(i).space_before;
}

std::string_view at(const NameScan& scan, TokenRange tokens) {
  return scan.text->at(scan.text->span(tokens));
}

// The noun that ends right before `end`; empty: none does.
TokenRange noun_before(const NameScan& scan, std::uint32_t end, IsNoun is_noun) {
  TokenRange noun{end, end};
  const bool korean = scan.language == "ko";
  for (std::uint32_t i = end; i > scan.sentence.first && end - i < (korean ? 1U : kMostOfNoun);) {
    --i;
    if (!scan.is_word(i)) break;
    if (is_noun(scan.language, korean ? scan.lower(i) : at(scan, {i, end}))) noun.first = i;
  }
  return noun;
}

// What stands between marks that open at `open`, if a name may; empty: none.
TokenRange marked_name(const NameScan& scan, std::uint32_t open) {
  if (!scan.is_word(open + 1) && !scan.is_kind(open + 1, TokenKind::kNumber)) return {};
  if (scan.token(open + 1).space_before) return {};
  for (std::uint32_t i = open + 1; i <= open + kMostMarked && scan.inside(i); ++i) {
    if (scan.is_kind(i, TokenKind::kQuote)) return {open + 1, i};
    if (!scan.is_free(i)) return {};
    if (!scan.is_word(i) && !scan.is_kind(i, TokenKind::kNumber) && !scan.is_kind(i, TokenKind::kHyphen) &&
        !is_name_dot(scan, i) && !is_grammar_word(NameGrammar::kKanaSign, scan.text->at(i)))
      return {};
    if (Words::get().inside.contains(scan.text->at(i))) return {};
    const auto& no_ends = Words::get().no_name_ends;
    if (scan.language == "ko" && std::any_of(no_ends.begin(), no_ends.end(), [&](std::string_view end) {
          return scan.text->at(i).ends_with(end);
        }))
      return {};
    const bool one_word = i == open + 1 && scan.is_kind(i + 1, TokenKind::kQuote);
    if (scan.language == "ko" && !one_word &&
        (ending_bytes(NameGrammar::kClauseEnd, scan.text->at(i)) > 0 ||
         ending_bytes(NameGrammar::kVerbLinkEnd, scan.text->at(i)) > 0))
      return {};
  }
  return {};
}

bool has_hiragana(const NameScan& scan, TokenRange name) {
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (is_script(scan, i, text::Script::kHiragana)) return true;
  return false;
}

// Whether the words have letters or digits that only names have in the language: katakana, Latin letters, a number.
bool has_foreign_letters(const NameScan& scan, TokenRange name) {
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (scan.is_kind(i, TokenKind::kNumber) || is_script(scan, i, text::Script::kKatakana) ||
        scan.words[i].capital)
      return true;
  }
  return false;
}

// Whether the Korean letters are a particle and nothing else, as they stand behind a word of two syllables.
bool is_korean_particle(std::string_view letters) {
  constexpr std::string_view kWord = "\uAC00\uB098";
  return korean_particle_bytes(std::string(kWord).append(letters)) == letters.size();
}

// Whether what stands behind the mark that closes at `close` may follow a name: a particle, no other noun or a verb of saying.
bool may_follow(const NameScan& scan, TokenRange name, std::uint32_t close) {
  const std::uint32_t next = close + 1;
  if (scan.language == "ko") {
    if (!scan.is_word(next)) return true;
    if (scan.token(next).space_before)
      return at(scan, name).size() > 2 * kSyllable && name.last - name.first <= kMostKoreanWords;
    return is_korean_particle(scan.text->at(next));
  }
  if (scan.language == "ja" && scan.is_word(next) &&
      grammar_words("ja").has(WordUse::kQuoteParticle, scan.text->at(next)))
    return has_foreign_letters(scan, name);
  return true;
}

// Whether 号, 號 or 호 stands at `i` behind a ship's name.
bool is_ship_end(const NameScan& scan, std::uint32_t i) {
  if (!touches(scan, i) || !scan.is_word(i)) return false;
  const std::string_view word = scan.text->at(i);
  if (scan.language == "ko") {
    return Words::get().ship_ends.contains(word.substr(0, kSyllable)) &&
           (word.size() == kSyllable || is_korean_particle(word.substr(kSyllable)));
  }
  return Words::get().ship_ends.contains(word) &&
         !(touches(scan, i + 1) && Words::get().behind_end.contains(scan.text->at(i + 1)));
}

// Whether a word for a ship stands in the sentence.
bool speaks_of_ships(const NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    const TokenRange noun = noun_before(scan, i + 1, is_vessel_noun);
    if (noun.first < noun.last) return true;
  }
  return false;
}

// The country right before the noun, of which the body is. `first`: where it begins; of a body with "of" between the noun.
std::string country_before(const NameScan& scan, std::uint32_t noun, std::uint32_t& first) {
  first = noun;
  std::uint32_t i = noun;
  if (i > scan.sentence.first && is_grammar_word(NameGrammar::kOf, scan.lower(i - 1))) --i;
  if (i == scan.sentence.first) return {};
  const Atom* place = scan.atom(i - 1, NameSense::kPlace);
  if (place == nullptr || place->cut > 0) return {};
  if (i == noun) first = place->tokens.first;
  return std::string(place->meaning->country);
}

void add(NameScan& scan, EntityKind kind, TokenRange noun, TokenRange core, std::size_t particle = 0) {
  NameInText name;
  name.kind = kind;
  name.confidence = kConfidence;
  name.normal = std::string(at(scan, core));
  name.normal.resize(name.normal.size() - particle);
  std::uint32_t first = core.first;
  if (noun.first < noun.last) {
    name.title = at(scan, noun);
    name.country = country_before(scan, noun.first, first);
  }
  scan.add(std::move(name), {first, core.last}, core);
  NameInText& added = scan.work->names.back();
  added.core.end -= static_cast<std::uint32_t>(particle);
  added.span.end -= static_cast<std::uint32_t>(particle);
}

// "公司“二选一”被罚", "企業「脱炭素」": a noun of two characters that nothing stands before says what the body does, not what it is called.
bool is_bare_noun(const NameScan& scan, TokenRange noun) {
  constexpr std::uint32_t kShort = 2;
  if (noun.last - noun.first > kShort) return false;
  if (noun.first == scan.sentence.first || scan.token(noun.first).space_before) return true;
  const Token& before = scan.token(noun.first - 1);
  return before.kind != TokenKind::kWord || Words::get().determiners.contains(scan.text->at(noun.first - 1));
}

// The name in the marks that open at `open`. Returns where to go on.
std::uint32_t add_marked(NameScan& scan, std::uint32_t open) {
  const TokenRange name = marked_name(scan, open);
  if (name.first >= name.last) return open + 1;
  const std::uint32_t close = name.last;
  const TokenRange vessel = noun_before(scan, open, is_vessel_noun);
  // "“千马山”|号|", "'천마산|호|'"
  const bool ship = vessel.first < vessel.last ||
                    ((is_ship_end(scan, close + 1) || is_ship_end(scan, close - 1)) && speaks_of_ships(scan));
  if (ship) {
    add(scan, EntityKind::kVessel, vessel, name);
    return close + 1;
  }
  const TokenRange body = noun_before(scan, open, is_body_noun);
  if (body.first == body.last || !may_follow(scan, name, close)) return open + 1;
  // "貿易会社「金豊」": behind a noun that says which body two characters are a name.
  constexpr std::uint32_t kLongNoun = 4;
  const std::uint32_t fewest = body.last - body.first >= kLongNoun ? kFewestMarked - 1 : kFewestMarked;
  if (scan.language != "ko" && (has_hiragana(scan, name) || name.last - name.first < fewest) &&
      !has_foreign_letters(scan, name))
    return open + 1;
  if (scan.language != "ko" && is_bare_noun(scan, body) && !has_foreign_letters(scan, name)) return open + 1;
  // 'X', what a table has, is found as that.
  const Atom* atom = scan.atom(name.first);
  if (atom != nullptr && atom->tokens.first == name.first && atom->tokens.last == name.last) return open + 1;
  add(scan, EntityKind::kOrganization, body, name);
  return close + 1;
}

// "海運会社|ノルドライン|は", "交易所|Bybit|": one behind the name at `first`; `first`: none.
std::uint32_t end_of_characters(const NameScan& scan, std::uint32_t first) {
  std::uint32_t last = first;
  if (scan.language == "ja") {
    while (is_kana(scan, last)) ++last;
    if (last > first) {
      const std::string run(at(scan, {first, last}));
      const auto& ordinary = Words::get().ordinary;
      const bool begins = std::any_of(ordinary.begin(), ordinary.end(), [&](std::string_view word) {
        return run.starts_with(word) || run.ends_with(word);
      });
      if (begins || last < first + kFewestKana || UncasedTables::get().japanese_ordinary.contains(run))
        return first;
      const bool ends = !scan.is_word(last) || is_script(scan, last, text::Script::kHiragana);
      return ends ? last : first;
    }
  }
  while (scan.is_word(last) && scan.is_free(last) && scan.words[last].cased && scan.words[last].capital &&
         last - first < kMostKoreanWords)
    ++last;
  return last > first && at(scan, {first, last}).size() > 2 ? last : first;
}

// "화물선 골든 |피어호|가", "貨輪|宏泰58號|": one behind the ship's name at `first`; `first`: none. `particle`: bytes written onto it.
std::uint32_t end_of_ship(const NameScan& scan, std::uint32_t first, std::size_t& particle) {
  particle = 0;
  const bool korean = scan.language == "ko";
  for (std::uint32_t i = first; i < first + (korean ? kMostKoreanWords : kMostOfShip); ++i) {
    const bool number = scan.is_kind(i, TokenKind::kNumber);
    if (!scan.is_free(i) || !(scan.is_word(i) || number || is_name_dot(scan, i) ||
                              is_grammar_word(NameGrammar::kKanaSign, scan.text->at(i))))
      return first;
    if (!korean && scan.token(i).space_before && i > first && !scan.words[i].cased) return first;
    if (Words::get().inside.contains(scan.text->at(i)) || is_script(scan, i, text::Script::kHiragana))
      return first;
    if (!korean) {
      if (i > first && is_ship_end(scan, i)) return i + 1;
      continue;
    }
    std::string_view word = scan.text->at(i);
    const std::size_t behind = korean_particle_bytes(word);
    const std::string_view bare = word.substr(0, word.size() - behind);
    if (bare.size() > 2 * kSyllable &&
        Words::get().ship_ends.contains(bare.substr(bare.size() - kSyllable))) {
      particle = behind;
      return i + 1;
    }
    if (is_ship_end(scan, i) && i > first) {
      particle = word.size() - kSyllable;
      return i + 1;
    }
    if (behind > 0) return first;
  }
  return first;
}

// The same of a Korean word; `first`: none.
std::uint32_t end_of_korean(const NameScan& scan, std::uint32_t first, std::size_t& particle) {
  particle = 0;
  if (!is_open(scan, first) || !is_script(scan, first, text::Script::kHangul)) return first;
  const std::string_view word = scan.text->at(first);
  particle = korean_particle_bytes(word);
  const bool ends = particle > 0 || !scan.is_word(first + 1) || scan.is_kind(first + 1, TokenKind::kOpen);
  return ends && is_spelt_by_sound(word.substr(0, word.size() - particle)) ? first + 1 : first;
}

// The country that the character at `i` may stand for; empty: none.
std::string_view state_at(const NameScan& scan, std::uint32_t i) {
  if (!scan.is_word(i) || !scan.is_free(i)) return {};
  for (const Words::State& state : Words::get().states)
    if (state.language == scan.language && state.letter == scan.text->at(i)) return state.country;
  return {};
}

// "|俄朝|去年签署", "|日米韓|は": two states and more, a character each. Returns one behind them; `i`: none.
std::uint32_t add_states(NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kMostStates = 4;
  const bool inside = i > scan.sentence.first && !scan.token(i).space_before && scan.is_word(i - 1) &&
                      scan.token(i - 1).script != text::Script::kHiragana &&
                      !is_grammar_word(NameGrammar::kOf, scan.text->at(i - 1)) &&
                      scan.text->at(i - 1) != "的";
  std::uint32_t last = i;
  while (!inside && last < i + kMostStates && !state_at(scan, last).empty()) {
    for (std::uint32_t k = i; k < last; ++k)
      if (state_at(scan, k) == state_at(scan, last)) return i;
    ++last;
  }
  if (last < i + 2 || !scan.inside(last) || scan.token(last).space_before) return i;
  const std::string_view from = scan.text->text.substr(scan.token(i).begin);
  const std::string_view rest = scan.text->text.substr(scan.token(last).begin);
  const auto begins = [](std::string_view text) {
    return [text](std::string_view word) { return text.starts_with(word); };
  };
  const Words& words = Words::get();
  if (std::none_of(words.behind_states.begin(), words.behind_states.end(), begins(rest)) ||
      std::any_of(words.no_states.begin(), words.no_states.end(), begins(from)))
    return i;
  for (std::uint32_t k = i; k < last; ++k) {
    NameInText name;
    name.kind = EntityKind::kPlace;
    name.subtype = "country";
    name.country = state_at(scan, k);
    name.normal = std::string(scan.text->at(k));
    name.confidence = kConfidence;
    scan.add(std::move(name), {k, k + 1}, {k, k + 1});
  }
  return last;
}

bool is_person_noun(std::string_view /*language*/, std::string_view word) {
  return Words::get().persons.contains(word);
}

// "세르게이 |쇼이구|를", "리철호|를": one behind the Korean name at `first`; `first`: none.
std::uint32_t end_of_korean_person(const NameScan& scan, std::uint32_t first, std::size_t& particle) {
  particle = 0;
  if (!is_open(scan, first) || !is_script(scan, first, text::Script::kHangul)) return first;
  const bool given =
      is_given(scan, first) && is_open(scan, first + 1) && is_script(scan, first + 1, text::Script::kHangul);
  const std::uint32_t last = given ? first + 1 : first;
  const std::string_view word = scan.text->at(last);
  particle = korean_particle_bytes(word);
  const std::string_view bare = word.substr(0, word.size() - particle);
  const bool ends = particle > 0 || !scan.is_word(last + 1);
  if (given) return ends ? last + 1 : first;
  return ends && bare.size() == 3 * kSyllable && begins_with_korean_surname(bare) ? last + 1 : first;
}

// リ・チョルホ: one behind a name of several parts in katakana at `first`, none of them a word of the language; `first`: none.
std::uint32_t end_of_dotted_kana(const NameScan& scan, std::uint32_t first) {
  if (!is_kana(scan, first) || is_name_dot(scan, first)) return first;
  std::uint32_t last = first;
  std::uint32_t part = first;
  std::uint32_t parts = 0;
  for (;; ++last) {
    const bool dot = is_name_dot(scan, last) || scan.text->at(last) == "＝";
    if (is_kana(scan, last) && !dot) continue;
    const std::string_view word = last > part ? at(scan, {part, last}) : std::string_view();
    if (word.empty() || Words::get().ordinary.contains(word) ||
        UncasedTables::get().japanese_ordinary.contains(word))
      return first;
    ++parts;
    if (!dot || !is_kana(scan, last)) break;
    part = last + 1;
  }
  return parts > 1 && (!scan.is_word(last) || is_script(scan, last, text::Script::kHiragana)) ? last : first;
}

// Names behind a noun for a person that is no office: 北京|公民|李哲浩, 북한 |국적자| 리철호. Returns one behind the name; `i`: none stands there.
std::uint32_t add_person_behind(NameScan& scan, std::uint32_t i) {
  const TokenRange noun = noun_before(scan, i, is_person_noun);
  if (noun.first == noun.last) return i;
  std::size_t particle = 0;
  const std::uint32_t end = scan.language == "ko"   ? end_of_korean_person(scan, i, particle)
                            : scan.language == "zh" ? chinese_name_at(scan, i)
                                                    : i;
  if (end == i) return i;
  std::uint32_t first = i;
  const std::string country = country_before(scan, noun.first, first);
  add_person(scan, {first, end}, {i, end}, nullptr, country, kConfidence);
  NameInText& name = scan.work->names.back();
  name.core.end -= static_cast<std::uint32_t>(particle);
  name.span.end -= static_cast<std::uint32_t>(particle);
  name.normal = std::string(scan.text->at(name.core));
  return end;
}

// Bytes of the form of address that the Korean word begins with behind `name` bytes, when it is nothing else but a particle: "씨|는|"; 0: none.
std::size_t address_bytes(std::string_view word, std::size_t name) {
  constexpr std::string_view kMister = "\uC528";
  if (!word.substr(name).starts_with(kMister)) return 0;
  const std::string_view rest = word.substr(name + kMister.size());
  return rest.empty() || is_korean_particle(rest) ? kMister.size() : 0;
}

// "|박민호| 씨는", "|박민호|씨가", "|김모| 씨", "|오 모| 씨": Korean names before the form of address. Returns one behind it; `i`: none.
std::uint32_t add_mister(NameScan& scan, std::uint32_t i) {
  constexpr std::string_view kSomebody = "모";
  const auto is_name = [](std::string_view word) {
    return (word.size() == 3 * kSyllable || word.size() == 4 * kSyllable) && begins_with_korean_surname(word);
  };
  const auto is_surname = [](std::string_view word) {
    return UncasedTables::get().korean_surnames.contains(word);
  };
  if (!scan.is_free(i) || !is_script(scan, i, text::Script::kHangul)) return i;
  const std::string_view word = scan.text->at(i);
  const std::size_t attached = word.size() > 3 * kSyllable ? address_bytes(word, 3 * kSyllable) : 0;
  if (attached > 0 && is_name(word.substr(0, 3 * kSyllable))) {
    add_person(scan, {i, i + 1}, {i, i + 1}, nullptr, {}, kConfidence);
    NameInText& name = scan.work->names.back();
    name.core.end = name.core.begin + static_cast<std::uint32_t>(3 * kSyllable);
    name.span.end = name.core.end + static_cast<std::uint32_t>(attached);
    name.normal = std::string(scan.text->at(name.core));
    return i + 1;
  }
  std::uint32_t last = i + 1;
  const bool whole = is_open(scan, i) && is_name(word);
  const bool somebody =
      word.size() == 2 * kSyllable && word.ends_with(kSomebody) && is_surname(word.substr(0, kSyllable));
  if (!whole && !somebody) {
    if (!is_surname(word) || !scan.is_word(last) || scan.text->at(last) != kSomebody) return i;
    ++last;
  }
  // "이정훈|(58)| 씨를"
  const std::uint32_t name_last = last;
  if (scan.is_kind(last, TokenKind::kOpen) && scan.is_kind(last + 1, TokenKind::kNumber) &&
      scan.is_kind(last + 2, TokenKind::kClose))
    last += 3;
  if (!scan.is_word(last) || !scan.is_free(last) || address_bytes(scan.text->at(last), 0) == 0) return i;
  add_person(scan, {i, last + 1}, {i, name_last}, nullptr, {}, kConfidence);
  NameInText& name = scan.work->names.back();
  name.span.end = scan.token(last).begin + static_cast<std::uint32_t>(kSyllable);
  return last + 1;
}

// "|张某|", "|陈某某|", "|王姓船長|": somebody of whom only the surname is told. Returns one behind; `i`: none.
std::uint32_t add_anonymous(NameScan& scan, std::uint32_t i) {
  constexpr std::string_view kSomebody = "某";
  constexpr std::string_view kSurnamed = "姓";
  constexpr std::uint32_t kMostNoun = 4;
  if (!is_script(scan, i, text::Script::kHan) || !is_script(scan, i + 1, text::Script::kHan) ||
      !UncasedTables::has_form(UncasedTables::get().chinese_surnames, scan.text->at(i)) ||
      Words::get().no_surnames.contains(scan.text->at(i)) || !scan.is_free(i + 1))
    return i;
  std::uint32_t last = i;
  if (scan.text->at(i + 1) == kSomebody) {
    last = i + 2;
    if (scan.is_free(last) && scan.text->at(last) == kSomebody) ++last;
    // "于某|种|": a noun behind it.
    if (scan.is_word(last) && Words::get().behind_somebody.contains(scan.text->at(last))) return i;
  } else if (scan.text->at(i + 1) == kSurnamed) {
    for (std::uint32_t end = i + 3; end <= i + 2 + kMostNoun && scan.is_word(end - 1); ++end) {
      const std::string_view noun = at(scan, {i + 2, end});
      const Atom* office = scan.atom(i + 2, NameSense::kOffice);
      if (Words::get().persons.contains(noun) || (office != nullptr && office->tokens.last == end))
        last = end;
    }
  }
  if (last == i) return i;
  add_person(scan, {i, last}, {i, last}, nullptr, {}, kConfidence);
  return last;
}

// 인천공항본부|세관|은, 부산해양|경찰서|는: a local authority.
bool add_office(NameScan& scan, std::uint32_t i) {
  if (!is_open(scan, i) || !is_script(scan, i, text::Script::kHangul)) return false;
  const std::string_view word = scan.text->at(i);
  for (const std::size_t particle : {std::size_t{0}, korean_particle_bytes(word)}) {
    const std::string_view bare = word.substr(0, word.size() - particle);
    const auto& ends = Words::get().office_ends;
    const bool office = std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
      return bare.ends_with(end) && bare.size() >= end.size() + 2 * kSyllable;
    });
    if (!office) continue;
    add(scan, EntityKind::kOrganization, {}, {i, i + 1}, particle);
    return true;
  }
  return false;
}

// "制裁|海洋物流有限公司|": one behind the Chinese name that ends with the legal form at `form`, with its first token in `first`; `form`: none.
std::uint32_t end_of_company(const NameScan& scan, std::uint32_t form, std::uint32_t& first) {
  constexpr std::string_view kLimited = "\u6709\u9650";
  constexpr std::string_view kResponsible = "\u8d23\u4efb";
  constexpr std::string_view kCompany = "\u516c\u53f8";
  constexpr std::string_view kBusiness = "\u5bb6";
  constexpr std::uint32_t kFewestOfName = 4;
  constexpr std::uint32_t kMostOfName = 14;
  if (!scan.inside(form + 3) || at(scan, {form, form + 2}) != kLimited) return form;
  const std::uint32_t noun = at(scan, {form + 2, form + 4}) == kResponsible ? form + 4 : form + 2;
  if (!scan.inside(noun + 1) || at(scan, {noun, noun + 2}) != kCompany) return form;
  const auto& before = Words::get().before_company;
  for (first = form; form - first <= kMostOfName; --first) {
    if (first == scan.sentence.first) break;
    const std::uint32_t i = first - 1;
    if (!scan.is_free(i) || !is_script(scan, i, text::Script::kHan) || scan.token(first).space_before) break;
    const bool of_two = i > scan.sentence.first && before.contains(at(scan, {i - 1, first}));
    if (of_two || before.contains(scan.text->at(i))) break;
    if (scan.text->at(i) == kBusiness) return form;
  }
  const std::uint32_t length = form - first;
  return length >= kFewestOfName && length <= kMostOfName ? noun + 2 : form;
}

}  // namespace

void find_marked_native(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last;) {
    if (const std::uint32_t behind = scan.language == "ko" ? i : add_states(scan, i); behind > i) {
      i = behind;
    } else {
      i = scan.is_kind(i, TokenKind::kQuote) ? add_marked(scan, i) : i + 1;
    }
  }
}

void find_native_bodies(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (!scan.is_word(i) || !scan.is_free(i)) continue;
    const bool korean = scan.language == "ko";
    if (scan.language == "zh") {
      std::uint32_t first = i;
      if (const std::uint32_t end = end_of_company(scan, i, first); end > i) {
        add(scan, EntityKind::kOrganization, {}, {first, end});
        i = end - 1;
        continue;
      }
    }
    if (const std::uint32_t end = korean                  ? add_mister(scan, i)
                                  : scan.language == "zh" ? add_anonymous(scan, i)
                                                          : i;
        end > i) {
      i = end - 1;
      continue;
    }
    if (korean && add_office(scan, i)) continue;
    if (const std::uint32_t end = add_person_behind(scan, i); end > i) {
      i = end - 1;
      continue;
    }
    std::size_t particle = 0;
    const TokenRange vessel = noun_before(scan, i, is_vessel_noun);
    if (vessel.first < vessel.last) {
      if (const std::uint32_t end = end_of_ship(scan, i, particle); end > i) {
        add(scan, EntityKind::kVessel, vessel, {i, end}, particle);
        i = end - 1;
      }
      continue;
    }
    const TokenRange body = noun_before(scan, i, is_body_noun);
    if (body.first == body.last) {
      if (scan.language != "ja" || (i > scan.sentence.first && is_kana(scan, i - 1))) continue;
      const std::uint32_t last = end_of_dotted_kana(scan, i);
      if (last == i) continue;
      add_person(scan, {i, last}, {i, last}, nullptr, {}, kConfidence);
      i = last - 1;
      continue;
    }
    std::uint32_t end = end_of_characters(scan, i);
    if (korean && end == i) end = end_of_korean(scan, i, particle);
    if (end == i) continue;
    add(scan, EntityKind::kOrganization, body, {i, end}, particle);
    i = end - 1;
  }
}

}  // namespace tamis::documents

// Names of Han characters and kana, and what all finders of names without capitals share.
#include "documents/names/uncased_tables.h"

#include "documents/names/introduced_bodies.h"

#include <utility>

#include "base/data_table.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"
#include "documents/words/offices.h"
#include "text/han_forms.h"

namespace tamis::documents {

namespace {

using Tables = UncasedTables;

bool is_name_of(const NameScan& scan, std::uint32_t i, bool japanese) {
  if (!scan.is_word(i) || !scan.is_free(i)) return false;
  const Atom* atom = scan.atom(i);
  const bool tail = japanese && i > scan.sentence.first && scan.is_word(i - 1) &&
                    Tables::get().japanese_tails.contains(scan.text->at(scan.text->span({i - 1, i + 1})));
  // "鈴木和|夫|容疑者": a husband elsewhere.
  const bool kin = japanese && atom != nullptr && atom->meaning->sense == NameSense::kKin &&
                   atom->tokens.last == atom->tokens.first + 1 && i > scan.sentence.first &&
                   is_script(scan, i - 1, text::Script::kHan);
  if (atom != nullptr && atom->meaning->sense != NameSense::kKnownPerson && !tail && !kin) return false;
  return japanese ? scan.token(i).script == text::Script::kHan : spells_sound(scan, i);
}

}  // namespace

bool spells_sound(const NameScan& scan, std::uint32_t i) {
  const Tables& tables = Tables::get();
  if (Tables::has_form(tables.chinese_letters, scan.text->at(i))) return true;
  const auto pair = [&](std::uint32_t first) {
    return scan.inside(first) && scan.inside(first + 1) &&
           Tables::has_form(tables.chinese_spellings, scan.text->at(scan.text->span({first, first + 2})));
  };
  return pair(i) || (i > scan.sentence.first && pair(i - 1));
}

const UncasedTables& UncasedTables::get() {
  static const UncasedTables kTables = [] {
    UncasedTables tables;
    base::for_each_row(base::data_table("uncased_names.tsv"), [&](const auto& c, std::size_t count) {
      if (count < 3) return;
      Words* words = nullptr;
      if (c[0] == "verb") words = &tables.verbs;
      if (c[0] == "given" || c[0] == "forename") words = &tables.given;
      if (c[0] == "surname") words = c[1] == "zh" ? &tables.chinese_surnames : &tables.korean_surnames;
      if (c[0] == "letter") words = &tables.chinese_letters;
      if (c[0] == "spelling") words = &tables.chinese_spellings;
      if (c[0] == "ordinary") words = &tables.ordinary;
      if (c[0] == "owned") words = &tables.owned;
      if (c[0] == "called") words = &tables.bodies;
      if (c[0] == "holder") words = &tables.holders;
      if (c[0] == "brand") words = &tables.brands;
      if (c[0] == "says") words = &tables.says;
      if (c[0] == "source") words = &tables.sources;
      if (c[0] == "end") words = &tables.chinese_ends;
      if (c[0] == "noun_end") words = &tables.chinese_noun_ends;
      if (c[0] == "word") words = &tables.korean_words;
      if (c[0] == "before_person") words = &tables.chinese_before_person;
      if (c[0] == "behind_person") words = &tables.chinese_behind_person;
      if (c[0] == "before_tried") words = &tables.chinese_before_tried;
      if (c[0] == "behind_tried") words = &tables.chinese_behind_tried;
      if (c[1] == "ja")
        words = c[0] == "surname"       ? &tables.japanese_surnames
                : c[0] == "word"        ? &tables.japanese_words
                : c[0] == "surname_end" ? &tables.japanese_tails
                : c[0] == "ordinary"    ? &tables.japanese_ordinary
                : c[0] == "noun_end"    ? &tables.japanese_ends
                                        : nullptr;
      if (words == nullptr) return;
      std::string_view text = c[2];
      if (c[1] == "zh" && c[0] != "says" && c[0] != "spelling" && !c[0].ends_with("_person") &&
          !c[0].ends_with("_tried")) {
        constexpr std::size_t kBytes = 3;  // all of them lie in the basic plane
        for (std::size_t i = 0; i + kBytes <= text.size(); i += kBytes)
          words->emplace(text.substr(i, kBytes));
        return;
      }
      base::for_each_part(text, ' ', [&](std::string_view part) { words->emplace(part); });
    });
    return tables;
  }();
  return kTables;
}

bool ends_chinese_name(const NameScan& scan, std::uint32_t i, std::uint32_t first) {
  return scan.lexicon->is_stop_word(scan.hashes[i], scan.languages) &&
         !(i == first + 1 && is_grammar_word(NameGrammar::kNameInside, scan.text->at(i)));
}

bool is_chinese_word_behind_name(std::string_view characters) {
  return is_grammar_word(NameGrammar::kBehindName, characters);
}

bool begins_word_behind_name(const NameScan& scan, std::uint32_t i) {
  return scan.inside(i + 1) &&
         is_grammar_word(NameGrammar::kBehindName, scan.text->at(scan.text->span({i, i + 2})));
}

bool is_script(const NameScan& scan, std::uint32_t i, text::Script script) {
  return scan.is_word(i) && scan.token(i).script == script;
}

bool is_name_dot(const NameScan& scan, std::uint32_t i) {
  return scan.inside(i) && scan.token(i).kind == TokenKind::kOther &&
         (scan.token(i).mark == U'·' || scan.token(i).mark == U'・' || scan.token(i).mark == U'‧');
}

bool is_kana(const NameScan& scan, std::uint32_t i) {
  return scan.inside(i) && scan.is_free(i) && scan.atom(i) == nullptr &&
         (is_script(scan, i, text::Script::kKatakana) ||
          is_grammar_word(NameGrammar::kKanaSign, scan.text->at(i)));
}

bool has_arabic_article(const NameScan& scan, std::uint32_t i) {
  return beginning_bytes(NameGrammar::kArabicDefinite, scan.lower(i)) > 0;
}

bool UncasedTables::has_form(const Words& words, std::string_view character) {
  return words.contains(character) || words.contains(text::simplified(character));
}

bool is_open(const NameScan& scan, std::uint32_t i) {
  return scan.is_word(i) && scan.is_free(i) && !scan.words[i].stop &&
         (scan.atom(i) == nullptr || scan.atom(i)->meaning->sense == NameSense::kKnownPerson);
}

std::string title_of(const NameScan& scan, const Atom& office, TokenRange tokens) {
  Span span = scan.text->span(tokens);
  if (office.tokens.last == tokens.last) span.end -= office.cut;
  return std::string(scan.text->at(span));
}

bool is_given(const NameScan& scan, std::uint32_t i) {
  return scan.is_word(i) && UncasedTables::get().given.contains(scan.text->lower(i));
}

void add_person(NameScan& scan, TokenRange tokens, TokenRange core, const Atom* office,
                const std::string& country, double confidence) {
  NameInText name;
  name.kind = EntityKind::kPerson;
  name.form = MentionForm::kName;
  name.normal = std::string(scan.text->at(scan.text->span(core)));
  name.confidence = confidence;
  name.country = country;
  if (office != nullptr) {
    name.office = office->meaning->detail;
    name.gender = office->meaning->gender;
    name.title = title_of(scan, *office, office->tokens);
    // 副|行长
    const std::uint32_t before = office->tokens.first;
    if (before > scan.sentence.first && is_script(scan, before - 1, text::Script::kHan) &&
        scan.text->at(before - 1) == "副" && scan.token(before).script == text::Script::kHan)
      name.title.insert(0, "副");
    if (name.office == "mr" || name.office == "mrs" || name.office == "dr") name.office.clear();
  }
  scan.add(std::move(name), tokens, core);
}

std::uint32_t japanese_name_end(const NameScan& scan, TokenRange name) {
  const Tables::Words& words = Tables::get().japanese_words;
  std::uint32_t last = name.last;
  for (std::uint32_t i = name.last; i > name.first + 1; --i) {
    const std::string_view character = scan.text->at(i - 1);
    if (!words.contains(character)) continue;
    // "中谷|元|防衛相" may be a name or say that he was one.
    if (i == name.last && last - name.first > 2) last = i - 1;
  }
  // "林|副報道|局長"
  for (std::uint32_t i = name.first + 1; i < last; ++i) {
    if (scan.text->at(i) == "副") return i;
  }
  return last;
}

void add_office_alone(NameScan& scan, const Atom& atom, TokenRange tokens, const std::string& country) {
  if (is_form_of_address(atom.meaning->detail)) return;
  // "دو رهبر": several.
  if (tokens.first > scan.sentence.first && scan.token(tokens.first).script == text::Script::kArabic &&
      is_grammar_word(NameGrammar::kSeveral, scan.lower(tokens.first - 1)))
    return;
  if (country.empty() && tokens.last - tokens.first < 2 &&
      scan.token(tokens.first).script == text::Script::kHan)
    return;
  // "非洲军团及|其|指挥官": whoever it is of that body, and not who had the office before.
  if (scan.language == "zh" && tokens.first > scan.sentence.first &&
      grammar_words("zh").has(WordUse::kHisBefore, scan.lower(tokens.first - 1)))
    return;
  NameInText name;
  name.kind = EntityKind::kPerson;
  name.form = country.empty() ? MentionForm::kTitle : MentionForm::kDescription;
  name.office = atom.meaning->detail;
  name.gender = atom.meaning->gender;
  name.country = country;
  name.title = title_of(scan, atom, tokens);
  name.normal = name.title;
  name.confidence = country.empty() ? 0.5 : 0.8;
  scan.add(std::move(name), tokens, tokens);
}

void add_short_surname(NameScan& scan, std::uint32_t surname, const Atom& office,
                       const std::string& country) {
  NameInText name;
  name.kind = EntityKind::kPerson;
  name.form = MentionForm::kSurname;
  name.normal = std::string(scan.text->at(surname));
  const bool doubtful = scan.token(surname).script == text::Script::kHangul &&
                        Tables::get().korean_words.contains(scan.text->at(surname));
  const bool japanese = scan.language == "ja";
  name.confidence = japanese ? kTitledSurname : doubtful ? kDoubtfulSurname : kShortSurname;
  name.country = country;
  name.office = office.meaning->detail;
  name.gender = office.meaning->gender;
  name.title = title_of(scan, office, office.tokens);
  scan.add(std::move(name), {surname, office.tokens.last}, {surname, surname + 1});
}

namespace {

// "琳达·托马斯|-|格林菲尔德": between two surnames that are spelt by sound.
bool joins_double_name(const NameScan& scan, std::uint32_t i) {
  constexpr std::uint32_t kFewest = 2;  // characters behind
  if (!scan.inside(i) || scan.token(i).kind != TokenKind::kHyphen || scan.token(i).space_before) return false;
  for (std::uint32_t k = i + 1; k <= i + kFewest; ++k) {
    if (!is_script(scan, k, text::Script::kHan) || !is_open(scan, k) || !spells_sound(scan, k)) return false;
  }
  return true;
}

}  // namespace

std::uint32_t chinese_name_at(const NameScan& scan, std::uint32_t k) {
  const Tables& tables = Tables::get();
  if (const Atom* known = scan.atom(k, NameSense::kKnownPerson)) return known->tokens.last;
  constexpr std::uint32_t kMaxForeign = 12;
  // "防卫大臣|中谷元|": the first character of a Japanese surname is a country, too.
  if (is_script(scan, k, text::Script::kHan) && is_script(scan, k + 1, text::Script::kHan) &&
      scan.is_free(k) && scan.is_free(k + 1) &&
      tables.japanese_surnames.contains(scan.text->at(scan.text->span({k, k + 2})))) {
    std::uint32_t last = k + 2;
    while (last < k + 4 && is_script(scan, last, text::Script::kHan) && is_open(scan, last) &&
           !Tables::has_form(tables.chinese_ends, scan.text->at(last)) &&
           !begins_word_behind_name(scan, last) &&
           !scan.lexicon->is_stop_word(scan.hashes[last], scan.languages) && scan.atom(last) == nullptr)
      ++last;
    if (last > k + 2) return last;
  }
  // "安德烈·别洛|乌|索夫", "布|德里|斯": a country's short form or a town among characters that spell a name is part of it.
  constexpr std::uint32_t kMostPlace = 2;
  const auto spells = [&](std::uint32_t i) {
    if (is_open(scan, i)) return true;
    const Atom* place = scan.atom(i, NameSense::kPlace);
    if (place == nullptr || place->tokens.last - place->tokens.first > kMostPlace || !scan.is_free(i))
      return false;
    const bool town = place->tokens.last - place->tokens.first == kMostPlace;
    if (town ? place->tokens.first <= k || is_name_dot(scan, place->tokens.first - 1) : i <= k + 1)
      return false;
    const std::uint32_t next = place->tokens.last;
    return is_script(scan, next, text::Script::kHan) && is_open(scan, next) && spells_sound(scan, next) &&
           !begins_word_behind_name(scan, next);
  };
  std::uint32_t end = k;
  while (end < k + kMaxForeign && is_script(scan, end, text::Script::kHan) && spells(end) &&
         spells_sound(scan, end) && !(end > k + 1 && begins_word_behind_name(scan, end))) {
    ++end;
    if ((is_name_dot(scan, end) || joins_double_name(scan, end)) &&
        is_script(scan, end + 1, text::Script::kHan))
      ++end;
  }
  const std::uint32_t foreign = end - k;
  if (is_script(scan, k, text::Script::kHan) && Tables::has_form(tables.chinese_surnames, scan.text->at(k)) &&
      is_open(scan, k)) {
    std::uint32_t last = k + 1;
    // "易|会|满": what ends a name elsewhere, between two characters of one.
    const auto ends = [&](std::uint32_t i) {
      const auto is_end = [&](std::uint32_t at) {
        return Tables::has_form(tables.chinese_ends, scan.text->at(at));
      };
      const bool inside = i == k + 1 && is_grammar_word(NameGrammar::kNameInside, scan.text->at(i)) &&
                          is_script(scan, i + 1, text::Script::kHan) && is_open(scan, i + 1) &&
                          scan.atom(i + 1) == nullptr && !is_end(i + 1) &&
                          !begins_word_behind_name(scan, i + 1) && !ends_chinese_name(scan, i + 1, k);
      return is_end(i) && !inside;
    };
    while (last < k + 3 && is_script(scan, last, text::Script::kHan) && is_open(scan, last) && !ends(last) &&
           !begins_word_behind_name(scan, last) && !ends_chinese_name(scan, last, k) &&
           scan.atom(last) == nullptr) {
      ++last;
    }
    // "裴|斯柯夫": spelt by sound behind a surname.
    std::uint32_t spelt = k + 1;
    while (spelt < k + kMaxForeign && is_script(scan, spelt, text::Script::kHan) && is_open(scan, spelt) &&
           spells_sound(scan, spelt))
      ++spelt;
    if (foreign < 3 && spelt >= k + 4) return spelt;
    if (foreign < 3 && last - k >= 2) return last;
  }
  return foreign >= 2 ? end : k;
}

namespace {

// "会社員|キム|・ミンス": a part of a dotted name that is a name by itself, too.
bool is_dotted_part(const NameScan& scan, std::uint32_t i) {
  const Atom* atom = scan.atom(i, NameSense::kKnownPerson);
  return atom != nullptr && is_script(scan, i, text::Script::kKatakana) && scan.is_free(i) &&
         (is_name_dot(scan, atom->tokens.last) ||
          (atom->tokens.first > scan.sentence.first && is_name_dot(scan, atom->tokens.first - 1)));
}

}  // namespace

std::uint32_t han_name_before(const NameScan& scan, std::uint32_t j) {
  if (j == scan.sentence.first) return j;
  const bool japanese = scan.language == "ja";
  if (const Atom* known = scan.atom(j - 1, NameSense::kKnownPerson);
      known != nullptr && scan.is_free(j - 1) && !(japanese && is_dotted_part(scan, j - 1))) {
    return known->tokens.first;
  }
  std::uint32_t first = j;
  if (japanese && (is_kana(scan, j - 1) || is_dotted_part(scan, j - 1))) {
    while (first > scan.sentence.first && (is_kana(scan, first - 1) || is_dotted_part(scan, first - 1)))
      --first;
    while (first < j && is_name_dot(scan, first)) ++first;
    // "|ミサイル|総局長"
    const bool ordinary =
        Tables::get().japanese_ordinary.contains(scan.text->at(scan.text->span({first, j})));
    return j - first >= 2 && !ordinary ? first : j;
  }
  constexpr std::uint32_t kMaxHan = 4;
  if (japanese) {
    while (first > scan.sentence.first && j - first < kMaxHan + 1 && is_name_of(scan, first - 1, true))
      --first;
    // "中|谷元|前防衛相": the first character of a surname is a country, too.
    const auto begins_surname = [&](std::uint32_t at) {
      return scan.is_word(at) && scan.is_free(at) && at + 1 < j &&
             Tables::get().japanese_surnames.contains(scan.text->at(scan.text->span({at, at + 2})));
    };
    if (first > scan.sentence.first && j - first < kMaxHan && begins_surname(first - 1)) --first;
    const std::uint32_t size = j - first;
    if (size > kMaxHan) {
      // "元社員|田中健司|": behind a noun for somebody.
      for (const std::uint32_t name : {kMaxHan, kMaxHan - 1}) {
        if (j >= scan.sentence.first + name + 1 &&
            Tables::get().japanese_ends.contains(scan.text->at(j - name - 1)) &&
            is_script(scan, j - name - 1, text::Script::kHan))
          return j - name;
      }
      return j;
    }
    const std::string_view run = scan.text->at(scan.text->span({first, j}));
    // "|貿易会社|社長"
    return size >= 2 && !Tables::get().japanese_ordinary.contains(run) && !is_body_noun("ja", run) ? first
                                                                                                   : j;
  }
  // Chinese: the longest of three and two characters that begin with a surname.
  for (const std::uint32_t size : {3U, 2U}) {
    if (j < scan.sentence.first + size) continue;
    const std::uint32_t at = j - size;
    bool open = Tables::has_form(Tables::get().chinese_surnames, scan.text->at(at));
    for (std::uint32_t k = at; k < j; ++k) {
      open = open && is_script(scan, k, text::Script::kHan) && is_open(scan, k) &&
             !ends_chinese_name(scan, k, at);
    }
    if (open) return at;
  }
  while (first > scan.sentence.first && j - first < 8 && is_name_of(scan, first - 1, false)) --first;
  return j - first >= 3 ? first : j;
}

namespace {

void add_dotted_name(NameScan& scan, std::uint32_t dot) {
  constexpr std::uint32_t kLongest = 6;  // characters before the dot
  std::uint32_t first = dot;
  while (first > scan.sentence.first && dot - first < kLongest && scan.is_free(first - 1) &&
         is_script(scan, first - 1, text::Script::kHan) && spells_sound(scan, first - 1))
    --first;
  std::uint32_t last = chinese_name_at(scan, dot + 1);
  if (last == dot + 1 && is_name_of(scan, last, false)) ++last;  // "卡里姆·|汗|"
  if (dot < first + 2 || last == dot + 1) return;
  const Atom* place = scan.atom(first, NameSense::kPlace);
  if (place != nullptr && place->tokens.first == first && place->tokens.last == dot) return;
  add_person(scan, {first, last}, {first, last}, nullptr, {}, 0.75);
}

}  // namespace

void add_dotted_names(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first + 1; i < scan.sentence.last; ++i) {
    if (is_name_dot(scan, i) && scan.is_free(i)) add_dotted_name(scan, i);
  }
}

}  // namespace tamis::documents

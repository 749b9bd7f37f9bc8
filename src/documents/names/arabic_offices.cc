#include "documents/names/arabic_offices.h"

#include <string>
#include <string_view>

#include "documents/names/titled_names.h"
#include "documents/names/uncased_tables.h"
#include "documents/names/uncased_words.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"
#include "documents/words/offices.h"

namespace tamis::documents {

namespace {

using Tables = UncasedTables;

// A word of a name with what makes one with it: "عبد السلام", "نصر الله", "أبو بكر". Returns one behind it, `k`: none.
std::uint32_t arabic_part_at(const NameScan& scan, std::uint32_t k) {
  const auto is_part = [&](std::uint32_t i) {
    constexpr std::size_t kLongest = 10;  // bytes of a name that begins as "with the" does
    if (!is_script(scan, i, text::Script::kArabic) || Tables::get().verbs.contains(scan.lower(i)) ||
        (scan.language == "ar" && scan.lower(i).size() > kLongest &&
         grammar_words("ar").begins(WordUse::kByTheFront, scan.lower(i))))
      return false;  // "رياض سلامة |بالسجن|"
    const Atom* atom = scan.atom(i, NameSense::kPlace);
    // "|لي| جاي ميونغ": a Korean surname is "to me" as well.
    const bool surname = i == k && is_grammar_word(NameGrammar::kThreeWords, scan.lower(i)) &&
                         scan.is_free(i) && is_open(scan, i + 1) && is_open(scan, i + 2);
    return is_open(scan, i) || surname ||
           (atom != nullptr && atom->meaning->detail == "city" && scan.is_free(i) && is_given(scan, i));
  };
  if (!is_part(k)) return k;
  if (const Atom* known = scan.atom(k, NameSense::kKnownPerson)) return known->tokens.last;
  std::uint32_t end = k + 1;
  if (is_grammar_word(NameGrammar::kCompoundFirst, scan.lower(k)) && is_part(end)) ++end;
  if (is_script(scan, end, text::Script::kArabic) && scan.is_free(end) &&
      is_grammar_word(NameGrammar::kCompoundLast, scan.lower(end))) {
    ++end;
  }
  return end;
}

// "محمد إبراهيم |بزي| على", "سعيد بن علي |الكثيري|،": behind two parts, of which the second is a given name, a word that a mark, a preposition
// or a clause is right behind; no noun with the ending of an object ("وقع محمد علي |اتفاقا| مع").
bool is_closed_surname(const NameScan& scan, std::uint32_t i) {
  using namespace clause_word;
  constexpr std::size_t kLetter = 2;  // bytes
  const GrammarWords& grammar = grammar_words("ar");
  const std::string_view lower = scan.lower(i);
  const std::uint32_t next = i + 1;
  // "بزي |بتهمة|"
  constexpr std::size_t kFewest = 4 * kLetter;
  const std::string_view behind = scan.lower(next);
  const bool written_on =
      behind.size() > kFewest && !is_given(scan, next) &&
      (grammar.begins(WordUse::kNounFront, behind) || grammar.begins(WordUse::kToFront, behind));
  const bool closed = !scan.is_word(next) || written_on ||
                      (clause_word_classes("ar", behind) & (kPreposition | kThat | kWh)) != 0;
  return closed && lower.size() > 2 * kLetter && !grammar.ends(WordUse::kTanwinEnd, lower, kLetter) &&
         !grammar.ends(WordUse::kFeminineNounEnd, lower, kLetter) && clause_word_classes("ar", lower) == 0;
}

}  // namespace

std::uint32_t arabic_name_at(const NameScan& scan, std::uint32_t k) {
  const std::uint32_t first_end = arabic_part_at(scan, k);
  if (first_end == k) return k;
  // "كيم" is known, and begins a name.
  const bool korean = is_grammar_word(NameGrammar::kThreeWords, scan.lower(k));
  const bool known = scan.atom(k, NameSense::kKnownPerson) != nullptr;
  if (known && (first_end > k + 1 || (!korean && !is_given(scan, k)))) return first_end;
  std::uint32_t end = first_end;
  const auto add_sons = [&] {
    for (int sons = 0; sons < 2 && is_grammar_word(NameGrammar::kSon, scan.lower(end)); ++sons) {
      const std::uint32_t next = arabic_part_at(scan, end + 1);
      if (next == end + 1) return;
      end = next;
    }
  };
  // "سعيد بن علي |الكثيري|"
  const auto behind_sons = [&] {
    return has_arabic_article(scan, end) && ending_bytes(NameGrammar::kNisba, scan.lower(end)) > 0
               ? arabic_part_at(scan, end)
               : end;
  };
  add_sons();
  if (end > first_end) return behind_sons();
  const std::uint32_t second = end;
  end = arabic_part_at(scan, second);
  if (end == second || scan.atom(second, NameSense::kKnownPerson) != nullptr) return end;
  const std::uint32_t two = end;
  add_sons();
  if (end > two) return behind_sons();
  // Two parts are a name; a third one only when something speaks for it: what follows is rather the object of the verb.
  const std::uint32_t third = arabic_part_at(scan, end);
  if (third == end) return end;
  const std::string_view lower = scan.lower(end);
  if (korean) return third;
  const bool middle = is_given(scan, second);
  if (has_arabic_article(scan, end)) {
    if (has_arabic_article(scan, second) && second + 1 == two) return end;
    const bool nisba = ending_bytes(NameGrammar::kNisba, lower) > 0;
    const bool object = ending_bytes(NameGrammar::kNoNisba, lower) > 0;
    return nisba || (middle && !object) ? third : end;
  }
  if (!middle || !is_given(scan, k)) return end;
  const bool surname =
      scan.language == "fa" || (scan.language == "ar" && third == two + 1 && is_closed_surname(scan, two));
  return surname ? third : end;
}

namespace {

// "قائد الأمن في ريف دمشق أحمد الدالاتي": the given name behind words that say what an office is of; `at`: there is none.
std::uint32_t arabic_name_behind(const NameScan& scan, std::uint32_t at) {
  constexpr std::uint32_t kMaxWords = 7;
  for (std::uint32_t k = at; k < at + kMaxWords && is_script(scan, k, text::Script::kArabic); ++k) {
    const NameInText* name = scan.name(k);
    if (name != nullptr && name->kind == EntityKind::kOrganization) continue;
    if (name != nullptr) return at;
    const std::string_view lower = scan.lower(k);
    const bool verb = Tables::get().verbs.contains(lower) && !is_grammar_word(NameGrammar::kBetween, lower);
    if (verb) return at;
    if (is_given(scan, k) && is_open(scan, k)) return k;
    // "حكومة الوحدة الوطنية |عبد الحميد| الدبيبة"
    if (k > at && has_arabic_article(scan, k - 1) && is_grammar_word(NameGrammar::kCompoundFirst, lower) &&
        arabic_part_at(scan, k) == k + 2)
      return k;
    const Atom* atom = scan.atom(k);
    if (atom != nullptr &&
        (atom->meaning->sense == NameSense::kOffice || atom->meaning->sense == NameSense::kPronoun)) {
      return at;
    }
  }
  return at;
}

// "زعيم كوريا الشمالية |يبدي|": a verb behind a title, where no name is known.
bool is_arabic_imperfect(const NameScan& scan, std::uint32_t i) {
  constexpr std::size_t kLongestVerb = 12;  // bytes
  const std::string_view word = scan.lower(i);
  return scan.language == "ar" && word.size() <= kLongestVerb && !is_given(scan, i) &&
         scan.atom(i, NameSense::kKnownPerson) == nullptr &&
         beginning_bytes(NameGrammar::kArabicImperfect, word) > 0;
}

// "ولادیمیر پوتین، |رئیس جمهور| روسیه": Persian has the name before a comma, and behind it the title. Returns the first token of the
// name that ends before the comma at `comma`; `comma`: there is none.
std::uint32_t persian_name_before(const NameScan& scan, std::uint32_t comma) {
  constexpr std::uint32_t kMostWords = 4;
  std::uint32_t first = comma;
  while (first > scan.sentence.first && comma - first < kMostWords &&
         is_script(scan, first - 1, text::Script::kArabic) && scan.is_free(first - 1) &&
         (is_open(scan, first - 1) || is_given(scan, first - 1)) &&
         !Tables::get().verbs.contains(scan.lower(first - 1)))
    --first;
  // "شهرام |ایرانی|، فرمانده": a surname that is a place or a people as well, behind a word that opens the sentence.
  if (scan.language == "fa" && comma == scan.sentence.first + 2 &&
      (is_given(scan, comma - 2) || (is_open(scan, comma - 2) && scan.atom(comma - 2) == nullptr)) &&
      is_script(scan, comma - 1, text::Script::kArabic) && scan.is_free(comma - 1) &&
      scan.is_free(comma - 2) && !Tables::get().verbs.contains(scan.lower(comma - 1)))
    return comma - 2;
  for (std::uint32_t k = first; k < comma; ++k) {
    if (is_given(scan, k)) return comma - k >= 2 ? k : comma;
  }
  if (scan.language != "fa") return comma;
  if (comma - first == 1) return scan.atom(first, NameSense::kKnownPerson) != nullptr ? first : comma;
  // Without a given name: two or three words from the beginning of the sentence or behind a mark.
  const bool bounded = first == scan.sentence.first || !scan.is_word(first - 1);
  return bounded && comma - first <= 3 ? first : comma;
}

// "مشاور |پیشین امنیت ملی آمریکا|،": the rest of a Persian title that a comma closes; `at`: another word than its own stands there.
std::uint32_t persian_title_end(const NameScan& scan, std::uint32_t at, std::string& country) {
  constexpr std::uint32_t kMostWords = 7;
  std::uint32_t end = at;
  while (end < at + kMostWords && is_script(scan, end, text::Script::kArabic) &&
         !Tables::get().verbs.contains(scan.lower(end)))
    ++end;
  if (!scan.is_kind(end, TokenKind::kComma)) return at;
  for (std::uint32_t k = at; k < end && country.empty(); ++k) {
    const Atom* place = scan.atom(k);
    if (place != nullptr &&
        (place->meaning->sense == NameSense::kPlace || place->meaning->sense == NameSense::kDemonym))
      country = place->meaning->country;
  }
  return end;
}

// The words of a title up to its name, without the comma between.
std::string whole_arabic_title(const NameScan& scan, TokenRange title) {
  while (title.last > title.first + 1 && !scan.is_word(title.last - 1)) --title.last;
  return std::string(scan.text->at(scan.text->span(title)));
}

}  // namespace

std::uint32_t add_arabic_office(NameScan& scan, const Atom& atom) {
  std::uint32_t at = atom.tokens.last;
  std::string country;
  for (int steps = 0; steps < 3; ++steps) {
    const Atom* next = scan.atom(at);
    if (next == nullptr || next->tokens.first != at) break;
    const NameSense sense = next->meaning->sense;
    if (sense != NameSense::kDemonym && sense != NameSense::kPlace && sense != NameSense::kInstitution &&
        sense != NameSense::kOffice) {
      break;
    }
    // "الرئيس الروسي |فلاديمير|": a city as well.
    if (sense == NameSense::kPlace && next->meaning->detail == "city" && is_given(scan, at)) break;
    if (country.empty()) country = next->meaning->country;
    at = next->tokens.last;
  }
  const bool persian = scan.language == "fa";
  if (atom.tokens.first > scan.sentence.first + 1 && scan.is_kind(atom.tokens.first - 1, TokenKind::kComma)) {
    const std::uint32_t comma = atom.tokens.first - 1;
    const bool may_be_another = !persian && has_arabic_article(scan, atom.tokens.first);
    std::uint32_t first = may_be_another ? comma : persian_name_before(scan, comma);
    if (first == comma && !persian) first = arabic_said_name_before(scan, comma);
    if (first < comma) {
      const std::uint32_t end = persian_title_end(scan, at, country);
      add_person(scan, {first, end}, {first, comma}, &atom, country, 0.8);
      scan.work->names.back().title = scan.text->at(scan.text->span({atom.tokens.first, end}));
      return end;
    }
  }
  // "قال عباس عراقجي |وزير الخارجية| الإيراني": the title right behind the name, and no name behind it.
  if (scan.language == "ar" && !has_arabic_article(scan, atom.tokens.first) &&
      !is_form_of_address(atom.meaning->detail) && !is_given(scan, at)) {
    const std::uint32_t first = arabic_said_name_before(scan, atom.tokens.first);
    if (first < atom.tokens.first) {
      add_person(scan, {first, at}, {first, atom.tokens.first}, &atom, country, 0.75);
      scan.work->names.back().title = scan.text->at(scan.text->span({atom.tokens.first, at}));
      return at;
    }
  }
  // "همتای عمانی |خود| بدر البوسعیدی"
  if (persian && scan.is_word(at) && grammar_words("fa").has(WordUse::kOwn, scan.lower(at))) ++at;
  if (persian && scan.is_kind(at, TokenKind::kComma) && !is_given(scan, at) && is_given(scan, at + 1)) ++at;
  if (!is_given(scan, at)) {
    const std::uint32_t given = arabic_name_behind(scan, at);
    if (given > at) {
      const std::uint32_t last = arabic_name_at(scan, given);
      if (last > given + 1) {
        for (std::uint32_t k = at; k < given && country.empty(); ++k) {
          const Atom* place = scan.atom(k, NameSense::kPlace);
          if (place != nullptr) country = place->meaning->country;
        }
        add_person(scan, {atom.tokens.first, last}, {given, last}, &atom, country, 0.75);
        NameInText& name = scan.work->names.back();
        if (scan.language == "ar") name.title = whole_arabic_title(scan, {atom.tokens.first, given});
        for (std::uint32_t k = atom.tokens.last; k < given; ++k)
          name.former = name.former || scan.lexicon->is_former(scan.hashes[k]);
        return last;
      }
    }
  }
  // "شهروند |چینی| لی وی": by where he is from, a citizen is told from anybody's.
  if ((scan.language == "ar" || persian) && !is_given(scan, at) &&
      (!country.empty() || !is_form_of_address(atom.meaning->detail))) {
    std::uint32_t name = at;
    std::uint32_t last = arabic_titled_name(scan, atom.tokens, at, name);
    if (last == at) {
      // "وزير الخارجية في حكومة الحوثيين، |عبد الواحد أبو راس|،"
      const std::uint32_t comma = arabic_comma_behind(scan, at);
      // "شهروند چینی، |وو لیانگ|،"
      const bool citizen = persian && is_form_of_address(atom.meaning->detail);
      if (comma > at && (citizen || is_given(scan, comma + 1))) {
        const std::uint32_t end = arabic_name_at(scan, comma + 1);
        if (end > comma + 2 && scan.is_kind(end, TokenKind::kComma)) {
          name = comma + 1;
          last = end;
        }
      }
    }
    if (last > at) {
      add_person(scan, {atom.tokens.first, last}, {name, last}, &atom, country, 0.7);
      // "المتحدث باسم |الخارجية الإيرانية|": whose the office is belongs to it.
      if (scan.language == "ar" && name > at)
        scan.work->names.back().title = whole_arabic_title(scan, {atom.tokens.first, name});
      return last;
    }
  }
  // "القائد العسكري", "قائد قوات": behind a title with the article comes no noun with it, and behind one without it comes what the
  // title is of.
  const bool sure = is_given(scan, at) || scan.atom(at, NameSense::kKnownPerson) != nullptr;
  const bool direct = at == atom.tokens.last;
  const std::string_view office = atom.meaning->detail;
  const bool of_state = office == "president" || office == "prime_minister" || office == "minister" ||
                        office == "general" || is_form_of_address(office);
  const bool construct = scan.language == "ar" && direct && !has_arabic_article(scan, atom.tokens.last - 1) &&
                         !is_form_of_address(office);
  const bool article = has_arabic_article(scan, at) && !(direct && of_state);
  // Persian has adjectives behind the title, and then what is told of its holder.
  const bool another = persian || is_arabic_imperfect(scan, at);
  const std::uint32_t end = !sure && (construct || article || another) ? at : arabic_name_at(scan, at);
  if (end > at && (end > at + 1 || scan.atom(at, NameSense::kKnownPerson) != nullptr || country.empty())) {
    add_person(scan, {atom.tokens.first, end}, {at, end}, &atom, country, end > at + 1 ? 0.8 : 0.6);
    return end;
  }
  // Persian has the name before the title as well: "ولادیمیر پوتین رئیس جمهور روسیه".
  if (scan.language == "fa" && atom.tokens.first > scan.sentence.first) {
    std::uint32_t first = atom.tokens.first;
    while (first > scan.sentence.first && atom.tokens.first - first < 3 &&
           is_script(scan, first - 1, text::Script::kArabic) && is_open(scan, first - 1) &&
           !Tables::get().verbs.contains(scan.lower(first - 1))) {
      --first;
    }
    if (atom.tokens.first - first >= 2) {
      add_person(scan, {first, at}, {first, atom.tokens.first}, &atom, country, 0.6);
      return at;
    }
  }
  add_office_alone(scan, atom, {atom.tokens.first, at}, country);
  return at;
}

void add_arabic_kin_names(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    const Atom* kin = scan.atom(i, NameSense::kKin);
    if (kin == nullptr || kin->tokens.first != i) continue;
    const std::uint32_t k = kin->tokens.last;
    if (!is_given(scan, k) || !is_open(scan, k)) continue;
    if (const std::uint32_t last = arabic_name_at(scan, k); last > k + 1)
      add_person(scan, {k, last}, {k, last}, nullptr, {}, 0.7);
  }
}

}  // namespace tamis::documents

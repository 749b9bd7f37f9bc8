#include "documents/names/forename_names.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "documents/names/arabic_offices.h"
#include "documents/names/uncased_tables.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/hebrew_nouns.h"
#include "documents/words/name_grammar.h"

namespace tamis::documents {

namespace {

using Tables = UncasedTables;

constexpr std::uint32_t kMostWords = 5;  // of a name
constexpr std::uint32_t kSureWords = 2;  // ... whatever follows

bool is_verb(const NameScan& scan, std::uint32_t i) {
  if (!scan.is_word(i)) return false;
  const Tables& tables = Tables::get();
  const std::string_view lower = scan.lower(i);
  if (tables.verbs.contains(lower) || tables.says.contains(lower)) return true;
  // "ونفى"
  constexpr std::size_t kLetter = 2;  // bytes
  return lower.size() > 2 * kLetter && grammar_words(scan.language).begins(WordUse::kAndFront, lower) &&
         tables.verbs.contains(lower.substr(kLetter));
}

// A verb, no small word of the table.
bool is_acting(const NameScan& scan, std::uint32_t i) {
  return is_verb(scan, i) && clause_word_classes(scan.language, scan.lower(i)) == 0;
}

// "that", which opens what somebody says.
bool is_that(const NameScan& scan, std::uint32_t i) {
  return scan.is_word(i) && (is_grammar_word(NameGrammar::kArabicThat, scan.lower(i)) ||
                             (clause_word_classes(scan.language, scan.lower(i)) & clause_word::kThat) != 0);
}

// "بحسب", "به گفته", "לדברי": whose words they are stands behind it.
bool opens_source(const NameScan& scan, std::uint32_t i) {
  return scan.is_word(i) && Tables::get().sources.contains(scan.lower(i));
}

bool is_name_link(const NameScan& scan, std::uint32_t i) {
  return is_grammar_word(NameGrammar::kNameLink, scan.lower(i));
}

// "|ל|רחל כהן", "|ש|יוסף לוי נפגש": the bytes that Hebrew writes onto a given name; 0: none.
std::size_t hebrew_front(const NameScan& scan, std::uint32_t i) {
  constexpr std::size_t kLetter = 2;  // bytes
  constexpr std::size_t kShortest = 4 * kLetter;
  const Tables& tables = Tables::get();
  if (scan.language != "he" || !scan.is_word(i) || !is_open(scan, i) || is_given(scan, i) || is_verb(scan, i))
    return 0;
  const GrammarWords& hebrew = grammar_words("he");
  const std::string_view lower = scan.lower(i);
  for (std::size_t front = kLetter; front <= 2 * kLetter && lower.size() >= front + kShortest;
       front += kLetter) {
    const std::string_view mark = lower.substr(0, front);
    const std::string_view name = lower.substr(front);
    if (tables.given.contains(name) && !tables.ordinary.contains(name) &&
        (hebrew.has(WordUse::kWordFront, mark) || hebrew.has(WordUse::kInNameFront, mark) ||
         hebrew.has(WordUse::kToNameFront, mark) || hebrew.has(WordUse::kFromNameFront, mark)))
      return front;
  }
  return 0;
}

// Whether what is written onto the name is a preposition.
bool is_governed_by_front(const NameScan& scan, std::uint32_t first) {
  return !grammar_words("he").has(WordUse::kWordFront,
                                  scan.lower(first).substr(0, hebrew_front(scan, first)));
}

// The word without what is written onto its front: "|و|مديرها", "|ול|מנהלה".
std::string_view without_front(std::string_view language, std::string_view lower) {
  constexpr std::size_t kLetter = 2;  // bytes
  constexpr std::size_t kFewest = 3 * kLetter;
  const GrammarWords& grammar = grammar_words(language);
  for (int n = 0; n < 2 && lower.size() > kFewest + kLetter; ++n) {
    if (!grammar.begins(WordUse::kWordFront, lower) && !grammar.begins(WordUse::kNounFront, lower) &&
        !grammar.begins(WordUse::kToFront, lower))
      break;
    if (Tables::get().holders.contains(lower)) break;
    lower.remove_prefix(kLetter);
  }
  return lower;
}

// "أدرجت الشركة |ومديرها| كريم الحداد", "על |בעליה|, דני לוי", "|مالک آن|، کریم رضایی": whether what stands before the name says whose director
// or owner it is of.
bool is_behind_holder(const NameScan& scan, std::uint32_t first) {
  std::uint32_t i = first - 1;
  if (scan.is_kind(i, TokenKind::kComma) && i > scan.sentence.first) --i;
  if (!scan.is_word(i)) return false;
  if (scan.language != "fa") return is_holder_word(scan.language, scan.lower(i));
  constexpr std::uint32_t kWhose =
      clause_word::kDemonstrative | clause_word::kPronoun | clause_word::kMale | clause_word::kFemale;
  return i > scan.sentence.first && (clause_word_classes("fa", scan.lower(i)) & kWhose) != 0 &&
         Tables::get().holders.contains(scan.lower(i - 1));
}

bool begins_name(const NameScan& scan, std::uint32_t i) {
  if (hebrew_front(scan, i) > 0) return true;
  if (!scan.is_word(i) || !scan.is_free(i) || !is_given(scan, i) || is_verb(scan, i) || is_name_link(scan, i))
    return false;
  if (is_open(scan, i)) return true;
  // "|سكوت| بيسنت": a place by its letters.
  const Atom* place = scan.atom(i, NameSense::kPlace);
  return place != nullptr && place->tokens.first == i && place->tokens.last == i + 1;
}

bool goes_on(const NameScan& scan, std::uint32_t first, std::uint32_t i) {
  if (!scan.is_word(i) || !scan.is_free(i) || scan.token(i).script != scan.token(first).script) return false;
  // "اورزولا |فون در| لاین", "محمد |بن| سلمان", "ח'ליל |אל|-חיה"
  if (is_name_link(scan, i) || (i > first + 1 && is_name_link(scan, i - 1)) || scan.is_joint(i + 1))
    return true;
  // "יוסף |כהן|": a surname that is a word, or looks like one, as well.
  if (scan.language == "he" && Tables::get().ordinary.contains(scan.lower(i))) return true;
  return is_open(scan, i) && !is_verb(scan, i) && !is_that(scan, i) && !opens_source(scan, i) &&
         (clause_word_classes(scan.language, scan.lower(i)) & ~clause_word::kBearer) == 0;
}

// Where the words from `first` on end that may be one name; hyphens join.
std::uint32_t end_of_run(const NameScan& scan, std::uint32_t first, std::uint32_t& words) {
  std::uint32_t last = first + 1;
  words = 1;
  while (words <= kMostWords) {
    const std::uint32_t next = scan.is_joint(last) ? last + 1 : last;
    if (!goes_on(scan, first, next)) break;
    last = next + 1;
    ++words;
  }
  return last;
}

// One behind the second part of the name, with what makes one with it: "عبد الله", "أبو بكر", "אל-חיה", "فون در لاین".
std::uint32_t second_part_end(const NameScan& scan, std::uint32_t first, std::uint32_t run) {
  const auto part_end = [&](std::uint32_t i) {
    const auto joins = [&](std::uint32_t k) {
      return is_grammar_word(NameGrammar::kCompoundFirst, scan.lower(k)) || is_name_link(scan, k) ||
             (k > first && is_name_link(scan, k - 1) && !is_open(scan, k));
    };
    while (i + 1 < run && joins(i)) ++i;
    ++i;
    while (i + 1 < run && scan.is_joint(i)) i += 2;
    if (i < run && is_grammar_word(NameGrammar::kCompoundLast, scan.lower(i))) ++i;
    return i;
  };
  std::uint32_t one = part_end(first);
  // "يون |سوك يول|": a Korean surname and two syllables.
  if (is_grammar_word(NameGrammar::kThreeWords, scan.lower(first)) && one + 1 < run) ++one;
  return one < run ? part_end(one) : first;
}

// "סמוטריץ|'| אמר": one behind the apostrophe that ends a Hebrew name.
std::uint32_t behind_apostrophe(const NameScan& scan, std::uint32_t last) {
  if (scan.language != "he" || !scan.inside(last) || scan.is_word(last) || scan.token(last).space_before)
    return last;
  const std::string_view mark = scan.text->at(last);
  return mark == "'" || mark == "\u05F3" || mark == "\u2019" ? last + 1 : last;
}

// Whether the words behind the second part belong to the name, too: what follows them begins what is said, or is its verb.
bool is_whole_run(const NameScan& scan, std::uint32_t second, std::uint32_t run) {
  // "أكد سكوت بيسنت |التزام|": a noun with its article is the object, a surname in Arabic has it first.
  for (std::uint32_t i = second; i < run; ++i) {
    if (has_arabic_article(scan, i) && ending_bytes(NameGrammar::kNisba, scan.lower(i)) == 0) return false;
  }
  const std::uint32_t next = behind_apostrophe(scan, run);
  return is_that(scan, next) || (scan.language != "ar" && is_verb(scan, next));
}

// "יוסף לוי|, שנעצר| בברלין": behind the comma a verb with the relative pronoun written onto it.
bool is_before_hebrew_relative(const NameScan& scan, std::uint32_t comma) {
  constexpr std::size_t kLetter = 2;  // bytes
  if (scan.language != "he" || !scan.is_kind(comma, TokenKind::kComma) || !scan.is_word(comma + 1))
    return false;
  const std::string_view verb = scan.lower(comma + 1);
  return verb.size() > 2 * kLetter && grammar_words("he").begins(WordUse::kWordFront, verb) &&
         Tables::get().verbs.contains(verb.substr(kLetter));
}

// "רפאל כהן|, מומחה לביטחון, אמר|": an aside, and behind it the verb.
bool is_before_aside(const NameScan& scan, std::uint32_t comma) {
  constexpr std::uint32_t kMostAside = 12;  // tokens
  if (scan.language == "ar" || !scan.is_kind(comma, TokenKind::kComma)) return false;
  std::uint32_t end = comma + 1;
  while (end < comma + kMostAside && scan.inside(end) && !scan.is_kind(end, TokenKind::kComma)) ++end;
  return scan.is_kind(end, TokenKind::kComma) && (is_acting(scan, end + 1) || is_that(scan, end + 1));
}

// "رضا کریمی|، رئیس بنیاد، |در": whether another comma closes what the comma opens.
bool closes_aside(const NameScan& scan, std::uint32_t comma) {
  constexpr std::uint32_t kMostAside = 12;  // tokens
  std::uint32_t end = comma + 1;
  while (end < comma + kMostAside && scan.inside(end) && !scan.is_kind(end, TokenKind::kComma)) ++end;
  return end > comma + 1 && scan.is_kind(end, TokenKind::kComma);
}

// Behind "that", "but", "because".
bool opens_clause(const NameScan& scan, std::uint32_t first) {
  constexpr std::uint32_t kOpening =
      clause_word::kSubordinator | clause_word::kConjunction | clause_word::kContrast | clause_word::kThat;
  return scan.is_word(first - 1) &&
         (clause_word_classes(scan.language, scan.lower(first - 1)) & kOpening) != 0;
}

// "|رضا کریمی| به مسکو سفر کرد", "|رضا کریمی|، رئیس بانک، در": at the begin of its clause, before a preposition or an aside; and
// anywhere before the particle of the object.
bool is_persian_subject_or_object(const NameScan& scan, std::uint32_t first, std::uint32_t last, bool opens) {
  if (!scan.inside(last)) return false;
  const GrammarWords& grammar = grammar_words("fa");
  if (scan.is_word(last) && grammar.has(WordUse::kObjectParticle, scan.lower(last))) return true;
  // "این نامه را |حسین دهقان| که"
  if (!opens && is_that(scan, last) && grammar.has(WordUse::kObjectParticle, scan.lower(first - 1)))
    return true;
  if (!opens && !opens_clause(scan, first) && !is_acting(scan, first - 1)) return false;
  if (scan.is_kind(last, TokenKind::kComma)) return closes_aside(scan, last);
  return scan.is_word(last) && (clause_word_classes("fa", scan.lower(last)) &
                                (clause_word::kPreposition | clause_word::kTime)) != 0;
}

// "את |יוסף לוי|", "נגד |יוסף לוי|", "של |יוסף לוי|": a word that stands alone before a name.
bool is_hebrew_phrase(const NameScan& scan, std::uint32_t first) {
  const std::string_view before = scan.lower(first - 1);
  // "על רפאל |הגדול|": an adjective.
  if (grammar_words("he").begins(WordUse::kDefiniteFront, scan.lower(first + 1)) && !scan.is_joint(first + 2))
    return false;
  return grammar_words("he").has(WordUse::kObjectParticle, before) || is_hebrew_deed_noun(before) ||
         (clause_word_classes("he", before) & (clause_word::kPreposition | clause_word::kGenitive)) != 0;
}

// "יוסף לוי |הוא| הבעלים של": the pronoun between a subject and the noun that says who he is.
bool is_hebrew_copula(const NameScan& scan, std::uint32_t i) {
  return scan.language == "he" && scan.is_word(i) &&
         (clause_word_classes("he", scan.lower(i)) & (clause_word::kMale | clause_word::kFemale)) != 0;
}

// "سلّمت إسبانيا |كريم الجابري| إلى", "عيّن الرئيس أحمد الشرع |كريم الجابري|": behind the verb that opens an Arabic clause and its subject, a
// place or a name, stands whom it is done to.
bool is_arabic_object(const NameScan& scan, std::uint32_t first) {
  if (scan.language != "ar" || first < scan.sentence.first + 2) return false;
  std::uint32_t subject = first;
  if (const Atom* place = scan.atom(first - 1, NameSense::kPlace);
      place != nullptr && place->tokens.last == first) {
    subject = place->tokens.first;
  } else if (!scan.is_free(first - 1)) {
    subject = scan.work->names[static_cast<std::size_t>(scan.name_of[first - 1])].tokens.first;
  }
  if (subject == first || subject == scan.sentence.first || !scan.is_word(subject - 1)) return false;
  const bool opens =
      subject == scan.sentence.first + 1 || !scan.is_word(subject - 2) || is_that(scan, subject - 2);
  return is_acting(scan, subject - 1) || (opens && clause_word_classes("ar", scan.lower(subject - 1)) == 0);
}

// "|مسعود پزشکیان| بابک زنجانی را برکنار کرد": at the begin of a Persian clause right before another name.
bool is_before_persian_name(const NameScan& scan, std::uint32_t first, std::uint32_t last) {
  const bool opens = first == scan.sentence.first || !scan.is_word(first - 1) || is_that(scan, first - 1) ||
                     opens_clause(scan, first);
  std::uint32_t end = last;
  while (scan.is_word(end) && end < last + kMostWords &&
         !grammar_words("fa").has(WordUse::kObjectParticle, scan.lower(end)))
    ++end;
  return scan.language == "fa" && opens && begins_name(scan, last) && end > last + 1 && scan.is_word(end) &&
         grammar_words("fa").has(WordUse::kObjectParticle, scan.lower(end));
}

// Whether what stands around the words tells somebody who speaks or acts.
bool is_told(const NameScan& scan, std::uint32_t first, std::uint32_t last) {
  const bool front = hebrew_front(scan, first) > 0;
  if (front && is_governed_by_front(scan, first)) return true;
  const bool opens = front || first == scan.sentence.first || !scan.is_word(first - 1);
  if (!opens && opens_source(scan, first - 1)) return true;
  // "نجل |الوزير| طارق الحلبي", "של |השר| משה כהן"
  if (!opens && scan.atom(first - 1, NameSense::kOffice) != nullptr) return true;
  if (first > scan.sentence.first && is_behind_holder(scan, first)) return true;
  // "דורון שגב |ואחיו| עמיר"
  if (scan.is_word(last) && scan.language != "fa" &&
      grammar_words(scan.language).begins(WordUse::kAndFront, scan.lower(last)) &&
      is_holder_word(scan.language, scan.lower(last)) && begins_name(scan, last + 1))
    return true;
  // In Arabic the verb stands first, and in Hebrew as well.
  if (!opens && scan.language != "fa" && is_acting(scan, first - 1)) return true;
  if (is_arabic_object(scan, first) || is_before_persian_name(scan, first, last)) return true;
  if (scan.language == "fa" && is_persian_subject_or_object(scan, first, last, opens)) return true;
  if (scan.language == "fa" && !opens && scan.is_word(first - 1) &&
      !grammar_words("fa").has(WordUse::kAndWord, scan.lower(first - 1)))
    return false;
  if (is_before_hebrew_relative(scan, behind_apostrophe(scan, last))) return true;
  if (scan.language == "he" && !opens && is_hebrew_phrase(scan, first)) return true;
  // "מנכ"ל חברת שקמה אנרגיה |יוסף לוי| אמר": behind another name.
  const bool behind_name = !opens && scan.language == "he" && !scan.is_free(first - 1);
  const bool clause = opens || behind_name || (scan.language == "he" && opens_clause(scan, first));
  if (scan.language != "fa" && !clause) return false;
  const std::uint32_t next = behind_apostrophe(scan, last);
  if (scan.language == "he" && scan.is_kind(next, TokenKind::kComma) && closes_aside(scan, next)) return true;
  return is_acting(scan, next) || is_that(scan, next) || is_before_aside(scan, next) ||
         is_hebrew_copula(scan, next);
}

// Where the Arabic name ends that has at least the words up to `last`: over "|الحلبي|", and over a closed word that no verb before the name
// may have as its object ("زار محمد علي |متحف| في").
std::uint32_t arabic_end(const NameScan& scan, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t end = arabic_name_at(scan, first);
  if (end <= last) return last;
  if (has_arabic_article(scan, end - 1))
    return ending_bytes(NameGrammar::kNisba, scan.lower(end - 1)) > 0 ? end : last;
  return first > scan.sentence.first && is_acting(scan, first - 1) ? last : end;
}

}  // namespace

bool is_holder_word(std::string_view language, std::string_view lower) {
  constexpr std::size_t kStem = 6;  // bytes
  const Tables& tables = Tables::get();
  const std::string_view word = without_front(language, lower);
  if (language == "he") return tables.holders.contains(word);
  const std::size_t ending =
      language == "ar" ? grammar_words("ar").ending_bytes(WordUse::kObjectSuffix, word, kStem) : 0;
  return ending > 0 && tables.holders.contains(word.substr(0, word.size() - ending));
}

void add_forename_names(NameScan& scan) {
  if (scan.language != "ar" && scan.language != "fa" && scan.language != "he") return;
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (!begins_name(scan, i)) continue;
    const std::size_t front = hebrew_front(scan, i);
    std::uint32_t words = 0;
    const std::uint32_t run = end_of_run(scan, i, words);
    if (words < kSureWords) continue;
    const std::uint32_t second = second_part_end(scan, i, run);
    if (second == i) continue;
    std::uint32_t last = words <= kMostWords && is_whole_run(scan, second, run) ? run : second;
    if (scan.language == "ar") last = std::max(last, arabic_end(scan, i, last));
    if (!is_told(scan, i, last)) continue;
    add_person(scan, {i, last}, {i, last}, nullptr, {}, kForenameConfidence);
    scan.work->names.back().normal.erase(0, front);
    i = last - 1;
  }
}

}  // namespace tamis::documents

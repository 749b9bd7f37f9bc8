// Bodies that no table has, by what stands beside them: "the analysis firm Planet Labs", "Chainscope, a company that ...",
// "Elbkontor şirketi", "компании Kpler", "die Leasingfirma „Uralskaja Logistika“".
#include <string>
#include <utility>
#include <vector>

#include "documents/listed/vessel_words.h"
#include "documents/names/introduced_bodies.h"
#include "documents/names/name_scan.h"
#include "documents/names/uncased_tables.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/inflection.h"
#include "documents/words/name_grammar.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostWords = 5;       // of a name
constexpr std::uint32_t kMostQuoted = 6;      // tokens
constexpr std::uint32_t kMostAdjectives = 2;  // between a Romance noun and the name
constexpr std::uint32_t kMostOfAside = 5;     // words from the comma to the noun
constexpr std::size_t kFewestBytes = 3;       // of a name of one word
constexpr double kConfidence = 0.6;

// The noun for a body that the word is a case of ("şirketi|nin|", "компани|и|"); empty: none.
std::string without_ending(NameScan& scan, std::uint32_t i) {
  if (!has_order(scan.language, WordOrder::kSlavic) && scan.language != "tr") return {};
  scan.peeled.clear();
  peel(scan.language, scan.text->at(i), scan.lower(i), scan.peeled);
  std::string plain;
  for (const std::string& form : scan.peeled) {
    plain.clear();
    append_lower(plain, form);
    if (is_body_noun(scan.language, plain)) return plain;
  }
  // "şirket|leri|": of several.
  if (scan.language == "tr") {
    constexpr std::size_t kStem = 4;  // bytes
    const GrammarWords& grammar = grammar_words("tr");
    const std::string_view lower = scan.lower(i);
    const std::size_t plural = grammar.ending_bytes(WordUse::kPluralEnd, lower, kStem);
    if (plural > 0 && is_body_noun("tr", lower.substr(0, lower.size() - plural)))
      return std::string(lower.substr(0, lower.size() - plural));
  }
  return {};
}

// Whether the word is a noun for a body, in any case of it. In capitals only where nouns have them, or all of it ("ONG").
bool is_noun(NameScan& scan, std::uint32_t i) {
  if (!scan.is_word(i) || !scan.words[i].cased) return false;
  if (scan.words[i].capital && !scan.german && !scan.token(i).all_capitals && !scan.token(i).sentence_start)
    return false;
  const std::string_view lower = scan.lower(i);
  return is_body_noun(scan.language, lower) || !without_ending(scan, i).empty();
}

bool may_be_in_name(const NameScan& scan, std::uint32_t i) {
  return scan.is_word(i) && scan.is_free(i) && scan.words[i].cased && scan.words[i].capital &&
         !scan.words[i].stop && !(scan.german && scan.words[i].plain);
}

bool may_begin(const NameScan& scan, std::uint32_t i) {
  return may_be_in_name(scan, i) && scan.atom(i) == nullptr;
}

bool may_go_on(const NameScan& scan, std::uint32_t i) {
  if (!may_be_in_name(scan, i)) return false;
  const Atom* atom = scan.atom(i);
  if (atom == nullptr) return true;
  const NameSense sense = atom->meaning->sense;
  return sense == NameSense::kHead || sense == NameSense::kLegalForm || sense == NameSense::kVessel ||
         sense == NameSense::kInstitutionAdjective ||
         (sense == NameSense::kKin && !scan.german);  // "Delorme |Frères|"
}

// A surname in the genitive is whose the company is, and no name of it: "firma Kowalskiego", "компания Дерипаски".
bool may_be_owner(const NameScan& scan, std::uint32_t i) {
  if (!has_order(scan.language, WordOrder::kSlavic)) return false;
  if (scan.token(i).script == text::Script::kCyrillic) return true;
  return ending_bytes(NameGrammar::kWhoseSurnameEnd, scan.lower(i)) > 0 || scan.lower(i).ends_with('a');
}

// "the arms |dealer| Viktor Bout": an English noun for who does it, a body or a person.
bool is_doer(const NameScan& scan, std::uint32_t noun) {
  return scan.language == "en" && (scan.lower(noun).ends_with("er") || scan.lower(noun).ends_with("or"));
}

// "szef firmy Norwex |Jan Kowalski|", "majitel skupiny Delta |Davida Hrubého|": a Slavic holder's given name and surname behind the name of the body.
bool begins_holder(const NameScan& scan, std::uint32_t i) {
  if (!has_order(scan.language, WordOrder::kSlavic) || !scan.is_word(i) || !scan.is_word(i + 1)) return false;
  const WordInfo& surname = scan.words[i + 1];
  return scan.words[i].given != 0 && surname.capital && surname.cased && !surname.plain &&
         surname.given == 0 && surname.atom < 0;
}

// One behind the name that begins at `first` behind the noun; `first`: none does.
std::uint32_t end_of_name(const NameScan& scan, std::uint32_t noun, std::uint32_t first) {
  if (!may_begin(scan, first) || scan.token(first).sentence_start) return first;
  std::uint32_t last = first + 1;
  std::uint32_t words = 1;
  bool holder = false;
  for (; words < kMostWords; ++words) {
    const std::uint32_t next = scan.is_joint(last) ? last + 1 : last;
    if (!may_go_on(scan, next) || (holder = begins_holder(scan, next))) break;
    last = next + 1;
  }
  // "Firma Nord-|Ost|", "the firm Seawatch |Nine|": it goes on with what no name may.
  const bool goes_on = !scan.german && !holder && scan.is_word(last) && scan.words[last].capital;
  if (scan.is_joint(last) || goes_on) return first;
  const WordInfo& word = scan.words[first];
  if (words > 1) {
    // "the company Igor Petrov heads", "the arms dealer Viktor Bout"
    const WordInfo& end = scan.words[last - 1];
    const bool person = word.given_as_is && end.atom < 0 && (!end.plain || is_doer(scan, noun));
    return person || scan.token(first).script == text::Script::kCyrillic ? first : last;
  }
  if (word.plain || word.surname || word.given != 0 || (!holder && may_be_owner(scan, first)) ||
      scan.lower(first).size() < kFewestBytes)
    return first;
  return last;
}

// The words between marks that open at `open`; empty: it is no such name.
TokenRange quoted_name(const NameScan& scan, std::uint32_t open) {
  if (!scan.is_kind(open, TokenKind::kQuote) || !scan.is_word(open + 1) || scan.token(open + 1).space_before)
    return {};
  if (!scan.words[open + 1].capital && !scan.words[open + 1].digits) return {};
  for (std::uint32_t i = open + 1; i <= open + kMostQuoted && scan.inside(i); ++i) {
    if (scan.is_kind(i, TokenKind::kQuote)) return {open + 1, i};
    if (!scan.is_free(i) ||
        !(scan.is_word(i) || scan.is_kind(i, TokenKind::kHyphen) || scan.is_kind(i, TokenKind::kNumber)))
      return {};
  }
  return {};
}

// 'شركة "يمن إيلاف"', "شرکت امنیتی «امبری»", 'חברת "גולדן סטאר"': no capitals, so only what stands in marks behind the noun, over its
// adjectives. Empty: none does.
TokenRange quoted_uncased(const NameScan& scan, std::uint32_t noun) {
  std::uint32_t open = noun + 1;
  // "شرکت |چینی| «گلدن بریج»"
  const auto is_adjective = [&](std::uint32_t i) {
    return scan.is_free(i) || scan.atom(i, NameSense::kDemonym) != nullptr;
  };
  for (std::uint32_t n = 0; n < kMostAdjectives && scan.is_word(open) && is_adjective(open); ++n, ++open) {
    if (clause_word_classes(scan.language, scan.lower(open)) != 0) return {};
  }
  if (!scan.is_kind(open, TokenKind::kQuote) || !scan.is_word(open + 1) || scan.token(open + 1).space_before)
    return {};
  for (std::uint32_t i = open + 1; i <= open + kMostQuoted && scan.inside(i); ++i) {
    if (scan.is_kind(i, TokenKind::kQuote)) {
      // 'مجموعة "إرهابية"': what it is called by others.
      const bool adjective = i == open + 2 && scan.language == "ar" &&
                             grammar_words("ar").ends(WordUse::kFieldAdjectiveEnd, scan.lower(open + 1), 4);
      return adjective ? TokenRange{} : TokenRange{open + 1, i};
    }
    if (!scan.is_free(i) ||
        !(scan.is_word(i) || scan.is_kind(i, TokenKind::kHyphen) || scan.is_kind(i, TokenKind::kNumber)) ||
        (clause_word_classes(scan.language, scan.lower(i)) & ~clause_word::kBearer) != 0)
      return {};
  }
  return {};
}

// Whether the word is nobody's name yet, or only a part of his title ("رئيس |شركة نفط الهلال| محمد حمشو").
bool is_free_or_title(const NameScan& scan, std::uint32_t i) {
  if (!scan.inside(i)) return false;
  if (scan.is_free(i)) return true;
  const NameInText& name = scan.work->names[static_cast<std::size_t>(scan.name_of[i])];
  return name.form == MentionForm::kTitle || name.form == MentionForm::kDescription ||
         !name.core_tokens.contains(i);
}

// "X, מנכ"ל חברת |שקמה אנרגיה|,", "المدير التنفيذي لشركة |نفط الهلال|،", "رئیس شرکت |نفت هلال|،": without marks the words between a noun for
// a body behind an office and a mark, or somebody's forename. Empty: none, or only what any body may be called.
TokenRange uncased_of_office(const NameScan& scan, std::uint32_t noun) {
  constexpr std::uint32_t kMost = 4;  // words
  constexpr std::size_t kYeh = 2;     // bytes
  if (noun <= scan.sentence.first) return {};
  // "المدير |التنفيذي| لشركة": over its adjective; "رئیس شرکت": the office may hold the noun.
  const Atom* office = scan.atom(noun - 1, NameSense::kOffice);
  if (office == nullptr && noun > scan.sentence.first + 1) office = scan.atom(noun - 2, NameSense::kOffice);
  if (office == nullptr || office->tokens.last > noun + 1) return {};
  std::uint32_t last = noun + 1;
  while (last <= noun + kMost && scan.is_word(last) && is_free_or_title(scan, last) &&
         !is_given(scan, last) &&
         (clause_word_classes(scan.language, scan.lower(last)) & ~clause_word::kBearer) == 0)
    ++last;
  const std::uint32_t words = last - noun - 1;
  const bool closed =
      scan.inside(last) && (!scan.is_word(last) || is_given(scan, last) || !is_free_or_title(scan, last));
  if (!closed || words == 0 || words > kMost) return {};
  // "رئيس شركة |روسية|،", "יו"ר חברת |האנרגיה הישראלית|,": of a kind, and no name.
  const GrammarWords& grammar = grammar_words(scan.language);
  const std::string_view end = scan.lower(last - 1);
  if (scan.atom(last - 1, NameSense::kDemonym) != nullptr) return {};
  const bool named =
      scan.language == "ar"
          ? grammar.begins(WordUse::kArticleFront, end) || grammar.begins(WordUse::kToArticle, end)
      : scan.language == "he" ? words > 1 && !grammar.begins(WordUse::kDefiniteFront, scan.lower(noun + 1))
      : scan.language == "fa" ? words > 1 && !grammar.ends(WordUse::kFieldAdjectiveEnd, end, kYeh)
                              : false;
  // "رئيس شركة |الطيران|"
  const bool article = scan.language == "ar" && words == 1 && !grammar.begins(WordUse::kToArticle, end);
  return named && !article ? TokenRange{noun + 1, last} : TokenRange{};
}

bool is_apostrophe(std::string_view mark) noexcept {
  return mark == "'" || mark == "\u05F3" || mark == "\u2019";
}

// 'חברת |גולדן סטאר שיפינג| מאיחוד האמירויות', "شركة |أوشن ستار| للنقل", "المجموعة |البحرية| |بلو أوشن|": without marks the words behind the
// noun, and its adjectives with an article, up to the last that spells an English one. Empty: none does.
TokenRange uncased_foreign(const NameScan& scan, std::uint32_t noun) {
  constexpr std::uint32_t kMost = 5;  // words
  const UncasedTables::Words& brands = UncasedTables::get().brands;
  std::uint32_t first = noun + 1;
  const auto has_article = [&](std::uint32_t i) {
    return scan.is_word(i) && !brands.contains(scan.lower(i)) &&
           (has_arabic_article(scan, i) ||
            (scan.language == "he" && grammar_words("he").begins(WordUse::kDefiniteFront, scan.lower(i))));
  };
  while (first < noun + 3 && has_article(first)) ++first;
  std::uint32_t last = first;
  for (std::uint32_t i = first; i < first + kMost && scan.inside(i) && scan.is_free(i); ++i) {
    // "טאצ|'| סטאר"
    if (i > first && !scan.token(i).space_before && is_apostrophe(scan.text->at(i))) continue;
    if (!scan.is_word(i)) break;
    if ((clause_word_classes(scan.language, scan.lower(i)) & ~clause_word::kBearer) != 0) break;
    if (brands.contains(scan.lower(i))) last = i + 1;
  }
  return {first, last};
}

using IsNoun = bool (*)(std::string_view language, std::string_view lower);

// With what is written onto the front of it: "وشركة", "לחברת".
bool is_uncased_noun(const NameScan& scan, std::uint32_t i, IsNoun is_noun) {
  constexpr std::size_t kLetter = 2;  // bytes
  const std::string_view lower = scan.lower(i);
  if (is_noun(scan.language, lower)) return true;
  const GrammarWords& grammar = grammar_words(scan.language);
  const bool front = grammar.begins(WordUse::kWordFront, lower) ||
                     grammar.begins(WordUse::kNounFront, lower) || grammar.begins(WordUse::kToFront, lower);
  return front && lower.size() > 3 * kLetter && is_noun(scan.language, lower.substr(kLetter));
}

// Where a name may begin behind the noun at `noun`: over adjectives of Romance languages.
std::uint32_t behind_adjectives(const NameScan& scan, std::uint32_t noun) {
  std::uint32_t k = noun + 1;
  if (!has_order(scan.language, WordOrder::kAdjectiveBehind)) return k;
  for (std::uint32_t n = 0; n < kMostAdjectives && scan.is_word(k) && !scan.words[k].capital; ++n, ++k) {
    const bool of_place = scan.atom(k, NameSense::kDemonym) != nullptr;
    if (!scan.is_free(k) || (scan.atom(k) != nullptr && !of_place) ||
        (!of_place && clause_word_classes(scan.language, scan.lower(k)) != 0))
      return noun + 1;
  }
  return k;
}

// "la empresa |de ciberseguridad| Elliptic", "la société |d'analyse| Elliptic": over what a Romance body does, which has no article, to its
// name; `k` where there is no such phrase.
std::uint32_t behind_trade(const NameScan& scan, std::uint32_t k) {
  if (!has_order(scan.language, WordOrder::kNounBeforeName) || !scan.is_word(k) || scan.words[k].capital)
    return k;
  const std::uint32_t of = clause_word_classes(scan.language, scan.lower(k));
  if ((of & clause_word::kGenitive) == 0 || (of & clause_word::kArticle) != 0) return k;
  std::uint32_t name = k + 1;
  for (std::uint32_t n = 0; n < kMostAdjectives && scan.is_word(name) && !scan.words[name].capital;
       ++n, ++name) {
    if (!scan.is_free(name) || scan.atom(name) != nullptr ||
        clause_word_classes(scan.language, scan.lower(name)) != 0)
      return k;
  }
  return name > k + 1 && scan.is_word(name) && scan.words[name].capital ? name : k;
}

// The country that an adjective before or behind the noun gives: "the |Russian| agency X", "agencia |rusa| X".
std::string_view country_at(const NameScan& scan, std::uint32_t noun, std::uint32_t name) {
  for (std::uint32_t k = noun + 1; k < name; ++k) {
    if (const Atom* place = scan.atom(k, NameSense::kDemonym)) return place->meaning->country;
  }
  for (std::uint32_t k = noun; k > scan.sentence.first && noun - k < kMostAdjectives; --k) {
    if (const Atom* place = scan.atom(k - 1, NameSense::kDemonym)) return place->meaning->country;
  }
  return {};
}

// `tokens`: with the noun, if it stands before the name.
void add_body(NameScan& scan, TokenRange tokens, TokenRange core) {
  NameInText name;
  name.kind = EntityKind::kOrganization;
  name.confidence = kConfidence;
  name.normal = std::string(scan.text->at(scan.text->span(core)));
  if (tokens.first < core.first) {
    name.title = scan.text->at(scan.text->span({tokens.first, tokens.first + 1}));
    name.country = country_at(scan, tokens.first, core.first);
  }
  scan.add(std::move(name), tokens, core);
}

// 'السفينة "سبارتا 4"', "نفتکش «آدریان دریا»": the marks tell a ship's name; without them only the lists do.
void add_quoted_vessel(NameScan& scan, std::uint32_t noun, TokenRange core) {
  NameInText name;
  name.kind = EntityKind::kVessel;
  name.confidence = kConfidence;
  name.normal = std::string(scan.text->at(scan.text->span(core)));
  name.title = scan.text->at(scan.text->span({noun, noun + 1}));
  scan.add(std::move(name), {noun, core.last}, core);
}

// Whether the noun is the last of its compound: "a group |leader|" is a person.
bool ends_compound(const NameScan& scan, std::uint32_t noun) {
  if (scan.language != "en" || !scan.is_word(noun + 1)) return !scan.is_joint(noun + 1);
  return clause_word_classes("en", scan.lower(noun + 1)) != 0 || scan.lower(noun + 1).ends_with("ed");
}

// "X, |a shipping company|,": whether the words behind the comma say that what stands before it is a body.
bool is_told_behind(NameScan& scan, std::uint32_t comma) {
  if (!scan.is_kind(comma, TokenKind::kComma)) return false;
  const bool slavic = has_order(scan.language, WordOrder::kSlavic);
  bool article = slavic;
  for (std::uint32_t k = comma + 1; k <= comma + kMostOfAside && scan.inside(k); ++k) {
    if (scan.is_kind(k, TokenKind::kHyphen)) continue;
    if (!scan.is_word(k)) return false;
    if (is_noun(scan, k)) return article && ends_compound(scan, k);
    const std::string_view lower = scan.lower(k);
    const std::uint32_t classes = clause_word_classes(scan.language, lower);
    if (k == comma + 1 &&
        (is_grammar_word(NameGrammar::kOne, lower) || (classes & clause_word::kArticle) != 0)) {
      article = true;
      continue;
    }
    const bool of_place =
        scan.atom(k, NameSense::kDemonym) != nullptr || scan.atom(k, NameSense::kPlace) != nullptr;
    if (!of_place && ((scan.words[k].capital && !scan.german) || scan.atom(k) != nullptr || classes != 0))
      return false;
  }
  return false;
}

// Behind a preposition of place it is one ("in Gomel, a factory"), behind an article a noun ("o Governo, uma entidade"); what
// begins a sentence may be any word ("Entretanto, o partido").
bool is_no_name(const NameScan& scan, std::uint32_t i) {
  return i == scan.sentence.first || scan.token(i).sentence_start ||
         is_grammar_word(NameGrammar::kPlaceBefore, scan.lower(i - 1)) ||
         (clause_word_classes(scan.language, scan.lower(i - 1)) & clause_word::kArticle) != 0;
}

// German nouns stand side by side in lists and titles ("Gottesdienst Konzerte") and without an article in phrases ("in Betrieb"); one
// that leads a name has an article, an adjective or a genitive before it.
bool leads_name(const NameScan& scan, std::uint32_t noun) {
  if (!scan.german) return true;
  if (noun == scan.sentence.first || !scan.is_word(noun - 1) || scan.words[noun - 1].capital) return false;
  const std::uint32_t classes = clause_word_classes("de", scan.lower(noun - 1));
  return (classes & clause_word::kPreposition) == 0 || (classes & clause_word::kArticle) != 0 ||
         is_grammar_word(NameGrammar::kArticle, scan.lower(noun - 1));
}

// "|Chainscope| şirketi": what stands before a Turkish noun that belongs to it.
TokenRange before_owned_noun(NameScan& scan, std::uint32_t noun) {
  const std::string plain = is_body_noun(scan.language, scan.lower(noun)) ? std::string(scan.lower(noun))
                                                                          : without_ending(scan, noun);
  if (ending_bytes(NameGrammar::kTurkishOwnedEnd, plain) == 0) return {};
  std::uint32_t first = noun;
  while (first > scan.sentence.first && noun - first < kMostWords && may_go_on(scan, first - 1)) --first;
  if (first == noun || scan.atom(first) != nullptr) return {};
  const WordInfo& word = scan.words[first];
  if (noun - first == 1 && (word.plain || word.surname || word.given != 0)) return {};
  if (scan.token(first).sentence_start && word.plain) return {};
  return {first, noun};
}

// "|Azu International| ile |Margiana| |adlı| şirketleri": the names of a list before a word that says that the noun behind it has them.
void add_named_before(NameScan& scan, std::uint32_t named) {
  constexpr std::uint32_t kMostNames = 8;
  const GrammarWords& grammar = grammar_words(scan.language);
  std::uint32_t last = named;
  for (std::uint32_t n = 0; n < kMostNames && last > scan.sentence.first; ++n) {
    std::uint32_t first = last;
    while (first > scan.sentence.first && last - first < kMostWords && may_be_in_name(scan, first - 1))
      --first;
    if (first == last) {
      // Over a name that is known.
      while (first > scan.sentence.first && scan.is_word(first - 1) && scan.words[first - 1].capital) --first;
      if (first == last) return;
    } else if (scan.atom(first, NameSense::kPlace) == nullptr || last - first > 1) {
      add_body(scan, {first, last}, {first, last});
    }
    if (first == scan.sentence.first) return;
    const std::uint32_t joint = first - 1;
    const bool listed = scan.is_kind(joint, TokenKind::kComma) ||
                        (scan.is_word(joint) && grammar.has(WordUse::kListParticle, scan.lower(joint)));
    if (!listed) return;
    last = joint;
  }
}

// Whether behind the verb, at `i`, stands what it says and not who says it: "..., dass", "о спуске", "Berichte".
bool is_message_at(const NameScan& scan, const Cue& cue, std::uint32_t i) {
  using namespace clause_word;
  if (scan.is_kind(i, TokenKind::kComma)) {
    constexpr std::uint32_t kClause = kThat | kWh;
    return scan.is_word(i + 1) && (clause_word_classes(scan.language, scan.lower(i + 1)) & kClause) != 0;
  }
  // "саопштио |је| да"
  if (scan.is_word(i + 1) && (clause_word_classes(scan.language, scan.lower(i)) & kAuxiliary) != 0) ++i;
  if (!scan.is_word(i)) return false;
  const std::uint32_t classes = clause_word_classes(scan.language, scan.lower(i));
  if ((classes & kThat) != 0) return true;
  if ((classes & kPreposition) != 0 && has_order(scan.language, WordOrder::kSlavic)) return true;
  const bool object = cue.object || cue.modality == ModalityKind::kDenied;
  const bool noun = scan.words[i].cased && (!scan.words[i].capital || (scan.german && scan.words[i].plain));
  return object && noun && (classes & (kPronoun | kArticle)) == 0;
}

// "«Волгатранс» заявила, что ...": between the marks that open a sentence a name, right before the verb of which it is the subject. What
// somebody said has a comma or dash behind it, or its speaker behind the verb.
void add_quoted_subject(NameScan& scan) {
  using namespace clause_word;
  constexpr std::uint32_t kMostOfSubject = 3;  // words
  constexpr std::uint32_t kMostBetween = 2;    // words between the name and the verb
  const std::uint32_t open = scan.sentence.first;
  const TokenRange name = quoted_name(scan, open);
  if (name.first == name.last) return;
  std::uint32_t words = 0;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    constexpr std::uint32_t kOfClause =
        kPronoun | kSpeakerFirst | kAuxiliary | kFinite | kThat | kWh | kPreposition | kAdverb;
    words += scan.is_word(i) ? 1 : 0;
    if (!scan.words[i].cased && scan.is_word(i)) return;
    if ((clause_word_classes(scan.language, scan.lower(i)) & kOfClause) != 0) return;
  }
  if (words == 0 || words > kMostOfSubject) return;
  std::uint32_t verb = name.last + 1;
  for (std::uint32_t n = 0; n < kMostBetween && scan.is_word(verb); ++n, ++verb) {
    if ((clause_word_classes(scan.language, scan.lower(verb)) & (kAuxiliary | kAdverb)) == 0) break;
  }
  if (!scan.is_word(verb) || scan.words[verb].capital || !scan.token(name.last + 1).space_before) return;
  std::vector<Cue> cues;
  find_cues(*scan.work, {verb, scan.sentence.last}, scan.language, {}, cues);
  if (cues.empty() || cues.front().tokens.first != verb || cues.front().kind != CueKind::kSay) return;
  if (is_message_at(scan, cues.front(), cues.front().tokens.last)) add_body(scan, name, name);
}

}  // namespace

void find_noun_bodies(NameScan& scan) {
  add_quoted_subject(scan);
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (!scan.is_word(i) || !(scan.words[i].cased ? scan.is_free(i) : is_free_or_title(scan, i))) continue;
    if (!scan.words[i].cased) {
      const bool vessel = is_uncased_noun(scan, i, is_vessel_noun);
      if (!vessel && !is_uncased_noun(scan, i, is_body_noun)) continue;
      TokenRange name = scan.is_free(i) ? quoted_uncased(scan, i) : TokenRange{};
      if (name.first >= name.last && !vessel) {
        name = uncased_of_office(scan, i);
        if (name.first < name.last) {
          add_body(scan, {i, name.last}, name);
          i = name.last - 1;
          continue;
        }
      }
      if (name.first >= name.last && scan.is_free(i)) name = uncased_foreign(scan, i);
      if (name.first >= name.last) continue;
      if (vessel) {
        add_quoted_vessel(scan, i, name);
      } else {
        add_body(scan, {i, name.last}, name);
      }
      i = name.last;
      continue;
    }
    if (is_noun(scan, i)) {
      if (i > scan.sentence.first + 1 &&
          grammar_words(scan.language).has(WordUse::kNamedBehind, scan.lower(i - 1))) {
        add_named_before(scan, i - 1);
        continue;
      }
      if (scan.language == "tr") {
        if (const TokenRange before = before_owned_noun(scan, i); before.first < before.last) {
          add_body(scan, before, before);
          continue;
        }
      }
      const std::uint32_t k = behind_trade(scan, behind_adjectives(scan, i));
      TokenRange name = quoted_name(scan, k);
      if (name.first == name.last && leads_name(scan, i)) name = {k, end_of_name(scan, i, k)};
      if (name.first < name.last) {
        add_body(scan, {i, name.last}, name);
        i = name.last;
      }
      continue;
    }
    if (!may_begin(scan, i) || scan.words[i].plain || scan.words[i].given_as_is || is_no_name(scan, i) ||
        (i > scan.sentence.first && scan.words[i - 1].capital && scan.is_word(i - 1)))
      continue;
    std::uint32_t last = i + 1;
    while (last - i < kMostWords && may_go_on(scan, last)) ++last;
    if (is_told_behind(scan, last) && !(last == i + 1 && scan.words[i].surname)) {
      add_body(scan, {i, last}, {i, last});
      i = last;
    }
  }
}

}  // namespace tamis::documents

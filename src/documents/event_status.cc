#include "documents/event_status.h"

#include <algorithm>
#include <cstdlib>

#include "documents/cues.h"
#include "documents/event_reach.h"
#include "documents/event_tense.h"
#include "documents/grammar_words.h"
#include "documents/word_order.h"

namespace tamis::documents {

namespace {

// An adjective and its noun.
constexpr std::uint32_t kAttributive = 2;
// A negation and what it negates, where the verb does not stand last.
constexpr std::uint32_t kNegationReach = 8;
constexpr std::uint32_t kModalReach = 16;
// Where there are no blanks, reaches are in characters.
constexpr std::uint32_t kCharactersOfWord = 3;
// "refused to extradite X", "suspended its deliveries of arms"
constexpr std::uint32_t kPreventReach = 6;
constexpr std::uint32_t kPreventNounReach = 9;
// "tried to smuggle", "an attempt to take X to Y"
constexpr std::uint32_t kAttemptReach = 5;
// "is believed to have quietly sold": words between an infinitive's "to" and the verb
constexpr std::uint32_t kInfinitiveReach = 4;
// "both countries deny it", with its marks.
constexpr std::uint32_t kShortClause = 7;

// Verbs stand in their place before what they govern (possible, planned), or say what became of it (failed).
struct Scope {
  const EventSentence& sentence;
  const TriggerHit& hit;
  TokenRange item;
  std::uint16_t clause;
  bool governed = false;  // the clause before governs this one
  bool framed = false;    // the trigger is a noun that only says when something else was
};

bool has_word(const EventSentence& sentence, TokenRange tokens, WordClass word) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == word && tokens.first <= hit.tokens.first && hit.tokens.last <= tokens.last;
  });
}

Scope scope_of(const EventSentence& sentence, const TriggerHit& hit, TokenRange item) {
  Scope scope{sentence, hit, item, sentence.clause(hit.tokens.first)};
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t begin = clause.first;
  while (begin < hit.tokens.first && text.tokens[begin].kind != TokenKind::kWord) ++begin;
  // "dass ...", "von denen ... dass": a word that opens the clause, at most two words in.
  scope.governed = has_word(sentence, {begin, std::min(begin + 3, clause.last)}, WordClass::kThat);
  // "podría adquirir la Compañía X, |que| Washington sancionó": about the name before it.
  if (scope.governed && begin < hit.tokens.first && begin >= sentence.tokens.first + 2 &&
      text.tokens[begin - 1].kind == TokenKind::kComma && sentence.work->mention_of[begin - 2] >= 0 &&
      has_word(sentence, {begin, begin + 1}, WordClass::kRelative))
    scope.governed = false;
  // "Pläne, Dokumente zu unterzeichnen": an infinitive with "zu".
  if (!scope.governed && sentence.language == "de") {
    const std::string_view before = hit.tokens.first > clause.first ? text.lower(hit.tokens.first - 1) : "";
    const std::uint32_t behind = hit.tokens.last;
    const bool perfect = behind + 1 < clause.last && text.lower(behind) == "zu" &&
                         (text.lower(behind + 1) == "haben" || text.lower(behind + 1) == "sein");
    const bool inside = hit.whole.last > hit.tokens.last + 1 && text.lower(hit.whole.last - 2) == "zu";
    std::uint32_t end = clause.last;
    while (end > clause.first && text.tokens[end - 1].kind != TokenKind::kWord) --end;
    const bool closes =
        end >= clause.first + 2 && text.lower(end - 2) == "zu" && text.lower(end - 1).ends_with("n");
    scope.governed = (before == "zu" || perfect || inside || closes) &&
                     !has_word(sentence, {begin, begin + 1}, WordClass::kRelative) &&
                     !(begin < clause.last && text.lower(begin) == "um");
  }
  scope.framed = is_framed(sentence, hit);
  return scope;
}

bool is_attributive(TokenRange word, TokenRange noun) noexcept {
  return noun.first < noun.last && word.last <= noun.first && noun.first - word.last <= kAttributive;
}

bool is_adjective(const EventSentence& sentence, TokenRange word) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == WordClass::kAdjective && hit.tokens.first == word.first &&
           hit.tokens.last == word.last;
  });
}

// "arms deliveries are possible", "livraisons possibles"
bool is_predicate(const EventSentence& sentence, const TriggerHit& hit, TokenRange word,
                  TokenRange item) noexcept {
  if (word.first == hit.tokens.last || (item.first < item.last && word.first == item.last)) return true;
  const std::string_view its = sentence.work->tokens.lower(word.first);
  if (sentence.language == "de" && (its.ends_with("lich") || its.ends_with("ell") || its.ends_with("ant")))
    return true;
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
    return aux.word->word == WordClass::kAuxiliary && aux.tokens.last == word.first;
  });
}

// "Providing X with it would be a breach", "Fournir ... constituerait": the deed is the subject of its clause.
bool opens_clause(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t first = sentence.clause_range(hit.tokens.first).first;
  while (first < hit.tokens.first && (text.tokens[first].kind != TokenKind::kWord ||
                                      hit_ending_at(sentence, first + 1, WordClass::kDeterminer) != nullptr))
    ++first;
  return first == hit.tokens.first;
}

// "제공하는 것은", "提供することは": the deed as such, which nobody has done.
bool is_deed_as_such(const EventSentence& sentence, const TriggerHit& hit) {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (hit.whole.last >= sentence.tokens.last) return false;
  if (sentence.language == "ko")
    return grammar.ends(WordUse::kDeedEnd, text.lower(hit.whole.last - 1)) &&
           grammar.has(WordUse::kDeedNoun, text.lower(hit.whole.last));
  constexpr std::size_t kLongest = 18;  // bytes
  return sentence.language == "ja" &&
         grammar.begins(WordUse::kDeedNoun, text.text.substr(text.tokens[hit.whole.last - 1].end, kLongest));
}

// The first verb of the clause behind the deed that says what would be, by its ending.
TokenRange conditional_behind(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::size_t kStem = 3;  // bytes
  const GrammarWords& grammar = grammar_words(sentence.language);
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  for (std::uint32_t i = hit.tokens.last; i < clause.last; ++i) {
    if (sentence.work->mention_of[i] < 0 && !sentence.work->tokens.tokens[i].capital &&
        grammar.ends(WordUse::kConditionalEnd, sentence.work->tokens.lower(i), kStem))
      return {i, i + 1};
  }
  return {};
}

// "Hätte Teheran geliefert, wäre ...", "Had Tehran delivered ...", "De enviar Moscú ...": the clause of what would be opens with its verb.
TokenRange condition_opening(const EventSentence& sentence, const TriggerHit& hit) {
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  std::uint32_t first = clause.first;
  while (first < hit.tokens.first && text.tokens[first].kind != TokenKind::kWord) ++first;
  if (first >= hit.tokens.first) return {};
  if (sentence.language == "es")
    return text.lower(first) == "de" && first + 1 == hit.tokens.first &&
                   grammar_words("es").ends(WordUse::kInfinitiveEnd, text.lower(hit.tokens.first), 2)
               ? TokenRange{first, first + 1}
               : TokenRange{};
  // Its subject stands right behind it, and a clause behind that says what would follow.
  const std::uint32_t next = first + 1;
  const bool subject =
      text.tokens[next].capital ||
      (clause_word_classes(sentence.language, text.lower(next)) & clause_word::kPronoun) != 0 ||
      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
        return word.word->word == WordClass::kDeterminer && word.tokens.first == next;
      });
  return subject && clause.last < sentence.tokens.last &&
                 grammar_words(sentence.language).has(WordUse::kConditionOpen, text.lower(first))
             ? TokenRange{first, first + 1}
             : TokenRange{};
}

// "引き渡していれば", "売却したかどうか": Japanese says behind the verb what would be, or whether it was.
bool is_condition_behind(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kLongest = 8;  // characters of a verb's endings
  if (sentence.language != "ja") return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ja");
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  for (std::uint32_t i = hit.tokens.last; i < clause.last && i < hit.tokens.last + kLongest; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || text.tokens[i].script != text::Script::kHiragana)
      return false;
    if (grammar.begins(WordUse::kConditionBehind, text.text.substr(text.tokens[i].begin, 18))) return true;
  }
  return false;
}

// German "wird besuchen", not "wird besucht".
bool is_infinitive(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const std::string_view verb = sentence.work->tokens.lower(hit.tokens.last - 1);
  return verb.ends_with("n") && !verb.starts_with("ge") && verb.find("ge", 2) == std::string_view::npos;
}

bool is_modal_behind(const EventSentence& sentence, std::uint32_t token) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.tokens.first == token && hit.word->word == WordClass::kStatus &&
           (hit.word->status == StatusWord::kPlanned || hit.word->status == StatusWord::kFuture);
  });
}

// "soll unterzeichnet werden" is planned, "soll geliefert haben" alleged.
bool is_perfect(const EventSentence& sentence, std::uint32_t modal) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(modal);
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const std::string_view word = text.lower(i);
    if (word == "haben" || word == "worden" ||
        (word == "sein" && i > modal && i + 1 < sentence.tokens.last &&
         text.tokens[i + 1].kind != TokenKind::kWord))
      return true;
  }
  return false;
}

// A particle before a verb that says of the past that it was so, and of the present that it may be.
bool is_past_particle(const EventSentence& sentence, TokenRange word) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (!grammar.ends(WordUse::kPastParticle, text.lower(word.last - 1)) || word.last >= sentence.tokens.last)
    return false;
  const std::string_view verb = text.lower(word.last);
  return !grammar.begins(WordUse::kPresentFront, verb) || grammar.ends(WordUse::kPastVerbEnd, verb);
}

// Chinese "将" before what is dealt with, not before a verb ("将三家企业列入名单").
bool is_object_marker(const EventSentence& sentence, std::uint32_t token) noexcept {
  const std::uint32_t next = token + 1;
  if (next >= sentence.tokens.last) return false;
  if (sentence.work->tokens.tokens[next].kind == TokenKind::kNumber) return true;
  // "将伊万·彼得罗夫引渡到": a foreign name.
  constexpr std::uint32_t kName = 12;
  const TextTokens& text = sentence.work->tokens;
  for (std::uint32_t i = next; i < sentence.tokens.last && i < next + kName; ++i) {
    if (text.at(i).find("·") != std::string_view::npos || text.at(i).find("・") != std::string_view::npos)
      return true;
    if (text.tokens[i].kind == TokenKind::kComma) break;
  }
  return std::any_of(sentence.names.begin(), sentence.names.end(),
                     [&](const Who& who) { return who.tokens.first == next; }) ||
         grammar_words("zh").has(WordUse::kCountBegin, sentence.work->tokens.lower(next));
}

// "No Kwang Chol", "Will Smith": a part of a name says nothing of what happened.
bool is_in_name(const EventSentence& sentence, TokenRange word) noexcept {
  return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
    return !who.unnamed && !who.described && !who.pronoun && who.tokens.last - who.tokens.first >= 2 &&
           who.tokens.first <= word.first && word.last <= who.tokens.last;
  });
}

// Portuguese "se" is "if" at the front of a clause, elsewhere it belongs to its verb ("declarou-se culpado").
bool is_no_condition(const EventSentence& sentence, TokenRange word) noexcept {
  const TextTokens& text = sentence.work->tokens;
  if (word.last - word.first > 1 ||
      !grammar_words(sentence.language).has(WordUse::kConditionFirst, text.lower(word.first)))
    return false;
  return word.first > sentence.tokens.first && text.tokens[word.first - 1].kind != TokenKind::kComma &&
         text.tokens[word.first - 1].kind != TokenKind::kQuote &&
         sentence.clause(word.first - 1) == sentence.clause(word.first);
}

// What somebody may ask for or discuss: goods, measures, deals; not that people meet.
bool can_be_proposed(const EventType& type, bool noun) noexcept {
  return (noun && (type.name == "arrest" || type.name == "expulsion" || type.name == "seizure" ||
                   type.name == "investigation")) ||
         type.name == "conviction" || type.group == EventGroup::kTrade ||
         type.group == EventGroup::kSanctions || type.name == "extradition" || type.name == "agreement" ||
         type.name == "deployment" || type.name == "asset_freeze" || type.name == "fine";
}

// Whether only marks stand behind `last` in its clause.
bool ends_clause(const EventSentence& sentence, std::uint32_t last) noexcept {
  const TokenRange clause = sentence.clause_range(last - 1);
  for (std::uint32_t i = last; i < clause.last; ++i) {
    if (sentence.work->tokens.tokens[i].kind == TokenKind::kWord) return false;
  }
  return true;
}

// Whether only marks stand before `token` in its clause.
bool first_of_clause(const EventSentence& sentence, std::uint32_t token) noexcept {
  std::uint32_t first = sentence.clause_range(token).first;
  while (first < token && sentence.work->tokens.tokens[first].kind != TokenKind::kWord) ++first;
  return first == token;
}

// What somebody may promise: deeds to come. Who approves sanctions imposes them, and who agrees makes the agreement.
bool can_be_promised(const EventType& type, bool noun) noexcept {
  if (!noun)
    return type.name != "agreement" && type.name != "statement_of_support" &&
           type.group != EventGroup::kSanctions &&
           (type.group != EventGroup::kEnforcement || type.name == "extradition");
  return type.group == EventGroup::kTrade || type.name == "extradition" || type.name == "deployment" ||
         type.name == "visit" || type.name == "ownership_change" || type.name == "financial_transaction" ||
         type.name == "military_exercise";
}

// English "is said to", "plans to": the verb behind it is meant, no later one.
bool governs_infinitive(const EventSentence& sentence, TokenRange word) noexcept {
  if (sentence.language != "en" || word.last - word.first < 2) return false;
  const TextTokens& text = sentence.work->tokens;
  const std::string_view last = text.lower(word.last - 1);
  return last == "to" || ((last == "be" || last == "have") && text.lower(word.last - 2) == "to");
}

// Japanese and Korean set what is said of a noun before it, the verb's end written onto it.
bool is_said_of_noun_behind(const EventSentence& sentence, const TriggerHit& hit, TokenRange word) noexcept {
  const TextTokens& text = sentence.work->tokens;
  if (word.last >= hit.tokens.first) return false;
  const Token& next = text.tokens[word.last];
  if (next.kind != TokenKind::kWord) return false;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (sentence.language == "ja")
    return next.script != text::Script::kHiragana &&
           grammar.ends(WordUse::kAdnominalEnd, text.at(word.last - 1));
  return sentence.language == "ko" && grammar.ends(WordUse::kAdnominalEnd, text.lower(word.last - 1), 3);
}

// The trigger that a word like "failed" is nearest to.
bool is_nearest(const EventSentence& sentence, const TriggerHit& hit, TokenRange word) noexcept {
  const auto apart = [&](const TriggerHit& other) {
    const int clauses = std::abs(static_cast<int>(sentence.clause(other.tokens.first)) -
                                 static_cast<int>(sentence.clause(word.first)));
    return static_cast<std::uint32_t>(clauses) * 8 + distance(other.tokens, word);
  };
  const std::uint32_t own = apart(hit);
  return std::none_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
    return !other.blocked && other.trigger->form != TriggerForm::kAnaphor &&
           distance(other.tokens, word) > 0 && other.trigger->type != hit.trigger->type &&
           other.trigger->items == 0 && distance(other.tokens, hit.tokens) > 0 && apart(other) < own;
  });
}

}  // namespace

bool is_framed(const EventSentence& sentence, const TriggerHit& hit) {
  if (!is_noun_trigger(sentence, hit)) return false;
  const TextTokens& text = sentence.work->tokens;
  for (const WordHit& word : sentence.words) {
    if (word.word->word != WordClass::kFrame || word.tokens.last > hit.tokens.first ||
        hit.tokens.first - word.tokens.last > kAttributive)
      continue;
    bool framed = true;
    for (std::uint32_t i = word.tokens.last; i < hit.tokens.first; ++i)
      framed = framed && text.tokens[i].kind == TokenKind::kWord;
    if (framed) return true;
  }
  return false;
}

bool is_apposed_participle(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::size_t kStem = 4;  // bytes
  const TextTokens& text = sentence.work->tokens;
  const EventType& type = EventTables::get().types[hit.trigger->type];
  if ((type.group != EventGroup::kSanctions && type.group != EventGroup::kEnforcement) ||
      hit.trigger->form != TriggerForm::kVerb || hit.trigger->items != 0 ||
      !grammar_words(sentence.language)
           .ends(WordUse::kApposedParticipleEnd, text.lower(hit.tokens.first), kStem))
    return false;
  std::uint32_t first = sentence.clause_range(hit.tokens.first).first;
  // "ранее |осуждённый|", "déjà |visé|": one small word before it.
  if (first + 1 == hit.tokens.first && hit_ending_at(sentence, first + 1, WordClass::kStatus) != nullptr)
    ++first;
  if (first != hit.tokens.first || first <= sentence.tokens.first ||
      text.tokens[first - 1].kind != TokenKind::kComma)
    return false;
  const std::uint32_t next = hit.whole.last;
  if (next >= sentence.tokens.last) return true;
  if (text.tokens[next].kind != TokenKind::kWord) return text.tokens[next].kind != TokenKind::kNumber;
  return sentence.page->time[next] || hit_ending_at(sentence, next + 1, WordClass::kPreposition) != nullptr ||
         std::any_of(sentence.words.begin(), sentence.words.end(),
                     [&](const WordHit& word) {
                       return word.tokens.first == next && word.word->word == WordClass::kPreposition;
                     }) ||
         has_order(sentence.language, WordOrder::kSlavic);
}

bool is_passive(const EventSentence& sentence, const TriggerHit& hit, TokenRange item) {
  if (hit.trigger->form != TriggerForm::kVerb || is_noun_trigger(sentence, hit)) return false;
  if (is_apposed_participle(sentence, hit)) return true;
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t verb = hit.tokens.last - 1;
  const std::string_view word = text.lower(verb);
  const std::string_view language = sentence.language;
  const GrammarWords& grammar = grammar_words(language);
  if (language == "zh") {
    // "被美国财政部列入名单": by whom stands between.
    const TokenRange here = sentence.clause_range(verb);
    return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& by) {
      return by.word->word == WordClass::kPreposition && by.word->tie == Tie::kBy &&
             here.contains(by.tokens.first) &&
             (by.tokens.last <= hit.tokens.first || by.tokens.first == hit.tokens.first);
    });
  }
  // "попал под санкции", "trafił na listę": a verb that means that its subject suffers opens the phrase.
  const EventGroup group = EventTables::get().types[hit.trigger->type].group;
  const bool measure =
      group == EventGroup::kSanctions || group == EventGroup::kEnforcement || group == EventGroup::kForce;
  if (measure && hit.words >= 2 && hit.trigger->roles[static_cast<std::size_t>(Tie::kSubject)] != "target" &&
      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
        return aux.word->word == WordClass::kAuxiliary && aux.word->value == "suffers" &&
               aux.tokens.first == hit.tokens.first;
      }))
    return true;
  // "was indicted", "fue detenido": the auxiliary is a part of the trigger.
  if (hit.words >= 2 && hit.trigger->roles[static_cast<std::size_t>(Tie::kObject)] == "target" &&
      hit.trigger->roles[static_cast<std::size_t>(Tie::kSubject)] ==
          EventTables::get().types[hit.trigger->type].roles[static_cast<std::size_t>(Tie::kSubject)] &&
      is_cased(text.tokens[hit.tokens.first].script) &&
      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
        return aux.word->word == WordClass::kAuxiliary && aux.word->passive &&
               aux.tokens.first == hit.tokens.first && aux.tokens.last < hit.tokens.last;
      }))
    return true;
  if (language == "ru" || language == "uk")
    return grammar.ends(WordUse::kParticipleEnd, word, 7) ||
           grammar.ends(WordUse::kParticipleEnd, text.lower(hit.tokens.first), 7);
  if (language == "tr") return grammar.ends(WordUse::kPassiveEnd, word, 2);
  if (language == "ko") return grammar.holds(WordUse::kPassiveEnd, word);
  if (language == "ja") {
    const std::uint32_t end = text.tokens[verb].end;
    return grammar.begins(WordUse::kPassiveEnd, text.text.substr(end, 12));
  }
  const TokenRange clause = sentence.clause_range(verb);
  if (language == "de" || language == "nl") {
    if (!word.starts_with("ge") && word.find("ge", 1) == std::string_view::npos && !word.ends_with("iert") &&
        !word.ends_with("t"))
      return false;
    // "von Nordkorea abgefeuerten Raketen"
    if (distance(hit.tokens, item) == 0 && item.first == hit.tokens.last &&
        (word.ends_with("ten") || word.ends_with("te") || word.ends_with("nen") || word.ends_with("ter")))
      return true;
    bool passive = false;
    for (const WordHit& aux : sentence.words) {
      if (aux.word->word != WordClass::kAuxiliary || !clause.contains(aux.tokens.first)) continue;
      const std::string_view verb_of = text.lower(aux.tokens.first);
      if (verb_of.starts_with("w") && aux.word->passive && verb_of != "war" && verb_of != "waren")
        passive = true;
    }
    return passive && !is_infinitive(sentence, hit);
  }
  // The nearest auxiliary before a participle, adverbs between; "stati" of "Stati Uniti" is none, and "is considering" no passive.
  const std::string_view first = text.lower(hit.tokens.first);
  const bool participle = language != "en" || grammar.ends(WordUse::kParticipleEnd, first);
  for (std::uint32_t i = hit.tokens.first; participle && i > clause.first && hit.tokens.first - i < 3; --i) {
    for (const WordHit& aux : sentence.words) {
      if (aux.word->word == WordClass::kAuxiliary && aux.tokens.last == i &&
          sentence.work->mention_of[i - 1] < 0)
        return aux.word->passive;
    }
    // "is considering", "está considerando"
    if (grammar.ends(WordUse::kGerundEnd, text.lower(i - 1), 3)) break;
  }
  // "missiles fired by ..."
  for (const WordHit& next : sentence.words) {
    if (next.tokens.first == hit.tokens.last && next.word->word == WordClass::kPreposition)
      return next.word->tie == Tie::kBy;
  }
  return false;
}

EventVerdict status_of(const EventSentence& sentence, const TriggerHit& hit, TokenRange item) {
  const Scope scope = scope_of(sentence, hit, item);
  const TextTokens& text = sentence.work->tokens;
  const EventType& type = EventTables::get().types[hit.trigger->type];
  const bool last_verb = has_order(sentence.language, WordOrder::kVerbLast);
  // "Арестовать судно не решились"
  const bool free_order = has_order(sentence.language, WordOrder::kFreeOrder);
  const bool noun = hit.trigger->form == TriggerForm::kState || is_noun_trigger(sentence, hit);
  TokenRange negated;
  TokenRange possible;
  TokenRange proposed;
  TokenRange planned;
  TokenRange failed;
  TokenRange attempted;
  TokenRange alleged;
  TokenRange denied;
  TokenRange denied_behind;
  TokenRange sourced;
  TokenRange background;
  TokenRange unsaid;  // "to send", governed by no word of the tables
  const auto note = [](TokenRange& slot, TokenRange tokens) {
    if (slot.first >= slot.last) slot = tokens;
  };
  bool governing_negation = false;
  bool on_condition = false;  // "if X does not extradite him"
  TokenRange governing;
  const std::uint32_t modal_reach =
      kModalReach * (is_character_script(text.tokens[hit.tokens.first].script) ? kCharactersOfWord : 1);
  const bool opens_with_preposition =
      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
        return word.word->word == WordClass::kPreposition && word.tokens.first == hit.tokens.first &&
               word.tokens.last < hit.tokens.last;
      });
  const bool opening = opens_clause(sentence, hit);
  // Chinese says of the whole deed what it would be: "向…提供这种技术将违反…".
  const bool deed = opening || sentence.language == "zh";
  for (const WordHit& word : sentence.words) {
    if (word.word->word != WordClass::kStatus || is_in_name(sentence, word.tokens)) continue;
    if (is_no_condition(sentence, word.tokens)) continue;
    const StatusWord status = word.word->status;
    // "سيارات", "سياسة": nouns that begin as the future of a verb does.
    if (status == StatusWord::kFuture && word.tokens.last == word.tokens.first + 1 &&
        grammar_words(sentence.language).begins(WordUse::kNoFuture, text.lower(word.tokens.first)))
      continue;
    // "seeks missiles", "needs shells": the trigger itself only wants it.
    // "wants them handed over": its first words do.
    const bool itself = word.tokens.first == hit.tokens.first && word.tokens.last <= hit.whole.last &&
                        (status == StatusWord::kPossible || status == StatusWord::kNeeded ||
                         (status == StatusWord::kProposed && type.group != EventGroup::kConsult &&
                          word.tokens.last < hit.whole.last));
    if (itself) note(possible, word.tokens);
    // "посетит": the verb itself is in the future.
    if (status == StatusWord::kFuture && word.tokens.first == hit.tokens.first && !noun &&
        hit.tokens.first < word.tokens.last)
      note(planned, word.tokens);
    // "would |have met|" opens before its verb.
    const bool opens_before = word.tokens.first < hit.tokens.first && !noun &&
                              (status == StatusWord::kConditional || status == StatusWord::kPossible);
    if (distance(word.tokens, hit.tokens) == 0 && word.tokens.first < hit.tokens.last && !opens_before &&
        hit.tokens.first < word.tokens.last &&
        // "von der Liste |gestrichen|": the verb of the event itself.
        (status != StatusWord::kFailed || type.group == EventGroup::kSanctions) &&
        status != StatusWord::kNeeded && status != StatusWord::kFuture && status != StatusWord::kAlready)
      continue;
    const std::uint16_t clause = sentence.clause(word.tokens.first);
    // "قرار است X، وزیر خارجه، ... دیدار کند": a plan that opens the sentence governs the verb at its end.
    const bool opens_sentence = last_verb && clause == sentence.clause(sentence.tokens.first) &&
                                first_of_clause(sentence, word.tokens.first) &&
                                (status == StatusWord::kPlanned || status == StatusWord::kFuture) &&
                                hit.whole.last + (noun ? 2 : 1) >= last_word(sentence);
    const bool same = clause == scope.clause || opens_sentence;
    const bool before_clause = clause + 1 == scope.clause && scope.governed;
    const bool attributive =
        (noun && is_attributive(word.tokens, hit.tokens)) || is_attributive(word.tokens, item);
    // "doit visiter": the modal is a part of the trigger.
    const bool before = word.tokens.first < hit.tokens.first ||
                        (word.tokens.first == hit.tokens.first && word.tokens.last < hit.tokens.last);
    // "possible arms deal": of its noun only; "is possible": of all.
    if (!attributive && !before_clause && is_adjective(sentence, word.tokens) &&
        !is_predicate(sentence, hit, word.tokens, item))
      continue;
    // "believed to be working for X stole ...": an infinitive that is not this verb.
    if (!noun && !before_clause && governs_infinitive(sentence, word.tokens) &&
        hit.tokens.first > word.tokens.last + kInfinitiveReach)
      continue;
    // "次世代級とみられる|ミサイル|を発射": said of the noun behind it.
    if (is_said_of_noun_behind(sentence, hit, word.tokens)) continue;
    // "sends a team next week": a time to come, wherever it stands.
    const bool to_come =
        same && status == StatusWord::kFuture && sentence.page->time[word.tokens.last - 1] && !scope.framed;
    if (to_come) note(planned, word.tokens);
    // A modal verb stands before its verb, or anywhere in a clause that ends in verbs; "в черный список |намерены| внести".
    const bool in_reach = noun ? !scope.framed || attributive
                               : (before || last_verb || (free_order && opens_with_preposition)) &&
                                     (opens_sentence || distance(word.tokens, hit.tokens) <= modal_reach);
    switch (status) {
      case StatusWord::kNegation:
        // "подписание не планируется"
        if (same && is_modal_behind(sentence, word.tokens.last)) note(negated, word.tokens);
        if (same && in_reach && (last_verb || distance(word.tokens, hit.tokens) <= kNegationReach) &&
            (before || last_verb))
          note(negated, word.tokens);
        // "планов подписывать |нет|": at the end of its clause.
        if (same && free_order && !before && distance(word.tokens, hit.tokens) <= kNegationReach &&
            ends_clause(sentence, word.tokens.last))
          note(negated, word.tokens);
        if (before_clause) governing_negation = true;
        // "Es gibt keine Dokumente, die wir unterzeichnen wollen"
        if (clause + 1 == scope.clause && word.tokens.last <= scope.item.first &&
            scope.item.first - word.tokens.last <= kAttributive &&
            sentence.clause(scope.item.first) == clause)
          note(negated, word.tokens);
        break;
      case StatusWord::kPossible:
        if (is_past_particle(sentence, word.tokens)) break;
        [[fallthrough]];
      case StatusWord::kFeared:
      case StatusWord::kConditional:
      case StatusWord::kNeeded:
        on_condition = on_condition || (status == StatusWord::kConditional && same && before &&
                                        first_of_clause(sentence, word.tokens.first));
        if ((same && (in_reach || (status == StatusWord::kConditional && deed) ||
                      (status == StatusWord::kPossible && opening))) ||
            before_clause)
          note(possible, word.tokens);
        if (before_clause) note(governing, word.tokens);
        break;
      case StatusWord::kFuture:
      case StatusWord::kPlanned: {
        const std::string_view its = text.lower(word.tokens.first);
        // "will extradite a man who |was caught| in X": has its own tense.
        if (sentence.language == "en" && !noun && hit.words >= 2 &&
            (text.lower(hit.tokens.first) == "was" || text.lower(hit.tokens.first) == "were"))
          break;
        if (sentence.language == "de" && (its == "wird" || its == "werden" || its == "werde") &&
            (noun ? is_passive_clause(sentence, word.tokens.first) : !is_infinitive(sentence, hit)))
          break;
        if (sentence.language == "zh" && is_object_marker(sentence, word.tokens.first)) break;
        // "弹道导弹|计划|中": a programme of weapons is no plan.
        if (sentence.language == "zh" && (its == "计" || its == "計") &&
            (hit_ending_at(sentence, word.tokens.first, WordClass::kMissile) != nullptr ||
             hit_ending_at(sentence, word.tokens.first, WordClass::kNuclear) != nullptr ||
             hit_ending_at(sentence, word.tokens.first, WordClass::kArms) != nullptr))
          break;
        // "訪朝へ" announces; "日本への輸出" does not.
        if (sentence.language == "ja" && its == "へ" && word.tokens.last < sentence.tokens.last &&
            text.tokens[word.tokens.last].kind == TokenKind::kWord)
          break;
        // Polish "ma" before an infinitive.
        if (sentence.language == "pl" && its.starts_with("ma") && its.size() <= 4 &&
            word.tokens.last == word.tokens.first + 1 && !text.lower(hit.tokens.last - 1).ends_with("ć") &&
            !text.lower(hit.tokens.first).ends_with("ć"))
          break;
        // "expects them to be charged": whoever says so does not charge them.
        const bool thought =
            type.group == EventGroup::kEnforcement &&
            grammar_words(sentence.language).has(WordUse::kExpects, its) &&
            (word.tokens.last == sentence.tokens.last || text.lower(word.tokens.last) != "to");
        if ((same && in_reach) || before_clause) note(thought ? possible : planned, word.tokens);
        if (before_clause) note(governing, word.tokens);
        break;
      }
      case StatusWord::kFailed:
        if (std::abs(static_cast<int>(clause) - static_cast<int>(scope.clause)) <= 2 &&
            !is_said_of_another(sentence, hit, item, word.tokens) &&
            (attributive || is_nearest(sentence, hit, word.tokens)))
          note(failed, word.tokens);
        break;
      case StatusWord::kAlleged:
        if (sentence.language == "de" && text.lower(word.tokens.first).starts_with("soll") &&
            !is_perfect(sentence, word.tokens.first)) {
          if ((same && in_reach) || before_clause) note(planned, word.tokens);
          break;
        }
        if ((same && (noun || before || last_verb)) || before_clause) note(alleged, word.tokens);
        break;
      case StatusWord::kAllegedNoun:
        if (attributive) note(alleged, word.tokens);
        break;
      case StatusWord::kDenied:
        if ((same && in_reach) || before_clause) note(denied, word.tokens);
        // "有关X转让技术的|说法|没有根据": what is said of it is denied behind it.
        if (sentence.language == "zh" && same && word.tokens.first >= hit.whole.last) {
          for (std::uint32_t i = hit.whole.last; i + 1 < word.tokens.first; ++i) {
            const std::string_view claim = text.text.substr(text.tokens[i].begin, 6);
            if (grammar_words("zh").has(WordUse::kClaimNoun, claim)) note(denied, word.tokens);
          }
        }
        // "...; both countries deny it"
        if (clause == scope.clause + 1 && !is_relative_clause(sentence, hit.tokens.first)) {
          const TokenRange next = sentence.clause_range(word.tokens.first);
          if (next.last - next.first <= kShortClause && next.last == sentence.tokens.last)
            note(denied_behind, word.tokens);
        }
        break;
      case StatusWord::kBackground:
        // "Earlier, ...": of the same day.
        if (same &&
            !(text.tokens[word.tokens.first].sentence_start && word.tokens.last == word.tokens.first + 1))
          note(background, word.tokens);
        break;
      case StatusWord::kAlready:
        if (same && type.group == EventGroup::kSanctions && type.name != "sanctions_delisting")
          note(background, word.tokens);
        break;
      case StatusWord::kSource:
        note(sourced, word.tokens);
        break;
      case StatusWord::kProposed:
        // "会談を|求める|": talks that somebody seeks.
        if (type.group == EventGroup::kConsult && hit.trigger->form == TriggerForm::kNoun && same &&
            last_verb && word.tokens.first >= hit.whole.last &&
            word.tokens.first - hit.whole.last <= kAttributive)
          note(planned, word.tokens);
        // "asked Moscow, during a visit, for the surrender of X": over an aside.
        if (can_be_proposed(type, noun) &&
            ((same && in_reach) || before_clause ||
             ((noun || type.name == "extradition") && clause + 2 == scope.clause &&
              first_of_clause(sentence, hit.tokens.first))))
          note(grammar_words(sentence.language).has(WordUse::kWillAsk, text.lower(word.tokens.first))
                   ? planned
                   : proposed,
               word.tokens);
        break;
      case StatusWord::kAgreed: {
        const bool reaches = noun ? in_reach : (before || last_verb) && in_reach;
        if (can_be_promised(type, noun) && ((same && reaches) || before_clause)) note(planned, word.tokens);
        break;
      }
      case StatusWord::kPrevented: {
        // Words of characters, where there are no blanks.
        const std::uint32_t scale =
            is_character_script(text.tokens[hit.tokens.first].script) ? kCharactersOfWord : 1;
        const std::uint32_t reach = scale * (noun ? kPreventNounReach : kPreventReach);
        const bool governs = same && distance(word.tokens, hit.tokens) <= reach &&
                             (noun ? !scope.framed : before || last_verb || free_order) &&
                             is_nearest(sentence, hit, word.tokens);
        if (governs || before_clause) note(failed, word.tokens);
        break;
      }
      case StatusWord::kAttempted:
        if (same && in_reach && distance(word.tokens, hit.tokens) <= kAttemptReach)
          note(attempted, word.tokens);
        break;
      case StatusWord::kNothing:
      case StatusWord::kPluperfect:
        break;
    }
  }
  // Romance verbs have their future and conditional in the ending.
  if (!noun) {
    switch (verb_ending(sentence.language, text.lower(hit.tokens.last - 1), text.lower(hit.tokens.first))) {
      case VerbEnding::kFuture:
        note(planned, hit.tokens);
        break;
      case VerbEnding::kConditional:
        note(possible, hit.tokens);
        break;
      case VerbEnding::kOther:
        break;
    }
    // "передаст", "встретятся": so do Slavic perfective verbs of the present.
    if (is_perfective_future(sentence.language, text.lower(hit.tokens.first))) note(planned, hit.tokens);
  }
  if (is_deed_as_such(sentence, hit) || is_condition_behind(sentence, hit)) note(possible, hit.tokens);
  if (const TokenRange open = condition_opening(sentence, hit); open.first < open.last) note(possible, open);
  if (opening) {
    const TokenRange conditional = conditional_behind(sentence, hit);
    if (conditional.first < conditional.last) note(possible, conditional);
  }
  // Persian: a verb of the present at the end of a clause that tells a day.
  if (const TokenRange told = sentence.clause_range(hit.tokens.first); last_verb && told.last > told.first) {
    std::uint32_t last = told.last;
    while (last > hit.tokens.first && text.tokens[last - 1].kind != TokenKind::kWord) --last;
    bool day = false;
    for (std::uint32_t i = told.first; i < hit.tokens.first; ++i) day = day || sentence.page->time[i];
    if (day && last > hit.tokens.first &&
        grammar_words(sentence.language).begins(WordUse::kPlanVerbFront, text.lower(last - 1)))
      note(planned, {last - 1, last});
  }
  if (!noun && grammar_words(sentence.language).begins(WordUse::kFutureFront, text.lower(hit.tokens.first)))
    note(planned, hit.tokens);
  if (!noun && grammar_words(sentence.language).holds(WordUse::kPossibleIn, text.lower(hit.tokens.last - 1)))
    note(possible, hit.tokens);
  // "llegó para reunirse", "s'est rendu à Bangui pour rencontrer": what one comes for.
  if (!noun && type.group == EventGroup::kConsult && hit.tokens.first > sentence.tokens.first &&
      grammar_words(sentence.language).has(WordUse::kPurpose, text.lower(hit.tokens.first - 1)))
    note(planned, {hit.tokens.first - 1, hit.tokens.first});
  // "Kim to visit Russia"
  if (sentence.language == "en" && !noun && hit.tokens.first > sentence.tokens.first &&
      text.lower(hit.tokens.first - 1) == "to" &&
      (type.group == EventGroup::kEnforcement || type.group == EventGroup::kSanctions ||
       type.group == EventGroup::kOffice || type.group == EventGroup::kForce))
    note(unsaid, {hit.tokens.first - 1, hit.tokens.first});
  if (sentence.language == "en" && !noun && hit.tokens.first > sentence.tokens.first &&
      text.lower(hit.tokens.first - 1) == "to" &&
      (type.group == EventGroup::kConsult || type.group == EventGroup::kWeapons))
    note(planned, {hit.tokens.first - 1, hit.tokens.first});
  if (sentence.language == "en" && !noun && type.group == EventGroup::kConsult &&
      text.lower(hit.tokens.first) == "to")
    note(planned, {hit.tokens.first, hit.tokens.first + 1});
  // "oturtulamadı": the verb itself says that it could not be.
  if (!noun && grammar_words(sentence.language).ends(WordUse::kFailedEnd, text.lower(hit.whole.last - 1), 4))
    note(failed, hit.whole);
  const auto set = [](TokenRange tokens) { return tokens.first < tokens.last; };
  // Who is charged or listed may deny it: the charge stands.
  const bool deniable = (type.group != EventGroup::kEnforcement && type.group != EventGroup::kSanctions) ||
                        type.name == "extradition";
  if (set(negated)) return {on_condition ? EventStatus::kPossible : EventStatus::kDenied, negated};
  if (const TokenRange rejected = rejection_around(sentence, hit); set(rejected) && deniable)
    return {EventStatus::kDenied, rejected};
  if (governing_negation && set(governing)) return {EventStatus::kDenied, governing};
  if (set(denied) && deniable) return {EventStatus::kDenied, denied};
  if (set(denied_behind) && deniable && !set(alleged)) return {EventStatus::kDenied, denied_behind};
  const bool can_fail = type.group == EventGroup::kWeapons || type.group == EventGroup::kConsult ||
                        type.group == EventGroup::kTrade || type.name == "agreement" ||
                        type.name == "seizure" || type.name == "smuggling" || type.name == "extradition" ||
                        type.name == "ownership_change" || type.name == "financial_transaction" ||
                        type.name == "sanctions_delisting" || type.group == EventGroup::kForce ||
                        type.name == "cyber_attack" || type.name == "crypto_theft" ||
                        type.name == "drug_trafficking" || type.name == "human_trafficking";
  if (set(failed) && can_fail) return {EventStatus::kFailed, failed};
  // "will propose new sanctions": it is planned.
  if (set(proposed) && !set(planned)) note(possible, proposed);
  if (set(possible)) return {EventStatus::kPossible, possible};
  if (set(attempted)) return {can_fail ? EventStatus::kFailed : EventStatus::kPossible, attempted};
  const TokenRange mark{sentence.tokens.last - 1, sentence.tokens.last};
  if (sentence.question && set(planned)) return {EventStatus::kPossible, mark};
  // Who says that he will stand by somebody stands by him.
  if (set(planned) && type.name != "statement_of_support") return {EventStatus::kPlanned, planned};
  if (set(unsaid)) return {EventStatus::kPossible, unsaid};
  if (sentence.question) return {EventStatus::kPossible, mark};
  if (set(background)) return {EventStatus::kBackground, background};
  if (set(alleged) && type.group != EventGroup::kEnforcement &&
      !(type.group == EventGroup::kSanctions && !noun))
    return {EventStatus::kAlleged, alleged};
  // Arrests and seizures are made in public, whoever tells them.
  if (set(sourced) && type.group != EventGroup::kEnforcement) return {EventStatus::kAlleged, sourced};
  return {};
}

}  // namespace tamis::documents

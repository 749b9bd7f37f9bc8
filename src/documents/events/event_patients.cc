// Whom a deed is done to, when no name of the clause says so: people and things by the words of the page, and pronouns.
#include <algorithm>
#include <array>

#include "documents/events/event_filler.h"
#include "documents/events/event_japanese.h"
#include "documents/names/state_bodies.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Words of a target that no table has; of a patient that a verb has beside it.
constexpr std::uint32_t kTargetWords = 4;
constexpr std::uint32_t kPatientWords = 7;
constexpr std::uint32_t kPatientCharacters = 14;
constexpr std::size_t kLeastPatient = 3;  // bytes
constexpr std::size_t kStemBytes = 6;     // of a Korean verb before the ending that makes it tell of a noun
// Words between a pronoun and its verb, and mentions that it may mean.
constexpr std::uint32_t kPronounReach = 3;
constexpr std::size_t kMostBefore = 24;
constexpr std::size_t kMostMeant = 4;
constexpr std::uint32_t kSentencesBefore = 2;

// English: whether a verb of the past that tells an event begins at the token.
bool begins_past_verb(const EventSentence& sentence, std::uint32_t token) {
  return grammar_words("en").ends(WordUse::kParticipleEnd, sentence.work->tokens.lower(token)) &&
         std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
           return hit.tokens.first == token && hit.trigger->form == TriggerForm::kVerb && !hit.blocked;
         });
}

// "|山本和夫被告|に懲役2年を言い渡した": Japanese marks whom a sentence is for.
TokenRange japanese_given_phrase(const EventSentence& sentence, const TokenRange& clause,
                                 const TriggerHit& hit) {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ja");
  const auto particle_at = [&](std::uint32_t i) {
    return text.tokens[i].script == text::Script::kHiragana ? japanese_particle_at(sentence, i) : nullptr;
  };
  std::uint32_t last = hit.tokens.first;
  for (; last > clause.first; --last) {
    const WordHit* particle = particle_at(last - 1);
    if (particle != nullptr && particle->word->tie == Tie::kTo && particle->tokens.last == last) break;
  }
  if (last <= clause.first + 1) return {};
  TokenRange phrase{last - 1, last - 1};
  while (phrase.first > clause.first && phrase.last - phrase.first < kPatientCharacters) {
    const std::uint32_t i = phrase.first - 1;
    const TokenKind kind = text.tokens[i].kind;
    if (kind != TokenKind::kWord && kind != TokenKind::kNumber && kind != TokenKind::kOther &&
        !(kind == TokenKind::kClose && phrase.first == phrase.last) && kind != TokenKind::kOpen)
      break;
    const bool whose = grammar.has(WordUse::kWhoseParticle, text.at(i));
    if (!whose && (particle_at(i) != nullptr || text.tokens[i].script == text::Script::kHiragana)) break;
    phrase.first = i;
  }
  return phrase;
}

bool takes_patient(std::string_view type) noexcept {
  static constexpr std::string_view kTypes[] = {"arrest",      "charge",        "conviction",
                                                "extradition", "release",       "fine",
                                                "seizure",     "investigation", "sanctions_designation",
                                                "expulsion",   "visa_ban"};
  return std::find(std::begin(kTypes), std::end(kTypes), type) != std::end(kTypes);
}

// "|و|قبل", "|ו|הוא": without the "and" that Arabic and Hebrew write onto a small word.
std::string_view without_and(std::string_view language, std::string_view word) noexcept {
  constexpr std::size_t kLetter = 2;  // bytes
  const bool front = (language == "ar" || language == "he") && word.size() > 2 * kLetter &&
                     clause_word_classes(language, word) == 0 &&
                     grammar_words(language).begins(WordUse::kWordFront, word);
  return front ? word.substr(kLetter) : word;
}

// "|قبل ذلك| اعتُقل", "|به سودان| پهپاد تحویل داد", "|Tahran'ı| ziyaret etti": before a verb that has its subject in itself stand small
// words, things, and names that an ending or a preposition ties to it.
bool is_beside_left_out_subject(const EventSentence& sentence, std::uint32_t token) noexcept {
  using namespace clause_word;
  const std::string_view language = sentence.language;
  // "|Allí| se reunió con X", "|Qui| ha incontrato X"
  if (is_romance(language))
    return (clause_word_classes(language, sentence.work->tokens.lower(token)) & (kAdverb | kTime)) != 0;
  if (language != "ar" && language != "fa" && language != "he" && language != "tr") return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(language);
  const std::string_view word = without_and(language, text.lower(token));
  if ((clause_word_classes(language, word) & (kPreposition | kDemonstrative | kAdverb | kConjunction | kTime |
                                              kAuxiliary | kMale | kFemale)) != 0 ||
      grammar.has(WordUse::kThis, word) || grammar.has(WordUse::kPastParticle, word) ||
      grammar.has(WordUse::kHadBeen, word))
    return true;
  if (std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
        return hit.tokens.contains(token) &&
               (is_item(hit.word->word) || hit.word->word == WordClass::kPreposition ||
                hit.word->word == WordClass::kStatus);
      }))
    return true;
  // "Berlin|'de|"
  if (language == "tr" && (word.starts_with("'") || word.starts_with("\u2019"))) return true;
  return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
    return (who.whole.contains(token) || who.tokens.contains(token)) && who.tie != Tie::kBare &&
           who.tie != Tie::kSubject && who.tie != Tie::kNone && !who.nominative;
  });
}

}  // namespace

const WordHit* EventFiller::word_of(std::uint32_t token, WordClass word) const noexcept {
  for (const WordHit& hit : sentence_.words) {
    if (hit.word->word == word && hit.tokens.first == token) return &hit;
  }
  return nullptr;
}

bool EventFiller::is_pronoun(std::uint32_t token) const noexcept {
  return (clause_word_classes(sentence_.language, work_.tokens.lower(token)) & clause_word::kPronoun) != 0;
}

// "|at least| three children": what only says how exact the number behind it is; `first`: there is none.
std::uint32_t EventFiller::behind_approximation(std::uint32_t first, std::uint32_t last) const noexcept {
  constexpr std::uint32_t kMost = 3;  // words
  const GrammarWords& grammar = grammar_words(sentence_.language);
  std::uint32_t i = first;
  while (i < last && i - first < kMost && grammar.has(WordUse::kApproximation, work_.tokens.lower(i))) ++i;
  if (i == first || i >= last) return first;
  const bool amount = work_.tokens.tokens[i].kind == TokenKind::kNumber ||
                      grammar.has(WordUse::kAmount, work_.tokens.lower(i));
  return amount ? i : first;
}

// A noun phrase from `first` on, "of" and what follows it included.
TokenRange EventFiller::phrase_from(std::uint32_t first, std::uint32_t last) const noexcept {
  const TextTokens& text = work_.tokens;
  first = behind_approximation(first, last);
  const bool one = opens_with_one_of(first, last);
  while (first < last && word_of(first, WordClass::kDeterminer) != nullptr &&
         !(one && grammar_words(sentence_.language).has(WordUse::kOneOf, text.lower(first))))
    ++first;
  // "after |its chairman| was detained", "arrested |her two brothers|"
  if (sentence_.language == "en" && first + 1 < last &&
      grammar_words("en").has(WordUse::kPossessive, text.lower(first)) &&
      (word_of(first + 1, WordClass::kPeople) != nullptr ||
       (first + 2 < last && word_of(first + 2, WordClass::kPeople) != nullptr &&
        word_of(first + 1, WordClass::kPreposition) == nullptr &&
        word_of(first + 1, WordClass::kAnd) == nullptr)))
    ++first;
  TokenRange phrase{first, first};
  const std::uint32_t accused = accusation();
  while (phrase.last < last && phrase.last - phrase.first < kPatientWords) {
    const std::uint32_t i = phrase.last;
    if (accused != 0 && i == accused) break;
    const Token& token = text.tokens[i];
    const bool part = token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber ||
                      token.kind == TokenKind::kHyphen ||
                      (token.kind == TokenKind::kQuote && phrase.last > phrase.first);
    if (!part || hit_.tokens.contains(i) || hit_.companion.contains(i) || sentence_.page->time[i] ||
        sentence_.page->cue[i])
      break;
    const WordHit* preposition = word_of(i, WordClass::kPreposition);
    const bool of = grammar_words(sentence_.language).has(WordUse::kOutOf, text.lower(i)) ||
                    (preposition != nullptr &&
                     (preposition->word->tie == Tie::kOf || preposition->word->tie == Tie::kVon));
    if (preposition != nullptr && (!of || phrase.last == phrase.first)) break;
    if (word_of(i, WordClass::kAuxiliary) != nullptr || word_of(i, WordClass::kRelative) != nullptr ||
        word_of(i, WordClass::kThat) != nullptr || (is_pronoun(i) && phrase.last == phrase.first && !one))
      break;
    // "contro la ditta |le| restrizioni": an article opens another phrase.
    if (phrase.last > phrase.first && !of && word_of(i, WordClass::kDeterminer) != nullptr &&
        word_of(phrase.last - 1, WordClass::kPreposition) == nullptr &&
        word_of(phrase.last - 1, WordClass::kAnd) == nullptr)
      break;
    // "two men and a woman", not "arrested him and said", nor "boarded the tanker |and seized| the cargo".
    if (word_of(i, WordClass::kAnd) != nullptr &&
        (phrase.last == phrase.first ||
         (sentence_.language == "en" && i + 1 < last && begins_past_verb(sentence_, i + 1))))
      break;
    ++phrase.last;
  }
  const auto loose = [&](std::uint32_t i) {
    return text.tokens[i].kind != TokenKind::kWord || word_of(i, WordClass::kPreposition) != nullptr ||
           word_of(i, WordClass::kAnd) != nullptr || word_of(i, WordClass::kDeterminer) != nullptr;
  };
  // "a son tour d'": elided before what is left out.
  const auto elided = [&](std::uint32_t i) {
    return text.lower(i).ends_with("'") || text.lower(i).ends_with("\u2019");
  };
  while (phrase.last > phrase.first && (loose(phrase.last - 1) || elided(phrase.last - 1))) --phrase.last;
  // German nouns have capitals.
  while (sentence_.language == "de" && phrase.last > phrase.first && !text.tokens[phrase.last - 1].capital)
    --phrase.last;
  if (phrase.first < phrase.last && text.span(phrase).size() < kLeastPatient) phrase.last = phrase.first;
  return phrase;
}

// "Dos de los sobrinos fueron condenados", "Trois d'entre eux ont été arrêtés": what opens the clause of a passive.
TokenRange EventFiller::subject_phrase() const noexcept {
  std::uint32_t first = clause_.first;
  for (; first < hit_.tokens.first; ++first) {
    if (word_of(first, WordClass::kRelative) != nullptr) return {};
    const TokenKind kind = work_.tokens.tokens[first].kind;
    if (kind == TokenKind::kNumber) break;
    // "|after| its chairman was detained"
    if (first == clause_.first && sentence_.language == "en" &&
        grammar_words("en").has(WordUse::kCircumstance, work_.tokens.lower(first)))
      continue;
    if (kind == TokenKind::kWord && !sentence_.page->time[first] &&
        word_of(first, WordClass::kAnd) == nullptr && word_of(first, WordClass::kThat) == nullptr)
      break;
  }
  if (first >= hit_.tokens.first) return {};
  return phrase_from(first, hit_.tokens.first);
}

// "seized a dhow", "затримала в жовтні вісьмох людей": behind the verb, over words of time.
TokenRange EventFiller::object_phrase() const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t first = hit_.tokens.last;
  // "внести |в черный список| 12 судей": over the other word of a pair.
  constexpr std::uint32_t kCompanionGap = 2;
  if (hit_.companion.first < hit_.companion.last && hit_.companion.first >= first &&
      hit_.companion.first - first <= kCompanionGap)
    first = hit_.companion.last;
  while (first < clause_.last) {
    const bool before_time = first + 1 < clause_.last && sentence_.page->time[first + 1] &&
                             (word_of(first, WordClass::kPreposition) != nullptr ||
                              word_of(first, WordClass::kDeterminer) != nullptr);
    if (!sentence_.page->time[first] && !before_time) {
      const std::uint32_t behind = end_of_place_at(first);
      if (behind == first) break;
      first = behind;
      continue;
    }
    ++first;
  }
  // "incluyó |al| grupo en su lista": Spanish sets it before whom a verb deals with.
  if (sentence_.language == "es" && first < clause_.last) {
    const WordHit* preposition = word_of(first, WordClass::kPreposition);
    if (preposition != nullptr && preposition->word->tie == Tie::kTo && text.lower(first).starts_with('a'))
      first = preposition->tokens.last;
  }
  // "condamnat |definitiv| la cinci ani", "a arrêté |également| trois hommes"
  while (is_romance(sentence_.language) && first + 1 < clause_.last && first >= hit_.whole.last &&
         !is_pronoun(first + 1) && word_of(first, WordClass::kPreposition) == nullptr &&
         (clause_word_classes(sentence_.language, text.lower(first)) & clause_word::kAdverb) != 0)
    ++first;
  // "arrêter |de| nouveaux opposants": an article of the plural.
  if (sentence_.language == "fr" && first == hit_.whole.last && first < clause_.last &&
      grammar_words("fr").has(WordUse::kPluralArticle, text.lower(first)))
    ++first;
  // "назвал задержание |пиратством|": whom a deed is done to is not in the instrumental; "немецкой" may be another case.
  if (has_order(sentence_.language, WordOrder::kSlavic) && first == hit_.whole.last && first < clause_.last) {
    const std::string_view noun = text.lower(first);
    constexpr std::size_t kStem = 4;  // bytes
    const GrammarWords& grammar = grammar_words(sentence_.language);
    if (sentence_.language != "pl" && grammar.ends(WordUse::kInstrumentalEnd, noun, kStem) &&
        !grammar.ends(WordUse::kGenitiveEnd, noun))
      return {};
  }
  // "held in custody |very long|": how, not whom.
  if (sentence_.language == "en" && first == hit_.tokens.last && first < clause_.last &&
      (clause_word_classes("en", text.lower(first)) & clause_word::kAdverb) != 0 &&
      behind_approximation(first, clause_.last) == first)
    return {};
  const TokenRange phrase = phrase_from(first, clause_.last);
  return is_adjective_of_trigger(phrase) ? TokenRange{} : phrase;
}

// Japanese and Korean mark what the verb deals with. Before "(47)" stands a name.
constexpr std::uint32_t kBracketed = 3;
TokenRange EventFiller::marked_phrase() const noexcept {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  if (sentence_.language == "ja") {
    std::uint32_t last = hit_.tokens.first;
    while (last > clause_.first && !grammar.has(WordUse::kObjectParticle, text.at(last - 1))) --last;
    if (last <= clause_.first || hit_.tokens.first - last > kPatientCharacters) return {};
    TokenRange phrase{last - 1, last - 1};
    while (phrase.first > clause_.first && phrase.last - phrase.first < kPatientCharacters) {
      const std::uint32_t i = phrase.first - 1;
      if (text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kNumber) break;
      if (word_of(i, WordClass::kAfterName) != nullptr && text.at(i) != "の") break;
      phrase.first = i;
    }
    return phrase;
  }
  std::uint32_t last = hit_.tokens.first;
  for (; last > clause_.first; --last) {
    if (hit_.tokens.first - last > kTargetWords) return {};
    if (grammar.ends(WordUse::kObjectParticle, text.lower(last - 1), 2)) break;
  }
  if (last <= clause_.first) return {};
  TokenRange phrase{last - 1, last};
  std::uint32_t numbers = 0;
  while (phrase.first > clause_.first && phrase.last - phrase.first < kTargetWords + 2 * numbers) {
    const std::uint32_t i = phrase.first - 1;
    numbers += text.tokens[i].kind == TokenKind::kNumber ? 1 : 0;
    const std::string_view front = text.at(phrase.first);
    // "싱하이 |7호를|": the name of a ship before its number, whatever it ends in; "조모|(47)씨를|": over an age in brackets.
    if (phrase.last - phrase.first == 1 && !front.empty() && front.front() >= '0' && front.front() <= '9' &&
        text.tokens[i].kind == TokenKind::kWord) {
      phrase.first = i;
      continue;
    }
    if (phrase.last - phrase.first == 1 && text.tokens[i].kind == TokenKind::kClose &&
        i >= clause_.first + kBracketed && text.tokens[i - 2].kind == TokenKind::kOpen) {
      phrase.first = i - kBracketed;
      numbers += kBracketed;
      continue;
    }
    // "|자금 세탁 혐의로| 남성 2명을", "|체포하고| 서버 11대를": on what ground, and another verb.
    if ((text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kNumber) ||
        sentence_.page->time[i] || grammar.ends(WordUse::kGroundEnd, text.lower(i), 0) ||
        (work_.mention_of[i] < 0 && covers_trigger(sentence_, i) &&
         grammar.ends(WordUse::kQuoteEnd, text.lower(i), 3)) ||
        (work_.mention_of[i] < 0 && grammar.ends(WordUse::kDescribingVerbEnd, text.lower(i), kStemBytes)) ||
        grammar.ends(WordUse::kTopicParticle, text.lower(i), 3) ||
        grammar.ends(WordUse::kSubjectParticle, text.lower(i), 3) ||
        grammar.ends(WordUse::kWhereEnd, text.lower(i), 3))
      break;
    phrase.first = i;
  }
  return phrase;
}

// A number in the phrase counts no people.
bool EventFiller::is_counted_thing(TokenRange phrase) const noexcept {
  const Span span = work_.tokens.span(phrase);
  return sentence_.page->quantities_at.any(span.begin, span.end, [&](std::size_t n) {
    const Quantity& quantity = document_.quantities[n];
    return span.contains(quantity.span) && quantity.unit != "person";
  });
}

// Whoever is held, charged, listed, or what is seized, without a name or a word of the tables.
void EventFiller::add_patient() {
  const bool korean = sentence_.language == "ko";
  if ((korean || sentence_.language == "ja") && !has_slot("target") &&
      hit_.trigger->form != TriggerForm::kAnaphor &&
      (type_.name == "conviction" ||
       (korean && (type_.name == "fine" || type_.name == "sanctions_designation")))) {
    const TokenRange given = korean ? given_phrase() : japanese_given_phrase(sentence_, clause_, hit_);
    if (given.first < given.last) {
      const Span span = work_.tokens.span(given);
      std::erase_if(event_.slots, [&](const Slot& slot) { return slot.span.overlaps(span); });
      const auto named = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return !who.unnamed && !who.pronoun && who.kind != EntityKind::kPlace && who.tie != Tie::kOf &&
               given.contains(who.tokens.last - 1);
      });
      if (named != sentence_.names.end())
        add_name("target", *named);
      else
        add("target", given, {});
      ++names_added_;
      return;
    }
  }
  if (is_noun()) return add_genitive_patient();
  // What is expelled may be anything ("gas").
  if (!takes_patient(type_.name) || type_.name == "expulsion" || has_slot("target") ||
      hit_.trigger->form == TriggerForm::kAnaphor || framed_)
    return;
  const bool state = hit_.trigger->form == TriggerForm::kState;
  const std::string_view object_role = state ? role(Tie::kSubject) : role(Tie::kObject);
  if (object_role != "target") return;
  const std::string_view language = sentence_.language;
  TokenRange phrase;
  if (language == "ja" || language == "ko") {
    if (!passive_ && !state) phrase = marked_phrase();
  } else if (is_cased(work_.tokens.tokens[hit_.tokens.first].script) && language != "tr") {
    if (passive_ || state) phrase = subject_phrase();
    // "una investigación independiente": a noun among the verbs.
    const bool active = !state && type_.name != "investigation" && !(passive_ && language == "en");
    if (active && phrase.first >= phrase.last) phrase = object_phrase();
    // "op de lijst is |gezet|": the participle behind its auxiliary.
    if (language == "nl" && phrase.last == phrase.first + 1 && phrase.first > clause_.first &&
        word_of(phrase.first - 1, WordClass::kAuxiliary) != nullptr)
      return;
  }
  if (phrase.first >= phrase.last) return;
  if (is_measure_word(phrase) || is_term(phrase)) return;
  // "|練習機6機|を引き渡した": things are handed over to nobody's justice.
  if (type_.name == "extradition" && has_order(language, WordOrder::kMarksObjects) &&
      is_counted_thing(phrase))
    return;
  // "約150億ドル相当の|ビットコイン|を押収した": the thing is what is taken.
  if (type_.name == "seizure" && has_order(language, WordOrder::kMarksObjects) &&
      std::any_of(items_.begin(), items_.end(), [&](const WordHit& item) {
        return phrase.first < item.tokens.first && item.tokens.last == phrase.last;
      }))
    return;
  if (phrase.contains(hit_.companion.first) && hit_.companion.first < hit_.companion.last) return;
  // What has a name is tied or left out for a reason; "라자루스 그룹|의| 박진혁": it only says whose he is.
  for (const Who& who : sentence_.names) {
    if (has_order(language, WordOrder::kMarksObjects) && who.tie == Tie::kOf &&
        phrase.contains(who.tokens.first) && who.tokens.last < phrase.last) {
      phrase.first = who.tokens.last;
      continue;
    }
    if (!who.unnamed && who.tie != Tie::kAdjective && who.kind != EntityKind::kPlace &&
        phrase.contains(who.tokens.first) && who.tokens.first <= phrase.first + 1)
      return;
  }
  const Span span = work_.tokens.span(phrase);
  for (const Slot& slot : event_.slots) {
    if (slot.span.overlaps(span)) return;
  }
  add("target", phrase, {});
  ++names_added_;
}

// "Trésor, qui l'a placé sous sanctions", "вони потрапили під санкції", "designated them": who was spoken of before.
// "hatte |ihn| am Sonntag als Minister abgesetzt": where verbs stand last a pronoun opens what stands between auxiliary and verb.
bool EventFiller::is_before_last_verb(std::uint32_t pronoun) const noexcept {
  const std::string_view language = sentence_.language;
  if ((language != "de" && language != "nl") || pronoun <= clause_.first || pronoun >= hit_.tokens.first)
    return false;
  if (word_of(pronoun - 1, WordClass::kAuxiliary) == nullptr) return false;
  const std::uint32_t behind = hit_.whole.last;
  return behind >= clause_.last || work_.tokens.tokens[behind].kind != TokenKind::kWord ||
         word_of(behind, WordClass::kAnd) != nullptr || word_of(behind, WordClass::kAuxiliary) != nullptr;
}

void EventFiller::add_meant() {
  if ((!takes_patient(type_.name) && type_.group != EventGroup::kOffice) ||
      hit_.trigger->form == TriggerForm::kAnaphor || is_noun() || framed_)
    return;
  const std::string_view patient_role =
      hit_.trigger->form == TriggerForm::kState ? role(Tie::kSubject) : role(Tie::kObject);
  if (patient_role.empty() || has_slot(patient_role)) return;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const bool subject = passive_ || hit_.trigger->form == TriggerForm::kState;
  const bool clitic = grammar.has(WordUse::kCliticPronoun, "*");
  std::uint32_t pronoun = clause_.last;
  bool plural = false;
  for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
    if (hit_.tokens.contains(i) && hit_.tokens.first != i) continue;
    const std::string_view word = text.lower(i);
    const bool object = grammar.has(WordUse::kObjectPronoun, word);
    const bool objects = grammar.has(WordUse::kObjectPronouns, word);
    const std::uint32_t classes =
        subject && i < hit_.tokens.first
            ? clause_word_classes(sentence_.language, without_and(sentence_.language, word))
            : 0;
    const bool they = (classes & clause_word::kPlural) != 0 && !clitic;
    const bool one = (classes & (clause_word::kMale | clause_word::kFemale | clause_word::kNeuter)) != 0;
    if (!object && !objects && !they && !one) continue;
    if (subject && !they && !one) continue;
    // An article is spelt as the pronoun is: only right before the verb or its auxiliary.
    if (clitic && !one) {
      const bool before = i <= hit_.tokens.first && hit_.tokens.first - i <= 2;
      bool verb = before;
      for (std::uint32_t k = i + 1; k < hit_.tokens.first && verb; ++k)
        verb = word_of(k, WordClass::kAuxiliary) != nullptr;
      if (!verb || (i == hit_.tokens.first && hit_.tokens.last - hit_.tokens.first < 2)) continue;
      // "sur |la| liste"
      if (hit_ending_at(sentence_, i, WordClass::kPreposition) != nullptr) continue;
    } else if (!they && !one && !is_before_last_verb(i) && distance({i, i + 1}, hit_.whole) > kPronounReach) {
      continue;
    }
    pronoun = i;
    plural = !one && (objects || they);
    break;
  }
  if (pronoun == clause_.last) {
    // "Fue capturado ayer": a verb that has its subject in itself.
    if (subject && lacks_subject()) {
      pronoun = hit_.tokens.first;
    } else if (has_suffix_pronoun()) {
      pronoun = hit_.tokens.last - 1;
    } else {
      return;
    }
  }
  add_antecedents(pronoun, plural, patient_role);
}

// A passive that opens its sentence, over words of time, in a language that need not name a subject twice.
bool EventFiller::lacks_subject() const noexcept {
  // "Na terça-feira, |foi preso|": a comma may part the words of time from it.
  if (clause_number_ > 1 || !has_order(sentence_.language, WordOrder::kDropsSubject)) return false;
  for (std::uint32_t i = sentence_.tokens.first; i < hit_.tokens.first; ++i) {
    const TokenKind kind = work_.tokens.tokens[i].kind;
    if (kind != TokenKind::kWord && kind != TokenKind::kNumber) continue;
    if (sentence_.page->time[i] || word_of(i, WordClass::kAuxiliary) != nullptr ||
        word_of(i, WordClass::kPreposition) != nullptr || word_of(i, WordClass::kAnd) != nullptr ||
        word_of(i, WordClass::kStatus) != nullptr || word_of(i, WordClass::kDeterminer) != nullptr ||
        is_beside_left_out_subject(sentence_, i))
      continue;
    // "周二|在机场|被捕": where it was.
    const bool article = i > sentence_.tokens.first + 1 && word_of(i - 1, WordClass::kDeterminer) != nullptr;
    const std::uint32_t noun = article ? i - 1 : i;
    if (noun == sentence_.tokens.first || word_of(noun - 1, WordClass::kPreposition) == nullptr) return false;
  }
  return true;
}

// Arabic and Persian write the object onto the verb ("عاقبته").
bool EventFiller::has_suffix_pronoun() const noexcept {
  if (sentence_.language != "ar" || passive_ || hit_.trigger->form != TriggerForm::kVerb) return false;
  const GrammarWords& grammar = grammar_words("ar");
  // "فرضت |عليه| واشنطن عقوبات"
  const std::uint32_t next = hit_.tokens.first + 1;
  return grammar.ends(WordUse::kObjectPronoun, work_.tokens.lower(hit_.tokens.last - 1), 6) ||
         (hit_.words >= 2 && next < hit_.whole.last &&
          grammar.has(WordUse::kOnPronoun, work_.tokens.lower(next))) ||
         // "|تم| اعتقاله"
         (hit_.tokens.first > sentence_.tokens.first &&
          (clause_word_classes("ar", work_.tokens.lower(hit_.tokens.first - 1)) & clause_word::kAuxiliary) !=
              0 &&
          grammar.ends(WordUse::kObjectSuffix, work_.tokens.lower(hit_.tokens.last - 1), 6));
}

// The persons or bodies that a pronoun means: the first of the nearest sentence before that has one; all of a kind for a plural.
// "hat einen Geschäftspartner festgenommen|, den Iraner X|", "arrested a partner of the firm|, the Iranian X|": whom the noun phrase of
// the patient stands for is named behind its comma.
void EventFiller::add_apposed_patient() {
  constexpr std::uint32_t kApposed = 6;  // tokens between the comma and the name
  if (!takes_patient(type_.name) || is_noun() || passive_ || framed_ ||
      hit_.trigger->form != TriggerForm::kVerb)
    return;
  const TextTokens& text = work_.tokens;
  std::uint32_t comma = hit_.whole.last;
  const Slot* patient = nullptr;
  for (const Slot& slot : event_.slots) {
    if (slot.role != "target") continue;
    if (slot.referent >= 0 && kind_of(slot) != EntityKind::kOrganization &&
        kind_of(slot) != EntityKind::kGroup)
      return;
    patient = &slot;
    const TokenRange its = text.tokens_in(slot.span);
    if (its.last > comma) comma = its.last;
  }
  if (comma >= sentence_.tokens.last || text.tokens[comma].kind != TokenKind::kComma) return;
  const std::uint32_t first = comma + 1;
  if (first >= sentence_.tokens.last ||
      (clause_word_classes(sentence_.language, text.lower(first)) & clause_word::kArticle) == 0)
    return;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first <= first) continue;
    if (who.tie == Tie::kAdjective || who.unnamed || who.described) continue;
    const std::uint32_t end = who.tokens.last;
    if (who.tokens.first - first > kApposed || who.kind != EntityKind::kPerson || who.pronoun ||
        who.tie != Tie::kBare || (end < sentence_.tokens.last && text.tokens[end].kind == TokenKind::kWord))
      return;
    for (std::uint32_t i = first; i < who.tokens.first; ++i) {
      if (text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kNumber &&
          text.tokens[i].kind != TokenKind::kHyphen)
        return;
      if (sentence_.page->cue[i] || word_of(i, WordClass::kAuxiliary) != nullptr ||
          covers_trigger(sentence_, i))
        return;
    }
    // A body in the genitive of the noun is none who is held.
    if (patient != nullptr && patient->referent >= 0 && kind_of(*patient) == EntityKind::kOrganization)
      std::erase_if(event_.slots, [&](const Slot& slot) { return slot.role == "target"; });
    std::erase_if(event_.slots, [&](const Slot& slot) { return slot.role == "target" && slot.referent < 0; });
    add_name("target", who);
    return;
  }
}

namespace {

// "В список попал, |в частности|, |Банк X|", "Na listę trafił|, m.in.,| X": the name behind an aside between commas right behind the verb,
// in Slavic languages; null: none.
const Who* subject_over_aside(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kLongest = 4;  // tokens of the aside
  constexpr std::uint32_t kReach = 8;    // tokens from the aside to the name
  const TextTokens& text = sentence.work->tokens;
  if (!has_order(sentence.language, WordOrder::kSlavic)) return nullptr;
  constexpr std::uint32_t kVerb = 2;  // tokens: "под санкции |попали также|, в частности,"
  std::uint32_t open = hit.whole.last;
  while (open < sentence.tokens.last && open < hit.whole.last + kVerb &&
         text.tokens[open].kind == TokenKind::kWord && !text.tokens[open].capital)
    ++open;
  if (open >= sentence.tokens.last || text.tokens[open].kind != TokenKind::kComma) return nullptr;
  std::uint32_t close = open + 1;
  while (close < sentence.tokens.last && close - open <= kLongest &&
         text.tokens[close].kind == TokenKind::kWord && !text.tokens[close].capital &&
         !sentence.page->cue[close] && !covers_trigger(sentence, close) &&
         hit_ending_at(sentence, close + 1, WordClass::kRelative) == nullptr)
    ++close;
  if (close == open + 1 || close >= sentence.tokens.last || text.tokens[close].kind != TokenKind::kComma)
    return nullptr;
  for (const Who& who : sentence.names) {
    if (who.tokens.first <= close || who.possessive || who.pronoun || who.kind == EntityKind::kPlace)
      continue;
    if (who.tokens.first > close + kReach) return nullptr;
    for (std::uint32_t i = close + 1; i < who.tokens.first; ++i) {
      if (hit_ending_at(sentence, i + 1, WordClass::kPreposition) != nullptr) return nullptr;
    }
    return &who;
  }
  return nullptr;
}

}  // namespace

void EventFiller::add_antecedents(std::uint32_t pronoun, bool plural, std::string_view patient_role) {
  const TextTokens& text = work_.tokens;
  if (pronoun == hit_.tokens.first) {
    const Who* over = subject_over_aside(sentence_, hit_);
    if (over != nullptr && fits(patient_role, *over)) {
      subject_ = over;
      do {
        add_name(patient_role, *over);
        ++over;
      } while (over != sentence_.names.data() + sentence_.names.size() && over->group);
      return;
    }
  }
  const GrammarWords& grammar = grammar_words(sentence_.language);
  // "|Jego spółka| Inter Tobacco": what is somebody's is not what the page goes on about.
  const auto is_owned = [&](TokenRange name) {
    constexpr std::uint32_t kNoun = 3;  // tokens between
    for (std::uint32_t i = name.first; i > 0 && name.first - i < kNoun; --i) {
      if (text.tokens[i - 1].kind != TokenKind::kWord) return false;
      if (grammar.has(WordUse::kPossessive, text.lower(i - 1))) return true;
    }
    return false;
  };
  const bool slavic = has_order(sentence_.language, WordOrder::kSlavic);
  // "|Его| подозревали в отмывании": a person.
  bool him = false;
  for (std::uint32_t i = clause_.first; slavic && !him && pronoun == hit_.tokens.first && i < pronoun; ++i)
    him = grammar.has(WordUse::kObjectPronoun, text.lower(i));
  const std::uint32_t begin = text.tokens[pronoun].begin;
  auto mention = std::lower_bound(document_.mentions.begin(), document_.mentions.end(), begin,
                                  [](const Mention& a, std::uint32_t at) { return a.span.begin < at; });
  std::array<const Mention*, kMostMeant> meant{};
  std::size_t count = 0;
  std::uint32_t in_sentence = 0;
  std::size_t looked = 0;
  while (mention != document_.mentions.begin() && looked++ < kMostBefore) {
    --mention;
    const TokenRange tokens = text.tokens_in(mention->span);
    if (tokens.first >= tokens.last) continue;
    const std::uint32_t sentence = text.sentence_of[tokens.first];
    if (sentence + kSentencesBefore < sentence_.number || (count > 0 && sentence != in_sentence)) break;
    const bool fits = mention->referent >= 0 &&
                      (mention->kind == EntityKind::kPerson || mention->kind == EntityKind::kOrganization ||
                       mention->kind == EntityKind::kVessel);
    if (!fits || std::any_of(event_.slots.begin(), event_.slots.end(),
                             [&](const Slot& slot) { return slot.referent == mention->referent; }))
      continue;
    if (slavic && !plural && mention->kind == EntityKind::kOrganization && (him || is_owned(tokens)))
      continue;
    // Who is listed or held is no authority of the tables.
    if (std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
          return who.referent == mention->referent && (who.speaker || who.authority);
        }))
      continue;
    if (count > 0 && plural && mention->kind != meant[0]->kind) continue;
    const bool known = std::any_of(meant.begin(), meant.begin() + static_cast<std::ptrdiff_t>(count),
                                   [&](const Mention* one) { return one->referent == mention->referent; });
    if (known) continue;
    in_sentence = sentence;
    if (!plural) {
      meant[0] = &*mention;
      count = 1;
    } else if (count < kMostMeant) {
      meant[count++] = &*mention;
    }
  }
  if (count == 0 || (plural && count < 2)) return;
  for (std::size_t n = 0; n < count; ++n) {
    add(patient_role, {pronoun, pronoun + 1},
        document_.referents[static_cast<std::size_t>(meant[n]->referent)].name);
    event_.slots.back().referent = meant[n]->referent;
    ++names_added_;
  }
}

// "로라 헤이스팅스|에게| 징역 8년을": Korean marks whom a sentence is for.
TokenRange EventFiller::given_phrase() const noexcept {
  constexpr std::uint32_t kLongest = 3;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("ko");
  std::uint32_t last = hit_.tokens.first;
  while (last > clause_.first && !grammar.ends(WordUse::kGivenEnd, text.lower(last - 1), 3)) --last;
  if (last <= clause_.first) return {};
  TokenRange phrase{last - 1, last};
  while (phrase.first > clause_.first && phrase.last - phrase.first < kLongest) {
    const std::string_view word = text.lower(phrase.first - 1);
    // "김모|(39)|씨에게"
    if (phrase.last - phrase.first == 1 && text.tokens[phrase.first - 1].kind == TokenKind::kClose &&
        phrase.first > clause_.first + kBracketed &&
        text.tokens[phrase.first - kBracketed].kind == TokenKind::kOpen) {
      phrase.first -= kBracketed + 1;
      continue;
    }
    if (text.tokens[phrase.first - 1].kind != TokenKind::kWord || sentence_.page->time[phrase.first - 1] ||
        grammar.ends(WordUse::kTopicParticle, word, 3) || grammar.ends(WordUse::kSubjectParticle, word, 3) ||
        grammar.ends(WordUse::kObjectParticle, word, 3) || grammar.ends(WordUse::kWhereEnd, word, 3) ||
        grammar.ends(WordUse::kSaidBeforeNoun, word, 0))
      break;
    --phrase.first;
  }
  return phrase;
}

// Whom no mention and no table has: "sanctions against Haitian politicians", "l'arrestation de six Colombiens", "عقوبات على الجاسم".
void EventFiller::add_unknown_target() {
  // "M23 반군이 |고마를| 점령했다": a listed group, or forces.
  const auto is_listed = [&](const Slot& slot) {
    return slot.referent >= 0 &&
           is_listed_party(document_.referents[static_cast<std::size_t>(slot.referent)]);
  };
  if (type_.name == "military_operation" && !is_noun() && !passive_ && !has_slot("target") &&
      has_order(sentence_.language, WordOrder::kMarksObjects) && has_slot("actor") &&
      (has_force() || std::any_of(event_.slots.begin(), event_.slots.end(), is_listed))) {
    add_phrases();
    return;
  }
  const bool takes = type_.name == "sanctions_designation" || type_.name == "arrest" ||
                     type_.name == "charge" || type_.name == "conviction" || type_.name == "extradition" ||
                     type_.name == "fine" || type_.name == "investigation";
  // "la cyberattaque |contre l'hôpital|", "un attentat |contre une mosquée|"
  const bool attacked = type_.name == "cyber_attack" ||
                        (type_.name == "terrorism" && is_noun() && is_romance(sentence_.language));
  if ((!takes && !attacked) || has_slot("target") || passive_ || framed_ ||
      hit_.trigger->form == TriggerForm::kState)
    return;
  const TextTokens& text = work_.tokens;
  std::uint32_t first = 0;
  for (std::uint32_t i = hit_.tokens.first; i < clause_.last && first == 0; ++i) {
    const WordHit* preposition = word_of(i, WordClass::kPreposition);
    if (preposition == nullptr) continue;
    const bool of = preposition->word->tie == Tie::kOf && is_noun() && !attacked && i == hit_.whole.last;
    if (preposition->word->tie == Tie::kAgainst || of) first = preposition->tokens.last;
  }
  const bool bare = first == 0;
  if (bare && attacked) return;
  if (bare) first = hit_.whole.last;
  while (first < clause_.last && word_of(first, WordClass::kDeterminer) != nullptr) ++first;
  TokenRange target{first, first};
  while (target.last < clause_.last && target.last - target.first < kTargetWords) {
    const Token& token = text.tokens[target.last];
    if ((token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber &&
         token.kind != TokenKind::kHyphen) ||
        sentence_.page->time[target.last] || sentence_.page->cue[target.last])
      break;
    // Right behind a verb only a name.
    if (bare && !(is_cased(token.script) && token.capital && sentence_.language != "de")) break;
    const bool small = word_of(target.last, WordClass::kPreposition) != nullptr ||
                       word_of(target.last, WordClass::kRelative) != nullptr ||
                       word_of(target.last, WordClass::kAnd) != nullptr ||
                       word_of(target.last, WordClass::kAuxiliary) != nullptr ||
                       word_of(target.last, WordClass::kThat) != nullptr;
    if (small && target.last > target.first) break;
    if (small) return;
    if (target.last > target.first && word_of(target.last, WordClass::kDeterminer) != nullptr) break;
    // "حكمت على كريم الحداد |بالسجن|"
    if (target.last > target.first &&
        grammar_words(sentence_.language).begins(WordUse::kByTheFront, text.lower(target.last)))
      break;
    ++target.last;
  }
  if (target.first >= target.last) return;
  const Span span = text.span(target);
  for (const Slot& slot : event_.slots) {
    if (slot.span.overlaps(span)) return;
  }
  add("target", target, {});
}

namespace {

// "zwei Reeder|, X| und Y": whether the next of them opens the names of those counted. German and Dutch.
bool names_counted(const EventSentence& sentence, const std::vector<const Who*>& all,
                   std::size_t n) noexcept {
  if ((sentence.language != "de" && sentence.language != "nl") || n + 2 >= all.size()) return false;
  const Who& counted = *all[n];
  const std::uint32_t comma = counted.tokens.last;
  return counted.unnamed && (counted.numbered || counted.counted) && !all[n + 1]->unnamed &&
         all[n + 2]->group && all[n + 1]->tokens.first == comma + 1 &&
         sentence.work->tokens.tokens[comma].kind == TokenKind::kComma;
}

}  // namespace

void EventFiller::add_objects(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                              std::size_t used_before, std::size_t used_behind) {
  const std::string_view object_role = passive_ ? std::string_view{} : role(Tie::kObject);
  if (object_role.empty()) return;
  for (std::size_t n = used_behind; n < behind.size(); ++n) {
    if (behind[n] != subject_) add_name(object_role, *behind[n]);
    if (n + 1 < behind.size() && !behind[n + 1]->group && !names_counted(sentence_, behind, n)) break;
  }
  // Where verbs stand last, the object is before the verb too; Japanese and Korean mark it, but for "also" ("X도 제재 대상에 포함했다").
  if (has_order(sentence_.language, WordOrder::kVerbLast)) {
    if (has_order(sentence_.language, WordOrder::kMarksObjects)) {
      const GrammarWords& grammar = grammar_words(sentence_.language);
      if (is_noun() && marks_object_itself()) return;
      for (const Who* who : before) {
        if (who == subject_ || subject_ == nullptr || who->tokens.first < subject_->tokens.last) continue;
        if (grammar.ends(WordUse::kAlsoEnd, work_.tokens.lower(who->tokens.last - 1), 3) ||
            (who->tokens.last < clause_.last &&
             grammar.has(WordUse::kAlsoEnd, work_.tokens.lower(who->tokens.last))))
          add_name(object_role, *who);
      }
      return;
    }
    for (std::size_t n = std::max(used_before, used_end_); n < before.size(); ++n) {
      if (before[n] != subject_) add_name(object_role, *before[n]);
    }
  }
}

}  // namespace tamis::documents

#include "documents/events/event_status.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "documents/events/event_conditions.h"
#include "documents/events/event_reach.h"
#include "documents/events/event_status_reader.h"
#include "documents/events/event_status_words.h"
#include "documents/events/event_tense.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/verb_endings.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kPlanReach = 3;  // tokens of a subject before what plans
// A negation and what it negates, where the verb does not stand last.
constexpr std::uint32_t kNegationReach = 8;
constexpr std::uint32_t kModalReach = 16;
// "göndermeyi kabul |etmedi|": tokens behind the verb.
constexpr std::uint32_t kNegatedReach = 3;
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

bool has_word(const EventSentence& sentence, TokenRange tokens, WordClass word) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == word && tokens.first <= hit.tokens.first && hit.tokens.last <= tokens.last;
  });
}

StatusScope scope_of(const EventSentence& sentence, const TriggerHit& hit, TokenRange item) {
  StatusScope scope{sentence, hit, item, sentence.clause(hit.tokens.first)};
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
    // "weigerte sich, ihn |auszuliefern|"
    constexpr std::size_t kLongestParticle = 8;  // bytes
    const std::string_view verb = text.lower(hit.tokens.last - 1);
    const std::size_t zu = verb.find("zu", 2);
    const bool joined = hit.trigger->form == TriggerForm::kVerb && verb.ends_with("n") &&
                        zu <= kLongestParticle && zu + 5 < verb.size();
    // "versprach, |die| Raketen zu liefern": an article, where no finite verb ends the clause.
    const bool relative = !closes && !joined && has_word(sentence, {begin, begin + 1}, WordClass::kRelative);
    scope.governed = (before == "zu" || perfect || inside || joined || closes) && !relative &&
                     !(begin < clause.last && text.lower(begin) == "um");
  }
  // "beschuldigd |drones te hebben geleverd|"
  if (!scope.governed && sentence.language == "nl" && begin > sentence.tokens.first &&
      text.lower(begin) != "om")
    scope.governed = is_german_infinitive(sentence, hit) || is_te_perfect(sentence, hit);
  scope.framed = is_framed(sentence, hit);
  return scope;
}

}  // namespace

StatusReader::StatusReader(const EventSentence& sentence, const TriggerHit& hit, TokenRange item)
    : sentence_(sentence),
      hit_(hit),
      item_(item),
      scope_(scope_of(sentence, hit, item)),
      text_(sentence.work->tokens),
      type_(EventTables::get().type_of(*hit.trigger)),
      last_verb_(has_order(sentence.language, WordOrder::kVerbLast)),
      infinitive_(is_infinitive(sentence, hit)),
      free_order_(has_order(sentence.language, WordOrder::kFreeOrder)),
      noun_(hit.trigger->form == TriggerForm::kState || is_noun_trigger(sentence, hit) ||
            is_gerund_as_noun(sentence, hit)),
      opening_(opens_clause(sentence, hit)),
      deed_(opening_ || sentence.language == "zh"),
      opens_with_preposition_(std::any_of(sentence.words.begin(), sentence.words.end(),
                                          [&](const WordHit& word) {
                                            return word.word->word == WordClass::kPreposition &&
                                                   word.tokens.first == hit.tokens.first &&
                                                   word.tokens.last < hit.tokens.last;
                                          })),
      modal_reach_(kModalReach *
                   (is_character_script(text_.tokens[hit.tokens.first].script) ? kCharactersOfWord : 1)) {}

void StatusReader::read_word(const WordHit& word) {
  if (word.word->word != WordClass::kStatus || is_in_name(sentence_, word.tokens)) return;
  if (is_no_condition(sentence_, word.tokens)) return;
  const StatusWord status = word.word->status;
  // "سيارات", "سياسة": nouns that begin as the future of a verb does.
  if (status == StatusWord::kFuture && word.tokens.last == word.tokens.first + 1 &&
      grammar_words(sentence_.language).begins(WordUse::kNoFuture, text_.lower(word.tokens.first)))
    return;
  // "seeks missiles", "needs shells": the trigger itself only wants it.
  // "wants them handed over": its first words do.
  const bool itself =
      word.tokens.first == hit_.tokens.first && word.tokens.last <= hit_.whole.last &&
      // Who negotiates talks, and who investigates whether something was done investigates.
      ((status == StatusWord::kPossible && type_.name != "talks" && type_.name != "investigation") ||
       status == StatusWord::kNeeded ||
       (status == StatusWord::kProposed && type_.group != EventGroup::kConsult &&
        word.tokens.last < hit_.whole.last));
  if (itself) note(possible_, word.tokens);
  // "제재를 |검토하고|": the verb that ends the words of the trigger only considers it.
  if (last_verb_ && sentence_.language != "de" && sentence_.language != "nl" &&
      word.tokens.first > hit_.tokens.first && word.tokens.last >= hit_.whole.last &&
      word.tokens.first < hit_.whole.last && type_.group != EventGroup::kConsult &&
      (status == StatusWord::kPossible || status == StatusWord::kProposed))
    note(possible_, word.tokens);
  // "посетит": the verb itself is in the future.
  if (status == StatusWord::kFuture && word.tokens.first == hit_.tokens.first && !noun_ &&
      hit_.tokens.first < word.tokens.last)
    note(planned_, word.tokens);
  // "که |قصد| فرار داشت بازداشت کرد": a Persian modal has its verb in the subjunctive.
  if ((status == StatusWord::kPlanned || status == StatusWord::kFuture || status == StatusWord::kAttempted) &&
      word.tokens.last <= hit_.tokens.first && tells_the_past())
    return;
  // "|doit se rendre|": a plan that is all of the verb.
  if (status == StatusWord::kPlanned && !noun_ && word.tokens.last > word.tokens.first + 1 &&
      word.tokens.first <= hit_.tokens.first && hit_.tokens.last <= word.tokens.last)
    note(planned_, word.tokens);
  // "|planten| einen Anschlag": so does the verb of a phrase that plans it.
  if ((status == StatusWord::kFuture || status == StatusWord::kPlanned || status == StatusWord::kAgreed) &&
      word.tokens.first == hit_.tokens.first && hit_.words >= 2 && word.tokens.last < hit_.whole.last &&
      type_.name == "terrorism")
    note(planned_, word.tokens);
  // "would |have met|" opens before its verb.
  // "|doit se| rendre", "|aurait| livré": so do a plan, and the hearsay of an auxiliary.
  // "|negou a| extradição": so does a phrase that refuses what its noun names.
  const bool refuses = noun_ && status == StatusWord::kPrevented && word.tokens.first < hit_.tokens.first &&
                       hit_.whole.last <= word.tokens.last && hands_over(type_);
  const bool opens_before =
      refuses ||
      (!noun_ && (word.tokens.first < hit_.tokens.first
                      ? status == StatusWord::kConditional || status == StatusWord::kPossible ||
                            status == StatusWord::kPlanned || status == StatusWord::kFuture
                      : status == StatusWord::kAlleged && word.tokens.first == hit_.tokens.first &&
                            word.tokens.last < hit_.tokens.last && is_auxiliary(sentence_, word.tokens)));
  if (distance(word.tokens, hit_.tokens) == 0 && word.tokens.first < hit_.tokens.last && !opens_before &&
      hit_.tokens.first < word.tokens.last &&
      // "von der Liste |gestrichen|": the verb of the event itself.
      (status != StatusWord::kFailed || type_.group == EventGroup::kSanctions) &&
      status != StatusWord::kNeeded && status != StatusWord::kFuture && status != StatusWord::kAlready)
    return;
  const std::uint16_t clause = sentence_.clause(word.tokens.first);
  // "قرار است X، وزیر خارجه، ... دیدار کند": a plan that opens the sentence governs the verb at its end,
  // in Persian behind its subject, too.
  const bool opens_sentence =
      last_verb_ && clause == sentence_.clause(sentence_.tokens.first) &&
      (first_of_clause(sentence_, word.tokens.first) ||
       (sentence_.language == "fa" && word.tokens.first <= sentence_.tokens.first + kPlanReach)) &&
      (status == StatusWord::kPlanned || status == StatusWord::kFuture) &&
      hit_.whole.last + (noun_ ? 2 : 1) >= last_word(sentence_);
  const bool same = clause == scope_.clause || opens_sentence;
  const bool before_clause = clause + 1 == scope_.clause && scope_.governed;
  const bool attributive =
      (noun_ && is_attributive(word.tokens, hit_.tokens)) || is_attributive(word.tokens, item_);
  // "doit visiter": the modal is a part of the trigger.
  const bool before = word.tokens.first < hit_.tokens.first ||
                      (word.tokens.first == hit_.tokens.first && word.tokens.last < hit_.tokens.last);
  // "possible arms deal": of its noun only; "is possible": of all.
  if (!attributive && !before_clause && is_adjective(sentence_, word.tokens) &&
      !is_predicate(sentence_, hit_, word.tokens, item_))
    return;
  // "believed to be working for X stole ...": an infinitive that is not this verb.
  if (!noun_ && !before_clause && governs_infinitive(sentence_, word.tokens) &&
      hit_.tokens.first > word.tokens.last + kInfinitiveReach)
    return;
  // "次世代級とみられる|ミサイル|を発射": said of the noun behind it.
  if (is_said_of_noun_behind(sentence_, hit_, word.tokens)) return;
  // "in |May|": a month.
  if (status == StatusWord::kPossible && sentence_.language == "en" &&
      word.tokens.last == word.tokens.first + 1 && sentence_.page->time[word.tokens.first])
    return;
  // "sends a team next week": a time to come, wherever it stands.
  const bool to_come =
      same && status == StatusWord::kFuture && sentence_.page->time[word.tokens.last - 1] && !scope_.framed;
  if (to_come) note(planned_, word.tokens);
  // A modal verb stands before its verb, or anywhere in a clause that ends in verbs; "в черный список |намерены| внести".
  const bool in_reach = noun_ ? !scope_.framed || attributive
                              : (before || last_verb_ || (free_order_ && opens_with_preposition_)) &&
                                    (opens_sentence || distance(word.tokens, hit_.tokens) <= modal_reach_);
  const Reach reach{clause, same, before_clause, attributive, before, in_reach};
  switch (status) {
    case StatusWord::kNegation:
      return read_negation(word, reach);
    case StatusWord::kPossible:
    case StatusWord::kFeared:
    case StatusWord::kConditional:
    case StatusWord::kNeeded:
      return read_possibility(word, reach);
    case StatusWord::kFuture:
    case StatusWord::kPlanned:
      return read_plan(word, reach);
    case StatusWord::kProposed:
    case StatusWord::kAgreed:
      return read_wish(word, reach);
    case StatusWord::kFailed:
    case StatusWord::kPrevented:
    case StatusWord::kAttempted:
      return read_outcome(word, reach);
    case StatusWord::kAlleged:
    case StatusWord::kAllegedNoun:
    case StatusWord::kSource:
    case StatusWord::kDenied:
      return read_claim(word, reach);
    case StatusWord::kBackground:
    case StatusWord::kAlready:
      return read_past(word, reach);
    case StatusWord::kNothing:
    case StatusWord::kPluperfect:
      return;
  }
}

// "بازداشت |کرد|", not "بازداشت |کند|"
bool StatusReader::tells_the_past() const {
  if (sentence_.language != "fa" || noun_) return false;
  const GrammarWords& grammar = grammar_words("fa");
  return grammar.has(WordUse::kPastEnd, text_.lower(hit_.whole.last - 1)) ||
         (hit_.whole.last < sentence_.tokens.last &&
          grammar.has(WordUse::kPastEnd, text_.lower(hit_.whole.last)));
}

// "Die Festnahme war |kein| Zufall": behind a copula the article of a predicate says what the deed is not; it was done all the same.
bool StatusReader::negates_predicate(TokenRange word) const {
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const TokenRange clause = sentence_.clause_range(hit_.tokens.first);
  if (!grammar.has(WordUse::kNegativeArticle, text_.lower(word.first)) || word.first <= clause.first)
    return false;
  const bool copula = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& aux) {
    return aux.word->word == WordClass::kAuxiliary && aux.word->passive && aux.tokens.last == word.first;
  });
  if (!copula) return false;
  constexpr std::uint32_t kPredicate = 3;  // tokens: an adjective, a noun
  std::uint32_t end = word.last;
  while (end < clause.last && text_.tokens[end].kind == TokenKind::kWord) ++end;
  if (end == word.last || end - word.last > kPredicate) return false;
  const std::uint32_t first = hit_.tokens.first;
  for (std::uint32_t i = first; i > clause.first && first - i < kPredicate; --i) {
    const std::uint32_t kinds = clause_word_classes(sentence_.language, text_.lower(i - 1));
    if ((kinds & clause_word::kArticle) != 0) return (kinds & clause_word::kIndefinite) == 0;
  }
  return false;
}

// "The ship had |no| insurance |and is on| the list", "|не| имело страховки |и числится| в списках": the deed is of a second verb, which
// "and" joins to the one that is denied.
bool StatusReader::is_of_joined_verb(TokenRange negator) const {
  if ((noun_ && hit_.words < 2) || negator.last > hit_.tokens.first) return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  constexpr std::size_t kStem = 3;  // bytes
  const auto is_finite = [&](std::uint32_t verb) {
    if (is_auxiliary(sentence_, {verb, verb + 1}) ||
        (clause_word_classes(sentence_.language, text_.lower(verb)) &
         (clause_word::kAuxiliary | clause_word::kFinite)) != 0)
      return true;
    const std::string_view word = text_.lower(verb);
    if (sentence_.language == "en") return word.ends_with("ed");
    return !grammar.words(WordUse::kInfinitiveEnd).empty() &&
           !grammar.ends(WordUse::kInfinitiveEnd, word, kStem);
  };
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& joint) {
    const std::uint32_t verb = joint.tokens.last;
    if (joint.word->word != WordClass::kAnd || joint.tokens.first < negator.last + 1 ||
        verb > hit_.tokens.first || text_.tokens[verb].kind != TokenKind::kWord ||
        text_.tokens[verb].capital || sentence_.work->mention_of[verb] >= 0)
      return false;
    if (verb == hit_.tokens.first)
      return is_finite(verb) && hit_ending_at(sentence_, verb + 1, WordClass::kPreposition) == nullptr;
    // "and |was| seized", and the verb of a phrase that tells a state.
    if (verb + 1 != hit_.tokens.first) return false;
    const std::uint32_t next = clause_word_classes(sentence_.language, text_.lower(hit_.tokens.first));
    return is_finite(verb) && (is_auxiliary(sentence_, {verb, verb + 1}) ||
                               (hit_.words >= 2 && (next & clause_word::kPreposition) != 0));
  });
}

void StatusReader::read_negation(const WordHit& word, const Reach& reach) {
  // "|sans| expulser l'ambassadeur", "|sin| haber detenido": a preposition negates an infinitive, and no other verb or noun.
  if ((clause_word_classes(sentence_.language, text_.lower(word.tokens.first)) & clause_word::kPreposition) !=
      0) {
    const std::uint32_t verb = hit_.tokens.first;
    if (!noun_ && (verb == word.tokens.last ||
                   (verb == word.tokens.last + 1 && is_auxiliary(sentence_, {verb - 1, verb}))))
      note(negated_, word.tokens);
    return;
  }
  if (is_of_joined_verb(word.tokens) || is_of_relative_clause(word.tokens) ||
      negates_telling(sentence_, word.tokens, hit_.tokens.first))
    return;
  if (asks_negated(sentence_, word.tokens)) {
    if (reach.same) note(possible_, word.tokens);
    return;
  }
  // "подписание не планируется"
  if (reach.same && is_modal_behind(sentence_, word.tokens.last)) note(negated_, word.tokens);
  if (reach.same && reach.in_reach && (last_verb_ || distance(word.tokens, hit_.tokens) <= kNegationReach) &&
      (reach.before || last_verb_) && !(noun_ && !reach.before && negates_predicate(word.tokens)))
    note(negated_, word.tokens);
  // "ne fournit |pas|", "levert |geen|": right behind its verb.
  if (reach.same && !noun_ && !reach.before && word.tokens.first == hit_.tokens.last &&
      grammar_words(sentence_.language).has(WordUse::kNegatorBehind, text_.lower(word.tokens.first)))
    note(negated_, word.tokens);
  // "переговоров между ними |не| было"
  if (reach.same && free_order_ && noun_ && !reach.before && word.tokens.last < sentence_.tokens.last &&
      distance(word.tokens, hit_.tokens) <= kNegationReach && ends_clause(sentence_, word.tokens.last + 1) &&
      grammar_words(sentence_.language).has(WordUse::kWas, text_.lower(word.tokens.last)))
    note(negated_, word.tokens);
  // "планов подписывать |нет|": at the end of its clause.
  if (reach.same && free_order_ && !reach.before && distance(word.tokens, hit_.tokens) <= kNegationReach &&
      ends_clause(sentence_, word.tokens.last))
    note(negated_, word.tokens);
  // "под санкциями |не| находится": between a state and the verb of it.
  if (reach.same && free_order_ && hit_.trigger->form == TriggerForm::kState &&
      word.tokens.first == hit_.whole.last && ends_clause(sentence_, word.tokens.last + 1))
    note(negated_, word.tokens);
  if (reach.before_clause) governing_negation_ = true;
  // "Es gibt keine Dokumente, die wir unterzeichnen wollen"
  if (reach.clause + 1 == scope_.clause && word.tokens.last <= scope_.item.first &&
      scope_.item.first - word.tokens.last <= kAttributive &&
      sentence_.clause(scope_.item.first) == reach.clause)
    note(negated_, word.tokens);
}

void StatusReader::read_possibility(const WordHit& word, const Reach& reach) {
  const StatusWord status = word.word->status;
  if (status == StatusWord::kPossible && is_past_particle(sentence_, word.tokens)) return;
  // "must pay a fine": it is imposed.
  if (status == StatusWord::kNeeded && type_.name == "fine") return;
  on_condition_ = on_condition_ || (status == StatusWord::kConditional && reach.same && reach.before &&
                                    first_of_clause(sentence_, word.tokens.first));
  if ((reach.same && (reach.in_reach || (status == StatusWord::kConditional && deed_) ||
                      (status == StatusWord::kPossible && opening_))) ||
      reach.before_clause)
    note(possible_, word.tokens);
  if (reach.before_clause) note(governing_, word.tokens);
}

void StatusReader::read_wish(const WordHit& word, const Reach& reach) {
  const StatusWord status = word.word->status;
  switch (status) {
    case StatusWord::kProposed:
      // "hatte |bei einem Besuch| in X vorgeschlagen, ...": what it only says the time of is not what somebody proposes.
      if (scope_.framed && type_.group == EventGroup::kConsult) break;
      // "会談を|求める|": talks that somebody seeks.
      if (type_.group == EventGroup::kConsult && hit_.trigger->form == TriggerForm::kNoun && reach.same &&
          last_verb_ && word.tokens.first >= hit_.whole.last &&
          word.tokens.first - hit_.whole.last <=
              (has_order(sentence_.language, WordOrder::kMarksObjects) ? 1U : kAttributive))
        note(planned_, word.tokens);
      // "asked Moscow, during a visit, for the surrender of X": over an aside.
      if ((can_be_proposed(type_, noun_) || infinitive_) &&
          ((reach.same && reach.in_reach) || reach.before_clause || is_compound_with(word) ||
           ((noun_ || hands_over(type_)) && reach.clause + 2 == scope_.clause &&
            first_of_clause(sentence_, hit_.tokens.first))))
        note(grammar_words(sentence_.language).has(WordUse::kWillAsk, text_.lower(word.tokens.first))
                 ? planned_
                 : proposed_,
             word.tokens);
      break;
    case StatusWord::kAgreed: {
      const bool reaches = noun_ ? reach.in_reach : (reach.before || last_verb_) && reach.in_reach;
      // "обещала |снять| санкции": in Slavic languages an infinitive beside it tells what is promised.
      const bool promised =
          can_be_promised(type_, noun_) || (infinitive_ && has_order(sentence_.language, WordOrder::kSlavic));
      if (promised && ((reach.same && reaches) || reach.before_clause)) note(planned_, word.tokens);
      break;
    }
    default:
      break;
  }
}

void StatusReader::read_outcome(const WordHit& word, const Reach& reach) {
  const StatusWord status = word.word->status;
  switch (status) {
    case StatusWord::kFailed:
      if (std::abs(static_cast<int>(reach.clause) - static_cast<int>(scope_.clause)) <= 2 &&
          !is_said_of_another(sentence_, hit_, item_, word.tokens) &&
          !is_parted_by_semicolon(text_, word.tokens.last, hit_.tokens.first) &&
          (reach.attributive || is_nearest(sentence_, hit_, word.tokens)))
        note(failed_, word.tokens);
      governed_failure_ = governed_failure_ || (!noun_ && reach.before_clause) ||
                          (reach.same && governs_object(word)) ||
                          (infinitive_ && reach.same && reach.before) ||
                          ((!noun_ || sentence_.language == "ar" || sentence_.language == "he") &&
                           reach.same && governs_infinitive_of_trigger(word));
      break;
    case StatusWord::kPrevented: {
      // "hat den Tanker |gestoppt| und durchsucht", "seized the domains and |froze| the money": a measure beside this one.
      // "|intercettato| due missili lanciati dallo Yemen": they were launched all the same.
      const bool launch = type_.name == "missile_launch";
      if (!noun_ &&
          (type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kSanctions || launch) &&
          std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            const EventGroup group = EventTables::get().type_of(*other.trigger).group;
            return !other.blocked && other.trigger->form == TriggerForm::kVerb &&
                   (group == EventGroup::kEnforcement || group == EventGroup::kSanctions ||
                    (launch && group == EventGroup::kForce)) &&
                   other.tokens.first <= word.tokens.first && word.tokens.last <= other.tokens.last;
          }))
        break;
      // "von der Liste |gestrichen|": the verb of the event itself.
      if (type_.name == "sanctions_delisting" && distance(word.tokens, hit_.whole) == 0) break;
      // Words of characters, where there are no blanks.
      const std::uint32_t scale =
          is_character_script(text_.tokens[hit_.tokens.first].script) ? kCharactersOfWord : 1;
      const std::uint32_t words = scale * (noun_ ? kPreventNounReach : kPreventReach);
      const bool governs = reach.same && distance(word.tokens, hit_.tokens) <= words &&
                           (noun_ ? !scope_.framed : reach.before || last_verb_ || free_order_) &&
                           is_nearest(sentence_, hit_, word.tokens) &&
                           (noun_ || !is_second_predicate(sentence_, hit_, word.tokens));
      // "rejettent les accusations selon lesquelles": of a claim it denies.
      const bool claim = (governs || reach.before_clause) && governs_claim(word.tokens.last);
      if (claim) {
        note(denied_, word.tokens);
        governed_denial_ = governed_denial_ || !noun_;
      } else if (governs || reach.before_clause) {
        note(failed_, word.tokens);
      }
      // "refused to impose", "stopped short of imposing"; "제재를 |포기했다|", "制裁を|見送った|"
      governed_failure_ =
          governed_failure_ ||
          (governs && (governs_object(word) || infinitive_ ||
                       ((!noun_ || sentence_.language == "he") &&
                        (governs_infinitive_of_trigger(word) || governs_gerund(word))))) ||
          (!noun_ && reach.before_clause) ||
          // "odmówił |zatrzymania| X"
          (noun_ && governs && word.tokens.last == hit_.tokens.first && type_.name == "arrest") ||
          // "lehnte es ab, |Sanktionen| gegen X zu verhängen"
          (noun_ && opening_ && reach.before_clause && type_.name == "sanctions_designation");
      break;
    }
    case StatusWord::kAttempted:
      // "quase 100 mísseis": of a number.
      if (word.tokens.last < sentence_.tokens.last &&
          text_.tokens[word.tokens.last].kind == TokenKind::kNumber)
        break;
      if (!noun_ && !infinitive_ &&
          grammar_words(sentence_.language).begins(WordUse::kTryOrWork, text_.lower(word.tokens.first)))
        break;
      if ((reach.same && reach.in_reach &&
           (infinitive_ || distance(word.tokens, hit_.tokens) <= kAttemptReach)) ||
          (reach.before_clause && infinitive_)) {
        note(attempted_, word.tokens);
        said_of_verb_ = said_of_verb_ || (!noun_ && governs_infinitive_of_trigger(word));
      }
      break;
    default:
      break;
  }
}

// "|soll| X verhaftet haben", "|avrebbe| arrestato": it is the verb itself that is only said.
bool StatusReader::is_hearsay_auxiliary(const WordHit& word) const {
  if (sentence_.language == "de") return text_.lower(word.tokens.first).starts_with("soll");
  constexpr std::size_t kStem = 2;  // bytes
  return (is_auxiliary(sentence_, {word.tokens.first, word.tokens.first + 1}) ||
          grammar_words(sentence_.language)
              .ends(WordUse::kConditionalEnd, text_.lower(word.tokens.first), kStem)) &&
         distance(word.tokens, hit_.tokens) <= kAttributive;
}

void StatusReader::read_claim(const WordHit& word, const Reach& reach) {
  const StatusWord status = word.word->status;
  switch (status) {
    case StatusWord::kAlleged:
      if (sentence_.language == "de" && text_.lower(word.tokens.first).starts_with("soll") &&
          !is_perfect(sentence_, word.tokens.first)) {
        if ((reach.same && reach.in_reach) || reach.before_clause) note(planned_, word.tokens);
        break;
      }
      said_of_verb_ = said_of_verb_ || (!noun_ && reach.same && reach.before &&
                                        (is_hearsay_auxiliary(word) || is_accused_of_deed(word)));
      if ((reach.same && (noun_ || reach.before || last_verb_)) || reach.before_clause)
        note(alleged_, word.tokens);
      break;
    case StatusWord::kAllegedNoun:
      // "l'attaque |présumée|", "الهجوم |المزعوم|"
      if (reach.attributive || (noun_ && word.tokens.first == hit_.whole.last) ||
          (item_.first < item_.last && word.tokens.first == item_.last && !last_verb_))
        note(alleged_, word.tokens);
      break;
    case StatusWord::kDenied:
      if (reach.before && is_of_relative_clause(word.tokens)) {
        of_relative_clause_ = true;
        break;
      }
      if ((reach.same && reach.in_reach) || reach.before_clause) note(denied_, word.tokens);
      governed_denial_ =
          governed_denial_ ||
          (!noun_ && (reach.before_clause || (reach.same && (governs_infinitive_of_trigger(word) ||
                                                             (reach.before && ends_with_that(word))))));
      // "有关X转让技术的|说法|没有根据": what is said of it is denied behind it.
      if (sentence_.language == "zh" && reach.same && word.tokens.first >= hit_.whole.last) {
        for (std::uint32_t i = hit_.whole.last; i + 1 < word.tokens.first; ++i) {
          const std::string_view claim = text_.text.substr(text_.tokens[i].begin, 6);
          if (grammar_words("zh").has(WordUse::kClaimNoun, claim)) note(denied_, word.tokens);
        }
      }
      // "...; both countries deny it"
      if (reach.clause == scope_.clause + 1 && !is_relative_clause(sentence_, hit_.tokens.first)) {
        const TokenRange next = sentence_.clause_range(word.tokens.first);
        if (next.last - next.first <= kShortClause && next.last == sentence_.tokens.last)
          note(denied_behind_, word.tokens);
      }
      break;
    case StatusWord::kSource:
      note(sourced_, word.tokens);
      break;
    default:
      break;
  }
}

void StatusReader::read_past(const WordHit& word, const Reach& reach) {
  const StatusWord status = word.word->status;
  switch (status) {
    case StatusWord::kBackground:
      // "Earlier, ...": of the same day.
      if (reach.same &&
          !(text_.tokens[word.tokens.first].sentence_start && word.tokens.last == word.tokens.first + 1))
        note(background_, word.tokens);
      break;
    case StatusWord::kAlready:
      if (reach.same && type_.group == EventGroup::kSanctions && type_.name != "sanctions_delisting")
        note(background_, word.tokens);
      break;
    default:
      break;
  }
}

// What the form of the verb says itself, by its endings and what stands around it.
void StatusReader::read_forms() {
  if (const TokenRange plan = plan_of_joined_clause(); plan.first < plan.last) note(planned_, plan);
  // A promise of support is support.
  const bool to_come = type_.group != EventGroup::kSupport;
  if (to_come && (is_japanese_intent(sentence_, hit_) || is_korean_intent(sentence_, hit_)))
    note(planned_, hit_.tokens);
  // Romance verbs have their future and conditional in the ending.
  if (!noun_ && sentence_.language != "ko" && sentence_.language != "ja") {
    // "A |promotoria| acusou": behind an article stands a noun.
    const bool noun_first =
        hit_.tokens.last > hit_.tokens.first + 1 && hit_.tokens.first > sentence_.tokens.first &&
        grammar_words(sentence_.language).has(WordUse::kDefinite, text_.lower(hit_.tokens.first - 1));
    switch (verb_ending(sentence_.language, text_.lower(hit_.tokens.last - 1),
                        text_.lower(noun_first ? hit_.tokens.last - 1 : hit_.tokens.first))) {
      case VerbEnding::kFuture:
        note(planned_, hit_.tokens);
        break;
      case VerbEnding::kConditional:
        note(possible_, hit_.tokens);
        break;
      case VerbEnding::kOther:
        break;
    }
  }
  if (!noun_) {
    // "방문한다고 밝혔다": meetings and visits of the Korean present are to come.
    if (sentence_.language == "ko" && type_.group == EventGroup::kConsult &&
        grammar_words("ko").ends(WordUse::kPerfectiveFutureEnd, text_.lower(hit_.whole.last - 1), 3))
      note(planned_, hit_.tokens);
  }
  if (is_slavic_future(sentence_, hit_)) note(planned_, hit_.tokens);
  // "поставила |бы| ракеты"
  if (!noun_ && hit_.tokens.last < sentence_.tokens.last &&
      grammar_words(sentence_.language).has(WordUse::kIrrealisBehind, text_.lower(hit_.tokens.last)))
    note(possible_, {hit_.tokens.last, hit_.tokens.last + 1});
  if (const TokenRange contrary = counterfactual_around(sentence_, hit_); contrary.first < contrary.last)
    note(possible_, contrary);
  if (is_deed_as_such(sentence_, hit_) || is_condition_behind(sentence_, hit_) ||
      is_verb_first_condition(sentence_, hit_))
    note(possible_, hit_.tokens);
  if (const TokenRange open = condition_opening(sentence_, hit_); open.first < open.last)
    note(possible_, open);
  if (opening_) {
    const TokenRange conditional = conditional_behind(sentence_, hit_);
    if (conditional.first < conditional.last) note(possible_, conditional);
  }
  // Persian: a verb of the present at the end of a clause that tells a day.
  if (const TokenRange told = sentence_.clause_range(hit_.tokens.first);
      last_verb_ && told.last > told.first) {
    std::uint32_t last = told.last;
    while (last > hit_.tokens.first && text_.tokens[last - 1].kind != TokenKind::kWord) --last;
    bool day = false;
    for (std::uint32_t i = told.first; i < hit_.tokens.first; ++i) day = day || sentence_.page->time[i];
    // "وارد شد و امروز دیدار |میکند|": the verb of what is told behind it.
    for (const TriggerHit& other : sentence_.triggers) {
      if (!other.blocked && other.trigger->form == TriggerForm::kVerb &&
          other.trigger->type != hit_.trigger->type && told.contains(other.tokens.first) &&
          other.tokens.first >= hit_.whole.last)
        day = false;
    }
    if (day && last > hit_.tokens.first &&
        grammar_words(sentence_.language).begins(WordUse::kPlanVerbFront, text_.lower(last - 1)))
      note(planned_, {last - 1, last});
  }
  if (!noun_ &&
      grammar_words(sentence_.language).begins(WordUse::kFutureFront, text_.lower(hit_.tokens.first)))
    note(planned_, hit_.tokens);
  if (!noun_ &&
      grammar_words(sentence_.language).holds(WordUse::kPossibleIn, text_.lower(hit_.tokens.last - 1)))
    note(possible_, hit_.tokens);
}

// "Police |fired| tear gas to disperse protesters": the means were used, so that the infinitive is told as done.
bool StatusReader::has_used_means() const {
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const TokenRange clause = sentence_.clause_range(hit_.tokens.first);
  for (std::uint32_t i = clause.first; i + 1 < hit_.tokens.first; ++i) {
    if (!grammar.has(WordUse::kMeansVerb, text_.lower(i))) continue;
    // "|by| using"
    return i == clause.first ||
           (clause_word_classes(sentence_.language, text_.lower(i - 1)) & clause_word::kPreposition) == 0;
  }
  return false;
}

// "llegó para reunirse", "Kim to visit Russia": infinitives behind what says what they are for; and verbs that say that they failed.
void StatusReader::read_infinitives() {
  // "llegó para reunirse", "s'est rendu à Bangui pour rencontrer": what one comes for.
  if (!noun_ && type_.group == EventGroup::kConsult && hit_.tokens.first > sentence_.tokens.first &&
      grammar_words(sentence_.language).has(WordUse::kPurpose, text_.lower(hit_.tokens.first - 1)))
    note(planned_, {hit_.tokens.first - 1, hit_.tokens.first});
  if (const TokenRange purpose = purpose_before(sentence_, hit_); purpose.first < purpose.last) {
    const bool intends = type_.group == EventGroup::kConsult || type_.group == EventGroup::kWeapons ||
                         comes_for_it(sentence_, hit_);
    const bool may = type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kOffice ||
                     type_.group == EventGroup::kForce || type_.name == "sanctions_designation" ||
                     type_.name == "sanctions_delisting";
    if (intends) note(planned_, purpose);
    if (may && (!noun_ || type_.name == "sanctions_designation")) note(unsaid_, purpose);
  }
  // "Kim to visit Russia"
  if (sentence_.language == "en" && !noun_ && hit_.tokens.first > sentence_.tokens.first &&
      text_.lower(hit_.tokens.first - 1) == "to" &&
      // "managed to arrest"
      !(hit_.tokens.first >= sentence_.tokens.first + 2 &&
        (grammar_words("en").has(WordUse::kBringsAbout, text_.lower(hit_.tokens.first - 2)) ||
         // "the Council decided to impose sanctions"
         (type_.group == EventGroup::kSanctions &&
          grammar_words("en").has(WordUse::kEnacts, text_.lower(hit_.tokens.first - 2))))) &&
      (type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kSanctions ||
       type_.group == EventGroup::kOffice || (type_.group == EventGroup::kForce && !has_used_means())))
    note(unsaid_, {hit_.tokens.first - 1, hit_.tokens.first});
  if (sentence_.language == "en" && !noun_ && hit_.tokens.first > sentence_.tokens.first &&
      text_.lower(hit_.tokens.first - 1) == "to" &&
      (type_.group == EventGroup::kConsult || type_.group == EventGroup::kWeapons ||
       comes_for_it(sentence_, hit_)))
    note(planned_, {hit_.tokens.first - 1, hit_.tokens.first});
  if (sentence_.language == "en" && !noun_ && type_.group == EventGroup::kConsult &&
      text_.lower(hit_.tokens.first) == "to")
    note(planned_, {hit_.tokens.first, hit_.tokens.first + 1});
  // "göndermedi", "görüşmelere |katılmayacağını|": the verb itself is negated, or the one that governs it right behind.
  const TokenRange clause = sentence_.clause_range(hit_.tokens.first);
  for (std::uint32_t i = noun_ ? hit_.whole.last : hit_.whole.last - 1;
       last_verb_ && i < clause.last && i < hit_.whole.last + kNegatedReach; ++i) {
    if (i >= hit_.whole.last && (text_.tokens[i].kind != TokenKind::kWord || covers_trigger(sentence_, i)))
      break;
    if (!text_.tokens[i].capital && is_negated_verb(sentence_.language, text_.lower(i)))
      note(negated_, {i, i + 1});
  }
  // "oturtulamadı": the verb itself says that it could not be.
  if (!noun_ && is_failed_verb(sentence_.language, text_.lower(hit_.whole.last - 1)))
    note(failed_, hit_.whole);
}

// Whether what is claimed stands right behind `token`: "rejects |the accusations|", "weist |Vorwürfe| zurück".
bool StatusReader::governs_claim(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 3;  // an article, an adjective and the noun
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (std::uint32_t i = token; i < std::min(token + kReach, hit_.tokens.first); ++i) {
    if (text_.tokens[i].kind != TokenKind::kWord) return false;
    if (grammar.has(WordUse::kClaimNoun, text_.lower(i))) return true;
  }
  return false;
}

// "failed |to| arrest", "renoncé |à| inculper", "未能逮捕", right behind it; "فشلت الشرطة |في| اعتقال" behind its subject.
bool StatusReader::governs_infinitive_of_trigger(const WordHit& word) const noexcept {
  std::uint32_t first = hit_.tokens.first;
  // "niega |haber| detenido", "nega di |aver| arrestato": the infinitive is the auxiliary.
  if (first > word.tokens.last && is_auxiliary(sentence_, {first - 1, first}) &&
      grammar_words(sentence_.language).has(WordUse::kInfinitive, text_.lower(first - 1)))
    --first;
  if (sentence_.language == "en")
    return first > word.tokens.first && first - word.tokens.last <= kInfinitiveReach &&
           text_.lower(first - 1) == "to";
  if (first < word.tokens.last || sentence_.language == "de" || is_adjective(sentence_, word.tokens))
    return false;
  if (last_verb_)
    return grammar_words(sentence_.language).has(WordUse::kFailedEnd, text_.lower(word.tokens.first));
  const auto ties = [&](std::uint32_t i) {
    return hit_ending_at(sentence_, i + 1, WordClass::kPreposition) != nullptr ||
           (clause_word_classes(sentence_.language, text_.lower(i)) & clause_word::kPreposition) != 0;
  };
  if (sentence_.language == "ar")
    return first > word.tokens.last && first - word.tokens.last <= kInfinitiveReach &&
           (ties(first - 1) || grammar_words("ar").begins(WordUse::kPlanVerbFront, text_.lower(first)));
  return first - word.tokens.last <= (noun_ ? 0U : 1U) && (first == word.tokens.last || ties(first - 1));
}

// "제재를 |포기했다|", "逮捕を|断念した|": right behind its object, the deed.
bool StatusReader::governs_object(const WordHit& word) const {
  constexpr std::size_t kStem = 3;  // bytes
  const std::uint32_t next = hit_.whole.last;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  if (sentence_.language == "ko")
    return word.tokens.first == next && grammar.ends(WordUse::kObjectParticle, text_.lower(next - 1), kStem);
  return sentence_.language == "ja" && word.tokens.first == next + 1 &&
         grammar.has(WordUse::kObjectParticle, text_.at(next));
}

// "stopped short |of| arresting", "ruled out extraditing": right behind it.
bool StatusReader::governs_gerund(const WordHit& word) const noexcept {
  constexpr std::uint32_t kPreposition = 1;
  return sentence_.language == "en" && hit_.tokens.first >= word.tokens.last &&
         hit_.tokens.first - word.tokens.last <= kPreposition &&
         grammar_words("en").ends(WordUse::kGerundEnd, text_.lower(hit_.tokens.first), 3);
}

// Of what the words say the strongest.
EventVerdict StatusReader::verdict() {
  const auto set = [](TokenRange tokens) { return tokens.first < tokens.last; };
  // Who is charged or listed may deny it: the charge stands.
  const bool deniable = (type_.group != EventGroup::kEnforcement && type_.group != EventGroup::kSanctions) ||
                        hands_over(type_) || governed_denial_;
  if (set(negated_)) return {on_condition_ ? EventStatus::kPossible : EventStatus::kDenied, negated_};
  if (const TokenRange rejected = rejection_around(sentence_, hit_); set(rejected) && deniable)
    return {EventStatus::kDenied, rejected};
  if (const TokenRange whether = whether_before(); set(whether)) note(possible_, whether);
  if (governing_negation_ && set(governing_) && !set(whether_before()))
    return {EventStatus::kDenied, governing_};
  if (set(denied_) && deniable) return {EventStatus::kDenied, denied_};
  if (set(denied_behind_) && deniable && !set(alleged_)) return {EventStatus::kDenied, denied_behind_};
  const bool can_fail =
      governed_failure_ || type_.group == EventGroup::kWeapons || type_.group == EventGroup::kConsult ||
      type_.group == EventGroup::kTrade || type_.name == "agreement" || type_.name == "seizure" ||
      type_.name == "smuggling" || hands_over(type_) || type_.name == "ownership_change" ||
      type_.name == "financial_transaction" || type_.name == "sanctions_delisting" ||
      type_.name == "asset_freeze" || type_.group == EventGroup::kForce || type_.name == "cyber_attack" ||
      type_.name == "crypto_theft" || type_.name == "drug_trafficking" || type_.name == "human_trafficking";
  // "was |acquitted|", "|dropped the charges|": the words of a measure say themselves that it came to nothing.
  const bool itself_failed = type_.group == EventGroup::kEnforcement && failed_.first < hit_.whole.last &&
                             hit_.whole.first < failed_.last;
  if (set(failed_) && (can_fail || itself_failed)) return {EventStatus::kFailed, failed_};
  // "will propose new sanctions": it is planned.
  if (set(proposed_) && !set(planned_)) note(possible_, proposed_);
  if (set(possible_)) return {EventStatus::kPossible, possible_};
  if (set(attempted_)) return {can_fail ? EventStatus::kFailed : EventStatus::kPossible, attempted_};
  const TokenRange mark{sentence_.tokens.last - 1, sentence_.tokens.last};
  if (sentence_.question && set(planned_)) return {EventStatus::kPossible, mark};
  // Who says that he will stand by somebody stands by him.
  if (set(planned_) && type_.name != "statement_of_support") return {EventStatus::kPlanned, planned_};
  if (set(unsaid_)) return {EventStatus::kPossible, unsaid_};
  if (sentence_.question) return {EventStatus::kPossible, mark};
  if (const TokenRange order = order_in_trigger(); set(order)) return {EventStatus::kPossible, order};
  if (set(background_)) return {EventStatus::kBackground, background_};
  if (set(alleged_) && (said_of_verb_ || (type_.group != EventGroup::kEnforcement &&
                                          !(type_.group == EventGroup::kSanctions && !noun_))))
    return {EventStatus::kAlleged, alleged_};
  // Arrests and seizures are made in public, whoever tells them.
  if (set(sourced_) && type_.group != EventGroup::kEnforcement) return {EventStatus::kAlleged, sourced_};
  return {};
}

EventVerdict status_of(const EventSentence& sentence, const TriggerHit& hit, TokenRange item) {
  return StatusReader(sentence, hit, item).run();
}

}  // namespace tamis::documents

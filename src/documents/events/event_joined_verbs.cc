// Predicates that "and" joins and that share their auxiliary, and clauses of what was before or after with a pronoun or a gerund
// (event_sentence.h).
#include <algorithm>

#include "documents/events/event_joined_clauses.h"
#include "documents/events/event_sentence.h"
#include "documents/events/event_status.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

bool is_verb(const TriggerHit& hit) noexcept {
  return !hit.blocked &&
         (hit.trigger->form == TriggerForm::kVerb || hit.trigger->form == TriggerForm::kState);
}

bool is_auxiliary(const EventSentence& sentence, std::uint32_t token) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == WordClass::kAuxiliary && hit.tokens.first == token;
  });
}

bool auxiliary_in(const EventSentence& sentence, std::uint32_t first, std::uint32_t last) noexcept {
  for (std::uint32_t i = first; i < last; ++i) {
    if (is_auxiliary(sentence, i)) return true;
  }
  return false;
}

bool passive_in(const EventSentence& sentence, std::uint32_t first, std::uint32_t last) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == WordClass::kAuxiliary && hit.word->passive && hit.tokens.first >= first &&
           hit.tokens.first < last;
  });
}

// The last verb that tells an event between two tokens; null: none.
const TriggerHit* verb_between(const EventSentence& sentence, std::uint32_t first, std::uint32_t last) {
  const TriggerHit* found = nullptr;
  // A German verb ends with its particle.
  const bool whole = sentence.language != "en";
  for (const TriggerHit& hit : sentence.triggers) {
    if (is_verb(hit) && hit.tokens.first >= first && (whole ? hit.whole.last : hit.tokens.last) <= last &&
        !sentence.work->tokens.tokens[hit.tokens.first].capital && !is_noun_trigger(sentence, hit) &&
        (found == nullptr || hit.tokens.first > found->tokens.first))
      found = &hit;
  }
  return found;
}

// When, how, and with what: what stands between "and" and its verb ("|later on Friday| extradited").
bool stands_before_predicate(const EventSentence& sentence, std::uint32_t token) {
  const TextTokens& text = sentence.work->tokens;
  return sentence.page->time[token] || is_auxiliary(sentence, token) ||
         (token + 1 < sentence.tokens.last && sentence.page->time[token + 1]) ||
         hit_ending_at(sentence, token + 1, WordClass::kStatus) != nullptr ||
         (clause_word_classes(sentence.language, text.lower(token)) &
          (clause_word::kPronoun | clause_word::kAdverb)) != 0 ||
         (sentence.language == "en" && text.lower(token).ends_with("ly"));
}

// The end of what "and" at the token may join: a comma, colon, dash, stop or the end.
std::uint32_t end_of_joined(const EventSentence& sentence, std::uint32_t token) {
  std::uint32_t end = token + 1;
  while (end < sentence.tokens.last) {
    const TokenKind kind = sentence.work->tokens.tokens[end].kind;
    if (kind == TokenKind::kComma || kind == TokenKind::kColon || kind == TokenKind::kDash ||
        kind == TokenKind::kStop)
      break;
    ++end;
  }
  return end;
}

// "seized the cargo |and arrested the owner|": a verb of the past with its object right behind it. Who meets or signs something does so where
// the first verb says.
bool has_object_of_its_own(const EventSentence& sentence, const TriggerHit& verb) {
  const EventType& type = EventTables::get().type_of(*verb.trigger);
  const std::uint32_t behind = verb.whole.last;
  const TextTokens& text = sentence.work->tokens;
  if (type.group == EventGroup::kConsult || type.group == EventGroup::kSupport ||
      behind >= sentence.tokens.last ||
      !grammar_words("en").ends(WordUse::kParticipleEnd, text.lower(verb.tokens.first)))
    return false;
  return text.tokens[behind].kind == TokenKind::kNumber || text.tokens[behind].capital ||
         hit_ending_at(sentence, behind + 1, WordClass::kDeterminer) != nullptr ||
         std::any_of(sentence.names.begin(), sentence.names.end(),
                     [&](const Who& who) { return who.whole.first == behind && who.tie == Tie::kBare; });
}

// Whether the verb tells its event only of things of which none stands between it and token `end`.
bool lacks_thing(const EventSentence& sentence, const TriggerHit& verb, std::uint32_t end) noexcept {
  return verb.trigger->items != 0 &&
         std::none_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
           return (verb.trigger->items >> static_cast<unsigned>(word.word->word) & 1U) != 0 &&
                  word.tokens.first >= verb.tokens.last && word.tokens.first < end;
         });
}

// "was arrested in Berlin |and charged| with fraud"
bool opens_english(const EventSentence& sentence, std::uint32_t token, std::uint32_t begin) {
  constexpr std::uint32_t kReach = 8;  // tokens from "and" to its verb
  const TriggerHit* first = verb_between(sentence, begin, token);
  if (first == nullptr || first->tokens.last >= token) return false;
  const bool suffers =
      first->trigger->form == TriggerForm::kState || passive_in(sentence, begin, first->tokens.last);
  for (std::uint32_t i = token + 1; i < sentence.tokens.last && i <= token + kReach; ++i) {
    bool verb = false;
    for (const TriggerHit& hit : sentence.triggers) {
      if (hit.tokens.first != i || !is_verb(hit) || is_noun_trigger(sentence, hit)) continue;
      verb = true;
      // "arrested |the owner|" is no seizure: a sense whose thing does not stand behind.
      if (!suffers && lacks_thing(sentence, hit, end_of_joined(sentence, token))) continue;
      return !sentence.work->tokens.tokens[i].capital && !tells_the_same(sentence, hit, begin, token) &&
             (suffers || has_object_of_its_own(sentence, hit));
    }
    if (verb) return false;
    // "cut ties with Taiwan |and opened an embassy| in Beijing"
    if (!suffers && i == token + 1 && sentence.work->tokens.lower(i).ends_with("ed"))
      return hit_ending_at(sentence, i + 2, WordClass::kDeterminer) != nullptr;
    if (!stands_before_predicate(sentence, i)) return false;
  }
  return false;
}

// "wurde in Berlin festgenommen |und am Freitag an die USA ausgeliefert|", "werd veroordeeld tot zes jaar |en in mei uitgeleverd|"
bool opens_verb_last(const EventSentence& sentence, std::uint32_t token, std::uint32_t begin) {
  const TextTokens& text = sentence.work->tokens;
  const TriggerHit* first = verb_between(sentence, begin, token);
  if (first == nullptr || first->whole.last > token || token + 2 >= sentence.tokens.last) return false;
  const std::uint32_t end = end_of_joined(sentence, token);
  const TriggerHit* second = nullptr;
  for (const TriggerHit& hit : sentence.triggers) {
    if (second == nullptr && is_verb(hit) && hit.tokens.first > token && hit.tokens.first < end &&
        !is_noun_trigger(sentence, hit) && !tells_the_same(sentence, hit, begin, token))
      second = &hit;
  }
  if (second == nullptr) return false;
  // "festgenommen |und angeklagt|": they share what stands before.
  const std::uint32_t next = token + 1;
  const bool at_once = second->tokens.first == next && !text.tokens[next].capital;
  if (at_once) return next + 1 < end && !is_auxiliary(sentence, next + 1);
  if (first->whole.last == token) return true;
  return !text.tokens[next].capital &&
         (stands_before_predicate(sentence, next) ||
          hit_ending_at(sentence, next + 1, WordClass::kPreposition) != nullptr);
}

}  // namespace

bool tells_the_same(const EventSentence& sentence, const TriggerHit& verb, std::uint32_t clause_begin,
                    std::uint32_t token) {
  if (std::none_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
        return !hit.blocked && hit.trigger->type == verb.trigger->type && hit.tokens.first >= clause_begin &&
               hit.whole.last <= token;
      }))
    return false;
  const auto timed = [&](std::uint32_t first, std::uint32_t last) {
    const auto& time = sentence.page->time;
    return std::find(time.begin() + first, time.begin() + last, true) != time.begin() + last;
  };
  return !timed(clause_begin, token) || !timed(token, end_of_joined(sentence, token));
}

bool opens_joined_verb(const EventSentence& sentence, std::uint32_t token, std::uint32_t clause_begin) {
  if (token <= clause_begin + 1 || token + 1 >= sentence.tokens.last ||
      hit_ending_at(sentence, token + 1, WordClass::kAnd) == nullptr)
    return false;
  if (sentence.language == "en") return opens_english(sentence, token, clause_begin);
  if (sentence.language == "de" || sentence.language == "nl")
    return opens_verb_last(sentence, token, clause_begin);
  return opens_slavic_predicate(sentence, token, clause_begin);
}

namespace {

// "fell after |its chairman was detained|", "closed because |the founder had been arrested|": behind the word a short phrase with a determiner,
// an auxiliary and a verb that tells something.
bool goes_on_with_clause(const EventSentence& sentence, std::uint32_t token) {
  constexpr std::uint32_t kPhrase = 5;       // tokens with their determiner
  constexpr std::uint32_t kAuxiliaries = 3;  // and adverbs
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t at = token + 1;
  if ((clause_word_classes("en", text.lower(at)) & clause_word::kArticle) == 0 &&
      hit_ending_at(sentence, at + 1, WordClass::kDeterminer) == nullptr)
    return false;
  const std::uint32_t end = std::min(at + kPhrase, sentence.tokens.last);
  while (++at < end && hit_ending_at(sentence, at + 1, WordClass::kAuxiliary) == nullptr) {
    if (text.tokens[at].kind != TokenKind::kWord || covers_trigger(sentence, at) ||
        hit_ending_at(sentence, at + 1, WordClass::kPreposition) != nullptr ||
        hit_ending_at(sentence, at + 1, WordClass::kRelative) != nullptr)
      return false;
  }
  if (at >= end) return false;
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
    return hit.tokens.first + 1 >= at && hit.tokens.first <= at + kAuxiliaries && is_verb(hit);
  });
}

}  // namespace

bool opens_before_or_after(const EventSentence& sentence, std::uint32_t token, std::uint32_t clause_begin) {
  constexpr std::uint32_t kReach = 4;  // tokens: a pronoun, auxiliaries, an adverb
  const TextTokens& text = sentence.work->tokens;
  if (sentence.language == "en" && token > clause_begin && token + 3 < sentence.tokens.last &&
      grammar_words("en").has(WordUse::kCircumstance, text.lower(token)) &&
      goes_on_with_clause(sentence, token))
    return true;
  if (sentence.language != "en" || token <= clause_begin || token + 2 >= sentence.tokens.last ||
      !grammar_words("en").has(WordUse::kCircumstance, text.lower(token)) ||
      hit_ending_at(sentence, token + 1, WordClass::kPreposition) == nullptr ||
      verb_between(sentence, clause_begin, token) == nullptr)
    return false;
  const std::uint32_t next = token + 1;
  const bool gerund = text.lower(next).ends_with("ing");
  const bool pronoun = (clause_word_classes("en", text.lower(next)) & clause_word::kPronoun) != 0;
  if (!gerund && !pronoun) return false;
  for (std::uint32_t i = gerund ? next : next + 1; i < sentence.tokens.last && i <= next + kReach; ++i) {
    const bool verb =
        std::any_of(sentence.triggers.begin(), sentence.triggers.end(),
                    [&](const TriggerHit& hit) { return hit.tokens.first == i && is_verb(hit); });
    if (verb) return true;
    // "after |having| been arrested"
    const bool opening = gerund && i == next && grammar_words("en").has(WordUse::kGerundOpen, text.lower(i));
    if (!opening && !stands_before_predicate(sentence, i)) return false;
  }
  return false;
}

TokenRange auxiliary_clause(const EventSentence& sentence, std::uint32_t verb) {
  const TokenRange clause = sentence.clause_range(verb);
  const TextTokens& text = sentence.work->tokens;
  if (auxiliary_in(sentence, clause.first, clause.last)) return clause;
  const auto joins = [&](std::uint32_t first) {
    return first > sentence.tokens.first && first < sentence.tokens.last &&
           text.tokens[first - 1].kind == TokenKind::kWord &&
           hit_ending_at(sentence, first + 1, WordClass::kAnd) != nullptr;
  };
  // "|und reiste| nach Minsk": a finite verb.
  if (joins(clause.first) && clause.first + 1 < verb) return sentence.clause_range(clause.first - 1);
  if (joins(clause.first) && sentence.language == "nl") return sentence.clause_range(clause.first - 1);
  if (joins(clause.last)) return sentence.clause_range(clause.last);
  return clause;
}

bool is_headline_passive(const EventSentence& sentence, const TriggerHit& hit) {
  const TextTokens& text = sentence.work->tokens;
  const std::string_view language = sentence.language;
  if ((language != "en" && language != "de" && language != "nl") ||
      sentence.work->document->blocks[text.sentences[sentence.number].block].zone != Zone::kTitle)
    return false;
  const EventType& type = EventTables::get().type_of(*hit.trigger);
  const std::string_view object = hit.trigger->roles[static_cast<std::size_t>(Tie::kObject)];
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  if ((object != "target" && (object != "person" || type.name == "death")) ||
      type.group == EventGroup::kForce || text.tokens[hit.tokens.first].capital ||
      auxiliary_in(sentence, clause.first, clause.last) ||
      std::none_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
        return who.tie == Tie::kBare && who.tokens.first >= clause.first &&
               who.tokens.last <= hit.tokens.first;
      }))
    return false;
  const GrammarWords& grammar = grammar_words(language);
  if (language == "en") {
    // "X charged |with| fraud": without an object it suffers.
    const std::uint32_t behind = hit.tokens.first + 1;
    return grammar.ends(WordUse::kParticipleEnd, text.lower(hit.tokens.first)) && behind < clause.last &&
           hit_ending_at(sentence, behind + 1, WordClass::kDeterminer) == nullptr &&
           std::none_of(sentence.names.begin(), sentence.names.end(),
                        [&](const Who& who) {
                          return who.whole.first == behind &&
                                 (who.tie == Tie::kBare || who.tie == Tie::kAdjective) &&
                                 type.group != EventGroup::kOffice;
                        }) &&
           (hit_ending_at(sentence, behind + 1, WordClass::kPreposition) != nullptr ||
            sentence.page->time[behind] || type.group == EventGroup::kOffice ||
            text.tokens[behind].kind != TokenKind::kWord);
  }
  const std::uint32_t last = hit.whole.last - 1;
  const std::string_view word = text.lower(last);
  const bool ge = word.starts_with("ge") || word.find("ge", 1) != std::string_view::npos;
  if (language == "nl") return ge || (!word.ends_with("t") && grammar.ends(WordUse::kParticipleEnd, word, 3));
  // A German participle ends its clause.
  return last + 1 == clause.last && !word.ends_with("te") && !word.ends_with("zen") &&
         (ge || word.ends_with("t") || word.ends_with("en"));
}

bool shares_passive(const EventSentence& sentence, const TriggerHit& hit) {
  const std::uint32_t verb = hit.tokens.first;
  const TokenRange clause = sentence.clause_range(verb);
  const TextTokens& text = sentence.work->tokens;
  const std::string_view object = hit.trigger->roles[static_cast<std::size_t>(Tie::kObject)];
  // "and sold drones": a deal has its things behind it.
  if (sentence.language != "en" || clause.first <= sentence.tokens.first + 1 ||
      (object != "target" && object != "person") ||
      (text.tokens[clause.first - 1].kind != TokenKind::kWord &&
       text.tokens[clause.first - 1].kind != TokenKind::kComma) ||
      hit_ending_at(sentence, clause.first + 1, WordClass::kAnd) == nullptr ||
      auxiliary_in(sentence, clause.first, hit.tokens.last) ||
      !grammar_words("en").ends(WordUse::kParticipleEnd, text.lower(verb)))
    return false;
  // "and fired |the| general", "and met |X|": it has an object.
  const std::uint32_t behind = hit.tokens.first + 1;
  if (behind < sentence.tokens.last &&
      (hit_ending_at(sentence, behind + 1, WordClass::kDeterminer) != nullptr ||
       (clause_word_classes("en", text.lower(behind)) & clause_word::kPronoun) != 0 ||
       std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
         return who.whole.first == behind && who.tie == Tie::kBare && !who.unnamed;
       })))
    return false;
  // Over ", and".
  const TokenRange other = sentence.clause_range(clause.first - 2);
  const TriggerHit* before = verb_between(sentence, other.first, clause.first);
  return before != nullptr && (before->trigger->roles[static_cast<std::size_t>(Tie::kSubject)] == "target" ||
                               is_passive(sentence, *before, {}));
}

}  // namespace tamis::documents

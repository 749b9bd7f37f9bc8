// How the clause of an event opens, and so where its subject stands: relative clauses, gerunds, what a conjunction governs (event_filler.h).
#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/events/event_joined_clauses.h"
#include "documents/events/event_reach.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

// "X pleaded guilty to bribing officials of Y and |to laundering| ...": a verb made a noun behind a preposition has the subject of the verb
// that governs it, not the name that stands nearest; null: no verb of the clause governs it.
const Who* EventFiller::governor_of_gerund(const std::vector<const Who*>& before) const noexcept {
  const TextTokens& text = work_.tokens;
  if (sentence_.language != "en" || passive_ || is_noun() || before.size() < 2 ||
      hit_.tokens.first <= clause_.first ||
      !grammar_words("en").ends(WordUse::kGerundEnd, text.lower(hit_.tokens.first), 3) ||
      hit_ending_at(sentence_, hit_.tokens.first, WordClass::kPreposition) == nullptr)
    return nullptr;
  const TriggerHit* verb = nullptr;
  for (const TriggerHit& hit : sentence_.triggers) {
    if (hit.trigger->form != TriggerForm::kNoun && !hit.blocked && hit.whole.last <= hit_.tokens.first &&
        in_clause(hit.tokens) && (verb == nullptr || hit.tokens.first < verb->tokens.first))
      verb = &hit;
  }
  if (verb == nullptr) return nullptr;
  // "sanctioned two traders it |accuses| of": nearer is who is accused.
  if (std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
        return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kAlleged &&
               word.tokens.first >= verb->whole.last && word.tokens.last <= hit_.tokens.first;
      }))
    return nullptr;
  const Who* found = nullptr;
  for (const Who* who : before) {
    if (who->tokens.last <= verb->tokens.first) found = who;
  }
  return found;
}

// "le Trésor américain a inscrit X": who lists stands before the verb without being a name, nearer than any other subject.
bool EventFiller::authority_is_subject(const std::vector<const Who*>& before, bool last_verb) const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    if (word.word->word != WordClass::kAuthority || word.tokens.last > hit_.tokens.first ||
        !in_clause(word.tokens))
      return false;
    if (before.empty()) return true;
    return last_verb ? word.tokens.last <= before.front()->tokens.first
                     : word.tokens.first >= before.back()->tokens.last;
  });
}

bool EventFiller::has_object_of_relative() const noexcept {
  if (opens_with_whose()) return false;
  return (type_.group == EventGroup::kSanctions || type_.group == EventGroup::kEnforcement ||
          type_.group == EventGroup::kOffice) &&
         !role(Tie::kObject).empty() &&
         std::none_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
           return who_in_clause(who) && (who.tie == Tie::kAgainst || who.tie == Tie::kObject);
         });
}

// "Nordkorea Raketen abfeuert, die ...": the clause is about the missiles.
bool EventFiller::thing_between(std::uint32_t from, std::uint32_t to) const noexcept {
  const auto inside = [&](TokenRange tokens) { return tokens.first >= from && tokens.last <= to; };
  return std::any_of(sentence_.words.begin(), sentence_.words.end(),
                     [&](const WordHit& word) { return is_item(word.word->word) && inside(word.tokens); });
}

bool EventFiller::opens_with_object_relative() const noexcept {
  constexpr std::uint32_t kOpening = 2;
  if (opens_with_whose()) return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (std::uint32_t i = clause_.first; i < clause_.last && i <= clause_.first + kOpening; ++i) {
    if (grammar.has(WordUse::kObjectRelative, work_.tokens.lower(i))) return true;
  }
  return false;
}

// "las acusaciones de |que| suministra", "les accusations |selon lesquelles| ils fournissent": what a noun holds, no clause about it.
bool EventFiller::completes_noun() const noexcept {
  if (clause_.first <= sentence_.tokens.first) return false;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kThat && word.tokens.first == clause_.first &&
           (word.tokens.last >= clause_.first + 2 ||
            hit_ending_at(sentence_, clause_.first, WordClass::kPreposition) != nullptr);
  });
}

bool EventFiller::opens_relative() const noexcept { return is_relative_clause(clause_); }

// "Irán, |que| ha vendido": right behind a name and a comma "that" is a pronoun.
bool EventFiller::is_behind_aside_comma(std::uint32_t token) const noexcept {
  return token >= sentence_.tokens.first + 2 && work_.tokens.tokens[token - 1].kind == TokenKind::kComma &&
         work_.mention_of[token - 2] >= 0;
}

bool EventFiller::is_relative_clause(TokenRange clause) const noexcept {
  const TextTokens& text = work_.tokens;
  // "Paul Renaud, |que| les États-Unis ont sanctionné": right behind a name and a comma French "that" is a pronoun.
  if (sentence_.language == "fr" && clause.first >= sentence_.tokens.first + 2 &&
      text.lower(clause.first) == "que" && text.tokens[clause.first - 1].kind == TokenKind::kComma &&
      std::any_of(sentence_.names.begin(), sentence_.names.end(),
                  [&](const Who& who) { return who.tokens.last + 1 == clause.first; }))
    return true;
  std::uint32_t begin = clause.first;
  while (begin < clause.last && text.tokens[begin].kind != TokenKind::kWord) ++begin;
  // At once, or behind a preposition or "and" ("an dem ...", "und die ...").
  const bool second = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return (word.word->word == WordClass::kPreposition || word.word->word == WordClass::kAnd) &&
           word.tokens.first == begin && word.tokens.last == begin + 1;
  });
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kRelative && word.tokens.first >= begin &&
        word.tokens.first <= begin + (second ? 1 : 0))
      return true;
  }
  return false;
}

// "Kanada listete X, |nachdem es| Y ausgeliefert hatte": a pronoun right behind the conjunction is the subject, and who follows is not.
bool EventFiller::opens_with_subordinate_pronoun() const noexcept {
  constexpr std::uint32_t kPronouns =
      clause_word::kMale | clause_word::kFemale | clause_word::kNeuter | clause_word::kPlural;
  std::uint32_t first = clause_.first;
  while (first < clause_.last && work_.tokens.tokens[first].kind != TokenKind::kWord) ++first;
  if (first + 2 >= clause_.last || first >= hit_.tokens.first) return false;
  const std::uint32_t opening = clause_word_classes(sentence_.language, work_.tokens.lower(first));
  // "prüft, |ob sie| der Ukraine Granaten überlässt"
  const bool whether = grammar_words(sentence_.language).has(WordUse::kWhether, work_.tokens.lower(first));
  if (!whether && ((opening & clause_word::kSubordinator) == 0 || (opening & clause_word::kThat) != 0))
    return false;
  const std::string_view pronoun = work_.tokens.lower(first + 1);
  return pronoun == "es" || pronoun == "het" ||
         (clause_word_classes(sentence_.language, pronoun) & kPronouns) != 0;
}

// "Kanada, |das| X auslieferte, ...": in a clause with a pronoun that may be its subject a state or body before it lists, holds and hands over the
// person in it; null: no such clause.
const Who* EventFiller::authority_of_relative(const std::vector<const Who*>& before) const noexcept {
  if ((sentence_.language != "de" && sentence_.language != "nl") || passive_ || is_noun() || before.empty() ||
      clause_.first == 0 || role(Tie::kSubject) != "authority" || !opens_relative() || opens_with_whose() ||
      before.front()->kind != EntityKind::kPerson || before.front()->unnamed)
    return nullptr;
  std::uint32_t first = clause_.first;
  while (first < clause_.last && work_.tokens.tokens[first].kind != TokenKind::kWord) ++first;
  if (first >= clause_.last || word_of(first, WordClass::kPreposition) != nullptr ||
      grammar_words(sentence_.language).has(WordUse::kPersonRelative, work_.tokens.lower(first)))
    return nullptr;
  const Who* found = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.last <= clause_.first && clause_.first - who.tokens.last <= 1 &&
        who.tie != Tie::kAdjective)
      found = &who;
  }
  const bool lists = found != nullptr && found->kind != EntityKind::kPerson && fits("authority", *found);
  return lists ? found : nullptr;
}

// "Kanada listete X |und strich| Y", "Kanada, das X listete, |strich| Y": a German or Dutch finite verb of the active right behind "and" or behind a
// relative clause, whose subject stands before that.
bool EventFiller::goes_on_with_subject() const noexcept {
  const TextTokens& text = work_.tokens;
  if ((sentence_.language != "de" && sentence_.language != "nl") || passive_ || is_noun() ||
      clause_.first < sentence_.tokens.first + 2)
    return false;
  std::uint32_t verb = clause_.first;
  const TokenRange before = sentence_.clause_range(clause_.first - 2);
  if (opens_with_subordinate_pronoun()) return true;
  if (is_second_verb()) {
    ++verb;
  } else if (text.tokens[verb - 1].kind != TokenKind::kComma || before.first <= sentence_.tokens.first ||
             !is_relative_clause(before)) {
    return false;
  }
  if (verb >= clause_.last || text.tokens[verb].kind != TokenKind::kWord || text.tokens[verb].capital ||
      sentence_.page->time[verb] || word_of(verb, WordClass::kPreposition) != nullptr)
    return false;
  constexpr std::size_t kStem = 2;  // bytes
  return hit_.tokens.first == verb ||
         grammar_words(sentence_.language).ends(WordUse::kFiniteVerbEnd, text.lower(verb), kStem);
}

// "whose head X", "deren Chef X", "dont le patron X": the clause is about somebody of the name before it.
bool EventFiller::opens_with_whose() const noexcept {
  constexpr std::uint32_t kReach = 3;  // a comma, "|il| cui"
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (std::uint32_t i = clause_.first; i < clause_.last && i < clause_.first + kReach; ++i) {
    const std::string_view word = work_.tokens.lower(i);
    if (!grammar.has(WordUse::kWhoseRelative, word)) continue;
    // Polish "którego" is "whom" as well: an office behind it tells.
    return !grammar.has(WordUse::kPersonRelative, word) ||
           std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
             return who.whole.first == i + 1 && who.kind == EntityKind::kPerson && !who.unnamed &&
                    !work_.tokens.tokens[i + 1].capital;
           });
  }
  return false;
}

// "the institute, |where| X works, is under sanctions"
bool EventFiller::opens_with_where(TokenRange clause) const noexcept {
  std::uint32_t begin = clause.first;
  while (begin < clause.last && work_.tokens.tokens[begin].kind != TokenKind::kWord) ++begin;
  return begin < clause.last &&
         grammar_words(sentence_.language).has(WordUse::kWhereRelative, work_.tokens.lower(begin));
}

// The subject of the nearest clause before this one in the sentence; else, of the next one.
// "zu |liefern|", "X |auf die Sanktionsliste| zu setzen", "X |auf die Liste zu setzen|": a German infinitive behind another clause.
bool EventFiller::is_zu_infinitive() const noexcept {
  if (clause_number_ == 0 || hit_.tokens.first <= clause_.first) return false;
  // "drones |te hebben| geleverd", "|te| leveren"
  if (sentence_.language == "nl") {
    return work_.tokens.lower(hit_.tokens.first - 1) == "te" || is_te_perfect(sentence_, hit_);
  }
  if (sentence_.language != "de") return false;
  const auto is_zu = [&](std::uint32_t token) {
    return clause_.contains(token) && work_.tokens.lower(token) == "zu";
  };
  // "aus|zu|liefern"
  const std::string_view verb = work_.tokens.lower(hit_.whole.last - 1);
  const auto& particles = grammar_words("de").words(WordUse::kVerbParticle);
  if (verb.ends_with("n") && std::any_of(particles.begin(), particles.end(), [&](std::string_view particle) {
        return verb.starts_with(particle) && verb.substr(particle.size()).starts_with("zu");
      }))
    return true;
  return is_zu(hit_.tokens.first - 1) || is_zu(hit_.whole.last) ||
         (hit_.whole.last >= hit_.tokens.first + 2 && is_zu(hit_.whole.last - 2));
}

// "The ministry said how many missiles |were delivered|", "|Bender| ließ offen, ob das Abkommen unterzeichnet wird": in what is told or asked, a thing
// is the subject of the passive, not who stands before that.
bool EventFiller::stands_before_told_thing(TokenRange phrase) const {
  if (!passive_ || items_.empty() || phrase.last > hit_.tokens.first) return false;
  bool said = false;
  for (std::uint32_t i = phrase.first; i < hit_.tokens.first; ++i) {
    said = said || sentence_.page->cue[i];
    const std::uint32_t kinds = clause_word_classes(sentence_.language, work_.tokens.lower(i));
    if ((kinds & clause_word::kRelative) != 0 && (kinds & clause_word::kThat) == 0) continue;
    if ((kinds & clause_word::kWh) == 0 && ((kinds & clause_word::kThat) == 0 || !said)) continue;
    return std::any_of(items_.begin(), items_.end(), [&](const WordHit& item) {
      return item.tokens.first > i && sentence_.clause(item.tokens.first) == clause_number_;
    });
  }
  return false;
}

const Who* EventFiller::previous_subject() const noexcept {
  if (accuses_pronoun()) return nullptr;
  const Who* found = nullptr;
  std::uint16_t found_clause = 0;
  const bool slavic = has_order(sentence_.language, WordOrder::kSlavic);
  for (const Who& who : sentence_.names) {
    if (who.tokens.first >= clause_.first) break;
    if (who.tie != Tie::kBare || who.possessive || !takes_unnamed(who) || is_as_office(who) ||
        is_oblique(who))
      continue;
    if (stands_before_told_thing(who.tokens)) continue;
    // "Президент |Белоруссии| Александр Лукашенко"
    if (slavic && who.kind == EntityKind::kPlace &&
        std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
          return other.kind == EntityKind::kPerson && other.tokens.first < who.tokens.first &&
                 who.tokens.last < other.tokens.last;
        }))
      continue;
    // "По сведениям разведки, |на которые ссылается агентство X|, погибли": who acts in a relative clause alone does so there.
    if (found == nullptr && slavic && sentence_.clause(who.tokens.first) + 1 == clause_number_ &&
        is_relative_clause(sentence_.clause_range(who.tokens.first)))
      continue;
    // "She is confident that a deal will be signed": not hers.
    if (is_noun() && who.pronoun && sentence_.language == "en") continue;
    // Who says it is the subject only of what he says of himself: an infinitive right behind, or support.
    if (who.speaker && clause_has_cue(who) && type_.group != EventGroup::kSupport && governed_by_that() &&
        !is_said_of_self())
      continue;
    if (who.speaker && is_outside_speaker(who, false)) continue;
    // "ABD, |Hizbullah para sağladığı gerekçesiyle| X'i listeye aldı": why it is done has a subject of its own.
    if (sentence_.language == "tr" && hit_ending_at(sentence_, sentence_.clause_range(who.tokens.first).last,
                                                    WordClass::kReason) != nullptr)
      continue;
    if (who.speaker && type_.name == "agreement" &&
        (clause_has_cue(who) || has_order(sentence_.language, WordOrder::kMarksObjects)))
      continue;
    const std::uint16_t clause = sentence_.clause(who.tokens.first);
    // "X, whom the Treasury blacklisted last year, laundered": who acts in a relative clause does it there.
    // "whose head X is a confidant of Y |and stands| on the list": without a comma one clause goes on with another.
    if (found != nullptr && clause + 1 == clause_number_ && clause > found_clause && !opens_relative() &&
        work_.tokens.tokens[clause_.first - 1].kind == TokenKind::kComma &&
        (is_relative_clause(sentence_.clause_range(who.tokens.first)) ||
         opens_with_where(sentence_.clause_range(who.tokens.first))) &&
        // Dutch "dat" is both.
        (word_of(sentence_.clause_range(who.tokens.first).first, WordClass::kThat) == nullptr ||
         is_behind_aside_comma(sentence_.clause_range(who.tokens.first).first) ||
         (sentence_.language == "nl" && clause == found_clause + 1)))
      continue;
    // "the Lazarus Group, a unit of the intelligence service, stole": by name before any without.
    if (found != nullptr && (who.unnamed || who.described) && !found->unnamed && !found->described) continue;
    if (found == nullptr || clause > found_clause) {
      found = &who;
      found_clause = clause;
    }
  }
  if (found != nullptr) {
    // "太子集团|创办人陈志|在金边被捕，并被引渡": a body before an office is no subject.
    for (const Who* next = found + 1; next < sentence_.names.data() + sentence_.names.size() &&
                                      (is_office_of(*found, *next) || is_owner_of(*found, *next));
         ++next)
      found = next;
    return found;
  }
  // "Ovidio foi preso num dia em que morreram 29 pessoas": a verb with a phrase before it needs nobody behind it.
  // "Под санкции |попали| X и Y, а Иран поставил": nor does one whose own subject stands behind it.
  const bool inverted = has_order(sentence_.language, WordOrder::kSlavic) && !is_adverbial_participle() &&
                        std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
                          return who_in_clause(who) && who.tokens.first >= hit_.tokens.last &&
                                 who.tie == Tie::kBare && !is_oblique(who);
                        });
  if (clause_number_ == 0 && !inverted && !is_noun() && !is_noun_phrase(agent_phrase())) {
    for (const Who& who : sentence_.names) {
      if (who.tokens.first >= clause_.last && who.tie == Tie::kBare && !who.possessive &&
          (!who.speaker || opens_sentence_as_participle(sentence_, hit_)) && takes_unnamed(who))
        return &who;
    }
  }
  return nullptr;
}

bool EventFiller::opens_with_preposition() const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.tokens.first == hit_.tokens.first;
  });
}

// "said that it had sent ...", "denied that money was laundered": a clause without a name, about a pronoun or denied.
bool EventFiller::is_said_of_self() const noexcept {
  const bool named = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who_in_clause(who) && who.tie == Tie::kBare && who.tokens.first < hit_.tokens.first;
  });
  if (named) return false;
  const TextTokens& text = work_.tokens;
  constexpr std::uint32_t kOpening = 4;
  constexpr std::uint32_t kPronouns = clause_word::kMale | clause_word::kFemale | clause_word::kPlural;
  for (std::uint32_t i = clause_.first; i < clause_.last && i < clause_.first + kOpening; ++i) {
    if ((clause_word_classes(sentence_.language, text.lower(i)) & kPronouns) != 0) return true;
  }
  if (completes_noun() && has_order(sentence_.language, WordOrder::kDropsSubject)) return true;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kDenied &&
           sentence_.clause(word.tokens.first) + 1 == clause_number_;
  });
}

bool EventFiller::governed_by_that() const noexcept {
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kThat && clause_.contains(word.tokens.first) &&
        word.tokens.first <= clause_.first + 2)
      return true;
  }
  return false;
}

// "dementierte eine Lieferung von Raketen |aus Nordkorea|": whose it is stands behind its things.
bool EventFiller::is_supplied_behind() const noexcept {
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who.tokens.first >= hit_.tokens.last && who_in_clause(who) &&
           (who.tie == Tie::kFrom || who.tie == Tie::kBy) && !role(who.tie).empty() &&
           role(who.tie) == role(Tie::kSubject);
  });
}

}  // namespace tamis::documents

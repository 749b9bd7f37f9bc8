// Whether what stands beside a trigger is what it needs: a name, two who meet, a guest, somebody who lists, a place (event_filler.h).
#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/events/event_own_clauses.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/offices.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "received in the Kremlin the minister X"
constexpr std::uint32_t kGuestReach = 7;
// "recibió el martes en el palacio de Miraflores |a un enviado|": of who has no name.
constexpr std::uint32_t kNamelessReach = 12;

}  // namespace

bool EventFiller::has_needed_names() {
  using Need = EventTrigger::Need;
  switch (hit_.trigger->need) {
    case Need::kNothing:
      return true;
    case Need::kName:
      if (hit_.trigger->lemma && hit_.words == 1 && !deals_with_somebody()) return false;
      return names_added_ > 0 || any_name() || (type_.group == EventGroup::kSanctions && has_authority()) ||
             (!is_noun() && hit_.words >= 2 &&
              (type_.name == "sanctions_designation" || type_.group == EventGroup::kEnforcement ||
               is_phrase_of_verb()));
    case Need::kLister:
      // "미국의 |화웨이| 제재"
      if (is_noun() && sentence_.language == "ko" &&
          std::none_of(sentence_.names.begin(), sentence_.names.end(),
                       [&](const Who& who) { return is_compounded_with_noun(sentence_, hit_, who); }))
        return false;
      return is_listed_by();
    case Need::kGuest:
      if (type_.name == "extradition" || type_.name == "release") return hands_over_somebody();
      if (!has_guest()) return false;
      [[fallthrough]];
    case Need::kTwo:
    case Need::kLeader: {
      complete_participants();
      std::size_t people = 0;
      std::size_t states = 0;
      for (const Slot& slot : event_.slots) {
        if (is_place_role(slot.role)) continue;
        const EntityKind kind = kind_of(slot);
        people += kind == EntityKind::kPerson || kind == EntityKind::kGroup ||
                          // "Rosoboronexport negotiates with three states"
                          (kind == EntityKind::kOrganization && type_.name == "talks" && !is_noun())
                      ? 1
                      : 0;
        states += kind == EntityKind::kPlace ? 1 : 0;
      }
      if (type_.group == EventGroup::kConsult) {
        // "both presidents met", "les deux hommes ont évoqué"
        if (hit_.trigger->need != Need::kGuest &&
            std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
              return who.states && who_in_clause(who) &&
                     (type_.name == "leader_meeting" || is_noun() || who.tokens.last <= hit_.tokens.first);
            }))
          return true;
        // A noun like "summit" may pick up a meeting told before.
        return people + states >= 2 || hit_.trigger->need == Need::kLeader ||
               (people == 1 && meets_nameless());
      }
      if (type_.group == EventGroup::kSupport) return people + states >= 2;
      if (type_.name == "extradition") return !event_.slots.empty();
      // "warplanes hit a suburb of Beirut", "killed hundreds of civilians in El Fasher": the other side has no name.
      if (type_.name == "military_operation" && event_.slots.size() == 1 && !is_noun() &&
          (has_force() || (has_slot("actor") && acts_by_arms())))
        return true;
      // Two persons who hit each other are no operation.
      if (type_.name == "military_operation" && states == 0 && named_persons() == people && people > 0)
        return false;
      // "Der Abgeordnete traf die Reporter": a person without arms hits nobody.
      if (type_.name == "military_operation" && !is_noun() && states == 0 && !has_force() &&
          std::any_of(event_.slots.begin(), event_.slots.end(),
                      [&](const Slot& slot) {
                        return slot.role == "actor" && slot.referent >= 0 &&
                               kind_of(slot) == EntityKind::kPerson;
                      }) &&
          std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
            return slot.role == "target" && kind_of(slot) == EntityKind::kGroup;
          }))
        return false;
      return event_.slots.size() >= 2;
    }
    case Need::kDestination: {
      bool guest = false;
      bool goal = false;
      for (const Slot& slot : event_.slots) {
        if (slot.role == "guest") guest = true;
        if (slot.role == "place" || slot.role == "host") goal = true;
      }
      // Where no capital shows a place that no table has, who travels is enough.
      return goal || (guest && (is_noun() || !is_cased(work_.tokens.tokens[hit_.tokens.first].script)));
    }
  }
  return true;
}

// "met commanders of the militia", "empfing eine Delegation", "lo ha ricevuto il ministro": the other side is only described,
// behind the verb or where verbs stand last, or a pronoun in the verb.
bool EventFiller::meets_nameless() const noexcept {
  if (is_noun()) return false;
  // "is negotiating |with| three African states": the preposition is a part of the trigger, or stands right behind it.
  if (type_.name == "talks") {
    return !is_with_medium() &&
           std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
             return word.word->tie == Tie::kWith &&
                    (word.word->word == WordClass::kPreposition ||
                     word.word->word == WordClass::kAfterName) &&
                    word.tokens.first > hit_.whole.first && word.tokens.last <= hit_.whole.last + 1 &&
                    word.tokens.last < sentence_.tokens.last;
           });
  }
  if (type_.name != "leader_meeting") return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (std::uint32_t i = hit_.whole.first; i + 1 < hit_.whole.last; ++i) {
    if (grammar.has(WordUse::kObjectPronoun, work_.tokens.lower(i))) return true;
  }
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    if (!who_in_clause(who) || who.kind == EntityKind::kVessel || who.counted || who.speaker ||
        who.tie == Tie::kNone || who.tie == Tie::kIn || who.tie == Tie::kOf)
      return false;
    if (who.tokens.first >= hit_.tokens.last && !who.unnamed && !who.pronoun &&
        (who.tie == Tie::kBare || (who.tie == Tie::kWith && who.kind == EntityKind::kPerson)) &&
        // Nobody meets himself: an office behind the verb is another man than its subject.
        (who.nameless || (who.described && who.kind == EntityKind::kPerson &&
                          std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
                            return slot.role == "participant" && slot.referent == who.referent &&
                                   slot.span.end <= work_.tokens.span(who.tokens).begin;
                          }))))
      return true;
    if (!who.unnamed || (!who.delegation && !who.official && !who.retinue)) return false;
    return who.tokens.first >= hit_.tokens.last || has_order(sentence_.language, WordOrder::kVerbLast);
  });
}

// "hand over the suspect", not "hand over a letter": the verb is one of giving, too.
bool EventFiller::hands_over_somebody() const noexcept {
  // "hand |Ivan Petrov| over to": a name that is in no list and no table.
  if (is_cased(work_.tokens.tokens[hit_.tokens.first].script)) {
    for (std::uint32_t i = hit_.tokens.last; i + 1 < hit_.whole.last; ++i) {
      if (work_.tokens.tokens[i].capital && sentence_.language != "de") return true;
    }
  }
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    if (who.speaker || who.authority ||
        (who.kind != EntityKind::kPerson && (who.kind != EntityKind::kGroup || who.counted)))
      return false;
    // "hand |X| over to", "выдать Дамаску |Башара Асада|"
    if (hit_.whole.contains(who.tokens.first) ||
        (who.kind == EntityKind::kPerson && who_in_clause(who) && !is_noun() &&
         who.tokens.first >= hit_.tokens.last && (who.tie == Tie::kBare || who.tie == Tie::kObject)))
      return true;
    const Span span = work_.tokens.span(who.tokens);
    return std::any_of(event_.slots.begin(), event_.slots.end(),
                       [&](const Slot& slot) { return slot.role == "target" && slot.span.overlaps(span); });
  });
}

// "L'armée israélienne en avait bombardé plusieurs": whom, the sentence before says.
bool EventFiller::acts_by_arms() const noexcept {
  return std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
    if (slot.role != "actor") return false;
    return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return work_.tokens.span(who.tokens).overlaps(slot.span) &&
             (who.authority || who.kind == EntityKind::kPlace || who.kind == EntityKind::kOrganization ||
              who.kind == EntityKind::kGroup);
    });
  });
}

// "take into custody": several words, which together have one sense.
bool EventFiller::is_phrase_of_verb() const noexcept {
  return hit_.trigger->lemma && hit_.words >= 2 && hit_.trigger->form == TriggerForm::kVerb;
}

// "caught the smuggler", not "caught the ball": what a verb of the police, the courts or of offices is about is somebody.
bool EventFiller::deals_with_somebody() const noexcept {
  if (type_.group != EventGroup::kEnforcement && type_.group != EventGroup::kOffice) return true;
  // "the authorities could arrest new hostages": whoever they are.
  if (type_.name == "arrest" && std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
        return slot.role == "authority" &&
               std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
                 return who.authority && work_.tokens.span(who.tokens).overlaps(slot.span);
               });
      }))
    return true;
  return std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
    if (slot.role != "target" && slot.role != "person") return false;
    if (slot.referent >= 0) return kind_of(slot) != EntityKind::kPlace;
    return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.kind != EntityKind::kPlace && work_.tokens.span(who.tokens).overlaps(slot.span);
    });
  });
}

namespace {

// "осудил |арест| X", "a condamné |l'arrestation| de X", "|بازداشت| X را محکوم کرد": the noun of a deed is what the verb is about.
bool condemns_deed(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kNear = 2;  // tokens between: an article, an adjective
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(hit.whole.first);
  const auto is_plain = [&](std::uint32_t token) {
    return text.tokens[token].kind == TokenKind::kWord && sentence.work->mention_of[token] < 0 &&
           hit_ending_at(sentence, token + 1, WordClass::kPreposition) == nullptr &&
           (clause_word_classes(sentence.language, text.lower(token)) & clause_word::kPreposition) == 0;
  };
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& deed) {
    const std::uint32_t noun = deed.whole.first;
    if (!is_noun_trigger(sentence, deed) || !clause.contains(noun)) return false;
    if (sentence.language == "fa") {
      // "عاملان |حمله|": who did it is condemned.
      return noun < hit.whole.first && (noun == clause.first || sentence.work->mention_of[noun - 1] >= 0);
    }
    if (noun < hit.whole.last || noun - hit.whole.last > kNear) return false;
    // "der |verurteilte| Betrüger": a participle right before its noun.
    if (noun == hit.whole.last && (sentence.language == "de" || sentence.language == "nl")) return false;
    for (std::uint32_t i = hit.whole.last; i < noun; ++i) {
      if (!is_plain(i)) return false;
    }
    return true;
  });
}

}  // namespace

// "Rusia condenó las medidas": a state or a person condemns what is nobody.
bool EventFiller::condemns_thing() const noexcept {
  if (condemns_deed(sentence_, hit_)) return true;
  if (hit_.words != 1) return false;
  const auto filled_by = [&](std::string_view slot_role, auto&& accepts) {
    return std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
      return slot.role == slot_role &&
             std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
               return work_.tokens.span(who.tokens).overlaps(slot.span) && accepts(who);
             });
    });
  };
  return !filled_by("target", [](const Who& who) { return who.kind != EntityKind::kPlace; }) &&
         (!has_slot("authority") || filled_by("authority", [](const Who& who) {
           return !who.authority || who.kind == EntityKind::kPlace || who.kind == EntityKind::kPerson;
         }));
}

// A body or country beside the verb, and people or a name that it deals with.
bool EventFiller::is_listed_by() const noexcept {
  // "“...”, — |added| he": a verb of saying that follows a mark is said.
  const std::uint32_t at = hit_.tokens.first;
  if (hit_.words == 1 && at > sentence_.tokens.first && sentence_.page->cue[at] &&
      work_.tokens.tokens[at - 1].kind != TokenKind::kWord &&
      work_.tokens.tokens[at - 1].kind != TokenKind::kNumber)
    return false;
  const bool lister = has_authority() ||
                      // "the Treasury, which listed him"
                      std::any_of(event_.slots.begin(), event_.slots.end(),
                                  [&](const Slot& slot) {
                                    return slot.role == "authority" && kind_of(slot) != EntityKind::kPerson;
                                  }) ||
                      std::any_of(sentence_.names.begin(), sentence_.names.end(),
                                  [&](const Who& who) { return who.authority && who_in_clause(who); });
  // "a désigné Sylvie Moreau |présidente|": who gets an office is not listed.
  constexpr std::uint32_t kOffice = 2;  // tokens
  const auto gets_office = [&](const Slot& slot) {
    const std::uint32_t behind = work_.tokens.tokens_in(slot.span).last;
    return is_romance(sentence_.language) && hit_.words == 1 && behind > hit_.tokens.last &&
           behind < clause_.last && work_.tokens.tokens[behind].kind == TokenKind::kWord &&
           !offices_in(work_.tokens.at(work_.tokens.span({behind, std::min(behind + kOffice, clause_.last)})))
                .empty();
  };
  return lister && std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
           return slot.role == "target" && !gets_office(slot) &&
                  (slot.referent >= 0 ||
                   std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
                     return work_.tokens.span(who.tokens).overlaps(slot.span);
                   }));
         });
}

bool EventFiller::has_force() const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return in_clause(word.tokens) &&
           (word.word->word == WordClass::kForce || word.word->word == WordClass::kMissile ||
            word.word->word == WordClass::kVessel || word.word->word == WordClass::kArms);
  });
}

// "received X": somebody right behind the verb, or before it where verbs stand last.
bool EventFiller::has_guest() const noexcept {
  const bool last_verb = sentence_.language == "de" || sentence_.language == "tr" ||
                         sentence_.language == "ar" || sentence_.language == "fa" ||
                         has_order(sentence_.language, WordOrder::kMarksObjects);
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    if ((who.unnamed && !who.official && !who.delegation && !who.retinue) ||
        (who.kind != EntityKind::kPerson && !who.delegation && !who.retinue &&
         (who.kind != EntityKind::kGroup || !who.nameless)) ||
        !who_in_clause(who))
      return false;
    if (last_verb || passive_) return true;
    const std::uint32_t reach = who.unnamed || who.nameless ? kNamelessReach : kGuestReach;
    return who.tokens.first >= hit_.tokens.last && who.tokens.first - hit_.tokens.last <= reach &&
           (who.tie == Tie::kBare || who.tie == Tie::kTo);
  });
}

std::size_t EventFiller::named_persons() const noexcept {
  return static_cast<std::size_t>(std::count_if(
      event_.slots.begin(), event_.slots.end(),
      [&](const Slot& slot) { return !is_place_role(slot.role) && kind_of(slot) == EntityKind::kPerson; }));
}

EntityKind EventFiller::kind_of(const Slot& slot) const noexcept {
  if (slot.referent >= 0 && static_cast<std::size_t>(slot.referent) < document_.referents.size())
    return document_.referents[static_cast<std::size_t>(slot.referent)].kind;
  for (const Who& who : sentence_.names) {
    if (work_.tokens.span(who.tokens).overlaps(slot.span)) return who.kind;
  }
  return EntityKind::kOther;
}

bool EventFiller::has_authority() const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kAuthority && in_clause(word.tokens);
  });
}

bool EventFiller::any_name() const noexcept {
  return std::any_of(sentence_.names.begin(), sentence_.names.end(),
                     [](const Who& who) { return who.tie != Tie::kAdjective && !who.speaker; });
}

// Meetings: whoever of the sentence is a person, when fewer than two are tied to the trigger.
void EventFiller::complete_participants() {
  if (type_.group != EventGroup::kConsult || type_.name == "visit" || framed_) return;
  std::size_t people = 0;
  for (const Slot& slot : event_.slots) people += kind_of(slot) == EntityKind::kPerson ? 1 : 0;
  if (people < 2) {
    for (const Who& who : sentence_.names) {
      if (people >= 2) break;
      if (who.kind != EntityKind::kPerson || (who.unnamed && !who.official && !who.retinue) ||
          who.tie == Tie::kNone || who.tie == Tie::kAdjective)
        continue;
      if (who.speaker && clause_has_cue(who)) continue;
      const std::size_t size = event_.slots.size();
      add_name("participant", who);
      people += event_.slots.size() - size;
    }
  }
  // Countries and groups beside people are where they come from, or they themselves.
  if (people >= 1) {
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.role == "participant" && kind_of(slot) == EntityKind::kGroup;
    });
  }
  if (people >= 2) {
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.role == "participant" && kind_of(slot) != EntityKind::kPerson;
    });
  }
}

// "жена |арестованного| учёного ждёт суда": of who is held, a Slavic participle that no thing stands right behind seizes none.
bool EventFiller::is_attribute_of_person() const noexcept {
  constexpr std::size_t kStem = 8;  // bytes
  if ((type_.name != "seizure" && type_.name != "asset_freeze") || hit_.words != 1 || is_noun() ||
      !has_order(sentence_.language, WordOrder::kSlavic))
    return false;
  const TextTokens& text = work_.tokens;
  const std::uint32_t noun = hit_.whole.last;
  if (noun >= sentence_.tokens.last || text.tokens[noun].kind != TokenKind::kWord ||
      !grammar_words(sentence_.language)
           .ends(WordUse::kApposedParticipleEnd, text.lower(hit_.whole.first), kStem))
    return false;
  const WordHit* people = word_of(noun, WordClass::kPeople);
  return people != nullptr && (people->word->value == "persons" || people->word->value == "official");
}

// "a |convicted| felon", "der |verurteilte| Betrüger", "los migrantes |detenidos|": what kind of people they are, unless a name, a time or
// an agent follows.
EventFiller::Attribute EventFiller::attribute_of_somebody() const noexcept {
  constexpr std::uint32_t kName = 5;  // tokens of the phrase behind the participle
  const bool characters = is_character_script(work_.tokens.tokens[hit_.whole.first].script);
  const bool of_people = type_.name == "arrest" || type_.name == "conviction" || type_.name == "charge" ||
                         (characters && type_.name == "seizure");
  const bool one_word = hit_.words == 1 && hit_.whole.last == hit_.whole.first + 1;
  // "помиловал двух |осуждённых| за измену", "pardoned two |convicted| of treason": counted behind the verb of another deed.
  const Span its = work_.tokens.span(hit_.whole);
  const bool counted =
      std::any_of(document_.quantities.begin(), document_.quantities.end(), [&](const Quantity& quantity) {
        return quantity.unit.empty() && quantity.span.begin < its.begin && quantity.span.end >= its.end;
      });
  if (counted && of_people && one_word &&
      std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.trigger->form == TriggerForm::kVerb && !other.blocked && in_clause(other.tokens) &&
               other.whole.last < hit_.whole.first && other.whole.last + 3 >= hit_.whole.first;
      }))
    return Attribute::kOfNobody;
  if (!of_people || !(characters || one_word) || hit_.trigger->form != TriggerForm::kVerb || is_noun())
    return Attribute::kNone;
  const TextTokens& text = work_.tokens;
  const std::uint32_t verb = hit_.whole.first;
  if (verb + 1 > sentence_.tokens.last) return Attribute::kNone;
  const std::string_view language = sentence_.language;
  const auto is_plain_word = [&](std::uint32_t token, bool capital) {
    return token < sentence_.tokens.last && text.tokens[token].kind == TokenKind::kWord &&
           text.tokens[token].capital == capital && !covers_trigger(sentence_, token) &&
           word_of(token, WordClass::kPreposition) == nullptr && word_of(token, WordClass::kAnd) == nullptr &&
           word_of(token, WordClass::kDeterminer) == nullptr &&
           word_of(token, WordClass::kAuxiliary) == nullptr &&
           clause_word_classes(language, text.lower(token)) == 0;
  };
  const auto name_within = [&](std::uint32_t first) {
    return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.mention >= 0 && who.kind != EntityKind::kPlace && who.tokens.first >= first &&
             who.tokens.first < first + kName;
    });
  };
  const bool article = hit_ending_at(sentence_, verb, WordClass::kDeterminer) != nullptr;
  const bool preposition = hit_ending_at(sentence_, verb, WordClass::kPreposition) != nullptr;
  if (language == "en" || language == "de" || language == "nl") {
    const std::string_view word = text.lower(verb);
    const bool participle = language == "en"
                                ? word.ends_with("ed")
                                : word.ends_with("e") || word.ends_with("en") || word.ends_with("er");
    const bool noun =
        verb + 1 < sentence_.tokens.last && covers_trigger(sentence_, verb + 1)
            ? text.tokens[verb + 1].capital == (language == "de")  // "the convicted |fraudster|"
            : is_plain_word(verb + 1, language == "de");
    if (!participle || !noun) return Attribute::kNone;
    bool before = article || preposition;
    // "to |vaccinate| detained migrants"
    const GrammarWords& grammar = grammar_words(language);
    if (!before && language == "en" && verb >= sentence_.tokens.first + 3)
      before = is_plain_word(verb - 1, false) &&
               (grammar.has(WordUse::kBeforeVerb, text.lower(verb - 2)) ||
                grammar.has(WordUse::kBeforeVerb, text.lower(verb - 3))) &&
               std::none_of(sentence_.names.begin(), sentence_.names.end(),
                            [&](const Who& who) { return who.tokens.contains(verb - 1); });
    // "impfen |inhaftierte| Migranten", not "Die Polizei |verhaftete| Migranten"
    if (!before && language == "de" && verb > sentence_.tokens.first)
      before = is_plain_word(verb - 1, false) && !sentence_.page->time[verb - 1] &&
               text.lower(verb - 1).ends_with("en");
    if (!before) return Attribute::kNone;
    return name_within(verb + 1) ? Attribute::kOfName : Attribute::kOfNobody;
  }
  if (has_order(language, WordOrder::kSlavic)) {
    // "według prokuratury |zatrzymani| mieli przekazywać": a participle that opens its clause, over its source, before a verb of its own
    // stands for who was held; "zatrzymani |zostali|" tells it.
    if (!grammar_words(language).ends(WordUse::kApposedParticipleEnd, text.lower(verb), 4) ||
        !is_plain_word(verb + 1, false) || sentence_.page->time[verb + 1] ||
        hit_ending_at(sentence_, verb + 2, WordClass::kPeople) != nullptr)
      return Attribute::kNone;
    for (std::uint32_t i = clause_.first; i < verb; ++i) {
      if (word_of(i, WordClass::kAuxiliary) != nullptr) return Attribute::kNone;
    }
    const bool alone = std::none_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return in_clause(who.tokens) && who.tokens.last <= verb &&
             !(sentence_.page->speaker[who.tokens.first] || who.speaker);
    });
    std::uint32_t first = clause_.first;
    while (first < verb && (text.tokens[first].kind != TokenKind::kWord || sentence_.page->cue[first]))
      ++first;
    const bool opens = first == verb || (alone && first > clause_.first && verb - first <= 2);
    return opens && alone && !name_within(verb + 1) ? Attribute::kOfNobody : Attribute::kNone;
  }
  // "被扣押|人员|": in Chinese a passive right before a noun for people of whom nothing else is told.
  if (language == "zh" && !name_within(verb)) {
    const bool suffers = hit_.whole.first > sentence_.tokens.first &&
                         (text.at(hit_.whole.first) == "被" || text.at(hit_.whole.first - 1) == "被");
    const std::uint32_t noun = hit_.whole.last;
    return suffers && noun < sentence_.tokens.last &&
                   grammar_words("zh").begins(WordUse::kPeopleNoun,
                                              text.text.substr(text.tokens[noun].begin, 6))
               ? Attribute::kOfNobody
               : Attribute::kNone;
  }
  if (is_romance(language)) {
    // "La policía |detuvo| a tres hombres": a finite verb tells it.
    if (verb < sentence_.tokens.first + 2 || !is_plain_word(verb - 1, false) || name_within(verb + 1) ||
        !grammar_words(language).ends(WordUse::kApposedParticipleEnd, text.lower(verb)))
      return Attribute::kNone;
    if (hit_ending_at(sentence_, verb - 1, WordClass::kDeterminer) == nullptr) return Attribute::kNone;
    // "détenus |par| la police", "detenidos |el lunes|", "condenado |a| seis años": then it is told.
    const std::uint32_t next = verb + 1;
    if (next >= sentence_.tokens.last) return Attribute::kOfNobody;
    if (sentence_.page->time[next]) return Attribute::kNone;
    for (const WordHit& hit : sentence_.words) {
      if (hit.tokens.first == next &&
          (hit.word->word == WordClass::kPreposition || hit.word->word == WordClass::kDeterminer))
        return hit.word->word == WordClass::kPreposition && hit.word->tie != Tie::kBy &&
                       hit.word->tie != Tie::kTo && hit.word->tie != Tie::kIn && hit.word->tie != Tie::kFor
                   ? Attribute::kOfNobody
                   : Attribute::kNone;
    }
    return Attribute::kOfNobody;
  }
  return Attribute::kNone;
}

}  // namespace tamis::documents

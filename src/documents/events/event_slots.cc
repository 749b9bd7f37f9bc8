#include "documents/events/event_slots.h"
#include "documents/words/cues.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "documents/events/event_filler.h"
#include "documents/events/event_penalties.h"
#include "documents/events/event_status.h"
#include "documents/names/state_bodies.h"
#include "documents/words/grammar_words.h"
#include "documents/words/offices.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Words of what is attacked.
constexpr std::uint32_t kTargetWords = 4;

// "the sanctioned oil tanker X"
constexpr std::uint32_t kAttributiveReach = 3;

// A participle before its noun ("der sanktionierten Fluglinie", "the ousted president").
bool is_attributive(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (hit.words != 1 || hit.trigger->form != TriggerForm::kVerb || hit.trigger->items != 0 ||
      hit.tokens.first == sentence.tokens.first || hit.tokens.last >= sentence.tokens.last)
    return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (!grammar.ends(WordUse::kAttributiveEnd, text.lower(hit.tokens.first))) return false;
  const std::uint32_t before = hit.tokens.first - 1;
  const bool opened = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.tokens.last == hit.tokens.first &&
           (word.word->word == WordClass::kDeterminer || word.word->word == WordClass::kPreposition);
  });
  if (!opened && text.tokens[before].kind != TokenKind::kNumber &&
      text.tokens[before].kind != TokenKind::kComma)
    return false;
  const std::uint32_t next = hit.tokens.last;
  return text.tokens[next].kind == TokenKind::kWord &&
         std::none_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
           return word.tokens.first == next && word.word->word == WordClass::kPreposition;
         });
}

// "missiles that are subject to sanctions", "находящиеся под санкциями технологии": which things they are, not who is listed.
bool is_said_of_thing(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::uint32_t kBefore = 4;
  if (hit.trigger->form == TriggerForm::kNoun ||
      EventTables::get().type_of(*hit.trigger).name != "sanctions_designation")
    return false;
  const auto is_thing = [](const WordHit& word) {
    return word.word->word == WordClass::kMissile || word.word->word == WordClass::kArms ||
           word.word->word == WordClass::kTechnology || word.word->word == WordClass::kCommodity ||
           word.word->word == WordClass::kNuclear;
  };
  for (const WordHit& word : sentence.words) {
    if (!is_thing(word)) continue;
    if (hit.trigger->form == TriggerForm::kState && word.tokens.first >= hit.whole.last &&
        word.tokens.first <= hit.whole.last + 1)
      return true;
    // "im Programm für ballistische Raketen Ziel von Sanktionen": the phrase of another noun.
    if (hit.trigger->form == TriggerForm::kState && word.tokens.last == hit.tokens.first &&
        hit_ending_at(sentence, hit.tokens.first + 1, WordClass::kPreposition) == nullptr)
      continue;
    if (word.tokens.last > hit.tokens.first || hit.tokens.first - word.tokens.last > kBefore) continue;
    // At once, or over a relative pronoun that means it.
    const bool participle =
        hit.words == 1 && hit.trigger->form == TriggerForm::kVerb && is_romance(sentence.language);
    const bool beside =
        word.tokens.last == hit.tokens.first && (participle || hit.trigger->form == TriggerForm::kState);
    const bool relative =
        std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& other) {
          return other.word->word == WordClass::kRelative && other.tokens.first >= word.tokens.last &&
                 other.tokens.first <= word.tokens.last + 1 && other.tokens.last <= hit.tokens.first;
        });
    if (beside || relative) return true;
  }
  return false;
}

}  // namespace

bool has_role(const Event& event, std::string_view role) noexcept {
  return std::any_of(event.slots.begin(), event.slots.end(),
                     [&](const Slot& slot) { return slot.role == role; });
}

bool is_place_role(std::string_view role) noexcept {
  return role == "place" || role == "origin" || role == "destination";
}

void drop_giver_who_takes(std::vector<Slot>& slots) {
  for (std::size_t n = 1; n < slots.size();) {
    const Slot& later = slots[n];
    const std::string_view other = later.role == "supplier"    ? std::string_view("recipient")
                                   : later.role == "recipient" ? std::string_view("supplier")
                                                               : std::string_view{};
    const bool both =
        !other.empty() &&
        std::any_of(slots.begin(), slots.begin() + static_cast<std::ptrdiff_t>(n), [&](const Slot& slot) {
          return slot.role == other && ((slot.referent >= 0 && slot.referent == later.referent) ||
                                        (!slot.value.empty() && slot.value == later.value));
        });
    if (both) {
      slots.erase(slots.begin() + static_cast<std::ptrdiff_t>(n));
    } else {
      ++n;
    }
  }
}

bool EventFiller::run() {
  if (hit_.blocked) return false;
  if (is_fought() || is_of_pronoun()) return false;
  find_items();
  const bool missing = hit_.trigger->items != 0 && items_.empty() && !is_thing_by_kind();
  if (hit_.trigger->frame && missing) return false;
  if (missing && !is_further_launch() && !is_weighed()) {
    told_ = told_shortly_before();
    if (told_ == nullptr) return false;
  }
  const TokenRange item = items_.empty() ? TokenRange{} : items_.front().tokens;
  // "Washington a placé X |sur la liste noire|": no state where somebody is put on it.
  if (hit_.trigger->form == TriggerForm::kState && type_.name == "sanctions_designation" &&
      word_of(hit_.tokens.first, WordClass::kPreposition) != nullptr && acts_beside(sentence_, hit_))
    return false;
  passive_ = is_passive(sentence_, hit_, item) || suffers_by_verb();
  framed_ = is_framed(sentence_, hit_);
  event_.type = type_.name;
  event_.trigger = work_.tokens.span(hit_.whole);
  event_.evidence = {work_.tokens.span(sentence_.tokens)};
  if (hit_.trigger->form != TriggerForm::kAnaphor) {
    if (is_attributive(sentence_, hit_)) {
      if (type_.name == "sanctions_designation") return fill_attributive();
      // "the brother of |the ousted president|", "des |getöteten| Präsidenten": who he is, not what happened.
      if (type_.name == "dismissal" || type_.name == "death") return false;
    }
    if (is_said_of_thing(sentence_, hit_) || is_in_title() || is_adjective_behind_thing()) return false;
    if (attribute_of_somebody() == Attribute::kOfNobody || is_attribute_of_person()) return false;
    tie_all();
    if (names_added_ == 0 && is_object_of_stance()) return false;
    add_announced_actor();
    add_arabic_patient();
    add_persian_object();
    add_hebrew_object();
    add_list_owner();
    if (sentence_.language == "ar" && type_.name == "visit" && !has_slot("guest") && has_slot("place"))
      add_arabic_phrases();
    add_meant();
    add_patient();
    add_target_of_relative();
    add_apposed_patient();
    add_examined();
    if ((type_.name == "visit" || type_.name == "shipping") && !is_noun()) add_unknown_places();
    add_where();
    add_members();
    if (!has_needed_names()) return false;
    add_inside();
    add_middle_field();
    if (sentence_.language == "ko") add_korean_target();
  }
  if (hit_.trigger->form == TriggerForm::kState && !has_slot("target")) return false;
  if (type_.name == "arrest" && is_custody_of_nobody()) return false;
  // "una |entrevista con| X"
  const bool with = hit_.words > 1 && word_of(hit_.whole.last - 1, WordClass::kPreposition) != nullptr;
  if (type_.group == EventGroup::kConsult && (is_noun() || with) && is_with_medium()) return false;
  if (type_.group == EventGroup::kOffice) {
    drop_offices();
    if (is_only_named() || !settle_person()) return false;
  }
  if (type_.name == "death" && is_killing_of_nameless()) return false;
  if (type_.group == EventGroup::kEnforcement && type_.name != "extradition") settle_target();
  // "dismissed the report": the verb of saying of a statement takes nobody's office.
  if (type_.group == EventGroup::kOffice && hit_.words == 1 && !is_noun() &&
      sentence_.page->cue[hit_.tokens.first] && !has_named_person_behind())
    return false;
  // "the attack on Sony Pictures", "an attack on the minister"
  if (type_.name == "military_operation" && is_noun()) {
    const auto hits = [&](EntityKind kind) {
      return std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
        return slot.role == "target" && slot.referent >= 0 && kind_of(slot) == kind;
      });
    };
    drop_victims_of_other_verbs();
    if (hits(EntityKind::kPerson)) return false;
    if (hits(EntityKind::kOrganization)) {
      // On a page of thefts by hackers a company was attacked by them.
      const bool hackers = std::any_of(
          document_.events.begin(), document_.events.end(),
          [](const Event& told) { return told.type == "crypto_theft" || told.type == "cyber_attack"; });
      if (!hackers) return false;
      event_.type = "cyber_attack";
    }
  }
  // "Washington frappe Rosneft", "the EU hits Lukoil": with sanctions.
  const bool armed = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return in_clause(word.tokens) &&
           (word.word->word == WordClass::kForce || word.word->word == WordClass::kMissile ||
            word.word->word == WordClass::kArms);
  });
  if (type_.name == "military_operation" && !is_noun() && hit_.words == 1 && !armed &&
      std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
        if (slot.role != "target" || slot.referent < 0) return false;
        const Referent& referent = document_.referents[static_cast<std::size_t>(slot.referent)];
        return is_listed_party(referent) && referent.listed.front().schema == "Company";
      }))
    return false;
  // A paper is signed by nobody in particular only where a meeting was told of.
  const bool after_meeting =
      std::any_of(document_.events.begin(), document_.events.end(), [](const Event& told) {
        return told.type == "leader_meeting" || told.type == "talks" || told.type == "visit";
      });
  if (type_.name == "agreement" && !has_slot("party") && !has_slot("place") && !after_meeting &&
      status_of(sentence_, hit_, item).status == EventStatus::kOccurred)
    return false;
  const bool named_party = std::any_of(event_.slots.begin(), event_.slots.end(), [](const Slot& slot) {
    return (slot.role == "supplier" || slot.role == "recipient") &&
           (slot.referent >= 0 || !slot.value.empty());
  });
  if (type_.name == "technology_transfer" && !named_party &&
      status_of(sentence_, hit_, item).status == EventStatus::kOccurred &&
      std::all_of(items_.begin(), items_.end(),
                  [](const WordHit& word) { return word.word->value == "technology"; }))
    return false;
  if (type_.name == "shipping" && !is_noun() && !has_slot("origin") && !has_slot("destination") &&
      !has_slot("place") && !carries_cargo())
    return false;
  add_items();
  if (hit_.trigger->form != TriggerForm::kAnaphor) {
    add_unknown_places();
    add_places_by_form();
    add_place_before();
  }
  add_site();
  add_times();
  add_penalty_without_term(sentence_, hit_, event_);
  join_month_and_year();
  add_bare_year();
  if (hit_.trigger->form != TriggerForm::kAnaphor) add_unknown_target();
  add_seized();
  if (!framed_) {
    add_quantities();
    add_waters();
  }
  if (type_.group == EventGroup::kSanctions) add_authorities();
  if (type_.group == EventGroup::kSanctions || type_.group == EventGroup::kEnforcement) add_reason();
  // Who condemns an attack or the measures of others convicts nobody.
  if (type_.name == "conviction" && !has_slot("penalty") && !has_slot("offence") &&
      (!has_slot("target") || (!passive_ && !is_noun() && condemns_thing())))
    return false;
  drop_targets_in_ground();
  settle_authority();
  settle_arabic_arrest();
  settle_arabic_recipient();
  settle_victim();
  if (type_.name == "missile_launch" && !is_noun() && !drop_doers_of_verb_before()) turn_into_attack();
  // Drones that fly at nothing are no attack, and no missiles.
  if (event_.type == "missile_launch" && hit_.trigger->frame && launches_drones()) return false;
  drop_giver_who_takes(event_.slots);
  drop_teller();
  drop_place_beside_target();
  add_actor_in_phrase();
  name_victim_of_theft();
  refine_slots();
  add_joined_objects();
  trim_participles();
  drop_possessors();
  drop_agents_of_participles();
  add_counted_conjuncts();
  add_other_ship();
  add_members();
  settle_korean_topic();
  add_announcing_body();
  add_apposed_company();
  take_apposed_names();
  settle_decider();
  settle_released();
  const EventVerdict verdict = status_of(sentence_, hit_, item);
  event_.status = verdict.status;
  // "rejected the extradition request", "approved" it; one that nobody has decided on is open.
  const WordHit* verb = decision();
  if (verb != nullptr && verb->word->status == StatusWord::kDenied) {
    if (event_.status == EventStatus::kDenied) event_.status = EventStatus::kFailed;
  } else if (verb != nullptr && verb->word->status == StatusWord::kAgreed) {
    if (event_.status == EventStatus::kPossible) event_.status = EventStatus::kPlanned;
  } else if (verb == nullptr && type_.name == "extradition" && names_request() &&
             (event_.status == EventStatus::kOccurred || event_.status == EventStatus::kPlanned ||
              (event_.status == EventStatus::kDenied && is_about_something_else(verdict.reason)))) {
    event_.status = EventStatus::kPossible;
  }
  // "the convicted fraudster X"
  if (event_.status == EventStatus::kOccurred && attribute_of_somebody() == Attribute::kOfName)
    event_.status = EventStatus::kBackground;
  if (verdict.reason.first < verdict.reason.last)
    event_.reason = std::string(work_.tokens.at(work_.tokens.span(verdict.reason)));
  add_denier(verdict.reason);
  if (is_any_at_all()) return false;
  return told_ == nullptr || is_unreal_or_drop();
}

// "dismissed |Paula Rudd|", "dismissed defence minister |Rudd|": a verb of saying, too, but here it deals with somebody.
bool EventFiller::has_named_person_behind() const noexcept {
  constexpr std::uint32_t kOffice = 4;  // words of an office before the name
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
    return who.kind == EntityKind::kPerson && !who.unnamed && !who.speaker && !who.pronoun &&
           (who.tie == Tie::kBare || who.tie == Tie::kObject) && who.tokens.first >= hit_.tokens.last &&
           who.tokens.first - hit_.tokens.last <= kOffice;
  });
}

// "prüfen, |ob der Bankier X| Geld gewaschen hat": whom the clause behind is about, where the verb itself deals with nobody.
void EventFiller::add_examined() {
  if (type_.name != "investigation" || is_noun() || has_slot("target") ||
      !is_cased(work_.tokens.tokens[hit_.tokens.first].script))
    return;
  // "is investigating |the case|, and X is prosecuting it"
  std::uint32_t next = clause_.last;
  if (next < sentence_.tokens.last && work_.tokens.tokens[next].kind != TokenKind::kWord) ++next;
  if (next >= sentence_.tokens.last || word_of(next, WordClass::kAnd) != nullptr ||
      word_of(hit_.whole.last, WordClass::kDeterminer) != nullptr)
    return;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first < hit_.tokens.last || who.clause_token < clause_.last || who.speaker ||
        who.unnamed || who.tie != Tie::kBare ||
        (who.kind != EntityKind::kPerson && who.kind != EntityKind::kOrganization))
      continue;
    if (who_in_clause(who) || sentence_.clause(who.clause_token) != clause_number_ + 1) return;
    add_name("target", who);
    return;
  }
}

void EventFiller::run_phrases() {
  find_items();
  const TokenRange item = items_.empty() ? TokenRange{} : items_.front().tokens;
  passive_ = is_passive(sentence_, hit_, item) || suffers_by_verb();
  framed_ = is_framed(sentence_, hit_);
  add_phrases();
  add_conjuncts();
  add_place_phrases();
  add_giver_and_taker();
  settle_authority();
  settle_victim();
  refine_slots();
  add_joined_objects();
  trim_participles();
  drop_possessors();
  drop_agents_of_participles();
  add_counted_conjuncts();
  add_other_ship();
  add_members();
  take_apposed_names();
  settle_decider();
  add_counted_people();
}

std::string_view EventFiller::role(Tie tie) const noexcept {
  return hit_.trigger->roles[static_cast<std::size_t>(tie)];
}

bool EventFiller::who_in_clause(const Who& who) const noexcept { return clause_.contains(who.clause_token); }

// "rejected an attempt |to| delay the extradition hearing"
bool EventFiller::is_about_something_else(TokenRange reason) const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kTo &&
           word.tokens.first >= reason.last && word.tokens.last <= hit_.whole.first;
  });
}

// "immigrants |in custody|", "in CBP |custody|", "children in federal |custody|": where people are of whom nothing else is told.
bool EventFiller::is_custody_of_nobody() const noexcept {
  constexpr std::uint32_t kAdjectives = 1;  // between the preposition and the noun
  if (sentence_.language != "en") return false;
  const TextTokens& text = work_.tokens;
  const std::uint32_t begin = sentence_.tokens.first;
  const std::uint32_t first = hit_.whole.first;
  const auto opens = [&](std::uint32_t token) {
    const WordHit* preposition = hit_ending_at(sentence_, token + 1, WordClass::kPreposition);
    return preposition != nullptr && preposition->word->tie == Tie::kIn;
  };
  std::uint32_t in = first;
  while (in > begin && first - in <= kAdjectives && !opens(in)) {
    --in;
    if (!opens(in) && (text.tokens[in].kind != TokenKind::kWord || word_of(in, WordClass::kAnd) != nullptr))
      return false;
  }
  if (!opens(in)) return false;
  if (!has_slot("target")) return true;
  if (in < begin + 2) return false;
  const Token& people = text.tokens[in - 1];
  const bool plain = people.kind == TokenKind::kWord && !people.capital &&
                     grammar_words("en").ends(WordUse::kPluralEnd, text.lower(in - 1), 3) &&
                     !covers_trigger(sentence_, in - 1);
  return plain && (text.tokens[in - 2].kind == TokenKind::kNumber ||
                   hit_ending_at(sentence_, in - 1, WordClass::kPreposition) != nullptr);
}

// "the sanctioned tanker X": known for being listed.
bool EventFiller::fill_attributive() {
  for (const Who& who : sentence_.names) {
    if (who.tokens.first < hit_.tokens.last || who.tie == Tie::kAdjective || !who_in_clause(who)) continue;
    if (who.tokens.first - hit_.tokens.last > kAttributiveReach) return false;
    add_name("target", who);
    // "property of the designated persons": who was told before
    if (!has_slot("target") || who.unnamed || who.nameless) return false;
    event_.status = EventStatus::kBackground;
    event_.reason = std::string(work_.tokens.at(event_.trigger));
    return true;
  }
  return false;
}

// "|siete| de sus ministros"
bool EventFiller::is_number_word(std::uint32_t token) const noexcept {
  const Span span = work_.tokens.span({token, token + 1});
  const auto after =
      std::lower_bound(document_.quantities.begin(), document_.quantities.end(), span.end,
                       [](const Quantity& a, std::uint32_t end) { return a.span.begin < end; });
  return after != document_.quantities.begin() && (after - 1)->span.overlaps(span);
}

// "X resigned", "X został prezesem": the only person there is whose office it is. False: nobody's.
// "was |named| as a suspect", "asked not to be |named|": no office stands in the clause.
bool EventFiller::is_only_named() const {
  if (type_.name != "appointment" || sentence_.language != "en" || is_noun()) return false;
  const TextTokens& text = work_.tokens;
  bool named = false;
  for (std::uint32_t i = hit_.tokens.first; i < hit_.tokens.last; ++i)
    named = named || text.lower(i) == "named" || text.lower(i) == "names";
  if (!named || (hit_.whole.last < clause_.last && text.lower(hit_.whole.last) == "to")) return false;
  return hit_.tokens.last >= clause_.last ||
         offices_in(text.at(text.span({hit_.tokens.last, clause_.last}))).empty();
}

bool EventFiller::settle_person() {
  const bool dead = type_.name == "death" && !is_noun();
  const auto is_person = [&](const Slot& slot) {
    return kind_of(slot) == EntityKind::kPerson || (dead && kind_of(slot) == EntityKind::kGroup);
  };
  if (by_order_ || std::any_of(event_.slots.begin(), event_.slots.end(),
                               [&](const Slot& slot) { return slot.role == "person" && is_person(slot); }))
    return true;
  Slot* alone = nullptr;
  for (Slot& slot : event_.slots) {
    if (slot.role != "authority" || !is_person(slot)) continue;
    if (alone != nullptr) return true;
    alone = &slot;
  }
  // "hat den Direktor seines Amtes enthoben": people by a word of the page.
  if (alone == nullptr && !is_noun() && type_.name == "dismissal") {
    for (const Who& who : sentence_.names) {
      if (!who.unnamed || who.kind != EntityKind::kGroup || who.counted || who.states || who.delegation ||
          who.authority || who.speaker || who.pronoun || !who_in_clause(who) ||
          (who.tie != Tie::kBare && who.tie != Tie::kSubject && who.tie != Tie::kObject))
        continue;
      add("person", who.tokens, {});
      return true;
    }
  }
  // "El presidente destituyó a siete de sus ministros": whoever is dismissed stands behind the verb.
  if (alone != nullptr && type_.name == "dismissal" && !is_noun() && !passive_ &&
      alone->span.end <= event_.trigger.begin) {
    const TokenRange phrase = object_phrase();
    if (phrase.first < phrase.last &&
        (work_.tokens.tokens[phrase.first].kind == TokenKind::kNumber ||
         word_of(phrase.first, WordClass::kDeterminer) != nullptr || is_number_word(phrase.first) ||
         (phrase.first > hit_.whole.last && word_of(phrase.first - 1, WordClass::kPreposition) != nullptr))) {
      add("person", phrase, {});
      return true;
    }
  }
  if (alone != nullptr && add_dismissed(*alone)) return true;
  if (alone == nullptr && is_phrase_of_verb()) {
    // "Der bisherige Amtsinhaber muss seinen Hut nehmen": whoever it is.
    const TokenRange phrase = subject_phrase();
    if (phrase.first >= phrase.last) return false;
    add("person", phrase, {});
    return true;
  }
  if (alone == nullptr) return hit_.trigger->form == TriggerForm::kAnaphor;
  // "has named Russia the most reliable partner"
  if (type_.name == "appointment" && !is_noun() && !passive_ &&
      std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return who.kind != EntityKind::kPerson && !who.unnamed && who.tie != Tie::kAdjective &&
               who.tokens.first >= hit_.tokens.last && who.tokens.first - hit_.tokens.last <= 1;
      }))
    return false;
  if (dismisses_another(*alone)) return false;
  alone->role = "person";
  return true;
}

// "w |rozmowie| z agencją TASS", "im |Gespräch| mit der Zeitung X": who talks to a medium says something, and meets nobody.
bool EventFiller::is_with_medium() const noexcept {
  constexpr std::uint32_t kReach = 4;  // tokens
  if (hit_.whole.last >= sentence_.tokens.last) return false;
  const std::uint32_t from = work_.tokens.tokens[hit_.whole.last].begin;
  const std::uint32_t last = std::min(hit_.whole.last + kReach, sentence_.tokens.last) - 1;
  const std::uint32_t to = work_.tokens.tokens[last].end;
  if (sentence_.page->media.at.any(from, to, [](std::size_t) { return true; })) return true;
  // "una entrevista con |Milenio|": a link of a chain that no table has as a medium.
  return std::any_of(document_.statements.begin(), document_.statements.end(), [&](const Statement& told) {
    return told.block == work_.tokens.sentences[sentence_.number].block &&
           std::any_of(told.chain.begin(), told.chain.end(), [&](const SourceLink& link) {
             return link.span.begin >= from && link.span.begin < to && link.medium != "person";
           });
  });
}

// "the gang that killed 115 people", "84 killed mercenaries", "the fighters killed hundreds of civilians": of who has no name only his death
// is told, in a clause of its own.
bool EventFiller::is_killing_of_nameless() const noexcept {
  // "starben", "погибли": its subject is dead; of "töteten" only in the passive.
  const GrammarWords& grammar = grammar_words(sentence_.language);
  bool dies = passive_ || grammar.words(WordUse::kDies).empty();
  for (std::uint32_t i = hit_.whole.first; i < hit_.whole.last && !dies; ++i)
    dies =
        grammar.holds(WordUse::kDies, work_.tokens.lower(i)) || word_of(i, WordClass::kAuxiliary) != nullptr;
  std::size_t persons = 0;
  for (const Slot& slot : event_.slots) {
    if (slot.role != "person") continue;
    // "|the fighters of X| killed hundreds": who acts under the name of a body did not die.
    const EntityKind kind = kind_of(slot);
    const bool body =
        kind == EntityKind::kOrganization || kind == EntityKind::kGroup || kind == EntityKind::kPlace;
    if (slot.referent >= 0 && (dies || !body)) return false;
    ++persons;
  }
  return !dies || persons > 1 || has_slot("authority") || is_attributive(sentence_, hit_) ||
         (clause_.first > sentence_.tokens.first && opens_relative());
}

// "X pleaded guilty", "X is in custody": a person alone is the one it is about.
void EventFiller::settle_target() {
  const auto authorities = std::count_if(event_.slots.begin(), event_.slots.end(),
                                         [](const Slot& slot) { return slot.role == "authority"; });
  if (authorities > 1) {
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.role == "authority" &&
             std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
               return who.pronoun && work_.tokens.span(who.tokens).overlaps(slot.span);
             });
    });
  }
  if (is_noun()) {
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.role == "authority" &&
             std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
               return who.pronoun && work_.tokens.span(who.tokens).overlaps(slot.span);
             });
    });
  }
  // "faces 18 |charges|": the words that tell the event name nobody.
  const Span told = work_.tokens.span(hit_.tokens);
  std::erase_if(event_.slots, [&](const Slot& slot) {
    return slot.role == "target" && slot.referent < 0 && slot.span.begin <= told.begin &&
           told.end <= slot.span.end;
  });
  if (has_slot("target")) return;
  for (Slot& slot : event_.slots) {
    if (slot.role != "authority" || kind_of(slot) != EntityKind::kPerson) continue;
    const Who* who = nullptr;
    for (const Who& other : sentence_.names) {
      if (work_.tokens.span(other.tokens).overlaps(slot.span)) who = &other;
    }
    if (who == nullptr || who->office || who->unnamed) continue;
    slot.role = "target";
    return;
  }
}

// "ein dritter Start ist für November geplant": of what the page told last.
bool EventFiller::is_further_launch() const noexcept {
  if ((type_.name != "satellite_launch" && type_.name != "missile_launch") || !is_noun() ||
      hit_.tokens.first == sentence_.tokens.first)
    return false;
  if (!grammar_words(sentence_.language).has(WordUse::kOrdinal, work_.tokens.lower(hit_.tokens.first - 1)))
    return false;
  const Event* latest = nullptr;
  for (const Event& told : document_.events) {
    if (told.type != "satellite_launch" && told.type != "missile_launch") continue;
    if (latest == nullptr || told.evidence.back().begin > latest->evidence.back().begin) latest = &told;
  }
  return latest != nullptr && latest->type == type_.name;
}

// "seized 63 kilos of horns": what is weighed is a thing, in whatever words.
bool EventFiller::is_weighed() {
  if (type_.name != "seizure") return false;
  constexpr std::uint32_t kWords = 3;
  const Span clause = work_.tokens.span(clause_);
  const SpanIndex::Window window = sentence_.page->quantities_at.window(clause.begin, clause.end);
  for (std::size_t n = window.first; n < window.last; ++n) {
    const Quantity& quantity = document_.quantities[n];
    if (quantity.unit != "kg" && quantity.unit != "t" && quantity.unit != "bbl") continue;
    const TokenRange number = work_.tokens.tokens_in(quantity.span);
    if (number.first >= number.last || !clause_.contains(number.first)) continue;
    TokenRange thing = number;
    while (thing.last < clause_.last && thing.last - number.last < kWords &&
           work_.tokens.tokens[thing.last].kind == TokenKind::kWord && !sentence_.page->time[thing.last] &&
           !hit_.whole.contains(thing.last))
      ++thing.last;
    add("asset", thing, {});
    return true;
  }
  return false;
}

// "at |around| 8:10": small words before a number.
bool EventFiller::is_hour(TokenRange phrase) const noexcept {
  return phrase.last < sentence_.tokens.last &&
         (work_.tokens.tokens[phrase.last].kind == TokenKind::kNumber || sentence_.page->time[phrase.last]);
}

// "وذكرت |رويترز| أن الناقلة احتجزت": a medium that tells it takes no part in it.
void EventFiller::drop_medium() {
  for (const std::uint32_t number : statements_saying(event_.trigger)) {
    for (const SourceLink& link : document_.statements[number].chain) {
      if (!is_of_medium(link)) continue;
      std::erase_if(event_.slots, [&](const Slot& slot) { return link.span.contains(slot.span); });
    }
  }
}

// The numbers of the statements of whose content a part overlaps `span`, ascending.
std::vector<std::uint32_t> EventFiller::statements_saying(Span span) const {
  std::vector<std::uint32_t> found;
  const EventPage::StatementSpans& said = sentence_.page->said;
  const SpanIndex::Window window = said.at.window(span.begin, span.end);
  for (std::size_t n = window.first; n < window.last; ++n) {
    const std::uint32_t number = said.statements[n];
    const std::vector<Span>& content = document_.statements[number].content;
    if (std::any_of(content.begin(), content.end(), [&](const Span& one) { return one.overlaps(span); }))
      found.push_back(number);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// "“We struck the base”, X |told the channel Y|", "13 drones were shot down, |X| said": who tells it and whom he tells stand outside of
// what he says. They do nothing in it that the words in marks do not say, and are no target beside another.
void EventFiller::drop_teller() {
  drop_medium();
  if (!is_cased(work_.tokens.tokens[hit_.tokens.first].script) ||
      std::none_of(sentence_.names.begin(), sentence_.names.end(),
                   [](const Who& who) { return who.speaker; }))
    return;
  const auto says = [&](std::size_t number, Span span) {
    const std::vector<Span>& content = document_.statements[number].content;
    return std::any_of(content.begin(), content.end(), [&](const Span& one) { return one.overlaps(span); });
  };
  const std::vector<std::uint32_t> told = statements_saying(event_.trigger);
  if (told.empty()) return;
  const std::uint32_t first = told.front();
  const Statement& statement = document_.statements[first];
  const Span here = work_.tokens.span(sentence_.tokens);
  const bool other_target =
      is_noun() || std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
        return (is_party_role(slot.role) || slot.role == "authority") && says(first, slot.span) &&
               !statement.speaker_span.overlaps(slot.span);
      });
  std::erase_if(event_.slots, [&](const Slot& slot) {
    if (!is_party_role(slot.role) || says(first, slot.span) || !here.overlaps(slot.span)) return false;
    const bool teller = statement.speaker_span.overlaps(slot.span);
    if (teller && (is_told_of_others(statement, slot.role) || is_accusation_before())) return true;
    // "Iran will hold talks in Geneva, |ministry spokesman X| said": others meet.
    if (teller && slot.role == "participant" && statement.kind == StatementKind::kIndirect && !framed_ &&
        sentence_.language == "en" && slot.span.begin > event_.trigger.end &&
        statement.content.front().end <= statement.speaker_span.begin)
      return true;
    if (statement.kind == StatementKind::kDirect) return !teller || slot.role == "target";
    return teller && slot.role == "target" && other_target &&
           slot.span.end <= statement.content.front().begin;
  });
}

// "den unter der Flagge |der Cookinseln| fahrenden Tanker X festgesetzt": no place is seized beside a ship, or arrested beside a man.
void EventFiller::drop_place_beside_target() {
  if (type_.name != "arrest" && type_.name != "seizure" && type_.name != "conviction" &&
      type_.name != "charge" && type_.name != "release")
    return;
  const auto is_place = [&](const Slot& slot) {
    return slot.role == "target" && slot.referent >= 0 && kind_of(slot) == EntityKind::kPlace;
  };
  if (std::any_of(event_.slots.begin(), event_.slots.end(),
                  [&](const Slot& slot) { return slot.role == "target" && !is_place(slot); }))
    std::erase_if(event_.slots, is_place);
}

// "fired missiles against cities": no test but an attack. What is behind the preposition is attacked, named or not.
void EventFiller::turn_into_attack() {
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const bool drones = launches_drones();
  // "向敖德萨发射17架无人机", "오데사를 향해": where no preposition stands, the place that is tied to the verb.
  if (drones && !is_cased(work_.tokens.tokens[hit_.tokens.first].script)) {
    for (Slot& slot : event_.slots) {
      if (slot.role != "destination" && slot.role != "place") continue;
      event_.type = "military_operation";
      slot.role = "target";
      std::erase_if(event_.slots, [](const Slot& other) { return other.role == "class"; });
      return;
    }
  }
  for (const WordHit& word : sentence_.words) {
    const std::string_view preposition = work_.tokens.lower(word.tokens.first);
    if (word.word->word != WordClass::kPreposition || !in_clause(word.tokens) ||
        !(grammar.has(WordUse::kAttackPreposition, preposition) ||
          (drones && grammar.has(WordUse::kAimPreposition, preposition))) ||
        // "launched |at least| seven missiles"
        (word.tokens.last < clause_.last &&
         grammar.has(WordUse::kApproximation, work_.tokens.lower(word.tokens.last))))
      continue;
    TokenRange target{word.tokens.last, word.tokens.last};
    while (target.last < clause_.last && target.last - target.first < kTargetWords &&
           work_.tokens.tokens[target.last].kind == TokenKind::kWord && !sentence_.page->time[target.last] &&
           !hit_.whole.contains(target.last))
      ++target.last;
    // "at |dawn| on Monday", but "at |Kyiv| on Monday"
    if (target.first >= target.last || (is_hour(target) && work_.mention_of[target.first] < 0)) continue;
    // "at Kyiv |on| Monday"
    if (is_hour(target) && target.last > target.first + 1 &&
        hit_ending_at(sentence_, target.last, WordClass::kPreposition) != nullptr)
      --target.last;
    if (drones) {
      for (const Who& who : sentence_.names) {
        if (who.tokens.first == target.first && !who.unnamed) target.last = who.tokens.last;
      }
      for (Slot& slot : event_.slots) {
        if (slot.role == "class") slot.role = "item";
      }
    }
    event_.type = "military_operation";
    const Span span = work_.tokens.span(target);
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.role == "class" || (is_place_role(slot.role) && slot.span.overlaps(span));
    });
    add("target", target, {});
    return;
  }
}

void EventFiller::add(std::string_view slot_role, TokenRange tokens, std::string value) {
  // "|ド|ローン部品": a word of katakana is not cut.
  if (sentence_.language == "ja") {
    const auto is_kana = [&](std::uint32_t i) {
      return work_.tokens.tokens[i].script == text::Script::kKatakana || work_.tokens.at(i) == "ー";
    };
    while (tokens.first > sentence_.tokens.first && is_kana(tokens.first) && is_kana(tokens.first - 1))
      --tokens.first;
  }
  // "pour contournement des sanctions|;|"
  while (tokens.last > tokens.first + 1 && (work_.tokens.at(tokens.last - 1) == ";" ||
                                            work_.tokens.tokens[tokens.last - 1].kind == TokenKind::kComma))
    --tokens.last;
  Slot slot;
  slot.role = slot_role;
  slot.span = work_.tokens.span(tokens);
  slot.value = std::move(value);
  event_.slots.push_back(std::move(slot));
}

bool EventFiller::has_slot(std::string_view slot_role) const noexcept {
  return std::any_of(event_.slots.begin(), event_.slots.end(),
                     [&](const Slot& slot) { return slot.role == slot_role; });
}

bool fill_event(const EventSentence& sentence, const TriggerHit& hit, Event& event) {
  return EventFiller(sentence, hit, event).run();
}

void fill_phrases(const EventSentence& sentence, const TriggerHit& hit, Event& event) {
  EventFiller(sentence, hit, event).run_phrases();
}

bool is_party_role(std::string_view role) noexcept {
  static constexpr std::string_view kRoles[] = {
      "actor", "supplier", "recipient", "guest",  "host",  "target", "participant", "party", "person",
      "owner", "seller",   "company",   "vessel", "payer", "payee",  "giver",       "taker", "victim"};
  return std::find(std::begin(kRoles), std::end(kRoles), role) != std::end(kRoles);
}

bool is_shared_role(std::string_view role) noexcept {
  return role == "participant" || role == "party" || role == "item" || role == "authority" ||
         role == "goods" || role == "guest" || role == "target" || role == "cargo" || role == "instrument" ||
         role == "class";
}

}  // namespace tamis::documents

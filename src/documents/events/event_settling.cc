// Who lists, holds or sentences and who suffers it, when the words around the verb made one of the other (event_filler.h): a court is
// no suspect, and nobody lists himself.
#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/names/state_bodies.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

// A state, a ministry, the police, a court: 1. Somebody to whom such a thing is only done: -1. Who may be either: 0.
// "arrested seven |employees of the UN|": people of a body are none.
bool EventFiller::is_people_of_body(const Slot& slot) const noexcept {
  const WordHit* people = nullptr;
  for (const WordHit& word : sentence_.words) {
    if (!work_.tokens.span(word.tokens).overlaps(slot.span)) continue;
    if (word.word->word == WordClass::kPeople && word.word->value == "persons") people = &word;
    if (word.word->word == WordClass::kAuthority && people != nullptr &&
        people->tokens.last <= word.tokens.first)
      return true;
  }
  return false;
}

int EventFiller::authority_level(const Slot& slot) const {
  if (slot.role == "target" && type_.group == EventGroup::kEnforcement && is_people_of_body(slot)) return 0;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kAuthority && work_.tokens.span(word.tokens).overlaps(slot.span))
      return 1;
  }
  const Who* who = nullptr;
  for (const Who& other : sentence_.names) {
    if (!work_.tokens.span(other.tokens).overlaps(slot.span)) continue;
    // "erhob |gegen sieben Carabinieri| Anklage"
    if (other.authority && slot.role == "target" && other.tie == Tie::kAgainst &&
        (type_.name == "charge" || type_.name == "investigation"))
      return 0;
    // Of "Frankfurt court" the court counts.
    if (other.authority) return 1;
    if (who == nullptr || who->tie == Tie::kAdjective) who = &other;
  }
  const bool lists = type_.group == EventGroup::kSanctions;
  if (slot.referent >= 0 && static_cast<std::size_t>(slot.referent) < document_.referents.size()) {
    const Referent& referent = document_.referents[static_cast<std::size_t>(slot.referent)];
    switch (referent.kind) {
      case EntityKind::kPlace:
        return 1;
      case EntityKind::kPerson:
        if (type_.name == "release") return 0;
        if (type_.name == "extradition" || type_.name == "conviction" || type_.name == "charge") return -1;
        if (!lists) return who != nullptr && who->office ? 0 : -1;
        return is_listed_party(referent) && !governs(referent) ? -1 : 0;
      case EntityKind::kVessel:
        return -1;
      case EntityKind::kOrganization:
        if (!is_listed_party(referent)) return is_state_body(referent.name) ? 1 : 0;
        return referent.listed.front().schema == "Company" || !is_state_body(referent.listed.front().caption)
                   ? -1
                   : 0;
      default:
        break;
    }
  }
  if (who == nullptr) return 0;
  // Rebels let go whom they hold.
  if (who->unnamed) return who->official || type_.name == "release" ? 0 : -1;
  if (who->kind == EntityKind::kPlace) return 1;
  return who->kind == EntityKind::kVessel ? -1 : 0;
}

// "|approved| an extradition request", "|lehnte| die Auslieferung |ab|": the verb of who decides on the noun of an extradition or release.
// Null: none.
const WordHit* EventFiller::decision() const noexcept {
  constexpr std::uint32_t kReach = 9;  // tokens
  if ((type_.name != "extradition" && type_.name != "release") || passive_) return nullptr;
  const bool request = names_request();
  if (!request && !is_noun()) return nullptr;
  const WordHit* verb = nullptr;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kStatus || !in_clause(word.tokens) ||
        word.tokens.last > hit_.tokens.first || hit_.tokens.first - word.tokens.last > kReach)
      continue;
    if (word.word->status == StatusWord::kAgreed || word.word->status == StatusWord::kPrevented ||
        word.word->status == StatusWord::kDenied)
      verb = &word;
  }
  // "rejected an attempt |to| delay the extradition hearing": what is rejected is something else.
  return verb == nullptr || is_about_something_else(verb->tokens) ? nullptr : verb;
}

// "extradition |request|", "|demande| d'extradition", "Auslieferungs|ersuchen|".
bool EventFiller::names_request() const noexcept {
  const GrammarWords& grammar = grammar_words(sentence_.language);
  constexpr std::uint32_t kBefore = 3;  // tokens
  const std::uint32_t first = hit_.whole.first - std::min(kBefore, hit_.whole.first - sentence_.tokens.first);
  const std::uint32_t last = std::min(hit_.whole.last + 1, sentence_.tokens.last);
  for (std::uint32_t i = first; i < last; ++i) {
    const std::string_view word = work_.tokens.lower(i);
    if (grammar.begins(WordUse::kRequestNoun, word) ||
        (sentence_.language == "de" && grammar.ends(WordUse::kRequestNoun, word, 3)))
      return true;
  }
  return false;
}

namespace {

// "|Beamte der Bundespolizei| nahmen X fest", "Fahnder |des Landeskriminalamts|": whose officers act suffers nothing.
void drop_body_of_officers(const EventSentence& sentence, Event& event) {
  if (sentence.language != "de") return;
  const TextTokens& text = sentence.work->tokens;
  for (std::size_t n = 0; n < event.slots.size(); ++n) {
    if (event.slots[n].role != "authority") continue;
    const std::uint32_t last = text.tokens_in(event.slots[n].span).last;
    if (last + 1 >= sentence.tokens.last || text.span({last, last + 1}).begin > event.trigger.begin ||
        (text.lower(last) != "der" && text.lower(last) != "des"))
      continue;
    const std::uint32_t genitive = last + 1;
    const std::size_t before = event.slots.size();
    std::erase_if(event.slots, [&](const Slot& slot) {
      return slot.role == "target" && text.tokens_in(slot.span).first == genitive;
    });
    if (event.slots.size() != before) return;
  }
}

// "Суд |в Праге|", "громадянина |Росії|": where the court sits and whose citizen somebody is; nobody is handed over to there. Slavic.
void drop_seats_and_origins(const EventSentence& sentence, Event& event) {
  if (!has_order(sentence.language, WordOrder::kSlavic)) return;
  const TextTokens& text = sentence.work->tokens;
  const auto is_seat_or_origin = [&](const Who& place) {
    if (place.kind != EntityKind::kPlace) return false;
    if (hit_ending_at(sentence, place.tokens.first, WordClass::kPeople) != nullptr) return true;
    const WordHit* in = hit_ending_at(sentence, place.tokens.first, WordClass::kPreposition);
    return in != nullptr && std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& court) {
             return court.unnamed && court.authority && court.tokens.last == in->tokens.first;
           });
  };
  for (const Who& place : sentence.names) {
    if (!is_seat_or_origin(place)) continue;
    const Span span = text.span(place.tokens);
    std::erase_if(event.slots,
                  [&](const Slot& slot) { return slot.role == "destination" && slot.span == span; });
  }
}

}  // namespace

// "its |Russia| sanctions list", "|the EU|'s Russia sanctions list": English, the country that a list is about, and whose the list is. Who lists
// by the tables ("the UK sanctions list") is its owner.
void EventFiller::settle_regime() {
  if (sentence_.language != "en") return;
  const TextTokens& text = work_.tokens;
  for (const Who& who : sentence_.names) {
    const std::uint32_t list = who.tokens.last;
    if (who.kind != EntityKind::kPlace || who.tie == Tie::kAdjective || !in_clause(who.tokens) ||
        word_of(list, WordClass::kBlacklist) == nullptr ||
        hit_ending_at(sentence_, list, WordClass::kAuthority) != nullptr)
      continue;
    const Span regime = text.span(who.tokens);
    const std::uint32_t owner = who.tokens.first - std::min(1U, who.tokens.first);
    const bool owned = is_possessive_mark(text.lower(owner));
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.span.overlaps(regime) && (slot.role == "authority" || slot.role == "target");
    });
    for (Slot& slot : event_.slots) {
      if (owned && slot.role == "target" && text.tokens_in(slot.span).last == owner) slot.role = "authority";
    }
  }
}

// "sought a 15-year prison term |for the banker X|": English, whom a penalty is for, which is no offence. Null: nobody.
const Who* EventFiller::penalty_for(const WordHit& preposition) const noexcept {
  constexpr std::uint32_t kFront = 2;  // tokens: "the former"
  if (sentence_.language != "en" || type_.group != EventGroup::kEnforcement) return nullptr;
  const std::uint32_t begin = preposition.tokens.last;
  for (const Who& who : sentence_.names) {
    const std::uint32_t first = who.whole.first < who.whole.last ? who.whole.first : who.tokens.first;
    if (first < begin || first > begin + kFront || (who.kind != EntityKind::kPerson && !who.unnamed))
      continue;
    const bool determined = word_of(begin, WordClass::kDeterminer) != nullptr;
    const bool owner = who.possessive || (who.tokens.last < sentence_.tokens.last &&
                                          is_possessive_mark(work_.tokens.lower(who.tokens.last)));
    return (first == begin || determined) && !owner ? &who : nullptr;
  }
  return nullptr;
}

// Who approves or rejects an extradition is the authority, not whom it is about; whose request it is will get him.
void EventFiller::settle_decider() {
  if (type_.group == EventGroup::kEnforcement) drop_body_of_officers(sentence_, event_);
  if (type_.name == "extradition") drop_seats_and_origins(sentence_, event_);
  const WordHit* verb = decision();
  if (verb == nullptr) return;
  const Who* decider = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first >= verb->tokens.first || !who_in_clause(who) || who.possessive || who.compound ||
        (who.tie != Tie::kBare && who.tie != Tie::kSubject) || who.kind == EntityKind::kVessel)
      continue;
    // "A judge in Oslo": the nearest person or body; a place only where nobody else is.
    if (decider == nullptr || who.kind != EntityKind::kPlace || decider->kind == EntityKind::kPlace)
      decider = &who;
  }
  if (decider == nullptr) return;
  auto& slots = event_.slots;
  const Span span =
      work_.tokens.span(decider->whole.first < decider->whole.last ? decider->whole : decider->tokens);
  std::erase_if(slots, [&](const Slot& slot) {
    return !is_place_role(slot.role) && slot.span.begin < work_.tokens.tokens[verb->tokens.first].begin &&
           (slot.span.overlaps(span) || slot.role == "target" || slot.role == "authority" ||
            (decider->referent >= 0 && slot.referent == decider->referent));
  });
  if (names_request()) {
    for (Slot& slot : slots) {
      if ((slot.role == "authority" || slot.role == "target") && kind_of(slot) == EntityKind::kPlace)
        slot.role = "destination";
    }
  }
  Slot slot;
  slot.role = "authority";
  slot.span = work_.tokens.span(decider->tokens);
  slot.referent = decider->referent;
  if (decider->kind == EntityKind::kPlace || decider->unnamed) slot.value = decider->country;
  slots.push_back(std::move(slot));
}

// "faces |18 criminal charges|", "|up| to ten years", "up to a |$250,000 fine|": what a court gives or a small word is nobody.
void EventFiller::drop_things_of_courts() {
  if (type_.name != "charge" && type_.name != "conviction" && type_.name != "fine") return;
  std::erase_if(event_.slots, [&](const Slot& slot) {
    if (slot.role != "target" || slot.referent >= 0) return false;
    const TokenRange tokens = work_.tokens.tokens_in(slot.span);
    if (tokens.first >= tokens.last || !is_cased(work_.tokens.tokens[tokens.last - 1].script)) return false;
    constexpr std::uint32_t kLongest = 5;  // tokens
    const std::uint32_t last = tokens.last - 1;
    if (tokens.last - tokens.first > kLongest || word_of(last, WordClass::kPeople) != nullptr ||
        word_of(last, WordClass::kCompany) != nullptr)
      return false;
    const bool small = tokens.last == tokens.first + 1 && !work_.tokens.tokens[last].capital &&
                       (word_of(last, WordClass::kPreposition) != nullptr ||
                        clause_word_classes(sentence_.language, work_.tokens.lower(last)) != 0);
    const bool thing =
        std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
          const std::string_view type = EventTables::get().type_of(*hit.trigger).name;
          return (type == "charge" || type == "conviction" || type == "fine") &&
                 (hit.whole.last == tokens.last || hit.tokens.contains(last));
        });
    return small || thing || word_of(last, WordClass::kPenalty) != nullptr;
  });
}

// "|Олегу Варкину| грозит до десяти лет", "|Karl Olsen| drohen": the only person of a clause with a sentence that nobody got yet.
void EventFiller::add_threatened() {
  if (type_.name != "conviction" || !has_slot("penalty") || has_slot("target") || has_slot("authority"))
    return;
  const Who* only = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.kind != EntityKind::kPerson || who.mention < 0 || who.possessive || who.speaker ||
        !who_in_clause(who))
      continue;
    if (only != nullptr) return;
    only = &who;
  }
  if (only == nullptr || only->tokens.first >= hit_.tokens.first ||
      (only->tie != Tie::kBare && only->tie != Tie::kTo && only->tie != Tie::kSubject &&
       only->tie != Tie::kObject))
    return;
  Slot slot;
  slot.role = "target";
  slot.span = document_.mentions[static_cast<std::size_t>(only->mention)].span;
  slot.referent = only->referent;
  event_.slots.push_back(std::move(slot));
}

// "|Cabello| negó que el Gobierno vaya a liberar a más opositores", "el aliado |de Maduro| que fue liberado": who speaks of it, and
// whose somebody is, is not let go.
void EventFiller::drop_nobody_freed() {
  if (type_.name != "release" || is_noun()) return;
  std::erase_if(event_.slots, [&](const Slot& slot) {
    return slot.role == "target" &&
           std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
             return who.mention >= 0 && !who.pronoun && who.tokens.last <= hit_.tokens.first &&
                    (who.speaker || who.tie == Tie::kOf) && work_.tokens.span(who.tokens).overlaps(slot.span);
           });
  });
}

namespace {

// "zum neuen |Verteidigungsminister| ernannt", "Neuer |Außenminister| wird X": the office that somebody gets gives it to nobody.
void drop_office_as_authority(const EventSentence& sentence, const TriggerHit& hit, Event& event) {
  constexpr std::uint32_t kBeforeOffice = 2;  // words between the preposition and the office
  const TextTokens& text = sentence.work->tokens;
  std::erase_if(event.slots, [&](const Slot& slot) {
    const TokenRange its = text.tokens_in(slot.span);
    if (slot.role != "authority" || its.first >= its.last) return false;
    const bool unnamed = std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
      return (who.unnamed || who.described) && its.contains(who.tokens.first);
    });
    if (!unnamed) return false;
    if (hit.whole.first == sentence.tokens.first && hit.whole.first + 1 == its.first) return true;
    for (std::uint32_t i = its.first; i > sentence.tokens.first && its.first - i <= kBeforeOffice; --i) {
      const WordHit* before = hit_ending_at(sentence, i, WordClass::kPreposition);
      if (before != nullptr) return before->word->tie == Tie::kTo;
      if (text.tokens[i - 1].kind != TokenKind::kWord) return false;
    }
    return false;
  });
}

}  // namespace

// "Sollte |Teheran| Raketen liefern, würden die Verbündeten Sanktionen verhängen": in a clause before that says on what condition.
bool EventFiller::is_in_condition(Span who) const noexcept {
  const TokenRange tokens = work_.tokens.tokens_in(who);
  if (tokens.first >= tokens.last || sentence_.clause(tokens.first) == clause_number_) return false;
  const TokenRange clause = sentence_.clause_range(tokens.first);
  std::uint32_t first = clause.first;
  while (first < clause.last && work_.tokens.tokens[first].kind != TokenKind::kWord) ++first;
  if (first >= tokens.first || clause.last > hit_.tokens.first) return false;
  const WordHit* opens = word_of(first, WordClass::kStatus);
  return (opens != nullptr && opens->word->status == StatusWord::kConditional) ||
         grammar_words(sentence_.language).has(WordUse::kConditionOpen, work_.tokens.lower(first));
}

void EventFiller::settle_authority() {
  if (type_.name == "appointment" && (sentence_.language == "de" || sentence_.language == "nl"))
    drop_office_as_authority(sentence_, hit_, event_);
  drop_things_of_courts();
  drop_nobody_freed();
  add_threatened();
  if ((type_.group != EventGroup::kSanctions && type_.group != EventGroup::kEnforcement) ||
      type_.name == "sanctions_violation" || type_.name == "sanctions_evasion" ||
      type_.name == "diplomatic_break" || hit_.trigger->form == TriggerForm::kAnaphor)
    return;
  auto& slots = event_.slots;
  std::erase_if(slots,
                [&](const Slot& slot) { return slot.role == "authority" && is_in_condition(slot.span); });
  const auto has = [&](std::string_view its_role, int least, int most) {
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
      if (slot.role != its_role) return false;
      const int level = authority_level(slot);
      return least <= level && level <= most;
    });
  };
  const auto is_lister = [&](const Slot& slot) {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kAuthority && work_.tokens.span(word.tokens).overlaps(slot.span);
    });
  };
  const auto same = [](const Slot& a, const Slot& b) {
    return a.span.overlaps(b.span) || (a.referent >= 0 && a.referent == b.referent) ||
           (!a.value.empty() && a.value == b.value);
  };
  // "was put on the |US| list": whose list it is, inside the phrase that tells it.
  const Span phrase = work_.tokens.span(hit_.whole);
  for (Slot& slot : slots) {
    if (slot.role == "target" && type_.group == EventGroup::kSanctions &&
        kind_of(slot) == EntityKind::kPlace && phrase.contains(slot.span) &&
        std::any_of(slots.begin(), slots.end(),
                    [&](const Slot& other) { return &other != &slot && other.role == "target"; }))
      slot.role = "authority";
  }
  // "mit Sanktionen belegt", "vom US-Finanzministerium": of a state told as both it suffers in the passive, unless it is one of those
  // who list.
  const bool suffers = passive_ || hit_.trigger->form == TriggerForm::kState;
  for (std::size_t n = 0; n < slots.size();) {
    const bool target = slots[n].role == "target";
    const bool both = (target || slots[n].role == "authority") && authority_level(slots[n]) > 0 &&
                      std::any_of(slots.begin(), slots.end(), [&](const Slot& other) {
                        return other.role == (target ? "authority" : "target") && same(slots[n], other);
                      });
    if (both && target != (suffers && !is_lister(slots[n]))) {
      slots.erase(slots.begin() + static_cast<std::ptrdiff_t>(n));
    } else {
      ++n;
    }
  }
  // Nobody lists, holds or charges himself.
  std::erase_if(slots, [&](const Slot& slot) {
    return slot.role == "authority" && slot.referent >= 0 && authority_level(slot) <= 0 &&
           std::any_of(slots.begin(), slots.end(), [&](const Slot& other) {
             return other.role == "target" && other.referent == slot.referent;
           });
  });
  // "the police of X expelled two managers": X only says whose police it is.
  std::erase_if(slots, [&](const Slot& slot) {
    return slot.role == "authority" && authority_level(slot) < 0 &&
           std::any_of(slots.begin(), slots.end(), [&](const Slot& other) {
             return other.role == "authority" && other.span.begin < slot.span.begin &&
                    slot.span.end <= other.span.end;
           });
  });
  const bool listed = has("authority", -1, -1);
  const bool lister = has("authority", 1, 1);
  const bool suspect = has("target", -1, 0);
  // "Mahkeme, Kadirov'un tutuklanması ...": each has the place of the other.
  const bool turned = listed && !lister && has("target", 1, 1) && !suspect;
  const auto in_asset = [&](const Slot& slot) {
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& asset) {
      return asset.role == "asset" && asset.span.overlaps(slot.span);
    });
  };
  for (Slot& slot : slots) {
    const int level = authority_level(slot);
    if (slot.role == "authority" && level < 0 && (turned || lister || !suspect) && !slot.span.overlaps(acts_))
      slot.role = "target";
    else if (slot.role == "target" && level > 0 && turned && !in_asset(slot))
      slot.role = "authority";
  }
  // What was a target told twice is one, and so is who lists: its name, and its word of the tables.
  for (std::size_t n = 1; n < slots.size();) {
    const auto before = slots.begin() + static_cast<std::ptrdiff_t>(n);
    const auto known = std::find_if(slots.begin(), before, [&](const Slot& slot) {
      if (slot.role != slots[n].role) return false;
      if (slot.role == "authority") return slot.span == slots[n].span;
      return slot.role == "target" &&
             (slot.span == slots[n].span || (slots[n].referent < 0 && slot.span.contains(slots[n].span)) ||
              (slot.referent >= 0 && slot.referent == slots[n].referent));
    });
    const bool twice = known != before;
    if (twice && known->role == "authority") {
      if (known->value.empty()) known->value = slots[n].value;
      if (known->referent < 0) known->referent = slots[n].referent;
    }
    if (twice) {
      slots.erase(slots.begin() + static_cast<std::ptrdiff_t>(n));
    } else {
      ++n;
    }
  }
}

namespace {

// "der bei einem Angriff |getötete| General X", "de |gedode| leider X": a German or Dutch participle, with the ending of an adjective, before the
// titles of the name at `name`.
bool is_attribute_of(const EventSentence& sentence, TokenRange participle, std::uint32_t name) {
  constexpr std::uint32_t kTitles = 3;  // words
  const std::string_view language = sentence.language;
  if ((language != "de" && language != "nl") || participle.last > name || name - participle.last > kTitles)
    return false;
  const TextTokens& text = sentence.work->tokens;
  const std::string_view word = text.lower(participle.last - 1);
  if (!word.ends_with("e") && !word.ends_with("en") && !word.ends_with("er")) return false;
  for (std::uint32_t i = participle.last; i < name; ++i) {
    const Token& token = text.tokens[i];
    if ((token.kind != TokenKind::kWord && token.kind != TokenKind::kHyphen) ||
        clause_word_classes(language, text.lower(i)) != 0 || (language == "de" && !token.capital))
      return false;
  }
  return true;
}

const Who* named_behind_attribute(const EventSentence& sentence, TokenRange participle) {
  for (const Who& who : sentence.names) {
    if (who.tokens.first >= participle.last && who.kind == EntityKind::kPerson)
      return is_attribute_of(sentence, participle, who.tokens.first) ? &who : nullptr;
  }
  return nullptr;
}

}  // namespace

// "was killed in an Israeli airstrike", "أصيب في غارة": whom an attack killed or hurt did not make it.
void EventFiller::settle_victim() {
  constexpr std::uint32_t kReach = 12;  // tokens between what became of somebody and the attack
  if (type_.name != "military_operation" && type_.name != "terrorism") return;
  if (hit_.trigger->form != TriggerForm::kNoun && !is_noun()) return;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  TokenRange fate;
  for (const TriggerHit& hit : sentence_.triggers) {
    if (hit.trigger->form == TriggerForm::kVerb && EventTables::get().type_of(*hit.trigger).name == "death" &&
        in_clause(hit.tokens) && distance(hit.tokens, hit_.tokens) <= kReach) {
      fate = hit.tokens;
      break;
    }
  }
  for (std::uint32_t i = clause_.first; i < clause_.last && fate.first >= fate.last; ++i) {
    if (distance({i, i + 1}, hit_.tokens) <= kReach && grammar.begins(WordUse::kHurtWord, text.lower(i)))
      fate = {i, i + 1};
  }
  if (fate.first >= fate.last) return;
  std::vector<const Who*> before;
  std::vector<const Who*> behind;
  for (const Who& who : sentence_.names) {
    if ((who.tie != Tie::kBare && who.tie != Tie::kSubject && who.tie != Tie::kObject) || who.possessive ||
        who.pronoun || !who_in_clause(who) || hit_.tokens.contains(who.tokens.first) ||
        (who.speaker && clause_has_cue(who)))
      continue;
    (who.tokens.first < fate.first ? before : behind).push_back(&who);
  }
  const bool last_verb = has_order(sentence_.language, WordOrder::kSubjectFirst);
  const Who* killer = nullptr;
  std::vector<const Who*> victims;
  if (last_verb) {
    victims = before;
  } else if (const Who* named = named_behind_attribute(sentence_, fate)) {
    victims = {named};
    // Whoever stands before the attribute is in another phrase.
    constexpr std::uint32_t kAttribute = 4;  // tokens: preposition, article, adjective
    const std::uint32_t opens = hit_.tokens.first - std::min(hit_.tokens.first, kAttribute);
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.role == "actor" && text.tokens_in(slot.span).first < opens;
    });
  } else if (!before.empty()) {
    // "Israel killed X in a strike": both have names.
    if (!behind.empty() && behind.front()->kind == EntityKind::kPerson &&
        before.back()->kind != EntityKind::kPerson) {
      killer = before.back();
      victims = {behind.front()};
    } else {
      victims = {before.back()};
    }
  } else if (behind.size() >= 2 && behind[0]->kind != EntityKind::kPerson &&
             behind[1]->kind == EntityKind::kPerson) {
    killer = behind[0];
    victims = {behind[1]};
  } else if (!behind.empty()) {
    victims = {behind.front()};
  }
  if (victims.empty()) {
    if (const Who* previous = previous_subject()) victims = {previous};
  }
  for (const Who* victim : victims) {
    if (victim->kind == EntityKind::kPlace) continue;
    const Span span = text.span(victim->tokens);
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return !is_place_role(slot.role) &&
             (slot.span.overlaps(span) || (victim->referent >= 0 && slot.referent == victim->referent));
    });
    add_name("target", *victim);
  }
  if (killer != nullptr) add_name("actor", *killer);
}

// "|법무부는| 라자루스가 관리하던 지갑에서 테더를 압류했다": the Korean topic that opens the sentence acts at its end; who is marked as the
// subject of a clause before a noun in between does not.
void EventFiller::settle_korean_topic() {
  if (sentence_.language != "ko" || role(Tie::kSubject) != "authority" || passive_ || is_noun() || framed_)
    return;
  constexpr std::uint32_t kOpening = 3;  // tokens before the topic
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("ko");
  const auto end_of = [](const Who& who) { return std::max(who.whole.last, who.tokens.last); };
  const Who* topic = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first > sentence_.tokens.first + kOpening || who.tokens.first >= hit_.tokens.first) break;
    if ((who.authority || (who.kind == EntityKind::kOrganization && !who.unnamed)) &&
        grammar.ends(WordUse::kTopicParticle, text.at(end_of(who) - 1), 3)) {
      topic = &who;
      break;
    }
  }
  if (topic == nullptr) return;
  const Span span = text.span(topic->tokens);
  for (const Slot& slot : event_.slots) {
    if (slot.role != "authority") continue;
    if (slot.span.overlaps(span)) return;
    const TokenRange its = text.tokens_in(slot.span);
    if (its.first < topic->tokens.first) return;
    // A subject of its own stands between, and no clause before a noun ends behind it.
    if (its.first < its.last && grammar.ends(WordUse::kSubjectParticle, text.at(its.last - 1), 3)) {
      bool adnominal = false;
      for (std::uint32_t i = its.last; i < hit_.tokens.first && !adnominal; ++i)
        adnominal = grammar.ends(WordUse::kAdnominalEnd, text.at(i), 3);
      if (!adnominal) return;
    }
  }
  if (std::any_of(event_.slots.begin(), event_.slots.end(),
                  [&](const Slot& slot) { return slot.role == "target" && slot.span.overlaps(span); }))
    return;
  std::erase_if(event_.slots, [](const Slot& slot) { return slot.role == "authority"; });
  add_name("authority", *topic);
  if (!has_slot("authority")) add("authority", topic->tokens, std::string(topic->country));
}

// "... بتهمة تمويل |حزب الله|", "for financing |Hezbollah|": whom the ground of a measure names besides those it was taken against.
void EventFiller::drop_targets_in_ground() {
  if (type_.group != EventGroup::kSanctions && type_.group != EventGroup::kEnforcement) return;
  const auto ground = std::find_if(event_.slots.begin(), event_.slots.end(), [](const Slot& slot) {
    return slot.role == "reason" || slot.role == "offence";
  });
  if (ground == event_.slots.end()) return;
  const Span span = ground->span;
  const auto is_target = [](const Slot& slot) { return slot.role == "target"; };
  if (std::none_of(event_.slots.begin(), event_.slots.end(),
                   [&](const Slot& slot) { return is_target(slot) && !span.contains(slot.span); }))
    return;
  std::erase_if(event_.slots, [&](const Slot& slot) { return is_target(slot) && span.contains(slot.span); });
}

// "Bekayi called the sanctions a crime": a person beside his verb of saying imposes none.
void EventFiller::drop_sayer() {
  std::erase_if(event_.slots, [&](const Slot& slot) {
    if (slot.role != "authority") return false;
    return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.speaker && (who.kind == EntityKind::kPerson || who.pronoun) && clause_has_cue(who) &&
             work_.tokens.span(who.tokens).overlaps(slot.span);
    });
  });
}

}  // namespace tamis::documents

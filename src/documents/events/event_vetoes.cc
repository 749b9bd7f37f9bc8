// What looks like an event and is none (event_filler.h): a word inside the title of a work, what things are said to be, a verb whose subject does
// what it seems to suffer; and words that are no party.
#include <algorithm>
#include <iterator>

#include "documents/events/event_conditions.h"
#include "documents/events/event_doers.h"
#include "documents/events/event_filler.h"
#include "documents/names/office_phrase.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "|Deux| missiles", "|al menos tres de los| drones": nothing but how many stands there.
bool is_only_count(const EventSentence& sentence, TokenRange between) {
  constexpr std::uint32_t kCounts = clause_word::kArticle | clause_word::kPreposition | clause_word::kAdverb;
  const TextTokens& text = sentence.work->tokens;
  const auto& quantities = sentence.work->document->quantities;
  for (std::uint32_t i = between.first; i < between.last; ++i) {
    if (text.tokens[i].kind != TokenKind::kNumber &&
        (clause_word_classes(sentence.language, text.lower(i)) & kCounts) == 0 &&
        hit_ending_at(sentence, i + 1, WordClass::kDeterminer) == nullptr &&
        std::none_of(quantities.begin(), quantities.end(),
                     [&](const Quantity& quantity) { return quantity.span.begin == text.tokens[i].begin; }))
      return false;
  }
  return true;
}

// "fing in der Nacht |elf Raketen| ab", not "einen Lastwagen |mit Raketen|": a weapon that no preposition ties to another thing. German and
// Dutch.
bool is_bare_weapon(const EventSentence& sentence, const WordHit& weapon) noexcept {
  constexpr std::uint32_t kReach = 4;  // tokens of a number and adjectives
  for (std::uint32_t i = weapon.tokens.first; i > sentence.tokens.first && weapon.tokens.first - i < kReach;
       --i) {
    if (sentence.page->time[i - 1] || sentence.work->tokens.tokens[i - 1].kind == TokenKind::kComma ||
        // "in der |Nacht| elf Raketen"
        (sentence.language == "de" && sentence.work->tokens.tokens[i - 1].capital))
      return true;
    if (hit_ending_at(sentence, i, WordClass::kPreposition) == nullptr) continue;
    // "62 |von| 70 Drohnen"
    return i >= sentence.tokens.first + 2 && sentence.work->tokens.tokens[i - 2].kind == TokenKind::kNumber;
  }
  return true;
}

// "a intercepté |un missile|", "|tres drones| fueron interceptados": what stops a weapon in its flight seizes nothing.
bool stops_missile(const EventSentence& sentence, const TriggerHit& hit, std::string_view type) {
  if (type != "seizure" || hit.trigger->form != TriggerForm::kVerb) return false;
  const bool shoots =
      std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
        return other.trigger->frame &&
               (other.tokens.last == hit.tokens.last || other.whole.last == hit.whole.last) &&
               EventTables::get().type_of(*other.trigger).name == "military_operation";
      });
  if (!shoots) return false;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    if (word.word->word != WordClass::kMissile && word.word->word != WordClass::kDrone) return false;
    if (sentence.language == "de" || sentence.language == "nl")
      return clause.contains(word.tokens.first) && is_bare_weapon(sentence, word);
    return word.tokens.first >= hit.tokens.last
               ? is_only_count(sentence, {hit.tokens.last, word.tokens.first})
               : clause.contains(word.tokens.first) &&
                     is_only_count(sentence, {clause.first, word.tokens.first});
  });
}

// "denunciou então |Talin|": whether who says it follows the verb, over an adverb or an article.
bool speaks_behind(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::uint32_t kReach = 3;  // tokens
  for (std::uint32_t i = hit.tokens.last; i < sentence.tokens.last && i - hit.tokens.last < kReach; ++i) {
    if (sentence.page->speaker[i]) return true;
  }
  return false;
}

// "L'ambassadeur a condamné |une provocation|", "ha denunciato |una misura|": by the words for a verdict somebody only takes a stand on a thing.
bool is_stand_on_thing(const EventSentence& sentence, const TriggerHit& hit, const Event& event) noexcept {
  if ((event.type != "conviction" && event.type != "charge") || hit.trigger->form != TriggerForm::kVerb ||
      !sentence.page->cue[hit.tokens.first] || !has_order(sentence.language, WordOrder::kNounBeforeName))
    return false;
  // "A Rússia violou o espaço aéreo, |denunciou| Talin": it tells who says the clause before.
  const std::uint32_t at = hit.tokens.first;
  const TextTokens& text = sentence.work->tokens;
  if (at > sentence.tokens.first && at + 1 < sentence.tokens.last &&
      (text.tokens[at - 1].kind == TokenKind::kComma || text.tokens[at - 1].kind == TokenKind::kQuote) &&
      event.type == "charge" && speaks_behind(sentence, hit))
    return true;
  bool thing = false;
  for (const Slot& slot : event.slots) {
    if (slot.role == "offence" || slot.quantity >= 0) return false;
    if (slot.role != "target") continue;
    const TokenRange phrase = sentence.work->tokens.tokens_in(slot.span);
    if (slot.referent >= 0 ||
        std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
          return word.word->word == WordClass::kPeople && phrase.contains(word.tokens.first);
        }))
      return false;
    thing = true;
  }
  return thing;
}

// "fires a missile as |Lavrov| arrives": who arrives is no weapon that does.
bool is_arrival_of_person(const EventSentence& sentence, const TriggerHit& hit, std::string_view type) {
  return type == "arms_transfer" && hit.trigger->frame && hit.trigger->form == TriggerForm::kVerb &&
         hit.trigger->roles[static_cast<std::size_t>(Tie::kSubject)].empty() &&
         std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
           return who.kind == EntityKind::kPerson && !who.unnamed && who.tokens.last == hit.tokens.first;
         });
}

// "la llegada |del aparato|", "die Ankunft |des Flugzeugs|": of a thing, and no visit.
bool is_arrival_of_thing(const EventSentence& sentence, const TriggerHit& hit,
                         std::string_view type) noexcept {
  if (type != "visit" || !is_noun_trigger(sentence, hit)) return false;
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t noun = hit.whole.last;
  const WordHit* of = nullptr;
  for (const WordHit& word : sentence.words) {
    if (word.word->word == WordClass::kPreposition && word.word->tie == Tie::kOf && word.tokens.first == noun)
      of = &word;
  }
  if (of != nullptr) noun = of->tokens.last;
  // "l'arrivée |à Bamako| de": no.
  const std::uint32_t behind = noun;
  while (noun < sentence.tokens.last && hit_ending_at(sentence, noun + 1, WordClass::kDeterminer) != nullptr)
    ++noun;
  if (noun >= sentence.tokens.last || text.tokens[noun].kind != TokenKind::kWord ||
      (of == nullptr && (sentence.language != "de" || noun == behind)))
    return false;
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.tokens.first <= noun && noun < word.tokens.last &&
           (word.word->word == WordClass::kVessel || word.word->word == WordClass::kAsset ||
            word.word->word == WordClass::kArms || word.word->word == WordClass::kMissile ||
            word.word->word == WordClass::kCommodity);
  });
}

// "el Laboratorio de |Investigación Humanitaria|": a noun with a capital beside another, in a sentence that writes its nouns small.
bool is_in_body_name(const EventSentence& sentence, const TriggerHit& hit, std::string_view type) noexcept {
  static constexpr std::string_view kTypes[] = {
      "investigation",       "sanctions_designation", "human_rights_abuse", "arms_transfer",
      "technology_transfer", "money_laundering",      "terrorism"};
  static constexpr std::string_view kLanguages[] = {"es", "fr", "it", "pt", "ro", "nl", "pl"};
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t noun = hit.tokens.first;
  if (std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes) ||
      std::find(std::begin(kLanguages), std::end(kLanguages), sentence.language) == std::end(kLanguages) ||
      !is_noun_trigger(sentence, hit) || !text.tokens[noun].capital || text.tokens[noun].sentence_start ||
      text.tokens[noun].all_capitals || noun < sentence.tokens.first + 2)
    return false;
  const auto is_name = [&](std::uint32_t i) {
    return i < sentence.tokens.last && text.tokens[i].kind == TokenKind::kWord && text.tokens[i].capital &&
           !text.tokens[i].sentence_start;
  };
  const bool head = hit_ending_at(sentence, noun, WordClass::kPreposition) != nullptr && is_name(noun - 2);
  return head || (is_name(noun + 1) && is_name(noun - 1));
}

// "détenue |à 49 %|", "detida |a 40%| por X": a share of what somebody owns.
bool is_share(const EventSentence& sentence, std::uint32_t behind) noexcept {
  const TextTokens& text = sentence.work->tokens;
  constexpr std::uint32_t kReach = 3;  // tokens of the number, up to its sign
  if (behind + 1 >= sentence.tokens.last ||
      hit_ending_at(sentence, behind + 1, WordClass::kPreposition) == nullptr ||
      text.tokens[behind + 1].kind != TokenKind::kNumber)
    return false;
  const std::uint32_t last = std::min(behind + kReach, sentence.tokens.last - 1);
  return text.text.substr(text.tokens[behind].begin, text.tokens[last].end - text.tokens[behind].begin)
             .find('%') != std::string_view::npos;
}

// "la |raffinerie|, détenue par X", "a |empresa Y| é detida por X": whether a company stands right before a Romance participle, over its name, so
// that whoever follows owns it.
bool is_of_company(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t behind = hit.whole.last;
  const bool owner = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.tokens.first == behind && word.word->word == WordClass::kPreposition &&
           word.word->tie == Tie::kBy;
  });
  constexpr std::uint32_t kReach = 6;  // tokens
  for (std::uint32_t i = hit.tokens.first;
       owner && i > sentence.tokens.first && hit.tokens.first - i < kReach; --i) {
    const std::uint32_t before = i - 1;
    if (std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
          return word.tokens.last == i && word.word->word == WordClass::kPeople &&
                 word.word->value == "company";
        }))
      return true;
    const WordHit* of = hit_ending_at(sentence, i, WordClass::kPreposition);
    const bool between = text.tokens[before].capital || (of != nullptr && of->word->tie == Tie::kOf) ||
                         text.tokens[before].kind == TokenKind::kComma ||
                         hit_ending_at(sentence, i, WordClass::kAuxiliary) != nullptr;
    if (!between) return false;
  }
  return false;
}

// "an attack on the government's |plan|", "a strike on |prices|": what no weapon hits. English.
bool attacks_abstraction(const EventSentence& sentence, const TriggerHit& hit, std::string_view type) {
  constexpr std::uint32_t kReach = 7;  // tokens of the phrase
  const TextTokens& text = sentence.work->tokens;
  if (type != "military_operation" || sentence.language != "en") return false;
  std::uint32_t noun = hit.whole.last;
  const GrammarWords& grammar = grammar_words("en");
  if (noun < sentence.tokens.last && grammar.has(WordUse::kAttackPreposition, text.lower(noun))) ++noun;
  if (noun < sentence.tokens.last && text.lower(noun) == "on") ++noun;
  const std::uint32_t end = std::min(noun + kReach, sentence.tokens.last);
  for (; noun < end; ++noun) {
    if (text.tokens[noun].kind != TokenKind::kWord ||
        hit_ending_at(sentence, noun + 1, WordClass::kPreposition) != nullptr ||
        hit_ending_at(sentence, noun + 1, WordClass::kAnd) != nullptr)
      return false;
    const std::uint32_t next = noun + 1;
    const bool head = next >= sentence.tokens.last || text.tokens[next].kind != TokenKind::kWord ||
                      hit_ending_at(sentence, next + 1, WordClass::kPreposition) != nullptr ||
                      hit_ending_at(sentence, next + 1, WordClass::kAuxiliary) != nullptr ||
                      clause_word_classes("en", text.lower(next)) != 0;
    const bool site = grammar.has(WordUse::kPlaceNoun, text.lower(noun)) ||
                      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
                        return word.tokens.contains(noun) && (word.word->word == WordClass::kSite ||
                                                              word.word->word == WordClass::kObjective);
                      });
    if (head && !site && grammar.has(WordUse::kAbstractHead, text.lower(noun))) return true;
  }
  return false;
}

// "the missile maker marked the |launch of| its new website": of a thing without a name that is none of those the tables know. English.
bool launches_another_thing(const EventSentence& sentence, const TriggerHit& hit, std::string_view type) {
  constexpr std::uint32_t kReach = 8;  // tokens of the phrase
  if ((type != "missile_launch" && type != "satellite_launch") || sentence.language != "en" ||
      hit.trigger->form != TriggerForm::kNoun)
    return false;
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t of = hit.whole.last - 1;
  if (text.lower(of) != "of") ++of;
  if (of + 1 >= sentence.tokens.last || text.lower(of) != "of") return false;
  std::uint32_t nouns = 0;
  for (std::uint32_t i = of + 1; i < std::min(of + 1 + kReach, sentence.tokens.last); ++i) {
    const Token& token = text.tokens[i];
    if (token.kind == TokenKind::kNumber || token.kind == TokenKind::kQuote || token.capital) return false;
    if (token.kind != TokenKind::kWord ||
        hit_ending_at(sentence, i + 1, WordClass::kPreposition) != nullptr ||
        hit_ending_at(sentence, i + 1, WordClass::kAuxiliary) != nullptr || sentence.page->time[i])
      break;
    if ((clause_word_classes("en", text.lower(i)) & (clause_word::kRelative | clause_word::kWh)) != 0 ||
        std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
          return is_item(word.word->word) && word.word->word != WordClass::kTechnology &&
                 word.tokens.contains(i);
        }))
      return false;
    if (hit_ending_at(sentence, i + 1, WordClass::kDeterminer) == nullptr) ++nouns;
  }
  return nouns > 0;
}

// "extradited a man |suspected of| murder": says of whom a measure is, behind his noun. English.
bool only_describes(const EventSentence& sentence, const TriggerHit& hit, std::string_view type) {
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t first = hit.tokens.first;
  if (type != "investigation" || sentence.language != "en" || first <= sentence.tokens.first ||
      text.lower(first) != "suspected" || hit_ending_at(sentence, first, WordClass::kAuxiliary) != nullptr)
    return false;
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
    return !other.blocked && other.whole.last <= first &&
           EventTables::get().type_of(*other.trigger).name != type &&
           EventTables::get().type_of(*other.trigger).group == EventGroup::kEnforcement;
  });
}

// Held is only somebody: what belongs to somebody is owned.
bool is_owned(const EventSentence& sentence, const TriggerHit& hit, std::string_view type) noexcept {
  return type == "arrest" && hit.trigger->form == TriggerForm::kVerb &&
         has_order(sentence.language, WordOrder::kNounBeforeName) &&
         (is_share(sentence, hit.whole.last) || is_of_company(sentence, hit));
}

}  // namespace

// "Red |Dead| Redemption 2", "by |Met| Police officers": a verb with a capital before another, in a sentence that writes its other words small.
bool EventFiller::is_in_title() const noexcept {
  if (is_in_body_name(sentence_, hit_, type_.name)) return true;
  const TextTokens& text = work_.tokens;
  const std::uint32_t verb = hit_.tokens.first;
  const auto is_capital = [&](std::uint32_t token) {
    return text.tokens[token].kind == TokenKind::kWord && text.tokens[token].capital;
  };
  if (hit_.words != 1 || is_noun() || sentence_.language == "de" || !is_cased(text.tokens[verb].script) ||
      verb <= sentence_.tokens.first || verb + 1 >= sentence_.tokens.last || !is_capital(verb) ||
      text.tokens[verb].all_capitals || text.tokens[verb].sentence_start || !is_capital(verb + 1) ||
      text.tokens[verb - 1].kind != TokenKind::kWord)
    return false;
  std::uint32_t small = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = sentence_.tokens.first; i < sentence_.tokens.last; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord) continue;
    (text.tokens[i].capital ? capitals : small) += 1;
  }
  // Headlines in capitals write "of" and "to" small.
  return small * 2 > capitals;
}

// "des usines |mortes|", "llantas |muertas|": an adjective right behind the noun of a thing.
bool EventFiller::is_adjective_behind_thing() const noexcept {
  const std::string_view language = sentence_.language;
  if (type_.name != "death" || is_noun() || hit_.words != 1 || passive_ || !is_romance(language))
    return false;
  const TextTokens& text = work_.tokens;
  const std::uint32_t noun = hit_.tokens.first - 1;
  if (hit_.tokens.first < sentence_.tokens.first + 2 || text.tokens[noun].kind != TokenKind::kWord ||
      text.tokens[noun].capital || clause_word_classes(language, text.lower(noun)) != 0 ||
      hit_ending_at(sentence_, hit_.tokens.first, WordClass::kPeople) != nullptr ||
      word_of(noun, WordClass::kAuxiliary) != nullptr || word_of(noun, WordClass::kPreposition) != nullptr)
    return false;
  const std::string_view adjective = text.lower(hit_.tokens.first);
  // "les corps |morts|": in the plural, as its noun is.
  const bool plural = language == "it" ? adjective.ends_with("i") || adjective.ends_with("e")
                                       : adjective.ends_with("s") && text.lower(noun).ends_with("s");
  return plural && (clause_word_classes(language, text.lower(noun - 1)) & clause_word::kArticle) != 0 &&
         std::none_of(sentence_.names.begin(), sentence_.names.end(),
                      [&](const Who& who) { return who.tokens.contains(noun); });
}

// "who |fired| home from 25 metres", "when Delacroix |fired| him": a verb that always dismisses another, in the active for certain.
bool EventFiller::dismisses_another(const Slot& subject) const noexcept {
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const TextTokens& text = work_.tokens;
  const std::uint32_t verb = hit_.tokens.first;
  if (type_.name != "dismissal" || is_noun() || passive_ || subject.span.end > event_.trigger.begin ||
      !grammar.has(WordUse::kDismisses, text.lower(verb)))
    return false;
  const bool relative = verb > clause_.first && grammar.has(WordUse::kPersonRelative, text.lower(verb - 1));
  const bool object = hit_.tokens.last < sentence_.tokens.last &&
                      (grammar.has(WordUse::kObjectPronoun, text.lower(hit_.tokens.last)) ||
                       grammar.has(WordUse::kObjectPronouns, text.lower(hit_.tokens.last)));
  return relative || object;
}

// "|fuel| efficiency", "|oil| prices": a thing that only says of what kind its noun is.
bool EventFiller::only_modifies(TokenRange thing) const noexcept {
  if (sentence_.language != "en" || thing.last >= sentence_.tokens.last) return false;
  return grammar_words("en").has(WordUse::kAbstractHead, work_.tokens.lower(thing.last));
}

// "die Übung |„Westen-2025“|", "учениях |«Запад»|": how an exercise is called takes no part in it.
void EventFiller::drop_title_of_exercise() {
  if (type_.name != "military_exercise" || !is_noun() || hit_.whole.last >= sentence_.tokens.last) return;
  const auto& tokens = work_.tokens.tokens;
  const std::uint32_t mark = hit_.whole.last;
  if (tokens[mark].kind != TokenKind::kQuote && tokens[mark].kind != TokenKind::kOpen) return;
  std::uint32_t last = mark + 1;
  while (last < sentence_.tokens.last && tokens[last].kind != TokenKind::kQuote &&
         tokens[last].kind != TokenKind::kClose)
    ++last;
  const Span title = work_.tokens.span({mark, last});
  std::erase_if(event_.slots, [&](const Slot& slot) { return title.contains(slot.span); });
}

// "agentes de |inteligencia|", "une saisie |évaluée| à 90 millions": a part of a longer filler, and a Romance participle without an article, are
// nobody of their own.
void EventFiller::drop_parts_of_phrases() {
  constexpr std::size_t kStem = 3;  // bytes
  const bool romance = has_order(sentence_.language, WordOrder::kNounBeforeName);
  const auto is_participle = [&](TokenRange phrase) {
    return romance && phrase.last == phrase.first + 1 && !work_.tokens.tokens[phrase.first].capital &&
           grammar_words(sentence_.language)
               .ends(WordUse::kApposedParticipleEnd, work_.tokens.lower(phrase.first), kStem) &&
           hit_ending_at(sentence_, phrase.first, WordClass::kDeterminer) == nullptr &&
           hit_ending_at(sentence_, phrase.first, WordClass::kPreposition) == nullptr &&
           word_of(phrase.first, WordClass::kPeople) == nullptr;
  };
  std::erase_if(event_.slots, [&](const Slot& slot) {
    if (slot.referent >= 0 || slot.time >= 0 || slot.quantity >= 0 ||
        (slot.role != "actor" && slot.role != "target" && slot.role != "authority"))
      return false;
    const TokenRange phrase = work_.tokens.tokens_in(slot.span);
    if (phrase.first >= phrase.last || !sentence_.tokens.contains(phrase.first)) return false;
    return is_participle(phrase) ||
           (romance && std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& other) {
              return other.role == slot.role && other.span.contains(slot.span) && other.span != slot.span;
            }));
  });
}

// "had been charged |too|", "exposed to |secondary sanctions|": an adverb and a measure are nobody.
namespace {

// "|Песков| на вопрос, обсуждались ли поставки": whoever stands before a question has no part in what a noun of it tells, nor in its talks.
void drop_outside_question(const EventSentence& sentence, TokenRange clause, Event& event) {
  const std::uint32_t begin = sentence.work->tokens.tokens[clause.first].begin;
  std::erase_if(event.slots, [&](const Slot& slot) {
    return slot.span.end <= begin && slot.time < 0 && slot.quantity < 0 && !is_place_role(slot.role);
  });
}

// "чи |передавав| ракети", not "обсуждались ли |поставки|": whether the trigger is the verb of the question, whose subject may be left out.
bool opens_question(const EventSentence& sentence, TokenRange clause, const TriggerHit& hit) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  for (std::uint32_t i = clause.first; i < hit.tokens.first; ++i) {
    if (text.tokens[i].kind == TokenKind::kWord && !grammar.has(WordUse::kWhether, text.lower(i)) &&
        hit_ending_at(sentence, i + 1, WordClass::kStatus) == nullptr)
      return false;
  }
  return true;
}

// "предъявил обвинения |гражданину России|": whose citizen somebody is does nothing to him.
void drop_homes(const EventSentence& sentence, Event& event) {
  const TextTokens& text = sentence.work->tokens;
  std::erase_if(event.slots, [&](const Slot& slot) {
    if (slot.role != "authority") return false;
    const std::uint32_t first = text.tokens_in(slot.span).first;
    const WordHit* citizen = hit_ending_at(sentence, first, WordClass::kPeople);
    return citizen != nullptr && citizen->word->value != "authority" && citizen->word->value != "official" &&
           std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
             return who.tokens.first == first && who.kind == EntityKind::kPlace && !who.unnamed;
           });
  });
}

// "|국회에| 북한이 포탄을 보냈다고 보고했다": before whom it is told, beside who gets it.
void drop_hearers(const EventSentence& sentence, Event& event) {
  if (sentence.language != "ko") return;
  const TextTokens& text = sentence.work->tokens;
  const auto hears = [&](const Slot& slot) {
    return slot.role == "recipient" && slot.referent < 0 &&
           grammar_words("ko").begins(WordUse::kSpeechPlace, text.at(slot.span));
  };
  if (std::any_of(event.slots.begin(), event.slots.end(),
                  [&](const Slot& slot) { return slot.role == "recipient" && !hears(slot); }))
    std::erase_if(event.slots, hears);
}

}  // namespace

void EventFiller::drop_nobodies() {
  if (has_order(sentence_.language, WordOrder::kSlavic)) {
    if (is_asked(sentence_, clause_) &&
        (is_noun() || type_.group == EventGroup::kConsult || !opens_question(sentence_, clause_, hit_)))
      drop_outside_question(sentence_, clause_, event_);
    drop_homes(sentence_, event_);
    // "активите |на банка „Альянс“|": whose funds are frozen; no place.
    if (type_.name == "asset_freeze" && !has_slot("target")) {
      for (Slot& slot : event_.slots) {
        if (slot.role == "place" &&
            (kind_of(slot) == EntityKind::kOrganization || kind_of(slot) == EntityKind::kPerson))
          slot.role = "target";
      }
    }
  }
  drop_title_of_exercise();
  drop_hearers(sentence_, event_);
  drop_parts_of_phrases();
  // "La société X a été piratée": who suffers it by the same words did not do it.
  if (passive_) {
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.role == "actor" &&
             std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& other) {
               return other.role == "target" && other.span == slot.span;
             });
    });
  }
  // "acusó a Irán de planear un atentado": who is accused of it is not its target.
  if (!passive_ && has_order(sentence_.language, WordOrder::kNounBeforeName)) {
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.role == "target" &&
             std::any_of(event_.slots.begin(), event_.slots.end(),
                         [&](const Slot& other) { return other.role == "actor" && other.span == slot.span; });
    });
    // "|La organización brasileña no| ha sido designada"
    for (Slot& slot : event_.slots) {
      const TokenRange phrase = work_.tokens.tokens_in(slot.span);
      if (slot.referent >= 0 || slot.time >= 0 || slot.quantity >= 0 || phrase.last < phrase.first + 2 ||
          !sentence_.tokens.contains(phrase.first))
        continue;
      const bool negated =
          std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& hit) {
            return hit.word->word == WordClass::kStatus && hit.word->status == StatusWord::kNegation &&
                   hit.tokens.first + 1 == phrase.last;
          });
      if (negated) slot.span.end = work_.tokens.tokens[phrase.last - 2].end;
    }
  }
  // "убийстве |500 мирных жителей|": whom the words of the deed name suffer it.
  if (type_.name == "human_rights_abuse" && hit_.words >= 2) {
    for (Slot& slot : event_.slots) {
      if (slot.role == "actor" && slot.referent < 0 && slot.span.overlaps(event_.trigger))
        slot.role = "victim";
    }
  }
  if (sentence_.language == "en") {
    drop_doers_over_deed(sentence_, hit_, event_);
    if (const Who* owner = owner_of_plan(sentence_, hit_); owner != nullptr && !role(Tie::kSubject).empty()) {
      const std::string_view acting = role(Tie::kSubject);
      std::erase_if(event_.slots, [&](const Slot& slot) {
        return slot.role == acting && slot.span.end <= event_.trigger.begin;
      });
      add_name(acting, *owner);
    }
    if (type_.name == "death") drop_killers(sentence_, hit_, passive_, event_);
    if (type_.name == "charge") drop_deeds_as_targets(sentence_, event_);
  }
  // "олигарх купил судно через сеть офшоров": a person is no company but has one.
  if (type_.name == "front_company") {
    for (Slot& slot : event_.slots) {
      if (slot.role == "company" && kind_of(slot) == EntityKind::kPerson) slot.role = "owner";
    }
  }
  std::erase_if(event_.slots, [&](const Slot& slot) {
    if (slot.referent >= 0 || !slot.value.empty() || slot.time >= 0 || slot.quantity >= 0) return false;
    if (slot.role != "target" && slot.role != "person" && slot.role != "payee" && slot.role != "payer" &&
        slot.role != "recipient" && slot.role != "supplier" && slot.role != "actor" && slot.role != "victim")
      return false;
    const TokenRange its = work_.tokens.tokens_in(slot.span);
    if (its.first >= its.last || !sentence_.tokens.contains(its.first)) return false;
    if (its.last == its.first + 1 &&
        (grammar_words(sentence_.language).has(WordUse::kNobody, work_.tokens.lower(its.first)) ||
         (clause_word_classes(sentence_.language, work_.tokens.lower(its.first)) &
          (clause_word::kAdverb | clause_word::kConjunction)) != 0))
      return true;
    // "investigates |how arms| reached Yemen": a question is nobody.
    if ((clause_word_classes(sentence_.language, work_.tokens.lower(its.first)) & clause_word::kWh) != 0)
      return true;
    // "op de lijst |gezet|": a Dutch participle that ends the clause; "alarmed by |reports|"
    const std::string_view last = work_.tokens.lower(its.last - 1);
    if (its.last == its.first + 1 && !work_.tokens.tokens[its.first].capital &&
        ((sentence_.language == "nl" && last.starts_with("ge") && its.last + 1 >= clause_.last) ||
         grammar_words(sentence_.language).has(WordUse::kClaimNoun, last)))
      return true;
    return slot.role != "target" &&
           std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
             return word.word->word == WordClass::kSanction && word.tokens.last == its.last;
           });
  });
}

// "shipped parts from |Bandar Abbas|", "نقلت الشركة صواريخ من ميناء |بندر عباس|": a city that somebody's goods leave from supplies nothing.
void EventFiller::drop_departures() {
  if (type_.group != EventGroup::kTrade || role(Tie::kFrom) != "supplier") return;
  const auto departure = [&](const Slot& slot) {
    if (slot.role != "supplier") return false;
    return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      if (who.tie != Tie::kFrom || who.kind != EntityKind::kPlace ||
          !slot.span.overlaps(work_.tokens.span(who.tokens)))
        return false;
      const std::int32_t name = sentence_.page->name_of[who.tokens.first];
      return who.area > 0 || (name >= 0 && work_.names[static_cast<std::size_t>(name)].subtype == "city");
    });
  };
  const bool other = std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
    return slot.role == "supplier" && !departure(slot);
  });
  if (other) std::erase_if(event_.slots, departure);
}

// "|Border guards| foiled an attempt to smuggle", "أحبط |حرس الحدود| محاولة تهريب": who stops a crime did not commit it.
void EventFiller::drop_foilers() {
  constexpr std::uint32_t kReach = 12;  // tokens between the verb and the crime
  if (type_.group != EventGroup::kCrime && type_.name != "terrorism" && type_.name != "sanctions_evasion")
    return;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const std::uint32_t crime = hit_.whole.first;
  bool foiled = false;
  for (std::uint32_t i = crime; i > sentence_.tokens.first && crime - i < kReach && !foiled; --i)
    foiled = grammar.has(WordUse::kFoils, work_.tokens.lower(i - 1));
  if (!foiled) return;
  const std::uint32_t begin = work_.tokens.tokens[crime].begin;
  std::erase_if(event_.slots,
                [&](const Slot& slot) { return slot.role == "actor" && slot.span.begin < begin; });
}

// "the last word on |any| arms deal": of none in particular, unless it is denied or feared.
bool EventFiller::is_any_at_all() const noexcept {
  if (is_stand_on_thing(sentence_, hit_, event_) || stops_missile(sentence_, hit_, type_.name) ||
      is_arrival_of_thing(sentence_, hit_, type_.name) || is_arrival_of_person(sentence_, hit_, type_.name) ||
      is_owned(sentence_, hit_, type_.name) || attacks_abstraction(sentence_, hit_, type_.name) ||
      only_describes(sentence_, hit_, type_.name) || launches_another_thing(sentence_, hit_, type_.name))
    return true;
  // "banned |all| launches": what is forbidden altogether was not tried.
  if (type_.group == EventGroup::kWeapons && event_.status == EventStatus::kFailed && is_noun() &&
      hit_.tokens.first > sentence_.tokens.first &&
      grammar_words(sentence_.language).has(WordUse::kAnyNoun, work_.tokens.lower(hit_.tokens.first - 1)))
    return true;
  if (event_.status != EventStatus::kOccurred && event_.status != EventStatus::kAlleged) return false;
  // "|every| weapon sold by X kills": of the thing, where the deed is told of it.
  std::uint32_t first = hit_.tokens.first;
  if (!is_noun()) {
    if (type_.group != EventGroup::kTrade || items_.empty()) return false;
    first = std::min(first, items_.front().tokens.first);
  }
  return first > sentence_.tokens.first &&
         grammar_words(sentence_.language)
             .has(is_noun() ? WordUse::kAnyNoun : WordUse::kEveryThing, work_.tokens.lower(first - 1));
}

// Whether the body only says whose office is listed, or in German and Dutch whose meets, is charged or held: also behind its noun ("der Firma X").
bool EventFiller::is_whose_office(const Who& body) const noexcept {
  if (type_.group == EventGroup::kSanctions) return !body.unnamed && is_in_office(work_, body.tokens);
  if (type_.group == EventGroup::kConsult)
    return (sentence_.language == "de" || sentence_.language == "nl") && !body.unnamed &&
           is_in_office(work_, body.tokens);
  if (type_.group != EventGroup::kEnforcement || (sentence_.language != "de" && sentence_.language != "nl"))
    return false;
  TokenRange tokens = body.tokens;
  if (const WordHit* noun = hit_ending_at(sentence_, tokens.first, WordClass::kCompany); noun != nullptr)
    tokens.first = noun->tokens.first;
  return tokens.first > hit_.tokens.first && is_in_office(work_, tokens);
}

// "|Hacker aus| Nordkorea stahlen": where the people right before the preposition come from; in German whoever opens the sentence.
bool EventFiller::is_origin_of_people(const Who& who) const noexcept {
  const WordHit* from = hit_ending_at(sentence_, who.tokens.first, WordClass::kPreposition);
  constexpr std::uint32_t kOpening = 2;  // an article, a noun
  if (from != nullptr && sentence_.language == "de" && who.tokens.last == hit_.tokens.first &&
      from->tokens.first > sentence_.tokens.first && from->tokens.first - sentence_.tokens.first <= kOpening)
    return true;
  // "האקרים |מ|צפון קוריאה": Hebrew writes it onto the name.
  if (from == nullptr && sentence_.language != "he") return false;
  const std::uint32_t end = from != nullptr ? from->tokens.first : who.tokens.first;
  return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& people) {
    return people.unnamed && people.kind != EntityKind::kPlace && people.kind != EntityKind::kVessel &&
           people.tokens.last == end;
  });
}

// "sanctioned two generals for the attack |on Odesa|": of the noun of another deed that the measure is for, whom it is taken against standing
// before. English.
bool EventFiller::is_of_deed_in_ground(const WordHit& ground, const Who& who) const noexcept {
  constexpr std::uint32_t kReach = 3;  // tokens up to the noun
  if (sentence_.language != "en") return false;
  const bool known =
      passive_ || hit_.trigger->form == TriggerForm::kState ||
      std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& other) {
        return other.tokens.first >= hit_.whole.last && other.tokens.last <= ground.tokens.first;
      });
  return known &&
         std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& deed) {
           return !deed.blocked && deed.tokens.first >= ground.tokens.last &&
                  deed.tokens.first - ground.tokens.last < kReach && deed.whole.last <= who.tokens.first &&
                  deed.trigger->type != hit_.trigger->type && is_noun_trigger(sentence_, deed);
         });
}

// "la captura de X por presuntamente |vender crudo en Dubái|", "arrested for allegedly |smuggling gold to Dubai|": whatever stands in a
// ground that is a clause belongs to its verb.
bool EventFiller::is_in_ground(const Who& who) const noexcept {
  constexpr std::uint32_t kVerbWithin = 2;
  constexpr std::uint32_t kDeedReach = 4;  // tokens
  constexpr std::size_t kStem = 1;
  if (type_.group != EventGroup::kEnforcement && type_.group != EventGroup::kSanctions) return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const auto is_common = [&](std::uint32_t at) {
    const Token& token = work_.tokens.tokens[at];
    return token.kind == TokenKind::kWord && !token.capital && work_.mention_of[at] < 0;
  };
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kReason || !in_clause(word.tokens) ||
        word.tokens.first < hit_.whole.last || word.tokens.last > who.tokens.first)
      continue;
    if (is_of_deed_in_ground(word, who)) return true;
    const std::uint32_t end = std::min(who.tokens.first, word.tokens.last + kVerbWithin);
    for (std::uint32_t i = word.tokens.last; i < end; ++i) {
      if (!is_common(i)) continue;
      // "za dostarczanie |Iranowi| silników"
      if (has_order(sentence_.language, WordOrder::kSlavic) && i + 1 == who.tokens.first &&
          !sentence_.page->time[i] && who.kind == EntityKind::kPlace && who.tie == Tie::kBare &&
          word.tokens.last == i)
        return true;
      // "за поставки двигателей |Ирану|": of the deed that the measure is for.
      if (has_order(sentence_.language, WordOrder::kSlavic) && i == word.tokens.last &&
          covers_trigger(sentence_, i) && who.tokens.first - i <= kDeedReach &&
          (who.kind == EntityKind::kPlace || is_oblique(who)) &&
          hit_ending_at(sentence_, who.tokens.first, WordClass::kPreposition) == nullptr)
        return true;
      // "за поддержку |Владимира Путина|": of the noun that says why; "в Вене |россиянина Ивана Костина|": of none.
      if (has_order(sentence_.language, WordOrder::kSlavic) && i + 1 == who.tokens.first && is_oblique(who) &&
          (who.title == 0 || i < who.title ||
           (i > word.tokens.last && is_common(i - 1) && !sentence_.page->time[i - 1])))
        return true;
      const std::string_view verb = work_.tokens.lower(i);
      if (sentence_.language == "en"
              ? verb.ends_with("ing") && verb.size() > 5
              : grammar.ends(WordUse::kInfinitiveEnd, verb, kStem) && !covers_trigger(sentence_, i - 1))
        return true;
    }
  }
  return false;
}

}  // namespace tamis::documents

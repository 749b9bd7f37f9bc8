#include "documents/events/event_german.h"

#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

bool has_accusative_article(const EventSentence& sentence, const Who& who) noexcept {
  constexpr std::uint32_t kReach = 5;  // tokens
  if (sentence.language != "de" || who.pronoun) return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& german = grammar_words("de");
  if (who.group && &who > sentence.names.data() && has_accusative_article(sentence, *(&who - 1))) return true;
  const std::uint32_t first = who.title > 0        ? who.title
                              : who.whole.last > 0 ? who.whole.first
                                                   : who.tokens.first;
  bool noun = who.unnamed || who.described;
  for (std::uint32_t i = first; i > sentence.tokens.first && first - i < kReach; --i) {
    const std::uint32_t before = i - 1;
    if (text.tokens[before].kind != TokenKind::kWord || sentence.page->time[before]) return false;
    const std::string_view word = text.lower(before);
    if (german.has(WordUse::kAccusativeArticle, word)) {
      const bool comma = before > sentence.tokens.first && text.tokens[before - 1].kind == TokenKind::kComma;
      // "Usmanow, |den| Washington sanktioniert": a relative pronoun. "Malenko, |einen Funktionär|": he is named already.
      const bool apposed = comma && (who.unnamed || who.described) &&
                           std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& other) {
                             return !other.unnamed && other.tokens.last + 1 == before;
                           });
      return (!comma || noun) && !apposed &&
             hit_ending_at(sentence, before, WordClass::kPreposition) == nullptr;
    }
    // Adjectives, or the noun of a title right before the name.
    if (text.tokens[before].capital) {
      if (noun) return false;
      noun = true;
    } else if (!word.ends_with("en")) {
      return false;
    }
  }
  return false;
}

TokenRange genitive_noun_at(const EventSentence& sentence, std::uint32_t from, std::uint32_t last) noexcept {
  constexpr std::uint32_t kAdjectives = 3;
  const GrammarWords& german = grammar_words("de");
  const TextTokens& text = sentence.work->tokens;
  if (sentence.language != "de" || from + 1 >= last ||
      !german.has(WordUse::kGenitiveArticle, text.lower(from)))
    return {};
  std::uint32_t noun = from + 1;
  while (noun < last && noun - from <= kAdjectives && text.tokens[noun].kind == TokenKind::kWord &&
         !text.tokens[noun].capital)
    ++noun;
  if (noun >= last || text.tokens[noun].kind != TokenKind::kWord || !text.tokens[noun].capital) return {};
  // "|Ex-|Ministers"
  while (noun + 2 < last && text.tokens[noun + 1].kind == TokenKind::kHyphen &&
         !text.tokens[noun + 1].space_before && text.tokens[noun + 2].kind == TokenKind::kWord)
    noun += 2;
  return {from + 1, noun + 1};
}

// "die Verurteilung |des Bankiers| zu vier Jahren": whom a German noun of a deed is about, in the genitive.
void EventFiller::add_genitive_patient() {
  const std::string_view of = role(Tie::kOf);
  if ((of != "target" && of != "person") || has_slot(of) || type_.group == EventGroup::kForce) return;
  const TokenRange phrase = genitive_noun_at(sentence_, hit_.whole.last, clause_.last);
  if (phrase.first >= phrase.last || !is_free(phrase) || work_.mention_of[phrase.last - 1] >= 0 ||
      word_of(phrase.last - 1, WordClass::kAuthority) != nullptr ||
      std::any_of(items_.begin(), items_.end(),
                  [&](const WordHit& item) { return phrase.contains(item.tokens.first); }) ||
      std::any_of(sentence_.names.begin(), sentence_.names.end(),
                  [&](const Who& who) { return who.authority && phrase.contains(who.tokens.first); }))
    return;
  add(of, phrase, {});
  ++names_added_;
}

const Who* group_of(const EventSentence& sentence, const Who& people) noexcept {
  constexpr std::uint32_t kReach = 8;  // tokens
  const bool german = sentence.language == "de";
  if ((!german && sentence.language != "nl") || !people.unnamed || people.kind != EntityKind::kGroup ||
      people.tokens.last + 1 >= sentence.tokens.last)
    return nullptr;
  const TextTokens& text = sentence.work->tokens;
  const WordHit* of = hit_ending_at(sentence, people.tokens.last + 1, WordClass::kPreposition);
  const bool genitive =
      german && grammar_words("de").has(WordUse::kGenitiveArticle, text.lower(people.tokens.last));
  if (!genitive && (of == nullptr || of->word->tie != Tie::kVon)) return nullptr;
  for (const Who& who : sentence.names) {
    if (who.tokens.first <= people.tokens.last || who.tokens.first - people.tokens.last > kReach ||
        who.unnamed || who.kind != EntityKind::kOrganization || who.mention < 0)
      continue;
    // "der |mit Al-Kaida| verbündeten Gruppe JNIM": inside an attribute.
    if (genitive && who.tie != Tie::kBare && who.tie != Tie::kOf) continue;
    for (std::uint32_t i = people.tokens.last; i < who.tokens.first; ++i) {
      const TokenKind kind = text.tokens[i].kind;
      if ((kind != TokenKind::kWord && kind != TokenKind::kHyphen) || covers_trigger(sentence, i))
        return nullptr;
    }
    return &who;
  }
  return nullptr;
}

std::uint32_t begin_of_compound(const EventSentence& sentence, std::uint32_t first) noexcept {
  constexpr std::uint32_t kFront = 2;  // tokens
  const auto& tokens = sentence.work->tokens.tokens;
  const bool compound = (sentence.language == "de" || sentence.language == "nl") &&
                        first >= sentence.tokens.first + kFront &&
                        tokens[first - 1].kind == TokenKind::kHyphen && !tokens[first].space_before &&
                        !tokens[first - 1].space_before;
  return compound ? first - kFront : first;
}

// "flog |mit X| nach Peking", "reiste |in Begleitung seiner Sprecherin X|", "begleitet |von X und Y|"; not "zu Gesprächen |mit X| nach Peking". German and Dutch.
bool EventFiller::travels_along(const Who& who) const noexcept {
  constexpr std::uint32_t kReach = 5;  // tokens of an office before the name
  const std::string_view language = sentence_.language;
  if ((language != "de" && language != "nl") || who.kind == EntityKind::kPlace || is_noun()) return false;
  if (who.group && &who > sentence_.names.data() && travels_along(*(&who - 1))) return true;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(language);
  for (std::uint32_t i = who.tokens.first; i > clause_.first && who.tokens.first - i < kReach; --i) {
    if (grammar.has(WordUse::kCompany, text.lower(i - 1))) return true;
    const WordHit* preposition = hit_ending_at(sentence_, i, WordClass::kPreposition);
    if (preposition == nullptr || preposition->word->tie != Tie::kWith || i < clause_.first + 2) continue;
    const bool behind_verb = hit_.tokens.contains(i - 2) || sentence_.page->time[i - 2];
    return behind_verb && who.kind == EntityKind::kPerson;
  }
  return false;
}

// "der Luftangriff Israels |auf| ein Lager", "aanslagen |op| ambassades": the preposition before what a noun of an attack aims at, right behind
// it or behind whose it is; the end of the clause: none. German and Dutch.
std::uint32_t EventFiller::aim_of_attack() const noexcept {
  constexpr std::uint32_t kReach = 6;  // tokens
  const std::string_view language = sentence_.language;
  const std::uint32_t none = clause_.last;
  if ((language != "de" && language != "nl") || !is_noun() || role(Tie::kAgainst) != "target" ||
      (type_.group != EventGroup::kForce && type_.name != "cyber_attack"))
    return none;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(language);
  const auto is_aim = [&](std::uint32_t i) {
    const WordHit* preposition = word_of(i, WordClass::kPreposition);
    return preposition != nullptr && preposition->word->tie == Tie::kIn &&
           preposition->tokens.last == preposition->tokens.first + 1 &&
           grammar.has(WordUse::kAimPreposition, text.lower(i));
  };
  // "Angriff |auf|": part of the phrase.
  if (hit_.whole.last > hit_.whole.first + 1 && is_aim(hit_.whole.last - 1)) return hit_.whole.last - 1;
  for (std::uint32_t i = hit_.whole.last; i < clause_.last && i - hit_.whole.last < kReach; ++i) {
    if (is_aim(i)) return i;
    const WordHit* preposition = word_of(i, WordClass::kPreposition);
    const bool of = preposition != nullptr && preposition->word->tie == Tie::kVon;
    const bool when = sentence_.page->time[i] || (i + 1 < clause_.last && sentence_.page->time[i + 1]);
    if (!of && !when && word_of(i, WordClass::kDeterminer) == nullptr && work_.mention_of[i] < 0 &&
        std::none_of(sentence_.names.begin(), sentence_.names.end(),
                     [&](const Who& who) { return who.tokens.contains(i); }))
      return none;
  }
  return none;
}

// "auf |ein Lager|", "op |Charkov|", not "auf eine Raffinerie in |Rjasan|": behind that preposition, with no other in between.
bool EventFiller::is_aimed_at(const Who& who) const noexcept {
  const std::uint32_t aim = aim_of_attack();
  if (aim >= who.tokens.first) return false;
  for (std::uint32_t i = aim + 1; i < who.tokens.first; ++i) {
    if (work_.tokens.tokens[i].kind != TokenKind::kWord || word_of(i, WordClass::kPreposition) != nullptr)
      return false;
  }
  return true;
}

// "die |von Interpol| gesuchte Bulgarin", "de |door de VS| gezochte man": between an article and a participle stands who did what that says,
// and nothing else.
bool EventFiller::is_in_attribute(const Who& who) const noexcept {
  constexpr std::uint32_t kReach = 3;  // tokens that say when or where
  if (sentence_.language != "de" && sentence_.language != "nl") return false;
  std::uint32_t first = who.whole.first;
  while (first > sentence_.tokens.first && word_of(first - 1, WordClass::kDeterminer) != nullptr) --first;
  const WordHit* by = hit_ending_at(sentence_, first, WordClass::kPreposition);
  if (by == nullptr || (by->word->tie != Tie::kVon && by->word->tie != Tie::kBy) ||
      hit_ending_at(sentence_, by->tokens.first, WordClass::kDeterminer) == nullptr)
    return false;
  const TextTokens& text = work_.tokens;
  const std::uint32_t behind = std::max(who.tokens.last, who.whole.last);
  for (std::uint32_t i = behind; i < clause_.last && i - behind < kReach; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || covers_trigger(sentence_, i)) return false;
    if (!text.tokens[i].capital && !sentence_.page->time[i] &&
        word_of(i, WordClass::kPreposition) == nullptr && text.lower(i).ends_with("e"))
      return true;
    if (!text.tokens[i].capital && text.lower(i).ends_with("en") && i + 1 < clause_.last &&
        text.tokens[i + 1].kind == TokenKind::kWord)
      return true;
  }
  return false;
}

// "wurde bei seiner Ankunft |in Islamabad| von X empfangen": over another preposition and in a passive clause somebody is the agent of its verb,
// and not of the noun.
bool EventFiller::is_agent_over_place(const Who& who) const noexcept {
  if (sentence_.language != "de" && sentence_.language != "nl") return false;
  const bool passive = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kAuxiliary && word.word->passive && in_clause(word.tokens);
  });
  if (!passive) return false;
  std::size_t prepositions = 0;
  for (std::uint32_t i = hit_.whole.last; i < who.tokens.first; ++i)
    prepositions += word_of(i, WordClass::kPreposition) != nullptr ? 1 : 0;
  return prepositions > 1;
}

// "entließ Präsident X |den Chef des Geheimdienstes|", "heeft X |de chef van de dienst| ontslagen": the phrase behind who dismisses; whether there
// is one.
bool EventFiller::add_dismissed(const Slot& authority) {
  if ((sentence_.language != "de" && sentence_.language != "nl") || type_.name != "dismissal" || is_noun() ||
      passive_)
    return false;
  const TokenRange dismisser = work_.tokens.tokens_in(authority.span);
  const bool inverted = dismisser.first >= hit_.tokens.last;
  std::uint32_t first = inverted ? dismisser.last : std::max(dismisser.last, clause_.first);
  const std::uint32_t last = inverted ? clause_.last : hit_.tokens.first;
  while (first < last && (sentence_.page->time[first] || word_of(first, WordClass::kAuxiliary) != nullptr))
    ++first;
  if (first + 1 >= last || word_of(first, WordClass::kDeterminer) == nullptr ||
      grammar_words(sentence_.language).has(WordUse::kGenitiveArticle, work_.tokens.lower(first)))
    return false;
  const TokenRange phrase = phrase_from(first, last);
  if (phrase.first >= phrase.last) return false;
  const Span span = work_.tokens.span(phrase);
  std::erase_if(event_.slots,
                [&](const Slot& slot) { return slot.role == "person" && span.contains(slot.span); });
  add("person", phrase, {});
  return true;
}

// "|Boko Haram|-Kämpfer": the group whose people do it.
bool EventFiller::acts_through_people(const Who& who) const {
  if ((sentence_.language != "de" && sentence_.language != "nl") || who.kind != EntityKind::kOrganization ||
      who.unnamed || is_noun())
    return false;
  return std::any_of(sentence_.names.begin(), sentence_.names.end(),
                     [&](const Who& people) { return group_of(sentence_, people) == &who; });
}

}  // namespace tamis::documents

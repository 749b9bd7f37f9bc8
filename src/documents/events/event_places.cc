// Where it happened, by the phrase of the page that says so, when no name tied to the trigger does (event_filler.h).
#include <algorithm>
#include <array>
#include <string>

#include "documents/events/event_filler.h"
#include "documents/events/event_japanese.h"
#include "documents/events/event_reach.h"
#include "documents/names/name_lexicon.h"
#include "documents/words/grammar_words.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kReach = 16;           // tokens to the trigger
constexpr std::uint32_t kCharacterReach = 48;  // the same in scripts without blanks
constexpr std::uint32_t kWordsOfName = 3;
constexpr std::uint32_t kSmallWords = 4;   // between the preposition and the name
constexpr std::size_t kLeastBytes = 4;     // of a name that no table has
constexpr std::uint32_t kMostOpening = 8;  // tokens of a clause that only says where
constexpr std::uint32_t kMostCharacters = 12;  // of a place with the noun that ends it ("马瓦舍维切的货运站")

bool in_word(const EventSentence& sentence, std::uint32_t token, WordClass word) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == word && hit.tokens.contains(token);
  });
}

}  // namespace

// A noun for places: "port", "province", "sea".
bool EventFiller::is_place_noun(std::uint32_t token) const noexcept {
  return in_word(sentence_, token, WordClass::kArea) || in_word(sentence_, token, WordClass::kSite) ||
         in_word(sentence_, token, WordClass::kWaters) ||
         grammar_words(sentence_.language).has(WordUse::kPlaceNoun, work_.tokens.lower(token));
}

const Who* EventFiller::place_at(std::uint32_t token) const noexcept {
  for (const Who& who : sentence_.names) {
    if (who.tokens.first == token && who.kind == EntityKind::kPlace && who.tie != Tie::kAdjective &&
        !who.compound && !who.unnamed)
      return &who;
  }
  return nullptr;
}

// Whether nothing but a place speaks for the word: no table, no mention, no time has it, and in German no noun looks so.
bool EventFiller::is_unknown_name(std::uint32_t token, bool behind_noun) const noexcept {
  const TextTokens& text = work_.tokens;
  const Token& its = text.tokens[token];
  const std::string_view word = text.lower(token);
  if (its.kind != TokenKind::kWord || word.size() < kLeastBytes || sentence_.page->time[token] ||
      work_.mention_of[token] >= 0 || hit_.tokens.contains(token) || covers_trigger(sentence_, token) ||
      std::any_of(sentence_.words.begin(), sentence_.words.end(),
                  [&](const WordHit& hit) { return hit.tokens.contains(token); }))
    return false;
  if (!is_cased(its.script)) return true;
  if (!its.capital || its.all_capitals || its.sentence_start) return false;
  if (sentence_.language != "de") return true;
  const NameLexicon& lexicon = NameLexicon::get();
  const LanguageSet german = language_set("de");
  return !lexicon.is_german_noun(word) && !lexicon.is_noun_shaped(word, german) &&
         !grammar_words("de").ends(WordUse::kNounEnd, word) &&
         (behind_noun || !lexicon.is_plain_word(NameLexicon::hash(word), german));
}

// The phrase of a place from token `from`, right behind a preposition: small words, nouns for places and a name.
EventFiller::PlacePhrase EventFiller::place_behind(std::uint32_t from, bool near) const noexcept {
  const TextTokens& text = work_.tokens;
  const TokenRange range = sentence_.clause_range(from);
  PlacePhrase out;
  std::uint32_t i = from;
  std::uint32_t noun = from;
  bool has_noun = false;
  // "at the |Syrian| border", "à la frontière |syrienne|": the adjective of a country beside its noun.
  const Who* whose = nullptr;
  for (std::uint32_t words = 0; i < range.last && words < kSmallWords; ++words, ++i) {
    if (place_at(i) != nullptr) break;
    const auto adjective = std::find_if(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.tokens.first == i && who.tie == Tie::kAdjective && !who.compound && !who.unnamed &&
             who.kind == EntityKind::kPlace && who.tokens.last == i + 1;
    });
    if (adjective != sentence_.names.end() && whose == nullptr && is_cased(text.tokens[i].script)) {
      whose = &*adjective;
      continue;
    }
    if (is_place_noun(i)) {
      if (!has_noun) noun = i;
      has_noun = true;
      continue;
    }
    const WordHit* of = word_of(i, WordClass::kPreposition);
    if (word_of(i, WordClass::kDeterminer) == nullptr && !(has_noun && of != nullptr)) break;
  }
  if (whose != nullptr && (i >= range.last || place_at(i) == nullptr)) {
    const bool beside = has_noun && (whose->tokens.last == noun || whose->tokens.first == noun + 1);
    if (!beside) return out;
    out.name = whose;
    out.tokens = {std::min(noun, whose->tokens.first), std::max(noun + 1, whose->tokens.last)};
    out.noun = true;
    return out;
  }
  if (i >= range.last) return out;
  const std::uint32_t first = has_noun ? noun : i;
  if (const Who* name = place_at(i); name != nullptr) {
    out.name = name;
    out.tokens = {first, name->tokens.last};
  } else {
    const bool cased = is_cased(text.tokens[i].script);
    // In scripts without capitals only a noun for places, or a word for "near", says that a name follows.
    if (!cased && !has_noun && !near) return out;
    std::uint32_t last = i;
    while (last < range.last && last - i < kWordsOfName) {
      if (text.tokens[last].kind == TokenKind::kHyphen && last > i) {
        ++last;
        continue;
      }
      if (!is_unknown_name(last, has_noun)) break;
      // German nouns have capitals, too.
      if (sentence_.language == "de" && !has_noun && (!near || i != from)) break;
      if (last > i &&
          (!cased || (sentence_.language == "de" && text.tokens[last - 1].kind != TokenKind::kHyphen)))
        break;
      ++last;
    }
    while (last > i && text.tokens[last - 1].kind == TokenKind::kHyphen) --last;
    if (last <= i || (last < range.last && text.tokens[last].kind == TokenKind::kHyphen)) return out;
    // "in the Hague court", "w Wagner": a name goes on.
    if (last < range.last && work_.mention_of[last] >= 0 &&
        work_.mention_of[last] == work_.mention_of[last - 1])
      return out;
    out.tokens = {first, last};
  }
  // "at Entebbe |airport|", "в Балтийском |море|"
  while (out.tokens.last < range.last && is_place_noun(out.tokens.last) &&
         !hit_.tokens.contains(out.tokens.last) && text.tokens[out.tokens.last].kind == TokenKind::kWord) {
    ++out.tokens.last;
    out.noun = true;
  }
  out.noun = out.noun || has_noun;
  return out;
}

// "从|马瓦舍维切的货运站|": a place by the noun that ends it, in scripts without blanks, behind token `from`.
TokenRange EventFiller::place_in_characters(std::uint32_t from) const noexcept {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const TokenRange range = sentence_.clause_range(from);
  TokenRange found;
  for (std::uint32_t i = from; i < range.last && i - from < kMostCharacters; ++i) {
    const Token& its = text.tokens[i];
    if (its.kind != TokenKind::kWord || sentence_.page->time[i] || hit_.tokens.contains(i) ||
        covers_trigger(sentence_, i) || (i > from && word_of(i, WordClass::kPreposition) != nullptr))
      break;
    const std::string_view phrase = text.at(Span{text.tokens[from].begin, its.end});
    if (i > from && grammar.ends(WordUse::kPlaceEnd, phrase, 3)) found = {from, i + 1};
  }
  return found;
}

// "황해북도 |중화|에서", "동중국해 |공해상|에서": a word in the locative behind a known place, or with an ending of places.
TokenRange EventFiller::korean_place() const noexcept {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("ko");
  for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
    const std::string_view word = text.at(i);
    if (text.tokens[i].kind != TokenKind::kWord || sentence_.page->time[i] || hit_.whole.contains(i))
      continue;
    const std::size_t ending = grammar.ending_bytes(WordUse::kLocativeEnd, word, kLeastBytes);
    if (ending == 0) continue;
    const std::string_view stem = word.substr(0, word.size() - ending);
    const bool behind_place = i > clause_.first && text.tokens[i - 1].kind == TokenKind::kWord &&
                              grammar.ends(WordUse::kPlaceEnd, text.at(i - 1), 3);
    if (work_.mention_of[i] >= 0 || (!behind_place && !grammar.ends(WordUse::kPlaceEnd, stem, 3))) continue;
    return {behind_place ? i - 1 : i, i + 1};
  }
  return {};
}

namespace {

// "|済州島沖|で", "|地中海|で": characters before the particle of a place that a noun for places ends; "カナダの|カナナスキス|に到着": behind
// a country, right before the verb.
TokenRange japanese_place(const EventSentence& sentence, const TokenRange& clause, const TriggerHit& hit) {
  constexpr std::uint32_t kLongest = 12;  // characters
  constexpr std::uint32_t kFewestKana = 3;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ja");
  for (std::uint32_t i = clause.first + 2; i < clause.last; ++i) {
    const WordHit* particle =
        text.tokens[i].script == text::Script::kHiragana ? japanese_particle_at(sentence, i) : nullptr;
    const bool where = particle != nullptr && particle->word->tie == Tie::kIn;
    if (!where && i + 1 != hit.tokens.first) continue;
    std::uint32_t first = i;
    bool kana = true;
    while (first > clause.first && i - first < kLongest) {
      const Token& its = text.tokens[first - 1];
      if (its.kind != TokenKind::kWord || its.script == text::Script::kHiragana ||
          sentence.work->mention_of[first - 1] >= 0 || sentence.page->time[first - 1] ||
          covers_trigger(sentence, first - 1))
        break;
      kana = kana && its.script == text::Script::kKatakana;
      --first;
    }
    if (i - first < 2) continue;
    if (where && grammar.ends(WordUse::kPlaceEnd, text.at(text.span({first, i})), 3)) return {first, i};
    if (!where && kana && i - first >= kFewestKana && first > clause.first + 1 &&
        grammar.has(WordUse::kWhoseParticle, text.at(first - 1)) &&
        std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
          return who.kind == EntityKind::kPlace && !who.unnamed && who.tokens.last + 1 == first;
        }))
      return {first, i};
  }
  return {};
}

}  // namespace

// Whether the clause that holds `token` opens the sentence, only says where or when, and the event's is the next one.
bool EventFiller::is_opening_phrase(std::uint32_t token) const noexcept {
  const TokenRange range = sentence_.clause_range(token);
  if (range.first != sentence_.tokens.first || range.last > clause_.first ||
      sentence_.clause(token) + 1 != clause_number_ || range.last - range.first > kMostOpening)
    return false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (covers_trigger(sentence_, i) || sentence_.page->cue[i]) return false;
  }
  return true;
}

namespace {

// "to Russia's |Far East|", "in Myanmar's |Myawaddy|": what of the country it is, when no name of the page is. English.
void widen_over_possessed(const EventSentence& sentence, Event& event) {
  constexpr std::uint32_t kLongest = 3;  // tokens
  if (sentence.language != "en") return;
  const TextTokens& text = sentence.work->tokens;
  const auto is_no_party = [&](std::uint32_t token) {
    const std::int32_t mention = sentence.work->mention_of[token];
    return mention < 0 ||
           sentence.work->document->mentions[static_cast<std::size_t>(mention)].kind == EntityKind::kPlace;
  };
  for (Slot& slot : event.slots) {
    if (!is_place_role(slot.role) || slot.value.size() != 2) continue;
    const std::uint32_t mark = text.tokens_in(slot.span).last;
    if (mark + 1 >= sentence.tokens.last || !is_possessive_mark(text.lower(mark))) continue;
    std::uint32_t last = mark + 1;
    while (last < sentence.tokens.last && last <= mark + kLongest &&
           text.tokens[last].kind == TokenKind::kWord && text.tokens[last].capital && is_no_party(last))
      ++last;
    const Span widened{slot.span.begin, text.tokens[last - 1].end};
    const bool taken = std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& other) {
      return &other != &slot && other.span.overlaps(widened);
    });
    if (last > mark + 1 && !taken) slot.span = widened;
  }
}

}  // namespace

void EventFiller::add_place_phrases() {
  if (framed_ || hit_.trigger->form == TriggerForm::kAnaphor) return;
  // "중화|에서| 발사했다": a Korean locative says where a missile comes from.
  const bool origin = sentence_.language == "ko" && role(Tie::kFrom) == "origin";
  if (role(Tie::kIn) == "place" && !origin) add_place_phrase(Tie::kIn, "place");
  if (role(Tie::kFrom) == "origin") add_place_phrase(Tie::kFrom, "origin");
  widen_over_possessed(sentence_, event_);
}

// The nearest such phrase behind a preposition of `tie`; beside a place that is told, its noun, or the finer of both.
void EventFiller::add_place_phrase(Tie tie, std::string_view slot_role) {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const bool characters = is_character_script(text.tokens[hit_.tokens.first].script);
  Slot* told = nullptr;
  for (Slot& slot : event_.slots) {
    if (slot.role != slot_role) continue;
    if (told != nullptr) return;
    told = &slot;
  }
  PlacePhrase best;
  if (sentence_.language == "ko") best.tokens = korean_place();
  if (sentence_.language == "ja" && tie == Tie::kIn) best.tokens = japanese_place(sentence_, clause_, hit_);
  std::uint32_t apart = characters ? kCharacterReach : kReach;
  for (std::uint32_t i = sentence_.tokens.first; i + 1 < sentence_.tokens.last; ++i) {
    const WordHit* preposition = hit_ending_at(sentence_, i + 1, WordClass::kPreposition);
    const bool near = tie == Tie::kIn && (grammar.has(WordUse::kNearPlace, text.lower(i)) ||
                                          (preposition != nullptr && preposition->word->tie == Tie::kOver));
    if (!near && (preposition == nullptr || preposition->word->tie != tie)) continue;
    if (!clause_.contains(i) && !is_opening_phrase(i)) continue;
    PlacePhrase phrase = place_behind(i + 1, near);
    if (characters && phrase.name == nullptr) phrase.tokens = place_in_characters(i + 1);
    if (phrase.tokens.first >= phrase.tokens.last) continue;
    if (phrase.name != nullptr && ((phrase.name->speaker && phrase.name->tie == Tie::kNone) ||
                                   is_agent_of_attribute(sentence_, hit_, *phrase.name)))
      continue;
    const std::uint32_t its = distance(phrase.tokens, hit_.tokens);
    if (its >= apart) continue;
    const Span span = text.span(phrase.tokens);
    if (std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
          return slot.role != slot_role &&
                 (slot.span.overlaps(span) ||
                  (tie == Tie::kIn && phrase.name != nullptr && phrase.name->tie != Tie::kAdjective &&
                   slot.referent >= 0 && slot.referent == phrase.name->referent));
        }))
      continue;
    apart = its;
    best = phrase;
  }
  if (best.tokens.first >= best.tokens.last) return;
  if (told != nullptr) {
    const Span span = text.span(best.tokens);
    // "|the port of| Mersin": with its noun.
    if (told->span.overlaps(span)) {
      if (best.noun) told->span = span;
      return;
    }
    // The finer of two: "at |Entebbe airport| in Uganda".
    const bool country = told->referent >= 0 && told->value.size() == 2;
    if (!country || best.name != nullptr) return;
  }
  add(slot_role, best.tokens, {});
  Slot& slot = event_.slots.back();
  if (sentence_.language == "ko" && best.name == nullptr)
    slot.span.end -= static_cast<std::uint32_t>(
        grammar.ending_bytes(WordUse::kLocativeEnd, text.at(slot.span), kLeastBytes));
  if (best.name != nullptr) {
    slot.referent = best.name->referent;
    slot.value = best.name->country;
  }
}

}  // namespace tamis::documents

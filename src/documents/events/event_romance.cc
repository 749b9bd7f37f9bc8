// Phrases of the Romance languages: parts of bodies ("el 10 % de X"), places between a verb and its object, one of several, and the noun in front of
// an adjective that acts (event_filler.h).
#include <algorithm>
#include <string_view>

#include "documents/events/event_filler.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

namespace {

constexpr std::string_view kPart = "part";  // value of a stake of a tenth, a half

// "10 % |de X|", "la mitad |de la petrolera|": a body right behind the part, over an article.
bool stands_behind_part(const Who& who, TokenRange part) noexcept {
  constexpr std::uint32_t kReach = 2;  // tokens
  return (who.kind == EntityKind::kOrganization || (who.kind == EntityKind::kOther && !who.unnamed)) &&
         !who.authority && who.tokens.first >= part.last && who.tokens.first - part.last <= kReach;
}

}  // namespace

// "ha ceduto le |quote della società X|": whose shares they are, not who sells them.
bool EventFiller::is_company_of_stake(const Who& who) const noexcept {
  constexpr std::uint32_t kReach = 4;  // tokens: a preposition, an article, a noun for a body
  if (type_.name != "ownership_change" || is_noun() || !is_romance(sentence_.language) ||
      who.tokens.first < hit_.whole.last)
    return false;
  if (is_behind_percentage(who)) return true;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    if (word.word->word != WordClass::kStake || word.tokens.first < hit_.whole.last) return false;
    if (word.word->value == kPart) return stands_behind_part(who, word.tokens);
    return who.kind == EntityKind::kOrganization && word.tokens.last < who.tokens.first &&
           who.tokens.first - word.tokens.last <= kReach;
  });
}

// "acheté |10 % de X|": a part is a stake of a body alone.
bool EventFiller::is_part_of_no_body(const WordHit& word) const noexcept {
  return word.word->word == WordClass::kStake && word.word->value == kPart &&
         std::none_of(sentence_.names.begin(), sentence_.names.end(),
                      [&](const Who& who) { return stands_behind_part(who, word.tokens); });
}

// "10 % |de X|": whose part a percentage is.
bool EventFiller::is_behind_percentage(const Who& who) const noexcept {
  constexpr std::uint32_t kReach = 32;  // bytes
  const std::uint32_t at = work_.tokens.tokens[who.tokens.first].begin;
  return sentence_.page->quantities_at.any(at > kReach ? at - kReach : 0, at, [&](std::size_t n) {
    const Quantity& quantity = document_.quantities[n];
    return quantity.unit == "percent" && stands_behind_part(who, work_.tokens.tokens_in(quantity.span));
  });
}

// "a racheté 30 % de la raffinerie |à Gazprom|": who sells stands behind "to" of a verb of buying.
bool EventFiller::is_bought_from(const Who& who) const noexcept {
  return type_.name == "ownership_change" && is_romance(sentence_.language) && !passive_ &&
         role(Tie::kSubject) == "owner" && role(Tie::kFrom) == "seller" && who.kind != EntityKind::kPlace &&
         who.tokens.first >= hit_.whole.last &&
         // "comprou |a| refinaria": its article.
         (sentence_.language != "pt" || work_.tokens.lower(who.tokens.first - 1) != "a");
}

// Whether a noun phrase that opens with a determiner or number right behind the verb stands before the preposition of the name.
bool EventFiller::is_behind_object(const Who& who) const noexcept {
  constexpr std::uint32_t kShortest = 2;  // a determiner and a noun
  const auto& time = sentence_.page->time;
  std::uint32_t first = hit_.whole.last;
  // "ont frappé |mardi| un dépôt à Riazan", "ha colpito |nella notte| un deposito"
  while (first + kShortest < who.tokens.first && time[first]) ++first;
  if (word_of(first, WordClass::kPreposition) != nullptr) {
    ++first;
    while (first + kShortest < who.tokens.first && word_of(first, WordClass::kDeterminer) != nullptr) ++first;
    if (work_.tokens.tokens[first].capital) return false;
    ++first;
  }
  const bool opens =
      word_of(first, WordClass::kDeterminer) != nullptr ||
      work_.tokens.tokens[first].kind == TokenKind::kNumber ||
      (clause_word_classes(sentence_.language, work_.tokens.lower(first)) & clause_word::kArticle) != 0;
  if (first + kShortest >= who.tokens.first || !opens) return false;
  return work_.tokens.tokens[first + 1].kind == TokenKind::kWord && !work_.tokens.tokens[first + 1].capital;
}

// "un attentato |contro una moschea| a Kabul": the place behind what a noun's deed is against is where it was.
bool EventFiller::is_behind_struck(const Who& who) const noexcept {
  if (!is_noun() || type_.group != EventGroup::kForce || who.kind != EntityKind::kPlace ||
      !is_romance(sentence_.language) || role(Tie::kTo) != "target")
    return false;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kAgainst &&
           word.tokens.first >= hit_.whole.last && word.tokens.last + 1 < who.tokens.first;
  });
}

// "|uno de| los jefes de X", "|l'un des| chefs": the phrase of one of several.
bool EventFiller::opens_with_one_of(std::uint32_t first, std::uint32_t last) const noexcept {
  if (!is_romance(sentence_.language) || first + 1 >= last) return false;
  const std::string_view word = work_.tokens.lower(first);
  const std::uint32_t one = word.ends_with("'") || word.ends_with("\u2019") ? first + 1 : first;
  const WordHit* of = one + 1 < last ? word_of(one + 1, WordClass::kPreposition) : nullptr;
  return of != nullptr && of->word->tie == Tie::kOf &&
         grammar_words(sentence_.language).has(WordUse::kOneOf, work_.tokens.lower(one));
}

// "detuvo |en Bogotá| a uno de los jefes", "ha arrestato |a Bari| il capo": behind the place that opens with a preposition at `first`; `first`:
// none does.
std::uint32_t EventFiller::end_of_place_at(std::uint32_t first) const noexcept {
  if (!is_romance(sentence_.language)) return first;
  const WordHit* preposition = word_of(first, WordClass::kPreposition);
  // Spanish sets "a" before whom a verb deals with.
  const bool where =
      preposition != nullptr &&
      (preposition->word->tie == Tie::kIn ||
       (preposition->word->tie == Tie::kTo && (sentence_.language != "es" || type_.name == "extradition")));
  if (!where) return first;
  for (const Who& who : sentence_.names) {
    const std::uint32_t begin = who.area > 0 ? who.area : who.tokens.first;
    if (who.unnamed || who.tie == Tie::kAdjective || begin < preposition->tokens.last ||
        begin > preposition->tokens.last + 1)
      continue;
    if (who.kind == EntityKind::kPlace) return who.tokens.last;
    if (who.kind != EntityKind::kOther) return first;
  }
  // "ha arrestato |a Frattamaggiore| uno dei capi": one that no table has.
  constexpr std::uint32_t kLongestName = 3;  // tokens
  std::uint32_t name = preposition->tokens.last;
  while (name < clause_.last && name - preposition->tokens.last < kLongestName &&
         work_.tokens.tokens[name].kind == TokenKind::kWord && work_.tokens.tokens[name].capital)
    ++name;
  if (name > preposition->tokens.last) return name;
  return first;
}

// "|à un| consultant", "|al| consigliere": the noun stands behind "to" and an article, behind the trigger.
bool EventFiller::stands_behind_to(std::uint32_t noun) const noexcept {
  std::uint32_t first = noun;
  while (first > hit_.whole.last && word_of(first - 1, WordClass::kDeterminer) != nullptr &&
         word_of(first - 1, WordClass::kPreposition) == nullptr)
    --first;
  const WordHit* to =
      first > hit_.whole.last ? hit_ending_at(sentence_, first, WordClass::kPreposition) : nullptr;
  return to != nullptr && to->word->tie == Tie::kTo;
}

// "Le |groupe| émirati a racheté": the noun in front of the adjective of a country that acts. Romance.
void EventFiller::widen_over_noun_before(const Who& adjective) {
  Span& span = event_.slots.back().span;
  if (adjective.tokens.first <= clause_.first || !span.overlaps(work_.tokens.span(adjective.tokens)) ||
      span.begin < work_.tokens.tokens[adjective.tokens.first].begin)
    return;
  const std::uint32_t noun = adjective.tokens.first - 1;
  const bool common = work_.tokens.tokens[noun].kind == TokenKind::kWord && !hit_.whole.contains(noun) &&
                      !sentence_.page->time[noun] && !sentence_.page->cue[noun] &&
                      word_of(noun, WordClass::kPreposition) == nullptr &&
                      word_of(noun, WordClass::kDeterminer) == nullptr &&
                      word_of(noun, WordClass::kAnd) == nullptr &&
                      word_of(noun, WordClass::kAuxiliary) == nullptr && !covers_trigger(sentence_, noun);
  if (common) span.begin = work_.tokens.tokens[noun].begin;
}

// "s'est rendu à New Delhi pour discuter de la |livraison de brut à l'Inde|": the place behind the noun of another deed is none of the visit.
bool EventFiller::is_of_later_deed(const Who& who) const noexcept {
  if (type_.name != "visit" || is_noun() || !is_romance(sentence_.language) ||
      who.kind != EntityKind::kPlace || who.tokens.first < hit_.whole.last)
    return false;
  return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
    return !other.blocked && other.trigger->type != hit_.trigger->type &&
           other.tokens.first >= hit_.whole.last && other.whole.last <= who.tokens.first &&
           (hit_ending_at(sentence_, other.tokens.first, WordClass::kDeterminer) != nullptr ||
            hit_ending_at(sentence_, other.tokens.first, WordClass::kPreposition) != nullptr) &&
           is_noun_trigger(sentence_, other);
  });
}

// "Il a été |remis en liberté|": behind a sentence that tells of the arrest of somebody without a name it is he, not who is named somewhere.
void EventFiller::settle_released() {
  if (type_.name != "release" || sentence_.number == 0 || document_.events.empty()) return;
  const Sentence& before = work_.tokens.sentences[sentence_.number - 1];
  const Span there = work_.tokens.span(before.tokens);
  const Event& told = document_.events.back();
  const auto is_named = [](const Slot& slot) { return slot.role == "target" && slot.referent >= 0; };
  if (before.block != work_.tokens.sentences[sentence_.number].block || told.type != "arrest" ||
      !told.evidence.back().overlaps(there) || std::any_of(told.slots.begin(), told.slots.end(), is_named) ||
      !has_role(told, "target"))
    return;
  for (Slot& slot : event_.slots) {
    const bool pronoun = std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
      return who.pronoun && work_.tokens.span(who.tokens).overlaps(slot.span);
    });
    if (!is_named(slot) || !pronoun) continue;
    slot.referent = kNobody;
    slot.value.clear();
  }
}

// "a levé les sanctions |qui visaient la compagnie|", "las sanciones |que pesaban sobre X|": whom a clause about the sanctions says.
void EventFiller::add_target_of_relative() {
  constexpr std::uint32_t kReach = 5;  // tokens: the verb, a preposition, an article
  if (type_.group != EventGroup::kSanctions || !is_romance(sentence_.language) || has_slot("target")) return;
  for (const WordHit& sanction : sentence_.words) {
    const std::uint32_t relative = sanction.tokens.last;
    if (sanction.word->word != WordClass::kSanction || sanction.tokens.first < hit_.whole.first ||
        relative >= sentence_.tokens.last || word_of(relative, WordClass::kRelative) == nullptr)
      continue;
    for (const Who& who : sentence_.names) {
      if (who.tokens.first <= relative + 1 || who.tokens.first > relative + kReach || who.pronoun ||
          who.tie == Tie::kBy || who.tie == Tie::kAdjective)
        continue;
      add_name("target", who);
      return;
    }
  }
}

}  // namespace tamis::documents

// Which words of a sentence only look like a trigger (event_false_triggers.h).
#include "documents/events/event_false_triggers.h"

#include <algorithm>
#include <string_view>

#include "documents/events/event_hebrew.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// "für sanktionierte Raketentechnologie": a participle as the adjective of a thing, no name right behind it.
bool is_adjective_of_thing(const EventSentence& out, const TriggerHit& hit) noexcept {
  if (hit.words != 1 || hit.trigger->items != 0 || hit.trigger->form == TriggerForm::kNoun) return false;
  const TextTokens& text = out.work->tokens;
  const std::string_view verb = text.lower(hit.tokens.first);
  if (!verb.ends_with("te") && !verb.ends_with("ten") && !verb.ends_with("ter") && !verb.ends_with("tes"))
    return false;
  if (hit_ending_at(out, hit.tokens.first, WordClass::kPreposition) == nullptr &&
      hit_ending_at(out, hit.tokens.first, WordClass::kDeterminer) == nullptr)
    return false;
  return std::none_of(out.names.begin(), out.names.end(), [&](const Who& who) {
    return who.tokens.first >= hit.tokens.last && who.tokens.first <= hit.tokens.last + 2;
  });
}

// "to fire", "will fire", "Rebels fire", not "under enemy fire".
bool is_infinitive(const EventSentence& out, std::uint32_t verb) noexcept {
  if (verb == out.tokens.first) return false;
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words(out.language);
  const std::string_view before = text.lower(verb - 1);
  // "previous mass protests": no plural.
  if (out.language == "en" && (before.ends_with("ous") || before.ends_with("ss") || before.ends_with("us")))
    return false;
  return grammar.has(WordUse::kBeforeVerb, before) ||
         (grammar.ends(WordUse::kPluralEnd, before, 4) && text.tokens[verb - 1].kind == TokenKind::kWord);
}

// "the ship", "missiles at ship", "last week's launch", "a container ship"; not "to ship", "the firms ship".
bool is_noun_by_neighbour(const EventSentence& out, std::uint32_t token) noexcept {
  if (grammar_words(out.language).has(WordUse::kOnlyVerb, out.work->tokens.lower(token))) return false;
  if (hit_ending_at(out, token, WordClass::kDeterminer) != nullptr) return true;
  const TextTokens& text = out.work->tokens;
  // "“|Sanctions| move the desk”": no verb in this form opens a sentence.
  if (text.tokens[token].sentence_start && text.lower(token).ends_with("s")) return true;
  if (token == out.tokens.first) return false;
  const std::string_view before = text.lower(token - 1);
  if (text.tokens[token - 1].kind == TokenKind::kWord && !before.ends_with("s") &&
      !text.tokens[token - 1].capital && hit_ending_at(out, token, WordClass::kAuxiliary) == nullptr &&
      !grammar_words(out.language).has(WordUse::kBeforeVerb, before) &&
      hit_ending_at(out, token - 1, WordClass::kDeterminer) != nullptr)
    return true;
  // "according to the KCNA |dispatch|": all that a preposition governs.
  const WordHit* article = text.tokens[token - 1].capital && !before.ends_with("s")
                               ? hit_ending_at(out, token - 1, WordClass::kDeterminer)
                               : nullptr;
  if (article != nullptr && hit_ending_at(out, article->tokens.first, WordClass::kPreposition) != nullptr)
    return true;
  if (before.ends_with("'s") || before.ends_with("\u2019s")) return true;
  // "why |sanctions| still matter": the subject opens the clause.
  const std::uint32_t classes = clause_word_classes(out.language, before);
  if (out.work->tokens.lower(token).ends_with("s") &&
      (classes & (clause_word::kSubordinator | clause_word::kWh)) != 0 &&
      (classes & clause_word::kRelative) == 0)
    return true;
  const WordHit* preposition = hit_ending_at(out, token, WordClass::kPreposition);
  return preposition != nullptr && before != "to" && preposition->tokens.first + 1 == token;
}

// "a former nail technician |named| X": how somebody is called.
bool is_called(const EventSentence& out, std::uint32_t token) noexcept {
  constexpr std::uint32_t kReach = 10;
  const TextTokens& text = out.work->tokens;
  for (std::uint32_t i = token; i > out.tokens.first && token - i < kReach; --i) {
    if (text.tokens[i - 1].kind != TokenKind::kWord && text.tokens[i - 1].kind != TokenKind::kHyphen &&
        text.tokens[i - 1].kind != TokenKind::kNumber)
      return false;
    const std::string_view word = text.lower(i - 1);
    if (word == "a" || word == "an") return i < token;
    if (word == "the" || hit_ending_at(out, i, WordClass::kAuxiliary) != nullptr) return false;
  }
  return false;
}

// "un mécanicien de 58 ans |nommé| Nicolás Paz": so in Romance, right before the name and without an auxiliary.
bool is_called_behind(const EventSentence& out, const TriggerHit& hit) noexcept {
  const TextTokens& text = out.work->tokens;
  const std::uint32_t token = hit.tokens.first;
  if (!has_order(out.language, WordOrder::kNounBeforeName) || hit.words != 1 ||
      !grammar_words(out.language).has(WordUse::kNamed, text.lower(token)) || token <= out.tokens.first ||
      hit.tokens.last >= out.tokens.last)
    return false;
  const Token& before = text.tokens[token - 1];
  const Token& next = text.tokens[hit.tokens.last];
  return before.kind == TokenKind::kWord && !before.capital &&
         hit_ending_at(out, token, WordClass::kAuxiliary) == nullptr && next.kind == TokenKind::kWord &&
         next.capital;
}

// "the Office of Financial |Sanctions| Implementation": a word with a capital inside the name of a body.
bool is_in_name_of_body(const EventSentence& out, const TriggerHit& hit) noexcept {
  const TextTokens& text = out.work->tokens;
  if (!is_cased(text.tokens[hit.whole.first].script) || !text.tokens[hit.whole.first].capital ||
      out.language == "de")
    return false;
  const std::int32_t number = out.page->name_of[hit.whole.first];
  if (number < 0) return false;
  const NameInText& name = out.work->names[static_cast<std::size_t>(number)];
  return name.kind == EntityKind::kOrganization && name.form == MentionForm::kName &&
         name.core_tokens.first < hit.whole.first && hit.whole.last < name.core_tokens.last;
}

// The particle of a separable verb ends the clause; Dutch may let a phrase with a preposition follow: "legde sancties |op| aan X",
// "hield drie mannen |aan| in Breda".
bool closes_with_particle(const EventSentence& out, const TriggerHit& hit, std::string_view particle) {
  const TextTokens& text = out.work->tokens;
  std::uint32_t last = out.clause_range(hit.tokens.first).last;
  while (last > hit.tokens.last && text.tokens[last - 1].kind != TokenKind::kWord) --last;
  if (last > hit.tokens.last && text.lower(last - 1) == particle) return true;
  if (out.language != "nl") return false;
  for (std::uint32_t i = hit.tokens.last; i + 1 < last; ++i) {
    if (text.lower(i) != particle) continue;
    const std::uint32_t next = clause_word_classes(out.language, text.lower(i + 1));
    const bool follows = (next & (clause_word::kPreposition | clause_word::kThat | clause_word::kConjunction |
                                  clause_word::kRelative | clause_word::kSubordinator)) != 0;
    if (follows && (next & clause_word::kArticle) == 0) return true;
  }
  return false;
}

// "解除部分|制裁|": what is lifted is not imposed.
bool is_lifted(const EventSentence& out, const TriggerHit& hit) noexcept {
  constexpr std::uint32_t kReach = 4;  // characters between the verb and the noun
  if (!is_character_script(out.work->tokens.tokens[hit.tokens.first].script) ||
      EventTables::get().type_of(*hit.trigger).name != "sanctions_designation")
    return false;
  const TokenRange noun = hit.companion.first < hit.companion.last ? hit.companion : hit.tokens;
  return std::any_of(out.triggers.begin(), out.triggers.end(), [&](const TriggerHit& other) {
    return !other.blocked && EventTables::get().type_of(*other.trigger).name == "sanctions_delisting" &&
           other.tokens.first < noun.first &&
           (other.whole.last >= noun.last || noun.first - other.tokens.last <= kReach);
  });
}

// "reiste am Montag |nach Minsk|", "sprach in Minsk |mit seinem Kollegen|": a preposition before a place or somebody is no particle.
bool leads_to_name(const EventSentence& out, const TriggerHit& hit) noexcept {
  constexpr std::uint32_t kReach = 3;  // small words and an adjective before the name
  return hit.particle.empty() && std::any_of(out.names.begin(), out.names.end(), [&](const Who& who) {
           if (who.kind == EntityKind::kPlace && who.tie == Tie::kTo)
             return who.tokens.first == hit.whole.last;
           return who.tie == Tie::kWith && who.tokens.first >= hit.whole.last &&
                  who.tokens.first - hit.whole.last <= kReach;
         });
}

bool is_journey(const TriggerHit& hit) noexcept {
  return EventTables::get().type_of(*hit.trigger).name == "visit";
}

}  // namespace

void drop_triggers(EventSentence& out) {
  const TextTokens& text = out.work->tokens;
  std::uint64_t things = 0;
  for (const WordHit& word : out.words) things |= std::uint64_t{1} << static_cast<unsigned>(word.word->word);
  for (TriggerHit& hit : out.triggers) {
    // "weist Berichte aus dem Iran |zurück|": a preposition is the particle of a verb only where it ends the clause.
    std::string_view particle = hit.particle;
    if (hit.words > 1 && hit.trigger->form == TriggerForm::kVerb && hit.tokens.last < hit.whole.last &&
        grammar_words(out.language).has(WordUse::kVerbParticle, text.lower(hit.whole.last - 1)))
      particle = text.lower(hit.whole.last - 1);
    if (!particle.empty() && !leads_to_name(out, hit))
      hit.blocked = hit.blocked || !closes_with_particle(out, hit, particle);
    if (hit.bare && !is_infinitive(out, hit.tokens.first)) hit.blocked = true;
    if (is_in_name_of_body(out, hit) || is_in_hebrew_name(out, hit)) hit.blocked = true;
    if (is_lifted(out, hit)) hit.blocked = true;
    if ((hit.trigger->lemma || hit.trigger->frame) && hit.words == 1 &&
        grammar_words(out.language).ends(WordUse::kVerbLikeNounEnd, text.lower(hit.tokens.first), 3) &&
        hit_ending_at(out, hit.tokens.first, WordClass::kDeterminer) != nullptr)
      hit.blocked = true;
    if (is_called_behind(out, hit)) hit.blocked = true;
    if (out.language == "de" && is_adjective_of_thing(out, hit)) hit.blocked = true;
    // "the ship", "its supply": a noun that is spelt as the verb.
    if (out.language == "en" && hit.trigger->form == TriggerForm::kVerb && hit.words == 1) {
      const std::string_view verb = text.lower(hit.tokens.first);
      // "shoulder-fired missiles"
      if (hit.tokens.first > out.tokens.first &&
          text.tokens[hit.tokens.first - 1].kind == TokenKind::kHyphen &&
          hit.tokens.first > out.tokens.first + 1)
        hit.blocked = true;
      if (!verb.ends_with("ed") && !verb.ends_with("ing") && is_noun_by_neighbour(out, hit.tokens.first))
        hit.blocked = true;
      if (verb == "named" && is_called(out, hit.tokens.first)) hit.blocked = true;
    }
    for (const TriggerHit& other : out.triggers) {
      // "has sold" of oil or of missiles: the things say which.
      const bool by_things = other.trigger->items != 0 && hit.trigger->items != 0;
      // "arrested the |banker|": the longer phrase is of ships, and there is none.
      if (other.blocked || (other.trigger->items != 0 && (other.trigger->items & things) == 0)) continue;
      // "les armes |sont arrivées| au Mali": things arrive, too.
      if (hit.trigger->frame && (hit.trigger->items & things) != 0 && is_journey(other)) continue;
      // "|der Start| des Satelliten": the thing says which launch, where the phrase only picks one up.
      if (other.trigger->form == TriggerForm::kAnaphor && (hit.trigger->items & things) != 0) continue;
      // "|entließ| ihn |aus der Haft|": the whole phrase says in which sense, however far apart its words stand.
      if (other.trigger->lemma && other.words >= 3 && hit.words == 1 && !by_things &&
          other.trigger->type != hit.trigger->type && other.whole.contains(hit.tokens.first) &&
          (hit.tokens.first == other.whole.first || hit.tokens.last == other.whole.last))
        hit.blocked = true;
      if (other.words > hit.words && !by_things && other.trigger->type != hit.trigger->type &&
          other.tokens.last - other.tokens.first == other.words && other.tokens.first <= hit.tokens.first &&
          hit.tokens.last <= other.tokens.last)
        hit.blocked = true;
    }
  }
}

}  // namespace tamis::documents

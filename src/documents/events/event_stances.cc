#include "documents/events/event_stances.h"

#include "documents/events/event_slots.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kReach = 8;   // tokens between the verb and the noun
constexpr std::uint32_t kPhrase = 4;  // tokens of the noun's phrase before it

bool is_joint(const EventSentence& sentence, std::uint32_t token) noexcept {
  return sentence.work->tokens.tokens[token].kind != TokenKind::kWord ||
         hit_ending_at(sentence, token + 1, WordClass::kAnd) != nullptr;
}

// The preposition that governs the noun, over its articles and adjectives; nullptr: none does.
const WordHit* governor_of(const EventSentence& sentence, std::uint32_t noun, std::uint32_t first) noexcept {
  for (std::uint32_t i = noun; i > first && noun - i < kPhrase; --i) {
    if (const WordHit* found = hit_ending_at(sentence, i, WordClass::kPreposition)) return found;
    if (sentence.work->tokens.tokens[i - 1].kind != TokenKind::kWord) break;
    if (hit_ending_at(sentence, i, WordClass::kDeterminer) != nullptr && i > first)
      return hit_ending_at(sentence, i - 1, WordClass::kPreposition);
  }
  return nullptr;
}

// "قتل فؤاد شكر |في غارة|", "توعد بالرد |بعد غارة|": in or after which something happened, by none of those named before. Arabic.
bool is_circumstance(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (sentence.language != "ar" || EventTables::get().type_of(*hit.trigger).name != "military_operation")
    return false;
  const WordHit* front = hit_ending_at(sentence, hit.tokens.first, WordClass::kPreposition);
  return front != nullptr && (front->word->tie == Tie::kIn || front->word->tie == Tie::kNone);
}

}  // namespace

bool is_under_stance(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const EventGroup group = EventTables::get().type_of(*hit.trigger).group;
  if (hit.trigger->form != TriggerForm::kNoun || group == EventGroup::kConsult ||
      group == EventGroup::kSupport || group == EventGroup::kOffice)
    return false;
  if (is_circumstance(sentence, hit)) return true;
  const TextTokens& text = sentence.work->tokens;
  if (!is_cased(text.tokens[hit.tokens.first].script) && sentence.language != "ar" &&
      sentence.language != "he")
    return false;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  const auto takes_stand = [&](std::uint32_t token) {
    return !text.tokens[token].capital && grammar.begins(WordUse::kStance, text.lower(token));
  };
  bool stance = false;
  for (std::uint32_t i = hit.tokens.first; i > clause.first && hit.tokens.first - i < kReach && !stance; --i) {
    if (is_joint(sentence, i - 1)) break;
    stance = takes_stand(i - 1);
  }
  bool behind = false;
  for (std::uint32_t i = hit.whole.last; i < clause.last && i - hit.whole.last < kReach && !stance && !behind;
       ++i) {
    if (is_joint(sentence, i)) break;
    behind = takes_stand(i);
  }
  if (!stance && !behind) return false;
  const WordHit* governor = governor_of(sentence, hit.tokens.first, clause.first);
  if (governor == nullptr) return stance || sentence.language == "de" || sentence.language == "nl";
  const Tie tie = governor->word->tie;
  if (behind) return tie == Tie::kAgainst || tie == Tie::kOver;
  return tie != Tie::kWith && tie != Tie::kBy && tie != Tie::kFor;
}

}  // namespace tamis::documents

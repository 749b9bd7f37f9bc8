#include "documents/events/event_turkish.h"

#include <algorithm>
#include <optional>

#include "documents/words/grammar_words.h"

namespace tamis::documents {

std::string_view case_of_turkish_noun(std::string_view word) {
  constexpr std::size_t kStem = 3;  // bytes
  const GrammarWords& grammar = grammar_words("tr");
  std::string_view longest;
  for (const NameEnding& known : EventTables::get().endings) {
    if (known.language != "tr" || word.size() < known.ending.size() + kStem ||
        !word.ends_with(known.ending) || known.ending.size() <= longest.size())
      continue;
    const std::string_view stem = word.substr(0, word.size() - known.ending.size());
    const bool plural = grammar.ends(WordUse::kPluralEnd, stem, kStem);
    // "kişi|yi|", "borsası|ndan|"
    const bool buffered = known.ending.size() > 1 &&
                          (known.ending.front() == 'y' ||
                           (known.ending.front() == 'n' && grammar.ends(WordUse::kOwnedEnd, stem, kStem)));
    if (plural || buffered) longest = known.ending;
  }
  return longest;
}

bool is_owner_of_turkish_noun(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  constexpr std::uint32_t kReach = 8;  // tokens between them
  constexpr std::size_t kStem = 4;     // bytes
  if (hit.trigger->roles[static_cast<std::size_t>(Tie::kOf)] != "actor" || who.unnamed ||
      who.tokens.last > hit.tokens.first || hit.tokens.first - who.tokens.last > kReach)
    return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("tr");
  const std::string_view noun = text.lower(hit.tokens.last - 1);
  if (!grammar.ends(WordUse::kOwnedEnd, noun, kStem) && !grammar.ends(WordUse::kOwnedPlaceEnd, noun, kStem))
    return false;
  for (std::uint32_t i = who.tokens.last; i < hit.tokens.first; ++i) {
    const Token& token = text.tokens[i];
    if (token.kind == TokenKind::kComma) return false;
    if (token.kind == TokenKind::kWord && !token.capital &&
        grammar.ends(WordUse::kOwnedDativeEnd, text.lower(i), kStem))
      return false;
  }
  return true;
}

Tie tie_of_turkish_owned(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  constexpr std::uint32_t kReach = 5;  // tokens
  constexpr std::size_t kStem = 4;     // bytes
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("tr");
  for (std::uint32_t i = who.tokens.last; i < hit.tokens.first && i < who.tokens.last + kReach; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || covers_trigger(sentence, i)) break;
    if (text.tokens[i].capital || sentence.work->mention_of[i] >= 0 || !text.tokens[i].space_before) continue;
    // "Washington'ın |Çin| bankalarına yaptırım uygulaması": the noun is another's, and he does what the verb made a noun tells.
    if (i > who.tokens.last && sentence.page->name_of[i - 1] >= 0 && !is_finite_turkish_verb(sentence, hit))
      break;
    const std::string_view word = text.lower(i);
    if (grammar.ends(WordUse::kOwnedDativeEnd, word, kStem)) return Tie::kTo;
    if (grammar.ends(WordUse::kOwnedPlaceEnd, word, kStem)) return Tie::kIn;
  }
  return Tie::kNone;
}

namespace {

// The case of the noun right behind a place whose it is ("Kursk |bölgesine|"), by the ending of what is its own. None: there is no such noun.
Tie case_behind_place(const EventSentence& sentence, const Who& who) {
  constexpr std::size_t kStem = 4;  // bytes
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t noun = who.tokens.last;
  if (sentence.language != "tr" || who.unnamed || who.kind != EntityKind::kPlace ||
      noun >= sentence.tokens.last || text.tokens[noun].kind != TokenKind::kWord ||
      covers_trigger(sentence, noun))
    return Tie::kNone;
  const GrammarWords& grammar = grammar_words("tr");
  std::string_view word = text.lower(noun);
  // "|Mersin| Limanı'nda"
  if (text.tokens[noun].capital) return grammar.has(WordUse::kPlaceNoun, word) ? Tie::kIn : Tie::kNone;
  // "|Donetsk| bölgesinde|ki| kent"
  if (word.ends_with("ki")) word.remove_suffix(2);
  if (grammar.ends(WordUse::kOwnedDativeEnd, word, kStem)) return Tie::kTo;
  if (grammar.ends(WordUse::kClauseObjectEnd, word, kStem)) return Tie::kObject;
  return grammar.ends(WordUse::kOwnedPlaceEnd, word, kStem) ? Tie::kIn : Tie::kNone;
}

}  // namespace

std::optional<Tie> tie_of_turkish_attribute(const EventSentence& sentence, const TriggerHit& hit,
                                            const Who& who) {
  if (who.tie != Tie::kBare || is_noun_trigger(sentence, hit) || who.tokens.last >= hit.tokens.first)
    return {};
  if (const Tie tie = case_behind_place(sentence, who); tie != Tie::kNone) return tie;
  if (sentence.language != "tr" || who.kind != EntityKind::kPlace ||
      EventTables::get().type_of(*hit.trigger).group != EventGroup::kConsult)
    return {};
  // "|İran| Dışişleri Bakanı Abbas Arakçi": whose office somebody has, who meets and travels himself.
  constexpr std::uint32_t kOffice = 4;  // tokens
  const auto& tokens = sentence.work->tokens.tokens;
  std::uint32_t name = who.tokens.last;
  while (name < hit.tokens.first && name <= who.tokens.last + kOffice && tokens[name].capital) {
    const bool person = std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& other) {
      return other.kind == EntityKind::kPerson && !other.unnamed && other.tokens.first <= name &&
             name < other.tokens.last;
    });
    if (person) return name > who.tokens.last ? std::optional<Tie>(Tie::kNone) : std::nullopt;
    ++name;
  }
  return {};
}

bool is_turkish_attribute(const EventSentence& sentence, const Who& who) {
  return who.tie == Tie::kAdjective && case_behind_place(sentence, who) != Tie::kNone;
}

bool is_last_turkish_owner(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  return std::none_of(sentence.names.begin(), sentence.names.end(), [&](const Who& other) {
    return other.tie == Tie::kOf && other.tokens.first > who.tokens.last + 3 &&
           other.tokens.last <= hit.tokens.first && tie_of_turkish_owned(sentence, hit, other) == Tie::kNone;
  });
}

bool is_finite_turkish_verb(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::size_t kStem = 2;  // bytes
  const std::uint32_t last = std::max(hit.whole.last, hit.companion.last);
  const std::string_view verb = sentence.work->tokens.lower(last - 1);
  const GrammarWords& grammar = grammar_words("tr");
  return grammar.ends(WordUse::kFinalVerbEnd, verb, kStem) ||
         (grammar.ends(WordUse::kFutureEnd, verb, kStem) && verb.ends_with('k'));
}

bool opens_with_owned_noun(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::size_t kStem = 4;  // bytes
  return hit.whole.last > hit.whole.first + 1 &&
         grammar_words("tr").ends(WordUse::kClauseObjectEnd, sentence.work->tokens.lower(hit.whole.first),
                                  kStem);
}

namespace {

// "X'i özel olarak |belirlenmiş| kişiler listesine aldı": it has no object.
bool is_passive_participle(std::string_view word) {
  constexpr std::size_t kStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words("tr");
  return grammar.ends(WordUse::kFinalVerbEnd, word, kStem) || grammar.ends(WordUse::kPassiveEnd, word, kStem);
}

}  // namespace

bool is_in_turkish_participle(const EventSentence& sentence, const TriggerHit& hit, const Who& who) {
  if (sentence.language != "tr" || who.tokens.last >= hit.tokens.first || is_noun_trigger(sentence, hit) ||
      who.tie == Tie::kBare || who.tie == Tie::kAdjective || who.tie == Tie::kIn ||
      (who.unnamed && who.tie != Tie::kObject))
    return false;
  constexpr std::size_t kStem = 2;  // bytes: "eden"
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("tr");
  const bool pair = hit.companion.first < hit.companion.last;
  const std::uint32_t verb = pair ? std::min(hit.companion.first, hit.tokens.first) : hit.tokens.first;
  for (std::uint32_t i = who.tokens.last; i + 1 < verb && text.tokens[i].kind != TokenKind::kComma; ++i) {
    const std::string_view word = text.lower(i);
    if (text.tokens[i].kind == TokenKind::kWord && !text.tokens[i].capital &&
        grammar.ends(WordUse::kAttributiveEnd, word, kStem) &&
        !grammar.ends(WordUse::kFromEnd, word, kStem) && !grammar.has(WordUse::kNoParticiple, word) &&
        !(who.tie == Tie::kObject && is_passive_participle(word)))
      return true;
  }
  return false;
}

}  // namespace tamis::documents

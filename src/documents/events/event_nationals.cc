// Who is called by where he is from: "the 48-year-old Australian", "deux Tunisiens", where the noun is spelt as the adjective.
#include <algorithm>

#include "documents/events/event_unnamed.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostBefore =
    8;  // tokens of his phrase in front of the noun ("the unnamed 48-year-old")

bool has_such_nouns(std::string_view language) {
  return language == "en" || language == "de" || is_romance(language);
}

// Whether a noun that the adjective would belong to may follow.
bool ends_phrase(const EventSentence& out, std::uint32_t token) {
  const TextTokens& text = out.work->tokens;
  if (token >= out.tokens.last || text.tokens[token].kind != TokenKind::kWord) {
    return token >= out.tokens.last ||
           (text.tokens[token].kind != TokenKind::kHyphen && text.tokens[token].kind != TokenKind::kQuote &&
            text.tokens[token].kind != TokenKind::kNumber);
  }
  if (out.page->cue[token] || out.page->time[token]) return true;
  // "The Australian |arrested| in Oslo", not "an Israeli |airstrike|"
  if (covers_trigger(out, token) && (out.language != "en" || text.lower(token).ends_with("ed"))) return true;
  return std::any_of(out.words.begin(), out.words.end(), [&](const WordHit& hit) {
    return hit.tokens.first == token &&
           (hit.word->word == WordClass::kAuxiliary || hit.word->word == WordClass::kPreposition ||
            hit.word->word == WordClass::kAnd || hit.word->word == WordClass::kRelative);
  });
}

// First token of the phrase behind its article, and whether it says of one person or of a number; false: it does not.
bool opens_person(const EventSentence& out, std::uint32_t noun, std::uint32_t& first, bool& several) {
  const Work& work = *out.work;
  const TextTokens& text = work.tokens;
  const GrammarWords& grammar = grammar_words(out.language);
  for (const Quantity& quantity : work.document->quantities) {
    const TokenRange number = text.tokens_in(quantity.span);
    if (number.first + 1 != noun || number.last < noun || number.first < out.tokens.first ||
        !quantity.unit.empty())
      continue;
    first = number.first;
    several = true;
    return true;
  }
  bool aged = false;
  for (std::uint32_t i = noun; i > out.tokens.first && noun - i < kMostBefore; --i) {
    const std::string_view word = text.lower(i - 1);
    const WordHit* article = hit_ending_at(out, i, WordClass::kDeterminer);
    const bool elided = word.ends_with("'") || word.ends_with("\u2019");  // "|L'|Australien"
    if (elided || (article != nullptr && article->tokens.first == i - 1)) {
      // "la marine |française|": behind a noun it is an adjective.
      if (grammar.has(WordUse::kPluralDeterminer, word) || (out.language != "en" && !aged && i != noun))
        return false;
      // "the skipper, a |Pakistani|, ...": said of who was named before.
      if (i - 1 > out.tokens.first && text.tokens[i - 2].kind == TokenKind::kComma &&
          noun + 1 < out.tokens.last && text.tokens[noun + 1].kind == TokenKind::kComma)
        return false;
      first = i;
      // "the |Iranians|" are their state, "the Chinese" often.
      const std::string_view name = text.lower(noun);
      return out.language != "en" || aged || (!name.ends_with("s") && !name.ends_with("ese")) ||
             word == "a" || word == "an";
    }
    const TokenKind kind = text.tokens[i - 1].kind;
    if (kind == TokenKind::kNumber) aged = true;
    if (kind != TokenKind::kWord && kind != TokenKind::kNumber && kind != TokenKind::kHyphen) return false;
    if (text.tokens[i - 1].capital && !text.tokens[i - 1].sentence_start && kind == TokenKind::kWord)
      return false;
    if (hit_ending_at(out, i, WordClass::kPreposition) != nullptr ||
        hit_ending_at(out, i, WordClass::kAuxiliary) != nullptr || covers_trigger(out, i - 1))
      return false;
  }
  return false;
}

// "غارة |إسرائيلية| على بيروت", "תקיפה |ישראלית|": whose deed the noun tells, by the adjective behind it, which is no mention of its own.
void find_doers_behind_nouns(EventSentence& out) {
  constexpr std::uint32_t kReach = 2;  // words between the noun and the adjective ("غارة |جوية| إسرائيلية")
  constexpr std::size_t kStem = 4;  // bytes
  const TextTokens& text = out.work->tokens;
  const GrammarWords& grammar = grammar_words(out.language);
  for (const TriggerHit& hit : out.triggers) {
    if (hit.trigger->form != TriggerForm::kNoun || hit.blocked ||
        hit.trigger->roles[static_cast<std::size_t>(Tie::kAdjective)] != "actor")
      continue;
    const std::uint32_t end = std::min(out.tokens.last, hit.tokens.last + kReach);
    for (std::uint32_t i = hit.tokens.first + 1; i < end && text.tokens[i].kind == TokenKind::kWord; ++i) {
      const auto behind = std::find_if(out.names.begin(), out.names.end(),
                                       [&](const Who& who) { return who.tokens.last > i; });
      if (behind != out.names.end() && behind->tokens.contains(i)) break;
      const std::string_view word = text.lower(i);
      const std::string_view country =
          may_be_adjective(word) ? country_of_adjective(word) : std::string_view{};
      if (country.empty()) {
        // "غارة |جوية| أمريكية", not "استهداف |السفن| الأمريكية": another adjective alone may stand between.
        if (!grammar.ends(WordUse::kFieldAdjectiveEnd, word, kStem)) break;
        continue;
      }
      Who doer;
      doer.tokens = doer.whole = {i, i + 1};
      doer.clause_token = i;
      doer.kind = EntityKind::kPlace;
      doer.tie = Tie::kAdjective;
      doer.unnamed = true;
      doer.country = country;
      out.names.insert(behind, doer);
      break;
    }
  }
}

}  // namespace

void find_nationals(EventSentence& out) {
  if (out.language == "ar" || out.language == "he") find_doers_behind_nouns(out);
  if (!has_such_nouns(out.language)) return;
  const TextTokens& text = out.work->tokens;
  for (Who& who : out.names) {
    if (who.kind != EntityKind::kPlace || who.mention < 0 || who.compound || who.possessive) continue;
    const Mention& mention = out.work->document->mentions[static_cast<std::size_t>(who.mention)];
    if (mention.form != MentionForm::kDescription) continue;
    const std::uint32_t noun = who.tokens.last - 1;
    if (out.language == "de" && (!text.tokens[noun].capital || text.tokens[noun].sentence_start)) continue;
    std::uint32_t first = who.tokens.first;
    bool several = false;
    if (!ends_phrase(out, who.tokens.last) || !opens_person(out, noun, first, several)) continue;
    who.unnamed = true;
    who.numbered = several;
    who.kind = several ? EntityKind::kGroup : EntityKind::kPerson;
    who.tokens.first = std::min(first, who.tokens.first);
    who.clause_token = noun;
    who.mention = -1;
    who.referent = kNobody;
    who.tie = Tie::kBare;
    who.described = false;
    who.country = {};
  }
}

}  // namespace tamis::documents

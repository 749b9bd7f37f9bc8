// Clauses that Romance languages join without a comma (event_joined_clauses.h).
#include "documents/events/event_joined_clauses.h"

#include <algorithm>

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kStem = 3;  // bytes

bool begins_word(const EventSentence& sentence, std::uint32_t token, WordClass word) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(),
                     [&](const WordHit& hit) { return hit.word->word == word && hit.tokens.first == token; });
}

bool is_infinitive(const EventSentence& sentence, std::uint32_t token) {
  constexpr std::size_t kInfinitiveStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words(sentence.language);
  const std::string_view word = sentence.work->tokens.lower(token);
  return grammar.has(WordUse::kInfinitive, word) ||
         grammar.ends(WordUse::kInfinitiveEnd, word, kInfinitiveStem);
}

bool is_participle(const EventSentence& sentence, std::uint32_t token) {
  return grammar_words(sentence.language)
      .ends(WordUse::kApposedParticipleEnd, sentence.work->tokens.lower(token), kStem);
}

const TriggerHit* verb_at(const EventSentence& sentence, std::uint32_t token) noexcept {
  const auto found =
      std::find_if(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
        return hit.tokens.first == token && hit.trigger->form == TriggerForm::kVerb && !hit.blocked;
      });
  return found == sentence.triggers.end() ? nullptr : &*found;
}

// A verb that may stand with a subject of its own: of being and having, or one that tells an event.
bool is_finite(const EventSentence& sentence, std::uint32_t token) {
  const TextTokens& text = sentence.work->tokens;
  if (text.tokens[token].kind != TokenKind::kWord || text.tokens[token].capital ||
      sentence.work->mention_of[token] >= 0 || is_infinitive(sentence, token))
    return false;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (grammar.has(WordUse::kFiniteVerb, text.lower(token))) return true;
  // "la |fraude|"
  if (token > sentence.tokens.first &&
      ((clause_word_classes(sentence.language, text.lower(token - 1)) & clause_word::kArticle) != 0 ||
       hit_ending_at(sentence, token, WordClass::kPreposition) != nullptr))
    return false;
  return !is_participle(sentence, token) && verb_at(sentence, token) != nullptr &&
         grammar.ends(WordUse::kFiniteVerbEnd, text.lower(token), kStem);
}

bool opens_governed_clause(const EventSentence& sentence, std::uint32_t token) noexcept {
  return begins_word(sentence, token, WordClass::kThat) ||
         begins_word(sentence, token, WordClass::kRelative) ||
         (clause_word_classes(sentence.language, sentence.work->tokens.lower(token)) &
          clause_word::kSubordinator) != 0;
}

// Whether [first, last) has a finite verb of the clause itself, not of one it governs.
bool has_finite_verb(const EventSentence& sentence, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = last; i-- > first;) {
    if (i > first && opens_governed_clause(sentence, i)) return false;
    if (is_finite(sentence, i)) return true;
  }
  return false;
}

// Portuguese "a" is an article, too.
bool is_only_preposition(const EventSentence& sentence, std::uint32_t token) noexcept {
  const bool preposition = begins_word(sentence, token, WordClass::kPreposition);
  return preposition &&
         !(sentence.language == "pt" &&
           (clause_word_classes("pt", sentence.work->tokens.lower(token)) & clause_word::kArticle) != 0);
}

// The participle that tells an event right behind `token`, over adverbs and pronouns; null: none.
const TriggerHit* participle_behind(const EventSentence& sentence, std::uint32_t token) {
  constexpr std::uint32_t kReach = 2;
  for (std::uint32_t i = token + 1; i < sentence.tokens.last && i <= token + kReach; ++i) {
    if (const TriggerHit* verb = verb_at(sentence, i))
      return is_participle(sentence, i) && !sentence.work->tokens.tokens[i].capital ? verb : nullptr;
    if ((clause_word_classes(sentence.language, sentence.work->tokens.lower(i)) & clause_word::kAdverb) == 0)
      return nullptr;
  }
  return nullptr;
}

// The last participle of [first, last) with an auxiliary before it; null: none.
const TriggerHit* participle_before(const EventSentence& sentence, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kReach = 3;  // tokens from the auxiliary to the participle
  const TriggerHit* found = nullptr;
  for (const TriggerHit& hit : sentence.triggers) {
    if (hit.trigger->form != TriggerForm::kVerb || hit.blocked || hit.tokens.first < first ||
        hit.whole.last > last)
      continue;
    const bool auxiliary =
        std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
          return word.word->word == WordClass::kAuxiliary && word.tokens.first >= first &&
                 word.tokens.first <= hit.tokens.first && hit.tokens.first - word.tokens.first <= kReach;
        });
    if (auxiliary && (found == nullptr || hit.tokens.first >= found->tokens.first)) found = &hit;
  }
  return found;
}

}  // namespace

bool is_romance_infinitive(const EventSentence& sentence, const TriggerHit& hit) {
  const std::uint32_t first = hit.tokens.first;
  return is_romance(sentence.language) && hit.trigger->form == TriggerForm::kVerb &&
         (is_infinitive(sentence, first) ||
          (first > sentence.tokens.first && is_infinitive(sentence, first - 1) &&
           begins_word(sentence, first - 1, WordClass::kAuxiliary)));
}

std::optional<std::size_t> joined_subject(const EventSentence& sentence, std::uint32_t token,
                                          std::uint32_t clause_begin) {
  constexpr std::uint32_t kReach = 9;     // tokens from "and" to the verb
  constexpr std::uint32_t kArticles = 3;  // tokens from "and" to the name
  if (!is_romance(sentence.language) || token <= clause_begin + 1 ||
      hit_ending_at(sentence, token + 1, WordClass::kAnd) == nullptr || token + 2 >= sentence.tokens.last ||
      is_only_preposition(sentence, token + 1) || is_finite(sentence, token + 1))
    return std::nullopt;
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t verb = token + 2;
  const std::uint32_t end = std::min(sentence.tokens.last, token + kReach);
  while (verb < end && !is_finite(sentence, verb)) {
    if (text.tokens[verb].kind != TokenKind::kWord || opens_governed_clause(sentence, verb) ||
        verb_at(sentence, verb) != nullptr)
      return std::nullopt;
    ++verb;
  }
  if (verb == end) return std::nullopt;
  const auto who = std::find_if(sentence.names.begin(), sentence.names.end(), [&](const Who& name) {
    return name.tokens.first > token && name.tokens.first <= token + kArticles && name.tokens.last <= verb &&
           name.tie != Tie::kAdjective && !name.pronoun;
  });
  if (who == sentence.names.end() || !has_finite_verb(sentence, clause_begin, token)) return std::nullopt;
  return static_cast<std::size_t>(who - sentence.names.begin());
}

bool opens_sentence_as_participle(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kArticles = 3;  // tokens from the comma to the name
  const std::uint32_t first = sentence.tokens.first;
  if (!is_romance(sentence.language) || hit.tokens.first != first || !is_participle(sentence, first))
    return false;
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t comma = hit.whole.last;
  while (comma < sentence.tokens.last && text.tokens[comma].kind != TokenKind::kComma) {
    if (grammar_words(sentence.language).has(WordUse::kFiniteVerb, text.lower(comma))) return false;
    ++comma;
  }
  return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
    return who.tokens.first > comma && who.tokens.first <= comma + kArticles && who.tie == Tie::kBare;
  });
}

bool is_bare_participle(const EventSentence& sentence, const TriggerHit& hit) {
  const std::uint32_t verb = hit.tokens.first;
  if (!is_romance(sentence.language) || hit.trigger->form != TriggerForm::kVerb || hit.words != 1 ||
      !is_participle(sentence, verb))
    return false;
  const TokenRange clause = sentence.clause_range(verb);
  return std::none_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kAuxiliary && word.tokens.first >= clause.first &&
           word.tokens.first < verb;
  });
}

TokenRange noun_of_participle(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kMostWords = 4;
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t verb = hit.tokens.first;
  if (!is_romance(sentence.language) || hit.trigger->form != TriggerForm::kVerb || hit.words != 1 ||
      hit.trigger->items != 0 || !is_participle(sentence, verb))
    return {};
  const std::uint32_t next = hit.whole.last;
  if (next < sentence.tokens.last && text.tokens[next].kind == TokenKind::kWord &&
      !sentence.page->time[next] && !begins_word(sentence, next, WordClass::kPreposition))
    return {};
  const GrammarWords& grammar = grammar_words(sentence.language);
  const std::uint32_t begin = sentence.clause_range(verb).first;
  bool people = false;
  for (std::uint32_t i = verb; i > begin && verb - i <= kMostWords; --i) {
    const Token& word = text.tokens[i - 1];
    if (word.kind == TokenKind::kNumber ||
        sentence.page->quantities_at.any(word.begin, word.end, [&](std::size_t n) {
          return sentence.work->document->quantities[n].span.begin == word.begin;
        }))
      return i < verb ? TokenRange{i - 1, verb} : TokenRange{};
    if (word.kind != TokenKind::kWord || sentence.page->time[i - 1] ||
        begins_word(sentence, i - 1, WordClass::kAuxiliary) ||
        begins_word(sentence, i - 1, WordClass::kPreposition) ||
        begins_word(sentence, i - 1, WordClass::kAnd) || begins_word(sentence, i - 1, WordClass::kRelative))
      return {};
    if (grammar.has(WordUse::kPluralDeterminer, text.lower(i - 1)))
      return people ? TokenRange{i, verb} : TokenRange{};
    people = people || begins_word(sentence, i - 1, WordClass::kPeople);
  }
  return {};
}

bool is_article_at_front(const EventSentence& sentence, std::uint32_t preposition) {
  const TextTokens& text = sentence.work->tokens;
  const bool starts = text.tokens[preposition].sentence_start;
  if (sentence.language == "pt") return starts && text.lower(preposition) == "a";
  return sentence.language == "fr" &&
         (starts ||
          (preposition > sentence.tokens.first && text.tokens[preposition - 1].kind == TokenKind::kComma)) &&
         grammar_words("fr").has(WordUse::kPluralArticle, text.lower(preposition)) &&
         text.lower(preposition) == "des";
}

bool is_portuguese_subject(const EventSentence& sentence, const Who& who) {
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t name = who.title > 0 ? who.title : who.tokens.first;
  if (sentence.language != "pt" || who.group || who.tie != Tie::kTo || name <= sentence.tokens.first ||
      who.tokens.last >= sentence.tokens.last || !is_finite(sentence, who.tokens.last))
    return false;
  const std::uint32_t article = name - 1;
  if ((clause_word_classes("pt", text.lower(article)) & clause_word::kArticle) == 0) return false;
  return article == sentence.tokens.first || text.tokens[article - 1].kind == TokenKind::kComma ||
         opens_governed_clause(sentence, article - 1) || begins_word(sentence, article - 1, WordClass::kAnd);
}

bool is_frame_phrase(const EventSentence& sentence, TokenRange clause) {
  if (!is_romance(sentence.language) || clause.last <= clause.first + 1 ||
      !begins_word(sentence, clause.first, WordClass::kFrame) ||
      sentence.work->tokens.tokens[clause.last - 1].kind != TokenKind::kComma)
    return false;
  for (std::uint32_t i = clause.first + 1; i < clause.last; ++i) {
    if (is_finite(sentence, i)) return false;
  }
  return true;
}

bool opens_after_phrase(const EventSentence& sentence, std::size_t n) {
  const Who& who = sentence.names[n];
  return is_romance(sentence.language) && sentence.names[n - 1].tie != Tie::kBare &&
         who.tokens.last < sentence.tokens.last && is_finite(sentence, who.tokens.last);
}

bool opens_circumstance(const EventSentence& sentence, std::uint32_t token, std::uint32_t clause_begin) {
  if (!is_romance(sentence.language) || token <= clause_begin + 1) return false;
  const auto frame = std::find_if(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == WordClass::kFrame && hit.tokens.first == token;
  });
  if (frame == sentence.words.end()) return false;
  std::uint32_t next = frame->tokens.last;
  if (next < sentence.tokens.last &&
      grammar_words(sentence.language).has(WordUse::kToInfinitive, sentence.work->tokens.lower(next)))
    ++next;
  if (next + 1 >= sentence.tokens.last || sentence.work->mention_of[next] >= 0) return false;
  return begins_word(sentence, next, WordClass::kThat) || is_infinitive(sentence, next) ||
         // French infinitives in -er look like nouns.
         (next > frame->tokens.last && verb_at(sentence, next) != nullptr && !is_participle(sentence, next));
}

std::optional<std::size_t> subject_behind_that(const EventSentence& sentence, std::uint32_t token) {
  constexpr std::uint32_t kThatReach = 3;  // tokens to "that"
  constexpr std::uint32_t kArticles = 2;   // tokens from it to the name
  std::uint32_t that = token;
  while (that < sentence.tokens.last && that <= token + kThatReach &&
         !begins_word(sentence, that, WordClass::kThat))
    ++that;
  if (that + 1 >= sentence.tokens.last || that > token + kThatReach ||
      is_only_preposition(sentence, that + 1))
    return std::nullopt;
  for (std::size_t n = 0; n < sentence.names.size(); ++n) {
    const Who& who = sentence.names[n];
    if (who.tokens.first > that && who.tokens.first <= that + kArticles && who.tie != Tie::kAdjective)
      return n;
  }
  return std::nullopt;
}

bool opens_joined_participle(const EventSentence& sentence, std::uint32_t token, std::uint32_t clause_begin) {
  if (!is_romance(sentence.language) || token <= clause_begin + 1 ||
      hit_ending_at(sentence, token + 1, WordClass::kAnd) == nullptr)
    return false;
  const TriggerHit* second = participle_behind(sentence, token);
  if (second == nullptr) return false;
  const TriggerHit* first = participle_before(sentence, clause_begin, token);
  if (first == nullptr || first->trigger->type == second->trigger->type) return false;
  for (std::uint32_t i = first->whole.last; i < token; ++i) {
    if (sentence.page->time[i] || sentence.work->mention_of[i] >= 0 ||
        begins_word(sentence, i, WordClass::kPreposition))
      return true;
  }
  return false;
}

const TriggerHit* sharer_of_auxiliary(const EventSentence& sentence, const TriggerHit& hit) {
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  if (clause.first <= sentence.tokens.first || !is_romance(sentence.language) ||
      hit_ending_at(sentence, clause.first + 1, WordClass::kAnd) == nullptr)
    return nullptr;
  const TriggerHit* own = participle_behind(sentence, clause.first);
  if (own == nullptr || own->tokens.first != hit.tokens.first) return nullptr;
  const TokenRange before = sentence.clause_range(clause.first - 1);
  return participle_before(sentence, before.first, before.last);
}

bool is_before_joined_verb(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if ((sentence.language != "nl" && sentence.language != "de") || hit.trigger->form != TriggerForm::kVerb ||
      hit.whole.last >= sentence.tokens.last || !begins_word(sentence, hit.whole.last, WordClass::kAnd) ||
      !grammar_words(sentence.language)
           .ends(WordUse::kParticipleEnd, sentence.work->tokens.lower(hit.whole.last - 1), kStem))
    return false;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kAuxiliary && clause.contains(word.tokens.first) &&
           word.tokens.first < hit.whole.last;
  });
}

const Who* sayer_of_pronoun(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kOpening = 2;  // words: "dass es"
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  const std::string_view it = sentence.language == "de" ? "es" : sentence.language == "nl" ? "het" : "";
  if (it.empty() || is_noun_trigger(sentence, hit)) return nullptr;
  bool pronoun = false;
  for (std::uint32_t i = clause.first; i < std::min(clause.first + kOpening, hit.tokens.first); ++i)
    pronoun = pronoun || text.lower(i) == it;
  if (!pronoun) return nullptr;
  const Span trigger = text.span(hit.tokens);
  for (const Statement& statement : sentence.work->document->statements) {
    const bool said = std::any_of(statement.content.begin(), statement.content.end(),
                                  [&](const Span span) { return span.contains(trigger); });
    if (!said || statement.speaker_span.empty()) continue;
    for (const Who& who : sentence.names) {
      if (text.span(who.tokens).overlaps(statement.speaker_span) && who.tokens.last <= clause.first &&
          (who.kind == EntityKind::kOrganization || who.kind == EntityKind::kPlace))
        return &who;
    }
  }
  return nullptr;
}

}  // namespace tamis::documents

#include "documents/words/modality.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/data_table.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/phrases.h"
#include "documents/words/verb_endings.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

enum class WordClass : std::uint32_t {
  kNone,
  kNegation,
  kPossibility,
  kFear,
  kPlan,
  kCondition,
  kNeed,
  kIrrealis
};

WordClass class_of(std::string_view name) noexcept {
  if (name == "negation") return WordClass::kNegation;
  if (name == "possibility") return WordClass::kPossibility;
  if (name == "fear") return WordClass::kFear;
  if (name == "plan") return WordClass::kPlan;
  if (name == "condition") return WordClass::kCondition;
  if (name == "need") return WordClass::kNeed;
  if (name == "irrealis") return WordClass::kIrrealis;
  return WordClass::kNone;
}

ModalityKind kind_of(WordClass word) noexcept {
  switch (word) {
    case WordClass::kPossibility:
      return ModalityKind::kPossible;
    case WordClass::kFear:
      return ModalityKind::kFeared;
    case WordClass::kPlan:
      return ModalityKind::kPlanned;
    case WordClass::kCondition:
    case WordClass::kIrrealis:
      return ModalityKind::kConditional;
    case WordClass::kNeed:
      return ModalityKind::kNeeded;
    case WordClass::kNone:
    case WordClass::kNegation:
      break;
  }
  return ModalityKind::kAsserted;
}

const PhraseTable& words() {
  static const PhraseTable kTable = [] {
    PhraseTable table("modality_words");
    base::for_each_row(base::data_table("modality_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count >= 3) table.add(columns[0], columns[2], static_cast<std::uint32_t>(class_of(columns[1])));
    });
    return table;
  }();
  return kTable;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) { words().freeze(out, "modality_words"); });

}  // namespace

std::string_view modality_name(ModalityKind kind) noexcept {
  switch (kind) {
    case ModalityKind::kAsserted:
      return "asserted";
    case ModalityKind::kNeeded:
      return "needed";
    case ModalityKind::kPlanned:
      return "planned";
    case ModalityKind::kPossible:
      return "possible";
    case ModalityKind::kConditional:
      return "conditional";
    case ModalityKind::kAsked:
      return "asked";
    case ModalityKind::kFeared:
      return "feared";
    case ModalityKind::kDenied:
      return "denied";
  }
  return "";
}

namespace {

// "acusou Washington |de| pirataria", "de «piratería»": no verb, though it ends like one.
bool is_governed_noun(const TextTokens& text, TokenRange clause, std::uint32_t word,
                      std::string_view language) {
  if (word > clause.first && text.tokens[word - 1].kind == TokenKind::kQuote) --word;
  if (word == clause.first || text.tokens[word - 1].kind != TokenKind::kWord) return false;
  return (clause_word_classes(language, text.lower(word - 1)) & clause_word::kPreposition) != 0;
}

// "viajará", "se tiendra", "a déclaré qu'il |accueillerait|": the verb of a Romance main clause in the future, or in indirect speech in the
// conditional that is its past; empty: none.
TokenRange romance_future(const TextTokens& text, TokenRange clause, std::string_view language,
                          bool indirect) {
  constexpr std::size_t kStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words(language);
  if (!has_order(language, WordOrder::kNounBeforeName)) return {};
  constexpr std::uint32_t kOpens = clause_word::kThat | clause_word::kRelative | clause_word::kSubordinator;
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const Token& token = text.tokens[i];
    if (token.kind != TokenKind::kWord) continue;
    const std::string_view word = text.lower(i);
    const std::uint32_t classes = clause_word_classes(language, word);
    if ((classes & kOpens) != 0 && (classes & (clause_word::kPreposition | clause_word::kArticle)) == 0)
      return {};
    if (classes != 0 || (token.capital && !token.sentence_start) || grammar.has(WordUse::kNoFuture, word) ||
        is_governed_noun(text, clause, i, language))
      continue;
    if (grammar.ends(WordUse::kFutureEnd, word, kStem) ||
        (indirect && grammar.ends(WordUse::kConditionalEnd, word, kStem + 1)))
      return {i, i + 1};
  }
  return {};
}

// Whether the word ends a name or is a pronoun: somebody who may intend something.
bool is_somebody(const Work& work, std::uint32_t token) {
  return (token < work.mention_of.size() && work.mention_of[token] >= 0) ||
         (clause_word_classes("en", work.tokens.lower(token)) & clause_word::kPronoun) != 0;
}

// "said it |would| appeal", "announced that it |would| not be vaccinating": in English reported speech the past of "will". What "would be a
// mistake" is an opinion.
bool is_past_future(const TextTokens& text, std::uint32_t i, std::uint32_t last) {
  static constexpr std::array<std::string_view, 12> kOpinions = {"have", "like", "prefer",  "rather",
                                                                 "love", "seem", "appear",  "mean",
                                                                 "make", "want", "require", "need"};
  if (text.lower(i) != "would") return false;
  std::uint32_t verb = i + 1;
  while (verb < last && (clause_word_classes("en", text.lower(verb)) & clause_word::kAdverb) != 0 &&
         text.lower(verb) != "be" && text.lower(verb) != "have")
    ++verb;
  if (verb >= last || text.tokens[verb].kind != TokenKind::kWord) return false;
  if (text.lower(verb) == "be") {
    const std::string_view next = verb + 1 < last ? text.lower(verb + 1) : std::string_view{};
    return next.ends_with("ing") || next.ends_with("ed");
  }
  return std::find(kOpinions.begin(), kOpinions.end(), text.lower(verb)) == kOpinions.end();
}

// The first comma or colon from `i` on, or `last`.
std::uint32_t end_of_clause(const TextTokens& text, std::uint32_t i, std::uint32_t last) {
  while (i < last && text.tokens[i].kind != TokenKind::kComma && text.tokens[i].kind != TokenKind::kColon)
    ++i;
  return i;
}

// A number of what it counts.
bool is_number(const Work& work, Span span) {
  const std::vector<Quantity>& quantities = work.document->quantities;
  return std::any_of(quantities.begin(), quantities.end(), [&](const Quantity& quantity) {
    return quantity.span.begin <= span.begin && span.end < quantity.span.end;
  });
}

}  // namespace

Modality modality_of(const Work& work, TokenRange clause, bool indirect_speech) {
  Modality result;
  const TextTokens& text = work.tokens;
  clause.last = std::min(clause.last, static_cast<std::uint32_t>(text.tokens.size()));
  if (clause.first >= clause.last) return result;
  const std::string_view language = work.language_of_sentence(text.sentence_of[clause.first]);
  PhraseTable::Match match;
  std::uint32_t condition_end = clause.first;
  for (std::uint32_t i = clause.first; i < clause.last;) {
    if (text.tokens[i].kind != TokenKind::kWord || !words().longest(text, i, clause.last, language, match)) {
      ++i;
      continue;
    }
    auto word = static_cast<WordClass>(match.value);
    if (word == WordClass::kIrrealis && indirect_speech) word = WordClass::kNone;
    // "in May": a capital inside a sentence makes a name; German nouns have one anyway.
    const Token& first = text.tokens[i];
    if (first.capital && !first.sentence_start && i > clause.first && language != "de")
      word = WordClass::kNone;
    if (has_order(language, WordOrder::kNounBeforeName) && match.tokens.last == match.tokens.first + 1) {
      const GrammarWords& grammar = grammar_words(language);
      const std::uint32_t next = match.tokens.last;
      constexpr std::size_t kStem = 3;  // bytes
      // "un avión |no tripulado|": of the noun, not of the clause. The feminine may be a verb ("no olvida").
      if (word == WordClass::kNegation && language != "fr" && next < clause.last && i > clause.first &&
          text.tokens[i - 1].kind == TokenKind::kWord && text.lower(i).starts_with('n') &&
          !text.lower(next).ends_with('a') && !text.lower(next).ends_with("as") &&
          grammar.ends(WordUse::kApposedParticipleEnd, text.lower(next), kStem) &&
          (clause_word_classes(language, text.lower(i - 1)) & ~clause_word::kAdverb) == 0)
        word = WordClass::kNone;
      // Portuguese "o crime se combate", "reuniu-se": "if" opens its clause.
      if (word == WordClass::kCondition && i > clause.first &&
          grammar.has(WordUse::kConditionFirst, text.lower(i)) &&
          (text.tokens[i - 1].kind == TokenKind::kHyphen ||
           (text.tokens[i - 1].kind == TokenKind::kWord &&
            (clause_word_classes(language, text.lower(i - 1)) &
             (clause_word::kConjunction | clause_word::kThat)) == 0)))
        word = WordClass::kNone;
    }
    // "|قد| سرقت": before a verb in the past it says that it was.
    if (language == "ar" && match.tokens.last == match.tokens.first + 1 && match.tokens.last < clause.last) {
      const GrammarWords& grammar = grammar_words("ar");
      const std::string_view next = text.lower(match.tokens.last);
      if (grammar.has(WordUse::kPastParticle, text.lower(i)) &&
          (!grammar.begins(WordUse::kPresentFront, next) || grammar.ends(WordUse::kPastVerbEnd, next)))
        word = WordClass::kNone;
    }
    // "|نه| تن": nine of them.
    if (word == WordClass::kNegation && language == "fa" && is_number(work, text.span(match.tokens)))
      word = WordClass::kNone;
    if (word == WordClass::kPossibility && indirect_speech && language == "en" &&
        is_past_future(text, i, clause.last) && end_of_clause(text, clause.first, i) == i &&
        i > clause.first && is_somebody(work, i - 1))
      word = WordClass::kPlan;
    if (word == WordClass::kCondition && match.tokens.last == match.tokens.first + 1)
      condition_end = end_of_clause(text, match.tokens.last, clause.last);
    // "would raise duties |if no deal is reached|": the condition is negative, not what is said.
    if (word == WordClass::kNegation && i < condition_end) word = WordClass::kNone;
    if (word == WordClass::kNegation) {
      if (!result.negated) result.negation = match.tokens;
      result.negated = true;
    } else if (kind_of(word) > result.kind) {
      result.kind = kind_of(word);
      result.evidence = match.tokens;
    }
    // Words in a gap are read on their own.
    i = match.gap.first < match.gap.last ? match.gap.first : match.tokens.last;
  }
  // "no habrá": what will not be is no plan.
  if (result.kind == ModalityKind::kAsserted && !result.negated) {
    const TokenRange verb = romance_future(text, clause, language, indirect_speech);
    if (verb.first < verb.last) {
      result.kind = ModalityKind::kPlanned;
      result.evidence = verb;
    }
  }
  // "katılmayacağını": a Turkish clause ends in its verb, which tells tense and negation by its form.
  if (has_order(language, WordOrder::kVerbLast)) {
    std::uint32_t last = clause.last;
    while (last > clause.first && text.tokens[last - 1].kind != TokenKind::kWord) --last;
    if (last > clause.first && !text.tokens[last - 1].capital) {
      const std::string_view verb = text.lower(last - 1);
      if (is_negated_verb(language, verb) && !result.negated) {
        result.negated = true;
        result.negation = {last - 1, last};
      }
      constexpr std::size_t kStem = 2;  // bytes
      if (language == "tr" && result.kind == ModalityKind::kAsserted &&
          grammar_words(language).ends(WordUse::kFutureEnd, verb, kStem)) {
        result.kind = ModalityKind::kPlanned;
        result.evidence = {last - 1, last};
      }
    }
  }
  for (std::uint32_t i = clause.last; i > clause.first; --i) {
    const Token& token = text.tokens[i - 1];
    if (token.kind == TokenKind::kQuote || token.kind == TokenKind::kClose) continue;
    const bool question = token.mark == U'?' || token.mark == U'？' || token.mark == U'؟';
    if (question && result.kind < ModalityKind::kAsked) {
      result.kind = ModalityKind::kAsked;
      result.evidence = {i - 1, i};
    }
    break;
  }
  return result;
}

}  // namespace tamis::documents

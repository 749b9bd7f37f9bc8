#include "documents/statements/main_predicate.h"

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

namespace {

bool is_small_letters(const Work& work, std::uint32_t token) {
  return work.tokens.tokens[token].kind == TokenKind::kWord && !work.tokens.tokens[token].capital;
}

bool is_mention(const Work& work, std::uint32_t token) {
  return token < work.mention_of.size() && work.mention_of[token] >= 0;
}

// "|left| for Minsk", "|est| parti": a word in small letters that may be a verb; no participle ("|vowing| to return").
bool may_be_predicate(const Work& work, std::uint32_t token, std::string_view language) {
  if (!is_small_letters(work, token) || is_mention(work, token)) return false;
  const std::string_view word = work.tokens.lower(token);
  const std::uint32_t kinds = clause_word_classes(language, word);
  if ((kinds & (kFinite | kAuxiliary)) != 0) return (kinds & (kArticle | kThat | kRelative)) == 0;
  if ((kinds & ~kAdverb) != 0) return false;
  if (language == "en") return !word.ends_with("ing");
  return !grammar_words(language).ends(WordUse::kClauseParticipleEnd, word);
}

}  // namespace

bool is_bare_subject(TokenRange range, const Work& work, std::string_view language) {
  constexpr std::uint32_t kLongest = 9;  // tokens
  if (range.first >= range.last || range.last - range.first > kLongest) return false;
  const TextTokens& text = work.tokens;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (text.tokens[i].kind == TokenKind::kHyphen) continue;
    if (!is_word(text.tokens[i])) return false;
    const std::uint32_t kinds = clause_word_classes(language, text.lower(i));
    const bool article = (kinds & kArticle) != 0;
    const bool behind = i > range.first;
    const bool joined =
        behind && (clause_word_classes(language, text.lower(i - 1)) & (kPreposition | kGenitive)) != 0;
    // "met |the| minister", "traf |den| Minister"
    if (article && behind && !joined && (kinds & (kPreposition | kGenitive)) == 0) return false;
    if (!article && (kinds & (kFinite | kAuxiliary | kPronoun | kKonjunktiv | kConjunction)) != 0)
      return false;
    // "Putin |met| Lavrov": a word behind a name that is no noun for people.
    TokenRange found;
    const bool behind_name = behind && i + 1 < range.last && kinds == 0 && is_small_letters(work, i) &&
                             text.tokens[i - 1].capital &&
                             clause_word_classes(language, text.lower(i - 1)) == 0;
    if (behind_name && !is_mention(work, i) &&
        source_word_at(work, i, range.last, language, found) == SourceWord::kNone)
      return false;
  }
  return true;
}

std::uint32_t before_predicate(TokenRange said, std::span<const Segment> segments,
                               std::span<const std::int32_t> quote_of, const Work& work,
                               std::string_view language) {
  std::uint32_t end = said.last;
  // "..., |vowed| to build more": the clause ends before the predicate already.
  if (end + 1 < work.tokens.tokens.size() && work.tokens.tokens[end].kind == TokenKind::kComma &&
      may_be_predicate(work, end + 1, language))
    return end;
  for (std::size_t k = 1; k < segments.size(); ++k) {
    const std::uint32_t first = segments[k].tokens.first;
    if (first <= said.first || first >= said.last || segments[k - 1].separator != TokenKind::kComma ||
        (first < quote_of.size() && quote_of[first] >= 0) || !may_be_predicate(work, first, language))
      continue;
    end = segments[k - 1].tokens.last;
    const std::uint32_t kinds = clause_word_classes(language, work.tokens.lower(first));
    if ((kinds & (kFinite | kAuxiliary)) != 0) break;
  }
  return end;
}

bool is_circumstance(TokenRange rest, const Work& work, std::string_view language) {
  constexpr std::uint32_t kShortest = 3;  // tokens
  if (language != "en" || rest.last < rest.first + kShortest) return false;
  const TextTokens& text = work.tokens;
  const std::uint32_t next = rest.first + 1;
  const std::uint32_t kinds = clause_word_classes(language, text.lower(next));
  TokenRange found;
  const bool subject = ((kinds & (kPronoun | kArticle)) != 0 && (kinds & kIndefinite) == 0) ||
                       text.tokens[next].capital ||
                       source_word_at(work, next, rest.last, language, found) != SourceWord::kNone;
  if (text.lower(rest.first) == "as") return subject;
  return grammar_words(language).has(WordUse::kTimeClause, text.lower(rest.first)) &&
         (subject || text.lower(next).ends_with("ing"));
}

}  // namespace tamis::documents

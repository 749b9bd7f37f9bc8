// Several who speak together: "Berlin, Paris und London warnten", "предупредили Токио и Сеул".
#include "documents/grammar_words.h"
#include "documents/statement_reader.h"

namespace tamis::documents {

using namespace clause_word;

// The place or body named at `token`, not by a pronoun or noun; empty: there is none.
TokenRange StatementReader::body_named_at(std::uint32_t token) const {
  const std::int32_t number = unit_.contains(token) && !in_quote(token) ? speakers_.mention_at(token) : -1;
  if (number < 0) return {};
  const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
  const bool body = mention.kind == EntityKind::kPlace || mention.kind == EntityKind::kOrganization;
  if (!body || (mention.form > MentionForm::kAcronym)) return {};
  TokenRange tokens{token, token + 1};
  while (tokens.first > unit_.first && speakers_.mention_at(tokens.first - 1) == number) --tokens.first;
  while (tokens.last < unit_.last && speakers_.mention_at(tokens.last) == number) ++tokens.last;
  return tokens;
}

void StatementReader::join_coordinated(Speaker& speaker, std::uint32_t verb) const {
  if (grammar_ == Grammar::kVerbLast || grammar_ == Grammar::kChinese || grammar_ == Grammar::kArabic ||
      speaker.mention < 0 || speaker.is_medium() || !unit_.contains(speaker.tokens.first))
    return;
  const GrammarWords& grammar = grammar_words(language_);
  TokenRange all = body_named_at(speaker.tokens.first);
  if (all.first >= all.last || all.first > speaker.tokens.first || all.last < speaker.tokens.last) return;
  const auto and_at = [&](std::uint32_t i) {
    return unit_.contains(i) && grammar.has(WordUse::kAndWord, text_.lower(i));
  };
  const auto without_article = [&](std::uint32_t i) {
    return i > unit_.first && (classes(i - 1) & kArticle) != 0 ? i - 1 : i;
  };
  bool joined = false;
  if (all.last <= verb) {
    std::uint32_t first = without_article(all.first);
    while (first > unit_.first + 1) {
      const bool comma = joined && text_.tokens[first - 1].kind == TokenKind::kComma;
      if (!comma && (joined || !and_at(first - 1))) break;
      const TokenRange other = body_named_at(first - 2);
      if (other.first >= other.last) break;
      joined = true;
      first = without_article(other.first);
    }
    // "talks between Berlin and Paris"
    if (joined && first > unit_.first && (classes(first - 1) & (kPreposition | kGenitive)) != 0) return;
    all.first = first;
  } else {
    std::uint32_t last = all.last;
    while (last + 1 < unit_.last && !joined) {
      const bool conjunction = and_at(last);
      if (!conjunction && text_.tokens[last].kind != TokenKind::kComma) break;
      std::uint32_t next = last + 1;
      if ((classes(next) & kArticle) != 0) ++next;
      const TokenRange other = body_named_at(next);
      if (other.first != next) break;
      last = other.last;
      joined = conjunction;
    }
    all.last = last;
  }
  if (!joined) return;
  speaker.tokens = all;
  speaker.name = text_.at(text_.span(all));
  speaker.referent = kNobody;
  speaker.mention = -1;
  speaker.word = SourceWord::kGroup;
  speaker.medium = "organization";
  speaker.reason = "group";
}

}  // namespace tamis::documents

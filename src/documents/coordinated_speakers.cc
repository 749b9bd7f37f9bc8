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

// "|Two smugglers and| a police officer said": people by their nouns.
void StatementReader::join_groups(Speaker& speaker, std::uint32_t verb) const {
  constexpr std::uint32_t kLongest = 4;  // tokens
  const std::uint32_t first = speaker.tokens.first;
  if (speaker.mention >= 0 || speaker.word != SourceWord::kGroup || speaker.medium == "person" ||
      speaker.tokens.last > verb || !unit_.contains(first) || first < unit_.first + 2 ||
      !grammar_words(language_).has(WordUse::kAndWord, text_.lower(first - 1)))
    return;
  TokenRange found;
  std::uint32_t begin = first - 1;
  bool group = false;
  while (begin > unit_.first && first - 1 - begin < kLongest && is_word(text_.tokens[begin - 1]) &&
         !in_quote(begin - 1) &&
         (classes(begin - 1) == 0 || (classes(begin - 1) & (kArticle | kIndefinite)) != 0)) {
    --begin;
    group = group || (begin + 1 == first - 1 &&
                      source_word_at(work_, begin, first - 1, language_, found) == SourceWord::kGroup);
  }
  // All that stands in front of it in its clause.
  const bool opens = begin == unit_.first || text_.tokens[begin - 1].kind == TokenKind::kComma ||
                     text_.tokens[begin - 1].kind == TokenKind::kQuote;
  if (!group || !opens) return;
  speaker.tokens.first = begin;
  speaker.name = text_.at(text_.span(speaker.tokens));
}

void StatementReader::join_coordinated(Speaker& speaker, std::uint32_t verb) const {
  join_groups(speaker, verb);
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

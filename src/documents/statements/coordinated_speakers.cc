// Several who speak together: "Berlin, Paris und London warnten", "предупредили Токио и Сеул",
// "Gabriel Boric y Luis Lacalle dijeron".
#include "documents/statements/statement_reader.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

using namespace clause_word;

// The name of a person, or of a place or body, at `token`, not a pronoun or noun; empty: there is none.
TokenRange StatementReader::named_at(std::uint32_t token, bool person) const {
  const std::int32_t number = unit_.contains(token) && !in_quote(token) ? speakers_.mention_at(token) : -1;
  if (number < 0) return {};
  const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
  const bool wanted =
      person ? mention.kind == EntityKind::kPerson && mention.form <= MentionForm::kSurname
             : (mention.kind == EntityKind::kPlace || mention.kind == EntityKind::kOrganization) &&
                   mention.form <= MentionForm::kAcronym;
  if (!wanted) return {};
  TokenRange tokens{speakers_.mention_begin(token, unit_.first), token + 1};
  while (tokens.last < unit_.last && speakers_.mention_at(tokens.last) == number) ++tokens.last;
  return tokens;
}

TokenRange StatementReader::body_named_at(std::uint32_t token) const { return named_at(token, false); }

TokenRange StatementReader::person_named_at(std::uint32_t token) const { return named_at(token, true); }

bool StatementReader::is_and(std::uint32_t token) const {
  return unit_.contains(token) && grammar_words(language_).has(WordUse::kAndWord, text_.lower(token));
}

// "|Two smugglers and| a police officer said": people by their nouns.
void StatementReader::join_groups(Speaker& speaker, std::uint32_t verb) const {
  constexpr std::uint32_t kLongest = 4;  // tokens
  const std::uint32_t first = speaker.tokens.first;
  if (speaker.mention >= 0 || speaker.word != SourceWord::kGroup || speaker.medium == "person" ||
      speaker.tokens.last > verb || !unit_.contains(first) || first < unit_.first + 2 || !is_and(first - 1))
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

// Over the words of an office in front of a name, which have no class; at most `most` tokens.
std::uint32_t StatementReader::before_office(std::uint32_t name, std::uint32_t most) const {
  std::uint32_t i = name;
  while (i > unit_.first && name - i < most) {
    const std::uint32_t kinds = classes(i - 1);
    const bool passes = is_word(text_.tokens[i - 1]) && !in_quote(i - 1) &&
                        (kinds == 0 || (kinds & (kArticle | kGenitive)) != 0) && !is_and(i - 1);
    if (!passes) break;
    --i;
  }
  return i;
}

// "|Gabriel Boric y| Luis Lacalle dijeron": people by their names, who open the clause before the verb or end the one behind it.
void StatementReader::join_people(Speaker& speaker, std::uint32_t verb) const {
  constexpr std::uint32_t kLongestOffice = 5;  // tokens
  if (speaker.medium != "person" || speaker.mention < 0 || !unit_.contains(speaker.tokens.first)) return;
  const TokenRange own = person_named_at(speaker.tokens.last - 1);
  if (own.first >= own.last) return;
  TokenRange all = own;
  if (own.last <= verb) {
    const std::uint32_t office = before_office(own.first, kLongestOffice);
    if (office < unit_.first + 2 || !is_and(office - 1)) return;
    const TokenRange other = person_named_at(office - 2);
    if (other.first >= other.last) return;
    const std::uint32_t begin = before_office(other.first, kLongestOffice);
    if (begin > unit_.first) {
      const Token& before = text_.tokens[begin - 1];
      const bool opens = before.kind == TokenKind::kComma || before.kind == TokenKind::kQuote ||
                         before.kind == TokenKind::kDash || before.kind == TokenKind::kColon ||
                         (classes(begin - 1) & (kConjunction | kTime)) != 0;
      if (!opens) return;
    }
    all.first = other.first;
  } else {
    if (!is_and(own.last)) return;
    std::uint32_t next = own.last + 1;
    while (unit_.contains(next) && next < own.last + kLongestOffice && person_named_at(next).last <= next) {
      if (!is_word(text_.tokens[next])) return;
      ++next;
    }
    const TokenRange other = person_named_at(next);
    if (other.first != next || before_office(next, kLongestOffice) > own.last + 1) return;
    if (unit_.contains(other.last) && is_word(text_.tokens[other.last]) && classes(other.last) == 0) return;
    all.last = other.last;
  }
  speaker.tokens = all;
  speaker.name = text_.at(text_.span(all));
}

void StatementReader::join_coordinated(Speaker& speaker, std::uint32_t verb) const {
  join_groups(speaker, verb);
  if (grammar_ == Grammar::kChinese || grammar_ == Grammar::kArabic) return;
  if (grammar_ != Grammar::kVerbLast || language_ == "tr") join_people(speaker, verb);
  if (grammar_ == Grammar::kVerbLast || speaker.mention < 0 || speaker.is_medium() ||
      !unit_.contains(speaker.tokens.first))
    return;
  TokenRange all = body_named_at(speaker.tokens.first);
  if (all.first >= all.last || all.first > speaker.tokens.first || all.last < speaker.tokens.last) return;
  const auto without_article = [&](std::uint32_t i) {
    return i > unit_.first && (classes(i - 1) & kArticle) != 0 ? i - 1 : i;
  };
  bool joined = false;
  if (all.last <= verb) {
    std::uint32_t first = without_article(all.first);
    while (first > unit_.first + 1) {
      const bool comma = joined && text_.tokens[first - 1].kind == TokenKind::kComma;
      if (!comma && (joined || !is_and(first - 1))) break;
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
      const bool conjunction = is_and(last);
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

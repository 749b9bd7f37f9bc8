#include "documents/names/office_details.h"

#include <algorithm>
#include <string>
#include <vector>

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/offices.h"
#include "documents/words/stop_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

bool lacks_deputy_character(const Work& work, const NameInText& name) {
  const std::size_t at = work.tokens.at(name.span).find(name.title);
  if (name.title.empty() || at == std::string_view::npos || name.title.starts_with(kDeputyCharacter))
    return false;
  const std::size_t begin = name.span.begin + at;
  return begin >= kDeputyCharacter.size() &&
         work.tokens.at(Span{static_cast<std::uint32_t>(begin - kDeputyCharacter.size()),
                             static_cast<std::uint32_t>(begin)}) == kDeputyCharacter;
}

bool is_former_chinese(const Work& work, const NameInText& name, TokenRange sentence) {
  constexpr std::uint32_t kMostCharacters = 14;
  if (work.language_of_sentence(work.tokens.sentence_of[name.tokens.first]) != "zh") return false;
  const GrammarWords& grammar = grammar_words("zh");
  for (std::uint32_t i = name.tokens.first; i > sentence.first && name.tokens.first - i < kMostCharacters;
       --i) {
    if (work.tokens.tokens[i - 1].kind != TokenKind::kWord ||
        grammar.has(WordUse::kWhoseParticle, work.tokens.at(i - 1)))
      return false;
    const std::int32_t mention = i < sentence.last ? work.mention_of[i] : -1;
    if (i > name.core_tokens.first && i <= name.core_tokens.last) continue;
    if (work.tokens.at(i - 1) == "\u524d" && mention >= 0 && work.mention_of[i - 1] < 0)
      return work.document->mentions[static_cast<std::size_t>(mention)].kind != EntityKind::kPerson;
  }
  return false;
}

std::uint32_t deputy_before(const Work& work, const NameInText& name, TokenRange sentence) {
  const std::uint32_t first = name.tokens.first;
  if (first <= sentence.first || name.office == "deputy" ||
      work.tokens.tokens[first - 1].kind != TokenKind::kWord ||
      !has_order(work.language_of_sentence(work.tokens.sentence_of[first]), WordOrder::kSlavic))
    return first;
  const std::vector<std::string> offices = offices_in(work.tokens.at(first - 1));
  return std::find(offices.begin(), offices.end(), "deputy") != offices.end() ? first - 1 : first;
}

std::uint32_t turkish_complement(const Work& work, const NameInText& name, TokenRange sentence,
                                 std::span<const RelationHit> hits) {
  std::uint32_t first = name.tokens.first;
  if (work.language_of_sentence(work.tokens.sentence_of[first]) != "tr") return first;
  const auto is_complement = [&](std::uint32_t i) {
    const Token& token = work.tokens.tokens[i];
    return token.kind == TokenKind::kWord && !token.capital && work.mention_of[i] < 0 &&
           clause_word_classes("tr", work.tokens.lower(i)) == 0 &&
           !is_stop_word("tr", work.tokens.lower(i)) &&
           std::none_of(hits.begin(), hits.end(),
                        [&](const RelationHit& hit) { return hit.tokens.contains(i); });
  };
  while (first > sentence.first && name.tokens.first - first < kMostOfComplement && is_complement(first - 1))
    --first;
  return first;
}

std::uint32_t german_complement(const Work& work, const NameInText& name, TokenRange sentence) {
  constexpr std::uint32_t kMostTokens = 8;
  const std::uint32_t first = name.tokens.last;
  if (work.language_of_sentence(work.tokens.sentence_of[name.tokens.first]) != "de") return first;
  std::uint32_t end = first;
  bool open = false;  // behind an article, before its noun
  for (std::uint32_t i = first; i < sentence.last && i - first < kMostTokens; ++i) {
    const Token& token = work.tokens.tokens[i];
    if (token.kind != TokenKind::kWord) break;
    if (!token.capital && (clause_word_classes("de", work.tokens.lower(i)) & clause_word::kGenitive) != 0) {
      if (open) break;
      open = true;
    } else if (token.capital && (open || i == end)) {
      open = false;
      end = i + 1;
    } else if (!open) {
      break;  // an adjective may stand between the article and the noun
    }
  }
  // Behind a noun that no article opens stands another's name.
  const bool governed =
      first < sentence.last && !work.tokens.tokens[first].capital && end > first && end < sentence.last;
  return governed && work.tokens.tokens[end].kind != TokenKind::kWord ? end : first;
}

std::uint32_t behind_until(const Work& work, std::uint32_t at, TokenRange sentence) {
  constexpr std::uint32_t kMostTokens = 4;  // up to the time
  const GrammarWords& grammar = grammar_words(work.language_of_sentence(work.tokens.sentence_of[at]));
  if (!grammar.has(WordUse::kUntil, work.tokens.lower(at))) return at;
  const Span span = work.tokens.span({at, std::min(at + kMostTokens, sentence.last)});
  const auto& times = work.document->times;
  const auto time =
      std::lower_bound(times.begin(), times.end(), span.begin,
                       [](const TimeExpression& a, std::uint32_t begin) { return a.span.end <= begin; });
  return time != times.end() && time->span.begin < span.end ? work.tokens.tokens_in(time->span).last : at;
}

bool held_once(const Work& work, TokenRange office, TokenRange sentence) {
  constexpr std::uint32_t kBefore = 7;
  constexpr std::uint32_t kVerb = 3;
  constexpr std::uint32_t kBehind = 12;
  const GrammarWords& grammar =
      grammar_words(work.language_of_sentence(work.tokens.sentence_of[office.first]));
  const auto time_in = [&](std::uint32_t from, std::uint32_t to, bool interval) {
    if (from >= to) return false;
    const Span span = work.tokens.span({from, to});
    const auto& times = work.document->times;
    auto time =
        std::lower_bound(times.begin(), times.end(), span.begin,
                         [](const TimeExpression& a, std::uint32_t begin) { return a.span.end <= begin; });
    return time != times.end() && time->span.begin < span.end &&
           (!interval || time->kind == TimeExpression::Kind::kInterval);
  };
  bool verb = false;
  for (std::uint32_t i = office.first; i > sentence.first && office.first - i < kBefore; --i) {
    const std::string_view word = work.tokens.lower(i - 1);
    if (office.first - i < kVerb && grammar.has(WordUse::kPastCopula, word)) verb = true;
    if (grammar.has(WordUse::kUntil, word) && time_in(i - 1, office.first, false)) return true;
  }
  if (!verb) return false;
  const std::uint32_t end = std::min(office.last + kBehind, sentence.last);
  for (std::uint32_t i = office.last; i < end; ++i) {
    if (grammar.has(WordUse::kUntil, work.tokens.lower(i)) &&
        time_in(i, std::min(i + 4, sentence.last), false))
      return true;
  }
  return time_in(office.last, end, true);
}

}  // namespace tamis::documents

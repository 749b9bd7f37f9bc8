#include "documents/statements/german_phrases.h"

namespace tamis::documents {

using namespace clause_word;

bool ends_noun_phrase(const SpeakerFinder& speakers, const TextTokens& text, std::uint32_t first,
                      std::uint32_t token, std::string_view language) {
  if (token <= first + 1 || (language != "de" && language != "nl")) return false;
  const std::uint32_t kinds = speakers.classes(token);
  if ((kinds & kArticle) != 0) return (kinds & kGenitive) == 0;
  const Token& own = text.tokens[token];
  return language == "de" && kinds == 0 && own.kind == TokenKind::kWord && !own.capital &&
         text.tokens[token - 1].kind == TokenKind::kWord && text.tokens[token - 1].capital &&
         speakers.mention_at(token) < 0;
}

bool is_governed_phrase(const SpeakerFinder& speakers, const TextTokens& text, std::uint32_t first,
                        std::uint32_t name) {
  constexpr std::uint32_t kLongest = 6;  // tokens, of titles and adjectives
  const std::int32_t own = speakers.mention_at(name);
  for (std::uint32_t i = name; i > first && name - i < kLongest; --i) {
    const std::uint32_t at = i - 1;
    const Token& token = text.tokens[at];
    const std::uint32_t kinds = speakers.classes(at);
    if ((kinds & kPreposition) != 0) return true;
    if ((kinds & kArticle) != 0) return at > first && (speakers.classes(at - 1) & kPreposition) != 0;
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kHyphen) return false;
    // "In |Moskau| Außenminister Lawrow": a phrase of its own.
    const std::int32_t other = speakers.mention_at(at);
    if (other >= 0 && other != own && token.capital && text.tokens[i].kind != TokenKind::kHyphen) return false;
    if (kinds != 0) return false;
  }
  return false;
}

bool is_with_whom(const SpeakerFinder& speakers, const Document& document, const TextTokens& text,
                  TokenRange front, std::int32_t referent) {
  bool with = false;
  for (std::uint32_t i = front.first; i < front.last; ++i) {
    const std::int32_t mention = speakers.mention_at(i);
    if (with && mention >= 0 && document.mentions[static_cast<std::size_t>(mention)].referent == referent)
      return true;
    if (mention < 0 && (speakers.classes(i) & kPreposition) != 0)
      with = text.lower(i) == "mit" || text.lower(i) == "met";
  }
  return false;
}

bool opens_with_subject(const SpeakerFinder& speakers, const TextTokens& text, TokenRange region,
                        std::string_view language) {
  constexpr std::uint32_t kLongest = 6;  // tokens, of a noun with its adjectives
  if (region.first + 2 >= region.last) return false;
  if (speakers.mention_at(region.first) >= 0) return true;
  const std::uint32_t opening = speakers.classes(region.first);
  const Token& token = text.tokens[region.first];
  if ((opening & kArticle) == 0) {
    return language == "de" && opening == 0 && token.kind == TokenKind::kWord && token.capital &&
           speakers.mention_at(region.first + 1) >= 0;
  }
  if ((opening & kPreposition) != 0) return false;
  for (std::uint32_t i = region.first + 2; i < region.last && i - region.first <= kLongest; ++i) {
    if (ends_noun_phrase(speakers, text, region.first, i, language) ||
        (speakers.classes(i) & (kPreposition | kTime | kAdverb)) != 0)
      return true;
  }
  return false;
}

}  // namespace tamis::documents

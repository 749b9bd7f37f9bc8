#include "documents/events/event_body_members.h"

#include "documents/words/anaphor_nouns.h"

namespace tamis::documents {

std::uint32_t end_of_member_noun(const EventSentence& sentence, const Who& who, std::string_view role) {
  if (role != "target" && role != "person" && role != "victim") return 0;
  if (sentence.language != "en" || who.kind != EntityKind::kOrganization || who.unnamed || who.described || who.mention < 0)
    return 0;
  const TextTokens& text = sentence.work->tokens;
  const TokenRange name =
      text.tokens_in(sentence.work->document->mentions[static_cast<std::size_t>(who.mention)].span);
  const auto is_noun = [&](std::uint32_t token) {
    return token < sentence.tokens.last && text.tokens[token].kind == TokenKind::kWord &&
           !text.tokens[token].capital && is_english_person_noun(text.lower(token));
  };
  std::uint32_t end = name.last;
  if (is_noun(name.last))
    ++end;
  else if (name.last - name.first < 2 || !is_noun(name.last - 1))
    return 0;
  const bool named = end < sentence.tokens.last && text.tokens[end].capital;
  const bool owns = end < sentence.tokens.last &&
                    (text.lower(end) == "'s" || text.lower(end) == "\u2019s");
  return named || owns ? 0 : end;
}

}  // namespace tamis::documents

#include "documents/statements/source_adjuncts.h"

#include <cstddef>

#include "documents/words/cues.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

bool is_conversation_with_another(const Work& work, const Speaker& speaker, TokenRange region,
                                  std::string_view language) {
  if (!is_romance(language) || speaker.mention >= 0 || speaker.word != SourceWord::kDocument ||
      speaker.tokens.first <= region.first)
    return false;
  const auto classes = [&](std::uint32_t token) {
    return clause_word_classes(language, work.tokens.lower(token));
  };
  if ((classes(speaker.tokens.first - 1) & kPreposition) == 0) return false;
  for (std::uint32_t i = speaker.tokens.first + 1; i <= speaker.tokens.last && i < region.last; ++i) {
    const std::uint32_t kinds = classes(i);
    if ((kinds & kPreposition) != 0 && (kinds & (kGenitive | kArticle)) == 0) return true;
  }
  return false;
}

bool says_whose_group(const Work& work, std::int32_t mention, std::string_view language) {
  if (mention < 0) return false;
  const Mention& its = work.document->mentions[static_cast<std::size_t>(mention)];
  if (genitive_is_bare(language)) return its.kind != EntityKind::kPerson;
  if (!is_romance(language)) return false;
  const TokenRange tokens = work.tokens.tokens_in(its.span);
  return its.kind == EntityKind::kPlace && tokens.first < tokens.last &&
         !work.tokens.tokens[tokens.first].capital;
}

}  // namespace tamis::documents

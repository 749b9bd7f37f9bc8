#include "documents/memory_draft.h"

#include <algorithm>

namespace tamis::documents {

// "ولادیمیر پوتین": tables know one word of it only, and the lists ask for it in Latin letters.
std::string name_of(const Work& work, const Draft& draft) {
  const TextTokens& tokens = work.tokens;
  const bool named = draft.name != nullptr && !draft.name->normal.empty();
  if (draft.listed != nullptr && draft.kind == EntityKind::kPerson &&
      tokens.tokens[draft.listed->tokens.first].script == text::Script::kArabic &&
      (!named || draft.name->normal.size() < draft.listed->span.size()))
    return std::string(tokens.at(draft.listed->span));
  // "Omar" of "Bonomade Machude Omar"
  if (draft.listed != nullptr && draft.kind == EntityKind::kPerson && named &&
      draft.listed->tokens.first <= draft.name->core_tokens.first &&
      draft.name->core_tokens.last <= draft.listed->tokens.last &&
      draft.name->core_tokens.last - draft.name->core_tokens.first == 1 &&
      draft.listed->tokens.last - draft.listed->tokens.first > 1)
    return std::string(tokens.at(draft.listed->span));
  // "Myanma Oil" of "Myanma Oil and Gas Enterprise"
  const bool cut = named && draft.listed != nullptr &&
                   draft.listed->tokens.first == draft.name->core_tokens.first &&
                   draft.name->core_tokens.last <= draft.listed->tokens.last &&
                   draft.name->core_tokens.last - draft.name->core_tokens.first <
                       draft.listed->tokens.last - draft.listed->tokens.first;
  if (cut && draft.listed->one_party) return std::string(tokens.at(draft.listed->span));
  if (named && !cut) return draft.name->normal;
  return draft.listed != nullptr ? draft.listed->query : std::string(tokens.at(draft.span));
}

bool same_letters(const std::vector<NameWord>& a, const std::vector<NameWord>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const NameWord& x, const NameWord& y) { return x.latin == y.latin; });
}

}  // namespace tamis::documents

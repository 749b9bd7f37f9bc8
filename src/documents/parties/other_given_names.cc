#include "documents/parties/other_given_names.h"

#include <algorithm>
#include <string_view>

#include "documents/names/name_lexicon.h"
#include "documents/words/name_grammar.h"
#include "documents/words/stop_words.h"
#include "names/lexicon.h"
#include "text/tokenize.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kFewestBytes = 3;

// The name of the page that has the token; nullptr: none. Names stand in the order of the text.
const NameInText* name_at(const Work& work, std::uint32_t token) {
  const auto behind =
      std::upper_bound(work.names.begin(), work.names.end(), token,
                       [](std::uint32_t at, const NameInText& name) { return at < name.tokens.first; });
  for (auto at = behind; at != work.names.begin();) {
    --at;
    if (at->tokens.contains(token)) return &*at;
    if (behind - at > 4) break;
  }
  return nullptr;
}

}  // namespace

bool follows_other_given_name(const Work& work, const Draft& draft) {
  if (draft.name == nullptr || draft.name->core_tokens.first >= draft.name->core_tokens.last) return false;
  const std::uint32_t first = draft.name->core_tokens.first;
  const TokenRange sentence = work.tokens.sentences[draft.sentence].tokens;
  if (first != draft.name->tokens.first || first < sentence.first + 2) return false;
  const std::uint32_t before = first - 1;
  const Token& token = work.tokens.tokens[before];
  if (token.kind != TokenKind::kWord || !is_cased(token.script) || !token.capital || token.all_capitals ||
      token.sentence_start || token.end - token.begin < kFewestBytes ||
      !work.tokens.tokens[first].space_before)
    return false;
  const std::string_view language = work.language(draft.block);
  const std::string_view lower = work.tokens.lower(before);
  const NameInText* name = name_at(work, before);
  const bool borne =
      names::word_bits(names::NameKind::kPerson, text::folded(work.tokens.at(before))) < names::kUnknownBits;
  if (name != nullptr) {
    return borne && name->kind == EntityKind::kPlace && name->form == MentionForm::kName &&
           name->tokens.last - name->tokens.first == 1 &&
           work.tokens.tokens[before - 1].kind == TokenKind::kWord &&
           !is_grammar_word(NameGrammar::kPlaceBefore, work.tokens.lower(before - 1));
  }
  return borne && !is_common_word(lower) && !is_stop_word(language, lower) &&
         !(language == "de" && NameLexicon::get().is_german_noun(lower));
}

}  // namespace tamis::documents

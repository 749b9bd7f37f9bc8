#include "documents/statements/other_officers.h"

#include "documents/words/speaker_languages.h"

namespace tamis::documents {

using namespace clause_word;

bool is_other_than_named(const Work& work, TokenRange unit, const Speaker& speaker) {
  const Document& document = *work.document;
  if (speaker.mention < 0 || speaker.referent == kNobody || !unit.contains(speaker.tokens.first))
    return false;
  const Mention& office = document.mentions[static_cast<std::size_t>(speaker.mention)];
  if ((office.form != MentionForm::kTitle && office.form != MentionForm::kDescription) ||
      office.kind != EntityKind::kPerson)
    return false;
  const TextTokens& text = work.tokens;
  const Referent& person = document.referents[static_cast<std::size_t>(speaker.referent)];
  bool here = false;
  for (const std::uint32_t number : person.mentions) {
    const Mention& mention = document.mentions[number];
    const TokenRange name = text.tokens_in(mention.span);
    // Spoken of elsewhere, too: the memory has its reasons.
    if (!unit.contains(name.first)) return false;
    if (mention.form > MentionForm::kGivenName) continue;
    if (name.first == unit.first || name.first >= speaker.tokens.first) return false;
    // One comma between them, and more words: neither an apposition nor one phrase.
    std::uint32_t commas = 0;
    for (std::uint32_t i = name.last; i < speaker.tokens.first; ++i)
      commas += text.tokens[i].kind == TokenKind::kComma ? 1U : 0U;
    const std::uint32_t opening =
        clause_word_classes(work.language_of_sentence(text.sentence_of[name.first]), text.lower(unit.first));
    const bool adjunct = name.last < speaker.tokens.first &&
                         text.tokens[name.last].kind == TokenKind::kComma &&
                         (opening & (kPreposition | kSubordinator | kTime)) != 0;
    const bool participle = name.first == unit.first + 2;  // "Asked about X, the spokesman"
    if (commas != 1 || (!adjunct && !participle)) return false;
    here = true;
  }
  return here;
}

}  // namespace tamis::documents

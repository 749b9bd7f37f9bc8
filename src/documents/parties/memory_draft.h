// A mention while memory.cc says whom it means.
#ifndef TAMIS_DOCUMENTS_PARTIES_MEMORY_DRAFT_H_
#define TAMIS_DOCUMENTS_PARTIES_MEMORY_DRAFT_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/common_bodies.h"
#include "documents/names/name_sounds.h"
#include "documents/parties/described_bodies.h"
#include "documents/parties/namesakes.h"
#include "documents/words/work.h"

namespace tamis::documents {

// A mention that is being resolved.
struct Draft {
  Span span;
  TokenRange tokens;
  std::uint32_t block = 0;
  std::uint32_t sentence = 0;
  const NameInText* name = nullptr;
  const ListedName* listed = nullptr;
  EntityKind kind = EntityKind::kOther;
  MentionForm form = MentionForm::kName;
  std::vector<NameWord> words;
  std::int32_t referent = kNobody;
  std::vector<std::int32_t> rivals;
  std::string reason;
  double confidence = 1;
  NamesakeSigns signs;
  TokenRange
      full_name;  // of a surname or nickname: where the page gives its bearer's full name; empty: not known
  BodyClasses body = 0;  // of "the bank", "the company": what it is
  std::optional<CommonBody> common;
};

[[nodiscard]] inline bool is_full_name(const Draft& draft) noexcept {
  return draft.form == MentionForm::kName && (draft.kind != EntityKind::kPerson || draft.words.size() > 1);
}

[[nodiscard]] inline bool has(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// Sets sentence and block by the draft's tokens; false: it stands outside the main text.
[[nodiscard]] bool place_draft(const Work& work, Draft& draft);

// Nicknames of persons with a full name in `drafts`, which stay in the order of the text: drafts of their own, or noted in the
// drafts that have their tokens.
void add_nicknames(const Work& work, std::vector<Draft>& drafts);

// Names and listed names of the main text put together, in the order of the text.
[[nodiscard]] std::vector<Draft> collect_drafts(const Work& work);

// The name that a referent has after its draft: the page's, or what the lists were asked for.
[[nodiscard]] std::string name_of(const Work& work, const Draft& draft);

// Whether two names have the same words in the same order, letter by letter as romanised.
[[nodiscard]] bool same_letters(const std::vector<NameWord>& a, const std::vector<NameWord>& b);

// Whether one of the words is `word`, in letters or sound.
[[nodiscard]] bool has_word(const std::vector<NameWord>& words, const NameWord& word);

// Whether a romanised word is a given name of people whose surname stands last ("nur").
[[nodiscard]] bool is_given_name(std::string_view latin);

// Whether the page writes a surname with an ending of case, in a language whose genitives need no word.
// draft.name: not null.
[[nodiscard]] bool is_in_case(const Work& work, const Draft& draft);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_MEMORY_DRAFT_H_

// A mention while memory.cc says whom it means.
#ifndef TAMIS_DOCUMENTS_MEMORY_DRAFT_H_
#define TAMIS_DOCUMENTS_MEMORY_DRAFT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "documents/described_bodies.h"
#include "documents/name_sounds.h"
#include "documents/namesakes.h"
#include "documents/work.h"

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
};

[[nodiscard]] inline bool is_full_name(const Draft& draft) noexcept {
  return draft.form == MentionForm::kName && (draft.kind != EntityKind::kPerson || draft.words.size() > 1);
}

// The name that a referent has after its draft: the page's, or what the lists were asked for.
[[nodiscard]] std::string name_of(const Work& work, const Draft& draft);

// Whether two names have the same words in the same order, letter by letter as romanised.
[[nodiscard]] bool same_letters(const std::vector<NameWord>& a, const std::vector<NameWord>& b);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_MEMORY_DRAFT_H_

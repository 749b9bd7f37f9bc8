// Whom a description means by what stands around it. For memory.h.
#ifndef TAMIS_DOCUMENTS_PARTIES_DESCRIBED_REFERENTS_H_
#define TAMIS_DOCUMENTS_PARTIES_DESCRIBED_REFERENTS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "documents/parties/memory_draft.h"
#include "documents/parties/referent_parties.h"
#include "documents/words/work.h"

namespace tamis::documents {

// The person whose name follows or precedes a title, description or kinship word in apposition; kNobody: none.
[[nodiscard]] std::int32_t name_beside(const Work& work, const std::vector<Draft>& drafts,
                                       const Draft& draft);

// The last word of the name whose kin somebody is called, in small letters; empty: a pronoun or an office says whose.
[[nodiscard]] std::string kin_owner(const TextTokens& tokens, const NameInText& name);

// Whether the page has called the person kin of that owner in some form of his name, or of nobody by name; an empty owner: of anybody.
[[nodiscard]] bool may_be_kin_of(const ReferentNotes& notes, std::string_view owner) noexcept;

// Whether `before` stands inside quotation marks and `draft` outside: who is quoted does not name himself.
[[nodiscard]] bool is_inside_quotation(const TextTokens& tokens, const Draft& before, const Draft& draft);

// The body or ship that "the bank", "the company" at `drafts[at]` means: the first one that may be such of the nearest sentence before
// that has one; kNobody: none. `slots`: as the referents of the drafts.
[[nodiscard]] std::int32_t body_spoken_of(const Work& work, const std::vector<Draft>& drafts, std::size_t at,
                                          const std::vector<ReferentNotes>& slots);

// Whether the name and the referent are of one given name but for its ending and of two genders: "Ivan Petrović", "Ivana Petrović".
[[nodiscard]] bool is_man_and_woman(const Draft& draft, const Referent& referent);

// Whether nothing says that the mention and the referent are of two genders.
[[nodiscard]] bool agrees_in_gender(const Draft& draft, const Referent& referent) noexcept;

// Whether the page or a list calls the person a leader of anything.
[[nodiscard]] bool leads(const ReferentNotes& notes);

// Whether an English title says of a country alone whose it is and is one person's: "the Russian president", "North Korea's leader", not "the
// Russian opposition leader", "a Russian president".
[[nodiscard]] bool is_title_alone(const Work& work, const Draft& draft);

// The person who holds the office that `drafts[at]` names ("the North Korean leader", "the minister"): by the office and country that
// the page gives him, else by the lists'. kNobody: none. `rivals`: others who hold it, too.
[[nodiscard]] std::int32_t bearer_of_office(const Work& work, const std::vector<Draft>& drafts,
                                            std::size_t at, const std::vector<ReferentNotes>& slots,
                                            std::vector<std::int32_t>& rivals);

// Of a surname of one character before an office ("金総書記"): the person of the page who holds it and whose name begins with the
// character; kNobody: none, or no such surname.
[[nodiscard]] std::int32_t han_bearer(const Document& document, const Draft& draft,
                                      const std::vector<ReferentNotes>& slots);

// Whether such a surname is not the referent's, whose name in the same script begins with another character.
[[nodiscard]] bool has_other_han_surname(const Draft& draft, const Referent& referent);

// The person whom the pronoun at `drafts[at]` stands for; kNobody: none. In the sentence itself, then in the sentences before, also of
// the block before: the first person of the nearest sentence that has one, since the subject goes on being spoken of; but who adds
// something has spoken before. `same_sentence`: it is the pronoun's.
[[nodiscard]] std::int32_t person_spoken_of(const Work& work, const std::vector<Draft>& drafts,
                                            std::size_t at, bool& same_sentence);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_DESCRIBED_REFERENTS_H_

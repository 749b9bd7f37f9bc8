// Bodies and ships that a page goes on speaking of without their name: "the bank", "l'entreprise", 该公司 (data/body_descriptions.tsv).
// For memory.h.
#ifndef TAMIS_DOCUMENTS_PARTIES_DESCRIBED_BODIES_H_
#define TAMIS_DOCUMENTS_PARTIES_DESCRIBED_BODIES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/words/work.h"

namespace tamis::documents {

// The classes of the table that something is of, a bit each.
using BodyClasses = std::uint16_t;
inline constexpr BodyClasses kCompanyClass = 1U << 0U;
inline constexpr BodyClasses kGroupClass = 1U << 1U;
inline constexpr BodyClasses kVesselClass = 1U << 2U;

// Words that stand for a body or ship the page has named before.
struct DescribedBody {
  TokenRange tokens;  // without the article
  BodyClasses classes = 0;
};

// In the main text, in its order: nouns with a definite article or "this", which no name follows. Linear; thread-safe.
[[nodiscard]] std::vector<DescribedBody> find_described_bodies(const Work& work);

// What the words of a name say that its bearer is ("Bank Sepah", "Myanma Oil and Gas Enterprise").
[[nodiscard]] BodyClasses classes_of_name(std::string_view name);

// What the nouns say that stand beside each name: "the Dubai-based company X", "X, a Dubai-based company".
[[nodiscard]] std::vector<BodyClasses> classes_beside(const Work& work, const std::vector<TokenRange>& names);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_DESCRIBED_BODIES_H_

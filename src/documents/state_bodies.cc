#include "documents/state_bodies.h"

#include <algorithm>
#include <string>
#include <vector>

#include "documents/body_concepts.h"
#include "documents/institutions.h"
#include "documents/offices.h"
#include "text/tokenize.h"

namespace tamis::documents {

bool governs(const Referent& referent) {
  return std::any_of(referent.titles.begin(), referent.titles.end(), [](const std::string& title) {
    const std::vector<std::string> offices = offices_in(title);
    return std::any_of(offices.begin(), offices.end(), [](const std::string& office) {
      return is_leader(office) || office.ends_with("minister");
    });
  });
}

bool is_state_body(std::string_view name) {
  text::TokenBuffer buffer;
  const ConceptBag bag = concepts_of_name(name, buffer).bag;
  return bag.bodies > 0 && bag.domains > 0;
}

bool is_public_body(std::string_view name) {
  text::TokenBuffer buffer;
  const auto words = buffer.tokenize(name, text::Cut::kWritten, text::Forms::kMain);
  const BodyConcepts& concepts = BodyConcepts::get();
  return std::any_of(words.begin(), words.end(), [&](const text::Token& word) {
    return concepts.is_public(names::concepts_of({word.latin, word.native, {}, false}));
  });
}

bool is_listed_party(const Referent& referent) noexcept {
  return (referent.status == ListedStatus::kHit || referent.status == ListedStatus::kLikely) &&
         !referent.listed.empty();
}

}  // namespace tamis::documents

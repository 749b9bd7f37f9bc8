#include "documents/names/state_bodies.h"

#include <algorithm>
#include <string>
#include <vector>

#include "documents/listed/body_concepts.h"
#include "documents/listed/institutions.h"
#include "documents/words/offices.h"
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

bool stands_for_office(const TextTokens& tokens, std::uint32_t token) {
  constexpr std::uint32_t kWords = 3;  // of the office, before the bracket
  if (token < 2 || token >= tokens.tokens.size() || tokens.tokens[token - 1].kind != TokenKind::kOpen)
    return false;
  const TokenRange sentence = tokens.sentences[tokens.sentence_of[token]].tokens;
  const std::uint32_t end = token - 1;
  for (std::uint32_t first = end; first > sentence.first && end - first < kWords; --first) {
    if (tokens.tokens[first - 1].kind != TokenKind::kWord) return false;
    if (!offices_in(std::string(tokens.at(tokens.span({first - 1, end})))).empty()) return true;
  }
  return false;
}

bool is_listed_party(const Referent& referent) noexcept {
  return (referent.status == ListedStatus::kHit || referent.status == ListedStatus::kLikely) &&
         !referent.listed.empty();
}

}  // namespace tamis::documents

#include "documents/listed/body_concepts.h"

#include <algorithm>

#include "base/data_table.h"
#include "names/token_match.h"

namespace tamis::documents {

const BodyConcepts& BodyConcepts::get() {
  static const BodyConcepts instance;
  return instance;
}

BodyConcepts::BodyConcepts() {
  base::for_each_row(base::data_table("body_concepts.tsv"), [this](const auto& column, std::size_t count) {
    if (count < 2) return;
    const std::string_view kind = column[0];
    base::for_each_part(column[1], ' ', [this, kind](std::string_view word) {
      if (kind == "honour") {
        honours_.insert(word);
        return;
      }
      if (kind == "place_suffix") {
        suffixes_.push_back(word);
        return;
      }
      const names::WordConcepts concepts = names::concepts_of({word, {}, {}, false});
      if (kind == "public") {
        public_.insert(concepts.all().begin(), concepts.all().end());
        return;
      }
      Numbers& numbers = kind == "of_state" ? states_ : numbers_;
      numbers.insert(concepts.all().begin(), concepts.all().end());
      if (kind != "of_state" && kind != "company")
        telling_.insert(concepts.all().begin(), concepts.all().end());
    });
  });
}

bool BodyConcepts::holds(const Numbers& numbers, const names::WordConcepts& concepts) {
  return std::any_of(concepts.all().begin(), concepts.all().end(),
                     [&](names::ConceptNumber number) { return numbers.contains(number); });
}

bool BodyConcepts::is_of_states(std::string_view written, text::TokenBuffer& buffer) const {
  const auto words = buffer.tokenize(written, text::Cut::kWritten, text::Forms::kMain);
  return std::all_of(words.begin(), words.end(), [this](const text::Token& word) {
    return holds(states_, names::concepts_of({word.latin, word.native, {}, false}));
  });
}

}  // namespace tamis::documents

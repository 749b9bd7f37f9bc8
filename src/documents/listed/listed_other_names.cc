#include "documents/listed/listed_other_names.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "documents/listed/institutions.h"
#include "documents/listed/listed_rules.h"
#include "documents/words/stop_words.h"
#include "index/entity_store.h"
#include "names/lexicon.h"
#include "screen/index_state.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostNames = 32;
constexpr std::size_t kFewestLetters = 4;  // of a distinctive word
constexpr std::size_t kWordsThatStand = 3;

void read_words(std::string_view name, text::TokenBuffer& buffer, std::vector<std::string>& words) {
  words.clear();
  for (const text::Token& token : buffer.tokenize(name, text::Cut::kWritten, text::Forms::kMain)) {
    if (!is_legal_or_link(token.latin)) words.emplace_back(token.latin);
  }
}

bool is_distinctive(std::string_view latin) {
  return latin.size() >= kFewestLetters && !is_common_word(latin) &&
         names::word_bits(names::NameKind::kPerson, latin) >= names::kUnknownBits;
}

}  // namespace

Standing standing_by_other_name(const Index& index, const Match& match, std::string_view query,
                                text::TokenBuffer& buffer) {
  if (screen::name_kind_of_schema(match.schema) != names::NameKind::kOrganization) return Standing::kNot;
  thread_local std::vector<std::string> wanted;
  thread_local std::vector<std::string> words;
  thread_local std::vector<index::EntityStore::ValueView> values;
  read_words(query, buffer, wanted);
  if (wanted.size() < 2) return Standing::kNot;
  values.clear();
  index.state().entities.values(match.ordinal, values);
  std::size_t names = 0;
  for (const auto& value : values) {
    if (value.property != "name" && value.property != "alias") continue;
    if (++names > kMostNames) break;
    read_words(value.value, buffer, words);
    if (words != wanted) continue;
    return wanted.size() >= kWordsThatStand || std::any_of(wanted.begin(), wanted.end(), is_distinctive)
               ? Standing::kStands
               : Standing::kCountry;
  }
  return Standing::kNot;
}

}  // namespace tamis::documents

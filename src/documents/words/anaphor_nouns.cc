#include "documents/words/anaphor_nouns.h"

#include <string>
#include <unordered_map>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

using Nouns = std::unordered_map<std::string_view, AnaphorNoun>;

AnaphorKind kind_of(std::string_view name) {
  if (name == "person") return AnaphorKind::kPerson;
  return name == "body" || name == "firm" ? AnaphorKind::kBody : AnaphorKind::kMedium;
}

const Nouns* nouns_of(std::string_view language) {
  static const auto kTable = [] {
    std::unordered_map<std::string_view, Nouns> table;
    base::for_each_row(base::data_table("anaphor_nouns.tsv"), [&](const auto& c, std::size_t count) {
      Nouns& nouns = table[c[1]];
      for (std::size_t k = 2; k < count && k < 4; ++k) {
        base::for_each_part(c[k], '|', [&](std::string_view word) {
          AnaphorNoun& noun = nouns[word];
          noun.commercial = noun.commercial || c[0] == "firm";
          noun.kind = kind_of(c[0]);
          (k == 2 ? noun.masculine : noun.feminine) = true;
        });
      }
    });
    return table;
  }();
  const auto found = kTable.find(language);
  return found == kTable.end() ? nullptr : &found->second;
}

}  // namespace

AnaphorNoun anaphor_noun(std::string_view language, std::string_view lower) {
  const Nouns* nouns = nouns_of(language);
  if (nouns == nullptr) return {};
  if (const auto found = nouns->find(lower); found != nouns->end()) return found->second;
  if (language != "de" && language != "nl") return {};
  constexpr std::size_t kLast = 5;   // bytes of the last part of a compound, at the least
  constexpr std::size_t kFirst = 3;  // and before it
  for (std::size_t at = kFirst; at + kLast <= lower.size(); ++at) {
    if (const auto found = nouns->find(lower.substr(at)); found != nouns->end()) return found->second;
  }
  return {};
}

bool is_english_person_noun(std::string_view lower) {
  if (anaphor_noun("en", lower).kind == AnaphorKind::kPerson) return true;
  return lower.size() > 1 && lower.ends_with('s') &&
         anaphor_noun("en", lower.substr(0, lower.size() - 1)).kind == AnaphorKind::kPerson;
}

}  // namespace tamis::documents

#include "documents/words/offices.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/data_table.h"
#include "documents/words/phrases.h"
#include "documents/words/tokens.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostKept = 4096;
constexpr std::size_t kMostKeptBytes = 2048;
constexpr std::size_t kFewestBytesOfOffice = 4;
constexpr std::size_t kMostOfWomansEnding = 4;  // bytes more than in the form of men

struct Table {
  PhraseTable phrases{"offices"};
  std::vector<std::string> concepts;
};

const Table& table() {
  static const Table kTable = [] {
    Table table;
    base::for_each_row(base::data_table("offices.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3 || is_form_of_address(columns[0])) return;
      const std::string concept_name(columns[0]);
      auto known = std::find(table.concepts.begin(), table.concepts.end(), concept_name);
      if (known == table.concepts.end()) known = table.concepts.insert(known, concept_name);
      const auto number = static_cast<std::uint32_t>(known - table.concepts.begin());
      for (std::string_view forms : {columns[2], columns[3]}) {
        base::for_each_part(forms, '|', [&](std::string_view form) {
          // Last parts of compounds are not looked for: lists write English, French or Russian.
          if (!form.empty() && form.front() != '-') table.phrases.add("*", form, number);
        });
      }
    });
    return table;
  }();
  return kTable;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) { table().phrases.freeze(out, "offices"); });

using Kinds = std::vector<std::pair<std::string_view, std::string_view>>;

// Concept and kind, by concept.
const Kinds& kinds() {
  static const Kinds kKinds = [] {
    Kinds kinds;
    base::for_each_row(base::data_table("office_kinds.tsv"), [&](const auto& columns, std::size_t count) {
      if (count >= 2) kinds.emplace_back(columns[0], columns[1]);
    });
    std::sort(kinds.begin(), kinds.end());
    return kinds;
  }();
  return kKinds;
}

bool is_of_kind(std::string_view office, std::string_view kind) noexcept {
  const Kinds& all = kinds();
  return std::binary_search(all.begin(), all.end(), std::pair(office, kind));
}

}  // namespace

bool is_form_of_address(std::string_view office) noexcept { return is_of_kind(office, "address"); }

bool is_calling(std::string_view office) noexcept { return is_of_kind(office, "calling"); }

bool is_vague_office(std::string_view office) noexcept { return is_of_kind(office, "vague"); }

bool is_office_of_state(std::string_view office) noexcept {
  return !office.empty() && !is_calling(office) && !is_form_of_address(office) && !is_vague_office(office) &&
         !is_of_kind(office, "business");
}

bool is_leader(std::string_view office) noexcept { return is_of_kind(office, "leader"); }

namespace {

std::vector<std::string> find_offices(std::string_view prose) {
  std::vector<std::string> found;
  const Block block{.span = {0, static_cast<std::uint32_t>(prose.size())}, .language = {}, .reason = {}};
  TextTokens text;
  tokenize(prose, {&block, 1}, text);
  const auto last = static_cast<std::uint32_t>(text.tokens.size());
  for (std::uint32_t i = 0; i < last; ++i) {
    PhraseTable::Match match;
    if (!table().phrases.longest(text, i, last, {}, match)) continue;
    const std::string& concept_name = table().concepts[match.value];
    if (std::find(found.begin(), found.end(), concept_name) == found.end()) found.push_back(concept_name);
    i = match.tokens.last - 1;
  }
  return found;
}

}  // namespace

bool is_of_somebody(std::string_view office) noexcept {
  return office == "spokesperson" || office == "adviser" || office == "deputy" || office == "secretary";
}

bool is_held(const std::vector<std::string>& offices, std::string_view office) noexcept {
  if (office.empty()) return false;
  return std::any_of(offices.begin(), offices.end(), [&](std::string_view held) {
    return held == office || (office == "minister" && held.ends_with("_minister"));
  });
}

bool is_mans_office(std::string_view language, std::string_view lower) {
  static const std::unordered_set<std::string> kForms = [] {
    std::unordered_set<std::string> forms;
    base::for_each_row(base::data_table("offices.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 4) return;
      base::for_each_part(columns[2], '|', [&](std::string_view man) {
        if (man.size() < kFewestBytesOfOffice) return;
        // "presidente", "presidenta"; "Sprecher", "Sprecherin": they differ in the ending.
        const std::string_view stem = man.substr(0, man.size() - 1);
        const bool other = base::any_part(columns[3], '|', [&](std::string_view woman) {
          return woman != man && woman.starts_with(stem) && woman.size() <= man.size() + kMostOfWomansEnding;
        });
        if (!other) return;
        std::string key = std::string(columns[1]) + ' ';
        append_lower(key, man);
        forms.insert(std::move(key));
      });
    });
    return forms;
  }();
  return kForms.contains(std::string(language) + ' ' + std::string(lower));
}

std::vector<std::string> offices_in(std::string_view prose) {
  // The records of the parties that pages speak of come again and again.
  thread_local std::unordered_map<std::string, std::vector<std::string>> known;
  if (prose.size() > kMostKeptBytes) return find_offices(prose);
  if (known.size() >= kMostKept) known.clear();
  const auto [at, missing] = known.try_emplace(std::string(prose));
  if (missing) at->second = find_offices(prose);
  return at->second;
}

}  // namespace tamis::documents

#include "documents/words/name_grammar.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <vector>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

constexpr auto kClasses = std::to_array<std::string_view>({"link",
                                                           "genitive",
                                                           "grows",
                                                           "article",
                                                           "several",
                                                           "one",
                                                           "place_before",
                                                           "surname_end",
                                                           "nominative_end",
                                                           "feminine_end",
                                                           "masculine_oblique_end",
                                                           "syllable_end",
                                                           "genitive_end",
                                                           "adjective_genitive_end",
                                                           "former_prefix",
                                                           "particle",
                                                           "clause_end",
                                                           "son",
                                                           "arabic_article",
                                                           "three_words",
                                                           "kana_sign",
                                                           "of",
                                                           "not_pronoun",
                                                           "not_place",
                                                           "behind_name",
                                                           "body_goes_on",
                                                           "name_inside",
                                                           "verb_link_end",
                                                           "sentence_end",
                                                           "arabic_that",
                                                           "in_charge",
                                                           "holders_noun",
                                                           "copula",
                                                           "owner_end",
                                                           "parent",
                                                           "family_first",
                                                           "arabic_definite",
                                                           "arabic_imperfect",
                                                           "nisba",
                                                           "no_nisba",
                                                           "compound_first",
                                                           "compound_last",
                                                           "between",
                                                           "body_end",
                                                           "body_end_perhaps",
                                                           "title_link",
                                                           "verb_end",
                                                           "adjective_end",
                                                           "turkish_owned_end",
                                                           "whose_surname_end",
                                                           "many_adjective_end",
                                                           "oblique_adjective_end",
                                                           "field_and",
                                                           "field_noun",
                                                           "being",
                                                           "name_link",
                                                           "field_title_and",
                                                           "adjective_rank",
                                                           "rank_front"});

// Most words that are asked for begin or end in a byte that none of a kind has.
class Bytes {
 public:
  void add(char byte) { has_.set(static_cast<unsigned char>(byte)); }
  [[nodiscard]] bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }

 private:
  std::bitset<256> has_;
};

struct Words {
  std::vector<std::string_view> in_order;
  std::vector<std::string_view> sorted;
  Bytes first;
  Bytes last;
};

const Words& words_of(NameGrammar kind) {
  static const std::array<Words, kClasses.size()> kTable = [] {
    std::array<Words, kClasses.size()> table;
    base::for_each_row(base::data_table("name_grammar.tsv"), [&](const auto& columns, std::size_t count) {
      const auto found = std::find(kClasses.begin(), kClasses.end(), columns[0]);
      if (count < 2 || found == kClasses.end()) return;
      Words& words = table[static_cast<std::size_t>(found - kClasses.begin())];
      base::for_each_part(columns[1], ' ', [&](std::string_view part) {
        if (part.empty()) return;
        words.in_order.push_back(part);
        words.first.add(part.front());
        words.last.add(part.back());
      });
      words.sorted = words.in_order;
      std::sort(words.sorted.begin(), words.sorted.end());
    });
    return table;
  }();
  return kTable[static_cast<std::size_t>(kind)];
}

}  // namespace

bool is_grammar_word(NameGrammar kind, std::string_view lower) {
  const Words& words = words_of(kind);
  return !lower.empty() && words.first.has(lower.front()) &&
         std::binary_search(words.sorted.begin(), words.sorted.end(), lower);
}

std::size_t ending_bytes(NameGrammar kind, std::string_view lower) {
  const Words& words = words_of(kind);
  if (lower.empty() || !words.last.has(lower.back())) return 0;
  for (const std::string_view ending : words.in_order) {
    if (ending.back() == lower.back() && lower.ends_with(ending)) return ending.size();
  }
  return 0;
}

std::size_t beginning_bytes(NameGrammar kind, std::string_view lower) {
  const Words& words = words_of(kind);
  if (lower.empty() || !words.first.has(lower.front())) return 0;
  for (const std::string_view beginning : words.in_order) {
    if (beginning.front() == lower.front() && lower.starts_with(beginning)) return beginning.size();
  }
  return 0;
}

}  // namespace tamis::documents

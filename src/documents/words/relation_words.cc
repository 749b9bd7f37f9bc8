#include "documents/words/relation_words.h"

#include "base/data_table.h"
#include "documents/words/offices.h"

namespace tamis::documents {

const RelationTable& relation_table() {
  static const RelationTable kTable = [] {
    RelationTable table;
    base::for_each_row(base::data_table("relation_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 4) return;
      RelationWord word;
      word.type = column[0];
      word.direction = column[1] == "forward"      ? Direction::kForward
                       : column[1] == "backward"   ? Direction::kBackward
                       : column[1] == "delegation" ? Direction::kDelegation
                       : column[1] == "between"    ? Direction::kBetween
                       : column[1] == "both"       ? Direction::kBoth
                                                   : Direction::kNone;
      const auto place = static_cast<std::uint32_t>(table.words.size());
      base::for_each_part(column[3], '|', [&](std::string_view phrase) {
        if (word.type == "office") {
          table.offices.add(column[2], phrase, 0);
        } else {
          table.phrases.add(column[2], phrase, place);
        }
      });
      table.words.push_back(word);
    });
    return table;
  }();
  return kTable;
}

namespace {

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  relation_table().phrases.freeze(out, "relations");
  relation_table().offices.freeze(out, "relation_offices");
});

}  // namespace

bool is_rank(std::string_view office) noexcept {
  return office == "general" || office == "officer" || office == "businessman" || office == "politician";
}

bool is_no_office(std::string_view office) noexcept {
  return is_form_of_address(office) || office == "counterpart" || office == "predecessor" ||
         office == "successor" || office == "official";
}

}  // namespace tamis::documents

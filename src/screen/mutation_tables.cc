#include "screen/mutation_tables.h"

#include <cstddef>
#include <utility>

#include "base/ascii.h"
#include "base/data_table.h"

namespace tamis::screen::mutations {

Tables::Tables() {
  read_keyboards();
  base::for_each_row(base::data_table("ocr_confusions.tsv"), [&](const auto& columns, std::size_t count) {
    if (count >= 2 && !columns[0].empty()) misreads.push_back({decode(columns[0]), decode(columns[1])});
  });
  base::for_each_row(base::data_table("romanization_habits.tsv"),
                     [&](const auto& columns, std::size_t count) {
                       if (count < 4 || columns[0].empty() || columns[1].empty()) return;
                       const Habit::Where where = columns[2] == "start" ? Habit::Where::kStart
                                                  : columns[2] == "end" ? Habit::Where::kEnd
                                                                        : Habit::Where::kAny;
                       habits.push_back({decode(columns[0]), decode(columns[1]), where, columns[4]});
                       if (columns[3] == "both")
                         habits.push_back({decode(columns[1]), decode(columns[0]), where, columns[4]});
                     });
  base::for_each_row(base::data_table("name_abbreviations.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 3 || columns[1].empty()) return;
    if (columns[0] == "legal") {
      legal_forms[std::string(columns[1])].emplace_back(columns[2]);
      return;
    }
    abbreviations[std::string(columns[1])].emplace_back(columns[2]);
    std::string full(columns[1]);
    full.front() = static_cast<char>(full.front() - 'a' + 'A');
    std::string shorter;
    for (const char c : columns[2]) {
      if (c != '\'') shorter += base::ascii_lower(c);
    }
    abbreviations[shorter].push_back(std::move(full));
  });
  base::for_each_row(base::data_table("added_name_parts.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 5 || columns[0].empty()) return;
    Added row{columns[0].front(), columns[1], columns[2], columns[3], {}};
    base::for_each_part(columns[4], ' ', [&](std::string_view part) { row.parts.push_back(part); });
    added.push_back(std::move(row));
  });
  base::for_each_row(base::data_table("homoglyphs.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 3 || columns[0].empty() || columns[2].empty()) return;
    const char32_t looks = decode(columns[0]).front();
    const char32_t latin = decode(columns[2]).front();
    if (columns[1] == "Zyyy") {
      digits[latin].push_back(looks);
      digits[to_upper(latin)].push_back(looks);
    } else {
      look_alikes[latin].push_back(looks);
      look_alikes[looks].push_back(latin);
    }
  });
  base::for_each_row(base::data_table("patronymic_endings.tsv"),
                     [&](const auto& columns, std::size_t) { patronymics.push_back(columns[0]); });
  // Groups are numbered as names::nickname_groups() numbers them.
  base::for_each_row(base::data_table("nicknames.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 2) return;
    std::vector<std::string_view>& group = nicknames.emplace_back();
    if (columns[0] != "nickname") return;
    base::for_each_part(columns[1], ' ', [&](std::string_view name) { group.push_back(name); });
  });
  base::for_each_row(base::data_table("name_regions.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 3) return;
    titles.emplace(columns[0], columns[1]);
    base::for_each_part(columns[2], ' ', [&](std::string_view code) { regions.emplace(code, columns[0]); });
    base::for_each_part(columns[3], ' ',
                        [&](std::string_view word) { programmes.emplace(word, columns[0]); });
  });
}

void Tables::read_keyboards() {
  struct Key {
    char32_t letter;
    std::string_view layout;
    int row;
    float at;
  };
  std::vector<Key> keys;
  base::for_each_row(base::data_table("keyboards.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 4 || columns[1].empty()) return;
    // "0.25": digits, a point, digits.
    float at = 0;
    float unit = 0;
    for (const char c : columns[2]) {
      if (c == '.') {
        unit = 1;
      } else if (unit > 0) {
        unit /= 10;
        at += unit * static_cast<float>(c - '0');
      } else {
        at = at * 10 + static_cast<float>(c - '0');
      }
    }
    base::for_each_part(columns[3], ' ', [&](std::string_view key) {
      const std::u32string letters = decode(key);
      if (letters.size() == 1) keys.push_back({letters.front(), columns[0], columns[1].front() - '0', at});
      at += 1;
    });
  });
  for (const Key& a : keys) {
    for (const Key& b : keys) {
      const float distance = a.at < b.at ? b.at - a.at : a.at - b.at;
      const bool near = a.row == b.row ? distance > 0 && distance <= 1
                                       : (a.row - b.row == 1 || b.row - a.row == 1) && distance < 1;
      if (near && a.layout == b.layout && is_letter(b.letter)) neighbours[a.letter].push_back(b.letter);
    }
  }
}

const Tables& tables() {
  static const Tables instance;
  return instance;
}

}  // namespace tamis::screen::mutations

// data/popular_names.tsv as it is looked up: names by the letters that their first word begins with. For popular_names.cc.
#ifndef TAMIS_DOCUMENTS_LISTED_POPULAR_NAME_TABLE_H_
#define TAMIS_DOCUMENTS_LISTED_POPULAR_NAME_TABLE_H_

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/frozen.h"

namespace tamis::documents {

// A word as append_plain() makes it, without the Arabic article and without the accents of Latin letters; with these where they tell
// a name of one word from others: in capitals, or taken only in company.
struct PopularWord {
  std::string_view plain;
  std::size_t letters = 0;
  bool as_is = false;  // no ending: short, in capitals
};

struct PopularName {
  std::span<const PopularWord> words;
  char second = 0;  // the first byte of the second word, 0: there is none
  std::uint32_t row = 0;
  bool capital = false;       // the first letter is one
  bool all_capitals = false;  // of a name of one word
  bool supported = false;     // only beside another name of the row
  bool placed = false;        // only on a page that speaks of the party's country
};

struct PopularRow {
  std::string_view listed;
  bool person = false;
  std::string_view countries;  // codes, ',' between, where lists do not say them
};

[[nodiscard]] bool begins_in_arabic(std::string_view plain) noexcept;
[[nodiscard]] std::string_view without_arabic_article(std::string_view plain) noexcept;
// Appends `word` (lower case, of Latin letters) by the main rows of data/latin_folding.tsv and without other accents. Linear, thread-safe.
void append_without_accents(std::string& out, std::string_view word);
// In a script of characters or in Hangul: such names are not in the table.
[[nodiscard]] bool is_name_of_characters(std::string_view name);

// Immutable; made once.
class PopularNameTable {
 public:
  static const PopularNameTable& get();
  // Writes what get() reads (base/frozen.h).
  static void freeze(base::FrozenWriter& out);

  [[nodiscard]] const std::vector<PopularRow>& rows() const noexcept { return rows_; }

  // Calls `visit(name)` for all names whose first word `word` may be, and others; `small`: those that want a capital may be left out.
  template <class Visit>
  void for_each_beginning(std::string_view word, bool small, Visit&& visit) const {
    const BeginningKeys keys = keys_of(word);
    for_each(keys.whole, small, visit);
    if (keys.shorter != 0) for_each(keys.shorter, small, visit);
  }

 private:
  // As the table is frozen (base/frozen.h): letters in one string, names of the lists where they stand in the file.
  struct FrozenWord {
    std::uint32_t begin = 0;
    std::uint16_t size = 0;
    std::uint8_t letters = 0;
    std::uint8_t as_is = 0;
  };
  struct FrozenName {
    std::uint32_t row = 0;
    std::uint32_t next = 0;  // 1 + the next with this key; 0: none
    std::uint8_t words = 0;
    std::uint8_t capital = 0;
    std::uint8_t all_capitals = 0;
    std::uint8_t supported = 0;
    std::uint8_t placed = 0;
    std::array<std::uint8_t, 3> unused{};
  };
  struct FrozenRow {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t person = 0;
    std::uint32_t countries = 0;
    std::uint32_t countries_size = 0;
  };
  struct Slot {
    std::uint64_t key = 0;
    std::uint64_t first = 0;  // 1 + a name; 0: empty
  };
  using Keys = std::bitset<65536>;
  class Draft;
  // Of the first letters of a word.
  struct BeginningKeys {
    std::uint64_t whole = 0;
    std::uint64_t shorter = 0;  // 0: there are no fewer
  };

  static BeginningKeys keys_of(std::string_view word) noexcept;

  // ... for each name with the key, in the order of the file.
  template <class Visit>
  void for_each(std::uint64_t key, bool small, Visit&& visit) const {
    if (!(small ? small_keys_ : keys_)->test(key & 0xFFFF)) return;
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at].first != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    for (std::uint64_t name = slots_[at].first; name != 0; name = frozen_[name - 1].next)
      visit(names_[name - 1]);
  }

  explicit PopularNameTable(base::FrozenTables tables);

  std::vector<PopularRow> rows_;
  std::vector<PopularWord> words_;  // never grows: names view it
  std::vector<PopularName> names_;
  std::span<const FrozenName> frozen_;
  std::span<const Slot> slots_;
  const Keys* keys_ = nullptr;
  const Keys* small_keys_ = nullptr;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_POPULAR_NAME_TABLE_H_

#include "documents/words/stop_words.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/data_table.h"
#include "base/hash.h"
#include "base/hashed_words.h"
#include "documents/words/language_place.h"
#include "documents/words/tokens.h"
#include "names/common_words.h"

namespace tamis::documents {

namespace {

// Words of all languages in one table, each language with a seed of its own; the empty word says that there is such a language.
std::uint64_t seed_of(std::string_view language) noexcept { return base::xxh3(language); }

const base::HashedWords& stop_words() {
  static const base::HashedWords kWords("stop_words", [](const base::HashedWords::Add& add) {
    base::for_each_row(base::data_table("stop_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      const std::uint64_t seed = seed_of(column[0]);
      add({}, 0, seed);
      base::for_each_part(column[1], ' ', [&](std::string_view word) { add(word, 0, seed); });
    });
  });
  return kWords;
}

const base::HashedWords& cities() {
  static const base::HashedWords kWords("city_names", [](const base::HashedWords::Add& add) {
    for (const std::string_view file : {"cities.tsv", "places.tsv"}) {
      base::for_each_row(base::data_table(file), [&](const auto& column, std::size_t count) {
        if (count < 3 || (column[1] != "city" && column[1] != "capital")) return;
        base::for_each_part(column[2], '|', [&](std::string_view name) {
          if (name.find(' ') != std::string_view::npos) return;
          std::string plain;
          append_lower(plain, name);
          add(plain, 0, 0);
        });
      });
    }
  });
  return kWords;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  stop_words().freeze(out);
  cities().freeze(out);
});

}  // namespace

bool is_stop_word(std::string_view language, std::string_view lower) {
  if (lower.empty()) return false;
  const base::HashedWords& all = stop_words();
  // By language_place(); 0: the table has no words of it.
  static const auto kSeeds = [] {
    std::array<std::uint64_t, kLanguagePlaces + 1> seeds{};
    std::string code(2, 'a');
    for (code[0] = 'a'; code[0] <= 'z'; ++code[0]) {
      for (code[1] = 'a'; code[1] <= 'z'; ++code[1]) {
        if (const std::uint64_t own = seed_of(code); stop_words().contains({}, own))
          seeds[language_place(code)] = own;
      }
    }
    return seeds;
  }();
  if (const std::uint64_t own = kSeeds[language_place(language)]; own != 0) return all.contains(lower, own);
  for (const std::string_view usual : {"en", "de", "fr", "es", "ru", "pt", "it"}) {
    if (all.contains(lower, kSeeds[language_place(usual)])) return true;
  }
  return false;
}

bool is_common_word(std::string_view folded) { return names::is_common_word(folded); }

bool is_city(std::string_view lower) { return cities().contains(lower); }

}  // namespace tamis::documents

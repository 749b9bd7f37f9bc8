// What mutations of names know: the tables of data/ that say how names are mistyped, misread, respelt and cut short.
#ifndef TAMIS_SCREEN_MUTATION_TABLES_H_
#define TAMIS_SCREEN_MUTATION_TABLES_H_

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "screen/mutation_letters.h"

namespace tamis::screen::mutations {

struct Habit {
  std::u32string from, to;
  enum class Where : std::uint8_t { kAny, kStart, kEnd } where = Where::kAny;
  std::string_view regions;  // "*" or names

  [[nodiscard]] bool vowels() const noexcept {
    return std::all_of(from.begin(), from.end(), is_vowel) && std::all_of(to.begin(), to.end(), is_vowel);
  }
};
struct Added {
  char kind = 0;
  std::string_view region, script, place;
  std::vector<std::string_view> parts;
};
struct Misread {
  std::u32string printed, read;
};

struct Tables {
  std::unordered_map<char32_t, std::u32string> neighbours;
  std::vector<Misread> misreads;
  std::vector<Habit> habits;
  std::unordered_map<std::string, std::vector<std::string>> abbreviations;  // folded word -> as written
  std::unordered_map<std::string, std::vector<std::string>> legal_forms;
  std::vector<Added> added;
  std::unordered_map<char32_t, std::u32string> look_alikes;
  std::unordered_map<char32_t, std::u32string> digits;
  std::vector<std::string_view> patronymics;             // endings, lower case
  std::vector<std::vector<std::string_view>> nicknames;  // by group number - 1; empty for other classes
  std::unordered_map<std::string_view, std::string_view> regions;     // country -> region
  std::unordered_map<std::string_view, std::string_view> programmes;  // word -> region
  std::unordered_map<std::string_view, std::string_view> titles;

  Tables();

 private:
  void read_keyboards();
};

// Read once.
[[nodiscard]] const Tables& tables();

}  // namespace tamis::screen::mutations

#endif  // TAMIS_SCREEN_MUTATION_TABLES_H_

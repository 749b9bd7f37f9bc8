#include "documents/listed/unmarked_names.h"

#include <array>
#include <string>
#include <unordered_set>

#include "base/data_table.h"
#include "documents/listed/popular_names.h"
#include "documents/words/name_grammar.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kLetter = 2;         // bytes, of Arabic and Hebrew letters
constexpr std::size_t kFewestLetters = 3;  // of a given name behind what is written onto it
constexpr std::size_t kSyllable = 3;       // bytes
constexpr std::size_t kSyllablesOfName = 3;

// And, so, with, to, like; and, in, to, like, from, the, that.
constexpr std::array<std::string_view, 12> kProclitics = {"و", "ف", "ب", "ل", "ك", "ו",
                                                          "ב", "ל", "כ", "מ", "ה", "ש"};

using Names = std::unordered_set<std::string>;

bool has(const Names& names, std::string_view lower) {
  std::string plain;
  append_plain(plain, lower);
  return names.contains(plain);
}

void add_names(std::string_view words, char between, Names& names) {
  base::for_each_part(words, between, [&](std::string_view word) {
    std::string plain;
    append_plain(plain, word);
    names.insert(std::move(plain));
  });
}

bool is_given_name(std::string_view lower) {
  static const Names kNames = [] {
    Names all;
    base::for_each_row(base::data_table("uncased_names.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 3 && (column[0] == "given" || column[0] == "forename")) add_names(column[2], ' ', all);
    });
    return all;
  }();
  // "بن": a son, though also Ben.
  return !is_grammar_word(NameGrammar::kNameLink, lower) && has(kNames, lower);
}

bool is_foreign_name(std::string_view lower) {
  static const Names kNames = [] {
    Names all;
    base::for_each_row(base::data_table("usual_spellings.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 3 && column[2] == "given") add_names(column[0], '|', all);
    });
    return all;
  }();
  return has(kNames, lower);
}

template <typename IsName>
std::optional<std::size_t> front_of(std::string_view lower, IsName is_name) {
  if (is_name(lower)) return 0;
  for (const std::string_view proclitic : kProclitics) {
    if (!lower.starts_with(proclitic) || lower.size() < (kFewestLetters + 1) * kLetter) continue;
    if (is_name(lower.substr(proclitic.size()))) return proclitic.size();
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> front_of_given_name(std::string_view lower) {
  return front_of(lower, is_given_name);
}

std::optional<std::size_t> front_of_foreign_name(std::string_view lower) {
  return front_of(lower, is_foreign_name);
}

bool closes_name(std::string_view lower) {
  static const std::unordered_set<std::string_view> kWords = [] {
    std::unordered_set<std::string_view> all;
    base::for_each_row(base::data_table("uncased_names.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3 || column[0] != "close") return;
      base::for_each_part(column[2], ' ', [&](std::string_view word) { all.insert(word); });
    });
    return all;
  }();
  return kWords.contains(lower);
}

bool begins_with_korean_surname(std::string_view word) {
  static const std::unordered_set<std::string_view> kSurnames = [] {
    std::unordered_set<std::string_view> all;
    base::for_each_row(base::data_table("uncased_names.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3 || column[0] != "surname" || column[1] != "ko") return;
      base::for_each_part(column[2], ' ', [&](std::string_view surname) { all.insert(surname); });
    });
    return all;
  }();
  return word.size() >= kSyllablesOfName * kSyllable && kSurnames.contains(word.substr(0, kSyllable));
}

}  // namespace tamis::documents

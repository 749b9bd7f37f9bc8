#include "documents/words/country_words.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "base/data_table.h"
#include "base/frozen.h"
#include "base/hashed_words.h"
#include "documents/words/tokens.h"

namespace tamis::documents {

namespace {

constexpr int kMostAdjectiveEnding = 5;
constexpr std::size_t kFilterBytes = 6;  // two characters

// Hebrew, Arabic, and what needs three bytes a character in UTF-8.
bool is_uncased(std::string_view word) noexcept {
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xD7;
}

std::uint16_t filter_hash(std::string_view characters) noexcept {
  std::uint32_t hash = 0;
  for (std::size_t i = 0; i < kFilterBytes; ++i) hash = hash * 31 + static_cast<unsigned char>(characters[i]);
  return static_cast<std::uint16_t>(hash ^ (hash >> 16));
}

// Calls `visit(name)` for every name of a country that the tables have.
template <class Visit>
void for_each_country_name(Visit&& visit) {
  base::for_each_row(base::data_table("country_names.tsv"),
                     [&](const auto& column, std::size_t) { visit(column[1]); });
  base::for_each_row(base::data_table("countries.tsv"), [&](const auto& column, std::size_t) {
    visit(column[1]);
    for (const std::size_t list : {3U, 4U}) {
      base::for_each_part(column[list], '|', visit);
    }
  });
}

struct Adjective {
  std::string_view code;
  bool any_ending = false;
};

struct Adjectives {
  std::unordered_map<std::string_view, Adjective> stems;
  std::bitset<65536> beginnings;
};

bool is_cyrillic(std::string_view word) noexcept {
  return !word.empty() && static_cast<unsigned char>(word.front() & 0xFC) == 0xD0;
}

// Of the first four bytes, in Cyrillic of the first four letters.
std::uint16_t beginning(std::string_view lower) noexcept {
  std::uint32_t hash = 0;
  const std::size_t size = std::min<std::size_t>(lower.size(), is_cyrillic(lower) ? 8 : 4);
  for (std::size_t i = 0; i < size; ++i) hash = hash * 251 + static_cast<unsigned char>(lower[i]);
  return static_cast<std::uint16_t>(hash ^ (hash >> 16));
}

const Adjectives& adjectives() {
  static const Adjectives kAdjectives = [] {
    Adjectives all;
    base::for_each_row(base::data_table("country_adjectives.tsv"),
                       [&](const auto& column, std::size_t count) {
                         if (count < 2) return;
                         base::for_each_part(column[1], ' ', [&](std::string_view word) {
                           const bool any_ending = word.ends_with('*');
                           if (any_ending) word.remove_suffix(1);
                           if (word.empty()) return;
                           all.stems.try_emplace(word, Adjective{column[0], any_ending});
                           all.beginnings.set(beginning(word));
                         });
                       });
    return all;
  }();
  return kAdjectives;
}

}  // namespace

bool may_be_adjective(std::string_view lower) noexcept {
  if (lower.size() < 3) return false;
  const std::bitset<65536>& beginnings = adjectives().beginnings;
  if (is_cyrillic(lower)) {
    for (const std::size_t size : {8U, 6U, 4U}) {
      if (beginnings.test(beginning(lower.substr(0, size)))) return true;
    }
    return false;
  }
  return beginnings.test(beginning(lower)) || beginnings.test(beginning(lower.substr(0, 3))) ||
         lower.starts_with(kArabicArticle);
}

std::string_view country_of_adjective(std::string_view lower) {
  const std::unordered_map<std::string_view, Adjective>& stems = adjectives().stems;
  // The article of Arabic.
  if (lower.starts_with(kArabicArticle)) lower.remove_prefix(kArabicArticle.size());
  int letters = 0;
  for (std::size_t size = lower.size(); size > 2; --size) {
    if (size < lower.size() && (static_cast<unsigned char>(lower[size]) & 0xC0) == 0x80) continue;
    const auto found = stems.find(lower.substr(0, size));
    if (found != stems.end() && (letters == 0 || found->second.any_ending)) return found->second.code;
    if (++letters > kMostAdjectiveEnding) break;
  }
  return {};
}

namespace {

const base::HashedWords& first_words() {
  static const base::HashedWords kWords("country_name_begins", [](const base::HashedWords::Add& add) {
    for_each_country_name([&](std::string_view name) {
      const std::size_t blank = name.find(' ');
      if (blank == std::string_view::npos || blank < 3) return;
      std::string word;
      append_lower(word, name.substr(0, blank));
      if (word != "the") add(word, 0, 0);
    });
  });
  return kWords;
}

using CharacterFilter = std::bitset<65536>;
constexpr std::string_view kCharacterFilter = "country_name_characters";

const CharacterFilter& first_characters() {
  static const CharacterFilter& kFilter =
      base::frozen_or_built<CharacterFilter>(kCharacterFilter, [](CharacterFilter& built) {
        for_each_country_name([&](std::string_view name) {
          if (name.size() >= kFilterBytes && is_uncased(name)) built.set(filter_hash(name));
        });
      });
  return kFilter;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  first_words().freeze(out);
  out.add_one(std::string(kCharacterFilter), first_characters());
});

}  // namespace

bool begins_country_name(std::string_view lower) { return first_words().contains(lower); }

bool may_begin_country(std::string_view characters) noexcept {
  return characters.size() >= kFilterBytes && first_characters().test(filter_hash(characters));
}

std::string_view behind_proclitic(std::string_view lower) noexcept {
  // And, so, with, to, like, will; and, in, to, like, from, the, that.
  static constexpr std::array<std::string_view, 13> kProclitics = {
      "\u0648", "\u0641", "\u0628", "\u0644", "\u0643", "\u0633", "\u05D5",
      "\u05D1", "\u05DC", "\u05DB", "\u05DE", "\u05D4", "\u05E9"};
  for (const std::string_view proclitic : kProclitics) {
    if (!lower.starts_with(proclitic) || lower.size() < proclitic.size() + kFilterBytes) continue;
    std::string_view rest = lower.substr(proclitic.size());
    // With "to" the article loses its alef.
    if (proclitic == "\u0644" && rest.starts_with(proclitic)) rest.remove_prefix(proclitic.size());
    return rest;
  }
  return {};
}

bool may_be_country_word(std::string_view lower) noexcept {
  if (!is_uncased(lower)) return may_be_adjective(lower);
  for (std::string_view word = lower; !word.empty(); word = behind_proclitic(word)) {
    if (may_be_adjective(word) || may_begin_country(word)) return true;
  }
  return false;
}

}  // namespace tamis::documents

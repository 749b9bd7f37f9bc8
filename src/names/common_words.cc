#include "names/common_words.h"

#include "base/data_table.h"
#include "base/hashed_words.h"

namespace tamis::names {

namespace {

const base::HashedWords& common_words() {
  static const base::HashedWords kWords("common_words", [](const base::HashedWords::Add& add) {
    base::for_each_row(base::data_table("common_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 2) base::for_each_part(column[1], ' ', [&](std::string_view word) { add(word, 0, 0); });
    });
  });
  return kWords;
}

const base::HashedWords& great_brands() {
  static const base::HashedWords kWords("great_brands", [](const base::HashedWords::Add& add) {
    base::for_each_row(base::data_table("great_brands.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 2) base::for_each_part(column[1], ' ', [&](std::string_view word) { add(word, 0, 0); });
    });
  });
  return kWords;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  common_words().freeze(out);
  great_brands().freeze(out);
});

}  // namespace

bool is_common_word(std::string_view folded) noexcept {
  return !folded.empty() && common_words().contains(folded);
}

bool is_great_brand(std::string_view folded) noexcept {
  return !folded.empty() && great_brands().contains(folded);
}

std::uint64_t prefetch_common_word(std::string_view folded) noexcept {
  return common_words().prefetch(folded);
}

bool is_common_word(std::uint64_t prefetched) noexcept { return common_words().contains_hash(prefetched); }

}  // namespace tamis::names

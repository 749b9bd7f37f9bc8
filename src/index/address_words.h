// How rare the words of listed addresses are: a street that one address names says much, a capital that a
// thousand name says little.
#ifndef TAMIS_INDEX_ADDRESS_WORDS_H_
#define TAMIS_INDEX_ADDRESS_WORDS_H_

#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>

#include "index/index_file.h"
#include "index/sections.h"
#include "tamis/error.h"
#include "text/tokenize.h"

namespace tamis::index {

// True for what may be the number of a house, floor or flat: a digit, at most three bytes ("7", "12a"). Such words
// are not counted, because by themselves they are chance.
[[nodiscard]] bool is_house_number(std::string_view latin) noexcept;

// Counts words and writes kAddressWords; the bytes depend on the set of addresses only. Thread-compatible.
class AddressWordsBuilder {
 public:
  // One address of an entity, as listed.
  void add(std::string_view address);
  // Adds the section (not required: readers before format 1.1 skip it). The builder is empty afterwards.
  void write(IndexWriter& writer);

 private:
  text::TokenBuffer buffer_;
  std::set<std::uint64_t> in_address_;
  std::unordered_map<std::uint64_t, std::uint32_t> addresses_;  // by hash of the word
  std::uint32_t total_ = 0;
};

// Immutable view; thread-safe. The IndexFile must outlive it.
class AddressWords {
 public:
  // kCorrupt when the section has another shape.
  [[nodiscard]] static Result<AddressWords> open(const IndexFile& file);

  // False for an index that was made before addresses were counted (format 1.0).
  [[nodiscard]] bool known() const noexcept { return known_; }

  // Bits that meeting the word by chance is worth, -log2 of the share of addresses that hold it, in [0, 12]; 12 for
  // a word (Latin form of a token) of no address. A list of few addresses counts as one of kLeastAddresses. O(log words).
  [[nodiscard]] float information(std::string_view latin) const noexcept;

  [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }

  // Checks the order. kCorrupt.
  [[nodiscard]] Result<void> verify(const IndexFile& file) const;

  static constexpr std::uint32_t kLeastAddresses = 4096;
  static constexpr float kMostInformation = 12.0F;

 private:
  std::span<const AddressWord> words_;
  bool known_ = false;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_ADDRESS_WORDS_H_

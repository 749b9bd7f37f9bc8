// Evidence of addresses: whether a customer lives or works where a listed party does. docs/scoring.md has the table of
// weights.
#ifndef TAMIS_SCREEN_ADDRESS_EVIDENCE_H_
#define TAMIS_SCREEN_ADDRESS_EVIDENCE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/address_words.h"
#include "names/token_match.h"
#include "screen/fact_evidence.h"
#include "screen/prepared_name.h"

namespace tamis::screen {

// Countries of pieces of addresses, remembered: model::country_code takes microseconds and allocates, and lists name the
// same countries again and again. Thread-compatible.
class CountryMemory {
 public:
  // model::country_code(piece).
  [[nodiscard]] std::string_view code(std::string_view piece);

 private:
  static constexpr std::size_t kMost = 8192;  // then all are forgotten
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>()(text);
    }
  };
  std::unordered_map<std::string, std::string_view, Hash, std::equal_to<>> known_;
};

// An address in any script and order, its country last if it says one. Reusable; no allocation once warm.
// Thread-compatible.
class PreparedAddress {
 public:
  // `text` must stay valid while the address is used.
  void prepare(std::string_view text, const index::AddressWords& words, CountryMemory& countries);
  // As prepare(), and ready to be the first argument of compare_addresses.
  void prepare_query(std::string_view text, const index::AddressWords& words, CountryMemory& countries);

  enum class Kind : std::uint8_t {
    kWord,     // of a street, a house, a city
    kCode,     // with digits, longer than a house number: a postal code, a box
    kNumber,   // of a house, a floor
    kGeneric,  // of data/address_words.tsv
    kCountry,  // of the country's name
  };
  struct Word {
    Kind kind = Kind::kWord;
    float information = 0;  // of AddressWords; of kWord and kCode
  };

  [[nodiscard]] std::string_view text() const noexcept { return name_.text(); }
  // FollowTheMoney code of the country named in one of the last two places between commas, or empty. Codes of two
  // letters are not taken for countries, because the same letters are states and provinces.
  [[nodiscard]] std::string_view country() const noexcept { return country_; }
  [[nodiscard]] const std::vector<Word>& words() const noexcept { return kinds_; }

 private:
  friend FactEvidence compare_addresses(const PreparedAddress& query, const PreparedAddress& listed,
                                        bool weigh_country) noexcept;
  PreparedName name_;
  std::string_view country_;
  std::vector<Word> kinds_;
  std::vector<names::WordMatcher> matchers_;  // of the words, when it is a query's
};

// Words that agree speak for, the rarer the more; a house number only beside a rare word. Addresses that have nothing in
// common speak a little against; another country as well, where `weigh_country` (else the query's countries are
// weighed by themselves already). An address that says nothing but its country can agree, not contradict. Total, no
// allocation, some microseconds.
[[nodiscard]] FactEvidence compare_addresses(const PreparedAddress& query, const PreparedAddress& listed,
                                             bool weigh_country) noexcept;

// The most that an address can add: names further below the cutoff need no look.
inline constexpr float kMostAddressBits = 5.0F;

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_ADDRESS_EVIDENCE_H_

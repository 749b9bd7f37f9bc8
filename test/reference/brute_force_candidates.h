// Predicate P of index/candidates.h, said slowly: every query word against every word of the index, every name
// against the weights. Never part of the product.
#ifndef TAMIS_TEST_REFERENCE_BRUTE_FORCE_CANDIDATES_H_
#define TAMIS_TEST_REFERENCE_BRUTE_FORCE_CANDIDATES_H_

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "index/candidates.h"
#include "index/name_index.h"
#include "names/joined_letters.h"
#include "names/token_match.h"

namespace tamis::reference {

class BruteForceCandidates {
 public:
  explicit BruteForceCandidates(const index::NameIndex& index) : index_(index) {
    for (std::uint32_t token = 0; token < index.token_count(); ++token) {
      by_latin_[std::string(index.token(token).latin)].push_back(token);
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> find(std::span<const names::TokenView> query) const {
    const std::size_t rows = query.size();
    std::vector<std::map<std::uint32_t, bool>> word(rows);  // row -> listed words it matches
    std::vector<std::map<std::uint32_t, bool>> join(
        rows);  // row -> words that row and row + 1 together match
    struct Split {
      std::size_t row;
      std::vector<std::uint32_t> first, second;
    };
    std::vector<Split> splits;
    for (std::uint32_t token = 0; token < index_.token_count(); ++token) {
      const names::TokenView listed = index_.token(token);
      for (std::size_t row = 0; row < rows; ++row) {
        if (names::match_tokens(query[row], listed)) word[row][token] = true;
        if (row + 1 < rows) {
          const std::string joined = std::string(query[row].latin) + std::string(query[row + 1].latin);
          if (joined.size() <= text::kMaxTokenBytes && names::match_joined(joined, listed))
            join[row][token] = true;
        }
      }
    }
    for (std::size_t row = 0; row < rows; ++row) {
      const auto add_splits = [&](std::string_view reading) {
        const std::string latin(reading);
        for (std::size_t cut = 2; latin.size() >= 5 && cut + 2 <= latin.size() && splits.size() < 32; ++cut) {
          const auto first = by_latin_.find(latin.substr(0, cut));
          const auto second = by_latin_.find(latin.substr(cut));
          if (first == by_latin_.end() || second == by_latin_.end()) continue;
          splits.push_back({row, first->second, second->second});
        }
      };
      add_splits(query[row].latin);
      if (names::is_word_of_syllables(query[row].native))
        names::for_each_alternative(query[row].alternatives, add_splits);
    }
    const auto mass = [&](std::uint32_t token) { return std::uint64_t{index_.token_mass(token)}; };
    std::vector<std::uint64_t> weight(rows);
    for (std::size_t row = 0; row < rows; ++row)
      weight[row] = static_cast<std::uint64_t>(index::mass_of_unmet(query[row]) * index::kMassPerBit);
    for (std::size_t row = 0; row < rows; ++row) {
      for (const auto& [token, unused] : word[row]) weight[row] = std::min(weight[row], mass(token));
      for (const auto& [token, unused] : join[row]) {
        weight[row] = std::min(weight[row], mass(token));
        weight[row + 1] = std::min(weight[row + 1], mass(token));
      }
    }
    std::vector<std::uint64_t> exact(rows, 0);
    for (std::size_t row = 0; row < rows; ++row) {
      for (const auto& [token, unused] : word[row]) {
        if (names::match_tokens(query[row], index_.token(token)).operation == names::Operation::kEqual) {
          exact[row] = std::max(exact[row], mass(token));
        }
      }
    }
    const auto heaviest = [&](const std::vector<std::uint32_t>& tokens) {
      std::uint64_t most = 0;
      for (const std::uint32_t token : tokens) most = std::max(most, mass(token));
      return most;
    };
    for (const Split& split : splits) {
      weight[split.row] = std::min(weight[split.row], heaviest(split.first) + heaviest(split.second));
    }
    std::uint64_t total = 0;
    std::string letters;
    std::string own_letters;
    bool own = true;
    for (std::size_t row = 0; row < rows; ++row) {
      total += weight[row];
      letters += query[row].latin;
      own_letters += query[row].native;
      own = own && names::has_own_letters(query[row].native);
    }
    total = index::weight_to_share(query, total,
                                   [&](std::size_t row) { return index::is_translated(query[row]); });
    const auto share = static_cast<std::uint64_t>(index::kShare * 1000.0F + 0.5F);

    std::vector<std::uint32_t> out;
    for (std::uint32_t name = 0; name < index_.name_count(); ++name) {
      const index::NameRow& listed = index_.name(name);
      std::vector<std::int64_t> best(rows, -1);
      std::string listed_letters;
      std::string listed_own_letters;
      bool listed_own = true;
      const auto raise = [&](std::size_t row, std::uint64_t to) {
        best[row] = std::max(best[row], static_cast<std::int64_t>(to));
      };
      for (const names::Part& part : index_.parts(listed)) {
        const names::TokenView token = index_.token(part.token);
        listed_letters += token.latin;
        listed_own_letters += token.native;
        listed_own = listed_own && names::has_own_letters(token.native);
        for (std::size_t row = 0; row < rows; ++row) {
          if (word[row].count(part.token) != 0) raise(row, mass(part.token));
          if (join[row].count(part.token) != 0) {
            raise(row, mass(part.token));
            raise(row + 1, 0);
          }
        }
      }
      for (const Split& split : splits) {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        bool has_first = false;
        bool has_second = false;
        for (const names::Part& part : index_.parts(listed)) {
          if (std::count(split.first.begin(), split.first.end(), part.token) != 0) {
            has_first = true;
            first = std::max(first, mass(part.token));
          }
          if (std::count(split.second.begin(), split.second.end(), part.token) != 0) {
            has_second = true;
            second = std::max(second, mass(part.token));
          }
        }
        if (has_first && has_second) raise(split.row, first + second);
      }
      std::uint64_t query_mass = 0;
      std::uint64_t listed_mass = 0;
      for (std::size_t row = 0; row < rows; ++row) {
        if (best[row] < 0) continue;
        query_mass += weight[row];
        const auto reached = static_cast<std::uint64_t>(best[row]);
        listed_mass += exact[row] != 0 ? std::min(reached, exact[row]) : reached;
      }
      if (query_mass * 1000 >= share * total || listed_mass * 1000 >= share * listed.mass ||
          letters == listed_letters || (own && listed_own && own_letters == listed_own_letters)) {
        out.push_back(name);
      }
    }
    return out;
  }

 private:
  const index::NameIndex& index_;
  std::map<std::string, std::vector<std::uint32_t>> by_latin_;
};

}  // namespace tamis::reference

#endif  // TAMIS_TEST_REFERENCE_BRUTE_FORCE_CANDIDATES_H_

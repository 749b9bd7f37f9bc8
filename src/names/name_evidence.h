// The evidence that one name is another: which piece met which, how, and what each piece is worth in bits.
// docs/scoring.md is the contract.
#ifndef TAMIS_NAMES_NAME_EVIDENCE_H_
#define TAMIS_NAMES_NAME_EVIDENCE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "names/evidence_weights.h"
#include "names/match_matrix.h"
#include "names/name.h"
#include "names/token_match.h"

namespace tamis::names {

// A name is complete when every word that tells people apart met one that is surely the same.
inline constexpr float kCompleteQuality = 0.75F;
// So many words that met by tables are no chance, though none is the very same.
inline constexpr std::size_t kFewestByTable = 3;

// One piece of evidence. Positions count from 0; `count` 0 on one side: missing there.
struct Piece {
  std::uint8_t query_first = 0;
  std::uint8_t query_count = 0;
  std::uint8_t listed_first = 0;
  std::uint8_t listed_count = 0;
  Operation operation = Operation::kMissing;
  Role role = Role::kOrdinary;
  float quality = 0;
  float bits = 0;  // log-odds in favour of "should alert", base 2; negative: against
  // From what the bits follow (evidence_weights.h).
  EvidenceClass evidence = EvidenceClass::kNothing;
  float information = 0;
  float loss = 0;
};

// Scratch of score_name(); one per thread.
struct NameScratch {
  std::vector<Piece> pieces;  // the result's evidence, valid until the next call
  // Working storage.
  struct Link {
    std::uint8_t row, rows, column, columns;
    TokenMatch match;
    float weight;
  };
  std::vector<Link> links;
  std::vector<std::uint8_t> chosen;
  std::vector<float> rest;  // weight of all links from each on
  std::vector<std::uint64_t>
      free_beside;  // of each link, those behind it that share no word with it, a bit each
};

// Links of two names of which an assignment is made; lighter ones are left out.
inline constexpr std::size_t kMostLinks = 200;
// Fills scratch.free_beside for scratch.links, at most kMostLinks; (links + 63) / 64 numbers for each. Part of
// score_name(), by itself for its test.
void find_free_beside(NameScratch& scratch);

// Total log-odds of the names alone; scratch.pieces holds the pieces, which add up to it.
// The assignment of parts is the best there is, unless more than kMaxSearchNodes ways would have to be tried (names
// that repeat one word many times): then the best of those tried. Total; no allocation
// once warm.
[[nodiscard]] float score_name(NameKind kind, std::span<const Part> query, std::span<const Part> listed,
                               const MatchMatrix& matches, NameScratch& scratch);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_NAME_EVIDENCE_H_

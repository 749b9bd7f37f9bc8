// Labelled pairs of names, as `tamis eval` and `tamis calibrate` take them: CSV with the columns schema, name1, name2 and
// is_match in any order, and any others. docs/cli.md, "eval".
#ifndef TAMIS_CLI_PAIR_FILE_H_
#define TAMIS_CLI_PAIR_FILE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/evaluation.h"
#include "tamis/error.h"
#include "tamis/screener.h"

namespace tamis::cli {

struct Pair {
  std::vector<std::string> cells;
  ScoredPair scored;
  double bits = 0;  // of the score; 0 with Algorithm::kOfac
};

struct PairFile {
  std::vector<std::string> header;
  std::vector<Pair> pairs;
  std::size_t schema = 0, name1 = 0, name2 = 0, is_match = 0;  // columns; `schema` past the last one: none
  std::uint64_t bad = 0;                                       // rows left out

  // Empty without such a column.
  [[nodiscard]] std::string_view schema_of(const Pair& pair) const noexcept;
};

// `path` stands in messages. A row that cannot be used is told on standard error and left out; a file without the
// columns or without a pair is an error.
[[nodiscard]] Result<PairFile> read_pairs(const std::string& path, std::string_view bytes);

// Fills in score and bits, in `jobs` threads; they do not depend on the number.
void score_pairs(PairFile& file, Algorithm algorithm, const Profile& profile, unsigned jobs);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_PAIR_FILE_H_

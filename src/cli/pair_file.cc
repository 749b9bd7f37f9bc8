#include "cli/pair_file.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/csv.h"
#include "base/thread_group.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "tamis/pair_score.h"

namespace tamis::cli {
namespace {

[[nodiscard]] std::optional<bool> truth(std::string_view cell) {
  const std::string word = base::ascii_lower(base::trim(cell));
  for (const std::string_view yes : {"true", "1", "yes", "y", "t", "match", "positive"}) {
    if (word == yes) return true;
  }
  for (const std::string_view no : {"false", "0", "no", "n", "f", "no_match", "negative"}) {
    if (word == no) return false;
  }
  return std::nullopt;
}

}  // namespace

Result<PairFile> read_pairs(const std::string& path, std::string_view bytes) {
  PairFile out;
  base::CsvReader reader(bytes, base::guess_csv_separator(bytes.substr(0, bytes.find_first_of("\r\n"))));
  const Where where{path, -1, 1, {}};
  auto more = reader.next(out.header);
  if (!more || !*more) return fail(ErrorCode::kTruncated, "expected a header row, found nothing", where);
  const auto column = [&](std::string_view name, std::size_t& at) -> bool {
    for (std::size_t i = 0; i < out.header.size(); ++i) {
      if (base::ascii_lower(base::trim(out.header[i])) == name) {
        at = i;
        return true;
      }
    }
    return false;
  };
  out.schema = out.header.size();  // none: the better of person and organisation counts
  (void)column("schema", out.schema);
  if (!column("name1", out.name1) || !column("name2", out.name2) || !column("is_match", out.is_match)) {
    return fail(ErrorCode::kFormat,
                "expected the columns schema, name1, name2 and is_match in the header row", where);
  }
  std::vector<std::string> cells;
  while (true) {
    more = reader.next(cells);
    if (more && !*more) break;
    std::string problem;
    std::optional<bool> label;
    if (!more) {
      problem = more.error().message;
    } else if (cells.size() != out.header.size()) {
      problem = "the row has " + std::to_string(cells.size()) + " cells, the header " +
                std::to_string(out.header.size());
    } else if (label = truth(cells[out.is_match]); !label) {
      problem = "is_match must be true or false, found \"" + printable(cells[out.is_match]) + "\"";
    }
    if (!problem.empty()) {
      ++out.bad;
      report(Error{ErrorCode::kFormat, problem + "; the pair is left out", {path, -1, reader.line(), {}}});
      continue;
    }
    out.pairs.push_back({cells, {0, *label}, 0});
  }
  if (out.pairs.empty()) return fail(ErrorCode::kTruncated, "the file holds no pair", {path, -1, -1, {}});
  return out;
}

std::string_view PairFile::schema_of(const Pair& pair) const noexcept {
  return schema < pair.cells.size() ? std::string_view(pair.cells[schema]) : std::string_view();
}

void score_pairs(PairFile& file, Algorithm algorithm, const Profile& profile, unsigned jobs) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    constexpr std::size_t kStep = 32;
    for (std::size_t begin = 0; (begin = next.fetch_add(kStep)) < file.pairs.size();) {
      for (std::size_t i = begin; i < std::min(begin + kStep, file.pairs.size()); ++i) {
        Pair& pair = file.pairs[i];
        const PairScore score = score_names(file.schema_of(pair), pair.cells[file.name1],
                                            pair.cells[file.name2], algorithm, profile);
        pair.scored.score = score.score;
        pair.bits = score.bits;
      }
    }
  };
  base::run_on_threads(jobs, work);
}

}  // namespace tamis::cli

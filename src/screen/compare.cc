// One name against another without an index: every word is compared with every word.

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/entity.h"
#include "names/match_words.h"
#include "names/name_evidence.h"
#include "names/word_memory.h"
#include "screen/name_memory.h"
#include "screen/ofac_search.h"
#include "screen/prepared_name.h"
#include "screen/profile.h"
#include "tamis/pair_score.h"
#include "tamis/screener.h"

namespace tamis {

double score_of_bits(double bits) noexcept {
  constexpr double kBelowOne = 0.99999;
  const double score = 1.0 / (1.0 + std::exp2(-bits));
  return score < kBelowOne ? score : kBelowOne;
}

namespace {

// What a thread needs to compare two names, kept warm.
struct Memory {
  names::WordMemory words;
  screen::NameMemory names{words};
  names::MatchMatrix matrix;
  std::vector<names::TokenMatch> cells;  // of the matrix, before the kind of name says more
  names::NameScratch person;
  names::NameScratch trial;
  std::vector<names::Piece> best;

  Memory() { matrix.scratch.memory = &words; }
};

struct Outcome {
  float sum = 0;   // of the pieces
  float bits = 0;  // after the profile
};

// The cuts of two names that agree best; their pieces are memory.best.
struct Best {
  Outcome outcome;
  const screen::KnownName& left;
  const screen::KnownName& right;
};

Memory& memory_of_thread() {
  thread_local Memory memory;
  return memory;
}

Best compare_cuts(std::string_view schema, std::string_view name1, std::string_view name2,
                  const Profile& profile, Memory& memory) {
  const model::Schema* found = model::find_schema(schema);
  const bool any = found == nullptr || found->kind == model::Schema::Kind::kAny ||
                   found->kind == model::Schema::Kind::kNone;
  const names::NameKind kind = screen::name_kind_of_schema(found);
  using screen::KnownName;
  using screen::NameMemory;
  const auto persons = NameMemory::bit(names::NameKind::kPerson);
  memory.names.begin(static_cast<std::uint8_t>(NameMemory::bit(kind) | (any ? persons : 0)));
  const auto score_as = [&](names::NameKind as, const KnownName& left, const KnownName& right,
                            names::NameScratch& scratch) {
    const auto left_parts = left.parts(as);
    const auto right_parts = right.parts(as);
    names::complete_matches(as, left_parts, left.words, right_parts, right.words, memory.matrix);
    const float sum = names::score_name(as, left_parts, right_parts, memory.matrix, scratch);
    return Outcome{sum, screen::calibrated(screen::profile_line(profile, as), sum)};
  };
  // Leaves the pieces in memory.trial.
  const auto outcome = [&](const KnownName& left, const KnownName& right) {
    names::MatchMatrix& matrix = memory.matrix;
    matrix.reset(left.words.size(), right.words.size());
    names::match_words(left.words, right.words, matrix.scratch, matrix.cells());
    if (!any) {
      if (kind != names::NameKind::kPerson)
        names::add_translations(left.words, right.words, &memory.words, matrix.cells());
      return score_as(kind, left, right, memory.trial);
    }
    memory.cells.assign(matrix.cells().begin(), matrix.cells().end());
    const Outcome person = score_as(names::NameKind::kPerson, left, right, memory.person);
    matrix.reset(left.words.size(), right.words.size());
    std::copy(memory.cells.begin(), memory.cells.end(), matrix.cells().begin());
    names::add_translations(left.words, right.words, &memory.words, matrix.cells());
    const Outcome other = score_as(kind, left, right, memory.trial);
    if (person.bits <= other.bits) return other;
    memory.trial.pieces.swap(memory.person.pieces);
    return person;
  };
  // Of names that can be cut into words in two ways, the cuts that agree best count.
  const auto [first, second] = memory.names.names(name1, name2);
  const KnownName* left = &first;
  const KnownName* right = &second;
  Outcome best = outcome(first, second);
  memory.best.swap(memory.trial.pieces);
  const auto attempt = [&](const KnownName& left_cut, const KnownName& right_cut) {
    const Outcome trial = outcome(left_cut, right_cut);
    if (trial.bits <= best.bits) return;
    best = trial;
    memory.best.swap(memory.trial.pieces);
    left = &left_cut;
    right = &right_cut;
  };
  const auto attempt_all = [&](const KnownName* left_cut, const KnownName* right_cut) {
    if (left_cut != nullptr) attempt(*left_cut, second);
    if (right_cut != nullptr) attempt(first, *right_cut);
    if (left_cut != nullptr && right_cut != nullptr) attempt(*left_cut, *right_cut);
  };
  attempt_all(memory.names.other_cut(first), memory.names.other_cut(second));
  attempt_all(memory.names.by_words(first), memory.names.by_words(second));
  return {best, *left, *right};
}

}  // namespace

Comparison compare_names(std::string_view schema, std::string_view name1, std::string_view name2,
                         Algorithm algorithm, const Profile& profile) {
  if (algorithm == Algorithm::kOfac) return screen::compare_ofac(name1, name2);
  Memory& memory = memory_of_thread();
  const Best best = compare_cuts(schema, name1, name2, profile, memory);
  Comparison out;
  out.bits = static_cast<double>(best.outcome.bits);
  out.score = score_of_bits(out.bits);
  out.evidence.reserve(memory.best.size() + 1);
  screen::append_name_evidence("name", memory.best, best.left, best.right, out.evidence);
  if (best.outcome.bits != best.outcome.sum)
    out.evidence.push_back(screen::calibration_evidence(best.outcome.sum, best.outcome.bits));
  return out;
}

PairScore score_names(std::string_view schema, std::string_view name1, std::string_view name2,
                      Algorithm algorithm, const Profile& profile) {
  if (algorithm == Algorithm::kOfac) {
    const Comparison comparison = screen::compare_ofac(name1, name2);
    return {comparison.score, comparison.bits};
  }
  const auto bits =
      static_cast<double>(compare_cuts(schema, name1, name2, profile, memory_of_thread()).outcome.bits);
  return {score_of_bits(bits), bits};
}

}  // namespace tamis

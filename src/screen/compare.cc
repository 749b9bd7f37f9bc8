// One name against another without an index: every word is compared with every word.

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/entity.h"
#include "names/match_words.h"
#include "names/name_evidence.h"
#include "names/word_memory.h"
#include "screen/ofac_search.h"
#include "screen/prepared_name.h"
#include "screen/profile.h"
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
  struct Side {
    screen::PreparedName written;   // by Cut::kWritten
    screen::PreparedName other;     // by Cut::kOther
    screen::PreparedName by_words;  // by Cut::kWords
  };
  names::WordMemory words;
  Side left;
  Side right;
  names::MatchMatrix matrix;
  std::vector<names::TokenMatch> cells;  // of the matrix, before the kind of name says more
  names::NameScratch person;
  names::NameScratch trial;
  std::vector<names::Piece> best;

  Memory() {
    for (Side* side : {&left, &right}) {
      for (screen::PreparedName* name : {&side->written, &side->other, &side->by_words})
        name->set_memory(&words);
    }
    matrix.scratch.memory = &words;
  }
};

struct Outcome {
  float sum = 0;   // of the pieces
  float bits = 0;  // after the profile
};

}  // namespace

Comparison compare_names(std::string_view schema, std::string_view name1, std::string_view name2,
                         Algorithm algorithm, const Profile& profile) {
  if (algorithm == Algorithm::kOfac) return screen::compare_ofac(name1, name2);
  thread_local Memory memory;
  memory.words.begin();
  const model::Schema* found = model::find_schema(schema);
  const bool any = found == nullptr || found->kind == model::Schema::Kind::kAny ||
                   found->kind == model::Schema::Kind::kNone;
  const names::NameKind kind = screen::name_kind_of_schema(found);
  const auto score_as = [&](names::NameKind as, screen::PreparedName& left, screen::PreparedName& right,
                            names::NameScratch& scratch) {
    const auto left_parts = left.parts(as);
    const auto right_parts = right.parts(as);
    names::complete_matches(left_parts, left.words(), right_parts, right.words(), memory.matrix);
    const float sum = names::score_name(as, left_parts, right_parts, memory.matrix, scratch);
    return Outcome{sum, screen::calibrated(screen::profile_line(profile, as), sum)};
  };
  // Leaves the pieces in memory.trial.
  const auto outcome = [&](screen::PreparedName& left, screen::PreparedName& right) {
    names::MatchMatrix& matrix = memory.matrix;
    matrix.reset(left.words().size(), right.words().size());
    names::match_words(left.words(), right.words(), matrix.scratch, matrix.cells());
    if (!any) {
      if (kind != names::NameKind::kPerson)
        names::add_translations(left.words(), right.words(), &memory.words, matrix.cells());
      return score_as(kind, left, right, memory.trial);
    }
    memory.cells.assign(matrix.cells().begin(), matrix.cells().end());
    const Outcome person = score_as(names::NameKind::kPerson, left, right, memory.person);
    matrix.reset(left.words().size(), right.words().size());
    std::copy(memory.cells.begin(), memory.cells.end(), matrix.cells().begin());
    names::add_translations(left.words(), right.words(), &memory.words, matrix.cells());
    const Outcome other = score_as(kind, left, right, memory.trial);
    if (person.bits <= other.bits) return other;
    memory.trial.pieces.swap(memory.person.pieces);
    return person;
  };
  // Of names that can be cut into words in two ways, the cuts that agree best count.
  memory.left.written.prepare(name1);
  memory.right.written.prepare(name2);
  screen::PreparedName* left = &memory.left.written;
  screen::PreparedName* right = &memory.right.written;
  Outcome best = outcome(*left, *right);
  memory.best.swap(memory.trial.pieces);
  const auto attempt = [&](screen::PreparedName& left_cut, screen::PreparedName& right_cut) {
    const Outcome trial = outcome(left_cut, right_cut);
    if (trial.bits <= best.bits) return;
    best = trial;
    memory.best.swap(memory.trial.pieces);
    left = &left_cut;
    right = &right_cut;
  };
  const bool left_other = memory.left.written.has_other_cut();
  const bool right_other = memory.right.written.has_other_cut();
  if (left_other) {
    memory.left.other.prepare(name1, text::Cut::kOther);
    attempt(memory.left.other, memory.right.written);
  }
  if (right_other) {
    memory.right.other.prepare(name2, text::Cut::kOther);
    attempt(memory.left.written, memory.right.other);
  }
  if (left_other && right_other) attempt(memory.left.other, memory.right.other);
  const bool left_words = names::may_have_syllable_words(memory.left.written.tokens()) &&
                          memory.left.by_words.prepare_words(name1);
  const bool right_words = names::may_have_syllable_words(memory.right.written.tokens()) &&
                           memory.right.by_words.prepare_words(name2);
  if (left_words) attempt(memory.left.by_words, memory.right.written);
  if (right_words) attempt(memory.left.written, memory.right.by_words);
  if (left_words && right_words) attempt(memory.left.by_words, memory.right.by_words);
  Comparison out;
  out.bits = static_cast<double>(best.bits);
  out.score = score_of_bits(out.bits);
  screen::append_name_evidence("name", memory.best, *left, *right, out.evidence);
  if (best.bits != best.sum) out.evidence.push_back(screen::calibration_evidence(best.sum, best.bits));
  return out;
}

}  // namespace tamis

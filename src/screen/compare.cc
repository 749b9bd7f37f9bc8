// One name against another without an index: every word is compared with every word.

#include <cmath>

#include "model/entity.h"
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

Comparison compare_names(std::string_view schema, std::string_view name1, std::string_view name2,
                         Algorithm algorithm, const Profile& profile) {
  if (algorithm == Algorithm::kOfac) return screen::compare_ofac(name1, name2);
  struct Memory {
    screen::PreparedName left;
    screen::PreparedName right;
    names::MatchMatrix matrix;
    names::NameScratch scratch;
  };
  thread_local Memory memory;
  using text::Cut;
  const auto bits_as = [&](names::NameKind kind) {
    const auto left = memory.left.parts(kind);
    const auto right = memory.right.parts(kind);
    names::fill_matches(kind, left, memory.left.words(), right, memory.right.words(), memory.matrix);
    return names::score_name(kind, left, right, memory.matrix, memory.scratch);
  };
  const model::Schema* found = model::find_schema(schema);
  const bool any = found == nullptr || found->kind == model::Schema::Kind::kAny ||
                   found->kind == model::Schema::Kind::kNone;
  struct Outcome {
    float sum = 0;   // of the pieces
    float bits = 0;  // after the profile
  };
  const auto calibrated = [&](names::NameKind kind) {
    const float sum = bits_as(kind);
    return Outcome{sum, screen::calibrated(screen::profile_line(profile, kind), sum)};
  };
  const auto outcome = [&](Cut left, Cut right) {
    memory.left.prepare(name1, left);
    memory.right.prepare(name2, right);
    names::NameKind kind = screen::name_kind_of_schema(schema);
    if (any && calibrated(names::NameKind::kPerson).bits > calibrated(names::NameKind::kOrganization).bits) {
      kind = names::NameKind::kPerson;
    }
    return calibrated(kind);
  };
  // Of names that can be cut into words in two ways, the cuts that agree best count.
  Outcome best = outcome(Cut::kWritten, Cut::kWritten);
  const bool left_words = names::may_have_syllable_words(memory.left.tokens());
  const bool right_words = names::may_have_syllable_words(memory.right.tokens());
  const bool left_other = memory.left.has_other_cut();
  const bool right_other = memory.right.has_other_cut();
  Cut left = Cut::kWritten;
  Cut right = Cut::kWritten;
  const auto attempt = [&](Cut left_cut, Cut right_cut) {
    const Outcome other = outcome(left_cut, right_cut);
    if (other.bits <= best.bits) return;
    best = other;
    left = left_cut;
    right = right_cut;
  };
  if (left_other) attempt(Cut::kOther, Cut::kWritten);
  if (right_other) attempt(Cut::kWritten, Cut::kOther);
  if (left_other && right_other) attempt(Cut::kOther, Cut::kOther);
  if (left_words) attempt(Cut::kWords, Cut::kWritten);
  if (right_words) attempt(Cut::kWritten, Cut::kWords);
  if (left_words && right_words) attempt(Cut::kWords, Cut::kWords);
  if (left_other || right_other || left_words || right_words)
    best = outcome(left, right);  // leaves the pieces of the best
  Comparison out;
  out.bits = static_cast<double>(best.bits);
  out.score = score_of_bits(out.bits);
  screen::append_name_evidence("name", memory.scratch.pieces, memory.left, memory.right, out.evidence);
  if (best.bits != best.sum) out.evidence.push_back(screen::calibration_evidence(best.sum, best.bits));
  return out;
}

}  // namespace tamis

// One name against another without an index: every word is compared with every word.

#include <cmath>

#include "model/entity.h"
#include "screen/ofac_search.h"
#include "screen/prepared_name.h"
#include "tamis/screener.h"

namespace tamis {

double score_of_bits(double bits) noexcept {
  constexpr double kBelowOne = 0.99999;
  const double score = 1.0 / (1.0 + std::exp2(-bits));
  return score < kBelowOne ? score : kBelowOne;
}

Comparison compare_names(std::string_view schema, std::string_view name1, std::string_view name2,
                         Algorithm algorithm) {
  if (algorithm == Algorithm::kOfac) return screen::compare_ofac(name1, name2);
  struct Memory {
    screen::PreparedName left;
    screen::PreparedName right;
    names::MatchMatrix matrix;
    names::NameScratch scratch;
  };
  thread_local Memory memory;
  memory.left.prepare(name1);
  memory.right.prepare(name2);
  const auto bits_as = [&](names::NameKind kind) {
    const auto left = memory.left.parts(kind);
    const auto right = memory.right.parts(kind);
    names::fill_matches(left, memory.left.words(), right, memory.right.words(), memory.matrix);
    return names::score_name(kind, left, right, memory.matrix, memory.scratch);
  };
  const model::Schema* found = model::find_schema(schema);
  const bool any = found == nullptr || found->kind == model::Schema::Kind::kAny || found->kind == model::Schema::Kind::kNone;
  names::NameKind kind = screen::name_kind_of_schema(schema);
  if (any && bits_as(names::NameKind::kPerson) > bits_as(names::NameKind::kOrganization)) kind = names::NameKind::kPerson;
  Comparison out;
  out.bits = static_cast<double>(bits_as(kind));
  out.score = score_of_bits(out.bits);
  screen::append_name_evidence("name", memory.scratch.pieces, memory.left, memory.right, out.evidence);
  return out;
}

}  // namespace tamis

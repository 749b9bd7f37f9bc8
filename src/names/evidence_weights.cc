#include "names/evidence_weights.h"

#include <array>
#include <charconv>

#include "base/data_table.h"

namespace tamis::names {

namespace {

constexpr std::array<std::string_view, kEvidenceClasses> kClassNames = {
    "equal",
    "variant",
    "spelling_same",
    "spelling",
    "spelling_known",
    "swapped",
    "typo",
    "typo_known",
    "unvowelled",
    "syllable",
    "syllable_near",
    "han",
    "han_reading",
    "han_near",
    "resembling",
    "by_sound",
    "nickname",
    "initial",
    "joined",
    "translated",
    "acronym",
    "replaced",
    "replaced_in_slot",
    "replaced_brand",
    "replaced_across",
    "missing_in_listed",
    "missing_in_query",
    "missing_middle_in_listed",
    "missing_middle_in_query",
    "syllable_missing",
    "patronymic_missing",
    "initial_missing",
    "generic_match",
    "generic_replaced",
    "generic_missing_in_listed",
    "generic_missing_in_query",
    "legal_form_match",
    "legal_form_replaced",
    "generation_match",
    "generation_missing",
    "particle_match",
    "place_match",
    "place_replaced",
    "place_missing",
    "number_match",
    "number_replaced",
    "number_missing",
    "trade_missing",
    "complete",
    "complete_alike",
    "complete_alike_known",
    "complete_other_trade",
    "complete_other_trade_known",
    "complete_mononym",
    "complete_by_sound",
    "complete_elsewhere",
    "complete_of_trades",
    "near_complete",
    "identical",
    "disorder",
    "single",
    "word_alone",
    "other_syllables",
    "prior",
    "nothing",
};

static_assert(kClassNames.back() == "nothing");

float number(std::string_view text) noexcept {
  float value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::array<EvidenceWeights, 2> read_weights() {
  std::array<EvidenceWeights, 2> out{};
  base::for_each_row(base::data_table("evidence_weights.tsv"), [&](const auto& columns, std::size_t count) {
    if (count < 5) return;
    for (std::size_t i = 0; i < kEvidenceClasses; ++i) {
      if (kClassNames[i] != columns[0]) continue;
      out[columns[1] == "person" ? 0 : 1][i] = {number(columns[2]), number(columns[3]), number(columns[4])};
    }
  });
  return out;
}

}  // namespace

std::string_view evidence_class_name(EvidenceClass evidence) noexcept {
  return kClassNames[static_cast<std::size_t>(evidence)];
}

const EvidenceWeights& evidence_weights(NameKind kind) noexcept {
  static const std::array<EvidenceWeights, 2> weights = read_weights();
  return weights[kind == NameKind::kPerson ? 0 : 1];
}

const EvidenceWeight& evidence_weight(NameKind kind, EvidenceClass evidence) noexcept {
  return evidence_weights(kind)[static_cast<std::size_t>(evidence)];
}

}  // namespace tamis::names

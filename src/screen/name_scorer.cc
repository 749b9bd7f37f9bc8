#include "screen/name_scorer.h"

#include <algorithm>

#include "screen/profile.h"

namespace tamis::screen {

namespace {

// What a damaged index or a name that is not looked at scores.
constexpr float kNothing = -100.0F;

}  // namespace

void NameScorer::prepare(std::string_view text, text::Cut how, float bits, bool persons) {
  if (cut_count_ == cuts_.size()) cuts_.emplace_back();
  Cut& cut = cuts_[cut_count_++];
  cut.bits = bits;
  cut.persons = persons;
  cut.name.prepare(text, how);
  cut.matchers.clear();
  for (const names::TokenView& word : cut.name.words()) cut.matchers.emplace_back(word);
}

void NameScorer::prepare(std::string_view query) {
  query_ = query;
  known_.fill(Known{});
  cut_count_ = 0;
  prepare(query_, text::Cut::kWritten, 0, false);
  if (cuts_[0].name.has_other_cut()) prepare(query_, text::Cut::kOther, 0, false);
  spellings_.clear();
  append_other_spellings(query_, spellings_);
  for (const OtherSpelling& spelling : spellings_)
    prepare(spelling.name, text::Cut::kWritten, spelling.bits, spelling.persons);
}

double NameScorer::bits(std::uint32_t name) {
  const index::NameRow& row = index_.name(name);
  if (row.rank == index::NameRank::kWeak && options_.weak_aliases == WeakAliases::kIgnore) return kNothing;
  float most = kNothing;
  for (std::uint8_t cut = 0; cut < cut_count_; ++cut) {
    if (cuts_[cut].persons && row.kind != names::NameKind::kPerson) continue;
    most = std::max(most, score(cut, row) + cuts_[cut].bits);
  }
  const double bits = calibrated(profile_line(options_.profile, row.kind), most);
  // A weak alias alone stays silent (docs/scoring.md).
  const bool silent = row.rank == index::NameRank::kWeak && options_.weak_aliases == WeakAliases::kConfirm;
  return silent ? std::min(bits, 0.0) : bits;
}

float NameScorer::score(std::uint8_t cut, const index::NameRow& row) {
  PreparedName& name = cuts_[cut].name;
  const auto query_parts = name.parts(row.kind);
  const auto listed_parts = index_.parts(row);
  matrix_.reset(query_parts.size(), listed_parts.size());
  listed_words_.clear();
  const std::size_t rows = std::min(query_parts.size(), cuts_[cut].matchers.size());
  for (std::size_t column = 0; column < listed_parts.size(); ++column) {
    const std::uint32_t token = listed_parts[column].token;
    listed_words_.push_back(index_.token(token));
    if (listed_words_.back().latin.empty()) return kNothing;
    for (std::size_t i = 0; i < rows; ++i)
      matrix_.at(i, column) = names::match_in_names(row.kind, match(cut, static_cast<std::uint8_t>(i), token),
                                                    name.words()[i], listed_words_.back());
  }
  names::complete_matches(row.kind, query_parts, name.words(), listed_parts, listed_words_, matrix_);
  return names::score_name(row.kind, query_parts, listed_parts, matrix_, evidence_);
}

names::TokenMatch NameScorer::match(std::uint8_t cut, std::uint8_t row, std::uint32_t token) {
  Known& known = known_[(token * 31U + row * 16U + cut) % known_.size()];
  if (known.token != token || known.row != row || known.cut != cut)
    known = {token, row, cut, cuts_[cut].matchers[row].match(index_.token(token))};
  return known.match;
}

}  // namespace tamis::screen

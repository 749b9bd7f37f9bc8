#include "names/token_match.h"

#include <algorithm>
#include <array>

#include "names/edit_distance.h"
#include "names/lexicon.h"
#include "names/sounds.h"

namespace tamis::names {

namespace {

// Share of a word's weight lost per edit of its length: one edit in a word of 7 sounds keeps 0.8, of 4 keeps
// 0.65, of 3 keeps 0.53 (set on the development half of the labelled pairs, docs/scoring.md).
constexpr float kLossPerEdit = 1.4F;
constexpr float kNicknameQuality = 0.8F;
// Two characters of one reading are mostly two different characters (李 and 里).
constexpr float kOtherCharacterQuality = 0.75F;

bool share_nickname(std::string_view a, std::string_view b) noexcept {
  const auto left = nickname_groups(a);
  if (left.empty()) return false;
  const auto right = nickname_groups(b);
  return std::find_first_of(left.begin(), left.end(), right.begin(), right.end()) != left.end();
}

bool is_number(std::string_view word) noexcept {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string_view operation_name(Operation operation) noexcept {
  switch (operation) {
    case Operation::kEqual: return "equal";
    case Operation::kEquivalent: return "equivalent";
    case Operation::kRomanized: return "romanised";
    case Operation::kTypo: return "typo";
    case Operation::kNickname: return "nickname";
    case Operation::kInitial: return "initial";
    case Operation::kJoined: return "joined";
    case Operation::kMissing: return "missing";
    case Operation::kReplaced: return "replaced";
    case Operation::kComplete: return "complete";
  }
  return "replaced";
}

TokenMatch match_forms(std::string_view a, std::string_view b, bool unvowelled) noexcept {
  if (a == b) return {Operation::kEqual, 1.0F};
  if (is_number(a) || is_number(b)) return {};
  const int edits = std::min(allowed_edits(a.size()), allowed_edits(b.size()));
  const bool near = edits > 0 && osa_distance(a, b, edits) <= edits;
  const bool sounds_alike = share_key(sound_keys(a), sound_keys(b));
  if (!near && !sounds_alike) return {};
  const Sounds left = to_sounds(a);
  const Sounds right = to_sounds(b);
  const auto length = static_cast<float>(std::min(left.size, right.size));
  const float cutoff = (1.0F - kMinQuality) * length / kLossPerEdit;
  const float distance = sound_distance(left, right, unvowelled, cutoff);
  const float quality = 1.0F - kLossPerEdit * distance / std::max(length, 1.0F);
  if (quality < kMinQuality) return {};
  return {sounds_alike ? Operation::kRomanized : Operation::kTypo, std::min(quality, 0.98F)};
}

TokenMatch match_joined(std::string_view joined, std::string_view word) noexcept {
  if (joined.size() < kMinJoinedLetters || word.size() < kMinJoinedLetters) return {};
  if (joined == word) return {Operation::kJoined, 0.97F};
  if (osa_distance(joined, word, 1) > 1) return {};
  const auto length = static_cast<float>(std::min(joined.size(), word.size()));
  return {Operation::kJoined, 0.97F - kLossPerEdit / length};
}

TokenMatch match_tokens(const TokenView& a, const TokenView& b) noexcept {
  const bool both_native = !a.native.empty() && !b.native.empty();
  if (both_native && a.native == b.native) return {Operation::kEqual, 1.0F};
  const bool unvowelled = a.unvowelled != b.unvowelled;
  TokenMatch best = match_forms(a.latin, b.latin, unvowelled);
  const auto consider = [&](std::string_view left, std::string_view right) noexcept {
    if (best.operation == Operation::kEqual) return;
    TokenMatch match = match_forms(left, right, unvowelled);
    match.quality = std::min(match.quality, 0.98F);
    if (match && match.operation == Operation::kEqual) match.operation = Operation::kRomanized;
    if (match.quality > best.quality) best = match;
  };
  for_each_alternative(a.alternatives, [&](std::string_view alternative) {
    consider(alternative, b.latin);
    for_each_alternative(b.alternatives, [&](std::string_view other) { consider(alternative, other); });
  });
  for_each_alternative(b.alternatives, [&](std::string_view other) { consider(a.latin, other); });
  if (best.quality < kNicknameQuality && share_nickname(a.latin, b.latin)) {
    best = {Operation::kNickname, kNicknameQuality};
  }
  if (best.operation == Operation::kEqual && a.native != b.native) {
    best = {Operation::kRomanized, both_native ? kOtherCharacterQuality : 0.99F};
  }
  return best;
}

}  // namespace tamis::names

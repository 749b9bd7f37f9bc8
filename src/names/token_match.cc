#include "names/token_match.h"

#include <algorithm>
#include <array>

#include "names/edit_distance.h"
#include "names/lexicon.h"

namespace tamis::names {

namespace {

// Share of a word's weight lost per edit of its length: one edit in a word of 7 sounds keeps 0.8, of 4 keeps
// 0.65, of 3 keeps 0.53 (set on the development half of the labelled pairs, docs/scoring.md).
constexpr float kLossPerEdit = 1.4F;
// Up to so many edits of sound it is called another spelling, beyond a typing error.
constexpr float kSpellingDistance = 0.75F;
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

TokenMatch match_joined(std::string_view joined, std::string_view word) noexcept {
  if (joined.size() < kMinJoinedLetters || word.size() < kMinJoinedLetters) return {};
  if (joined == word) return {Operation::kJoined, 0.97F};
  if (osa_distance(joined, word, 1) > 1) return {};
  const auto length = static_cast<float>(std::min(joined.size(), word.size()));
  return {Operation::kJoined, 0.97F - kLossPerEdit / length};
}

WordMatcher::WordMatcher(const TokenView& word) noexcept : word_(word) {
  const auto add = [this](std::string_view letters) noexcept {
    forms_[size_++] = {letters, to_sounds(letters), sound_keys(letters)};
  };
  add(word.latin);
  for_each_alternative(word.alternatives, add);
}

TokenMatch WordMatcher::match_form(const Form& form, std::string_view other, bool unvowelled) const noexcept {
  if (form.letters == other) return {Operation::kEqual, 1.0F};
  const int edits = std::min(allowed_edits(form.letters.size()), allowed_edits(other.size()));
  const bool near = edits > 0 && osa_distance(form.letters, other, edits) <= edits;
  // A key takes two consonants on both sides.
  if (!near && (form.keys.size == 0 || other.size() < 2)) return {};
  const Sounds sounds = to_sounds(other);
  const auto length = static_cast<float>(std::min(form.sounds.size, sounds.size));
  const float cutoff = (1.0F - kMinQuality) * length / kLossPerEdit;
  const float distance = sound_distance(form.sounds, sounds, unvowelled, cutoff);
  const float quality = 1.0F - kLossPerEdit * distance / std::max(length, 1.0F);
  if (quality < kMinQuality) return {};
  if (!near && !share_key(form.keys, sound_keys(other))) return {};
  if (is_number(form.letters) || is_number(other)) return {};
  return {distance < kSpellingDistance ? Operation::kRomanized : Operation::kTypo, std::min(quality, 0.98F)};
}

TokenMatch WordMatcher::match(const TokenView& other) const noexcept {
  const bool both_native = !word_.native.empty() && !other.native.empty();
  if (both_native && word_.native == other.native) return {Operation::kEqual, 1.0F};
  const bool unvowelled = word_.unvowelled != other.unvowelled;
  TokenMatch best = match_form(forms_[0], other.latin, unvowelled);
  const auto consider = [&](const Form& form, std::string_view letters) noexcept {
    if (best.operation == Operation::kEqual) return;
    TokenMatch match = match_form(form, letters, unvowelled);
    match.quality = std::min(match.quality, 0.98F);
    if (match && match.operation == Operation::kEqual) match.operation = Operation::kRomanized;
    if (match.quality > best.quality) best = match;
  };
  for (std::size_t i = 0; i < size_; ++i) {
    if (i > 0) consider(forms_[i], other.latin);
    for_each_alternative(other.alternatives, [&](std::string_view letters) { consider(forms_[i], letters); });
  }
  if (best.quality < kNicknameQuality && share_nickname(word_.latin, other.latin)) {
    best = {Operation::kNickname, kNicknameQuality};
  }
  if (best.operation == Operation::kEqual && word_.native != other.native) {
    best = {Operation::kRomanized, both_native ? kOtherCharacterQuality : 0.99F};
  }
  return best;
}

TokenMatch match_tokens(const TokenView& a, const TokenView& b) noexcept { return WordMatcher(a).match(b); }

}  // namespace tamis::names

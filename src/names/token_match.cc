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
constexpr float kSpellingQuality = 0.9F;  // at least, of spellings that the lists attest
// A word of another script and a Latin one: agreement from which they match, and what more of it is worth
// (docs/scoring.md). A word that is one of the romanisations keeps at least kSameForm.
constexpr float kLeastAgreement = 0.28F;
constexpr float kQualityPerAgreement = 1.15F;
constexpr float kSameForm = 0.95F;
// A short word is met by chance.
constexpr float most_quality(float bits) noexcept {
  return bits < 8.0F ? 0.7F : bits < 12.0F ? 0.85F : 0.98F;
}
// ... and the quality by rule below which the agreement is not asked for.
constexpr float kLeastAcross = 0.2F;
// Two characters that read alike in every language are mostly variants of one, such as the traditional and
// the simplified form; that read alike in one language only are mostly different characters.
constexpr float kVariantCharacterQuality = 0.95F;
constexpr float kOtherCharacterQuality = 0.55F;
// A single syllable meets a Latin word by chance easily: nearly equal is required.
constexpr float kLeastSyllableQuality = 0.75F;
// Letters without vowels leave open which word is meant, the more the fewer they are.
constexpr float most_unvowelled_quality(std::uint8_t sounds) noexcept {
  return sounds <= 2 ? 0.7F : sounds == 3 ? 0.85F : 0.98F;
}

// True for a word that is one Han character or one Hangul syllable.
bool is_syllable(std::string_view native) noexcept {
  if (native.size() < 3) return false;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(native[i]));
  };
  if (byte(0) >= 0xF0) return native.size() == 4 && byte(0) == 0xF0 && byte(1) >= 0xA0;  // U+20000 and up
  if (byte(0) < 0xE2) return false;
  const std::uint32_t code_point = (byte(0) & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63);
  const bool kana = code_point >= 0x3040 && code_point <= 0x30FF;
  if (native.size() != 3) return false;
  return (code_point >= 0x2E80 && code_point <= 0x9FFF && !kana) ||
         (code_point >= 0xAC00 && code_point <= 0xD7FF) || (code_point >= 0xF900 && code_point <= 0xFAFF);
}

// Of a word for which is_syllable() holds.
bool is_hangul(std::string_view native) noexcept {
  return native.size() >= 3 && static_cast<unsigned char>(native[0]) >= 0xEA &&
         static_cast<unsigned char>(native[0]) <= 0xED;
}

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
    case Operation::kEqual:
      return "equal";
    case Operation::kEquivalent:
      return "equivalent";
    case Operation::kRomanized:
      return "romanised";
    case Operation::kTypo:
      return "typo";
    case Operation::kNickname:
      return "nickname";
    case Operation::kInitial:
      return "initial";
    case Operation::kJoined:
      return "joined";
    case Operation::kMissing:
      return "missing";
    case Operation::kReplaced:
      return "replaced";
    case Operation::kComplete:
      return "complete";
    case Operation::kIdentical:
      return "identical";
    case Operation::kOrder:
      return "order";
    case Operation::kSingle:
      return "single";
    case Operation::kPrior:
      return "prior";
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

WordMatcher::WordMatcher(const TokenView& word) noexcept : word_(word), syllable_(is_syllable(word.native)) {
  const auto add = [this](std::string_view letters) noexcept {
    const Sounds sounds = to_sounds(letters);
    forms_[size_++] = {letters, sounds, sound_keys(sounds)};
  };
  add(word.latin);
  for_each_alternative(word.alternatives, add);
  if (!word.native.empty() && !syllable_) spelled_ = SpelledWord(word.native);
}

class WordMatcher::LazyForm {
 public:
  LazyForm() noexcept {}  // NOLINT(modernize-use-equals-default): leaves the sounds as they are
  void set(std::string_view letters) noexcept {
    letters_ = letters;
    has_sounds_ = false;
    has_keys_ = false;
  }
  [[nodiscard]] std::string_view letters() const noexcept { return letters_; }
  [[nodiscard]] const Sounds& sounds() noexcept {
    if (!has_sounds_) sounds_ = to_sounds(letters_);
    has_sounds_ = true;
    return sounds_;
  }
  [[nodiscard]] const Keys& keys() noexcept {
    if (!has_keys_) keys_ = sound_keys(sounds());
    has_keys_ = true;
    return keys_;
  }

 private:
  std::string_view letters_;
  Sounds sounds_;
  Keys keys_;
  bool has_sounds_ = false;
  bool has_keys_ = false;
};

TokenMatch WordMatcher::match_form(const Form& form, LazyForm& lazy, bool unvowelled, float least) noexcept {
  const std::string_view other = lazy.letters();
  if (form.letters == other) return {Operation::kEqual, 1.0F};
  const int edits = std::min(allowed_edits(form.letters.size()), allowed_edits(other.size()));
  const bool near = edits > 0 && osa_distance(form.letters, other, edits) <= edits;
  // A key takes two consonants on both sides.
  if (!near && (form.keys.size == 0 || other.size() < 2 || !share_key(form.keys, lazy.keys()))) return {};
  if (is_number(form.letters) || is_number(other)) return {};
  const auto length = static_cast<float>(std::min(form.sounds.size, lazy.sounds().size));
  const float cutoff = (1.0F - least) * length / kLossPerEdit;
  const float distance = sound_distance(form.sounds, lazy.sounds(), unvowelled, cutoff);
  const float quality = 1.0F - kLossPerEdit * distance / std::max(length, 1.0F);
  if (quality < least) return {};
  return {distance < kSpellingDistance ? Operation::kRomanized : Operation::kTypo, std::min(quality, 0.98F)};
}

// The romanisations of the other word, the main one first.
class WordMatcher::OtherForms {
 public:
  explicit OtherForms(const TokenView& other) noexcept {
    forms_[0].set(other.latin);
    for_each_alternative(other.alternatives,
                         [this](std::string_view letters) { forms_[size_++].set(letters); });
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] LazyForm& operator[](std::size_t i) noexcept { return forms_[i]; }

 private:
  std::array<LazyForm, kMaxForms> forms_;
  std::size_t size_ = 1;
};

TokenMatch WordMatcher::match(const TokenView& other) const noexcept {
  const bool both_native = !word_.native.empty() && !other.native.empty();
  if (both_native && word_.native == other.native) return {Operation::kEqual, 1.0F};
  if (syllable_ || is_syllable(other.native)) {
    TokenMatch match = match_syllable(other);
    match.relation =
        is_hangul(word_.native) || is_hangul(other.native) ? Relation::kSyllable : Relation::kHan;
    return match;
  }
  return word_.native.empty() == other.native.empty() ? match_by_form(other) : match_across(other);
}

TokenMatch WordMatcher::match_across(const TokenView& other) const noexcept {
  const bool unvowelled = word_.unvowelled != other.unvowelled;
  OtherForms others(other);
  const auto nickname = [&]() noexcept {
    return share_nickname(word_.latin, other.latin) ? TokenMatch{Operation::kNickname, kNicknameQuality}
                                                    : TokenMatch{};
  };
  // Letters without the vowels are not a spelling yet.
  bool same = false;
  for (std::size_t i = 0; i < size_ && !same; ++i) {
    for (std::size_t j = 0; j < others.size() && !same; ++j) {
      same = (!unvowelled || i + j > 0) && forms_[i].letters == others[j].letters();
    }
  }
  bool near = same;
  for (std::size_t i = 0; i < size_ && !near; ++i) {
    for (std::size_t j = 0; j < others.size() && !near; ++j) {
      near = static_cast<bool>(match_form(forms_[i], others[j], unvowelled && i + j == 0, kLeastAcross));
    }
  }
  if (!near) return nickname();
  const SpelledWord spelled = word_.native.empty() ? SpelledWord(other.native) : spelled_;
  if (!spelled.known()) return match_by_form(other);
  // What people write says more than the rules.
  const auto agreement = spelled.agreement(word_.native.empty() ? word_.latin : other.latin);
  const float quality = std::min(kMinQuality + kQualityPerAgreement * (agreement.share - kLeastAgreement),
                                 most_quality(agreement.bits));
  const Relation relation = unvowelled ? Relation::kUnvowelled : Relation::kPlain;
  if (same) return {Operation::kRomanized, std::max(quality, kSameForm), relation};
  return quality < kMinQuality ? nickname() : TokenMatch{Operation::kRomanized, quality, relation};
}

TokenMatch WordMatcher::match_by_form(const TokenView& other) const noexcept {
  const bool unvowelled = word_.unvowelled != other.unvowelled;
  OtherForms others(other);
  TokenMatch best = match_form(forms_[0], others[0], unvowelled, kMinQuality);
  if (unvowelled && best) {
    const Sounds& sounds = word_.unvowelled ? forms_[0].sounds : others[0].sounds();
    best.quality = std::min(best.quality, most_unvowelled_quality(sounds.size));
    if (best.operation == Operation::kEqual) best.operation = Operation::kRomanized;
  }
  for (std::size_t i = 0; i < size_ && best.operation != Operation::kEqual; ++i) {
    for (std::size_t j = i == 0 ? 1 : 0; j < others.size(); ++j) {
      TokenMatch match = match_form(forms_[i], others[j], false, std::max(kMinQuality, best.quality));
      match.quality = std::min(match.quality, 0.98F);
      if (match && match.operation == Operation::kEqual) match.operation = Operation::kRomanized;
      if (match.quality > best.quality) best = match;
    }
  }
  if (best.quality < kNicknameQuality && share_nickname(word_.latin, other.latin)) {
    best = {Operation::kNickname, kNicknameQuality};
  }
  if (best.operation == Operation::kEqual && word_.native != other.native)
    best = {Operation::kRomanized, 0.99F};
  if (!best || best.operation == Operation::kEqual) return best;
  if (attested_variants(word_.latin, other.latin)) {
    best = {best.quality < kSpellingQuality ? Operation::kRomanized : best.operation,
            std::max(best.quality, kSpellingQuality), Relation::kVariant};
  } else if (unvowelled && best.operation != Operation::kNickname)
    best.relation = Relation::kUnvowelled;
  return best;
}

TokenMatch WordMatcher::match_syllable(const TokenView& other) const noexcept {
  if (!word_.native.empty() && !other.native.empty()) {
    // Both in scripts of syllables: readings must be equal.
    const bool same_readings = word_.latin == other.latin && word_.alternatives == other.alternatives;
    if (same_readings && !word_.alternatives.empty())
      return {Operation::kRomanized, kVariantCharacterQuality};
    bool shared = word_.latin == other.latin;
    for (const Form& form : forms()) {
      shared = shared || form.letters == other.latin;
      for_each_alternative(other.alternatives,
                           [&](std::string_view letters) { shared = shared || letters == form.letters; });
    }
    return shared ? TokenMatch{Operation::kRomanized, kOtherCharacterQuality} : TokenMatch{};
  }
  // One side is Latin: its word is one of the readings, or a spelling of the first.
  for (std::size_t i = 0; i < size_; ++i) {
    if (forms_[i].letters == other.latin) return {Operation::kRomanized, i == 0 ? 0.98F : 0.95F};
    TokenMatch alternative;
    for_each_alternative(other.alternatives, [&](std::string_view letters) {
      if (letters == forms_[i].letters) alternative = {Operation::kRomanized, 0.95F};
    });
    if (alternative) return alternative;
  }
  LazyForm lazy;
  lazy.set(other.latin);
  const TokenMatch near = match_form(forms_[0], lazy, false, kMinQuality);
  return near.quality >= kLeastSyllableQuality ? near : TokenMatch{};
}

TokenMatch match_tokens(const TokenView& a, const TokenView& b) noexcept { return WordMatcher(a).match(b); }

}  // namespace tamis::names

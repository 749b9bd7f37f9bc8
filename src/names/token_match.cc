#include "names/token_match.h"

#include <algorithm>
#include <array>
#include <cstring>

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
constexpr float kTranslatedQuality = 0.95F;
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
  if (native.size() != 3 && native.size() != 4) return false;
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

// Most words that are not equal begin otherwise.
bool same_letters(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && (a.empty() || a.front() == b.front()) && a == b;
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
    case Operation::kTranslated:
      return "translated";
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

namespace {

// Sounds of a form: their number and codes, then how many keys there are, kWide if one takes 8 bytes instead of 4, and the
// keys without their highest bit, which is always set.
constexpr std::uint8_t kWide = 0x80;
constexpr std::uint64_t kKeyBit = std::uint64_t{1} << 63;

std::uint8_t byte_at(std::string_view bytes, std::size_t at) noexcept {
  return static_cast<std::uint8_t>(bytes[at]);
}

struct StoredSounds {
  const std::uint8_t* sounds;
  const char* keys;
  std::uint8_t size;
  std::uint8_t key_count;
  bool wide;

  // Takes one form off the head of `bytes`; false when it does not fit.
  [[nodiscard]] bool take(std::string_view& bytes) noexcept {
    if (bytes.empty()) return false;
    size = byte_at(bytes, 0);
    if (size > text::kMaxTokenBytes || bytes.size() < size + 2U) return false;
    sounds = reinterpret_cast<const std::uint8_t*>(bytes.data()) + 1;
    const std::uint8_t head = byte_at(bytes, size + 1U);
    wide = (head & kWide) != 0;
    key_count = static_cast<std::uint8_t>(head & ~kWide);
    const std::size_t key_bytes = std::size_t{key_count} * (wide ? 8 : 4);
    if (key_count > kMaxKeys || bytes.size() - size - 2U < key_bytes) return false;
    keys = bytes.data() + size + 2U;
    bytes.remove_prefix(size + 2U + key_bytes);
    return true;
  }
  [[nodiscard]] bool shares(const Keys& other) const noexcept {
    for (std::size_t i = 0; i < key_count; ++i) {
      std::uint64_t key = 0;
      if (wide) {
        std::memcpy(&key, keys + 8 * i, 8);
      } else {
        std::uint32_t low = 0;
        std::memcpy(&low, keys + 4 * i, 4);
        key = low;
      }
      for (const std::uint64_t mine : other.all()) {
        if (mine == (key | kKeyBit)) return true;
      }
    }
    return false;
  }
};

}  // namespace

void append_sounds(std::string& out, std::string_view latin, std::string_view alternatives) {
  const auto form = [&out](std::string_view letters) {
    const Sounds sounds = to_sounds(letters);
    const Keys keys = sound_keys(sounds);
    out += static_cast<char>(sounds.size);
    for (std::size_t i = 0; i < sounds.size; ++i) out += static_cast<char>(sounds.code[i]);
    const bool wide = std::any_of(keys.all().begin(), keys.all().end(),
                                  [](std::uint64_t key) { return (key & ~kKeyBit) >> 32 != 0; });
    out += static_cast<char>(keys.size | (wide ? kWide : 0));
    for (const std::uint64_t key : keys.all()) {
      for (std::size_t i = 0; i < (wide ? 8U : 4U); ++i)
        out += static_cast<char>((key & ~kKeyBit) >> (8 * i) & 0xFF);
    }
  };
  form(latin);
  for_each_alternative(alternatives, form);
}

// The romanisations of the other word, the main one first; their sounds and keys are read, or worked out, when they are
// asked for.
class WordMatcher::OtherForms {
 public:
  explicit OtherForms(const TokenView& other) noexcept : stored_(other.sounds) {  // leaves the rest as it is
    letters_[0] = other.latin;
    for_each_alternative(other.alternatives,
                         [this](std::string_view letters) { letters_[size_++] = letters; });
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::string_view letters(std::size_t i) const noexcept { return letters_[i]; }
  [[nodiscard]] std::uint64_t letter_set(std::size_t i) noexcept {
    for (; sets_ <= i; ++sets_) letter_sets_[sets_] = LetterPlaces::letters_of(letters_[sets_]);
    return letter_sets_[i];
  }
  [[nodiscard]] std::span<const std::uint8_t> sounds(std::size_t i) noexcept {
    const StoredSounds& stored = form(i);
    return {stored.sounds, stored.size};
  }
  [[nodiscard]] bool shares_key(std::size_t i, const Keys& keys) noexcept {
    const StoredSounds& stored = form(i);
    return stored.keys != nullptr ? stored.shares(keys) : share_key(keys, made_[i].forms.keys);
  }

 private:
  [[nodiscard]] const StoredSounds& form(std::size_t i) noexcept {
    for (; known_ <= i; ++known_) {
      if (forms_[known_].take(stored_)) continue;
      stored_ = {};
      Made& made = made_[known_].forms;
      made.sounds = to_sounds(letters_[known_]);
      made.keys = sound_keys(made.sounds);
      forms_[known_] = {made.sounds.code.data(), nullptr, made.sounds.size, 0, false};
    }
    return forms_[i];
  }

  struct Made {
    Sounds sounds;
    Keys keys;
  };
  union Unmade {
    Unmade() noexcept {}  // NOLINT(modernize-use-equals-default): leaves it as it is
    Made forms;
  };

  std::string_view stored_;
  std::size_t size_ = 1;
  std::size_t known_ = 0;  // so many of forms_
  std::size_t sets_ = 0;   // so many of letter_sets_
  std::array<std::uint64_t, kMaxForms> letter_sets_;
  std::array<std::string_view, kMaxForms> letters_;
  std::array<StoredSounds, kMaxForms> forms_;
  std::array<Unmade, kMaxForms> made_;
};

const LetterPlaces& WordMatcher::places(std::size_t form) const noexcept {
  const auto bit = static_cast<std::uint8_t>(1U << form);
  if ((has_places_ & bit) == 0) places_[form] = LetterPlaces(forms_[form].letters);
  has_places_ |= bit;
  return places_[form];
}

const SoundMatcher& WordMatcher::by_sound(std::size_t form, bool unvowelled) const noexcept {
  if (unvowelled && form == 0) {
    if (!has_by_sound_unvowelled_) by_sound_unvowelled_ = SoundMatcher(forms_[0].sounds, true);
    has_by_sound_unvowelled_ = true;
    return by_sound_unvowelled_;
  }
  const auto bit = static_cast<std::uint8_t>(1U << form);
  if ((has_by_sound_ & bit) == 0) by_sound_[form] = SoundMatcher(forms_[form].sounds, false);
  has_by_sound_ |= bit;
  return by_sound_[form];
}

TokenMatch WordMatcher::match_form(std::size_t i, OtherForms& others, std::size_t j, bool unvowelled,
                                   float least) const noexcept {
  const Form& form = forms_[i];
  const std::string_view other = others.letters(j);
  if (same_letters(form.letters, other)) return {Operation::kEqual, 1.0F};
  // A key takes two consonants on both sides.
  if (form.keys.size == 0 || other.size() < 2 || !others.shares_key(j, form.keys)) {
    const int edits = std::min(allowed_edits(form.letters.size()), allowed_edits(other.size()));
    const auto difference = static_cast<int>(form.letters.size()) - static_cast<int>(other.size());
    if (edits == 0 || difference > edits || -difference > edits || places(i).distance(other, edits) > edits)
      return {};
  }
  if (is_number(form.letters) || is_number(other)) return {};
  const auto sounds = others.sounds(j);
  const auto length = static_cast<float>(std::min<std::size_t>(form.sounds.size, sounds.size()));
  const float distance = by_sound(i, unvowelled).distance(sounds);
  const float quality = 1.0F - kLossPerEdit * distance / std::max(length, 1.0F);
  if (quality < least) return {};
  return {distance < kSpellingDistance ? Operation::kRomanized : Operation::kTypo, std::min(quality, 0.98F)};
}

TokenMatch WordMatcher::nickname(const TokenView& other) const noexcept {
  if (!knows_nicknames_) nicknames_ = nickname_groups(word_.latin);
  knows_nicknames_ = true;
  if (nicknames_.empty()) return {};
  const auto right = nickname_groups(other.latin);
  const bool shared = std::find_first_of(nicknames_.begin(), nicknames_.end(), right.begin(), right.end()) !=
                      nicknames_.end();
  return shared ? TokenMatch{Operation::kNickname, kNicknameQuality} : TokenMatch{};
}

TokenMatch WordMatcher::match(const TokenView& other) const noexcept {
  const TokenMatch match = match_untranslated(other);
  if (match.quality >= kTranslatedQuality) return match;
  if (!knows_concepts_) concepts_ = concepts_of(word_);
  knows_concepts_ = true;
  if (concepts_.size == 0 || !concepts_.meets(concepts_of(other))) return match;
  return {Operation::kTranslated, kTranslatedQuality};
}

TokenMatch WordMatcher::match_untranslated(const TokenView& other) const noexcept {
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
  const bool latin = word_.native.empty();
  const auto without_spellings = [&]() noexcept {
    const TokenMatch best = match_forms(others, other, kLeastAcross);
    if (!best) return nickname(other);
    return finish(best.quality < kMinQuality ? TokenMatch{} : best, other);
  };
  if (latin ? !SpelledWord::may_know(other.native) : !spelled_.known()) return without_spellings();
  // Letters without the vowels are not a spelling yet.
  bool same = false;
  for (std::size_t i = 0; i < size_ && !same; ++i) {
    for (std::size_t j = 0; j < others.size() && !same; ++j) {
      same = (!unvowelled || i + j > 0) && same_letters(forms_[i].letters, others.letters(j));
    }
  }
  bool near = same;
  for (std::size_t i = 0; i < size_ && !near; ++i) {
    for (std::size_t j = 0; j < others.size() && !near; ++j) {
      near = static_cast<bool>(match_form(i, others, j, unvowelled && i + j == 0, kLeastAcross));
    }
  }
  if (!near) return nickname(other);
  // What people write says more than the rules.
  SpelledWord::Agreement agreement;
  if (latin) {
    const SpelledWord spelled(other.native);
    if (!spelled.known()) return without_spellings();
    agreement = spelled.agreement(word_.latin, places(0));
  } else {
    agreement = spelled_.agreement(other.latin);
  }
  const float quality = std::min(kMinQuality + kQualityPerAgreement * (agreement.share - kLeastAgreement),
                                 most_quality(agreement.bits));
  const Relation relation = unvowelled ? Relation::kUnvowelled : Relation::kPlain;
  if (same) return {Operation::kRomanized, std::max(quality, kSameForm), relation};
  return quality < kMinQuality ? nickname(other) : TokenMatch{Operation::kRomanized, quality, relation};
}

TokenMatch WordMatcher::match_forms(OtherForms& others, const TokenView& other, float least) const noexcept {
  constexpr float kMostOfOthers = 0.98F;  // of another form than the main one
  const bool unvowelled = word_.unvowelled != other.unvowelled;
  TokenMatch best = match_form(0, others, 0, unvowelled, least);
  if (unvowelled && best) {
    const std::size_t sounds = word_.unvowelled ? forms_[0].sounds.size : others.sounds(0).size();
    best.quality = std::min(best.quality, most_unvowelled_quality(static_cast<std::uint8_t>(sounds)));
    if (best.operation == Operation::kEqual) best.operation = Operation::kRomanized;
  }
  for (std::size_t i = 0; i < size_; ++i) {
    for (std::size_t j = i == 0 ? 1 : 0; j < others.size(); ++j) {
      if (best.quality >= kMostOfOthers) return best;
      TokenMatch match = match_form(i, others, j, false, std::max(least, best.quality));
      match.quality = std::min(match.quality, kMostOfOthers);
      if (match && match.operation == Operation::kEqual) match.operation = Operation::kRomanized;
      if (match.quality > best.quality) best = match;
    }
  }
  return best;
}

TokenMatch WordMatcher::match_by_form(const TokenView& other) const noexcept {
  OtherForms others(other);
  return finish(match_forms(others, other, kMinQuality), other);
}

TokenMatch WordMatcher::finish(TokenMatch best, const TokenView& other) const noexcept {
  if (best.quality < kNicknameQuality) {
    if (const TokenMatch match = nickname(other)) best = match;
  }
  if (best.operation == Operation::kEqual && word_.native != other.native)
    best = {Operation::kRomanized, 0.99F};
  if (!best || best.operation == Operation::kEqual) return best;
  if (!knows_variants_) has_variants_ = has_attested_variants(word_.latin);
  knows_variants_ = true;
  if (has_variants_ && attested_variants(word_.latin, other.latin)) {
    best = {best.quality < kSpellingQuality ? Operation::kRomanized : best.operation,
            std::max(best.quality, kSpellingQuality), Relation::kVariant};
  } else if (word_.unvowelled != other.unvowelled && best.operation != Operation::kNickname)
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
  OtherForms others(other);
  for (std::size_t i = 0; i < size_; ++i) {
    if (forms_[i].letters == other.latin) return {Operation::kRomanized, i == 0 ? 0.98F : 0.95F};
    for (std::size_t j = 1; j < others.size(); ++j) {
      if (same_letters(others.letters(j), forms_[i].letters)) return {Operation::kRomanized, 0.95F};
    }
  }
  const TokenMatch near = match_form(0, others, 0, false, kMinQuality);
  return near.quality >= kLeastSyllableQuality ? near : TokenMatch{};
}

TokenMatch match_tokens(const TokenView& a, const TokenView& b) noexcept { return WordMatcher(a).match(b); }

TokenMatch match_in_names(NameKind kind, const TokenMatch& match, const TokenView& a,
                          const TokenView& b) noexcept {
  if (kind != NameKind::kPerson || match.operation != Operation::kTranslated) return match;
  return WordMatcher(a).match_untranslated(b);
}

}  // namespace tamis::names

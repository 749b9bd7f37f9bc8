// The other side of a WordMatcher: one word's romanisations, read as far as they are asked for.
#ifndef TAMIS_NAMES_OTHER_FORMS_H_
#define TAMIS_NAMES_OTHER_FORMS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "names/edit_distance.h"
#include "names/sounds.h"
#include "names/stored_sounds.h"
#include "names/token_match.h"

namespace tamis::names {

// The romanisations of the other word, the main one first; their sounds and keys are read, or worked out, when they are
// asked for.
class OtherForms {
 public:
  // Leaves the rest as it is. `near`: of WordMatcher::match().
  OtherForms(const TokenView& other, std::uint64_t near) noexcept : stored_(other.sounds), near_(near) {
    letters_[0] = other.latin;
    for_each_alternative(other.alternatives,
                         [this](std::string_view letters) { letters_[size_++] = letters; });
  }
  // The first form that sounds like form `j`.
  [[nodiscard]] std::size_t same_sounds(std::size_t j) noexcept {
    (void)form(j);
    return same_sounds_[j];
  }
  // Whether this word's form `i` was compared by sound, vowels not free, with form `j`; from now on it was.
  [[nodiscard]] bool were_compared(std::size_t i, std::size_t j) const noexcept {
    return (compared_ >> (i * kMaxForms + j) & 1) != 0;
  }
  void set_compared(std::size_t i, std::size_t j) noexcept {
    compared_ |= std::uint64_t{1} << (i * kMaxForms + j);
  }
  // SoundsMatcher::distances() of the matcher's forms and form `j`.
  [[nodiscard]] const SoundsMatcher::Costs& costs(const SoundsMatcher& matcher, std::size_t j) noexcept {
    if ((known_costs_ >> j & 1) == 0) matcher.distances(sounds(j), costs_[j]);
    known_costs_ |= static_cast<std::uint8_t>(1U << j);
    return costs_[j];
  }
  // LetterPlaces::letters_of().
  [[nodiscard]] std::uint64_t letter_set(std::size_t j) noexcept {
    if ((known_sets_ >> j & 1) == 0) letter_sets_[j] = LetterPlaces::letters_of(letters_[j]);
    known_sets_ |= static_cast<std::uint8_t>(1U << j);
    return letter_sets_[j];
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::string_view letters(std::size_t i) const noexcept { return letters_[i]; }
  // Whether form `j` may be near form `i` of the matcher.
  [[nodiscard]] bool may_be_near(std::size_t i, std::size_t j) const noexcept {
    return (near_ >> (i * kMaxForms + j) & 1) != 0;
  }
  // The matcher's forms that form `j` may be near, a bit each.
  [[nodiscard]] unsigned near_forms(std::size_t j) const noexcept {
    static_assert(kMaxForms == 8);
    return static_cast<unsigned>((near_ >> j & 0x0101010101010101U) * 0x0102040810204080U >> 56);
  }
  // The matcher's forms that share a sound key with form `j`, a bit each, when they were worked out.
  [[nodiscard]] const std::uint8_t* known_keys(std::size_t j) const noexcept {
    return (known_keys_ >> j & 1) != 0 ? &with_keys_[j] : nullptr;
  }
  std::uint8_t keep_keys(std::size_t j, std::uint8_t with_keys) noexcept {
    known_keys_ |= static_cast<std::uint8_t>(1U << j);
    return with_keys_[j] = with_keys;
  }
  [[nodiscard]] std::span<const std::uint8_t> sounds(std::size_t i) noexcept {
    const StoredSounds& stored = form(i);
    return {stored.sounds, stored.size};
  }
  // Calls `visit(key)` for the sound keys of a form.
  template <class Visit>
  void for_each_key(std::size_t i, Visit&& visit) noexcept {
    const StoredSounds& stored = form(i);
    if (stored.keys != nullptr) return stored.for_each_key(visit);
    for (const std::uint64_t key : made_[i].forms.keys.all()) visit(key);
  }

 private:
  [[nodiscard]] const StoredSounds& form(std::size_t i) noexcept {
    for (; known_ <= i; ++known_) {
      if (!forms_[known_].take(stored_)) {
        stored_ = {};
        Made& made = made_[known_].forms;
        to_sounds(letters_[known_], made.sounds);
        made.keys = sound_keys(made.sounds);
        forms_[known_] = {made.sounds.code.data(), nullptr, made.sounds.size, 0, false};
      }
      std::size_t same = 0;
      while (same < known_ && !forms_[same].sounds_like(forms_[known_])) ++same;
      same_sounds_[known_] = static_cast<std::uint8_t>(same);
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
  std::uint64_t near_;
  std::size_t size_ = 1;
  std::size_t known_ = 0;         // so many of forms_
  std::uint8_t known_keys_ = 0;   // a bit for each of with_keys_
  std::uint8_t known_costs_ = 0;  // ... of costs_
  std::uint8_t known_sets_ = 0;   // ... of letter_sets_
  std::array<std::uint8_t, kMaxForms> with_keys_;
  std::array<std::uint8_t, kMaxForms> same_sounds_;
  std::uint64_t compared_ = 0;
  static_assert(kMaxForms * kMaxForms <= 64);
  std::array<std::string_view, kMaxForms> letters_;
  std::array<std::uint64_t, kMaxForms> letter_sets_;
  std::array<SoundsMatcher::Costs, kMaxForms> costs_;
  std::array<StoredSounds, kMaxForms> forms_;
  std::array<Unmade, kMaxForms> made_;
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_OTHER_FORMS_H_

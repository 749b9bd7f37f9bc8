// When one word of a name is another: the one relation that candidates (index/) and evidence share, so that
// what is scored as a match is always also found.
#ifndef TAMIS_NAMES_TOKEN_MATCH_H_
#define TAMIS_NAMES_TOKEN_MATCH_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "names/edit_distance.h"
#include "names/lexicon.h"
#include "names/sounds.h"
#include "names/spelled.h"
#include "names/translated_words.h"
#include "names/word_script.h"

namespace tamis::names {

// How two words stand for each other, from the closest to the loosest.
enum class Operation : std::uint8_t {
  kEqual,       // the same word
  kEquivalent,  // the same by a table: company = co, limited = ltd
  kRomanized,   // the same word in another spelling or script
  kTypo,        // at most allowed_edits() edits apart
  kNickname,    // by data/nicknames.tsv
  kInitial,     // j for john
  kJoined,      // two words of one side are one word of the other
  kTranslated,  // words of two languages for one thing (translated_words.h); counts in names of organisations and things
  kMissing,   // only on one side
  kReplaced,  // another word stands in its place
  // Not of a word, but of the whole name:
  kComplete,   // nothing that tells people apart is left over on either side
  kIdentical,  // the same words in the same order
  kOrder,      // the words stand in another order than turning the name around explains
  kSingle,     // one word is all that met
  kAlone,      // the query is one word
  kElsewhere,  // all of the listed name, in a place
  kSyllables,  // both are names by syllables, and not by the same ones
  kPrior,      // what is to be expected before any word is compared
};

// Stable lower-case name ("romanised").
[[nodiscard]] std::string_view operation_name(Operation operation) noexcept;

// What else is known of a pair of words; it decides how far a likeness can be trusted.
enum class Relation : std::uint8_t {
  kPlain,
  kVariant,     // alias pairs of the lists attest the pair (data/name_variants.tsv)
  kUnvowelled,  // one side leaves vowels unwritten
  kSyllable,    // a Hangul syllable
  kHan,         // a Han character
  kSwapped,     // two neighbouring letters have changed places, in Latin words of five letters or more
  kHanReading,  // ... read in another language than Mandarin, which counts only where the whole name is read in it
  kBySound,     // a Latin word that sounds like a word of several Han characters or Hangul syllables
  kOtherName,   // each is known as a name of its own (Mahmoud, Muhammad; Mario, Maria)
  kFamilyName,  // of persons: one is the other with an ending that makes family names (Karim, Karimi)
  kResembling,  // no match by itself; the last words that are left on both sides look alike
};

// How much of the word's weight a match keeps: 1 for equal words, 0 for none. Below kMinQuality nothing matches.
struct TokenMatch {
  Operation operation = Operation::kReplaced;
  Relation relation = Relation::kPlain;
  float quality = 0;
  constexpr TokenMatch() noexcept = default;
  constexpr TokenMatch(Operation operation_, float quality_, Relation relation_ = Relation::kPlain) noexcept
      : operation(operation_), relation(relation_), quality(quality_) {}
  [[nodiscard]] explicit operator bool() const noexcept { return quality > 0; }
};

inline constexpr float kMinQuality = 0.45F;
// The same word as romanised, written in another script: only a second word romanised alike could be meant.
inline constexpr float kOtherScriptQuality = 0.975F;
// A word of another script in a Latin spelling that it is known to have.
inline constexpr float kSpelledQuality = 0.95F;
// Other letters for the same sounds (TKM, TCM): from here up to kOtherScriptQuality.
inline constexpr float kSameSoundsQuality = 0.965F;
// A syllable and a Latin word that is a reading of it, but not the first.
inline constexpr float kOtherReadingQuality = 0.95F;
// ... of a Han character in a name that is read in one language throughout.
inline constexpr float kWholeReadingQuality = 0.98F;

struct KnownWord;
class OtherForms;
struct StoredSounds;

// A word ready to be compared: views into a TokenBuffer, an index or a WordMemory.
struct TokenView {
  std::string_view latin;
  std::string_view native;        // empty for Latin
  std::string_view alternatives;  // further romanisations, each a length byte and its letters
  bool unvowelled = false;
  // The sounds of `latin` and `alternatives`, as append_sounds() writes them, or more; empty: not known yet.
  std::string_view sounds = {};
  const WordFacts* facts = nullptr;  // word_facts(latin); nullptr: not known yet
  KnownWord* known = nullptr;        // of a WordMemory (word_memory.h)
};

// Romanisations of one word that are looked at, the main one included: bounds the cost of a crafted word.
inline constexpr std::size_t kMaxForms = 8;
static_assert(kMaxForms * kMaxForms <= 64);  // WordMatcher::match() has a bit for each pair
static_assert(kMaxForms <= SoundsMatcher::kMostWords);

// Calls `form(view)` for the first kMaxForms - 1 of TokenView::alternatives; stops at a length that does not fit.
template <class Form>
void for_each_alternative(std::string_view alternatives, Form&& form) {
  for (std::size_t count = 1; !alternatives.empty() && count < kMaxForms; ++count) {
    const auto size = static_cast<std::size_t>(static_cast<unsigned char>(alternatives.front()));
    if (size >= alternatives.size()) return;
    form(alternatives.substr(1, size));
    alternatives.remove_prefix(size + 1);
  }
}

// Which romanisations of a word can meet another word at all: bit i is WordMatcher::forms()[i]. An index knows it from
// how it found the other word.
struct FormHits {
  std::uint8_t letters =
      0xFF;  // may be within allowed_edits() of one of the other word's romanisations, or equal to it
  std::uint8_t keys = 0xFF;  // may share a sound key with one
  bool nickname = true;      // the words may share a nickname group
};

// One word prepared once and compared with many. Views must outlive it. Makes what it needs when it is asked for: not
// for two threads at a time. Copyable, 39 KB, most of it left as it is until it is asked for, no allocation.
class WordMatcher {
 public:
  explicit WordMatcher(const TokenView& word) noexcept;

  // The word against another; symmetric. Words match when they are equal in their own script or as romanised; when some
  // romanisations of both are at most allowed_edits(shorter) edits apart or share a sound key, and the sound
  // distance leaves at least kMinQuality (between a Latin word and one of another script whose spellings are known:
  // SpelledWord::agreement() does); or when they share a nickname group; or when they share a concept. Initials are the
  // caller's (they need the place in the name). With TokenView::sounds some 30 ns for far words, 0.1 µs for near ones,
  // 0.5 µs across scripts; total.
  // `hits`, `near`: what is known before of how the letters meet; concepts are always compared. Bit i * kMaxForms + j
  // of `near` is not set: form i of the word and form j of the other are known to be far (may_be_near()). `least`: a
  // match of a lower quality may come out as none, which is cheaper between words of different scripts.
  static constexpr std::uint64_t kAllNear = ~std::uint64_t{0};
  [[nodiscard]] TokenMatch match(const TokenView& other, FormHits hits = {}, std::uint64_t near = kAllNear,
                                 float least = kMinQuality) const noexcept;
  // ... but not by concepts: what counts in names of persons.
  [[nodiscard]] TokenMatch match_untranslated(const TokenView& other, FormHits hits = {},
                                              std::uint64_t near = kAllNear,
                                              float least = kMinQuality) const noexcept;

  // The romanisations that count: the main one and the first kMaxForms - 1 alternatives.
  struct Form {
    std::string_view letters;
    Sounds sounds;
    Keys keys;
  };
  [[nodiscard]] std::span<const Form> forms() const noexcept { return first_forms(kMaxForms); }
  // The first of them, at most `count`.
  [[nodiscard]] std::span<const Form> first_forms(std::size_t count) const noexcept {
    count = count < size_ ? count : size_;
    for (std::size_t i = 0; i < count; ++i) (void)form(i);
    return {forms_.data(), count};
  }
  // The sound keys of all of them, each once, by the first form that has it.
  [[nodiscard]] std::span<const std::uint64_t> keys() const noexcept {
    if (!knows_keys_) know_keys();
    return {keys_.data(), key_count_};
  }
  // The forms that have keys()[i], a bit each.
  [[nodiscard]] std::uint8_t forms_of_key(std::size_t i) const noexcept { return key_forms_[i]; }

 private:
  [[nodiscard]] TokenMatch match_form(std::size_t form, OtherForms& others, std::size_t other, FormHits hits,
                                      bool unvowelled, float least) const noexcept;
  // Of those in `hits`, the romanisations that share a sound key with romanisation `other`, a bit each.
  [[nodiscard]] std::uint8_t forms_with_keys(OtherForms& others, std::size_t other,
                                             FormHits hits) const noexcept;
  // The best of all pairs of romanisations of at least that quality.
  [[nodiscard]] TokenMatch match_forms(OtherForms& others, const TokenView& other, FormHits hits,
                                       float least) const noexcept;
  // What else is known of the two words.
  [[nodiscard]] TokenMatch finish(TokenMatch best, const TokenView& other, FormHits hits) const noexcept;
  // ... and whether two letters have changed places.
  [[nodiscard]] TokenMatch with_swap(TokenMatch match, const TokenView& other) const noexcept;
  [[nodiscard]] TokenMatch match_syllable(const TokenView& other, FormHits hits) const noexcept;
  [[nodiscard]] TokenMatch match_by_form(const TokenView& other, FormHits hits,
                                         std::uint64_t near) const noexcept;
  [[nodiscard]] TokenMatch match_one_form(const TokenView& other, FormHits hits,
                                          std::uint64_t near) const noexcept;
  // Of the main forms, when the letters of both differ.
  [[nodiscard]] TokenMatch match_main_forms(std::string_view other, const StoredSounds& stored,
                                            FormHits hits) const noexcept;
  [[nodiscard]] static TokenMatch by_distance(std::size_t own_sounds, std::size_t other_sounds,
                                              float distance, float least) noexcept;
  [[nodiscard]] bool within_edits(std::size_t form, std::string_view other) const noexcept;
  [[nodiscard]] bool within_edits(std::size_t form, OtherForms& others, std::size_t other) const noexcept;
  // What match_form() adds to the pairs of romanisations before: of those that are not too long, `forms` of this word.
  void match_with_form(OtherForms& others, std::size_t other, FormHits hits, unsigned forms, float least,
                       TokenMatch& best, std::size_t& place) const noexcept;
  [[nodiscard]] TokenMatch match_across(const TokenView& other, FormHits hits, std::uint64_t near_forms,
                                        float least_quality) const noexcept;
  [[nodiscard]] bool has_same_form(const OtherForms& others, std::uint8_t hits, bool unvowelled,
                                   std::string_view native, float& quality) const noexcept;
  [[nodiscard]] bool are_two_names(const TokenView& other) const noexcept;
  [[nodiscard]] TokenMatch with_bearers(TokenMatch match, const TokenView& other) const noexcept;
  [[nodiscard]] TokenMatch nickname(const TokenView& other, FormHits hits) const noexcept;
  [[nodiscard]] const WordFacts& facts() const noexcept;

  [[nodiscard]] const Form& form(std::size_t form) const noexcept;
  void read_stored(std::size_t form) const noexcept;
  void know_keys() const noexcept;
  static std::size_t key_slot(std::uint64_t key) noexcept { return key * 0x9E3779B97F4A7C15ULL >> 58; }
  // The sounds of all forms, a lane each; nullptr: some form has too many.
  [[nodiscard]] const SoundsMatcher* by_sounds() const noexcept;
  [[nodiscard]] const SpelledWord& spelled() const noexcept;
  [[nodiscard]] const LetterPlaces& places(std::size_t form) const noexcept;
  [[nodiscard]] const SpelledLatin& spelled_latin() const noexcept;
  [[nodiscard]] const AbjadWord& abjad() const noexcept;
  [[nodiscard]] const SoundMatcher& by_sound(std::size_t form, bool unvowelled) const noexcept;

  // Made when it is asked for.
  template <class Made>
  union Later {
    Later() noexcept {}  // NOLINT(modernize-use-equals-default): leaves it as it is
    Made made;
  };
  TokenView word_;
  bool syllable_ = false;
  std::size_t size_ = 0;
  // Made when they are asked for; the letters of forms_ at once.
  mutable std::array<Form, kMaxForms> forms_;
  // The sound keys of all forms, each once, and the forms that have it, a bit each.
  mutable std::array<std::uint64_t, kMaxForms * kMaxKeys> keys_;
  mutable std::array<std::uint8_t, kMaxForms * kMaxKeys> key_forms_;
  mutable std::size_t key_count_ = 0;
  mutable std::uint64_t form_bits_ = 0;  // of the letters of all forms; 0: not made
  // By key_slot(): the first key there, and the next of each; 1 + its place, 0: none.
  mutable std::array<std::uint8_t, 64> first_key_;
  mutable std::array<std::uint8_t, kMaxForms * kMaxKeys> next_key_;
  mutable std::array<std::uint8_t, kMaxForms> same_sounds_;  // the first form that sounds the same
  mutable SpelledWord spelled_;                              // of a native word
  mutable std::array<Later<LetterPlaces>, kMaxForms> places_;
  mutable std::array<Later<SoundMatcher>, kMaxForms> by_sound_;
  mutable SoundMatcher by_sound_unvowelled_;  // of the main form
  mutable SoundsMatcher by_sounds_;           // of all forms
  mutable SpelledLatin spelled_latin_;        // of a Latin word
  mutable AbjadWord abjad_;                   // of a native word
  mutable const WordFacts* facts_ = nullptr;  // word_facts(), nullptr: not asked for
  mutable std::string_view stored_;  // what is left of TokenView::sounds, of a word that a WordMemory keeps
  mutable std::uint8_t stored_count_ = 0;  // forms that were read from it
  mutable std::uint8_t has_sounds_ = 0;    // a bit for each form
  mutable std::uint8_t has_places_ = 0;
  mutable std::uint8_t has_by_sound_ = 0;
  mutable bool has_by_sound_unvowelled_ = false;
  mutable enum class BySounds : std::uint8_t {
    kNotMade,
    kMade,
    kTooLong
  } has_by_sounds_ = BySounds::kNotMade;
  mutable bool has_spelled_latin_ = false;
  mutable bool has_spelled_ = false;
  mutable bool has_abjad_ = false;
  mutable bool knows_keys_ = false;
  mutable bool knows_concepts_ = false;
  mutable WordConcepts concepts_;
};

// The quality of words that meet() by their concepts.
[[nodiscard]] float translated_quality(const WordConcepts& a, const WordConcepts& b) noexcept;

// WordMatcher(a).match(b).
[[nodiscard]] TokenMatch match_tokens(const TokenView& a, const TokenView& b) noexcept;
// What `match`, which match_tokens(a, b) gave, is worth in names of that kind: people's names are not translated.
[[nodiscard]] TokenMatch match_in_names(NameKind kind, const TokenMatch& match, const TokenView& a,
                                        const TokenView& b) noexcept;

// Two neighbouring words of one name written as one (`joined`, without blank) against one word of the other: equal
// or one edit apart, and at least kMinJoinedLetters long. Symmetric, total.
inline constexpr std::size_t kMinJoinedLetters = 5;
[[nodiscard]] TokenMatch match_joined(std::string_view joined, std::string_view word) noexcept;
// False: match_joined() of the first two written as one and the third is none. One edit leaves the first two letters or the last
// two as they are. Neither of the first two is empty.
[[nodiscard]] inline bool may_be_joined(std::string_view first, std::string_view second,
                                        std::string_view word) noexcept {
  if (first.size() + second.size() < kMinJoinedLetters || word.size() < kMinJoinedLetters) return false;
  const char after_first = first.size() > 1 ? first[1] : second.front();
  const char before_last = second.size() > 1 ? second[second.size() - 2] : first.back();
  return (first.front() == word.front() && after_first == word[1]) ||
         (second.back() == word.back() && before_last == word[word.size() - 2]);
}
// The same by the best of the word's readings if it is one of several syllables (Wah Shing, 华盛).
[[nodiscard]] TokenMatch match_joined(std::string_view joined, const TokenView& word) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_TOKEN_MATCH_H_

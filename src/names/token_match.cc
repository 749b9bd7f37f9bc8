#include "names/token_match.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <limits>
#include <memory>

#include "base/data_table.h"
#include "names/edit_distance.h"
#include "names/lexicon.h"
#include "names/other_forms.h"
#include "names/same_letters.h"
#include "names/stored_sounds.h"
#include "names/usual_brands.h"

namespace tamis::names {

namespace {

// Share of a word's weight lost per edit of its length: one edit in a word of 7 sounds keeps 0.8, of 4 keeps
// 0.65, of 3 keeps 0.53 (set on the development half of the labelled pairs, docs/scoring.md).
constexpr float kLossPerEdit = 1.4F;
// Up to so many edits of sound it is called another spelling, beyond a typing error.
constexpr float kSpellingDistance = 0.75F;
constexpr float kTwoNamesQuality = 0.55F;  // of names that are known as two
// Names of a man and of a woman that are made of one stem.
constexpr std::size_t kLeastStem = 3;
constexpr std::size_t kMostEnding = 2;
constexpr float kNicknameQuality = 0.8F;
constexpr float kTranslatedQuality = 0.95F;
constexpr float kTranslatedPlaceQuality = kOtherScriptQuality;
constexpr float kComposedQuality =
    0.72F;  // of a word that is known by its syllables only: one of them may be all that met
constexpr float kSpellingQuality = 0.9F;  // at least, of spellings that the lists attest
// A word of another script and a Latin one: agreement from which they match, and what more of it is worth
// (docs/scoring.md). A word that is one of the romanisations keeps at least kSameForm.
constexpr float kLeastAgreement = 0.28F;
constexpr float kQualityPerAgreement = 1.15F;
constexpr float kAgreementRounding = 0.01F;
constexpr float kSameForm = kSpelledQuality;
// Of a word of Han characters that the table of spellings does not know, and that is none of the romanisations.
constexpr float kMostByRules = 0.6F;
// Of words that only sound the same: kSameSoundsQuality and less than kOtherScriptQuality.
constexpr float kMostBySound = 0.97F;
// A short word is met by chance.
constexpr float most_quality(float bits) noexcept {
  return bits < 8.0F ? 0.7F : bits < 12.0F ? 0.85F : 0.98F;
}
constexpr float kMostOfOthers = 0.98F;  // of another form than the main one
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

bool has_vowel(std::string_view latin) noexcept {
  return latin.find_first_of("aeiou") != std::string_view::npos;
}

// Of [0, 64): equal for words that are equal.
unsigned bit_of_letters(std::string_view letters) noexcept {
  if (letters.empty()) return 0;
  return static_cast<unsigned>(letters.size() * 13 + static_cast<unsigned char>(letters.front()) * 5U +
                               static_cast<unsigned char>(letters.back()) * 3U) &
         63U;
}

std::uint64_t bits_of_letters(std::span<const WordMatcher::Form> forms) noexcept {
  std::uint64_t bits = 0;
  for (const WordMatcher::Form& form : forms) bits |= std::uint64_t{1} << bit_of_letters(form.letters);
  return bits;
}

const WordFacts& facts_of(const TokenView& word) noexcept {
  return word.facts != nullptr ? *word.facts : word_facts(word.latin);
}

// Whether both stand in one group of data/nicknames.tsv.
bool share_group(const WordFacts& a, const WordFacts& b) noexcept {
  return std::find_first_of(a.nicknames.begin(), a.nicknames.end(), b.nicknames.begin(), b.nicknames.end()) !=
         a.nicknames.end();
}

bool share_stem(std::string_view a, std::string_view b) noexcept {
  const auto stem = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())),
                    b.begin())
          .first -
      a.begin());
  const std::size_t longer = std::max(a.size(), b.size());
  return stem >= kLeastStem && 2 * stem >= longer && stem + kMostEnding >= longer;
}

bool is_number(std::string_view word) noexcept {
  if (!word.empty() && word.front() > '9') return false;
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string_view operation_name(Operation operation) noexcept {
  // In the order of the numbers.
  static constexpr std::string_view kNames[] = {
      "equal",  "equivalent", "romanised", "typo",      "nickname",  "initial",
      "joined", "translated", "missing",   "replaced",  "complete",  "identical",
      "order",  "single",     "alone",     "elsewhere", "syllables", "prior"};
  static_assert(std::size(kNames) == static_cast<std::size_t>(Operation::kPrior) + 1);
  const auto number = static_cast<std::size_t>(operation);
  return number < std::size(kNames) ? kNames[number] : "replaced";
}

TokenMatch match_joined(std::string_view joined, std::string_view word) noexcept {
  if (joined.size() < kMinJoinedLetters || word.size() < kMinJoinedLetters) return {};
  if (joined == word) return {Operation::kJoined, 0.97F};
  if (osa_distance(joined, word, 1) > 1) return {};
  const auto length = static_cast<float>(std::min(joined.size(), word.size()));
  return {Operation::kJoined, 0.97F - kLossPerEdit / length};
}

TokenMatch match_joined(std::string_view joined, const TokenView& word) noexcept {
  TokenMatch best = match_joined(joined, word.latin);
  if (!is_word_of_syllables(word.native)) return best;
  for_each_alternative(word.alternatives, [&](std::string_view reading) noexcept {
    const TokenMatch match = match_joined(joined, reading);
    if (match.quality > best.quality) best = match;
  });
  return best;
}

WordMatcher::WordMatcher(const TokenView& word) noexcept
    : word_(word),
      syllable_(is_syllable(word.native)),
      stored_(word.known != nullptr ? word.sounds : std::string_view()) {
  const auto add = [this](std::string_view letters) noexcept { forms_[size_++].letters = letters; };
  add(word.latin);
  for_each_alternative(word.alternatives, add);
}

const WordMatcher::Form& WordMatcher::form(std::size_t form) const noexcept {
  const auto bit = static_cast<std::uint8_t>(1U << form);
  if ((has_sounds_ & bit) == 0 && !stored_.empty()) read_stored(form);
  if ((has_sounds_ & bit) == 0) {
    to_sounds(forms_[form].letters, forms_[form].sounds);
    forms_[form].keys = sound_keys(forms_[form].sounds);
  }
  has_sounds_ |= bit;
  return forms_[form];
}

// They stand one after the other.
void WordMatcher::read_stored(std::size_t form) const noexcept {
  for (; stored_count_ <= form; ++stored_count_) {
    StoredSounds stored;
    if (!stored.take(stored_)) {
      stored_ = {};
      return;
    }
    Form& to = forms_[stored_count_];
    to.sounds.size = stored.size;
    for (std::size_t i = 0; i < stored.size; ++i) to.sounds.code[i] = stored.sounds[i];
    to.keys.size = 0;
    stored.for_each_key([&to](std::uint64_t key) { to.keys.value[to.keys.size++] = key; });
    has_sounds_ |= static_cast<std::uint8_t>(1U << stored_count_);
  }
}

const SpelledWord& WordMatcher::spelled() const noexcept {
  if (!has_spelled_) std::construct_at(&spelled_, word_.native);  // most of it is left as it is: no copy
  has_spelled_ = true;
  return spelled_;
}

const LetterPlaces& WordMatcher::places(std::size_t form) const noexcept {
  const auto bit = static_cast<std::uint8_t>(1U << form);
  if ((has_places_ & bit) == 0) std::construct_at(&places_[form].made, forms_[form].letters);
  has_places_ |= bit;
  return places_[form].made;
}

const AbjadWord& WordMatcher::abjad() const noexcept {
  if (!has_abjad_) abjad_.prepare(word_.native);
  has_abjad_ = true;
  return abjad_;
}

const SpelledLatin& WordMatcher::spelled_latin() const noexcept {
  if (!has_spelled_latin_) spelled_latin_.prepare(word_.latin);
  has_spelled_latin_ = true;
  return spelled_latin_;
}

const SoundMatcher& WordMatcher::by_sound(std::size_t form, bool unvowelled) const noexcept {
  if (unvowelled && form == 0) {
    if (!has_by_sound_unvowelled_) std::construct_at(&by_sound_unvowelled_, this->form(0).sounds, true);
    has_by_sound_unvowelled_ = true;
    return by_sound_unvowelled_;
  }
  const auto bit = static_cast<std::uint8_t>(1U << form);
  if ((has_by_sound_ & bit) == 0) std::construct_at(&by_sound_[form].made, this->form(form).sounds, false);
  has_by_sound_ |= bit;
  return by_sound_[form].made;
}

const SoundsMatcher* WordMatcher::by_sounds() const noexcept {
  if (has_by_sounds_ == BySounds::kNotMade) {
    has_by_sounds_ = BySounds::kMade;
    std::array<const Sounds*, kMaxForms> sounds;
    for (std::size_t i = 0; i < size_; ++i) {
      sounds[i] = &form(i).sounds;
      if (sounds[i]->size > SoundsMatcher::kMostSounds) has_by_sounds_ = BySounds::kTooLong;
    }
    if (has_by_sounds_ == BySounds::kMade) by_sounds_.prepare({sounds.data(), size_});
  }
  return has_by_sounds_ == BySounds::kMade ? &by_sounds_ : nullptr;
}

void WordMatcher::know_keys() const noexcept {
  first_key_.fill(0);
  for (std::size_t i = 0; i < size_; ++i) {
    const Sounds& sounds = form(i).sounds;
    std::size_t same = 0;
    while (!std::equal(sounds.code.begin(), sounds.code.begin() + sounds.size,
                       forms_[same].sounds.code.begin(),
                       forms_[same].sounds.code.begin() + forms_[same].sounds.size)) {
      ++same;
    }
    same_sounds_[i] = static_cast<std::uint8_t>(same);
    const auto bit = static_cast<std::uint8_t>(1U << i);
    for (const std::uint64_t key : forms_[i].keys.all()) {
      const auto at =
          static_cast<std::size_t>(std::find(keys_.begin(), keys_.begin() + key_count_, key) - keys_.begin());
      if (at == key_count_) {
        std::uint8_t& first = first_key_[key_slot(key)];
        keys_[key_count_] = key;
        next_key_[key_count_] = first;
        key_forms_[key_count_++] = 0;
        first = static_cast<std::uint8_t>(key_count_);
      }
      key_forms_[at] |= bit;
    }
  }
  knows_keys_ = true;
}

std::uint8_t WordMatcher::forms_with_keys(OtherForms& others, std::size_t j, FormHits hits) const noexcept {
  // A key takes two consonants on both sides.
  if (hits.keys == 0 || others.letters(j).size() < 2) return 0;
  if (const std::uint8_t* known = others.known_keys(j)) return *known;
  if (!knows_keys_) know_keys();
  std::uint8_t out = 0;
  others.for_each_key(j, [&](std::uint64_t key) {
    for (std::size_t k = first_key_[key_slot(key)]; k != 0; k = next_key_[k - 1]) {
      if (keys_[k - 1] == key) out |= key_forms_[k - 1];
    }
  });
  return others.keep_keys(j, out & hits.keys);
}

TokenMatch WordMatcher::by_distance(std::size_t own_sounds, std::size_t other_sounds, float distance,
                                    float least) noexcept {
  const auto length = static_cast<float>(std::min(own_sounds, other_sounds));
  const float quality = 1.0F - kLossPerEdit * distance / std::max(length, 1.0F);
  if (quality < least) return {};
  return {distance < kSpellingDistance ? Operation::kRomanized : Operation::kTypo,
          std::min(quality, kMostBySound)};
}

bool WordMatcher::within_edits(std::size_t i, std::string_view other) const noexcept {
  const std::size_t size = forms_[i].letters.size();
  const int edits = std::min(allowed_edits(size), allowed_edits(other.size()));
  const auto difference = static_cast<int>(size) - static_cast<int>(other.size());
  return edits != 0 && difference <= edits && -difference <= edits &&
         places(i).distance(other, edits) <= edits;
}

bool WordMatcher::within_edits(std::size_t i, OtherForms& others, std::size_t j) const noexcept {
  const std::size_t size = forms_[i].letters.size();
  const std::string_view other = others.letters(j);
  const int edits = std::min(allowed_edits(size), allowed_edits(other.size()));
  return edits != 0 && may_be_within(size, places(i).letters(), other.size(), others.letter_set(j), edits) &&
         places(i).distance(other, edits) <= edits;
}

TokenMatch WordMatcher::match_form(std::size_t i, OtherForms& others, std::size_t j, FormHits hits,
                                   bool unvowelled, float least) const noexcept {
  if (!others.may_be_near(i, j)) return {};
  const std::string_view other = others.letters(j);
  if (same_letters(forms_[i].letters, other)) return {Operation::kEqual, 1.0F};
  std::size_t same = i;
  std::size_t same_other = j;
  if (!unvowelled && size_ + others.size() > 2) {
    // What sounds the same is as far, and gains nothing over what was compared before.
    if (!knows_keys_) know_keys();
    same = same_sounds_[i];
    same_other = others.same_sounds(j);
    if (others.were_compared(same, same_other)) return {};
  }
  const Form& form = this->form(i);
  if ((forms_with_keys(others, j, hits) >> i & 1) == 0 && !within_edits(i, others, j)) return {};
  if (is_number(form.letters) || is_number(other)) return {};
  const auto sounds = others.sounds(j);
  const float distance = by_sound(unvowelled ? i : same, unvowelled).distance(sounds);
  if (!unvowelled) others.set_compared(same, same_other);
  return by_distance(form.sounds.size, sounds.size(), distance, least);
}

const WordFacts& WordMatcher::facts() const noexcept {
  if (facts_ == nullptr) facts_ = &facts_of(word_);
  return *facts_;
}

TokenMatch WordMatcher::nickname(const TokenView& other, FormHits hits) const noexcept {
  // Looking the other word up waits for memory.
  if (!hits.nickname || facts().nicknames.empty()) return {};
  const bool shared = share_group(facts(), facts_of(other));
  return shared ? TokenMatch{Operation::kNickname, kNicknameQuality} : TokenMatch{};
}

float translated_quality(const WordConcepts& a, const WordConcepts& b) noexcept {
  if (a.composed || b.composed) return kComposedQuality;
  return a.meets_as_place(b) ? kTranslatedPlaceQuality : kTranslatedQuality;
}

TokenMatch WordMatcher::match(const TokenView& other, FormHits hits, std::uint64_t near,
                              float least) const noexcept {
  const TokenMatch match = match_untranslated(other, hits, near, least);
  if (match.quality >= kTranslatedQuality) return match;
  if (!knows_concepts_) concepts_ = concepts_of(word_);
  knows_concepts_ = true;
  if (concepts_.size == 0) return match;
  const WordConcepts others = concepts_of(other);
  const float quality = translated_quality(concepts_, others);
  if (match.quality >= quality || !concepts_.meets(others) || (concepts_.composed && others.composed))
    return match;
  return {Operation::kTranslated, quality};
}

namespace {
constexpr float kMostOfThirdScript = 0.7F;
}  // namespace

TokenMatch WordMatcher::match_untranslated(const TokenView& other, FormHits hits, std::uint64_t near,
                                           float least) const noexcept {
  const bool both_native = !word_.native.empty() && !other.native.empty();
  if (both_native && word_.native == other.native) return {Operation::kEqual, 1.0F};
  if (both_native && is_han_word(word_.native) && is_han_word(other.native)) {
    // As single characters do: by equal readings only.
    if (word_.latin != other.latin) return {};
    const bool variants = word_.alternatives == other.alternatives;
    return {Operation::kRomanized, variants ? kVariantCharacterQuality : kOtherCharacterQuality,
            Relation::kHan};
  }
  if (syllable_ || is_syllable(other.native)) {
    // Other readings of characters are worth little.
    if (both_native && least > kOtherCharacterQuality && !same_letters(word_.latin, other.latin)) return {};
    TokenMatch match = match_syllable(other, hits);

    match.relation =
        is_hangul(word_.native) || is_hangul(other.native) ? Relation::kSyllable : Relation::kHan;
    if (match.relation == Relation::kHan && match.quality == kOtherReadingQuality && !both_native) {
      // The most that it may be worth: complete_matches() takes it back where the rest of the name is read otherwise.
      match.relation = Relation::kHanReading;
      match.quality = kWholeReadingQuality;
    }
    return match;
  }
  if (word_.native.empty() != other.native.empty())
    return with_bearers(match_across(other, hits, near, least), other);
  TokenMatch match = match_by_form(other, hits, near);
  // What the letters of one script may spell in Latin ones is many a word of a third script.
  if (both_native && match.quality > kMostOfThirdScript && match.relation != Relation::kVariant &&
      !have_one_script(word_.native, other.native))
    match.quality = kMostOfThirdScript;
  return match;
}

// Whether a form of each word, of this one one in `hits`, has the same letters. Letters without the vowels are not a spelling yet.
// Whether people write the name of another script so, whatever its letters say (イーゴリ: igor).
static bool is_usual_spelling(std::string_view native, std::string_view latin) noexcept {
  return base::any_part(text::usual_spellings(native), ' ',
                        [latin](std::string_view usual) { return usual == latin; });
}

bool WordMatcher::has_same_form(const OtherForms& others, std::uint8_t hits, bool unvowelled,
                                std::string_view native, float& quality) const noexcept {
  if (form_bits_ == 0) form_bits_ = bits_of_letters({forms_.data(), size_});
  for (std::size_t j = 0; j < others.size(); ++j) {
    const std::string_view other = others.letters(j);
    if ((form_bits_ >> bit_of_letters(other) & 1) == 0) continue;
    for (std::size_t i = 0; i < size_; ++i) {
      if ((hits >> i & 1) == 0 || !same_letters(forms_[i].letters, other)) continue;
      if (unvowelled && i + j == 0 && !has_vowel(other)) continue;
      // Spellings were learned from Seoul's; the first form is Pyongyang's, in which lists print brands of the DPRK.
      // Where vowels are unwritten the usual spellings of a word are many words'.
      if ((i + j == 0 && is_word_of_syllables(native) && is_hangul(native)) ||
          (!unvowelled && is_usual_spelling(native, other)))
        quality = kMostOfOthers;
      return true;
    }
  }
  return false;
}

TokenMatch WordMatcher::match_across(const TokenView& other, FormHits hits, std::uint64_t near_forms,
                                     float least_quality) const noexcept {
  const bool unvowelled = word_.unvowelled != other.unvowelled;
  // Most words are told apart before their romanisations are asked for.
  Later<OtherForms> forms;
  bool has_forms = false;
  const auto others = [&]() noexcept -> OtherForms& {
    if (!has_forms) std::construct_at(&forms.made, other, near_forms);
    has_forms = true;
    return forms.made;
  };
  const bool latin = word_.native.empty();
  const std::string_view native = latin ? other.native : word_.native;
  if (is_word_of_syllables(native)) {
    const std::string_view usual = usual_brands(native);
    const std::string_view letters = latin ? word_.latin : other.latin;
    if (base::any_part(usual, ' ', [letters](std::string_view one) { return one == letters; }))
      return {Operation::kRomanized, kMostOfOthers};
    // An English word in Hangul (비전, vision) is no other that sounds like it (Bizon).
    if (!usual.empty() && is_hangul(native)) return {};
  }
  const auto without_spellings = [&]() noexcept {
    TokenMatch best = match_forms(others(), other, hits, kLeastAcross);
    if (!best) return nickname(other, hits);
    best = finish(best.quality < kMinQuality ? TokenMatch{} : best, other, hits);
    if (best.relation == Relation::kPlain && is_word_of_syllables(native)) best.relation = Relation::kBySound;
    // By rules alone another syllable is another brand.
    if (best.relation == Relation::kBySound && is_han_word(native))
      best.quality = best.quality >= kMostOfOthers ? kSameForm : std::min(best.quality, kMostByRules);
    return best;
  };
  if (!latin && !spelled().known()) return without_spellings();
  SpellingBound bound;
  if (latin) {
    spelled_latin().bound(other.native, places(0), bound);
    if (!bound.known) return without_spellings();
  }
  float same_quality = kSameForm;
  const bool same = (hits.letters & ((1U << size_) - 1)) != 0 &&
                    has_same_form(others(), hits.letters, unvowelled, native, same_quality);
  const auto quality_of = [](const SpelledWord::Agreement& agreement) noexcept {
    return std::min(kMinQuality + kQualityPerAgreement * (agreement.share - kLeastAgreement),
                    most_quality(agreement.bits));
  };
  const auto relation = [&]() noexcept {
    if (unvowelled) return Relation::kUnvowelled;
    return same_quality < kMostOfOthers && is_word_of_syllables(native) ? Relation::kBySound
                                                                        : Relation::kPlain;
  };
  const auto near = [&]() noexcept {
    for (std::size_t j = 0; j < others().size(); ++j) {
      unsigned rest = hits.letters;
      if (rest != 0xFF) rest |= forms_with_keys(others(), j, hits);
      for (; rest != 0; rest &= rest - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(rest));
        if (i >= size_) break;
        if (match_form(i, others(), j, hits, unvowelled && i + j == 0, kLeastAcross)) return true;
      }
    }
    return false;
  };
  // What people write says more than the rules. Most words that sound alike are spelt otherwise, which is cheapest to
  // see.
  if (!latin && spelled().is_quick()) {
    if (same) {
      const float quality = quality_of(spelled().agreement(other.latin));
      return {Operation::kRomanized, std::max(quality, same_quality), relation()};
    }
    // A nickname of less than the quality wanted is a match all the same.
    const bool known_as = least_quality > kMinQuality && nickname(other, hits);
    const float wanted = known_as ? kMinQuality : std::max(least_quality, kMinQuality);
    const float quality = quality_of(spelled().agreement(
        other.latin, kLeastAgreement - kAgreementRounding + (wanted - kMinQuality) / kQualityPerAgreement));
    if (quality < kMinQuality) return nickname(other, hits);
    if (quality < least_quality && !known_as) return {};
    return near() ? TokenMatch{Operation::kRomanized, quality, relation()} : nickname(other, hits);
  }
  float least = same ? -std::numeric_limits<float>::infinity() : kLeastAgreement - kAgreementRounding;
  if (!latin) spelled().bound(other.latin, bound);
  if (bound.known && bound.share() < least) return nickname(other, hits);
  if (least_quality > kMinQuality && bound.known && !same && !nickname(other, hits)) {
    // What is spelt so much otherwise that it is of no use need not be known better.
    least += (least_quality - kMinQuality) / kQualityPerAgreement;
    if (bound.share() < least) return {};
  }
  const float quality =
      quality_of(latin         ? spelled_latin().agreement(other.native, places(0), bound, least)
                 : bound.known ? spelled().agreement(other.latin, LetterPlaces(other.latin), bound, least)
                               : spelled().agreement(other.latin));
  if (same) return {Operation::kRomanized, std::max(quality, same_quality), relation()};
  if (quality < kMinQuality || !near()) return nickname(other, hits);
  return {Operation::kRomanized, quality, relation()};
}

TokenMatch WordMatcher::match_forms(OtherForms& others, const TokenView& other, FormHits hits,
                                    float least) const noexcept {
  const bool unvowelled = word_.unvowelled != other.unvowelled;
  // This word's forms that may meet form `j`, a bit each.
  const auto may_meet = [&](std::size_t j) noexcept {
    return hits.letters == 0xFF ? hits.letters
                                : static_cast<std::uint8_t>(hits.letters | forms_with_keys(others, j, hits));
  };
  TokenMatch best;
  if ((may_meet(0) & 1) != 0) best = match_form(0, others, 0, hits, unvowelled, least);
  if (unvowelled && best) {
    const std::size_t sounds = word_.unvowelled ? form(0).sounds.size : others.sounds(0).size();
    best.quality = std::min(best.quality, most_unvowelled_quality(static_cast<std::uint8_t>(sounds)));
    if (best.operation == Operation::kEqual) best.operation = Operation::kRomanized;
  }
  if (best.quality >= kMostOfOthers || size_ + others.size() == 2) return best;
  // Where the best stands, the pairs in order of this word's forms: the first of those that are as good counts.
  std::size_t place = 0;
  for (std::size_t j = 0; j < others.size(); ++j) {
    const unsigned near = others.near_forms(j) & ((1U << size_) - 1) & (j == 0 ? ~1U : ~0U);
    const unsigned forms = near != 0 ? may_meet(j) & near : 0;
    if (forms == 0) continue;
    match_with_form(others, j, hits, forms, least, best, place);
    if (best.quality >= kMostOfOthers) break;
  }
  return best;
}

void WordMatcher::match_with_form(OtherForms& others, std::size_t j, FormHits hits, unsigned forms,
                                  float least, TokenMatch& best, std::size_t& place) const noexcept {
  const std::string_view other = others.letters(j);
  for (unsigned rest = forms & hits.letters; rest != 0; rest &= rest - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(rest));
    if (!same_letters(forms_[i].letters, other)) continue;
    best = {Operation::kRomanized, kMostOfOthers};
    return;
  }
  if (is_number(other)) return;
  if (!knows_keys_) know_keys();
  const std::uint8_t with_keys = forms_with_keys(others, j, hits);
  const std::size_t same_other = others.same_sounds(j);
  const SoundsMatcher* const matcher = by_sounds();
  for (unsigned rest = forms; rest != 0; rest &= rest - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(rest));
    // What sounds the same is as far, and gains nothing over what was compared before.
    const std::size_t same = same_sounds_[i];
    if (others.were_compared(same, same_other)) continue;
    if ((with_keys >> i & 1) == 0 && !within_edits(i, others, j)) continue;
    if (is_number(forms_[i].letters)) continue;
    others.set_compared(same, same_other);
    const auto sounds = others.sounds(same_other);
    const float distance = matcher != nullptr ? static_cast<float>(others.costs(*matcher, same_other)[same]) /
                                                    SoundsMatcher::kCostsPerEdit
                                              : by_sound(same, false).distance(sounds);
    const TokenMatch match = by_distance(forms_[i].sounds.size, sounds.size(), distance, least);
    const std::size_t at = i * kMaxForms + j;
    if (match.quality > best.quality || (match.quality == best.quality && match && at < place)) {
      best = match;
      place = at;
    }
  }
}

namespace {

// Whether two neighbouring letters have changed places, and that is all.
bool is_swap(std::string_view a, std::string_view b) noexcept {
  constexpr std::size_t kFewestLetters = 5;
  if (a.size() != b.size() || a.size() < kFewestLetters) return false;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
  if (left == a.end() || left + 1 == a.end()) return false;
  return left[0] == right[1] && left[1] == right[0] && std::equal(left + 2, a.end(), right + 2);
}

}  // namespace

TokenMatch WordMatcher::with_swap(TokenMatch match, const TokenView& other) const noexcept {
  const bool by_letters = match.operation == Operation::kTypo || match.operation == Operation::kRomanized;
  if (by_letters && match.relation == Relation::kPlain && word_.native.empty() && other.native.empty() &&
      is_swap(word_.latin, other.latin))
    match.relation = Relation::kSwapped;
  return match;
}

TokenMatch WordMatcher::match_by_form(const TokenView& other, FormHits hits,
                                      std::uint64_t near) const noexcept {
  // Far in their own letters they are nothing to each other, whatever their romanisations are.
  if (word_.unvowelled && other.unvowelled && abjad().is_far_from(other.native))
    return finish({}, other, hits);
  if (size_ == 1 && other.alternatives.empty() && word_.unvowelled == other.unvowelled &&
      !other.sounds.empty())
    return with_swap(finish(match_one_form(other, hits, near), other, hits), other);
  OtherForms others(other, near);
  return with_swap(finish(match_forms(others, other, hits, kMinQuality), other, hits), other);
}

// As match_forms(), of words that have one form each.
TokenMatch WordMatcher::match_one_form(const TokenView& other, FormHits hits,
                                       std::uint64_t near) const noexcept {
  if ((near & 1) == 0) return {};
  if (same_letters(forms_[0].letters, other.latin)) return {Operation::kEqual, 1.0F};
  StoredSounds stored;
  std::string_view rest = other.sounds;
  if (!stored.take(rest)) {
    OtherForms others(other, near);
    return match_forms(others, other, hits, kMinQuality);
  }
  return match_main_forms(other.latin, stored, hits);
}

TokenMatch WordMatcher::match_main_forms(std::string_view other, const StoredSounds& stored,
                                         FormHits hits) const noexcept {
  const Form& form = this->form(0);
  bool share = false;
  // A key takes two consonants on both sides.
  if ((hits.keys & 1) != 0 && other.size() >= 2) {
    stored.for_each_key([&](std::uint64_t key) {
      for (const std::uint64_t own : form.keys.all()) share |= own == key;
    });
  }
  if (!share && ((hits.letters & 1) == 0 || !within_edits(0, other))) return {};
  if (is_number(form.letters) || is_number(other)) return {};
  const float distance = by_sound(0, false).distance({stored.sounds, stored.size});
  return by_distance(form.sounds.size, stored.size, distance, kMinQuality);
}

// Whether both words are known as given names, and nobody is called by one for the other (Mahmoud, Muhammad).
bool WordMatcher::are_two_names(const TokenView& other) const noexcept {
  if (facts().nicknames.empty()) return false;
  const WordFacts& others = facts_of(other);
  return !others.nicknames.empty() && !share_group(facts(), others);
}

// A man's name for a woman's of the same stem (Mario, Maria) is another name, not another spelling.
TokenMatch WordMatcher::with_bearers(TokenMatch match, const TokenView& other) const noexcept {
  using Bearers = WordFacts::Bearers;
  const bool by_letters = match.operation == Operation::kTypo || match.operation == Operation::kRomanized;
  if (!by_letters || match.relation == Relation::kVariant || match.quality <= kTwoNamesQuality ||
      !share_stem(word_.latin, other.latin) || facts().bearers == Bearers::kAnybody)
    return match;
  // Looking the other word up waits for memory.
  const WordFacts& others = facts_of(other);
  if (others.bearers == Bearers::kAnybody || others.bearers == facts().bearers ||
      share_group(facts(), others))
    return match;
  return {Operation::kTypo, kTwoNamesQuality, Relation::kOtherName};
}

TokenMatch WordMatcher::finish(TokenMatch best, const TokenView& other, FormHits hits) const noexcept {
  if (best.quality < kNicknameQuality) {
    if (const TokenMatch match = nickname(other, hits)) best = match;
  }
  if (best.operation == Operation::kEqual && word_.native != other.native)
    best = {Operation::kRomanized, 0.99F};
  if (!best || best.operation == Operation::kEqual) return best;
  if (best.operation != Operation::kNickname && are_two_names(other))
    return {Operation::kTypo, std::min(best.quality, kTwoNamesQuality), Relation::kOtherName};
  if (facts().has_variants && attested_variants(word_.latin, other.latin)) {
    best = {best.quality < kSpellingQuality ? Operation::kRomanized : best.operation,
            std::max(best.quality, kSpellingQuality), Relation::kVariant};
  } else if (word_.unvowelled != other.unvowelled && best.operation != Operation::kNickname)
    best.relation = Relation::kUnvowelled;
  return with_bearers(best, other);
}

TokenMatch WordMatcher::match_syllable(const TokenView& other, FormHits hits) const noexcept {
  if (!word_.native.empty() && !other.native.empty()) {
    // Both in scripts of syllables: readings must be equal.
    if (hits.letters == 0) return {};
    const bool same_readings = word_.latin == other.latin && word_.alternatives == other.alternatives;
    if (same_readings && !word_.alternatives.empty())
      return {Operation::kRomanized, kVariantCharacterQuality};
    if (form_bits_ == 0) form_bits_ = bits_of_letters({forms_.data(), size_});
    bool shared = false;
    const auto meet = [&](std::string_view letters) noexcept {
      if ((form_bits_ >> bit_of_letters(letters) & 1) == 0) return;
      for (std::size_t i = 0; i < size_ && !shared; ++i) shared = same_letters(forms_[i].letters, letters);
    };
    meet(other.latin);
    for_each_alternative(other.alternatives, meet);
    return shared ? TokenMatch{Operation::kRomanized, kOtherCharacterQuality} : TokenMatch{};
  }
  // One side is Latin: its word is one of the readings, or a spelling of the first.
  if (hits.letters == 0 && (hits.keys & 1) == 0) return {};
  if (size_ == 1) {
    const std::string_view own = forms_[0].letters;
    if ((hits.letters & 1) != 0) {
      if (same_letters(own, other.latin)) return {Operation::kRomanized, 0.98F};
      bool read = false;
      for_each_alternative(other.alternatives,
                           [&](std::string_view letters) { read |= same_letters(own, letters); });
      if (read) return {Operation::kRomanized, kOtherReadingQuality};
    }
    StoredSounds stored;
    std::string_view rest = other.sounds;
    if (stored.take(rest)) {
      const TokenMatch near = match_main_forms(other.latin, stored, hits);
      return near.quality >= kLeastSyllableQuality ? near : TokenMatch{};
    }
  }
  OtherForms others(other, kAllNear);
  for (std::size_t i = 0; i < size_ && size_ > 1; ++i) {
    if ((hits.letters >> i & 1) == 0) continue;
    if (same_letters(forms_[i].letters, other.latin))
      return {Operation::kRomanized, i == 0 ? 0.98F : kOtherReadingQuality};
    for (std::size_t j = 1; j < others.size(); ++j) {
      if (same_letters(others.letters(j), forms_[i].letters))
        return {Operation::kRomanized, kOtherReadingQuality};
    }
  }
  if ((hits.letters & 1) == 0 && (forms_with_keys(others, 0, hits) & 1) == 0) return {};
  const TokenMatch near = match_form(0, others, 0, hits, false, kMinQuality);
  return near.quality >= kLeastSyllableQuality ? near : TokenMatch{};
}

TokenMatch match_tokens(const TokenView& a, const TokenView& b) noexcept { return WordMatcher(a).match(b); }

TokenMatch match_in_names(NameKind kind, const TokenMatch& match, const TokenView& a,
                          const TokenView& b) noexcept {
  if (kind != NameKind::kPerson || match.operation != Operation::kTranslated) return match;
  return WordMatcher(a).match_untranslated(b);
}

}  // namespace tamis::names

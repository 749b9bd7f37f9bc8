#include "names/match_matrix.h"

#include <algorithm>
#include <array>
#include <bit>

#include "names/abjad_words.h"
#include "names/acronym.h"
#include "names/chinese_spellings.h"
#include "names/edit_distance.h"
#include "names/evidence_classes.h"
#include "names/joined_letters.h"
#include "names/name_order.h"
#include "names/spelled.h"
#include "names/translated_words.h"
#include "names/word_script.h"
#include "text/han.h"
#include "text/utf8.h"

namespace tamis::names {

namespace {

constexpr std::size_t kFewestAlone =
    6;  // letters of words that may be two edits apart when all else is left over

// How a Latin word may be spelt that resembles one of another script: what it agrees at least, and what is as good as it gets
// without a match.
constexpr float kLeastAgreementAlike = 0.15F;
constexpr float kMostAgreementAlike = 0.68F;
constexpr float kLeastAgreementBits = 5.0F;
constexpr float kLeastAcrossQuality = 0.02F;
constexpr float kMostAcrossQuality = 0.35F;

// Words of people in two scripts, one of them Latin, that no rule brings together though people do spell the one somewhat like the
// other (حويك, Hoayek).
TokenMatch resemblance_across(const TokenView& left, const TokenView& right) noexcept {
  if (left.native.empty() == right.native.empty()) return {};
  const SpelledWord spelled(left.native.empty() ? right.native : left.native);
  if (!spelled.known()) return {};
  const auto [share, bits] = spelled.agreement(left.native.empty() ? left.latin : right.latin);
  if (share < kLeastAgreementAlike || bits < kLeastAgreementBits) return {};
  const float part =
      std::min((share - kLeastAgreementAlike) / (kMostAgreementAlike - kLeastAgreementAlike), 1.0F);
  return {Operation::kRomanized, kLeastAcrossQuality + (kMostAcrossQuality - kLeastAcrossQuality) * part,
          Relation::kResembling};
}

// How much two words look alike that are no match: at most two edits and at most half of the letters, or one is cut
// short. `alone`, the name having no other word that met: at most one edit, or two between long Latin words; guessed vowels are no letters
// then. Two well-known words are two words.
TokenMatch resemblance(const Part& a, const TokenView& left, const Part& b, const TokenView& right,
                       bool alone = false) noexcept {
  const std::size_t length = std::max(left.latin.size(), right.latin.size());
  const std::size_t shorter = std::min(left.latin.size(), right.latin.size());
  if (!may_resemble(a, b) || shorter < 2) return {};
  // A brand in Han characters or Hangul resembles a word by its sounds (match_brand()), another brand not at all.
  if (is_word_of_syllables(left.native) || is_word_of_syllables(right.native)) return {};
  constexpr std::size_t kOneCharacter =
      4;  // bytes: two syllables or characters that differ resemble each other in Latin only
  if (!left.native.empty() && !right.native.empty() && left.native.size() <= kOneCharacter &&
      right.native.size() <= kOneCharacter)
    return {};
  const bool both_latin = left.native.empty() && right.native.empty();
  if (alone && (left.unvowelled || right.unvowelled)) return {};
  // Of words without vowels every letter tells: كامل is no سامر.
  const bool both_unvowelled = left.unvowelled && right.unvowelled;
  const int most_edits = both_unvowelled || (alone && (shorter < kFewestAlone || !both_latin)) ? 1 : 2;
  int edits = osa_distance(left.latin, right.latin, 2);
  if (edits > 2 && !alone && shorter >= 3 &&
      (left.latin.starts_with(right.latin) || right.latin.starts_with(left.latin)))
    edits = 2;
  if (edits > most_edits || 2 * static_cast<std::size_t>(edits) > length) return {};
  return {Operation::kTypo,
          kResemblingQuality * (1.0F - static_cast<float>(edits) / static_cast<float>(length)),
          Relation::kResembling};
}

// A bit for each part of a name.
struct PartMasks {
  std::uint64_t telling = 0;  // discriminates()
  std::uint64_t initials = 0;
  std::uint64_t ordinary = 0;  // ... of those that tell people apart
  std::uint64_t brands = 0;
  std::uint8_t flags = 0;  // of any
  explicit PartMasks(std::span<const Part> parts) noexcept {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      // Without branches: what the words are is anybody's guess.
      const std::uint64_t says_more = (parts[i].flags & kSaysNoMore) == 0 ? 1U : 0U;
      const std::uint64_t is_ordinary = parts[i].role == Role::kOrdinary ? 1U : 0U;
      telling |= (std::uint64_t{discriminates(parts[i].role)} & says_more) << i;
      initials |= (std::uint64_t{parts[i].letters == 1} & is_ordinary) << i;
      ordinary |= (is_ordinary & says_more) << i;
      flags |= parts[i].flags;
      brands |= std::uint64_t{(parts[i].flags & kBrand) != 0} << i;
    }
  }
};

// Whether both names are the same letters but for the blanks: walks both letter by letter.
bool have_same_letters(std::span<const TokenView> query, std::span<const TokenView> listed,
                       std::string_view TokenView::*of) noexcept {
  std::size_t word = 0;
  std::size_t at = 0;
  for (const TokenView& left : query) {
    for (const char c : left.*of) {
      if (word == listed.size() || (listed[word].*of)[at] != c) return false;
      if (++at == (listed[word].*of).size()) {
        ++word;
        at = 0;
      }
    }
  }
  return word == listed.size();
}

bool have_same_letters(std::span<const TokenView> query, std::span<const TokenView> listed) noexcept {
  std::size_t query_size = 0;
  std::size_t listed_size = 0;
  for (const TokenView& word : query) query_size += word.latin.size();
  for (const TokenView& word : listed) listed_size += word.latin.size();
  if (query_size < kMinJoinedLetters) return false;
  if (query_size == listed_size && have_same_letters(query, listed, &TokenView::latin)) return true;
  const auto own = [](const TokenView& word) { return has_own_letters(word.native); };
  return query.size() != listed.size() && own(query.front()) &&
         std::all_of(query.begin(), query.end(), own) && std::all_of(listed.begin(), listed.end(), own) &&
         have_same_letters(query, listed, &TokenView::native);
}

// Whether one of two words that match by their letters is a family name made of the other.
bool has_family_name(const TokenView& left, const TokenView& right, const TokenMatch& match) noexcept {
  const bool by_letters = match.operation == Operation::kTypo || match.operation == Operation::kRomanized;
  if (!by_letters || match.relation != Relation::kPlain || !left.native.empty() || !right.native.empty())
    return false;
  return left.latin.size() < right.latin.size() ? makes_family_name(left.latin, right.latin)
                                                : makes_family_name(right.latin, left.latin);
}

}  // namespace

bool may_resemble(const Part& query, const Part& listed) noexcept {
  const bool both_known = query.bits() < kUnknownBits && listed.bits() < kUnknownBits;
  return query.role == Role::kOrdinary && listed.role == Role::kOrdinary && !both_known;
}

Resemblance most_resemblance(NameKind kind, std::span<const Part> query,
                             std::span<const TokenView> query_words, std::size_t row) noexcept {
  const TokenView& word = query_words[row];
  if (is_word_of_syllables(word.native)) return Resemblance::kNone;
  // The only ordinary word is alone when it meets nothing.
  const std::uint64_t ordinary = PartMasks(query).ordinary;
  if (kind == NameKind::kPerson || ordinary != std::uint64_t{1} << row) return Resemblance::kAny;
  if (word.unvowelled) return Resemblance::kNone;
  return !word.native.empty() || word.latin.size() < kFewestAlone ? Resemblance::kOneEdit
                                                                  : Resemblance::kTwoEdits;
}

bool resembles(const Part& query, const TokenView& query_word, const Part& listed,
               const TokenView& listed_word) noexcept {
  return static_cast<bool>(resemblance(query, query_word, listed, listed_word)) ||
         (may_resemble(query, listed) && static_cast<bool>(resemblance_across(query_word, listed_word)));
}

void MatchMatrix::reset(std::size_t rows, std::size_t columns) {
  rows_ = rows;
  columns_ = columns;
  cells_.assign(rows * columns, TokenMatch{});
  joins.clear();
  same_letters = false;
  known_in_latin = false;
  third_script = false;
  brand_across = false;
  scripts_across = false;
  both_syllables = false;
  syllables_across = false;
  brand_foreign = false;
  brand_distance = 1;
  acronym_letters = 0;
  other_syllables = false;
}

namespace {

// The share of a Latin word that agrees with a brand in Han characters or Hangul (spelled.h) from which it is taken for
// a sound alike when all else has met; of strangers 0.5 % reach it (docs/scoring.md). Over the range it rises to that
// of a match by itself.
constexpr float kLeastBrandAgreement = -0.15F;
constexpr float kBrandAgreementRange = 0.43F;
constexpr float kStrangersBrandAgreement = 1.0F;  // below kLeastBrandAgreement
constexpr float kLeastBrandQuality = 0.28F;

constexpr float kNoAgreement = -10.0F;

// How like a brand sounds to a Latin word by its readings, on the scale of their agreement: -0.8 for strangers in the
// median, of which 8 % reach -0.2, as four of five brands do that are named by sound.
float likeness_of_readings(std::string_view latin, const WordMatcher& readings) noexcept {
  constexpr float kOfSame = 0.9F;
  constexpr float kOfDistance = 2.5F;
  const WordMatcher word({latin, {}, {}, false});
  float most = kNoAgreement;
  for (const auto& form : word.forms()) {
    for (const auto& reading : readings.forms()) {
      const auto sounds = static_cast<float>(std::min(form.sounds.size, reading.sounds.size));
      if (sounds == 0) continue;
      const float far = sounds * (kOfSame - most) / kOfDistance;
      most = std::max(
          most, kOfSame - kOfDistance * sound_distance(form.sounds, reading.sounds, false, far) / sounds);
    }
  }
  return most;
}

// ... or what is left of the word when it ends in a trade (Suntech).
float likeness_of_brand(std::string_view latin, const TokenView& brand) noexcept {
  constexpr std::size_t kFewestOfTrade = 4;
  constexpr std::size_t kFewestOfBrand = 3;
  const WordMatcher readings({brand.latin, {}, brand.alternatives, false});
  float most = likeness_of_readings(latin, readings);
  for (std::size_t size = kFewestOfBrand; size + kFewestOfTrade <= latin.size(); ++size) {
    if (concepts_of({latin.substr(size), {}, {}, false}).size > 0)
      most = std::max(most, likeness_of_readings(latin.substr(0, size), readings));
  }
  return most;
}

bool is_latin(std::span<const TokenView> words) noexcept {
  std::size_t native = 0;
  for (const TokenView& word : words) native |= word.native.size();
  return native == 0;
}

// Whether Latin letters are the first ones of the brand's syllables (YLH, 鈺龙海).
bool begin_syllables(std::string_view latin, std::string_view native) noexcept {
  constexpr std::size_t kFewest = 3;
  if (latin.size() < kFewest) return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i < native.size(); ++at) {
    const text::Decoded character = text::decode_utf8(native, i);
    i += character.bytes;
    const std::string_view read = text::han_reading(character.code_point, text::HanReading::kPinyin);
    if (at == latin.size() || read.empty() || read.front() != latin[at]) return false;
  }
  return at == latin.size();
}

// Whether a name in two to four Han characters is the Latin name read in Korean, Cantonese or in Wade-Giles throughout,
// the Latin family name first or last. Syllables that are all pinyin as well are no name of another language.
bool is_read_throughout(std::span<const TokenView> han, std::span<const TokenView> latin) noexcept {
  constexpr std::size_t kMostCharacters = 4;
  const std::size_t size = han.size();
  if (size != latin.size() || size < 2 || size > kMostCharacters || !is_latin(latin)) return false;
  std::array<char32_t, kMostCharacters> characters{};
  for (std::size_t i = 0; i < size; ++i) {
    if (!is_syllable(han[i].native)) return false;
    characters[i] = text::decode_utf8(han[i].native, 0).code_point;
  }
  if (std::all_of(latin.begin(), latin.end(),
                  [](const TokenView& word) { return text::is_pinyin(word.latin); }))
    return false;
  for (const text::HanReading reading :
       {text::HanReading::kKorean, text::HanReading::kHongKong, text::HanReading::kWadeGiles}) {
    for (const std::size_t first : {std::size_t{0}, size - 1}) {
      bool read = true;
      for (std::size_t i = 0; i < size && read; ++i)
        read = text::is_read_as(characters[i], reading, latin[(first + i) % size].latin);
      if (read) return true;
    }
  }
  return false;
}

// Readings of single characters count as such only where the whole name is read so.
void settle_readings(std::span<const TokenView> query, std::span<const TokenView> listed,
                     MatchMatrix& matches) noexcept {
  const bool listed_latin = is_latin(listed);
  if (is_read_throughout(listed_latin ? query : listed, listed_latin ? listed : query)) return;
  for (TokenMatch& cell : matches.cells()) {
    if (cell.relation == Relation::kHanReading) cell = {cell.operation, kOtherReadingQuality, Relation::kHan};
  }
}

// Characters that read alike when written as one are other characters; where they are the same both names have them apart, too.
bool is_joined_han(const TokenView& first, const TokenView& word) noexcept {
  return is_syllable(first.native) && is_word_of_syllables(word.native);
}

// A brand that is known by its syllables only is sure when as many words of the other side as it has syllables translate it (红牛, Red
// Bull); fewer are met by chance.
void settle_composed(std::uint64_t brand_rows, std::uint64_t brand_columns, std::span<const TokenView> query,
                     std::span<const TokenView> listed, MatchMatrix& matches) noexcept {
  constexpr std::size_t kSyllableBytes = 3;
  WordConcepts concepts;
  const float sure = translated_quality(concepts, concepts);
  concepts.composed = true;
  const float doubtful = translated_quality(concepts, concepts);
  const auto settle = [&](const TokenView& brand, std::size_t others, auto&& cell_of) {
    const auto is_composed = [&](const TokenMatch& cell) {
      return cell.operation == Operation::kTranslated && cell.quality == doubtful;
    };
    std::size_t met = 0;
    for (std::size_t k = 0; k < others; ++k) met += is_composed(cell_of(k)) ? 1U : 0U;
    const bool all = met * kSyllableBytes >= brand.native.size();
    for (std::size_t k = 0; k < others && met > 0; ++k) {
      TokenMatch& cell = cell_of(k);
      if (is_composed(cell)) cell = all ? TokenMatch{Operation::kTranslated, sure} : TokenMatch{};
    }
  };
  for (; brand_rows != 0; brand_rows &= brand_rows - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(brand_rows));
    settle(query[i], listed.size(), [&](std::size_t j) -> TokenMatch& { return matches.at(i, j); });
  }
  for (; brand_columns != 0; brand_columns &= brand_columns - 1) {
    const auto j = static_cast<std::size_t>(std::countr_zero(brand_columns));
    settle(listed[j], query.size(), [&](std::size_t i) -> TokenMatch& { return matches.at(i, j); });
  }
}

// Whether a Latin word has fewer consonants than an Arabic one has letters that are nothing else (عتيبي, Aipi), or no vowel at all, as
// acronyms have none (رجب, RGB).
bool lacks_letters(std::string_view native, std::string_view latin) noexcept {
  constexpr std::u32string_view kOfVowels = U"اأإآٱءعئؤويىیةهہھح";  // and of h
  constexpr std::string_view kLatinVowels = "aeiouyhw";
  const auto vowels = std::count_if(latin.begin(), latin.end(), [=](char letter) {
    return kLatinVowels.find(letter) != std::string_view::npos;
  });
  const auto letters = static_cast<std::ptrdiff_t>(latin.size());
  if (native.empty() || text::script_of(text::decode_utf8(native, 0).code_point) != text::Script::kArabic)
    return false;
  if (native.starts_with(kArabicArticle)) native.remove_prefix(kArabicArticle.size());
  std::ptrdiff_t consonants = 0;
  for (std::size_t i = 0; i < native.size();) {
    const auto letter = text::decode_utf8(native, i);
    consonants += kOfVowels.find(letter.code_point) == std::u32string_view::npos ? 1 : 0;
    i += letter.bytes;
  }
  // Of a long word one may be a slip.
  return vowels == 0 || letters - vowels < consonants - consonants / 4;
}

// Where only consonants are compared, those that are missing and the vowels at the ends of a word tell firms apart: such a pair is
// nearly the same word at most (kTypo).
void settle_end_vowels(std::span<const TokenView> query, std::span<const TokenView> listed,
                       MatchMatrix& matches) noexcept {
  constexpr float kLossPerDifference = 0.15F;
  constexpr float kMostOfShort = 0.85F;  // three letters are met by chance, but for their main romanisation
  const auto is_short = [](std::string_view native) noexcept {
    constexpr std::size_t kMostBytes = 6;
    return native.size() <= kMostBytes;
  };
  for (std::size_t i = 0; i < query.size(); ++i) {
    if (!matches.any_in_row(i)) continue;
    for (std::size_t j = 0; j < listed.size(); ++j) {
      TokenMatch& cell = matches.at(i, j);
      if (cell.relation != Relation::kUnvowelled || cell.operation == Operation::kNickname) continue;
      const bool listed_native = query[i].native.empty();
      const std::string_view native = listed_native ? listed[j].native : query[i].native;
      const std::string_view latin = listed_native ? query[i].latin : listed[j].latin;
      if (is_short(native) && cell.quality < kOtherScriptQuality && abjad_word_bits8(native) == 0)
        cell.quality = std::min(cell.quality, kMostOfShort);
      const unsigned differences = other_end_vowels(native, latin) + (lacks_letters(native, latin) ? 1U : 0U);
      if (differences == 0) continue;
      cell.operation = Operation::kTypo;
      cell.quality =
          std::max(kMinQuality, cell.quality - kLossPerDifference * static_cast<float>(differences));
    }
  }
}

// Of the first words that are in a script of their own.
bool are_in_two_scripts(std::span<const TokenView> query, std::span<const TokenView> listed) noexcept {
  const auto native_of = [](std::span<const TokenView> words) {
    const auto word =
        std::find_if(words.begin(), words.end(), [](const TokenView& w) { return !w.native.empty(); });
    return word == words.end() ? std::string_view() : word->native;
  };
  const std::string_view left = native_of(query);
  const std::string_view right = native_of(listed);
  return !left.empty() && !right.empty() && !have_one_script(left, right);
}

}  // namespace

TokenMatch match_brand(std::string_view latin, const TokenView& brand, float* distance) noexcept {
  if (begin_syllables(latin, brand.native))
    return {Operation::kInitial, kResemblingQuality, Relation::kResembling};
  const SpelledWord spelled(brand.native);
  const float share = spelled.known() ? spelled.agreement(latin).share : kNoAgreement;
  if (share < kLeastBrandAgreement) {
    if (distance == nullptr) return {};
    const float likeness = std::max(share, likeness_of_brand(latin, brand));
    *distance = std::clamp((kLeastBrandAgreement - likeness) / kStrangersBrandAgreement, 0.0F, 1.0F);
    return {};
  }
  if (distance != nullptr) *distance = 0;
  const float risen = std::min(1.0F, (share - kLeastBrandAgreement) / kBrandAgreementRange);
  return {Operation::kRomanized, kLeastBrandQuality + (kResemblingQuality - kLeastBrandQuality) * risen,
          Relation::kBySound};
}

void complete_matches(NameKind kind, std::span<const Part> query, std::span<const TokenView> query_words,
                      std::span<const Part> listed, std::span<const TokenView> listed_words,
                      MatchMatrix& matches) {
  const std::size_t rows = query.size();
  const std::size_t columns = listed.size();
  const PartMasks query_masks(query);
  const PartMasks listed_masks(listed);
  matches.known_in_latin = (query_masks.flags & kKnownName) != 0 && is_latin(query_words.first(rows)) &&
                           is_latin(listed_words.first(columns));
  if (kind != NameKind::kPerson && (query_masks.brands | listed_masks.brands) != 0)
    settle_composed(query_masks.brands, listed_masks.brands, query_words.first(rows),
                    listed_words.first(columns), matches);
  if ((query_masks.initials | listed_masks.initials) != 0) {
    for (std::size_t i = 0; i < rows; ++i) {
      const bool initial = (query_masks.initials >> i & 1) != 0;
      for (std::size_t j = 0; j < columns; ++j) {
        if (!initial && (listed_masks.initials >> j & 1) == 0) continue;
        TokenMatch& cell = matches.at(i, j);
        if (!cell && query[i].letters != listed[j].letters &&
            query_words[i].latin.front() == listed_words[j].latin.front()) {
          cell = {Operation::kInitial, 0.5F};
        }
      }
    }
  }
  for (std::size_t i = 0; i < rows && kind == NameKind::kPerson; ++i) {
    if (!matches.any_in_row(i)) continue;
    for (std::size_t j = 0; j < columns; ++j) {
      TokenMatch& cell = matches.at(i, j);
      if (has_family_name(query_words[i], listed_words[j], cell)) cell.relation = Relation::kFamilyName;
    }
  }
  if (rows > 1 && (query.back().flags & kMayBeCut) != 0) {
    // The word in which the field ends abbreviates a longer one.
    const std::string_view cut = query_words[rows - 1].latin;
    for (std::size_t j = 0; j < columns; ++j) {
      TokenMatch& cell = matches.at(rows - 1, j);
      const std::string_view word = listed_words[j].latin;
      if (!cell && word.size() > cut.size() && word.starts_with(cut)) cell = {Operation::kInitial, 0.5F};
    }
  }
  // Without branches: which words match, and which surely, is anybody's guess.
  std::uint64_t strong_rows = 0;
  std::uint64_t strong_columns = 0;
  std::uint64_t met_rows = 0;
  std::uint64_t met_columns = 0;
  bool readings = false;
  for (std::size_t i = 0; i < rows; ++i) {
    if (!matches.any_in_row(i)) continue;
    std::uint64_t strong = 0;
    std::uint64_t met = 0;
    for (std::size_t j = 0; j < columns; ++j) {
      const float quality = matches.at(i, j).quality;
      readings |= matches.at(i, j).relation == Relation::kHanReading;
      strong |= std::uint64_t{quality > 0.9F} << j;
      met |= std::uint64_t{quality > 0} << j;
    }
    strong_columns |= strong;
    met_columns |= met;
    strong_rows |= std::uint64_t{strong != 0} << i;
    met_rows |= std::uint64_t{met != 0} << i;
  }
  if (readings) settle_readings(query_words.first(rows), listed_words.first(columns), matches);
  std::array<std::size_t, text::kMaxTokens> query_sizes;
  std::array<std::size_t, text::kMaxTokens> listed_sizes;
  for (std::size_t i = 0; i < rows; ++i) query_sizes[i] = query_words[i].latin.size();
  for (std::size_t j = 0; j < columns; ++j) listed_sizes[j] = listed_words[j].latin.size();
  std::array<char, 2 * text::kMaxTokenBytes> buffer;
  const auto join = [&](const TokenView& first, const TokenView& second) noexcept {
    char* end = std::copy(first.latin.begin(), first.latin.end(), buffer.begin());
    end = std::copy(second.latin.begin(), second.latin.end(), end);
    const auto size = static_cast<std::size_t>(end - buffer.data());
    return size > text::kMaxTokenBytes ? std::string_view() : std::string_view(buffer.data(), size);
  };
  const auto near = [](std::size_t a, std::size_t b) noexcept {
    return a - b + 1 <= 2;
  };  // one letter apart at most
  // The words of about that size, a bit each; without branches.
  const auto of_size = [near](std::size_t size, std::span<const std::size_t> sizes) noexcept {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) out |= std::uint64_t{near(size, sizes[i])} << i;
    return out;
  };
  for (std::size_t i = 0; i + 1 < rows; ++i) {
    if ((strong_rows >> i & 3) == 3) continue;
    const std::size_t size = query_sizes[i] + query_sizes[i + 1];
    std::uint64_t rest = of_size(size, std::span(listed_sizes).first(columns)) & ~strong_columns;
    for (; rest != 0; rest &= rest - 1) {
      const auto j = static_cast<std::size_t>(std::countr_zero(rest));
      if (!may_be_joined(query_words[i].latin, query_words[i + 1].latin, listed_words[j].latin) ||
          is_joined_han(query_words[i], listed_words[j]))
        continue;
      const TokenMatch match = match_joined(join(query_words[i], query_words[i + 1]), listed_words[j].latin);
      if (match)
        matches.joins.push_back({static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), true, match});
    }
  }
  for (std::size_t j = 0; j + 1 < columns; ++j) {
    if ((strong_columns >> j & 3) == 3) continue;
    const std::size_t size = listed_sizes[j] + listed_sizes[j + 1];
    std::uint64_t rest = of_size(size, std::span(query_sizes).first(rows)) & ~strong_rows;
    for (; rest != 0; rest &= rest - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(rest));
      if (!may_be_joined(listed_words[j].latin, listed_words[j + 1].latin, query_words[i].latin) ||
          is_joined_han(listed_words[j], query_words[i]))
        continue;
      const TokenMatch match = match_joined(join(listed_words[j], listed_words[j + 1]), query_words[i].latin);
      if (match)
        matches.joins.push_back({static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), false, match});
    }
  }
  matches.scripts_across = is_latin(query_words.first(rows)) != is_latin(listed_words.first(columns));
  if (kind != NameKind::kPerson) {
    if (matches.scripts_across)
      settle_end_vowels(query_words.first(rows), listed_words.first(columns), matches);
    else
      matches.third_script = are_in_two_scripts(query_words.first(rows), listed_words.first(columns));
  }
  const auto of_syllables = [](std::span<const TokenView> words) {
    return std::all_of(words.begin(), words.end(),
                       [](const TokenView& word) { return is_syllable(word.native); });
  };
  const bool query_syllables = of_syllables(query_words.first(rows));
  const bool listed_syllables = of_syllables(listed_words.first(columns));
  matches.both_syllables = query_syllables && listed_syllables;
  matches.syllables_across = (query_syllables || listed_syllables) && matches.scripts_across;
  matches.brand_across =
      (query_masks.brands != 0) != (listed_masks.brands != 0) &&
      is_latin(query_masks.brands != 0 ? listed_words.first(columns) : query_words.first(rows));
  if ((query_masks.brands != 0) != (listed_masks.brands != 0) && !matches.brand_across) {
    const auto of_any_syllables = [](const TokenView& word) {
      return is_syllable(word.native) || is_word_of_syllables(word.native);
    };
    const std::span<const TokenView> other =
        query_masks.brands != 0 ? listed_words.first(columns) : query_words.first(rows);
    matches.brand_foreign = std::none_of(other.begin(), other.end(), of_any_syllables);
  }
  if (matches.brand_across) {
    const bool in_listed = listed_masks.brands != 0;  // the brand
    const std::span<const TokenView> latin =
        in_listed ? query_words.first(rows) : listed_words.first(columns);
    const std::span<const TokenView> other =
        in_listed ? listed_words.first(columns) : query_words.first(rows);
    const std::uint64_t met = in_listed ? met_rows : met_columns;
    const std::uint64_t strong = in_listed ? strong_columns : strong_rows;
    const auto add_join = [&](std::size_t at, std::size_t brand, const TokenMatch& match) {
      matches.joins.push_back({static_cast<std::uint8_t>(in_listed ? at : brand),
                               static_cast<std::uint8_t>(in_listed ? brand : at), in_listed, match});
    };
    std::uint64_t brands = (in_listed ? listed_masks.brands : query_masks.brands) & ~strong;
    for (; brands != 0; brands &= brands - 1) {
      const auto brand = static_cast<std::size_t>(std::countr_zero(brands));
      for (std::size_t i = 0; i + 1 < latin.size() && other[brand].alternatives.size() > 0; ++i) {
        TokenMatch match = match_joined(join(latin[i], latin[i + 1]), other[brand]);
        match.relation = Relation::kBySound;
        if (match) add_join(i, brand, match);
      }
    }
    // All that is left of both names, places aside, is the brand: one Latin word, or two side by side.
    const std::uint64_t open = (in_listed ? query_masks.ordinary : listed_masks.ordinary) & ~met;
    const std::uint64_t open_brands =
        in_listed ? listed_masks.ordinary & ~met_columns : query_masks.ordinary & ~met_rows;
    if (matches.joins.empty() && open != 0 && std::has_single_bit(open_brands)) {
      const auto at = static_cast<std::size_t>(std::countr_zero(open));
      const auto brand = static_cast<std::size_t>(std::countr_zero(open_brands));
      if (std::has_single_bit(open)) {
        const TokenMatch match = match_brand(latin[at].latin, other[brand], &matches.brand_distance);
        if (match) matches.at(in_listed ? at : brand, in_listed ? brand : at) = match;
      } else if (std::popcount(open) == 2 && (open & open << 1) != 0) {
        const TokenMatch match =
            match_brand(join(latin[at], latin[at + 1]), other[brand], &matches.brand_distance);
        if (match) add_join(at, brand, match);
      }
    }
  }
  // One word that tells people apart is left on each side.
  for (const MatchMatrix::Join& two : matches.joins) {
    met_rows |= std::uint64_t{two.query_side ? 3U : 1U} << two.row;
    met_columns |= std::uint64_t{two.query_side ? 1U : 3U} << two.column;
  }
  const std::uint64_t open_rows = query_masks.telling & ~met_rows;
  const std::uint64_t open_columns = listed_masks.telling & ~met_columns;
  if (std::has_single_bit(open_rows) && std::has_single_bit(open_columns)) {
    const auto row = static_cast<std::size_t>(std::countr_zero(open_rows));
    const auto column = static_cast<std::size_t>(std::countr_zero(open_columns));
    TokenMatch& cell = matches.at(row, column);
    const bool alone = kind != NameKind::kPerson && (query_masks.ordinary & met_rows) == 0;
    if (!cell) cell = resemblance(query[row], query_words[row], listed[column], listed_words[column], alone);
    if (!cell && kind == NameKind::kPerson && may_resemble(query[row], listed[column]))
      cell = resemblance_across(query_words[row], listed_words[column]);
  }
  if (kind != NameKind::kPerson)
    matches.acronym_letters = acronym_letters(query, query_words, listed, listed_words);
  matches.same_letters = have_same_letters(query_words.first(rows), listed_words.first(columns));
  matches.other_syllables = kind == NameKind::kPerson && !matches.same_letters &&
                            have_other_syllables(query_words.first(rows), listed_words.first(columns));
}

void fill_matches(NameKind kind, std::span<const Part> query, std::span<const TokenView> query_words,
                  std::span<const Part> listed, std::span<const TokenView> listed_words,
                  MatchMatrix& matches) {
  matches.reset(query.size(), listed.size());
  match_words(query_words.first(query.size()), listed_words.first(listed.size()), matches.scratch,
              matches.cells());
  if (kind != NameKind::kPerson)
    add_translations(query_words.first(query.size()), listed_words.first(listed.size()),
                     matches.scratch.memory, matches.cells());
  complete_matches(kind, query, query_words, listed, listed_words, matches);
}

}  // namespace tamis::names

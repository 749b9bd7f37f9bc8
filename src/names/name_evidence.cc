#include "names/name_evidence.h"

#include <algorithm>
#include <array>
#include <bit>

#include "names/acronym.h"
#include "names/chinese_spellings.h"
#include "names/edit_distance.h"
#include "names/evidence_classes.h"
#include "names/joined_letters.h"
#include "names/spelled.h"
#include "text/han.h"
#include "text/utf8.h"

namespace tamis::names {

namespace {

// What an assignment of words is worth while the best is searched for; the bits of the pieces are another matter
// (evidence_weights.h). Rarity counts, but compressed.
constexpr float kBaseWeight = 3.0F;
constexpr float kWeightPerBit = 0.5F;

// A brand of so few letters in Han characters or Hangul is not made complete by a Latin word that is only like it.
constexpr std::uint8_t kMostGuessedBrandLetters = 10;
// So many letters of likeness the name loses when a word such as "trading" is left over, of the query or of the listed name only:
// Patrick Mills is not PATRACA.
constexpr float kLettersOfTrade = 4.0F;
constexpr float kLettersOfListedTrade = 1.0F;
// So many words that met by tables are no chance, though none is the very same.
constexpr std::size_t kFewestByTable = 3;
// The quality of names that have the same letters with blanks elsewhere.
constexpr float kSameLettersQuality = 0.97F;

constexpr int kMaxSearchNodes = 4000;

struct AssignmentWeight {
  float base = 0;
  float per_bit = 0;
};
constexpr std::size_t kRoles = static_cast<std::size_t>(Role::kGeneration) + 1;
constexpr std::array<AssignmentWeight, kRoles> assignment_weights(float place) {
  std::array<AssignmentWeight, kRoles> out{};
  const auto set = [&out](Role role, float base, float per_bit = 0) {
    out[static_cast<std::size_t>(role)] = {base, per_bit};
  };
  set(Role::kOrdinary, kBaseWeight, kWeightPerBit);
  set(Role::kTitle, 0.6F);
  set(Role::kParticle, 0.6F);
  set(Role::kConnector, 0.2F);
  set(Role::kGeneric, 1.6F);
  set(Role::kLegalForm, 1.0F);
  set(Role::kPlace, place);
  set(Role::kNumber, 4.0F);
  set(Role::kGeneration, 1.5F);
  return out;
}
constexpr auto kWeights = assignment_weights(5.0F);
constexpr auto kOrganizationWeights = assignment_weights(4.0F);
constexpr float kInitialWeight = 2.0F;

float weight_of(NameKind kind, const Part& part) noexcept {
  const AssignmentWeight& weight =
      (kind == NameKind::kOrganization ? kOrganizationWeights
                                       : kWeights)[static_cast<std::size_t>(part.role)];
  const float by_rarity = weight.base + weight.per_bit * std::min(part.bits(), kMaxInformation);
  return part.is_initial() ? kInitialWeight : by_rarity;
}

// Whether words that tell people apart stand on both sides of the part.
bool in_middle(std::span<const Part> parts, std::size_t at) noexcept {
  const auto tells = [](const Part& part) { return discriminates(part.role); };
  return std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(at), tells) &&
         std::any_of(parts.begin() + static_cast<std::ptrdiff_t>(at) + 1, parts.end(), tells);
}

using Link = NameScratch::Link;

// Best set of links of which no two share a word, by depth-first search with the sum of what is left as bound;
// the links are ordered by falling weight, so the first leaf is the greedy solution.
class Assignment {
 public:
  // Fills scratch.chosen with numbers of scratch.links.
  explicit Assignment(NameScratch& scratch)
      : links_(scratch.links), best_(scratch.chosen), rest_(scratch.rest), taken_(scratch.taken) {
    rest_.assign(links_.size() + 1, 0.0F);
    for (std::size_t i = links_.size(); i-- > 0;) rest_[i] = rest_[i + 1] + links_[i].weight;
    taken_.clear();
    search(0, 0, 0, 0.0F);
  }

 private:
  static std::uint64_t mask(std::uint8_t first, std::uint8_t count) noexcept {
    return ((std::uint64_t{1} << count) - 1) << first;
  }

  void search(std::size_t at, std::uint64_t rows, std::uint64_t columns, float weight) {
    if (weight > best_weight_) {
      best_weight_ = weight;
      best_.assign(taken_.begin(), taken_.end());
    }
    if (++nodes_ > kMaxSearchNodes) return;
    for (std::size_t i = at; i < links_.size(); ++i) {
      if (weight + rest_[i] <= best_weight_ + 1e-5F) return;
      const Link& link = links_[i];
      const std::uint64_t row_mask = mask(link.row, link.rows);
      const std::uint64_t column_mask = mask(link.column, link.columns);
      if ((rows & row_mask) != 0 || (columns & column_mask) != 0) continue;
      taken_.push_back(static_cast<std::uint8_t>(i));
      search(i + 1, rows | row_mask, columns | column_mask, weight + link.weight);
      taken_.pop_back();
      if (nodes_ > kMaxSearchNodes) return;
    }
  }

  const std::vector<Link>& links_;
  std::vector<std::uint8_t>& best_;
  std::vector<float>& rest_;
  std::vector<std::uint8_t>& taken_;
  float best_weight_ = 0;
  int nodes_ = 0;
};

// How much two words look alike that are no match: at most two edits and at most half of the letters, or one is cut
// short. Two well-known words are two words.
TokenMatch resemblance(const Part& a, const TokenView& left, const Part& b, const TokenView& right) noexcept {
  const std::size_t length = std::max(left.latin.size(), right.latin.size());
  const std::size_t shorter = std::min(left.latin.size(), right.latin.size());
  if (!may_resemble(a, b) || shorter < 2) return {};
  constexpr std::size_t kOneCharacter =
      4;  // bytes: two syllables or characters that differ resemble each other in Latin only
  if (!left.native.empty() && !right.native.empty() && left.native.size() <= kOneCharacter &&
      right.native.size() <= kOneCharacter)
    return {};
  int edits = osa_distance(left.latin, right.latin, 2);
  if (edits > 2 && shorter >= 3 &&
      (left.latin.starts_with(right.latin) || right.latin.starts_with(left.latin)))
    edits = 2;
  if (edits > 2 || 2 * static_cast<std::size_t>(edits) > length) return {};
  return {Operation::kTypo,
          kResemblingQuality * (1.0F - static_cast<float>(edits) / static_cast<float>(length)),
          Relation::kResembling};
}

// In which order what is left over is settled: what tells people apart first.
std::size_t settling_of(Role role) noexcept {
  switch (role) {
    case Role::kOrdinary:
      return 0;
    case Role::kPlace:
      return 1;
    case Role::kNumber:
      return 2;
    case Role::kGeneric:
      return 3;
    case Role::kLegalForm:
      return 4;
    case Role::kGeneration:
      return 5;
    case Role::kTitle:
    case Role::kParticle:
    case Role::kConnector:
      break;
  }
  return 6;
}

// A bit for each part of a name.
struct PartMasks {
  std::uint64_t telling = 0;  // discriminates()
  std::uint64_t initials = 0;
  std::uint64_t ordinary = 0;  // ... of those that tell people apart
  std::uint64_t brands = 0;
  explicit PartMasks(std::span<const Part> parts) noexcept {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      telling |= std::uint64_t{discriminates(parts[i].role) && (parts[i].flags & kSaysNoMore) == 0} << i;
      initials |= std::uint64_t{parts[i].is_initial()} << i;
      ordinary |= std::uint64_t{parts[i].role == Role::kOrdinary && (parts[i].flags & kSaysNoMore) == 0} << i;
      brands |= std::uint64_t{(parts[i].flags & kBrand) != 0} << i;
    }
  }
};

bool no_conflict(const std::vector<Link>& links) noexcept {
  std::uint64_t rows = 0;
  std::uint64_t columns = 0;
  for (const Link& link : links) {
    const std::uint64_t row = ((std::uint64_t{1} << link.rows) - 1) << link.row;
    const std::uint64_t column = ((std::uint64_t{1} << link.columns) - 1) << link.column;
    if ((rows & row) != 0 || (columns & column) != 0) return false;
    rows |= row;
    columns |= column;
  }
  return true;
}

}  // namespace

namespace {

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

// Whether a hyphen tells the family name of three short words of one side (Seong Il-jung), and it met the middle one of three on the other
// (Jong Sung Il), where no family name stands. `met_by`: of each word of the first side.
bool surname_meets_middle(std::span<const Part> parts, std::span<const Part> others,
                          std::span<const std::uint8_t> met_by) noexcept {
  constexpr std::size_t kWords = 3;
  constexpr std::uint8_t kMostSyllable = 6;  // letters
  if (parts.size() != kWords || others.size() != kWords) return false;
  const auto joins = [&](std::size_t i) { return (parts[i].flags & kJoinsPrevious) != 0; };
  if (joins(1) == joins(2)) return false;
  for (const Part& part : parts) {
    if (part.role != Role::kOrdinary || part.letters < 2 || part.letters > kMostSyllable) return false;
  }
  return met_by[joins(1) ? 2 : 0] == 1;
}

}  // namespace

bool may_resemble(const Part& query, const Part& listed) noexcept {
  const bool both_known = query.bits() < kUnknownBits && listed.bits() < kUnknownBits;
  return query.role == Role::kOrdinary && listed.role == Role::kOrdinary && !both_known;
}

bool resembles(const Part& query, const TokenView& query_word, const Part& listed,
               const TokenView& listed_word) noexcept {
  return static_cast<bool>(resemblance(query, query_word, listed, listed_word));
}

void MatchMatrix::reset(std::size_t rows, std::size_t columns) {
  rows_ = rows;
  columns_ = columns;
  cells_.assign(rows * columns, TokenMatch{});
  joins.clear();
  same_letters = false;
  known_in_latin = false;
  brand_across = false;
  brand_foreign = false;
  brand_distance = 1;
  acronym_letters = 0;
  other_syllables = false;
}

namespace {

// The share of a Latin word that agrees with a brand in Han characters or Hangul (spelled.h) from which it is taken for a sound
// alike when all else has met; of strangers 0.5 % reach it (docs/scoring.md). Over the range it rises to that of a match by itself.
constexpr float kLeastBrandAgreement = -0.15F;
constexpr float kBrandAgreementRange = 0.43F;
constexpr float kStrangersBrandAgreement = 1.0F;  // below kLeastBrandAgreement
constexpr float kLeastBrandQuality = 0.28F;

bool is_latin(std::span<const TokenView> words) noexcept {
  return std::all_of(words.begin(), words.end(), [](const TokenView& word) { return word.native.empty(); });
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

// What one brand is worth against all that is left of the Latin name: one word, or two side by side.
TokenMatch match_brand(std::string_view latin, const TokenView& brand, float& distance) noexcept {
  if (begin_syllables(latin, brand.native))
    return {Operation::kInitial, kResemblingQuality, Relation::kResembling};
  const SpelledWord spelled(brand.native);
  if (!spelled.known()) return {};
  const float share = spelled.agreement(latin).share;
  distance = std::clamp((kLeastBrandAgreement - share) / kStrangersBrandAgreement, 0.0F, 1.0F);
  if (share < kLeastBrandAgreement) return {};
  const float risen = std::min(1.0F, (share - kLeastBrandAgreement) / kBrandAgreementRange);
  return {Operation::kRomanized, kLeastBrandQuality + (kResemblingQuality - kLeastBrandQuality) * risen,
          Relation::kResembling};
}

// Two neighbouring Latin words are one brand by any of its readings (Wah Shing, 华盛).
TokenMatch match_joined_readings(std::string_view joined, const TokenView& brand) noexcept {
  TokenMatch best = match_joined(joined, brand.latin);
  for_each_alternative(brand.alternatives, [&](std::string_view reading) noexcept {
    const TokenMatch match = match_joined(joined, reading);
    if (match.quality > best.quality) best = match;
  });
  return best;
}

}  // namespace

namespace {

// Whether a name in two to four Han characters is the Latin name read in Korean, Cantonese or in Wade-Giles throughout, the Latin
// family name first or last. Syllables that are all pinyin as well are no name of another language.
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

}  // namespace

void complete_matches(std::span<const Part> query, std::span<const TokenView> query_words,
                      std::span<const Part> listed, std::span<const TokenView> listed_words,
                      MatchMatrix& matches) {
  const std::size_t rows = query.size();
  const std::size_t columns = listed.size();
  const PartMasks query_masks(query);
  const PartMasks listed_masks(listed);
  matches.known_in_latin = std::any_of(query.begin(), query.end(),
                                       [](const Part& part) { return (part.flags & kKnownName) != 0; }) &&
                           is_latin(query_words.first(rows)) && is_latin(listed_words.first(columns));
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
  for (std::size_t i = 0; i + 1 < rows; ++i) {
    if ((strong_rows >> i & 3) == 3) continue;
    const std::size_t size = query_sizes[i] + query_sizes[i + 1];
    for (std::size_t j = 0; j < columns; ++j) {
      if (!near(size, listed_sizes[j]) || (strong_columns >> j & 1) != 0) continue;
      const TokenMatch match = match_joined(join(query_words[i], query_words[i + 1]), listed_words[j].latin);
      if (match)
        matches.joins.push_back({static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), true, match});
    }
  }
  for (std::size_t j = 0; j + 1 < columns; ++j) {
    if ((strong_columns >> j & 3) == 3) continue;
    const std::size_t size = listed_sizes[j] + listed_sizes[j + 1];
    for (std::size_t i = 0; i < rows; ++i) {
      if (!near(size, query_sizes[i]) || (strong_rows >> i & 1) != 0) continue;
      const TokenMatch match = match_joined(join(listed_words[j], listed_words[j + 1]), query_words[i].latin);
      if (match)
        matches.joins.push_back({static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), false, match});
    }
  }
  matches.brand_across =
      (query_masks.brands != 0) != (listed_masks.brands != 0) &&
      is_latin(query_masks.brands != 0 ? listed_words.first(columns) : query_words.first(rows));
  if ((query_masks.brands != 0) != (listed_masks.brands != 0) && !matches.brand_across) {
    const auto of_syllables = [](const TokenView& word) {
      return is_syllable(word.native) || is_word_of_syllables(word.native);
    };
    const std::span<const TokenView> other =
        query_masks.brands != 0 ? listed_words.first(columns) : query_words.first(rows);
    matches.brand_foreign = std::none_of(other.begin(), other.end(), of_syllables);
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
        const TokenMatch match = match_joined_readings(join(latin[i], latin[i + 1]), other[brand]);
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
        const TokenMatch match = match_brand(latin[at].latin, other[brand], matches.brand_distance);
        if (match) matches.at(in_listed ? at : brand, in_listed ? brand : at) = match;
      } else if (std::popcount(open) == 2 && (open & open << 1) != 0) {
        const TokenMatch match =
            match_brand(join(latin[at], latin[at + 1]), other[brand], matches.brand_distance);
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
    if (!cell) cell = resemblance(query[row], query_words[row], listed[column], listed_words[column]);
  }
  matches.acronym_letters = acronym_letters(query, query_words, listed, listed_words);
  matches.same_letters = have_same_letters(query_words.first(rows), listed_words.first(columns));
  matches.other_syllables =
      !matches.same_letters && have_other_syllables(query_words.first(rows), listed_words.first(columns));
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
  complete_matches(query, query_words, listed, listed_words, matches);
}

float score_name(NameKind kind, std::span<const Part> query, std::span<const Part> listed,
                 const MatchMatrix& matches, NameScratch& scratch) {
  scratch.pieces.clear();
  scratch.links.clear();
  if (query.empty() || listed.empty()) return -20.0F;
  const std::size_t rows = query.size();
  const std::size_t columns = listed.size();
  std::array<float, text::kMaxTokens> query_weight;
  std::array<float, text::kMaxTokens> listed_weight;
  for (std::size_t i = 0; i < rows; ++i) query_weight[i] = weight_of(kind, query[i]);
  for (std::size_t j = 0; j < columns; ++j) listed_weight[j] = weight_of(kind, listed[j]);

  const auto add_link = [&](std::size_t row, std::size_t row_count, std::size_t column,
                            std::size_t column_count, TokenMatch match, float weight) {
    // Ties go to words in the same order (a hair of weight).
    const float skew = row > column ? static_cast<float>(row - column) : static_cast<float>(column - row);
    scratch.links.push_back({static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(row_count),
                             static_cast<std::uint8_t>(column), static_cast<std::uint8_t>(column_count),
                             match, weight * match.quality - 0.001F * skew});
  };
  for (std::size_t i = 0; i < rows; ++i) {
    const Part& left = query[i];
    std::uint64_t candidates = 0;  // columns that may match; without branches
    for (std::size_t j = 0; j < columns; ++j) {
      const Part& right = listed[j];
      const bool alike = ((left.group == right.group) & (left.group != 0)) |
                         ((left.family == right.family) & (left.family != 0));
      const bool matches_by_itself = matches.at(i, j).quality > 0;
      candidates |= (std::uint64_t{alike} | std::uint64_t{matches_by_itself}) << j;
    }
    for (; candidates != 0; candidates &= candidates - 1) {
      const auto j = static_cast<std::size_t>(std::countr_zero(candidates));
      const TokenMatch match = match_of_parts(left, listed[j], matches.at(i, j));
      if (match) add_link(i, 1, j, 1, match, std::min(query_weight[i], listed_weight[j]));
    }
  }
  for (const MatchMatrix::Join& join : matches.joins) {
    const std::size_t row = join.row;
    const std::size_t column = join.column;
    const float weight = join.query_side
                             ? std::min(listed_weight[column], query_weight[row] + query_weight[row + 1])
                             : std::min(query_weight[row], listed_weight[column] + listed_weight[column + 1]);
    add_link(row, join.query_side ? 2 : 1, column, join.query_side ? 1 : 2, join.match, weight);
  }
  scratch.chosen.clear();
  if (no_conflict(scratch.links)) {
    for (std::size_t i = 0; i < scratch.links.size(); ++i)
      scratch.chosen.push_back(static_cast<std::uint8_t>(i));
  } else {
    std::sort(scratch.links.begin(), scratch.links.end(), [](const Link& a, const Link& b) {
      if (a.weight != b.weight) return a.weight > b.weight;
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    if (scratch.links.size() > 200) scratch.links.resize(200);
    Assignment{scratch};
  }

  std::uint64_t used_rows = 0;
  std::uint64_t used_columns = 0;
  float total = 0;
  const EvidenceWeights& weights = evidence_weights(kind);
  const auto add_piece = [&](Piece piece, EvidenceClass evidence, float bits_of_word, float loss) {
    const EvidenceWeight& weight = weights[static_cast<std::size_t>(evidence)];
    piece.evidence = evidence;
    piece.information = bits_of_word;
    piece.loss = loss;
    piece.bits = weight.base + weight.per_bit * bits_of_word + weight.per_loss * loss;
    scratch.pieces.push_back(piece);
    total += piece.bits;
  };
  bool nothing_over = true;
  std::size_t met = 0;           // words that tell people apart and met their like
  std::size_t doubtful = 0;      // ... that is not surely the same
  std::size_t translated = 0;    // ... by translation alone
  std::size_t by_table = 0;      // ... by a table of translations or of words for one thing
  std::size_t all_by_table = 0;  // likewise, trades among them
  std::size_t hidden = 0;        // words that tell people apart and met one that does not, by a guess
  std::size_t same_words = 0;    // ... and are the very word
  std::size_t letters_alike = 0;
  // A word of the query that is only like the listed one is a well-known name (of firms and things).
  bool known_alike = false;
  std::size_t whole_joins =
      0;  // of all links: two words that are one word of the other side, letter for letter
  std::size_t nicknames = 0;   // ... as people's names do, in a name that is nobody's
  bool guessed_brand = false;  // the last of them: a brand in Han characters or Hangul that is only like it
  std::size_t sure_words = 0;  // of all that say anything, those that surely met their like
  std::size_t swapped = 0;     // ... and is the father on one side only, where both names tell the father
  float sure_bits = 0;
  float losses = 0;
  const auto has_father = [](std::span<const Part> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [](const Part& part) { return (part.flags & kAfterSonOf) != 0; });
  };
  const bool tell_father = has_father(query) && has_father(listed);
  std::array<std::uint8_t, text::kMaxTokens> met_column;
  constexpr std::uint8_t kNone = 0xFF;
  std::array<std::uint8_t, text::kMaxTokens> column_of_row;  // of words that tell people apart
  column_of_row.fill(kNone);
  std::array<std::uint8_t, text::kMaxTokens> met_by;  // the column that any word met
  met_by.fill(kNone);
  for (const std::uint8_t index : scratch.chosen) {
    const Link& link = scratch.links[index];
    const Part& left = query[link.row];
    const Part& right = listed[link.column];
    Piece piece{link.row,   link.rows,         link.column, link.columns, link.match.operation,
                right.role, link.match.quality};
    if (!discriminates(left.role)) piece.role = left.role;
    const bool both_known = left.bits() < kUnknownBits && right.bits() < kUnknownBits;
    float bits_of_word = std::min(information(left), information(right));
    if (link.rows == 2) bits_of_word = information(right);
    if (link.columns == 2) bits_of_word = information(left);
    add_piece(piece, matched_class(piece.role, link.match, both_known), bits_of_word,
              1.0F - link.match.quality);
    used_rows |= ((std::uint64_t{1} << link.rows) - 1) << link.row;
    used_columns |= ((std::uint64_t{1} << link.columns) - 1) << link.column;
    for (std::size_t k = 0; k < link.rows; ++k)
      met_by[link.row + k] =
          static_cast<std::uint8_t>(link.column + std::min<std::size_t>(k, link.columns - 1U));
    const bool says_something = discriminates(piece.role) || piece.role == Role::kGeneric;
    const bool is_translated = link.match.operation == Operation::kTranslated;
    const bool is_by_table = is_translated || link.match.operation == Operation::kEquivalent;
    all_by_table += says_something && is_by_table && link.match.quality >= kCompleteQuality ? 1U : 0U;
    sure_words += says_something && link.match.quality >= kCompleteQuality ? 1U : 0U;
    // Of two words that are one the first may be a trade (Air Zory).
    const bool joined = link.rows + link.columns > 2;
    whole_joins += joined && (link.match.quality >= kSameLettersQuality || matches.brand_across) ? 1U : 0U;
    const bool one_tells = discriminates(left.role) != discriminates(right.role);
    hidden += !joined && one_tells && is_guess_of_role(left, right, link.match) ? 1U : 0U;
    if (!discriminates(piece.role)) continue;
    ++met;
    translated += is_translated ? 1U : 0U;
    by_table += is_by_table ? 1U : 0U;
    const bool is_same =
        link.match.quality >= kOtherScriptQuality || link.match.relation == Relation::kVariant;
    same_words += is_same ? 1U : 0U;
    known_alike = known_alike || (!is_same && matches.known_in_latin && (left.flags & kKnownName) != 0);
    // The letters of a translation say nothing.
    if (!is_by_table) letters_alike += std::min(left.letters, right.letters);
    if (tell_father && ((left.flags ^ right.flags) & kAfterSonOf) != 0) ++swapped;
    if (kind != NameKind::kPerson) {
      const bool same_word =
          link.match.quality >= kOtherScriptQuality || link.match.operation == Operation::kTranslated;
      // Two syllables sound like something in any language.
      guessed_brand =
          ((left.flags ^ right.flags) & kBrand) != 0 && link.rows == 1 && link.columns == 1 &&
          (matches.brand_foreign ||
           (!same_word && ((left.flags & kBrand) != 0 ? left : right).letters <= kMostGuessedBrandLetters));
      nicknames += link.match.operation == Operation::kNickname ? 1U : 0U;
    }
    column_of_row[link.row] = link.column;
    // What the field cuts off is neither sure nor doubtful.
    if (is_cut_short(left, link.match)) continue;
    losses += 1.0F - link.match.quality;
    // Two well-known words that are nearly alike are rather two words.
    if (link.match.quality < kCompleteQuality)
      doubtful += both_known && link.match.relation != Relation::kVariant ? 2U : 1U;
    else
      sure_bits += bits_of_word;
  }

  // A word that says in one language what two say in another (приборостроительный: instrument making): the second meets one
  // that has met already, and says no more.
  if (kind != NameKind::kPerson) {
    const auto repeats = [&](std::size_t i, std::size_t j) noexcept {
      return matches.at(i, j).operation == Operation::kTranslated;
    };
    const auto add_repeat = [&](std::size_t i, std::size_t j) {
      const TokenMatch& match = matches.at(i, j);
      add_piece({static_cast<std::uint8_t>(i), 1, static_cast<std::uint8_t>(j), 1, match.operation,
                 query[i].role, match.quality},
                EvidenceClass::kNothing, 0, 0);
    };
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < columns && (used_rows >> i & 1) == 0; ++j) {
        if ((used_columns >> j & 1) == 0 || !repeats(i, j)) continue;
        used_rows |= std::uint64_t{1} << i;
        add_repeat(i, j);
      }
    }
    for (std::size_t j = 0; j < columns; ++j) {
      for (std::size_t i = 0; i < rows && (used_columns >> j & 1) == 0; ++i) {
        if ((used_rows >> i & 1) == 0 || !repeats(i, j)) continue;
        used_columns |= std::uint64_t{1} << j;
        add_repeat(i, j);
      }
    }
  }

  const auto whole = [&](Operation operation) {
    return Piece{0,         static_cast<std::uint8_t>(rows),
                 0,         static_cast<std::uint8_t>(columns),
                 operation, Role::kOrdinary,
                 1.0F};
  };
  const auto add_prior = [&] {
    if (weights[static_cast<std::size_t>(EvidenceClass::kPrior)].base != 0.0F)
      add_piece(whole(Operation::kPrior), EvidenceClass::kPrior, 0, 0);
  };
  if (kind != NameKind::kPerson && matches.acronym_letters > 0 && met == translated) {
    // One name is made of the first letters of the other.
    scratch.pieces.clear();
    total = 0;
    add_piece(whole(Operation::kInitial), EvidenceClass::kAcronym,
              static_cast<float>(matches.acronym_letters), 0);
    return total;
  }
  const bool all_used = static_cast<std::size_t>(std::popcount(used_rows)) == rows &&
                        static_cast<std::size_t>(std::popcount(used_columns)) == columns;
  if (matches.same_letters && (!all_used || losses > 0.0F)) {
    // The letters agree; the blanks stand elsewhere.
    scratch.pieces.clear();
    total = 0;
    float bits_of_words = 0;
    for (const Part& part : listed) bits_of_words += discriminates(part.role) ? information(part) : 0.0F;
    add_piece({0, static_cast<std::uint8_t>(rows), 0, static_cast<std::uint8_t>(columns), Operation::kJoined,
               Role::kOrdinary, kSameLettersQuality},
              EvidenceClass::kJoined, std::min(bits_of_words, 2.0F * kMaxInformation),
              1.0F - kSameLettersQuality);
    add_prior();
    add_piece(whole(Operation::kComplete), EvidenceClass::kComplete,
              std::min(bits_of_words, 2.0F * kMaxInformation), 1.0F - kSameLettersQuality);
    return total;
  }

  // What is left over: words of both sides stand against one another in order (replaced), the rest is missing.
  constexpr std::size_t kSettlings = 8;
  const auto open_of = [](std::span<const Part> parts, std::uint64_t used) noexcept {
    std::array<std::uint64_t, kSettlings> open{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if ((used >> i & 1) != 0 || (parts[i].flags & kContinuesPhrase) != 0) continue;
      // What says no more stands against nothing.
      const bool repeats = (parts[i].flags & kSaysNoMore) != 0;
      open[repeats ? kSettlings - 1 : settling_of(parts[i].role)] |= std::uint64_t{1} << i;
    }
    return open;
  };
  const auto open_rows = open_of(query, used_rows);
  const auto open_columns = open_of(listed, used_columns);
  // The words before stand for each other or both names begin here, and likewise behind.
  const auto in_slot = [&](std::size_t i, std::size_t j) noexcept {
    const bool before = i == 0 || j == 0 ? i == j : met_by[i - 1] == j - 1;
    const bool behind =
        i + 1 == rows || j + 1 == columns ? i + 1 == rows && j + 1 == columns : met_by[i + 1] == j + 1;
    return before && behind;
  };
  // Listed words from here on may have been cut off the query.
  std::size_t cut_from = columns;
  if ((query.back().flags & kMayBeCut) != 0) {
    while (cut_from > 0 && (used_columns >> (cut_from - 1) & 1) == 0) --cut_from;
  }
  std::size_t left_over = 0;  // of the query's words that tell people apart
  bool query_trade = false;   // a generic word of the query is left over
  bool listed_trade = false;  // ... only of the listed name
  for (std::size_t settling = 0; settling < kSettlings; ++settling) {
    std::uint64_t rows_left = open_rows[settling];
    std::uint64_t columns_left = open_columns[settling];
    while ((rows_left | columns_left) != 0) {
      const std::size_t i = rows_left == 0 ? rows : static_cast<std::size_t>(std::countr_zero(rows_left));
      const bool listed_too = rows_left == 0 || settling + 1 < kSettlings;
      const std::size_t j = columns_left == 0 || !listed_too
                                ? columns
                                : static_cast<std::size_t>(std::countr_zero(columns_left));
      rows_left &= rows_left - 1;
      if (j < columns) columns_left &= columns_left - 1;
      Piece piece;
      if (i < rows) {
        piece.query_first = static_cast<std::uint8_t>(i);
        piece.query_count = 1;
        piece.role = query[i].role;
      }
      if (j < columns) {
        piece.listed_first = static_cast<std::uint8_t>(j);
        piece.listed_count = 1;
        piece.role = listed[j].role;
      }
      const bool cut_off = i >= rows && j >= cut_from;
      if (discriminates(piece.role) && !cut_off && settling + 1 < kSettlings) {
        nothing_over = false;
        left_over += i < rows ? 1U : 0U;
      }
      if (piece.role == Role::kGeneric && settling + 1 < kSettlings)
        (i < rows ? query_trade : listed_trade) = true;
      if (i < rows && j < columns) {
        piece.operation = Operation::kReplaced;
        const bool brand = matches.brand_across && query[i].role == Role::kOrdinary &&
                           listed[j].role == Role::kOrdinary &&
                           ((query[i].flags | listed[j].flags) & kBrand) != 0;
        add_piece(piece, brand ? EvidenceClass::kReplacedBrand : replaced_class(piece.role, in_slot(i, j)),
                  0.5F * (information(query[i]) + information(listed[j])),
                  brand ? matches.brand_distance : 0.0F);
      } else if (i < rows) {
        add_piece(piece, missing_class(kind, query[i], in_middle(query, i), true), information(query[i]), 0);
      } else {
        add_piece(
            piece,
            cut_off ? EvidenceClass::kNothing : missing_class(kind, listed[j], in_middle(listed, j), false),
            information(listed[j]), 0);
      }
    }
  }

  // Father and son who changed places are two other people, whatever their words.
  std::array<std::uint8_t, text::kMaxTokens> met_row;  // by column
  met_row.fill(kNone);
  for (std::size_t i = 0; i < rows; ++i) {
    if (met_by[i] != kNone) met_row[met_by[i]] = static_cast<std::uint8_t>(i);
  }
  const bool other_syllables =
      kind == NameKind::kPerson && (matches.other_syllables || surname_meets_middle(query, listed, met_by) ||
                                    surname_meets_middle(listed, query, met_row));
  nothing_over = nothing_over && swapped == 0 && !other_syllables;
  if (kind != NameKind::kPerson) {
    // A single word of a dictionary ("base", "light") is no name yet in another language.
    nothing_over = nothing_over && (by_table < met || sure_words > 1 || whole_joins > 0);
    // Ships and companies have no nicknames (Ali, MENA), and a word that may be a trade or a legal form has not met the name.
    nothing_over = nothing_over && nicknames == 0 && hidden == 0 && !(met == 1 && guessed_brand);
  }
  const bool alike = kind != NameKind::kPerson && same_words + whole_joins == 0 && by_table < 2 &&
                     all_by_table < kFewestByTable;
  if (nothing_over && doubtful == 0) {
    if (alike)
      add_piece(whole(Operation::kComplete),
                known_alike ? EvidenceClass::kCompleteAlikeKnown : EvidenceClass::kCompleteAlike,
                std::clamp(static_cast<float>(letters_alike) - (query_trade ? kLettersOfTrade : 0.0F) -
                               (listed_trade ? kLettersOfListedTrade : 0.0F),
                           0.0F, kMostLettersAlike),
                losses);
    else
      add_piece(whole(Operation::kComplete), EvidenceClass::kComplete,
                std::min(sure_bits, 2.0F * kMaxInformation), losses);
  }
  if (nothing_over && doubtful == 1 && met > 1) {
    add_piece(whole(Operation::kComplete), EvidenceClass::kNearComplete,
              std::min(sure_bits, 2.0F * kMaxInformation), losses);
  }
  const auto same = [&](const Link& link) noexcept {
    return link.row == link.column &&
           (link.match.operation == Operation::kEqual || link.match.quality >= kOtherScriptQuality);
  };
  if (rows == columns && scratch.chosen.size() == rows &&
      std::all_of(scratch.chosen.begin(), scratch.chosen.end(),
                  [&](std::uint8_t i) { return same(scratch.links[i]); })) {
    add_piece(whole(Operation::kIdentical), EvidenceClass::kIdentical, 0, 0);
  }
  if (other_syllables) add_piece(whole(Operation::kSyllables), EvidenceClass::kOtherSyllables, 0, 0);
  if (met == 1 && left_over > 0) add_piece(whole(Operation::kSingle), EvidenceClass::kSingle, 0, 0);
  std::size_t ordered = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    if (column_of_row[i] != kNone) met_column[ordered++] = column_of_row[i];
  }
  // A name that is only turned around (family name first or last) descends once when read in a circle.
  std::size_t descents = 0;
  for (std::size_t i = 0; i < ordered && ordered > 2; ++i)
    descents += met_column[(i + 1) % ordered] < met_column[i] ? 1U : 0U;
  add_prior();
  const std::size_t disorder = swapped + (descents > 1 ? descents - 1 : 0);
  if (disorder > 0)
    add_piece(whole(Operation::kOrder), EvidenceClass::kDisorder, static_cast<float>(disorder), 0);
  return total;
}

}  // namespace tamis::names

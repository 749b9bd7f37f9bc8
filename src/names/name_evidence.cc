#include "names/name_evidence.h"

#include <algorithm>
#include <array>
#include <bit>

#include "names/evidence_classes.h"
#include "names/name_order.h"

namespace tamis::names {

namespace {

// What an assignment of words is worth while the best is searched for; the bits of the pieces are another matter
// (evidence_weights.h). Rarity counts, but compressed.
constexpr float kBaseWeight = 3.0F;
constexpr float kWeightPerBit = 0.5F;

// A brand of so few letters in Han characters or Hangul is not made complete by a Latin word that is only like it.
constexpr std::uint8_t kMostGuessedBrandLetters = 10;
// ... but for one that is its reading letter by letter (로은산, Rounsan) and has so many.
constexpr float kReadBrandQuality = 0.95F;
constexpr std::uint8_t kFewestReadBrandLetters = 8;
// So many letters of likeness the name loses when a word such as "trading" is left over, of the query or of the listed
// name only: Patrick Mills is not PATRACA.
constexpr float kLettersOfTrade = 4.0F;
constexpr float kLettersOfListedTrade = 1.0F;
// Of a firm whose name is asked by its first word.
constexpr std::uint8_t kFewestAlone = 4;
// So many letters a name has of which one word is only a little like the listed one.
constexpr std::size_t kFewestGuessed = 7;
// The quality of names that have the same letters with blanks elsewhere.
constexpr float kSameLettersQuality = 0.97F;

constexpr std::size_t kMostTradesAlone = 2;

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
  const float by_rarity = weight.base + weight.per_bit * information(part);
  return part.is_initial() ? kInitialWeight : by_rarity;
}

// What is asked of all parts of a name, without branches: what they are is anybody's guess.
struct Whole {
  std::uint64_t telling = 0;  // discriminates(), a bit each
  std::uint8_t flags = 0;     // of any
  bool groups = false;        // whether any has a group or a family
  explicit Whole(std::span<const Part> parts) noexcept {
    unsigned any_group = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      telling |= std::uint64_t{discriminates(parts[i].role)} << i;
      flags |= parts[i].flags;
      any_group |= unsigned{parts[i].group} | parts[i].family;
    }
    groups = any_group != 0;
  }
  // The last part that tells people apart.
  [[nodiscard]] std::size_t last() const noexcept { return std::bit_width(telling | 1) - 1U; }
  // Whether words that tell people apart stand on both sides of the part.
  [[nodiscard]] bool in_middle(std::size_t at) const noexcept {
    return (telling & ((std::uint64_t{1} << at) - 1)) != 0 && telling >> at >> 1 != 0;
  }
};

// The pieces and their sum. Added to in many places: not inlined.
class Pieces {
 public:
  Pieces(std::vector<Piece>& pieces, const EvidenceWeights& weights) noexcept
      : pieces_(pieces), weights_(weights) {}
  [[gnu::noinline]] void add(Piece piece, EvidenceClass evidence, float bits_of_word, float loss) {
    const EvidenceWeight& weight = weights_[static_cast<std::size_t>(evidence)];
    piece.evidence = evidence;
    piece.information = bits_of_word;
    piece.loss = loss;
    piece.bits = weight.base + weight.per_bit * bits_of_word + weight.per_loss * loss;
    pieces_.push_back(piece);
    total_ += piece.bits;
  }
  void clear() noexcept {
    pieces_.clear();
    total_ = 0;
  }
  [[nodiscard]] float total() const noexcept { return total_; }

 private:
  std::vector<Piece>& pieces_;
  const EvidenceWeights& weights_;
  float total_ = 0;
};

using Link = NameScratch::Link;

// Best set of links of which no two share a word. The links are ordered by falling weight: the greedy solution is mostly the best,
// when each word of one side has its heaviest link. Else by depth-first search with the sum of what is left as bound, whose first
// leaf it is.
class Assignment {
 public:
  // Fills scratch.chosen with numbers of scratch.links, at most kMostLinks.
  explicit Assignment(NameScratch& scratch)
      : links_(scratch.links), best_(scratch.chosen), rest_(scratch.rest), free_beside_(scratch.free_beside) {
    take_greedily();
    if (best_weight_ + kRounding >= most_by_words()) return;
    best_weight_ = 0;
    const std::size_t size = links_.size();
    rest_.assign(size + 1, 0.0F);
    for (std::size_t i = size; i-- > 0;) rest_[i] = rest_[i + 1] + links_[i].weight;
    words_ = (size + 63) / 64;
    find_free_beside(scratch);
    LinkSet all{};
    for (std::size_t j = 0; j < size; ++j) all[j / 64] |= std::uint64_t{1} << j % 64;
    search(all, 0.0F, 0);
  }

 private:
  using LinkSet = std::array<std::uint64_t, (kMostLinks + 63) / 64>;
  static constexpr float kRounding = 1e-5F;

  static std::uint64_t rows_of(const Link& link) noexcept {
    return ((std::uint64_t{1} << link.rows) - 1) << link.row;
  }
  static std::uint64_t columns_of(const Link& link) noexcept {
    return ((std::uint64_t{1} << link.columns) - 1) << link.column;
  }
  void take_greedily() {
    std::uint64_t rows = 0;
    std::uint64_t columns = 0;
    for (std::size_t i = 0; i < links_.size(); ++i) {
      const Link& link = links_[i];
      if (((rows & rows_of(link)) | (columns & columns_of(link))) != 0) continue;
      rows |= rows_of(link);
      columns |= columns_of(link);
      if (best_weight_ + link.weight <= best_weight_) continue;
      best_weight_ += link.weight;
      best_.push_back(static_cast<std::uint8_t>(i));
    }
  }
  // No set weighs more: each word of the side that says less has its heaviest link, of those that begin with it.
  [[nodiscard]] float most_by_words() const noexcept {
    std::uint64_t rows = 0;
    std::uint64_t columns = 0;
    float by_rows = 0;
    float by_columns = 0;
    for (const Link& link : links_) {
      by_rows += (rows >> link.row & 1) != 0 ? 0.0F : link.weight;
      by_columns += (columns >> link.column & 1) != 0 ? 0.0F : link.weight;
      rows |= std::uint64_t{1} << link.row;
      columns |= std::uint64_t{1} << link.column;
    }
    return std::min(by_rows, by_columns);
  }

  // `open`: the links behind the last one taken that share no word with any taken.
  void search(const LinkSet& open, float weight, std::size_t taken) {
    if (weight > best_weight_) {
      best_weight_ = weight;
      best_.assign(taken_.begin(), taken_.begin() + static_cast<std::ptrdiff_t>(taken));
    }
    if (++nodes_ > kMaxSearchNodes) return;
    for (std::size_t word = 0; word < words_; ++word) {
      for (std::uint64_t rest = open[word]; rest != 0; rest &= rest - 1) {
        const std::size_t i = word * 64 + static_cast<std::size_t>(std::countr_zero(rest));
        // No link weighs less than nothing: what comes behind is no better.
        if (weight + rest_[i] <= best_weight_ + kRounding) return;
        taken_[taken] = static_cast<std::uint8_t>(i);
        LinkSet next;
        for (std::size_t k = 0; k < words_; ++k) next[k] = open[k] & free_beside_[i * words_ + k];
        search(next, weight + links_[i].weight, taken + 1);
        if (nodes_ > kMaxSearchNodes) return;
      }
    }
  }

  const std::vector<Link>& links_;
  std::vector<std::uint8_t>& best_;
  std::vector<float>& rest_;
  std::vector<std::uint64_t>& free_beside_;
  std::size_t words_ = 0;                                 // of a set
  std::array<std::uint8_t, text::kMaxTokens + 1> taken_;  // a row each
  float best_weight_ = 0;
  int nodes_ = 0;
};

// In which order what is left over is settled: what tells people apart first.
constexpr std::size_t kSettlings = 8;
// By role; then for words that say no more.
constexpr std::array<std::uint8_t, 2 * kRoles> kSettlingOf = [] {
  std::array<std::uint8_t, 2 * kRoles> out{};
  out.fill(6);
  for (std::size_t role = 0; role < kRoles; ++role) out[kRoles + role] = kSettlings - 1;
  std::uint8_t next = 0;
  for (const Role role :
       {Role::kOrdinary, Role::kPlace, Role::kNumber, Role::kGeneric, Role::kLegalForm, Role::kGeneration})
    out[static_cast<std::size_t>(role)] = next++;
  return out;
}();

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

// Whether a word that says what a firm does is left over. `used`: the words that met, a bit each. Across scripts a legal form may be
// one that no table knows on the other side.
bool trade_over(std::span<const Part> parts, std::uint64_t used, bool scripts_across) noexcept {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if ((used >> i & 1) != 0 || (scripts_across && parts[i].role == Role::kLegalForm)) continue;
    if (is_trade(parts[i])) return true;
  }
  return false;
}

}  // namespace

// By the links of each word.
void find_free_beside(NameScratch& scratch) {
  const std::vector<Link>& links = scratch.links;
  constexpr std::size_t kMostBlocks = (kMostLinks + 63) / 64;
  constexpr std::size_t kWords = 2 * text::kMaxTokens;  // of both sides
  const std::size_t size = std::min(links.size(), kMostLinks);
  const std::size_t blocks = (size + 63) / 64;
  std::array<std::array<std::uint64_t, kWords>, kMostBlocks> links_of;
  for (std::size_t k = 0; k < blocks; ++k) links_of[k].fill(0);
  const auto for_each_word = [](const Link& link, auto&& visit) {
    for (std::size_t row = link.row; row < std::size_t{link.row} + link.rows; ++row) visit(row);
    for (std::size_t column = link.column; column < std::size_t{link.column} + link.columns; ++column)
      visit(text::kMaxTokens + column);
  };
  for (std::size_t i = 0; i < size; ++i) {
    std::array<std::uint64_t, kWords>& some = links_of[i / 64];
    for_each_word(links[i], [&](std::size_t word) { some[word] |= std::uint64_t{1} << i % 64; });
  }
  scratch.free_beside.assign(size * blocks, 0);
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t k = i / 64; k < blocks; ++k) {
      std::uint64_t beside = 0;
      for_each_word(links[i], [&](std::size_t word) { beside |= links_of[k][word]; });
      const std::uint64_t before = k == i / 64 ? (std::uint64_t{2} << i % 64) - 1 : 0;
      const std::uint64_t none = k + 1 == blocks && size % 64 != 0 ? ~std::uint64_t{0} << size % 64 : 0;
      scratch.free_beside[i * blocks + k] = ~(beside | before | none);
    }
  }
}

float score_name(NameKind kind, std::span<const Part> query, std::span<const Part> listed,
                 const MatchMatrix& matches, NameScratch& scratch) {
  scratch.pieces.clear();
  scratch.links.clear();
  if (query.empty() || listed.empty()) return -20.0F;
  const std::size_t rows = query.size();
  const std::size_t columns = listed.size();
  const Whole query_whole(query);
  const Whole listed_whole(listed);
  const auto query_weight = [&](std::size_t i) noexcept { return weight_of(kind, query[i]); };
  const auto listed_weight = [&](std::size_t j) noexcept { return weight_of(kind, listed[j]); };

  const auto add_link = [&](std::size_t row, std::size_t row_count, std::size_t column,
                            std::size_t column_count, TokenMatch match, float weight) {
    // Ties go to words in the same order (a hair of weight).
    const float skew = row > column ? static_cast<float>(row - column) : static_cast<float>(column - row);
    scratch.links.push_back({static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(row_count),
                             static_cast<std::uint8_t>(column), static_cast<std::uint8_t>(column_count),
                             match, weight * match.quality - 0.001F * skew});
  };
  const auto has_group = [](const Part& part) noexcept { return (part.group | part.family) != 0; };
  bool any_translated = false;
  for (std::size_t i = 0; i < rows; ++i) {
    const Part& left = query[i];
    if (!matches.any_in_row(i) && !(listed_whole.groups && has_group(left))) continue;
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
      any_translated |= matches.at(i, j).operation == Operation::kTranslated;
      const TokenMatch match = match_of_parts(left, listed[j], matches.at(i, j));
      // In a third script every other trade is a little like a name.
      const bool guessed_trade = matches.third_script && match.operation == Operation::kTypo &&
                                 discriminates(left.role) != discriminates(listed[j].role);
      const bool half_word = matches.syllables_across && match.operation != Operation::kTranslated &&
                             match.operation != Operation::kEquivalent &&
                             begins_table_word(query, i) != begins_table_word(listed, j) &&
                             (i + 1 >= rows || j + 1 >= columns || !matches.at(i + 1, j + 1));
      if (match && !guessed_trade && !half_word)
        add_link(i, 1, j, 1, match, std::min(query_weight(i), listed_weight(j)));
    }
  }
  for (const MatchMatrix::Join& join : matches.joins) {
    const std::size_t row = join.row;
    const std::size_t column = join.column;
    const float weight = join.query_side
                             ? std::min(listed_weight(column), query_weight(row) + query_weight(row + 1))
                             : std::min(query_weight(row), listed_weight(column) + listed_weight(column + 1));
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
    if (scratch.links.size() > kMostLinks) scratch.links.resize(kMostLinks);
    Assignment{scratch};
  }

  std::uint64_t used_rows = 0;
  std::uint64_t used_columns = 0;
  const EvidenceWeights& weights = evidence_weights(kind);
  Pieces pieces(scratch.pieces, weights);
  const auto add_piece = [&pieces](const Piece& piece, EvidenceClass evidence, float bits_of_word,
                                   float loss) { pieces.add(piece, evidence, bits_of_word, loss); };
  bool nothing_over = true;
  std::size_t met = 0;          // words that tell people apart and met their like
  std::size_t doubtful = 0;     // ... that is not surely the same
  bool doubt_by_sound = false;  // ... but sounds alike, of the last
  std::size_t translated = 0;   // ... by translation alone
  std::size_t brands_translated =
      0;                     // ... words that many firms bear as they are (البحر, sea), in two scripts
  std::size_t by_table = 0;  // ... by a table of translations or of words for one thing
  std::size_t all_by_table = 0;  // likewise, trades among them
  std::size_t hidden = 0;        // words that tell people apart and met one that does not, by a guess
  std::size_t same_words = 0;    // ... and are the very word
  std::size_t same_trades = 0;   // ... or its translation, and no brand (Interior)
  std::size_t of_tables = 0;     // ... or a place, or a trade that both name
  bool state_met = false;        // both have a word of a state's bodies (ministry)
  std::size_t initials = 0;      // ... by the first letter alone
  std::size_t letters_alike = 0;
  // A word of the query that is only like the listed one is a well-known name (of firms and things).
  bool known_alike = false;
  bool unknown_same = false;  // a word of the query that met is no well-known name
  bool common_brand = true;   // ... all are ordinary words
  float brand_bits = 0;       // of the words that met surely; a short one is many a firm's
  bool trade_met = false;
  std::size_t house_met = 0;  // of sure_words, those that say how a house is made up
  std::size_t whole_joins =
      0;  // of all links: two words that are one word of the other side, letter for letter
  std::size_t nicknames = 0;   // ... as people's names do, in a name that is nobody's
  std::size_t ordinary = 0;    // of words that tell people apart and met, those that are no place or number
  std::size_t guesses = 0;     // ... a brand in Han characters or Hangul that is only like the Latin word
  std::size_t sure_words = 0;  // of all that say anything, those that surely met their like
  std::size_t swapped = 0;     // ... and is the father on one side only, where both names tell the father
  float sure_bits = 0;
  float losses = 0;
  FamilyNames family_names;
  const bool tell_father = (query_whole.flags & listed_whole.flags & kAfterSonOf) != 0;
  std::array<std::uint8_t, text::kMaxTokens> column_of_row;  // of words that tell people apart
  column_of_row.fill(kNoColumn);
  std::array<std::uint8_t, text::kMaxTokens> met_by;  // the column that any word met
  met_by.fill(kNoColumn);
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
    EvidenceClass evidence = matched_class(kind, piece.role, link.match, both_known);
    // A word that many firms bear, as it is romanised, is the same word: no guess of its vowels.
    if (evidence == EvidenceClass::kUnvowelled && matches.scripts_across && kind != NameKind::kPerson &&
        (left.flags & kCommonWord) != 0 && link.match.quality >= kOtherScriptQuality)
      evidence = EvidenceClass::kEqual;
    // What several characters say together they say once (有限公司).
    if (matches.both_syllables && (left.flags & right.flags & kContinuesPhrase) != 0)
      evidence = EvidenceClass::kNothing;
    if (evidence == EvidenceClass::kBySound) bits_of_word = letters_by_sound(left, right);
    add_piece(piece, evidence, bits_of_word, 1.0F - link.match.quality);
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
    whole_joins += joined && link.match.quality >= kSameLettersQuality ? 1U : 0U;
    const bool one_tells = discriminates(left.role) != discriminates(right.role);
    const bool guess = (one_tells && is_guess_of_role(left, right, link.match)) ||
                       (kind != NameKind::kPerson && !matches.scripts_across &&
                        is_guess_of_known_word(left, right, link.match));
    hidden += !joined && guess ? 1U : 0U;
    const bool says_what =
        evidence == EvidenceClass::kGenericMatch || evidence == EvidenceClass::kLegalFormMatch;
    trade_met = trade_met || (says_what && is_trade(left) && is_trade(right));
    house_met +=
        says_what && says_something && !is_trade(right) && link.match.quality >= kCompleteQuality ? 1U : 0U;
    state_met = state_met || (says_state({left.role, left.group, left.family}) &&
                              says_state({right.role, right.group, right.family}));
    if (!discriminates(piece.role)) continue;
    ++met;
    translated += is_translated ? 1U : 0U;
    brands_translated += is_translated && matches.scripts_across && (left.flags & kCommonWord) != 0 ? 1U : 0U;
    by_table += is_by_table ? 1U : 0U;
    const bool is_same = evidence != EvidenceClass::kBySound && (link.match.quality >= kOtherScriptQuality ||
                                                                 link.match.relation == Relation::kVariant);
    same_words += is_same ? 1U : 0U;
    same_trades += is_translated && is_of_trade(left, right, matches.scripts_across) ? 1U : 0U;
    of_tables += is_by_table || piece.role == Role::kPlace || (left.group != 0 && right.group != 0);
    initials +=
        link.match.operation == Operation::kInitial && left.is_initial() != right.is_initial() ? 1U : 0U;
    const bool known_across = matches.scripts_across && link.match.relation == Relation::kUnvowelled &&
                              link.match.operation == Operation::kTypo;
    known_alike = known_alike ||
                  (!is_same && (matches.known_in_latin || known_across) && (left.flags & kKnownName) != 0);
    // The letters of a translation say nothing.
    if (!is_by_table) letters_alike += std::min(left.letters, right.letters);
    if (link.match.relation == Relation::kFamilyName)
      family_names.add(link.row, query_whole.last(), link.column, listed_whole.last(),
                       right.letters > left.letters);
    if (tell_father && ((left.flags ^ right.flags) & kAfterSonOf) != 0) ++swapped;
    if (kind != NameKind::kPerson) {
      const bool same_word = is_same || link.match.operation == Operation::kTranslated;
      const Part& brand = (left.flags & kBrand) != 0 ? left : right;
      // Two syllables sound like something in any language.
      const bool guessed =
          ((left.flags ^ right.flags) & kBrand) != 0 &&
          (matches.brand_foreign ||
           (!same_word && brand.letters <= kMostGuessedBrandLetters &&
            (link.match.quality < kReadBrandQuality || brand.letters < kFewestReadBrandLetters)));
      ordinary += piece.role == Role::kOrdinary ? 1U : 0U;
      guesses += guessed ? 1U : 0U;
      nicknames += link.match.operation == Operation::kNickname ? 1U : 0U;
    }
    column_of_row[link.row] = link.column;
    // What the field cuts off is neither sure nor doubtful.
    if (is_cut_short(left, link.match)) continue;
    losses += 1.0F - link.match.quality;
    // Two well-known words that are nearly alike are rather two words. So is, of a firm, a character read in one language beside
    // another that is read in another.
    const bool other_reading = kind != NameKind::kPerson && link.match.relation == Relation::kHan &&
                               link.match.quality < kOtherScriptQuality && !matches.both_syllables;
    if (link.match.quality < kCompleteQuality || other_reading) {
      doubt_by_sound =
          link.match.operation == Operation::kRomanized && link.match.relation == Relation::kPlain;
      doubtful += (both_known && link.match.relation != Relation::kVariant) ||
                          link.match.relation == Relation::kOtherName || other_reading
                      ? 2U
                      : 1U;
    } else {
      sure_bits += bits_of_word;
    }
    if (left.role == Role::kOrdinary) {
      unknown_same = unknown_same || (left.flags & (kKnownName | kCommonWord)) == 0;
      common_brand = common_brand && (left.flags & kCommonWord) != 0;
      brand_bits += std::min(bits_of_word, most_of_letters(std::min(left.letters, right.letters)));
    }
  }

  // A word that says in one language what two say in another (приборостроительный: instrument making): the second meets
  // one that has met already, and says no more.
  if (kind != NameKind::kPerson && any_translated) {
    const auto repeats = [&](std::size_t i, std::size_t j) noexcept {
      return matches.at(i, j).operation == Operation::kTranslated;
    };
    // Of a brand known by its syllables (红牛, Red Bull) each word met is a word more.
    const auto is_brand = [&](std::size_t i, std::size_t j) noexcept {
      return ((query[i].flags | listed[j].flags) & kBrand) != 0 &&
             matches.at(i, j).quality >= kCompleteQuality;
    };
    const auto add_repeat = [&](std::size_t i, std::size_t j) {
      const TokenMatch& match = matches.at(i, j);
      same_trades += is_of_trade(query[i], listed[j], matches.scripts_across) ? 1U : 0U;
      add_piece({static_cast<std::uint8_t>(i), 1, static_cast<std::uint8_t>(j), 1, match.operation,
                 query[i].role, match.quality},
                EvidenceClass::kNothing, 0, 0);
    };
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < columns && (used_rows >> i & 1) == 0; ++j) {
        if ((used_columns >> j & 1) == 0 || !repeats(i, j)) continue;
        used_rows |= std::uint64_t{1} << i;
        add_repeat(i, j);
        if (is_brand(i, j)) ++all_by_table;
      }
    }
    for (std::size_t j = 0; j < columns; ++j) {
      for (std::size_t i = 0; i < rows && (used_columns >> j & 1) == 0; ++i) {
        if ((used_rows >> i & 1) == 0 || !repeats(i, j)) continue;
        used_columns |= std::uint64_t{1} << j;
        add_repeat(i, j);
        if (is_brand(i, j)) ++all_by_table;
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
    pieces.clear();
    add_piece(whole(Operation::kInitial), EvidenceClass::kAcronym,
              static_cast<float>(matches.acronym_letters), 0);
    return pieces.total();
  }
  const bool all_used =
      used_rows == ~std::uint64_t{0} >> (64 - rows) && used_columns == ~std::uint64_t{0} >> (64 - columns);
  if (matches.same_letters && (!all_used || losses > 0.0F)) {
    // The letters agree; the blanks stand elsewhere.
    pieces.clear();
    float bits_of_words = 0;
    for (const Part& part : listed) bits_of_words += discriminates(part.role) ? information(part) : 0.0F;
    add_piece({0, static_cast<std::uint8_t>(rows), 0, static_cast<std::uint8_t>(columns), Operation::kJoined,
               Role::kOrdinary, kSameLettersQuality},
              EvidenceClass::kJoined, std::min(bits_of_words, 2.0F * kMaxInformation),
              1.0F - kSameLettersQuality);
    add_prior();
    add_piece(whole(Operation::kComplete), EvidenceClass::kComplete,
              std::min(bits_of_words, 2.0F * kMaxInformation), 1.0F - kSameLettersQuality);
    return pieces.total();
  }

  // What is left over: words of both sides stand against one another in order (replaced), the rest is missing.
  unsigned settlings = 0;  // a bit for each that has words to settle
  const auto open_of = [&settlings](std::span<const Part> parts, std::uint64_t used) noexcept {
    std::array<std::uint64_t, kSettlings> open{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::uint64_t is_open = ~used >> i & ((parts[i].flags & kContinuesPhrase) != 0 ? 0U : 1U);
      // What says no more stands against nothing.
      const bool repeats = (parts[i].flags & kSaysNoMore) != 0;
      const std::size_t settling =
          kSettlingOf[static_cast<std::size_t>(parts[i].role) + (repeats ? kRoles : 0)];
      open[settling] |= is_open << i;
      settlings |= static_cast<unsigned>(is_open) << settling;
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
  const bool body = kind != NameKind::kPerson;
  bool query_trade = false;   // a generic word of the query is left over
  bool listed_trade = false;  // ... only of the listed name
  bool listed_generic = false;
  bool listed_place = false;
  bool only_places_over = true;  // of what tells apart, and only of the query
  for (; settlings != 0; settlings &= settlings - 1) {
    const auto settling = static_cast<std::size_t>(std::countr_zero(settlings));
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
        only_places_over = only_places_over && i < rows && j >= columns && piece.role == Role::kPlace;
      }
      if (piece.role == Role::kGeneric && settling + 1 < kSettlings)
        (i < rows ? query_trade : listed_trade) = true;
      listed_generic = listed_generic || (j < columns && listed[j].role == Role::kGeneric);
      listed_place = listed_place || (j < columns && listed[j].role == Role::kPlace);
      if (i < rows && j < columns) {
        piece.operation = Operation::kReplaced;
        const bool brand = matches.brand_across && query[i].role == Role::kOrdinary &&
                           listed[j].role == Role::kOrdinary &&
                           ((query[i].flags | listed[j].flags) & kBrand) != 0;
        const bool across = !brand && kind != NameKind::kPerson && matches.scripts_across &&
                            query[i].role == Role::kOrdinary && listed[j].role == Role::kOrdinary;
        add_piece(piece,
                  brand    ? EvidenceClass::kReplacedBrand
                  : across ? EvidenceClass::kReplacedAcross
                           : replaced_class(piece.role, in_slot(i, j)),
                  0.5F * (information(query[i]) + information(listed[j])),
                  brand ? matches.brand_distance : 0.0F);
      } else {
        const Part& part = i < rows ? query[i] : listed[j];
        const bool middle = i < rows ? query_whole.in_middle(i) : listed_whole.in_middle(j);
        EvidenceClass missing =
            cut_off ? EvidenceClass::kNothing : missing_class(kind, part, middle, i < rows);
        float loss = 0;
        if (body && part.role == Role::kOrdinary && settling + 1 < kSettlings && !cut_off) {
          const auto bits_as = [&](EvidenceClass evidence, float lost) noexcept {
            const EvidenceWeight& weight = weights[static_cast<std::size_t>(evidence)];
            return weight.base + weight.per_bit * information(part) + weight.per_loss * lost;
          };
          const bool brand = matches.brand_across && ordinary == 0 && (part.flags & kBrand) != 0;
          const bool syllable = matches.both_syllables || matches.syllables_across;
          if (syllable && bits_as(missing, 0) > bits_as(EvidenceClass::kSyllableMissing, 0))
            missing = EvidenceClass::kSyllableMissing;
          if (brand && bits_as(missing, 0) > bits_as(EvidenceClass::kReplacedBrand, 1)) {
            missing = EvidenceClass::kReplacedBrand;
            loss = 1;
          }
        }
        // Between words that met, another trade or place makes another house (Deutsche Bank, German-Iranian Trade Bank).
        const bool within = missing == EvidenceClass::kTradeMissing && j < columns &&
                            !matches.scripts_across && stands_within(listed, used_columns, j);
        add_piece(piece, missing, within ? 2 * information(part) : information(part), loss);
      }
    }
  }

  // Father and son who changed places are two other people, whatever their words, and so are those whose given and family name did.
  if (family_names.change_places()) ++swapped;
  const bool other_syllables =
      kind == NameKind::kPerson && (matches.other_syllables || surname_meets_middle(query, listed, met_by));
  nothing_over = nothing_over && swapped == 0 && !other_syllables;
  // A single word of a dictionary ("base", "light") is no name yet in another language. Ships and companies have no nicknames
  // (Ali, MENA), and a word that may be a trade or a legal form has not met the name.
  const bool is_name = !body || ((by_table < met || sure_words > 1 || whole_joins > 0) && nicknames == 0 &&
                                 hidden == 0 && (initials == 0 || by_table + initials < met) &&
                                 (met != 1 || brands_translated == 0 || same_trades > 0));
  const bool places_over = !nothing_over && only_places_over;
  nothing_over = nothing_over && is_name;
  if (body) {
    if (guesses > 0 && ordinary == guesses) {
      if (nothing_over && all_by_table > 0 && !matches.third_script)
        add_piece(whole(Operation::kComplete), EvidenceClass::kCompleteBySound,
                  static_cast<float>(std::min(all_by_table, kFewestByTable)), 0);
      nothing_over = false;
    }
  }
  // An ordinary word ("Crystal") with a trade of its own is no design bureau or works of that name, though those words are no trades.
  const auto other_house = [&]() noexcept {
    return common_brand && sure_words == same_words + house_met && (listed_generic || house_met > 0);
  };
  const auto other_trade = [&] {
    return kind != NameKind::kPerson && (!trade_met || common_brand) &&
           trade_over(query, used_rows, matches.scripts_across) &&
           (trade_over(listed, used_columns, matches.scripts_across) || other_house());
  };
  const bool trades_meet = same_trades > 0 && all_by_table > 1 && !query_trade && !listed_trade;
  const bool alike = kind != NameKind::kPerson && same_words + whole_joins == 0 && by_table < 2 &&
                     all_by_table < kFewestByTable && !trades_meet;
  // ... nor is what is only like it in the other script.
  const bool other_alike = alike && matches.scripts_across && common_brand && query_trade && !trade_met;
  // Two words that tables have and one of them translated, in one script: as many houses as countries are called so.
  const bool trades_alone = kind == NameKind::kOrganization && !matches.scripts_across && by_table > 0 &&
                            of_tables == met && sure_words <= kMostTradesAlone && !state_met;
  if (nothing_over && doubtful == 0) {
    if (alike && !other_alike)
      add_piece(whole(Operation::kComplete),
                known_alike ? EvidenceClass::kCompleteAlikeKnown : EvidenceClass::kCompleteAlike,
                std::clamp(static_cast<float>(letters_alike) - (query_trade ? kLettersOfTrade : 0.0F) -
                               (listed_trade ? kLettersOfListedTrade : 0.0F),
                           0.0F, kMostLettersAlike),
                losses);
    else if (kind == NameKind::kPerson && met == 1 && same_words + whole_joins == 0)
      add_piece(whole(Operation::kComplete), EvidenceClass::kCompleteMononym,
                std::min(static_cast<float>(letters_alike), kMostLettersMononym), losses);
    else if (other_alike || other_trade())
      add_piece(whole(Operation::kComplete),
                unknown_same ? EvidenceClass::kCompleteOtherTrade : EvidenceClass::kCompleteOtherTradeKnown,
                std::min(brand_bits, 2.0F * kMaxInformation), losses);
    else if (trades_alone)
      add_piece(whole(Operation::kComplete), EvidenceClass::kCompleteOfTrades, 0, 0);
    else
      add_piece(whole(Operation::kComplete), EvidenceClass::kComplete,
                std::min(sure_bits, 2.0F * kMaxInformation), losses);
  }
  // Of firms and ships every other short word is a little like a short one (Ma Shan, Jun Ma).
  const bool short_guess = body && doubt_by_sound && letters_alike < kFewestGuessed &&
                           !matches.both_syllables && !matches.scripts_across;
  // Two letters of every other word sound alike in two scripts without Latin between them.
  const bool third_guess = body && matches.third_script;
  if (nothing_over && doubtful == 1 && met > 1 && !short_guess && !third_guess) {
    add_piece(whole(Operation::kComplete), EvidenceClass::kNearComplete,
              std::min(sure_bits, 2.0F * kMaxInformation), losses);
  }
  const bool elsewhere = body && places_over && is_name && doubtful == 0 && guesses == 0 &&
                         same_words == met && !common_brand && !matches.scripts_across && !other_trade();
  if (elsewhere)
    add_piece(whole(Operation::kElsewhere), EvidenceClass::kCompleteElsewhere,
              std::min(brand_bits, 2.0F * kMaxInformation), losses);
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
  if (met == 1 && left_over > 0 && !elsewhere)
    add_piece(whole(Operation::kSingle), EvidenceClass::kSingle, 0, 0);
  if (met == 1 && !nothing_over && same_words == 1) {
    const auto tells = [](const Part& part) noexcept { return discriminates(part.role); };
    const auto word = std::find_if(query.begin(), query.end(), tells);
    const std::size_t column = column_of_row[static_cast<std::size_t>(word - query.begin())];
    const auto may_be_alone = [&]() noexcept {
      if (!body) return !word->is_initial() && !listed_whole.in_middle(column);
      return unknown_same && !query_trade && !listed_place && column == 0 && word->letters >= kFewestAlone;
    };
    if (column != kNoColumn && may_be_alone() && std::none_of(word + 1, query.end(), tells))
      add_piece(whole(Operation::kAlone), EvidenceClass::kWordAlone, information(*word), 0);
  }
  add_prior();
  const std::size_t disorder = swapped + turns({column_of_row.data(), rows});
  if (disorder > 0)
    add_piece(whole(Operation::kOrder), EvidenceClass::kDisorder, static_cast<float>(disorder), 0);
  return pieces.total();
}

}  // namespace tamis::names

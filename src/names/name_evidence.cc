#include "names/name_evidence.h"

#include <algorithm>
#include <array>
#include <string>

namespace tamis::names {

namespace {

// --- what a part is worth (docs/scoring.md, "Weights") -------------------------------------------------------
// An ordinary word weighs 3 to 10: rarity counts, but compressed, because a listed person with a common name must
// alert too. The other roles weigh what they discriminate.
constexpr float kBaseWeight = 3.0F;
constexpr float kWeightPerBit = 0.5F;
constexpr float kMaxBits = 14.0F;

// A word that meets its like earns weight * (quality - kExpectedQuality): a doubtful match counts against.
constexpr float kExpectedQuality = 0.6F;
// A word that is replaced costs this share of its weight, one that is only missing less.
constexpr float kReplacedCost = 1.3F;
constexpr float kMissingInListedCost = 0.32F;
constexpr float kMissingInQueryCost = 0.25F;
// Both names are used up: nobody's word is left over.
constexpr float kCompleteBits = 2.0F;
// ... and every word that tells people apart met one that is surely the same.
constexpr float kCompleteQuality = 0.75F;
constexpr float kInitialBits = 0.6F;

constexpr int kMaxSearchNodes = 4000;

float weight_of(NameKind kind, const Part& part) noexcept {
  switch (part.role) {
    case Role::kOrdinary:
      if (part.letters == 1) return 2.0F;
      return kBaseWeight + kWeightPerBit * std::min(part.bits(), kMaxBits);
    case Role::kTitle: return 0.6F;
    case Role::kParticle: return 0.6F;
    case Role::kConnector: return 0.2F;
    case Role::kGeneric: return 1.6F;
    case Role::kLegalForm: return 1.0F;
    case Role::kPlace: return kind == NameKind::kOrganization ? 4.0F : 5.0F;
    case Role::kNumber: return 4.0F;
    case Role::kGeneration: return 1.5F;
  }
  return 1.0F;
}

// Roles whose absence or replacement says something about who is meant.
bool discriminates(Role role) noexcept {
  return role == Role::kOrdinary || role == Role::kPlace || role == Role::kNumber;
}

float matched_bits(float weight, const TokenMatch& match, Role role) noexcept {
  if (match.operation == Operation::kInitial) return kInitialBits;
  if (!discriminates(role)) return weight * 0.4F * match.quality;
  return weight * (match.quality - kExpectedQuality);
}

float missing_bits(const Part& part, float weight, float cost) noexcept {
  switch (part.role) {
    case Role::kOrdinary: return -cost * weight;
    case Role::kPlace: return -0.4F * weight;
    case Role::kNumber: return -1.0F * weight;
    case Role::kGeneric: return -0.15F * weight;
    case Role::kGeneration: return -0.8F * weight;
    default: return 0.0F;
  }
}

using Link = NameScratch::Link;

// Best set of links of which no two share a word, by depth-first search with the sum of what is left as bound;
// the links are ordered by falling weight, so the first leaf is the greedy solution.
class Assignment {
 public:
  Assignment(const std::vector<Link>& links, std::vector<std::uint8_t>& chosen) : links_(links), best_(chosen) {
    rest_.assign(links.size() + 1, 0.0F);
    for (std::size_t i = links.size(); i-- > 0;) rest_[i] = rest_[i + 1] + links[i].weight;
    taken_.reserve(links.size());
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
  std::vector<float> rest_;
  std::vector<std::uint8_t> taken_;
  float best_weight_ = 0;
  int nodes_ = 0;
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

void MatchMatrix::reset(std::size_t rows, std::size_t columns) {
  rows_ = rows;
  columns_ = columns;
  cells_.assign(rows * columns, TokenMatch{});
  joins.clear();
  same_letters = false;
}

void complete_matches(std::span<const Part> query, std::span<const TokenView> query_words,
                      std::span<const Part> listed, std::span<const TokenView> listed_words, MatchMatrix& matches) {
  const std::size_t rows = query.size();
  const std::size_t columns = listed.size();
  std::uint64_t strong_rows = 0;
  std::uint64_t strong_columns = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      TokenMatch& cell = matches.at(i, j);
      if (!cell && query[i].letters != listed[j].letters && (query[i].is_initial() || listed[j].is_initial()) &&
          query_words[i].latin.front() == listed_words[j].latin.front()) {
        cell = {Operation::kInitial, 0.5F};
      }
      if (cell.quality > 0.9F) {
        strong_rows |= std::uint64_t{1} << i;
        strong_columns |= std::uint64_t{1} << j;
      }
    }
  }
  std::array<char, 2 * text::kMaxTokenBytes> buffer;
  const auto join = [&](const TokenView& first, const TokenView& second) noexcept {
    char* end = std::copy(first.latin.begin(), first.latin.end(), buffer.begin());
    end = std::copy(second.latin.begin(), second.latin.end(), end);
    const auto size = static_cast<std::size_t>(end - buffer.data());
    return size > text::kMaxTokenBytes ? std::string_view() : std::string_view(buffer.data(), size);
  };
  const auto far = [](std::size_t a, std::size_t b) noexcept { return a > b + 1 || b > a + 1; };
  for (std::size_t i = 0; i + 1 < rows; ++i) {
    if ((strong_rows >> i & 1) != 0 && (strong_rows >> (i + 1) & 1) != 0) continue;
    const std::size_t size = query_words[i].latin.size() + query_words[i + 1].latin.size();
    for (std::size_t j = 0; j < columns; ++j) {
      if ((strong_columns >> j & 1) != 0 || far(size, listed_words[j].latin.size())) continue;
      const TokenMatch match = match_joined(join(query_words[i], query_words[i + 1]), listed_words[j].latin);
      if (match) matches.joins.push_back({static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), true, match});
    }
  }
  for (std::size_t j = 0; j + 1 < columns; ++j) {
    if ((strong_columns >> j & 1) != 0 && (strong_columns >> (j + 1) & 1) != 0) continue;
    const std::size_t size = listed_words[j].latin.size() + listed_words[j + 1].latin.size();
    for (std::size_t i = 0; i < rows; ++i) {
      if ((strong_rows >> i & 1) != 0 || far(size, query_words[i].latin.size())) continue;
      const TokenMatch match = match_joined(join(listed_words[j], listed_words[j + 1]), query_words[i].latin);
      if (match) matches.joins.push_back({static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), false, match});
    }
  }
  // The same letters with blanks elsewhere: walk both names letter by letter.
  std::size_t total_query = 0;
  std::size_t total_listed = 0;
  for (const TokenView& word : query_words) total_query += word.latin.size();
  for (const TokenView& word : listed_words) total_listed += word.latin.size();
  if (total_query != total_listed || total_query < kMinJoinedLetters) return;
  std::size_t word = 0;
  std::size_t at = 0;
  for (const TokenView& left : query_words) {
    for (const char c : left.latin) {
      if (listed_words[word].latin[at] != c) return;
      if (++at == listed_words[word].latin.size()) {
        ++word;
        at = 0;
      }
    }
  }
  matches.same_letters = true;
}

void fill_matches(std::span<const Part> query, std::span<const TokenView> query_words,
                  std::span<const Part> listed, std::span<const TokenView> listed_words, MatchMatrix& matches) {
  matches.reset(query.size(), listed.size());
  for (std::size_t i = 0; i < query.size(); ++i) {
    const WordMatcher matcher(query_words[i]);
    for (std::size_t j = 0; j < listed.size(); ++j) matches.at(i, j) = matcher.match(listed_words[j]);
  }
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

  const auto add_link = [&](std::size_t row, std::size_t row_count, std::size_t column, std::size_t column_count,
                            TokenMatch match, float weight) {
    // Ties go to words in the same order (a hair of weight).
    const float skew = row > column ? static_cast<float>(row - column) : static_cast<float>(column - row);
    scratch.links.push_back({static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(row_count),
                             static_cast<std::uint8_t>(column), static_cast<std::uint8_t>(column_count), match,
                             weight * match.quality - 0.001F * skew});
  };
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      TokenMatch match = matches.at(i, j);
      if (match.quality < 1 && query[i].group != 0 && query[i].group == listed[j].group &&
          ((query[i].flags ^ listed[j].flags) & kContinuesPhrase) == 0) {
        match = {Operation::kEquivalent, 1.0F};
      } else if (!match && query[i].role == Role::kLegalForm && listed[j].role == Role::kLegalForm &&
                 query[i].family != 0 && query[i].family == listed[j].family) {
        match = {Operation::kEquivalent, 0.7F};
      }
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
    for (std::size_t i = 0; i < scratch.links.size(); ++i) scratch.chosen.push_back(static_cast<std::uint8_t>(i));
  } else {
    std::sort(scratch.links.begin(), scratch.links.end(), [](const Link& a, const Link& b) {
      if (a.weight != b.weight) return a.weight > b.weight;
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    if (scratch.links.size() > 200) scratch.links.resize(200);
    Assignment(scratch.links, scratch.chosen);
  }

  std::uint64_t used_rows = 0;
  std::uint64_t used_columns = 0;
  float total = 0;
  const auto add_piece = [&](const Piece& piece) {
    scratch.pieces.push_back(piece);
    total += piece.bits;
  };
  for (const std::uint8_t index : scratch.chosen) {
    const Link& link = scratch.links[index];
    Piece piece{link.row, link.rows, link.column, link.columns, link.match.operation, listed[link.column].role,
                link.match.quality, 0};
    const Part& left = query[link.row];
    float weight = std::min(query_weight[link.row], listed_weight[link.column]);
    if (link.rows == 2) weight = listed_weight[link.column];
    if (link.columns == 2) weight = query_weight[link.row];
    if (!discriminates(left.role)) piece.role = left.role;
    piece.bits = matched_bits(weight, link.match, piece.role);
    add_piece(piece);
    used_rows |= ((std::uint64_t{1} << link.rows) - 1) << link.row;
    used_columns |= ((std::uint64_t{1} << link.columns) - 1) << link.column;
  }

  // What is left over: words of both sides stand against one another in order (replaced), the rest is missing.
  std::array<std::uint8_t, text::kMaxTokens> left_over;
  std::array<std::uint8_t, text::kMaxTokens> listed_over;
  const auto leftovers = [](std::span<const Part> parts, std::uint64_t used, auto&& wanted, auto& out) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if ((used >> i & 1) == 0 && (parts[i].flags & kContinuesPhrase) == 0 && wanted(parts[i])) {
        out[count++] = static_cast<std::uint8_t>(i);
      }
    }
    return count;
  };
  bool complete = true;
  for (const Piece& piece : scratch.pieces) {
    if (discriminates(piece.role) && piece.quality < kCompleteQuality) complete = false;
  }
  if (matches.same_letters && scratch.chosen.size() < std::min(rows, columns)) {
    // The alignment by words failed although the letters agree: the blanks stand elsewhere.
    scratch.pieces.clear();
    total = 0;
    complete = true;
    float weight = 0;
    for (std::size_t j = 0; j < columns; ++j) weight += discriminates(listed[j].role) ? listed_weight[j] : 0;
    add_piece({0, static_cast<std::uint8_t>(rows), 0, static_cast<std::uint8_t>(columns), Operation::kJoined,
               Role::kOrdinary, 0.97F, weight * (0.97F - kExpectedQuality)});
  } else {
    const auto settle = [&](auto&& wanted, float replaced_cost) {
      const std::size_t left = leftovers(query, used_rows, wanted, left_over);
      const std::size_t right = leftovers(listed, used_columns, wanted, listed_over);
      const std::size_t replaced = std::min(left, right);
      for (std::size_t k = 0; k < std::max(left, right); ++k) {
        Piece piece;
        if (k < left) {
          piece.query_first = left_over[k];
          piece.query_count = 1;
          piece.role = query[left_over[k]].role;
        }
        if (k < right) {
          piece.listed_first = listed_over[k];
          piece.listed_count = 1;
          piece.role = listed[listed_over[k]].role;
        }
        if (k < replaced) {
          piece.operation = Operation::kReplaced;
          const float weight = 0.5F * (query_weight[left_over[k]] + listed_weight[listed_over[k]]);
          piece.bits = -replaced_cost * weight;
        } else if (k < left) {
          piece.bits = missing_bits(query[left_over[k]], query_weight[left_over[k]], kMissingInListedCost);
        } else {
          piece.bits = missing_bits(listed[listed_over[k]], listed_weight[listed_over[k]], kMissingInQueryCost);
        }
        if (discriminates(piece.role)) complete = false;
        add_piece(piece);
      }
    };
    settle([](const Part& part) { return part.role == Role::kOrdinary; }, kReplacedCost);
    settle([](const Part& part) { return part.role == Role::kPlace; }, 1.3F);
    settle([](const Part& part) { return part.role == Role::kNumber; }, 2.0F);
    settle([](const Part& part) { return part.role == Role::kGeneric; }, 0.5F);
    settle([](const Part& part) { return part.role == Role::kLegalForm; }, 1.5F);
    settle([](const Part& part) { return part.role == Role::kGeneration; }, 2.0F);
    settle([](const Part& part) { return part.role == Role::kTitle || part.role == Role::kParticle || part.role == Role::kConnector; }, 0.0F);
  }
  if (complete) {
    Piece piece;
    piece.query_count = static_cast<std::uint8_t>(rows);
    piece.listed_count = static_cast<std::uint8_t>(columns);
    piece.operation = Operation::kComplete;
    piece.quality = 1;
    piece.bits = kCompleteBits;
    add_piece(piece);
  }
  return total;
}

}  // namespace tamis::names

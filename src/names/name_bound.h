// The most that score_name() can give a listed name, from the words that match alone: most names that meet the predicate of
// candidates share a common word or two with the query and are nowhere near a cutoff, which is cheaper to see than to weigh.
#ifndef TAMIS_NAMES_NAME_BOUND_H_
#define TAMIS_NAMES_NAME_BOUND_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include "names/evidence_classes.h"
#include "names/evidence_weights.h"
#include "names/name.h"
#include "names/token_match.h"

namespace tamis::names {

// The first and last part that tells people apart: others stand in the middle between them. `first` is behind the last part
// when there is none.
struct TellingEnds {
  std::size_t first;
  std::size_t last = 0;
  explicit TellingEnds(std::span<const Part> parts) noexcept : first(parts.size()) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!discriminates(parts[i].role)) continue;
      if (first == parts.size()) first = i;
      last = i;
    }
  }
  [[nodiscard]] bool in_middle(std::size_t i) const noexcept { return first < i && i < last; }
};

// Whether no weight of that kind of name is on the other side of 0 than bounds take it to be; the fit holds the signs.
[[nodiscard]] bool signs_hold(NameKind kind) noexcept;
// The most bits of a part that surely meets nothing: it is missing, or stands against one of the other side. `middle`, `in_query`:
// as for missing_class().
[[nodiscard]] float most_left_over(NameKind kind, const EvidenceWeights& weights, const Part& part,
                                   bool middle, bool in_query) noexcept;

// One query name, bounded against many listed names: prepare() once, then for each listed name begin(), meet() for all
// words that match, join() for all that are two words of the query, most(). Not for names with MatchMatrix::same_letters or
// acronym_letters.
// Views must outlive it. No allocation; not for two threads at a time.
class NameBound {
 public:
  // As for score_name(). At most kMaxTokens parts.
  void prepare(NameKind kind, std::span<const Part> query, std::span<const TokenView> query_words) noexcept;
  [[nodiscard]] bool prepared_for(NameKind kind) const noexcept { return ready_ && kind_ == kind; }
  void reset() noexcept { ready_ = false; }

  // `listed_words`: of the listed name, empty: not known.
  void begin(std::span<const Part> listed, std::span<const TokenView> listed_words = {}) noexcept;
  // `match`: what match_tokens() says of the words.
  void meet(std::size_t row, std::size_t column, const TokenMatch& match) noexcept;
  // The query's words `row` and `row` + 1 written as one are (match_joined()) the listed word.
  void join(std::size_t row, std::size_t column) noexcept;

  // Bits that score_name() does not exceed, up to rounding (0.001), or that are below `interest`, where nothing closer is
  // wanted; infinite for names of which nothing can be told. If `open_row` and `open_column` are set (not
  // kNoPart), then only unless these two parts resemble each other (resembles()).
  static constexpr std::uint8_t kNoPart = 0xFF;
  struct Most {
    float bits = 0;
    std::uint8_t open_row = kNoPart;
    std::uint8_t open_column = kNoPart;
    bool unsure = false;  // much depends on what the listed words are: with them it may come out lower
  };
  [[nodiscard]] Most most(float interest) noexcept;

 private:
  // Roles that are settled with each other when nothing met them.
  enum Group : std::uint8_t {
    kOrdinaryWords,
    kPlaces,
    kNumbers,
    kGenericWords,
    kLegalForms,
    kGenerations,
    kOthers,
    kGroups
  };
  // What is surely left over on one side.
  struct Rest {
    std::array<float, kGroups> bits{};
    std::uint8_t ordinary = 0;  // so many ordinary words
  };

  [[nodiscard]] static Group group_of(Role role) noexcept;
  [[nodiscard]] float bits_of(EvidenceClass evidence, float bits_of_word, float loss) const noexcept;
  // Of an ordinary word that stands against a brand, or a brand against it; minus infinity: no name has one.
  [[nodiscard]] float replaced_brand() const noexcept;
  // Of two ordinary words that stand against each other, at most.
  [[nodiscard]] float most_replaced() const noexcept;
  [[nodiscard]] Rest rest_of_query() const noexcept;
  [[nodiscard]] Rest rest_of_listed() const noexcept;
  // What the pieces that have a word of one side are worth at most together, each counted with that word; the others are worth
  // nothing at most. `resembling`: rows of which one may be worth `bits`.
  [[nodiscard]] float most_of_rows(std::uint64_t resembling = 0, float bits = 0) const noexcept;
  [[nodiscard]] float most_of_columns() const noexcept;
  void add(std::size_t row, std::size_t column, const TokenMatch& match, float bits_of_word) noexcept;
  void add_joined(std::size_t row, std::size_t column) noexcept;
  void meet_by_place() noexcept;
  void meet_brands() noexcept;
  // What is added at most when no part that tells people apart is left over.
  [[nodiscard]] float most_of_whole() const noexcept;
  // ... or of each side one, and these resemble each other.
  [[nodiscard]] float most_of_resembling_whole() const noexcept;
  // What a brand is worth that is like in sound when nothing is left over, trades met by tables.
  [[nodiscard]] float most_by_sound() const noexcept;
  // ... a query of one word that the listed name has beside others.
  [[nodiscard]] float most_alone() const noexcept;
  // ... all of the listed name when places of the query are left over.
  [[nodiscard]] float most_elsewhere() const noexcept;

  bool ready_ = false;
  bool bounded_ = false;
  NameKind kind_ = NameKind::kPerson;
  const EvidenceWeights* weights_ = nullptr;
  std::span<const Part> query_;
  std::span<const TokenView> query_words_;
  // A bit for each part of the query.
  std::uint64_t initial_rows_ = 0;
  std::uint64_t special_rows_ = 0;  // ... and parts that have a group or family
  // Rows of parts that have a group, or a family, by its last bits: of a listed part only few may be of its own.
  static constexpr std::size_t kGroupPlaces = 32;
  std::array<std::uint64_t, kGroupPlaces> rows_of_group_;
  std::array<std::uint64_t, kGroupPlaces> rows_of_family_;
  std::uint64_t place_rows_ = 0;       // places
  std::uint64_t telling_rows_ = 0;     // tell people apart
  std::uint64_t continuing_rows_ = 0;  // kContinuesPhrase
  std::uint64_t repeating_rows_ = 0;   // kSaysNoMore
  std::uint64_t ordinary_rows_ = 0;    // of those that tell people apart
  std::uint64_t brand_rows_ = 0;       // kBrand
  std::uint64_t resembling_rows_ = 0;  // words that another may resemble when they alone are left
  std::uint64_t brand_sizes_ = 0;      // how many letters their readings have, a bit each
  bool query_latin_ = false;           // all words are in Latin letters or digits
  bool query_syllables_ = false;       // ... are syllables (is_syllable())
  std::size_t shortest_ = 0;           // of the query's words that may be two listed words
  std::size_t longest_ = 0;
  std::array<float, text::kMaxTokens> query_left_over_;
  std::array<float, text::kMaxTokens> query_replaced_;  // of ordinary words, when another stands against them
  // Rows whose Latin words are so long at most, and may be two listed words.
  std::array<std::uint64_t, text::kMaxTokenBytes + 1> rows_up_to_;
  float most_replaced_ = 0;  // most_replaced() of names without a brand
  // Of the listed name at hand.
  std::span<const Part> listed_;
  std::span<const TokenView> listed_words_;
  bool words_known_ = false;
  bool both_syllables_ = false;
  std::uint64_t telling_columns_ = 0;
  std::uint64_t continuing_columns_ = 0;
  std::uint64_t repeating_columns_ = 0;
  std::uint64_t ordinary_columns_ = 0;
  std::uint64_t brand_columns_ = 0;
  std::uint64_t initial_columns_ = 0;
  std::uint64_t grouped_columns_ = 0;  // have a group or family
  bool has_brands_ = false;            // one of the names has
  bool guessed_ =
      false;  // what a brand meets by its sound is taken for met, since the listed words are not known
  // Of the pieces in which a part of the query meets its like.
  struct Met {
    float most = -std::numeric_limits<float>::infinity();  // bits
    float least = 1;                                       // loss
    float joined =
        -std::numeric_limits<float>::infinity();  // bits of an ordinary word that is two; of add_joined()
    std::uint8_t least_doubt = 2;                 // how much of a doubt they are, 0 to 2
    std::uint8_t letters = 0;                     // how many letters are alike at most
  };
  std::array<Met, text::kMaxTokens> met_;
  std::array<float, text::kMaxTokens>
      most_of_column_;              // bits by the first listed word; of names with a brand
  std::uint64_t covered_rows_ = 0;  // may meet something that counts for another word, or not at all
  std::uint64_t covered_columns_ = 0;
  std::uint64_t other_rows_ = 0;  // no ordinary words, which meet one
  std::uint64_t other_columns_ = 0;
  std::uint64_t same_rows_ = 0;      // may meet the very word
  std::uint64_t by_table_rows_ = 0;  // ... a word that is the same by a table, or translates it
  bool joins_ = false;               // two words may be one
  std::uint64_t met_rows_ = 0;       // surely meet their like ...
  std::uint64_t met_columns_ = 0;
  std::uint64_t may_rows_ = 0;  // ... or may
  std::uint64_t may_columns_ = 0;
  std::uint64_t word_rows_ = 0;  // ... by what the words are, not by their groups, and no two for one
  std::uint64_t word_columns_ = 0;
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_NAME_BOUND_H_

// Builds the table of concepts on first use, some milliseconds, and looks words up in it.
#include "names/translated_words.h"

#include <algorithm>
#include <bitset>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "base/hash.h"
#include "names/token_match.h"
#include "text/tokenize.h"

namespace tamis::names {

namespace {

constexpr std::size_t kMostConcepts = 16384;
// Letters that may follow a stem with '*'; a short stem is met by chance.
constexpr std::uint8_t kMostEndings = 5;
constexpr std::uint8_t kShortStem = 4;
constexpr std::uint8_t kMostEndingsOfShortStem = 2;
constexpr std::uint8_t kMostNativeEndings = 2;  // letters of two bytes
constexpr std::size_t kLetterBytes = 2;         // of Arabic and Hebrew
// What is written onto Arabic and Hebrew words.
constexpr std::string_view kArabicPrefixes[] = {"و", "ل", "لل", "ب", "وال"};
constexpr std::string_view kHebrewPrefixes[] = {"ה", "ו", "ל", "ב", "וה", "ול"};

// Words of scripts that are read off their own letters; Latin forms of others tell them apart.
enum class Writing : std::uint8_t { kAlphabet, kUnvowelled, kSyllables };

Writing writing_of(text::Script script) noexcept {
  switch (script) {
    case text::Script::kArabic:
    case text::Script::kHebrew:
      return Writing::kUnvowelled;
    case text::Script::kHan:
    case text::Script::kHiragana:
    case text::Script::kKatakana:
    case text::Script::kHangul:
      return Writing::kSyllables;
    default:
      return Writing::kAlphabet;
  }
}

Writing writing_of(const TokenView& word) noexcept {
  if (word.unvowelled) return Writing::kUnvowelled;
  // Syllables lie from U+2E80 on, which takes three bytes and begins with 0xE2 or more.
  return !word.native.empty() && static_cast<unsigned char>(word.native.front()) >= 0xE2 ? Writing::kSyllables
                                                                                         : Writing::kAlphabet;
}

std::uint64_t hash_of(std::string_view letters, Writing writing) noexcept {
  return base::xxh3(letters, static_cast<std::uint64_t>(writing) + 1);
}

// Of the first three bytes, which a filter asks for.
std::uint16_t beginning(std::string_view letters) noexcept {
  std::uint32_t hash = 0;
  for (std::size_t i = 0; i < 3 && i < letters.size(); ++i)
    hash = hash * 251 + static_cast<unsigned char>(letters[i]);
  return static_cast<std::uint16_t>(hash ^ (hash >> 16));
}

class Table {
 public:
  static const Table& get() {
    static const Table instance;
    return instance;
  }

  Table() {
    entries_.reserve(std::size_t{1} << 15);
    // One meaning has one key in all tables.
    base::for_each_row(base::data_table("name_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 5 || column[3].empty() || (column[2] != "generic" && column[2] != "place") ||
          column[4].find('o') == std::string_view::npos)
        return;
      const std::string_view latin = column[1].empty() ? column[0] : column[1];
      const ConceptNumber number = number_of(column[3]);
      if (latin.find(' ') != std::string_view::npos || number == kNone) return;
      // Arabic and Hebrew begin with 0xD7, all that follows is written in syllables or seldom.
      if (static_cast<unsigned char>(column[0].front()) >= 0xD7)
        add_written(number, column[0]);
      else
        add(number, Writing::kAlphabet, latin, latin, std::uint8_t{0});
    });
    for (const std::string_view name :
         {"institution_words.tsv", "translated_words.tsv", "city_words.tsv", "learned_translations.tsv"}) {
      base::for_each_row(base::data_table(name), [&](const auto& column, std::size_t count) {
        if (count < 3 || column[1] == "connector" || column[1] == "locative" || column[1] == "form") return;
        const ConceptNumber number = number_of(column[0]);
        for (std::string_view rest = column[2]; number != kNone && !rest.empty();) {
          const std::string_view word = rest.substr(0, rest.find(' '));
          rest.remove_prefix(std::min(rest.size(), word.size() + 1));
          if (!word.empty()) add_written(number, word);
        }
      });
    }
    keys_.clear();
    buffer_.reset();
    build_slots();
    std::stable_sort(stems_.begin(), stems_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [number, stem] : stems_) {
      while (first_stem_.size() <= number) first_stem_.push_back(sorted_stems_.size());
      sorted_stems_.push_back(stem);
    }
    while (first_stem_.size() <= concepts_) first_stem_.push_back(sorted_stems_.size());
    stems_.clear();
  }

  [[nodiscard]] WordConcepts find(const TokenView& word) const noexcept {
    WordConcepts out;
    const Writing writing = writing_of(word);
    const std::string_view letters = writing == Writing::kAlphabet ? word.latin : word.native;
    if (letters.empty() || !beginnings_.test(beginning(letters))) return out;
    find(letters, writing, 0, out);
    if (writing == Writing::kAlphabet) {
      for (std::uint8_t endings = 1; endings <= kMostEndings && endings < letters.size(); ++endings)
        find(letters.substr(0, letters.size() - endings), writing, endings, out);
    } else if (writing == Writing::kUnvowelled) {
      for (std::uint8_t endings = 1; endings <= kMostNativeEndings && endings * kLetterBytes < letters.size();
           ++endings)
        find(letters.substr(0, letters.size() - endings * kLetterBytes), writing, endings, out);
    }
    std::sort(out.numbers.begin(), out.numbers.begin() + out.size);
    return out;
  }

  [[nodiscard]] std::span<const ConceptStem> stems(ConceptNumber number) const noexcept {
    if (number >= concepts_) return {};
    return std::span(sorted_stems_)
        .subspan(first_stem_[number], first_stem_[number + 1U] - first_stem_[number]);
  }
  [[nodiscard]] std::size_t concepts() const noexcept { return concepts_; }

 private:
  static constexpr ConceptNumber kNone = 0xFFFF;
  struct Entry {
    std::uint64_t hash;
    ConceptNumber number;
    std::uint8_t endings;
  };

  ConceptNumber number_of(std::string_view key) {
    const auto [at, made] = keys_.try_emplace(key, static_cast<ConceptNumber>(concepts_));
    if (made && concepts_ >= kMostConcepts) return kNone;
    if (made) ++concepts_;
    return at->second;
  }

  // A word as it is written, with '*' behind it if other endings may follow; words that the pipeline cuts are left out.
  void add_written(ConceptNumber number, std::string_view word) {
    const bool any_ending = word.ends_with('*');
    if (any_ending) word.remove_suffix(1);
    const auto tokens = buffer_->tokenize(word);
    if (tokens.empty()) return;
    const Writing writing = writing_of(tokens[0].script);
    if (writing == Writing::kSyllables) {
      // A word of syllables is one word of a text that is cut into words.
      std::string native;
      std::string latin;
      for (const text::Token& token : tokens) {
        native += token.native;
        latin += token.latin;
      }
      add(number, writing, store(native), store(latin), std::uint8_t{0});
      return;
    }
    if (tokens.size() != 1) return;
    const auto add_token = [&](const text::Token& token) {
      const std::string_view latin = store(token.latin);
      if (writing == Writing::kUnvowelled) {
        add(number, writing, store(token.native), latin, any_ending ? kMostNativeEndings : std::uint8_t{0});
        return;
      }
      add(number, writing, latin, latin, any_ending);
      for (const std::string_view other : token.alternatives) {
        const std::string_view stored = store(other);
        add(number, writing, stored, stored, any_ending);
      }
    };
    add_token(tokens[0]);
    if (writing != Writing::kUnvowelled) return;
    const bool hebrew = tokens[0].script == text::Script::kHebrew;
    const auto prefixes = hebrew ? std::span<const std::string_view>(kHebrewPrefixes)
                                 : std::span<const std::string_view>(kArabicPrefixes);
    for (const std::string_view prefix : prefixes) {
      const auto prefixed = buffer_->tokenize(std::string(prefix) + std::string(word));
      if (prefixed.size() == 1) add_token(prefixed[0]);
    }
  }

  void add(ConceptNumber number, Writing writing, std::string_view letters, std::string_view latin,
           bool any_ending) {
    const std::uint8_t endings = !any_ending                   ? std::uint8_t{0}
                                 : letters.size() < kShortStem ? kMostEndingsOfShortStem
                                                               : kMostEndings;
    add(number, writing, letters, latin, endings);
  }
  void add(ConceptNumber number, Writing writing, std::string_view letters, std::string_view latin,
           std::uint8_t endings) {
    if (letters.empty() || latin.empty()) return;
    beginnings_.set(beginning(letters));
    // With endings the third letter may be one of them.
    entries_.push_back({hash_of(letters, writing), number, endings});
    stems_.emplace_back(number,
                        ConceptStem{latin, endings == kMostNativeEndings && writing == Writing::kUnvowelled
                                               ? static_cast<std::uint8_t>(2 * kMostNativeEndings + 2)
                                               : endings});
  }

  std::string_view store(std::string_view text) { return texts_.emplace_back(text); }

  void build_slots() {
    std::size_t size = 64;
    while (size < entries_.size() * 2) size *= 2;
    slots_.assign(size, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      std::size_t at = entries_[i].hash & (size - 1);
      while (slots_[at] != 0) at = (at + 1) & (size - 1);
      slots_[at] = static_cast<std::uint32_t>(i + 1);
    }
  }

  // Adds the concepts of words with these letters that so many more may follow.
  void find(std::string_view letters, Writing writing, std::uint8_t endings,
            WordConcepts& out) const noexcept {
    const std::uint64_t hash = hash_of(letters, writing);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
      const Entry& entry = entries_[slots_[at] - 1];
      if (entry.hash != hash || entry.endings < endings || out.size == kMostConceptsOfWord ||
          out.has(entry.number))
        continue;
      out.numbers[out.size++] = entry.number;
    }
  }

  std::unordered_map<std::string_view, ConceptNumber> keys_;
  std::optional<text::TokenBuffer> buffer_{std::in_place};
  std::size_t concepts_ = 0;
  std::deque<std::string> texts_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;
  std::bitset<65536> beginnings_;
  std::vector<std::pair<ConceptNumber, ConceptStem>> stems_;
  std::vector<std::size_t> first_stem_;
  std::vector<ConceptStem> sorted_stems_;
};

}  // namespace

bool WordConcepts::has(ConceptNumber number) const noexcept {
  return std::find(numbers.begin(), numbers.begin() + size, number) != numbers.begin() + size;
}

bool WordConcepts::meets(const WordConcepts& other) const noexcept {
  for (const ConceptNumber number : all()) {
    if (other.has(number)) return true;
  }
  return false;
}

WordConcepts concepts_of(const TokenView& word) noexcept { return Table::get().find(word); }
std::span<const ConceptStem> stems_of(ConceptNumber number) noexcept { return Table::get().stems(number); }
std::size_t concept_count() noexcept { return Table::get().concepts(); }

}  // namespace tamis::names

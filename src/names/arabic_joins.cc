#include "names/arabic_joins.h"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"

namespace tamis::names {
namespace {

constexpr std::size_t kMaxBytes = 400;
constexpr std::size_t kLeastRest = 3;  // letters of what is joined: "Abdel Ali", no "Abdelio"

struct Words {
  std::vector<std::string_view> first, last, articles;

  Words() {
    base::for_each_row(base::data_table("arabic_joins.tsv"), [&](const auto& column, std::size_t) {
      (column[0] == "first" ? first : column[0] == "last" ? last : articles).push_back(column[1]);
    });
    // "dine" before "din".
    std::sort(last.begin(), last.end(), [](auto a, auto b) { return a.size() > b.size(); });
    for (const auto* table : {&first, &last}) {
      for (const std::string_view word : *table) {
        if (word.size() < 3)
          beginnings_.set();
        else
          beginnings_.set(place(word.data()));
      }
    }
  }

  // False, which most names are, and soon told: no word of `first` or `last` stands in the text.
  [[nodiscard]] bool may_hold_one(std::string_view text) const noexcept {
    for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
      if (beginnings_[place(text.data() + i)]) return true;
    }
    return false;
  }

 private:
  // Of three letters, small or not; others share it.
  static std::size_t place(const char* letters) noexcept {
    constexpr unsigned kLetter = 31;
    return (static_cast<unsigned>(letters[0]) & kLetter) << 10 |
           (static_cast<unsigned>(letters[1]) & kLetter) << 5 | (static_cast<unsigned>(letters[2]) & kLetter);
  }
  std::bitset<std::size_t{1} << 15> beginnings_;
};

const Words& words() {
  static const Words table;
  return table;
}

bool holds(const std::vector<std::string_view>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string lower;
};

// Letters of one word with its hyphens cut: "al-Aziz" is two.
std::vector<Piece> pieces_of(std::string_view name) {
  std::vector<Piece> out;
  constexpr std::string_view kBetween = " \t-'`.,";
  for (std::size_t at = 0; (at = name.find_first_not_of(kBetween, at)) != std::string_view::npos;) {
    const std::size_t end = std::min(name.find_first_of(kBetween, at), name.size());
    out.push_back({at, end, base::ascii_lower(name.substr(at, end - at))});
    at = end;
  }
  return out;
}

// "abdelaziz" -> 3, 5: behind the first word, behind the article; 0 when it is none. A sun letter stands doubled in place of the
// article's l: abderrahmane.
std::size_t joined_first(std::string_view word, std::size_t& rest) {
  for (const std::string_view first : words().first) {
    if (!word.starts_with(first) || word.size() < first.size() + 2 + kLeastRest) continue;
    const char vowel = word[first.size()];
    const char letter = word[first.size() + 1];
    if (!is_vowel(vowel) || is_vowel(letter)) continue;
    if (letter != 'l' && letter != word[first.size() + 2]) continue;
    rest = first.size() + 2;
    return first.size();
  }
  return 0;
}

// "noureddine" -> 4, 6.
std::size_t joined_last(std::string_view word, std::size_t& rest) {
  for (const std::string_view last : words().last) {
    if (!word.ends_with(last) || word.size() < last.size() + 2 + kLeastRest - 1) continue;
    const std::size_t at = word.size() - last.size();
    const bool article = is_vowel(word[at - 2]) && (word[at - 1] == 'd' || word[at - 1] == 'l');
    if (!article) continue;
    rest = at;
    return at - 2;
  }
  return 0;
}

}  // namespace

std::string other_arabic_join(std::string_view name) {
  if (name.size() > kMaxBytes || !words().may_hold_one(name)) return {};
  const std::vector<Piece> pieces = pieces_of(name);
  std::string out;
  std::size_t copied = 0;
  const auto written = [&](std::size_t begin, std::size_t end) { return name.substr(begin, end - begin); };
  const auto copy_until = [&](std::size_t end) {
    out += written(copied, end);
    copied = end;
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (i + 2 < pieces.size() && holds(words().articles, pieces[i + 1].lower) &&
        pieces[i + 2].end - pieces[i + 2].begin >= kLeastRest &&
        (holds(words().first, piece.lower) || holds(words().last, pieces[i + 2].lower))) {
      const Piece& behind = pieces[i + 2];
      copy_until(piece.end);
      constexpr std::string_view kSun = "tdrzsn";
      const bool sun = kSun.find(behind.lower[0]) != std::string_view::npos;
      out += 'e';
      out += sun ? behind.lower[0] : 'l';
      out += behind.lower;
      copied = behind.end;
      i += 2;
      continue;
    }
    std::size_t rest = 0;
    std::size_t end = joined_first(piece.lower, rest);
    if (end == 0) end = joined_last(piece.lower, rest);
    if (end == 0) continue;
    copy_until(piece.begin + end);
    out += " al ";
    out += written(piece.begin + rest, piece.end);
    copied = piece.end;
  }
  if (copied == 0) return {};
  copy_until(name.size());
  return out;
}

}  // namespace tamis::names

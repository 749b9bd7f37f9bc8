#include "names/press_spellings.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "base/ascii.h"
#include "base/data_table.h"
#include "names/lexicon.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

constexpr std::size_t kMaxBytes = 200;
constexpr std::size_t kMaxWords = 6;
constexpr std::size_t kLeastSigned = 5;   // bytes of a word that shows a habit
constexpr std::size_t kLeastStem = 4;     // bytes of a word before its ending
constexpr float kBetterKnownBits = 4.0F;  // so much commoner is a name without its ending

struct Rewrite {
  std::string_view written;
  std::string_view is;
};

struct Habit {
  std::string_view name;
  std::vector<std::string_view> sign_endings;
  std::vector<Rewrite> sounds;
  std::vector<Rewrite> endings;
  std::vector<Rewrite> cases;
};

// A bit for each habit, in the order of the table.
using HabitSet = std::uint32_t;
constexpr std::size_t kMaxHabits = 32;

// The habits that a name shows, by what.
struct Shown {
  HabitSet sign = 0;         // in a word of kLeastSigned bytes
  HabitSet sign_ending = 0;  // likewise
  HabitSet slavic_sign = 0;
  HabitSet slavic_ending = 0;

  [[nodiscard]] bool has_sign(HabitSet habit) const noexcept {
    return ((sign | (slavic_sign & slavic_ending)) & habit) != 0;
  }
};

// Letters that show habits, found by their first two bytes (of endings: the last two).
class Signs {
 public:
  void add(std::string_view letters, HabitSet Shown::*how, HabitSet habit, std::uint16_t pair) {
    rows_.push_back({pair, letters, how, habit});
    pairs_.set(pair);
  }
  void sort() {
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.pair < b.pair; });
  }
  // Calls `visit(row)` for those that have the pair.
  template <class Visit>
  void for_each(std::uint16_t pair, Visit&& visit) const {
    if (!pairs_.test(pair)) return;
    auto at = std::lower_bound(rows_.begin(), rows_.end(), pair,
                               [](const Row& row, std::uint16_t wanted) { return row.pair < wanted; });
    for (; at != rows_.end() && at->pair == pair; ++at) visit(*at);
  }
  struct Row {
    std::uint16_t pair;
    std::string_view letters;
    HabitSet Shown::*how;
    HabitSet habit;
  };

 private:
  std::vector<Row> rows_;
  std::bitset<65536> pairs_;
};

class Habits {
 public:
  static const Habits& get() {
    static const Habits instance;
    return instance;
  }

  [[nodiscard]] const std::vector<Habit>& all() const noexcept { return habits_; }
  [[nodiscard]] const Signs& signs() const noexcept { return signs_; }
  [[nodiscard]] const Signs& endings() const noexcept { return endings_; }
  static std::uint16_t pair_of(char first, char second) noexcept {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(first) << 8 |
                                      static_cast<unsigned char>(second));
  }
  // Whether some sign may begin with these two small letters, or some ending end with this byte.
  [[nodiscard]] bool may_begin_sign(char first, char second) const noexcept {
    return pairs_.test(pair_of(first, second));
  }
  [[nodiscard]] bool may_end(char last) const noexcept {
    return last_.test(static_cast<unsigned char>(last));
  }

 private:
  Habits() {
    base::for_each_row(base::data_table("press_spellings.tsv"), [&](const auto& column, std::size_t) {
      if (habits_.empty() || habits_.back().name != column[0]) habits_.push_back({column[0], {}, {}, {}, {}});
      Habit& habit = habits_.back();
      const HabitSet bit = HabitSet{1} << (habits_.size() - 1) % kMaxHabits;
      const std::string_view letters = column[2];
      const auto first_pair = [&] { return pair_of(letters[0], letters[1]); };
      const auto last_pair = [&] { return pair_of(letters[letters.size() - 2], letters.back()); };
      const Rewrite rewrite{column[2], column[3]};
      if (column[1] == "sign" || column[1] == "slavic_sign") {
        signs_.add(letters, column[1] == "sign" ? &Shown::sign : &Shown::slavic_sign, bit, first_pair());
        pairs_.set(pair_of(column[2][0], column[2][1]));
        // A letter with a mark has its capital one before it, or 0x20 in Latin-1.
        if (static_cast<unsigned char>(column[2][0]) >= 0x80) {
          const int before = column[2][0] == '\xC3' ? 0x20 : 1;
          pairs_.set(pair_of(column[2][0], static_cast<char>(column[2][1] - before)));
        }
      } else if (column[1] == "slavic_ending") {
        endings_.add(letters, &Shown::slavic_ending, bit, last_pair());
      } else if (column[1] == "sound") {
        habit.sounds.push_back(rewrite);
      } else if (column[1] == "ending") {
        habit.endings.push_back(rewrite);
      } else {
        if (column[1] == "case") {
          habit.cases.push_back(rewrite);
        } else {
          habit.sign_endings.push_back(letters);
          endings_.add(letters, &Shown::sign_ending, bit, last_pair());
        }
        const auto last = static_cast<unsigned char>(column[2].back());
        last_.set(last);
        if (last >= 0xA0) last_.set(last - 0x20U);  // its capital
      }
    });
    signs_.sort();
    endings_.sort();
    const auto longer = [](const Rewrite& a, const Rewrite& b) {
      return a.written.size() > b.written.size();
    };
    for (Habit& habit : habits_) {
      for (auto* rewrites : {&habit.sounds, &habit.endings, &habit.cases})
        std::stable_sort(rewrites->begin(), rewrites->end(), longer);
    }
  }

  std::vector<Habit> habits_;
  Signs signs_;
  Signs endings_;
  std::bitset<65536> pairs_;
  std::bitset<256> last_;
};

constexpr bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Small letters of ASCII and of Latin with marks in two bytes.
std::string small(std::string_view text) {
  std::string out = base::ascii_lower(text);
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    const auto lead = static_cast<unsigned char>(out[i]);
    const auto next = static_cast<unsigned char>(out[i + 1]);
    if (lead == 0xC3 && next >= 0x80 && next < 0x9F) out[i + 1] = static_cast<char>(next + 0x20);
    // U+0100 to U+0137 and U+014A to U+0177 have capitals at even places, U+0139 to U+0148 at odd ones.
    const unsigned code = (lead & 0x1FU) << 6 | (next & 0x3FU);
    const bool even =
        (code >= 0x100 && code < 0x138) || (code >= 0x14A && code < 0x178) || (code >= 0x218 && code < 0x220);
    const bool odd = code >= 0x139 && code < 0x149;
    if ((lead == 0xC4 || lead == 0xC5 || lead == 0xC8) &&
        ((even && code % 2 == 0) || (odd && code % 2 == 1)) && next != 0xBF)
      out[i + 1] = static_cast<char>(next + 1);
  }
  return out;
}

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// False when some word cannot have an ending of a language that gives one to each.
bool ends_openly(std::string_view word) noexcept {
  constexpr std::string_view kOpen = "aeiouyh";
  const char last = word.back();
  return kOpen.find(last) != std::string_view::npos || static_cast<unsigned char>(last) >= 0x80;
}

float bits_of(std::string_view word) {
  thread_local text::TokenBuffer buffer;
  const auto tokens = buffer.tokenize(word);
  return tokens.size() == 1 ? word_bits(NameKind::kPerson, tokens[0].latin) : kUnknownBits;
}

class Reading {
 public:
  explicit Reading(std::string_view name) : text_(small(name)) {
    for (std::size_t at = 0; at < text_.size() && count_ < words_.size();) {
      if (!is_letter(text_[at])) {
        ++at;
        continue;
      }
      Word& word = words_[count_++];
      word.begin = at;
      while (at < text_.size() && is_letter(text_[at])) ++at;
      word.end = at;
    }
  }

  [[nodiscard]] Shown shown(const Habits& habits) const {
    Shown out;
    for (std::size_t i = 0; i < count_; ++i) {
      const std::string_view at = word(i);
      if (at.size() < 2) continue;
      const bool is_long = at.size() >= kLeastSigned;
      const auto note = [&](const Signs::Row& row) {
        const bool slavic = row.how == &Shown::slavic_sign || row.how == &Shown::slavic_ending;
        if (slavic || is_long) out.*row.how |= row.habit;
      };
      for (std::size_t k = 0; k + 1 < at.size(); ++k) {
        habits.signs().for_each(Habits::pair_of(at[k], at[k + 1]), [&](const Signs::Row& row) {
          if (at.substr(k).starts_with(row.letters)) note(row);
        });
      }
      habits.endings().for_each(Habits::pair_of(at[at.size() - 2], at.back()), [&](const Signs::Row& row) {
        if (at.size() > row.letters.size() + 1 && at.ends_with(row.letters)) note(row);
      });
    }
    return out;
  }

  // The name as the habit would not have it; empty when the name does not show it.
  [[nodiscard]] std::string without(const Habit& habit, HabitSet bit, const Shown& shown) const {
    // A habit of cases needs all words.
    const bool by_ending = habit.cases.empty() && (shown.sign_ending & bit) != 0;
    if (!(by_ending || shown.has_sign(bit) || shows_case(habit))) return {};
    std::string out;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      out.append(text_, copied, words_[i].begin - copied);
      append_rewritten(habit, word(i), out);
      copied = words_[i].end;
    }
    out.append(text_, copied, text_.size() - copied);
    return out == text_ ? std::string() : out;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const noexcept {
    return std::string_view(text_).substr(words_[i].begin, words_[i].end - words_[i].begin);
  }

  static bool has_sign_ending(const Habit& habit, std::string_view word) noexcept {
    return std::any_of(habit.sign_endings.begin(), habit.sign_endings.end(), [&](std::string_view ending) {
      return word.size() > ending.size() + 1 && word.ends_with(ending);
    });
  }

  static const Rewrite* find_ending(const std::vector<Rewrite>& endings, std::string_view word) noexcept {
    for (const Rewrite& ending : endings) {
      if (word.size() >= ending.written.size() + kLeastStem - 1 && word.ends_with(ending.written))
        return &ending;
    }
    return nullptr;
  }

  [[nodiscard]] bool shows_case(const Habit& habit) const {
    if (habit.cases.empty() || count_ < 2) return false;
    bool sign = false;
    for (std::size_t i = 0; i < count_; ++i) {
      const std::string_view at = word(i);
      if (at.size() <= 2) continue;  // al
      if (find_ending(habit.cases, at) == nullptr && !ends_openly(at)) return false;
      sign = sign || has_sign_ending(habit, at);
    }
    if (sign) return true;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      const std::string_view at = word(i);
      const Rewrite* ending = find_ending(habit.cases, at);
      if (ending == nullptr) continue;
      const float with = bits_of(at);
      const float stem = bits_of(at.substr(0, at.size() - ending->written.size()));
      if (with < stem) return false;
      if (with == kUnknownBits) ++unknown;
      sign = sign || unknown >= 2 || (at.size() > kLeastSigned && stem + kBetterKnownBits <= with);
    }
    return sign;
  }

  static void append_rewritten(const Habit& habit, std::string_view word, std::string& out) {
    std::string_view tail;
    const Rewrite* ending = find_ending(habit.endings, word);
    if (ending == nullptr && word.size() > 2) ending = find_ending(habit.cases, word);
    if (ending != nullptr) {
      word.remove_suffix(ending->written.size());
      tail = ending->is;
    }
    while (!word.empty()) {
      const auto sound = std::find_if(habit.sounds.begin(), habit.sounds.end(),
                                      [&](const Rewrite& one) { return word.starts_with(one.written); });
      if (sound == habit.sounds.end()) {
        out += word.front();
        word.remove_prefix(1);
      } else {
        out += sound->is;
        word.remove_prefix(sound->written.size());
      }
    }
    out += tail;
  }

  std::string text_;
  std::array<Word, kMaxWords> words_;
  std::size_t count_ = 0;
};

}  // namespace

std::vector<std::string> other_press_spellings(std::string_view name) {
  if (name.size() > kMaxBytes) return {};
  const Habits& habits = Habits::get();
  bool may = false;
  char before = ' ';
  for (const char written : name) {
    const char c = base::ascii_lower(written);
    may = may || habits.may_begin_sign(before, c) || (!is_letter(c) && habits.may_end(before));
    before = c;
  }
  if (!may && !habits.may_end(before)) return {};
  std::vector<std::string> out;
  const Reading reading(name);
  const Shown shown = reading.shown(habits);
  HabitSet bit = 1;
  for (const Habit& habit : habits.all()) {
    std::string other = reading.without(habit, bit, shown);
    bit <<= 1;
    if (!other.empty() && std::find(out.begin(), out.end(), other) == out.end())
      out.push_back(std::move(other));
  }
  return out;
}

}  // namespace tamis::names

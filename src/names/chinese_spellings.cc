#include "names/chinese_spellings.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>

#include "base/ascii.h"
#include "base/data_table.h"
#include "names/lexicon.h"
#include "names/word_hash.h"
#include "text/han.h"

namespace tamis::names {
namespace {

constexpr std::size_t kMaxBytes = 100;
constexpr std::size_t kMaxWords = 5;
constexpr std::size_t kSyllables = 3;
constexpr std::size_t kMostWordBytes = 10;  // of a syllable with apostrophes

enum class System : std::size_t { kWadeGiles, kCantonese, kHokkien };

using Readings = std::vector<std::string_view>;  // pinyin
using Table = std::unordered_map<std::string_view, Readings>;

Readings split(std::string_view words) {
  Readings out;
  base::for_each_part(words, ' ', [&](std::string_view word) { out.push_back(word); });
  return out;
}

class Tables {
 public:
  static const Tables& get() {
    static const Tables tables;
    return tables;
  }

  // Empty: it is no syllable of the system there.
  [[nodiscard]] Readings readings(System system, bool surname, std::string_view syllable) const {
    const Table& table = system == System::kWadeGiles   ? wade_giles_
                         : system == System::kCantonese ? cantonese_[surname ? 1 : 0]
                                                        : hokkien_[surname ? 1 : 0];
    const auto found = table.find(syllable);
    Readings out = found == table.end() ? Readings() : found->second;
    if (system != System::kWadeGiles) return out;
    // The rest is spelt alike in both.
    if (!spelt_otherwise_.contains(syllable) && text::is_pinyin(syllable)) out.push_back(syllable);
    if (surname) std::erase_if(out, [&](std::string_view pinyin) { return !surnames_.contains(pinyin); });
    return out;
  }

  [[nodiscard]] bool is_syllable(System system, bool surname, std::string_view spelling) const {
    if (!may_hold(spelling)) return system == System::kWadeGiles && !surname && text::is_pinyin(spelling);
    if (system != System::kWadeGiles)
      return (system == System::kCantonese ? cantonese_ : hokkien_)[surname ? 1 : 0].contains(spelling);
    if (surname) return !readings(system, true, spelling).empty();
    return wade_giles_.contains(spelling) ||
           (!spelt_otherwise_.contains(spelling) && text::is_pinyin(spelling));
  }
  // Whether Wade-Giles spells the syllable of pinyin so.
  [[nodiscard]] bool is_wade_giles(std::string_view spelling, std::string_view pinyin) const {
    if (!spelt_otherwise_.contains(pinyin)) return spelling == pinyin;
    const auto found = wade_giles_.find(spelling);
    return found != wade_giles_.end() &&
           std::find(found->second.begin(), found->second.end(), pinyin) != found->second.end();
  }

  // Of two syllables, in Cantonese or Hokkien.
  [[nodiscard]] bool is_double_surname(std::string_view spelling) const {
    return may_hold(spelling) && (cantonese_[1].contains(spelling) || hokkien_[1].contains(spelling));
  }
  // In pinyin.
  [[nodiscard]] bool is_surname(std::string_view pinyin) const {
    return may_hold(pinyin) && surnames_.contains(pinyin);
  }

 private:
  Tables() {
    base::for_each_row(base::data_table("chinese_romanisations.tsv"), [&](const auto& column, std::size_t) {
      base::for_each_part(column[2], '|', [&](std::string_view spelling) {
        if (column[0] == "mandarin") {
          surnames_.insert(spelling);
          note(spelling);
          return;
        }
        auto& tables = column[0] == "cantonese" ? cantonese_ : hokkien_;
        tables[column[1] == "surname" ? 1 : 0][spelling] = split(column[3]);
        note(spelling);
      });
    });
    base::for_each_row(base::data_table("han_syllables.tsv"), [&](const auto& column, std::size_t) {
      if (column[0] != "pinyin") return;
      spelt_otherwise_.insert(column[1]);
      note(column[1]);
      base::for_each_part(column[2], ' ', [&](std::string_view spelling) {
        Readings& readings = wade_giles_[spelling];
        note(spelling);
        if (std::find(readings.begin(), readings.end(), column[1]) == readings.end())
          readings.push_back(column[1]);
      });
    });
  }

  // Whether some table below has the spelling: a filter, which few words of other languages pass.
  [[nodiscard]] bool may_hold(std::string_view spelling) const noexcept { return filter_[place(spelling)]; }
  void note(std::string_view spelling) noexcept { filter_.set(place(spelling)); }
  static std::size_t place(std::string_view spelling) noexcept { return word_hash(spelling) >> 49; }

  std::bitset<std::size_t{1} << 15> filter_;
  // Of given names and of family names.
  std::array<Table, 2> cantonese_;
  std::array<Table, 2> hokkien_;
  Table wade_giles_;                                      // of both
  std::unordered_set<std::string_view> spelt_otherwise_;  // pinyin that Wade-Giles spells otherwise
  std::unordered_set<std::string_view> surnames_;         // pinyin
};

struct WrittenWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string letters;      // small, without marks
  bool plain = true;        // ASCII letters and apostrophes only
  bool aspirated = false;   // an apostrophe behind the first consonants (p'ing)
  bool joins_next = false;  // by a hyphen
  bool comma_behind = false;
};

// An apostrophe of any kind at text[at]: its bytes, else 0.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : {"'", "’", "‘", "ʻ", "ʼ", "`"}) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

// Empty when there are too many.
std::vector<WrittenWord> words_of(std::string_view name) {
  std::vector<WrittenWord> out;
  constexpr std::string_view kBetween = " \t-,";
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = name.find_first_not_of(kBetween, at);
    if (begin == std::string_view::npos) break;
    if (!out.empty()) {
      const std::string_view between = name.substr(at, begin - at);
      out.back().joins_next = between == "-";
      out.back().comma_behind = between.find(',') != std::string_view::npos;
    }
    if (out.size() == kMaxWords) return {};
    const std::size_t end = std::min(name.find_first_of(kBetween, begin), name.size());
    WrittenWord word{begin, end, {}};
    for (std::size_t i = begin; i < end;) {
      if (const std::size_t mark = apostrophe_at(name, i); mark != 0) {
        const bool before_vowel = word.letters.find_first_of("aeiou") == std::string::npos;
        word.aspirated = word.aspirated || (before_vowel && !word.letters.empty());
        i += mark;
        continue;
      }
      word.plain = word.plain && base::is_ascii_letter(name[i]);
      word.letters += base::ascii_lower(name[i]);
      ++i;
    }
    out.push_back(std::move(word));
    at = end;
  }
  return out;
}

// Whether a syllable of pinyin begins with a sound that Wade-Giles marks by an apostrophe; `other`: with one of those that lack it.
bool begins_aspirated(std::string_view pinyin) {
  return pinyin.starts_with("ch") || std::string_view("ptkqc").find(pinyin.front()) != std::string_view::npos;
}
bool begins_unaspirated(std::string_view pinyin) {
  return std::string_view("bdgjz").find(pinyin.front()) != std::string_view::npos;
}

// Family names of two syllables are written apart as often as together (Au Yeung, Ouyang).
void join_surnames(std::vector<WrittenWord>& words) {
  for (std::size_t i = 0; words.size() > kSyllables && i + 1 < words.size(); ++i) {
    std::string both = words[i].letters + words[i + 1].letters;
    if (!words[i].plain || !words[i + 1].plain || words[i].comma_behind ||
        !Tables::get().is_double_surname(both))
      continue;
    words[i].letters = std::move(both);
    words[i].end = words[i + 1].end;
    words[i].joins_next = words[i + 1].joins_next;
    words[i].comma_behind = words[i + 1].comma_behind;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return;
  }
}

class Speller {
 public:
  Speller(std::string_view name, const std::vector<WrittenWord>& words) : name_(name), words_(words) {
    marked_ = std::any_of(words.begin(), words.end(), [](const WrittenWord& word) { return word.aspirated; });
  }

  // The family name at words[surname], the given name at words[given] and the next.
  [[nodiscard]] bool spell(System system, std::size_t surname, std::size_t given,
                           std::vector<ChineseSpelling>& out) const {
    const std::array<std::size_t, kSyllables> at{surname, given, given + 1};
    std::array<Readings, kSyllables> readings;
    bool all_pinyin = true;
    for (std::size_t i = 0; i < kSyllables; ++i) {
      const WrittenWord& word = words_[at[i]];
      if (!word.plain) return false;
      readings[i] = Tables::get().readings(system, i == 0, word.letters);
      if (system == System::kWadeGiles && marked_) {
        std::erase_if(readings[i], [&](std::string_view pinyin) {
          return word.aspirated ? begins_unaspirated(pinyin) : begins_aspirated(pinyin);
        });
      }
      if (readings[i].empty()) return false;
      if (system == System::kWadeGiles) {
        // The commoner in names first.
        std::stable_sort(readings[i].begin(), readings[i].end(), [](std::string_view a, std::string_view b) {
          return word_bits(NameKind::kPerson, a) < word_bits(NameKind::kPerson, b);
        });
      }
      all_pinyin = all_pinyin && text::is_pinyin(word.letters);
    }
    // "Kuo" is a syllable of pinyin, but no family name. Pinyin is seldom written with a hyphen (Chen Ming-kuo).
    const bool may_be_pinyin = all_pinyin && !marked_ && Tables::get().is_surname(words_[surname].letters);
    if (may_be_pinyin && (system != System::kWadeGiles || !words_[given].joins_next)) return false;
    std::size_t names = may_be_pinyin ? 2 : 1;
    for (const Readings& some : readings) names *= some.size();
    combine(at, readings, -std::log2(static_cast<float>(names)), out);
    return true;
  }

 private:
  // The likeliest reading of each syllable first, then with one that is less likely, and so on.
  void combine(const std::array<std::size_t, kSyllables>& at,
               const std::array<Readings, kSyllables>& readings, float bits,
               std::vector<ChineseSpelling>& out) const {
    const std::size_t most = readings[0].size() + readings[1].size() + readings[2].size();
    for (std::size_t rank = 0; rank < most; ++rank) {
      for (std::size_t i = 0; i < readings[0].size() && i <= rank; ++i) {
        for (std::size_t j = 0; j < readings[1].size() && i + j <= rank; ++j) {
          const std::size_t k = rank - i - j;
          if (k >= readings[2].size()) continue;
          if (out.size() == kMostChineseSpellings) return;
          std::string spelt = with(at, {readings[0][i], readings[1][j], readings[2][k]});
          const auto same = [&](const ChineseSpelling& other) { return other.name == spelt; };
          if (std::none_of(out.begin(), out.end(), same)) out.push_back({std::move(spelt), bits});
        }
      }
    }
  }

  [[nodiscard]] std::string with(const std::array<std::size_t, kSyllables>& at,
                                 const std::array<std::string_view, kSyllables>& pinyin) const {
    std::string out;
    for (std::size_t word = 0; word < words_.size(); ++word) {
      // The given name is one word, as lists have it.
      const bool second = word == at[2];
      if (word > 0 && !second) out += words_[word - 1].comma_behind ? ", " : " ";
      const auto found = std::find(at.begin(), at.end(), word);
      if (found == at.end()) {
        out += name_.substr(words_[word].begin, words_[word].end - words_[word].begin);
        continue;
      }
      std::string syllable(pinyin[static_cast<std::size_t>(found - at.begin())]);
      std::replace(syllable.begin(), syllable.end(), 'v', 'u');
      if (!second) syllable.front() = static_cast<char>(syllable.front() - 'a' + 'A');
      out += syllable;
    }
    return out;
  }

  std::string_view name_;
  const std::vector<WrittenWord>& words_;
  bool marked_ = false;
};

// Where the family name and the given name may stand.
struct Order {
  std::size_t surname;
  std::size_t given;
};

std::vector<Order> orders_of(const std::vector<WrittenWord>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!words[i].joins_next) continue;
    // "Wong Kar-wai", "Kar-wai Wong", "Tony Leung Chiu-wai"
    if (i > 0 && i + 2 < words.size()) return {{i - 1, i}, {i + 2, i}};
    return {i > 0 ? Order{i - 1, i} : Order{i + 2, i}};
  }
  if (words.size() != kSyllables) return {};
  if (words[0].comma_behind) return {{0, 1}};
  return {{0, 1}, {2, 0}};
}

}  // namespace

namespace {

// Whether three words are short enough, which is cheap to see.
bool may_be_syllables(std::string_view name) noexcept {
  std::size_t short_words = 0;
  std::size_t size = 0;
  for (const char c : name) {
    const bool between = c == ' ' || c == '-' || c == ',' || c == '\t';
    if (between && size > 0) short_words += size <= kMostWordBytes ? 1U : 0U;
    size = between ? 0 : size + 1;
  }
  return short_words + (size > 0 && size <= kMostWordBytes ? 1U : 0U) >= kSyllables;
}

constexpr std::size_t kMostSurname = 8;   // letters ("dongfang")
constexpr std::size_t kMostGiven = 12;    // "chuangzhuang"
constexpr std::size_t kMostSyllable = 6;  // "zhuang"

// The letters of a given name of one or two syllables in pinyin; empty: it is none.
class PinyinGiven {
 public:
  explicit PinyinGiven(std::span<const TokenView> words) noexcept {
    for (const TokenView& word : words) {
      if (!word.native.empty() || size_ + word.latin.size() > kMostGiven) {
        size_ = 0;
        return;
      }
      std::copy(word.latin.begin(), word.latin.end(), letters_.begin() + static_cast<std::ptrdiff_t>(size_));
      size_ += word.latin.size();
    }
    if (!is_given()) size_ = 0;
  }
  [[nodiscard]] std::string_view letters() const noexcept { return {letters_.data(), size_}; }

 private:
  [[nodiscard]] bool is_given() const noexcept {
    const std::string_view all = letters();
    if (all.size() <= kMostSyllable && text::is_pinyin(all)) return true;
    for (std::size_t cut = 1; cut < all.size() && cut <= kMostSyllable; ++cut) {
      if (text::is_pinyin(all.substr(0, cut)) && text::is_pinyin(all.substr(cut))) return true;
    }
    return false;
  }
  std::array<char, kMostGiven> letters_{};
  std::size_t size_ = 0;
};

// A name in pinyin, its family name first or last.
struct PinyinName {
  std::string_view surname;
  PinyinGiven given;
};

PinyinName pinyin_name(std::span<const TokenView> words, bool surname_first) noexcept {
  const TokenView& surname = surname_first ? words.front() : words.back();
  if (surname.latin.size() > kMostSurname || !surname.native.empty() ||
      !Tables::get().is_surname(surname.latin))
    return {{}, PinyinGiven({})};
  return {surname.latin, PinyinGiven(surname_first ? words.subspan(1) : words.first(words.size() - 1))};
}

// Whether letters that are pinyin, too, are one or two syllables of pinyin in Wade-Giles (mingkuo, mingguo).
bool may_be_wade_giles(std::string_view spelling, std::string_view pinyin) noexcept {
  const Tables& tables = Tables::get();
  if (tables.is_wade_giles(spelling, pinyin)) return true;
  for (std::size_t cut = 1; cut < pinyin.size() && cut <= kMostSyllable; ++cut) {
    if (!text::is_pinyin(pinyin.substr(0, cut)) || !text::is_pinyin(pinyin.substr(cut))) continue;
    for (std::size_t at = 1; at < spelling.size() && at <= kMostSyllable; ++at) {
      if (tables.is_wade_giles(spelling.substr(0, at), pinyin.substr(0, cut)) &&
          tables.is_wade_giles(spelling.substr(at), pinyin.substr(cut)))
        return true;
    }
  }
  return false;
}

bool may_be_wade_giles(const PinyinName& spelling, const PinyinName& pinyin) noexcept {
  return Tables::get().is_wade_giles(spelling.surname, pinyin.surname) &&
         may_be_wade_giles(spelling.given.letters(), pinyin.given.letters());
}

// By which a name may be spelt, a bit each.
enum SpeltBy : unsigned { kByPinyin = 1, kByWadeGiles = 2, kByCantonese = 4, kByHokkien = 8, kByKorean = 16 };

struct SystemBit {
  System system;
  SpeltBy bit;
};
constexpr SystemBit kDialects[] = {
    {System::kWadeGiles, kByWadeGiles}, {System::kCantonese, kByCantonese}, {System::kHokkien, kByHokkien}};

// A name of a family name and one or two syllables.
class Spelt {
 public:
  Spelt(std::span<const TokenView> words, bool surname_first) noexcept
      : pinyin_(pinyin_name(words, surname_first)) {
    if (!pinyin_.given.letters().empty()) by_ = kByPinyin;
    const auto size = words.size();
    surname_ = surname_first ? words.front().latin : words.back().latin;
    for (std::size_t i = 0; i + 1 < size; ++i) given_[i] = words[surname_first ? i + 1 : i].latin;
    given_count_ = size - 1;
    for (const TokenView& word : words) {
      if (!word.native.empty() || word.latin.size() > kMostSyllable) return;
    }
    for (const SystemBit& one : kDialects) {
      bool all = Tables::get().is_syllable(one.system, true, surname_);
      for (std::size_t i = 0; i < given_count_ && all; ++i)
        all = Tables::get().is_syllable(one.system, false, given_[i]);
      if (all) by_ |= one.bit;
    }
    if (std::all_of(words.begin(), words.end(),
                    [](const TokenView& word) { return text::is_korean_syllable(word.latin); }))
      by_ |= kByKorean;
  }
  [[nodiscard]] unsigned by() const noexcept { return by_; }

  // Letter for letter.
  [[nodiscard]] bool is(const Spelt& other) const noexcept {
    if (surname_ != other.surname_) return false;
    if (given_count_ == other.given_count_) return given_ == other.given_;
    const std::string_view one = pinyin_.given.letters();
    return !one.empty() && one == other.pinyin_.given.letters();
  }
  // Whether a reading of this name is the other one, which is in pinyin.
  [[nodiscard]] bool is_read_as(const Spelt& other) const {
    if ((other.by_ & kByPinyin) == 0) return false;
    if ((by_ & other.by_ & kByPinyin) != 0 && may_be_wade_giles(pinyin_, other.pinyin_)) return true;
    for (const SystemBit& one : kDialects) {
      if ((by_ & one.bit) != 0 && is_read_as(one.system, other.pinyin_)) return true;
    }
    return false;
  }
  // Whether both are the same by a system that has several spellings of a syllable (cheung, cheong).
  [[nodiscard]] bool reads_like(const Spelt& other) const {
    if (given_count_ != other.given_count_) return false;
    for (const SystemBit& one : kDialects) {
      if ((by_ & other.by_ & one.bit) == 0 || one.system == System::kWadeGiles) continue;
      const auto alike = [&](bool surname, std::string_view a, std::string_view b) {
        return a == b || Tables::get().readings(one.system, surname, a) ==
                             Tables::get().readings(one.system, surname, b);
      };
      bool all = alike(true, surname_, other.surname_);
      for (std::size_t i = 0; i < given_count_ && all; ++i) all = alike(false, given_[i], other.given_[i]);
      if (all) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] bool is_read_as(System system, const PinyinName& pinyin) const {
    const Tables& tables = Tables::get();
    const auto surnames = tables.readings(system, true, surname_);
    if (std::find(surnames.begin(), surnames.end(), pinyin.surname) == surnames.end()) return false;
    const auto first = tables.readings(system, false, given_[0]);
    const std::string_view given = pinyin.given.letters();
    if (given_count_ == 1) return std::find(first.begin(), first.end(), given) != first.end();
    const auto second = tables.readings(system, false, given_[1]);
    for (const std::string_view begin : first) {
      if (given.starts_with(begin) &&
          std::find(second.begin(), second.end(), given.substr(begin.size())) != second.end())
        return true;
    }
    return false;
  }

  PinyinName pinyin_;
  std::string_view surname_;
  std::array<std::string_view, kSyllables - 1> given_{};
  std::size_t given_count_ = 0;
  unsigned by_ = 0;
};

bool are_syllables(std::span<const TokenView> words) noexcept {
  return std::all_of(words.begin(), words.end(), [](const TokenView& word) {
    if (!word.native.empty()) return is_syllable(word.native);
    return word.latin.size() <= kMostSyllable &&
           (text::is_han_syllable(word.latin) || text::is_korean_syllable(word.latin) ||
            Tables::get().is_syllable(System::kWadeGiles, false, word.latin));
  });
}

// What every name of syllables meets, and few others do.
bool may_be_syllables(std::span<const TokenView> words) noexcept {
  if (words.size() < 2 || words.size() > kSyllables) return false;
  return words.front().latin.size() <= kMostSurname || words.back().latin.size() <= kMostSurname;
}

}  // namespace

bool have_other_syllables(std::span<const TokenView> query, std::span<const TokenView> listed) noexcept {
  if (!may_be_syllables(query) || !may_be_syllables(listed)) return false;
  if (query.size() != listed.size() && are_syllables(query) && are_syllables(listed)) return true;
  unsigned query_by = 0;
  unsigned listed_by = 0;
  for (const bool first : {true, false}) {
    const Spelt one(query, first);
    if (one.by() == 0) continue;
    query_by |= one.by();
    for (const bool other_first : {true, false}) {
      const Spelt other(listed, other_first);
      if (other.by() == 0) continue;
      listed_by |= other.by();
      if (one.is(other) || one.is_read_as(other) || other.is_read_as(one) || one.reads_like(other))
        return false;
    }
  }
  if (query_by == 0 || listed_by == 0) return false;
  // Koreans spell their names as they like.
  return (query_by & listed_by & kByKorean) == 0;
}

std::vector<ChineseSpelling> other_chinese_spellings(std::string_view name) {
  std::vector<ChineseSpelling> out;
  if (name.size() > kMaxBytes || !may_be_syllables(name)) return out;
  std::vector<WrittenWord> words = words_of(name);
  join_surnames(words);
  if (words.size() < kSyllables) return out;
  const Speller speller(name, words);
  for (const System system : {System::kWadeGiles, System::kCantonese, System::kHokkien}) {
    for (const Order order : orders_of(words)) {
      if (speller.spell(system, order.surname, order.given, out)) break;
    }
  }
  return out;
}

}  // namespace tamis::names

// Learns data/spellings.tsv: how names in other scripts are spelt in Latin letters, from pairs of spellings; and writes
// data/spelled_names.tsv: names that are met often, with the spellings that no rule gives (Roy, Vladimir in kana).
//
//   make_spellings FOLDER data/spelled_names.tsv > data/spellings.tsv
//
// FOLDER: NAME.train.tsv with Latin spelling, native spelling (letters split by blanks) and count a row, from Wikidata (Merhav
// and Ash, COLING 2018; CC0). Every tenth row is left out, so that choices can be judged on it.
//
// Method. Both sides go through the text pipeline. A Latin word is taken to be written by cutting the native one into pieces of
// one or two units and writing up to three letters for each piece: p(letters | piece) is learned by expectation and
// maximisation over all ways to cut. A Han character that is met seldom borrows from all that are read like it in Mandarin. Many pairs are no spellings of each other (the family name against the given name): after
// the first rounds a pair counts by the probability that it is one, against letters drawn at random. Pieces of two units stay
// where they say more than their parts. What is written is log2 p(letters | piece) / p(letters anywhere), in tenths.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/data_table.h"
#include "text/spellings.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace {

using tamis::text::kMaxSpellingLetters;
using tamis::text::SpellingUnits;

constexpr int kRounds = 8;
constexpr int kPairRounds = 5;        // from that round on pieces of two units are allowed
constexpr double kPairPenalty = 0.2;  // prior of cutting a piece of two units
constexpr double kFloor = 1e-7;
constexpr double kNoise = 0.1;  // share of pairs that are none
constexpr double kLeastCount = 3.0;
constexpr double kRuleShare = 0.02;  // of a spelling that a rule knows
constexpr double kBorrowed = 4.0;    // the weight of characters read alike, in pairs
constexpr double kLeastPairCount = 12.0;
constexpr double kLeastShare = 0.004;
// Names: how often a spelling is met at least, that it is so many-th part of the name's at most, how many of one name.
constexpr int kLeastNames = 8;
constexpr int kLeastNameShare = 7;
constexpr int kMaxNameSpellings = 3;
constexpr double kLeastNameAgreement = 0.05;
constexpr double kMostNameAgreement = 0.75;  // beyond it the rules do
constexpr std::size_t kMaxSpellings = 14;

struct Example {
  SpellingUnits units;
  std::string latin;
  std::string native;
  std::string romanized;  // by the rules
  int count = 1;
};

std::vector<Example> read_examples(const std::filesystem::path& path, bool han) {
  std::vector<Example> out;
  tamis::text::TokenBuffer buffer;
  std::ifstream file(path);
  std::size_t row = 0;
  for (std::string line; std::getline(file, line); ++row) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (row % 10 == 0 || first == std::string::npos || second == std::string::npos) continue;
    std::string native = line.substr(first + 1, second - first - 1);
    std::erase(native, ' ');
    Example example;
    for (const auto& token : buffer.tokenize(std::string_view(line).substr(0, first)))
      example.latin += token.latin;
    std::string letters;
    for (const auto& token : buffer.tokenize(native)) {
      letters += token.native;
      example.romanized += token.latin;
    }
    example.native = letters;
    example.count = std::atoi(line.c_str() + second + 1);
    example.units = tamis::text::spelling_units(letters);
    const bool plain =
        std::all_of(example.latin.begin(), example.latin.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    // A unit is learned from the pairs of one language only: Han from the Chinese ones.
    const auto is_han = [](char32_t c) { return tamis::text::script_of(c) == tamis::text::Script::kHan; };
    const bool other = std::any_of(
        example.units.code.begin(), example.units.code.begin() + example.units.size, [&](char32_t c) {
          return is_han(c) != han || tamis::text::script_of(c) == tamis::text::Script::kLatin;
        });
    if (plain && !other && example.units.size > 0 && !example.latin.empty() && example.latin.size() <= 24)
      out.push_back(std::move(example));
  }
  return out;
}

constexpr std::uint32_t pack(std::string_view letters) noexcept {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) out |= static_cast<std::uint32_t>(letters[i]) << (8 * i);
  return out;
}

using Piece = std::uint64_t;
Piece piece_of(const SpellingUnits& units, std::size_t at, std::size_t count) {
  return std::uint64_t{units.code[at]} << 32 | (count == 2 ? units.code[at + 1] : 0);
}

// Shares of the letters in all Latin words.
std::array<double, 26> letter_shares(const std::vector<std::vector<Example>>& groups) {
  std::array<double, 26> counts{};
  double total = 0;
  for (const auto& examples : groups) {
    for (const Example& example : examples) {
      for (const char c : example.latin) counts[static_cast<std::size_t>(c - 'a')] += 1;
      total += static_cast<double>(example.latin.size());
    }
  }
  for (double& count : counts) count = (count + 1) / (total + 26);
  return counts;
}

struct Counts {
  std::unordered_map<std::uint32_t, double> letters;
  double total = 0;
};

class Model {
 public:
  explicit Model(const std::array<double, 26>& anywhere) : anywhere_(anywhere) {}

  [[nodiscard]] double background(std::uint32_t letters) const {
    double out = 1;
    for (; letters != 0; letters >>= 8) out *= anywhere_[(letters & 255) - 'a'];
    return out;
  }

  // p(letters | piece); in the first round anything of a likely length.
  [[nodiscard]] double probability(Piece piece, std::uint32_t letters, std::size_t length, int round) const {
    if (round == 0) {
      static constexpr double kByLength[] = {0.05, 0.7, 0.2, 0.05};
      return kByLength[length] * std::pow(1.0 / 26, static_cast<double>(length));
    }
    const auto found = pieces_.find(piece);
    if (found == pieces_.end()) {
      if ((piece & 0xFFFFFFFFU) == 0) return kFloor * background(letters);
      // A piece not met before: as its parts would have it, so that it can be learned.
      return round == kPairRounds ? compose(piece, letters, length) : 0;
    }
    const auto letter = found->second.letters.find(letters);
    return letter == found->second.letters.end() ? kFloor * background(letters)
                                                 : letter->second / found->second.total;
  }

  void learn(const std::vector<Example>& examples, int round) {
    std::unordered_map<Piece, Counts> next;
    double bits = 0;
    for (const Example& example : examples) bits += visit(example, round, next);
    std::fprintf(stderr, "  round %d: %.3f bits a pair\n", round,
                 bits / static_cast<double>(examples.size()));
    for (auto& [piece, counts] : next) {
      counts.total = 0;
      std::erase_if(counts.letters, [](const auto& item) { return item.second < 0.05; });
      for (const auto& item : counts.letters) counts.total += item.second;
    }
    std::erase_if(next, [](const auto& item) { return item.second.total < 0.5; });
    pieces_ = std::move(next);
  }

  // Mixes what is known of each Han character with what is known of all that are read alike.
  void smooth() {
    std::unordered_map<std::string, Counts> syllables;
    for (const auto& [piece, counts] : pieces_) {
      const std::string& syllable = syllable_of(piece);
      if (syllable.empty()) continue;
      Counts& all = syllables[syllable];
      for (const auto& [letters, count] : counts.letters) all.letters[letters] += count;
      all.total += counts.total;
    }
    for (auto& [piece, counts] : pieces_) {
      const std::string& syllable = syllable_of(piece);
      if (syllable.empty()) continue;
      const Counts& all = syllables[syllable];
      for (const auto& [letters, count] : all.letters)
        counts.letters[letters] += kBorrowed * count / all.total;
      counts.total += kBorrowed;
    }
  }

  // The share of what the Latin word tells that the native one explains.
  [[nodiscard]] double agreement(const Example& example) const {
    std::unordered_map<Piece, Counts> none;
    double whole = 0;
    for (const char c : example.latin) whole -= std::log2(anywhere_[static_cast<std::size_t>(c - 'a')]);
    return visit(example, kRounds, none) / whole;
  }

  // Drops pieces of two units that are rare, or that say about what their parts say.
  void prune() {
    std::vector<Piece> gone;
    for (const auto& [piece, counts] : pieces_) {
      if ((piece & 0xFFFFFFFFU) == 0) continue;
      double gain = 0;  // bits, over the counts, of the piece over its parts
      for (const auto& [letters, count] : counts.letters) {
        const double own = count / counts.total;
        gain += count * std::log2(own / std::max(compose(piece, letters, length_of(letters)), 1e-9));
      }
      if (counts.total < kLeastPairCount || gain < 40 || gain / counts.total < 0.5) gone.push_back(piece);
    }
    for (const Piece piece : gone) pieces_.erase(piece);
  }

  // Gives each rule of data/romanization.tsv for one or two letters of `script` a small share: languages that the pairs lack
  // (Persian, Ukrainian), and habits that are rare in them.
  void add_rules(std::string_view script) {
    struct Rule {
      Piece piece;
      std::uint32_t letters;
    };
    std::vector<Rule> rules;
    const auto add = [&](std::string_view source, std::string_view latin) {
      const bool plain = std::all_of(latin.begin(), latin.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      SpellingUnits units = tamis::text::spelling_units(source);
      for (std::size_t i = 0; i < units.size; ++i) {
        if (units.code[i] == 0x6CC) units.code[i] = 0x64A;  // as in Token::native
        if (units.code[i] == 0x6A9) units.code[i] = 0x643;
      }
      if (plain && latin.size() <= kMaxSpellingLetters && units.size >= 1 && units.size <= 2) {
        rules.push_back({piece_of(units, 0, units.size), pack(latin)});
      }
    };
    tamis::base::for_each_row(
        tamis::base::data_table("romanization.tsv"), [&](const auto& column, std::size_t) {
          if (column[0] == script && (column[5].empty() || column[5] == "consonant" || column[5] == "vowel"))
            add(column[2], column[4]);
        });
    if (script == "Arab") {
      // The article inside of a name: Abdelkader, Nureddin.
      for (const char* latin : {"al", "el", "il", "ol", "ul", "a", "e", "i", "o", "u"})
        add("\u0627\u0644", latin);
    }
    std::map<Piece, std::map<std::uint32_t, double>> added;
    for (const Rule& rule : rules) added[rule.piece][rule.letters] = 1;
    const bool unvowelled = script == "Arab" || script == "Hebr";
    for (auto& [piece, letters] : added) {
      Counts& counts = pieces_[piece];
      if (counts.total >= kLeastCount) {
        for (const auto& [own, weight] : letters) {
          double& count = counts.letters[own];
          count = std::max(count, kRuleShare * counts.total);
        }
      } else {
        // Not met: what the rules say, and a vowel after it where vowels are not written. Two letters may as well be one each.
        counts.letters.clear();
        for (const auto& [own, weight] : letters) {
          counts.letters[own] += kLeastCount;
          const std::size_t length = length_of(own);
          const bool consonant =
              length > 0 && std::string_view("aeiou").find(static_cast<char>(own >> (8 * (length - 1)))) ==
                                std::string_view::npos;
          if (!unvowelled || !consonant || length >= kMaxSpellingLetters) continue;
          for (const char vowel : std::string_view("aeiou")) {
            counts.letters[own | static_cast<std::uint32_t>(vowel) << (8 * length)] += kLeastCount / 4;
          }
        }
      }
      counts.total = 0;
      for (const auto& item : counts.letters) counts.total += item.second;
      if ((piece & 0xFFFFFFFFU) != 0 && counts.letters.size() == letters.size())
        counts.total = std::max(counts.total, 10 * kLeastCount);
    }
  }

  void write(const std::string& name) const {
    std::map<Piece, std::string> rows;
    for (const auto& [piece, counts] : pieces_) {
      if (counts.total < kLeastCount) continue;
      std::vector<std::pair<double, std::uint32_t>> items;
      for (const auto& [letters, count] : counts.letters) {
        const double share = count / counts.total;
        if (count >= kLeastCount / 5 && share >= kLeastShare) items.emplace_back(share, letters);
      }
      std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
      });
      if (items.size() > kMaxSpellings) items.resize(kMaxSpellings);
      std::string row;
      for (const auto& [share, letters] : items) {
        if (!row.empty()) row += ' ';
        for (std::uint32_t rest = letters; rest != 0; rest >>= 8) row += static_cast<char>(rest & 255);
        row += ':' + std::to_string(std::lround(10 * std::log2(share / background(letters))));
      }
      if (!row.empty()) rows[piece] = row;
    }
    std::printf("# %s\n", name.c_str());
    for (const auto& [piece, row] : rows) {
      std::string source;
      tamis::text::append_utf8(source, static_cast<char32_t>(piece >> 32));
      if ((piece & 0xFFFFFFFFU) != 0)
        tamis::text::append_utf8(source, static_cast<char32_t>(piece & 0xFFFFFFFFU));
      std::printf("%s\t%s\n", source.c_str(), row.c_str());
    }
  }

 private:
  // The Mandarin syllable of a piece that is one Han character; empty for others.
  const std::string& syllable_of(Piece piece) {
    const auto [at, added] = syllable_of_.try_emplace(piece);
    const auto c = static_cast<char32_t>(piece >> 32);
    if (added && (piece & 0xFFFFFFFFU) == 0 && tamis::text::script_of(c) == tamis::text::Script::kHan) {
      std::string text;
      tamis::text::append_utf8(text, c);
      tamis::text::TokenBuffer buffer;
      const auto tokens = buffer.tokenize(text);
      if (!tokens.empty()) at->second = tokens[0].latin;
    }
    return at->second;
  }

  static std::size_t length_of(std::uint32_t letters) {
    std::size_t out = 0;
    for (; letters != 0; letters >>= 8) ++out;
    return out;
  }

  // The best way to write `letters` by the two parts of a piece.
  [[nodiscard]] double compose(Piece piece, std::uint32_t letters, std::size_t length) const {
    double best = 0;
    const auto part = [&](Piece unit, std::uint32_t own) {
      const auto found = pieces_.find(unit);
      if (found == pieces_.end()) return 0.0;
      const auto letter = found->second.letters.find(own);
      return letter == found->second.letters.end() ? 0.0 : letter->second / found->second.total;
    };
    for (std::size_t cut = 0; cut <= length; ++cut) {
      const std::uint32_t mask = cut == 0 ? 0 : 0xFFFFFFFFU >> (32 - 8 * cut);
      best =
          std::max(best, part(piece & ~0xFFFFFFFFULL, letters & mask) *
                             part((piece & 0xFFFFFFFFULL) << 32, cut == 0 ? letters : letters >> (8 * cut)));
    }
    return best;
  }

  // Adds the expected counts of one example; returns its bits over the background.
  double visit(const Example& example, int round, std::unordered_map<Piece, Counts>& next) const {
    const std::size_t n = example.units.size;
    const std::size_t m = example.latin.size();
    const std::string_view latin = example.latin;
    struct Arc {
      std::size_t i, j, units, letters;
      double p;
    };
    static std::vector<Arc> arcs;
    arcs.clear();
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j <= m; ++j) {
        for (std::size_t units = 1; units <= 2 && i + units <= n; ++units) {
          if (units == 2 && round < kPairRounds) continue;
          for (std::size_t letters = 0; letters <= kMaxSpellingLetters && j + letters <= m; ++letters) {
            if (units == 2 && letters == 0) continue;
            double p = probability(piece_of(example.units, i, units), pack(latin.substr(j, letters)), letters,
                                   round);
            if (units == 2) p *= kPairPenalty;
            if (p > 0) arcs.push_back({i, j, units, letters, p});
          }
        }
      }
    }
    const auto at = [m](std::size_t i, std::size_t j) { return i * (m + 1) + j; };
    std::vector<double> forward((n + 1) * (m + 1), 0.0);
    std::vector<double> backward((n + 1) * (m + 1), 0.0);
    forward[0] = 1;
    for (const Arc& arc : arcs)
      forward[at(arc.i + arc.units, arc.j + arc.letters)] += forward[at(arc.i, arc.j)] * arc.p;
    backward[at(n, m)] = 1;
    for (std::size_t k = arcs.size(); k-- > 0;) {
      const Arc& arc = arcs[k];
      backward[at(arc.i, arc.j)] += arc.p * backward[at(arc.i + arc.units, arc.j + arc.letters)];
    }
    const double total = forward[at(n, m)];
    double random = 1;
    for (const char c : latin) random *= anywhere_[static_cast<std::size_t>(c - 'a')];
    if (total <= 0) return 0;
    const double ratio = total / random;
    const double weight = round < 2 ? 1.0 : ratio * (1 - kNoise) / (ratio * (1 - kNoise) + kNoise);
    if (weight > 0.01) {
      for (const Arc& arc : arcs) {
        const double share =
            forward[at(arc.i, arc.j)] * arc.p * backward[at(arc.i + arc.units, arc.j + arc.letters)] / total;
        if (share < 1e-3) continue;
        next[piece_of(example.units, arc.i, arc.units)].letters[pack(latin.substr(arc.j, arc.letters))] +=
            share * weight;
      }
    }
    return std::log2(ratio);
  }

  const std::array<double, 26>& anywhere_;
  std::unordered_map<Piece, Counts> pieces_;
  std::unordered_map<Piece, std::string> syllable_of_;
};

// Rows of data/spelled_names.tsv: spellings of frequent names, the most frequent first.
void write_names(const std::vector<Example>& examples, const Model& model, std::ostream& out) {
  struct Spelt {
    int count = 0;
    const Example* example = nullptr;
  };
  struct Name {
    int total = 0;
    std::map<std::string, Spelt> spellings;
  };
  std::map<std::string, Name> names;
  for (const Example& example : examples) {
    Name& name = names[example.native];
    name.total += example.count;
    Spelt& spelt = name.spellings[example.latin];
    spelt.count += example.count;
    spelt.example = &example;
  }
  for (const auto& [native, name] : names) {
    std::vector<Spelt> spellings;
    for (const auto& [latin, spelt] : name.spellings) spellings.push_back(spelt);
    std::stable_sort(spellings.begin(), spellings.end(),
                     [](const Spelt& a, const Spelt& b) { return a.count > b.count; });
    std::string row;
    int written = 0;
    for (const Spelt& spelt : spellings) {
      const Example& example = *spelt.example;
      const bool frequent = spelt.count >= kLeastNames && spelt.count * kLeastNameShare >= name.total;
      if (!frequent || example.latin.size() < 3 || example.latin == example.romanized ||
          written == kMaxNameSpellings)
        continue;
      const double agreement = model.agreement(example);
      if (agreement < kLeastNameAgreement || agreement > kMostNameAgreement) continue;
      row += (written++ == 0 ? "\t" : " ") + example.latin;
    }
    if (written != 0) out << native << row << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: make_spellings FOLDER data/spelled_names.tsv > data/spellings.tsv\n");
    return 2;
  }
  std::printf(
      "# GENERATED by tools/make_spellings.cc. DO NOT EDIT.\n"
      "# How names are spelt in Latin letters. Columns: one or two units of the native word (letters; "
      "letters of Hangul\n"
      "# syllables; katakana as hiragana); spellings, each with tenths of bits: log2 of how much likelier "
      "the letters are\n"
      "# for the unit than anywhere. The likeliest first; a spelling may be empty.\n"
      "# Source: learned from pairs of name spellings in Wikidata as collected by Merhav and Ash (Design "
      "Challenges in Named\n"
      "# Entity Transliteration, COLING 2018), their training parts but every tenth row, CC0; the rules of "
      "romanization.tsv\n"
      "# have a small share. Licence: Apache-2.0, as the project.\n");
  const std::vector<std::vector<std::string>> groups = {
      {"arabic"}, {"hebrew"}, {"russian"}, {"japanese", "katakana"}, {"korean"}, {"chinese"}};
  const std::vector<std::string> scripts = {"Arab", "Hebr", "Cyrl",
                                            "Hira", "",     ""};  // of rules that are mixed in
  std::vector<std::vector<Example>> examples(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const std::string& file : groups[i]) {
      auto more = read_examples(std::filesystem::path(argv[1]) / (file + ".train.tsv"), file == "chinese");
      if (more.empty()) {
        std::fprintf(stderr, "make_spellings: expected pairs in %s/%s.train.tsv\n", argv[1], file.c_str());
        return 2;
      }
      std::move(more.begin(), more.end(), std::back_inserter(examples[i]));
    }
  }
  std::ofstream names(argv[2], std::ios::binary);
  names << "# GENERATED by tools/make_spellings.cc. DO NOT EDIT.\n"
           "# Names that are met often with Latin spellings that are not their romanisation. Columns: the "
           "name as in Token::native;\n"
           "# spellings, the most frequent first.\n"
           "# Source: as spellings.tsv. Licence: CC0.\n";
  const std::array<double, 26> anywhere = letter_shares(examples);
  std::printf("# What a Latin letter tells wherever it stands\n");
  for (std::size_t i = 0; i < anywhere.size(); ++i) {
    const char letter = static_cast<char>('a' + i);
    std::printf("%c\t%c:%ld\n", letter, letter, std::lround(-10 * std::log2(anywhere[i])));
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    std::fprintf(stderr, "%s: %zu pairs\n", groups[i][0].c_str(), examples[i].size());
    Model model(anywhere);
    for (int round = 0; round < kRounds; ++round) {
      model.learn(examples[i], round);
      if (round == kPairRounds || round == kPairRounds + 1) model.prune();
      model.smooth();
    }
    write_names(examples[i], model, names);
    model.add_rules(scripts[i]);
    model.write(groups[i][0]);
  }
  names.close();
  if (!names) {
    std::fprintf(stderr, "make_spellings: cannot write %s\n", argv[2]);
    return 1;
  }
  return 0;
}

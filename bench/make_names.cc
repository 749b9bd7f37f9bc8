// make_names INDEX COUNT SEED: writes COUNT invented listed names to standard output, as an own-list CSV that
// `tamis compile` reads. For measuring lists larger than any there are.
//
// The names are made like those of INDEX: each new entity takes the shape of a random entity there (schema, number of
// names, words of each, script), and each word of it is either new or drawn again. Drawn words come from all words
// written so far, so that frequent words stay frequent (Zipf); a word is new with the probability that lets the
// vocabulary grow as the source's own does (Heaps: V = K n^b, b measured on the source by kind of name and script). A
// new word is the head of one word and the tail of another. Same arguments, same bytes. Memory: the vocabulary and 4 bytes a word
// written.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/csv.h"
#include "names/lexicon.h"
#include "screen/index_state.h"
#include "tamis/screener.h"
#include "text/tokenize.h"

namespace {

using tamis::names::NameKind;

// SplitMix64: the standard library's distributions differ between libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) noexcept : state_(seed) {}
  std::uint64_t next() noexcept {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  // In [0, bound).
  std::size_t below(std::size_t bound) noexcept { return static_cast<std::size_t>(next() % bound); }
  double share() noexcept { return static_cast<double>(next() >> 11) * 0x1p-53; }

 private:
  std::uint64_t state_;
};

// Scripts that do not mix in one word: Latin, Cyrillic, Arabic, what stands from CJK radicals on, any other.
constexpr std::size_t kScripts = 5;
std::size_t script_of(std::string_view word) noexcept {
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    const auto lead = static_cast<unsigned char>(word[i]);
    if (lead < 0xCD || lead == 0xE2) continue;  // Latin, the second half of a character, punctuation
    if (lead == 0xE1 && static_cast<unsigned char>(word[i + 1]) >= 0xB8 &&
        static_cast<unsigned char>(word[i + 1]) < 0xBC)
      continue;
    if (lead >= 0xD0 && lead <= 0xD4) return 1;
    if (lead >= 0xD8 && lead <= 0xDB) return 2;
    if (lead >= 0xE3 && lead <= 0xED) return 3;
    return 4;
  }
  return 0;
}

// Words of one kind of name and one script.
class Vocabulary {
 public:
  void add(std::string_view word) { stream_.push_back(id(word)); }

  // How fast the vocabulary of the words so far grows: the exponent between the first half and the whole. The words must
  // have come in random order.
  void measure_growth() {
    std::vector<bool> seen(words_.size());
    std::size_t half = 0;
    for (std::size_t i = 0; i < stream_.size() / 2; ++i) {
      if (!seen[stream_[i]]) ++half;
      seen[stream_[i]] = true;
    }
    growth_ = half == 0 ? 0 : std::log2(static_cast<double>(words_.size()) / static_cast<double>(half));
  }

  std::string_view draw(Random& random) {
    const double fresh = growth_ * static_cast<double>(words_.size()) / static_cast<double>(stream_.size());
    if (random.share() < fresh) {
      for (int attempt = 0; attempt < 20; ++attempt) {
        const std::string word = splice(words_[any(random)], words_[any(random)], random);
        if (word.size() > 40 || ids_.contains(word)) continue;
        add(word);
        return words_.back();
      }
    }
    const std::uint32_t word = any(random);
    stream_.push_back(word);
    return words_[word];
  }

  [[nodiscard]] double growth() const noexcept { return growth_; }
  [[nodiscard]] std::size_t words() const noexcept { return words_.size(); }
  [[nodiscard]] std::size_t written() const noexcept { return stream_.size(); }

 private:
  std::uint32_t any(Random& random) const { return stream_[random.below(stream_.size())]; }
  std::uint32_t id(std::string_view word) {
    const auto [at, added] = ids_.try_emplace(std::string(word), static_cast<std::uint32_t>(words_.size()));
    if (added) words_.push_back(at->first);
    return at->second;
  }
  // A boundary of characters near a random place.
  static std::size_t cut(std::string_view word, Random& random) {
    std::size_t at = random.below(word.size() + 1);
    while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) ++at;
    return at;
  }
  static std::string splice(std::string_view head, std::string_view tail, Random& random) {
    std::string out(head.substr(0, cut(head, random)));
    out += tail.substr(cut(tail, random));
    return out;
  }

  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<std::string_view> words_;  // into ids_, whose nodes stay where they are
  std::vector<std::uint32_t> stream_;
  double growth_ = 0;
};

struct ShapeWord {
  std::string text;
  bool fixed = false;  // tells nobody apart
};

struct Shape {
  NameKind kind;
  std::vector<std::vector<ShapeWord>> names;
};

// Whether the word tells nobody apart in names of that kind.
bool is_common(NameKind kind, std::string_view word, tamis::text::TokenBuffer& buffer) {
  const auto tokens = buffer.tokenize(word);
  return std::all_of(tokens.begin(), tokens.end(), [&](const tamis::text::Token& token) {
    const tamis::names::PhraseMatch match = tamis::names::match_phrase(kind, {&token.latin, 1});
    return match.length == 1 && match.word.role != tamis::names::Role::kOrdinary;
  });
}

// The words of a name without what would be read as a separator of names.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : text) {
    if (c == ' ') {
      if (!word.empty()) out.push_back(std::move(word));
      word.clear();
    } else if (std::strchr(";|()[]{}\"/,:\r\n\t", c) == nullptr) {
      word += c;
    }
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

std::vector<Shape> read_shapes(const tamis::Index& index) {
  const tamis::index::NameIndex& names = index.state().names;
  std::vector<Shape> out;
  tamis::text::TokenBuffer buffer;
  std::uint32_t entity = 0;
  for (std::uint32_t i = 0; i < names.name_count(); ++i) {
    const tamis::index::NameRow& row = names.name(i);
    if (row.cut != tamis::text::Cut::kWritten) continue;
    std::vector<ShapeWord> words;
    for (std::string& word : words_of(names.text(row))) {
      const bool fixed = is_common(row.kind, word, buffer);
      words.push_back({std::move(word), fixed});
    }
    if (words.empty()) continue;
    if (out.empty() || row.entity != entity) out.push_back({row.kind, {}});
    entity = row.entity;
    out.back().names.push_back(std::move(words));
  }
  return out;
}

class Writer {
 public:
  Writer(std::vector<Shape> shapes, std::uint64_t seed) : shapes_(std::move(shapes)), random_(seed) {
    for (std::size_t i = shapes_.size(); i > 1; --i) std::swap(shapes_[i - 1], shapes_[random_.below(i)]);
    for (const Shape& shape : shapes_) {
      for (const auto& name : shape.names) {
        for (const ShapeWord& word : name) {
          if (!word.fixed) vocabulary(shape.kind, word.text).add(word.text);
        }
      }
    }
    for (auto& of_kind : vocabularies_) {
      for (Vocabulary& one : of_kind) one.measure_growth();
    }
  }

  // False when standard output cannot be written.
  bool write(std::uint64_t count) {
    std::string row = "id,schema,name,alias,birth_date,country\n";
    std::uint64_t written = 0;
    for (std::uint64_t entity = 1; written < count; ++entity) {
      const Shape& shape = shapes_[random_.below(shapes_.size())];
      const std::size_t names = std::min<std::size_t>(shape.names.size(), count - written);
      row += std::to_string(entity);
      row += shape.kind == NameKind::kPerson         ? ",Person,"
             : shape.kind == NameKind::kOrganization ? ",Company,"
                                                     : ",Vessel,";
      drawn_.clear();
      append_name(shape, 0, row);
      row += ',';
      for (std::size_t i = 1; i < names; ++i) {
        if (i > 1) row += ';';
        append_name(shape, i, row);
      }
      row += ',';
      if (shape.kind == NameKind::kPerson) {
        const std::size_t day = random_.below(70U * 12 * 28);
        std::array<char, 16> date;
        const int size = std::snprintf(
            date.data(), date.size(), "%04u-%02u-%02u", static_cast<unsigned>(1935 + day / (12 * 28)),
            static_cast<unsigned>(day / 28 % 12 + 1), static_cast<unsigned>(day % 28 + 1));
        row.append(date.data(), static_cast<std::size_t>(size));
      }
      constexpr std::array<std::string_view, 12> kCountries{"ru", "ir", "cn", "kp", "sy", "by",
                                                            "iq", "mx", "ae", "tr", "ve", "us"};
      row.append(",").append(kCountries[random_.below(kCountries.size())]).append("\n");
      written += names;
      if (row.size() < (std::size_t{1} << 16) && written < count) continue;
      if (std::fwrite(row.data(), 1, row.size(), stdout) != row.size()) return false;
      row.clear();
    }
    return std::fflush(stdout) == 0;
  }

  void report() const {
    constexpr std::array<const char*, 3> kKinds{"person", "organization", "thing"};
    constexpr std::array<const char*, kScripts> kScriptNames{"Latin", "Cyrillic", "Arabic",
                                                             "Han, Hangul, kana", "other"};
    for (std::size_t kind = 0; kind < vocabularies_.size(); ++kind) {
      for (std::size_t script = 0; script < kScripts; ++script) {
        const Vocabulary& one = vocabularies_[kind][script];
        if (one.written() == 0) continue;
        std::fprintf(stderr, "%-12s %-18s %10zu words, %9zu different, exponent %.2f\n", kKinds[kind],
                     kScriptNames[script], one.written(), one.words(), one.growth());
      }
    }
  }

 private:
  Vocabulary& vocabulary(NameKind kind, std::string_view word) {
    return vocabularies_[static_cast<std::size_t>(kind)][script_of(word)];
  }

  // A word that stands in several names of the shape is one word in those of the new entity.
  void append_name(const Shape& shape, std::size_t name, std::string& row) {
    std::string text;
    for (const ShapeWord& word : shape.names[name]) {
      const auto [at, added] = drawn_.try_emplace(word.text, word.text);
      if (added && !word.fixed) at->second = vocabulary(shape.kind, word.text).draw(random_);
      if (!text.empty()) text += ' ';
      text += at->second;
    }
    tamis::base::append_csv_cell(row, text);
  }

  std::vector<Shape> shapes_;
  Random random_;
  std::array<std::array<Vocabulary, kScripts>, 3> vocabularies_;
  std::unordered_map<std::string_view, std::string_view> drawn_;
};

bool read_number(const char* text, std::uint64_t& out) {
  const char* end = text + std::strlen(text);
  const auto [at, error] = std::from_chars(text, end, out);
  return error == std::errc() && at == end;
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t count = 0;
  std::uint64_t seed = 0;
  if (argc != 4 || !read_number(argv[2], count) || !read_number(argv[3], seed) || count == 0) {
    std::fprintf(stderr, "usage: make_names INDEX COUNT SEED > list.csv\n");
    return 2;
  }
  const auto index = tamis::Index::open(argv[1]);
  if (!index) {
    std::fprintf(stderr, "make_names: %s\n", index.error().to_string().c_str());
    return 2;
  }
  std::vector<Shape> shapes = read_shapes(*index);
  if (shapes.empty()) {
    std::fprintf(stderr, "make_names: %s: expected an index with names to take the shapes of\n", argv[1]);
    return 2;
  }
  Writer writer(std::move(shapes), seed);
  if (!writer.write(count)) {
    std::perror("make_names: standard output");
    return 2;
  }
  writer.report();
  return 0;
}

#include "model/country.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "base/frozen.h"
#include "base/hash.h"
#include "base/hashed_words.h"

namespace tamis::model {

namespace {

// Longer cells are sentences, not countries; the longest name of the tables has 100 bytes.
constexpr std::size_t kMaxTextBytes = 200;
constexpr std::size_t kMaxCodeBytes = 7;

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return base::xxh3(text); }
};
using Index = std::unordered_map<std::string, std::string_view, Hash, std::equal_to<>>;

bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Marks that writers leave out: accents, Cyrillic and Hebrew points, Arabic vowels, invisible characters, and
// apostrophes, so that "People's" is "Peoples".
bool dropped(UChar32 c) noexcept {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x487) ||
         (c >= 0x591 && c <= 0x5C7 && c != 0x5BE) || (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 ||
         c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x2BB || c == 0x2BC ||
         (c >= 0x200B && c <= 0x200F);
}

// Letters with a stroke or of a national keyboard that have no canonical decomposition.
UChar32 plain_letter(UChar32 c) noexcept {
  switch (c) {
    case 0xF8:
      return 'o';
    case 0x111:
    case 0xF0:
      return 'd';
    case 0x142:
      return 'l';
    case 0x131:
      return 'i';
    case 0x127:
      return 'h';
    case 0x6A9:
      return 0x643;  // keheh, kaf
    case 0x6CC:
    case 0x649:
      return 0x64A;  // Farsi yeh, alef maksura, yeh
    case 0x6C1:
      return 0x647;  // heh goal, heh
    default:
      return c;
  }
}

// Appends words of what NFKC_Casefold and NFD leave.
class FoldedWords {
 public:
  explicit FoldedWords(std::string& out) : out_(out) {}
  void add(UChar32 raw) {
    if (dropped(raw)) return;
    const UChar32 c = plain_letter(raw);
    if (!u_isalnum(c) && (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_N_MASK)) == 0) return part();
    if (c == 0xE6 || c == 0x153 || c == 0xFE) return add(c == 0xE6 ? "ae" : c == 0x153 ? "oe" : "th");
    std::string letter;
    add(icu::UnicodeString(c).toUTF8String(letter));
  }
  void add(std::string_view letters) {
    if (blank_ && !out_.empty()) out_.push_back(' ');
    blank_ = false;
    out_ += letters;
  }
  void part() noexcept { blank_ = parted_ = true; }
  [[nodiscard]] bool parted() const noexcept { return parted_; }

 private:
  std::string& out_;
  bool blank_ = false;
  bool parted_ = false;
};

icu::UnicodeString normalised(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return {};
  icu::UnicodeString out = decompose->normalize(casefold->normalize(text, status), status);
  return U_FAILURE(status) ? icu::UnicodeString() : out;
}

void add_all(const icu::UnicodeString& normal, FoldedWords& words) {
  for (std::int32_t at = 0; at < normal.length();) {
    const UChar32 raw = normal.char32At(at);
    at += U16_LENGTH(raw);
    words.add(raw);
  }
}

// What is left of one code point.
struct FoldedLetter {
  enum class Kind : std::uint8_t {
    kLetters,
    kNothing,
    kParts,
    kOther
  };  // kOther: letters and what parts words
  UChar32 code_point = -1;
  Kind kind = Kind::kNothing;
  bool vanishes = false;          // even as a mark
  bool begins_with_mark = false;  // one that changes places with others
  bool ends_with_mark = false;
  std::uint8_t size = 0;
  std::array<char, 18> letters{};

  void read(UChar32 c) {
    code_point = c;
    const icu::UnicodeString normal = normalised(icu::UnicodeString(c));
    vanishes = normal.isEmpty();
    begins_with_mark = !vanishes && u_getCombiningClass(normal.char32At(0)) != 0;
    ends_with_mark = !vanishes && u_getCombiningClass(normal.char32At(normal.length() - 1)) != 0;
    std::string folded;
    FoldedWords words(folded);
    add_all(normal, words);
    size = 0;
    if (folded.empty()) {
      kind = words.parted() ? Kind::kParts : Kind::kNothing;
    } else if (words.parted() || folded.size() > letters.size()) {
      kind = Kind::kOther;
    } else {
      kind = Kind::kLetters;
      size = static_cast<std::uint8_t>(folded.size());
      std::copy(folded.begin(), folded.end(), letters.begin());
    }
  }
};

// Letter by letter from what is remembered of each, since names ask for the same letters again and again. False, with nothing
// added, when marks follow each other, whose order ICU settles, or a letter is out of the ordinary.
bool fold_by_letters(const icu::UnicodeString& text, std::string& out) {
  thread_local std::array<FoldedLetter, 4096> known;  // syllables of Hangul are letters, too
  FoldedWords words(out);
  bool after_mark = false;
  for (std::int32_t at = 0; at < text.length();) {
    const UChar32 c = text.char32At(at);
    at += U16_LENGTH(c);
    FoldedLetter& letter = known[static_cast<std::size_t>(c) % known.size()];
    if (letter.code_point != c) letter.read(c);
    if (letter.kind == FoldedLetter::Kind::kOther || (after_mark && letter.begins_with_mark)) {
      out.clear();
      return false;
    }
    if (!letter.vanishes) after_mark = letter.ends_with_mark;
    if (letter.kind == FoldedLetter::Kind::kLetters) words.add({letter.letters.data(), letter.size});
    if (letter.kind == FoldedLetter::Kind::kParts) words.part();
  }
  return true;
}

// Case, accents and punctuation gone; words separated by one blank.
std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  const auto word_character = [&] {
    if (blank && !out.empty()) out.push_back(' ');
    blank = false;
  };
  if (is_ascii(text)) {
    for (const char raw : text) {
      const char c = base::ascii_lower(raw);
      if (c == '\'' || c == '`') continue;
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word_character();
        out.push_back(c);
      } else {
        blank = true;
      }
    }
    return out;
  }
  const auto units =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (fold_by_letters(units, out)) return out;
  FoldedWords words(out);
  add_all(normalised(units), words);
  return out;
}

// Words that carry no meaning dropped, short forms written out; still with blanks, for government forms.
std::string canonical_words(std::string_view folded) {
  std::string out;
  out.reserve(folded.size());
  const bool several = folded.find(' ') != std::string_view::npos;
  while (!folded.empty()) {
    const std::size_t blank = folded.find(' ');
    std::string_view word = folded.substr(0, blank);
    folded.remove_prefix(blank == std::string_view::npos ? folded.size() : blank + 1);
    if (several) {
      if (word == "the" || word == "and") continue;
      if (word == "st")
        word = "saint";
      else if (word == "rep")
        word = "republic";
      else if (word == "dem")
        word = "democratic";
      else if (word == "fed")
        word = "federal";
    }
    if (!out.empty()) out.push_back(' ');
    out += word;
  }
  return out;
}

std::string without_blanks(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (const char c : words) {
    if (c != ' ') out.push_back(c);
  }
  return out;
}

template <class Each>
void split(std::string_view list, char separator, Each&& each) {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    each(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

// Codes alone: what most queries ask for, and cheap to build.
struct Codes {
  Index by_code;  // lower-case code of any kind -> our code
  Index name_of;  // our code -> English name

  Codes() {
    by_code.reserve(1024);
    name_of.reserve(512);
    base::for_each_row(base::data_table("countries.tsv"), [&](const auto& column, std::size_t) {
      const std::string_view code = column[0];
      if (code == "*") return;
      by_code.emplace(code, code);
      name_of.emplace(code, column[1]);
    });
    base::for_each_row(base::data_table("countries.tsv"), [&](const auto& column, std::size_t) {
      if (column[0] == "*") return;
      split(column[2], '|', [&](std::string_view other) {
        std::string key(other);
        key = base::ascii_lower(key);
        by_code.emplace(std::move(key), column[0]);
      });
    });
  }
};

const Codes& codes() {
  static const Codes table;
  return table;
}

std::string_view country_table() noexcept { return base::data_table("countries.tsv"); }

// Keys of names, each with the place of its country's code in the table.
struct Names {
  base::HashedWords by_key;

  [[nodiscard]] std::string_view find(std::string_view key) const noexcept {
    std::uint32_t place = 0;
    if (!by_key.find(key, place)) return {};
    const std::string_view rest = country_table().substr(place);
    return rest.substr(0, rest.find('\t'));
  }
};

// Calls `visit(key, code)` for the names that the lists print.
template <class Visit>
void for_each_usual_key(Visit&& visit) {
  base::for_each_row(country_table(), [&](const auto& column, std::size_t) {
    if (column[0] == "*") return;
    const auto add = [&](std::string_view name) {
      if (const std::string key = country_key(name); !key.empty()) visit(key, column[0]);
    };
    add(column[1]);
    split(column[3], '|', add);
    split(column[4], '|', add);
  });
}

// ... in many languages: 14,000 rows. The table has their keys, for to fold them takes ten times as long as all else.
template <class Visit>
void for_each_world_key(Visit&& visit) {
  base::for_each_row(base::data_table("country_names.tsv"), [&](const auto& column, std::size_t) {
    const auto code = codes().by_code.find(column[0]);
    if (code != codes().by_code.end() && !column[3].empty()) visit(column[3], code->second);
  });
}

std::uint32_t place_of(std::string_view code) noexcept {
  return static_cast<std::uint32_t>(code.data() - country_table().data());
}

// Nearly every lookup ends here.
const Names& usual_names() {
  static const Names table{base::HashedWords("countries/usual_names", [](const base::HashedWords::Add& add) {
    for_each_usual_key([&](std::string_view key, std::string_view code) { add(key, place_of(code), 0); });
  })};
  return table;
}

const Names& world_names() {
  static const Names table{base::HashedWords("countries/world_names", [](const base::HashedWords::Add& add) {
    for_each_world_key([&](std::string_view key, std::string_view code) { add(key, place_of(code), 0); });
  })};
  return table;
}

// Words with a blank behind, longest first.
const std::vector<std::string>& government_forms() {
  static const std::vector<std::string> kForms = [] {
    std::vector<std::string> forms;
    base::for_each_row(country_table(), [&](const auto& column, std::size_t) {
      if (column[0] != "*") return;
      split(column[3], '|',
            [&](std::string_view form) { forms.push_back(canonical_words(fold(form)) + ' '); });
    });
    std::sort(forms.begin(), forms.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    return forms;
  }();
  return kForms;
}

// Whether a word of ASCII letters may be a code or a whole name of a country: one look at a set of hashes instead of three
// tables and their strings. Texts ask for thousands of words, and hardly any is one.
using WordBits = std::bitset<std::size_t{1} << 18>;
constexpr std::string_view kWordBits = "countries/words";

std::size_t word_bit(std::string_view letters) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : letters)
    hash = (hash ^ static_cast<unsigned char>(base::ascii_lower(c))) * 0x100000001B3ULL;
  return static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15ULL) >> 46);
}

const WordBits& word_bits() {
  static const WordBits& kBits = base::frozen_or_built<WordBits>(kWordBits, [](WordBits& built) {
    const auto add = [&built](std::string_view key, std::string_view) { built.set(word_bit(key)); };
    for (const auto& [key, code] : codes().by_code) add(key, code);
    for_each_usual_key(add);
    for_each_world_key(add);
  });
  return kBits;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  usual_names().by_key.freeze(out);
  world_names().by_key.freeze(out);
  out.add_one(std::string(kWordBits), word_bits());
});

bool is_no_country(std::string_view text) {
  if (!std::all_of(text.begin(), text.end(), base::is_ascii_letter)) return false;
  return !word_bits().test(word_bit(text));
}

// The same of letters of any script, folded.
bool is_no_country_folded(std::string_view words) {
  return words.find(' ') == std::string_view::npos && !word_bits().test(word_bit(words));
}

// A name without structure; government forms come off one after the other ("Republic of the Union of ...").
template <class FindKey>
std::string_view find_words(std::string_view words, FindKey&& find) {
  for (int forms = 0; forms < 3 && !words.empty(); ++forms) {
    const std::string_view found = find(without_blanks(words));
    if (!found.empty()) return found;
    const auto& all = government_forms();
    const auto form = std::find_if(all.begin(), all.end(),
                                   [&](const std::string& start) { return words.starts_with(start); });
    if (form == all.end()) return {};
    words.remove_prefix(form->size());
  }
  return {};
}

// Looks one spelling up in one of the two tables.
using Find = std::string_view (*)(std::string_view text);

std::string_view find_usual(std::string_view text) {
  return find_words(canonical_words(fold(text)),
                    [](const std::string& key) { return usual_names().find(key); });
}

std::string_view find_world(std::string_view text) {
  return find_words(canonical_words(fold(text)),
                    [](const std::string& key) { return world_names().find(key); });
}

bool says_unknown(std::string_view text) {
  const std::string folded = fold(text);
  return folded == "unknown" || folded == "inconnu" || folded == "unbekannt";
}

std::string join(std::string_view a, std::string_view b) {
  std::string out;
  out.reserve(a.size() + b.size() + 1);
  out.append(a).append(1, ' ').append(b);
  return out;
}

// "Iran, Islamic Republic of"
std::string_view find_turned(std::string_view text, Find find) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) return {};
  return find(join(text.substr(comma + 1), text.substr(0, comma)));
}

// A name and what stands behind it in parentheses; nothing when there are none.
struct Aside {
  std::string outside;
  std::string_view inside;

  explicit Aside(std::string_view text) {
    const std::size_t open = text.find('(');
    const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
    if (close == std::string_view::npos) return;
    outside = join(text.substr(0, open), text.substr(close + 1));
    inside = text.substr(open + 1, close - open - 1);
  }
};

// All of the text, as it stands or turned round: "Iran (Islamic Republic of)".
std::string_view find_whole(std::string_view text, const Aside& aside, Find find) {
  std::string_view found = find(text);
  if (found.empty() && !aside.outside.empty()) found = find(join(aside.inside, aside.outside));
  return found.empty() ? find_turned(text, find) : found;
}

// The text without its aside: "Libya (in custody)", "Congo, Democratic Republic of (was Zaire)".
std::string_view find_outside(const Aside& aside, Find find) {
  if (aside.outside.empty()) return {};
  const std::string_view found = find(aside.outside);
  return found.empty() ? find_turned(aside.outside, find) : found;
}

std::string_view find_one(std::string_view text) {
  text = base::trim(text);
  if (is_no_country(text)) return {};
  if (text.size() <= kMaxCodeBytes &&
      std::all_of(text.begin(), text.end(), [](char c) { return base::is_ascii_letter(c) || c == '-'; })) {
    std::array<char, kMaxCodeBytes> code{};
    for (std::size_t i = 0; i < text.size(); ++i) code[i] = base::ascii_lower(text[i]);
    const auto found = codes().by_code.find(std::string_view(code.data(), text.size()));
    if (found != codes().by_code.end()) return found->second;
  }
  if (text.find_first_of("(,") == std::string_view::npos) {  // nothing stands behind the name
    const std::string words = canonical_words(fold(text));
    if (is_no_country_folded(words)) return {};
    const std::string_view usual =
        find_words(words, [](const std::string& key) { return usual_names().find(key); });
    if (!usual.empty()) return usual;
    return find_words(words, [](const std::string& key) { return world_names().find(key); });
  }
  const Aside aside(text);
  std::string_view found = find_whole(text, aside, &find_usual);
  if (found.empty()) found = find_whole(text, aside, &find_world);
  if (found.empty()) found = find_outside(aside, &find_usual);
  if (found.empty()) found = find_outside(aside, &find_world);
  return found;
}

}  // namespace

std::string_view country_code(std::string_view text) {
  text = base::trim(text);
  if (text.empty() || text.size() > kMaxTextBytes) return {};
  const std::string_view whole = find_one(text);
  if (!whole.empty() || text.find('/') == std::string_view::npos) return whole;
  // One country in two languages ("Russia / Russie"); two countries are no answer.
  std::string_view answer;
  bool sure = true;
  split(text, '/', [&](std::string_view part) {
    const std::string_view found = find_one(part);
    if (found.empty()) {
      sure = sure && says_unknown(part);
    } else if (answer.empty()) {
      answer = found;
    } else {
      sure = sure && answer == found;
    }
  });
  return sure ? answer : std::string_view();
}

std::string country_key(std::string_view name) { return without_blanks(canonical_words(fold(name))); }

std::string_view country_name(std::string_view code) noexcept {
  const auto& known = codes().name_of;
  const auto found = known.find(code);
  return found == known.end() ? std::string_view() : found->second;
}

}  // namespace tamis::model

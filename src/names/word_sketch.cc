#include "names/word_sketch.h"

#include <array>

namespace tamis::names {

namespace {

// The classes of sounds.cc, and whether a key begins with a vowel.
enum Class : std::uint16_t {
  kLabial = 1,
  kFricative = 2,
  kVelar = 4,
  kDental = 8,
  kSibilant = 16,
  kMm = 32,
  kNn = 64,
  kLl = 128,
  kRr = 256,
  kDigit = 512,
  kLeadingVowel = 1024,
};

// What one letter says. Of classes that a neighbour can take away (sh, dzh, ng) one bit a letter that gives them, in the
// order of kUncertain; `unless` has the bits that the letter takes from others.
struct LetterClasses {
  std::uint16_t surely = 0;
  std::uint16_t maybe = 0;
  std::uint8_t uncertain = 0;
  std::uint8_t unless = 0;
};

struct Uncertain {
  char letter;
  std::uint16_t classes;
  std::string_view unless;  // letters with which it may be one sound of another class, or of none
};
constexpr std::array<Uncertain, 7> kUncertain{{{'p', kLabial, "h"},
                                               {'k', kVelar, "h"},
                                               {'g', kVelar, "hn"},
                                               {'s', kSibilant, "c"},
                                               {'z', kSibilant, "cd"},
                                               {'t', kDental, "szh"},
                                               {'d', kDental, "hj"}}};

constexpr std::array<LetterClasses, 128> kLetters = [] {
  std::array<LetterClasses, 128> out{};
  const auto set = [&out](std::string_view letters, std::uint16_t surely, std::uint16_t maybe) {
    for (const char letter : letters) {
      out[static_cast<std::size_t>(letter)].surely = surely;
      out[static_cast<std::size_t>(letter)].maybe = maybe;
    }
  };
  set("0123456789", kDigit, kDigit);
  set("m", kMm, kMm);
  set("n", kNn, kNn);
  set("l", kLl, kLl);
  set("r", kRr, kRr);
  set("b", kLabial, kLabial);
  set("fv", kFricative, kFricative);
  set("q", kVelar, kVelar);
  set("p", 0, kLabial | kFricative);
  set("w", 0, kFricative);
  set("kg", 0, kVelar);
  set("xc", 0, kVelar | kSibilant);
  set("szj", 0, kSibilant);
  set("td", 0, kDental);
  for (std::size_t i = 0; i < kUncertain.size(); ++i) {
    const auto bit = static_cast<std::uint8_t>(1U << i);
    out[static_cast<std::size_t>(kUncertain[i].letter)].uncertain = bit;
    for (const char letter : kUncertain[i].unless) out[static_cast<std::size_t>(letter)].unless |= bit;
  }
  return out;
}();

// The classes of a set of kUncertain.
constexpr std::array<std::uint16_t, 128> kUncertainClasses = [] {
  std::array<std::uint16_t, 128> out{};
  for (std::size_t set = 0; set < out.size(); ++set) {
    for (std::size_t i = 0; i < kUncertain.size(); ++i)
      out[set] |= (set >> i & 1) != 0 ? kUncertain[i].classes : std::uint16_t{0};
  }
  return out;
}();

constexpr std::string_view kVowels = "aeiouyh";
// Alone, or with what follows, also read as a vowel (Jelena, Khalid, Gh-, dj).
constexpr std::string_view kVowelsPerhaps = "jwkgd";

// Keys are cut behind so many consonants (sounds.cc).
constexpr std::size_t kWholeKey = 14;

}  // namespace

WordSketch::WordSketch(std::string_view word) noexcept : size(static_cast<std::uint8_t>(word.size())) {
  if (word.empty()) return;
  LetterClasses all;
  for (const char c : word) {
    const LetterClasses& one = kLetters[static_cast<unsigned char>(c) & 127];
    letters |= LetterPlaces::letter_bit(c);
    all.surely |= one.surely;
    all.maybe |= one.maybe;
    all.uncertain |= one.uncertain;
    all.unless |= one.unless;
  }
  maybe = all.maybe;
  // th and dh are sibilants to some.
  constexpr std::uint64_t kTd = LetterPlaces::letter_bit('t') | LetterPlaces::letter_bit('d');
  if ((letters & LetterPlaces::letter_bit('h')) != 0 && (letters & kTd) != 0) maybe |= kSibilant;
  const bool vowel_first = kVowels.find(word.front()) != std::string_view::npos;
  if (vowel_first || kVowelsPerhaps.find(word.front()) != std::string_view::npos) maybe |= kLeadingVowel;
  if (word.size() > kWholeKey) return;
  surely = all.surely | kUncertainClasses[all.uncertain & ~std::uint32_t{all.unless} & 127U];
  if (vowel_first) surely |= kLeadingVowel;
}

}  // namespace tamis::names

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

// The classes that a key may begin or end with, by the first or last letter of its word that stands for more than a vowel;
// kAny: it may stand for none. 0: the letter is a vowel, the next one decides.
constexpr std::uint32_t kAny = 0xFFFF;
struct EndLetters {
  std::string_view letters;
  std::uint32_t first;  // as first letter
  std::uint32_t last;
};
constexpr EndLetters kEndLetters[] = {
    {"m", kMm, kMm},
    {"n", kNn, kNn},
    {"l", kLl, kLl},
    {"r", kRr, kRr},
    {"b", kLabial, kLabial},
    {"fv", kFricative, kFricative},
    {"q", kVelar, kVelar},
    {"0123456789", kDigit, kDigit},
    {"p", kLabial | kFricative, kLabial},  // ph
    {"s", kSibilant, kSibilant},
    {"z", kSibilant, kSibilant | kVelar},          // cz
    {"t", kDental | kSibilant | kVelar, kDental},  // th, ts, tch
    {"cx", kSibilant | kVelar, kSibilant | kVelar},
    {"k", kAny, kVelar},        // kh
    {"g", kAny, kVelar | kNn},  // gh, ng
    {"d", kAny, kDental},       // dj
    {"jw", kAny, kAny},
    {"h", 0, kAny},  // sh and others end with it
};
// What the letters of a word say, or-ed together: LetterPlaces::letter_bit(), and from the lowest bits on the classes that
// every key has (16), those that some key may have (16), which of kUncertain are there (8) and which are in doubt (8).
struct LetterSays {
  std::uint64_t letter = 0;
  std::uint64_t classes = 0;
  std::uint32_t first = 0;  // of kEndLetters, not or-ed
  std::uint32_t last = 0;
};
constexpr unsigned kMaybeShift = 16;
constexpr unsigned kUncertainShift = 32;
constexpr unsigned kUnlessShift = 40;

constexpr std::array<LetterSays, 128> kLetters = [] {
  std::array<LetterSays, 128> out{};
  for (std::size_t c = 0; c < out.size(); ++c) out[c].letter = LetterPlaces::letter_bit(static_cast<char>(c));
  const auto says = [&out](std::string_view letters, std::uint64_t surely, std::uint64_t maybe) {
    for (const char letter : letters)
      out[static_cast<std::size_t>(letter)].classes |= surely | maybe << kMaybeShift;
  };
  says("0123456789", kDigit, kDigit);
  says("m", kMm, kMm);
  says("n", kNn, kNn);
  says("l", kLl, kLl);
  says("r", kRr, kRr);
  says("b", kLabial, kLabial);
  says("fv", kFricative, kFricative);
  says("q", kVelar, kVelar);
  says("p", 0, kLabial | kFricative);
  says("w", 0, kFricative);
  says("kg", 0, kVelar);
  says("xc", 0, kVelar | kSibilant);
  says("szj", 0, kSibilant);
  says("td", 0, kDental);
  for (const EndLetters& row : kEndLetters) {
    for (const char letter : row.letters) {
      out[static_cast<std::size_t>(letter)].first = row.first;
      out[static_cast<std::size_t>(letter)].last = row.last;
    }
  }
  for (std::size_t i = 0; i < kUncertain.size(); ++i) {
    out[static_cast<std::size_t>(kUncertain[i].letter)].classes |= std::uint64_t{1} << (kUncertainShift + i);
    for (const char letter : kUncertain[i].unless)
      out[static_cast<std::size_t>(letter)].classes |= std::uint64_t{1} << (kUnlessShift + i);
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

constexpr std::uint64_t letters_of(std::string_view letters) noexcept {
  std::uint64_t out = 0;
  for (const char letter : letters) out |= LetterPlaces::letter_bit(letter);
  return out;
}
constexpr std::uint64_t kVowels = letters_of("aeiouyh");
// Alone, or with what follows, also read as a vowel (Jelena, Khalid, Gh-, dj).
constexpr std::uint64_t kVowelsPerhaps = kVowels | letters_of("jwkgd");

// Keys are cut behind so many consonants (sounds.cc).
constexpr std::size_t kWholeKey = 14;

}  // namespace

WordSketch::WordSketch(std::string_view word) noexcept
    : size(static_cast<std::uint8_t>(word.size())),
      edits(static_cast<std::uint8_t>(allowed_edits(word.size()))) {
  if (word.empty()) return;
  std::uint64_t classes = 0;
  const auto says = [](char c) noexcept -> const LetterSays& { return kLetters[static_cast<unsigned char>(c) & 127U]; };
  for (const char c : word) {
    letters |= says(c).letter;
    classes |= says(c).classes;
  }
  std::uint32_t first_class = 0;
  std::uint32_t last_class = 0;
  for (std::size_t i = 0; i < word.size() && first_class == 0; ++i) first_class = says(word[i]).first;
  for (std::size_t i = word.size(); i > 0 && last_class == 0; --i) last_class = says(word[i - 1]).last;
  // Vowels only: no key, but other words may be equal.
  if (first_class == 0) first_class = kAny;
  if (last_class == 0) last_class = kAny;
  maybe = static_cast<std::uint16_t>(classes >> kMaybeShift);
  // th and dh are sibilants to some.
  if ((letters & letters_of("h")) != 0 && (letters & letters_of("td")) != 0) maybe |= kSibilant;
  const std::uint64_t first = LetterPlaces::letter_bit(word.front());
  if ((first & kVowelsPerhaps) != 0) maybe |= kLeadingVowel;
  ends = kAny << 16 | first_class;
  if (word.size() > kWholeKey) return;
  ends = last_class << 16 | first_class;
  const std::uint64_t certain = classes >> kUncertainShift & ~(classes >> kUnlessShift) & 127U;
  surely = static_cast<std::uint16_t>(classes) | kUncertainClasses[certain];
  if ((first & kVowels) != 0) surely |= kLeadingVowel;
}

}  // namespace tamis::names

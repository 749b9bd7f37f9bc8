#include "names/sounds.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <limits>

#include "names/lanes.h"

namespace tamis::names {

namespace {

// The sounds. The order is free; kClassOf and near_cost() below speak of them by name.
enum Sound : std::uint8_t {
  kA,
  kE,
  kI,
  kO,
  kU,
  kY,  // vowels; y also as a consonant
  kH,
  kKh,
  kK,
  kQ,
  kG,
  kGh,
  kC,
  kX,
  kS,
  kZ,
  kSh,
  kCh,
  kZh,
  kTs,
  kJ,
  kT,
  kD,
  kTh,
  kDh,
  kP,
  kB,
  kPh,
  kF,
  kV,
  kW,
  kM,
  kN,
  kNg,
  kL,
  kR,
  kDigit0,
  kDigitLast = kDigit0 + 9,
  kSoundCount,
};

// Consonant classes of the key, 1 to 15.
enum Class : std::uint8_t {
  kNone,
  kLabial,
  kFricative,
  kVelar,
  kDental,
  kSibilant,
  kMm,
  kNn,
  kLl,
  kRr,
  kLeadingVowel,
  kDigit
};

constexpr bool is_vowel(std::uint8_t sound) noexcept { return sound <= kY; }

struct Digraph {
  std::string_view letters;
  Sound sound;
};

// Longest first. Latin habits of many languages: tsch, sch (de), tch, ch, ou (fr), sz, cz (pl), dzh, shch, zh, kh,
// ts (en), dj (fr), dsch (de), tz, oo, ee (en), gh, dh, th (ar), ck, ph, qu.
constexpr Digraph kDigraphs[] = {
    {"schtsch", kSh}, {"shch", kSh}, {"dsch", kJ}, {"tsch", kCh}, {"dzh", kJ}, {"sch", kSh}, {"tch", kCh},
    {"stsh", kSh},    {"sh", kSh},   {"ch", kCh},  {"zh", kZh},   {"kh", kKh}, {"gh", kGh},  {"ts", kTs},
    {"tz", kTs},      {"cz", kCh},   {"sz", kSh},  {"th", kTh},   {"dh", kDh}, {"ph", kPh},  {"ck", kK},
    {"qu", kQ},       {"dj", kJ},    {"ng", kNg},  {"oo", kU},    {"ou", kU},  {"ee", kI},
};

// By their first letters; where each letter's begin.
constexpr std::size_t kAlphabet = 26;
constexpr std::array<std::uint8_t, kAlphabet + 1> kDigraphGroups = [] {
  std::array<std::uint8_t, kAlphabet + 1> begins{};
  std::uint8_t size = 0;
  for (std::size_t letter = 0; letter < kAlphabet; ++letter) {
    begins[letter] = size;
    for (const Digraph& digraph : kDigraphs) {
      if (digraph.letters.front() == static_cast<char>('a' + letter)) ++size;
    }
  }
  begins[kAlphabet] = size;
  return begins;
}();
constexpr std::array<Digraph, std::size(kDigraphs)> kGroupedDigraphs = [] {
  std::array<Digraph, std::size(kDigraphs)> grouped{};
  std::size_t size = 0;
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    for (const Digraph& digraph : kDigraphs) {
      if (digraph.letters.front() == letter) grouped[size++] = digraph;
    }
  }
  return grouped;
}();

// Bit b of entry a: some digraph begins with the letters a, b.
constexpr std::array<std::uint32_t, 256> kDigraphHeads = [] {
  std::array<std::uint32_t, 256> heads{};
  for (const Digraph& digraph : kDigraphs)
    heads[static_cast<unsigned char>(digraph.letters[0])] |= 1U << (digraph.letters[1] - 'a');
  return heads;
}();

constexpr bool begins_digraph(char a, char b) noexcept {
  const std::uint32_t heads = kDigraphHeads[static_cast<unsigned char>(a)];
  return heads != 0 && b >= 'a' && b <= 'z' && (heads >> (b - 'a') & 1) != 0;
}

constexpr std::uint8_t letter_sound(char c) noexcept {
  switch (c) {
    case 'a':
      return kA;
    case 'b':
      return kB;
    case 'c':
      return kC;
    case 'd':
      return kD;
    case 'e':
      return kE;
    case 'f':
      return kF;
    case 'g':
      return kG;
    case 'h':
      return kH;
    case 'i':
      return kI;
    case 'j':
      return kJ;
    case 'k':
      return kK;
    case 'l':
      return kL;
    case 'm':
      return kM;
    case 'n':
      return kN;
    case 'o':
      return kO;
    case 'p':
      return kP;
    case 'q':
      return kQ;
    case 'r':
      return kR;
    case 's':
      return kS;
    case 't':
      return kT;
    case 'u':
      return kU;
    case 'v':
      return kV;
    case 'w':
      return kW;
    case 'x':
      return kX;
    case 'y':
      return kY;
    case 'z':
      return kZ;
    default:
      return static_cast<std::uint8_t>(c >= '0' && c <= '9' ? kDigit0 + (c - '0') : static_cast<int>(kH));
  }
}

constexpr std::uint8_t class_of(std::uint8_t sound) noexcept {
  switch (sound) {
    case kKh:
    case kK:
    case kQ:
    case kG:
    case kGh:
      return kVelar;
    case kC:
    case kX:
    case kS:
    case kZ:
    case kSh:
    case kCh:
    case kZh:
    case kTs:
    case kJ:
      return kSibilant;
    case kT:
    case kD:
    case kTh:
    case kDh:
      return kDental;
    case kP:
    case kB:
      return kLabial;
    case kPh:
    case kF:
    case kV:
    case kW:
      return kFricative;
    case kM:
      return kMm;
    case kN:
    case kNg:
      return kNn;
    case kL:
      return kLl;
    case kR:
      return kRr;
    default:
      return sound >= kDigit0 ? kDigit : kNone;
  }
}

struct Near {
  Sound a;
  Sound b;
  float cost;
};

// Sounds that different romanisations write for one another. Costs are in edits, set by hand: 0.1 the same sound in
// two systems, 0.2 to 0.4 sounds that systems or languages mix up.
constexpr Near kNear[] = {
    {kK, kQ, .1F},   {kK, kC, .1F},   {kQ, kC, .2F},   {kK, kKh, .3F},  {kQ, kG, .25F},   {kK, kG, .3F},
    {kG, kGh, .15F}, {kQ, kGh, .25F}, {kKh, kGh, .3F}, {kKh, kH, .15F}, {kKh, kCh, .2F},  {kKh, kX, .2F},
    {kKh, kQ, .3F},  {kG, kH, .35F},  {kGh, kH, .35F}, {kH, kX, .3F},   {kH, kCh, .4F},   {kK, kX, .3F},
    {kK, kCh, .3F},  {kG, kJ, .25F},  {kG, kZh, .35F}, {kG, kY, .4F},   {kC, kCh, .2F},   {kC, kS, .15F},
    {kC, kTs, .1F},  {kC, kZ, .3F},   {kC, kSh, .3F},  {kC, kJ, .35F},  {kX, kSh, .15F},  {kX, kS, .2F},
    {kX, kCh, .35F}, {kX, kZ, .3F},   {kS, kZ, .2F},   {kS, kSh, .25F}, {kS, kTs, .3F},   {kS, kTh, .25F},
    {kZ, kDh, .2F},  {kZ, kTh, .35F}, {kZ, kTs, .15F}, {kZ, kZh, .2F},  {kZ, kJ, .25F},   {kZ, kD, .4F},
    {kS, kCh, .35F}, {kSh, kCh, .2F}, {kSh, kZh, .3F}, {kSh, kTs, .4F}, {kCh, kTs, .25F}, {kCh, kJ, .2F},
    {kCh, kZh, .3F}, {kZh, kJ, .1F},  {kTs, kJ, .35F}, {kTs, kT, .4F},  {kJ, kY, .1F},    {kJ, kI, .15F},
    {kSh, kJ, .35F}, {kT, kD, .3F},   {kT, kTh, .15F}, {kD, kDh, .1F},  {kTh, kDh, .3F},  {kT, kDh, .35F},
    {kD, kTh, .35F}, {kTh, kF, .4F},  {kP, kB, .3F},   {kP, kF, .35F},  {kPh, kF, 0.0F},  {kPh, kP, .3F},
    {kPh, kV, .25F}, {kF, kV, .25F},  {kV, kW, .1F},   {kB, kV, .3F},   {kF, kW, .35F},   {kW, kU, .15F},
    {kW, kO, .2F},   {kV, kU, .4F},   {kM, kN, .5F},   {kN, kNg, .25F}, {kL, kR, .6F},    {kI, kY, .1F},
    {kI, kE, .2F},   {kE, kY, .3F},   {kE, kA, .25F},  {kO, kU, .15F},  {kO, kA, .25F},   {kA, kI, .4F},
    {kA, kU, .35F},  {kE, kO, .3F},   {kE, kU, .4F},   {kI, kO, .45F},  {kI, kU, .4F},    {kY, kU, .3F},
    {kA, kY, .4F},   {kY, kO, .4F},
};

// Costs in twentieths of an edit, of which all are whole multiples.
using Cost = std::uint16_t;
constexpr float kCostsPerEdit = SoundsMatcher::kCostsPerEdit;
constexpr std::uint8_t cost(float edits) { return static_cast<std::uint8_t>(edits * kCostsPerEdit + 0.5F); }

// Numbers beyond the sounds, which a damaged index may hold, have costs too.
constexpr std::size_t kCodes = 48;
static_assert(kSoundCount < kCodes);

struct CostTable {
  std::array<std::array<std::uint8_t, kCodes>, kCodes> substitute;
  std::array<std::array<std::uint8_t, kCodes>, kCodes> substitute_unvowelled;
  std::array<std::uint8_t, kCodes> single;  // inserting or dropping
  std::array<std::uint8_t, kCodes> single_unvowelled;
};

constexpr CostTable make_costs() {
  CostTable table{};
  for (std::size_t i = 0; i < kCodes; ++i) {
    for (std::size_t j = 0; j < kCodes; ++j) table.substitute[i][j] = i == j ? cost(0.0F) : cost(1.0F);
    table.single[i] = i <= kY                          ? cost(0.35F)
                      : i == kH                        ? cost(0.25F)
                      : i == kJ || i == kW || i == kGh ? cost(0.6F)
                                                       : cost(1.0F);
  }
  for (const Near& near : kNear) {
    table.substitute[near.a][near.b] = cost(near.cost);
    table.substitute[near.b][near.a] = cost(near.cost);
  }
  table.substitute_unvowelled = table.substitute;
  table.single_unvowelled = table.single;
  for (std::size_t i = 0; i < kSoundCount; ++i) {
    const bool free = i <= kY || i == kW || i == kJ;
    if (free) table.single_unvowelled[i] = cost(0.05F);
    for (std::size_t j = 0; j <= kY && i <= kY; ++j) {
      if (i != j) table.substitute_unvowelled[i][j] = cost(0.05F);
    }
  }
  return table;
}

constexpr CostTable kCosts = make_costs();

// Sound of each letter by itself, before c is read as k.
constexpr std::array<std::uint8_t, 256> kLetterSounds = [] {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t c = 0; c < out.size(); ++c) out[c] = letter_sound(static_cast<char>(c));
  return out;
}();
constexpr std::uint8_t sound_of(char c) noexcept { return kLetterSounds[static_cast<unsigned char>(c)]; }

// The readings of a sound as consonant classes, one or two each; kNone drops it like a vowel.
struct Readings {
  std::array<std::array<std::uint8_t, 2>, 2> classes{{{kNone, kNone}, {kNone, kNone}}};
  std::uint8_t count = 1;
};
constexpr std::array<Readings, kSoundCount> kReadings = [] {
  std::array<Readings, kSoundCount> out{};
  for (std::uint8_t sound = 0; sound < kSoundCount; ++sound) out[sound].classes[0][0] = class_of(sound);
  const auto also = [&out](Sound sound, std::uint8_t first, std::uint8_t second) {
    out[sound].classes[1] = {first, second};
    out[sound].count = 2;
  };
  also(kCh, kVelar, kNone);
  for (const Sound sound : {kJ, kW, kKh, kGh}) also(sound, kNone, kNone);
  also(kDh, kSibilant, kNone);
  also(kTh, kSibilant, kNone);
  also(kX, kVelar, kNone);        // not at the beginning of a word
  also(kTs, kDental, kSibilant);  // two letters where the vowel between them is unwritten
  also(kPh, kLabial, kNone);      // likewise
  return out;
}();

}  // namespace

Sounds to_sounds(std::string_view word) noexcept {
  Sounds out;
  to_sounds(word, out);
  return out;
}

void to_sounds(std::string_view word, Sounds& out) noexcept {
  word = word.substr(0, text::kMaxTokenBytes);
  std::size_t size = 0;
  std::uint8_t last = kSoundCount;
  const std::size_t end = word.size();
  for (std::size_t at = 0; at < end;) {
    const char c = word[at];
    const char next = at + 1 < end ? word[at + 1] : '\0';
    if (c == next && c != 'o' && c != 'e') {
      ++at;
      continue;
    }
    std::size_t used = 1;
    std::uint8_t sound = sound_of(c);
    if (begins_digraph(c, next)) {
      const std::string_view rest = word.substr(at);
      const std::uint8_t group = static_cast<std::uint8_t>(c - 'a');
      for (std::size_t k = kDigraphGroups[group]; k < kDigraphGroups[group + 1U]; ++k) {
        const Digraph& digraph = kGroupedDigraphs[k];
        if (rest.starts_with(digraph.letters)) {
          sound = digraph.sound;
          used = digraph.letters.size();
          break;
        }
      }
      if (sound == kNg && rest.size() > 2 && is_vowel(sound_of(rest[2]))) {
        sound = kN;  // Ten-giz: n and g are two sounds before a vowel
        used = 1;
      }
    } else if (c == 'c' && next != 'e' && next != 'i' && next != 'y') {
      sound = kK;
    }
    if (sound != last || sound >= kDigit0) out.code[size++] = sound;
    last = sound;
    at += used;
  }
  out.size = static_cast<std::uint8_t>(size);
}

float sound_distance(const Sounds& a, const Sounds& b, bool unvowelled, float cutoff) noexcept {
  constexpr std::size_t kRow = text::kMaxTokenBytes + 1;
  const auto& single = unvowelled ? kCosts.single_unvowelled : kCosts.single;
  const auto& substitute = unvowelled ? kCosts.substitute_unvowelled : kCosts.substitute;
  const auto most = static_cast<std::uint32_t>(std::clamp(cutoff, 0.0F, 1000.0F) * kCostsPerEdit);
  std::array<Cost, kRow> rows[3];
  Cost* row = rows[0].data();
  Cost* above = rows[1].data();
  Cost* above2 = rows[2].data();
  above[0] = 0;
  for (std::size_t j = 0; j < b.size; ++j) above[j + 1] = static_cast<Cost>(above[j] + single[b.code[j]]);
  for (std::size_t i = 0; i < a.size; ++i) {
    const std::uint8_t x = a.code[i];
    const Cost drop = single[x];
    const auto& to = substitute[x];
    row[0] = static_cast<Cost>(above[0] + drop);
    std::uint32_t least = row[0];
    for (std::size_t j = 0; j < b.size; ++j) {
      const std::uint8_t y = b.code[j];
      std::uint32_t best = above[j] + to[y];
      best = std::min<std::uint32_t>(best, above[j + 1] + drop);
      best = std::min<std::uint32_t>(best, row[j] + single[y]);
      if (i > 0 && j > 0 && x == b.code[j - 1] && a.code[i - 1] == y)
        best = std::min<std::uint32_t>(best, above2[j - 1] + cost(0.8F));
      row[j + 1] = static_cast<Cost>(best);
      least = std::min(least, best);
    }
    if (least > most) return static_cast<float>(least) / kCostsPerEdit;
    Cost* const spare = above2;
    above2 = above;
    above = row;
    row = spare;
  }
  return static_cast<float>(above[b.size]) / kCostsPerEdit;
}

namespace {

constexpr std::int16_t kFar = 0x3FFF;

// The least of each lane and all below. No lane holds more than kFar.
Lanes least_so_far(Lanes lanes) noexcept {
  return all_lanes(kFar) - greatest_so_far(all_lanes(kFar) - lanes);
}

// The costs of eight sounds from `at` on.
Lanes widened(const std::array<std::uint8_t, 2 * kLaneCount>& costs, std::size_t at) noexcept {
  using Bytes = std::uint8_t __attribute__((vector_size(2 * kLaneCount)));
  Bytes bytes;
  std::memcpy(&bytes, costs.data(), sizeof bytes);
  const Bytes low =
      __builtin_shufflevector(bytes, Bytes{}, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const Bytes high =
      __builtin_shufflevector(bytes, Bytes{}, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  return reinterpret_cast<Lanes>(at == 0 ? low : high);
}

// A bit for two neighbouring sounds; pairs share bits.
std::uint64_t neighbour_bit(std::uint8_t first, std::uint8_t second) noexcept {
  return std::uint64_t{1} << ((first * 7U + second) & 63U);
}

}  // namespace

SoundMatcher::SoundMatcher(const Sounds& word, bool unvowelled) noexcept : unvowelled_(unvowelled) {
  word_.size = word.size;
  std::copy_n(word.code.begin(), word.size, word_.code.begin());
  sums_.fill(0);
  if (word.size > kLanes) return;
  const auto& single = unvowelled ? kCosts.single_unvowelled : kCosts.single;
  std::int16_t sum = 0;
  for (std::size_t i = 0; i < word.size; ++i) {
    sum = static_cast<std::int16_t>(sum + single[word.code[i]]);
    sums_[i] = sum;
    if (i > 0) neighbours_ |= neighbour_bit(word.code[i - 1], word.code[i]);
  }
}

float SoundMatcher::distance(std::span<const std::uint8_t> other) const noexcept {
  if (word_.size > 0 && word_.size <= kLaneCount) return distance_in_blocks<1>(other);
  if (word_.size > 0 && word_.size <= kLanes) return distance_in_blocks<2>(other);
  Sounds sounds;
  sounds.size = static_cast<std::uint8_t>(std::min(other.size(), sounds.code.size()));
  for (std::size_t i = 0; i < sounds.size; ++i) sounds.code[i] = std::min<std::uint8_t>(other[i], kCodes - 1);
  return sound_distance(word_, sounds, unvowelled_, 1000.0F);
}

void SoundMatcher::make_row(std::uint8_t sound) const noexcept {
  const auto& substitute = unvowelled_ ? kCosts.substitute_unvowelled : kCosts.substitute;
  made_ |= std::uint64_t{1} << sound;
  substitute_[sound].fill(0);
  for (std::size_t i = 0; i < word_.size; ++i) substitute_[sound][i] = substitute[sound][word_.code[i]];
}

// A row of the table for each sound of `other`; lane i is the word up to its sound i.
template <std::size_t kBlocks>
float SoundMatcher::distance_in_blocks(std::span<const std::uint8_t> other) const noexcept {
  const auto& single = unvowelled_ ? kCosts.single_unvowelled : kCosts.single;
  std::array<Lanes, kBlocks> sums;
  std::array<Lanes, kBlocks> row;
  std::array<Lanes, kBlocks> above{};
  for (std::size_t block = 0; block < kBlocks; ++block) {
    sums[block] = load_lanes(sums_.data() + block * kLaneCount);
    row[block] = sums[block];
  }
  std::int16_t first = 0;  // of the row: nothing of the word yet
  std::int16_t first_above = 0;
  std::uint8_t before = kCodes - 1;  // no sound of a word
  for (const std::uint8_t code : other) {
    const std::uint8_t sound = std::min<std::uint8_t>(code, kCodes - 1);
    if ((made_ >> sound & 1) == 0) make_row(sound);
    const std::int16_t drop = single[sound];
    const auto next_first = static_cast<std::int16_t>(first + drop);
    std::array<Lanes, kBlocks> best;
    for (std::size_t block = 0; block < kBlocks; ++block) {
      const std::int16_t below = block == 0 ? first : row[block - 1][kLaneCount - 1];
      best[block] = lesser(lanes_up(row[block], below) + widened(substitute_[sound], block),
                           row[block] + all_lanes(drop));
    }
    if ((neighbours_ & neighbour_bit(sound, before)) != 0) {
      for (std::size_t i = 1; i < word_.size; ++i) {
        if (word_.code[i] != before || word_.code[i - 1] != sound) continue;
        const std::int16_t from = i == 1 ? first_above : above[(i - 2) / kLaneCount][(i - 2) % kLaneCount];
        Lanes& block = best[i / kLaneCount];
        block[i % kLaneCount] = std::min(block[i % kLaneCount], static_cast<std::int16_t>(from + cost(0.8F)));
      }
    }
    std::int16_t least = next_first;  // of the new row, less what the word costs up to there
    for (std::size_t block = 0; block < kBlocks; ++block) {
      const Lanes rest = lesser(least_so_far(best[block] - sums[block]), all_lanes(least));
      least = rest[kLaneCount - 1];
      above[block] = row[block];
      row[block] = rest + sums[block];
    }
    first_above = first;
    first = next_first;
    before = sound;
  }
  const std::size_t last = word_.size - 1U;
  return static_cast<float>(row[last / kLaneCount][last % kLaneCount]) / kCostsPerEdit;
}

void SoundsMatcher::prepare(std::span<const Sounds* const> words) noexcept {
  count_ = words.size();
  longest_ = 0;
  neighbours_ = 0;
  made_ = 0;
  for (const Sounds* word : words) longest_ = std::max<std::size_t>(longest_, word->size);
  sums_[0] = all_lanes(0);
  for (std::size_t at = 0; at < longest_; ++at) {
    codes_[at] = all_lanes(kCodes - 1);  // no sound of a word
    single_[at] = all_lanes(0);
    for (std::size_t i = 0; i < count_; ++i) {
      if (at >= words[i]->size) continue;
      const std::uint8_t sound = words[i]->code[at];
      codes_[at][i] = sound;
      single_[at][i] = kCosts.single[sound];
      if (at > 0) neighbours_ |= neighbour_bit(words[i]->code[at - 1], sound);
    }
    sums_[at + 1] = sums_[at] + single_[at];
  }
  for (std::size_t i = 0; i < count_; ++i) sizes_[i] = words[i]->size;
}

void SoundsMatcher::make_row(std::uint8_t sound) const noexcept {
  made_ |= std::uint64_t{1} << sound;
  const auto& costs = kCosts.substitute[sound];
  for (std::size_t at = 0; at < longest_; ++at) {
    std::array<std::int16_t, kLaneCount> lanes{};
    for (std::size_t i = 0; i < count_; ++i) lanes[i] = costs[static_cast<std::size_t>(codes_[at][i])];
    substitute_[sound][at] = load_lanes(lanes.data());
  }
}

void SoundsMatcher::distances(std::span<const std::uint8_t> other, Costs& out) const noexcept {
  std::array<Lanes, kMostSounds + 1> rows[3];
  Lanes* above = rows[0].data();
  Lanes* row = rows[1].data();
  Lanes* above_that = rows[2].data();
  std::copy_n(sums_.begin(), longest_ + 1, above);
  std::uint8_t before = kCodes - 1;  // no sound of a word
  bool first = true;                 // there is no row above the one above yet
  for (const std::uint8_t code : other) {
    const std::uint8_t sound = std::min<std::uint8_t>(code, kCodes - 1);
    if ((made_ >> sound & 1) == 0) make_row(sound);
    const Lanes drop = all_lanes(kCosts.single[sound]);
    const std::array<Lanes, kMostSounds>& substitute = substitute_[sound];
    const bool may_swap = !first && (neighbours_ & neighbour_bit(sound, before)) != 0;
    Lanes left = above[0] + drop;
    row[0] = left;
    for (std::size_t at = 0; at < longest_; ++at) {
      Lanes best = lesser(above[at] + substitute[at], above[at + 1] + drop);
      if (may_swap && at > 0) {
        const Lanes swapped = (codes_[at] == all_lanes(before)) & (codes_[at - 1] == all_lanes(sound));
        const Lanes from = above_that[at - 1] + all_lanes(cost(0.8F));
        best = lesser(best, (from & swapped) | (all_lanes(kFar) & ~swapped));
      }
      left = lesser(best, left + single_[at]);
      row[at + 1] = left;
    }
    Lanes* const spare = above_that;
    above_that = above;
    above = row;
    row = spare;
    before = sound;
    first = false;
  }
  for (std::size_t i = 0; i < count_; ++i) out[i] = above[sizes_[i]][i];
}

Keys sound_keys(std::string_view word) noexcept { return sound_keys(to_sounds(word)); }

namespace {

// The class of a sound that is read in one way only.
constexpr std::uint8_t kSeveral = 0xFF;
constexpr std::array<std::uint8_t, kSoundCount> kOnlyClass = [] {
  std::array<std::uint8_t, kSoundCount> out{};
  for (std::uint8_t sound = 0; sound < kSoundCount; ++sound)
    out[sound] = kReadings[sound].count == 1 ? kReadings[sound].classes[0][0] : kSeveral;
  return out;
}();
constexpr int kMostConsonants = 14;

// The only key of sounds that are read in one way; false when there may be several.
bool only_key(const Sounds& sounds, Keys& out) noexcept {
  std::uint64_t key = 0;
  int consonants = 0;
  for (std::size_t i = 0; i < sounds.size; ++i) {
    const std::uint8_t cls = kOnlyClass[sounds.code[i]];
    if (cls == kSeveral) return false;
    if (cls == kNone || consonants == kMostConsonants) continue;
    key = key << 4 | cls;
    ++consonants;
  }
  if (consonants < 2) return true;
  const bool vowel_first = kOnlyClass[sounds.code[0]] == kNone;
  out.value[0] = key << 4 | (vowel_first ? kLeadingVowel : kNone) | std::uint64_t{1} << 63;
  out.size = 1;
  return true;
}

}  // namespace

Keys sound_keys(const Sounds& sounds) noexcept {
  Keys out;
  if (only_key(sounds, out)) return out;
  struct Partial {
    std::uint64_t key = 0;
    int consonants = 0;
    bool vowel_first = false;
  };
  std::array<Partial, kMaxKeys> open{};
  std::size_t count = 1;
  const auto push = [](Partial& partial, std::uint8_t cls) noexcept {
    if (cls == kNone || partial.consonants >= kMostConsonants) return;
    partial.key = (partial.key << 4) | cls;
    ++partial.consonants;
  };
  for (std::size_t i = 0; i < sounds.size; ++i) {
    const std::uint8_t sound = sounds.code[i];
    const auto& readings = kReadings[sound].classes;
    const std::size_t reading_count = sound == kX && i == 0 ? 1 : kReadings[sound].count;
    const std::size_t before = count;
    for (std::size_t p = 0; p < before; ++p) {
      if (reading_count == 2 && count < kMaxKeys) {
        open[count] = open[p];
        if (i == 0 && readings[1][0] == kNone) open[count].vowel_first = true;
        push(open[count], readings[1][0]);
        push(open[count++], readings[1][1]);
      }
      if (i == 0 && readings[0][0] == kNone) open[p].vowel_first = true;
      push(open[p], readings[0][0]);
    }
  }
  for (std::size_t p = 0; p < count; ++p) {
    if (open[p].consonants < 2) continue;
    const std::uint64_t key = (open[p].key << 4) |
                              static_cast<std::uint64_t>(open[p].vowel_first ? kLeadingVowel : kNone) |
                              (std::uint64_t{1} << 63);
    if (std::find(out.value.begin(), out.value.begin() + out.size, key) == out.value.begin() + out.size) {
      out.value[out.size++] = key;
    }
  }
  return out;
}

bool share_key(const Keys& a, const Keys& b) noexcept {
  for (const std::uint64_t key : a.all()) {
    for (const std::uint64_t other : b.all()) {
      if (key == other) return true;
    }
  }
  return false;
}

}  // namespace tamis::names

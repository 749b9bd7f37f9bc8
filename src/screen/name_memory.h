// Names made ready for compare_names(), kept for the pairs that follow: of the names of a run most are met again, each
// with another one.
#ifndef TAMIS_SCREEN_NAME_MEMORY_H_
#define TAMIS_SCREEN_NAME_MEMORY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "names/name.h"
#include "names/token_match.h"
#include "names/word_memory.h"
#include "screen/prepared_name.h"

namespace tamis::screen {

// A name that a NameMemory keeps, cut in one way.
struct KnownName {
  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::string_view text;
  std::span<const names::TokenView> words;
  std::span<const Place> places;  // of the words in the text
  std::array<std::span<const names::Part>, 3> parts_of;
  KnownName* other_cut = nullptr;  // by text::Cut::kOther; nullptr: it is not known yet, or there is none
  KnownName* by_words = nullptr;   // by text::Cut::kWords; likewise
  std::uint8_t kinds = 0;          // whose parts are known, a bit each
  bool kept = false;               // for other pairs than this one
  bool may_have_other_cut = false;
  bool may_have_words = false;

  // As the index of names has them.
  [[nodiscard]] std::span<const names::Part> parts(names::NameKind kind) const noexcept {
    return parts_of[static_cast<std::size_t>(kind)];
  }
  // PreparedName::written().
  [[nodiscard]] std::string_view written(std::size_t first, std::size_t count) const noexcept;
};

// A name is found by all of its bytes. Bounded: full, it forgets all at once. No allocation once warm. One per thread,
// with the memory of its words.
class NameMemory {
 public:
  explicit NameMemory(names::WordMemory& words);
  NameMemory(const NameMemory&) = delete;
  NameMemory& operator=(const NameMemory&) = delete;

  static constexpr std::uint8_t bit(names::NameKind kind) noexcept {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
  }

  // Before the two names of a pair: what was given out before is valid no longer. `kinds`: whose parts will be asked
  // for.
  void begin(std::uint8_t kinds);
  // As it is written. Some 30 ns for a name that is known. A name is kept when it is met a second time: most of those
  // that are met once would only take the place of others.
  [[nodiscard]] KnownName& name(std::string_view text);
  // name() of two, which waits less for memory than one after the other.
  struct Two {
    KnownName& first;
    KnownName& second;
  };
  [[nodiscard]] Two names(std::string_view first, std::string_view second);
  // The same name cut otherwise; nullptr: it cannot be.
  [[nodiscard]] KnownName* other_cut(KnownName& name);
  [[nodiscard]] KnownName* by_words(KnownName& name);

 private:
  struct Slot {
    std::uint32_t place = 0;  // in units, + 1; 0: empty
    std::uint32_t hash = 0;
  };
  static constexpr std::size_t kUnit = 64;
  static constexpr std::size_t kMostNames = 4096;
  static constexpr std::size_t kSlots = 2 * kMostNames;
  static constexpr std::size_t kBytes = std::size_t{4} << 20;  // of which those that names took are in use
  static constexpr std::size_t kLongestText = 512;             // longer ones are not met again
  static constexpr std::size_t kCuts = 3;
  static constexpr std::size_t kMostNameBytes =
      sizeof(KnownName) + kLongestText + 2 * kUnit +
      text::kMaxTokens * (sizeof(names::TokenView) + sizeof(KnownName::Place) + 3 * sizeof(names::Part));
  static constexpr std::size_t kPairBytes = (2 * kCuts * kMostNameBytes + kUnit - 1) / kUnit * kUnit;
  static constexpr std::size_t kMet = 2048;

  struct alignas(kUnit) Unit {
    char bytes[kUnit];
  };
  // Room for names, taken from its beginning on.
  struct Room {
    std::unique_ptr<Unit[]> units;
    std::size_t used = 0;
    explicit Room(std::size_t bytes) : units(std::make_unique_for_overwrite<Unit[]>(bytes / kUnit)) {}
    [[nodiscard]] char* first() const noexcept { return reinterpret_cast<char*>(units.get()); }
    [[nodiscard]] char* take(std::size_t size, std::size_t alignment) noexcept {
      used = (used + alignment - 1) / alignment * alignment;
      char* const out = first() + used;
      used += size;
      return out;
    }
    template <class Value>
    [[nodiscard]] std::span<Value> take_for(std::size_t count) noexcept {
      return {reinterpret_cast<Value*>(take(count * sizeof(Value), alignof(Value))), count};
    }
  };
  [[nodiscard]] Room& room_of(bool kept) noexcept { return kept ? kept_ : passing_; }

  void forget();
  // A name that is asked for.
  struct Asked {
    std::string_view text;
    std::uint64_t hash = 0;
    bool short_enough = false;
    bool keep = false;
    KnownName* known = nullptr;
  };
  [[nodiscard]] Asked ask(std::string_view text) const noexcept;
  // Whether it is known, and else whether it is to be kept.
  void find(Asked& asked);
  [[nodiscard]] KnownName& add_written(const Asked& asked, PreparedName& prepared);
  // `text` as it is prepared there.
  [[nodiscard]] KnownName& add(std::string_view text, bool keep, PreparedName& prepared);
  void add_parts(KnownName& name, PreparedName& prepared);
  void complete(KnownName& name, text::Cut cut);

  names::WordMemory& words_;
  PreparedName prepared_;
  PreparedName second_;  // of names()
  std::uint8_t kinds_ = 0;
  std::vector<Slot> slots_;
  // Of names met last, 16 bits of their hashes, four to a place, the last one lowest.
  std::vector<std::uint64_t> met_;
  Room kept_{kBytes};
  Room passing_{kPairBytes};  // of the pair at hand
  std::size_t count_ = 0;
};

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_NAME_MEMORY_H_

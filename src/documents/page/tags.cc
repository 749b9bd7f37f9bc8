#include "documents/page/tags.h"

#include <array>
#include <cstddef>

namespace tamis::documents {

namespace {

constexpr std::size_t kTags = static_cast<std::size_t>(Tag::kCount);
constexpr std::size_t kLongest = 10;

struct Row {
  std::string_view name;
  char kind = 'I';
};

constexpr std::array<Row, kTags> kRows{{{"", 'I'},
#define TAMIS_TAG_ROW(name, text, kind) {text, kind},
                                        TAMIS_TAGS(TAMIS_TAG_ROW)
#undef TAMIS_TAG_ROW
}};

constexpr std::size_t kSlots = 512;

constexpr std::uint32_t hash_name(std::string_view name) noexcept {
  std::uint32_t hash = 2166136261U;
  for (const char byte : name) hash = (hash ^ static_cast<unsigned char>(byte | 0x20)) * 16777619U;
  return (hash ^ (hash >> 15)) % kSlots;
}

constexpr std::array<std::uint8_t, kSlots> make_slots() {
  std::array<std::uint8_t, kSlots> slots{};
  for (std::size_t tag = 1; tag < kTags; ++tag) {
    std::size_t slot = hash_name(kRows[tag].name);
    while (slots[slot] != 0) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<std::uint8_t>(tag);
  }
  return slots;
}
constexpr std::array<std::uint8_t, kSlots> kSlotTable = make_slots();

bool same_name(std::string_view lower, std::string_view any) noexcept {
  if (lower.size() != any.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const char byte = any[i] >= 'A' && any[i] <= 'Z' ? static_cast<char>(any[i] + 32) : any[i];
    if (byte != lower[i]) return false;
  }
  return true;
}

}  // namespace

char tag_kind(Tag tag) noexcept { return kRows[static_cast<std::size_t>(tag)].kind; }
std::string_view tag_name(Tag tag) noexcept { return kRows[static_cast<std::size_t>(tag)].name; }

Tag find_tag(std::string_view name) noexcept {
  if (name.empty() || name.size() > kLongest) return Tag::kUnknown;
  for (std::size_t slot = hash_name(name); kSlotTable[slot] != 0; slot = (slot + 1) % kSlots) {
    if (same_name(kRows[kSlotTable[slot]].name, name)) return static_cast<Tag>(kSlotTable[slot]);
  }
  return Tag::kUnknown;
}

}  // namespace tamis::documents

#include "base/frozen.h"

#include <algorithm>
#include <cstring>

namespace tamis::base {

namespace {

// The begin of the bytes: so many entries, then their names, then the arrays.
struct Header {
  std::uint64_t count = 0;
};
struct Entry {
  std::uint64_t name = 0;  // offsets from the begin of the bytes
  std::uint64_t name_bytes = 0;
  std::uint64_t array = 0;
  std::uint64_t array_bytes = 0;
};

constexpr std::size_t aligned(std::size_t at) noexcept {
  return (at + kFrozenAlignment - 1) / kFrozenAlignment * kFrozenAlignment;
}

// Plain data, so that it is there before any static object is made.
const char* g_bytes = nullptr;
std::size_t g_size = 0;
const TableToFreeze* g_first = nullptr;

}  // namespace

void FrozenWriter::add_bytes(std::string name, std::string_view bytes) {
  arrays_.push_back({std::move(name), std::string(bytes)});
}

std::string FrozenWriter::finish() const {
  std::vector<const Array*> sorted;
  for (const Array& array : arrays_) sorted.push_back(&array);
  std::sort(sorted.begin(), sorted.end(), [](const Array* a, const Array* b) { return a->name < b->name; });
  const Header header{sorted.size()};
  std::vector<Entry> entries;
  std::size_t names = sizeof header + sorted.size() * sizeof(Entry);
  std::size_t at = names;
  for (const Array* array : sorted) at += array->name.size();
  for (const Array* array : sorted) {
    at = aligned(at);
    entries.push_back({names, array->name.size(), at, array->bytes.size()});
    names += array->name.size();
    at += array->bytes.size();
  }
  std::string out(reinterpret_cast<const char*>(&header), sizeof header);
  out.append(reinterpret_cast<const char*>(entries.data()), entries.size() * sizeof(Entry));
  for (const Array* array : sorted) out += array->name;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    out.resize(entries[i].array, '\0');
    out += sorted[i]->bytes;
  }
  return out;
}

bool FrozenTables::find(std::string_view name, std::string_view& bytes) const noexcept {
  if (bytes_.empty()) return false;
  Header header;
  std::memcpy(&header, bytes_.data(), sizeof header);
  std::size_t first = 0;
  std::size_t last = header.count;
  while (first < last) {
    const std::size_t middle = (first + last) / 2;
    Entry entry;
    std::memcpy(&entry, bytes_.data() + sizeof header + middle * sizeof entry, sizeof entry);
    const int order = name.compare(bytes_.substr(entry.name, entry.name_bytes));
    if (order == 0) {
      bytes = bytes_.substr(entry.array, entry.array_bytes);
      return true;
    }
    (order < 0 ? last : first) = order < 0 ? middle : middle + 1;
  }
  return false;
}

OwnedFrozenTables::OwnedFrozenTables(const FrozenWriter& written) {
  const std::string bytes = written.finish();
  pieces_.resize(aligned(bytes.size()) / kFrozenAlignment);
  std::memcpy(pieces_.data(), bytes.data(), bytes.size());
}

FrozenTables OwnedFrozenTables::tables() const noexcept {
  return FrozenTables({reinterpret_cast<const char*>(pieces_.data()), pieces_.size() * kFrozenAlignment});
}

FrozenTables frozen_tables() noexcept { return FrozenTables({g_bytes, g_size}); }

void set_frozen_tables(std::string_view bytes) noexcept {
  g_bytes = bytes.data();
  g_size = bytes.size();
}

TableToFreeze::TableToFreeze(Write write) noexcept : write_(write), next_(g_first) { g_first = this; }

std::string TableToFreeze::freeze_all() {
  FrozenWriter out;
  for (const TableToFreeze* table = g_first; table != nullptr; table = table->next_) table->write_(out);
  return out.finish();
}

}  // namespace tamis::base

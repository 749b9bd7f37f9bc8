#include "text/letter_names.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "text/utf8.h"

namespace tamis::text {
namespace {

constexpr std::size_t kMostBytes = 128;
constexpr std::size_t kFewestCharacters = 4;
constexpr std::size_t kFewestOfAlphabet = 3;  // letters

using Name = std::pair<std::string_view, char>;

const std::vector<Name>& names() {
  static const std::vector<Name> kNames = [] {
    std::vector<Name> out;
    base::for_each_row(base::data_table("letter_names.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      base::for_each_part(column[1], ' ',
                          [&](std::string_view name) { out.emplace_back(name, column[0].front()); });
    });
    std::stable_sort(out.begin(), out.end(),
                     [](const Name& left, const Name& right) { return left.first < right.first; });
    return out;
  }();
  return kNames;
}

// The names that begin with the character at the beginning of `text`.
std::pair<std::size_t, std::size_t> names_like(std::string_view text) {
  const std::string_view character = text.substr(0, decode_utf8(text, 0).bytes);
  const auto before = [](const Name& name, std::string_view wanted) { return name.first < wanted; };
  const auto first = std::lower_bound(names().begin(), names().end(), character, before);
  auto last = first;
  while (last != names().end() && last->first.starts_with(character)) ++last;
  return {static_cast<std::size_t>(first - names().begin()),
          static_cast<std::size_t>(last - names().begin())};
}

std::size_t characters_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

}  // namespace

std::string latin_letters(std::string_view native) {
  struct Step {
    std::uint8_t letters = 0;  // 0: no letter's name ends here
    std::uint8_t from = 0;
    char letter = 0;
  };
  if (native.empty() || native.size() > kMostBytes) return {};
  std::array<Step, kMostBytes + 1> steps{};
  for (std::size_t at = 0; at < native.size(); ++at) {
    if (at > 0 && (steps[at].letters == 0 || steps[at].letters == kMostLetterNames)) continue;
    const auto [first, last] = names_like(native.substr(at));
    if (at == 0 && first == last) return {};
    for (std::size_t i = first; i < last; ++i) {
      const auto& [name, letter] = names()[i];
      if (!native.substr(at).starts_with(name)) continue;
      Step& step = steps[at + name.size()];
      if (step.letters != 0 && step.letters <= steps[at].letters + 1) continue;
      step = {static_cast<std::uint8_t>(steps[at].letters + 1), static_cast<std::uint8_t>(at), letter};
    }
  }
  // Single characters alone are words of their own (ООО).
  const std::size_t count = steps[native.size()].letters;
  if (count > 1 && count == characters_of(native)) return {};
  std::string out(count, ' ');
  for (std::size_t at = native.size(), i = out.size(); i > 0; at = steps[at].from)
    out[--i] = steps[at].letter;
  return out;
}

std::string latin_letters_of_word(std::string_view native, Script script) {
  std::size_t fewest = 2;
  switch (script) {
    case Script::kHangul:
    case Script::kKatakana:
    case Script::kThai:
      break;
    case Script::kCyrillic:
    case Script::kDevanagari:
      fewest = kFewestOfAlphabet;
      break;
    default:
      return {};
  }
  std::string letters = latin_letters(native);
  if (letters.size() < fewest || characters_of(native) < kFewestCharacters) letters.clear();
  return letters;
}

}  // namespace tamis::text

#include "documents/words/event_compounds.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "base/data_table.h"
#include "documents/words/tokens.h"

namespace tamis::documents {

namespace {

// Letters of the last part, of the parts before it, and of an ending that a row with '*' leaves open.
constexpr std::size_t kLeastHead = 6;
constexpr std::size_t kLeastFront = 3;
constexpr std::size_t kMostEnding = 3;
constexpr std::array<std::string_view, 6> kJoining = {"de", "nl", "sv", "da", "nb", "nn"};

struct Head {
  std::uint32_t word = 0;  // in EventTables::words
  bool open = false;       // any short ending
};

using Heads = std::unordered_map<std::string, Head>;

bool is_thing(WordClass word) noexcept {
  return is_item(word) || is_frame_item(word) || word == WordClass::kPeople;
}

bool is_joining(std::string_view language) noexcept {
  return std::find(kJoining.begin(), kJoining.end(), language) != kJoining.end();
}

// By language and word.
std::string key_of(std::string_view language, std::string_view word) {
  std::string key(language);
  key += ' ';
  key += word;
  return key;
}

const Heads& heads() {
  static const Heads kHeads = [] {
    Heads out;
    const EventTables& tables = EventTables::get();
    for (std::size_t place = 0; place < tables.words.size(); ++place) {
      const EventWord& word = tables.words[place];
      if (!is_thing(word.word) || !is_joining(word.language)) continue;
      base::for_each_part(word.phrases, '|', [&](std::string_view phrase) {
        if (phrase.find_first_of(" -_") != std::string_view::npos) return;
        const bool open = phrase.ends_with('*');
        if (open) phrase.remove_suffix(1);
        if (phrase.size() < kLeastHead) return;
        std::string lower;
        append_lower(lower, phrase);
        out.emplace(key_of(word.language, lower), Head{static_cast<std::uint32_t>(place), open});
      });
    }
    return out;
  }();
  return kHeads;
}

}  // namespace

const EventWord* compound_head(std::string_view language, std::string_view lower) {
  if (lower.size() < kLeastHead + kLeastFront || !is_joining(language)) return nullptr;
  const Heads& all = heads();
  std::string key;
  for (std::size_t begin = kLeastFront; begin + kLeastHead <= lower.size(); ++begin) {
    if ((static_cast<unsigned char>(lower[begin]) & 0xC0U) == 0x80U) continue;
    const std::string_view rest = lower.substr(begin);
    for (std::size_t ending = 0; ending <= kMostEnding && rest.size() >= kLeastHead + ending; ++ending) {
      key = key_of(language, rest.substr(0, rest.size() - ending));
      const auto head = all.find(key);
      if (head != all.end() && (ending == 0 || head->second.open))
        return &EventTables::get().words[head->second.word];
    }
  }
  return nullptr;
}

}  // namespace tamis::documents

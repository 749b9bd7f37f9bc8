// Triggers of two words that may stand apart and in either order ("imposed new sanctions", "sanctions were imposed").
#include <algorithm>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

namespace {

// Tokens between the words of a pair: words, or characters where no blanks part them.
constexpr std::uint32_t kReach = 8;
constexpr std::uint32_t kReachOfCharacters = 18;
constexpr std::size_t kMostWords = 64;  // of a sentence

// Whether nothing between the two ends a clause.
bool is_one_stretch(const EventSentence& sentence, TokenRange a, TokenRange b) noexcept {
  const std::uint32_t from = std::min(a.last, b.last);
  const std::uint32_t to = std::max(a.first, b.first);
  for (std::uint32_t i = from; i < to; ++i) {
    const TokenKind kind = sentence.work->tokens.tokens[i].kind;
    if (kind == TokenKind::kComma || kind == TokenKind::kColon || kind == TokenKind::kDash ||
        kind == TokenKind::kStop)
      return false;
  }
  return true;
}

bool overlap(TokenRange a, TokenRange b) noexcept { return a.first < b.last && b.first < a.last; }

// "إلغاء اتفاقيات الطيران |وفرض عقوبات|": another word right before the companion makes a pair with it, words away from the head.
bool belongs_to_nearer(const std::vector<PairWordHit>& words, std::size_t count, const PairWordHit& head,
                       const PairWordHit& companion) {
  constexpr std::uint32_t kApart = 2;  // tokens
  const auto& pairs = EventTables::get().pairs;
  if (head.tokens.last > companion.tokens.first) return false;
  for (std::size_t n = 0; n < count; ++n) {
    const PairWordHit& inner = words[n];
    if (inner.side == head.side || inner.tokens.last != companion.tokens.first ||
        inner.tokens.first < head.tokens.last + kApart)
      continue;
    if (std::any_of(pairs.begin(), pairs.end(), [&](const EventPair& pair) {
          return pair.head == inner.side && pair.companion == companion.side;
        }))
      return true;
  }
  return false;
}

}  // namespace

void add_pairs(const std::vector<PairWordHit>& words, EventSentence& out) {
  const EventTables& tables = EventTables::get();
  const std::size_t count = std::min(words.size(), kMostWords);
  for (std::size_t n = 0; n < count; ++n) {
    const PairWordHit& head = words[n];
    const auto pairs =
        std::equal_range(tables.pairs.begin(), tables.pairs.end(), EventPair{head.side, 0, 0},
                         [](const EventPair& a, const EventPair& b) { return a.head < b.head; });
    const bool characters = is_character_script(out.work->tokens.tokens[head.tokens.first].script);
    const std::uint32_t reach = characters ? kReachOfCharacters : kReach;
    for (auto pair = pairs.first; pair != pairs.second; ++pair) {
      const PairWordHit* nearest = nullptr;
      for (std::size_t m = 0; m < count; ++m) {
        const PairWordHit& other = words[m];
        if (other.side != pair->companion || overlap(head.tokens, other.tokens) ||
            distance(head.tokens, other.tokens) > reach || !is_one_stretch(out, head.tokens, other.tokens))
          continue;
        if (nearest == nullptr ||
            distance(head.tokens, other.tokens) < distance(head.tokens, nearest->tokens))
          nearest = &other;
      }
      if (nearest == nullptr || belongs_to_nearer(words, count, head, *nearest)) continue;
      TriggerHit hit;
      hit.trigger = &tables.triggers[pair->trigger];
      hit.tokens = hit.whole = head.tokens;
      hit.companion = nearest->tokens;
      // Side by side they are one phrase.
      if (distance(head.tokens, nearest->tokens) == 0)
        hit.whole = {std::min(head.tokens.first, nearest->tokens.first),
                     std::max(head.tokens.last, nearest->tokens.last)};
      hit.words = head.tokens.last - head.tokens.first + nearest->tokens.last - nearest->tokens.first;
      out.triggers.push_back(hit);
    }
  }
}

}  // namespace tamis::documents

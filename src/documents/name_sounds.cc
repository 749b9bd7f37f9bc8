#include "documents/name_sounds.h"

#include "text/tokenize.h"

namespace tamis::documents {

namespace {

// Words that sound alike within this distance are one name in two spellings (Schoigu, Shoigu).
constexpr float kSameSound = 0.55F;

}  // namespace

bool same_word(const NameWord& a, const NameWord& b) noexcept {
  if (a.latin == b.latin) return true;
  if (a.latin.size() < 3 || b.latin.size() < 3) return false;
  return names::sound_distance(a.sounds, b.sounds, a.unvowelled || b.unvowelled, kSameSound) <= kSameSound;
}

std::vector<NameWord> name_words(std::string_view name) {
  thread_local text::TokenBuffer buffer;
  std::vector<NameWord> words;
  for (const text::Token& token : buffer.tokenize(name)) {
    words.push_back({std::string(token.latin), names::to_sounds(token.latin), token.unvowelled});
  }
  return words;
}

}  // namespace tamis::documents

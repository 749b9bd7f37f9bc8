#include "documents/events/event_towns.h"

#include <algorithm>
#include <string_view>

#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kSyllable = 3;        // bytes
constexpr std::uint32_t kShortestTown = 2;  // characters
constexpr std::uint32_t kLongestTown = 7;   // ... of Chinese

bool is_free(const EventSentence& sentence, std::uint32_t token) noexcept {
  return sentence.tokens.contains(token) && sentence.work->tokens.tokens[token].kind == TokenKind::kWord &&
         sentence.work->mention_of[token] < 0 && !sentence.page->time[token] &&
         !covers_trigger(sentence, token);
}

bool has_word(const EventSentence& sentence, TokenRange tokens) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.tokens.first < tokens.last && tokens.first < hit.tokens.last;
  });
}

// The token behind the noun for a place at `token`, in scripts without blanks; `token`: none.
std::uint32_t behind_place_noun(const EventSentence& sentence, std::uint32_t token) noexcept {
  if (!sentence.tokens.contains(token)) return token;
  const TextTokens& text = sentence.work->tokens;
  std::size_t longest = 0;
  const std::string_view rest = std::string_view(text.text).substr(text.tokens[token].begin);
  for (const std::string_view word : grammar_words(sentence.language).words(WordUse::kPlaceNoun)) {
    if (word.size() > longest && rest.starts_with(word)) longest = word.size();
  }
  const std::uint32_t end = text.tokens[token].begin + static_cast<std::uint32_t>(longest);
  while (sentence.tokens.contains(token) && text.tokens[token].begin < end) ++token;
  return token;
}

// "이라크 |북부| 아르빌|을|"
std::uint32_t end_of_korean_town(const EventSentence& sentence, std::uint32_t part) {
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t town = part + 1;
  if (!grammar_words("ko").has(WordUse::kPlaceNoun, text.lower(part)) || !is_free(sentence, town) ||
      has_word(sentence, {town, town + 1}))
    return 0;
  const std::string_view word = text.lower(town);
  std::size_t ending = 0;
  for (const NameEnding& known : EventTables::get().endings) {
    if (known.language == "ko" && known.ending.size() > ending && word.ends_with(known.ending) &&
        word.size() >= known.ending.size() + kShortestTown * kSyllable)
      ending = known.ending.size();
  }
  return ending == 0 ? 0 : text.tokens[town].end - static_cast<std::uint32_t>(ending);
}

// "伊拉克|北部城市|埃尔比勒", up to the verb, a mark or a small word.
std::uint32_t end_of_chinese_town(const EventSentence& sentence, std::uint32_t part) {
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t noun = behind_place_noun(sentence, part);
  const std::uint32_t first = behind_place_noun(sentence, noun);
  if (noun == part || first == noun) return 0;
  std::uint32_t last = first;
  while (is_free(sentence, last) && last - first <= kLongestTown &&
         text.tokens[last].script == text::Script::kHan && !has_word(sentence, {last, last + 1}) &&
         !grammar_words("zh").has(WordUse::kWhoseParticle, text.at(last)))
    ++last;
  const std::uint32_t size = last - first;
  return size < kShortestTown || size > kLongestTown ? 0 : text.tokens[last - 1].end;
}

// "イラク|北部|アルビル|に"
std::uint32_t end_of_japanese_town(const EventSentence& sentence, std::uint32_t part) {
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t first = behind_place_noun(sentence, part);
  if (first == part) return 0;
  std::uint32_t last = first;
  while (is_free(sentence, last) && text.tokens[last].script == text::Script::kKatakana) ++last;
  return last == first || has_word(sentence, {first, last}) ? 0 : text.tokens[last - 1].end;
}

}  // namespace

std::uint32_t end_of_town(const EventSentence& sentence, const Who& country) {
  const std::uint32_t part = country.tokens.last;
  if (!is_free(sentence, part)) return 0;
  if (sentence.language == "ko") return end_of_korean_town(sentence, part);
  if (sentence.language == "zh") return end_of_chinese_town(sentence, part);
  return sentence.language == "ja" ? end_of_japanese_town(sentence, part) : 0;
}

}  // namespace tamis::documents

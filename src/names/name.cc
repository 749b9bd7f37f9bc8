#include "names/name.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tamis::names {

void parse_name(NameKind kind, std::span<const text::Token> tokens, std::vector<Part>& parts) {
  parts.clear();
  std::array<std::string_view, text::kMaxTokens> words;
  const std::size_t count = std::min(tokens.size(), words.size());
  for (std::size_t i = 0; i < count; ++i) words[i] = tokens[i].latin;
  const std::span<const std::string_view> all(words.data(), count);
  bool any_ordinary = false;
  for (std::size_t i = 0; i < count;) {
    const PhraseMatch match = match_phrase(kind, all.subspan(i));
    const std::size_t length = std::clamp<std::size_t>(match.length, 1, count - i);
    for (std::size_t k = 0; k < length; ++k) {
      const text::Token& token = tokens[i + k];
      Part part;
      part.token = static_cast<std::uint32_t>(i + k);
      if (match.length > 0) {
        part.role = match.word.role;
        part.group = match.word.group;
        part.family = match.word.family;
      } else if (token.script == text::Script::kDigits) {
        part.role = Role::kNumber;
      }
      part.bits8 = static_cast<std::uint8_t>(
          std::clamp(std::lround(word_bits(kind, token.latin) * 8.0F), 1L, 255L));
      part.letters = static_cast<std::uint8_t>(token.latin.size());
      if (token.joins_previous) part.flags |= kJoinsPrevious;
      if (token.after_comma) part.flags |= kAfterComma;
      if (k > 0) part.flags |= kContinuesPhrase;
      any_ordinary |= part.role == Role::kOrdinary && token.latin.size() > 1;
      parts.push_back(part);
    }
    i += length;
  }
  if (any_ordinary) {
    const auto ordinary = std::count_if(parts.begin(), parts.end(), [](const Part& part) { return part.role == Role::kOrdinary; });
    if (kind != NameKind::kPerson || ordinary < 3) return;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].role == Role::kOrdinary && ends_like_patronymic(words[i])) parts[i].flags |= kPatronymic;
    }
    return;
  }
  // Nothing but titles, generic words and places: those that say most are the name then.
  const auto promote = [&](auto&& wanted) {
    bool done = false;
    for (Part& part : parts) {
      if (wanted(part.role) && part.letters > 1) {
        part.role = Role::kOrdinary;
        done = true;
      }
    }
    return done;
  };
  if (promote([](Role role) { return role == Role::kGeneric || role == Role::kTitle || role == Role::kPlace; })) return;
  promote([](Role role) { return role != Role::kOrdinary; });
}

}  // namespace tamis::names

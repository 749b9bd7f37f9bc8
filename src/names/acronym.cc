#include "names/acronym.h"

#include <algorithm>

#include "names/joined_letters.h"

namespace tamis::names {

namespace {

// May stand between the words of an acronym without a letter of it; short words inside a phrase are connectors ("Republic of
// Iran").
bool is_skipped(const Part& part) noexcept {
  constexpr std::uint8_t kLongestConnector = 3;
  return part.role == Role::kConnector || part.role == Role::kParticle || part.role == Role::kLegalForm ||
         part.role == Role::kTitle ||
         ((part.flags & kContinuesPhrase) != 0 && part.letters <= kLongestConnector);
}

constexpr std::size_t kOwnLetterBytes = 2;  // has_own_letters()

// The letters by which words and their acronym are compared: their own if the acronym has them, else Latin ones.
struct Letters {
  bool own;
  [[nodiscard]] std::string_view of(const text::Token& token) const noexcept {
    return own ? token.native : token.latin;
  }
  [[nodiscard]] std::size_t bytes() const noexcept { return own ? kOwnLetterBytes : 1; }
  [[nodiscard]] bool comparable(const text::Token& token) const noexcept {
    return own ? has_own_letters(token.native) : token.native.empty() && !token.latin.empty();
  }
};

// Whether words from `first` on, but not `self`, begin with the letters of `acronym`.
bool begins(std::span<const text::Token> tokens, std::span<const Part> parts, std::size_t first,
            std::size_t self, std::string_view acronym, Letters letters) noexcept {
  const std::size_t step = letters.bytes();
  for (std::size_t i = first; i < parts.size() && !acronym.empty(); ++i) {
    if (i == self) return false;
    if (letters.comparable(tokens[i]) && letters.of(tokens[i]).substr(0, step) == acronym.substr(0, step))
      acronym.remove_prefix(step);
    else if (!is_skipped(parts[i]))
      return false;
  }
  return acronym.empty();
}

bool abbreviates(std::span<const text::Token> tokens, std::span<const Part> parts,
                 std::size_t self) noexcept {
  const text::Token& token = tokens[self];
  const Letters letters{has_own_letters(token.native)};
  if (!letters.comparable(token)) return false;
  const std::string_view acronym = letters.of(token);
  const std::size_t size = acronym.size() / letters.bytes();
  if (size < kFewestAcronymLetters || size > kMostAcronymLetters || parts.size() <= size) return false;
  for (std::size_t first = 0; first + size <= parts.size(); ++first) {
    if (!is_skipped(parts[first]) && begins(tokens, parts, first, self, acronym, letters)) return true;
  }
  return false;
}

}  // namespace

void flag_repeats(std::span<const text::Token> tokens, std::span<Part> parts) noexcept {
  const std::size_t count = std::min(tokens.size(), parts.size());
  if (count < 2) return;
  for (std::size_t i = 0; i < count; ++i) {
    Part& part = parts[i];
    if (part.role != Role::kOrdinary || part.is_initial() || part.letters < kFewestAcronymLetters) continue;
    // Two names stand there where a legal form begins the second one.
    bool again = false;
    bool form_between = false;
    for (std::size_t j = i; j-- > 0 && !again;) {
      form_between = form_between || parts[j].role == Role::kLegalForm;
      again = form_between && parts[j].role == Role::kOrdinary && tokens[j].latin == tokens[i].latin &&
              tokens[j].native == tokens[i].native;
    }
    if (again || abbreviates(tokens.first(count), parts.first(count), i)) part.flags |= kSaysNoMore;
  }
}

Initials initials_of(std::span<const Part> parts, std::span<const TokenView> words) noexcept {
  Initials out;
  for (std::size_t i = 0; i < parts.size() && i < words.size(); ++i) {
    if (is_skipped(parts[i]) || (parts[i].flags & kSaysNoMore) != 0) continue;
    if (parts[i].letters < 2 || words[i].latin.empty() || parts[i].role == Role::kNumber ||
        !out.add(words[i].latin.front()))
      return {};
  }
  return out.letters().size() < kFewestAcronymLetters ? Initials() : out;
}

std::string_view lone_acronym(std::span<const Part> parts, std::span<const TokenView> words) noexcept {
  std::string_view out;
  for (std::size_t i = 0; i < parts.size() && i < words.size(); ++i) {
    if (parts[i].role == Role::kLegalForm) continue;
    if (!out.empty() || parts[i].role != Role::kOrdinary) return {};
    out = words[i].latin;
    if (out.size() < kFewestAcronymLetters || out.size() > kMostAcronymLetters) return {};
  }
  return out;
}

std::size_t acronym_letters(std::span<const Part> query, std::span<const TokenView> query_words,
                            std::span<const Part> listed, std::span<const TokenView> listed_words) noexcept {
  const auto letters = [](std::span<const Part> parts, std::span<const TokenView> words,
                          std::span<const Part> long_parts,
                          std::span<const TokenView> long_words) -> std::size_t {
    // A legal form may stand beside the acronym; few words do.
    if (parts.size() >= long_parts.size() + 1 || long_parts.size() < kFewestAcronymLetters) return 0;
    const std::string_view acronym = lone_acronym(parts, words);
    if (acronym.empty()) return 0;
    return initials_of(long_parts, long_words).letters() == acronym ? acronym.size() : 0;
  };
  if (const std::size_t size = letters(query, query_words, listed, listed_words)) return size;
  return letters(listed, listed_words, query, query_words);
}

}  // namespace tamis::names

#include "names/abjad_words.h"

#include <array>
#include <cstddef>

#include "base/data_table.h"
#include "base/hashed_words.h"
#include "names/word_script.h"
#include "text/tokenize.h"

namespace tamis::names {

namespace {

constexpr std::size_t kLetterBytes = 2;         // of Arabic and Hebrew
constexpr std::size_t kFewestBehindPrefix = 3;  // letters

// Letters that are written for each other.
constexpr std::array<std::array<std::string_view, 2>, 11> kSameLetters{{{"أ", "ا"},
                                                                        {"إ", "ا"},
                                                                        {"آ", "ا"},
                                                                        {"ٱ", "ا"},
                                                                        {"ى", "ي"},
                                                                        {"ی", "ي"},
                                                                        {"ک", "ك"},
                                                                        {"ة", "ه"},
                                                                        {"ہ", "ه"},
                                                                        {"ھ", "ه"},
                                                                        {"ۀ", "ه"}}};

// A word with one letter for those, without the article.
class Key {
 public:
  explicit Key(std::string_view native) noexcept {
    if (native.starts_with(kArabicArticle) &&
        native.size() >= kArabicArticle.size() + kFewestBehindPrefix * kLetterBytes - kLetterBytes)
      native.remove_prefix(kArabicArticle.size());
    for (; native.size() >= kLetterBytes && size_ + kLetterBytes <= letters_.size();
         native.remove_prefix(kLetterBytes)) {
      std::string_view letter = native.substr(0, kLetterBytes);
      for (const auto& [written, one] : kSameLetters) letter = letter == written ? one : letter;
      for (const char byte : letter) letters_[size_++] = byte;
    }
  }
  [[nodiscard]] std::string_view get() const noexcept { return {letters_.data(), size_}; }

 private:
  std::array<char, text::kMaxTokenBytes> letters_;
  std::size_t size_ = 0;
};

// "8.5" -> 68.
std::uint32_t bits8_of(std::string_view text) noexcept {
  std::uint32_t eighths = 0;
  std::size_t i = 0;
  for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i)
    eighths = eighths * 10 + static_cast<std::uint32_t>(text[i] - '0');
  eighths *= 8;
  if (i + 1 < text.size() && text[i] == '.')
    eighths += static_cast<std::uint32_t>(text[i + 1] - '0') * 8 / 10;
  return eighths;
}

const base::HashedWords& abjad_words() {
  static const base::HashedWords kWords("abjad_words", [](const base::HashedWords::Add& add) {
    base::for_each_row(base::data_table("abjad_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3) return;
      const std::uint32_t bits8 = bits8_of(column[1]);
      base::for_each_part(column[2], ' ', [&](std::string_view word) { add(Key(word).get(), bits8, 0); });
    });
  });
  return kWords;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) { abjad_words().freeze(out); });

// What may be written onto a word, and the letters it is romanised by; the longest first.
struct Prefix {
  std::string_view native;
  std::size_t latin = 0;
};
constexpr std::array<Prefix, 8> kPrefixes{{
    {"\xD9\x88\xD9\x84\xD9\x84", 3},  // wa-li-l-
    {"\xD9\x88\xD8\xA7\xD9\x84", 3},  // wa-l-
    {"\xD8\xA8\xD8\xA7\xD9\x84", 3},  // bi-l-
    {kArabicArticle, 2},
    {"\xD9\x84\xD9\x84", 2},  // li-l-
    {"\xD9\x88\xD9\x84", 2},  // wa-li-
    {"\xD9\x88", 1},          // wa-
    {"\xD9\x84", 1},          // li-
}};

}  // namespace

std::uint8_t abjad_word_bits8(std::string_view native) noexcept {
  std::uint32_t bits8 = 0;
  return abjad_words().find(Key(native).get(), bits8) ? static_cast<std::uint8_t>(bits8) : std::uint8_t{0};
}

Word word_behind_prefix(NameKind kind, std::string_view native, std::string_view latin) noexcept {
  const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
  for (const Prefix& prefix : kPrefixes) {
    if (!native.starts_with(prefix.native) || latin.size() <= prefix.latin + kFewestBehindPrefix ||
        native.size() < prefix.native.size() + kFewestBehindPrefix * kLetterBytes)
      continue;
    const WordFacts& facts = word_facts(latin.substr(prefix.latin));
    if ((facts.known & bit) == 0) continue;
    const Word& word = facts.words[static_cast<std::size_t>(kind)];
    const bool more =
        prefix.native == kArabicArticle && (word.role == Role::kPlace || word.role == Role::kLegalForm);
    if (word.role == Role::kGeneric || more) return word;
  }
  return {};
}

}  // namespace tamis::names

// The forms of words that a thread met lately, for the tokenizer. Internal to text/.
#ifndef TAMIS_TEXT_KNOWN_WORDS_H_
#define TAMIS_TEXT_KNOWN_WORDS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>

#include "text/romanize.h"
#include "text/tokenize.h"

namespace tamis::text {

// Names repeat their words, and forms by rules cost a word some microseconds. A
// word takes the place of another whose hash ends alike. 2.5 MB a thread when it has met many words that are not ASCII.
class KnownWords {
 public:
  static constexpr std::size_t kMaxLetters = 20;
  static constexpr std::size_t kMaxBytes = 208;
  static constexpr std::size_t kEntries = 8192;

  // What decides the forms. Longer words are not kept.
  struct Key {
    std::u32string_view letters;
    std::uint64_t hash;
    std::uint32_t kind;  // script, whole, cut

    Key(std::u32string_view letters_, Script script, bool whole, Cut cut) noexcept
        : letters(letters_),
          kind(static_cast<std::uint32_t>(script) << 2 | (whole ? 2U : 0U) |
               (script == Script::kArabic && cut == Cut::kOther ? 1U : 0U)) {
      hash = kind;
      for (const char32_t c : letters) hash = (hash ^ c) * 0x9E3779B97F4A7C15ULL;
      hash ^= hash >> 29;
    }
    [[nodiscard]] bool fits() const noexcept { return letters.size() <= kMaxLetters; }
  };

  struct Entry {
    std::uint32_t kind = 0;
    std::uint8_t letter_count = 0;  // 0: nothing is kept here
    std::uint8_t form_count = 0;
    std::uint8_t native_size = 0;
    std::uint8_t text_size = 0;
    std::array<std::uint8_t, kMaxAlternatives + 1> lengths;  // of the forms
    std::array<char32_t, kMaxLetters> letters;
    std::array<char, kMaxBytes> text;  // the native form, then the others

    [[nodiscard]] bool is(const Key& key) const noexcept {
      return letter_count != 0 && letter_count == key.letters.size() && kind == key.kind &&
             std::memcmp(letters.data(), key.letters.data(), letter_count * sizeof(char32_t)) == 0;
    }
    void clear() noexcept { letter_count = 0; }
    // `token`: of the word; `all`: its native form, of `native` bytes, and its others as they are to be kept.
    void set(const Key& key, const Token& token, std::string_view all, std::size_t native) noexcept {
      if (!key.fits() || key.letters.empty() || all.size() > kMaxBytes) return;
      kind = key.kind;
      std::copy(key.letters.begin(), key.letters.end(), letters.begin());
      form_count = 0;
      if (!token.latin.empty()) lengths[form_count++] = static_cast<std::uint8_t>(token.latin.size());
      for (const std::string_view form : token.alternatives)
        lengths[form_count++] = static_cast<std::uint8_t>(form.size());
      native_size = static_cast<std::uint8_t>(native);
      text_size = static_cast<std::uint8_t>(all.size());
      std::copy(all.begin(), all.end(), text.begin());
      letter_count = static_cast<std::uint8_t>(key.letters.size());
    }
  };

  static KnownWords& of_this_thread() {
    thread_local KnownWords words;
    return words;
  }
  // Before entry(): what is kept there is on its way.
  void prefetch(const Key& key) const noexcept {
    constexpr std::size_t kLine = 64;
    constexpr std::size_t kLines = 4;  // of most entries' use
    const auto* const at = reinterpret_cast<const char*>(&entries_[2 * (key.hash % (kEntries / 2))]);
    for (std::size_t line = 0; line < kLines; ++line) __builtin_prefetch(at + line * kLine);
    __builtin_prefetch(at + sizeof(Entry));
  }
  // The entry of the word, or the one of its two places that it may take: not the one that was asked for last.
  [[nodiscard]] Entry& entry(const Key& key) noexcept {
    const std::size_t pair = key.hash % (kEntries / 2);
    for (std::size_t i = 0; i < 2; ++i) {
      if (!entries_[2 * pair + i].is(key)) continue;
      last_[pair] = i == 1;
      return entries_[2 * pair + i];
    }
    last_[pair] = !last_[pair];
    return entries_[2 * pair + (last_[pair] ? 1U : 0U)];
  }

 private:
  struct Free {
    void operator()(Entry* entries) const noexcept { std::free(entries); }
  };
  // Zeros that take no memory until they are written to: a short run has few words.
  KnownWords() : entries_(static_cast<Entry*>(std::calloc(kEntries, sizeof(Entry)))) {
    if (entries_ == nullptr) throw std::bad_alloc();
  }
  std::unique_ptr<Entry[], Free> entries_;
  std::array<bool, kEntries / 2> last_{};
};

}  // namespace tamis::text

#endif  // TAMIS_TEXT_KNOWN_WORDS_H_

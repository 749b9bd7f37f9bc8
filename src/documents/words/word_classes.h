// Words and phrases of a table by language, each with a class and a value: what times and quantities are read by. Unlike
// PhraseTable, a look-up costs one hash per word, and knows endings that Korean hangs on and prefixes that Arabic writes
// without a blank.
#ifndef TAMIS_DOCUMENTS_WORDS_WORD_CLASSES_H_
#define TAMIS_DOCUMENTS_WORDS_WORD_CLASSES_H_

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "documents/words/tokens.h"
#include "documents/words/word_shapes.h"

namespace tamis::documents {

struct ClassHit {
  std::uint32_t end = 0;  // token behind the phrase
  std::uint8_t word_class = 0;
  double value = 0;
};

// Filled once, then thread-safe. The words of a language are read when it is first asked for: most pages have one.
class WordClasses {
 public:
  struct TransparentHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>{}(text);
    }
  };
  struct Phrase {
    std::vector<std::string> rest;  // words behind the first
    std::uint8_t word_class = 0;
    double value = 0;
  };
  struct Language {
    std::unordered_map<std::string, std::vector<Phrase>, TransparentHash, std::equal_to<>> words;
    std::vector<std::string> particles;  // endings that may follow a word (Korean)
    bool prefixed = false;               // "و" and the like may stand before a word (Arabic)
    std::vector<std::uint64_t>
        heads;          // the first two bytes of all words, as bits: most words of a text stop here
    WordShapes shapes;  // of all words

    [[nodiscard]] static std::size_t head_of(std::string_view word) noexcept {
      const auto first = static_cast<unsigned char>(word[0]);
      return std::size_t{first} << 8 | (word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0U);
    }
    // Whether some phrase begins with `lower`.
    [[nodiscard]] bool has(std::string_view lower) const {
      return shapes.may_have(lower) && words.contains(lower);
    }
    // Whether some word may begin like `word`.
    [[nodiscard]] bool may_begin(std::string_view word) const noexcept {
      if (word.empty() || heads.empty()) return false;
      const std::size_t head = head_of(word);
      return (heads[head >> 6] >> (head & 63) & 1U) != 0;
    }
  };

  // `phrases`: separated by '|', as views that are kept. `language` "*": of every language.
  void add(std::string_view language, std::string_view phrases, std::uint8_t word_class, double value);
  void add_particles(std::string_view language, std::string_view particles);
  // Never null: the words of all languages where there is no table.
  [[nodiscard]] const Language& language(std::string_view code) const;
  // Appends every phrase that begins at token `i` and ends at or before `last`.
  static void find(const Language& language, const TextTokens& text, std::uint32_t i, std::uint32_t last,
                   std::vector<ClassHit>& out);

 private:
  // What was added, in its order.
  struct Row {
    std::string_view phrases;
    double value = 0;
    std::uint8_t word_class = 0;
    bool particles = false;
  };
  struct Rows {
    std::vector<Row> rows;  // with those of all languages
    mutable std::once_flag once;
    mutable Language read;
  };
  Rows& made(std::string_view language);
  static const Language& read(const Rows& rows);

  std::unordered_map<std::string, std::unique_ptr<Rows>, TransparentHash, std::equal_to<>> languages_;
  std::unique_ptr<Rows> none_ = std::make_unique<Rows>();
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_WORD_CLASSES_H_

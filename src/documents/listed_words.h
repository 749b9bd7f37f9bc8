// What a word of a text is among the words of the listed names: the anchors of listed_names.h. A text repeats its words, so
// each is folded, peeled and looked up once and kept.
#ifndef TAMIS_DOCUMENTS_LISTED_WORDS_H_
#define TAMIS_DOCUMENTS_LISTED_WORDS_H_

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/name_index.h"
#include "text/tokenize.h"

namespace tamis::documents {

// A listed word that a word of the text may be.
struct ListedToken {
  std::uint32_t token = 0;  // of the index
  std::uint8_t form = 0;    // in TextWord::forms
  float quality = 0;        // of names::match_tokens
};

struct TextWord {
  std::uint32_t id = 0;
  std::vector<std::string> forms;   // as the text has it, then without its ending where that is listed
  std::vector<ListedToken> tokens;  // ascending by token, the best form of each
  std::uint32_t volume = 0;         // names that hold one of them, each counted once for each token
  bool stop = false;                // holds sentences together
  bool particle = false;            // al, bin, von, of
  bool title = false;               // mr, sheikh, general
  bool known_name = false;          // frequent in names of persons, wherever they are
  bool letter = false;              // one letter: an initial
  [[nodiscard]] bool listed() const noexcept { return !tokens.empty(); }
  [[nodiscard]] const ListedToken* find(std::uint32_t token) const noexcept;
};

// Words of one index, kept between pages; forgotten as a whole when they grow too many. Thread-compatible: one a thread.
class ListedWords {
 public:
  explicit ListedWords(const index::NameIndex& index) : index_(index) {}

  // `word`: as the text has it; `lower`: by append_lower(); `language`: ISO 639-1 or empty. Cached: 50 ns; new: some 5 to 50
  // µs. The reference is valid until forget().
  const TextWord& find(std::string_view language, std::string_view word, std::string_view lower);

  // Whether there are so many words that they should be forgotten; then all references and ids are void.
  [[nodiscard]] bool full() const noexcept { return words_.size() >= kMostWords; }
  void forget();

  [[nodiscard]] const index::NameIndex& index() const noexcept { return index_; }

 private:
  static constexpr std::size_t kMostWords = std::size_t{1} << 18;

  void fill(std::string_view language, std::string_view word, std::string_view lower, TextWord& out);
  void look_up(std::string_view form, std::uint8_t number, TextWord& out);

  const index::NameIndex& index_;
  text::TokenBuffer buffer_;
  std::vector<std::string> peeled_;
  std::string alternatives_;
  std::vector<std::uint32_t> candidates_;
  std::deque<TextWord> words_;
  std::unordered_map<std::string, std::uint32_t> by_text_;
  std::string key_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_WORDS_H_

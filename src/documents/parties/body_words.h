// What a word of a text, or a part of a compound, is in the listed names of bodies, in whatever language they are: by its concepts, its
// sound, or as the adjective of a place. For translated_bodies.cc.
#ifndef TAMIS_DOCUMENTS_PARTIES_BODY_WORDS_H_
#define TAMIS_DOCUMENTS_PARTIES_BODY_WORDS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/listed/listed_cache.h"
#include "documents/words/tokens.h"
#include "index/name_index.h"
#include "index/translated_tokens.h"
#include "names/translated_words.h"

namespace tamis::documents {

// How many characters a text has.
[[nodiscard]] inline std::size_t letters_of(std::string_view utf8) noexcept {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Words of the page at hand, kept in the cache between pages: some 10 to 100 µs a new word. References are valid until
// ListedNamesCache::make_room(). Text and cache must outlive it.
class BodyWords {
 public:
  static constexpr std::size_t kFewestOfPart = 4;  // letters of a part of a compound

  BodyWords(const TextTokens& text, ListedNamesCache& cache)
      : text_(text), cache_(cache), index_(cache.words.index()) {}

  // Of the words asked for next. The cache's words are set to it by the caller.
  void set_language(std::string_view language);

  // `i`: a token of the text. Whether its word, or a part of the compound, says what kind of body a name is of.
  [[nodiscard]] bool says_kind(std::uint32_t i);
  // Whether the word only holds a name together.
  [[nodiscard]] bool joins(std::uint32_t i) const;

  // What the token's word is among the listed ones.
  const BodyWord& word_of(std::uint32_t i);
  const BodyWord& number_of(std::uint32_t i);
  // One of BodyWord::parts.
  const BodyWord& part_word(const std::string& part);

 private:
  // The token's word, of which only its kind is known for sure.
  BodyWord& kind_of(std::uint32_t i);
  void look_up(std::uint32_t i, BodyWord& word);
  void finish(BodyWord& word);
  void tidy(std::vector<std::uint32_t>& names);
  [[nodiscard]] names::WordConcepts concepts_of(std::string_view lower);
  void add_names(std::string_view lower, BodyWord& word);
  void add_names_of(std::uint32_t token, BodyWord& word);
  void add_place_of(std::string_view written, std::string_view lower, BodyWord& word);
  void add_cognates(std::string_view lower, BodyWord& word);
  void take_apart(std::string_view lower, bool capital, BodyWord& word);
  [[nodiscard]] bool is_concept(std::string_view part) { return concepts_of(part).size != 0; }
  bool split(std::string_view rest, std::vector<std::string>& parts);
  bool split_off_head(std::string_view lower, std::vector<std::string>& parts);

  const TextTokens& text_;
  ListedNamesCache& cache_;
  const index::NameIndex& index_;
  index::TranslatedTokens& translated_ = index::TranslatedTokens::of_thread();
  std::string_view language_;
  bool joins_words_ = false;         // the language
  std::vector<std::uint64_t> bits_;  // of tidy(), of each name of the index
  std::string key_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_BODY_WORDS_H_

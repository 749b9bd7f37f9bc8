// Which listed words a word of a text is, asked of one listed word at a time: for those who know from the index which names may be
// meant (index/word_pairs.h), and need not look the word up among all.
#ifndef TAMIS_DOCUMENTS_LISTED_LIKENESS_H_
#define TAMIS_DOCUMENTS_LISTED_LIKENESS_H_

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "documents/listed_forms.h"
#include "index/name_index.h"
#include "names/token_match.h"

namespace tamis::documents {

struct TextWord;

// Thread-compatible. Memory: some 4 MB at most, most of it never touched.
class ListedLikeness {
 public:
  explicit ListedLikeness(const index::NameIndex& index) : index_(index) {}

  struct Like {
    float quality = 0;      // of names::match_tokens(); 0: it is not that word
    std::uint8_t form = 0;  // of form_of()
  };
  // What ListedWords::look_up() finds of `word`, in `language`, for the listed word `token`: the best of its forms, the first of
  // equals. Some 10 ns when it was asked before, else 0.1 to 1 µs, and some µs for a word that was not asked about for a while.
  [[nodiscard]] Like of(const TextWord& word, std::string_view language, std::uint32_t token);
  // The word as it stands (0), then without what may be an ending. Valid until the next call.
  [[nodiscard]] std::string_view form_of(const TextWord& word, std::string_view language, std::uint8_t form);
  // Call when numbers of words are void.
  void forget();

 private:
  struct Form {
    Form(std::string_view written, const names::TokenView& folded, bool peeled);
    std::string text;
    std::string latin;
    std::string native;
    std::string alternatives;
    names::TokenView view;
    FormRules rules;
  };
  struct Prepared {
    std::uint64_t word = 0;  // 1 + its number
    std::deque<Form> forms;
    std::deque<names::WordMatcher> matchers;  // of the forms, as far as they were asked for
  };
  struct Known {
    std::uint64_t key = ~std::uint64_t{0};
    Like like;
  };

  Prepared& prepare(const TextWord& word, std::string_view language);
  [[nodiscard]] bool is_found(const Form& form, const names::WordMatcher& matcher,
                              const names::TokenView& listed) const;

  static constexpr std::size_t kPrepared = 32;
  static constexpr std::size_t kKnown = std::size_t{1} << 14;
  const index::NameIndex& index_;
  FormFolder folder_;
  std::string lower_;
  std::vector<std::string> peeled_;
  std::vector<Prepared> prepared_ = std::vector<Prepared>(kPrepared);
  std::vector<Known> known_ = std::vector<Known>(kKnown);
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LIKENESS_H_

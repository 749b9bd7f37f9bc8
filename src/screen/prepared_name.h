// A name made ready for matching: its words as the text pipeline gives them, and its parts under each kind of name
// it may be.
#ifndef TAMIS_SCREEN_PREPARED_NAME_H_
#define TAMIS_SCREEN_PREPARED_NAME_H_

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"
#include "names/name.h"
#include "names/name_evidence.h"
#include "names/syllable_words.h"
#include "names/token_match.h"
#include "names/word_memory.h"
#include "tamis/screener.h"
#include "text/tokenize.h"

namespace tamis::screen {

// Reusable; no allocation once warm. Views are valid until the next prepare(). Thread-compatible.
class PreparedName {
 public:
  // `text` must stay valid while the name is used. The words are kept in `memory` from the next prepare() on, and valid
  // until it forgets all: known_words() has them, and words() none; nullptr, as at first: they are the name's own.
  void set_memory(names::WordMemory* memory) noexcept { memory_ = memory; }
  void prepare(std::string_view text, text::Cut cut = text::Cut::kWritten);
  // prepare() of a name whose words are kept, in three steps: between them memory has time to answer.
  void cut(std::string_view text, text::Cut cut = text::Cut::kWritten);
  void expect_words() const noexcept;
  void find_words();
  // Whether the text, prepared as written, has other words by Cut::kOther.
  [[nodiscard]] bool has_other_cut() const noexcept { return buffer_.has_other_cut(); }
  // Prepares a text by Cut::kWords; false, and no words, when it has none.
  bool prepare_words(std::string_view text);

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::span<const names::TokenView> words() const noexcept { return words_; }
  [[nodiscard]] std::span<names::KnownWord* const> known_words() const noexcept {
    return {known_.data(), memory_ != nullptr ? facts_.size() : 0};
  }
  [[nodiscard]] std::span<const names::Part> parts(names::NameKind kind);
  [[nodiscard]] bool overflow() const noexcept { return buffer_.overflow(); }
  [[nodiscard]] std::span<const text::Token> tokens() const noexcept {
    return by_words_ ? syllable_words_.tokens() : buffer_.tokens();
  }
  // The words `first` to `first + count` as they were written, with what stands between them.
  [[nodiscard]] std::string_view written(std::size_t first, std::size_t count) const noexcept;

 private:
  names::WordMemory* memory_ = nullptr;
  std::string_view text_;
  bool fills_field_ = false;  // names::kMayBeCut
  text::TokenBuffer buffer_;
  names::SyllableWords syllable_words_;
  bool by_words_ = false;
  std::vector<names::TokenView> words_;
  std::array<names::KnownWord*, text::kMaxTokens> known_;  // of a memory
  std::array<names::WordMemory::Asked, text::kMaxTokens> asked_;
  std::vector<const names::WordFacts*> facts_;  // of each word
  std::string alternatives_;
  std::array<std::vector<names::Part>, 3> parts_;
  std::array<bool, 3> parsed_{};
};

// The kind of name an entity of that schema bears; nullptr: organisation.
[[nodiscard]] names::NameKind name_kind_of_schema(const model::Schema* schema) noexcept;
// The kind of name an entity of that FollowTheMoney schema bears; unknown schemas: organisation.
[[nodiscard]] names::NameKind name_kind_of_schema(std::string_view schema) noexcept;

struct KnownName;

// Turns pieces into evidence with the words as written on both sides. `feature`: a word of the program.
void append_name_evidence(std::string_view feature, std::span<const names::Piece> pieces,
                          const PreparedName& query, const PreparedName& listed, std::vector<Evidence>& out);
void append_name_evidence(std::string_view feature, std::span<const names::Piece> pieces,
                          const KnownName& query, const KnownName& listed, std::vector<Evidence>& out);

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_PREPARED_NAME_H_

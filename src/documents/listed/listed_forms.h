// A form of a word of a text (as it stands, or without an ending), folded, and which listed words it may be: the one rule for those
// who look listed words up and those who ask about a certain one.
#ifndef TAMIS_DOCUMENTS_LISTED_LISTED_FORMS_H_
#define TAMIS_DOCUMENTS_LISTED_LISTED_FORMS_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "names/token_match.h"
#include "text/tokenize.h"

namespace tamis::documents {

// Of a form so many romanisations are looked up by their sound.
inline constexpr std::size_t kMostFormsBySound = 3;

// Words that folding only lowers.
[[nodiscard]] bool is_plain(std::string_view word) noexcept;

// Folds single words. Reusable; thread-compatible.
class FormFolder {
 public:
  // The last word of `form` as text/tokenize.h folds it (the article of an Arabic word stands apart; a foreign name in Hangul or
  // Han characters is one word); empty: none. Valid until the next call.
  names::TokenView fold(std::string_view form);
  // The main romanisation of the last word of `form`, syllables apart; empty: none. Valid until the next call.
  std::string_view romanised(std::string_view form);
  [[nodiscard]] text::TokenBuffer& buffer() noexcept { return buffer_; }

 private:
  text::TokenBuffer buffer_;
  std::string alternatives_;
  std::string plain_;
};

// What of a folded form decides with which listed words it is compared.
struct FormRules {
  std::size_t size = 0;     // bytes of its Latin form
  std::size_t letters = 0;  // of its native form
  text::Script script = text::Script::kLatin;
  bool latin = true;
  bool peeled = false;
  bool unvowelled = false;
  bool by_sound = false;   // it is looked up by its sound, too
  bool unmarked = false;   // of a script without capitals but Hangul
  bool too_short = false;  // ... to stand for a name listed in Latin letters
  bool is_short = false;   // ... to stand for one that it only sounds like
  float least = 0;         // quality of a match

  FormRules(const names::TokenView& form, bool is_peeled) noexcept;
  // Whether a listed word of so many bytes may be it.
  [[nodiscard]] bool may_have_size(std::size_t latin_size) const noexcept;
  // `exact`: the listed word is it letter by letter; `nearly_equal`: of its own script it must be nearly the word where no capital
  // says that it is a name (listed_rules.h).
  [[nodiscard]] bool may_be(const names::TokenView& form, const names::TokenView& listed, bool exact,
                            bool nearly_equal) const noexcept;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LISTED_FORMS_H_

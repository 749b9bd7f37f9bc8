#include "documents/listed/listed_forms.h"

#include <algorithm>

#include "documents/listed/listed_rules.h"
#include "documents/words/tokens.h"
#include "index/name_index.h"
#include "text/hangul.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// Words that sound less alike are left to names that are screened as a whole.
constexpr float kLeastQuality = 0.6F;
// A guessed form must be nearly the listed word.
constexpr float kLeastPeeledQuality = 0.9F;
constexpr float kLeastUnvowelledQuality = 0.8F;
constexpr std::size_t kFewestUnvowelledLetters = 4;
// In letters, between a word and a listed one that sounds like it: without its ending, romanised.
constexpr std::size_t kMostPeeledDifference = 2;
constexpr std::size_t kMostSpeltDifference = 3;

// Whether the words are equal but for one letter, that is other, missing or too many.
bool differs_by_a_letter(std::string_view a, std::string_view b) noexcept {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t head = 0;
  while (head < shorter && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  while (head > 0 && head < a.size() && (static_cast<unsigned char>(a[head]) & 0xC0) == 0x80) --head;
  const auto middle = [&](std::string_view word) {
    return text::count_code_points(word.substr(head, word.size() - head - tail));
  };
  return middle(a) <= 1 && middle(b) <= 1;
}

// Words of syllables alone, which are one word by Cut::kOther or stay as they are.
bool is_all_hangul(std::string_view word) noexcept {
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded decoded = text::decode_utf8(word, at);
    if (!text::is_hangul_syllable(decoded.code_point)) return false;
    at += decoded.bytes;
  }
  return true;
}

text::Script script_of_word(std::string_view native) noexcept {
  return text::script_of(text::decode_utf8(native, 0).code_point);
}

}  // namespace

bool is_plain(std::string_view word) noexcept {
  return word.size() > 1 && word.size() <= text::kMaxTokenBytes &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::string_view FormFolder::romanised(std::string_view form) {
  if (is_plain(form)) {
    plain_.resize(form.size());
    std::transform(form.begin(), form.end(), plain_.begin(),
                   [](char c) { return static_cast<char>(c | 0x20); });
    return plain_;
  }
  const auto tokens = buffer_.tokenize(form, text::Cut::kWritten, text::Forms::kMain);
  return tokens.empty() ? std::string_view() : tokens.back().latin;
}

names::TokenView FormFolder::fold(std::string_view form) {
  names::TokenView view;
  if (is_plain(form)) {
    view.latin = romanised(form);
    return view;
  }
  auto tokens = buffer_.tokenize(form, is_all_hangul(form) ? text::Cut::kOther : text::Cut::kWritten);
  if (tokens.size() > 1 && buffer_.has_other_cut() && tokens.front().script != text::Script::kArabic)
    tokens = buffer_.tokenize(form, text::Cut::kOther);
  if (tokens.empty()) return view;
  const text::Token& token = tokens.back();
  view.latin = token.latin;
  view.native = token.native;
  view.unvowelled = token.unvowelled;
  alternatives_.clear();
  index::append_alternatives(alternatives_, token.alternatives);
  view.alternatives = alternatives_;
  return view;
}

FormRules::FormRules(const names::TokenView& form, bool is_peeled) noexcept
    : size(form.latin.size()),
      letters(text::count_code_points(form.native)),
      latin(form.native.empty()),
      peeled(is_peeled),
      unvowelled(form.unvowelled) {
  if (!latin) script = script_of_word(form.native);
  // Words of other scripts sound like many, and each costs a µs to compare: by sound only as they stand, and without vowels,
  // where half the words of a language sound like some name, only long ones.
  by_sound = latin || (!peeled && (!unvowelled || letters >= kFewestUnvowelledLetters));
  unmarked = !is_cased(script) && script != text::Script::kHangul;
  // Where no capital says that it is a name, a short word listed in Latin letters would not stand (listed_rules.h).
  too_short = unmarked && letters < fewest_unmarked_letters(script);
  is_short = unmarked && letters < kShortUnmarkedLetters;
  least = peeled ? kLeastPeeledQuality : unvowelled ? kLeastUnvowelledQuality : kLeastQuality;
}

bool FormRules::may_have_size(std::size_t latin_size) const noexcept {
  const std::size_t difference = std::max(latin_size, size) - std::min(latin_size, size);
  if (peeled && latin) return difference <= kMostPeeledDifference;
  return latin || unvowelled || difference <= kMostSpeltDifference;
}

bool FormRules::may_be(const names::TokenView& form, const names::TokenView& listed, bool exact,
                       bool nearly_equal) const noexcept {
  if (listed.native.empty())
    return !too_short && (!is_short || exact) && !(unvowelled && listed.latin.size() < letters);
  // What is listed in a third script is listed in Latin letters or in this one as well.
  if (latin || script_of_word(listed.native) != script) return false;
  return !nearly_equal || exact || differs_by_a_letter(form.native, listed.native);
}

}  // namespace tamis::documents

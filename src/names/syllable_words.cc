#include "names/syllable_words.h"

#include <algorithm>
#include <array>

#include "base/data_table.h"
#include "names/brand_syllables.h"
#include "names/joined_words.h"
#include "names/token_match.h"
#include "names/translated_words.h"
#include "names/usual_brands.h"
#include "text/han.h"
#include "text/letter_names.h"
#include "text/spellings.h"
#include "text/utf8.h"

namespace tamis::names {

namespace {

constexpr std::size_t kFewestSyllables = 4;  // of a name
constexpr std::size_t kLongestWord = 11;     // of the tables, in syllables
constexpr std::size_t kLongestUnknown = 3;   // taken together
constexpr std::size_t kLongestSpelt = 5;     // ... when all of them spell names by sound
constexpr std::size_t kPair = 2;
constexpr std::size_t kFewestOverBlank = 3;  // of a word that a blank stands in
constexpr std::size_t kFewestSpelt = 3;      // of a brand that may be a foreign name by its sound
constexpr std::size_t kMostForms = 7;        // beside the first
constexpr std::size_t kNativeBytes = 4;      // of a syllable
constexpr std::size_t kJoinedBytes = 252;    // of a word that is made of several
constexpr std::array<text::HanReading, 2> kReadings = {text::HanReading::kHongKong,
                                                       text::HanReading::kWadeGiles};

bool is_syllable_token(const text::Token& token) noexcept {
  return token.script == text::Script::kMyanmar ||
         ((token.script == text::Script::kHan || token.script == text::Script::kHangul) &&
          token.native.size() <= kNativeBytes);
}

// Syllables of Myanmar are words by themselves as often (ဘဏ်, bank).
std::size_t shortest_word(text::Script script) noexcept { return script == text::Script::kMyanmar ? 1 : 2; }

bool has_brands(text::Script script) noexcept {
  return script == text::Script::kHan || script == text::Script::kHangul;
}

}  // namespace

bool may_have_syllable_words(std::span<const text::Token> tokens) noexcept {
  if (std::any_of(tokens.begin(), tokens.end(),
                  [](const text::Token& token) { return may_be_joined(token.script, token.native); }))
    return true;
  return tokens.size() >= kFewestSyllables &&
         std::count_if(tokens.begin(), tokens.end(), is_syllable_token) >=
             static_cast<std::ptrdiff_t>(kFewestSyllables);
}

bool SyllableWords::cut(std::span<const text::Token> tokens) {
  syllables_ = tokens.first(std::min(tokens.size(), text::kMaxTokens));
  tokens_.clear();
  first_.clear();
  known_.clear();
  if (!may_have_syllable_words(syllables_)) return false;
  // Views must not move while words are added.
  storage_.clear();
  storage_.reserve(text::kMaxTokens * ((1 + kMostForms) * text::kMaxTokenBytes + kJoinedBytes));
  alternatives_.clear();
  alternatives_.reserve(text::kMaxTokens * kMostForms);
  native_.reserve(kLongestWord * kNativeBytes);
  for (std::size_t i = 0; i < syllables_.size();) {
    std::size_t end = i + 1;
    if (is_syllable_token(syllables_[i])) {
      // Over blanks, too: where a line broke inside of a word, some stand in it (조선남강무 역회사).
      while (end < syllables_.size() && is_syllable_token(syllables_[end]) &&
             syllables_[end].script == syllables_[i].script)
        ++end;
      cut_run(i, end);
    } else if (!add_joined(i)) {
      add_word(i, end, false);
    }
    i = end;
  }
  return std::find(known_.begin(), known_.end(), true) != known_.end();
}

bool SyllableWords::add_joined(std::size_t at) {
  const text::Token& whole = syllables_[at];
  if (!cut_joined_word(whole.script, whole.native, pieces_)) return false;
  if (tokens_.size() + pieces_.size() + (syllables_.size() - at) > text::kMaxTokens) return false;
  const bool as_written = whole.end - whole.begin == whole.native.size();
  for (const JoinedPiece& piece : pieces_) {
    const auto read = piece_buffer_.tokenize(whole.native.substr(piece.begin, piece.end - piece.begin));
    if (read.empty()) continue;
    text::Token token = whole;
    const std::size_t before = alternatives_.size();
    token.native = whole.native.substr(piece.begin, piece.end - piece.begin);
    token.latin = kept(read[0].latin);
    for (const std::string_view other :
         read[0].alternatives.first(std::min(read[0].alternatives.size(), kMostForms)))
      alternatives_.push_back(kept(other));
    token.alternatives = std::span<const std::string_view>(alternatives_).subspan(before);
    if (as_written) {
      token.end = whole.begin + piece.end;
      token.begin = whole.begin + piece.begin;
    }
    tokens_.push_back(token);
    first_.push_back(static_cast<std::uint8_t>(at));
    known_.push_back(piece.known);
  }
  return true;
}

std::string_view SyllableWords::kept(std::string_view letters) {
  const std::size_t at = storage_.size();
  storage_ += letters;
  return std::string_view(storage_).substr(at);
}

// Syllables of one run: the words that cover most of it, of these the fewest, and of these the last, for brands stand first.
void SyllableWords::cut_run(std::size_t first, std::size_t last) {
  struct Best {
    std::uint8_t covered = 0;
    std::uint8_t words = 0;
    std::uint8_t length = 1;  // of the word that ends here
    bool brand = false;       // ... which is no word but a firm's
    bool word = false;        // it is one, no unknown syllable
  };
  std::array<Best, text::kMaxTokens + 1> best;
  const std::size_t size = last - first;
  for (std::size_t end = 1; end <= size; ++end) {
    best[end] = {best[end - 1].covered, best[end - 1].words, 1};
    for (std::size_t length = shortest_word(syllables_[first].script); length <= std::min(end, kLongestWord);
         ++length) {
      native_.clear();
      bool blank = false;
      for (std::size_t i = end - length; i < end; ++i) {
        native_ += syllables_[first + i].native;
        blank = blank || (i > end - length && !syllables_[first + i].joins_previous);
      }
      if (blank && length < kFewestOverBlank) continue;
      const WordConcepts concepts = concepts_of({{}, native_, {}, false});
      const bool usual = !usual_brands(native_).empty();
      const bool brand = usual || concepts.size == 0 || concepts.composed;
      if (brand && !usual && latin_letters_of(first + end - length, first + end).empty()) continue;
      const Best& before = best[end - length];
      const Best now{static_cast<std::uint8_t>(before.covered + length),
                     static_cast<std::uint8_t>(before.words + 1), static_cast<std::uint8_t>(length), brand,
                     true};
      if (now.covered > best[end].covered ||
          (now.covered == best[end].covered && now.words <= best[end].words))
        best[end] = now;
    }
  }
  // From behind; then the words in order.
  std::array<Best, text::kMaxTokens> path;
  std::size_t words = 0;
  for (std::size_t end = size; end > 0; end -= best[end].length) path[words++] = best[end];
  std::size_t at = first;
  std::size_t unknown = at;
  const auto longest_unknown = [&](std::size_t begin, std::size_t end) {
    if (!latin_letters_of(begin, end).empty()) return end - begin;
    if (syllables_[begin].script == text::Script::kMyanmar) return kLongestSpelt;
    if (end - begin > kLongestSpelt) return kLongestUnknown;
    for (std::size_t i = begin; i < end; ++i) {
      if (text::spellings_of(text::decode_utf8(syllables_[i].native, 0).code_point).empty())
        return kLongestUnknown;
    }
    return kLongestSpelt;
  };
  const auto add_unknown = [&](std::size_t end) {
    while (unknown < end) {
      std::size_t blank = unknown + 1;
      while (blank < end && syllables_[blank].joins_previous) ++blank;
      // Two by two, which most names of firms are made of; Latin joins or parts these.
      while (blank - unknown > longest_unknown(unknown, blank)) {
        add_word(unknown, unknown + kPair, false);
        unknown += kPair;
      }
      if (blank > unknown) add_word(unknown, blank, false);
      unknown = blank;
    }
  };
  while (words-- > 0) {
    const std::size_t length = path[words].length;
    if (path[words].word) {
      add_unknown(at);
      add_word(at, at + length, !path[words].brand);
      unknown = at + length;
    }
    at += length;
  }
  add_unknown(last);
}

void SyllableWords::add_word(std::size_t first, std::size_t last, bool known) {
  text::Token token = syllables_[first];
  if (last - first > 1) {
    const std::size_t latin = storage_.size();
    for (std::size_t i = first; i < last; ++i) storage_ += syllables_[i].latin;
    const std::size_t native = storage_.size();
    for (std::size_t i = first; i < last; ++i) storage_ += syllables_[i].native;
    token.latin = std::string_view(storage_).substr(latin, std::min(native - latin, text::kMaxTokenBytes));
    token.native = std::string_view(storage_).substr(native);
    token.alternatives = {};
    token.end = syllables_[last - 1].end;
    if (!known) add_readings(first, last, token);
  }
  tokens_.push_back(token);
  first_.push_back(static_cast<std::uint8_t>(first));
  known_.push_back(known);
}

std::string SyllableWords::latin_letters_of(std::size_t first, std::size_t last) {
  if (syllables_[first].script != text::Script::kHangul) return {};
  native_.clear();
  for (std::size_t i = first; i < last; ++i) native_ += syllables_[i].native;
  std::string letters = text::latin_letters_of_word(native_, text::Script::kHangul);
  // Three syllables are enough beside a word of the tables (케이티상사).
  const bool apart = first == 0 && last < syllables_.size() && syllables_[last].joins_previous;
  if (letters.empty() && apart && last - first == kFewestSpelt) letters = text::latin_letters(native_);
  return letters;
}

// Brands are read in the language of whoever named the firm, all of their characters alike; in Hangul they may spell a foreign name.
void SyllableWords::add_readings(std::size_t first, std::size_t last, text::Token& token) {
  const std::size_t before = alternatives_.size();
  // What stands in the storage from `at` on.
  const auto add = [&](std::size_t at) {
    const std::string_view word = std::string_view(storage_).substr(at);
    const auto same = [word](std::string_view other) { return other == word; };
    if (word.empty() || word.size() > text::kMaxTokenBytes || word == token.latin ||
        alternatives_.size() - before == kMostForms ||
        std::any_of(alternatives_.begin() + static_cast<std::ptrdiff_t>(before), alternatives_.end(), same)) {
      storage_.resize(at);
      return;
    }
    alternatives_.push_back(word);
  };
  const auto character = [&](std::size_t i) { return text::decode_utf8(syllables_[i].native, 0).code_point; };
  native_.clear();
  for (std::size_t i = first; i < last; ++i) native_ += syllables_[i].native;
  base::for_each_part(usual_brands(native_), ' ', [&](std::string_view spelling) {
    const std::size_t at = storage_.size();
    storage_ += spelling;
    add(at);
  });
  const std::string named = latin_letters_of(first, last);
  storage_ += named;
  add(storage_.size() - named.size());
  // 长光 is Changguang, though 长 is read zhang as well.
  for (std::size_t i = first; i < last && token.script == text::Script::kHan; ++i) {
    for (const std::string_view other : syllables_[i].alternatives) {
      if (!text::is_read_as(character(i), text::HanReading::kPinyin, other)) continue;
      const std::size_t at = storage_.size();
      for (std::size_t k = first; k < last; ++k) storage_ += k == i ? other : syllables_[k].latin;
      add(at);
    }
  }
  for (const text::HanReading reading : kReadings) {
    if (token.script != text::Script::kHan) break;
    const std::size_t at = storage_.size();
    for (std::size_t i = first; i < last && storage_.size() - at <= text::kMaxTokenBytes; ++i) {
      const std::string_view read = text::han_reading(character(i), reading);
      if (read.empty()) {
        storage_.resize(at);
        break;
      }
      storage_ += read;
    }
    add(at);
  }
  // One end of it translated, the rest read: 愛瑪芯, Imaxchip.
  const auto add_piece = [&](std::size_t translated, BrandPlace place) {
    base::for_each_part(brand_syllable(syllables_[translated].native, place), ' ',
                        [&](std::string_view piece) {
                          const std::size_t at = storage_.size();
                          for (std::size_t i = first; i < last; ++i)
                            storage_ += i == translated ? piece : syllables_[i].latin;
                          add(at);
                        });
  };
  if (token.script == text::Script::kHan) {
    add_piece(last - 1, BrandPlace::kLast);
    add_piece(first, BrandPlace::kFirst);
  }
  std::array<char32_t, kLongestSpelt> letters;
  const std::size_t size = last - first;
  if (token.script == text::Script::kHangul && size >= kFewestSpelt && size <= kLongestSpelt) {
    for (std::size_t i = 0; i < size; ++i) letters[i] = character(first + i);
    text::Romanization forms;
    text::spell_by_sound({letters.data(), size}, forms);
    for (std::size_t i = 0; i < forms.count; ++i) {
      const std::size_t at = storage_.size();
      storage_ += forms[i];
      add(at);
    }
  }
  token.alternatives = std::span<const std::string_view>(alternatives_).subspan(before);
}

void SyllableWords::parse(NameKind kind, std::vector<Part>& parts) {
  const bool joined = tokens_.size() > syllables_.size();
  parse_name(kind, joined ? std::span<const text::Token>(tokens_) : syllables_, parts_);
  parts.clear();
  for (std::size_t i = 0; i < tokens_.size() && first_[i] < parts_.size(); ++i) {
    Part part = parts_[joined ? i : first_[i]];
    const text::Token& token = tokens_[i];
    part.token = static_cast<std::uint32_t>(i);
    part.letters = static_cast<std::uint8_t>(token.latin.size());
    if (!joined) part.flags &= static_cast<std::uint8_t>(~kContinuesPhrase);
    if (known_[i]) {
      // Its first syllable may be something by itself; what the whole word is goes on with the next one.
      const std::size_t next = (joined ? i : first_[i]) + 1U;
      const bool whole = next < parts_.size() && (parts_[next].flags & kContinuesPhrase) != 0;
      if (part.role == Role::kOrdinary || (!whole && token.native.size() > kNativeBytes))
        part.role = Role::kGeneric;
    }
    if (!known_[i] && token.native.size() > kNativeBytes && has_brands(token.script)) {
      part.role = Role::kOrdinary;
      part.group = part.family = 0;
      part.bits8 = static_cast<std::uint8_t>(kUnknownBits * 8.0F);
      part.flags |= kBrand;
    }
    parts.push_back(part);
  }
  // Nothing but words of the tables: they are the name.
  const auto ordinary = [](const Part& part) { return part.role == Role::kOrdinary && part.letters > 1; };
  if (std::any_of(parts.begin(), parts.end(), ordinary)) return;
  for (Part& part : parts) {
    if (part.role == Role::kGeneric || part.role == Role::kPlace) part.role = Role::kOrdinary;
  }
}

}  // namespace tamis::names
